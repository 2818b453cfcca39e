"""Reads the articles of gold, as any article is read, and scores what comes out."""

from collections.abc import Iterable

from kabar.evaluate.claims import Row
from kabar.evaluate.gold import article
from kabar.evaluate.scores import Scores
from kabar.extract.rows import row
from kabar.lexicon.lexicon import Lexicon, default
from kabar.pipeline import extract


def scores_of(gold: Iterable[Row], lexicon: Lexicon | None = None) -> Scores:
    """The scores of the reader on gold rows with texts; in Indonesian unless a lexicon is given."""
    held = lexicon or default()
    out = Scores()
    for wanted in gold:
        out.add(wanted, row(extract(article(wanted), held), held.schema))
    return out
