"""``report.md``: what a build made, what it dropped and why, and where the articles do not agree."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kabar.graph import Graph
from kabar.out import conflicts
from kabar.out.shacl import Report
from kabar.out.terms import clean

# Marks that format anywhere, that start a block, or that make a link of a bare address.
MARKUP = re.compile(r"[\\`*_\[\]<>#|~&$@]|^[-+]|:(?=//)|(?<=www)\.", re.IGNORECASE)
SHOWN = 50  # rows of a list that grows with the corpus; the rest is counted


def escape(text: str) -> str:
    """Text from outside as Markdown that shows it and does nothing else: one line, every mark escaped."""
    line = MARKUP.sub(r"\\\g<0>", " ".join(clean(text).split()))
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", line)  # "1." would start a list


def table(header: Sequence[str], told: Iterable[Sequence[str | int]]) -> Iterator[str]:
    """A Markdown table; numbers stand to the right."""
    body = [tuple(row) for row in told]
    numeric = [all(isinstance(row[n], int) for row in body) and bool(body) for n in range(len(header))]
    yield "| " + " | ".join(header) + " |"
    yield "|" + "|".join(" ---: " if n else " --- " for n in numeric) + "|"
    for row in body[:SHOWN]:
        yield "| " + " | ".join(str(c) if isinstance(c, int) else escape(c) for c in row) + " |"
    if len(body) > SHOWN:
        yield f"\nand {len(body) - SHOWN} more"


def _counted(told: Counter[str], header: str) -> Iterator[str]:
    if not told:
        yield "None."
        return
    order = sorted(told, key=lambda name: (-told[name], name))
    yield from table((header, "count"), ((name, told[name]) for name in order))


def _numbers(graph: Graph) -> Iterator[str]:
    yield from table(
        ("what", "count"),
        (
            ("articles", len(graph.sources)),
            ("entities", len(graph.entities)),
            ("facts", len(graph.facts)),
            ("claims", len(graph.claims)),
            ("statements", len(graph.statements)),
            ("candidates dropped", sum(n for _, n in graph.drops)),
        ),
    )


def _sources(graph: Graph) -> Iterator[str]:
    claims = Counter(c.article for c in graph.claims)
    yield from table(
        ("article", "publisher", "published", "key", "claims"),
        (
            (s.title or "(no title)", s.publisher or "", s.published or "", s.key, claims[s.key])
            for s in graph.sources
        ),
    )


def _conflicts(graph: Graph) -> Iterator[str]:
    found = conflicts.all_of(graph)
    if not found:
        yield "None."
        return
    yield from table(
        ("about", "what differs", "values"),
        (
            (
                " ".join(graph.label(part) for part in c.about if part),
                c.key,
                "; ".join(graph.label(value) for value in c.values),
            )
            for c in found
        ),
    )


def _validation(report: Report | None) -> Iterator[str]:
    if report is None:
        yield "Not run: the graph is too large for a check while it is written. Run `kabar validate`."
    elif report.conforms:
        yield "The graph conforms to shapes.ttl: every claim stands on a passage, every fact on a claim."
    else:
        yield f"The graph does not conform: {len(report.lines)} faults."
        yield ""
        yield from (f"- {escape(line)}" for line in report.lines[:SHOWN])
        if len(report.lines) > SHOWN:
            yield f"- and {len(report.lines) - SHOWN} more"


def markdown(graph: Graph, validation: Report | None) -> str:
    """The report as Markdown; no times and no paths, so that the same graph gives the same text."""
    parts = (
        ("In numbers", _numbers(graph)),
        ("Entities by kind", _counted(Counter(e.kind for e in graph.entities), "kind")),
        ("Facts by relation", _counted(Counter(f.relation for f in graph.facts), "relation")),
        ("Facts by stance", _counted(Counter(f.stance for f in graph.facts), "stance")),
        ("Sources", _sources(graph)),
        ("Where the articles do not agree", _conflicts(graph)),
        ("Dropped candidates by reason", _counted(Counter(dict(graph.drops)), "reason")),
        ("Validation", _validation(validation)),
    )
    return "# Report\n" + "".join(f"\n## {title}\n\n" + "\n".join(lines) + "\n" for title, lines in parts)
