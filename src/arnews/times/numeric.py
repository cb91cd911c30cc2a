"""Dates in digits alone: 15/3/2016, 2016-03-15, يوم 22/9, في 6/2014; the mark of the calendar behind a year."""

from typing import Final

from arnews.numbers.around import HYPHENS
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import SLASHES, digits_at, is_counted, is_glued, plain
from arnews.times.words import kinds_at, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = [
    "FIRST_HIJRI", "GLUE", "LAST_HIJRI", "YEAR_LENGTH", "era_at", "full_year", "read_day_and_month",
    "read_month_and_year", "read_numeric_date",
]  # fmt: skip

GLUE: Final = HYPHENS | {"/", "\\"}
"""Marks that stand between the day, the month and the year of a date."""
FIRST_HIJRI, LAST_HIJRI = 1300, 1500
"""Years that without a mark may be Hijri ones."""
_THIS_CENTURY: Final = 50
"""Years of two digits in a date of digits up to this one lie in this century: 15/3/16, but 15/3/67."""


def era_at(tokens: Tokens, index: int, year: int) -> tuple[str, int]:
    """Read the mark of the calendar after a year (هـ, م); without one, the number tells."""
    if not kinds_at(tokens, index):
        return ("hijri" if FIRST_HIJRI <= year <= LAST_HIJRI else "gregorian"), index
    before = look(tokens, index, "before_christ")
    if before is not None:
        return "before_christ", before.stop
    hijri = look(tokens, index, "hijri_mark")
    if hijri is not None and not hijri.cut:
        return "hijri", hijri.stop
    gregorian = look(tokens, index, "gregorian_mark")
    if gregorian is not None and not gregorian.cut and len(tokens.gap(index)) <= 1:
        return "gregorian", gregorian.stop
    return ("hijri" if FIRST_HIJRI <= year <= LAST_HIJRI else "gregorian"), index


def full_year(short: int, calendar: str) -> int:
    """Give the year that its last two digits stand for."""
    if calendar == "hijri":
        return short + (1400 if short <= _THIS_CENTURY else 1300)
    return short + (2000 if short <= _THIS_CENTURY else 1900)


def read_numeric_date(tokens: Tokens, index: int) -> Part | None:
    r"""
    Read a date in digits: 15/3/2016, 2016-03-15, 13 / 3/ 1442 هـ, 11\\10\\2021, 9/3/43هـ.

    Day before month, unless only the other fits. Two digits are a year behind a stroke, and behind a hyphen or full
    stop where a word before them shows a date.
    """
    parts = _three_fields(tokens, index)
    if parts is None:
        return None
    fields, stop, mark = parts
    first, second, third = (int(field) for field in fields)
    year_first = len(fields[0]) == 4
    year, month, day = (first, second, third) if year_first else (third, second, first)
    short = not year_first and len(fields[2]) == 2
    calendar, end = era_at(tokens, stop, year)
    if month > 12 >= day:
        month, day = day, month
    if short:
        if calendar != "hijri" and mark not in SLASHES and not _shows_a_date(tokens, index):
            return None
        year = full_year(year, calendar)
    elif end == stop:
        calendar = era_at(tokens, len(tokens.words), year)[0]
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2100):
        return None
    return Written(year=year, month=month, day=day, calendar=calendar, unit="D"), end


def _three_fields(tokens: Tokens, index: int) -> tuple[list[str], int, str] | None:
    """Read three fields of digits with one mark between them; gives them, the token after, and the mark."""
    words = tokens.words
    if index + 4 < len(words) and words[index + 1] in _SEPARATORS and words[index + 1] == words[index + 3]:
        mark = words[index + 1]
        fields = [plain(tokens, at) for at in (index, index + 2, index + 4)]
        gaps = [tokens.gap(at) for at in range(index + 1, index + 5)]
        if not all(field.isdecimal() and len(field) in (1, 2, 4) for field in fields):
            return None
        set_off = mark in SLASHES or (mark in HYPHENS and YEAR_LENGTH in (len(fields[0]), len(fields[2])))
        if max(map(len, gaps)) > (_WIDEST_GAP if set_off else 0) or any("\n" in gap for gap in gaps):
            return None
        return fields, index + 5, mark
    if "slash" in kinds_at(tokens, index):
        fields = plain(tokens, index).split(".")
        if len(fields) == 3 and all(field.isdecimal() for field in fields):
            return fields, index + 1, "."
    return None


YEAR_LENGTH: Final = 4
_WIDEST_GAP: Final = 2
"""So many spaces stand between the parts of a date where somebody has typed one too many: 27 /  8 / 1436هـ."""
_SEPARATORS: Final = GLUE | {".", "|"}


def _shows_a_date(tokens: Tokens, index: int) -> bool:
    """Tell whether a word before digits shows that they are a date."""
    return look(tokens, index - 1, "date_before", "weekday") is not None or (
        (head := look(tokens, index - 1, "unit")) is not None and head.entry.code == "D" and not head.proclitics
    )


