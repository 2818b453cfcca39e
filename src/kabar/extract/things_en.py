"""Described things of English, where the noun stands behind what describes it: *a bottled drink*."""

from kabar.document import Mention, Value
from kabar.extract.things import LONGEST, ThingReader
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.matcher import Matcher
from kabar.lexicon.rows import Head

SCALES = frozenset(("hundred", "thousand", "million", "billion", "trillion"))
BEFORE = frozenset(("the", "a", "an", "its", "their", "his", "her"))  # behind them a participle describes


class EnglishThingReader(ThingReader):
    """Reads the described things of an English document in the gaps between names."""

    def __init__(self, view: View, lexicon: Lexicon, covered: list[bool]) -> None:
        super().__init__(view, lexicon, covered)
        self.valued = {t for v in view.document.values if v.kind != "date" for t in range(*view.range_of(v))}
        self.classes = lexicon.listed("status-word")
        self.forms = lexicon.patterns.verb_forms
        self.stops = (
            lexicon.listed("company-noun")
            | self.ends
            | self.adverbs
            | lexicon.listed("preposition")
            | lexicon.listed("break")
        )

    def _headed(self, heads: Matcher[Head], kind: str, i: int, end: int) -> Mention | None:
        stop = i if self.view.lows[i] in self.classes or i in self.valued else self._noun(i, end)
        for at in range(i, stop):
            found = heads.at(self.view.lows, at, stop)
            if found is None or found[0] != stop or (at == i and not found[1].alone):
                continue
            if kind == "Product" and stop < end and self.covered[stop] and self.view.capital[stop]:
                return None  # the drink | Degan Go: the name tells it
            name = self._named(stop, end) if kind == "Product" else None
            return self._told(kind, i, at, stop, name, {})
        return None

    def _event(self, i: int, end: int) -> Mention | None:
        stop = self._noun(i, end)
        for at in range(i, stop):
            found = self.lexicon.event_heads.at(self.view.lows, at, stop)
            if found is None or found[0] != stop or found[1].generic:
                continue
            acts = self.view.lows[stop - 1] in self.lexicon.listed("act-noun")
            if acts and not self._held(i, stop, end):
                return None
            return self._told("Event", i, at, stop, None, {"eventType": found[1].type})
        return None

    def _held_event(self, i: int, end: int) -> Mention | None:
        return None

    def _counted_product(self, value: Value, i: int, end: int) -> Mention | None:
        """Counted products: 20 million pens."""
        view = self.view
        first, _ = view.range_of(value)
        k = first
        while k < end and (not view.words[k][0].isalpha() or view.lows[k] in SCALES):
            k += 1
        self.valued -= set(range(first, end))
        found = self._headed(self.lexicon.product_heads, "Product", k, end) if k < end else None
        if found is None:
            return None
        span, name = view.span(first, found.last), view.slice(first, found.last)
        attributes = {"alias": found.name}
        return Mention("Product", span, name, first, found.last, "described", False, attributes)

    def _told(
        self, kind: str, i: int, at: int, stop: int, name: tuple[int, int] | None, attributes: dict[str, str]
    ) -> Mention:
        """The thing at tokens ``[i, stop)`` whose head begins at ``at``, and the name that follows it."""
        view = self.view
        if name is not None:
            whole = {**attributes, "alias": view.slice(i, name[1])}
            return Mention(
                kind, view.span(i, name[1]), view.slice(*name), i, name[1], "described", False, whole
            )
        if at > i:
            attributes = {**attributes, "alias": view.slice(at, stop)}
        return Mention(kind, view.span(i, stop), view.slice(i, stop), i, stop, "described", False, attributes)

    def _noun(self, i: int, end: int) -> int:
        """Where the noun phrase that begins at token ``i`` ends; ``i`` where none does."""
        view = self.view
        described = i > 0 and view.lows[i - 1] in BEFORE
        k = i
        while k < min(end, i + LONGEST) and not self.covered[k]:
            word, low = view.words[k], view.lows[k]
            plain = word[0].isalpha() and (not view.capital[k] or word.isupper())
            number = word.isdigit() and k > i and view.words[k - 1].isupper()  # ISO 13485
            if not (plain or number) or low in self.stops or low in self.lexicon.speech:
                break
            if k == i and low in self.forms and not described:
                break
            if self.verbal(low) and not (self.participle(low) and (k > i or described)):
                break
            k += 1
        while k > i and self.verbal(view.lows[k - 1]):
            k -= 1  # the lenses | produced by X
        return k

    def _named(self, k: int, end: int) -> tuple[int, int] | None:
        """The name right behind a product's noun, or behind *called*."""
        view = self.view
        if k + 1 < end and view.lows[k] in self.lexicon.listed("themed"):
            k += 1
        last = k
        while last < end and view.capital[last] and not self.covered[last]:
            last += 1
        return (k, last) if last > k else None
