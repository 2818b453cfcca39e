"""Numbers in running text: digits, number words, scales such as *juta*, and the hedges before them."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from kabar.document import Modifier
from kabar.lexicon.measures import Measures, load
from kabar.text.stretch import Stretch

# Seven groups of fifteen digits are more than any amount has; the bounds keep matching linear.
DIGITS = r"\d{1,15}(?:[.,]\d{1,15}){0,6}(?!\d)(?![.,]\d)"
# A hedge has at most three words, with one or two neutral words after it: "tidak kurang dari sebanyak".
HEDGE_WORDS = 3
# "dua ratus tujuh puluh lima juta enam ratus ...": written-out amounts of contracts are this long.
RUN = 30
DASH = r"\s?(?:-{1,2}|–|—)\s?"


def either(words: Iterable[str]) -> str:
    """A group of alternatives of literal words, longest first; spaces match any white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")"


def closed(words: Iterable[str]) -> str:
    """The same, each alternative not followed by a letter where it ends in one."""
    return either(words) + r"(?!(?<=\w)\w)"


class Figure(NamedTuple):
    """A number as it stands in the text: ``low`` to ``high`` (None where it is no range), and its end.

    ``digits`` is empty where it is spelt in words; ``scaled`` tells that a scale has been applied.
    """

    low: Decimal
    high: Decimal | None
    end: int
    modifier: Modifier | None = None
    digits: str = ""
    scaled: bool = False


def parse(digits: str, decimal: str) -> Decimal | None:
    """The number that digits with separators stand for, or None where they mean nothing.

    ``decimal`` is the decimal sign of the language; the other sign groups thousands. One or two digits
    after a grouping sign are taken for decimals (``2.5 persen``), as typists do.
    """
    thousands = "." if decimal == "," else ","
    dots, commas = digits.count(thousands), digits.count(decimal)
    if not dots and not commas:
        return Decimal(digits)
    if not dots and commas == 1:
        return Decimal(digits.replace(decimal, "."))
    sign = thousands if dots else decimal
    if dots and commas:
        # The sign that comes last is the decimal one: 1.234,5 and, from English, 1,234.5.
        last = max(digits.rfind(thousands), digits.rfind(decimal))
        if digits.count(digits[last]) > 1:
            return None
        whole, fraction = digits[:last], digits[last + 1 :]
        sign = thousands if digits[last] == decimal else decimal
    else:
        whole, fraction = digits, ""
    first, *groups = whole.split(sign)
    if all(len(group) == 3 for group in groups) and len(first) <= 3 and first != "0":
        return Decimal(first + "".join(groups) + ("." + fraction if fraction else ""))
    if len(groups) == 1 and not fraction and (len(groups[0]) <= 2 or first == "0"):
        return Decimal(f"{first}.{groups[0]}")
    return None


