"""Names that are known besides, what is written like a family, and who wrote what."""

import pytest

from arnews import Document, Span
from arnews.entities.works import asks_for_author, work_by, works_asked
from arnews.mentions.extract import phrases_of


def outer(doc, names=()):
    """Give the phrases of a document that stand in no other."""
    return [one for one in phrases_of(doc.tokens, names).found if not one.embedded]


def words_of(doc, place):
    """Give the words at some tokens."""
    return place and doc[doc.tokens.span(*place)]


@pytest.mark.parametrize(
    ("text", "name", "phrases"),
    [
        ("قال غبن إن العمل بدأ", "غبن", [("غبن", "غبن")]),
        ("وصل مدير المتحف غبن أمس", "غبن", [("مدير المتحف غبن", "غبن")]),
        ("وصل غبن مدير المتحف أمس", "غبن", [("غبن مدير المتحف", "غبن")]),
        ("وصل سكان القرية غبن أمس", "غبن", [("سكان القرية", None), ("غبن", "غبن")]),
        ("وصل سامي عياد أمس", "عياد", [("سامي عياد", "سامي عياد")]),
        ("وصل الوزير سامي غبن أمس", "سامي غبن", [("الوزير سامي غبن", "سامي غبن")]),
        ("وصل الوزير غبن سامي أمس", "غبن سامي", [("الوزير غبن سامي", "غبن سامي")]),
        ("وصل البروفيسور بنيس أمس", "بنيس", [("البروفيسور بنيس", "بنيس")]),
        ("وصل البروفيسور مدير المتحف بنيس أمس", "بنيس", [("البروفيسور مدير المتحف بنيس", "بنيس")]),
        ("غبن", "غبن", [("غبن", "غبن")]),
        ("وصل الوزيران غبن أمس", "غبن", [("الوزيران", None), ("غبن", "غبن")]),
        ("وصل الوزير أمس مع غبن", "غبن", [("الوزير", None), ("غبن", "غبن")]),
        ("وصل الوزير سامي عياد مع غبن", "غبن", [("الوزير سامي عياد", "سامي عياد"), ("غبن", "غبن")]),
        ("وصل غبن وزارة الصحة", "غبن", [("غبن", "غبن"), ("وزارة الصحة", None)]),
        ("وصل غبن للوزير", "غبن", [("غبن", "غبن"), ("للوزير", None)]),
        ("وصلت شركة النهر غبن", "غبن", [("شركة النهر", None), ("غبن", "غبن")]),
        ("وصل غبن الوزير سامي عياد", "غبن", [("غبن", "غبن"), ("الوزير سامي عياد", "سامي عياد")]),
    ],
)
def test_a_known_name_is_that_of_the_title_beside_it_or_stands_alone(text, name, phrases):
    doc = Document.read(text)
    span = Span(text.index(name), text.index(name) + len(name))

    found = outer(doc, [span])
    assert [(words_of(doc, (one.first, one.stop)), words_of(doc, one.name_place)) for one in found] == phrases


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصل إسماعيل عمر جيله.", ["إسماعيل عمر"]),
        ("وصل إسماعيل عمر جيله. ووصل إسماعيل عمر جيله.", ["إسماعيل عمر", "إسماعيل عمر"]),
        ("قال إسماعيل عمر جيله: العمل بدأ. ووصل إسماعيل عمر جيله.", ["إسماعيل عمر جيله", "إسماعيل عمر جيله"]),
    ],
)
def test_what_looks_like_a_noun_with_a_pronoun_is_a_family_where_it_stands_twice_behind_names(text, names):
    doc = Document.read(text)

    assert [words_of(doc, one.name_place) for one in outer(doc)] == names


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("مقال لسامي عياد", "مقال"),
        ("كتاب سامي عياد", "كتاب"),
        ("رسالة من هدى نصار", "رساله"),
        ("نشر سامي عياد مقالا", "مقال"),
        ("كتب سامي عياد مقالا", "مقال"),
        ("مقال بقلم سامي عياد", "مقال"),
        ("مقالا مطولا عن النهر لسامي عياد", "مقال"),
        ("مقالا مطولا جدا عن النهر الكبير لسامي عياد", ""),
        ("المقال سامي عياد", ""),
        ("قال مقال سامي عياد", "مقال"),
        ("مقال للوزير سامي عياد", "مقال"),
        ("سامي عياد مقالا", ""),
        ("زار سامي عياد مقالا", ""),
        ("مقال قال لسامي عياد", ""),
        ("رسالة هدى نصار", "رساله"),
        ("كتبت هدى نصار روايتها", "روايه"),
        ("مقال لشركة جوجل", ""),
        ("نشر سامي عياد", ""),
        ("من سامي عياد", ""),
        ("لسامي عياد", ""),
        ("رواية لسامي عياد", "روايه"),
    ],
)
def test_a_work_beside_a_name_is_theirs(text, work):
    doc = Document.read(text)

    assert [work_by(one) for one in outer(doc) if one.name] == [work]


@pytest.mark.parametrize(
    ("phrase", "asks", "works"),
    [
        ("كاتب المقال", True, {"مقال"}),
        ("الكاتب", True, {"افتتاحيه", "تحليل", "تدوينه", "روايه", "عمود", "كتاب", "مسرحيه", "مقال", "مقاله"}),
        ("صاحبة الرسالة", True, {"رساله"}),
        ("صاحب", False, set()),
        ("صاحب المطعم", False, set()),
        ("كاتب الرواية", True, {"روايه"}),
        ("الروائي", True, {"روايه", "سيره"}),
        ("مؤلف الكتاب", True, {"كتاب"}),
        ("الشاعر", True, {"ديوان", "قصيده"}),
        ("كاتب المقال سامي عياد", False, {"مقال"}),
        ("صاحب المقال", True, {"مقال"}),
        ("الكاتب السوري", False, set()),
        ("المخرج", False, set()),
        ("مخرج الفيلم", False, set()),
    ],
)
def test_an_author_without_a_name_has_works(phrase, asks, works):
    doc = Document.read(phrase)
    whole = phrases_of(doc.tokens).whole(0, len(doc.tokens.words))

    assert (asks_for_author(whole), works_asked(whole.head, whole.title)) == (asks, works)
