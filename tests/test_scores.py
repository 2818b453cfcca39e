"""The reader keeps to the floors under its scores, and `kabar eval` says so."""

import json
from pathlib import Path

import pytest

from kabar.cli import main
from kabar.evaluate import floors, gold
from kabar.evaluate.reading import scores_of

TESTS = Path(__file__).resolve().parent
ROWS = gold.read([TESTS / "gold"])


def test_no_figure_is_below_its_floor() -> None:
    now = floors.figures(scores_of(ROWS))
    told, faults = floors.compare(TESTS / "scores.toml", now, gold.digest([TESTS / "gold"]))
    assert faults == [], told


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    """A gold file of two articles."""
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS[:2]), encoding="utf-8")
    return str(path)


def test_the_scores_in_words_and_as_json(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", corpus]) == 0
    assert capsys.readouterr().out.startswith("2 articles\n")
    assert main(["eval", corpus, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["articles"] == 2
    assert set(told["claims"]) == {"p", "r", "f", "n"}


def test_floors_are_set_compared_and_broken(
    corpus: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "scores.toml"
    assert main(["eval", corpus, "--floors", str(path)]) == 1  # there is none yet
    assert main(["eval", corpus, "--floors", str(path), "--set-floors"]) == 0
    assert main(["eval", corpus, "--floors", str(path)]) == 0
    held = floors.read(path)
    high = {name: floors.Floor(1.01, 1.01) for name in held.floors}
    floors.write(path, held._replace(floors=high))
    capsys.readouterr()
    assert main(["eval", corpus, "--floors", str(path)]) == 1
    assert "claims_f1" in capsys.readouterr().out
    assert main(["eval", corpus, "--floors", str(path), "--set-floors"]) == 1
    assert main(["eval", corpus, "--floors", str(path), "--set-floors", "--lower"]) == 0
    assert floors.read(path) == held


@pytest.mark.parametrize("options", [["--set-floors"], ["--lower"], ["--floors", "x.toml", "--lower"]])
def test_flags_that_mean_nothing_alone(corpus: str, options: list[str]) -> None:
    assert main(["eval", corpus, *options]) == 2


def test_names_in_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    columns = tmp_path / "names.txt"
    columns.write_text("Bagas B-PER\nWiratama I-PER\nhadir O\n. O\n", encoding="utf-8")
    assert main(["eval", "ner", str(columns), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["all"]["n"] == 1
    assert main(["eval", "ner", str(columns)]) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == ["precision", "recall", "F1", "names"]
    assert main(["eval", "ner"]) == 2
    assert main(["eval", "ner", str(tmp_path / "none.txt")]) == 1
