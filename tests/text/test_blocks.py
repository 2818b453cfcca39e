"""Blocks: what each stretch of a page is for, and which words open a story without belonging to it."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.lexicon.page import page
from kabar.lexicon.rows import Example
from kabar.text.blocks import blocks, outlet
from tests.scraps import texts

STORY = "PT Lintang membuka pabrik."


def kinds(text: str, title: str | None = None) -> list[str]:
    return [b.kind for b in blocks(text, title)]


def parts(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(b.kind, b.span.of(text).strip()) for b in blocks(text, title)]


@pytest.mark.parametrize("example", page().examples, ids=[e.text[:30] for e in page().examples])
def test_a_page_falls_into_the_blocks_that_its_example_says(example: Example) -> None:
    assert tuple(kinds(example.text)) == example.finds


def test_the_examples_prove_most_kinds_and_a_plain_page() -> None:
    told = [set(e.finds) for e in page().examples]
    assert set().union(*told) >= {
        "headline",
        "dateline",
        "body",
        "related",
        "byline",
        "copyright",
        "navigation",
    }
    assert {"body"} in told


@pytest.mark.parametrize(
    ("dateline", "name", "place"),
    [
        ("Solo (ANTARA) -", "ANTARA", "Solo"),
        ("SOLO (ANTARA) –", "ANTARA", "SOLO"),
        ("Kendal, Jawa Tengah –", None, "Kendal, Jawa Tengah"),
        ("Lampung –", None, "Lampung"),
        ("Kendal ( Lampost.co )–", "Lampost.co", "Kendal"),
        ("TEMPO.CO, Solo -", "Tempo", "Solo"),
        ("SOLO, KOMPAS.com -", "Kompas", "SOLO"),
        ("SOLO, KOMPAS.com –", "Kompas", "SOLO"),
        ("KOMPAS.com -", "Kompas", None),
        ("Bisnis.com, SOLO -", "Bisnis Indonesia", "SOLO"),
        ("REPUBLIKA.CO.ID, SOLO --", "Republika", "SOLO"),
        ("TRIBUNNEWS.COM, HANNOVER -", "Tribunnews", "HANNOVER"),
        ("Solo, CNBC Indonesia -", "CNBC Indonesia", "Solo"),
        ("Solo, IDN Times -", "IDN Times", "Solo"),
        ("BANDUNG, iNewsSolo.id -", "iNewsSolo.id", "BANDUNG"),
        ("Solo (buseronline.com) –", "buseronline.com", "Solo"),
        ("SOLO (RIAUPOS.CO) –", "RIAUPOS.CO", "SOLO"),
        ("Solo, VIVA –", "VIVA", "Solo"),
        ("tirto.id -", "tirto.id", None),
        ("DIALEKSIS.COM | Solo -", "DIALEKSIS.COM", "Solo"),
        ("KORANRB.ID –", "KORANRB.ID", None),
        ("WARTAJOGJA.ID :", "WARTAJOGJA.ID", None),
        ("(Unila) :", "Unila", None),
        ("(VOVWORLD) -", "VOVWORLD", None),
        ("Solo (Rumah Bicara) –", "Rumah Bicara", "Solo"),
        ("Solo, 21 November 2025 –", None, "Solo"),
        ("SOLO -", None, "SOLO"),
        ("Solo -", None, "Solo"),
    ],
)
def test_a_dateline_is_cut_off_and_tells_outlet_and_place(
    dateline: str, name: str | None, place: str | None
) -> None:
    assert parts(f"{dateline} {STORY}") == [("dateline", dateline), ("body", STORY)]
    assert outlet(f"{dateline} {STORY}") == (name, place)


@pytest.mark.parametrize(
    "text",
    [
        "Solo menjadi tuan rumah - kata panitia - untuk kali ketiga.",
        "PT Lintang (Persero) membuka pabrik.",
        "Bagas Wiratama, direktur PT Lintang, membuka pabrik.",
        "Harga lensa naik 5 - 7 persen.",
    ],
)
def test_a_plain_first_sentence_has_no_dateline(text: str) -> None:
    assert parts(text) == [("body", text)]
    assert outlet(text) == (None, None)


def test_only_the_first_line_of_the_story_has_a_dateline() -> None:
    assert kinds(f"{STORY}\n\nSolo (ANTARA) - {STORY}") == ["body", "body"]


def test_a_short_first_line_without_an_end_mark_is_the_headline() -> None:
    assert parts(f"Lintang Buka Pabrik\n\n{STORY}")[0] == ("headline", "Lintang Buka Pabrik")


def test_the_title_is_known_as_the_headline_even_with_an_end_mark() -> None:
    assert kinds(f"Lintang Buka Pabrik!\n{STORY}", "Lintang Buka Pabrik!") == ["headline", "body"]


def test_a_story_of_one_line_is_body() -> None:
    assert kinds("Lintang Buka Pabrik") == ["body"]


def test_another_story_in_mid_line_is_cut_out() -> None:
    text = "PT Lintang membuka pabrik. Baca juga: Kanto Bangun Gudang di Kendal. Pabrik itu besar."
    assert parts(text) == [
        ("body", "PT Lintang membuka pabrik."),
        ("related", "Baca juga: Kanto Bangun Gudang di Kendal."),
        ("body", "Pabrik itu besar."),
    ]


@pytest.mark.parametrize(
    "line", ["(rin/tno)", "Pewarta: Rina", "Editor: Tono Adi", "Reporter: Rina | Editor: Tono"]
)
def test_people_of_the_page_are_a_byline(line: str) -> None:
    assert parts(f"{STORY}\n{line}") == [("body", STORY), ("byline", line)]


def test_a_caption_says_what_a_picture_shows() -> None:
    assert parts(f"{STORY}\nFoto: Pabrik PT Lintang di Kendal")[1][0] == "caption"


@settings(deadline=None, max_examples=50)
@given(texts, st.none() | st.text(max_size=20))
def test_blocks_are_ordered_disjoint_and_leave_only_white_space(text: str, title: str | None) -> None:
    found = blocks(text, title)
    assert all(0 <= b.span.start < b.span.end <= len(text) for b in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    held = {i for b in found for i in range(b.span.start, b.span.end)}
    assert "".join(c for i, c in enumerate(text) if i not in held).strip() == ""


@pytest.mark.parametrize(
    "filler",
    ["lensa ", "Solo ", "Baca juga: Lensa ", "A, ", "(A) ", "SCROLL TO CONTINUE WITH CONTENT", "\n", "a-"],
)
def test_a_megabyte_in_one_line_is_laid_out_to_its_end(filler: str) -> None:
    text = filler * (1_000_000 // len(filler)) + "akhir"
    assert blocks(text)[-1].span.of(text).endswith("akhir")
