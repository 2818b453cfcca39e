"""Words, numbers and marks, with their places."""

import re

from kabar.document import Token

# Words keep inner hyphens and apostrophes (undang-undang, Ka'bah) and digits (G20); numbers keep
# inner separators (1.199, 12,5, 21/10/2025); a run of hyphens is one mark; any other mark stands alone.
TOKEN = re.compile(r"[^\W\d_](?:\w|[-'’](?=\w))*|\d+(?:[.,/:]\d+)*|-{2,}|\.{2,}|[^\w\s]|_")


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets into ``text``."""
    stop = len(text) if end is None else end
    return [
        Token(m.group(), m.group().lower(), m.start(), m.end()) for m in TOKEN.finditer(text, start, stop)
    ]


def words(text: str) -> list[str]:
    """The token texts alone, for compiling lexicon entries."""
    return TOKEN.findall(text)
