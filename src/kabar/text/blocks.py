"""What each stretch of the page is for: news, dateline, headline, or what stands around the news."""

import re
from functools import cache

from kabar.document import Block, BlockKind
from kabar.lexicon.page import page
from kabar.spans import Span

READ: frozenset[BlockKind] = frozenset(("body", "headline", "caption"))  # the blocks that facts come from

PLACE = r"[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,3}"
OUTLET = r"[A-Z]?[\w.&!-]*[\w!](?: [A-Z0-9][\w.&!-]*){0,3}"
DASH = r"(?:--?|–|—|:)"
DATE = r"(?:,? ?\(?\d{1,2}(?: \w+ \d{4}|/\d{1,2}(?:/\d{2,4})?)\)?)?"
# The forms of datelines, most telling first: each needs an outlet's own shape or capitals, since a
# plain `Jakarta -` may also open a sentence.
DATELINE = re.compile(
    rf"(?:{PLACE}(?:, ?{PLACE})? ?\( ?(?P<a>{OUTLET}) ?\){DATE} ?{DASH}+ ?"
    rf"|(?P<b>[\w-]+\.(?:com|co\.id|co|id|net|CO\.ID|COM|CO|ID))[,:]? ?"
    rf"(?:\|| - | – |, | )? ?(?P<pb>{PLACE})?{DATE} ?(?:{DASH}+|\.) "
    rf"|(?P<pc>{PLACE}), (?P<c>{OUTLET}\.(?:com|co\.id|id|co)|"
    rf"CNBC Indonesia|CNN Indonesia|IDN Times|VIVA|iNews) ?{DASH}+ "
    rf"|(?P<d>[A-Z][A-Za-z]+\.co\.id|IDXChannel|Liputan6\.com),? ?{DASH}? ?(?P<pd>{PLACE})? ?{DASH}* "
    rf"|(?P<pe>[A-Z]{{4,}}(?: [A-Z]{{3,}})?|{PLACE}, {PLACE}|{PLACE}),? ?{DATE} ?(?:--?|–|—) (?=[A-Z\"“])"
    rf"|\((?P<f>[A-Z][\w]+)\) ?[:–-] )"
)
INITIALS = re.compile(r"\(\w{2,4}(?:/\w{2,4}){1,2}\)\.?$")
ENDS = (".", "!", "?", '"', "”", ":", ";", ",")


@cache
def _table() -> tuple[
    dict[str, BlockKind],
    list[tuple[str, BlockKind]],
    re.Pattern[str],
    dict[str, tuple[BlockKind, bool, bool]],
]:
    whole: dict[str, BlockKind] = {}
    starts: list[tuple[str, BlockKind]] = []
    inline: dict[str, tuple[BlockKind, bool, bool]] = {}
    for m in page().markers:
        for text in m.text:
            if m.where == "whole":
                whole[text] = m.block
            elif m.where == "start":
                starts.append((text, m.block))
            else:
                inline[text] = (m.block, m.only, m.tail)
    longest = sorted(inline, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(t) for t in longest), re.IGNORECASE)
    return whole, sorted(starts, key=lambda s: -len(s[0])), pattern, inline


def blocks(text: str, title: str | None = None) -> list[Block]:
    """The page as blocks in order; they do not overlap and leave only white space uncovered."""
    whole, starts, inline_pattern, inline = _table()
    out: list[Block] = []
    lines = [_trimmed(m) for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
    started = False  # has the story itself begun?
    for n, (start, end) in enumerate(lines):
        line = text[start:end]
        low = line.lower()
        kind = whole.get(low.strip(" :|"))
        if kind is None:
            kind = next((k for s, k in starts if low.startswith(s)), None)
        if kind is None and INITIALS.fullmatch(line):
            kind = "byline"
        if kind is not None:
            out.append(Block(kind, Span(start, end)))
            continue
        if not started and _is_headline(line, n, len(lines), title):
            out.append(Block("headline", Span(start, end)))
            continue
        rest = start
        if not started:
            started = True
            match = DATELINE.match(text, start, end)
            if match and match.end() < end:
                out.append(Block("dateline", Span(start, match.end())))
                rest = match.end()
        _split(text, rest, end, inline_pattern, inline, out)
    return out


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """Where a line begins and ends without the white space around it."""
    line = match.group()
    start = match.start() + len(line) - len(line.lstrip())
    return start, start + len(line.strip())


def _is_headline(line: str, n: int, lines: int, title: str | None) -> bool:
    if title and line.strip() == title.strip():
        return True
    return (
        n < 2 and lines > n + 1 and len(line) < 200 and not line.endswith(ENDS) and not DATELINE.match(line)
    )


def _split(
    text: str,
    start: int,
    end: int,
    pattern: re.Pattern[str],
    inline: dict[str, tuple[BlockKind, bool, bool]],
    out: list[Block],
) -> None:
    """Cut what is not news out of the middle of a line of news."""
    at = start
    for match in pattern.finditer(text, start, end):
        if match.start() < at:
            continue
        kind, only, tail = inline[match.group().lower()]
        first = match.start()
        last = match.end()
        if tail:
            first = max(at, text.rfind(". ", at, first) + 1)
        if not only:
            last = _line_end(text, last, end)
        if text[at:first].strip():
            out.append(Block("body", Span(at, first)))
        out.append(Block(kind, Span(first, last)))
        at = last
    if text[at:end].strip():
        out.append(Block("body", Span(at, end)))


def _line_end(text: str, start: int, end: int) -> int:
    """Where a foreign headline in mid-line ends: at an end mark, or where its Title Case does."""
    for match in re.finditer(
        r"[.!?]['\"”’]?(?=\s|$)|['\"”’](?=\s)|\s[a-z]+\s[a-z]+\s[a-z]+", text[start:end]
    ):
        return start + match.end() if match.group()[0] != " " else max(start, start + match.start())
    return end


def outlet(dateline: str) -> tuple[str | None, str | None]:
    """The outlet and the place that a dateline names, the outlet by its known name.

    >>> outlet("Jakarta (ANTARA) - ")
    ('ANTARA', 'Jakarta')
    """
    match = DATELINE.match(dateline)
    if not match:
        return None, None
    groups = match.groupdict()
    name = next((groups[k] for k in "abcdf" if groups.get(k)), None)
    place = next((groups[k] for k in ("pb", "pc", "pd", "pe") if groups.get(k)), None)
    if groups.get("a"):
        place = dateline[: match.start("a")].rstrip(" (")
    return (outlet_name(name) if name else None), (place.strip(" ,-") if place else None)


def outlet_name(form: str) -> str:
    """The outlet that writes its name so; the form itself where none is known."""
    return next((o.name for o in page().outlets if form in o.forms), form)
