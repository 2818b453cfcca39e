"""A browser for tests of the page: one for the whole run, a fresh window for each test."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kabar.graph import Graph
from kabar.out.html import to_html

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
MISSING = "no browser to look at the page with: apt-get install chromium, or playwright install chromium"


class Reader:
    """A browser window on one page, with what it asked the network for and what it complained about."""

    def __init__(self, page: Any, path: Path) -> None:
        self.page, self.path = page, path
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda r: self.requests.append(r.url))
        page.on(
            "console", lambda m: self.complaints.append(m.text) if m.type in {"error", "warning"} else None
        )
        page.on("pageerror", lambda e: self.complaints.append(str(e)))

    def open(self, fragment: str = "") -> "Reader":
        self.page.goto("about:blank")
        self.page.goto(self.path.as_uri() + fragment)
        self.page.wait_for_selector("html[data-ready]", state="attached")
        return self

    def text(self, selector: str = "body") -> str:
        # innerText leaves out the data blocks, as a reader's eye does.
        return str(self.page.locator(selector).inner_text())

    def find(self, words: str) -> None:
        self.page.fill("#search", words)
        self.page.press("#search", "Enter")


Opener = Callable[..., Reader]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install playwright")
    with sync_api.sync_playwright() as play:
        try:
            # Without a browser of the system, the one that playwright may have brought.
            running = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        except sync_api.Error as error:
            pytest.skip(f"{MISSING} ({error.message[:80]})")
        yield running
        running.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Opener]:
    contexts = []

    def opener(
        what: Graph, at: str = "", *, name: str = "halaman.html", title: str = "Uji", **options: Any
    ) -> Reader:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(to_html(what, title=title), encoding="utf-8", newline="\n")
        size = {"width": 1440, "height": 900}
        context = browser.new_context(**{"viewport": size, "reduced_motion": "reduce", **options})
        contexts.append(context)
        return Reader(context.new_page(), path).open(at)

    yield opener
    for context in contexts:
        context.close()
