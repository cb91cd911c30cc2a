"""A cue with what opens its content and who speaks."""

from attrs import define

from arnews.quotations.lexicons import Cue
from arnews.quotations.page import Page, Quoted
from arnews.quotations.sources import begins_clause

__all__ = ["Frame", "breaks", "clause_initial", "find_role", "find_word"]


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
    relay: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None
    who: str = "he"
    level: int = 0
    """How many contents enclose it."""
    breaks: bool = False
    """Whether it ends the content of the frame before it."""
    head_stop: int = 0
    negated: bool = False
    confidence: float = 0.9
    word: int | None = None
    """The word that is the cue's place, if it is another than `at`: خلص إلى القول."""


def clause_initial(page: Page, at: int) -> bool:
    """Tell whether a verb stands where a clause begins."""
    if page.conjoined(at) or at == page.begin(at):
        return True
    role = page.roles[at - 1]
    return bool(role) and role not in ("to", "open", "medium", "norm", "each")


def find_word(page: Page, start: int, stop: int, folded: str) -> int | None:
    """Give the first place of a folded word among tokens, or `None`."""
    for index in range(start, stop):
        if page.folded(index) == folded:
            return index
    return None


def find_role(page: Page, start: int, stop: int, role: str) -> int | None:
    """Give the first place of a role among tokens, or `None`."""
    for index in range(start, stop):
        if page.roles[index] == role:
            return index
    return None


def breaks(page: Page, frame: Frame) -> bool:
    """Tell whether a frame ends the content of the one before it."""
    if frame.begin < frame.at:
        if frame.begin > 0 and page.roles[frame.begin - 1] in ("turn", "comma", "was", "aside"):
            return True
        return page.begin(frame.at) < frame.begin and begins_clause(page, frame.begin)
    if page.conjoined(frame.at):
        return True
    before = frame.begin - 1
    return before >= 0 and page.roles[before] in ("turn", "aside", "comma", "semicolon", "after")
