"""What articles come to: updates, other events, other people, each beside what looks like it and is not."""

import pytest

from arnews import analyze
from arnews_casualties import totals

KILLED = {
    "the largest of those a toll is made of": (
        "بلغ عدد القتلى في الفلبين 90، وكانت جزيرة سيبو الأشد تضررا بواقع 60 قتيلا.",
        (90, 90, 90),
    ),
    "a province that is not the worst hit": (
        "قتل 90 شخصا في الفلبين. وقتل 60 شخصا في الهند.",
        (150, 150, 150),
    ),
    "what rose to less is the toll of a part": (
        "ارتفع عدد القتلى في جزيرتي بالي وفلوريس إلى 19. ووفقا لرئيس الوكالة، ارتفع عدد القتلى في الجزيرة إلى 5.",
        (19, 19, 19),
    ),
    "what is less by another source disputes": (
        "ارتفع عدد القتلى في الحريق إلى 19، بحسب الشرطة. وقالت الوزارة إن عدد القتلى بلغ 15.",
        (15, None, 19),
    ),
    "those of another attack are what is left of a count": (
        "قتل 15 جنديا في كمين وتفجير في مالي. وقتل 12 جنديا في الكمين. وأشار إلى مقتل ثلاثة آخرين في هجوم آخر.",
        (15, 15, 15),
    ),
    "those of another attack are others": (
        "قُتل 12 شخصا في كمين في مالي، بينهم 8 جنود. وأشار المصدر إلى مقتل أربعة آخرين في هجوم آخر الجمعة.",
        (16, 16, 16),
    ),
    "all bodies that were found in days": (
        "أعلن الهلال الأحمر انتشال جثث 9 صيادين، ليرتفع عدد الجثث التي انتشلت خلال الأيام الثلاثة الماضية إلى 21.",
        (21, 21, 21),
    ),
    "one of today is none of a toll that ended before": (
        "لقي 16 شخصا مصرعهم على الطرق منذ مطلع العام وحتى يوم الثلاثاء الماضي. ولقي شاب مصرعه في حادث فجر اليوم.",
        (17, 17, 17),
    ),
    "one of today is in a toll that goes on": (
        "لقي 16 شخصا مصرعهم على الطرق منذ مطلع العام وحتى اليوم. ولقي شاب مصرعه في حادث فجر اليوم.",
        (16, 16, 16),
    ),
    "nobody knows how many more": ("أسفر الهجوم عن مقتل 8 أشخاص وعدد لم يعرف بعد من الجنود.", (8, None, None)),
    "others are said to say what it came to": (
        "قتل في الاحتجاجات 47 شخصا، غير أن نقابات تقول إن العدد بلغ 58 شخصا.",
        (47, None, 58),
    ),
    "others are said to say that it was less": (
        "قتل في الاحتجاجات 47 شخصا، لكن جمعيات تقول إن العدد بلغ 45 شخصا.",
        (45, None, 47),
    ),
    "others are said to say that it has risen": (
        "أسفر الحريق عن مقتل 9 أشخاص، لكن البلدية قالت لاحقا إن العدد ارتفع إلى 13.",
        (13, 13, 13),
    ),
    "another number that may not be passed": (
        "أعلنت الشرطة مقتل 9 أشخاص في القاعة، لكن العدد المسموح به لا يتجاوز 500.",
        (9, 9, 9),
    ),
    "all bodies since the town was taken back": (
        "انتشلت 4 جثث في الرقة. وقال رئيس البلدية إن إجمالي الجثث المنتشلة تجاوز 210 جثث منذ تحرير المدينة.",
        (211, None, None),
    ),
    "the toll of before stands behind the new one": (
        "أعلنت السلطات أن 44 شخصا قضوا في الحريق، مقابل 39 قتيلا وفق الحصيلة السابقة.",
        (44, 44, 44),
    ),
    "another source is no toll of before": (
        "أعلنت السلطات أن 44 شخصا قضوا في الحريق، مقابل 39 قتيلا وفق النقابة.",
        (39, None, 44),
    ),
    "the people of the country are all people there": (
        "استشهد شاب في نابلس. وارتفع عدد الشهداء في الضفة منذ أكتوبر إلى 378 فلسطينيا.",
        (378, 378, 378),
    ),
    "people of a country elsewhere are another count": (
        "قتل 20 شخصا في غرق قارب قبالة اليونان. وبلغ عدد القتلى المصريين منذ مطلع العام 60 مصريا.",
        (20, 20, 20),
    ),
    "a body's own dead are no civilians": (
        "قتل 14 مدنيا في غارة على قرية. وارتفع عدد قتلى حزب الله إلى 230 منذ بدء الحرب.",
        (14, 14, 14),
    ),
    "a body's own dead are its soldiers": (
        "قتل 3 جنود في كمين. وبذلك يرتفع عدد قتلى الجيش إلى 812 جنديا منذ بداية المعارك.",
        (812, 812, 812),
    ),
    "all that came of it stands for a plural": (
        "أدى الانفجار إلى سقوط قتلى وجرحى. وقال المسعفون إن الانفجار أسفر عن مقتل رجل وإصابة طفلة.",
        (1, 1, 1),
    ),
    "one of them does not stand for a plural": ("سقط قتلى في الاشتباكات، بينهم امرأة.", (3, None, None)),
    "dead of two provinces are as many twice": (
        "قتل 3 جنود في انفجار بمحافظة حضرموت. وأدت غارة شرق محافظة شبوة إلى مقتل ركاب السيارة الثلاثة.",
        (6, 6, 6),
    ),
    "dead of one province are told again": (
        "قتل 3 جنود في انفجار بمحافظة حضرموت. وقال مصدر في محافظة حضرموت إن الجنود الثلاثة من لواء واحد.",
        (3, 3, 3),
    ),
    "the province that a sentence opens with": (
        "قتل ستة أشخاص في محافظة ريمة. وفي محافظة المحويت، لقي ستة أشخاص حتفهم بانهيار منزل في قرية شمسان.",
        (12, 12, 12),
    ),
    "the city where it is said is not where it was": (
        "قتل ستة مصريين في طرابلس. وفي القاهرة، قالت الوزارة إن ستة مصريين قتلوا في طرابلس.",
        (6, 6, 6),
    ),
    "a toll of three provinces has that of one in it": (
        "أدت السيول إلى وفاة 16 شخصا في محافظات المحويت وريمة وحجة. وفي محافظة ريمة تسببت السيول بوفاة ستة.",
        (16, 16, 16),
    ),
    "the countryside of a province has its towns in it": (
        "قتل طفلان بانفجار لغم بريف دير الزور. وقالت الوكالة إن الانفجار في الميادين أدى لمقتل الطفلين.",
        (2, 2, 2),
    ),
    "the countrysides of two provinces": ("قتل 3 في ريف حلب. وقتل 3 في ريف درعا.", (6, 6, 6)),
    "somebody named is none of two who were told of": (
        "قتل جنديان في كمين. وقتل الشاب سعيد منصور بانفجار لغم.",
        (3, 3, 3),
    ),
    "one of the two": ("قتل شخصان في انفجار. وأحدهما عامل نظافة.", (2, 2, 2)),
    "the other clause tells of another": (
        "أدى الهجوم إلى مقتل أحد الحراس، في حين قتل مساء الشاب علي حسين في بلدة أخرى.",
        (2, 2, 2),
    ),
    "names in quote marks": ("قتل «سامر العلي» و«ماهر العلي» في اشتباك.", (2, 2, 2)),
    "what opens with «كما» adds": (
        "قتل 6 مدنيين في غارة على السوق. كما قتل 6 مدنيين في قصف على المخبز.",
        (12, 12, 12),
    ),
    "what does not is told again": (
        "قتل 6 مدنيين في غارة على السوق. وقال مسعف إن الغارة على السوق قتلت 6 مدنيين.",
        (6, 6, 6),
    ),
    "a month of its own": (
        "قتل 70 شخصا في معارك القبيلتين. وكانت معارك وقعت بين قبائل أخرى في مارس خلفت عشرات القتلى.",
        (80, None, None),
    ),
    "the harbour of a city is not where others drowned": (
        "غرق 7 أطفال في نهر النيل بمحافظة الأقصر. وكانت شواطئ الإسكندرية شهدت غرق 7 أشخاص.",
        (14, 14, 14),
    ),
}

