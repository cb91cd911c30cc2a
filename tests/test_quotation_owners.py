"""Whose a document is that speaks, by phrases and texts made up for it; and which names only a later source shows."""

import pytest

from arnews import Document, Span
from arnews.quotations.frames import Frame
from arnews.quotations.introduced import introduced_names
from arnews.quotations.issuers import maker_of, owner_of, theirs
from arnews.quotations.page import read_page


def place_of(doc, words, occurrence=1):
    """Give the first token of some words, and the one behind the last."""
    start = -1
    for _ in range(occurrence):
        start = doc.text.index(words, start + 1)
    found = doc.tokens.within(Span(start, start + len(words)))
    return found.start, found.stop


def read(text, words, occurrence=1):
    """Give a document, its page and the phrase that some of its words are."""
    doc = Document.read(text)
    page = read_page(doc)
    own = page.phrases.whole(*place_of(doc, words, occurrence))
    assert own is not None
    return doc, page, own


def words_of(doc, phrase):
    """Give the words of a phrase."""
    return phrase and doc[doc.tokens.span(phrase.first, phrase.stop)]


@pytest.mark.parametrize(
    ("text", "document", "occurrence", "maker"),
    [
        ("قدمت النائبة بلاغا إلى النائب العام. وأضاف البلاغ أن", "البلاغ", 1, "النائبة"),
        ("قدمت النائبة، بلاغا إلى النائب العام. وأضاف البلاغ أن", "البلاغ", 1, "النائبة"),
        ("قدمت النائبة أمس بلاغا إلى النائب العام. وأضاف البلاغ أن", "البلاغ", 1, None),
        ("قدمت النائبة، أمس، بلاغا إلى النائب العام. وأضاف البلاغ أن", "البلاغ", 1, None),
        ("بلاغ النائبة وصل. وأضاف البلاغ أن", "البلاغ", 1, None),
        ("قدمت النائبة بلاغا. وأضاف بلاغ أن", "بلاغ", 2, None),
        ("قدمت النائبة بلاغا. وأضاف البلاغ الجديد أن", "البلاغ الجديد", 1, None),
        ("قدمت النائبة بلاغا. وأضاف البلاغ نفسه أن", "البلاغ نفسه", 1, None),
        ("قدمت النائبة البلاغ. وأضاف البلاغ أن", "البلاغ", 2, None),
        ("قدم السكان بلاغا. وأضاف البلاغ أن", "البلاغ", 1, None),
        ("قدمت مصر بلاغا. وأضاف البلاغ أن", "البلاغ", 1, None),
        ("قدمت الشركة بلاغا. وأضاف البلاغ أن", "البلاغ", 1, "الشركة"),
        ("وصلت مع النائبة بلاغ إلى المحكمة. وأضاف البلاغ أن", "البلاغ", 1, None),
        ("صدر عن الوزارة بيان. وأضاف البيان أن", "البيان", 1, "الوزارة"),
        ("صدر من الوزارة بيان. وأضاف البيان أن", "البيان", 1, None),
        ("صدر أمس عن الوزارة بيان. وأضاف البيان أن", "البيان", 1, None),
        ("عن الوزارة بيان. وأضاف البيان أن", "البيان", 1, None),
        ("رضيت عن الوزارة بيان. وأضاف البيان أن", "البيان", 1, None),
        ("قدمت النائبة بلاغا. وقدم الوزير بلاغا. وأضاف البلاغ أن", "البلاغ", 1, "الوزير"),
        (
            "قدمت النائبة إلى المحكمة في المدينة القديمة قرب السوق الكبير وسط العاصمة بلاغا. وأضاف البلاغ أن",
            "البلاغ",
            1,
            None,
        ),
        ("أصدر الحزب بيانا. وأضاف البيان أن", "البيان", 1, "الحزب"),
    ],
)
def test_who_makes_a_document_right_before_it_with_a_verb_speaks_in_it(text, document, occurrence, maker):
    doc, page, own = read(text, document, occurrence)

    assert words_of(doc, maker_of(page.phrases, own)) == maker


