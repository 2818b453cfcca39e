"""All outputs of a graph, written so that a fault leaves the old ones as they were."""

import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from kabar.errors import OutputError
from kabar.graph import Graph
from kabar.out import jsonld, nquads, nx, ontology, report, shacl, shapes, tables, turtle
from kabar.out.quads import quads
from kabar.out.terms import clean
from kabar.vocab import BASE

PART = ".part"
STALE = 3600  # seconds; an older temporary file was left by a run that was killed
REASONS = {
    errno.ENOSPC: "no space left on the device",
    errno.EDQUOT: "the disk quota is used up",
    errno.EACCES: "no permission to write here",
    errno.EPERM: "no permission to write here",
    errno.EROFS: "the file system is read-only",
    errno.ENOTDIR: "not a folder",
    errno.EEXIST: "not a folder",
    errno.ENAMETOOLONG: "the name is too long",
}


def contents(
    graph: Graph, base: str = BASE, html: Callable[[Graph], str] | None = None
) -> Iterator[tuple[str, Iterable[str]]]:
    """Name and text, in pieces, of every output, in the order in which they are written."""
    told = nquads.arranged(quads(graph, base))
    validation = shacl.validate(graph, base) if len(told) <= shacl.LIMIT else None
    yield "graph.nq", nquads.write(told)
    yield "facts.ttl", turtle.turtle(told, base)
    yield "graph.trig", turtle.trig(told, base)
    yield "graph.jsonld", jsonld.write(told, graph.schema, base)
    yield "context.jsonld", [jsonld.context_file(graph.schema)]
    yield "ontology.ttl", turtle.turtle(ontology.quads(graph.schema))
    yield "shapes.ttl", turtle.turtle(shapes.quads(graph.schema))
    yield "graph.graphml", [nx.graphml(graph)]
    yield "entities.csv", [tables.entities(graph, base)]
    yield "facts.csv", [tables.facts(graph)]
    yield "report.md", [report.markdown(graph, validation)]
    if html is not None:
        yield "index.html", [clean(html(graph))]


def _told(error: OSError, folder: Path) -> OutputError:
    reason = REASONS.get(error.errno or 0) or error.strerror or str(error)
    return OutputError(str(folder), reason, "a folder that can be written, with space for the outputs")


def _write(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def _sweep(folder: Path) -> None:
    """Remove what a killed run left behind; a temporary file of the last hour may be another run's."""
    for path in folder.glob(".*" + PART):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > STALE:
                path.unlink()


def write(
    graph: Graph, folder: Path, *, base: str = BASE, html: Callable[[Graph], str] | None = None
) -> list[Path]:
    """Write every output into ``folder``, which is made if need be, and give their paths.

    Each file is first written beside its place and flushed to the disk; only when all are whole do they take
    the places of the old ones. A fault or an interruption before that leaves the old ones as they were and
    no temporary file. ``html`` makes the page of ``index.html``, which is left out without it.
    Raises OutputError for a folder that cannot be written, UsageError for a base that cannot start an IRI.
    """
    waiting: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        for name, pieces in contents(graph, base, html):
            part = folder / f".{name}.{os.getpid()}{PART}"
            waiting[part] = folder / name
            _write(part, pieces)
        for part, path in waiting.items():
            part.replace(path)
    except OSError as error:
        raise _told(error, folder) from error
    finally:
        for part in waiting:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    return list(waiting.values())
