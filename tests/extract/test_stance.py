"""Stance: told as done, planned, hoped, denied, or not claimed at all."""

import pytest

from tests.extract.builders import ends, read, stance

pytestmark = pytest.mark.usefixtures("grammar_alone")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", "asserted"),
        ("telah", "asserted"),
        ("resmi", "asserted"),
        ("sudah", "asserted"),
        ("akan", "planned"),
        ("bakal", "planned"),
        ("berencana", "planned"),
        ("siap", "planned"),
        ("tidak", "denied"),
        ("belum", "denied"),
        ("batal", "denied"),
        ("tidak jadi", "denied"),
        ("membantah", "denied"),
        ("berharap", "hoped"),
        ("diharapkan", "hoped"),
        ("tidak akan", "denied"),
        ("belum resmi", "denied"),
    ],
)
def test_the_words_before_a_verb_set_its_stance(words: str, expected: str) -> None:
    assert stance(f"PT Lintang Medika {words} mengakuisisi PT Embun Sehat.", "acquired") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jika PT Lintang Medika mengakuisisi PT Embun Sehat, harga lensa naik.",
        "Ningsih Rukmana meminta PT Lintang Medika mengakuisisi PT Embun Sehat.",
    ],
)
def test_a_condition_or_a_demand_is_no_claim_and_is_told_as_dropped(text: str) -> None:
    document = read(text)
    assert ends(text, "acquired") == []
    assert "a wish or condition, no claim" in {d.reason for d in document.drops}


def test_a_plan_reaches_no_further_than_its_clause() -> None:
    text = "PT Lintang Medika akan pindah, namun PT Kanto Lensa mengakuisisi PT Embun Sehat."
    assert stance(text, "acquired") == "asserted"


def test_a_purpose_is_planned() -> None:
    text = "PT Lintang Medika menyewa gudang untuk memproduksi ventilator."
    assert stance(text, "produces") == "planned"


def test_a_verb_may_set_its_own_stance() -> None:
    assert (
        stance("PT Lintang Medika menjajaki kerja sama dengan PT Embun Sehat.", "cooperatesWith") == "planned"
    )


def test_a_title_is_held_whatever_else_is_planned() -> None:
    text = "PT Kanto Lensa akan menemui Direktur Utama PT Lintang Medika Bagas Wiratama."
    assert stance(text, "holdsPosition") == "asserted"
