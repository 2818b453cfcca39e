"""The picture's rows: a shape, label and place for every entity, a line for every fact between two."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kabar.graph import Entity, Fact, Graph
from kabar.out.boxes import Box, above
from kabar.out.labels import clean, width, wrap
from kabar.out.layout import positions

Json = dict[str, Any]

OPENING = 150  # entities on the page at opening; more is a hairball to any reader
TEXT_SIZE, HUB_SIZE = 13, 14  # pixels of a label
HUB = 6  # facts from which on a label is set larger
LINE_HEIGHT = 1.2


def is_edge(graph: Graph, fact: Fact) -> bool:
    """Tell whether both ends of the fact are entities."""
    return graph.entity(fact.subject) is not None and graph.entity(fact.object) is not None


def degrees(graph: Graph) -> Counter[str]:
    """How many facts between two entities each entity takes part in."""
    out: Counter[str] = Counter()
    for fact in graph.facts:
        if is_edge(graph, fact):
            out.update({fact.subject, fact.object})
    return out


def best(entities: Iterable[Entity], degree: Mapping[str, int], most: int) -> list[Entity]:
    """The ``most`` best connected entities, in order of id."""
    ranked = sorted(entities, key=lambda e: (-degree.get(e.id, 0), -len(e.articles), e.id))
    return sorted(ranked[:most], key=lambda e: e.id)


def radius(degree: int) -> int:
    """Half the height of a node's shape: it grows with its facts, ever more slowly."""
    size = 9
    while size < 26 and degree * 5 > (size - 9) ** 2:  # whole numbers: no power function to round
        size += 1
    return size


def font(degree: int) -> int:
    """The size of a label in pixels."""
    return HUB_SIZE if degree >= HUB else TEXT_SIZE


def _box(label: Sequence[str], degree: int) -> Box:
    """The room of a node with its label beneath it."""
    size = font(degree)
    wide = max(width(line, size) for line in label)
    half = max(radius(degree), (wide + 1) // 2) + 3
    return Box(half, radius(degree) + 2, radius(degree) + 4 + round(len(label) * size * LINE_HEIGHT) + 2)


def nodes(
    graph: Graph, entities: Sequence[Entity], facts: Sequence[Fact], degree: Mapping[str, int]
) -> list[Json]:
    """Rows for the picture: label lines, shape size, room and position.

    ``x, y`` is the place among all and ``above`` tells that the label stands over the shape; ``open`` is
    ``[x, y, above]`` among the opening's few, where they are not all.
    """
    labels = [wrap(clean(e.name) or e.id) for e in entities]
    boxes = [_box(label, degree[e.id]) for label, e in zip(labels, entities, strict=True)]
    index = {e.id: i for i, e in enumerate(entities)}
    pairs = sorted({(index[f.subject], index[f.object]) for f in facts if is_edge(graph, f)})
    spots = positions(boxes, pairs)
    rows: list[Json] = [
        {"id": e.id, "label": "\n".join(label), "size": radius(degree[e.id]), "font": font(degree[e.id]),
         "half": box.half, "down": box.down, "x": x, "y": y}
        for e, label, box, (x, y) in zip(entities, labels, boxes, spots, strict=True)
    ]  # fmt: skip
    if len(entities) > OPENING:
        first = [index[e.id] for e in best(entities, degree, OPENING)]
        back = {i: k for k, i in enumerate(first)}
        inner = [(back[a], back[b]) for a, b in pairs if a in back and b in back]
        few = [boxes[i] for i in first]
        places = positions(few, inner)
        turned = above(few, inner, places)
        for k, i in enumerate(first):
            rows[i]["open"] = [*places[k], int(k in turned)]
    else:
        for i in above(boxes, pairs, spots):
            rows[i]["above"] = 1
    return rows


def edges(graph: Graph, facts: Sequence[Fact]) -> list[Json]:
    """Rows for the lines: ends and ``bend``, which keeps several lines between two nodes apart.

    ``bend`` is 0 for a straight line, else how far it bows to the left of its own direction.
    """
    between: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        if is_edge(graph, fact):
            between.setdefault((min(fact.subject, fact.object), max(fact.subject, fact.object)), []).append(
                fact
            )
    rows: list[Json] = []
    for (low, _), group in sorted(between.items()):
        for n, fact in enumerate(group):
            bend = round((n - (len(group) - 1) / 2) * 0.24, 3)
            bend = bend if fact.subject == low else -bend
            rows.append({"id": fact.id, "from": fact.subject, "to": fact.object, "bend": bend})
    return sorted(rows, key=lambda r: str(r["id"]))
