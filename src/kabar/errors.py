"""What can go wrong, as data: each error carries where it happened and what is allowed there."""


class KabarError(Exception):
    """A fault that a person can mend: where it is, what is wrong, what is allowed.

    Printed as one line, ``where: problem (allowed: ...)``.
    """

    def __init__(self, where: str, problem: str, allowed: str = "") -> None:
        super().__init__(where, problem, allowed)
        self.where = where
        self.problem = problem
        self.allowed = allowed

    def __str__(self) -> str:
        line = f"{self.where}: {self.problem}" if self.where else self.problem
        return f"{line} (allowed: {self.allowed})" if self.allowed else line


class InputError(KabarError):
    """An article, or a line of a file of articles, that cannot be read."""


class InputNote(KabarError):  # noqa: N818 - it is told, never raised, so no error
    """Something worth knowing about an input that was read all the same; told, never raised."""


class UsageError(KabarError):
    """A command or call that cannot mean anything; exit code 2."""


class OutputError(KabarError):
    """A folder or file that cannot be written."""


class QueryError(KabarError):
    """A SPARQL query that does not parse or cannot be answered."""


class LexiconError(KabarError):
    """All bad rows of the language data at once, one line each in ``faults``."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("lexicon", f"{len(faults)} bad rows\n" + "\n".join(faults))
        self.faults = faults
