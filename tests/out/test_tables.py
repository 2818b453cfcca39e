"""The tables as a spreadsheet and as a parser sees them."""

import csv
import io

from kabar.out import tables
from tests import sample

GRAPH = sample.graph()


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_for_each_entity() -> None:
    told = {row["id"]: row for row in read(tables.entities(GRAPH))}
    assert set(told) == {e.id for e in GRAPH.entities}
    row = told["organization/lintang-medika"]
    assert (row["name"], row["aliases"]) == ("PT Lintang Medika", "Lintang | PT LM")
    assert row["iri"] == "https://w3id.org/kabar/id/organization/lintang-medika"


def test_one_row_for_each_fact_with_sentences_and_sources() -> None:
    told = {row["id"]: row for row in read(tables.facts(GRAPH))}
    assert set(told) == {f.id for f in GRAPH.facts}
    (row,) = [r for r in told.values() if r["relation"] == "signedMouWith"]
    assert (row["subject"], row["object"], row["event"]) == ("PT Lintang Medika", "Kanto", "Medtek Asia 2025")
    assert row["date"] == "2025-02-06 | 2025-02-07"
    assert (row["claims"], row["said_by"]) == ("2", "Bagas Wiratama")
    assert all(c.evidence[0].quote in row["quotes"] for c in GRAPH.claims if c.relation == "signedMouWith")
    assert "Harian Contoh, Lintang Teken MoU dengan Kanto" in row["sources"]
    assert sample.OTHER in row["sources"]


def test_no_cell_is_a_formula() -> None:
    bad = ['=cmd|"/c calc"!A0', "+1+1", "-A1", "@SUM(A1)", "\tx", "\rx"]
    text = tables.rows(["a"], [[b] for b in bad])
    assert [row["a"] for row in read(text)] == ["'" + b.replace("\r", "\n") for b in bad]


def test_numbers_stay_numbers() -> None:
    assert [row["a"] for row in read(tables.rows(["a"], [["-1.5"], ["+3"], [-2]]))] == ["-1.5", "+3", "-2"]


def test_any_cell_comes_back() -> None:
    told = ['a "b", c', "two\nlines", "", "café", "a,b"]
    assert [row["a"] for row in read(tables.rows(["a", "b"], [[t, 1] for t in told]))] == told
