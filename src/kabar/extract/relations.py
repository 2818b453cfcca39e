"""Relations: proposes claims from titles, verbs, phrases, events and figures, then decides on each."""

from msgspec.structs import replace

from kabar.document import Claim, Document, Drop, Evidence, Stance
from kabar.extract.agreements import gather
from kabar.extract.arguments import Arguments
from kabar.extract.candidates import Candidate
from kabar.extract.context import Context
from kabar.extract.events import EventReader
from kabar.extract.figures import FigureReader
from kabar.extract.items import Line, lines
from kabar.extract.phrases import PhraseMatcher
from kabar.extract.positions import positions, units
from kabar.extract.propose import Proposer
from kabar.extract.qualify import Qualifier
from kabar.extract.runs import folded_kind
from kabar.extract.stance import StanceReader
from kabar.extract.traits import TraitReader
from kabar.extract.verbs import VerbReader
from kabar.extract.view import View
from kabar.extract.weights import packaged
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.patterns import Pattern
from kabar.spans import Span

TOO_FAR = 4.5  # the cost from which a reading is dropped
MEMORY = 4  # sentences after which a topic is forgotten
# The probability from which a claim is kept. A pattern that fits plainly is itself a reason, learned from
# more texts than the weights were fitted on, so it needs less.
KEEP = 0.65
TOLD = 0.2  # a proposal less likely than that was no candidate, just two names in one sentence
KEEP_PLAIN = 0.25
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
        self.view = View(document)
        self.lines = lines(document, lexicon)
        self.kinds = {c.id: c.kind for c in document.chains}
        self.context = Context(document, self.lines, lexicon)
        self.stances: dict[int, StanceReader] = {}
        self.drops: list[Drop] = []

    def read(self) -> Document:
        """The document with claims and drops."""
        held = packaged("claims-id")
        kept: list[Candidate] = []
        for group, traits in self.groups():
            c = group[0]
            c.traits = traits
            if held is None:
                if c.near:
                    continue
                c.confidence = round(max(0.3, 0.95 - 0.1 * c.cost), 2)
            else:
                c.confidence = round(held.score("claim", traits), 2)
                if c.confidence < self._needed(c):
                    if c.confidence >= TOLD:
                        self.drops.append(Drop("too unlikely", self.view.span(c.token, c.token + 1), c.rule))
                    continue
            if self._decide(c):
                kept.append(c)
        kept = gather(self._surest(kept), self.document, self.lines, self.lexicon, self.schema)
        claims = self._unique([self._claim(c) for c in kept])
        return replace(self.document, claims=tuple(claims), drops=(*self.document.drops, *self.drops))

    def _surest(self, kept: list[Candidate]) -> list[Candidate]:
        """One sentence tells one of several instruments for a pair, and one indicator for a figure."""
        best: dict[tuple[int, str, frozenset[str]], Candidate] = {}
        rest: list[Candidate] = []
        for c in kept:
            relation = self.schema.relation(c.relation)
            if relation.symmetric and relation.broader:
                key = (c.sentence, relation.broader, frozenset((c.subject, c.object)))
            elif relation.indicator:
                key = (c.sentence, c.relation, frozenset((c.object,)))
            else:
                rest.append(c)
                continue
            if key not in best or (best[key].near, -best[key].confidence) > (c.near, -c.confidence):
                best[key] = c
        chosen = {id(c) for c in (*rest, *best.values())}
        return [c for c in kept if id(c) in chosen]

    def _needed(self, c: Candidate) -> float:
        """The probability from which a candidate is kept."""
        plain = not c.near and not c.weak and c.cost <= PLAIN
        return max(KEEP_PLAIN if plain else KEEP, self.schema.relation(c.relation).least)

    def groups(self) -> list[tuple[list[Candidate], tuple[str, ...]]]:
        """Candidates that say the same in one sentence, the surest first, with their traits."""
        held: dict[tuple[int, str, str, str], list[Candidate]] = {}
        for c in (
            *positions(self.document, self.view, self.lexicon),
            *units(self.document, self.view, self.lexicon),
        ):
            self._add(held, c)
        topic: tuple[tuple[str, str, int], ...] = ()
        for n, line in enumerate(self.lines):
            for c in self._line(n, line):
                self._add(held, c)
            for c in FigureReader(line, Arguments(line, self.schema), self.lexicon, n).near():
                self._add(held, c)
            for c in Proposer(line, self.schema, n, topic).read():
                self._add(held, c)
            topic = self._topic(n, line, topic)
        out = []
        readers: dict[int, TraitReader] = {}
        for (n, *_), group in held.items():
            group.sort(key=lambda c: (c.near, c.cost))
            reader = readers.get(n)
            if reader is None:
                line = self.lines[n]
                reader = readers[n] = TraitReader(line, Arguments(line, self.schema), self._headline(n))
            relation = self.schema.relation(group[0].relation)
            out.append((group, reader.read(group, relation, str(self._stance(group[0])))))
        return out

    def _add(self, held: dict[tuple[int, str, str, str], list[Candidate]], c: Candidate) -> None:
        a, b = c.subject, c.object
        if self.schema.relation(c.relation).symmetric and b < a:
            a, b = b, a
        held.setdefault((c.sentence, c.relation, a, b), []).append(c)

    def _topic(
        self, n: int, line: Line, before: tuple[tuple[str, str, int], ...]
    ) -> tuple[tuple[str, str, int], ...]:
        """What the text speaks of after a sentence: the first person, body and event it names, else those before."""
        out = {folded_kind(kind): (chain, kind, at) for chain, kind, at in before if n - at <= MEMORY}
        if self._headline(n):
            return tuple(out.values())
        new: dict[str, tuple[str, str, int]] = {}
        for item in line.items:
            if item.chains and item.fold in ("Person", "Organization", "Event"):
                new.setdefault(item.fold, (item.chains[0], item.kind, n))
        return tuple({**out, **new}.values())

    def _headline(self, n: int) -> bool:
        return self.document.blocks[self.document.sentences[n].block].kind == "headline"

    def _line(self, n: int, line: Line) -> list[Candidate]:
        headline = self._headline(n)
        arguments = Arguments(line, self.schema)
        plain = Arguments(line, self.schema)
        out = list(VerbReader(line, self.schema, arguments, n, headline).read())
        out += EventReader(line, plain, self.lexicon, n).read()
        out += FigureReader(line, plain, self.lexicon, n).read()
        for pattern, bound, anchor in PhraseMatcher(line, plain).find(self.schema.relations):
            out += self._phrase(n, line, pattern, bound, anchor)
        return out

    def _phrase(
        self, n: int, line: Line, pattern: Pattern, bound: dict[str, int], anchor: int
    ) -> list[Candidate]:
        """The claims of one matched phrase; an end it leaves out comes from the context."""
        relation, phrase = self.schema.relation(pattern.relation), pattern.phrase
        qualifiers = dict(phrase.qualifiers)
        for slot, at in bound.items():
            if slot not in ("subject", "object"):
                item = line.items[at]
                qualifiers[slot] = item.value.norm if item.value is not None else item.chains[0]
        also: tuple[int, ...] = ()
        if "subject" in bound:
            subjects = line.chains(bound["subject"])
        else:
            found = self.context.actor(n, relation.subject)
            if found is None:
                self.drops.append(Drop("no subject in context", self._span(line, anchor), pattern.rule))
                return []
            subjects, also = (found[0],), (found[1],)
        if "object" not in bound and not relation.symmetric:
            event = self.context.event(n) if "Event" in relation.object else None
            ends = [(a, event[0]) for a in subjects] if event is not None else []
            also = (*also, event[1]) if event is not None else also
        elif "object" not in bound:
            ends = (
                [(a, b) for x, a in enumerate(subjects) for b in subjects[x + 1 :]]
                if relation.symmetric
                else []
            )
        else:
            ends = [(a, b) for a in subjects for b in line.chains(bound["object"]) if a != b]
        marks = tuple(
            (line.items[k].first, line.items[k].last) for s, k in bound.items() if s in ("subject", "object")
        )
        return [
            Candidate(relation.name, a, b, line.items[anchor].first, pattern.rule, n, 1.0 if phrase.weak else 0.0,
                      phrase.stance, phrase.stance != "asserted", dict(qualifiers), also, phrase.weak, marks)
            for a, b in ends
        ]  # fmt: skip

    def _span(self, line: Line, item: int) -> Span:
        return self.view.span(line.items[item].first, line.items[item].last)

    def _decide(self, c: Candidate) -> bool:
        """Keep a candidate whose reading is near, whose ends fit and whose words claim it."""
        span = self.view.span(c.token, c.token + 1)
        relation = self.schema.relation(c.relation)
        if c.cost > TOO_FAR and packaged("claims-id") is None:
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
            effect = self._stance(c)
            if effect == "none":
                self.drops.append(Drop("a wish or condition, no claim", span, c.rule))
                return False
            c.stance = effect
        c.qualifiers = Qualifier(self.lines[c.sentence], self.lexicon).read(c, relation)
        return True

    def _stance(self, c: Candidate) -> Stance | str:
        reader = self.stances.get(c.sentence)
        if reader is None:
            sentence = self.document.sentences[c.sentence]
            reader = self.stances[c.sentence] = StanceReader(
                self.view, self.lexicon, sentence.first, sentence.last
            )
        effect = reader.at(c.token)
        if effect == "asserted" and self.view.lows[c.token - 1] == "untuk" and c.token > 0:
            return "planned"  # a purpose is not yet done
        return effect

    def _claim(self, c: Candidate) -> Claim:
        sentences = (c.sentence, *(s for s in c.also if s != c.sentence))
        evidence = tuple(self._evidence(s, c if s == c.sentence else None) for s in sentences)
        return Claim(c.subject, c.relation, c.object, c.qualifiers, c.stance,  # type: ignore[arg-type]
                     self._said_by(c), evidence, c.rule, c.confidence)  # fmt: skip

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
        return [
            c for c in out.values() if (c.relation, frozenset((c.subject, c.object)), c.stance) not in implied
        ]
