"""Topics: what the sentences before speak of, for the ends that a sentence leaves out."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from kabar.extract.items import Line

FOLDS = ("Person", "Organization", "Event", "Product", "Place")
MEMORY = {"Person": 4, "Organization": 6, "Event": 20, "Product": 4, "Place": 3}  # sentences
RIVALS = 3  # topics proposed for one open end


class Topic(Struct, frozen=True):
    """A chain that a later sentence may speak of. ``sort``: the first or last of its kind in the newest
    sentence with one, the article's main one, or an earlier one."""

    chain: str
    kind: str
    sentence: int
    sort: str


class Topics:
    """Keeps what the lines read so far speak of."""

    def __init__(self) -> None:
        self.seen: dict[str, list[tuple[int, list[tuple[str, str]]]]] = {f: [] for f in FOLDS}
        self.told: Counter[str] = Counter()
        self.kinds: dict[str, tuple[str, int]] = {}  # kind and last sentence of each chain

    def read(self, n: int, line: Line) -> None:
        """Take in line ``n``."""
        new: dict[str, list[tuple[str, str]]] = {}
        for item in line.items:
            if item.chains and item.fold in FOLDS and len(item.chains) == 1:
                pair = (item.chains[0], item.kind)
                held = new.setdefault(item.fold, [])
                if pair not in held:
                    held.append(pair)
                self.told[item.chains[0]] += 1
                self.kinds[item.chains[0]] = (item.kind, n)
        for fold, pairs in new.items():
            self.seen[fold].append((n, pairs))

    def before(self, n: int) -> Sequence[Topic]:
        """The topics for line ``n``, kind by kind the likeliest first."""
        out: list[Topic] = []
        for fold in FOLDS:
            recent = [(k, pairs) for k, pairs in self.seen[fold] if n - k <= MEMORY[fold]]
            if not recent:
                continue
            k, pairs = recent[-1]
            found = {pairs[0][0]: Topic(*pairs[0], k, "first")}
            if len(pairs) > 1:
                found.setdefault(pairs[-1][0], Topic(*pairs[-1], k, "last"))
            main = max((c for _, ps in self.seen[fold] for c, _ in ps), key=lambda c: self.told[c])
            found.setdefault(main, Topic(main, *self.kinds[main], "main"))
            for k, pairs in reversed(recent[:-1]):
                found.setdefault(pairs[0][0], Topic(*pairs[0], k, "earlier"))
            out += found.values()
        return out
