import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.builders import TEXT, Batch, put


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "c.txt", "a/1.txt"):
        put(tmp_path, name, name)
    assert Batch(tmp_path).texts == ["a/1.txt", "a/2.txt", "b.txt", "c.txt"]


@settings(deadline=None)
@given(names=st.permutations(["a.txt", "b.txt", "B.txt", "c/a.txt", "c.txt", "é.txt"]))
def test_the_order_of_creation_does_not_matter(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            put(Path(folder), name, name)
        assert Batch(folder).texts == ["B.txt", "a.txt", "b.txt", "c/a.txt", "c.txt", "é.txt"]


def test_hidden_files_are_passed_over_without_a_word(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", TEXT)
    put(tmp_path, ".b.txt", "tersembunyi")
    put(tmp_path, ".git/c.txt", "tersembunyi")
    batch = Batch(tmp_path)
    assert batch.texts == [TEXT]
    assert batch.told == []


def test_other_files_are_counted_in_one_note(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", "c.PDF", "d.docx", "e"):
        put(tmp_path, name, TEXT)
    batch = Batch(tmp_path)
    assert batch.faults == []
    assert batch.notes == [f"{tmp_path}: files passed over: 1 .docx, 2 .pdf, 1 no extension"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (fault,) = Batch(tmp_path).faults
    assert "no articles in this folder (allowed: files named .txt, .md," in fault


def test_a_folder_of_other_files_only_is_told(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf", TEXT)
    (fault,) = Batch(tmp_path).faults
    assert "no articles in this folder (only 1 .pdf)" in fault


def test_a_link_in_a_circle_is_followed_once(tmp_path: Path) -> None:
    put(tmp_path, "a/b.txt", TEXT)
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    batch = Batch(tmp_path)
    assert batch.texts == [TEXT]
    assert batch.notes == [f"{tmp_path}/a/loop: a link back to a folder already read, not followed"]


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    put(tmp_path, "b.txt", TEXT)
    batch = Batch(tmp_path)
    assert batch.texts == [TEXT]
    assert batch.faults == [f"{tmp_path}/a.txt: a link that leads nowhere"]


def test_a_linked_folder_is_read(tmp_path: Path) -> None:
    put(tmp_path, "elsewhere/a.txt", TEXT)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "link").symlink_to(tmp_path / "elsewhere")
    assert Batch(tmp_path / "seeds").texts == [TEXT]


def test_a_pipe_in_a_folder_is_never_opened(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", TEXT)
    os.mkfifo(tmp_path / "b.txt")
    assert Batch(tmp_path).texts == [TEXT]


def test_a_deep_folder_is_no_trouble(tmp_path: Path) -> None:
    put(tmp_path, "a/" * 300 + "a.txt", TEXT)
    assert Batch(tmp_path).texts == [TEXT]