def written(number: Decimal) -> str:
    """A number without exponent and without zeros after the point."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class Numbers:
    """Reads figures and hedges in one language."""

    def __init__(self, measures: Measures) -> None:
        self.decimal = measures.decimal
        scales = measures.of("scale")
        self.powers = {form.lower(): scale.power for scale in reversed(scales) for form in scale.forms}
        self.marks = {mark: scale.power for scale in scales for mark in scale.marks}
        self.points = {form for scale in scales if scale.point for form in scale.forms}
        words = {form: row for row in measures.of("number") for form in row.forms}
        self.words = {form: (row.value, row.does) for form, row in words.items()}
        self.starts = frozenset(form for form, row in words.items() if row.does == "add")
        scale = rf"\s?(?P<scale>(?i:{either(self.powers)}))(?P<an>an)?(?!\w)"
        second = rf"(?:\s(?P<second>(?i:{either(self.powers)}))(?!\w))?"
        loose = r"(?P<loose>-an(?!\w))?"
        self.figure = re.compile(rf"(?P<digits>{DIGITS}){loose}(?:{scale}{second})?")
        marked = rf"\s?(?P<mark>{either(self.marks) if self.marks else '(?!)'})(?!\w)"
        self.marked = re.compile(marked)
        run = either((*self.words, *self.powers))
        joint = r"(?:\s|-|\sand\s)"
        self.run = re.compile(rf"(?i:{run}(?!\w)(?:{joint}{run}(?!\w)){{0,{RUN}}})")
        self.dash = re.compile(rf"(?:{DASH}|\s{either(measures.words('between'))}\s)")
        self.between = frozenset(measures.words("between"))
        self.both = tuple(" " + word for word in measures.words("both"))
        self.joined = re.compile(rf"\s{either(measures.words('list'))}\s")
        self.over = re.compile(rf"\s{either(measures.words('over'))}(?=\s)")
        self.hedges: dict[str, Modifier] = {
            form: row.modifier for row in measures.of("hedge") for form in row.forms
        }
        self.neutral = frozenset(measures.words("neutral"))

    def single(self, here: Stretch, at: int, money: bool = False) -> Figure | None:
        """One number at ``at``: in digits with its scale, or in words."""
        found = here.match(self.figure, at)
        if found is None:
            return self._spelt(here, at)
        digits, scale, second = found["digits"], found["scale"], found["second"]
        stop = found.end()
        number = parse(digits, "." if scale and scale.lower() in self.points else self.decimal)
        if number is None:
            return None
        modifier: Modifier | None = "about" if found["loose"] or found["an"] else None
        power = 0
        if scale:
            power = self.powers[scale.lower()] + (self.powers[second.lower()] if second else 0)
        elif money and (mark := here.match(self.marked, stop)):
            power, stop = self.marks[mark["mark"]], mark.end()
        return Figure(number.scaleb(power), None, stop, modifier, digits, bool(power))

    def ranged(
        self, here: Stretch, at: int, first: Figure, money: bool = False, sign: str = ""
    ) -> Figure | None:
        """The range that begins at ``at`` with ``first``: *16-17 miliar*; None where there is none.

        ``sign`` may stand before the second number (a currency sign told again).
        """
        dash = here.match(self.dash, first.end)
        if dash is None and here.prior(at).endswith(self.both):
            dash = here.match(self.joined, first.end)
        if dash is None:
            return None
        at = dash.end()
        if sign and here.has(at, sign):
            at += len(sign)
            at += here.text[at : at + 1].isspace()
        last = self.single(here, at, money)
        if last is None:
            return None
        low = first.low
        raw = parse(last.digits, self.decimal) if last.digits else last.low
        if last.scaled and not first.scaled and raw:
            # "16-17 miliar": the first number has the scale of the second, unless that turns it round.
            scaled = low * (last.low / raw)
            low = scaled if scaled < last.low else low
        if low >= last.low:
            return None
        return Figure(low, last.low, last.end, last.modifier, first.digits, True)

    def more(self, here: Stretch, at: int) -> int | None:
        """The end of a word after the number that says *more* (250 **lebih** peserta)."""
        found = here.match(self.over, at)
        return found.end() if found else None

    def hedge(self, here: Stretch, at: int) -> Modifier:
        """What the words before ``at`` say of the number there."""
        words = [word.lstrip("(“\"'") for word in here.behind(at).lower().split()]
        words = words[-(HEDGE_WORDS + 3) :]
        for _ in range(3):
            for count in range(min(HEDGE_WORDS, len(words)), 0, -1):
                phrase = " ".join(words[-count:])
                modifier = self.hedges.get(phrase)
                if modifier is not None:
                    # "kulkas, hingga dua motor" ends a list and bounds nothing.
                    listed = phrase in self.between and "".join(words[:-count]).endswith(",")
                    return "exactly" if listed else modifier
            for count in (2, 1):
                if " ".join(words[-count:]) in self.neutral:
                    del words[-count:]
                    break
            else:
                return "exactly"
        return "exactly"

    def run_end(self, here: Stretch, at: int) -> int:
        """Where the run of number words at ``at`` ends; ``at`` itself where there is none."""
        found = here.match(self.run, at)
        return found.end() if found else at

    def _spelt(self, here: Stretch, at: int) -> Figure | None:
        found = here.match(self.run, at)
        if found is None:
            return None
        number = self._count(re.split(r"[\s-]+", found[0].lower()))
        return (
            None if number is None else Figure(Decimal(number), None, found.end(), None, "", number >= 1000)
        )

    def _count(self, words: list[str]) -> int | None:
        """The value of a run of number words; None for runs that are no number (*dua tiga*)."""
        total, current, room = 0, 0, 10**15
        for word in words:
            if word in self.powers:
                power = 10 ** self.powers[word]
                if not current or power > room:
                    return None
                total, current, room = total + current * power, 0, power
                continue
            if word not in self.words:
                if word == "and" and current:
                    continue
                return None
            value, does = self.words[word]
            last = current % 10
            if does == "add":
                # Each part must fit into the zeros of what stands before it: 120 + 5, never 5 + 3.
                zeros = len(str(current)) - len(str(current).rstrip("0")) if current else 15
                if value >= 10**zeros or value >= room:
                    return None
                current += value
            elif not last or current % 100 > 9:
                return None
            else:
                current = current + value if does == "teen" else current - last + last * value
        return total + current


@cache
def numbers(language: str) -> Numbers:
    """The reader of a language."""
    return Numbers(load(language))
