"""Words, numbers and marks, with their places."""

import re
from collections.abc import Iterator

from kabar.document import Token
from kabar.lexicon.matcher import TOKEN

# English ties to a name what Indonesian sets apart: Lintang's, Chile-based, state-owned stays whole.
TIED = re.compile(
    r"(?P<name>.+?)(?:(?P<mark>['’])(?P<word>s)|(?P<dash>-)(?P<verb>based|headquartered|owned|made|listed))"
)


def tokens(text: str, start: int = 0, end: int | None = None, language: str = "id") -> list[Token]:
    """The tokens of ``text[start:end]``, with offsets into ``text``; in English ``X's`` is three of them."""
    stop = len(text) if end is None else end
    found = TOKEN.finditer(text, start, stop)
    if language != "en":
        return [Token(m.group(), m.group().lower(), m.start(), m.end()) for m in found]
    return [Token(text[a:b], text[a:b].lower(), a, b) for m in found for a, b in _untied(m)]


def _untied(token: re.Match[str]) -> Iterator[tuple[int, int]]:
    tied = TIED.fullmatch(token.group())
    if tied is None or (tied["dash"] and not token.group()[0].isupper()):
        yield token.span()
        return
    for part in tied.groupdict():
        if tied[part] is not None:
            yield token.start() + tied.start(part), token.start() + tied.end(part)
