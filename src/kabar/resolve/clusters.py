"""Entities: chains of all articles that are one thing, in any order of the articles."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from kabar.document import Chain, Document
from kabar.graph import Decision, Entity
from kabar.lexicon.lexicon import Lexicon
from kabar.resolve.names import canonical, key, without_legal_form
from kabar.schema import Schema
from kabar.vocab import path

ALONE = ("Group",)  # an unnamed collective is its article's own
GENERIC = ("Organization", "Place")


class Clusters(Struct, frozen=True):
    """The entities, which entity each chain of each article is, and why."""

    entities: tuple[Entity, ...]
    of: dict[tuple[str, str], str]  # (article key, chain id) -> entity id
    decisions: tuple[Decision, ...]


def cluster(documents: Iterable[Document], lexicon: Lexicon, schema: Schema) -> Clusters:
    """Group the chains by their keys; the ids are made from names alone, so order does not matter."""
    groups: dict[str, list[tuple[str, Chain]]] = {}
    for document in documents:
        for chain in document.chains:
            name = key(chain, lexicon, schema)
            if chain.kind in ALONE or _short_name(chain):
                name = f"{name}/{document.article.key}"
            groups.setdefault(name, []).append((document.article.key, chain))
    entities: list[Entity] = []
    of: dict[tuple[str, str], str] = {}
    decisions: list[Decision] = []
    for group in sorted(groups):
        members = sorted(groups[group], key=lambda m: (m[0], m[1].id))
        entity = _entity(members, lexicon, schema, group)
        entities.append(entity)
        for article, chain in members:
            of[article, chain.id] = entity.id
            decisions.append(Decision(article, chain.name, entity.id, _reasons(chain, entity, lexicon)))
    return Clusters(
        tuple(sorted(entities, key=lambda e: e.id)),
        of,
        tuple(sorted(decisions, key=lambda d: (d.entity, d.article, d.name))),
    )


def _short_name(chain: Chain) -> bool:
    """A person's single name never joins two articles by itself."""
    return chain.kind == "Person" and len(chain.name.split()) == 1


def _entity(members: list[tuple[str, Chain]], lexicon: Lexicon, schema: Schema, group: str) -> Entity:
    chains = [c for _, c in members]
    specific = [c.kind for c in chains if c.kind not in GENERIC] or [c.kind for c in chains]
    kind = min(Counter(specific).items(), key=lambda kv: (-kv[1], kv[0]))[0]
    names = Counter(canonical(c, lexicon) for c in chains)
    name = min(names, key=lambda n: (-names[n], -len(n), n))
    aliases = sorted({f for c in chains for f in (c.name, *c.aliases)} - {name})
    attributes: dict[str, str] = {}
    for chain in chains:
        for k, v in sorted(chain.attributes.items()):
            if k != "known":
                attributes.setdefault(k, v)
    folder = schema.kind(kind).folder
    shown = without_legal_form(name) if folder == "organization" else name
    identity = (group,) if group.count("/") > 1 else ()
    return Entity(
        path(folder, shown, *identity),
        kind,
        name,
        tuple(aliases),
        tuple(sorted({a for a, _ in members})),
        attributes,
    )


def _reasons(chain: Chain, entity: Entity, lexicon: Lexicon) -> tuple[str, ...]:
    if chain.implied:
        return ("named by a title",)
    if chain.name in lexicon.canonical and chain.name != entity.name:
        return ("known form of the name",)
    return ("same name",) if chain.name == entity.name else ("same normal form",)
