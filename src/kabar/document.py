"""The records that the stages hand on: an article and what has been read out of it.

``Article.text`` never changes after ingest, so every span in every record is ``[start, end)``
into it. A stage is a ``Callable[[Document], Document]`` that fills one more field.
"""

from typing import Literal

from msgspec import Struct

from kabar.spans import Span

Stance = Literal["asserted", "planned", "hoped", "denied"]
BlockKind = Literal["headline", "dateline", "body", "related", "byline", "copyright", "navigation", "caption"]
ValueKind = Literal["date", "money", "percent", "quantity", "duration"]
Modifier = Literal["exactly", "moreThan", "atLeast", "about", "atMost"]
Qualifiers = dict[str, str | tuple[str, ...]]


class Article(Struct, frozen=True):
    """One article as it came in. ``key`` is made of the text alone, so the same text has one key anywhere."""

    id: str  # as given by the source (a JSONL "id"), else the key
    key: str  # first 16 hex digits of sha256
    sha256: str  # of the text in UTF-8
    text: str
    title: str | None = None
    url: str | None = None
    published: str | None = None  # ISO 8601 date
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None  # ISO 639-1, None until a stage finds out
    source: str = ""  # file (and line) it was read from, for messages only


class Block(Struct, frozen=True, gc=False):
    """A stretch of the text with one job on the page. Only body, headline and caption are read for facts."""

    kind: BlockKind
    span: Span


class Token(Struct, frozen=True, gc=False):
    """A word, number or mark: its slice, the slice in lower case, and where it stands."""

    text: str
    lower: str
    start: int
    end: int


class Sentence(Struct, frozen=True, gc=False):
    """A sentence: its span, its tokens as ``[first, last)`` into ``Document.tokens``, its block's index."""

    span: Span
    first: int
    last: int
    block: int


class Value(Struct, frozen=True, gc=False):
    """A date, amount of money, percentage, quantity or duration, with its normal form.

    ``norm`` by kind: date ISO 8601 (``2024``, ``2024-02``, ``2024-02-01``, ranges with ``/``);
    money ``17000000000 IDR``; percent ``12 %``; quantity ``6000 unit/tahun`` or ``19 perusahaan``;
    duration ISO 8601 ``P3Y``. Amounts told twice in two currencies share ``group``.
    """

    kind: ValueKind
    span: Span
    norm: str
    modifier: Modifier = "exactly"
    number: float | None = None
    group: int = -1


class Quotation(Struct, frozen=True, gc=False):
    """Words between quotation marks; ``span`` is the inside. ``closed`` is false where the end is missing."""

    span: Span
    closed: bool = True


class Mention(Struct, frozen=True):
    """A name or described thing in the text.

    ``kind`` is an entity kind of the schema, or ``Role`` for a title. ``name`` is what the mention
    calls the thing, cleaned of titles. ``by`` says what recognised it (a gazetteer, a head, a shape).
    """

    kind: str
    span: Span
    name: str
    first: int = 0  # its tokens, [first, last) into Document.tokens
    last: int = 0
    by: str = ""
    implied: bool = False  # a title names it, the text does not
    attributes: dict[str, str] = {}


class Title(Struct, frozen=True):
    """A title in the text: which office of which body, and whose it is.

    ``bodies`` and ``person`` are indices into ``Document.mentions``; bodies go from the smallest unit
    that the title names to the largest. ``status`` is current, acting, former, appointed or candidate.
    """

    span: Span
    role: str
    bodies: tuple[int, ...] = ()
    person: int | None = None
    status: str = "current"


class Chain(Struct, frozen=True):
    """One entity of the article: all mentions that name the same thing (coreference).

    ``mentions`` are indices into ``Document.mentions``. ``implied`` marks an entity that only a
    title names (*Menteri Keuangan* implies Kementerian Keuangan).
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[int, ...] = ()
    implied: bool = False
    attributes: dict[str, str] = {}


class Evidence(Struct, frozen=True):
    """The words a claim stands on: exact quote, its place, and the marks that matter inside it.

    ``marks`` are spans of the ends and the cue, in characters of the article, each inside ``span``.
    """

    span: Span
    quote: str
    marks: tuple[Span, ...] = ()


class Claim(Struct, frozen=True):
    """Someone (the article, or ``said_by``) says that ``subject relation object``.

    In a Document the ends are chain ids, in a Graph entity ids; an end that the schema calls a
    literal (a date, a measured value, an indicator) is the text itself. ``evidence`` holds the
    sentence of the cue first, then sentences that an end was resolved through.
    """

    subject: str
    relation: str
    object: str
    qualifiers: Qualifiers = {}
    stance: Stance = "asserted"
    said_by: str | None = None
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
    confidence: float = 1.0
    id: str = ""  # minted by resolve
    article: str = ""  # the article's key, set by resolve


class Statement(Struct, frozen=True):
    """Who said what: ``speaker`` is a chain id (entity id in a Graph), ``mode`` direct or reported speech."""

    speaker: str
    evidence: Evidence
    mode: Literal["direct", "reported"]
    article: str = ""
    id: str = ""


class Masthead(Struct, frozen=True):
    """What the page says of itself: outlet, dateline place, people, date, title, other stories it links."""

    publisher: str | None = None
    dateline: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    published: str | None = None
    title: str | None = None
    related: tuple[str, ...] = ()


class Drop(Struct, frozen=True):
    """A candidate that was not kept: what it was, where, and the reason, so that nothing is lost silently."""

    reason: str
    span: Span
    detail: str = ""


class Document(Struct, frozen=True):
    """An article and everything read out of it so far."""

    article: Article
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    values: tuple[Value, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    masthead: Masthead = Masthead()
    mentions: tuple[Mention, ...] = ()
    titles: tuple[Title, ...] = ()
    chains: tuple[Chain, ...] = ()
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    drops: tuple[Drop, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text
