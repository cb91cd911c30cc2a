"""What stands around a word of time: numbers, hedges, parts of a period, names it belongs to."""

from decimal import Decimal
from fractions import Fraction
from typing import Final, cast

from arnews.document import Reading
from arnews.numbers.around import HYPHENS
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.fractions import read_fraction
from arnews.numbers.ordinals import read_ordinal
from arnews.numbers.words import CONJUNCTION, context, number_finder
from arnews.spans import Span
from arnews.times.value import TimexMod
from arnews.times.words import Hit, approximator_ends, kinds_at, look, time_words
from arnews.times.written import Written
from arnews.tokenization import Tokens, word

__all__ = [
    "MOD_OF",
    "as_reading",
    "bracketed_number",
    "cut_of",
    "day_number",
    "digits_at",
    "hedge_before",
    "is_named",
    "joined_to_number",
    "mod_of",
    "number_before",
    "with_part_before",
]


MOD_OF: Final[dict[str, TimexMod]] = {
    "about": "APPROX", "more_than": "MORE_THAN", "at_least": "MORE_THAN", "less_than": "LESS_THAN",
    "at_most": "LESS_THAN",
}  # fmt: skip


def mod_of(hit: Hit) -> TimexMod:
    """Give the TIMEX3 modifier that a word of the file stands for."""
    return cast(TimexMod, hit.entry.value)


def as_reading(tokens: Tokens, start: int, written: Written, stop: int, rule: str) -> Reading[Written]:
    """Give the reading of what is written from one token up to another, without proclitics."""
    return Reading(
        written, Span(tokens.starts[start] + cut_of(tokens, start), tokens.ends[stop - 1]), stop, f"times.{rule}"
    )


def cut_of(tokens: Tokens, index: int) -> int:
    """Give how many code points of a token are proclitics, as the lexicons of time and numbers know it."""
    found = time_words()[0][tokens.words[index]] or number_finder()(tokens.words[index])
    return found.cut if found is not None else 0


def digits_at(tokens: Tokens, index: int) -> int | None:
    """Give the number that a token of up to nine digits is."""
    if index >= len(tokens.words) or len(tokens.words[index]) > 9 or not tokens.words[index].isdecimal():
        return None
    return int(tokens.words[index])


def number_before(tokens: Tokens, index: int, floor: int) -> tuple[int, Decimal | Fraction | int | None] | None:
    """Give where the number that ends before a token begins, and its value."""
    first = index
    words = number_finder()
    while first > floor and index - first < 10:
        written = tokens.words[first - 1]
        if words(written) is None and word(written).bare != CONJUNCTION:
            break
        first -= 1
    for start in range(first, index):
        for reader in (read_cardinal, read_fraction):
            reading = reader(tokens, start)
            if reading is not None and reading.stop == index:
                value = reading.value.value
                assert not isinstance(value, tuple)
                return start, value
    return None


def bracketed_number(tokens: Tokens, index: int, floor: int) -> tuple[int, int] | None:
    """Give where digits in brackets before a token begin, and their value: (60) يوما."""
    if index - 3 < floor or tokens.words[index - 1] != ")" or tokens.words[index - 3] != "(":
        return None
    value = digits_at(tokens, index - 2)
    return None if value is None else (index - 3, value)


def day_number(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read the number of a day: 15, الخامس عشر, الـ7."""
    article = look(tokens, index, "article")
    if article is not None:
        index = article.stop
    reading = read_ordinal(tokens, index) or read_cardinal(tokens, index)
    if reading is None or not isinstance(reading.value.value, int) or not 1 <= reading.value.value <= 31:
        return None
    return reading.value.value, reading.stop


def joined_to_number(tokens: Tokens, start: int) -> bool:
    """Tell whether a number may be the second of two: و50, إلى 50, أو خمسة, -50."""
    found = number_finder()(tokens.words[start])
    if found is not None and found.proclitics == CONJUNCTION:
        return True
    before = tokens.words[start - 1]
    return before in HYPHENS or word(before).bare == CONJUNCTION or context()[before] is not None


def hedge_before(tokens: Tokens, index: int, floor: int) -> Hit | None:
    """Give the hedge that ends right before a token and belongs to the span of a period."""
    if index == 0:
        return None
    one_word = "approximator" in kinds_at(tokens, index - 1)
    if not one_word and word(tokens.words[index - 1]).folded not in approximator_ends():
        return None
    for width in (4, 3, 2, 1):
        if index - width < floor:
            continue
        hit = look(tokens, index - width, "approximator")
        if hit is not None and hit.stop == index:
            return hit
    return None


def with_part_before(tokens: Tokens, start: int, floor: int, written: Written) -> tuple[int, Written]:
    """Add a part of the period that stands before it: أواخر عام 2016."""
    if start <= floor:
        return start, written
    part = look(tokens, start - 1, "part_of_period")
    if part is None or part.definite:
        return start, written
    first = look(
        tokens, start, "unit", "month", "month_head", "weekday", "deictic", "decade", "season", "demonstrative"
    )
    if first is not None and first.proclitics:
        return start, written
    return start - 1, written._replace(mod=mod_of(part))


def is_named(tokens: Tokens, start: int) -> bool:
    """
    Tell whether the expression is part of a name: حركة 14 آذار, شارع 26 يوليو.

    A noun with the article begins no such name: تأسست الحركة عام 2010.
    """
    before = start - 1
    if before > 0 and digits_at(tokens, before) is not None:
        before -= 1
    name = look(tokens, before, "name_before")
    return name is not None and not name.definite
