"""Rows of ``words/page.toml``: what stands on a news page around the news."""

from functools import cache
from typing import Literal

from msgspec import Struct

from kabar.document import BlockKind
from kabar.lexicon.rows import Example
from kabar.lexicon.tables import read
from kabar.schema import LEXICON


class Marker(Struct, frozen=True, forbid_unknown_fields=True):
    """Words, in lower case, that give a line (or the rest of it) its job on the page.

    ``only``: just the words themselves are cut, the line goes on. ``tail``: the words stand at the
    end of the line they mark.
    """

    block: BlockKind
    where: Literal["start", "whole", "inline"]
    text: tuple[str, ...]
    only: bool = False
    tail: bool = False


class Outlet(Struct, frozen=True, forbid_unknown_fields=True):
    """An outlet and the ways it writes its own name in a dateline or copyright line."""

    name: str
    forms: tuple[str, ...]


class Page(Struct, frozen=True):
    """All rows of the page data."""

    markers: tuple[Marker, ...]
    outlets: tuple[Outlet, ...]
    examples: tuple[Example, ...]


@cache
def page() -> Page:
    """The page data of the package. Raises LexiconError."""
    types = {"marker": Marker, "outlet": Outlet, "example": Example}
    rows = read(LEXICON / "id" / "words" / "page.toml", types)
    return Page(rows["marker"], rows["outlet"], rows["example"])
