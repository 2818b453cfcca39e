"""What an agreement node tells beside its parties: when, where, for how much and how long it was signed.

Its own attributes say it first. The event and place of the signing may also stand only with the facts
between its parties; those are taken from claims of the agreement's articles that give no other date.
"""

from collections import defaultdict
from collections.abc import Iterator

from kabar.document import Claim
from kabar.graph import Entity, Fact
from kabar.out import values
from kabar.out.terms import Quad, curie
from kabar.out.view import View

SEPARATOR = " | "  # between several values of one attribute
ATTRIBUTES = ("amount", "duration", "subject", "event", "place")
WHERE = ("event", "place")


def _split(told: str | None) -> list[str]:
    return [part for part in (told or "").split(SEPARATOR) if part]


def _attributes(view: View, entity: Entity) -> Iterator[Quad]:
    node = view.names.of(entity.id)
    for text in _split(entity.attributes.get("date")):
        yield Quad(node, curie("kabar:signedOn"), values.date(text))
    for key in ATTRIBUTES:
        for text in _split(entity.attributes.get(key)):
            yield from view.qualified(node, {key: text}, view.language(entity.articles))


def _fits(claim: Claim, entity: Entity) -> bool:
    told = claim.qualifiers.get("date", ())
    dates = {told} if isinstance(told, str) else set(told)
    own = set(_split(entity.attributes.get("date")))
    return claim.article in entity.articles and (not own or dates <= own)


def _where(view: View, entity: Entity, signings: list[Fact]) -> Iterator[Quad]:
    is_mou = entity.attributes.get("agreementType") == "MemorandumOfUnderstanding"
    wanted = "signedMouWith" if is_mou else "signedAgreementWith"
    for fact in signings:
        for q in fact.qualifiers:
            own = q.key not in WHERE or q.key in entity.attributes or fact.relation != wanted
            if not own and any(_fits(view.claims[c], entity) for c in q.claims if c in view.claims):
                yield from view.qualified(
                    view.names.of(entity.id), {q.key: q.value}, view.language_of(q.claims)
                )


def quads(view: View) -> Iterator[Quad]:
    """All agreements."""
    parties: dict[str, set[str]] = defaultdict(set)
    signings: dict[str, list[Fact]] = defaultdict(list)  # by subject
    for fact in view.graph.facts:
        if fact.relation == "partyTo" and fact.stance in ("asserted", "planned"):
            parties[fact.object].add(fact.subject)
        if fact.relation in ("signedMouWith", "signedAgreementWith") and fact.stance in (
            "asserted",
            "planned",
        ):
            signings[fact.subject].append(fact)
    for entity in view.graph.entities:
        if entity.kind == "Agreement":
            yield from _attributes(view, entity)
            members = parties.get(entity.id, set())
            between = [f for m in sorted(members) for f in signings.get(m, ()) if f.object in members]
            yield from _where(view, entity, between)
