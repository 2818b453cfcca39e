"""Chains: grows the chains of one article, mention by mention; which mentions name one thing."""

import re
from collections import defaultdict

from kabar.document import Mention
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DROP = frozenset(["pt", "cv", "tbk", "persero", "perum", "ud", "ri", "republik", "indonesia"])
CERTAIN = ("known name", "legal form", "head")
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
        """The event that a bare head noun speaks of again (*pameran yang* ...), or *turnamen voli ini*."""
        words = m.name.lower().split()
        if "definite" in m.attributes:
            return self._pointed(m)
        if self.lexicon.head_last:
            words = words[-1:]  # the two-day summit
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

    def _pointed(self, m: Mention) -> int | None:
        """The event of its sort that a definite noun points at: the most told, named before described."""
        best: tuple[tuple[bool, int, int], int] | None = None
        for chain, members in enumerate(self.members):
            if self.folds[chain] != "Event":
                continue
            told = [self.mentions[n] for n in members]
            if any(x.attributes.get("eventType") == m.attributes.get("eventType") for x in told):
                rank = (any(x.by != "described" for x in told), len(told), chain)
                if best is None or rank > best[0]:
                    best = (rank, chain)
        return None if best is None else best[1]

    def _contained(self, fold: str, key: str) -> int | None:
        """A described thing told at more or less length: one name begins the other."""
        for (other_fold, other), chain in reversed(self.index.items()):
            if other_fold == fold and (other.startswith(key + " ") or key.startswith(other + " ")):
                return chain
        return None
