"""The whole graph as RDF quads, without any library: facts, claims per article, decisions, and what it is."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kabar import vocab
from kabar.graph import Graph
from kabar.out import agreements, claims, decisions, entities, facts, nodes
from kabar.out.terms import TYPE, Literal, Names, Quad, curie, integer
from kabar.out.view import View
from kabar.vocab import BASE

LAYERS = (entities.quads, agreements.quads, facts.quads, nodes.quads, claims.quads, decisions.quads)


def quads(graph: Graph, base: str = BASE) -> list[Quad]:
    """Every quad once, in no order that means anything.

    Facts stand in the default graph, each article's claims in the graph that the article names, decisions
    in ``graph/decisions`` and the description of the dataset in ``graph/about``. Raises UsageError for a
    base that cannot start an IRI.
    """
    names = Names(base)
    view = View(graph, names)
    told = {quad for layer in LAYERS for quad in layer(view)}
    told.update(_about(names, graph, told))
    return list(told)


def _about(names: Names, graph: Graph, told: Iterable[Quad]) -> Iterator[Quad]:
    """What the dataset is and how much of what it holds; no times, so that equal input stays equal bytes."""
    here, me = names.about, names.dataset
    of_facts = [q for q in told if q.graph is None]
    by_class = Counter(
        q.object for q in of_facts if q.predicate == TYPE and not isinstance(q.object, Literal)
    )
    yield Quad(me, TYPE, curie("void:Dataset"), here)
    yield Quad(me, TYPE, curie("dcat:Dataset"), here)
    yield Quad(me, curie("dcterms:title"), Literal("Graf pengetahuan dari berita", language="id"), here)
    yield Quad(me, curie("dcterms:title"), Literal("Knowledge graph of news", language="en"), here)
    for prefix in ("kabar", "schema", "prov", "oa", "skos"):
        namespace = curie(f"{prefix}:")
        yield Quad(me, curie("void:vocabulary"), namespace, here)
    yield Quad(me, curie("void:uriSpace"), Literal(names.base), here)
    yield Quad(me, curie("void:triples"), integer(len(of_facts)), here)
    yield Quad(me, curie("void:entities"), integer(len(graph.entities)), here)
    yield Quad(me, curie("void:classes"), integer(len(by_class)), here)
    yield Quad(me, curie("kabar:claimCount"), integer(len(graph.claims)), here)
    yield Quad(me, curie("kabar:articleCount"), integer(len(graph.sources)), here)
    for found, count in by_class.items():
        part = names.of("dataset/" + _short(str(found)))
        yield Quad(me, curie("void:classPartition"), part, here)
        yield Quad(part, curie("void:class"), found, here)
        yield Quad(part, curie("void:entities"), integer(count), here)


def _short(iri: str) -> str:
    """A class as a piece of an IRI: ``schema-Person``."""
    for prefix, namespace in vocab.PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}-{iri.removeprefix(namespace)}"
    return vocab.short_hash(iri)
