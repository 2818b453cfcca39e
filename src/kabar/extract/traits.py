"""Named, readable traits of a candidate: what speaks for and against it, for the weights to add up."""

from collections.abc import Iterable

from kabar.extract.arguments import Arguments
from kabar.extract.candidates import Candidate
from kabar.extract.items import Item, Line
from kabar.schema import Relation

BUCKETS = (0, 1, 2, 4, 7, 12, 20)
COUNTED = 3
RULE = 60  # characters of a rule's name, enough to tell it from others


def bucket(n: int) -> str:
    """A distance as a coarse word, so that few weights tell all distances."""
    for top in BUCKETS:
        if n <= top:
            return f"<={top}"
    return "far"


class TraitReader:
    """Reads the traits of candidates in one line."""

    def __init__(
        self, line: Line, arguments: Arguments, where: tuple[str, ...], beside: frozenset[str]
    ) -> None:
        self.line = line
        self.arguments = arguments
        self.where = where  # headline, lead: where in the article the line stands
        self.beside = beside  # the relations that words of the line are cues of
        self.published = line.view.document.article.published or ""
        self.folds = [i.fold if i.mention >= 0 else "" for i in line.items]
        mentions = line.view.document.mentions
        self.instruments = [
            mentions[i.mention] for i in line.items if i.kind == "Agreement" and i.mention >= 0
        ]
        self.firsts = [n for n, i in enumerate(line.items) if i.mention >= 0]

    def read(
        self, group: list[Candidate], relation: Relation, effect: str, others: Iterable[str]
    ) -> tuple[str, ...]:
        """The traits of all candidates that say the same; the first of ``group`` is the surest.

        ``others`` are the relations that patterns tell of the same two ends here.
        """
        p = relation.name
        out = [f"is {p}", f"stance {effect}", *self.where]
        out += [f"{p}: also {other}" for other in sorted(others) if other != p]
        out += self._patterns([c for c in group if not c.near], p)
        near = next((c for c in group if c.near), None)
        best = near or group[0]
        if near is not None:
            _, word, voice = near.rule.split("/", 2)
            out += [f"{p}: cue {word}", f"cue voice {voice}"]
        if relation.symmetric:
            sorts = {m.attributes["agreementType"] for m in self.instruments} or {"none"}
            out += [f"{p}: instrument {s}" for s in sorted(sorts)]
        cue = self.line.at_token(best.token)
        s, o = best.subject_at, best.object_at
        if cue is None:
            return tuple(out)
        for which, at in (("subject", s), ("object", o)):
            out += self._end(which, at, cue, p) if at >= 0 else self._away(which, best, p)
        if s >= 0 and o >= 0:
            out += self._both(s, o, cue, p)
        if relation.indicator:
            out += self._indicator(best, o)
        if relation.value == "date":
            out += self._date(best.object)
        return tuple(out)

    @staticmethod
    def _patterns(strict: list[Candidate], p: str) -> list[str]:
        """Which sorts of patterns say it, and how plainly."""
        if not strict:
            return ["no pattern", f"{p}: no pattern"]
        out: list[str] = []
        for family in sorted({c.family for c in strict}):
            out += [f"pattern {family}", f"{p}: pattern {family}"]
        out += sorted({f"rule {c.rule[:RULE]}" for c in strict})
        out.append(f"pattern cost {min(int(c.cost) for c in strict)}")
        if all(c.weak for c in strict):
            out.append("pattern weak")
        return out

    @staticmethod
    def _away(which: str, c: Candidate, p: str) -> list[str]:
        """An end that stands in an earlier sentence."""
        back = min(c.sentence - min(c.also, default=c.sentence), 4)
        out = [f"{which} from context", f"{p}: {which} from context", f"context {back} back"]
        if c.topic:
            out += [f"{which} topic {c.topic}", f"{p}: {which} topic {c.topic}", f"topic rank {c.rank}"]
        return out

    def _end(self, which: str, n: int, cue: int, p: str) -> list[str]:
        item = self.line.items[n]
        n = min(self.line.group(n), key=lambda k: abs(k - cue))  # equals are as near as the nearest of them
        side = "before" if n < cue else "after" if n > cue else "at"
        rivals = sum(
            1
            for k in range(min(n, cue) + 1, max(n, cue))
            if self.folds[k] == item.fold and k not in self.line.group(n)
        )
        out = [
            f"{which} {side} {bucket(abs(n - cue))}",
            f"{p}: {which} {side}",
            f"{which} rivals {min(rivals, COUNTED)}",
            f"{p}: {which} {item.kind or 'value'}",
        ]
        before = self._word(n - 1 if len(self.line.group(n)) == 1 else self.line.group(n)[0] - 1)
        out += [f"{p}: {which} after word {before}", f"{which} after word {before}"]
        governed = self.arguments.governed(n) if item.mention >= 0 else before
        if governed:
            out.append(f"{p}: {which} governed {governed}")
        if item.mention >= 0:
            mention = self.line.view.document.mentions[item.mention]
            out.append(f"{which} read by {mention.by.partition(';')[0].split()[0]}")
            if len(self.line.group(n)) > 1:
                out.append(f"{which} one of several")
            if n == self.firsts[0]:
                out.append(f"{which} first name")
        if self.line.view.quoted[item.first] >= 0:
            out.append(f"{which} quoted")
        after = self._word(n + 1)
        out.append(f"{p}: {which} before word {after}")
        return out

    def _indicator(self, c: Candidate, o: int) -> list[str]:
        """What an indicator looks like: how long it is, what it begins and ends with, what is counted."""
        words = c.subject.lower().split()
        value = self.line.items[o].value if o >= 0 else None
        unit = c.object.partition(" ")[2]
        return [
            f"indicator words {min(len(words), 8)}",
            f"indicator begins {words[0]}",
            f"indicator ends {words[-1]}",
            f"figure {value.kind if value else 'none'}",
            f"figure unit {unit}",
            "indicator ordinary" if words[0] in self.line.lexicon.common else "indicator strange",
            *(f"indicator beside {r}" for r in sorted(self.beside)),
        ]

    def _date(self, date: str) -> list[str]:
        """What a date looks like, and whether it lies before or behind the article's own day."""
        sort = "range" if "/" in date else {4: "year", 7: "month", 10: "day"}.get(len(date), "other")
        first, own = date.strip("/")[:10], self.published[:10]
        when = "unknown" if not own else "own day" if first == own else "past" if first < own else "future"
        if when == "past" and first[:7] == own[:7]:
            when = "same month"
        return [f"date {sort}", f"date {when}"]

    def _both(self, s: int, o: int, cue: int, p: str) -> list[str]:
        order = "".join(x for _, x in sorted(((s, "S"), (o, "O"), (cue, "C"))))
        items = self.line.items
        low, high = min(s, o, cue), max(s, o, cue)
        between = items[low + 1 : high]
        breaks = sum(1 for i in between if i.is_word and i.low in self.arguments.breaks)
        commas = sum(1 for i in between if i.is_word and i.low == ",")
        verbs = sum(1 for i in between if self.arguments.verbal(i))
        gap = abs(s - o)
        return [
            f"order {order}",
            f"{p}: order {order}",
            f"ends apart {bucket(gap)}",
            f"{p}: ends apart {bucket(gap)}",
            f"breaks {min(breaks, COUNTED)}",
            f"commas {min(commas, COUNTED)}",
            f"verbs {min(verbs, COUNTED)}",
            f"{p}: {items[s].kind or 'value'} - {items[o].kind or 'value'}",
            *self._joined(s, o, p),
        ]

    def _joined(self, s: int, o: int, p: str) -> list[str]:
        """The words between two close ends, where they are few."""
        a, b = min(s, o), max(s, o)
        between = [self._word(k) for k in range(a + 1, b)]
        if len(between) <= COUNTED:
            return [f"{p}: between {' '.join(between) or 'nothing'}"]
        return []

    def _word(self, n: int) -> str:
        if not 0 <= n < len(self.line.items):
            return "edge"
        item: Item = self.line.items[n]
        if item.mention >= 0:
            return f"<{item.fold}>"
        if item.value is not None:
            return f"<{item.value.kind}>"
        return item.low
