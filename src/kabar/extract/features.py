"""What the tagger sees of each word: itself, its shape and ends, its classes, its neighbours, known names.

A feature is a short string; the model holds a weight for each string and tag. All that depends on one
word alone is made once and kept, because making it anew took most of the time.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from kabar.errors import LexiconError

# The corpora that the tagger learns from disagree on one point: `idner` leaves a country alone where it
# acts (Mesir menyeru ...) and tags it where something happens in it, `ui` tags every country. Features
# of this style keep the two habits apart, so that one model can follow either.
Style = Literal["idner", "ui"]

LEVELS = "abcd"  # of classes, coarse to fine
KEPT = 20_000  # words whose features are kept; about 60 MB


class Lists(Struct, frozen=True):
    """Word lists of the tagger.

    ``classes``: word -> names of the groups it belongs to, coarse to fine, groups being found by use in
    unlabelled news. ``flags``: word in lower case -> letters of the lists it heads entries of: T title,
    O organisation, P place, S verb of saying. ``names``: first word of a known name -> the whole names
    as ``(words, letter)``, longest first; L place, O organisation.
    """

    classes: Mapping[str, tuple[str, ...]] = {}
    flags: Mapping[str, str] = {}
    names: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = {}


def read(path: Path) -> Lists:
    """Read lists as written by ``kabar.extract.classes``: sections of rows ``key<TAB>value``, ``#`` comments.

    Raises LexiconError with all bad rows.
    """
    classes: dict[str, tuple[str, ...]] = {}
    flags: dict[str, str] = {}
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    faults: list[str] = []
    section = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        key, tab, value = line.partition("\t")
        if not tab:
            if line and line[0] != "#":
                section = line
                if section not in ("[class]", "[flag]", "[name]"):
                    faults.append(f"{path.name}:{number}: no such section (allowed: [class], [flag], [name])")
        elif section == "[class]":
            classes[key] = tuple(map(str.__add__, LEVELS, value.split()))
        elif section == "[flag]":
            flags[key] = value
        else:
            words = tuple(key.split())
            names.setdefault(words[0], []).append((words, value))
    if faults:
        raise LexiconError(faults)
    return Lists(
        classes, flags, {k: tuple(sorted(v, key=lambda row: (-len(row[0]), row))) for k, v in names.items()}
    )


@cache
def default() -> Lists:
    """The lists that the packaged model was trained with."""
    return read(Path(__file__).with_name("models") / "names-id.lists")


class Word(Struct, frozen=True, gc=False):
    """The features of one word by where it stands: here, one or two words before or after."""

    here: list[str]
    before: list[str]  # of the word that follows it
    after: list[str]  # of the word that it follows
    before2: list[str]
    after2: list[str]
    lower: str
    shape: str
    fine: str  # its finest class
    capital: bool
    small: bool  # begins with a lower-case letter


UPPER = re.compile(r"[A-Z]+")
LOWER = re.compile(r"[^\W\d_A-Z]+")
DIGIT = re.compile(r"\d+")
EDGE = Word([], [], [], [], [], "|", "|", "|", False, True)


def shape(word: str) -> str:
    """The kinds of letters in order, runs as one: ``Xx`` Budi, ``X`` PT, ``Xx-Xx`` Al-Amin, ``d.d`` 1.199."""
    return DIGIT.sub("d", LOWER.sub("x", UPPER.sub("X", word)))[:8]


class Featurizer:
    """Sentences (words in order) to features (one list of strings a word); keeps what it made of words."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self._kept: dict[str, Word] = {}

    def __call__(self, words: Sequence[str], style: Style) -> list[list[str]]:
        """The features of each word of one sentence."""
        kept = self._kept
        row = [kept.get(word) or self._word(word) for word in words]
        known = self._known(words)
        last = len(row) - 1
        triggers, following = _triggers(row)
        out: list[list[str]] = []
        for i, word in enumerate(row):
            one, two = (row[i - 1] if i else EDGE), (row[i - 2] if i > 1 else EDGE)
            next1, next2 = (row[i + 1] if i < last else EDGE), (row[i + 2] if i < last - 1 else EDGE)
            low, left, right, trigger, name = word.lower, one.lower, next1.lower, triggers[i], known[i]
            found = [
                *word.here,
                *one.before,
                *next1.after,
                *two.before2,
                *next2.after2,
                f"b{left} {low}",
                f"d{low} {right}",
                f"e{left} {right}",
                f"f{one.shape} {word.shape} {next1.shape}",
                f"g{two.lower} {left}",
                f"h{right} {next2.lower}",
                "i" + trigger,
                "j" + following[i],
                "k" + name,
                "l" + (known[i - 1] if i else ""),
                "m" + (known[i + 1] if i < last else ""),
            ]
            if word.capital:
                found += (
                    f"{style}n{name}",
                    f"{style}c{word.fine}",
                    f"{style}t{trigger}",
                    f"{style}w{low}",
                    style,
                )
            out.append(found)
        return out

    def _word(self, word: str) -> Word:
        key, word = word, word.encode("utf-8", "replace").decode("utf-8")  # lone surrogates
        low, form = word.lower(), shape(word)
        classes = self.lists.classes.get(word) or self.lists.classes.get(low) or ("?" + form,)
        common = ["w" + low, "s" + form, *("f" + f for f in self.lists.flags.get(low, ""))]
        near = [*common, *("c" + c for c in classes)]
        here = [*near, "W" + word]
        for n in (2, 3, 4):
            if len(low) > n:
                here += (f"p{low[:n]}", f"q{low[-n:]}")
        if len(word) <= 5 and word.isupper():
            here.append("acronym")
        made = Word(
            here,
            ["-1" + f for f in near],
            ["+1" + f for f in near],
            ["-2" + f for f in common],
            ["+2" + f for f in common],
            low,
            form,
            classes[-1],
            word[:1].isupper(),
            word[:1].islower(),
        )
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[key] = made
        return made

    def _known(self, words: Sequence[str]) -> list[str]:
        """Place in a known name for each word, longest match first: ``BL`` first of many, ``SL`` alone."""
        out = [""] * len(words)
        names = self.lists.names
        i = 0
        while i < len(words):
            step = 1
            for name, letter in names.get(words[i], ()):
                step = len(name)
                if step == 1:
                    out[i] = "S" + letter
                    break
                if tuple(words[i : i + step]) == name:
                    out[i : i + step] = ["B" + letter] + ["I" + letter] * (step - 1)
                    break
                step = 1
            i += step
        return out


def _triggers(row: Sequence[Word]) -> tuple[list[str], list[str]]:
    """For each word the nearest lower-case word before it and after it."""
    before: list[str] = []
    near = ""
    for word in row:
        before.append(near)
        if word.small:
            near = word.lower
    after: list[str] = []
    near = ""
    for word in reversed(row):
        after.append(near)
        if word.small:
            near = word.lower
    after.reverse()
    return before, after
