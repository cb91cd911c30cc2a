"""Who is joined to whom: each rule with a sentence in which it holds and one in which something speaks against it."""

import pytest

from arnews import entities


def who_is_one(text):
    """Give who has more than one mention, each with all of them."""
    told = [tuple(text[one.span.start : one.span.end] for one in entity.mentions) for entity in entities(text)]
    return [mentions for mentions in told if len(mentions) > 1]


BY_NAME = {
    "a family name, of the one who has it": (
        "وصل سامي عياد. وغادر سامي حداد. وعاد عياد.",
        [("سامي عياد", "عياد")],
    ),
    "of two with a family name, who was named last": (
        "وصل المهندس سامي عياد والطبيب نادر عياد. وعاد عياد.",
        [("الطبيب نادر عياد", "عياد")],
    ),
    "of a couple, the man": (
        "وصلت الطبيبة ريم عياد والمهندس نادر عياد. وعاد المهندس عياد إلى البيت.",
        [("المهندس نادر عياد", "المهندس عياد")],
    ),
    "of a couple, the woman": (
        "وصلت الطبيبة ريم عياد والمهندس نادر عياد. وعادت الطبيبة عياد إلى البيت.",
        [("الطبيبة ريم عياد", "الطبيبة عياد")],
    ),
    "one with the same office and another family name": (
        "وصل مدير المعرض سامي عياد. وغادر مدير المعرض سامي حداد.",
        [],
    ),
    "what somebody says is not somebody": ("وصل الوزير سامي عياد. ونشر تصريح عياد أمس.", []),
    "a family name that says where one is from": (
        "وصل خالد المصري. وغادر الدكتور المصري.",
        [("خالد المصري", "الدكتور المصري")],
    ),
    "a minister from there is another": ("وصل الأستاذ خالد المصري. وغادر الوزير المصري.", []),
}
BY_TITLE = {
    "a prime minister heads the government": (
        "وصل رئيس الوزراء سامي عياد. وغادر رئيس الحكومة.",
        [("رئيس الوزراء سامي عياد", "رئيس الحكومة")],
    ),
    "who heads the court is another": ("وصل رئيس الوزراء سامي عياد. وغادر رئيس المحكمة.", []),
    "of a country by its name, then by the adjective": (
        "وصل رئيس وزراء سوريا سامي عياد. وغادر رئيس الوزراء السوري.",
        [("رئيس وزراء سوريا سامي عياد", "رئيس الوزراء السوري")],
    ),
    "of another country": ("وصل رئيس وزراء سوريا سامي عياد. وغادر رئيس الوزراء المصري.", []),
    "of a country that was not said": (
        "وصل الوزير سامي عياد. وغادر الوزير السوري.",
        [("الوزير سامي عياد", "الوزير السوري")],
    ),
    "of another country than was said": ("وصل الوزير المصري سامي عياد. وغادر الوزير السوري.", []),
    "the forces are military": (
        "وصل المتحدث باسم القوات المسلحة سامي عياد. وغادر المتحدث العسكري.",
        [("المتحدث باسم القوات المسلحة سامي عياد", "المتحدث العسكري")],
    ),
    "the forces are no judges": ("وصل المتحدث باسم القوات المسلحة سامي عياد. وغادر المتحدث القضائي.", []),
    "an office with what and joins to it": (
        "وصل وزير الزراعة سامي عياد. وغادر وزير الزراعة والري.",
        [("وزير الزراعة سامي عياد", "وزير الزراعة والري")],
    ),
    "another office with the same joined to it": ("وصل وزير الزراعة سامي عياد. وغادر وزير الكهرباء والري.", []),
    "a description that is named later": (
        "وصل مستشار إعلامي للوزارة. وغادر المستشار الإعلامي علي حمدان.",
        [("مستشار إعلامي للوزارة", "المستشار الإعلامي علي حمدان")],
    ),
    "another description": ("وصل مستشار إعلامي للوزارة. وغادر المستشار القانوني علي حمدان.", []),
    "a minister is an official": (
        "وصل وزير المالية كمال سعد. وغادر المسؤول.",
        [("وزير المالية كمال سعد", "المسؤول")],
    ),
    "a woman is no official in the masculine": ("وصلت وزيرة المالية ريم سعد. وغادر المسؤول.", []),
    "an official of the United Nations": (
        "وصل مبعوث الأمم المتحدة كمال سعد. وغادر المسؤول الأممي.",
        [("مبعوث الأمم المتحدة كمال سعد", "المسؤول الأممي")],
    ),
    "a minister of finance is no official of theirs": ("وصل وزير المالية كمال سعد. وغادر المسؤول الأممي.", []),
    "a study is a report": (
        "صدرت الدراسة الطبية أمس. ونشر التقرير اليوم.",
        [("الدراسة الطبية", "التقرير")],
    ),
    "a statement is no report": ("صدر بيان الوزارة أمس. ونشر التقرير اليوم.", []),
    "an envoy of theirs is a minister of no country": ("وصل مبعوث الأمم المتحدة كمال سعد. وغادر الوزير.", []),
}
BY_NUMBER = {
    "those who were counted": ("وصل ثلاثة عمال. وغادر العمال الثلاثة.", [("ثلاثة عمال", "العمال الثلاثة")]),
    "those who were counted, without the number": ("وصل ثلاثة عمال. وغادر العمال.", [("ثلاثة عمال", "العمال")]),
    "another number": ("وصل ثلاثة عمال. وغادر العمال الأربعة.", []),
    "the other of a man and a woman": (
        "وصل الدكتور سامي عياد والدكتورة ريم نصار. وغادرت الدكتورة.",
        [("الدكتورة ريم نصار", "الدكتورة")],
    ),
    "the one of a man and a woman": (
        "وصل الدكتور سامي عياد والدكتورة ريم نصار. وغادر الدكتور.",
        [("الدكتور سامي عياد", "الدكتور")],
    ),
}
BY_RESPECT = {
    "a prince by his word of respect, though another came after him": (
        "وصل الأمير سامي عياد. وقابل الوزير نادر حداد. وغادر سموه.",
        [("الأمير سامي عياد", "سموه")],
    ),
    "a woman by hers": (
        "وصل الوزير سامي عياد. وقابل الوزيرة ريم نصار. وغادرت معاليها.",
        [("الوزيرة ريم نصار", "معاليها")],
    ),
    "no woman by his": ("وصلت الوزيرة ريم نصار. وغادر معاليه.", []),
    "the latter of two men": (
        "وصل المهندس رامي شاهين. وحضر الطبيب نادر حداد. وسافر الأخير أمس.",
        [("الطبيب نادر حداد", "الأخير")],
    ),
    "the latter, a woman": (
        "وصل المهندس رامي شاهين والطبيبة ريم نصار. وسافرت الأخيرة أمس.",
        [("الطبيبة ريم نصار", "الأخيرة")],
    ),
    "the latter, who is no woman": (
        "وصل المهندس رامي شاهين والطبيبة ريم نصار. وسافر الأخير أمس.",
        [("المهندس رامي شاهين", "الأخير")],
    ),
    "the latter two are none of them": ("وصل المهندس رامي شاهين والطبيب نادر حداد. وسافر الأخيران أمس.", []),
}
TOLD = {**BY_NAME, **BY_TITLE, **BY_NUMBER, **BY_RESPECT}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_mentions_are_joined_unless_something_speaks_against_it(text, expected):
    assert who_is_one(text) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("وصلت الطبيبة عياد. وغادرت المدينة.", "الطبيبة عياد"),
        ("وصل الوزير سامي. وغادر البيت.", "الوزير سامي"),
        ("وصل المهندس م. وغادر البيت.", "المهندس م."),
    ],
)
def test_a_stop_ends_a_name_unless_it_is_that_of_an_initial(text, first):
    one, *_ = entities(text)

    assert text[one.fullest.span.start : one.fullest.span.end] == first


