"""Laws of times by composition: every way to write a day, an hour, a zone and a period, in every order and joint."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from arnews import find_times, parse_time

PUBLISHED = date(2024, 11, 30)
SCRIPTS = [
    str.maketrans({}),
    str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
]
WEEKDAYS = [
    ["الاثنين", "الإثنين", "الاتنين"],
    ["الثلاثاء", "الثلثاء"],
    ["الأربعاء", "الاربعاء"],
    ["الخميس"],
    ["الجمعة", "الجمعه"],
    ["السبت"],
    ["الأحد", "الاحد"],
]
MONTHS = [
    ["يناير", "كانون الثاني", "جانفي", "كانون الثاني/يناير"],
    ["فبراير", "شباط", "فيفري"],
    ["مارس", "آذار", "اذار"],
    ["أبريل", "ابريل", "إبريل", "نيسان"],
    ["مايو", "أيار", "ايار/مايو"],
    ["يونيو", "يونيه", "حزيران", "جوان"],
    ["يوليو", "يوليه", "تموز", "جويلية"],
    ["أغسطس", "اغسطس", "آب/أغسطس", "أوت"],
    ["سبتمبر", "أيلول", "شتنبر", "أيلول (سبتمبر)"],
    ["أكتوبر", "اكتوبر", "تشرين الأول"],
    ["نوفمبر", "نونبر", "تشرين الثاني"],
    ["ديسمبر", "دجنبر", "كانون الأول"],
]
DAYS = [
    "{d} {m} {y}",
    "{d} من {m} {y}",
    "{d} من شهر {m} {y}",
    "{d} {m}، {y}",
    "{d} {m} عام {y}",
    "{d} {m} {y}م",
    "{m} {d}, {y}",
    "{m} {d}، {y}",
    "{d}/{n}/{y}",
    "{d:02}/{n:02}/{y}",
    "{d}-{n}-{y}",
    "{d:02}.{n:02}.{y}",
    "{y}/{n}/{d}",
    "{y}-{n:02}-{d:02}",
    "{d} / {n} / {y}",
]
WITH_WEEKDAY = [
    "{d}",
    "{w} {d}",
    "{w}، {d}",
    "يوم {w} {d}",
    "يوم {w} الموافق {d}",
    "{w} بتاريخ {d}",
    "{w} ({d})",
    "{w} - {d}",
]
HOURS = [
    "الساعة {hour:02}:{minute:02}",
    "الساعة {short}:{minute:02} {part}",
    "{short}:{minute:02} {part}",
    "{short}:{minute:02} {latin}",
]
FULL_HOURS = [
    "الساعة {short} {part}",
    "الساعة {name} {part}",
    "الساعة {name} {part} تماما",
    "{short} {latin}",
]
NAMES = [
    "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة",
    "الحادية عشرة", "الثانية عشرة",
]  # fmt: skip
ZONES = {
    "": "", " بتوقيت غرينتش": "Z", " GMT": "Z", " (ت غ)": "Z", " بالتوقيت المحلي": "", " بتوقيت مكة المكرمة": "+03:00",
    " GMT+3": "+03:00", " (+3 غرينتش)": "+03:00",
}  # fmt: skip
ORDERS = [
    "{day} {hour}",
    "{day}، {hour}",
    "{day} في {hour}",
    "{day} عند {hour}",
    "{day} في تمام {hour}",
    "{day} - {hour}",
    "{day} | {hour}",
    "{hour} يوم {day}",
]
FRAMES = ["{}", "نشر في {}", "يبدأ الاجتماع {}.", "وقع الحادث {} في المدينة"]


def parts_of(hour):
    if hour < 6:
        return ["صباحا", "صباحًا", "ص", "فجرا"]
    if hour < 12:
        return ["صباحا", "صباحاً", "ص", "في الصباح", "الصبح"]
    if hour < 15:
        return ["ظهرا", "بعد الظهر", "الظهر"]
    if hour < 18:
        return ["عصرا", "مساء", "م", "العصر"]
    return ["مساء", "مساءً", "مساءا", "م", "في المساء"]


def one_of(draw, options):
    return draw(st.sampled_from(options))


@st.composite
def days(draw, with_weekday=True):
    day = draw(st.dates(date(1995, 1, 1), date(2030, 12, 31)))
    month = one_of(draw, MONTHS[day.month - 1])
    text = one_of(draw, DAYS).format(d=day.day, m=month, n=day.month, y=day.year)
    if with_weekday:
        text = one_of(draw, WITH_WEEKDAY).format(w=one_of(draw, WEEKDAYS[day.weekday()]), d=text)
    return text, day.isoformat()


@st.composite
def hours(draw):
    hour, minute = draw(st.integers(1, 23)), draw(st.sampled_from([0, 0, 5, 15, 30, 48]))
    short = (hour - 1) % 12 + 1
    forms = [*HOURS, *([] if minute else FULL_HOURS)]
    text = one_of(draw, forms).format(
        hour=hour, short=short, minute=minute, name=NAMES[short - 1], part=one_of(draw, parts_of(hour)),
        latin=one_of(draw, ["AM", "am"] if hour < 12 else ["PM", "pm"]),
    )  # fmt: skip
    zone = one_of(draw, sorted(ZONES))
    return text + zone, f"T{hour:02}:{minute:02}{ZONES[zone]}"


@given(days(), st.sampled_from(FRAMES), st.sampled_from(SCRIPTS))
def test_a_day_in_every_form_beside_its_weekday_is_one_time(day, frame, script):
    text, value = day

    assert [one.value.value for one in find_times(frame.format(text.translate(script)), PUBLISHED)] == [value]


@given(hours(), st.sampled_from(["{}", "انتهى العرض عند {}", "وصل الوفد {} إلى المطار"]), st.sampled_from(SCRIPTS))
def test_an_hour_in_every_form_with_every_zone_is_one_time(hour, frame, script):
    text, value = hour

    assert [one.value.value for one in find_times(frame.format(text.translate(script)), PUBLISHED)] == [value]


@given(days(), hours(), st.sampled_from(ORDERS), st.sampled_from(FRAMES), st.sampled_from(SCRIPTS))
def test_a_day_and_an_hour_in_every_order_are_one_time(day, hour, order, frame, script):
    written = order.format(day=day[0].removeprefix("يوم ") if "يوم" in order else day[0], hour=hour[0])
    text = frame.format(written.translate(script))

    assert [one.value.value for one in find_times(text, PUBLISHED)] == [day[1] + hour[1]]


@given(days(), hours(), st.sampled_from(ORDERS))
def test_a_whole_text_of_a_day_and_an_hour_parses(day, hour, order):
    written = order.format(day=day[0].removeprefix("يوم ") if "يوم" in order else day[0], hour=hour[0])

    assert parse_time(written, PUBLISHED).value == day[1] + hour[1]


UNITS = [
    ("Y", "سنة", "سنة", "سنتين", "سنوات", True, 360 * 86400),
    ("Y", "عام", "عاما", "عامين", "أعوام", False, 360 * 86400),
    ("M", "شهر", "شهرا", "شهرين", "أشهر", False, 30 * 86400),
    ("W", "أسبوع", "أسبوعا", "أسبوعين", "أسابيع", False, 7 * 86400),
    ("D", "يوم", "يوما", "يومين", "أيام", False, 86400),
    ("TH", "ساعة", "ساعة", "ساعتين", "ساعات", True, 3600),
    ("TM", "دقيقة", "دقيقة", "دقيقتين", "دقائق", True, 60),
    ("TS", "ثانية", "ثانية", "ثانيتين", "ثوان", True, 1),
]
SECONDS = {code: seconds for code, *_, seconds in UNITS}
ONES = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
ONES_WITH_TEH = ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
TENS = ["عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"]
FRACTIONS = {"نصف": Fraction(1, 2), "ربع": Fraction(1, 4), "ثلث": Fraction(1, 3)}
HEDGES = {
    "{}": None, "نحو {}": "APPROX", "حوالي {}": "APPROX", "{} تقريبا": "APPROX", "أكثر من {}": "MORE_THAN",
    "{} على الأقل": "MORE_THAN", "{} على الأكثر": "LESS_THAN", "أقل من {}": "LESS_THAN", "ما يزيد على {}": "MORE_THAN",
    "لا تزيد عن {}": "LESS_THAN", "{} بالضبط": None,
}  # fmt: skip


def counted(draw, unit, number):
    _, singular, accusative, dual, plural, feminine, _ = unit
    if number == 1:
        return one_of(
            draw, [f"{accusative} واحد{'ة' if feminine else 'ا'}", f"{singular} واحد{'ة' if feminine else ''}"]
        )
    if number == 2:
        return one_of(draw, [dual, f"2 {plural}"])
    if number <= 10:
        words = (ONES if feminine else ONES_WITH_TEH)[number - 3]
        return f"{one_of(draw, [str(number), words])} {plural}"
    words = TENS[number // 10 - 2] if number >= 20 else str(number)
    if number > 20 and number % 10 > 2:
        words = f"{(ONES if feminine else ONES_WITH_TEH)[number % 10 - 3]} و{words}"
    elif number % 10 and number > 20:
        words = str(number)
    return f"{one_of(draw, [str(number), words])} {accusative}"


@st.composite
def periods(draw):
    first = draw(st.integers(0, len(UNITS) - 1))
    number = draw(st.integers(1, 99))
    text, length = counted(draw, UNITS[first], number), number * SECONDS[UNITS[first][0]]
    smaller = [unit for unit in UNITS[first + 1 :] if unit[-1] < UNITS[first][-1]]
    kind = one_of(draw, ["plain", "smaller", "fraction"])
    if kind == "smaller" and smaller:
        unit, more = one_of(draw, smaller), draw(st.integers(1, 45))
        text += one_of(draw, [" و", "، و", " و "]) + counted(draw, unit, more)
        length += more * unit[-1]
    elif kind == "fraction" and UNITS[first][0] in ("Y", "TH"):
        name = one_of(draw, sorted(FRACTIONS))
        singular = UNITS[first][1]
        text += f" و{name}" + one_of(draw, ["", f" {singular}", f" ال{singular}"])
        length += FRACTIONS[name] * UNITS[first][-1]
    return text, length


def length_of(value):
    total, clock, digits = Fraction(0), False, ""
    for letter in value[1:]:
        if letter == "T":
            clock = True
        elif letter.isalpha():
            total += Fraction(digits) * SECONDS[("T" if clock else "") + letter]
            digits = ""
        else:
            digits += letter
    return total


@given(
    periods(),
    st.sampled_from(sorted(HEDGES)),
    st.sampled_from(
        ["{}", "لمدة {}", "استمرت الأزمة {}", "استغرقت الرحلة {}.", "غاب اللاعب {} بسبب الإصابة", "منذ {}"]
    ),
    st.sampled_from(SCRIPTS),
)
def test_a_period_in_every_form_with_every_hedge_is_one_time(period, hedge, frame, script):
    text = frame.format(hedge.format(period[0])).translate(script)

    [one] = find_times(text, PUBLISHED)
    assert abs(length_of(one.value.value) - period[1]) <= period[1] / 500
    assert one.value.mod == HEDGES[hedge]


@given(periods(), st.sampled_from(sorted(HEDGES)))
def test_a_whole_text_of_a_period_parses(period, hedge):
    value = parse_time(hedge.format(period[0]), PUBLISHED)

    assert abs(length_of(value.value) - period[1]) <= period[1] / 500


@given(st.integers(2, 9), st.integers(1, 9), st.integers(0, len(UNITS) - 1), st.data())
def test_a_range_of_periods_gives_both_ends(low, more, unit, data):
    code, _, accusative, _, plural, _, _ = UNITS[unit]
    high = low + more
    noun = plural if high <= 10 else accusative
    frame = data.draw(st.sampled_from(["من {} إلى {}", "بين {} و{}", "{}-{}", "{} - {}", "من {} ل{}", "ما بين {} و{}"]))
    found = find_times(f"{frame.format(low, high)} {noun}", PUBLISHED)

    assert [one.value.value for one in found] == [f"P{'T' * (code[0] == 'T')}{n}{code[-1]}" for n in (low, high)]


RANGES = [
    "من {} إلى {}", "من {} حتى {}", "بين {} و{}", "ما بين {} و{}", "{} - {}", "من {} الى {}", "ابتداء من {} وحتى {}",
    "في الفترة من {} إلى {}", "من {} لغاية {}", "من {} و حتى {}",
]  # fmt: skip
ONE_NAME = [names[0] for names in MONTHS]


def read_back(text, script):
    return [one.value.value for one in find_times(text.translate(script), PUBLISHED)]


@given(
    st.dates(date(1995, 1, 1), date(2030, 6, 1)), st.integers(1, 200), st.sampled_from(RANGES), st.sampled_from(SCRIPTS)
)
def test_a_range_of_days_gives_both_ends(first, length, frame, script):
    last = date.fromordinal(first.toordinal() + length)
    named = [f"{day.day} {ONE_NAME[day.month - 1]}" for day in (first, last)]
    wanted = [first.isoformat(), last.isoformat()]

    assert read_back(frame.format(f"{named[0]} {first.year}", f"{named[1]} {last.year}"), script) == wanted
    assert read_back(frame.format(f"{first:%d/%m/%Y}", f"{last:%d/%m/%Y}"), script) == wanted
    if first.year == last.year:
        assert read_back(frame.format(named[0], f"{named[1]} {last.year}"), script) == wanted
    if (first.year, first.month) == (last.year, last.month):
        assert read_back(frame.format(first.day, f"{named[1]} {last.year}"), script) == wanted
    assert parse_time(frame.format(*wanted)).value == "/".join(wanted)


@given(
    st.integers(0, 11), st.integers(0, 11), st.integers(1990, 2030), st.sampled_from(RANGES), st.sampled_from(SCRIPTS)
)
def test_a_range_of_months_gives_both_ends(first, last, year, frame, script):
    low, high = f"{ONE_NAME[first]} {year}", f"{ONE_NAME[last]} {year + 1}"

    assert read_back(frame.format(low, high), script) == [f"{year}-{first + 1:02}", f"{year + 1}-{last + 1:02}"]
    if first < last:
        found = read_back(frame.format(ONE_NAME[first], f"{ONE_NAME[last]} {year}"), script)
        assert found == [f"{year}-{first + 1:02}", f"{year}-{last + 1:02}"]


@given(st.integers(1, 22), st.integers(1, 22), st.sampled_from(RANGES), st.sampled_from(SCRIPTS), st.data())
def test_a_range_of_hours_gives_both_ends_in_their_order(first, more, frame, script, data):
    last = min(first + more, 23)
    named = [
        f"{(hour - 1) % 12 + 1} {one_of(data.draw, ['صباحا', 'ص'] if hour < 12 else ['مساء', 'م'])}"
        for hour in (first, last)
    ]
    wanted = [f"T{first:02}:00", f"T{last:02}:00"]

    assert read_back(frame.format(f"الساعة {first:02}:00", f"{last:02}:00"), script) == wanted
    if 12 not in (first, last):
        assert read_back(frame.format(f"الساعة {named[0]}", named[1]), script) == wanted


@given(st.integers(0, 6), st.integers(1, 6), st.sampled_from(RANGES), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_range_of_weekdays_goes_forward_within_a_week(first, more, frame, published):
    last = (first + more) % 7
    found = find_times(frame.format(WEEKDAYS[first][0], WEEKDAYS[last][0]), published)

    begins = [one.value.begin for one in found]
    assert [day.weekday() for day in begins] == [first, last]
    assert 0 < (begins[1] - begins[0]).days < 7
