import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.errors import InputError, UsageError
from kabar.ingest import lines, read
from kabar.ingest.problems import Problems
from tests.ingest.builders import PAGE, TEXT, Batch, put, rows


def test_one_article_a_line_with_its_fields(tmp_path: Path) -> None:
    row = {
        "id": "w-1",
        "text": TEXT,
        "title": " Pasar\nMelati ",
        "url": "https://warta.example/a",
        "published": "Jumat, 02 Feb 2024 10:20 WIB",
        "publisher": "Warta Cendana",
        "authors": ["Sari Wulan", {"name": "Budi Tirta"}],
        "language": "id",
    }
    path = put(tmp_path, "a.jsonl", rows(row))
    article = Batch(path).only
    assert (article.id, article.text, article.title) == ("w-1", TEXT, "Pasar Melati")
    assert (article.url, article.published) == ("https://warta.example/a", "2024-02-02")
    assert (article.publisher, article.authors) == ("Warta Cendana", ("Sari Wulan", "Budi Tirta"))
    assert (article.language, article.source) == ("id", f"{path}:1")


def test_indonesian_names_of_fields(tmp_path: Path) -> None:
    row = {
        "isi": TEXT,
        "judul": "Pasar",
        "link": "http://w.example",
        "tanggal": "2 Februari 2024",
        "penulis": "Sari; Budi",
    }
    article = Batch(put(tmp_path, "a.jsonl", rows(row))).only
    assert (article.text, article.title, article.url) == (TEXT, "Pasar", "http://w.example")
    assert (article.published, article.authors) == ("2024-02-02", ("Sari", "Budi"))


def test_names_given_by_the_caller_go_first(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", rows({"text": "ringkasan", "body": TEXT}, {"text": "tanpa body"}))
    assert Batch(path, fields={"text": "body"}).texts == [TEXT, "tanpa body"]


def test_a_field_that_articles_do_not_have_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such field “body”"):
        read([tmp_path], fields={"body": "text"})


def test_an_empty_field_gives_way_to_the_next_name(tmp_path: Path) -> None:
    path = put(
        tmp_path, "a.jsonl", '{"text": null, "content": "", "isi": "Isi.", "title": NaN, "judul": "Judul"}'
    )
    assert (Batch(path).only.text, Batch(path).only.title) == ("Isi.", "Judul")


def test_compressed_lines(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl.gz", gzip.compress(rows({"text": "Satu."}, {"text": "Dua."}).encode()))
    assert Batch(path).texts == ["Satu.", "Dua."]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (
            '{"text": "putus',
            "broken JSON at column 10: Unterminated string starting (allowed: one JSON object a line)",
        ),
        ('["a"]', "a list, not an object (allowed: one JSON object a line)"),
        ("12", "a number, not an object (allowed: one JSON object a line)"),
        ("null", "null, not an object (allowed: one JSON object a line)"),
        ("[" * 100_000, "JSON nested too deep (allowed: one JSON object a line)"),
        ('{"judul": "x"}', "no text (allowed: a string in the field text or content or isi)"),
        ('{"text": 5}', "text is not a string: “5” (allowed: a string in the field text or content or isi)"),
        ('{"text": "  "}', "empty: no words in it (allowed: a text)"),
    ],
)
def test_a_bad_line_is_told_by_its_number_and_the_rest_read(tmp_path: Path, line: str, wrong: str) -> None:
    path = put(tmp_path, "a.jsonl", '{"text": "Satu."}\n\n' + line + '\n{"text": "Dua."}')
    batch = Batch(path)
    assert batch.texts == ["Satu.", "Dua."]
    assert batch.faults == [f"{path}:3: {wrong}"]


def test_a_number_of_thousands_of_digits_is_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", '{"text": "Satu.", "id": ' + "9" * 5000 + "}")
    (fault,) = Batch(path).faults
    assert fault.startswith(f"{path}:1: broken JSON")


@pytest.mark.parametrize("content", ["", "\n \n\r\n"])
def test_a_file_without_lines_is_told(tmp_path: Path, content: str) -> None:
    path = put(tmp_path, "a.jsonl", content)
    assert Batch(path).faults == [f"{path}: no lines to read (allowed: one JSON object a line)"]


