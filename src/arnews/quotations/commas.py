"""What a comma opens behind a cue: an insertion, an apposition, a title, the complement, another clause."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.arguments import is_one_of_several, read_noun
from arnews.quotations.company import company_stop, foremost_stop, hidden_end, hiding_stop, joined_stop, seat_stop
from arnews.quotations.frames import Stretch, is_speech, takes_clause
from arnews.quotations.lexicons import goes_on, head_kind, talks, what
from arnews.quotations.limits import before_burden
from arnews.quotations.manner import is_manner_of_words
from arnews.quotations.page import Page, Place
from arnews.quotations.phrase_signs import begins_own_words
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import IN_IT, after_addressee, is_addressee, is_told_medium
from arnews.quotations.unnamed import unnamed_stop
from arnews.quotations.valency import is_action, is_content, is_person, says_so, takes_bare, takes_bound
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    FINITE_VERB,
    IMPERFECT,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PERFECT,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = [
    "closed_aside",
    "describes",
    "goes_on_behind",
    "is_name_apposed",
    "is_opened_behind",
    "may_be_bare",
    "read_comma",
]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_LONGEST_INSERTION: Final = 14
_LONGEST_NAME: Final = 5
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_INSERTED: Final = frozenset({"", "to", "open", "close", "medium", "with", "each"})
_DESCRIBING: Final = _INSERTED | {"about", "not", "whence"}
_WHAT: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}"
_ADVERBIAL: Final = frozenset({"to", "about", "with", "after", "time", "owns", "pronoun", "manner", "according"})
_NO_DESCRIPTION: Final = frozenset({"saying", "that", "second", "with", "to", "about", "after", "time", "owns"})
_CLOSING: Final = ("comma", "that", "colon", "to", "about", "dash")


def _subject_between(stretch: Stretch, first: int) -> Place | None:
    """Give who speaks between two commas right behind the verb: «قال، سامي عياد، إن»."""
    page = stretch.page
    if not stretch.open or stretch.clause.subject is not None or stretch.cue.mood == "participle":
        return None
    phrase = read_phrase(page, first, stretch.stop)
    joined = page.has_article(first) and any(page.masks[one] & AND for one in range(first, phrase.stop))
    if not (phrase.named or ((phrase.closed or joined) and head_kind(page.words[first]) is not None)):
        return None
    if page.has_preposition(first):
        return None
    stop = phrase.stop
    if page.roles[stop : stop + 1] == ["to"]:
        stop = read_phrase(page, stop + 1, stretch.stop).stop  # وتابعت، متحدثة المنظمة في المدينة: «…»
    if page.roles[stop : stop + 1] == ["colon"]:
        return first, stop
    if page.roles[phrase.stop : phrase.stop + 1] != ["comma"]:
        return None
    behind = phrase.stop + 1
    behind += page.roles[behind : behind + 1] in (["to"], ["about"])
    return (first, phrase.stop) if stretch.is_opened(behind) else None


def is_opened_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether what is said is opened right behind a token, or behind a comma."""
    return stretch.is_opened(index + 1 + (stretch.page.roles[index + 1 : index + 2] == ["comma"]))


