"""Laws of times: names of CLDR, the Hijri table, days written in many styles, intervals, odd text."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from hijridate import Gregorian, Hijri
from hypothesis import assume, given
from hypothesis import strategies as st

from arnews import analyze, find_times, parse_time, write_time
from arnews.errors import ParseError
from arnews.testing import arabic_news
from arnews.times.calendars import from_hijri, to_hijri
from arnews.times.words import time_words

LOCALES = [Locale.parse(name) for name in sorted(locale_identifiers()) if name.split("_")[0] == "ar"]
FIRST_DAY, LAST_DAY = date(1700, 1, 1), date(2099, 12, 31)
FIRST_HIJRI, LAST_HIJRI = 1343, 1500
STRIDE = 61
"""Days from one that the default run tries to the next: prime, so that every day, month and weekday comes."""


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_every_month_name_of_cldr_is_read(locale):
    for widths in locale.months.values():
        for width in ("wide", "abbreviated"):
            names = widths[width]
            read = {number: parse_time(f"15 {name} 2016").value for number, name in names.items()}
            alone = {number: parse_time(f"شهر {name}").value for number, name in names.items()}

            assert read == {number: f"2016-{number:02}-15" for number in names}
            assert alone == {number: f"XXXX-{number:02}" for number in names}


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_every_weekday_name_of_cldr_is_read(locale):
    for widths in locale.days.values():
        for width in ("wide", "abbreviated"):
            names = widths[width]
            for before in ("", "يوم "):
                read = {number: parse_time(before + name).value for number, name in names.items()}

                assert read == {number: f"XXXX-WXX-{number + 1}" for number in names}


def hijri_months():
    return [(year, month) for year in range(FIRST_HIJRI, LAST_HIJRI + 1) for month in range(1, 13)]


def hijri_days(stride):
    days = ((year, month, day) for year, month in hijri_months() for day in (1, *range(2, 31, stride)))
    return [one for one in days if one[2] <= Hijri(one[0], one[1], 1).month_length()]


def differs_from_hijridate(days):
    for year, month, day in days:
        table = Hijri(year, month, day).to_gregorian()
        expected = date(table.year, table.month, table.day)
        there = from_hijri(year, month, day)
        read = parse_time(f"{day}/{month}/{year}هـ")
        if (there, to_hijri(expected)) != (expected, (year, month, day)):
            yield year, month, day
        if (read.value, read.written) != (expected.isoformat(), f"{year}-{month:02}-{day:02}"):
            yield year, month, day


def test_hijri_days_convert_both_ways_as_hijridate_has_them():
    assert list(differs_from_hijridate(hijri_days(stride=14))) == []


@pytest.mark.long
def test_every_hijri_day_converts_both_ways_as_hijridate_has_it():
    assert list(differs_from_hijridate(hijri_days(stride=1))) == []


def test_a_day_that_no_hijri_month_of_the_table_has_is_none():
    lengths = {one: Hijri(*one, 1).month_length() for one in hijri_months()}

    assert [one for one in lengths if from_hijri(*one, lengths[one]) is None] == []
    assert [one for one in lengths if from_hijri(*one, lengths[one] + 1) is not None] == []


def test_days_outside_the_table_have_no_hijri_date():
    first = Gregorian(*Hijri(FIRST_HIJRI, 1, 1).to_gregorian().datetuple())
    begin = date(first.year, first.month, first.day)

    assert to_hijri(begin) == (FIRST_HIJRI, 1, 1)
    assert to_hijri(begin - timedelta(days=1)) is None


MONTHS = Locale.parse("ar_EG").months["format"]["wide"]
LEVANT = Locale.parse("ar_SY").months["format"]["wide"]
WEEKDAYS = Locale.parse("ar").days["format"]["wide"]
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
TENTHS = {2: "عشرون", 3: "ثلاثون"}
ONES = [
    "", "الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
]  # fmt: skip


def ordinal(day):
    tens, ones = divmod(day, 10)
    if day == 1:
        return "الأول"
    if day <= 10:
        return ONES[day]
    if tens == 1:
        return f"{ONES[ones]} عشر"
    return f"{ONES[ones]} وال{TENTHS[tens]}" if ones else f"ال{TENTHS[tens]}"


def styles(day):
    """Write a day as newspapers of every region do."""
    month, levant = MONTHS[day.month], LEVANT[day.month]
    return [
        f"{day.day} {month} {day.year}",
        f"{day.day} {levant} {day.year}",
        f"{day.day} {month} {day.year}".translate(INDIC),
        f"{day.day} {levant}/{month} {day.year}",
        f"{day.day} {month} ({levant}) {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d-%m-%Y}".translate(INDIC),
        day.isoformat(),
        f"يوم {day.day} من {month} عام {day.year}",
        f"{WEEKDAYS[day.weekday()]} {day.day} {month} {day.year}م",
        f"{ordinal(day.day)} من شهر {levant} سنة {day.year}",
    ]


def misread(stride):
    days = (FIRST_DAY + timedelta(days=at) for at in range(0, (LAST_DAY - FIRST_DAY).days + 1, stride))
    for day in days:
        for style in styles(day):
            read = parse_time(style)
            if (read.type, read.value, read.begin, read.end) != ("DATE", f"{day}", day, day + timedelta(days=1)):
                yield style


def test_days_of_400_years_read_back_in_every_style():
    assert list(misread(STRIDE)) == []


@pytest.mark.long
def test_every_day_of_400_years_reads_back_in_every_style():
    assert list(misread(1)) == []


def tiles(texts, whole):
    """Tell whether each text begins where the one before it ends, and all together are the whole."""
    parts = [parse_time(text) for text in texts]
    return all(one.end == following.begin for one, following in pairwise(parts)) and (
        parts[0].begin,
        parts[-1].end,
    ) == (whole.begin, whole.end)


@given(st.integers(1600, 2098))
def test_days_months_quarters_and_halves_fill_a_year(year):
    whole = parse_time(f"عام {year}")
    quarters = [f"الربع {nth} من عام {year}" for nth in ("الأول", "الثاني", "الثالث", "الرابع")]

    assert tiles([f"{MONTHS[month]} {year}" for month in range(1, 13)], whole)
    assert tiles(quarters, whole)
    assert tiles([f"النصف {nth} من عام {year}" for nth in ("الأول", "الثاني")], whole)


@given(st.integers(FIRST_HIJRI, LAST_HIJRI - 1))
def test_hijri_months_fill_a_hijri_year(year):
    assert tiles([f"شهر {name} {year}هـ" for name in HIJRI_MONTHS], parse_time(f"عام {year}هـ"))


HIJRI_MONTHS = [
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
    "ذي القعدة", "ذي الحجة",
]  # fmt: skip


@given(arabic_news(), st.dates(date(1900, 1, 1), date(2070, 1, 1)))
def test_an_interval_is_never_empty_and_of_one_kind(text, published):
    for one in find_times(text, published):
        begin, end = one.value.begin, one.value.end

        assert (begin is None) == (end is None)
        assert begin is None or (type(begin) is type(end) and begin < end)


@given(st.dates(date(1950, 1, 8), date(2050, 1, 1)))
def test_yesterday_and_tomorrow_are_next_to_the_publication_date(day):
    found = [one.value.value for one in find_times("وصل أمس ويغادر غدا", day)]

    assert found == [(day - timedelta(1)).isoformat(), (day + timedelta(1)).isoformat()]


@given(st.text(), st.one_of(st.none(), st.dates(), st.datetimes()))
def test_no_text_and_no_date_make_the_finder_raise(text, published):
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in find_times(text, published))


STRAY = st.sampled_from(["ـ", "ــ", "\ufeff", "\u200f", "\u200e", "\u202b", "\u00ad", "\u064b", "\u0651", "\u200b"])


@given(
    STRAY, st.sampled_from(["يوم الخميس", "في 15 مارس", "مساء أمس", "شهر رجب", "أيام 3 و4 يونيو"]), st.integers(0, 30)
)
def test_a_stray_mark_or_control_beside_a_date_never_makes_the_finder_raise(stray, date_written, at):
    text = f"القاهرة التقى الوزير نظيره {date_written} وعاد"
    published = date(2024, 11, 30)
    plain = [one.value for one in find_times(text, published)]

    assert [one.value for one in find_times(f"{stray} {text}", published)] == plain
    find_times(f"{text[:at]}{stray}{text[at:]}", published)
    find_times(f"{text[:at]} {stray} {text[at:]}", published)


UNITS_FAR = ["يوم", "أسبوع", "شهر", "سنة", "عقد", "قرن", "ساعة", "ثانية", "سنة و5 أيام"]


@given(st.sampled_from(["قبل", "بعد"]), st.integers(11, 10**9), st.sampled_from(UNITS_FAR), st.dates())
def test_what_lies_outside_the_calendar_has_no_value(direction, amount, unit, published):
    for one in find_times(f"{direction} {amount} {unit}", published):
        assert one.value.value is None or one.value.begin != published


UNDATED = [
    "غدا", "أمس", "بعد غد", "مساء غد", "الأسبوع المقبل", "الأسبوع الماضي", "الشهر المقبل", "الشهر الماضي",
    "العام المقبل", "العام الماضي", "العقد المقبل", "القرن الماضي", "نهاية الأسبوع", "الثلاثاء المقبل",
    "الثلاثاء الماضي", "15 يناير", "15 يناير المقبل", "الربع المقبل", "رمضان المقبل", "الشتاء الماضي",
    "بعد 20 قرنا", "قبل 20 قرنا", "بعد مليون يوم",
]  # fmt: skip


@pytest.mark.parametrize("text", UNDATED)
@pytest.mark.parametrize("published", [date.min, date.max, date(1, 1, 5), date(9999, 12, 27)])
def test_at_the_edges_of_the_calendar_a_time_has_its_value_or_none(text, published):
    for one in find_times(text, published):
        assert one.value.value is None or not re.match(r"\d{5}", one.value.value)
        assert (one.value.begin is None) == (one.value.end is None)
        assert one.value.begin is None or one.value.begin < one.value.end


@given(st.lists(st.sampled_from([*time_words().forms, "12", "2016", "1436", "(", "من", "و"]), max_size=9), st.dates())
def test_no_row_of_time_words_makes_the_finder_raise(words, published):
    analyze(" ".join(words), published=published)


@pytest.mark.parametrize("text", ["31 فبراير", "29 فبراير 2015", "30/2/2016", "31 نيسان 2016", "31 شوال 1436هـ"])
def test_a_day_that_its_month_does_not_have_is_none(text):
    assert find_times(text, date(2024, 11, 30)) == ()


@pytest.mark.parametrize("text", ["الساعة 27", "الساعة 25:10", "الساعة 14:75", "13:65"])
def test_an_hour_that_no_day_has_is_none(text):
    assert find_times(text, date(2024, 11, 30)) == ()


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("15 رمضان 1200هـ", "1786", "1200-09-15"),
        ("شهر محرم 1200هـ", "1785", "1200-01"),
        ("عام 656هـ", "1258", "0656"),
    ],
)
def test_a_hijri_date_before_the_table_has_a_year_and_no_day(text, value, written):
    read = parse_time(text)

    assert (read.value, read.written, read.begin, read.end) == (value, written, None, None)


MOMENTS = [
    "{d}/{m}/{y}", "{d} {name} {y}", "{name} {y}", "عام {y}", "{d} {name}", "شهر {name}", "مساء {d} {name} {y}",
    "{d} {name} {y} الساعة {h}:30", "الساعة {h}:15:20", "الساعة {h}:00 بتوقيت غرينتش", "الأسبوع {h} من عام {y}",
    "{h} أيام", "{h} سنوات و{d} يوما", "{d} دقيقة", "كل {h} أسابيع", "أواخر عام {y}", "نحو {h} أشهر", "صيف {y}",
    "من {name} {y} إلى {name} {z}", "بين {y} و{z}", "القرن {d}", "{d}/{m}/1443هـ", "الربع الثالث من {y}",
    "قبل {h} أيام",
]  # fmt: skip


@given(
    st.sampled_from(MOMENTS), st.integers(1, 28), st.integers(1, 12), st.integers(1600, 2090), st.integers(3, 10),
    st.sampled_from(["egypt", "levant", "maghreb"]),
)  # fmt: skip
def test_what_is_written_reads_back(frame, day, month, year, hour, months):
    text = frame.format(d=day, m=month, y=year, z=year + 7, h=hour, name=MONTHS[month])
    try:
        read = parse_time(text, date(2024, 11, 30))
    except ParseError:
        assume(False)

    assert parse_time(write_time(read, months=months)) == read


@pytest.mark.parametrize("text", ["أمس", "عطلة نهاية الأسبوع"])
def test_what_has_no_words_is_refused(text):
    with pytest.raises(ValueError, match=r"no words|without a value"):
        write_time(parse_time(text, date(2024, 11, 30) if text != "أمس" else None))


@given(
    st.integers(0, 6), st.integers(1, 6), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sampled_from(["عقد", "يعقد"])
)
def test_two_weekdays_joined_by_and_come_in_their_order(first, apart, published, verb):
    text = f"{verb} الاجتماع يومي {WEEKDAYS[first]} و{WEEKDAYS[(first + apart) % 7]}"
    days = [date.fromisoformat(one.value.value) for one in find_times(text, published)]

    assert len(days) == 2
    assert 0 < (days[1] - days[0]).days < 7
