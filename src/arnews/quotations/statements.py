"""Statements behind a verb: what somebody makes with it, goes on with, gives out or calls for."""

from typing import Final

from arnews.quotations.cues import pronoun_of
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import channels, goes_on, head_kind, nouns, points_ahead
from arnews.quotations.valency import takes_bare
from arnews.word_classes import AND, ARTICLE, NAME, OWNED, VERBAL_NOUN

__all__ = ["called_for", "goes_on_with", "is_given_out", "is_statement_made"]

_SAKE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER JEEM}\N{ARABIC LETTER LAM}"
_TO: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_LONGEST_INSERTION: Final = 14


def goes_on_with(stretch: Stretch, index: int) -> bool:
    """Tell whether somebody goes on with words of their own, which are no subject: «تابعت حديثها بأن»."""
    page, cue = stretch.page, stretch.cue
    if cue.lemma not in goes_on() or not page.masks[index] & OWNED or page.words[index] not in channels():
        return False
    return pronoun_of(page.words[index]) in (cue.who, None)


def is_statement_made(stretch: Stretch, index: int) -> bool:
    """Tell whether what is made with a verb stands at a token: وجه رسالة إلى, أصدرت النقابة البيان التالي."""
    page, written = stretch.page, stretch.page.words[index]
    if page.masks[index] & AND:
        return False
    if not page.masks[index] & ARTICLE:
        return written in channels()
    return written[2:] in channels() and index + 1 < stretch.stop and page.words[index + 1] in points_ahead()


def is_given_out(stretch: Stretch, index: int) -> bool:
    """Tell whether an indefinite noun for what is said stands as the object of a verb that does not take it."""
    page = stretch.page
    if stretch.clause.subject is not None or page.masks[index] & (AND | ARTICLE | OWNED | NAME):
        return False
    saying = page.masks[index] & VERBAL_NOUN and nouns()[page.words[index]] is not None
    return bool(saying) and not takes_bare(stretch, index) and head_kind(page.words[index]) in (None, "document")


def called_for(stretch: Stretch, index: int) -> int | None:
    """Give the deed that a call is for, behind إلى or من أجل: «موجها دعوة للمواطنين من أجل التبرع بالدم»."""
    page = stretch.page
    for one in range(index, min(stretch.stop - 1, index + _LONGEST_INSERTION)):
        if page.roles[one] in ("comma", "that", "relative", "end"):
            return None
        for_it = page.folds[one] == _SAKE and page.folds[one - 1] == _FROM
        if (for_it or page.folds[one] == _TO) and page.masks[one + 1] & VERBAL_NOUN:
            return one + 1
    return None