WOUNDED = {
    "the hurt of two attacks": (
        "أودى الهجوم بحياة شرطي وإصابة اثنين آخرين. ثم نصبوا كمينا أودى بحياة جندي وإصابة اثنين آخرين.",
        (4, 4, 4),
    ),
    "the hurt of one attack told again": (
        "أودى الهجوم بحياة شرطي وإصابة اثنين آخرين. وقال مصدر إن الهجوم أودى بحياة شرطي وإصابة اثنين آخرين.",
        (2, 2, 2),
    ),
    "one more of the other people": (
        "قتل جنديان وأصيب ثلاثة آخرون في انفجار. وأسفر انفجار ثان في المكان نفسه عن مقتل مدني وإصابة مدني آخر.",
        (4, 4, 4),
    ),
    "some of them were carried to hospital": (
        "أصيب عشرة أشخاص، بينهم أطفال، جرى نقل تسعة منهم إلى المستشفيات.",
        (10, 10, 10),
    ),
    "others were carried to hospital": ("أصيب عشرة أشخاص. ونقل تسعة آخرون إلى المستشفيات.", (19, 19, 19)),
    "a count joined to one since a date": (
        "تسببت الألغام منذ بداية العام بمقتل 140 مدنيا، وإصابة 220 آخرين. وأصيب أمس 3.",
        (220, 220, 220),
    ),
    "several hurt elsewhere": (
        "أصيب الأب في مديرية كعيدنة. وفي مديرية عبس تسببت الأمطار في عدة إصابات بين السكان.",
        (4, None, None),
    ),
}

