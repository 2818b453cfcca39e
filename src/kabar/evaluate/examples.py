"""Runs the examples of the relation files: every pattern proven, every counter-example kept out."""

from kabar.document import Article, Claim, Document
from kabar.errors import UsageError
from kabar.lexicon.lexicon import Lexicon, default
from kabar.lexicon.rows import Pair
from kabar.pipeline import extract
from kabar.text.language import HOME, language, small_words
from kabar.vocab import short_hash

PUBLISHED = "2025-06-01"  # the day the examples appear, so that dates without a year resolve


def read(text: str, lexicon: Lexicon, published: str | None = PUBLISHED) -> Document:
    """A sentence as an article of its own."""
    key = short_hash(text)
    return extract(Article(key, key, key, text, published=published), lexicon)


def check(lexicon: Lexicon | None = None) -> tuple[list[str], int]:
    """What the examples say and the engine does not do, one line each, and how many examples there are.

    The examples of all languages of the package, unless a lexicon is given.
    """
    faults: list[str] = []
    count = 0
    for held in [lexicon] if lexicon is not None else [default(code) for code in small_words()]:
        for relation, file, example in held.patterns.examples:
            for fault in faults_of(relation, example, held):
                faults.append(f"{_place(file, held)}: {example.text!r}: {fault}")
        count += len(held.patterns.examples)
    return faults, count


def lexicon_of(code: str | None) -> Lexicon | None:
    """The lexicon that an option names. Raises UsageError for a language without one."""
    if code is not None and code not in small_words():
        raise UsageError(f"--language {code}", "no lexicon for it", ", ".join(small_words()))
    return None if code is None else default(code)


def _place(file: str, lexicon: Lexicon) -> str:
    """A relation file as it is told of; one of another language than Indonesian with its folder."""
    return file if lexicon.language == HOME else f"{lexicon.language}/{file}"


def faults_of(relation: str, example: Pair, lexicon: Lexicon) -> list[str]:
    """What one example promises and does not get, or gets and must not."""
    document = read(example.text, lexicon)
    forms = {c.id: {c.name, *c.aliases} for c in document.chains}
    symmetric = lexicon.schema.relation(relation).symmetric
    left = [c for c in document.claims if c.relation == relation]
    out: list[str] = []
    for n, (subject, object_) in enumerate(example.finds):
        hit = next((c for c in left if _is(c, subject, object_, forms, symmetric)), None)
        if hit is None:
            out.append(f"does not find {subject} - {object_}")
            continue
        left.remove(hit)
        if hit.stance != example.stance:
            out.append(f"{subject} - {object_} is {hit.stance}, not {example.stance}")
        for key, value in example.qualifiers.items() if n == 0 else ():
            got = hit.qualifiers.get(key, ())
            values = {got} if isinstance(got, str) else set(got)
            if not any(value == v or value in forms.get(v, ()) for v in values):
                out.append(f"{key} is {', '.join(sorted(values)) or 'missing'}, not {value}")
    return out + [f"finds {_shown(c, forms)} and must not" for c in left]


def _is(claim: Claim, subject: str, object_: str, forms: dict[str, set[str]], symmetric: bool) -> bool:
    s, o = forms.get(claim.subject, {claim.subject}), forms.get(claim.object, {claim.object})
    return (subject in s and object_ in o) or (symmetric and subject in o and object_ in s)


def _shown(claim: Claim, forms: dict[str, set[str]]) -> str:
    return " - ".join(sorted(forms.get(e, {e}), key=len)[-1] for e in (claim.subject, claim.object))


def attempt(sentence: str, published: str | None = None, lexicon: Lexicon | None = None) -> str:
    """What is read out of a sentence: mentions, values, claims with rules, and what was dropped and why.

    In the language that its words tell, unless a lexicon is given.
    """
    held = lexicon or default(language(sentence))
    document = read(sentence, held, published or PUBLISHED)
    names = {c.id: c.name for c in document.chains}
    lines = ["mentions"]
    lines += [f"  {m.kind}: {m.name}  ({m.by})" for m in document.mentions]
    lines.append("values")
    lines += [
        f"  {v.kind}: {v.norm}" + ("" if v.modifier == "exactly" else f" ({v.modifier})")
        for v in document.values
    ]
    lines.append("claims")
    for c in document.claims:
        told = ", ".join(f"{k} {names.get(str(v), v)}" for k, v in c.qualifiers.items())
        lines.append(
            f"  {names.get(c.subject, c.subject)} — {c.relation} — {names.get(c.object, c.object)}"
            f"  [{c.stance}] {told}  ({c.rule}, {c.confidence})"
        )
    lines.append("dropped")
    lines += [f"  {d.reason}: {d.span.of(document.text)}  ({d.detail})" for d in document.drops]
    return "\n".join(lines)
