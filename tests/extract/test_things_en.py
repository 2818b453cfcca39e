"""Described things of English: the noun stands last."""

import pytest

from kabar.evaluate import examples
from kabar.lexicon.lexicon import default


def things(text: str) -> list[tuple[str, str]]:
    """Kind and name of each described thing."""
    document = examples.read(text, default("en"))
    return [(m.kind, m.name) for m in document.mentions if m.by in ("described", "head")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "PT Lintang Medika sells a handheld ultrasound scanner.",
            ("Product", "handheld ultrasound scanner"),
        ),
        ("PT Lintang Medika builds a second plant in Solo.", ("Place", "second plant")),
        ("PT Lintang Medika has an insulin pen factory.", ("Place", "insulin pen factory")),
        ("PT Lintang Medika obtained a CE mark.", ("Award", "CE mark")),
        ("The fair drew 140 exporters.", ("Group", "140 exporters")),
        ("PT Lintang Medika will make 20 million pens a year.", ("Product", "20 million pens")),
        ("PT Lintang Medika makes the bottled drink Degan Go.", ("Product", "Degan Go")),
        ("PT Lintang Medika has a reading app called Bacakai.", ("Product", "Bacakai")),
    ],
)
def test_a_thing_is_told_with_what_describes_it(text: str, found: tuple[str, str]) -> None:
    assert found in things(text)


def test_a_verb_before_a_noun_does_not_belong_to_it() -> None:
    assert things("They make lenses.") == [("Product", "lenses")]
    assert things("The lenses produced by PT Lintang Medika are old.") == [("Product", "lenses")]


def test_a_day_is_no_part_of_a_name() -> None:
    document = examples.read(
        "PT Lintang Medika signed a contract with the Ministry of Health on Thursday.", default("en")
    )
    assert "Ministry of Health" in [m.name for m in document.mentions]
