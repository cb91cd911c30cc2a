"""Phrases that numbers stand in, in words: years, dates, times of day, money, percentages, fractions, ranges."""

from collections.abc import Mapping
from datetime import time
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from arnews.numbers.write import Case, CountedNoun, counted_noun, spelling, write_number, write_ordinal

__all__ = [
    "write_clock", "write_date", "write_fraction", "write_money", "write_percent", "write_range", "write_year",
]  # fmt: skip

Calendar = Literal["gregorian", "hijri"]
Months = Literal["egypt", "levant"]

_OF: Final = " \N{ARABIC LETTER WAW}"


def write_year(year: int, *, case: Case = "genitive") -> str:
    """
    Write a year in words, as it stands after عام; from 1 to 9999, else a `ValueError`.

    >>> write_year(2015), write_year(1436, case="nominative")
    ('ألفين وخمسة عشر', 'ألف وأربعمئة وستة وثلاثون')
    """
    if not 1 <= year <= _LAST_YEAR:
        raise ValueError(f"{year} is no year between 1 and {_LAST_YEAR}")
    return write_number(year, case=case)


_LAST_YEAR: Final = 9999


def write_date(
    year: int | None, month: int, day: int | None = None, *, calendar: Calendar = "gregorian", months: Months = "egypt"
) -> str:
    """
    Write a date in words, as it stands after في: day, month and year, any of the first and last left out.

    `months` says which names the Gregorian months have: يناير or كانون الثاني. What no calendar has is a `ValueError`.

    >>> write_date(2015, 3, 15)
    'الخامس عشر من مارس عام ألفين وخمسة عشر'
    >>> write_date(1436, 9, 1, calendar="hijri"), write_date(None, 4, 21, months="levant")
    ('الأول من رمضان عام ألف وأربعمئة وستة وثلاثين', 'الحادي والعشرين من نيسان')
    """
    if not 1 <= month <= _MONTHS:
        raise ValueError(f"{month} is no month")
    if day is not None and not 1 <= day <= _days(year, month, calendar):
        raise ValueError(f"{day} is no day of month {month}")
    names = spelling().months[calendar if calendar == "hijri" else months]
    words = spelling().words
    first = [f"{write_ordinal(day, case='genitive')} {words['from']} {names[month - 1]}"] if day else [names[month - 1]]
    return " ".join([*first, *([f"{words['year']} {write_year(year)}"] if year is not None else [])])


_MONTHS: Final = 12
_LONGEST_HIJRI: Final = 30
_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _days(year: int | None, month: int, calendar: Calendar) -> int:
    if calendar == "hijri":
        return _LONGEST_HIJRI
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return _LENGTHS[month - 1] if leap or month != 2 else _LENGTHS[1] - 1


def write_clock(moment: time, *, day_part: bool = True) -> str:
    """
    Write a time of day in words, to the minute: halves, thirds and quarters as they are said.

    The hour is that of twelve; صباحا, ظهرا (from 12:00 to 13:59) or مساء behind it says which, unless `day_part` is
    false.

    >>> from datetime import time
    >>> write_clock(time(9, 30)), write_clock(time(15, 45)), write_clock(time(12, 10), day_part=False)
    ('الساعة التاسعة والنصف صباحا', 'الساعة الرابعة إلا الربع مساء', 'الساعة الثانية عشرة وعشر دقائق')
    """
    words = spelling().words
    hour, before = moment.hour, _BEFORE.get(moment.minute)
    if before is not None and hour % _NOON != _NOON - 1:  # not across noon and midnight
        rest, hour = f"{words['except']} {spelling().parts_of_hour[before]}", hour + 1
    elif moment.minute in _AFTER:
        rest = f"{words['and']}{spelling().parts_of_hour[_AFTER[moment.minute]]}"
    else:
        rest = f"{words['and']}{write_number(moment.minute, counted=words['minute'])}" if moment.minute else ""
    named = hour % 12 or 12
    said = write_number(1, gender="feminine", definite=True) if named == 1 else write_ordinal(named, gender="feminine")
    part = "morning" if moment.hour < _NOON else "noon" if moment.hour <= _NOON + 1 else "evening"
    half = words[part] if day_part else ""
    return " ".join(one for one in (words["hour"], said, rest, half) if one)


