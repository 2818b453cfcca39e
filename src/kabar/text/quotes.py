"""Words between quotation marks, with missing and mixed marks as real pages have them."""

import re

from kabar.document import Quotation
from kabar.spans import Span

OPEN, CLOSE, EITHER = "“«„", "”»", "\"'‘’"
MARK = re.compile(r"[“”«»„\"]|''|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?])['’](?!\w)")
LONGEST = 3_000  # characters; a mark whose partner is further away has lost it


def quotations(text: str, span: Span) -> list[Quotation]:
    """The quotations within ``span`` (a block), in order; ``closed`` is false where the end is missing.

    A quotation without an end reaches to the end of its paragraph.
    """
    out: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, span.start, span.end):
        sign = mark.group()
        if sign in "'‘’" and sign != "''":
            continue  # single marks are names and titles more often than speech
        if opened is not None and "\n" in text[opened.end() : mark.start()]:
            out.append(_unclosed(text, opened.end(), span.end))
            opened = None
        if opened is None:
            if sign not in CLOSE:
                opened = mark
        elif sign in OPEN:
            out.append(_unclosed(text, opened.end(), mark.start()))
            opened = mark
        elif sign in CLOSE or sign == opened.group() or opened.group() in OPEN:
            if mark.start() - opened.end() <= LONGEST:
                out.append(Quotation(Span(opened.end(), mark.start())))
            opened = None
    if opened is not None:
        out.append(_unclosed(text, opened.end(), span.end))
    return [q for q in out if len(q.span) > 0]


def _unclosed(text: str, start: int, end: int) -> Quotation:
    stop = text.find("\n", start, end)
    return Quotation(Span(start, end if stop < 0 else stop), closed=False)
