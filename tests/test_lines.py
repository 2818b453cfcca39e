"""The rows of many articles: the same bytes whatever the workers, and what was dropped for which reason."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from kabar.cli import main
from kabar.document import Article
from kabar.errors import KabarError
from kabar.evaluate import gold
from kabar.extract.rows import row
from kabar.lexicon.lexicon import default
from kabar.pipeline import AHEAD, CHUNK, each, extract, lines, sure

ARTICLES = [gold.article(r) for r in gold.read([Path(__file__).resolve().parent / "gold"])][:20]


def test_any_number_of_workers_gives_the_same_bytes_in_the_same_order() -> None:
    one = [line.row for line in lines(ARTICLES)]
    assert [json.loads(told)["id"] for told in one] == [a.id for a in ARTICLES]
    for workers in (2, 3):
        assert [line.row for line in lines(ARTICLES, workers=workers)] == one


def test_why_tells_each_drop_with_its_place_and_the_counts() -> None:
    (line,) = lines(ARTICLES[:1], why=True)
    told = json.loads(line.row)
    assert Counter(d["reason"] for d in told["drops"]) == told["dropped"] == line.dropped
    assert all(0 <= d["span"][0] < d["span"][1] <= len(ARTICLES[0].text) for d in told["drops"])
    assert "drops" not in json.loads(next(lines(ARTICLES[:1])).row)


def test_claims_less_sure_than_asked_for_are_dropped_not_lost() -> None:
    document = extract(ARTICLES[0])
    first = replace(document.claims[0], confidence=0.5)
    document = replace(document, claims=(first, *(replace(c, confidence=0.9) for c in document.claims[1:])))
    kept = sure(document, 0.9)
    assert kept.claims == document.claims[1:]
    drop = kept.drops[-1]
    assert (drop.reason, drop.detail) == ("less sure than asked for", f"{first.rule} 0.5")
    assert sure(document, 0.0) is document
    assert len(row(kept, default().schema)["claims"]) == len(document.claims) - 1


def ident(article: Article) -> str:
    return article.id


def die(article: Article) -> str:
    os._exit(1)


def test_articles_are_taken_in_only_as_they_are_read() -> None:
    taken = 0

    def source() -> Iterator[Article]:
        nonlocal taken
        for n in range(1000):
            taken += 1
            yield replace(ARTICLES[0], id=str(n))

    found = each(ident, source(), workers=2)
    assert next(found) == "0"
    assert taken <= CHUNK * AHEAD * 2
    assert list(found) == [str(n) for n in range(1, 1000)]


def test_a_worker_that_dies_is_told() -> None:
    with pytest.raises(KabarError, match="a worker process ended before its time"):
        list(each(die, ARTICLES, workers=2))


@pytest.mark.parametrize("option", [["--workers", "0"], ["--min-confidence", "1.5"]])
def test_numbers_that_mean_nothing(option: list[str]) -> None:
    assert main(["extract", "seeds", *option]) == 2


def test_the_command_line_counts_what_was_dropped(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "one.txt"
    path.write_text(ARTICLES[0].text, encoding="utf-8")
    assert main(["extract", str(path), "--why", "--min-confidence", "1", "--workers", "2"]) == 0
    told = capfdbinary.readouterr()
    counts = json.loads(told.out)["dropped"]
    assert counts
    for reason, count in counts.items():
        assert f"{count:7} {reason}" in told.err.decode().splitlines()
