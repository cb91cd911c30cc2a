"""The way in: time expressions of a document or a text."""

from collections.abc import Iterator

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.times.value import TimeExpression

__all__ = ["times"]


def _find(doc: Document) -> Iterator[Annotation[TimeExpression]]:
    yield from ()


times = Extractor("times", _find)
