"""Agreements: what several sentences say of one signing, brought together."""

import pytest

from tests.extract.builders import ends, only, read, words

pytestmark = pytest.mark.usefixtures("grammar_alone")

PAIR = ("PT Lintang Medika", "PT Embun Sehat")
SIGNED = "PT Lintang Medika dan PT Embun Sehat menandatangani nota kesepahaman. "


def test_amount_date_and_duration_come_from_other_sentences() -> None:
    text = SIGNED + (
        "MoU itu bernilai 1 juta euro atau setara Rp 17 miliar. "
        "Nota kesepahaman itu ditandatangani pada 6 Februari 2025. "
        "Kerja sama tersebut berlaku selama tiga tahun."
    )
    assert only(read(text), "signedMouWith").qualifiers == {
        "amount": ("1000000 EUR", "17000000000 IDR"),
        "date": "2025-02-06",
        "duration": "P3Y",
    }


def test_a_sentence_that_gave_a_qualifier_is_evidence_too() -> None:
    document = read(SIGNED + "MoU itu bernilai Rp 17 miliar.")
    assert [e.quote for e in only(document, "signedMouWith").evidence] == [
        SIGNED.strip(),
        "MoU itu bernilai Rp 17 miliar.",
    ]


def test_the_event_of_the_signing_comes_from_another_sentence() -> None:
    document = read(SIGNED + "Nota kesepahaman itu ditandatangani di Medtek Expo 2025.")
    event = only(document, "signedMouWith").qualifiers["event"]
    assert isinstance(event, str)
    assert words(document, event) == "Medtek Expo 2025"


def test_parties_that_sign_at_a_fair_take_part_in_it() -> None:
    text = "PT Lintang Medika dan PT Embun Sehat menandatangani MoU di ajang pameran Medtek Expo 2025."
    assert ends(text, "participatedIn") == [(name, "Medtek Expo 2025") for name in PAIR]


def test_the_narrowest_relation_of_a_pair_is_kept() -> None:
    text = "PT Lintang Medika bekerja sama dengan PT Embun Sehat. " + SIGNED
    document = read(text)
    assert [c.relation for c in document.claims] == ["signedMouWith"]


def test_a_denied_signing_is_not_merged_with_what_was_done() -> None:
    text = (
        "PT Lintang Medika batal menandatangani MoU dengan PT Embun Sehat. "
        "PT Lintang Medika bekerja sama dengan PT Embun Sehat."
    )
    found = {(c.relation, c.stance) for c in read(text).claims}
    assert found == {("signedMouWith", "denied"), ("cooperatesWith", "asserted")}


def test_an_amount_goes_to_the_signing_before_it() -> None:
    text = SIGNED + (
        "PT Kanto Lensa dan PT Rimba Cahaya menandatangani nota kesepahaman. MoU itu bernilai Rp 9 miliar."
    )
    document = read(text)
    amounts = {
        words(document, c.subject): c.qualifiers.get("amount")
        for c in document.claims
        if c.relation == "signedMouWith"
    }
    assert amounts == {"PT Lintang Medika": None, "PT Kanto Lensa": ("9000000000 IDR",)}


def test_an_instrument_without_parties_is_no_claim() -> None:
    assert read("Nota kesepahaman itu ditandatangani pada 6 Februari 2025.").claims == ()
