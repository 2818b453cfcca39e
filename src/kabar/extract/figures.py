"""Measured figures: an indicator, told in the article's words, and its value with its date."""

from collections.abc import Iterator

from kabar.document import Value
from kabar.extract.arguments import Arguments
from kabar.extract.candidates import Candidate
from kabar.extract.items import Item, Line
from kabar.lexicon.lexicon import Lexicon

FIGURES = ("percent", "money", "quantity")
LEADS = frozenset("sebesar sebanyak senilai mencapai sampai hingga menjadi jadi sekitar total masih baru sudah hanya telah".split())
WORDS = 8  # an indicator is told in 2 to 8 words


class FigureReader:
    """Reads the observed figures of one line."""

    def __init__(self, line: Line, arguments: Arguments, lexicon: Lexicon, sentence: int) -> None:
        self.line = line
        self.arguments = arguments
        self.lexicon = lexicon
        self.sentence = sentence
        self.rise = lexicon.listed("rise")
        self.reach = lexicon.listed("reach")

    def read(self) -> Iterator[Candidate]:
        """All candidates of the line, from the left."""
        items = self.line.items
        for n, item in enumerate(items):
            if not item.is_word:
                continue
            if item.low in self.rise:
                yield from self._from_to(n)
            elif item.low in self.reach and n + 1 < len(items):
                yield from self._reaches(n)

    def near(self) -> Iterator[Candidate]:
        """Every figure with the words before it and behind it as its indicator: proposals, to be decided on."""
        items = self.line.items
        for n, item in enumerate(items):
            if item.value is None or item.value.kind not in FIGURES:
                continue
            date = next((i.value.norm for i in items[n : n + 8] if i.value is not None and i.value.kind == "date"), None)
            verb = n
            while verb > 0 and items[verb - 1].is_word and (
                items[verb - 1].low in self.lexicon.listed("hedge") or items[verb - 1].low in LEADS
            ):
                verb -= 1
            if verb > 0 and self.arguments.verbal(items[verb - 1]):
                verb -= 1
            before = self._indicator(verb)
            after = self._behind(n)
            for side, indicator in (("before", before), ("behind", after)):
                if indicator is not None:
                    c = self._candidate(indicator, n, min(verb, n), f"near/{items[verb].low if verb < n else 'figure'}/{side}", date)
                    c.near, c.object_at = True, n
                    yield c

    def _behind(self, n: int) -> tuple[int, int] | None:
        """The noun phrase behind a figure: 31 persen produsen alkes skala menengah."""
        items = self.line.items
        last = n + 1
        while last < len(items) and last - n <= WORDS and not self._ends(items[last]):
            last += 1
        if last - n < 2:
            return None
        first, stop = items[n + 1].first, items[last - 1].last
        return (first, stop) if stop - first >= 1 else None

    def _ends(self, item: Item) -> bool:
        return item.is_word and (
            not item.low[0].isalnum()
            or item.low in self.lexicon.listed("break")
            or item.low in ("pada", "di", "dari", "untuk", "dengan", "atau", "dan")
            or self.arguments.verbal(item)
        )

    def _from_to(self, n: int) -> Iterator[Candidate]:
        """naik dari 12% tahun 2019 menjadi 48% pada 2024: two values, each with its date."""
        items = self.line.items
        k = n + 1
        if k >= len(items) or items[k].low != "dari":
            return
        indicator = self._indicator(n)
        if indicator is None:
            return
        found: list[tuple[int, str | None]] = []
        while k < min(len(items), n + 24):
            value = items[k].value
            if value is not None and value.kind in FIGURES and items[k - 1].low in ("dari", "menjadi", "ke", "jadi", "sebesar", "sekitar", "hampir"):
                found.append((k, None))
            elif value is not None and value.kind == "date" and found and found[-1][1] is None:
                found[-1] = (found[-1][0], value.norm)
            elif items[k].low in self.lexicon.listed("break"):
                break
            k += 1
        if len(found) == 2:
            for at, date in found:
                yield self._candidate(indicator, at, n, "figures/from-to", date)

    def _reaches(self, n: int) -> Iterator[Candidate]:
        """mencapai 12 juta, tercatat 3 persen."""
        items = self.line.items
        k = n + 1
        while k < len(items) and items[k].is_word and items[k].low in ("sebesar", "sebanyak", "sekitar", "hingga", "lebih", "dari", "hampir"):
            k += 1
        if k >= len(items):
            return
        value = items[k].value
        if value is None or value.kind not in FIGURES:
            return
        indicator = self._indicator(n)
        if indicator is not None:
            date = next(
                (i.value.norm for i in items[k : k + 6] if i.value is not None and i.value.kind == "date"), None
            )
            yield self._candidate(indicator, k, n, "figures/reaches", date)

    def _indicator(self, n: int) -> tuple[int, int] | None:
        """The noun phrase before the verb, as tokens: back to the clause's beginning, adverbs left out."""
        items = self.line.items
        last = n - 1
        while last >= 0 and items[last].is_word and items[last].low in self.lexicon.listed("adverb"):
            last -= 1
        first = last
        while first >= 0 and last - first < WORDS + 6:
            item = items[first]
            if item.is_word and (not item.low[0].isalnum() or item.low in self.lexicon.listed("break") or self.arguments.verbal(item)):
                break
            if item.kind == "Agreement":
                return None  # the worth of an agreement is a qualifier of it
            first -= 1
        first += 1
        if first > last:
            return None
        start, stop = items[first].first, items[last].last
        start = max(start, stop - WORDS)
        return (start, stop) if stop - start >= 2 else None

    def _candidate(self, indicator: tuple[int, int], at: int, cue: int, rule: str, date: str | None) -> Candidate:
        items, view = self.line.items, self.line.view
        value = items[at].value
        assert isinstance(value, Value)
        qualifiers: dict[str, str | tuple[str, ...]] = {"date": date} if date else {}
        if value.modifier != "exactly":
            qualifiers["modifier"] = value.modifier
        return Candidate("observed", view.slice(*indicator), value.norm, items[cue].first, rule, self.sentence,
                         qualifiers=qualifiers, marks=(indicator, (items[at].first, items[at].last)))  # fmt: skip
