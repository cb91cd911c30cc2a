"""A document and its times as TimeML, in the frame of TempEval-3 (``DCT``, then ``TEXT``)."""

from collections.abc import Iterator
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

import regex
from attrs import evolve

from arnews.document import Document
from arnews.spans import Span
from arnews.times import TimeExpression, find_times

__all__ = ["dumps"]

_FORBIDDEN = regex.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""What XML 1.0 cannot hold, not even as a reference."""

_REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_EVERY = "times.every"
_UNKNOWN = {"DATE": "XXXX-XX-XX", "TIME": "XXXX-XX-XXTXX:XX", "DURATION": "PXX", "SET": "PXX"}
"""What stands for a value that only a publication date could tell: TIMEX3 demands a value."""


def dumps(doc: Document) -> str:
    """
    Write a document with its layer ``times`` as TimeML.

    The text stays as it is, so what stands in ``TEXT`` is `doc.text`; characters that XML cannot hold become
    U+FFFD, one for one. The publication date is ``t0``; a value that only it could tell, and now, then and soon, have
    ``temporalFunction="true"`` and are anchored to it. A set with كل has ``quant="EVERY"``. Of expressions that
    overlap the first is written. The result is valid TimeML 1.2.1 as far as ``TIMEX3`` goes.

    >>> from datetime import date
    >>> import arnews
    >>> print(dumps(arnews.analyze("غادر عام 2016", published=date(2024, 11, 30))))
    <?xml version="1.0" encoding="UTF-8"?>
    <TimeML>
    <DCT><TIMEX3 tid="t0" type="DATE" value="2024-11-30" functionInDocument="CREATION_TIME">2024-11-30</TIMEX3></DCT>
    <TEXT>غادر <TIMEX3 tid="t1" type="DATE" value="2016">عام 2016</TIMEX3></TEXT>
    </TimeML>
    <BLANKLINE>
    """
    if not isinstance(doc, Document):
        raise TypeError(f"TimeML is written of a Document, not a {type(doc).__name__}")
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<TimeML>"]
    if doc.published is not None:
        lines.append(f"<DCT>{_creation_time(doc.published.isoformat(), isinstance(doc.published, datetime))}</DCT>")
    return "\n".join([*lines, f"<TEXT>{''.join(_pieces(doc))}</TEXT>", "</TimeML>", ""])


def _creation_time(value: str, is_moment: bool) -> str:
    kind = "TIME" if is_moment else "DATE"
    return f'<TIMEX3 tid="t0" type="{kind}" value="{value}" functionInDocument="CREATION_TIME">{value}</TIMEX3>'


def _pieces(doc: Document) -> Iterator[str]:
    alone = _told_by_the_text(doc)
    done = 0
    number = 0
    for annotation in sorted(doc.layer("times", ()), key=lambda one: one.span):
        span = annotation.span
        if span.start < done:
            continue
        number += 1
        value = annotation.value.value
        told = alone.get(span, value) == value and value not in _REFERENCES
        anchored = doc.published is not None and not told
        quant = "EVERY" if annotation.rule == _EVERY else None
        yield _escaped(doc.text[done : span.start])
        yield f"<TIMEX3{_attributes(number, annotation.value, anchored, quant)}>{_escaped(doc[span])}</TIMEX3>"
        done = span.end
    yield _escaped(doc.text[done:])


def _told_by_the_text(doc: Document) -> dict[Span, str | None]:
    """Give the values that need no publication date."""
    if doc.published is None or not doc.layer("times", ()):
        return {}
    return {one.span: one.value.value for one in find_times(evolve(doc, published=None))}


def _attributes(number: int, time: TimeExpression, anchored: bool, quant: str | None) -> str:
    value = time.value or _UNKNOWN[time.type]
    named = {"tid": f"t{number}", "type": time.type, "value": value, "mod": time.mod, "quant": quant}
    if anchored:
        named |= {"temporalFunction": "true", "anchorTimeID": "t0"}
    return "".join(f" {name}={quoteattr(value)}" for name, value in named.items() if value is not None)


def _escaped(text: str) -> str:
    # a bare carriage return would be read back as a line feed
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text), {"\r": "&#13;"})
