"""Every sentence of the cases files gives what they say."""

from pathlib import Path

import pytest

from arnews.testing import check_case, read_cases
from arnews_markets import amounts

CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.toml")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_a_sentence_gives_what_its_case_says(case):
    check_case(case, ["times", amounts])


def test_there_are_eighty_sentences_and_forty_of_them_have_no_amount():
    negative = [case for case in CASES if not case.layers["amounts"]]

    assert len(CASES) >= 80
    assert len(negative) >= 40
