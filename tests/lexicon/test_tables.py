"""Typed tables: rows out of TOML, and every bad row told at once with its file and key."""

from pathlib import Path

import pytest

from kabar.errors import LexiconError
from kabar.lexicon.rows import Head
from kabar.lexicon.tables import read

TYPES = {"head": Head}


def put(folder: Path, text: str) -> Path:
    path = folder / "heads.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_come_in_file_order_with_their_defaults(tmp_path: Path) -> None:
    path = put(
        tmp_path, '[[head]]\nword = "pameran"\nkind = "Event"\n[[head]]\nword = "forum"\nkind = "Event"\n'
    )
    rows = read(path, TYPES)["head"]
    assert [r.word for r in rows] == ["pameran", "forum"]
    assert rows[0].side == "before"


def test_a_key_without_rows_reads_as_empty(tmp_path: Path) -> None:
    assert read(put(tmp_path, ""), TYPES)["head"] == ()


def test_all_bad_rows_are_told_at_once_with_file_key_and_name(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        '[[head]]\nword = "pameran"\n[[head]]\nword = "forum"\nkind = 3\n'
        '[[head]]\nword = "rapat"\nkind = "Event"\n'
        '[[head]]\nword = "gelaran"\nkind = "Event"\nsize = 3\n[[tail]]\nword = "x"\n',
    )
    with pytest.raises(LexiconError) as caught:
        read(path, TYPES)
    faults = caught.value.faults
    assert len(faults) == 4
    assert "heads.toml: head[1] pameran" in faults[0]
    assert "`kind`" in faults[0]
    assert "heads.toml: head[2] forum" in faults[1]
    assert "heads.toml: head[4] gelaran" in faults[2]
    assert "size" in faults[2]
    assert faults[3] == "heads.toml: tail: unknown key (allowed: head)"


def test_faults_are_gathered_where_a_list_is_given_and_good_rows_stay(tmp_path: Path) -> None:
    faults: list[str] = []
    path = put(tmp_path, '[[head]]\nword = "pameran"\n[[head]]\nword = "forum"\nkind = "Event"\n')
    assert [r.word for r in read(path, TYPES, faults)["head"]] == ["forum"]
    assert len(faults) == 1


@pytest.mark.parametrize("data", [b"[[head]\n", b"word = \xff\n", b"= 3\n"])
def test_a_file_that_is_no_toml_is_one_fault(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "heads.toml"
    path.write_bytes(data)
    with pytest.raises(LexiconError, match=r"heads\.toml: ") as caught:
        read(path, TYPES)
    assert len(caught.value.faults) == 1


def test_a_missing_file_is_one_fault(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.toml"):
        read(tmp_path / "none.toml", TYPES)
