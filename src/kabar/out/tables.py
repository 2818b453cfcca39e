"""Entities and facts as CSV (RFC 4180, UTF-8, line feeds), inert in a spreadsheet."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kabar.graph import Fact, Graph
from kabar.out.terms import Names, clean
from kabar.vocab import BASE

JOIN = " | "  # between several values in one cell
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet compute a cell (OWASP, CSV injection)
QUALIFIERS = ("date", "event", "place", "amount", "duration", "role", "status")
ENTITY = ("id", "kind", "name", "aliases", "facts", "articles", "attributes", "iri")
FACT = (
    *("id", "subject", "relation", "object", "stance", *QUALIFIERS, "other"),
    *("claims", "articles", "publishers", "said_by", "quotes", "sources", "rules", "confidence"),
    *("subject_id", "object_id"),
)


def cell(value: str | int | float) -> str | int | float:
    """A cell no spreadsheet takes for a formula: text that could be one gets a ``'`` first, numbers do not.

    Carriage returns become line feeds, as readers would take them for the end of the row.
    """
    if not isinstance(value, str):
        return value
    text = clean(value)
    risky = text.startswith(FORMULA) and not NUMBER.fullmatch(text)
    safe = "'" + text if risky else text
    return safe.replace("\r\n", "\n").replace("\r", "\n")


def rows(header: Sequence[str], told: Iterable[Sequence[str | int | float]]) -> str:
    """A table as CSV text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in told)
    return out.getvalue()


def entities(graph: Graph, base: str = BASE) -> str:
    """``entities.csv``: one row for each entity, with how many facts and articles it is in."""
    names = Names(base)
    ends = Counter(
        end for f in graph.facts for end in {f.subject, f.object, *(q.value for q in f.qualifiers)}
    )
    return rows(
        ENTITY,
        (
            (
                *(e.id, e.kind, e.name, JOIN.join(e.aliases), ends[e.id], len(e.articles)),
                JOIN.join(f"{key}: {value}" for key, value in sorted(e.attributes.items())),
                names.of(e.id),
            )
            for e in graph.entities
        ),
    )


def source(graph: Graph, key: str) -> str:
    """An article as a reader knows it: publisher, title, date, and where to find it."""
    told = graph.source(key)
    return ", ".join(part for part in (told.publisher, told.title, told.published, told.url) if part) or key


def _fact(graph: Graph, fact: Fact) -> Iterator[str | int | float]:
    claims = graph.claims_of(fact)
    yield from (fact.id, graph.label(fact.subject), fact.relation, graph.label(fact.object), fact.stance)
    for key in QUALIFIERS:
        yield JOIN.join(graph.label(value) for value in fact.value(key))
    yield JOIN.join(f"{q.key}: {graph.label(q.value)}" for q in fact.qualifiers if q.key not in QUALIFIERS)
    yield from (len(fact.claims), fact.articles, fact.publishers)
    yield JOIN.join(sorted({graph.label(c.said_by) for c in claims if c.said_by}))
    yield JOIN.join(dict.fromkeys(c.evidence[0].quote for c in claims if c.evidence))
    yield JOIN.join(source(graph, key) for key in sorted({c.article for c in claims}))
    yield JOIN.join(sorted({c.rule for c in claims if c.rule}))
    yield max((c.confidence for c in claims), default=0.0)
    yield from (fact.subject, fact.object)


def facts(graph: Graph) -> str:
    """``facts.csv``: one row for each fact, whatever its stance, with its sentences and sources."""
    return rows(FACT, (tuple(_fact(graph, fact)) for fact in graph.facts))
