"""Where the faults and notes of one reading go, and how they are made safe to print."""

from collections.abc import Callable

from kabar.errors import InputError, InputNote, KabarError

Tell = Callable[[KabarError], None]


def safe(text: str) -> str:
    """``text`` with every character that could steer a terminal written as an escape.

    Control characters, line separators, bidi controls, zero-width characters and bytes of a file
    name that are not text all count as not printable; letters of any script and spaces stay.
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def quoted(value: object) -> str:
    """A value from the input for use in a message: in quotes, at most 60 characters of it."""
    text = value if isinstance(value, str) else repr(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"


class Problems:
    """Tells faults (InputError) and notes (InputNote); raises the first fault if nobody listens."""

    def __init__(self, tell: Tell | None) -> None:
        self.tell = tell

    def fault(self, where: str, problem: str, allowed: str = "") -> None:
        """Tell that an input was not read. Raises InputError where nobody listens."""
        error = InputError(safe(where), safe(problem), safe(allowed))
        if self.tell is None:
            raise error
        self.tell(error)

    def note(self, where: str, what: str, example: str = "") -> None:
        """Tell something about an input that was read; ``example`` is the value that it is about."""
        if self.tell is not None:
            self.tell(InputNote(safe(where), safe(f"{what}: {example}" if example else what)))


class Gathered(Problems):
    """Problems of one file of many articles: each kind of note is told once, with how often it came."""

    def __init__(self, tell: Tell | None) -> None:
        super().__init__(tell)
        self.notes: dict[str, tuple[str, str, int]] = {}

    def note(self, where: str, what: str, example: str = "") -> None:
        """Keep the first place and example of this kind of note, and count the rest."""
        place, first, count = self.notes.get(what, (where, example, 0))
        self.notes[what] = (place, first, count + 1)

    def close(self) -> None:
        """Tell what was gathered, in the order of first appearance."""
        for what, (where, example, count) in self.notes.items():
            more = f"{what} (and {count - 1} more)" if count > 1 else what
            super().note(where, more, example)
        self.notes.clear()
