"""Linear models over named traits: adds up weights to probabilities.

The weights stand in tables that a person can read (``models/*.tsv``: class, weight, trait), made by
``python -m kabar.evaluate.fit``.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from kabar.errors import InputError

MODELS = Path(__file__).with_name("models")
STEEPEST = 30.0  # log-odds; beyond it floats say 0 or 1


def logistic(x: float) -> float:
    """Log-odds as a probability."""
    return 1.0 / (1.0 + math.exp(-max(-STEEPEST, min(STEEPEST, x))))


class Weights:
    """What each trait speaks for each class, in log-odds."""

    def __init__(self, tables: Mapping[str, Mapping[str, float]]) -> None:
        self.tables = tables

    def scores(self, traits: Iterable[str]) -> dict[str, float]:
        """The probability of each class by itself."""
        held = list(traits)
        return {name: logistic(sum(table.get(t, 0.0) for t in held)) for name, table in self.tables.items()}

    def score(self, name: str, traits: Iterable[str]) -> float:
        """The probability of one class."""
        table = self.tables.get(name, {})
        return logistic(sum(table.get(t, 0.0) for t in traits))

    def reasons(self, name: str, traits: Iterable[str]) -> list[tuple[str, float]]:
        """The traits that speak for or against a class, the strongest first."""
        table = self.tables.get(name, {})
        held = [(t, table[t]) for t in dict.fromkeys(traits) if t in table]
        return sorted(held, key=lambda row: (-abs(row[1]), row[0]))


def read(path: Path) -> Weights:
    """A table of weights. Raises InputError with the line that is none."""
    tables: dict[str, dict[str, float]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            name, value, trait = line.split("\t", 2)
            tables.setdefault(name, {})[trait] = float(value)
        except ValueError:
            raise InputError(
                f"{path.name}:{number}", "not a row of weights", "class, tab, number, tab, trait"
            ) from None
    return Weights(tables)


def write(path: Path, weights: Mapping[str, Mapping[str, float]], head: Iterable[str]) -> None:
    """Write tables of weights, the strongest first, with lines of explanation at the head."""
    lines = [f"# {line}" if line else "#" for line in head]
    for name in sorted(weights):
        rows = sorted(weights[name].items(), key=lambda row: (-abs(row[1]), row[0]))
        lines += [f"{name}\t{value:.3f}\t{trait}" for trait, value in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


@cache
def packaged(name: str) -> Weights | None:
    """The weights of the package by the name of their table; None before they were made."""
    path = MODELS / f"{name}.tsv"
    return read(path) if path.exists() else None
