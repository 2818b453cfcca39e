"""Agreement nodes: one signing as one thing with its parties and terms."""

from kabar.document import Claim
from kabar.graph import Graph
from kabar.lexicon.lexicon import default
from kabar.resolve.build import build
from tests.resolve.builders import chain, claim, document

PAIR = (chain("PT Lintang Medika"), chain("PT Embun Sehat", "Company", "e1"))


def made(*claims: Claim) -> Graph:
    return build([document("a", *PAIR, claims=claims)], default())


def nodes(graph: Graph) -> dict[str, dict[str, str]]:
    return {e.name: e.attributes for e in graph.entities if e.kind == "Agreement"}


def test_a_signing_is_a_node_with_its_terms() -> None:
    signed = claim("e0", "signedMouWith", "e1", date="2025-02-06", amount="17000000000 IDR", duration="P3Y")
    assert nodes(made(signed)) == {
        "MoU PT Embun Sehat – PT Lintang Medika": {
            "agreementType": "MemorandumOfUnderstanding",
            "date": "2025-02-06",
            "duration": "P3Y",
            "amount": "17000000000 IDR",
        }
    }


def test_both_parties_are_party_to_it_on_the_same_evidence() -> None:
    graph = made(claim("e0", "signedMouWith", "e1"))
    parties = [c for c in graph.claims if c.relation == "partyTo"]
    assert {graph.label(c.subject) for c in parties} == {"PT Lintang Medika", "PT Embun Sehat"}
    (signed,) = [c for c in graph.claims if c.relation == "signedMouWith"]
    assert all(c.evidence == signed.evidence for c in parties)


def test_claims_of_one_pair_are_one_node_and_days_that_differ_are_both_told() -> None:
    graph = made(
        claim("e0", "signedMouWith", "e1", date="2025-02-06"),
        claim("e1", "signedMouWith", "e0", start=3, date="2025-02-07"),
    )
    (attributes,) = nodes(graph).values()
    assert attributes["date"] == "2025-02-06 | 2025-02-07"


def test_an_mou_and_a_contract_of_one_pair_are_two_nodes() -> None:
    graph = made(claim("e0", "signedMouWith", "e1"), claim("e0", "signedAgreementWith", "e1", start=3))
    assert sorted(a["agreementType"] for a in nodes(graph).values()) == [
        "Agreement",
        "MemorandumOfUnderstanding",
    ]


def test_what_was_not_signed_is_no_node() -> None:
    for stance in ("denied", "hoped"):
        assert nodes(made(claim("e0", "signedMouWith", "e1", stance))) == {}
    assert nodes(made(claim("e0", "cooperatesWith", "e1"))) == {}


def test_a_signing_to_come_is_a_node_whose_parties_are_planned() -> None:
    graph = made(claim("e0", "signedMouWith", "e1", "planned"))
    assert len(nodes(graph)) == 1
    assert {c.stance for c in graph.claims if c.relation == "partyTo"} == {"planned"}
