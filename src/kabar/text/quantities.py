"""Percentages, counts, measures and durations in running text.

Norms: ``12.5 %``, ``19 perusahaan``, ``6000 unit/tahun``, ``60-70 %`` for ranges, and ISO 8601 for
durations (``P3Y``; a range of durations ``P3Y-P5Y``).
"""

import re
from decimal import Decimal
from functools import cache

from kabar.document import Value, ValueKind
from kabar.lexicon.measures import Measures, TimeUnit, load
from kabar.spans import Span
from kabar.text.money import amount
from kabar.text.numbers import Figure, Numbers, closed, either, numbers, written
from kabar.text.stretch import Stretch
from kabar.text.timeline import Reading, spaced

# A word this short that begins like a verb is a noun (*meja*, *dipan*); longer ones are verbs.
VERB_LENGTH = 7
# Longer words in capitals are names, not acronyms of what is counted (*UMKM*, *SPKLU*).
ACRONYM = 6
# Years are written without a thousands dot; so are counts of that size, but seldom before a plain noun.
YEARS = range(1900, 2100)


class Quantities:
    """Reads percentages, quantities and durations in one language."""

    def __init__(self, measures: Measures) -> None:
        self.numbers: Numbers = numbers(measures.language)
        rows = measures.of("unit")
        worded = [(form, row.unit) for row in rows for form in (row.unit, *row.forms)]
        glued = {form: row.unit for row in rows for form in row.glued}
        self.units: dict[str, str] = {" ".join(form.lower().split()): unit for form, unit in worded}
        # Forms with a meaning of their own in capitals (MW, mW) are looked up as written first.
        self.exact: dict[str, str] = glued | {form: row.unit for row in rows for form in row.forms}
        words = closed(form for form, _ in worded)
        self.unit = re.compile(rf"\s{{1,2}}(?P<unit>(?i:{words})|{closed(glued)})(?![-/]\w)")
        self.glued = re.compile(rf"(?P<unit>{closed(glued)})")
        self.noun = re.compile(r"\s{1,2}(?P<noun>[^\W\d_]{2,40}(?:[-/][^\W\d_]{2,40}){0,3})(?!\w)")
        self.percent = re.compile(rf"\s{{0,2}}{closed(measures.words('percent'))}")
        times: tuple[TimeUnit, ...] = measures.of("time")
        self.times = {form: row for row in times for form in row.forms}
        self.time = re.compile(rf"\s{{1,2}}(?P<time>(?i:{closed(self.times)}))")
        self.ones = {form: row.name for row in times for form in row.one}
        per = either(word for word in measures.words("per") if word != "/")
        self.rate = re.compile(
            rf"(?:\s[a-z]{{2,20}}){{0,2}}?(?:(?:\s{per}\s|\s?/\s?)(?P<time>{closed(self.times)})"
            rf"|\s(?P<one>{closed(self.ones)}))"
        )
        self.lasting = spaced(measures.words("lasting"))
        self.ahead = re.compile(rf"\s{closed(measures.words('ahead'))}")
        self.ago = re.compile(rf"\s{closed(measures.words('ago'))}")
        self.minus = spaced(measures.words("minus"))
        self.label = frozenset(measures.words("label"))
        self.skip = {*measures.words("skip"), *self.numbers.words, *self.numbers.powers}
        self.verb = measures.words("verb")
        free = (measures.words(use) for use in ("neutral", "between", "at", "near"))
        self.free = {word for words in free for word in words}
        self.free |= {word for hedge in self.numbers.hedges for word in hedge.split()}

    def read(self, here: Stretch, at: int, first: Figure) -> Reading | None:
        """What the number ``first`` at ``at`` measures, or None where it is no quantity."""
        ranged = self.numbers.ranged(here, at, first)
        for figure in (ranged, first) if ranged else (first,):
            reading = (
                self._percent(here, at, figure)
                or self._time(here, at, figure)
                or self._quantity(here, at, figure)
            )
            if reading:
                return reading
        return None

    def _value(self, here: Stretch, span: Span, figure: Figure, unit: str) -> Reading:
        modifier = self.numbers.hedge(here, span.start)
        if modifier == "exactly":
            modifier = figure.modifier or "exactly"
        kind: ValueKind = "percent" if unit == "%" else "quantity"
        return (Value(kind, span, amount(figure, unit), modifier, float(figure.low)),), span.end

    def _percent(self, here: Stretch, at: int, figure: Figure) -> Reading | None:
        found = here.match(self.percent, figure.end)
        if found is None:
            return None
        stop = found.end()
        if figure.high is None:
            figure, stop = self._to(here, figure, stop, self.percent, "")
        before = here.behind(at, 2)
        sign = before[-1:] in ("-", "−", "–") and (len(before) == 1 or before[0] in " (")
        if figure.high is None and (sign or here.prior(at).endswith(self.minus)):
            figure = figure._replace(low=-figure.low)
        return self._value(here, Span(at, stop), figure, "%")

    def _to(
        self, here: Stretch, figure: Figure, stop: int, unit: re.Pattern[str], name: str
    ) -> tuple[Figure, int]:
        """The range whose first end has its unit too (30% – 40%), else the figure as it is."""
        dash = here.match(self.numbers.dash, stop)
        last = self.numbers.single(here, dash.end()) if dash else None
        again = here.match(unit, last.end) if last else None
        if not last or not again or last.low <= figure.low:
            return figure, stop
        if name and self._name(again["unit"]) != name:
            return figure, stop
        return figure._replace(high=last.low), again.end()

    def _time(self, here: Stretch, at: int, figure: Figure) -> Reading | None:
        """A duration where its surroundings say so; any other stretch of time is passed over."""
        found = here.match(self.time, figure.end)
        if found is None:
            return None
        unit, stop = self.times[found["time"].lower()], found.end()
        if ago := here.match(self.ago, stop):
            whole = figure.high is None and figure.low == int(figure.low) and not figure.modifier
            years = int(figure.low) * unit.times
            if unit.iso == "*Y" and whole and here.today and 0 < years < here.today.year:
                norm = f"{here.today.year - years:04}"
                return (Value("date", Span(at, ago.end()), norm),), ago.end()
            return (), ago.end()
        iso = [self._iso(number, unit) for number in (figure.low, figure.high) if number is not None]
        if len(iso) == 1 and (rest := self._rest(here, stop, unit)):
            iso, stop = [iso[0] + rest[0]], rest[1]
        lasts = here.match(self.ahead, stop) or (" " + self._unhedged(here, at)).endswith(self.lasting)
        if not lasts or not all(iso) or figure.low <= 0:
            return (), stop
        modifier = self.numbers.hedge(here, at)
        return (Value("duration", Span(at, stop), "-".join("P" + one for one in iso), modifier),), stop

    def _iso(self, number: Decimal, unit: TimeUnit) -> str:
        return unit.iso.replace("*", written(number * unit.times))

    def _rest(self, here: Stretch, stop: int, unit: TimeUnit) -> tuple[str, int] | None:
        """The smaller part of a duration of two parts: *satu tahun* **enam bulan**."""
        if not here.has(stop, " "):
            return None
        last = self.numbers.single(here, stop + 1)
        found = here.match(self.time, last.end) if last else None
        if not last or not found:
            return None
        small = self.times[found["time"].lower()]
        pairs = {("*Y", "*M"), ("*M", "*D"), ("T*H", "T*M"), ("T*M", "T*S")}
        if (unit.iso, small.iso) not in pairs:
            return None
        return self._iso(last.low, small).removeprefix("T"), found.end()

    def _unhedged(self, here: Stretch, at: int) -> str:
        """The words before ``at`` in lower case, less the hedge that stands last."""
        words = here.behind(at).lower().split()
        for count in (3, 2, 1):
            if " ".join(words[-count:]) in self.numbers.hedges:
                del words[-count:]
                break
        return " ".join(words)

    def _quantity(self, here: Stretch, at: int, figure: Figure) -> Reading | None:
        stop = figure.end
        if more := self.numbers.more(here, stop):
            stop, figure = more, figure._replace(modifier="moreThan")
        known = here.match(self.unit, stop) or here.match(self.glued, stop)
        if known:
            measured = known["unit"] in self.exact
            if self._named(here, at, measured) or (
                not measured and known["unit"][0].isupper() and self._year(figure)
            ):
                return None
            name, stop = self._name(known["unit"]), known.end()
            if figure.high is None:
                figure, stop = self._to(here, figure, stop, self.unit, name)
        else:
            noun = here.match(self.noun, stop)
            if not noun or figure.low != int(figure.low) or not self._counts(noun["noun"], figure):
                return None
            if self._named(here, at, False):
                return None
            name, stop = noun["noun"], noun.end()
        if rate := here.match(self.rate, stop):
            name += "/" + (self.times[rate["time"]].name if rate["time"] else self.ones[rate["one"]])
            stop = rate.end()
        return self._value(here, Span(at, stop), figure, name)

    def _name(self, form: str) -> str:
        form = " ".join(form.split())
        return self.exact.get(form) or self.units[form.lower()]

    def _counts(self, word: str, figure: Figure) -> bool:
        """Tell a counted noun (lower case or an acronym) from function words, verbs and names."""
        if not word.islower() and not (word.isupper() and len(word) <= ACRONYM):
            return "/" in word and word.split("/", maxsplit=1)[0].lower() in self.units
        if word in self.skip or self._year(figure):
            return False
        return not (len(word) >= VERB_LENGTH and word.startswith(self.verb))

    def _year(self, figure: Figure) -> bool:
        return figure.digits.isdigit() and not figure.scaled and int(figure.digits) in YEARS

    def _named(self, here: Stretch, at: int, measured: bool) -> bool:
        """Tell by the word before that the number is part of a name: *Liga 1*, *Pasal 5*, *iPhone 17*.

        ``measured``: a unit follows that no name has (kg), so that a capital means nothing.
        """
        behind = here.behind(at)
        words = behind.split()
        prior = words[-1] if words else ""
        word = prior.lstrip("(\"'“").lower()
        if word in self.label:
            return True
        if measured or not prior[:1].isupper() or not prior[-1].isalnum():
            return False
        # A capital may just begin the sentence: then only listed words make a name of it.
        first = len(words) == 1 and here.start == at - len(behind)
        return not first and word not in self.free


@cache
def quantities(language: str) -> Quantities:
    """The reader of a language."""
    return Quantities(load(language))
