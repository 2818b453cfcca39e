"""The page in a real browser: what a reader does with it."""

import time

import pytest

from kabar.graph import Graph
from kabar.schema import default
from tests.out.conftest import Opener
from tests.out.test_page import chain
from tests.sample import graph

SIGNED = "PT Lintang Medika dan Kanto menandatangani nota kesepahaman senilai 1 juta euro di Medtek Asia 2025, Kamis (6/2)."  # noqa: E501
LINTANG = "organization/lintang-medika"


def test_opens_without_any_request_or_complaint(show: Opener) -> None:
    reader = show(graph(), name="berita – “alat” é 中/halaman kabar.html")
    assert [r for r in reader.requests if not r.startswith(("file:", "data:", "about:"))] == []
    assert reader.complaints == []
    assert "14 entitas · 18 fakta · 2 artikel" in reader.text(".top").replace("\n", " ")


def test_search_and_enter_show_the_very_sentence(show: Opener) -> None:
    reader = show(graph())
    reader.find("lintang m")
    assert reader.text("#card h2") == "PT Lintang Medika"
    assert SIGNED in [q.inner_text() for q in reader.page.locator("#card blockquote").all()]
    assert reader.page.evaluate("location.hash") == "#e=organization%2Flintang-medika"


def test_search_by_alias_arrows_and_escape(show: Opener) -> None:
    reader = show(graph())
    reader.page.fill("#search", "kemenperin")
    assert "Kementerian Perindustrian" in reader.text("#found")
    reader.page.press("#search", "ArrowDown")
    assert reader.page.get_attribute("#search", "aria-activedescendant") == "found-0"
    reader.page.press("#search", "Escape")
    assert not reader.page.locator("#found").is_visible()
    reader.find("tidak ada yang bernama begini")
    assert reader.text("#card h2") == "Ringkasan"


def test_a_card_quotes_each_sentence_once_with_all_it_says(show: Opener) -> None:
    reader = show(graph(), "#e=organization%2Flintang-medika")
    quotes = [q.inner_text() for q in reader.page.locator("#card blockquote").all()]
    assert len(quotes) == len(set(quotes))
    block = reader.page.locator("#card .quoted", has_text=SIGNED)
    assert block.locator(".said > li").count() == 3
    assert block.locator("mark").first.inner_text() == "PT Lint"
    assert "Harian Contoh · 7 Februari 2025 · Lintang Teken MoU dengan Kanto" in reader.text("#card")
    link = block.locator(".source a")
    assert link.get_attribute("href") == "https://contoh.id/1"
    assert link.get_attribute("rel") == "noopener noreferrer"
    said = reader.text("#card").replace("\n", " ")
    for told in (
        "signedMouWith/test",
        "keyakinan 0,9",
        "direncanakan",
        "sumber berbeda",
        "3 tahun",
        "Rp17 miliar",
    ):
        assert told in said


def test_names_in_the_card_walk_the_graph_and_back(show: Opener) -> None:
    reader = show(graph(), "#e=organization%2Flintang-medika")
    reader.page.locator("#card .said a.name", has_text="Kanto").first.click()
    assert reader.text("#card h2") == "Kanto"
    reader.page.locator("#card a.verb", has_text="mengekspor ke").click()
    assert "dibantah" in reader.text("#card header")
    reader.page.go_back()
    assert reader.text("#card h2") == "Kanto"
    reader.page.go_back()
    assert reader.text("#card h2") == "PT Lintang Medika"
    reader.page.keyboard.press("Escape")
    assert reader.text("#card h2") == "Ringkasan"


def test_links_into_the_page(show: Opener) -> None:
    for entity in (LINTANG, "event/medtek-asia-2025"):
        reader = show(graph(), "#e=" + entity.replace("/", "%2F"))
        assert reader.text("#card h2") == graph().label(entity)
    reader.open("#e=person%2Ftidak-dikenal")
    assert "person/tidak-dikenal" in reader.text("#notice")
    assert reader.text("#card h2") == "Ringkasan"


