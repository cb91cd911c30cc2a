"""The table of nations is whole: codes, adjectives, names, each once."""

from collections import Counter

from arnews.nations import nations


def test_every_nation_has_a_code_of_two_letters_an_adjective_and_a_name():
    assert len(nations()) > 60
    assert all(len(one.code) == 2 and one.code.isupper() for one in nations())
    assert all(one.adjective.endswith("ي") and not one.adjective.startswith("ال") and one.names for one in nations())


def test_no_form_is_that_of_two_nations():
    counted = Counter(form for one in nations() for form in {one.adjective, *one.names, *one.plurals})

    assert [form for form, count in counted.items() if count > 1] == []
