"""Coreference within an article: which mentions name one thing, what pronouns and definite nouns point at."""

from msgspec.structs import replace

from kabar.document import Chain, Document, Mention
from kabar.extract.anaphors import resolve
from kabar.extract.chains import Chains
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon

KIND_RANK = ("known name", "legal form", "head", "title", "class noun", "recogniser", "acronym", "short form")
GENERIC = frozenset(("Organization", "Place"))


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
    anaphors = resolve(view, lexicon, document, grower, chain_of)
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
            if key not in ("alias", "definite") and (key not in attributes or attributes[key] == "exactly"):
                attributes[key] = value
    if name in lexicon.canonical:
        attributes.setdefault("known", lexicon.canonical[name].name)
    return Chain(id, kind, name, tuple(aliases), indices, all(m.implied for m in named), attributes)


def _rank(by: str) -> int:
    return next((r for r, start in enumerate(KIND_RANK) if by.startswith(start)), len(KIND_RANK))
