"""News in, knowledge graph out: a graph of who does what with whom, every fact on its sentence.

The names below load what they need when they are first used, so that importing the package is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kabar.document import Article as Article
    from kabar.document import Document as Document
    from kabar.graph import Graph as Graph
    from kabar.ingest import read as read
    from kabar.lexicon.lexicon import Lexicon as Lexicon
    from kabar.out.html import to_html as to_html
    from kabar.out.nx import to_networkx as to_networkx
    from kabar.out.rdf import to_rdf as to_rdf
    from kabar.out.shacl import validate as validate
    from kabar.pipeline import build as build
    from kabar.pipeline import extract as extract
    from kabar.store.sparql import Store as Store

_HOMES = {
    "Article": "kabar.document",
    "Document": "kabar.document",
    "Graph": "kabar.graph",
    "Lexicon": "kabar.lexicon.lexicon",
    "Store": "kabar.store.sparql",
    "build": "kabar.pipeline",
    "extract": "kabar.pipeline",
    "read": "kabar.ingest",
    "to_html": "kabar.out.html",
    "to_networkx": "kabar.out.nx",
    "to_rdf": "kabar.out.rdf",
    "validate": "kabar.out.shacl",
}
__all__ = list(_HOMES)
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'kabar' has no attribute {name!r}")
