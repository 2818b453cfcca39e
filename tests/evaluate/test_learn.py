"""The gold that the models of the package learn from is sound, and turns into tagged sentences."""

import json
from pathlib import Path

import pytest

from kabar.evaluate import gold
from kabar.evaluate.tagged import rows
from kabar.lexicon.lexicon import default

LEARN = Path(__file__).resolve().parents[1] / "gold" / "learn"
FILES = sorted(LEARN.glob("*.jsonl"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.name)
def test_claims_have_known_relations_and_ends_of_their_article(file: Path) -> None:
    schema = default().schema
    for line in file.read_bytes().splitlines():
        row = json.loads(line)
        ids = {e["id"] for e in row["entities"]}
        for claim in row["claims"]:
            relation = schema.relation(claim["p"])
            assert relation.indicator or claim["s"] in ids, (row["id"], claim)
            assert relation.value or relation.indicator or claim["o"] in ids, (row["id"], claim)


def test_names_of_our_own_articles_stand_in_their_text() -> None:
    for row in gold.read([LEARN / "dense.jsonl"]):
        flat = " ".join(row["text"].split()).lower()
        for entity in row["entities"]:
            if not entity.get("implied"):
                assert " ".join(entity["name"].split()).lower() in flat, (row["id"], entity["name"])


def test_articles_of_the_press_are_told_without_their_text() -> None:
    for line in (LEARN / "press.jsonl").read_bytes().splitlines():
        row = json.loads(line)
        assert "text" not in row
        assert all("cue" not in claim for claim in row["claims"])


def test_a_fold_holds_an_article_in_one_of_its_parts() -> None:
    ids = [f"a{n}" for n in range(40)]
    folds = [gold.fold(id, 3) for id in ids]
    assert set(folds) == {0, 1, 2}
    assert folds == [gold.fold(id, 3) for id in ids]


def test_tagged_sentences_hold_persons_bodies_and_places() -> None:
    row = {
        "id": "x",
        "text": "Direktur PT Lintang Medika (PTLM) Bagas Wiratama tiba di Solo.",
        "entities": [
            {"id": "a", "kind": "Company", "name": "PT Lintang Medika", "aliases": ["PTLM"]},
            {"id": "b", "kind": "Person", "name": "Bagas Wiratama"},
        ],
    }
    (sentence,) = rows(row, default())
    told = [(" ".join(sentence.words[a:b]), kind) for a, b, kind in sentence.names]
    assert told == [
        ("PT Lintang Medika", "ORG"),
        ("PTLM", "ORG"),
        ("Bagas Wiratama", "PER"),
        ("Solo", "LOC"),
    ]
