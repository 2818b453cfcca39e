"""What the page holds is what the graph says, once, and harmless."""

import pytest

from kabar.errors import KabarError
from kabar.graph import Entity, Fact, Graph, Source
from kabar.out.labels import clean, shorten, width, wrap
from kabar.out.page import LINES, link, payload, utf16
from kabar.out.picture import OPENING
from kabar.schema import default
from tests.sample import claim, facts, graph


def chain(count: int) -> Graph:
    """A line of ``count`` people, each of whom met the next."""
    people = tuple(Entity(f"person/{i:05d}", "Person", f"Orang {i}") for i in range(count))
    claims = tuple(
        claim(people[i].id, "met", people[i + 1].id, quote=f"Orang {i} bertemu Orang {i + 1}.", start=i * 100)
        for i in range(count - 1)
    )
    source = Source("a" * 16, "a" * 64)
    return Graph(default(), sources=(source,), entities=people, facts=facts(claims), claims=claims)


def test_the_page_says_what_the_graph_says() -> None:
    sample = graph()
    data = payload(sample, "uji")["data"]
    on_page = {
        (f["s"], f["p"], f["o"], data["sentences"][evidence[0]]["text"])
        for f in data["facts"]
        for c in f["claims"]
        for evidence in data["claims"][c]["evidence"]
    }
    in_graph = {
        (f.subject, f.relation, f.object, e.quote)
        for f in sample.facts
        for c in sample.claims_of(f)
        for e in c.evidence
    }
    assert on_page == in_graph


def test_every_sentence_is_kept_once() -> None:
    rows = payload(graph(), "uji")["data"]["sentences"]
    keys = [(r["source"], r["start"], r["text"]) for r in rows]
    assert len(keys) == len(set(keys))


def test_figures_and_dates_are_facts_but_no_nodes() -> None:
    page = payload(graph(), "uji")
    assert {n["id"] for n in page["nodes"]} == {e.id for e in graph().entities}
    assert not any(e["from"] == "Penyerapan alkes dalam negeri" for e in page["edges"])
    assert {f["p"] for f in page["data"]["facts"] if not f["edge"]} == {"observed", "heldOn"}


def test_lines_between_the_same_two_bend_apart() -> None:
    page = payload(graph(), "uji")
    claims = (
        claim("organization/kanto", "supplies", "organization/lintang-medika", quote="memasok"),
        claim("organization/kanto", "owns", "organization/lintang-medika", quote="memiliki"),
        claim("organization/kanto", "acquired", "organization/lintang-medika", quote="mengakuisisi"),
        claim("organization/lintang-medika", "supplies", "organization/kanto", quote="balik"),
    )
    two = Graph(default(), entities=graph().entities, facts=facts(claims), claims=claims)
    # The bend as seen from one and the same end: four different ones.
    bends = [e["bend"] * (1 if e["from"] < e["to"] else -1) for e in payload(two, "uji")["edges"]]
    assert len(set(bends)) == 4
    assert all(
        e["bend"] == 0
        for e in page["edges"]
        if {e["from"], e["to"]} == {"place/jepang", "organization/kanto"}
    )


def test_a_fact_without_evidence_stops_the_build() -> None:
    bare = Fact("fact/x", "person/bagas-wiratama", "met", "person/ningsih-rukmana", "asserted", ())
    with pytest.raises(KabarError, match="without evidence"):
        payload(Graph(default(), entities=graph().entities, facts=(bare,)), "uji")


def test_an_empty_graph_has_a_page() -> None:
    page = payload(Graph(default()), "uji")
    assert page["nodes"] == []
    assert page["data"]["total"] == {"entities": 0, "facts": 0, "articles": 0}


def test_marks_count_as_the_browser_counts() -> None:
    assert utf16("a😀b", 2) == 3


def test_a_page_of_many_opens_on_the_best_connected() -> None:
    page = payload(chain(OPENING + 60), "uji")
    assert sum(1 for n in page["nodes"] if "open" in n) == OPENING
    assert len(page["nodes"]) == OPENING + 60


def test_more_lines_than_a_page_should_weigh_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kabar.out.page.LINES", 50)
    data = payload(chain(200), "uji")["data"]
    assert len([f for f in data["facts"] if f["edge"]]) <= 50 < LINES
    assert data["total"] == {"entities": 200, "facts": 199, "articles": 1}


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " https://a.id", "https://", "//a.id", "file:///etc",
     "java\nscript:alert(1)", "https://[", "", None],
)  # fmt: skip
def test_only_web_addresses_are_links(url: str | None) -> None:
    assert link(url) is None


def test_web_addresses_stay_as_they_are() -> None:
    assert link("https://contoh.id/berita?a=1&b=2#c") == "https://contoh.id/berita?a=1&b=2#c"


def test_labels_lose_what_could_harm_or_mislead() -> None:
    assert clean("PT\u202e Maju\x00\ud800\n Jaya ") == "PT Maju Jaya"


def test_labels_are_cut_and_wrapped() -> None:
    assert len(shorten("a" * 200)) == 80
    assert wrap("Direktorat Jenderal Industri Logam") == ("Direktorat", "Jenderal Industri", "Logam")
    assert wrap("x" * 40) == ("x" * 18, "x" * 22)
    assert wrap("45 kementerian/lembaga") == ("45 kementerian/", "lembaga")
    assert wrap("Persib Bandung-Persija Jakarta") == ("Persib Bandung-", "Persija Jakarta")
    assert all(len(line) <= 24 for line in wrap("Kementerian " * 20))
    assert len(wrap("Kementerian " * 20)) <= 5


def test_wider_letters_take_more_room() -> None:
    assert width("WWWW", 13) > width("aaaa", 13) > width("iiii", 13)
