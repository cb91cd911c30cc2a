"""The way in: disasters of a document."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve

from arnews import Annotation, Document, Extractor
from arnews.normalization import fold
from arnews.records import starting_at
from arnews.words import word
from arnews_disasters.grammar import Page, is_another, merged, read_disaster
from arnews_disasters.value import Disaster, Kind
from arnews_disasters.words import events

__all__ = ["disasters", "find_disasters"]

_CAUSES: Final[Mapping[str, frozenset[Kind]]] = {
    "quake": frozenset({"earthquake", "tsunami"}),
    "flood": frozenset({"flood", "storm", "landslide", "tsunami"}),
    "fire": frozenset({"fire"}),
    "collapse": frozenset({"avalanche", "landslide"}),
}
"""The kinds of disaster that a cause of the layer ``casualties`` may stand for."""
_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_EVENTS: Final = 40
"""With how many earlier disasters a mention is compared."""


def find_disasters(doc: Document) -> list[Annotation[Disaster]]:
    """
    Find disasters; reads ``numbers``, and ``times``, ``places`` and ``casualties`` if they are there.

    >>> from arnews import analyze
    >>> doc = analyze("ضرب زلزال بقوة 6.4 درجة غرب إيران على عمق 10 كيلومترات", extractors=[disasters])
    >>> quake = doc.layer("disasters")[0].value
    >>> quake.kind, str(quake.magnitude), str(quake.depth_km), doc[quake.place[0]]
    ('earthquake', '6.4', '10', 'إيران')
    """
    hits = events().hits(doc.tokens)
    if not hits:
        return []
    page = Page(
        doc.tokens,
        starting_at(doc.tokens, doc.numbers),
        starting_at(doc.tokens, doc.layer("times", ())),
        starting_at(doc.tokens, doc.layer("places", ())),
    )
    found = _merged_mentions(doc, page, hits)
    found = _with_casualties(doc, found)
    return [
        Annotation("disasters", one.mentions[0], one, f"disasters.{one.kind}") for one in found if _is_shown(doc, one)
    ]


def _merged_mentions(doc: Document, page: Page, hits: list[int]) -> list[Disaster]:
    """Read the mentions in the order of the text, each into the disaster that it tells of again."""
    found: list[Disaster] = []
    countries = {place.span: getattr(place.value, "country", None) for place in page.places.values()}
    sentences = [doc.tokens.within(sentence) for sentence in doc.sentences]
    number = past = 0
    for position, hit in enumerate(hits):
        while number + 1 < len(sentences) and sentences[number].stop <= hit:
            number += 1
        noun = events().match(doc.tokens, hit) if hit >= past else None
        if noun is None:
            continue
        begin, end = sentences[number].start, sentences[number].stop
        following = hits[position + 1] if position + 1 < len(hits) else end
        first = begin if past <= begin else hit  # what stands before a later one is of the one before
        read = read_disaster(page, hit, first, min(end, max(following, hit + 1)))
        if read is None:
            continue
        disaster, past = read
        earlier = 0 if is_another(page, noun, end) else _EVENTS
        for at in range(len(found) - 1, max(len(found) - earlier, 0) - 1, -1):
            whole = merged(found[at], disaster, lambda place: fold(doc[place]), countries.get)
            if whole is not None:
                found[at] = whole
                break
        else:
            found.append(disaster)
    return found


def _with_casualties(doc: Document, found: list[Disaster]) -> list[Disaster]:
    """Give each disaster the records of those whom it killed or hurt: the nearest one before of its kind."""
    harmed: dict[int, list[Annotation[Any]]] = {}
    for record in doc.layer("casualties", ()):
        cause = record.value.cause
        kinds = _CAUSES.get(cause.mode) if cause is not None else None
        if kinds is None:
            continue
        place = doc.tokens.at(cause.span.start)
        near = [
            (abs(doc.tokens.at(mention.start) - place), at)
            for at, one in enumerate(found)
            if one.kind in kinds
            for mention in one.mentions[:_EVENTS]
        ]
        if near:
            harmed.setdefault(min(near)[1], []).append(record)
    return [evolve(one, casualties=tuple(harmed.get(at, ()))) for at, one in enumerate(found)]


def _is_shown(doc: Document, one: Disaster) -> bool:
    """Tell whether anything shows that the word is meant: a figure, a verb of striking, a place, victims."""
    if one.evidence or one.casualties or one.name:
        return True
    first = doc.tokens.words[doc.tokens.at(one.mentions[0].start)]
    return bool(one.place) and one.kind != "fire" and not word(first).folded.startswith(_AL)


disasters: Final[Extractor] = Extractor(
    "disasters",
    find_disasters,
    reads=("numbers",),
    uses=("times", "places", "casualties"),
    value=Disaster,
    display="arnews_disasters.display:disasters",
)
