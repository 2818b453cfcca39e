"""Nodes of the default graph for what has several ends and no name: positions, observations, statements."""

from collections.abc import Iterable, Iterator

from kabar.graph import Fact
from kabar.out import facts, values
from kabar.out.terms import TYPE, Iri, Quad, clean, curie, plain, words
from kabar.out.view import View
from kabar.vocab import short_hash


def _together(fact: Fact, key: str, claims: Iterable[str]) -> list[str]:
    """The values of a qualifier that one of these claims gives."""
    wanted = set(claims)
    return [q.value for q in fact.qualifiers if q.key == key and wanted & set(q.claims)]


def _when(view: View, node: Iri, dates: Iterable[str]) -> Iterator[Quad]:
    for text in dates:
        yield from view.qualified(node, {"date": text}, None)
        if "/" in text:
            yield from facts.span(node, text)


def _position(view: View, fact: Fact) -> Iterator[Quad]:
    """One position for each role of an asserted fact, with the status and dates told along with that role."""
    roles = [(q.value, q.claims) for q in fact.qualifiers if q.key == "role"] or [("", fact.claims)]
    for role, claims in roles:
        node = view.names.of("position/" + short_hash(fact.id, clean(role)))
        yield Quad(node, TYPE, curie("kabar:Position"))
        yield Quad(node, curie("kabar:holder"), view.names.of(fact.subject))
        yield Quad(node, curie("kabar:organization"), view.names.of(fact.object))
        yield Quad(node, curie("kabar:standsOn"), view.names.of(fact.id))
        if role:
            yield from view.qualified(node, {"role": role}, view.language_of(claims))
        for status in _together(fact, "status", claims):
            yield Quad(node, curie("kabar:status"), plain(status))
        yield from _when(view, node, _together(fact, "date", claims))


def _observation(view: View, fact: Fact) -> Iterator[Quad]:
    """One observation for each date of an asserted figure."""
    indicator = view.indicator(fact.subject)
    yield Quad(indicator, TYPE, curie("kabar:Indicator"))
    yield Quad(indicator, curie("skos:prefLabel"), words(fact.subject, view.language_of(fact.claims)))
    amount = values.amount(fact.object)
    dated = [(q.value, q.claims) for q in fact.qualifiers if q.key == "date"] or [("", fact.claims)]
    for date, claims in dated:
        node = view.names.of("observation/" + short_hash(fact.id, clean(date)))
        yield Quad(node, TYPE, curie("kabar:Observation"))
        yield Quad(node, curie("kabar:indicator"), indicator)
        yield Quad(node, curie("kabar:standsOn"), view.names.of(fact.id))
        yield from _when(view, node, [date] if date else [])
        for modifier in _together(fact, "modifier", claims):
            yield Quad(node, curie("kabar:modifier"), plain(modifier))
        if amount is None:
            yield Quad(node, curie("schema:value"), plain(fact.object))
        else:
            yield from (q._replace(subject=node) for q in amount.quads(view.names) if q.predicate != TYPE)


def _statements(view: View) -> Iterator[Quad]:
    for said in view.graph.statements:
        node = view.names.of(said.id)
        article = view.names.article(said.article)
        yield Quad(node, TYPE, curie("kabar:Statement"))
        yield Quad(node, curie("kabar:speaker"), view.names.of(said.speaker))
        yield Quad(node, curie("kabar:mode"), plain(said.mode))
        yield Quad(node, curie("schema:text"), words(said.evidence.quote, view.language([said.article])))
        yield Quad(node, curie("schema:isPartOf"), article)
        passage = view.names.passage(said.article, said.evidence.span)
        yield Quad(node, curie("prov:wasDerivedFrom"), passage)


def quads(view: View) -> Iterator[Quad]:
    """All nodes of several ends that are no entities."""
    for fact in view.graph.facts:
        if fact.stance != "asserted":
            continue
        if fact.relation == "holdsPosition":
            yield from _position(view, fact)
        if view.graph.schema.relation(fact.relation).indicator:
            yield from _observation(view, fact)
    yield from _statements(view)
