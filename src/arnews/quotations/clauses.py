"""
The stretch around a cue, read once: subject, object, addressee, medium, and the nearest complement.

What stands behind a verb is read from left to right by what the verb takes, constituent by constituent, up to what it
says: a clause, a noun phrase, a colon, quote marks. A second clause before it means that the verb says nothing here.
"""

from typing import Final

from arnews.mentions.signs import named_by
from arnews.quotations.accusatives import accusative_stop
from arnews.quotations.arguments import (
    is_action_behind,
    is_bare_behind,
    is_known_name,
    is_name_behind,
    is_rare_name,
    read_noun,
    take_marks,
)
from arnews.quotations.behind_clauses import relative_stop
from arnews.quotations.commas import closed_aside, describes, goes_on_behind, is_opened_behind, may_be_bare, read_comma
from arnews.quotations.cues import Cue
from arnews.quotations.descriptions import amount_stop, description_stop, is_called, stop_behind_title
from arnews.quotations.frames import (
    FULL_STOPS,
    Clause,
    Stretch,
    after_colon,
    bracketed,
    is_name_behind_cue,
    may_bracket,
)
from arnews.quotations.lexicons import head_kind, nouns, occasions, what
from arnews.quotations.marks import read_marks
from arnews.quotations.often import often_stop
from arnews.quotations.page import Page
from arnews.quotations.phrase_signs import begins_own_words, is_oblique, is_typed_on, leads_own_words, reports_behind
from arnews.quotations.phrases import read_phrase
from arnews.quotations.prepositions import read_adverbial, read_bound, read_complementiser, read_preposition
from arnews.quotations.second_look import find_action_behind_people, find_subject_behind
from arnews.quotations.told import spelled_stop
from arnews.quotations.unnamed import unnamed_stop
from arnews.quotations.valency import (
    asks,
    is_action,
    is_bound,
    is_cause,
    is_content,
    is_definite_behind,
    is_person,
    says_so,
    takes_bare,
    takes_bound,
)
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    FINITE_VERB,
    FIRST,
    IMPERFECT,
    NAME,
    NOMINAL,
    OWNED,
    PARTICIPLE,
    PRONOUN,
    VERBAL_NOUN,
)

__all__ = ["read_clause"]

_LONGEST_GLOSS: Final = 12
_WAW: Final = "\N{ARABIC LETTER WAW}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_FOR_WHAT: Final = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_PASSED: Final = frozenset({"after", "time", "manner", "pronoun", "this", "saying", "second"})
"""Roles of adverbs and the like, which stand anywhere."""
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_ALI: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_LONGEST_HIDING: Final = 6
_LONGEST_SOURCE: Final = 6
"""The fewest tokens that reach behind the brackets around who speaks."""


def read_clause(page: Page, at: int, cue: Cue, reach: int, fronted: bool = False) -> Clause:
    """
    Read the stretch behind a cue, at most `reach` tokens of it.

    `fronted` says that the subject stands before the verb, so that what follows is no subject.
    """
    stretch = Stretch(page, at, cue, min(page.stop(at), at + 1 + reach), fronted)
    index = -1
    while index < stretch.index < stretch.stop:
        index = stretch.index
        _step(stretch, index)
    find_subject_behind(stretch)
    find_action_behind_people(stretch)
    take_marks(stretch)
    return stretch.clause


