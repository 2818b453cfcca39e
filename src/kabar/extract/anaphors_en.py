"""What English anaphors point at: *the library*, *the company*, *it*."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kabar.document import Mention
from kabar.extract.chains import Chains
from kabar.extract.view import View
from kabar.lexicon.rows import Anaphor
from kabar.schema import folded_kind

Recent = Sequence[tuple[int, int]]  # sentence and chain of the names told last, oldest first
UNCLEAR = frozenset(("Place", "Product", "Award"))  # there are many of them: only their noun tells which
MEMBERS = 20  # mentions of a chain that are looked at: more would name it no better


def pointed(anaphor: Anaphor, recent: Recent, grower: Chains) -> list[int]:
    """A name that ends with the anaphor's noun, else what is told most; for *it* the subject before."""
    folds, exact = {folded_kind(k) for k in anaphor.kinds}, set(anaphor.kinds)
    fits = [(s, c) for s, c in recent if grower.folds[c] in folds]
    words = anaphor.text.lower().split()
    if len(words) == 1:
        newest = max((s for s, _ in fits), default=-1)
        return next(([c] for s, c in fits if s == newest), [])
    for chain in _newest(fits):
        if _ends_with(grower, chain, words[-1]):
            return [chain]
    if exact & UNCLEAR:
        return []
    kept = {c for c in _newest(fits) if any(m.kind in exact for m in _members(grower, c))}
    told = Counter(c for _, c in reversed(fits) if c in kept)
    return [max(told, key=lambda c: told[c])] if told else []


def called_again(view: View, i: int, end: int, recent: Recent, grower: Chains) -> tuple[int, Anaphor] | None:
    """*The library*, where a name before ends with that noun: Ondofolo Floating Library."""
    if view.lows[i] != "the" or i + 1 >= end or view.capital[i + 1]:
        return None
    for chain in _newest(recent):
        if _ends_with(grower, chain, view.lows[i + 1]):
            return i + 2, Anaphor(f"the {view.lows[i + 1]}", (grower.folds[chain],))
    return None


def _newest(recent: Recent) -> Iterator[int]:
    """The chains, the one told last first, each once."""
    yield from dict.fromkeys(c for _, c in reversed(recent))


def _members(grower: Chains, chain: int) -> list[Mention]:
    return [grower.mentions[n] for n in grower.members[chain][:MEMBERS] if n < len(grower.mentions)]


def _ends_with(grower: Chains, chain: int, noun: str) -> bool:
    members = _members(grower, chain)
    return any(m.by != "anaphor" and m.name.lower().endswith(f" {noun}") for m in members)
