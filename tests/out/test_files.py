"""All outputs at once, or the old ones as they were."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kabar.errors import OutputError, UsageError
from kabar.graph import Graph
from kabar.out import files
from tests import sample

NAMES = {
    *("graph.nq", "facts.ttl", "graph.trig", "graph.jsonld", "context.jsonld", "ontology.ttl", "shapes.ttl"),
    *("graph.graphml", "entities.csv", "facts.csv", "report.md"),
}
ROOT = Path(__file__).parents[2]


def state(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def page(graph: Graph) -> str:
    return f"<!doctype html><title>{len(graph.facts)}</title>\n"


def test_every_output_is_written(tmp_path: Path) -> None:
    paths = files.write(sample.graph(), tmp_path / "a" / "b", html=page)
    assert {p.name for p in paths} == NAMES | {"index.html"}
    assert {p.name for p in (tmp_path / "a" / "b").iterdir()} == NAMES | {"index.html"}
    for path in paths:
        text = path.read_bytes()
        assert text.endswith(b"\n")
        assert b"\r" not in text
        text.decode("utf-8")


def test_without_a_page_there_is_none(tmp_path: Path) -> None:
    files.write(sample.graph(), tmp_path)
    assert not (tmp_path / "index.html").exists()


BUILD = """
import sys
from pathlib import Path
from kabar.out import files
from tests import sample
files.write(sample.graph(), Path(sys.argv[1]))
"""


@pytest.mark.parametrize(("seed", "locale"), [("0", "C.UTF-8"), ("1", "C"), ("4711", "POSIX")])
def test_same_bytes_under_any_hash_seed_and_locale(tmp_path: Path, seed: str, locale: str) -> None:
    env = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "LC_ALL": locale,
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    env["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    subprocess.run([sys.executable, "-c", BUILD, str(tmp_path / "there")], check=True, env=env, cwd=tmp_path)
    files.write(sample.graph(), tmp_path / "here")
    assert state(tmp_path / "there") == state(tmp_path / "here")


def stop(fault: BaseException) -> Callable[[Graph], str]:
    def html(_: Graph) -> str:
        raise fault

    return html


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), ValueError("x"), MemoryError()])
def test_interrupted_the_old_ones_stay(tmp_path: Path, fault: BaseException) -> None:
    files.write(sample.graph(), tmp_path, html=page)
    (tmp_path / "graph.nq").write_text("old\n")
    before = state(tmp_path)
    with pytest.raises(type(fault)):
        files.write(sample.graph(), tmp_path, html=stop(fault))
    assert state(tmp_path) == before


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine")
    for folder in (tmp_path / "x", tmp_path / "x" / "y"):
        with pytest.raises(OutputError, match="not a folder"):
            files.write(sample.graph(), folder)
    assert (tmp_path / "x").read_text() == "mine"


def test_a_folder_where_a_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "report.md").mkdir()
    with pytest.raises(OutputError):
        files.write(sample.graph(), tmp_path)
    assert not list(tmp_path.glob(".*"))


def test_bad_base_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        files.write(sample.graph(), tmp_path, base="x y")
    assert list(tmp_path.iterdir()) == []


def test_unwritable_folder(tmp_path: Path) -> None:
    files.write(sample.graph(), tmp_path)
    before = state(tmp_path)
    tmp_path.chmod(0o555)
    me = os.geteuid()
    try:
        if me == 0:  # permissions do not bind root, so be nobody for a moment
            os.seteuid(65534)
        with pytest.raises(OutputError, match="no permission"):
            files.write(sample.graph(), tmp_path)
    finally:
        os.seteuid(me)
        tmp_path.chmod(0o755)
    assert state(tmp_path) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system that holds one set of outputs but not two."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)]
    if mount is None or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("mounting a small file system needs rights that this user has not")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_full_disk_leaves_the_old_ones(small_disk: Path) -> None:
    files.write(sample.graph(), small_disk)
    before = state(small_disk)
    with pytest.raises(OutputError, match="no space left"):
        files.write(sample.graph(), small_disk)
    assert state(small_disk) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_write_fault_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_sweep", lambda folder: None)
    part = tmp_path / f".graph.nq.{os.getpid()}.part"
    part.symlink_to("/dev/full")
    with pytest.raises(OutputError, match="no space left") as caught:
        files.write(sample.graph(), tmp_path)
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_leavings_of_a_killed_run_are_swept(tmp_path: Path) -> None:
    old, new = tmp_path / ".graph.nq.1.part", tmp_path / ".graph.nq.2.part"
    for path in (old, new):
        path.write_text("half")
    os.utime(old, (0, 0))
    files.write(sample.graph(), tmp_path)
    assert not old.exists()
    assert new.exists()
