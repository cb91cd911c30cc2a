"""Times are read as they are written and resolved against the publication date alone."""

from datetime import date, datetime, timedelta

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from arnews import ParseError, analyze, find_times, parse_time
from arnews.nations import nations
from arnews.times.weekends import days_of_weekend

SATURDAY = date(2024, 11, 30)


def test_a_deictic_without_a_publication_date_has_no_value():
    assert parse_time("أمس").value is None


def test_the_interval_is_half_open():
    year = parse_time("عام 2016")

    assert (year.begin, year.end) == (date(2016, 1, 1), date(2017, 1, 1))


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("تزدحم شواطئ المغرب في عطلة نهاية الأسبوع", date(2024, 11, 30), date(2024, 12, 2)),
        ("عطلة نهاية الأسبوع للمدارس السعودية", date(2024, 11, 29), date(2024, 12, 1)),
        ("في إيران، تغلق البنوك في عطلة نهاية الأسبوع", date(2024, 11, 29), date(2024, 11, 30)),
        ("سافر من مصر إلى تونس لقضاء عطلة نهاية الأسبوع", date(2024, 11, 30), date(2024, 12, 2)),
        ("أمطار على الكويت في عطلة نهاية الأسبوع المقبل", date(2024, 12, 6), date(2024, 12, 8)),
        ("تزدحم الشواطئ في عطلة نهاية الأسبوع", None, None),
        ("عاد الوفد إلى مصر. وتزدحم الشواطئ في عطلة نهاية الأسبوع", None, None),
        ("باع متجر الساعات في قطر نهاية الأسبوع المقبل", date(2024, 12, 2), date(2024, 12, 9)),
    ],
)
def test_a_weekend_has_the_days_of_the_country_that_its_sentence_names(text, begin, end):
    [found] = find_times(text, SATURDAY)

    assert (found.value.begin, found.value.end) == (begin, end)


def test_the_weekends_of_countries_are_those_of_the_cldr():
    known = {nation.code for nation in nations()}
    locales = [one for one in map(Locale.parse, locale_identifiers()) if one.territory in known]

    wrong = []
    for one in locales:
        begin, end = days_of_weekend(2024, 48, one.territory)
        if (begin.weekday(), (end - timedelta(1)).weekday()) != (one.weekend_start, one.weekend_end):
            wrong.append(one.territory)

    assert locales
    assert not wrong


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
        find_times("أمس", 20241130)


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


PUBLISHED = date(2024, 11, 30)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("أمس عند الساعة الرابعة عصرا", "2024-11-29T16:00"),
        ("الثلاثاء في الساعة 10 صباحا", "2024-11-26T10:00"),
        ("5 أبريل 2019، الساعة 18:30", "2019-04-05T18:30"),
        ("غدا عند الساعة الثامنة مساء", "2024-12-01T20:00"),
        ("15 مارس 2016 14:30", "2016-03-15T14:30"),
        ("أسبوع واحد", "P1W"),
        ("2016-03-15T14:30", "2016-03-15T14:30"),
        ("22/9", "2024-09-22"),
        ("السابعة", "T07:00"),
        ("السابعة والنصف مساء", "T19:30"),
        ("فجر", "TMO"),
        ("22-4", "2024-04-22"),
        ("شهر 9", "2024-09"),
        ("ثلاثاء", "2024-11-26"),
        ("عام وشهر", "P1Y1M"),
        ("2016", "2016"),
        ("آب", "2024-08"),
        ("6/2014", "2014-06"),
        ("2014-06", "2014-06"),
        ("2016-03-15T14:30:05+03:00", "2016-03-15T14:30:05+03:00"),
    ],
)
def test_a_whole_text_is_known_to_be_a_time(text, value):
    assert parse_time(text, PUBLISHED).value == value


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("15 جماد الأول 1443", "2021-12-19", "1443-05-15"),
        ("15 جمادة الأولى 1443", "2021-12-19", "1443-05-15"),
        ("15 شعبان المعظم 1443هـ", "2022-03-18", "1443-08-15"),
        ("9 ذي الحجة الحرام 1443هـ", "2022-07-08", "1443-12-09"),
        ("15 ربيع ثان 1443", "2021-11-20", "1443-04-15"),
        ("1 رمضان المبارك 1443هـ", "2022-04-02", "1443-09-01"),
    ],
)
def test_a_hijri_month_is_read_with_its_variants_and_epithets(text, value, written):
    read = parse_time(text)

    assert (read.value, read.written) == (value, written)


