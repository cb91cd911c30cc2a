"""
Measure `arnews.word_classes` in context on a treebank.

    python tools/measure_word_classes.py pud_tokens.tsv dev [--show CLASS]
    python tools/measure_word_classes.py pud_tokens.tsv blind

`pud_tokens.tsv` lists the words of UD Arabic-PUD (CC BY-SA 3.0) in order: sentence, word, tags, segments, features. The
sentences are halved by a checksum of their names: `dev` was looked at, nothing was ever fitted to or read in `blind`.
"""

import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from arnews import tokenize
from arnews import word_classes as wc
from arnews.tokenization import Tokens

CLASSES = {
    "finite verb": wc.FINITE_VERB, "noun": wc.NOUN, "adjective": wc.ADJECTIVE, "name": wc.NAME, "number": wc.NUMBER,
    "nominal": wc.NOMINAL, "preposition": wc.PREPOSITION,
}  # fmt: skip
TAGS = {
    "noun": {"NOUN"}, "adjective": {"ADJ"}, "name": {"PROPN"}, "number": {"NUM"},
    "nominal": {"NOUN", "ADJ", "PROPN", "NUM"}, "preposition": {"ADP"},
}  # fmt: skip
FEATURES = {
    "feminine": ("Gender=Fem", wc.FEMININE, wc.MASCULINE), "masculine": ("Gender=Masc", wc.MASCULINE, wc.FEMININE),
    "singular": ("Number=Sing", wc.SINGULAR, wc.PLURAL | wc.DUAL), "plural": ("Number=Plur", wc.PLURAL, wc.SINGULAR),
    "dual": ("Number=Dual", wc.DUAL, wc.SINGULAR),
}  # fmt: skip


@frozen
class Word:
    """One word of the treebank with the bits that were read."""

    text: str
    tags: tuple[str, ...]
    features: str
    mask: int
    around: str

    def is_a(self, name: str) -> bool:
        """Tell whether the treebank calls it so."""
        if name == "finite verb":
            return "Aspect=" in self.features
        head = next((tag for tag in reversed(self.tags) if tag != "PRON"), "PRON")
        return head in TAGS[name]


def words_of(path: Path, half: str) -> Iterator[Word]:
    """Read the sentences of one half."""
    sentences: dict[str, list[list[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        name, *row = line.split("\t")
        if (zlib.crc32(name.encode()) % 2 == 0) == (half == "dev"):
            sentences.setdefault(name, []).append(row)
    for rows in sentences.values():
        tokens = tokenize(" ".join(row[0] for row in rows))
        yield from aligned(tokens, rows)


def aligned(tokens: Tokens, rows: list[list[str]]) -> Iterator[Word]:
    """Put what was read beside what the treebank says."""
    masks = wc.read_class_masks(tokens)
    places = {start: index for index, start in enumerate(tokens.starts)}
    offset = 0
    for text, tags, _, features in rows:
        index = places.get(offset)
        offset += len(text) + 1
        if index is not None and tags not in ("PUNCT", "SYM"):
            around = " ".join(tokens.words[max(0, index - 3) : index + 3])
            yield Word(text, tuple(tags.split("+")), features, masks[index], around)


def main(path: str, half: str, *options: str) -> None:
    """Print precision and recall of each class, and how often gender and number are right where both know them."""
    words = list(words_of(Path(path), half))
    shown = options[options.index("--show") + 1] if "--show" in options else ""
    for name, bits in CLASSES.items():
        tally = Counter((word.is_a(name), bool(word.mask & bits)) for word in words)
        right, missed, false = tally[True, True], tally[True, False], tally[False, True]
        precision, recall = right / (right + false), right / (right + missed)
        print(f"{name:12} precision {precision:.3f} recall {recall:.3f} ({right + missed})")
        if name == shown:
            for word in words:
                if word.is_a(name) != bool(word.mask & bits):
                    print("  missed" if word.is_a(name) else "  false", word.text, "|", word.around, "|", *word.tags)
    for name, (feature, bit, other) in FEATURES.items():
        known = [word for word in words if feature in word.features and word.mask & wc.NOMINAL and word.is_a("nominal")]
        right = sum(bool(word.mask & bit) and not word.mask & other for word in known)
        both = sum(bool(word.mask & bit) and bool(word.mask & other) for word in known)
        print(f"{name:12} of nominals right {right / len(known):.3f}, left open {both / len(known):.3f} ({len(known)})")
        if name == shown:
            print(Counter(word.text for word in known if not word.mask & bit).most_common(80))


if __name__ == "__main__":
    main(*sys.argv[1:])
