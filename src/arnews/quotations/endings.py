"""Where what is said ends: a clause where the sentence ends, or where the writer speaks again."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from arnews.quotations.afterwards import acts_then, goes_on_doing
from arnews.quotations.frames import Frame, is_topic
from arnews.quotations.lexicons import (
    again,
    answered,
    came,
    channels,
    concerning,
    courtesies,
    discourse,
    events,
    glosses,
    goes_on,
    head_kind,
    impossible,
    moves_on,
    report_words,
    surroundings,
    telling,
    telling_again,
    tidings,
    unheard,
    untold,
    visits,
    without,
    words_of,
)
from arnews.quotations.page import Page, Place, Quoted
from arnews.quotations.phrases import read_phrase
from arnews.segmentation import segment
from arnews.word_classes import (
    AND,
    ARTICLE,
    CONJUNCTION,
    DEMONSTRATIVE,
    DUAL,
    FIRST,
    FUTURE,
    IMPERFECT,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PERFECT,
    PLURAL,
    PRONOUN,
    THIRD,
    classes_of,
)
from arnews.words import word

__all__ = [
    "LONGEST_STRETCH",
    "NEAREST_FRAMES",
    "POINTS",
    "SHORTEST_CLAUSE",
    "are_several",
    "content_stop",
    "find_led_back",
    "tells_then",
    "trim",
]

_FEH: Final = "\N{ARABIC LETTER FEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_UPON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_IN: Final = _FEH + "\N{ARABIC LETTER YEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
LONGEST_GLOSS: Final = 24
"""Tokens in brackets inside what is said."""
LONGEST_STRETCH: Final = 300
_LONGEST_TOPIC: Final = 14
_LONGEST_SUBJECT: Final = 24
SHORTEST_CLAUSE: Final = 3
NEAREST_FRAMES: Final = 12
_NEAREST_BEFORE: Final = 4
"""How many frames before one may stand around it."""
POINTS: Final = frozenset({"comma", "semicolon", "dash", "end", "colon", "open"})
_CONNECTING: Final = POINTS | {"since", "turn", "while", "also", "to", "about", "aside"}


def content_stop(page: Page, start: int, frames: Sequence[Frame], after: int, frame: Frame | None = None) -> int:
    """
    Give the token after a clause that begins at `start`: where its sentence ends, or where the writer speaks again.

    Quote marks around its beginning end it too. `frames` are the frames of the document in order, `after` is the
    index of the first that may be the writer's.
    """
    stop = page.stop(start)
    around = page.around(start)
    if around is not None and (around.close is not None or around.stop < stop):
        stop = _sentence_inside(page, start, around)
    broken = False
    for other in frames[after : after + NEAREST_FRAMES]:
        if other.begin >= stop:
            break
        inside = page.around(other.begin)
        if inside is not None and inside is not around and inside.close is not None and inside.open >= start:
            continue  # … أن "الحادث" "تقصير والنقابة تحمل …": in the words that are quoted
        if other.rule == "quotations.in_words" and other.dropped and _is_remark(page, other, stop):
            continue
        begin = find_led_back(page, start, other) or _led_by_act(page, frame, start, other)
        begin = begin or _led_by_topic(page, start, other)
        if _is_predicate(page, start, frame, other):
            continue
        led = begin < other.begin and _is_told(frame, other)
        if other.begin > start and (_is_the_writers(page, frame, other) or led):
            stop, broken = begin, True
            break
    for other in frames[max(0, after - _NEAREST_BEFORE) : max(0, after - 1)]:
        if other.at < start < other.head_stop < stop and other.opens == "quote" and other.content >= other.head_stop:
            stop, broken = other.head_stop, True  # أضاف ردا على بيان، أكد فيه أن …: «…»
    stop, broken = _writer_again(page, frame, start, stop, broken)
    if frame is not None and (main := _main_clause(page, frame, start, stop)) is not None:
        stop, broken = main, True
    formula = _closing_formula(page, start, stop)
    return trim(page, start, formula or stop, _CONNECTING if broken else POINTS)


def _is_remark(page: Page, other: Frame, stop: int) -> bool:
    """Tell whether «in his words» stands between commas inside what is said: «إن الوضع، على حد تعبيره، خطير»."""
    after = other.head_stop + 1
    if after >= stop or page.roles[other.at - 1] != "comma" or page.roles[other.head_stop] != "comma":
        return False
    return not (page.roles[after] or page.masks[after] & AND or page.cues[after] is not None)


def _main_clause(page: Page, frame: Frame, start: int, stop: int) -> int | None:
    """
    Give the comma before the main clause of a sentence that the attribution leads: «وبعدما أكد المصدر …، تجمع العمال».

    It begins with a finite verb without و, which no relative clause between commas has before it.
    """
    lead = frame.at - 1
    if lead < 0 or frame.begin != frame.at:
        return None
    lead -= lead > 0 and page.roles[lead] == "that" and page.folds[lead - 1].removeprefix(_WAW) == _AFTER
    if page.begin(frame.at) != lead or not (page.masks[lead] & (CONJUNCTION | AND) or lead < frame.at - 1):
        return None
    if page.roles[lead] not in ("with", "owns"):
        return None
    apart = False
    for index in range(start + 1, min(stop, start + LONGEST_STRETCH) - 1):
        if page.roles[index] != "comma" or page.around(index) is not page.around(start):
            continue
        following = index + 1
        if page.roles[following] == "relative":
            apart = True
        elif apart:
            apart = False
        elif not page.roles[following] and _begins_main(page, following):
            return index
    return None


def _begins_main(page: Page, index: int) -> bool:
    """Tell whether a verb without و begins the main clause: one that may be a noun needs its subject behind it."""
    mask = page.masks[index]
    if mask & AND or page.has_article(index):
        return False
    return page.is_verb(index) or (bool(mask & PERFECT) and page.has_article(index + 1))


_AFTER: Final = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER AIN}\N{ARABIC LETTER DAL}"


def _is_predicate(page: Page, start: int, frame: Frame | None, other: Frame) -> bool:
    """
    Tell whether a verb behind a comma is that of the noun phrase before it, which has none: أن القانون، قدّر السعر.

    Where a clause has a verb already, one without a subject behind a comma is the writer's.
    """
    if frame is None or frame.opens != "clause" or not other.dropped or other.begin != other.at:
        return False
    if other.opens == "before" or other.rule == "quotations.in_words":
        return False
    comma = other.at - 1
    if page.roles[comma] != "comma" or not start < comma < start + _LONGEST_SUBJECT or page.masks[other.at] & AND:
        return False
    if other.cue is None or other.cue.mood == "participle" or page.roles[start]:
        return False
    relative = False
    for index in range(start, comma):
        relative = relative or page.roles[index] == "relative"
        if page.roles[index] in ("comma", "was", "not", "that") or (not relative and page.is_verb(index)):
            return False
    return True


def find_led_back(page: Page, start: int, frame: Frame) -> int | None:
    """
    Give where the writer says that somebody went on or came back to say something, or `None`.

    «…، إلا أنه حذر من», «…، غير أنها أضافت أن», «…، إلا أنه عاد وأكد», «…، لكنها عادت وقالت».
    """
    verb = frame.at - 1
    if verb > start + 1 and frame.dropped and page.roles[verb] == "that" and page.masks[verb] & OWNED:
        cue = frame.cue
        continued = cue is not None and cue.mood == "perfect" and (cue.fires == "alone" or cue.speech_act in _GOING_ON)
        turns = page.roles[verb - 1] == "owns" or page.folds[verb - 1] == _UPON
        comma = page.roles[verb - 2] == "comma"
        return verb - 1 if continued and turns and comma else None
    if verb > start + 2 and page.roles[verb] == "that" and page.folds[verb - 1] == _BEFORE:
        goes = frame.dropped and frame.cue is not None and frame.cue.lemma in goes_on()  # …، قبل أن يضيف أن
        return verb - 1 if goes and page.roles[verb - 2] == "comma" else None
    if not page.conjoined(frame.at) or verb <= start or page.words[verb] not in again() or not page.is_verb(verb):
        return None
    before = verb - 1
    if page.roles[before] == "that" and before - 1 > start and page.roles[before - 1] == "owns":
        before -= 1
    elif page.roles[before] != "turn":
        return None
    return before if before > start else None


_BEFORE: Final = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}"
_GOING_ON: Final = frozenset({"say", "assert", "warn"})


def _led_by_act(page: Page, frame: Frame | None, start: int, other: Frame) -> int | None:
    """
    Give where the writer tells behind a comma what somebody did who then speaks, or `None`.

    «…، وابتسمت قائلة», «…، فغضبت المحكمة قائلة», «…، ثم عاد وقال»: a participle without a comma is of that verb.
    """
    if other.cue is None or frame is None or not other.dropped:
        return None
    at, participle = other.begin, other.cue.mood == "participle"
    if participle == page.conjoined(other.at) and not _is_then(page, at - 1):
        return None
    reach = _LONGEST_ACT if participle else _SHORTEST_ACT
    comma = next((one for one in range(at - 1, max(start, at - reach), -1) if page.roles[one] in _APART), at)
    if comma == at or page.roles[comma] != "comma":
        return None
    verb = comma + 1 + _is_then(page, comma + 1)
    if verb >= at or not (page.masks[verb] & AND or verb > comma + 1):
        return None
    if not (page.masks[verb] & PERFECT and page.is_verb(verb)) or (page.cues[verb] is not None and not participle):
        return None
    alone = all(page.is_verb(one) or _is_then(page, one) for one in range(verb, at))
    own = _may_be_of(page, frame, verb)
    told = own if alone else participle and (own or not page.masks[verb + 1] & OWNED)
    return comma + 1 if told else None


def _is_then(page: Page, index: int) -> bool:
    """Tell whether ثم stands at a token."""
    return page.roles[index] == "aside" and page.words[index] in telling_again()


_APART: Final = frozenset({"comma", "that", "relative", "end", "semicolon"})
_LONGEST_ACT: Final = 8
_SHORTEST_ACT: Final = 5
"""How far behind a comma who did something speaks: with a subject between, and with verbs alone."""


def _led_by_topic(page: Page, start: int, frame: Frame) -> int:
    """Give where a frame begins with the topic before it, behind a comma: …، وعن أجره قال; else where it begins."""
    for index in range(frame.begin - 1, max(start, frame.begin - _LONGEST_TOPIC), -1):
        first = index + 1
        if page.roles[index] == "comma" and first < frame.begin:
            leads = page.masks[first] & AND or page.roles[first] == "turn"
            leads = leads and is_topic(page, first, frame.begin)
            return first if leads and page.around(first) is page.around(start) else frame.begin
        if page.roles[index] in ("that", "relative") or (page.is_verb(index) and page.words[index] not in concerning()):
            break
    return frame.begin


def _is_told(frame: Frame | None, other: Frame) -> bool:
    """Tell whether a verb behind a topic is the writer's: it has its subject, or agrees with who speaks."""
    if frame is None or other.cue is None or other.cue.mood == "participle":
        return False
    return other.source is not None or other.who == frame.who


