"""The ontology and the context, as generated from the schema."""

import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kabar.out import ontology, turtle, words
from kabar.schema import default
from kabar.vocab import PREFIXES

SCHEMA = default()
TOLD = rdflib.Graph().parse(data="".join(turtle.turtle(ontology.quads(SCHEMA))), format="turtle")
KABAR = rdflib.Namespace(PREFIXES["kabar"])
SO = rdflib.Namespace(PREFIXES["schema"])


def test_everything_of_ours_has_label_and_comment_in_both_languages() -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    ours = {s for kind in kinds for s in TOLD.subjects(RDF.type, kind) if str(s).startswith(str(KABAR))}
    assert len(ours) > 2 * len(SCHEMA.relations)
    for term in ours:
        for predicate in (RDFS.label, RDFS.comment):
            told = {o.language for o in TOLD.objects(term, predicate) if isinstance(o, rdflib.Literal)}
            assert told == {"id", "en"}, term


def test_no_blank_nodes() -> None:
    assert not any(isinstance(term, rdflib.BNode) for triple in TOLD for term in triple)


def test_relation_with_its_ends_parent_and_planned_sibling() -> None:
    assert (KABAR.signedMouWith, RDFS.subPropertyOf, KABAR.cooperatesWith) in TOLD
    assert (KABAR.signedMouWith, RDF.type, OWL.SymmetricProperty) in TOLD
    assert (KABAR.plannedSignedMouWith, RDFS.subPropertyOf, KABAR.plannedCooperatesWith) in TOLD
    assert (KABAR.organized, OWL.inverseOf, SO.organizer) in TOLD
    assert (KABAR.organized, RDFS.range, SO.Event) in TOLD
    assert (KABAR.organized, RDFS.domain, None) not in TOLD
    assert (KABAR.organized, SO.domainIncludes, SO.Person) in TOLD
    label = rdflib.Literal("planned: organized", lang="en")
    assert (KABAR.plannedOrganized, RDFS.label, label) in TOLD


def test_kinds_have_their_parents() -> None:
    assert (KABAR.Ministry, RDFS.subClassOf, SO.GovernmentOrganization) in TOLD
    assert (SO.Corporation, RDFS.subClassOf, SO.Organization) in TOLD
    assert (KABAR.Claim, RDFS.subClassOf, RDF.Statement) in TOLD


def test_stances_are_concepts() -> None:
    told = {str(s).rpartition("#")[2] for s in TOLD.subjects(RDF.type, SKOS.Concept)}
    assert told == {"asserted", "planned", "hoped", "denied"}


def test_every_qualifier_has_a_property_of_its_own() -> None:
    known = words.qualifiers(SCHEMA)
    assert {q for r in SCHEMA.relations.values() for q in r.qualifiers} <= set(known)
    names = [p.name for p in known.values()]
    assert len(set(names)) == len(names)
    assert not set(names) & set(SCHEMA.relations)


def test_a_qualifier_of_the_lexicons_making_cannot_take_a_name() -> None:
    assert words.qualifier("saidBy").name == "qualifierSaidBy"
    assert words.qualifier("berat").name == "berat"
    assert words.qualifier("a b> <x").name.isalnum()
