from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.ingest.dates import MONTHS, order, parse


@pytest.mark.parametrize(
    "value",
    [
        "2024-02-01",
        "2024-02-01T10:20:00+07:00",
        "2024-02-01 10:20",
        "2024/02/01 10:20:00",
        "20240201",
        "1/2/2024",
        "01-02-2024",
        "01.02.2024 10.20",
        "Kamis, 01/02/2024 10:20 WIB",
        "1 Februari 2024",
        "1 Pebruari 2024",
        "Kamis, 01 Feb 2024 10:20 WIB",
        "Kamis, 1 Februari 2024 | 10:20",
        "Terbit: 1 Februari 2024 pukul 10.20",
        "Thu, 01 Feb 2024 03:20:00 GMT",
        "01-Feb-2024",
        "Feb 1, 2024",
        "February 1st, 2024",
    ],
)
def test_reads_the_ways_a_page_writes_its_date(value: str) -> None:
    assert parse(value) == "2024-02-01"


@pytest.mark.parametrize(
    "value",
    ["", "kemarin", "Februari 2024", "2024-02", "2024-02-31", "31 Februari 2024", "32/1/2024", "1/2/24",
     "45866", "1 Brumaire 2024", "2024-02-011", "1/2/20244", "1 Februari 1492", "１/２/２０２４"],
)  # fmt: skip
def test_what_is_no_date_is_none(value: str) -> None:
    assert parse(value) is None


@pytest.mark.parametrize("name", ["Mei", "mei", "MEI", "May"])
def test_month_names_in_any_case_and_both_languages(name: str) -> None:
    assert parse(f"5 {name} 2024") == "2024-05-05"


def test_month_first_only_where_the_caller_says_so() -> None:
    assert parse("2/3/2024") == "2024-03-02"
    assert parse("2/3/2024", month_first=True) == "2024-02-03"


def test_a_date_that_reads_one_way_only_is_read_that_way() -> None:
    assert parse("10/20/2024") == "2024-10-20"
    assert parse("20/10/2024", month_first=True) == "2024-10-20"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("10/20/2024", "month"),
        ("20/10/2024 08:00", "day"),
        ("2/3/2024", "either"),
        ("3/3/2024", None),
        ("2024-02-03", None),
    ],
)
def test_order_tells_which_number_must_be_the_day(value: str, expected: str | None) -> None:
    assert order(value) == expected


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_back(day: date) -> None:
    iso = day.isoformat()
    year, month, number = iso.split("-")
    assert parse(iso) == iso
    assert parse(f"{int(number)}/{int(month)}/{year}") == iso
    for name, place in MONTHS.items():
        if place == int(month):
            assert parse(f"Senin, {number} {name.title()} {year} 08:00 WIB") == iso


@given(st.text())
def test_any_text_reads_as_a_date_or_none(value: str) -> None:
    found = parse(value)
    assert found is None or len(found) == 10
