"""What the page says of itself."""

from kabar.document import Masthead
from tests.extract.builders import read

PAGE = """Lintang Buka Pabrik di Kendal

Kendal (ANTARA) - PT Lintang Medika membuka pabrik ventilator.

Baca juga: Kanto Bangun Gudang

Pewarta: Rina Adelia
Editor: Tono Adi
Copyright © ANTARA 2025"""


def head(text: str, published: str | None = None) -> Masthead:
    return read(text, published).masthead


def test_a_page_names_its_outlet_place_people_title_and_other_stories() -> None:
    found = head(PAGE, "2025-02-07")
    assert found == Masthead(
        "ANTARA", "Kendal", ("Rina Adelia",), ("Tono Adi",), "2025-02-07", "Lintang Buka Pabrik di Kendal",
        ("Kanto Bangun Gudang",),
    )  # fmt: skip


def test_names_of_the_page_are_no_names_of_the_story() -> None:
    document = read(PAGE)
    named = {c.name for c in document.chains}
    assert not named & {"ANTARA", "Rina Adelia", "Tono Adi", "Kanto Bangun Gudang"}
    assert "PT Lintang Medika" in named


def test_two_people_of_a_byline_stand_on_one_line() -> None:
    found = head("PT Lintang Medika membuka pabrik.\nReporter: Rina Adelia | Editor: Tono Adi")
    assert (found.authors, found.editors) == (("Rina Adelia",), ("Tono Adi",))


def test_the_outlet_is_known_from_the_copyright_line_alone() -> None:
    assert head("PT Lintang Medika membuka pabrik.\nCopyright © ANTARA 2025").publisher == "ANTARA"


def test_the_day_of_publication_is_the_weekday_of_speech_after_the_last_date() -> None:
    text = (
        "Pabrik itu dibuka pada Kamis, 6 Februari 2025. "
        "Bagas Wiratama di Solo, Jumat, mengatakan pabrik itu besar."
    )
    assert head(text).published == "2025-02-07"


def test_a_given_day_of_publication_stays() -> None:
    assert (
        head("Pabrik itu dibuka pada 6 Februari 2025. Kata Bagas di Solo, Jumat.", "2025-03-01").published
        == "2025-03-01"
    )


def test_a_plain_text_says_nothing_of_itself() -> None:
    assert head("PT Lintang Medika membuka pabrik.") == Masthead()
