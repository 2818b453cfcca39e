"""Labels as a page may draw them: harmless, short, wrapped, and of a known width without any font at hand."""

import re

# Bidi controls turn the reading order of what follows, control characters have no look, and a lone
# surrogate cannot be written as UTF-8. A line break or tab is a space.
_HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")  # noqa: E501 # fmt: skip
_SPACE = re.compile(r"\s+")
_PIECE = re.compile(r"[^ /-]*[ /-]+|[^ /-]+")  # what a line may break after

LONGEST = 80  # characters of a label on the canvas; the card has the whole name
LINE = 18  # characters, the width at which a label still reads as one shape
SLACK = 4  # characters that one long word may stick out before it is broken
WIDE_LINE = 24  # for names that would need more than three short lines

# Widths in 1/100 em of a common grotesque, rather too wide; the page squeezes a label that is wider still.
_NARROW, _COMMON, _CAPITAL, _BROAD, _FULL = 33, 57, 70, 92, 100
_WIDTHS = {
    **dict.fromkeys("iljtfrI.,:;!'|()[]-/ ", _NARROW),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", _CAPITAL),
    **dict.fromkeys("mwMW@%–—", _BROAD),
}


def clean(text: str) -> str:
    """The text without controls and lone surrogates, every run of space as one."""
    return _SPACE.sub(" ", _HARMFUL.sub("", text)).strip()


def shorten(text: str, longest: int = LONGEST) -> str:
    """At most ``longest`` characters, the last one an ellipsis where something was cut."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def wrap(text: str) -> tuple[str, ...]:
    """The lines of a label, at most five, broken at spaces, slashes and hyphens, in need inside a word.

    >>> wrap("Direktorat Jenderal Industri Logam")
    ('Direktorat', 'Jenderal Industri', 'Logam')
    """
    text = shorten(clean(text))
    limit = LINE if len(text) <= 3 * LINE else WIDE_LINE
    lines: list[str] = []
    for piece in _PIECE.findall(text):
        if lines and len(lines[-1]) + len(piece.rstrip()) <= limit:
            lines[-1] += piece
            continue
        rest = piece
        while len(rest.rstrip()) > limit + SLACK:
            lines.append(rest[:limit])
            rest = rest[limit:]
        lines.append(rest)
    return tuple(line.rstrip() for line in lines)


def width(line: str, size: int) -> int:
    """About how many pixels a line takes at a font size of ``size`` pixels, rounded up."""
    # Scripts beyond Latin are counted as full squares: too wide is only air, too narrow is an overlap.
    hundredths = sum(_WIDTHS.get(c, _COMMON if ord(c) < 0x250 else _FULL) for c in line)
    return -(-hundredths * size // 100)
