"""Reads the articles of gold, as any article is read, and scores what comes out."""

from collections.abc import Iterable

from kabar.evaluate.claims import Row
from kabar.evaluate.gold import article
from kabar.evaluate.scores import Scores
from kabar.extract.rows import row
from kabar.lexicon.lexicon import Lexicon
from kabar.pipeline import extract, lexicon_of


def scores_of(gold: Iterable[Row], lexicon: Lexicon | None = None) -> Scores:
    """The scores of the reader on gold rows with texts; each in its language unless a lexicon is given."""
    out = Scores()
    for wanted in gold:
        told = article(wanted)
        held = lexicon or lexicon_of(told)
        out.add(wanted, row(extract(told, held), held.schema))
    return out
