"""The door to rdflib: a graph as an rdflib Dataset."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kabar.graph import Graph
from kabar.out.quads import quads
from kabar.out.terms import Iri, Quad, Term
from kabar.vocab import BASE, PREFIXES

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

    Dataset: TypeAlias = rdflib.Dataset


def _node(term: Term) -> Node:
    import rdflib

    if isinstance(term, Iri):
        return rdflib.URIRef(term)
    # Not normalised: the lexical form is ours, and every library must count the same literals.
    return rdflib.Literal(
        term.text, lang=term.language or None, datatype=term.datatype or None, normalize=False
    )


def dataset(told: Iterable[Quad]) -> Dataset:
    """Quads as an rdflib Dataset, with our prefixes bound."""
    import rdflib

    out = rdflib.Dataset()
    for prefix, namespace in PREFIXES.items():
        out.bind(prefix, namespace, replace=True)
    default = out.default_graph
    graphs: dict[str, rdflib.Graph] = {"": default}
    for subject, predicate, object, name in told:
        graph = graphs.get(name or "")
        if graph is None:
            graph = graphs[name or ""] = out.graph(rdflib.URIRef(name or ""))
        graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), _node(object)))
    return out


def to_rdf(graph: Graph, base: str = BASE) -> Dataset:
    """The graph as an rdflib Dataset: facts in its default graph, claims in one named graph per article.

    Takes about 3 s and 200 MB for 100 thousand quads; to write a file use ``kabar.out.nquads``, which needs
    neither. Raises UsageError for a base that cannot start an IRI.
    """
    return dataset(quads(graph, base))


def read(path: Path) -> Dataset:
    """A file of N-Quads as an rdflib Dataset. Raises OSError, or rdflib's error where it does not parse."""
    import rdflib

    out = rdflib.Dataset()
    out.parse(path, format="nquads")
    return out


def union(data: Dataset) -> rdflib.Graph:
    """All triples of a dataset in one graph, for what knows no named graphs."""
    import rdflib

    out = rdflib.Graph()
    for subject, predicate, object, _ in data.quads():
        out.add((subject, predicate, object))
    return out


def violations(results: rdflib.Graph) -> list[str]:
    """The lines of a SHACL report, sorted: node, message, and the value that is wrong if there is one."""
    import rdflib

    sh = rdflib.Namespace(PREFIXES["sh"])
    lines = set()
    for result in results.subjects(rdflib.RDF.type, sh.ValidationResult):
        focus, value = results.value(result, sh.focusNode), results.value(result, sh.value)
        message = min((str(m) for m in results.objects(result, sh.resultMessage)), default="not valid")
        lines.add(f"{focus}: {message}" + (f" ({value})" if value not in (None, focus) else ""))
    return sorted(lines)
