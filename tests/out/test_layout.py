"""Places that do not move between runs, and labels that do not lie on one another."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.out.boxes import Box, above, overlap, push_apart, settle
from kabar.out.layout import components, positions
from kabar.out.stress import distances, lengths, place


def boxes(count: int, seed: int = 1) -> list[Box]:
    chance = Random(seed)
    return [Box(chance.randint(15, 70), 14, chance.randint(30, 70)) for _ in range(count)]


def overlapping(spots: list[tuple[int, int]], rooms: list[Box]) -> int:
    """Pairs whose boxes themselves meet; the air between may be a pixel short from rounding."""
    air = 10
    return sum(
        1
        for i in range(len(spots))
        for j in range(i)
        if min(overlap(spots[i], spots[j], rooms[i], rooms[j])) > air
    )


def scale_free(count: int, seed: int = 3) -> list[tuple[int, int]]:
    """Lines as in news: a few hubs, many leaves, some parts apart."""
    chance = Random(seed)
    ends = [0]
    lines = []
    for i in range(1, count):
        if chance.random() < 0.1:
            ends.append(i)
            continue
        other = chance.choice(ends)
        lines.append((i, other))
        ends += [i, other]
    return lines


def test_components_biggest_first() -> None:
    assert components(6, [(0, 3), (3, 5), (1, 2)]) == [[0, 3, 5], [1, 2], [4]]


def test_nothing_to_place() -> None:
    assert positions([], []) == []
    assert positions([Box(20, 10, 30)], []) == [(0, 0)]


def test_a_line_to_itself_and_two_lines_between_a_pair_do_no_harm() -> None:
    spots = positions(boxes(2), [(0, 1), (1, 0), (0, 0)])
    assert overlapping(spots, boxes(2)) == 0


def test_same_input_same_places() -> None:
    lines = scale_free(60)
    assert positions(boxes(60), lines) == positions(boxes(60), lines)


def test_places_are_these_on_every_machine() -> None:
    # Only + - * / and square roots go in, so the numbers may be written down.
    spots = positions([Box(40, 14, 30)] * 5, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 4)])
    assert spots == [(31, 50), (-21, -123), (-136, -64), (-92, 105), (136, 123)]


def test_a_star_a_ring_and_a_crowd_of_loners_do_not_overlap() -> None:
    star = [(0, i) for i in range(1, 40)]
    ring = [(i, (i + 1) % 30) for i in range(30)]
    for count, lines in ((40, star), (30, ring), (80, []), (150, scale_free(150))):
        rooms = boxes(count)
        assert overlapping(positions(rooms, lines), rooms) == 0, count


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=80))
def test_no_graph_makes_labels_overlap(count: int, lines: list[tuple[int, int]]) -> None:
    inside = [(a % count, b % count) for a, b in lines]
    rooms = boxes(count)
    assert overlapping(positions(rooms, inside), rooms) == 0


def test_settling_always_finds_free_places() -> None:
    rooms = boxes(50)
    spots = [(round(x), round(y)) for x, y in settle([(0.0, 0.0)] * 50, rooms)]
    assert overlapping(spots, rooms) == 0


def test_pushing_leaves_alone_what_is_clear() -> None:
    spots = [(0.0, 0.0), (500.0, 0.0)]
    assert push_apart(spots, boxes(2), 10) == (spots, True)


def test_neighbours_lie_nearer_than_strangers() -> None:
    spots = place(lengths(4, [(0, 1), (1, 2), (2, 3)]))
    assert abs(spots[0][0] - spots[1][0]) + abs(spots[0][1] - spots[1][1]) < abs(
        spots[0][0] - spots[3][0]
    ) + abs(spots[0][1] - spots[3][1])


def test_distances_follow_lengths() -> None:
    near = [[(1, 10.0)], [(0, 10.0), (2, 5.0)], [(1, 5.0)], []]
    assert distances(0, near) == [0.0, 10.0, 15.0, float("inf")]


def test_a_label_turns_away_from_the_line_below() -> None:
    rooms = [Box(30, 12, 40), Box(30, 12, 40)]
    assert above(rooms, [(0, 1)], [(0, 0), (0, 200)]) == {0}


def test_a_thousand_nodes_are_placed() -> None:
    lines = scale_free(1000)
    assert len(positions(boxes(1000), lines)) == 1000
