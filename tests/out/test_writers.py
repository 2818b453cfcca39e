"""N-Quads, Turtle, TriG and JSON-LD: each read back with two parsers, whatever the text."""

import io
import json

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import to_isomorphic

from kabar.out import jsonld, nquads, turtle
from kabar.out.quads import quads
from kabar.out.rdf import dataset, to_rdf
from kabar.out.terms import Iri, Literal, Quad, clean, curie, plain, words
from kabar.schema import default
from kabar.vocab import BASE
from tests import sample

# rdflib's own parsers use what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")

TOLD = quads(sample.graph())
WRITTEN = {
    "nquads": "".join(nquads.write(TOLD)),
    "trig": "".join(turtle.trig(TOLD, BASE)),
    "json-ld": "".join(jsonld.write(TOLD, default(), BASE)),
}
OX = {
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "json-ld": ox.RdfFormat.JSON_LD,
    "turtle": ox.RdfFormat.TURTLE,
}
NASTY = [
    "<script>alert(1)</script>",
    '"\\"\'\'\'"""',
    "\u2028\u2029\x85",
    "a\x00b",
    "\ud800",
    "=cmd()",
    "\\u0022",
]
TEXT = st.text(st.characters(codec=None), max_size=30) | st.sampled_from(NASTY)


def read_ox(text: str, form: str) -> set[str]:
    return {str(q) for q in ox.parse(text.encode(), format=OX[form])}


def read_rdflib(text: str, form: str) -> rdflib.Dataset:
    out = rdflib.Dataset()
    out.parse(data=text, format=form)
    return out


def spelled(data: rdflib.Dataset) -> set[tuple[str, ...]]:
    """Quads as text; there are no blank nodes, so equal sets are isomorphic datasets."""
    return {(s.n3(), p.n3(), o.n3(), str(g)) for s, p, o, g in data.quads()}


@pytest.mark.parametrize("form", ["trig", "json-ld"])
def test_every_form_is_the_same_dataset(form: str) -> None:
    assert read_ox(WRITTEN[form], form) == read_ox(WRITTEN["nquads"], "nquads")
    assert spelled(read_rdflib(WRITTEN[form], form)) == spelled(read_rdflib(WRITTEN["nquads"], "nquads"))


def test_rdflib_dataset_is_the_file() -> None:
    ours, read = to_rdf(sample.graph()), read_rdflib(WRITTEN["nquads"], "nquads")
    assert spelled(ours) == spelled(read)
    for name in {g for _, _, _, g in ours.quads()}:
        assert to_isomorphic(ours.graph(name)) == to_isomorphic(read.graph(name))


def test_turtle_holds_the_facts_alone() -> None:
    text = "".join(turtle.turtle(TOLD, BASE))
    told = rdflib.Graph().parse(data=text, format="turtle")
    assert len(told) == sum(q.graph is None for q in TOLD) == len(read_ox(text, "turtle"))
    assert "\n<organization/kanto> a schema:Corporation, schema:Organization ;\n" in text


def test_lines_are_canonical() -> None:
    lines = WRITTEN["nquads"].splitlines(keepends=True)
    assert lines == sorted(set(lines))
    again = ox.serialize(ox.parse(WRITTEN["nquads"].encode(), format=OX["nquads"]), format=OX["nquads"])
    assert again is not None
    assert sorted(again.decode().splitlines(keepends=True)) == lines


def test_context_file_reads_data_of_ones_own() -> None:
    context = json.loads(jsonld.context_file(default()))
    assert "@base" not in context["@context"]
    data = {**context, "@id": "http://x.example/a", "signedMouWith": "http://x.example/b", "prefLabel": "A"}
    told = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
    x = rdflib.Namespace("http://x.example/")
    assert (x.a, rdflib.URIRef(curie("kabar:signedMouWith")), x.b) in told


@given(st.lists(st.tuples(TEXT, st.sampled_from(["id", "en", ""])), min_size=1, max_size=5))
def test_any_text_comes_back_from_every_form(told: list[tuple[str, str]]) -> None:
    node, name = Iri(BASE + "x/y"), curie("skos:prefLabel")
    made = [Quad(node, name, words(t, lang) if lang else plain(t)) for t, lang in told]
    wanted = {(clean(text), lang) for text, lang in told}
    forms = {
        "nquads": "".join(nquads.write(made)),
        "turtle": "".join(turtle.turtle(made, BASE)),
        "trig": "".join(turtle.trig(made, BASE)),
        "json-ld": "".join(jsonld.write(made, default(), BASE)),
    }
    for form, text in forms.items():
        found = {q.object for q in ox.parse(text.encode(), format=OX[form])}
        literals = [o for o in found if isinstance(o, ox.Literal)]
        assert {(o.value, o.language or "") for o in literals} == wanted, form
        data = rdflib.Dataset().parse(io.BytesIO(text.encode()), format=form)
        objects = set(data.objects(rdflib.URIRef(node), rdflib.URIRef(name)))
        told_back = {(str(o), o.language or "") for o in objects if isinstance(o, rdflib.Literal)}
        assert told_back == wanted, form


@given(st.sets(st.sampled_from(TOLD)))
def test_order_of_quads_does_not_matter(some: set[Quad]) -> None:
    rows = sorted(some, key=nquads.order)
    assert "".join(nquads.write(reversed(rows))) == "".join(nquads.write(rows + rows))
    assert "".join(turtle.trig(reversed(rows), BASE)) == "".join(turtle.trig(rows + rows, BASE))


def test_literals_keep_their_lexical_form() -> None:
    quad = Quad(Iri("http://x.example/a"), Iri("http://x.example/b"), Literal("007", curie("xsd:integer")))
    assert {str(o) for _, _, o, _ in dataset([quad]).quads()} == {"007"}
