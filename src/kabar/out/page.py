"""What the viewer's page holds, as plain JSON values: every sentence once, everything else by reference.

Facts between two entities become edges; facts with a literal end (a date, a figure) stay facts of the
card and the tables, since numbers as nodes only add noise.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from kabar.document import Claim, Evidence
from kabar.errors import KabarError
from kabar.graph import Entity, Fact, Graph, Source
from kabar.out import conflicts
from kabar.out.labels import clean
from kabar.out.picture import Json, best, degrees, edges, is_edge, nodes
from kabar.schema import Text

EMBEDDED = 5_000  # entities in the page at all; a browser gets slow above
LINES = 15_000  # facts between them; with their sentences about eight megabytes, the most a page should weigh
FIGURES = 5_000  # facts without any entity end that the page holds


def link(url: str | None) -> str | None:
    """The address if it is one of the web, else None: ``javascript:`` and its like never reach the page."""
    if not url or any(c.isspace() or ord(c) < 33 for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return (
        url.encode("utf-8", "ignore").decode() if parts.scheme in {"http", "https"} and parts.netloc else None
    )


def kept_facts(graph: Graph, inside: set[str]) -> list[Fact]:
    """Facts whose entity ends are all ``inside``, and the best supported ones of those without such ends."""
    out: list[Fact] = []
    free: list[Fact] = []
    for fact in graph.facts:
        ends = [end for end in (fact.subject, fact.object) if graph.entity(end) is not None]
        if not ends:
            free.append(fact)
        elif all(end in inside for end in ends):
            out.append(fact)
    free.sort(key=lambda f: (-f.articles, f.id))
    return sorted(out + free[:FIGURES], key=lambda f: f.id)


def kept(graph: Graph, degree: Mapping[str, int]) -> tuple[list[Entity], list[Fact]]:
    """The entities and facts that the page holds: all, or the best connected within the page's weight."""
    most = EMBEDDED
    while True:
        entities = best(graph.entities, degree, most)
        facts = kept_facts(graph, {e.id for e in entities})
        if sum(1 for f in facts if is_edge(graph, f)) <= LINES:
            return entities, facts
        most = len(entities) * 9 // 10


def utf16(text: str, offset: int) -> int:
    """An offset in characters as the browser counts it, in UTF-16 units."""
    return offset + sum(1 for c in text[:offset] if ord(c) > 0xFFFF)


class Sentences:
    """Quotes of the articles, each kept once; ``rows`` is what the page gets."""

    def __init__(self, sources: Mapping[str, int]) -> None:
        self.rows: list[Json] = []
        self._sources = sources
        self._known: dict[tuple[str, int, str], int] = {}

    def add(self, article: str, evidence: Evidence) -> int:
        """The index of the evidence's quote."""
        key = (article, evidence.span.start, evidence.quote)
        if key not in self._known:
            self._known[key] = len(self.rows)
            self.rows.append(
                {"text": evidence.quote, "source": self._sources.get(article), "start": evidence.span.start}
            )
        return self._known[key]

    def refer(self, article: str, evidence: Evidence) -> list[Any]:
        """``[sentence, [[from, to], ...]]``: where the quote is kept, and its marks in UTF-16 units."""
        start, quote = evidence.span.start, evidence.quote
        marks = sorted(
            [utf16(quote, mark.start - start), utf16(quote, mark.end - start)]
            for mark in evidence.marks
            if start <= mark.start < mark.end <= start + len(quote)
        )
        return [self.add(article, evidence), marks]


def _source(source: Source) -> Json:
    return {
        "key": source.key,
        "title": source.title and clean(source.title),
        "url": link(source.url),
        "publisher": source.publisher and clean(source.publisher),
        "published": source.published and clean(source.published),
        "authors": [clean(a) for a in source.authors],
    }


def _entity(entity: Entity, degree: int, sources: Mapping[str, int]) -> Json:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": clean(entity.name) or entity.id,
        "aliases": [clean(a) for a in entity.aliases],
        "attributes": {k: clean(v) for k, v in sorted(entity.attributes.items())},
        "articles": [sources[a] for a in entity.articles if a in sources],
        "degree": degree,
    }