def goes_on_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether what is said, or the preposition that the verb takes, stands behind a token or behind a comma."""
    page, cue = stretch.page, stretch.cue
    behind = index + 1 + (page.roles[index + 1 : index + 2] == ["comma"])
    if stretch.is_opened(behind):
        return True
    if behind + 1 >= stretch.stop:
        return False
    if page.roles[behind] in ("to", "about"):
        return page.particles[behind] in (cue.clause if page.roles[behind + 1] == "that" else cue.phrase)
    if page.roles[behind]:
        return False
    deed = takes_bare(stretch, behind) and is_action(stretch, behind) and not page.masks[behind] & AND
    return takes_bound(stretch, behind) or (stretch.clause.subject is not None and deed)


def may_be_bare(stretch: Stretch, index: int) -> bool:
    """Tell whether what somebody says may follow without a sign: behind who speaks, or قائلا."""
    cue = stretch.cue
    if cue.mood == "participle" or cue.speech_act != "say" or not cue.quote:
        return False
    if stretch.clause.subject is not None or stretch.page.roles[index - 1] == "second":
        return True
    return cue.lemma in goes_on() and stretch.page.conjoined(stretch.at)  # وأضاف نسعى إلى


def _adds_bare(stretch: Stretch, index: int) -> bool:
    """Tell whether what a person goes on to say follows behind a comma without a sign: وأضاف بوريل، اتفق الوزراء."""
    page, cue, subject = stretch.page, stretch.cue, stretch.clause.subject
    if subject is None or stretch.strays or cue.lemma not in goes_on() or cue.phrase or cue.mood == "participle":
        return False
    if page.roles[stretch.at - 1] == "comma" and not page.conjoined(stretch.at):
        return False  # صوت المطرب، يضيف سامي عياد، صار نادرا
    whole = stretch.mention()
    known = page.is_name(subject[0]) if whole is None else whole.name and whole.stop >= subject[1]
    found = page.cue(index)
    if not known or page.masks[index] & AND or not page.is_verb(index) or (found and found.fires == "alone"):
        return False
    return bool(page.masks[index] & (PERFECT | IMPERFECT))


def _goes_on_bare(stretch: Stretch, index: int) -> bool:
    """Tell whether a clause that nothing opens is said behind a verb of going on and a comma: وأضاف، الأسعار ارتفعت."""
    page, cue = stretch.page, stretch.cue
    if cue.lemma not in goes_on() or cue.mood == "participle" or not page.conjoined(stretch.at):
        return False
    if page.roles[index] or not page.masks[index] & NOMINAL or page.has_preposition(index) or page.in_time(index):
        return False
    stop = read_phrase(page, index, stretch.stop).stop
    while stop < stretch.stop and (page.has_preposition(stop) or page.roles[stop] in ("to", "about", "with")):
        stop = max(read_phrase(page, stop, stretch.stop).stop, stop + 1)
    if stop >= stretch.stop or page.roles[stop] or page.masks[stop] & AND:
        return False
    says = page.is_verb(stop) or (page.has_article(index) and bool(page.masks[stop] & ADJECTIVE))
    return says and not any(stretch.is_opened(one) for one in range(index, stretch.stop))


def _behind_talk(stretch: Stretch, index: int) -> int | None:
    """Give where what is said is opened behind to or for whom somebody talks: «قال سالم، متحدثا باسم النقابة: …»."""
    page, talk = stretch.page, stretch.page.cue(index)
    if talk is None or talk.lemma not in talks() or talk.mood != "participle" or stretch.clause.subject is None:
        return None
    for one in range(index + 1, min(stretch.stop, index + _LONGEST_TALK)):
        if page.roles[one] in ("colon", "that"):
            return one
        if page.roles[one] == "comma":
            return one if stretch.is_opened(one + 1) else None
    return None


_LONGEST_TALK: Final = 10


def _told_between(stretch: Stretch, comma: int) -> int | None:
    """Give the comma behind whoever is told between commas behind a name: «زهير القراط، لعنب بلدي، إن»."""
    page, told = stretch.page, comma + 1
    if page.folds[told][:1] != _LAM or page.has_article(told) or stretch.clause.subject is None:
        return None
    whole = next((one for one in page.phrases.within(stretch.clause.subject[0], comma) if one.name_place), None)
    named = whole is not None and whole.name_place is not None and whole.name_place[1] == comma
    if not named or takes_bound(stretch, told):
        return None
    for closing in range(told + 1, min(stretch.stop, told + _LONGEST_NAME)):
        if page.roles[closing] == "comma":
            return closing if stretch.is_opened(closing + 1) else None
        if page.roles[closing]:
            break
    return None


def is_name_apposed(stretch: Stretch, index: int) -> bool:
    """Tell whether marks behind a comma hold the name of who was called by a title: الأمين العام، «سامي عياد»، …"""
    page, subject = stretch.page, stretch.clause.subject
    quoted = page.quoted[index]
    if subject is None or head_kind(page.words[subject[0]]) != "person" or quoted.stop - quoted.first > _LONGEST_NAME:
        return False
    named = all(page.masks[one] & (NAME | UNKNOWN | NOUN) for one in range(quoted.first, quoted.stop))
    return named and page.roles[quoted.after : quoted.after + 1] == ["comma"]


def read_comma(stretch: Stretch, comma: int) -> None:
    """Read on behind a comma: an insertion, an apposition, the complement; or end at another clause."""
    page, following = stretch.page, comma + 1
    stretch.index = following
    if following >= stretch.stop:
        stretch.index = comma
        stretch.end(None)
        return
    role = page.roles[following]
    if role == "ask" and stretch.cue.speech_act == "question" and stretch.clause.subject is not None:
        stretch.attaches = False
        return  # تساءل النائب مستنكرا، لماذا
    if comma == stretch.at + 1 and (subject := _subject_between(stretch, following)) is not None:
        stretch.clause.subject, stretch.index = subject, subject[1] + (page.roles[subject[1]] == "comma")
        return
    if begins_own_words(page, following) and may_be_bare(stretch, following):
        return  # وأضافت هدى كامل، نحن مستعدون
    if not role and _adds_bare(stretch, following):
        stretch.end(("clause", following, following, None))
        return
    statement = role == "medium" and not page.is_participle(following)  # …، مذكرة بأن
    if statement or role in ("that", "colon", "relative", "comma", "this") or following in page.quoted:
        name = following in page.quoted and is_name_apposed(stretch, following)
        stretch.attaches = stretch.attaches and (role == "relative" or name)
        return
    if (role == "second" and says_so(stretch)) or (role == "saying" and stretch.clause.through is not None):
        return  # …، قائلا إن
    if role == "saying" and says_so(stretch) and page.has_preposition(following) and stretch.is_opened(following + 1):
        return  # ردت الوزيرة، هدى كامل، على …، بالقول: «…»
    if comma == stretch.at + 1 and _goes_on_bare(stretch, following):
        stretch.end(("clause", following, following, None))
        return
    too = role == "turn" and page.masks[following] & DEMONSTRATIVE  # …، كذلك، أن
    if (role == "aside" or too) and stretch.clause.subject is not None and goes_on_behind(stretch, following):
        stretch.pass_to(following + 1)  # قال فلان، بدوره: «…»
        return
    if role == "open" and (close := page.close_of(following, stretch.stop)) is not None:
        stretch.pass_to(close + 1)
        return
    if (opened := _behind_talk(stretch, following)) is not None:
        stretch.pass_to(opened)
        return
    hidden = unnamed_stop(page, following + 1) if page.is_participle(following) else None
    closing = page.find_role(hidden, stretch.stop, "comma") if hidden is not None else None
    if closing is not None and stretch.is_opened(closing + 1):
        stretch.pass_to(closing)  # «ذكر الدبلوماسيون، طالبين عدم الكشف عن هويتهم، أن»
        return
    if hidden is not None and stretch.is_opened(hidden):
        stretch.pass_to(hidden)  # «قال المبعوث، طالبا ألا ينشر اسمه "…"»
        return
    target = stretch.clause.target if stretch.clause.through is not None else None
    if target is not None and target[1] == comma and (more := _more_of_source(stretch, following)) is not None:
        stretch.attaches = role != "not" and unnamed_stop(page, following + 1) is None
        stretch.extend_to(more)
        return
    if role == "whence" and page.folds[following][0] in stretch.cue.phrase:
        return
    lacks = role == "not" and page.masks[following] & NOMINAL and "" in stretch.cue.phrase
    if lacks and (stretch.closed or unnamed_stop(page, following) is None):
        stretch.attaches = False
        return  # …، الأربعاء، عدم مشاركة
    if (
        role == "with"
        and (closing := closed_aside(stretch, following)) is not None
        and not any(page.roles[one] in ("medium", "platform") for one in range(following, closing))
    ):
        stretch.pass_to(closing)  # خلال جولة على الأسواق، أن
        return
    if role == "since" and stretch.clause.subject is not None:
        closing = closed_aside(stretch, following)
        if closing is not None:
            stretch.pass_to(closing)  # طبيبة في المستشفى، حيث يتلقى الطيار العلاج، إن
            return
    if not role and (opening := _behind_told_in_it(stretch, following)) is not None:
        stretch.pass_to(opening)  # ردا على بيان للحزب، أكد فيه أن …: «…»
        return
    if role == "to" and (closing := foremost_stop(stretch, following)) is not None:
        assert stretch.clause.subject is not None
        stretch.clause.subject = stretch.clause.subject[0], closing  # …، وفي مقدمتها حزب العمل، أن
        stretch.attaches, stretch.index = False, closing
        return
    if page.masks[following] & AND and (closing := company_stop(stretch, following)) is not None:
        stretch.pass_to(closing)  # …، ومعه أعضاء المجلس، أن
        return
    if page.masks[following] & AND and (joined := joined_stop(stretch, following)) is not None:
        stretch.extend_to(joined)  # وزارة العدل، ونقابة المعلمين، أن
        return
    if role == "to" and (closing := _medium_between(stretch, following)) is not None:
        stretch.pass_to(closing)  # …، في تعميم على المدارس، على
        return
    if role == "not" and stretch.attaches and (closing := hiding_stop(stretch, following)) is not None:
        stretch.pass_to(closing)
        return
    if role in _ADVERBIAL or page.in_time(following):
        stretch.pass_to(following)
        return
    if (told := _told_between(stretch, comma)) is not None:
        stretch.pass_to(told)
        return
    if (named := _name_between(stretch, following)) is not None:
        stretch.extend_to(named)
        return
    if (titled := _titled(stretch, following) or _second_office(stretch, following)) is not None:
        stretch.extend_to(titled)
        return
    if not role and (hidden := hidden_end(stretch, following)) is not None:
        stretch.extend_to(hidden)
        return
    if (
        not role
        and not _ranks(stretch, following)
        and page.masks[following] & FINITE_VERB
        and not page.is_name(following)
        and (closing := closed_aside(stretch, following)) is not None
    ):
        described = stretch.is_of_document() and page.masks[following] & OWNED
        (stretch.extend_to if described else stretch.pass_to)(closing)  # تقرير للوكالة، ترجمته الصحيفة، أن
        return
    if (object_behind := _verb_between(stretch, following)) is not None:
        stretch.pass_to(object_behind)
        return
    if role == "each" and stretch.cue.object and following + 1 < stretch.stop and _is_acted_on(stretch, following + 1):
        stretch.attaches = False  # …، وزير النقل، جميع الأجهزة بالحضور
        return
    if role == "each" and "" in stretch.cue.phrase and stretch.clause.subject and is_content(stretch, following):
        stretch.attaches = False  # نفى المكتب، …، كل ما يتداول
        return
    if _is_announced(stretch, comma, following):
        read_noun(stretch, following)
        return
    if (seated := seat_stop(stretch, following)) is not None:
        stretch.pass_to(seated)
        return
    joined = page.masks[following] & AND or page.folds[following][1:].isdecimal()  # و1500
    if role or page.cues[following] is not None or joined or page.is_verb(following):
        stretch.index = comma
        stretch.end(None)
        return
    if is_addressee(page, following):
        stretch.attaches = False  # …، لوكالة الأنباء، إن
        return
    if page.masks[following] & BOUND_PREPOSITION and page.masks[following] & DEMONSTRATIVE:
        stretch.attaches = False  # أشاد النائب، خلال اللقاء، بهذا القرار
        return
    if page.has_preposition(following) or (page.folds[following] == _BEH and following + 1 in page.quoted):
        if is_manner_of_words(stretch, following) or _is_manner_between(stretch, following):
            stretch.attaches = False
            return
        if (
            stretch.attaches
            and not takes_bound(stretch, following)
            and (stop := _inserted(stretch, following)) is not None
        ):
            stretch.extend_to(stop)
            return
        stretch.attaches = False
        return
    if stretch.clause.subject is not None and stretch.clause.target is None:
        if stretch.cue.object and _is_acted_on(stretch, following):
            stretch.attaches = False
            return
        if stretch.attaches and (stop := _apposition(stretch, following) or _inserted(stretch, following)) is not None:
            stretch.extend_to(stop)
            return
    if "" in stretch.cue.phrase and is_content(stretch, following) and not describes(stretch, following):
        return
    if (closing := closed_aside(stretch, following)) is not None:
        stretch.pass_to(closing)
        return
    stretch.index = comma
    stretch.end(None)


def _is_manner_between(stretch: Stretch, first: int) -> bool:
    """Tell whether ب with one indefinite noun between commas says how: أثنى الرئيس، بحرارة، على."""
    page, second = stretch.page, first + 2
    if second >= stretch.stop or page.roles[first + 1] != "comma" or page.roles[second] not in ("to", "about", "that"):
        return False
    mask = page.masks[first]
    return page.folds[first][0] == _BEH and bool(mask & NOMINAL) and not mask & (ARTICLE | NAME | OWNED | UNKNOWN)


def _behind_told_in_it(stretch: Stretch, verb: int) -> int | None:
    """Give the colon before what is said, behind what a statement that is answered has in it: …، أكد فيه أن …: «…»."""
    page = stretch.page
    if verb + 1 >= stretch.stop or page.folds[verb + 1] not in IN_IT or page.masks[verb] & AND:
        return None
    if not page.is_verb(verb) or not stretch.cue.quote:
        return None
    stop = page.stop(stretch.at)
    colon = page.find_role(verb + 2, min(stop, verb + _LONGEST_TOLD), "colon")
    return colon if colon is not None and colon + 1 in page.quoted else None


_LONGEST_TOLD: Final = 40


def _medium_between(stretch: Stretch, first: int) -> int | None:
    """Give the comma behind a medium between commas, where the preposition of the verb follows."""
    page = stretch.page
    if page.roles[first + 1 : first + 2] != ["medium"] or page.particles[first] in stretch.cue.phrase:
        return None
    closing = page.find_role(first, min(stretch.stop, first + _LONGEST_INSERTION), "comma")
    behind = closing + 1 if closing is not None else stretch.stop
    if behind >= stretch.stop or any(stretch.speaks(one) for one in range(first, behind)):
        return None
    return closing if page.roles[behind] == "to" and page.particles[behind] in stretch.cue.phrase else None


def _verb_between(stretch: Stretch, first: int) -> int | None:
    """Give the comma behind a verb about an indefinite subject, where the object follows: مسؤول، طلب …، وجود."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or stretch.clause.target is not None or page.masks[first] & AND or page.roles[first]:
        return None
    if not page.is_verb(first) or read_phrase(page, *subject).closed:
        return None
    comma = page.find_role(first, min(stretch.stop, first + _LONGEST_INSERTION), "comma")
    behind = comma + 1 if comma is not None else stretch.stop
    if behind >= stretch.stop or not (takes_bare(stretch, behind) and is_action(stretch, behind)):
        return None
    return comma


