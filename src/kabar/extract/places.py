"""Places by a head noun: Kabupaten, Kawasan Industri, Hotel."""

from kabar.document import Mention
from kabar.extract.borders import Borders
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon


class PlaceReader:
    """Reads the place whose head noun explains it."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, borders: Borders) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.borders = borders

    def at(self, i: int, end: int) -> Mention | None:
        """A name by a head such as Kabupaten, Kawasan Industri, Hotel."""
        view = self.view
        found = self.lexicon.place_heads.at(view.words, i, end)
        if found is None and view.lows[i] in self.lexicon.lower_heads:
            lower = self.lexicon.place_heads.at([view.words[i].capitalize(), *view.words[i + 1 : i + 4]], 0)
            if lower and view.slice(i, i + lower[0]).lower() in self.lexicon.lower_place:
                found = (i + lower[0], lower[1])
        if found is None:
            return None
        last, head = found
        known = self.lexicon.names.at(view.words, last, end) if last < end else None
        if last < end and view.words[last] in self.lexicon.legal_before:
            return None  # Pabrik PT X is the company's plant
        if known is not None and known[1].kind == "Country" and not view.capital[i]:
            return None  # pasar Jepang is no place of its own
        k = last
        while (
            k < end
            and (view.capital[k] or (view.words[k].isdigit() and len(view.words[k]) < 4))
            and not self.runs.headline_verb(k)
            and not (k > last and (self.borders.new_name(k, end) or self.runs.is_person(k)))
        ):
            k += 1
        if k == last or not view.capital[last]:
            return None
        return self.runs.mention("Place", i, k, f"head {head.word}")
