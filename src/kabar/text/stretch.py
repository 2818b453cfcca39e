"""A stretch of text that is searched for values, with the days that fill the gaps in its dates."""

import re
from datetime import date

from msgspec import Struct

# How far back words may stand that tell what a value is: "sejak pertengahan tahun anggaran".
REACH = 48


class Stretch(Struct):
    """``text[start:end]``, a sentence as a rule; nothing before ``start`` or after ``end`` is looked at.

    ``anchor`` gives the year to dates without one, ``today`` (the day of publication) the day to
    *kemarin* and bare weekdays; either may be unknown. ``start`` moves on past each value found.
    """

    text: str
    start: int
    end: int
    anchor: date | None = None
    today: date | None = None

    def match(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """The match of ``pattern`` that begins at ``at`` and ends within the stretch."""
        return pattern.match(self.text, at, self.end)

    def has(self, at: int, mark: str) -> bool:
        """Whether ``mark`` stands at ``at``, within the stretch."""
        return at >= self.start and self.text.startswith(mark, at, self.end)

    def behind(self, at: int, reach: int = REACH) -> str:
        """Up to ``reach`` characters before ``at``, as they are written."""
        return self.text[max(self.start, at - reach) : at]

    def prior(self, at: int) -> str:
        """The words before ``at`` in lower case, with a space before them and none after."""
        return " " + self.behind(at).rstrip().lower().replace("(", " ")