def _more_of_source(stretch: Stretch, index: int) -> int | None:
    """Give where what says more about a source ends: «مصدر بالمستشفى، ويبعد …، قوله», «مسؤول، لم تسمه، قوله»."""
    page = stretch.page
    if page.cues[index] is not None and unnamed_stop(page, index + 1) is None:
        return None
    if page.roles[index] in _NO_DESCRIPTION or page.in_time(index):
        return None
    comma = page.find_role(index + 1, min(stretch.stop, index + _LONGEST_INSERTION), "comma")
    says = comma is not None and comma + 1 < stretch.stop and page.roles[comma + 1] == "saying"
    return comma if says else None


def _titled(stretch: Stretch, index: int) -> int | None:
    """Give where a title ends that may be a verb, behind a name: هدى كامل، طالبة جامعية، إن; else `None`."""
    page = stretch.page
    if not stretch.named or head_kind(page.words[index]) != "person" or page.masks[index] & (AND | ARTICLE):
        return None
    stop = _apposition(stretch, index)
    if stop is None or (page.cues[index] is not None and any(map(page.has_preposition, range(index + 1, stop)))):
        return None  # طالب الحكومة بالاستقالة
    if is_told_medium(page, stop):
        return stop
    behind = page.roles[stop + (page.roles[stop] == "comma") :][:2]
    opened = behind[:1] in (["that"], ["colon"]) or behind in (["to", "that"], ["about", "that"])
    return stop if opened else None


