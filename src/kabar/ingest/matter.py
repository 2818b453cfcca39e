"""Front matter: the ``key: value`` lines between two ``---`` at the head of a Markdown file."""

import re

from kabar.ingest.draft import line

_MATTER = re.compile(r"---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_KEY = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*)|)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)$")


def _bare(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def split(text: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter and the text after it; no fields and all the text if there is none.

    Lists (``[a, b]`` or ``- a`` lines) come as one string with ``;`` between the items.
    """
    text = text.replace("\r\n", "\n")
    match = _MATTER.match(text)
    if match is None:
        return {}, text
    fields: dict[str, str] = {}
    key = ""
    for row in match[1].split("\n"):
        if found := _KEY.match(row):
            key, value = found[1].lower(), (found[2] or "").strip()
            if value.startswith("[") and value.endswith("]"):
                value = ";".join(_bare(item) for item in value[1:-1].split(","))
            fields[key] = _bare(value)
        elif key and (found := _ITEM.match(row)):
            fields[key] = ";".join(filter(None, (fields[key], _bare(found[1]))))
        elif line(row) and not row.startswith(("#", " ", "\t")):
            return {}, text  # a rule and prose, no front matter
    return (fields, text[match.end() :]) if fields else ({}, text)
