"""The row that `kabar extract` prints."""

from typing import Any

from kabar.extract.rows import row
from kabar.schema import default
from tests.extract.builders import read

TEXT = (
    "Direktur Utama PT Lintang Medika (LM) Bagas Wiratama hadir. "
    "PT Lintang Medika dan PT Embun Sehat menandatangani MoU di Solo pada 6 Februari 2025."
)


def made(text: str = TEXT) -> dict[str, Any]:
    return row(read(text), default())


def test_a_row_has_its_parts() -> None:
    assert list(made()) == ["id", "entities", "claims", "statements", "article"]


def test_the_ends_of_a_claim_are_entities_of_the_row() -> None:
    found = made()
    ids = {e["id"] for e in found["entities"]}
    assert found["claims"]
    assert all({c["s"], c["o"]} <= ids for c in found["claims"])


def test_qualifiers_are_told_by_name() -> None:
    (signed,) = [c for c in made()["claims"] if c["p"] == "signedMouWith"]
    assert signed["q"] == {"date": "2025-02-06", "place": "Solo"}


def test_evidence_is_a_place_in_the_text() -> None:
    for claim in made()["claims"]:
        start, end = claim["ev"]
        assert TEXT[start:end].endswith(".")


def test_an_entity_has_its_kind_name_and_aliases() -> None:
    company = next(e for e in made()["entities"] if e["name"] == "PT Lintang Medika")
    assert (company["kind"], company["aliases"]) == ("Company", ["LM"])


def test_a_described_thing_without_a_claim_is_left_out() -> None:
    assert made("Gudang itu besar dan ventilator itu mahal.")["entities"] == []


def test_a_body_that_only_a_title_names_is_marked() -> None:
    found = made("Menteri Keuangan Bagas Wiratama hadir.")["entities"]
    assert [e["name"] for e in found if e.get("implied")] == ["Kementerian Keuangan"]


def test_a_figure_stands_in_its_claim_as_text() -> None:
    (claim,) = made("Nilai ekspor lensa mencapai USD 31 juta pada 2024.")["claims"]
    assert (claim["s"], claim["o"]) == ("Nilai ekspor lensa", "31000000 USD")
