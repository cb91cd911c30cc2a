"""The smallest parts of the ground floor: how a mark looks, what a word before a stop is, how words are cut."""

import pytest

from arnews import Span, pair_quote_marks, tokenize
from arnews.lexicon import Found, Lexicon
from arnews.quote_marks import _beside, _letter_before, _look
from arnews.sentences import _is_initial
from arnews.tokenization import split_sentences


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ('"نعم', 1),
        ('نعم"', -1),
        ('قال "نعم', 1),
        ('قال ".نعم', 0),
        ('قال: " نعم', 1),
        ('قال " نعم', 0),
        ('قال ". نعم', 0),
        ('نعم " . ثم', -1),
        ('قال :"نعم', 1),
        ('قال:"نعم', 1),
        ('قال:" نعم', 0),
        ('قال:". نعم', 0),
        ('نعم" ثم', -1),
        ('نعم". ثم', -1),
        ('قال ل"نعم', 1),
        ('قال لَ"نعم', 1),
        ('قال5"نعم', 0),
        ('قال 5"نعم', 0),
        ('نعم"ثم', 0),
    ],
)
def test_a_mark_looks_as_what_stands_around_it_says(text, look):
    start = text.index('"')

    assert _look(text, start, start + 1, Span(0, len(text))) == look


@pytest.mark.parametrize(
    ("text", "index"), [('قَ"', 0), ('قال"', 2), ('"', -1), ('لَّ"', 0), ("ل" + "\u064e" * 9 + '"', 5)]
)
def test_the_letter_before_a_mark_is_found_behind_few_harakat(text, index):
    found = _letter_before(text, len(text) - 1)

    assert found == index or (index == 5 and 0 < found < len(text) - 1)


def test_two_marks_are_looked_through_and_no_more():
    assert _beside('ق""', 2, -1) == "ق"
    assert _beside('ق"""', 3, -1) == " "
    assert _beside('""ق', 0, 1) == "ق"
    assert _beside("ق", 1, 1) == _beside("ق", -1, -1) == " "


def pairs(text):
    return [(text[pair.opening.start : pair.closing.end] if pair.closing else None) for pair in pair_quote_marks(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('قال «نعم" وعاد.', ['«نعم"']),
        ('قال "نعم» وعاد.', ['"نعم»']),
        ('قال «نعم" ثم «لا" وعاد.', ['«نعم"', '«لا"']),
        ('قال «نعم "لا" أجل» وعاد.', ['«نعم "لا" أجل»', '"لا"']),
        ("قال «نعم» وعاد.", ["«نعم»"]),
        ('طوله 5" وعرضه 6" وقال "نعم".', ['"نعم"']),
    ],
)
def test_marks_of_two_kinds_make_a_pair_where_nothing_else_closes(text, found):
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "index", "initial"),
    [
        ("أ. ب", 0, True),
        ("أ ب", 0, False),
        ("أ", 0, False),
        ("ص.ب 5", 2, True),
        ("ص. ب 5", 2, False),
        ("ص. ب. 5", 2, True),
        ("بيت. ثم", 0, False),
        ("5. ثم", 0, False),
        ("أ) ثم", 0, True),
        ("أ. ب", 9, False),
    ],
)
def test_one_letter_is_an_initial_beside_a_stop(text, index, initial):
    assert _is_initial(tokenize(text), index) is initial


def sentences(text):
    return [text[one.start : one.end] for one in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "وصل د. سامر إلى المدينة.",
        "وصل د . سامر إلى المدينة.",
        "راسلنا على ص.ب 500 في المدينة.",
        "قال أ. ب. سامر إن العمل بدأ.",
        "بلغ السعر 50 ر.س. للطن.",
        "زار الموقع example.com أمس.",
        "بلغ 4. 5 مليار.",
    ],
)
def test_a_stop_behind_what_is_short_ends_no_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("انتهى العمل. وعاد الوفد.", ["انتهى العمل.", "وعاد الوفد."]),
        ("بلغ العدد 5. وعاد الوفد.", ["بلغ العدد 5.", "وعاد الوفد."]),
        ("حدث ذلك عام 500 م. وعاد الوفد.", ["حدث ذلك عام 500 م.", "وعاد الوفد."]),
        ("انتهى العمل .وعاد الوفد.", ["انتهى العمل .", "وعاد الوفد."]),
        ("هذه الفقرة ب. وعاد الوفد.", ["هذه الفقرة ب.", "وعاد الوفد."]),
    ],
)
def test_other_stops_end_a_sentence(text, found):
    assert sentences(text) == found


def known(found):
    return None if found is None else (found.entries, found.cut, found.proclitics, found.definite, found.exact)


def test_lam_takes_the_alef_of_the_article_of_a_form_that_is_listed_with_it():
    lexicon = Lexicon({"الاثنين": [1], "خميس": [5]}, proclitics="ولب", article=True)

    assert known(lexicon["للاثنين"]) == ((1,), 1, "ل", True, True)
    assert known(lexicon["وللاثنين"]) == ((1,), 2, "ول", True, True)
    assert known(lexicon["للخميس"]) == ((5,), 1, "ل", True, True)
    assert known(lexicon["بالخميس"]) == ((5,), 1, "ب", True, True)
    assert known(lexicon["الخميس"]) == ((5,), 0, "", True, True)


def test_a_short_word_has_no_article_and_no_more_than_two_proclitics():
    lexicon = Lexicon({"ل": ["l"], "ب": ["b"], "بيت": ["house"]}, proclitics="ولبك", article=True)

    assert lexicon["ال"] is None or not lexicon["ال"].definite
    assert known(lexicon["وببيت"]) == (("house",), 2, "وب", False, True)
    assert lexicon["وبكبيت"] is None
    assert lexicon["ووبيت"] is None


def test_a_form_of_several_words_is_found_by_its_own_second_word():
    tokens = tokenize("وصل أمين عام الحزب أمين صندوق")
    lexicon = Lexicon({"أمين": ["a"], "أمين عام": ["b"], "أمين صندوق": ["c"]})

    assert [(lexicon.match(tokens, at).entry, lexicon.match(tokens, at).stop) for at in (1, 4)] == [("b", 3), ("c", 6)]
    assert lexicon.match(tokenize("أمين"), 0).entry == "a"
    assert lexicon.match(tokens, 6) is None


def test_what_another_finds_keeps_its_cut_in_a_word_with_marks():
    lexicon = Lexicon({}, other=lambda bare: Found((bare,), 1, "و") if bare.startswith("و") else None)

    assert known(lexicon["وَخمس"])[:2] == (("وخمس",), 2)
    assert known(lexicon["وخمس"])[:2] == (("وخمس",), 1)
