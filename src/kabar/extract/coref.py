"""Coreference within an article: which mentions name one thing, and what pronouns and definite nouns point at."""

import re
from collections import defaultdict

from kabar.document import Chain, Document, Mention
from kabar.extract.runs import folded_kind
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Anaphor

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DROP = frozenset(["pt", "cv", "tbk", "persero", "perum", "ud", "ri", "republik", "indonesia"])
KIND_RANK = ("known name", "legal form", "head", "title", "class noun", "recogniser", "acronym", "short form")
CERTAIN = ("known name", "legal form", "head")
DEFINITE = 14  # words from a noun to the *itu* that makes it definite
GENERIC = frozenset(("Organization", "Place"))
WORD = re.compile(r"[^\W_]+")


def normal(name: str, kind: str) -> str:
    """A name's normal form for comparing within an article: lower case, legal forms left out."""
    words = [w.lower() for w in WORD.findall(name)]
    if folded_kind(kind) == "Organization":
        kept = [w for w in words if w not in DROP]
        words = kept or words
    return " ".join(words)


class Chains:
    """Grows the chains of one article, mention by mention."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.members: list[list[int]] = []
        self.mentions: list[Mention] = []
        self.folds: list[str] = []
        self.index: dict[tuple[str, str], int] = {}
        self.people: dict[str, list[int]] = defaultdict(list)  # a word of a person's name -> chains

    def add(self, n: int, m: Mention) -> int:
        """Put mention ``n`` into the chain it belongs to, or a new one; returns the chain."""
        fold = folded_kind(m.kind)
        keys = self._keys(m)
        chain = next((self.index[fold, k] for k in keys if (fold, k) in self.index), None)
        if chain is None and fold == "Person":
            chain = self._person(m)
        if chain is None and m.by.startswith("recogniser") and len(keys) == 1:
            chain = next((c for (_, k), c in self.index.items() if k == keys[0] and self._sure(c)), None)
        if chain is None and fold == "Event" and m.by == "described":
            chain = self._named_event(m)
        if chain is None and fold in ("Event", "Product"):
            chain = self._contained(fold, keys[0])
        if chain is None and fold in ("Organization", "Place"):
            other = "Place" if fold == "Organization" else "Organization"
            chain = next(
                (
                    self.index[other, k]
                    for k in keys
                    if (other, k) in self.index and m.by.startswith(("short form", "recogniser"))
                ),
                None,
            )
        if chain is None:
            chain = len(self.members)
            self.members.append([])
            self.folds.append(fold)
        self.members[chain].append(n)
        for key in keys:
            self.index.setdefault((fold, key), chain)
        if fold == "Person":
            for word in keys[0].split():
                if chain not in self.people[word]:
                    self.people[word].append(chain)
        return chain

    def _keys(self, m: Mention) -> list[str]:
        if m.kind == "Group":
            return [f"{m.attributes['count']} {m.attributes['memberKind'].split()[0].lower()}"]
        names = [m.name, *(a for a in m.attributes.get("alias", "").split("|") if a)]
        known = m.attributes.get("known") or (
            self.lexicon.canonical[m.name].name if m.name in self.lexicon.canonical else ""
        )
        if known:
            names.append(known)
        out = [k for k in (normal(n, m.kind) for n in names) if k]
        if m.kind == "Event" and ":" in m.name:
            out.append(normal(m.name.split(":")[0], m.kind))
        if m.kind == "Event" and (bare := normal(YEAR.sub("", m.name), m.kind)) and m.by != "described":
            out.append(bare)
        return out or [m.name.lower()]

    def _person(self, m: Mention) -> int | None:
        """The chain whose full name holds this shorter or longer one; the latest where several do."""
        words = normal(m.name, "Person").split()
        candidates = [c for c in self.people.get(words[0], ()) if self._compatible(c, words)]
        return candidates[-1] if candidates else None

    def _compatible(self, chain: int, words: list[str]) -> bool:
        for n in self.members[chain]:
            other = normal(self.mentions[n].name, "Person").split()
            short, long = sorted((words, other), key=len)
            if not all(w in long for w in short):
                return False
        return True

    def _sure(self, chain: int) -> bool:
        """Does something more certain than the recogniser tell what the chain is?"""
        return any(self.mentions[n].by.startswith(CERTAIN) for n in self.members[chain])

    def _named_event(self, m: Mention) -> int | None:
        """The named event that a bare head noun speaks of again: *Pameran Medtek Asia* ..., *pameran yang* ..."""
        words = m.name.lower().split()
        if len(words) > 1 and words[-1] not in ("turut", "kali", "yang"):
            return None
        sort = m.attributes.get("eventType")
        for chain in range(len(self.members) - 1, -1, -1):
            if self.folds[chain] != "Event":
                continue
            for n in self.members[chain]:
                other = self.mentions[n]
                same_head = (
                    words[0] in other.attributes.get("alias", "").lower().split() + other.name.lower().split()
                )
                if other.by != "described" and (same_head or other.attributes.get("eventType") == sort):
                    return chain
        return None

    def _contained(self, fold: str, key: str) -> int | None:
        """A described thing told at more or less length: one name begins the other."""
        for (other_fold, other), chain in reversed(self.index.items()):
            if other_fold == fold and (other.startswith(key + " ") or key.startswith(other + " ")):
                return chain
        return None


def coreference(document: Document, lexicon: Lexicon) -> Document:
    """Fill ``chains``; mentions of pronouns and definite nouns are added to ``mentions``."""
    grower = Chains(lexicon)
    mentions = list(document.mentions)
    grower.mentions = mentions
    chain_of: dict[int, int] = {}
    for n, m in enumerate(mentions):
        if m.kind != "Agreement":
            chain_of[n] = grower.add(n, m)
    view = View(document)
    anaphors = _resolve(view, lexicon, document, grower, chain_of)
    for m, targets in anaphors:
        n = len(mentions)
        mentions.append(m)
        for chain in targets:
            grower.members[chain].append(n)
    order = sorted(range(len(mentions)), key=lambda n: (mentions[n].first, mentions[n].last))
    place = {n: p for p, n in enumerate(order)}
    titles = tuple(
        type(t)(
            t.span,
            t.role,
            tuple(place[b] for b in t.bodies),
            None if t.person is None else place[t.person],
            t.status,
        )
        for t in document.titles
    )
    chains = tuple(
        _chain(f"e{c}", [mentions[n] for n in members], tuple(sorted(place[n] for n in members)), lexicon)
        for c, members in enumerate(grower.members)
    )
    from msgspec.structs import replace

    return replace(document, mentions=tuple(mentions[n] for n in order), titles=titles, chains=chains)


def _chain(id: str, mentions: list[Mention], indices: tuple[int, ...], lexicon: Lexicon) -> Chain:
    named = [m for m in mentions if m.by not in ("anaphor", "epithet")] or mentions
    stated = [m for m in named if not m.implied] or named
    kinds = sorted((m for m in named), key=lambda m: (m.kind in GENERIC, _rank(m.by)))
    kind = kinds[0].kind
    name = max((m.name for m in stated), key=lambda n: (len(n.split()) > 1, len(n)))
    if kind in ("Product", "Group"):
        name = stated[0].name
    aliases: dict[str, None] = {}
    attributes: dict[str, str] = {}
    for m in named:
        for form in (m.name, *m.attributes.get("alias", "").split("|")):
            if form and form != name:
                aliases[form] = None
        for key, value in m.attributes.items():
            if key not in ("alias",) and (key not in attributes or attributes[key] == "exactly"):
                attributes[key] = value
    if name in lexicon.canonical:
        attributes.setdefault("known", lexicon.canonical[name].name)
    return Chain(id, kind, name, tuple(aliases), indices, all(m.implied for m in named), attributes)


def _rank(by: str) -> int:
    return next((r for r, start in enumerate(KIND_RANK) if by.startswith(start)), len(KIND_RANK))


def _resolve(
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
            if (
                found is None
                or any(covered[i : found[0]])
                or ((i != sentence.first or found[1].note != "definite")
                and _heads_a_name(view, found[0], covered))
            ):
                i += 1
                continue
            last, anaphor = found
            targets = _antecedents(anaphor, recent, grower, org_of)
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
    if view.lows[first] not in lexicon.listed("body-noun"):
        return None
    for k in range(first + 1, min(end, first + DEFINITE)):
        if view.lows[k] in ("itu", "tersebut"):
            return first + 1, Anaphor(view.lows[first], ("Organization",), note="definite")
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
    anaphor: Anaphor, recent: list[tuple[int, int]], grower: Chains, org_of: dict[int, int]
) -> list[int]:
    """The chains an anaphor points at, newest sentence first, earlier in that sentence first for one thing."""
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
    if anaphor.number == "one":
        return next(([c] for _, c in reversed(recent) if fits(c) and named(c)), [])
    return []


def _pair(recent: list[tuple[int, int]], grower: Chains) -> list[int]:
    """The two chains of one kind that the newest sentence with two such names."""
    for sentence in sorted({s for s, _ in recent}, reverse=True):
        by_kind: dict[str, list[int]] = {}
        for s, chain in recent:
            if s == sentence:
                held = by_kind.setdefault(grower.mentions[grower.members[chain][0]].kind, [])
                if chain not in held:
                    held.append(chain)
        pairs = [chains for chains in by_kind.values() if len(chains) == 2]
        if pairs:
            return pairs[0]
    return []
