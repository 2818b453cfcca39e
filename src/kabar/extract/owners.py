"""Offices whose body an English text only points at: *the ministry's spokesman Y*, *chief executive Y*."""

from collections import Counter
from collections.abc import Iterator

from kabar.document import Document, Title
from kabar.extract.candidates import Candidate
from kabar.extract.runs import folded_kind
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon

GUESSED = 1.5  # the cost of the body that the article mostly speaks of
BEFORE = 4  # tokens before a title in which the words stand that point at its body


def owned(document: Document, view: View, lexicon: Lexicon) -> Iterator[Candidate]:
    """HoldsPosition from titles without a body: the one that the words before point at, else the topic."""
    if not lexicon.head_last:
        return
    chain_of = {n: c.id for c in document.chains for n in c.mentions}
    kinds = {c.id: c.kind for c in document.chains}
    for title in document.titles:
        token = view.token_at(title.span.start)
        if title.bodies or title.person is None or title.person not in chain_of or token is None:
            continue
        found = lexicon.roles.at(title.role.lower().split(), 0)
        points = "body" if found is None else found[1].points
        wanted = "Ministry" if points == "ministry" else "Organization"
        if points not in ("ministry", "body", "unit"):
            continue
        body = _pointed(document, view, title, chain_of, kinds)
        cost = 0.0
        if body is None:
            cost, told = GUESSED, _told(document, chain_of, token)
            fits = [
                c for c in told if kinds[c] == wanted or (wanted == "Organization" and _is_body(kinds[c]))
            ]
            body = fits[-1] if fits and wanted == "Ministry" else _main(fits)
        if body is not None:
            person, sentence = document.mentions[title.person], view.sentence_of[token]
            yield Candidate(
                "holdsPosition", chain_of[title.person], body, token, "title/owned", sentence, cost,
                fixed_stance=True, qualifiers={"role": title.role, "status": title.status},
                marks=((person.first, person.last),),
            )  # fmt: skip


def _pointed(
    document: Document, view: View, title: Title, chain_of: dict[int, str], kinds: dict[str, str]
) -> str | None:
    """The body that words such as *the company's* before the office or inside the title point at."""
    first = view.token_at(title.span.start) or 0
    for n, m in enumerate(document.mentions):
        inside = m.first < len(view.tokens) and view.tokens[m.first].start < title.span.end
        if m.by == "anaphor" and first - BEFORE <= m.first and inside and n in chain_of:
            owns = m.last < len(view.words) and view.words[m.last] in ("'", "’")
            if owns and _is_body(kinds[chain_of[n]]):
                return chain_of[n]
    return None


def _told(document: Document, chain_of: dict[int, str], token: int) -> list[str]:
    """The chains told before a token, in their order, as often as they are."""
    return [chain_of[n] for n, m in enumerate(document.mentions) if m.first < token and n in chain_of]


def _main(chains: list[str]) -> str | None:
    """The chain that is told most often, the earliest of several."""
    counts = Counter(chains)
    return max(counts, key=lambda c: counts[c]) if counts else None


def _is_body(kind: str) -> bool:
    return folded_kind(kind) == "Organization"
