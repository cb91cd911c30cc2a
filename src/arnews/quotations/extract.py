"""The way in: quotations of a document or a text."""

from collections.abc import Iterator

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.quotations.value import Quotation

__all__ = ["quotations"]


def _find(doc: Document) -> Iterator[Annotation[Quotation]]:
    yield from ()


quotations = Extractor("quotations", _find, uses=("times",))
