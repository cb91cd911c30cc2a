"""Tokens: what is one, of which kind, and that none is lost whatever the text."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import tokenization
from arnews.letters import BIDI_CONTROLS, PRESENTATION_FORMS, ZERO_WIDTH
from arnews.normalization import fold, letters_of
from arnews.quote_marks import QUOTE_MARKS
from arnews.spans import Span
from arnews.tokenization import code_points, tokenize
from arnews.words import word

any_text = st.one_of(
    st.text(),
    st.text(st.characters(categories=None)),
    st.text(st.sampled_from("اب1٣ .,،٫:/@#-_'’\"«<>ـ\u064b\u0301\u200d\u200f\ufe0f\u20e3😀🏽🇸🇦aé\nhtps:w\ud800\0")),
)


def kinds(text):
    """Give what stands in the text for each token, and its kind."""
    return [(text[token.span.start : token.span.end], token.kind) for token in tokenize(text)]


def test_the_word_of_a_token_is_what_can_be_seen_and_its_place_what_is_written():
    tokens = tokenize("(و\u200dقال\u200f)")

    assert (tokens.words[1], tokens.span(1, 2), tokens.span(1, 2, 1)) == ("وقال", Span(1, 6), Span(3, 6))
    assert [tokens.place(1, cut) for cut in range(4)] == [1, 3, 4, 5]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("منوها” بالعمل", ["منوها", "بالعمل"]),
        ('كان كبيرا" وصغيرا" ثم', ["كان", "كبيرا", "وصغيرا", "ثم"]),
        ('كان كَبيراً" جدا', ["كان", "كَبيراً", "جدا"]),
        ('بلغ 30 كيلومترا".', ["بلغ", "30", "كيلومترا", "."]),
        ('قال: "كان كبيرا" ومضى".', ["قال", ":", '"', "كان", "كبيرا", "ومضى", '"', "."]),
        ('قال "شكرا" ثم', ["قال", '"', "شكرا", '"', "ثم"]),
        ('قال "نعم شكرا" وأضاف" لا"', ["قال", '"', "نعم", "شكرا", '"', "وأضاف", '"', "لا", '"']),
        ('لا" شيء', ["لا", '"', "شيء"]),
        ('كبيرا"جدا', ["كبيرا", '"', "جدا"]),
        ('كبيرا " جدا', ["كبيرا", '"', "جدا"]),
    ],
)
def test_a_quote_mark_typed_for_a_tanwin_belongs_to_its_word(text, words):
    tokens = tokenize(text)

    assert tokens.words == words
    signs = [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    assert [sign.rstrip('"”') or sign for sign in signs] == words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وقال", "word"),
        ("مُحَمَّدٌ", "word"),
        ("مـــصر", "word"),
        ("می\u200cخواهم", "word"),
        ("\ufefb\ufee3", "word"),
        ("ﷺ", "word"),
        ("12.500", "number"),
        ("١٢٬٥٠٠٫٧٥", "number"),
        ("3,5", "number"),
        ("۱۹", "number"),
        *((mark, "quote") for mark in sorted(QUOTE_MARKS)),
        ("،", "punctuation"),
        ("...", "punctuation"),
        ("ـ", "punctuation"),
        ("﴾", "symbol"),
        ("%", "symbol"),
        ("﷼", "symbol"),
        ("Reuters", "latin"),
        ("O’Brien", "latin"),
        ("H1N1", "latin"),
        ("café", "latin"),
        ("cafe\u0301", "latin"),
        ("हिन्दी", "latin"),
        ("मुंबई", "latin"),
        ("https://example.com/a?b=1&c=%20", "url"),
        ("HTTP://example.com", "url"),
        ("www.example.com", "url"),
        ("ftp://example.com/أخبار", "url"),
        ("info.desk+x@example.com.sa", "email"),
        ("24info@example.com", "email"),
        ("@user_1", "handle"),
        ("#وسم_الأسبوع", "hashtag"),
        ("😀", "emoji"),
        ("👍🏽", "emoji"),
        ("👨‍👩‍👧", "emoji"),
        ("❤️", "emoji"),
        ("🇸🇦", "emoji"),
        ("1️⃣", "emoji"),
        ("#️⃣", "emoji"),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "emoji"),
    ],
)
def test_what_is_one_token_and_of_which_kind(text, kind):
    assert kinds(f"{text} {text}") == [(text, kind)] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("50%", ["50", "%"]),
        ("15-20", ["15", "-", "20"]),
        ("15/3/2016", ["15", "/", "3", "/", "2016"]),
        ("بلغ 3.", ["بلغ", "3", "."]),
        ("الـ15", ["الـ", "15"]),
        ("1436هـ", ["1436", "هـ"]),
        ("10km", ["10", "km"]),
        ("+966", ["+", "966"]),
        ("(http://example.com/a.)", ["(", "http://example.com/a", ".", ")"]),
        ("http://example.com، ثم", ["http://example.com", "،", "ثم"]),
        ("«https://example.com»", ["«", "https://example.com", "»"]),
        ("راسل info@example.com.", ["راسل", "info@example.com", "."]),
        ("كلا!؟", ["كلا", "!", "؟"]),
        ("قال:''نعم''", ["قال", ":", "''", "نعم", "''"]),
        ("<<نعم>>", ["<<", "نعم", ">>"]),
        ("فيBBC", ["في", "BBC"]),
        ("لـ«الأيام»", ["لـ", "«", "الأيام", "»"]),
        ("وصل..ثم-غادر--أمس", ["وصل", "..", "ثم", "-", "غادر", "--", "أمس"]),
        ("😀😀", ["😀", "😀"]),
        ("http://", ["http", ":", "/", "/"]),
    ],
)
def test_what_is_several_tokens(text, words):
    assert tokenize(text).words == words


def test_tokens_are_columns_and_objects_on_demand():
    tokens = tokenize("قال إنه")

    token = tokens[1]
    assert (token.span, token.text, token.bare, token.folded, token.kind) == (Span(4, 7), "إنه", "إنه", "انه", "word")
    assert [token.text for token in tokens] == tokens.words
    assert tokens[-1] == token


def test_a_slice_of_tokens_is_tokens_of_the_same_text():
    tokens = tokenize("قال إنه سيعود")

    part = tokens[1:]
    assert (part.text, part.words, part.starts, part.ends) == (tokens.text, ["إنه", "سيعود"], [4, 8], [7, 13])


def test_tokens_within_a_place_are_those_that_overlap_it():
    tokens = tokenize("قال إنه سيعود")

    assert tokens.within(Span(2, 5)) == range(2)
    assert tokens.within(Span(3, 4)) == range(1, 1)
    assert tokens.span(0, 2) == Span(0, 7)
    assert [tokens.at(offset) for offset in (0, 3, 13)] == [0, 1, 3]


def test_a_written_form_is_analysed_once():
    assert word("وقال") is word("وقال")


def test_what_is_not_a_string_is_a_type_error_that_says_so():
    with pytest.raises(TypeError, match="tokenize takes a str, not NoneType"):
        tokenize(None)


INVISIBLE = ZERO_WIDTH | BIDI_CONTROLS


@given(any_text)
def test_every_code_point_that_can_be_seen_is_in_exactly_one_token(text):
    tokens = tokenize(text)
    covered = [index for start, end in zip(tokens.starts, tokens.ends, strict=True) for index in range(start, end)]
    visible = [index for index, one in enumerate(text) if not one.isspace() and one not in INVISIBLE]

    assert [index for index in covered if text[index] not in INVISIBLE] == visible
    assert covered == sorted(set(covered))


@given(any_text)
def test_words_are_what_is_written_in_their_places(text):
    for token in tokenize(text):
        written = text[token.span.start : token.span.end]

        assert written[0] not in INVISIBLE
        assert written[-1] not in INVISIBLE
        assert token.text in (written, without_invisible(written))


def without_invisible(text):
    return "".join(one for one in text if one not in INVISIBLE)


@given(any_text)
def test_every_token_has_a_kind_and_its_forms(text):
    for token in tokenize(text):
        assert token.bare
        assert token.folded
        assert token.folded == (fold(token.text) or token.text)
        if token.kind == "word":
            assert token.bare == letters_of(token.text)
            assert token.bare[0].isalpha()
        if token.kind == "number":
            assert token.folded[0].isdecimal()
        if token.kind == "emoji":
            assert not token.text.isalnum()


@pytest.mark.parametrize("text", ["ـ", "ـــ", "\u064b", "\ufe70", "\ufe71", "\ufc5e"])
def test_what_has_no_letter_folds_to_itself_and_is_punctuation(text):
    [token] = tokenize(text)

    assert (token.bare, token.folded, token.kind) == (text, text, "punctuation")


@given(
    st.text(st.sampled_from("اب1٣१ .,،٫:/@#-_’\"«<'>ـaé\nhtps:w")),
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from(sorted(INVISIBLE)))),
)
def test_invisible_characters_move_tokens_and_change_none(text, added):
    plain = tokenize(text)
    letters = list(text)
    for place, control in added:
        letters[min(place, len(letters)) : min(place, len(letters))] = [control]
    moved = tokenize("".join(letters))

    assert [without_invisible(written) for written in moved.words] == plain.words
    assert [token.kind for token in moved] == [token.kind for token in plain]
    assert [token.folded for token in moved] == [token.folded for token in plain]
    assert [moved.gap(index) for index in range(len(moved))] == [plain.gap(index) for index in range(len(plain))]
    assert [without_invisible(moved.text[token.span.start : token.span.end]) for token in moved] == plain.words


@pytest.mark.parametrize("text", ["٢٠٢٤", "۲۰۲۴", "२०२४", "２０２４", "๒๐๒๔", "𝟮𝟬𝟮𝟰"])
def test_digits_of_any_script_are_a_number(text):
    [token] = tokenize(text)

    assert (token.folded, token.kind) == ("2024", "number")


@pytest.mark.parametrize("text", ["#كره\u200cقدم", "#می\u200cخواهم", "#اليوم_الوطني", "#\u200fوسم"])
def test_a_hashtag_goes_on_over_joiners(text):
    assert kinds(f"{text} {text}") == [(text, "hashtag")] * 2


@given(any_text, any_text)
def test_white_space_separates(first, second):
    assert tokenize(f"{first} {second}").words == tokenize(first).words + tokenize(second).words


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        *((sign, "symbol") for sign in "+=<>|~^$€£¥₪%٪°№*/\\﷼→←∑■"),
        *((mark, "punctuation") for mark in ".,:;!?()[]{}-_&@#،؛؟…–—•§"),
        *((mark, "quote") for mark in ("'", "«", "''", "<<", "\u200f«")),
        ("@a", "handle"),
        ("#أ", "hashtag"),
        ("#\ufe0f\u20e3", "emoji"),
        ("@\u20e3", "emoji"),
        ("5\u20e3", "emoji"),
        ("a@b", "email"),
        ("x://y", "url"),
        ("WWW.x", "url"),
        ("wwwx", "latin"),
        ("2a", "latin"),
        ("a2", "latin"),
        ("1,5", "number"),
        ("٢", "number"),
        ("وَ", "word"),
        ("ـ", "punctuation"),
        ("🇸🇦", "emoji"),
        ("☀", "emoji"),
    ],
)
def test_the_kind_of_a_form_does_not_depend_on_where_it_stands(written, kind):
    assert word(written).kind == kind


def test_the_forms_of_a_word_are_its_letters_and_what_they_are_folded_to():
    assert (word("أُسرةـ").text, word("أُسرةـ").bare, word("أُسرةـ").folded) == ("أُسرةـ", "أسرة", "اسره")
    assert (word("\ufefb").bare, word("\ufefb").folded) == ("لا", "لا")
    assert (word("١٢").bare, word("١٢").folded) == ("١٢", "12")
    assert (word("\u064b").bare, word("\u064b").folded) == ("\u064b", "\u064b")


def test_a_token_goes_on_after_the_letters_that_are_cut():
    tokens = tokenize("ثم و\u200dب\u200fقال")

    assert [tokens.place(1, cut) for cut in range(6)] == [3, 5, 7, 8, 9, 10]
    assert [tokens.place(0, cut) for cut in range(3)] == [0, 1, 2]
    assert tokens.span(1, 2) == Span(3, 10)
    assert tokens.span(0, 2, 1) == Span(1, 10)


def test_a_ligature_that_is_cut_in_its_middle_stays_whole():
    tokens = tokenize("و\ufefbت")

    assert tokens.words == ["ولات"]
    assert [tokens.place(0, cut) for cut in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("قال", [0, 1, 2, 3, 3]),
        ("وَبِال", [0, 2, 4, 5, 6]),
        ("وـقال", [0, 2, 3, 4, 5]),
        ("\ufefbت", [0, 0, 1, 2, 2]),
        ("\u200fقال", [0, 2, 3, 4, 4]),
        ("", [0, 0, 0, 0, 0]),
    ],
)
def test_letters_are_counted_with_what_is_written_on_them(written, expected):
    assert [code_points(written, letters) for letters in range(5)] == expected


def test_where_a_token_goes_on_inside_is_counted_from_its_own_beginning():
    tokens = tokenize("ثم وَبِالوزير")

    assert [tokens.inside(1, letters) for letters in range(4)] == [3, 5, 7, 8]


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("قال نعم", ["", " "]),
        ("  قال\n\tنعم ", ["  ", "\n\t"]),
        ("قال،نعم", ["", "", ""]),
        ("\u200fقال\u200f \u200eنعم", ["", " "]),
        ("قال\u200f،", ["", ""]),
    ],
)
def test_the_gap_before_a_token_is_the_white_space_there(text, gaps):
    tokens = tokenize(text)

    assert [tokens.gap(index) for index in range(len(tokens))] == gaps


@pytest.mark.parametrize("text", ["", "قال", "قال ", "قال\n\n"])
@pytest.mark.parametrize("further", [0, 1, 2])
def test_behind_the_last_token_a_line_ends(text, further):
    tokens = tokenize(text)

    assert tokens.gap(len(tokens) + further) == "\n"


@pytest.mark.parametrize(
    ("gap", "begins"),
    [
        *(
            (gap, True)
            for gap in ("\n", "\r\n", "\u2028", "\x85", " \n ", "\n\n", "\u200f\n", "\n\u202b", "\v", "\x1c")
        ),
        *((gap, False) for gap in (" ", "  ", "\t", "\u00a0", "\u200f \u200f", "\u3000")),
    ],
)
def test_a_token_begins_a_line_where_the_gap_before_it_ends_one(gap, begins):
    tokens = tokenize(f" نعم{gap}قال")

    assert [tokens.begins_line(index) for index in (0, 1)] == [True, begins]


def test_a_token_glued_to_the_one_before_begins_no_line():
    assert not tokenize("قال،").begins_line(1)


def test_what_is_written_is_the_text_as_it_is_seen():
    tokens = tokenize("ا\ufefb\u200fن وال\u064bآن")

    assert tokens.written(Span(0, 4)) == "الان"
    assert tokens.written(Span(5, 11)) == "وال\u064bآن"
    assert tokens.written(Span(2, 5)) == "ن "


def test_a_place_holds_the_tokens_that_it_cuts_and_none_that_it_touches():
    tokens = tokenize("قال إنه سيعود")

    assert [tokens.within(Span(*place)) for place in ((0, 3), (0, 4), (0, 5), (2, 9), (4, 7), (7, 8), (12, 13))] == [
        range(1), range(1), range(2), range(3), range(1, 2), range(2, 2), range(2, 3),
    ]  # fmt: skip
    assert [tokens.at(offset) for offset in (0, 2, 3, 6, 7, 12, 13)] == [0, 0, 1, 1, 2, 2, 3]


def test_tokens_of_a_text_with_ligatures_and_controls_have_the_places_in_it():
    tokens = tokenize("\u202b\ufefb \ufedf\ufe98\u200dر 1\u200f5\u202c.")

    assert tokens.words == ["لا", "لتر", "15", "."]
    assert (tokens.starts, tokens.ends) == ([1, 3, 8, 12], [2, 7, 11, 13])
    assert tokens.text == "\u202b\ufefb \ufedf\ufe98\u200dر 1\u200f5\u202c."


def test_a_joiner_between_pictures_stays_and_elsewhere_goes():
    assert tokenize("👨\u200d👩 ن\u200dعم").words == ["👨\u200d👩", "نعم"]
    assert tokenize("👍🏽\u200d👩").words == ["👍🏽\u200d👩"]
    assert tokenize("👍\u200dن").words == ["👍", "ن"]


def test_tokens_are_equal_objects_one_by_one_and_in_a_loop():
    tokens = tokenize("قال نعم")

    assert len(tokens) == 2
    assert list(tokens) == [tokens[0], tokens[1]]
    assert tokens[::-1].words == ["نعم", "قال"]
    assert (tokens[1].text, tokens[1].span) == ("نعم", Span(4, 7))


def test_a_mark_that_only_closes_is_what_pairing_all_marks_says_it_is(monkeypatch):
    files = sorted(Path(__file__).with_name("cases").glob("*.toml"))
    cases = [case for file in files for case in tomllib.loads(file.read_text("utf-8")).get("case", ())]
    texts = [text for case in cases if any(mark in (text := case.get("text", "")) for mark in tokenization.LIKE_TANWIN)]
    marks = [f"{letter}{mark}" for letter in "ةيه" for mark in '"”']  # which the quick way reads where an alef is there
    texts += [text.replace(mark, f"{mark[0]}ا{mark[1]}") for text in texts for mark in marks if mark in text]
    quick = [tokenize(text).words for text in texts]
    monkeypatch.setattr(tokenization, "_is_opened", lambda text, place: False)

    assert len(texts) > 200
    assert [words for words, text in zip(quick, texts, strict=True) if words != tokenize(text).words] == []


def test_every_character_that_disguises_is_seen_and_no_other():
    disguises = ZERO_WIDTH | BIDI_CONTROLS | PRESENTATION_FORMS.keys()

    assert {one for one in map(chr, range(0x11000)) if tokenization._is_disguised(f"قال {one}.")} == disguises


def test_a_slice_knows_the_lines_of_the_whole_text():
    tokens = tokenize("وصل الوفد\n\nغادر الضيف")

    assert tokens[2:][1:].paragraphs == tokens.paragraphs == (Span(0, 9), Span(11, 21))
    assert tokens[2:].paragraphs is tokens.paragraphs
