"""The body that the name of its unit ends with."""

import pytest

from tests.extract.builders import ends, read

pytestmark = pytest.mark.usefixtures("grammar_alone")


@pytest.mark.parametrize(
    ("unit", "whole"),
    [
        ("Komisi III DPR RI", "DPR RI"),
        ("Sekretariat Jenderal Kemenperin", "Kemenperin"),
        ("Fakultas Teknik Universitas Kencana", "Universitas Kencana"),
    ],
)
def test_a_unit_is_part_of_the_body_its_name_ends_with(unit: str, whole: str) -> None:
    assert (unit, whole) in ends(f"{unit} hadir dalam rapat itu.", "partOf")


def test_what_stands_before_the_whole_is_another_name_of_the_unit() -> None:
    document = read("Fakultas Teknik Universitas Kencana hadir dalam rapat itu.")
    (faculty,) = [c for c in document.chains if c.name.startswith("Fakultas")]
    assert "Fakultas Teknik" in faculty.aliases


def test_a_plain_body_has_no_whole() -> None:
    assert ends("Universitas Kencana hadir dalam rapat itu.", "partOf") == []
