"""The language data of one language, compiled: what the extractor asks."""

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from pathlib import Path

from msgspec.structs import replace

from kabar.lexicon.matcher import Matcher
from kabar.lexicon.patterns import Patterns, load_patterns
from kabar.lexicon.portfolios import titles
from kabar.lexicon.rows import Anaphor, Cue, Form, Head, Name, Prefix, Role, Speech
from kabar.lexicon.words import Words, load
from kabar.schema import LEXICON, Schema
from kabar.schema import load as load_schema


class Lexicon:
    """Word lists and relation patterns of one language, with matchers made on first use."""

    def __init__(self, language: str, schema: Schema, words: Words, patterns: Patterns) -> None:
        self.language = language
        self.schema = schema
        self.words = words
        self.patterns = patterns
        self.shapes: dict[str, Callable[[str], object]] = {}

    @cached_property
    def names(self) -> Matcher[Name]:
        """Known names and their short forms, as written; English names too."""
        return Matcher(
            (form, name)
            for name in self.words.names
            for form in (name.name, *name.short, *name.en)
            if "ambiguous" not in name.note or form == name.name or len(form) > 4
        )

    @cached_property
    def canonical(self) -> dict[str, Name]:
        """A known name by any of its forms."""
        return {form: n for n in self.words.names for form in (n.name, *n.short, *n.en)}

    @cached_property
    def ministers(self) -> Matcher[tuple[Role, Name]]:
        """Fused titles that imply a ministry: Menperin, Wamenperin, Menteri Keuangan; Industry Minister."""
        if self.language == "en":
            told = [(n, titles(n)) for n in self.words.names]
            english = Role("Minister", "ministry"), Role("Deputy Minister", "ministry")
            return Matcher((t, (english[x], n)) for n, both in told for x in (0, 1) for t in both[x])
        minister = Role("Menteri", "ministry")
        deputy = Role("Wakil Menteri", "ministry")
        return Matcher(
            [(t, (minister, n)) for n in self.words.names for t in n.minister]
            + [(t, (deputy, n)) for n in self.words.names for t in n.deputy]
        )

    @cached_property
    def epithets(self) -> Matcher[Name]:
        """Forms that may mean a known thing but are no name of it."""
        return Matcher((form, n) for n in self.words.names for form in n.epithets)

    @cached_property
    def org_heads(self) -> Matcher[Head]:
        """Nouns before a name that make it an organisation, as written with a capital."""
        return _heads(self.words.org_heads, "before")

    @cached_property
    def org_tails(self) -> Matcher[Head]:
        """Nouns after a name that make it an organisation."""
        places = self.words.place_heads if self.head_last else ()  # Claro Hall
        return _heads((*self.words.org_heads, *places), "after")

    @cached_property
    def place_heads(self) -> Matcher[Head]:
        """Nouns before a name that make it a place."""
        return _heads(self.words.place_heads, "before")

    @cached_property
    def event_heads(self) -> Matcher[Head]:
        """Nouns that make a phrase an event, in any case."""
        return _folded(self.words.event_heads)

    @cached_property
    def facility_heads(self) -> Matcher[Head]:
        """Lower-case nouns for things that stand somewhere: pabrik, gudang, pusat riset."""
        return _folded(h for h in self.words.place_heads if h.type in FACILITIES)

    @cached_property
    def lower_org(self) -> frozenset[str]:
        """Heads of organisations that count in lower case, too."""
        return frozenset(f.lower() for h in self.words.org_heads if h.lower for f in (h.word, *h.forms))

    @cached_property
    def lower_place(self) -> frozenset[str]:
        """Heads of places that count in lower case, too."""
        return frozenset(f.lower() for h in self.words.place_heads if h.lower for f in (h.word, *h.forms))

    @cached_property
    def event_words(self) -> frozenset[str]:
        """Heads of events that are one word and tell something, in lower case."""
        heads = (h for h in self.words.event_heads if not h.generic)
        return frozenset(f.lower() for h in heads for f in (h.word, *h.forms) if " " not in f)

    @cached_property
    def lower_heads(self) -> frozenset[str]:
        """The first words of all heads that may stand in lower case before a name."""
        events = (f.lower() for h in self.words.event_heads for f in (h.word, *h.forms))
        return frozenset(f.split()[0] for f in (*self.lower_org, *self.lower_place, *events))

    @cached_property
    def honorifics(self) -> frozenset[str]:
        """Forms of address before a name, in lower case and without a full stop."""
        return frozenset(f.text.lower().rstrip(".") for f in self.words.forms if f.position != "after")

    @cached_property
    def headline_verbs(self) -> frozenset[str]:
        """Verb forms of one word, in lower case, that may stand capitalised in a headline."""
        return self.patterns.verb_forms

    @cached_property
    def no_names(self) -> frozenset[str]:
        """Capitals that name nothing by themselves: units, standards, abbreviations of things."""
        return frozenset(w.upper() for w in self.listed("no-name"))

    @cached_property
    def product_heads(self) -> Matcher[Head]:
        """Nouns for what is made, sold or launched."""
        return _folded(self.words.product_heads)

    @cached_property
    def award_heads(self) -> Matcher[Head]:
        """Nouns for awards, certificates and licences."""
        return _folded(self.words.award_heads)

    @cached_property
    def roles(self) -> Matcher[Role]:
        """Offices and posts, in any case."""
        rows = [(f, r) for r in self.words.roles for f in (r.name, *r.forms)]
        rows += [
            (f, replace(r, name=f, forms=(), also=(), written="")) for r in self.words.roles for f in r.also
        ]
        return Matcher(rows, fold=True)

    @cached_property
    def prefixes(self) -> Matcher[Prefix]:
        """Words before an office that change its status: Plt., mantan, calon."""
        return Matcher(((f, p) for p in self.words.prefixes for f in (p.text, *p.forms)), fold=True)

    @cached_property
    def forms(self) -> Matcher[Form]:
        """Forms of address, degrees and ranks."""
        return Matcher((f.text, f) for f in self.words.forms)

    @cached_property
    def legal_before(self) -> frozenset[str]:
        """Legal forms before a company's name."""
        return frozenset(f.text.rstrip(".") for f in self.words.legal_forms if f.position != "after")

    @cached_property
    def legal_after(self) -> Matcher[Form]:
        """Legal forms after a company's name."""
        return Matcher((f.text, f) for f in self.words.legal_forms if f.position != "before")

    @cached_property
    def cues(self) -> Matcher[Cue]:
        """Words that set a stance, in any case."""
        return Matcher(((c.text, c) for c in self.words.cues), fold=True)

    @cached_property
    def anaphors(self) -> Matcher[Anaphor]:
        """Pronouns and definite nouns, in any case."""
        return Matcher(((a.text, a) for a in self.words.anaphors), fold=True)

    @cached_property
    def speech(self) -> dict[str, tuple[Speech, str]]:
        """Verbs of saying by each of their forms, with the voice: quote, active or passive."""
        out: dict[str, tuple[Speech, str]] = {}
        for verb in self.words.speech:
            for form in verb.active:
                out.setdefault(form, (verb, "active"))
            for form in verb.passive:
                out.setdefault(form, (verb, "passive"))
        for verb in self.words.speech:
            if "quote" in verb.use:
                out.setdefault(verb.base, (verb, "quote"))
        return out

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Lower-case words after which a full stop ends no sentence."""
        return frozenset(a.text.rstrip(".").lower() for a in self.words.abbreviations)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that are written in lower case more often than in names."""
        path = LEXICON / self.language / "words" / "common-words.txt"
        if not path.exists():
            return frozenset()
        lines = path.read_text(encoding="utf-8").splitlines()
        return frozenset(line for line in lines if line and not line.startswith("#"))

    def listed(self, name: str) -> frozenset[str]:
        """The words of a named list of ``lists.toml``, in lower case."""
        return self.patterns.words.get(name, frozenset())

    def shape(self, name: str) -> Callable[[str], object]:
        """A test of words in lower case: has one a shape of the list ``<name>-shape``?"""
        found = self.shapes.get(name)
        if found is None:
            pattern = "|".join(sorted(self.listed(f"{name}-shape"))) or "(?!)"
            found = self.shapes[name] = re.compile(pattern).fullmatch
        return found

    @property
    def head_last(self) -> bool:
        """Does a noun stand behind what describes it (*steel plant*), and not before it (*pabrik baja*)?"""
        return self.language in HEAD_LAST

    def connector(self, use: str) -> frozenset[str]:
        """The connecting words of one use, in lower case."""
        return self._connectors.get(use, frozenset())

    @cached_property
    def _connectors(self) -> dict[str, frozenset[str]]:
        out: dict[str, set[str]] = {}
        for word in self.words.connectors:
            out.setdefault(word.use, set()).add(word.text.lower())
        return {use: frozenset(texts) for use, texts in out.items()}


HEAD_LAST = frozenset(("en",))
FACILITIES = ("plant", "shop", "building", "facility", "estate")


def _heads(heads: Iterable[Head], side: str) -> Matcher[Head]:
    return Matcher((f, h) for h in heads if h.side in (side, "both") for f in (h.word, *h.forms))


def _folded(heads: Iterable[Head]) -> Matcher[Head]:
    return Matcher(((f, h) for h in heads for f in (h.word, *h.forms)), fold=True)


def default(language: str = "id") -> Lexicon:
    """The lexicon of the package for a language, loaded once. Raises LexiconError."""
    return _packaged(language)


@cache
def _packaged(language: str) -> Lexicon:
    return open_lexicon(language)


def open_lexicon(language: str = "id", folders: Iterable[Path] = ()) -> Lexicon:
    """The lexicon of the package, with further folders of relation files and word lists added."""
    extra = tuple(folders)
    schema = load_schema(extra)
    return Lexicon(language, schema, load(language, extra), load_patterns(schema, language, extra))
