"""Normal forms: what two articles must agree on to speak of one thing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.lexicon.lexicon import default
from kabar.resolve.names import canonical, key, plain, without_legal_form
from kabar.schema import default as schema
from tests.resolve.builders import chain


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Bagas Wiratama", "bagas wiratama"),
        ("BAGAS  WIRATAMA", "bagas wiratama"),
        ("Ka'bah-Lensa", "ka bah lensa"),
        ("Café Señor", "cafe senor"),
        ("日本 光学", "日本 光学"),
    ],
)
def test_case_marks_and_diacritics_do_not_count(name: str, form: str) -> None:
    assert plain(name) == form


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=40))
def test_a_normal_form_is_its_own_normal_form_and_ignores_blanks_around(name: str) -> None:
    assert plain(plain(name)) == plain(name)
    assert plain(f"  {name} ") == plain(name)


@pytest.mark.parametrize(
    "name",
    [
        "PT Lintang Medika",
        "PT. Lintang Medika",
        "PT Lintang Medika Tbk",
        "PT Lintang Medika (Persero)",
        "PT Lintang Medika (Persero) Tbk.",
        "CV Lintang Medika",
        "Lintang Medika Ltd",
        "Lintang Medika, Inc.",
    ],
)
def test_legal_forms_come_off_a_company(name: str) -> None:
    assert without_legal_form(name) == "Lintang Medika"


@pytest.mark.parametrize("name", ["PT", "Ptolemeus", "Incaran", "Tbk"])
def test_a_name_that_only_looks_like_a_legal_form_stays(name: str) -> None:
    assert without_legal_form(name) == name


def test_a_body_is_known_by_the_name_that_the_lexicon_gives() -> None:
    assert canonical(chain("Kemenperin", "Ministry"), default()) == "Kementerian Perindustrian"
    assert (
        canonical(chain("Ditjen X", "Ministry", "e0", "Kemenperin"), default()) == "Kementerian Perindustrian"
    )
    assert canonical(chain("PT Lintang Medika"), default()) == "PT Lintang Medika"


def test_a_known_form_of_another_kind_is_no_reason() -> None:
    assert canonical(chain("Kemenperin", "Product"), default()) == "Kemenperin"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (chain("PT Lintang Medika"), chain("Lintang Medika Tbk"), True),
        (chain("Kemenperin", "Ministry"), chain("Kementerian Perindustrian", "Ministry"), True),
        (chain("Lintang", "Company"), chain("Lintang", "University"), True),
        (chain("Lintang", "Company"), chain("Lintang", "Person"), False),
        (chain("Solo", "Place"), chain("Solo", "Organization"), False),
        (chain("PT Lintang Medika"), chain("PT Lintang Medikal"), False),
    ],
)
def test_one_key_is_one_thing(one: object, other: object, same: bool) -> None:
    keys = {key(c, default(), schema()) for c in (one, other)}  # type: ignore[arg-type]
    assert (len(keys) == 1) is same
