"""English capitals that no head and no known form explains: *the drink Degan Go*, *said Y*."""

from kabar.document import Mention
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon

Labels = list[tuple[str, int, float] | None]
FOREIGN = 0.6  # how sure the recogniser must be of a name in another language than its own


class EnglishNames:
    """Reads what the words around capitals tell, since the recogniser knows little of the language."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs

    def better(self, found: Mention | None, first: int, last: int) -> Mention | None:
        """The reading of tokens ``[first, last)``, better than ``found`` where the words before tell it."""
        if self._product(first):
            return self.runs.mention("Product", first, last, "head")
        strange = last - first > 1 and not self.runs.all_common(first, last)
        if found is not None or not strange or self._headline(first):
            return found
        if self.view.lows[first - 1 : first] and self.view.lows[first - 1] in self._speech:
            return self.runs.mention("Person", first, last, "says")
        demonyms = self.lexicon.listed("demonym")
        if self.view.lows[first] in demonyms or self.view.lows[last - 1] in demonyms:
            return None  # Southeast Asian ministers, Indian Ambassador Y
        legal = self.lexicon.legal_after.at(self.view.words, last - 1, last) is not None
        kind, by = ("Company", "legal form behind") if legal else ("Organization", "capitals")
        return self.runs.mention(kind, first, last, by)

    @property
    def _speech(self) -> frozenset[str]:
        return self.lexicon.listed("inverted-speech")

    def _product(self, i: int) -> bool:
        """Does a noun for a product, or one and *called*, stand before token ``i``?"""
        lows, k = self.view.lows, i - 1
        k = k - 1 if k > 0 and lows[k] in self.lexicon.listed("themed") else k
        return k > 0 and not self.view.capital[k] and self.lexicon.product_heads.at(lows, k, i) is not None

    def _headline(self, i: int) -> bool:
        """Does token ``i`` stand in a headline, where capitals tell little?"""
        sentence = self.view.document.sentences[self.view.sentence_of[i]]
        return self.view.document.blocks[sentence.block].kind == "headline"


def lower(view: View, lexicon: Lexicon) -> None:
    """Take their capital from words that name nothing: small words, units, ordinary words of a headline."""
    small, units, heads = lexicon.listed("small"), lexicon.no_names, _heads(lexicon)
    for sentence in view.document.sentences:
        headline = view.document.blocks[sentence.block].kind == "headline"
        for i in range(sentence.first, sentence.last):
            word, low = view.words[i], view.lows[i]
            if not view.capital[i]:
                continue
            ordinary = headline and low in lexicon.common and low not in heads
            if (word.istitle() and (low in small or ordinary)) or word in units:
                view.capital[i] = False


def believed(view: View, lexicon: Lexicon, labels: Labels) -> Labels:
    """What the recogniser, trained on Indonesian, says surely, and not of the end of longer capitals."""

    def holds(row: tuple[str, int, float]) -> bool:
        first = row[1]
        inside = first > 0 and view.capital[first - 1] and view.lows[first] in lexicon.common
        return row[2] >= FOREIGN and not inside

    return [row if row is not None and holds(row) else None for row in labels]


def _heads(lexicon: Lexicon) -> frozenset[str]:
    """The words of all heads, which belong to names in headlines, too."""
    words = lexicon.words
    rows = (*words.org_heads, *words.event_heads, *words.place_heads)
    return frozenset(word.lower() for h in rows for form in (h.word, *h.forms) for word in form.split())
