"""Makes the word lists of the tagger: classes of words by their use, and lists out of the lexicon.

``python -m kabar.extract.classes --data DIR`` writes ``models/names-id.lists``. It needs numpy.

Classes come from unlabelled news by exchange clustering (Martin, Liermann and Ney 1998, in the
predictive form of Uszkoreit and Brants 2008, here with both neighbours): every word is moved to the class in
which its neighbours are best foretold, until few words move. So *Tumiran* falls among the names of persons
although no labelled sentence holds it.
"""

import argparse
import gzip
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from kabar.extract import columns
from kabar.extract.features import LEVELS, Lists, shape
from kabar.lexicon.matcher import TOKEN
from kabar.lexicon.words import Words, load

SENTENCES = "id-openie/news-sentences-50k.txt.gz"
SIZES = (16, 64, 256, 1024)  # coarse classes carry over to rare words, fine ones tell apart
SEEN = 2  # a word must be seen so often to be given a class
KEPT = 3  # and so often, or be capitalised, for the class to be kept: rare lower-case words need none
CONTEXT = 5  # a neighbour must be seen so often to count by itself and not by its shape
ROUNDS = 15
STILL = 0.005  # share of words moved in a round below which it stops


def classes(sentences: Iterable[Sequence[str]], sizes: Sequence[int] = SIZES) -> dict[str, tuple[str, ...]]:
    """Word -> the names of its classes, one for each size; the same sentences give the same classes."""
    rows = _lowered([[_number(word) for word in words] for words in sentences if words])
    count = Counter(word for row in rows for word in row)
    vocabulary = [
        word for word, n in sorted(count.items(), key=lambda item: (-item[1], item[0])) if n >= SEEN
    ]
    index = {word: i for i, word in enumerate(vocabulary)}
    contexts: dict[str, int] = {}
    pairs: list[Counter[int]] = [Counter() for _ in vocabulary]
    for row in rows:
        near = [word if count[word] >= CONTEXT else "<" + shape(word) for word in row]
        for word, left, right in zip(row, ["<", *near], [*near[1:], ">"], strict=False):
            if word in index:
                for context in ("-" + left, "+" + right):
                    pairs[index[word]][contexts.setdefault(context, len(contexts))] += 1
    found = [exchange(pairs, len(contexts), size) for size in sizes]
    return {
        word: tuple(f"{letter}{of[i]}" for letter, of in zip(LEVELS, found, strict=False))
        for i, word in enumerate(vocabulary)
        if word[0].isupper() or count[word] >= KEPT
    }


def exchange(pairs: Sequence[Counter[int]], contexts: int, size: int) -> list[int]:
    """The class of each word, given how often each context stands beside it; frequent words first."""
    import numpy as np

    total = sum(sum(counts.values()) for counts in pairs)
    numbers = np.arange(total + 1, dtype=np.float64)
    numbers[1:] *= np.log(numbers[1:])  # n log n
    at = [np.array(sorted(counts), dtype=np.int64) for counts in pairs]
    by = [np.array([counts[c] for c in sorted(counts)], dtype=np.int64) for counts in pairs]
    of = [i % size for i in range(len(pairs))]
    table: np.ndarray[Any, np.dtype[np.int64]] = np.zeros((contexts, size), dtype=np.int64)
    sums = np.zeros(size, dtype=np.int64)
    for i, current in enumerate(of):
        table[at[i], current] += by[i]
        sums[current] += by[i].sum()
    for _ in range(ROUNDS):
        moved = 0
        for i, current in enumerate(of):
            mass = by[i].sum()
            table[at[i], current] -= by[i]
            sums[current] -= mass
            here = table[at[i]]
            gain = (numbers[here + by[i][:, None]] - numbers[here]).sum(0) - (
                numbers[sums + mass] - numbers[sums]
            )
            best = int(gain.argmax())
            moved += best != current
            of[i] = best
            table[at[i], best] += by[i]
            sums[best] += mass
        if moved < STILL * len(pairs):
            break
    return of


def _number(word: str) -> str:
    return "#" * min(len(word), 4) if word[0].isdigit() else word


def _lowered(rows: list[list[str]]) -> list[list[str]]:
    """Rows whose first word is in lower case where it is mostly so elsewhere."""
    inner = Counter(word for row in rows for word in row[1:])
    return [[row[0].lower() if inner[row[0].lower()] >= inner[row[0]] else row[0], *row[1:]] for row in rows]


def lists_from_words(words: Words, of: dict[str, tuple[str, ...]]) -> Lists:
    """The tagger's lists out of the lexicon's and the classes.

    Flags stand at the first word of each entry, because it is the first word that announces a name.
    """
    flags: dict[str, set[str]] = {}
    for letter, entries in (
        ("T", (f for r in words.roles for f in (r.name, *r.forms, *r.also))),
        ("T", (f.text for f in words.forms if f.position != "after" and not f.part)),
        ("O", (f for h in words.org_heads if h.side != "after" for f in (h.word, *h.forms))),
        ("O", (f.text for f in words.legal_forms)),
        ("P", (f for h in words.place_heads if h.side != "after" for f in (h.word, *h.forms))),
        ("S", (f for v in words.speech for f in (v.base, *v.active, *v.passive))),
    ):
        for entry in entries:
            flags.setdefault(TOKEN.findall(entry)[0].lower(), set()).add(letter)
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    seen: set[tuple[str, ...]] = set()
    for name in words.names:
        letter = "L" if name.kind in ("Country", "Place") else "O"
        for form in (name.name, *name.short, *name.en):
            key = tuple(TOKEN.findall(form))
            if key not in seen and not (len(key) == 1 and "ambiguous" in name.note and form != name.name):
                seen.add(key)
                names.setdefault(key[0], []).append((key, letter))
    return Lists(
        of,
        {word: "".join(sorted(letters)) for word, letters in flags.items()},
        {k: tuple(v) for k, v in names.items()},
    )


def write(lists: Lists, path: Path) -> None:
    """Write lists as sections of sorted rows, so that the same lists give the same bytes."""
    parts = {
        "class": {word: " ".join(name[1:] for name in of) for word, of in lists.classes.items()},
        "flag": lists.flags,
        "name": {" ".join(name): letter for found in lists.names.values() for name, letter in found},
    }
    rows = list(HEADER)
    for section, part in parts.items():
        rows += [f"[{section}]", *(f"{key}\t{value}" for key, value in sorted(part.items()))]
    path.write_text("\n".join([*rows, ""]), encoding="utf-8", newline="\n")


HEADER = (
    "# What the tagger of names knows of words, made by kabar.extract.classes; kept beside the model because",
    "# the two belong together. class: groups of words by use, found in the news sentences of",
    "# yohanesgultom/id-openie (MIT). flag: T title, O organisation, P place, S saying. name: L place,",
    "# O organisation. Flags and names come from the lexicon of the package.",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the lists; 0."""
    parser = argparse.ArgumentParser(
        prog="kabar.extract.classes", description="Make the tagger's word lists."
    )
    parser.add_argument("--data", type=Path, required=True, help=f"folder that holds {SENTENCES}")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("models") / "names-id.lists")
    options = parser.parse_args(arguments)
    with gzip.open(options.data / SENTENCES, "rt", encoding="utf-8") as lines:
        sentences = [columns.split(line.split())[0] for line in lines]
    write(lists_from_words(load("id"), classes(sentences)), options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
