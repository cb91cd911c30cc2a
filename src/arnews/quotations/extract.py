"""The way in: quotations of a document or a text."""

from collections.abc import Iterator
from itertools import compress
from typing import Final

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.quotations.constructions import Frame, read_according, read_frame, read_headline
from arnews.quotations.contents import Content, mark_inner, read_content
from arnews.quotations.lexicons import anonymous, heads, sign_cut
from arnews.quotations.page import Page, places, read_page
from arnews.quotations.resolution import resolve_speakers
from arnews.quotations.sources import after_addressee, is_addressee
from arnews.quotations.value import Quotation
from arnews.spans import Span

__all__ = ["find_cues", "find_quotations", "quotations"]

_HEADLINE: Final = "quotations.headline"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_STANCE: Final = {"claim": "doubted", "assert": "committed"}


def find_quotations(text_or_doc: str | Document) -> tuple[Annotation[Quotation], ...]:
    """
    Find who said what.

    >>> text = "وقال وزير النقل سامر العلي إن الجسر الجديد سيفتح غدا."
    >>> [one] = find_quotations(text)
    >>> text[one.value.source.start : one.value.source.end]
    'وزير النقل سامر العلي'
    """
    doc = Document.read(text_or_doc) if isinstance(text_or_doc, str) else text_or_doc
    found = sorted(_find(doc), key=lambda one: (one.span.start, -one.span.end))
    return tuple(found)


def find_cues(text_or_doc: str | Document) -> tuple[Span, ...]:
    """
    Find the words that report, where they do.

    >>> find_cues("وأضاف الوزير أن العمل انتهى، وأضاف الطاهي الملح.")
    (Span(start=1, end=5),)
    """
    spans = {one.value.cue for one in find_quotations(text_or_doc) if one.value.cue is not None}
    return tuple(sorted(spans))


def _find(doc: Document) -> Iterator[Annotation[Quotation]]:
    page = read_page(doc)
    frames = read_frames(page)
    if not frames:
        return
    read = [(frame, read_content(page, frames, index)) for index, frame in enumerate(frames)]
    frames = [frame for frame, content in read if content is not None]
    contents = [content for _, content in read if content is not None]
    mark_inner(frames, contents)
    speakers = resolve_speakers(page, frames)
    for frame, content, speaker in zip(frames, contents, speakers, strict=True):
        quotation = _quotation(page, frame, content, speaker)
        yield Annotation("quotations", _extent(quotation), quotation, frame.rule)


def _extent(quotation: Quotation) -> Span:
    """Give the place from the first of content, cue and source to the last."""
    start, end = quotation.content[0].start, quotation.content[-1].end
    for part in (quotation.cue, quotation.source):
        if part is not None:
            start = part.start if part.start < start else start
            end = part.end if part.end > end else end
    return Span(start, end)


def read_frames(page: Page) -> list[Frame]:
    """Read every construction of a page, in the order of their cues."""
    frames = []
    taken = -1
    cues = page.cues
    for index in sorted({*compress(range(len(cues)), cues), *places(page.roles, "according")}):
        found = cues[index]
        if page.roles[index] == "according":
            frame = read_according(page, index)
            if frame is not None and frame.cue is not None:
                taken = max(taken, frame.cue_stop - 1)
        elif found is None or index <= taken or not found.entries:
            continue
        else:
            frame = read_frame(page, index)
            if frame is not None and frame.head_stop > index + 1 and frame.opens != "phrase":
                last = frame.head_stop - 1
                if page.roles[last] == "second":
                    taken = last
        if frame is not None:
            frames.append(frame)
    headline = read_headline(page)
    if headline is not None:
        frames.append(headline)
    frames.sort(key=lambda frame: frame.at)
    return frames


def _quotation(page: Page, frame: Frame, content: Content, speaker: tuple[int, int] | None) -> Quotation:
    tokens = page.tokens
    places = [tokens.span(*part) for part in content.parts]
    if frame.opens == "phrase" or (frame.opens == "quote" and frame.rule == "quotations.phrase"):
        places[0] = _without_preposition(page, frame, places[0])
    at = frame.at if frame.word is None else frame.word
    found = page.cues[frame.at] if at == frame.at else None
    cut = (
        found.cut
        if found is not None and frame.rule != "quotations.according_to"
        else (sign_cut(page.words[at]) if at == frame.at else 0)
    )
    cue = Span(tokens.starts[at] + cut, tokens.ends[frame.cue_stop - 1]) if frame.rule != _HEADLINE else None
    source = _source_span(page, frame, frame.source) if frame.source else None
    spoken = None
    if speaker is not None:
        spoken = source if speaker == frame.source else _source_span(page, None, speaker)
    act = frame.cue.speech_act if frame.cue else None
    return Quotation(
        tuple(places),
        cue,
        source,
        spoken,
        content.kind,  # type: ignore[arg-type]
        nominal=frame.rule == "quotations.phrase" and frame.opens == "phrase",
        lemma=frame.cue.lemma if frame.cue else None,
        speech_act=act,
        polarity="not_ruled_out" if frame.negated else "denied" if act == "deny" else "asserted",
        stance=_STANCE.get(act or "", "neutral"),  # type: ignore[arg-type]
        source_kind=_kind(page, frame.source),  # type: ignore[arg-type]
        addressee=_addressee(page, frame),
        anonymous=frame.source is not None and page.words[frame.source[0]] in anonymous(),
        relay=(tokens.span(*frame.relay),) if frame.relay else (),
        medium=tokens.span(*frame.medium) if frame.medium else None,
        fragments=tuple(tokens.span(*part) for part in content.fragments) if content.kind == "mixed" else (),
        level=frame.level,
        confidence=frame.confidence,
    )


def _addressee(page: Page, frame: Frame) -> Span | None:
    """Give to whom it was said: what stands after ل between the cue and its content."""
    for index in range(frame.at + 1, frame.head_stop):
        if page.folds[index][:1] != _LAM or not is_addressee(page, index):
            continue
        if frame.source is not None and frame.source[0] <= index < frame.source[1]:
            continue
        quoted = page.quoted.get(index + 1)
        if len(page.folded(index)) == 1 and quoted is not None:
            return page.tokens.span(quoted.first, quoted.stop)
        span = page.tokens.span(index, max(index + 1, after_addressee(page, index, frame.head_stop)))
        found = heads()[page.words[index]]
        definite = found is not None and found.definite  # للصحفيين: the article has lost its alef, ل stays
        return span if definite or found is None else Span(span.start + found.cut, span.end)
    return None


def _kind(page: Page, source: tuple[int, int] | None) -> str | None:
    if source is None:
        return None
    found = heads()[page.words[source[0]]]
    return found.entry if found and found.entries else None


def _source_span(page: Page, frame: Frame | None, source: tuple[int, int]) -> Span:
    tokens = page.tokens
    start, stop = source
    offset = 0
    found = heads()[page.words[start]]
    if found and found.entries and found.proclitics and frame is not None and frame.opens != "phrase":
        offset = found.cut if frame.rule == "quotations.according_to" else 0
    return Span(tokens.starts[start] + offset, tokens.ends[stop - 1])


def _without_preposition(page: Page, frame: Frame, place: Span) -> Span:
    """Leave out the ب of a noun phrase that a verb takes with it: طالب بضرورة."""
    cue = frame.cue
    if cue is None or _BEH not in cue.phrase or page.words[frame.content][0] != _BEH or len(place) < 2:
        return place
    if page.folded(frame.content - 1) in cue.phrase:
        return place
    return Span(place.start + 1, place.end)


quotations = Extractor("quotations", _find, uses=("times",))
