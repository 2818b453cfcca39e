"""The page in a real browser when articles carry what would run, if anything ran it."""

import pytest

from kabar.document import Claim, Statement
from kabar.graph import Entity, Graph, Qualifier, Source
from kabar.schema import default
from tests.out.conftest import Opener
from tests.sample import claim, evidence, facts

KEY = "k" * 16

PAYLOADS = (
    "<script>window.__x=1</script>",
    "</script><script>window.__x=1</script>",
    "<img src=x onerror=window.__x=1>",
    "\"'`><svg onload=window.__x=1>",
    "<!--<script>window.__x=1//",
    'a\u2028b<a href="javascript:window.__x=1">href</a>',
    "{{ 7*7 }}{% raw %}${window.__x=1}",
    "javascript:window.__x=1",
)


def hostile(text: str) -> Graph:
    """A graph with the payload in every field that an article can fill."""
    one = Entity(
        "person/a", "Person", f"A {text}", (f"alias {text}",), (KEY,), {"eventType": text, text: text}
    )
    two = Entity("organization/b", "Company", f"B {text}", (), (KEY,))
    odd = Entity(f"event/{text}", "Event", "C", (), (KEY,), {"date": text})
    claims: tuple[Claim, ...] = (
        claim(one.id, "met", two.id, quote=f"Kalimat {text}", article=KEY, said_by=text,
              qualifiers={"role": text, "event": odd.id, "amount": (text, f"1 {text}"), text: text}),
        claim(one.id, "spokeAt", odd.id, quote=f"Di acara {text}", article=KEY, said_by=two.id),
        claim(odd.id, "heldOn", text, quote=f"Tanggal {text}", article=KEY),
        claim(text, "observed", text, quote=f"Angka {text}", article=KEY, said_by=one.id),
    )  # fmt: skip
    source = Source(KEY, "s" * 64, f"Judul {text}", text, text, f"Penerbit {text}", "id", text, (text,))
    told = tuple(
        fact if fact.qualifiers else type(fact)(**{**{f: getattr(fact, f) for f in fact.__struct_fields__},
                                                   "qualifiers": (Qualifier("date", text, fact.claims),)})
        for fact in facts(claims)
    )  # fmt: skip
    statement = Statement(one.id, evidence(f"Ucapan {text}"), "direct", KEY, "statement/1")
    return Graph(default(), (source,), (two, odd, one), told, claims, (statement,))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text(show: Opener, payload: str) -> None:
    reader = show(hostile(payload), title=payload)
    plain = payload.replace("\u2028", " ")
    assert plain in reader.text("h1").replace("\u2028", " ")
    reader.page.fill("#search", "A ")
    for fragment in ("#e=person%2Fa", "#e=organization%2Fb"):
        reader.page.evaluate("hash => { location.hash = hash; }", fragment)
        reader.page.wait_for_function("document.querySelector('#card .bar')")
    card = reader.text("#card").replace("\u2028", " ")
    for part in ("B ", "Kalimat ", "Judul ", "Penerbit "):
        assert part + plain in card
    reader.page.click("#view-table")
    for tab in ("entities", "facts", "figures"):
        reader.page.click(f'[data-tab="{tab}"]')
        assert reader.page.locator("tbody tr").count() > 0
    reader.page.evaluate("Kabar.state.go({ type: 'fact', id: [...Kabar.data.facts.keys()][0] })")
    assert reader.page.evaluate("window.__x") is None
    assert reader.page.locator("a[href^='javascript']").count() == 0
    assert (
        reader.page.evaluate("document.querySelectorAll('img, svg[onload], iframe, #card script').length")
        == 0
    )
    assert reader.complaints == []
