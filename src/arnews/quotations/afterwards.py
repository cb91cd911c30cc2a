"""What the writer goes on to tell that the speaker did then: «قال المدرب إن فريقه جاهز، ثم غادر القاعة»."""

from typing import Final

from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import head_kind, telling_again
from arnews.quotations.page import Page
from arnews.word_classes import FUTURE, IMPERFECT, PERFECT

__all__ = ["acts_then"]

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
