"""Telephone numbers, in groups or not, and the groups of digits of any identifier."""

from typing import Final

from arnews.document import Reading
from arnews.letters import DIGIT_VALUES
from arnews.numbers.around import HYPHENS, entry_beside, in_context, is_glued
from arnews.numbers.counted import counts, is_definite, is_noun
from arnews.numbers.label_words import is_word_of
from arnews.numbers.units import read_unit
from arnews.numbers.value import Exact, Number
from arnews.numbers.words import CONJUNCTION, NumberWord, number_finder
from arnews.tokenization import Tokens
from arnews.word_classes import AND, BOUND_PREPOSITION, OWNED, classes_of
from arnews.words import word

__all__ = ["SHORT", "STOPS", "ZEROS", "after_groups", "as_label", "is_measured", "read_telephone"]

SHORT, _TELEPHONE = 7, 9
"""Digits of a telephone number: from 7 with a zero before, from 9 without."""
ZEROS: Final = frozenset(digit for digit, value in DIGIT_VALUES.items() if value == 0)


def as_label(tokens: Tokens, start: int, stop: int, value: Exact | None, rule: str) -> Reading[Number]:
    """Give some tokens as a label."""
    return Reading(Number("label", value), tokens.span(start, stop), stop, f"numbers.{rule}")


def read_telephone(tokens: Tokens, start: int, entry: NumberWord, *, near: bool) -> Reading[Number] | None:
    """Read a telephone number, in groups: behind its word if one is near, with + or 0 before, or by its length."""
    written = word(tokens.words[start]).folded
    stop = start + 1
    if len(written) == _AREA and (end := _after_stroke(tokens, stop)) is not None:
        return as_label(tokens, start, end, None, "telephone")  # 70/123456
    plus = start > 0 and tokens.words[start - 1] == "+" and not tokens.gap(start)
    called = near and _is_called(tokens, start - 1 if plus else start)
    if not (called or plus or written[0] == "0" or len(written) >= _TELEPHONE) or is_measured(tokens, stop):
        return None
    if called or plus or (written[0] == "0" and len(written) > 1):
        abroad = plus or (written.startswith("00") and len(written) > _SHORTEST_GROUP)
        end = after_groups(tokens, stop, shortest=1 if abroad else _SHORTEST_GROUP)
        digits = sum(len(one) for one in tokens.words[start:end] if one.isdecimal())
        called = called and (end > stop or (len(written) >= _SHORTEST_CALLED and not counts(tokens, stop, entry.value)))
        if called or (end > stop and (plus or digits >= SHORT)) or digits >= SHORT:
            value = entry.value if end == stop and len(written) < SHORT else None
            return as_label(tokens, start, end, value, "telephone")
    if len(written) >= _TELEPHONE and not written.endswith(_ROUND) and not _is_counted(tokens, stop, entry):
        return as_label(tokens, start, stop, None, "telephone")
    return None


def _after_stroke(tokens: Tokens, stop: int) -> int | None:
    """Give the token after a stroke and the six or more digits of a telephone that are written to an area code."""
    if stop + 1 >= len(tokens.words) or tokens.words[stop] != "/":
        return None
    number = tokens.words[stop + 1]
    glued = is_glued(tokens, stop) and is_glued(tokens, stop + 1)
    return stop + 2 if glued and number.isdecimal() and len(number) >= _SHORTEST_STROKED else None


_AREA, _SHORTEST_STROKED = 2, 6


def _is_called(tokens: Tokens, start: int) -> bool:
    """Tell whether a word of telephones stands before a number: هاتف: , اتصل بنا على الرقم ."""
    start = _past_first(tokens, start)
    for index in range(start - 1, max(start - 1 - _CALLED, -1), -1):
        lined = is_word_of(tokens, index, "line") and is_word_of(tokens, index - 1, "line_head")
        if lined or is_word_of(tokens, index, "call"):
            return not _is_counted_word(tokens, index)  # 165 جوال ذرة و530
        if word(tokens.words[index]).kind not in ("word", "punctuation") and tokens.words[index] not in _SLASHES:
            return False
        if tokens.words[index] in STOPS or number_finder()(tokens.words[index]) is not None:
            return False
    return False


def _is_counted(tokens: Tokens, stop: int, entry: NumberWord) -> bool:
    """Tell whether a noun follows that so many digits may count, in whatever form it is written: 385481903 مستخدم."""
    if counts(tokens, stop, entry.value):
        return True
    if not is_noun(tokens, stop) or is_definite(tokens, stop):
        return False
    known = classes_of(tokens.words[stop])
    return not known.mask & (AND | BOUND_PREPOSITION | OWNED) and any(
        (one.part == "noun" or one.form == "participle") and one.share > _LIKELY for one in known.classes
    )


_LIKELY: Final = 0.2


def _past_first(tokens: Tokens, start: int) -> int:
    """Give where the first of two telephones begins, if و or أو joins the one at a token to it."""
    joined = start > 1 and (in_context(tokens, start - 1, "or") or word(tokens.words[start - 1]).bare == CONJUNCTION)
    first = start - 1
    while (
        joined
        and first
        and start - first < _JOINED
        and (tokens.words[first - 1].isdecimal() or tokens.words[first - 1] in _MARKS)
    ):
        first -= 1
    return first if joined and first < start - 1 else start


_MARKS: Final = HYPHENS | frozenset("()+/")
_JOINED: Final = 9
"""Tokens of the first of two telephones."""


def _is_counted_word(tokens: Tokens, index: int) -> bool:
    """Tell whether a number that is no telephone stands right before a word: 165 جوال, not 0146249488 تحويلة."""
    written = tokens.words[index - 1] if index else ""
    return bool(written) and number_finder()(written) is not None and written[0] not in ZEROS and len(written) < SHORT


_CALLED: Final = 4
_SHORTEST_CALLED: Final = 2
_ROUND: Final = "00000"
"""How a large number that counts ends: 1400000000."""
_SLASHES: Final = frozenset({"/", "-", ":"})
STOPS: Final = frozenset({".", "\N{ARABIC COMMA}", "!", "\N{ARABIC QUESTION MARK}"})


def after_groups(tokens: Tokens, stop: int, shortest: int = 2) -> int:
    """Give the token after the groups of digits that go on an identifier: 011 222 3333, 978-3-16, (555) 123, 01/234."""
    words = tokens.words
    while stop < len(words):
        at = stop
        while at < len(words) and at - stop < 2 and (words[at] in HYPHENS or words[at] in _BRACKETS):
            if words[at] == ")" and words[at - 2] != "(" and words[max(at - 3, 0) : at - 1] != ["(", "+"]:
                return stop
            at += 1
        slash = at == stop and words[at] == "/" and at + 1 < len(words)
        if slash and is_glued(tokens, at) and is_glued(tokens, at + 1):
            at += 1
        if at >= len(words) or not words[at].isdecimal() or len(tokens.gap(at)) > 1 or tokens.begins_line(at):
            return stop
        if at == stop and len(words[at]) < shortest:
            return stop
        stop = at + 1
    return stop


_SHORTEST_GROUP: Final = 2
_BRACKETS: Final = frozenset("()")


def is_measured(tokens: Tokens, stop: int) -> bool:
    """Tell whether a scale, a percent sign or a unit follows, so that a number counts whatever stands before it."""
    scale = entry_beside(tokens, stop, "scale") if stop < len(tokens.words) else None
    return scale is not None or in_context(tokens, stop, "percent") or read_unit(tokens, stop) is not None
