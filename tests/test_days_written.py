"""A day that is no text is an error that says so; «the latter» before a name raises nothing."""

import pytest

from arnews import analyze
from arnews.document import parse_day


@pytest.mark.parametrize("written", [20241130, None, 1.5, ["2024-11-30"]])
def test_a_day_that_is_no_text_is_an_error(written):
    with pytest.raises(TypeError, match="a day is written"):
        parse_day(written)


@pytest.mark.parametrize("text", ["ـ الأخير\u3000شينزو\n", "الأخير شينزو", "قال الأخير شينزو إن الباب مغلق."])
def test_the_latter_before_a_name_raises_nothing(text):
    assert analyze(text).text == text
