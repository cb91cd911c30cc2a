"""A body that only what stands beside it shows, where it stands."""

from attrs import frozen

from arnews.document import Annotation
from arnews_people.value import Organization

__all__ = ["Shown"]


@frozen
class Shown:
    """The token that a name begins in, the one after it, and whether the text may have it alone later."""

    start: int
    stop: int
    annotation: Annotation[Organization]
    is_learnt: bool
