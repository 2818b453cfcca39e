"""Claims: one named graph for each article, with the article, its claims and the passages they stand on."""

from collections import defaultdict
from collections.abc import Iterator

from kabar.document import Claim, Evidence
from kabar.graph import Source
from kabar.out import values
from kabar.out.terms import TYPE, Iri, Quad, curie, integer, plain, typed, web_iri, words
from kabar.out.view import View


def _article(view: View, source: Source) -> Iterator[Quad]:
    node = view.names.article(source.key)

    def tell(name: str, *texts: str | None) -> Iterator[Quad]:
        for text in texts:
            if text:
                yield Quad(node, curie(name), plain(text), node)

    yield Quad(node, TYPE, curie("schema:NewsArticle"), node)
    if source.title:
        yield Quad(node, curie("schema:headline"), words(source.title, source.language), node)
    yield from tell("kabar:sha256", source.sha256)
    yield from tell("schema:publisher", source.publisher)
    yield from tell("schema:inLanguage", source.language)
    yield from tell("schema:dateline", source.dateline)
    yield from tell("schema:author", *source.authors)
    yield from tell("schema:editor", *source.editors)
    if source.published:
        yield Quad(node, curie("schema:datePublished"), values.date(source.published), node)
    address = web_iri(source.url) if source.url else None
    if address:
        yield Quad(node, curie("schema:url"), address, node)
    for headline in source.related:
        yield Quad(node, curie("kabar:relatedHeadline"), words(headline, source.language), node)


def _passage(view: View, article: str, evidence: Evidence) -> Iterator[Quad]:
    """The passage with its two selectors, each found by adding to the passage's own IRI."""
    graph = view.names.article(article)
    node = view.names.passage(article, evidence.span)
    by_quote, by_place = Iri(f"{node};by=quote"), Iri(f"{node};by=position")
    yield Quad(node, TYPE, curie("kabar:Evidence"), graph)
    yield Quad(node, TYPE, curie("oa:SpecificResource"), graph)
    yield Quad(node, curie("oa:hasSource"), graph, graph)
    yield Quad(node, curie("oa:hasSelector"), by_quote, graph)
    yield Quad(node, curie("oa:hasSelector"), by_place, graph)
    yield Quad(by_quote, TYPE, curie("oa:TextQuoteSelector"), graph)
    yield Quad(by_quote, curie("oa:exact"), words(evidence.quote, view.language([article])), graph)
    yield Quad(by_place, TYPE, curie("oa:TextPositionSelector"), graph)
    yield Quad(by_place, curie("oa:start"), integer(evidence.span.start), graph)
    yield Quad(by_place, curie("oa:end"), integer(evidence.span.end), graph)


def _claim(view: View, claim: Claim) -> Iterator[Quad]:
    graph = view.names.article(claim.article)
    node = view.names.of(claim.id)
    yield from view.core(
        node, "kabar:Claim", (claim.subject, claim.relation, claim.object), claim.stance, graph
    )
    yield from view.qualified(node, claim.qualifiers, view.language([claim.article]), graph)
    if claim.said_by:
        yield Quad(node, curie("kabar:saidBy"), view.names.of(claim.said_by), graph)
    if claim.rule:
        yield Quad(node, curie("kabar:rule"), plain(claim.rule), graph)
    confidence = values.decimal(str(claim.confidence)) or typed("0", "xsd:decimal")
    yield Quad(node, curie("kabar:confidence"), confidence, graph)
    for n, evidence in enumerate(claim.evidence):
        passage = view.names.passage(claim.article, evidence.span)
        yield Quad(node, curie("prov:wasDerivedFrom"), passage, graph)
        if n == 0:
            yield Quad(node, curie("kabar:cue"), passage, graph)
        for mark in evidence.marks:
            yield Quad(node, curie("kabar:mark"), plain(f"char={mark.start},{mark.end}"), graph)
        yield from _passage(view, claim.article, evidence)


def quads(view: View) -> Iterator[Quad]:
    """All articles with their claims, and the passages of claims and statements."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in view.graph.claims:
        told[claim.article].append(claim)
    for source in view.graph.sources:
        yield from _article(view, source)
        for claim in told[source.key]:
            yield from _claim(view, claim)
    for said in view.graph.statements:
        yield from _passage(view, said.article, said.evidence)
