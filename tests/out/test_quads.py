"""What the facts, claims and decisions of a graph are as RDF, read back with both libraries."""

import pyoxigraph as ox
import pytest
from msgspec.structs import replace

from kabar.errors import UsageError
from kabar.out import nquads
from kabar.out.quads import quads
from kabar.out.rdf import to_rdf
from kabar.out.terms import TYPE, Iri, Literal, Quad, curie
from kabar.vocab import BASE
from tests import sample

GRAPH = sample.graph()
QUADS = set(quads(GRAPH))


def iri(id: str) -> Iri:
    return Iri(BASE + id)


def objects(subject: str, predicate: str, graph: str | None = None) -> set[str]:
    where = iri(graph) if graph else None
    told = {q.object for q in QUADS if q[:2] == (iri(subject), curie(predicate)) and q.graph == where}
    return {o.text if isinstance(o, Literal) else o.removeprefix(BASE) for o in told}


def facts(relation: str, stance: str = "asserted") -> list[str]:
    return [f.id for f in GRAPH.facts if f.relation == relation and f.stance == stance]


def of_class(name: str) -> set[str]:
    return {q.subject.removeprefix(BASE) for q in QUADS if q[1:3] == (TYPE, curie(name))}


def test_file_counts_equal_in_both_libraries() -> None:
    text = "".join(nquads.write(QUADS))
    store = ox.Store()
    store.load(text.encode(), format=ox.RdfFormat.N_QUADS)
    assert len(QUADS) == text.count("\n") == len(store) == len(list(to_rdf(GRAPH).quads()))


def test_no_blank_nodes() -> None:
    assert "_:" not in "".join(nquads.write(QUADS)).replace("<_:", "")


def test_asserted_fact_is_an_edge_with_all_it_implies() -> None:
    assert objects("organization/kanto", "kabar:signedMouWith") == {"organization/lintang-medika"}
    assert objects("organization/lintang-medika", "kabar:signedMouWith") == {"organization/kanto"}
    assert objects("organization/kanto", "kabar:cooperatesWith") == {"organization/lintang-medika"}
    assert objects("organization/ditjen-ilmu", "schema:parentOrganization") == {
        "organization/kementerian-perindustrian"
    }


def test_planned_fact_is_an_edge_of_its_own_family() -> None:
    assert objects("organization/lintang-medika", "kabar:plannedProduces") == {"product/lampu-operasi"}
    assert not objects("organization/lintang-medika", "kabar:produces")
    assert not objects("organization/lintang-medika", "schema:makesOffer")


def test_denied_fact_is_no_edge_but_a_node() -> None:
    assert not objects("organization/kanto", "kabar:exportsTo")
    (fact,) = facts("exportsTo", "denied")
    assert objects(fact, "rdf:object") == {"place/indonesia"}
    assert objects(fact, "kabar:stance") == {curie("kabar:denied")}


def test_fact_lists_both_dates_and_that_they_differ() -> None:
    (fact,) = facts("signedMouWith")
    assert objects(fact, "kabar:date") == {"2025-02-06", "2025-02-07"}
    assert objects(fact, "kabar:differsIn") == {curie("kabar:date")}
    assert objects(fact, "kabar:claimCount") == objects(fact, "kabar:publisherCount") == {"2"}
    assert len(objects(fact, "kabar:supportedBy")) == 2


def test_agreement_tells_parties_amounts_duration_and_where() -> None:
    assert objects(sample.MOU, "kabar:party") == {"organization/kanto", "organization/lintang-medika"}
    assert objects(sample.MOU, "kabar:signedOn") == {"2025-02-06"}
    assert objects(sample.MOU, "kabar:duration") == {"P3Y"}
    assert objects(sample.MOU, "kabar:event") == {"event/medtek-asia-2025"}
    amounts = {
        (*objects(a, "schema:value"), *objects(a, "schema:currency"))
        for a in objects(sample.MOU, "kabar:amount")
    }
    assert amounts == {("1000000", "EUR"), ("17000000000", "IDR")}


