"""A candidate claim: ends, cue and rule, before it is decided on."""

from msgspec import Struct

from kabar.document import Qualifiers, Stance


class Candidate(Struct):
    """A reading of one cue. ``token`` is the cue's; ``cost`` grows with what speaks against the reading."""

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
