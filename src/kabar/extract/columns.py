"""Sentences in columns (CoNLL): token first, tag last, a blank line between sentences.

Corpora glue marks to words (``(WHO)``, ``bulan.``); the tagger sees words and marks apart, as the
tokeniser of the articles leaves them. ``split`` takes glued tokens apart, ``glue`` maps names back.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from kabar.errors import InputError
from kabar.lexicon.matcher import TOKEN

TYPES = ("PER", "ORG", "LOC")
Name = tuple[int, int, str]  # first token, one past the last token, type


class Row(Struct, frozen=True):
    """A sentence: its tokens and its names as ``(first, end, type)`` over them, ``end`` exclusive."""

    words: tuple[str, ...]
    names: tuple[Name, ...]


def read(text: str, where: str = "columns") -> list[Row]:
    """Read columns with BIO tags of PER, ORG and LOC. Raises InputError at the first bad line."""
    rows: list[Row] = []
    words: list[str] = []
    tags: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        cells = line.split()
        if not cells:
            if words:
                rows.append(Row(tuple(words), names(tags)))
                words, tags = [], []
            continue
        if len(cells) < 2:
            raise InputError(f"{where}:{number}", "one column only", "a token and its tag on each line")
        tag = cells[-1]
        if tag != "O" and not (tag[:2] in ("B-", "I-") and tag[2:] in TYPES):
            raise InputError(f"{where}:{number}", f"tag {tag}", "O, B- or I- with PER, ORG or LOC")
        words.append(cells[0])
        tags.append(tag)
    return rows


def names(tags: Sequence[str]) -> tuple[Name, ...]:
    """The names that BIO tags tell. An ``I-`` that continues nothing begins a name, as in IOB1."""
    out: list[Name] = []
    first, kind = 0, ""
    for i, tag in enumerate((*tags, "O")):
        if kind and not (tag[0] == "I" and tag[2:] == kind):
            out.append((first, i, kind))
            kind = ""
        if tag != "O" and not kind:
            first, kind = i, tag[2:]
    return tuple(out)


def tags(length: int, names: Iterable[Name]) -> list[str]:
    """BIO tags of a sentence of ``length`` tokens."""
    out = ["O"] * length
    for first, end, kind in names:
        out[first:end] = ["B-" + kind] + ["I-" + kind] * (end - first - 1)
    return out


def split(words: Sequence[str]) -> tuple[list[str], list[int]]:
    """Words and marks apart, and for each piece the index of the token that it came from."""
    pieces: list[str] = []
    origin: list[int] = []
    for i, word in enumerate(words):
        found = TOKEN.findall(word) or [word]
        pieces += found
        origin += [i] * len(found)
    return pieces, origin


def spread(row: Row) -> Row:
    """The row over split pieces: edge marks fall out of a name, an alias in parentheses becomes its own name.

    ``Organisasi Kesehatan Dunia (WHO)`` as one ORG becomes two; ``(Persero)`` stays in the name.
    """
    pieces, origin = split(row.words)
    out: list[Name] = []
    for first, end, kind in row.names:
        inside = [k for k, i in enumerate(origin) if first <= i < end]
        for begin, stop in _aliases(pieces, inside[0], inside[-1] + 1):
            a, b = begin, stop
            while a < b and not pieces[a][0].isalnum():
                a += 1
            while b > a and not pieces[b - 1][-1].isalnum() and pieces[b - 1] != ")":
                b -= 1
            if b - 1 > a and pieces[b - 1] == ")" and "(" not in pieces[a:b]:
                b -= 1
            if a < b:
                out.append((a, b, kind))
    return Row(tuple(pieces), tuple(out))


def _aliases(pieces: Sequence[str], first: int, end: int) -> list[tuple[int, int]]:
    """Cut ``A B ( C )`` into ``A B`` and ``C``, unless the parenthesis is a legal form."""
    if pieces[end - 1] != ")" or "(" not in pieces[first + 1 : end - 1]:
        return [(first, end)]
    opening = max(k for k in range(first + 1, end - 1) if pieces[k] == "(")
    if pieces[opening + 1 : end - 1] == ["Persero"]:
        return [(first, end)]
    return [(first, opening), (opening + 1, end - 1)]


def glue(found: Iterable[Name], words: Sequence[str]) -> list[Name]:
    """Names over pieces, mapped back to the corpus's tokens.

    An organisation or place and the alias glued in parentheses right after it are one name there
    (``Bank Indonesia`` ``(BI)``), as news corpora of this kind tag them; a person's is a name of its own.
    """
    _, origin = split(words)
    out: list[Name] = []
    for a, b, kind in sorted(found):
        first, end = origin[a], origin[b - 1] + 1
        if out and first < out[-1][1]:
            continue
        alias = end - first == 1 and words[first][0] == "(" and words[first].rstrip(".,")[-1] == ")"
        if out and alias and kind != "PER" and out[-1][1:] == (first, kind):
            out[-1] = (out[-1][0], end, kind)
        else:
            out.append((first, end, kind))
    return out


class Score(Struct, frozen=True):
    """Names right, names found, names there: a name counts when both bounds and the type are right."""

    right: int = 0
    found: int = 0
    there: int = 0

    @property
    def precision(self) -> float:
        """Share of the found names that are right; 0 where none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the names there that were found; 0 where there is none."""
        return self.right / self.there if self.there else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.there) if self.found + self.there else 0.0


def score(gold: Iterable[Iterable[Name]], predicted: Iterable[Iterable[Name]]) -> dict[str, Score]:
    """Scores for each type and, as ``all``, over all names. Raises ValueError on unequal lengths."""
    right, found, there = Counter[str](), Counter[str](), Counter[str]()
    for wanted, given in zip(gold, predicted, strict=True):
        for counter, names in ((right, set(wanted) & set(given)), (found, set(given)), (there, set(wanted))):
            counter.update(kind for *_, kind in names)
            counter["all"] += len(names)
    return {kind: Score(right[kind], found[kind], there[kind]) for kind in ("all", *TYPES)}


def table(scores: Mapping[str, Score]) -> str:
    """Scores as lines of a plain table, without a line break at the end."""
    lines = ["      precision  recall      F1   names"]
    lines += [
        f"{k:4}  {s.precision:9.4f}  {s.recall:6.4f}  {s.f1:6.4f}  {s.there:6}" for k, s in scores.items()
    ]
    return "\n".join(lines)
