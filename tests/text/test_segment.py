"""Sentences: where one ends, and where a full stop ends nothing."""

import itertools

import pytest
from hypothesis import given, settings

from kabar.lexicon.lexicon import default
from kabar.spans import Span
from kabar.text.segment import MAX, sentences
from kabar.text.tokens import tokens
from tests.scraps import texts


def cut(text: str) -> list[str]:
    return [s.of(text) for s in sentences(text, Span(0, len(text)), default().abbreviations)]


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert cut("Bagas datang. Ningsih pulang.") == ["Bagas datang.", "Ningsih pulang."]


@pytest.mark.parametrize(
    "text",
    [
        "H. Bagas Wiratama hadir.",
        "Dr. Ningsih Rukmana hadir.",
        "Prof. Dr. Ir. Bagas Wiratama hadir.",
        "PT. Lintang Medika hadir.",
        "B. J. Wiratama hadir.",
        "Harganya Rp. 17 miliar di Solo.",
        "Jumlahnya 1.199 industri.",
        "Rapat pukul 17.00 WIB di Solo.",
        "Lintang menunggu... lalu pergi.",
        "Situs lintang.id dibuka.",
    ],
)
def test_a_full_stop_within_a_sentence_ends_nothing(text: str) -> None:
    assert cut(text) == [text]


def test_closing_marks_stay_with_their_sentence() -> None:
    assert cut('"Lensa itu baru." Bagas tersenyum.') == ['"Lensa itu baru."', "Bagas tersenyum."]


def test_question_and_exclamation_marks_end_sentences() -> None:
    assert cut("Siapa datang? Bagas! Ia cepat.") == ["Siapa datang?", "Bagas!", "Ia cepat."]


def test_a_sentence_glued_to_the_next_is_cut_where_the_space_is_lost() -> None:
    assert cut("Pabrik itu dibuka.Menteri hadir di sana.") == ["Pabrik itu dibuka.", "Menteri hadir di sana."]


def test_an_empty_line_ends_a_sentence_without_a_full_stop() -> None:
    assert cut("Lintang Buka Pabrik\n\nPT Lintang membuka pabrik.") == [
        "Lintang Buka Pabrik",
        "PT Lintang membuka pabrik.",
    ]


def test_a_stretch_without_an_end_mark_is_cut_at_a_space() -> None:
    text = "lensa " * 1_000
    found = sentences(text, Span(0, len(text)), frozenset())
    assert max(len(s) for s in found) <= MAX
    assert {w for s in found for w in s.of(text).split()} == {"lensa"}


@pytest.mark.parametrize("filler", ["lensa ", "a", "1.", '"', "Kata Bagas, ", "(", "\x00"])
def test_a_megabyte_without_a_sentence_end_is_cut_to_its_last_word(filler: str) -> None:
    text = filler * (1_000_000 // len(filler)) + " akhir"
    found = sentences(text, Span(0, len(text)), frozenset())
    assert found[-1].of(text).endswith("akhir")


@settings(deadline=None, max_examples=50)
@given(texts)
def test_sentences_are_ordered_disjoint_trimmed_and_cover_all_tokens(text: str) -> None:
    found = sentences(text, Span(0, len(text)), default().abbreviations)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(s.of(text) == s.of(text).strip() for s in found)
    inside = [t for s in found for t in tokens(text, s.start, s.end)]
    assert "".join(t.text for t in inside) == "".join(t.text for t in tokens(text))


@settings(deadline=None, max_examples=50)
@given(texts, texts)
def test_sentences_of_a_block_stay_within_it(before: str, text: str) -> None:
    whole = before + text
    span = Span(len(before), len(whole))
    assert all(span.covers(s) for s in sentences(whole, span, frozenset()))
