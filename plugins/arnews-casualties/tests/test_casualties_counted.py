"""Some of them, tolls and running figures: what each sentence counts, and what it does not."""

import pytest

from arnews import analyze

SENTENCES = [
    ("قتل 5 جنود، بينهم ضابطان، في كمين.", ["killed 5", "killed 2, part_of 0"]),
    ("قتل 5 جنود، من بينهم ضابط.", ["killed 5", "killed 1, part_of 0"]),
    ("قتل 20 شخصا، منهم 8 أطفال.", ["killed 20", "killed 8, part_of 0"]),
    ("قتل 20 شخصا، 8 منهم أطفال.", ["killed 20", "killed 8, part_of 0"]),
    ("قتل 20 شخصا، 8 منهم من رجال الأمن، وستة متدربين.", ["killed 20", "killed 8, part_of 0", "killed 6, part_of 0"]),
    ("قتل 20 شخصا، 30 منهم أطفال.", ["killed 20"]),
    ("اعتقلت الشرطة 20 شخصا وأفرجت عن 11 منهم.", ["detained 20"]),
    ("اعتقلت الشرطة 20 شخصا، 11 منهم طلاب.", ["detained 20", "detained 11, part_of 0"]),
    ("قتل 5 عمال وتضررت 60 سيارة، 55 منها لشركات.", ["killed 5"]),
    ("قتل 60 عاملا، 55 منهم من شركات.", ["killed 60", "killed 55, part_of 0"]),
    ("أصيب 28 شخصا، بينهم 9 لقوا حتفهم.", ["wounded 28", "killed 9"]),
    ("قتل شخصان، أحدهما طفل.", ["killed 2", "killed 1, part_of 0"]),
    ("أصيب شخصان، أحدهما في حالة خطرة.", ["wounded 2", "wounded 1, part_of 0"]),
    ("أصيب عاملان، أحدهما إصابته خطرة.", ["wounded 2", "wounded 1, part_of 0"]),
    ("قتل 7 أشخاص بينهم أطفال ونساء.", ["killed 7", "killed 3, part_of 0"]),
    ("قتل 7 أشخاص بينهم 3 أطفال ونساء.", ["killed 7", "killed 3, part_of 0", "killed 3, part_of 0"]),
    (
        "قتل 7 أشخاص بينهم 3 أطفال وامرأتان ورجل.",
        ["killed 7", "killed 3, part_of 0", "killed 2, part_of 0", "killed 1, part_of 0"],
    ),
    ("قتل 7 أشخاص بينهم 3 أطفال، فيما نجا سائق.", ["killed 7", "killed 3, part_of 0"]),
    ("قتل 5 أشخاص هم رجل وزوجته و3 أطفال.", ["killed 5", "killed 2, part_of 0", "killed 3, part_of 0"]),
    ("قتل 5 أشخاص (رجل وزوجته و3 أطفال).", ["killed 5", "killed 2, part_of 0", "killed 3, part_of 0"]),
    ("قتل 20 شخصا: 12 في حلب و8 في حمص.", ["killed 20", "killed 12, part_of 0", "killed 8, part_of 0"]),
    ("قتل 20 شخصا: 12 في حلب.", ["killed 20"]),
    ("قتل 20 شخصا: وقال الوزير إن 12 عادوا.", ["killed 20"]),
    ("قتل 5 عمال، هم رجل وامرأة.", ["killed 5", "killed 1, part_of 0", "killed 1, part_of 0"]),
    ("قتل 5 عمال في حريق (12 طفلا).", ["killed 5"]),
    ("قتل 12 مدنيا، بينهم 3 أطفال تتراوح أعمارهم بين 5 و9 سنوات.", ["killed 12", "killed 3, part_of 0"]),
    ("قتل 12 مدنيا، بينهم طفل عمره 9 سنوات.", ["killed 12", "killed 1, part_of 0"]),
    ("قتل 12 مدنيا، قال الوزير إن بينهم 3 أطفال.", ["killed 12", "killed 3, part_of 0"]),
    ("وصل 12 مدنيا، بينهم 3 أطفال.", []),
    ("قتل 12 مدنيا. وأصيب 9. ومن بين القتلى 3 أطفال.", ["killed 12", "wounded 9", "killed 3, part_of 0"]),
    ("قتل 12 مدنيا. وأصيب 9. ومن بين المصابين 3 أطفال.", ["killed 12", "wounded 9", "wounded 3, part_of 1"]),
    ("قتل 12 مدنيا، بينهم 5 في المعرة.", ["killed 12", "killed 5, part_of 0"]),
    ("بلغ عدد القتلى 30.", ["killed 30 and counting"]),
    ("بلغ عدد القتلى في الملعب، 174 شخصا.", ["killed 174 and counting"]),
    ("بلغ عدد القتلى، منذ مطلع العام، 1963 مدنيا.", ["killed 1963 and counting"]),
    ("يرتفع العدد الإجمالي إلى 43.", []),
    ("مما يرفع العدد الإجمالي إلى 43 قتيلا.", ["killed 43 and counting"]),
    ("قتل 40 شخصا. وارتفع العدد الإجمالي إلى 43.", ["killed 40", "killed 43 and counting, updates 0"]),
    ("ارتفع العدد الإجمالي لحالات الشفاء إلى 43.", []),
    ("بلغ العدد الإجمالي 43.", []),
    ("حصيلة الفيضانات في الجنوب إلى 442.", ["killed 442"]),
    ("حصيلة الفيضانات في الجنوب إلى 442 قتيلا.", ["killed 442"]),
    ("حصيلة المبيعات في الجنوب إلى 442.", []),
    ("وفيات كورونا تتجاوز مليونا.", ["killed 1000001"]),
    ("قتلى الإعصار فونج - وونج، إلى 18.", ["killed 18"]),
    ("ومنذ 18 آذار، سجلت الوزارة 1691 قتيلا.", ["killed 1691 and counting"]),
    ("ومنذ 3 أيام، سجلت الوزارة 1691 قتيلا.", ["killed 1691"]),
    ("ومنذ 18 آذار، سجلت الوزارة 9 قتلى.", ["killed 9"]),
    ("ومنذ 18 آذار، سجلت الوزارة 11 قتيلا.", ["killed 11 and counting"]),
    ("قتل 25 طبيبا منذ مطلع العام.", ["killed 25 and counting"]),
    ("قتل 10 أطباء منذ مطلع العام.", ["killed 10"]),
    ("قتل 25 طبيبا منذ الاثنين.", ["killed 25"]),
    ("قتل 25 طبيبا، منذ مطلع العام.", ["killed 25"]),
    ("الحرب التي اندلعت عام 2021 أسفرت عن مقتل 9000 شخص.", ["killed 9000 and counting"]),
    ("الحرب التي اندلعت عام 2021 أسفرت عن مقتل 9 أشخاص.", ["killed 9"]),
    ("ارتفعت حصيلة القتلى إلى 50 بعدما عثر على 7 جثث.", ["killed 50 and counting", "killed 7, part_of 0"]),
    ("ارتفعت حصيلة القتلى إلى 50 بزيادة 8 قتلى.", ["killed 50 and counting", "killed 8, part_of 0"]),
    ("وكانت حصيلة سابقة أفادت بمقتل 25 شخصا.", ["killed 25"]),
    ("في وقت سابق من هذا الشهر قتل 25 شخصا.", ["killed 25"]),
    ("قتل 90 شخصا في الزلزال، وما زال ضحايا تحت الركام.", ["killed 90"]),
    ("ألحق الثوار خسائر فادحة بالمتمردين.", ["losses some"]),
    ("ألحق الجيش خسائر فادحة بالمتمردين.", ["losses some"]),
    ("ألحق القصف خسائر فادحة بالمباني.", []),
    ("تكبد الجيش خسائر بشرية كبيرة.", ["losses some"]),
    ("تكبد الجيش خسائر بشرية.", ["losses some"]),
    ("تكبدت الشركة خسائر كبيرة.", []),
    ("تكبد المتمردون خسائر فادحة.", ["losses some"]),
    ("ارتفعت حصيلة القتلى إلى 50.", ["killed 50 and counting"]),
    ("ارتفعت حصيلة القتلى إلى 50، بزيادة 8 قتلى.", ["killed 50 and counting", "killed 8, part_of 0"]),
    ("ارتفعت حصيلة القتلى إلى 50 شخصا بعدما عثر على 7 جثث.", ["killed 50 and counting", "killed 7, part_of 0"]),
    ("ارتفع عدد القتلى إلى 50 بعدما عثر على 7 جثث.", ["killed 50 and counting", "killed 7, part_of 0"]),
    ("ارتفع عدد القتلى إلى 50 بعد العثور على 7 جثث.", ["killed 50 and counting", "killed 7, part_of 0"]),
    ("ارتفع عدد القتلى إلى 50 بعد مقتل 7 أشخاص.", ["killed 50 and counting", "killed 7, part_of 0"]),
    ("ارتفع عدد القتلى إلى 50 والجرحى إلى 7.", ["killed 50 and counting", "wounded 7 and counting"]),
    ("ارتفع عدد القتلى إلى 50 بعد وفاة 7 مصابين.", ["killed 50 and counting", "killed 7, part_of 0"]),
]


@pytest.mark.parametrize(("text", "counted"), SENTENCES)
def test_a_sentence_counts_those_whom_it_tells_of_and_says_of_whom_they_are_some(text, counted):
    records = analyze(text, published="2024-11-30", extractors="all").layer("casualties")
    spans = [one.span for one in records]

    assert [in_words(one.value, spans) for one in records] == counted


def in_words(record, spans):
    """Give «killed 2, part_of 0»."""
    count = record.count
    number = next((one for one in (count.best, count.low) if one is not None), "some")
    links = (f"{one.relation} {spans.index(one.target.span)}" for one in record.links)
    return ", ".join([f"{record.kind} {number}" + " and counting" * record.running, *links])
