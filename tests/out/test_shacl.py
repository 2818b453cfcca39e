"""The shapes let the sample pass, and nothing that lacks its evidence."""

import pytest
import rdflib
from msgspec.structs import replace

from kabar.document import Evidence
from kabar.graph import Graph
from kabar.out import shapes, turtle
from kabar.out.rdf import to_rdf
from kabar.out.shacl import Report, check, validate
from kabar.schema import default
from kabar.spans import Span
from kabar.vocab import BASE, PREFIXES
from tests import sample

# rdflib's own code uses what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")

NS = {prefix: rdflib.Namespace(iri) for prefix, iri in PREFIXES.items()}


def without(prefix: str, name: str) -> Report:
    """The report on the sample after one triple with that predicate is gone."""
    data = to_rdf(sample.graph())
    s, p, o, _ = min(data.quads((None, NS[prefix][name], None, None)), key=str)
    data.remove((s, p, o, None))
    return check(data, default())


def test_sample_conforms() -> None:
    assert validate(sample.graph()) == Report(True)


@pytest.mark.parametrize(
    ("triple", "message"),
    [
        (("prov", "wasDerivedFrom"), "stands on a passage"),
        (("kabar", "cue"), "one passage that tells it"),
        (("oa", "exact"), "exact words"),
        (("oa", "start"), "starts at a character"),
        (("oa", "end"), "ends at a character"),
        (("oa", "hasSelector"), "its quote and its position"),
        (("oa", "hasSource"), "exactly one article"),
        (("kabar", "stance"), "one of the list"),
        (("kabar", "confidence"), "between 0 and 1"),
        (("kabar", "sha256"), "sha256 of its text"),
        (("kabar", "party"), "at least two parties"),
        (("rdf", "predicate"), "exactly one predicate"),
    ],
)
def test_a_missing_triple_is_told(triple: tuple[str, str], message: str) -> None:
    report = without(*triple)
    assert not report.conforms
    assert any(message in line for line in report.lines), report.lines


def test_a_fact_without_claims_is_told() -> None:
    data = to_rdf(sample.graph())
    fact = min(data.subjects(NS["kabar"].supportedBy), key=str)
    for claim in list(data.objects(fact, NS["kabar"].supportedBy)):
        data.remove((fact, NS["kabar"].supportedBy, claim, None))
    (line,) = check(data, default()).lines
    assert line == f"{fact}: a fact stands on at least one claim"


@pytest.mark.parametrize(
    ("subject", "relation", "object", "side"),
    [
        ("product/lampu-operasi", "organized", "event/medtek-asia-2025", "subject"),
        ("person/bagas-wiratama", "plannedSpokeAt", "place/osaka", "object"),
    ],
)
def test_a_wrong_end_is_told(subject: str, relation: str, object: str, side: str) -> None:
    data = to_rdf(sample.graph())
    data.add((rdflib.URIRef(BASE + subject), NS["kabar"][relation], rdflib.URIRef(BASE + object)))
    lines = check(data, default()).lines
    assert any(f"the {side} of {relation} must be one of" in line for line in lines)


def test_evidence_of_no_words_is_told() -> None:
    first, *rest = sample.CLAIMS
    empty = replace(first, evidence=(Evidence(Span(5, 5), ""),))
    graph = Graph(
        schema=default(),
        sources=sample.graph().sources,
        entities=sample.ENTITIES,
        claims=(empty, *rest),
        facts=sample.facts((empty, *rest)),
    )
    assert any("exact words" in line for line in validate(graph).lines)


def test_shapes_have_no_blank_nodes() -> None:
    told = rdflib.Graph().parse(data="".join(turtle.turtle(shapes.quads(default()))), format="turtle")
    assert not any(isinstance(term, rdflib.BNode) for triple in told for term in triple)