def test_gzip_data_that_ends_early_gives_what_came_before(tmp_path: Path) -> None:
    many = gzip.compress(rows(*({"text": f"Artikel {n} {n * 7919 % 10007}."} for n in range(5000))).encode())
    path = put(tmp_path, "a.jsonl.gz", many[: len(many) // 2])
    batch = Batch(path)
    assert len(batch.articles) > 100
    assert "broken off here" in batch.faults[-1]


def test_what_is_not_gzip_is_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl.gz", rows({"text": "Satu."}))
    (fault,) = Batch(path).faults
    assert fault.startswith(f"{path}:1: broken off here: Not a gzipped file")


def test_gzip_under_another_name_is_told(tmp_path: Path) -> None:
    (fault, *_) = Batch(put(tmp_path, "a.jsonl", gzip.compress(b"{}"))).faults
    assert "looks like gzip data" in fault


def test_a_line_beyond_the_limit_is_skipped_and_told(tmp_path: Path) -> None:
    long = '{"text": "' + "x" * lines.MAX_LINE + '"}\n'
    path = put(
        tmp_path,
        "a.jsonl.gz",
        gzip.compress((rows({"text": "Satu."}) + long + rows({"text": "Dua."})).encode(), 1),
    )
    batch = Batch(path)
    assert batch.texts == ["Satu.", "Dua."]
    assert batch.faults == [f"{path}:2: a line of 67,108,877 bytes (allowed: up to 67,108,864 bytes)"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_lines_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    # U+010A and U+0A0A hold the byte of a line feed.
    path = put(tmp_path, "a.jsonl", rows({"text": "Satu Ċ."}, {"text": "Dua \u0a0a."}).encode(encoding))
    assert Batch(path).texts == ["Satu Ċ.", "Dua \u0a0a."]


def test_lines_in_windows_1252_are_told_once(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", rows(*({"text": f"Kafé {n}."} for n in range(3))).encode("cp1252"))
    batch = Batch(path)
    assert batch.texts == ["Kafé 0.", "Kafé 1.", "Kafé 2."]
    assert batch.notes == [f"{path}:1: read as windows-1252, not UTF-8 (and 2 more)"]


def test_a_text_that_is_a_page_is_read_as_one(tmp_path: Path) -> None:
    article = Batch(
        put(tmp_path, "a.jsonl", rows({"id": "w-1", "text": PAGE, "title": "Judul Sendiri"}))
    ).only
    assert article.text.startswith("Bupati Andi Lestari membuka")
    assert (article.id, article.title, article.publisher) == ("w-1", "Judul Sendiri", "Warta Cendana")


def test_dates_are_read_month_first_where_the_file_shows_it(tmp_path: Path) -> None:
    dates = ("10/5/2025", "x", "10/6/2025", "10/20/2025 21:36", "2/3/2025")
    path = put(tmp_path, "a.jsonl", rows(*({"text": f"{n}.", "date": date} for n, date in enumerate(dates))))
    batch = Batch(path)
    assert [a.published for a in batch.articles] == [
        "2025-10-05",
        None,
        "2025-10-06",
        "2025-10-20",
        "2025-02-03",
    ]
    assert f"{path}:4: dates read month first, since this one must be: 10/20/2025 21:36" in batch.notes


def test_dates_are_read_day_first_where_nothing_shows_otherwise(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", rows({"text": "Satu.", "date": "10/5/2025"}, {"text": "Dua."}))
    assert [a.published for a in Batch(path).articles] == ["2025-05-10", None]


def test_dates_of_both_orders_in_one_file_are_told(tmp_path: Path) -> None:
    dates = ("20/5/2025", "5/20/2025", "2/3/2025")
    batch = Batch(
        put(tmp_path, "a.jsonl", rows(*({"text": f"{n}.", "date": date} for n, date in enumerate(dates))))
    )
    assert [a.published for a in batch.articles] == ["2025-05-20", "2025-05-20", "2025-03-02"]
    assert "dates of both orders in one file, day first where open" in batch.notes[0]


def test_lines_are_not_held_back_for_ever() -> None:
    stream: Iterator[lines.Line] = ((n, {"date": "1/2/2025"}) for n in range(10_000_000))
    first = next(lines.settle(stream, lambda row: row["date"], "a", Problems(None)))
    assert first == (0, {"date": "1/2/2025"}, False)


@pytest.mark.parametrize("value", [True, 12, {"a": 1}, [3], "kemarin dulu"])
def test_a_date_that_is_not_understood_is_told(tmp_path: Path, value: object) -> None:
    batch = Batch(put(tmp_path, "a.jsonl", rows({"text": TEXT, "date": value})))
    assert batch.only.published is None
    assert "published left out, since it is not understood" in batch.notes[0]


@pytest.mark.parametrize(("given_id", "kept"), [(17, "17"), ("a b", "a b"), ("Ä-1", "Ä-1")])
def test_ids_are_strings_or_whole_numbers(tmp_path: Path, given_id: object, kept: str) -> None:
    assert Batch(put(tmp_path, "a.jsonl", rows({"text": TEXT, "id": given_id}))).only.id == kept


@pytest.mark.parametrize("given_id", [True, 1.5, ["a"], None, ""])
def test_without_a_usable_id_the_key_is_the_id(tmp_path: Path, given_id: object) -> None:
    article = Batch(put(tmp_path, "a.jsonl", rows({"text": TEXT, "id": given_id}))).only
    assert article.id == article.key


def test_the_first_bad_line_raises_where_nobody_listens(tmp_path: Path) -> None:
    articles = read([put(tmp_path, "a.jsonl", rows({"text": "Satu."}, 5, {"text": "Dua."}))])
    assert next(articles).text == "Satu."
    with pytest.raises(InputError, match=r"a\.jsonl:2: a number, not an object"):
        next(articles)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
NAMES = st.sampled_from(["text", "title", "url", "date", "publisher", "authors", "language", "id"])


@settings(deadline=None)
@given(row=st.dictionaries(NAMES, JSON))
def test_any_values_are_read_or_told(
    row: dict[str, object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    batch = Batch(put(tmp_path_factory.getbasetemp(), "any.jsonl", rows(row)))
    assert len(batch.articles) + len(batch.faults) == 1


def test_a_last_line_one_byte_beyond_the_limit_is_told(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", b" " * (lines.MAX_LINE + 1))
    assert Batch(path).faults == [f"{path}:1: a line of 67,108,865 bytes (allowed: up to 67,108,864 bytes)"]
