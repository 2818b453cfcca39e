"""Borders: where a name that a head opens runs on through commas and *dan*, and where another begins."""

import re

from kabar.extract.known import KnownHere
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon

YEAR = re.compile(r"(?:19|20)\d\d")
EDITION = re.compile(r"(?:[IVXL]+|ke-\d+|\d{1,2}(?:st|nd|rd|th)|(?:19|20)\d\d(?:[/-]\d{2,4})?)")
PORTFOLIO = re.compile(r"(?:pe|ke)[a-z]{3,}an")  # Perindustrian, Kehutanan: nouns that name portfolios
SHORT = 3  # characters; a known name so short ends no other


class Borders:
    """Tells of a token whether a name before it goes on."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.here = KnownHere(view, lexicon)

    def new_name(self, k: int, end: int) -> bool:
        """Tell whether a known body, a legal form or an office begins here: the name before it has ended."""
        view = self.view
        known = self.lexicon.names.at(view.words, k, end)
        if known is not None and known[1].kind not in ("Country", "Place"):
            return len(view.slice(k, known[0])) > SHORT
        if view.words[k] in self.lexicon.legal_before:
            return True
        if view.words[k].istitle() and view.lows[k] in self.lexicon.listed("name-opener"):
            return True
        role = self.lexicon.roles.at(view.lows, k, end)
        return role is not None and role[0] - k > 1 and view.lows[k] in self.lexicon.common

    def new_body(self, k: int, end: int) -> bool:
        """Tell whether a name begins here, or a body that the article itself makes known."""
        return self.new_name(k, end) or self.here.names(k, end)

    def common_capital(self, k: int) -> bool:
        """Tell whether the word is an ordinary one or an acronym, with a capital, and begins no name."""
        view = self.view
        return (
            view.capital[k]
            and (
                view.lows[k] in self.lexicon.common
                or view.words[k].isupper()
                or PORTFOLIO.fullmatch(view.lows[k]) is not None
            )
            and not self.new_name(k, len(view.words))
        )

    def list_end(self, comma: int, end: int) -> int | None:
        """Behind a list ``, B, C dan D`` of ordinary capitalised words that a comma opens; else None."""
        view = self.view
        k = comma
        while k < end and view.words[k] == ",":
            k += 1
            if k < end and view.words[k] in ("dan", "serta"):
                k += 1
                closing = True
            else:
                closing = False
            start = k
            while k < end and view.capital[k] and not self.new_name(k, end):
                k += 1
            if k == start or not any(
                view.lows[x] in self.lexicon.common or view.words[x].isupper() for x in range(start, k)
            ):
                return None
            if closing:
                return self._cut_person(start, k)
            if k < end and view.words[k] in ("dan", "serta") and k + 1 < end and self.common_capital(k + 1):
                start = k = k + 1
                while k < end and view.capital[k] and not self.new_name(k, end):
                    k += 1
                return self._cut_person(start, k)
        return None

    def _cut_person(self, start: int, last: int) -> int:
        """The last item of a unit's list, without a person's name that may follow it."""
        for k in range(start + 1, last):
            if self.runs.is_person(k) or (
                self.view.lows[k] not in self.lexicon.common and not self.view.words[k].isupper()
            ):
                return k
        return last
