"""An extractor says what is wrong with it when it is made."""

import pytest

from arnews import Extractor
from arnews.extractors import BUILT_IN, built_in_extractor, load_extractor


@pytest.mark.parametrize("field", ["reads", "uses"])
def test_one_layer_written_as_a_string_is_a_type_error_that_shows_the_tuple(field):
    with pytest.raises(TypeError, match=rf"{field}=\('numbers',\)"):
        Extractor("winds", list, **{field: "numbers"})


def test_a_find_that_cannot_be_called_is_a_type_error():
    with pytest.raises(TypeError, match="find is a function"):
        Extractor("winds", [])


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_carries_the_name_of_its_layer(name):
    assert built_in_extractor(name).layer == name
    assert load_extractor(name) == (built_in_extractor(name), None)
