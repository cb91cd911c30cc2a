"""
What other libraries do on the ground floor, under the names that `benchmarks.text` gives to the same work.

Each is measured if it is installed. They do not all do the same: `arabic-norm` folds neither digits nor hamza carriers
and its tokenizer drops punctuation and places, PyArabic keeps letters apart that arnews folds.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

Work = dict[str, dict[str, Callable[[str], Any]]]


def rivals() -> Work:
    """Give for each kind of work the libraries that are installed and what they call."""
    work: Work = {"normalize": {}, "normalize with the way back": {}, "tokenize": {}}
    with suppress(ImportError):
        import arabic_norm

        work["normalize"]["arabic-norm"] = lambda text: arabic_norm.normalize(text, ta_marbuta=True)
        work["tokenize"]["arabic-norm (no places)"] = arabic_norm.tokenize
    with suppress(ImportError):
        from pyarabic import araby

        work["normalize"]["pyarabic"] = lambda text: araby.normalize_hamza(
            araby.normalize_ligature(araby.strip_tatweel(araby.strip_tashkeel(text)))
        )
        work["tokenize"]["pyarabic"] = araby.tokenize_with_location
    with suppress(ImportError):
        from camel_tools.utils.dediac import dediac_ar
        from camel_tools.utils.normalize import (
            normalize_alef_ar,
            normalize_alef_maksura_ar,
            normalize_teh_marbuta_ar,
        )

        work["normalize"]["camel-tools"] = lambda text: normalize_teh_marbuta_ar(
            normalize_alef_maksura_ar(normalize_alef_ar(dediac_ar(text)))
        )
    with suppress(ImportError, SyntaxError):  # it needs Python 3.12
        from araclean.api import build_pipeline

        pipeline = build_pipeline("search", {})
        work["normalize"]["araclean"] = pipeline
        work["normalize with the way back"]["araclean"] = pipeline.apply_aligned
    return work
