"""All dates, amounts, percentages, quantities and durations of a text, with their places."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from kabar.document import Value
from kabar.lexicon.measures import Measures, load
from kabar.spans import Span
from kabar.text.dates import dates
from kabar.text.money import money
from kabar.text.numbers import either, numbers
from kabar.text.periods import periods
from kabar.text.quantities import quantities
from kabar.text.stretch import Stretch
from kabar.text.timeline import Reading

# A word, a number with its separators, or a currency sign.
STEP = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?|\d+(?:[.,:]\d+)*|[$€£¥₩₹]")
LINK = re.compile(r",?\s(?:dan|and|atau|or|serta|menjadi)\s|,\s")


class Reader:
    """Steps through a text once and hands each word or number that may begin a value to its readers."""

    def __init__(self, measures: Measures) -> None:
        language = measures.language
        self.dates, self.periods = dates(language), periods(language)
        self.money, self.quantities, self.numbers = money(language), quantities(language), numbers(language)
        ordinals = [form for form in self.periods.ordinals if len(form) > 3]
        self.kinds: dict[str, str] = {}
        for kind, forms in (
            ("d", (*self.dates.months, *self.dates.weekdays)),
            ("r", self.dates.line.relative),
            ("s", (*self.periods.letters, *ordinals)),
            ("m", self.money.signs),
            ("n", self.numbers.starts),
        ):
            for word in {found[0].lower() for form in forms if (found := STEP.match(form))}:
                self.kinds[word] = self.kinds.get(word, "") + kind
        clock, zone = either(measures.words("clock")), either(measures.words("zone"))
        self.clock = re.compile(rf"(?<!\w)(?i:{clock})\.?\s$")
        time = r"\d\d?[.:]\d\d(?:[.:]\d\d)?"
        to = rf"\s?(?:-|–|{either(measures.words('between'))})\s?"
        self.time = re.compile(rf"{time}(?:{to}{time})?(?P<zone>\s?{zone}(?!\w))?")
        self.hour = re.compile(rf"\d\d?\s?{zone}(?!\w)")

    def read(self, text: str, spans: Iterable[Span], published: str | None) -> list[Value]:
        """The values in ``spans``; see ``values``."""
        today = _day(published)
        here = Stretch(text, 0, 0, today or self.dates.anchor(text), today)
        out: list[Value] = []
        for span in sorted(spans):
            here.start, here.end = max(0, here.end, span.start), min(span.end, len(text))
            at = here.start
            while step := STEP.search(text, at, here.end):
                at, word = step.end(), step[0]
                if word[0].isdigit():
                    reading = self._digits(here, step.start(), out)
                elif kinds := self.kinds.get(word.lower()):
                    reading = self._word(here, step.start(), kinds)
                else:
                    continue
                if reading:
                    at = max(at, reading[1])
                    for value in reading[0]:
                        out.append(value)
                        here.start = value.span.end
            here.end = max(here.start, here.end)
        return self.money.grouped(text, out)

    def _word(self, here: Stretch, at: int, kinds: str) -> Reading | None:
        reading: Reading | None = None
        for kind in kinds:
            if kind == "d":
                reading = self.dates.read(here, at)
            elif kind == "r":
                reading = self.periods.told(here, at)
            elif kind == "s":
                reading = self.periods.seasons(here, at)
            elif kind == "m":
                reading = self.money.signed(here, at)
            elif not here.text[at - 1 : at].endswith(("-", "_")):
                reading = self._number(here, at) or ((), self.numbers.run_end(here, at))
            if reading:
                return reading
        return None

    def _digits(self, here: Stretch, at: int, before: list[Value]) -> Reading | None:
        last = here.behind(at, 2)[::-1]
        if last and (last[0].isalnum() or last[0] in "_/.,:+" or (last[0] in "-–" and last[1:].isalnum())):
            return None
        time = here.match(self.time, at)
        if time and (time["zone"] or ":" in time[0] or self.clock.search(here.behind(at, 12))):
            return (), time.end()
        if hour := here.match(self.hour, at):
            return (), hour.end()
        linked = bool(before) and before[-1].kind == "date"
        linked = linked and bool(LINK.fullmatch(here.text, before[-1].span.end, at))
        return self.dates.read(here, at) or self.periods.years(here, at, linked) or self._number(here, at)

    def _number(self, here: Stretch, at: int) -> Reading | None:
        figure = self.numbers.single(here, at)
        # A number with a nought before it dials a telephone or counts a list.
        if figure is None or (figure.digits[:1] == "0" and figure.digits[1:2].isdigit()):
            return None
        return self.money.worded(here, at, figure) or self.quantities.read(here, at, figure)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


@cache
def _reader(language: str) -> Reader:
    return Reader(load(language if language == "en" else "id"))


def values(
    text: str, spans: Iterable[Span], published: str | None = None, language: str = "id"
) -> tuple[Value, ...]:
    """All values in those stretches of ``text`` (sentences), sorted, none overlapping another.

    Spans are offsets into ``text``; a value never crosses the end of its stretch. ``published`` (ISO
    8601) gives the year to dates without one and the day to *kemarin* or a bare weekday; without it the
    year comes from the full dates of the text, and what needs a day is left out. ``language`` ``en``
    reads English, anything else Indonesian. Never raises on any text.
    """
    return tuple(_reader(language).read(text, spans, published))
