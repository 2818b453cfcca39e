"""Text from outside made harmless on a terminal: what steers it or turns its order round is shown instead."""

import re

# Control characters of C0 and C1 (escape sequences start with ESC or U+009B), line and paragraph separators,
# and the marks that reorder a line (Trojan Source).
STEERING = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
ANY = re.compile(f"[{STEERING}\t\n]")
IN_TEXT = re.compile(f"[{STEERING}]")


def _shown(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def line(text: str) -> str:
    """One line: tabs and line feeds are shown as escapes too."""
    return ANY.sub(_shown, text)


def text(text: str) -> str:
    r"""Several lines: tabs and line feeds stay. JSON and Turtle read such escapes back inside strings."""
    return IN_TEXT.sub(_shown, text)
