"""A candidate claim: ends, cue and rule, before it is decided on."""

from msgspec import Struct

from kabar.document import Qualifiers, Stance


class Candidate(Struct):
    """A reading of one cue. ``token`` is the cue's; ``cost`` grows with what speaks against the reading.

    ``near`` marks a reading that only rests on a cue close by, not on a pattern. ``subject_at`` and
    ``object_at`` are the items of the ends in the line, -1 where they stand elsewhere.
    """

    relation: str
    subject: str  # chain id, or the literal
    object: str
    token: int
    rule: str
    sentence: int
    cost: float = 0.0
    stance: Stance = "asserted"
    fixed_stance: bool = False  # the cue sets the stance itself: nothing around it counts
    qualifiers: Qualifiers = {}
    also: tuple[int, ...] = ()  # further sentences the reading went through
    weak: bool = False
    marks: tuple[tuple[int, int], ...] = ()  # token ranges of the ends
    near: bool = False
    subject_at: int = -1
    object_at: int = -1
    topic: str = ""  # which topic of the sentences before fills the open end: first, last, main
    rank: int = 0  # how many likelier topics there are
    traits: tuple[str, ...] = ()
    confidence: float = 0.0

    @property
    def family(self) -> str:
        """The sort of rule: title, active, passive, phrase, events, ..."""
        parts = self.rule.split("/")
        if parts[0] in ("title", "events", "figures", "agreement", "near"):
            return "/".join(parts[:2]) if parts[0] in ("title", "agreement", "figures") else parts[0]
        return parts[-1] if parts[1:2] == ["verb"] else "phrase"
