"""Sentences: where one ends, given abbreviations, initials, quotation marks and lost line breaks."""

import re
from collections.abc import Iterator

from kabar.spans import Span

# An end mark with closing quotes or brackets behind it, then space and something that may open a
# sentence; or an end mark glued between a lower-case word and a capital (lost line breaks).
END = re.compile(
    r"[.!?]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9À-Þ]|\s*\n|\s*$)"
    r"|(?<=[a-z)%\"”]{2})[.!?]+[\"”]?(?=[\"“]?[A-Z][a-z]+[ ,])"
    r"|\n\s*\n|\n(?=[^\n])"
)
WORD_BEFORE = re.compile(r"[\w.]+$")
ENUMERATOR = re.compile(r"\d{1,2}|[a-z]")
MAX = 2_000  # characters; a longer stretch without an end mark is cut at a space, so that no stage turns slow


def sentences(text: str, span: Span, abbreviations: frozenset[str]) -> list[Span]:
    """The sentences within ``span``, trimmed of white space; together they cover all its text.

    ``abbreviations`` are lower-case words, without the full stop, after which a stop ends nothing.
    """
    out: list[Span] = []
    for start, end in _pieces(text, span, abbreviations):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        while right - left > MAX:
            cut = text.rfind(" ", left, left + MAX)
            cut = cut if cut > left else left + MAX
            out.append(Span(left, cut))
            left = cut + 1 if text[cut : cut + 1] == " " else cut
        if left < right:
            out.append(Span(left, right))
    return out


def _pieces(text: str, span: Span, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    start = span.start
    for match in END.finditer(text, span.start, span.end):
        if match.group()[0] == "." and _goes_on(text, start, match, abbreviations):
            continue
        yield start, match.end()
        start = match.end()
    if start < span.end:
        yield start, span.end


def _goes_on(text: str, start: int, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Is the full stop part of an abbreviation or an initial?"""
    if "\n" in text[match.end() : match.end() + 2] or match.end() == len(text):
        return False
    before = WORD_BEFORE.search(text, max(start, match.start() - 24), match.start())
    if before is None:
        return False
    word = before.group()
    if len(word) == 1 and word.isupper():
        return True  # an initial: H. Bagas, B. J. Habibie
    if ENUMERATOR.fullmatch(word) and not text[start : before.start()].strip():
        return True  # the number of a list's line: 1. PT Kanto
    return word.lower() in abbreviations
