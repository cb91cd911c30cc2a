"""Each step by itself, the profiles, the way back, and what must not break them."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from arnews.letters import BIDI_CONTROLS, MARKS, ZERO_WIDTH
from arnews.normalization import _ALPHABET, PROFILES, STEPS, Normalized, fold, letters_of, normalize, strip_marks
from arnews.spans import Span

IDEMPOTENT = [step for step in STEPS if step != "entities"]

EXAMPLES = {  # step: before, after
    "entities": [
        ("&laquo;نعم&raquo; &#1593;&#x644;&#x649; &amp;", "«نعم» على &"),
        ("&لا; &nosuch; &#1;", "&لا; &nosuch; &#1;"),
    ],
    "compose": [
        ("ا\u0653ن ا\u0654ن ؤ و\u0654", "آن أن ؤ ؤ"),
        ("cafe\u0301", "café"),
        ("شد\u064f\u0651", "شد\u064f\u0651"),
    ],
    "forms": [
        ("\ufefb \ufef7\ufee3\ufe8e\ufee1", "لا لأمام"),
        ("\ufdf2", "الله"),
        ("\ufe91\ufe8e\ufe7c", "با\u0651"),
        ("²ﬁ", "²ﬁ"),
    ],
    "controls": [("\u200fمصر\u200e \u202bنعم\u202c\ufeff", "مصر نعم"), ("می\u200cخواهم", "می\u200cخواهم")],
    "joiners": [("می\u200cخواهم ه\u200d", "میخواهم ه")],
    "marks": [("مُحَمَّدٌ رَحْمٰن", "محمد رحمن")],
    "tatweel": [("مـــصر لـ«الأيام»", "مصر ل«الأيام»")],
    "alef": [("أإآٱا ا\u0654 ئ", "ااااا ا ئ")],
    "hamza": [("مؤتمر هيئة ماء أمر", "موتمر هيية ماء أمر")],
    "alef_maksura": [("على مستشفى", "علي مستشفي")],
    "teh_marbuta": [("مدينة", "مدينه")],
    "lookalikes": [("کتابی ہذا ۓ", "كتابي هذا ئ")],
    "foreign_letters": [("ڤيروس پاريس چورج گاز ژان", "فيروس باريس جورج كاز زان")],
    "digits": [("٢٠٢٥ ۱۹ १२ 7 ²", "2025 19 12 7 ²")],
    "arabic_digits": [("2025 ۱۹", "٢٠٢٥ ١٩")],
    "punctuation": [("نعم، لا؛ ماذا؟ ٣٫٥٪ ١٬٠٠٠", "نعم, لا; ماذا? ٣.٥% ١,٠٠٠")],
    "quotes": [("«نعم» “لا” ‘ربما’ „هنا‟", '"نعم" "لا" \'ربما\' "هنا"')],
    "spaces": [("في\u00a0مصر\tهنا\u3000\n", "في مصر هنا \n")],
    "elongation": [("جدااا هههههه الله ممتازززز", "جدا ه الله ممتاز"), ("100000 cooool", "100000 cooool")],
}  # fmt: skip

arabic = st.text(
    st.one_of(
        st.sampled_from(_ALPHABET),
        st.sampled_from(sorted(MARKS)),
        st.sampled_from(
            "اأإآىيئوؤةهککیڤ ا\u0653\u0654\u0655ـ\u200c\u200d\u200f\ufefb\ufdfa\ufe70\u0301\u0338eE=&;#amp1"
        ),
        st.characters(),
    )
)
any_text = st.one_of(arabic, st.text(st.characters(categories=None)))
profiles = st.sampled_from(sorted(PROFILES))
steps = st.lists(st.sampled_from(IDEMPOTENT), unique=True)


@pytest.mark.parametrize("step", STEPS)
def test_each_step_has_an_example(step):
    assert EXAMPLES[step]


@pytest.mark.parametrize(
    ("step", "before", "after"), [(step, *example) for step, examples in EXAMPLES.items() for example in examples]
)
def test_a_step_by_itself_does_what_it_says(step, before, after):
    assert normalize(before, steps=[step]).text == after


@pytest.mark.parametrize("step", STEPS)
def test_a_step_by_itself_keeps_the_way_back(step):
    for before, _ in EXAMPLES[step]:
        changed = normalize(before, steps=[step])

        assert changed.to_original(0, len(changed.text)).end <= len(before)
        assert len(changed.starts) == len(changed.ends) == len(changed.text)


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("clean", "قَالَ أحمدُ: «هذه ﮔ مـدينة» ٣٫٥٪"),
        ("search", 'قال احمد: "هذه ك مدينه" 3.5%'),
        ("match", "قال احمد: «هذه ك مدينه» 3٫5٪"),
        ("ml", "قال أحمد: «هذه گ مدينة» 3٫5٪"),
    ],
)
def test_a_profile_changes_what_its_purpose_asks_for(profile, expected):
    text = "\u202bقَالَ ا\u0654حمدُ: «هذه\u00a0ﮔ مـدينة» ٣٫٥٪\u202c"

    assert normalize(text, profile).text.replace("\u00a0", " ") == expected.replace("ﮔ", "گ")


def test_without_a_profile_a_text_is_folded_as_lexicons_do():
    assert normalize("أُسرةٌ مؤهَّلة إلى ٢٠٢٥").text == "اسره موهله الي 2025"


def test_steps_are_done_in_one_order_whatever_the_order_they_are_named_in():
    assert normalize("ﻷ", steps=["alef", "forms"]).text == normalize("ﻷ", steps=["forms", "alef"]).text == "لا"


def test_an_unknown_profile_is_an_error_that_lists_those_there_are():
    with pytest.raises(ValueError, match="no profile 'strong'; there are: clean, search, match, ml"):
        normalize("نعم", "strong")


def test_an_unknown_step_is_an_error_that_lists_those_there_are():
    with pytest.raises(ValueError, match="no step 'hamzas'; there are: entities, compose"):
        normalize("نعم", steps=["hamzas"])


@pytest.mark.parametrize("function", [normalize, fold, strip_marks])
def test_what_is_not_a_string_is_a_type_error(function):
    with pytest.raises(TypeError, match="str"):
        function(b"x")


def test_a_mark_belongs_to_the_letter_before_it_and_a_control_to_nobody():
    changed = normalize("\u200fم\u064eح\u200f\u064f\u200fد")

    assert [changed.to_original(index, index + 1) for index in range(3)] == [Span(1, 3), Span(3, 6), Span(7, 8)]


def test_the_letters_of_a_ligature_come_from_all_of_it():
    changed = normalize("\ufefb\u064e", steps=["forms", "marks"])

    assert (changed.text, changed.to_original(0, 1), changed.to_original(0, 2)) == ("لا", Span(0, 1), Span(0, 2))


def test_the_slice_of_a_place_of_which_nothing_is_left_is_empty():
    assert normalize("نعم \u200f لا").to_normalized(Span(4, 5)) == slice(4, 4)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (2, 1), (0, 4)])
def test_positions_outside_the_text_are_an_error(start, end):
    with pytest.raises(ValueError, match="0 <= start < end <= 3"):
        normalize("نعم").to_original(start, end)


def test_a_span_beyond_the_original_is_an_error():
    with pytest.raises(ValueError, match="the original ends at 3"):
        normalize("نعم").to_normalized(Span(2, 4))


def test_no_step_makes_two_characters_of_one_in_the_alphabet():
    assert len(_ALPHABET) == len(set(_ALPHABET)) <= 256
    assert _ALPHABET[0] == "\0"
    for step in STEPS:
        assert all(len(normalize(character, steps=[step]).text) <= 1 for character in _ALPHABET)


@given(any_text, profiles)
@example("e\u200b\u0301", "search")
@example("ا\u200f\u0654", "clean")
def test_normalizing_twice_changes_nothing_more(text, profile):
    once = normalize(text, profile).text

    assert normalize(once, profile).text is once


@given(any_text, steps)
def test_so_it_is_for_all_steps_but_entities(text, steps):
    once = normalize(text, steps=steps).text

    assert normalize(once, steps=steps).text is once


@given(any_text, st.lists(st.sampled_from(STEPS), unique=True))
def test_each_character_has_its_place_in_the_original(text, steps):
    changed = normalize(text, steps=steps)

    assert len(changed.starts) == len(changed.ends) == len(changed.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(changed.starts, changed.ends, strict=True))
    assert list(changed.starts) == sorted(changed.starts)
    assert list(changed.ends) == sorted(changed.ends)


@given(any_text, st.lists(st.sampled_from(STEPS), unique=True), st.data())
def test_a_part_mapped_back_and_normalized_contains_itself(text, steps, data):
    changed = normalize(text, steps=steps)
    start, end = part_of(changed, data)
    if end > start:
        span = changed.to_original(start, end)

        assert changed.text[start:end] in normalize(text[span.start : span.end], steps=steps).text
        back = changed.to_normalized(span)
        assert back.start <= start < end <= back.stop


def part_of(changed: Normalized, data):
    start = data.draw(st.integers(0, len(changed.text)))
    return start, data.draw(st.integers(start, len(changed.text)))


@given(any_text, st.lists(st.sampled_from(STEPS), unique=True), st.data())
def test_one_place_and_the_columns_agree(text, steps, data):
    changed = normalize(text, steps=steps)
    start, end = part_of(changed, data)
    if end > start:
        assert changed.to_original(start, end) == Span(changed.starts[start], changed.ends[end - 1])


@given(any_text, steps)
def test_the_slow_road_leads_to_the_same_text_and_places(text, steps):
    """A character outside the alphabet, far from the rest, sends the whole text on the slow road."""
    fast, slow = normalize(text + "\n", steps=steps), normalize(text + "\n\U0001f600", steps=steps)

    assert slow.text == fast.text + "\U0001f600"
    assert list(slow.starts)[:-1] == list(fast.starts)
    assert list(slow.ends)[:-1] == list(fast.ends)


@given(any_text)
def test_composing_gives_what_unicode_says(text):
    assert normalize(text, steps=["compose"]).text == unicodedata.normalize("NFC", text)


@given(st.text(st.sampled_from("\u064b\u0651\u0655\u0301\u0323\u0344\u034f\u0903ا"), min_size=30, max_size=200))
def test_so_it_does_with_many_marks_on_one_letter(text):
    assert normalize(text, steps=["compose"]).text == unicodedata.normalize("NFC", text)


@given(any_text)
def test_fold_is_what_normalize_does_by_itself(text):
    assert fold(text) == normalize(text).text


@given(any_text)
def test_strip_marks_gives_what_its_steps_give(text):
    assert strip_marks(text) == normalize(text, steps=["controls", "joiners", "marks", "tatweel"]).text


@given(st.text(st.sampled_from("ابتجحخ \u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")))
def test_taking_out_harakat_gives_what_pyarabic_gives(text):
    import pyarabic.araby as araby

    assert normalize(text, steps=["marks"]).text == araby.strip_tashkeel(text)


def places_by_definition(text, steps):
    """Say of each character by itself what becomes of it: a mark belongs to the letter before, a control to nobody."""
    written, starts, ends = "", [], []
    for index, character in enumerate(text):
        changed = normalize(character, steps=steps).text
        written += changed
        starts += [index] * len(changed)
        ends += [index + 1] * len(changed)
        if not changed and ends and character not in ZERO_WIDTH | BIDI_CONTROLS:
            ends[-1] = index + 1
    return written, starts, ends


@pytest.mark.parametrize("profile", ["clean", "match", "search", "ml"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "نعم",
        "\u200f",
        "\u064e\u200fنعم",
        "مُحَمَّدٌ\u200f،\u200f في حلـــب\u064e\u200f\u064e",
        "\u200f\u200fمُ\u200fـ\u064eح\u200f\u200fد ",
        "قَالَ «إنّ» ٢٠٢٥ 😀 مُحَمَّدٌ\u200f",
        "😀ﻷُﷲ\u200f٣\u064e",
    ],
)
def test_the_places_are_those_that_each_character_by_itself_has(text, profile):
    steps = [step for step in PROFILES[profile] if step != "compose"]
    changed = normalize(text, steps=steps)

    assert (changed.text, list(changed.starts), list(changed.ends)) == places_by_definition(text, steps)
    for start in range(len(changed.text)):
        for end in range(start + 1, len(changed.text) + 1):
            assert changed.to_original(start, end) == Span(changed.starts[start], changed.ends[end - 1])


def test_so_it_is_in_a_text_longer_than_any_article():
    text = "مُحَمَّدٌ\u200f " * 9000
    changed = normalize(text)

    assert (changed.text, list(changed.starts), list(changed.ends)) == places_by_definition(text, PROFILES["match"])


@pytest.mark.parametrize(
    ("text", "steps", "changed", "starts", "ends"),
    [
        ("&laquo;نعم&raquo;", ["entities"], "«نعم»", [0, 7, 8, 9, 10], [7, 8, 9, 10, 17]),
        ("جدااا!", ["elongation"], "جدا!", [0, 1, 2, 5], [1, 2, 5, 6]),
        ("cafe\u0301s", ["compose"], "cafés", [0, 1, 2, 3, 5], [1, 2, 3, 5, 6]),
        ("ا\u0654\u064eمر", ["compose", "marks", "alef"], "امر", [0, 3, 4], [3, 4, 5]),
        ("&#1575;ا\u064eاا ﻻ", ["entities", "marks", "forms", "elongation"], "ا لا", [0, 11, 12, 12], [11, 12, 13, 13]),
        ("ا\u200f\u0654م", ["compose", "controls"], "أم", [0, 3], [3, 4]),
        ("e\u200b\u0301x", ["compose", "controls"], "éx", [0, 3], [3, 4]),
        ("\u200fe\u0301", ["compose", "controls"], "é", [1], [3]),
    ],
)
def test_what_is_written_for_several_characters_comes_from_all_of_them(text, steps, changed, starts, ends):
    found = normalize(text, steps=steps)

    assert (found.text, list(found.starts), list(found.ends)) == (changed, starts, ends)


@pytest.mark.parametrize(
    ("character", "letters"),
    [
        ("\ufb50", "ٱ"),
        ("\ufdfc", "ریال"),
        ("\ufe70", "\u064b"),
        ("\ufe71", "\u064b"),
        ("\ufefc", "لا"),
        ("\ufb4f", "\ufb4f"),
        ("\uff21", "\uff21"),
    ],
)
def test_presentation_forms_are_those_of_arabic(character, letters):
    assert normalize(character, steps=["forms"]).text == letters


def test_what_has_become_of_a_place_is_every_character_that_comes_from_it():
    changed = normalize("\u200fمُح\u200fدـ")

    assert changed.text == "محد"
    places = (0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (4, 5), (5, 7)
    assert [changed.to_normalized(Span(*place)) for place in places] == [
        slice(0, 0), slice(0, 1), slice(0, 1), slice(0, 1), slice(0, 2), slice(2, 2), slice(2, 3),
    ]  # fmt: skip
    assert changed.to_normalized(Span(0, 7)) == slice(0, 3)


def test_all_that_is_no_step_is_named():
    with pytest.raises(ValueError, match=r"^no step 'a', 'b'; there are: entities, compose, forms, "):
        normalize("نعم", steps=["b", "marks", "a"])
    with pytest.raises(ValueError, match=r"^no profile 'x'; there are: clean, search, match, ml$"):
        normalize("نعم", "x")
    with pytest.raises(TypeError, match=r"^normalize takes a str, not bytes$"):
        normalize(b"x")
    with pytest.raises(ValueError, match=r"^0 <= start < end <= 3 is needed, not 2-4$"):
        normalize("نعم").to_original(2, 4)
    with pytest.raises(ValueError, match=r"^the original ends at 3, the span at 4$"):
        normalize("نعم").to_normalized(Span(2, 4))


def test_steps_win_over_a_profile_and_their_names_may_come_from_anything_that_gives_them():
    assert normalize("أُ", "clean", steps=iter(["marks"])).text == "أ"
    assert normalize("أُ", steps=()).text == "أُ"


def test_a_changed_text_knows_what_it_was_made_of_and_one_that_is_as_it_was_is_itself():
    text = "نعم نعم"

    assert normalize(text).text is text
    assert (normalize("نَعم").text, normalize("نَعم").original) == ("نعم", "نَعم")


@pytest.mark.parametrize("count", [31, 32, 33, 80])
def test_marks_are_put_in_the_order_of_unicode_however_many_there_are(count):
    for text in ("ا" + "\u0651\u064e\u0655" * count, "ا" + "\u0301\u0323" * count + "\u034f" + "\u0301\u0323" * count):
        assert normalize(text, steps=["compose"]).text == unicodedata.normalize("NFC", text)


def test_fold_and_its_kin_do_what_their_steps_say_and_no_more():
    text = "أُسرةٌ\u200f مؤهَّلة إلى ٢٠٢٥ ﻻ گـ ی\u200cا\u0654"

    assert fold(text) == "اسره موهله الي 2025 لا ك يا"
    assert strip_marks(text) == "أسرة مؤهلة إلى ٢٠٢٥ ﻻ گ یا\u0654".replace("\u0654", "")
    assert letters_of(text) == "أسرة مؤهلة إلى ٢٠٢٥ لا گ یأ"


def test_only_a_span_has_a_place_in_the_normalized_text():
    with pytest.raises(TypeError, match="takes a Span, not int"):
        normalize("قال").to_normalized(1)


def test_what_is_no_span_is_a_type_error():
    with pytest.raises(TypeError, match="to_normalized takes a Span, not int"):
        normalize("نعم").to_normalized(5)