def _step(stretch: Stretch, index: int) -> None:
    """Read one constituent."""
    page, role = stretch.page, stretch.page.roles[index]
    if index in page.quoted:
        read_marks(stretch, index)
    elif page.masks[index] & FIRST and begins_own_words(page, index) and may_be_bare(stretch, index):
        stretch.end(("clause", index, index, None))
    elif stretch.at and page.roles[stretch.at - 1] == "also" and reports_behind(page, index):
        stretch.end(None)  # «كما أفاد الشهود | مشيرين إلى أن»
    elif index > stretch.at + 1 and stretch.attaches and (amount := amount_stop(stretch, index - 1)) is not None:
        stretch.extend_to(amount)
    elif index == stretch.at + 1 and role == "to" and _is_man_called_so(stretch, index):
        stop = read_phrase(page, index + 1, stretch.stop).stop
        stretch.clause.subject, stretch.attaches, stretch.index = (index, stop), True, stop
        stretch.closed = stretch.named = True
    elif not role and (how := accusative_stop(stretch, index)) is not None:
        stretch.pass_to(how)
        if not page.roles[how]:
            stretch.end(("phrase", how, how, None))
    elif (often := often_stop(page, index, stretch.stop)) is not None:
        stretch.pass_to(often)
    elif role == "that":
        read_complementiser(stretch, index, index)
    elif role == "to" or role == "about":
        read_preposition(stretch, index)
    elif role == "colon":
        stretch.end(after_colon(page, index) if stretch.cue.quote or stretch.made else None)
    elif role == "comma":
        read_comma(stretch, index)
    elif role == "relative":
        _read_relative(stretch, index)
    elif role == "ask" and asks(stretch, index) and page.roles[index + 1 : index + 2] not in (["colon"], ["that"]):
        stretch.end(("clause", index, index, None))
    elif role == "about_what":
        _read_about_what(stretch, index)
    elif role == "open":
        _read_bracket(stretch, index)
    elif role == "dash":
        closing = page.find_role(index + 1, stretch.stop, "dash")
        if closing is not None and stretch.attaches and _is_apposed(stretch, index + 1):
            stretch.extend_to(closing)
            stretch.attaches, stretch.index = False, closing + 1
            return
        if closing is None and _is_named_behind_dash(stretch, index):
            stretch.extend_to(read_phrase(page, index + 1, stretch.stop).stop)
            return
        stretch.pass_to(index + 1 if closing is None else closing + 1)
    elif _may_lead(page, index) and leads_own_words(page, index, stretch.stop) and may_be_bare(stretch, index):
        stretch.end(("clause", index, index, None))
    elif role == "not" and (unnamed := unnamed_stop(page, index)) is not None:
        if index == stretch.at + 1:  # طالبا عدم الكشف عن اسمه: whatever clause is opened behind is another's
            stretch.clause.opener, stretch.stop = ("phrase", index, index, None), index
        else:
            stretch.pass_to(unnamed)
    elif role in ("was", "not") and (described := description_stop(stretch, index)) is not None:
        stretch.extend_to(described)
    elif _begins_nominal(stretch, index) or _is_judged(stretch, index):
        stretch.end(("phrase", index, index, None))
    elif role == "semicolon" and goes_on_behind(stretch, index):
        stretch.pass_to(index + 1)  # قال الوزير؛ إن, ولفت؛ إلى أن
    elif role == "aside" and index == stretch.at + 1 and _is_part_played(stretch, index):
        stretch.end(("phrase", index, index, None))  # مشيدا بدورها الهام
    elif role == "aside" and (_is_own_turn(stretch, index) or _goes_on_behind_turn(stretch, index)):
        stretch.pass_to(index + 1)  # قال فلان، بدوره: «…», أكد بدوره الوزير أن
    elif role == "turn" and page.masks[index] & DEMONSTRATIVE and _is_added(stretch, index):
        stretch.pass_to(index + 1)
    elif role == "not" and _denies_bare(stretch, index):
        stretch.end(("clause", index, index, None))
    elif role in FULL_STOPS or role == "not":
        closing = closed_aside(stretch, index + 1) if role in ("since", "semicolon") else None
        stretch.end(None) if closing is None else stretch.pass_to(closing)
    elif page.in_time(index):
        _read_adverb(stretch, index)
    elif role in ("with", "owns") and stretch.attaches and stretch.is_in_mention(index):
        stretch.extend_to(min(stretch.mention_stop(), stretch.stop))  # «سفير إيران لدى الأمم المتحدة»
    elif role == "owns" and page.masks[index] & AND and page.masks[index] & IMPERFECT and page.is_verb(index):
        stretch.end(None)  # تعتبر الهيئة من … ويجب على العاملين أن: a clause of its own
    elif role == "with" or role == "owns":
        read_adverbial(stretch, index)
    elif role == "medium" and index == stretch.at + 1 and _is_at_first(stretch, index):
        stretch.pass_to(index + 1)
    elif role == "this" and stretch.clause.subject is not None and is_definite_behind(stretch, index):
        read_noun(stretch, index)
    elif role == "this" and _is_acted_on_alone(stretch, index):
        stretch.clause.target = index, index + 1
        stretch.pass_to(index + 1)
    elif index == stretch.at + 1 and _is_said_by_pronoun(stretch, index):
        stretch.end(None)  # المطالب التي ينادي بها العمال، بدعم من
    elif role in ("saying", "second") and _opens_bare(stretch, index):
        stretch.end(("clause", index + 1, index + 1, None))
    elif role == "pronoun" and stretch.open and page.phrases.at(index) is not None:
        read_noun(stretch, index)  # «أكد لي مينغ»: a name
    elif role in _PASSED:
        _read_adverb(stretch, index)
    elif page.folds[index].removeprefix(_WAW) in named_by():
        stretch.extend_to(stretch.phrase_end(index + 1))
    elif role == "according":
        stretch.pass_to(stretch.clause_end(index + 1))
    elif _goes_on_behind_marks(stretch, index):
        stretch.extend_to(stretch.phrase_end(index))
    else:
        _read_word(stretch, index)


