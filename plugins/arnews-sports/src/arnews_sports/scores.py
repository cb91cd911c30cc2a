"""Scores: «3-1», «3-صفر», «بهدفين دون رد», «بثلاثة أهداف مقابل هدف», «بهدف لمثله»."""

import re
from typing import Final

from attrs import frozen

from arnews import Annotation, Span
from arnews.numbers import Number
from arnews.tokenization import Tokens
from arnews.words import word
from arnews_sports.value import Score
from arnews_sports.words import words

__all__ = ["SIGNS", "ScoreReading", "read_score", "read_sets"]

_PAIR: Final = re.compile(r"(\d{1,3})\s*[-\u2013\u2014\u00d7xX:/\u0640]\s*(\d{1,3})")
"""Two numbers of at most three digits with a dash, a colon or a stroke between them."""
SIGNS: Final = frozenset({"\N{MULTIPLICATION SIGN}", "x", "X"})
"""What stands between the sides of a match in a list."""
_DASHES: Final = SIGNS | {"\N{ARABIC TATWEEL}", "-", "\N{EN DASH}", "\N{EM DASH}", ":", "/"}
_MOST: Final = 200
_SET: Final = 6
"""How many games or points the winner of a set has at least."""
_SETS: Final = 5
_LAM: Final = "\N{ARABIC LETTER LAM}"


@frozen
class ScoreReading:
    """A score, and the token after it."""

    score: Score
    span: Span
    stop: int
    drawn: bool = False
    """Whether its words say that nobody won: «بهدف لمثله»."""


def read_score(tokens: Tokens, numbers: dict[int, Annotation[Number]], index: int) -> ScoreReading | None:
    """
    Read the score at a token; the greater number of one told in words comes first.

    >>> from arnews import tokenize
    >>> read_score(tokenize("بهدفين دون رد"), {}, 0).score, read_score(tokenize("3-صفر"), {}, 0).score
    ((2, 0), (3, 0))
    """
    return _goalless(tokens, index) or _pair(tokens, numbers, index) or _in_words(tokens, numbers, index)


def read_sets(tokens: Tokens, numbers: dict[int, Annotation[Number]], first: ScoreReading) -> ScoreReading | None:
    """Read a row of sets, of which each side won as many as the score has: «6-4 و3-6 و6-2» is 2-1."""
    sets, stop = [first], first.stop
    while stop < len(tokens) and len(sets) < _SETS and max(sets[-1].score) >= _SET:
        text = word(tokens.words[stop]).folded
        more = read_score(tokens, numbers, stop) if text.startswith(_WAW) and len(text) > 1 else None
        at = stop + 1
        while more is None and at < min(len(tokens), stop + 4) and _between_sets(tokens, at - 1):
            more = read_score(tokens, numbers, at)
            at += 1
        if more is None or max(more.score) < _SET:
            break
        sets.append(more)
        stop = more.stop
    if len(sets) < 2 or any(one.score[0] == one.score[1] for one in sets):
        return None
    won = sum(one.score[0] > one.score[1] for one in sets)
    return ScoreReading((won, len(sets) - won), Span(first.span.start, sets[-1].span.end), stop)


def _between_sets(tokens: Tokens, index: int) -> bool:
    return (word(tokens.words[index]).folded or tokens.words[index]) in _BETWEEN_SETS


_WAW: Final = "\N{ARABIC LETTER WAW}"
_BETWEEN_SETS: Final = frozenset({_WAW, ")", "(", "\N{ARABIC COMMA}"})


def _goalless(tokens: Tokens, index: int) -> ScoreReading | None:
    found = words("goalless").match(tokens, index)
    return None if found is None else ScoreReading((0, 0), found.span(tokens), found.stop, drawn=True)


def _pair(tokens: Tokens, numbers: dict[int, Annotation[Number]], index: int) -> ScoreReading | None:
    number = numbers.get(index)
    if number is not None and number.value.kind == "label":
        stop = tokens.at(number.span.end - 1) + 1
        written = "".join(word(one).folded or one for one in tokens.words[index:stop])
        pair = _PAIR.fullmatch(written)
        if pair is not None:
            return _scored(int(pair[1]), int(pair[2]), number.span, stop)
    if index + 2 < len(tokens) and (tokens.words[index + 1] in _DASHES or words("against").match(tokens, index + 1)):
        one, other = _plain(tokens, index), _plain(tokens, index + 2)
        if one is not None and other is not None:
            return _scored(one, other, tokens.span(index, index + 3), index + 3)
    return None


def _plain(tokens: Tokens, index: int) -> int | None:
    """Read digits, or «صفر»."""
    folded = word(tokens.words[index]).folded
    if folded.isdecimal() and len(folded) <= _DIGITS:
        return int(folded)
    return 0 if words("zero").match(tokens, index) else None


_DIGITS: Final = 3


def _scored(one: int, other: int, span: Span, stop: int) -> ScoreReading | None:
    return ScoreReading((one, other), span, stop) if max(one, other) <= _MOST else None


def _in_words(tokens: Tokens, numbers: dict[int, Annotation[Number]], index: int) -> ScoreReading | None:
    first = _goals(tokens, numbers, index)
    if first is None or first[1] >= len(tokens):
        return None
    goals, stop = first
    begin = tokens.starts[index]
    same = words("same").match(tokens, stop)
    if same is not None:
        return ScoreReading((goals, goals), Span(begin, tokens.ends[same.stop - 1]), same.stop, drawn=True)
    none = words("against_none").match(tokens, stop)
    if none is not None:
        return ScoreReading((goals, 0), Span(begin, tokens.ends[none.stop - 1]), none.stop)
    against = words("against").match(tokens, stop)
    if against is None and words("against_none").match(tokens, stop - 1) is not None:  # «بهدف وحيد»
        return ScoreReading((goals, 0), Span(begin, tokens.ends[stop - 1]), stop)
    at = against.stop if against is not None else stop
    if against is None and not word(tokens.words[stop]).folded.startswith(_LAM):
        return None
    other = _goals(tokens, numbers, at, of_lam=against is None)
    if other is None:
        return None
    return _scored(goals, other[0], Span(begin, tokens.ends[other[1] - 1]), other[1])


def _goals(
    tokens: Tokens, numbers: dict[int, Annotation[Number]], index: int, *, of_lam: bool = False
) -> tuple[int, int] | None:
    """Read how many goals: «هدفين», «ثلاثية», «3 أهداف»; `of_lam` those behind «ل»: «لهدف»."""
    if index >= len(tokens):
        return None
    number = numbers.get(index)
    if number is not None and number.value.kind == "cardinal" and isinstance(number.value.value, int):
        stop = tokens.at(number.span.end - 1) + 1
        noun = words("goals_word").match(tokens, stop)
        if noun is not None and number.value.value <= _MOST:
            return number.value.value, noun.stop
    found = (words("score_of") if of_lam else words("score")).match(tokens, index)
    return None if found is None else (found.entry, found.stop)
