"""Phrases of the relation files, matched word by word with gaps, options and asides."""

import pytest

from tests.extract.builders import ends, only, read

pytestmark = pytest.mark.usefixtures("grammar_alone")

CHILD = [("PT Embun Sehat", "PT Lintang Medika")]


@pytest.mark.parametrize(
    "text",
    [
        "PT Embun Sehat, anak usaha PT Lintang Medika, membuka gudang.",
        "PT Embun Sehat, anak usaha dari PT Lintang Medika, membuka gudang.",
        "PT Embun Sehat (ES), anak usaha PT Lintang Medika, membuka gudang.",
        "PT Embun Sehat merupakan anak usaha PT Lintang Medika.",
        "PT Embun Sehat juga merupakan entitas anak PT Lintang Medika.",
        "Anak usaha PT Lintang Medika, yakni PT Embun Sehat, membuka gudang.",
        "Lewat anak usahanya, PT Embun Sehat, PT Lintang Medika membuka gudang.",
    ],
)
def test_options_alternatives_and_adverbs_are_read_over(text: str) -> None:
    assert ends(text, "subsidiaryOf") == CHILD


def test_words_of_a_phrase_count_in_any_case() -> None:
    text = "Mayoritas saham PT Embun Sehat dimiliki oleh PT Lintang Medika."
    assert ends(text, "subsidiaryOf") == CHILD
    assert ends(text.replace("Mayoritas", "mayoritas"), "subsidiaryOf") == CHILD


def test_a_word_missing_from_a_phrase_is_no_match() -> None:
    assert ends("PT Embun Sehat, usaha PT Lintang Medika, membuka gudang.", "subsidiaryOf") == []
    assert ends("Anak PT Lintang Medika, yakni PT Embun Sehat, membuka gudang.", "subsidiaryOf") == []


def test_a_value_fills_the_slot_of_its_kind() -> None:
    claim = only(read("PT Lintang Medika membeli 80 persen saham PT Embun Sehat."), "acquired")
    assert claim.qualifiers["share"] == "80 %"
    counted = read("PT Lintang Medika membeli 80 lembar saham PT Embun Sehat.")
    assert all("share" not in claim.qualifiers for claim in counted.claims)


def test_a_slot_takes_every_equal() -> None:
    text = "PT Lintang Medika dan PT Embun Sehat tergabung dalam Asosiasi Produsen Lensa Indonesia."
    assert ends(text, "memberOf") == [
        ("PT Lintang Medika", "Asosiasi Produsen Lensa Indonesia"),
        ("PT Embun Sehat", "Asosiasi Produsen Lensa Indonesia"),
    ]


def test_an_actor_that_a_phrase_leaves_out_stands_in_the_sentence_before() -> None:
    text = "Kemenperin menyiapkan aturan. Salah satu langkah strategis adalah melalui acara Medtek Expo 2025."
    assert ends(text, "organized") == [("Kemenperin", "Medtek Expo 2025")]
    assert len(only(read(text), "organized").evidence) == 2


def test_without_an_actor_before_it_the_phrase_is_dropped_with_its_reason() -> None:
    document = read("Salah satu langkah strategis adalah melalui acara Medtek Expo 2025.")
    assert [c for c in document.claims if c.relation == "organized"] == []
    assert "no subject in context" in {d.reason for d in document.drops}


def test_a_claim_tells_the_phrase_it_was_read_by() -> None:
    rule = only(read("PT Embun Sehat, anak usaha PT Lintang Medika, hadir."), "subsidiaryOf").rule
    assert rule.startswith("subsidiary-of/phrase/{subject}")
