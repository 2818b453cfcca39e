"""Statements: who said what, in quotation marks or reported, with speakers carried over sentences."""

from kabar.document import Document, Evidence, Mention, Statement
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.morphology import without_clitic
from kabar.schema import folded_kind
from kabar.spans import Span

SPEAKERS = frozenset(("Person",))
GOES_ON = frozenset(["sehingga", "sebab", "karenanya", "karena"])
SHORT = 4  # words; a shorter rest of a sentence is where or when it was said
FAR = 14  # words behind a verb of saying in which its speaker stands
BESIDE = 2  # words between a verb of saying and a body that says it
QUOTES = ('"', "“", "''")


class StatementReader:
    """Reads the statements of a document sentence by sentence, remembering who spoke last."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon
        self.view = View(document)
        self.verbal = lexicon.shape("verb")
        self.pronouns, self.according = lexicon.listed("speaker-pronoun"), lexicon.listed("according")
        self.openers, self.inverted = lexicon.listed("report-opener"), lexicon.listed("inverted-speech")
        self.no_report = lexicon.listed("no-report")
        self.by_mention: dict[int, str] = {}
        for chain in document.chains:
            for n in chain.mentions:
                self.by_mention.setdefault(n, chain.id)
        self.kinds = {c.id: c.kind for c in document.chains}
        self.speaker: str | None = None
        self.out: list[Statement] = []

    def read(self) -> tuple[Statement, ...]:
        """All statements in order of place."""
        for sentence in self.document.sentences:
            if self.document.blocks[sentence.block].kind in ("body", "caption"):
                self._sentence(sentence.first, sentence.last, sentence.span)
        return tuple(self.out)

    def _sentence(self, first: int, last: int, span: Span) -> None:
        view = self.view
        if view.lows[first] in GOES_ON and self.out and self.out[-1].mode == "reported":
            self._extend(span.end)  # a full stop where a comma belongs: the report goes on
            return
        quotes = sorted({q for q in view.quoted[first:last] if q >= 0})
        verb = None if view.lows[first] in self.according else self._speech(first, last)
        speaker = None
        if verb is not None:
            at, voice = verb
            speaker = self._speaker(at, voice, first, last)
        else:
            speaker = self._according(first, last)
        if verb is None and speaker is None:
            if quotes and self._mostly_quoted(first, last) and self.speaker is not None:
                self._quotations(quotes, self.speaker, first, last)
            return
        if speaker is None:
            return
        self.speaker = speaker
        long = [q for q in quotes if self._long(q)]
        if long:
            self._quotations(long, speaker, first, last)
        else:
            start, stop = self._content(verb, first, last)
            told = verb is None or verb[1] != "active" or self._says_something(verb[0], start, stop, speaker)
            if start < stop and told and not self._points_back(verb, first):
                self._add(speaker, view.span(start, stop), "reported")

    def _speech(self, first: int, last: int) -> tuple[int, str] | None:
        """The sentence's verb of saying outside quotations, and its voice."""
        view = self.view
        for k in range(first, last):
            if view.quoted[k] >= 0:
                continue
            low = view.lows[k]
            found = self.lexicon.speech.get(low)
            if found is not None and found[1] == "quote" and not self._after_content(k, first):
                found = None
            if found is None and low.endswith("nya"):
                bare = self.lexicon.speech.get(without_clitic(low) if len(low) > 7 else low[:-3])
                if bare is not None:
                    return k, "clitic"
            if found is not None and not (found[1] == "active" and view.lows[k - 1] in self.no_report):
                return k, found[1]
        return None

    def _after_content(self, k: int, first: int) -> bool:
        """A bare verb of saying follows what is said: a closing quotation mark or a comma."""
        return k == first or self.view.words[k - 1] in (",", '"', "”", "''", "'", "’", "!", "?", ".")

    def _speaker(self, at: int, voice: str, first: int, last: int) -> str | None:
        if voice == "clitic":
            return self.speaker
        if voice == "active":
            if self.view.lows[at] in self.inverted and self._after_content(at, first):
                found = self._person_right(at, last)  # "...," said X
                if found is not None:
                    return found
            return self._person_left(at, first) or (self.speaker if self._pronoun(at, first) else None)
        right = self._person_right(at, last)
        if right is not None:
            return right
        after = self.view.lows[at + 1] if at + 1 < last else ""
        if after in self.pronouns or (voice == "passive" and at == first):
            return self.speaker
        return None

    def _pronoun(self, at: int, first: int) -> bool:
        return any(
            self.view.lows[k] in self.pronouns or self.view.lows[k] == "pihaknya" for k in range(first, at)
        )

    def _person_left(self, at: int, first: int) -> str | None:
        """The nearest person before the verb, else a body right before it."""
        body = None
        for n, m in reversed(list(self._mentions(first, at))):
            if m.kind in SPEAKERS:
                return self.by_mention.get(n)
            if m.by == "anaphor" and folded_kind(m.kind) == "Organization":
                return self.speaker
            if body is None and folded_kind(m.kind) == "Organization" and not m.implied and at - m.last <= 3:
                body = self.by_mention.get(n)
        return body or self._holder(max(first, at - BESIDE), at)

    def _person_right(self, at: int, last: int, *, anywhere: bool = False) -> str | None:
        body = None
        for n, m in self._mentions(at + 1, last):
            if m.first - at > FAR and body is None and m.kind not in SPEAKERS:
                break
            if m.kind in SPEAKERS:
                return self.by_mention.get(n)
            if (
                body is None
                and folded_kind(m.kind) == "Organization"
                and not m.implied
                and (anywhere or m.first - at <= BESIDE)
            ):
                body = self.by_mention.get(n)
        return body or self._holder(at + 1, min(last, at + 1 + BESIDE))

    def _holder(self, first: int, last: int) -> str | None:
        """The person whose office is named alone: *Wamenperin menjelaskan* after *Wamenperin X*."""
        view = self.view
        for title in self.document.titles:
            at = view.token_at(title.span.start)
            if title.person is None and at is not None and first <= at < last:
                bodies = {self.by_mention.get(b) for b in title.bodies}
                for other in self.document.titles:
                    if (
                        other.person is not None
                        and other.role == title.role
                        and bodies & {self.by_mention.get(b) for b in other.bodies}
                    ):
                        return self.by_mention.get(other.person)
        return None

    def _according(self, first: int, last: int) -> str | None:
        """The person or body after *menurut*; *menurutnya* is the speaker before."""
        for k in range(first, last - 1):
            if self.view.lows[k] in self.according and self.view.quoted[k] < 0:
                if self.view.lows[k] == "menurutnya" or self.view.lows[k + 1] in self.pronouns:
                    return self.speaker
                comma = next((x for x in range(k, last) if self.view.words[x] == ","), last)
                return self._person_right(k, comma, anywhere=True)
        return None

    def _mentions(self, first: int, last: int) -> list[tuple[int, Mention]]:
        view = self.view
        return [
            (n, m)
            for n, m in enumerate(self.document.mentions)
            if first <= m.first < last and view.quoted[m.first] < 0 and n in self.by_mention
        ]

    def _content(self, verb: tuple[int, str] | None, first: int, last: int) -> tuple[int, int]:
        """The tokens of what is said: behind the verb, or around one put in (*X, kata Bagas, ...*)."""
        if verb is None or verb[1] != "quote":
            return self._content_start(verb[0] if verb else first, last), last
        at = verb[0]
        comma = next((x for x in range(at + 1, last) if self.view.words[x] == ","), last)
        if last - comma > at - first and last - comma > SHORT:
            return first, last
        return first, at

    def _points_back(self, verb: tuple[int, str] | None, first: int) -> bool:
        """*Hal itu disampaikan X*: the sentence names who said the one before, and says nothing itself."""
        return (
            verb is not None
            and verb[1] == "passive"
            and self.view.lows[first] in ("hal", "pernyataan", "demikian")
        )

    def _says_something(self, at: int, start: int, stop: int, speaker: str) -> bool:
        """A clause or a marked report, not just the object of a verb (*menyampaikan sambutan*).

        What a body urges or hopes (*Kementerian mendorong ...*) is its work rather than its words.
        """
        view = self.view
        found = self.lexicon.speech.get(view.lows[at])
        speaks = found is not None and (
            "quote" in found[0].use or "that" in found[0].use or "claim" in found[0].use
        )
        if not speaks and self.kinds.get(speaker) not in SPEAKERS:
            return False
        marked = start > at + 1 or (at + 1 < len(view.words) and view.words[at + 1] in QUOTES)
        return marked or any(
            self.verbal(view.lows[k]) or view.lows[k] in self.lexicon.listed("verb-like")
            for k in range(start, stop)
        )

    def _content_start(self, at: int, last: int) -> int:
        view = self.view
        k = at + 1
        while k < last and view.lows[k] in self.openers:
            k += 1
        if view.lows[at] in self.according or (k == at + 1 and view.lows[at] not in self.lexicon.speech):
            comma = next((x for x in range(at, last) if view.words[x] == ","), at)
            return comma + 1
        return k

    def _long(self, q: int) -> bool:
        return len(self.document.quotations[q].span.of(self.view.text).split()) >= 4

    def _mostly_quoted(self, first: int, last: int) -> bool:
        inside = sum(1 for k in range(first, last) if self.view.quoted[k] >= 0)
        return inside * 2 > last - first

    def _quotations(self, quotes: list[int], speaker: str, first: int, last: int) -> None:
        start, end = self.view.tokens[first].start, self.view.tokens[last - 1].end
        for q in quotes:
            span = self.document.quotations[q].span
            if self.out and self.out[-1].evidence.span.touches(span) and self.out[-1].speaker == speaker:
                continue
            if span.touches(Span(start, end)):
                self._add(speaker, span, "direct")

    def _add(self, speaker: str, span: Span, mode: "str") -> None:
        from typing import Literal, cast

        quote = span.of(self.view.text)
        self.out.append(Statement(speaker, Evidence(span, quote), cast(Literal["direct", "reported"], mode)))

    def _extend(self, end: int) -> None:
        last = self.out[-1]
        span = Span(last.evidence.span.start, end)
        self.out[-1] = Statement(last.speaker, Evidence(span, span.of(self.view.text)), last.mode)
