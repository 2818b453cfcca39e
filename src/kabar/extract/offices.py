"""Offices: the words of a title before its bodies, with what stands before them."""

from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Role

LONGEST = 4  # words of an office with *-nya* at its end


class OfficeReader:
    """Reads the office at a token."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.owned = frozenset(i for i, low in enumerate(view.lows) if low.endswith("nya"))
        self.asides = {w.split()[0] for w in lexicon.listed("holder-aside")} | {"periode", "masa"}

    def at(self, k: int, end: int) -> tuple[int, Role] | None:
        """The office at token ``k`` that may name somebody, and the token behind it."""
        role = self._office(k, end)
        if role is None or role[1].points == "none" or not self._plausible(k, role[0], end):
            return None
        return role

    def prefix(self, i: int, end: int) -> tuple[int, str, str]:
        """Words before the office: their end, the status they give, and *Wakil* as part of the role."""
        status, deputy, k = "current", "", i
        while k < end and (found := self.lexicon.prefixes.at(self.view.lows, k, end)):
            last, prefix = found
            if last < end and self.view.words[last] == ".":
                last += 1
            if last >= end:
                break
            if prefix.status == "deputy":
                if self.lexicon.roles.at(self.view.lows, k, end):
                    break  # the list of roles knows the deputy itself
                deputy = prefix.text + " "
            else:
                status = prefix.status
            k = last
        return k, status, deputy

    def aside(self, last: int, end: int, *, any_alias: bool = False) -> int:
        """Behind a short form of the title in parentheses: Menteri Perindustrian (Menperin)."""
        alias = self.runs.alias_at(last, end)
        if alias is not None and (
            any_alias
            or alias[0] in self.lexicon.roles
            or self.lexicon.ministers.at([alias[0]], 0)
            or alias[0].startswith(("Men", "Wamen", "Dir", "Ka", "Sek"))
        ):
            return alias[1]
        return last

    def _office(self, k: int, end: int) -> tuple[int, Role] | None:
        """The office at token ``k``; a head noun at its end belongs to the body (Direktur | RSUD X)."""
        view = self.view
        found = self._possessed(k, end) or self.lexicon.roles.at(view.lows, k, end)
        if found is None or self.runs.is_person(k):
            return None  # where the recogniser begins a person's name, the word is part of it (Ratu X)
        for m in range(k + 1, found[0]):
            head = self.lexicon.org_heads.at(view.words, m, end) if view.capital[m] else None
            if head is not None and not head[1].generic:
                short = self.lexicon.roles.at(view.lows, k, m)
                if short is not None and short[0] == m:
                    return short
        fused = found[1].points == "unit" and " " not in found[1].unit
        if found[0] < end and fused and self._ordinary(found[0]):
            for m in range(found[0] - 1, k, -1):
                short = self.lexicon.roles.at(view.lows, k, m)
                if short is not None and short[0] == m and short[1].points == "unit":
                    return short  # Direktur | Lalu Lintas Kereta Api is no Direktur Lalu Lintas
        return found

    def _possessed(self, k: int, end: int) -> tuple[int, Role] | None:
        """An office with *-nya* for the body it belongs to: direktur utamanya, Nama."""
        lows = self.view.lows
        for last in range(k + 1, min(end, k + LONGEST + 1)):
            if last - 1 in self.owned:
                words = [*lows[k : last - 1], lows[last - 1].removesuffix("nya")]
                found = self.lexicon.roles.at(words, 0)
                if found is not None and found[0] == last - k:
                    return last, found[1]
        return None

    def _ordinary(self, k: int) -> bool:
        """Tell whether the word is an ordinary one written with a capital, and no known name."""
        view = self.view
        return (
            view.capital[k]
            and view.lows[k] in self.lexicon.common
            and self.lexicon.names.at(view.words, k) is None
        )

    def _owned(self, last: int) -> bool:
        return last - 1 in self.owned

    def _plausible(self, first: int, last: int, end: int) -> bool:
        """A lower-case office needs a capital right behind it; *anggota keluarga* names nobody."""
        view = self.view
        if last >= end:
            return False
        return (
            view.capital[last]
            or (view.words[last] in (",", "(", ":") and (view.capital[first] or self._owned(last)))
            or view.lows[last] in self.asides
            or view.lows[last] in ("dari", "bidang", "pada", "di")
        )
