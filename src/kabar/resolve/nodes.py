"""Agreement nodes: the parties, day, place and terms of one signing as one thing."""

from collections.abc import Iterable

from msgspec.structs import replace

from kabar.document import Claim
from kabar.graph import Entity
from kabar.vocab import path

SIGNED = {"signedMouWith": "MemorandumOfUnderstanding", "signedAgreementWith": "Agreement"}
LABELS = {"MemorandumOfUnderstanding": "MoU", "Agreement": "Perjanjian"}
KEPT = ("date", "event", "place", "duration", "subject")


def agreements(claims: Iterable[Claim], entities: dict[str, Entity]) -> tuple[list[Entity], list[Claim]]:
    """A node for each signing of two parties, with partyTo claims on the same evidence.

    Claims of one pair and one kind of instrument are one signing; days that differ are told as a conflict.
    """
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        sort = SIGNED.get(claim.relation)
        if sort is not None and claim.stance in ("asserted", "planned"):
            groups.setdefault((sort, claim.subject, claim.object), []).append(claim)
    nodes: list[Entity] = []
    parties: list[Claim] = []
    for (sort, a, b), members in sorted(groups.items()):
        names = " – ".join(entities[x].name for x in (a, b))
        id = path("agreement", f"{LABELS[sort]} {names}")
        attributes = {"agreementType": sort}
        for key in KEPT:
            values = sorted({v for c in members for v in _values(c, key)})
            if values:
                attributes[key] = " | ".join(values)
        amounts = [v for c in members for v in _values(c, "amount")]
        if amounts:
            attributes["amount"] = " | ".join(dict.fromkeys(amounts))
        articles = tuple(sorted({c.article for c in members}))
        nodes.append(Entity(id, "Agreement", f"{LABELS[sort]} {names}", (), articles, attributes))
        for claim in members:
            for party in (a, b):
                parties.append(
                    replace(claim, subject=party, relation="partyTo", object=id, qualifiers={},
                            id=f"{claim.id}-{entities[party].id.rpartition('/')[2][:20]}")
                )  # fmt: skip
    return nodes, parties


def _values(claim: Claim, key: str) -> tuple[str, ...]:
    value = claim.qualifiers.get(key, ())
    return (value,) if isinstance(value, str) else tuple(value)
