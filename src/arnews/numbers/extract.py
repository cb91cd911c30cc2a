"""The way in: numbers of a document or a text."""

from collections.abc import Iterator

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.numbers.value import Number

__all__ = ["numbers"]


def _find(doc: Document) -> Iterator[Annotation[Number]]:
    times = doc.times
    for index, written in enumerate(doc.tokens.words):
        if written.isascii() and written.isdigit():
            span = doc.tokens.span(index, index + 1)
            if not any(time.span.overlaps(span) for time in times):
                yield Annotation("numbers", span, Number("cardinal", int(written)), "numbers.digits")


numbers = Extractor("numbers", _find, uses=("times",))
