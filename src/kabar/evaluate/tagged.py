"""Gold articles as tagged sentences, to train the recogniser of names on.

    python -m kabar.evaluate.tagged GOLD.jsonl [...] --texts TEXTS.jsonl.gz --out FILE [--leave-out N --of K]

Writes columns: a token and its tag on each line. With ``--leave-out N --of K`` the articles of fold N
are left out, so that a model trained on the rest reads them as it will read new ones.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kabar.evaluate.gold import Row as Gold
from kabar.evaluate.gold import fold, options, read, without
from kabar.evaluate.reading import until
from kabar.extract.columns import Name, Row, tags
from kabar.lexicon.lexicon import Lexicon, default
from kabar.lexicon.matcher import TOKEN
from kabar.schema import folded_kind

TYPES = {"Person": "PER", "Organization": "ORG", "Place": "LOC"}
Forms = dict[str, list[tuple[tuple[str, ...], str]]]  # by first word: all words and the type


def rows(gold: Gold, lexicon: Lexicon) -> Iterator[Row]:
    """The sentences of a gold article with its persons, bodies and places, known places included."""
    document = until(gold, lexicon, "head")
    forms = _forms(gold)
    words = [document.text[t.start : t.end] for t in document.tokens]
    for sentence in document.sentences:
        held = words[sentence.first : sentence.last]
        if len(held) > 1:
            yield Row(tuple(held), tuple(_names(held, forms, lexicon)))


def _forms(gold: Gold) -> Forms:
    out: Forms = defaultdict(list)
    told = set()
    for entity in gold["entities"]:
        kind = TYPES.get(folded_kind(entity["kind"]))
        for name in (entity["name"], *entity.get("aliases", ())) if kind else ():
            words = tuple(TOKEN.findall(name))
            if not entity.get("implied") and words and any(w[0].isupper() for w in words):
                told.add((words, str(kind)))
    for words, kind in sorted(told, key=lambda form: (-len(form[0]), form)):
        out[words[0]].append((words, kind))
    return out


def _names(words: list[str], forms: Forms, lexicon: Lexicon) -> Iterator[Name]:
    i = 0
    while i < len(words):
        found = next(
            ((len(w), kind) for w, kind in forms.get(words[i], ()) if tuple(words[i : i + len(w)]) == w), None
        )
        if found is None and words[i][0].isupper():
            known = lexicon.names.at(words, i, len(words))
            if known is not None and known[1].kind in ("Country", "Place"):
                found = (known[0] - i, "LOC")
        if found is not None:
            yield i, i + found[0], found[1]
        i += found[0] if found is not None else 1


def main() -> int:
    """Write the columns."""
    parser = options(__doc__)
    parser.add_argument("--leave-out", type=int, default=-1, help="fold to leave out")
    parser.add_argument("--of", type=int, default=3, help="how many folds there are")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    lexicon = default()
    blocks: list[str] = []
    names = 0
    kept = without(read(arguments.gold, arguments.texts), arguments.parts)
    kept = [gold for gold in kept if fold(gold["id"], arguments.of) != arguments.leave_out]
    for gold in kept:
        for row in rows(gold, lexicon):
            names += len(row.names)
            told = tags(len(row.words), row.names)
            blocks.append("".join(f"{w}\t{t}\n" for w, t in zip(row.words, told, strict=True)))
    arguments.out.write_text("\n".join(blocks), encoding="utf-8", newline="\n")
    print(f"{len(kept)} articles, {len(blocks)} sentences, {names} names", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
