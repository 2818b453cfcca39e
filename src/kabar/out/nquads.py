"""Canonical N-Quads: one escape for each character, one line for each quad, lines sorted and unique.

The escapes are those of the canonical form in RDF 1.2 N-Quads, so that equal datasets are equal bytes.
"""

import re
from collections.abc import Iterable, Iterator

from kabar.out.terms import Iri, Literal, Quad, Term

SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
SPECIAL = re.compile('[\x00-\x1f"\\\\\x7f\ufffe\uffff]')


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return SHORT.get(char) or f"\\u{ord(char):04X}"


def quoted(text: str) -> str:
    """The text between double quotes, as N-Quads, Turtle and TriG all read it."""
    return f'"{SPECIAL.sub(_escape, text)}"'


def term(value: Term) -> str:
    """One term in N-Quads."""
    if isinstance(value, Iri):
        return f"<{value}>"
    text, datatype, language = value
    if language:
        return f"{quoted(text)}@{language}"
    return f"{quoted(text)}^^<{datatype}>" if datatype else quoted(text)


def line(quad: Quad) -> str:
    """One quad as a line, without its end."""
    subject, predicate, object, graph = quad
    tail = f" <{graph}> ." if graph is not None else " ."
    return f"<{subject}> <{predicate}> {term(object)}{tail}"


def write(quads: Iterable[Quad]) -> Iterator[str]:
    """The canonical file, line by line, each with its end."""
    for text in sorted({line(q) for q in quads}):
        yield text + "\n"


def arranged(quads: Iterable[Quad]) -> list[Quad]:
    """The quads, each once, in the order of the readable forms."""
    return sorted(dict.fromkeys(quads), key=order)


def order(quad: Quad) -> tuple[str, str, bool, str, Term]:
    """Sort key of the readable forms: graph (default first), subject, ``a`` first, predicate, object."""
    subject, predicate, object, graph = quad
    is_type = predicate.endswith("#type") and predicate == "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    value = object if isinstance(object, Literal) else Literal(object)
    return (graph or "", subject, not is_type, predicate, value)
