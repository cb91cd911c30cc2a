"""Where paragraphs end: at the end of a line, unless the sentence goes on in the next."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import analyze
from arnews.letters import BIDI_CONTROLS, MARKS, PRESENTATION_FORMS, TATWEEL, ZERO_WIDTH
from arnews.paragraphs import _ON_LETTERS, read_paragraphs, split_paragraphs
from arnews.spans import Span
from arnews.tokenization import split_sentences, tokenize


@pytest.mark.parametrize("end_of_line", ["\n", "\r\n", "\r", "\n\n", "\u2029", "\x85", " \n\t \n"])
def test_paragraphs_are_the_lines_that_hold_text(end_of_line):
    text = f" وصول الوفد{end_of_line}\u00a0وصل أمس "

    assert [text[span.start : span.end] for span in split_paragraphs(text)] == ["وصول الوفد", "وصل أمس"]


@given(st.text())
def test_what_is_between_paragraphs_is_white_space_or_invisible(text):
    spans = split_paragraphs(text)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]

    def is_blank(character):
        return character.isspace() or character in ZERO_WIDTH | BIDI_CONTROLS

    assert all(map(is_blank, "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))))
    assert not any(is_blank(text[span.start]) or is_blank(text[span.end - 1]) for span in spans)


def test_a_line_with_nothing_to_see_is_no_paragraph():
    assert split_paragraphs("\ufeffوصل الوفد\u200f\n\u200f \n\u202b\u202c") == (Span(1, 10),)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("\u200fوصل", (1, 4)),
        ("وصل\u200f", (0, 3)),
        (" \u202bوصل الوفد\u202c ", (2, 11)),
        ("\u200f\tوصل\u00a0\u200e", (2, 5)),
        ("\u200f-\u200f-", (1, 4)),
    ],
)
def test_invisible_characters_and_white_space_lie_outside_a_paragraph(line, place):
    for before in ("", "غادر\n"):
        *_, paragraph = split_paragraphs(before + line)

        assert (paragraph.start - len(before), paragraph.end - len(before)) == place


def paragraphs(text):
    return [text[span.start : span.end] for span in split_paragraphs(text)]


GO_ON = {
    "behind a comma, a clause": "قال أمين الاتحاد في لقاء مع الصحفيين،\nأن البطولة ستبدأ في موعدها",
    "behind a comma, the same with a line between": "قال أمين الاتحاد في لقاء مع الصحفيين،\n\nإن البطولة ستبدأ",
    "behind a Latin comma, a participle": "نفى النقابي وجود خلاف,\nمشيرا إلى جلسة قادمة",
    "behind a comma, a relative clause": "زار الوزير المصنع الجديد،\nالذي افتتح الشهر الماضي",
    "behind a comma of a long line, any phrase": (
        "استقبل المحافظ وفدا من غرفة التجارة والصناعة والزراعة في مكتبه أمس،\nبحضور عدد من التجار"
    ),
    "behind a preposition": "وصل الوفد التجاري إلى\nميناء المدينة أمس",
    "behind a preposition of Egypt": "وصل الوفد فى\nالمساء",
    "behind a preposition with its conjunction": "تحدث عن الأسعار وعن\nالأجور",
    "behind the conjunction alone": "الأسعار و\nالأجور",
    "behind the complementiser": "وأكد المدير أن\nالأعمال ستنتهي قريبا",
    "behind the complementiser without its hamza": "وأكد المدير ان\nالأعمال ستنتهي قريبا",
    "behind its pronoun": "وأكد المدير أنه\nسيستقيل",
    "behind a pronoun": "هدفنا الفوز وأنا\nسعيد بالنتيجة",
    "behind a relative pronoun": "الجسر الذي\nانهار",
    "behind a particle of the verb": "وكان الوزير قد\nأعلن استقالته",
    "behind a verb of speech with its conjunction": "انتهت الجلسة. وقال\nالوزير إن النتائج جيدة",
    "behind an opening mark": "وقال الوزير «\nسنعود»",
    "before a clause": "وأوضح مدير المستشفى في حديث للإذاعة المحلية\nأن المصابين غادروا",
    "before a clause with its preposition": "وطالب رئيس اللجنة أعضاء المجلس المحلي كافة\nبأن يحضروا",
    "before what قال takes": "وقال الناطق باسم الشركة\nإن الخط سيعود إلى العمل",
    "before a participle": "ونفى المدرب أن يكون هناك خلاف مع اللاعبين\nمؤكدا أن الفريق متماسك",
    "before a relative pronoun": "وزارت اللجنة سوق الخضار الكبير وسط المدينة\nالذي احترق الشهر الماضي",
    "before a stop": "غادر الوفد المدينة\n.",
    "before a comma": "غادر الوفد المدينة\n، ثم عاد",
    "before a closing mark": "وقال «سنعود\n» ثم غادر",
    "inside brackets": "اتحاد الكرة (الجهة\nالمنظمة) قال",
    "behind what is invisible": "وصل الوفد إلى\u200f\n\u200fالمدينة",
    "behind harakat": "وصل الوفد إِلَى\nالمدينة",
    "with the line end of another system": "وصل الوفد إلى\r\nالمدينة",
}
STAY = {
    "a headline": "مقتل مدنيين في القتال\nنفى التلفزيون وصول المسلحين",
    "two headlines": "ارتفاع أسعار الخضار في الأسواق\nالتجار يشكون قلة البضائع",
    "a dateline": "دكا - وكالات\nأعلنت الوزارة أن الخط عاد",
    "a dateline with its dash": "الخرطوم -\nأعلنت الوزارة أن الخط عاد",
    "a byline": "سامي العلي – الطائف\nأقدم مواطن على بيع سيارته",
    "a place and day": "الشارقة،11 نوفمبر، 2020\nبين الأدب والفلسفة، ورفوف الناشرين",
    "a heading and what it heads": "أسعار الصرف\nبلغ سعر الدولار 30 جنيها",
    "a heading with a colon": "الخرطوم:\nكشفت الوزيرة عن فجوة",
    "a paragraph with its stop": "وأكد أنه سيعود.\nأن يعود المرء إلى بيته حق",
    "a question": "متى يعود الجميع إلى بيوتهم بعد هذه السنين؟\nأن يعودوا جميعا حلم",
    "a title before an essay": "رحلة العودة\nأن تعود إلى بيتك بعد سنين",
    "a headline before a sentence with إن": "الاتحاد يكشف موعد البطولة\nإن الرياضة حياة",
    "items of a list": "طلب المشاركون:\n- زيادة الأجور\n- خفض الأسعار",
    "items of a list behind commas": "سكر،\nشاي،\nأرز",
    "items behind a preposition": "يتألف الوفد من\n- سامي العلي\n- منى حسن",
    "numbered items behind commas": "1- زيادة الأجور الشهرية لجميع العاملين في القطاعين العام والخاص،\n2- خفض الأسعار",
    "names": "سامي العلي\nمنى حسن\nرائد يوسف",
    "names, the last of which is a preposition in Egypt": "محمد على\nحسن فوزى\nسامى على\nمنى حسن",
    "a greeting": "السادة القراء،\nنود أن نعلمكم بموعد الندوة",
    "verses": "يا دار أين الذين كانوا،\nوأين ذاك الزمان فيك،\nمرت عليك السنون حتى",
    "rows of a table": "الهلال 30 12\nالنصر 28 10\nالاتحاد 25 9",
    "an end that may be one": "كان هذا قبل شهر، ولم يزر المدينة من قبل\nعاد أمس",
    "a verb that ends a comparison": "انتهى الأمر كما قال\nعاد الجميع",
    "the end of an article": "// انتهى //\n13:50 ت م",
    "brackets that stay open": "أدلب (خاص\nقالت المديرية إنها تقدم خدماتها",
    "a quotation of its own": "ختم حديثه بقوله “نعم”\n“لا عودة إلى الوراء”",
}


@pytest.mark.parametrize("text", GO_ON.values(), ids=GO_ON.keys())
def test_a_line_that_goes_on_with_a_sentence_belongs_to_the_paragraph_before(text):
    assert paragraphs(text) == [text]


@pytest.mark.parametrize("text", STAY.values(), ids=STAY.keys())
def test_a_line_with_a_sentence_of_its_own_is_a_paragraph(text):
    assert paragraphs(text) == [line.strip() for line in text.splitlines()]


MAIL = """وقال مدير المشروع في لقاء عقده مع التجار في مقر الغرفة مساء السبت
الماضي إن أعمال الحفر ستبدأ بداية الشهر المقبل. وأضاف أن كلفتها تبلغ 12
مليون دولار، وأن الشركة تعهدت بإنجازها خلال ثلاث سنوات من توقيع
العقد. وأكدت المتحدثة باسم البلدية سلمى العلي في حديث
أن السكان سيحصلون على تعويضات."""
LETTER = f"السادة الكرام\nتحية طيبة\n\n{MAIL}\n\nمع الشكر\nإدارة الصحيفة"
COLUMN = """عقد مجلس البلدية جلسة طارئة مساء
أمس ناقش فيها أوضاع الأسواق.
وقالت رئيسة المجلس هدى الشامي
إن الأسعار زادت بنسبة كبيرة خلال
الأسابيع الماضية. وطالبت التجار
بخفضها قبل حلول العيد. وتابعت
الشامي أن المجلس سيراقب الأسواق"""
INDENTED = """  عقد مجلس البلدية جلسة طارئة في مقره مساء أمس. ناقش فيها أوضاع
الأسواق والأسعار في الأحياء. وقالت الرئيسة إن الأسعار زادت كثيرا في
الأسابيع الماضية، وإن على التجار أن يخفضوها قبل حلول عيد الفطر المبارك.
  وقال ممثل التجار سامي العلي في كلمته إن الغرفة لا تملك سلطة على
