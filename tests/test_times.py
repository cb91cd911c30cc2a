"""Times are read as they are written and resolved against the publication date alone."""

from datetime import date, datetime, timedelta

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from arnews import ParseError, analyze, find_times, parse_time
from arnews.times.calendars import from_hijri, to_hijri
from arnews.times.words import time_words

SATURDAY = date(2024, 11, 30)
PLACES = [
    "EG",
    "SA",
    "SY",
    "IQ",
    "LB",
    "JO",
    "PS",
    "MA",
    "DZ",
    "TN",
    "MR",
    "LY",
    "SD",
    "YE",
    "AE",
    "KW",
    "QA",
    "BH",
    "OM",
]
LOCALES = [f"ar_{place}" for place in PLACES]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_name_of_cldr_is_read(locale, month):
    name = Locale.parse(locale).months["format"]["wide"][month]

    assert parse_time(f"15 {name} 2016").value == f"2016-{month:02}-15"


@pytest.mark.parametrize("weekday", range(7))
def test_every_weekday_name_of_cldr_is_read(weekday):
    name = Locale.parse("ar").days["format"]["wide"][weekday]

    assert parse_time(f"يوم {name}").value == f"XXXX-WXX-{weekday + 1}"


@given(st.dates(date(1925, 1, 1), date(2077, 1, 1)))
def test_a_hijri_day_goes_there_and_back(day):
    assert from_hijri(*to_hijri(day)) == day


@given(st.dates(date(1700, 1, 1), date(2099, 12, 31)))
def test_a_day_written_in_many_styles_reads_back(day):
    month = Locale.parse("ar_EG").months["format"]["wide"][day.month]
    levant = Locale.parse("ar_SY").months["format"]["wide"][day.month]
    styles = [
        f"{day.day} {month} {day.year}",
        f"{day.day} {levant} {day.year}",
        f"{day.day} {levant}/{month} {day.year}",
        f"{day.day} {month} ({levant}) {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.isoformat()}",
        f"يوم {day.day} من {month} عام {day.year}",
        f"{day.day} {month} {day.year}م",
    ]

    assert {parse_time(style).value for style in styles} == {day.isoformat()}


@given(st.dates(date(1950, 1, 8), date(2050, 1, 1)))
def test_yesterday_and_tomorrow_are_next_to_the_publication_date(day):
    found = [one.value.value for one in find_times("وصل أمس ويغادر غدا", day)]

    assert found == [(day - timedelta(1)).isoformat(), (day + timedelta(1)).isoformat()]


def test_a_deictic_without_a_publication_date_has_no_value():
    assert parse_time("أمس").value is None


def test_the_interval_is_half_open():
    year = parse_time("عام 2016")

    assert (year.begin, year.end) == (date(2016, 1, 1), date(2017, 1, 1))


def test_a_hijri_date_keeps_what_is_written():
    found = parse_time("23 شوال 1436هـ")

    assert (found.value, found.calendar, found.written) == ("2015-08-08", "hijri", "1436-10-23")


def test_hours_after_a_moment_resolve_to_a_time():
    assert parse_time("قبل ساعتين", datetime(2024, 11, 30, 12)).value == "2024-11-30T10:00"


@pytest.mark.parametrize("text", ["31 فبراير 2016", "الساعة 27", "32/13/2016"])
def test_an_impossible_date_is_no_day(text):
    found = find_times(text, SATURDAY)

    assert all("-31" not in (one.value.value or "") and "T27" not in (one.value.value or "") for one in found)


@pytest.mark.parametrize(("text", "start"), [("كتاب", 0), ("أمس كتاب", 4), ("", 0)])
def test_what_is_not_part_of_a_time_is_named_with_its_place(text, start):
    with pytest.raises(ParseError) as caught:
        parse_time(text, SATURDAY)

    assert caught.value.start == start


def test_published_that_is_no_date_is_a_type_error():
    with pytest.raises(TypeError, match="published must be a date"):
        find_times("أمس", "2024-11-30")


@given(st.text(), st.one_of(st.none(), st.dates()))
def test_no_text_and_no_date_make_the_finder_raise(text, published):
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in find_times(text, published))


@given(
    st.lists(st.sampled_from([*time_words()[0].forms, "12", "2016", "1436", "(", "من", "و"]), max_size=9), st.dates()
)
def test_no_row_of_time_words_makes_the_finder_raise(words, published):
    analyze(" ".join(words), published=published)


@pytest.mark.parametrize("text", ["يوم " * 2000, "من إلى " * 2000, "1/" * 2000, "بعد قبل " * 2000, "الساعة " * 2000])
def test_repeated_words_are_read_without_harm(text):
    find_times(text, SATURDAY)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("15 مارس 2016", "2016-03-15"),
        ("مارس 2016", "2016-03"),
        ("15 مارس", "XXXX-03-15"),
        ("القرن التاسع عشر", "18XX"),
        ("الستينات", "196X"),
        ("صيف 2016", "2016-22"),
        ("الربع الأول من عام 2015", "2015-33"),
        ("العام الدراسي 2015/2016", "2015/2016"),
        ("أواخر عام 2016", None),
        ("يوم الأربعاء", None),
        ("أمس", None),
        ("الساعة 14:30", None),
        ("ثلاثة أيام", None),
        ("يوميا", None),
        ("حاليا", None),
    ],
)
def test_a_date_is_said_in_edtf_where_that_can_say_it(text, edtf):
    assert parse_time(text).edtf == edtf


def test_edtf_goes_to_plain_data_where_it_can_say_the_time():
    times = analyze("في عام 2016 وأواخر عام 2017").to_dict()["times"]

    assert [one.get("edtf") for one in times] == ["2016", None]
