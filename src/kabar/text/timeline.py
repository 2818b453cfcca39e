"""What dates and periods share: ISO forms, the year that a date without one means, open ends."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from kabar.document import Value
from kabar.lexicon.measures import Measures, load
from kabar.text.numbers import either
from kabar.text.stretch import Stretch

# Values, and where reading goes on; no values means: seen, and no date.
Reading = tuple[tuple[Value, ...], int]
YEAR = r"(?:19|20)\d\d(?![\w%]|[.,:/]\d|-?an(?!\w))"
# A date without a year that is this near to publication needs no weekday to confirm its year.
FRESH = 10


def iso(year: int, month: int = 0, day: int = 0) -> str | None:
    """``2024``, ``2024-02`` or ``2024-02-01``; None for a date that does not exist."""
    if not day:
        return (f"{year:04}-{month:02}" if month else f"{year:04}") if month <= 12 else None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def interval(first: str | None, last: str | None) -> str | None:
    """``first/last``; None where an end is missing or they are the wrong way round."""
    return f"{first}/{last}" if first and last and first < last else None


def spaced(words: Iterable[str]) -> tuple[str, ...]:
    """The words with a space before each, as ends of what ``Stretch.prior`` gives."""
    return tuple(" " + word for word in words)


def falls(year: int, month: int, day: int, weekday: int) -> bool:
    """Is that day that weekday? Not where there is no such day."""
    try:
        return date(year, month, day).isoweekday() == weekday
    except ValueError:
        return False


def confirmed(month: int, day: int, weekday: int, anchor: date) -> int | None:
    """The year, within two of ``anchor``, in which that day is that weekday; None where none is.

    An older story told again, *Rabu (15/5)*, says by its weekday which year it is from.
    """
    for year in (anchor.year, anchor.year - 1, anchor.year + 1, anchor.year - 2):
        try:
            if date(year, month, day).isoweekday() == weekday:
                return year
        except ValueError:
            continue
    return None


def nearest(month: int, day: int, anchor: date, way: int = 0) -> int:
    """The year that puts a month and day nearest to ``anchor``; ties go to the past.

    ``way`` -1 asks for the last such date before it, 1 for the next one after it. A month without a
    day counts as its first day.
    """
    here = anchor.month * 31 + anchor.day
    there = month * 31 + (day or (anchor.day if month == anchor.month else 1))
    if way:
        return anchor.year + (0 if (there - here) * way >= 0 and (day or there != here) else way)
    # Half a year in days of these even months of 31.
    if there - here >= 186:
        return anchor.year - 1
    return anchor.year + (here - there > 186)


class Timeline:
    """Reads the words before and after a date in one language."""

    def __init__(self, measures: Measures) -> None:
        span = rf"(?i:{either(measures.words('span'))})"
        self.span = re.compile(rf"(?<!\w){span}(?:\s{span}){{0,2}}[\s-]$")
        self.at, self.near = spaced(measures.words("at")), spaced(measures.words("near"))
        self.since, self.until = spaced(measures.words("since")), spaced(measures.words("until"))
        self.never, self.week = spaced(measures.words("never")), spaced(measures.words("week"))
        number, year = either(measures.words("number")), either(self._years(measures))
        self.number = re.compile(rf"(?:(?<!\w)(?i:{number})|\d)\s?(?:(?:of|(?i:{year}))\s)?$")
        past, future = measures.words("past"), measures.words("future")
        self.ways = dict.fromkeys(past, -1) | dict.fromkeys(future, 1)
        self.turn = re.compile(rf"\s((?i:{either(self.ways)}))(?!\w)")
        self.relative = {
            form: (row.unit, row.offset) for row in measures.of("relative") for form in row.forms
        }
        self.relatives = re.compile(rf"(?i:{either(self.relative)})(?!\w)")

    @staticmethod
    def _years(measures: Measures) -> list[str]:
        return [form for row in measures.of("time") if row.iso == "*Y" for form in row.forms]

    def widen(self, here: Stretch, at: int) -> int:
        """Where a date at ``at`` begins with the words that belong to it (**akhir tahun** 2025)."""
        behind = here.behind(at)
        found = self.span.search(behind)
        return at - len(behind) + found.start() if found else at

    def opened(self, here: Stretch, at: int, norm: str) -> str:
        """``norm`` as an open interval where *sejak* or *hingga* stands before it."""
        if "/" in norm:
            return norm
        before = here.prior(at)
        if before.endswith(self.since):
            return norm + "/"
        return "/" + norm if before.endswith(self.until) else norm

    def way(self, here: Stretch, at: int) -> int:
        """-1 where the word at ``at`` says the past (*lalu*), 1 the future (*mendatang*), else 0."""
        found = here.match(self.turn, at)
        return self.ways[found[1].lower()] if found else 0

    def year_after(self, here: Stretch, at: int) -> tuple[int, int]:
        """The year that *tahun lalu* at ``at`` (after a space) means, and its end; 0 where there is none."""
        found = here.match(self.relatives, at + 1) if here.has(at, " ") and here.anchor else None
        if found is None or here.anchor is None:
            return 0, at
        unit, offset = self.relative[found[0].lower()]
        return (here.anchor.year + offset, found.end()) if unit == "year" else (0, at)


@cache
def timeline(language: str) -> Timeline:
    """The reader of a language."""
    return Timeline(load(language))
