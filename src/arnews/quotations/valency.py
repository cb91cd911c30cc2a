"""What a verb takes for what it says: which noun phrase behind it is its content, with a preposition or without one."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.frames import Stretch, takes_clause
from arnews.quotations.lexicons import (
    channels,
    charged,
    charges,
    head_kind,
    judging,
    led_by,
    nouns,
    occasions,
    report_words,
    untellable,
    words_of,
)
from arnews.quotations.page import Page
from arnews.quotations.phrase_signs import is_channel, is_counsel
from arnews.quotations.phrases import read_phrase
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PLURAL,
    UNKNOWN,
    VERBAL_NOUN,
)
from arnews.words import word

__all__ = [
    "asks",
    "governs_behind_some",
    "is_action",
    "is_bound",
    "is_cause",
    "is_content",
    "is_definite_behind",
    "is_object",
    "is_person",
    "is_traced",
    "says_so",
    "takes_bare",
    "takes_bound",
    "takes_marks",
]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_LONGEST_INSERTION: Final = 14
_LONGEST_DEMANDED: Final = 20
_HOLDING: Final = frozenset({"assert", "deny"})
_TAKING_PEOPLE: Final = frozenset({"accuse", "evaluate"})


def _is_own(stretch: Stretch, index: int) -> bool:
    """Tell whether a thing of the subject right behind it is what it denies or asserts: «نفت السفارة علمها»."""
    cue, page, subject = stretch.cue, stretch.page, stretch.clause.subject
    if cue.speech_act not in _HOLDING or cue.fires != "alone" or cue.shows or subject is None or subject[1] != index:
        return False
    mask, following = page.masks[index], index + 1
    if not (mask & OWNED and mask & NOUN) or mask & AND or following >= stretch.stop:
        return False
    if head_kind(page.words[index]) in ("person", "crowd") or mask & (PARTICIPLE | PLURAL) == PARTICIPLE | PLURAL:
        return False  # نفى النظام معارضيه
    bare = not page.roles[following] and not page.has_article(following) and not page.has_preposition(following)
    return not (bare and page.masks[following] & NOUN)  # إسماعيل عمر جيله دعم بلاده


def takes_marks(stretch: Stretch) -> bool:
    """Tell whether what the verb says may be a noun phrase that begins in marks."""
    cue = stretch.cue
    return ("" in cue.phrase and not cue.judged) or (cue.speech_act == "demand" and bool(cue.phrase))


def asks(stretch: Stretch, index: int) -> bool:
    """Tell whether a question is what the verb says: one that «and» joins to a topic is not."""
    if stretch.cue.speech_act == "question":
        return True
    if stretch.page.roles[index + 1 : index + 2] == ["not"]:
        return False  # كيف لا وهو الأول
    return stretch.cue.speech_act in ("say", "assert") and not stretch.page.masks[index] & AND


def is_person(stretch: Stretch, index: int) -> bool:
    """Tell whether a word is the noun for a person."""
    return head_kind(stretch.page.words[index]) == "person"


def governs_behind_some(stretch: Stretch, index: int) -> bool:
    """Tell whether a deed with what it is of stands behind somebody indefinite: «توقع خبير عقاري | تراجع الأسعار»."""
    page, following = stretch.page, index + 1
    if following >= stretch.stop or not page.is_adjective(index - 1) or page.has_preposition(following):
        return False
    return not page.roles[following] and bool(page.masks[following] & NOMINAL) and not page.masks[following] & AND


def is_definite_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether a word with the article follows: هذا القرار."""
    return index + 1 < stretch.stop and stretch.page.has_article(index + 1)


def takes_bare(stretch: Stretch, index: int) -> bool:
    """Tell whether the noun phrase at a token, without a preposition, can be what the verb says."""
    cue, page = stretch.cue, stretch.page
    if page.words[index] in cue.target:
        return True
    if page.has_preposition(index):
        return False  # تظهر كإدارة
    if "" in cue.phrase:
        acts = page.masks[index] & VERBAL_NOUN  # الحداد: a smith, or mourning
        return (
            cue.speech_act in _TAKING_PEOPLE or bool(acts) or not (is_person(stretch, index) or _is_made(page, index))
        )
    if cue.speech_act != "demand" or not is_action(stretch, index):
        return False
    return stretch.clause.target is not None or _is_demanded_bare(stretch, index)


