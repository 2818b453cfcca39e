"""Finds lexicon entries in a row of words, the longest at each place first."""

import re
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

# Articles and lexicon entries are cut by the same pattern. Words keep inner hyphens and apostrophes
# (undang-undang, Ka'bah) and digits (G20); numbers keep inner separators (1.199, 12,5, 21/10/2025);
# a run of hyphens or stops is one mark; any other mark stands alone.
TOKEN = re.compile(r"[^\W\d_](?:\w|[-'’](?=\w))*|\d+(?:[.,/:]\d+)*|-{2,}|\.{2,}|[^\w\s]|_")


class Matcher(Generic[T]):
    """Entries of one or more words, each with what it stands for; ``fold`` ignores case."""

    def __init__(self, entries: Iterable[tuple[str, T]], *, fold: bool = False) -> None:
        self.fold = fold
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for surface, payload in entries:
            words = tuple(TOKEN.findall(surface.lower() if fold else surface))
            if words:
                self._by_first.setdefault(words[0], []).append((words[1:], payload))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))

    def at(self, words: Sequence[str], i: int, end: int | None = None) -> tuple[int, T] | None:
        """The longest entry that begins at word ``i``: the index behind it and its payload.

        ``words`` must be in lower case where the matcher folds; ``end`` bounds the match.
        """
        rows = self._by_first.get(words[i])
        if rows is None:
            return None
        stop = len(words) if end is None else end
        for rest, payload in rows:
            last = i + 1 + len(rest)
            if last <= stop and (not rest or tuple(words[i + 1 : last]) == rest):
                return last, payload
        return None

    def all_at(self, words: Sequence[str], i: int, end: int) -> list[T]:
        """What every entry that begins at word ``i`` stands for, the longest first."""
        out = []
        for rest, payload in self._by_first.get(words[i], ()):
            last = i + 1 + len(rest)
            if last <= end and (not rest or tuple(words[i + 1 : last]) == rest):
                out.append(payload)
        return out

    def find(self, words: Sequence[str], start: int = 0, end: int | None = None) -> list[tuple[int, int, T]]:
        """All entries between ``start`` and ``end``, longest first from the left, without overlap."""
        out: list[tuple[int, int, T]] = []
        stop = len(words) if end is None else end
        i = start
        by_first = self._by_first
        while i < stop:
            if words[i] in by_first:
                found = self.at(words, i, stop)
                if found:
                    out.append((i, found[0], found[1]))
                    i = found[0]
                    continue
            i += 1
        return out

    def first_words(self) -> frozenset[str]:
        """The first word of each entry."""
        return frozenset(self._by_first)

    def __contains__(self, surface: str) -> bool:
        words = TOKEN.findall(surface.lower() if self.fold else surface)
        found = self.at(words, 0) if words else None
        return bool(found and found[0] == len(words))
