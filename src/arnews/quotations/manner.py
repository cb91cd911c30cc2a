"""How somebody speaks, which is no part of what is said: بهدوء, بصوت خافت, بأشد العبارات."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import channels, head_kind, languages, titled_by, voices, votes
from arnews.quotations.phrases import read_phrase
from arnews.quotations.valency import takes_bound
from arnews.segmentation import word_frequency
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    FINITE_VERB,
    NAME,
    NOUN,
    OWNED,
    VERBAL_NOUN,
    classes_of,
)
from arnews.words import word

__all__ = ["behind_manner", "is_manner_of_words", "says_how", "voice_stop", "vote_stop"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_USED: Final = 3.3
"""How often a word stands that news knows, in powers of ten of a thousand million."""


def says_how(stretch: Stretch, index: int) -> bool:
    """Tell whether ب and a noun say how somebody speaks, before what is said: «قال المدرب بهدوء إن»."""
    page = stretch.page
    mask, after = page.masks[index], index + 1
    if not mask & NOUN or not page.has_preposition(index) or mask & (ARTICLE | NAME | OWNED):
        return False
    if page.words[index] in titled_by():
        return False  # المغنية المعروفة باسم «نجمة الشرق»
    noun = word(page.words[index]).bare[1:]
    if not mask & VERBAL_NOUN and (word_frequency(noun) < _USED or head_kind(noun) is not None):
        return False  # «قال بوغد إن», «قال باخ إن»: names
    if page.words[index] in channels() or head_kind(page.words[index]) is not None or takes_bound(stretch, index):
        return False
    if (behind := behind_manner(stretch, after)) is not None:
        return stretch.closed and not term(noun).place and (behind in page.quoted or stretch.is_opened(behind))
    if after < stretch.stop and page.roles[after] in ("to", "about"):
        if page.particles[after] in stretch.cue.phrase and mask & VERBAL_NOUN:
            return True  # «حذر الخبير باستمرار من الجفاف»
        after += 1
    elif after < stretch.stop and page.folds[after][:1] == _BEH and page.has_preposition(after):
        return bool(mask & VERBAL_NOUN) and takes_bound(stretch, after)  # «ترحب المنظمة باستمرار بجهود الوساطة»
    return after in page.quoted or page.roles[after : after + 1] in (["that"], ["colon"])


def behind_manner(stretch: Stretch, index: int) -> int | None:
    """Give the token behind what describes how somebody speaks: «بصوت | خافت», «بأسى | يملأ صوتها»."""
    page = stretch.page
    if index + 1 >= stretch.stop or page.roles[index] or page.masks[index] & (ARTICLE | AND | NAME | OWNED):
        return None
    if page.masks[index] & ADJECTIVE and not page.has_preposition(index):
        return index + 1
    owned = page.masks[index + 1] & OWNED and not page.roles[index + 1]
    return index + 2 if owned and page.masks[index] & FINITE_VERB else None


def is_manner_of_words(stretch: Stretch, index: int) -> bool:
    """Tell whether ب with an elative says how it was said: «دان الأمين العام بأشد العبارات استهداف», not what."""
    page = stretch.page
    stop = index + 2
    if not page.has_preposition(index) or page.has_article(index) or stop >= stretch.stop:
        return False
    elative = page.folds[index][1:2] == _ALEF and page.masks[index] & ADJECTIVE  # بأقوى
    sharp = page.masks[index] & ADJECTIVE and page.has_article(index + 1)
    elative = elative or (sharp and classes_of(page.words[index + 1]).stem in voices())  # بشديد العبارة
    if not (elative or page.is_elative(index)) or not page.has_article(index + 1):
        return False
    if page.roles[stop] == "comma":
        stop += 1
    return stop < stretch.stop and (takes_bound(stretch, stop) or not takes_bound(stretch, index))


def vote_stop(stretch: Stretch, index: int) -> int | None:
    """Give where it ends how a body voted: «بأغلبية الأصوات», «بأغلبية 120 صوتا», or `None`."""
    page, following = stretch.page, index + 1
    if not page.has_preposition(index) or word(page.words[index]).bare[1:] not in votes():
        return None
    if following + 1 < stretch.stop and page.words[following][:1].isdecimal():
        stop = following + 2
    else:
        stop = read_phrase(page, index, stretch.stop).stop
    if stretch.cue.speech_act == "demand" and not (stop < stretch.stop and takes_bound(stretch, stop)):
        return None  # «طالب النواب بأغلبية الثلثين», but «أوصى المجلس بأغلبية أعضائه بتأجيل»
    return stop


def voice_stop(stretch: Stretch, index: int) -> int | None:
    """
    Give where it ends in which voice or language somebody speaks, before what is said or whom it is said to, or `None`.

    «قال المدرب بنبرة حزينة للصحفيين إن», «قال سامي عياد بالفرنسية إن», but «مترجم بالفرنسية»: that is what he is.
    """
    page, subject = stretch.page, stretch.clause.subject
    if not page.has_preposition(index):
        return None
    noun = classes_of(page.words[index]).stem
    if noun in voices():
        stop = read_phrase(page, index, stretch.stop).stop
        if page.masks[index] & OWNED and stop == index + 1 and stop < stretch.stop and page.has_article(stop):
            stop += 1  # «بصوته | الأجش»
    elif page.has_article(index) and noun in languages():
        stop = index + 1
        known = stretch.named or page.masks[index - 1] & (ARTICLE | OWNED)
        if subject is not None and subject[1] == index and not known:
            return None
    else:
        return None
    if stretch.is_opened(stop) or page.roles[stop : stop + 1] == ["to"]:
        return stop
    told = stop < stretch.stop and page.folds[stop][:1] == _LAM and page.has_preposition(stop)
    return stop if told and stretch.is_opened(read_phrase(page, stop, stretch.stop).stop) else None
