"""Every sentence of the cases files gives what they say; a known failure that is cured turns red."""

from pathlib import Path

import pytest

from arnews.analysis import DEFAULT
from arnews.testing import check_case, read_cases
from arnews_casualties import casualties

CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.toml")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_a_sentence_gives_what_its_case_says(case, request):
    if case.expect == "fail":
        request.applymarker(pytest.mark.xfail(strict=True, raises=AssertionError, reason=case.comment))

    check_case(case, [*DEFAULT, casualties])


def test_there_are_eighty_sentences_and_half_of_them_are_negative():
    negative = [case for case in CASES if not case.layers["casualties"]]

    assert len(CASES) >= 80
    assert len(negative) >= 40
