"""English bodies of an office: *of the X*, *X's*, the unit that it heads, and what that is part of."""

from kabar.document import Mention
from kabar.extract.heads import HeadReader
from kabar.extract.offices_en import ARTICLES, AT, EnglishOffices, Office
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

FIELD = 9  # words of an office's field before its body or holder
RUN = 6  # words of a body that nothing but its place before an office tells


class EnglishBodies:
    """Reads the bodies that stand with an office."""

    def __init__(
        self, view: View, lexicon: Lexicon, runs: Runs, heads: HeadReader, offices: EnglishOffices
    ) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.heads = heads
        self.offices = offices
        self.home, self.strangers = lexicon.listed("home-adjective"), lexicon.listed("demonym")
        self.verbal = lexicon.shape("verb")

    def behind(self, office: Office, end: int) -> tuple[list[Mention], int]:
        """The bodies behind an office, smallest first, and the token behind them."""
        view, k = self.view, office.last
        out = [] if office.body is None else [office.body]
        if k < end and view.lows[k] in AT and not out and office.role.points == "unit":
            unit = self.unit(office, k, end)
            if unit is not None:
                out, k = [unit], unit.last
        while k + 1 < end and (view.lows[k] in AT or (out and view.words[k] == ",")):
            j = k + 1
            while j < end and (view.lows[j] in ARTICLES or view.lows[j] in AT):
                j += 1
            if view.words[k] == "," and j == k + 1:
                break
            found = self.at(j, end) if j < end and view.capital[j] else None
            if found is None and not out:
                j = self.field(k, end)
                found = self.at(j, end) if j < end and view.capital[j] and j > k else None
            regional = office.role.points in ("region", "country")
            if found is None or (folded_kind(found.kind) == "Place" and (out or not regional)):
                break
            out.append(found)
            k = found.last
        return out, k

    def unit(self, office: Office, k: int, end: int) -> Mention | None:
        """The unit that an office heads: director general of X -> Directorate General of X."""
        view, j = self.view, k + 1
        if j < end and not view.capital[j] and view.lows[j] not in ARTICLES:
            return self._lower_unit(office, j, end)
        while j < end and (
            view.capital[j]
            or (
                view.lows[j] in ("and", ",", "of")
                and j + 1 < end
                and view.capital[j + 1]
                and not self.at(j + 1, end)
            )
        ):
            if j > k + 1 and (self.runs.is_person(j) or self.heads.borders.new_name(j, end)):
                break
            j += 1
        while j > k + 1 and view.words[j - 1] == ",":
            j -= 1
        if j == k + 1:
            return None
        words = view.slice(k + 1, j)
        ordinary = all(w.lower() in self.lexicon.common for w in words.replace(",", "").split())
        if not ordinary:
            cut = next(
                (
                    x
                    for x in range(k + 1, j)
                    if view.words[x].isalpha() and view.lows[x] not in self.lexicon.common
                ),
                j,
            )
            j, words = cut, view.slice(k + 1, cut)
        if not words:
            return None
        name = f"{office.role.unit} of {words}"
        return Mention("GovernmentBody", view.span(k + 1, j), name, k + 1, j, "unit of a title", True)

    def _lower_unit(self, office: Office, first: int, end: int) -> Mention | None:
        """The unit whose field stands in lower case: director general of new and renewable energy."""
        view, j = self.view, first
        while (
            j < end and j - first < FIELD and view.words[j].replace("-", "").isalpha() and not view.capital[j]
        ):
            if view.lows[j] in AT and view.lows[j] != "of":
                break
            j += 1
        words = [w if w in ("and", "of", "for", "the") else w.capitalize() for w in view.lows[first:j]]
        if not words or view.lows[j - 1] in self.lexicon.speech:
            return None
        name = f"{office.role.unit} of {' '.join(words)}"
        return Mention("GovernmentBody", view.span(first, j), name, first, j, "unit of a title", True)

    def field(self, k: int, end: int) -> int:
        """Behind the words in lower case that tell an office's field: director of *operations* Y."""
        view, j = self.view, k
        while j < end and j - k < FIELD and not view.capital[j] and view.words[j][0].isalpha():
            if j == k and view.lows[j] not in AT:
                return k
            if view.lows[j] in self.lexicon.speech or self.verbal(view.lows[j]):
                return k
            j += 1
        named = j < end and (
            view.capital[j] or (view.words[j] == "," and j + 1 < end and view.capital[j + 1])
        )
        return j if named else k

    def at(self, i: int, end: int) -> Mention | None:
        """The body, or the state or region, that begins at token ``i``."""
        view = self.view
        if view.lows[i] in self.home and i + 1 < end and view.lows[i] != "indonesia":
            return Mention("Country", view.span(i, i + 1), "Indonesia", i, i + 1, "title", True)
        if self.runs.is_person(i):
            return None
        found = self.heads.at(i, end) or self.heads.again(i, end)
        if found is not None and found.by.startswith("known"):  # Helvion Asia Pacific president Y
            stop = found.last
            while stop < min(end, i + RUN) and view.capital[stop] and self.offices.at(stop, end) is None:
                stop += 1
            if (
                stop > found.last
                and stop < end
                and self.offices.at(stop, end)
                and not self.runs.is_person(found.last)
            ):
                return self.runs.mention("Organization", i, stop, "before an office")
        if found is not None:
            fits = folded_kind(found.kind) in ("Organization", "Place")
            return self.runs.with_alias(found, end) if fits else None
        stop = i
        while stop < min(end, i + RUN) and view.capital[stop] and self.offices.at(stop, end) is None:
            stop += 1
        strange = any(view.lows[x] not in self.lexicon.common for x in range(i, stop))
        if stop == i or not strange or view.lows[i] in self.strangers:
            return None
        return self.runs.mention("Organization", i, stop, "before an office")

    def behind_mark(self, k: int, end: int) -> int:
        """Behind a possessive *'s*."""
        view = self.view
        return k + 2 if k + 1 < end and view.words[k] in ("'", "’") and view.lows[k + 1] == "s" else k
