"""Namespaces and stable IRIs: names made from content, so any run over the same input mints the same ones."""

import hashlib
import re
import unicodedata

ONTOLOGY = "https://w3id.org/kabar/ontology#"
BASE = "https://w3id.org/kabar/id/"
PREFIXES = {
    "kabar": ONTOLOGY,
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
    "sh": "http://www.w3.org/ns/shacl#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

SLUG = 60  # characters; longer names are cut and told apart by a hash


def slug(name: str) -> str:
    """A name as a piece of an IRI: ASCII, lower case, hyphens; empty where nothing is left of it.

    >>> slug("PT Graha Teknomedika")
    'pt-graha-teknomedika'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def short_hash(*parts: str) -> str:
    """Ten hex digits of sha256 over the parts, for ids that have no name or share one."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:10]


def path(folder: str, name: str, *identity: str) -> str:
    """An id such as ``person/sopar-sirait``; with ``identity``, or for a long name, a hash too."""
    tail = slug(name)
    if identity or not tail or len(tail) > SLUG:
        tail = "-".join(x for x in (tail[:SLUG].rstrip("-"), short_hash(name, *identity)) if x)
    return f"{folder}/{tail}"


def expand(curie: str) -> str:
    """``schema:Person`` as a full IRI. Raises KeyError for a prefix that is not ours."""
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local
