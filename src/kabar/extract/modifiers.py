"""Modifiers of English: the words around a name that tell whether it heads its phrase."""

from collections.abc import Callable

from kabar.extract.items import Item, Line

APOSTROPHES = ("'", "’")


class Modifiers:
    """Asks about the neighbours of the items of one line; ``verbal`` tells verbs."""

    def __init__(self, line: Line, verbal: Callable[[Item], bool]) -> None:
        self.line = line
        self.items = line.items
        self.verbal = verbal
        listed = line.lexicon.listed
        self.small = frozenset().union(
            *(listed(name) for name in ("adverb", "and", "break", "preposition", "relative"))
        )
        self.purpose = listed("purpose")
        self.forms = line.lexicon.patterns.verb_forms

    def describes(self, n: int, v: int = -1) -> bool:
        """Does a noun, not the verb at item ``v``, stand right behind the name (*Lintang's plant*)?"""
        items = self.items
        k = self.line.skip_aside(self.line.group(n)[-1] + 1)
        if k in (v, len(items)) or not items[k].is_word:
            return False
        if k + 1 < len(items) and items[k + 1].low in self.purpose:
            return False  # X plans to build
        return self.tied(k - 1) > k or (self._plain(k) and not self.verbal(items[k]))

    def is_noun(self, n: int) -> bool:
        """Is a form in *-s* at item ``n`` a noun, since another plain word describes it: *lens exports*?"""
        items = self.items
        return items[n].low.endswith("s") and n > 0 and items[n - 1].is_word and self._plain(n - 1)

    def is_object(self, n: int) -> bool:
        """Does a verb stand right before the name, whose object it is (*makes lenses and exports them*)?"""
        items, k = self.items, self.line.group(n)[0] - 1
        while k >= 0 and items[k].is_word and self._plain(k) and not self.verbal(items[k]):
            k -= 1
        return k > 0 and items[k].is_word and (self.verbal(items[k]) or items[k].low in self.forms)

    def tied(self, k: int) -> int:
        """The item behind *X's*, *X-based*, where item ``k`` is the X; else ``k``."""
        items = self.items
        tied = k + 2 < len(items) and items[k + 1].low in (*APOSTROPHES, "-") and items[k + 2].is_word
        return k + 3 if tied else k

    def _plain(self, k: int) -> bool:
        """Is the word no small one: a noun, an adjective or a verb?"""
        low = self.items[k].low
        return low.isalpha() and low not in self.small and not low.endswith("ly")
