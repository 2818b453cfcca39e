"""Tokens: what counts as one word, one number, one mark."""

import itertools

import pytest
from hypothesis import given, settings

from kabar.text.tokens import tokens
from tests.scraps import texts


def words(text: str) -> list[str]:
    return [t.text for t in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bagas membuka pabrik.", ["Bagas", "membuka", "pabrik", "."]),
        ("undang-undang", ["undang-undang"]),
        ("Jum'at", ["Jum'at"]),
        ("Ka’bah", ["Ka’bah"]),
        ("KTT G20", ["KTT", "G20"]),
        ("1.199 industri", ["1.199", "industri"]),
        ("12,5 persen", ["12,5", "persen"]),
        ("(21/10/2025)", ["(", "21/10/2025", ")"]),
        ("pukul 17.00", ["pukul", "17.00"]),
        ("48%", ["48", "%"]),
        ("Rp17 miliar", ["Rp17", "miliar"]),
        ("SOLO -- PT", ["SOLO", "--", "PT"]),
        ("tunggu... ada", ["tunggu", "...", "ada"]),
        ("kementerian/lembaga", ["kementerian", "/", "lembaga"]),
        ("''Lensa''", ["'", "'", "Lensa", "'", "'"]),
    ],
)
def test_words_numbers_and_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_token_knows_its_place_and_its_lower_case() -> None:
    (_, token) = tokens("PT Lintang")
    assert (token.text, token.lower, token.start, token.end) == ("Lintang", "lintang", 3, 10)


def test_only_the_asked_stretch_is_cut() -> None:
    text = "Bagas membuka pabrik"
    assert [t.text for t in tokens(text, 6, 13)] == ["membuka"]
    assert tokens(text, 6, 13)[0].start == 6


@settings(deadline=None, max_examples=50)
@given(texts)
def test_tokens_are_slices_in_order_and_hold_every_letter_and_digit(text: str) -> None:
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text and t.text for t in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    held = {i for t in found for i in range(t.start, t.end)}
    assert [c for i, c in enumerate(text) if i not in held and (c.isalpha() or c.isdecimal())] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lintang's plant", ["Lintang", "'", "s", "plant"]),
        ("Lintang’s plant", ["Lintang", "’", "s", "plant"]),
        ("Osaka-based Kanto", ["Osaka", "-", "based", "Kanto"]),
        ("a state-owned bank", ["a", "state-owned", "bank"]),
    ],
)
def test_english_unties_what_belongs_to_a_name(text: str, expected: list[str]) -> None:
    found = tokens(text, language="en")
    assert [t.text for t in found] == expected
    assert all(text[t.start : t.end] == t.text for t in found)
    assert "Lintang's" in [t.text for t in tokens("Lintang's plant")]
