"""Every file of measures carries examples; each is read here."""

from datetime import date
from pathlib import Path

import pytest

from kabar.errors import LexiconError, UsageError
from kabar.lexicon.measures import TYPES, Sample, load
from kabar.lexicon.tables import read
from kabar.spans import Span
from kabar.text.values import values

EXAMPLES = [
    pytest.param(language, row, id=f"{language}: {row.text[:50]}")
    for language in ("id", "en")
    for row in load(language).of("example")
]


@pytest.mark.parametrize(("language", "row"), EXAMPLES)
def test_each_example_is_read_as_it_says(language: str, row: Sample) -> None:
    found = values(row.text, [Span(0, len(row.text))], row.published, language)
    assert tuple(value.norm for value in found) == row.finds
    if row.modifiers:
        assert tuple(value.modifier for value in found) == row.modifiers


def norms(text: str, language: str) -> list[str]:
    found = values(text, [Span(0, len(text))], "2024-02-02", language)
    return [value.norm for value in found]


BOTH = pytest.mark.parametrize("language", ["id", "en"])


@BOTH
def test_each_form_of_a_month_is_read(language: str) -> None:
    for row in load(language).of("month"):
        for form in (*row.forms, row.forms[0].upper()):
            assert norms(f"5 {form} 2024", language) == [f"2024-{row.number:02}-05"], form


@BOTH
def test_each_weekday_is_read(language: str) -> None:
    on = load(language).words("on")[-1]
    for row in load(language).of("weekday"):
        for form in row.forms:
            (norm,) = norms(f"x {on} {form}.", language)
            assert date.fromisoformat(norm).isoweekday() == row.number, form


@BOTH
def test_each_relative_date_is_read(language: str) -> None:
    for row in load(language).of("relative"):
        for form in row.forms:
            assert len(norms(f"x {form}.", language)) == 1, form


@BOTH
def test_each_season_and_ordinal_is_read(language: str) -> None:
    for row in load(language).of("season"):
        for form in row.forms:
            for number in load(language).of("ordinal")[:2]:
                for ordinal in number.forms:
                    found = norms(f"x {form} {ordinal} 2024.", language)
                    assert found == [f"2024-{row.letter}{number.number}"], (form, ordinal)


@BOTH
def test_each_sign_and_word_of_a_currency_is_read(language: str) -> None:
    for row in load(language).of("currency"):
        for text in (*(f"{sign} 5" for sign in row.signs), *(f"5 {word}" for word in row.words)):
            assert norms(f"x {text}.", language) == [f"5 {row.code}"], text


@BOTH
def test_each_scale_is_read(language: str) -> None:
    for row in load(language).of("scale"):
        for form in (*row.forms, *row.marks):
            assert norms(f"x Rp 2 {form}.", language) == [f"2{'0' * row.power} IDR"], form


@BOTH
def test_each_hedge_loosens_the_number(language: str) -> None:
    for row in load(language).of("hedge"):
        for form in row.forms:
            text = f"x {form} 12%."
            (value,) = values(text, [Span(0, len(text))], None, language)
            assert (value.norm, value.modifier) == ("12 %", row.modifier), form


@BOTH
def test_each_unit_is_read(language: str) -> None:
    for row in load(language).of("unit"):
        for text in (f"5 {row.unit}", *(f"5 {form}" for form in row.forms), *(f"5{f}" for f in row.glued)):
            assert norms(f"x {text}.", language) == [f"5 {row.unit}"], text


@BOTH
def test_each_unit_of_time_is_read(language: str) -> None:
    lead = {"id": "selama", "en": "for"}[language]
    for row in load(language).of("time"):
        for form in row.forms:
            expected = "P" + row.iso.replace("*", str(2 * row.times))
            assert norms(f"x {lead} 2 {form}.", language) == [expected], form
        for form in row.one:
            assert norms(f"x 5 ton {form}.", language) == [f"5 ton/{row.name}"], form


@BOTH
def test_each_lead_in_of_a_duration_is_read(language: str) -> None:
    year = {"id": "tahun", "en": "years"}[language]
    for lead in load(language).words("lasting"):
        assert norms(f"x {lead} 2 {year}.", language) == ["P2Y"], lead


@BOTH
def test_each_word_before_a_year_is_read(language: str) -> None:
    rows = load(language)
    for word in (*rows.words("at"), *rows.words("near"), *rows.words("span")):
        assert norms(f"x {word} 2024.", language) == ["2024"], word
    for word in rows.words("since"):
        assert norms(f"x {word} 2024.", language) == ["2024/"], word
    for word in rows.words("until"):
        assert norms(f"x {word} 2024.", language) == ["/2024"], word


@BOTH
def test_each_word_that_makes_a_number_a_name_does(language: str) -> None:
    for word in load(language).words("label"):
        assert norms(f"x {word} 5 mawar.", language) == [], word
    for word in load(language).words("skip"):
        assert norms(f"x 5 {word}.", language) == [], word


@BOTH
def test_each_word_between_two_tellings_of_an_amount_is_known(language: str) -> None:
    for word in load(language).words("same"):
        text = f"x USD 5 ({word} Rp 5)."
        found = values(text, [Span(0, len(text))], None, language)
        assert [value.group for value in found] == [0, 0], word


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_file_has_examples_and_counter_examples(language: str) -> None:
    rows = load(language).of("example")
    assert any(row.finds for row in rows)
    assert any(not row.finds for row in rows)


def test_words_come_longest_first() -> None:
    words = load("id").words("until")
    assert list(words) == sorted(words, key=lambda word: (-len(word), word))


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UsageError, match="id, en"):
        load("xx")


def test_a_bad_row_is_named(tmp_path: Path) -> None:
    path = tmp_path / "money.toml"
    path.write_text('[[currency]]\ncode = 5\n[[words]]\nuse = "nothing"\nwords = []\n', encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        read(path, TYPES)
    assert len(error.value.faults) == 2
