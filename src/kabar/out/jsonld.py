"""JSON-LD: the same quads as nested objects, with a context that gives every term of ours a short name."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from kabar.out import nquads, words
from kabar.out.terms import TYPE, Iri, Literal, Quad, curie
from kabar.out.turtle import Shortener
from kabar.schema import Schema
from kabar.vocab import PREFIXES

# Terms of other vocabularies that get a short name too; the second says that their objects are things.
BORROWED = {
    "prefLabel": ("skos:prefLabel", False),
    "altLabel": ("skos:altLabel", False),
    "headline": ("schema:headline", False),
    "publisher": ("schema:publisher", False),
    "datePublished": ("schema:datePublished", False),
    "url": ("schema:url", True),
    "subject": ("rdf:subject", True),
    "predicate": ("rdf:predicate", True),
    "wasDerivedFrom": ("prov:wasDerivedFrom", True),
    "hasSource": ("oa:hasSource", True),
    "hasSelector": ("oa:hasSelector", True),
    "exact": ("oa:exact", False),
}


def context(schema: Schema, base: str = "") -> dict[str, Any]:
    """The ``@context`` object; ``@base`` only for use inside a file, as a remote one may not set it."""
    terms: dict[str, bool] = {"kabar:" + p.name: p.value == "node" for p in words.own().properties}
    terms |= {"kabar:" + p.name: p.value == "node" for p in words.qualifiers(schema).values()}
    for relation in schema.relations.values():
        for name in (relation.name, relation.planned):
            terms["kabar:" + name] = not relation.value
    out: dict[str, Any] = {"@base": base} if base else {}
    out |= dict(sorted(PREFIXES.items()))
    named = {short.partition(":")[2]: (short, is_node) for short, is_node in terms.items()}
    for name, (short, is_node) in sorted((named | BORROWED).items()):
        out[name] = {"@id": short, "@type": "@id"} if is_node else short
    return out


class _Writer:
    def __init__(self, base: str, terms: dict[str, Any]) -> None:
        self.shorten = Shortener(base)
        self.names: dict[str, tuple[str, bool]] = {}
        for name, meaning in terms.items():
            if isinstance(meaning, dict):
                self.names[curie(meaning["@id"])] = (name, True)
            elif not name.startswith("@") and name not in PREFIXES:
                self.names[curie(meaning)] = (name, False)

    def iri(self, iri: str) -> str:
        short = self.shorten.iri(iri)
        return short[1:-1] if short.startswith("<") else short

    def value(self, term: Iri | Literal, is_node: bool) -> Any:
        if isinstance(term, Iri):
            return self.iri(term) if is_node else {"@id": self.iri(term)}
        if term.language:
            return {"@value": term.text, "@language": term.language}
        if term.datatype:
            return {"@value": term.text, "@type": self.iri(term.datatype)}
        return {"@value": term.text} if is_node else term.text

    def node(self, quads: list[Quad]) -> dict[str, Any]:
        out: dict[str, Any] = {"@id": self.iri(quads[0].subject)}
        for predicate, told in groupby(quads, key=lambda q: q.predicate):
            if predicate == TYPE:
                out["@type"] = [self.iri(str(q.object)) for q in told]
                continue
            name, is_node = self.names.get(predicate) or (self.iri(predicate), False)
            values = [self.value(q.object, is_node) for q in told]
            out[name] = values[0] if len(values) == 1 else values
        return out


def write(quads: Iterable[Quad], schema: Schema, base: str) -> Iterator[str]:
    """The file in pieces: one line for each node, so that a change shows as a changed line."""
    terms = context(schema, base)
    writer = _Writer(base, terms)
    yield '{"@context": ' + json.dumps(terms, ensure_ascii=False, indent=1) + ',\n"@graph": ['
    first = True
    for name, told in groupby(nquads.arranged(quads), key=lambda q: q.graph):
        nodes = [
            json.dumps(writer.node(list(about)), ensure_ascii=False)
            for _, about in groupby(told, key=lambda q: q.subject)
        ]
        if name is not None:
            head = json.dumps(writer.iri(name), ensure_ascii=False)
            nodes = [f'{{"@id": {head}, "@graph": [\n ' + ",\n ".join(nodes) + "\n]}"]
        for node in nodes:
            yield ("\n" if first else ",\n") + node
            first = False
    yield "\n]}\n"


def context_file(schema: Schema) -> str:
    """``context.jsonld``: the context alone, for data of one's own."""
    return json.dumps({"@context": context(schema)}, ensure_ascii=False, indent=1) + "\n"
