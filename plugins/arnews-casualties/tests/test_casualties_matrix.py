"""Every way to say that people came to harm, with every way to count them."""

import pytest

from arnews import analyze
from arnews_casualties import casualties

FRAMES = {
    "مقتل {} في قصف على السوق": "killed",
    "قتل {} في قصف على السوق": "killed",
    "وقتل في القصف {}.": "killed",
    "قتل، أمس، {} في القصف.": "killed",
    "أسفر القصف عن مقتل {}.": "killed",
    "أدى القصف إلى استشهاد {} في المدينة.": "killed",
    "أودى القصف بحياة {}.": "killed",
    "لقي {} حتفهم في القصف.": "killed",
    "قال الطبيب إن {} قتلوا في القصف.": "killed",
    "أعلنت الوزارة وفاة {} في الحريق.": "killed",
    "انتشلت الفرق جثث {} من تحت الأنقاض.": "killed",
    "إصابة {} في حادث سير": "wounded",
    "أصيب {} بجروح في حادث سير.": "wounded",
    "تسبب الحادث في إصابة {}.": "wounded",
    "أكد المصدر أن {} أصيبوا في الحادث.": "wounded",
    "فقدان {} في السيول": "missing",
    "اعتقلت القوات {} في المدينة.": "detained",
    "ألقت الشرطة القبض على {}.": "detained",
    "اختطف مسلحون {} في الشمال.": "abducted",
    "نزوح {} بعد المعارك": "displaced",
}
COUNTS = {
    "خمسة أشخاص": (5, 5, 5),
    "5 عمال": (5, 5, 5),
    "12 مدنيا": (12, 12, 12),
    "ثلاثة وعشرين شخصا": (23, 23, 23),
    "نحو 40 شخصا": (None, 40, None),
    "أكثر من 30 شخصا": (31, None, None),
    "ما لا يقل عن 14 شخصا": (14, 14, None),
    "12 شخصا على الأقل": (12, 12, None),
    "ما بين 20 و30 شخصا": (20, None, 30),
    "عشرات الأشخاص": (10, None, None),
    "مئات المدنيين": (100, None, None),
    "(15) شخصا": (15, 15, 15),
    "ثلاثة من عناصر الشرطة": (3, 3, 3),
    "7 من سكان القرية": (7, 7, 7),
}


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_count_is_read_in_every_frame(frame, count):
    doc = analyze(frame.format(count), extractors=["numbers", "times", "quotations", casualties])
    found = [one.value for one in doc.layer("casualties") if one.value.kind == FRAMES[frame]]

    assert [(one.count.low, one.count.best, one.count.high) for one in found] == [COUNTS[count]]


NOBODY = {
    "غرق قارب يقل {} قبالة الساحل.",
    "عاد {} إلى منازلهم.",
    "وصل {} إلى المدينة.",
    "التقى الوزير {} في المقر.",
    "شارك {} في المسيرة.",
    "أنقذت الفرق {} من الغرق.",
    "نجا {} من الحادث.",
    "أفرجت السلطات عن {} اليوم.",
    "تضم القاعة {} في وقت واحد.",
    "لم يقتل {} في الحادث.",
    "يقطن القرية {} منذ القصف.",
    "وظفت الشركة {} بعد الحريق.",
    "حضر الجنازة {} رغم القصف.",
    "تلقى {} اللقاح ضد المرض.",
    "دون إصابة {} في الحادث.",
    "استقبل المخيم {} هذا الشهر.",
    "كرم المدير {} في الحفل.",
    "يستفيد من المشروع {} سنويا.",
    "درب المركز {} على الإسعاف.",
    "تظاهر {} ضد الحرب.",
}


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("frame", sorted(NOBODY))
def test_people_who_come_to_no_harm_are_no_record(frame, count):
    doc = analyze(frame.format(count), extractors=["numbers", "times", "quotations", casualties])

    assert doc.layer("casualties") == ()