def test_a_click_on_a_name_in_the_picture_opens_its_card(show: Opener) -> None:
    reader = show(graph())
    box = reader.page.locator("#canvas").bounding_box()
    spot = reader.page.evaluate("Kabar.graph.where('event/medtek-asia-2025')")
    reader.page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    reader.page.wait_for_function("document.querySelector('#card h2').textContent === 'Medtek Asia 2025'")
    assert "5–7 Februari 2025" in reader.text("#card header")


def test_figures_are_told_without_nodes(show: Opener) -> None:
    reader = show(graph())
    assert "12% 2019" in reader.text("#card")
    reader.page.locator("#card .figures a", has_text="48%").click()
    assert "Penyerapan alkes dalam negeri naik dari 12% tahun 2019" in reader.text("#card blockquote")
    reader.find("Bagas")
    assert "Menurut Bagas Wiratama" in reader.text("#card")
    assert "48%" in reader.text("#card")
    assert "kutipan langsung" in reader.text("#card")


def test_a_kind_switched_off_leaves_picture_table_and_counts(show: Opener) -> None:
    reader = show(graph())
    reader.page.uncheck('[data-group="kinds"][data-name="Company"]')
    shown = reader.page.evaluate("Kabar.graph.rooms().map(r => r.id)")
    assert LINTANG not in shown
    assert "12 dari 14 entitas" in reader.text(".top")
    reader.page.keyboard.press("t")
    rows = reader.page.evaluate("[...document.querySelectorAll('tbody tr')].map(r => r.dataset.id)")
    assert set(rows) == set(shown)
    reader.page.fill("#search", "lintang")
    assert "tersembunyi oleh saringan" in reader.text("#found")
    reader.page.press("#search", "Enter")
    assert reader.text("#card h2") == "PT Lintang Medika"
    assert "14 entitas" in reader.text(".top")


def test_legend_counts_are_the_datas(show: Opener) -> None:
    reader = show(graph())
    told = reader.page.evaluate(
        "[...document.querySelectorAll('#legend [data-group=kinds]')]"
        ".map(i => [i.dataset.name, Number(i.closest('label').querySelector('.n').textContent)])"
    )
    kinds = [e.kind for e in graph().entities]
    assert dict(told) == {k: kinds.count(k) for k in kinds}


def test_table_and_picture_agree(show: Opener) -> None:
    reader = show(graph())
    shown = set(reader.page.evaluate("Kabar.graph.rooms().map(r => r.id)"))
    reader.page.click("#view-table")
    rows = reader.page.evaluate("[...document.querySelectorAll('tbody tr')].map(r => r.dataset.id)")
    assert set(rows) == shown
    reader.page.click('[data-sort="name"]')
    names = reader.page.locator("tbody th").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    reader.page.click('[data-tab="facts"]')
    assert reader.page.locator("tbody tr").count() == len(graph().facts) - 2
    reader.page.click('[data-tab="figures"]')
    assert "12%" in reader.text("tbody")


def test_no_labels_lie_on_one_another_at_opening(show: Opener) -> None:
    reader = show(graph())
    rooms = reader.page.evaluate("Kabar.graph.rooms()")
    assert len(rooms) == len(graph().entities)
    for i, a in enumerate(rooms):
        for b in rooms[:i]:
            apart = (
                a["right"] <= b["left"]
                or b["right"] <= a["left"]
                or a["bottom"] <= b["top"]
                or b["bottom"] <= a["top"]
            )
            assert apart, (a["id"], b["id"])
    # And all of it is inside the frame, large enough to read.
    assert reader.page.evaluate("Kabar.graph.scale()") > 0.7


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_canvas_is_not_blank(show: Opener, theme: str) -> None:
    reader = show(graph(), color_scheme=theme)
    drawn = reader.page.evaluate(
        """() => {
          const canvas = document.querySelector('#canvas canvas');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          let n = 0;
          for (let i = 3; i < data.length; i += 4) if (data[i]) n += 1;
          return n / (data.length / 4);
        }"""
    )
    assert drawn > 0.01
    assert reader.page.evaluate("document.documentElement.dataset.theme") == theme
    reader.page.click("#theme")
    assert reader.page.evaluate("document.documentElement.dataset.theme") != theme


