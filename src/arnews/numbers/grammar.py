"""
How number words and digits combine.

Every reader takes tokens and a position and gives a `Reading` or `None`. Inside a number, words are joined by و
(ثلاثة وعشرون) or stand side by side (ثلاثة آلاف, خمسة عشر); a scale word multiplies what stands before it, and after
it only smaller terms follow, so reading goes once from left to right.
"""

from typing import Final

from attrs import frozen

from arnews.document import Reading
from arnews.memo import Memo
from arnews.numbers.around import CLOSING, HYPHENS, OPENING, ROLES, SLASHES, as_reading, names_at, names_of
from arnews.numbers.cardinals import read_cardinal, with_addend
from arnews.numbers.digits import bracketed
from arnews.numbers.fractions import read_fraction
from arnews.numbers.ordinals import after_hundreds, beyond_hundreds, read_ordinal
from arnews.numbers.ranges import PARTS, part_after, percent_after, range_after
from arnews.numbers.units import units
from arnews.numbers.vague import odd_after, odd_first, read_vague
from arnews.numbers.value import Number
from arnews.numbers.words import CONJUNCTION, NumberWord, context, number_finder
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["read_number"]


def read_number(tokens: Tokens, start: int) -> Reading[Number] | None:
    """
    Read the longest number that begins at a token: cardinal, ordinal, fraction, percentage, range or vague.

    >>> from arnews import tokenize
    >>> reading = read_number(tokenize("وبثلاثة وعشرين كتابا"), 0)
    >>> reading.value.value, reading.span, reading.stop
    (23, Span(start=2, end=14), 2)
    """
    words = tokens.words
    if start >= len(words) or (found := number_finder()(words[start])) is None or not found.entries:
        return None
    entry = found.entries[0]
    single = _SINGLES[words[start]]
    if single is not None and (
        _is_single(tokens, start)
        if single.value.kind == "cardinal"
        else start + 1 == len(words) or _QUIET[words[start + 1]]
    ):
        place = tokens.span(start, start + 1, found.cut)
        return Reading(single.value, place, start + 1, single.rule)
    if entry.role == "ordinal":
        return read_ordinal(tokens, start)
    if entry.form == "plural" or entry.role == "vague":
        return odd_first(tokens, start) or read_vague(tokens, start)
    number: Reading[Number] | None
    if single is not None and _ends_sum(tokens, start):
        place = tokens.span(start, start + 1, found.cut)
        number = Reading(single.value, place, start + 1, single.rule)
    else:
        number = _part(tokens, start, entry) or read_cardinal(tokens, start)
    after = number.stop if number is not None else start
    if number is not None and bracketed(tokens, start, after):
        after += 1
    if number is None or after >= len(tokens.words):
        return number
    if entry.role == "ten":
        value, stop = beyond_hundreds(tokens, int(entry.value), start + 1)
        if stop > start + 1:  # العشرون بعد المئة
            return as_reading(tokens, start, stop, "ordinal", value, "ordinal")
    if found.definite and entry.role in ("hundred", "scale"):
        ordinal = after_hundreds(tokens, start, number)
        if ordinal is not None:
            return ordinal
    following = words[after]
    if following[0] == CONJUNCTION and (odd := odd_after(tokens, start, number)) is not None:
        return odd if not tokens.begins_line(after) else number
    led = start > 0 and _LED[words[start - 1]]  # بين 3 درجات و7 درجات
    if (_FREE[following] and entry.role != "unit" and not led) or tokens.begins_line(after):
        return number
    names, opened = names_at(tokens, after), start > 0 and _OPENED[words[start - 1]]
    joined = following in HYPHENS or word(following).bare in _GLUED or number_finder()(following) is not None
    if "percent" in names and not (opened or joined):
        percent = percent_after(tokens, start, number)
        if percent is not None and (percent.stop == len(words) or not _RANGE_JOINTS[words[percent.stop]]):
            return percent
    if (opened or joined or names & _JOINING) and (bounds := range_after(tokens, start, number)) is not None:
        return bounds
    if names & PARTS and (part := part_after(tokens, start, number)) is not None:
        return part
    return (percent_after(tokens, start, number) if "percent" in names else None) or number


def _ends_sum(tokens: Tokens, start: int) -> bool:
    """Tell whether a sum that begins with a number word ends behind it, whatever is made of the number then."""
    words = tokens.words
    if start and words[start - 1] in _POINTS:
        return False
    return start + 1 == len(words) or _SUM_ENDS[words[start + 1]]


def _part(tokens: Tokens, start: int, entry: NumberWord) -> Reading[Number] | None:
    """Read a fraction, which digits begin only before / and the plural of a part: 3/4, 3 أرباع."""
    following = tokens.words[start + 1] if start + 1 < len(tokens.words) else ""
    if entry.role == "digits" and following not in SLASHES and "fraction" not in ROLES[following]:
        return None
    part = read_fraction(tokens, start)
    return part if part is None or part.value.kind == "fraction" else with_addend(tokens, start, part)


