"""Whoever stands before the verb, behind whatever begins the clause and before what is inserted: by construction."""

import pytest

from arnews import analyze

CLAUSE, DEED = "الطريق مفتوح أمام الشاحنات", "إغلاق الطريق"
SAYING = [("قال", "قالت", "إن"), ("أكد", "أكدت", "أن"), ("أشار", "أشارت", "إلى أن"), ("دعا", "دعت", "إلى")]
HE = ["وزير النقل", "الوزير سامي عياد", "سامي عياد", "مصدر أمني", "الجيش"]
SHE = ["الوزيرة هدى كامل", "وزارة الصحة", "الشرطة", "مصادر طبية"]
AS_SHE = [("الذي زار", "التي زارت"), (" له", " لها"), ("جهته", "جهتها"), ("بدوره", "بدورها"), ("كان ", "كانت ")]
ANYWHERE = ["", " في بيان", " أمس", " أيضا", " الذي زار المدينة", "، الذي زار المدينة أمس،"]
APART = ["، وفي تصريح له،", "، في بيان،", "، من جهته،", "، بدوره،", "، أمس،", "، خلال لقاء في المدينة،"]
"""What stands between commas where the subject begins a sentence, or nearly."""
AT_FIRST = ["", "لكن ", "ولكن ", "بينما ", "وقف العمل. "]
WITHIN = ["فيما ", "في حين ", "إلا أن ", "كما أن ", "غير أن ", "وكان ", "هطل المطر، لكن ", "هطل المطر، فيما "]
WITHIN += ["هطل المطر، بينما "]
EACH = 3
"""With each beginning and insertion stands every third verb, the next ones with the next insertion."""


def sentences():
    """Give sentences with the source and the content that each was made of."""
    begun = [(before, between) for before in [*AT_FIRST, "أما "] for between in [*ANYWHERE, *APART]]
    begun += [(before, between) for before in WITHIN for between in ANYWHERE]
    for number, (before, between) in enumerate(begun):
        for source in [*HE, *SHE]:
            for he, she, opening in SAYING[number % EACH :: EACH]:
                woman = source in SHE
                verb = ("ف" if before == "أما " else "") + (she if woman else he)
                content = DEED if he == "دعا" else CLAUSE
                inside = between.removesuffix("،") if " زار" in between else ""
                text = f"{before}{source}{between} {verb} {opening} {content}."
                for mine, hers in AS_SHE if woman else ():
                    text, inside = text.replace(mine, hers), inside.replace(mine, hers)
                yield text, source + inside, content


@pytest.mark.parametrize(("text", "source", "content"), [*sentences()])
def test_the_subject_before_a_verb_is_the_source(text, source, content):
    doc = analyze(text)

    [one] = doc.quotations
    assert ([doc[span] for span in one.value.content], doc[one.value.source]) == ([content], source)
