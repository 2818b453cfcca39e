"""Agreements of an article: what several sentences say of one signing, brought together.

A sentence may give the parties, another the amount, a third the date; *kerja sama tersebut* and *MoU
ini* tie them. Each pair of parties is one agreement; what is told of an agreement without parties
goes to the only one there is, or to the nearest before it.
"""

from collections.abc import Sequence

from kabar.document import Document, Mention, Qualifiers
from kabar.extract.candidates import Candidate
from kabar.extract.items import Line
from kabar.extract.qualify import Qualifier
from kabar.lexicon.lexicon import Lexicon
from kabar.schema import Schema

FAIRS = frozenset(("Exhibition",))


def gather(
    candidates: list[Candidate], document: Document, lines: Sequence[Line], lexicon: Lexicon, schema: Schema
) -> list[Candidate]:
    """Candidates with those of one agreement merged: the narrowest relation, all qualifiers.

    Adds participatedIn for the parties of an agreement that was reached at a fair.
    """
    joint = [c for c in candidates if schema.relation(c.relation).symmetric]
    rest = [c for c in candidates if not schema.relation(c.relation).symmetric]
    if not joint:
        return candidates
    frames: dict[tuple[frozenset[str], bool], list[Candidate]] = {}
    for c in joint:
        frames.setdefault((frozenset((c.subject, c.object)), c.stance == "denied"), []).append(c)
    loose = _loose(document, lines, lexicon, schema, joint)
    told = [f for f in frames.values() if f[0].stance == "asserted"]
    out = rest
    companies = {c.id: c.kind for c in document.chains}
    event_types = {c.id: c.attributes.get("eventType") for c in document.chains}
    for members in frames.values():
        best = _merge(members, schema)
        out.append(best)
        if best.stance != "asserted":
            continue
        for sentence, qualifiers in loose:
            nearest = min(told, key=lambda f: _distance(f, sentence))
            if nearest is members or len(told) == 1:
                _fill(best, qualifiers, sentence)
        event = best.qualifiers.get("event")
        signed = bool(schema.implies(best.relation))
        if signed and isinstance(event, str) and event_types.get(event) in FAIRS:
            out += [c for c in _at_fair(best, event) if companies.get(c.subject) == "Company"]
    return out


def _merge(members: list[Candidate], schema: Schema) -> Candidate:
    """One candidate for one pair: of the narrowest relation, with what all of them tell."""
    ranked = sorted(
        members, key=lambda c: (not schema.implies(c.relation), c.relation != "signedMouWith", c.cost)
    )
    best = ranked[0]
    for other in ranked[1:]:
        _fill(best, other.qualifiers, other.sentence)
    return best


def _fill(best: Candidate, qualifiers: Qualifiers, sentence: int) -> None:
    new = {k: v for k, v in qualifiers.items() if k not in best.qualifiers}
    if new:
        best.qualifiers = {**best.qualifiers, **new}
        if sentence != best.sentence and sentence not in best.also:
            best.also = (*best.also, sentence)


def _distance(members: list[Candidate], sentence: int) -> int:
    """How far a frame is from a sentence; one before it is nearer than one behind."""
    return min(
        2 * (sentence - c.sentence) if c.sentence <= sentence else 2 * (c.sentence - sentence) + 1
        for c in members
    )


def _loose(
    document: Document, lines: Sequence[Line], lexicon: Lexicon, schema: Schema, joint: list[Candidate]
) -> list[tuple[int, Qualifiers]]:
    """What sentences with an instrument or *kerja sama* tell of it: amount, duration, date, event."""
    relation = schema.relation("signedMouWith")
    out: list[tuple[int, Qualifiers]] = []
    taken = {(c.sentence) for c in joint}
    for n, line in enumerate(lines):
        for item in line.items:
            if item.kind != "Agreement":
                continue
            mention: Mention = document.mentions[item.mention]
            cue = Candidate(relation.name, "", "", item.first, "agreement", n)
            found = Qualifier(line, lexicon).read(cue, relation)
            signing = any(i.low in lexicon.listed("signing") for i in line.items)
            if "date" in found and not signing:
                del found["date"]
            if n in taken:
                found.pop("place", None)
            found.pop("place", None)
            if found and (mention.attributes["agreementType"] != "Agreement" or signing):
                out.append((n, found))
    return out


def _at_fair(agreement: Candidate, event: str) -> list[Candidate]:
    return [
        Candidate(
            "participatedIn",
            party,
            event,
            agreement.token,
            "agreement/at-fair",
            agreement.sentence,
            also=agreement.also,
            confidence=agreement.confidence,
        )
        for party in (agreement.subject, agreement.object)
    ]
