"""Wholes: the body that the name of its unit ends with (Komisi III DPR RI, Sekretariat Jenderal Kemensos)."""

from msgspec.structs import replace

from kabar.document import Mention
from kabar.extract.heads import HeadReader
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

WITHIN = "within a unit's name"
UNITS = ("GovernmentBody", "University", "Hospital")


def wholes(view: View, lexicon: Lexicon, heads: HeadReader, mentions: list[Mention]) -> list[Mention]:
    """The bodies within the names of units. They are implied: the sentence speaks of the unit alone.

    A unit gets what stands before its whole as another name: *Bagian Kerja Sama* | Sekretariat Daerah.
    """
    out = []
    heads_of_units = lexicon.listed("unit-head")
    for n, unit in enumerate(mentions):
        if unit.implied or not unit.by.startswith(("head", "known name")):
            continue
        if not (unit.kind in UNITS or view.lows[unit.first] in heads_of_units):
            continue
        last = unit.last
        if view.words[last - 1] == ")":
            last = next(k for k in range(last - 1, unit.first, -1) if view.words[k] == "(")
        for k in range(unit.first + 1, last):
            whole = _at(view, lexicon, heads, k, last)
            if whole is not None:
                out.append(Mention(whole[0], view.span(k, whole[1]), view.slice(k, whole[1]), k, unit.last,
                                   WITHIN, True))  # fmt: skip
                if k > unit.first + 1:
                    mentions[n] = _named(unit, view.slice(unit.first, k))
                break
    return out


def _at(view: View, lexicon: Lexicon, heads: HeadReader, k: int, last: int) -> tuple[str, int] | None:
    """The kind and the end of the body that ends a unit's name from token ``k`` on."""
    known, here = lexicon.names.at(view.words, k, last), heads.here.at(k, last)
    kind, stop = (known[1].kind, known[0]) if known is not None else ("", 0)
    if here is not None and here[0] > stop:
        kind, stop = here[1].kind, here[0]
    if folded_kind(kind) == "Organization" and _ends(view, lexicon, stop, last):
        return kind, stop
    unit = heads.units.at(k, last) if view.capital[k] else None
    if unit is not None and unit.last == last and view.lows[k] in lexicon.listed("whole-head"):
        return unit.kind, unit.last
    return None


def _named(unit: Mention, name: str) -> Mention:
    held = unit.attributes.get("alias", "")
    return replace(unit, attributes={**unit.attributes, "alias": f"{held}|{name}".lstrip("|")})


def _ends(view: View, lexicon: Lexicon, stop: int, last: int) -> bool:
    """Is the token at ``stop`` the end of the unit's name, a place behind it left aside?"""
    if stop == last or view.words[stop:last] in (["RI"], ["Republik", "Indonesia"]):
        return True
    place = lexicon.names.at(view.words, stop, last)
    return place is not None and place[0] == last and folded_kind(place[1].kind) == "Place"
