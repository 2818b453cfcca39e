"""Days and months in running text, as ISO 8601: ``2024-02-01``, ``2024-02`` and ranges of them.

Days come before months in Indonesian, months before days in English; a date that does not exist is
rejected, never mended.
"""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from kabar.document import Value
from kabar.lexicon.measures import Measures, load
from kabar.spans import Span
from kabar.text.numbers import DASH, closed, either
from kabar.text.stretch import Stretch
from kabar.text.timeline import (
    FRESH,
    YEAR,
    Reading,
    Timeline,
    confirmed,
    falls,
    interval,
    iso,
    nearest,
    spaced,
    timeline,
)

# Two digits of a year: up to 49 of this century, from 50 of the last (a birth in 1965).
PIVOT = 50
DECEMBER = 12
# A dateline or a first quotation tells the day; further down stand the years of older stories.
HEAD = 20_000


class Part(NamedTuple):
    """A date as far as the text gives it: year, month, day and a second day, 0 where missing."""

    year: int
    month: int
    day: int
    last: int
    end: int
    split: int = 0  # where the first of two days joined by "and" ends, else 0
    second: int = 0  # where the second of them begins
    from_year: int = 0  # year and month of the first day where they differ: (30/9-2/10/2023)
    from_month: int = 0
    weekday: int = 0


