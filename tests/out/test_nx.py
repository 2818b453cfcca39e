"""The graph in networkx and as GraphML."""

from io import BytesIO
from xml.etree import ElementTree

import networkx

from kabar.out.nx import graphml, to_networkx
from tests import sample

GRAPH = sample.graph()


def test_entities_are_nodes_and_facts_between_them_edges() -> None:
    told = to_networkx(GRAPH)
    assert set(told.nodes) == {e.id for e in GRAPH.entities}
    literal = {f.id for f in GRAPH.facts if f.relation in ("heldOn", "observed")}
    assert {key for _, _, key in told.edges(keys=True)} == {f.id for f in GRAPH.facts} - literal
    assert told.nodes["organization/kanto"]["kind"] == "Company"
    assert told.nodes["event/medtek-asia-2025"]["heldOn"] == "2025-02-05/2025-02-07"


def test_edge_tells_relation_stance_qualifiers_and_quote() -> None:
    (edge,) = [
        data for _, _, data in to_networkx(GRAPH).edges(data=True) if data["relation"] == "signedMouWith"
    ]
    assert edge["stance"] == "asserted"
    assert edge["q_event"] == "Medtek Asia 2025"
    assert edge["q_amount"] == "1000000 EUR | 17000000000 IDR"
    assert edge["saidBy"] == "Bagas Wiratama"
    assert edge["quote"] in {c.evidence[0].quote for c in GRAPH.claims}


def test_graphml_reads_back_as_the_same_graph() -> None:
    text = graphml(GRAPH).encode()
    told, read = to_networkx(GRAPH), networkx.read_graphml(BytesIO(text), force_multigraph=True)
    assert dict(read.nodes(data=True)) == dict(told.nodes(data=True))
    assert set(read.edges(keys=True)) == set(told.edges(keys=True))


def test_ids_of_keys_are_unique() -> None:
    ids = [key.get("id") for key in ElementTree.fromstring(graphml(GRAPH)).iterfind("{*}key")]
    assert ids
    assert len(set(ids)) == len(ids)
