"""Normal forms of names: what two articles must agree on before they can speak of one thing."""

import re
import unicodedata

from kabar.document import Chain
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import Schema

LEGAL = re.compile(
    r"^(?:pt|cv|ud|pd)\b\.?\s*|\s*\((?:persero|perseroda)\)|[\s,]+(?:tbk|ltd|inc|corp|llc|plc|gmbh)\b\.?",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z0-9]+")


def plain(name: str) -> str:
    """Lower case, no diacritics, words and digits only.

    >>> plain("Le Kanto – S.A.")
    'le kanto s a'
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return " ".join(WORD.findall(ascii_name.lower())) or " ".join(name.lower().split())


def without_legal_form(name: str) -> str:
    """A company's name without PT, Tbk and their kin; the name itself where nothing else is left.

    >>> without_legal_form("PT Lintang Medika (Persero) Tbk")
    'Lintang Medika'
    """
    return LEGAL.sub("", name).strip(" ,.") or name


def canonical(chain: Chain, lexicon: Lexicon) -> str:
    """The name a chain is known by beyond its article: the lexicon's, else its own fullest."""
    known = chain.attributes.get("known")
    if known is None:
        found = next(
            (lexicon.canonical[n] for n in (chain.name, *chain.aliases) if n in lexicon.canonical), None
        )
        known = found.name if found is not None and found.kind == chain.kind else None
    return known or chain.name


def key(chain: Chain, lexicon: Lexicon, schema: Schema) -> str:
    """What decides whether two chains of different articles are one: folder and plain canonical name."""
    name = canonical(chain, lexicon)
    folder = schema.kind(chain.kind).folder
    if folder == "organization":
        name = without_legal_form(name)
    return f"{folder}/{plain(name)}"
