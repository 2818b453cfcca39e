"""What a sentence leaves out and the sentences before it tell: who is acting."""

from collections.abc import Collection, Sequence

from kabar.document import Document
from kabar.extract.items import Line
from kabar.lexicon.lexicon import Lexicon

BACK = 2  # sentences; an actor further back is a guess


class Context:
    """Looks back over the lines of a document."""

    def __init__(self, document: Document, lines: Sequence[Line], lexicon: Lexicon) -> None:
        self.document = document
        self.lines = lines
        self.schema = lexicon.schema
        self.through = lexicon.listed("through")

    def actor(self, n: int, kinds: Collection[str]) -> tuple[str, int] | None:
        """The chain of the kinds that acts in the sentences before ``n``, and the sentence that says so.

        A body that another acts through (*Indonesia, melalui Kemenperin,*) is the actor.
        """
        for back in range(n - 1, max(-1, n - 1 - BACK), -1):
            line = self.lines[back]
            if self.document.blocks[self.document.sentences[back].block].kind == "headline":
                continue
            acting = [
                (item.chains[0], k)
                for k, item in enumerate(line.items)
                if item.chains and self.schema.is_a(item.kind, *kinds)
            ]
            for chain, k in acting:
                if k > 0 and line.items[k - 1].low in self.through:
                    return chain, back
            if acting and acting[0][1] <= 3:
                return acting[0][0], back
        return None
