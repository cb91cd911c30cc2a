"""Every sentence of the cases file gives what it says, and half of them give nothing."""

from pathlib import Path

import pytest

from arnews import analyze
from arnews.analysis import DEFAULT
from arnews.testing import check_case, read_cases
from arnews_disasters import disasters

CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.toml")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_a_sentence_gives_what_its_case_says(case):
    check_case(case, [*DEFAULT, disasters])


def test_half_of_the_sentences_are_negative():
    negative = [case for case in CASES if not case.layers["disasters"]]

    assert len(negative) >= len(CASES) // 2


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "اجتاحت فيضانات ولاية الشلف في الجزائر. وضربت سيول جارفة مدينة نابل في تونس.",
            [["الشلف", "الجزائر"], ["نابل", "تونس"]],
        ),
        ("اجتاحت فيضانات ولاية الشلف في الجزائر. وضربت سيول جارفة مدينة وهران.", [["الشلف", "الجزائر"]]),
        ("ضرب زلزال ولاية وان في تركيا. وشعر سكان إيران بالزلزال.", [["وان", "تركيا"]]),
    ],
)
def test_floods_of_two_countries_are_two(text, places):
    doc = analyze(text, published="2024-11-30", extractors=["places", disasters])

    assert [[doc[place] for place in one.value.place] for one in doc.layer("disasters")] == places