def _writer_again(page: Page, frame: Frame | None, start: int, stop: int, broken: bool) -> tuple[int, bool]:
    """
    Give the token after a clause, where the writer speaks again behind it, and whether it is broken off there.

    Each token is looked at once: what its role may open tells whether the writer is back.
    """
    around = page.around(start)
    wished = frame is not None and start < stop and _is_wished(page, frame, start)
    asked = frame is not None and frame.cue is not None and frame.cue.speech_act == "question"
    inner = around is not None and frame is not None and _is_of_another(page, frame, start, around)
    for index in range(start + 1, min(stop, start + LONGEST_STRETCH) - 1):
        role = page.roles[index]
        back = _BACK.get(role)
        is_back = back is not None and back(page, frame, index, stop) and index - start >= _SHORTEST_BEFORE.get(role, 0)
        is_back = (
            is_back
            or _comes(page, index, stop)
            or (wished and (_is_stated(page, index) or _came_then(page, start, index)))
            or (inner and _is_own(page, index))
            or (asked and frame is not None and _replies(page, frame, index, stop))
        )
        if is_back and page.around(index) is around:
            return index, True
    return stop, broken


def _is_event(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer says after what or in what it was said: …، وذلك بعد تسرب, …، وذلك خلال مؤتمر صحفي."""
    if index + 3 >= stop or page.roles[index + 1] != "with":
        return False
    if not (page.masks[index + 1] & AND and page.masks[index + 1] & DEMONSTRATIVE):
        return False
    return page.words[index + 2] in events() or _is_saying_place(page, index + 2, stop)


def _is_saying_place(page: Page, index: int, stop: int) -> bool:
    """Tell whether a preposition stands before what somebody says something in, or visits: خلال مؤتمر, لدى زيارته."""
    noun = index + 1 + ((page.folds[index], page.folds[index + 1]) in surroundings())
    if noun >= stop or page.roles[index] not in ("with", "to", "owns"):
        return False
    return page.words[noun] in channels() or page.words[noun] in visits()


def _is_occasion(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer says on what occasion it was said: …، جاء ذلك خلال."""
    if index + 3 >= stop or page.words[index + 1] not in came() or not page.masks[index + 2] & DEMONSTRATIVE:
        return False
    if page.roles[index + 3] in ("with", "to", "after"):
        return True
    if not page.masks[index + 1] & AND or not page.has_article(index + 3) or page.around(index + 1) is not None:
        return False
    if head_kind(page.words[index + 3]) in ("person", "crowd"):
        return False  # «وجاء هذا الرجل بعد»
    behind = index + 4
    while behind < stop and page.has_article(behind) and page.is_adjective(behind):
        behind += 1
    return behind < stop and _is_when(page, behind)  # …، ويأتي هذا الإعلان بعد


def _is_when(page: Page, index: int) -> bool:
    """Tell whether what stands at a token says after, within or for what something comes, and not from where."""
    role = page.roles[index]
    if role in ("with", "after") or page.folds[index] in (_IN, _UPON) or page.in_time(index):
        return True
    if role == "owns" and page.is_preposition(index):
        return True  # بعد, قبل
    return page.folds[index][:1] == _LAM and page.has_preposition(index)


def _comes(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer says so without a comma before it: … في المدينة ويأتي هذا الإعلان بعد."""
    return not page.roles[index] and bool(page.masks[index] & AND) and _is_occasion(page, index - 1, stop)


def _is_concession(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer allows for something: …، وإن كان قد أشار إلى; «، وأنه كان» has a subject and is said."""
    if index + 2 >= stop or page.roles[index + 1] != "and_that" or page.roles[index + 2] != "was":
        return False
    return not segment(word(page.words[index + 1]).bare).enclitic


def _turns(page: Page, _frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether the writer turns to another who speaks, whatever that one says: …، لكن الوكالة تحدثت عن."""
    if index + 2 >= stop or page.roles[index - 1] != "comma":
        return False
    if head_kind(page.words[index + 1]) not in ("person", "organisation", "media") or page.masks[index + 1] & AND:
        return False
    verb = read_phrase(page, index + 1, stop).stop
    while verb < stop and page.roles[verb] == "open" and (close := page.close_of(verb, stop)) is not None:
        verb = close + 1
    cue = page.cue(verb) if verb < stop and page.is_verb(verb) else None
    return cue is not None and cue.speech_act == "say" and bool(cue.topic)


def _behind_comma(page: Page, frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether a comma ends what is said: an event, a concession, what was not told stands behind it."""
    return (
        _is_event(page, index, stop)
        or _is_occasion(page, index, stop)
        or _is_concession(page, index, stop)
        or _moves_on(page, index, stop)
        or (frame is not None and _is_refused(page, frame, index, stop))
        or (frame is not None and _is_answered(page, frame, index, stop))
        or (frame is not None and _builds(page, frame, index + 1, stop))
        or (frame is not None and bool(page.masks[index + 1] & AND) and _thanks(page, frame, index + 1, stop))
        or (frame is not None and _replies(page, frame, index + 1, stop))
    )


def _moves_on(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer moves on to other news with a clause of its own: …، في سياق متصل، تواصل البلدية."""
    found = moves_on().match(page.tokens, index + 1)
    if found is None:
        return False
    verb = found.stop + (page.roles[found.stop : found.stop + 1] == ["comma"])
    return verb < stop and verb > found.stop and page.is_verb(verb)


def _replies(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """Tell whether whoever was asked answers with ف behind a question: «سأل اللاعب هل سيرحل، فأجاب أن العقد مستمر»."""
    if index + 1 >= stop or frame.cue is None or frame.cue.speech_act != "question":
        return False
    cue = page.cue(index)
    answers = cue is not None and cue.speech_act == "say" and cue.mood == "perfect"
    return answers and page.folds[index][0] == _FEH and page.conjoined(index)


def _builds(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """
    Tell whether a participle of who speaks tells how they went on: …، مستندا إلى, …، رافعا الشكر لـ, …، موجهة رسالة.

    In a clause the same participle may be of who acts there, so that only what is given with words tells.
    """
    if index + 1 >= stop or page.roles[index] or page.masks[index] & (AND | ARTICLE | OWNED):
        return False
    own = page.roles[index + 1] == "medium" and page.masks[index + 1] & OWNED  # …، مختتما تصريحاته بـ
    if (frame.opens == "phrase" or own) and (found := discourse().find(page.words[index])) is not None:
        return frame.who in found.entries
    ending = _STATES.get(frame.who)
    if ending is None or not page.masks[index] & PARTICIPLE:
        return False
    return page.folds[index].endswith(ending) and page.words[index + 1] in courtesies()


def _thanks(page: Page, frame: Frame, verb: int, stop: int) -> bool:
    """Tell whether the writer says whom the speaker thanked: «…، ووجه الشكر إلى», «…، كما تقدم بالشكر لـ»."""
    noun, mask = verb + 1, page.masks[verb]
    if noun >= stop or page.roles[verb] or not mask & PERFECT:
        return False
    if not (page.has_article(noun) or (page.masks[noun] & OWNED and _has_pronoun_of(page, frame, noun))):
        return False
    if not (mask & IMPERFECT or _may_be_of(page, frame, verb)):  # تقدم: he, and she in the present
        return False
    if page.is_name(frame.content) or head_kind(page.words[frame.content]) == "person":
        return False  # who may have done it: «قال السفير إن الوزير زار المدينة، وقدم الشكر للسكان»
    written = word(page.words[noun]).bare
    return page.words[noun] in courtesies() or written.removeprefix(_BEH) in courtesies()


def _has_pronoun_of(page: Page, frame: Frame, index: int) -> bool:
    """Tell whether the pronoun of a noun can be that of who speaks: «شكرها» of a woman."""
    feminine = page.folds[index].endswith(_HEH + _ALEF)
    return frame.who not in ("he", "she") or (frame.who == "she") == feminine


def _thanks_also(page: Page, frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether كما stands before whom the speaker thanked or greeted."""
    return frame is not None and _thanks(page, frame, index + 1, stop)


_STATES: Final[Mapping[str, str]] = {
    "he": _ALEF,
    "she": "\N{ARABIC LETTER HEH}",
    "they": "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
}
"""The folded endings of participles that say how somebody acts, by whom they agree with."""


def _is_answered(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """Tell whether who tells what another said answers it: «قال إن الشاهد زعم أن …، وهذا الكلام غير صحيح»."""
    this, noun = index + 1, index + 2
    if noun + 1 >= stop or not (page.masks[this] & AND and page.masks[this] & DEMONSTRATIVE):
        return False
    if not page.has_article(noun) or word(page.words[noun]).bare[2:] not in answered():
        return False
    return "that" in page.roles[page.begin(frame.at) : frame.at]


def _is_refused(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """Tell whether the writer says what somebody did not tell: …، لكنه رفض الكشف عن اسمه, …، ولم يتسن الحصول على."""
    verb = index + 1
    turned = page.roles[verb] == "turn"
    if _is_unheard(page, verb + (page.roles[verb] == "while"), stop):
        return True
    verb += turned
    if verb + 1 >= stop:
        return False
    if page.roles[verb] == "not" and (turned or page.folds[verb][0] == _WAW):
        told = page.words[verb + 1] in untold() or (verb + 2 < stop and page.words[verb + 2] in telling())
        told = told and _may_be_of(page, frame, verb + 1)
        return told or (page.words[verb + 1] in impossible() and not turned)
    if turned and _refuses(page, verb) and _may_be_of(page, frame, verb):
        behind = verb + 2 if page.roles[verb + 1] in ("about", "to") else verb + 1
        return behind < stop and page.words[behind] in telling()
    return False


def _is_unheard(page: Page, index: int, stop: int) -> bool:
    """Tell whether nothing was heard of what else there is: …، ولم ترد أنباء عن, …، فيما لم تتوفر معلومات عن."""
    if index + 3 >= stop or page.roles[index] != "not" or page.words[index + 1] not in unheard():
        return False
    led = page.folds[index][0] == _WAW or page.roles[index - 1] == "while"
    return led and page.words[index + 2] in tidings()


def _without(page: Page, frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether «without» stands before what was not told: … دون أن يحدد عددهم."""
    if frame is None or index + 1 >= stop or page.words[index] not in without():
        return False
    return _is_untold(page, frame, index + 1, stop)


def _glosses(page: Page, _frame: Frame | None, index: int, stop: int) -> bool:
    return is_gloss(page, index, stop)


def is_gloss(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer says whom or what somebody meant: …، في إشارة إلى, … في تلميح منه إلى."""
    if index + 2 >= stop or page.words[index + 1] not in glosses():
        return False
    behind = index + 2 + (page.roles[index + 2] == "pronoun")
    bound = behind < stop and page.folds[behind][:1] == _LAM and page.has_preposition(behind)  # في إشارة منه لرفض
    return bound or (behind < stop and page.roles[behind] == "to")


def tells_then(page: Page, frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether the writer goes on to tell what the speaker did then: …، ثم تحدث عن."""
    if frame is None or frame.cue is None or page.roles[index - 1] not in ("comma", "semicolon"):
        return False
    if frame.opens == "clause" and acts_then(page, frame, index):
        return True
    if page.words[index] not in telling_again():
        return False
    verb = index + 1
    while verb < stop - 1 and page.roles[verb] in ("owns", "this", "after"):
        verb += 1
    other = page.cue(verb)
    return other is not None and other.mood == "perfect" and other.who == frame.who


def _is_after(page: Page, _frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether the writer says after what it was said, without a comma before: … وذلك بعد تسرب."""
    return _is_event(page, index - 1, stop)


def _is_past_of_promise(page: Page, frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether who promised something did what follows, so that another says it: وعد بأن يعود وأنه زار المدينة."""
    if frame is None or frame.cue is None or frame.cue.speech_act != "promise" or index + 1 >= stop:
        return False
    mask = page.masks[index + 1]
    return bool(mask & PERFECT) and not mask & (IMPERFECT | FUTURE) and page.is_verb(index + 1)


_BACK: Final[Mapping[str, Callable[[Page, Frame | None, int, int], bool]]] = {
    "comma": _behind_comma,
    "turn": _turns,
    "owns": _without,
    "to": _glosses,
    "with": _is_after,
    "aside": tells_then,
    "also": _thanks_also,
    "and_that": _is_past_of_promise,
}
"""By the role of a token: tells whether the writer is back there."""
_SHORTEST_BEFORE: Final = {"to": SHORTEST_CLAUSE}
"""How many tokens what is said has at least before it."""


def _is_wished(page: Page, frame: Frame, start: int) -> bool:
    """Tell whether what is hoped or feared begins at a token: توقع أن | يشفى."""
    if frame.opens != "clause" or not page.masks[start] & IMPERFECT or not page.is_verb(start):
        return False
    return page.roles[start - 1] == "that" and not page.masks[start - 1] & OWNED


def _is_of_another(page: Page, frame: Frame, start: int, around: Quoted) -> bool:
    """Tell whether somebody in quote marks tells what another said, and not of themselves: «أعلن المدير أن …»."""
    if page.around(frame.at) is not around or frame.source is None or frame.opens != "clause":
        return False
    return not (page.masks[start - 1] | page.masks[start]) & FIRST


def _is_own(page: Page, index: int) -> bool:
    """Tell whether who is quoted goes on in the first person: «أعلن المدير أن الرحلة ألغيت وسنبقى»."""
    mask = page.masks[index]
    if not mask & AND or not mask & FIRST:
        return False
    if mask & PRONOUN:
        likeliest = classes_of(page.words[index]).likeliest
        return likeliest is not None and likeliest.part == "pronoun"
    return bool(mask & IMPERFECT and not mask & THIRD)


def _is_stated(page: Page, index: int) -> bool:
    """Tell whether a clause behind what is hoped is a statement: توقع أن يشفى اللاعب وسيعود, وقد حفروا."""
    mask = page.masks[index]
    if not mask & AND:
        return False
    if page.roles[index] == "was":
        return True
    return not page.roles[index] and bool(mask & (FUTURE | PERFECT)) and page.is_verb(index)


def _came_then(page: Page, start: int, index: int) -> bool:
    """Tell whether what came of what is hoped stands behind ثم or لكن: «توقع أن يخسر ثم فاز», «ولكنه لم يخسر»."""
    folded, came = page.folds[index], index + 1
    turned = page.roles[index] == "turn" and folded.removeprefix(_WAW).startswith(_BUT)
    if folded != _THEN and not turned:
        return False
    done = page.masks[came] & PERFECT and not page.masks[came] & (IMPERFECT | FUTURE) and page.is_verb(came)
    if not done and page.folds[came] != _DID_NOT:
        return False
    return all(page.roles[one] != "relative" for one in range(max(start, index - _LONGEST_HOPED), index))


_LONGEST_HOPED: Final = 40
_THEN: Final = "\N{ARABIC LETTER THEH}\N{ARABIC LETTER MEEM}"
_BUT: Final = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER KAF}\N{ARABIC LETTER NOON}"
_DID_NOT: Final = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER MEEM}"


def _is_untold(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """Tell whether what stands behind «without» is telling: أن يحدد عددهم, أن تعطي المزيد من التفاصيل, ذكر تفاصيل."""
    if page.words[index] in telling():
        return True
    verb = index + 1
    if page.roles[index] == "that" and verb + 1 < stop and page.words[verb] in unheard():
        return page.words[verb + 1] in tidings()  # من دون أن ترد أنباء عن ضحايا
    if page.roles[index] == "that" and verb + 1 < stop and _is_of_document(page, verb):
        return True  # دون أن يتضمن البيان إشارة إلى
    if page.roles[index] != "that" or verb >= stop or not _may_be_of(page, frame, verb):
        return False
    behind = range(verb + 1, min(stop, verb + _NEAR))
    return page.words[verb] in untold() or any(page.words[one] in telling() for one in behind)


def _is_of_document(page: Page, verb: int) -> bool:
    """Tell whether a verb of telling has as its subject what the writer quotes from: «يتضمن البيان», «تشير الوكالة»."""
    if not page.masks[verb] & IMPERFECT or (page.cue(verb) is None and page.words[verb] not in untold()):
        return False  # «دون أن تقرأ الرسالة»
    return page.has_article(verb + 1) and head_kind(page.words[verb + 1]) in ("document", "media")


_NEAR: Final = 4


def _refuses(page: Page, verb: int) -> bool:
    found = report_words().find(page.words[verb])
    return found is not None and found.entry == "refusal"


def _may_be_of(page: Page, frame: Frame, verb: int) -> bool:
    """Tell whether a verb can be about who speaks, by its gender."""
    feminine = page.folds[verb][0] == _TEH if page.masks[verb] & IMPERFECT else page.folds[verb][-1] == _TEH
    return frame.who not in ("he", "she") or (frame.who == "she") == feminine


def _closing_formula(page: Page, start: int, stop: int) -> int | None:
    """Give where a remark of the writer closes a content: …، وفق تعبيره."""
    noun = stop - 1
    while noun > start and page.roles[noun] in POINTS:
        noun -= 1
    noun -= page.is_adjective(noun) and page.has_article(noun)  # …، وفق تعابيرهم المتطابقة
    if noun < start + 3 or page.roles[noun - 1] != "according" or not page.masks[noun] & OWNED:
        return None
    return noun - 1 if page.words[noun] in words_of() else None


def _sentence_inside(page: Page, start: int, around: Quoted) -> int:
    """Give where a sentence inside quote marks ends."""
    return next((index for index in range(start, around.stop) if page.roles[index] == "end"), around.stop)


def _is_the_writers(page: Page, frame: Frame | None, other: Frame) -> bool:
    """
    Tell whether a frame that begins inside a content is the writer's again, so that the content ends before it.

    A conjoined verb of another gender without a source belongs to what is said.
    """
    if not other.breaks:
        return False
    if frame is None or other.source is not None or other.cue is None or other.cue.mood == "participle":
        return True
    if goes_on_doing(page, frame, other):
        return False
    if other.who == "they" and frame.source is not None and frame.who in ("he", "she"):
        return are_several(page, frame.source)
    return not (frame.who in ("he", "she") and other.who in ("he", "she") and frame.who != other.who)


def are_several(page: Page, source: Place) -> bool:
    """Tell whether a noun phrase stands for several people: قال المزارعون، وأضافوا."""
    first, stop = source
    if head_kind(page.words[first]) == "crowd" or page.masks[first] & (PLURAL | DUAL | NUMBER):
        return True
    return any(page.masks[index] & AND for index in range(first + 1, stop))


def trim(page: Page, start: int, stop: int, trailing: frozenset[str] = _CONNECTING) -> int:
    """Leave out punctuation, connectors and conjunctions at the end."""
    while stop > start + 1 and (
        page.roles[stop - 1] in trailing
        or page.folds[stop - 1] == _WAW
        or page.takes_up(stop - 1)
        or _is_lone_mark(page, stop - 1)
        or not page.folds[stop - 1].strip(_DOTS)
    ):
        if stop - 1 in page.quoted:
            break
        if page.roles[stop - 1] == "end" and page.stop(start) > stop:
            break
        stop -= 1
    return stop


_DOTS: Final = ".\N{HORIZONTAL ELLIPSIS}"
"""What newspapers print for a pause: «..», «...», «…»."""


def _is_lone_mark(page: Page, index: int) -> bool:
    """Tell whether a token is a quote mark that nothing is paired with."""
    return word(page.words[index]).kind == "quote" and index not in page.closing and index not in page.quoted
