"""A draft: what a source says of one article, before it is checked and gets its key."""

import re

from msgspec import Struct

_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\s]+")


class Draft(Struct, frozen=True):
    """The text as decoded and the source's own words about it; ``where`` is the file (and line)."""

    text: str
    where: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None  # ISO 8601 date, already parsed
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None


def line(value: str | None) -> str | None:
    """A title or name as one line: runs of blanks and control characters become one space; None if empty."""
    return _UNFIT.sub(" ", value or "").strip() or None


def people(value: str | None) -> tuple[str, ...]:
    """Names out of one string, split at semicolons and line ends; a comma may belong to a degree (S.H.)."""
    parts = (line(part) for part in re.split(r"[;\n]", value or ""))
    return tuple(dict.fromkeys(part for part in parts if part))
