"""The stages in their order: an article in, a document with claims out."""

import signal
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from typing import NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from kabar.document import Article, Document, Drop, Sentence, Token
from kabar.errors import KabarError
from kabar.extract.coref import coreference
from kabar.extract.kinds import kinds
from kabar.extract.masthead import masthead
from kabar.extract.mentions import mentions
from kabar.extract.ner import Recognizer, load
from kabar.extract.relations import relations
from kabar.extract.rows import row
from kabar.extract.statements import StatementReader
from kabar.graph import Graph
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.lexicon import default as default_lexicon
from kabar.resolve.build import build as resolve
from kabar.text.blocks import READ, blocks
from kabar.text.language import HOME, language
from kabar.text.quotes import quotations
from kabar.text.segment import sentences
from kabar.text.tokens import tokens
from kabar.text.values import values

Stage = Callable[[Document], Document]
T = TypeVar("T")
CHUNK = 8  # articles that a worker gets at once: a tenth of a second of reading
AHEAD = 3  # chunks under way for each worker, so that memory does not grow with the number of articles


def stages(lexicon: Lexicon, recogniser: Recognizer | None = None) -> tuple[Stage, ...]:
    """The stages that make claims out of an article, in order."""
    return (
        lay_out,
        partial(cut, lexicon=lexicon),
        partial(measure, language=lexicon.language),
        partial(head, language=lexicon.language),
        partial(mentions, lexicon=lexicon, recogniser=recogniser or load()),
        partial(coreference, lexicon=lexicon),
        partial(kinds, lexicon=lexicon),
        partial(speak, lexicon=lexicon),
        partial(relations, lexicon=lexicon),
    )


def extract(
    article: Article, lexicon: Lexicon | None = None, recogniser: Recognizer | None = None
) -> Document:
    """Everything that one article says; with the lexicon of its language unless one is given.

    The language of an article that does not name it is told from the text.
    """
    held = lexicon or lexicon_of(article)
    if article.language is None and held.language != HOME:
        article = replace(article, language=held.language)
    document = Document(article)
    for stage in stages(held, recogniser):
        document = stage(document)
    return document


def lexicon_of(article: Article) -> Lexicon:
    """The lexicon of the article's language, loaded when the first article needs it."""
    return default_lexicon(language(article.text, article.language))


def build(
    articles: Iterable[Article], lexicon: Lexicon | None = None, recogniser: Recognizer | None = None
) -> Graph:
    """The graph of these articles: each is read by itself, then all are brought together."""
    read = (extract(article, lexicon, recogniser) for article in articles)
    return resolve(read, lexicon or default_lexicon())


class Line(NamedTuple):
    """A row of JSON, with a line break at its end, and how much was dropped for which reason."""

    row: bytes
    dropped: Counter[str]


def line(article: Article, least: float = 0.0, why: bool = False) -> Line:
    """What one article says, as ``kabar extract`` prints it: see ``kabar.extract.rows``."""
    lexicon = lexicon_of(article)
    document = sure(extract(article, lexicon), least)
    told = msgspec.json.encode(row(document, lexicon.schema, why)) + b"\n"
    return Line(told, Counter(d.reason for d in document.drops))


def lines(
    articles: Iterable[Article], *, least: float = 0.0, why: bool = False, workers: int = 1
) -> Iterator[Line]:
    """The rows of articles in their order, the same bytes whatever the number of worker processes."""
    stages(default_lexicon())  # loaded once, before workers are made
    return each(partial(line, least=least, why=why), articles, workers)


def each(make: Callable[[Article], T], articles: Iterable[Article], workers: int = 1) -> Iterator[T]:
    """What ``make`` gives for each article, in their order.

    With more than one worker, ``make`` must be picklable. Raises KabarError where a worker process dies.
    """
    if workers == 1:
        yield from map(make, articles)
        return
    source = iter(articles)
    chunks = iter(lambda: list(islice(source, CHUNK)), [])
    pool = ProcessPoolExecutor(workers, initializer=_deaf)
    waiting: deque[Future[list[T]]] = deque()
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_chunk, make, chunk))
            if len(waiting) >= AHEAD * workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise KabarError(
            "workers", "a worker process ended before its time", "fewer workers, or more memory"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _chunk(make: Callable[[Article], T], articles: list[Article]) -> list[T]:
    return [make(article) for article in articles]


def _deaf() -> None:
    """Leave Ctrl-C to the process that began it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def sure(document: Document, least: float) -> Document:
    """The document with the claims of at least that confidence; the others go to ``drops``."""
    unsure = [c for c in document.claims if c.confidence < least]
    if not unsure:
        return document
    drops = (Drop("less sure than asked for", c.evidence[0].span, f"{c.rule} {c.confidence}") for c in unsure)
    kept = tuple(c for c in document.claims if c.confidence >= least)
    return replace(document, claims=kept, drops=(*document.drops, *drops))


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
            found = tokens(document.text, span.start, span.end, lexicon.language)
            if found:
                rows.append(Sentence(span, len(words), len(words) + len(found), n))
                words += found
    return replace(document, sentences=tuple(rows), tokens=tuple(words))


def measure(document: Document, language: str = HOME) -> Document:
    """Fill ``values``: dates, money, percentages, quantities, durations."""
    article = document.article
    spans = [s.span for s in document.sentences]
    return replace(document, values=values(document.text, spans, article.published, language))


def head(document: Document, language: str = HOME) -> Document:
    """Fill ``masthead``; a day of publication that it finds out dates the weekdays in the text."""
    told = masthead(document)
    dated = replace(document, masthead=told)
    if told.published and told.published != document.article.published:
        spans = [s.span for s in document.sentences]
        found = values(document.text, spans, told.published, language)
        dated = replace(dated, values=found)
    return dated


def speak(document: Document, lexicon: Lexicon) -> Document:
    """Fill ``statements``."""
    return replace(document, statements=StatementReader(document, lexicon).read())
