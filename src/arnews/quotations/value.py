"""What an attribution is made of: PARC source, cue and content."""

from typing import Literal

from attrs import frozen

from arnews.spans import Span

__all__ = ["Quotation", "QuotationKind"]

QuotationKind = Literal["direct", "indirect", "mixed"]


@frozen
class Quotation:
    """Who said what: the parts of one attribution."""

    content: tuple[Span, ...]
    """What is reported; usually one span."""
    cue: Span | None
    """The verb, participle or noun that reports; `None` for a headline colon."""
    source: Span | None
    """The noun phrase that speaks; `None` if the subject is only in the verb."""
    speaker: Span | None
    """The fullest mention of the one who speaks, anywhere in the document; `None` if never named."""
    kind: QuotationKind
    nominal: bool = False
    """Whether the content is a noun phrase and no clause."""
