"""Entities in the default graph: types, names, and what their attributes tell."""

from collections.abc import Iterator

from kabar.graph import Entity
from kabar.out.terms import TYPE, Iri, Literal, Quad, curie, integer, plain, words
from kabar.out.view import View

# The schema.org classes of described events, by the words that eventType uses.
EVENT_TYPES = {
    "exhibition": "schema:ExhibitionEvent",
    "businessevent": "schema:BusinessEvent",
    "businessmatching": "schema:BusinessEvent",
    "forum": "schema:BusinessEvent",
}


def classes(view: View, entity: Entity) -> Iterator[Iri]:
    """The class of the entity's kind and of every kind above it, so that no reasoner is needed to ask."""
    kind = view.graph.schema.kinds.get(entity.kind)
    while kind:
        yield curie(kind.rdf)
        kind = view.graph.schema.kinds.get(kind.parent) if kind.parent else None
    event_type = EVENT_TYPES.get(entity.attributes.get("eventType", "").lower())
    if event_type:
        yield curie(event_type)
    if entity.attributes.get("agreementType") == "MemorandumOfUnderstanding":
        yield curie("kabar:MemorandumOfUnderstanding")


def _group(view: View, entity: Entity, language: str | None) -> Iterator[Quad]:
    node = view.names.of(entity.id)
    told = entity.attributes
    if told.get("count"):
        count: Literal = integer(int(told["count"])) if told["count"].isdecimal() else plain(told["count"])
        yield Quad(node, curie("kabar:count"), count)
    if told.get("countModifier"):
        yield Quad(node, curie("kabar:countModifier"), plain(told["countModifier"]))
    if told.get("memberKind"):
        yield Quad(node, curie("kabar:memberKind"), words(told["memberKind"], language))


def quads(view: View) -> Iterator[Quad]:
    """All entities. A name carries the language of the articles that use it, Indonesian where they differ."""
    for entity in view.graph.entities:
        node = view.names.of(entity.id)
        language = view.language(entity.articles)
        for found in classes(view, entity):
            yield Quad(node, TYPE, found)
        yield Quad(node, curie("skos:prefLabel"), words(entity.name, language))
        for alias in entity.aliases:
            yield Quad(node, curie("skos:altLabel"), words(alias, language))
        for key in entity.articles:
            yield Quad(node, curie("kabar:namedIn"), view.names.article(key))
        if entity.attributes.get("eventType"):
            yield Quad(node, curie("kabar:eventType"), plain(entity.attributes["eventType"]))
        if entity.kind == "Group":
            yield from _group(view, entity, language)
