"""The reduction: documents of all articles in, one graph out, the same for any order of them."""

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from kabar.document import Claim, Document
from kabar.graph import Graph, Source
from kabar.lexicon.lexicon import Lexicon
from kabar.resolve.clusters import cluster
from kabar.resolve.fuse import claims_of, facts, statements_of
from kabar.resolve.nodes import agreements
from kabar.schema import Schema


def build(documents: Iterable[Document], lexicon: Lexicon) -> Graph:
    """The graph of these documents. An article that comes twice counts once."""
    unique: dict[str, Document] = {}
    for document in sorted(documents, key=lambda d: (d.article.key, repr(d.article))):
        unique.setdefault(document.article.key, document)  # one text from two places: any order, the same one
    held = [unique[k] for k in sorted(unique)]
    schema = lexicon.schema
    sources = {d.article.key: _source(d) for d in held}
    used = [_used(d, schema) for d in held]
    clusters = cluster(used, lexicon, schema)
    entities = {e.id: e for e in clusters.entities}
    claims: dict[str, Claim] = {}
    drops = Counter(drop.reason for d in held for drop in d.drops)
    for document in used:
        found = claims_of(document, clusters.of, schema)
        drops["both ends are one entity"] += len(document.claims) - len(found)
        for claim in found:
            claims.setdefault(claim.id, claim)
    nodes, parties = agreements(claims.values(), entities)
    claims |= {c.id: c for c in parties}
    entities |= {n.id: n for n in nodes}
    statements = sorted((s for d in used for s in statements_of(d, clusters.of)), key=lambda s: s.id)
    ordered = tuple(claims[k] for k in sorted(claims))
    return Graph(
        schema=schema,
        sources=tuple(sources[k] for k in sorted(sources)),
        entities=tuple(entities[k] for k in sorted(entities)),
        facts=facts(ordered, sources),
        claims=ordered,
        statements=tuple(statements),
        decisions=clusters.decisions,
        drops=tuple(sorted((+drops).items())),
    )


def _source(document: Document) -> Source:
    article, head = document.article, document.masthead
    return Source(
        article.key,
        article.sha256,
        head.title,
        article.url,
        head.published,
        head.publisher,
        article.language,
        head.dateline,
        head.authors,
        head.editors,
        head.related,
    )


def _used(document: Document, schema: Schema) -> Document:
    """The document with only those chains that the graph shows: named ones, and ends of claims."""
    ends: set[str] = {s.speaker for s in document.statements}
    for claim in document.claims:
        ends |= {claim.subject, claim.object, *(v for v in claim.qualifiers.values() if isinstance(v, str))}
        if claim.said_by:
            ends.add(claim.said_by)
    chains = tuple(
        c
        for c in document.chains
        if c.id in ends
        or (
            not c.implied and any(document.mentions[n].by not in ("anaphor", "described") for n in c.mentions)
        )
    )
    return replace(document, chains=chains)