def _second_office(stretch: Stretch, index: int) -> int | None:
    """
    Give where a subject with two offices ends, whose name stands behind both, or `None`.

    «رئيس القسم، ومدير المركز، في جامعة المدينة، سامي عياد، إن»
    """
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or not stretch.attaches or stretch.named or head_kind(page.words[subject[0]]) != "person":
        return None
    noun = term(page.words[index]).noun
    if not page.masks[index] & AND or noun is None or noun.kind != "person" or noun.number != "one":
        return None
    stop = read_phrase(page, index, stretch.stop).stop
    while stop < stretch.stop and page.has_preposition(stop):
        stop = max(read_phrase(page, stop, stretch.stop).stop, stop + 1)  # مركز التميز لأبحاث المناخ
    for _ in range(2):
        if page.roles[stop : stop + 1] != ["comma"] or stop + 1 >= stretch.stop:
            return None
        name = stop + 1
        if page.is_name(name) or term(page.words[name]).honors:
            return read_phrase(page, name, stretch.stop).stop
        if page.roles[name] != "to":
            return None
        stop = read_phrase(page, name + 1, stretch.stop).stop
    return None


def _is_announced(stretch: Stretch, comma: int, index: int) -> bool:
    """Tell whether a noun of action that may be a verb is what is announced: أعلن المجلس، أمس، فرض رسوم."""
    page, subject = stretch.page, stretch.clause.subject
    mask = page.masks[index]
    if page.roles[index] or mask & AND or not mask & VERBAL_NOUN:
        return False
    if subject is None and stretch.open and page.conjoined(stretch.at) and page.roles[stretch.at + 1] in _ADVERBIAL:
        return bool(mask & OWNED) and takes_bare(stretch, index) and is_action(stretch, index)  # وأكد في بيان، تمسكه بـ
    if subject is None or subject[0] < stretch.at:
        return False
    passed = page.in_time(comma - 1) or page.roles[comma - 1] in ("time", "after")
    passed = passed or (stretch.closed and subject[1] in (comma, comma - 1))  # a comma by habit
    inserted = subject[1] < comma - 1 and page.roles[subject[1]] == "comma"
    passed = passed or (inserted and page.roles[subject[1] + 1] in _ADVERBIAL)  # …، في ختام اللقاء، تمسكهم بـ
    return passed and takes_bare(stretch, index) and is_action(stretch, index)


