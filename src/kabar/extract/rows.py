"""A document as the row that ``kabar extract`` prints: entities, claims and statements by id."""

from collections import Counter
from typing import Any

from kabar.document import Claim, Document
from kabar.schema import Schema


def row(document: Document, schema: Schema, why: bool = False) -> dict[str, Any]:
    """One JSON object: ``id, entities, claims, statements, article``; only entities named or claimed.

    With ``why`` also ``drops``, what was taken for a claim and not kept, and ``dropped``, how many by reason.
    """
    used = {end for c in document.claims for end in _ends(c, schema)} | {
        s.speaker for s in document.statements
    }
    kept = []
    for chain in document.chains:
        named = any(document.mentions[n].by not in ("anaphor", "described") for n in chain.mentions)
        if chain.id in used or (named and not chain.implied):
            kept.append(chain)
    names = {c.id: c.name for c in document.chains}
    return {
        "id": document.article.id,
        "entities": [
            {
                "id": c.id,
                "kind": c.kind,
                "name": c.name,
                "aliases": list(c.aliases),
                **({"implied": True} if c.implied else {}),
                **{k: v for k, v in c.attributes.items() if k != "known"},
            }
            for c in kept
        ],
        "claims": [
            {
                "s": c.subject,
                "p": c.relation,
                "o": c.object,
                "q": {k: _named(v, names) for k, v in sorted(c.qualifiers.items())},
                "stance": c.stance,
                "said_by": c.said_by,
                "ev": [c.evidence[0].span.start, c.evidence[0].span.end],
                "rule": c.rule,
                "confidence": c.confidence,
            }
            for c in document.claims
        ],
        "statements": [
            {"speaker": s.speaker, "ev": [s.evidence.span.start, s.evidence.span.end], "mode": s.mode}
            for s in document.statements
        ],
        "article": _masthead(document),
        **(_drops(document) if why else {}),
    }


def _drops(document: Document) -> dict[str, Any]:
    drops = sorted(document.drops, key=lambda d: (d.span, d.reason, d.detail))
    return {
        "drops": [
            {"reason": d.reason, "span": [d.span.start, d.span.end], "detail": d.detail} for d in drops
        ],
        "dropped": dict(sorted(Counter(d.reason for d in drops).items())),
    }


def _ends(claim: Claim, schema: Schema) -> list[str]:
    relation = schema.relation(claim.relation)
    ends = [] if relation.indicator else [claim.subject]
    if not relation.value:
        ends.append(claim.object)
    ends += [v for v in claim.qualifiers.values() if isinstance(v, str)]
    return ends + ([claim.said_by] if claim.said_by else [])


def _named(value: str | tuple[str, ...], names: dict[str, str]) -> str | list[str]:
    if isinstance(value, str):
        return names.get(value, value)
    return list(value)


def _masthead(document: Document) -> dict[str, Any]:
    m = document.masthead
    return {
        "publisher": m.publisher,
        "dateline": m.dateline,
        "authors": list(m.authors),
        "editors": list(m.editors),
        "published": m.published,
        "title": m.title,
        "related": list(m.related),
    }