def _is_made(page: Page, index: int) -> bool:
    """Tell whether what somebody becomes stands at a token, in the accusative: أعلن سامي عياد رئيسا للنادي."""
    written = page.words[index]
    return page.folds[index][-1] == _ALEF and head_kind(word(written).bare.removesuffix(_ALEF)) == "person"


def _is_demanded_bare(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of action right behind the subject is demanded without ب: طالبت النائبة إلغاء الرسوم."""
    page, subject = stretch.page, stretch.clause.subject
    if not stretch.cue.object or subject is None or subject[1] != index or not (stretch.closed or stretch.named):
        return False
    if page.has_article(index) or page.masks[index] & AND or head_kind(page.words[index]) is not None:
        return False
    if page.masks[index] & OWNED and page.words[index] not in nouns():
        return False  # طالب الحزب أعضاءه, but «طالبت النقابة إعفاءها من الرسوم»
    ahead = range(index + 1, min(stretch.stop, index + _LONGEST_DEMANDED))
    return not any(takes_bound(stretch, one) or page.roles[one] == "that" for one in ahead)


def is_object(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun can only be the object of the verb, which then says something else: وجه اتهامات بـ."""
    mask = stretch.page.masks[index]
    return bool(mask & NOUN) and not mask & (NAME | UNKNOWN | ADJECTIVE | ARTICLE)


def takes_bound(stretch: Stretch, index: int) -> bool:
    """Tell whether the verb takes the preposition that is written to a word: طالب بالهدنة."""
    folded = stretch.page.folds[index]
    if folded[:1] == _LAM:
        kind = head_kind(stretch.page.words[index])
        acts = stretch.page.masks[index] & VERBAL_NOUN  # دعا للمشاركة: no woman who takes part
        if (kind == "person" and not acts) or (kind == "organisation" and stretch.page.has_article(index)):
            return False  # دعا للرئيس, للأمم المتحدة
        if stretch.cue.speech_act != "demand" and _LAM in stretch.cue.phrase and not is_action(stretch, index):
            return False  # أشار للصحفيين, but مشيرا لوجود
    if stretch.cue.things and term(stretch.page.words[index]).place:
        return False  # أبلغوا الشرطة بمحافظة
    if _is_charged_with(stretch, index):
        return False  # القائم بأعمال المدير
    if folded[:1] == _BEH and (_is_where(stretch, index) or _is_how(stretch, index)):
        return False  # رحب سكان المدينة بالجنوب بقرار, تندد المنظمات بانتظام بـ
    if stretch.page.words[index] in led_by() and stretch.clause.target is not None:
        return False  # اتهم الحكومة برئاسة فلان بـ
    bound = stretch.page.has_preposition(index) or _is_bound_deed(stretch, index)
    return folded[:1] in stretch.cue.phrase and (len(folded) == 1 or (bound and not is_channel(stretch.page, index)))


def is_bound(stretch: Stretch, index: int) -> bool:
    """Tell whether ب or ل stands at a token, by itself or written to a noun."""
    page = stretch.page
    return page.has_preposition(index) or page.folds[index] in (_BEH, _LAM) or _is_bound_deed(stretch, index)


def _is_bound_deed(stretch: Stretch, index: int) -> bool:
    """Tell whether ب is written to a deed, though another word begins with it: «توعد برد قاس», which is no cold."""
    page, cue = stretch.page, stretch.cue
    if page.folds[index][:1] != _BEH or _BEH not in cue.phrase or "" in cue.phrase or page.roles[index]:
        return False
    mask = page.masks[index]
    if not mask & NOUN or mask & (ARTICLE | NAME | UNKNOWN | OWNED | AND):
        return False
    found = nouns().find(page.words[index])
    return (found is not None and found.proclitics == _BEH) or word(page.words[index]).bare[1:] in cue.target


def _is_charged_with(stretch: Stretch, index: int) -> bool:
    """Tell whether the work stands at a token that somebody is charged with, who is called so: القائم بأعمال المدير."""
    page = stretch.page
    return page.words[index] in charges() and page.words[index - 1] in charged()


def _is_where(stretch: Stretch, index: int) -> bool:
    """Tell whether ب before a place says where somebody is, and another ب says what: أقر الجيش بأفغانستان بتصاعد."""
    page, somebody = stretch.page, stretch.clause.target or stretch.clause.subject
    if somebody is None or somebody[1] != index or len(page.folds[index]) == 1 or is_action(stretch, index):
        return False
    if head_kind(page.words[index]) not in (None, "country", "organisation"):
        return False
    named = page.masks[index] & (NAME | UNKNOWN) or term(page.words[index]).place
    if term(page.words[index]).noun is None and not (page.has_article(index) or named):
        return False  # طالب العمال بعلاوة قدرها 50 بالمئة
    behind = read_phrase(page, index, stretch.stop).stop
    if behind >= stretch.stop:
        return False
    if _is_acted_upon(stretch, behind):
        return True  # طالب ناشط بالمدينة الحكومة بالتدخل
    if page.folds[behind][:1] != _BEH or not page.has_preposition(behind):
        return False
    deed = page.masks[behind] & VERBAL_NOUN and page.is_no_name(behind)
    return bool(deed) or is_action(stretch, behind) or term(page.words[behind]).stem in nouns()


def _is_acted_upon(stretch: Stretch, index: int) -> bool:
    """Tell whether a body or group that the verb acts on stands at a token, before what is demanded of it."""
    page = stretch.page
    if not stretch.cue.object or stretch.clause.target is not None or page.roles[index] or page.masks[index] & AND:
        return False
    if head_kind(page.words[index]) not in ("organisation", "crowd") or page.has_preposition(index):
        return False
    behind = read_phrase(page, index, stretch.stop).stop
    if behind >= stretch.stop:
        return False
    if page.roles[behind] in ("to", "about"):
        return page.particles[behind] in stretch.cue.phrase
    return not page.roles[behind] and bool(page.masks[behind] & VERBAL_NOUN)


def _is_how(stretch: Stretch, index: int) -> bool:
    """Tell whether ب with one indefinite noun says how, since another ب says what: «تندد المنظمات بانتظام بالقصف»."""
    page, behind = stretch.page, index + 1
    mask = page.masks[index]
    if len(page.folds[index]) == 1 or behind >= stretch.stop or mask & (ARTICLE | OWNED | NAME | AND | PLURAL):
        return False
    if not mask & NOUN or page.folds[behind][:1] != _BEH or page.roles[behind] or not page.has_preposition(behind):
        return False
    if page.masks[behind] & AND:
        return False
    how = mask & VERBAL_NOUN and head_kind(page.words[index]) is None and not page.masks[behind] & (NAME | UNKNOWN)
    return bool(how) or is_action(stretch, behind) or page.has_article(behind)


def is_traced(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun phrase is traced back to what stands behind it: عزا الوفاة إلى, يعزو ذلك إلى."""
    page = stretch.page
    stop = read_phrase(page, index, stretch.stop).stop
    return stop < stretch.stop and is_cause(stretch, stop)


def is_cause(stretch: Stretch, index: int) -> bool:
    """Tell whether what a thing is traced back to stands at a token: عزا الوفاة إلى, عزا ذلك لوعورة الطرق."""
    page = stretch.page
    bound = page.folds[index][:1] == _LAM and page.has_preposition(index) and not page.in_time(index)
    return bound or page.particles[index] == stretch.cue.cause


def is_content(stretch: Stretch, index: int, bare: bool = True) -> bool:
    """
    Tell whether the noun phrase at a token is what the verb says.

    It is not where a complementiser that the verb takes stands right behind it. Verbs that take things as well
    say only what begins with a noun of action.
    """
    page, cue = stretch.page, stretch.cue
    if index >= page.stop(stretch.at):
        return False
    if cue.cause and is_traced(stretch, index):
        return not cue.action or is_action(stretch, index)
    if cue.judged and (cue.mood == "imperfect" or not _has_judgement(stretch, index)):
        return False
    role = page.roles[index]
    if role == "each":
        denied = cue.speech_act == "deny" and index + 1 < len(page.words)  # رفض أي دعوات
        if denied and head_kind(page.words[index + 1]) not in ("person", "crowd"):
            return True
        thing = cue.action or (cue.things and bare)  # ستوضح كل التفاصيل
        return not thing or (index + 1 < len(page.words) and is_action(stretch, index + 1))
    if role in ("relative", "not"):
        return True
    if role == "this":
        return is_definite_behind(stretch, index) and is_content(stretch, index + 1, bare)
    if index in page.quoted:
        return True
    if role not in ("", "medium", "time", "owns", "platform") or page.in_time(index):
        return False
    if bare and _heads_clause(stretch, index):
        return True
    thing = cue.things and (bare or (cue.makes and stretch.clause.target is not None))  # وجه الكرة برأسه
    if (cue.action or thing) and not (is_action(stretch, index) or _is_own(stretch, index)):
        return False
    if page.words[index] in occasions() or (cue.measured and (page.is_verb(index) or not _has_amount(stretch, index))):
        return False
    if _is_refused(stretch, index):
        return False
    stop = read_phrase(page, index, page.stop(stretch.at)).stop
    while stop < stretch.stop:
        if page.roles[stop] == "to" and page.roles[stop + 1 : stop + 2] != ["that"]:
            stop = max(read_phrase(page, stop + 1, stretch.stop).stop, stop + 1)
        elif page.has_preposition(index) and page.has_preposition(stop) and not page.roles[stop]:
            stop = max(read_phrase(page, stop, stretch.stop).stop, stop + 1)
        else:
            break
    if stop >= stretch.stop:
        return True
    if page.roles[stop] == "that":
        told = page.masks[stop - 1] & VERBAL_NOUN and page.masks[stop - 1] & AND  # بمخاطبة العمال وإعلامهم بأن
        thing = head_kind(page.words[index]) is None and not page.is_name(index)
        if not bare and thing and not page.masks[index] & OWNED:
            return True  # تشير إلى احتمال أن, and not أعرب عن اعتقاده بأن
        return bool(told) or not takes_clause(page, cue, stop, stop) or page.words[index] in nouns()
    if page.roles[stop] in ("to", "about") and page.roles[stop + 1 : stop + 2] == ["that"]:
        return not takes_clause(page, cue, stop, stop + 1)
    return page.words[index] in nouns() or not _opens_behind(stretch, stop)


def _heads_clause(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of a thing right behind who speaks has the clause behind it: رفض فكرة أن, نفى خبر أن."""
    page, subject = stretch.page, stretch.clause.subject
    if page.roles[index + 1 : index + 2] != ["that"]:
        return False
    mask = page.masks[index]
    if subject is None:
        if index != stretch.at + 1 or stretch.cue.speech_act != "deny" or head_kind(page.words[index]) is not None:
            return False
        object_only = bool(mask & VERBAL_NOUN) or (stretch.cue.who == "he" and page.folds[index][-1] == _HEH)
        if not (stretch.fronted or object_only):
            return False  # «رفضت لجنة أن», but «ورفض فكرة أن», «الوزيرة رفضت فكرة أن»
    elif subject[1] != index or not (stretch.closed or stretch.named):
        return False
    thing = mask & NOUN and page.is_no_name(index) and head_kind(page.words[index]) in (None, "document")
    abstract = page.folds[index].endswith(_YEH + _HEH) and not page.is_adjective(index)  # فرضية
    described = mask & ADJECTIVE and not abstract
    return bool(thing) and not (mask & (ARTICLE | OWNED | AND) or described) and not page.is_adverb(index)


def _has_amount(stretch: Stretch, index: int) -> bool:
    """Tell whether an amount stands at a token or behind it, with ب or عند: قدر قوة الهزة عند 4.4 درجة."""
    page = stretch.page
    if is_action(stretch, index):
        return any(page.words[one][:1].isdecimal() or page.masks[one] & NUMBER for one in range(index, stretch.stop))
    return any(
        page.words[one][:1].isdecimal() or page.masks[one] & NUMBER
        for one in range(index, min(stretch.stop, index + _LONGEST_INSERTION))
        if page.has_preposition(one - 1)
        or page.has_preposition(one)
        or page.roles[one - 1] == "with"
        or page.folds[one - 1] == _BEH
    )


def _has_judgement(stretch: Stretch, index: int) -> bool:
    """Tell whether what something is taken for stands behind it: a noun without the article, in the accusative."""
    page = stretch.page
    if page.masks[stretch.at] & OWNED:
        return False  # اعتبرها النقاد
    thing = page.has_article(index) or page.is_no_name(index) or page.roles[index] == "this"
    if page.is_elative(index) or not thing:
        return False  # اعتبرت سيراليون أكثر الدول إصابة: a passive
    for one in range(index + 1, min(page.stop(stretch.at), index + _LONGEST_DEMANDED)):
        role, mask = page.roles[one], page.masks[one]
        if role in ("that", "colon") or stretch.speaks(one):
            return False
        if page.words[one] in judging():
            return True
        if role not in ("", "medium") or not mask & NOMINAL or page.has_preposition(one):
            continue
        if mask & (ARTICLE | NAME | UNKNOWN | OWNED | AND):
            continue
        if page.folds[one][-1] == _ALEF or (page.folds[one][-1] == _HEH and page.has_article(one - 1)):
            return True
    return False


def _is_refused(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of telling is what somebody refuses, who then says nothing: رفض قول المزيد."""
    page = stretch.page
    if stretch.cue.speech_act != "deny" or page.words[index] not in untellable():
        return False
    behind = read_phrase(page, index, page.stop(stretch.at)).stop
    said = words_of()[page.words[index]] is not None
    if said and behind > index + 1 and page.roles[behind : behind + 1] == ["that"]:
        return False  # رفض النائب قول الوزير إن
    found = report_words().find(page.words[stretch.at])
    return found is not None and found.entry == "refusal"


def _opens_behind(stretch: Stretch, comma: int) -> bool:
    """Tell whether a clause that the verb takes is opened behind an insertion: أعلنت هيئة الموانئ، في بيان، أن."""
    page = stretch.page
    if page.roles[comma] != "comma":
        return False
    closing = page.find_role(comma + 1, min(stretch.stop, comma + _LONGEST_INSERTION), "comma")
    if closing is None or page.roles[closing + 1 : closing + 2] != ["that"]:
        return False
    if any(page.cues[one] is not None for one in range(comma + 1, closing)):
        return False
    return takes_clause(page, stretch.cue, closing + 1, closing + 1)


def is_action(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of action stands at a token, or one that the verb takes like it; never past the end."""
    page = stretch.page
    if index >= len(page.words):
        return False
    mask = page.masks[index]
    target = stretch.cue.target
    if is_counsel(page, index):
        return False
    if page.words[index] in nouns() or page.words[index] in target:
        return True
    bound = page.has_preposition(index) or page.folds[index][:1] == _BEH
    if bound and word(page.words[index]).bare[1:] in target:
        return True  # دفع ببطلان الإجراءات, توعد برد قاس
    if mask & ARTICLE and stretch.cue.speech_act == "demand" and _is_listed(stretch, index):
        return True  # طلبت الشركة الحصول على قرض, وجه الدوائر بالعمل على
    if stretch.cue.action:
        if mask & ARTICLE and stretch.cue.speech_act == "evaluate" and not page.masks[index] & (AND | NAME):
            return word(page.words[index]).bare[2:] in nouns()  # أبدى رئيس النادي الارتياح من
        if not stretch.cue.object or page.has_preposition(index):
            return False
        if mask & ARTICLE:
            return word(page.words[index]).bare[2:] in nouns()  # أرجع التراجع إلى
        return bool(mask & VERBAL_NOUN) and page.is_no_name(index)
    may_be_name = bool(mask & NAME) and (page.has_article(index) or page.words[index] in channels())
    return bool(mask & VERBAL_NOUN) and page.is_no_name(index) and not may_be_name


def _is_listed(stretch: Stretch, index: int) -> bool:
    """Tell whether a listed deed stands at a token with the article, before what is done: «الحصول على»."""
    page, following = stretch.page, index + 1
    if following >= stretch.stop or page.roles[following] not in ("to", "about") or page.masks[index] & AND:
        return False
    noun = word(page.words[index]).bare
    noun = noun[1:] if page.has_preposition(index) else noun
    return noun.startswith(_THE) and (noun[len(_THE) :] in nouns() or noun[len(_THE) :] == _WORK)


_THE: Final = _ALEF + _LAM
_WORK: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER LAM}"


def says_so(stretch: Stretch) -> bool:
    """Tell whether قائلا goes on with the verb, which only says: أوضح …، قائلا إن; not رفض الطلب، قائلا."""
    cue = stretch.cue
    if cue.speech_act not in ("say", "question") or not cue.quote or cue.mood == "participle":
        return False
    return cue.fires == "alone" or bool(cue.topic) or cue.speech_act == "question"
