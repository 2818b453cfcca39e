"""The store as it answers, and what it refuses."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from kabar.errors import InputError, QueryError, UsageError
from kabar.out import files
from kabar.store.sparql import Store
from tests import sample


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("graph")
    files.write(sample.graph(), folder)
    return Store.open(folder)


def test_a_plain_question_sees_the_facts(store: Store) -> None:
    told = store.query(
        "SELECT ?with { ?x skos:prefLabel 'Kanto'@id ; kabar:signedMouWith/skos:prefLabel ?with }"
    )
    assert told.variables == ("with",)
    assert told.values("with") == ["PT Lintang Medika"]
    assert store.query("SELECT ?c { ?c a kabar:Claim }").rows == ()


def test_claims_stand_in_the_graphs_of_their_articles(store: Store) -> None:
    told = store.query(
        "SELECT ?g (COUNT(?c) AS ?n) { GRAPH ?g { ?c a kabar:Claim } } GROUP BY ?g ORDER BY ?g"
    )
    assert told.values("n") == ["17", "2"]


def test_union_sees_everything(store: Store) -> None:
    told = store.query("SELECT ?x { ?fact kabar:supportedBy/kabar:saidBy/skos:prefLabel ?x }", union=True)
    assert set(told.values("x")) == {"Bagas Wiratama"}


def test_ask(store: Store) -> None:
    told = store.query("ASK { ?x a kabar:Agreement }")
    assert told.truth is True
    assert told.format() == "true\n"
    assert json.loads(told.format("json")) == {"head": {}, "boolean": True}


def test_construct_is_sorted_turtle(store: Store) -> None:
    told = store.query("CONSTRUCT { ?x a schema:Place } WHERE { ?x a schema:Place }").format()
    assert told.splitlines()[-5:] == [
        "<place/indonesia> a schema:Place .",
        "",
        "<place/jepang> a schema:Place .",
        "",
        "<place/osaka> a schema:Place .",
    ]


def test_describe(store: Store) -> None:
    told = store.query("DESCRIBE <https://w3id.org/kabar/id/place/osaka>").format()
    assert 'skos:prefLabel "Osaka"@id' in told


def test_table_csv_and_json(store: Store) -> None:
    told = store.query("SELECT ?x ?n ?none { ?x a schema:Event ; skos:prefLabel ?n }")
    assert told.format() == (
        "x                       n                 none\n"
        "──────────────────────  ────────────────  ────\n"
        "event/medtek-asia-2025  Medtek Asia 2025\n"
        "1 row\n"
    )
    iri = "https://w3id.org/kabar/id/event/medtek-asia-2025"
    assert list(csv.reader(io.StringIO(told.format("csv")))) == [
        ["x", "n", "none"],
        [iri, "Medtek Asia 2025", ""],
    ]
    (binding,) = json.loads(told.format("json"))["results"]["bindings"]
    assert binding == {
        "x": {"type": "uri", "value": iri},
        "n": {"type": "literal", "value": "Medtek Asia 2025", "xml:lang": "id"},
    }
    assert told.dicts() == [{"x": iri, "n": "Medtek Asia 2025"}]
    other: Any = "xml"
    with pytest.raises(UsageError, match="table, csv, json"):
        told.format(other)
    with pytest.raises(KeyError):
        told.values("y")


def test_wide_cells_are_cut_in_a_table_only(store: Store) -> None:
    told = store.query("SELECT ?q { GRAPH ?g { ?x oa:exact ?q } } ORDER BY ?q LIMIT 1")
    assert max(len(line) for line in told.format(width=20).splitlines()) == 20
    assert "…" not in told.format("csv")


@pytest.mark.parametrize(
    ("query", "where", "problem"),
    [
        ("SELECT * {\n ?s ?p }", "line 2, column", "expected"),
        ("SELECT ?x { ?x nope:p 1 }", "line 1, column 22", "a prefix that is not declared"),
        ("INSERT DATA { <a:a> <a:b> 1 }", "line 1, column 1", "would change"),
        ("PREFIX a: <b:> # SELECT\nDELETE WHERE { ?s ?p ?o }", "line 2, column 1", "would change"),
        ("LOAD <http://127.0.0.1:9/>", "line 1, column 1", "would change"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { } }", "line 1, column 12", "another server"),
        ("SELECT * { service silent <http://127.0.0.1:9/> { } }", "line 1, column 12", "another server"),
        ("SELECT * { #x\rSERVICE <http://127.0.0.1:9/> { } }", "", "another server"),
        ("SELECT * { ?s kabar:a\\#b 1 . SERVICE <http://127.0.0.1:9/> { } }", "", "another server"),
        ("SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { } }", "line 1", "expected"),
        ("", "query", ""),
    ],
)
def test_refused_with_the_place(store: Store, query: str, where: str, problem: str) -> None:
    with pytest.raises(QueryError) as caught:
        store.query(query)
    assert where in caught.value.where
    assert problem in caught.value.problem
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("word", ["SERVICE", "INSERT"])
def test_words_that_mean_nothing_are_let_through(store: Store, word: str) -> None:
    query = f'SELECT ?{word} {{ ?{word} a kabar:{word} . FILTER(\'{word}\' != """{word}""") }} # {word}'
    assert store.query(query).rows == ()


def test_no_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        Store.open(tmp_path)
    (tmp_path / "graph.nq").write_text("<a:a> <a:b> .\n")
    with pytest.raises(InputError, match=r"graph\.nq"):
        Store.open(tmp_path)


def test_own_base_is_shortened(tmp_path: Path) -> None:
    files.write(sample.graph(), tmp_path, base="https://berita.example/kg/")
    told = Store.open(tmp_path).query("SELECT ?x { ?x a schema:Event }")
    assert "\nevent/medtek-asia-2025\n" in told.format()
