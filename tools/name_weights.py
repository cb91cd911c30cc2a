"""
Fit the weights by which `arnews_people` finds the names of people, and measure them.

    pip install python-crfsuite==0.9.12
    python tools/name_weights.py shapes > plugins/arnews-people/src/arnews_people/names.shapes.tsv
    python tools/name_weights.py weights NER > plugins/arnews-people/src/arnews_people/names.weights.tsv
    python tools/name_weights.py measure NER

`shapes` compares how the words of names.tsv are built with how the other words of `arnews.segmentation` are: a logistic
weight for each piece of two to four letters. `NER` is a folder with `cleananercorp_train.txt` (AlDuwais, Al-Khalifa,
AlSalman 2024, a corrected ANERcorp; GPL-3) and `wojood_sample_train.txt` (SinaLab, Birzeit University; MIT): one token
and its tags a line, sentences apart. The first is cut into blocks of eighty sentences, in the order of the file; every
fifth block is held out from all fitting, and `measure` judges on these.

Names that are listed by hand are left out of what the lists say: they are those of people in the news, and a model that
knows them leans on lists where it should read what stands around a name.

A first model names people without knowing the rest of the text; what such models, each fitted without the blocks that
it reads, find in a block are the words that the text knows for the second one. Both sorts of reading are fitted
together, so one table serves the first look and the second.
"""

import sys
import tempfile
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pycrfsuite
from attrs import frozen

from arnews.normalization import fold
from arnews.segmentation import _frequencies  # type: ignore[attr-defined]
from arnews.tokenization import Tokens, tokenize
from arnews_people.evidence import NO_KNOWN, Run, claims, find_runs, known_words
from arnews_people.words import table_counts

BLOCK = 80
HELD_OUT = 5  # every fifth block
FOLDS = 4
STATES = ("O", "B", "I")
SETTINGS = {"c1": 0.3, "c2": 0.2, "max_iterations": 120, "feature.minfreq": 3}

SHAPE_SETTINGS = {"c1": 2.0, "c2": 0.05, "max_iterations": 80}
LEAST_PIECES = 12
LEAST_USUAL = 2.2
LEAST_SHAPE = 10  # hundredths; a lighter piece says nothing

Labelled = tuple[list[tuple[str, ...]], list[str]]


@frozen
class Block:
    """A stretch of a corpus as one text: its tokens, its sentences as runs of them, the names in it."""

    tokens: Tokens
    sentences: list[Run]
    names: frozenset[Run]

    def labels(self) -> list[str]:
        """Give the state of each token."""
        states = ["O"] * len(self.tokens.words)
        for start, stop in self.names:
            states[start:stop] = ["B", *["I"] * (stop - start - 1)]
        return states


def read_sentences(path: Path) -> list[list[tuple[str, str]]]:
    """Read a corpus: the words of each sentence with their tag of a person (``B-PERS``, ``I-PERS``) or none."""
    sentences = []
    for lines in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split(" ", 1) for line in lines.splitlines() if " " in line.strip()]
        sentences.append(
            [(word, next((tag for tag in tags.split() if tag.endswith("-PERS")), "")) for word, tags in rows if word]
        )
    return sentences


def read_block(sentences: Sequence[Sequence[tuple[str, str]]]) -> Block:
    """Join sentences to a text, every other one with a line of its own, and find their names again in its tokens."""
    text, spans, ends = "", [], []
    for number, sentence in enumerate(sentences):
        inside = False
        for word, tag in sentence:
            text += " " if text and not text.endswith("\n") else ""
            if tag.startswith("B") or (tag and not inside):
                spans.append((len(text), len(text) + len(word)))
            elif tag:
                spans[-1] = (spans[-1][0], len(text) + len(word))
            inside = bool(tag)
            text += word
        text += "\n" if number % 2 else " "
        ends.append(len(text))
    tokens = tokenize(text)
    stops = [bisect_left(tokens.starts, end) for end in ends]
    names = frozenset((tokens.at(start), tokens.at(end - 1) + 1) for start, end in spans)
    return Block(tokens, list(pairwise([0, *stops])), names)


def read_blocks(path: Path) -> list[Block]:
    """Read a corpus in blocks."""
    sentences = read_sentences(path)
    return [read_block(sentences[start : start + BLOCK]) for start in range(0, len(sentences), BLOCK)]


def is_held_out(number: int) -> bool:
    """Tell whether a block is kept from the fitting."""
    return number % HELD_OUT == HELD_OUT - 1


def labelled(block: Block, known: Mapping[str, str]) -> Iterator[Labelled]:
    """Give the sentences of a block with what is said of each word, and their states."""
    states = block.labels()
    for start, stop in block.sentences:
        if stop > start:
            said = [claims(block.tokens, index, known, table_counts) for index in range(start, stop)]
            yield said, states[start:stop]


