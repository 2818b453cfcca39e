"""Scores of a reading against gold: entities, claims, qualifiers, stance, speakers, statements, evidence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from kabar.evaluate.claims import Claim, Claims, Row, agreement, entities, optional, qualifiers_agree
from kabar.evaluate.matching import forms, kinds_agree, norm, same
from kabar.evaluate.tally import Tally
from kabar.schema import folded_kind

FULL = ("Person", "Organization")  # kinds whose gold is complete; of others only recall means something
NOTHING: Row = {"entities": [], "claims": [], "statements": []}


class Note(NamedTuple):
    """One thing that was not read as the gold has it."""

    sort: str
    article: str
    told: tuple[str, ...]


class Scores:
    """The sums over the articles scored so far. Figures are micro-averages."""

    def __init__(self) -> None:
        self.articles = 0
        self.entities: defaultdict[str, Tally] = defaultdict(Tally)
        self.relations: defaultdict[str, Tally] = defaultdict(Tally)
        self.qualifiers = Tally()
        self.stance = Tally()
        self.said_by = Tally()
        self.statements = Tally()
        self.evidence: Counter[str] = Counter()
        self.reliability: defaultdict[int, Tally] = defaultdict(Tally)  # by tenths of confidence
        self.notes: list[Note] = []

    @property
    def claims(self) -> Tally:
        """All relations together."""
        out = Tally()
        for tally in self.relations.values():
            out.add(tally)
        return out

    def add(self, gold: Row, read: Row) -> None:
        """Score one article: the gold row and the row that was read out of its text."""
        self.articles += 1
        self._entities(gold, read)
        self._claims(gold, read)
        self._evidence(gold, read)
        self._statements(gold, read)

    def _note(self, sort: str, gold: Row, *told: str) -> None:
        self.notes.append(Note(sort, gold["id"], told))

    def _entities(self, gold: Row, read: Row) -> None:
        left = list(read["entities"])
        for entity in gold["entities"]:
            if _open(entity):
                continue
            hit = next((x for x in left if kinds_agree(x, entity) and same(x, entity)), None)
            self.entities[folded_kind(entity["kind"])].count(hit is not None, found=False)
            if hit is None:
                self._note("missed entity", gold, entity["kind"], entity["name"])
            else:
                left = [x for x in left if x is not hit]
        for entity in left:
            if folded_kind(entity["kind"]) not in FULL:
                continue
            named = [e for e in gold["entities"] if same(entity, e)]
            if any(_open(e) for e in named):
                continue  # neither right nor wrong
            self.entities[folded_kind(entity["kind"])].wrong += 1
            sort = "split or mistyped entity" if named else "wrong entity"
            self._note(sort, gold, entity["kind"], entity["name"])

    def _claims(self, gold: Row, read: Row) -> None:
        ours, theirs = Claims(read), Claims(gold)
        left = ours.single()
        for claim in sorted(gold["claims"], key=optional):
            pairs = [(agreement(ours, x, theirs, claim), x) for x in left]
            weight, best = max(pairs, key=lambda pair: pair[0], default=(0.0, claim))
            if weight:
                left = [x for x in left if x is not best]
            tally = self.relations[claim["p"]]
            if optional(claim):
                continue
            tally.count(weight, found=bool(weight))
            if weight:
                self.reliability[_tenth(best)].count(weight)
            else:
                relation, ends = theirs.key(claim)
                self._note("missed claim", gold, relation, *ends)
                continue
            self._details(claim, best)
            self._speaker(
                theirs.entities.get(claim.get("said_by") or ""), ours.entities.get(best.get("said_by") or "")
            )
        for claim in left:
            self.relations[claim["p"]].wrong += 1
            self.reliability[_tenth(claim)].wrong += 1
            relation, ends = ours.key(claim)
            self._note("wrong claim", gold, relation, *ends)

    def _details(self, gold: Claim, read: Claim) -> None:
        """Qualifiers that the gold gives, and stance."""
        for name, value in (gold.get("q") or {}).items():
            if value in (None, "", []):
                continue
            got = (read.get("q") or {}).get(name)
            self.qualifiers.count(qualifiers_agree(name, got, value), found=bool(got))
        self.stance.count(read.get("stance", "asserted") == gold.get("stance", "asserted"))

    def _speaker(self, gold: Mapping[str, Any] | None, read: Mapping[str, Any] | None) -> None:
        if gold or read:
            right = bool(gold and read and same(read, gold))
            self.said_by.count(right, there=bool(gold), found=bool(read))

    def _evidence(self, gold: Row, read: Row) -> None:
        """Whether every claim points into the text, at words that name one of its ends."""
        text, claims = gold.get("text"), Claims(read)
        for claim in read["claims"]:
            span = claim.get("ev")
            there = bool(span) and (text is None or 0 <= span[0] < span[1] <= len(text))
            self.evidence["claims"] += 1
            self.evidence["with evidence"] += there
            if there and text:
                words = norm(text[span[0] : span[1]])
                ends = [claims.end(claim, side) for side in "so"]
                named = any(isinstance(e, dict) and any(f in words for f in forms(e)) for e in ends)
                self.evidence["an end named in it"] += named or not isinstance(ends[0], dict)

    def _statements(self, gold: Row, read: Row) -> None:
        """A statement is right when its words overlap the gold's and the speaker is the same."""
        theirs, ours = entities(gold), entities(read)
        left = list(read.get("statements") or [])
        for said in gold.get("statements") or []:
            speaker = theirs.get(said["speaker"])
            near = [x for x in left if _overlap(x["ev"], said["ev"])]
            hit = next((x for x in near if _same(ours.get(x["speaker"]), speaker)), None)
            self.statements.count(hit is not None, found=False)
            left = [x for x in left if x is not hit]
        if gold.get("statements") is not None:
            self.statements.wrong += len(left)


def _tenth(claim: Claim) -> int:
    """The tenth that a claim's confidence falls in: 9 for 0.9 to 1."""
    return min(9, int(10 * float(claim.get("confidence", 1.0))))


def _open(entity: Mapping[str, Any]) -> bool:
    """Named through a title only, or optional: finding it is no error, missing it neither."""
    return bool(entity.get("implied") or entity.get("optional"))


def _same(read: Mapping[str, Any] | None, gold: Mapping[str, Any] | None) -> bool:
    return read is not None and gold is not None and same(read, gold)


def _overlap(a: list[int], b: list[int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def score(gold: Iterable[Row], read: Mapping[str, Row]) -> Scores:
    """The scores of rows read, by article id, against gold rows; an article not read counts as empty."""
    out = Scores()
    for row in gold:
        out.add(row, {**NOTHING, **read.get(row["id"], {})})
    return out
