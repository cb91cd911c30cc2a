"""What tells that a source would not be named: عدم الكشف عن اسمه, رفض ذكر اسمه."""

from typing import Final

from arnews.quotations.lexicons import unnamed
from arnews.quotations.page import Page
from arnews.word_classes import AND, FINITE_VERB, NOMINAL

__all__ = ["goes_unnamed", "hidden_stop", "unnamed_stop"]

_LONGEST_UNNAMED: Final = 6


_THAT_NOT: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}"


def unnamed_stop(page: Page, index: int) -> int | None:
    """
    Give the token behind what somebody wants who is not to be named, or `None`.

    It begins with عدم, or with "that not": عدم الكشف عن اسمه, ألا ينشر اسمه, أن لا يذكر اسمه.
    """
    if page.roles[index : index + 1] == ["that"]:
        if page.folds[index] != _THAT_NOT and page.roles[index + 1 : index + 2] != ["not"]:
            return None
        index += page.folds[index] != _THAT_NOT
    elif page.roles[index : index + 1] != ["not"]:
        return None
    for one in range(index + 1, min(page.stop(index), index + _LONGEST_UNNAMED)):
        if page.words[one] in unnamed():
            return one + 1
        if page.roles[one] and page.roles[one] not in ("about", "to"):
            return None
    return None


def hidden_stop(page: Page, first: int, stop: int) -> int | None:
    """Give the token behind a verb of who would not be named, and their name: «رفض الكشف عن اسمه»; no participle."""
    if page.roles[first] or not page.masks[first] & FINITE_VERB or page.masks[first] & AND:
        return None
    for one in range(first + 1, min(stop, first + _LONGEST_UNNAMED)):
        if page.words[one] in unnamed():
            return one + 1
        if page.roles[one] and page.roles[one] not in ("about", "to", "not"):
            return None
    return None


def goes_unnamed(page: Page, index: int) -> bool:
    """Tell whether عدم behind a word begins what somebody wants who is not to be named; لم is no noun."""
    if page.has_article(index) or not page.masks[index + 1] & NOMINAL:
        return False
    return unnamed_stop(page, index + 1) is not None
