"""Floors: raised by a flag, lowered by a second one, bound to their gold."""

from pathlib import Path

import pytest

from kabar.errors import InputError
from kabar.evaluate.floors import Floor, Floors, compare, figures, read, settle, write
from kabar.evaluate.scores import Scores

NOW = {"claims_f1": 0.8163, "person_f1": 0.95}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "scores.toml"
    settle(path, NOW, "gold one", lower=False)
    return path


def test_a_new_file_holds_the_figures_rounded_down(file: Path) -> None:
    told = read(file)
    assert told == Floors("gold one", {"claims_f1": Floor(0.81, 0.8163), "person_f1": Floor(0.95, 0.95)})
    text = file.read_text(encoding="utf-8")
    write(file, told)
    assert file.read_text(encoding="utf-8") == text


def test_figures_on_their_floors_hold(file: Path) -> None:
    table, faults = compare(file, {"claims_f1": 0.81, "person_f1": 0.96}, "gold one")
    assert faults == []
    assert table.splitlines()[1] == "claims_f1            0.81  0.8163  0.8100  -0.0063"


def test_a_figure_below_its_floor_is_told(file: Path) -> None:
    table, faults = compare(file, {"claims_f1": 0.8099}, "gold one")
    assert faults == [
        "claims_f1: 0.8099 is below its floor 0.81",
        "person_f1: 0.0000 is below its floor 0.95",
    ]
    assert table.count("below its floor") == 2


def test_floors_of_another_gold_do_not_count(file: Path) -> None:
    _, faults = compare(file, NOW, "gold two")
    assert len(faults) == 1
    assert "another gold" in faults[0]


def test_floors_rise_and_never_fall_by_themselves(file: Path) -> None:
    _, faults = settle(file, {"claims_f1": 0.9, "person_f1": 0.951}, "gold two", lower=False)
    assert faults == []
    assert read(file) == Floors("gold two", {"claims_f1": Floor(0.9, 0.9), "person_f1": Floor(0.95, 0.951)})
    before = file.read_bytes()
    _, faults = settle(file, {"claims_f1": 0.7, "person_f1": 0.99}, "gold two", lower=False)
    assert faults == ["claims_f1: 0.7000 is below its floor 0.90 (allowed: --lower)"]
    assert file.read_bytes() == before


def test_floors_fall_where_that_is_asked_for(file: Path) -> None:
    _, faults = settle(file, {"claims_f1": 0.7, "person_f1": 0.99}, "gold one", lower=True)
    assert faults == []
    assert read(file).floors == {"claims_f1": Floor(0.7, 0.7), "person_f1": Floor(0.99, 0.99)}


@pytest.mark.parametrize(
    "text", ["corpus = ", "x = 1", 'corpus = "a"\n[claims_f1]\nfloor = 1', 'corpus = "a"\nb = 2']
)
def test_a_file_that_is_no_file_of_floors_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "scores.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"scores\.toml: .*--set-floors"):
        read(path)


def test_there_is_a_floor_under_each_figure_that_matters() -> None:
    assert list(figures(Scores())) == [
        "claims_precision",
        "claims_recall",
        "claims_f1",
        "person_f1",
        "organization_f1",
        "qualifiers_f1",
        "statements_f1",
    ]
