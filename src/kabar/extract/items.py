"""A sentence as a row of items: each mention or value is one item, each other word one of its own."""

from kabar.document import Document, Value
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

LISTED = frozenset((",", ";", "/"))


class Item:
    """A word, a mention (with the title before it) or a value; ``first`` and ``last`` are tokens."""

    __slots__ = ("bodies", "chains", "first", "fold", "kind", "last", "low", "mention", "value")

    def __init__(self, first: int, last: int, low: str) -> None:
        self.first = first
        self.last = last
        self.low = low
        self.mention = -1
        self.value: Value | None = None
        self.kind = ""
        self.fold = ""
        self.chains: tuple[str, ...] = ()
        self.bodies: tuple[str, ...] = ()  # of a person: the body whose office the title names

    @property
    def is_word(self) -> bool:
        """Is it neither a mention nor a value?"""
        return self.mention < 0 and self.value is None

    def __repr__(self) -> str:
        return f"<{self.kind or self.low}:{self.chains or ''}>"


class Line:
    """The items of one sentence, with coordination: which mentions stand side by side as equals."""

    def __init__(self, view: View, lexicon: Lexicon, first: int, last: int, items: list[Item]) -> None:
        self.view = view
        self.lexicon = lexicon
        self.first, self.last = first, last
        self.items = items
        self.group_of: dict[int, tuple[int, ...]] = {}
        self.told_in: dict[str, int] = {}  # chains that stand for a group here, and the sentence listing them
        self._coordinate()

    def at_token(self, token: int) -> int | None:
        """The item that holds a token."""
        for n, item in enumerate(self.items):
            if item.first <= token < item.last:
                return n
        return None

    def group(self, n: int) -> tuple[int, ...]:
        """The items coordinated with item ``n``, itself included."""
        return self.group_of.get(n, (n,))

    def chains(self, n: int) -> tuple[str, ...]:
        """The chains of item ``n`` and its equals, in order, each once."""
        return tuple(dict.fromkeys(c for k in self.group(n) for c in self.items[k].chains))

    def parties(self, n: int) -> tuple[str, ...]:
        """Like ``chains``, but a person with an office stands for the body: the signers name the parties."""
        return tuple(
            dict.fromkeys(c for k in self.group(n) for c in self.items[k].bodies or self.items[k].chains)
        )

    def skip_aside(self, n: int) -> int:
        """The item behind a parenthesis that opens at ``n``; ``n`` where none does."""
        if n < len(self.items) and self.items[n].low == "(":
            for k in range(n + 1, min(n + 14, len(self.items))):
                if self.items[k].low == ")":
                    return k + 1
        return n

    def _coordinate(self) -> None:
        """A, B, dan C; A serta B; baik A maupun B; antara A dengan B: equals of one kind."""
        items = self.items
        joins, together = self.lexicon.listed("and"), self.lexicon.listed("together")
        n = 0
        while n < len(items):
            if items[n].mention < 0 or n in self.group_of:
                n += 1
                continue
            members = [n]
            closed = strong = False
            k = n
            while True:
                k = self.skip_aside(k + 1)
                comma = k < len(items) and items[k].low in LISTED
                strong = strong or (comma and items[k].low in (";", "/"))
                if comma:
                    k += 1
                if k < len(items) and (items[k].low in joins or (items[k].low in together and not comma)):
                    k += 1
                    closed = True
                elif not comma:
                    break
                while (
                    k < len(items) and items[k].is_word and items[k].low in self.lexicon.listed("determiner")
                ):
                    k += 1
                if k < len(items) and items[k].fold == items[n].fold and items[k].mention >= 0:
                    members.append(k)
                    if closed:
                        following = items[k + 1].low if k + 1 < len(items) else ""
                        if following not in joins:
                            break
                        closed = False
                    continue
                closed = False
                break
            if (closed or strong) and len(members) > 1:
                for m in members:
                    self.group_of[m] = tuple(members)
            n = max(members[-1], n) + 1


def lines(document: Document, lexicon: Lexicon) -> list[Line]:
    """Each sentence of the document that facts are read from, as a line of items."""
    view = View(document)
    chains_of: dict[int, list[str]] = {}
    for chain in document.chains:
        for n in chain.mentions:
            chains_of.setdefault(n, []).append(chain.id)
    bodies_of = {
        title.person: tuple(chains_of.get(title.bodies[0], ()))[:1]
        for title in document.titles
        if title.person is not None and title.bodies and title.status in ("current", "acting")
    }
    owner = _owners(document, view)
    values = {view.range_of(v)[0]: v for v in document.values}
    out = []
    for sentence in document.sentences:
        items: list[Item] = []
        i = sentence.first
        while i < sentence.last:
            held = owner.get(i)
            if held is not None:
                n, last = held
                m = document.mentions[n]
                item = Item(i, min(last, sentence.last), view.lows[i])
                item.mention, item.kind, item.fold = n, m.kind, folded_kind(m.kind)
                item.chains = tuple(chains_of.get(n, ()))
                item.bodies = bodies_of.get(n, ())
                if m.kind in ("Group", "Product"):  # its number is a figure, too
                    item.value = next((values[t] for t in range(i, last) if t in values), None)
                items.append(item)
                i = max(item.last, i + 1)
                continue
            value = values.get(i)
            if value is not None:
                last = max(view.range_of(value)[1], i + 1)
                last = next((t for t in range(i + 1, last) if t in owner), last)  # *dua nota kesepahaman*
                item = Item(i, last, view.lows[i])
                item.value = value
                items.append(item)
                i = last
                continue
            items.append(Item(i, i + 1, view.lows[i]))
            i += 1
        out.append(Line(view, lexicon, sentence.first, sentence.last, items))
    return out


def _owners(document: Document, view: View) -> dict[int, tuple[int, int]]:
    """By first token: the mention that begins there, a person's title included, and the token behind it."""
    owner: dict[int, tuple[int, int]] = {}
    for n, m in enumerate(document.mentions):
        if (m.implied and m.by != "anaphor") or m.kind == "none":
            continue
        if m.first not in owner or m.last > owner[m.first][1]:
            owner[m.first] = (n, m.last)
    for title in document.titles:
        if title.person is not None:
            first = view.token_at(title.span.start)
            person = document.mentions[title.person]
            if first is not None and first <= person.first:
                owner[first] = (title.person, max(person.last, _behind(view, title.span.end)))
    return owner


def _behind(view: View, offset: int) -> int:
    k = view.token_at(offset)
    if k is not None:
        return k
    return next((i for i, t in enumerate(view.tokens) if t.start >= offset), len(view.tokens))
