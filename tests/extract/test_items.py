"""Lines: a sentence as items, and which names stand side by side as equals."""

import pytest

from kabar.extract.items import Line, lines
from kabar.lexicon.lexicon import default
from tests.extract.builders import read, words

pytestmark = pytest.mark.usefixtures("grammar_alone")

THREE = ["PT Lintang Medika", "PT Embun Sehat", "PT Kanto Lensa"]


def line(text: str) -> Line:
    (found,) = lines(read(text), default())
    return found


def groups(text: str) -> list[list[str]]:
    """The names of each group of equals."""
    found = line(text)
    document = found.view.document
    return [
        [words(document, c) for c in found.chains(members[0])]
        for members in dict.fromkeys(found.group_of.values())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT Lintang Medika dan PT Embun Sehat hadir.", THREE[:2]),
        ("PT Lintang Medika serta PT Embun Sehat hadir.", THREE[:2]),
        ("PT Lintang Medika bersama PT Embun Sehat hadir.", THREE[:2]),
        ("PT Lintang Medika, PT Embun Sehat, dan PT Kanto Lensa hadir.", THREE),
        ("PT Lintang Medika, PT Embun Sehat dan PT Kanto Lensa hadir.", THREE),
        ("PT Lintang Medika (LM) dan PT Embun Sehat (ES) hadir.", THREE[:2]),
        ("PT Lintang Medika dan juga PT Embun Sehat hadir.", THREE[:2]),
    ],
)
def test_names_joined_by_words_and_commas_are_equals(text: str, expected: list[str]) -> None:
    assert groups(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "PT Lintang Medika, PT Embun Sehat, hadir.",
        "PT Lintang Medika memuji PT Embun Sehat.",
        "PT Lintang Medika dan Bagas Wiratama hadir.",
    ],
)
def test_names_apart_or_of_two_sorts_are_no_equals(text: str) -> None:
    assert groups(text) == []


def test_a_title_and_its_holder_are_one_item() -> None:
    found = line("Direktur Utama PT Lintang Medika Bagas Wiratama memuji PT Embun Sehat.")
    named = [i for i in found.items if i.mention >= 0]
    assert [i.kind for i in named] == ["Person", "Company"]
    assert (
        found.view.slice(named[0].first, named[0].last) == "Direktur Utama PT Lintang Medika Bagas Wiratama"
    )


def test_a_value_is_one_item() -> None:
    found = line("Harganya Rp 17 miliar pada 6 Februari 2025.")
    assert [i.value.norm for i in found.items if i.value is not None] == ["17000000000 IDR", "2025-02-06"]


def test_items_cover_the_sentence_in_order() -> None:
    found = line("PT Lintang Medika (LM) menandatangani MoU, Kamis (6/2/2025).")
    ends = [i.last for i in found.items]
    assert [i.first for i in found.items] == [found.first, *ends[:-1]]
    assert ends[-1] == found.last


def test_both_names_stand_behind_one_word_for_two() -> None:
    document = read("PT Lintang Medika dan PT Embun Sehat hadir. Kedua perusahaan menandatangani MoU.")
    second = lines(document, default())[1]
    assert [words(document, c) for c in second.chains(0)] == THREE[:2]
