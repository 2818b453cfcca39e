"""Statements: who said what, in the shapes that news has for it."""

import pytest

from tests.extract.builders import only, read, said, words

pytestmark = pytest.mark.usefixtures("grammar_alone")

BAGAS = "Direktur Utama PT Lintang Medika Bagas Wiratama"
LENS = "Lensa itu sangat baru dan murah,"


@pytest.mark.parametrize("verb", ["kata", "ujar", "ucap", "tutur", "ungkap", "jelas", "tegas", "pungkas"])
def test_a_quotation_before_its_speaker(verb: str) -> None:
    assert said(f'"{LENS}" {verb} {BAGAS} di Solo, Kamis (6/2/2025).') == [("Bagas Wiratama", "direct", LENS)]


@pytest.mark.parametrize("open_close", ['""', "“”"])
def test_any_sort_of_quotation_marks(open_close: str) -> None:
    text = f"{open_close[0]}{LENS}{open_close[1]} kata Bagas Wiratama."
    assert said(text) == [("Bagas Wiratama", "direct", LENS)]


def test_two_single_marks_for_one_double() -> None:
    assert said(f"''{LENS}'' kata Bagas Wiratama.") == [("Bagas Wiratama", "direct", LENS)]


@pytest.mark.parametrize("tail", ["katanya", "ujarnya", "ujar dia", "kata dia"])
def test_the_speaker_of_the_sentence_before(tail: str) -> None:
    text = f'{BAGAS} mengatakan, gudang itu besar. "{LENS}" {tail}.'
    assert said(text) == [
        ("Bagas Wiratama", "reported", "gudang itu besar."),
        ("Bagas Wiratama", "direct", LENS),
    ]


@pytest.mark.parametrize(
    "opening", ["mengatakan,", "mengatakan", "mengatakan bahwa", "menyebutkan, bahwa", "menjelaskan"]
)
def test_reported_speech_behind_a_verb_of_saying(opening: str) -> None:
    assert said(f"{BAGAS} {opening} lensa itu menembus pasar.") == [
        ("Bagas Wiratama", "reported", "lensa itu menembus pasar.")
    ]


def test_a_body_may_speak() -> None:
    assert said("Kementerian Perindustrian menyebutkan, lensa itu baru.") == [
        ("Kementerian Perindustrian", "reported", "lensa itu baru.")
    ]


def test_a_split_quotation_has_one_speaker() -> None:
    text = f'"{LENS}" kata Bagas Wiratama. "Harganya tidak akan naik lagi."'
    assert said(text) == [
        ("Bagas Wiratama", "direct", LENS),
        ("Bagas Wiratama", "direct", "Harganya tidak akan naik lagi."),
    ]


def test_a_hope_is_reported_speech() -> None:
    assert said("Bagas Wiratama berharap lensa itu menembus pasar.") == [
        ("Bagas Wiratama", "reported", "lensa itu menembus pasar.")
    ]


def test_a_quoted_name_of_a_few_words_is_no_statement() -> None:
    assert said('Bagas Wiratama membuka pameran "Lensa Kita" di Solo.') == []


def test_quoted_words_without_any_speaker_are_no_statement() -> None:
    assert said(f'"{LENS}"') == []


def test_a_page_without_speech_has_no_statement() -> None:
    assert said("PT Lintang Medika membuka gudang di Kendal.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bagas Wiratama mengatakan, PT Lintang Medika mengakuisisi PT Embun Sehat.",
        '"PT Lintang Medika mengakuisisi PT Embun Sehat," kata Bagas Wiratama.',
    ],
)
def test_a_claim_within_a_statement_is_the_speakers(text: str) -> None:
    document = read(text)
    said_by = only(document, "acquired").said_by
    assert said_by is not None
    assert words(document, said_by) == "Bagas Wiratama"


def test_a_claim_outside_any_statement_is_the_articles_own() -> None:
    document = read(
        'PT Lintang Medika mengakuisisi PT Embun Sehat. "Lensa itu sangat murah," kata Bagas Wiratama.'
    )
    assert only(document, "acquired").said_by is None


def test_a_statement_quotes_the_text_itself() -> None:
    document = read(f'"{LENS}" kata {BAGAS}. Ningsih Rukmana mengatakan, lensa itu baru.')
    assert len(document.statements) == 2
    assert all(s.evidence.span.of(document.text) == s.evidence.quote for s in document.statements)
