"""Amounts of money in all the spellings of newspapers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.document import Value
from kabar.spans import Span
from kabar.text.values import values


def read(text: str, language: str = "id") -> list[Value]:
    found = values(text, [Span(0, len(text))], None, language)
    return [value for value in found if value.kind == "money"]


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("Rp 17 miliar", "17000000000 IDR"),
        ("Rp17 miliar", "17000000000 IDR"),
        ("Rp\u00a017 miliar", "17000000000 IDR"),
        ("Rp 155.250.000", "155250000 IDR"),
        ("Rp 155.250.000,00", "155250000 IDR"),
        ("Rp 5.000,-", "5000 IDR"),
        ("Rp 1 T", "1000000000000 IDR"),
        ("Rp1T", "1000000000000 IDR"),
        ("Rp 350 M", "350000000000 IDR"),
        ("Rp 50 jt", "50000000 IDR"),
        ("Rp.35 triliun", "35000000000000 IDR"),
        ("Rp. 100 miliar", "100000000000 IDR"),
        ("168,6 milar rupiah", "168600000000 IDR"),
        ("168,6 milyar rupiah", "168600000000 IDR"),
        ("Rp230,520 miliar", "230520000000 IDR"),
        ("Rp 1.268,5 miliar", "1268500000000 IDR"),
        ("Rp 1,2 ribu triliun", "1200000000000000 IDR"),
        ("IDR 5 miliar", "5000000000 IDR"),
        ("US$ 209,4 juta", "209400000 USD"),
        ("USD 12 juta", "12000000 USD"),
        ("USD1,42 miliar", "1420000000 USD"),
        ("USD1.268bn", "1268000000 USD"),
        ("$5 juta", "5000000 USD"),
        ("10,5 juta dolar AS", "10500000 USD"),
        ("9 juta dolar Amerika Serikat (AS)", "9000000 USD"),
        ("11 miliar USD", "11000000000 USD"),
        ("sepuluh juta dolar", "10000000 USD"),
        ("1 juta Euro", "1000000 EUR"),
        ("1 juta euro", "1000000 EUR"),
        ("€5 juta", "5000000 EUR"),
        ("£2,5 juta", "2500000 GBP"),
        ("5,83 miliar yuan", "5830000000 CNY"),
        ("200 juta yen", "200000000 JPY"),
        ("3 miliar won", "3000000000 KRW"),
        ("40 juta ringgit", "40000000 MYR"),
        ("2 juta dolar Singapura", "2000000 SGD"),
        ("3 juta dolar Australia", "3000000 AUD"),
        ("16-17 miliar dolar AS", "16000000000-17000000000 USD"),
        ("600 juta – 1,2 miliar rupiah", "600000000-1200000000 IDR"),
        ("Rp 5-10 juta", "5000000-10000000 IDR"),
        ("Rp 15 ribu hingga Rp 20 ribu", "15000-20000 IDR"),
        ("Rp 50.000-Rp 100.000", "50000-100000 IDR"),
        ("2 juta dolar AS hingga 3 juta dolar AS", "2000000-3000000 USD"),
        ("dua ratus lima puluh juta rupiah", "250000000 IDR"),
        ("Rp 92,03", "92.03 IDR"),
    ],
)
def test_a_form_is_one_amount_from_sign_to_scale(form: str, norm: str) -> None:
    for text in (form, f"Proyek senilai {form} itu selesai."):
        (value,) = read(text)
        assert (value.span.of(text), value.norm) == (form, norm)


def test_number_is_the_amount() -> None:
    (value,) = read("US$ 209,4 juta")
    assert value.number == 209_400_000.0


@pytest.mark.parametrize(
    ("lead", "modifier"),
    [
        ("senilai", "exactly"),
        ("mencapai", "exactly"),
        ("lebih dari", "moreThan"),
        ("mencapai lebih dari", "moreThan"),
        ("di atas", "moreThan"),
        ("melebihi", "moreThan"),
        ("sedikitnya", "atLeast"),
        ("tak kurang dari", "atLeast"),
        ("setidaknya sebesar", "atLeast"),
        ("sekitar", "about"),
        ("hampir mencapai", "about"),
        ("maksimal", "atMost"),
        ("hingga", "atMost"),
        ("kurang dari", "atMost"),
    ],
)
def test_hedges_before_an_amount(lead: str, modifier: str) -> None:
    text = f"Nilainya {lead} Rp 5 miliar."
    (value,) = read(text)
    assert (value.modifier, value.span.of(text)) == (modifier, "Rp 5 miliar")


@pytest.mark.parametrize(
    "text",
    [
        "Nilainya USD 10 juta atau sekitar Rp 178 miliar.",
        "Nilainya USD 10 juta (Rp 178 miliar).",
        "Nilainya 10 juta dolar AS (setara dengan Rp 178 miliar).",
        "Nilainya 1 juta Euro atau sebesar Rp 17 miliar.",
        "Nilainya USD 11 miliar setara Rp171,6 triliun (kurs Rp 15.600).",
        "Nilainya USD 10 juta per tahun atau Rp 178 miliar.",
    ],
)
def test_one_amount_in_two_currencies_has_one_group(text: str) -> None:
    first, second = read(text)
    assert first.group == second.group == 0


@pytest.mark.parametrize(
    "text",
    [
        "Bantuan USD 10 juta dan Rp 178 miliar.",
        "Bantuan USD 10 juta, Rp 178 miliar.",
        "Bantuan Rp 10 juta atau Rp 20 juta.",
    ],
)
def test_different_amounts_have_no_group(text: str) -> None:
    assert [value.group for value in read(text)] == [-1, -1]


def test_groups_are_numbered() -> None:
    text = "Modal USD 1 juta (Rp 16 miliar) dan utang 2 juta euro atau Rp 34 miliar."
    assert [value.group for value in read(text)] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Nilainya turun (kurs Rp 15.600).",
        "Dengan kurs 1 dolar AS = Rp15.516.",
        "Rupiah dijual Rp 16.200 per dolar AS.",
        "Rp dan US$ adalah tanda uang.",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("US$11.6 billion", "11600000000 USD"),
        ("Rp3.05 trillion", "3050000000000 IDR"),
        ("USD 1,250,000.50", "1250000.5 USD"),
        ("$5m", "5000000 USD"),
        ("10.5 million US dollars", "10500000 USD"),
        ("US$5 to US$7 million", "5000000-7000000 USD"),
    ],
)
def test_english_has_a_decimal_point(form: str, norm: str) -> None:
    text = f"The plant cost {form} in all."
    (value,) = read(text, "en")
    assert (value.span.of(text), value.norm) == (form, norm)


@given(st.integers(1, 10**13 - 1))
def test_a_written_amount_is_read_back(number: int) -> None:
    dotted = f"{number:,}".replace(",", ".")
    (value,) = read(f"Harganya Rp {dotted} saja.")
    assert value.norm == f"{number} IDR"
