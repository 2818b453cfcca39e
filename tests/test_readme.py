"""README.md shows what the program does today, and its recipe for a relation works."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kabar.evaluate.examples import check
from kabar.lexicon.lexicon import open_lexicon
from tests import readme

AGAIN = "README.md no longer shows what happens: python -m tests.readme"


@pytest.fixture(scope="module")
def text() -> str:
    return readme.README.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with readme.workplace() as made:
        yield made


def test_every_command_prints_what_is_shown(text: str, folder: Path) -> None:
    assert len(readme.CONSOLE.findall(text)) >= 6
    assert readme.commands(text, folder) == text, AGAIN


def test_every_program_prints_what_is_shown(text: str, folder: Path) -> None:
    assert len(readme.PYTHON.findall(text)) >= 2
    assert readme.programs(text, folder) == text, AGAIN


def test_the_table_holds_every_relation(text: str) -> None:
    assert readme.TABLE.search(text)
    assert readme.relations(text) == text, AGAIN


def test_the_recipe_adds_a_relation_that_its_examples_prove(text: str, tmp_path: Path) -> None:
    recipe = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert recipe
    (tmp_path / "sued.toml").write_text(recipe[1], encoding="utf-8")
    lexicon = open_lexicon(folders=[tmp_path])
    assert lexicon.schema.relation("sued").label.id
    faults, _ = check(lexicon)
    assert [fault for fault in faults if fault.startswith("sued.toml")] == []


def test_every_picture_and_file_it_names_is_there(text: str) -> None:
    named = re.findall(r"\]\(([^)#:]+)\)", text)
    assert named
    assert [name for name in named if not (readme.ROOT / name).exists()] == []
    pictures = [readme.ROOT / name for name in named if name.endswith(".png")]
    assert [p.name for p in pictures if p.stat().st_size > 200_000] == []
