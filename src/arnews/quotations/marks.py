"""
Quote marks in the stretch around a cue: what is said, or a name.

Marks hold what the verb says, the name of who speaks, of a paper that is told or of what it was said in, or a part of a
phrase; what stands before and behind them tells which.
"""

from typing import Final

from arnews.quotations.commas import is_name_apposed
from arnews.quotations.frames import Stretch, is_example, is_speech, is_whole
from arnews.quotations.lexicons import head_kind, titled_by
from arnews.quotations.page import Page, Quoted
from arnews.quotations.phrases import is_name_in_marks, read_phrase
from arnews.quotations.valency import is_action, takes_bare, takes_bound, takes_marks
from arnews.word_classes import NAME, NOMINAL, NOUN, UNKNOWN

__all__ = ["read_marks"]

_SHORTEST_SPEECH: Final = 4
_SHORT_NAME: Final = 2
_NEAR_NAME: Final = 3
"""How far before its name in marks the noun for a medium may stand."""
_ALEF: Final = "\N{ARABIC LETTER ALEF}"


def read_marks(stretch: Stretch, index: int) -> None:
    """Read quote marks: what is said, or a name of who speaks or of what is before."""
    page, clause = stretch.page, stretch.clause
    quoted = page.quoted[index]
    if _opens_inside(stretch, quoted):
        stretch.end(("phrase", index, quoted.first, None))
        return
    if _is_told_paper(stretch, index, quoted):
        clause.target, stretch.attaches, stretch.index = (quoted.first, quoted.stop), False, quoted.after
        return
    if stretch.cue.quote and is_example(page, index):
        stretch.end(("quote", index, index, quoted))
        return
    if stretch.attaches and page.words[index - 1] in titled_by() and quoted.after <= stretch.stop:
        stretch.extend_to(quoted.after)  # المغنية المعروفة باسم «نجمة الشرق»
        return
    direct = index == stretch.at + 1 or page.roles[index - 1] in ("comma", "second", "saying")
    apposed = stretch.attaches and page.roles[index - 1] == "comma" and is_name_apposed(stretch, index)
    apposed = apposed or _is_name_of_body(stretch, index, quoted) or _is_passing_on(stretch, quoted)
    if apposed or (stretch.attaches and (is_name_in_marks(page, index) or _is_called_in_mention(stretch, quoted))):
        stretch.extend_to(quoted.after)
    elif (
        (index == stretch.at + 1 and _is_body_in_marks(stretch, quoted))
        or (clause.subject is None and stretch.open and is_name_in_marks(page, index))
        or _is_subject_in_marks(stretch, index, quoted)
    ):
        clause.subject, stretch.attaches, stretch.index = (quoted.first, quoted.stop), True, quoted.after
    elif (stretch.cue.quote or (stretch.made and quoted.stop - quoted.first >= _SHORTEST_SPEECH)) and (
        is_speech(page, quoted) and not (_is_name(stretch, quoted) if direct else stretch.strays)
    ):
        stretch.end(("quote", index, index, quoted))
    elif stretch.open and clause.subject is None and index == stretch.at + 1 and quoted.close is not None:
        clause.subject, stretch.attaches, stretch.index = (quoted.first, quoted.stop), True, quoted.after
    elif _is_of_platform(stretch, index, quoted):
        stretch.extend_to(quoted.after)
    elif _names_medium(stretch, index, quoted):
        stretch.pass_to(quoted.after)
    elif _are_called_upon(stretch, quoted):
        clause.target, stretch.attaches, stretch.index = (quoted.first, quoted.stop), False, quoted.after
    elif takes_marks(stretch) and clause.subject is not None and (not direct or not stretch.cue.quote):
        stretch.end(("phrase", index, index, None))
    elif quoted.after > stretch.stop:
        stretch.end(None)
    else:
        stretch.extend_to(max(quoted.after, index + 1))


def _is_body_in_marks(stretch: Stretch, quoted: Quoted) -> bool:
    """Tell whether marks right behind a verb hold the long name of a body: no verb, and what it says behind them."""
    page, after = stretch.page, quoted.after
    if stretch.clause.subject is not None or not stretch.open or quoted.close is None or after >= stretch.stop:
        return False
    if head_kind(page.words[quoted.first]) != "organisation" or stretch.cue.mood == "participle":
        return False
    said = stretch.is_opened(after) or page.in_time(after) or (takes_bare(stretch, after) and is_action(stretch, after))
    if not said or any(page.is_verb(one) or page.roles[one] == "that" for one in range(quoted.first, quoted.stop)):
        return False
    return not _is_clause(page, quoted)


def _is_clause(page: Page, quoted: Quoted) -> bool:
    """Tell whether marks hold a noun and what is said of it: an adjective without the article behind it."""
    first = read_phrase(page, quoted.first, quoted.stop).stop
    return first < quoted.stop and page.is_adjective(first) and not page.has_article(first)


def _is_told_paper(stretch: Stretch, index: int, quoted: Quoted) -> bool:
    """Tell whether short marks behind somebody who is not named hold the paper that is told: أبلغ مسؤول «الوطن» أن."""
    page, subject = stretch.page, stretch.clause.subject
    if not stretch.cue.object or stretch.cue.speech_act != "say" or subject is None:
        return False
    if stretch.clause.target is not None:
        return False
    short = quoted.stop - quoted.first <= _SHORT_NAME and quoted.after < stretch.stop
    unnamed = not page.has_article(subject[0]) and head_kind(page.words[subject[0]]) in ("person", "crowd")
    return short and unnamed and subject[1] == index


