"""Counts of right, wrong and missed, and the figures made of them."""

from dataclasses import dataclass


@dataclass
class Tally:
    """``right``: found and there; ``wrong``: found only; ``missed``: there only. Halves occur."""

    right: float = 0.0
    wrong: float = 0.0
    missed: float = 0.0

    def count(self, right: float, *, there: bool = True, found: bool = True) -> None:
        """Count one thing that is right to a share; what is not right is missed if there, wrong if found."""
        self.right += right
        self.missed += (1 - right) * there
        self.wrong += (1 - right) * found

    def add(self, other: "Tally") -> None:
        """Take another's counts in."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def there(self) -> float:
        """How many there are in the gold."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 0 where nothing is there."""
        return self.right / self.there if self.there else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0
