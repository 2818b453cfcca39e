"""Verbs in all their voices: active, passive with and without oleh, noun, headline, with a complement."""

import pytest

from tests.extract.builders import ends, only, read

pytestmark = pytest.mark.usefixtures("grammar_alone")

PAIR = [("PT Lintang Medika", "PT Embun Sehat")]
BUILT = [("PT Lintang Medika", "pabrik ventilator")]


@pytest.mark.parametrize(
    "text",
    [
        "PT Lintang Medika mengakuisisi PT Embun Sehat.",
        "PT Embun Sehat diakuisisi oleh PT Lintang Medika.",
        "PT Embun Sehat diakuisisi PT Lintang Medika.",
        "PT Embun Sehat resmi diakuisisi PT Lintang Medika.",
        "Akuisisi PT Embun Sehat oleh PT Lintang Medika rampung.",
    ],
)
def test_each_voice_has_the_same_ends(text: str) -> None:
    assert ends(text, "acquired") == PAIR


def test_a_headline_drops_the_prefix() -> None:
    assert ends("Kanto Medikal Caplok PT Embun Sehat\n\nHarganya belum diketahui.", "acquired") == [
        ("Kanto Medikal", "PT Embun Sehat")
    ]


def test_a_bare_root_within_other_words_is_no_verb() -> None:
    assert ends("Proses akuisisi itu lama. PT Embun Sehat diam.", "acquired") == []


@pytest.mark.parametrize(
    "text",
    [
        "PT Lintang Medika menandatangani nota kesepahaman dengan PT Embun Sehat.",
        "PT Lintang Medika dan PT Embun Sehat menandatangani nota kesepahaman.",
        "PT Lintang Medika bersama PT Embun Sehat menandatangani nota kesepahaman.",
        "Nota kesepahaman itu ditandatangani oleh PT Lintang Medika dan PT Embun Sehat.",
        "Nota kesepahaman ditandatangani PT Lintang Medika dan PT Embun Sehat.",
        "Penandatanganan nota kesepahaman antara PT Lintang Medika dan PT Embun Sehat rampung.",
        "Penandatanganan nota kesepahaman antara PT Lintang Medika dengan PT Embun Sehat rampung.",
        "PT Lintang Medika teken MoU dengan PT Embun Sehat",
    ],
)
def test_the_signing_of_an_instrument(text: str) -> None:
    assert ends(text, "signedMouWith") == PAIR


@pytest.mark.parametrize("thing", ["prasasti", "buku tamu", "kontrak", "surat perintah"])
def test_a_verb_with_a_complement_needs_it(thing: str) -> None:
    assert ends(f"PT Lintang Medika menandatangani {thing} dengan PT Embun Sehat.", "signedMouWith") == []


def test_appositions_stand_between_the_parties() -> None:
    text = "Kerja sama itu dijalin antara PT Lintang Medika selaku pembuat lensa, dengan PT Embun Sehat."
    assert ends(text, "cooperatesWith") == PAIR


def test_a_verb_that_swaps_its_ends() -> None:
    assert ends("PT Embun Sehat memesan 40 ventilator dari PT Lintang Medika.", "supplies") == PAIR


def test_a_noun_with_its_actor_and_place() -> None:
    text = "Keikutsertaan PT Lintang Medika di Medtek Expo 2025 adalah yang ketiga."
    assert ends(text, "participatedIn") == [("PT Lintang Medika", "Medtek Expo 2025")]


def test_three_equals_of_a_symmetric_verb_are_three_pairs() -> None:
    text = "PT Lintang Medika, PT Embun Sehat, dan PT Kanto Lensa menandatangani nota kesepahaman."
    assert ends(text, "signedMouWith") == [
        ("PT Lintang Medika", "PT Embun Sehat"),
        ("PT Lintang Medika", "PT Kanto Lensa"),
        ("PT Embun Sehat", "PT Kanto Lensa"),
    ]


def test_a_claim_tells_its_rule_and_voice() -> None:
    document = read("PT Embun Sehat diakuisisi oleh PT Lintang Medika.")
    assert only(document, "acquired").rule == "acquired/verb/akuisisi/passive"


def test_both_ends_must_be_of_kinds_that_the_relation_takes() -> None:
    assert ends("PT Lintang Medika membangun kepercayaan warga.", "builds") == []
    assert ends("PT Lintang Medika membangun pabrik ventilator di Kendal.", "builds") == BUILT
