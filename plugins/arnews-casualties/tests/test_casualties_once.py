"""What a page adds up to where it tells of several events, tolls and days: nobody twice, no place dropped."""

import pytest

from arnews import analyze
from arnews_casualties import totals

CASES = {
    # a text that turns to other events
    "another sort of accident is no part of a toll of the roads": (
        "توفي 12 شخصا في حوادث مرور بعدة ولايات. وانتشلت الحماية المدنية جثث 3 عمال إثر تسممهم بالغاز في مدينة عنابة.",
        (15, 15, 15),
    ),
    "the accident of one province is": (
        "توفي 12 شخصا في حوادث مرور بعدة ولايات. وسجلت أثقل حصيلة بولاية عنابة بوفاة 3 أشخاص في اصطدام سيارتين.",
        (12, 12, 12),
    ),
    "what follows «من جهة أخرى» goes on with other events": (
        "توفي 12 شخصا في حوادث مرور. من جهة أخرى، توفي 4 أشخاص في البحر بولاية وهران. وتوفي شخصان في بركة بعنابة.",
        (18, 18, 18),
    ),
    "but those who are known, and a toll, go back": (
        "توفي 12 شخصا في حوادث مرور. من جهة أخرى، سجلت وفاة 4 أشخاص في البحر. وقتل في الحوادث المذكورة 3 أطفال.",
        (16, 16, 16),
    ),
    # bodies
    "each time others are found": (
        "انتشلت فرق الإنقاذ 12 جثة قبالة الساحل. وعثر حرس السواحل على جثة امرأة في منطقة جرجيس.",
        (13, 13, 13),
    ),
    "bodies are of the dead of whom it was told": (
        "لقي 12 شخصا مصرعهم في غرق قارب. وعثر حرس السواحل على جثة امرأة.",
        (12, 12, 12),
    ),
    "a toll of bodies takes them in": (
        "عثر على جثة امرأة في الميناء. وارتفع عدد الجثث التي انتشلت إلى 13 جثة.",
        (13, 13, 13),
    ),
    # the whole behind its parts, and before them
    "a large number of another source counts in the one told of first": (
        "أعلنت الشرطة مقتل مسلح في الفندق. وقال مسؤولون إن 180 شخصا قتلوا.",
        (180, 180, 180),
    ),
    "but not one of a year": (
        "أعلنت الشرطة مقتل مسلح في الفندق. وقال مركز الدراسات إن 180 شخصا قتلوا العام الماضي.",
        (181, 181, 181),
    ),
    "two sources of one order of size differ": (
        "أعلنت الشرطة مقتل 20 شخصا في انفجار. وقال مسعفون إن 25 شخصا قتلوا في الانفجار.",
        (20, None, 25),
    ),
    "a campaign takes in the dead of its days": (
        "قتل 13 شخصا في غارات على القرية. يذكر أن الحملة العسكرية على المنطقة تسببت بمقتل 650 مدنيا.",
        (650, 650, 650),
    ),
    "a figure given before that was larger differs": (
        "أعلنت الشرطة مقتل 900 شخص في الزلزال. وكان متحدث باسم الحكومة قال في وقت سابق إن 1100 شخص لقوا مصرعهم.",
        (900, None, 1100),
    ),
    "a smaller one was replaced": (
        "أعلنت الشرطة مقتل 900 شخص في الزلزال. وكان متحدث باسم الحكومة قال في وقت سابق إن 600 شخص لقوا مصرعهم.",
        (900, 900, 900),
    ),
    # died later
    "who was hurt died later": (
        "قتل ثلاثة جنود في الهجوم، وأصيب رابع بجروح خطيرة ثم أعلن عن وفاته.",
        (4, 4, 4),
    ),
    "one of the hurt died": ("قتل ثلاثة في التصادم وأصيب سبعة، توفي أحدهم في المستشفى.", (4, 4, 4)),
    "one of them is told of": ("قتل ثلاثة في التصادم وأصيب سبعة، أحدهم في حالة خطيرة.", (3, 3, 3)),
    "he whose death was told of": (
        "قتل شاب برصاص مجهولين. وقال والده إن الشاب أصيب في الظهر وتوفي متأثرا بجراحه.",
        (1, 1, 1),
    ),
    "father and mother are victims too": ("توفي أب وثلاثة من أطفاله اختناقا في منزلهم.", (4, 4, 4)),
    "«أم» that asks is none": ("لا يعرف هل قتل أم انتحر.", None),
    # lists of those among them
    "some of the dead, the last thing told": (
        "قتل 55 شخصا في اشتباكات طرابلس. وقال المركز إن بين القتلى مدنيين.",
        (55, 55, 55),
    ),
    "an official and two more are three": (
        "قتل المحافظ في الهجوم. وأسفر الهجوم عن مقتل 11 شخصا، بينهم المحافظ واثنان من حراسه.",
        (11, 11, 11),
    ),
    "of those held some were killed": ("تحتجز الحركة 94 رهينة، تقول السلطات إن 34 منهم قتلوا.", (34, 34, 34)),
    # counts that go on without a verb
    "a place and its number": ("ارتفع عدد قتلى الزلزال في تركيا إلى 1200 شخص وفي سوريا إلى 430.", (1630, 1630, 1630)),
    "several": ("سقط في لبنان 40 قتيلا وفي سوريا 12 وفي العراق 3.", (55, 55, 55)),
    "but no number of other things": ("قتل 12 شخصا في حلب، وفي حمص 40 مدرسة مغلقة.", (12, 12, 12)),
    "each day has its own": ("استشهد 5 أشخاص الأحد و8 الاثنين و3 الثلاثاء في غارات.", (16, 16, 16)),
    "but no day of things": ("استشهد 5 أشخاص الأحد و8 سيارات احترقت الاثنين.", (5, 5, 5)),
    "of two years": ("سجل المغرب 3499 قتيلا في 2022، مقابل 3685 قتيلا في 2021.", (7184, 7184, 7184)),
    "of one year, by two sources": (
        "سجلت الوزارة 3499 قتيلا في 2022، لكن الجمعية سجلت 3685 قتيلا في 2022.",
        (3499, None, 3685),
    ),
    "how many a relative clause counts": ("وقالت المنظمة إن عدد من أعدموا هذا العام بلغ 310 أشخاص.", (310, 310, 310)),
    "another source in the clause against it": (
        "لقي 30 شخصا على الأقل مصرعهم. وقال مسؤول إن بين القتلى 22 امرأة، فيما تحدثت وسائل إعلام محلية عن 38 قتيلا.",
        (30, None, 38),
    ),
    # old crimes in court
    "whom the condemned had killed": ("قضت المحكمة بإعدام متهمين اثنين لقتلهما تاجر ذهب.", (1, 1, 1)),
    "his own kin": ("حكم على الرجل بالسجن المؤبد لقتله زوجته وطفليه.", (3, 3, 3)),
    "who is to be killed is not": ("خططت المجموعة لقتله في منزله.", None),
    "what somebody feared": ("خشي مسؤولون من مقتل 300 شخص.", None),
    "of those who came out alive some died": ("وقال مسؤول إن ثلاثة من الناجين توفوا لاحقا.", (3, 3, 3)),
    "those who came out alive": ("نقل ثلاثة من الناجين إلى المستشفى.", None),
    # further ways to tell of one
    "hunger is another cause than raids": (
        "قتل 70 شخصا في غارات على المدينة. وارتفع عدد وفيات سوء التغذية إلى 193.",
        (263, 263, 263),
    ),
    "hunger of one toll": ("سجلت 6 وفيات بسبب سوء التغذية، ليرتفع عدد ضحايا الجوع إلى 193.", (193, 193, 193)),
    "two hospitals are parts, no dispute": (
        "أعلنت الوزارة مقتل 71 شخصا في غارات. واستقبل المجمع 24 قتيلا، فيما وصل 17 قتيلا إلى المستشفى.",
        (71, 71, 71),
    ),
    "of one family, all told": ("انتشلت جثامين أربعة أفراد من عائلة واحدة قضوا غرقا.", (4, 4, 4)),
    "the second of two": ("أوقع الانفجار الأول تسعة قتلى، بينما قتل في الثاني أربعة.", (13, 13, 13)),
    "but a number of the place": ("قتل في الشارع 12 كلبا.", None),
    "who was found dead": ("عثر على طفلة كانت مفقودة جثة هامدة داخل بئر.", (1, 1, 1)),
    "who was found alive": ("عثر على طفلة كانت مفقودة على قيد الحياة.", None),
    "the first death": ("أعلنت السلطات تسجيل أول وفاة بإنفلونزا الطيور.", (1, 1, 1)),
    "the anniversary of it": ("تحل غدا ذكرى أول رحلة إلى القمر.", None),
    "one of the rescued": ("أنقذت البحرية 61 مهاجرا، وتوفي واحد منهم بعد وصوله.", (1, 1, 1)),
    "their driver": ("خطف مسلحون ثلاثة مهندسين صينيين في النيجر وقتلوا سائقهم.", (1, 1, 1)),
    "whom a drone killed": ("قتلت مسيرة تركية قياديا في الحزب واثنين من مرافقيه.", (3, 3, 3)),
    "another martyr": (
        "أسفرت غارة عن شهيد، وأخرى عن سقوط شهيدين. وتمكنت الفرق من انتشال شهيد ثالث من المنزل.",
        (4, 4, 4),
    ),
    "a sentence of death is not carried out": ("أصدرت المحكمة حكما بإعدام منفذ الهجوم.", None),
    # neighbours, days, those who were hurt
    "authorities of one country speak of its own": (
        "أعلنت السلطات في ميانمار أن عدد قتلى الزلزال تجاوز 2700 شخص. وفي تايلاند لقي 20 شخصا حتفهم.",
        (2721, None, None),
    ),
    "a town of that country is in it": (
        "أعلنت السلطات في تايلاند أن عدد القتلى تجاوز 2700 شخص. وفي بانكوك لقي 20 شخصا حتفهم.",
        (2701, None, None),
    ),
    "some of the hurt died": (
        "قتل سبعة مقاتلين وجرح 11 في التفجير. وأعلن المستشفى وفاة ثلاثة من الجرحى.",
        (10, 10, 10),
    ),
    "and the toll that counts them in": (
        "قتل سبعة مقاتلين وجرح 11 في التفجير. وارتفع عدد القتلى إلى 10 بعد وفاة ثلاثة من الجرحى.",
        (10, 10, 10),
    ),
    "countries of the world": (
        "تجاوز عدد الوفيات بكورونا في العالم 6 ملايين، بينها 958 ألفا في الولايات المتحدة و652 ألفا في البرازيل.",
        (6000001, None, None),
    ),
    "only so many": ("وقال الجيش إن خمسة فقط استشهدوا.", (5, 5, 5)),
    "only things": ("وقال الجيش إن خمسة فقط احترقت.", None),
    # several subjects before a verb
    "three and one of the soldiers": (
        "وقال القائد إن ثلاثة مسلحين على الأقل وأحد الجنود قتلوا.",
        (4, 4, None),
    ),
    "three civilians and a soldier": ("وقال القائد إن ثلاثة مدنيين وجنديا قتلوا.", (4, 4, 4)),
    "one died, one of the soldiers is hurt": ("وقال القائد إن عاملا قتل وأحد الجنود أصيب.", (1, 1, 1)),
    "bodies of those who were missing": ("عثر على جثث سبعة جنود فقدوا بعد الهجوم.", (7, 7, 7)),
    "those who were missing are found": ("تم العثور على سبعة جنود فقدوا بعد الهجوم.", None),
    "some of so many bodies": ("انتشلت القوات 12 جثة. وبين ال12 جثة، امرأتان.", (12, 12, 12)),
    # what is said shortly
    "so many are the dead, says another": (
        "أفادت وسائل إعلام بمقتل ثلاثة جنود في غارة، في حين قال المرصد السوري إن القتلى خمسة.",
        (3, None, 5),
    ),
    "the final toll, and its number": (
        "قتل خمسة متظاهرين في العاصمة. وأعلنت الشرطة أن الحصيلة النهائية 72، بينهم ثلاثة شرطيين.",
        (72, 72, 72),
    ),
    "the final toll of other things": ("قتل خمسة متظاهرين. وأعلنت الشرطة أن الحصيلة النهائية 72 سيارة.", (5, 5, 5)),
    "of those on board": ("تحطمت مروحية كان على متنها ثمانية أفراد، قتل منهم خمسة ونجا ثلاثة.", (5, 5, 5)),
    "that rain killed": ("وفي أوغندا قضى 18 شخصا بسبب الأمطار.", (18, 18, 18)),
    "that somebody spent": ("وقضى 18 شخصا ليلتهم في العراء.", None),
    "its driver": ("استهدفت غارة سيارة على الطريق فقتلت سائقها.", (1, 1, 1)),
    "an attempt": ("واتهمتهم النيابة بالشروع في قتل ثلاثة حراس.", None),
    "an old man": ("أوقف أربعة تورطوا في قتل شيخ سبعيني.", (1, 1, 1)),
    "«فقد» before a verb is a particle": ("أما عدد المصابين فقد تجاوز 800 شخص.", None),
}


