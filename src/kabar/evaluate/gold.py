"""Gold: articles with what a careful reader finds in them, one JSON object a line."""

import argparse
import gzip
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from kabar.document import Article
from kabar.errors import InputError

Row = dict[str, Any]
ALLOWED = 'gold: one JSON object a line with "id", "text", "entities" and "claims"'


def files(paths: Iterable[Path]) -> list[Path]:
    """The files that paths name; a folder stands for its ``.jsonl`` files by name. Raises InputError."""
    out: list[Path] = []
    for path in paths:
        found = sorted(p for p in path.iterdir() if _lines(p)) if path.is_dir() else [path]
        if not found or not found[0].is_file():
            raise InputError(str(path), "no gold here", "a file of JSON lines, or a folder with such files")
        out += found
    return out


def _lines(path: Path) -> bool:
    return path.name.endswith((".jsonl", ".jsonl.gz"))


def read(paths: Iterable[Path], texts: Path | None = None) -> list[Row]:
    """The gold rows of files and folders, each with its text. Raises InputError at the first bad line.

    ``texts`` is a file of rows with ``id`` and ``text`` for gold rows that do not carry their own.
    """
    known = {row["id"]: row["text"] for _, row in _rows(texts, "id", "text")} if texts is not None else {}
    out: list[Row] = []
    for path in files(paths):
        for where, row in _rows(path, "id", "entities", "claims"):
            text = row.get("text") or known.get(row["id"])
            if not text:
                raise InputError(
                    where, f"article {row['id']} has no text", "a text in the row, or --texts FILE"
                )
            out.append({**row, "text": text})
    return out


def _rows(path: Path, *keys: str) -> Iterator[tuple[str, Row]]:
    try:
        data = path.read_bytes()
        lines = (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines()
    except (OSError, EOFError) as error:
        raise InputError(str(path), str(error), ALLOWED) from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            row = msgspec.json.decode(line, type=Row)
        except msgspec.MsgspecError as error:
            raise InputError(where, str(error), ALLOWED) from None
        missing = [key for key in keys if key not in row]
        if missing:
            raise InputError(where, f"no {', '.join(missing)}", ALLOWED)
        yield where, row


def digest(paths: Iterable[Path]) -> str:
    """sha256 over the names and bytes of the files, in their order: tells one corpus from another."""
    held = hashlib.sha256()
    for path in files(paths):
        held.update(f"{path.name}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return held.hexdigest()


def fold(id: str, of: int) -> int:
    """The fold of an article: the same on every run."""
    return int(hashlib.sha256(id.encode()).hexdigest(), 16) % of


def without(rows: Iterable[Row], parts: str) -> list[Row]:
    """The rows whose id's sha256 ends in none of these hex digits: a part kept for testing stays the same."""
    return [row for row in rows if hashlib.sha256(row["id"].encode()).hexdigest()[-1] not in parts]


def article(row: Mapping[str, Any]) -> Article:
    """A gold row as the article that is fed to the reader."""
    sha256 = hashlib.sha256(row["text"].encode()).hexdigest()
    return Article(row["id"], sha256[:16], sha256, row["text"], published=row.get("published"))


def options(doc: str | None) -> argparse.ArgumentParser:
    """The command line of what learns from gold: the files, their texts, and the part to leave out."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path, help="JSON lines with id and text, for gold without texts")
    parser.add_argument("--parts", default="", help="last hex digits of the articles to leave out")
    return parser
