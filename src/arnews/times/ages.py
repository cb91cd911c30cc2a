"""Ages without their unit: سن السادسة والستين, البالغ من العمر 25, العقد الثالث من عمره."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.ordinals import read_ordinal
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import as_reading, cut_of, digits_at, is_counted, mod_of, number_at
from arnews.times.timex_periods import timex_period
from arnews.times.words import Hit, look
from arnews.times.written import Written
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["read_age"]


def read_age(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read an age without its unit (سن السادسة والستين, البالغ من العمر 25) or its decade (عقده الثالث)."""
    if hit.entry.kind == "life":
        found = (
            _decade_of_life(tokens, index, floor)
            or _ages_between(tokens, hit.stop, hit.stop + 1)
            or _age_not_reached(tokens, index)
        )
        aged = look(tokens, index, "age")
        if found or aged is None or look(tokens, aged.stop, "age_verb", "age_reached") is None:
            return found
        hit = aged  # عمره تجاوز السبعين
    if hit.entry.kind == "owned_decade":
        nth = read_ordinal(tokens, hit.stop) if number_at(tokens, hit.stop) is not None else None
        in_it = look(tokens, index - 1, "per") is not None
        return [as_reading(tokens, index, _SOME_YEARS, nth.stop, "age")] if nth is not None and in_it else []
    if hit.entry.kind == "hour" and look(tokens, index - 1, "under", "over", "age_verb") is None:
        return []
    at = hit.stop if hit.entry.kind != "hour" else index
    if hit.entry.kind == "age" and (both := _ages_in_digits(tokens, index, at)):
        return both
    if hit.entry.kind == "age" and (both := _ages_between(tokens, index - 1, at)):
        return both  # بين سن العاشرة والخامسة عشرة
    verb = look(tokens, at, "age_verb", "age_reached") if hit.entry.kind == "age" else None
    at = verb.stop if verb is not None else at  # عن عمر ناهز السبعين
    article = look(tokens, at, "article")
    at = article.stop if article is not None else at
    number = read_ordinal(tokens, at) or read_cardinal(tokens, at)
    age = number.value.value if number is not None else None
    if number is None or not isinstance(age, int) or not 1 <= age <= _OLDEST or cut_of(tokens, at):
        return []
    if number.value.kind == "ordinal" and not _is_age(tokens, at):
        return []
    if look(tokens, at, "one") is not None or _is_followed_by_unit(tokens, number.stop):
        return []
    if is_counted(tokens, number.stop):
        return []
    under = look(tokens, index - 1, "under", "over", "age_verb") if index > floor else None
    if under is not None and under.entry.kind == "age_verb" and age <= _LAST_HOUR:
        return []  # تجاوز الخامسة may be an hour
    under = verb if verb is not None and verb.entry.value else under
    mod = mod_of(under) if under is not None else None
    written = Written(type="DURATION", value=timex_period(str(age), "Y"), amount=str(age), unit="Y", mod=mod)
    return [as_reading(tokens, at, written, number.stop, "age")]


def _ages_in_digits(tokens: Tokens, index: int, at: int) -> list[Reading[Written]]:
    """Read two ages in digits without their unit: بين سن (18 و25), (من) سن 6 إلى 12, سن (15 - 17)."""
    low = digits_at(tokens, at)
    joint = look(tokens, at + 1, "until", "range_mark") if low is not None else None
    conjoined = at + 1 < len(tokens.words) and word(tokens.words[at + 1]).bare == CONJUNCTION
    between = conjoined and look(tokens, index - 1, "between") is not None
    if low is None or (joint is None and not between):
        return []
    after = joint.stop if joint is not None else at + 2
    high = digits_at(tokens, after)
    if high is None or not 0 < low < high <= _OLDEST or _is_followed_by_unit(tokens, after + 1):
        return []
    if is_counted(tokens, after + 1):
        return []
    ages = ((at, low), (after, high))
    return [as_reading(tokens, start, _years(str(age)), start + 1, "age") for start, age in ages]


def _years(amount: str) -> Written:
    return Written(type="DURATION", value=timex_period(amount, "Y"), amount=amount, unit="Y")


_LAST_HOUR: Final = 12
_OLDEST: Final = 130
_HEH: Final = "\N{ARABIC LETTER HEH}"


def _is_followed_by_unit(tokens: Tokens, stop: int) -> bool:
    return look(tokens, stop, "unit") is not None and not tokens.begins_line(stop)


def _is_age(tokens: Tokens, index: int) -> bool:
    """Tell whether an ordinal is feminine, as the years of an age are."""
    return word(tokens.words[index]).folded.endswith(_HEH)


