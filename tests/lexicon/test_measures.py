"""Every file of measures carries examples; each is read here."""

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
