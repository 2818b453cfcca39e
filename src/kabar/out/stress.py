"""Where nodes lie so that distance on paper follows distance in the graph: stress, lowered by small steps.

The method is stochastic gradient descent on stress (Zheng, Pawar, Goodman 2018), for big graphs over a
few pivots only (Ortmann, Klimenta, Brandes 2016). Arithmetic is limited to ``+ - * /`` and square roots,
which IEEE 754 rounds the same way on every machine: the same graph gives the same picture anywhere.
"""

import heapq
from collections.abc import Sequence
from math import sqrt
from random import Random

from kabar.out.boxes import Point

Term = tuple[int, int, float, float, float]  # i, j, wanted distance, weight, how much of the move j makes

EXACT = 300  # nodes up to which every pair counts: 45 thousand pairs, about a second
PIVOTS = 24
ROUNDS = 33  # two to the fifth and one: the cooling ratio is then five square roots
ROUNDS_MANY = 17
REACH = 120.0  # pixels of an edge between two nodes with no other neighbours
FAR = float("inf")


def lengths(count: int, edges: Sequence[tuple[int, int]]) -> list[list[tuple[int, float]]]:
    """Neighbours with wanted edge lengths: longer where the ends have many other neighbours to seat."""
    near: list[set[int]] = [set() for _ in range(count)]
    for a, b in edges:
        if a != b:
            near[a].add(b)
            near[b].add(a)
    out: list[list[tuple[int, float]]] = []
    for a in range(count):
        row = []
        for b in sorted(near[a]):
            apart = len(near[a]) + len(near[b]) - 2 * len(near[a] & near[b]) - 2
            row.append((b, REACH * min(3.0, 0.85 + 0.15 * sqrt(max(0, apart)))))
        out.append(row)
    return out


def distances(start: int, near: Sequence[Sequence[tuple[int, float]]]) -> list[float]:
    """Shortest ways from ``start`` to every node (Dijkstra); infinite where there is none."""
    found = [FAR] * len(near)
    found[start] = 0.0
    queue = [(0.0, start)]
    while queue:
        way, node = heapq.heappop(queue)
        if way > found[node]:
            continue
        for other, length in near[node]:
            if way + length < found[other]:
                found[other] = way + length
                heapq.heappush(queue, (way + length, other))
    return found


def _all_pairs(near: Sequence[Sequence[tuple[int, float]]]) -> list[Term]:
    terms: list[Term] = []
    for i in range(len(near)):
        row = distances(i, near)
        terms += [(i, j, row[j], 1.0 / (row[j] * row[j]), 1.0) for j in range(i)]
    return terms


def _pivots(near: Sequence[Sequence[tuple[int, float]]]) -> list[Term]:
    """Terms of every edge, and of every node with a few pivots far from one another."""
    terms: list[Term] = [(i, j, d, 1.0 / (d * d), 1.0) for i, row in enumerate(near) for j, d in row if j < i]
    nearest = [FAR] * len(near)
    pivot = max(range(len(near)), key=lambda i: (len(near[i]), -i))
    region = (
        len(near) / PIVOTS / 4.0
    )  # a pivot speaks for the nodes around it, but not as loudly as they would
    for _ in range(PIVOTS):
        row = distances(pivot, near)
        terms += [(i, pivot, d, region / (d * d), 0.0) for i, d in enumerate(row) if d > 0]
        nearest = [min(a, b) for a, b in zip(nearest, row, strict=True)]
        pivot = max(range(len(near)), key=lambda i: (nearest[i], -i))
    return terms


def place(near: Sequence[Sequence[tuple[int, float]]]) -> list[Point]:
    """A position for every node of one connected graph, in pixels, around (0, 0)."""
    count = len(near)
    chance = Random(7)  # any fixed number
    xs = [chance.random() * REACH for _ in range(count)]
    ys = [chance.random() * REACH for _ in range(count)]
    if count < 2:
        return [(0.0, 0.0)] * count
    many = count > EXACT
    terms = _pivots(near) if many else _all_pairs(near)
    # From steps that satisfy even the loosest pair at once down to a twentieth of the tightest one's.
    step = 1.0 / min(t[3] for t in terms)
    last = 0.05 / max(t[3] for t in terms)
    ratio = last / step
    for _ in range(4 if many else 5):
        ratio = sqrt(ratio)
    for _ in range(ROUNDS_MANY if many else ROUNDS):
        chance.shuffle(terms)
        for i, j, wanted, weight, share in terms:
            dx, dy = xs[i] - xs[j], ys[i] - ys[j]
            apart = sqrt(dx * dx + dy * dy) or 0.01
            pull = min(1.0, weight * step) * (apart - wanted) / (apart * (1.0 + share))
            xs[i] -= pull * dx
            ys[i] -= pull * dy
            xs[j] += share * pull * dx
            ys[j] += share * pull * dy
        step *= ratio
    return list(zip(xs, ys, strict=True))
