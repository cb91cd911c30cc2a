"""
What other libraries find of numbers and times, under the names that `benchmarks.numbers` and `benchmarks.times` use.

Each is measured if it is installed; Maha needs an old `regex`, so it wants an environment of its own, puckling Python
3.13. They do not do the same: PyArabic gives phrases without their values and no ordinals, ovos-number-parser the first
number alone, Maha's dates are `datetime` fields, dateparser reads the whole text for dates of any form.
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
    with suppress(ImportError):
        found["puckling numeral and ordinal"] = _puckling()
    with suppress(ImportError):
        from ovos_number_parser import extract_number

        found["ovos-number-parser extract_number"] = lambda text: extract_number(text, lang="ar")
    return found


def values_of_numbers() -> dict[str, Callable[[str], list[float]]]:
    """Give what reads the values of the numbers of a sentence, in their order."""
    found: dict[str, Callable[[str], list[float]]] = {}
    with suppress(ImportError):
        from pyarabic.number import extract_number_phrases, text2number

        found["pyarabic"] = lambda text: [float(text2number(phrase)) for phrase in extract_number_phrases(text)]
    with suppress(ImportError):
        parse = _puckling()
        found["puckling"] = lambda text: [
            float(one.value.value) for one in sorted(parse(text), key=lambda one: one.start) if not one.latent
        ]
    with suppress(ImportError):
        from ovos_number_parser import extract_number

        found["ovos-number-parser"] = lambda text: [float(one) for one in [extract_number(text, lang="ar")] if one]
    with suppress(ImportError):
        from maha.parsers.functions import parse_dimension

        found["maha"] = lambda text: [
            float(one.value)
            for one in sorted(
                [*parse_dimension(text, numeral=True), *parse_dimension(text, ordinal=True)], key=lambda one: one.start
            )
        ]
    return found


def _puckling() -> Callable[[str], Any]:
    from datetime import UTC, datetime

    from puckling import Context, Lang, Locale, parse

    context = Context(reference_time=datetime(2024, 11, 30, tzinfo=UTC), locale=Locale(Lang.AR))
    return lambda text: parse(text, context, dims=("numeral", "ordinal"))


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