_NOON: Final = 12
_BEFORE: Final = {45: "quarter", 40: "third"}
_AFTER: Final = {15: "quarter", 20: "third", 30: "half"}


def write_money(
    amount: int | Decimal,
    currency: str | CountedNoun,
    part: str | CountedNoun | None = None,
    *,
    parts: int = 100,
    case: Case = "nominative",
) -> str:
    """
    Write a sum of money with its small coin; `parts` says how many of these make one (1000 فلس, 100 قرش).

    A sum that is not whole in the small coin, or not negative and whole without one, is a `ValueError`.

    >>> from decimal import Decimal
    >>> write_money(Decimal("5.250"), "دينار", "فلس", parts=1000), write_money(3, "دولار")
    ('خمسة دنانير ومئتان وخمسون فلسا', 'ثلاثة دولارات')
    """
    whole, rest = divmod(Decimal(amount), 1)
    small = rest * parts
    if amount < 0 or small != small.to_integral_value() or (part is None and rest):
        raise ValueError(f"{amount} has no name in whole coins")
    words = []
    if whole or not small:
        words.append(write_number(int(whole), counted=counted_noun(currency), case=case))
    if small and part is not None:
        words.append(write_number(int(small), counted=counted_noun(part), case=case))
    return _OF.join(words)


def write_percent(number: int | Decimal, *, case: Case = "nominative") -> str:
    """
    Write a percentage.

    >>> from decimal import Decimal
    >>> write_percent(8), write_percent(Decimal("3.5"), case="genitive")
    ('ثمانية في المئة', 'ثلاثة فاصلة خمسة في المئة')
    """
    return f"{write_number(number, case=case)} {spelling().words['percent']}"


def write_fraction(number: Fraction) -> str:
    """
    Write a fraction, with the whole number before it if it is more than one.

    Halves to tenths have names; others are read as schools do (ثلاثة على سبعة عشر), which no whole number can stand
    before. خُمس and the like have their damma, as خمس is five. What is negative, and mixed numbers without a name, are
    a `ValueError`.

    >>> from fractions import Fraction
    >>> [write_fraction(Fraction(*one)) for one in ((1, 2), (2, 3), (3, 4), (13, 4), (1, 5), (3, 17))]
    ['نصف', 'ثلثان', 'ثلاثة أرباع', 'ثلاثة وربع', 'خُمس', 'ثلاثة على سبعة عشر']
    """
    whole, rest = divmod(number, 1)
    names = spelling().fractions.get(str(number.denominator))
    if number < 0 or (whole and rest and names is None):
        raise ValueError(f"{number} has no name here")
    if not rest:
        return write_number(whole)
    named = _part(rest, names)
    return f"{write_number(whole)}{_OF}{named}" if whole else named


def _part(number: Fraction, names: Mapping[str, str] | None) -> str:
    """Write a part of one; `names` are those of its denominator."""
    if names is None:
        over = write_number(number.denominator, case="genitive")
        return f"{write_number(number.numerator)} {spelling().words['over']} {over}"
    if number.numerator <= _TWO:
        return names["one" if number.numerator == 1 else "two"]
    return f"{write_number(number.numerator)} {names['many']}"


_TWO: Final = 2


def write_range(
    low: int | Decimal, high: int | Decimal, *, counted: str | CountedNoun | None = None, case: Case = "genitive"
) -> str:
    """
    Write two numbers that bound a third, as they stand after من; what is counted stands behind the second.

    The first must be the smaller, else a `ValueError`.

    >>> write_range(5, 10, counted="كتاب"), write_range(20, 30)
    ('خمسة إلى عشرة كتب', 'عشرين إلى ثلاثين')
    """
    if not low < high:
        raise ValueError(f"{low} is not below {high}")
    noun = counted_noun(counted) if counted is not None else None
    gender = noun.gender if noun is not None else None
    first = write_number(low, gender=gender, case=case)
    return f"{first} {spelling().words['to']} {write_number(high, counted=noun, case='genitive')}"
