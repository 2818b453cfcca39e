"""The compiled language data: what the extractor asks it."""

from pathlib import Path

import pytest

from kabar.errors import LexiconError
from kabar.lexicon.lexicon import Lexicon, default, open_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return default()


def test_a_known_name_is_found_by_its_short_form(lexicon: Lexicon) -> None:
    found = lexicon.names.at(["Kemenperin"], 0)
    assert found is not None
    assert (found[1].name, found[1].kind) == ("Kementerian Perindustrian", "Ministry")
    assert lexicon.canonical["Kemenperin"].name == "Kementerian Perindustrian"


def test_case_counts_in_names(lexicon: Lexicon) -> None:
    assert lexicon.names.at(["kemenperin"], 0) is None


def test_a_fused_title_implies_its_ministry(lexicon: Lexicon) -> None:
    minister, deputy = lexicon.ministers.at(["Menperin"], 0), lexicon.ministers.at(["Wamenperin"], 0)
    assert minister is not None
    assert deputy is not None
    assert [(f[1][0].name, f[1][1].name) for f in (minister, deputy)] == [
        ("Menteri", "Kementerian Perindustrian"),
        ("Wakil Menteri", "Kementerian Perindustrian"),
    ]


def test_an_epithet_is_no_name(lexicon: Lexicon) -> None:
    words = ["Negeri", "Sakura"]
    found = lexicon.epithets.at(words, 0)
    assert found is not None
    assert found[1].name == "Jepang"
    assert lexicon.names.at(words, 0) is None


@pytest.mark.parametrize(
    ("form", "voice"),
    [("mengatakan", "active"), ("disampaikan", "passive"), ("kata", "quote"), ("ujar", "quote")],
)
def test_verbs_of_saying_have_a_voice(lexicon: Lexicon, form: str, voice: str) -> None:
    assert lexicon.speech[form][1] == voice


def test_offices_are_found_in_any_case_with_what_they_point_to(lexicon: Lexicon) -> None:
    found = lexicon.roles.at(["direktur", "jenderal"], 0)
    assert found is not None
    assert (found[0], found[1].name, found[1].points) == (2, "Direktur Jenderal", "unit")


def test_cues_tell_the_stance_they_set(lexicon: Lexicon) -> None:
    effects = {
        word: found[1].effect
        for word in ("akan", "batal", "berharap")
        if (found := lexicon.cues.at([word], 0))
    }
    assert effects == {"akan": "planned", "batal": "denied", "berharap": "hoped"}


def test_connectors_are_asked_by_their_use(lexicon: Lexicon) -> None:
    assert "dan" in lexicon.connector("and")
    assert lexicon.connector("no such use") == frozenset()


def test_named_lists_are_in_lower_case_and_an_unknown_one_is_empty(lexicon: Lexicon) -> None:
    assert "nota kesepahaman" in lexicon.listed("mou")
    assert all(w == w.lower() for w in lexicon.listed("mou"))
    assert lexicon.listed("no such list") == frozenset()


def test_common_words_are_no_names(lexicon: Lexicon) -> None:
    assert {"industri", "yang", "membangun"} <= lexicon.common
    assert not {"lintang", "wiratama"} <= lexicon.common


def test_a_folder_of_ones_own_adds_names(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "names.toml").write_text(
        '[[name]]\nname = "Yayasan Rimba Lensa"\nkind = "Organization"\nshort = ["YRL"]\n', encoding="utf-8"
    )
    found = open_lexicon(folders=[tmp_path]).names.at(["YRL"], 0)
    assert found is not None
    assert found[1].name == "Yayasan Rimba Lensa"


def test_a_bad_name_of_ones_own_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "names.toml").write_text('[[name]]\nname = "Rimba"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r"names\.toml: name\[1\] Rimba"):
        open_lexicon(folders=[tmp_path])
