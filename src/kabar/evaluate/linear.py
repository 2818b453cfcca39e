"""Fits linear models over named traits: logistic regression by AdaGrad, the same bytes on every run."""

import math
from collections import Counter
from collections.abc import Sequence

from kabar.extract.weights import logistic

Row = tuple[tuple[str, ...], bool, float]  # traits, right or wrong, how much it counts


def fit(
    rows: Sequence[Row], *, penalty: float = 0.5, epochs: int = 60, rate: float = 0.3, least: int = 3
) -> dict[str, float]:
    """Weights by trait. ``penalty`` is the strength of the L2 prior, per row set; traits seen in fewer than
    ``least`` rows are left out, since they would only learn single articles by heart.
    """
    seen = Counter(t for traits, _, _ in rows for t in set(traits))
    index = {t: n for n, t in enumerate(sorted(t for t, count in seen.items() if count >= least))}
    data = [
        (sorted({index[t] for t in traits if t in index}), 1.0 if right else 0.0, count)
        for traits, right, count in rows
    ]
    weights = [0.0] * len(index)
    squares = [1e-6] * len(index)
    decay = penalty / max(1, len(rows))
    for _ in range(epochs):
        for held, right, count in data:
            guess = logistic(sum(weights[i] for i in held))
            slope = (guess - right) * count
            for i in held:
                step = slope + decay * weights[i]
                squares[i] += step * step
                weights[i] -= rate * step / math.sqrt(squares[i])
    return {t: weights[i] for t, i in index.items() if abs(weights[i]) >= 0.01}
