"""The way in: who is who in a document."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arnews.document import Document
    from arnews.entities.value import Entity
    from arnews.mentions.value import Kind
    from arnews.spans import Span

__all__ = ["entities"]


def entities(
    text_or_doc: str | Document, names: Iterable[Span] = (), kinds: Container[Kind] | None = None
) -> tuple[Entity, ...]:
    """
    Give the people, bodies, media, documents and countries that a text names, each once, in order of appearance.

    Mentions are joined in the order of the text: by the words of a name whatever title stands before it, by the words
    of a title wherever a fuller mention has it, by the noun alone («الوزير»), by words of respect with a pronoun
    («معاليها»), by «ذاته» and «نفسه». Another name, gender or number keeps them apart, and so does a mention without
    the article. Spans are code points of the text, end exclusive. Any text will do; an empty one names nobody.

    `names` are the places of names of people that somebody knows besides, such as a layer that finds them; they are
    taken as they are. With `kinds` only those are given, and those of whom a name alone does not tell the kind.

    >>> text = "استقبلت معالي وزيرة الشباب ريم الحسيني الفريق. وأكدت معاليها أن الدعم مستمر."
    >>> [text[one.span.start : one.span.end] for one in entities(text)[0].mentions]
    ['معالي وزيرة الشباب ريم الحسيني', 'معاليها']
    """
    from arnews.document import Document  # 80 ms that ``import arnews``, which has this name, does not pay
    from arnews.entities.cast import Cast
    from arnews.entities.value import Entity
    from arnews.mentions.extract import mention_of, phrases_of

    tokens = Document.of(text_or_doc).tokens
    phrases = phrases_of(tokens, names).found
    if kinds is not None:
        phrases = [phrase for phrase in phrases if phrase.kind is None or phrase.kind in kinds]
    cast = Cast(phrases)
    found = []
    for figure in cast.figures:
        mentions = tuple(mention_of(tokens, phrase) for phrase in figure.mentions)
        fullest = figure.full[0] if figure.full else figure.mentions[0]
        found.append(Entity(mentions, mention_of(tokens, fullest), figure.kind, figure.gender, figure.number))
    return tuple(found)
