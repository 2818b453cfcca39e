"""Quotations: words between marks, also where a mark is missing or of another sort."""

import itertools

import pytest
from hypothesis import given, settings

from kabar.spans import Span
from kabar.text.quotes import LONGEST, quotations
from tests.scraps import texts


def quoted(text: str) -> list[tuple[str, bool]]:
    return [(q.span.of(text), q.closed) for q in quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        '"Lensa baru," kata Bagas.',
        "“Lensa baru,” kata Bagas.",
        "«Lensa baru,» kata Bagas.",
        "''Lensa baru,'' kata Bagas.",
    ],
)
def test_every_sort_of_double_mark(text: str) -> None:
    assert quoted(text) == [("Lensa baru,", True)]


def test_marks_of_two_sorts_close_each_other() -> None:
    assert quoted('“Lensa baru," kata Bagas.') == [("Lensa baru,", True)]


def test_two_halves_of_a_split_quotation() -> None:
    assert quoted('"Lensa itu baru," kata Bagas. "Harganya murah."') == [
        ("Lensa itu baru,", True),
        ("Harganya murah.", True),
    ]


def test_a_quotation_without_its_end_reaches_to_the_end_of_its_paragraph() -> None:
    assert quoted('Bagas: "Lensa itu baru.\nNingsih pulang.') == [("Lensa itu baru.", False)]


def test_a_mark_that_opens_again_ends_the_quotation_before_it() -> None:
    assert quoted("“Lensa baru, “Lampu baru,” kata Bagas.") == [
        ("Lensa baru, ", False),
        ("Lampu baru,", True),
    ]


@pytest.mark.parametrize(
    "text", ["Bagas membaca 'Lensa' kemarin.", "Jum'at pagi di Ka'bah.", "Bagas pergi.", '""']
)
def test_names_apostrophes_and_empty_marks_are_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_marks_too_far_apart_have_lost_their_partners() -> None:
    assert quoted('"' + "lensa " * LONGEST + '"') == []


def test_only_the_block_is_looked_at() -> None:
    text = '"Lensa baru," kata Bagas. "Lampu baru," kata Ningsih.'
    second = Span(text.index("Bagas"), len(text))
    assert [q.span.of(text) for q in quotations(text, second)] == ["Lampu baru,"]


@settings(deadline=None, max_examples=50)
@given(texts)
def test_quotations_lie_in_their_block_in_order_and_apart(text: str) -> None:
    found = quotations(text, Span(0, len(text)))
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all("\n" not in q.span.of(text) for q in found)


@pytest.mark.parametrize("filler", ['"', "“", "” ", "''", '"a" '])
def test_a_megabyte_of_marks_is_read_to_its_end(filler: str) -> None:
    text = filler * (1_000_000 // len(filler))
    found = quotations(text, Span(0, len(text)))
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
