from pathlib import Path

import pytest

from kabar.errors import InputError
from kabar.evaluate import names

TEXT = """Bupati NN O
Wiratno NN B-PER
Kusumajati NN I-PER
tiba VB O
di IN O
Bandung NN B-LOC
(3/2/2025) CD O
. . O

Hal NN O
itu DT O
benar JJ O
, , O
kata VB O
Kusumajati NN B-PER
. . O
"""


@pytest.mark.parametrize("near", [True, False])
def test_a_file_of_columns_is_scored(tmp_path: Path, near: bool) -> None:
    path = tmp_path / "kolom.txt"
    path.write_text(TEXT, encoding="utf-8")
    scores = names.evaluate(path, near=near)
    assert list(scores) == ["all", "PER", "ORG", "LOC"]
    assert scores["all"].there == 3
    assert scores["PER"].f1 == 1.0


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"tiada\.txt"):
        names.evaluate(tmp_path / "tiada.txt")


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "kosong.txt"
    path.write_text("\n\n", encoding="utf-8")
    with pytest.raises(InputError, match="no sentence"):
        names.evaluate(path)