@pytest.mark.parametrize(
    ("text", "value", "begin", "end"),
    [
        ("من الاثنين إلى الخميس", "2024-11-25/2024-11-28", date(2024, 11, 25), date(2024, 11, 29)),
        ("بين 2010 و2015", "2010/2015", date(2010, 1, 1), date(2016, 1, 1)),
        ("من يناير إلى مارس 2020", "2020-01/2020-03", date(2020, 1, 1), date(2020, 4, 1)),
        ("1 - 5 يونيو 2020", "2020-06-01/2020-06-05", date(2020, 6, 1), date(2020, 6, 6)),
        ("من 8 صباحا حتى 10 مساء", "T08:00/T22:00", None, None),
    ],
)
def test_a_range_is_one_value_with_both_ends(text, value, begin, end):
    read = parse_time(text, PUBLISHED)

    assert (read.value, read.begin, read.end) == (value, begin, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("من 2015 إلى 2010", 3, 16), ("أمس ثم كتاب", 4, 11), ("الخميس وكتاب", 7, 12), ("17", 0, 2), ("31 فبراير", 0, 9)],
)
def test_the_error_says_what_is_no_time_and_where(text, start, end):
    with pytest.raises(ParseError) as caught:
        parse_time(text, PUBLISHED)

    assert (caught.value.start, caught.value.end) == (start, end)


def test_a_preference_sets_what_no_word_and_no_tense_does():
    texts = ("الخميس", "15 مارس", "مارس", "ستعقد الخميس")
    past = [find_times(text, PUBLISHED, prefer="past")[0].value.value for text in texts[:2]]
    future = [find_times(text, PUBLISHED, prefer="future")[0].value.value for text in texts[:2]]

    assert past == ["2024-11-28", "2024-03-15"]
    assert future == ["2024-12-05", "2025-03-15"]
    assert parse_time("ثلاثاء", PUBLISHED, prefer="future").value == "2024-12-03"
    assert find_times(texts[3], PUBLISHED, prefer="past")[0].value.value == "2024-12-05"


def test_a_preference_that_is_none_is_refused():
    with pytest.raises(ValueError, match="prefer"):
        find_times("الخميس", PUBLISHED, prefer="tomorrow")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("سيعود بعد ثلاثة أيام", "الثلاثاء عطلة رسمية", ["بعد ثلاثة أيام", "الثلاثاء"]),
        ("هدنة الـ60 يوما", "أمس بدأت المفاوضات", ["60 يوما", "أمس"]),
        ("انتهت الجلسة عند العاشرة والنصف", "بعد الظهر اجتمع الوفدان", ["العاشرة والنصف", "بعد الظهر"]),
        ("استمر العرض ثلاث ساعات", "العصر الحجري قديم", ["ثلاث ساعات"]),
        ("انتظروا ساعتين إلا ثلثا", "شهر رمضان يقترب", ["ساعتين إلا ثلثا", "شهر رمضان"]),
        ("كتب ذلك قبل عقد ونصف", "العام الدراسي بدأ", ["قبل عقد ونصف"]),
        ("زاد عدد النزلاء", "صدر له «الظل» 1999، و«الريح» 2003", ["1999", "2003"]),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\u2029"])
def test_a_time_ends_with_its_paragraph(first, second, expected, between):
    doc = analyze(first + between + second, published=date(2024, 11, 27), extractors=["times"])

    assert [doc[one.span] for one in doc.times] == expected
