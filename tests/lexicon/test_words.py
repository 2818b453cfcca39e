import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from kabar.errors import LexiconError
from kabar.lexicon import words
from kabar.lexicon.rows import Example, Name

LANGUAGES = ("id", "en")
AS_WRITTEN = {"names", "forms", "legal_forms", "abbreviations"}  # lists whose case counts


def lists(language: str) -> dict[str, dict[str, tuple[Any, ...]]]:
    """The rows of each file by the field of Words that they fill."""
    faults: list[str] = []
    out = {path.name: words.read(path, faults) for path in words.files(language)}
    assert faults == []
    return out


LISTS = {language: lists(language) for language in LANGUAGES}


def found(text: str, rows: dict[str, tuple[Any, ...]]) -> list[str]:
    """The surfaces of a list in a text as whole words, longest first at each place."""
    as_written: set[str] = set()
    any_case: set[str] = set()
    for field, entries in rows.items():
        for surface in (surface for row in entries for surface in words.surfaces(row)):
            if field in AS_WRITTEN or surface.isupper():
                as_written.add(surface)
            else:
                any_case.add(surface.casefold())

    def edge(at: int) -> bool:
        return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())

    out: list[str] = []
    start = 0
    while start < len(text):
        ends = (end for end in range(len(text), start, -1) if edge(start) and edge(end))
        hit = next(
            (e for e in ends if text[start:e] in as_written or text[start:e].casefold() in any_case), 0
        )
        if hit:
            out.append(text[start:hit])
        start = hit or start + 1
    return out


EXAMPLES = [(language, *pair) for language in LANGUAGES for pair in words.examples(language)]


@pytest.mark.parametrize(
    ("language", "file", "example"),
    EXAMPLES,
    ids=[f"{lang}/{file}: {ex.text[:40]}" for lang, file, ex in EXAMPLES],
)
def test_a_list_finds_what_its_example_says_and_no_more(language: str, file: str, example: Example) -> None:
    assert found(example.text, LISTS[language][file]) == list(example.finds)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_proven_by_an_example_and_a_counter_example(language: str) -> None:
    seen: dict[str, set[bool]] = defaultdict(set)
    for file, example in words.examples(language):
        seen[file].add(bool(example.finds))
    unproven = [
        path.name
        for path in words.files(language)
        if path.suffix == ".toml" and seen[path.name] != {True, False}
    ]
    assert unproven == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_lists_load(language: str) -> None:
    loaded = words.load(language)
    assert loaded.language == language
    assert loaded.roles
    assert loaded.speech


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_is_claimed_by_two_rows_of_a_list(language: str) -> None:
    twice: list[str] = []
    for file, fields in LISTS[language].items():
        for field, rows in fields.items():
            if field == "connectors":  # a small word may have several jobs
                continue
            counts = Counter(surface for row in rows for surface in set(words.surfaces(row)))
            twice += [f"{file}: {surface}" for surface, n in counts.items() if n > 1]
    assert twice == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_lists_a_form_once(language: str) -> None:
    twice: list[str] = []
    for file, fields in LISTS[language].items():
        for rows in fields.values():
            for row in rows:
                counts = Counter(words.surfaces(row))
                twice += [f"{file}: {surface}" for surface, n in counts.items() if n > 1]
    assert twice == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_different_kinds_share_a_form_only_where_a_note_says_so(language: str) -> None:
    holders: dict[str, list[Name]] = defaultdict(list)
    for name in words.load(language).names:
        for surface in set(words.surfaces(name)):
            holders[surface].append(name)
    clashes = [
        f"{surface}: {', '.join(f'{name.name} ({name.kind})' for name in names)}"
        for surface, names in holders.items()
        if len({name.kind for name in names}) > 1 and not any("ambiguous" in name.note for name in names)
    ]
    assert clashes == []


def test_countries_have_their_two_letter_codes_once() -> None:
    codes = [name.code for name in words.load("id").names if name.kind == "Country"]
    assert [code for code in codes if not re.fullmatch(r"[A-Z]{2}", code)] == []
    assert [code for code, n in Counter(codes).items() if n > 1] == []
    assert len(codes) > 195


def test_regions_have_their_codes_once_and_lie_in_a_province() -> None:
    names = [name for name in words.load("id").names if name.kind == "Place" and name.code]
    codes = Counter(name.code for name in names)
    assert [code for code, n in codes.items() if n > 1] == []
    provinces = {name.code for name in names if len(name.code) == 2}
    regencies = [name for name in names if len(name.code) == 5]
    assert (len(provinces), len(regencies)) == (38, 514)
    assert {name.within for name in regencies} == provinces


def test_places_lie_in_a_country_or_region_that_is_listed() -> None:
    names = words.load("id").names
    codes = {name.code for name in names if name.code}
    assert [name.name for name in names if name.within and name.within not in codes] == []


def test_a_parent_is_a_name_of_the_lists() -> None:
    names = words.load("id").names
    known = {surface for name in names for surface in words.surfaces(name)}
    assert [f"{name.name}: {name.parent}" for name in names if name.parent and name.parent not in known] == []


def test_a_fixed_office_and_a_unit_say_where_they_belong() -> None:
    roles = [role for language in LANGUAGES for role in words.load(language).roles]
    assert [role.name for role in roles if (role.points == "fixed") != bool(role.org)] == []
    assert [role.name for role in roles if (role.points == "unit") != bool(role.unit)] == []


def test_the_body_of_a_fixed_office_is_a_listed_name() -> None:
    loaded = words.load("id")
    known = {surface for name in loaded.names for surface in words.surfaces(name)}
    assert [role.name for role in loaded.roles if role.org and role.org not in known] == []


def test_no_head_noun_is_a_name_by_itself() -> None:
    loaded = words.load("id")
    heads = {surface for head in loaded.org_heads for surface in words.surfaces(head) if not head.generic}
    alone = {name.name for name in loaded.names}
    assert heads & alone == set()


def test_the_last_comma_of_a_list_in_a_name_may_be_missing() -> None:
    surfaces = {surface for name in words.load("id").names for surface in words.surfaces(name)}
    assert "Kementerian Pendidikan Tinggi, Sains, dan Teknologi" in surfaces
    assert "Kementerian Pendidikan Tinggi, Sains dan Teknologi" in surfaces


def test_lists_of_a_folder_are_added(tmp_path: Path) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "companies.toml").write_text(
        'name = [{ name = "Lintang", kind = "Company" }]', encoding="utf-8"
    )
    assert any(name.name == "Lintang" for name in words.load("id", [tmp_path]).names)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "companies.toml").write_text('name = [{ name = "Lintang", kind = "Firm" }]', encoding="utf-8")
    (folder / "roles.toml").write_text('role = [{ name = "Ketua", points = "up" }]', encoding="utf-8")
    (folder / "cities.txt").write_text("A|B|C|D|E|F\n", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        words.load("id", [tmp_path])
    assert len(caught.value.faults) == 3
    assert "Firm" in str(caught.value)
    assert "roles.toml" in str(caught.value)
    assert "cities.txt: line 1" in str(caught.value)
