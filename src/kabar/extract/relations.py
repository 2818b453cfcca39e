"""Relations: decides on each proposal, and makes claims of those that it keeps."""

from msgspec.structs import replace

from kabar.document import Claim, Document, Drop, Evidence, Stance
from kabar.extract.agreements import gather
from kabar.extract.candidates import Candidate
from kabar.extract.proposals import Proposals
from kabar.extract.qualify import Qualifier
from kabar.extract.weights import packaged
from kabar.lexicon.lexicon import Lexicon
from kabar.spans import Span

TOO_FAR = 4.5  # the cost from which a reading is dropped, where no weights decide
SURE, LESS_SURE = 0.8, 0.5  # of a pattern of a language without weights that fits plainly, or less so
# The probability from which a claim is kept. A pattern that fits plainly is itself a reason, learned from
# more texts than the weights were fitted on, so it needs less.
KEEP = 0.5
TOLD = 0.2  # a proposal less likely than that was no candidate, just two names in one sentence
KEEP_PLAIN = 0.3
STANCES: dict[str, Stance] = {
    "asserted": "asserted",
    "planned": "planned",
    "hoped": "hoped",
    "denied": "denied",
}
PLAIN = 1.0  # the cost up to which a pattern fits plainly


def relations(document: Document, lexicon: Lexicon) -> Document:
    """Fill ``claims``; what was proposed and not kept goes to ``drops`` with its reason."""
    return RelationReader(document, lexicon).read()


