"""Runs of capitalised words: where a name may begin and end, and what stands in parentheses behind it."""

import re

from kabar.document import Mention
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

# Lower-case words inside names, and marks that hold a name together.
PERSON_INSIDE = frozenset(["bin", "binti", "van", "von", "der", "de", "del", "da", "la", "le", "el", "al"])
ALIAS = re.compile(r"[\w][\w.&/'’+-]*(?: [\w.&/'’+-]+){0,6}")
NOT_ALIAS = re.compile(
    r"[\d\s/.,:-]+|\d.*|persero|AS|kanan|kiri|tengah|foto.*|antara.*|istimewa|dok.*", re.IGNORECASE
)
LABELS = {"PER": "Person", "ORG": "Organization", "LOC": "Place"}


class Runs:
    """Capitalised runs of one document, with what the recogniser says of them."""

    def __init__(self, view: View, lexicon: Lexicon, labels: list[tuple[str, int, float] | None]) -> None:
        self.view = view
        self.lexicon = lexicon
        self.labels = labels
        self.honorifics = lexicon.honorifics
        self.no_names = lexicon.no_names

    def at(self, i: int, end: int) -> int | None:
        """Where the capitalised run from ``i`` ends; None where it is only a sentence's first word."""
        view = self.view
        j = i
        while j < end:
            word = view.words[j]
            if (view.capital[j] and (j == i or not self._begins_other(j))) or (
                j > i and word[0].isdigit() and len(word) <= 4 and word.isdigit()
            ):
                j += 1
            elif j > i and word in ("&", "+") and j + 1 < end and view.capital[j + 1]:
                j += 2
            elif (
                j > i and word == "." and len(view.words[j - 1]) == 1 and j + 1 < end and view.capital[j + 1]
            ):
                j += 1
            elif j > i and view.lows[j] in PERSON_INSIDE and j + 1 < end and view.capital[j + 1]:
                j += 2
            else:
                break
        while j > i + 1 and view.words[j - 1] in (".", "&"):
            j -= 1
        if self.opens_sentence(i) and view.lows[i] in self.lexicon.common and self.label(i, i + 1) is None:
            return None
        return j

    def _begins_other(self, j: int) -> bool:
        """Does another name or title begin at ``j``, so that the run before it ends?"""
        view = self.view
        label, before = self.labels[j], self.labels[j - 1]
        if label is not None and label[1] == j and (before is None or before[1] != j):
            return True
        return (
            self.lexicon.names.at(view.words, j) is not None
            or view.words[j] in self.lexicon.legal_before
            or (self.lexicon.roles.at(view.lows, j) is not None and view.lows[j] in self.lexicon.common)
        )

    def opens_sentence(self, i: int) -> bool:
        """Is token ``i`` the first word of a sentence or quotation, where a capital says nothing?"""
        view = self.view
        sentence = view.document.sentences[view.sentence_of[i]]
        return i == sentence.first or view.words[i - 1] in "\"“'‘”:•-" or view.words[i - 1] == "''"

    def all_common(self, first: int, last: int) -> bool:
        """Are all words ordinary ones, as in a Title Case headline?"""
        return all(self.view.lows[k] in self.lexicon.common for k in range(first, last))

    def label(self, first: int, last: int) -> tuple[str, int, int] | None:
        """The recogniser's kind for the tokens, with the bounds it gives the name."""
        for k in range(first, last):
            row = self.labels[k]
            if row is not None:
                stop = k
                while stop < len(self.labels) and self.labels[stop] == row:
                    stop += 1
                return LABELS[row[0]], row[1], stop
        return None

    def headline_verb(self, k: int) -> bool:
        """Is the word a verb in a headline's Title Case, so that the name before it has ended?"""
        view = self.view
        if view.lows[k] not in self.lexicon.headline_verbs:
            return False
        sentence = view.document.sentences[view.sentence_of[k]]
        return view.document.blocks[sentence.block].kind == "headline"

    def is_person(self, i: int) -> bool:
        """Does the recogniser say that a person's name begins at ``i``?"""
        row = self.labels[i]
        return row is not None and row[0] == "PER" and row[1] == i

    def class_noun_before(self, first: int) -> bool:
        """Does a noun such as *perusahaan*, with its modifiers, stand right before?"""
        view = self.view
        if first >= 3 and view.words[first - 1] == "," and view.lows[first - 3] == "asal":
            return True  # Asal Jepang, Kanto ...
        sentence = view.document.sentences[view.sentence_of[first]]
        far = 1 if self.lexicon.head_last else 9
        for k in range(first - 1, max(sentence.first, first - far) - 1, -1):
            low = view.lows[k]
            if low in self.lexicon.listed("company-noun"):
                return True
            if not view.words[k][0].isalpha() or low in (
                "yang",
                "dan",
                "dengan",
                "di",
                "ke",
                "untuk",
                "oleh",
                "kepada",
            ):
                return False
        return False

    def mention(self, kind: str, first: int, last: int, by: str, name: str = "") -> Mention:
        """A mention of the tokens, named as they are written unless ``name`` says otherwise.

        What the recogniser says of them, and how surely, is added to ``by``.
        """
        row = next((self.labels[k] for k in range(first, last) if self.labels[k] is not None), None)
        told = f"{by}; {row[0]} {row[2]:.1f}" if row is not None else by
        return Mention(
            kind, self.view.span(first, last), name or self.view.slice(first, last), first, last, told
        )

    def with_alias(self, found: Mention, end: int) -> Mention:
        """The mention with what stands in parentheses, or after *atau*, as another name of it.

        The mention grows over the parentheses, so that what follows them is its neighbour.
        """
        view = self.view
        j = found.last
        if found.kind == "Country" and j + 2 < end and view.words[j] == "(" and view.words[j + 2] == ")":
            return Mention(
                found.kind,
                view.span(found.first, j + 3),
                found.name,
                found.first,
                j + 3,
                found.by,
                found.implied,
                found.attributes,
            )
        alias = self.alias_at(j, end)
        if alias is None:
            return found
        text, last = alias
        names = [text]
        behind = self._goes_on(found.kind, last, end)
        name = found.name
        if behind > last:  # Badan Pengawas Pemilu (Bawaslu) Provinsi Riau
            rest = view.slice(last, behind)
            names = [f"{found.name} {rest}", f"{text} {rest}"]
            name, last = view.slice(found.first, behind), behind
            if view.words[last : last + 1] == ["("] and view.words[last + 2 : last + 3] == [")"]:
                last += 3  # the place's own short form: Nusa Tenggara Timur (NTT)
        known = found.attributes.get("alias", "")
        attributes = {**found.attributes, "alias": "|".join([*([known] if known else []), *names])}
        span = view.span(found.first, last)
        return Mention(found.kind, span, name, found.first, last, found.by, found.implied, attributes)

    def _goes_on(self, kind: str, k: int, end: int) -> int:
        """Behind the place that ends a body's name after its short form in parentheses."""
        view, first = self.view, k
        if kind not in ("GovernmentBody", "Association", "Organization", "University", "Hospital"):
            return first
        if k < end and view.lows[k] in self.lexicon.listed("region-noun") and view.capital[k]:
            k += 1
        if k >= end or not view.capital[k]:
            return first
        place = self.lexicon.names.at(view.words, k, end)
        return place[0] if place is not None and folded_kind(place[1].kind) == "Place" else first

    def alias_at(self, j: int, end: int) -> tuple[str, int] | None:
        """The other name in parentheses that begin at token ``j``, and the token behind them."""
        view = self.view
        if j + 2 >= end or view.words[j] != "(":
            return None
        close = next((k for k in range(j + 1, min(end, j + 9)) if view.words[k] == ")"), None)
        if close is None:
            return None
        text = view.slice(j + 1, close)
        known = self.lexicon.canonical.get(text)
        if known is not None and known.kind in ("Country", "Place"):
            return None  # Hanil (Jepang) says where it is from
        if not ALIAS.fullmatch(text) or NOT_ALIAS.fullmatch(text) or not any(c.isupper() for c in text):
            return None
        if not text[0].isupper() or view.lows[j + 1] in (
            "senin",
            "selasa",
            "rabu",
            "kamis",
            "jumat",
            "sabtu",
            "minggu",
        ):
            return None
        return text, close + 1
