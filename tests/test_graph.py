"""The graph of the seeds: the same bytes on any run, the same data in every format, all on evidence."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kabar.document import Article
from kabar.graph import Graph
from kabar.ingest import read
from kabar.out.files import write
from kabar.out.html import to_html
from kabar.out.rdf import read as read_nquads
from kabar.out.shacl import Report, check
from kabar.pipeline import build
from kabar.schema import default
from kabar.store.sparql import Store
from kabar.vocab import PREFIXES

# rdflib's own parsers use what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
NAMES = {
    "graph.nq", "facts.ttl", "graph.trig", "graph.jsonld", "context.jsonld", "ontology.ttl", "shapes.ttl",
    "graph.graphml", "entities.csv", "facts.csv", "report.md", "index.html",
}  # fmt: skip
Files = dict[str, bytes]


def contents(folder: Path) -> Files:
    return {p.name: p.read_bytes() for p in folder.iterdir() if not p.name.startswith(".")}


def written(graph: Graph, folder: Path) -> Files:
    write(graph, folder, html=to_html)
    return contents(folder)


def differing(left: Files, right: Files) -> list[str]:
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(read([SEEDS]))


@pytest.fixture(scope="module")
def graph(articles: list[Article]) -> Graph:
    return build(articles)


@pytest.fixture(scope="module")
def folder(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("graph")
    write(graph, made, html=to_html)
    return made


def by_command(*paths: str, cwd: Path, **environment: str) -> Files:
    """What ``kabar build`` writes in a process of its own."""
    kept = {
        k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "PYTHONHASHSEED", "PYTHONUTF8")
    }
    command = [sys.executable, "-m", "kabar.cli", "build", *paths, "-o", "made"]
    subprocess.run(command, cwd=cwd, env=kept | environment, check=True, capture_output=True)
    return contents(cwd / "made")


def test_the_committed_graph_is_what_the_seeds_make(folder: Path) -> None:
    assert contents(folder).keys() == NAMES
    assert differing(contents(ROOT / "graph"), contents(folder)) == []


def test_any_order_of_the_articles_gives_the_same_bytes(
    articles: list[Article], folder: Path, tmp_path: Path
) -> None:
    for seed in range(3):
        shuffled = articles[:]
        random.Random(seed).shuffle(shuffled)
        assert differing(written(build(shuffled), tmp_path / str(seed)), contents(folder)) == []
    assert differing(written(build(articles[::-1]), tmp_path / "back"), contents(folder)) == []


def test_an_article_given_twice_changes_nothing(
    articles: list[Article], folder: Path, tmp_path: Path
) -> None:
    assert differing(written(build(articles + articles[:1]), tmp_path), contents(folder)) == []


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "TZ": "Asia/Jakarta"},
    ],
    ids=["plain-locale", "other-seed-and-zone"],
)
def test_another_folder_locale_and_hash_seed_give_the_same_bytes(
    environment: dict[str, str], folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "berita “baru” é"
    shutil.copytree(SEEDS, place / "masukan")
    paths = sorted((p.relative_to(place).as_posix() for p in (place / "masukan").iterdir()), reverse=True)
    assert differing(by_command(*paths, cwd=place, **environment), contents(folder)) == []


def spelled(data: rdflib.Dataset) -> set[tuple[str, ...]]:
    """Quads as text; there are no blank nodes, so equal sets are isomorphic datasets."""
    return {(s.n3(), p.n3(), o.n3(), str(g or "")) for s, p, o, g in data.quads()}


def parsed(path: Path, form: str) -> rdflib.Dataset:
    return rdflib.Dataset().parse(path, format=form)


def test_two_libraries_count_the_same_quads(folder: Path) -> None:
    path = folder / "graph.nq"
    lines = path.read_bytes().count(b"\n")
    assert lines == len(set(ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS)))
    assert lines == len(list(parsed(path, "nquads").quads()))
    assert lines == len(Store.open(str(folder))) == len(Store.open(path))


@pytest.mark.parametrize(
    ("name", "form", "fast"),
    [
        ("graph.trig", "trig", ox.RdfFormat.TRIG),
        ("graph.jsonld", "json-ld", ox.RdfFormat.JSON_LD),
    ],
)
def test_every_format_is_the_same_dataset(folder: Path, name: str, form: str, fast: ox.RdfFormat) -> None:
    assert not any("_:" in line for line in (folder / "graph.nq").read_text("utf-8").split())
    assert spelled(parsed(folder / name, form)) == spelled(parsed(folder / "graph.nq", "nquads"))
    wanted = set(ox.parse(path=str(folder / "graph.nq"), format=ox.RdfFormat.N_QUADS))
    assert set(ox.parse(path=str(folder / name), format=fast)) == wanted


def test_turtle_is_the_default_graph(folder: Path) -> None:
    facts = {
        (q.subject, q.predicate, q.object)
        for q in ox.parse(path=str(folder / "graph.nq"), format=ox.RdfFormat.N_QUADS)
        if isinstance(q.graph_name, ox.DefaultGraph)
    }
    told = ox.parse(path=str(folder / "facts.ttl"), format=ox.RdfFormat.TURTLE)
    assert {(q.subject, q.predicate, q.object) for q in told} == facts


def test_the_graph_conforms(folder: Path) -> None:
    assert check(read_nquads(folder / "graph.nq"), default()) == Report(True)


@pytest.mark.parametrize(
    ("prefix", "name"), [("prov", "wasDerivedFrom"), ("oa", "exact"), ("kabar", "supportedBy")]
)
def test_a_fact_that_loses_its_evidence_does_not_conform(folder: Path, prefix: str, name: str) -> None:
    data = read_nquads(folder / "graph.nq")
    gone = {
        (s, p, o) for s, p, o, _ in data.quads((None, rdflib.URIRef(PREFIXES[prefix] + name), None, None))
    }
    subject, predicate, object = min(gone, key=str)
    data.remove((subject, predicate, object, None))
    assert not check(data, default()).conforms


def test_every_claim_quotes_its_article(articles: list[Article], graph: Graph) -> None:
    texts = {a.key: a.text for a in articles}
    passages = [(c.article, e) for c in graph.claims for e in c.evidence]
    assert passages
    assert [e.quote for key, e in passages if e.span.of(texts[key]) != e.quote] == []


def test_why_gives_the_sentence_by_name(graph: Graph) -> None:
    claims = graph.why("PT Graha Teknomedika", "signedMouWith", "Surgiris")
    assert claims == graph.why("Surgiris", "signedMouWith", "GTM")
    assert any("ditandatangani oleh kedua belah pihak" in e.quote for c in claims for e in c.evidence)
