"""From a few invented sentences to what is read out of them, in words."""

from kabar.document import Chain, Claim, Document, Mention
from kabar.evaluate import examples
from kabar.lexicon.lexicon import default


def read(text: str, published: str | None = examples.PUBLISHED) -> Document:
    """Everything that a text says, read as an article of its own."""
    return examples.read(text, default(), published)


def kinds(text: str) -> dict[str, str]:
    """The kind of each thing that a text names, by its fullest name there."""
    return {c.name: c.kind for c in read(text).chains}


def mention(text: str, name: str) -> Mention:
    """The first mention with that name."""
    return next(m for m in read(text).mentions if m.name == name)


def chain(document: Document, name: str) -> Chain:
    """The chain that holds a mention with that name; exactly one must."""
    (found,) = [
        c
        for c in document.chains
        if any(document.mentions[n].name == name for n in c.mentions) or c.name == name
    ]
    return found


def words(document: Document, end: str) -> str:
    """An end of a claim, or a qualifier, as a person reads it."""
    return next((c.name for c in document.chains if c.id == end), end)


def ends(text: str, relation: str) -> list[tuple[str, str]]:
    """Subject and object of each claim of a relation, by name."""
    document = read(text)
    return [
        (words(document, c.subject), words(document, c.object))
        for c in document.claims
        if c.relation == relation
    ]


def only(document: Document, relation: str) -> Claim:
    """The one claim of a relation."""
    (found,) = [c for c in document.claims if c.relation == relation]
    return found


def stance(text: str, relation: str) -> str:
    """The stance of the one claim of a relation."""
    return only(read(text), relation).stance


def said(text: str) -> list[tuple[str, str, str]]:
    """Each statement: who, direct or reported, and the words."""
    document = read(text)
    return [(words(document, s.speaker), s.mode, s.evidence.quote) for s in document.statements]
