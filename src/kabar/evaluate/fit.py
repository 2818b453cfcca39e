"""Fits the weights that decide on names and claims, from gold articles.

    python -m kabar.evaluate.fit GOLD.jsonl [GOLD.jsonl ...] [--texts TEXTS.jsonl.gz] [--parts 01234]

``--parts`` leaves out the articles whose id's sha256 ends in one of these hex digits, for testing on
them. ``--names`` is a folder of models of names, 0.crfsuite and on, each trained without the articles of
its fold (kabar.evaluate.tagged): so the weights learn from names read as those of new articles will be.
The same input gives the same bytes.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kabar.document import Chain, Document
from kabar.evaluate import matching
from kabar.evaluate.examples import PUBLISHED
from kabar.evaluate.gold import Row as Gold
from kabar.evaluate.gold import fold, options, read, without
from kabar.evaluate.linear import Row, fit
from kabar.evaluate.reading import until
from kabar.extract import weights
from kabar.extract.candidates import Candidate
from kabar.extract.kinds import CLASSES, KindReader
from kabar.extract.ner import CrfRecognizer, Recognizer
from kabar.extract.proposals import Proposals
from kabar.lexicon.lexicon import Lexicon, default
from kabar.lexicon.rows import Pair
from kabar.schema import folded_kind
from kabar.text.language import language

WEIGHT = 2.0  # what one example counts for beside one candidate of an article
# The relations that gold articles are annotated with throughout.
GOLD_RELATIONS = frozenset(
    [
        "signedMouWith",
        "signedAgreementWith",
        "cooperatesWith",
        "organized",
        "spokeAt",
        "participatedIn",
        "takesPlaceIn",
        "heldOn",
        "subEventOf",
        "holdsPosition",
        "partOf",
        "subsidiaryOf",
        "memberOf",
        "basedIn",
        "produces",
        "launched",
        "inaugurated",
        "builds",
        "investedIn",
        "acquired",
        "supplies",
        "exportsTo",
        "received",
        "observed",
    ]
)


class Readers:
    """The recogniser to read each article with: one that has not seen it, where there are several."""

    def __init__(self, folder: Path | None = None) -> None:
        files = sorted(folder.glob("*.crfsuite")) if folder is not None else []
        self.held = [CrfRecognizer(file) for file in files]

    def of(self, id: str) -> Recognizer | None:
        """None stands for the recogniser of the package."""
        return self.held[fold(id, len(self.held))] if self.held else None


def as_entity(chain: Chain) -> dict[str, Any]:
    """A chain in the shape that matching compares."""
    return {"kind": chain.kind, "name": chain.name, "aliases": list(chain.aliases)}


def kind_rows(row: Gold, lexicon: Lexicon, readers: Readers) -> Iterator[tuple[str, list[str]]]:
    """The right class and the traits of each chain whose kind is open to doubt."""
    document = until(row, lexicon, "coreference", readers.of(row["id"]))
    reader = KindReader(document, lexicon)
    for chain in document.chains:
        if not reader.open(chain):
            continue
        ours = as_entity(chain)
        match = next((g for g in row["entities"] if matching.forms(ours) & matching.forms(g)), None)
        if match is None and folded_kind(chain.kind) in ("Place", "Event"):
            continue  # the gold of these kinds is not complete
        yield _class(match["kind"] if match else "none"), reader.traits(chain)


def _class(kind: str) -> str:
    """The class that a kind is decided under; what is none of the classes is no name."""
    return folded_kind(kind) if folded_kind(kind) in CLASSES else "none"


def fit_kinds(gold: list[Gold], lexicon: Lexicon, readers: Readers) -> dict[str, dict[str, float]]:
    """One table a class: what makes a name a person, a body, a place, an event, a product, or none."""
    rows = [pair for row in gold for pair in kind_rows(row, lexicon, readers)]
    rows += [pair for example in lexicon.patterns.examples for pair in example_kinds(example, lexicon)]
    return {
        name: fit([(tuple(traits), label == name, 1.0) for label, traits in rows], strength=0.5, least=4)
        for name in CLASSES
    }


def example_kinds(example: tuple[str, str, Pair], lexicon: Lexicon) -> Iterator[tuple[str, list[str]]]:
    """The ends that an example finds are names, of the kind they are read as if its relation takes it."""
    name, _, pair = example
    relation = lexicon.schema.relation(name)
    document = until(example_text(pair), lexicon, "coreference")
    reader = KindReader(document, lexicon)
    for chain in document.chains:
        forms = {chain.name, *chain.aliases}
        for n, wanted in enumerate((relation.subject, relation.object)):
            found = any(ends[n] in forms for ends in pair.finds)
            if found and reader.open(chain) and lexicon.schema.is_a(chain.kind, *wanted):
                yield _class(chain.kind), reader.traits(chain)
                break


def example_text(pair: Pair) -> Gold:
    """An example as a gold row."""
    digest = hashlib.sha256(pair.text.encode()).hexdigest()
    return {"id": digest, "text": pair.text, "published": PUBLISHED}


def claim_rows(row: Gold, lexicon: Lexicon, readers: Readers, seen: Counter[str]) -> Iterator[Row]:
    """Each group of candidates with whether the gold has it; ``seen`` counts them, by reason if left out."""
    document = until(row, lexicon, "speak", readers.of(row["id"]))
    reader = Proposals(document, lexicon)
    chains = {c.id: as_entity(c) for c in document.chains}
    entities = {e["id"]: e for e in row["entities"]}
    told = GOLD_RELATIONS | {c["p"] for c in row["claims"]}
    for group, traits in reader.groups():
        if group[0].relation not in told:
            seen["of a relation that the gold does not annotate"] += 1  # no claim says nothing
            continue
        verdict = judge(group[0], chains, entities, row["claims"], lexicon)
        if verdict is None:
            seen["left open by the gold"] += 1
        elif verdict and not _told_here(group[0], document, chains, entities, row["claims"], lexicon):
            seen["true, but told in another sentence"] += 1  # this one teaches nothing
        else:
            seen["right" if verdict else "wrong"] += 1
            yield traits, verdict, 1.0


def _told_here(
    c: Candidate,
    document: Document,
    chains: dict[str, Any],
    entities: dict[str, Any],
    claims: list[dict[str, Any]],
    lexicon: Lexicon,
) -> bool:
    """Does the gold's evidence for the claim touch one of the candidate's sentences?"""
    spans = [document.sentences[n].span for n in (c.sentence, *c.also)]
    told = [g for g in claims if g["p"] == c.relation and judge(c, chains, entities, [g], lexicon)]
    return any(
        not g.get("ev") or any(s.start < g["ev"][1] and g["ev"][0] < s.end for s in spans) for g in told
    )


def judge(
    c: Candidate,
    chains: dict[str, Any],
    entities: dict[str, Any],
    claims: list[dict[str, Any]],
    lexicon: Lexicon,
) -> bool | None:
    """Is the candidate in the gold? None where the gold leaves it open."""
    relation = lexicon.schema.relation(c.relation)
    implied = set()
    for gold in claims:
        fits = _end(chains.get(c.subject, c.subject), entities.get(gold["s"], gold["s"])) and _end(
            chains.get(c.object, c.object), entities.get(gold["o"], gold["o"])
        )
        if relation.symmetric and not fits:
            fits = _end(chains.get(c.subject, c.subject), entities.get(gold["o"], gold["o"])) and _end(
                chains.get(c.object, c.object), entities.get(gold["s"], gold["s"])
            )
        if not fits:
            continue
        if gold["p"] == c.relation:
            return None if gold.get("optional") else True
        if (
            c.relation in lexicon.schema.implies(gold["p"])
            if gold["p"] in lexicon.schema.relations
            else False
        ):
            implied.add(gold["p"])
    return None if implied else False


def _end(ours: Any, theirs: Any) -> bool:
    if isinstance(theirs, dict):
        return isinstance(ours, dict) and matching.same(ours, theirs)
    if isinstance(ours, dict):
        return False
    if matching.number(ours) is not None and matching.number(ours) == matching.number(theirs):
        return True
    return matching.dates_agree(ours, theirs) or matching.overlap(
        matching.norm(str(ours)), matching.norm(str(theirs))
    )


def fit_claims(gold: list[Gold], lexicon: Lexicon, readers: Readers) -> dict[str, dict[str, float]]:
    """One table: what makes a candidate a claim. The lexicon's own examples count as gold, too."""
    seen: Counter[str] = Counter()
    rows = [r for row in gold for r in claim_rows(row, lexicon, readers, seen)]
    told = ", ".join(f"{n} {what}" for what, n in seen.most_common())
    print(f"candidates of {len(gold)} articles: {told}", file=sys.stderr)
    rows += [r for example in lexicon.patterns.examples for r in example_rows(example, lexicon)]
    return {"claim": fit(rows)}


