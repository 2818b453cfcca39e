"""Trains the model of names: ``python -m kabar.extract.train --data DIR [--also COLUMNS] [--out FILE]``.

DIR holds the folders ``idner-news-2k`` and ``ner-ui`` (where to get them: ``models/names-id.toml``). The
same inputs give the same model, byte for byte, on the same platform.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kabar.errors import InputError
from kabar.extract import columns
from kabar.extract.columns import Row
from kabar.extract.features import Featurizer, Lists, Style, default
from kabar.extract.ner import MODEL, CrfRecognizer

IDNER_TRAIN, IDNER_DEV = "idner-news-2k/train.txt", "idner-news-2k/dev.txt"
UI = ("ner-ui/ner-id-1.train.tsv", "ner-ui/ner-id-1.test.tsv")
INPUTS: Mapping[str, str] = {
    IDNER_TRAIN: "106da0fda132ff93832565b39b0e5b67dfc1cf0119d564dfdba8e943e40d437f",
    IDNER_DEV: "e21ef2c5ff90b1ef3f45d04cdf6756b107e4b530539312074bb7cff25f3b214b",
    UI[0]: "9053c1634b7d902779c4e6d77fd415a87444bf81d66065940ff6540aec0783a2",
    UI[1]: "36ccb81616870f8b06df81db080e483f9d551be1b5bce97980cb5dff4b4ee98b",
}
UI_TYPES = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC"}
SETTINGS: Mapping[str, float] = {
    "c1": 0.05,  # sparse: nine of ten weights are zero, so the file is small
    "c2": 0.02,
    "max_iterations": 150,
    "feature.possible_transitions": 1,
}
IDNER_TIMES = 2  # its habits are those that the scores are measured by, and it is the smaller corpus
Example = tuple[Row, Style]


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and write the model, print its score on dev; 0."""
    parser = argparse.ArgumentParser(prog="kabar.extract.train", description="Train the model of names.")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds idner-news-2k and ner-ui")
    parser.add_argument(
        "--without-dev", action="store_true", help="keep dev out of training, for an honest score"
    )
    parser.add_argument(
        "--also", type=Path, action="append", default=[], help="more tagged sentences, in columns"
    )
    parser.add_argument("--out", type=Path, default=MODEL, help="model file to write")
    options = parser.parse_args(arguments)
    texts = inputs(options.data, INPUTS)
    dev = columns.read(texts[IDNER_DEV], IDNER_DEV)
    more: list[Example] = [
        (row, "ui") for f in options.also for row in columns.read(f.read_text("utf-8"), str(f))
    ]
    train([*examples(texts, dev=not options.without_dev), *more], options.out)
    recognizer = CrfRecognizer(options.out, style="idner")
    scores = columns.score([row.names for row in dev], recognizer.columns(dev))
    print("dev, held out" if options.without_dev else "dev, trained on (no measure of quality)")
    print(columns.table(scores))
    return 0


def inputs(data: Path, expected: Mapping[str, str]) -> dict[str, str]:
    """The text of each input file. Raises InputError with all that are missing or changed."""
    texts: dict[str, str] = {}
    faults: list[str] = []
    for name, digest in expected.items():
        try:
            content = (data / name).read_bytes()
        except OSError as error:
            faults.append(f"{name}: {error.strerror}")
            continue
        found = hashlib.sha256(content).hexdigest()
        if found != digest:
            faults.append(f"{name}: sha256 {found[:12]}… and not {digest[:12]}…")
        texts[name] = content.decode("utf-8")
    if faults:
        raise InputError(str(data), "; ".join(faults), "the files named in models/names-id.toml")
    return texts


def examples(texts: Mapping[str, str], *, dev: bool) -> list[Example]:
    """All training sentences over split tokens, idner-news-2k counted twice."""
    idner = columns.read(texts[IDNER_TRAIN], IDNER_TRAIN)
    if dev:
        idner += columns.read(texts[IDNER_DEV], IDNER_DEV)
    ui = [row for name in UI for row in read_ui(texts[name])]
    out: list[Example] = [(columns.spread(row), "idner") for row in idner] * IDNER_TIMES
    return out + [(columns.spread(row), "ui") for row in ui]


def read_ui(text: str) -> list[Row]:
    """Read NER UI: ``token<TAB>class``, no B- and I-; an empty token marks the end of a name.

    Sentences end in a stop of their own after the one glued to the last word; that one is left out.
    """
    rows: list[Row] = []
    for block in text.replace("\r", "").split("\n\n"):
        words: list[str] = []
        tags: list[str] = []
        before = ""
        for line in block.split("\n"):
            word, _, kind = line.partition("\t")
            kind = UI_TYPES.get(kind.strip(), "")
            if word.strip():
                words.append(word.strip())
                tags.append(f"{'I' if kind == before else 'B'}-{kind}" if kind else "O")
            before = kind if word.strip() else ""
        if len(words) > 1 and words[-1] == "." and words[-2][-1] in ".!?":
            del words[-1], tags[-1]
        if words:
            rows.append(Row(tuple(words), columns.names(tags)))
    return rows


def train(rows: Iterable[Example], out: Path, lists: Lists | None = None) -> None:
    """Train on sentences and write the model file."""
    import pycrfsuite

    features = Featurizer(default() if lists is None else lists)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=dict(SETTINGS), verbose=False)
    for row, style in rows:
        trainer.append(features(row.words, style), columns.tags(len(row.words), row.names))
    out.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(out))


if __name__ == "__main__":
    sys.exit(main())
