"""Claims told by verbs: each voice of a verb of the lexicon with the ends of its clause."""

from collections.abc import Collection, Iterator

from kabar.extract.arguments import Arguments, Found
from kabar.extract.candidates import Candidate
from kabar.extract.items import Line
from kabar.lexicon.matcher import Matcher
from kabar.lexicon.morphology import without_clitic
from kabar.lexicon.patterns import Trigger
from kabar.lexicon.rows import Verb
from kabar.schema import Relation, Schema

NEAR = 7  # items within which a verb's complement stands


class VerbReader:
    """Reads the claims that verbs tell in one line."""

    def __init__(
        self, line: Line, schema: Schema, arguments: Arguments, sentence: int, headline: bool
    ) -> None:
        self.line = line
        self.schema = schema
        self.arguments = arguments
        self.sentence = sentence
        self.headline = headline
        self.lows = [i.low if i.is_word else "" for i in line.items]

    def read(self) -> Iterator[Candidate]:
        """All candidates of the line, from the left."""
        triggers: Matcher[tuple[Trigger, ...]] = self.line.lexicon.patterns.triggers
        n = 0
        while n < len(self.lows):
            low = self.lows[n]
            found = triggers.at(self.lows, n) if low else None
            if found is None and low.endswith("nya"):
                found = triggers.at([without_clitic(low)], 0)
                found = (n + 1, found[1]) if found else None
            if found is None:
                n += 1
                continue
            last, rows = found
            for trigger in rows:
                yield from self._trigger(trigger, n, last - 1)
            n = last

    def _trigger(self, trigger: Trigger, first: int, last: int) -> Iterator[Candidate]:
        verb, relation = trigger.verb, self.schema.relation(trigger.relation)
        self.arguments.stand_ins = relation.symmetric
        if trigger.voice == "active" and self.arguments.is_noun(first):
            return
        if verb.complement:
            complement = self._complement(verb, first, last, trigger.voice)
            if complement is None:
                return
            last = max(last, complement)
        left_kinds, right_kinds = relation.subject, relation.object
        if verb.swap:
            left_kinds, right_kinds = right_kinds, left_kinds
        ends = self._ends(trigger, first, last, left_kinds, right_kinds)
        if ends is None:
            return
        left, right = ends
        if verb.swap and right is None:
            return
        subject, object_ = (right, left) if verb.swap and right is not None else (left, right)
        yield from self._claims(trigger, relation, subject, object_, first)

    def _complement(self, verb: Verb, first: int, last: int, voice: str) -> int | None:
        """The item of the verb's complement: behind it, or before it in the passive."""
        items = self.line.items
        places = range(last + 1, min(len(items), last + 1 + NEAR))
        if voice == "passive":
            places = range(first - 1, max(-1, first - 1 - NEAR), -1)
        for k in places:
            if any(self._is(items[k].first, k, word) for word in verb.complement):
                return k if voice != "passive" else last
            if items[k].low in (".", ";"):
                break
        return None

    def _is(self, token: int, k: int, word: str) -> bool:
        item = self.line.items[k]
        if word.startswith("<"):
            if item.kind != "Agreement":
                return False
            mention = self.line.view.document.mentions[item.mention]
            name = mention.name.lower().split(" (")[0]
            return name in self.line.lexicon.listed(word[1:-1])
        return self.lows[k] == word

    def _ends(
        self,
        trigger: Trigger,
        first: int,
        last: int,
        left_kinds: Collection[str],
        right_kinds: Collection[str],
    ) -> tuple[Found, Found | None] | None:
        """The grammatical subject side and the other side, as the voice has them."""
        arguments, verb = self.arguments, trigger.verb
        links = verb.link
        if trigger.voice in ("active", "bare"):
            if trigger.voice == "bare" and not self._bare(first):
                return None
            left = arguments.left(first, left_kinds) or arguments.controller(first, left_kinds)
            if left is None:
                return None
            right = arguments.right(last, right_kinds, links) if links else arguments.right(last, right_kinds)
            return left, right
        if trigger.voice == "passive":
            patient_kinds, agent_kinds = right_kinds, left_kinds
            pair = self._between(last, left_kinds)
            if pair is not None:
                return pair
            agent = arguments.right(last, agent_kinds, agent=True)
            if agent is None:
                return None
            if links or verb.complement:
                other = arguments.right(agent.item, right_kinds, links) if links else None
                return agent, other
            patient = arguments.left(first, patient_kinds)
            return (agent, patient) if patient is not None else None
        pair = self._between(last, left_kinds)
        if pair is not None:
            return pair
        return self._nominal(verb, first, last, left_kinds, right_kinds)

    def _nominal(
        self, verb: Verb, first: int, last: int, left_kinds: Collection[str], right_kinds: Collection[str]
    ) -> tuple[Found, Found | None] | None:
        """Peluncuran X oleh A; partisipasi A di E; kerja sama A dengan B."""
        arguments = self.arguments
        if verb.link:
            agent = arguments.right(last, left_kinds)
            other = arguments.right(last, right_kinds, verb.link)
            return (
                (agent, other)
                if agent is not None and other is not None and agent.item != other.item
                else None
            )
        patient = arguments.right(last, right_kinds)
        if patient is None:
            return None
        agent = arguments.right(patient.item, left_kinds, arguments.by)
        return (agent, patient) if agent is not None else None

    def _between(self, last: int, kinds: Collection[str]) -> tuple[Found, Found | None] | None:
        """*antara A dan B*, which are equals, or *antara A selaku X, dengan B*: both ends behind one word."""
        items, listed = self.line.items, self.line.lexicon.listed
        for k in range(last + 1, min(len(items), last + 5)):
            if items[k].low in listed("between") and items[k].is_word:
                one = self.arguments.noun_phrase(k + 1, kinds)
                if one is None:
                    return None
                if len(self.line.group(one)) > 1 or len(items[one].chains) > 1:
                    return Found(one, 0.0, "between"), None
                for j in range(one + 1, min(len(items), one + 24)):
                    if items[j].low in listed("between-and") and items[j].is_word:
                        other = self.arguments.noun_phrase(j + 1, kinds)
                        if other is not None:
                            return Found(one, 0.0, "between"), Found(other, 0.0, "between")
                return None
            if not items[k].is_word or items[k].low in listed("break"):
                return None
        return None

    def _bare(self, first: int) -> bool:
        """A bare root is a verb in a headline, or right behind its subject."""
        items = self.line.items
        if first == 0:
            return False
        return self.headline or (
            items[first - 1].mention >= 0 and not self.line.view.capital[items[first].first]
        )

    def _claims(
        self, trigger: Trigger, relation: Relation, subject: Found, object_: Found | None, cue: int
    ) -> Iterator[Candidate]:
        line, verb = self.line, trigger.verb
        chains = line.parties if relation.symmetric else line.chains
        subjects = chains(subject.item)
        cost = subject.cost + (object_.cost if object_ else 0.0) + (1.0 if verb.weak else 0.0)
        if object_ is None:
            if not relation.symmetric or len(subjects) < 2:
                return
            pairs = [(a, b) for x, a in enumerate(subjects) for b in subjects[x + 1 :]]
        else:
            objects = chains(object_.item)
            pairs = [(a, b) for a in subjects for b in objects if a != b]
        marks = [
            (line.items[k].first, line.items[k].last)
            for f in (subject, object_)
            if f
            for k in line.group(f.item)
        ]
        for a, b in pairs:
            yield Candidate(
                relation.name,
                a,
                b,
                line.items[cue].first,
                trigger.rule,
                self.sentence,
                cost,
                verb.stance,
                verb.stance != "asserted",
                dict(verb.qualifiers),
                marks=tuple(marks),
                weak=verb.weak,
            )
