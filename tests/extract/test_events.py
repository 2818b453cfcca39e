"""When and where events are held."""

import pytest

from tests.extract.builders import ends, stance

pytestmark = pytest.mark.usefixtures("grammar_alone")

EXPO = "Medtek Expo 2025"


@pytest.mark.parametrize(
    "text",
    [
        "Medtek Expo 2025 digelar di Solo pada 5-7 Mei 2025.",
        "Medtek Expo 2025 digelar pada 5-7 Mei 2025 di Solo.",
        "Medtek Expo 2025 yang diselenggarakan pada 5-7 Mei 2025 di Solo ramai.",
        "Medtek Expo 2025 berlangsung pada 5-7 Mei 2025 di Solo.",
        "PT Lintang Medika menggelar Medtek Expo 2025 di Solo pada 5-7 Mei 2025.",
    ],
)
def test_the_days_and_the_place_in_the_clause_of_an_event(text: str) -> None:
    assert ends(text, "heldOn") == [(EXPO, "2025-05-05/2025-05-07")]
    assert ends(text, "takesPlaceIn") == [(EXPO, "Solo")]


def test_the_place_right_behind_the_name_of_an_event() -> None:
    assert ends("Bagas Wiratama membuka Medtek Expo 2025 di Solo.", "takesPlaceIn") == [(EXPO, "Solo")]


@pytest.mark.parametrize(
    "text",
    [
        "Medtek Expo 2025 digelar dengan meriah, kata Bagas Wiratama di Solo, 6 Mei 2025.",
        "Medtek Expo 2025 ramai. PT Lintang Medika membuka gudang di Solo pada 6 Mei 2025.",
        "Medtek Expo 2025 digelar untuk membuka pasar di Solo.",
    ],
)
def test_the_day_and_place_of_something_else_are_not_the_events(text: str) -> None:
    assert ends(text, "takesPlaceIn") == []
    assert ends(text, "heldOn") == []


def test_an_event_to_come_is_planned() -> None:
    assert stance("Medtek Expo 2025 akan berlangsung pada 5 Mei 2025.", "heldOn") == "planned"


def test_a_year_alone_is_no_day() -> None:
    assert ends("Medtek Expo 2025 digelar pada 2025 di Solo.", "heldOn") == []
