"""Capitalised names: persons, organisations, places and named events, read from the left in one pass.

Strong signs come first (known names, legal forms, head nouns, titles), then what the recogniser
says, then the words around. A second pass finds short forms of names read in the first.
"""

import re

from msgspec.structs import replace

from kabar.document import Mention, Title
from kabar.extract.borders import EDITION
from kabar.extract.heads import HeadReader
from kabar.extract.names_en import EnglishNames
from kabar.extract.runs import Runs
from kabar.extract.titles import TitleReader
from kabar.extract.titles_en import EnglishTitleReader
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import folded_kind

YEAR = re.compile(r"(?:19|20)\d\d")


class NameReader:
    """Reads one document's capitalised names; ``labels`` is what the recogniser says of each token.

    ``labels[i]`` is ``("PER" | "ORG" | "LOC", first token of that name, probability)`` or None.
    """

    def __init__(self, view: View, lexicon: Lexicon, labels: list[tuple[str, int, float] | None]) -> None:
        self.view = view
        self.lexicon = lexicon
        self.runs = Runs(view, lexicon, labels)
        self.heads = HeadReader(view, lexicon, self.runs)
        self.foreign = EnglishNames(view, lexicon, self.runs)
        english = lexicon.language == "en"
        self.titles = (EnglishTitleReader if english else TitleReader)(view, lexicon, self.runs, self.heads)

    def read(self) -> tuple[list[Mention], list[Title]]:
        """All names in order of place, and the titles that stand with them.

        Sentences that hold a form of a body which the first pass knows surely are read again with it.
        """
        sentences = self.view.document.sentences
        parts = [self._sentence(s.first, s.last) for s in sentences]
        self.heads.learn([m for found, _ in parts for m in found])
        mentions: list[Mention] = []
        titles: list[Title] = []
        for sentence, part in zip(sentences, parts, strict=True):
            again = self._unread(sentence.first, sentence.last, part[0])
            found, told = self._sentence(sentence.first, sentence.last) if again else part
            for t in told:
                bodies = tuple(b + len(mentions) for b in t.bodies)
                person = None if t.person is None else t.person + len(mentions)
                titles.append(replace(t, bodies=bodies, person=person))
            mentions += found
        return mentions, titles

    def _unread(self, first: int, last: int, found: list[Mention]) -> bool:
        """Does a form of a body known here stand in a sentence where none was read?"""
        here, words = self.heads.here, self.view.words
        ends = {
            m.first: m.last
            for m in found
            if folded_kind(m.kind) == "Organization" and not m.by.startswith("unit of")
        }
        for i in range(first, last):
            if words[i] in here.firsts:
                form = here.at(i, last) or here.opening(i, last)
                if form is not None and ends.get(i) != form[0]:
                    return True
        return False

    def _sentence(self, first: int, last: int) -> tuple[list[Mention], list[Title]]:
        mentions: list[Mention] = []
        titles: list[Title] = []
        i = first
        while i < last:
            i = self._step(i, last, mentions, titles)
        return mentions, titles

    def _step(self, i: int, end: int, mentions: list[Mention], titles: list[Title]) -> int:
        title = self.titles.at(i, end, mentions)
        if title is not None:
            titles.append(title.title)
            return title.last
        found = self.name_at(i, end)
        if found is None:
            return i + 1
        mentions.append(found)
        return found.last

    def name_at(self, i: int, end: int) -> Mention | None:
        """The name that begins at token ``i``, the most certain reading first."""
        if not self.view.capital[i] and self.view.lows[i] not in self.heads.lower_heads:
            return None
        found = self.heads.at(i, end)
        if found is not None:
            return self.runs.with_alias(found, end)
        if not self.view.capital[i]:
            return None
        run = self.runs.at(i, end)
        if run is None:
            return None
        found = self._classify(i, run, end)
        if self.lexicon.head_last:
            found = self.foreign.better(found, i, run)
        return self.runs.with_alias(found, end) if found else None

    def _dated(self, first: int, last: int) -> Mention:
        """A name with a year: an award behind a word for one, else an event."""
        if first > 0 and self.lexicon.award_heads.at(self.view.lows, first - 1, first):
            return self.runs.mention("Award", first - 1, last, "described")
        return self.runs.mention("Event", first, last, "name with a year")

    def _classify(self, first: int, last: int, end: int) -> Mention | None:
        """The kind of a capitalised run that no known name or head explains."""
        view, runs = self.view, self.runs
        name = view.slice(first, last)
        label = runs.label(first, last)
        if YEAR.fullmatch(view.words[last - 1]) and last - first > 1:
            decree = {view.lows[k] for k in range(first, last)} & self.lexicon.listed("decree")
            return None if decree else self._dated(first, last)
        if runs.class_noun_before(first) and (label is None or label[0] != "Organization"):
            return runs.mention("Company", first, last, "class noun")
        if label is not None and self._credible(first, last):
            kind, a, b = label
            if a > first and all(view.lows[k] in self.lexicon.common for k in range(first, a)):
                return None  # the recogniser begins the name later: come back there
            a, b = max(a, first), min(max(b, first + 1), last)
            if kind == "Person":
                a, b = self._bare(a, b)
            return runs.mention(kind, a, b, "recogniser")
        before = view.lows[first - 1] if first > 0 else ""
        after = view.lows[last] if last < end else ""
        if name in runs.no_names or view.words[first] in runs.no_names:
            return None
        if runs.all_common(first, last):
            return None
        if before in runs.honorifics or (before == "." and view.lows[first - 2] in runs.honorifics):
            return runs.mention("Person", first, last, "form of address")
        if after in self.lexicon.speech and self.lexicon.speech[after][1] != "passive":
            return runs.mention("Person", first, last, "says")
        return None

    def _bare(self, first: int, last: int) -> tuple[int, int]:
        """A person's name without ranks before it and degrees behind it: AKP Nama S.H."""
        words, forms = self.view.words, self.lexicon.forms
        a, b = first, last
        while a < b - 1 and (form := forms.at(words, a, b)) is not None and form[0] < b:
            if form[1].position == "after":
                break
            a = form[0]
            while a < b - 1 and words[a] == ".":
                a += 1
        while b - 1 > a + 1 and (form := forms.at(words, b - 1, b)) is not None:
            if form[1].position == "before":
                break
            b -= 1
        return a, b

    def _credible(self, first: int, last: int) -> bool:
        """Not a lone ordinary word, an edition's number or a degree that the recogniser took for a name."""
        view = self.view
        word = view.words[first]
        return last - first > 1 or not (
            EDITION.fullmatch(word)
            or len(word) < 2
            or view.lows[first] in self.lexicon.common
            or self.runs.headline_verb(first)
            or "." in word
            or self.lexicon.forms.at(view.words, first, last) is not None
        )


