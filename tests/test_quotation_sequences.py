"""Where what somebody says ends, and who goes on: two quotations in a row, by construction."""

import pytest

from arnews import analyze

CLAUSE, DEED, NEXT = "الطريق مفتوح أمام الشاحنات", "إغلاق الجسر", "العمل يبدأ في الربيع"
FIRST = [  # with who speaks and what is said
    ("قال وزير النقل إن {content}", "وزير النقل", CLAUSE),
    ("أعلن وزير النقل أن {content}", "وزير النقل", CLAUSE),
    ("أشار وزير النقل إلى أن {content}", "وزير النقل", CLAUSE),
    ("قال وزير النقل: «{content}»", "وزير النقل", CLAUSE),
    ("أكد وزير النقل إغلاق الجسر", "وزير النقل", DEED),
    ("دعا وزير النقل إلى إغلاق الجسر", "وزير النقل", DEED),
    ("وزير النقل قال إن {content}", "وزير النقل", CLAUSE),
    ("قال وزير النقل سامي عياد، أمس، إن {content}", "وزير النقل سامي عياد", CLAUSE),
    ("نقلت الوكالة عن وزير النقل أن {content}", "وزير النقل", CLAUSE),
]
SECOND = [  # with the cue, the source, what is said, and whether who spoke goes on
    ("، وأضاف أن {content}.", "أضاف", None, NEXT, True),
    (". وأضاف أن {content}.", "أضاف", None, NEXT, True),
    (". وأضاف: «{content}».", "أضاف", None, NEXT, True),
    (". وأضاف الوزير أن {content}.", "أضاف", "الوزير", NEXT, True),
    ("، مضيفا أن {content}.", "مضيفا", None, NEXT, True),
    (" مضيفا أن {content}.", "مضيفا", None, NEXT, True),
    ("، ومضيفا أن {content}.", "مضيفا", None, NEXT, True),
    ("، مشيرا إلى أن {content}.", "مشيرا", None, NEXT, True),
    ("، مؤكدا أن {content}.", "مؤكدا", None, NEXT, True),
    ("، فيما أكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    ("، بينما أكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    ("، وأكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    ("، لكن الشرطة أكدت أن {content}.", "أكدت", "الشرطة", NEXT, False),
    ("، في حين أكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    ("، كما أكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    (". من جهتها، أكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    (". وفي المقابل أكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    (". وأكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    (".\nوأكدت الشرطة أن {content}.", "أكدت", "الشرطة", NEXT, False),
    (". وقالت الشرطة: «{content}».", "قالت", "الشرطة", NEXT, False),
    ("، لافتا إلى أن {content}.", "لافتا", None, NEXT, True),
    ("، موضحا أن {content}.", "موضحا", None, NEXT, True),
    ("، مشددا على أن {content}.", "مشددا", None, NEXT, True),
    ("، محذرا من أن {content}.", "محذرا", None, NEXT, True),
    ("، داعيا إلى إغلاق المتحف.", "داعيا", None, "إغلاق المتحف", True),
    ("، مطالبا بإغلاق المتحف.", "مطالبا", None, "إغلاق المتحف", True),
    ("، معربا عن أمله في إغلاق المتحف.", "معربا", None, "أمله في إغلاق المتحف", True),
    ("، وأشار إلى أن {content}.", "أشار", None, NEXT, True),
    ("، ولفت إلى أن {content}.", "لفت", None, NEXT, True),
    ("، وتابع: «{content}».", "تابع", None, NEXT, True),
    (". كما أشار إلى أن {content}.", "أشار", None, NEXT, True),
    (". وأوضح أن {content}.", "أوضح", None, NEXT, True),
    ("، لكنه أضاف أن {content}.", "أضاف", None, NEXT, True),
    ("، إلا أنه أضاف أن {content}.", "أضاف", None, NEXT, True),
    ("، غير أنه حذر من أن {content}.", "حذر", None, NEXT, True),
    ("، حيث أكد أن {content}.", "أكد", None, NEXT, True),
    (". وبحسب الشرطة، فإن {content}.", "بحسب", "الشرطة", NEXT, False),
    (". {content}، بحسب الشرطة.", "بحسب", "الشرطة", NEXT, False),
    (". وهطل المطر مساء.", None, None, None, False),
    (".\nوهطل المطر مساء.", None, None, None, False),
]
PASSED_ON = "نقلت"
"""Behind what a medium passes on who goes on may be the medium or who spoke, unless another sentence begins."""


def pairs():
    """Give texts with what their quotations are made of."""
    for begin, first_source, first_content in FIRST:
        for behind, cue, source, content, same in SECOND:
            if begin.startswith(PASSED_ON) and behind.startswith("، و") and same and "مضيفا" not in behind:
                continue
            if begin.startswith(PASSED_ON) and behind.startswith(("، لكنه", "، إلا أنه", "، غير أنه", "، حيث")):
                continue
            text = begin.format(content=CLAUSE) + behind.format(content=NEXT)
            quotations = [(first_content, first_source, first_source)]
            if cue is not None:
                quotations.append((content, source, first_source if same else source))
            yield text, quotations


@pytest.mark.parametrize(("text", "quotations"), [*pairs()])
def test_each_of_two_quotations_has_its_own_content_and_speaker(text, quotations):
    doc = analyze(text)

    found = [one.value for one in doc.quotations]
    assert [
        (
            " … ".join(doc[span] for span in one.content),
            one.source and doc[one.source],
            one.speaker and doc[one.speaker],
        )
        for one in found
    ] == quotations
