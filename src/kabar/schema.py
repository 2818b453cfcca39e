"""Entity kinds and relation types, read from the language data.

The declarations stand in ``lexicon/kinds.toml`` and at the head of each file of
``lexicon/id/relations/``; the extractor, the ontology, the SHACL shapes, the viewer's legend and the
docs all read this one source.
"""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from kabar.errors import LexiconError

LEXICON = Path(__file__).with_name("lexicon")


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in Indonesian and in English."""

    id: str
    en: str


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """An entity kind: its labels, parent kind, RDF class (``schema:…`` or ``kabar:…``) and IRI folder."""

    name: str
    label: Text
    plural: Text
    comment: Text
    rdf: str
    folder: str
    parent: str | None = None
    broader: tuple[str, ...] = ()  # rdf classes that a class of our own is a sub-class of


class Relation(Struct, frozen=True, forbid_unknown_fields=True):
    """A relation type: what may stand at its ends and how it reads as RDF.

    ``subject`` and ``object`` are kind names (sub-kinds included); empty where that end is a literal,
    which ``value`` (``date`` or ``quantity``) and ``indicator`` tell. ``sub_property_of`` and
    ``inverse_of`` name schema.org terms; ``broader`` is the kabar relation that this one implies.
    """

    name: str
    label: Text
    comment: Text
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    value: Literal["", "date", "quantity"] = ""
    indicator: bool = False
    symmetric: bool = False
    broader: str | None = None
    sub_property_of: str | None = None
    inverse_of: str | None = None
    qualifiers: tuple[str, ...] = ("date",)
    subject_not: tuple[str, ...] = ()  # sub-kinds of ``subject`` that cannot stand there
    least: float = 0.0  # the confidence that a claim of it needs, where that is more than of others

    @property
    def planned(self) -> str:
        """The local name of the property that a planned fact gets instead."""
        return "planned" + self.name[0].upper() + self.name[1:]


class Schema(Struct, frozen=True, dict=True):
    """All kinds and relations, in their order of declaration."""

    kinds: dict[str, Kind]
    relations: dict[str, Relation]

    def kind(self, name: str) -> Kind:
        """The kind of that name. Raises KeyError."""
        return self.kinds[name]

    def relation(self, name: str) -> Relation:
        """The relation of that name. Raises KeyError."""
        return self.relations[name]

    def is_a(self, kind: str, *wanted: str) -> bool:
        """Is ``kind`` one of ``wanted`` or a sub-kind of one?"""
        current: str | None = kind
        while current is not None:
            if current in wanted:
                return True
            found = self.kinds.get(current)
            current = found.parent if found else None
        return False

    def implies(self, relation: str) -> tuple[str, ...]:
        """The broader relations that a relation implies, nearest first."""
        out: list[str] = []
        current = self.relations[relation].broader
        while current is not None:
            out.append(current)
            current = self.relations[current].broader
        return tuple(out)


def _toml(path: Path, faults: list[str]) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.append(f"{path.name}: {error}")
        return {}


DECLARATION = tuple(Relation.__struct_fields__)


def load(folders: Iterable[Path] = ()) -> Schema:
    """Read the declarations of the package and of further lexicon folders, later ones winning.

    Raises LexiconError with every bad row, each with its file and key.
    """
    faults: list[str] = []
    kinds: dict[str, Kind] = {}
    for row in _toml(LEXICON / "kinds.toml", faults).get("kind", []):
        try:
            kind = msgspec.convert(row, Kind)
            kinds[kind.name] = kind
        except msgspec.ValidationError as error:
            faults.append(f"kinds.toml: {row.get('name', '?')}: {error}")
    relations: dict[str, Relation] = {}
    for folder in (LEXICON / "id", *folders):
        root = folder / "relations" if (folder / "relations").is_dir() else folder
        for path in sorted(root.glob("*.toml")):
            row = {k: v for k, v in _toml(path, faults).items() if k in DECLARATION}
            try:
                relation = msgspec.convert(row, Relation)
            except msgspec.ValidationError as error:
                faults.append(f"{path.name}: {error}")
                continue
            unknown = [k for k in (*relation.subject, *relation.object) if k not in kinds]
            if unknown:
                faults.append(f"{path.name}: no such kind {', '.join(unknown)} (allowed: {', '.join(kinds)})")
            relations[relation.name] = relation
    for relation in relations.values():
        if relation.broader and relation.broader not in relations:
            faults.append(f"{relation.name}: broader: no such relation {relation.broader}")
    if faults:
        raise LexiconError(faults)
    return Schema(kinds, relations)


@cache
def folded_kind(kind: str) -> str:
    """The topmost kind above a kind, such as Organization above Ministry; itself where it has no parent."""
    found = default().kinds.get(kind)
    return kind if found is None or found.parent is None else folded_kind(found.parent)


@cache
def default() -> Schema:
    """The schema that comes with the package."""
    return load()