def killed(text, **options):
    count = totals(analyze(text, **options)).get("killed")
    return count and (count.low, count.best, count.high)


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_killed_of_a_page(text, expected):
    pytest.importorskip("arnews_places")

    assert killed(text, extractors=["places", "casualties"]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "بلغت حصيلة القتلى حتى يوم أمس 3500. وقالت الوزارة إن الغارة على البلدة أدت إلى مقتل أربعة.",
            (3504, 3504, 3504),
        ),
        ("بلغت حصيلة القتلى حتى الآن 3500. وقالت الوزارة إن الغارة على البلدة أدت إلى مقتل أربعة.", (3500, 3500, 3500)),
    ],
)
def test_a_toll_up_to_yesterday_has_none_of_today(text, expected):
    assert killed(text, published="2023-02-06", extractors=["casualties"]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قضى عامل في انهيار بئر. وتوفي عاملان في بئر أخرى الصيف الماضي.", (3, 3, 3)),
        ("ارتفع عدد الوفيات بالكوليرا إلى 2100، بحسب الوزارة التي سجلت أمس 36 وفاة.", (2100, 2100, 2100)),
        ("ارتفع عدد الوفيات بالكوليرا إلى 2100، وتوفي 36 شخصا في حادث سير أمس.", (2136, 2136, 2136)),
    ],
)
def test_a_season_and_a_day_have_their_own(text, expected):
    assert killed(text, published="2025-11-16", extractors=["casualties"]) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل 40 شخصا في انفجار في العاصمة المالية للهند.", "العاصمة المالية للهند"),
        ("قتل 40 شخصا في انفجار في العاصمة المالية للشركة.", "العاصمة المالية"),
        ("تعرضت قرية تل الورد لقصف جوي، ما أدى إلى مقتل طفلين.", "قرية تل الورد"),
        ("تليها ولاية سطيف بوفاة ثلاثة أشخاص.", "سطيف"),
        ("قتل 12 شخصا في حلب وثمانية في حمص.", "حلب"),
    ],
)
def test_where_it_happened(text, place):
    pytest.importorskip("arnews_places")
    doc = analyze(text, extractors=["places", "casualties"])

    assert doc[doc.layer("casualties")[0].value.place[0].span] == place


