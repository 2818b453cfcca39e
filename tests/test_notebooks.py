"""Every notebook runs from top to bottom, and shows what it says it shows."""

from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat", reason="no nbformat: pip install -e '.[notebook]'")
nbclient = pytest.importorskip("nbclient", reason="no nbclient: pip install -e '.[notebook]'")
pytest.importorskip("ipykernel", reason="no kernel to run it: pip install -e '.[notebook]'")
pytest.importorskip("matplotlib", reason="no matplotlib: pip install -e '.[notebook]'")

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
LARGEST = 300_000  # bytes of a committed notebook, pictures in its outputs included


def outputs(path: Path) -> list[dict[str, Any]]:
    """What all cells show when the notebook is run in its own folder."""
    notebook = nbformat.read(path, as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}
    )
    client.execute()
    return [out for cell in notebook.cells if cell.cell_type == "code" for out in cell.outputs]


def test_each_is_small_enough_to_read_in_a_diff() -> None:
    notebooks = sorted(FOLDER.glob("*.ipynb"))
    assert [p.name for p in notebooks][:1] == ["01-first-graph.ipynb"]
    assert {p.name for p in notebooks if p.stat().st_size > LARGEST} == set()


# Jupyter's own client still asks asyncio for what it deprecates.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_first_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MPLBACKEND", raising=False)  # a kernel shows pictures unless it is told not to
    shown = outputs(FOLDER / "01-first-graph.ipynb")
    assert [out for out in shown if out["output_type"] == "error"] == []
    assert [out for out in shown if out.get("name") == "stderr"] == []
    pages = [out["data"]["text/html"] for out in shown if "text/html" in out.get("data", {})]
    assert pages[0].startswith("<div><iframe srcdoc=")
    tables = [page for page in pages if page.startswith("<table>")]
    assert len(tables) == 3
    assert all(page.count("<tr>") > 1 for page in tables)
    assert any("image/png" in out.get("data", {}) for out in shown)
    text = "".join(out["text"] for out in shown if out.get("name") == "stdout")
    assert text.startswith("2 articles, ")
    assert "ditandatangani oleh kedua belah pihak" in text


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_relation_from_a_file_to_the_picture() -> None:
    shown = outputs(FOLDER / "03-add-a-relation.ipynb")
    assert [out for out in shown if out["output_type"] == "error"] == []
    assert [out for out in shown if out.get("name") == "stderr"] == []
    text = "".join(out["text"] for out in shown if out.get("name") == "stdout")
    assert text.count("as it says · ") == 5
    assert "no such kind Party" in text
    assert "PT Garam Jeneponto → Pekan Layang-Layang Polewali  [denied]" in text
    assert "Bank Mandar Raya → Pekan Layang-Layang Polewali  [planned]" in text
    assert "kabar:plannedSponsors a owl:ObjectProperty" in text
    (page,) = [out["data"]["text/html"] for out in shown if "text/html" in out.get("data", {})]
    assert "mensponsori" in page
