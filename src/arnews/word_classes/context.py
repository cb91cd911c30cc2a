"""
Which of the things that a word can be it is where it stands.

What speaks for each is weighed: how often the word is that at all, what its neighbours can be, and whether it agrees
with them in gender, number and the article. The weights were fitted by ``tools/word_context.py`` on one half of the
sentences of UD Arabic-PUD and on news; they are read when the first word of several classes is met.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from attrs import frozen

from arnews.tokenization import Tokens, word
from arnews.word_classes.bits import (
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    FEMININE,
    FUTURE,
    MASCULINE,
    NAME,
    NOMINAL,
    OWNED,
    PLURAL,
    UNKNOWN,
)  # fmt: skip
from arnews.word_classes.words import WordClass, WordClasses, known_classes

__all__ = ["class_masks", "is_finite_verb", "read_class", "read_class_masks"]

GROUPS: Final = ("perfect", "imperfect", "imperative", "noun", "adjective", "name", "number", "other")
"""What a context can tell apart."""

_CACHE_LIMIT: Final = 1 << 18
_LEAST: Final = 0.01  # a group with a smaller share is not considered


def class_masks(tokens: Tokens) -> list[int]:
    """
    Give the bits of all that each token can be, in one pass: for loops that run hot.

    >>> from arnews import tokenize
    >>> from arnews.word_classes import FINITE_VERB
    >>> [bool(mask & FINITE_VERB) for mask in class_masks(tokenize("كتب الوزير"))]
    [True, False]
    """
    return [found.mask for found in map(known_classes(), tokens.words)]


def read_class(tokens: Tokens, index: int) -> WordClass | None:
    """
    Give what the token is in its context, or `None` if it is no word.

    >>> from arnews import tokenize
    >>> [read_class(tokenize(text), 1).part for text in ("قد كتب الوزير", "ثلاثة كتب قديمة")]
    ['verb', 'noun']
    """
    here = _profiles()(tokens.words[index])
    return _decide(here, tokens, index) if len(here.groups) > 1 else here.likeliest


def read_class_masks(tokens: Tokens) -> list[int]:
    """
    Give the bits of what each token is in its context, in one pass; 0 for what is no word.

    >>> from arnews import tokenize
    >>> from arnews.word_classes import FINITE_VERB
    >>> [bool(mask & FINITE_VERB) for mask in read_class_masks(tokenize("بعد قتل الجندي"))]
    [False, False, False]
    """
    return [
        _decide(here, tokens, index).mask if len(here.groups) > 1 else here.mask
        for index, here in enumerate(map(_profiles(), tokens.words))
    ]


def is_finite_verb(tokens: Tokens, index: int) -> bool:
    """
    Tell whether the token is a finite verb where it stands.

    >>> from arnews import tokenize
    >>> tokens = tokenize("قتل الجندي بعد قتل الحارس")
    >>> is_finite_verb(tokens, 0), is_finite_verb(tokens, 3)
    (True, False)
    """
    one = read_class(tokens, index)
    return one is not None and one.part == "verb"


# What is weighed


@frozen
class Group:
    """The likeliest class of one group of a word, and how often it is of that group at all."""

    number: int
    one: WordClass
    chance: float
    """The natural logarithm of its share."""


@frozen
class Profile:
    """What a written word brings to the decision about itself and its neighbours."""

    likeliest: WordClass | None
    mask: int
    """Of the likeliest class."""
    groups: tuple[Group, ...]
    features: tuple[str, ...]
    """What it shows of itself."""
    role: str
    """What its neighbours see in it."""


class _Profiles(dict[str, Profile]):
    """Written form to `Profile`; each distinct form is worked out once. Emptied when it grows past a limit."""

    def __missing__(self, text: str) -> Profile:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        found = self[text] = _profile(known_classes()(text))
        return found


@cache
def _profiles() -> Callable[[str], Profile]:
    return _Profiles().__getitem__


def _profile(found: WordClasses) -> Profile:
    shares: dict[str, float] = {}
    best: dict[str, WordClass] = {}
    for one in found.classes:
        name = group_of(one)
        shares[name] = shares.get(name, 0.0) + one.share
        best.setdefault(name, one)
    groups = tuple(
        Group(GROUPS.index(name), best[name], math.log(share)) for name, share in shares.items() if share > _LEAST
    )
    likeliest = max(groups, key=lambda group: group.chance).one if groups else None
    return Profile(likeliest, likeliest.mask if likeliest else 0, groups, tuple(_own(found)), _role(found, likeliest))


def group_of(one: WordClass) -> str:
    """Give the group of a class."""
    if one.part == "verb":
        return one.form
    return one.part if one.part in ("noun", "adjective", "name", "number") else "other"


def _own(found: WordClasses) -> Iterator[str]:
    mask = found.mask
    for name, bit in _OWN_BITS.items():
        if mask & bit:
            yield f"here {name}"
    yield f"here ends {found.stem[-2:]}"
    yield f"here has {min(len(found.stem), 6)}"


_OWN_BITS: Final[Mapping[str, int]] = {
    "and": AND,
    "article": ARTICLE,
    "bound": BOUND_PREPOSITION,
    "owned": OWNED,
    "future": FUTURE,
    "unknown": UNKNOWN,
}


def _role(found: WordClasses, one: WordClass | None) -> str:
    if one is None:
        kind = word(found.text).kind
        return found.text.translate(_LATIN) if kind == "punctuation" and len(found.text) == 1 else kind
    if one.part == "verb":
        return f"verb {one.form}"
    if one.mask & NOMINAL:
        bound = " bound" if one.mask & BOUND_PREPOSITION else ""
        definite = "article" if one.mask & ARTICLE else "owned" if one.mask & OWNED else "bare"
        open_ = " or verb" if found.verb > 0.1 else ""
        part = "noun" if one.part == "number" else one.part  # «ضبط عشرة» is built as «ضبط لصوص»
        return f"{part} {definite}{bound}{open_}"
    if one.part in ("particle", "complementiser", "conjunction"):
        return f"{one.part} {found.stem}" + (" owned" if one.mask & OWNED else "")
    return f"{one.part} owned" if one.mask & OWNED else one.part


_LATIN: Final = str.maketrans("\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{ARABIC QUESTION MARK}", ",;?")


def features_of(tokens: Tokens, index: int) -> list[str]:
    """Give what speaks for or against each group, whatever the group."""
    find = _profiles()
    words = tokens.words
    before = find(words[index - 1]).role if index else "start"
    after = find(words[index + 1]).role if index + 1 < len(words) else "end"
    second = find(words[index - 2]).role if index > 1 else "start"
    third = find(words[index + 2]).role if index + 2 < len(words) else "end"
    here = find(words[index])
    found = ["always", *here.features, f"before {before}", f"after {after}", f"second {second}", f"third {third}"]
    for place, role in (("before", before), ("after", after), ("second", second)):
        part = role.split(" ", 1)[0]
        if part != role:
            found.append(f"{place} {part}")
    found.append(f"between {before.split(' ', 1)[0]} {after.split(' ', 1)[0]}")
    clause = _clause(tokens, index)
    found += [clause, f"{clause} before {before}"]
    return found


_FAR: Final = 8


def _clause(tokens: Tokens, index: int) -> str:
    """Tell whether a finite verb stands between the token and what begins its clause."""
    find = _profiles()
    for place in range(index - 1, max(index - _FAR, 0) - 1, -1):
        role = find(tokens.words[place]).role
        if role.startswith("verb"):
            return "clause has verb"
        if len(role) == 1 or role.startswith(("complementiser", "relative", "conjunction")):
            return "clause has none"
    return "clause begins" if index < _FAR else "clause is long"


def agreement(tokens: Tokens, index: int, group: Group) -> list[str]:
    """Give whether a class of the token would agree with its neighbours."""
    find = _profiles()
    words = tokens.words
    before = find(words[index - 1]).mask if index else 0
    after = find(words[index + 1]).mask if index + 1 < len(words) else 0
    found = []
    if before & NOMINAL:
        gender = "gender" if _agree(group.one.mask, before) else "no gender"
        article = (
            "article" if bool(group.one.mask & ARTICLE) == bool(before & (ARTICLE | OWNED | NAME)) else "no article"
        )
        found.append(f"before {gender} {article}")
    if after & NOMINAL:
        gender = "gender" if _agree(group.one.mask, after) else "no gender"
        article = "article" if bool(group.one.mask & ARTICLE) == bool(after & ARTICLE) else "no article"
        found.append(f"after {gender} {article}")
    return found


def _agree(one: int, other: int) -> bool:
    """Tell whether two masks agree in gender; things in the plural agree as feminine in the singular."""
    return bool(one & other & (MASCULINE | FEMININE)) or bool((one | other) & PLURAL and (one & other) ^ FEMININE)


def _decide(here: Profile, tokens: Tokens, index: int) -> WordClass:
    weights = _weights()
    rows = [row for feature in features_of(tokens, index) if (row := weights.get(feature))]
    best, most = here.groups[0], -math.inf
    for group in here.groups:
        number = group.number
        score = group.chance
        for row in rows:
            score += row[number]
        for feature in agreement(tokens, index, group):
            row = weights.get(feature)
            if row:
                score += row[number]
        if score > most:
            best, most = group, score
    return best.one


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    """Give for each feature what it adds to each group."""
    lines = files("arnews.word_classes").joinpath("weights.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {name: tuple(map(float, numbers)) for name, *numbers in rows}
