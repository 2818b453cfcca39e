"""Publication dates as news pages and data files write them, read into ISO 8601 dates."""

import re
from datetime import date
from typing import Literal

Order = Literal["day", "month", "either"]

_MONTHS = (
    "januari january jan",
    "februari february pebruari feb peb",
    "maret march mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agu ags agt aug",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

# Only the day is kept: a time or zone may follow, a weekday or "Terbit:" may go before.
_ISO = re.compile(r"\s*([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_COMPACT = re.compile(r"\s*([0-9]{4})([0-9]{2})([0-9]{2})(?:T|\s|$)")
_NUMBERS = re.compile(r"[^0-9]*([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_DAY_NAME = re.compile(
    r"(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)?[\s./-]+([A-Za-z]{3,9})\.?,?[\s./-]+([0-9]{4})(?![0-9])"
)
_NAME_DAY = re.compile(r"\b([A-Za-z]{3,9})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})(?![0-9])")
_LONGEST = 200  # characters; a date with its weekday, label, time and zone takes under 100


def _iso(year: str, month: int, day: int) -> str | None:
    if not 1900 <= int(year) <= 2100:  # outside of it a typing error is likelier than an article
        return None
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def order(value: str) -> Order | None:
    """Which of the two first numbers of ``10/20/2025`` must be the day; None if it is no such date."""
    match = _NUMBERS.match(value[:_LONGEST])
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if first == second:
        return None
    if first > 12:
        return "day" if second <= 12 else None
    return "month" if second > 12 else "either"


def parse(value: str, *, month_first: bool = False) -> str | None:
    """The date in ``value`` as ``yyyy-mm-dd``, in the zone it is written in; None if there is none.

    Reads ISO dates with or without a time, ``2/2/2024``, ``2 Februari 2024``, ``Jumat, 02 Feb 2024
    10:20 WIB`` and ``Feb 2, 2024``, with month names in Indonesian and English. ``month_first`` tells
    how ``2/3/2024`` is meant; a date that can only be meant the other way is read that way.
    """
    value = value[:_LONGEST]
    if match := _ISO.match(value):
        return _iso(match[1], int(match[3]), int(match[4]))
    if match := _COMPACT.match(value):
        return _iso(match[1], int(match[2]), int(match[3]))
    if match := _NUMBERS.match(value):
        day, month = int(match[1]), int(match[3])
        if order(value) == "month" or (month_first and order(value) == "either"):
            day, month = month, day
        return _iso(match[4], month, day)
    for match in _DAY_NAME.finditer(value):
        if match[2].lower() in MONTHS:
            return _iso(match[3], MONTHS[match[2].lower()], int(match[1]))
    for match in _NAME_DAY.finditer(value):
        if match[1].lower() in MONTHS:
            return _iso(match[3], MONTHS[match[1].lower()], int(match[2]))
    return None
