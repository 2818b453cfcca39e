"""Capitalised names, their aliases in parentheses and their later short forms."""

import pytest

from tests.extract.builders import chain, kinds, read

pytestmark = pytest.mark.usefixtures("grammar_alone")


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("PT Lintang Medika (LM) membuka gudang.", "PT Lintang Medika", "LM"),
        ("PT Lintang Medika Tbk (LMED) membuka gudang.", "PT Lintang Medika Tbk", "LMED"),
        ("Asosiasi Produsen Lensa Indonesia (APLI) hadir.", "Asosiasi Produsen Lensa Indonesia", "APLI"),
        ("Kementerian Perindustrian (Kemenperin) hadir.", "Kementerian Perindustrian", "Kemenperin"),
        ("Universitas Lintang Kendal (ULK) hadir.", "Universitas Lintang Kendal", "ULK"),
    ],
)
def test_a_name_in_parentheses_is_an_alias(text: str, name: str, alias: str) -> None:
    assert alias in chain(read(text), name).aliases


@pytest.mark.parametrize(
    "text",
    [
        "PT Lintang Medika (6/2/2025) membuka gudang.",
        "PT Lintang Medika (12) membuka gudang.",
        "PT Lintang Medika (Kamis) membuka gudang.",
        "PT Lintang Medika (crude palm oil) membuka gudang.",
    ],
)
def test_dates_ages_and_glosses_in_parentheses_are_no_aliases(text: str) -> None:
    assert chain(read(text), "PT Lintang Medika").aliases == ()


def test_an_alias_stands_for_the_name_in_later_sentences() -> None:
    document = read(
        "Asosiasi Produsen Lensa Indonesia (APLI) rapat di Solo. APLI menggelar Medtek Expo 2025."
    )
    assert len(chain(document, "APLI").mentions) == 2
    assert chain(document, "APLI").name == "Asosiasi Produsen Lensa Indonesia"


def test_a_given_name_alone_is_the_person_named_before() -> None:
    document = read("Direktur Utama PT Lintang Medika Bagas Wiratama hadir. Bagas membuka Medtek Expo 2025.")
    assert chain(document, "Bagas").name == "Bagas Wiratama"


def test_the_year_of_an_event_may_be_left_out_later() -> None:
    document = read("Bagas Wiratama membuka Medtek Expo 2025. Medtek Expo digelar di Solo.")
    assert chain(document, "Medtek Expo").name == "Medtek Expo 2025"


def test_a_capitalised_first_word_is_no_name_by_itself() -> None:
    assert kinds("Harga itu naik. Pemerintah diam. Kemarin hujan.") == {}


def test_an_unknown_name_with_a_year_is_an_event() -> None:
    assert kinds("PT Lintang Medika mengikuti Rupa Lensa 2025.")["Rupa Lensa 2025"] == "Event"
