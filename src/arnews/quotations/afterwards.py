"""What the speaker did then, which the writer tells (…، ثم غادر القاعة), and does by saying so (إنه يرفض …، ويؤكد)."""

from typing import Final

from arnews.quotations.cues import pronoun_of
from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import head_kind, telling_again
from arnews.quotations.page import Page
from arnews.word_classes import FUTURE, IMPERFECT, OWNED, PERFECT

__all__ = ["acts_then", "goes_on_doing"]

_TEH: Final = "\N{ARABIC LETTER TEH}"
_LONGEST_BEFORE: Final = 40
"""How far back in what is said a verb is looked for that ثم may go on with."""


def acts_then(page: Page, frame: Frame, index: int) -> bool:
    """
    Tell whether ثم behind a comma goes on with the verb of saying: nothing in what is said before it has done anything.

    «اللص دخل من النافذة، ثم سرق» goes on with what is said, and so does «الوزير في دمشق، ثم عاد».
    """
    verb = index + 1
    if page.roles[index - 1] != "comma" or page.words[index] not in telling_again() or verb >= len(page.words):
        return False
    mask = page.masks[verb]
    past = mask & PERFECT and not mask & (IMPERFECT | FUTURE) and not page.roles[verb] and page.is_verb(verb)
    if not past or frame.cue is None or frame.cue.mood != "perfect" or frame.who not in ("he", "she"):
        return False
    if (page.folds[verb][-1] == _TEH) != (frame.who == "she"):
        return False
    first = frame.content
    if index - first > _LONGEST_BEFORE or page.is_name(first) or head_kind(page.words[first]) in ("person", "crowd"):
        return False
    return not any(page.is_verb(one) for one in range(first, index - 1))


def goes_on_doing(page: Page, frame: Frame, other: Frame) -> bool:
    """Tell whether who speaks says what else they do: «قال الحزب إنه يرفض التهم، ويؤكد أن», not «…، وأكد أن»."""
    if frame.cue is None or other.cue is None or frame.cue.mood != "perfect" or other.cue.mood != "imperfect":
        return False
    first, that = frame.content, frame.content - 1
    if frame.opens != "clause" or page.roles[that] != "that" or not page.masks[that] & OWNED:
        return False
    does = page.masks[first] & IMPERFECT and not page.masks[first] & FUTURE and page.is_verb(first)
    return bool(does) and other.dropped and page.conjoined(other.at) and pronoun_of(page.words[that]) == other.who
