"""What the build of the seeds costs, in all and by parts: ``python -m tests.bench.seeds``."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

from kabar.ingest import read
from kabar.lexicon.lexicon import default
from kabar.out.files import write
from kabar.out.html import to_html
from kabar.pipeline import build
from tests.bench.clock import RUNS, bare, seconds, tell

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
T = TypeVar("T")


def timed(work: Callable[[], T], runs: int = RUNS) -> tuple[T, float, float]:
    """What the work gives, the time of its first run and the middle time of the runs after it."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        made = work()
        times.append(time.perf_counter() - start)
    return made, times[0], median(times[1:])


def main() -> None:
    """Print a line for the command as a whole and one for each part, cold and warm."""
    unit = bare()
    tell("python -c pass", unit, unit)
    with TemporaryDirectory() as folder:
        whole = [sys.executable, "-m", "kabar.cli", "build", str(SEEDS), "-o", folder]
        tell("kabar build seeds/", seconds(whole), unit)
        start = time.perf_counter()
        lexicon = default()
        tell("the lexicon, read once", time.perf_counter() - start, unit)
        articles = list(read([SEEDS]))
        graph, cold, warm = timed(lambda: build(articles, lexicon))
        tell("two articles to a graph, first time", cold, unit)
        tell("two articles to a graph, again", warm, unit)
        _, cold, warm = timed(lambda: write(graph, Path(folder), html=to_html))
        tell("all files, first time", cold, unit)
        tell("all files, again", warm, unit)


if __name__ == "__main__":
    main()
