"""Relation patterns: the verbs and phrases of the relation files, compiled for the engine.

A pattern is a row of elements. ``{subject}`` and ``{object}`` are the ends, ``{date}`` ``{money}``
``{event}`` ``{place}`` ... qualifiers, ``{origin}`` a place that is none; ``<list>`` any entry of a
named list; ``[x]`` optional; ``a|b`` alternatives (a ``_`` joins words of one alternative); ``...`` a
gap of a few words.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from msgspec import Struct

from kabar.errors import LexiconError
from kabar.lexicon.matcher import TOKEN, Matcher
from kabar.lexicon.morphology import active, noun, passive
from kabar.lexicon.rows import Hint, Pair, Phrase, Verb
from kabar.lexicon.tables import read
from kabar.schema import DECLARATION, LEXICON, Schema

Voice = Literal["active", "passive", "bare", "noun"]
SLOTS = frozenset(
    [
        "subject",
        "object",
        "date",
        "money",
        "event",
        "place",
        "origin",
        "amount",
        "duration",
        "count",
        "role",
        "product",
        "party",
        "from",
        "share",
        "subjectmatter",
    ]
)
ELEMENT = re.compile(r"\s*(?:(\{\w+\})|(<[\w-]+>)|(\[)|(\])|(\.\.\.)|([^\s\[\]{}<>]+))")


class Element(Struct, frozen=True):
    """One element of a pattern: ``slot``, ``list``, ``words``, ``gap`` or ``optional`` with ``parts``."""

    kind: Literal["slot", "list", "words", "gap", "optional"]
    name: str = ""
    options: tuple[tuple[str, ...], ...] = ()
    by_first: dict[str, list[tuple[str, ...]]] = {}  # the options by their first words
    parts: tuple["Element", ...] = ()


class Trigger(Struct, frozen=True):
    """A verb form in a text: the relation it may tell, its row and the voice it stands in."""

    relation: str
    verb: Verb
    voice: Voice
    rule: str


class Cue(Struct, frozen=True):
    """A word that makes a relation likely: which, by what it is named in features, in which voice."""

    relation: str
    name: str
    voice: str


class Pattern(Struct, frozen=True):
    """A compiled phrase. ``anchor`` is the index of the element that is looked up first."""

    relation: str
    phrase: Phrase
    elements: tuple[Element, ...]
    anchor: int
    rule: str


class NamedList(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that patterns refer to by ``<name>``."""

    name: str
    words: tuple[str, ...]
    note: str = ""


class Patterns(Struct, frozen=True):
    """All patterns of a language: triggers by verb form, phrases by an anchoring word."""

    triggers: Matcher[tuple[Trigger, ...]]
    verb_forms: frozenset[str]  # of one word
    cues: Matcher[tuple[Cue, ...]]
    phrases: dict[str, tuple[Pattern, ...]]  # by first word of each option of the anchor
    lists: dict[str, Matcher[str]]
    words: dict[str, frozenset[str]]  # the same lists as plain sets, in lower case
    examples: tuple[tuple[str, str, Pair], ...]  # relation, file, example


