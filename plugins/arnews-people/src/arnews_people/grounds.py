"""Where a document names places, for who reads roles, people and organisations beside them."""

from collections.abc import Iterator, Mapping

from arnews.document import Document
from arnews.spans import Span
from arnews.words import word

__all__ = ["grounds_of", "joined_places", "place_spans", "place_tokens", "playing_towns"]

_GROUNDS = ("literal", "metonym", "part")


def place_tokens(doc: Document) -> Mapping[int, int]:
    """
    Give where the names of places begin, and the token after each, if the document has the layer ``places``.

    It is read by its name and the kind of its values alone: this package needs no other.
    """
    tokens = doc.tokens
    found = {}
    for one in doc.layer("places", ()):
        first = tokens.at(one.span.start)
        stop = tokens.at(one.span.end - 1) + 1
        is_whole = tokens.starts[first] == one.span.start or stop > first + 1  # «ونورد راين فستفاليا»
        if getattr(one.value, "role", None) in _GROUNDS and is_whole:
            found[first] = stop
    return found


def grounds_of(doc: Document) -> tuple[Mapping[int, int], Mapping[int, int]]:
    """Give what `place_tokens` gives, and the same for places behind ب, which say where something is: «ب|مدنين»."""
    tokens = doc.tokens
    grounds: dict[int, int] = {}
    seats: dict[int, int] = {}
    for one in doc.layer("places", ()):
        if getattr(one.value, "role", None) not in _GROUNDS:
            continue
        first = tokens.at(one.span.start)
        stop = tokens.at(one.span.end - 1) + 1
        is_begun = tokens.starts[first] == one.span.start
        if is_begun or stop > first + 1:
            grounds[first] = stop
        if not is_begun and word(tokens.words[first]).bare[:1] == _BEH:
            seats[first] = stop
    return grounds, seats


_BEH = "\N{ARABIC LETTER BEH}"


def playing_towns(doc: Document) -> Iterator[tuple[int, int, int]]:
    """Give the cities that stand for somebody: the first token, the one after the last, the letters joined before."""
    tokens = doc.tokens
    for one in doc.layer("places", ()):
        if getattr(one.value, "role", None) == "metonym" and getattr(one.value, "kind", None) == "city":
            first = tokens.at(one.span.start)
            yield first, tokens.at(one.span.end - 1) + 1, one.span.start - tokens.starts[first]


def joined_places(doc: Document) -> Mapping[int, int]:
    """Give the tokens in which names of places begin behind a letter, and the token after each: «ب|مدنين»."""
    tokens = doc.tokens
    found = {}
    for one in doc.layer("places", ()):
        first = tokens.at(one.span.start)
        if getattr(one.value, "role", None) in _GROUNDS and tokens.starts[first] < one.span.start:
            found[first] = tokens.at(one.span.end - 1) + 1
    return found


def place_spans(doc: Document) -> frozenset[Span]:
    """Give the places of the names of places, if the document has the layer: also behind «و», where no token begins."""
    return frozenset(one.span for one in doc.layer("places", ()) if getattr(one.value, "role", None) in _GROUNDS)
