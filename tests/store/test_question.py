"""The questions that come with the package, asked of the sample."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.errors import UsageError
from kabar.out import files
from kabar.out.terms import clean
from kabar.store.question import literal, question, questions, slot
from kabar.store.sparql import Store
from tests import sample


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("graph")
    files.write(sample.graph(), folder)
    return Store.open(folder)


def ask(store: Store, name: str, /, **values: str) -> list[dict[str, str]]:
    return question(name).ask(store, values).dicts()


def test_agreements(store: Store) -> None:
    (row,) = ask(store, "agreements", name="lintang")
    assert (row["party"], row["with"]) == ("PT Lintang Medika", "Kanto")
    assert (row["signed"], row["event"], row["duration"]) == ("2025-02-06", "Medtek Asia 2025", "P3Y")
    assert set(row["amount"].split(" | ")) == {"1000000 EUR", "17000000000 IDR"}
    assert len(ask(store, "agreements")) == 1
    assert ask(store, "agreements", name="tak ada") == []


def test_event(store: Store) -> None:
    rows = ask(store, "event", event="Medtek Asia")
    assert {(r["organiser"], r["start"], r["end"], r["place"]) for r in rows} == {
        ("Kementerian Perindustrian", "2025-02-05", "2025-02-07", "Osaka")
    }
    assert {(r["participant"], r.get("modifier"), r.get("count"), r.get("of")) for r in rows} == {
        ("Ningsih Rukmana", None, None, None),
        ("PT Lintang Medika", None, None, None),
        ("lebih dari 19 perusahaan", "moreThan", "19", "perusahaan"),
    }


def test_speakers(store: Store) -> None:
    (row,) = ask(store, "speakers", event="medtek asia 2025")
    assert (row["speaker"], row["role"], row["mode"]) == ("Ningsih Rukmana", "membuka", "reported")
    assert row["said"] == "pameran itu selalu ramai"


def test_positions(store: Store) -> None:
    (row,) = ask(store, "positions", person="Bagas")
    assert (row["role"], row["organization"]) == ("Direktur Jenderal", "Direktorat Jenderal ILMU")
    assert ask(store, "positions", body="ILMU") == [row]
    assert ask(store, "positions", person="Bagas", body="Kanto") == []


def test_units(store: Store) -> None:
    row = {"unit": "Direktorat Jenderal ILMU", "of": "Kementerian Perindustrian"}
    assert ask(store, "units", name="Kemenperin") == ask(store, "units", name="ilmu") == [row]


def test_company(store: Store) -> None:
    (planned,) = ask(store, "company", name="Lintang")
    assert (planned["relation"], planned["stance"], planned["place"]) == ("produces", "planned", "Indonesia")
    told = {(r["relation"], r["stance"], r["what"]) for r in ask(store, "company", name="KANTO")}
    assert told == {
        ("basedIn", "asserted", "Jepang"),
        ("produces", "asserted", "lampu operasi"),
        ("exportsTo", "denied", "Indonesia"),
    }


def test_indicator(store: Store) -> None:
    rows = ask(store, "indicator", indicator="penyerapan")
    assert [(r["date"], r["value"], r["unit"]) for r in rows] == [("2019", "12", "%"), ("2024", "48", "%")]


def test_why(store: Store) -> None:
    rows = ask(store, "why", subject="Kanto", relation="signedMouWith", object="Lintang")
    assert {r["sentence"] for r in rows} == {
        c.evidence[0].quote for c in sample.CLAIMS if c.relation == "signedMouWith"
    }
    assert {r["publishers"] for r in rows} == {"2"}
    assert {r.get("saidBy") for r in rows} == {"Bagas Wiratama", None}
    assert {r.get("title") for r in rows} == {"Lintang Teken MoU dengan Kanto", None}
    (figure,) = ask(store, "why", relation="observed", object="12 %")
    assert figure["saidBy"] == "Bagas Wiratama"
    assert len(ask(store, "why")) == len(sample.CLAIMS)


def test_there_are_eight_with_titles() -> None:
    assert [name.partition("-")[0] for name in questions()] == list("12345678")
    assert question("1") is question("agreements") is question("1-agreements")
    assert all(q.title.id != q.title.en for q in questions().values())


@pytest.mark.parametrize("name", sorted(questions()))
def test_each_parameter_has_its_place_with_its_default(name: str) -> None:
    told = question(name)
    assert told.parameters
    for parameter, default in told.parameters.items():
        (found,) = slot(parameter).findall(told.sparql)
        assert f'"{default}"' in found


@pytest.mark.parametrize("name", sorted(questions()))
def test_each_runs_in_any_store_as_it_stands(name: str) -> None:
    """Without our prefixes declared for it."""
    found = ox.Store().query(question(name).sparql)
    assert isinstance(found, ox.QuerySolutions)
    assert list(found) == []


def test_unknown_names_are_told() -> None:
    with pytest.raises(UsageError, match="1-agreements"):
        question("nope")
    with pytest.raises(UsageError, match="no such parameter: x"):
        question("1").bind({"x": "y"})


NASTY = [
    '"',
    "\\",
    "\\u0022 } #",
    "\\\\u0022 . ?s ?p ?o } #",
    "\\U00000022",
    '" } SERVICE <http://x/> {',
    "\\\x01u0022",
]


@given(st.text() | st.sampled_from(NASTY))
def test_a_value_is_a_value_whatever_it_holds(text: str) -> None:
    found = ox.Store().query(f"SELECT ?x {{ VALUES ?x {{ {literal(text)} }} }}")
    assert isinstance(found, ox.QuerySolutions)
    (row,) = found
    assert row["x"] == ox.Literal(clean(text))


@pytest.mark.parametrize("text", NASTY)
def test_no_value_breaks_out(store: Store, text: str) -> None:
    assert question("why").ask(store, {"subject": text, "object": text}).rows == ()
