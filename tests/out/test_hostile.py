"""A graph whose every text wants to break out: no output lets it."""

import csv
import io
import json
from pathlib import Path

import networkx
import pyoxigraph as ox
import pytest
import rdflib
from msgspec.structs import replace

from kabar.document import Qualifiers, Statement
from kabar.graph import Decision, Entity, Graph, Source
from kabar.out import files
from kabar.out.terms import clean
from kabar.schema import default
from kabar.store.question import questions
from kabar.store.result import Format
from kabar.store.sparql import Store
from tests import sample

# rdflib's own parsers use what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")

BAD = (
    '=cmd|"/c calc"!A0 <script>alert("x")</script> \\" > . <http://a> "@id ; } DROP ALL # \u2028\u2029\x85'
    "\x00\x01\x0b\x0c\x1b[2J\x7f\x9b\u202e\ufffe\uffff\ud800 \\u0022 ]]> --> | `x` \r\n\t''' \"\"\" ${x}"
)


def hostile() -> Graph:
    a, b = 'organization/x<>" {}\\^`\x00', "organization/b"
    told: Qualifiers = {
        "date": BAD,
        "event": BAD,
        "amount": (BAD, f"1 {BAD}"),
        "duration": BAD,
        "role": BAD,
        "lain<>": BAD,
    }
    claims = (
        sample.claim(a, "signedMouWith", b, quote=BAD, said_by=b, qualifiers=told),
        sample.claim("bad", "observed", "bad", quote=BAD),
        sample.claim(b, "holdsPosition", a, quote=BAD, qualifiers={"role": BAD, "status": BAD}),
        sample.claim("event/x", "heldOn", "bad", quote=BAD),
    )
    ends = {"bad": BAD}
    facts = [
        replace(f, subject=ends.get(f.subject, f.subject), object=ends.get(f.object, f.object))
        for f in sample.facts(claims)
    ]
    claims_of_bad = [
        replace(c, subject=ends.get(c.subject, c.subject), object=ends.get(c.object, c.object))
        for c in claims
    ]
    return Graph(
        schema=default(),
        sources=(
            Source(
                sample.ARTICLE, "a" * 64, BAD, "https://x/" + BAD, BAD, BAD, BAD, BAD, (BAD,), (BAD,), (BAD,)
            ),
        ),
        entities=(
            Entity(a, "Company", BAD, (BAD + "2",), (sample.ARTICLE,)),
            Entity(b, "Group", BAD, (), (), {"count": BAD, "countModifier": BAD, "memberKind": BAD}),
            Entity("event/x", "Event", BAD, (), (), {"eventType": BAD}),
            Entity("agreement/x", "Agreement", BAD, (), (), {"amount": BAD, "date": BAD, "subject": BAD}),
        ),
        facts=tuple(facts),
        claims=tuple(sorted(claims_of_bad, key=lambda c: c.id)),
        statements=(Statement(b, sample.evidence(BAD), "direct", sample.ARTICLE, "statement/x"),),
        decisions=(Decision(sample.ARTICLE, BAD, a, (BAD,)),),
        drops=((BAD, 1),),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("hostile")
    files.write(hostile(), out)
    return out


def test_every_rdf_file_parses_to_one_dataset(folder: Path) -> None:
    forms = {
        "graph.nq": ox.RdfFormat.N_QUADS,
        "graph.trig": ox.RdfFormat.TRIG,
        "graph.jsonld": ox.RdfFormat.JSON_LD,
    }
    told = {name: {str(q) for q in ox.parse(path=folder / name, format=form)} for name, form in forms.items()}
    assert told["graph.nq"] == told["graph.trig"] == told["graph.jsonld"]
    rdf = {}
    for name, form in {"graph.nq": "nquads", "graph.trig": "trig", "graph.jsonld": "json-ld"}.items():
        data = rdflib.Dataset()
        data.parse(folder / name, format=form)
        rdf[name] = {(str(s), str(p), o.n3(), str(g)) for s, p, o, g in data.quads()}
    assert rdf["graph.nq"] == rdf["graph.trig"] == rdf["graph.jsonld"]
    assert (
        len(rdf["graph.nq"]) == len(told["graph.nq"]) == (folder / "graph.nq").read_text("utf-8").count("\n")
    )


def test_text_comes_back_whole(folder: Path) -> None:
    result = Store.open(folder).query("SELECT ?l { ?x skos:prefLabel ?l ; a schema:Corporation }")
    assert result.values("l") == [clean(BAD)]


def test_graphml_and_json_parse(folder: Path) -> None:
    read = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    assert len(read) == 4
    json.loads((folder / "graph.jsonld").read_text("utf-8"))


def test_tables_have_as_many_cells_as_they_should(folder: Path) -> None:
    for name in ("entities.csv", "facts.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
        assert any("'=cmd" in cell for row in rows for cell in row)


def test_report_has_no_markup(folder: Path) -> None:
    text = (folder / "report.md").read_text("utf-8")
    assert "<script" not in text.replace("\\<script", "")
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert len(tables) > 10


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize("name", sorted(questions()))
def test_answers_cannot_steer_a_terminal(folder: Path, name: str, form: Format) -> None:
    result = questions()[name].ask(Store.open(folder))
    text = result.format(form)
    assert not set(text) & set("\x00\x01\x0b\x0c\x1b\x7f\x9b\u202e\x85\u2028")
    if form == "json":
        json.loads(text)
    if form == "csv":
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert {len(row) for row in rows} == {len(result.variables)}


def test_constructed_turtle_cannot_steer_a_terminal(folder: Path) -> None:
    text = Store.open(folder).query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").format()
    assert "\x1b" not in text
    rdflib.Graph().parse(data=text, format="turtle")