@pytest.mark.parametrize(
    ("phrase", "owner"),
    [
        ("بيان رئاسة الجمهورية", "رئاسة الجمهورية"),
        ("بيان للوزارة", "للوزارة"),
        ("بيان لوزارة الدفاع", "لوزارة الدفاع"),
        ("بيان صادر عن الوزارة", "الوزارة"),
        ("البيان الصادر عن الوزارة", "الوزارة"),
        ("البيان للوزارة", None),
        ("بيان", None),
        ("البيان", None),
        ("شهادة الحارس", "الحارس"),
        ("شهادة جديدة", None),
        ("شهادة صادرة عن المحكمة", "المحكمة"),
        ("شهادة", None),
        ("الشهادة", None),
        ("المسح لموقع المدار", None),
        ("مسح أجرته صحيفة النهار", None),
        ("دراسة لجامعة حلب", None),
        ("دراسة صادرة عن جامعة حلب", "جامعة حلب"),
        ("تقرير البنك الدولي", None),
        ("حصيلة أعلنتها الوزارة", "الوزارة"),
        ("حصيلة أعلنت عنها الوزارة", "الوزارة"),
        ("حصيلة للوزارة", "للوزارة"),
        ("الحصيلة الصادرة عن الوزارة", "الوزارة"),
        ("استطلاع أجرته صحيفة النهار", None),
        ("بيان صادر عن المبادرة الوطنية", "المبادرة الوطنية"),
        ("بيان صادر عن اللقاء التشاوري", "اللقاء التشاوري"),
        ("بيان مقتضب للحزب", "للحزب"),
        ("بيان الوزير سامي عياد", "الوزير سامي عياد"),
        ("بيان وقعه الوزير", None),
        ("رسالة من الوزير", "الوزير"),
        ("رسالة الوزير", "الوزير"),
        ("بلاغ للنائبة", "للنائبة"),
        ("بيان للسكان", "للسكان"),
        ("شهادة للحارس", "للحارس"),
    ],
)
def test_a_statement_is_that_of_who_issued_it_and_results_speak_for_themselves(phrase, owner):
    doc, page, own = read(phrase, phrase)

    assert words_of(doc, owner_of(page, page.phrases, own)) == owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("صدر عن الوزارة بيان، أكد أن الطريق مفتوح", "الوزارة"),
        ("صدر من الوزارة بيان، أكد أن الطريق مفتوح", None),
        ("صدر عن الوزارة أمس بيان، أكد أن الطريق مفتوح", None),
    ],
)
def test_who_issued_a_statement_may_stand_before_it(text, owner):
    doc, page, own = read(text, "بيان")

    assert words_of(doc, owner_of(page, page.phrases, own)) == owner


@pytest.mark.parametrize(
    ("phrase", "gender"),
    [
        ("بيان لها", "she"),
        ("بيان له", "he"),
        ("بيان لهم", None),
        ("البيان لها", None),
        ("بيان أصدره أمس", "he"),
        ("بيان أصدرته أمس", "she"),
        ("بيان أصدره", "he"),
        ("بيان صادر عنها", "she"),
        ("بيان صادر عنه", "he"),
        ("بيان جديد لها", "she"),
        ("بيان صادر", None),
        ("بيان", None),
        ("بيان للوزارة", None),
        ("بيان رسمي صادر عنه", "he"),
        ("رسالة لها", "she"),
        ("بيان نشره", "he"),
        ("بيان وزعه", None),
    ],
)
def test_a_pronoun_behind_a_document_says_of_what_gender_its_owner_is(phrase, gender):
    _, page, own = read(phrase, phrase)

    assert theirs(page, page.phrases, own) == gender


