"""Durations: a counted unit, and what makes a date of it (three days ago)."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from arnews.document import Reading
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.fractions import read_fraction
from arnews.numbers.hedges import hedge
from arnews.numbers.ranges import read_range
from arnews.numbers.words import CONJUNCTION, number_finder
from arnews.times.around import (
    MOD_OF,
    as_reading,
    bracketed_number,
    cut_of,
    hedge_before,
    joined_to_number,
    mod_of,
    number_before,
)
from arnews.times.value import TimexMod
from arnews.times.words import Hit, look
from arnews.times.written import Part, Written
from arnews.tokenization import Tokens, word

__all__ = ["ARTICLE", "plain_amount", "read_duration", "read_lasting", "timex_period"]


def read_lasting(tokens: Tokens, index: int, floor: int, hit: Hit) -> list[Reading[Written]]:
    """Read a period and what makes a date of it: ثلاثة أيام, قبل ثلاثة أيام."""
    read = read_duration(tokens, index, floor)
    if read is None:
        return []
    start, written, stop = _with_smaller(tokens, *read)
    pair = _both_ages(tokens, index, floor, start, written, stop)
    if pair:
        return pair
    hedged = hedge_before(tokens, start, floor)
    under = look(tokens, start - 1, "under", "over") if start > floor else None
    if hedged is not None:
        start, written = hedged.start, written._replace(mod=mod_of(hedged))
    elif under is not None:
        written = written._replace(mod=mod_of(under))
    else:
        number_hedge = hedge(tokens, start, index)
        written = written._replace(mod=MOD_OF[number_hedge] if number_hedge is not None else _hedged_far(tokens, start))
    counted = written.amount is not None
    after_that = _after_that(tokens, start, floor) if counted else None
    if after_that is not None:
        dated = written._replace(type="DATE", anchor=int(after_that.entry.value), same=0)
        return [as_reading(tokens, after_that.start, dated, stop, "after_that")]
    anchor = look(tokens, start - 1, "anchor") if start > floor else None
    now = _until_now(tokens, stop) if anchor is not None and counted else None
    if anchor is not None and now is not None:
        dated = written._replace(type="DATE", anchor=int(anchor.entry.value))
        return [as_reading(tokens, start - 1, dated, now, "from_now")]
    if anchor is not None and counted and not cut_of(tokens, start) and look(tokens, stop, "of", "since") is None:
        direction = int(anchor.entry.value)
        ends = stop >= len(tokens.words) or word(tokens.words[stop]).folded[:1] != CONJUNCTION
        if direction < 0 or ends:
            dated = written._replace(type="DATE", anchor=direction)
            return [as_reading(tokens, start - 1, dated, stop, "before" if direction < 0 else "after")]
    return [as_reading(tokens, start, written, stop, "duration")]


def _after_that(tokens: Tokens, start: int, floor: int) -> Hit | None:
    """Give what sets a period with ب off from a time just given: بعدها بيومين, قبل ذلك بثلاثة أيام."""
    if tokens.words[start][0] != _BEH:
        return None
    for at in (start - 1, start - 2):
        hit = look(tokens, at, "after_that") if at >= floor else None
        if hit is not None and hit.stop == start:
            return hit
    return None


def _until_now(tokens: Tokens, stop: int) -> int | None:
    """Give the token after من الآن or من اليوم."""
    of = look(tokens, stop, "of")
    now = look(tokens, of.stop, "reference", "deictic") if of is not None else None
    present = now is not None and now.entry.value in ("PRESENT_REF", 0) and not now.entry.part
    return now.stop if now is not None and present else None


_UNITS: Final = ("CE", "DE", "Y", "M", "W", "D", "H", "MIN", "S")


def _with_smaller(tokens: Tokens, start: int, written: Written, stop: int) -> tuple[int, Written, int]:
    """Add the smaller units that follow after and: ساعة وعشرون دقيقة, سنة وثلاثة أشهر."""
    if written.amount is None or not written.amount.isdecimal() or written.unit not in _UNITS or written.rest:
        return start, written, stop
    rest: list[tuple[str, str]] = []
    smaller = _UNITS[_UNITS.index(written.unit) + 1 :]
    while smaller:
        read = _smaller(tokens, stop)
        if read is None or read[0].unit not in smaller or read[0].amount is None or not read[0].amount.isdecimal():
            break
        unit = str(read[0].unit)
        rest.append((read[0].amount, unit))
        smaller, stop = smaller[smaller.index(unit) + 1 :], read[1]
    if not rest:
        return start, written, stop
    value = _join([timex_period(amount, unit) for amount, unit in ((written.amount, written.unit), *rest)])
    return start, written._replace(value=value, rest=tuple(rest)), stop


def _smaller(tokens: Tokens, index: int) -> Part | None:
    """Read a period that begins with a conjunction: وعشرون دقيقة, ودقيقتان, و20 دقيقة."""
    if index >= len(tokens.words):
        return None
    first = index + 1 if word(tokens.words[index]).bare == CONJUNCTION else index
    if first == index and word(tokens.words[index]).folded[:1] != CONJUNCTION:
        return None
    for at in range(first, min(first + 5, len(tokens.words))):
        unit = look(tokens, at, "unit")
        if unit is None:
            continue
        read = read_duration(tokens, at, first)
        one = unit.entry.form == "singular" and at == first and not unit.definite
        if read is None and one and unit.proclitics in ("", CONJUNCTION):
            return Written(type="DURATION", amount="1", unit=unit.entry.code), unit.stop
        return read[1:] if read is not None and read[0] == first else None
    return None


def _join(periods: list[str]) -> str:
    """
    Write several periods as one.

    >>> _join(["P1Y", "P3M"]), _join(["P1D", "PT2H", "PT5M"])
    ('P1Y3M', 'P1DT2H5M')
    """
    days = "".join(period[1:] for period in periods if not period.startswith("PT"))
    clock = "".join(period[2:] for period in periods if period.startswith("PT"))
    return f"P{days}" + (f"T{clock}" if clock else "")


def _both_ages(
    tokens: Tokens, index: int, floor: int, start: int, written: Written, stop: int
) -> list[Reading[Written]]:
    """Read two numbers before one unit as two periods: بين 38 و50 عاما."""
    if start <= floor + 1 or not joined_to_number(tokens, start):
        return []
    for first in range(max(floor, start - 4), start):
        found = read_range(tokens, first)
        if found is None or found.stop != index or not isinstance(found.value.value, tuple):
            continue
        low = read_cardinal(tokens, first)
        if low is None or written.unit is None or low.value.value is None or isinstance(low.value.value, tuple):
            continue
        amount = plain_amount(low.value.value)
        lower = written._replace(value=timex_period(amount, written.unit), amount=amount)
        return [
            Reading(lower, low.span, low.stop, "times.duration"),
            as_reading(tokens, start, written, stop, "duration"),
        ]
    return []


def _hedged_far(tokens: Tokens, start: int) -> TimexMod | None:
    """Read a hedging verb whose subject stands between it and the period: لا تتجاوز أعمارهم ثماني سنوات."""
    if start < 2:
        return None
    found = hedge(tokens, start - 1, start - 1)
    return MOD_OF[found] if found is not None and found != "about" else None


def timex_period(amount: str, unit: str) -> str:
    """
    Write a period as TIMEX3 has it.

    >>> timex_period("3", "D"), timex_period("X", "H"), timex_period("15", "MIN")
    ('P3D', 'PTXH', 'PT15M')
    """
    if unit in ("S", "MIN", "H"):
        return f"PT{amount}{unit[0]}"
    return f"P{amount}{'D' if unit == 'NI' else unit}"


def plain_amount(value: int | Decimal | Fraction) -> str:
    """Write a number as the value of a period has it: 3, 2.5."""
    return f"{float(value):g}" if not isinstance(value, int) else str(value)


def read_duration(tokens: Tokens, index: int, floor: int = 0) -> tuple[int, Written, int] | None:
    """
    Read the period around a unit of time; gives its first token, what is written, and the token after.

    >>> from arnews import tokenize
    >>> start, written, stop = read_duration(tokenize("على مدى الأيام الثلاثة الماضية"), 2)
    >>> start, written.value, stop
    (2, 'P3D', 5)
    """
    unit = look(tokens, index, "unit")
    if unit is None:
        return None
    code, form = unit.entry.code, unit.entry.form
    before = None if unit.proclitics else bracketed_number(tokens, index, floor) or number_before(tokens, index, floor)
    start, stop = index, unit.stop
    amount: str | None = None
    if before is not None and before[1] is not None and form != "dual":
        start, value = before
        if isinstance(value, Fraction) and value < 1:
            smaller = _SMALLER.get((code, value.denominator))
            if smaller is None:
                period = timex_period(plain_amount(value), code)
            else:
                period = timex_period(str(value.numerator * smaller[0]), smaller[1])
            return start, Written(type="DURATION", value=period, unit=code), stop
        amount = plain_amount(value) if value is not None else None
    elif before is not None and form != "dual":
        start, amount = before[0], "X"
    elif form == "dual":
        amount = "2"
    elif form == "construct":
        return None
    elif form == "plural":
        return _uncounted(tokens, unit, floor)
    elif _lasts(tokens, unit, floor):
        amount = "1"
    if amount is None or (form == "singular" and unit.definite):
        return None
    written = Written(type="DURATION", value=timex_period(amount, code), amount=amount, unit=code)
    part, stop = _and_part(tokens, amount, code, stop)
    if part is not None:
        smaller = _SMALLER.get((code, part.denominator))
        rest = ((str(part.numerator * smaller[0]), smaller[1]),) if smaller is not None else ()
        written = written._replace(value=timex_period(plain_amount(int(amount) + part), code), rest=rest)
    return start, written, _tail(tokens, stop, unit)


def _lasts(tokens: Tokens, unit: Hit, floor: int) -> bool:
    """Tell whether one unit without a number is a period of one: خلال أسبوع, شهر ونصف, سنة دراسية."""
    if unit.definite:
        return False
    if look(tokens, unit.stop, "period_adjective", "of_time") is not None:
        return True
    if _and_part(tokens, "1", unit.entry.code, unit.stop)[0] is not None:
        return True
    smaller = _smaller(tokens, unit.stop)
    if smaller is not None and smaller[0].amount not in ("1", "X", None) and smaller[0].unit != unit.entry.code:
        return True
    if unit.proclitics:
        return False
    following = look(tokens, unit.stop, "month", "weekday", "year", "deictic")
    number = following is None and unit.stop < len(tokens.words) and tokens.words[unit.stop][:1].isdecimal()
    if following is not None or number:
        return False
    return (
        look(tokens, unit.start - 1, "lasting", "approximator") is not None
        or hedge_before(tokens, unit.start, floor) is not None
    )


def _uncounted(tokens: Tokens, unit: Hit, floor: int) -> tuple[int, Written, int] | None:
    """Read units without a number: أشهر, عدة سنوات, الأيام الثلاثة الماضية, السنوات الأخيرة."""
    stop, amount = unit.stop, "X"
    if unit.definite:
        number = read_cardinal(tokens, stop)
        if number is not None and isinstance(number.value.value, int) and not number.span.start > tokens.starts[stop]:
            amount, stop = str(number.value.value), number.stop
        few = look(tokens, stop, "few") if amount == "X" else None
        if few is not None and look(tokens, few.stop, "relative") is not None:
            stop = few.stop
        relative = look(tokens, stop, "relative")
        if relative is None and amount == "X":
            vague = _vague_before(tokens, unit.start, floor)
            if vague is None:
                return None
            return (
                vague,
                Written(type="DURATION", value=timex_period("X", unit.entry.code), amount="X", unit=unit.entry.code),
                stop,
            )
        stop = relative.stop if relative is not None else stop
        start = unit.start
        vague = _vague_before(tokens, unit.start, floor)
        start = vague if vague is not None else start
        return (
            start,
            Written(type="DURATION", value=timex_period(amount, unit.entry.code), amount=amount, unit=unit.entry.code),
            stop,
        )
    start = unit.start
    some = look(tokens, unit.start - 1, "some") if unit.start > floor and not unit.proclitics else None
    if some is not None:
        start = some.start
    elif (
        unit.entry.needs == "lasting"
        and look(tokens, stop, "of_time") is None
        and look(tokens, start - 1, "lasting") is None
    ):
        return None  # contracts
    elif look(tokens, stop, "holiday") is not None:
        return None  # ثاني أيام عيد الفطر
    elif stop < len(tokens.words) and _is_definite_noun(tokens, stop):
        return None  # ساعات العمل, أشهر الأطباء
    return start, _vague_period(unit), _tail(tokens, stop, unit)


def _vague_period(unit: Hit) -> Written:
    return Written(type="DURATION", value=timex_period("X", unit.entry.code), amount="X", unit=unit.entry.code)


def _vague_before(tokens: Tokens, index: int, floor: int) -> int | None:
    """Give where a vague number before definite units begins: آلاف السنين, عشرات الأعوام."""
    if index <= floor:
        return None
    found = number_finder()(tokens.words[index - 1])
    if found is None or not found.entries or not (found.entry.role == "vague" or found.entry.form == "plural"):
        return None
    return index - 1


_BEH: Final = "\N{ARABIC LETTER BEH}"
ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def _is_definite_noun(tokens: Tokens, index: int) -> bool:
    known = word(tokens.words[index])
    return known.kind == "word" and known.folded.startswith(ARTICLE) and look(tokens, index, "relative") is None


_SMALLER: Final = {
    ("CE", 2): (50, "Y"), ("DE", 2): (5, "Y"), ("Y", 2): (6, "M"), ("Y", 3): (4, "M"), ("Y", 4): (3, "M"),
    ("M", 2): (15, "D"), ("D", 2): (12, "H"), ("H", 2): (30, "MIN"), ("H", 3): (20, "MIN"), ("H", 4): (15, "MIN"),
    ("MIN", 2): (30, "S"),
}  # fmt: skip
"""What a half, a third or a quarter of a unit is in a smaller one."""


def _and_part(tokens: Tokens, amount: str, code: str, stop: int) -> tuple[Fraction | None, int]:
    """Read a fraction joined to a period: عامين ونصف, ساعة ونصف الساعة."""
    if stop >= len(tokens.words):
        return None, stop
    found = number_finder()(tokens.words[stop])
    if found is None or found.proclitics != CONJUNCTION or not found.entries or found.entry.role != "fraction":
        return None, stop
    part = read_fraction(tokens, stop)
    if part is None or not isinstance(part.value.value, Fraction) or not amount.isdecimal():
        return None, stop
    again = look(tokens, part.stop, "unit")
    end = again.stop if again is not None and again.entry.code == code and not again.proclitics else part.stop
    return part.value.value, end


def _tail(tokens: Tokens, stop: int, unit: Hit) -> int:
    """Read what belongs to a period after its unit: متتالية, من الزمان, الماضية, عمل."""
    tail = look(tokens, stop, "of_time", "period_adjective", "relative")
    if tail is not None and not tail.proclitics and not (tail.entry.kind == "relative" and tail.entry.value == 0):
        return tail.stop
    work = look(tokens, stop, "of_work") if unit.entry.code == "D" else None
    return work.stop if work is not None and not work.proclitics else stop
