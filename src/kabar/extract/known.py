"""Names that the article itself makes known: bodies read surely in one place are known in others."""

from collections.abc import Iterable

from kabar.document import Mention
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

Words = tuple[str, ...]
SURE = ("legal form", "head", "known name")
OPENING = 2  # first words of a company's name that may stand for it before its officer's
LONGEST = 14  # tokens
LONGEST_NAME = 4  # words of a person's name


class KnownHere:
    """The bodies of one document by every form that may name them again."""

    def __init__(self, view: View, lexicon: Lexicon, mentions: Iterable[Mention] = ()) -> None:
        self.view = view
        self.lexicon = lexicon
        self.forms: dict[Words, Mention] = {}
        self.openings: dict[Words, Mention] = {}
        generic = lexicon.listed("company-noun")
        for m in mentions:
            if folded_kind(m.kind) != "Organization" or m.implied or not self._alone(m):
                continue
            for form in self._forms(m):
                self.forms.setdefault(form, m)
                if m.kind == "Company" and form[0].lower() not in generic:
                    for n in range(1, min(OPENING + 1, len(form))):
                        self.openings.setdefault(form[:n], m)
        for form in [f for f in self.forms if self._runs_over(f)]:
            del self.forms[form]
        for form in self.forms:
            self.openings.pop(form, None)
        self.firsts = {f[0] for f in (*self.forms, *self.openings)}

    def at(self, i: int, end: int) -> tuple[int, Mention] | None:
        """The token behind the longest form at token ``i``, and the body that it names."""
        return self._find(self.forms, i, end)

    def opening(self, i: int, end: int) -> tuple[int, Mention] | None:
        """The first words of a company's name at token ``i``, with a capital behind them or a comma."""
        found = self._find(self.openings, i, end)
        if found is None or found[0] >= end:
            return None
        ordinary = self.view.lows[i] in self.lexicon.common or self.view.words[i] in self.lexicon.legal_before
        if self.lexicon.head_last and ordinary:
            return None  # Green Energy Ltd is not meant by Green
        return (
            found
            if self.lexicon.head_last or self.view.capital[found[0]] or self.view.words[found[0]] == ","
            else None
        )

    def names(self, i: int, end: int) -> bool:
        """Does a name of a body begin at token ``i``?"""
        return self.at(i, end) is not None or self.opening(i, end) is not None

    def _find(self, table: dict[Words, Mention], i: int, end: int) -> tuple[int, Mention] | None:
        words = self.view.words
        if words[i] not in self.firsts:
            return None
        for last in range(min(end, i + LONGEST), i, -1):
            m = table.get(tuple(words[i:last]))
            if m is not None:
                return last, m
        return None

    def _runs_over(self, form: Words) -> bool:
        """Does the form hold a shorter one and then a person's name: Universitas X | Nama Orang?"""
        for n in range(2, len(form)):
            rest = form[n:]
            if form[:n] in self.forms and self.forms[form[:n]].name != self.forms[form].name:
                return 2 <= len(rest) <= LONGEST_NAME and self.personal(rest)
        return False

    def personal(self, words: Words) -> bool:
        """May the words be a person's name: capitals, no known name among them, and not all ordinary?"""
        return (
            all(w.istitle() and w.isalpha() and self.lexicon.names.at((w,), 0) is None for w in words)
            and words[-1].lower() not in self.lexicon.common
        )

    def _alone(self, m: Mention) -> bool:
        """Does the name end where its words do, so that it is whole?"""
        view = self.view
        if not m.by.startswith(SURE):
            return False
        return m.last >= len(view.words) or not view.capital[m.last]

    def _forms(self, m: Mention) -> list[Words]:
        view = self.view
        words = view.words[m.first : m.last]
        if "(" in words:
            words = words[: words.index("(")]
        out = [tuple(words)]
        bare = list(words)
        if bare and bare[0] in self.lexicon.legal_before:
            bare = bare[2:] if len(bare) > 1 and bare[1] == "." else bare[1:]
        while bare and (bare[-1] in (",", ".") or self.lexicon.legal_after.at(bare, len(bare) - 1)):
            bare.pop()
        out.append(tuple(bare))
        out += [tuple(a.split()) for a in m.attributes.get("alias", "").split("|")]
        return [f for f in dict.fromkeys(out) if f and len(" ".join(f)) > 2]