def _is_named_behind_dash(stretch: Stretch, dash: int) -> bool:
    """Tell whether a dash stands inside a title whose name is behind a comma: النائب عن الفريق – المعارضة، سعيد."""
    page = stretch.page
    if not stretch.attaches or stretch.named or dash + 1 >= stretch.stop or not page.has_article(dash + 1):
        return False
    comma = read_phrase(page, dash + 1, stretch.stop).stop
    return page.roles[comma : comma + 1] == ["comma"] and comma + 1 < stretch.stop and page.is_name(comma + 1)


def _is_man_called_so(stretch: Stretch, index: int) -> bool:
    """Tell whether على is the name علي in Egyptian spelling: a verb that takes no على before, a name behind."""
    page, cue, following = stretch.page, stretch.cue, index + 1
    if page.folds[index] != _ALI or following >= stretch.stop or not stretch.open or cue.mood == "participle":
        return False
    if cue.who != "he" or cue.topic or page.particles[index] in (*cue.clause, *cue.phrase):
        return False
    return page.is_name(following) and not (page.roles[following] or page.has_article(following))


def _is_acted_on_alone(stretch: Stretch, index: int) -> bool:
    """Tell whether «these» by itself is whom a participle acts on, with what is said of them: متهما هؤلاء بأنهم."""
    page, cue, following = stretch.page, stretch.cue, index + 1
    if not cue.object or cue.mood != "participle" or index != stretch.at + 1 or following >= stretch.stop:
        return False
    if page.roles[following] == "that":
        return page.folds[following][:1] == _BEH and _BEH in cue.clause
    return not page.roles[following] and takes_bound(stretch, following)


def _may_lead(page: Page, index: int) -> bool:
    """Tell whether a word stands before clauses: a negation, «when», لذلك."""
    so = page.masks[index] & DEMONSTRATIVE and page.folds[index][0] == _LAM
    return page.roles[index] in ("not", "with") or bool(so)


def _is_said_by_pronoun(stretch: Stretch, index: int) -> bool:
    """Tell whether a pronoun behind the preposition of the verb stands for what is said: …، التي تطالب بها."""
    page = stretch.page
    mask, bound = page.masks[index], page.folds[index][:1]
    return bool(mask & BOUND_PREPOSITION and mask & PRONOUN) and bound == _BEH and bound in stretch.cue.phrase


