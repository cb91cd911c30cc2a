"""How disasters are shown."""

from typing import Any, Final

from arnews import Annotation, Document
from arnews.view import Display, Phrase

__all__ = ["disasters"]


def _row(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    value = one.value
    return (
        value.kind,
        value.name,
        value.magnitude,
        value.depth_km,
        value.wind_kmh,
        Phrase(value.area) if value.area else None,
        value.place or None,
        value.date,
        value.casualties or None,
        value.factuality if value.factuality != "asserted" else None,
    )


disasters: Final = Display(
    "arnews_disasters",
    (
        "kind", "name", "magnitude", "depth_km", "wind_kmh", "area", "place", "date", "casualties", "factuality",
    ),
    _row,
)  # fmt: skip
