"""English titles: which office, of which body, and whose."""

import pytest

from kabar.document import Title
from kabar.evaluate import examples
from kabar.lexicon.lexicon import default

Told = tuple[str, str, list[str], str | None]


def titles(text: str) -> list[Told]:
    """Office, status, bodies and holder of each title."""
    document = examples.read(text, default("en"))

    def told(t: Title) -> Told:
        holder = None if t.person is None else document.mentions[t.person].name
        return t.role, t.status, [document.mentions[b].name for b in t.bodies], holder

    return [told(t) for t in document.titles]


@pytest.mark.parametrize(
    "text",
    [
        "PT Lintang Medika president director Bagas Wiratama attended.",
        "Bagas Wiratama, president director of PT Lintang Medika, attended.",
        "Bagas Wiratama, the president director of PT Lintang Medika, attended.",
        "The president director of PT Lintang Medika, Bagas Wiratama, attended.",
        "PT Lintang Medika's president director, Bagas Wiratama, attended.",
        '"We are ready," said Bagas Wiratama, president director of PT Lintang Medika.',
    ],
)
def test_a_title_stands_before_or_behind_its_holder_and_its_body(text: str) -> None:
    assert titles(text) == [("president director", "current", ["PT Lintang Medika"], "Bagas Wiratama")]


@pytest.mark.parametrize(
    ("text", "role", "ministry"),
    [
        ("Industry Minister Bagas Wiratama", "Minister", "Ministry of Industry"),
        ("Minister of Industry Bagas Wiratama", "Minister", "Ministry of Industry"),
        ("Deputy Minister of Investment Bagas Wiratama", "Deputy Minister", "Ministry of Investment"),
        ("Deputy Health Minister Bagas Wiratama", "Deputy Minister", "Ministry of Health"),
        ("Indonesian Industry Minister Bagas Wiratama", "Minister", "Ministry of Industry"),
        ("Japanese Trade Minister Bagas Wiratama", "Minister", "Japanese Trade Ministry"),
    ],
)
def test_a_minister_implies_a_ministry(text: str, role: str, ministry: str) -> None:
    assert titles(f"{text} attended.")[0] == (role, "current", [ministry], "Bagas Wiratama")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Acting head of the Papua Library Agency Bagas Wiratama attended.", "acting"),
        ("Former head of the Papua Library Agency Bagas Wiratama attended.", "former"),
        ("Bagas Wiratama, former head of the Papua Library Agency, attended.", "former"),
        ("Bagas Wiratama, who stepped down as head of the Papua Library Agency, attended.", "former"),
    ],
)
def test_the_words_before_an_office_tell_how_it_is_held(text: str, status: str) -> None:
    assert titles(text) == [("head", status, ["Papua Library Agency"], "Bagas Wiratama")]


def test_a_unit_is_named_after_the_field_of_its_head() -> None:
    text = "Bagas Wiratama, director general of renewable energy at the Ministry of Industry, attended."
    unit = "Directorate General of Renewable Energy"
    assert titles(text) == [("director general", "current", [unit, "Ministry of Industry"], "Bagas Wiratama")]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Papua Governor Ratri Handayani attended.", "Governor", "Papua"),
        ("The governor of Papua, Ratri Handayani, attended.", "governor", "Papua"),
    ],
)
def test_a_governor_holds_office_in_the_place(text: str, role: str, body: str) -> None:
    assert titles(text) == [(role, "current", [body], "Ratri Handayani")]


@pytest.mark.parametrize(
    "text",
    [
        "The director of the film was absent.",
        "A minister is expected in Solo.",
        "Heads of state met in Solo.",
    ],
)
def test_an_office_of_nobody_and_nothing_is_no_title(text: str) -> None:
    assert titles(text) == []


def test_the_office_before_another_name_is_not_of_the_name_before() -> None:
    text = "Ratri Handayani, president director Bagas Wiratama and others attended."
    assert all(holder != "Ratri Handayani" for *_, holder in titles(text))
