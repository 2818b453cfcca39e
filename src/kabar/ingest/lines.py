"""Files of JSON lines, one article a line, read as a stream."""

import io
import json
import zlib
from collections.abc import Callable, Iterator

from kabar.ingest import dates
from kabar.ingest.encoding import SAMPLE, decode, sniff
from kabar.ingest.problems import Problems

MAX_LINE = 64 * 1024 * 1024  # bytes; sixteen articles of the greatest length, each character four bytes
HOLD = 500  # lines held back at most, to learn which way round a file writes its dates
HOLD_CHARS = 64_000_000  # characters held back at most
ALLOWED = "one JSON object a line"

Row = dict[str, object]
Line = tuple[int, Row]


def _readline(stream: io.BufferedReader, where: str, problems: Problems) -> Callable[[int], bytes]:
    """A ``readline`` for the stream that gives UTF-8, also where its first bytes show UTF-16 or UTF-32."""
    found = sniff(stream.peek(SAMPLE))
    if found is None or found[0] == "utf-8":
        return stream.readline
    problems.note(where, f"read as {found[0]}, not UTF-8")
    # A byte-wise readline would split UTF-16 within a character.
    wrapped = io.TextIOWrapper(stream, encoding=found[0], errors="replace", newline="\n")
    return lambda limit: wrapped.readline(limit).encode()


def _lines(stream: io.BufferedReader, where: str, problems: Problems) -> Iterator[tuple[int, bytes]]:
    readline: Callable[[int], bytes] | None = None
    number, empty = 0, True
    while True:
        number += 1
        try:
            readline = readline or _readline(stream, where, problems)
            line = readline(MAX_LINE + 1)
            size = len(line)
            long = size > MAX_LINE and not line.endswith(b"\n")
            while long and not line.endswith(b"\n") and (line := readline(1 << 20)):
                size += len(line)
        except (OSError, EOFError, zlib.error) as error:
            # Compressed data that ends early or is damaged: what came before it has been read.
            problems.fault(
                f"{where}:{number}", f"broken off here: {error}", "a whole file, if .gz a whole gzip file"
            )
            return
        if long:
            empty = False
            problems.fault(f"{where}:{number}", f"a line of {size:,} bytes", f"up to {MAX_LINE:,} bytes")
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            empty = False
            yield number, line
        elif not size:
            break
    if empty:
        problems.fault(where, "no lines to read", ALLOWED)


def _kind(value: object) -> str:
    names = {list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def rows(stream: io.BufferedReader, where: str, problems: Problems) -> Iterator[Line]:
    """The JSON objects of the stream with their line numbers (from 1); any other line is told as a fault."""
    for number, line in _lines(stream, where, problems):
        place = f"{where}:{number}"
        text = decode(line, place, problems)
        if text is None:
            continue
        try:
            row = json.loads(text.rstrip())
        except json.JSONDecodeError as error:
            problems.fault(
                place, f"broken JSON at column {error.colno}: {error.msg.removesuffix(' at')}", ALLOWED
            )
        except RecursionError:
            problems.fault(place, "JSON nested too deep", ALLOWED)
        except ValueError as error:  # a number of thousands of digits
            problems.fault(place, f"broken JSON: {error}", ALLOWED)
        else:
            if isinstance(row, dict):
                yield number, row
            else:
                problems.fault(place, f"{_kind(row)}, not an object", ALLOWED)


def settle(
    lines: Iterator[Line], published: Callable[[Row], object], where: str, problems: Problems
) -> Iterator[tuple[int, Row, bool]]:
    """Each line with whether its file writes ``10/5/2025`` month first.

    The first date that can be read in one way only decides. Lines are held back until it comes, up to
    HOLD lines or HOLD_CHARS; where it never comes the day goes first, as is the habit in Indonesia.
    """
    held: list[Line] = []
    weight = 0
    month_first: bool | None = None
    for number, row in lines:
        value = published(row)
        order = dates.order(value) if isinstance(value, str) else None
        if order in {"day", "month"}:
            if month_first is None and order == "month":
                problems.note(
                    f"{where}:{number}", "dates read month first, since this one must be", str(value)
                )
            elif month_first is not None and month_first != (order == "month"):
                problems.note(
                    f"{where}:{number}",
                    f"dates of both orders in one file, {'month' if month_first else 'day'} first where open",
                    str(value),
                )
            month_first = order == "month" if month_first is None else month_first
        elif month_first is None and (len(held) == HOLD or weight > HOLD_CHARS):
            month_first = False
        if month_first is None and (held or order == "either"):
            held.append((number, row))
            weight += sum(len(text) for text in row.values() if isinstance(text, str))
            continue
        yield from ((*line, bool(month_first)) for line in held)
        held.clear()
        yield number, row, bool(month_first)
    yield from ((*line, False) for line in held)
