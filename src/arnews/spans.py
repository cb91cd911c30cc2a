"""A place in a text."""

from typing import Final

from attrs import frozen

__all__ = ["Span"]


@frozen(order=False, init=False)
class Span:
    """
    A place in the original text: code points, end exclusive, never empty.

    Spans sort by their start, then by their end. A span that is empty or begins before the text is a `ValueError`.

    >>> span = Span(2, 5)
    >>> "في حلب"[span.start : span.end], len(span)
    (' حل', 3)
    >>> Span(2, 5).overlaps(Span(5, 6)), Span(3, 4) in Span(2, 5)
    (False, True)
    """

    start: int
    """Where it begins, in code points."""
    end: int
    """Where it ends, exclusive."""

    def __init__(self, start: int, end: int) -> None:  # thousands are made: the one of attrs takes twice as long
        if not 0 <= start < end:
            raise ValueError(f"a span needs 0 <= start < end, not {start}-{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __lt__(self, other: "Span") -> bool:
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    def __le__(self, other: "Span") -> bool:
        return not other < self

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two have at least one code point in common."""
        return self.start < other.end and other.start < self.end


_set_start: Final = Span.__dict__["start"].__set__
_set_end: Final = Span.__dict__["end"].__set__
