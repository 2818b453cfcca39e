"""Claims: what is kept, on which words, and what is dropped with which reason."""

import pytest
from hypothesis import given, settings

from kabar.document import Claim, Document
from kabar.lexicon.lexicon import default
from tests.extract.builders import only, read
from tests.scraps import scraps

STORY = (
    "Solo (ANTARA) - PT Lintang Medika dan PT Embun Sehat menandatangani nota kesepahaman. "
    "MoU itu bernilai Rp 17 miliar. "
    '"PT Lintang Medika akan memproduksi ventilator," kata Direktur Utama PT Lintang Medika Bagas Wiratama. '
    "Perseroan mengikuti Medtek Expo 2025. Acara tersebut digelar di Solo pada 5-7 Mei 2025."
)


def unsound(document: Document) -> list[Claim]:
    """The claims whose evidence is not the text's own words, or whose ends do not exist."""
    schema, ids = default().schema, {c.id for c in document.chains}
    out = []
    for claim in document.claims:
        relation = schema.relation(claim.relation)
        there = (relation.indicator or claim.subject in ids) and (bool(relation.value) or claim.object in ids)
        quoted = claim.evidence and all(e.span.of(document.text) == e.quote for e in claim.evidence)
        inside = all(e.span.covers(m) and len(m) for e in claim.evidence for m in e.marks)
        if not (there and quoted and inside):
            out.append(claim)
    return out


def test_every_claim_of_a_story_stands_on_its_own_words() -> None:
    document = read(STORY)
    assert {c.relation for c in document.claims} >= {"signedMouWith", "produces", "participatedIn", "heldOn"}
    assert unsound(document) == []


def test_the_ends_and_the_cue_are_marked_in_the_quote() -> None:
    text = "Kemarin PT Lintang Medika mengakuisisi PT Embun Sehat."
    (evidence,) = only(read(text), "acquired").evidence
    assert evidence.quote == text
    assert [m.of(text) for m in evidence.marks] == ["PT Lintang Medika", "mengakuisisi", "PT Embun Sehat"]


def test_a_sentence_that_an_end_was_resolved_through_is_no_quote_of_the_headline() -> None:
    text = "Lintang Beli Embun\n\nPT Lintang Medika mengakuisisi PT Embun Sehat."
    assert only(read(text), "acquired").evidence[0].quote == "PT Lintang Medika mengakuisisi PT Embun Sehat."


def test_a_claim_told_twice_is_made_once() -> None:
    text = "PT Lintang Medika mengakuisisi PT Embun Sehat. PT Embun Sehat diakuisisi PT Lintang Medika."
    assert only(read(text), "acquired").stance == "asserted"


def test_done_and_planned_are_two_claims() -> None:
    text = "PT Lintang Medika memproduksi ventilator. PT Lintang Medika akan memproduksi ventilator."
    assert {c.stance for c in read(text).claims if c.relation == "produces"} == {"asserted", "planned"}


@pytest.mark.parametrize("relation", ["acquired", "signedMouWith", "holdsPosition", "heldOn"])
def test_confidence_is_a_share(relation: str) -> None:
    text = (
        "Direktur Utama PT Lintang Medika Bagas Wiratama hadir. "
        "PT Lintang Medika mengakuisisi PT Kanto Lensa. "
        "PT Lintang Medika dan PT Embun Sehat meneken MoU. Medtek Expo 2025 digelar pada 5 Mei 2025."
    )
    assert 0 < only(read(text), relation).confidence <= 1


def test_a_drop_tells_its_reason_place_and_rule() -> None:
    text = "Jika PT Lintang Medika mengakuisisi PT Embun Sehat, harga naik."
    drop = next(d for d in read(text).drops if d.detail.startswith("acquired/"))
    assert drop.span.of(text) == "mengakuisisi"
    assert drop.reason


@settings(deadline=None, max_examples=50)
@given(scraps)
def test_whatever_is_claimed_stands_on_the_text(text: str) -> None:
    assert unsound(read(text)) == []
