"""Fits linear models over named traits: logistic regression by scikit-learn, the same bytes on every run."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

Row = tuple[tuple[str, ...], bool, float]  # traits, right or wrong, how much it counts
LEAST = 0.02  # weights nearer to zero change no decision


def fit(rows: Sequence[Row], *, strength: float = 0.6, least: int = 3) -> dict[str, float]:
    """Weights by trait, in log-odds. ``strength`` is the inverse of that of the L2 prior.

    Traits seen in fewer than ``least`` rows are left out, since they would only learn single articles by
    heart. There is no intercept: rows carry traits of their own that are always there. All-right or
    all-wrong rows give no weights.
    """
    import numpy as np
    from scipy.sparse import csr_array
    from sklearn.linear_model import LogisticRegression

    seen = Counter(t for traits, _, _ in rows for t in set(traits))
    index = {t: n for n, t in enumerate(sorted(t for t, count in seen.items() if count >= least))}
    verdicts = [right for _, right, _ in rows]
    if not index or len(set(verdicts)) < 2:
        return {}
    columns: list[int] = []
    starts = [0]
    for traits, _, _ in rows:
        columns += sorted({index[t] for t in traits if t in index})
        starts.append(len(columns))
    parts = np.ones(len(columns)), np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int32)
    table = csr_array(parts, shape=(len(rows), len(index)))
    model: Any = LogisticRegression(
        C=strength, solver="liblinear", fit_intercept=False, max_iter=1000, random_state=0
    )
    model.fit(table, verdicts, sample_weight=[count for _, _, count in rows])
    weights = model.coef_[0]
    return {t: float(weights[i]) for t, i in index.items() if abs(weights[i]) >= LEAST}
