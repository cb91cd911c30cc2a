"""How the built-in layers are shown."""

import re
from bisect import bisect_right
from typing import Any, Final

from arnews.document import Annotation, Document
from arnews.spans import Span
from arnews.view.display import Display, Phrase

__all__ = ["numbers", "quotations", "reports", "times"]

_PACKAGE: Final = "arnews.view"


def _quotation(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    value = one.value
    denies = value.speech_act == "deny" and value.polarity == "denied"  # one word says both
    act = (
        value.speech_act if value.speech_act not in (None, "say", "topic", value.kind) else None,
        value.polarity if value.polarity != "asserted" and not denies else None,
        "by_topic" if value.nominal else None,
        value.stance if value.stance == "doubted" else None,
        "anonymous" if value.anonymous else None,
    )
    kind = (value.kind, *filter(None, act))
    return (
        value.speaker or value.source,
        value.cue,
        value.addressee,
        Phrase(value.content),
        kind if len(kind) > 1 else value.kind,
        value.medium,
    )


_PARTS: Final = ("speaker", "cue", "addressee", "content", "kind", "medium")
_ROOMY: Final = frozenset({"addressee", "medium"})
quotations: Final = Display(_PACKAGE, _PARTS, _quotation, roomy=_ROOMY)
reports: Final = Display(_PACKAGE, _PARTS, _quotation, roomy=_ROOMY)


def _number(doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    return one.span, one.value, one.value.kind, around(doc, one.span)


numbers: Final = Display(_PACKAGE, ("words", "value", "kind", "context"), _number)

_PLAIN_DATE: Final = re.compile(r"\d{4}(-\d\d){0,2}(T.*)?")
"""Values that say what they cover: a year, a month, a day, a time of a day."""


def _time(_doc: Document, one: Annotation[Any]) -> tuple[Any, ...]:
    value = one.value
    covers = None
    if value.begin and value.end and not _PLAIN_DATE.fullmatch(value.value or ""):
        covers = (value.begin, value.end)
    written = Phrase((value.calendar, value.written)) if value.written else None
    return one.span, value, value.mod, value.type, covers and Phrase((covers[0], "…", covers[1])), written


times: Final = Display(
    _PACKAGE,
    ("words", "value", "mod", "type", "covers", "calendar"),
    _time,
    same=lambda _doc, one: (one.value.type, one.value.value, one.value.mod, one.value.written),
    said=frozenset({"mod", "covers", "calendar"}),
)


def around(doc: Document, span: Span, reach: int = 3) -> str:
    """Give the words around a place, as far as its sentence goes."""
    inside = doc.tokens.within(span)
    before_it = bisect_right(doc.sentences, span.start, key=lambda each: each.start)
    sentence = doc.tokens.within(doc.sentences[before_it - 1]) if before_it else inside
    start, stop = max(sentence.start, inside.start - reach), min(sentence.stop, inside.stop + reach)
    before, after = "… " if start > sentence.start else "", " …" if stop < sentence.stop else ""
    return before + " ".join(doc[doc.tokens.span(start, stop)].split()) + after
