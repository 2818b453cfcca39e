"""Members that a list names for a counted group."""

import pytest

from tests.extract.builders import ends

pytestmark = pytest.mark.usefixtures("grammar_alone")

SIGNED = "Bank Sagara meneken perjanjian kerja sama dengan tiga perusahaan"
ALL = [("Bank Sagara", name) for name in ("PT Kanto Medikal", "PT Embun Sehat", "PT Awan Biru")]
MEMBERS = "PT Kanto Medikal, PT Embun Sehat, dan PT Awan Biru."


@pytest.mark.parametrize("opening", ["Ketiganya yaitu", "Ketiga perusahaan itu adalah", "Mereka adalah"])
def test_the_next_sentence_names_them(opening: str) -> None:
    assert sorted(ends(f"{SIGNED}. {opening} {MEMBERS}", "signedAgreementWith")) == sorted(ALL)


def test_the_same_sentence_names_them() -> None:
    assert sorted(ends(f"{SIGNED} sekaligus, yakni {MEMBERS}", "signedAgreementWith")) == sorted(ALL)


def test_more_names_than_were_counted_are_another_list() -> None:
    text = f"Bank Sagara meneken perjanjian kerja sama dengan dua perusahaan. Mereka adalah {MEMBERS}"
    assert ends(text, "signedAgreementWith") == []


def test_each_line_of_a_list_has_its_own_parties() -> None:
    text = (
        "Dua nota kesepahaman diteken di tempat yang sama:\n"
        "1. PT Kanto Medikal dengan PT Embun Sehat, tiga tahun\n"
        "2. PT Awan Biru dengan PT Lintang Medika, lima tahun"
    )
    assert sorted(ends(text, "signedMouWith")) == [
        ("PT Awan Biru", "PT Lintang Medika"),
        ("PT Kanto Medikal", "PT Embun Sehat"),
    ]
