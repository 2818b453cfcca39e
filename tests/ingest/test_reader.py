import io
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.document import Article
from kabar.errors import InputError
from kabar.ingest import read
from kabar.ingest.articles import MAX_CHARS, key
from tests.ingest.builders import PAGE, TEXT, Batch, put, rows

KINDS = [".txt", ".md", ".html", ".jsonl", ".jsonl.gz"]


def test_a_text_file(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT + "\r\n\r\nDua.\r\n")
    short, digest = key(TEXT + "\n\nDua.\n")
    assert Batch(path).only == Article(
        id=short, key=short, sha256=digest, text=TEXT + "\n\nDua.\n", source=str(path)
    )


def test_a_page(tmp_path: Path) -> None:
    article = Batch(put(tmp_path, "a.HTM", PAGE)).only
    assert (article.title, article.publisher, article.published) == (
        "Pasar Melati Dibuka",
        "Warta Cendana",
        "2024-02-02",
    )


def test_a_markdown_file_with_front_matter(tmp_path: Path) -> None:
    head = (
        "---\ntitle: Pasar Melati\nurl: https://w.example/a\ndate: 2 Februari 2024\npublisher: Warta\n---\n"
    )
    article = Batch(put(tmp_path, "a.md", head + "# Pasar\n\nLihat [ini](b.md).\n")).only
    assert article.text == "# Pasar\n\nLihat [ini](b.md).\n"
    assert (article.title, article.url) == ("Pasar Melati", "https://w.example/a")
    assert (article.published, article.publisher) == ("2024-02-02", "Warta")


def test_a_page_in_a_text_file_is_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", PAGE)
    batch = Batch(path)
    assert batch.only.title == "Pasar Melati Dibuka"
    assert batch.notes == [f"{path}: text is an HTML page, read as one"]