def describes(stretch: Stretch, index: int) -> bool:
    """Tell whether a participle with the article behind a comma describes what was named before: …، المذاع مساء."""
    page = stretch.page
    participle = page.masks[index] & PARTICIPLE and not page.masks[index] & (NAME | VERBAL_NOUN)
    return bool(participle) and page.has_article(index) and head_kind(page.words[index]) is None


def _name_between(stretch: Stretch, first: int) -> int | None:
    """Give the comma behind a bare name between commas, whatever else its words can be: الوزيرة، هدى كامل، …"""
    page, subject = stretch.page, stretch.clause.subject
    if not stretch.attaches or subject is None or head_kind(page.words[subject[0]]) != "person":
        return None
    closing = page.find_role(first, min(stretch.stop, first + _LONGEST_NAME), "comma")
    if closing is None or not page.is_verb(first) or page.masks[first] & AND or page.cues[first] is not None:
        return None
    return closing if all(page.masks[one] & NOMINAL and not page.roles[one] for one in range(first, closing)) else None


def closed_aside(stretch: Stretch, first: int) -> int | None:
    """Give the comma behind an inserted clause, where the complement follows: …، فضل عدم ذكر اسمه، أن."""
    page = stretch.page
    closing = page.find_role(first, min(stretch.stop, first + _LONGEST_INSERTION), "comma")
    if closing is None:
        return None
    cue = page.cue(first)
    joined = page.masks[first] & AND and not page.masks[first] & (PRONOUN | IMPERFECT)  # …، وهي شبكة، أن, ويدعى سامي
    if joined or (cue is not None and page.masks[first] & AND) or (cue is not None and cue.mood == "participle"):
        return None
    after = closing + 1
    while after < stretch.stop and (page.in_time(after) or page.roles[after] in ("time", "after")):
        after += 1
    after += after > closing + 1 and page.roles[after : after + 1] == ["comma"]  # …، مساء الأحد، أن
    behind = page.roles[after : after + 2]
    if after < stretch.stop and is_addressee(page, after):
        told = after_addressee(page, after, stretch.stop)
        return closing if stretch.is_opened(told) else None  # …، رفض ذكر اسمه، لوكالة الأنباء: «…»
    if after < stretch.stop and page.folds[after][:1] == _LAM and page.has_preposition(after):
        return closing if stretch.is_opened(read_phrase(page, after, stretch.stop).stop) else None
    if stretch.cue.quote and closing + 1 in page.quoted and is_speech(page, page.quoted[closing + 1]):
        return closing
    if behind[:1] == ["that"] or behind in (["to", "that"], ["about", "that"]):
        return closing
    described = page.has_article(first) and bool(page.masks[first] & PARTICIPLE) and stretch.named
    return closing if described and _is_taken_behind(stretch, after) else None