PLACES = {
    "a town under siege": ("قتل 4 في قصف على بلدة كفرنبل المحاصرة في ريف إدلب.", "كفرنبل"),
    "a place in the toll": (
        "قال الوزير إن حصيلة القتلى بسبب أمطار شهدتها المناطق الشرقية من باكستان ارتفعت إلى 61 شخصا.",
        "باكستان",
    ),
    "the sentence before, a name that nobody knows": (
        "وقع الحادث في قرية الخشخاشة بمحافظة واسط. وأدى ذلك إلى مقتل ثمانية أشخاص.",
        "الخشخاشة",
    ),
    "no name in the sentence before": ("انهار المنزل في حي سكني مكتظ. وقتل ثلاثة أشخاص.", None),
    "a border is no place": ("قتل 6 في هجوم بولاية خوست القريبة من الحدود مع باكستان.", "خوست"),
    "a police directorate is no place": (
        "أفاد مصدر بمديرية أمن الجيزة بمقتل 3 عمال في حريق بمدينة بنها.",
        "بنها",
    ),
    "upon a city": ("شنت القوات هجوما بالمسيرات على خاركيف، ما أسفر عن مقتل أربعة.", "خاركيف"),
    "what comes with it is told of elsewhere": (
        "وقع انفجار في مدينة حلب. ويأتي ذلك بعدما أعلنت الوكالة مقتل 20 متمردا كرديا.",
        None,
    ),
    "a place that somebody went to": ("قتل 40 شخصا، وعبر آلاف النازحين الحدود إلى تشاد.", None),
}


def total(text, kind):
    doc = analyze(text, published="2025-06-15", extractors="all")
    count = totals(doc)[kind]
    return count.low, count.best, count.high


@pytest.mark.parametrize(("text", "count"), KILLED.values(), ids=KILLED.keys())
def test_the_dead_of_an_article_are_added_once(text, count):
    assert total(text, "killed") == count


@pytest.mark.parametrize(("text", "count"), WOUNDED.values(), ids=WOUNDED.keys())
def test_the_hurt_of_an_article_are_added_once(text, count):
    assert total(text, "wounded") == count


@pytest.mark.parametrize(("text", "place"), PLACES.values(), ids=PLACES.keys())
def test_a_record_is_placed_where_it_happened(text, place):
    doc = analyze(text, published="2025-06-15", extractors="all")
    [first, *_] = doc.layer("casualties")

    assert (place is None) == (not first.value.place)
    assert place is None or place in doc[first.value.place[0].span]


def test_what_was_said_on_a_day_did_not_happen_on_it():
    doc = analyze(
        "وقال مدير المستشفى في تصريحات السبت إن 9 أشخاص قتلوا في الغارة.", published="2025-06-15", extractors="all"
    )
    [one] = doc.layer("casualties")

    assert one.value.date is None
