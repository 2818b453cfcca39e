"""Titles: which office of which body, and whose; *Direktur Jenderal X Kementerian Y Nama* and its kin."""

from msgspec import Struct

from kabar.document import Mention, Title
from kabar.extract.bodies import BodyReader
from kabar.extract.heads import HeadReader
from kabar.extract.holders import HolderReader
from kabar.extract.offices import OfficeReader
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Name, Role
from kabar.schema import folded_kind
from kabar.spans import Span

HALF = 0.5
LONGEST_COMPLEMENT = 18  # tokens between an office and its holder
LONGEST_ROLE = 6  # words of a complement that are still the role
LINKS = ("dari", "di", "pada")
MARKS = frozenset("&(),-/.:")  # may stand between an office and its holder


class Reading(Struct, frozen=True):
    """A title and the token behind all of it."""

    title: Title
    last: int


class Parts(Struct, frozen=True):
    """The words of an office, its bodies, its holder, and the token behind all of it."""

    role: str
    bodies: list[Mention]
    holder: Mention | None
    last: int

    def reading(
        self, view: View, first: int, mentions: list[Mention], status: str, deputy: str = ""
    ) -> Reading:
        """The title that begins at token ``first``; its bodies and holder are added to ``mentions``."""
        bodies = tuple(range(len(mentions), len(mentions) + len(self.bodies)))
        mentions += self.bodies
        owner = None
        if self.holder is not None:
            owner = len(mentions)
            mentions.append(self.holder)
        span = Span(view.tokens[first].start, view.span(first, self.last).end)
        return Reading(Title(span, deputy + self.role, bodies, owner, status), self.last)


class TitleReader:
    """Reads the title that begins at a token, with its bodies and the person behind it."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs, heads: HeadReader) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.heads = heads
        self.offices = OfficeReader(view, lexicon, runs)
        self.bodies = BodyReader(view, lexicon, runs, heads)
        self.holders = HolderReader(view, lexicon, runs, heads.borders)
        self.links = lexicon.listed("title-link") | MARKS

    def at(self, i: int, end: int, mentions: list[Mention]) -> Reading | None:
        """The title at token ``i``; its bodies and person are added to ``mentions``."""
        k, status, deputy = self.offices.prefix(i, end)
        fused = self.lexicon.ministers.at(self.view.words, k, end)
        role = self.offices.at(k, end)
        if fused is not None and (role is None or fused[0] >= role[0]):
            parts = self._fused(k, end, *fused)
        elif role is not None:
            parts = self._parts(k, end, *role)
        else:
            return None
        if parts.holder is None and not parts.bodies:
            return None  # names neither a body nor a person
        return parts.reading(self.view, i, mentions, status, deputy)

    def _fused(self, k: int, end: int, last: int, implied: tuple[Role, Name]) -> Parts:
        """A title that implies its ministry: Menperin."""
        office, ministry = implied
        other = {"alias": "|".join(ministry.short)} if ministry.short else {}
        body = Mention(
            "Ministry", self.view.span(k, last), ministry.name, k, last, "fused title", True, other
        )
        last = self._of_state(self.offices.aside(self._of_state(last, end), end, any_alias=True), end)
        state = self.lexicon.names.at(self.view.words, last, end) if last < end else None
        if state is not None and state[1].kind == "Country" and state[1].name != "Indonesia":
            last, whole = state[0], f"{ministry.name} {self.view.slice(last, state[0])}"
            body = Mention("Ministry", self.view.span(k, last), whole, k, last, "fused title", True)
            return Parts(office.name, [body], *self.holders.at(last, end))
        last, more = self.bodies.named(last, end, office)
        bodies = more if more and more[0].kind == "Ministry" else [body]
        return Parts(office.name, bodies, *self.holders.at(last, end))

    def _of_state(self, k: int, end: int) -> int:
        """Behind *RI* after a minister's title, where a name or an aside follows."""
        words = self.view.words
        if k + 1 < end and words[k] == "RI" and (self.view.capital[k + 1] or words[k + 1] in (",", "(")):
            return k + 1
        return k

    def _parts(self, k: int, end: int, last: int, office: Role) -> Parts:
        """An office with the bodies and the holder that are named behind it."""
        text = office.written or office.name
        start = self.offices.aside(last, end)
        last, bodies = self.bodies.at(start, end, office)
        holder, behind = self.holders.at(last, end, sure=not self.view.capital[k])
        if holder is None and bodies:
            bodies, holder, behind = self.holders.split(bodies, last, end)
        if holder is None or not (bodies or self.runs.is_person(holder.first)):
            bridged = self._bridge(start, end, text)
            if bridged is not None:
                return bridged
        if bodies and office.points == "body" and start < bodies[0].first <= start + LONGEST_ROLE:
            field = self.view.slice(start, bodies[0].first)
            text = text if "(" in field or field.lower() in LINKS else f"{text} {field}"
        return Parts(text, bodies, holder, behind)

    def _bridge(self, start: int, end: int, text: str) -> Parts | None:
        """What a title has where a long complement stands between office and name.

        Only words that a complement may hold stand there, and the recogniser must know the name.
        """
        view = self.view
        k = start
        while k < end and k - start < LONGEST_COMPLEMENT and not self.runs.is_person(k):
            if not (view.capital[k] or view.lows[k] in self.links or view.words[k][0].isdigit()):
                return None
            k += 1
        if k >= end or k == start or not self.runs.is_person(k):
            return None
        known = self.lexicon.names.at(view.words, start)
        if known is not None and known[0] < k and all(view.capital[known[0] : k]):
            k = known[0]  # the recogniser took a first name for the end of the place before it
        name = k
        while (name > start and view.words[name - 1] in (",", ".")) or self._form_before(name, start):
            name -= 1
        first_body, bodies = self._between(start, name)
        organisations = [b for b in bodies if folded_kind(b.kind) == "Organization"]
        rest = view.slice(start, first_body) if first_body - start <= LONGEST_ROLE else ""
        role = f"{text} {rest}".rstrip() if rest.strip(" ,(") else text
        return Parts(role, organisations or bodies, *self.holders.named(self.holders.start(k, end), end))

    def _between(self, start: int, name: int) -> tuple[int, list[Mention]]:
        """The bodies in the complement before a name, and the token at which the first begins."""
        bodies: list[Mention] = []
        first_body = name
        j = start
        while j < name:
            found = self._body(j, name) if self.view.capital[j] else None
            if found is not None and folded_kind(found.kind) in ("Organization", "Place"):
                found = self.runs.with_alias(found, name)
                if folded_kind(found.kind) == "Organization" or not bodies:
                    first_body = min(first_body, j)
                    bodies.append(found)
                j = max(found.last, j + 1)
            else:
                j += 1
        return first_body, bodies

    def _body(self, j: int, end: int) -> Mention | None:
        """The body at token ``j`` that a head or the recogniser tells."""
        found = self.heads.at(j, end)
        label, row = self.runs.label(j, j + 1), self.runs.labels[j]
        if found is not None or label is None or row is None:
            return found
        if label[0] == "Organization" and label[1] == j and row[2] >= HALF:
            return self.runs.mention("Organization", j, min(label[2], end), "recogniser in a title")
        return None

    def _form_before(self, k: int, start: int) -> bool:
        return k - 1 > start and self.lexicon.forms.at(self.view.words, k - 1, k) is not None
