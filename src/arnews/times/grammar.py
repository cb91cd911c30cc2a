"""
What is written: time expressions read from tokens, not yet set against a publication date.

Reading begins where a word of time stands. What belongs to it on its left (a number, a head such as يوم, a part such
as أواخر) is looked for first, then everything is read once from left to right.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from arnews.document import Reading
from arnews.memo import Memo
from arnews.numbers.hedges import hedge_behind
from arnews.times.ages import read_age
from arnews.times.around import MOD_OF, as_reading, cut_of, digits_at, ends_phrase, has_article, number_at
from arnews.times.dates import read_month
from arnews.times.durations import is_told, read_lasting, read_unit
from arnews.times.holidays import read_holiday
from arnews.times.moments import read_moment, read_moments
from arnews.times.numeric import read_day_and_month, read_month_and_year
from arnews.times.pairs import heads_a_pair, read_pair
from arnews.times.periods import read_period, read_quarter
from arnews.times.relative import read_season
from arnews.times.sets import read_set
from arnews.times.words import Hit, Known, kinds_at, known_word, look
from arnews.times.written import Part, Written
from arnews.times.years import read_year_of_event
from arnews.times.years_headed import read_year
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["leads_into", "read_time", "read_times_at", "read_whole"]


def read_times_at(tokens: Tokens, index: int, floor: int = 0) -> list[Reading[Written]]:
    """
    Read the time expression around a word of time; two where a range gives each end.

    `floor` is the first token that may belong to it.
    """
    for reader, needed, single in _PLANS[tokens.words[index]]:
        if single is not None:
            hit: Hit | None = Hit(single.entry, index, index + 1, single.cut, single.proclitics, single.definite)
        else:
            hit = look(tokens, index, *needed)
        if hit is not None and (readings := reader(tokens, index, floor, hit)):
            return readings
    return []


class _Step(NamedTuple):
    """A reader that may begin at a word."""

    reader: "_Reader"
    needed: tuple[str, ...]
    single: Hit | None
    """The word itself, where no form of several words can begin with it."""


def _plan(text: str) -> tuple[_Step, ...]:
    """Give the readers that may begin at a written form, in the order in which they are tried."""
    known = known_word(text)
    return tuple(
        _Step(reader, needed, _single(known, needed))
        for reader, needed in _READERS
        if known is not None and not known.kinds.isdisjoint(needed) and _may_begin(reader, known)
    )


def _single(known: Known, needed: tuple[str, ...]) -> Hit | None:
    """Give what a word by itself is to a reader, if that does not depend on the words behind it."""
    if not known.phrases.keys().isdisjoint(needed):
        return None
    entry = next(known.words[kind] for kind in needed if kind in known.words)
    return Hit(entry, 0, 1, known.cut, known.proclitics, known.definite or entry.definite)


_PLANS: Final = Memo(_plan)


def _may_begin(reader: "_Reader", known: Known) -> bool:
    """Tell whether a reader has something to do at a word; most units are only counted."""
    unit = known.words.get("unit")
    if unit is None or known.kinds != {"unit"}:
        return True
    definite = known.definite or unit.definite
    if reader is read_moments:
        two_hours = unit.code == "H" and unit.form == "dual"
        return unit.code == "D" or (definite and (unit.code in ("W", "M") or two_hours))
    if reader is read_pair:
        return definite and heads_a_pair(unit.code, unit.form)
    if reader is read_period:
        return definite or (unit.code in ("Y", "W") and unit.needs != "adverbial")
    return True


def read_time(tokens: Tokens, start: int) -> Reading[Written] | None:
    """
    Read the time expression that begins at a token.

    >>> from arnews import tokenize
    >>> read_time(tokenize("أواخر عام 2016"), 0).value.mod
    'END'
    """
    for index in range(start, min(start + 8, len(tokens.words))):
        for reading in read_times_at(tokens, index, start):
            if reading.span.start == tokens.place(start, cut_of(tokens, start)):
                return reading
    return None


def leads_into(tokens: Tokens) -> int:
    """
    Give the token after the words that a text which is a time may begin with and that are no part of it.

    >>> from arnews import tokenize
    >>> [leads_into(tokenize(text)) for text in ("في تمام الثامنة مساء", "لمدة أسبوع", "مرتين في الأسبوع", "أمس")]
    [2, 1, 2, 0]
    """
    at = 1 if number_at(tokens, 0) is not None and look(tokens, 1, "occurrence") is not None else 0
    while (hit := look(tokens, at, *_LEADS)) is not None and "unit" not in kinds_at(tokens, at):
        at = hit.stop
    return at


_LEADS: Final = (
    "per", "of", "since", "between", "of_date", "until", "lasting", "throughout", "hour_before", "date_before",
    "month_before", "moment_joint", "year_before", "occurrence", "one", "article", "whole_lead", "last",
    "age", "part_before",
)  # fmt: skip


def read_whole(tokens: Tokens) -> Written | None:
    """
    Read a text that is one time expression, also what in running text would need something to show it.

    >>> from arnews import tokenize
    >>> [read_whole(tokenize(text)).hour for text in ("السابعة", "السابعة والنصف مساء")]
    [7, 19]
    """
    start, stop = leads_into(tokens), len(tokens.words)
    for reader in _WHOLE if start < stop else ():
        read = reader(tokens, start)
        if read is not None and read[1] == stop:
            return read[0]._replace(sure=True)
    return None


def _sure_day_and_month(tokens: Tokens, start: int) -> Part | None:
    return read_day_and_month(tokens, start, sure=True)


def _sure_month_and_year(tokens: Tokens, start: int) -> Part | None:
    return read_month_and_year(tokens, start, sure=True)


def _hedged_unit(tokens: Tokens, start: int) -> Part | None:
    """Read a period with what says behind it how exactly it is told: شهر على الأقل, ساعة بالضبط."""
    read = read_unit(tokens, start)
    if read is None or read[1] >= len(tokens.words):
        return read
    written, stop = read
    exactly = look(tokens, stop, "exactly")
    if exactly is not None:
        return written, exactly.stop
    behind = hedge_behind(tokens, stop)
    return (written._replace(mod=MOD_OF[behind[0]]), behind[1]) if behind is not None else read


def _bare_year(tokens: Tokens, start: int) -> Part | None:
    return read_year(tokens, start, bare=True)


def _bare_weekday(tokens: Tokens, start: int) -> Part | None:
    bare = look(tokens, start, "weekday_bare")
    return (Written(weekday=int(bare.entry.value), unit="D"), bare.stop) if bare is not None else None


def _bare_season(tokens: Tokens, start: int) -> Part | None:
    season = look(tokens, start, "season")
    read = read_season(tokens, start, season, True) if season is not None else None
    bare = read is not None and season is not None and read[1] == season.stop
    return (read[0]._replace(direction=None), read[1]) if read is not None and bare else read


def _whole_moment(tokens: Tokens, start: int) -> Part | None:
    return read_moment(tokens, start, whole=True)


def _iso_week(tokens: Tokens, start: int) -> Part | None:
    """Read a week of ISO 8601: 2025-W25."""
    words = tokens.words[start : start + 3]
    if len(words) < 3 or words[1] != "-" or len(words[0]) != len("2025") or words[2][:1] not in ("W", "w"):
        return None
    year, week = digits_at(tokens, start), words[2][1:]
    if year is None or not (week.isdecimal() and len(week) == 2 and 1 <= int(week) <= _LAST_ISO_WEEK):
        return None
    return Written(year=year, week=int(week), unit="Y"), start + 3


_LAST_ISO_WEEK: Final = 53


_WHOLE: Final[tuple[Callable[[Tokens, int], Part | None], ...]] = (
    _sure_day_and_month,
    _sure_month_and_year,
    _bare_weekday,
    read_month,
    _whole_moment,
    _bare_season,
    read_quarter,
    _hedged_unit,
    _iso_week,
    _bare_year,
)
"""What reads a whole text, in the order in which it is tried."""


def _read_reference(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    reference = look(tokens, index, "reference")
    if reference is None:
        return []
    beside = look(tokens, index - 1, "between", "that")
    if beside is not None and (beside.entry.kind == "that" or beside.entry.form == "both"):
        return []  # بين الحين والآخر
    if reference.entry.needs == "alone" and look(tokens, index - 1, "per") is not None:
        return []  # في الحين: at once
    of = look(tokens, reference.stop, "of")
    if of is not None and (reference.stop > index + 1 or reference.entry.value == "FUTURE_REF"):
        return []  # بعد قليل من الإعلان, قريبا من الملعب
    if reference.entry.needs and not _is_led(tokens, index, reference):
        return []
    if reference.entry.value == "FUTURE_REF" and reference.stop > index + 1 and is_told(tokens, reference.stop):
        return []  # وبعد قليل وصلت الشرطة
    return [as_reading(tokens, index, Written(value=str(reference.entry.value)), reference.stop, "reference")]


def _is_led(tokens: Tokens, index: int, reference: Hit) -> bool:
    """Tell whether what stands before a word for the present makes it one: في هذه اللحظة, حتى اللحظة, حتى الساعة."""
    if reference.entry.needs == "until":
        until = look(tokens, index - 1, "until") is not None and not reference.proclitics
        return until and ends_phrase(tokens, reference.stop)
    if reference.entry.needs == "undescribed":
        return ends_phrase(tokens, reference.stop) or not (
            has_article(tokens, reference.stop) or number_at(tokens, reference.stop) is not None
        )
    if reference.entry.needs == "in":
        return look(tokens, index - 1, "per") is not None and not reference.proclitics  # في المستقبل, but خطط المستقبل
    if reference.entry.needs == "led":
        begins = index == 0 or tokens.begins_line(index) or word(tokens.words[index - 1]).kind != "word"
        return begins or bool(reference.proclitics) or look(tokens, index - 1, *_LEADS) is not None
    return True


_Reader = Callable[[Tokens, int, int, Hit], list[Reading[Written]]]


_READERS: Final[tuple[tuple[_Reader, tuple[str, ...]], ...]] = (
    (read_holiday, ("holiday", "feast")),
    (read_age, ("life", "age", "hour", "owned_decade")),
    (read_set, ("set", "unit", "weekday", "weekday_bare", "season", "part_of_day", "month")),
    (read_pair, ("unit", "portion_pair", "portion")),
    (
        read_moments,
        (
            "clock",
            "colon",
            "hour",
            "midnight",
            "adverb_of_day",
            "part_of_day",
            "weekday",
            "weekday_bare",
            "deictic",
            "month",
            "month_head",
            "slash",
            "year",
            "unit",
            "current",
            "part_lead",
            "greenwich",
            "abbreviated_day",
            "of_it",
            "left_out",
            "hour_letter",
        ),
    ),
    (
        read_period,
        (
            "month",
            "month_head",
            "decade",
            "portion",
            "season",
            "year",
            "christ",
            "hijri_mark",
            "gregorian_mark",
            "millennium",
            "unit",
            "this_unit",
        ),
    ),
    (read_year_of_event, ("event_of_year",)),
    (read_lasting, ("unit",)),
    (_read_reference, ("reference",)),
)
"""The readers in the order in which they are tried, and the kinds of word that each begins at."""
