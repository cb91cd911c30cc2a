"""Who is told behind ل: the police, people, a medium, whoever has a name; and what only looks like that."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import OF_STATE, head_kind, media_tails, spelled
from arnews.quotations.page import Page
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import find_teller, is_told
from arnews.word_classes import AND, ARTICLE, NAME, PARTICIPLE, UNKNOWN, VERBAL_NOUN

__all__ = ["is_crowd_told", "is_told_body", "spelled_stop", "told_stop"]


def is_told_body(stretch: Stretch, index: int) -> bool:
    """Tell whether a body is told by somebody without an office: «قال الناجي للشرطة إن», not «المتحدث للشرطة»."""
    page, subject = stretch.page, stretch.clause.subject
    told, noun = term(page.words[index]).noun, term(page.words[subject[0]]).noun if subject is not None else None
    if told is None or stretch.clause.target is not None:
        return False
    if subject is not None and subject[1] == index and _is_one_of(stretch, subject[0]):
        stop = read_phrase(page, index, stretch.stop).stop
        while stop < stretch.stop and page.has_preposition(stop):
            stop = max(read_phrase(page, stop, stretch.stop).stop, stop + 1)  # لمفوضية … للاجئين
        return told.kind in ("organisation", "person") and stretch.is_opened(stop)
    if told.group not in OF_STATE or not page.has_article(index):
        return False
    who = page.masks[subject[0]] if subject is not None else 0
    nameless = noun is None and bool(who & PARTICIPLE and who & ARTICLE)  # الناجي
    if not nameless and (noun is None or noun.kind != "person" or noun.group == "office"):
        return False
    if subject is not None and subject[1] - subject[0] > 1 and stretch.is_in_mention(index):
        return False  # القائد العام للقوات المسلحة
    return is_told(page, index, stretch.stop)


def _is_one_of(stretch: Stretch, first: int) -> bool:
    """Tell whether one of a definite group speaks, to whom nothing with ل belongs: «قال أحد الناجين للمفوضية إن»."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject[1] < first + 2 or term(page.words[first]).sort != "portion":
        return False
    group = term(page.words[first + 1])
    return group.number == "many" and group.article and subject[1] == first + 2


def is_crowd_told(stretch: Stretch, index: int) -> bool:
    """Tell whether people are told by somebody who has a name alone: «قال سالم للصحفيين بعد اللقاء»."""
    subject = stretch.clause.subject
    if subject is None or head_kind(stretch.page.words[index]) != "crowd" or not stretch.page.has_article(index):
        return False
    return subject[1] == index and (stretch.named or head_kind(stretch.page.words[subject[0]]) is None)


def told_stop(stretch: Stretch, index: int) -> int | None:
    """
    Give the token behind ل with the name of who is told, where what is said is opened behind it, or `None`.

    Behind the name of somebody nothing else can stand there: «قال سامي عياد لعنب بلدي إن», «للسومرية نيوز، إن». Behind
    another noun only what can be a name: «قال المدرب لكوورة إن».
    """
    page, subject = stretch.page, stretch.clause.subject
    if (spelled := spelled_stop(stretch, index)) is not None:
        return spelled  # «مصدر أمني للسي إن إن»
    if len(page.folds[index]) < _SHORTEST_TOLD:
        return None
    if subject is not None and (subject[1] != index or not stretch.attaches or _goes_on_with_lam(stretch, subject[0])):
        return None
    behind_name = subject is not None and _ends_name(stretch, *subject)
    short = behind_name and subject is not None and subject[1] == subject[0] + 1 and stretch.is_opened(index + 1)
    if short and head_kind(page.words[index]) is None and not page.has_article(index):
        return None  # «مارتن لوثر»: more of the name
    if not behind_name and (page.has_article(index) or head_kind(page.words[index]) is not None):
        return None
    if subject is None and (teller := find_teller(page, index, stretch.stop)) is not None:
        return teller
    stop = index
    last = min(stretch.stop, index + _LONGEST_TOLD)
    while stop < last and not page.roles[stop] and stop not in page.quoted and not page.masks[stop] & AND:
        if subject is None and stop > index and head_kind(page.words[stop]) in ("person", "crowd"):
            return stop  # «لفرانس برس | مسؤول محلي»
        stop += 1
    stop = max(stop, read_phrase(page, index, stretch.stop).stop) if behind_name else stop
    behind = stop
    while behind < stretch.stop and page.in_time(behind):
        behind += 1
    behind += page.roles[behind : behind + 1] == ["comma"] and behind_name
    if not stretch.is_opened(behind) or stop == index:
        return None
    named = any(page.masks[one] & (NAME | UNKNOWN) and not page.has_article(one) for one in range(index, stop))
    media = any(page.words[one] in media_tails() for one in range(index + 1, stop))  # لشفق نيوز
    return stop if behind_name or media or (named and not page.masks[index] & VERBAL_NOUN) else None


def spelled_stop(stretch: Stretch, index: int) -> int | None:
    """Give the token after a medium that is spelled with letters, where what is said is opened behind it, or `None`."""
    page = stretch.page
    for name in spelled().get(page.folds[index], ()):
        stop = index + len(name)
        if stop > stretch.stop or tuple(page.folds[index:stop]) != name:
            continue
        stop += stop < stretch.stop and page.is_adjective(stop)  # بي بي سي عربي
        behind = stop + (page.roles[stop : stop + 1] == ["comma"])
        told = stretch.is_opened(behind) or behind in page.quoted or _begins_somebody(page, stop, stretch.stop)
        return stop if told else None
    return None


def _begins_somebody(page: Page, index: int, stop: int) -> bool:
    """Tell whether somebody indefinite stands behind who is told, and tells it: «قال لفرانس برس | سائق شاحنة إن»."""
    if index >= stop or page.roles[index] or page.masks[index] & AND or page.has_article(index):
        return False
    return head_kind(page.words[index]) in ("person", "crowd") and not page.has_preposition(index)


def _goes_on_with_lam(stretch: Stretch, first: int) -> bool:
    """Tell whether a body or a document begins at a token: «تقرير لمجموعة», «نادي … لكرة القدم»."""
    return head_kind(stretch.page.words[first]) not in (None, "person", "crowd")


_SHORTEST_TOLD: Final = 3
_LONGEST_TOLD: Final = 4


def _ends_name(stretch: Stretch, first: int, stop: int) -> bool:
    """Tell whether the name of somebody ends a noun phrase, or is all of it: «سامي عياد», «الغريباوي»."""
    page = stretch.page
    if first + 1 == stop:
        return head_kind(page.words[first]) is None and bool(page.masks[first] & (NAME | UNKNOWN))
    whole = page.phrases.at(first)
    if whole is None or whole.kind not in (None, "person") or whole.name_place is None:
        return False
    return whole.name_place[1] == stop
