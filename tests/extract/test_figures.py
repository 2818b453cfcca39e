"""Measured figures: an indicator in the article's words, its value and its date."""

import pytest

from tests.extract.builders import ends, only, read

pytestmark = pytest.mark.usefixtures("grammar_alone")

RISE = "Penyerapan lensa dalam negeri naik dari 12% tahun 2019 menjadi 48% pada 2024."


def test_a_rise_from_one_value_to_another_is_two_observations_with_their_years() -> None:
    found = [c for c in read(RISE).claims if c.relation == "observed"]
    assert [(c.subject, c.object, c.qualifiers["date"]) for c in found] == [
        ("Penyerapan lensa dalam negeri", "12 %", "2019"),
        ("Penyerapan lensa dalam negeri", "48 %", "2024"),
    ]


@pytest.mark.parametrize("verb", ["mencapai", "tercatat", "menembus", "tercatat sebesar"])
def test_a_value_reached(verb: str) -> None:
    text = f"Nilai ekspor lensa {verb} USD 31 juta pada 2024."
    claim = only(read(text), "observed")
    assert (claim.subject, claim.object) == ("Nilai ekspor lensa", "31000000 USD")
    assert claim.qualifiers["date"] == "2024"


def test_a_hedge_is_kept() -> None:
    claim = only(read("Nilai ekspor lensa tercatat lebih dari Rp 17 miliar pada 2024."), "observed")
    assert claim.qualifiers["modifier"] == "moreThan"


def test_an_indicator_is_a_slice_of_the_text() -> None:
    assert {s for s, _ in ends(RISE, "observed")} == {"Penyerapan lensa dalam negeri"}


@pytest.mark.parametrize(
    "text",
    [
        "Bagas Wiratama mencapai Solo pada 2024.",
        "Denda itu dibayar Bagas Wiratama.",
        "Harga naik.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert ends(text, "observed") == []
