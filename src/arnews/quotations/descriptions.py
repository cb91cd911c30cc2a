"""Clauses about who speaks that no relative opens: مسؤول رفض كشف هويته, لاجئ يدعى سامي يعيش في المخيم."""

from typing import Final

from arnews.mentions.signs import named_by
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import amounting, head_kind, unnamed
from arnews.quotations.page import Page
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import is_told_medium
from arnews.quote_marks import QUOTE_MARKS
from arnews.word_classes import AND, BOUND_PREPOSITION, FINITE_VERB, NAME, NOMINAL, NOUN, OWNED, UNKNOWN

__all__ = ["amount_stop", "description_stop", "is_called", "stop_behind_title"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_LONGEST_HIDING: Final = 6
_LOST: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER QAF}\N{ARABIC LETTER DAL}"
_TITLED: Final = 3
"""The fewest words from a cue to such a verb: a name, what it is of, and its noun."""


def is_called(stretch: Stretch, index: int) -> bool:
    """Tell whether a verb describes somebody indefinite whose name is told: «لاجئ يدعى سامي نصار يعيش في المخيم»."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject[1] != index or page.has_article(subject[0]):
        return False
    return any(page.folds[one].removeprefix(_WAW) in named_by() for one in range(*subject))


def description_stop(stretch: Stretch, index: int) -> int | None:
    """
    Give where a relative clause ends that begins with a verb right behind an indefinite noun, or `None`.

    «مسؤول رفض كشف هويته», «شاهد كان في المكان», «صياد لا يملك قاربا»: a noun without the article has its clause without
    a pronoun. A document has one where the verb has its pronoun: «تقرير جديد نشره المعهد».
    """
    page, mask = stretch.page, stretch.page.masks[index]
    if not stretch.attaches or stretch.closed or stretch.named:
        return None
    acts = page.is_verb(index)
    if page.roles[index] == "not":
        acts = not mask & AND and index + 1 < stretch.stop and page.is_verb(index + 1)
    elif _has_lost(page, index):
        acts = True
    elif mask & AND or not mask & FINITE_VERB:
        return None
    whom = stretch.clause.target or stretch.clause.subject
    if whom is None or whom[1] != index or page.has_article(whom[0]) or page.is_name(index - 1):
        return None
    kind = head_kind(page.words[whom[0]])
    if kind in ("document", None) and mask & OWNED and not mask & BOUND_PREPOSITION:
        return stretch.clause_end(index + 1)
    if kind not in ("person", "crowd"):
        return None
    hidden = next((one + 1 for one in range(index + 1, min(index + _LONGEST_HIDING, stretch.stop))
                   if page.words[one] in unnamed()), None)  # fmt: skip
    stop = hidden or (stretch.clause_end(index + 1) if acts else index)
    if not (
        stretch.is_opened(stop) or (page.roles[stop : stop + 1] in (["to"], ["about"]) and stretch.is_opened(stop + 1))
    ):
        return None
    return next((one for one in range(index + 2, stop) if _is_told_behind(stretch, one)), stop)


def amount_stop(stretch: Stretch, index: int) -> int | None:
    """Give where it ends how many or how old somebody is: «العمال | البالغ عددهم مئة | عن», «والبالغ عمره 30 عاما»."""
    page, noun = stretch.page, index + 1
    if page.words[index] not in amounting() or noun >= stretch.stop or page.roles[noun] not in ("", "medium"):
        return None
    if not page.masks[noun] & OWNED or not page.masks[noun] & NOUN:
        return None
    stop = noun + 1
    while stop < stretch.stop and not page.roles[stop] and page.cue(stop) is None and not page.is_preposition(stop):
        if page.has_preposition(stop) and not page.words[stop][-1:].isdecimal():
            break
        stop += 1
    return stop


def _has_lost(page: Page, index: int) -> bool:
    """Tell whether فقد is the verb, and no «and indeed»: a noun with a pronoun stands behind it, «فقد أخاه»."""
    if page.folds[index] != _LOST or index + 1 >= len(page.words) or page.is_verb(index + 1):
        return False
    return bool(page.masks[index + 1] & OWNED and page.masks[index + 1] & NOMINAL)


def _is_told_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether a medium is told at the end of a clause about who speaks: «طبيب يعمل هنا لوكالة الأنباء إن»."""
    page, before = stretch.page, index - 1
    if page.folds[index][:1] != _LAM or not is_told_medium(page, index):
        return False
    closed = page.has_article(before) or page.masks[before] & (NAME | UNKNOWN) or page.in_time(before)
    return bool(closed) and stretch.is_opened(read_phrase(page, index, stretch.stop).stop)


def stop_behind_title(stretch: Stretch, index: int) -> int | None:
    """
    Give where a verb's clause ends that is about the indefinite noun before it, the last of a title, or `None`.

    «المدير في شركة تعمل في النفط إن», «المسؤول في "حركة النور" تقاتل الجيش إن».
    """
    page, before = stretch.page, index - 1
    if page.masks[index] & AND or page.cues[index] is not None or index - stretch.at < _TITLED:
        return None
    noun = page.masks[before] & NOMINAL and not page.masks[before] & (NAME | UNKNOWN | OWNED | FINITE_VERB)
    indefinite = noun and not page.has_article(before) and page.roles[before] in ("", "medium")
    if not indefinite and page.words[before] not in QUOTE_MARKS:
        return None
    end = stretch.clause_end(index + 1)
    return end if stretch.is_opened(end) else None
