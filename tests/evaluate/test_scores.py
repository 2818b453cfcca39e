"""Scores on tiny rows, counted by hand."""

import json
from typing import Any

import pytest

from kabar.evaluate import report
from kabar.evaluate.reading import scores_of
from kabar.evaluate.scores import Scores, score
from kabar.evaluate.tally import Tally

TEXT = "PT Sagara menggandeng PT Embun. Bagas Wiratama hadir."


def row(**parts: Any) -> dict[str, Any]:
    entities = [
        {"id": "s", "kind": "Company", "name": "PT Sagara"},
        {"id": "e", "kind": "Company", "name": "PT Embun"},
        {"id": "b", "kind": "Person", "name": "Bagas Wiratama"},
    ]
    return {"id": "a", "text": TEXT, "entities": entities, "claims": [], **parts}


def claim(s: str, p: str, o: str, **parts: Any) -> dict[str, Any]:
    return {"s": s, "p": p, "o": o, "ev": [0, 31], **parts}


def one(gold: dict[str, Any], read: dict[str, Any]) -> Scores:
    return score([gold], {"a": read})


def counts(tally: Tally) -> tuple[float, float, float]:
    return tally.right, tally.wrong, tally.missed


def test_the_figures_of_counts() -> None:
    tally = Tally(right=3, wrong=1, missed=2)
    assert (tally.precision, tally.recall, tally.there) == (0.75, 0.6, 5)
    assert tally.f1 == pytest.approx(2 * 0.75 * 0.6 / 1.35)
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)


def test_the_gold_against_itself_is_all_right() -> None:
    said = [{"speaker": "b", "ev": [32, 52], "mode": "reported"}]
    gold = row(claims=[claim("s", "cooperatesWith", "e", q={"date": "2025"}, said_by="b")], statements=said)
    scores = one(gold, gold)
    assert counts(scores.claims) == counts(scores.qualifiers) == counts(scores.statements) == (1, 0, 0)
    assert counts(scores.stance) == counts(scores.said_by) == (1, 0, 0)
    assert counts(scores.entities["Organization"]) == (2, 0, 0)
    assert scores.evidence == {"claims": 1, "with evidence": 1, "an end named in it": 1}
    assert scores.notes == []


def test_an_article_that_was_not_read_is_missed_whole() -> None:
    scores = score([row(claims=[claim("s", "acquired", "e")], statements=[])], {})
    assert counts(scores.claims) == (0, 0, 1)
    assert counts(scores.entities["Organization"]) == (0, 0, 2)


def test_what_is_optional_or_implied_is_neither_right_nor_wrong() -> None:
    gold = row(claims=[claim("s", "acquired", "e", optional=True)])
    gold["entities"][2]["implied"] = True
    gold["entities"][1]["optional"] = True
    for read in (row(claims=[claim("s", "acquired", "e")]), row(entities=[])):
        scores = one(gold, read)
        assert counts(scores.claims) == (0, 0, 0)
        assert counts(scores.entities["Person"]) == (0, 0, 0)


def test_half_right_is_half_missed_and_half_wrong() -> None:
    gold = row(claims=[claim("s", "signedMouWith", "e")])
    assert counts(one(gold, row(claims=[claim("s", "cooperatesWith", "e")])).claims) == (0.5, 0.5, 0.5)


def test_kinds_whose_gold_is_incomplete_count_no_wrong_ones() -> None:
    read = row()
    read["entities"] += [
        {"id": "p", "kind": "Place", "name": "Bogor"},
        {"id": "o", "kind": "Company", "name": "CV Rusa"},
        {"id": "x", "kind": "Person", "name": "Sagara"},
    ]
    scores = one(row(), read)
    assert counts(scores.entities["Place"]) == (0, 0, 0)
    assert counts(scores.entities["Organization"]) == (2, 1, 0)
    assert counts(scores.entities["Person"]) == (1, 1, 0)
    assert [(n.sort, n.told[1]) for n in scores.notes] == [
        ("wrong entity", "CV Rusa"),
        ("split or mistyped entity", "Sagara"),
    ]


def test_qualifiers_and_stance_count_on_claims_that_are_right() -> None:
    q = {"date": "2025", "place": "Bogor", "amount": []}
    gold = row(claims=[claim("s", "acquired", "e", q=q, stance="planned")])
    read = row(claims=[claim("s", "acquired", "e", q={"place": "Depok"}), claim("e", "acquired", "s", q=q)])
    scores = one(gold, read)
    assert counts(scores.claims) == (1, 1, 0)
    assert counts(scores.qualifiers) == (0, 1, 2)
    assert counts(scores.stance) == (0, 1, 1)


def test_a_statement_needs_its_speaker_and_some_of_its_words() -> None:
    gold = row(statements=[{"speaker": "b", "ev": [0, 10]}])
    right = {"speaker": "b", "ev": [9, 20]}
    others = ({"speaker": "s", "ev": [0, 10]}, {"speaker": "b", "ev": [10, 20]})
    assert counts(one(gold, row(statements=[right])).statements) == (1, 0, 0)
    for other in others:
        assert counts(one(gold, row(statements=[other])).statements) == (0, 1, 1)


def test_evidence_outside_the_text_is_none() -> None:
    read = row(claims=[claim("s", "acquired", "e", ev=[0, 999]), claim("e", "acquired", "s", ev=None)])
    assert one(row(), read).evidence == {"claims": 2, "with evidence": 0}


def test_the_table_shows_what_was_asked_for() -> None:
    gold = row(claims=[claim("s", "acquired", "e"), claim("e", "acquired", "s")])
    scores = one(gold, row())
    told = report.table(scores, show=1)
    assert "  all claims                0.000  0.000  0.000       2" in told
    assert "missed claim: a: acquired | sagara | embun\nmissed claim: 1 more" in told
    assert "missed claim" not in report.table(scores)


def test_the_json_rounds_to_four_digits() -> None:
    scores = one(row(claims=[claim("s", "acquired", "e")] * 3), row(claims=[claim("s", "acquired", "e")]))
    assert json.loads(report.as_json(scores))["claims"] == {"p": 1.0, "r": 0.3333, "f": 0.5, "n": 3}


def test_the_reader_is_scored_on_an_article() -> None:
    text = "PT Lintang Medika menandatangani MoU dengan PT Embun Sehat."
    entities = [
        {"id": "l", "kind": "Company", "name": "PT Lintang Medika"},
        {"id": "e", "kind": "Company", "name": "PT Embun Sehat"},
    ]
    gold = {"id": "a", "text": text, "entities": entities, "claims": [claim("l", "signedMouWith", "e")]}
    assert counts(scores_of([gold]).claims) == (1, 0, 0)
