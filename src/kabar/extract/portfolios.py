"""Portfolios: units that an office names by ordinary words or a place (Kapolres Solo Kota)."""

from kabar.document import Mention
from kabar.extract.borders import Borders
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Role
from kabar.schema import folded_kind

FIELD = 6  # words of an office's field
LONG_FIELD = 14  # and of a deputy minister's


class PortfolioReader:
    """Reads the unit or portfolio behind an office."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, borders: Borders) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.borders = borders
        self.parts = lexicon.listed("place-part")

    def unit(self, i: int, end: int, office: Role) -> Mention | None:
        """The unit that the words behind an office name: Direktur Jenderal X heads Direktorat Jenderal X."""
        stop = self._words(i, end)
        if stop == i:
            return None
        name, by = f"{office.unit} {self.view.slice(i, stop)}", f"unit of {office.name}"
        unit = Mention("GovernmentBody", self.view.span(i, stop), name, i, stop, by)
        return self._with_alias(unit, office.unit, end)

    def field(self, i: int, end: int) -> int:
        """Behind the words that tell the field of an office, where a body follows: Manajer Mutu | X."""
        view = self.view
        k = i
        while k < min(end, i + FIELD) and (
            (view.capital[k] and view.lows[k] in self.lexicon.common and not self.runs.is_person(k))
            or (k > i and view.words[k] in ("dan", "&", ","))
        ):
            k += 1
            if k < end and self.borders.new_body(k, end):
                return k
        return i

    def ministry_behind(self, i: int, end: int) -> int:
        """Where the ministry begins whose deputy or director the words before it tell the field of."""
        view = self.view
        k = i
        while k < min(end, i + LONG_FIELD) and (
            view.capital[k] or view.words[k] in ("dan", ",", "&", "serta")
        ):
            known = self.lexicon.names.at(view.words, k, end) if view.capital[k] else None
            if known is not None and known[1].kind == "Ministry":
                return k
            if self.runs.is_person(k) or view.words[k] in self.lexicon.legal_before:
                return i
            k += 1
        return i

    def ministry(self, i: int, end: int) -> Mention | None:
        """The ministry that the words behind its minister's office name."""
        stop = self._words(i, end)
        if stop == i:
            return None
        name = f"Kementerian {self.view.slice(i, stop)}"
        return Mention("Ministry", self.view.span(i, stop), name, i, stop, "title", True)

    def of_place(self, i: int, end: int, office: Role) -> Mention | None:
        """A unit named by its place: Kapolres Solo Kota heads Polres Solo Kota; with all ways to write it."""
        view = self.view
        known = self.lexicon.names.at(view.words, i, end) if i < end and view.capital[i] else None
        if known is None or folded_kind(known[1].kind) != "Place":
            return None
        last, place = known
        while last < end and view.words[last].istitle() and view.lows[last] in self.parts:
            last += 1
        rest = view.slice(known[0], last)
        heads = {office.unit}
        for head in self.lexicon.words.org_heads:
            if office.unit in (head.word, *head.forms):
                heads |= {head.word, *head.forms}
        places = {f"{p} {rest}".strip() for p in (view.slice(i, known[0]), place.name, *place.short)}
        names = sorted(f"{h} {p}" for h in heads for p in places)
        name = f"{office.unit} {view.slice(i, last)}"
        attributes = {"alias": "|".join(n for n in names if n != name)}
        by = f"title unit of {office.name}"
        return Mention("GovernmentBody", view.span(i, last), name, i, last, by, True, attributes)

    def _words(self, i: int, end: int) -> int:
        """Behind the ordinary capitalised words that name a unit or a portfolio."""
        view = self.view
        k = i
        while (
            k < end and view.capital[k] and not self.borders.new_body(k, end) and not self.runs.is_person(k)
        ):
            k += 1
        if k > i and k < end and self.borders.new_body(k, end):
            return k  # whatever stands between the office and a known body is the unit
        k = i
        while k < end:
            word = view.words[k]
            if view.capital[k]:
                if self.borders.new_body(k, end) or self.runs.is_person(k):
                    break
                label = self.runs.labels[k]
                if (
                    view.lows[k] not in self.lexicon.common
                    and not (word.isupper() and len(word) > 1)
                    and (label is None or label[0] != "ORG")
                ):
                    break
                k += 1
            elif (
                k > i and word in ("dan", "serta", "&") and k + 1 < end and self.borders.common_capital(k + 1)
            ):
                k += 1
            elif k > i and word == ",":
                stop = self.borders.list_end(k, end)
                if stop is None:
                    break
                k = stop
            else:
                break
        return k

    def _with_alias(self, unit: Mention, head: str, end: int) -> Mention:
        alias = self.runs.alias_at(unit.last, end)
        words = self.view.slice(unit.first, unit.last)
        names = [words]
        last = unit.last
        if alias is not None:
            names = [f"{head} {alias[0]}", alias[0], words]
            last = alias[1]
        span, attributes = self.view.span(unit.first, last), {"alias": "|".join(names)}
        return Mention(unit.kind, span, unit.name, unit.first, last, unit.by, False, attributes)
