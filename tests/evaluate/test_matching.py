"""When what was read counts as what the gold has."""

import pytest

from kabar.evaluate.claims import Claims, agreement, qualifiers_agree
from kabar.evaluate.matching import dates_agree, kinds_agree, norm, number, same


def entity(kind: str, name: str, *aliases: str) -> dict[str, object]:
    return {"id": name, "kind": kind, "name": name, "aliases": list(aliases)}


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("PT Sagara Niaga (Persero) Tbk", "sagara niaga"),
        ("Dr. Ir. Lestari Handayani", "lestari handayani"),
        ("Stockholmsmässan", "stockholmsmassan"),
        ("Republik Indonesia", "republik indonesia"),  # nothing else would be left
        ("Nilkaffe A/S", "nilkaffe a s"),
    ],
)
def test_a_name_loses_legal_forms_titles_and_marks(name: str, normal: str) -> None:
    assert norm(name) == normal


def test_names_and_aliases_are_compared_exactly() -> None:
    gold = entity("Company", "PT Sagara Niaga", "Sagara")
    assert same(entity("Company", "Sagara"), gold)
    assert not same(entity("Company", "PT Sagara Niaga Utama"), gold)


def test_phrases_are_compared_by_their_words() -> None:
    gold = entity("Product", "kursi lipat rotan")
    assert same(entity("Product", "kursi lipat"), gold)
    assert not same(entity("Product", "kursi"), gold)


def test_a_place_may_be_told_as_a_body_but_not_as_a_person() -> None:
    assert kinds_agree(entity("Country", "Jepang"), entity("Place", "Jepang"))
    assert kinds_agree(entity("Hospital", "RS Teluk"), entity("Place", "RS Teluk"))
    assert not kinds_agree(entity("Person", "Teluk"), entity("Place", "Teluk"))


def test_ranges_agree_by_their_first_day() -> None:
    assert dates_agree("2025-03-10/2025-03-12", "2025-03-10/2025-03-11")
    assert not dates_agree("2025-03-10", "2025-03-10/2025-03-12")
    assert not dates_agree(None, "2025")


def test_the_first_number_counts() -> None:
    assert number("2,400,000 USD") == 2_400_000
    assert number("sekitar 4.1 hari") == 4.1
    assert number("tidak ada") is None


def row(*claims: tuple[str, str, str] | tuple[str, str, str, str]) -> Claims:
    names = {"Sagara": "Company", "Embun": "Company", "Temu Kopi": "Event", "Bagas": "Person"}
    return Claims(
        {
            "entities": [entity(kind, name) for name, kind in names.items()],
            "claims": [
                {"s": s, "p": p, "o": o, "stance": (*rest, "asserted")[0]} for s, p, o, *rest in claims
            ],
        }
    )


def worth(read: tuple[str, ...], gold: tuple[str, ...]) -> float:
    a, b = row(read), row(gold)  # type: ignore[arg-type]
    return agreement(a, a.row["claims"][0], b, b.row["claims"][0])


def test_a_symmetric_relation_counts_in_either_order() -> None:
    assert worth(("Embun", "signedMouWith", "Sagara"), ("Sagara", "signedMouWith", "Embun")) == 1
    assert worth(("Embun", "acquired", "Sagara"), ("Sagara", "acquired", "Embun")) == 0


def test_the_broader_relation_is_half_right_and_the_narrower_one_wrong() -> None:
    assert worth(("Sagara", "cooperatesWith", "Embun"), ("Sagara", "signedMouWith", "Embun")) == 0.5
    assert worth(("Sagara", "signedMouWith", "Embun"), ("Sagara", "cooperatesWith", "Embun")) == 0
    assert worth(("Bagas", "participatedIn", "Temu Kopi"), ("Bagas", "spokeAt", "Temu Kopi")) == 0.5


def test_denied_must_be_denied() -> None:
    denied = ("Sagara", "acquired", "Embun", "denied")
    assert worth(("Sagara", "acquired", "Embun", "planned"), ("Sagara", "acquired", "Embun")) == 1
    assert worth(denied, ("Sagara", "acquired", "Embun")) == 0
    assert worth(denied, denied) == 1


def test_a_figure_agrees_by_number_and_half_the_words_of_its_indicator() -> None:
    gold = ("nilai ekspor kopi", "observed", "310000000 USD")
    assert worth(("ekspor kopi provinsi", "observed", "310000000 IDR"), gold) == 1
    assert worth(("ekspor kopi", "observed", "31 USD"), gold) == 0
    assert worth(("impor gula", "observed", "310000000 USD"), gold) == 0


def test_one_claim_per_ends_and_none_that_a_narrower_one_implies() -> None:
    held = row(
        ("Sagara", "signedMouWith", "Embun"),
        ("Embun", "signedMouWith", "Sagara"),
        ("Embun", "cooperatesWith", "Sagara"),
        ("Sagara", "cooperatesWith", "Embun", "denied"),
    )
    assert [(c["p"], c["stance"]) for c in held.single()] == [
        ("signedMouWith", "asserted"),
        ("cooperatesWith", "denied"),
    ]


@pytest.mark.parametrize(
    ("name", "read", "gold", "right"),
    [
        ("amount", ["17000000000 IDR"], ["1000000 EUR", "17000000000 IDR"], True),
        ("amount", None, ["1000000 EUR"], False),
        ("date", "2025-03", "2025-03-11", False),
        ("role", "Direktur Utama", "direktur utama", True),
        ("role", "Direktur", "Direktur Utama", True),
        ("role", "Komisaris", "Direktur", False),
        ("place", None, "Bandung", False),
    ],
)
def test_a_qualifier_agrees_by_what_it_is(name: str, read: object, gold: object, right: bool) -> None:
    assert qualifiers_agree(name, read, gold) is right
