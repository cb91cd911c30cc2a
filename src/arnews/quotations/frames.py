"""A cue with what opens its content and who speaks."""

from collections.abc import Mapping
from typing import Final

from attrs import define

from arnews.quotations.lexicons import Cue
from arnews.quotations.page import Page, Quoted
from arnews.quotations.phrases import read_phrase
from arnews.word_classes import AND

__all__ = [
    "CONFIDENCE",
    "Frame",
    "breaks",
    "clause_initial",
    "find_role",
    "may_be_passive",
    "takes_subject",
]

CONFIDENCE: Final[Mapping[str, float]] = {
    "quotations.verb_first": 0.94,
    "quotations.subject_first": 0.88,
    "quotations.dropped_subject": 0.92,
    "quotations.participle": 0.96,
    "quotations.according_to": 0.89,
    "quotations.phrase": 0.8,
    # too rare to be measured
    "quotations.relay": 0.9,
    "quotations.document": 0.9,
    "quotations.preceded": 0.9,
    "quotations.quotation_first": 0.8,
    "quotations.split": 0.8,
    "quotations.aside": 0.8,
    "quotations.headline": 0.8,
    "quotations.in_words": 0.7,
    "quotations.these_words": 0.7,
    "quotations.headline_quote": 0.6,
    "quotations.answer": 0.6,
    "quotations.dialogue": 0.6,
    "quotations.orphan": 0.5,
    "quotations.which": 0.5,
}
"""
The share of readings of each rule that are right.

The first were measured on 31 articles: (right + 1) / (found + 2), where a reading is right if half of its words are
those of a reference content. The rest are guesses, lower the less the text marks.
"""


@define(eq=False)
class Frame:
    """A cue with what opens its content and who speaks; tokens, not places."""

    cue: Cue | None
    begin: int
    """Where it begins: its source, if that stands first, else its cue."""
    at: int
    """The cue."""
    cue_stop: int
    opens: str
    """How the content is opened: clause, quote, colon, phrase, before (it stands before the cue)."""
    content: int
    """The first token of the content."""
    source: tuple[int, int] | None
    rule: str
    quoted: Quoted | None = None
    rest: Quoted | None = None
    """The second part of a quotation that the attribution splits."""
    dropped: bool = False
    """Whether the subject is only in the verb and has to be looked for."""
    lent: bool = False
    """Whether the source is the subject of another verb, whose object the statement is: ألقى المدير كلمة قال فيها."""
    relay: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    limit: int | None = None
    """Where the content ends at the latest: the subject stands behind it."""
    who: str = "he"
    level: int = 0
    """How many contents enclose it."""
    breaks: bool = False
    """Whether it ends the content of the frame before it."""
    head_stop: int = 0
    negated: bool = False
    word: int | None = None
    """The word that is the cue's place, if it is another than `at`: خلص إلى القول."""


def clause_initial(page: Page, at: int) -> bool:
    """Tell whether a verb stands where a clause begins."""
    if page.conjoined(at) or at == page.begin(at) or at - 1 in page.quoted:
        return True
    role = page.roles[at - 1]
    if role:
        return role not in ("to", "open", "medium", "each", "this")
    begin = page.begin(at)  # في المقابل نفى
    return at - begin > 1 and page.roles[begin] in ("to", "with") and read_phrase(page, begin + 1, at).stop == at


def takes_subject(cue: Cue) -> bool:
    """Tell whether the subject can follow a verb: before its subject a verb is singular."""
    return cue.who in ("he", "she")


def may_be_passive(cue: Cue) -> bool:
    """Tell whether a verb without a subject may be a passive: يذكر أن, and not يذكرون أن."""
    return cue.impersonal and cue.mood == "imperfect" and cue.who in ("he", "she")


def find_role(page: Page, start: int, stop: int, role: str) -> int | None:
    """Give the first place of a role among tokens, or `None`."""
    for index in range(start, stop):
        if page.roles[index] == role:
            return index
    return None


def breaks(page: Page, frame: Frame) -> bool:
    """Tell whether a frame ends the content of the one before it."""
    if frame.begin < frame.at:
        if frame.begin > 0 and page.roles[frame.begin - 1] in ("turn", "while", "comma", "was", "aside"):
            return True
        return page.begin(frame.at) < frame.begin and bool(page.masks[frame.begin] & AND)
    if page.conjoined(frame.at):
        return True
    before = frame.begin - 1
    if before > 0 and page.roles[before] == "since" and page.roles[before - 1] == "comma":
        return frame.dropped  # …، حيث أكد
    return before >= 0 and page.roles[before] in ("turn", "while", "also", "aside", "comma", "semicolon", "after")
