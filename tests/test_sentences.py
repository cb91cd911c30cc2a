"""Where sentences end, and where they do not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews.tokenization import split_paragraphs, split_sentences, tokenize


def sentences(text, **options):
    return [text[span.start : span.end] for span in split_sentences(text, **options)]


@pytest.mark.parametrize("stop", [".", "!", "؟", "?", "…", "...", "؟!", "!!!", "۔", " ."])
def test_a_stop_ends_a_sentence(stop):
    assert sentences(f"وصل الوفد{stop} ثم غادر") == [f"وصل الوفد{stop}", "ثم غادر"]


def test_a_stop_without_a_space_after_it_does_too():
    assert sentences("انتهى اللقاء.وغادر الجميع") == ["انتهى اللقاء.", "وغادر الجميع"]


@pytest.mark.parametrize("pause", ["،", "؛", ":", "..", " - ", ",", ";"])
def test_pauses_do_not(pause):
    text = f"وصل الوفد{pause} ثم غادر"

    assert sentences(text) == [text]


@pytest.mark.parametrize("mark", ["؛", ";"])
def test_semicolons_end_sentences_when_that_is_asked_for(mark):
    assert sentences(f"وصل الوفد{mark} ثم غادر", semicolons=True) == [f"وصل الوفد{mark}", "ثم غادر"]


@pytest.mark.parametrize(
    "text",
    [
        "التقى د. سامي العلي أمس",
        "وأوضح م. هاني الزين الخطة",
        "وشكر أ.د. ليلى منصور على جهدها",
        "نقلت وكالة أ. ف. ب، عن شهود",
        "نقلت أ.ف.ب عن شهود",
        "وقالت (د.ب.أ) إن الحفل تأجل",
        "يكتب إلى ص.ب 1234 الرياض",
        "وقال Dr. Smith ذلك",
        "كتب John F. Kennedy ذلك",
        "بلغ السعر 12.50 ريال",
        "زر موقع example.com غدا",
        "زر http://www.example.com/a.html?b=1.5 غدا",
        "راسلوا info@example.com.sa اليوم",
        "النسخة v2.0.1 جاهزة",
        "وصل.. ثم غادر",
        "1. وصول الوفد",
        "بكلفة تبلغ 4. 5 مليار دولار",
        "حضر الوزراء إلخ.، ثم غادروا",
        "كرم الحفل سلمى وم. هند",
        "التقى د. كريم بأ. نادر أمس",
        "سلم الجائزة للد. علي أمس",
        "أشاد الوفد بد. هالة وبأ. كمال",
        "منحت الجائزة لم. سعيد الزين",
        "حضر ع. م. الزين وف. ق. سالم",
        "وتحدثت الد. ليلى والم. هند أمس",
        "ﻭﺻﻞ ﻭﺩ. ﻋﻠﻲ",
        "وَد. علي",
        "قال د . سامي إن العمل بدأ",
        "نقلت أ . ف . ب عن شهود",
        "نقلت عن أ.ف.ب وأ.ف.ب عن شهود",
        "السعر 50 ر.س. للقطعة",
        "السعر 50 ر. س. للقطعة",
        "بني عام 300 ق.م. في مصر",
        "رافقه دكت. سامي ودكت. علي",
        "اعتذر نادر فد. رامي فأ. سلوى",
        "تأخر الوفد فالد. ليلى وحدها",
        ".وصل الوفد",
        ". وصل الوفد",
        "... وصل الوفد",
        ". . وصل الوفد",
        "؟ وصل الوفد",
    ],
)
def test_full_stops_of_abbreviations_numbers_and_addresses_do_not(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("عقد اللقاء عام 1436هـ.", "وغادر الوفد"),
        ("عقد اللقاء عام 1436 هـ.", "وغادر الوفد"),
        ("بدأ اللقاء الساعة 9 ص.", "وانتهى ظهرا"),
        ("يلعب في المجموعة أ.", "ويبدأ غدا"),
        ("بلغ العدد 15.", "وكان أقل"),
        ("زاروا موقع example.com.", "ثم غادروا"),
        ("نقص فيتامين د.", "وهذا شائع"),
        ("نقص فيتامين د .", "وهذا شائع"),
        ("وصل سامي ود. علي.", "ثم غادرا"),
        ("يبدأ الساعة 9 م.", "د. سامي يفتتح اللقاء"),
        ("يبدأ الساعة 9 م .", "ثم ينتهي"),
        ("سألته فقال لا.", "ثم غادر"),
        ("سألته فقال لا .", "ثم غادر"),
        ("كان ذلك لا بد.", "وقد حدث"),
        ("كان ولا بد .", "وقد حدث"),
        ("صاح وي.", "ثم صمت"),
        ("قبضوا على لص.", "وهرب آخر"),
        ("غاب عن الكلام ولم.", "ثم عاد"),
        ("انتظره فلم.", "ثم عاد"),
        ("كل له فم.", "وبعضهم يصمت"),
        (".وصل الوفد.", "ثم غادر"),
        ("وصل الوفد .", "ثم غادر"),
    ],
)
def test_full_stops_after_eras_groups_numbers_and_addresses_do(first, second):
    assert sentences(f"{first} {second}") == [first, second]


@pytest.mark.parametrize("marks", ["«»", '""', "“”", "”“"])
def test_nothing_ends_a_sentence_inside_quote_marks(marks):
    opening, closing = marks
    text = f"وقال: {opening}سنبدأ غدا. لا شك في ذلك! لماذا ننتظر؟ سنبدأ{closing}، ثم غادر."

    assert sentences(text) == [text]


@pytest.mark.parametrize("marks", ["«»", '""', "“”"])
def test_a_quotation_that_ends_with_a_full_stop_ends_its_sentence(marks):
    opening, closing = marks
    quotation = f"وقال: {opening}سنبدأ. غدا.{closing}"

    assert sentences(f"{quotation} وأضاف شيئا.") == [quotation, "وأضاف شيئا."]


def test_a_stop_at_the_head_of_a_line_belongs_to_what_follows():
    assert sentences(".وصل الوفد\n.ثم غادر") == [".وصل الوفد", ".ثم غادر"]
    assert sentences("وصل الوفد.\n...\nثم غادر") == ["وصل الوفد.", "...", "ثم غادر"]


def test_a_sentence_has_something_to_see():
    assert sentences("وصل الوفد.\u200f\nوغادر.\n\u202b\u202c") == ["وصل الوفد.", "وغادر."]


def test_a_question_mark_before_a_closing_mark_does_not():
    text = "عرض فيلم «إلى أين؟» في القاهرة."

    assert sentences(text) == [text]


def test_closing_marks_after_a_stop_belong_to_the_sentence():
    assert sentences('وصل (الوفد.) وقال "نعم". "لا" هي الرد.') == ["وصل (الوفد.)", 'وقال "نعم".', '"لا" هي الرد.']


def test_a_mark_that_is_never_closed_holds_nothing_together():
    assert sentences("وقال: «سنبدأ. ثم غادر") == ["وقال: «سنبدأ.", "ثم غادر"]


def test_a_heading_without_a_stop_is_a_sentence():
    assert sentences("وصول الوفد\n\nوصل الوفد أمس.\r\nثم غادر") == ["وصول الوفد", "وصل الوفد أمس.", "ثم غادر"]


def test_a_paragraph_ends_a_sentence_even_inside_quote_marks():
    assert sentences("قال: «نعم.\nثم لا».") == ["قال: «نعم.", "ثم لا»."]


def test_tokens_may_be_given_in_the_place_of_the_text():
    text = "وصل الوفد. ثم غادر"

    assert split_sentences(tokenize(text)) == split_sentences(text)


def test_a_text_without_words_has_no_sentences():
    assert split_sentences(" \n ") == ()


PIECES = [*'.!؟…،؛«»"()', "..", "...", " ", " ", "\n", "نعم", "د", "أ", "15", "x", "http://x.com"]
pieces = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(st.one_of(pieces, st.text()), st.booleans())
def test_every_token_is_in_exactly_one_sentence(text, semicolons):
    tokens = tokenize(text)
    spans = split_sentences(text, semicolons=semicolons)

    assert [index for span in spans for index in tokens.within(span)] == list(range(len(tokens)))
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(st.one_of(pieces, st.text()))
def test_a_sentence_lies_in_one_paragraph(text):
    paragraphs = split_paragraphs(text)

    assert all(any(span in paragraph for paragraph in paragraphs) for span in split_sentences(text))


@pytest.mark.parametrize("unit", [".", '".', "«.", "د. ", ".\n", "أ.", "! ", "«نعم. ", "!،", '"!" '])
def test_a_hundred_thousand_stops_are_split(unit):
    assert split_sentences(unit * (100_000 // len(unit)) + ",")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an initial among others and a single letter by itself
        ("نقلت أ. ف. ب. عن شهود", ["نقلت أ. ف. ب. عن شهود"]),
        ("جلس في الصف أ. ثم غادر", ["جلس في الصف أ. ثم غادر"]),
        ("نشرته مجلة ك. ثم غادر", ["نشرته مجلة ك.", "ثم غادر"]),
        ("يلعب في فئة م. ويبدأ غدا", ["يلعب في فئة م.", "ويبدأ غدا"]),
        ("كتب X. ثم غادر", ["كتب X. ثم غادر"]),
        ("كتب Xy. ثم غادر", ["كتب Xy.", "ثم غادر"]),
        ("كتب Mr. ثم غادر", ["كتب Mr. ثم غادر"]),
        ("وصل ودكت. علي", ["وصل ودكت. علي"]),
        ("وصل كدكت. علي", ["وصل كدكت.", "علي"]),
        # a number before a full stop: of a list at the head of a line, decimals torn off, or the end
        ("وصل.\n2. غادر الوفد", ["وصل.", "2. غادر الوفد"]),
        ("بلغ 15. ثم غادر", ["بلغ 15.", "ثم غادر"]),
        ("بلغ 15. 5 مليار", ["بلغ 15. 5 مليار"]),
        # eras and units behind a number end with their sentence, half of them do not
        ("عام 300 ق. ثم غادر", ["عام 300 ق.", "ثم غادر"]),
        ("عام 300 ق.م. ثم غادر", ["عام 300 ق.م. ثم غادر"]),
        ("السعر 50 ر. ثم غادر", ["السعر 50 ر.", "ثم غادر"]),
        ("الساعة 9 م. د. علي", ["الساعة 9 م.", "د. علي"]),
        # a full stop with something glued to it
        ("زار v2.x1 ثم غادر", ["زار v2.x1 ثم غادر"]),
        ("وصل الوفد.ثم غادر", ["وصل الوفد.", "ثم غادر"]),
        ("وصل الوفد.x ثم", ["وصل الوفد.x ثم"]),
        ("وصل الوفد.5 ثم", ["وصل الوفد.5 ثم"]),
        ("وصل الوفد. 5 ثم", ["وصل الوفد.", "5 ثم"]),
        ("وصل الوفد! x ثم", ["وصل الوفد!", "x ثم"]),
        # what follows goes on
        ("وصل الوفد!، ثم غادر", ["وصل الوفد!، ثم غادر"]),
        ("وصل الوفد (!) ثم غادر", ["وصل الوفد (!)", "ثم غادر"]),
        ("وصل الوفد... ثم غادر", ["وصل الوفد...", "ثم غادر"]),
        ("وصل الوفد......... ثم غادر", ["وصل الوفد......... ثم غادر"]),
        ("وصل الوفد........ ثم غادر", ["وصل الوفد........", "ثم غادر"]),
        # closing marks
        ("قال (نعم.) ثم غادر", ["قال (نعم.)", "ثم غادر"]),
        ("قال (نعم. ) ثم غادر", ["قال (نعم.", ") ثم غادر"]),
        ("قال «نعم!» ثم غادر", ["قال «نعم!» ثم غادر"]),
        ("قال «نعم.»، ثم غادر", ["قال «نعم.»، ثم غادر"]),
        ("قال «نعم. لا.» ثم «هنا. هناك.» ثم", ["قال «نعم. لا.»", "ثم «هنا. هناك.»", "ثم"]),
        ('قال "نعم."ثم غادر', ['قال "نعم."', "ثم غادر"]),
        ("قال «أ «ب.» ج. د» ثم. هـ", ["قال «أ «ب.» ج. د» ثم.", "هـ"]),
        ("وصل الوفد.«نعم» قال", ["وصل الوفد.", "«نعم» قال"]),
        ("وصل الوفد.» قال", ["وصل الوفد.»", "قال"]),
        # two paragraphs
        ("أول. ثان\nثالث. رابع", ["أول.", "ثان", "ثالث.", "رابع"]),
        ("أول.\n\n. ثالث. رابع.", ["أول.", ". ثالث.", "رابع."]),
    ],
)
def test_each_sentence_ends_where_it_does(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize("proclitic", ["و", "ف", "ل", "ال", "لل", "وب", "ول", "وال", "فال", "بال", "ولل"])
def test_a_title_may_have_a_proclitic_before_it(proclitic):
    text = f"وصل سامي {proclitic}د. علي أمس"

    assert sentences(text) == [text]


def test_a_letter_set_off_from_its_full_stop_is_a_title_at_the_head_of_no_line():
    assert sentences("وصل م . علي") == ["وصل م . علي"]
    assert sentences("وصل علي . ثم غادر") == ["وصل علي .", "ثم غادر"]
    assert sentences("وصل\n. ثم غادر") == ["وصل\n.", "ثم غادر"]
    assert sentences("فيتامين د . ثم غادر") == ["فيتامين د .", "ثم غادر"]
