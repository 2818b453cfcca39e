"""Folders of articles: which files are read, in what order."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kabar.ingest.problems import Problems

SUFFIXES = (".txt", ".md", ".html", ".htm", ".jsonl", ".jsonl.gz")
ALLOWED = "files named " + ", ".join(SUFFIXES)


def suffix(path: Path) -> str | None:
    """The one of SUFFIXES that the name ends in, in any case; None if it is another."""
    name = path.name.lower()
    return next((ending for ending in reversed(SUFFIXES) if name.endswith(ending)), None)


def files(folder: Path, problems: Problems) -> Iterator[Path]:
    """The files under ``folder``, depth first, each folder's entries in the order of their names.

    Hidden entries are passed over, files with other endings counted in one note, links followed once.
    A folder with nothing to read is a fault.
    """
    skipped: Counter[str] = Counter()
    visited: set[str] = set()
    stack: list[Path] = [folder]
    found = 0
    while stack:
        path = stack.pop()
        if path is not folder and not path.is_dir():
            if path.is_symlink() and not path.exists():
                problems.fault(str(path), "a link that leads nowhere")
            elif not path.is_file() or suffix(path) is None:
                skipped[path.suffix.lower() or "no extension"] += 1
            else:
                found += 1
                yield path
            continue
        real = os.path.realpath(path)
        if real in visited:
            problems.note(str(path), "a link back to a folder already read, not followed")
            continue
        visited.add(real)
        try:
            names = sorted(name for name in os.listdir(path) if not name.startswith("."))
        except OSError as error:
            problems.fault(str(path), f"cannot be opened: {error.strerror}", "a folder that may be read")
            continue
        stack.extend(path / name for name in reversed(names))
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(skipped.items()))
    if not found:
        problems.fault(
            str(folder), f"no articles in this folder{f' (only {kinds})' if kinds else ''}", ALLOWED
        )
    elif skipped:
        problems.note(str(folder), "files passed over", kinds)
