"""The ends of a verb, over appositions, relative clauses and adverbs."""

import pytest

from tests.extract.builders import ends

pytestmark = pytest.mark.usefixtures("grammar_alone")

PAIR = [("PT Lintang Medika", "PT Embun Sehat")]


@pytest.mark.parametrize(
    "text",
    [
        "PT Lintang Medika mengakuisisi PT Embun Sehat.",
        "PT Lintang Medika telah resmi mengakuisisi PT Embun Sehat.",
        "PT Lintang Medika (LM) mengakuisisi PT Embun Sehat.",
        "PT Lintang Medika asal Solo mengakuisisi PT Embun Sehat.",
        "PT Lintang Medika, produsen ventilator, mengakuisisi PT Embun Sehat.",
        "PT Lintang Medika yang berdiri pada 2010 mengakuisisi PT Embun Sehat.",
        "PT Lintang Medika mengakuisisi perusahaan asal Jepang PT Embun Sehat.",
        "Di Solo, PT Lintang Medika mengakuisisi PT Embun Sehat.",
        "Pada 6 Februari 2025, PT Lintang Medika mengakuisisi PT Embun Sehat.",
    ],
)
def test_what_stands_between_the_ends_is_read_over(text: str) -> None:
    assert ends(text, "acquired") == PAIR


@pytest.mark.parametrize(
    "text",
    [
        "Lensa yang diproduksi oleh PT Lintang Medika laris.",
        "Bagas Wiratama membeli lensa yang diproduksi PT Lintang Medika.",
    ],
)
def test_a_relative_clause_speaks_of_the_noun_before_it(text: str) -> None:
    assert [s for s, _ in ends(text, "produces")] == ["PT Lintang Medika"]


def test_a_clause_of_time_has_the_subject_of_the_main_clause() -> None:
    text = "Saat membuka Medtek Expo 2025, Bagas Wiratama memuji lensa itu."
    assert ends(text, "spokeAt") == [("Bagas Wiratama", "Medtek Expo 2025")]


@pytest.mark.parametrize(
    "text",
    [
        "PT Lintang Medika mengakuisisi gudang milik PT Embun Sehat.",
        "Gudang PT Lintang Medika terbakar. Api itu mengakuisisi PT Embun Sehat.",
        "PT Lintang Medika hadir karena mengakuisisi PT Embun Sehat.",
        "PT Lintang Medika hadir; mengakuisisi PT Embun Sehat mahal.",
    ],
)
def test_a_name_that_is_no_end_of_the_verb(text: str) -> None:
    assert ("PT Lintang Medika", "PT Embun Sehat") not in ends(text, "acquired")


def test_every_equal_at_an_end_is_an_end() -> None:
    text = "PT Lintang Medika dan PT Kanto Lensa mengikuti Medtek Expo 2025 dan Temu Lensa 2025."
    assert ends(text, "participatedIn") == [
        ("PT Lintang Medika", "Medtek Expo 2025"),
        ("PT Lintang Medika", "Temu Lensa 2025"),
        ("PT Kanto Lensa", "Medtek Expo 2025"),
        ("PT Kanto Lensa", "Temu Lensa 2025"),
    ]
