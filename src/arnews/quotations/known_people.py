"""
Speakers as the layer ``people`` knows them, where a document has it.

The layer is read by its name and by the shape of its values alone: whatever package finds people, theirs is the word
on who a short name or a title means, so that both layers of a document agree.
"""

from bisect import bisect_left
from typing import Any, Final, Protocol, runtime_checkable

from arnews.document import Annotation, Document
from arnews.spans import Span
from arnews.tokenization import word

__all__ = ["KnownPeople"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


@runtime_checkable
class _Person(Protocol):
    """What is read of a value of the layer."""

    @property
    def mention(self) -> str: ...
    @property
    def canonical(self) -> Annotation[Any] | None: ...
    @property
    def role(self) -> Annotation[Any] | None: ...


class KnownPeople:
    """The people of a document, by the places of their mentions."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._mentions = [one for one in doc.layer("people") if isinstance(one.value, _Person)]
        self._starts = [one.span.start for one in self._mentions]

    def speaker(self, source: Span | None, speaker: Span | None) -> Span | None:
        """
        Give the fullest mention of who speaks, with the title beside it: that of the person whom the source names.

        Where the source names nobody known, `speaker` says who is meant; a full mention there is left as it is.
        """
        if not self._mentions:
            return speaker
        named, resolved = self._named_by(source), self._named_by(speaker)
        meant = named or resolved
        if meant is None:
            return speaker
        fullest: Annotation[Any] = meant.value.canonical or meant
        if fullest.value.mention != "full" or (resolved is not None and _is_full_mention_of(resolved, fullest)):
            return speaker
        return _with_title(fullest)

    def _named_by(self, phrase: Span | None) -> Annotation[Any] | None:
        """Give the mention that a noun phrase is about: only its title or definite words stand before it."""
        if phrase is None:
            return None
        at = bisect_left(self._starts, phrase.start)
        if at == len(self._starts) or self._mentions[at].span not in phrase:
            return None
        one = self._mentions[at]
        role = one.value.role
        before = self._doc.text[phrase.start : one.span.start].split()
        titled = role is not None and role.span.start <= phrase.start
        return one if titled or all(word(text).folded.startswith(_ARTICLE) for text in before) else None


def _is_full_mention_of(one: Annotation[Any], person: Annotation[Any]) -> bool:
    return one.value.mention == "full" and (one.value.canonical or one).span == person.span


def _with_title(one: Annotation[Any]) -> Span:
    """Give the place of a name together with the title beside it."""
    if one.value.role is None:
        return one.span
    title = one.value.role.span
    return Span(min(one.span.start, title.start), max(one.span.end, title.end))
