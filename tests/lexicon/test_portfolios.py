"""The titles that the English names of a ministry make."""

from kabar.lexicon.portfolios import titles
from kabar.lexicon.rows import Name


def test_a_ministry_has_a_minister_and_deputies_by_each_order_of_words() -> None:
    ministers, deputies = titles(Name("Kementerian Lensa", "Ministry", en=("Ministry of Lenses and Lamps",)))
    assert {"Minister of Lenses and Lamps", "Lenses and Lamps Minister", "Minister of Lenses"} <= set(
        ministers
    )
    assert {"Deputy Minister of Lenses", "Deputy Lenses Minister", "Vice Minister for Lenses"} <= set(
        deputies
    )


def test_a_coordinating_ministry_has_a_coordinating_minister() -> None:
    ministers, _ = titles(Name("Kemenko Lensa", "Ministry", en=("Coordinating Ministry for Lenses",)))
    assert "Coordinating Minister for Lenses" in ministers


def test_other_bodies_have_no_minister() -> None:
    assert titles(Name("Badan Lensa", "GovernmentBody", en=("Ministry of Lenses",))) == ([], [])
