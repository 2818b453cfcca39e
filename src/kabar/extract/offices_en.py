"""English offices: the words of a title, *former* or *deputy* before them, the ministry they imply."""

from msgspec import Struct

from kabar.document import Mention
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Role

AT = frozenset(("of", "at", "for", "from", "in", "with", "to"))
ARTICLES = frozenset(("the", "a", "an", "its", "his", "her"))


class Office(Struct, frozen=True):
    """An office as it is written, how it is held, the token behind it, and the ministry that it implies."""

    role: Role
    text: str
    status: str
    last: int
    body: Mention | None = None


class EnglishOffices:
    """Reads the office at a token."""

    def __init__(self, view: View, lexicon: Lexicon) -> None:
        self.view = view
        self.lexicon = lexicon
        self.strangers = lexicon.listed("demonym")

    def at(self, i: int, end: int) -> Office | None:
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
