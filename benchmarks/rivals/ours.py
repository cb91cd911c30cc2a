"""arnews itself, under the names of work that the others use."""

from datetime import date

from arnews import normalize, tokenize
from arnews.normalization import fold
from arnews.numbers import find_numbers, parse_number, write_number
from arnews.times import find_times, parse_time

PUBLISHED = date(2024, 11, 30)
SAME = {"cardinal", "ordinal", "percent"}


def there_and_back(text: str) -> object:
    """Normalize and ask where a part comes from, so that the way back is built."""
    changed = normalize(text)
    return changed.to_original(0, len(changed.text))


LACKS = ""
WORK = {
    "normalize": ("fold", fold),
    "normalize with the way back": ("normalize, to_original", there_and_back),
    "tokenize": ("tokenize", tokenize),
    "find numbers": ("find_numbers", find_numbers),
    "find times": ("find_times", lambda text: find_times(text, PUBLISHED)),
    "read a number": ("parse_number", parse_number),
    "read a time": ("parse_time", lambda text: parse_time(text, PUBLISHED)),
    "write a number": ("write_number", write_number),
    "values of numbers": (
        "find_numbers",
        lambda text: [float(one.value.value) for one in find_numbers(text) if one.value.kind in SAME],
    ),
}
