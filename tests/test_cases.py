"""Every sentence of tests/cases/ gives what its file says; a known failure that is cured turns red."""

from pathlib import Path

import pytest

from arnews.testing import check_case, read_cases

CASES = [
    pytest.param(case, id=f"{path.stem}: {case.label}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in read_cases(path)
]


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_gives_what_its_case_says(case, request):
    if case.expect == "fail":
        request.applymarker(pytest.mark.xfail(strict=True, raises=AssertionError, reason=case.comment or "known"))

    check_case(case)
