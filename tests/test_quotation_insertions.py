"""What stands between who speaks and what is said, with commas and without, belongs to neither: by construction."""

import pytest

from arnews import analyze

CLAUSE, DEED = "الطريق مفتوح أمام الشاحنات", "إغلاق الطريق"
OPENED = [  # the verb of a man and of a woman or body, and what opens a clause
    ("قال", "قالت", " إن "),
    ("أعلن", "أعلنت", " أن "),
    ("صرح", "صرحت", " بأن "),
    ("أشار", "أشارت", " إلى أن "),
    ("شدد", "شددت", " على أن "),
    ("حذر", "حذرت", " من أن "),
    ("كشف", "كشفت", " عن أن "),
]
MARKED = [("قال", "قالت", ": «"), ("أوضح", "أوضحت", ": ")]
NOMINAL = [("كشف", "كشفت", " عن "), ("دعا", "دعت", " إلى "), ("طالب", "طالبت", " ب")]
SUBJECTS = [  # with whether the verb is that of a woman or body
    ("وزير النقل", False),
    ("الوزيرة هدى كامل", True),
    ("سامي عياد", False),
    ("الشرطة", True),
    ("مصدر أمني", False),
    ("مدير المتحف سامي عياد", False),
    ("أحد الشهود", False),
    ("المتحدث باسم الوزارة", False),
    ("ثلاثة مسؤولين", False),
    ("وزارة الصحة", True),
]
ANYWHERE = [
    "",
    "، في بيان،",
    " خلال مؤتمر صحفي",
    "، خلال مؤتمر صحفي،",
    " الثلاثاء",
    "، اليوم الثلاثاء،",
    "، مساء الأحد،",
    "، يوم الأحد الماضي،",
    " أمس",
    " بدوره",
    "، بدوره،",
    " من جهته",
    "، من جهته،",
    " لوكالة الأنباء",
    "، على هامش الاجتماع،",
    " عقب الاجتماع",
    "، عقب الاجتماع،",
    " بعد الاجتماع",
    " قبل الاجتماع",
    " في مقابلة مع قناة الجزيرة",
    "، في مقابلة مع صحيفة «النهار»،",
    " عبر تويتر",
    "، عبر حسابه على تويتر،",
    " ردا على سؤال",
    "، ردا على سؤال،",
    " في كلمة ألقاها أمس",
    "، في كلمة ألقاها أمس،",
    "، وهو عضو في اللجنة،",
    " بوضوح",
    "، بوضوح،",
    " مجددا",
    " أيضا",
    "، أيضا،",
    " في تصريح لصحيفة النهار",
    " في اتصال هاتفي",
    "، في اتصال هاتفي مع الصحيفة،",
    "، في القاهرة،",
    " في هذا السياق",
]
BEFORE_CLAUSES = [*ANYWHERE, " للصحفيين", "، للصحفيين،", "، لوكالة الأنباء،", " في المقابل"]
UNNAMED = "، رفض ذكر اسمه،"
OF_SOMEBODY = ("مصدر أمني", "ثلاثة مسؤولين")
"""Whom a clause without a relative belongs to, since they are not definite."""
EACH = 3
"""With each verb and insertion stands every third subject, the next ones with the next insertion."""


def sentences():
    """Give sentences, each with the verb, the subject and the content that it was made of."""
    kinds = [(OPENED, [*BEFORE_CLAUSES, UNNAMED], CLAUSE), (MARKED, BEFORE_CLAUSES, CLAUSE), (NOMINAL, ANYWHERE, DEED)]
    for frames, insertions, content in kinds:
        for first, (he, she, opening) in enumerate(frames):
            for second, insertion in enumerate(insertions):
                between = insertion.removesuffix("،") if opening.startswith(":") else insertion
                for subject, woman in SUBJECTS[(first + second) % EACH :: EACH]:
                    verb = she if woman else he
                    closing = "»." if opening.endswith("«") else "."
                    text = f"{verb} {subject}{between}{opening}{content}{closing}"
                    described = insertion == UNNAMED and subject in OF_SOMEBODY
                    yield text, verb, subject + UNNAMED.removesuffix("،") if described else subject, content


@pytest.mark.parametrize(("text", "verb", "subject", "content"), [*sentences()])
def test_an_insertion_belongs_neither_to_who_speaks_nor_to_what_is_said(text, verb, subject, content):
    doc = analyze(text)

    [one] = doc.quotations
    parts = [doc[span] for span in one.value.content], doc[one.value.source], doc[one.value.cue]
    assert parts == ([content], subject, verb)
