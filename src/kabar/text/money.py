"""Amounts of money in running text, as ``17000000000 IDR`` or ``16000000000-17000000000 USD``."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from kabar.document import Value
from kabar.lexicon.measures import Measures, load
from kabar.spans import Span
from kabar.text.numbers import Figure, Numbers, closed, either, numbers, written
from kabar.text.stretch import Stretch
from kabar.text.timeline import Reading

# An amount and the same amount in other money stand this close: "(atau setara dengan sekitar".
GAP = 60
# "kurs tengah Bank Indonesia hari ini" has this length; beyond it an amount is an amount again.
RATE_REACH = 40


def amount(figure: Figure, unit: str) -> str:
    """``number unit``, or ``low-high unit`` for a range."""
    high = f"-{written(figure.high)}" if figure.high is not None else ""
    return f"{written(figure.low)}{high} {unit}"


class Money:
    """Reads amounts of money in one language."""

    def __init__(self, measures: Measures) -> None:
        self.numbers: Numbers = numbers(measures.language)
        rows = measures.of("currency")
        self.signs: dict[str, str] = {sign: row.code for row in rows for sign in row.signs}
        self.words: dict[str, str] = {
            " ".join(word.lower().split()): row.code for row in rows for word in row.words
        }
        word = rf"(?i:{closed(self.words)})"
        self.sign = re.compile(rf"(?P<sign>{either(self.signs)})\.?\s{{0,2}}(?=\d)")
        self.word = re.compile(rf"\s?(?P<word>{word})")
        same = either(measures.words("same"))
        self.same = re.compile(rf"\s?(?:,\s?|\(\s?)?(?:(?i:{same})\s{{1,2}}|\(\s?){{0,5}}")
        rate = either(measures.words("rate"))
        self.rate = re.compile(rf"(?<!\w)(?i:{rate})(?!\w)[^.;)]{{0,{RATE_REACH}}}$")
        # "Rp 16.200 per dolar AS" prices the dollar, "1 dolar AS = Rp15.516" too.
        self.priced = re.compile(rf"\s?=|(?:\s(?i:per)\s|\s?/\s?)(?:{word}|{either(self.signs)})")
        self.tail = re.compile(r",-|,00(?!\d)")

    def signed(self, here: Stretch, at: int) -> Reading | None:
        """The amount that begins with a currency sign at ``at``, or None."""
        sign = here.match(self.sign, at)
        if sign is None:
            return None
        first = self.numbers.single(here, sign.end(), True)
        if first is None:
            return (), sign.end()
        figure = self.numbers.ranged(here, at, first, True, sign["sign"]) or first
        stop, code = figure.end, self.signs[sign["sign"]]
        if (word := here.match(self.word, stop)) and self._code(word) == code:
            stop = word.end()
        elif tail := here.match(self.tail, stop):
            stop = tail.end()
        return self._amount(here, Span(at, stop), figure, code)

    def worded(self, here: Stretch, at: int, first: Figure) -> Reading | None:
        """The amount at ``at`` whose currency stands after its number ``first``, or None."""
        ranged = self.numbers.ranged(here, at, first)
        if ranged and (word := here.match(self.word, ranged.end)):
            return self._amount(here, Span(at, word.end()), ranged, self._code(word))
        word = here.match(self.word, first.end)
        if word is None:
            return None
        figure, stop, code = first, word.end(), self._code(word)
        if dash := here.match(self.numbers.dash, stop):
            # The currency told with both ends: "2 juta dolar AS hingga 3 juta dolar AS".
            last = self.numbers.single(here, dash.end())
            word = here.match(self.word, last.end) if last else None
            if last and word and self._code(word) == code and last.low > first.low:
                figure, stop = first._replace(high=last.low), word.end()
        return self._amount(here, Span(at, stop), figure, code)

    def grouped(self, text: str, values: Sequence[Value]) -> list[Value]:
        """The values, with a common ``group`` where the same amount is told in two currencies."""
        out = list(values)
        group, before = -1, -1
        for index, value in enumerate(out):
            if value.kind != "money":
                continue
            last = out[before] if before >= 0 else value
            if last.norm[-3:] != value.norm[-3:]:
                gap = text[last.span.end : value.span.start]
                # A comma alone lists amounts; only a bracket or a word makes them one.
                if len(gap) <= GAP and gap.strip(" ,") and self.same.fullmatch(gap):
                    if last.group < 0:
                        group += 1
                        out[before] = replace(last, group=group)
                    out[index] = replace(value, group=out[before].group)
            before = index
        return out

    def _code(self, word: re.Match[str]) -> str:
        return self.words[" ".join(word["word"].lower().split())]

    def _amount(self, here: Stretch, span: Span, figure: Figure, code: str) -> Reading:
        before = here.behind(span.start, RATE_REACH + 24)
        if self.rate.search(before) or before.rstrip().endswith("=") or here.match(self.priced, span.end):
            return (), span.end
        modifier = self.numbers.hedge(here, span.start)
        if figure.modifier and modifier == "exactly":
            modifier = figure.modifier
        return (Value("money", span, amount(figure, code), modifier, float(figure.low)),), span.end


@cache
def money(language: str) -> Money:
    """The reader of a language."""
    return Money(load(language))