def test_a_single_path_may_stand_alone(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    assert [a.text for a in read(path)] == [a.text for a in read(str(path))] == [TEXT]


def test_paths_are_read_in_the_order_given(tmp_path: Path) -> None:
    paths = [put(tmp_path, name, name) for name in ("c.txt", "a.txt", "b.txt")]
    assert Batch(*paths).texts == ["c.txt", "a.txt", "b.txt"]


def test_the_same_text_is_given_once_and_both_places_told(tmp_path: Path) -> None:
    first, second = put(tmp_path, "a.txt", TEXT), put(tmp_path, "b.jsonl", rows({"text": TEXT, "id": "x"}))
    batch = Batch(first, second)
    assert batch.only.source == str(first)
    assert batch.notes == [f"{second}:1: left out, the same text as: {first}"]


def test_two_texts_with_one_id_both_stay(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", rows({"text": "Satu.", "id": "x"}, {"text": "Dua.", "id": "x"}))
    batch = Batch(path)
    assert [a.id for a in batch.articles] == ["x", key("Dua.")[0]]
    assert batch.notes == [f"{path}:2: another text has the id “x”, key used instead: {path}:1"]


def test_an_id_that_is_the_key_of_another_text(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", rows({"text": "Satu.", "id": key("Dua.")[0]}, {"text": "Dua."}))
    assert [a.id for a in Batch(path).articles] == [key("Dua.")[0], key("Dua.")[1]]


@pytest.mark.parametrize(
    "name",
    ["spasi di nama.txt", 'kutip\'"ganda".txt', "kafé-日本.txt", "baris\nbaru.txt", "arah\u202etxt.txt"],
)
def test_any_file_name_is_read_and_its_source_is_one_line(tmp_path: Path, name: str) -> None:
    article = Batch(put(tmp_path, name, TEXT)).only
    assert article.text == TEXT
    assert article.source.isprintable()


def test_a_file_name_that_is_no_text_is_read(tmp_path: Path) -> None:
    put(tmp_path, os.fsdecode(b"a\xff.txt"), TEXT)
    assert msgspec.json.encode(Batch(tmp_path).only)


@pytest.mark.parametrize("name", ["tidak-ada.txt", "tidak-ada", "nul\0.txt", "x" * 300 + ".txt"])
def test_a_missing_path_is_told_and_the_rest_read(tmp_path: Path, name: str) -> None:
    batch = Batch(tmp_path / name, put(tmp_path, "a.txt", TEXT))
    assert batch.texts == [TEXT]
    assert "no such file or folder (allowed: folders, files named .txt," in batch.faults[0]


def test_a_file_of_another_kind_is_told_when_named(tmp_path: Path) -> None:
    path = put(tmp_path, "a.pdf", TEXT)
    assert Batch(path).faults == [
        f"{path}: not a kind of file that is read "
        "(allowed: files named .txt, .md, .html, .htm, .jsonl, .jsonl.gz, or - for stdin)"
    ]


def test_a_hidden_file_is_read_when_named(tmp_path: Path) -> None:
    assert Batch(put(tmp_path, ".a.txt", TEXT)).texts == [TEXT]


def test_a_named_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "not a regular file" in Batch(tmp_path / "a.txt").faults[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    path.chmod(0)
    assert "cannot be opened: Permission denied" in Batch(path).faults[0]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_empty_file_is_told(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name, "")
    assert Batch(path).faults == [f"{path}: empty file (allowed: a file with a text)"]


def test_a_problem_raises_where_nobody_listens(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="empty file"):
        list(read([put(tmp_path, "a.txt", "")]))


def test_a_note_does_not_raise(tmp_path: Path) -> None:
    (article,) = read([put(tmp_path, "a.txt", "Kafé Melati dibuka lagi.".encode("cp1252"))])
    assert article.text == "Kafé Melati dibuka lagi."


def test_a_huge_text_is_cut_at_a_sentence_and_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", (TEXT + " ") * 150_000)
    batch = Batch(path)
    assert MAX_CHARS - 100 < len(batch.only.text) <= MAX_CHARS
    assert batch.only.text.endswith("(2/2/2024).")
    assert batch.notes == [
        f"{path}: longer than 1,000,000 characters, read up to character: {len(batch.only.text):,}"
    ]


class Standard:
    """A standard input that holds the bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BufferedReader(io.BytesIO(data))


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (TEXT.encode(), [TEXT]),
        (rows({"text": "Satu."}, {"text": "Dua."}).encode(), ["Satu.", "Dua."]),
        (b"\n  " + rows({"text": "Satu."}).encode(), ["Satu."]),
        (rows({"text": "Satu."}).encode("utf-8-sig"), ["Satu."]),
        (rows({"text": "Satu."}).encode("utf-16"), ["Satu."]),
        ("[kutipan] Satu.".encode("utf-16"), ["[kutipan] Satu."]),
    ],
)
def test_standard_input_is_text_or_json_lines(
    data: bytes, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(data))
    assert Batch("-").texts == texts


def test_a_page_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(PAGE.encode()))
    assert Batch("-").only.title == "Pasar Melati Dibuka"


def test_standard_input_twice_is_empty_the_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(TEXT.encode()))
    batch = Batch("-", "-")
    assert batch.texts == [TEXT]
    assert batch.faults == ["standard input: empty file (allowed: a file with a text)"]


def test_a_real_pipe_and_a_fast_start() -> None:
    program = (
        "import sys; from kabar.ingest import read; print('trafilatura' in sys.modules);"
        "print(*(a.text for a in read('-')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=b"Satu dua.", capture_output=True, check=True, timeout=60
    )
    assert done.stdout.decode().split() == ["False", "Satu", "dua."]


@settings(deadline=None)
@given(data=st.binary(max_size=300), kind=st.sampled_from(KINDS))
def test_any_bytes_are_read_or_told(data: bytes, kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    batch = Batch(put(tmp_path_factory.getbasetemp(), f"any{kind}", data))
    assert batch.articles or batch.faults
    assert all(str(told).isprintable() for told in batch.told)
    assert all(article.key == key(article.text)[0] for article in batch.articles)


TAGS = st.sampled_from(
    [
        "<html>",
        "<body>",
        "<p>",
        "</p>",
        "<div>",
        "<table>",
        "<td>",
        "<!--",
        "-->",
        "<script>",
        "<![CDATA[",
        "&#0;",
        "&nbsp;",
        "Pasar Melati dibuka. ",
        "\0",
        "<ul><li>",
        "<time datetime='x'>",
        "\x85",
    ]
)


@settings(deadline=None)
@given(parts=st.lists(TAGS, max_size=40))
def test_any_page_is_read_or_told(parts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    batch = Batch(put(tmp_path_factory.getbasetemp(), "any.html", "".join(parts)))
    assert len(batch.articles) + len(batch.faults) == 1


@settings(deadline=None)
@given(text=st.text(min_size=1))
def test_the_same_text_has_one_key_in_any_file(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp()
    text = f"Pasar {text.encode(errors='replace').decode()} Melati".replace("\0", "")
    paths = [put(folder, "one.txt", text), put(folder, "two.jsonl", rows({"text": text, "title": "Judul"}))]
    assert len({article.key for path in paths for article in Batch(path).articles}) <= 1