def example_rows(example: tuple[str, str, Pair], lexicon: Lexicon) -> Iterator[Row]:
    """The candidates of an example's own relation: right if the example says so."""
    relation, _, pair = example
    document = until(example_text(pair), lexicon, "speak")
    forms = {c.id: {c.name, *c.aliases} for c in document.chains}
    symmetric = lexicon.schema.relation(relation).symmetric
    wanted = {ends for s, o in pair.finds for ends in ((s, o), (o, s) if symmetric else (s, o))}
    for group, traits in Proposals(document, lexicon).groups():
        if group[0].relation == relation:
            subjects, objects = (forms.get(e, {e}) for e in (group[0].subject, group[0].object))
            yield traits, any(s in subjects and o in objects for s, o in wanted), WEIGHT


def main() -> int:
    """Fit what is asked for and write the tables into the package."""
    parser = options(__doc__)
    parser.add_argument("--names", type=Path, help="folder of models of names, one for each fold")
    parser.add_argument("--only", choices=["kinds", "claims"])
    parser.add_argument("--out", type=Path, default=weights.MODELS)
    arguments = parser.parse_args()
    lexicon, readers = default(), Readers(arguments.names)
    held = without(read(arguments.gold, arguments.texts), arguments.parts)
    gold = [row for row in held if language(row["text"]) == lexicon.language]
    if len(gold) < len(held):
        print(f"{len(held) - len(gold)} articles in another language left out", file=sys.stderr)
    head = [
        f"Fitted on {len(gold)} articles by `python -m kabar.evaluate.fit`. "
        "Columns: class, weight in log-odds, trait."
    ]
    if arguments.only != "claims":
        weights.write(arguments.out / "kinds-id.tsv", fit_kinds(gold, lexicon, readers), head)
        weights.packaged.cache_clear()
    if arguments.only != "kinds":
        weights.write(arguments.out / "claims-id.tsv", fit_claims(gold, lexicon, readers), head)
    return 0


if __name__ == "__main__":
    sys.exit(main())
