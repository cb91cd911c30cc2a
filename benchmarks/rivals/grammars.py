"""
What other libraries find of numbers and times, under the names that `benchmarks.numbers` and `benchmarks.times` use.

Each is measured if it is installed; Maha needs an old `regex`, so it wants an environment of its own. They do not do
the same: PyArabic gives phrases without their values and no ordinals, Maha's dates are `datetime` fields, dateparser
reads the whole text for dates of any form.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

Rivals = dict[str, Callable[[str], Any]]


def of_numbers() -> Rivals:
    """Give what finds numbers in a text."""
    found: Rivals = {}
    with suppress(ImportError):
        from pyarabic.number import extract_number_phrases

        found["pyarabic extract_number_phrases"] = extract_number_phrases
    with suppress(ImportError):
        from maha.parsers.functions import parse_dimension

        found["maha numeral and ordinal"] = lambda text: (
            parse_dimension(text, numeral=True),
            parse_dimension(text, ordinal=True),
        )
    return found


def of_times() -> Rivals:
    """Give what finds dates and times in a text."""
    found: Rivals = {}
    with suppress(ImportError):
        from dateparser.search import search_dates

        found["dateparser search_dates"] = lambda text: search_dates(text, languages=["ar"])
    with suppress(ImportError):
        from maha.parsers.functions import parse_dimension

        found["maha time"] = lambda text: parse_dimension(text, time=True)
    return found