def test_a_quake_of_old_in_a_relative_clause_adds():
    text = "أسفر الزلزال عن مقتل 126 شخصا. وأعاد إلى الأذهان زلزال عام 2008 الذي قتل فيه 70 ألفا."

    assert killed(text, published="2025-01-07", extractors=["casualties"]) == (70126, 70126, 70126)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("ولا تزال الحركة تحتجز 94 رهينة.", "abducted"), ("ولا تزال الشرطة تحتجز 94 شخصا.", "detained")],
)
def test_hostages_who_are_held_were_abducted(text, kind):
    assert totals(analyze(text, extractors=["casualties"]))[kind].best == 94


def test_who_is_missing_is_no_particle():
    doc = analyze("فقد 12 بحارا بعد غرق سفينتهم.", extractors=["casualties"])

    assert totals(doc)["missing"].best == 12


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("أصيبت امرأة إصابة بالغة ونقلت إلى المستشفى.", 1),
        ("أصيب السائق إصابات خطيرة.", 1),
        ("أصيبت امرأة وسجلت إصابة رجل.", 2),
        ("وأعلنت الشركة أن أحد أفراد الطاقم أصيب بجروح طفيفة.", 1),
    ],
)
def test_how_somebody_was_hurt_is_no_other(text, count):
    assert totals(analyze(text, extractors=["casualties"]))["wounded"].best == count
