"""Boxes that must not overlap: pushed apart, set down in free places, labels turned to the freer side."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Point = tuple[float, float]

GAP = 10  # pixels of air between two labels
STEP = 24  # pixels between two tries for a free place; a line of text and some air


class Box(NamedTuple):
    """The room a node takes around its centre, in whole pixels: half its width, and up and down."""

    half: int
    up: int
    down: int


def overlap(a: Point, b: Point, one: Box, two: Box) -> tuple[float, float]:
    """By how much two boxes with their gap overlap across and down; not both positive where they do not."""
    across = one.half + two.half + GAP - abs(a[0] - b[0])
    if a[1] <= b[1]:
        down = a[1] + one.down + GAP - (b[1] - two.up)
    else:
        down = b[1] + two.down + GAP - (a[1] - one.up)
    return across, down


def close(points: Sequence[Point], boxes: Sequence[Box]) -> Iterator[tuple[int, int]]:
    """Pairs that may overlap, found through a grid as wide as the widest box."""
    wide = max((2 * b.half for b in boxes), default=0) + GAP
    high = max((b.up + b.down for b in boxes), default=0) + GAP
    cells: dict[tuple[int, int], list[int]] = {}
    for i, (x, y) in enumerate(points):
        cells.setdefault((int(x // wide), int(y // high)), []).append(i)
    for (cx, cy), here in cells.items():
        for k, i in enumerate(here):
            for j in here[k + 1 :]:
                yield i, j
            for ahead in ((cx + 1, cy), (cx - 1, cy + 1), (cx, cy + 1), (cx + 1, cy + 1)):
                for j in cells.get(ahead, ()):
                    yield i, j


def push_apart(points: Sequence[Point], boxes: Sequence[Box], rounds: int) -> tuple[list[Point], bool]:
    """Move overlapping boxes apart along their shorter way out; tells whether none was left."""
    spots = list(points)
    for _ in range(rounds):
        clear = True
        for i, j in list(close(spots, boxes)):
            across, down = overlap(spots[i], spots[j], boxes[i], boxes[j])
            if across <= 0 or down <= 0:
                continue
            clear = False
            (xi, yi), (xj, yj) = spots[i], spots[j]
            if across < down:
                move = (across + 1) / 2 if xi >= xj else -(across + 1) / 2
                spots[i], spots[j] = (xi + move, yi), (xj - move, yj)
            else:
                move = (down + 1) / 2 if yi > yj else -(down + 1) / 2
                spots[i], spots[j] = (xi, yi + move), (xj, yj - move)
        if clear:
            return spots, True
    return spots, False


def settle(points: Sequence[Point], boxes: Sequence[Box]) -> list[Point]:
    """Set boxes down one by one, each at the free spot nearest to where it wants to be: never an overlap."""
    wide = max((2 * b.half for b in boxes), default=0) + GAP
    high = max((b.up + b.down for b in boxes), default=0) + GAP
    cells: dict[tuple[int, int], list[int]] = {}
    spots = list(points)

    def free(i: int, at: Point) -> bool:
        cx, cy = int(at[0] // wide), int(at[1] // high)
        return not any(
            min(overlap(at, spots[j], boxes[i], boxes[j])) > 0
            for x in (cx - 1, cx, cx + 1)
            for y in (cy - 1, cy, cy + 1)
            for j in cells.get((x, y), ())
        )

    for i, (x, y) in enumerate(points):
        for dx, dy in spiral(len(points) + 50):
            spot = (x + dx * STEP, y + dy * STEP)
            if free(i, spot):
                break
        spots[i] = spot
        cells.setdefault((int(spot[0] // wide), int(spot[1] // high)), []).append(i)
    return spots


def spiral(reach: int) -> Iterator[tuple[int, int]]:
    """Whole steps outward in square rings around (0, 0), as wide as the picture should be wide."""
    yield 0, 0
    for ring in range(1, reach):
        yield from ((x, s * ring) for x in range(-ring, ring + 1) for s in (-1, 1))
        yield from ((s * ring, y) for y in range(-ring + 1, ring) for s in (-1, 1))


def above(
    boxes: Sequence[Box], edges: Sequence[tuple[int, int]], spots: Sequence[tuple[int, int]]
) -> set[int]:
    """Nodes whose label stands better over the shape: fewer lines cross it there, and there is room."""
    room = list(boxes)
    tall = [Box(b.half, b.down, b.down) for b in boxes]
    near: list[list[int]] = [[] for _ in boxes]
    for i, j in close(spots, tall):
        near[i].append(j)
        near[j].append(i)
    out: set[int] = set()
    for i, box in enumerate(boxes):
        x, y = spots[i]
        under = (x - box.half, y + box.up, x + box.half, y + box.down)
        over = (x - box.half, y - box.down, x + box.half, y - box.up)
        lines = [(spots[a], spots[b]) for a, b in edges if a != b]
        if sum(_cuts(line, over) for line in lines) >= sum(_cuts(line, under) for line in lines):
            continue
        turned = Box(box.half, box.down, box.up)
        if all(min(overlap(spots[i], spots[j], turned, room[j])) <= 0 for j in near[i]):
            room[i] = turned
            out.add(i)
    return out


def _cuts(line: tuple[Point, Point], area: tuple[float, float, float, float]) -> bool:
    """Tell whether a line runs through a rectangle of left, top, right, bottom."""
    (ax, ay), (bx, by) = line  # clipped as Liang and Barsky do
    left, top, right, bottom = area
    enter, leave = 0.0, 1.0
    for step, low, high in ((bx - ax, left - ax, right - ax), (by - ay, top - ay, bottom - ay)):
        if step == 0:
            if low > 0 or high < 0:
                return False
            continue
        first, last = sorted((low / step, high / step))
        enter, leave = max(enter, first), min(leave, last)
    return enter < leave
