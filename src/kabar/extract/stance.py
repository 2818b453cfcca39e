"""Stance: whether words in scope of a cue are told as done, planned, hoped, denied, or not claimed at all."""

from typing import Literal

from kabar.document import Stance
from kabar.extract.view import View
from kabar.lexicon.lexicon import Lexicon
from kabar.lexicon.rows import Cue

Effect = Literal["asserted", "planned", "hoped", "denied", "none"]
EFFECTS: dict[str, Effect] = {
    "asserted": "asserted",
    "planned": "planned",
    "hoped": "hoped",
    "denied": "denied",
    "none": "none",
}
CLAUSE_END = frozenset(
    (
        ",",
        ";",
        ":",
        ".",
        '"',
        "”",
        "“",
        ")",
    )
)
LONG = frozenset(("hoped", "none"))  # wishes and conditions reach to the end of their sentence
NEAR = 9  # words; a plan or denial further off speaks of something else


class StanceReader:
    """The stance of a word in one sentence, from the cues before it."""

    def __init__(self, view: View, lexicon: Lexicon, first: int, last: int) -> None:
        self.view = view
        self.cues = lexicon.cues.find(view.lows, first, last)
        self.first, self.last = first, last
        if lexicon.head_last:  # the month of May is no cue
            self.cues = [c for c in self.cues if view.words[c[0]] != "May"]
        self.ends = CLAUSE_END | lexicon.listed("clause-end")

    def at(self, token: int, default: Stance = "asserted") -> Effect:
        """The effect of the nearest cue whose scope holds the token; ``default`` where none does."""
        found: Effect = default
        for first, last, cue in self.cues:
            if cue.effect in ("keep", "background"):
                continue
            if (
                (first <= token < last and cue.effect == "planned")
                or (last <= token and not cue.after and self._reaches(last, token, cue))
            ) or (cue.after and first > token and first - token <= 4):
                found = self._combined(found, cue)
        return found

    @staticmethod
    def _combined(before: Effect, cue: Cue) -> Effect:
        effect = EFFECTS[cue.effect]
        if effect == "asserted" and before in ("none", "denied"):
            return before  # "belum resmi": the denial holds
        if before == "none" and effect in ("planned", "hoped"):
            return "none"
        if before == "denied" and effect == "planned":
            return "denied"
        return effect

    def _reaches(self, start: int, token: int, cue: Cue) -> bool:
        view = self.view
        if cue.effect in LONG:
            return view.quoted[start - 1] == view.quoted[token]
        if token - start > NEAR:
            return False
        return not any(view.lows[k] in self.ends for k in range(start, token))
