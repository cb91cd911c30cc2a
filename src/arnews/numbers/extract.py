"""The way in: numbers of a document or a text."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import compress
from typing import Final

from attrs import evolve

from arnews.document import Annotation, Document, Reading
from arnews.errors import ParseError
from arnews.extractors import Extractor
from arnews.letters import DIGIT_VALUES
from arnews.numbers.around import HYPHENS, in_context, is_zero
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.duals import read_dual, read_multiple
from arnews.numbers.fractions import read_ambiguous
from arnews.numbers.grammar import read_number
from arnews.numbers.hedges import hedge, hedge_before, hedge_behind
from arnews.numbers.ranges import read_percent
from arnews.numbers.units import read_unit
from arnews.numbers.value import Exact, Number
from arnews.numbers.words import (
    NumberWord,
    context,
    context_finder,
    is_number_word,
    number_words,
)
from arnews.spans import Span
from arnews.tokenization import Tokens, tokenize, word

__all__ = ["find_numbers", "numbers", "parse_number"]


Reader = Callable[[Tokens, int], Reading[Number] | None]


def find_numbers(text: str | Document) -> tuple[Annotation[Number], ...]:
    """
    Find the numbers of a text or a document, in their order.

    What the layer ``times`` of a document covers is left out; a plain string is read without looking for times.

    >>> [(one.value.kind, one.value.value) for one in find_numbers("قتل 27 مدنيا وأصيب ثلاثة في المرة الأولى")]
    [('cardinal', 27), ('cardinal', 3), ('ordinal', 1)]
    """
    return tuple(_find(Document.of(text)))


def parse_number(text: str) -> Number:
    """
    Read a text that is one number and nothing else; words that hedge it may stand around it.

    Raises `ParseError` naming the code points that are not part of a number.

    >>> parse_number("السبعة والعشرين").value, parse_number("أكثر من 3.5 مليون")
    (27, Number(kind='cardinal', value=3500000, approx='more_than', low=None, style=None))
    """
    tokens = tokenize(text)
    if not tokens:
        raise ParseError(text, 0, len(text), "a number")
    start = _after_hedge(tokens)
    negative = context().match(tokens, start)
    sign = start
    if tokens.words[start] in HYPHENS or (negative is not None and negative.entry == "minus"):
        sign += 1
    readings = [
        reading
        for reader in (read_number, read_cardinal, read_percent, read_multiple)
        if (reading := _at(reader, tokens, sign)) is not None
    ]
    if sign == 0 and (dual := _at(read_dual, tokens, 0)) is not None:
        readings.append(dual)
    if not readings and (ambiguous := _at(read_ambiguous, tokens, sign)) is not None:
        readings.append(ambiguous)
    if not readings:
        raise ParseError(text, tokens.starts[start], tokens.ends[-1], "a number")
    best = max(readings, key=lambda reading: reading.stop)
    stop, value = best.stop, best.value
    if sign > start and value.value is not None and not isinstance(value.value, tuple):
        value = evolve(value, value=-value.value)
    if stop < len(tokens) and in_context(tokens, stop, "below_zero") and isinstance(value.value, int | Decimal):
        stop, value = stop + 2, evolve(value, value=-value.value)
    approx = hedge(tokens, start, stop)
    stop = behind[1] if (behind := hedge_behind(tokens, stop)) is not None else stop
    if stop < len(tokens):
        raise ParseError(text, tokens.starts[stop], tokens.ends[-1], "a number")
    return evolve(value, approx=approx)


def _after_hedge(tokens: Tokens) -> int:
    """Give the token after the hedge that a text begins with, the first one if there is none."""
    for start, written in enumerate(tokens.words):
        if number_words()[written] is not None or written in HYPHENS or in_context(tokens, start, "minus"):
            before = hedge_before(tokens, start)
            return start if before is not None and before[1] == 0 else 0
    return 0


def _at(reader: Reader, tokens: Tokens, start: int) -> Reading[Number] | None:
    return reader(tokens, start) if start < len(tokens) else None


def _find(doc: Document) -> Iterator[Annotation[Number]]:
    tokens = doc.tokens
    taken = [(time.span.start, time.span.end) for time in doc.times]
    hits = list(compress(range(len(tokens.words)), map(is_number_word(), tokens.words)))
    cold = any(is_zero(tokens, index) for index in hits)
    stop = upcoming = 0
    for start in hits:
        if start < stop:
            continue
        offset = tokens.starts[start]
        while upcoming < len(taken) and taken[upcoming][1] <= offset:
            upcoming += 1
        if upcoming < len(taken) and taken[upcoming][0] < tokens.ends[start]:
            continue
        reading = _read(tokens, start)
        if reading is None:
            continue
        stop = reading.stop
        if upcoming < len(taken) and taken[upcoming][0] < reading.span.end:
            continue
        value = reading.value
        if cold:
            value = _below_zero(tokens, reading)
        approx = hedge(tokens, start, stop) if value.kind not in ("label", "dual", "vague") else None
        if approx is not None:
            value = evolve(value, approx=approx)
        yield Annotation("numbers", reading.span, value, reading.rule)


def _read(tokens: Tokens, start: int) -> Reading[Number] | None:
    """Read the number at a token if it is one in running text."""
    found = number_words()[tokens.words[start]]
    if found is None or not found.entries:
        return read_dual(tokens, start)
    entry = found.entry
    label = _label(tokens, start, entry) if entry.role == "digits" else None
    if label is not None:
        return label
    if start and context_finder()(tokens.words[start - 1]) is not None:
        signed = _percent_before(tokens, start) or _minus_before(tokens, start)
        if signed is not None:
            return signed
    reading = read_number(tokens, start)
    if reading is None:
        return read_dual(tokens, start)
    marked = reading.value.kind == "fraction" and entry.role != "fraction"  # سُبع, told from سبع by its marks
    single = reading.stop == start + 1 and reading.value.kind != "vague" and not marked
    if single and not _alone(tokens, start, entry, found.definite):
        return None
    if reading.value.kind == "ordinal" and _is_label_ordinal(tokens, start):
        return Reading(evolve(reading.value, kind="label"), reading.span, reading.stop, "numbers.rank")
    if entry.role == "digits" and reading.value.kind in ("cardinal", "percent", "fraction"):
        reading = _negative(tokens, start, reading)
    return reading


def _percent_before(tokens: Tokens, start: int) -> Reading[Number] | None:
    """Read a percentage whose sign stands glued before the digits: %35."""
    if not in_context(tokens, start - 1, "percent") or len(tokens.words[start - 1]) > 1:
        return None
    if start > 1 and not tokens.gap(start - 1):
        return None
    return read_percent(tokens, start - 1)


def _minus_before(tokens: Tokens, start: int) -> Reading[Number] | None:
    """Read a negative number whose sign is a word: سالب خمسة."""
    if not in_context(tokens, start - 1, "minus"):
        return None
    number = read_cardinal(tokens, start)
    if number is None or not isinstance(number.value.value, int | Decimal):
        return None
    span = Span(tokens.starts[start - 1], number.span.end)
    return Reading(evolve(number.value, value=-number.value.value), span, number.stop, "numbers.negative")


def _below_zero(tokens: Tokens, reading: Reading[Number]) -> Number:
    """Make a number of degrees negative that are below zero: خمس درجات مئوية تحت الصفر."""
    value = reading.value.value
    if reading.value.kind != "cardinal" or not isinstance(value, int | Decimal):
        return reading.value
    for index in range(reading.stop, min(reading.stop + _DEGREES + 1, len(tokens.words))):
        if in_context(tokens, index, "below_zero"):
            return evolve(reading.value, value=-value)
    return reading.value


_DEGREES: Final = 2
"""Words between a number and «below zero»: درجات مئوية."""


def _alone(tokens: Tokens, start: int, entry: NumberWord, definite: bool) -> bool:
    """Tell whether a single word is a number where it stands."""
    if entry.role == "zero":  # not صفر the month: صفر درجة, ثلاثة مقابل صفر
        return not definite and (
            read_unit(tokens, start + 1) is not None or in_context(tokens, start - 1, "zero_before")
        )
    if entry.needs == "count":
        return False
    if entry.role == "unit" and entry.value == 2 and definite:
        return False  # الاثنين is Monday
    if entry.alone == "six":
        return _is_six(tokens, start, definite)
    if entry.alone == "accusative":
        return in_context(tokens, start + 1, "from")
    if entry.alone == "one":
        return not (in_context(tokens, start - 1, "not_one_before") or in_context(tokens, start + 1, "not_one_after"))
    if entry.role == "ordinal":
        return _is_ordinal(tokens, start, entry, definite)
    if entry.role == "fraction":
        return not in_context(tokens, start + 1, "stage")
    return True


def _is_six(tokens: Tokens, start: int, definite: bool) -> bool:
    """
    Tell six (ست دول, السنوات الست) from the lady (الست, ست البيت), from West (وست هام) and from "I am not" (لست).

    So too seven from the lion (السبع).
    """
    if not definite and start + 1 < len(tokens) and word(tokens.words[start + 1]).folded.startswith(_ARTICLE):
        return False
    if definite:
        return start > 0 and word(tokens.words[start - 1]).folded.startswith(_ARTICLE)
    found = number_words()[tokens.words[start]]
    if found is None or not found.cut:
        return True
    return start + 1 < len(tokens) and word(tokens.words[start + 1]).folded.endswith(_FEMININE_PLURAL)


def _is_ordinal(tokens: Tokens, start: int, entry: NumberWord, definite: bool) -> bool:
    """Tell an ordinal from the day before yesterday (أول أمس) and from "again" and the second of time (ثانية)."""
    if context().match(tokens, start + 1) is not None and in_context(tokens, start + 1, "day_before_yesterday"):
        return False
    feminine_second = entry.value == 2 and word(tokens.words[start]).folded.endswith(_HEH)
    return definite or not feminine_second or in_context(tokens, start - 1, "again_before")


_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_FEMININE_PLURAL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"


def _is_label_ordinal(tokens: Tokens, start: int) -> bool:
    return in_context(tokens, start - 1, "label_before_ordinal") or in_context(tokens, start - 2, "title_before_name")


def _label(tokens: Tokens, start: int, entry: NumberWord) -> Reading[Number] | None:
    """Read digits that identify and do not count: telephones, scores, list numbers, model names."""
    written = tokens.words[start]
    stop = start + 1
    digits = written.isdecimal()
    after = tokens.words[stop] if stop < len(tokens) else ""
    glued_after = stop < len(tokens) and not tokens.gap(stop)
    glued_before = start > 0 and not tokens.gap(start)
    before = tokens.words[start - 1] if start else ""
    value = entry.value if not (digits and len(written) > 6) else None
    if digits and (len(written) >= 9 or (len(written) >= 7 and written[0] in _ZEROS)):
        return _as_label(tokens, start, stop, value, "telephone")
    following = number_words()[after] if after else None
    scaled = following is not None and any(one.role == "scale" for one in following.entries)
    counts = scaled or read_unit(tokens, stop) is not None  # طريق 20 كلم
    if not counts and in_context(tokens, start - 1, "label_before_digits"):
        end = _after_groups(tokens, stop)
        return _as_label(tokens, start, end, entry.value if end == stop else None, "identifier")
    if digits and glued_before and before == "+" and (end := _after_groups(tokens, stop)) > stop:
        return _as_label(tokens, start, end, None, "telephone")
    if glued_before and before in HYPHENS and in_context(tokens, start - 2, "label_before_digits"):
        return _as_label(tokens, start, stop, entry.value, "model")
    latin_before = start > 1 and word(tokens.words[start - 2]).kind == "latin"
    if glued_before and (word(before).kind == "latin" or (before in HYPHENS and latin_before)):
        return _as_label(tokens, start, stop, entry.value, "model")
    if glued_after and following is None and word(after).kind == "latin" and len(after) == 1:
        return _as_label(tokens, start, stop + 1, entry.value, "model")
    other = stop + 1
    if digits and after in HYPHENS and other < len(tokens) and _is_small(tokens.words[other]) and _is_small(written):
        low, high = int(written), int(tokens.words[other])
        if low >= high or low == 0:
            return _as_label(tokens, start, other + 1, None, "score")
    return None


def _after_groups(tokens: Tokens, stop: int) -> int:
    """Give the token after the groups of digits that go on an identifier: 011 222 3333, 978-3-16."""
    while stop < len(tokens.words):
        at = stop + 1 if tokens.words[stop] in HYPHENS and not tokens.gap(stop) else stop
        if at >= len(tokens.words) or not tokens.words[at].isdecimal() or len(tokens.gap(at)) > 1:
            return stop
        if at == stop and len(tokens.words[at]) < _SHORTEST_GROUP:
            return stop
        stop = at + 1
    return stop


_SHORTEST_GROUP: Final = 2
_ZEROS: Final = frozenset(digit for digit, value in DIGIT_VALUES.items() if value == 0)


def _is_small(written: str) -> bool:
    return written.isdecimal() and len(written) <= 2


def _as_label(tokens: Tokens, start: int, stop: int, value: Exact | None, rule: str) -> Reading[Number]:
    return Reading(Number("label", value), tokens.span(start, stop), stop, f"numbers.{rule}")


def _negative(tokens: Tokens, start: int, reading: Reading[Number]) -> Reading[Number]:
    """Read a minus sign that stands before digits with no space between, and space before it."""
    if not start or tokens.words[start - 1] not in HYPHENS or tokens.gap(start):
        return reading
    if start > 1 and not tokens.gap(start - 1):
        return reading
    if start > 1 and tokens.begins_line(start - 1):
        return reading  # a dash that opens a line
    value = reading.value.value
    if value is None or isinstance(value, tuple):
        return reading
    span = Span(tokens.starts[start - 1], reading.span.end)
    return Reading(evolve(reading.value, value=-value), span, reading.stop, "numbers.negative")


numbers = Extractor("numbers", _find, uses=("times",))
