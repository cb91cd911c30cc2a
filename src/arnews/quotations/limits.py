"""Where a subject ends at the latest: at another office, at whom the verb acts on, at a thing that it says."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.cues import TELLING
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import OF_STATE, head_kind, nouns, veils
from arnews.quotations.often import often_stop
from arnews.quotations.page import Page
from arnews.quotations.phrase_signs import is_oblique
from arnews.quotations.phrases import read_phrase
from arnews.word_classes import AND, ARTICLE, IMPERFECT, NAME, NOUN, OWNED, PLURAL, UNKNOWN, VERBAL_NOUN

__all__ = ["before_burden", "is_told_so", "subject_limit"]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_ABOUT: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_LONGEST_INSERTION: Final = 14
_ACTING: Final = frozenset({"demand", "accuse", "question"})
"""What is done to somebody who is hardly left out."""
_OF_PEOPLE: Final = frozenset({"accuse", "evaluate"})
"""What is said of people, who may be the object: انتقد سامي عياد أحد أعضاء المجلس."""
_OF_NO_BODY: Final = frozenset({"people", "trade", "kin"})
"""Groups of nouns for who belongs to no body of the state."""
_SHORT_SUBJECT: Final = 2
"""How many words stand behind the noun of who tells the police, or a paper whose name in marks has as many."""
_LONGEST_BURDENED: Final = 28
"""How far behind the first of several who are made responsible what they are made responsible for may stand."""
_SHORT_TITLE: Final = 4
"""How many words of a title whom a verb acts on may stand behind."""


def subject_limit(stretch: Stretch, index: int) -> int:
    """Give the token before which the subject that begins at a token ends at the latest; the stretch ends it too."""
    return min(
        _second_title(stretch, index),
        _before_idiom(stretch, index),
        _before_told(stretch, index),
        _behind_family(stretch, index),
        _before_acted(stretch, index),
        _before_reminded(stretch, index),
        _before_thing(stretch, index),
        _before_deed(stretch, index),
        _before_owner(stretch, index),
        _before_often(stretch, index),
        before_burden(stretch, index),
    )


def _before_deed(stretch: Stretch, index: int) -> int:
    """
    Give where a subject ends at the latest: at a deed behind what is definite, «أكد الأطباء نجاح العملية».

    Behind the title of one person what may be a name is one: «أكد الدكتور نجاح العمري».
    """
    page = stretch.page
    if "" not in stretch.cue.phrase or stretch.cue.mood == "participle":
        return stretch.stop
    one = index + 1
    if one + 1 >= stretch.stop or page.roles[one] not in ("", "owns") or page.masks[one] & (AND | ARTICLE):
        return stretch.stop
    if not (page.has_article(index) or page.masks[index] & OWNED) or not page.has_article(one + 1):
        return stretch.stop
    several = head_kind(page.words[index]) in ("crowd", "organisation", "media")
    deed = page.words[one] in nouns() and not page.has_preposition(one)
    return one if deed and (several or not page.masks[one] & (NAME | UNKNOWN)) else stretch.stop


def _before_owner(stretch: Stretch, index: int) -> int:
    """
    Give where a subject ends at the latest: at a noun whose clause stands behind it, «أكد الوزير | ضرورة أن تصل».

    «That» with a verb right behind it is the one of what is to be done: who asserts something takes no such clause.
    """
    page = stretch.page
    if "" not in stretch.cue.phrase:
        return stretch.stop
    ahead = range(index + 2, min(stretch.stop - 1, index + _LONGEST_INSERTION))
    that = next((one for one in ahead if page.roles[one] == "that"), stretch.stop)
    if that + 1 >= stretch.stop or page.folds[that] != _THAT or page.roles[that + 1]:
        return stretch.stop
    owner, verb = that - 1, page.masks[that + 1]
    if not verb & IMPERFECT or not page.is_verb(that + 1) or page.roles[owner] not in ("", "owns"):
        return stretch.stop
    mask = page.masks[owner]
    plain = mask & NOUN and not mask & (AND | ARTICLE | OWNED | NAME | UNKNOWN | VERBAL_NOUN)
    if not plain or page.has_preposition(owner) or head_kind(page.words[owner]) not in (None, "document"):
        return stretch.stop
    asserts = stretch.cue.speech_act in TELLING and stretch.cue.mood != "participle"
    return owner if asserts or page.words[owner] in nouns() else stretch.stop


def _before_often(stretch: Stretch, index: int) -> int:
    """Give where a subject ends at the latest: at how often it says so, «قال الوزير | أكثر من مرة إن»."""
    ahead = range(index + 1, min(stretch.stop, index + _LONGEST_INSERTION))
    return next((one for one in ahead if often_stop(stretch.page, one, stretch.stop) is not None), stretch.stop)


_THAT: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}"


def before_burden(stretch: Stretch, index: int) -> int:
    """
    Give where a phrase ends at the latest: at what the verb lays on somebody, and what for.

    «حمل النادي إدارة السجن المسؤولية عن مصيره»
    """
    page, cue = stretch.page, stretch.cue
    if not cue.object or cue.phrase or not cue.target:
        return stretch.stop
    ahead = range(index + 1, min(stretch.stop - 1, index + _LONGEST_BURDENED))
    burden = next((one for one in ahead if page.words[one] in cue.target), stretch.stop)
    return burden if burden < stretch.stop and page.roles[burden + 1] not in ("comma", "end") else stretch.stop


def _second_title(stretch: Stretch, index: int) -> int:
    """Give where a subject ends at the latest: at a second office, of whom the verb acts on."""
    page = stretch.page
    if not stretch.cue.object or stretch.cue.speech_act not in _ACTING or stretch.cue.mood == "participle":
        return stretch.stop
    whole = read_phrase(page, index, stretch.stop).stop
    offices = 0
    for one in range(index, whole):
        found = term(page.words[one])
        if page.masks[one] & AND:
            break
        if found.noun is None or found.noun.kind != "person" or found.honors or page.has_preposition(one):
            continue
        offices += 1
        governs = one + 1 < whole and page.has_article(one + 1) and not page.has_article(one)
        if offices > 1 and governs and (page.has_article(one - 1) or page.masks[one - 1] & (NAME | UNKNOWN)):
            return one
    return stretch.stop


def _before_idiom(stretch: Stretch, index: int) -> int:
    """Give where a subject ends at the latest: at what makes an idiom of the verb, «لفتت فلانة الانتباه إلى أن»."""
    words = stretch.cue.never_with
    stop = min(stretch.stop, index + _LONGEST_INSERTION)
    if not words or stretch.cue.speech_act != "say":
        lifted = range(index + 1, stop) if _ABOUT in stretch.cue.phrase else ()  # «كشفت دراسة النقاب عن»
        return next((one for one in lifted if stretch.page.words[one] in veils()), stretch.stop)
    return next((one for one in range(index + 1, stop) if stretch.page.particles[one] in words), stretch.stop)


def _before_told(stretch: Stretch, index: int) -> int:
    """Give where a subject ends at the latest: at the body that somebody tells, «أخبر شاهد عيان الشرطة أن»."""
    page, cue = stretch.page, stretch.cue
    noun = term(page.words[index]).noun
    if not cue.object or cue.speech_act != "say" or cue.mood == "participle" or page.has_article(index):
        return stretch.stop
    for one in range(index + 1, min(stretch.stop, index + 1 + _SHORT_SUBJECT)):
        quoted = page.quoted.get(one)
        if noun is not None and noun.kind == "person" and quoted is not None:
            opened = page.roles[quoted.after : quoted.after + 1] == ["that"]
            short = opened and quoted.stop - quoted.first <= _SHORT_SUBJECT
            return one if short and head_kind(page.words[one - 1]) in (None, "person") else stretch.stop
    if noun is None or noun.owned or noun.group not in _OF_NO_BODY:
        return stretch.stop
    for one in range(index + 1, min(stretch.stop, index + 1 + _SHORT_SUBJECT)):
        told = term(page.words[one]).noun
        if told is not None and told.group in OF_STATE and page.has_article(one) and not page.has_preposition(one):
            return one if stretch.is_opened(read_phrase(page, one, stretch.stop).stop) else stretch.stop
        if page.roles[one] or page.has_article(one) or page.has_preposition(one):
            break
    return stretch.stop


def _behind_family(stretch: Stretch, index: int) -> int:
    """Give where a subject ends that is a family name the text has, before whom it acts on: «طالب كريمة الحكومة»."""
    page, behind = stretch.page, index + 1
    if not stretch.cue.object or behind >= stretch.stop or index not in page.names or not page.has_article(behind):
        return stretch.stop
    named = head_kind(page.words[index]) is None or page.phrases.is_named_before(page.folds[index], index)
    acted = head_kind(page.words[behind]) is not None and named  # «طالب فارس الفلسطينيين» after «قدورة فارس»
    return behind if acted and not page.has_article(index) else stretch.stop


def _before_acted(stretch: Stretch, index: int) -> int:
    """
    Give where a subject ends at the latest: at the definite noun for whom the verb acts on.

    «انتقد مدرب الوحدة الحكم الدولي», «وجه الأمير الجهات المختصة»: behind a definite noun no other stands but a name.
    """
    page, cue = stretch.page, stretch.cue
    if cue.mood == "participle" or not (cue.object or (cue.speech_act in _OF_PEOPLE and "" in cue.phrase)):
        return stretch.stop
    for one in range(index + 1, min(stretch.stop - 1, index + 1 + _SHORT_TITLE)):
        if page.roles[one] or page.masks[one] & AND or page.has_preposition(one):
            break
        if not (page.has_article(one) and page.has_article(one - 1)) or page.is_adjective(one):
            continue
        if page.is_nominative(one):
            continue  # «طالب الأساتذة المتعاقدون»: nobody whom something is done to
        noun = term(page.words[one]).noun
        if noun is None or noun.kind not in ("person", "organisation", "crowd"):
            continue
        if term(page.words[one]).honors and not stretch.is_opened(one + 1):
            continue  # «أبلغ المتهم القاضي بأن», but «أبلغ الوزير الشيخ سامي عياد»
        if not page.is_name(one + 1) and not page.masks[one + 1] & UNKNOWN:
            return one
    return stretch.stop


def _before_reminded(stretch: Stretch, index: int) -> int:
    """Give where a subject ends at the latest: at the definite people who are told, «ذكر الوزير السكان بأن»."""
    page, cue = stretch.page, stretch.cue
    if cue.mood == "participle" or cue.object or _BEH not in cue.clause:
        return stretch.stop
    for one in range(index + 1, min(stretch.stop, index + 1 + _SHORT_SUBJECT)):
        if page.roles[one] or page.masks[one] & AND or page.has_preposition(one):
            break
        if page.has_article(one - 1) and is_told_so(stretch, one):
            return one
    return stretch.stop


def is_told_so(stretch: Stretch, index: int) -> bool:
    """Tell whether definite people stand before بأن or ب behind a definite noun, who are told: «الوزير | السكان»."""
    page = stretch.page
    that = index + 1
    if that >= stretch.stop or page.folds[that][:1] != _BEH:
        return False
    several = is_oblique(page, index) or _is_behind_one(page, index)
    reminded = _BEH in stretch.cue.phrase and page.has_preposition(that) and several  # بضرورة الدفع
    if page.roles[that] != "that" and not (reminded and not page.roles[that]):
        return False
    if not page.has_article(index) or page.masks[index] & AND or head_kind(page.words[index]) != "crowd":
        return False
    return not page.is_nominative(index)


def _is_behind_one(page: Page, index: int) -> bool:
    """Tell whether several stand behind one definite person, whom they cannot describe: «المدير العمال»."""
    one = term(page.words[index - 1]).noun
    person = one is not None and one.kind == "person" and one.number == "one" and page.has_article(index - 1)
    return person and term(page.words[index]).number == "many" and not page.is_adjective(index)


def _before_thing(stretch: Stretch, index: int) -> int:
    """Give where a subject ends at the latest: at a definite thing that is no name, «نفى المصدر الأخبار التي»."""
    page = stretch.page
    if "" not in stretch.cue.phrase or stretch.cue.mood == "participle" or not page.has_article(index):
        return stretch.stop
    for one in range(index + 1, min(stretch.stop - 1, index + 1 + _SHORT_SUBJECT)):
        if page.roles[one] not in ("", "medium") or not page.has_article(one) or page.masks[one] & (AND | UNKNOWN):
            break
        if page.is_adjective(one):
            continue
        many = (
            head_kind(page.words[index]) != "person" and page.roles[one + 1] == "relative"
        )  # ثمنت الأحزاب الخطاب الذي
        plain = many or (page.is_no_name(one) and page.masks[one] & PLURAL)
        return one if plain and head_kind(page.words[one]) in (None, "document") else stretch.stop
    return stretch.stop