def _is_added(stretch: Stretch, index: int) -> bool:
    """Tell whether كذلك goes with the verb before it, and joins no other clause: وأكد المصدر كذلك أن."""
    following = stretch.page.roles[index + 1 : index + 2]
    if index == stretch.at + 1 or is_opened_behind(stretch, index) or following in (["to"], ["about"]):
        return True
    return _goes_on_behind_turn(stretch, index)


def _opens_bare(stretch: Stretch, index: int) -> bool:
    """Tell whether بقوله or قائلا opens a clause without a complementiser: استدرك بقوله إلا إذا, not بقوله إن."""
    page, following = stretch.page, index + 1
    if not stretch.cue.quote or following >= stretch.stop or following in page.quoted or page.in_time(following):
        return False
    if page.roles[index] == "saying" and not page.has_preposition(index):
        return False
    if page.roles[following] not in ("owns", "not", "pronoun", "was", "turn", "since", "with", "ask", ""):
        return False
    named = page.has_article(following) and not page.has_preposition(following)
    return named or page.roles[following] in ("owns", "not", "was") or page.is_verb(following)


def _goes_on_behind_marks(stretch: Stretch, index: int) -> bool:
    """Tell whether a participle with the article describes what is named in the marks before it: «المدار» المذاع."""
    return index > stretch.at + 1 and index - 1 in stretch.page.closing and describes(stretch, index)


def _read_about_what(stretch: Stretch, index: int) -> None:
    """Read عما إذا as a question; elsewhere it is a preposition with a relative."""
    page = stretch.page
    if stretch.cue.speech_act == "question":
        stretch.end(("clause", index, index + 1 if page.roles[index + 1 : index + 2] == ["with"] else index, None))
    else:
        stretch.end(None)


def _read_bracket(stretch: Stretch, index: int) -> None:
    page = stretch.page
    closing = page.close_of(index, min(stretch.stop, index + _LONGEST_SOURCE))
    if index == stretch.at + 1 and stretch.open and stretch.cue.mood != "participle" and closing is not None:
        first = index + 1
        named = page.has_article(first) or head_kind(page.words[first]) in ("media", "organisation")
        if first < closing and named and read_phrase(page, first, closing).stop == closing:
            stretch.clause.subject, stretch.attaches, stretch.index = (first, closing), False, closing + 1
            stretch.closed = True
            if closing + 1 < stretch.stop and page.has_article(closing + 1) and page.is_adjective(closing + 1):
                stretch.clause.subject, stretch.index = (index, closing + 2), closing + 2  # (إذاعة المدار) المغربية
            return  # وقالت (الداخلية) في بيان
    if stretch.cue.quote and may_bracket(page, stretch.at, stretch.cue, index):
        stretch.end(("quote", index, index, bracketed(page, index)))
        return
    close = page.close_of(index, min(stretch.stop, index + _LONGEST_GLOSS))
    if close is not None and page.roles[index + 1] == "according":
        stretch.pass_to(close + 1)  # «الشركة (بحسب موقعها) أن»
        return
    stretch.extend_to(index + 1 if close is None else close + 1)


def _read_relative(stretch: Stretch, index: int) -> None:
    if "" in stretch.cue.phrase and stretch.page.words[index] in what():
        closing = closed_aside(stretch, index + 1)
        stretch.end(("phrase", index, index, None)) if closing is None else stretch.pass_to(closing)
        return
    if stretch.page.words[index] in what():
        stretch.pass_to(stretch.clause_end(index + 1))
        return
    end = _action_behind(stretch, index) or _object_behind(stretch, index)
    if end is None:
        end = stretch.clause_end(index + 1)
        end = relative_stop(stretch, index + 1, end)
    stretch.extend_to(end)
    if stretch.page.roles[end : end + 1] == ["comma"]:
        stretch.attaches = False


