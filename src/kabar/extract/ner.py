"""Names of persons, organisations and places by a linear-chain CRF: the one door to python-crfsuite.

A sentence is tagged on its own; ``document_pass`` then lets the sentences of an article agree. Limits:
trained on Indonesian news of 2004 to 2016, so names in other languages, lists without sentences and
Title Case lines are read less well; kinds finer than person, organisation and place are not told.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from kabar.document import Token
from kabar.errors import InputError
from kabar.extract import columns
from kabar.extract.features import Featurizer, Lists, Style, default

MODEL = Path(__file__).with_name("models") / "names-id.crfsuite"
Found = tuple[int, int, str, float]  # first token, one past the last, PER, ORG or LOC, probability
# A reading of one sentence this sure carries over to sentences where the name was not seen.
SURE = 0.5
LONGEST = 8  # words; parts of longer names are no short forms, and there would be many


class Recognizer(Protocol):
    """Whatever finds names: per sentence ``(first, end, label, probability)`` over its tokens.

    ``end`` is exclusive, labels are PER, ORG and LOC, names are in order and do not overlap.
    """

    def __call__(self, sentences: Sequence[Sequence[Token]]) -> list[list[Found]]:
        """The names of each sentence of one article, in order."""
        ...


class CrfRecognizer:
    """The recogniser that comes with the package. One per thread: the tagger holds the sentence it reads."""

    def __init__(self, model: Path = MODEL, lists: Lists | None = None, style: Style = "ui") -> None:
        """Open a model file. Raises InputError where there is none or it is none."""
        import pycrfsuite

        self.style: Style = style
        self._features = Featurizer(default() if lists is None else lists)
        self._tagger: Any = pycrfsuite.Tagger()
        try:
            self._tagger.open(str(model))
        except (OSError, ValueError) as error:
            raise InputError(
                str(model), f"no model of names ({error})", "a file made by kabar.extract.train"
            ) from None

    def __call__(self, sentences: Sequence[Sequence[Token]]) -> list[list[Found]]:
        """The names of each sentence of one article, after the document pass."""
        words = [[token.text for token in sentence] for sentence in sentences]
        return document_pass(words, [self.tag(row) for row in words])

    def columns(self, rows: Sequence[columns.Row], reach: int | None = 0) -> list[list[columns.Name]]:
        """The names of each sentence of a corpus, over the corpus's own tokens.

        ``reach``: how many sentences away the document pass may look; 0 for shuffled sentences.
        """
        pieces = [columns.split(row.words)[0] for row in rows]
        found = [self.tag(words) for words in pieces]
        if reach != 0:
            found = document_pass(pieces, found, reach)
        return [
            columns.glue([(a, b, kind) for a, b, kind, _ in names], row.words)
            for row, names in zip(rows, found, strict=True)
        ]

    def tag(self, words: Sequence[str]) -> list[Found]:
        """The names of one sentence by itself.

        The probability is that of the least certain word of the name, given the whole sentence.
        """
        if not any(word[:1].isupper() for word in words):
            return []  # all names of the training data hold a capital but for one in a thousand
        tagger = self._tagger
        tags = tagger.tag(self._features(words, self.style))
        return [
            (a, b, kind, min(tagger.marginal(tags[i], i) for i in range(a, b)))
            for a, b, kind in columns.names(tags)
        ]


@cache
def load() -> CrfRecognizer:
    """The packaged recogniser, opened on first use."""
    return CrfRecognizer()


def document_pass(
    words: Sequence[Sequence[str]], found: Sequence[Sequence[Found]], reach: int | None = None
) -> list[list[Found]]:
    """One type per name in an article, short names of persons like the long one, names missed once added.

    ``reach`` bounds how many sentences away one may look, for rows of sentences that are no article.
    """
    if reach is None:
        known = Known(words, found)
        return [known.apply(row, names) for row, names in zip(words, found, strict=True)]
    out: list[list[Found]] = []
    for i, (row, names) in enumerate(zip(words, found, strict=True)):
        near = slice(max(0, i - reach), i + reach + 1)
        out.append(Known(words[near], found[near]).apply(row, names))
    return out


class Known:
    """What the sentences of an article say together of its names."""

    def __init__(self, words: Sequence[Sequence[str]], found: Sequence[Sequence[Found]]) -> None:
        self.votes: defaultdict[tuple[str, ...], defaultdict[str, float]] = defaultdict(
            lambda: defaultdict(float)
        )
        for row, names in zip(words, found, strict=True):
            for a, b, kind, sure in names:
                self.votes[tuple(row[a:b])][kind] += sure
        for name, votes in self._parts().items():
            own = self.votes.get(name)
            if own is None:
                # Part of one long name that was not itself read as a name: only a person goes by a part.
                if len(name) == 1 and set(votes) == {"PER"} and name[0][:1].isupper() and len(name[0]) > 2:
                    self.votes[name]["PER"] = max(SURE, votes["PER"])
            elif "LOC" not in own:  # a place is no short form of the body that is named after it
                for kind, sure in votes.items():
                    own[kind] += sure
        self.kinds = {
            name: max(v.items(), key=lambda item: (item[1], item[0])) for name, v in self.votes.items()
        }
        self._by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for name, (kind, sure) in sorted(self.kinds.items(), key=lambda item: (-len(item[0]), item[0])):
            if name[0][:1].isupper() and sure >= SURE and kind != "LOC":
                self._by_first[name[0]].append(name)

    def _parts(self) -> dict[tuple[str, ...], defaultdict[str, float]]:
        """Parts of persons' and organisations' names, with the votes for the long names that hold them.

        The first word of an organisation tells its class (PT, Yayasan), so a part begins behind it.
        """
        out: dict[tuple[str, ...], defaultdict[str, float]] = {}
        for name, votes in self.votes.items():
            kind, sure = max(votes.items(), key=lambda item: (item[1], item[0]))
            if len(name) == 1 or len(name) > LONGEST or kind == "LOC":
                continue
            for a in range(kind == "ORG", len(name)):
                for b in range(a + 1, len(name) + 1):
                    if b - a < len(name):
                        out.setdefault(name[a:b], defaultdict(float))[kind] += sure
        return out

    def apply(self, row: Sequence[str], names: Iterable[Found]) -> list[Found]:
        """The names of a sentence of the article, made to agree with the others."""
        out = [(a, b, self.kinds[tuple(row[a:b])][0], sure) for a, b, _, sure in names]
        taken = {i for a, b, _, _ in out for i in range(a, b)}
        for i, word in enumerate(row):
            for name in self._by_first.get(word, ()):
                end = i + len(name)
                if tuple(row[i:end]) == name and taken.isdisjoint(range(i, end)):
                    if not _within(row, i, end):
                        out.append((i, end, self.kinds[name][0], SURE))
                        taken.update(range(i, end))
                    break
        return sorted(out)


def _within(row: Sequence[str], first: int, end: int) -> bool:
    """Whether the stretch is part of a longer run of capitals and so may name something else."""
    return (first > 1 and row[first - 1][:1].isupper()) or (end < len(row) and row[end][:1].isupper())
