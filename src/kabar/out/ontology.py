"""The ontology, generated from the schema and from ``ontology.toml``; no blank nodes.

What may stand at the ends of a relation is told with ``schema:domainIncludes`` and ``rangeIncludes``; where
there is just one class, with ``rdfs:domain`` and ``rdfs:range`` too.
"""

from collections.abc import Iterable, Iterator

from kabar.out import words
from kabar.out.terms import TYPE, Iri, Literal, Quad, curie
from kabar.schema import Kind, Relation, Schema, Text
from kabar.vocab import ONTOLOGY, PREFIXES

ME = Iri(ONTOLOGY.removesuffix("#"))
TITLE = Text(
    "Ontologi kabar: berita sebagai graf pengetahuan", "The kabar ontology: news as a knowledge graph"
)
DATATYPES = {"date": "xsd:date", "quantity": "schema:QuantitativeValue"}


def _labels(node: Iri, label: Text, comment: Text | None, name: str = "rdfs:label") -> Iterator[Quad]:
    about = "skos:definition" if name == "skos:prefLabel" else "rdfs:comment"
    for language in ("id", "en"):
        yield Quad(node, curie(name), Literal(getattr(label, language), language=language))
        if comment:
            yield Quad(node, curie(about), Literal(getattr(comment, language), language=language))


def _ours(node: Iri) -> Iterator[Quad]:
    if node.startswith(ONTOLOGY):
        yield Quad(node, curie("rdfs:isDefinedBy"), ME)


def _kind(schema: Schema, kind: Kind) -> Iterator[Quad]:
    node = curie(kind.rdf)
    parents = [curie(c) for c in kind.broader]
    if kind.parent:
        parents.append(curie(schema.kind(kind.parent).rdf))
    yield Quad(node, TYPE, curie("owl:Class"))
    yield from _labels(node, kind.label, kind.comment)
    yield from _ours(node)
    for parent in parents:
        yield Quad(node, curie("rdfs:subClassOf"), parent)


def _ends(node: Iri, of: Iterable[str], to: Iterable[str]) -> Iterator[Quad]:
    for names, includes, only in (
        (of, "schema:domainIncludes", "rdfs:domain"),
        (to, "schema:rangeIncludes", "rdfs:range"),
    ):
        classes = sorted({curie(n) for n in names})
        for found in classes:
            yield Quad(node, curie(includes), found)
        if len(classes) == 1:
            yield Quad(node, curie(only), classes[0])


def _relation(schema: Schema, relation: Relation, planned: bool) -> Iterator[Quad]:
    node = curie("kabar:" + (relation.planned if planned else relation.name))
    kind = "owl:DatatypeProperty" if relation.value == "date" else "owl:ObjectProperty"
    yield Quad(node, TYPE, curie(kind))
    yield from _ours(node)
    label = Text("direncanakan: " + relation.label.id, "planned: " + relation.label.en)
    yield from _labels(node, label if planned else relation.label, relation.comment)
    of = ["kabar:Indicator"] if relation.indicator else [schema.kind(k).rdf for k in relation.subject]
    if relation.value == "date":  # months, years and ranges too, so no rdfs:range
        yield from _ends(node, of, ())
        yield Quad(node, curie("schema:rangeIncludes"), curie("xsd:date"))
    else:
        to = [DATATYPES[relation.value]] if relation.value else [schema.kind(k).rdf for k in relation.object]
        yield from _ends(node, of, to)
    if relation.symmetric:
        yield Quad(node, TYPE, curie("owl:SymmetricProperty"))
    if relation.broader:
        broader = schema.relation(relation.broader)
        name = broader.planned if planned else broader.name
        yield Quad(node, curie("rdfs:subPropertyOf"), curie("kabar:" + name))
    if planned:
        yield Quad(node, curie("rdfs:seeAlso"), curie("kabar:" + relation.name))
        return
    if relation.sub_property_of:
        yield Quad(node, curie("rdfs:subPropertyOf"), curie(relation.sub_property_of))
    if relation.inverse_of:
        yield Quad(node, curie("owl:inverseOf"), curie(relation.inverse_of))


def _property(word: words.PropertyWord) -> Iterator[Quad]:
    node = curie("kabar:" + word.name)
    is_node = word.value == "node"
    yield Quad(node, TYPE, curie("owl:ObjectProperty" if is_node else "owl:DatatypeProperty"))
    yield from _ours(node)
    yield from _labels(node, word.label, word.comment)
    of = word.of or ("kabar:Fact", "kabar:Claim")
    yield from _ends(node, of, word.to if is_node else ())
    if not is_node:
        datatype = "rdf:langString" if word.value == "text" else word.value
        yield Quad(node, curie("schema:rangeIncludes"), curie(datatype))
    if word.parent:
        yield Quad(node, curie("rdfs:subPropertyOf"), curie(word.parent))
    if word.inverse:
        yield Quad(node, curie("owl:inverseOf"), curie(word.inverse))


def _stances() -> Iterator[Quad]:
    scheme = curie("kabar:Stances")
    yield Quad(scheme, TYPE, curie("skos:ConceptScheme"))
    yield from _labels(scheme, Text("sikap terhadap suatu hal", "stances towards what is told"), None)
    yield from _ours(scheme)
    for stance in words.own().stances:
        node = curie("kabar:" + stance.name)
        yield Quad(node, TYPE, curie("skos:Concept"))
        yield Quad(node, curie("skos:inScheme"), scheme)
        yield Quad(node, curie("skos:topConceptOf"), scheme)
        yield from _labels(node, stance.label, stance.comment, "skos:prefLabel")
        yield from _ours(node)


def quads(schema: Schema) -> list[Quad]:
    """Every triple of the ontology once."""
    told = {Quad(ME, TYPE, curie("owl:Ontology"))}
    told.update(_labels(ME, TITLE, None, "dcterms:title"))
    for source in ("schema", "prov", "oa", "skos"):
        told.add(Quad(ME, curie("dcterms:references"), Iri(PREFIXES[source])))
    for kind in schema.kinds.values():
        told.update(_kind(schema, kind))
    for word in words.own().classes:
        node = curie("kabar:" + word.name)
        told.add(Quad(node, TYPE, curie("owl:Class")))
        told.update((*_labels(node, word.label, word.comment), *_ours(node)))
        told.update(Quad(node, curie("rdfs:subClassOf"), curie(p)) for p in word.parents)
    told.update(_stances())
    for relation in schema.relations.values():
        told.update((*_relation(schema, relation, False), *_relation(schema, relation, True)))
    for prop in (*words.own().properties, *words.qualifiers(schema).values()):
        told.update(_property(prop))
    return list(told)
