"""Reads TOML tables into typed rows and reports all bad rows at once, each with its file and key."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from kabar.errors import LexiconError


class Tables(dict[str, tuple[Any, ...]]):
    """Typed rows by the key of their array of tables, in file order; a missing key reads as empty."""

    def __missing__(self, key: str) -> tuple[Any, ...]:
        return ()


def read(path: Path, types: Mapping[str, Any], faults: list[str] | None = None) -> Tables:
    """Read the arrays of tables named in ``types`` (key -> row type) from a TOML file.

    A key that is not in ``types`` is a fault. Faults go to ``faults`` where it is given; otherwise
    LexiconError is raised with all of them.
    """
    own: list[str] = []
    out = Tables()
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        own.append(f"{path.name}: {error}")
        raw = {}
    for key, value in raw.items():
        row_type = types.get(key)
        if row_type is None:
            own.append(f"{path.name}: {key}: unknown key (allowed: {', '.join(types)})")
            continue
        if not isinstance(value, list):
            out[key] = (_converted(value, row_type, path, key, own),)
            continue
        rows = [_converted(row, row_type, path, f"{key}[{i}]", own) for i, row in enumerate(value, 1)]
        out[key] = tuple(row for row in rows if row is not None)
    if faults is not None:
        faults.extend(own)
    elif own:
        raise LexiconError(own)
    return out


def _converted(row: object, row_type: Any, path: Path, key: str, faults: list[str]) -> Any:
    try:
        return msgspec.convert(row, row_type)
    except msgspec.ValidationError as error:
        name = (
            next((row[k] for k in ("name", "word", "text", "root", "base") if k in row), "")
            if isinstance(row, dict)
            else ""
        )
        faults.append(f"{path.name}: {key} {name}: {error}".replace(" :", ":"))
        return None
