"""Listings: members that a later sentence or list names, read where the text counts them.

*... dengan empat mitra. Keempatnya ialah A, B, C, dan D*: whatever is told of the four is told of each.
"""

import re
from collections.abc import Sequence

from kabar.document import Document
from kabar.extract.items import Item, Line
from kabar.lexicon.lexicon import Lexicon

OPENING = 7  # items in which a sentence shows that it only lists
NEAR = 5  # items between a counted group and the word that opens its list
BETWEEN = 14  # items between the two parties of a line in a list
BACK = 2  # sentences between the count and its list
DASHES = frozenset("-–—")
MARK = re.compile(r"\d{1,2}|[a-z]|[-–•*·(]")


def expand(document: Document, lines: Sequence[Line], lexicon: Lexicon) -> None:
    """Give each counted group the chains of the members that the text lists for it."""
    opens, links = lexicon.listed("listing-opener"), lexicon.listed("listing-link")
    for n, line in enumerate(lines):
        _inline(line, n, links)
        if n == 0 or _block(document, n) == "headline":
            continue
        members = _members(line, opens, links)
        if members:
            for back in range(n - 1, max(-1, n - 1 - BACK), -1):
                if _give(lines[back], members, n):
                    break
    for head, bodies in listings(document, lines):
        found = [i for n in bodies for i in _items(lines[n])[:1] if len(_items(lines[n])) == 1]
        if len(found) > 1:
            _give(lines[head], found, bodies[0])


def listings(document: Document, lines: Sequence[Line]) -> list[tuple[int, list[int]]]:
    """Each sentence that ends in a colon with the marked lines that follow it."""
    out: list[tuple[int, list[int]]] = []
    for n, line in enumerate(lines[:-1]):
        if not line.items or line.items[-1].low != ":":
            continue
        rows = []
        k = n + 1
        while k < len(lines) and _marked(lines[k]):
            rows.append(k)
            k += 1
        if rows:
            out.append((n, rows))
    return out


def _marked(line: Line) -> bool:
    return len(line.items) > 2 and MARK.fullmatch(line.view.lows[line.first]) is not None


def _block(document: Document, n: int) -> str:
    return document.blocks[document.sentences[n].block].kind


def _items(line: Line) -> list[Item]:
    """The bodies, countries and persons of a line that no preposition governs."""
    out = []
    for k, item in enumerate(line.items):
        if item.mention >= 0 and item.chains and item.fold in ("Organization", "Place", "Person"):
            before = line.items[k - 1].low if k else ""
            if item.kind == "Place" or before in line.lexicon.listed("oblique"):
                continue
            out.append(item)
    return out


def _inline(line: Line, n: int, links: frozenset[str]) -> None:
    """*dengan tiga lembaga sekaligus, yakni A dari X, B, dan C*: the group takes its members."""
    items = line.items
    for k, item in enumerate(items):
        if item.kind != "Group" or item.value is None or item.value.number is None:
            continue
        link = next((j for j in range(k + 1, min(len(items), k + NEAR)) if items[j].low in links), None)
        if link is None:
            continue
        found = [i for i in _items(line) if i.first >= items[link].last]
        found = [i for i in found if i.fold == found[0].fold][: int(item.value.number)]
        if len(found) > 1:
            _take(line, item, found, n)


def listed(line: Line) -> tuple[str, str] | None:
    """The two parties of a marked line of a list: *1. A dengan B, 70 ton*."""
    found = _items(line)
    parties = [i for i in found if i.fold in ("Organization", "Place")][:2]
    if len(parties) < 2:
        return None
    first, second = (line.items.index(i) for i in parties)
    between = {i.low for i in line.items[first + 1 : second] if i.is_word}
    joins = line.lexicon.listed("between-and") | line.lexicon.listed("together") | DASHES
    joined = between & joins or second == first + 1
    return (parties[0].chains[0], parties[1].chains[0]) if joined and second - first <= BETWEEN else None


def _members(line: Line, opens: frozenset[str], links: frozenset[str]) -> list[Item]:
    """What a sentence lists that does nothing but list; empty where it does more."""
    items = line.items
    k = 0
    lead = " ".join(i.low for i in items[:2])
    count = line.lexicon.shape("all-of")(items[0].low) if items else None
    if not (count or lead in opens or (items and items[0].low in opens)):
        return []
    mentions = line.view.document.mentions
    while k < min(len(items), OPENING) and (items[k].is_word or mentions[items[k].mention].by == "anaphor"):
        k += 1
    led = {i.low for i in items[:k]}
    if k >= len(items) or (count is not None and not led & links):
        return []
    found = [i for i in _items(line) if i.first >= items[k].first]
    return [i for i in found if i.fold == found[0].fold] if found else []


def _give(line: Line, members: Sequence[Item], told: int) -> bool:
    """The last counted group of a line takes the members' chains; tells whether there was one."""
    for item in reversed(line.items):
        number = item.value.number if item.value is not None else None
        if item.kind != "Group" or (number is not None and not 2 <= len(members) <= number):
            continue
        _take(line, item, members, told)
        return True
    return False


def _take(line: Line, item: Item, members: Sequence[Item], told: int) -> None:
    item.chains = tuple(dict.fromkeys((*(c for m in members for c in m.chains), *item.chains)))
    item.mention, item.kind, item.fold = members[0].mention, members[0].kind, members[0].fold
    line.told_in.update(dict.fromkeys(item.chains, told))
