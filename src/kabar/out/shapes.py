"""SHACL shapes, generated from the schema: what a graph must hold so that every fact shows its sentence.

Lists (of stances, of classes) are chains of named nodes, so that the shapes too have no blank node.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from kabar.out import words
from kabar.out.terms import TYPE, Iri, Literal, Quad, Term, curie, integer, typed
from kabar.schema import Relation, Schema

Rules: TypeAlias = dict[str, Term]  # SHACL constraints by local name
SHAPES = "https://w3id.org/kabar/shapes#"


def shape(name: str) -> Iri:
    """The IRI of a shape."""
    return Iri(SHAPES + name)


def chain(name: str, members: Sequence[Term]) -> tuple[Iri, list[Quad]]:
    """An RDF list whose cells are named ``name-1``, ``name-2`` …, and its first cell."""
    cells = [shape(f"{name}-{n}") for n in range(1, len(members) + 1)]
    out = []
    for cell, rest, member in zip(cells, [*cells[1:], curie("rdf:nil")], members, strict=True):
        out.append(Quad(cell, curie("rdf:first"), member))
        out.append(Quad(cell, curie("rdf:rest"), rest))
    return cells[0], out


def _node(name: str, target: str, message: str) -> Iterator[Quad]:
    node = shape(name)
    yield Quad(node, TYPE, curie("sh:NodeShape"))
    yield Quad(node, curie("sh:targetClass"), curie(target))
    yield Quad(node, curie("rdfs:label"), Literal(message, language="en"))


def _property(owner: str, path: str, message: str, **rules: Term) -> Iterator[Quad]:
    node = shape(owner + "-" + path.partition(":")[2])
    yield Quad(shape(owner), curie("sh:property"), node)
    yield Quad(node, TYPE, curie("sh:PropertyShape"))
    yield Quad(node, curie("sh:path"), curie(path))
    yield Quad(node, curie("sh:message"), Literal(message, language="en"))
    for name, value in rules.items():
        yield Quad(node, curie("sh:" + name), value)


ONE = integer(1)
DECIMAL: Rules = {"minInclusive": typed("0", "xsd:decimal"), "maxInclusive": typed("1", "xsd:decimal")}
ANY_LITERAL: Rules = {"minCount": ONE, "maxCount": ONE, "nodeKind": curie("sh:Literal"), "minLength": ONE}
POSITION: Rules = {
    "minCount": ONE,
    "maxCount": ONE,
    "datatype": curie("xsd:integer"),
    "minInclusive": integer(0),
}


def _evidence() -> Iterator[Quad]:
    yield from _node("Evidence", "kabar:Evidence", "A passage of an article, with its words and their place.")
    source: Rules = {"minCount": ONE, "maxCount": ONE, "class": curie("schema:NewsArticle")}
    yield from _property("Evidence", "oa:hasSource", "a passage stands in exactly one article", **source)
    two: Rules = {"minCount": integer(2), "maxCount": integer(2)}
    yield from _property("Evidence", "oa:hasSelector", "a passage has its quote and its position", **two)
    yield from _node("Quote", "oa:TextQuoteSelector", "The exact words of a passage.")
    yield from _property("Quote", "oa:exact", "a passage has its exact words", **ANY_LITERAL)
    yield from _node("Place", "oa:TextPositionSelector", "Where a passage starts and ends.")
    yield from _property("Place", "oa:start", "a passage starts at a character", **POSITION)
    yield from _property("Place", "oa:end", "a passage ends at a character", **POSITION)


def _claims() -> Iterator[Quad]:
    stances, cells = chain("stances", [curie("kabar:" + s.name) for s in words.own().stances])
    yield from cells
    stance: Rules = {"minCount": ONE, "maxCount": ONE, "in": stances}
    told: Rules = {"minCount": ONE, "maxCount": ONE}
    for name in ("Claim", "Fact"):
        yield from _node(name, "kabar:" + name, f"A {name.lower()} says one thing with one stance.")
        yield from _property(name, "kabar:stance", "the stance is one of the list", **stance)
        for end in ("rdf:subject", "rdf:predicate", "rdf:object"):
            yield from _property(name, end, f"there is exactly one {end.partition(':')[2]}", **told)
    evidence: Rules = {"minCount": ONE, "class": curie("kabar:Evidence")}
    yield from _property(
        "Claim", "prov:wasDerivedFrom", "a claim stands on a passage of its article", **evidence
    )
    yield from _property("Claim", "kabar:cue", "a claim has one passage that tells it", **told)
    confidence: Rules = {"minCount": ONE, "maxCount": ONE, **DECIMAL}
    yield from _property("Claim", "kabar:confidence", "confidence lies between 0 and 1", **confidence)
    claims: Rules = {"minCount": ONE, "class": curie("kabar:Claim")}
    yield from _property("Fact", "kabar:supportedBy", "a fact stands on at least one claim", **claims)


def _agreements() -> Iterator[Quad]:
    yield from _node("Agreement", "kabar:Agreement", "An agreement has two parties or more.")
    choices: list[Term] = []
    for path in ("party", "plannedParty"):
        node = shape("Agreement-" + path)
        choices.append(node)
        yield Quad(node, TYPE, curie("sh:PropertyShape"))
        yield Quad(node, curie("sh:path"), curie("kabar:" + path))
        yield Quad(node, curie("sh:minCount"), integer(2))
    first, cells = chain("parties", choices)
    yield from cells
    yield Quad(shape("Agreement"), curie("sh:or"), first)
    message = Literal("an agreement has at least two parties", language="en")
    yield Quad(shape("Agreement"), curie("sh:message"), message)


def _articles() -> Iterator[Quad]:
    yield from _node("Article", "schema:NewsArticle", "An article is known by the digest of its text.")
    digest: Rules = {"minCount": ONE, "maxCount": ONE, "pattern": Literal("^[0-9a-f]{64}$")}
    yield from _property("Article", "kabar:sha256", "an article has the sha256 of its text", **digest)


def _end(schema: Schema, relation: Relation, planned: bool, side: str) -> Iterator[Quad]:
    """What may stand at one end of an edge: one of the classes of the schema."""
    kinds = relation.subject if side == "subject" else relation.object
    name = relation.planned if planned else relation.name
    node = shape(f"{name}-{side}")
    target = "sh:targetSubjectsOf" if side == "subject" else "sh:targetObjectsOf"
    yield Quad(node, TYPE, curie("sh:NodeShape"))
    yield Quad(node, curie(target), curie("kabar:" + name))
    told = ", ".join(kinds)
    yield Quad(
        node, curie("sh:message"), Literal(f"the {side} of {name} must be one of: {told}", language="en")
    )
    members: list[Term] = []
    for kind in kinds:
        member = shape("is-" + kind)
        members.append(member)
        yield Quad(member, TYPE, curie("sh:NodeShape"))
        yield Quad(member, curie("sh:class"), curie(schema.kind(kind).rdf))
    first, cells = chain(f"{name}-{side}", members)
    yield from cells
    yield Quad(node, curie("sh:or"), first)


def quads(schema: Schema) -> list[Quad]:
    """Every triple of the shapes once."""
    told = {*_evidence(), *_claims(), *_agreements(), *_articles()}
    for relation in schema.relations.values():
        for planned in (False, True):
            if relation.subject:
                told.update(_end(schema, relation, planned, "subject"))
            if relation.object:
                told.update(_end(schema, relation, planned, "object"))
    return list(told)
