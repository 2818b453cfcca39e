"""Bodies that the article names in full elsewhere."""

import pytest

from tests.extract.builders import chain, ends, read

pytestmark = pytest.mark.usefixtures("grammar_alone")


def test_the_first_words_of_a_company_stand_for_it_before_its_officer() -> None:
    text = "PT Gayo Lintang Prima ikut pameran. Direktur Gayo Lintang, Ulil Amri, senang."
    assert ends(text, "holdsPosition") == [("Ulil Amri", "PT Gayo Lintang Prima")]


def test_the_field_of_an_office_stands_before_the_body() -> None:
    text = "CV Prima Protesa siap. Manajer Mutu Prima Protesa, Galuh Candrakirana, mengatakan hal itu."
    document = read(text)
    (title,) = document.titles
    assert title.role == "Manajer Mutu"
    assert document.mentions[title.bodies[0]].name == "Prima Protesa"


def test_a_name_that_ran_over_its_holder_s_is_cut_where_it_ends_elsewhere() -> None:
    text = "Universitas Kencana Loka membuka kelas. Rektor Universitas Kencana Loka Laras Pramesti hadir."
    assert ends(text, "holdsPosition") == [("Laras Pramesti", "Universitas Kencana Loka")]


def test_a_longer_name_is_not_cut_at_a_shorter_one() -> None:
    text = "Dinas Perindustrian hadir. Dinas Perindustrian Kota Batam menyusul."
    assert chain(read(text), "Dinas Perindustrian Kota Batam").kind == "GovernmentBody"


def test_an_abbreviated_legal_form_stands_behind_the_name() -> None:
    text = "Direktur Kanto Rail Co., Ltd. Bagas Wiratama hadir."
    assert ends(text, "holdsPosition") == [("Bagas Wiratama", "Kanto Rail Co., Ltd.")]
