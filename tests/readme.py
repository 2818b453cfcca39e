"""What README.md shows, made afresh from real runs: ``python -m tests.readme`` writes it into the file.

A ``console`` block is one command behind ``$`` (further lines behind ``>``) and what it prints; a ``python``
block is followed by a ``text`` block with what it prints; the kinds and the table of relations come from the
schema.
"""

import os
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kabar.schema import Relation, default

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
CONSOLE = re.compile(r"(?<=```console\n)\$ (?P<command>.*(?:\n> .*)*)\n(?P<told>(?:(?!```).*\n)*)(?=```)")
PYTHON = re.compile(
    r"(?<=```python\n)(?P<code>(?:(?!```).*\n)*)```\n\n```text\n(?P<told>(?:(?!```).*\n)*)```"
)
TABLE = re.compile(r"(?<=<!-- relations -->\n)(?:.*\n)*?(?=<!-- end of relations -->)")


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder with a copy of the seeds and the graph made of them, as after the first command."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        run("kabar build seeds/", folder)
        yield folder


def run(command: str, folder: Path) -> str:
    """What a command prints on both streams, without space at the ends of lines. Raises if it fails."""
    scripts = sysconfig.get_path("scripts")
    here = {
        "PATH": scripts + os.pathsep + os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
        "COLUMNS": "100",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, **here},
        text=True,
        encoding="utf-8",
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).rstrip("\n") + "\n"


def commands(text: str, folder: Path) -> str:
    """The text with what each console command prints today."""

    def shown(match: re.Match[str]) -> str:
        return f"$ {match['command']}\n{run(match['command'].replace(chr(10) + '> ', chr(10)), folder)}"

    return CONSOLE.sub(shown, text)


def programs(text: str, folder: Path) -> str:
    """The text with what each Python block prints today; each runs by itself."""

    def shown(match: re.Match[str]) -> str:
        script = folder / "shown.py"
        script.write_text(match["code"], encoding="utf-8")
        return f"{match['code']}```\n\n```text\n{run('python shown.py', folder)}```"

    return PYTHON.sub(shown, text)


def ends(relation: Relation) -> str:
    """What stands at the ends of a relation, in words."""
    left = "an indicator" if relation.indicator else ", ".join(relation.subject)
    right = {"date": "a date", "quantity": "a value"}.get(relation.value) or ", ".join(relation.object)
    return f"{left} {'↔' if relation.symmetric else '→'} {right}"


def kinds() -> str:
    """All kinds, with those that are sorts of it in brackets behind a kind that has no parent."""
    schema = default()
    told = []
    for kind in schema.kinds.values():
        if kind.parent is None:
            sorts = [k for k in schema.kinds if k != kind.name and schema.is_a(k, kind.name)]
            told.append(f"{kind.name} ({', '.join(sorts)})" if sorts else kind.name)
    return ", ".join(told)


def relations(text: str) -> str:
    """The text with the kinds and the table of all relations of the schema."""
    lines = [f"Kinds of things: {kinds()}.", ""]
    lines += ["| relation | in Indonesian | between | also kept |", "| --- | --- | --- | --- |"]
    for relation in sorted(default().relations.values(), key=lambda r: r.name):
        kept = ", ".join(relation.qualifiers)
        lines.append(f"| `{relation.name}` | {relation.label.id} | {ends(relation)} | {kept} |")
    return TABLE.sub("\n".join(lines) + "\n", text)


def main() -> None:
    """Write README.md with what the program shows today."""
    text = README.read_text(encoding="utf-8")
    with workplace() as folder:
        README.write_text(relations(programs(commands(text, folder), folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
