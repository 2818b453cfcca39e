"""The stages in their order: an article in, a document with claims out."""

from collections.abc import Callable, Iterable
from functools import partial

from msgspec.structs import replace

from kabar.document import Article, Document, Sentence, Token
from kabar.extract.coref import coreference
from kabar.extract.kinds import kinds
from kabar.extract.masthead import masthead
from kabar.extract.mentions import mentions
from kabar.extract.ner import Recognizer, load
from kabar.extract.relations import relations
from kabar.extract.statements import StatementReader
from kabar.graph import Graph
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.lexicon import default as default_lexicon
from kabar.resolve.build import build as resolve
from kabar.text.blocks import READ, blocks
from kabar.text.quotes import quotations
from kabar.text.segment import sentences
from kabar.text.tokens import tokens
from kabar.text.values import values

Stage = Callable[[Document], Document]


def stages(lexicon: Lexicon, recogniser: Recognizer | None = None) -> tuple[Stage, ...]:
    """The stages that make claims out of an article, in order."""
    return (
        lay_out,
        partial(cut, lexicon=lexicon),
        measure,
        head,
        partial(mentions, lexicon=lexicon, recogniser=recogniser or load()),
        partial(coreference, lexicon=lexicon),
        partial(kinds, lexicon=lexicon),
        partial(speak, lexicon=lexicon),
        partial(relations, lexicon=lexicon),
    )


def extract(
    article: Article, lexicon: Lexicon | None = None, recogniser: Recognizer | None = None
) -> Document:
    """Everything that one article says; with the lexicon of its language unless one is given."""
    document = Document(article)
    for stage in stages(lexicon or default_lexicon(), recogniser):
        document = stage(document)
    return document


def build(
    articles: Iterable[Article], lexicon: Lexicon | None = None, recogniser: Recognizer | None = None
) -> Graph:
    """The graph of these articles: each is read by itself, then all are brought together."""
    held = lexicon or default_lexicon()
    return resolve((extract(article, held, recogniser) for article in articles), held)


def lay_out(document: Document) -> Document:
    """Fill ``blocks`` and ``quotations``."""
    found = tuple(blocks(document.text, document.article.title))
    marks = tuple(q for b in found if b.kind in READ for q in quotations(document.text, b.span))
    return replace(document, blocks=found, quotations=marks)


def cut(document: Document, lexicon: Lexicon) -> Document:
    """Fill ``sentences`` and ``tokens``, of the blocks that facts are read from."""
    rows: list[Sentence] = []
    words: list[Token] = []
    for n, block in enumerate(document.blocks):
        if block.kind not in READ:
            continue
        for span in sentences(document.text, block.span, lexicon.abbreviations):
            found = tokens(document.text, span.start, span.end)
            if found:
                rows.append(Sentence(span, len(words), len(words) + len(found), n))
                words += found
    return replace(document, sentences=tuple(rows), tokens=tuple(words))


def measure(document: Document) -> Document:
    """Fill ``values``: dates, money, percentages, quantities, durations."""
    article = document.article
    spans = [s.span for s in document.sentences]
    return replace(document, values=values(document.text, spans, article.published, article.language or "id"))


def head(document: Document) -> Document:
    """Fill ``masthead``; a day of publication that it finds out dates the weekdays in the text."""
    told = masthead(document)
    dated = replace(document, masthead=told)
    if told.published and told.published != document.article.published:
        spans = [s.span for s in document.sentences]
        found = values(document.text, spans, told.published, document.article.language or "id")
        dated = replace(dated, values=found)
    return dated


def speak(document: Document, lexicon: Lexicon) -> Document:
    """Fill ``statements``."""
    return replace(document, statements=StatementReader(document, lexicon).read())
