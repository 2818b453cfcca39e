"""Half-open character ranges into an article's text."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """``[start, end)`` in characters of ``Article.text``; the slice is the evidence."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The slice of ``text`` that the span covers."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Does ``other`` lie wholly within this span?"""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end

    def join(self, other: "Span") -> "Span":
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
