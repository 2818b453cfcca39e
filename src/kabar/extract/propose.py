"""Proposes claims generously: any two ends of the right kinds around a word that makes the relation likely.

Patterns read what is told plainly; these proposals find the rest, and the weights decide on all.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from kabar.extract.candidates import Candidate
from kabar.extract.items import Item, Line
from kabar.extract.topics import RIVALS, Topic
from kabar.lexicon.patterns import Cue
from kabar.schema import Relation, Schema

PAIRS = 160  # proposals per relation and line; a line with more names is a list no one reads so
BESIDE = frozenset(("holdsPosition", "partOf", "locatedIn"))  # told by words that stand together
CUELESS = ("heldOn", "takesPlaceIn", "basedIn")  # are told by no word at all, too
BY = 8  # items between ends that no word joins
DAY = 4  # characters; a bare year dates no event
REACH = 32  # items an end may stand off its cue


class Proposer:
    """Proposes the pairs of one line. ``topics`` are what the sentences before speak of, likeliest first."""

    def __init__(
        self,
        line: Line,
        schema: Schema,
        sentence: int,
        topics: Sequence[Topic],
        head: Line | None = None,
    ) -> None:
        self.line = line
        self.schema = schema
        self.sentence = sentence
        self.topics = topics
        self.hits: dict[str, list[tuple[int, Cue]]] = {}
        self.head = head  # the line that introduces the list in which this line stands

    def read(self) -> Iterator[Candidate]:
        """All proposals, each pair once per relation with the cue that is nearest to it."""
        hits = self.hits = self._cues()
        mentions = [(n, i) for n, i in enumerate(self.line.items) if i.mention >= 0 and i.chains]
        dates = [
            (n, i) for n, i in enumerate(self.line.items) if i.value is not None and i.value.kind == "date"
        ]
        for name in CUELESS if mentions else ():
            hits.setdefault(name, [])
        for name, cues in hits.items():
            relation = self.schema.relation(name)
            if relation.indicator:
                continue
            subjects = [m for m in mentions if self._may(m[1], relation.subject, relation.symmetric)]
            if relation.value == "date":
                yield from self._dated(relation, subjects, dates, cues)
                continue
            objects = [m for m in mentions if self._may(m[1], relation.object, relation.symmetric)]
            yield from self._pairs(relation, subjects, objects, cues)
            if objects and relation.name not in BESIDE:
                yield from self._from_topic(relation, objects, cues, subject=True)
            alone = len({n for n, _ in (*subjects, *objects)}) == 1  # it may be either end
            if subjects and (not objects or alone):
                yield from self._from_topic(relation, subjects, cues, subject=False)

    def _may(self, item: Item, kinds: tuple[str, ...], stand_ins: bool) -> bool:
        return self.schema.is_a(item.kind, *kinds) or (stand_ins and bool(item.bodies))

    def _cues(self) -> dict[str, list[tuple[int, Cue]]]:
        """The cues of the line by relation, with the item each stands at."""
        out: dict[str, list[tuple[int, Cue]]] = {}
        for n, cue in self._of(self.line):
            out.setdefault(cue.relation, []).append((n, cue))
        for _, cue in self._of(self.head) if self.head is not None else ():
            out.setdefault(cue.relation, []).append((0, replace(cue, voice="head")))
        return out

    @staticmethod
    def _of(line: Line) -> Iterator[tuple[int, Cue]]:
        matcher = line.lexicon.patterns.cues
        for n, item in enumerate(line.items):
            for row in matcher.all_at(line.view.lows, item.first, line.last):
                for cue in row:
                    yield n, cue

    def _nearest(
        self, relation: Relation, cues: Sequence[tuple[int, Cue]], *ends: int
    ) -> tuple[int, Cue] | None:
        """The cue nearest to the ends, within reach; a cue without a word where none is needed."""
        found = min(cues, key=lambda c: (sum(abs(c[0] - e) for e in ends), c[0]), default=None)
        if found is not None and max(abs(found[0] - e) for e in ends) <= REACH:
            return found
        if relation.name in CUELESS and len(ends) > 1:
            apart = abs(ends[0] - ends[1])
            if apart <= (REACH if relation.value else BY):
                return ends[0], Cue(relation.name, "none", "none")
        return None

    def _pairs(
        self,
        relation: Relation,
        subjects: list[tuple[int, Item]],
        objects: list[tuple[int, Item]],
        cues: list[tuple[int, Cue]],
    ) -> Iterator[Candidate]:
        made = 0
        for s, subject in subjects if relation.symmetric else ():
            near = self._nearest(relation, cues, s) if len(subject.chains) > 1 else None
            for a, b in combinations(subject.chains, 2) if near is not None else ():
                yield self._candidate(relation, a, b, *(near or cues[0]), s, s)
        for s, subject in subjects:
            for o, object_ in objects:
                if s == o or (relation.symmetric and o < s):
                    continue
                near = self._nearest(relation, cues, s, o)
                if near is None:
                    continue
                for a in (subject.bodies if relation.symmetric else ()) or subject.chains:
                    for b in (object_.bodies if relation.symmetric else ()) or object_.chains:
                        if a != b:
                            yield self._candidate(relation, a, b, *near, s, o)
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
        told = [(d, i.value.norm) for d, i in dates if i.value is not None and len(i.value.norm) > DAY]
        for rank, topic in enumerate(self._fitting(relation.subject) if not subjects else ()):
            for d, date in told:
                near = self._nearest(relation, cues, d)
                if near is not None:
                    made = self._candidate(relation, topic.chain, date, *near, -1, d)
                    yield self._from(made, topic, rank)
        for s, subject in subjects:
            for d, date in told:
                near = self._nearest(relation, cues, s, d)
                if near is not None:
                    yield self._candidate(relation, subject.chains[0], date, *near, s, d)

    def _from_topic(
        self, relation: Relation, ends: list[tuple[int, Item]], cues: list[tuple[int, Cue]], *, subject: bool
    ) -> Iterator[Candidate]:
        """One end is left out: the topic of the sentences before."""
        for rank, topic in enumerate(self._fitting(relation.subject if subject else relation.object)):
            for n, item in ends:
                near = self._nearest(relation, cues, n)
                if near is None:
                    continue
                for other in item.chains:
                    if other == topic.chain:
                        continue
                    if subject:
                        made = self._candidate(relation, topic.chain, other, *near, -1, n)
                    else:
                        made = self._candidate(relation, other, topic.chain, *near, n, -1)
                    yield self._from(made, topic, rank)

    def _fitting(self, kinds: tuple[str, ...]) -> list[Topic]:
        """The likeliest topics of the kinds."""
        return [t for t in self.topics if self.schema.is_a(t.kind, *kinds)][:RIVALS]

    @staticmethod
    def _from(made: Candidate, topic: Topic, rank: int) -> Candidate:
        made.also, made.topic, made.rank = (topic.sentence,), topic.sort, rank
        return made

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
