"""Which language a text is in: what the source says, else what its small words tell."""

import pytest

from kabar.errors import KabarError
from kabar.evaluate.examples import lexicon_of
from kabar.text.language import language, shares, small_words

INDONESIAN = "PT Lintang Medika menandatangani nota kesepahaman dengan PT Embun Sehat di Solo."
ENGLISH = "PT Lintang Medika signed a memorandum of understanding with PT Embun Sehat in Solo."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (INDONESIAN, "id"),
        (ENGLISH, "en"),
        ("", "id"),
        ("PT Lintang Medika", "id"),  # nothing tells: Indonesian
        (f"{INDONESIAN} Dia mengatakan itu pada hari ini. The Lens Expo of 2025.", "id"),
        (f"{INDONESIAN} {ENGLISH}", "id"),  # mixed: Indonesian
        ('Menteri itu membuka pameran yang digelar di Solo. "We are ready for the fair," katanya.', "id"),
    ],
)
def test_small_words_tell_the_language(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize(("given", "code"), [("en", "en"), ("id", "id"), ("ms", "id")])
def test_what_the_source_says_goes_before_what_the_words_tell(given: str, code: str) -> None:
    assert language(INDONESIAN, given) == code


def test_no_small_word_belongs_to_two_languages() -> None:
    assert small_words()["id"] & small_words()["en"] == set()


def test_a_share_is_a_part_of_all_words() -> None:
    told = shares(ENGLISH)
    assert 0 < told["en"] <= 1
    assert told["id"] == 0
    assert shares("") == {"id": 0, "en": 0}


def test_an_option_for_a_language_without_a_lexicon_says_which_have_one() -> None:
    with pytest.raises(KabarError, match="id, en"):
        lexicon_of("fr")
