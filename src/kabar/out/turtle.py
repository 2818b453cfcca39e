"""Turtle and TriG to read: subjects sorted, ``a`` first, IRIs short by prefix or relative to the base."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from kabar.out import nquads
from kabar.out.terms import TYPE, Iri, Quad, Term, curie
from kabar.vocab import PREFIXES

LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
# Paths that mean the same relative to the base as behind it: no scheme, no empty or dotted segment.
BELOW = re.compile(r"[a-z]+(/[A-Za-z0-9_~%-][A-Za-z0-9_~.%-]*)*(#[a-z0-9=,;]+)?")
BARE = {curie("xsd:integer"): re.compile(r"-?\d+"), curie("xsd:decimal"): re.compile(r"-?\d+\.\d+")}
NAMESPACES = sorted(PREFIXES.items())


class Shortener:
    """Writes the terms of one file, and remembers which prefixes it used."""

    def __init__(self, base: str = "") -> None:
        self.base = base
        self.used: set[str] = set()
        self._known: dict[str, str] = {}

    def iri(self, iri: str) -> str:
        """An IRI in its shortest form."""
        found = self._known.get(iri)
        if found is None:
            found = self._known[iri] = self._iri(iri)
        return found

    def _iri(self, iri: str) -> str:
        if iri.startswith("_:"):  # a blank node of someone's query; our own graphs have none
            return iri
        if self.base and iri.startswith(self.base) and BELOW.fullmatch(iri, len(self.base)):
            return f"<{iri[len(self.base) :]}>"
        for prefix, namespace in NAMESPACES:
            if iri.startswith(namespace) and LOCAL.fullmatch(iri, len(namespace)):
                self.used.add(prefix)
                return f"{prefix}:{iri[len(namespace) :]}"
        return f"<{iri}>"

    def term(self, term: Term) -> str:
        """An object."""
        if isinstance(term, Iri):
            return self.iri(term)
        if term.language or not term.datatype:
            return nquads.term(term)
        bare = BARE.get(Iri(term.datatype))
        if bare and bare.fullmatch(term.text):
            return term.text
        return f"{nquads.quoted(term.text)}^^{self.iri(term.datatype)}"


def _subject(write: Shortener, quads: list[Quad], indent: str) -> Iterator[str]:
    """One subject with all it says, as a paragraph."""
    lines = []
    for predicate, told in groupby(quads, key=lambda q: q.predicate):
        verb = "a" if predicate == TYPE else write.iri(predicate)
        objects = [write.term(q.object) for q in told]
        short = ", ".join(objects)
        gap = f" ,\n{indent}        "
        lines.append(f"{verb} {short if len(short) <= 80 else gap.join(objects)}")
    yield f"{indent}{write.iri(quads[0].subject)} " + f" ;\n{indent}    ".join(lines) + " .\n"


def _graphs(write: Shortener, quads: Iterable[Quad]) -> Iterator[str]:
    for name, told in groupby(nquads.arranged(quads), key=lambda q: q.graph):
        paragraphs = [
            paragraph
            for _, about in groupby(told, key=lambda q: q.subject)
            for paragraph in _subject(write, list(about), "  " if name is not None else "")
        ]
        text = "\n".join(paragraphs)
        yield text if name is None else f"{write.iri(name)} {{\n{text}}}\n"


def _file(quads: Iterable[Quad], base: str) -> Iterator[str]:
    write = Shortener(base)
    body = list(_graphs(write, quads))
    for prefix, namespace in NAMESPACES:
        if prefix in write.used:
            yield f"@prefix {prefix}: <{namespace}> .\n"
    if base:
        yield f"@base <{base}> .\n"
    for part in body:
        yield "\n"
        yield part


def turtle(quads: Iterable[Quad], base: str = "") -> Iterator[str]:
    """The triples of the default graph as Turtle, in pieces; quads of named graphs are left out."""
    return _file((q for q in quads if q.graph is None), base)


def trig(quads: Iterable[Quad], base: str = "") -> Iterator[str]:
    """All quads as TriG, in pieces: the default graph first, then each named graph."""
    return _file(quads, base)
