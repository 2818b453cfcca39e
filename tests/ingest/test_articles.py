import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.document import Article
from kabar.errors import KabarError
from kabar.ingest.articles import article, cut, key
from kabar.ingest.draft import Draft
from kabar.ingest.problems import Problems

TEXT = "Bupati Andi Lestari membuka Pasar Melati."


def made(draft: Draft) -> tuple[Article | None, list[str]]:
    told: list[KabarError] = []
    return article(draft, Problems(told.append)), [str(problem) for problem in told]


def test_the_key_is_the_head_of_the_hash_of_the_text() -> None:
    found, _ = made(Draft(text=TEXT, where="a.txt"))
    assert found is not None
    assert found.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert found.key == found.id == found.sha256[:16]


@given(st.text(), st.text(), st.text())
def test_the_key_depends_on_the_text_alone(where: str, title: str, given_id: str) -> None:
    found, _ = made(Draft(text=TEXT, where=where, title=title, id=given_id))
    assert found is not None
    assert (found.key, found.sha256) == key(TEXT)


def test_line_ends_become_line_feeds() -> None:
    found, told = made(Draft(text="\ufeffSatu.\r\nDua.\rTiga.\n", where="a"))
    assert found is not None
    assert (found.text, told) == ("Satu.\nDua.\nTiga.\n", [])


def test_bidi_and_zero_width_characters_stay() -> None:
    text = "Pasar \u202eMelati\u202c di\u200bbuka\u00a0lagi"
    found, told = made(Draft(text=text, where="a"))
    assert found is not None
    assert (found.text, told) == (text, [])


def test_a_few_nuls_become_spaces() -> None:
    found, told = made(Draft(text="satu\0dua", where="a"))
    assert found is not None
    assert (found.text, told) == ("satu dua", ["a: NUL characters read as spaces: 1"])


def test_many_nuls_are_binary() -> None:
    assert made(Draft(text="s\0" * 50, where="a"))[0] is None


def test_half_a_surrogate_pair_is_replaced() -> None:
    found, told = made(Draft(text="satu \ud800 dua", where="a"))
    assert found is not None
    assert found.text == "satu \ufffd dua"
    assert len(told) == 1


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\ufeff", "---\n***"])
def test_a_text_without_words_is_empty(text: str) -> None:
    assert made(Draft(text=text, where="a")) == (None, ["a: empty: no words in it (allowed: a text)"])


@pytest.mark.parametrize(
    "url", ["http://warta.example/a", "https://warta.example/a?b=1&c=2#d", "HTTPS://warta.example"]
)
def test_web_addresses_are_kept(url: str) -> None:
    found, told = made(Draft(text=TEXT, where="a", url=url))
    assert found is not None
    assert (found.url, told) == (url, [])


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://a.example/b", "warta.example/a", "/a", "https://", "http://[1"]
)
def test_other_addresses_are_left_out_and_told(url: str) -> None:
    found, told = made(Draft(text=TEXT, where="a", url=url))
    assert found is not None
    assert found.url is None
    assert told == [f"a: url left out, since only http and https are kept: “{url}”"]


def test_what_may_not_stand_in_an_address_is_escaped() -> None:
    found, _ = made(Draft(text=TEXT, where="a", url='https://warta.example/pasar melati?a="x"|\u202e'))
    assert found is not None
    assert found.url == "https://warta.example/pasar%20melati?a=%22x%22%7C%E2%80%AE"


@pytest.mark.parametrize(
    ("given_code", "code"),
    [("id", "id"), ("id-ID", "id"), ("EN_us", "en"), ("indonesian", "id"), ("in", "id")],
)
def test_languages_become_two_letters(given_code: str, code: str) -> None:
    found, _ = made(Draft(text=TEXT, where="a", language=given_code))
    assert found is not None
    assert found.language == code


def test_a_language_that_is_no_code_is_left_out_and_told() -> None:
    found, told = made(Draft(text=TEXT, where="a", language="bahasa kita"))
    assert found is not None
    assert found.language is None
    assert len(told) == 1


@pytest.mark.parametrize("bad", ["a\u202eb", "x" * 201])
def test_an_id_that_cannot_stand_in_an_address_is_left_out(bad: str) -> None:
    found, told = made(Draft(text=TEXT, where="a", id=bad))
    assert found is not None
    assert found.id == found.key
    assert len(told) == 1


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Satu dua.\n\nTiga empat. Lima", "Satu dua."),
        ("Satu dua.\nTiga empat. Lima", "Satu dua."),
        ("Satu dua. Tiga empat. Lima", "Satu dua. Tiga empat."),
        ("Satu dua tiga empat lima enam", "Satu dua tiga empat"),
        ("x" * 40, "x" * 24),
        ("Pendek.", "Pendek."),
    ],
)
def test_a_long_text_is_cut_at_the_best_boundary(text: str, kept: str) -> None:
    assert cut(text, 24) == kept


@given(st.text(), st.integers(1, 50))
def test_a_cut_text_is_the_beginning_of_the_text(text: str, limit: int) -> None:
    kept = cut(text, limit)
    assert text.startswith(kept)
    assert 0 < len(kept) <= limit or not text
