"""Scores as a person reads them, and as JSON."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kabar.evaluate.scores import FULL, Scores
from kabar.evaluate.tally import Tally
from kabar.extract.columns import Score
from kabar.extract.columns import table as names_table

__all__ = ["as_json", "names_json", "names_table", "table"]
SORTS = ("missed entity", "wrong entity", "split or mistyped entity", "missed claim", "wrong claim")


def table(scores: Scores, show: int = 0) -> str:
    """A table of all figures, then up to ``show`` notes of each sort of error."""
    lines = [f"{scores.articles} articles", f"{'entities':26} {'P':>6} {'R':>6} {'F1':>6} {'gold':>7}"]
    for kind in sorted(scores.entities):
        lines.append(_line(kind, scores.entities[kind], complete=kind in FULL))
    lines.append("claims")
    by_size = sorted(scores.relations, key=lambda r: (-scores.relations[r].there, r))
    lines += [_line(relation, scores.relations[relation]) for relation in by_size]
    lines.append(_line("all claims", scores.claims))
    lines.append("of the claims that are right")
    lines += [
        _line("qualifiers", scores.qualifiers),
        _line("stance", scores.stance),
        _line("said by", scores.said_by),
    ]
    lines += ["of the articles", _line("statements", scores.statements)]
    lines.append(f"{'confidence':26} {'right':>6} {'claims':>6}")
    for tenth, tally in sorted(scores.reliability.items(), reverse=True):
        told = tally.right + tally.wrong
        lines.append(f"  {tenth / 10:.1f} to {(tenth + 1) / 10:.1f} {'':14} {tally.precision:6.3f} {told:6g}")
    lines.append("evidence: " + ", ".join(f"{n} {told}" for told, n in scores.evidence.items()))
    return "\n".join([*lines, *_notes(scores, show)])


def _line(name: str, tally: Tally, *, complete: bool = True) -> str:
    """One row; of a kind whose gold is not complete only the recall is told."""
    if not complete:
        return f"  {name:24} {'':6} {tally.recall:6.3f} {'':6} {tally.there:7g}"
    return f"  {name:24} {tally.precision:6.3f} {tally.recall:6.3f} {tally.f1:6.3f} {tally.there:7g}"


def _notes(scores: Scores, show: int) -> Iterator[str]:
    for sort in SORTS:
        found = [note for note in scores.notes if note.sort == sort]
        for note in found[:show]:
            yield f"{sort}: {note.article}: {' | '.join(note.told)}"
        if show and len(found) > show:
            yield f"{sort}: {len(found) - show} more"


def as_json(scores: Scores) -> str:
    """All figures, rounded to four digits: ``p r f`` and ``n``, how many there are in the gold."""
    told: dict[str, Any] = {
        "articles": scores.articles,
        "entities": {kind: _figures(scores.entities[kind]) for kind in sorted(scores.entities)},
        "relations": {name: _figures(scores.relations[name]) for name in sorted(scores.relations)},
        "claims": _figures(scores.claims),
        "qualifiers": _figures(scores.qualifiers),
        "stance": _figures(scores.stance),
        "said_by": _figures(scores.said_by),
        "statements": _figures(scores.statements),
        "reliability": {
            f"{tenth / 10:.1f}": {"p": round(t.precision, 4), "n": t.right + t.wrong}
            for tenth, t in sorted(scores.reliability.items())
        },
        "evidence": dict(scores.evidence),
    }
    return json.dumps(told, indent=1)


def _figures(tally: Tally) -> dict[str, float]:
    return {
        "p": round(tally.precision, 4),
        "r": round(tally.recall, 4),
        "f": round(tally.f1, 4),
        "n": tally.there,
    }


def names_json(scores: Mapping[str, Score]) -> str:
    """The scores of a recogniser by type, rounded to four digits, in the same shape."""
    told = {
        kind: {"p": round(s.precision, 4), "r": round(s.recall, 4), "f": round(s.f1, 4), "n": s.there}
        for kind, s in scores.items()
    }
    return json.dumps(told, indent=1)