class Dates:
    """Reads days and months in one language."""

    def __init__(self, measures: Measures) -> None:
        self.line: Timeline = timeline(measures.language)
        self.month_first = measures.month_first
        self.months = {form: row.number for row in measures.of("month") for form in row.forms}
        self.months |= {form.upper(): number for form, number in self.months.items()}
        self.weekdays = {form: row.number for row in measures.of("weekday") for form in row.forms}
        self.weekdays |= {form.upper(): number for form, number in self.weekdays.items()}
        month, weekday = closed(self.months), closed(self.weekdays)
        between, also = either(measures.words("between")), either(measures.words("list"))
        join = rf"(?:{DASH}|\s{between}\s|\s(?P<also>{also})\s)"
        year = rf"(?:(?:\.?,?\s(?:(?i:{either(measures.words('span'))})\s)?)(?P<year>{YEAR}))?"
        th = r"(?:st|nd|rd|th)?" if self.month_first else ""
        days = rf"(?P<day>\d{{1,2}}){th}(?:{join}(?P<last>\d{{1,2}}){th})?"
        self.named = [re.compile(rf"(?:{days}\s?)?(?P<month>{month}){year}")]
        if self.month_first:
            pattern = rf"(?P<month>{month})\.?\s{days}(?!\w|[.,]?\d|\s{month}){year}"
            self.named.insert(0, re.compile(pattern))
        self.slashed = re.compile(
            rf"(?P<a>\d\d?)(?:(?:/(?P<b0>\d\d?)(?:/(?P<y0>\d{{4}}))?)?{DASH}(?P<a2>\d\d?))?"
            r"/(?P<b>\d\d?)(?:/\s?(?P<year>\d{4}|\d{2}))?(?![\w/]|[.,]\d)"
        )
        self.dotted = re.compile(r"(?P<a>\d\d?)([-.])(?P<b>\d\d?)\2(?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)")
        self.plain = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<b>\d\d)-(?P<a>\d\d)(?![\w-])")
        daypart = measures.words("daypart")
        self.weekday = re.compile(
            rf"(?P<one>{weekday})(?P<two>(?:{DASH}|/|\s(?:{between}|{also})\s){weekday})?"
            rf"(?P<part>\s(?i:{either(daypart)})(?!\w))?"
        )
        self.to_body = re.compile(r"(?:\s?,)?\s?(?:(?i:tanggal|tgl)\s)?(?P<open>\(\s?)?(?=\w)")
        self.to_weekday = re.compile(rf",?\s(?={weekday})")
        self.to_echo = re.compile(r"\s?\(\s?(?=\d)")
        self.close = re.compile(r"\s?\)")
        self.dash = re.compile(rf"(?:{DASH}|\s{between}\s)")
        self.after = re.compile(r"\s?(?:[,.;:)\"”]|$|\s[a-z(])")
        self.listed = re.compile(rf"(?:,|\s{also})\s{weekday}")
        self.listing = re.compile(rf"{weekday},\s$")
        self.on, self.monument = spaced(measures.words("on")), spaced(measures.words("monument"))
        # The name of a month without a year is a date after a preposition, or with "lalu" after it.
        self.leads = (*self.line.at, *self.line.near, *self.line.since, *self.line.until)
        self.told = spaced((*daypart, *self.line.ways))

    def read(self, here: Stretch, at: int) -> Reading | None:
        """The date that begins at ``at``, or None; a reading without values is a date not to be had."""
        weekday = here.match(self.weekday, at)
        part = self.body(here, weekday.end() if weekday else at, bool(weekday))
        if part is None:
            return self._bare(here, weekday) if weekday else None
        if weekday:
            part = self._ordered(here, part, at, self.weekdays[weekday["one"]])
            part = part._replace(weekday=0 if weekday["two"] else self.weekdays[weekday["one"]])
        elif here.prior(at).endswith(self.monument) or (
            not part.year and here.prior(at).endswith(self.line.never)
        ):
            return (), part.end
        return self.whole(here, at, part)

    def anchor(self, text: str) -> date | None:
        """The stand-in for a missing day of publication: the first full date in digits, as they follow
        weekdays in brackets, else the latest full date in words.
        """
        for pattern in (self.slashed, *self.named):
            days = []
            for found in pattern.finditer(text, 0, HEAD):
                part = self._part(found)
                if part and part.year and part.day and (norm := iso(part.year, part.month, part.day)):
                    if pattern is self.slashed:
                        return date.fromisoformat(norm)
                    days.append(norm)
            if days:
                return date.fromisoformat(max(days))
        return None

    def body(self, here: Stretch, at: int, led: bool) -> Part | None:
        """The date at ``at`` without its weekday. ``led``: a weekday or *kemarin* stands before it, so
        that a comma or bracket may follow, and day and month in digits are enough.
        """
        bracket = here.has(at - 1, "(")
        if led:
            lead = here.match(self.to_body, at)
            if lead is None:
                return None
            at, bracket = lead.end(), bool(lead["open"])
        elif bracket and here.prior(at - 1).endswith(self.told):
            # The bracket was passed before the date began; what closes it stays outside as well.
            part = self.body(here, at - 1, True)
            return part._replace(end=part.end - here.has(part.end - 1, ")")) if part else None
        part = None
        if here.text[at : at + 1].isdigit():
            for pattern in (self.slashed, self.dotted, self.plain):
                if found := here.match(pattern, at):
                    part = self._part(found)
                    full = found["year"] and (len(found["year"]) == 4 or bracket)
                    if not part or not (full or (led and bracket)):
                        return None
                    break
        if part is None:
            for pattern in self.named:
                if found := here.match(pattern, at):
                    part = self._part(found)
                    break
        if part and bracket and led and (close := here.match(self.close, part.end)):
            part = part._replace(end=close.end())
        return part

    def weekday_body(self, here: Stretch, at: int) -> Part | None:
        """The date after *hari ini* at ``at``, with or without a weekday before it."""
        if lead := here.match(self.to_weekday, at):
            weekday = here.match(self.weekday, lead.end())
            return self.body(here, weekday.end(), True) if weekday else None
        return self.body(here, at, True)

    def _part(self, found: re.Match[str]) -> Part | None:
        got = found.groupdict()
        year = int(got["year"] or 0)
        if got["year"] and len(got["year"]) == 2:
            year += 2000 if year < PIVOT else 1900
        if "month" in got:
            day, last = int(got["day"] or 0), int(got["last"] or 0)
            if got["day"] and not day:
                return None
            part = Part(year, self.months[found["month"]], day, last, found.end())
            return part._replace(split=found.end("day"), second=found.start("last")) if got["also"] else part
        day, month, last = int(got["a"]), int(got["b"]), int(got.get("a2") or 0)
        if self.month_first and found.re is self.slashed:
            if last:
                return None
            day, month = (month, day) if day <= DECEMBER else (day, month)
        if not 1 <= month <= 12 or not day:
            return None
        first = {"from_year": int(got.get("y0") or 0), "from_month": int(got.get("b0") or 0)}
        return Part(year, month, day, last, found.end(), **first)

    def _ordered(self, here: Stretch, part: Part, at: int, weekday: int) -> Part:
        """The date with day and month turned round, where only so it falls on its weekday: Tuesday (6/5)."""
        slashed = self.month_first and "/" in here.text[at : part.end] and not part.last
        near = here.today or here.anchor
        if not slashed or not (part.year or near) or part.day > DECEMBER:
            return part
        year = part.year or (near.year if near else 0)
        told, turned = ((part.month, part.day), (part.day, part.month))
        if falls(year, *told, weekday) or not falls(year, *turned, weekday):
            return part
        return part._replace(month=part.day, day=part.month)

    def whole(self, here: Stretch, at: int, part: Part) -> Reading | None:
        """The date with everything that belongs to it: the same date again, or the end of a range."""
        stop, second, way = part.end, None, 0
        if echo := here.match(self.to_echo, stop):
            again = self.body(here, echo.end(), True)
            if again and again[1:4] == part[1:4]:
                part = again._replace(weekday=part.weekday) if again.year else part
                close = here.match(self.close, again.end)
                stop = close.end() if close else again.end
        if not part.last and (dash := here.match(self.dash, stop)):
            weekday = here.match(self.weekday, dash.end())
            second = self.body(here, weekday.end() if weekday else dash.end(), bool(weekday))
            if second and (bool(second.day) != bool(part.day) or second.last):
                second = None
            stop = second.end if second else stop
        start = at if part.day else self.line.widen(here, at)
        if not part.year and not second:
            year, stop = self.line.year_after(here, stop)
            part = part._replace(year=year)
            if not part.day and not part.year:
                turn = here.match(self.line.turn, stop)
                if not turn and start == at and not here.prior(at).endswith(self.leads):
                    return None
                stop, way = turn.end() if turn else stop, self.line.way(here, stop)
        norms = self._norms(here, part, second, way or self.line.way(here, stop))
        if len(norms) == 2:
            spans = (Span(start, part.split), Span(part.second, stop))
            return tuple(Value("date", span, norm) for span, norm in zip(spans, norms, strict=True)), stop
        if not norms:
            return (), stop
        return (Value("date", Span(start, stop), self.line.opened(here, start, norms[0])),), stop

    def _norms(self, here: Stretch, part: Part, second: Part | None, way: int) -> list[str]:
        """One norm, or two for two days that do not follow each other; none where it is no date."""
        year = part.year
        if not year and second and second.year:
            year = second.year - (part.month > second.month)
        if not year:
            if here.anchor is None:
                return []
            year = self._year(part, here.anchor, way)
        first, norm = iso(year, part.month, part.day), None
        if second:
            until = second.year or year + (second.month < part.month)
            norm = interval(first, iso(until, second.month, second.day))
        elif not part.last:
            norm = first
        else:
            last = iso(year, part.month, part.last)
            if part.from_month:
                from_year = part.from_year or year - (part.from_month > part.month)
                first = iso(from_year, part.from_month, part.day)
            if part.split and part.last != part.day + 1:
                return [first, last] if first and last and first < last else []
            norm = interval(first, last)
        return [norm] if norm else []

    def _year(self, part: Part, anchor: date, way: int) -> int:
        year = nearest(part.month, part.day, anchor, way)
        norm = iso(year, part.month, part.day)
        if not part.weekday or way or norm is None:
            return year
        if abs((date.fromisoformat(norm) - anchor).days) <= FRESH:
            return year
        return confirmed(part.month, part.day, part.weekday, anchor) or year

    def _bare(self, here: Stretch, weekday: re.Match[str]) -> Reading | None:
        """A weekday without a date: *di Seruni, Rabu,*; the nearest one on or before publication."""
        at, stop = weekday.span()
        before = here.prior(at)
        if (
            here.today is None
            or weekday["two"]
            or before.endswith(self.line.never)
            or here.match(self.to_echo, stop)  # a date in brackets that is none
            or here.match(self.listed, stop)
            or self.listing.search(here.behind(at, 12))
        ):
            return (), stop
        turned, way = here.match(self.line.turn, stop), self.line.way(here, stop)
        comma = before.endswith(",") and here.match(self.after, stop)
        if not (turned or weekday["part"] or comma or before.endswith(self.on)):
            return (), stop
        behind = (here.today.isoweekday() - self.weekdays[weekday["one"]]) % 7
        if way > 0:
            behind -= 7
        elif way < 0:
            behind = behind or 7
        day = here.today - timedelta(days=behind)
        stop = turned.end() if turned else stop
        return (Value("date", Span(at, stop), day.isoformat()),), stop


@cache
def dates(language: str) -> Dates:
    """The reader of a language."""
    return Dates(load(language))
