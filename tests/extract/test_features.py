from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.errors import LexiconError
from kabar.extract import classes, features
from kabar.extract.features import Featurizer, Lists
from kabar.lexicon.rows import Form, Head, Name, Role, Speech
from kabar.lexicon.words import Words

LISTS = Lists(
    classes={"Rinjani": ("a1", "b7"), "pasar": ("a2", "b9")},
    flags={"bupati": "T", "pt": "O"},
    names={
        "Kota": ((("Kota", "Awan", "Biru"), "L"), (("Kota", "Awan"), "L")),
        "Kemenlaut": ((("Kemenlaut",), "O"),),
    },
)


def of(sentence: str, word: str, style: features.Style = "ui") -> list[str]:
    words = sentence.split()
    return Featurizer(LISTS)(words, style)[words.index(word)]


def test_a_word_is_seen_with_its_shape_ends_classes_and_flags() -> None:
    found = of("Bupati Rinjani tersenyum", "Rinjani")
    assert {"WRinjani", "wrinjani", "sXx", "prin", "qani", "ca1", "cb7"} <= set(found)
    assert {"-1wbupati", "-1fT", "+1wtersenyum"} <= set(found)


def test_a_word_without_a_class_is_classed_by_its_shape() -> None:
    assert "c?X" in of("warga XYZ", "XYZ")


def test_the_longest_known_name_wins() -> None:
    words = ["di", "Kota", "Awan", "Biru", "dan", "Kota", "Awan", "oleh", "Kemenlaut"]
    known = [next(f for f in row if f[0] == "k") for row in Featurizer(LISTS)(words, "ui")]
    assert known == ["k", "kBL", "kIL", "kIL", "k", "kBL", "kIL", "k", "kSO"]


def test_the_nearest_lower_case_word_reaches_over_capitals() -> None:
    found = of("kata Ketua Umum Rinjani kemarin", "Rinjani")
    assert "ikata" in found
    assert "jkemarin" in found


def test_styles_differ_in_a_few_features_of_capitalised_words_only() -> None:
    assert set(of("kata Rinjani", "Rinjani", "ui")) ^ set(of("kata Rinjani", "Rinjani", "idner"))
    assert of("kata Rinjani", "kata", "ui") == of("kata Rinjani", "kata", "idner")


def test_shapes_fold_runs() -> None:
    assert [features.shape(w) for w in ("Budi", "PT", "Al-Amin", "1.199", "AI3")] == [
        "Xx",
        "X",
        "Xx-Xx",
        "d.d",
        "Xd",
    ]


def test_a_full_store_of_words_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "KEPT", 3)
    words = [f"Kata{i}" for i in range(20)]
    assert Featurizer(LISTS)(words, "ui") == Featurizer(LISTS)(words, "ui")


@given(st.lists(st.text(alphabet=st.characters(), min_size=0, max_size=6), max_size=12))
def test_any_words_have_features_that_can_be_written(words: list[str]) -> None:
    rows = Featurizer(LISTS)(words, "ui")
    assert len(rows) == len(words)
    for row in rows:
        "".join(row).encode("utf-8")


def test_lists_are_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / "names.lists"
    classes.write(LISTS, path)
    assert features.read(path) == LISTS


def test_bad_rows_of_lists_are_told_together(tmp_path: Path) -> None:
    path = tmp_path / "names.lists"
    path.write_text("# note\n[class]\npasar\t1 2\n[colour]\n[weight]\n", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        features.read(path)
    assert [fault[:14] for fault in caught.value.faults] == ["names.lists:4:", "names.lists:5:"]


def test_lists_come_from_the_lexicon() -> None:
    words = Words(
        "id",
        names=(Name("Kementerian Awan", "Ministry", short=("Kemenawan",)), Name("Negeri Awan", "Country")),
        org_heads=(Head("Rumah Sakit", "Hospital"), Head("Sekuritas", "Company", side="after")),
        roles=(Role("Kepala Dinas", "body"),),
        forms=(Form("Bapak", "before"), Form("Raden", "before", part=True)),
        speech=(Speech("kata", active=("mengatakan",)),),
    )
    lists = classes.lists_from_words(words, {})
    assert lists.flags == {"rumah": "O", "kepala": "T", "bapak": "T", "kata": "S", "mengatakan": "S"}
    assert lists.names["Kemenawan"] == ((("Kemenawan",), "O"),)
    assert lists.names["Negeri"] == ((("Negeri", "Awan"), "L"),)


def test_words_used_alike_share_a_class_and_twice_the_same_way() -> None:
    people, places = ("Ardi", "Bima", "Citra", "Dewi"), ("Awanggeni", "Biruloka", "Sagaratama")
    rows = [["kata", p, "kepada", "warga"] for p in people for _ in range(6)]
    rows += [["hujan", "di", p, "sejak", "pagi"] for p in places for _ in range(6)]
    found = classes.classes(rows, (6,))
    assert len({found[p] for p in people}) == 1
    assert len({found[p] for p in places}) == 1
    assert found["Ardi"] != found["Biruloka"]
    assert classes.classes(rows, (6,)) == found
