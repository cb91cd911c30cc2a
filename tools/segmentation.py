"""
Make the frequency table and the weights of `arnews.segmentation`, and measure them.

    pip install wordfreq==3.1.1
    python tools/segmentation.py words src/arnews/segmentation.words.zlib
    python tools/segmentation.py weights pud_words.tsv > src/arnews/segmentation.weights.tsv
    python tools/segmentation.py measure pud_words.tsv

`pud_words.tsv` lists the words of UD Arabic-PUD (CC BY-SA 3.0): word, segments joined by plus signs, tags, count.
`measure` fits on four fifths of the distinct words and judges the fifth, five times.
"""

import math
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from arnews import segmentation
from arnews.normalization import strip_marks
from arnews.packed import pack_words

LEAST = 720  # hundredths of a power of ten below one; rarer words add size and no figure
STEP = 5
RIDGE = 2.0
FOLDS = 5
LETTERS = frozenset(map(chr, [*range(0x0621, 0x063B), *range(0x0641, 0x064B)]))
SHARED = 13
OWN = (0, 1, 2)  # the features of which each letter has its own weight: bias and the two differences

HEAD = """\
# Weights of proclitic letters and of enclitics (with +); made by tools/segmentation.py; do not edit.
# Fitted on the words of UD Arabic-PUD 2 (Universal Dependencies, CC BY-SA 3.0). Licence: CC BY-SA 4.0.
"""


@frozen
class Example:
    """One decision: whether a piece (a letter, a pronoun with +) is cut from a word, and how often the word stands."""

    piece: str
    features: tuple[float, ...]
    cut: bool
    count: int


@frozen
class Entry:
    """One word of the list: the letters before the stem, those of the pronoun, its count."""

    word: str
    proclitics: tuple[str, ...]
    enclitic: str
    count: int


def write_words(path: Path) -> None:
    """Pack the Arabic words of wordfreq with their Zipf frequencies."""
    from wordfreq import get_frequency_list

    zipf: dict[str, str] = {}
    for hundredths, words in enumerate(get_frequency_list("ar")[:LEAST]):
        kept = (word for word in words if set(word) <= LETTERS and len(word) > 1)
        zipf.update(dict.fromkeys(kept, f"{9 - hundredths // STEP * STEP / 100:.2f}"))
    path.write_bytes(pack_words(zipf))


def read_entries(path: Path) -> list[Entry]:
    """Read the list; marks are taken off, as the segmenter does."""
    entries = []
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        word, segments, tags, count = line.split("\t")
        parts = [strip_marks(part) for part in segments.split("+")]
        word = strip_marks(word)
        if "".join(parts) != word or not set(word) <= LETTERS or not word:
            continue
        names = tags.split("+")
        bound = names[-1] == "PRON" and parts[-1] in segmentation.ENCLITICS and names[-2:-1] != ["CCONJ"]
        enclitic = parts.pop() if bound and len(parts) > 1 else ""
        entries.append(Entry(word, tuple(parts[:-1]), enclitic, int(count)))
    return entries


def proclitic_examples(entry: Entry) -> Iterator[Example]:
    """Give the decisions at the front of a word, as the segmenter meets them."""
    rest, expected = entry.word, list(entry.proclitics)
    for letters in (segmentation._CONJUNCTIONS, segmentation._PARTICLES):
        if rest[:1] not in letters or len(rest) < 3 or rest in segmentation._known():
            continue
        if rest[0] == segmentation._SEEN and rest[1] not in segmentation._IMPERFECT:
            continue
        cut = bool(expected) and expected[0] == rest[0]
        yield Example(rest[0], segmentation.proclitic_features(rest), cut, entry.count)
        if cut:
            rest = rest[1:]
            expected.pop(0)


def enclitic_examples(entry: Entry) -> Iterator[Example]:
    """Give the decisions at the end of a word."""
    rest = entry.word[sum(map(len, entry.proclitics)) :]
    if rest.startswith(segmentation._ARTICLE) or entry.word in segmentation._known() or rest in segmentation._known():
        return
    for pronoun in segmentation.ENCLITICS:
        if rest.endswith(pronoun) and len(rest) - len(pronoun) > 1:
            cut = entry.enclitic == pronoun
            yield Example(pronoun + "+", segmentation.enclitic_features(rest, len(pronoun)), cut, entry.count)
            if cut:
                return


