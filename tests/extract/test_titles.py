"""Titles: which office, of which body, and whose."""

import pytest

from kabar.document import Title
from kabar.extract.coref import coreference
from kabar.lexicon.lexicon import default
from tests.extract.builders import read

pytestmark = pytest.mark.usefixtures("grammar_alone")

Told = tuple[str, str, list[str], str | None]


def titles(text: str) -> list[Told]:
    """Office, status, bodies and holder of each title."""
    document = read(text)

    def name(n: int | None) -> str | None:
        return None if n is None else document.mentions[n].name

    def told(t: Title) -> Told:
        return t.role, t.status, [document.mentions[b].name for b in t.bodies], name(t.person)

    return [told(t) for t in document.titles]


@pytest.mark.parametrize(
    "text",
    [
        "Direktur Utama PT Lintang Medika Bagas Wiratama hadir.",
        "Direktur Utama PT Lintang Medika, Bagas Wiratama, hadir.",
        "Bagas Wiratama, Direktur Utama PT Lintang Medika, hadir.",
        "Bagas Wiratama selaku Direktur Utama PT Lintang Medika hadir.",
        "Bagas Wiratama menjabat sebagai Direktur Utama PT Lintang Medika.",
    ],
)
def test_a_title_stands_before_or_behind_its_holder(text: str) -> None:
    assert titles(text) == [("Direktur Utama", "current", ["PT Lintang Medika"], "Bagas Wiratama")]


def test_commas_within_the_name_of_a_unit_do_not_end_the_title() -> None:
    text = (
        "Direktur Jenderal Industri Lensa, Lampu, dan Alat Ukur (ILLAU) Kementerian Perindustrian "
        "(Kemenperin) Bagas Wiratama hadir."
    )
    unit = "Direktorat Jenderal Industri Lensa, Lampu, dan Alat Ukur"
    assert titles(text) == [
        ("Direktur Jenderal", "current", [unit, "Kementerian Perindustrian"], "Bagas Wiratama")
    ]


def test_bodies_go_from_the_smallest_to_the_largest() -> None:
    text = "Direktur Jenderal Industri Agro Kementerian Perindustrian Bagas Wiratama hadir."
    assert titles(text)[0][2] == ["Direktorat Jenderal Industri Agro", "Kementerian Perindustrian"]


@pytest.mark.parametrize(
    ("prefix", "status"),
    [
        ("Plt.", "acting"),
        ("Plt", "acting"),
        ("Pj.", "acting"),
        ("Pelaksana Tugas", "acting"),
        ("Mantan", "former"),
        ("Eks", "former"),
        ("Calon", "candidate"),
    ],
)
def test_a_word_before_the_office_tells_how_it_is_held(prefix: str, status: str) -> None:
    assert titles(f"{prefix} Gubernur Jawa Tengah Bagas Wiratama hadir.") == [
        ("Gubernur", status, ["Jawa Tengah"], "Bagas Wiratama")
    ]


@pytest.mark.parametrize(
    ("title", "role", "body"),
    [
        ("Menteri Perindustrian", "Menteri", "Kementerian Perindustrian"),
        ("Menperin", "Menteri", "Kementerian Perindustrian"),
        ("Menteri Perindustrian (Menperin)", "Menteri", "Kementerian Perindustrian"),
        ("Wakil Menteri Perindustrian", "Wakil Menteri", "Kementerian Perindustrian"),
        ("Wamenperin", "Wakil Menteri", "Kementerian Perindustrian"),
        ("Menteri Kesejahteraan", "Menteri", "Kementerian Kesejahteraan"),
        ("Kapolri", "Kapolri", "Polri"),
        ("Presiden", "Presiden", "Indonesia"),
        ("Gubernur Jawa Tengah", "Gubernur", "Jawa Tengah"),
        ("Bupati Kendal", "Bupati", "Kendal"),
    ],
)
def test_an_office_implies_the_body_that_it_is_of(title: str, role: str, body: str) -> None:
    assert titles(f"{title} Bagas Wiratama hadir.") == [(role, "current", [body], "Bagas Wiratama")]


def test_a_body_that_only_a_title_names_is_marked_so() -> None:
    document = read("Menteri Keuangan Bagas Wiratama hadir.")
    assert {c.name: c.implied for c in document.chains} == {
        "Kementerian Keuangan": True,
        "Bagas Wiratama": False,
    }


@pytest.mark.parametrize(
    "person", ["Prof. Dr. Ningsih Rukmana", "dr. Ningsih Rukmana", "Ir. H. Ningsih Rukmana"]
)
def test_degrees_before_a_name_are_no_part_of_it(person: str) -> None:
    assert titles(f"Rektor Universitas Lintang Kendal {person} hadir.")[0][3] == "Ningsih Rukmana"


@pytest.mark.parametrize("text", ["Kepala ikan itu besar.", "Anggota keluarga hadir.", "Warga Kendal hadir."])
def test_words_that_may_be_an_office_but_name_nobody(text: str) -> None:
    assert titles(text) == []


def test_a_short_name_between_an_office_and_its_holder_is_the_company_named_in_full() -> None:
    text = "PT Lintang Rasa Medika membuka gudang. Direktur Utama Lintang Bagas Wiratama hadir."
    document = coreference(read(text), default())
    title = document.titles[-1]
    assert [document.mentions[b].name for b in title.bodies] == ["Lintang"]
    assert [c.name for c in document.chains if c.kind == "Company"] == ["PT Lintang Rasa Medika"]
