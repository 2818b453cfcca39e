"""The picture of README.md, taken of graph/index.html in Chromium: ``python -m tests.picture``."""

import io
from pathlib import Path

from tests.out.conftest import CHROMIUM, QUIET

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "notebooks" / "images" / "seeds.png"
SHOWN = "#e=organization%2Fgraha-teknomedika"


def main() -> None:
    """Open the page on one company and write what is seen."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": 1200, "height": 740})
        page.goto((ROOT / "graph" / "index.html").as_uri() + SHOWN)
        page.wait_for_selector("html[data-ready]", state="attached")
        page.wait_for_timeout(1500)  # the view glides to what is shown
        taken = page.screenshot()
        browser.close()
    PICTURE.parent.mkdir(exist_ok=True)
    with Image.open(io.BytesIO(taken)) as image:
        # K-means keeps both the colours of small signs and the pale lines behind them.
        image.convert("RGB").quantize(256, kmeans=4, dither=Image.Dither.NONE).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