def test_event_tells_organiser_dates_place_and_guests() -> None:
    event = "event/medtek-asia-2025"
    assert objects(event, "schema:organizer") == {"organization/kementerian-perindustrian"}
    assert objects(event, "schema:startDate") == {"2025-02-05"}
    assert objects(event, "schema:endDate") == {"2025-02-07"}
    assert objects(event, "schema:location") == {"place/osaka"}
    assert objects(event, "schema:performer") == {"person/ningsih-rukmana"}
    assert "group/19-perusahaan-medtek" in objects(event, "schema:attendee")
    assert objects("group/19-perusahaan-medtek", "kabar:count") == {"19"}
    assert curie("schema:ExhibitionEvent") in objects(event, "rdf:type")


def test_a_ministry_is_also_an_organization() -> None:
    assert objects("organization/kementerian-perindustrian", "rdf:type") == {
        curie("kabar:Ministry"),
        curie("schema:GovernmentOrganization"),
        curie("schema:Organization"),
    }


def test_position_observation_and_statement_nodes() -> None:
    positions = of_class("kabar:Position")
    assert {(*objects(p, "kabar:holder"), *objects(p, "kabar:role")) for p in positions} == {
        ("person/bagas-wiratama", "Direktur Jenderal")
    }
    figures = of_class("kabar:Observation")
    assert {(*objects(f, "kabar:date"), *objects(f, "schema:value")) for f in figures} == {
        ("2019", "12"),
        ("2024", "48"),
    }
    said = of_class("kabar:Statement")
    assert {(*objects(s, "kabar:speaker"), *objects(s, "kabar:mode")) for s in said} == {
        ("person/bagas-wiratama", "direct"),
        ("person/ningsih-rukmana", "reported"),
    }


def test_claim_stands_in_its_articles_graph_on_quote_and_place() -> None:
    graph = f"article/{sample.OTHER}"
    (claim,) = [c for c in GRAPH.claims if c.relation == "received"]
    passage = f"{graph}#char=100,141"
    assert (
        objects(claim.id, "kabar:cue", graph) == objects(claim.id, "prov:wasDerivedFrom", graph) == {passage}
    )
    assert objects(passage, "oa:hasSource", graph) == {graph}
    selectors = objects(passage, "oa:hasSelector", graph)
    assert {text for s in selectors for text in objects(s, "oa:exact", graph)} == {claim.evidence[0].quote}
    assert {text for s in selectors for text in objects(s, "oa:start", graph)} == {"100"}
    assert objects(graph, "kabar:sha256", graph) == {"b" * 64}


def test_without_an_article_the_rest_says_the_same() -> None:
    """An article's graph depends on that article alone, and what stands on others stays without it."""
    left = tuple(c for c in sample.CLAIMS if c.article == sample.OTHER)
    told = sample.graph()
    alone = set(quads(replace(told, claims=left, facts=sample.facts(left), statements=(), decisions=())))
    graph = iri(f"article/{sample.OTHER}")
    assert {q for q in alone if q.graph == graph} == {q for q in QUADS if q.graph == graph}
    counted = {curie(f"kabar:{what}Count") for what in ("claim", "article", "publisher")}
    assert {q for q in alone if q.graph is None and q.predicate not in counted} <= QUADS
    claims_left = {q.subject for q in QUADS if q.graph == graph and q[1:3] == (TYPE, curie("kabar:Claim"))}
    supported = {
        q.subject for q in QUADS if q.predicate == curie("kabar:supportedBy") and q.object in claims_left
    }
    assert supported == {iri(f.id) for f in sample.facts(left)}


def test_base_is_the_users() -> None:
    told = quads(GRAPH, "https://berita.example/kg/")
    subjects = {q.subject for q in told}
    assert Iri("https://berita.example/kg/organization/kanto") in subjects
    assert not any(s.startswith(BASE) for s in subjects)


@pytest.mark.parametrize(
    "base", ["", "kabar", "ftp://a/", "http://a b/", "http://a", "http://a/#", "http:///x/"]
)
def test_bad_base_is_told(base: str) -> None:
    with pytest.raises(UsageError, match="cannot start an IRI"):
        quads(GRAPH, base)


def test_literals_have_their_types_and_languages() -> None:
    types = {q.object.datatype for q in QUADS if isinstance(q.object, Literal)}
    wanted = {"date", "gYear", "decimal", "integer", "duration"}
    assert {curie(f"xsd:{t}") for t in wanted} == types - {""}
    named = Quad(iri("place/osaka"), curie("skos:prefLabel"), Literal("Osaka", "", "id"))
    assert named in QUADS
