"""Reading: files, folders and standard input in, articles out, each text once."""

import gzip
import io
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from kabar.document import Article
from kabar.ingest import fields as columns
from kabar.ingest import folders, lines, matter, page
from kabar.ingest.articles import article
from kabar.ingest.draft import Draft
from kabar.ingest.encoding import SAMPLE, decode
from kabar.ingest.problems import Gathered, Problems, Tell, quoted

MAX_BYTES = 8_000_000  # of one text or page: the greatest length in characters, at four bytes each, twice
STDIN = "standard input"
Names = dict[str, tuple[str, ...]]


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    fields: Mapping[str, str] | None = None,
    on_problem: Tell | None = None,
) -> Iterator[Article]:
    """Articles from files and folders, in the order given and within folders by name; ``-`` is stdin.

    Reads ``.txt``, ``.md``, ``.html``/``.htm`` (one article each) and ``.jsonl``/``.jsonl.gz`` (one a
    line). ``fields`` names further JSON fields by article field: ``{"text": "body"}``. The same text is
    given once, whatever the number of its sources.

    Without ``on_problem`` the first input that cannot be read raises InputError. With it the rest goes
    on, and each problem is handed over: InputError for what was not read, InputNote for what was read
    in a way worth knowing. A field that articles do not have raises UsageError at once.
    """
    given = [paths] if isinstance(paths, str | Path) else paths
    return _once(_articles(given, columns.names(fields), Problems(on_problem)), Problems(on_problem))


def _once(articles: Iterable[Article], problems: Problems) -> Iterator[Article]:
    places: dict[str, str] = {}
    ids: dict[str, str] = {}
    for found in articles:
        if found.key in places:
            problems.note(found.source, "left out, the same text as", places[found.key])
            continue
        places[found.key] = found.source
        kept = found
        if found.id in ids:
            problems.note(
                found.source, f"another text has the id {quoted(found.id)}, key used instead", ids[found.id]
            )
            # A given id may be another text's key; its whole digest is nobody's.
            kept = replace(found, id=found.key if found.key not in ids else found.sha256)
        ids[kept.id] = kept.source
        yield kept


def _articles(paths: Iterable[str | Path], names: Names, problems: Problems) -> Iterator[Article]:
    for given in paths:
        if str(given) == "-":
            yield from _stdin(names, problems)
            continue
        path = Path(given)
        try:
            found = path.stat() if str(given) else None
        except (OSError, ValueError):  # ValueError: a NUL in the name
            found = None
        if found is None:
            problems.fault(
                str(given) or "empty path", "no such file or folder", f"folders, {folders.ALLOWED}, or -"
            )
        elif path.is_dir():
            for file in folders.files(path, problems):
                yield from _file(file, names, problems)
        elif folders.suffix(path) is None:
            problems.fault(str(path), "not a kind of file that is read", f"{folders.ALLOWED}, or - for stdin")
        elif not path.is_file():
            problems.fault(str(path), "not a regular file", f"{folders.ALLOWED}, or - for stdin")
        else:
            yield from _file(path, names, problems)


def _file(path: Path, names: Names, problems: Problems) -> Iterator[Article]:
    kind = folders.suffix(path) or ""
    try:
        file = path.open("rb")
    except OSError as error:
        problems.fault(str(path), f"cannot be opened: {error.strerror}", "a file that may be read")
        return
    with file:
        if kind == ".jsonl.gz":
            # The outer buffer gives the inner stream a peek.
            yield from _rows(io.BufferedReader(gzip.GzipFile(fileobj=file)), str(path), names, problems)
        elif kind == ".jsonl":
            yield from _rows(file, str(path), names, problems)
        else:
            yield from _whole(file, str(path), kind, problems)


def _stdin(names: Names, problems: Problems) -> Iterator[Article]:
    buffer = getattr(sys.stdin, "buffer", None)  # a closed or replaced stdin has none
    if buffer is None or buffer.closed:
        problems.fault(STDIN, "not there", "a pipe or a file behind <")
        return
    stream = buffer if isinstance(buffer, io.BufferedReader) else io.BufferedReader(buffer)
    # Byte order marks and the NULs of UTF-16 go before the brace, or beside it.
    if stream.peek(1).lstrip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe").startswith(b"{"):
        yield from _rows(stream, STDIN, names, problems)
    else:
        yield from _whole(stream, STDIN, ".txt", problems)


def _rows(stream: io.BufferedReader, where: str, names: Names, problems: Problems) -> Iterator[Article]:
    gathered = Gathered(problems.tell)
    rows = lines.rows(stream, where, gathered)
    for number, row, month_first in lines.settle(
        rows, lambda row: columns.pick(row, names["published"]), where, gathered
    ):
        place = f"{where}:{number}"
        draft = columns.draft(row, names, place, gathered, month_first=month_first)
        if draft is not None and page.is_page(draft.text):
            draft = _unwrapped(draft, gathered)
        found = None if draft is None else article(draft, gathered)
        if found is not None:
            yield found
    gathered.close()


def _unwrapped(draft: Draft, problems: Problems) -> Draft | None:
    """The draft with the text of the page that its text is; what it says of itself goes before the page."""
    problems.note(draft.where, "text is an HTML page, read as one")
    inner = page.draft(draft.text, draft.where, problems)
    if inner is None:
        return None
    own = {name: value for name in draft.__struct_fields__ if (value := getattr(draft, name))}
    return replace(inner, **{**own, "text": inner.text})


def _whole(stream: BinaryIO, where: str, kind: str, problems: Problems) -> Iterator[Article]:
    try:
        data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        problems.fault(where, f"cannot be read: {error.strerror}", "a file that may be read")
        return
    if not data:
        problems.fault(where, "empty file", "a file with a text")
        return
    cut = len(data) > MAX_BYTES
    html = kind in {".html", ".htm"}
    tagged = html or data[:SAMPLE].lstrip().startswith(b"<")
    text = decode(data[:MAX_BYTES], where, problems, cut=cut, page=tagged)
    if text is None:
        return
    draft: Draft | None
    if html:
        if cut:
            problems.note(where, "page cut", f"only the first {MAX_BYTES:,} bytes are read")
        draft = page.draft(text, where, problems)
    elif kind == ".md":
        said, body = matter.split(text)
        draft = columns.Said({**said}, columns.NAMES, where, problems).draft(body)
    else:
        draft = Draft(text=text, where=where)
        draft = _unwrapped(draft, problems) if page.is_page(text) else draft
    found = None if draft is None else article(draft, problems)
    if found is not None:
        yield found
