"""
Fit the weights of `arnews.word_classes.context` on one half of a treebank, and measure both halves.

    python tools/word_context.py fit pud_tokens.tsv cleananercorp_train.txt src/arnews/word_classes/weights.tsv
    python tools/word_context.py measure pud_tokens.tsv [cleananercorp_train.txt] [--half blind] [--show CLASS]

`pud_tokens.tsv` lists the words of UD Arabic-PUD (CC BY-SA 3.0) in order: sentence, word, tags, segments, features. The
sentences are halved by a checksum of their names: `dev` is fitted and was looked at, `blind` neither. The
other file is news with names marked (CLEANANERCorp, GPL-3). `measure` judges
each fifth of `dev` by weights of the other four, and `blind` by those that are shipped.
"""

import math
import random
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

from attrs import evolve, frozen

from arnews import tokenize
from arnews import word_classes as wc
from arnews.tokenization import Tokens
from arnews.word_classes import context

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
NAME = context.GROUPS.index("name")
EVERY = 4
NEWS = 0.3  # the weight of what is learnt from news
FOLDS = 5
ROUNDS = 25
RATE = 0.2
RIDGE = 0.004
AROUND = 0.4  # the weight of what is learnt from neighbours alone
OPEN = tuple(map(context.GROUPS.index, ("perfect", "imperfect", "noun", "adjective", "name")))
USUAL = tuple(map(math.log, (0.06, 0.05, 0.57, 0.19, 0.13)))  # how often a word of an open class is of which
LEAST_SEEN = 4  # features seen less often are left out
HEAD = """\
# What each feature adds to each class of a word in its context; made by tools/word_context.py; do not edit.
# Fitted on half of UD Arabic-PUD 2 (Universal Dependencies, CC BY-SA 3.0) and on CLEANANERCorp (GPL-3.0).
# Licence: GPL-3.0-or-later.
"""
Weights = dict[str, list[float]]


@frozen
class Word:
    """One word of the treebank in its sentence."""

    text: str
    tags: tuple[str, ...]
    features: str
    tokens: Tokens
    index: int
    sentence: str

    @property
    def head(self) -> str:
        """The tag of the piece that carries the meaning."""
        return next((tag for tag in reversed(self.tags) if tag != "PRON"), "PRON")

    def is_a(self, name: str) -> bool:
        """Tell whether the treebank calls it so."""
        return "Aspect=" in self.features if name == "finite verb" else self.head in TAGS[name]

    @property
    def group(self) -> str:
        """The group that the context has to find."""
        if "Mood=Imp" in self.features:
            return "imperative"
        if "Aspect=" in self.features:
            return "perfect" if "Aspect=Perf" in self.features else "imperfect"
        names = {"NOUN": "noun", "ADJ": "adjective", "PROPN": "name", "NUM": "number"}
        return names.get(self.head, "other")


