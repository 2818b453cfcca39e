"""The command line: exit codes, one clear line for each error, and nothing lost on bad input."""

import csv
import gzip
import io
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import networkx
import pyoxigraph as ox
import pytest
import rdflib

from kabar import __version__, cli
from kabar.lexicon.lexicon import default

STORY = "PT Lintang Medika mengakuisisi PT Embun Sehat.\n"
OTHER = "Bagas Wiratama membuka Medtek Expo 2025 di Solo.\n"
OUTPUTS = {
    *("graph.nq", "facts.ttl", "graph.trig", "graph.jsonld", "context.jsonld", "ontology.ttl", "shapes.ttl"),
    *("graph.graphml", "entities.csv", "facts.csv", "report.md", "index.html"),
}
EVERYTHING = "SELECT ?s WHERE { ?s ?p ?o }"


class Run:
    """What a command printed and the code it ended with."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def errors(self) -> list[str]:
        """The lines on stderr."""
        return self.err.splitlines()

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The lines on stdout as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


Kabar = Callable[..., Run]


@pytest.fixture
def kabar(capfdbinary: pytest.CaptureFixture[bytes]) -> Kabar:
    """Run a command within this process."""

    def run(*arguments: str | Path) -> Run:
        capfdbinary.readouterr()
        try:
            code = cli.main([str(a) for a in arguments])
        except SystemExit as stop:  # argparse ends the process by itself
            code = int(stop.code or 0)
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Run(code, out.decode(), err.decode())

    return run


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "kabar.cli", *map(str, arguments)]


def process(*arguments: str | Path, given: bytes = b"", environment: dict[str, str] | None = None) -> Run:
    """Run a command as a process of its own."""
    done = subprocess.run(
        command(*arguments),
        input=given,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def state(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def has_story(run: Run) -> bool:
    """Is the story's claim in what was read?"""
    return any(c["p"] == "acquired" for row in run.rows for c in row["claims"])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the story, made once."""
    folder = tmp_path_factory.mktemp("built")
    put(folder, "in/a.txt", STORY)
    assert cli.main(["build", str(folder / "in"), "-o", str(folder / "graph")]) == 0
    return folder / "graph"


# What every command does.


def test_build_writes_every_output_and_prints_its_path(tmp_path: Path, kabar: Kabar) -> None:
    put(tmp_path, "in/a.txt", STORY)
    put(tmp_path, "in/b.txt", OTHER)
    run = kabar("build", tmp_path / "in", "-o", tmp_path / "graph")
    assert run.code == 0
    assert {Path(line).name for line in run.out.splitlines()} == set(state(tmp_path / "graph")) == OUTPUTS
    assert run.errors[-1].startswith("2 articles, ")


def test_build_takes_the_base_of_its_iris(tmp_path: Path, kabar: Kabar) -> None:
    path = put(tmp_path, "a.txt", STORY)
    kabar("build", path, "-o", tmp_path / "graph", "--base", "https://contoh.id/")
    assert "<https://contoh.id/organization/lintang-medika>" in (tmp_path / "graph/graph.nq").read_text()


def test_extract_prints_one_row_for_each_article(tmp_path: Path, kabar: Kabar) -> None:
    run = kabar("extract", put(tmp_path, "a.txt", STORY), put(tmp_path, "b.txt", OTHER))
    assert run.code == 0
    assert [sorted(row) for row in run.rows] == [["article", "claims", "entities", "id", "statements"]] * 2
    assert has_story(run)


def test_extract_reads_stdin() -> None:
    run = process("extract", "-", given=STORY.encode())
    assert (run.code, run.err) == (0, "")
    assert has_story(run)


def test_extract_takes_the_name_of_a_field(tmp_path: Path, kabar: Kabar) -> None:
    path = put(tmp_path, "a.jsonl", json.dumps({"body": STORY}))
    assert has_story(kabar("extract", path, "--field", "text=body"))


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_query_answers_in_three_forms(built: Path, kabar: Kabar, form: str) -> None:
    run = kabar("query", built, "SELECT ?o WHERE { ?s kabar:acquired ?o }", "--format", form)
    assert (run.code, run.err) == (0, "")
    assert "organization/embun-sehat" in run.out
    if form == "csv":
        assert len(list(csv.reader(io.StringIO(run.out)))) == 2
    if form == "json":
        assert len(json.loads(run.out)["results"]["bindings"]) == 1


def test_query_reads_a_question_from_stdin(built: Path) -> None:
    run = process("query", built, "-", given=EVERYTHING.encode())
    assert (run.code, run.err) == (0, "")


def test_explain_shows_the_sentence_behind_a_fact(built: Path, kabar: Kabar) -> None:
    run = kabar("explain", built, "PT Lintang Medika")
    assert (run.code, run.err) == (0, "")
    assert "mengakuisisi" in run.out
    assert "acquired/verb/akuisisi/active" in run.out


def test_validate_says_that_a_graph_conforms(built: Path, kabar: Kabar) -> None:
    run = kabar("validate", built)
    assert (run.code, run.out, run.err) == (0, "conforms\n", "")


def test_validate_finds_a_claim_without_its_evidence(built: Path, tmp_path: Path, kabar: Kabar) -> None:
    lines = (built / "graph.nq").read_text().splitlines(keepends=True)
    kept = [
        line
        for line in lines
        if "hasEvidence" not in line and "wasQuotedFrom" not in line and "exact" not in line
    ]
    assert len(kept) < len(lines)
    run = kabar("validate", put(tmp_path, "graph.nq", "".join(kept)))
    assert run.code == 1
    assert run.out.splitlines()[-1].endswith(" violations")


def test_lexicon_check_runs_every_example(kabar: Kabar) -> None:
    run = kabar("lexicon", "check")
    assert run.code == 0
    count = sum(len(default(code).patterns.examples) for code in ("id", "en"))
    assert run.out == f"{count} examples, 0 not as they say\n"


def test_lexicon_try_shows_what_is_read(kabar: Kabar) -> None:
    run = kabar(
        "lexicon",
        "try",
        "PT Lintang Medika mengakuisisi PT Embun Sehat, Kamis (6/2).",
        "--published",
        "2025-02-07",
    )
    assert run.code == 0
    assert "Company: PT Lintang Medika" in run.out
    assert "date: 2025-02-06" in run.out
    assert "PT Lintang Medika — acquired — PT Embun Sehat" in run.out


def test_version_and_help(kabar: Kabar) -> None:
    assert kabar("--version").out == f"kabar {__version__}\n"
    run = kabar("--help")
    assert run.code == 0
    assert all(name in run.out for name in ("build", "extract", "query", "explain", "validate", "lexicon"))


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", "".join(json.dumps({"text": f"{STORY} {n}"}) + "\n" for n in range(300)))
    with subprocess.Popen(command("extract", path), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 0


def test_two_builds_in_other_folders_and_orders_give_the_same_bytes(tmp_path: Path) -> None:
    for folder, names in (("x", "ab"), ("y", "ba")):
        for name, text in zip(names, (STORY, OTHER), strict=True):
            put(tmp_path, f"{folder}/{name}.txt", text)
    environments = ({"PYTHONHASHSEED": "0", "LC_ALL": "C"}, {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"})
    for folder, environment in zip("xy", environments, strict=True):
        assert (
            process(
                "build", tmp_path / folder, "-o", tmp_path / f"out {folder}", environment=environment
            ).code
            == 0
        )
    assert state(tmp_path / "out x") == state(tmp_path / "out y")


# Wrong usage: exit code 2 and what is allowed.


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "COMMAND"),
        (["bild"], "invalid choice: 'bild'"),
        (["build"], "PATH"),
        (["lexicon"], "check|try"),
        (["query", "graph"], "QUERY"),
        (["query", "graph", "x", "--format", "xml"], "'table', 'csv', 'json'"),
        (["extract", "x", "--field"], "--field"),
    ],
)
def test_a_command_that_cannot_mean_anything(kabar: Kabar, arguments: Sequence[str], told: str) -> None:
    run = kabar(*arguments)
    assert run.code == 2
    assert told in run.errors[-1]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--field", "textbody"], "--field textbody: not NAME=KEY (allowed: such as text=body)"),
        (["--field", "foo=body"], "fields: no such field “foo” (allowed: text, "),
        (["--base", "not an iri"], "base: 'not an iri' cannot start an IRI (allowed: "),
    ],
)
def test_an_option_that_cannot_mean_anything(
    tmp_path: Path, kabar: Kabar, arguments: Sequence[str], told: str
) -> None:
    run = kabar("build", put(tmp_path, "a.txt", STORY), "-o", tmp_path / "graph", *arguments)
    assert run.code == 2
    (line,) = run.errors
    assert line.startswith(told)
    assert not list(tmp_path.glob("graph/*"))


@pytest.mark.parametrize("day", ["kemarin", "2025-13-45", "2025"])
def test_a_day_that_is_none(kabar: Kabar, day: str) -> None:
    run = kabar("lexicon", "try", STORY, "--published", day)
    assert run.code == 2
    assert run.errors == [f"--published {day}: not a date (allowed: such as 2025-06-01)"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT WHERE", "query, line 1, column "),
        (
            "DELETE WHERE { ?s ?p ?o }",
            "DELETE would change the graph (allowed: SELECT, ASK, CONSTRUCT, DESCRIBE)",
        ),
        ("DROP ALL", "DROP"),
        ("", "query"),
    ],
)
def test_a_query_that_cannot_be_answered(built: Path, kabar: Kabar, query: str, told: str) -> None:
    before = state(built)
    run = kabar("query", built, query)
    assert run.code == 2
    (line,) = run.errors
    assert told in line
    assert state(built) == before


def test_debug_raises_what_else_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "none"
    assert "Traceback" not in process("query", path, EVERYTHING).err
    assert "Traceback" in process("--debug", "query", path, EVERYTHING).err


# Bad input: exit code 1, one line that says where, and the rest goes on.


def refused(run: Run, where: str | Path, problem: str) -> None:
    """The command ended with 1 and told this problem of this place."""
    assert run.code == 1
    assert [line for line in run.errors if line.startswith(f"{where}: ") and problem in line], run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize("name", ["build", "extract"])
def test_a_missing_path(tmp_path: Path, kabar: Kabar, name: str) -> None:
    run = kabar(name, tmp_path / "none", *(["-o", tmp_path / "graph"] if name == "build" else []))
    refused(run, tmp_path / "none", "no such file or folder (allowed: ")
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize("name", ["query", "explain", "validate"])
def test_a_missing_graph(tmp_path: Path, kabar: Kabar, name: str) -> None:
    rest = [] if name == "validate" else [EVERYTHING]
    run = kabar(name, tmp_path / "none", *rest)
    refused(run, tmp_path / "none", "no such file (allowed: ")
    assert len(run.errors) == 1


@pytest.mark.parametrize("name", ["query", "explain", "validate"])
def test_a_graph_that_is_no_n_quads(tmp_path: Path, kabar: Kabar, name: str) -> None:
    path = put(tmp_path, "graph.nq", STORY)
    rest = [] if name == "validate" else [EVERYTHING]
    run = kabar(name, path, *rest)
    refused(run, path, "(allowed: N-Quads)")
    assert len(run.errors) == 1


def test_a_name_that_the_graph_does_not_know(built: Path, kabar: Kabar) -> None:
    run = kabar("explain", built, 'Nobody "} DROP ALL #')
    assert run.code != 0
    (line,) = run.errors
    assert 'Nobody "} DROP ALL #' in line
    assert "(allowed: " in line


def test_an_empty_folder(tmp_path: Path, kabar: Kabar) -> None:
    run = kabar("build", tmp_path, "-o", tmp_path / "graph")
    refused(run, tmp_path, "no articles in this folder (allowed: ")
    refused(run, tmp_path, "no article to read")


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.txt", b"", "empty file"),
        ("blank.txt", b" \n\t\n", "empty: no words in it"),
        ("binary.txt", bytes(range(256)) * 20, "looks like binary data"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "looks like"),
        ("nuls.txt", STORY.encode() + bytes(5_000), "binary data"),
        ("paper.pdf", b"%PDF-1.7", "not a kind of file that is read"),
    ],
)
def test_a_file_that_is_no_text(tmp_path: Path, kabar: Kabar, name: str, data: bytes, problem: str) -> None:
    bad, good = put(tmp_path, name, data), put(tmp_path, "good.txt", STORY)
    run = kabar("extract", bad, good)
    refused(run, bad, problem)
    assert has_story(run)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (STORY.encode("utf-8-sig"), ""),
        (STORY.encode("utf-16"), "read as utf-16-le, not UTF-8"),
        (STORY.encode("utf-16-be"), "read as utf-16-be, not UTF-8"),
        (("“Séhat.” " + STORY).encode("cp1252"), "read as windows-1252, not UTF-8"),
        (STORY.replace(" Medika", "\0Medika").encode(), "NUL characters read as spaces: 1"),
        (("\u202e\u2066\u200f" + STORY + "\u2069").encode(), ""),
        (STORY.replace("\n", "\r\n").encode(), ""),
    ],
    ids=["utf-8 with a mark", "utf-16", "utf-16 without a mark", "cp1252", "nul", "bidi", "line ends"],
)
def test_a_text_in_another_dress_is_read_and_told(
    tmp_path: Path, kabar: Kabar, data: bytes, told: str
) -> None:
    path = put(tmp_path, "a.txt", data)
    run = kabar("extract", path)
    assert run.code == 0
    assert has_story(run)
    assert run.errors == ([f"{path}: {told}"] if told else [])


def test_broken_lines_are_told_by_number_and_the_rest_goes_on(tmp_path: Path, kabar: Kabar) -> None:
    rows = [
        json.dumps({"text": STORY}),
        '{"text": ',
        "null",
        '{"title": "x"}',
        "\xff",
        json.dumps({"text": OTHER}),
    ]
    path = put(tmp_path, "a.jsonl", "\n".join(rows).encode("latin-1"))
    run = kabar("extract", path)
    refused(run, f"{path}:2", "broken JSON at column 9")
    refused(run, f"{path}:3", "null, not an object")
    refused(run, f"{path}:4", "no text")
    assert len(run.rows) == 2


def test_packed_lines_are_read_and_a_broken_pack_is_told(tmp_path: Path, kabar: Kabar) -> None:
    whole = gzip.compress(json.dumps({"text": STORY}).encode())
    good, bad = put(tmp_path, "a.jsonl.gz", whole), put(tmp_path, "b.jsonl.gz", whole[:-12])
    assert has_story(kabar("extract", good))
    run = kabar("extract", bad)
    assert run.code == 1
    assert all(line.startswith(f"{bad}") for line in run.errors)
    assert run.errors


def test_the_same_article_twice_counts_once(tmp_path: Path, kabar: Kabar) -> None:
    first, second = put(tmp_path, "in/a.txt", STORY), put(tmp_path, "in/b.txt", STORY)
    run = kabar("build", tmp_path / "in", "-o", tmp_path / "graph")
    assert run.code == 0
    assert run.errors[0] == f"{second}: left out, the same text as: {first}"
    assert run.errors[-1].startswith("1 articles, ")


PEAK = """
import sys
from kabar.cli import main
code = main(sys.argv[1:])
print(*(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_a_very_large_article_is_cut_told_and_needs_bounded_memory(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", STORY.strip() + " Lensa itu baru dan murah." * 800_000)
    assert path.stat().st_size > 20_000_000
    done = subprocess.run([sys.executable, "-c", PEAK, "extract", path], capture_output=True, check=False)
    told, peak = done.stderr.decode().splitlines()
    assert done.returncode == 0
    assert told.startswith(f"{path}: longer than 1,000,000 characters, read up to character: ")
    assert "acquired" in done.stdout.decode()
    assert int(peak) < 600_000  # kilobytes; a build of two small articles needs some 110,000


NAMES = [
    "dua kata.txt",
    'kutip\'an "ganda".txt',
    "berita-é-日本.txt",
    "$HOME;`ls`.txt",
    "-o.txt",
    "a\nb.txt",
    "%s{0}.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_files_with_any_signs(tmp_path: Path, kabar: Kabar, name: str) -> None:
    put(tmp_path / "map 'é\"", name, STORY)
    run = kabar("build", tmp_path / "map 'é\"", "-o", tmp_path / "hasil 'é\"")
    assert run.code == 0
    assert set(state(tmp_path / "hasil 'é\"")) == OUTPUTS


def test_a_name_that_cannot_be_read_is_told_in_one_line(tmp_path: Path, kabar: Kabar) -> None:
    run = kabar("extract", put(tmp_path, "a\nb\u202e.txt", ""))
    assert run.code == 1
    assert len(run.errors) == 1


def test_a_page_in_a_text_file_is_read_as_a_page(tmp_path: Path, kabar: Kabar) -> None:
    page = (
        "<html><head><title>Lintang Beli Embun</title><script>var x = 'PT Kanto Lensa';</script></head>"
        f"<body><nav>Home</nav><article><h1>Lintang Beli Embun</h1><p>{STORY}</p><p>{OTHER}</p></article>"
        "</body></html>"
    )
    run = kabar("extract", put(tmp_path, "a.txt", page))
    assert run.code == 0
    assert has_story(run)
    assert not [e for e in run.rows[0]["entities"] if "Kanto" in e["name"]]


def test_a_terminal_without_the_letters_gets_their_codes(built: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    run = process("explain", built, "PT Lintang Medika", environment=plain)
    assert run.code == 0
    assert "\\u2014 acquired \\u2014" in run.out


# Outputs that cannot be written: the old ones stay.


@pytest.fixture
def before(tmp_path: Path, kabar: Kabar) -> Iterator[dict[str, bytes]]:
    """A graph in ``tmp_path/graph``, which must still be the same in the end."""
    assert kabar("build", put(tmp_path, "old.txt", OTHER), "-o", tmp_path / "graph").code == 0
    held = state(tmp_path / "graph")
    yield held
    assert state(tmp_path / "graph") == held


def test_a_file_stands_where_the_folder_should_be(tmp_path: Path, kabar: Kabar) -> None:
    path = put(tmp_path, "a.txt", STORY)
    for out in (path, path / "graph"):
        run = kabar("build", path, "-o", out)
        refused(run, out, "not a folder (allowed: ")
    assert path.read_text() == STORY


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind root")
def test_a_folder_without_permission(tmp_path: Path, kabar: Kabar, before: dict[str, bytes]) -> None:
    (tmp_path / "graph").chmod(0o555)
    try:
        run = kabar("build", put(tmp_path, "a.txt", STORY), "-o", tmp_path / "graph")
    finally:
        (tmp_path / "graph").chmod(0o755)
    refused(run, tmp_path / "graph", "no permission to write here")


def test_a_disk_without_space(tmp_path: Path, kabar: Kabar) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1600k", "tmpfs", disk], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("no file system may be mounted here: " + done.stderr.decode().strip())
    try:
        assert kabar("build", put(tmp_path, "old.txt", OTHER), "-o", disk / "graph").code == 0
        held = state(disk / "graph")
        put(disk, "ballast", b"\0" * max(0, os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize - 20_000))
        run = kabar("build", put(tmp_path, "a.txt", STORY), "-o", disk / "graph")
        refused(run, disk / "graph", "no space left on the device")
        assert state(disk / "graph") == held
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.usefixtures("before")
def test_a_file_that_may_grow_no_further(tmp_path: Path) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    arguments = command("build", put(tmp_path, "a.txt", STORY), "-o", tmp_path / "graph")
    done = subprocess.run(arguments, capture_output=True, check=False, preexec_fn=limit)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"{tmp_path / 'graph'}: ")
    assert "(allowed: " in line


@pytest.mark.usefixtures("before")
def test_an_interrupt_in_the_middle_of_a_build(tmp_path: Path) -> None:
    # The missing path is told first, so that its line says that the build is under way.
    arguments = command(
        "build", tmp_path / "none", put(tmp_path, "a.txt", STORY), "-", "-o", tmp_path / "graph"
    )
    pipe = subprocess.PIPE
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job would ignore it
    with subprocess.Popen(arguments, stdin=pipe, stdout=pipe, stderr=pipe) as child:
        assert child.stderr is not None
        assert b"no such file" in child.stderr.readline()
        child.send_signal(signal.SIGINT)
        rest = child.stderr.read().decode()
        child.wait()
    assert child.returncode == 130
    assert rest.splitlines() == ["interrupted: what was there before is unchanged"]


# Hostile text: inert in every output.

SCRIPT = "<script>alert(1)</script>"
HOSTILE = (
    f'=HYPERLINK("http://contoh.id") PT Lintang Medika mengakuisisi PT Embun Sehat {SCRIPT} '
    '"} ; DROP ALL ; INSERT DATA { <x:a> <x:b> <x:c> } #\n\n'
    f"+Nilai ekspor {SCRIPT} lensa mencapai USD 31 juta pada 2024.\n\n"
    "@SUM(A1) Bagas Wiratama membuka Medtek Expo 2025 ]]> <!-- --> &lt;b&gt; "
    "\\u003cscript\\u003e ${x} {{ y }}.\n"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of a text and page that mean harm."""
    folder = tmp_path_factory.mktemp("hostile")
    row = {
        "text": HOSTILE,
        "title": f"=1+1 {SCRIPT}",
        "publisher": f"@x {SCRIPT}",
        "url": "javascript:alert(1)",
        "id": "=x",
    }
    path = put(folder, "a.jsonl", json.dumps(row))
    assert cli.main(["build", str(path), "-o", str(folder / "graph")]) == 0
    return folder / "graph"


def test_hostile_text_leaves_every_format_readable(hostile: Path) -> None:
    quads = list(ox.parse(path=str(hostile / "graph.nq"), format=ox.RdfFormat.N_QUADS))
    assert any("DROP ALL" in str(q.object) for q in quads)
    assert not [q for q in quads if "x:a" in str(q.subject)]
    for name, form in (
        ("graph.nq", "nquads"),
        ("graph.trig", "trig"),
        ("facts.ttl", "turtle"),
        ("graph.jsonld", "json-ld"),
    ):
        assert len(rdflib.Dataset().parse(hostile / name, format=form)) > 0
    assert len(networkx.read_graphml(hostile / "graph.graphml")) > 0


def test_hostile_text_is_no_markup_in_the_page(hostile: Path) -> None:
    page = (hostile / "index.html").read_text(encoding="utf-8")
    assert SCRIPT not in page
    assert "<script>alert" not in page.lower()
    assert "javascript:alert" not in page


def test_hostile_text_is_no_formula_in_a_table(hostile: Path) -> None:
    for name in ("facts.csv", "entities.csv"):
        rows = list(csv.reader((hostile / name).open(encoding="utf-8", newline="")))
        assert len({len(row) for row in rows}) == 1
        assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert any(
        cell.startswith("'=HYPERLINK") for row in csv.reader((hostile / "facts.csv").open()) for cell in row
    )


def test_hostile_text_is_only_text_in_a_query(hostile: Path, kabar: Kabar) -> None:
    assert kabar("query", hostile, "ASK { <x:a> ?p ?o }").out.strip() == "false"
    assert kabar("validate", hostile).code == 0
    name = 'PT Lintang Medika" } ; DROP ALL #'
    assert kabar("explain", hostile, name).code != 0
    assert kabar("explain", hostile, "PT Lintang Medika").code == 0
