"""Patterns: the small language of the relation files, and the proof of every pattern and example."""

from functools import cache
from pathlib import Path

import pytest

from kabar.errors import LexiconError
from kabar.evaluate.examples import faults_of, read
from kabar.extract.proposals import Proposals
from kabar.lexicon.lexicon import default, open_lexicon
from kabar.lexicon.patterns import Element, forms, parse
from kabar.lexicon.rows import Pair, Verb

HEAD = """
name = "leads"
label = { id = "memimpin", en = "leads" }
comment = { id = "memimpin", en = "leads" }
subject = ["Person"]
object = ["Organization"]
"""


def shown(elements: tuple[Element, ...]) -> str:
    """Elements in a short form: kind and what it holds."""
    out = []
    for e in elements:
        if e.kind == "optional":
            out.append(f"[{shown(e.parts)}]")
        elif e.kind == "words":
            out.append("|".join("_".join(o) for o in e.options))
        elif e.kind == "gap":
            out.append("...")
        else:
            out.append(f"{e.kind}:{e.name}")
    return " ".join(out)


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        ("{subject} memimpin {object}", "slot:subject memimpin slot:object"),
        ("<mou> antara {subject}", "list:mou antara slot:subject"),
        ("{subject} , [selaku] ketua", "slot:subject , [selaku] ketua"),
        ("dengan|bersama|x", "dengan|bersama|x"),
        ("anak_usaha|entitas_anak", "anak_usaha|entitas_anak"),
        ("{subject} ... dalam {object}", "slot:subject ... dalam slot:object"),
        ("[asal [dari] {place}] {subject}", "[asal [dari] slot:place] slot:subject"),
        ("Kantor_Pusat", "kantor_pusat"),
        ("", ""),
    ],
)
def test_a_pattern_is_a_row_of_elements(text: str, elements: str) -> None:
    assert shown(parse(text)) == elements


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{subject} [memimpin {object}", "a [ without its ]"),
        ("{subject} memimpin] {object}", "a ] without its ["),
        ("{verb} memimpin", "no such slot {verb} (allowed: "),
        ("{subject memimpin", "cannot read '{subject memimpin'"),
        ("<mou antara", "cannot read '<mou antara'"),
        ("memimpin > {object}", "cannot read ' > {object}'"),
    ],
)
def test_a_pattern_that_does_not_parse_says_what_is_wrong(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        parse(text)
    assert problem in str(caught.value)


def test_a_verb_has_the_voices_of_its_root_and_those_it_names() -> None:
    verb = Verb(root="pimpin", active=("mengepalai",), passive=("dikepalai",), headline=("kepalai",))
    assert set(forms(verb)) == {
        ("memimpin", "active"),
        ("dipimpin", "passive"),
        ("pimpin", "bare"),
        ("pemimpinan", "noun"),
        ("mengepalai", "active"),
        ("dikepalai", "passive"),
        ("kepalai", "bare"),
    }


def test_an_empty_noun_takes_the_noun_of_the_root_away() -> None:
    assert [voice for _, voice in forms(Verb(root="pimpin", noun=("",)))] == ["active", "passive", "bare"]


def put(folder: Path, text: str, name: str = "leads.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(HEAD + text, encoding="utf-8")
    return folder


def test_a_file_in_a_folder_of_ones_own_adds_a_relation(tmp_path: Path) -> None:
    folder = put(
        tmp_path,
        '[[verb]]\nroot = "nakhodai"\n[[phrase]]\ntext = "{object} di_tangan {subject}"\n',
    )
    lexicon = open_lexicon(folders=[folder])
    for text in (
        "Bagas Wiratama menakhodai PT Lintang Medika.",
        "PT Lintang Medika dinakhodai oleh Bagas Wiratama.",
        "PT Lintang Medika di tangan Bagas Wiratama.",
    ):
        assert faults_of("leads", Pair(text, (("Bagas Wiratama", "PT Lintang Medika"),)), lexicon) == []


def test_all_bad_rows_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    put(
        tmp_path,
        '[[verb]]\nroot = 3\n[[phrase]]\ntext = "{subject} [memimpin"\n'
        '[[phrase]]\ntext = "{subject} {object}"\n'
        '[[phrase]]\ntext = "<nothing> {subject}"\n[[example]]\nfinds = []\n',
    )
    put(tmp_path, '[[phrase]]\ntext = "{whom} memimpin"\n[[verbs]]\nroot = "pimpin"\n', "steers.toml")
    with pytest.raises(LexiconError) as caught:
        open_lexicon(folders=[tmp_path])
    told = "\n".join(caught.value.faults)
    for part in (
        "leads.toml: verb[1] 3",
        "leads.toml: phrase '{subject} [memimpin': a [ without its ]",
        "leads.toml: phrase '{subject} {object}': needs a word or a <list> outside brackets",
        "leads.toml: phrase '<nothing> {subject}': no such list <nothing> (allowed: ",
        "leads.toml: example[1]",
        "steers.toml: phrase '{whom} memimpin': no such slot {whom}",
        "steers.toml: verbs: unknown key",
    ):
        assert part in told
    assert len(caught.value.faults) == 7


LANGUAGES = ("id", "en")
EXAMPLES = [(code, *row) for code in LANGUAGES for row in default(code).patterns.examples]
each_language = pytest.mark.parametrize("code", LANGUAGES)


@pytest.mark.parametrize(
    ("code", "relation", "file", "example"),
    EXAMPLES,
    ids=[f"{code}/{file}: {ex.text[:50]}" for code, _, file, ex in EXAMPLES],
)
def test_an_example_finds_what_it_says_and_no_more(
    code: str, relation: str, file: str, example: Pair
) -> None:
    assert faults_of(relation, example, default(code)) == []


@cache
def proofs(code: str) -> frozenset[str]:
    """The rules that propose what the examples of a relation file tell, whichever rule it is kept by."""
    lexicon = default(code)
    out: set[str] = set()
    for relation, file, example in lexicon.patterns.examples:
        document = read(example.text, lexicon)
        forms = {c.id: {c.name, *c.aliases} for c in document.chains}
        for group, _ in Proposals(document, lexicon).groups():
            a, b = (forms.get(end, {end}) for end in (group[0].subject, group[0].object))
            told = any((s in a and o in b) or (s in b and o in a) for s, o in example.finds)
            if group[0].relation == relation and told:
                out |= {c.rule for c in group if c.rule.startswith(file.removesuffix(".toml") + "/")}
    return frozenset(out)


@each_language
def test_every_phrase_is_proven_by_an_example_of_its_file(code: str) -> None:
    rules = {p.rule for patterns in default(code).patterns.phrases.values() for p in patterns}
    assert rules - proofs(code) == set()


@each_language
def test_every_verb_is_proven_by_an_example_of_its_file_in_one_voice_at_least(code: str) -> None:
    triggers = default(code).patterns.triggers
    rows = {
        trigger.rule.rpartition("/")[0]
        for word in triggers.first_words()
        for first, last, found in triggers.find([word])
        for trigger in found
    }
    assert rows - {rule.rpartition("/")[0] for rule in proofs(code)} == set()


@each_language
def test_every_file_with_a_pattern_has_a_counter_example(code: str) -> None:
    files = {rule.partition("/")[0] for rule in proofs(code)}
    rows = default(code).patterns.examples
    told = {file.removesuffix(".toml") for _, file, example in rows if not example.finds}
    assert files - told == set()
