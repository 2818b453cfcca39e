"""Entities: chains of several articles that are one thing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.document import Chain, Document
from kabar.lexicon.lexicon import default
from kabar.resolve.clusters import Clusters, cluster
from kabar.schema import default as schema
from tests.resolve.builders import chain, document


def made(*documents: Document) -> Clusters:
    return cluster(documents, default(), schema())


def ids(*documents: Document) -> list[str]:
    return [e.id for e in made(*documents).entities]


def test_two_articles_with_one_name_speak_of_one_thing() -> None:
    found = made(document("a", chain("PT Lintang Medika")), document("b", chain("Lintang Medika Tbk")))
    (entity,) = found.entities
    assert entity.id == "organization/lintang-medika"
    assert {entity.name, *entity.aliases} == {"PT Lintang Medika", "Lintang Medika Tbk"}
    assert len(entity.articles) == 2


def test_a_single_name_of_a_person_joins_no_two_articles() -> None:
    found = made(document("a", chain("Bagas", "Person")), document("b", chain("Bagas", "Person")))
    assert len(found.entities) == 2
    assert all(e.id.startswith("person/bagas-") for e in found.entities)


def test_a_full_name_of_a_person_joins_articles() -> None:
    two = [document(n, chain("Bagas Wiratama", "Person")) for n in "ab"]
    assert ids(*two) == ["person/bagas-wiratama"]


def test_a_counted_group_is_its_articles_own() -> None:
    two = [document(n, chain("19 perusahaan", "Group")) for n in "ab"]
    assert len(ids(*two)) == 2


def test_the_name_that_most_articles_use_is_shown() -> None:
    documents = [document(n, chain("PT Lintang Medika")) for n in "ab"]
    documents.append(document("c", chain("Lintang Medika (Persero) Tbk")))
    assert made(*documents).entities[0].name == "PT Lintang Medika"


def test_a_specific_kind_wins_over_a_general_one() -> None:
    documents = [document(n, chain("Lintang Medika", "Organization")) for n in "ab"]
    documents.append(document("c", chain("Lintang Medika", "Hospital")))
    assert made(*documents).entities[0].kind == "Hospital"


def test_a_known_body_has_the_name_of_the_lexicon_and_its_forms_as_aliases() -> None:
    (entity,) = made(document("a", chain("Kemenperin", "Ministry"))).entities
    assert (entity.name, entity.aliases) == ("Kementerian Perindustrian", ("Kemenperin",))


def test_every_chain_has_its_entity_and_its_reason() -> None:
    documents = (
        document("a", chain("Kemenperin", "Ministry"), chain("Bagas Wiratama", "Person", "e1")),
        document("b", chain("Kementerian Perindustrian", "Ministry")),
    )
    found = made(*documents)
    assert set(found.of) == {(d.article.key, c.id) for d in documents for c in d.chains}
    assert set(found.of.values()) == {e.id for e in found.entities}
    reasons = {d.name: d.reasons for d in found.decisions}
    assert reasons["Kemenperin"] == ("known form of the name",)
    assert reasons["Kementerian Perindustrian"] == ("same name",)


def test_a_name_in_other_letters_has_an_id_of_its_own() -> None:
    assert len(set(ids(document("a", chain("日本光学"), chain("中国光学", "Company", "e1"))))) == 2


NAMES = (
    "PT Lintang Medika",
    "Lintang Medika Tbk",
    "LINTANG MEDIKA",
    "Kemenperin",
    "Bagas",
    "Bagas Wiratama",
    "19 desa",
    "日本",
)
KINDS = ("Company", "Organization", "Ministry", "Hospital", "Person", "Place", "Group", "Product")
CHAINS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(KINDS)), max_size=4)


def _document(name: str, rows: list[tuple[str, str]]) -> Document:
    held: list[Chain] = [chain(n, kind, f"e{i}") for i, (n, kind) in enumerate(rows)]
    return document(name, *held)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(CHAINS, max_size=4).flatmap(
        lambda rows: st.tuples(st.just(rows), st.permutations(range(len(rows))))
    )
)
def test_the_order_of_the_articles_does_not_matter(
    drawn: tuple[list[list[tuple[str, str]]], list[int]],
) -> None:
    rows, order = drawn
    documents = [_document(str(n), row) for n, row in enumerate(rows)]
    found = made(*documents)
    assert made(*(documents[n] for n in order)) == found
    assert len({e.id for e in found.entities}) == len(found.entities)
