"""The whole way from an article to its claims: what holds for any text at all."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kabar.document import Article, Document
from kabar.lexicon.lexicon import default
from kabar.pipeline import build, extract, stages
from tests.scraps import english, scraps, texts

STORY = (
    "Solo (ANTARA) - PT Lintang Medika (LM) dan PT Embun Sehat menandatangani MoU di Medtek Expo 2025, "
    'Kamis (6/2/2025). "Nilainya Rp 17 miliar untuk tiga tahun," '
    "kata Direktur Utama PT Lintang Medika Bagas Wiratama. "
    "Kedua perusahaan akan memproduksi ventilator di Kendal.\n\nPewarta: Rina"
)


def article(text: str, title: str | None = None, published: str | None = "2025-02-07") -> Article:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(sha256[:16], sha256[:16], sha256, text, title, published=published)


def faults(document: Document) -> list[str]:
    """What in a document does not stand on its text or points at nothing."""
    text, out = document.text, []
    spans = [
        *(b.span for b in document.blocks),
        *(s.span for s in document.sentences),
        *(v.span for v in document.values),
        *(q.span for q in document.quotations),
        *(m.span for m in document.mentions),
        *(t.span for t in document.titles),
        *(d.span for d in document.drops),
    ]
    out += [f"{s} is not in the text" for s in spans if not 0 <= s.start < s.end <= len(text)]
    evidence = [e for c in document.claims for e in c.evidence] + [s.evidence for s in document.statements]
    out += [f"{e.quote!r} is not the slice" for e in evidence if e.span.of(text) != e.quote or not e.quote]
    out += [f"{c.relation} without evidence" for c in document.claims if not c.evidence]
    out += [f"{e.marks} outside" for e in evidence if not all(e.span.covers(m) for m in e.marks)]
    ids = {c.id for c in document.chains}
    out += [f"{s.speaker} is nobody" for s in document.statements if s.speaker not in ids]
    out += [
        f"{c.said_by} is nobody" for c in document.claims if c.said_by is not None and c.said_by not in ids
    ]
    held = range(len(document.mentions))
    out += [f"{c.name}: {n}" for c in document.chains for n in c.mentions if n not in held]
    out += [
        f"{t.role}: {n}"
        for t in document.titles
        for n in (*t.bodies, t.person)
        if n is not None and n not in held
    ]
    return out


def test_a_story_is_read_from_its_first_word_to_its_last() -> None:
    document = extract(article(STORY))
    assert faults(document) == []
    assert {c.relation for c in document.claims} >= {"signedMouWith", "holdsPosition"}
    assert document.masthead.dateline == "Solo"
    assert document.statements


def test_each_stage_fills_its_field_and_leaves_the_article_alone() -> None:
    document = Document(article(STORY))
    for stage in stages(default()):
        document = stage(document)
        assert document.article == article(STORY)
    assert document == extract(article(STORY))


@settings(deadline=None, max_examples=50)
@given(texts, st.none() | st.text(max_size=20), st.none() | st.dates().map(str))
@example("PT Lintang Medika menurut", None, None)  # a verb of saying as the last word
def test_any_text_is_read_without_an_error_and_told_in_its_own_words(
    text: str, title: str | None, published: str | None
) -> None:
    assert faults(extract(article(text, title, published))) == []


@settings(deadline=None, max_examples=100)
@given(st.one_of(english, texts))
def test_any_text_is_read_in_english(text: str) -> None:
    document = extract(article(text), default("en"))
    assert faults(document) == []
    assert document == extract(article(text), default("en"))


@pytest.mark.parametrize(
    "scrap",
    ["the ", "Minister ", "PT Lintang's ", "The fair was opened by ", "signed an MoU with PT Lintang and "],
    ids=repr,
)
def test_a_hundred_kilobytes_of_an_english_scrap_are_read(scrap: str) -> None:
    assert faults(extract(article(scrap * (100_000 // len(scrap))), default("en"))) == []


@settings(deadline=None, max_examples=50)
@given(scraps)
def test_the_same_text_is_read_the_same_way_twice(text: str) -> None:
    assert extract(article(text)) == extract(article(text))


@settings(deadline=None, max_examples=20)
@given(st.lists(texts, max_size=4))
def test_any_texts_make_a_graph(parts: list[str]) -> None:
    graph = build(article(text) for text in parts)
    assert len(graph.sources) == len(set(parts))


@pytest.mark.parametrize(
    "scrap",
    [
        "\x00",
        "\u202e\u2066 PT Lintang ",
        "😀👩‍⚕️",
        '"',
        "(",
        "PT ",
        "A ",
        "Bagas, ",
        "dan ",
        "1.",
        "Rp 17 miliar atau ",
        "Direktur Utama ",
        "menandatangani MoU dengan ",
        "\n",
        "Baca juga: ",
    ],
    ids=repr,
)
def test_a_hundred_kilobytes_of_one_scrap_are_read(scrap: str) -> None:
    assert faults(extract(article(scrap * (100_000 // len(scrap))))) == []


def test_a_long_text_without_a_full_stop_is_read() -> None:
    text = ("PT Lintang Medika bekerja sama dengan PT Embun Sehat dan " * 3_500)[:200_000]
    assert faults(extract(article(text))) == []


ENGLISH = "PT Lintang Medika signed an MoU with PT Embun Sehat at the Lens Expo 2025 in the city of Solo."


def test_an_article_is_read_in_the_language_of_its_words() -> None:
    document = extract(article(ENGLISH))
    assert document.article.language == "en"
    assert "signedMouWith" in {c.relation for c in document.claims}
    assert extract(article("PT Lintang Medika membuka pabrik di Solo.")).article.language is None


def test_the_language_that_the_source_gives_is_taken() -> None:
    document = extract(msgspec.structs.replace(article(ENGLISH), language="id"))
    assert document.article.language == "id"
    assert faults(document) == []


def test_articles_of_both_languages_make_one_graph() -> None:
    both = [article(ENGLISH), article("PT Lintang Medika membangun pabrik lensa di Solo.")]
    (found,) = [e for e in build(both).entities if e.name == "PT Lintang Medika"]
    assert len(found.articles) == 2


def test_an_empty_article_says_nothing() -> None:
    document = extract(article(""))
    assert (document.sentences, document.mentions, document.claims) == ((), (), ())


CODE = """
import sys, msgspec
from kabar.document import Article
from kabar.pipeline import extract
given = msgspec.json.decode(sys.stdin.buffer.read(), type=Article)
sys.stdout.buffer.write(msgspec.json.encode(extract(given)))
"""


def test_neither_hash_seed_nor_locale_nor_folder_changes_what_is_read(tmp_path: Path) -> None:
    def run(seed: str, locale: str) -> dict[str, Any]:
        done = subprocess.run(
            [sys.executable, "-c", CODE],
            input=msgspec.json.encode(article(STORY)),
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale},
            cwd=tmp_path,
            check=True,
        )
        read: dict[str, Any] = msgspec.json.decode(done.stdout)
        return read

    here = msgspec.json.decode(msgspec.json.encode(extract(article(STORY))))
    for there in (run("0", "C"), run("1", "C.UTF-8")):
        differ = {field: (here[field], there[field]) for field in here if here[field] != there[field]}
        assert differ == {}
