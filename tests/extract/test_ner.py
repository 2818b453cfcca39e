import hashlib
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.errors import InputError
from kabar.extract import ner
from kabar.extract.ner import Found, document_pass
from kabar.text.tokens import tokens


def read(*sentences: str) -> list[list[tuple[str, str]]]:
    rows = [tokens(sentence) for sentence in sentences]
    return [
        [(" ".join(t.text for t in row[first:end]), kind) for first, end, kind, _ in found]
        for row, found in zip(rows, ner.load()(rows), strict=True)
    ]


def test_persons_organisations_and_places_are_told_apart() -> None:
    assert read(
        "Direktur Utama PT Samudra Kencana Tbk, Wiratno Kusumajati, tiba di Bandung, Senin (3/2/2025)."
    ) == [[("PT Samudra Kencana Tbk", "ORG"), ("Wiratno Kusumajati", "PER"), ("Bandung", "LOC")]]


def test_a_title_is_no_part_of_a_name() -> None:
    assert read("Menteri Perindustrian Suryadi Wirakusuma mengatakan hal itu.") == [
        [("Suryadi Wirakusuma", "PER")]
    ]


def test_a_long_organisation_with_commas_is_one_name() -> None:
    name = "Direktorat Jenderal Industri Logam , Mesin , Alat Transportasi dan Elektronika"
    assert read(f"Pertemuan digelar {name} di Jakarta.")[0] == [(name, "ORG"), ("Jakarta", "LOC")]


def test_a_name_unknown_to_all_lists_is_read_by_its_context() -> None:
    assert read("Hal itu tidak benar, kata Trengginasworo kepada wartawan.") == [[("Trengginasworo", "PER")]]


def test_probabilities_are_between_zero_and_one() -> None:
    found = ner.load().tag(
        ["Wali", "Kota", "Surabaya", "Mirdad", "Hasibuan", "meresmikan", "taman", "itu", "."]
    )
    assert found
    assert all(0 < sure <= 1 for *_, sure in found)


def test_nothing_is_read_in_small_letters() -> None:
    assert read("harga cabai naik lagi pekan ini.", "") == [[], []]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.lists(
            st.one_of(
                st.sampled_from(["Budi", "Santoso", "PT", "di", ",", "(", ")", "Jakarta", "kata"]),
                st.text(max_size=5),
            ),
            max_size=9,
        ),
        max_size=4,
    )
)
def test_any_words_give_names_in_order_without_overlap(rows: list[list[str]]) -> None:
    found = document_pass(rows, [ner.load().tag(row) for row in rows])
    assert len(found) == len(rows)
    for row, names in zip(rows, found, strict=True):
        ends = [0, *(end for name in names for end in name[:2])]
        assert ends == sorted(ends)
        assert ends[-1] <= len(row)
        assert all(first < end and kind in ("PER", "ORG", "LOC") for first, end, kind, _ in names)


def passed(*sentences: tuple[str, Sequence[Found]], reach: int | None = None) -> list[list[tuple[str, str]]]:
    rows = [text.split() for text, _ in sentences]
    out = document_pass(rows, [found for _, found in sentences], reach)
    return [[(" ".join(r[a:b]), kind) for a, b, kind, _ in names] for r, names in zip(rows, out, strict=True)]


def test_one_name_has_one_type_in_an_article() -> None:
    sure, unsure = [(1, 2, "ORG", 0.9)], [(0, 1, "PER", 0.4)]
    assert passed(("kantor Lumera ramai", sure), ("Lumera tumbuh", unsure))[1] == [("Lumera", "ORG")]


def test_a_short_name_follows_the_long_one() -> None:
    long = "menurut Sagara Wening , itu benar", [(1, 3, "PER", 0.9)]
    assert passed(long, ("Wening pun pulang", [(0, 1, "ORG", 0.6)]))[1] == [("Wening", "PER")]
    assert passed(long, ("lalu Wening pulang", []))[1] == [("Wening", "PER")]


def test_a_company_without_its_legal_form_is_no_person() -> None:
    long = "PT Lumera Cahaya berdiri", [(0, 3, "ORG", 0.9)]
    assert passed(long, ("kata Lumera", [(1, 2, "PER", 0.6)]))[1] == [("Lumera", "ORG")]


def test_a_place_keeps_its_type_beside_a_body_named_after_it() -> None:
    long = "Universitas Kledung dibuka", [(0, 2, "ORG", 0.9)]
    assert passed(long, ("hujan di Kledung", [(2, 3, "LOC", 0.6)]))[1] == [("Kledung", "LOC")]


def test_a_part_of_another_run_of_capitals_is_left_alone() -> None:
    long = "menurut Sagara Wening , itu benar", [(1, 3, "PER", 0.9)]
    assert passed(long, ("di Jalan Sagara Barat", []))[1] == []


def test_reach_bounds_what_agrees() -> None:
    rows: list[tuple[str, list[Found]]] = [
        ("menurut Sagara Wening , itu benar", [(1, 3, "PER", 0.9)]),
        ("harga naik", []),
        ("lalu Wening pulang", []),
    ]
    assert passed(*rows, reach=2)[2] == [("Wening", "PER")]
    assert passed(*rows, reach=1)[2] == []


def test_a_missing_model_is_told_kindly(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"kosong\.crfsuite: no model of names"):
        ner.CrfRecognizer(tmp_path / "kosong.crfsuite")


def test_the_card_belongs_to_the_files_beside_it() -> None:
    card = tomllib.loads(ner.MODEL.with_suffix(".toml").read_text(encoding="utf-8"))
    for name, digest in card["files"].items():
        assert hashlib.sha256(ner.MODEL.with_name(name).read_bytes()).hexdigest() == digest
