"""Dates: every form in which a newspaper writes a day, a month, a year or a stretch of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.lexicon.measures import load
from kabar.spans import Span
from kabar.text.timeline import confirmed, interval, iso, nearest
from kabar.text.values import values

FRIDAY = "2024-02-02"


def read(text: str, published: str | None = FRIDAY, language: str = "id") -> list[tuple[str, str]]:
    found = values(text, [Span(0, len(text))], published, language)
    return [(value.span.of(text), value.norm) for value in found if value.kind == "date"]


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("Selasa (21/10/2025)", "2025-10-21"),
        ("Jumat, (29/5/2026)", "2026-05-29"),
        ("Kamis (1/2)", "2024-02-01"),
        ("Kamis malam (1/2)", "2024-02-01"),
        ("Kamis( 1/2/2024 )", "2024-02-01"),
        ("Jumat, 2 Februari 2024", "2024-02-02"),
        ("Jumat 2 Februari 2024", "2024-02-02"),
        ("Jumat (2 Februari 2024)", "2024-02-02"),
        ("Kamis, 6 Februari 2025 (6/2/2025)", "2025-02-06"),
        ("2 Februari 2024", "2024-02-02"),
        ("2 FEBRUARI 2024", "2024-02-02"),
        ("2 Feb 2024", "2024-02-02"),
        ("02 Februari tahun 2024", "2024-02-02"),
        ("02/02/2024", "2024-02-02"),
        ("02-02-2024", "2024-02-02"),
        ("2024-02-02", "2024-02-02"),
        ("Jumat (16/6/17)", "2017-06-16"),
        ("Jum'at (2/2)", "2024-02-02"),
        ("Ahad (4/2/2024)", "2024-02-04"),
        ("5 Nopember 1970", "1970-11-05"),
        ("7 Pebruari 1995", "1995-02-07"),
        ("21-22 Agustus 2024", "2024-08-21/2024-08-22"),
        ("21--22 Agustus 2024", "2024-08-21/2024-08-22"),
        ("21 – 22 Agustus 2024", "2024-08-21/2024-08-22"),
        ("21—22 Agustus 2024", "2024-08-21/2024-08-22"),
        ("22 s.d. 24 Maret 2022", "2022-03-22/2022-03-24"),
        ("22 s/d 24 Maret 2022", "2022-03-22/2022-03-24"),
        ("18 hingga 22 Oktober 2023", "2023-10-18/2023-10-22"),
        ("18 sampai dengan 22 Oktober 2023", "2023-10-18/2023-10-22"),
        ("21 dan 22 Agustus 2024", "2024-08-21/2024-08-22"),
        ("31 Juli-2 Agustus 2024", "2024-07-31/2024-08-02"),
        ("28 Desember 2023 sampai 3 Januari 2024", "2023-12-28/2024-01-03"),
        ("28 Desember-3 Januari 2024", "2023-12-28/2024-01-03"),
        ("Rabu-Minggu (18-22/10/2023)", "2023-10-18/2023-10-22"),
        ("Sabtu-Senin (30/9-2/10/2023)", "2023-09-30/2023-10-02"),
        ("Rabu (18/10/2023) hingga Minggu (22/10/2023)", "2023-10-18/2023-10-22"),
        ("Oktober 2024", "2024-10"),
        ("awal Februari 2024", "2024-02"),
        ("periode Oktober 2024-Juni 2025", "2024-10/2025-06"),
        ("Januari-September 2025", "2025-01/2025-09"),
        ("2024-2027", "2024/2027"),
        ("2024 hingga tahun 2027", "2024/2027"),
        ("musim 2024/2025", "2024/2025"),
        ("musim 2024/25", "2024/2025"),
        ("tahun anggaran 2024", "2024"),
        ("akhir 2025", "2025"),
        ("pertengahan tahun 2025", "2025"),
        ("triwulan I 2026", "2026-Q1"),
        ("triwulan I/2026", "2026-Q1"),
        ("Kuartal III tahun 2024", "2024-Q3"),
        ("kuartal I-III 2024", "2024-Q1/2024-Q3"),
        ("semester I-2022", "2022-H1"),
        ("paruh kedua 2022", "2022-H2"),
        ("kuartal III", "2023-Q3"),
        ("kuartal IV tahun lalu", "2023-Q4"),
        ("tahun lalu", "2023"),
        ("tahun ini", "2024"),
        ("akhir tahun depan", "2025"),
        ("bulan lalu", "2024-01"),
        ("awal bulan depan", "2024-03"),
        ("Oktober lalu", "2023-10"),
        ("Oktober mendatang", "2024-10"),
        ("Oktober tahun ini", "2024-10"),
        ("hari ini", "2024-02-02"),
        ("Kemarin", "2024-02-01"),
        ("tadi malam", "2024-02-01"),
        ("besok", "2024-02-03"),
        ("hari ini, Kamis (1/2)", "2024-02-01"),
        ("kemarin (1/2)", "2024-02-01"),
        ("Rabu lalu", "2024-01-31"),
        ("Jumat lalu", "2024-01-26"),
        ("Rabu mendatang", "2024-02-07"),
        ("Jumat malam", "2024-02-02"),
        ("17 Oktober", "2023-10-17"),
        ("tiga tahun lalu", "2021"),
    ],
)
def test_a_form_is_one_value_from_its_first_to_its_last_letter(form: str, norm: str) -> None:
    # Nothing of the sentence around it may become part of it, nor change what it says.
    for text in (form, f"Rapat itu digelar {form} di Kota Seruni."):
        assert read(text) == [(form, norm)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Izin berlaku hingga 2035.", [("2035", "/2035")]),
        ("Izin berlaku hingga tahun 2035 mendatang.", [("tahun 2035", "/2035")]),
        ("Sejak 2021 ia memimpin.", [("2021", "2021/")]),
        ("Pabrik tutup sejak 5 Mei 2023.", [("5 Mei 2023", "2023-05-05/")]),
        ("Pendaftaran dibuka sampai Kamis (8/2).", [("Kamis (8/2)", "/2024-02-08")]),
        ("Pada 2024 pabrik berdiri.", [("2024", "2024")]),
        ("Sepanjang 2023 sepi.", [("Sepanjang 2023", "2023")]),
        ("Juara pada 1976, 1979, dan 1984.", [("1976", "1976"), ("1979", "1979"), ("1984", "1984")]),
        ("Naik dari 2019 menjadi dua kali lipat.", [("2019", "2019")]),
        ("Pelatihan 3 dan 9 September 2024.", [("3", "2024-09-03"), ("9 September 2024", "2024-09-09")]),
        ("Rabu (8/5) lalu ia datang.", [("Rabu (8/5)", "2023-05-08")]),
        ("Ekspo mulai 7 hingga 9 November.", [("7 hingga 9 November", "2023-11-07/2023-11-09")]),
        ("Lahir pada 17 Mei. Kota itu ramai.", [("17 Mei", "2024-05-17")]),
    ],
)
def test_words_around_a_date(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Rapat digelar Jumat (08/112024).",
        "Rapat digelar Jumat (7/19/2019).",
        "Rapat digelar Senin (20/2024).",
        "Rapat digelar 31 Februari 2024.",
        "Rapat digelar 22-21 Agustus 2024.",
        "Rapat digelar setiap Jumat malam dan tiap Senin.",
        "Jumat Agung dan salat Jumat, Jumat Berkah.",
        "Toko buka Senin-Jumat.",
        "Toko buka pada Senin, Rabu, dan Jumat.",
        "Rapat mulai pukul 17.00 WIB, usai pukul 19.30.",
        "Undang-Undang Nomor 12 Tahun 2019 dan UUD 1945.",
        "Arab Health 2024 dibuka.",
        "Mode 1990-an dan 2000-an kembali pada 1990-an.",
        "Di Universitas 17 Agustus 1945 dan Jalan 10 November.",
        "Pekan lalu dan pekan kemarin, baru-baru ini.",
        "Peringatan itu jatuh setiap 29 Mei.",
        "Pebalap itu melaju ke Q2.",
        "Halaman (1/2) dari naskah.",
        "Hingga 2000 unit terjual.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_without_publication_the_year_comes_from_the_text() -> None:
    assert read("Senin (5/2/2024) ia tiba, Kamis (1/2) ia pergi.", None) == [
        ("Senin (5/2/2024)", "2024-02-05"),
        ("Kamis (1/2)", "2024-02-01"),
    ]


def test_without_any_year_nothing_is_guessed() -> None:
    assert read("Kamis (1/2), kemarin, tahun lalu, dan di Seruni, Rabu, ia hadir.", None) == []


def test_a_weekday_tells_the_year_of_an_old_story() -> None:
    assert read("Rabu (15/5)", "2025-10-22") == [("Rabu (15/5)", "2024-05-15")]


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("May 16, 2024", "2024-05-16"),
        ("16 May 2024", "2024-05-16"),
        ("Friday (07/28)", "2023-07-28"),
        ("Friday (07/28/2023)", "2023-07-28"),
        ("May 5 to 7, 2024", "2024-05-05/2024-05-07"),
        ("5-7 May 2024", "2024-05-05/2024-05-07"),
        ("third quarter of 2024", "2024-Q3"),
        ("Q1 2026", "2026-Q1"),
    ],
)
def test_english_has_the_month_first(form: str, norm: str) -> None:
    assert read(f"It opened {form} in Seruni.", FRIDAY, "en") == [(form, norm)]


@pytest.mark.parametrize(
    ("form", "norm"),
    [
        ("Tuesday (6/5)", "2025-05-06"),  # June 5 is a Thursday
        ("Thursday (6/5)", "2025-06-05"),
        ("Friday (13/6/2025)", "2025-06-13"),  # no thirteenth month
    ],
)
def test_a_weekday_tells_which_number_is_the_month(form: str, norm: str) -> None:
    found = read(f"They met on {form}.", "2025-06-30", "en")
    assert [value for _, value in found] == [norm]


def test_english_days() -> None:
    assert [norm for _, norm in read("He spoke on Monday and yesterday.", FRIDAY, "en")] == [
        "2024-01-29",
        "2024-02-01",
    ]
    assert read("They may march in 10 rows every Friday.", FRIDAY, "en") == []


def test_nearest_year() -> None:
    assert nearest(12, 28, date(2024, 1, 3)) == 2023
    assert nearest(1, 3, date(2023, 12, 28)) == 2024
    assert nearest(10, 17, date(2024, 2, 14), 1) == 2024
    assert nearest(10, 17, date(2024, 2, 14), -1) == 2023


def test_iso_refuses_what_does_not_exist() -> None:
    assert iso(2023, 2, 29) is None
    assert iso(2024, 2, 29) == "2024-02-29"
    assert interval("2024-02", "2024-01") is None
    assert confirmed(2, 29, 4, date(2025, 6, 1)) == 2024


MONTHS = [row.forms[0] for row in load("id").of("month")]
WEEKDAYS = [row.forms[0] for row in load("id").of("weekday")]
days = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@given(days)
def test_a_written_day_is_read_back(day: date) -> None:
    name, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    for form in (
        f"{day.day} {month} {day.year}",
        f"{name}, {day.day} {month} {day.year}",
        f"{name} ({day.day}/{day.month}/{day.year})",
        f"{name} ({day:%d/%m/%Y})",
        f"{name} ({day:%d/%m/%y})",
    ):
        assert read(f"Ia tiba {form} siang.", None) == [(form, day.isoformat())]


@given(days, st.integers(1, 27))
def test_a_written_range_is_read_back(day: date, length: int) -> None:
    last = day + timedelta(days=length)
    first = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    form = f"{first} hingga {last.day} {MONTHS[last.month - 1]} {last.year}"
    assert read(f"Ekspo {form} ramai.") == [(form, f"{day.isoformat()}/{last.isoformat()}")]


@given(days, st.integers(-150, 150))
def test_a_day_without_a_year_is_the_nearest_to_publication(day: date, apart: int) -> None:
    published = day + timedelta(days=apart)
    form = f"{WEEKDAYS[day.weekday()]} ({day.day}/{day.month})"
    assert read(form, published.isoformat()) == [(form, day.isoformat())]
