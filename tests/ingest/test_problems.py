import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.errors import InputError, InputNote, KabarError
from kabar.ingest.problems import Gathered, Problems, quoted, safe


@pytest.mark.parametrize(
    ("text", "inert"),
    [
        ("a\nb", r"a\nb"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\u202eb", r"a\u202eb"),
        ("a\u200bb", r"a\u200bb"),
        ("a\u2028b", r"a\u2028b"),
        ("a\udcffb", r"a\udcffb"),
        ("kafé 'baru' 日本", "kafé 'baru' 日本"),
    ],
)
def test_what_could_steer_a_terminal_is_escaped(text: str, inert: str) -> None:
    assert safe(text) == inert


@given(st.text())
def test_every_message_is_one_printable_line(text: str) -> None:
    told: list[KabarError] = []
    problems = Problems(told.append)
    problems.fault(text, text, text)
    problems.note(text, text, quoted(text))
    assert all(str(problem).isprintable() for problem in told)


def test_a_long_value_is_quoted_in_part() -> None:
    assert quoted("x" * 100) == "“" + "x" * 60 + "…”"


def test_a_fault_is_raised_where_nobody_listens() -> None:
    with pytest.raises(InputError, match=r"a\.txt: empty"):
        Problems(None).fault("a.txt", "empty")


def test_a_note_is_never_raised() -> None:
    Problems(None).note("a.txt", "read as windows-1252")


def test_notes_of_one_kind_are_told_once_with_their_number() -> None:
    told: list[KabarError] = []
    gathered = Gathered(told.append)
    for number in (3, 5, 9):
        gathered.note(f"a.jsonl:{number}", "url left out", f"u{number}")
    assert told == []
    gathered.close()
    assert [str(note) for note in told] == ["a.jsonl:3: url left out (and 2 more): u3"]
    assert isinstance(told[0], InputNote)
