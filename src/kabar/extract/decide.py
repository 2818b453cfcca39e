"""Decides on candidates: adds up the weights of their traits to a probability.

The weights stand in ``models/claims-id.tsv``, a table a person can read: weight, trait. Made by
``python -m kabar.extract.fit``.
"""

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kabar.errors import InputError

WEIGHTS = Path(__file__).with_name("models") / "claims-id.tsv"
KEEP = 0.5  # the probability from which a claim is kept; the first row of the table sets it


class Weights:
    """What each trait speaks for or against, in log-odds."""

    def __init__(self, table: dict[str, float], keep: float = KEEP) -> None:
        self.table = table
        self.keep = keep

    def probability(self, traits: Iterable[str]) -> float:
        """The chance, from 0 to 1, that a claim with these traits is right."""
        total = sum(self.table.get(t, 0.0) for t in traits)
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))

    def reasons(self, traits: Iterable[str]) -> list[tuple[str, float]]:
        """The traits with their weights, the strongest first."""
        held = [(t, self.table[t]) for t in dict.fromkeys(traits) if t in self.table]
        return sorted(held, key=lambda row: (-abs(row[1]), row[0]))


def read(path: Path) -> Weights:
    """A table of weights. Raises InputError with the line that is none."""
    table: dict[str, float] = {}
    keep = KEEP
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        value, tab, trait = line.partition("\t")
        try:
            weight = float(value)
        except ValueError:
            raise InputError(f"{path.name}:{number}", f"{value!r} is no weight", "number, tab, trait") from None
        if trait == "keep":
            keep = weight
        elif tab:
            table[trait] = weight
    return Weights(table, keep)


@cache
def default() -> Weights | None:
    """The weights of the package; None before they were made."""
    return read(WEIGHTS) if WEIGHTS.exists() else None
