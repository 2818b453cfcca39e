"""From a draft to an article: the text made fit once, its key, and the fields checked."""

import hashlib
import re
from urllib.parse import quote, urlsplit

from kabar.document import Article
from kabar.ingest.draft import Draft
from kabar.ingest.encoding import many
from kabar.ingest.problems import Problems, quoted, safe

MAX_CHARS = 1_000_000  # a longer text is no article but a dump; the longest news features have 100,000
_NEAR = 2_000  # characters before the limit in which a boundary is looked for
_BOUNDARIES = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"[.!?][\"'”’)]*(?=\s)"),
    re.compile(r"\s"),
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_UNFIT_URL = re.compile(r"[\x00-\x20<>\"{}|\\^`]")
_LANGUAGES = {"in": "id", "ind": "id", "indonesia": "id", "indonesian": "id", "eng": "en", "english": "en"}


def key(text: str) -> tuple[str, str]:
    """The article's key (first 16 hex digits) and the whole sha256 of the text in UTF-8."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return digest[:16], digest


def cut(text: str, limit: int = MAX_CHARS) -> str:
    """``text`` up to ``limit`` characters, up to the last paragraph or sentence end near them."""
    if len(text) <= limit:
        return text
    start = max(0, limit - _NEAR)
    for boundary in _BOUNDARIES:
        ends = [match for match in boundary.finditer(text, start, limit) if match.start() > 0]
        if ends:
            last = ends[-1]
            # A mark belongs to the sentence it ends, white space to nothing.
            return text[: last.start()] if last[0].isspace() else text[: last.end()]
    return text[:limit]


def _fit(draft: Draft, problems: Problems) -> str | None:
    """The text as it stays for good; None (and a fault told) if there is none."""
    text = draft.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\ufffd", text)
        problems.note(draft.where, "half characters read as the sign \N{REPLACEMENT CHARACTER}")
    if nuls := text.count("\0"):
        if many(nuls, len(text)):
            problems.fault(draft.where, "looks like binary data: many NUL characters", "text")
            return None
        text = text.replace("\0", " ")
        problems.note(draft.where, "NUL characters read as spaces", str(nuls))
    if re.search(r"\w", text) is None:
        problems.fault(draft.where, "empty: no words in it", "a text")
        return None
    kept = cut(text)
    if len(kept) < len(text):
        problems.note(
            draft.where, f"longer than {MAX_CHARS:,} characters, read up to character", f"{len(kept):,}"
        )
    return kept


def _url(draft: Draft, problems: Problems) -> str | None:
    if draft.url is None:
        return None
    try:
        parts = urlsplit(draft.url)
        good = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    if not good:
        problems.note(draft.where, "url left out, since only http and https are kept", quoted(draft.url))
        return None
    # What may not stand in an IRI is escaped the way a browser would send it.
    fit = _UNFIT_URL.sub(lambda match: quote(match[0]), draft.url)
    return "".join(char if char.isprintable() else quote(char) for char in fit)


def _language(draft: Draft, problems: Problems) -> str | None:
    if draft.language is None:
        return None
    name = re.split(r"[-_]", draft.language.lower())[0]
    name = _LANGUAGES.get(name, name)
    if re.fullmatch(r"[a-z]{2}", name):
        return name
    problems.note(
        draft.where, "language left out, since it is not a code like id or en", quoted(draft.language)
    )
    return None


def _id(draft: Draft, problems: Problems) -> str | None:
    if draft.id is None:
        return None
    if draft.id.isprintable() and len(draft.id) <= 200:  # it will stand in addresses and file names
        return draft.id
    problems.note(
        draft.where, "id left out, since it is not up to 200 printable characters", quoted(draft.id)
    )
    return None


def article(draft: Draft, problems: Problems) -> Article | None:
    """The article of a draft; None (and a fault told) if it holds no text.

    Line ends become line feeds and a byte order mark goes; nothing else of the text is touched, but for
    characters that are none: NULs become spaces, halves of surrogate pairs the replacement sign.
    """
    text = _fit(draft, problems)
    if text is None:
        return None
    short, digest = key(text)
    return Article(
        id=_id(draft, problems) or short,
        key=short,
        sha256=digest,
        text=text,
        title=draft.title,
        url=_url(draft, problems),
        published=draft.published,
        publisher=draft.publisher,
        authors=draft.authors,
        language=_language(draft, problems),
        source=safe(draft.where),
    )
