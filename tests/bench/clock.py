"""How long a command takes, as the middle of several runs: the figures are told, never tested."""

import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median

RUNS = 7


def seconds(command: Sequence[str], runs: int = RUNS) -> float:
    """The middle time of a command in seconds, after one run that only warms the disk."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return median(times[1:])


def bare(runs: int = RUNS) -> float:
    """What starting Python costs by itself: the unit of the ratios."""
    return seconds([sys.executable, "-c", "pass"], runs)


def tell(name: str, taken: float, unit: float) -> None:
    """Print one line: name, seconds, and how many starts of Python that is."""
    print(f"{name:<42}{taken:8.3f} s {taken / unit:7.1f} x")
