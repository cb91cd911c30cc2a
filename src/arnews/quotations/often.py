"""How often somebody says it, which is no part of who speaks: «قال الوزير أكثر من مرة إن», «للمرة الأولى»."""

from typing import Final

from arnews.quotations.page import Page
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, NUMBER

__all__ = ["often_stop"]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_TIME: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER REH}\N{ARABIC LETTER HEH}"
_TIMES: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER REH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"
_TWICE: Final = frozenset({
    "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER REH}\N{ARABIC LETTER TEH}\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
})  # fmt: skip
_AGAIN_AND_AGAIN: Final = _TIME[:2] + "\N{ARABIC LETTER ALEF}" + _TIME[1] + "\N{ARABIC LETTER ALEF}"
_AND_AGAIN: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER TEH}\N{ARABIC LETTER KAF}" + _AGAIN_AND_AGAIN[1:]
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_MORE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER KAF}\N{ARABIC LETTER THEH}\N{ARABIC LETTER REH}"
_NOT_ONE: Final = "\N{ARABIC LETTER GHAIN}\N{ARABIC LETTER YEH}\N{ARABIC LETTER REH}"
_SEVERAL: Final = frozenset({
    "\N{ARABIC LETTER AIN}\N{ARABIC LETTER DAL}\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER BEH}\N{ARABIC LETTER DAD}\N{ARABIC LETTER AIN}",
})  # fmt: skip
_ONCE_MORE: Final = frozenset({
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER KHAH}\N{ARABIC LETTER REH}\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER THEH}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}\N{ARABIC LETTER YEH}\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER HAH}\N{ARABIC LETTER DAL}\N{ARABIC LETTER HEH}",
})  # fmt: skip

_TIMES_TOLD: Final = frozenset((_TIME, _TIMES))
_BEGINNING: Final = _TWICE | {_AGAIN_AND_AGAIN, _MORE, _TIME, _TIMES, 2 * _LAM + _TIME}


def often_stop(page: Page, index: int, stop: int) -> int | None:
    """
    Give the token behind how often something was done, or `None`.

    «أكثر من مرة», «غير مرة», «عدة مرات», «ثلاث مرات», «مرات عدة», «مرة أخرى», «مرتين», «للمرة الأولى».
    """
    folded, behind = page.folds[index], index + 1
    if folded not in _BEGINNING and (behind >= stop or page.folds[behind] not in _TIMES_TOLD):
        return None
    if folded in _TWICE:
        return behind
    if folded == _AGAIN_AND_AGAIN:
        return behind + (behind < stop and page.folds[behind] == _AND_AGAIN)  # مرارا وتكرارا
    if behind >= stop or page.masks[index] & AND:
        return None
    following = page.folds[behind]
    if folded == _MORE and following == _FROM and behind + 1 < stop:
        return behind + 2 if page.folds[behind + 1] == _TIME or page.folds[behind + 1] in _TWICE else None
    if following in (_TIME, _TIMES):
        number = page.masks[index] & NUMBER or page.words[index].isdecimal()
        counted = number or folded == _NOT_ONE or folded in _SEVERAL
        return behind + 1 if counted and folded != _TIME else None
    described = bool(page.masks[behind] & (ADJECTIVE | NUMBER)) and not page.masks[behind] & AND
    if folded == _TIMES:
        return behind + 1 if (described or following in _SEVERAL) and not page.masks[behind] & ARTICLE else behind
    if folded == _TIME:
        return behind + 1 if following in _ONCE_MORE else None
    return behind + 1 if folded == 2 * _LAM + _TIME and described and page.has_article(behind) else None
