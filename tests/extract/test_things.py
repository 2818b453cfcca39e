"""Described things: products, plants, awards, instruments and counted groups."""

import pytest

from tests.extract.builders import kinds, mention

pytestmark = pytest.mark.usefixtures("grammar_alone")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("PT Lintang Medika memproduksi lampu operasi.", "lampu operasi", "Product"),
        ("PT Lintang Medika memproduksi ventilator canggih.", "ventilator canggih", "Product"),
        ("PT Lintang Medika meluncurkan lima produk inovasi lensa.", "lima produk inovasi lensa", "Product"),
        ("PT Lintang Medika membangun pabrik ventilator di Kendal.", "pabrik ventilator", "Place"),
        ("PT Lintang Medika meraih penghargaan Upakarti.", "penghargaan Upakarti", "Award"),
        ("PT Lintang Medika mengantongi sertifikat ISO 13485.", "sertifikat ISO 13485", "Award"),
        ("Acara itu dihadiri 19 perusahaan alat kesehatan.", "19 perusahaan alat kesehatan", "Group"),
    ],
)
def test_a_noun_phrase_in_lower_case_is_a_thing_of_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


def test_a_group_holds_its_count_hedge_and_members() -> None:
    found = mention("Acara itu dihadiri lebih dari 250 rumah sakit.", "lebih dari 250 rumah sakit")
    assert found.attributes == {"count": "250", "countModifier": "moreThan", "memberKind": "rumah sakit"}


def test_groups_in_a_list_are_told_apart() -> None:
    found = kinds("Acara itu dihadiri 45 kementerian/lembaga, 12 asosiasi, serta 90 perusahaan.")
    assert list(found) == ["45 kementerian/lembaga", "12 asosiasi", "90 perusahaan"]


@pytest.mark.parametrize(
    "text", ["Harganya 19 persen.", "Sewanya Rp 19 juta.", "Jaraknya 19 kilometer.", "Satu orang hadir."]
)
def test_amounts_measures_and_one_are_no_groups(text: str) -> None:
    assert "Group" not in kinds(text).values()


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Bagas meneken nota kesepahaman (MoU) itu.", "nota kesepahaman (MoU)", "MemorandumOfUnderstanding"),
        ("Bagas meneken MoU itu.", "MoU", "MemorandumOfUnderstanding"),
        ("Bagas meneken perjanjian jual beli itu.", "perjanjian jual beli", "Agreement"),
        ("Bagas meneken kontrak itu.", "kontrak", "Agreement"),
        ("Bagas memuji kerja sama itu.", "kerja sama", "Cooperation"),
    ],
)
def test_an_instrument_has_its_sort(text: str, name: str, sort: str) -> None:
    assert mention(text, name).attributes["agreementType"] == sort


def test_a_thing_ends_before_a_verb() -> None:
    assert "ventilator" in kinds("Bagas membeli ventilator yang diproduksi PT Lintang Medika.")
    assert "pabrik ventilator" in kinds("Bagas melihat pabrik ventilator berdiri di Kendal.")