@pytest.mark.parametrize(
    ("text", "sources", "names"),
    [
        ("ولد الفنان فتحي غبن في المدينة. قال غبن إن", [("غبن", 2)], []),
        ("ولد الفنان فتحي غبن في المدينة. قال الوزير إن. قال غبن إن", [("الوزير", 1), ("غبن", 2)], []),
        (
            "ولد الفنان فتحي غبن في المدينة. قال وزير النقل إن. قال غبن إن",
            [("وزير النقل", 1), ("غبن", 2)],
            [],
        ),
        ("ولد الفنان فتحي غبن في المدينة. قال غبن إن. وأضاف غبن أن", [("غبن", 2), ("غبن", 3)], []),
        (
            "ولد الفنان فتحي غبن في المدينة. قال سي إن. وأضاف عياد أن. قال غبن إن",
            [("سي", 1), ("عياد", 1), ("غبن", 2)],
            [],
        ),
        (
            "ولد الفنان فتحي غبن وسامي قطنا. قال غبن إن. وأضاف غبن أن. وقال قطنا إن",
            [("غبن", 2), ("غبن", 3), ("قطنا", 2)],
            ["فتحي غبن", "غبن"],
        ),
        (
            "وصل عبد الحق بنيس. قال البروفيسور بنيس إن. وأضاف البروفيسور بنيس أن",
            [("البروفيسور بنيس", 1), ("البروفيسور بنيس", 2)],
            ["عبد الحق بنيس", "بنيس", "بنيس"],
        ),
        ("وصل عبد الحق بنيس. قال بنيس إن", [("بنيس", 2)], ["عبد الحق بنيس", "بنيس"]),
        ("غبن قال إن", [("غبن", 1)], []),
        ("قال غبن إن. ولد الفنان فتحي غبن", [("غبن", 1)], []),
        ("زار المدينة شارع غبن. قال غبن إن", [("غبن", 2)], []),
        ("جاء غبن. قال غبن إن", [("غبن", 2)], []),
        ("وصل المحافظ، الصديق الكبير. قال الكبير إن", [("الكبير", 2)], ["الصديق الكبير", "الكبير"]),
        ("وصل المحافظ الصديق الكبير. قال الكبير إن", [("الكبير", 2)], []),
        ("وصل فتحي وغبن. قال غبن إن", [("غبن", 2)], []),
        ("وصل لفتحي غبن. قال غبن إن", [("غبن", 2)], []),
        ("ولد الفنان فتحي غبن. قال وغبن إن", [("وغبن", 1)], []),
        ("ولد الفنان عبد الحق غبن. قال غبن إن", [("غبن", 2)], ["عبد الحق غبن", "غبن"]),
        ("ولد سامي عياد. قال عياد إن", [("عياد", 2)], []),
        ("ولد سامي سي. قال سي إن", [("سي", 2)], []),
        ("غبن فتحي غبن. قال غبن إن", [("غبن", 3)], ["فتحي غبن", "غبن"]),
        ("فتحي غبن وصل. قال غبن إن", [("غبن", 2)], ["فتحي غبن", "غبن"]),
        ("عبد الحق غبن وصل. قال غبن إن", [("غبن", 2)], ["عبد الحق غبن", "غبن"]),
        ("وصل كريم بنيس. قال البروفيسور بنيس إن", [("البروفيسور بنيس", 1)], ["كريم بنيس", "بنيس"]),
        ("وصل صدام بنيس. قال الوزير بنيس إن", [("الوزير بنيس", 1)], []),
    ],
)
def test_who_speaks_by_a_word_alone_was_named_with_it_before(text, sources, names):
    doc = Document.read(text)
    page = read_page(doc)
    places = [None, *(place_of(doc, *source) for source in sources)]
    frames = [Frame(None, 0, 0, 0, "clause", 0, place, "") for place in places]

    assert [doc[one] for one in introduced_names(page, page.phrases, frames)] == names