def test_both_languages_have_all_words(show: Opener) -> None:
    reader = show(graph())
    for language, word in (("en", "Overview"), ("id", "Ringkasan")):
        reader.page.click(f"#lang-{language}")
        assert reader.page.evaluate("document.documentElement.lang") == language
        assert reader.text("#card h2") == word
        for fragment in (
            "#e=organization%2Flintang-medika",
            "#e=person%2Fbagas-wiratama",
            "#e=agreement%2Fmou-lintang-kanto-2025",
        ):
            reader.page.evaluate("hash => { location.hash = hash; }", fragment)
            reader.page.wait_for_function("document.querySelector('#card .bar')")
            assert "⟦" not in reader.page.content().replace("`⟦${key}⟧`", "")
        reader.page.click("#view-table")
        for tab in ("entities", "facts", "figures"):
            reader.page.click(f'[data-tab="{tab}"]')
            assert "⟦" not in reader.text()
        reader.page.click("#view-graph")
        reader.page.keyboard.press("Escape")
    assert reader.page.evaluate("Kabar.words.keys().every(k => Kabar.words.t(k))")


def test_english_reads_as_english(show: Opener) -> None:
    reader = show(graph(), "#e=organization%2Flintang-medika")
    reader.page.click("#lang-en")
    said = reader.text("#card").replace("\n", " ")
    for told in (
        "signed a memorandum of understanding with",
        "6 February 2025",
        "3 years",
        "planned",
        "sources differ",
    ):
        assert told in said


def test_the_keyboard_alone_reaches_everything(show: Opener) -> None:
    reader = show(graph())
    reached = set()
    for _ in range(80):
        reader.page.keyboard.press("Tab")
        reached.add(
            reader.page.evaluate(
                "document.activeElement.closest('#search, #legend, .tools, .zoom, #card')?.id"
                " || document.activeElement.parentElement?.className || ''"
            )
        )
    assert {"search", "legend", "card", "zoom"} <= reached


def test_everything_one_can_press_has_a_name(show: Opener) -> None:
    reader = show(graph(), "#e=organization%2Flintang-medika")
    nameless = reader.page.evaluate(
        "[...document.querySelectorAll('button, a, input, [role]')].filter(e => !e.closest('[hidden]') &&"
        " !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length)).map(e => e.outerHTML)"
    )
    assert nameless == []


def test_usable_on_a_phone(show: Opener) -> None:
    reader = show(graph(), viewport={"width": 390, "height": 844})
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 390
    tops = [reader.page.locator(s).bounding_box()["y"] for s in ("#search", "#card", "#canvas")]
    assert tops == sorted(tops)
    reader.find("kanto")
    assert reader.text("#card h2") == "Kanto"
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_many_open_on_few_and_all_can_be_reached(show: Opener) -> None:
    reader = show(chain(400))
    assert "150 dari 400 entitas" in reader.text("#notice")
    reader.find("Orang 390")
    assert reader.text("#card h2") == "Orang 390"
    reader.find("Orang 391")  # came in beside it; what lies beyond is still out
    before = set(reader.page.evaluate("Kabar.graph.rooms().map(r => r.id)"))
    assert {"person/00390", "person/00391"} < before
    reader.page.click("#card header .action")
    grown = set(reader.page.evaluate("Kabar.graph.rooms().map(r => r.id)"))
    assert before < grown
    reader.page.keyboard.press("Backspace")
    assert set(reader.page.evaluate("Kabar.graph.rooms().map(r => r.id)")) == before
    reader.page.locator("#notice button", has_text="Tampilkan semua").click()
    assert len(reader.page.evaluate("Kabar.graph.rooms()")) == 400
    assert reader.complaints == []


def test_a_page_of_too_many_says_what_is_missing(show: Opener) -> None:
    reader = show(chain(5_200))
    counts = reader.text("#counts")
    assert "5.000 dari 5.200 entitas" in counts
    assert "5.199 fakta" in counts


def test_five_thousand_do_not_hang(show: Opener) -> None:
    started = time.monotonic()
    reader = show(chain(5_000))
    reader.find("Orang 4321")
    assert reader.text("#card h2") == "Orang 4321"
    assert time.monotonic() - started < 40  # building the page included; a hang takes minutes


def test_an_empty_graph_says_so(show: Opener) -> None:
    reader = show(Graph(default()))
    assert "Belum ada apa pun" in reader.text("#card")
    assert reader.complaints == []
