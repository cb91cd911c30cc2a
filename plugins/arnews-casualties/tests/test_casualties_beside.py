"""Those told of beside others: parts of a list, kin, who followed, and figures of somebody else; each with its like."""

import pytest

from arnews import analyze
from arnews_casualties import totals

PUBLISHED = "2025-11-16"

TOTALS = {
    # parts of a list behind «بينهم»
    "a list of dead by places goes on with those counted": (
        "قتل 25 شخصا، بينهم 11 قتيلا في الموصل، و6 قتلى في تلعفر، و3 قتلى في سنجار.",
        {"killed": (25, 25, 25)},
    ),
    "some of them with a verb of their own are still some of them": (
        "أسفر القصف عن 22 قتيلا، بينهم 7 أطفال، و5 نساء قتلن في السوق، و3 مسعفين.",
        {"killed": (22, 22, 22)},
    ),
    "so with the wounded": (
        "أصيب 20 شخصا، من بينهم 5 أطفال أصيبوا بحروق، و4 نساء أصبن بكسور.",
        {"wounded": (20, 20, 20)},
    ),
    "but dead of another town whom the list does not count": (
        "قتل 20 شخصا بينهم 3 أطفال في حلب، و7 قتلى في حمص.",
        {"killed": (27, 27, 27)},
    ),
    "and civilians beside soldiers": (
        "قتل 9 جنود بينهم ضابط في كمين، و4 مدنيين قتلوا في السوق.",
        {"killed": (13, 13, 13)},
    ),
    "a verb that begins a clause tells of others": (
        "قتل 6 مدنيين بينهم طفلة، كما قتل 4 جنود في البلدة نفسها.",
        {"killed": (10, 10, 10)},
    ),
    # groups that «و» joins behind a comma
    "joined people with a cause of their own": (
        "قتل 9 جنود في كمين، و4 مسلحين خلال الاشتباك.",
        {"killed": (13, 13, 13)},
    ),
    "joined things with a cause of their own": ("قتل 9 جنود في كمين، و4 مركبات خلال الاشتباك.", {"killed": (9, 9, 9)}),
    # who else says how many
    "other reports give another number of dead": (
        "قضى 9 مهاجرين على الأقل في انقلاب شاحنة، بينما أشارت تقارير أخرى إلى 13 وفاة.",
        {"killed": (9, None, 13)},
    ),
    "a bare number of somebody else": ("قتل 5 أشخاص في الهجوم، فيما تحدثت مصادر محلية عن 9.", {"killed": (5, None, 9)}),
    "a smaller one": (
        "أعلن الجيش مقتل 12 مسلحا، في حين قدرت مصادر مستقلة العدد بـ7.",
        {"killed": (7, None, 12)},
    ),
    "cars that somebody tells of are no figure": (
        "قتل 40 شخصا في القصف، بينما أشارت الشرطة إلى 5 سيارات محترقة.",
        {"killed": (40, 40, 40)},
    ),
    "nor are the arrested": (
        "قتل 7 أشخاص بينما أشارت الشرطة إلى توقيف 3.",
        {"killed": (7, 7, 7), "detained": (3, 3, 3)},
    ),
    "the dead of another town are others": (
        "قتل 7 في حلب، فيما أفادت تقارير بمقتل 3 في إدلب.",
        {"killed": (10, 10, 10)},
    ),
    # kin of somebody known
    "a young man and his brother": ("استشهد الشاب وشقيقه برصاص الاحتلال في نابلس.", {"killed": (2, 2, 2)}),
    "a driver of something, and who was with him": (
        "أسفر الحادث عن وفاة سائق الشاحنة ومرافقه.",
        {"killed": (2, 2, 2)},
    ),
    "a student and her friend": ("توفيت الطالبة وزميلتها في حادث الحافلة.", {"killed": (2, 2, 2)}),
    "a brother of whom something else is told": ("قتل الشاب وشقيقه ينقل إلى المستشفى.", {"killed": (1, 1, 1)}),
    "who died, and his brother who is treated": ("لقي الشاب مصرعه وشقيقه يتلقى العلاج.", {"killed": (1, 1, 1)}),
    "a car is no kin": ("قتل السائق وسيارته احترقت بالكامل.", {"killed": (1, 1, 1)}),
    "two who drowned": ("مصرع شاب وفتاة غرقا في الترعة.", {"killed": (2, 2, 2)}),
    # who followed the dead
    "a third followed": ("توفي طالبان في المكان ولحق بهما ثالث في المستشفى.", {"killed": (3, 3, 3)}),
    "his mother followed": ("توفي طفل في الحادث ثم لحقت به أمه في المستشفى.", {"killed": (2, 2, 2)}),
    "losses that followed": ("توفي عاملان ولحقت بهما خسائر مالية.", {"killed": (2, 2, 2)}),
    "the movement of that name is no two students": ("قالت طالبان إن الهدنة قائمة.", {}),
    # to death
    "stabbed to death": ("طعن شاب حتى الموت في لندن.", {"killed": (1, 1, 1)}),
    "beaten to death": ("ضرب 3 سجناء حتى الموت في سجن ناء.", {"killed": (3, 3, 3)}),
    "stabbed, and treated": ("طعن رجل في لندن ونقل إلى المستشفى.", {"wounded": (1, 1, 1)}),
    "to fight to death": ("قاتل الجنود حتى الموت.", {}),
    "a team that was beaten": ("ضرب الفريق منافسه حتى الدقيقة الأخيرة.", {}),
    # suspected and pronominal illness
    "suspected infections": ("سجلت مالاوي 4100 إصابة مشتبها بها. والمرض هو الكوليرا.", {"affected": (4100,) * 3}),
    "cases of suspicion": (
        "أعلنت المنظمة تسجيل 5600 حالة اشتباه بالكوليرا و81 وفاة.",
        {"affected": (5600,) * 3, "killed": (81, 81, 81)},
    ),
    "ill with it": (
        "أعلنت الصحة إصابة 11 شخصا بالحمى اليوم. وكان 7 أصيبوا بها الأسبوع الماضي.",
        {"affected": (18, 18, 18)},
    ),
    "hit by a suspect's bullets": ("أصيب 6 أشخاص برصاص مشتبه به في السوق.", {"wounded": (6, 6, 6)}),
    # lists of places
    "the last name of a list counts too": ("القتلى: المكلا 5، سيئون 3، الشحر 2.", {"killed": (10, 10, 10)}),
    "one in brackets": ("إدلب (3 قتلى)، حلب (قتيلان)، حمص (قتيل).", {"killed": (6, 6, 6)}),
    "a list that ends with the wounded": (
        "القتلى: المكلا 5، سيئون 3، وعدد الجرحى 20.",
        {"killed": (8, 8, 8), "wounded": (20, 20, 20)},
    ),
    # all of the year
    "all of this year take in those of the day": (
        "لقي عاملان حتفهما اليوم. 23 عاملا قتلوا في مناجم البلاد هذا العام.",
        {"killed": (23, 23, 23)},
    ),
    "those of last year are others": (
        "لقي عاملان حتفهما اليوم. 23 عاملا قتلوا في مناجم البلاد العام الماضي.",
        {"killed": (25, 25, 25)},
    ),
    # who came out alive
    "missing people who came out alive": ("نجا 7 مفقودين من الانهيار.", {}),
    "missing people found alive": ("انتشلت الفرق 7 مفقودين أحياء.", {}),
    "others came out alive": ("لا يزال 4 مفقودين ونجا 7.", {"missing": (4, 4, 4)}),
    # what is ordered, or will be
    "directed to arrest": ("وجه وزير الداخلية بإلقاء القبض على 9 مطلوبين.", {}),
    "ordered to be held": ("أوعز رئيس الوزراء باعتقال 6 ضباط.", {}),
    "thanks for what was done": (
        "وجه الرئيس الشكر للشرطة بعد القبض على 9 مهربين.",
        {"detained": (9, 9, 9)},
    ),
    "a toll that will exceed": ("قال الوزير إن عدد الضحايا سيزيد عن 200 قتيل.", {}),
    "a toll that will come to": ("سيبلغ عدد المصابين 40 بحلول المساء.", {}),
    "a toll that came to": ("بلغ عدد المصابين 40 مع حلول المساء.", {"wounded": (40, 40, 40)}),
    "what will come after the dead": ("سيرتفع السعر بعد مقتل 3 عمال.", {"killed": (3, 3, 3)}),
}