_JOINING: Final = frozenset({"to", "or", "percent"})
"""Tables of what may stand between the two numbers of a range."""


@frozen
class _Single:
    """What a number word is where nothing goes on it."""

    value: Number
    rule: str


def _single(text: str) -> _Single | None:
    """Give what a written form is by itself if it is a whole number or an ordinal, and can be nothing else."""
    found, roles = number_finder()(text), ROLES[text]
    if found is None or not found.entries:
        return None
    entry = found.entries[0]
    if entry.role == "ordinal":
        unit = roles.get("ordinal")
        if unit is None or unit.needs or unit.form == "owned":
            return None
        return _Single(Number("ordinal", int(unit.value), style=entry.style), "numbers.ordinal")
    if entry.role not in _WHOLE_WORDS or entry.form or entry.needs or "fraction" in roles:
        return None
    rule = "numbers.digits" if entry.role == "digits" else "numbers.sum"
    return _Single(Number("cardinal", entry.value, style=entry.style), rule)


_SINGLES: Final = Memo(_single)


_WHOLE_WORDS: Final = frozenset({"digits", "unit", "ten", "teen", "hundred"})


def _is_single(tokens: Tokens, start: int) -> bool:
    """Tell whether a number word can only be a number by itself: what follows belongs to no number."""
    words, stop = tokens.words, start + 1
    following = words[stop] if stop < len(words) else ""
    if _FREE[following]:
        return not start or not (words[start - 1] in _POINTS or _LED[words[start - 1]])
    if not _QUIET[following]:
        if word(following).bare not in _JOINTS and number_finder()(following) is None:
            match = context().match(tokens, stop)
            if match is not None and (match.entry in _CONTINUING or not _CONTINUING.isdisjoint(match.found.entries)):
                return False
        elif following in _POINTED and not (stop + 1 < len(words) and words[stop + 1][0].isdecimal()):
            pass  # the mark ends a clause
        elif following not in CLOSING or (start and words[start - 1] in OPENING):
            return False
    return not (start and (_OPENED[words[start - 1]] or words[start - 1] in _POINTS))


def _opens(text: str) -> bool:
    """Tell whether a range may begin behind a written form: بين and من, an article, a sign or a bracket."""
    return text in OPENING or text in HYPHENS or not names_of(text).isdisjoint(_OPENERS)


_OPENERS: Final = frozenset({"between", "from", "percent", "per_thousand", "minus", "article"})
_OPENED: Final = Memo(_opens)
_LED: Final = Memo[str, bool](lambda text: not names_of(text).isdisjoint({"between", "from"}))
"""Whether a written form leads a range, of which each number may have its noun."""


_POINTS: Final = frozenset({".", "\N{ARABIC DECIMAL SEPARATOR}"})


def _is_quiet(text: str) -> bool:
    """Tell whether a written form never belongs to the number before it."""
    return not text or (
        word(text).bare not in _JOINTS and number_finder()(text) is None and names_of(text).isdisjoint(_CONTINUING)
    )


_CONTINUING: Final = PARTS | {"percent", "to", "or", "point", "odd", "beyond", "article", "except"}
"""Tables of context that go on a number."""
_POINTED: Final = _POINTS | {",", "\N{ARABIC COMMA}"}
"""Marks that join digits, where digits stand on both sides."""
_GLUED: Final = frozenset({CONJUNCTION, "\N{ARABIC LETTER LAM}"})
"""Proclitics that stand apart before digits: 10 و5, من 3 ل5."""
_JOINTS: Final = HYPHENS | CLOSING | _POINTED | _GLUED | SLASHES | {"^", "\N{ARABIC LETTER REH}"}
"""What may stand between two parts of one number."""


_QUIET: Final = Memo(_is_quiet)


def _ends_sums(text: str) -> bool:
    """Tell whether no written number goes on with a written form: no number, no mark, not و and not فاصلة."""
    return (
        word(text).bare not in _JOINTS
        and number_finder()(text) is None
        and names_of(text).isdisjoint({"point", "except"})
    )


_SUM_ENDS: Final = Memo(_ends_sums)
_RANGE_JOINTS: Final = Memo[str, bool](lambda text: text in HYPHENS or not names_of(text).isdisjoint({"to", "or"}))
"""Whether a written form may stand between the two numbers of a range."""


def _is_free(text: str) -> bool:
    """Tell whether a written form is quiet and stands between no two numbers of a range: من 5 أمتار إلى 10 أمتار."""
    return _QUIET[text] and (not text or (units().find(text) is None and names_of(text).isdisjoint(_SIGNS)))


_SIGNS: Final = frozenset({"minus", "plus", "percent"})
_FREE: Final = Memo(_is_free)
