"""Offices whose body an English text only points at: *the ministry's spokesman Y*, *chief executive Y*."""

from bisect import bisect_left
from collections.abc import Iterator

from kabar.document import Document, Title
from kabar.extract.candidates import Candidate
from kabar.extract.modifiers import APOSTROPHES
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

GUESSED = 1.5  # the cost of the body that the sentences before speak of
BEFORE = 4  # tokens before a title in which the words stand that point at its body
OPENING = 3  # tokens from the beginning of a sentence in which its subject stands
BACK = 60  # mentions before a title among which its body is looked for
PUBLIC = ("Ministry", "GovernmentBody")


class Owners:
    """Finds the bodies of titles that name none, in one document."""

    def __init__(self, document: Document, view: View, lexicon: Lexicon) -> None:
        self.document = document
        self.view = view
        self.lexicon = lexicon
        self.chain_of = {n: c.id for c in document.chains for n in c.mentions}
        self.firsts = [m.first for m in document.mentions]  # in order of place
        self.kinds = {c.id: c.kind for c in document.chains}

    def read(self) -> Iterator[Candidate]:
        """HoldsPosition for each: the body that the words before point at, else the subject told of."""
        for title in self.document.titles:
            token = self.view.token_at(title.span.start)
            if title.bodies or title.person not in self.chain_of or title.person is None or token is None:
                continue
            found = self.lexicon.roles.at(title.role.lower().split(), 0)
            points = "body" if found is None else found[1].points
            if points not in ("ministry", "body", "unit"):
                continue
            pointed = self._pointed(title, token)
            body = pointed or self._subject(title, token, ministry=points == "ministry")
            if body is not None:
                person = self.document.mentions[title.person]
                yield Candidate(
                    "holdsPosition", self.chain_of[title.person], body, token, "title/owned",
                    self.view.sentence_of[token], 0.0 if pointed else GUESSED, fixed_stance=True,
                    qualifiers={"role": title.role, "status": title.status},
                    marks=((person.first, person.last),),
                )  # fmt: skip

    def _pointed(self, title: Title, token: int) -> str | None:
        """The body that words such as *the company's* before the office or inside the title point at."""
        view, mentions = self.view, self.document.mentions
        for n in range(bisect_left(self.firsts, token - BEFORE), len(mentions)):
            m = mentions[n]
            if view.tokens[m.first].start >= title.span.end:
                return None
            owns = m.last < len(view.words) and view.words[m.last] in APOSTROPHES
            if m.by == "anaphor" and owns and self._is_body(n):
                return self.chain_of[n]
        return None

    def _subject(self, title: Title, token: int, *, ministry: bool) -> str | None:
        """The subject of the newest sentence that has a body for it; for a minister the last ministry."""
        business = title.role.lower() in self.lexicon.listed("business-office")
        stop = bisect_left(self.firsts, token)
        earliest = None
        for n in range(stop - 1, max(-1, stop - 1 - BACK), -1):
            m, chain = self.document.mentions[n], self.chain_of.get(n, "")
            sentence = self.document.sentences[self.view.sentence_of[m.first]]
            kind = self.kinds.get(chain, "")
            fits = kind == "Ministry" if ministry else not (business and kind in PUBLIC)
            headline = self.document.blocks[sentence.block].kind == "headline"
            if not self._is_body(n) or not fits or headline:
                continue
            if ministry or m.first - sentence.first <= OPENING:
                return chain
            earliest = chain
        return earliest

    def _is_body(self, n: int) -> bool:
        return n in self.chain_of and folded_kind(self.kinds[self.chain_of[n]]) == "Organization"


def owned(document: Document, view: View, lexicon: Lexicon) -> Iterator[Candidate]:
    """What ``Owners`` reads in a language that names bodies so."""
    if lexicon.head_last:
        yield from Owners(document, view, lexicon).read()
