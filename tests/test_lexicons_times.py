"""The words of time test themselves: each form is read in its frame, after proclitics, vowelled and without hamza."""

from datetime import date

import pytest

from arnews import find_times
from arnews.lexicon import load_table

MONTHS = load_table("arnews.times", "months.toml")["month"]
WEEKDAYS = load_table("arnews.times", "weekdays.toml")["weekday"]
HOLIDAYS = load_table("arnews.times", "holidays.toml")["holiday"]
WORDS = load_table("arnews.times", "words.toml")
SATURDAY = date(2024, 11, 30)
FATHA = "\N{ARABIC FATHA}"
HAMZAS = str.maketrans("أإآ", "ااا")


def vowelled(text):
    return "".join(letter + FATHA if letter.isalpha() and not letter.isascii() else letter for letter in text)


def spellings(text):
    return [text, vowelled(text), text.translate(HAMZAS)]


def values(text):
    return [one.value.value for one in find_times(text, SATURDAY)]


def forms(table, *keys):
    return [pytest.param(*(raw.get(key) for key in keys), form, id=form) for raw in table for form in raw["forms"]]


@pytest.mark.parametrize(("number", "calendar", "form"), forms(MONTHS, "number", "calendar"))
def test_a_month_is_read_with_its_day_and_year(number, calendar, form):
    year, same = (2016, f"2016-{number:02}-05") if calendar == "gregorian" else (1436, None)
    for text in spellings(f"وصل في 5 {form} {year} إلى البلد"):
        [one] = find_times(text, SATURDAY)
        assert one.value.calendar == calendar
        assert (one.value.value if same else one.value.written) == (same or f"1436-{number:02}-05")


@pytest.mark.parametrize("proclitic", ["", "و", "ب", "ل", "وب"])
@pytest.mark.parametrize(("number", "form"), forms(WEEKDAYS, "number"))
def test_a_weekday_is_read_after_proclitics(number, proclitic, form):
    written = proclitic + form if not proclitic.endswith("ل") else proclitic + form[1:]
    for text in spellings(f"وصل {written} إلى البلد"):
        [one] = find_times(text, SATURDAY)
        assert one.value.begin.isoweekday() == number
        assert one.value.begin <= SATURDAY


@pytest.mark.parametrize(("value", "calendar", "form"), forms(HOLIDAYS, "value", "calendar"))
def test_a_holiday_is_read(value, calendar, form):
    for text in spellings(f"التقوا في {form} قرب البلد"):
        [one] = find_times(text, SATURDAY)
        assert (one.value.value if calendar == "gregorian" else one.value.written)[5:] == value


@pytest.mark.parametrize(("code", "shape", "form"), forms(WORDS["unit"], "code", "form"))
def test_a_unit_is_counted(code, shape, form):
    if shape == "construct" or form.startswith("ال"):
        return
    written = form if shape == "dual" else f"سبعة {form}" if shape == "plural" else f"سبعين {form}"
    amount = {"dual": "2", "plural": "7", "singular": "70"}[shape]
    expected = f"PT{amount}{code[0]}" if code in ("S", "MIN", "H") else f"P{amount}{'D' if code == 'NI' else code}"
    for text in spellings(f"قضى {written} هناك"):
        assert values(text) == [expected]


@pytest.mark.parametrize(("offset", "part", "form"), forms(WORDS["deictic"], "offset", "part"))
def test_a_day_told_from_today_is_read(offset, part, form):
    for text in spellings(f"وصل الوفد {form} إلى البلد"):
        [one] = find_times(text, SATURDAY)
        assert (one.value.begin - SATURDAY).days == offset
        assert one.value.value.endswith(f"T{part}" if part else f"-{one.value.begin.day:02}")


LEADERS = {"led": "في ", "in": "في ", "until": "حتى "}
NEEDY = [raw for raw in WORDS["reference"] if raw.get("needs") in LEADERS]


@pytest.mark.parametrize(
    ("value", "form"), forms([*(raw for raw in WORDS["reference"] if raw not in NEEDY), *WORDS["set"]], "value")
)
def test_a_reference_or_set_is_read(value, form):
    for text in spellings(f"وصل الوفد {form} إلى البلد"):
        assert values(text) == [value]


@pytest.mark.parametrize(("value", "needs", "form"), forms(NEEDY, "value", "needs"))
def test_a_reference_that_needs_a_preposition_is_read_behind_it(value, needs, form):
    for text in spellings(f"لم يصل الوفد {LEADERS[needs]}{form} إلى البلد"):
        assert values(text) == [value]
    assert values(f"انتظر الوفد {form} طويلا") == []


@pytest.mark.parametrize(("value", "form"), forms(WORDS["decade"], "value"))
def test_a_decade_is_read(value, form):
    for text in spellings(f"عاش في {form} هناك"):
        assert values(text) == [str(value)]


@pytest.mark.parametrize(("mod", "form"), forms(WORDS["part_of_period"], "mod"))
def test_a_part_of_a_period_is_its_modifier(mod, form):
    for text in spellings(f"وصل {form} عام 2016"):
        [one] = find_times(text, SATURDAY)
        assert (one.value.value, one.value.mod) == ("2016", mod)


@pytest.mark.parametrize(("direction", "form"), forms(WORDS["relative"], "direction"))
def test_a_relative_word_sets_the_year(direction, form):
    for text in spellings(f"وصل في العام {form} إلى البلد"):
        assert values(text) == [str(2024 + direction)]


AROUND_MIDNIGHT = {"AN": "NI", "BN": "NI"}


@pytest.mark.parametrize(("code", "form"), forms(WORDS["part_of_day"], "code"))
def test_a_part_of_the_day_is_read_with_its_day(code, form):
    led = "عند " if form == "المغرب" else ""  # وصل المغرب أمس: to the country
    for text in spellings(f"وصل {led}{form} أمس إلى البلد"):
        assert values(text) == [f"2024-11-29T{AROUND_MIDNIGHT.get(code, code)}"]


@pytest.mark.parametrize(("number", "form"), forms(WORDS["hour"], "number"))
def test_an_hour_is_read_by_its_name(number, form):
    for text in spellings(f"وصل الساعة {form} إلى البلد"):
        assert values(text) == [f"T{number:02}:00"]


@pytest.mark.parametrize(("offset", "form"), forms(WORDS["zone"], "offset"))
def test_a_zone_is_read(offset, form):
    for text in (f"وصل الساعة 10 بتوقيت {form} إلى البلد", f"وصل الساعة 10 بالتوقيت {form} إلى البلد"):
        assert values(text)[:1] in ([f"T10:00{offset}"], ["T10:00"])
    assert values(f"وصل الساعة 10 بتوقيت {form} إلى البلد") == [f"T10:00{offset}"]


@pytest.mark.parametrize(("mod", "form"), forms(WORDS["approximator"], "mod"))
def test_a_hedge_of_a_period_is_its_modifier(mod, form):
    for text in spellings(f"وصل الوفد {form} ثلاثة أيام"):
        [one] = find_times(text, SATURDAY)
        assert (one.value.value, one.value.mod) == ("P3D", mod)


@pytest.mark.parametrize("form", [form for raw in WORDS["approximator"] for form in raw["forms"] if " " not in form])
def test_a_hedge_of_one_word_is_read_after_a_proclitic(form):
    [one] = find_times(f"وصل الوفد ل{form} ثلاثة أيام", SATURDAY)

    assert one.value.mod
