"""Qualifiers: the date, place, event, amount, duration and share that a claim's own clause gives."""

import pytest

from tests.extract.builders import only, read, words

pytestmark = pytest.mark.usefixtures("grammar_alone")

SIGNED = "PT Lintang Medika dan PT Embun Sehat menandatangani nota kesepahaman"


def value(text: str, relation: str, key: str) -> object:
    document = read(text)
    found = only(document, relation).qualifiers.get(key)
    return words(document, found) if isinstance(found, str) else found


@pytest.mark.parametrize(
    ("tail", "key", "expected"),
    [
        ("pada Kamis (6/2/2025)", "date", "2025-02-06"),
        ("di Solo", "place", "Solo"),
        ("di Medtek Expo 2025", "event", "Medtek Expo 2025"),
        ("pada ajang Medtek Expo 2025", "event", "Medtek Expo 2025"),
        ("di sela-sela Medtek Expo 2025", "event", "Medtek Expo 2025"),
        ("senilai Rp 17 miliar", "amount", ("17000000000 IDR",)),
        ("senilai 1 juta euro atau setara Rp 17 miliar", "amount", ("1000000 EUR", "17000000000 IDR")),
        ("untuk tiga tahun", "duration", "P3Y"),
        ("selama tiga tahun", "duration", "P3Y"),
    ],
)
def test_what_the_clause_gives(tail: str, key: str, expected: object) -> None:
    assert value(f"{SIGNED} {tail}.", "signedMouWith", key) == expected


def test_all_at_once() -> None:
    text = f"{SIGNED} senilai Rp 17 miliar di Solo, Kamis (6/2/2025), untuk tiga tahun."
    document = read(text)
    found = {
        k: words(document, v) if isinstance(v, str) else v
        for k, v in only(document, "signedMouWith").qualifiers.items()
    }
    assert found == {"date": "2025-02-06", "amount": ("17000000000 IDR",), "duration": "P3Y", "place": "Solo"}


def test_nothing_is_taken_from_another_clause() -> None:
    text = f"{SIGNED} karena PT Kanto Lensa membayar Rp 9 miliar pada 7 Mei 2025."
    assert only(read(text), "signedMouWith").qualifiers == {}


def test_a_relation_takes_only_the_qualifiers_that_it_declares() -> None:
    claim = only(
        read("PT Embun Sehat, anak usaha PT Lintang Medika senilai Rp 9 miliar, hadir."), "subsidiaryOf"
    )
    assert "amount" not in claim.qualifiers


def test_the_nearest_date_behind_the_verb_counts() -> None:
    text = "Sejak 5 Mei 2025 gudang tutup, PT Lintang Medika mengakuisisi PT Embun Sehat pada 7 Mei 2025."
    assert value(text, "acquired", "date") == "2025-05-07"
