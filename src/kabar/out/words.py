"""The classes and properties of our own beside kinds and relations, read from ``ontology.toml``."""

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from kabar.out.terms import clean
from kabar.schema import Schema, Text
from kabar.vocab import short_hash


class StanceWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A stance as a SKOS concept."""

    name: str
    label: Text
    comment: Text


class ClassWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A class of our own and the classes it is a sort of."""

    name: str
    label: Text
    comment: Text
    parents: tuple[str, ...]


class PropertyWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A property of our own. ``value``: ``node``, ``text`` (words in a language) or a datatype."""

    name: str
    label: Text
    comment: Text
    value: str
    of: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    parent: str | None = None
    inverse: str | None = None
    qualifier: str | None = None


class Words(Struct, frozen=True):
    """Everything in ``ontology.toml``, in its order."""

    stances: tuple[StanceWord, ...] = msgspec.field(name="stance")
    classes: tuple[ClassWord, ...] = msgspec.field(name="class")
    properties: tuple[PropertyWord, ...] = msgspec.field(name="property")


@cache
def own() -> Words:
    """The terms that come with the package."""
    path = Path(__file__).with_name("ontology.toml")
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Words)


@cache
def _by_key() -> dict[str, PropertyWord]:
    return {p.qualifier: p for p in own().properties if p.qualifier}


@cache
def qualifier(key: str) -> PropertyWord:
    """The property that carries a qualifier; one of the lexicon's making gets a property of its own name."""
    known = _by_key().get(key)
    if known:
        return known
    name = key if re.fullmatch(r"[A-Za-z][A-Za-z0-9]*", key) else "q" + short_hash(clean(key))
    if name in {p.name for p in own().properties}:
        name = "qualifier" + name[0].upper() + name[1:]
    comment = Text("keterangan dari leksikon", "a qualifier that the lexicon declares")
    return PropertyWord(name, Text(key, key), comment, "text", qualifier=key)


def qualifiers(schema: Schema) -> dict[str, PropertyWord]:
    """Every qualifier that some relation may carry, by key, in the order of ``ontology.toml``."""
    keys = dict.fromkeys([*_by_key(), *(q for r in schema.relations.values() for q in r.qualifiers)])
    return {key: qualifier(key) for key in keys}
