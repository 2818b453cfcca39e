"""Where the articles do not agree: measurable values that differ, and facts both asserted and denied."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from kabar.graph import Fact, Graph, Qualifier
from kabar.out import values

# Only what can be measured: one fact may well have two roles, places or products.
MEASURED = ("date", "amount", "duration", "share")


class Conflict(Struct, frozen=True, order=True):
    """Values that cannot all be right. ``about`` is a sentence of ids, ``key`` what differs."""

    about: tuple[str, str, str]  # subject, relation, object; the object is empty where it is what differs
    key: str
    values: tuple[str, ...]


def dates_agree(a: str, b: str) -> bool:
    """Is one date the other told less precisely, or within the other's range? ISO dates compare as text."""
    (a_first, _, a_last), (b_first, _, b_last) = a.partition("/"), b.partition("/")
    a_last, b_last = a_last or a_first, b_last or b_first
    starts = a_first <= b_first or a_first.startswith(b_first)
    stops = b_last <= a_last or b_last.startswith(a_last)
    return (starts and stops) or (
        (b_first <= a_first or b_first.startswith(a_first))
        and (a_last <= b_last or a_last.startswith(b_last))
    )


def agree(key: str, a: str, b: str) -> bool:
    """Can both values be right? Amounts in different units cannot be compared, so they can."""
    if key == "date":
        return dates_agree(a, b)
    if key in ("amount", "share"):
        left, right = values.amount(a), values.amount(b)
        return left is None or right is None or left.unit != right.unit
    return values.duration(a) == values.duration(b)


def within(fact: Fact) -> list[str]:
    """The qualifiers of a fact on whose value its claims differ; one claim that gives two values does not."""
    by_key: dict[str, list[Qualifier]] = defaultdict(list)
    for q in fact.qualifiers:
        if q.key in MEASURED:
            by_key[q.key].append(q)
    return [
        key
        for key, told in sorted(by_key.items())
        if any(
            not set(a.claims) & set(b.claims) and not agree(key, a.value, b.value)
            for a, b in combinations(told, 2)
        )
    ]


def _objects(graph: Graph) -> Iterator[Conflict]:
    """One event with dates, or one indicator of one date with figures, that cannot all be right."""
    told: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for fact in graph.facts:
        relation = graph.schema.relation(fact.relation)
        if relation.value and fact.stance == "asserted":
            for when in fact.value("date") or ("",):
                told[fact.subject, fact.relation, "" if relation.value == "date" else when].add(fact.object)
    for (subject, name, when), found in told.items():
        key = "date" if graph.schema.relation(name).value == "date" else "amount"
        figures_without_date = key == "amount" and not when  # may well be of different years
        if not figures_without_date and any(not agree(key, a, b) for a, b in combinations(sorted(found), 2)):
            yield Conflict((subject, name, when), key, tuple(sorted(found)))


def _stances(graph: Graph) -> Iterator[Conflict]:
    told: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for fact in graph.facts:
        told[fact.subject, fact.relation, fact.object].add(fact.stance)
    for about, found in told.items():
        if {"asserted", "denied"} <= found:
            yield Conflict(about, "stance", tuple(sorted(found)))


def all_of(graph: Graph) -> list[Conflict]:
    """Every conflict in the graph, sorted."""
    inner = (
        Conflict((f.subject, f.relation, f.object), key, f.value(key))
        for f in graph.facts
        for key in within(f)
    )
    return sorted({*inner, *_objects(graph), *_stances(graph)})
