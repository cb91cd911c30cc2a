"""The parts of the reading, each usable by itself on a document."""

from collections.abc import Iterable

from arnews.document import Document
from arnews.quotations import contents, resolution, sources
from arnews.quotations.extract import find_quotations, read_frames
from arnews.quotations.frames import Frame
from arnews.quotations.page import read_page
from arnews.quotations.value import Quotation, Speaker
from arnews.spans import Span

__all__ = ["content_end", "read_source", "resolve_speakers", "speakers"]


def read_source(doc: Document, start: int, end: int | None = None) -> Span | None:
    """
    Give the noun phrase that speaks, which begins at or soon after an offset, or `None`.

    It is looked for up to `end`, or to the end of the sentence; times, addressees and media are left out.

    >>> doc = Document.read("قال وزير النقل سامر العلي لرويترز إن الجسر سيفتح")
    >>> doc[read_source(doc, 3)]
    'وزير النقل سامر العلي'
    """
    page = read_page(doc)
    first = page.tokens.at(start)
    if first >= len(page.words):
        return None
    stop = page.stop(first) if end is None else min(page.tokens.at(end - 1) + 1, page.stop(first))
    found = sources.read_source(page, first, stop)
    return page.tokens.span(*found) if found else None


def content_end(doc: Document, start: int) -> int:
    """
    Give the offset where a clause that begins at an offset ends: at its sentence's end or before the next cue.

    >>> doc = Document.read("قال الوزير إن العمل جار، مضيفا أن الطريق مغلق.")
    >>> doc.text[14 : content_end(doc, 14)]
    'العمل جار'
    """
    page = read_page(doc)
    first = page.tokens.at(start)
    if first >= len(page.words):
        return len(doc.text)
    frames = read_frames(page)
    after = sum(frame.begin <= first for frame in frames)
    return page.tokens.ends[contents.content_end(page, first, frames, after) - 1]


def resolve_speakers(doc: Document, mentions: Iterable[Span]) -> tuple[Span, ...]:
    """
    Give the fullest mention in the document for each mention of somebody who speaks, in the order given.

    >>> doc = Document.read("وصلت وزيرة البيئة سلمى ناصر. وقالت ناصر إن الهواء أنقى.")
    >>> [doc[span] for span in resolve_speakers(doc, [Span(35, 39)])]
    ['وزيرة البيئة سلمى ناصر']
    """
    page = read_page(doc)
    frames = []
    spans = list(mentions)
    for span in spans:
        inside = page.tokens.within(span)
        frames.append(
            Frame(
                None,
                inside.start,
                inside.start,
                inside.start + 1,
                "clause",
                inside.stop,
                (inside.start, inside.stop),
                "",
            )
        )
    found = resolution.resolve_speakers(page, frames, spans)
    return tuple(speaker or span for speaker, span in zip(found, spans, strict=True))


def speakers(doc: Document) -> tuple[Speaker, ...]:
    """
    Give everybody who speaks in a document, each once, in the order of their first quotation.

    >>> doc = Document.read("قالت المديرة هند إن الباب مفتوح. وأضافت أن الحارس غاب.")
    >>> [(one.name, len(one.quotations)) for one in speakers(doc)]
    [('المديرة هند', 2)]
    """
    annotations = doc.quotations if doc.has_layer("quotations") else find_quotations(doc)
    grouped: dict[str, list[Quotation]] = {}
    for annotation in annotations:
        one = annotation.value
        if one.speaker is not None:
            grouped.setdefault(doc[one.speaker], []).append(one)
    return tuple(
        Speaker(
            name,
            next(one.speaker for one in said if one.speaker),
            tuple(sorted({span for one in said for span in (one.speaker, one.source) if span})),
            tuple(said),
        )
        for name, said in grouped.items()
    )