أصحاب المحلات الصغيرة. وأضاف أن الحل في زيادة البضائع القادمة من
المزارع."""
VERSES = """ذهب الذين أحبهم وبقيت وحدي ها هنا
أبكي على الأطلال في ليل طويل المنتهى
يا ليل هل من عودة تحيي فؤادا موجعا
أم هل سأبقى ساهرا أرعى النجوم على المدى
كم مرة نادى الحنين ولم أجد من يسمع"""
HEADLINES = """مجلس البلدية يعقد جلسة طارئة لبحث أوضاع الأسواق
رئيسة المجلس تطالب التجار بخفض الأسعار قبل العيد
ممثل التجار يرفض الاتهامات ويدعو إلى زيادة الواردات
انطلاق أعمال ترميم المسرح القديم وسط العاصمة غدا
الهلال يستعد لمواجهة النصر في نصف نهائي الكأس"""


@pytest.mark.parametrize("text", [MAIL, COLUMN, MAIL.replace("\n", "\r\n")], ids=["mail", "column", "other line ends"])
def test_lines_that_are_filled_up_to_a_margin_are_one_paragraph(text):
    assert paragraphs(text) == [text]


@pytest.mark.parametrize(
    "sign", ["\u064e", "\u0651\u064f", "\u200f\u200e"], ids=["vowels", "shaddas", "direction marks"]
)
@pytest.mark.parametrize("text", [MAIL, COLUMN, LETTER, VERSES, HEADLINES])
def test_what_is_written_on_letters_makes_no_line_longer(text, sign):
    rng = random.Random(4)
    written = "".join(one + sign if one.isalpha() and rng.random() < 0.6 else one for one in text)

    assert [one.count("\n") for one in paragraphs(written)] == [one.count("\n") for one in paragraphs(text)]


def test_what_may_be_written_on_letters_is_looked_for():
    assert not [
        one for one in {*MARKS, TATWEEL, *ZERO_WIDTH, *BIDI_CONTROLS, *PRESENTATION_FORMS} if not _ON_LETTERS.match(one)
    ]


def test_what_stands_above_and_below_a_wrapped_text_stays_apart():
    assert [one.count("\n") for one in paragraphs(LETTER)] == [0, 0, 4, 0, 0]


def test_a_paragraph_of_a_wrapped_text_may_begin_with_an_indent():
    assert [one.count("\n") for one in paragraphs(INDENTED)] == [2, 2]


@pytest.mark.parametrize("text", [VERSES, HEADLINES], ids=["verses", "headlines"])
def test_lines_of_about_equal_length_that_are_no_prose_stay_apart(text):
    assert paragraphs(text) == text.splitlines()


def test_a_sentence_goes_on_through_a_break_inside_it():
    assert [span.end for span in split_sentences("وصل الوفد إلى\nالمدينة. ثم\nغادر")] == [22, 25, 30]


def test_a_break_inside_a_sentence_is_one_space_for_tokens():
    tokens = tokenize("بلغ العدد نحو \n 12 ألفا\nثم زاد")

    assert [tokens.gap(index) for index in (3, 5)] == [" ", "\n"]
    assert [tokens.begins_line(index) for index in (3, 5)] == [False, True]
    assert not tokens[1:5].begins_line(2)


@given(st.lists(st.sampled_from([*GO_ON.values(), *STAY.values(), MAIL, VERSES, "\n", " \n "]), max_size=5))
def test_lines_that_go_on_are_those_inside_paragraphs(texts):
    text = "\n".join(texts)
    starts = {span.start for span in split_paragraphs(text)}

    assert starts.isdisjoint(read_paragraphs(text).continued)
    assert all(
        any(span.start < place < span.end for span in split_paragraphs(text))
        for place in read_paragraphs(text).continued
    )


def facts(text):
    doc = analyze(text, extractors=["numbers", "times", "quotations"])
    return [(one.layer, one.span, [str(span) for span in getattr(one.value, "content", ())]) for one in doc.annotations]


@pytest.mark.parametrize("text", [MAIL, COLUMN, LETTER], ids=["mail", "column", "letter"])
def test_a_wrapped_text_is_read_as_the_same_text_on_one_line(text):
    unwrapped = text
    for place in read_paragraphs(text).continued:
        unwrapped = f"{unwrapped[: place - 1]} {unwrapped[place:]}"

    assert "\n" not in unwrapped or text == LETTER
    assert facts(text) == facts(unwrapped) != []