MORE = {
    "a brother's brother by a genitive, after his by a pronoun": ("وصل شقيقه. وغادر شقيق المتهم.", []),
    "two brothers": ("وصل شقيق المتهم. وغادر شقيق الضحية.", []),
    "a family name alone, then with a title and in full": (
        "وصل الوزير عياد. وحضر الوزير سامي عياد.",
        [("الوزير عياد", "الوزير سامي عياد")],
    ),
    "one without a name is no namesake": ("وصل المصري. وغادر الدكتور المصري.", []),
}


@pytest.mark.parametrize(("text", "expected"), MORE.values(), ids=MORE)
def test_relatives_and_namesakes_are_joined_by_whose_and_by_names(text, expected):
    assert who_is_one(text) == expected


@pytest.mark.parametrize(
    ("text", "fullest"),
    [
        ("وصل الوزير. وغادر الوزير سامي عياد. وعاد عياد.", "الوزير سامي عياد"),
        ("وصل سامي عياد. وحضر سامي نادر عياد. وغادر سامي عياد.", "سامي نادر عياد"),
        ("وصل المدير. وغادر المدير الذي افتتح المعرض.", "المدير الذي افتتح المعرض"),
        ("وسافر الأخيران أمس.", "الأخيران"),
    ],
)
def test_the_fullest_mention_says_most_wherever_it_stands(text, fullest):
    one = entities(text)[0].fullest
    end = one.relative.end if one.relative else one.span.end

    assert text[one.span.start : end] == fullest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصلت الوزيرة ريم نصار.", ("person", "she", "one")),
        ("وصل العمال الثلاثة.", ("crowd", "he", "many")),
        ("نشرت الوزارة بيانا.", ("organisation", "she", "one")),
    ],
)
def test_of_each_it_is_known_what_it_is_its_gender_and_its_number(text, expected):
    one = entities(text)[0]

    assert (one.kind, one.gender, one.number) == expected


def test_of_kinds_that_are_asked_for_those_are_given_and_names():
    text = "أعلنت الوزارة موعد المعرض. وصل المدير سامي عياد. وغادرت ريم نصار."
    found = entities(text, kinds=["person"])

    assert [text[one.fullest.span.start : one.fullest.span.end] for one in found] == ["المدير سامي عياد", "ريم نصار"]
