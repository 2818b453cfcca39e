"""Words, numbers and marks, with their places."""

from kabar.document import Token
from kabar.lexicon.matcher import TOKEN


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets into ``text``."""
    stop = len(text) if end is None else end
    return [
        Token(m.group(), m.group().lower(), m.start(), m.end()) for m in TOKEN.finditer(text, start, stop)
    ]
