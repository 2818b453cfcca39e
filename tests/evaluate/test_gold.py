"""The gold of this repository is whole: known kinds, ends that exist, words that stand in the text."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kabar.errors import InputError
from kabar.evaluate.gold import article, digest, read
from kabar.schema import default

FOLDER = Path(__file__).resolve().parents[1] / "gold"
ROWS = read([FOLDER])
SCHEMA = default()
DATE = re.compile(
    r"/?\d{4}(-\d{2}){0,2}(/(\d{4}(-\d{2}){0,2})?)?|\d{4}-(Q[1-4]|H[12])"
)  # a day, month or year, a range of these, a quarter or a half year
STANCES = {"asserted", "planned", "hoped", "denied"}


def flat(text: str) -> str:
    return " ".join(text.split()).lower()


def faults(row: dict[str, Any]) -> list[str]:
    """What is wrong with a row, one line each."""
    text, known = row["text"], {e["id"]: e for e in row["entities"]}
    out = [f"id {i} used {n} times" for i, n in Counter(e["id"] for e in row["entities"]).items() if n > 1]
    for e in known.values():
        if e["kind"] not in SCHEMA.kinds:
            out.append(f"{e['id']}: no such kind as {e['kind']}")
        names = () if e.get("implied") else (e["name"], *e["aliases"])
        out += [
            f"{e['id']}: {name} does not stand in the text" for name in names if flat(name) not in flat(text)
        ]
    for c in row["claims"]:
        out += [f"{c['s']} {c['p']} {c['o']}: {told}" for told in claim_faults(c, known, len(text))]
    for s in row["statements"]:
        if s["speaker"] not in known or s["mode"] not in ("direct", "reported"):
            out.append(f"statement of {s['speaker']}, {s['mode']}")
        if not 0 <= s["ev"][0] < s["ev"][1] <= len(text):
            out.append(f"statement of {s['speaker']}: words outside the text")
    return out


def claim_faults(c: dict[str, Any], known: dict[str, Any], length: int) -> list[str]:
    if c["p"] not in SCHEMA.relations:
        return ["no such relation"]
    relation = SCHEMA.relation(c["p"])
    out = []
    if not relation.indicator and not (
        c["s"] in known and SCHEMA.is_a(known[c["s"]]["kind"], *relation.subject)
    ):
        out.append("no such subject, or of a kind that does not fit")
    if not relation.value and not (c["o"] in known and SCHEMA.is_a(known[c["o"]]["kind"], *relation.object)):
        out.append("no such object, or of a kind that does not fit")
    if c["stance"] not in STANCES:
        out.append(f"stance {c['stance']}")
    if c["said_by"] is not None and c["said_by"] not in known:
        out.append(f"said by {c['said_by']}, who is not there")
    dates = [c["q"][k] for k in ("date",) if k in c["q"]] + ([c["o"]] if c["p"] == "heldOn" else [])
    out += [f"{date} is no date" for date in dates if not DATE.fullmatch(date)]
    out += [f"no qualifier {k}" for k in c["q"] if k not in {*relation.qualifiers, "date", "modifier"}]
    if not 0 <= c["ev"][0] < c["ev"][1] <= length:
        out.append("words outside the text")
    return out


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_an_article_is_whole(row: dict[str, Any]) -> None:
    assert faults(row) == []


def test_there_are_enough_articles_and_none_is_told_twice() -> None:
    assert len(ROWS) >= 40
    assert len({row["id"] for row in ROWS}) == len({row["text"] for row in ROWS}) == len(ROWS)


def test_every_relation_of_the_contract_is_in_it() -> None:
    told = {c["p"] for row in ROWS for c in row["claims"] if not c["optional"]}
    later = {"locatedIn", "signatoryOf", "witnessOf", "partyTo", "appointed", "met", "owns"}
    assert told >= set(SCHEMA.relations) - later
    assert {c["stance"] for row in ROWS for c in row["claims"]} >= {"asserted", "planned", "denied"}


def test_a_fault_is_found() -> None:
    row = json.loads(json.dumps(ROWS[0]))
    row["entities"][0]["name"] = "PT Tidak Ada"
    row["claims"][0]["ev"] = [0, 10**6]
    row["claims"][1]["s"] = "nobody"
    assert len(faults(row)) == 3


def test_texts_may_stand_in_a_file_of_their_own(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "a", "entities": [], "claims": []}\n\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl:1: article a has no text"):
        read([gold])
    texts = tmp_path / "texts.jsonl.gz"
    texts.write_bytes(gzip.compress(b'{"id": "a", "text": "Hujan turun di Bogor."}\n'))
    (row,) = read([gold], texts)
    assert article(row).text == "Hujan turun di Bogor."


@pytest.mark.parametrize(
    ("line", "told"), [("{", "truncated"), ("[1]", "object"), ('{"id": "a"}', "no entities, claims")]
)
def test_a_bad_line_is_told_with_its_number(tmp_path: Path, line: str, told: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=rf"gold\.jsonl:1: .*{told}"):
        read([gold])


def test_a_place_without_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold here"):
        read([tmp_path])
    with pytest.raises(InputError, match="no gold here"):
        read([tmp_path / "none.jsonl"])


def test_the_digest_tells_one_corpus_from_another(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("1", encoding="utf-8")
    before = digest([tmp_path])
    assert before == digest([tmp_path / "a.jsonl"])
    (tmp_path / "a.jsonl").write_text("2", encoding="utf-8")
    assert digest([tmp_path]) != before
