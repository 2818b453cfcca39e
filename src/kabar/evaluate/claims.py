"""Claims that were read against claims of the gold: which pairs say the same, and how well."""

from collections.abc import Mapping
from typing import Any

from kabar.evaluate.matching import close, dates_agree, norm, number, overlap, same

Row = Mapping[str, Any]
Claim = dict[str, Any]
Key = tuple[str, tuple[str, ...]]
SYMMETRIC = frozenset(("signedMouWith", "signedAgreementWith", "cooperatesWith"))
# Reading the more general relation where the gold has the special one is half right.
BROADER = {
    "signedMouWith": "cooperatesWith",
    "signedAgreementWith": "cooperatesWith",
    "spokeAt": "participatedIn",
}


def entities(row: Row) -> dict[str, dict[str, Any]]:
    """The entities of a row by id."""
    return {e["id"]: e for e in row["entities"]}


def denied(claim: Claim) -> bool:
    """Whether the claim says that it is not so."""
    return bool(claim.get("stance") == "denied")


def optional(claim: Claim) -> bool:
    """Whether a careful reader may draw the claim or not."""
    return bool(claim.get("optional"))


class Claims:
    """The claims of one row, with their ends looked up."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.entities = entities(row)

    def end(self, claim: Claim, side: str) -> Any:
        """The entity at an end (``s`` or ``o``), or the literal that stands there."""
        return self.entities.get(claim[side], claim[side])

    def key(self, claim: Claim) -> Key:
        """Relation and ends by name; of a symmetric relation in either order."""
        names = tuple(norm(e["name"]) if isinstance(e, dict) else str(e) for e in self._ends(claim))
        return claim["p"], tuple(sorted(names)) if claim["p"] in SYMMETRIC else names

    def _ends(self, claim: Claim) -> tuple[Any, Any]:
        return self.end(claim, "s"), self.end(claim, "o")

    def single(self) -> list[Claim]:
        """Each claim once by key and denial, without broader ones that a narrower one implies."""
        held: dict[tuple[str, tuple[str, ...], bool], Claim] = {}
        for claim in self.row["claims"]:
            held.setdefault((*self.key(claim), denied(claim)), claim)
        implied = {(BROADER[p], ends, no) for p, ends, no in held if p in BROADER}
        return [claim for key, claim in held.items() if key not in implied]


def agreement(read: Claims, ours: Claim, gold: Claims, theirs: Claim) -> float:
    """1 where the claim read is the gold's, 0.5 where it is so under the broader relation, else 0."""
    relation = theirs["p"]
    weight = 1.0 if ours["p"] == relation else 0.5 if BROADER.get(relation) == ours["p"] else 0.0
    if not weight or denied(ours) != denied(theirs):
        return 0.0
    a, b = read.end(ours, "s"), read.end(ours, "o")
    x, y = gold.end(theirs, "s"), gold.end(theirs, "o")
    if relation == "observed":
        right = _same_number(b, y) and overlap(norm(str(a)), norm(str(x)))
    else:
        right = ends_agree(relation, a, x) and ends_agree(relation, b, y)
        if not right and relation in SYMMETRIC:
            right = ends_agree(relation, b, x) and ends_agree(relation, a, y)
    return weight if right else 0.0


def ends_agree(relation: str, ours: Any, theirs: Any) -> bool:
    """Whether two ends name the same entity, date or text."""
    if isinstance(theirs, dict):
        return isinstance(ours, dict) and same(ours, theirs)
    if isinstance(ours, dict):
        return False
    return dates_agree(ours, theirs) if relation == "heldOn" else close(norm(str(ours)), norm(str(theirs)))


def _same_number(a: object, b: object) -> bool:
    return number(a) is not None and number(a) == number(b)


def qualifiers_agree(name: str, ours: Any, theirs: Any) -> bool:
    """Whether a qualifier is right: a date by its days, amounts by a number in common, text by its words."""
    if name == "date":
        return dates_agree(ours, theirs)
    if name == "amount":
        return bool((_numbers(ours) & _numbers(theirs)) - {None})
    return bool(ours) and close(norm(str(ours)), norm(str(theirs)))


def _numbers(value: Any) -> set[float | None]:
    return {number(v) for v in (value if isinstance(value, list | tuple) else [value])}
