"""How text from outside becomes terms that every output can carry."""

import pytest

from kabar.out import values
from kabar.out.terms import Literal, Names, clean, curie, web_iri, words
from kabar.spans import Span


@pytest.mark.parametrize(
    ("url", "iri"),
    [
        ("https://contoh.id/berita?id=1#a", "https://contoh.id/berita?id=1#a"),
        ("HTTP://Contoh.id/A b", "http://Contoh.id/A%20b"),
        ('http://contoh.id/"<x>', "http://contoh.id/%22%3Cx%3E"),
        ("http://contoh.id/100%", "http://contoh.id/100%25"),
        ("http://contoh.id/a%20b", "http://contoh.id/a%20b"),
        ("http://contoh.id/é\n\x00#x#y", "http://contoh.id/%C3%A9%EF%BF%BD#x%23y"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://[2001:db8::1]:8080/x[1]", "http://[2001:db8::1]:8080/x%5B1%5D"),
        ("http://http/x", "http://http/x"),
    ],
)
def test_web_address_as_iri(url: str, iri: str) -> None:
    assert web_iri(url) == iri


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "contoh.id",
        "",
        "http://",
        "http:///x",
        "http://a b/",
        "http://<x>/",
        "http://a:x/",
        "http://[x/",
        "http://a\\b/",
        "https://" + "é" * 300 + "/",
    ],
)
def test_no_web_address(url: str) -> None:
    assert web_iri(url) is None


def test_characters_no_output_carries_become_one_each() -> None:
    assert clean("a\x00b\ud800c\udfff") == "a\ufffdb\ufffdc\ufffd"


def test_language_of_text() -> None:
    assert words("x", "en").language == "en"
    assert words("x", None).language == "id"
    assert words("x", "en> <http://x").language == "id"


def test_ids_become_safe_iris() -> None:
    names = Names("https://x.example/")
    assert names.of("person/a b<>\x00\ud800") == "https://x.example/person/a%20b%3C%3E%EF%BF%BD%EF%BF%BD"
    assert names.passage("k", Span(3, 9)) == "https://x.example/article/k#char=3,9"


@pytest.mark.parametrize(
    ("text", "datatype"),
    [("2024", "xsd:gYear"), ("2024-02", "xsd:gYearMonth"), ("2024-02-29", "xsd:date")],
)
def test_dates_as_precise_as_told(text: str, datatype: str) -> None:
    assert values.date(text) == Literal(text, curie(datatype))


@pytest.mark.parametrize("text", ["2023-02-29", "2024-13", "0000", "2024-02-01/2024-02-03", "/2035", "besok"])
def test_what_is_no_date_stays_text(text: str) -> None:
    assert values.date(text) == Literal(text)


@pytest.mark.parametrize(
    ("told", "kept"), [("P3Y", "P3Y"), ("P36M", "P3Y"), ("P18M", "P1Y6M"), ("P2W", "P14D")]
)
def test_durations_in_the_form_stores_keep(told: str, kept: str) -> None:
    assert values.duration(told) == Literal(kept, curie("xsd:duration"))


@pytest.mark.parametrize("text", ["P", "P1", "2024/2027", "/2035", "3 tahun"])
def test_what_is_no_duration_stays_text(text: str) -> None:
    assert values.duration(text) == Literal(text)


def test_amounts() -> None:
    money = values.amount("17000000000 IDR")
    assert money is not None
    assert (money.low.text, money.currency, money.id) == ("17000000000", "IDR", "amount/17000000000-IDR")
    spread = values.amount("16000000000-17000000000 USD")
    assert spread is not None
    assert (spread.low.text, spread.high.text) == ("16000000000", "17000000000")
    containers = values.amount("250 TEU")
    assert containers is not None
    assert (containers.unit, containers.currency) == ("TEU", "")
    tonnes = values.amount("10.50 juta ton")
    assert tonnes is not None
    assert tonnes.low.text == "10.5"
    assert values.amount("banyak") is None
    assert values.amount("1.2.3 kg") is None


def test_different_amounts_have_different_nodes() -> None:
    told = ["1.5 EUR", "1-5 EUR", "15 EUR", "1.5 eur", "1.5 EUR/tahun", "15 %", "15 unit", "1.50 EUR"]
    assert len({a.id for t in told if (a := values.amount(t))}) == len(told)
