"""A document as annotations of the W3C Web Annotation Data Model, in JSON-LD."""

import json
from typing import Any, Final

from arnews.document import Document

__all__ = ["dumps", "to_page"]

_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
_AROUND: Final = 32
"""How many code points of context a quotation of the text has on each side."""


def to_page(doc: Document, source: str = "urn:arnews:text") -> dict[str, Any]:
    """
    Give an ``AnnotationPage`` with an annotation for everything that was found; `source` is the IRI of the text.

    The target has a position (code points, the end exclusive, as the model asks) and a quotation of the text with what
    stands around it. The body has the layer as a tag, and the fields of the value as JSON.

    >>> import arnews
    >>> page = to_page(arnews.analyze("وصل 27 مدنيا", extractors=["numbers"]), "https://example.org/1")
    >>> page["items"][0]["target"]["selector"][0]
    {'type': 'TextPositionSelector', 'start': 4, 'end': 6}
    """
    plain = doc.to_dict()
    items = [
        {
            "id": f"{source}#{layer}/{index}",
            "type": "Annotation",
            "motivation": "classifying",
            "body": [
                {"type": "TextualBody", "purpose": "tagging", "value": layer},
                {
                    "type": "TextualBody",
                    "purpose": "describing",
                    "format": "application/json",
                    "value": json.dumps(one, ensure_ascii=False),
                },
            ],
            "target": {"source": source, "selector": _selectors(doc.text, *one["span"])},
        }
        for layer in doc.layers
        for index, one in enumerate(plain.get(layer, ()))
    ]
    return {"@context": _CONTEXT, "id": f"{source}#annotations", "type": "AnnotationPage", "items": items}


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(start - _AROUND, 0) : start],
            "suffix": text[end : end + _AROUND],
        },
    ]


def dumps(doc: Document, source: str = "urn:arnews:text") -> str:
    """
    Write `to_page` as JSON-LD, on one line.

    >>> import arnews
    >>> dumps(arnews.analyze("وصل"))[:58]
    '{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "ur'
    """
    return json.dumps(to_page(doc, source), ensure_ascii=False)
