"""A place in a text, and the places of its paragraphs."""

from typing import Final

from attrs import frozen

from arnews.letters import BIDI_CONTROLS, ZERO_WIDTH

__all__ = ["Span", "split_paragraphs"]


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


def split_paragraphs(text: str) -> tuple[Span, ...]:
    r"""
    Give the lines that hold text, without the white space and the invisible characters around them.

    >>> split_paragraphs("وصل الوفد\n\n وغادر ")
    (Span(start=0, end=9), Span(start=12, end=17))
    """
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped and (stripped[0] in _INVISIBLE or stripped[-1] in _INVISIBLE):
            stripped = line.strip(_BLANK)
        if stripped:
            begin = start + line.index(stripped[0])
            found.append(Span(begin, begin + len(stripped)))
        start += len(line)
    return tuple(found)


_INVISIBLE: Final = ZERO_WIDTH | BIDI_CONTROLS
_BLANK: Final = "".join(_INVISIBLE) + (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