def read_words(path: Path, half: str) -> Iterator[Word]:
    """Read the sentences of one half."""
    sentences: dict[str, list[list[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        name, *row = line.split("\t")
        if (zlib.crc32(name.encode()) % 2 == 0) == (half == "dev"):
            sentences.setdefault(name, []).append(row)
    for name, rows in sentences.items():
        tokens = tokenize(" ".join(row[0] for row in rows))
        places = {start: index for index, start in enumerate(tokens.starts)}
        offset = 0
        for text, tags, _, features in rows:
            index = places.get(offset)
            offset += len(text) + 1
            if index is not None and tags not in ("PUNCT", "SYM"):
                yield Word(text, tuple(tags.split("+")), features, tokens, index, name)


def read_names(path: Path) -> Iterator[tuple[Tokens, list[str]]]:
    """Read every `EVERY`th sentence of news with the names in it: its tokens, and the tag of each."""
    sentences = path.read_text(encoding="utf-8").split("\n\n")
    for sentence in sentences[::EVERY]:
        rows = [line.split(" ") for line in sentence.splitlines() if line.count(" ") == 1]
        tokens = tokenize(" ".join(row[0] for row in rows))
        places = dict(zip(accumulate((len(row[0]) + 1 for row in rows), initial=0), rows, strict=False))
        yield tokens, [places[start][1] if start in places else "" for start in tokens.starts]


@frozen
class Example:
    """One decision: the groups that are possible with what speaks for each, and which it is."""

    chances: tuple[float, ...]
    groups: tuple[int, ...]
    features: tuple[tuple[str, ...], ...]
    right: int
    weight: float


def examples(words: Sequence[Word]) -> Iterator[Example]:
    """
    Give the decisions that are open; and for each word what its neighbours alone should say.

    Open decisions are few. That a verb follows قد is learnt from the words that can be nothing else.
    """
    find = context._profiles()
    for word in words:
        groups = find(word.tokens.words[word.index]).groups
        numbers = tuple(group.number for group in groups)
        right = context.GROUPS.index(word.group)
        if not groups or right not in numbers:
            continue
        shared = context.features_of(word.tokens, word.index)
        if len(groups) > 1:
            features = tuple((*shared, *context.agreement(word.tokens, word.index, group)) for group in groups)
            yield Example(tuple(group.chance for group in groups), numbers, features, numbers.index(right), 1.0)
        if right in OPEN:
            around = tuple(feature for feature in shared if not feature.startswith(("here", "always")))
            yield Example(USUAL, OPEN, (around,) * len(OPEN), OPEN.index(right), AROUND)


def examples_of_news(path: Path) -> Iterator[Example]:
    """Give what stands beside words that can be one thing alone, and what could be a name and is one or not."""
    find = context._profiles()
    for tokens, tags in read_names(path):
        for index, tag in enumerate(tags):
            groups = find(tokens.words[index]).groups
            numbers = tuple(group.number for group in groups)
            shared = context.features_of(tokens, index)
            if len(groups) > 1 and NAME in numbers and (tag == "O" or tag[2:] == "PERS"):
                features = tuple((*shared, *context.agreement(tokens, index, group)) for group in groups)
                chances = tuple(group.chance for group in groups)
                others = [place for place, number in enumerate(numbers) if number != NAME]
                right = max(others, key=chances.__getitem__) if tag == "O" else numbers.index(NAME)
                yield Example(chances, numbers, features, right, NEWS)
            elif len(groups) == 1 and numbers[0] in OPEN:
                around = tuple(feature for feature in shared if not feature.startswith(("here", "always")))
                yield Example(USUAL, OPEN, (around,) * len(OPEN), OPEN.index(numbers[0]), AROUND * NEWS)


def fitted(words: Sequence[Word], news: Path | None) -> Weights:
    """Fit a logistic regression over the groups of each word by stochastic gradients, with a ridge."""
    known = [*examples(words), *(examples_of_news(news) if news else ())]
    seen = Counter(feature for example in known for feature in {f for row in example.features for f in row})
    kept = [
        evolve(e, features=tuple(tuple(f for f in row if seen[f] >= LEAST_SEEN) for row in e.features)) for e in known
    ]
    weights: Weights = defaultdict(lambda: [0.0] * len(context.GROUPS))
    order = random.Random(0)
    for turn in range(ROUNDS):
        order.shuffle(kept)
        rate = RATE / (1 + turn / 4)
        for example in kept:
            scores = [
                chance + sum(weights[feature][group] for feature in row)
                for chance, group, row in zip(example.chances, example.groups, example.features, strict=True)
            ]
            top = max(scores)
            powers = [math.exp(score - top) for score in scores]
            total = sum(powers)
            for place, (group, row) in enumerate(zip(example.groups, example.features, strict=True)):
                slope = example.weight * ((place == example.right) - powers[place] / total)
                for feature in row:
                    weight = weights[feature][group]
                    weights[feature][group] = weight + rate * (slope - RIDGE * weight)
    return dict(weights)


def folds(words: Sequence[Word]) -> Iterator[tuple[list[Word], list[Word]]]:
    """Give four fifths to fit on, and the fifth to judge."""
    for fold in range(FOLDS):
        held = {word.sentence for word in words if zlib.crc32(word.sentence[::-1].encode()) % FOLDS == fold}
        yield [word for word in words if word.sentence not in held], [word for word in words if word.sentence in held]


def judged(words: Sequence[Word]) -> list[tuple[Word, int]]:
    """Give each word with the bits that are read."""
    masks: dict[int, list[int]] = {}
    for word in words:
        if id(word.tokens) not in masks:
            masks[id(word.tokens)] = wc.read_class_masks(word.tokens)
    return [(word, masks[id(word.tokens)][word.index]) for word in words]


def use(weights: Mapping[str, Sequence[float]]) -> None:
    """Let the context judge by these weights."""
    table = {feature: tuple(row) for feature, row in weights.items()}
    context._weights = lambda: table  # type: ignore[assignment]


def measure(path: Path, news: Path | None, half: str, shown: str) -> None:
    """Print precision and recall of each class, and how often gender and number are right where both know them."""
    words = list(read_words(path, half))
    if half == "blind":
        found = judged(words)
    else:
        found = []
        for fit_on, held in folds(words):
            use(fitted(fit_on, news))
            found += judged(held)
    for name, bits in CLASSES.items():
        tally = Counter((word.is_a(name), bool(mask & bits)) for word, mask in found)
        right, missed, false = tally[True, True], tally[True, False], tally[False, True]
        precision, recall = right / (right + false), right / (right + missed)
        print(f"{name:12} precision {precision:.3f} recall {recall:.3f} ({right + missed})")
        if name == shown:
            for word, mask in found:
                if word.is_a(name) != bool(mask & bits):
                    around = " ".join(word.tokens.words[max(0, word.index - 3) : word.index + 3])
                    print("  missed" if word.is_a(name) else "  false", word.text, "|", around, "|", *word.tags)
    for name, (feature, bit, other) in FEATURES.items():
        known = [(w, mask) for w, mask in found if feature in w.features and mask & wc.NOMINAL and w.is_a("nominal")]
        right = sum(bool(mask & bit) and not mask & other for _, mask in known)
        both = sum(bool(mask & bit) and bool(mask & other) for _, mask in known)
        print(f"{name:12} of nominals right {right / len(known):.3f}, left open {both / len(known):.3f} ({len(known)})")
        if name == shown:
            print(Counter(word.text for word, mask in known if not mask & bit).most_common(100))


def main(command: str, path: str, *options: str) -> None:
    """Run one of the commands in the head of this file."""
    if command == "fit":
        weights = fitted(list(read_words(Path(path), "dev")), Path(options[0]))
        rows = ["\t".join([name, *(f"{number:.2f}" for number in weights[name])]) for name in sorted(weights)]
        Path(options[1]).write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    elif command == "measure":
        half = options[options.index("--half") + 1] if "--half" in options else "dev"
        news = Path(options[0]) if options and not options[0].startswith("-") else None
        measure(Path(path), news, half, options[options.index("--show") + 1] if "--show" in options else "")
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
