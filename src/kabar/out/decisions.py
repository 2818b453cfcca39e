"""The graph of decisions: why a name in an article was taken for an entity."""

from collections.abc import Iterator

from kabar.out.terms import TYPE, Quad, clean, curie, plain, words
from kabar.out.view import View
from kabar.vocab import short_hash


def quads(view: View) -> Iterator[Quad]:
    """All decisions."""
    graph = view.names.decisions
    for d in view.graph.decisions:
        node = view.names.of("decision/" + short_hash(d.article, clean(d.name), d.entity))
        yield Quad(node, TYPE, curie("kabar:Decision"), graph)
        yield Quad(node, curie("kabar:mention"), words(d.name, view.language([d.article])), graph)
        yield Quad(node, curie("kabar:entity"), view.names.of(d.entity), graph)
        yield Quad(node, curie("schema:isPartOf"), view.names.article(d.article), graph)
        for reason in d.reasons:
            yield Quad(node, curie("kabar:reason"), plain(reason), graph)
