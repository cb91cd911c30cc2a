"""Who is who: laws over any text, what joins mentions, what keeps them apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arnews import Document, Span, entities, find_mentions
from arnews.lexicon import load_table
from arnews.mentions.nouns import noun_of, nouns
from arnews.mentions.words import term

WORDS = [
    "قال", "وصلت", "الوزير", "وزير", "مديرة", "المتحف", "الدكتور", "د", "سامي", "بن", "عياد", "العلي", "نصار", "مصادر",
    "ثلاثة", "الثلاثة", "نفسها", "ذات", "سموه", "معاليها", "أحد", "عدد", "من", "في", "باسم", "ل", "والنائب", "كبير",
    "الذي", "،", ".", "(", ")", "«", "»", '"', "\n", "بيان", "صحيفة", "لبنان", "12",
]  # fmt: skip
ODD_TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEN = [
    "الوزير سامي عياد", "المدير نادر حداد", "الطبيبة ريم قباني", "النائب فؤاد رزق", "السفيرة هدى نصار",
    "المدرب كريم فوزي", "الباحث راشد القاضي", "المخرج جورج خوري", "العقيد سليم الراوي", "الكاتبة منى الصافي",
]  # fmt: skip


def mentions(text):
    return [[text[one.span.start : one.span.end] for one in entity.mentions] for entity in entities(text)]


@settings(max_examples=200, deadline=None)
@given(ODD_TEXTS | st.text(max_size=80))
def test_every_part_of_a_mention_lies_inside_the_text(text):
    for one in find_mentions(text):
        parts = [one.span, one.honorific, one.title, one.name, one.apposition, one.relative]

        assert all(0 <= part.start < part.end <= len(text) for part in parts if part is not None)


@settings(max_examples=200, deadline=None)
@given(ODD_TEXTS)
def test_every_mention_is_somebody_and_nobody_twice(text):
    joined = [mention for entity in entities(text) for mention in entity.mentions]

    assert sorted(joined, key=lambda one: one.span) == sorted(find_mentions(text), key=lambda one: one.span)


@settings(max_examples=100, deadline=None)
@given(ODD_TEXTS)
def test_the_fullest_mention_is_one_of_the_mentions(text):
    assert all(entity.fullest in entity.mentions for entity in entities(text))


@settings(max_examples=100, deadline=None)
@given(ODD_TEXTS)
def test_a_document_and_its_text_give_the_same(text):
    assert entities(Document.read(text)) == entities(text)


def test_a_hundred_thousand_mentions_of_ten_people_are_ten_people():
    text = " ووصل ".join(TEN[index % 10] for index in range(100_000))

    assert [len(one.mentions) for one in entities(text)] == [10_000] * 10


@pytest.mark.parametrize("word", ["الوزير ", "رئيس ", "سامي ", "مدير، ", "أحد ", "بن ", "والنائب ", "د. "])
def test_one_word_twenty_thousand_times_is_read(word):
    assert isinstance(entities(word * 20_000), tuple)


JOINED = {
    "a name under another title": ("جاءت مديرة المتحف غادة نصار. وغابت الدكتورة نصار.", "مديرة المتحف غادة نصار"),
    "a title of the apposition": (
        "جاءت عبير صيدح، رئيسة قسم الخرائط. وغابت رئيسة القسم.",
        "عبير صيدح، رئيسة قسم الخرائط",
    ),
    "a noun alone": ("وصل وزير المالية كمال سعد. وغادر الوزير.", "وزير المالية كمال سعد"),
    "words of respect": ("وصلت معالي الوزيرة ريم كامل. وغادرت معاليها.", "معالي الوزيرة ريم كامل"),
    "a bare family name": ("وصل المهندس رامي شاهين. وصعد شاهين إلى السطح.", "المهندس رامي شاهين"),
    "the latter": ("وصل المهندس رامي شاهين. وسافر الأخير أمس.", "المهندس رامي شاهين"),
    "a title between commas": ("وصل محافظ الساحل، عصام فرحات، أمس. وغادر المحافظ.", "محافظ الساحل، عصام فرحات"),
}


@pytest.mark.parametrize(("text", "full"), JOINED.values(), ids=JOINED)
def test_two_mentions_of_one_are_joined(text, full):
    [first] = [one for one in entities(text) if text[one.fullest.span.start : one.fullest.span.end] == full]

    assert len(first.mentions) == 2


APART = {
    "another gender": "وصل المدير نادر حداد. وغادرت المديرة.",
    "another name": "وصل المدير نادر حداد. وغادر المدير كريم فوزي.",
    "an indefinite one": "وصل مهندس من طنجة. وغادر مهندس.",
    "another number": "وصل السائق. وغادر السائقون.",
    "another count": "وصلت ثلاثة مصادر. وغابت المصادر الخمسة.",
    "another trade": "وصل الطبيب. وغادر المدرب.",
    "a usual word": "وصل الباحث نبيل ربيع. وجاء ربيع هذا العام.",
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_what_differs_is_not_joined(text):
    assert all(len(one) == 1 for one in mentions(text))


def test_every_noun_of_the_table_is_found():
    table = load_table("arnews.mentions", "nouns.toml")["noun"]
    owned = [form for entry in table if entry.get("owned") for form in entry["forms"]]
    lost = [form for entry in table for form in entry["forms"] if nouns().find(form.split()[0]) is None]

    assert lost == owned  # these are somebody only with a pronoun: نظيره
    assert all(term(form + "ه").noun is not None and term(form).noun is None for form in owned)


@pytest.mark.parametrize(
    ("written", "is_noun"), [("مديرات", False), ("المديرة", True), ("باخ", False), ("معالجة", False)]
)
def test_a_word_is_a_noun_of_somebody_only_where_it_is_meant(written, is_noun):
    assert (term(written).sort == "head") is is_noun


@pytest.mark.parametrize(
    ("written", "kind", "proclitics", "definite"),
    [
        ("وزارته", "organisation", "", False),
        ("ولوزارتهم", "organisation", "ول", False),
        ("بيانها", "document", "", False),
        ("مديرتنا", "person", "", False),
        ("المعتصمون", "crowd", "", True),
        ("للمتطوعين", "crowd", "ل", True),
        ("لمتطوعين", "crowd", "ل", False),
        ("آخرون", "crowd", "", False),
    ],
)
def test_a_noun_is_known_by_its_owner_and_people_by_their_plural(written, kind, proclitics, definite):
    found = noun_of(written)

    assert (found.entry.kind, found.proclitics, found.definite) == (kind, proclitics, definite)


@pytest.mark.parametrize("written", ["جانبه", "عامين", "زيتون", "يقولون", "سيارته"])
def test_what_only_looks_like_somebody_is_no_noun_of_somebody(written):
    assert noun_of(written) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل المعتصمون أمس", "المعتصمون"),
        ("نفت وزارته ذلك", "وزارته"),
        ("وصلت قافلتهم أمس", None),
        ("ومن جانبه نفى ذلك", None),
        ("زار ماكرون المدينة", None),
    ],
)
def test_a_mention_may_be_a_body_with_its_owner_or_people_by_their_plural(text, found):
    spans = [one.span for one in find_mentions(text) if one.kind is not None]

    assert [text[span.start : span.end] for span in spans] == ([found] if found else [])


def test_names_that_are_given_are_taken_as_they_are():
    text = "وصل قيس أمس. وقال المدير قيس إن الورشة جاهزة."
    names = [Span(4, 7), Span(25, 28)]

    assert [len(one.mentions) for one in entities(text, names)] == [2]


def test_a_name_that_is_given_goes_before_its_title():
    text = "وصل بطبع مدير المتحف."
    one, _ = entities(text, [Span(4, 8)])

    assert text[one.fullest.span.start : one.fullest.span.end] == "بطبع مدير المتحف"
