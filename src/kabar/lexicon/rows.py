"""The typed rows of the language data. Each field is a key of the TOML files, with its reason beside it."""

from typing import Literal

from msgspec import Struct

from kabar.document import Stance


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and what must be found in it; an empty ``finds`` is a counter-example.

    In word lists ``finds`` holds surfaces; in relation files pairs ``[subject, object]``.
    """

    text: str
    finds: tuple[str, ...] = ()


class Pair(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and the claims that one relation must find in it: ``[subject, object]`` by name.

    ``stance`` is the stance all of them must have; ``qualifiers`` what the first of them must hold.
    """

    text: str
    finds: tuple[tuple[str, str], ...] = ()
    stance: Stance = "asserted"
    qualifiers: dict[str, str] = {}


class Name(Struct, frozen=True, forbid_unknown_fields=True):
    """A known name: of a ministry, agency, country, place, party, outlet or other well-known body.

    ``short`` are other forms that stand for it by themselves (*Kemenperin*), ``en`` its English
    names, ``minister`` and ``deputy`` the fused titles that imply it (*Menperin*, *Wamenperin*),
    ``epithets`` forms that may mean it but are too loose to be names (*Negeri Sakura*, a capital).
    ``code`` is an official code: ISO 3166 of a country, the Kemendagri code of a region. ``within``
    is the code of the country or region that a place lies in, ``parent`` the name of the body that a
    body is a unit of. A note that says *ambiguous* warns that a form has other senses.
    """

    name: str
    kind: str
    short: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    minister: tuple[str, ...] = ()
    deputy: tuple[str, ...] = ()
    epithets: tuple[str, ...] = ()
    code: str = ""
    within: str = ""
    parent: str = ""
    period: str = ""
    note: str = ""


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun that tells the kind of the name it heads: *Rumah Sakit* X, X *Sekuritas*, *pameran* X.

    ``side``: the head stands before the name, after it, or both. ``type`` is the event type
    (Exhibition, Forum, ...). ``alone``: may stand for the thing without a name after it (*pameran*).
    ``generic``: names nothing by itself (*acara*, *kegiatan*). ``lower``: also counts when written in
    lower case before a capitalised name.
    """

    word: str
    kind: str
    forms: tuple[str, ...] = ()
    side: Literal["before", "after", "both"] = "before"
    type: str = ""
    alone: bool = False
    generic: bool = False
    lower: bool = False
    note: str = ""


class Role(Struct, frozen=True, forbid_unknown_fields=True):
    """An office or post: *Direktur Jenderal*, with its short forms and what body it points to.

    ``points``: ``country``, ``region`` (the place), ``ministry`` (Kementerian + the words after it),
    ``unit`` (``unit`` + the words after it: Direktur Jenderal X -> Direktorat Jenderal X), ``body``
    (the organisation named next), ``fixed`` (``org`` names it: Kapolri -> Polri), ``team``
    (memberOf, no office), ``none`` (no office at all: warga, tersangka).
    ``forms`` are other spellings of this office, recorded as ``name``, or as ``written`` where that is
    given; ``also`` are further offices of the same sort, each recorded as it stands.
    """

    name: str
    points: Literal["country", "region", "ministry", "unit", "body", "fixed", "team", "none"]
    forms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    unit: str = ""
    org: str = ""
    written: str = ""
    note: str = ""


class Prefix(Struct, frozen=True, forbid_unknown_fields=True):
    """A word before an office that tells how the office is held: *mantan* Direktur, *Plt.* Bupati.

    ``after``: forms that stand behind the office instead (*Bupati terpilih*).
    """

    text: str
    status: Literal["former", "acting", "deputy", "candidate", "appointed"]
    forms: tuple[str, ...] = ()
    after: bool = False
    note: str = ""


class Form(Struct, frozen=True, forbid_unknown_fields=True):
    """A form of address, degree, rank or legal form that goes with a name without being part of it.

    ``position``: before or after the name. ``part``: it belongs to the name after all (*Raden*).
    """

    text: str
    position: Literal["before", "after", "both"]
    part: bool = False
    note: str = ""


class Speech(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb of saying: bare (after a quotation), active and passive forms, and what it does to the content.

    ``use``: ``quote`` (follows a quotation), ``that`` (takes *bahwa* or a plain clause), ``wish``
    (content is a wish, no fact), ``deny``, ``claim`` (the writer keeps distance), ``estimate``.
    """

    base: str
    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    use: tuple[Literal["quote", "that", "wish", "deny", "claim", "estimate"], ...] = ("quote",)
    note: str = ""


