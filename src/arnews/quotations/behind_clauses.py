"""What the main verb says behind a clause about who speaks or what in: «الشركة التي تدير المصنع | وجود تسرب»."""

from typing import Final

from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import head_kind, nouns
from arnews.quotations.phrase_signs import is_state, stands_for_another
from arnews.quotations.valency import is_action, is_content, takes_bare
from arnews.word_classes import (
    AND,
    ARTICLE,
    FINITE_VERB,
    NAME,
    NOMINAL,
    OWNED,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = ["find_deed_behind"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_GOVERNING: Final = frozenset({"to", "about", "with", "owns", "each", "and_that", "turn"})
"""Roles of words that govern what stands behind them."""


def find_deed_behind(stretch: Stretch, start: int, stop: int) -> int | None:
    """
    Give where what the main verb says begins inside what is read as a clause about a noun, or `None`.

    A deed in the object's place stands behind what is definite and is governed by nothing there: «بيان نشره على موقعه |
    رحيل المدرب», «الشركة التي تدير المصنع | وجود تسرب», and any thing that is denied: «… | أي تسرب». The verb of the
    clause has its object then, as a pronoun or right behind it, or takes none.
    """
    if "" not in stretch.cue.phrase or stretch.cue.mood == "participle":
        return None
    return next((one for one in range(start, min(stop, stretch.stop)) if _is_deed_behind(stretch, start, one)), None)


def _is_deed_behind(stretch: Stretch, start: int, index: int) -> bool:
    """Tell whether a deed that the main verb takes stands at a token, behind something definite or a time."""
    page, mask, before = stretch.page, stretch.page.masks[index], index - 1
    if index <= start or mask & AND or page.has_preposition(index) or not _closes(stretch, before):
        return False
    if page.roles[index] == "each":
        return stretch.cue.speech_act == "deny" and is_content(stretch, index)
    if page.roles[index] not in ("", "owns") or page.is_verb(index) or page.in_time(index):
        return False
    if not (mask & VERBAL_NOUN or page.words[index] in nouns()) or head_kind(page.words[index]) is not None:
        return False
    if page.folds[index].endswith(_ALEF) or is_state(page, index) or stands_for_another(page, index):
        return False  # «بيان نشرته الصحيفة تعليقا على», «كلمة ألقاها في الحفل نيابة عن»
    if mask & ARTICLE and (page.has_article(before) or page.is_adjective(index)):
        return False
    return takes_bare(stretch, index) and is_action(stretch, index) and _governs(stretch, index)


def _closes(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun at a token has no genitive behind it: a definite one, a name, a time, what is in marks."""
    page, mask = stretch.page, stretch.page.masks[index]
    if page.in_time(index) or index in page.closing:
        return True
    if mask & FINITE_VERB and mask & OWNED and page.is_verb(index):
        return True  # «بيان أصدرته | وجود»
    if page.roles[index] in _GOVERNING or not mask & (NOMINAL | UNKNOWN):
        return False
    return bool(page.has_article(index) or mask & (OWNED | UNKNOWN) or (mask & NAME and page.is_name(index)))


def _governs(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of action has behind it what it is of, or its own preposition: no verb with its pronoun."""
    page, following = stretch.page, index + 1
    if following >= stretch.stop:
        return bool(page.masks[index] & OWNED)
    role, mask = page.roles[following], page.masks[following]
    if role == "pronoun" or mask & PRONOUN:
        return False  # «بيان وجهه إلى الوزير رفض فيه»
    if role in ("to", "about", "with") or page.has_preposition(following):
        return bool(page.masks[index] & (OWNED | ARTICLE | VERBAL_NOUN))
    if role not in ("", "medium", "each", "this", "owns"):
        return bool(page.masks[index] & OWNED)
    return bool(mask & (NOMINAL | UNKNOWN))
