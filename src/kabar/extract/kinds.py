"""Kinds of names: what the whole article says about whether a name is a person, a body, a place, or none.

The recogniser reads sentence by sentence; here all mentions of one name speak together.
"""

from msgspec.structs import replace

from kabar.document import Chain, Document, Drop, Mention
from kabar.extract.view import View
from kabar.extract.weights import Weights, packaged
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

CLASSES = ("Person", "Organization", "Place", "Event", "Product", "none")
SURE = (
    "within",
    "known name",
    "class noun",
    "legal form",
    "fused title",
    "fixed title",
    "epithet",
    "described",
    "anaphor",
    "title",
)
NO_NAME = 0.85  # the probability from which a name is taken for none: what it tells is lost with it
OTHER = 0.5  # and for one of another kind


def kinds(document: Document, lexicon: Lexicon, weights: Weights | None = None) -> Document:
    """Correct the kinds of chains that no certain sign explains; drop those that name nothing."""
    held = weights or packaged(f"kinds-{lexicon.language}")
    if held is None:
        return document
    reader = KindReader(document, lexicon)
    changed: dict[str, str] = {}
    dropped: set[str] = set()
    for chain in document.chains:
        if not reader.open(chain):
            continue
        scores = held.scores(reader.traits(chain))
        if reader.headed(chain):
            scores.pop("Person", None)  # a head noun is no one's name
        best = max(CLASSES, key=lambda name: (scores.get(name, 0.0), name))
        if best == "none":
            if scores["none"] >= NO_NAME:
                dropped.add(chain.id)
        elif best != folded_kind(chain.kind) and scores[best] >= OTHER:
            changed[chain.id] = best
    if not changed and not dropped:
        return document
    return _applied(document, changed, dropped)


def _applied(document: Document, changed: dict[str, str], dropped: set[str]) -> Document:
    """The document with chains retyped or left out, their mentions likewise."""
    mentions = list(document.mentions)
    gone: set[int] = set()
    chains: list[Chain] = []
    for chain in document.chains:
        if chain.id in dropped:
            gone.update(chain.mentions)
            continue
        kind = changed.get(chain.id)
        if kind is not None:
            for n in chain.mentions:
                mentions[n] = replace(mentions[n], kind=kind)
        chains.append(chain if kind is None else replace(chain, kind=kind))
    shared = {n for c in chains for n in c.mentions}
    for n in gone - shared:
        mentions[n] = replace(mentions[n], kind="none")
    titles = tuple(
        replace(
            t,
            person=None if t.person is None or mentions[t.person].kind != "Person" else t.person,
            bodies=tuple(b for b in t.bodies if mentions[b].kind != "none"),
        )
        for t in document.titles
    )
    drops = tuple(
        Drop("no name, by its looks", document.mentions[c.mentions[0]].span, c.name)
        for c in document.chains
        if c.id in dropped and c.mentions
    )
    return replace(
        document,
        mentions=tuple(mentions),
        chains=tuple(chains),
        titles=titles,
        drops=(*document.drops, *drops),
    )


class KindReader:
    """Reads the traits of chains in one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon
        self.view = View(document)
        # A title with both its body and its holder explains both.
        self.explained = {
            n for t in document.titles if t.person is not None and t.bodies for n in (t.person, *t.bodies)
        }

    def open(self, chain: Chain) -> bool:
        """Is the kind of this chain open to doubt?"""
        if chain.kind in ("Group", "Agreement", "Award", "Product"):
            return False
        if self.explained.intersection(chain.mentions):
            return False
        return all(
            not self.document.mentions[n].by.startswith(SURE) for n in chain.mentions if self._named(n)
        )

    def headed(self, chain: Chain) -> bool:
        """Does a head noun stand with the name somewhere?"""
        return any(self.document.mentions[n].by.startswith("head") for n in chain.mentions)

    def _named(self, n: int) -> bool:
        return self.document.mentions[n].by not in ("anaphor", "described")

    def traits(self, chain: Chain) -> list[str]:
        """What the name's form and all its mentions say, each once."""
        out: dict[str, None] = {"name": None, f"read as {folded_kind(chain.kind)}": None}
        words = chain.name.split()
        out[f"words {min(len(words), 5)}"] = None
        for word in words:
            low = word.lower().strip(".,")
            out[f"ends {low[-3:]}"] = None
            out[f"ends {low[-2:]}"] = None
        common = sum(w.lower() in self.lexicon.common for w in words)
        out[f"ordinary words {min(common, 3)}"] = None
        if common == len(words):
            out["all words ordinary"] = None
        if chain.name.isupper():
            out["capitals"] = None
            out[f"capitals {min(len(chain.name), 6)}"] = None
        if any(c.isdigit() for c in chain.name):
            out["digits"] = None
        if any(w[1:] != w[1:].lower() and not w.isupper() for w in words):
            out["inner capital"] = None
        if chain.aliases:
            out["aliases"] = None
        named = [self.document.mentions[n] for n in chain.mentions if self._named(n)]
        out[f"mentions {min(len(named), 4)}"] = None
        body = [m for m in named if self._kind_of_block(m) != "headline"]
        if not body:
            out["headline only"] = None
        for m in body or named:
            for trait in self._around(m):
                out[trait] = None
        return list(out)

    def _kind_of_block(self, m: Mention) -> str:
        sentence = self.document.sentences[self.view.sentence_of[m.first]]
        return self.document.blocks[sentence.block].kind

    def _around(self, m: Mention) -> list[str]:
        view = self.view
        before = view.lows[m.first - 1] if m.first > 0 else ""
        before2 = view.lows[m.first - 2] if m.first > 1 else ""
        after = view.lows[m.last] if m.last < len(view.lows) else ""
        after2 = view.lows[m.last + 1] if m.last + 1 < len(view.lows) else ""
        by, _, told = m.by.partition("; ")
        out = [
            f"by {by}",
            f"recogniser {told}",
            f"by {by}, recogniser {told.partition(' ')[0]}",
            f"after word {before}",
            f"before word {after}",
            f"before words {after} {after2}",
            f"after words {before2} {before}",
        ]
        if {before, before2} & self.lexicon.listed("company-noun"):
            out.append("after a class noun")
        if after in self.lexicon.speech:
            out.append("before a verb of saying")
        if before in self.lexicon.speech:
            out.append("after a verb of saying")
        if m.first > 0 and view.capital[m.first - 1]:
            out.append("after a capital")
        if m.last < len(view.capital) and view.capital[m.last]:
            out.append("before a capital")
        sentence = self.document.sentences[view.sentence_of[m.first]]
        if m.first == sentence.first:
            out.append("opens a sentence")
        return out
