"""A second look at a stretch: the subject behind what is said, a deed that a noun for people seems to govern."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import head_kind, nouns
from arnews.quotations.phrases import read_phrase
from arnews.quotations.valency import is_action, is_person, takes_bare
from arnews.word_classes import (
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    FINITE_VERB,
    NAME,
    NOUN,
    OWNED,
    PARTICIPLE,
    PLURAL,
    VERBAL_NOUN,
)

__all__ = ["find_action_behind_people", "find_subject_behind"]

_PASSING: Final = frozenset({"after", "time"})
"""Roles of adverbs between what is welcomed and who welcomes it."""


def find_subject_behind(stretch: Stretch) -> None:
    """Give the subject that stands behind what it demands or welcomes: طالبت بالهدنة لجنة الصلح."""
    clause, page = stretch.clause, stretch.page
    opener = clause.opener
    if opener is None or opener[0] != "phrase" or clause.subject is not None or not stretch.open:
        return
    this = page.masks[opener[2]] & BOUND_PREPOSITION and page.masks[opener[2]] & DEMONSTRATIVE  # رحبت بهذه الخطوة
    bound = opener[1] != opener[2] or bool(this) or page.has_preposition(opener[2])
    if opener[1] != stretch.at + 1 or stretch.cue.mood == "participle" or not bound:
        return
    end = page.stop(stretch.at)
    marks = page.next_opening(opener[2], end)
    phrase = read_phrase(page, opener[2], marks)
    if not phrase.closed or phrase.stop >= end:
        return
    behind = phrase.stop
    while behind < end and (page.roles[behind] in _PASSING or page.in_time(behind)):
        behind += 1  # أشاد بالتجربة أيضا المخرج, رحبت بالقرار أمس النقابة
    if behind >= end:
        return
    if term(page.words[behind - 1]).honors and behind - 1 > opener[2] and is_person(stretch, behind):
        return  # أشار إلى زيارة السيد رئيس الوزراء
    owned = page.masks[behind - 1] & OWNED
    if owned and page.masks[behind - 1] & FINITE_VERB and not page.masks[behind - 1] & NOUN:
        return  # وعد قطعته قيادة الاتحاد
    if is_person(stretch, behind) and page.masks[behind] & VERBAL_NOUN and owned:
        return  # أعلنت عن عزمها متابعة الملف
    if behind in page.quoted:
        quoted = page.quoted[behind]
        clause.subject = quoted.first, quoted.stop
    elif (
        head_kind(page.words[behind]) in ("person", "organisation", "media", "crowd")
        and not page.roles[behind]
        and not page.has_preposition(behind)
    ):
        clause.subject = behind, read_phrase(page, behind, end).stop


def find_action_behind_people(stretch: Stretch) -> None:
    """
    Give what people say whose noun seems to govern it, where nothing else is said: يعزو أطباء ارتفاع الإصابات إلى.

    A noun for several people without the article is followed by what they do more seldom than by what they say.
    """
    clause, page = stretch.clause, stretch.page
    subject = clause.subject
    if clause.opener is not None or subject is None or subject[0] <= stretch.at or clause.target is not None:
        return
    first, noun = subject[0], subject[0] + 1
    if noun + 1 < subject[1] and page.words[noun] not in nouns() and page.words[noun + 1] in nouns():
        noun += 1  # شهود عيان وجود, شاهد عيان انهيار
    several = bool(page.masks[first] & PLURAL) or noun > first + 1
    if noun + 1 >= subject[1] or page.has_article(first) or not (several or _is_of_trade(stretch, first, noun)):
        return
    if page.masks[noun] & (AND | ARTICLE):
        return
    if several and head_kind(page.words[first]) not in ("person", "crowd"):
        return
    counted = head_kind(page.words[noun + 1]) == "crowd"  # أكد شهود وجود جرحى
    lodged = page.masks[noun + 1] & PARTICIPLE and page.masks[noun + 1] & PLURAL  # شهود عيان مقيمون في الحي
    thing = page.masks[noun + 1] & NOUN and not page.is_adjective(noun + 1) and not lodged
    governs = page.has_article(noun + 1) or page.masks[noun] & OWNED or (counted and not lodged) or thing
    if governs and takes_bare(stretch, noun) and is_action(stretch, noun):
        clause.subject, clause.opener = (first, noun), ("phrase", noun, noun, None)


def _is_of_trade(stretch: Stretch, first: int, noun: int) -> bool:
    """Tell whether one person of a trade stands before a deed that no trade is called by: «أكد صيدلي | وجود نقص»."""
    page = stretch.page
    one = term(page.words[first])
    trade = one.noun is not None and one.noun.kind == "person" and one.noun.group != "office"
    trade = trade or (one.noun is None and one.person and one.number == "one")
    return trade and not page.masks[first] & (NAME | OWNED) and page.words[noun] in nouns()
