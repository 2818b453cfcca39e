"""Indicators: the words of a line that may tell what a figure measures."""

from collections.abc import Iterator

from kabar.document import Value
from kabar.extract.arguments import Arguments
from kabar.extract.items import Item, Line
from kabar.lexicon.lexicon import Lexicon

FIGURES = ("percent", "money", "quantity")
WORDS = 8  # an indicator is told in 2 to 8 words
OBJECT = 12  # items between a verb and the figure its object has
CLAUSE = frozenset((".", ";", ":", "bahwa", "sedangkan", "sementara", "namun", "tetapi", '"', "“"))
APOSTROPHES = ("'", "’")


class IndicatorReader:
    """Finds the figures of one line and the noun phrases that may be their indicators."""

    def __init__(self, line: Line, arguments: Arguments, lexicon: Lexicon, sentence: int) -> None:
        self.line = line
        self.items = line.items
        self.arguments = arguments
        self.sentence = sentence
        listed = lexicon.listed
        self.rise, self.reach, self.book = listed("rise"), listed("reach"), listed("book")
        self.lead, self.hedge, self.breaks = listed("figure-lead"), listed("hedge"), listed("break")
        self.adverbs, self.times = listed("adverb"), listed("figure-time")
        self.english, self.small = lexicon.head_last, listed("small")
        self.away, self.onto, self.scale = listed("figure-from"), listed("figure-to"), listed("scale")

    def _indicators(self, n: int, lead: int) -> Iterator[tuple[str, tuple[int, int] | None]]:
        """The word ranges that may tell what the figure at item ``n`` measures."""
        yield "before", self._before(lead)
        yield "behind", self._behind(n)
        if lead > 1 and self.items[lead - 1].low == "(":
            yield "aside", self._before(lead - 1)
        for name, span in (("object", self._object(lead)), ("clause", self._clause(lead))):
            if span is not None:
                yield name, self._range(*span)

    def _object(self, lead: int) -> tuple[int, int] | None:
        """What stands between a verb and the figure: *melaporkan* laba bersih *sebesar V*."""
        for k in range(lead - 1, max(-1, lead - 1 - OBJECT), -1):
            item = self.items[k]
            if item.is_word and (item.low in self.breaks or not item.low[0].isalnum()):
                return None
            if self.arguments.verbal(item) or (item.is_word and item.low in self.book):
                return (k + 1, lead) if k + 1 < lead else None
        return None

    def _clause(self, lead: int) -> tuple[int, int] | None:
        """The subject of the clause that ends in a figure: its words up to the first verb."""
        first = k = lead
        while k > 0 and not (self.items[k - 1].is_word and self.items[k - 1].low in CLAUSE):
            k -= 1
        while k < lead:  # the last part between commas that has a subject and a verb
            verb = next((v for v in range(k, lead) if self._verb(v) or self.items[v].low == ","), lead)
            if verb < lead and self.items[verb].low != "," and verb > k:
                first = k
            k = next((v + 1 for v in range(verb, lead) if self.items[v].low == ","), lead)
        if first == lead:
            return None
        stop = next(v for v in range(first, lead) if self._verb(v))
        while stop > first and self.items[stop - 1].is_word and self.items[stop - 1].low in self.adverbs:
            stop -= 1
        return (first, stop) if stop > first else None

    def _verb(self, k: int) -> bool:
        item = self.items[k]
        return self.arguments.verbal(item) or (
            item.is_word and (item.low in self.rise or item.low in self.reach or item.low in self.book)
        )

    def _figure(self, n: int) -> Value | None:
        value = self.items[n].value
        if (
            value is None
            or value.kind not in FIGURES
            or (value.group >= 0 and self._told_before(n, value.group))
        ):
            return None
        return value

    def _told_before(self, n: int, group: int) -> bool:
        """Is it the same amount again in another currency?"""
        return any(i.value is not None and i.value.group == group for i in self.items[:n])

    def _before(self, n: int) -> tuple[int, int] | None:
        """The noun phrase before item ``n``, as tokens: from the clause's beginning, without adverbs."""
        last = n - 1
        while (
            last >= 0
            and self.items[last].is_word
            and (
                self.items[last].low in self.adverbs
                or self.items[last].low in self.rise
                or self.items[last].low == "yang"
            )
        ):
            last -= 1
        first = last
        while first >= 0 and not self._stops(self.items[first]):
            first -= 1
        return self._range(first + 1, last + 1)

    def _stops(self, item: Item) -> bool:
        if item.kind == "Agreement":
            return True
        return item.is_word and (
            (not item.low[0].isalnum() and not (self.english and item.low in APOSTROPHES))
            or item.low in self.breaks
            or (self.arguments.verbal(item) and item.low not in self.rise)
        )

    def _behind(self, n: int) -> tuple[int, int] | None:
        """The noun phrase a figure counts: 31 persen *produsen alkes*, 87 *guru besar* di sana."""
        last = n + 1
        while (
            last < len(self.items)
            and last - n <= WORDS
            and not self._stops(self.items[last])
            and self.items[last].low not in self.times
        ):
            last += 1
        first = self.items[n].first
        view = self.line.view
        if self._figure(n) is not None and self._sort(n) == "quantity":
            while first < self.items[n].last and not view.words[first][0].isalpha():
                first += 1
            while first < self.items[n].last and view.lows[first] in self.scale:
                first += 1
        else:
            first = self.items[n].last
        stop = self.items[last - 1].last
        return (first, min(stop, first + WORDS)) if stop - first >= 1 else None

    def _sort(self, n: int) -> str:
        """The kind of the item's value; empty where it has none."""
        value = self.items[n].value
        return "" if value is None else value.kind

    def _range(self, first: int, last: int) -> tuple[int, int] | None:
        """Items as tokens, cut where a date or a time begins, 8 words at most; None for fewer than two."""
        k = first
        while k < last and (self._sort(k) == "date" or self.items[k].low in self.times):
            k += 1
        first = k
        while k < last:
            item = self.items[k]
            if item.value is not None or (
                item.is_word and item.low in self.times and k > first + 1 and item.low != "di"
            ):
                break
            k += 1
        if k <= first:
            return None
        a, b = self.items[first].first, min(self.items[k - 1].last, self.items[first].first + WORDS)
        lows = self.line.view.lows[a:b]
        small = all(
            w in self.lead
            or w in self.hedge
            or w in self.reach
            or w in self.adverbs
            or w in self.small
            or w == "atau"
            for w in lows
        )
        return (a, b) if b > a and not small else None