def _age_in_digits(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Give an age in digits, and where it stops: (في) الـ85 من عمرها, الـ(85) من العمر, (في) 14 من عمره."""
    if look(tokens, index - 1, "article", "per") is None:
        return None
    opening = look(tokens, index, "opening")
    at = opening.stop if opening is not None else index
    age = digits_at(tokens, at)
    closing = look(tokens, at + 1, "closing") if opening is not None else None
    if age is None or not 1 <= age <= _OLDEST or (opening is not None and closing is None):
        return None
    return age, closing.stop if closing is not None else at + 1


def _ages_between(tokens: Tokens, index: int, at: int) -> list[Reading[Written]]:
    """Read two ages in ordinals, the first of them at a token, behind بين: (أعمارهم) بين الخامسة والرابعة عشرة."""
    between = look(tokens, index, "between")
    at = max(at, between.stop) if between is not None else at
    first = read_ordinal(tokens, at) if between is not None and number_at(tokens, at) is not None else None
    until = look(tokens, first.stop, "until") if first is not None else None
    after = until.stop if until is not None else first.stop if first is not None else index
    joined = until is not None or (between is not None and between.entry.form == "both" and cut_of(tokens, after) > 0)
    second = read_ordinal(tokens, after) if joined and number_at(tokens, after) is not None else None
    if first is None or second is None:
        return []
    readings = []
    for start, age in ((at, first), (after, second)):
        if not _is_age(tokens, start) or not isinstance(age.value.value, int):
            return []
        years = str(age.value.value)
        readings.append(as_reading(tokens, start, _years(years), age.stop, "age"))
    return readings


def _age_not_reached(tokens: Tokens, index: int) -> list[Reading[Written]]:
    """Read an age that a verb says a life has or has not reached: (لم يتجاوز عمره) الخامسة والعشرين."""
    at = index + 1
    if look(tokens, index - 1, "age_verb", "age_reached") is None or number_at(tokens, at) is None:
        return []
    stops = (stop for stop in range(min(at + 3, len(tokens.words)), at, -1))
    ages = next((ages for stop in stops if (ages := _listed_ages(tokens, at, stop, at))), [])
    return ages if ages and not _is_followed_by_unit(tokens, ages[-1].stop) else []


def _listed_ages(tokens: Tokens, start: int, stop: int, floor: int) -> list[Reading[Written]]:
    """Read an age in an ordinal that ends at a token, and one that و joins to it: في العشرين والحادية والأربعين."""
    found = number_at(tokens, start)
    age = read_ordinal(tokens, start) if found is not None else None
    if age is None or not _is_age(tokens, start):
        age = read_cardinal(tokens, start) if found is not None else None  # في الثلاثين
        tens = age is not None and isinstance(age.value.value, int) and age.value.value % 10 == 0
        age = age if tens and not tokens.words[start].isdecimal() else None
    if age is None or age.stop != stop or not isinstance(age.value.value, int):
        return []
    if found is None or not found.definite or found.proclitics not in ("", CONJUNCTION):
        return []
    years = str(age.value.value)
    written = _years(years)
    reading = as_reading(tokens, start, written, stop, "age")
    if not found.proclitics:
        return [reading]
    before = (_listed_ages(tokens, first, start, floor) for first in range(max(floor, start - 3), start))
    return [*next((some for some in before if some), []), reading]


def _decade_of_life(tokens: Tokens, index: int, floor: int) -> list[Reading[Written]]:
    """Read العقد الثالث من عمره and العشرينات من العمر, ended by the word for life."""
    if look(tokens, index - 1, "of") is None:
        return []
    for start in range(max(floor, index - 4), index - 1):
        unit = look(tokens, start, "unit", "decade")
        if unit is None:
            ages = _listed_ages(tokens, start, index - 1, floor)
            if ages:
                verb = look(tokens, start - 1, "age_verb") if len(ages) == 1 else None  # تجاوز السبعين من عمره
                last = ages[-1].value._replace(mod=mod_of(verb)) if verb is not None else ages[-1].value
                return [*ages[:-1], as_reading(tokens, start, last, index + 1, "age")]
            if (aged := _age_in_digits(tokens, start)) is not None and aged[1] == index - 1:
                return [as_reading(tokens, start, _years(str(aged[0])), index + 1, "age")]
            continue
        if unit.entry.kind == "decade" and unit.stop == index - 1:
            stop = unit.stop
        elif unit.entry.code == "DE" and unit.definite and (nth := read_ordinal(tokens, unit.stop)) is not None:
            stop = nth.stop
        else:
            continue
        if stop == index - 1:
            return [as_reading(tokens, start, _SOME_YEARS, index + 1, "age")]
    return []


_SOME_YEARS: Final = Written(type="DURATION", value="PXY", amount="X", unit="Y")
"""What a decade of an age says."""
