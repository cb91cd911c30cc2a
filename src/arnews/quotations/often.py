"""How often somebody says it, which is no part of who speaks: «قال الوزير أكثر من مرة إن», «للمرة الأولى»."""

from typing import Final

from arnews.quotations.lexicons import often_words
from arnews.quotations.page import Page
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, NUMBER

__all__ = ["often_stop"]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"


def often_stop(page: Page, index: int, stop: int) -> int | None:
    """
    Give the token behind how often something was done, or `None`.

    «أكثر من مرة», «غير مرة», «عدة مرات», «ثلاث مرات», «مرات عدة», «مرة أخرى», «مرتين», «للمرة الأولى».
    """
    role, behind = _role(page, index), index + 1
    if role == "twice":
        return behind
    following = _role(page, behind) if behind < stop else ""
    if not role and following not in ("once", "times"):
        return None
    if role == "over_and_over":
        return behind + (following == "and_again")  # مرارا وتكرارا
    if behind >= stop or page.masks[index] & AND:
        return None
    if role == "more" and page.folds[behind] == _FROM and behind + 1 < stop:
        return behind + 2 if _role(page, behind + 1) in ("once", "twice") else None
    if role != "once" and following in ("once", "times"):
        number = page.masks[index] & NUMBER or page.words[index].isdecimal()
        return behind + 1 if number or role in ("several", "not_one") else None
    described = bool(page.masks[behind] & (ADJECTIVE | NUMBER)) and not page.masks[behind] & AND
    if role == "times":
        return behind + 1 if (described or following == "several") and not page.masks[behind] & ARTICLE else behind
    if role == "once":
        return behind + 1 if following == "once_more" else None
    return behind + 1 if role == "for_once" and described and page.has_article(behind) else None


def _role(page: Page, index: int) -> str:
    """Give the role of a word for how often; «للمرة» is one of its own, and no other has the article or ل."""
    found = often_words()[page.words[index]]
    if found is None or not (found.proclitics or found.definite):
        return found.entry if found is not None else ""
    return "for_once" if found.entry == "once" and found.definite and found.proclitics == _LAM else ""
