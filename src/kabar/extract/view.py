"""A document's words laid out for reading: parallel rows of forms, and where sentences begin and end."""

from functools import cached_property

from kabar.document import Document, Mention, Value
from kabar.spans import Span


class View:
    """Token ``i`` of the document is ``words[i]`` as written and ``lows[i]`` in lower case."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        tokens = document.tokens
        self.tokens = tokens
        self.words = [t.text for t in tokens]
        self.lows = [t.lower for t in tokens]
        self.capital = [w[0].isupper() for w in self.words]
        for value in document.values:  # Rp, months and weekdays begin no names
            first, last = self.range_of(value)
            for i in range(first, min(last, len(self.words))):
                if value.kind in ("date", "money") or self.words[i].isdigit():
                    self.capital[i] = False

    @cached_property
    def sentence_of(self) -> list[int]:
        """The sentence index of each token."""
        out = [0] * len(self.tokens)
        for n, s in enumerate(self.document.sentences):
            for i in range(s.first, s.last):
                out[i] = n
        return out

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {t.start: i for i, t in enumerate(self.tokens)}

    @cached_property
    def quoted(self) -> list[int]:
        """For each token the index of the quotation it stands in, -1 outside."""
        out = [-1] * len(self.tokens)
        quotations = self.document.quotations
        q = 0
        for i, token in enumerate(self.tokens):
            while q < len(quotations) and quotations[q].span.end <= token.start:
                q += 1
            if q < len(quotations) and quotations[q].span.start <= token.start:
                out[i] = q
        return out

    def span(self, first: int, last: int) -> Span:
        """The characters that tokens ``[first, last)`` cover."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def slice(self, first: int, last: int) -> str:
        """The text of tokens ``[first, last)``, white space made single."""
        if first >= last:
            return ""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def token_at(self, offset: int) -> int | None:
        """The token that begins at a character offset."""
        return self._starts.get(offset)

    def range_of(self, value: Value) -> tuple[int, int]:
        """The tokens that a value covers, as ``[first, last)``."""
        first = self._starts.get(value.span.start)
        if first is None:
            first = next((i for i, t in enumerate(self.tokens) if t.end > value.span.start), len(self.tokens))
        last = first
        while last < len(self.tokens) and self.tokens[last].start < value.span.end:
            last += 1
        return first, last


def by_first(mentions: tuple[Mention, ...]) -> dict[int, int]:
    """Mention indices by their first token."""
    return {m.first: n for n, m in enumerate(mentions)}
