"""Bodies: what an office belongs to, smallest first; the unit, then what that is part of."""

from msgspec.structs import replace

from kabar.document import Mention
from kabar.extract.heads import HeadReader
from kabar.extract.portfolios import PortfolioReader
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Role
from kabar.schema import folded_kind

HEADS = ("Kepala", "Manajer")  # who heads a unit holds the office there
Bodies = tuple[int, list[Mention]]  # the token behind the bodies, and the bodies


class BodyReader:
    """Reads the bodies behind an office."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, heads: HeadReader) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.heads = heads
        self.portfolios = PortfolioReader(view, lexicon, runs, heads.borders)
        self.inner = lexicon.listed("inner-office")
        self.caucus = lexicon.listed("caucus")
        self.organs = lexicon.listed("organ-noun")

    def at(self, i: int, end: int, office: Role) -> Bodies:
        """The bodies that an office names, smallest first, and the token behind them."""
        view = self.view
        if office.points == "fixed" and office.org:
            known = self.lexicon.canonical.get(office.org)
            kind = known.kind if known else "GovernmentBody"
            other = {"alias": "|".join(known.short)} if known is not None and known.short else {}
            body = Mention(kind, view.span(i - 1, i), office.org, i - 1, i, "fixed title", True, other)
            place = self._place(i, end) if i < end else None
            if place is not None and place.kind == "Place" and kind != "Ministry":
                return place.last, [self._placed(body, place)]  # Ketua MUI Solo: the branch there
            last, more = self.named(i, end, office)
            if more and view.lows[more[0].first] in self.caucus:
                return last, [body, *more]
            return last, more or [body]
        if office.name.lower() in self.inner:
            k = self.portfolios.ministry_behind(i, end)
            if k > i:
                return self.named(k, end, office)
        explained = i < end and (self.heads.units.at(i, end) or self.heads.again(i, end))
        if office.points == "unit" and office.unit and not explained:
            found = self._unit(i, end, office)
            if found is not None:
                return found
        ministry = self.portfolios.ministry(i, end) if office.points == "ministry" else None
        if ministry is not None:
            return ministry.last, [ministry]
        last, bodies = self.named(i, end, office)
        if not bodies and office.points == "body":
            k = self.portfolios.field(i, end)
            last, bodies = self.named(k, end, office) if k > i else (i, [])
            last = last if bodies else i
        if not bodies and office.points == "country":
            home = Mention("Country", view.span(i - 1, i), "Indonesia", i - 1, i, "title", True)
            return last, [home]
        return last, bodies

    def _unit(self, i: int, end: int, office: Role) -> Bodies | None:
        """The unit that an office heads, and the bodies it is part of."""
        placed = self.portfolios.of_place(i, end, office)
        if placed is not None:
            return placed.last, [placed]
        unit = self.portfolios.unit(i, end, office)
        if unit is None:
            return None
        for k in range(i + 1, unit.last):
            whole = self.heads.units.before_tail(k, end)
            if whole is not None and (whole.last >= unit.last or self.view.words[whole.last] == "("):
                return self.named(k, end, office)  # Direktur Pengadaan | Kanto Supplies Authority
        last, more = self.named(unit.last, end, office)
        if more and office.name.lower() in self.inner:
            return last, more  # an inner directorate: the post is held at the body that is named
        return last, [unit, *more]

    def named(self, i: int, end: int, office: Role) -> tuple[int, list[Mention]]:
        """The named bodies that follow one another from token ``i``: unit, then what it is part of."""
        view = self.view
        out: list[Mention] = []
        k = i
        if k < end and view.lows[k] in ("dari", "di", "pada") and k + 1 < end and view.capital[k + 1]:
            k += 1
        while k < end and len(out) < 4:
            if out and view.lows[k] == "dari" and k + 1 < end and view.lows[k + 1] in self.caucus:
                k += 1
            if view.words[k] in ("RI", "Republik") and out == []:
                k += (
                    2
                    if view.words[k] == "Republik" and k + 1 < end and view.words[k + 1] == "Indonesia"
                    else 1
                )
                if office.points == "country":
                    out.append(Mention("Country", view.span(k - 1, k), "Indonesia", k - 1, k, "title"))
                    break
                continue
            regional = office.points in ("region", "country") and not out
            found = self._place(k, end) if regional or out else None
            if found is None and self.runs.is_person(k):
                found = self.heads.again(k, end)
            if found is None and (not view.capital[k] or self.runs.is_person(k)):
                break
            found = found or self.heads.at(k, end) or self.heads.again(k, end)
            if found is None:
                found = self._unknown_body(k, end)
            if found is None or folded_kind(found.kind) not in ("Organization", "Place"):
                break
            if folded_kind(found.kind) == "Place" and out:
                if folded_kind(out[-1].kind) != "Organization" or out[-1].last != k:
                    break
                out[-1] = self._placed(out[-1], found)
                k = found.last
                continue
            found = self.runs.with_alias(found, end)
            if out and folded_kind(found.kind) == "Organization":
                if self._is_organ(out[-1]) and not office.name.startswith(HEADS):
                    out.pop()  # Dewan Komisioner OJK: an organ of the body that is named
                else:
                    out[-1] = self._within(out[-1], found)
            out.append(found)
            k = found.last
            if k + 1 < end and view.lows[k] == "untuk" and view.capital[k + 1]:
                other = self.lexicon.names.at(view.words, k + 1, end)
                if other is not None and other[1].kind == "Country":
                    k = other[0]  # Duta Besar A untuk B: sent by A
        return (k if out else i), out

    @staticmethod
    def _within(unit: Mention, whole: Mention) -> Mention:
        """The unit, also called by the whole that it is part of: Bidang Hortikultura Dinas X."""
        known = unit.attributes.get("alias", "")
        alias = f"{known}|{unit.name} {whole.name}".lstrip("|")
        kind = "GovernmentBody" if unit.kind == "Ministry" else unit.kind  # a Departemen within a body
        return replace(unit, kind=kind, attributes={**unit.attributes, "alias": alias})

    def _placed(self, whole: Mention, place: Mention) -> Mention:
        """The body with the place behind it as part of its name: Badan Pengusahaan (BP) Batam."""
        forms = [f"{a} {place.name}" for a in whole.attributes.get("alias", "").split("|") if a]
        attributes = {"alias": "|".join(forms)} if forms else {}
        span, name = self.view.span(whole.first, place.last), f"{whole.name} {place.name}"
        return Mention(whole.kind, span, name, whole.first, place.last, whole.by, whole.implied, attributes)

    def _is_organ(self, body: Mention) -> bool:
        return self.view.words[body.first].istitle() and self.view.lows[body.first] in self.organs

    def _place(self, k: int, end: int) -> Mention | None:
        """A known place behind an office of a region, even where the recogniser joins it to the name."""
        known = self.lexicon.names.at(self.view.words, k, end) if self.view.capital[k] else None
        if known is None or folded_kind(known[1].kind) != "Place":
            return None
        return self.runs.mention(known[1].kind, k, known[0], "known name")

    def _unknown_body(self, k: int, end: int) -> Mention | None:
        """A body that only the recogniser or an acronym's capitals tell."""
        label = self.runs.label(k, k + 1)
        if label is not None and label[1] == k and label[0] in ("Organization", "Place"):
            return self.runs.mention(label[0], k, min(label[2], end), "recogniser")
        word = self.view.words[k]
        if word.isupper() and len(word) >= 3 and word.isalpha() and k + 1 < end and self.view.capital[k + 1]:
            return self.runs.mention("Organization", k, k + 1, "acronym in a title")
        return None
