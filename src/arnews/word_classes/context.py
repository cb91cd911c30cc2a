"""
Which of the things that a word can be it is where it stands.

What speaks for each is weighed: how often the word is that at all, what its neighbours can be, and whether it agrees
with them in gender, number and the article. The weights were fitted by ``tools/word_context.py`` on one half of the
sentences of UD Arabic-PUD and on news; they are read when the first word of several classes is met.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Final, TypeVar

from attrs import frozen

from arnews.memo import Memo
from arnews.resources import read_text
from arnews.tokenization import Tokens
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
from arnews.words import word

__all__ = ["class_masks", "is_finite_verb", "read_class", "read_class_masks"]

K = TypeVar("K")

GROUPS: Final = ("perfect", "imperfect", "imperative", "noun", "adjective", "name", "number", "other")
"""What a context can tell apart."""

_FAR: Final = 8
"""Words before one among which its clause may begin."""
_EDGE: Final = _FAR + 1
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
    return _decide(*_around(tokens, index)) if len(here.groups) > 1 else here.likeliest


def read_class_masks(tokens: Tokens) -> list[int]:
    """
    Give the bits of what each token is in its context, in one pass; 0 for what is no word.

    >>> from arnews import tokenize
    >>> from arnews.word_classes import FINITE_VERB
    >>> [bool(mask & FINITE_VERB) for mask in read_class_masks(tokenize("بعد قتل الجندي"))]
    [False, False, False]
    """
    found = list(map(_profiles(), tokens.words))
    row = _with_edges(found)
    return [_decide(row, index).mask if len(here.groups) > 1 else here.mask for index, here in enumerate(found, _EDGE)]


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


Weights = tuple[float, ...]
"""What something adds to each of `GROUPS`."""
_NOTHING: Final = (0.0,) * len(GROUPS)


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
    part: str
    """The first word of the role."""
    clause: str
    """What a clause is whose nearest verb or beginning it is; empty for what is neither."""
    weights: tuple[Weights, ...]
    """What it adds to each group of itself, of the word behind, before, two behind and two before it."""


@cache
def _profiles() -> Callable[[str], Profile]:
    return Memo[str, Profile](lambda text: _profile(known_classes()(text))).__getitem__


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
    mask = likeliest.mask if likeliest else 0
    return _profiled(likeliest, mask, groups, _own(found), _role(found, likeliest))


def _profiled(
    likeliest: WordClass | None, mask: int, groups: tuple[Group, ...], features: tuple[str, ...], role: str
) -> Profile:
    own = _ALONE[features] if len(groups) > 1 else _NOTHING
    return Profile(likeliest, mask, groups, features, role, _part(role), _clause_of(role), (own, *_seen(role)))


@cache
def _seen(role: str) -> tuple[Weights, ...]:
    return tuple(_sum(_beside(place, role)) for place in _PLACES)


def _with_edges(found: Iterable[Profile]) -> list[Profile]:
    """Give profiles with what stands for words where there are none before and behind them."""
    start, end = _edges()
    return [*[start] * _EDGE, *found, end, end]


@cache
def _edges() -> tuple[Profile, Profile]:
    return _profiled(None, 0, (), (), "start"), _profiled(None, 0, (), (), "end")


def _part(role: str) -> str:
    return role.split(" ", 1)[0]


def _clause_of(role: str) -> str:
    if role.startswith("verb"):
        return "clause has verb"
    if role == "start":
        return "clause begins"
    begins = len(role) == 1 or role.startswith(("complementiser", "relative", "conjunction"))
    return "clause has none" if begins else ""


def group_of(one: WordClass) -> str:
    """Give the group of a class."""
    if one.part == "verb":
        return one.form
    return one.part if one.part in ("noun", "adjective", "name", "number") else "other"


def _own(found: WordClasses) -> tuple[str, ...]:
    """Give what a word shows of itself; many show the same, which is kept once."""
    return _SHOWN[found.mask & _ANY_OWN, found.stem[-2:], min(len(found.stem), 6)]


def _shown(bits: int, ending: str, letters: int) -> tuple[str, ...]:
    own = [f"here {name}" for name, bit in _OWN_BITS.items() if bits & bit]
    return (*own, f"here ends {ending}", f"here has {letters}")


_OWN_BITS: Final[Mapping[str, int]] = {
    "and": AND,
    "article": ARTICLE,
    "bound": BOUND_PREPOSITION,
    "owned": OWNED,
    "future": FUTURE,
    "unknown": UNKNOWN,
}
_ANY_OWN: Final = AND | ARTICLE | BOUND_PREPOSITION | OWNED | FUTURE | UNKNOWN
_SHOWN: Final = Memo[tuple[int, str, int], tuple[str, ...]](lambda shown: _shown(*shown))


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
    row, at = _around(tokens, index)
    before, after, second, third = row[at - 1], row[at + 1], row[at - 2], row[at + 2]
    clause = _clause(row, at)
    return [
        *("always", *row[at].features),
        *(feature for place, one in zip(_PLACES, (before, after, second, third), strict=True)
          for feature in _beside(place, one.role)),
        *_between(before.part, after.part),
        *_begun(clause, before.role),
    ]  # fmt: skip


def _around(tokens: Tokens, index: int) -> tuple[list[Profile], int]:
    """Give the profiles of the words from where its clause begins to two behind a token, and the place of its own."""
    find, words = _profiles(), tokens.words
    before: list[Profile] = []
    for place in range(index - 1, max(index - _FAR, 0) - 1, -1):
        one = find(words[place])
        before.append(one)
        if one.clause and len(before) > 1:
            break
    return _with_edges([*reversed(before), *map(find, words[index : index + 3])]), len(before) + _EDGE


_PLACES: Final = ("before", "after", "second", "third")


def _beside(place: str, role: str) -> tuple[str, ...]:
    part = _part(role)
    return (f"{place} {role}", f"{place} {part}") if part != role and place != "third" else (f"{place} {role}",)


def _between(before: str, after: str) -> tuple[str, ...]:
    return (f"between {before} {after}",)


def _begun(clause: str, before: str) -> tuple[str, ...]:
    return clause, f"{clause} before {before}"


def _clause(row: Sequence[Profile], index: int) -> str:
    """Tell whether a finite verb stands between the word and what begins its clause."""
    for place in range(index - 1, index - 1 - _FAR, -1):
        if row[place].clause:
            return row[place].clause
    return "clause is long"


def agreement(tokens: Tokens, index: int, group: Group) -> list[str]:
    """Give whether a class of the token would agree with its neighbours."""
    row, at = _around(tokens, index)
    return [*_agreement_before(group.one.mask, row[at - 1].mask), *_agreement_after(group.one.mask, row[at + 1].mask)]


def _agreement_before(one: int, before: int) -> tuple[str, ...]:
    if not before & NOMINAL:
        return ()
    gender = "gender" if _agree(one, before) else "no gender"
    article = "article" if bool(one & ARTICLE) == bool(before & (ARTICLE | OWNED | NAME)) else "no article"
    return (f"before {gender} {article}",)


def _agreement_after(one: int, after: int) -> tuple[str, ...]:
    if not after & NOMINAL:
        return ()
    gender = "gender" if _agree(one, after) else "no gender"
    article = "article" if bool(one & ARTICLE) == bool(after & ARTICLE) else "no article"
    return (f"after {gender} {article}",)


def _agree(one: int, other: int) -> bool:
    """Tell whether two masks agree in gender; things in the plural agree as feminine in the singular."""
    return bool(one & other & (MASCULINE | FEMININE)) or bool((one | other) & PLURAL and (one & other) ^ FEMININE)


def _decide(row: Sequence[Profile], index: int) -> WordClass:
    """Weigh the groups of a word by its features; what each adds is summed once for all features of one kind."""
    here, before, after = row[index], row[index - 1], row[index + 1]
    own, first, last = here.weights[0], before.weights[1], after.weights[2]
    farther, farthest = row[index - 2].weights[3], row[index + 2].weights[4]
    between, clause = _BETWEEN[before.part, after.part], _BEGUN[_clause(row, index), before.role]
    best, most = here.groups[0], -math.inf
    for group in here.groups:
        number, mask = group.number, group.one.mask
        score = (
            group.chance + own[number] + first[number] + last[number] + farther[number] + farthest[number]
            + between[number] + clause[number]
            + _AGREES_BEFORE[mask, before.mask][number] + _AGREES_AFTER[mask, after.mask][number]
        )  # fmt: skip
        if score > most:
            best, most = group, score
    return best.one


def _sum(features: Iterable[str]) -> Weights:
    """Give what some features add to each group together."""
    weights = _weights()
    rows = [row for feature in features if (row := weights.get(feature))]
    return tuple(map(math.fsum, zip(*rows, strict=True))) if rows else _NOTHING


_ALONE: Final = Memo[tuple[str, ...], Weights](lambda features: _sum(("always", *features)))


def _sums(features: Callable[[K, K], Iterable[str]]) -> Memo[tuple[K, K], Weights]:
    """Give what two things say together to what it adds to each group."""
    return Memo(lambda pair: _sum(features(*pair)))


_BETWEEN: Final = _sums(_between)
_BEGUN: Final = _sums(_begun)
_AGREES_BEFORE: Final = _sums(_agreement_before)
_AGREES_AFTER: Final = _sums(_agreement_after)


@cache
def _weights() -> Mapping[str, Weights]:
    """Give for each feature what it adds to each group."""
    lines = read_text("arnews.word_classes", "weights.tsv").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {name: tuple(map(float, numbers)) for name, *numbers in rows}
