"""What an attribution is made of: PARC source, cue and content, and what newsrooms ask beyond them."""

from typing import Literal

from attrs import frozen

from arnews.spans import Span

__all__ = ["Polarity", "Quotation", "QuotationKind", "SourceKind", "Speaker", "SpeechAct", "Stance"]

QuotationKind = Literal["direct", "indirect", "mixed", "hearsay", "question", "refusal"]
"""The last three stand in the layer ``reports`` only."""
SpeechAct = Literal[
    "say", "assert", "claim", "deny", "warn", "accuse", "demand", "promise", "question", "evaluate", "think",
    "hearsay", "document", "topic",
]  # fmt: skip
Polarity = Literal["asserted", "denied", "not_ruled_out"]
Stance = Literal["neutral", "committed", "doubted"]
SourceKind = Literal["person", "organisation", "country", "document", "media", "crowd"]


@frozen
class Quotation:
    """
    Who said what: the parts of one attribution.

    >>> from arnews import analyze
    >>> doc = analyze("قال الوزير: «سنبدأ غدا»")
    >>> said = doc.quotations[0].value
    >>> doc[said.cue], doc[said.source], doc.text_of(said.content), said.kind
    ('قال', 'الوزير', ('سنبدأ غدا',), 'direct')
    """

    content: tuple[Span, ...]
    """What is reported; usually one span."""
    cue: Span | None
    """The verb, participle or noun that reports; `None` for a headline colon."""
    source: Span | None
    """The noun phrase that speaks; `None` if the subject is only in the verb."""
    speaker: Span | None
    """The fullest mention of the one who speaks, anywhere in the document; `None` if never named."""
    kind: QuotationKind
    """Whose words they are: ``direct``, ``indirect``, ``mixed``; in the layer ``reports`` what they are."""
    nominal: bool = False
    """Whether the content is a noun phrase and no clause."""
    lemma: str | None = None
    """The cue as it stands in the lexicon."""
    speech_act: SpeechAct | None = None
    """What saying it does."""
    polarity: Polarity = "asserted"
    """Whether the source holds the content true, denies it, or does not rule it out."""
    stance: Stance = "neutral"
    """What the choice of the cue says about the writer's belief."""
    addressee: Span | None = None
    """To whom it was said."""
    medium: Span | None = None
    """Where it was said: a statement, an interview, a post."""
    source_kind: SourceKind | None = None
    """What speaks."""
    anonymous: bool = False
    """Whether the source is not named on purpose: sources, officials, witnesses."""
    relay: tuple[Span, ...] = ()
    """Through whom it came."""
    fragments: tuple[Span, ...] = ()
    """The parts in quote marks inside an indirect content."""
    level: int = 0
    """How many quotations enclose it."""
    confidence: float = 1.0
    """A rough share of right readings of its rule; the constants stand in ``arnews.quotations.frames``."""


@frozen
class Speaker:
    """
    Somebody who speaks in a document: the fullest mention, all mentions, and what is quoted.

    >>> from arnews import analyze
    >>> from arnews.quotations import speakers
    >>> [one] = speakers(analyze("قال وزير النقل إن الجسر مفتوح. وأضاف أن الطريق مغلق."))
    >>> one.name, len(one.quotations)
    ('وزير النقل', 2)
    """

    name: str
    """The words of the fullest mention."""
    mention: Span
    """Where that stands."""
    mentions: tuple[Span, ...]
    """Where all mentions stand, in order."""
    quotations: tuple[Quotation, ...]
    """What is quoted, in order."""