@pytest.mark.parametrize(("text", "expected"), TOTALS.values(), ids=TOTALS)
def test_the_dead_are_added_once(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert {kind: (count.low, count.best, count.high) for kind, count in totals(doc).items()} == expected


PLACES = {
    "a list of places leaves the whole without one": (
        "قتل 41 شخصا: إدلب 18، وحلب 15، وحماة 8.",
        [[], ["إدلب"], ["حلب"], ["حماة"]],
    ),
    "a name by its like": ("سوسة: 4 قتلى، المهدية: 3 قتلى.", [["سوسة"], ["المهدية"]]),
    "a known name by its like": ("بنزرت: 4 قتلى، القيروان: 3 قتلى.", [["بنزرت"], ["القيروان"]]),
    "one place of all": ("قتل 5 أشخاص بينهم طفلان في الموصل.", [["الموصل"], ["الموصل"]]),
    "a word before a colon that is no place": ("الحصيلة: 3 قتلى في سوسة.", [["سوسة"]]),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES)
def test_each_count_has_its_place(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")

    assert [[doc[place.span] for place in one.value.place] for one in doc.layer("casualties")] == expected


CAUSES = {
    "وقع الهجوم بعد يوم من مقتل شخصين.": None,
    "جاءت الغارة غداة مقتل 4 مستوطنين طعنا.": None,
    "قصفت الطائرات القرية بعد ساعات من مقتل 3 جنود بعبوة ناسفة.": "explosives",
    "قتل 4 أشخاص بعد يوم من الهجوم.": "attack",
    "وقع هجوم أسفر عن مقتل شخصين.": "attack",
}


@pytest.mark.parametrize(("text", "expected"), CAUSES.items(), ids=CAUSES)
def test_what_came_after_is_not_the_cause(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")
    (one,) = doc.layer("casualties")

    assert (one.value.cause and one.value.cause.mode) == expected


AGES = {
    "قتل 4 أطفال تقل أعمارهم عن 18.": (None, 18),
    "قتل 4 أشخاص لا تقل أعمارهم عن 60 عاما.": (60, None),
    "قتل 4 أشخاص تقل أعمارهم عن 60 عاما.": (None, 60),
    "قتل 4 أشخاص تزيد أعمارهم عن 60 عاما.": (60, None),
    "قتل 4 أشخاص تقل رواتبهم عن 60.": (None, None),
    "قتل 4 أشخاص تقل أعمارهم عن 18 سيارة.": (None, None),
}


@pytest.mark.parametrize(("text", "expected"), AGES.items(), ids=AGES)
def test_an_age_has_the_bound_its_words_say(text, expected):
    doc = analyze(text, published=PUBLISHED, extractors="all")
    (one,) = doc.layer("casualties")

    assert (one.value.victims.age_low, one.value.victims.age_high) == expected


SENTENCES = [text for text, _ in (*TOTALS.values(), *PLACES.values())]


@pytest.mark.parametrize("text", SENTENCES)
def test_no_beginning_of_a_sentence_makes_it_raise(text):
    for stop in range(1, len(text), 3):
        analyze(text[:stop], published=PUBLISHED, extractors="all")
