"""What explain tells of a thing: its facts, each sentence once, and who said it."""

from pathlib import Path

import pytest

from kabar.errors import QueryError
from kabar.out.nquads import write
from kabar.out.quads import quads
from kabar.store.explain import explain
from kabar.store.sparql import Store
from tests.sample import SIGNED, graph


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path: Path = tmp_path_factory.mktemp("explain") / "graph.nq"
    path.write_text("".join(write(quads(graph()))), encoding="utf-8")
    return Store.open(path)


def paragraph(told: str, head: str) -> list[str]:
    return next(p.splitlines() for p in told.split("\n\n") if p.startswith(head))


def test_each_claim_is_told_once_with_its_speaker_or_none(store: Store) -> None:
    told = paragraph(explain(store, "Kanto"), "PT Lintang Medika — signedMouWith — Kanto")
    assert len(told) == 1 + 2 * 2
    assert [line for line in told if "said by" in line] == [
        line for line in told if "said by Bagas Wiratama" in line
    ]
    assert sum("said by" in line for line in told) == 1


def test_the_cue_is_marked_and_the_sentence_whole(store: Store) -> None:
    told = paragraph(explain(store, "Kanto"), "PT Lintang Medika — signedMouWith — Kanto")
    assert "    [PT Lint]ang Medika dan Kanto" in "\n".join(told)
    assert SIGNED in [line.strip().replace("[", "").replace("]", "") for line in told]


def test_an_alias_and_a_part_of_a_name_find_the_same(store: Store) -> None:
    assert explain(store, "Bagas") == explain(store, "wiratama")


def test_a_name_that_nothing_bears_is_told(store: Store) -> None:
    with pytest.raises(QueryError, match="nothing in the graph bears it"):
        explain(store, "Kapal Selam")
