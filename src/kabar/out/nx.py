"""The door to networkx: entities as nodes, facts as edges, and both as GraphML."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias

from kabar.graph import Entity, Fact, Graph
from kabar.out.terms import clean

if TYPE_CHECKING:
    import networkx

    MultiDiGraph: TypeAlias = networkx.MultiDiGraph

JOIN = " | "  # between several values of one attribute
# What XML 1.0 has no way to write, besides what `clean` takes out.
FORBIDDEN = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def safe(text: str) -> str:
    """The text with U+FFFD for each character that XML forbids, and CR as a line feed as XML reads it."""
    return FORBIDDEN.sub("\ufffd", clean(text)).replace("\r\n", "\n").replace("\r", "\n")


def _node(entity: Entity, dates: list[str]) -> dict[str, str | int]:
    told: dict[str, str | int] = {
        "kind": entity.kind,
        "name": safe(entity.name),
        "aliases": safe(JOIN.join(entity.aliases)),
        "articles": len(entity.articles),
    }
    if dates:
        told["heldOn"] = safe(JOIN.join(sorted(dates)))
    return told | {safe(key): safe(value) for key, value in sorted(entity.attributes.items())}


def _edge(graph: Graph, fact: Fact) -> dict[str, str | int]:
    claims = graph.claims_of(fact)
    quotes = dict.fromkeys(c.evidence[0].quote for c in claims if c.evidence)
    told: dict[str, str | int] = {
        "relation": fact.relation,
        "label": graph.schema.relation(fact.relation).label.en,
        "stance": fact.stance,
        "claims": len(fact.claims),
        "articles": fact.articles,
        "publishers": fact.publishers,
        "quote": safe(next(iter(quotes), "")),
        "saidBy": safe(JOIN.join(sorted({graph.label(c.said_by) for c in claims if c.said_by}))),
    }
    for key in sorted({q.key for q in fact.qualifiers}):
        told["q_" + safe(key)] = safe(JOIN.join(graph.label(value) for value in fact.value(key)))
    return told


def to_networkx(graph: Graph) -> MultiDiGraph:
    """The graph as a networkx MultiDiGraph: a node for each entity, an edge for each fact between two.

    Nodes have ``kind``, ``name``, ``aliases`` and ``articles`` (how many name it), edges are keyed by the
    fact's id and have ``relation``, ``stance``, counts, the first ``quote`` and qualifiers as ``q_date`` and
    so on; all are text or whole numbers. Facts with a literal end make no edge: dates of events stand on
    the event as ``heldOn``, measured figures are left to the tables and the RDF. Symmetric relations stand
    once.
    """
    import networkx

    dates: dict[str, list[str]] = {}
    for fact in graph.facts:
        if fact.relation == "heldOn" and fact.stance == "asserted":
            dates.setdefault(fact.subject, []).append(fact.object)
    out = networkx.MultiDiGraph()
    for entity in graph.entities:
        out.add_node(safe(entity.id), **_node(entity, dates.get(entity.id, [])))
    for fact in graph.facts:
        if graph.entity(fact.subject) and graph.entity(fact.object):
            out.add_edge(safe(fact.subject), safe(fact.object), key=safe(fact.id), **_edge(graph, fact))
    return out


def graphml(graph: Graph) -> str:
    """The networkx graph as GraphML, the same text for the same graph."""
    import networkx

    out = BytesIO()
    networkx.write_graphml_xml(to_networkx(graph), out, encoding="utf-8")
    return out.getvalue().decode("utf-8") + "\n"
