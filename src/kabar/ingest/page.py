"""HTML pages: the main text and what the page says of itself. The only door to trafilatura."""

import logging
import re

from kabar.ingest import dates
from kabar.ingest.draft import Draft, line, people
from kabar.ingest.problems import Problems

_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PROLOG = re.compile(r"\s*<\?xml[^>]*>")

# The page's own statement of its date, not any date found in its text; and not today as the latest
# date, so that the same page reads the same on any day.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}


ALLOWED = "an HTML page with a text of its own"


def is_page(text: str) -> bool:
    """Whether the text begins like an HTML page, with a doctype, html, head or body."""
    return _START.match(text) is not None


def draft(html: str, where: str, problems: Problems) -> Draft | None:
    """The article on the page; None (and a fault told) if the page holds no text.

    The text is what trafilatura extracts, paragraphs separated by blank lines; title, date, authors,
    publisher and URL are those of the page's metadata.
    """
    import trafilatura

    # It logs each page without text; the fault below says so once, with the place.
    for library in ("trafilatura", "htmldate", "courlan"):
        logger = logging.getLogger(library)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    # An XML prolog names an encoding, which a decoded page no longer has; lxml would refuse it.
    html = _PROLOG.sub("", html, count=1) if _PROLOG.match(html) else html
    try:
        found = trafilatura.bare_extraction(
            html, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
        )
    except Exception as error:
        # Broken markup raises whatever lies on its way through five libraries (an AssertionError for
        # "<svg><html>"); it is a fault of this page alone, and it is told.
        problems.fault(where, f"page cannot be parsed: {type(error).__name__} {error}".rstrip(), ALLOWED)
        return None
    # A dict comes only when asked for as_dict.
    text = None if found is None or isinstance(found, dict) else found.text
    if found is None or isinstance(found, dict) or not text:
        problems.fault(where, "no article text on the page", ALLOWED)
        return None
    return Draft(
        text="\n\n".join(row for row in text.split("\n") if row.strip()),
        where=where,
        title=line(found.title),
        url=line(found.url),
        published=dates.parse(found.date or ""),
        publisher=line(found.sitename),
        authors=people(found.author),
    )
