"""The eight questions asked of the graph of the seeds: names, dates, amounts, counts and roles."""

from pathlib import Path

import pytest

from kabar.ingest import read
from kabar.out.nquads import write
from kabar.out.quads import quads
from kabar.pipeline import build
from kabar.store.question import question
from kabar.store.sparql import Store

ROOT = Path(__file__).resolve().parents[1]
ARAB_HEALTH = "Arab Health 2024"
HEALTH_CONNECT = "HealthConnect: Forum Koordinasi dan Business Matching Sektor Alat Kesehatan 2024"
KEMENPERIN = "Kementerian Perindustrian"
GTM = "PT Graha Teknomedika"
HEADLINE = "Industri Alat Kesehatan Melesat, Produk Dalam Negeri Kini Kuasai 48 Persen Pasar"
Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path: Path = tmp_path_factory.mktemp("answers") / "graph.nq"
    path.write_text("".join(write(quads(build(read([ROOT / "seeds"]))))), encoding="utf-8")
    return Store.open(path)


def ask(store: Store, name: str, /, **values: str) -> Rows:
    return question(name).ask(store, values).dicts()


def test_1_who_signed_with_whom_when_where_for_how_much_and_how_long(store: Store) -> None:
    (row,) = ask(store, "1")
    assert {row["party"], row["with"]} == {GTM, "Surgiris"}
    assert (row["signed"], row["event"], row["duration"]) == ("2024-02-01", ARAB_HEALTH, "P3Y")
    assert set(row["amount"].split(" | ")) == {"1000000 EUR", "17000000000 IDR"}
    (seen,) = ask(store, "1", name="gtm")
    assert (seen["party"], seen["with"]) == (GTM, "Surgiris")


def test_2_where_the_fair_was_held_and_who_took_part(store: Store) -> None:
    rows = ask(store, "2", event=ARAB_HEALTH)
    assert {row["name"] for row in rows} == {ARAB_HEALTH}
    assert {row.get("place") for row in rows} == {"Dubai"}
    present = {(row["participant"], row.get("modifier"), row.get("count"), row.get("of")) for row in rows}
    assert present >= {
        (GTM, None, None, None),
        ("Indonesia", None, None, None),
        ("19 perusahaan manufaktur", "exactly", "19", "perusahaan manufaktur"),
    }
    # The text leaves open whether the other party was there as an exhibitor.
    assert {name for name, *_ in present} <= {GTM, "Indonesia", "19 perusahaan manufaktur", "Surgiris"}


def test_2_who_organised_the_forum_when_where_and_how_many_of_each_came(store: Store) -> None:
    rows = ask(store, "2", event="HealthConnect")
    assert {(row["name"], row["organiser"], row["start"], row["end"], row["place"]) for row in rows} == {
        (HEALTH_CONNECT, KEMENPERIN, "2024-08-21", "2024-08-22", "Jakarta")
    }
    counted = {(row["of"], row["modifier"], int(row["count"])) for row in rows if "count" in row}
    assert counted == {
        ("rumah sakit", "moreThan", 250),
        ("kementerian/lembaga", "exactly", 45),
        ("perusahaan industri alat kesehatan", "moreThan", 90),
        ("asosiasi", "exactly", 12),
    }


def test_3_who_spoke_in_which_role_and_what_was_said(store: Store) -> None:
    rows = ask(store, "3", event="HealthConnect")
    assert {(row["speaker"], row["role"]) for row in rows} == {("Putu Juli Ardika", "membuka")}
    said = {row["mode"]: row["said"] for row in rows}
    assert said["direct"].startswith("Penyerapan produk alat kesehatan dalam negeri juga terus meningkat")
    assert sorted(row["mode"] for row in rows) == ["direct", "reported", "reported", "reported"]


def test_4_which_positions_and_who_heads_the_body(store: Store) -> None:
    told = {(row["holder"], row["role"]) for row in ask(store, "4", body="ILMATE")}
    assert told == {("Taufiek Bawazier", "Direktur Jenderal"), ("Sopar Halomoan Sirait", "Sekretaris")}
    (president,) = ask(store, "4", person="Joko Widodo")
    assert (president["role"], president["organization"]) == ("Presiden", "Indonesia")
    assert len(ask(store, "4", person="Sopar Halomoan Sirait")) == 1


def test_5_whose_unit_it_is(store: Store) -> None:
    rows = ask(store, "5", name="Kemenperin")
    assert {row["of"] for row in rows} == {KEMENPERIN}
    assert ask(store, "5", name="ILMATE") == rows
    (unit,) = {row["unit"] for row in rows}
    assert unit.startswith("Direktorat Jenderal")


def test_6_what_it_makes_plans_to_make_and_where_it_is_based(store: Store) -> None:
    told = {
        (row["relation"], row["stance"], row["what"].split(" berteknologi")[0], row.get("place"))
        for row in ask(store, "6")
        if row["company"] in {GTM, "Surgiris"}
    }
    planners = {row["company"] for row in ask(store, "6") if row["stance"] == "planned"}
    assert planners == {GTM}
    wanted = {
        ("basedIn", "asserted", "Prancis", None),
        ("produces", "asserted", "lampu operasi", None),
        ("produces", "planned", "lampu operasi", "Indonesia"),
    }
    # What the maker of medical devices makes today, and where, the text tells in passing.
    may = {("produces", "asserted", "alat kesehatan", None), ("basedIn", "asserted", "Indonesia", None)}
    assert told >= wanted
    assert told - wanted <= may
    (launched,) = ask(store, "6", name="Joko Widodo")
    assert launched["what"].startswith("lima produk inovasi alat kesehatan")


def test_7_how_the_indicator_developed(store: Store) -> None:
    rows = ask(store, "7", indicator="penyerapan")
    assert [(row["date"], row["value"], row["unit"]) for row in rows] == [
        ("2019", "12", "%"),
        ("2024", "48", "%"),
    ]


def test_8_on_which_sentences_the_agreement_stands(store: Store) -> None:
    rows = ask(store, "8", subject=GTM, relation="signedMouWith", object="Surgiris")
    assert rows
    assert {(row["stance"], row["publisher"], row["published"], row["publishers"]) for row in rows} == {
        ("asserted", "ANTARA", "2024-02-02", "1")
    }
    assert {row.get("saidBy") for row in rows} == {"Sopar Halomoan Sirait"}
    assert all(row["rule"] for row in rows)
    assert any("nota kesepahaman (MoU) yang ditandatangani" in row["sentence"] for row in rows)
    assert ask(store, "8", subject="Surgiris", relation="signedMouWith", object="GTM") == rows


def test_8_a_figure_stands_on_its_speaker_and_headline(store: Store) -> None:
    rows = ask(store, "8", subject="Penyerapan produk alat kesehatan dalam negeri", relation="observed")
    assert {(row["saidBy"], row["title"]) for row in rows} == {("Putu Juli Ardika", HEADLINE)}
    assert {row["to"] for row in rows} == {"12 %", "48 %"}
