"""Names that a known form, a legal form or a head noun explains."""

import pytest

from tests.extract.builders import kinds, mention, read

pytestmark = pytest.mark.usefixtures("grammar_alone")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("PT Lintang Medika", "Company"),
        ("PT. Lintang Medika", "Company"),
        ("CV Embun Sehat", "Company"),
        ("PT Lintang Medika Tbk", "Company"),
        ("PT Lintang Medika (Persero) Tbk", "Company"),
        ("Universitas Lintang Kendal", "University"),
        ("RSUD Kendal", "Hospital"),
        ("Kementerian Perindustrian", "Ministry"),
        ("Kemenperin", "Ministry"),
        ("Dinas Kesehatan Kendal", "GovernmentBody"),
        ("Asosiasi Produsen Lensa Indonesia", "Association"),
        ("Solo", "Place"),
        ("Jawa Tengah", "Place"),
        ("Kabupaten Kendal", "Place"),
        ("Jepang", "Country"),
        ("Medtek Expo 2025", "Event"),
        ("Konferensi Lensa Nasional 2025", "Event"),
    ],
)
def test_a_name_has_the_kind_that_its_head_or_the_lexicon_gives(name: str, kind: str) -> None:
    assert kinds(f"Acara itu dihadiri {name} kemarin.")[name] == kind


@pytest.mark.parametrize(
    "name",
    [
        "Asosiasi Produsen Lensa, Lampu, dan Alat Ukur Indonesia",
        "Kementerian Penelitian, Pengembangan, dan Lensa",
    ],
)
def test_commas_and_dan_run_on_within_the_name_of_a_unit(name: str) -> None:
    assert list(kinds(f"{name} hadir.")) == [name]


def test_companies_side_by_side_are_two_names() -> None:
    assert kinds("PT Lintang Medika dan PT Embun Sehat hadir.") == {
        "PT Lintang Medika": "Company",
        "PT Embun Sehat": "Company",
    }


def test_a_class_noun_before_an_event_is_no_part_of_its_name() -> None:
    assert "Medtek Expo 2025" in kinds("Bagas mengunjungi pameran Medtek Expo 2025 di Solo.")


def test_an_epithet_stands_for_what_is_known_by_it() -> None:
    found = mention("PT Lintang Medika mengekspor lensa ke Negeri Sakura.", "Negeri Sakura")
    assert found.attributes["known"] == "Jepang"


def test_a_name_covers_its_own_words_and_no_mark_behind() -> None:
    text = "Di Solo, PT Lintang Medika, hadir."
    document = read(text)
    assert [m.span.of(text) for m in document.mentions] == ["Solo", "PT Lintang Medika"]


@pytest.mark.parametrize("name", ["PT Lintang Medika Tbk", "PT Lintang Medika (Persero) Tbk"])
def test_the_stop_that_ends_a_sentence_is_no_part_of_the_company(name: str) -> None:
    assert kinds(f"Bagas memimpin {name}.")[name] == "Company"


@pytest.mark.parametrize("rest", ["", "\n\nSOLO - Bagas hadir di Kendal. Acara itu meriah."])
def test_the_verb_of_a_headline_ends_the_company_before_it(rest: str) -> None:
    found = kinds(f"PT Lintang Medika Teken MoU dengan PT Embun Sehat{rest}")
    assert [n for n, kind in found.items() if kind == "Company"] == ["PT Lintang Medika", "PT Embun Sehat"]


def test_a_row_of_legal_forms_is_read_once_and_names_have_an_end() -> None:
    document = read("PT " * 20_000)
    assert max(len(m.name.split()) for m in document.mentions) <= 13  # PT and twelve words


def test_the_place_behind_a_second_portfolio_ends_the_unit() -> None:
    found = kinds("Kantor itu milik Dinas Perumahan dan Permukiman Provinsi Jawa Barat.")
    assert "Dinas Perumahan dan Permukiman Provinsi Jawa Barat" in found
    found = kinds("Kantor itu milik Dinas Kesehatan dan PT Lintang Medika Jawa Barat.")
    assert "Dinas Kesehatan" in found
