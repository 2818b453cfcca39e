"""Morphology: the voices of a verb, by the rules of meN- and peN-an."""

import pytest

from kabar.lexicon.morphology import active, noun, passive, without_clitic


@pytest.mark.parametrize(
    ("root", "form"),
    [
        ("pimpin", "memimpin"),
        ("pasok", "memasok"),
        ("tunjuk", "menunjuk"),
        ("tandatangani", "menandatangani"),
        ("kirim", "mengirim"),
        ("sepakati", "menyepakati"),
        ("selenggarakan", "menyelenggarakan"),
        ("produksi", "memproduksi"),
        ("biayai", "membiayai"),
        ("buka", "membuka"),
        ("fasilitasi", "memfasilitasi"),
        ("dirikan", "mendirikan"),
        ("cari", "mencari"),
        ("jalin", "menjalin"),
        ("luncurkan", "meluncurkan"),
        ("resmikan", "meresmikan"),
        ("rilis", "merilis"),
        ("wakili", "mewakili"),
        ("nyanyikan", "menyanyikan"),
        ("akuisisi", "mengakuisisi"),
        ("ekspor", "mengekspor"),
        ("gandeng", "menggandeng"),
        ("hadiri", "menghadiri"),
        ("undang", "mengundang"),
        ("bom", "mengebom"),
        ("cat", "mengecat"),
    ],
)
def test_the_active_form_follows_the_first_sound(root: str, form: str) -> None:
    assert active(root) == form


@pytest.mark.parametrize("root", ["pimpin", "tandatangani", "luncurkan", "akuisisi", "produksi"])
def test_the_passive_form_keeps_the_whole_root(root: str) -> None:
    assert passive(root) == "di" + root


@pytest.mark.parametrize(
    ("root", "form"),
    [
        ("luncurkan", "peluncuran"),
        ("resmikan", "peresmian"),
        ("tandatangani", "penandatanganan"),
        ("bangun", "pembangunan"),
        ("dirikan", "pendirian"),
        ("pasok", "pemasokan"),
        ("selenggarakan", "penyelenggaraan"),
    ],
)
def test_the_noun_leaves_kan_and_i_out(root: str, form: str) -> None:
    assert noun(root) == form


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("diluncurkannya", "diluncurkan"),
        ("perusahaannya", "perusahaan"),
        ("hanya", "hanya"),
        ("tanya", "tanya"),
        ("ia", "ia"),
    ],
)
def test_the_clitic_comes_off_long_words_only(word: str, bare: str) -> None:
    assert without_clitic(word) == bare