class RelationReader:
    """Reads the claims of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon
        self.schema = lexicon.schema
        self.proposals = Proposals(document, lexicon)
        self.view = self.proposals.view
        self.lines = self.proposals.lines
        self.kinds = {c.id: c.kind for c in document.chains}
        self.drops: list[Drop] = []
        self.weights = packaged(f"claims-{lexicon.language}")

    def read(self) -> Document:
        """The document with claims and drops."""
        kept: list[Candidate] = []
        for group, traits in self.proposals.groups():
            c = group[0]
            c.traits = traits
            if self.weights is None:  # the patterns decide by themselves
                if c.near:
                    continue
                c.confidence = SURE if self._plain(c) else LESS_SURE
            else:
                c.confidence = round(self.weights.score("claim", traits), 2)
                if c.confidence < self._needed(c):
                    if c.confidence >= TOLD:
                        self.drops.append(Drop("too unlikely", self.view.span(c.token, c.token + 1), c.rule))
                    continue
            if self._decide(c):
                kept.append(c)
        kept = gather(self._surest(kept), self.document, self.lines, self.lexicon, self.schema)
        claims = self._unique([self._claim(c) for c in kept])
        return replace(
            self.document,
            claims=tuple(claims),
            drops=(*self.document.drops, *self.proposals.drops, *self.drops),
        )

    def _surest(self, kept: list[Candidate]) -> list[Candidate]:
        """One sentence tells one of several instruments for a pair, one indicator for a figure, and one topic
        for an end that a cue leaves out."""
        best: dict[tuple[int, str, frozenset[str]], Candidate] = {}
        rest: list[Candidate] = []
        for c in kept:
            relation = self.schema.relation(c.relation)
            if relation.symmetric and relation.broader:
                key = (c.sentence, relation.broader, frozenset((c.subject, c.object)))
            elif relation.indicator:
                key = (c.sentence, c.relation, frozenset((c.object,)))
            elif c.topic and c.subject_at != c.object_at:
                known = c.subject if c.subject_at >= 0 else c.object
                key = (c.sentence, f"{c.relation} at {c.token}", frozenset((known,)))
            else:
                rest.append(c)
                continue
            if key not in best or (best[key].near, -best[key].confidence) > (c.near, -c.confidence):
                best[key] = c
        chosen = {id(c) for c in (*rest, *best.values())}
        for c in kept:
            if id(c) not in chosen:
                span = self.view.span(c.token, c.token + 1)
                self.drops.append(Drop("told better by another reading", span, c.rule))
        return [c for c in kept if id(c) in chosen]

    def _needed(self, c: Candidate) -> float:
        """The probability from which a candidate is kept."""
        return max(KEEP_PLAIN if self._plain(c) else KEEP, self.schema.relation(c.relation).least)

    @staticmethod
    def _plain(c: Candidate) -> bool:
        """Does a pattern fit plainly?"""
        return not c.near and not c.weak and c.cost <= PLAIN

    def _decide(self, c: Candidate) -> bool:
        """Keep a candidate whose reading is near, whose ends fit and whose words claim it."""
        span = self.view.span(c.token, c.token + 1)
        relation = self.schema.relation(c.relation)
        if c.cost > TOO_FAR and self.weights is None:
            self.drops.append(Drop("too far to read", span, c.rule))
            return False
        if relation.subject and not self.schema.is_a(self.kinds[c.subject], *relation.subject):
            self.drops.append(Drop("kinds do not fit", span, c.rule))
            return False
        if self.kinds.get(c.subject) in relation.subject_not:
            self.drops.append(Drop("kinds do not fit", span, c.rule))
            return False
        if relation.object and not self.schema.is_a(self.kinds[c.object], *relation.object):
            self.drops.append(Drop("kinds do not fit", span, c.rule))
            return False
        if not c.fixed_stance:
            effect = STANCES.get(self.proposals.stance(c))
            if effect is None:
                self.drops.append(Drop("a wish or condition, no claim", span, c.rule))
                return False
            c.stance = effect
        c.qualifiers = Qualifier(self.lines[c.sentence], self.lexicon).read(c, relation)
        return True

    def _claim(self, c: Candidate) -> Claim:
        told = self.lines[c.sentence].told_in
        also = (*c.also, *(told[e] for e in (c.subject, c.object) if e in told))
        sentences = dict.fromkeys((c.sentence, *also))
        evidence = tuple(self._evidence(s, c if s == c.sentence else None) for s in sentences)
        return Claim(
            c.subject,
            c.relation,
            c.object,
            c.qualifiers,
            c.stance,
            self._said_by(c),
            evidence,
            c.rule,
            c.confidence,
        )

    def _evidence(self, sentence: int, c: Candidate | None) -> Evidence:
        span = self.document.sentences[sentence].span
        marks: list[Span] = []
        if c is not None:
            marks = [self.view.span(a, b) for a, b in c.marks]
            marks.append(self.view.span(c.token, c.token + 1))
        inside = tuple(sorted({m for m in marks if span.covers(m)}))
        return Evidence(span, span.of(self.document.text), inside)

    def _said_by(self, c: Candidate) -> str | None:
        """The speaker of the statement that the cue stands in."""
        if c.rule.startswith("title"):
            return None
        token = self.view.tokens[c.token]
        at = Span(token.start, token.end)
        for s in self.document.statements:
            if s.evidence.span.covers(at) and s.speaker != c.subject:
                return s.speaker
        return None

    def _unique(self, claims: list[Claim]) -> list[Claim]:
        """Each claim once: the surest reading of the same ends, with the qualifiers of all."""
        out: dict[tuple[str, str, str, Stance], Claim] = {}
        for claim in claims:
            ends = (claim.subject, claim.object)
            if self.schema.relation(claim.relation).symmetric:
                ends = (min(ends), max(ends))
            key = (claim.relation, *ends, claim.stance)
            known = out.get(key)
            if known is None:
                out[key] = claim
                continue
            best, other = (known, claim) if known.confidence >= claim.confidence else (claim, known)
            out[key] = replace(
                best,
                qualifiers={**other.qualifiers, **best.qualifiers},
                said_by=best.said_by or other.said_by,
            )
        implied = {
            (broader, frozenset((c.subject, c.object)), c.stance)
            for c in out.values()
            for broader in self.schema.implies(c.relation)
        }
        kept = []
        for c in out.values():
            if (c.relation, frozenset((c.subject, c.object)), c.stance) in implied:
                self.drops.append(Drop("told more exactly by another claim", c.evidence[0].span, c.rule))
            else:
                kept.append(c)
        return kept