def _claim(claim: Claim, sentences: Sentences, sources: Mapping[str, int]) -> Json:
    return {
        "by": claim.said_by and clean(claim.said_by),
        "evidence": [sentences.refer(claim.article, e) for e in claim.evidence],
        "rule": claim.rule,
        "confidence": round(claim.confidence, 3),
        "source": sources.get(claim.article),
        "values": {
            key: [clean(v) for v in ((value,) if isinstance(value, str) else value)]
            for key, value in sorted(claim.qualifiers.items())
        },
    }


def _facts(
    graph: Graph, facts: Sequence[Fact], sentences: Sentences, sources: Mapping[str, int]
) -> tuple[list[Json], list[Json]]:
    """Rows of facts, and of the claims they point to. Raises KabarError for a fact without evidence."""
    rows: list[Json] = []
    claims: list[Json] = []
    known: dict[str, int] = {}
    for fact in facts:
        own = graph.claims_of(fact)
        if not any(c.evidence for c in own):
            raise KabarError(fact.id, "a fact without evidence", "at least one claim with its sentence")
        for claim in own:
            if claim.id not in known:
                known[claim.id] = len(claims)
                claims.append(_claim(claim, sentences, sources))
        rows.append(
            {
                "id": fact.id,
                "s": fact.subject if graph.entity(fact.subject) else clean(fact.subject),
                "p": fact.relation,
                "o": fact.object if graph.entity(fact.object) else clean(fact.object),
                "edge": is_edge(graph, fact),
                "stance": fact.stance,
                "claims": [known[c.id] for c in own],
                "values": [
                    [q.key, clean(q.value), [known[c] for c in q.claims if c in known]]
                    for q in fact.qualifiers
                ],
                "differ": conflicts.within(fact),
                "articles": fact.articles,
                "publishers": fact.publishers,
            }
        )
    return rows, claims


def payload(graph: Graph, title: str) -> Json:
    """Everything the page knows: ``nodes`` and ``edges`` for the picture, ``data`` for cards and tables."""
    degree = degrees(graph)
    sources = {s.key: i for i, s in enumerate(graph.sources)}
    entities, facts = kept(graph, degree)
    inside = {e.id for e in entities}
    sentences = Sentences(sources)
    fact_rows, claims = _facts(graph, facts, sentences, sources)
    statements = [
        {"speaker": s.speaker, "mode": s.mode, "sentence": sentences.add(s.article, s.evidence)}
        for s in graph.statements
        if s.speaker in inside
    ]
    schema = graph.schema
    used = {e.kind for e in entities}
    lineage = {k for name in used for k in schema.kinds if name in schema.kinds and schema.is_a(name, k)}
    relations = {f.relation for f in facts}
    data: Json = {
        "title": clean(title),
        "total": {"entities": len(graph.entities), "facts": len(graph.facts), "articles": len(graph.sources)},
        "kinds": [
            {"name": k.name, "label": _text(k.label), "comment": _text(k.comment), "parent": k.parent}
            for k in schema.kinds.values()
            if k.name in lineage
        ],
        "relations": [
            {"name": r.name, "label": _text(r.label), "comment": _text(r.comment), "symmetric": r.symmetric}
            for r in schema.relations.values()
            if r.name in relations
        ],
        "entities": [_entity(e, degree[e.id], sources) for e in entities],
        "facts": fact_rows,
        "claims": claims,
        "sentences": sentences.rows,
        "sources": [_source(s) for s in graph.sources],
        "statements": statements,
        "conflicts": _conflicts(graph, inside),
    }  # fmt: skip
    return {"nodes": nodes(graph, entities, facts, degree), "edges": edges(graph, facts), "data": data}


def _conflicts(graph: Graph, inside: set[str]) -> list[Json]:
    """What the articles do not agree on, about entities that the page holds."""
    rows = []
    for conflict in conflicts.all_of(graph):
        subject, relation, object = conflict.about
        if all(end in inside for end in (subject, object) if graph.entity(end) is not None):
            values = [clean(v) for v in conflict.values]
            rows.append({"s": subject, "p": relation, "o": object, "key": conflict.key, "values": values})
    return rows


def _text(text: Text) -> dict[str, str]:
    return {"id": text.id, "en": text.en}
