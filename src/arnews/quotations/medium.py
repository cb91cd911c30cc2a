"""What it was said in, with what is said about that: في فيديو بثه التلفزيون."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.behind_clauses import find_deed_behind
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import announcements, head_kind, what
from arnews.quotations.phrases import is_name_in_marks, read_phrase
from arnews.quotations.sources import MAY_BEGIN
from arnews.quotations.valency import is_action, is_content, takes_bare, takes_bound
from arnews.word_classes import AND, ARTICLE, FINITE_VERB, NAME, NOMINAL, NOUN, OWNED, UNKNOWN, VERBAL_NOUN, classes_of

__all__ = ["read_medium"]

_HEH: Final = "\N{ARABIC LETTER HEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_WITH_VERB: Final = 2
"""The fewest tokens of a noun and its verb."""


def read_medium(stretch: Stretch, first: int) -> None:
    """Pass over what it was said in, with what is said about that: في فيديو بثه التلفزيون."""
    page = stretch.page
    if _is_announced_in(stretch, first):
        if stretch.clause.medium is None:
            stretch.clause.medium = first, first + 1
        stretch.pass_to(first + 1)
        return
    phrase = read_phrase(page, first, stretch.stop)
    stop = core = phrase.stop
    if _is_clause_about(stretch, first, stop):
        core, stop = stop - 1, read_phrase(page, stop, stretch.stop).stop
    elif stop == first + 2 and (_is_published(stretch, first + 1) or _is_what_is_said(stretch, first, first + 1)):
        stop = core = first + 1
        phrase.closed = False
    while stop < stretch.stop:
        role = page.roles[stop]
        if stop in page.quoted and is_name_in_marks(page, stop):
            stop = core = page.quoted[stop].after
        elif page.words[stop] in what() and "" in stretch.cue.phrase:
            break
        elif role == "relative" or (not phrase.closed and not role and _describes(stretch, first, stop)):
            end = stretch.clause_end(stop + 1)
            stop = _said_inside(stretch, stop + 1, end)
            if stop < end:
                break
        elif _is_plain_preposition(stretch, stop):
            stop = core = max(read_phrase(page, stop + 1, stretch.stop).stop, stop + 2)
        elif role in ("pronoun", "after") or page.in_time(stop):
            stop += 1
        elif role in ("", "medium") and page.has_preposition(stop) and not takes_bound(stretch, stop):
            stop = core = max(read_phrase(page, stop, stretch.stop).stop, stop + 1)  # خلال كلمتها بحفل التكريم
        else:
            break
    if (speaker := _speaker_behind(stretch, first, stop)) is not None:
        stop = core = speaker
    if stretch.clause.medium is None:
        stretch.clause.medium = first, min(core, stretch.stop)
    stretch.pass_to(stop)


def _speaker_behind(stretch: Stretch, first: int, stop: int) -> int | None:
    """
    Give where whoever speaks begins behind what they spoke in, as nobody was named before: «قال في بيان | الوزير إن».

    An adjective closes an indefinite noun («خلال مؤتمر صحفي | الوزير»), and so does a name («في تويتر | مسؤول»); what
    is announced in a statement that is not said to be anybody's is whose the verb says.
    """
    page = stretch.page
    if stretch.clause.subject is not None or not stretch.open or stretch.cue.mood == "participle":
        return None
    if stretch.cue.speech_act == "document" or page.has_article(first):
        return None
    for one in range(first + 1, min(stop, stretch.stop)):
        noun = term(page.words[one]).noun
        if noun is None or noun.kind not in ("person", "organisation", "crowd") or page.masks[one] & (AND | OWNED):
            continue
        if one == first + 1 and page.is_adjective(one) and not page.has_article(one):
            continue  # مؤتمر صحفي
        before = one - 1
        if page.has_preposition(one) or page.roles[before] in ("to", "about", "with", "owns") or page.roles[one]:
            return None
        described = page.is_adjective(before) and not page.has_article(before) and before > first
        named = bool(page.masks[before] & (NAME | UNKNOWN)) and page.is_name(before)
        given_out = before == first and page.words[first] in announcements()
        return one if (described or named or given_out) and _suits(stretch, one, noun.number) else None
    return None


def _suits(stretch: Stretch, index: int, number: str) -> bool:
    """Tell whether a noun for somebody agrees with the verb in gender, or stands for several."""
    gender = term(stretch.page.words[index]).gender
    return gender in (None, stretch.cue.who) or number != "one"


def _is_announced_in(stretch: Stretch, first: int) -> bool:
    """
    Tell whether what is announced stands right behind an indefinite statement: «أعلن الوزير في بيان | إطلاق سراح».

    A statement is somebody's, or about nothing that is done; where a clause is opened behind it, it may be of a deed.
    """
    page, cue, index = stretch.page, stretch.cue, first + 1
    if "" not in cue.phrase or index >= stretch.stop or page.words[first] not in announcements():
        return False
    mask = page.masks[index]
    acts = page.roles[index] == "medium" and mask & VERBAL_NOUN and page.has_article(index + 1)  # تعليق العمل
    if not (page.roles[index] in ("", "owns", "not") or acts) or mask & (AND | NAME | UNKNOWN) or page.in_time(index):
        return False
    if page.has_preposition(index) or page.is_verb(index) or head_kind(page.words[index]) is not None:
        return False
    if (page.is_adjective(index) and not mask & VERBAL_NOUN) or not mask & NOUN:
        return False
    if mask & OWNED and mask & FINITE_VERB:
        return False  # «في تصريحات نقلها التلفزيون»
    if any(page.roles[one] in ("that", "colon") for one in range(index, stretch.stop)):
        return False
    return takes_bare(stretch, index) and is_content(stretch, index)


def _said_inside(stretch: Stretch, start: int, stop: int) -> int:
    """Give where what is said begins inside a clause about a medium: في مؤتمر عقده اليوم عن خطة; else `stop`."""
    page, cue = stretch.page, stretch.cue
    if stop < stretch.stop and page.roles[stop] in ("that", "colon", "to", "about"):
        return stop
    if (deed := find_deed_behind(stretch, start, stop)) is not None:
        return deed
    for index in range(start, stop - 1):
        if not page.roles[index] and takes_bound(stretch, index) and is_action(stretch, index):
            return index
        if _is_own_act(stretch, index):
            return index
        if page.roles[index] not in ("to", "about") or page.particles[index] not in cue.phrase:
            continue
        if page.roles[index + 1] in ("medium", "platform") or head_kind(page.words[index + 1]) == "media":
            continue  # نشره على موقعه
        if is_action(stretch, index + 1) or (
            page.roles[index] == "about" and is_content(stretch, index + 1, bare=False)
        ):
            return index
    return stop


def _is_own_act(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of action with a pronoun stands behind what is definite: «بيان نشره على موقعه دعمه»."""
    page = stretch.page
    mask, before = page.masks[index], page.masks[index - 1]
    if page.roles[index] or not (mask & NOUN and mask & OWNED) or mask & AND:
        return False
    closed = page.has_article(index - 1) or before & NAME or (before & OWNED and before & NOMINAL)
    return bool(closed) and takes_bare(stretch, index) and is_action(stretch, index)


