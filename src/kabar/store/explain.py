"""What the graph knows of a thing and why: its facts with their sentences, source, stance and rule."""

from kabar.errors import QueryError
from kabar.store.inert import line
from kabar.store.question import literal
from kabar.store.sparql import Store

NAMED = """
SELECT DISTINCT ?entity ?name WHERE {
  ?entity skos:prefLabel ?name ; skos:prefLabel|skos:altLabel ?form .
  FILTER(%s)
} ORDER BY ?name ?entity
"""
FACTS = """
SELECT ?subject ?predicate ?object ?stance ?fact WHERE {
  VALUES ?entity { %s }
  ?fact a kabar:Fact ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kabar:stance ?st .
  FILTER(?s = ?entity || ?o = ?entity)
  OPTIONAL { ?s skos:prefLabel ?sl } OPTIONAL { ?o skos:prefLabel|rdfs:label ?ol }
  BIND(COALESCE(STR(?sl), STR(?s)) AS ?subject) BIND(COALESCE(STR(?ol), STR(?o)) AS ?object)
  BIND(STRAFTER(STR(?p), "#") AS ?predicate) BIND(STRAFTER(STR(?st), "#") AS ?stance)
} ORDER BY ?predicate ?subject ?object ?stance
"""
CLAIMS = """
SELECT ?fact ?quote ?start ?rule ?confidence ?marks ?speaker ?publisher ?headline ?published ?article WHERE {
  VALUES ?entity { %s }
  ?fact rdf:subject|rdf:object ?entity ; kabar:supportedBy ?claim .
  GRAPH ?article {
    ?claim kabar:rule ?rule ; kabar:confidence ?confidence ; kabar:cue ?evidence .
    ?evidence oa:hasSelector ?q , ?place . ?q oa:exact ?quote . ?place oa:start ?start .
    OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:headline ?headline }
    OPTIONAL { ?article schema:datePublished ?published }
    OPTIONAL { SELECT ?claim (GROUP_CONCAT(?mark; SEPARATOR=" ") AS ?marks)
               WHERE { GRAPH ?any { ?claim kabar:mark ?mark } } GROUP BY ?claim }
  }
  OPTIONAL { GRAPH ?article { ?claim kabar:saidBy ?by } ?by skos:prefLabel ?speaker }
} ORDER BY ?fact ?article ?start
"""
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def explain(store: Store, name: str, *, colour: bool = False) -> str:
    """The facts about the thing of that name, each with the sentences it stands on.

    Exact names come before names that merely hold the words. ``colour`` marks the ends and the cue with
    terminal bold, else they stand in ``[ ]``. Raises QueryError where nothing bears the name.
    """
    wanted = literal(name.casefold())
    rows = store.query(NAMED % f"LCASE(STR(?form)) = {wanted}").dicts()
    rows = rows or store.query(NAMED % f"CONTAINS(LCASE(STR(?form)), {wanted})").dicts()
    if not rows:
        raise QueryError(f"name {name!r}", "nothing in the graph bears it", "a name or alias, or part of one")
    names = {r["entity"]: r["name"] for r in rows}
    values = " ".join(f"<{iri}>" for iri in names)
    claims: dict[str, list[dict[str, str]]] = {}
    for row in store.query(CLAIMS % values).dicts():
        claims.setdefault(row["fact"], []).append(row)
    out = [line(", ".join(names.values())), ""]
    for fact in store.query(FACTS % values).dicts():
        stance = "" if fact["stance"] == "asserted" else f"  [{fact['stance']}]"
        out.append(line(f"{fact['subject']} — {fact['predicate']} — {fact['object']}{stance}"))
        for row in claims.get(fact["fact"], ()):
            out.append("    " + _marked(row, colour))
            out.append("    " + line(_source(row)))
        out.append("")
    return "\n".join(out)


def _marked(row: dict[str, str], colour: bool) -> str:
    """The sentence on one line, its marks set off."""
    quote, start = row["quote"], int(row["start"])
    before, after = (BOLD, PLAIN) if colour else ("[", "]")
    spans: list[tuple[int, int]] = []
    for mark in (row.get("marks") or "").split():
        a, b = (int(x) - start for x in mark.removeprefix("char=").split(","))
        if 0 <= a < b <= len(quote):
            spans.append((a, b))
    out, at = [], 0
    for a, b in sorted(spans):
        if a >= at:
            out += [line(quote[at:a]), before, line(quote[a:b]), after]
            at = b
    return "".join([*out, line(quote[at:])])


def _source(row: dict[str, str]) -> str:
    told = [
        row.get("publisher"),
        row.get("headline"),
        row.get("published"),
        row["article"].rpartition("/")[2],
    ]
    if row.get("speaker"):
        told.append(f"said by {row['speaker']}")
    told += [f"rule {row['rule']}", f"confidence {row['confidence']}"]
    return "· " + " · ".join(t for t in told if t)
