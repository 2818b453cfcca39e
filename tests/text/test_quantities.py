"""Percentages, counts, measures, durations, and the numbers they are made of."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.spans import Span
from kabar.text.numbers import parse, written
from kabar.text.values import values


def read(text: str, *kinds: str, language: str = "id") -> list[tuple[str, str]]:
    found = values(text, [Span(0, len(text))], None, language)
    return [(value.span.of(text), value.norm) for value in found if not kinds or value.kind in kinds]


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("12%", "12 %"),
        ("12 persen", "12 %"),
        ("12,5 persen", "12.5 %"),
        ("2.5 persen", "2.5 %"),
        ("dua persen", "2 %"),
        ("60-70%", "60-70 %"),
        ("30% – 40%", "30-40 %"),
        ("5 hingga 7 persen", "5-7 %"),
        ("5 persen hingga 7 persen", "5-7 %"),
    ],
)
def test_percentages(form: str, norm: str) -> None:
    assert read(f"Laba naik {form} pada kuartal itu.", "percent") == [(form, norm)]


def test_negative_percentages() -> None:
    assert read("Laba -0,5% atau minus 2 persen.") == [("0,5%", "-0.5 %"), ("2 persen", "-2 %")]


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("19 perusahaan", "19 perusahaan"),
        ("250 rumah sakit", "250 rumah sakit"),
        ("250 Rumah Sakit", "250 rumah sakit"),
        ("45 kementerian/lembaga", "45 kementerian/lembaga"),
        ("1.199 industri", "1199 industri"),
        ("40 UMKM", "40 UMKM"),
        ("empat kabupaten", "4 kabupaten"),
        ("lima belas pabrik", "15 pabrik"),
        ("dua puluh satu kota", "21 kota"),
        ("seratus dua puluh desa", "120 desa"),
        ("tiga ribu lima ratus kendaraan", "3500 kendaraan"),
        ("30,5 juta ton", "30500000 ton"),
        ("9 BBTUD", "9 BBTUD"),
        ("44,1 hektare", "44.1 hektare"),
        ("44,1 hektar", "44.1 hektare"),
        ("500 MW", "500 MW"),
        ("500MW", "500 MW"),
        ("500 megawatt", "500 MW"),
        ("5 kontainer", "5 kontainer"),
        ("6.000 unit per tahun", "6000 unit/tahun"),
        ("6.000 unit/tahun", "6000 unit/tahun"),
        ("6.000 unit setahun", "6000 unit/tahun"),
        ("700 unit per bulan", "700 unit/bulan"),
        ("20 ton per hari", "20 ton/hari"),
        ("5.000 kendaraan niaga per tahun", "5000 kendaraan/tahun"),
        ("3-5 unit", "3-5 unit"),
        ("1 gram hingga 1.000 gram", "1-1000 gram"),
        ("500 meter persegi", "500 m2"),
    ],
)
def test_quantities(form: str, norm: str) -> None:
    assert read(f"Di sana tersedia {form} itu.", "quantity") == [(form, norm)]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Ada 19 perusahaan.", "exactly"),
        ("Sebanyak 19 perusahaan ikut.", "exactly"),
        ("Lebih dari 19 perusahaan ikut.", "moreThan"),
        ("Ada 19 lebih perusahaan.", "moreThan"),
        ("Ada setidaknya 19 perusahaan.", "atLeast"),
        ("Ada kurang lebih 19 perusahaan.", "about"),
        ("Ada 19-an perusahaan.", "about"),
        ("Ada tak sampai 19 perusahaan.", "atMost"),
        ("Ada pabrik, kebun, hingga 19 perusahaan.", "exactly"),
    ],
)
def test_hedges_are_outside_the_span(text: str, modifier: str) -> None:
    (value,) = values(text, [Span(0, len(text))])
    assert (value.modifier, value.norm, value.number) == (modifier, "19 perusahaan", 19.0)
    assert value.span.of(text).startswith("19")


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("Kontrak selama tiga tahun itu.", "P3Y"),
        ("Rencana untuk tiga tahun ke depan.", "P3Y"),
        ("Izin berlaku lima tahun.", "P5Y"),
        ("Dengan jangka waktu 5 tahun.", "P5Y"),
        ("Mereka meneken kontrak 10 tahun.", "P10Y"),
        ("Bertenor 18 bulan.", "P18M"),
        ("Pelatihan selama dua pekan.", "P2W"),
        ("Pameran selama tiga hari.", "P3D"),
        ("Rapat berlangsung 2 jam.", "PT2H"),
        ("Sewa selama lebih dari dua dekade.", "P20Y"),
        ("Sewa selama satu tahun enam bulan.", "P1Y6M"),
        ("Dalam 3-5 tahun ke depan.", "P3Y-P5Y"),
    ],
)
def test_durations(text: str, norm: str) -> None:
    (value,) = values(text, [Span(0, len(text))])
    assert (value.kind, value.norm, value.number) == ("duration", norm, None)


@pytest.mark.parametrize(
    "text",
    [
        "Pria berusia 25 tahun dihukum 5 tahun.",
        "Dalam dua tahun terakhir sepi.",
        "Siti (25) unggul 2-1 dan 21-19.",
        "Pasal 27 ayat 3 dan Nomor 5 perusahaan.",
        "Covid-19, G20, A320, dan ke-19 peserta.",
        "Klub Liga 1 itu, siswa SMPN 3 Seruni, ISO 9001.",
        "Telepon 0812-3456-7890 atau 021 perusahaan.",
        "Versi Mawar 2.5 dirilis dan Mawar 17 diluncurkan.",
        "Kerja sama ketujuh, puluhan orang, ribuan kapal.",
        "Salah satu kota, satu-satunya, satu sama lain.",
        "Rapat pukul 17.00 WIB dan pukul 19.30 peserta pulang.",
        "Putusan 112/PUU dan 5 dari kami.",
        "Melaju 12345678901234567890 unit.",
        "Dua tiga.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("12.5 percent", "12.5 %"),
        ("6,000 units per year", "6000 unit/year"),
        ("twenty-five plants", "25 plants"),
        ("one hundred and twenty villages", "120 villages"),
    ],
)
def test_english(form: str, norm: str) -> None:
    assert read(f"It has {form} there.", language="en") == [(form, norm)]


@pytest.mark.parametrize(
    ("digits", "decimal", "number"),
    [
        ("1.199", ",", "1199"),
        ("1,199", ",", "1.199"),
        ("1.199,5", ",", "1199.5"),
        ("1,199.5", ",", "1199.5"),
        ("1.199", ".", "1.199"),
        ("1,199", ".", "1199"),
        ("2.5", ",", "2.5"),
        ("2.50", ",", "2.50"),
        ("0.125", ",", "0.125"),
        ("230,520,000", ",", "230520000"),
    ],
)
def test_digits(digits: str, decimal: str, number: str) -> None:
    assert parse(digits, decimal) == Decimal(number)


@pytest.mark.parametrize("digits", ["1.2.3", "12.3456", "1,2,3", "1234.567", "1.234,5,6"])
def test_digits_that_mean_nothing(digits: str) -> None:
    assert parse(digits, ",") is None


@given(st.decimals(0, 10**15, places=3))
def test_numbers_are_written_without_exponent(number: Decimal) -> None:
    text = written(number)
    assert Decimal(text) == number
    assert "E" not in text
    assert not text.endswith(".0")


UNITS = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def spelt(number: int) -> str:
    """Indonesian number words for 1 to 999 999."""
    if number >= 1000:
        head = "seribu" if number < 2000 else spelt(number // 1000) + " ribu"
    elif number >= 100:
        head = "seratus" if number < 200 else UNITS[number // 100] + " ratus"
    elif number >= 20:
        head = UNITS[number // 10] + " puluh"
    elif number >= 10:
        return {10: "sepuluh", 11: "sebelas"}.get(number) or UNITS[number - 10] + " belas"
    else:
        return UNITS[number]
    size = 1000 if number >= 1000 else 100 if number >= 100 else 10
    return f"{head} {spelt(number % size)}".rstrip()


@given(st.integers(1, 999_999))
def test_spelt_numbers_are_read_back(number: int) -> None:
    form = f"{spelt(number)} perusahaan"
    assert read(f"Ada {form}.") == [(form, f"{number} perusahaan")]
