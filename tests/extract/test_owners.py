"""Offices whose body the sentences before tell."""

import pytest

from kabar.evaluate import examples
from kabar.lexicon.lexicon import default


def posts(text: str) -> set[tuple[str, str]]:
    """Holder and body of each claim of an office."""
    document = examples.read(text, default("en"))
    names = {c.id: c.name for c in document.chains}
    told = [c for c in document.claims if c.relation == "holdsPosition"]
    return {(names[c.subject], names[c.object]) for c in told}


@pytest.mark.parametrize(
    "text",
    [
        "PT Lintang Medika makes lenses. The company's president director, Bagas Wiratama, is proud.",
        "PT Lintang Medika makes lenses. Its president director, Bagas Wiratama, is proud.",
        "PT Lintang Medika makes lenses. President Director Bagas Wiratama is proud.",
        "PT Lintang Medika makes lenses with a loan from Bank Nirwana. CEO Bagas Wiratama is proud.",
    ],
)
def test_an_office_without_a_body_is_of_the_one_spoken_of(text: str) -> None:
    assert posts(text) == {("Bagas Wiratama", "PT Lintang Medika")}


def test_a_minister_without_a_field_is_of_the_last_ministry() -> None:
    text = "The fair was held by the Ministry of Industry. Deputy Minister Bagas Wiratama attended."
    assert posts(text) == {("Bagas Wiratama", "Ministry of Industry")}


def test_no_ministry_has_a_president_director() -> None:
    text = "The Ministry of Industry held a fair. President Director Bagas Wiratama attended."
    assert posts(text) == set()
