"""Times are read as they are written and resolved against the publication date alone."""

from datetime import date, datetime

import pytest

from arnews import ParseError, analyze, find_times, parse_time

SATURDAY = date(2024, 11, 30)


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


@pytest.mark.parametrize(("text", "start"), [("كتاب", 0), ("أمس كتاب", 4), ("", 0)])
def test_what_is_not_part_of_a_time_is_named_with_its_place(text, start):
    with pytest.raises(ParseError) as caught:
        parse_time(text, SATURDAY)

    assert caught.value.start == start


def test_published_that_is_no_date_is_a_type_error():
    with pytest.raises(TypeError, match="published must be a date"):
        find_times("أمس", "2024-11-30")


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
