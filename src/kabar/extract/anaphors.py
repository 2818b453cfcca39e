"""Anaphors: what pronouns and definite nouns point at."""

from kabar.document import Document, Mention
from kabar.extract.anaphors_en import called_again, pointed
from kabar.extract.chains import Chains
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Anaphor
from kabar.schema import folded_kind

NEAR = 3  # sentences in which an event is still near
RECENT = 60  # names before an English anaphor among which it points
DEFINITE = 14  # words from a noun to the *itu* that makes it definite


def resolve(
    view: View, lexicon: Lexicon, document: Document, grower: Chains, chain_of: dict[int, int]
) -> list[tuple[Mention, list[int]]]:
    """Pronouns and definite nouns with the chains they point at; those without an antecedent are left out."""
    covered = [False] * len(view.words)
    for m in document.mentions:
        if m.kind != "Agreement" and m.by != "described":
            for i in range(m.first, m.last):
                covered[i] = True
    bodies = {t.person: t.bodies for t in document.titles if t.person is not None}
    asides = {b for t in document.titles if t.person is not None for b in t.bodies}
    # Bodies inside a title say whose office it is; what the story is about stands outside them.
    events = sorted((m.first, n) for n, m in enumerate(document.mentions) if n in chain_of)
    out: list[tuple[Mention, list[int]]] = []
    recent: list[tuple[int, int]] = []  # (sentence, chain), oldest first
    org_of: dict[int, int] = {}
    e = 0
    for number, sentence in enumerate(document.sentences):
        if document.blocks[sentence.block].kind == "headline":
            while e < len(events) and events[e][0] < sentence.last:
                e += 1
            continue
        i = sentence.first
        while i < sentence.last:
            while e < len(events) and events[e][0] <= i:
                n = events[e][1]
                if n not in asides:
                    recent.append((number, chain_of[n]))
                if bodies.get(n):
                    org_of.setdefault(chain_of[n], chain_of[bodies[n][0]])
                e += 1
            found = None if covered[i] else lexicon.anaphors.at(view.lows, i, sentence.last)
            if found is None and i == sentence.first and not covered[i]:
                found = _definite(view, lexicon, i, sentence.last)
            if found is None and lexicon.head_last and not covered[i]:
                found = called_again(view, i, sentence.last, recent[-RECENT:], grower)
            if (
                found is None
                or any(covered[i : found[0]])
                or (
                    (i != sentence.first or found[1].note != "definite")
                    and _heads_a_name(view, found[0], covered)
                )
            ):
                i += 1
                continue
            last, anaphor = found
            if lexicon.head_last and anaphor.number == "one" and not anaphor.speaker:
                targets = pointed(anaphor, recent[-RECENT:], grower)
            else:
                targets = _antecedents(anaphor, recent, grower, org_of, number)
            if targets:
                kind = grower.folds[targets[0]]
                out.append(
                    (Mention(kind, view.span(i, last), view.slice(i, last), i, last, "anaphor"), targets)
                )
                recent += [(number, c) for c in targets]
            i = last
    return out


def _definite(view: View, lexicon: Lexicon, first: int, end: int) -> tuple[int, Anaphor] | None:
    """A sentence that opens with a described body told again: *Produsen kasa asal Solo itu* ..."""
    if view.lows[first] in lexicon.listed("body-noun"):
        kind = "Organization"
    elif view.lows[first] in lexicon.listed("occasion"):
        kind = "Event"
    else:
        return None
    for k in range(first + 1, min(end, first + DEFINITE)):
        if view.lows[k] in lexicon.listed("pointing"):
            return first + 1, Anaphor(view.lows[first], (kind,), note="definite")
        if view.words[k] in (",", ".") or view.lows[k] in lexicon.speech:
            return None
    return None


def _heads_a_name(view: View, last: int, covered: list[bool]) -> bool:
    """Is the noun a class noun of the name right behind it (*induk usaha PT X*), and so points at nothing?"""
    pointing = view.lows[last - 1] in ("ini", "itu", "tersebut", "dia", "ia", "beliau") or view.lows[
        last - 1
    ].endswith("nya")
    return not pointing and last < len(covered) and covered[last]


def _antecedents(
    anaphor: Anaphor, recent: list[tuple[int, int]], grower: Chains, org_of: dict[int, int], now: int
) -> list[int]:
    """The chains an anaphor points at, newest sentence first, for one thing the earlier in it."""
    if anaphor.speaker and "Organization" in anaphor.kinds:
        for _, chain in reversed(recent):
            if grower.folds[chain] == "Person" and chain in org_of:
                return [org_of[chain]]
        return []
    folds = {folded_kind(k) for k in anaphor.kinds}
    exact = set(anaphor.kinds)

    def fits(chain: int) -> bool:
        if grower.folds[chain] not in folds:
            return False
        if exact & {"Person", "Organization", "Event", "Place", "Product", "Group", "Agreement"}:
            return True
        return any(
            grower.mentions[n].kind in exact for n in grower.members[chain] if n < len(grower.mentions)
        )

    def named(chain: int) -> bool:
        return any(
            grower.mentions[n].by != "described" for n in grower.members[chain] if n < len(grower.mentions)
        )

    if anaphor.number == "two":
        return _pair([(s, c) for s, c in recent if fits(c) and named(c)], grower)
    if anaphor.number == "one" and "Event" in exact:
        return _event(anaphor, [(s, c) for s, c in recent if fits(c)], grower, now)
    if anaphor.number == "one":
        return next(([c] for _, c in reversed(recent) if fits(c) and named(c)), [])
    return []


def _event(anaphor: Anaphor, recent: list[tuple[int, int]], grower: Chains, now: int) -> list[int]:
    """The event that *acara itu*, *pameran tersebut* most likely points at.

    An event of the noun's own sort comes first, then what the article is about, then what was told last.
    """
    head = grower.lexicon.event_heads.at(anaphor.text.lower().split(), 0)
    sort = head[1].type if head is not None else ""
    told: dict[int, int] = {}
    last: dict[int, int] = {}
    for sentence, chain in recent:
        told[chain] = told.get(chain, 0) + 1
        last[chain] = sentence
    best: tuple[float, int] | None = None
    for n, chain in enumerate(told):
        mentions = [grower.mentions[m] for m in grower.members[chain] if m < len(grower.mentions)]
        named = any(m.by != "described" for m in mentions)
        if not named and not any(" " in m.name for m in mentions):
            continue
        same = bool(sort) and any(m.attributes.get("eventType") == sort for m in mentions)
        near = max(0, NEAR - (now - last[chain]))
        rank = 3.0 * same + min(told[chain], 3) + 1.0 * (n == 0) + 0.7 * near + 1.0 * named
        if best is None or rank > best[0]:
            best = (rank, chain)
    return [] if best is None else [best[1]]


def _pair(recent: list[tuple[int, int]], grower: Chains) -> list[int]:
    """The two chains of one kind, or the two bodies, of the newest sentence that names just two."""
    for sentence in sorted({s for s, _ in recent}, reverse=True):
        chains = list(dict.fromkeys(c for s, c in recent if s == sentence))
        alike: dict[str, list[int]] = {}
        for chain in chains:
            alike.setdefault(grower.mentions[grower.members[chain][0]].kind, []).append(chain)
        bodies = [c for c in chains if grower.folds[c] == "Organization"]
        pairs = [held for held in (*alike.values(), bodies) if len(held) == 2]
        if pairs:
            return pairs[0]
    return []
