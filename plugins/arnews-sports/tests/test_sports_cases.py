"""Every sentence of the cases file gives what it says, and half of them give nothing."""

from pathlib import Path

import pytest

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
