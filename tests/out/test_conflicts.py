"""When values differ, and when they only seem to."""

import pytest

from kabar.document import Stance
from kabar.graph import Fact, Graph, Qualifier
from kabar.out import conflicts
from kabar.schema import default
from tests import sample


@pytest.mark.parametrize(
    ("key", "a", "b", "agree"),
    [
        ("date", "2025-02", "2025-02-06", True),
        ("date", "2025", "2025-02-06", True),
        ("date", "2025-02-05/2025-02-07", "2025-02-06", True),
        ("date", "2025-02-06", "2025-02-07", False),
        ("date", "2025-02-05/2025-02-07", "2025-02-08", False),
        ("date", "2025-02", "2025-03-01", False),
        ("amount", "1000000 EUR", "17000000000 IDR", True),
        ("amount", "10.5 juta ton", "10.4 juta ton", False),
        ("duration", "P3Y", "P36M", True),
        ("duration", "P3Y", "P2Y", False),
    ],
)
def test_two_values_agree(key: str, a: str, b: str, agree: bool) -> None:
    assert conflicts.agree(key, a, b) is conflicts.agree(key, b, a) is agree


def fact(object: str, stance: Stance = "asserted", *qualifiers: Qualifier) -> Fact:
    return Fact("fact/" + object + stance, "Produksi beras", "observed", object, stance, (), qualifiers)


def test_one_claim_that_gives_two_values_is_no_conflict() -> None:
    q = (Qualifier("amount", "1 EUR", ("c1",)), Qualifier("amount", "2 EUR", ("c1",)))
    assert conflicts.within(fact("x", "asserted", *q)) == []
    q = (Qualifier("amount", "1 EUR", ("c1",)), Qualifier("amount", "2 EUR", ("c2",)))
    assert conflicts.within(fact("x", "asserted", *q)) == ["amount"]


def test_figures_of_one_date_differ_those_of_two_do_not() -> None:
    def year(n: str) -> Qualifier:
        return Qualifier("date", n, ("c",))

    told = (
        fact("10.5 juta ton", "asserted", year("2023")),
        fact("10.4 juta ton", "asserted", year("2023")),
        fact("9 juta ton", "asserted", year("2022")),
        fact("8 juta ton"),
    )
    (found,) = conflicts.all_of(Graph(schema=default(), facts=told))
    assert found.about == ("Produksi beras", "observed", "2023")
    assert found.values == ("10.4 juta ton", "10.5 juta ton")


def test_asserted_and_denied_differ() -> None:
    told = (fact("1 ton"), fact("1 ton", "denied"))
    (found,) = conflicts.all_of(Graph(schema=default(), facts=told))
    assert (found.key, found.values) == ("stance", ("asserted", "denied"))


def test_sample_differs_in_one_date() -> None:
    (found,) = conflicts.all_of(sample.graph())
    assert (found.key, found.values) == ("date", ("2025-02-06", "2025-02-07"))
