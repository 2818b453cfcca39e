"""Facts: what the claims of all articles say, each thing once, with every claim it stands on."""

from collections.abc import Iterable

from msgspec.structs import replace

from kabar.document import Claim, Document, Qualifiers, Statement
from kabar.graph import Fact, Qualifier, Source
from kabar.schema import Schema
from kabar.vocab import short_hash


def claims_of(document: Document, of: dict[tuple[str, str], str], schema: Schema) -> list[Claim]:
    """The document's claims with entity ids for chain ids, the ends of symmetric ones in order."""
    key = document.article.key
    ids = {chain.id: of[key, chain.id] for chain in document.chains if (key, chain.id) in of}
    out = []
    for claim in document.claims:
        relation = schema.relation(claim.relation)
        subject = claim.subject if relation.indicator else ids[claim.subject]
        object_ = claim.object if relation.value else ids[claim.object]
        if relation.symmetric and object_ < subject:
            subject, object_ = object_, subject
        if subject == object_:
            continue
        qualifiers: Qualifiers = {
            k: ids.get(v, v) if isinstance(v, str) else v for k, v in sorted(claim.qualifiers.items())
        }
        said_by = ids.get(claim.said_by) if claim.said_by else None
        start = str(claim.evidence[0].span.start) if claim.evidence else ""
        id = "claim/" + short_hash(key, subject, claim.relation, object_, claim.stance, start)
        out.append(
            replace(
                claim,
                subject=subject,
                object=object_,
                qualifiers=qualifiers,
                said_by=said_by,
                id=id,
                article=key,
            )
        )
    return out


def statements_of(document: Document, of: dict[tuple[str, str], str]) -> list[Statement]:
    """The document's statements with the speaker's entity id."""
    key = document.article.key
    return [
        replace(
            s,
            speaker=of[key, s.speaker],
            article=key,
            id="statement/" + short_hash(key, str(s.evidence.span.start)),
        )
        for s in document.statements
        if (key, s.speaker) in of
    ]


def facts(claims: Iterable[Claim], sources: dict[str, Source]) -> tuple[Fact, ...]:
    """One fact per subject, relation, object and stance, with the values its claims give."""
    groups: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.subject, claim.relation, claim.object, claim.stance), []).append(claim)
    out = []
    for (subject, relation, object_, stance), members in groups.items():
        parts = {frozenset(_dates(c)) for c in members}
        if relation == "observed" and len(parts) > 1:
            for part in sorted(parts, key=sorted):
                same = [c for c in members if frozenset(_dates(c)) == part]
                out.append(_fact(subject, relation, object_, stance, same, sources, *sorted(part)))
            continue
        out.append(_fact(subject, relation, object_, stance, members, sources))
    return tuple(sorted(out, key=lambda f: f.id))


def _dates(claim: Claim) -> tuple[str, ...]:
    date = claim.qualifiers.get("date", ())
    return (date,) if isinstance(date, str) else tuple(date)


def _fact(
    subject: str,
    relation: str,
    object_: str,
    stance: str,
    members: list[Claim],
    sources: dict[str, Source],
    *extra: str,
) -> Fact:
    values: dict[tuple[str, str], list[str]] = {}
    for claim in members:
        for key, value in claim.qualifiers.items():
            for v in (value,) if isinstance(value, str) else value:
                values.setdefault((key, v), []).append(claim.id)
    qualifiers = sorted(
        (Qualifier(k, v, tuple(sorted(ids))) for (k, v), ids in values.items()),
        key=lambda q: (q.key, -len(q.claims), q.value),
    )
    articles = {c.article for c in members}
    publishers = {sources[a].publisher or a for a in articles}
    return Fact(
        "fact/" + short_hash(subject, relation, object_, stance, *extra),
        subject,
        relation,
        object_,
        members[0].stance,
        tuple(sorted(c.id for c in members)),
        tuple(qualifiers),
        len(articles),
        len(publishers),
    )
