"""The way in: numbers of a document or a text."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import compress
from typing import Final

from attrs import evolve

from arnews.document import Annotation, Document, Reading
from arnews.errors import ParseError
from arnews.extractors import Extractor
from arnews.lexicon import Found
from arnews.memo import Memo
from arnews.numbers.alone import follows_noun, is_alone
from arnews.numbers.around import CLOSING, HYPHENS, OPENING, ROLES, after_context, as_reading, in_context, names_of
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.changes import ends_of_change
from arnews.numbers.counted import counts, is_definite, is_noun
from arnews.numbers.digits import bracketed
from arnews.numbers.duals import read_dual, read_multiple
from arnews.numbers.fractions import read_ambiguous
from arnews.numbers.grammar import read_number
from arnews.numbers.hedges import hedge, hedge_before, hedge_behind, is_measure
from arnews.numbers.labels import (
    Last,
    is_channel,
    is_label_ordinal,
    is_minute,
    is_named_place,
    read_label,
    read_model_name,
)
from arnews.numbers.ranges import read_over, read_percent, read_range
from arnews.numbers.signs import is_minus, is_percent_before, negated
from arnews.numbers.units import read_unit
from arnews.numbers.value import Number, NumberKind
from arnews.numbers.words import NumberWord, context, is_model_name, is_number_word, number_finder, number_words
from arnews.tokenization import Tokens, tokenize
from arnews.word_classes import ARTICLE, NUMBER, OWNED, UNKNOWN, classes_of
from arnews.words import word

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

    >>> parse_number("من 5 إلى 9 ملايين").value
    (5000000, 9000000)
    >>> parse_number("السبعة والعشرين").value, parse_number("أكثر من 3.5 مليون")
    (27, Number(kind='cardinal', value=3500000, approx='more_than', low=None, style=None))
    """
    tokens = _bare(tokenize(text))
    if not tokens:
        raise ParseError(text, 0, len(text), "a number")
    bounded = _bounded(tokens) or _without_its_zero(tokens)
    if bounded is not None:
        return bounded
    start = _after_hedge(tokens)
    negative = context().match(tokens, start)
    sign = start
    if tokens.words[start] in HYPHENS or (negative is not None and negative.entry == "minus"):
        sign += 1
    readings = [
        reading
        for reader in (read_number, read_cardinal, read_percent, read_multiple, read_over)
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


def _bare(tokens: Tokens) -> Tokens:
    """Give a text without brackets around all of it, and without what stands before its digits: (15), الـ15, +5."""
    if len(tokens) > _BRACKETS and tokens.words[0] in OPENING and tokens.words[-1] in CLOSING:
        tokens = tokens[1:-1]
    before = len(tokens) > 1 and (in_context(tokens, 0, "article") or tokens.words[0] == "+")
    return tokens[1:] if before and tokens.words[1][0].isdecimal() else tokens


_BRACKETS: Final = 2


def _without_its_zero(tokens: Tokens) -> Number | None:
    """Read a text that is a decimal without its zero: .5."""
    if len(tokens) != len(".5") or tokens.words[0] != "." or not tokens.words[1].isdecimal():
        return None
    return Number("cardinal", Decimal(f"0.{word(tokens.words[1]).folded}"))


def _bounded(tokens: Tokens) -> Number | None:
    """Read a text that is a range with the preposition that leads it: من 5 إلى 9 ملايين, بين 20 و30."""
    between = 1 if in_context(tokens, 0, "ranging") else 0  # ما بين, يتراوح من
    led = in_context(tokens, between, "between") or in_context(tokens, between, "from")
    if not led or len(tokens) < between + _SHORTEST_RANGE:
        return None
    first = between + (2 if is_minus(tokens, between + 1) else 1)
    found = read_range(tokens, first)
    return found.value if found is not None and found.stop == len(tokens) else None


_SHORTEST_RANGE: Final = 3


def _after_hedge(tokens: Tokens) -> int:
    """Give the token after the hedge that a text begins with, the first one if there is none."""
    for start, written in enumerate(tokens.words):
        sign = written in HYPHENS or in_context(tokens, start, "minus") or is_percent_before(tokens, start)
        if sign or number_words()[written] is not None:
            before = hedge_before(tokens, start)
            return start if before is not None and before[1] == 0 else 0
    return 0


def _at(reader: Reader, tokens: Tokens, start: int) -> Reading[Number] | None:
    return reader(tokens, start) if start < len(tokens) else None


def _find(doc: Document) -> Iterator[Annotation[Number]]:
    tokens = doc.tokens
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    taken = [(time.span.start, time.span.end) for time in doc.layer("times", ())]
    hits = list(compress(range(len(words)), map(is_number_word(), words)))
    cold = any("zero" in ROLES[words[index]] for index in hits)
    stop = upcoming = 0
    last: Last | None = None
    for start in hits:
        if start < stop:
            continue
        offset = starts[start]
        while upcoming < len(taken) and taken[upcoming][1] <= offset:
            upcoming += 1
        if upcoming < len(taken) and taken[upcoming][0] < ends[start]:
            continue
        reading = _read(tokens, start, stop)
        if reading is None:
            continue
        if last is not None and last.goes_on(tokens, start, reading.stop, reading):
            reading = Reading(evolve(reading.value, kind="label"), reading.span, reading.stop, last.rule)
        stop = reading.stop
        last = Last(stop, reading.rule, _NUMBERED[reading.rule]) if reading.rule in _NUMBERED else None
        if upcoming < len(taken) and taken[upcoming][0] < reading.span.end:
            continue
        if reading.value.kind == "range" and (both := ends_of_change(tokens, start, reading)):
            yield from (Annotation("numbers", one.span, one.value, one.rule) for one in both)
            continue
        value = reading.value
        if cold:
            value = _below_zero(tokens, reading)
        if value.kind not in _UNHEDGED:
            first = start - 1 if reading.span.start < offset else start
            approx = hedge(tokens, first, stop)
            if approx is not None:
                value = evolve(value, approx=approx)
        yield Annotation("numbers", reading.span, value, reading.rule)


_UNHEDGED: Final = frozenset({"label", "dual", "vague"})


_NUMBERED: Final[dict[str, NumberKind]] = {
    "numbers.identifier": "cardinal",
    "numbers.minute": "cardinal",
    "numbers.rank": "ordinal",
    "numbers.telephone": "cardinal",
}
"""Rules of labels that may go on (المادتين 3 و4), and the kind of number that goes on."""


def _read(tokens: Tokens, start: int, floor: int) -> Reading[Number] | None:
    """Read the number at a token if it is one in running text; what stands before `floor` belongs to another."""
    words = tokens.words
    found = number_finder()(words[start])
    if found is None or not found.entries or (found.cut and not found.exact and _IS_WHOLE[words[start]]):
        return read_model_name(tokens, start) if is_model_name(words[start]) else read_dual(tokens, start)
    if (stage := after_context(tokens, start, "stage_name")) is not None:
        span = tokens.span(start, stage, found.cut)
        return Reading(Number("label", None), span, stage, "numbers.stage")
    entry = found.entries[0]
    label = read_label(tokens, start, entry) if entry.role in ("digits", "zero") else None
    if label is not None:
        return label
    reading = read_number(tokens, start)
    one_of_noun = entry.alone == "one" and (_is_of_noun(tokens, start) or _describes(tokens, start, found))
    if reading is not None and reading.value.kind == "range" and one_of_noun:
        between = in_context(tokens, start - 2, "between") or in_context(tokens, start - 2, "from")
        reading = reading if between else read_cardinal(tokens, start)  # انخفض سنتا واحدا إلى 76 دولارا
    if reading is None and entry.role == "fraction" and not found.definite and in_context(tokens, start + 1, "stage"):
        reading = read_ambiguous(tokens, start)  # ثمن النهائي
    sign = start - 1 if start > floor and _MAY_BE_SIGN[words[start - 1]] else -1
    if sign >= 0 and is_percent_before(tokens, sign) and (reading is None or reading.value.kind != "range"):
        return read_percent(tokens, sign)
    if reading is None:
        return read_dual(tokens, start)
    if sign >= 0 and reading.value.kind in ("cardinal", "percent", "fraction") and is_minus(tokens, sign):
        return negated(tokens, sign, reading)
    if entry.role == "digits":
        named = _is_power(tokens, start) or _begins_host(tokens, start)
        return None if named else _counted_ordinal(tokens, start, reading)
    if entry.alone == "one" and _counts_by_itself(tokens, start, reading):
        return as_reading(tokens, start, start + 1, "cardinal", 1, reading.rule.removeprefix("numbers."))
    marked = reading.value.kind == "fraction" and entry.role != "fraction"  # سُبع, told from سبع by its marks
    single = reading.stop == start + 1 and reading.value.kind != "vague" and not marked
    if single and entry.form == "adverb" and start + 1 < len(words) and words[start + 1] == ":":
        return Reading(evolve(reading.value, kind="label"), reading.span, reading.stop, "numbers.item")
    if single and reading.value.kind == "fraction" and in_context(tokens, start + 1, "stage"):
        return Reading(evolve(reading.value, kind="label"), reading.span, reading.stop, "numbers.stage")
    bare = single and reading.value.kind == "ordinal" and not found.definite
    if bare and (_is_side(tokens, start) or _is_named(tokens, start, found)):
        return None
    if single and not is_alone(tokens, start, entry, found.definite):
        return None
    if entry.role in ("scale", "hundred") and found.definite and _is_whole(tokens, start, floor, entry):
        return None
    whole = single or _ends_definite(tokens, start, reading)
    value = reading.value.value
    counted = single and entry.role in _SCALES and isinstance(value, int) and counts(tokens, reading.stop, value)
    numbers = whole and found.definite and not found.proclitics and not counted  # تجاوز اليوم المليون زائر
    if numbers and _may_number(entry) and _is_numbered(tokens, start) and not _is_reached(tokens, start):
        minute = is_minute(tokens, start)  # الدقيقة التسعين
        rule = "numbers.minute" if minute else "numbers.ordinal"
        return Reading(evolve(reading.value, kind="label" if minute else "ordinal"), reading.span, reading.stop, rule)
    if single and found.definite and reading.value.kind == "cardinal" and is_named_place(tokens, start, entry):
        return Reading(evolve(reading.value, kind="label"), reading.span, reading.stop, "numbers.place")
    if single and reading.value.kind == "cardinal" and is_channel(tokens, start, entry):
        return Reading(evolve(reading.value, kind="label"), reading.span, reading.stop, "numbers.name")
    if reading.value.kind == "ordinal" and is_minute(tokens, start):
        return Reading(evolve(reading.value, kind="label"), reading.span, reading.stop, "numbers.minute")
    place = entry.form == "adverb"  # جاء الفريق ثالثا is no rank
    if reading.value.kind == "ordinal" and not place and is_label_ordinal(tokens, start, found.definite):
        return Reading(evolve(reading.value, kind="label"), reading.span, reading.stop, "numbers.rank")
    return reading


_SCALES: Final = frozenset({"hundred", "scale"})


def _is_reached(tokens: Tokens, start: int) -> bool:
    """Tell whether a verb says what a number bounds or comes to, so that it numbers nothing: تجاوز عدد الحضور المئة."""
    if hedge_before(tokens, start) is not None:
        return True
    for index in range(start - 2, max(start - 2 - _REACHED, -1), -1):
        if in_context(tokens, index, "reaching"):
            return is_measure(tokens, index + 1)
        if word(tokens.words[index]).kind != "word":
            break
    return False


_REACHED: Final = 4
"""Words between a verb and what is reached: بلغ عدد الحضور في القاعة المئة."""


def _is_of_noun(tokens: Tokens, start: int) -> bool:
    """Tell whether one is that of the noun before it: (مقعدا) واحدا, (سنتا) واحدا."""
    unit = read_unit(tokens, start - 1) if start else None
    return follows_noun(tokens, start) or (unit is not None and unit[1] == start)


def _describes(tokens: Tokens, start: int, found: Found[NumberWord]) -> bool:
    """Tell whether one with the article stands behind a noun with it: (الدولار) الواحد, (اللتر) الواحد."""
    return found.definite and not found.proclitics and start > 0 and is_definite(tokens, start - 1)


def _begins_host(tokens: Tokens, start: int) -> bool:
    """Tell whether digits begin or stand in the name of a host: 7days.example, 360.example.org, 24-news.example."""
    words, dotted = tokens.words, False
    if start > 1 and words[start - 1] == "." and not tokens.gap(start) and not tokens.gap(start - 1):
        return word(words[start - 2]).kind == "latin" and _ends_host(tokens, start + 1)
    for at in range(start + 1, min(start + _LONGEST_HOST, len(words))):
        if tokens.gap(at):
            break
        if dotted and word(words[at]).kind == "latin" and words[at].islower():
            return at > start + 2 or _ends_host(tokens, at + 1) or len(words[at]) <= _LONGEST_ENDING
        dotted = words[at] == "."
        if not (dotted or words[at] == "-" or word(words[at]).kind in ("latin", "number")):
            break
    return False


def _ends_host(tokens: Tokens, at: int) -> bool:
    """Tell whether a point and Latin letters go on what is written before them."""
    words = tokens.words
    glued = at + 1 < len(words) and not tokens.gap(at) and not tokens.gap(at + 1)
    return glued and words[at] == "." and word(words[at + 1]).kind == "latin"


_LONGEST_HOST, _LONGEST_ENDING = 8, 6
"""Tokens of the name of a host that are looked at, letters of what it ends with: com, online."""


def _may_number(entry: NumberWord) -> bool:
    """Tell whether a definite number may be an ordinal: العشرون, المئة, الألف."""
    return entry.role in ("ten", "hundred", "scale") and entry.form != "plural"


def _ends_definite(tokens: Tokens, start: int, reading: Reading[Number]) -> bool:
    """Tell whether hundreds and thousands have the article each: (الدورة) الألف والثلاثمئة."""
    last = number_finder()(tokens.words[reading.stop - 1]) if reading.stop > start + 1 else None
    return last is not None and last.definite and reading.value.kind == "cardinal"


def _counts_by_itself(tokens: Tokens, start: int, reading: Reading[Number]) -> bool:
    """Tell whether one is that of the noun before it, and tens behind it count another: دينارا واحدا وخمسين فلسا."""
    if reading.value.kind != "cardinal" or reading.stop != start + _ONE_AND_TENS:
        return False
    if is_measure(tokens, start - 1):
        return False  # عددهم واحد وخمسون كتابا
    return follows_noun(tokens, start) and is_noun(tokens, reading.stop)


_ONE_AND_TENS: Final = 2


def _is_side(tokens: Tokens, start: int) -> bool:
    """Tell whether an ordinal only goes on with what is told: من جهة ثانية."""
    return in_context(tokens, start - 1, "side") and in_context(tokens, start - 2, "from")


def _is_named(tokens: Tokens, start: int, found: Found[NumberWord]) -> bool:
    """Tell whether an ordinal is the name of a family or a square: آل ثاني, ميدان رابعة."""
    if in_context(tokens, start - 1, "family"):
        return True
    return not found.proclitics and in_context(tokens, start - 1, "square")


def _is_whole_word(text: str) -> bool:
    """Tell whether a word is most often one of its own, with the letters that may be cut off: كميات is no مئات."""
    found, known = number_finder()(text), classes_of(text)
    cut = len(found.proclitics) if found is not None else 0
    return len(known.stem) > len(word(text).bare) - cut and not known.mask & (UNKNOWN | NUMBER)


_IS_WHOLE: Final = Memo(_is_whole_word)


def _is_sign(text: str) -> bool:
    """Tell whether a written form may be the minus or the percent sign of the number behind it."""
    return text in HYPHENS or not names_of(text).isdisjoint(_SIGNS)


_SIGNS: Final = frozenset({"minus", "percent", "per_thousand"})
_MAY_BE_SIGN: Final = Memo(_is_sign)


def _is_whole(tokens: Tokens, start: int, floor: int, entry: NumberWord) -> bool:
    """Tell whether a hundred or more is what a number close before is a part of: 400 جزء في المليون."""
    found = number_words()[tokens.words[start]]
    at = (
        start
        if found is not None and found.proclitics
        else start - 1
        if in_context(tokens, start - 1, "part_of")
        else 0
    )
    return floor > 0 and at > 0 and at - floor <= _COUNTED


_COUNTED: Final = 2
"""Words between a number and the whole it is a part of."""


def _is_power(tokens: Tokens, start: int) -> bool:
    """Tell whether a digit is the power of the unit that it is written to: 120 م2."""
    power = start > 1 and word(tokens.words[start]).folded in ("2", "3") and not tokens.gap(start)
    return power and read_unit(tokens, start - 1) is not None


def _counted_ordinal(tokens: Tokens, start: int, reading: Reading[Number]) -> Reading[Number]:
    """Read digits with the article behind a definite noun in the singular as an ordinal: البطولة ال13."""
    if reading.value.kind != "cardinal" or not isinstance(reading.value.value, int) or start < _COUNTED:
        return reading
    article = start - 2 if bracketed(tokens, start, reading.stop) else start - 1
    if article < 1 or not in_context(tokens, article, "article") or not _is_numbered(tokens, article):
        return reading
    if counts(tokens, reading.stop, reading.value.value):
        return reading
    return Reading(evolve(reading.value, kind="ordinal"), reading.span, reading.stop, "numbers.ordinal")


def _is_numbered(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite noun in the singular stands before a token: (الدورة) العشرون, (البطولة) الـ13."""
    classes = classes_of(_with_teh(tokens.words[index - 1]))
    known = classes.likeliest if index else None
    if known is None or not (is_definite(tokens, index - 1) or classes.mask & (ARTICLE | OWNED)):
        return False
    return known.number == "singular" and known.part in ("noun", "adjective") and not _ends_plural(tokens, index - 1)


def _with_teh(text: str) -> str:
    """Write a noun with the article and a final heh with the teh that is meant: الجلسه."""
    bare = word(text).bare
    return f"{bare[:-1]}{_TEH}" if bare.endswith(_HEH) and bare.startswith(_AL) else text


_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_TEH, _HEH = "\N{ARABIC LETTER TEH MARBUTA}", "\N{ARABIC LETTER HEH}"


def _ends_plural(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite noun ends what begins with a plural: أعضاء مجلس الأمن, دول الاتحاد الأوروبي."""
    at = index
    while at > 0 and index - at < _LONGEST_CHAIN:
        at -= 1
        if in_context(tokens, at, "members"):
            return True
    return False


_LONGEST_CHAIN: Final = 3


def _below_zero(tokens: Tokens, reading: Reading[Number]) -> Number:
    """Make a number of degrees negative that are below zero: خمس درجات مئوية تحت الصفر."""
    value = reading.value.value
    if reading.value.kind not in ("cardinal", "range") or value is None:
        return reading.value
    if (value[0] if isinstance(value, tuple) else value) < 0:
        return reading.value  # -10 درجات تحت الصفر
    for index in range(reading.stop, min(reading.stop + _DEGREES + 1, len(tokens.words))):
        if in_context(tokens, index, "below_zero"):
            below = (-value[1], -value[0]) if isinstance(value, tuple) else -value
            return evolve(reading.value, value=below)
    return reading.value


_DEGREES: Final = 2
"""Words between a number and «below zero»: درجات مئوية."""


numbers: Final[Extractor] = Extractor("numbers", _find, uses=("times",), value=Number)
