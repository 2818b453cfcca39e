"""Bytes to text: which encoding they are in, and whether they are text at all."""

import codecs
import re

from kabar.ingest.problems import Problems

SAMPLE = 65_536  # bytes looked at to tell text from binary data

# Text files that are nothing of the kind usually are one of these.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
# UTF-32 goes before UTF-16, whose little-endian mark it begins with.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters that no text editor writes; tab, line ends, form feed and escape are left out.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
ALLOWED = "text in UTF-8, UTF-16 or windows-1252"


def many(count: int, size: int) -> bool:
    """Whether ``count`` odd ones in ``size`` characters are too many: over three and over 1 %."""
    return count > max(3, size // 100)


def _odd(data: bytes) -> bool:
    """Whether the data holds too many control characters for a text in an encoding that keeps ASCII."""
    return many(len(data) - len(data.translate(None, _CONTROLS)), len(data))


def _decoded(data: bytes, encoding: str, *, cut: bool) -> str:
    # Where the data was cut off, half a character at the end is no fault.
    return codecs.getincrementaldecoder(encoding)("replace").decode(data, not cut)


def sniff(data: bytes) -> tuple[str, int] | None:
    """The Unicode encoding that a byte order mark or a pattern of NULs shows, and the length of the mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    sample = data[:SAMPLE]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    # In UTF-16 nearly every Latin letter has one NUL, always on the same side.
    if half > 1 and odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le", 0
    if half > 1 and even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be", 0
    return None


def _declared(data: bytes) -> str | None:
    """The encoding that an HTML page names in its head, if Python knows it as one of text."""
    match = _CHARSET.search(data[:4096])
    name = match[1].decode("ascii").lower() if match else ""
    if name in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}:
        name = "cp1252"  # what browsers do, since pages that say Latin-1 hold typographic quotes
    if not name or name.startswith(("utf", "unicode")):  # it is not UTF-8, or we would not be here
        return None
    try:
        data.decode(name)
    except (LookupError, ValueError):
        return None
    return name


def _guess(data: bytes, *, page: bool) -> str | None:
    """The legacy encoding that the bytes are most likely in, or None."""
    if page and (name := _declared(data)):
        return name
    high = sum(1 for byte in data[:SAMPLE] if byte > 0x7F)
    # Latin script has few letters beyond ASCII; more than a third is another script's code page.
    if high * 3 < min(len(data), SAMPLE):
        try:
            data.decode("cp1252")
        except UnicodeDecodeError:
            pass
        else:
            return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    return best.encoding if best is not None else None


def decode(
    data: bytes, where: str, problems: Problems, *, cut: bool = False, page: bool = False
) -> str | None:
    """The text of ``data`` without its byte order mark, or None (and a fault told) if it is not text.

    Anything but clean UTF-8 is told as a note. ``cut`` says that the data goes on beyond what is given,
    ``page`` that an HTML page may declare its encoding.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            problems.fault(where, f"looks like {kind}", ALLOWED)
            return None
    found = sniff(data)
    if found is None and _odd(data[:SAMPLE]):
        problems.fault(where, "looks like binary data", ALLOWED)
        return None
    name, skip = found or ("utf-8", 0)
    text = _decoded(data[skip:], name, cut=cut)
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd") if name == "utf-8" else text.count("\ufffd")
    if found is None and bad:
        # Broken bytes among more whole characters are damage to UTF-8, else it is another encoding.
        whole = sum(1 for char in text if char > "\x7f" and char != "\ufffd")
        if whole < bad:
            guess = _guess(data, page=page)
            if guess is None:
                problems.fault(where, "unknown encoding", ALLOWED)
                return None
            name, text, bad = guess, _decoded(data, guess, cut=cut), 0
    if (name != "utf-8" and _odd(text[:SAMPLE].encode(errors="replace"))) or many(bad, len(text)):
        problems.fault(where, "looks like binary data", ALLOWED)
        return None
    if name != "utf-8":
        problems.note(where, f"read as {name.replace('cp125', 'windows-125')}, not UTF-8")
    if bad:
        problems.note(where, f"broken {name} bytes read as the sign \N{REPLACEMENT CHARACTER}", str(bad))
    return text
