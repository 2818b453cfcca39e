"""What a query answers, and how it is shown: a table, CSV, or SPARQL results JSON."""

import json
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

from msgspec import Struct

from kabar.errors import UsageError
from kabar.out.tables import rows as csv_rows
from kabar.out.turtle import Shortener
from kabar.store import inert

Format: TypeAlias = Literal["table", "csv", "json"]
WIDEST = 100  # characters of a cell in a table; longer ones are cut with an ellipsis


class Cell(Struct, frozen=True):
    """One value: ``kind`` is ``uri``, ``literal`` or ``bnode``, as in SPARQL results JSON."""

    kind: Literal["uri", "literal", "bnode"]
    text: str
    datatype: str = ""
    language: str = ""


class Result(Struct, frozen=True):
    """The answer to a query.

    SELECT gives ``variables`` and ``rows`` (None where a variable is unbound), ASK gives ``truth``,
    CONSTRUCT and DESCRIBE give ``turtle``. ``base`` is the start of the dataset's own IRIs.
    """

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Cell | None, ...], ...] = ()
    truth: bool | None = None
    turtle: str | None = None
    base: str = ""

    def format(self, kind: Format = "table", *, width: int = WIDEST) -> str:
        """The answer as text that ends in a line feed and cannot steer a terminal.

        ``table`` shortens IRIs by prefix, or to their path below the base, and cuts cells at ``width``;
        ``csv`` has full IRIs and is inert in a spreadsheet; ``json`` is SPARQL 1.1 results JSON.
        CONSTRUCT gives Turtle whatever the format. Raises UsageError for another format.
        """
        if kind not in ("table", "csv", "json"):
            raise UsageError("format", f"{kind!r} is not known", "table, csv, json")
        if self.turtle is not None:
            return inert.text(self.turtle)
        if kind == "json":
            return inert.text(json.dumps(self._json(), ensure_ascii=False, indent=1)) + "\n"
        if self.truth is not None:
            return f"{str(self.truth).lower()}\n"
        if kind == "csv":
            told = ([inert.text(c.text) if c else "" for c in row] for row in self.rows)
            return csv_rows(self.variables, told)
        return self._table(width)

    def values(self, variable: str) -> list[str | None]:
        """One column as text. Raises KeyError for a variable that the query does not give."""
        if variable not in self.variables:
            raise KeyError(variable)
        at = self.variables.index(variable)
        column = [row[at] for row in self.rows]
        return [cell.text if cell else None for cell in column]

    def dicts(self) -> list[dict[str, str]]:
        """The rows as dictionaries of text, without the unbound variables."""
        return [{v: c.text for v, c in zip(self.variables, row, strict=True) if c} for row in self.rows]

    def _json(self) -> dict[str, Any]:
        if self.truth is not None:
            return {"head": {}, "boolean": self.truth}
        bindings = [
            {v: _binding(c) for v, c in zip(self.variables, row, strict=True) if c} for row in self.rows
        ]
        return {"head": {"vars": list(self.variables)}, "results": {"bindings": bindings}}

    def _table(self, width: int) -> str:
        shorten = Shortener(self.base)

        def shown(cell: Cell | None) -> str:
            if cell is None:
                return ""
            told = shorten.iri(cell.text) if cell.kind == "uri" else cell.text
            told = inert.line(told.strip("<>") if cell.kind == "uri" else told)
            return told if len(told) <= width else told[: width - 1] + "…"

        return columns(self.variables, [[shown(c) for c in row] for row in self.rows])


def _binding(cell: Cell) -> dict[str, str]:
    out = {"type": cell.kind, "value": cell.text}
    if cell.language:
        out["xml:lang"] = cell.language
    elif cell.datatype and not cell.datatype.endswith("#string"):
        out["datatype"] = cell.datatype
    return out


def columns(header: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    """Rows in columns as wide as their widest cell, a rule under the header, the count of rows at the end."""
    widths = [max(len(row[n]) for row in [header, *body]) for n in range(len(header))]
    lines = [
        "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in [header, ["─" * w for w in widths], *body]
    ]
    count = "1 row" if len(body) == 1 else f"{len(body)} rows"
    return "\n".join([*lines, count]) + "\n"
