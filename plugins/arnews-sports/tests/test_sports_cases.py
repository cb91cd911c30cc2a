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