def _action_behind(stretch: Stretch, relative: int) -> int | None:
    """Give the noun of action behind a relative clause that has its object: النتائج التي أعلنتها اللجنة أمس فوز."""
    page, verb = stretch.page, relative + 1
    if verb + 1 >= stretch.stop or not page.masks[verb] & OWNED or not page.masks[verb] & FINITE_VERB:
        return None
    stop = read_phrase(page, verb + 1, stretch.stop).stop
    while stop < stretch.stop and (page.in_time(stop) or page.roles[stop] in ("time", "after")):
        stop += 1
    if stop >= stretch.stop or page.masks[stop] & AND:
        return None
    if takes_bound(stretch, stop) or (page.roles[stop] == "to" and page.particles[stop] in stretch.cue.phrase):
        return stop  # اللجنة التي شكلها التجار بالإضراب
    if page.masks[stop] & ARTICLE or page.has_preposition(stop):
        return None
    return stop if takes_bare(stretch, stop) and is_action(stretch, stop) else None


def _object_behind(stretch: Stretch, relative: int) -> int | None:
    """Give whom the verb acts on, behind a relative clause that has its object: دعا الحزب الذي يقوده سامي المواطنين."""
    page, verb = stretch.page, relative + 1
    if not stretch.cue.object or stretch.clause.target is not None or verb + 1 >= stretch.stop:
        return None
    if not page.masks[verb] & OWNED or not page.masks[verb] & FINITE_VERB:
        return None
    stop = read_phrase(page, verb + 1, stretch.stop).stop
    stop -= stop > verb + 2 and page.has_article(stop - 1)  # «الذي يقوده سامي الأميركيين»: no name of his
    if stop >= stretch.stop or page.masks[stop] & AND or page.roles[stop] or not page.has_article(stop):
        return None
    return stop if is_oblique(page, stop) and not page.is_adjective(stop) else None


def _read_adverb(stretch: Stretch, index: int) -> None:
    """Pass over an adverb; one of manner with its adjective: بشكل قاطع."""
    page, following = stretch.page, index + 1
    manner = page.roles[index] == "manner" and following < stretch.stop and page.masks[following] & ADJECTIVE
    manner = manner and not page.masks[following] & VERBAL_NOUN  # «أدان الحزب بشدة | محاولة اغتيال»
    stretch.pass_to(following + 1 if manner else following)


def _is_apposed(stretch: Stretch, index: int) -> bool:
    """Tell whether a relative clause, a title or a name stands between dashes: سامي عياد - الناطق باسم الوزارة -."""
    page = stretch.page
    return page.roles[index] != "according" and (
        page.is_name(index)
        or page.roles[index] == "relative"
        or (is_person(stretch, index) and page.has_article(index))
    )


