"""The word lists of a language as typed rows: names, head nouns, offices, forms of address, verbs of saying.

They stand in ``lexicon/<language>/words/``, one file per list; a file that is not in ``LISTS`` or
``PLAIN`` is another module's. Lists of a folder given by the user come after those of the package.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from kabar.errors import LexiconError
from kabar.lexicon import rows, tables
from kabar.lexicon.rows import (
    Abbreviation,
    Anaphor,
    Cue,
    Example,
    Form,
    Head,
    Name,
    Prefix,
    Role,
    Speech,
    Word,
)
from kabar.schema import LEXICON, default


class Words(Struct, frozen=True):
    """All word lists of one language, rows in file order."""

    language: str
    names: tuple[Name, ...] = ()
    org_heads: tuple[Head, ...] = ()
    event_heads: tuple[Head, ...] = ()
    place_heads: tuple[Head, ...] = ()
    product_heads: tuple[Head, ...] = ()
    award_heads: tuple[Head, ...] = ()
    roles: tuple[Role, ...] = ()
    prefixes: tuple[Prefix, ...] = ()
    forms: tuple[Form, ...] = ()
    legal_forms: tuple[Form, ...] = ()
    speech: tuple[Speech, ...] = ()
    cues: tuple[Cue, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    connectors: tuple[Word, ...] = ()
    anaphors: tuple[Anaphor, ...] = ()


# file -> key of its array -> row type and the field of Words it fills
LISTS: Mapping[str, Mapping[str, tuple[type[Struct], str]]] = {
    **{
        f"{stem}.toml": {"name": (Name, "names")}
        for stem in (
            "ministries",
            "agencies",
            "parties",
            "associations",
            "companies",
            "media",
            "international",
            "clubs",
            "universities",
            "hospitals",
            "countries",
            "provinces",
            "regions",
            "names",
        )
    },
    "org-heads.toml": {"head": (Head, "org_heads")},
    "event-heads.toml": {"head": (Head, "event_heads")},
    "place-heads.toml": {"head": (Head, "place_heads")},
    "product-heads.toml": {"head": (Head, "product_heads")},
    "award-heads.toml": {"head": (Head, "award_heads")},
    "roles.toml": {"role": (Role, "roles"), "prefix": (Prefix, "prefixes")},
    "forms.toml": {"form": (Form, "forms")},
    "legal-forms.toml": {"form": (Form, "legal_forms")},
    "speech.toml": {"verb": (Speech, "speech")},
    "stance.toml": {"cue": (Cue, "cues")},
    "abbreviations.toml": {"abbreviation": (Abbreviation, "abbreviations")},
    "connectors.toml": {"word": (Word, "connectors")},
    "coreference.toml": {"anaphor": (Anaphor, "anaphors")},
}

# Long lists of places, one line each, because TOML is slow to parse: the fields of their columns.
PLAIN: Mapping[str, tuple[str, ...]] = {
    "regencies.txt": ("code", "name", "short", "note"),
    "cities.txt": ("name", "within", "short", "en", "note"),
}

# Lists that every language reads in Indonesian, since their rows hold the English forms, too.
SHARED = frozenset(
    (*(file for file, keys in LISTS.items() if "name" in keys), *PLAIN, "legal-forms.toml", "forms.toml")
)

MANY = ("short", "en")  # columns that hold several forms, split at semicolons


def load(language: str, folders: Iterable[Path] = ()) -> Words:
    """Read all word lists of a language; another than Indonesian takes the names from the Indonesian lists.

    Raises LexiconError with every bad row of every file.
    """
    faults: list[str] = []
    found: dict[str, list[Any]] = {}
    lent = [] if language == "id" else [path for path in files("id") if path.name in SHARED]
    for path in (*lent, *files(language, folders)):
        for field, rows_ in read(path, faults).items():
            found.setdefault(field, []).extend(rows_)
    faults += _unknown_kinds(found)
    if faults:
        raise LexiconError(faults)
    return Words(language, **{field: tuple(rows_) for field, rows_ in found.items()})


def files(language: str, folders: Iterable[Path] = ()) -> list[Path]:
    """The files of a language's word lists: the package's, then those in ``words/`` of each folder."""
    out: list[Path] = []
    for folder in (LEXICON / language, *folders):
        out += [path for path in sorted((folder / "words").glob("*.*")) if path.name in {*LISTS, *PLAIN}]
    return out


def read(path: Path, faults: list[str]) -> dict[str, tuple[Any, ...]]:
    """The rows of one file by the field of Words that they fill; faults are added to ``faults``."""
    if path.name in PLAIN:
        return {"names": _plain(path, faults)}
    keys = LISTS[path.name]
    types = {key: row_type for key, (row_type, _) in keys.items()}
    found = tables.read(path, types | {"example": Example}, faults)
    out = {field: found[key] for key, (_, field) in keys.items()}
    if "names" in out:
        out["names"] = tuple(_widened(name) for name in out["names"])
    return out


def examples(language: str) -> list[tuple[str, Example]]:
    """The examples of all word lists of the package, each with the name of its file."""
    out: list[tuple[str, Example]] = []
    faults: list[str] = []
    for path in files(language):
        if path.suffix == ".toml":
            types = {key: row_type for key, (row_type, _) in LISTS[path.name].items()}
            found = tables.read(path, types | {"example": Example}, faults)
            out += [(path.name, example) for example in found["example"]]
    if faults:
        raise LexiconError(faults)
    return out


def surfaces(row: Struct) -> tuple[str, ...]:
    """All forms that a row claims, the main one first; the epithets of a name are not claimed."""
    match row:
        case rows.Name():
            return (row.name, *row.short, *row.minister, *row.deputy)
        case rows.Head():
            return (row.word, *row.forms)
        case rows.Role():
            return (row.name, *row.forms, *row.also)
        case rows.Prefix():
            return (row.text, *row.forms)
        case rows.Speech():
            bare = (row.base,) if "quote" in row.use else ()  # bare only after a quotation
            return (*bare, *row.active, *row.passive)
        case rows.Form() | rows.Cue() | rows.Abbreviation() | rows.Word() | rows.Anaphor():
            return (row.text,)
    raise TypeError(f"{type(row).__name__} claims no forms")


def _plain(path: Path, faults: list[str]) -> tuple[Name, ...]:
    columns = PLAIN[path.name]
    out: list[Name] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        values = line.split("|")
        if len(values) > len(columns):
            faults.append(f"{path.name}: line {number}: too many columns (allowed: {'|'.join(columns)})")
            continue
        fields: dict[str, Any] = {"kind": "Place"}
        for column, value in zip(columns, values, strict=False):
            many = column in MANY
            fields[column] = (
                tuple(v.strip() for v in value.split(";") if v.strip()) if many else value.strip()
            )
        if not fields.get("name"):
            faults.append(f"{path.name}: line {number}: no name")
            continue
        out.append(_regency(fields) if path.name == "regencies.txt" else Name(**fields))
    return tuple(out)


def _regency(fields: dict[str, Any]) -> Name:
    """A regency or city, with its province and the short spellings of its first word."""
    name, short = fields["name"], fields["short"]
    if name.startswith("Kabupaten "):
        bare = name.removeprefix("Kabupaten ")
        short = (*short, f"Kab. {bare}", f"Kab {bare}")
    return Name(**{**fields, "short": short, "within": fields["code"][:2]})


def _widened(name: Name) -> Name:
    """The same name, its forms also without the comma before a last *dan*, as news mostly writes them."""
    wide = {
        field: _without_last_comma(getattr(name, field)) for field in ("short", "en", "minister", "deputy")
    }
    extra = _without_last_comma((name.name,))[1:]
    if not extra and all(wide[field] == getattr(name, field) for field in wide):
        return name
    return replace(name, **{**wide, "short": (*extra, *wide["short"])})


def _without_last_comma(forms: tuple[str, ...]) -> tuple[str, ...]:
    new = (form.replace(", dan ", " dan ").replace(", and ", " and ") for form in forms)
    return tuple(dict.fromkeys((*forms, *new)))


def _unknown_kinds(found: Mapping[str, list[Any]]) -> list[str]:
    kinds = default().kinds
    allowed = f"(allowed: {', '.join(kinds)})"
    out: list[str] = []
    for field in ("names", "org_heads", "event_heads", "place_heads", "product_heads", "award_heads"):
        for row in found.get(field, ()):
            if row.kind not in kinds:
                out.append(f"{surfaces(row)[0]}: no such kind {row.kind} {allowed}")
    for row in found.get("anaphors", ()):
        out += [f"{row.text}: no such kind {kind} {allowed}" for kind in row.kinds if kind not in kinds]
    return out
