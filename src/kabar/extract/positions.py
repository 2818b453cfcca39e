"""Claims told by titles: who holds which office where, which unit is part of which body."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kabar.document import Document
from kabar.extract.candidates import Candidate
from kabar.extract.topics import RIVALS, Topic
from kabar.extract.view import View
from kabar.extract.wholes import WITHIN
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

HOME = ("Indonesia", "RI", "Republik Indonesia", "Tanah Air")


def positions(document: Document, view: View, lexicon: Lexicon) -> Iterator[Candidate]:
    """holdsPosition, partOf and memberOf from the titles of a document."""
    chain_of: dict[int, str] = {}
    for chain in document.chains:
        for n in chain.mentions:
            chain_of.setdefault(n, chain.id)
    kinds = {c.id: c.kind for c in document.chains}
    heads = _states(document, chain_of, kinds)
    foreign = any(
        c.kind == "Country" and c.attributes.get("known", c.name) not in HOME for c in document.chains
    )
    for title in document.titles:
        bodies = [b for b in title.bodies if b in chain_of]
        token = view.token_at(title.span.start)
        if token is None or not bodies:
            continue
        sentence = view.sentence_of[token]
        marks = [(document.mentions[b].first, document.mentions[b].last) for b in title.bodies]
        if title.person is not None and title.person in chain_of:
            person = document.mentions[title.person]
            body = document.mentions[title.bodies[0]]
            if body.implied and kinds[chain_of[bodies[0]]] == "Country":
                if heads.get(chain_of[title.person]):
                    continue  # elsewhere the article says of which state: Presiden AS X, then Presiden X
                if foreign and not set(person.name.lower().split()) & lexicon.listed("home-leader"):
                    continue  # a president in an article that speaks of other states may be theirs
            member = _member(title.role, lexicon)
            yield Candidate(
                "memberOf" if member else "holdsPosition",
                chain_of[title.person],
                chain_of[bodies[0]],
                token,
                "title/team" if member else "title",
                sentence,
                fixed_stance=True,
                qualifiers={"role": title.role} if member else {"role": title.role, "status": title.status},
                marks=((person.first, person.last), marks[0]),
            )
            for n in bodies[1:]:
                if view.lows[document.mentions[n].first] in lexicon.listed("caucus"):
                    yield Candidate(
                        "memberOf", chain_of[title.person], chain_of[n], token, "title/caucus", sentence,
                        fixed_stance=True, marks=((person.first, person.last), marks[0]),
                    )  # fmt: skip
        for n, (unit, whole) in enumerate(pairwise(bodies)):
            a, b = chain_of[unit], chain_of[whole]
            if view.lows[document.mentions[whole].first] in lexicon.listed("caucus"):
                a, b = b, a
            if a != b and folded_kind(kinds[a]) == folded_kind(kinds[b]) == "Organization":
                yield Candidate(
                    "partOf", a, b, document.mentions[unit].first, "title/unit", sentence, fixed_stance=True,
                    marks=(marks[n], marks[n + 1]),
                )  # fmt: skip


def _member(role: str, lexicon: Lexicon) -> bool:
    """Does the title say who belongs to a body (anggota, prajurit, pemain), and no office in it?"""
    found = lexicon.roles.at(role.lower().split(), 0)
    team = found is not None and found[1].points == "team"
    return team or role.lower().split()[0] in lexicon.listed("member-office")


def bare(document: Document, view: View, topics: Sequence[Topic], sentence: int) -> Iterator[Candidate]:
    """HoldsPosition from the titles of a sentence that name no body: one that the sentences before name."""
    bodies = [t for t in topics if folded_kind(t.kind) == "Organization"][:RIVALS]
    first, last = document.sentences[sentence].first, document.sentences[sentence].last
    for title in document.titles if bodies else ():
        token = view.token_at(title.span.start)
        if title.bodies or title.person is None or token is None or not first <= token < last:
            continue
        chain = next((c.id for c in document.chains if title.person in c.mentions), None)
        person = document.mentions[title.person]
        for rank, topic in enumerate(bodies if chain else ()):
            yield Candidate(
                "holdsPosition", chain or "", topic.chain, token, f"near/{title.role.lower()}/bare title",
                sentence, fixed_stance=True, qualifiers={"role": title.role, "status": title.status},
                also=(topic.sentence,), marks=((person.first, person.last),), near=True,
                topic=topic.sort, rank=rank,
            )  # fmt: skip


def units(document: Document, view: View, lexicon: Lexicon) -> Iterator[Candidate]:
    """PartOf told by standing together: Fakultas Teknik Universitas X, Balai Y Kementerian Z."""
    chain_of: dict[int, str] = {}
    for chain in document.chains:
        for n in chain.mentions:
            chain_of.setdefault(n, chain.id)
    inside = {b for t in document.titles for b in t.bodies}
    for n, (unit, whole) in enumerate(zip(document.mentions, document.mentions[1:], strict=False)):
        within = whole.by == WITHIN and unit.first < whole.first and unit.last == whole.last
        beside = unit.last == whole.first and not {n, n + 1} <= inside
        if not (within or beside) or n not in chain_of or n + 1 not in chain_of:
            continue
        if folded_kind(unit.kind) != "Organization" or folded_kind(whole.kind) != "Organization":
            continue
        if chain_of[n] == chain_of[n + 1]:
            continue
        if beside and view.lows[unit.first] not in lexicon.listed("unit-head"):
            continue
        rule, sentence = "title/within" if within else "title/beside", view.sentence_of[unit.first]
        yield Candidate(
            "partOf", chain_of[n], chain_of[n + 1], unit.first, rule, sentence,
            fixed_stance=True, marks=((unit.first, unit.last), (whole.first, whole.last)),
        )  # fmt: skip


def _states(document: Document, chain_of: dict[int, str], kinds: dict[str, str]) -> dict[str, bool]:
    """The persons whose office is told with its state somewhere in the article."""
    out: dict[str, bool] = {}
    for title in document.titles:
        if title.person is None or title.person not in chain_of:
            continue
        for body in title.bodies:
            if (
                body in chain_of
                and kinds[chain_of[body]] == "Country"
                and not document.mentions[body].implied
            ):
                out[chain_of[title.person]] = True
    return out
