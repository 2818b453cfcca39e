"""Claims that titles tell: an office held, a unit of a body, a member of a team."""

import pytest

from tests.extract.builders import ends, only, read

pytestmark = pytest.mark.usefixtures("grammar_alone")

DIRECTOR = "Direktur Jenderal Industri Agro Kementerian Perindustrian Bagas Wiratama hadir."
UNIT = "Direktorat Jenderal Industri Agro"


def test_an_office_is_held_at_the_smallest_body_of_the_title() -> None:
    assert ends(DIRECTOR, "holdsPosition") == [("Bagas Wiratama", UNIT)]


def test_a_unit_is_part_of_the_body_named_behind_it() -> None:
    assert ends(DIRECTOR, "partOf") == [(UNIT, "Kementerian Perindustrian")]


def test_the_office_and_how_it_is_held_are_qualifiers() -> None:
    claim = only(read("Plt. Direktur Utama PT Lintang Medika Bagas Wiratama hadir."), "holdsPosition")
    assert claim.qualifiers == {"role": "Direktur Utama", "status": "acting"}


def test_a_title_without_a_holder_holds_no_office() -> None:
    assert ends("Direktur Utama PT Lintang Medika hadir.", "holdsPosition") == []


def test_an_office_told_twice_is_held_once() -> None:
    text = "Menteri Perindustrian Bagas Wiratama hadir. Menperin Bagas Wiratama membuka Medtek Expo 2025."
    assert ends(text, "holdsPosition") == [("Bagas Wiratama", "Kementerian Perindustrian")]


def test_a_place_is_no_whole_of_a_unit() -> None:
    assert ends("Bupati Kendal Ningsih Rukmana hadir di Jawa Tengah.", "partOf") == []
