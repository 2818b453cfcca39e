"""What holds for the values of any text: places, order, forms, and time that grows with length only."""

import re
from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.spans import Span
from kabar.text.values import values

PIECES = [
    *("Rp", "US$", "17", "1.250", "2,5", "miliar", "juta", "M", "T", "dolar AS", "euro", "persen", "%"),
    *("Selasa", "(21/10/2025)", "(1/2)", "31", "Februari", "2024", "hingga", "-", "–", "s.d.", "tahun"),
    *("lalu", "hari ini", "triwulan", "III", "pukul", "17.00 WIB", "dua", "puluh", "belas", "ribu"),
    *("unit", "per tahun", "perusahaan", "lebih dari", "sekitar", "selama", "dan", ",", ".", "(", ")"),
    *("kurs", "=", "atau setara", "May", "16,", "0", "99999999999999999999", "\n", "é", "₩", "²", "٣"),
]
salad = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=25
).map("".join)
DAY = r"(?:19|20|\d\d)\d\d(?:-(?:\d\d(?:-\d\d)?|[QH][1-4]))?"
NORMS = {
    "date": rf"{DAY}|{DAY}/{DAY}|{DAY}/|/{DAY}",
    "money": r"\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)? [A-Z]{3}",
    "percent": r"-?\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)? %",
    "quantity": r"\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)? \S.*",
    "duration": r"PT?\d[\dYMWDTHS.]*(?:-PT?\d[\dYMWDTHS.]*)?",
}


@given(
    st.text() | salad, st.sampled_from(["id", "en", "xx"]), st.sampled_from([None, "2024-02-29", "no", ""])
)
def test_values_of_any_text(text: str, language: str, published: str | None) -> None:
    found = values(text, [Span(0, len(text))], published, language)
    for value in found:
        assert 0 <= value.span.start < value.span.end <= len(text)
        assert re.fullmatch(NORMS[value.kind], value.norm)
        assert (value.number is None) == (value.kind in ("date", "duration"))
        if value.kind == "date":
            for day in re.findall(r"\d{4}-\d\d-\d\d", value.norm):
                date.fromisoformat(day)
            for month in re.findall(r"\d{4}-(\d\d)", value.norm):
                assert 1 <= int(month) <= 12
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start


@given(salad, st.data())
def test_a_value_stays_in_its_stretch(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    spans = [Span(a, b) for a, b in pairwise([0, *cuts, len(text)])]
    for value in values(text, spans):
        assert any(span.covers(value.span) for span in spans)


@given(salad)
def test_the_order_of_the_spans_does_not_matter(text: str) -> None:
    half = len(text) // 2
    spans = [Span(0, half), Span(half, len(text))]
    assert values(text, spans) == values(text, spans[::-1])


def test_only_the_given_stretches_are_read() -> None:
    text = "Baca juga: Rp 5 miliar. Nilainya Rp 7 miliar."
    assert [value.norm for value in values(text, [Span(24, len(text))])] == ["7000000000 IDR"]


def test_spans_beyond_the_text_and_overlapping_ones_do_no_harm() -> None:
    text = "Nilainya Rp 7 miliar."
    (value,) = values(text, [Span(0, 500), Span(0, len(text)), Span(5, 9), Span(300, 400)])
    assert value.span.of(text) == "Rp 7 miliar"


def test_a_sentence_with_everything() -> None:
    text = (
        "Pada Kamis (1/2), 19 perusahaan meneken kontrak tiga tahun senilai lebih dari 1 juta Euro "
        "atau sekitar Rp 17 miliar, naik 12,5 persen dari 2023."
    )
    found = values(text, [Span(0, len(text))], "2024-02-02")
    assert [(value.kind, value.norm) for value in found] == [
        ("date", "2024-02-01"),
        ("quantity", "19 perusahaan"),
        ("duration", "P3Y"),
        ("money", "1000000 EUR"),
        ("money", "17000000000 IDR"),
        ("percent", "12.5 %"),
        ("date", "2023"),
    ]
    assert [value.modifier for value in found if value.kind == "money"] == ["moreThan", "about"]


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1",
        "1.",
        "1,",
        "dua ",
        "Rp ",
        "Rp 1 ",
        "(",
        "Senin ",
        "5 Mei ",
        "5-",
        "1/",
        "2024-",
        "tahun ",
        " ",
        "\n",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begin = perf_counter()
        values(text, [Span(0, len(text))], "2024-02-02")
        return perf_counter() - begin

    seconds(1000)
    # Eight times the text in far less than eight squared times the time.
    assert seconds(160_000) < 24 * max(seconds(20_000), 0.005)
