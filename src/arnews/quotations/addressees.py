"""Who is told: ل with whoever somebody speaks to."""

from typing import Final

from arnews.quotations.lexicons import head_kind, heads
from arnews.quotations.page import Page
from arnews.quotations.phrases import read_phrase
from arnews.word_classes import AND, PARTICIPLE, PLURAL

__all__ = ["after_addressee", "is_addressee", "is_told", "is_told_medium"]

_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_LAM: Final = "\N{ARABIC LETTER LAM}"


def is_addressee(page: Page, index: int) -> bool:
    """Tell whether a token is ل with whoever is spoken to."""
    folded = page.folds[index]
    if folded == _LAM:
        return index + 1 in page.quoted
    if not folded.startswith(_LAM) or len(folded) < 4:
        return False
    mask = page.masks[index]
    if page.has_article(index) and mask & PARTICIPLE and mask & PLURAL and folded.endswith(_OBLIQUE):
        return True  # للمجتمعين
    found = heads().find(page.words[index])
    return bool(
        found and found.entries and found.proclitics.startswith(_LAM) and found.entry in ("media", "person", "crowd")
    )


def after_addressee(page: Page, index: int, stop: int) -> int:
    """Give the token after an addressee: ل and a quoted name, or a noun with what defines it."""
    if page.folds[index] == _LAM:
        return page.quoted[index + 1].after
    return max(index + 1, read_phrase(page, index, stop).stop)


def is_told_medium(page: Page, index: int) -> bool:
    """Tell whether ل with a medium, which is told something, stands at a token: لوكالة الأنباء."""
    return head_kind(page.words[index]) == "media" and is_addressee(page, index)


def is_told(page: Page, index: int, stop: int) -> bool:
    """Tell whether ل with a noun is an addressee and no part of a title: a medium, or the last thing there."""
    if page.folds[index] == _LAM or head_kind(page.words[index]) == "media":
        return True
    after = after_addressee(page, index, stop)
    if any(page.masks[one] & AND and not page.roles[one] for one in range(index + 1, after)):
        return False  # للمعارض والأسواق
    if after >= stop or page.roles[after] in ("that", "colon", "comma") or after in page.quoted:
        return True
    return page.roles[after] in ("to", "about") and page.roles[after + 1 : after + 2] == ["that"]
