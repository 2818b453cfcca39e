"""Proposes claims generously: any two ends of the right kinds around a word that makes the relation likely.

Patterns read what is told plainly; these proposals find the rest, and the weights decide on all.
"""

from collections.abc import Iterator

from kabar.extract.candidates import Candidate
from kabar.extract.items import Item, Line
from kabar.lexicon.patterns import Cue
from kabar.schema import Relation, Schema

PAIRS = 160  # proposals per relation and line; a line with more names is a list no one reads so
REACH = 32  # items an end may stand off its cue


class Proposer:
    """Proposes the pairs of one line. ``topic`` are the chains that the sentences before speak of."""

    def __init__(self, line: Line, schema: Schema, sentence: int, topic: tuple[tuple[str, str, int], ...]) -> None:
        self.line = line
        self.schema = schema
        self.sentence = sentence
        self.topic = topic

    def read(self) -> Iterator[Candidate]:
        """All proposals, each pair once per relation with the cue that is nearest to it."""
        hits = self._cues()
        if not hits:
            return
        mentions = [(n, i) for n, i in enumerate(self.line.items) if i.mention >= 0 and i.chains]
        dates = [(n, i) for n, i in enumerate(self.line.items) if i.value is not None and i.value.kind == "date"]
        if not mentions:
            return
        for name, cues in hits.items():
            relation = self.schema.relation(name)
            if relation.indicator:
                continue
            subjects = [m for m in mentions if self.schema.is_a(m[1].kind, *relation.subject)]
            if relation.value == "date":
                yield from self._dated(relation, subjects, dates, cues)
                continue
            objects = [m for m in mentions if self.schema.is_a(m[1].kind, *relation.object)]
            yield from self._pairs(relation, subjects, objects, cues)
            if objects and not subjects:
                yield from self._from_topic(relation, objects, cues)

    def _cues(self) -> dict[str, list[tuple[int, Cue]]]:
        """The cues of the line by relation, with the item each stands at."""
        line = self.line
        matcher = line.lexicon.patterns.cues
        out: dict[str, list[tuple[int, Cue]]] = {}
        lows = line.view.lows
        for n, item in enumerate(line.items):
            t = item.first
            for row in matcher.all_at(lows, t, line.last):
                for cue in row:
                    out.setdefault(cue.relation, []).append((n, cue))
        return out

    def _pairs(
        self,
        relation: Relation,
        subjects: list[tuple[int, Item]],
        objects: list[tuple[int, Item]],
        cues: list[tuple[int, Cue]],
    ) -> Iterator[Candidate]:
        made = 0
        for s, subject in subjects:
            for o, object_ in objects:
                if s == o or relation.symmetric and o < s:
                    continue
                at, cue = min(cues, key=lambda c: (abs(c[0] - s) + abs(c[0] - o), c[0]))
                if max(abs(at - s), abs(at - o)) > REACH:
                    continue
                for a in subject.chains:
                    for b in object_.chains:
                        if a != b:
                            yield self._candidate(relation, a, b, at, cue, s, o)
                            made += 1
                if made > PAIRS:
                    return

    def _dated(
        self,
        relation: Relation,
        subjects: list[tuple[int, Item]],
        dates: list[tuple[int, Item]],
        cues: list[tuple[int, Cue]],
    ) -> Iterator[Candidate]:
        for s, subject in subjects:
            for d, date in dates:
                at, cue = min(cues, key=lambda c: (abs(c[0] - s) + abs(c[0] - d), c[0]))
                if date.value is not None and len(date.value.norm) > 4 and max(abs(at - s), abs(at - d)) <= REACH:
                    yield self._candidate(relation, subject.chains[0], date.value.norm, at, cue, s, d)

    def _from_topic(
        self, relation: Relation, objects: list[tuple[int, Item]], cues: list[tuple[int, Cue]]
    ) -> Iterator[Candidate]:
        """The subject is left out: the topic of the sentence before."""
        for chain, kind, sentence in self.topic:
            if not self.schema.is_a(kind, *relation.subject):
                continue
            for o, object_ in objects:
                at, cue = min(cues, key=lambda c: (abs(c[0] - o), c[0]))
                for b in object_.chains:
                    if b != chain:
                        made = self._candidate(relation, chain, b, at, cue, -1, o)
                        made.also = (sentence,)
                        yield made
            return

    def _candidate(self, relation: Relation, a: str, b: str, at: int, cue: Cue, s: int, o: int) -> Candidate:
        items = self.line.items
        marks = tuple((items[k].first, items[k].last) for k in (s, o) if k >= 0)
        return Candidate(
            relation.name,
            a,
            b,
            items[at].first,
            f"near/{cue.name}/{cue.voice}",
            self.sentence,
            near=True,
            marks=marks,
            subject_at=s,
            object_at=o,
        )
