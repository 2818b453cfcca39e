import pytest

from kabar.ingest.matter import split


def test_fields_and_the_text_after_them() -> None:
    fields, text = split('---\ntitle: "Pasar Melati: dibuka"\nDate: 2024-02-02\n---\n\n# Judul\nIsi.\n')
    assert fields == {"title": "Pasar Melati: dibuka", "date": "2024-02-02"}
    assert text == "\n# Judul\nIsi.\n"


@pytest.mark.parametrize(
    "authors", ["authors: [Sari Wulan, 'Budi Tirta']", "authors:\n  - Sari Wulan\n  - Budi Tirta"]
)
def test_lists_are_joined_by_semicolons(authors: str) -> None:
    assert split(f"---\n{authors}\n---\nIsi.")[0] == {"authors": "Sari Wulan;Budi Tirta"}


def test_line_ends_of_windows() -> None:
    assert split("---\r\ntitle: Pasar\r\n---\r\nIsi.\r\n") == ({"title": "Pasar"}, "Isi.\n")


@pytest.mark.parametrize(
    "text",
    [
        "Isi saja.\n---\ntitle: bukan\n---\n",
        "---\nSebuah kalimat biasa.\n---\nIsi.",
        "---\ntitle: tidak ditutup\nIsi.",
        "---\n\n---\nIsi.",
        "",
    ],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert split(text) == ({}, text)


def test_an_address_as_value_keeps_its_colon() -> None:
    assert split("---\nurl: https://warta.example/a\n---\nIsi.")[0] == {"url": "https://warta.example/a"}
