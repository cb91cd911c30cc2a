"""Dates and times as CLDR formats them in every Arabic locale are read back to what they were made from."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

import pytest
from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton, format_time
from babel.localedata import locale_identifiers
from hijridate import Hijri
from hypothesis import assume, given
from hypothesis import strategies as st

from arnews import find_times, parse_time

LOCALES = [Locale.parse(name) for name in sorted(locale_identifiers()) if name.split("_")[0] == "ar"]
FIRST_DAY, LAST_DAY = date(1700, 1, 1), date(2099, 12, 31)
WIDTHS = ("medium", "long", "full")
MARKS = ("\u200f", "\u200e", "\u061c")
"""Marks of direction, as CLDR itself and editors put them beside digits."""
DAYS_APART, MINUTES_APART = 7919, 211
"""What the default run leaves out: primes, so that every day, month, weekday, hour and minute comes."""


@lru_cache(maxsize=1 << 20)
def value_read(text):
    """Read a text once: most locales write alike."""
    return parse_time(text).value


def marked(text):
    """Put a mark of direction around every run of digits and every stroke."""
    return [
        "".join(f"{mark}{sign}{mark}" if sign.isdigit() or sign in "/:-" else sign for sign in text) for mark in MARKS
    ]


def dates_of(locale, day):
    skeletons = ("yMd", "yMMMd", "yMMMMd", "yMMMEd", "yMMMMEd", "yMEd")
    formatted = [format_date(day, width, locale) for width in ("short", *WIDTHS)]
    return [*formatted, *(format_skeleton(one, day, locale=locale) for one in skeletons)]


def times_of(locale, moment):
    seconds = [format_time(moment, width, locale=locale) for width in ("medium", "long")]
    minutes = [format_time(moment, "short", locale=locale)]
    minutes += [format_skeleton(one, datetime.combine(FIRST_DAY, moment), locale=locale) for one in ("hm", "Hm")]
    return seconds, minutes


def misread_dates(locale, apart):
    for at in range(0, (LAST_DAY - FIRST_DAY).days + 1, apart):
        day = FIRST_DAY + timedelta(at)
        for text in dates_of(locale, day):
            if not four_digits(text):
                continue
            for written in (text, *marked(text)):
                if value_read(written) != day.isoformat():
                    yield written


def four_digits(text):
    """Tell whether a year is written out: the short formats of some locales have two digits."""
    run = longest = 0
    for sign in text:
        run = run + 1 if sign.isdigit() else 0
        longest = max(longest, run)
    return longest == 4


def misread_times(locale, apart):
    for at in range(0, 24 * 60, apart):
        moment = time(at // 60, at % 60, (at * 7) % 60)
        seconds, minutes = times_of(locale, moment)
        for text, value in [(one, f"T{moment:%H:%M:%S}") for one in seconds] + [
            (one, f"T{moment:%H:%M}") for one in minutes
        ]:
            for written in (text, *marked(text)):
                if value_read(written) not in (value, f"{value}Z"):
                    yield written


def misread_moments(locale, apart):
    for at in range(0, 24 * 60 * 40, apart * 31):
        moment = datetime(2016, 1, 1) + timedelta(days=at // 40, minutes=at % 1440)
        for width in ("medium", "long"):
            text = format_datetime(moment, width, locale=locale)
            for written in (text, *marked(text)):
                if value_read(written) not in (moment.isoformat(), f"{moment.isoformat()}Z"):
                    yield written


NO_TIME_ALONE = {"d", "M", "H", "ms", "Ed", "MMMMW", "yw", "GyM", "GyMMMM", "GyMMMMd", "GyMMMMEd"}
"""Skeletons of a bare number, of weeks that begin on another day than ISO 8601 has, with the era before the year."""


def value_of(skeleton, moment):
    """Give the value that a text with the fields of a skeleton has."""
    fields = set(skeleton)
    if "Q" in fields:
        return f"{moment.year}-Q{(moment.month + 2) // 3}"
    value = f"{moment.year}" if "y" in fields else "XXXX" if "M" in fields else ""
    value += f"-{moment.month:02}" if "M" in fields else ""
    value += f"-{moment.day:02}" if "d" in fields else ""
    if "E" in fields and not value:
        value = f"XXXX-WXX-{moment.isoweekday()}"
    if fields & set("hH"):
        value += f"T{moment:%H:%M}" if "m" in fields else f"T{moment:%H}:00"
        value += f":{moment:%S}" if "s" in fields else ""
    return value


def misread_skeletons(locale, apart):
    wanted = [one for one in sorted(locale.datetime_skeletons) if one not in NO_TIME_ALONE and "v" not in one]
    for at in range(0, (LAST_DAY - FIRST_DAY).days + 1, apart):
        moment = datetime.combine(FIRST_DAY, time(0, 0)) + timedelta(days=at, minutes=at * 7 % 1440, seconds=at % 60)
        for skeleton in wanted:
            if "B" in skeleton and not moment.hour % 12:
                continue  # «12 في المساء»: which twelve it is, the name of the period does not tell
            text = format_skeleton(skeleton, moment, locale=locale)
            if text.split()[-1] == "ل":
                continue  # the night in one letter, as Egypt's table has it, is no word of its own
            for written in (text, *marked(text)):
                if value_read(written) != value_of(skeleton, moment):
                    yield skeleton, written


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_every_skeleton_of_every_locale_reads_back(locale):
    assert list(misread_skeletons(locale, DAYS_APART * 2)) == []


@pytest.mark.long
@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_every_skeleton_of_every_locale_reads_back_over_400_years(locale):
    assert list(misread_skeletons(locale, 211)) == []


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_dates_of_every_locale_read_back(locale):
    assert list(misread_dates(locale, DAYS_APART)) == []


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_times_of_every_locale_read_back(locale):
    assert list(misread_times(locale, MINUTES_APART)) == []
    assert list(misread_moments(locale, MINUTES_APART)) == []


@pytest.mark.long
@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_every_date_of_400_years_reads_back(locale):
    assert list(misread_dates(locale, 1 if str(locale) == "ar" else 29)) == []


@pytest.mark.long
@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_every_minute_of_the_day_reads_back(locale):
    assert list(misread_times(locale, 1)) == []
    assert list(misread_moments(locale, 7)) == []


HIJRI_MONTHS = [
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة", "ذو الحجة",
]  # fmt: skip


def hijri_styles(year, month, day):
    name = HIJRI_MONTHS[month - 1]
    return [
        f"{day} {name} {year}هـ",
        f"{day} من {name} {year} هـ",
        f"{day} {name} {year}",
        f"{day}/{month}/{year}هـ",
        f"{year}/{month:02}/{day:02} هـ",
        f"{day} {name} {year} هجرية",
        f"يوم {day} من شهر {name} لعام {year}هـ",
        f"{day}\u200f/{month}\u200f/{year}\u200f هـ",
    ]


def misread_hijri(apart):
    months = [(year, month) for year in range(1343, 1501) for month in range(1, 13)]
    days = [(*one, day) for one in months for day in range(1, min(30, Hijri(*one, 1).month_length()) + 1)]
    for year, month, day in days[::apart]:
        there = Hijri(year, month, day).to_gregorian()
        expected = f"{there.year:04}-{there.month:02}-{there.day:02}"
        for text in hijri_styles(year, month, day):
            read = parse_time(text)
            if (read.value, read.written) != (expected, f"{year}-{month:02}-{day:02}"):
                yield text


def test_hijri_days_read_back_in_words_and_digits():
    assert list(misread_hijri(127)) == []


@pytest.mark.long
def test_every_hijri_day_reads_back_in_words_and_digits():
    assert list(misread_hijri(1)) == []


WEEKDAYS = Locale.parse("ar").days["format"]["wide"]
MONTHS = Locale.parse("ar_EG").months["format"]["wide"]


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_the_weekday_of_a_value_is_the_weekday_written(day, published):
    for text in (
        f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month]} {day.year}",
        f"{WEEKDAYS[day.weekday()]}",
        f"يوم {WEEKDAYS[day.weekday()]} المقبل",
        f"أمس {WEEKDAYS[day.weekday()]}",
        f"{WEEKDAYS[day.weekday()]} من الأسبوع الماضي",
    ):
        assert date.fromisoformat(parse_time(text, published).value).weekday() == day.weekday()


@given(st.dates(date(2019, 1, 1), date(2029, 1, 1)), st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_a_weekday_chooses_the_year_of_a_day_without_one(day, published):
    assume(abs((day - published).days % 365 - 182) < 170)  # within a week a weekday that does not fit is a misprint
    read = date.fromisoformat(parse_time(f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month]}", published).value)

    assert (read.month, read.day, read.weekday()) == (day.month, day.day, day.weekday())


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_adding_the_year_changes_no_day_and_month(day, published):
    for text in (f"{day.day} {MONTHS[day.month]}", f"{day.day} من شهر {MONTHS[day.month]}"):
        free, whole = parse_time(text), parse_time(f"{text} {day.year}", published)

        assert whole.value == day.isoformat()
        assert free.value == f"XXXX-{day.month:02}-{day.day:02}"


RANGES = [
    "من {} إلى {}", "بين {} و{}", "من {} حتى {}", "{} - {}",
]  # fmt: skip


@given(
    st.sampled_from(RANGES),
    st.dates(date(2010, 1, 1), date(2030, 1, 1)),
    st.integers(1, 300),
    st.booleans(),
    st.booleans(),
)
def test_a_range_is_never_empty_or_backwards(frame, first, length, with_year, short):
    last = first + timedelta(length)
    low = f"{first.day} {MONTHS[first.month]}" + (f" {first.year}" if with_year else "")
    high = f"{last.day} {MONTHS[last.month]}" + (f" {last.year}" if with_year else "")
    if short:
        low, high = MONTHS[first.month], MONTHS[last.month]
    found = [one.value for one in find_times(frame.format(low, high), date(2024, 11, 30))]

    begins = [one.begin for one in found if one.begin is not None]  # 29 February of a year without one has none
    assert len(begins) < 2 or first.month == last.month or begins[0] <= begins[1]


PARTS = {"صباحا": range(1, 12), "عصرا": range(13, 18), "مساء": range(16, 24)}


@given(
    st.sampled_from(sorted(PARTS)),
    st.data(),
    st.sampled_from(
        [
            "{d} الساعة {h} {p}",
            "الساعة {h} {p} {d}",
            "{d} عند الساعة {h} {p}",
            "{d}، في تمام الساعة {h} {p}",
            "{w} {d} الساعة {h}",
        ]
    ),
)
def test_the_order_of_day_part_and_hour_does_not_matter(part, data, frame):
    hour = data.draw(st.sampled_from(PARTS[part]))
    noun = {"صباحا": "صباح", "عصرا": "عصر", "مساء": "مساء"}[part]
    text = frame.format(d="يوم 15 مارس 2016", h=(hour - 1) % 12 + 1, p=part, w=noun)

    assert [one.value.value for one in find_times(text)] == [f"2016-03-15T{hour:02}:00"]


@given(
    st.sampled_from(
        ["أمس الساعة 5 مساء", "الخميس 12 ديسمبر", "بعد يومين", "كل أسبوع", "15/3/2016", "مساء غد", "عام 2016"]
    )
)
def test_what_find_times_reads_of_a_whole_text_is_what_parse_time_gives(text):
    published = datetime(2024, 11, 30, 9, 30)
    found = find_times(text, published)

    assert len(found) == 1
    assert found[0].value == parse_time(text, published)
