"""Fixed positions for a picture: components laid out by stress, labels kept apart, groups packed together.

Boxes, not dots, are placed: a node takes the room of its shape and of the label beneath. The same input
gives the same whole-pixel positions on every machine.
"""

from collections.abc import Iterable, Sequence
from math import sqrt

from kabar.out import stress
from kabar.out.boxes import GAP, Box, Point, push_apart, settle, spiral

CELL = 24  # pixels of a cell when groups are packed; a line of text and some air
ASPECT = 1.1  # width by height of the pane between the two side columns of a laptop screen
PUSHES = 150  # rounds of pushing boxes apart; 300 nodes come to rest within about 40
PUSHES_MANY = 60_000  # boxes pushed in all above POLISH: 60 rounds at a thousand nodes, 12 at five thousand
SMALLEST = 0.8  # of the lines' wanted length; shorter ones have no room for a relation's name
STRETCH = 1.8  # how far a flat or narrow picture is drawn out to fill the pane
POLISH = 400  # nodes up to which the picture is also drawn together again after pushing


def components(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The connected parts, biggest first, each in rising order."""
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in edges:
        parent[max(root(a), root(b))] = min(root(a), root(b))
    groups: dict[int, list[int]] = {}
    for i in range(count):
        groups.setdefault(root(i), []).append(i)
    return sorted(groups.values(), key=lambda g: (-len(g), g[0]))


def _turn(points: list[Point]) -> list[Point]:
    """Mirror or swap the axes, so that the longer side of the picture lies across."""
    if not points:
        return points
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    if max(ys) - min(ys) > max(xs) - min(xs):
        return [(y, x) for x, y in points]
    return points


def one(boxes: Sequence[Box], edges: Sequence[tuple[int, int]]) -> list[Point]:
    """Positions for one connected part, without overlaps."""
    if len(boxes) == 1:
        return [(0.0, 0.0)]
    points = _turn(stress.place(stress.lengths(len(boxes), edges)))
    if len(boxes) > POLISH:
        # Past what anyone reads at once: spread to a fair density and pushed for a bounded time only.
        room = sum((2 * b.half + GAP) * (b.up + b.down + GAP) for b in boxes) * 3
        across = max(x for x, _ in points) - min(x for x, _ in points)
        down = max(y for _, y in points) - min(y for _, y in points)
        spread = max(1.0, sqrt(room / max(1.0, across * down)))
        return push_apart([(x * spread, y * spread) for x, y in points], boxes, PUSHES_MANY // len(boxes))[0]
    # The tightest picture that pushing can clear: from too small upwards until little is moved.
    scale, best = SMALLEST, points
    while scale < 4:
        tight = [(x * scale * ASPECT, y * scale / ASPECT) for x, y in points]
        best, clear = push_apart(tight, boxes, PUSHES)
        moved = max(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in zip(tight, best, strict=True))
        if clear and moved < stress.REACH * 0.9:
            return best
        scale *= 1.12
    return settle(best, boxes)


def pack(groups: Sequence[tuple[Sequence[Point], Sequence[Box], Sequence[tuple[int, int]]]]) -> list[Point]:
    """Shifts that put the groups side by side, small ones tucked into the corners of big ones."""
    taken: set[tuple[int, int]] = set()
    shifts: list[Point] = []
    resume: dict[tuple[int, int], int] = {}  # groups of one size go on where the last of them was put
    rings = list(spiral(90))
    for points, boxes, edges in groups:
        cells = _cells(points, boxes, edges)
        mx = (min(x for x, _ in cells) + max(x for x, _ in cells)) // 2
        my = (min(y for _, y in cells) + max(y for _, y in cells)) // 2
        size = (len(cells), max(x for x, _ in cells) - mx)
        start = resume.get(size, 0)
        for n in range(start, len(rings)):
            dx, dy = rings[n][0] * 2 - mx, rings[n][1] * 2 - my
            if not any((x + dx, y + dy) in taken for x, y in cells):
                break
        else:
            dx, dy = -mx, max((y for _, y in taken), default=0) + 1 - min(y for _, y in cells)
        resume[size] = n if len(cells) < 60 else 0
        # A rim of one cell, so that groups do not touch.
        taken.update((x + dx + i, y + dy + j) for x, y in cells for i in (-1, 0, 1) for j in (-1, 0, 1))
        shifts.append((dx * CELL, dy * CELL))
    return shifts


def _cells(
    points: Sequence[Point], boxes: Sequence[Box], edges: Sequence[tuple[int, int]]
) -> set[tuple[int, int]]:
    """The cells that a group's boxes and lines lie on."""
    out: set[tuple[int, int]] = set()
    for (x, y), box in zip(points, boxes, strict=True):
        for cx in range(int((x - box.half) // CELL), int((x + box.half) // CELL) + 1):
            for cy in range(int((y - box.up) // CELL), int((y + box.down) // CELL) + 1):
                out.add((cx, cy))
    for a, b in edges:
        (ax, ay), (bx, by) = points[a], points[b]
        steps = int(max(abs(ax - bx), abs(ay - by)) // CELL) + 1
        for k in range(steps + 1):
            out.add((int((ax + (bx - ax) * k / steps) // CELL), int((ay + (by - ay) * k / steps) // CELL)))
    return out


def positions(boxes: Sequence[Box], edges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """A whole-pixel position for every box, around (0, 0); ``edges`` are pairs of indices."""
    if not boxes:
        return []
    parts = components(len(boxes), edges)
    part_of = {i: n for n, part in enumerate(parts) for i in part}
    inner: list[list[tuple[int, int]]] = [[] for _ in parts]
    place = {i: k for part in parts for k, i in enumerate(part)}
    for a, b in edges:
        if a != b:
            inner[part_of[a]].append((place[a], place[b]))
    groups = []
    for part, lines in zip(parts, inner, strict=True):
        own = [boxes[i] for i in part]
        groups.append((one(own, lines), own, lines))
    out: list[tuple[int, int]] = [(0, 0)] * len(boxes)
    for part, (points, _, _), (dx, dy) in zip(parts, groups, pack(groups), strict=True):
        for i, (x, y) in zip(part, points, strict=True):
            out[i] = (round(x + dx), round(y + dy))
    across = max(x for x, _ in out) - min(x for x, _ in out) or 1
    down = max(y for _, y in out) - min(y for _, y in out) or 1
    wider = min(STRETCH, max(1.0, ASPECT * down / across))
    higher = min(STRETCH, max(1.0, across / (ASPECT * down)))
    middle_x = (min(x for x, _ in out) + max(x for x, _ in out)) / 2
    middle_y = (min(y for _, y in out) + max(y for _, y in out)) / 2
    return [(round((x - middle_x) * wider), round((y - middle_y) * higher)) for x, y in out]
