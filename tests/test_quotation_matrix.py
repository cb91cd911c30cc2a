"""Every usual way to quote, with sources of all kinds: what is said, who says it and by which word, by construction."""

import pytest

from arnews import analyze

FRAMES = [  # cue, then the frame
    ("قال", "قال {source} إن {content}."),
    ("قال", "وقال {source} إن {content}."),
    ("قال", "قال {source} للصحفيين إن {content}."),
    ("قال", "قال {source} لوكالة الأنباء إن {content}."),
    ("قال", "قال {source}، اليوم الثلاثاء، إن {content}."),
    ("قال", "قال {source}، خلال مؤتمر صحفي في العاصمة، إن {content}."),
    ("قال", "قال {source} في بيان إن {content}."),
    ("قال", "من جهته، قال {source} إن {content}."),
    ("قال", "وردا على سؤال، قال {source} إن {content}."),
    ("قال", "{source} قال إن {content}."),
    ("قال", "قال {source}: «{content}»."),
    ("قال", "قال {source}: {content}."),
    ("قال", "«{content}»، قال {source}."),
    ("أضاف", "وأضاف {source} أن {content}."),
    ("أضاف", "وأضاف {source}: «{content}»."),
    ("تابع", "وتابع {source}: «{content}»."),
    ("أكد", "أكد {source} أن {content}."),
    ("أكد", "أكد {source}، الخميس، أن {content}."),
    ("أكد", "وأكد {source} في تصريح صحفي أن {content}."),
    ("أشار", "وأشار {source} إلى أن {content}."),
    ("لفت", "ولفت {source} إلى أن {content}."),
    ("شدد", "شدد {source} على أن {content}."),
    ("حذر", "وحذر {source} من أن {content}."),
    ("صرح", "وصرح {source} بأن {content}."),
    ("ذكر", "وذكر {source} أن {content}."),
    ("ذكر", "وذكر {source} في بيان أن {content}."),
    ("أوضح", "وأوضح {source} أن {content}."),
    ("أعلن", "أعلن {source} أن {content}."),
    ("رأى", "ورأى {source} أن {content}."),
    ("اعتبر", "واعتبر {source} أن {content}."),
    ("كشف", "وكشف {source} أن {content}."),
    ("كتب", "وكتب {source} على تويتر أن {content}."),
    ("بحسب", "{content}، بحسب {source}."),
    ("بحسب", "وبحسب {source}، فإن {content}."),
    ("قال", "{content}، كما قال {source}."),
    ("على ما قال", "{content}، على ما قال {source}."),
    ("نقلت", "ونقلت الوكالة عن {source} قوله إن {content}."),
    ("نقل", "ونقل التلفزيون عن {source} أن {content}."),
]
SOURCES = [
    "وزير النقل",
    "وزير الخارجية المصري سامح العلي",
    "الرئيس التركي",
    "المتحدث باسم الشرطة",
    "مصدر أمني",
    "مدير المستشفى الدكتور خالد العمر",
    "الأمين العام للأمم المتحدة",
    "رئيس بلدية المدينة",
    "شهود عيان",
    "عدد من السكان",
    "خبراء في الاقتصاد",
    "أحد المسعفين",
    "أحمد المنصوري",
    "البنك المركزي",
    "الجيش الإسرائيلي",
    "رئيس الوزراء ووزير المالية",
]
CONTENTS = [
    "العمل بدأ في الطريق الجديد",
    "الأسعار ارتفعت خمسة في المئة",
    "الوضع لا يزال صعبا",
    "المدرسة ستفتح أبوابها غدا",
    "القافلة وصلت إلى الحدود بعد ساعات من الانتظار",
]
EACH = 4
"""With a frame stands every fourth source, the next ones with the next frame."""
COMBINED = [
    (cue, frame, source, CONTENTS[number % len(CONTENTS)])
    for number, (cue, frame) in enumerate(FRAMES)
    for source in SOURCES[number % EACH :: EACH]
]


@pytest.mark.parametrize(("cue", "frame", "source", "content"), COMBINED)
def test_a_quotation_has_the_content_the_source_and_the_cue_that_it_was_made_of(cue, frame, source, content):
    doc = analyze(frame.format(source=source, content=content))

    [one] = doc.quotations
    said = [doc[span].removeprefix("إن ").removeprefix("أن ") for span in one.value.content]
    assert (said, one.value.source and doc[one.value.source], doc[one.value.cue]) == ([content], source, cue)
