"""Reads the articles of gold, as any article is read, and scores what comes out."""

from collections.abc import Iterable
from functools import partial

from kabar.document import Document
from kabar.evaluate.claims import Row
from kabar.evaluate.gold import article
from kabar.evaluate.scores import Scores
from kabar.extract.ner import Recognizer
from kabar.extract.rows import row
from kabar.lexicon.lexicon import Lexicon
from kabar.pipeline import extract, lexicon_of, stages


def scores_of(gold: Iterable[Row], lexicon: Lexicon | None = None) -> Scores:
    """The scores of the reader on gold rows with texts; each in its language unless a lexicon is given."""
    out = Scores()
    for wanted in gold:
        told = article(wanted)
        held = lexicon or lexicon_of(told)
        out.add(wanted, row(extract(told, held), held.schema))
    return out


def until(row: Row, lexicon: Lexicon, last: str, recogniser: Recognizer | None = None) -> Document:
    """The document of a gold row after the stage of that name; ``recogniser`` for the package's own."""
    document = Document(article(row))
    for stage in stages(lexicon, recogniser):
        document = stage(document)
        if (stage.func if isinstance(stage, partial) else stage).__name__ == last:
            break
    return document
