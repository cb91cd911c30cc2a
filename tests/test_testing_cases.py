"""Cases are read, placed and compared as the documentation says."""

import pytest

from arnews.testing import Case, CaseError, check_case, read_cases


def test_a_wrong_value_is_shown_with_its_words():
    case = Case("wrong", "وصل 27 شخصا", {"numbers": [{"words": "27", "value": 28}]})

    with pytest.raises(AssertionError, match=r"no .*«27» 4-6.*\n.*also .*«27»"):
        check_case(case)


def test_something_found_that_is_not_expected_is_a_difference():
    with pytest.raises(AssertionError, match="also"):
        check_case(Case("too much", "وصل 27 شخصا", {"numbers": []}))


def test_words_that_stand_twice_need_a_number():
    case = Case("twice", "وصل 5 وغادر 5", {"numbers": [{"words": "5"}, {"words": ["5", 2]}]})

    with pytest.raises(CaseError, match="stands 2 times"):
        check_case(case)


def test_words_that_do_not_stand_in_the_text_are_an_error():
    with pytest.raises(CaseError, match="does not stand"):
        check_case(Case("absent", "وصل", {"numbers": [{"words": "5"}]}))


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('[[case]]\ntext = "وصل"', "no label"),
        ('[[case]]\nlabel = "a"\ntext = "وصل"\nexpect = "maybe"', "'pass' or 'fail'"),
        ('[[case]]\nlabel = "a"\ntext = "وصل"', "expects nothing"),
        ("[[case]", "bad.toml: "),
    ],
)
def test_a_malformed_file_is_an_error_that_names_it(tmp_path, toml, message):
    path = tmp_path / "bad.toml"
    path.write_text(toml, encoding="utf-8")

    with pytest.raises(CaseError, match=message):
        read_cases(path)
