"""Facts: what several claims say, each thing once."""

from kabar.document import Claim, Document
from kabar.graph import Fact
from kabar.lexicon.lexicon import default
from kabar.resolve.build import build
from kabar.resolve.fuse import claims_of
from kabar.schema import default as schema
from tests.resolve.builders import chain, claim, document

PAIR = (chain("PT Lintang Medika"), chain("PT Embun Sehat", "Company", "e1"))
OF = {"e0": "organization/lintang-medika", "e1": "organization/embun-sehat"}


def article(name: str, *claims: Claim, publisher: str | None = None) -> Document:
    return document(name, *PAIR, claims=claims, publisher=publisher)


def facts(*documents: Document) -> tuple[Fact, ...]:
    return build(documents, default()).facts


def resolved(*claims: Claim) -> list[Claim]:
    held = article("a", *claims)
    return claims_of(held, {(held.article.key, k): v for k, v in OF.items()}, schema())


def test_ends_and_qualifiers_become_entities() -> None:
    (found,) = resolved(claim("e0", "acquired", "e1", place="e1", date="2025-02-06"))
    assert (found.subject, found.object) == (OF["e0"], OF["e1"])
    assert found.qualifiers == {"date": "2025-02-06", "place": OF["e1"]}


def test_the_ends_of_a_symmetric_claim_are_put_in_order() -> None:
    found = resolved(claim("e0", "cooperatesWith", "e1"), claim("e1", "cooperatesWith", "e0", start=3))
    assert {(c.subject, c.object) for c in found} == {(OF["e1"], OF["e0"])}


def test_the_ends_of_other_claims_keep_their_order() -> None:
    found = resolved(claim("e0", "acquired", "e1"), claim("e1", "acquired", "e0"))
    assert {(c.subject, c.object) for c in found} == {(OF["e0"], OF["e1"]), (OF["e1"], OF["e0"])}


def test_a_claim_of_a_thing_with_itself_falls_away() -> None:
    assert resolved(claim("e0", "acquired", "e0")) == []


def test_claims_with_one_meaning_and_place_have_one_id_and_others_their_own() -> None:
    same = {c.id for c in resolved(claim("e0", "acquired", "e1"), claim("e0", "acquired", "e1"))}
    other = {
        c.id
        for c in resolved(claim("e0", "acquired", "e1", start=3), claim("e0", "acquired", "e1", "denied"))
    }
    assert len(same) == 1
    assert len(same | other) == 3


def test_a_symmetric_fact_told_both_ways_is_one_fact() -> None:
    found = facts(
        article("a", claim("e0", "cooperatesWith", "e1")), article("b", claim("e1", "cooperatesWith", "e0"))
    )
    (fact,) = found
    assert len(fact.claims) == 2


def test_two_articles_are_two_claims_for_one_fact() -> None:
    (fact,) = facts(article("a", claim("e0", "acquired", "e1")), article("b", claim("e0", "acquired", "e1")))
    assert (len(fact.claims), fact.articles, fact.publishers) == (2, 2, 2)


def test_one_publisher_twice_is_one_independent_voice() -> None:
    (fact,) = facts(
        article("a", claim("e0", "acquired", "e1"), publisher="Harian Lensa"),
        article("b", claim("e0", "acquired", "e1"), publisher="Harian Lensa"),
    )
    assert (fact.articles, fact.publishers) == (2, 1)


def test_each_stance_is_a_fact_of_its_own() -> None:
    found = facts(
        article("a", claim("e0", "acquired", "e1"), claim("e0", "acquired", "e1", "denied", start=3))
    )
    assert {f.stance for f in found} == {"asserted", "denied"}


def test_values_that_differ_stand_side_by_side_the_best_supported_first() -> None:
    (fact,) = facts(
        article("a", claim("e0", "acquired", "e1", date="2025-02-07")),
        article("b", claim("e0", "acquired", "e1", date="2025-02-06")),
        article("c", claim("e0", "acquired", "e1", date="2025-02-07")),
    )
    assert fact.value("date") == ("2025-02-07", "2025-02-06")
    assert [len(q.claims) for q in fact.qualifiers] == [2, 1]


def test_one_figure_of_two_dates_is_two_facts() -> None:
    said = (
        claim("Penyerapan lensa", "observed", "12 %", date="2019"),
        claim("Penyerapan lensa", "observed", "12 %", start=3, date="2024"),
    )
    found = facts(document("a", claims=said))
    assert sorted(f.value("date")[0] for f in found) == ["2019", "2024"]
    assert len({f.id for f in found}) == 2


def test_the_id_of_a_fact_hangs_on_what_it_says_alone() -> None:
    (one,) = facts(article("a", claim("e0", "acquired", "e1")))
    (other,) = facts(article("b", claim("e0", "acquired", "e1", start=9, date="2025-02-06")))
    assert one.id == other.id
