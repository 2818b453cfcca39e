"""The command line: parse, call, print, exit code; nothing else.

Exit codes: 0 fine, 1 a problem was found, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kabar import __version__
from kabar.errors import InputError, KabarError, QueryError, UsageError
from kabar.vocab import BASE

if TYPE_CHECKING:
    from kabar.document import Article

Problems = list[KabarError]
Command = Callable[[argparse.Namespace], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    _printable()
    arguments = parser().parse_args(argv)
    command: Command = arguments.command
    try:
        return command(arguments)
    except KabarError as error:
        if arguments.debug:
            raise
        print(error, file=sys.stderr)
        return 2 if isinstance(error, UsageError | QueryError) else 1
    except KeyboardInterrupt:
        print("interrupted: what was there before is unchanged", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _printable() -> None:
    """Let a terminal without the letters of a text print their codes instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(errors="backslashreplace")


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(
        prog="kabar", description="News in, knowledge graph out; every fact on its sentence."
    )
    top.add_argument("--version", action="version", version=f"kabar {__version__}")
    top.add_argument("--debug", action="store_true", help="show a traceback for every error")
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def add(name: str, command: Command, help: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help, description=help)
        made.set_defaults(command=command)
        return made

    made = add("build", build, "read articles and write the graph in every format")
    _sources(made)
    made.add_argument(
        "-o", "--out", default="graph", metavar="FOLDER", help="where to write (default: graph)"
    )
    made.add_argument("--base", default=BASE, metavar="IRI", help=f"what IRIs begin with (default: {BASE})")
    made = add("extract", extract, "read articles and print one JSON row each: entities, claims, statements")
    _sources(made)
    made.add_argument("--why", action="store_true", help="tell what was not kept, and for what reason")
    made.add_argument(
        "--min-confidence", type=float, default=0.0, metavar="X", help="keep claims of at least X, 0 to 1"
    )
    made.add_argument("--workers", type=int, default=1, metavar="N", help="processes that read (default: 1)")
    made = add("query", query, "ask a graph in SPARQL")
    made.add_argument("graph", metavar="GRAPH", help="a folder that build wrote, or a file of N-Quads")
    made.add_argument("sparql", metavar="QUERY", help="the query, or - for stdin")
    made.add_argument("--format", choices=["table", "csv", "json"], default="table")
    made.add_argument("--union", action="store_true", help="ask the facts and all claims as one graph")
    made = add("explain", explain, "show what the graph knows of a name, with the sentences")
    made.add_argument("graph", metavar="GRAPH")
    made.add_argument("name", metavar="NAME")
    made = add("validate", validate, "check a graph against its SHACL shapes")
    made.add_argument("graph", metavar="GRAPH")
    made = add("eval", evaluate, "score what is read against gold; `eval ner FILE` scores names in columns")
    made.add_argument("gold", nargs="+", metavar="GOLD", help="files of gold, or folders of such files")
    made.add_argument("--texts", metavar="FILE", help="JSON lines with id and text, for gold without texts")
    made.add_argument("--json", action="store_true", help="all figures as JSON")
    made.add_argument("--show", type=int, default=0, metavar="N", help="show N errors of each sort")
    made.add_argument("--floors", metavar="FILE", help="compare with these floors; exit 1 below one")
    made.add_argument("--set-floors", action="store_true", help="raise the floors to what is read now")
    made.add_argument("--lower", action="store_true", help="with --set-floors: lower them, too")
    made = add("lexicon", lexicon_check, "check the language data, or try a sentence on it")
    parts = made.add_subparsers(required=True, metavar="check|try")
    check = parts.add_parser("check", help="run every example of the language data")
    check.set_defaults(command=lexicon_check)
    tried = parts.add_parser("try", help="show what is read out of a sentence, and what is not")
    tried.add_argument("sentence", metavar="SENTENCE")
    tried.add_argument("--published", metavar="DATE", help="the day the sentence appeared")
    for made in (check, tried):
        made.add_argument("--language", metavar="CODE", help="id or en; else both, or what the words tell")
    tried.set_defaults(command=lexicon_try)
    return top


def _sources(made: argparse.ArgumentParser) -> None:
    made.add_argument("paths", nargs="+", metavar="PATH", help="files or folders of articles; - is stdin")
    made.add_argument(
        "--field",
        action="append",
        default=[],
        metavar="NAME=KEY",
        help="how a JSONL file calls a field: text=body",
    )


def build(arguments: argparse.Namespace) -> int:
    """Build a graph and write it in every format."""
    from kabar.out.files import write
    from kabar.out.html import to_html
    from kabar.pipeline import build as make

    problems: Problems = []
    graph = make(_articles(arguments, problems))
    failed = _faults(problems)
    if not graph.sources:
        raise InputError(
            ", ".join(arguments.paths), "no article to read", "files with text; see the lines above"
        )
    for path in write(graph, Path(arguments.out), base=arguments.base, html=to_html):
        print(path)
    print(
        f"{len(graph.sources)} articles, {len(graph.entities)} entities, {len(graph.facts)} facts, "
        f"{len(graph.claims)} claims, {len(graph.statements)} statements",
        file=sys.stderr,
    )
    return failed


