"""The report tells what is there, what is missing and what differs."""

import pytest

from kabar.graph import Graph
from kabar.out.report import SHOWN, escape, markdown, table
from kabar.out.shacl import Report
from kabar.schema import default
from tests import sample

GRAPH = sample.graph()


def test_report_of_the_sample() -> None:
    text = markdown(GRAPH, Report(True))
    assert "| articles | 2 |" in text
    assert "| Company | 2 |" in text
    assert "| participatedIn | 2 |" in text
    assert "| denied | 1 |" in text
    assert "| Lintang Teken MoU dengan Kanto | Harian Contoh | 2025-02-07 | aaaaaaaaaaaaaaaa | 17 |" in text
    assert "| PT Lintang Medika signedMouWith Kanto | date | 2025-02-06; 2025-02-07 |" in text
    assert "| types do not fit | 3 |" in text
    assert "The graph conforms" in text


def test_an_empty_graph_has_a_report() -> None:
    assert "## Facts by relation\n\nNone.\n" in markdown(Graph(schema=default()), Report(True))


def test_faults_are_listed() -> None:
    text = markdown(GRAPH, Report(False, ("http://x/a: an article has the sha256 of its text",)))
    assert "does not conform: 1 faults" in text
    assert "- http\\://x/a: an article has" in text
    assert "Not run" in markdown(GRAPH, None)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("[x](http://jahat.example)", "\\[x\\](http\\://jahat.example)"),
        ("www.jahat.example", "www\\.jahat.example"),
        ("a | b\n\n# c", "a \\| b \\# c"),
        ("**x** _y_ `z`", "\\*\\*x\\*\\* \\_y\\_ \\`z\\`"),
        ("1. satu", "1\\. satu"),
        ("- satu", "\\- satu"),
        ("PT A-B 2025-02-06, 1.5 (x)", "PT A-B 2025-02-06, 1.5 (x)"),
        ("x\x00\ud800", "x\ufffd\ufffd"),
    ],
)
def test_text_from_outside_is_inert(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_long_tables_are_cut_and_counted() -> None:
    lines = list(table(("a",), [(str(n),) for n in range(SHOWN + 3)]))
    assert len(lines) == SHOWN + 3
    assert lines[-1] == "\nand 3 more"
