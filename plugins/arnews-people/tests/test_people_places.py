"""What `places` knows helps the layers of this package; each sentence stands beside one that only looks like it."""

import pytest

from arnews import analyze

pytest.importorskip("arnews_places")

PEOPLE = {
    "قال رئيس هيئة الهلال الأحمر التونسي بمدنين المنجي سليم إن الوضع صعب.": ["المنجي سليم"],
    "قال رئيس الهلال الأحمر بجهود المتطوعين إن الوضع تحسن.": [],
    "كتب رئيس بوركينا فاسو، روش مارك كريستيان كابوري، في تغريدة.": ["روش مارك كريستيان كابوري"],
    "قال وزير الصحة، بعد لقاء كريم حسن، إن الوضع جيد.": ["كريم حسن"],
}
BODIES = {
    "ارتفع مؤشر سوق مسقط للأوراق المالية.": ["سوق مسقط للأوراق المالية"],
    "اشترى الخضار من سوق مسقط للأسرة.": [],
    "أعلنت شرطة القليوبية حالة الطوارئ.": ["شرطة القليوبية"],
    "أعلنت حالة الطوارئ في القليوبية.": [],
    "أعلنت بلدية غزة إغلاق الطريق.": ["بلدية غزة"],
    "وقع الكمين قرب قرية تابعة لبلدية غزة.": [],
    "أدانت الإدارة المدنية بولاية جنوب دارفور القصف.": ["الإدارة المدنية بولاية جنوب دارفور"],
    "تحسنت إدارة الأزمة بولاية جنوب دارفور.": [],
    "قاتل لواء التوحيد في المدينة.": ["لواء التوحيد"],
    "تساقطت الأمطار في لواء بني كنانة أمس.": [],
}


def found(text, layer):
    doc = analyze(text, extractors=["places", layer])
    return [doc[one.span] for one in doc.layer(layer)]


@pytest.mark.parametrize(("text", "names"), PEOPLE.items())
def test_a_place_beside_a_role_is_no_part_of_the_name(text, names):
    assert found(text, "people") == names


@pytest.mark.parametrize(("text", "names"), BODIES.items())
def test_a_place_tells_a_body_from_what_only_looks_like_one(text, names):
    assert found(text, "organizations") == names
