"""What the main verb says behind a clause about who speaks or what in: «الشركة التي تدير المصنع | وجود تسرب»."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import announcements, head_kind, nouns
from arnews.quotations.phrase_signs import is_state, stands_for_another
from arnews.quotations.sources import is_press, is_told_medium
from arnews.quotations.valency import is_action, is_content, takes_bare, takes_bound
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

__all__ = ["find_deed_behind", "relative_stop"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_GOVERNING: Final = frozenset({"to", "about", "with", "owns", "each", "and_that", "turn"})
"""Roles of words that govern what stands behind them."""


def relative_stop(stretch: Stretch, verb: int, stop: int) -> int:
    """
    Give where a relative clause ends whose verb stands at a token, `stop` at the latest.

    Behind what that verb has, nothing is the clause's that the main verb takes: a deed, its preposition with what it
    says, what it was said in, who is told: «اللجنة التي زارت المخيم | في بيان إلى», «… | من انتشار», «… | لرويترز إن».
    """
    page = stretch.page
    if stretch.cue.mood == "participle" or verb + 2 >= stop:
        return stop
    opened = stop < stretch.stop and page.roles[stop] in ("that", "colon", "to", "about")
    deed = None if opened else find_deed_behind(stretch, verb + 1, stop)
    last = stop if deed is None else deed
    own, said = page.cue(verb), None
    for index in range(verb + 2, min(last, len(page.words) - 1)):
        if not _closes(stretch, index - 1) or page.masks[index] & AND:
            continue
        if _is_saying_place(stretch, index, opened) or is_told_medium(page, index) or is_press(page, index):
            return index
        if page.roles[index] == "manner" or (page.roles[index] == "after" and not page.in_time(index)):
            return index  # «اللجنة التي زارت المخيم | بشدة», «… | مجددا»
        taken = own is not None and page.particles[index] is not None and page.particles[index] in own.phrase
        if opened or taken or not _takes(stretch, index):
            continue
        if is_action(stretch, index + bool(page.roles[index])):
            return index
        said = index
    return last if said is None else said


def _is_saying_place(stretch: Stretch, index: int, opened: bool) -> bool:
    """
    Tell whether an indefinite statement or talk stands behind a preposition: «في بيان», «خلال مؤتمر صحفي».

    Before a clause an event may be that of the relative: «الوزير الذي مثل بلاده في مؤتمر دولي إن».
    """
    page, noun, behind = stretch.page, index + 1, index + 2
    if page.roles[index] not in ("to", "with") or page.roles[noun] != "medium" or page.in_time(index - 1):
        return False
    if page.has_article(noun) or page.masks[noun] & OWNED:
        return False
    if opened and page.roles[index] == "to" and page.words[noun] not in announcements():
        return False
    if behind < stretch.stop and page.has_article(behind):
        deed = page.masks[behind] & VERBAL_NOUN and head_kind(page.words[behind]) is None
        return bool(deed) and takes_bare(stretch, behind) and not page.is_adjective(behind)  # «في بيان الهجوم على»
    return True


def _takes(stretch: Stretch, index: int) -> bool:
    """Tell whether what the main verb says stands at a token with its preposition: «إلى وقف», «بفتح»."""
    page = stretch.page
    if page.roles[index] in ("to", "about"):
        if page.particles[index] not in stretch.cue.phrase or page.roles[index + 1] not in ("", "not", "owns"):
            return False
        return is_action(stretch, index + 1) or (
            page.roles[index] == "about" and is_content(stretch, index + 1, bare=False)
        )
    if page.roles[index] or not takes_bound(stretch, index) or term(page.words[index]).place:
        return False
    before = index - 1
    related = page.folds[before].endswith((_YEH, _YEH + _HEH))  # «المخيم الشرقي»
    if page.has_article(before) and page.is_adjective(before) and not related:
        return False  # «التطورات الخاصة بتأمين الأجهزة»
    return is_action(stretch, index) or (page.folds[index][0] == _BEH and is_content(stretch, index, bare=False))


_BEH: Final = "\N{ARABIC LETTER BEH}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"


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
    if page.roles[index] == "not":
        return bool(mask & NOMINAL) and is_content(stretch, index)  # «… التي زارت المخيم | عدم صحة الخبر»
    if page.roles[index] not in ("", "owns") or page.is_verb(index) or page.in_time(index):
        return False
    if not (mask & VERBAL_NOUN or page.words[index] in nouns()) or head_kind(page.words[index]) is not None:
        return False
    if page.folds[index].endswith(_ALEF) or is_state(page, index) or stands_for_another(page, index):
        return False  # «بيان نشرته الصحيفة تعليقا على», «كلمة ألقاها في الحفل نيابة عن»
    governs = page.roles[index + 1 : index + 2] in (["to"], ["about"])
    if mask & ARTICLE and (page.is_adjective(index) or (page.has_article(before) and not governs)):
        return False  # «… التي زارت المخيم | الهجوم على المدرسة»
    return takes_bare(stretch, index) and is_action(stretch, index) and _governs(stretch, index)


def _closes(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun at a token has no genitive behind it: a definite one, a name, a time, what is in marks."""
    page, mask = stretch.page, stretch.page.masks[index]
    if page.in_time(index) or index in page.closing or page.roles[index] in ("time", "after", "manner"):
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
