"""English titles: *PT X president director Y*, *Y, president director of PT X*, *Industry Minister Y*."""

from kabar.document import Mention
from kabar.extract.bodies_en import EnglishBodies
from kabar.extract.heads import HeadReader
from kabar.extract.holders import HolderReader
from kabar.extract.offices_en import EnglishOffices
from kabar.extract.runs import Runs
from kabar.extract.titles import Parts, Reading
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

NAMES = range(2, 5)  # words of a person's name that only stands before a title


class EnglishTitleReader:
    """Reads the English title that begins at a token: with an office, with its body, or with its holder."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, heads: HeadReader) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.heads = heads
        self.holders = HolderReader(view, lexicon, runs, heads.borders)
        self.holds, self.left = lexicon.listed("holds"), lexicon.listed("left-office")
        self.owners = lexicon.listed("owner")
        self.offices = EnglishOffices(view, lexicon)
        self.bodies = EnglishBodies(view, lexicon, runs, heads, self.offices)
        self.strangers = lexicon.listed("demonym")

    def at(self, i: int, end: int, mentions: list[Mention]) -> Reading | None:
        """The title at token ``i``; its bodies and person are added to ``mentions``."""
        status = "current"
        found = self._office_first(i, end) or self._name_first(i, end) or self._body_first(i, end)
        if found is None:
            return None
        parts, status = found
        return parts.reading(self.view, i, mentions, status)

    def _office_first(self, i: int, end: int) -> tuple[Parts, str] | None:
        """*Deputy Minister of Investment Y*, *acting head of the X Y*, *the director of X, Y,*."""
        office = self.offices.at(i, end)
        if office is None:
            return None
        bodies, last = self.bodies.behind(office, end)
        sure = not bodies and not self.view.capital[i]
        owned = i > 0 and self.view.lows[i - 1] in ("s", "its", "their")  # the ministry's spokesman, Y
        if not bodies and not owned and self.view.words[last : last + 1] == [","]:
            holder, behind = None, last
        else:
            holder, behind = self.holders.at(last, end, sure=sure and self._strange(last, end))
        if holder is None and not bodies:
            return None
        foreign = i > 0 and self.view.lows[i - 1] in self.strangers
        if not bodies and office.role.points == "country" and not foreign:
            bodies = [Mention("Country", self.view.span(i, i + 1), "Indonesia", i, i + 1, "title", True)]
        return Parts(office.text, bodies, holder, behind if holder else last), office.status

    def _strange(self, k: int, end: int) -> bool:
        """Is what stands behind an office in lower case no row of two or three capitals, as a name is?"""
        stop = k
        while stop < end and self.view.capital[stop] and self.view.words[stop].istitle():
            stop += 1
        return stop - k not in NAMES

    def _body_first(self, i: int, end: int) -> tuple[Parts, str] | None:
        """*PT X president director Y*, *Papua Governor Y*, *Indonesian President Y*, *X's chairman Y*."""
        view, held = self.view, ""
        before = self.lexicon.prefixes.at(view.lows, i, end)
        if before is not None and before[1].status in ("former", "acting") and before[0] < end:
            i, held = before[0], before[1].status  # former PT X president director Y
        if not view.capital[i]:
            return None
        body = self.bodies.at(i, end)
        if body is None or body.last >= end:
            return None
        k = self.bodies.behind_mark(body.last, end)
        office = self.offices.at(k, end)
        if office is None:
            return None
        fold, points = folded_kind(body.kind), office.role.points
        if fold == "Place" and not (
            (body.kind == "Country" and points in ("country", "ministry")) or points == "region"
        ):
            return None
        bodies = [office.body] if office.body is not None else [body]
        if body.kind == "Country" and points == "ministry" and office.body is None:
            bodies = []
        last = self.bodies.field(office.last, end)
        unit = None
        if points == "unit" and view.lows[office.last] == "of":
            unit = self.bodies.unit(office, office.last, end)
        if unit is not None:
            bodies, last = [unit, *bodies], unit.last
        holder, behind = self.holders.at(last, end)
        if holder is None and view.words[last : last + 1] == [","]:
            holder, behind = None, last
        if holder is None and not bodies:
            return None
        return Parts(office.text, bodies, holder, behind if holder else office.last), held or office.status

    def _name_first(self, i: int, end: int) -> tuple[Parts, str] | None:
        """*Y, president director of PT X*, *Y, who is the company's technology chief*."""
        view = self.view
        if not view.capital[i] or (i > 0 and view.capital[i - 1] and not self.runs.is_person(i)):
            return None
        last = i + 1
        while last < end and view.capital[last] and view.words[last].isalpha():
            last += 1
        person = self.runs.is_person(i)
        if last + 1 >= end or (not person and last - i not in NAMES) or self._other(i, last, person=person):
            return None
        k = last
        if view.words[k] == ",":
            k += 1
        while k < end and view.lows[k] in self.holds:
            k += 1
        left = any(view.lows[x] in self.left for x in range(last, k))
        if k == last or k >= end:
            return None
        owned = k + 2 < end and view.lows[k] in self.owners and view.words[k + 1] in ("'", "’")
        k = k + 3 if owned else k
        whose = None if owned or not view.capital[k] else self.bodies.at(k, end)
        office = self.offices.at(self.bodies.behind_mark(whose.last, end) if whose is not None else k, end)
        if office is None and whose is not None:
            office, whose = self.offices.at(k, end), None
        if office is None:
            return None
        bodies, behind = self.bodies.behind(office, end)
        bodies = [whose, *bodies] if whose is not None and not bodies else bodies
        if behind < end and view.capital[behind]:
            return None  # the office is another's: A, president director B
        holder = self.runs.mention("Person", i, last, "before a title")
        return Parts(office.text, bodies, holder, behind), "former" if left else office.status

    def _other(self, i: int, last: int, *, person: bool) -> bool:
        """Do the capitals name something that is no person?"""
        view, words = self.view, self.view.words
        if self.heads.at(i, last) is not None or self.lexicon.names.at(words, i, last) is not None:
            return True
        ordinary = sum(view.lows[x] in self.lexicon.common for x in range(i, last))
        return not person and (ordinary > 0 or not all(w.istitle() for w in words[i:last]))
