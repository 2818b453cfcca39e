"""The fields of a JSON line or of front matter that say something of the article, under their many names."""

import math
from collections.abc import Mapping

from kabar.errors import UsageError
from kabar.ingest import dates
from kabar.ingest.draft import Draft, line, people
from kabar.ingest.lines import Row
from kabar.ingest.problems import Problems, quoted

NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "content", "isi"),
    "title": ("title", "judul"),
    "url": ("url", "link"),
    "published": ("published", "date", "tanggal"),
    "publisher": ("publisher",),
    "authors": ("authors", "author", "penulis"),
    "language": ("language",),
    "id": ("id",),
}


def names(given: Mapping[str, str] | None) -> dict[str, tuple[str, ...]]:
    """The names to look for by field, those given by the caller before the known ones.

    Raises UsageError for a field that an article does not have.
    """
    for field in given or {}:
        if field not in NAMES:
            raise UsageError("fields", f"no such field {quoted(field)}", ", ".join(NAMES))
    return {field: ((given[field],) if given and field in given else ()) + NAMES[field] for field in NAMES}


def pick(row: Row, wanted: tuple[str, ...]) -> object:
    """The first value under one of the wanted names that is not empty (null, "", NaN), else None."""
    for name in wanted:
        value = row.get(name)
        if value is not None and value != "" and not (isinstance(value, float) and math.isnan(value)):
            return value
    return None


def _plain(value: object) -> str | None:
    """A string, or the name in a ``{"name": ...}`` as schema.org has it; None if it is neither."""
    value = value.get("name") if isinstance(value, dict) else value
    return value if isinstance(value, str) else None


class Said:
    """What one row says of an article; what is not understood is told and left out."""

    def __init__(self, row: Row, wanted: dict[str, tuple[str, ...]], where: str, problems: Problems) -> None:
        self.row, self.wanted, self.where, self.problems = row, wanted, where, problems

    def draft(self, text: str, *, month_first: bool = False) -> Draft:
        """The draft of ``text`` with the row's title, URL, date and so on."""
        return Draft(
            text=text,
            where=self.where,
            id=self._id(),
            title=self._line("title"),
            url=self._line("url"),
            published=self._published(month_first=month_first),
            publisher=self._line("publisher"),
            authors=self._authors(),
            language=self._line("language"),
        )

    def _value(self, field: str) -> object:
        return pick(self.row, self.wanted[field])

    def _unread(self, field: str, value: object) -> None:
        self.problems.note(self.where, f"{field} left out, since it is not understood", quoted(value))

    def _line(self, field: str) -> str | None:
        value = self._value(field)
        plain = _plain(value)
        if value is not None and plain is None:
            self._unread(field, value)
        return line(plain)

    def _authors(self) -> tuple[str, ...]:
        value = self._value("authors")
        parts = [_plain(part) for part in (value if isinstance(value, list) else [value])]
        if value is not None and None in parts:
            self._unread("authors", value)
        return tuple(dict.fromkeys(name for part in parts for name in people(part)))

    def _id(self) -> str | None:
        value = self._value("id")
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return self._line("id")

    def _published(self, *, month_first: bool) -> str | None:
        value = self._value("published")
        found = dates.parse(value, month_first=month_first) if isinstance(value, str) else None
        if value is not None and found is None:
            self._unread("published", value)
        return found


def draft(
    row: Row, wanted: dict[str, tuple[str, ...]], where: str, problems: Problems, *, month_first: bool = False
) -> Draft | None:
    """The draft that a row makes; None (and a fault told) if its text is missing or not a string."""
    text = pick(row, wanted["text"])
    if isinstance(text, str):
        return Said(row, wanted, where, problems).draft(text, month_first=month_first)
    allowed = "a string in the field " + " or ".join(dict.fromkeys(wanted["text"]))
    problems.fault(where, "no text" if text is None else f"text is not a string: {quoted(text)}", allowed)
    return None