def _describes(stretch: Stretch, medium: int, index: int) -> bool:
    """Tell whether a verb that describes an indefinite noun stands at a token: بيان لها نشرته على صفحتها."""
    page, mask = stretch.page, stretch.page.masks[index]
    if _is_what_is_said(stretch, medium, index) or _is_deed(stretch, index):
        return False
    if page.is_verb(index) or not mask & FINITE_VERB or mask & AND:
        return page.is_verb(index)
    following = index + 1
    timed = following < stretch.stop and (page.in_time(following) or page.roles[following] in ("time", "after"))
    return bool(mask & OWNED) or timed  # حوار نشر اليوم


def _is_deed(stretch: Stretch, index: int) -> bool:
    """Tell whether a deed, though a verb too, is what is said: «استنكر خلال لقاء تلفزيوني قصف المستشفى»."""
    page, mask, following = stretch.page, stretch.page.masks[index], index + 1
    if not mask & VERBAL_NOUN or mask & (OWNED | AND) or following >= stretch.stop or page.in_time(following):
        return False
    if page.roles[following] or not page.has_article(following) or page.has_preposition(following):
        return False
    if any(page.roles[one] in ("pronoun", "that") for one in range(following, min(stretch.stop, index + _NEAR))):
        return False  # «في حوار نشر الموقع فيه»
    return takes_bare(stretch, index) and is_action(stretch, index)


_NEAR: Final = 6


def _is_published(stretch: Stretch, index: int) -> bool:
    """Tell whether a verb that says where a statement stands is read as a noun: «بيان نشره على موقعه»."""
    page, mask = stretch.page, stretch.page.masks[index]
    return bool(mask & FINITE_VERB and mask & OWNED) and page.roles[index + 1 : index + 2] == ["to"]


def _is_what_is_said(stretch: Stretch, medium: int, index: int) -> bool:
    """Tell whether a noun of action whose pronoun is not that of a statement follows: «في بيان رفضها», not «نشره»."""
    page = stretch.page
    mask, noun = page.masks[index], classes_of(page.words[medium]).likeliest
    if not (mask & VERBAL_NOUN and mask & OWNED) or mask & AND or noun is None or not takes_bare(stretch, index):
        return False
    feminine = noun.gender == "feminine" or noun.number == "plural"
    return not noun.mask & ARTICLE and page.folds[index].endswith(_HEH + _ALEF) != feminine


def _is_clause_about(stretch: Stretch, first: int, stop: int) -> bool:
    """Tell whether a verb with its object ends a phrase, and its subject follows: «تصريحات نقلها التلفزيون»."""
    page = stretch.page
    if stop - first < _WITH_VERB or stop >= stretch.stop or page.in_time(stop):
        return False
    if not (page.has_article(stop) or head_kind(page.words[stop]) == "media"):
        return False
    mask = page.masks[stop - 1]
    return bool(mask & OWNED and mask & FINITE_VERB) and not page.is_adjective(stop)


def _is_plain_preposition(stretch: Stretch, index: int) -> bool:
    """Tell whether a preposition with a noun behind it stands at a token, and none that the verb takes."""
    page, following = stretch.page, index + 1
    if (
        following >= stretch.stop
        or page.roles[following] not in MAY_BEGIN
        or page.particles[index] in stretch.cue.phrase
    ):
        return False
    role = page.roles[index]
    return role == "to" or (role == "with" and not page.is_verb(following)) or (not role and page.is_preposition(index))
