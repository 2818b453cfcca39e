import pytest
from hypothesis import given
from hypothesis import strategies as st

from kabar.errors import InputError
from kabar.extract import columns
from kabar.extract.columns import Row

TEXT = """Badan NN B-ORG
Awan NN I-ORG
Nasional NN I-ORG
(BAN) NN I-ORG
di IN O
Kota NN B-LOC
Biru NN I-LOC
(29/10/2013) NN O
. . O

Sari NN B-PER
tiba VB O
"""


def test_columns_are_read_with_token_first_and_tag_last() -> None:
    first, second = columns.read(TEXT)
    assert first.words[3] == "(BAN)"
    assert first.names == ((0, 4, "ORG"), (5, 7, "LOC"))
    assert second == Row(("Sari", "tiba"), ((0, 1, "PER"),))


def test_tags_that_begin_inside_are_names_too() -> None:
    assert columns.names(["I-PER", "I-ORG", "I-ORG", "B-ORG", "O"]) == (
        (0, 1, "PER"),
        (1, 3, "ORG"),
        (3, 4, "ORG"),
    )


@pytest.mark.parametrize("tag", ["S-PER", "PERSON", "B-MISC", "B"])
def test_other_schemes_are_refused_with_their_line(tag: str) -> None:
    with pytest.raises(InputError, match=rf"kolom\.txt:2: tag {tag} .*PER, ORG or LOC"):
        columns.read(f"Sari B-PER\nBima {tag}\n", "kolom.txt")


def test_a_single_column_is_refused() -> None:
    with pytest.raises(InputError, match="one column"):
        columns.read("Sari\n")


def test_glued_marks_are_split_and_an_alias_is_a_name_of_its_own() -> None:
    row = columns.spread(columns.read(TEXT)[0])
    named = [(" ".join(row.words[a:b]), kind) for a, b, kind in row.names]
    assert named == [("Badan Awan Nasional", "ORG"), ("BAN", "ORG"), ("Kota Biru", "LOC")]
    assert row.words[-4:] == ("(", "29/10/2013", ")", ".")


def test_a_legal_form_in_parentheses_stays_in_the_name() -> None:
    row = columns.spread(Row(("PT", "Laut", "Biru", "(Persero),"), ((0, 4, "ORG"),)))
    assert " ".join(row.words[slice(*row.names[0][:2])]) == "PT Laut Biru ( Persero )"


def test_split_names_are_glued_again() -> None:
    for row in columns.read(TEXT):
        assert tuple(columns.glue(columns.spread(row).names, row.words)) == row.names


def test_the_alias_of_a_person_stays_apart() -> None:
    row = Row(("Sari", "Dewi", "(Sasa)"), ((0, 2, "PER"), (2, 3, "PER")))
    assert tuple(columns.glue(columns.spread(row).names, row.words)) == row.names


@given(st.lists(st.sampled_from(["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC"])))
def test_names_and_tags_are_inverse(tags: list[str]) -> None:
    names = columns.names(tags)
    assert columns.names(columns.tags(len(tags), names)) == names


@given(st.lists(st.text(min_size=1, max_size=8)), st.data())
def test_any_row_can_be_split_and_glued(words: list[str], data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(words)), max_size=6)))
    row = Row(tuple(words), tuple((a, b, "ORG") for a, b in zip(cuts[::2], cuts[1::2], strict=False)))
    split = columns.spread(row)
    ends = [0, *(end for name in split.names for end in name[:2])]
    assert ends == sorted(ends)
    for first, end, _ in columns.glue(split.names, row.words):
        assert 0 <= first < end <= len(words)


def test_scores_count_exact_matches() -> None:
    gold = [[(0, 2, "ORG"), (3, 4, "PER")], [(0, 1, "LOC")]]
    found = [[(0, 2, "ORG"), (3, 5, "PER")], []]
    scores = columns.score(gold, found)
    assert (scores["all"].right, scores["all"].found, scores["all"].there) == (1, 2, 3)
    assert scores["ORG"].f1 == 1.0
    assert (scores["PER"].precision, scores["LOC"].recall, scores["LOC"].precision) == (0.0, 0.0, 0.0)
    assert scores["all"].f1 == pytest.approx(0.4)
    assert columns.table(scores).splitlines()[1].split() == ["all", "0.5000", "0.3333", "0.4000", "3"]