def read_day_and_month(tokens: Tokens, index: int, sure: bool = False) -> Part | None:
    """Read a day and a month in digits behind a word that shows a date, (يوم) 22/9, or in a dateline of an agency."""
    words = tokens.words
    if index + 2 >= len(words):
        return None
    dateline = words[index + 1] in HYPHENS and _in_a_dateline(tokens, index)
    marks = _SURE_GLUE if sure else SLASHES
    if not dateline and (words[index + 1] not in marks or not is_glued(tokens, index + 1)):
        return None
    day, month = digits_at(tokens, index), digits_at(tokens, index + 2)
    if day is None or month is None or not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if len(plain(tokens, index)) > 2 or len(plain(tokens, index + 2)) > 2:
        return None
    if words[index + 3 : index + 4] == [words[index + 1]] or (index and words[index - 1] in SLASHES):
        return None
    if not (sure or dateline):
        head = look(tokens, index - 1, "day_before", "weekday", "unit")
        shown = head is not None and (head.entry.kind != "unit" or head.entry.code == "D")
        shown = shown or _in_a_range(tokens, index)
        day_itself = head is not None and head.entry.kind in ("unit", "weekday")  # يوم 22/9 ثلاثة لاعبين
        if not shown or (not day_itself and is_counted(tokens, index + 3)):
            return None
    return Written(day=day, month=month, unit="D"), index + 3


def _in_a_dateline(tokens: Tokens, index: int) -> bool:
    """Tell whether two numbers stand between the place and the agency of a dateline: الكويت - 22 - 10 (كونا)."""
    words = tokens.words
    if index < 2 or words[index - 1] not in HYPHENS or look(tokens, index + 3, "opening") is None:
        return False
    placed = index == 2 or tokens.begins_line(index - 2) or index == 3 or tokens.begins_line(index - 3)
    return placed and any(look(tokens, at, "closing") is not None for at in (index + 5, index + 6, index + 7))


def _in_a_range(tokens: Tokens, index: int) -> bool:
    """Tell whether two pairs of digits with a stroke make a range: من 15/6 إلى 20/6."""
    words = tokens.words
    between = look(tokens, index - 1, "between")
    if between is not None and between.entry.form == "both" and _are_two_dates(tokens, index):
        return True
    if index > _PAIR and word(words[index - 1]).bare == CONJUNCTION:
        before = look(tokens, index - 1 - _PAIR, "between", "unit")
        led = before is not None and (before.entry.form == "both" or before.entry.form == "construct")
        return led and _are_two_dates(tokens, index - _PAIR)  # بين 5/6 و10/6, يومي 5/6 و6/6
    if look(tokens, index - 1, "between") is not None:
        return look(tokens, index + 3, "until") is not None and index + 5 < len(words) and words[index + 5] in SLASHES
    return look(tokens, index - 1, "until") is not None and index > 3 and words[index - 3] in SLASHES


def _are_two_dates(tokens: Tokens, first: int) -> bool:
    """Tell whether و joins two days with their months, which are no fractions: (بين) 5/6 و10/6, but 1/3 و2/3."""
    words, second = tokens.words, first + _PAIR
    if second + 2 >= len(words) or word(words[second - 1]).bare != CONJUNCTION or words[second + 1] not in SLASHES:
        return False
    pairs = [(digits_at(tokens, at) or 0, digits_at(tokens, at + 2) or 0) for at in (first, second)]
    (day, month), (last, end) = pairs
    if not all(1 <= one <= _LAST_DAY and 1 <= other <= _MONTHS for one, other in pairs):
        return False
    forward = (month, day) < (end, last) or end <= month - _TURN  # بين 25/12 و5/1
    return forward and (day >= month or last >= end)


_PAIR: Final = 4
"""Tokens from the first of two days to the second: 5/6 و."""
_LAST_DAY, _MONTHS = 31, 12
_TURN: Final = 8
"""Months that the second of two days may lie before the first, where the year turns between them."""


_SURE_GLUE: Final = GLUE | {"|"}


def read_month_and_year(tokens: Tokens, index: int, sure: bool = False) -> Part | None:
    """Read a month and a year in digits behind a preposition: (في) 6/2014, 2014-06."""
    words = tokens.words
    if index + 2 >= len(words) or words[index + 1] not in _SEPARATORS or not is_glued(tokens, index + 1):
        return None
    first, second = plain(tokens, index), plain(tokens, index + 2)
    if not (first.isdecimal() and second.isdecimal()) or {len(first), len(second)} not in ({1, 4}, {2, 4}):
        return None
    if words[index + 3 : index + 4] == [words[index + 1]] or (index and words[index - 1] in _SEPARATORS):
        return None
    year, month = (int(first), int(second)) if len(first) == 4 else (int(second), int(first))
    calendar, stop = era_at(tokens, index + 3, year)
    first_year = LAST_HIJRI if sure else 1900
    if not 1 <= month <= 12 or not (first_year <= year <= 2100 or (calendar == "hijri" and stop > index + 3)):
        return None
    alone = index == 0 and stop == len(words)
    if not (sure or alone) and look(tokens, index - 1, "month_before", "month_head") is None:
        return None
    return Written(month=month, year=year, calendar=calendar, unit="M"), stop
