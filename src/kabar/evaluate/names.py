"""Scores of the recogniser of names on sentences in columns (CoNLL), entity by entity, exact match."""

from pathlib import Path

from kabar.errors import InputError
from kabar.extract.columns import Score, read, score
from kabar.extract.ner import MODEL, CrfRecognizer

# Sentences near each other in a news corpus mostly come from one article; further away they agree by chance.
REACH = 8


def evaluate(file: Path, *, near: bool = True, model: Path = MODEL) -> dict[str, Score]:
    """Precision, recall and F1 by type, and over ``all``, on a file of columns: token first, tag last.

    ``near`` lets the sentences up to eight away agree on a name, as those of an article do; sentences in
    shuffled order neither gain nor lose by it. Raises InputError where the file cannot be read.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(file), str(error), "a text file of columns in UTF-8") from None
    rows = read(text, str(file))
    if not rows:
        raise InputError(
            str(file), "no sentence", "a token and its tag on each line, a blank line between sentences"
        )
    # News corpora of this kind follow the habits of idner-news-2k.
    found = CrfRecognizer(model, style="idner").columns(rows, REACH if near else 0)
    return score([row.names for row in rows], found)