def fit(rows: Iterable[Labelled], settings: Mapping[str, float]) -> pycrfsuite.Tagger:
    """Fit a chain and open it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for said, states in rows:
        trainer.append(said, states)
    trainer.set_params(settings)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
    return tagger


def tagged(tagger: pycrfsuite.Tagger, block: Block) -> list[Run]:
    """Give the names that a model finds in a block."""
    runs: list[Run] = []
    for start, stop in block.sentences:
        states = tagger.tag([claims(block.tokens, index, NO_KNOWN, table_counts) for index in range(start, stop)])
        begin = None
        for index, state in enumerate([*states, "O"], start):
            if begin is not None and state != "I":
                runs.append((begin, index))
                begin = None
            if state == "B":
                begin = index
    return runs


def fitted(blocks: Sequence[Block]) -> pycrfsuite.Tagger:
    """Fit the model on blocks read alone, and read again with what a model of other blocks found in them."""
    rows = [row for block in blocks for row in labelled(block, NO_KNOWN)]
    for fold_ in range(FOLDS):
        others = [block for number, block in enumerate(blocks) if number % FOLDS != fold_]
        tagger = fit((row for block in others for row in labelled(block, NO_KNOWN)), SETTINGS)
        for block in blocks[fold_::FOLDS]:
            rows += labelled(block, known_words(block.tokens, tagged(tagger, block)))
    return fit(rows, SETTINGS)


def write_weights(tagger: pycrfsuite.Tagger) -> None:
    """Print the table: each claim with its weights for beginning and inside, less that for outside."""
    info = tagger.info()
    weights: dict[str, Counter[str]] = {}
    for (claim, state), weight in info.state_features.items():
        weights.setdefault(claim, Counter())[state] = weight  # type: ignore[assignment]
    print("# Weights of what speaks for the names of people; made by tools/name_weights.py; do not edit.")
    print("# Fitted on CleanANERCorp and the Wojood sample. Licence: GPL-3.0-or-later.")
    steps = info.transitions
    stay = steps["O", "O"]
    rows = {
        "outside:": (steps["O", "B"] - stay, -100.0),
        "leave:begin": (steps["B", "O"], 0.0),
        "leave:inside": (steps["I", "O"], 0.0),
        "begin:": (steps.get(("B", "B"), -9.0), steps["B", "I"]),
        "inside:": (steps.get(("I", "B"), -9.0), steps["I", "I"]),
    }
    for name in ("leave:begin", "leave:inside", "begin:", "inside:"):
        begin, inside = rows[name]
        rows[name] = (begin - stay, inside - stay)
    rows |= {claim: (by["B"] - by["O"], by["I"] - by["O"]) for claim, by in weights.items()}
    for claim, pair in sorted(rows.items()):
        begin, inside = (round(100 * weight) for weight in pair)
        if begin or inside:
            print(f"{claim}\t{begin}\t{inside}")


def write_shapes() -> None:
    """Print the weights of pieces of letters, those of one weight in one line."""
    table = Path(__file__).parents[1] / "plugins/arnews-people/src/arnews_people/names.tsv"
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]
    names = sorted({name for name, _, *counts in rows if any(map(int, counts[:3]))})
    words = sorted(other_words({name for name, *_ in rows}))
    counts = Counter(piece for word in (*names, *words) for piece in set(pieces(word)))
    kept = {piece for piece, count in counts.items() if count >= LEAST_PIECES}
    examples = [(word, "name") for word in names] + [(word, "word") for word in words]
    tagger = fit(
        (([tuple(sorted({*kept.intersection(pieces(word)), "+"}))], [sort]) for word, sort in examples), SHAPE_SETTINGS
    )
    weights: Counter[str] = Counter()
    for (piece, sort), weight in tagger.info().state_features.items():
        weights[piece] += weight if sort == "name" else -weight  # type: ignore[assignment]
    lines: dict[int, list[str]] = {}
    for piece, weight in sorted(weights.items()):
        if piece != "+" and abs(hundredths := round(100 * weight)) >= LEAST_SHAPE:
            lines.setdefault(hundredths // 5 * 5, []).append(piece)
    print(
        "# How names are built: hundredths, and the pieces of that weight; made by tools/name_weights.py; do not edit."
    )
    for hundredths, some in sorted(lines.items()):
        print(hundredths, *some)


def pieces(word: str) -> list[str]:
    """Give the pieces of a word as `name_shape` looks them up."""
    framed = f"^{word}$"
    return [framed[start : start + size] for size in (2, 3, 4) for start in range(len(framed) - size + 1)]


def other_words(names: set[str]) -> set[str]:
    """Give the words of news that are no names, with or without a letter that may be joined to them."""
    usual = _frequencies().__self__.items()  # type: ignore[attr-defined]
    found = {fold(word) for word, frequency in usual if frequency >= LEAST_USUAL and len(word) > 2}
    return {word for word in found if word not in names and not (word[0] in "وفبلك" and word[1:] in names)}


def measure(folder: Path) -> None:
    """Print precision and recall on the blocks held out; with equal spans, and with what overlaps."""
    tally: Counter[str] = Counter()
    for number, block in enumerate(read_blocks(folder / "cleananercorp_train.txt")):
        if not is_held_out(number):
            continue
        found = set(find_runs(block.tokens))
        tally.update(gold=len(block.names), found=len(found), equal=len(found & block.names))
        tally["met"] += sum(any(a < stop and start < b for a, b in found) for start, stop in block.names)
        tally["right"] += sum(any(a < stop and start < b for a, b in block.names) for start, stop in found)
        if "--show" in sys.argv:
            words = block.tokens.words
            for start, stop in sorted(found ^ block.names):
                sign = "+" if (start, stop) in found else "-"
                around = " ".join(words[max(0, start - 3) : start]), " ".join(words[stop : stop + 2])
                print(sign, around[0], "[", *words[start:stop], "]", around[1])
    for name, right, met in (("equal", "equal", "equal"), ("overlap", "right", "met")):
        precision, recall = tally[right] / tally["found"], tally[met] / tally["gold"]
        print(f"{name}: precision {precision:.3f}, recall {recall:.3f} of {tally['gold']}")


def main(command: str, folder: str = "", *_: str) -> None:
    """Run one of the commands in the head of this file."""
    if command == "shapes":
        write_shapes()
    elif command == "weights":
        blocks = read_blocks(Path(folder) / "cleananercorp_train.txt")
        used = [block for number, block in enumerate(blocks) if not is_held_out(number)]
        write_weights(fitted([*used, *read_blocks(Path(folder) / "wojood_sample_train.txt")]))
    elif command == "measure":
        measure(Path(folder))
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
