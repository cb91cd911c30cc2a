"""Every sentence of the cases file gives what it says, and half of them give nothing."""

from pathlib import Path

import pytest

from arnews import analyze
from arnews.analysis import DEFAULT
from arnews.testing import check_case, read_cases
from arnews_sports import matches

CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.toml")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_a_sentence_gives_what_its_case_says(case):
    check_case(case, [*DEFAULT, matches])


def test_half_of_the_sentences_are_negative():
    negative = [case for case in CASES if not case.layers["matches"]]

    assert len(negative) >= len(CASES) // 2


def test_the_date_of_a_match_is_no_time_that_something_took():
    text = "تعادل الكرمة مع ضيفه الشرطة 1-1{}، وجاء هدف التعادل قبل النهاية بعشر دقائق."
    undated, dated = (
        analyze(text.format(when), published="2024-12-01", extractors=["times", matches]) for when in ("", " أمس السبت")
    )

    assert undated.layer("matches")[0].value.date is None
    assert dated.layer("matches")[0].value.date.value.value == "2024-11-30"


@pytest.mark.parametrize(
    "text",
    [
        "تأهل النخيل إلى ربع نهائي كأس البلاد بعد فوزه على البستان 2-0.",
        "فاز النخيل على البستان 2-0 وتأهل إِلَى نصف النهائي.",
        "فاز النخيل على البستان 3-1 وتأهل للدور الثاني.",
        "حجز النخيل مقعدا في نهائي الكأس بفوزه على البستان 3-1.",
        "بلغ النخيل الدور نصف النهائي بفوزه على البستان 2-0.",
    ],
)
def test_the_round_that_a_side_comes_to_is_not_that_of_the_match(text):
    [match] = analyze(text, extractors=["numbers", matches]).layer("matches")

    assert match.value.round is None


def test_the_ground_in_the_name_of_a_side_is_no_venue():
    [match] = analyze("فاز الملعب التونسي على النخيل 2-1.", extractors=["numbers", matches]).layer("matches")

    assert match.value.venue is None
