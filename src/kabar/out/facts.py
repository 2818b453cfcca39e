"""Facts in the default graph: a direct edge for each asserted or planned one, and a node with its claims.

The edges are closed under what the ontology says, so that no reasoner is needed to ask: a symmetric
relation stands both ways, a relation brings its broader ones, and the schema.org property that it is a
sub-property or inverse of. Planned facts make edges of the planned family only; hoped and denied ones none.
"""

from collections.abc import Iterator

from kabar.graph import Fact
from kabar.out import conflicts, values
from kabar.out.terms import Iri, Literal, Quad, Term, curie, integer
from kabar.out.view import View, prop
from kabar.schema import Relation, Schema

# Ends of an agreement, seen from the agreement.
FROM_AGREEMENT = {"partyTo": "kabar:party", "signatoryOf": "kabar:signatory", "witnessOf": "kabar:witness"}


def closure(schema: Schema, name: str) -> list[Relation]:
    """The relation and every broader one that it implies."""
    return [schema.relation(r) for r in (name, *schema.implies(name))]


def _both(relation: Relation, property: Iri, subject: Iri, object: Term) -> Iterator[Quad]:
    yield Quad(subject, property, object)
    if relation.symmetric and isinstance(object, Iri):
        yield Quad(object, property, subject)


def edges(view: View, fact: Fact) -> Iterator[Quad]:
    """The direct edges of an asserted or planned fact between things that have a node."""
    schema = view.graph.schema
    first = schema.relation(fact.relation)
    if first.indicator or fact.stance not in ("asserted", "planned"):
        return
    subject = view.subject(first, fact.subject)
    object, _ = view.object(first, fact.object)
    for relation in closure(schema, fact.relation):
        if fact.stance == "planned":
            yield from _both(relation, curie("kabar:" + relation.planned), subject, object)
            if relation.name == "partyTo" and isinstance(object, Iri):
                yield Quad(object, curie("kabar:plannedParty"), subject)
            continue
        yield from _both(relation, curie("kabar:" + relation.name), subject, object)
        if relation.sub_property_of:
            yield from _both(relation, curie(relation.sub_property_of), subject, object)
        if isinstance(object, Iri):
            for back in (relation.inverse_of, FROM_AGREEMENT.get(relation.name)):
                if back:
                    yield Quad(object, curie(back), subject)
    if fact.relation == "heldOn" and fact.stance == "asserted":
        yield from span(subject, fact.object)


def span(node: Iri, text: str) -> Iterator[Quad]:
    """First and last day of a date or range, as schema.org has them."""
    for name, end in zip(("schema:startDate", "schema:endDate"), values.ends(text), strict=True):
        if isinstance(end, Literal):
            yield Quad(node, curie(name), end)


def quads(view: View) -> Iterator[Quad]:
    """All facts."""
    for fact in view.graph.facts:
        yield from edges(view, fact)
        node = view.names.of(fact.id)
        yield from view.core(node, "kabar:Fact", (fact.subject, fact.relation, fact.object), fact.stance)
        for q in fact.qualifiers:
            yield from view.qualified(node, {q.key: q.value}, view.language_of(q.claims))
        for key in conflicts.within(fact):
            yield Quad(node, curie("kabar:differsIn"), prop(key))
        for id in fact.claims:
            yield Quad(node, curie("kabar:supportedBy"), view.names.of(id))
        yield Quad(node, curie("kabar:claimCount"), integer(len(fact.claims)))
        yield Quad(node, curie("kabar:articleCount"), integer(fact.articles))
        yield Quad(node, curie("kabar:publisherCount"), integer(fact.publishers))
