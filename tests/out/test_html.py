"""The page as text: nothing from outside, nothing that data could turn into code, always the same bytes."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kabar.errors import OutputError
from kabar.graph import Graph
from kabar.out import html
from kabar.out.html import SCRIPTS, VIS_SHA256, asset, digest, to_html, vis
from kabar.schema import default
from tests.sample import graph

ROOT = Path(__file__).parents[2]


def read(page: str, name: str) -> Any:
    """One of the page's blocks of data."""
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.fixture(scope="module")
def page() -> str:
    return to_html(graph(), title="Uji")


def test_vis_is_the_one_we_know() -> None:
    assert hashlib.sha256(b"x").hexdigest() != VIS_SHA256
    assert "vis-network" in vis()[:200]


def test_another_vis_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "VIS_SHA256", "0" * 64)
    vis.cache_clear()
    with pytest.raises(OutputError, match="sha256"):
        vis()
    vis.cache_clear()


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    ours = page.replace(vis(), "")
    assert not re.findall(r"""(?:src|href)\s*=\s*["'](?!#|data:,)""", ours)
    assert "@import" not in ours
    assert "url(" not in ours
    assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg|contoh\.id)", ours)


def test_every_script_and_the_style_are_allowed_by_hash_and_nothing_else(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    rules = dict(rule.split(" ", 1) for rule in policy[1].replace("&#39;", "'").split("; "))
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert rules["script-src"].split() == [digest(s) for s in scripts]
    assert rules["style-src"] == digest(re.findall(r"<style>(.*?)</style>", page, re.DOTALL)[0])
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in policy[1]
    assert len(scripts) == len(SCRIPTS) + 1


def test_digest_is_what_browsers_reckon() -> None:
    assert digest("x") == "'sha256-" + base64.b64encode(hashlib.sha256(b"x").digest()).decode() + "'"


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_never_parse_text_as_markup_or_code(name: str) -> None:
    text = asset(name)
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
        r"|</script|<!--|setTimeout\(['\"]"
    )
    assert not re.findall(forbidden, text, re.IGNORECASE)
    assert text.startswith("'use strict';\n// "), "each script says first what it is for"


def test_all_scripts_of_the_folder_are_used() -> None:
    folder = Path(html.__file__).parent / "templates"
    assert {p.name for p in folder.glob("*.js")} == set(SCRIPTS)


def test_scripts_ask_for_nothing() -> None:
    text = "".join(asset(name) for name in SCRIPTS)
    assert not re.findall(r"\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\(", text)


def test_every_word_the_page_asks_for_is_in_the_dictionary() -> None:
    words = asset("words.js")
    body = words[words.index("const dictionary") : words.index("const languages")]
    keys = {a or b for a, b in re.findall(r"^ {4}(?:'([^']+)'|(\w+)): \[", body, re.MULTILINE)}
    asked = set(re.findall(r'data-t(?:-\w+)?="(\w+)"', asset("viewer.html")))
    for name in SCRIPTS:
        asked |= set(re.findall(r"\bwords\.t\('([\w.]+)'", asset(name)))
        asked |= {
            k for pair in re.findall(r"words\.count\([^,]+, '(\w+)', '(\w+)'\)", asset(name)) for k in pair
        }
    assert asked - keys == set()


def test_every_kind_of_the_schema_has_a_look() -> None:
    looks = set(re.findall(r"^ {4}(\w+): \{", asset("kinds.js"), re.MULTILINE))
    assert set(default().kinds) <= looks


def test_the_seeds_page_stays_small(page: str) -> None:
    data = sum(len(json.dumps(read(page, name))) for name in ("nodes", "edges", "data"))
    assert len(page.encode()) - data < 600_000


def test_title_is_text() -> None:
    page = to_html(Graph(default()), title="</title><script>window.__x=1</script>")
    assert "<script>window.__x" not in page
    assert "&lt;/title&gt;" in page


def test_an_empty_graph_makes_a_page() -> None:
    assert read(to_html(Graph(default())), "nodes") == []


def test_same_bytes_in_another_process_and_locale(page: str) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from tests.sample import graph; "
        "from kabar.out.html import to_html; import hashlib; "
        "print(hashlib.sha256(to_html(graph(), title='Uji').encode()).hexdigest())"
    )
    wanted = hashlib.sha256(page.encode()).hexdigest()
    for extra in ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0"}):
        done = subprocess.run(
            [sys.executable, "-c", code, str(ROOT)],
            env={**os.environ, **extra}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stdout.strip() == wanted


def test_importing_the_door_does_not_import_pyvis() -> None:
    code = "import sys, kabar.out.html; print('pyvis' in sys.modules, 'IPython' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"
