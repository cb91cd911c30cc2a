"""What the page knows of one document before it writes a line: names for links, rows, speakers."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, Final

from arnews.document import Annotation, Document
from arnews.spans import Span
from arnews.view.grids import Grid, grid_of, layers_of, merged
from arnews.view.voices import Voice, Voices

__all__ = ["QUOTING", "Sheet"]

QUOTING: Final = ("quotations", "reports")
"""The layers whose annotations have a content, a cue and a source."""


class Sheet:
    """
    One document on its way to the page.

    An annotation is called by its layer and its number in it, with a prefix where several documents share a page: the
    row that shows it has that for its id, its words have it behind ``w-``.
    """

    def __init__(self, doc: Document, name: str = "", prefix: str = "") -> None:
        self.doc: Document = doc
        self.name: str = name
        self.prefix: str = prefix
        self.heading = "h3" if prefix else "h2"
        self.layers: tuple[str, ...] = layers_of(doc)
        self.found: dict[str, tuple[Annotation[Any], ...]] = {layer: doc.layer(layer) for layer in self.layers}
        self.grids: dict[str, Grid] = {layer: merged(doc, grid_of(doc, layer)) for layer in self.layers}
        self.voices: Voices = Voices(doc)
        self._names = {
            id(one): self.name_of(layer, index) for layer in self.layers for index, one in enumerate(self.found[layer])
        }
        self._rows = {
            self.name_of(layer, index): self.name_of(layer, numbers[0])
            for layer in self.layers
            for numbers in self.grids[layer].of
            for index in numbers
        }
        self.anchors: dict[Span, str] = {}
        """Places that something leads to besides the annotations, and their ids."""
        self._quoted = _Innermost([(span, one) for layer in QUOTING for one in self._quoting(layer)
                                   for span in one.value.content])  # fmt: skip

    def _quoting(self, layer: str) -> Sequence[Annotation[Any]]:
        return [one for one in self.found.get(layer, ()) if hasattr(one.value, "content")]

    def name_of(self, layer: str, index: int) -> str:
        """Give what an annotation is called."""
        return f"{self.prefix}{layer}-{index}"

    def row_of(self, annotation: Annotation[Any]) -> str | None:
        """Give the id of the row that shows an annotation; `None` for one that is none of the document's."""
        name = self._names.get(id(annotation))
        return self._rows[name] if name is not None else None

    def row_called(self, name: str) -> str:
        """Give the id of the row that shows the annotation of a name."""
        return self._rows[name]

    def anchor(self, span: Span) -> str:
        """Give the id that a place of the text will have."""
        return self.anchors.setdefault(span, f"{self.prefix}p-{span.start}-{span.end}")

    def voice_of(self, annotation: Annotation[Any]) -> Voice | None:
        """Give who says an annotation: of a quotation its speaker, of others that of the quotation they stand in."""
        if annotation.layer in QUOTING and hasattr(annotation.value, "content"):
            return self.voices.at(annotation.value.speaker or annotation.value.source)
        around = self._quoted.around(annotation.span)
        return self.voices.at(around.value.speaker or around.value.source) if around is not None else None


class _Innermost:
    """Places that lie in each other: which of them is the shortest around a point."""

    def __init__(self, places: list[tuple[Span, Annotation[Any]]]) -> None:
        bounds = sorted({bound for span, _ in places for bound in (span.start, span.end)})
        begins: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        for number, (span, _) in enumerate(places):
            begins.setdefault(span.start, []).append(number)
            ends.setdefault(span.end, []).append(number)
        self._bounds = bounds
        self._at: list[Annotation[Any] | None] = []
        open_ones: dict[int, None] = {}
        for bound in bounds:
            for number in ends.get(bound, ()):
                del open_ones[number]
            open_ones.update(dict.fromkeys(begins.get(bound, ())))
            inner = min(open_ones, key=lambda number: len(places[number][0]), default=None)
            self._at.append(places[inner][1] if inner is not None else None)

    def around(self, span: Span) -> Annotation[Any] | None:
        """Give whose place lies around the beginning of another."""
        before = bisect_right(self._bounds, span.start) - 1
        return self._at[before] if before >= 0 else None
