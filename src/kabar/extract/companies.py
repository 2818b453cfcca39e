"""Companies: names behind or before a legal form."""

from msgspec.structs import replace

from kabar.document import Mention
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon

LONGEST = 12  # tokens of a company's name
LONGEST_SHORT = 2  # tokens of its short form
STOPS = frozenset('.!?…”"')
SHORTEST = 2  # words of a company's name before a person's may begin


class CompanyReader:
    """Reads the company whose legal form stands at a token."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.companies = self._companies()
        generic = lexicon.listed("company-noun")
        self.openings = {
            name[:n]: " ".join(name)
            for name in sorted(self.companies)
            for n in range(1, LONGEST_SHORT + 1)
            if n < len(name) and name[0].lower() not in generic
        }

    def _companies(self) -> set[tuple[str, ...]]:
        """All names behind PT and its kin in the document, as far as their capitals go; none that go far."""
        out: set[tuple[str, ...]] = set()
        view = self.view
        for i, word in enumerate(view.words[:-1]):
            if word in self.lexicon.legal_before:
                j = k = i + 2 if view.words[i + 1] == "." else i + 1
                while k < len(view.words) and view.capital[k] and k - j <= LONGEST:
                    k += 1
                if j < k <= j + LONGEST:
                    out.add(tuple(view.words[j:k]))
        return out

    def short(self, i: int, end: int) -> Mention | None:
        """The first words, at token ``i``, of a company that the article names in full elsewhere.

        What follows has a capital, too: the short name stands before its officer's name.
        """
        view = self.view
        for j in range(min(end - 1, i + LONGEST_SHORT), i, -1):
            full = self.openings.get(tuple(view.words[i:j]))
            if full is not None and view.capital[j]:
                short = self.runs.mention("Company", i, j, "short form")
                return replace(short, attributes={**short.attributes, "known": full})
        return None

    def at(self, i: int, end: int) -> Mention | None:
        """The company at token ``i``: PT X, with (Persero) and Tbk."""
        view = self.view
        j = i + 1
        if view.words[j] == ".":
            j += 1
        if j >= end or not (view.capital[j] or view.words[j][0].isdigit()):
            return None
        last = self._run(j, end)
        for shorter in range(last - 1, j + 1, -1):
            if tuple(view.words[j:shorter]) in self.companies:
                last = shorter  # elsewhere the article names the company without what follows here
        for _ in range(2):
            if last + 2 < end and view.words[last] == "(" and view.lows[last + 1] in ("persero", "perseroda"):
                last += 3
            if last + 1 < end and view.words[last] == "," and view.words[last + 1] == "Tbk":
                last += 1
            found = self.lexicon.legal_after.at(view.words, last, end) if last < end else None
            if found and found[1].text not in ("AS", "SE"):
                last = found[0]
                if last < end and view.words[last] == "." and last + 1 < end and not view.capital[last + 1]:
                    last += 1
        sentence = view.document.sentences[view.sentence_of[i]]
        if last == sentence.last and view.words[last - 2 : last] == ["Tbk", "."]:
            last -= 1  # the stop ends the sentence
        return self.runs.mention("Company", i, last, "legal form")

    def _run(self, j: int, end: int) -> int:
        """Where the capitals of the name that begins at token ``j`` end."""
        view = self.view
        k = j
        while k < min(end, j + LONGEST):
            word = view.words[k]
            label = self.runs.labels[k]
            if k > j and (
                (k - j >= SHORTEST and self.runs.is_person(k))
                or (
                    self.lexicon.roles.at(view.lows, k, end)
                    and view.lows[k] in self.lexicon.common
                    and label is None
                )
            ):
                break
            if k > j and self._is_verb(k):
                break
            if (
                view.capital[k]
                or (word.isdigit() and k > j)
                or (word in ("&", "-") and k + 1 < end and view.capital[k + 1])
            ) or (
                word == "dan"
                and k > j
                and k + 1 < end
                and label is not None
                and self.runs.labels[k + 1] == label
            ):
                k += 1
            else:
                break
        return k

    def _is_verb(self, k: int) -> bool:
        """Tell whether the word is a headline's verb; a text's first line without a full stop is one, too."""
        if self.runs.headline_verb(k):
            return True
        view = self.view
        first = view.sentence_of[k] == 0 and view.words[view.document.sentences[0].last - 1] not in STOPS
        return first and view.lows[k] in self.lexicon.headline_verbs
