"""Weights learned from rows of traits."""

from kabar.evaluate.linear import fit

ROWS = [(("is it", "good"), True, 1.0)] * 6 + [(("is it", "bad"), False, 1.0)] * 6


def test_what_goes_with_right_rows_speaks_for_it() -> None:
    weights = fit(ROWS)
    assert weights["good"] > 0 > weights["bad"]


def test_the_same_rows_give_the_same_weights() -> None:
    assert fit(ROWS) == fit(list(ROWS))


def test_a_trait_seen_too_seldom_learns_nothing() -> None:
    assert "rare" not in fit([*ROWS, (("is it", "rare"), True, 1.0)], least=3)


def test_rows_of_one_verdict_teach_nothing() -> None:
    assert fit(ROWS[:6]) == {}