def fit(examples: Sequence[Example]) -> dict[str, tuple[float, ...]]:
    """
    Fit a logistic regression by Newton's method with a ridge; give each piece the sum of shared and own weights.

    A word counts by the square root of its occurrences: types and tokens matter both.
    """
    pieces = sorted({example.piece for example in examples})
    place = {piece: SHARED + index * len(OWN) for index, piece in enumerate(pieces)}
    width = SHARED + len(pieces) * len(OWN)
    rows = []
    for example in examples:
        row = dict(enumerate(example.features))
        row.update((place[example.piece] + offset, example.features[index]) for offset, index in enumerate(OWN))
        rows.append(([(i, x) for i, x in row.items() if x], float(example.cut), math.sqrt(example.count)))
    weights = [0.0] * width
    for _ in range(12):
        gradient = [-RIDGE * weight for weight in weights]
        hessian = [[RIDGE * (i == j) for j in range(width)] for i in range(width)]
        for row, target, count in rows:
            score = sum(weights[i] * x for i, x in row)
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            slope, curve = count * (target - chance), count * max(chance * (1 - chance), 1e-6)
            for i, x in row:
                gradient[i] += slope * x
                line, scaled = hessian[i], curve * x
                for j, y in row:
                    line[j] += scaled * y
        step = solve(hessian, gradient)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-4:
            break
    return {
        piece: tuple(
            weights[index] + (weights[place[piece] + OWN.index(index)] if index in OWN else 0.0)
            for index in range(SHARED)
        )
        for piece in pieces
    }


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Solve a symmetric positive system by Gaussian elimination."""
    rows = [[*line, value] for line, value in zip(matrix, vector, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = rows[i]
        for row in rows[i + 1 :]:
            factor = row[i] / pivot[i]
            if factor:
                for j in range(i, size + 1):
                    row[j] -= factor * pivot[j]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][j] * found[j] for j in range(i + 1, size))) / rows[i][i]
    return found


def fitted(entries: Iterable[Entry]) -> dict[str, tuple[float, ...]]:
    """Fit both ends of the word; a piece that was never seen is never cut."""
    known = list(entries)
    weights = fit([example for entry in known for example in proclitic_examples(entry)])
    weights |= fit([example for entry in known for example in enclitic_examples(entry)])
    never = (-9.0, *[0.0] * (SHARED - 1))
    return {
        piece: weights.get(piece, never)
        for piece in [*segmentation.PROCLITICS, *(pronoun + "+" for pronoun in segmentation.ENCLITICS)]
    }


def measure(entries: Sequence[Entry], show: bool = False) -> None:
    """Print the share of occurrences that are right, each word judged by weights that have not seen it."""
    tally = dict.fromkeys(("words", "front", "ambiguous", "ambiguous front", "pronouns", "cut", "both"), 0)
    for fold in range(FOLDS):
        held = [entry for entry in entries if zlib.crc32(entry.word.encode()) % FOLDS == fold]
        use(fitted(entry for entry in entries if zlib.crc32(entry.word.encode()) % FOLDS != fold))
        for entry in held:
            pieces, size = segmentation._pieces(entry.word)
            got = tuple(piece for piece in pieces if piece != segmentation._ARTICLE)
            if got[:-1] and got[-1] == got[-2] == segmentation._LAM:
                got = got[:-1]
            right = got == entry.proclitics
            ambiguous = entry.word[0] in segmentation.PROCLITICS
            wanted = len(entry.enclitic)
            tally["words"] += entry.count
            tally["front"] += entry.count * right
            tally["ambiguous"] += entry.count * ambiguous
            tally["ambiguous front"] += entry.count * (ambiguous and right)
            tally["pronouns"] += entry.count * bool(wanted)
            tally["cut"] += entry.count * bool(size)
            tally["both"] += entry.count * (bool(wanted) and size == wanted)
            if show and (not right or size != wanted):
                print(entry.count, entry.word, got, size, "not", entry.proclitics, wanted)
    print(f"{tally['words']} occurrences; proclitics right in {tally['front'] / tally['words']:.2%}")
    share = tally["ambiguous front"] / tally["ambiguous"]
    print(f"{tally['ambiguous']} of them begin with a letter that may be one; right in {share:.2%}")
    precision, recall = tally["both"] / tally["cut"], tally["both"] / tally["pronouns"]
    print(f"{tally['pronouns']} end in a pronoun; precision {precision:.2%}, recall {recall:.2%}")


def use(weights: Mapping[str, tuple[float, ...]]) -> None:
    """Let the segmenter judge by these weights."""
    segmentation._weights = lambda: weights  # type: ignore[assignment]


def main(command: str, path: str, *options: str) -> None:
    """Run one of the commands in the head of this file."""
    if command == "words":
        write_words(Path(path))
    elif command == "weights":
        rows = fitted(read_entries(Path(path))).items()
        print(HEAD + "\n".join("\t".join([piece, *(f"{w:.3f}" for w in row)]) for piece, row in rows))
    elif command == "measure":
        measure(read_entries(Path(path)), "--show" in options)
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
