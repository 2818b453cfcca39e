"""The matcher: entries of several words in a row of words, the longest first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kabar.lexicon.matcher import TOKEN, Matcher


def matcher(*entries: str, fold: bool = False) -> Matcher[str]:
    return Matcher(((e, e) for e in entries), fold=fold)


def found(entries: Matcher[str], text: str) -> list[str]:
    return [payload for _, _, payload in entries.find(TOKEN.findall(text))]


def test_the_longest_entry_at_a_place_wins() -> None:
    assert found(matcher("Bali", "Bali Utara"), "di Bali Utara") == ["Bali Utara"]


def test_the_shorter_entry_is_found_where_the_longer_does_not_fit() -> None:
    assert found(matcher("Bali", "Bali Utara"), "di Bali Selatan") == ["Bali"]


def test_matches_do_not_overlap() -> None:
    assert found(matcher("A B", "B C"), "A B C") == ["A B"]


def test_places_are_words_and_not_characters() -> None:
    assert matcher("Kota Solo").find(["di", "Kota", "Solo", "."]) == [(1, 3, "Kota Solo")]


def test_case_counts_unless_the_matcher_folds() -> None:
    assert found(matcher("Bali"), "bali") == []
    assert found(matcher("Bali", fold=True), "bali") == ["Bali"]


def test_an_end_bounds_the_match() -> None:
    entries = matcher("Kota Solo", "Kota")
    assert entries.at(["Kota", "Solo"], 0, 1) == (1, "Kota")
    assert matcher("Kota Solo").at(["Kota", "Solo"], 0, 1) is None


def test_marks_within_an_entry_are_words_of_it() -> None:
    entries = matcher("Penelitian, Pengembangan, dan Inovasi", "Dr. Sutomo")
    assert found(entries, "Badan Penelitian, Pengembangan, dan Inovasi") == [
        "Penelitian, Pengembangan, dan Inovasi"
    ]
    assert found(entries, "RSUD Dr. Sutomo") == ["Dr. Sutomo"]


def test_part_of_a_word_is_no_match() -> None:
    assert found(matcher("Sol", "lo"), "Solo") == []


def test_of_two_entries_with_one_surface_the_first_counts() -> None:
    assert Matcher([("Solo", 1), ("Solo", 2)]).at(["Solo"], 0) == (1, 1)


def test_a_surface_is_in_the_matcher_only_as_a_whole() -> None:
    entries = matcher("Kota Solo", fold=True)
    assert "kota solo" in entries
    assert "Kota" not in entries
    assert "Kota Solo Baru" not in entries
    assert "" not in entries


def test_entries_without_a_word_are_left_out() -> None:
    assert matcher("", " ", "Solo").first_words() == {"Solo"}


WORD = st.sampled_from(["a", "b", "c"])


@settings(deadline=None, max_examples=50)
@given(st.lists(st.lists(WORD, min_size=1, max_size=3), max_size=5), st.lists(WORD, max_size=12))
def test_what_is_found_is_an_entry_and_nothing_longer_fits_there(
    entries: list[list[str]], row: list[str]
) -> None:
    surfaces = {" ".join(e) for e in entries}
    end = 0
    for first, last, payload in matcher(*surfaces).find(row):
        assert first >= end
        assert " ".join(row[first:last]) == payload in surfaces
        longer = {" ".join(row[first:stop]) for stop in range(last + 1, len(row) + 1)}
        assert not longer & surfaces
        end = last
