"""Documents as extraction leaves them, made of a few names and claims."""

from kabar.document import Article, Chain, Claim, Document, Evidence, Masthead, Mention, Qualifiers, Stance
from kabar.spans import Span
from kabar.vocab import short_hash

TEXT = "PT Lintang Medika dan PT Embun Sehat menandatangani nota kesepahaman."


def chain(name: str, kind: str = "Company", id: str = "e0", *aliases: str, **attributes: str) -> Chain:
    """A thing that one article names."""
    return Chain(id, kind, name, aliases, (0,), attributes=attributes)


def claim(
    subject: str, relation: str, object: str, stance: Stance = "asserted", start: int = 0, **qualifiers: str
) -> Claim:
    """A claim whose evidence begins at a place in the text."""
    quote = TEXT[start:]
    said: Qualifiers = {**qualifiers}
    return Claim(
        subject, relation, object, said, stance, None, (Evidence(Span(start, len(TEXT)), quote),), "test"
    )


def document(
    name: str, *chains: Chain, claims: tuple[Claim, ...] = (), publisher: str | None = None, title: str = ""
) -> Document:
    """An article called ``name`` with its chains and claims."""
    key = short_hash(name) + "000000"
    article = Article(name, key, key * 4, TEXT, title=title or None, publisher=publisher)
    return Document(
        article,
        masthead=Masthead(publisher=publisher, title=title or None),
        mentions=(Mention("Company", Span(0, 2), "PT", by="known name"),),
        chains=chains,
        claims=claims,
    )