def short_forms(view: View, lexicon: Lexicon, mentions: list[Mention]) -> list[Mention]:
    """Later short mentions of names read in full: given names, names without PT, acronyms.

    Returns new mentions for capitalised words that nothing covers yet.
    """
    table: dict[str, Mention] = {}
    for m in mentions:
        for form in _shorts(m):
            table.setdefault(form, m)
    covered = [False] * len(view.words)
    for m in mentions:
        for i in range(m.first, m.last):
            covered[i] = True
    out: list[Mention] = []
    i = 0
    n = len(view.words)
    while i < n:
        if covered[i] or not view.capital[i]:
            i += 1
            continue
        for length in (4, 3, 2, 1):
            if i + length > n or any(covered[i : i + length]):
                continue
            form = view.slice(i, i + length)
            full = table.get(form)
            if full is not None and not _part_of_name(view, lexicon, i, i + length):
                attributes = {"known": full.name} if full.kind == "Company" else {}
                out.append(
                    Mention(
                        full.kind,
                        view.span(i, i + length),
                        form,
                        i,
                        i + length,
                        "short form",
                        False,
                        attributes,
                    )
                )
                i += length - 1
                break
        i += 1
    return out


def _part_of_name(view: View, lexicon: Lexicon, first: int, last: int) -> bool:
    """Does a capitalised stranger stand right beside, so that the form is part of a longer name?"""
    left = first > 0 and view.capital[first - 1] and view.lows[first - 1] not in lexicon.common
    right = last < len(view.words) and view.capital[last] and view.lows[last] not in lexicon.common
    return (left and view.words[first - 1].isalpha()) or (right and view.words[last].isalpha())


def _shorts(m: Mention) -> list[str]:
    words = m.name.split()
    out = [a for a in m.attributes.get("alias", "").split("|") if a]
    fold = folded_kind(m.kind)
    if fold == "Person" and len(words) > 1:
        out += [
            w
            for w in (words[0], words[-1], " ".join(words[:2]))
            if len(w) > 2 and w[0].isupper() and "." not in w
        ]
    elif m.kind == "Company":
        bare = [w for w in words if w.rstrip(".") not in ("PT", "CV", "Tbk", "(Persero)", "UD")]
        if 0 < len(bare) < len(words):
            out.append(" ".join(bare))
        if len(bare) > 1 and len(bare[0]) > 3:
            out.append(bare[0])
            out.append(" ".join(bare[:2]))
    elif m.kind == "Event":
        bare = [w for w in words if not YEAR.fullmatch(w)]
        if 0 < len(bare) < len(words) and len(" ".join(bare)) > 3:
            out.append(" ".join(bare))
        if ":" in m.name:
            out.append(m.name.split(":")[0])
    return out
