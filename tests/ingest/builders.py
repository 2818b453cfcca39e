"""Tiny builders for the ingest tests; every name and sentence in them is invented."""

import json
from pathlib import Path

from kabar.document import Article
from kabar.errors import InputNote, KabarError
from kabar.ingest import read

TEXT = "Bupati Andi Lestari membuka Pasar Melati di Kota Cendana, Jumat (2/2/2024)."
PAGE = """<!DOCTYPE html>
<html lang="id"><head><title>Pasar Melati Dibuka - Warta Cendana</title>
<meta property="og:title" content="Pasar Melati Dibuka">
<meta property="og:site_name" content="Warta Cendana">
<meta property="og:url" content="https://warta.example/pasar-melati">
<meta name="author" content="Sari Wulan">
<meta property="article:published_time" content="2024-02-02T10:20:00+07:00">
</head><body><nav><a href="/">Beranda</a> <a href="/politik">Politik</a></nav>
<article><p>Bupati Andi Lestari membuka Pasar Melati di Kota Cendana pada Jumat pagi.</p>
<p>Pasar itu memuat seratus kios dan dibangun dalam waktu dua tahun oleh perusahaan daerah.</p>
<p>Para pedagang pindah ke kios baru mulai pekan depan, kata Andi di hadapan undangan.</p>
</article><footer>Hak cipta Warta Cendana</footer></body></html>
"""


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """A file with the content, its folders made too."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def rows(*objects: object) -> str:
    """JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in objects)


class Batch:
    """All articles of the paths, and what was told on the way."""

    def __init__(self, *paths: str | Path, fields: dict[str, str] | None = None) -> None:
        self.told: list[KabarError] = []
        self.articles: list[Article] = list(read(paths, fields=fields, on_problem=self.told.append))

    @property
    def texts(self) -> list[str]:
        return [article.text for article in self.articles]

    @property
    def faults(self) -> list[str]:
        return [str(told) for told in self.told if not isinstance(told, InputNote)]

    @property
    def notes(self) -> list[str]:
        return [str(told) for told in self.told if isinstance(told, InputNote)]

    @property
    def only(self) -> Article:
        """The one article of the batch."""
        (article,) = self.articles
        return article
