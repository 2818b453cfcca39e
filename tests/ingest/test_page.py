import pytest

from kabar.errors import KabarError
from kabar.ingest.page import draft, is_page
from kabar.ingest.problems import Problems
from tests.ingest.builders import PAGE


def told(html: str) -> list[str]:
    problems: list[KabarError] = []
    assert draft(html, "a.html", Problems(problems.append)) is None
    return [str(problem) for problem in problems]


def test_the_main_text_in_paragraphs_without_navigation() -> None:
    found = draft(PAGE, "a.html", Problems(None))
    assert found is not None
    assert found.text == (
        "Bupati Andi Lestari membuka Pasar Melati di Kota Cendana pada Jumat pagi.\n\n"
        "Pasar itu memuat seratus kios dan dibangun dalam waktu dua tahun oleh perusahaan daerah.\n\n"
        "Para pedagang pindah ke kios baru mulai pekan depan, kata Andi di hadapan undangan."
    )


def test_what_the_page_says_of_itself() -> None:
    found = draft(PAGE, "a.html", Problems(None))
    assert found is not None
    assert found.title == "Pasar Melati Dibuka"
    assert found.url == "https://warta.example/pasar-melati"
    assert found.published == "2024-02-02"
    assert found.publisher == "Warta Cendana"
    assert found.authors == ("Sari Wulan",)


def test_a_date_to_come_is_kept_as_the_page_says_it() -> None:
    found = draft(PAGE.replace("2024-02-02T", "2099-02-02T"), "a.html", Problems(None))
    assert found is not None
    assert found.published == "2099-02-02"


def test_an_xml_prolog_is_no_hindrance() -> None:
    found = draft('<?xml version="1.0" encoding="ISO-8859-1"?>\n' + PAGE, "a.html", Problems(None))
    assert found is not None
    assert found.title == "Pasar Melati Dibuka"


@pytest.mark.parametrize(
    "html", ["<html></html>", "bukan halaman", "<html><body>" + "<div>" * 5000 + "x" * 300]
)
def test_a_page_without_text_is_told(html: str) -> None:
    assert told(html) == [
        "a.html: no article text on the page (allowed: an HTML page with a text of its own)"
    ]


def test_markup_too_broken_to_parse_is_told() -> None:
    (fault,) = told("<svg><html>")
    assert fault.startswith("a.html: page cannot be parsed: ")


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><p>a",
        "  \n<html>",
        "<BODY class='a'>",
        "<!-- x --><html>",
        '<?xml version="1.0"?><html>',
    ],
)
def test_a_text_that_begins_like_a_page(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize(
    "text", ["Tag <html> dipakai di sini.", "<p>Alinea</p>", "<headline>", "", "<5 persen"]
)
def test_a_text_that_only_speaks_of_tags(text: str) -> None:
    assert not is_page(text)
