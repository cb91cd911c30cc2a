"""Every sentence of the cases file gives what it says; a known failure that is cured turns red."""

from pathlib import Path

import pytest

from arnews.testing import check_case, read_cases
from arnews_people import organizations, people, roles

CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.toml")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_a_sentence_gives_what_its_case_says(case, request):
    if case.expect == "fail":
        request.applymarker(pytest.mark.xfail(strict=True, raises=AssertionError, reason=case.comment))

    check_case(case, [organizations, roles, people])


def test_there_are_a_hundred_and_twenty_sentences_and_half_of_them_are_negative():
    negative = [case for case in CASES if not any(case.layers.values())]

    assert len(CASES) >= 120
    assert 2 * len(negative) >= len(CASES)
