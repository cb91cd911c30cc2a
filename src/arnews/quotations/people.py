"""Who is who, where a layer ``people`` says so: the fullest mention of somebody, with the role beside it."""

from collections.abc import Mapping
from typing import Any, Final

from arnews.document import Annotation, Document
from arnews.spans import Span
from arnews.tokenization import Tokens

__all__ = ["known_people"]

_GAP: Final = 1
"""Tokens that may stand between a name and its role."""

TokenRange = tuple[int, int]


def known_people(doc: Document) -> Mapping[int, TokenRange]:
    """
    Give for the tokens from the role to the name of each mention of a person the tokens of the fullest mention.

    The layer ``people`` is read by its name, so that no plugin is needed: of its values, `canonical` is the annotation
    of the fullest mention (`None` if this is it) and `role` that of the role beside it. What has neither is left out.
    """
    people: dict[int, TokenRange] = {}
    for one in doc.layer("people"):
        canonical = getattr(one.value, "canonical", None) or one
        fullest = _with_role(doc.tokens, canonical)
        for index in range(_with_role(doc.tokens, one)[0], doc.tokens.within(one.span).start + 1):
            people.setdefault(index, fullest)
    return people


def _with_role(tokens: Tokens, person: Annotation[Any]) -> TokenRange:
    """Give the tokens of a person's name with the role before or after it."""
    name = tokens.within(person.span)
    role = getattr(person.value, "role", None)
    span = role.span if isinstance(role, Annotation) else None
    if not isinstance(span, Span):
        return name.start, name.stop
    title = tokens.within(span)
    if max(name.start, title.start) - min(name.stop, title.stop) > _GAP:
        return name.start, name.stop
    return min(name.start, title.start), max(name.stop, title.stop)
