"""The reduction: one graph, the same for any order of the articles."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.document import Document
from kabar.graph import Graph
from kabar.lexicon.lexicon import default
from kabar.resolve.build import build
from tests.extract.builders import read

TEXTS = (
    "Solo (ANTARA) - PT Lintang Medika dan PT Embun Sehat menandatangani MoU senilai Rp 17 miliar.",
    "PT Embun Sehat bersama PT Lintang Medika Tbk meneken MoU pada 6 Februari 2025. Bagas hadir.",
    'Bagas membuka pabrik. "PT Lintang Medika akan memproduksi ventilator," kata Bagas Wiratama.',
    "Direktur Jenderal Industri Agro Kemenperin Ningsih Rukmana membuka Medtek Expo 2025 di Solo.",
    "Medtek Expo 2025 diikuti 19 perusahaan dan dihadiri Ningsih Rukmana pada 5-7 Mei 2025.",
    "Medtek Expo 2025 diikuti 19 perusahaan. Serapan lensa naik dari 12% tahun 2019 menjadi 48% pada 2024.",
    "PT Lintang Medika batal menandatangani MoU dengan PT Embun Sehat.",
)


@cache
def documents() -> tuple[Document, ...]:
    return tuple(read(text) for text in TEXTS)


@cache
def whole() -> Graph:
    return build(documents(), default())


def test_the_graph_holds_facts_of_several_articles() -> None:
    graph = whole()
    assert len(graph.sources) == len(TEXTS)
    assert any(f.articles > 1 for f in graph.facts)
    assert {f.stance for f in graph.facts} >= {"asserted", "planned", "denied"}


@settings(deadline=None, max_examples=50)
@given(st.permutations(range(len(TEXTS))), st.lists(st.sampled_from(range(len(TEXTS))), max_size=5))
def test_any_order_and_any_repetition_give_the_same_graph(order: list[int], again: list[int]) -> None:
    assert build((documents()[n] for n in (*order, *again)), default()) == whole()


@settings(deadline=None, max_examples=50)
@given(st.sets(st.sampled_from(range(len(TEXTS)))))
def test_every_id_that_the_graph_uses_is_in_it_once(kept: set[int]) -> None:
    graph = build((documents()[n] for n in kept), default())
    entities, claims = [e.id for e in graph.entities], [c.id for c in graph.claims]
    assert len(set(entities)) == len(entities)
    assert len(set(claims)) == len(claims)
    assert len({f.id for f in graph.facts}) == len(graph.facts)
    assert {c for f in graph.facts for c in f.claims} == set(claims)
    for fact in graph.facts:
        relation = graph.schema.relation(fact.relation)
        assert relation.indicator or fact.subject in entities
        assert relation.value or fact.object in entities
    assert {s.speaker for s in graph.statements} <= set(entities)
    assert {d.entity for d in graph.decisions} <= set(entities)


@settings(deadline=None, max_examples=50)
@given(st.sampled_from(range(len(TEXTS))))
def test_a_further_article_takes_no_claim_away(left: int) -> None:
    fewer = build((d for n, d in enumerate(documents()) if n != left), default())
    key = documents()[left].article.key
    assert {(c.article, c.relation, c.evidence) for c in fewer.claims} == {
        (c.article, c.relation, c.evidence) for c in whole().claims if c.article != key
    }


def test_an_article_twice_counts_once() -> None:
    twice = build((documents()[0], documents()[0]), default())
    assert len(twice.sources) == 1
    assert {f.articles for f in twice.facts} == {1}


def test_a_person_with_one_name_stays_within_the_article() -> None:
    graph = build(
        (read("Bupati Kendal Bagas membuka Medtek Expo 2025."), read("Bupati Kendal Bagas hadir di Solo.")),
        default(),
    )
    people = [e for e in graph.entities if e.kind == "Person"]
    assert [len(e.articles) for e in people] == [1, 1]


def test_all_parts_are_in_the_order_of_their_ids() -> None:
    graph = whole()
    for rows in (graph.entities, graph.facts, graph.claims, graph.statements):
        ids = [row.id for row in rows]
        assert ids == sorted(ids)
    assert [s.key for s in graph.sources] == sorted(s.key for s in graph.sources)


def test_a_described_thing_without_a_claim_is_no_entity() -> None:
    graph = build((read("Gudang itu besar. PT Lintang Medika hadir."),), default())
    assert [e.name for e in graph.entities] == ["PT Lintang Medika"]


def test_what_was_dropped_is_counted_by_reason() -> None:
    text = "Jika PT Lintang Medika mengakuisisi PT Embun Sehat, harga naik."
    assert dict(build((read(text),), default()).drops)["a wish or condition, no claim"] >= 1


def test_no_article_gives_an_empty_graph() -> None:
    graph = build((), default())
    assert (graph.sources, graph.entities, graph.facts, graph.claims) == ((), (), (), ())
