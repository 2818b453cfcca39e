"""Questions that come with the package: SPARQL files with titles and parameters, asked by name.

Each file in ``questions/`` runs as it stands. Its head says ``# title id:``, ``# title en:`` and
``# param NAME: default``; each parameter is one line ``VALUES ?NAME { "default" }`` in the query.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from kabar.errors import UsageError
from kabar.out.nquads import quoted
from kabar.out.terms import clean
from kabar.schema import Text
from kabar.store.result import Result
from kabar.store.sparql import Store

FOLDER = Path(__file__).with_name("questions")
HEAD = re.compile(r"^# (title (?:id|en)|param \w+): ?(.*)$", re.MULTILINE)
STRING = r'"(?:[^"\\\n]|\\.)*"'


class Question(Struct, frozen=True):
    """One question: its name, its title in two languages, its parameters with their defaults, its query."""

    name: str
    title: Text
    parameters: dict[str, str]
    sparql: str

    def bind(self, values: Mapping[str, str]) -> str:
        """The query with these values for its parameters. Raises UsageError for one it does not have."""
        unknown = ", ".join(sorted(set(values) - set(self.parameters)))
        if unknown:
            raise UsageError(self.name, f"no such parameter: {unknown}", ", ".join(self.parameters))
        bound = self.sparql
        for name, value in values.items():
            told = f"VALUES ?{name} {{ {literal(value)} }}"
            before, after = slot(name).split(bound, maxsplit=1)
            bound = before + told + after
        return bound

    def ask(self, store: Store, values: Mapping[str, str] | None = None) -> Result:
        """The answer from a store. A parameter left out or empty stands for anything."""
        return store.query(self.bind(values or {}))


def slot(name: str) -> re.Pattern[str]:
    """Where a query takes the value of a parameter."""
    return re.compile(rf"VALUES \?{name} \{{ {STRING} \}}")


def literal(text: str) -> str:
    r"""Text as a SPARQL string that cannot end early.

    SPARQL may read code point escapes (``\u0022``) before it reads strings, so that a backslash of the text
    must not come to stand before a ``u``; that ``u`` is then written as an escape itself.
    """
    parts = re.split(r"(?<=\\)([uU])", clean(text))
    return '"' + "".join(f"\\u{ord(p):04X}" if n % 2 else quoted(p)[1:-1] for n, p in enumerate(parts)) + '"'


def read(path: Path) -> Question:
    """A question from its file."""
    text = path.read_text(encoding="utf-8")
    head = dict(HEAD.findall(text))
    params = {key.removeprefix("param "): value for key, value in head.items() if key.startswith("param ")}
    return Question(path.stem, Text(head["title id"], head["title en"]), params, text)


@cache
def questions() -> dict[str, Question]:
    """All questions by name, in their order."""
    return {q.name: q for q in map(read, sorted(FOLDER.glob("*.rq")))}


def question(name: str) -> Question:
    """A question by its name or its number (``agreements``, ``1-agreements`` or ``1``). Raises UsageError."""
    for known, found in questions().items():
        if name in (known, *known.split("-", 1)):
            return found
    raise UsageError("question", f"{name!r} is not known", ", ".join(questions()))
