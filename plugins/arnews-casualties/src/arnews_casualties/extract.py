"""The way in: casualties of a document."""

from typing import Final

from arnews import Annotation, Document, Extractor
from arnews_casualties.context import in_context
from arnews_casualties.drafts import drafts_of
from arnews_casualties.links import linked
from arnews_casualties.parts import with_parts
from arnews_casualties.scene import Scene
from arnews_casualties.value import Casualty
from arnews_casualties.words import triggers

__all__ = ["casualties", "find_casualties"]


def find_casualties(doc: Document) -> list[Annotation[Casualty]]:
    """
    Find who came to harm; reads the layers ``numbers``, ``times`` and ``quotations``, and ``places`` if it is there.

    >>> from arnews import analyze
    >>> doc = analyze("قتل 5 جنود في هجوم", extractors=[casualties])
    >>> [(one.value.kind, one.value.count.best, one.value.cause.mode) for one in doc.layer("casualties")]
    [('killed', 5, 'attack')]
    """
    hits = triggers().hits(doc.tokens)
    if not hits:
        return []
    scene = Scene(doc, doc.tokens)
    drafts = drafts_of(scene, hits)
    return linked(with_parts(scene, hits, in_context(scene, drafts))) if drafts else []


casualties: Final[Extractor] = Extractor(
    "casualties",
    find_casualties,
    reads=("numbers", "times", "quotations"),
    uses=("places", "people"),
    value=Casualty,
    display="arnews_casualties.display:casualties",
)
