"""Times to words: the way back of `parse_time`."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, Literal, get_args

from attrs import evolve

from arnews.errors import ParseError
from arnews.lexicon import load_table
from arnews.numbers.write import write_ordinal
from arnews.times.extract import parse_time
from arnews.times.value import TimeExpression

__all__ = ["MonthNames", "write_time"]

MonthNames = Literal["egypt", "levant", "maghreb"]
"""Whose names Gregorian months have: يناير in Egypt and the Gulf, كانون الثاني in the Levant, جانفي in the Maghreb."""


def write_time(time: TimeExpression, *, months: MonthNames = "egypt") -> str:
    """
    Write a time in Arabic, so that `parse_time` gives it back, without a publication date.

    What is relative is written as the date that it was resolved to. A time without a value, and one that has no words
    (a weekend, which differs by country), is a `ValueError`.

    >>> from arnews import parse_time
    >>> write_time(parse_time("21/10/1436هـ")), write_time(parse_time("2016-03-15T14:30Z"))
    ('21 شوال 1436هـ', '15 مارس 2016 الساعة 14:30 بتوقيت غرينتش')
    >>> write_time(parse_time("15/1/2016"), months="levant"), write_time(parse_time("سنة ونصف"))
    ('15 كانون الثاني 2016', '1.5 عام')
    """
    if months not in get_args(MonthNames):
        raise ValueError(f"months is one of {', '.join(get_args(MonthNames))}, not {months!r}")
    if time.value is None:
        raise ValueError("a time without a value cannot be written; give its text a publication date")
    text = _written(time, months)
    if text is None or not _reads_back(text, time):
        raise ValueError(f"no words for {time.type} {time.value!r}" + (f" with {time.mod}" if time.mod else ""))
    return text


def _reads_back(text: str, time: TimeExpression) -> bool:
    try:
        return parse_time(text) == time
    except ParseError:
        return False


@cache
def _table() -> Mapping[str, Any]:
    return load_table("arnews.times", "write.toml")


def _written(time: TimeExpression, months: str) -> str | None:
    value = time.value or ""
    if time.mod in _table()["midnight"] and time.type == "TIME":
        return str(_table()["midnight"][time.mod])
    if time.mod is not None:
        bound = time.type == "DURATION"  # نحو أسبوعين: a hedge takes the genitive
        plain = _period(value, genitive=True) if bound else _written(evolve(time, mod=None), months)
        pattern = _table()["mods"].get(time.mod)
        return pattern.format(time=plain) if plain is not None and pattern is not None else None
    if "/" in value and not _is_school_year(value):
        return _range(time, value, months)
    writers: dict[str, Callable[[], str | None]] = {
        "DATE": lambda: _date(value, time.written if time.calendar == "hijri" else None, months),
        "TIME": lambda: _time(value, months),
        "DURATION": lambda: _period(value),
        "SET": lambda: _every(value),
    }
    return writers[time.type]()


_SCHOOL_YEAR: Final = re.compile(r"(\d{4})/(\d{4})")


def _is_school_year(value: str) -> bool:
    years = _SCHOOL_YEAR.fullmatch(value)
    return years is not None and int(years[2]) == int(years[1]) + 1


def _range(time: TimeExpression, value: str, months: str) -> str | None:
    first, _, last = value.partition("/")
    begun, _, ended = (time.written or "").partition("/")
    ends = [
        _written(evolve(time, value=one, written=hijri or None), months)
        for one, hijri in ((first, begun), (last, ended))
    ]
    if ends[0] is None or ends[1] is None:
        return None
    return str(_table()["dates"]["range"].format(first=ends[0], last=ends[1]))


_DATE: Final = re.compile(
    r"""
    (?P<year>\d{4}|XXXX) (?: -(?P<month>\d\d) (?: -(?P<day>\d\d) )? )?
    | (?P<of>\d{4}|XXXX) -(?P<portion>Q[1-4]|H[12]|SP|SU|FA|WI)
    | (?P<weeks>\d{4}) -W(?P<week>\d\d)
    | XXXX-WXX-(?P<weekday>[1-7])
    | BC(?P<before>\d{4}) | BC(?P<century_before>\d\d)
    | (?P<decade>\d{3}) | (?P<century>\d\d) | (?P<millennium>\d)
    """,
    re.VERBOSE,
)


def _date(value: str, hijri: str | None, months: str) -> str | None:
    table = _table()
    dates = table["dates"]
    if value in table["references"]:
        return str(table["references"][value])
    if hijri is not None:
        return _hijri(hijri)
    school = _SCHOOL_YEAR.fullmatch(value)
    if school is not None:
        return str(dates["school_year"].format(year=school[1], next=school[2]))
    found = _DATE.fullmatch(value)
    if found is None:
        return None
    if found["weekday"]:
        return str(table["weekdays"]["names"][int(found["weekday"]) - 1])
    if found["portion"]:
        pattern = table["seasons" if found["of"] == "XXXX" else "portions"].get(found["portion"])
        return str(pattern.format(year=found["of"])) if pattern is not None else None
    if found["week"]:
        return str(dates["week"].format(week=int(found["week"]), year=found["weeks"]))
    if found["before"]:
        return str(dates["before_christ"].format(year=int(found["before"])))
    if found["year"]:
        return _calendar_date(found["year"], found["month"], found["day"], months)
    return _age(found)


def _calendar_date(year: str, month: str | None, day: str | None, months: str) -> str | None:
    dates = _table()["dates"]
    if month is None:
        return str(dates["year"].format(year=year)) if year != "XXXX" else None
    name = _table()["months"][months][int(month) - 1]
    shape = "day" if day is not None else "month"
    if year == "XXXX":
        return str(dates[f"{shape}_of_any_year"].format(day=int(day or 0), month=name))
    return str(dates[shape].format(day=int(day or 0), month=name, year=year))


def _hijri(written: str) -> str:
    dates = _table()["dates"]
    year, *rest = written.split("-")
    if not rest:
        return str(dates["hijri_year"].format(year=int(year) if "/" not in year else year))
    name = _table()["months"]["hijri"][int(rest[0]) - 1]
    shape = "hijri_day" if len(rest) > 1 else "hijri_month"
    return str(dates[shape].format(day=int(rest[-1]), month=name, year=int(year)))


def _age(found: re.Match[str]) -> str | None:
    """Write a decade, a century or a millennium."""
    dates = _table()["dates"]
    if found["decade"]:
        name = _table()["decades"]["names"][int(found["decade"][-1])]
        ordinal = write_ordinal(int(found["decade"][:2]) + 1, case="genitive", definite=True)
        return str(dates["decade"].format(decade=name, ordinal=ordinal)) if name else None
    if found["century"]:
        return str(dates["century"].format(ordinal=_ordinal(int(found["century"]) + 1)))
    if found["century_before"]:
        return str(dates["century_before_christ"].format(ordinal=_ordinal(int(found["century_before"]) + 1)))
    ordinal = write_ordinal(int(found["millennium"]) + 1, gender="feminine", definite=True)
    return str(dates["millennium"].format(ordinal=ordinal))


def _ordinal(number: int) -> str:
    return write_ordinal(number, gender="masculine", definite=True)


_TIME: Final = re.compile(
    r"""
    (?P<day> \d{4}-\d\d-\d\d | XXXX-WXX-[1-7] )?
    T (?: (?P<part> [A-Z]{2} ) | (?P<clock> \d\d:\d\d (?: :\d\d )? ) (?P<zone> Z | [+-]\d\d:\d\d )? )
    """,
    re.VERBOSE,
)


def _time(value: str, months: str) -> str | None:
    table = _table()
    found = _TIME.fullmatch(value)
    if found is None:
        return None
    day = _date(found["day"], None, months) if found["day"] else None
    if found["part"]:
        name = table["parts" if day else "adverbs"].get(found["part"])
        return f"{name} {day}" if day and name else name
    clock = found["clock"]
    if found["zone"]:
        offset = found["zone"].removesuffix(":00") if found["zone"] != "Z" else ""
        clock = f"{clock} {table['clock']['greenwich']}{offset}"
    pattern = table["clock"]["day" if day else "time"]
    return str(pattern.format(day=day, time=clock))


_PERIOD: Final = re.compile(r"P(?P<days>(?:[\dX.]++(?:CE|DE|Y|M|W|D))*)(?:T(?P<clock>(?:[\dX.]++[HMS])+))?")
_STEP: Final = re.compile(r"(?P<amount>[\dX.]+)(?P<unit>[A-Z]+)")
_OF_CLOCK: Final = {"H": "H", "M": "MIN", "S": "S"}


def _steps(value: str) -> list[tuple[str, str]] | None:
    """
    Give the amounts and units of a period.

    >>> _steps("P1Y6M"), _steps("PT1H20M")
    ([('1', 'Y'), ('6', 'M')], [('1', 'H'), ('20', 'MIN')])
    """
    found = _PERIOD.fullmatch(value)
    if found is None:
        return None
    days = [(one["amount"], one["unit"]) for one in _STEP.finditer(found["days"] or "")]
    clock = [(one["amount"], _OF_CLOCK[one["unit"]]) for one in _STEP.finditer(found["clock"] or "")]
    return [*days, *clock] or None


def _period(value: str, *, genitive: bool = False) -> str | None:
    steps = _steps(value)
    if steps is None:
        return None
    two = _table()["every"]
    return _AND.join(two[unit][1] if genitive and amount == "2" else _counted(amount, unit) for amount, unit in steps)


_AND: Final = " \N{ARABIC LETTER WAW}"


def _counted(amount: str, unit: str) -> str:
    names = _table()["units"][unit]
    if amount == "X":
        return str(names["few"])
    if amount in ("1", "2"):
        return str(names["one" if amount == "1" else "two"])
    if not amount.isdecimal():
        return f"{amount} {_table()['every'][unit][0]}"
    few = _FEW[0] <= int(amount) % 100 <= _FEW[1]
    return f"{amount} {names['few' if few else 'many']}"


_FEW: Final = (3, 10)
"""So many of a noun are counted in the plural."""


def _every(value: str) -> str | None:
    steps = _steps(value)
    if steps is None or len(steps) > 1:
        return None
    amount, unit = steps[0]
    short = _table()["every"][unit]
    period = short[int(amount) - 1] if amount in ("1", "2") else _counted(amount, unit)
    return str(_table()["every"]["word"].format(period=period))