def _is_at_first(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun says when something was said, and governs none of the words behind it: رحب بداية بـ."""
    page, following = stretch.page, index + 1
    if head_kind(page.words[index]) is not None or page.masks[index] & (OWNED | ARTICLE | AND):
        return False
    if following >= stretch.stop or page.has_preposition(index):
        return False
    return takes_bound(stretch, following) or is_person(stretch, following)


def _begins_nominal(stretch: Stretch, index: int) -> bool:
    """Tell whether a word that is no plain noun begins a nominal content: أكد عدم وجود, جدد تأكيده على."""
    page, cue, role = stretch.page, stretch.cue, stretch.page.roles[index]
    if role == "whence":
        return page.folds[index][0] in cue.phrase
    if role == "not":
        demanded = cue.speech_act == "demand" and stretch.clause.target is not None  # أهابت بالمزارعين عدم
        for_what = _LAM in cue.phrase and page.folds[index] == _FOR_WHAT  # تأسف لما آل إليه الوضع
        return ("" in cue.phrase or demanded or for_what) and bool(page.masks[index] & NOMINAL)
    if role == "owns":
        return "" in cue.phrase and page.words[index] in nouns() and not page.in_time(index)
    return role == "saying" and page.words[index] in cue.target and not page.in_time(index)


def _denies_bare(stretch: Stretch, index: int) -> bool:
    """Tell whether a negation right behind who speaks begins what is said, since nothing opens it: قال سالم لا أحد."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject[1] != index or page.masks[index] & (NOMINAL | AND) or not may_be_bare(stretch, index):
        return False
    whole = stretch.named or head_kind(page.words[subject[0]]) == "person"
    return whole and not any(stretch.is_opened(one) for one in range(index + 1, stretch.stop))


def _is_judged(stretch: Stretch, index: int) -> bool:
    """Tell whether «that» or «it» is traced back to something, or taken for it: عازيا ذلك إلى, معتبرا إياه خطأ."""
    page, cue, following = stretch.page, stretch.cue, index + 1
    if not (cue.cause or cue.judged) or following >= stretch.stop:
        return False
    if page.roles[index] != "this" and not page.masks[index] & PRONOUN:
        return False
    if cue.cause:
        return is_cause(stretch, following)
    mask, folded = page.masks[following], page.folds[following]
    taken = mask & NOMINAL and not mask & (ARTICLE | AND | NAME) and not page.has_preposition(following)
    return bool(taken) and (folded[-1:] == _ALEF or folded[-1:] == _HEH)


def _read_word(stretch: Stretch, index: int) -> None:
    page = stretch.page
    mask = page.masks[index]
    found = page.cues[index]
    lacks = page.roles[index + 1 : index + 2] == ["not"] and page.masks[index + 1] & NOMINAL
    if (lacks or page.roles[index + 1 : index + 2] == ["that"]) and not page.has_article(index):
        hidden = unnamed_stop(page, index + 1)
        if hidden is not None:
            state = mask & PARTICIPLE and page.folds[index].endswith(_ALEF)
            describes_it = not state and description_stop(stretch, index) == hidden  # مصدر طلب عدم الكشف عن اسمه
            (stretch.extend_to if describes_it else stretch.pass_to)(hidden)  # طالبا عدم الكشف عن اسمه
            return
    if page.folds[index] == _WAW and index == stretch.at + 1:
        stretch.pass_to(index + 1)  # «أكد و أنه سيسافر»: a slip, and nobody's name
    elif page.folds[index][0] == _LAM and (told := spelled_stop(stretch, index)) is not None:
        stretch.pass_to(told)  # صرح مسؤول لبي بي سي بأن
    elif is_typed_on(page, index):
        that = page.roles[index + 1] == "that"
        stretch.pass_to(index + 1 if that else max(stretch.phrase_end(index + 1), index + 2))
    elif (described := description_stop(stretch, index)) is not None:
        stretch.extend_to(described)
    elif (
        index == stretch.at + 1
        and stretch.open
        and ((found is not None and is_name_behind_cue(page, index)) or is_rare_name(stretch, index))
    ):
        read_noun(stretch, index)
    elif page.words[index] in occasions() or (found is not None and _begins_another(stretch, index)):
        stretch.end(None)
    elif is_bound(stretch, index) and not is_known_name(stretch, index):
        read_bound(stretch, index)
    elif page.is_preposition(index) and not _is_shown(stretch, index):
        read_adverbial(stretch, index)
    elif mask & BOUND_PREPOSITION and mask & (PRONOUN | DEMONSTRATIVE):
        this = mask & DEMONSTRATIVE and is_definite_behind(stretch, index)  # بهذا القانون
        behind = stretch.phrase_end(index + 1)
        apart = this and page.roles[behind : behind + 1] != ["that"]  # أفاد بهذا الخصوص أن
        if apart and page.folds[index][0] in stretch.cue.phrase and is_content(stretch, index + 1, bare=False):
            stretch.end(("phrase", index, index, None))  # رحب بهذه الخطوة
            return
        stretch.pass_to(stretch.phrase_end(index + 1) if this else index + 1)
    elif is_action_behind(stretch, index) or is_bare_behind(stretch, index) or is_known_name(stretch, index):
        read_noun(stretch, index)
    elif mask & FINITE_VERB and page.is_verb(index) and not _is_somebody(stretch, index):
        if stretch.attaches and not mask & AND and (not stretch.closed or is_called(stretch, index)):
            stretch.extend_to(stretch.clause_end(index + 1))
        elif (end := stop_behind_title(stretch, index)) is not None and (mask & OWNED or stretch.attaches):
            of_event = mask & OWNED  # «على هامش ورشة نظمتها الوزارة إن»
            (stretch.pass_to if of_event else stretch.extend_to)(end)
        else:
            stretch.end(None)
    elif stretch.cue.fires == "with_clause" and mask & FIRST and mask & FINITE_VERB and not mask & NOMINAL:
        stretch.end(None)  # «شهدت الجلسة خلافات نتمنى أن تزول»
    elif mask & AND and stretch.attaches:
        stretch.extend_to(max(read_phrase(page, index, stretch.stop).stop, index + 1))
    elif mask & AND and index > stretch.at + 1 and not stretch.attaches:
        stretch.end(None)
    else:
        read_noun(stretch, index)


def _is_somebody(stretch: Stretch, index: int) -> bool:
    """Tell whether a word that may be a verb is who speaks: no verb follows another, «أكد أمس شاهد عيان»."""
    page, waits = stretch.page, stretch.clause.subject is None and stretch.open and index > stretch.at + 1
    person = waits and head_kind(page.words[index]) == "person" and not page.masks[index] & AND
    return person or is_name_behind(stretch, index)


def _goes_on_behind_turn(stretch: Stretch, index: int) -> bool:
    return stretch.clause.subject is not None and goes_on_behind(stretch, index)


def _is_own_turn(stretch: Stretch, index: int) -> bool:
    """Tell whether «in his turn» stands between a verb and its subject: «أكد بدوره الوزير», «شدد من جانبه رئيس»."""
    page, following = stretch.page, index + 1
    if stretch.clause.subject is not None or not stretch.open or index > stretch.at + 2 or following >= stretch.stop:
        return False
    return bool(page.masks[index] & OWNED) and page.roles[following] in ("", "medium", "this", "each")


def _is_part_played(stretch: Stretch, index: int) -> bool:
    """Tell whether «by its part» is what is praised, and not «in its turn»: «مشيدا بدورها الهام», «بدورها في»."""
    page, following = stretch.page, index + 1
    if page.folds[index][0] != _BEH or _BEH not in stretch.cue.phrase or following >= stretch.stop:
        return False
    if page.folds[following] == _IN:
        return not any(
            takes_bound(stretch, one) for one in range(following, min(stretch.stop, index + _LONGEST_HIDING))
        )
    return page.has_article(following) and page.is_adjective(following)


def _is_shown(stretch: Stretch, index: int) -> bool:
    """Tell whether a document that is written like a preposition shows something: «أظهرت نتيجة الفحص أن»."""
    shows = stretch.cue.shows and stretch.open and index == stretch.at + 1
    return shows and head_kind(stretch.page.words[index]) == "document"


def _begins_another(stretch: Stretch, index: int) -> bool:
    """Tell whether a cue in the stretch begins an attribution of its own."""
    page = stretch.page
    other = page.cue(index)
    if other is None:
        return False
    if other.mood == "participle":
        if other.fires != "alone":
            return (
                page.is_reporting_participle(index)
                and not stretch.attaches
                and index > stretch.at + 1
                and _opens(stretch, index)
            )
        if page.roles[index] == "second":
            return page.roles[index - 1] in ("comma", "semicolon") and not says_so(stretch)
        return page.folds[index][-1:] == _ALEF
    if other.fires == "alone":
        return page.is_verb(index) or not page.masks[index] & NOMINAL
    return other.fires == "with_clause" and page.conjoined(index) and not page.prefixed(index)


def _opens(stretch: Stretch, index: int) -> bool:
    """Tell whether what a participle says is opened right behind it: مضيفا أن, لافتا إلى أن."""
    following = index + 1
    return stretch.is_opened(following) or (
        stretch.page.roles[following : following + 1] in (["to"], ["about"]) and stretch.is_opened(following + 1)
    )
