"""Years, quarters and days told from the day of publication: ``2024``, ``2026-Q1``, *tahun lalu*."""

import re
from datetime import date, timedelta
from functools import cache

from kabar.document import Value
from kabar.lexicon.measures import Measures, load
from kabar.spans import Span
from kabar.text.dates import Dates, dates
from kabar.text.numbers import DASH, closed, either
from kabar.text.stretch import Stretch
from kabar.text.timeline import YEAR, Reading, Timeline, interval, iso, timeline

# A plan or a term of office, not the life of a dynasty.
LONGEST = 100


class Periods:
    """Reads years, parts of years and relative dates in one language."""

    def __init__(self, measures: Measures) -> None:
        self.line: Timeline = timeline(measures.language)
        self.dates: Dates = dates(measures.language)
        between, span = either(measures.words("between")), either(measures.words("span"))
        join = rf"(?:{DASH}|\s{between}\s|/)"
        after = r"(?![\w%]|[.,:/]\d|-?an(?!\w))"
        self.year = re.compile(
            r"(?P<year>(?:19|20)\d\d)"
            rf"(?:{join}(?:(?i:{span})\s)?(?P<last>(?:19|20)\d\d|(?<=/)\d\d){after})?{after}"
        )
        counted = {form for row in measures.of("scale") for form in row.forms}
        counted |= {form for row in measures.of("unit") for form in (row.unit, *row.forms, *row.glued)}
        self.counted = re.compile(rf"\s{closed(counted)}")
        rows = measures.of("ordinal")
        self.ordinals = {form.lower(): row.number for row in rows for form in row.forms}
        self.letters = {form.lower(): row.letter for row in measures.of("season") for form in row.forms}
        number = rf"(?:{either(form for row in rows for form in row.forms)})"
        season = rf"(?P<season>(?i:{either(self.letters)}))"
        year = rf"(?:[\s/,-]{{1,3}}(?:(?:of\s)?(?i:{span})\s)?(?:of\s)?(?P<year>{YEAR}))?"
        self.season = re.compile(
            rf"{season}[\s-]{{0,2}}(?P<one>{number})(?:{DASH}(?P<two>{number}))?(?!\w){year}"
        )
        self.ordinal = re.compile(rf"(?P<one>(?i:{number}))\s{season}(?!\w)(?P<two>){year}")

    def years(self, here: Stretch, at: int, linked: bool) -> Reading | None:
        """The year or span of years at ``at``. ``linked``: a date stands before it, joined by *dan*."""
        found = here.match(self.year, at)
        if found is None:
            return None
        year, last = int(found["year"]), found["last"]
        start, stop = self.line.widen(here, at), found.end()
        if last:
            until = int(last) if len(last) == 4 else year // 100 * 100 + int(last)
            seasonal = here.text[found.start("last") - 1] == "/"
            norm = interval(str(year), str(until))
            if norm and until - year < LONGEST and (not seasonal or until == year + 1):
                return (Value("date", Span(start, stop), norm),), stop
            return (), stop
        if self.line.number.search(here.behind(at)):
            return (), stop
        before = here.prior(at)
        if start == at and not before.endswith((*self.line.at, *self.line.since)):
            near = linked or before.endswith((*self.line.near, *self.line.until))
            bracketed = here.has(at - 1, "(") and here.has(stop, ")")
            if not bracketed and (not near or here.match(self.counted, stop)):
                return None
        return (Value("date", Span(start, stop), self.line.opened(here, start, str(year))),), stop

    def seasons(self, here: Stretch, at: int) -> Reading | None:
        """The quarter or half at ``at``; without a year, the last one that has begun."""
        found = here.match(self.season, at) or here.match(self.ordinal, at)
        if found is None:
            return None
        letter, stop = self.letters[found["season"].lower()], found.end()
        size = 4 if letter == "Q" else 2
        one = self.ordinals[found["one"].lower()]
        two = self.ordinals[found["two"].lower()] if found["two"] else one
        year = int(found["year"] or 0)
        if not year:
            year, stop = self.line.year_after(here, stop)
        # A letter alone is also a round of a race or a name: "Q2" needs its year.
        if not year and here.anchor and len(found["season"]) > 2:
            begins = (two - 1) * (12 // size) + 1
            year = here.anchor.year - (begins > here.anchor.month)
        if not year or not 1 <= one <= two <= size:
            return (), stop
        norm = f"{year}-{letter}{one}"
        if two > one:
            norm = f"{norm}/{year}-{letter}{two}"
        return (Value("date", Span(at, stop), norm),), stop

    def told(self, here: Stretch, at: int) -> Reading | None:
        """*Hari ini*, *tahun lalu*: counted from publication. A date that follows it wins, as in
        *kemarin (16/1/2024)*.
        """
        found = here.match(self.line.relatives, at)
        if found is None:
            return None
        unit, offset = self.line.relative[found[0].lower()]
        stop = found.end()
        if unit == "day":
            return self._day(here, at, stop, offset)
        if here.anchor is None:
            return (), stop
        months = here.anchor.year * 12 + here.anchor.month - 1 + offset * (12 if unit == "year" else 1)
        norm = iso(months // 12, months % 12 + 1 if unit == "month" else 0)
        start = self.line.widen(here, at)
        return (Value("date", Span(start, stop), self.line.opened(here, start, norm or "")),), stop

    def _day(self, here: Stretch, at: int, stop: int, offset: int) -> Reading | None:
        before = here.prior(at)
        if before.endswith((*self.line.week, *self.line.never)):
            return (), stop
        following = self.dates.weekday_body(here, stop)
        if following and following.day and (reading := self.dates.whole(here, at, following)):
            return reading
        if here.today is None:
            return (), stop
        day: date = here.today + timedelta(days=offset)
        return (Value("date", Span(at, stop), self.line.opened(here, at, day.isoformat())),), stop


@cache
def periods(language: str) -> Periods:
    """The reader of a language."""
    return Periods(load(language))
