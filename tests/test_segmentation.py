"""Words and their pieces."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnews import segment
from arnews.segmentation import ENCLITICS, PROCLITICS, _known
from arnews.words import word

MARKS = "ًٌٍَُِّْـ"
WORDS = st.text(st.sampled_from("وفبلكسالتيمنهاكمدرعةىأإئء" + MARKS), max_size=12)


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("والدفاع", "و ال دفاع"), ("وصول", "وصول"), ("للجيش", "ل ل جيش"), ("قالوا", "قالوا"), ("وزارة", "وزارة"),
        ("ووزارة", "و وزارة"), ("وزير", "وزير"), ("بيان", "بيان"), ("ببيان", "ب بيان"), ("وللحكومة", "و ل ل حكومة"),
        ("فقال", "ف قال"), ("فريق", "فريق"), ("كبير", "كبير"), ("كالعادة", "ك ال عادة"), ("سيعلن", "س يعلن"),
        ("وسيعلن", "و س يعلن"), ("سبعة", "سبعة"), ("لكن", "لكن"), ("لأنهم", "ل أن هم"), ("بالرئيس", "ب ال رئيس"),
        ("حكومته", "حكومت ه"), ("وقواتها", "و قوات ها"), ("رئيسهم", "رئيس هم"), ("مدينة", "مدينة"), ("إليه", "إلي ه"),
        ("وكالة", "وكالة"), ("لرويترز", "ل رويترز"), ("وقد", "و قد"), ("والذين", "و الذين"), ("الجيش", "ال جيش"),
        ("بلدة", "بلدة"), ("سوريا", "سوريا"), ("ليبيا", "ليبيا"), ("كتابه", "كتاب ه"), ("لمنظمة", "ل منظمة"),
    ],
)  # fmt: skip
def test_a_word_falls_into_its_pieces(written, pieces):
    assert segment(written).parts == tuple(pieces.split())


@given(WORDS)
def test_the_pieces_are_the_word(text):
    assert "".join(segment(text).parts) == text


@given(st.text(max_size=8))
def test_any_text_is_the_sum_of_its_pieces(text):
    assert "".join(segment(text).parts) == text


@given(WORDS)
def test_marks_do_not_move_the_cuts(text):
    found, bare = segment(text), segment(word(text).bare if text else "")

    assert (found.proclitics, len(found.parts)) == (bare.proclitics, len(bare.parts))


@given(WORDS)
def test_spans_give_the_pieces(text):
    found = segment(text)

    assert [text[span.start : span.end] for span in found.spans] == [part for part in found.parts if part]


@given(WORDS)
def test_proclitics_and_pronouns_are_of_their_kinds(text):
    found = segment(text)

    assert all(letter in PROCLITICS or letter == "ال" for letter in found.proclitics)
    assert not found.enclitic or word(found.enclitic).bare in ENCLITICS


@pytest.mark.parametrize("written", ["2015", "Reuters", "", "«", "😀", "و"])
def test_what_is_no_arabic_word_is_one_piece(written):
    assert segment(written).parts == (written,)


def test_marks_stay_with_their_letter():
    assert segment("وَبِالمَدِينَةِ").parts == ("وَ", "بِ", "ال", "مَدِينَةِ")


def test_the_swallowed_article_is_named():
    assert segment("وللجيش").proclitics == ("و", "ل", "ال")


def test_every_word_that_grammar_settles_is_what_its_line_says():
    wrong = [
        bare
        for bare, (proclitics, enclitic) in _known().items()
        if segment(bare).parts[: len(proclitics)] != proclitics or len(segment(bare).enclitic) != enclitic
    ]

    assert not wrong


def test_what_is_no_word_is_a_type_error():
    with pytest.raises(TypeError, match="not int"):
        segment(7)


@pytest.mark.parametrize(
    "word",
    ["التقى", "التقت", "التقوا", "التقيا", "التحق", "التزمت", "التفت", "التمس", "التهاب", "التزام", "المانيا",
     "البانيا", "الغاء", "القى", "الكسندر", "الوان", "الفين", "الباني", "الان"],
)  # fmt: skip
def test_an_alef_and_lam_that_are_no_article_stay(word):
    assert segment(word).parts == (word,)
    assert segment("و" + word).parts == ("و", word)


@pytest.mark.parametrize(
    ("word", "parts"),
    [("فالتفت", ("ف", "التفت")), ("فالجيش", ("ف", "ال", "جيش")), ("فالنتاين", ("فالنتاين",)), ("والدي", ("والد", "ي"))],
)
def test_a_conjunction_before_alef_and_lam(word, parts):
    assert segment(word).parts == parts


@pytest.mark.parametrize("word", ["الجيش", "التعليم", "التل", "التمر", "البنك", "الألمان", "الحان", "الوزير"])
def test_an_article_is_cut(word):
    assert segment(word).parts == ("ال", word[2:])


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ﻭﺍﻟﺠﻴﺶ", ("ﻭ", "ﺍﻟ", "ﺠﻴﺶ")),
        ("ﻭﺑﺎﻟﺪﻓﺎﻉ", ("ﻭ", "ﺑ", "ﺎﻟ", "ﺪﻓﺎﻉ")),
        ("ﻟﻠﺠﻴﺶ", ("ﻟ", "ﻠ", "ﺠﻴﺶ")),
        ("ﺍﻷﻣﻦ", ("ﺍ", "ﻷﻣﻦ")),  # the ligature is not cut
        ("ﷺ", ("ﷺ",)),
    ],
)
def test_presentation_forms_are_cut_between_them(word, parts):
    assert segment(word).parts == parts


def test_nothing_is_loaded_before_the_first_word(unmeasured):
    code = "import sys, arnews.segmentation as s; print(s._frequencies.cache_info().currsize, 'tomli' in sys.modules)"

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=unmeasured)

    assert answer.stdout.split() == ["0", "False"]


@pytest.mark.skipif(not importlib.util.find_spec("wordfreq"), reason="wordfreq is not installed")
def test_the_table_is_what_its_script_makes_of_wordfreq(tmp_path):
    tool = Path(__file__).parents[1] / "tools" / "segmentation.py"
    table = Path(__file__).parents[1] / "src" / "arnews" / "segmentation.words.zlib"
    subprocess.run([sys.executable, tool, "words", tmp_path / "words.zlib"], check=True)

    assert (tmp_path / "words.zlib").read_bytes() == table.read_bytes()
