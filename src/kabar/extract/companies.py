"""Companies: names behind or before a legal form."""

from kabar.document import Mention
from kabar.extract.runs import Runs
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon

LONGEST = 12  # tokens of a company's name
LONGEST_FOREIGN = 6  # tokens of a name before its legal form
AMBIGUOUS = ("AS", "SE", "SA", "AG", "Group", "Grup", "Holding", "Holdings")  # are words of their own, too
STOPS = frozenset('.!?…”"')
SHORTEST = 2  # words of a company's name before a person's may begin


class CompanyReader:
    """Reads the company whose legal form stands at a token."""

    def __init__(self, view: View, lexicon: Lexicon, runs: Runs) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = runs
        self.inside = lexicon.listed("company-inside") | {"&"}
        self.companies = self._companies()

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

    def before(self, i: int, end: int) -> Mention | None:
        """The company at token ``i`` whose legal form stands behind its name: Kanto Rail Co., Ltd."""
        view = self.view
        if not view.capital[i] or (self.runs.opens_sentence(i) and view.lows[i] in self.lexicon.common):
            return None
        for k in range(i + 1, min(end, i + LONGEST_FOREIGN)):
            form = self.lexicon.legal_after.at(view.words, k, end)
            if form is not None and len(form[1].text) > 1 and form[1].text not in AMBIGUOUS:
                return self.runs.mention("Company", i, form[0], "legal form behind")
            if not (view.capital[k] or view.lows[k] in self.inside) or self.lexicon.roles.at(
                view.lows, k, end
            ):
                return None
        return None

    def at(self, i: int, end: int) -> Mention | None:
        """The company at token ``i``: PT X, with (Persero) and Tbk."""
        view = self.view
        j = i + 1
        if view.words[j] == ".":
            j += 1
        if j >= end or not (view.capital[j] or view.words[j][0].isdigit()):
            return None
        if len(view.words[j]) == 1 and view.words[i] not in ("PT", "CV"):
            return None  # Grup A is a group of a tournament
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
            if found and found[1].text not in AMBIGUOUS:
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