def _is_taken_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether a deed stands at a token with the preposition that the verb takes: …، المعتقل هناك، إلى."""
    page = stretch.page
    if index + 1 >= stretch.stop or page.masks[index] & AND:
        return False
    if page.roles[index] in ("to", "about"):
        return page.particles[index] in stretch.cue.phrase and is_action(stretch, index + 1)
    return not page.roles[index] and takes_bound(stretch, index) and is_action(stretch, index)


def _is_acted_on(stretch: Stretch, first: int) -> bool:
    """Tell whether a phrase behind a comma is whom the verb acts on: the preposition of the verb follows it."""
    page = stretch.page
    stop = read_phrase(page, first, stretch.stop).stop
    while (
        stop < stretch.stop
        and page.has_preposition(stop)
        and (not takes_bound(stretch, stop) or _is_said_apart(stretch, stop))
    ):
        stop = max(read_phrase(page, stop, stretch.stop).stop, stop + 1)  # …، الممثل الخاص للأمين العام
    stop += page.roles[stop : stop + 1] == ["comma"] and _is_another(stretch, first)
    burden = before_burden(stretch, first)
    if burden < stretch.stop:
        return not any(page.roles[one] == "comma" for one in range(first, burden))  # …، إدارة السجون المسؤولية
    if stop >= stretch.stop:
        return False
    if page.roles[stop] in ("to", "about"):
        return page.particles[stop] in stretch.cue.phrase or page.particles[stop] in stretch.cue.clause
    subject = stretch.clause.subject
    if page.roles[stop] == "that" and subject is not None and "comma" in page.roles[subject[0] : first - 1]:
        return takes_clause(page, stretch.cue, stop, stop)  # أبلغ القائد، خلال اجتماع، السكان بأن
    return not page.roles[stop] and takes_bound(stretch, stop)


def _is_said_apart(stretch: Stretch, index: int) -> bool:
    """
    Tell whether a preposition goes on with a title, since what the verb takes stands behind its comma.

    «طالب سالم، عضو الغرفة بالقاهرة، بخفض», «دعا سالم، المرشح لمنصب النقيب، جموع المهندسين للمشاركة».
    """
    page = stretch.page
    behind = read_phrase(page, index, stretch.stop).stop + 1
    if behind >= stretch.stop or page.roles[behind - 1] != "comma" or page.masks[behind] & AND:
        return False
    if head_kind(page.words[behind]) in ("person", "crowd", "organisation", "country") and not page.roles[behind]:
        behind = read_phrase(page, behind, stretch.stop).stop
        behind += page.roles[behind : behind + 1] == ["comma"]
    if behind >= stretch.stop:
        return False
    if page.roles[behind] in ("to", "about"):
        return page.particles[behind] in stretch.cue.phrase or page.particles[behind] in stretch.cue.clause
    if page.roles[behind] == "that":
        return takes_clause(page, stretch.cue, behind, behind)
    return not page.roles[behind] and takes_bound(stretch, behind)


def _is_another(stretch: Stretch, first: int) -> bool:
    """Tell whether a person or country behind a comma is another than the body before it."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None:
        return False
    if head_kind(page.words[subject[0]]) not in ("organisation", "media", "country"):
        return head_kind(page.words[first]) == "crowd"  # …، جموع المهندسين، للمشاركة
    return head_kind(page.words[first]) in ("person", "country", "crowd")


