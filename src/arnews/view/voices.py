"""Who speaks in a document: each once, with all that they said, denied, were asked."""

from typing import Any, Final

from attrs import define, field

from arnews.document import Annotation, Document
from arnews.entities import entities
from arnews.mentions.value import Kind
from arnews.spans import Span
from arnews.view.plain import words_of

__all__ = ["Voice", "Voices", "hue_of"]

_DEEDS: Final = ("said", "denied", "not_ruled_out", "asked_by", "asked", "told", "refused")


@define(eq=False)
class Voice:
    """Somebody who speaks or is spoken to, and the annotations of what they did, by kind."""

    number: int
    name: str
    kind: Kind | str | None
    mentions: tuple[Span, ...]
    """Every place where the text has them, in its order."""
    deeds: dict[str, list[Annotation[Any]]] = field(factory=lambda: {deed: [] for deed in _DEEDS})

    @property
    def hue(self) -> int:
        """The colour of what they say, in degrees."""
        return hue_of(self.number)


def hue_of(number: int) -> int:
    """
    Give a hue that is far from those of the numbers before it: steps of the golden angle.

    >>> [hue_of(number) for number in range(4)]
    [45, 182, 320, 97]
    """
    return int(45 + number * 137.508) % 360


class Voices:
    """
    The voices of a document, and which of them speaks in each place.

    Those are one whom `arnews.entities` takes for one, or whom the quotations call by the same words.
    """

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self.all: list[Voice] = []
        self._by_start: dict[int, Voice] = {}
        self._by_name: dict[str, Voice] = {}
        found = [*doc.layer("quotations", ()), *doc.layer("reports", ())]
        if not found:
            return
        self._entities = entities(doc)
        self._entity_at = {mention.span.start: one for one in self._entities for mention in one.mentions}
        for one in sorted(found, key=lambda one: one.span):
            self._add(one)
        self.all = [voice for voice in self.all if any(voice.deeds.values())]
        for number, voice in enumerate(self.all):
            voice.number = number

    def _add(self, one: Annotation[Any]) -> None:
        value = one.value
        speaker = value.speaker or value.source
        if speaker is not None:
            self._voice(speaker, value.source_kind).deeds[_deed(value)].append(one)
        if value.addressee is not None and (value.kind == "question" or self.at(value.addressee) is not None):
            heard = self._voice(value.addressee, None)
            asked = "question" in (value.kind, value.speech_act)
            heard.deeds["asked" if asked else "told"].append(one)

    def _voice(self, span: Span, kind: str | None) -> Voice:
        name = words_of(self._doc, span)
        known = self._by_name.get(name) or self._by_start.get(span.start)
        if known is None:
            entity = self._entity_at.get(span.start)
            mentions = tuple(mention.span for mention in entity.mentions) if entity else (span,)
            known = Voice(len(self.all), name, (entity and entity.kind) or kind, mentions)
            self.all.append(known)
            for mention in mentions:
                self._by_start.setdefault(mention.start, known)
        self._by_name.setdefault(name, known)
        return known

    def at(self, span: Span | None) -> Voice | None:
        """Give whom a place names, `None` if that is nobody who speaks."""
        if span is None or not self._by_start:
            return None
        return self._by_name.get(words_of(self._doc, span)) or self._by_start.get(span.start)


def _deed(value: Any) -> str:
    if value.kind == "refusal":
        return "refused"
    if value.kind == "question" or value.speech_act == "question":
        return "asked_by"
    if value.polarity == "denied":
        return "denied"
    return "not_ruled_out" if value.polarity == "not_ruled_out" else "said"
