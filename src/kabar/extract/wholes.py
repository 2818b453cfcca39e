"""Wholes: the body that the name of its unit ends with (Komisi III DPR RI, Sekretariat Jenderal Kemensos)."""

from collections.abc import Iterable

from kabar.document import Mention
from kabar.extract.heads import HeadReader
from kabar.extract.runs import folded_kind
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon

WITHIN = "within a unit's name"
UNITS = ("GovernmentBody", "University", "Hospital")


def wholes(view: View, lexicon: Lexicon, heads: HeadReader, mentions: Iterable[Mention]) -> list[Mention]:
    """The bodies within the names of units. They are implied: the sentence speaks of the unit alone."""
    out = []
    heads_of_units = lexicon.listed("unit-head")
    for unit in mentions:
        if unit.implied or not unit.by.startswith(("head", "known name")):
            continue
        if not (unit.kind in UNITS or view.lows[unit.first] in heads_of_units):
            continue
        last = unit.last
        if view.words[last - 1] == ")":
            last = next(k for k in range(last - 1, unit.first, -1) if view.words[k] == "(")
        for k in range(unit.first + 1, last):
            known = lexicon.names.at(view.words, k, last)
            here = heads.here.at(k, last)
            kind, stop = (known[1].kind, known[0]) if known is not None else ("", 0)
            if here is not None and here[0] > stop:
                kind, stop = here[1].kind, here[0]
            if folded_kind(kind) == "Organization" and _ends(view, lexicon, stop, last):
                name = view.slice(k, stop)
                out.append(Mention(kind, view.span(k, stop), name, k, unit.last, WITHIN, True))
                break
    return out


def _ends(view: View, lexicon: Lexicon, stop: int, last: int) -> bool:
    """Is the token at ``stop`` the end of the unit's name, a place behind it left aside?"""
    if stop == last or view.words[stop:last] in (["RI"], ["Republik", "Indonesia"]):
        return True
    place = lexicon.names.at(view.words, stop, last)
    return place is not None and place[0] == last and folded_kind(place[1].kind) == "Place"
