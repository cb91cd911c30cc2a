"""Years, dates, times of day, money, percentages, fractions and ranges: what is written is read back."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction

import pytest
from hijridate import Hijri
from hypothesis import assume, given
from hypothesis import strategies as st

from arnews import parse_number, parse_time
from arnews.numbers import (
    CountedNoun,
    find_numbers,
    write_clock,
    write_date,
    write_fraction,
    write_money,
    write_ordinal,
    write_percent,
    write_range,
    write_year,
)
from arnews.numbers.write import counted_nouns

cases = st.sampled_from(("nominative", "accusative", "genitive"))


@given(st.integers(1, 9999), cases)
def test_years_are_read_back(year, case):
    assert parse_number(write_year(year, case=case)).value == year


@given(st.dates(date(1100, 1, 1), date(2100, 12, 31)), st.sampled_from(("egypt", "levant")))
def test_dates_are_read_back(day, months):
    assert parse_time(write_date(day.year, day.month, day.day, months=months)).value == day.isoformat()


@given(st.integers(1343, 1500), st.integers(1, 12))
def test_the_last_day_of_a_hijri_month_is_read_back(year, month):
    last = Hijri(year, month, 1).month_length()
    found = parse_time(write_date(year, month, last, calendar="hijri"))

    assert found.written == f"{year}-{month:02}-{last}"
    assert found.value == Hijri(year, month, last).to_gregorian().isoformat()


@given(st.integers(1300, 1500), st.integers(1, 12), st.integers(1, 29))
def test_hijri_dates_are_read_back(year, month, day):
    found = parse_time(write_date(year, month, day, calendar="hijri"))

    assert (found.calendar, found.written) == ("hijri", f"{year}-{month:02}-{day:02}")


def test_every_minute_of_the_day_is_read_back():
    minutes = [time(hour, minute) for hour in range(24) for minute in range(60)]

    assert [one for one in minutes if parse_time(write_clock(one)).value != f"T{one:%H:%M}"] == []


@given(st.decimals(-(10**6), 10**6, places=2), cases)
def test_percentages_are_read_back(number, case):
    found = parse_number(write_percent(number, case=case))

    assert (found.kind, found.value) == ("percent", number)


@pytest.mark.parametrize("denominator", range(1, 60))
def test_fractions_are_read_back(denominator):
    most = denominator * (4 if denominator <= 10 else 1)

    for number in (Fraction(numerator, denominator) for numerator in range(1, most)):
        assert parse_number(write_fraction(number)).value == number


@given(st.integers(-(10**6), 10**9), st.integers(1, 10**9), st.sampled_from(("nominative", "genitive")))
def test_ranges_are_read_back(low, more, case):
    assert find_numbers(f"من {write_range(low, low + more, case=case)}")[0].value.value == (low, low + more)


def is_written_whole(number):
    """Tell whether the coins of a number are named once: 101 is a hundred of them and one of them."""
    return number < 3 or number % 100 not in (1, 2)


coins = st.integers(1, 10**9).filter(is_written_whole)
CURRENCIES = [("دينار", "فلس", 1000), ("جنيه", "قرش", 100), ("درهم", "سنتيم", 100), ("ريال", "هللة", 100)]


@given(coins, st.integers(1, 999).filter(is_written_whole), st.sampled_from(CURRENCIES), cases)
def test_money_is_read_back_in_its_parts(whole, small, currency, case):
    name, part, parts = currency
    amount = whole + Decimal(small % parts) / parts
    found = [one.value.value for one in find_numbers(f"بلغ {write_money(amount, name, part, parts=parts, case=case)}.")]

    assert found[0] + sum(map(Decimal, found[1:])) / parts == amount


NOUNS = sorted(counted_nouns())
LABELS = {"جندي", "فريق", "نائب", "شارع", "دقيقة", "ثانية", "درجة"}
"""A rank, an office, a street, a minute have an ordinal that counts nothing; the second is an ordinal itself."""


@given(st.integers(1, 10**6), st.sampled_from([noun for noun in NOUNS if noun not in LABELS]), cases)
def test_ordinals_are_found_behind_their_nouns(number, noun, case):
    [found] = find_numbers(write_ordinal(number, counted=noun, case=case))

    assert found.value.value == number
    assert found.value.kind == "ordinal" or (number > 10 and not number % 10)  # «اللتر العشرون» may be twenty


@given(st.integers(1, 99).filter(lambda number: number < 20 or number % 10), st.sampled_from(NOUNS), cases)
def test_ordinals_without_the_article_are_found_behind_their_nouns(number, noun, case):  # كتاب عشرون may be twenty
    assume(noun not in LABELS)
    found = find_numbers(write_ordinal(number, counted=noun, case=case, definite=False))

    assert [(one.value.kind, one.value.value) for one in found] == [("ordinal", number)]


@given(st.integers(1, 10**9), st.sampled_from(("masculine", "feminine")), cases)
def test_indefinite_ordinals_are_read_back(number, gender, case):
    written = write_ordinal(number, gender=gender, case=case, definite=False)

    assert parse_number(written).value == number


@pytest.mark.parametrize(
    ("number", "noun", "written"),
    [
        (1, "كتاب", "الكتاب الأول"),
        (2, "سنة", "السنة الثانية"),
        (12, "جلسة", "الجلسة الثانية عشرة"),
        (3, "قاض", "القاضي الثالث"),
    ],
)
def test_an_ordinal_stands_behind_its_noun(number, noun, written):
    assert write_ordinal(number, counted=noun) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Decimal("5.250"), "خمسة دنانير ومئتان وخمسون فلسا"),
        (Decimal("0.005"), "خمسة فلوس"),
        (Decimal("2.100"), "ديناران ومئة فلس"),
        (0, "صفر دينار"),
    ],
)
def test_money_names_both_coins(amount, written):
    assert write_money(amount, "دينار", "فلس", parts=1000) == written


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: write_year(0),
        lambda: write_date(2015, 13),
        lambda: write_date(2015, 2, 29),
        lambda: write_date(1436, 1, 31, calendar="hijri"),
        lambda: write_money(Decimal("1.5"), "دينار"),
        lambda: write_money(Decimal("1.0005"), "دينار", "فلس", parts=1000),
        lambda: write_money(-1, "دينار"),
        lambda: write_fraction(Fraction(-1, 2)),
        lambda: write_fraction(Fraction(18, 17)),
        lambda: write_range(5, 5),
        lambda: write_ordinal(2, counted="سنة", gender="masculine"),
        lambda: CountedNoun("حصان", "masculine"),
    ],
)
def test_what_has_no_name_is_an_error(wrong):
    with pytest.raises(ValueError, match=r"\w"):
        wrong()


def test_what_is_counted_must_be_a_noun():
    with pytest.raises(TypeError, match="int"):
        write_ordinal(3, counted=5)
