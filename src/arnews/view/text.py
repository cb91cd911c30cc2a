"""The text of a document with its highlights: each leads to the row that shows it, and can be led to."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Any, Final

from attrs import frozen

from arnews.document import Annotation
from arnews.letters import ALEF_FORMS, MARKS, is_arabic_letter
from arnews.spans import Span
from arnews.view.escaped import running
from arnews.view.sheet import QUOTING, Sheet

__all__ = ["paragraphs"]


@frozen
class _Mark:
    """What is highlighted: where, which annotation, and which part of a quotation it is."""

    span: Span
    name: str
    part: str
    row: str
    style: str
    title: str = ""


_DEEPEST: Final = 50
"""So many highlights, those that begin last, are told of a piece: thousands inside each other nobody reads."""
_MANY: Final = 200
"""Of more paragraphs those that are not on the screen are not laid out."""


def paragraphs(sheet: Sheet) -> str:
    """Give the text as paragraphs of HTML; to be called when all links into it are known."""
    marks = list(_marks(sheet))
    beside = zip(sheet.doc.paragraphs, _by_paragraph(sheet.doc.paragraphs, marks), strict=True)
    seen: set[str] = set()
    waiting = ' class="waiting"' if len(sheet.doc.paragraphs) > _MANY else ""
    return "".join(
        f"<p{waiting}{_direction(sheet.doc[paragraph])}>{_highlighted(sheet, paragraph, inside, seen)}</p>\n"
        for paragraph, inside in beside
    )


def _direction(paragraph: str) -> str:
    """Let a paragraph run from left to right if it has letters and none of them is Arabic."""
    is_foreign = any(map(str.isalpha, paragraph)) and not any(map(is_arabic_letter, paragraph))
    return ' dir="ltr"' if is_foreign else ""


def _marks(sheet: Sheet) -> Iterator[_Mark]:
    for layer in sheet.layers:
        for index, one in enumerate(sheet.found[layer]):
            name = sheet.name_of(layer, index)
            row = sheet.row_called(name)
            if layer in QUOTING and hasattr(one.value, "content"):
                yield from _quotation(sheet, one, name, row)
            else:
                yield _Mark(one.span, name, "", row, f"u {layer}")
    for span, anchor in sheet.anchors.items():
        yield _Mark(span, anchor, "anchor", "", "")


def _quotation(sheet: Sheet, one: Annotation[Any], name: str, row: str) -> Iterator[_Mark]:
    voice = sheet.voice_of(one)
    colour = f" s{voice.number}" if voice is not None else ""
    value = one.value
    parts = ("content", value.content), ("cue", (value.cue,)), ("source", (value.source,))
    for part, spans in (*parts, ("addressee", (value.addressee,))):
        for span in spans:
            if span is not None:
                yield _Mark(span, name, part, row, part + colour)


def _by_paragraph(paragraphs: Sequence[Span], marks: Sequence[_Mark]) -> list[list[_Mark]]:
    """Give the highlights of each paragraph; one that goes on over several is in each."""
    found: list[list[_Mark]] = [[] for _ in paragraphs]
    ends = [paragraph.end for paragraph in paragraphs]
    for mark in marks:
        number = bisect_right(ends, mark.span.start)
        while number < len(paragraphs) and paragraphs[number].start < mark.span.end:
            found[number].append(mark)
            number += 1
    return found


def _highlighted(sheet: Sheet, paragraph: Span, marks: Sequence[_Mark], seen: set[str]) -> str:
    """Cut a paragraph wherever a highlight begins or ends, so that highlights may overlap."""
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    text = sheet.doc.text
    for number, mark in enumerate(marks):
        begin = _beside_ligature(text, max(mark.span.start, paragraph.start))
        end = _beside_ligature(text, min(mark.span.end, paragraph.end))
        if begin < end:
            begins.setdefault(begin, []).append(number)
            ends.setdefault(end, []).append(number)
    shown: dict[int, None] = {}
    parts = []
    for start, end in pairwise(sorted({paragraph.start, paragraph.end, *begins, *ends})):
        for number in ends.get(start, ()):
            del shown[number]
        shown.update(dict.fromkeys(begins.get(start, ())))
        innermost = islice(reversed(shown), max(_DEEPEST, len(begins.get(start, ()))))
        here = [marks[number] for number in sorted(innermost)]
        first = {marks[number].name + marks[number].part for number in begins.get(start, ())}
        parts.append(_piece(text[start:end], first, here, seen))
    return "".join(parts)


def _beside_ligature(text: str, bound: int) -> int:
    """Move a bound that would cut lam from alef, which are one sign, before the lam: «لأول» from its «أول»."""
    if 0 < bound < len(text) and text[bound] in _ALEFS:
        before = bound - 1
        while before > 0 and text[before] in MARKS:
            before -= 1
        if text[before] == _LAM:
            return before
    return bound


_LAM: Final = "\N{ARABIC LETTER LAM}"
_ALEFS: Final = frozenset(ALEF_FORMS + "\N{ARABIC LETTER ALEF}")


def _piece(text: str, first: set[str], marks: list[_Mark], seen: set[str]) -> str:
    """Give one piece: its styles, the annotations it belongs to, a link where the innermost of them begins."""
    if not marks:
        return running(text)
    anchors = [mark for mark in marks if mark.part == "anchor"]
    found = [mark for mark in marks if mark.part != "anchor"]
    words = running(text)
    if found:
        inner = min(found, key=lambda mark: (len(mark.span), mark.part == "content"))
        underlined = [mark for mark in found if not mark.part]
        least = min(underlined, key=lambda mark: len(mark.span), default=None)
        styles = dict.fromkeys(
            style for mark in found if mark.part or mark is least for style in mark.style.split()
        )  # of layers only the innermost can be underlined
        tokens = " ".join(dict.fromkeys(f"{mark.name}.{mark.part}" if mark.part else mark.name for mark in found))
        attributes = f'class="{" ".join(styles)}" data-of="{tokens}"'
        begins = inner.name + inner.part in first
        words = f'<a {attributes} href="#{inner.row}">{words}</a>' if begins else f"<span {attributes}>{words}</span>"
    for name in [mark.name for mark in anchors] + [f"w-{mark.name}" for mark in found]:
        if name not in seen:
            seen.add(name)
            words = f'<span id="{name}">{words}</span>'
    return words
