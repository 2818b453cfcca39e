"""What the page says of itself: outlet, dateline, people, title, related stories, date of publication."""

import datetime
import re

from kabar.document import Document, Masthead
from kabar.lexicon.page import page
from kabar.text.blocks import outlet, outlet_name

BYLINE = re.compile(
    r"(pewarta|penulis|reporter|laporan wartawan|kontributor|editor|rep|red|uploader)\s*:\s*"
    r"([^|:\n]+?)(?=\s*(?:\||$|(?:editor|red)\s*:))",
    re.IGNORECASE,
)
RELATED = re.compile(
    r"^\W*(?:baca|lihat|simak|tonton|saksikan)?\s*"
    r"(?:juga|selengkapnya|berita terkait|artikel terkait|related news)?\s*(?:video)?\s*:?\s*",
    re.IGNORECASE,
)
AUTHORS = frozenset(["pewarta", "penulis", "reporter", "laporan", "wartawan", "kontributor", "rep"])
DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
WEEK = 7


def masthead(document: Document) -> Masthead:
    """The article's own words about itself, completed by what the source gave."""
    article, text = document.article, document.text
    publisher, dateline = article.publisher, None
    title = article.title
    authors, editors, related = list(article.authors), list[str](), list[str]()
    for block in document.blocks:
        words = block.span.of(text).strip()
        if block.kind == "dateline":
            name, dateline = outlet(words + " X")
            publisher = publisher or name
        elif block.kind == "headline" and title is None:
            title = words
        elif block.kind == "related":
            headline = RELATED.sub("", words).strip(" '\"“”")
            if headline:
                related.append(headline)
        elif block.kind == "byline":
            for match in BYLINE.finditer(words):
                people = authors if match.group(1).lower() in AUTHORS else editors
                name = match.group(2).strip()
                if name not in people:
                    people.append(name)
        elif block.kind == "copyright" and publisher is None:
            publisher = next(
                (
                    outlet_name(f)
                    for o in page().outlets
                    for f in o.forms
                    if re.search(rf"\b{re.escape(f)}\b", words)
                ),
                None,
            )
    return Masthead(
        publisher,
        dateline,
        tuple(authors),
        tuple(editors),
        article.published or published(document),
        title,
        tuple(related),
    )


def published(document: Document) -> str | None:
    """The day of publication where the text lets it be computed.

    News speaks of the day it appears by its weekday alone (*mengatakan di Jakarta, Jumat*): it is the
    first such weekday on or after the latest full date that the text tells as past.
    """
    days = [
        datetime.date.fromisoformat(v.norm)
        for v in document.values
        if v.kind == "date" and re.fullmatch(r"\d{4}-\d\d-\d\d", v.norm)
    ]
    if not days:
        return None
    latest = max(days)
    lows = [t.lower for t in document.tokens]
    for i, low in enumerate(lows[:-1]):
        day = "jumat" if low == "jum'at" else low
        if (
            day in DAYS
            and i > 0
            and lows[i - 1] == ","
            and lows[i + 1] in ("mengatakan", ".", ",", "menyebutkan", "menyampaikan")
        ):
            ahead = (DAYS.index(day) - latest.weekday()) % WEEK
            return (latest + datetime.timedelta(days=ahead)).isoformat()
    return None