def _inserted(stretch: Stretch, first: int) -> int | None:
    """Give the comma that closes a short insertion without a verb: قال الباحث، بقسم الفلك، سامي عياد."""
    page = stretch.page
    closing = page.find_role(first, min(stretch.stop, first + _LONGEST_INSERTION), "comma")
    name = read_phrase(page, first, stretch.stop)
    if name.named and page.roles[name.stop : name.stop + 1] == ["with"] and _is_hour(stretch, name.stop + 1):
        return name.stop  # …، سامي عياد عند العصر، إن
    thing = page.masks[first] & NOUN and not page.masks[first] & (NAME | UNKNOWN)
    described = describes(stretch, first)  # …، الصادر عن المركز، ارتفاع
    thing = thing and not described and not page.has_preposition(first) and not is_person(stretch, first)
    if "" in stretch.cue.phrase and thing:
        return None  # what is announced
    inside = _DESCRIBING if described else _INSERTED
    if closing is None or any(page.roles[one] not in inside for one in range(first, closing)):
        return None
    if any(page.cues[one] is not None or (page.is_verb(one) and not (described and _is_so_called(page, one)))
           for one in range(first, closing)):  # fmt: skip
        return None
    mask = page.masks[first]
    acts = mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN | BOUND_PREPOSITION)
    return None if acts or _is_manner(stretch, first) else closing


