"""The door to pyshacl: whether every fact shows its sentence and every edge has the ends it must have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from kabar.graph import Graph
from kabar.out import rdf, shapes
from kabar.out.quads import quads
from kabar.schema import Schema
from kabar.vocab import BASE

if TYPE_CHECKING:
    from kabar.out.rdf import Dataset

LIMIT = 100_000  # quads, about 8 s on one core; a larger graph is checked only when someone asks for it


class Report(Struct, frozen=True):
    """Whether a graph conforms, and one line for each fault: the node, what is wrong, the value."""

    conforms: bool
    lines: tuple[str, ...] = ()


def check(data: Dataset, schema: Schema) -> Report:
    """Check an rdflib Dataset against the shapes of a schema; facts and claims are seen as one graph."""
    import pyshacl

    conforms, results, _ = pyshacl.validate(
        rdf.union(data), shacl_graph=rdf.union(rdf.dataset(shapes.quads(schema))), inplace=True
    )
    return Report(bool(conforms), tuple(rdf.violations(results)))


def validate(graph: Graph, base: str = BASE) -> Report:
    """Check a graph against the shapes of its own schema: about 11 s for 140 thousand quads."""
    return check(rdf.dataset(quads(graph, base)), graph.schema)
