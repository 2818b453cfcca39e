"""RDF terms and quads as plain records, and how text from outside becomes safe ones."""

import re
from functools import cache
from typing import NamedTuple, TypeAlias
from urllib.parse import quote

from kabar import vocab
from kabar.errors import UsageError
from kabar.spans import Span


class Iri(str):
    """An absolute IRI that every syntax here can write between ``<`` and ``>`` as it stands."""

    __slots__ = ()


class Literal(NamedTuple):
    """A literal: its text, and either a datatype (empty means xsd:string) or a language tag."""

    text: str
    datatype: str = ""
    language: str = ""


Term: TypeAlias = Iri | Literal


class Quad(NamedTuple):
    """One triple and the graph it stands in; ``graph`` is None for the default graph."""

    subject: Iri
    predicate: Iri
    object: Term
    graph: Iri | None = None


@cache
def curie(short: str) -> Iri:
    """``schema:Person`` as a full IRI. Raises KeyError for a prefix that is not ours."""
    return Iri(vocab.expand(short))


TYPE = curie("rdf:type")
BROKEN = re.compile("[\x00\ud800-\udfff]")  # no store takes NUL, and UTF-8 has no lone surrogates
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*")
DEFAULT_LANGUAGE = "id"  # of the news the program reads, where an article does not tell


def clean(text: str) -> str:
    """The text with U+FFFD for each character no output can carry, so that offsets into it still count."""
    return BROKEN.sub("\ufffd", text)


def plain(text: str) -> Literal:
    """A string without language."""
    return Literal(clean(text))


def words(text: str, language: str | None = None) -> Literal:
    """Text in a language: the article's, else Indonesian."""
    tag = (language or "").lower()
    return Literal(clean(text), "", tag if LANGUAGE.fullmatch(tag) else DEFAULT_LANGUAGE)


def typed(text: str, datatype: str) -> Literal:
    """A literal of a datatype given as ``xsd:date``; the text must be a canonical form of it."""
    return Literal(text, curie(datatype))


def integer(number: int) -> Literal:
    """A whole number."""
    return Literal(str(number), curie("xsd:integer"))


# What RFC 3986 lets stand in a URI; the rest is percent-encoded. "%" stays, so nothing is encoded twice.
URI_SAFE = "%:/?#@!$&'()*+,;=-._~"
ADDRESS = re.compile(r"(https?)://([^/?#]+)(.*)", re.IGNORECASE)
AUTHORITY = re.compile(r"([A-Za-z0-9._~!$&'()*+,;=:-]+@)?([A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?")


def web_iri(url: str) -> Iri | None:
    """An http or https address as an IRI, odd characters percent-encoded; None for anything else."""
    found = ADDRESS.fullmatch("".join(c for c in clean(url).strip() if c.isprintable()))
    if not found:
        return None
    scheme, authority, rest = found.groups()
    if not authority.isascii():
        try:
            authority = authority.encode("idna").decode("ascii")
        except UnicodeError:  # a label that is empty or too long
            return None
    if not AUTHORITY.fullmatch(authority):
        return None
    rest, mark, fragment = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(rest, safe=URI_SAFE)).partition("#")
    return Iri(f"{scheme.lower()}://{authority}{rest}{mark}{fragment.replace('#', '%23')}")


class Names:
    """The IRIs of one dataset, all minted below its base from ids that content determines."""

    def __init__(self, base: str = vocab.BASE) -> None:
        """Raises UsageError unless ``base`` is an http(s) IRI that ends in ``/``."""
        if web_iri(base) != base or not base.endswith("/") or "?" in base or "#" in base:
            raise UsageError(
                "base", f"{base!r} cannot start an IRI", "an http or https address that ends in /"
            )
        self.base = base

    def of(self, id: str) -> Iri:
        """The IRI of an entity, fact, claim or statement, from its id."""
        return Iri(self.base + quote(clean(id), safe="/-._~"))

    def article(self, key: str) -> Iri:
        """The IRI of an article, which is also the name of its graph of claims."""
        return self.of(f"article/{key}")

    def passage(self, key: str, span: Span) -> Iri:
        """A stretch of an article's text, as RFC 5147 writes one: ``article/KEY#char=120,240``."""
        return Iri(f"{self.article(key)}#char={span.start},{span.end}")

    @property
    def decisions(self) -> Iri:
        """The graph of what was held to be the same, and why."""
        return self.of("graph/decisions")

    @property
    def about(self) -> Iri:
        """The graph that describes the dataset itself."""
        return self.of("graph/about")

    @property
    def dataset(self) -> Iri:
        """The dataset as a thing to be described."""
        return self.of("dataset")
