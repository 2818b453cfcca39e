"""Mentions: names and titles first, then short forms, then described things in the gaps."""

from msgspec.structs import replace

from kabar.document import Document, Mention, Title
from kabar.extract.names import NameReader, short_forms
from kabar.extract.names_en import believed, lower
from kabar.extract.ner import Recognizer
from kabar.extract.things import ThingReader
from kabar.extract.things_en import EnglishThingReader
from kabar.extract.view import View
from kabar.extract.wholes import wholes
from kabar.lexicon.lexicon import Lexicon

Labels = list[tuple[str, int, float] | None]
ALSO = frozenset(("sekaligus", "merangkap", "/"))
HOLDS = frozenset(("selaku", "sebagai", "menjabat", "merupakan", "adalah", "juga", "ialah"))


def mentions(document: Document, lexicon: Lexicon, recogniser: Recognizer | None = None) -> Document:
    """Fill ``mentions`` and ``titles``."""
    view = View(document)
    if lexicon.head_last:
        lower(view, lexicon)
    told = labels(document, recogniser)
    if lexicon.head_last:
        told = believed(view, lexicon, told)
    reader = NameReader(view, lexicon, told)
    found, titles = reader.read()
    inner = wholes(view, lexicon, reader.heads, found)
    held = {t.person for t in titles if t.person is not None and t.bodies}
    titles = shared([attach(view, t, found, held) for t in titles], view)
    short = short_forms(view, lexicon, found)
    covered = [False] * len(view.words)
    for m in (*found, *short):
        for i in range(m.first, m.last):
            covered[i] = True
    things = (EnglishThingReader if lexicon.language == "en" else ThingReader)(view, lexicon, covered).read()
    everything = [*found, *short, *things, *inner]
    order = sorted(range(len(everything)), key=lambda n: (everything[n].first, everything[n].last, n))
    place = {n: p for p, n in enumerate(order)}
    return replace(
        document,
        mentions=tuple(everything[n] for n in order),
        titles=tuple(
            Title(
                t.span,
                t.role,
                tuple(place[b] for b in t.bodies),
                None if t.person is None else place[t.person],
                t.status,
            )
            for t in titles
        ),
    )


def shared(titles: list[Title], view: View) -> list[Title]:
    """Titles joined by *sekaligus* are of one person: T1 ORG1 sekaligus T2 ORG2 NAME."""
    out = list(titles)
    for n in range(len(out) - 2, -1, -1):
        if out[n].person is None and out[n + 1].person is not None:
            between = view.text[out[n].span.end : out[n + 1].span.start].lower().split()
            if between and len(between) <= 2 and between[0] in ALSO:
                out[n] = replace(out[n], person=out[n + 1].person)
    return out


def labels(document: Document, recogniser: Recognizer | None) -> Labels:
    """What the recogniser says of each token: a label and the first token of its name."""
    out: Labels = [None] * len(document.tokens)
    if recogniser is None:
        return out
    rows = [document.tokens[s.first : s.last] for s in document.sentences]
    for sentence, names in zip(document.sentences, recogniser(rows), strict=True):
        for first, last, label, sure in names:
            for i in range(sentence.first + first, sentence.first + last):
                out[i] = (label, sentence.first + first, sure)
    return out


def attach(view: View, title: Title, found: list[Mention], held: set[int]) -> Title:
    """A title without a person belongs to the one named right before it: NAME, T ORG; NAME selaku T ORG."""
    if title.person is not None:
        return title
    first = view.token_at(title.span.start)
    if first is None or first == 0:
        return title
    k = first - 1
    while k > 0 and view.lows[k] in HOLDS | {"yang", "(", "sebagai"}:
        k -= 1
    if k == first - 1 and view.words[k] != ",":
        return title
    if view.words[k] == ",":
        k -= 1
    for n, m in enumerate(found):
        if m.kind == "Person" and m.first <= k < m.last and n not in held:
            return replace(title, person=n)
    return title
