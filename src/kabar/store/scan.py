"""A look at a query before it runs: what it would do beyond the graph at hand."""

import re

from kabar.errors import QueryError

# Everything in which a word means nothing to SPARQL: comments, strings, IRIs, variables, prefixed names.
TOKEN = re.compile(
    r"""
    (?P<skip>
        \#[^\n\r]*
      | '''(?:[^'\\]|\\.|'(?!''))*''' | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"
      | '(?:[^'\\\n]|\\.)*' | "(?:[^"\\\n]|\\.)*"
      | <[^<>"{}|^`\\\x00-\x20]*>
      | [?$@][\w-]+
      | [\w.-]*:(?:[\w.:%-]|\\.)*
    )
  | (?P<word>[A-Za-z]+)
    """,
    re.VERBOSE | re.DOTALL,
)
UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"}
FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
ALLOWED = "SELECT, ASK, CONSTRUCT, DESCRIBE"


def place(text: str, offset: int) -> str:
    """An offset as people count: ``line 2, column 5``."""
    row = text.count("\n", 0, offset) + 1
    return f"line {row}, column {offset - text.rfind(chr(10), 0, offset)}"


def check(query: str) -> None:
    """Raise QueryError for a query that would change something or ask another server.

    >>> check("SELECT ?s WHERE { ?s ?p 'SERVICE' } # INSERT")
    """
    form = ""
    for token in TOKEN.finditer(query):
        word = (token["word"] or "").upper()
        where = f"query, {place(query, token.start())}"
        if word == "SERVICE":
            raise QueryError(where, "SERVICE would ask another server", "the graph at hand")
        if not form and word in UPDATES:
            raise QueryError(where, f"{word} would change the graph", ALLOWED)
        if word in FORMS and not form:
            form = word
