"""
arnews in a pipeline of spaCy: ``nlp.add_pipe("arnews")``.

spaCy's tokens are its own; spans that it cannot cut are widened to whole tokens, and the exact places stay in the
extension attributes. Needs spaCy (extra ``spacy``).
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc, Span

from arnews.analysis import DEFAULT, analyze
from arnews.annotations import Annotation
from arnews.document import Document

__all__ = ["ArnewsComponent", "make_component"]

_KEY: Final = "arnews"


class ArnewsComponent:
    """
    What finds the layers in a `Doc` of spaCy.

    - ``doc.spans[layer]`` has a span for each annotation, labelled with its kind (``cardinal``, ``DATE``, ``direct``)
      or else with its layer, widened to whole tokens; its id is ``layer/index``;
    - ``span._.arnews`` is the `Annotation`, ``span._.arnews_text`` its words as they are in the text;
    - ``doc._.arnews`` is the `Document`;
    - ``doc._.published``, set before the pipeline runs, is the date of publication of this text; the setting
      ``published`` is that of all of them.

    What was found is kept as JSON in ``doc.user_data``, so that ``to_bytes`` and several processes work. A layer that
    fails is told in ``doc._.arnews.failures``.

    >>> import spacy
    >>> nlp = spacy.blank("ar")
    >>> _ = nlp.add_pipe("arnews", config={"layers": ["numbers"]})
    >>> doc = nlp("وصل 27 مدنيا و500 جندي")
    >>> [(span.text, span.label_, span._.arnews_text, span._.arnews.value.value) for span in doc.spans["numbers"]]
    [('27', 'cardinal', '27', 27), ('و500', 'cardinal', '500', 500)]
    """

    def __init__(self, layers: Sequence[str] = DEFAULT, published: str | None = None) -> None:
        self.layers: tuple[str, ...] = tuple(layers)
        self.published: str | None = published
        for owner, name, getter in _GETTERS:
            if not owner.has_extension(name):
                owner.set_extension(name, getter=getter)
        if not Doc.has_extension("published"):
            Doc.set_extension("published", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Find the layers and put them into the document."""
        given = doc._.published or self.published
        published = given.isoformat() if isinstance(given, date) else given
        found = analyze(doc.text, published=published, extractors=self.layers, on_error="record")
        doc.user_data[_KEY] = found.to_json()
        for layer in self.layers:
            doc.spans[layer] = [
                doc.char_span(
                    one.span.start,
                    one.span.end,
                    label=_label(one),
                    span_id=f"{layer}/{index}",
                    alignment_mode="expand",
                )
                for index, one in enumerate(found.layer(layer, ()))
            ]
        return doc


@Language.factory("arnews", default_config={"layers": list(DEFAULT), "published": None})
def make_component(nlp: Language, name: str, layers: list[str], published: str | None) -> ArnewsComponent:
    """Give the component that ``nlp.add_pipe("arnews", config={…})`` puts into a pipeline."""
    return ArnewsComponent(layers, published)


def _label(annotation: Annotation[Any]) -> str:
    for name in ("kind", "type", "category"):
        label = getattr(annotation.value, name, None)
        if isinstance(label, str) and label:
            return label
    return annotation.layer


def _document(doc: Doc) -> Document | None:
    written = doc.user_data.get(_KEY)
    return None if written is None else _read(written)


@lru_cache(maxsize=64)
def _read(written: str) -> Document:
    return Document.from_json(written)


def _annotation(span: Span) -> Annotation[Any] | None:
    document = _document(span.doc)
    layer, _, index = span.id_.partition("/")
    if document is None or not index.isdecimal() or not document.has_layer(layer):
        return None
    found = document.layer(layer)
    return found[int(index)] if int(index) < len(found) else None


def _text(span: Span) -> str | None:
    annotation = _annotation(span)
    return None if annotation is None else span.doc.text[annotation.span.start : annotation.span.end]


_GETTERS: Final = ((Doc, "arnews", _document), (Span, "arnews", _annotation), (Span, "arnews_text", _text))
