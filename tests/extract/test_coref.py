"""Coreference: pronouns, definite nouns and the things they point at."""

import pytest

from tests.extract.builders import chain, ends, read

pytestmark = pytest.mark.usefixtures("grammar_alone")

BOTH = "PT Lintang Medika dan PT Embun Sehat hadir. "
BAGAS = "Direktur Utama PT Lintang Medika Bagas Wiratama hadir. "


@pytest.mark.parametrize("words", ["Kedua perusahaan", "Kedua belah pihak", "Keduanya"])
def test_both_of_two_names(words: str) -> None:
    text = BOTH + f"{words} menandatangani nota kesepahaman."
    assert ends(text, "signedMouWith") == [("PT Lintang Medika", "PT Embun Sehat")]


def test_both_countries() -> None:
    text = "Indonesia dan Jepang sudah hadir. Kedua negara menandatangani nota kesepahaman."
    assert ends(text, "signedMouWith") == [("Indonesia", "Jepang")]


@pytest.mark.parametrize("words", ["Acara tersebut", "Pameran itu", "Kegiatan ini"])
def test_the_event_named_before(words: str) -> None:
    text = f"PT Lintang Medika mengikuti Medtek Expo 2025. {words} digelar di Solo pada 5 Mei 2025."
    assert ends(text, "heldOn") == [("Medtek Expo 2025", "2025-05-05")]


@pytest.mark.parametrize("words", ["Perseroan", "Perusahaan ini", "Perusahaan tersebut"])
def test_the_company_named_before(words: str) -> None:
    text = f"PT Lintang Medika membuka gudang. {words} memproduksi ventilator."
    assert ends(text, "produces") == [("PT Lintang Medika", "ventilator")]


@pytest.mark.parametrize("word", ["Ia", "Dia", "Beliau"])
def test_the_person_named_before(word: str) -> None:
    assert ends(BAGAS + f"{word} membuka Medtek Expo 2025.", "spokeAt") == [
        ("Bagas Wiratama", "Medtek Expo 2025")
    ]


def test_the_speaker_s_own_house() -> None:
    text = BAGAS + "Pihaknya memproduksi ventilator."
    assert ends(text, "produces") == [("PT Lintang Medika", "ventilator")]


def test_a_pronoun_without_anyone_before_it_points_at_nothing() -> None:
    assert read("Ia membuka Medtek Expo 2025.").claims == ()
    assert read("Kedua perusahaan menandatangani nota kesepahaman.").claims == ()


def test_two_names_without_a_third_are_needed_for_both() -> None:
    text = "PT Lintang Medika hadir. Kedua perusahaan menandatangani nota kesepahaman."
    assert ends(text, "signedMouWith") == []


def test_mentions_of_one_name_are_one_chain_in_order() -> None:
    document = read("PT Lintang Medika hadir. Bagas Wiratama memuji PT Lintang Medika.")
    found = chain(document, "PT Lintang Medika")
    assert [document.mentions[n].first for n in found.mentions] == sorted(
        document.mentions[n].first for n in found.mentions
    )
    assert len(found.mentions) == 2


def test_a_known_short_form_is_the_same_body() -> None:
    document = read("Kementerian Perindustrian hadir. Kemenperin menggelar Medtek Expo 2025.")
    assert chain(document, "Kemenperin").name == "Kementerian Perindustrian"


def test_people_with_one_shared_name_stay_apart() -> None:
    document = read("Ningsih Rukmana dan Bagas Rukmana menghadiri Medtek Expo 2025.")
    assert chain(document, "Ningsih Rukmana").id != chain(document, "Bagas Rukmana").id


def test_a_name_without_its_legal_form_is_the_same_company() -> None:
    document = read("PT Lintang Medika Tbk hadir. Produk PT Lintang Medika laris.")
    assert chain(document, "PT Lintang Medika").name == "PT Lintang Medika Tbk"
