"""Matches the phrases of the relation files against a line.

Words are matched token by token, also inside described things (*pabrik ventilator* is a plant, and
holds the word *pabrik* of a phrase); slots are filled by whole items.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kabar.extract.arguments import Arguments
from kabar.extract.items import Line
from kabar.lexicon.patterns import Element, Pattern
from kabar.schema import Relation

Bindings = dict[str, int]  # slot -> item

VALUES = {
    "date": ("date",),
    "money": ("money",),
    "amount": ("quantity", "money", "percent"),
    "duration": ("duration",),
    "count": ("quantity",),
    "share": ("percent",),
}
KINDS: dict[str, tuple[str, ...]] = {
    "event": ("Event",),
    "place": ("Place",),
    "origin": ("Place",),
    "product": ("Product",),
    "party": ("Organization",),
    "from": ("Organization",),
}
GAP = 6  # words that `...` may skip
APPOSED = 14  # words of an apposition between a subject and what is told of it
SKIP = 3  # adverbs, determiners and asides between two elements


class PhraseMatcher:
    """Finds all matches of phrases in a line. Positions are tokens of the document."""

    def __init__(self, line: Line, arguments: Arguments) -> None:
        self.line = line
        self.arguments = arguments
        self.lists = line.lexicon.patterns.lists
        listed = line.lexicon.listed
        self.light = listed("adverb") | listed("pointing") | listed("determiner")
        self.lows = line.view.lows
        self.starts = {item.first: n for n, item in enumerate(line.items)}
        self.ends = {item.last: n for n, item in enumerate(line.items)}
        mentions = line.view.document.mentions
        self.named = {
            t
            for item in line.items
            if item.mention >= 0 and mentions[item.mention].by not in ("described", "instrument", "anaphor")
            for t in range(item.first, item.last)
        }

    def find(self, relations: dict[str, Relation]) -> Iterator[tuple[Pattern, Bindings, int]]:
        """Each match: the pattern, its slots and the item its anchor stands at."""
        phrases = self.line.lexicon.patterns.phrases
        item = 0
        for t in range(self.line.first, self.line.last):
            while self.line.items[item].last <= t:
                item += 1
            if t in self.named:
                continue
            for pattern in phrases.get(self.lows[t], ()):
                literals = self._literal(pattern.elements[pattern.anchor], t)
                if not literals:
                    continue
                relation = relations[pattern.relation]
                if pattern.phrase.subject:
                    relation = replace(relation, subject=pattern.phrase.subject)
                for behind in literals:
                    bound = self._both_ways(pattern, relation, t, behind)
                    if bound is not None:
                        yield pattern, bound, item
                        break

    def _both_ways(self, pattern: Pattern, relation: Relation, t: int, behind: int) -> Bindings | None:
        after = pattern.elements[pattern.anchor + 1 :]
        before = tuple(reversed(pattern.elements[: pattern.anchor]))
        forward = self._match(after, behind, 1, relation, {})
        return None if forward is None else self._match(before, t, -1, relation, forward)

    def _match(
        self, elements: Sequence[Element], t: int, step: int, relation: Relation, bound: Bindings
    ) -> Bindings | None:
        """Match the elements onwards from ``t``; going back, ``t`` is the token behind the next one."""
        if not elements:
            return bound
        element, rest = elements[0], elements[1:]
        if element.kind == "optional":
            parts = element.parts if step > 0 else tuple(reversed(element.parts))
            found = self._match((*parts, *rest), t, step, relation, bound)
            return found if found is not None else self._match(rest, t, step, relation, bound)
        if element.kind == "gap":
            return self._gap(rest, t, step, relation, bound)
        for at in self._reachable(t, step):
            for nxt, more in self._one(element, at, step, relation):
                found = self._match(rest, nxt, step, relation, {**bound, **more} if more else bound)
                if found is not None:
                    return found
        return None

    def _gap(
        self, rest: Sequence[Element], t: int, step: int, relation: Relation, bound: Bindings
    ) -> Bindings | None:
        for skipped in range(GAP):
            at = t + step * skipped
            found = self._match(rest, at, step, relation, bound)
            if found is not None:
                return found
            word = at if step > 0 else at - 1
            if not self.line.first <= word < self.line.last or self.lows[word] in (".", ";", ":"):
                return None
        return None

    def _reachable(self, t: int, step: int) -> Iterator[int]:
        """The position itself, and those behind up to three adverbs or an aside."""
        for _ in range(SKIP + 1):
            word = t if step > 0 else t - 1
            if not self.line.first <= word < self.line.last:
                return
            yield t
            low = self.lows[word]
            if low == ("(" if step > 0 else ")"):
                other = ")" if step > 0 else "("
                k = word
                while self.line.first <= k < self.line.last and self.lows[k] != other:
                    k += step
                t = k + 1 if step > 0 else k
            elif step < 0 and low == ",":
                before = next(
                    (
                        k
                        for k in range(word - 1, max(self.line.first, word - APPOSED), -1)
                        if self.lows[k] == ","
                    ),
                    None,
                )
                if before is None:
                    return
                t = before
            elif low in self.light:
                t += step
            else:
                return

    def _one(self, element: Element, t: int, step: int, relation: Relation) -> Iterator[tuple[int, Bindings]]:
        if element.kind == "slot":
            yield from self._slot(element.name, t, step, relation)
        elif step > 0:
            for behind in self._literal(element, t):
                yield behind, {}
        else:
            for first in range(max(self.line.first, t - 5), t):
                if t in self._literal(element, first):
                    yield first, {}

    def _literal(self, element: Element, t: int) -> list[int]:
        """The tokens behind each way a literal or list can match from token ``t`` on."""
        if element.kind == "list":
            found = self.lists[element.name].at(self.lows, t, self.line.last)
            return [found[0], *self._behind_aside(found[0])] if found else []
        if t >= self.line.last:
            return []
        out = []
        for option in element.by_first.get(self.lows[t], ()):
            last = t + len(option)
            if last <= self.line.last and (len(option) == 1 or tuple(self.lows[t:last]) == option):
                out.append(last)
        return out

    def _behind_aside(self, t: int) -> list[int]:
        """The token behind a parenthesis that belongs to the item: nota kesepahaman (MoU)."""
        if t < self.line.last and self.lows[t] == "(":
            for k in range(t, min(self.line.last, t + 8)):
                if self.lows[k] == ")":
                    return [k + 1]
        return []

    def _slot(self, name: str, t: int, step: int, relation: Relation) -> Iterator[tuple[int, Bindings]]:
        n = self.starts.get(t) if step > 0 else self.ends.get(t)
        if n is None:
            return
        item = self.line.items[n]
        if name in VALUES:
            if item.value is not None and item.value.kind in VALUES[name]:
                yield (item.last if step > 0 else item.first), {name: n}
            return
        ends = {"subject": relation.subject, "object": relation.object}
        kinds = ends.get(name, ()) or KINDS.get(name, ())
        if step > 0:
            at = self.arguments.noun_phrase(n, kinds)
            if at is not None:
                yield self.line.items[max(*self.line.group(at), at)].last, {name: at}
        elif self.arguments.fits(item, kinds):
            yield self.line.items[self.line.group(n)[0]].first, {name: n}
