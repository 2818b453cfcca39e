"""Names that a known form, a legal form or a head noun explains: the certain part of reading names."""

from msgspec.structs import replace

from kabar.document import Mention
from kabar.extract.borders import YEAR, Borders
from kabar.extract.companies import CompanyReader
from kabar.extract.known import KnownHere
from kabar.extract.occasions import OccasionReader
from kabar.extract.places import PlaceReader
from kabar.extract.runs import Runs
from kabar.extract.units import UnitReader
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Name
from kabar.schema import folded_kind


class HeadReader:
    """Reads names at a token by known names, legal forms and heads."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.lower_heads = lexicon.lower_heads
        self.here = KnownHere(view, lexicon)
        self.counted = frozenset(view.range_of(v)[0] for v in view.document.values if v.kind == "quantity")
        self.borders = Borders(view, lexicon, runs)
        self.companies = CompanyReader(view, lexicon, runs)
        self.units = UnitReader(view, lexicon, runs, self.borders)
        self.places = PlaceReader(view, lexicon, runs, self.borders)
        self.occasions = OccasionReader(view, lexicon, runs, self.borders)

    def learn(self, mentions: list[Mention]) -> None:
        """Take the bodies that the article names surely for known."""
        self.here = self.borders.here = KnownHere(self.view, self.lexicon, mentions)

    def at(self, i: int, end: int) -> Mention | None:
        """The name that begins at token ``i`` and that something certain explains; the longest reading."""
        best = self._explained(i, end)
        here = self.here.at(i, end)
        if here is None and best is None and self.lexicon.head_last:
            here = self.here.opening(i, end)  # Helvion, of Helvion AG
        if here is None:
            return best
        last, full = here
        over = () if best is None else tuple(self.view.words[last : best.last])
        if best is not None and best.last >= last and not (over and self.here.personal(over)):
            return best
        return self._again(i, last, full)

    def again(self, i: int, end: int) -> Mention | None:
        """A body known here at token ``i``, or the first words of its name, as before its officer's."""
        found = self.here.at(i, end) or self.here.opening(i, end)
        return None if found is None else self._again(i, *found)

    def _again(self, i: int, last: int, full: Mention) -> Mention:
        """A body that the article names in full elsewhere."""
        short = self.runs.mention(full.kind, i, last, "known here")
        attributes = {**short.attributes, "known": full.attributes.get("known", full.name)}
        return short if short.name == full.name else replace(short, attributes=attributes)

    def _explained(self, i: int, end: int) -> Mention | None:
        view = self.view
        known = self.lexicon.names.at(view.words, i, end) if view.capital[i] else None
        loose = view.capital[i] and known is None and i not in self.counted  # Lima pihak counts them
        epithet = self.lexicon.epithets.at(view.words, i, end) if loose else None
        if epithet is not None:
            last, name = epithet
            span, attributes = view.span(i, last), {"known": name.name}
            return Mention(name.kind, span, view.slice(i, last), i, last, "epithet", False, attributes)
        if (
            known is not None
            and known[1].kind == "Country"
            and i > 0
            and view.lows[i - 1] in ("asal", "dari", "ke", "di")
        ):
            return self._known(i, *known, end=end)
        best: Mention | None = None
        if view.words[i].rstrip(".") in self.lexicon.legal_before and i + 1 < end:
            best = self.companies.at(i, end)
        best = best or self.companies.before(i, end)
        for reading in (r.at(i, end) for r in (self.occasions, self.units, self.places)):
            if reading is not None and (best is None or reading.last > best.last):
                best = reading
        if known is not None and best is not None and best.by.startswith("head") and known[0] - i > 1:
            rest = range(known[0], best.last)
            if known[1].kind not in ("Country", "Place") and not all(
                view.lows[k] in self.lexicon.common for k in rest
            ):
                best = None  # what follows the known name is another's: Kementerian Perindustrian Bagas
        if known is not None and (best is None or known[0] >= best.last):
            return self._known(i, *known, end=end) or best
        return best

    def _branch(self, last: int, end: int) -> int | None:
        """Behind the place right behind a body's known name, which makes it the body's branch there."""
        if last >= end or not self.view.capital[last]:
            return None
        place = self.lexicon.names.at(self.view.words, last, end)
        return place[0] if place is not None and place[1].kind == "Place" else None

    def _known(self, i: int, last: int, name: Name, end: int) -> Mention | None:
        view = self.view
        kind = name.kind
        if folded_kind(kind) == "Place" and last < end and view.capital[last] and view.words[last].isalpha():
            run = self.runs.at(i, end)
            label = self.runs.label(i, last)
            if run is not None and run > last and YEAR.fullmatch(view.words[run - 1]):
                return None  # Medtek Asia 2024: the year ends the name
            if (
                run is not None
                and run > last
                and label is not None
                and label[2] > last
                and label[0] != "Place"
            ):
                return None  # the place opens a longer name: Jakarta Convention Center
        label = self.runs.label(last - 1, last)
        if (
            kind in ("Company", "Organization", "Association")
            and label is not None
            and label[0] == "Organization"
            and label[1] <= i
            and label[2] > last
        ):
            stop = last
            while stop < min(label[2], end) and view.capital[stop]:
                stop += 1
            if stop > last:  # Huawei Asia Pacific is not Huawei
                return self.runs.mention(kind, i, stop, "known name and more")
        branch = self._branch(last, end) if kind in ("GovernmentBody", "Association") else None
        if branch is not None and self.here.at(i, branch) is None:
            return self.runs.mention(kind, i, branch, "known name and place")
        written = view.slice(i, last)
        attributes = {} if written == name.name else {"known": name.name}
        if kind == "Ministry" and last < end and view.words[last] in ("RI", "Republik"):
            last += 2 if view.words[last] == "Republik" and last + 1 < end else 1
        return Mention(
            kind, view.span(i, last), view.slice(i, last), i, last, "known name", False, attributes
        )
