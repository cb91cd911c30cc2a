"""What opens a content: a complementiser, a colon, quote marks, brackets."""

from typing import Final

from arnews.quotations.lexicons import Cue, head_kind
from arnews.quotations.page import Page, Quoted
from arnews.tokenization import word

__all__ = ["Opener", "after_colon", "bracketed", "is_speech", "is_whole", "may_bracket", "takes_clause", "takes_next"]

_SHORTEST_SPEECH: Final = 4
_LONGEST_BRACKETED: Final = 60
_SHORTEST_BRACKETED: Final = 4
_BEH: Final = "\N{ARABIC LETTER BEH}"


Opener = tuple[str, int, int, Quoted | None]
"""How a content is opened, where the stretch of the source ends, the first token of the content, its marks."""


def takes_clause(page: Page, cue: Cue, head: int, that: int) -> bool:
    """Tell whether a cue takes a clause with what stands before its complementiser."""
    if head < that:
        return cue.fires == "alone" or page.particles[head] in cue.clause
    prefix = _BEH if page.folds[that][:1] == _BEH else ""
    return cue.fires == "alone" or prefix in cue.clause


def takes_next(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether a verb in a subordinate clause takes the complementiser that follows: التي يزعم أنها."""
    return cue.fires == "alone" or page.roles[index + 1 : index + 2] == ["that"]


def after_colon(page: Page, colon: int) -> Opener | None:
    """Give what a colon opens, or `None` if nothing follows in its paragraph."""
    following = colon + 1
    if following >= len(page.words) or following >= page.paragraph_stop(colon):
        return None
    quoted = page.quoted.get(following)
    if quoted is not None:
        return "quote", colon, following, quoted
    if word(page.words[following]).kind == "quote":  # taken for the closing mark of a quotation that was left open
        for index in range(following + 1, page.paragraph_stop(colon)):
            if word(page.words[index]).kind == "quote":
                return "quote", colon, following, Quoted(following, following + 1, index, index)
        return None
    if page.roles[following] == "open" and (inside := bracketed(page, following)) is not None:
        return "quote", colon, following, inside
    if page.roles[following] == "that":
        quoted = page.quoted.get(following + 1)
        if quoted is not None and is_whole(page, quoted):
            return "quote", colon, following + 1, quoted
        return "clause", colon, following + 1, None
    return "colon", colon, following, None


def is_whole(page: Page, quoted: Quoted) -> bool:
    """Tell whether a quotation after a complementiser is all there is: nothing of the clause follows its marks."""
    if quoted.stop - quoted.first < 3:
        return False
    after = quoted.after
    return (
        after >= page.stop(quoted.open)
        or page.roles[after] in ("end", "comma", "according", "close")
        or page.cue(after) is not None
        or page.paragraph(after) != page.paragraph(quoted.open)
    )


def is_speech(page: Page, quoted: Quoted) -> bool:
    """Tell whether quote marks after a cue hold what is said, and not a name."""
    length = quoted.stop - quoted.first
    if length >= _SHORTEST_SPEECH:
        return True
    after = quoted.after
    ends = after >= len(page.words) or page.roles[after] == "end" or after in page.paragraphs
    return ends and (length >= 2 or page.roles[quoted.open - 1] == "colon")


def may_bracket(page: Page, at: int, cue: Cue, index: int) -> bool:
    """Tell whether brackets hold what a verb says, in papers that use them for quote marks: وقال المدير (سنبدأ غدا)."""
    if cue.mood == "participle" or index + 1 >= len(page.words) or page.words[index + 1][0].isdecimal():
        return False
    speaks = index == at + 1 or head_kind(page.words[at + 1]) in ("person", "crowd")
    return speaks and bracketed(page, index) is not None


def bracketed(page: Page, index: int) -> Quoted | None:
    """Give what stands in brackets, if they are used as quote marks: several words that end a sentence."""
    stop = page.paragraph_stop(index)
    close = page.close_of(index, min(stop, index + _LONGEST_BRACKETED))
    if close is None or close - index <= _SHORTEST_BRACKETED or page.roles[index + 1] in ("relative", "to", "with"):
        return None
    ends = close + 1 >= stop or page.roles[close + 1] == "end"
    return Quoted(index, index + 1, close, close) if ends else None
