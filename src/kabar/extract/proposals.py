"""Proposals: what the titles, verbs, phrases, events and figures of a document may say.

Nothing is decided here: candidates that say the same in one sentence are grouped, with the traits
that the decision goes by.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from kabar.document import Document, Drop, Stance
from kabar.extract.arguments import Arguments
from kabar.extract.candidates import Candidate
from kabar.extract.context import Context
from kabar.extract.events import EventReader
from kabar.extract.figures import FigureReader
from kabar.extract.items import Item, Line, lines
from kabar.extract.listing import expand, listed, listings
from kabar.extract.owners import owned
from kabar.extract.phrases import PhraseMatcher
from kabar.extract.positions import bare, positions, units
from kabar.extract.propose import Proposer
from kabar.extract.stance import StanceReader
from kabar.extract.topics import RIVALS, Topic, Topics
from kabar.extract.traits import TraitReader
from kabar.extract.verbs import VerbReader
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.patterns import Pattern
from kabar.spans import Span

SIGNED = {"signedMouWith": "MemorandumOfUnderstanding", "signedAgreementWith": "Agreement"}
LEAD = 2  # sentences at the head of an article that tell what it is about
RIVAL = 2.0  # the cost of each likelier topic for an end that a phrase leaves out
Group = tuple[list[Candidate], tuple[str, ...]]  # candidates that say the same, the surest first; traits


class Proposals:
    """Reads the candidates of one document. ``drops`` are those that the context could not complete."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon
        self.schema = lexicon.schema
        self.view = View(document)
        self.lines = lines(document, lexicon)
        expand(document, self.lines, lexicon)
        self.headed = {n: head for head, rows in listings(document, self.lines) for n in rows}
        self.plain = [Arguments(line, self.schema) for line in self.lines]
        self.context = Context(document, self.lines, lexicon)
        self.stances: dict[int, StanceReader] = {}
        self.drops: list[Drop] = []

    def groups(self) -> list[Group]:
        """Candidates that say the same in one sentence, the surest first, with their traits."""
        held: dict[tuple[int, str, str, str], list[Candidate]] = {}
        for c in (
            *positions(self.document, self.view, self.lexicon),
            *units(self.document, self.view, self.lexicon),
            *owned(self.document, self.view, self.lexicon),
        ):
            self._add(held, c)
        topics = Topics()
        beside: dict[int, frozenset[str]] = {}
        for n, line in enumerate(self.lines):
            told = topics.before(n)
            for c in self._line(n, line, told):
                self._add(held, c)
            head = self.lines[self.headed[n]] if n in self.headed else None
            for c in self._in_list(n, line, head) if head is not None else ():
                self._add(held, c)
            proposer = Proposer(line, self.schema, n, told, head)
            for c in proposer.read():
                self._add(held, c)
            beside[n] = frozenset(name for name, cues in proposer.hits.items() if cues)
            for c in bare(self.document, self.view, told, n):
                self._add(held, c)
            if not self._headline(n):
                topics.read(n, line)
        plain = self._plain(held)
        out = []
        readers: dict[int, TraitReader] = {}
        for (n, *_), group in held.items():
            group.sort(key=lambda c: (c.near, c.cost))
            reader = readers.get(n)
            if reader is None:
                line = self.lines[n]
                where = ("headline",) if self._headline(n) else ("lead",) if n < LEAD else ()
                reader = readers[n] = TraitReader(line, self.plain[n], where, beside[n])
            relation = self.schema.relation(group[0].relation)
            others = plain.get((n, frozenset((group[0].subject, group[0].object))), ())
            out.append((group, reader.read(group, relation, str(self.stance(group[0])), others)))
        return out

    @staticmethod
    def _plain(
        held: Mapping[tuple[int, str, str, str], list[Candidate]],
    ) -> dict[tuple[int, frozenset[str]], set[str]]:
        """By sentence and ends: the relations that patterns tell of them."""
        out: dict[tuple[int, frozenset[str]], set[str]] = {}
        for (n, relation, a, b), group in held.items():
            if not all(c.near for c in group):
                out.setdefault((n, frozenset((a, b))), set()).add(relation)
        return out

    def _add(self, held: dict[tuple[int, str, str, str], list[Candidate]], c: Candidate) -> None:
        a, b = c.subject, c.object
        if self.schema.relation(c.relation).symmetric and b < a:
            a, b = b, a
        held.setdefault((c.sentence, c.relation, a, b), []).append(c)

    def _headline(self, n: int) -> bool:
        return self.document.blocks[self.document.sentences[n].block].kind == "headline"

    def _line(self, n: int, line: Line, told: Sequence[Topic]) -> list[Candidate]:
        headline = self._headline(n)
        plain = self.plain[n]
        figures = FigureReader(line, plain, self.lexicon, n)
        out = list(VerbReader(line, self.schema, Arguments(line, self.schema), n, headline).read())
        out += EventReader(line, plain, self.lexicon, n).read()
        out += (*figures.read(), *figures.near())
        for pattern, bound, anchor in PhraseMatcher(line, plain).find(self.schema.relations):
            out += self._phrase(n, line, pattern, bound, anchor, told)
        return out

    def _in_list(self, n: int, line: Line, head: Line) -> Iterator[Candidate]:
        """The agreement that one line of a list tells, the list's head saying what they all are."""
        pair = listed(line)
        sorts = {self._sort(i) for i in (*line.items, *head.items) if i.kind == "Agreement"}
        for relation in self.schema.relations.values() if pair is not None else ():
            if relation.symmetric and SIGNED.get(relation.name) in sorts:
                yield Candidate(
                    relation.name, *(pair or ("", "")), line.items[0].first, "agreement/listed", n,
                    also=(self.headed[n],),
                )  # fmt: skip

    def _sort(self, item: Item) -> str:
        return self.document.mentions[item.mention].attributes.get("agreementType", "")

    def _phrase(
        self,
        n: int,
        line: Line,
        pattern: Pattern,
        bound: dict[str, int],
        anchor: int,
        told: Sequence[Topic],
    ) -> list[Candidate]:
        """The claims of one matched phrase; an end it leaves out comes from the context."""
        relation, phrase = self.schema.relation(pattern.relation), pattern.phrase
        qualifiers = dict(phrase.qualifiers)
        for slot, at in bound.items():
            if slot not in ("subject", "object", "origin"):
                item = line.items[at]
                qualifiers[slot] = item.value.norm if item.value is not None else item.chains[0]
        marks = tuple(
            (line.items[k].first, line.items[k].last) for s, k in bound.items() if s in ("subject", "object")
        )
        also: tuple[int, ...] = ()
        if "subject" in bound:
            subjects = line.chains(bound["subject"])
        else:
            found = self.context.actor(n, phrase.subject or relation.subject)
            if found is None:
                self.drops.append(Drop("no subject in context", self._span(line, anchor), pattern.rule))
                return []
            subjects, also = (found[0],), (found[1],)
        made = partial(
            Candidate, relation.name, token=line.items[anchor].first, rule=pattern.rule, sentence=n,
            stance=phrase.stance, fixed_stance=phrase.stance != "asserted", weak=phrase.weak, marks=marks,
        )  # fmt: skip
        cost = 1.0 if phrase.weak else 0.0
        if "object" in bound:
            ends = [(a, b) for a in subjects for b in line.chains(bound["object"]) if a != b]
        elif relation.symmetric:
            ends = [(a, b) for x, a in enumerate(subjects) for b in subjects[x + 1 :]]
        else:
            left_out = [t for t in told if self.schema.is_a(t.kind, *relation.object)][:RIVALS]
            if not left_out:
                self.drops.append(Drop("no object in context", self._span(line, anchor), pattern.rule))
            return [
                made(
                    subject=a, object=t.chain, cost=cost + RIVAL * rank, also=(*also, t.sentence),
                    qualifiers=dict(qualifiers), topic=t.sort, rank=rank, subject_at=bound.get("subject", -1),
                )
                for a in subjects for rank, t in enumerate(left_out) if a != t.chain
            ]  # fmt: skip
        return [made(subject=a, object=b, cost=cost, also=also, qualifiers=dict(qualifiers)) for a, b in ends]

    def stance(self, c: Candidate) -> Stance | str:
        """How the words around its cue tell it; ``none`` where they claim nothing."""
        reader = self.stances.get(c.sentence)
        if reader is None:
            sentence = self.document.sentences[c.sentence]
            reader = self.stances[c.sentence] = StanceReader(
                self.view, self.lexicon, sentence.first, sentence.last
            )
        effect = reader.at(c.token)
        if (
            effect == "asserted"
            and self.view.lows[c.token - 1] in self.lexicon.listed("purpose")
            and c.token > 0
        ):
            return "planned"  # a purpose is not yet done
        return effect

    def _span(self, line: Line, item: int) -> Span:
        return self.view.span(line.items[item].first, line.items[item].last)
