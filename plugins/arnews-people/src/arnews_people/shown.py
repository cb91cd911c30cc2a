"""A body that only what stands beside it shows, where it stands; what is none, since somebody is called so."""

from collections.abc import Collection, Iterable
from typing import Final

from attrs import frozen

from arnews.document import Annotation
from arnews.tokenization import Tokens
from arnews_people.names import names_in
from arnews_people.value import Organization
from arnews_people.words import is_known_surname, name_counts

__all__ = ["Shown", "apart", "is_somebody"]

_FEW: Final = 10
"""Of the people in the lists."""


@frozen
class Shown:
    """The token that a name begins in, the one after it, and whether the text may have it alone later."""

    start: int
    stop: int
    annotation: Annotation[Organization]
    is_learnt: bool


def apart(found: Iterable[Shown], taken: Collection[int]) -> list[Shown]:
    """Give what lies apart from tokens that are taken and from each other, in order; the longest of one beginning."""
    kept: list[Shown] = []
    for one in sorted(found, key=lambda one: (one.start, -one.stop)):
        is_free = all(index not in taken for index in range(one.start, one.stop))
        if is_free and (not kept or kept[-1].stop <= one.start):
            kept.append(one)
    return kept


def is_somebody(tokens: Tokens, index: int, bare: str) -> bool:
    """Tell whether a foreign word is somebody's name: known as one, or found beside another."""
    name = names_in(tokens).get(index)
    is_named = name is not None and name.stop > index + 1
    return is_named or is_known_surname(bare) or any(count > _FEW for count in name_counts(bare)[:3])