def _are_called_upon(stretch: Stretch, quoted: Quoted) -> bool:
    """Tell whether short marks hold whom the verb acts on, since its preposition follows: حث جميع «الأطراف» على."""
    page, cue, clause, after = stretch.page, stretch.cue, stretch.clause, quoted.after
    if not cue.object or cue.speech_act != "demand" or clause.subject is None:
        return False
    if clause.target is not None and clause.target[1] != quoted.open:
        return False
    if after >= stretch.stop or quoted.stop - quoted.first >= _SHORTEST_SPEECH:
        return False
    if page.roles[after] in ("to", "about"):
        return page.particles[after] in cue.phrase
    return not page.roles[after] and takes_bound(stretch, after)


def _opens_inside(stretch: Stretch, quoted: Quoted) -> bool:
    """Tell whether the preposition of the verb stands inside marks that hold a part: يفيد «باكتشاف نفق» في."""
    page, first = stretch.page, quoted.first
    if first >= stretch.stop or page.folds[first][:1] not in stretch.cue.phrase or is_whole(page, quoted):
        return False
    inside = quoted.after < stretch.stop and len(page.folds[first]) > 1 and takes_bound(stretch, first)
    return inside and is_action(stretch, first)


def _is_name(stretch: Stretch, quoted: Quoted) -> bool:
    """Tell whether the marks right behind a verb hold its subject by name: يشير «مايك بويلان-كولشين» إلى أن."""
    page = stretch.page
    if not stretch.open or stretch.clause.subject is not None or quoted.after >= stretch.stop:
        return False
    if page.roles[quoted.after] in ("to", "about") and page.particles[quoted.after] in stretch.cue.phrase:
        return "" not in stretch.cue.phrase and page.particles[quoted.first] not in stretch.cue.phrase
    if takes_bound(stretch, quoted.after) and "" not in stretch.cue.phrase and is_action(stretch, quoted.after):
        return not takes_bound(stretch, quoted.first)  # طالب «المركز الليبي لحرية الصحافة» بكشف مصيره
    inside = range(quoted.first, quoted.stop)
    return all(page.masks[one] & (NAME | UNKNOWN) or page.roles[one] == "dash" for one in inside)


def _is_subject_in_marks(stretch: Stretch, index: int, quoted: Quoted) -> bool:
    """Tell whether an object stands right behind marks that follow a verb things take: سجل «المؤشر الثاني» ارتفاعا."""
    page = stretch.page
    if stretch.cue.fires == "alone" or index != stretch.at + 1 or quoted.close is None or quoted.after >= stretch.stop:
        return False
    mask = page.masks[quoted.after]
    return not page.roles[quoted.after] and page.folds[quoted.after][-1:] == _ALEF and bool(mask & NOUN)


def _is_called_in_mention(stretch: Stretch, quoted: Quoted) -> bool:
    """Tell whether marks stand in the mention that the subject begins: «مخرج مسرحية "الحارة"، سامي عياد، »."""
    whole = stretch.mention()
    if stretch.page.has_article(quoted.open - 1):
        return False  # ما اعتبره الوزير "تدخلا"
    inside = stretch.is_in_mention(quoted.first) or stretch.is_in_mention(quoted.open)
    return inside and whole is not None and whole.stop >= quoted.after


def _is_name_of_body(stretch: Stretch, index: int, quoted: Quoted) -> bool:
    """Tell whether short marks right behind a body hold its name, and a comma follows: الحركة "سلام"، في بيان."""
    page, subject = stretch.page, stretch.clause.subject
    if quoted.stop - quoted.first > _SHORT_NAME or quoted.after >= stretch.stop:
        return False
    announced = takes_bare(stretch, quoted.after) and is_action(stretch, quoted.after)
    if page.roles[quoted.after] != "comma" and not announced:
        return False
    if subject is None or subject[1] != index:  # عبر موقع «س»، الجميع إلى
        return stretch.cue.object and stretch.clause.target is None and page.roles[index - 1] == ""
    return head_kind(page.words[subject[0]]) == "organisation"


def _is_passing_on(stretch: Stretch, quoted: Quoted) -> bool:
    """Tell whether the preposition of whose words are passed on stands behind marks, which then hold a name."""
    page, after = stretch.page, quoted.after
    through = bool(stretch.cue.through) and after < stretch.stop and page.particles[after] == stretch.cue.through
    return through and stretch.attaches and stretch.clause.subject is not None


def _is_of_platform(stretch: Stretch, index: int, quoted: Quoted) -> bool:
    """Tell whether a short name in marks belongs to the noun before it, and more follows: بموقع «تويتر» صحة."""
    page = stretch.page
    if stretch.attaches or quoted.stop - quoted.first >= _SHORTEST_SPEECH or quoted.after >= stretch.stop:
        return False
    noun = page.roles[index - 1] in ("", "platform", "medium") and (
        page.has_article(index - 1) or page.has_preposition(index - 1)
    )
    return noun and not page.roles[quoted.after] and bool(page.masks[quoted.after] & NOMINAL)


def _names_medium(stretch: Stretch, index: int, quoted: Quoted) -> bool:
    """Tell whether short marks right behind what it was said in hold its name: على موقع التواصل الاجتماعي «تويتر»، …"""
    page, medium, after = stretch.page, stretch.clause.medium, quoted.after
    if medium is None or stretch.attaches or after >= stretch.stop or page.roles[after] != "comma":
        return False
    before = range(max(medium[0], index - _NEAR_NAME), index)
    named = any(page.roles[one] in ("platform", "medium") or head_kind(page.words[one]) == "media" for one in before)
    named = named or medium[1] == index
    return named and quoted.stop - quoted.first <= _SHORT_NAME
