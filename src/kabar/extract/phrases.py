"""Matches the phrases of the relation files against a line of items."""

from collections.abc import Iterator, Sequence

from kabar.document import Value
from kabar.extract.arguments import Arguments
from kabar.extract.items import Line
from kabar.lexicon.patterns import Element, Pattern
from kabar.schema import Relation

Bindings = dict[str, int]  # slot -> item

VALUES = {"date": ("date",), "money": ("money",), "amount": ("quantity", "money", "percent"), "duration": ("duration",),
          "count": ("quantity",), "share": ("percent",)}  # fmt: skip
KINDS = {"event": ("Event",), "place": ("Place",), "product": ("Product",), "party": ("Organization",), "from": ("Organization",)}
GAP = 6  # items that `...` may skip
SKIP = 3  # adverbs, determiners and asides between two elements


class PhraseMatcher:
    """Finds all matches of phrases in a line."""

    def __init__(self, line: Line, arguments: Arguments) -> None:
        self.line = line
        self.arguments = arguments
        self.lists = line.lexicon.patterns.lists
        self.adverbs = line.lexicon.listed("adverb")
        self.lows = [i.low if i.is_word else "" for i in line.items]

    def find(self, relations: dict[str, Relation]) -> Iterator[tuple[Pattern, Bindings, int]]:
        """Each match: the pattern, its slots and the item its anchor stands at."""
        phrases = self.line.lexicon.patterns.phrases
        for n, low in enumerate(self.lows):
            for pattern in phrases.get(low, ()) if low else ():
                relation = relations[pattern.relation]
                anchor = pattern.elements[pattern.anchor]
                for behind in self._literal(anchor, n):
                    bound = self._both_ways(pattern, relation, n, behind)
                    if bound is not None:
                        yield pattern, bound, n
                        break

    def _both_ways(self, pattern: Pattern, relation: Relation, n: int, behind: int) -> Bindings | None:
        after = pattern.elements[pattern.anchor + 1 :]
        before = tuple(reversed(pattern.elements[: pattern.anchor]))
        forward = self._match(after, behind, 1, relation, {})
        if forward is None:
            return None
        return self._match(before, n - 1, -1, relation, forward)

    def _match(self, elements: Sequence[Element], k: int, step: int, relation: Relation, bound: Bindings) -> Bindings | None:
        if not elements:
            return bound
        element, rest = elements[0], elements[1:]
        if element.kind == "optional":
            parts = element.parts if step > 0 else tuple(reversed(element.parts))
            found = self._match((*parts, *rest), k, step, relation, bound)
            return found if found is not None else self._match(rest, k, step, relation, bound)
        if element.kind == "gap":
            for skipped in range(GAP):
                found = self._match(rest, k + step * skipped, step, relation, bound)
                if found is not None:
                    return found
                if not self._inside(k + step * skipped) or self.lows[k + step * skipped] in ("", ".", ";") and self.line.items[k + step * skipped].is_word:
                    return None
            return None
        for at in self._reachable(k, step):
            for nxt, more in self._one(element, at, step, relation):
                found = self._match(rest, nxt, step, relation, {**bound, **more} if more else bound)
                if found is not None:
                    return found
        return None

    def _inside(self, k: int) -> bool:
        return 0 <= k < len(self.line.items)

    def _reachable(self, k: int, step: int) -> Iterator[int]:
        """The item itself, and those behind up to three adverbs or an aside."""
        items = self.line.items
        for _ in range(SKIP + 1):
            if not self._inside(k):
                return
            yield k
            low = self.lows[k]
            if low == "(" and step > 0:
                behind = self.line.skip_aside(k)
                if behind == k:
                    return
                k = behind
            elif low == ")" and step < 0:
                while k > 0 and items[k].low != "(":
                    k -= 1
                k -= 1
            elif low in self.adverbs or low in ("ini", "itu", "tersebut", "para"):
                k += step
            else:
                return

    def _one(self, element: Element, k: int, step: int, relation: Relation) -> Iterator[tuple[int, Bindings]]:
        if element.kind == "slot":
            yield from self._slot(element.name, k, step, relation)
        elif step > 0:
            for behind in self._literal(element, k):
                yield behind, {}
        else:
            for first in range(max(0, k - 4), k + 1):
                if k + 1 in self._literal(element, first):
                    yield first - 1, {}

    def _literal(self, element: Element, k: int) -> list[int]:
        """The items behind each way a literal or list can match from item ``k`` on."""
        if element.kind == "list":
            found = self.lists[element.name].at(self.lows, k)
            out = [found[0]] if found else []
            item = self.line.items[k]
            if item.kind == "Agreement" and item.mention >= 0:
                mention = self.line.view.document.mentions[item.mention]
                if mention.name.lower().split(" (")[0] in self.line.lexicon.listed(element.name):
                    out.append(k + 1)
            return out
        out = []
        for option in element.options:
            last = k + len(option)
            if tuple(self.lows[k:last]) == option:
                out.append(last)
        return out

    def _slot(self, name: str, k: int, step: int, relation: Relation) -> Iterator[tuple[int, Bindings]]:
        item = self.line.items[k]
        if name in VALUES:
            value: Value | None = item.value
            if value is not None and value.kind in VALUES[name]:
                yield k + step, {name: k}
            return
        kinds = {"subject": relation.subject, "object": relation.object}.get(name) or KINDS.get(name, ())
        if step > 0:
            at = self.arguments.noun_phrase(k, kinds)
            if at is not None:
                group = self.line.group(at)
                yield max(group[-1], at) + 1, {name: at}
        elif self.arguments.fits(item, kinds):
            group = self.line.group(k)
            yield group[0] - 1, {name: k}