class Cue(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that set the stance of what they stand before (or after).

    ``effect``: a stance, or ``none`` (what is in scope makes no claim: wishes, conditions),
    ``background`` (an older story begins), ``keep`` (looks like a cue and is none: *tidak hanya*).
    """

    text: str
    effect: Literal["asserted", "planned", "hoped", "denied", "none", "background", "keep"]
    after: bool = False  # the scope stands before the cue
    note: str = ""


class Abbreviation(Struct, frozen=True, forbid_unknown_fields=True):
    """A shortened word whose full stop does not end the sentence: *Dr.*, *Jl.*, *Tbk.* and others."""

    text: str


class Word(Struct, frozen=True, forbid_unknown_fields=True):
    """A small word that joins names or clauses, and its job.

    ``and`` joins equals, ``or`` alternatives, ``with`` a companion; ``partial`` opens a list that is
    not complete, ``list`` one that is, or an identity; ``appositive`` gives a name its role;
    ``respectively`` pairs two lists, ``both`` opens a pair, ``except`` takes out; ``agent`` marks the
    doer of a passive; ``alias`` another name of the same; ``origin`` stands between a thing and where
    or whom it is from; ``during`` places a fact at an event; ``conjunction`` opens a clause.
    """

    text: str
    use: Literal[
        "and",
        "or",
        "with",
        "partial",
        "list",
        "appositive",
        "respectively",
        "both",
        "except",
        "agent",
        "alias",
        "origin",
        "during",
        "relative",
        "preposition",
        "conjunction",
    ]


class Anaphor(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that point back at something named before: *ia*, *perseroan*, *kedua negara*.

    ``kinds``: what they may point at (sub-kinds included). ``number``: at one thing, exactly two, or many.
    ``speaker``: at the speaker of the sentence or at that person's organisation (*pihaknya*).
    """

    text: str
    kinds: tuple[str, ...]
    number: Literal["one", "two", "many"] = "one"
    speaker: bool = False
    note: str = ""


class Verb(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb that tells a relation; the engine makes its voices.

    ``root`` is conjugated (*pimpin*: memimpin, dipimpin, pimpin, pimpinan); ``active``, ``passive``,
    ``noun`` give forms that the rules of meN- and peN-an do not make. ``complement`` words must
    stand at the verb (*tanda tangan* + ``<mou>``), ``link`` words come before the object
    (*bekerja sama* ``dengan``). ``swap`` turns subject and object round. ``stance`` is the stance
    the verb itself sets. ``weak`` readings start with less confidence.
    """

    root: str = ""
    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    headline: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    swap: bool = False
    stance: Stance = "asserted"
    weak: bool = False
    qualifiers: dict[str, str] = {}
    note: str = ""


class Hint(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make a relation likely somewhere near, without saying where its ends stand.

    The engine proposes the ends around them, and the weights decide.
    """

    words: tuple[str, ...]
    note: str = ""


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """A pattern in the small language: ``{subject}`` ``{object}`` ``{date}`` ``{money}`` ``{event}`` ...,
    ``<list>``, ``[optional]``, ``a|b``, literal words, ``...`` for a short gap.
    """

    text: str
    stance: Stance = "asserted"
    weak: bool = False
    subject: tuple[str, ...] = ()  # kinds, where fewer than the relation's may stand as its subject
    qualifiers: dict[str, str] = {}
    note: str = ""