def extract(arguments: argparse.Namespace) -> int:
    """Print one row of JSON for each article."""
    from collections import Counter

    from kabar.pipeline import lines

    if arguments.workers < 1:
        raise UsageError(f"--workers {arguments.workers}", "no such number of processes", "1 or more")
    if not 0 <= arguments.min_confidence <= 1:
        raise UsageError(f"--min-confidence {arguments.min_confidence}", "no confidence", "0 to 1")
    problems: Problems = []
    dropped: Counter[str] = Counter()
    for line in lines(
        _articles(arguments, problems),
        least=arguments.min_confidence,
        why=arguments.why,
        workers=arguments.workers,
    ):
        sys.stdout.buffer.write(line.row)
        sys.stdout.buffer.flush()
        dropped += line.dropped
    if arguments.why:
        for reason, count in sorted(dropped.items(), key=lambda pair: (-pair[1], pair[0])):
            print(f"{count:7} {reason}", file=sys.stderr)
    return _faults(problems)


def query(arguments: argparse.Namespace) -> int:
    """Ask a graph in SPARQL."""
    from kabar.store.sparql import Store

    text = sys.stdin.read() if arguments.sparql == "-" else arguments.sparql
    result = Store.open(Path(arguments.graph)).query(text, union=arguments.union)
    print(result.format(arguments.format).rstrip("\n"))
    return 0


def explain(arguments: argparse.Namespace) -> int:
    """Tell what the graph knows of a name."""
    from kabar.store.explain import explain as tell
    from kabar.store.sparql import Store

    print(tell(Store.open(Path(arguments.graph)), arguments.name, colour=sys.stdout.isatty()))
    return 0


def validate(arguments: argparse.Namespace) -> int:
    """Check a graph against its shapes."""
    from kabar.out.rdf import read
    from kabar.out.shacl import check
    from kabar.schema import default
    from kabar.store.sparql import Store

    path = Path(arguments.graph)
    Store.open(path)  # tells where a file is missing or no N-Quads
    if path.is_dir():
        path /= "graph.nq"
    report = check(read(path), default())
    for told in report.lines:
        print(told)
    print("conforms" if report.conforms else f"{len(report.lines)} violations")
    return 0 if report.conforms else 1


def evaluate(arguments: argparse.Namespace) -> int:
    """Score what is read against gold."""
    from kabar.evaluate import floors, gold, report
    from kabar.evaluate.reading import scores_of

    if arguments.gold[0] == "ner":
        return evaluate_names(arguments)
    if (arguments.set_floors and not arguments.floors) or (arguments.lower and not arguments.set_floors):
        raise UsageError("eval", "nothing to set", "--floors FILE --set-floors [--lower]")
    paths = [Path(given) for given in arguments.gold]
    scores = scores_of(gold.read(paths, Path(arguments.texts) if arguments.texts else None))
    print(report.as_json(scores) if arguments.json else report.table(scores, arguments.show))
    if not arguments.floors:
        return 0
    file, now, corpus = Path(arguments.floors), floors.figures(scores), gold.digest(paths)
    if arguments.set_floors:
        told, faults = floors.settle(file, now, corpus, lower=arguments.lower)
    else:
        told, faults = floors.compare(file, now, corpus)
    print(told, *faults, sep="\n", file=sys.stderr if arguments.json else sys.stdout)
    return 1 if faults else 0


def evaluate_names(arguments: argparse.Namespace) -> int:
    """Score the recogniser of names on files of columns."""
    from kabar.evaluate import names, report

    if len(arguments.gold) != 2:
        raise UsageError("eval ner", f"{len(arguments.gold) - 1} files", "one file of columns")
    scores = names.evaluate(Path(arguments.gold[1]))
    print(report.names_json(scores) if arguments.json else report.names_table(scores))
    return 0


def lexicon_check(arguments: argparse.Namespace) -> int:
    """Run every example of the language data."""
    from kabar.evaluate.examples import check, lexicon_of

    faults, examples = check(lexicon_of(arguments.language))
    for fault in faults:
        print(fault)
    print(f"{examples} examples, {len(faults)} not as they say")
    return 1 if faults else 0


def lexicon_try(arguments: argparse.Namespace) -> int:
    """Show what is read out of a sentence."""
    from kabar.evaluate.examples import attempt, lexicon_of

    if arguments.published is not None:
        try:
            datetime.date.fromisoformat(arguments.published)
        except ValueError:
            raise UsageError(
                f"--published {arguments.published}", "not a date", "such as 2025-06-01"
            ) from None
    print(attempt(arguments.sentence, arguments.published, lexicon_of(arguments.language)))
    return 0


def _articles(arguments: argparse.Namespace, problems: Problems) -> Iterator[Article]:
    from kabar.ingest import read

    fields: dict[str, str] = {}
    for given in arguments.field:
        name, sign, key = given.partition("=")
        if not sign or not name or not key:
            raise UsageError(f"--field {given}", "not NAME=KEY", "such as text=body")
        fields[name] = key

    def tell(problem: KabarError) -> None:
        problems.append(problem)
        print(problem, file=sys.stderr)

    yield from read(arguments.paths, fields=fields, on_problem=tell)


def _faults(problems: Problems) -> int:
    return 1 if any(isinstance(p, InputError) for p in problems) else 0


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        sys.exit(main())