def _is_so_called(page: Page, index: int) -> bool:
    """Tell whether a verb stands behind ما with a preposition before it: «التابعة لما يسمى بـ»."""
    return page.folds[index - 1] in _SO_CALLED


_SO_CALLED: Final = frozenset({_LAM + _WHAT, _BEH + _WHAT})


def _is_hour(stretch: Stretch, index: int) -> bool:
    """Tell whether a time of day stands at a token."""
    return index < stretch.stop and (stretch.page.in_time(index) or stretch.page.roles[index] in ("time", "with"))


def _is_manner(stretch: Stretch, index: int) -> bool:
    """Tell whether a participle says how somebody acts, by its ending: رافعين شعارات, حاملا; not مدربة الفريق."""
    mask = stretch.page.masks[index]
    ending = stretch.page.folds[index].endswith((_ALEF, _OBLIQUE))
    return bool(mask & PARTICIPLE) and not mask & NOUN and ending and not stretch.page.has_article(index)


def _apposition(stretch: Stretch, first: int) -> int | None:
    """Give where an apposition between commas ends: a name, a title; not what is announced."""
    page = stretch.page
    mask = page.masks[first]
    phrase = read_phrase(page, first, stretch.stop)
    stop = phrase.stop
    while stop < stretch.stop and not page.in_time(stop):
        role = page.roles[stop]
        if role == "after" and is_person(stretch, first) and page.folds[stop][-1] == _ALEF:
            stop += 1  # رئيس البلدية سابقا
            continue
        if role in ("to", "about") and page.roles[stop + 1 : stop + 2] != ["that"]:
            if page.particles[stop] in stretch.cue.phrase and page.roles[stop - 1] == "comma":
                break
            if page.roles[stop + 1 : stop + 2] in (["medium"], ["platform"], ["saying"]):
                break  # مدير المتحف في تصريح
            stop += page.roles[stop + 1 : stop + 2] == ["since"]  # من حيث القيمة
            stop = max(read_phrase(page, stop + 1, stretch.stop).stop, stop + 2)
        elif not role and page.has_preposition(stop) and not is_told_medium(page, stop):
            stop = max(read_phrase(page, stop, stretch.stop).stop, stop + 1)
        elif role == "relative" and stop > first + 1 and page.words[stop] not in what():
            stop = stretch.clause_end(stop + 1)  # عضو لجنة الأهالي الذين هدمت بيوتهم
        else:
            break
    if stop >= stretch.stop:
        return None
    behind = stop
    while behind < stretch.stop and (page.in_time(behind) or page.roles[behind] == "time"):
        behind += 1  # …، سامي عياد الأحد، على
    timed = stop < behind < stretch.stop and page.roles[behind] in ("comma", "that")
    closes = timed or page.roles[stop] in _CLOSING or stop in page.quoted or is_told_medium(page, stop)
    closes = closes or (phrase.named and phrase.stop == stop and takes_bound(stretch, stop))  # …، سامي عياد بالانسحاب
    if not closes or _is_manner(stretch, first):
        return None
    if mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN):
        following = stop + 1  # هدى كامل: a name that is written like a noun of action, if more follows
        more = following < stretch.stop and page.cues[following] is None and "" in stretch.cue.phrase
        return stop if more and is_content(stretch, following) else None
    speaks = head_kind(page.words[first]) is not None or phrase.named or bool(mask & (NAME | UNKNOWN))
    return stop if speaks or is_one_of_several(stretch, first) or _ranks(stretch, first) else None


def _ranks(stretch: Stretch, first: int) -> bool:
    """Tell whether an apposition ranks a body: «مصرف الرياض»، ثالث أكبر مصرف."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or head_kind(page.words[subject[0]]) == "person":
        return False
    return bool(page.masks[first] & NUMBER) or page.is_elative(first)
