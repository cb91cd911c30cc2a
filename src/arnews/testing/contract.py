"""Whether an extractor keeps the contract."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Final

from arnews.analysis import DEFAULT, analyze
from arnews.document import Document
from arnews.extractors import Extractor

__all__ = ["check_extractor"]

ODD_TEXTS: Final = (
    "",
    " \n\t ",
    "no Arabic at all, 12 words.",
    "\N{ARABIC LETTER WAW}",
    "\N{ARABIC FATHA}",  # a mark on nothing
    "\N{RIGHT-TO-LEFT ISOLATE}\N{ARABIC LETTER BEH}\N{POP DIRECTIONAL ISOLATE}",
    "\x00\ufeff\ud800",  # a control, a byte order mark, half a character
    "«“\"'" * 20,
    "5" * 200,
)
_PUBLISHED: Final = date(2024, 11, 30)


def check_extractor(extractor: Extractor, texts: Iterable[str] = ()) -> None:
    """
    Run an extractor on `texts` and on odd ones, and raise an `AssertionError` that says what breaks the contract.

    Spans must lie in the text, the layer must be the extractor's, the same text must give the same twice (with other
    texts in between), the document must stay as it was, the output must be plain data that JSON can hold, and no text
    may make it raise: empty, without Arabic, broken characters, with and without a date of publication.

    >>> from arnews import Annotation, Span
    >>> check_extractor(Extractor("first", lambda doc: [Annotation("first", Span(0, 1), 0)]))
    Traceback (most recent call last):
    ...
    AssertionError: on '': 'first' failed: its span 0-1 lies outside the text (0 characters)
    """
    __tracebackhide__ = True  # pytest shows what broke the contract and not this
    if not isinstance(extractor, Extractor):
        raise AssertionError(f"this is a {type(extractor).__name__}, not an Extractor")
    first_time = []
    for text in (*ODD_TEXTS, *texts):
        for published in (_PUBLISHED, None):
            first_time.append((text, published, _checked(extractor, text, published)))
    for text, published, found in reversed(first_time):
        if _checked(extractor, text, published) != found:
            raise AssertionError(f"on {_short(text)}: it does not give the same twice")


def _checked(extractor: Extractor, text: str, published: date | None) -> str:
    __tracebackhide__ = True
    try:
        doc = analyze(text, published=published, extractors=[*_others(extractor), extractor])
    except Exception as error:
        raise AssertionError(f"on {_short(text)}: {error}") from error
    _check_unchanged(extractor, doc)
    try:
        found = json.dumps(doc.to_dict()[extractor.layer], allow_nan=False)
    except (TypeError, ValueError) as error:
        raise AssertionError(f"on {_short(text)}: what it gives is no plain data ({error})") from error
    values = {extractor.layer: extractor.value} if extractor.value is not None else None
    if values is not None and Document.from_dict(doc.to_dict(), values).to_json() != doc.to_json():
        raise AssertionError(f"on {_short(text)}: what it gives does not come back from plain data")
    return found


def _others(extractor: Extractor) -> list[str]:
    return [layer for layer in (*DEFAULT, *extractor.reads) if layer != extractor.layer]


def _check_unchanged(extractor: Extractor, doc: Document) -> None:
    __tracebackhide__ = True
    before = doc.to_json()
    list(extractor.find(doc))
    if before != doc.to_json():
        raise AssertionError(f"on {_short(doc.text)}: it changes the document")


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "…")
