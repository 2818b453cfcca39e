"""Which language a text is in, by the small words that it uses."""

import re
from functools import cache

from msgspec import Struct

from kabar.errors import LexiconError
from kabar.lexicon.tables import read
from kabar.schema import LEXICON

HOME = "id"
WORD = re.compile(r"[^\W\d_]+")
READ = 4_000  # characters from the beginning; more would tell nothing new
LEAD = 3.0  # how many times the small words of home a text must hold of another language: it has more of them


class SmallWords(Struct, frozen=True, forbid_unknown_fields=True):
    """A language and the small words that only it uses."""

    code: str
    words: frozenset[str]


@cache
def small_words() -> dict[str, frozenset[str]]:
    """The small words of each language that has a lexicon. Raises LexiconError."""
    faults: list[str] = []
    rows = read(LEXICON / "languages.toml", {"language": SmallWords}, faults)["language"]
    if faults:
        raise LexiconError(faults)
    return {row.code: row.words for row in rows}


def shares(text: str) -> dict[str, float]:
    """For each language, how many of the words of the text are its small words, 0 to 1."""
    words = WORD.findall(text[:READ].lower())
    return {code: sum(w in own for w in words) / (len(words) or 1) for code, own in small_words().items()}


def language(text: str, given: str | None = None) -> str:
    """The code of the lexicon to read a text with: the one given, else what its small words tell.

    Indonesian where nothing tells, where a text is mixed, and where the given language has no lexicon.
    """
    if given is not None:
        return given if given in small_words() else HOME
    told = shares(text)
    best = max(told, key=lambda code: (told[code], code == HOME))
    return best if told[best] > LEAD * told[HOME] else HOME