def _by_first(options: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    out: dict[str, list[tuple[str, ...]]] = {}
    for option in options:
        out.setdefault(option[0], []).append(option)
    return out


def parse(text: str) -> tuple[Element, ...]:
    """A pattern's text as elements. Raises ValueError that says what is wrong and where."""
    stack: list[list[Element]] = [[]]
    position = 0
    while position < len(text.rstrip()):
        match = ELEMENT.match(text, position)
        if match is None:
            raise ValueError(f"cannot read {text[position:]!r}")
        slot, named, opening, closing, gap, words = match.groups()
        if slot:
            name = slot[1:-1]
            if name not in SLOTS:
                raise ValueError(f"no such slot {slot} (allowed: {', '.join(sorted(SLOTS))})")
            stack[-1].append(Element("slot", name))
        elif named:
            stack[-1].append(Element("list", named[1:-1]))
        elif opening:
            stack.append([])
        elif closing:
            if len(stack) == 1:
                raise ValueError("a ] without its [")
            parts = tuple(stack.pop())
            stack[-1].append(Element("optional", parts=parts))
        elif gap:
            stack[-1].append(Element("gap"))
        else:
            options = tuple(
                tuple(TOKEN.findall(option.replace("_", " ").lower()))
                for option in words.split("|")
                if option
            )
            stack[-1].append(Element("words", options=options, by_first=_by_first(options)))
        position = match.end()
    if len(stack) != 1:
        raise ValueError("a [ without its ]")
    return tuple(stack[0])


def forms(verb: Verb) -> list[tuple[str, Voice]]:
    """All forms of a verb row with their voices."""
    out: list[tuple[str, Voice]] = []
    if verb.root:
        out += [(active(verb.root), "active"), (passive(verb.root), "passive"), (verb.root, "bare")]
        if not verb.noun:
            out.append((noun(verb.root), "noun"))
    out += [(f, "active") for f in verb.active]
    out += [(f, "passive") for f in verb.passive]
    out += [(f, "noun") for f in verb.noun if f]
    out += [(f, "bare") for f in verb.headline]
    return out


def load_patterns(schema: Schema, language: str, folders: Iterable[Path] = ()) -> Patterns:
    """Read the relation files of a language and of further folders. Raises LexiconError with all bad rows."""
    faults: list[str] = []
    types: dict[str, object] = {
        "verb": Verb,
        "phrase": Phrase,
        "hint": Hint,
        "example": Pair,
        **dict.fromkeys(DECLARATION, object),
    }
    triggers: dict[str, list[Trigger]] = {}
    cues: dict[str, dict[tuple[str, str], Cue]] = {}
    patterns: list[Pattern] = []
    examples: list[tuple[str, str, Pair]] = []
    words = _lists(LEXICON / language, faults)
    lists = {name: Matcher(((w, w) for w in row), fold=True) for name, row in words.items()}
    for folder in (LEXICON / language, *folders):
        root = folder / "relations" if (folder / "relations").is_dir() else folder
        for path in sorted(root.glob("*.toml")):
            rows = read(path, types, faults)
            name = next(iter(rows["name"]), None)
            if name not in schema.relations:
                faults.append(f"{path.name}: name: no such relation {name}")
                continue
            for n, verb in enumerate(rows["verb"], 1):
                told = (verb.root, *verb.active, *verb.passive, *verb.noun, *verb.headline, n)
                rule = f"{path.stem}/verb/{next(word for word in told if word)}"
                for form, voice in forms(verb):
                    triggers.setdefault(form, []).append(Trigger(name, verb, voice, f"{rule}/{voice}"))
                    if not verb.complement:  # with one, the complement is the telling word
                        cues.setdefault(form, {}).setdefault((name, voice), Cue(name, form, voice))
            for hint in rows["hint"]:
                for word in hint.words:
                    cues.setdefault(word, {}).setdefault((name, "hint"), Cue(name, word, "hint"))
            for phrase in rows["phrase"]:
                try:
                    elements = parse(phrase.text)
                    pattern = Pattern(
                        name, phrase, elements, _anchor(elements, lists), f"{path.stem}/phrase/{phrase.text}"
                    )
                except ValueError as error:
                    faults.append(f"{path.name}: phrase {phrase.text!r}: {error}")
                    continue
                patterns.append(pattern)
                anchor = elements[pattern.anchor]
                for option in anchor.options:
                    word = " ".join(option)
                    if len(word) > 4 and not any(
                        word in words.get(x, ()) for x in ("preposition", "adverb", "and")
                    ):
                        cues.setdefault(word, {}).setdefault((name, "phrase"), Cue(name, word, "phrase"))
            examples += [(name, path.name, example) for example in rows["example"]]
    if faults:
        raise LexiconError(faults)
    by_anchor: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        element = pattern.elements[pattern.anchor]
        firsts = (
            {option[0] for option in element.options}
            if element.kind == "words"
            else lists[element.name].first_words()
        )
        for word in firsts:
            by_anchor.setdefault(word, []).append(pattern)
    return Patterns(
        Matcher(((form, tuple(rows)) for form, rows in triggers.items()), fold=True),
        frozenset(form for form in triggers if form and " " not in form),
        Matcher(((form, tuple(rows.values())) for form, rows in cues.items()), fold=True),
        {word: tuple(rows) for word, rows in by_anchor.items()},
        lists,
        {name: frozenset(w.lower() for w in row) for name, row in words.items()},
        tuple(examples),
    )


def _anchor(elements: tuple[Element, ...], lists: dict[str, Matcher[str]]) -> int:
    """The most telling element: the longest literal, else a list. Raises ValueError if there is none."""
    for e in _all(elements):
        if e.kind == "list" and e.name not in lists:
            raise ValueError(f"no such list <{e.name}> (allowed: {', '.join(sorted(lists))})")
    literal = [
        (min(len(" ".join(o)) for o in e.options), -n) for n, e in enumerate(elements) if e.kind == "words"
    ]
    if literal:
        return -max(literal)[1]
    named = [n for n, e in enumerate(elements) if e.kind == "list"]
    if not named:
        raise ValueError("needs a word or a <list> outside brackets")
    return named[0]


def _all(elements: tuple[Element, ...]) -> Iterable[Element]:
    for e in elements:
        yield e
        yield from _all(e.parts)


def _lists(folder: Path, faults: list[str]) -> dict[str, tuple[str, ...]]:
    path = folder / "lists.toml"
    if not path.exists():
        return {}
    rows = read(path, {"list": NamedList}, faults)
    return {row.name: row.words for row in rows["list"]}
