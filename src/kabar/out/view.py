"""A graph seen as RDF: which term stands for which end, value or text of it."""

from collections.abc import Iterable, Iterator

from kabar.document import Qualifiers
from kabar.graph import Graph
from kabar.out import values
from kabar.out.terms import TYPE, Iri, Names, Quad, Term, clean, curie, plain, words
from kabar.out.words import qualifier
from kabar.schema import Relation
from kabar.vocab import path

AMOUNTS = ("amount", "share")


def prop(key: str) -> Iri:
    """The property that carries the qualifier ``key``."""
    return curie("kabar:" + qualifier(key).name)


class View:
    """One graph with the names of its IRIs."""

    def __init__(self, graph: Graph, names: Names) -> None:
        self.graph = graph
        self.names = names
        self.claims = {c.id: c for c in graph.claims}
        self._languages = {s.key: s.language for s in graph.sources}

    def language(self, articles: Iterable[str]) -> str | None:
        """The language that all these articles share; None where they share none."""
        found = {self._languages.get(key) for key in articles}
        return found.pop() if len(found) == 1 else None

    def language_of(self, claims: Iterable[str]) -> str | None:
        """The language that the articles of these claims share, by the claims' ids."""
        return self.language({self.claims[c].article for c in claims if c in self.claims})

    def value(self, key: str, text: str, language: str | None) -> tuple[Term, list[Quad]]:
        """The term for ``text`` under the qualifier ``key``, and the quads that describe an amount.

        An entity's id gives the entity, whatever the key; other text is read as the property declares.
        """
        if self.graph.entity(text):
            return self.names.of(text), []
        if key in AMOUNTS:
            return values.node_or_text(text, self.names)
        kind = qualifier(key).value
        if kind == "xsd:date":
            return values.date(text), []
        if kind == "xsd:duration":
            return values.duration(text), []
        return (plain(text) if kind == "xsd:string" else words(text, language)), []

    def indicator(self, text: str) -> Iri:
        """The node of an indicator, named by its words."""
        return self.names.of(path("indicator", clean(text), clean(text)))

    def subject(self, relation: Relation, text: str) -> Iri:
        """The subject of a claim or fact: an entity, or an indicator where the schema says so."""
        return self.indicator(text) if relation.indicator else self.names.of(text)

    def object(self, relation: Relation, text: str) -> tuple[Term, list[Quad]]:
        """The object of a claim or fact, and the quads that describe an amount."""
        if relation.value == "date":
            return values.date(text), []
        if relation.value == "quantity":
            return values.node_or_text(text, self.names)
        return self.names.of(text), []

    def core(
        self, node: Iri, kind: str, ends: tuple[str, str, str], stance: str, graph: Iri | None = None
    ) -> Iterator[Quad]:
        """What facts and claims share: type, subject, predicate, object and stance."""
        relation = self.graph.schema.relation(ends[1])
        object, described = self.object(relation, ends[2])
        yield Quad(node, TYPE, curie(kind), graph)
        yield Quad(node, curie("rdf:subject"), self.subject(relation, ends[0]), graph)
        yield Quad(node, curie("rdf:predicate"), curie("kabar:" + relation.name), graph)
        yield Quad(node, curie("rdf:object"), object, graph)
        yield Quad(node, curie("kabar:stance"), curie("kabar:" + stance), graph)
        yield from described

    def qualified(
        self, node: Iri, qualifiers: Qualifiers, language: str | None, graph: Iri | None = None
    ) -> Iterator[Quad]:
        """The qualifiers of a claim or fact; amounts are described in the default graph."""
        for key, told in qualifiers.items():
            for text in (told,) if isinstance(told, str) else told:
                term, described = self.value(key, text, language)
                yield Quad(node, prop(key), term, graph)
                yield from described
