"""When a name, an end or a claim that was read counts as the one in the gold: the rules of scoring."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from kabar.schema import folded_kind

DROPPED = frozenset(
    [
        "pt",
        "cv",
        "tbk",
        "persero",
        "perum",
        "ud",
        "ltd",
        "inc",
        "co",
        "the",
        "republik",
        "indonesia",
        "ri",
        "bapak",
        "ibu",
        "pak",
        "bu",
        "dr",
        "drs",
        "ir",
        "h",
        "hj",
        "prof",
        "kh",
    ]
)
LOOSE = frozenset(("Product", "Group", "Award", "Event", "Agreement", "Place"))
CLOSE = 0.85  # of the words of the shorter name
LENGTH = 0.5  # of those of the longer
Entity = Mapping[str, Any]


def norm(name: str) -> str:
    """Lower case, ASCII, without legal forms and titles unless nothing else is there."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return " ".join([w for w in words if w not in DROPPED] or words)


def forms(entity: Entity) -> set[str]:
    """The normal forms of all names of an entity."""
    names = [entity["name"], *(entity.get("aliases") or []), *(entity.get("also") or [])]
    return {norm(n) for n in names if norm(n)}


def close(a: str, b: str) -> bool:
    """Do two normal forms share nearly all words?"""
    x, y = set(a.split()), set(b.split())
    both = len(x & y)
    return bool(both) and both / min(len(x), len(y)) >= CLOSE and both / max(len(x), len(y)) >= LENGTH


def contained(a: str, b: str) -> bool:
    """Does one hold all words, two at least, of the other?"""
    x, y = set(a.split()), set(b.split())
    return min(len(x), len(y)) >= 2 and (x <= y or y <= x)


def overlap(a: str, b: str) -> bool:
    """Do they share half the words of the shorter? An indicator may be told at more or less length."""
    x, y = set(a.split()), set(b.split())
    return bool(x & y) and len(x & y) / min(len(x), len(y)) >= LENGTH


def same(read: Entity, gold: Entity) -> bool:
    """Do two entities bear the same name? Kinds that are phrases rather than names match loosely."""
    ours, theirs = forms(read), forms(gold)
    if ours & theirs:
        return True
    if folded_kind(gold["kind"]) in LOOSE:
        return any(close(a, b) or contained(a, b) for a in ours for b in theirs)
    return False


def kinds_agree(read: Entity, gold: Entity) -> bool:
    """May the one kind count as the other?"""
    a, b = folded_kind(read["kind"]), folded_kind(gold["kind"])
    return a == b or {a, b} <= {"Place", "Organization"} or {a, b} <= {"Product", "Organization"}


def number(text: object) -> float | None:
    """The first number in a text, thousands commas ignored."""
    match = re.search(r"-?\d+(?:\.\d+)?", str(text).replace(",", ""))
    return float(match.group()) if match else None


def dates_agree(a: object, b: object) -> bool:
    """The same date, or two ranges that begin on the same day."""
    x, y = str(a or ""), str(b or "")
    begin = x and y and x.partition("/")[0] == y.partition("/")[0]
    return x == y or bool(begin and ("/" in x) == ("/" in y))
