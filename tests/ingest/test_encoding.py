import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.errors import InputError, InputNote, KabarError
from kabar.ingest.encoding import decode
from kabar.ingest.problems import Problems

TEXT = "Gubernur Raka Mahesa berkata, “kami siap” – di Kota Cendana. Pasar Melati buka lagi.\n"


def told(data: bytes, *, cut: bool = False, page: bool = False) -> tuple[str | None, list[KabarError]]:
    problems: list[KabarError] = []
    return decode(data, "a.txt", Problems(problems.append), cut=cut, page=page), problems


def test_utf8_is_read_and_nothing_told() -> None:
    assert told(TEXT.encode()) == (TEXT, [])


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert told(codecs.BOM_UTF8 + TEXT.encode()) == (TEXT, [])


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32-le"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_another_encoding_is_found_and_told(data: bytes, name: str) -> None:
    text, (note,) = told(data)
    assert text == TEXT
    assert isinstance(note, InputNote)
    assert str(note) == f"a.txt: read as {name}, not UTF-8"


def test_another_script_is_not_taken_for_windows_1252() -> None:
    russian = "Губернатор открыл новый рынок в городе. Торговцы довольны, говорит мэр города. " * 5
    text, notes = told(russian.encode("cp1251"))
    assert text == russian
    assert len(notes) == 1


def test_a_page_may_declare_its_encoding() -> None:
    page = "<html><head><meta charset='koi8-r'></head><body>рынок открыт</body></html>"
    assert told(page.encode("koi8-r"), page=True)[0] == page


@pytest.mark.parametrize("name", ["utf-8", "hex", "tidak-ada", "iso-8859-1"])
def test_a_page_that_declares_nonsense_is_read_all_the_same(name: str) -> None:
    page = f"<html><head><meta charset={name}></head><body>Kafé Melati dibuka</body></html>"
    assert told(page.encode("cp1252"), page=True)[0] == page


def test_a_few_broken_bytes_do_not_make_utf8_another_encoding() -> None:
    text, (note,) = told(TEXT.encode() + b"satu \xff dua")
    assert text == TEXT + "satu \ufffd dua"
    assert str(note) == "a.txt: broken utf-8 bytes read as the sign \ufffd: 1"


def test_a_replacement_sign_in_the_source_is_no_fault() -> None:
    assert told("satu \ufffd dua".encode()) == ("satu \ufffd dua", [])


def test_half_a_character_at_the_cut_is_no_fault() -> None:
    assert told("kafé".encode()[:-1], cut=True) == ("kaf", [])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04rest", "a ZIP archive or office document"),
        (b"\x1f\x8b\x08\x00rest", "gzip data"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\x00" * 100, "binary data"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    text, (fault,) = told(data)
    assert text is None
    assert isinstance(fault, InputError)
    assert str(fault) == f"a.txt: looks like {kind} (allowed: text in UTF-8, UTF-16 or windows-1252)"


def test_a_single_nul_stays_for_the_article_to_mend() -> None:
    assert told(b"satu\x00dua") == ("satu\x00dua", [])


@settings(deadline=None)
@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=1))
def test_any_printable_text_in_utf8_reads_back(text: str) -> None:
    assert told(b"Kota " + text.encode())[0] == "Kota " + text


@settings(deadline=None)
@given(st.binary(max_size=400), st.booleans(), st.booleans())
def test_any_bytes_are_text_or_one_fault(data: bytes, cut: bool, page: bool) -> None:
    text, problems = told(data, cut=cut, page=page)
    faults = [problem for problem in problems if isinstance(problem, InputError)]
    assert (text is None) == (len(faults) == 1)
