"""The words of dates, money, numbers and units: typed rows, read from ``words/`` of each language.

Each of the four files carries its own examples, which a test runs.
"""

from functools import cache
from typing import Any, Literal

from msgspec import Struct

from kabar.document import Modifier
from kabar.errors import LexiconError, UsageError
from kabar.lexicon.tables import Tables, read
from kabar.schema import LEXICON

FILES = ("calendar", "money", "numbers", "units")

Use = Literal[
    # dates
    "at",  # before a year: makes it a date (pada 2024)
    "near",  # before a year: makes it a date unless a unit follows (hingga 2000 unit)
    "since",  # before a date: it begins there (sejak 2021)
    "until",  # before a date: it ends there (hingga 2035)
    "span",  # belongs to the date that follows (tahun 2019, akhir 2025)
    "number",  # before "tahun 2019": the number of a law, no date
    "past",  # after a date: the last such date
    "future",  # after a date: the next such date
    "daypart",  # after a weekday (malam)
    "on",  # before a bare weekday: makes it a date
    "never",  # before a bare weekday: makes it none (setiap Jumat)
    "monument",  # before a date: it is part of a name (Jalan 17 Agustus)
    "week",  # before "kemarin" and the like: no day is meant (pekan kemarin)
    "list",  # joins two days of one month (21 dan 22 Agustus)
    "clock",  # before a time of day (pukul 17.00)
    "zone",  # after a time of day (17.00 WIB)
    # money
    "same",  # between an amount and the same amount in other money
    "rate",  # before an exchange rate, which is no amount
    # numbers
    "between",  # joins the ends of a range (5 hingga 7)
    "both",  # before a range that is joined by "and" (antara 5 dan 7)
    "neutral",  # before a number, says nothing of it (sebanyak)
    "over",  # after a number: more than it (40 lebih)
    "minus",  # before a number below zero
    # units
    "percent",
    "per",  # per tahun
    "lasting",  # before a number of years: a duration
    "ahead",  # after a number of years: a duration (ke depan)
    "ago",  # after a number of years: a date
    "label",  # before a number: it is a name or number of something (pasal 5)
    "skip",  # after a number: not a noun
    "verb",  # prefixes of verbs, which are not nouns
]


class Month(Struct, frozen=True, forbid_unknown_fields=True):
    """A month, 1 to 12, with every form that stands for it; capitals count without being listed."""

    number: int
    forms: tuple[str, ...]


class Weekday(Struct, frozen=True, forbid_unknown_fields=True):
    """A day of the week, 1 (Monday) to 7, with its forms."""

    number: int
    forms: tuple[str, ...]


class Relative(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for a day, month or year counted from the day of publication (*tahun lalu* is year, -1)."""

    forms: tuple[str, ...]
    unit: Literal["day", "month", "year"]
    offset: int


class Season(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a year that is numbered: quarters have the letter Q, halves H."""

    letter: Literal["Q", "H"]
    forms: tuple[str, ...]


class Ordinal(Struct, frozen=True, forbid_unknown_fields=True):
    """The number of a quarter or half: *III*, *ketiga*."""

    number: int
    forms: tuple[str, ...]


class Currency(Struct, frozen=True, forbid_unknown_fields=True):
    """A currency: ISO 4217 code, signs that stand before the number, words that stand after it."""

    code: str
    signs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Scale(Struct, frozen=True, forbid_unknown_fields=True):
    """A word that multiplies the number before it by ten to the ``power``.

    ``marks`` are short forms that count after a currency sign only (*Rp 1 T*). ``point``: the number
    before it has a decimal point, whatever the language of the text (*1.268bn*).
    """

    power: int
    forms: tuple[str, ...]
    marks: tuple[str, ...] = ()
    point: bool = False


class NumberWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A word of which numbers are made: *lima* adds 5, *belas* adds 10 to it, *puluh* takes it times 10."""

    forms: tuple[str, ...]
    value: int
    does: Literal["add", "teen", "times"] = "add"


class Hedge(Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a number that loosen it; ``modifier`` is what the value is then given."""

    modifier: Modifier
    forms: tuple[str, ...]


class Unit(Struct, frozen=True, forbid_unknown_fields=True):
    """A unit or counted noun under its normal name. ``glued``: forms that may touch the digits (*500MW*)."""

    unit: str
    forms: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()


class TimeUnit(Struct, frozen=True, forbid_unknown_fields=True):
    """A unit of time: its place in an ISO 8601 duration (``*D``, ``T*H``) and its forms.

    ``name`` is what it is called after a slash, ``one`` words for one of it (*setahun*); ``times``
    tells how many of the ISO unit it has (a decade is ten years).
    """

    name: str
    iso: str
    forms: tuple[str, ...]
    one: tuple[str, ...] = ()
    times: int = 1


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Plain words or phrases with one use."""

    use: Use
    words: tuple[str, ...]
    note: str = ""


class Sample(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and the normal forms of all values in it; an empty ``finds`` is a counter-example.

    ``modifiers``, where given, are those of the same values.
    """

    text: str
    finds: tuple[str, ...]
    published: str | None = None
    modifiers: tuple[Modifier, ...] = ()


TYPES: dict[str, Any] = {
    "month": Month,
    "weekday": Weekday,
    "relative": Relative,
    "season": Season,
    "ordinal": Ordinal,
    "currency": Currency,
    "scale": Scale,
    "number": NumberWord,
    "hedge": Hedge,
    "unit": Unit,
    "time": TimeUnit,
    "words": Words,
    "example": Sample,
}


class Measures(Struct, frozen=True, dict=True):
    """All rows of one language, by the key of their table."""

    language: str
    rows: Tables

    def of(self, key: str) -> tuple[Any, ...]:
        """The rows of a table, in the order of the files."""
        return self.rows[key]

    def words(self, use: Use) -> tuple[str, ...]:
        """All words with that use, longest first, so that alternatives match greedily."""
        found = {word for row in self.rows["words"] if row.use == use for word in row.words}
        return tuple(sorted(found, key=lambda word: (-len(word), word)))

    @property
    def month_first(self) -> bool:
        """Is 7/28 read as month and day? In English; Indonesian always has the day first."""
        return self.language == "en"

    @property
    def decimal(self) -> str:
        """The decimal sign."""
        return "." if self.language == "en" else ","


@cache
def load(language: str = "id") -> Measures:
    """The rows of a language, ``id`` or ``en``.

    Raises UsageError for another language and LexiconError with every bad row.
    """
    folder = LEXICON / language / "words"
    if language not in ("id", "en"):
        raise UsageError("language", f"no words for {language}", "id, en")
    faults: list[str] = []
    rows = Tables()
    for name in FILES:
        for key, found in read(folder / f"{name}.toml", TYPES, faults).items():
            rows[key] = rows[key] + found
    if faults:
        raise LexiconError(faults)
    return Measures(language, rows)
