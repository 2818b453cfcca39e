"""Floors under the scores: what they were when last set, on which corpus, and what they may not fall below.

A floor is the figure rounded down to whole hundredths, so that one odd sentence trips nothing; ``before`` is
the figure itself on the day that the floor was set.
"""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kabar.errors import InputError, OutputError
from kabar.evaluate.scores import Scores

HEAD = """\
# What the gold must score. `kabar eval tests/gold --floors tests/scores.toml` compares; `--set-floors` raises
# the floors to the figures of the day, and lowers them only with `--lower`.
"""


class Floor(NamedTuple):
    """The least that a figure may be, and what it was when that was set."""

    floor: float
    before: float


class Floors(NamedTuple):
    """The floors of one corpus, told by its digest."""

    corpus: str
    floors: Mapping[str, Floor]


def figures(scores: Scores) -> dict[str, float]:
    """The figures that have floors."""
    return {
        "claims_precision": scores.claims.precision,
        "claims_recall": scores.claims.recall,
        "claims_f1": scores.claims.f1,
        "person_f1": scores.entities["Person"].f1,
        "organization_f1": scores.entities["Organization"].f1,
        "qualifiers_f1": scores.qualifiers.f1,
        "statements_f1": scores.statements.f1,
    }


def read(path: Path) -> Floors:
    """The floors of a file. Raises InputError with what the file should hold."""
    allowed = "corpus = sha256, and for each figure a table with floor and before; --set-floors writes it"
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        corpus = told.pop("corpus")
        rows = {name: Floor(float(row["floor"]), float(row["before"])) for name, row in told.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(str(path), str(error), allowed) from None
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(str(path), f"not a file of floors: {error}", allowed) from None
    return Floors(str(corpus), rows)


def write(path: Path, floors: Floors) -> None:
    """Write the floors; the same floors give the same bytes. Raises OutputError."""
    tables = [
        f"[{name}]\nfloor = {f.floor:.2f}\nbefore = {f.before:.4f}\n" for name, f in floors.floors.items()
    ]
    try:
        path.write_text("\n".join([f'{HEAD}corpus = "{floors.corpus}"\n', *tables]), encoding="utf-8")
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error), "a file that can be written") from None


def raised(floors: Floors, now: Mapping[str, float], corpus: str, *, lower: bool = False) -> Floors:
    """The floors at the figures of now; without ``lower`` none is below what it was."""
    out = {}
    for name, value in now.items():
        floor = math.floor(value * 100) / 100
        if name in floors.floors and not lower:
            floor = max(floor, floors.floors[name].floor)
        out[name] = Floor(floor, round(value, 4))
    return Floors(corpus, out)


def broken(floors: Floors, now: Mapping[str, float]) -> list[str]:
    """The figures below their floors, a line each; a figure that is not told is below."""
    pairs = [(name, now.get(name, 0.0), f.floor) for name, f in floors.floors.items()]
    return [
        f"{name}: {value:.4f} is below its floor {floor:.2f}" for name, value, floor in pairs if value < floor
    ]


def compare(path: Path, now: Mapping[str, float], corpus: str) -> tuple[str, list[str]]:
    """The table before and now, and what is wrong: figures below their floors, another corpus than theirs."""
    floors = read(path)
    faults = broken(floors, now)
    if corpus != floors.corpus:
        faults.append(f"{path}: set on another gold than this (allowed: --set-floors)")
    return table(floors, now), faults


def settle(path: Path, now: Mapping[str, float], corpus: str, *, lower: bool) -> tuple[str, list[str]]:
    """Set the floors of a file to the figures of now, and tell as ``compare`` does.

    A file that is not there is made. With a figure below its floor nothing is written unless ``lower``.
    """
    floors = read(path) if path.exists() else Floors(corpus, {})
    faults = [] if lower else [f"{fault} (allowed: --lower)" for fault in broken(floors, now)]
    new = raised(floors, now, corpus, lower=lower)
    if not faults:
        write(path, new)
    return table(floors if floors.floors else new, now), faults


def table(floors: Floors, now: Mapping[str, float]) -> str:
    """Each figure before and now, with its floor."""
    lines = [f"{'figure':18} {'floor':>6} {'before':>7} {'now':>7} {'change':>8}"]
    for name, f in floors.floors.items():
        value = round(now.get(name, 0.0), 4)
        change = round(value - f.before, 4) + 0.0  # no minus before a zero
        mark = "  below its floor" if now.get(name, 0.0) < f.floor else ""
        lines.append(f"{name:18} {f.floor:6.2f} {f.before:7.4f} {value:7.4f} {change:+8.4f}{mark}")
    return "\n".join(lines)
