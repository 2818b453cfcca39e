import hashlib
import tomllib
from pathlib import Path

import pytest

from kabar.errors import InputError
from kabar.extract import columns, train
from kabar.extract.features import Lists
from kabar.extract.ner import MODEL, CrfRecognizer

PEOPLE = ("Ardi Wicaksana", "Bima", "Citra Lestaning", "Dewi Sagara", "Eko")
BODIES = ("PT Awan Biru", "Badan Laut Nasional (BLN)", "Bank Mega Mendung")
PLACES = ("Kota Awan", "Birulaut", "Pulau Senja")


def tagged(*parts: tuple[str, str]) -> str:
    lines = []
    for text, kind in parts:
        for i, word in enumerate(text.split()):
            lines.append(f"{word} X {'O' if not kind else ('I-' if i else 'B-') + kind}")
    return "\n".join(lines) + "\n"


def bio() -> str:
    return "\n".join(
        tagged((body, "ORG"), ("dipimpin", ""), (person, "PER"), ("di", ""), (place, "LOC"), (".", ""))
        for person in PEOPLE
        for body in BODIES
        for place in PLACES
    )


UI = "kata\tO\nEko\tPERSON\n\tO\ndi\tO\nKota\tLOCATION\nAwan\tLOCATION\n\tO\npagi,\tO\nitu.\tO\n.\tO\n"


def folder(path: Path) -> dict[str, str]:
    """Write a small corpus in the layout of the real ones and return the digests of its files."""
    texts = {
        train.IDNER_TRAIN: bio(),
        train.IDNER_DEV: "\n\n".join(bio().split("\n\n")[:5]) + "\n",
        **dict.fromkeys(train.UI, UI + "\n" + UI),
    }
    for name, text in texts.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(text.encode())
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}


def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    texts = train.inputs(tmp_path, folder(tmp_path))
    for name in ("one", "two"):
        train.train(train.examples(texts, dev=True), tmp_path / name, Lists())
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_what_was_trained_on_is_read_again(tmp_path: Path) -> None:
    texts = train.inputs(tmp_path, folder(tmp_path))
    train.train(train.examples(texts, dev=False), tmp_path / "model", Lists())
    rows = columns.read(texts[train.IDNER_DEV])
    found = CrfRecognizer(tmp_path / "model", Lists(), "idner").columns(rows)
    assert columns.score([row.names for row in rows], found)["all"].f1 == 1.0


def test_the_command_prints_the_score_on_dev(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(train, "INPUTS", folder(tmp_path))
    assert (
        train.main(["--data", str(tmp_path), "--without-dev", "--out", str(tmp_path / "out" / "model")]) == 0
    )
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "dev, held out"
    assert [line.split()[0] for line in printed[2:]] == ["all", "PER", "ORG", "LOC"]


def test_missing_and_changed_inputs_are_told_together(tmp_path: Path) -> None:
    expected = folder(tmp_path)
    (tmp_path / train.IDNER_DEV).write_text("lain\tO\n", encoding="utf-8")
    (tmp_path / train.UI[1]).unlink()
    with pytest.raises(InputError) as caught:
        train.inputs(tmp_path, expected)
    assert "dev.txt: sha256" in caught.value.problem
    assert "test.tsv: No such file" in caught.value.problem


def test_idner_counts_twice_and_dev_is_left_out_on_demand(tmp_path: Path) -> None:
    texts = train.inputs(tmp_path, folder(tmp_path))
    with_dev, without = (train.examples(texts, dev=dev) for dev in (True, False))
    assert len([style for _, style in without if style == "idner"]) == 2 * 45
    assert len([style for _, style in without if style == "ui"]) == 4
    assert len(with_dev) == len(without) + 2 * 5


def test_plain_classes_become_names_and_the_extra_stop_goes() -> None:
    row = columns.spread(train.read_ui(UI)[0])
    assert row.words == ("kata", "Eko", "di", "Kota", "Awan", "pagi", ",", "itu", ".")
    assert row.names == ((1, 2, "PER"), (3, 5, "LOC"))


def test_an_empty_token_parts_neighbours_of_one_class() -> None:
    row = train.read_ui("Bima\tPERSON\n\tO\nEko\tPERSON\npulang\tO\n")[0]
    assert row.names == ((0, 1, "PER"), (1, 2, "PER"))


def test_the_card_names_the_same_inputs() -> None:
    card = tomllib.loads(MODEL.with_suffix(".toml").read_text(encoding="utf-8"))
    told = {name: digest for data in card["data"] for name, digest in data.get("sha256", {}).items()}
    assert dict(train.INPUTS).items() <= told.items()
    assert card["settings"]["c1"] == train.SETTINGS["c1"]
