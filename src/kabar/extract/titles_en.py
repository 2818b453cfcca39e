"""English titles: *PT X president director Y*, *Y, president director of PT X*, *Industry Minister Y*."""

from msgspec import Struct

from kabar.document import Mention, Title
from kabar.extract.heads import HeadReader
from kabar.extract.holders import HolderReader
from kabar.extract.runs import Runs, folded_kind
from kabar.extract.titles import Parts, Reading
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Role
from kabar.spans import Span

AT = frozenset(("of", "at", "for", "from", "in", "with", "to"))
ARTICLES = frozenset(("the", "a", "an", "its", "his", "her"))
FIELD = 9  # words of an office's field before its body or holder
NAMES = range(2, 5)  # words of a person's name that only stands before a title
RUN = 6  # words of a body that nothing but its place before an office tells


class Office(Struct, frozen=True):
    """An office as it is written, how it is held, the token behind it, and the ministry that it implies."""

    role: Role
    text: str
    status: str
    last: int
    body: Mention | None = None


class EnglishTitleReader:
    """Reads the English title that begins at a token: with an office, with its body, or with its holder."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, heads: HeadReader) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.heads = heads
        self.holders = HolderReader(view, lexicon, runs, heads.borders)
        self.holds, self.left = lexicon.listed("holds"), lexicon.listed("left-office")
        self.home, self.owners = lexicon.listed("home-adjective"), lexicon.listed("owner")
        self.strangers = lexicon.listed("demonym")

    def at(self, i: int, end: int, mentions: list[Mention]) -> Reading | None:
        """The title at token ``i``; its bodies and person are added to ``mentions``."""
        status = "current"
        found = self._office_first(i, end) or self._name_first(i, end) or self._body_first(i, end)
        if found is None:
            return None
        parts, status = found
        bodies = tuple(range(len(mentions), len(mentions) + len(parts.bodies)))
        mentions += parts.bodies
        owner = None
        if parts.holder is not None:
            owner = len(mentions)
            mentions.append(parts.holder)
        span = Span(self.view.tokens[i].start, self.view.span(i, parts.last).end)
        return Reading(Title(span, parts.role, bodies, owner, status), parts.last)

    def _office(self, i: int, end: int) -> Office | None:
        """The office at token ``i``, with *former*, *acting*, *deputy* before it."""
        view, k, status, first = self.view, i, "current", ""
        while k < end and (found := self.lexicon.prefixes.at(view.lows, k, end)) and found[0] < end:
            named = self.lexicon.roles.at(view.lows, k, end) or self.lexicon.ministers.at(view.words, k, end)
            if named and found[1].status == "deputy":
                break  # Deputy Minister is an office by itself
            if found[1].after:
                return None
            if found[1].status == "deputy":
                first = view.slice(k, found[0]) + " "
            else:
                status = found[1].status
            k = found[0]
        if k >= end:
            return None
        fused = self.lexicon.ministers.at(view.words, k, end)
        role = self.lexicon.roles.at(view.lows, k, end)
        if fused is not None and (role is None or fused[0] >= role[0]):
            last, (office, ministry) = fused
            name, other = ministry.en[0], {"known": ministry.name, "alias": "|".join(ministry.en[1:])}
            if k > 0 and view.lows[k - 1] in self.strangers:
                name, other = f"{view.words[k - 1]} {ministry.en[-1]}", {}
            body = Mention("Ministry", view.span(k, last), name, k, last, "fused title", True, other)
            return Office(office, first + office.name, status, last, body)
        if role is None or role[1].points == "none":
            return None
        last, row = role
        if last + 1 < end and view.lows[last] == "and":
            second = self.lexicon.roles.at(view.lows, last + 1, end)
            last = second[0] if second is not None and second[1].points == row.points else last
        stop = last - 1 if view.lows[last - 1] in AT | ARTICLES else last
        stop = stop - 1 if view.lows[stop - 1] in AT else stop
        return Office(row, first + view.slice(k, stop), status, stop)

    def _office_first(self, i: int, end: int) -> tuple[Parts, str] | None:
        """*Deputy Minister of Investment Y*, *acting head of the X Y*, *the director of X, Y,*."""
        office = self._office(i, end)
        if office is None:
            return None
        bodies, last = self._bodies(office, end)
        sure = not bodies and not self.view.capital[i]
        owned = i > 0 and self.view.lows[i - 1] in ("s", "its", "their")  # the ministry's spokesman, Y
        if not bodies and not owned and self.view.words[last : last + 1] == [","]:
            holder, behind = None, last
        else:
            holder, behind = self.holders.at(last, end, sure=sure and self._strange(last, end))
        if holder is None and not bodies:
            return None
        if not bodies and office.role.points == "country":
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
        body = self._body(i, end)
        if body is None or body.last >= end:
            return None
        k = self._behind_mark(body.last, end)
        office = self._office(k, end)
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
        last = self._field(office.last, end)
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
        whose = None if owned or not view.capital[k] else self._body(k, end)
        office = self._office(self._behind_mark(whose.last, end) if whose is not None else k, end)
        if office is None and whose is not None:
            office, whose = self._office(k, end), None
        if office is None:
            return None
        bodies, behind = self._bodies(office, end)
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

    def _bodies(self, office: Office, end: int) -> tuple[list[Mention], int]:
        """The bodies behind an office, smallest first, and the token behind them."""
        view, k = self.view, office.last
        out = [] if office.body is None else [office.body]
        if k < end and view.lows[k] in AT and not out and office.role.points == "unit":
            unit = self._unit(office, k, end)
            if unit is not None:
                out, k = [unit], unit.last
        while k + 1 < end and (view.lows[k] in AT or (out and view.words[k] == ",")):
            j = k + 1
            while j < end and (view.lows[j] in ARTICLES or view.lows[j] in AT):
                j += 1
            if view.words[k] == "," and j == k + 1:
                break
            found = self._body(j, end) if j < end and view.capital[j] else None
            if found is None and not out:
                j = self._field(k, end)
                found = self._body(j, end) if j < end and view.capital[j] and j > k else None
            regional = office.role.points in ("region", "country")
            if found is None or (folded_kind(found.kind) == "Place" and (out or not regional)):
                break
            out.append(found)
            k = found.last
        return out, k

    def _unit(self, office: Office, k: int, end: int) -> Mention | None:
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
                and not self._body(j + 1, end)
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
        while j < end and j - first < FIELD and view.words[j].isalpha() and not view.capital[j]:
            if view.lows[j] in AT and view.lows[j] != "of":
                break
            j += 1
        words = [w if w in ("and", "of", "for", "the") else w.capitalize() for w in view.lows[first:j]]
        if not words or view.lows[j - 1] in self.lexicon.speech:
            return None
        name = f"{office.role.unit} of {' '.join(words)}"
        return Mention("GovernmentBody", view.span(first, j), name, first, j, "unit of a title", True)

    def _field(self, k: int, end: int) -> int:
        """Behind the words in lower case that tell an office's field: director of *operations* Y."""
        view, j = self.view, k
        while j < end and j - k < FIELD and not view.capital[j] and view.words[j][0].isalpha():
            if j == k and view.lows[j] not in AT:
                return k
            if view.lows[j] in self.lexicon.speech or self.lexicon.shape("verb")(view.lows[j]):
                return k
            j += 1
        return j if j < end and view.capital[j] else k

    def _body(self, i: int, end: int) -> Mention | None:
        """The body, or the state or region, that begins at token ``i``."""
        view = self.view
        if view.lows[i] in self.home and i + 1 < end and view.lows[i] != "indonesia":
            return Mention("Country", view.span(i, i + 1), "Indonesia", i, i + 1, "title", True)
        if self.runs.is_person(i):
            return None
        found = self.heads.at(i, end) or self.heads.again(i, end)
        if found is not None and found.by.startswith("known"):  # Helvion Asia Pacific president Y
            stop = found.last
            while stop < min(end, i + RUN) and view.capital[stop] and self._office(stop, end) is None:
                stop += 1
            if (
                stop > found.last
                and stop < end
                and self._office(stop, end)
                and not self.runs.is_person(found.last)
            ):
                return self.runs.mention("Organization", i, stop, "before an office")
        if found is not None:
            fits = folded_kind(found.kind) in ("Organization", "Place")
            return self.runs.with_alias(found, end) if fits else None
        stop = i
        while stop < min(end, i + RUN) and view.capital[stop] and self._office(stop, end) is None:
            stop += 1
        strange = any(view.lows[x] not in self.lexicon.common for x in range(i, stop))
        if stop == i or not strange or view.lows[i] in self.strangers:
            return None
        return self.runs.mention("Organization", i, stop, "before an office")

    def _behind_mark(self, k: int, end: int) -> int:
        """Behind a possessive *'s*."""
        view = self.view
        return k + 2 if k + 1 < end and view.words[k] in ("'", "’") and view.lows[k + 1] == "s" else k
