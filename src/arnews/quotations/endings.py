"""Where what is said ends: a clause where the writer speaks again, a noun phrase at what it was said in."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from arnews.mentions.words import term
from arnews.quotations.cues import particles
from arnews.quotations.frames import Frame, is_topic
from arnews.quotations.lexicons import (
    above_all,
    accompanying,
    again,
    answered,
    came,
    channels,
    concerning,
    courtesies,
    discourse,
    events,
    glosses,
    head_kind,
    impossible,
    likeness,
    looking_into,
    report_words,
    telling,
    telling_again,
    untold,
    what,
    which,
    within,
    without,
    words_of,
)
from arnews.quotations.page import Page, Place, Quoted
from arnews.quotations.phrases import read_phrase
from arnews.segmentation import segment
from arnews.tokenization import word
from arnews.word_classes import (
    AND,
    ARTICLE,
    CONJUNCTION,
    DEMONSTRATIVE,
    DUAL,
    FINITE_VERB,
    FIRST,
    FUTURE,
    IMPERFECT,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PERFECT,
    PLURAL,
    PRONOUN,
    THIRD,
    VERBAL_NOUN,
    classes_of,
)

__all__ = [
    "LONGEST_STRETCH",
    "NEAREST_FRAMES",
    "POINTS",
    "SHORTEST_CLAUSE",
    "content_stop",
    "find_led_back",
    "phrase_stop",
    "tells_then",
    "trim",
]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_UPON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_THAL: Final = "\N{ARABIC LETTER THAL}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
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
        begin = find_led_back(page, start, other) or _led_by_topic(page, start, other)
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
        elif not page.roles[following] and not page.masks[following] & (AND | NOMINAL) and page.is_verb(following):
            return index
    return None


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
        goes_on = cue is not None and cue.mood == "perfect" and (cue.fires == "alone" or cue.speech_act in _GOING_ON)
        turns = page.roles[verb - 1] == "owns" or page.folds[verb - 1] == _UPON
        comma = page.roles[verb - 2] == "comma"
        return verb - 1 if goes_on and turns and comma else None
    if not page.conjoined(frame.at) or verb <= start or page.words[verb] not in again() or not page.is_verb(verb):
        return None
    before = verb - 1
    if page.roles[before] == "that" and before - 1 > start and page.roles[before - 1] == "owns":
        before -= 1
    elif page.roles[before] != "turn":
        return None
    return before if before > start else None


_GOING_ON: Final = frozenset({"say", "assert", "warn"})


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
    inner = around is not None and frame is not None and _is_of_another(page, frame, start, around)
    for index in range(start + 1, min(stop, start + LONGEST_STRETCH) - 1):
        role = page.roles[index]
        back = _BACK.get(role)
        is_back = back is not None and back(page, frame, index, stop) and index - start >= _SHORTEST_BEFORE.get(role, 0)
        is_back = is_back or (wished and _is_stated(page, index)) or (inner and _is_own(page, index))
        if is_back and page.around(index) is around:
            return index, True
    return stop, broken


def _is_event(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer says after what it was said: …، وذلك بعد تسرب."""
    if index + 2 >= stop or page.roles[index + 1] != "with" or page.words[index + 2] not in events():
        return False
    return bool(page.masks[index + 1] & AND and page.masks[index + 1] & DEMONSTRATIVE)


def _is_occasion(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer says on what occasion it was said: …، جاء ذلك خلال."""
    if index + 3 >= stop or page.words[index + 1] not in came():
        return False
    return bool(page.masks[index + 2] & DEMONSTRATIVE) and page.roles[index + 3] in ("with", "to", "after")


def _is_concession(page: Page, index: int, stop: int) -> bool:
    """Tell whether the writer allows for something: …، وإن كان قد أشار إلى."""
    return index + 2 < stop and page.roles[index + 1] == "and_that" and page.roles[index + 2] == "was"


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
        or (frame is not None and _is_refused(page, frame, index, stop))
        or (frame is not None and _is_answered(page, frame, index, stop))
        or (frame is not None and _builds(page, frame, index + 1, stop))
    )


def _builds(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """
    Tell whether a participle of who speaks tells how they went on: …، مستندا إلى, …، رافعا الشكر لـ, …، موجهة رسالة.

    In a clause the same participle may be of who acts there, so that only what is given with words tells.
    """
    if index + 1 >= stop or page.roles[index] or page.masks[index] & (AND | ARTICLE | OWNED):
        return False
    if frame.opens == "phrase" and (found := discourse().find(page.words[index])) is not None:
        return frame.who in found.entries
    ending = _STATES.get(frame.who)
    if ending is None or not page.masks[index] & PARTICIPLE:
        return False
    return page.folds[index].endswith(ending) and page.words[index + 1] in courtesies()


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


def _without(page: Page, frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether «without» stands before what was not told: … دون أن يحدد عددهم."""
    if frame is None or index + 1 >= stop or page.words[index] not in without():
        return False
    return _is_untold(page, frame, index + 1, stop)


def _glosses(page: Page, _frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether the writer says whom or what somebody meant: …، في إشارة إلى, … في تلميح منه إلى."""
    if index + 2 >= stop or page.words[index + 1] not in glosses():
        return False
    behind = index + 2 + (page.roles[index + 2] == "pronoun")
    return behind < stop and page.roles[behind] == "to"


def tells_then(page: Page, frame: Frame | None, index: int, stop: int) -> bool:
    """Tell whether the writer goes on to tell what the speaker did then: …، ثم تحدث عن."""
    if frame is None or frame.cue is None or page.roles[index - 1] not in ("comma", "semicolon"):
        return False
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


def _is_untold(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """Tell whether what stands behind «without» is telling: أن يحدد عددهم, أن تعطي المزيد من التفاصيل, ذكر تفاصيل."""
    if page.words[index] in telling():
        return True
    verb = index + 1
    if page.roles[index] != "that" or verb >= stop or not _may_be_of(page, frame, verb):
        return False
    behind = range(verb + 1, min(stop, verb + _NEAR))
    return page.words[verb] in untold() or any(page.words[one] in telling() for one in behind)


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
    if other.who == "they" and frame.source is not None and frame.who in ("he", "she"):
        return _are_several(page, frame.source)
    return not (frame.who in ("he", "she") and other.who in ("he", "she") and frame.who != other.who)


def _are_several(page: Page, source: Place) -> bool:
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
        or not page.words[stop - 1].strip(_DOTS)
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


def phrase_stop(page: Page, start: int, stop: int, frame: Frame | None = None) -> int:
    """
    Give where a noun phrase ends: at a comma that no noun of action follows, a turn, or what it was said in.

    A clause that the verb of `frame` takes as well goes on with it, up to `stop`: «أكد ضرورة الإصلاح، وأن المال متوفر».
    """
    relative = listed = aside = False
    inside = start
    for index in range(start, min(stop, start + LONGEST_STRETCH)):
        role = page.roles[index]
        if index in page.quoted and page.quoted[index].close is not None:
            inside = max(inside, page.quoted[index].after)
        if role == "open" and index > start and (close := page.close_of(index, min(stop, index + LONGEST_GLOSS))):
            inside = max(inside, close + 1)
        if index < inside:
            continue
        if not role and not relative and page.masks[index] & AND and index > start and _is_only_verb(page, index):
            return trim(page, start, index)  # a clause of its own: … السلام ويأتي الهجوم
        if not role and not relative and page.masks[index] & FUTURE and _is_behind_definite(page, start, index):
            return trim(page, start, index)  # القرارات التي وصفها بالصعبة ستنفذ
        if index in page.quoted or not role:
            continue
        relative = relative or role in ("relative", "that")
        if index == start:
            continue
        if frame is not None and page.masks[index] & AND and _joins_clause(page, frame, index, stop):
            return stop
        if role == "owns" and page.roles[index + 1 : index + 2] == ["that"] and not page.is_preposition(index):
            if page.roles[index - 1] == "to" or page.masks[index] & FINITE_VERB:
                continue  # من أجل أن, معلومات يمكن أن
            return trim(page, start, index)  # خصوصا أن
        if role == "since" and page.folds[index][-1] == _THAL and not _counts(page, index, stop):
            return trim(page, start, index)  # زيادة عدد القتلى إذ من المتوقع
        if role == "while" and not relative and index + 1 < stop and page.words[index + 1] not in concerning():
            return trim(page, start, index)  # مصرع خمسين شخصا فيما لا يزال
        if role == "turn" and page.is_preposition(index - 1):
            continue  # مع هكذا قضايا
        if role == "turn" and index + 1 < stop and page.has_preposition(index + 1):
            continue  # ولكن بمستوى أقل
        if role == "comma" and frame is not None and _joins_clause(page, frame, index + 1, stop):
            return stop
        if role == "comma" and _adds_deed(page, index + 1, stop):
            inside = index + 2  # …، وكذلك توفير المياه
            continue
        if role == "comma" and index + 1 < stop:
            one_more = bool(page.masks[index + 1] & AND and page.masks[index + 1] & VERBAL_NOUN)
            if listed and one_more:
                continue  # …، وعرقلة السير، وقذف الحجارة
            listed = one_more and not page.is_verb(index + 1)
        if role == "comma" and aside and _is_within(page, index + 1, stop):
            continue  # …، بينها 21 وفاة، خلال أسبوع
        aside = role == "comma" and index + 1 < stop and bool(page.masks[index + 1] & OWNED)
        aside = aside and page.is_preposition(index + 1)
        ends = role in ("turn", "semicolon", "comma") and not _goes_on_apart(page, index + 1, stop)
        if ends and (role != "comma" or not _goes_on(page, index + 1, stop, relative)):
            return trim(page, start, index)
        if (
            role in ("to", "with")
            and not relative
            and index + 1 < stop
            and page.words[index + 1] in channels()
            and not _is_looked_into(page, index)
        ):
            return trim(page, start, index)
        if role == "relative" and page.words[index - 1] in which():
            return trim(page, start, index - 1)  # الأمر الذي
    return stop


def _joins_clause(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """
    Tell whether a clause that the verb takes goes on with its noun phrase: …، وأن التحقيق جار, …، وإلى أن, …، وبأن.

    What begins with «and if» («وإن لم») does not, nor does a wish behind a verb that takes what is so.
    """
    cue, that = frame.cue, index
    if cue is None or index + 1 >= stop or not page.masks[index] & AND:
        return False
    if page.roles[index] in ("to", "about") and page.roles[index + 1] == "that":
        that += 1
        found = particles().find(page.words[index][1:])
        takes = found is not None and found.entry in (*cue.clause, *cue.phrase)
    elif page.roles[index] == "and_that":
        bound = page.folds[index][1:2] == _BEH
        takes = cue.fires == "alone" or (_BEH if bound else "") in cue.clause
        takes = takes and (bound or word(page.words[index]).bare[1:2] != _IF)
    else:
        return False
    if not takes or that + 1 >= stop or page.roles[that + 1] == "was":
        return False
    wish = page.masks[that + 1] & IMPERFECT and page.is_verb(that + 1) and not page.masks[that] & OWNED
    return not wish or cue.speech_act in _WISHING


def _adds_deed(page: Page, index: int, stop: int) -> bool:
    """Tell whether «and also» stands before one more noun of action, and before no clause: …، وكذلك توفير المياه."""
    deed = index + 1
    if deed + 1 >= stop or not page.masks[index] & AND:
        return False
    also = page.roles[index] == "turn" and page.masks[index] & DEMONSTRATIVE
    also = also or (page.roles[index] == "after" and page.folds[index][-1] == _ALEF)
    mask = page.masks[deed]
    negated = page.roles[deed] == "not" and mask & NOMINAL
    noun = not page.roles[deed] and mask & VERBAL_NOUN and not mask & AND
    return bool(also) and bool(negated or (noun and not page.in_time(deed) and not page.has_article(deed)))


_IF: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_WISHING: Final = frozenset({"demand", "promise", "warn"})


def _is_behind_definite(page: Page, start: int, index: int) -> bool:
    """Tell whether a verb of the future, which would describe what is indefinite, stands right behind what is not."""
    if index == start or page.masks[index] & NOMINAL or not page.is_verb(index):
        return False
    return page.has_article(index - 1) and not page.roles[index - 1]


def _is_looked_into(page: Page, index: int) -> bool:
    """Tell whether a noun of action takes في with what it looks into or takes part in: التحقيق في تصريحات."""
    noun = index - 1 - page.is_adjective(index - 1)
    return page.folds[index] == _IN and page.words[noun] in looking_into()


def _is_only_verb(page: Page, index: int) -> bool:
    if page.folds[index].startswith(_WAW + _ALEF + _LAM) and page.folds[index + 1][:1].isdecimal():
        return False  # والـ 5 نجوم
    return not page.masks[index] & VERBAL_NOUN and page.is_verb(index)


def _is_within(page: Page, index: int, stop: int) -> bool:
    """Tell whether a preposition says within what time something was so, and in no interview: خلال أسبوع واحد."""
    return index + 1 < stop and page.roles[index] == "with" and page.words[index + 1] not in channels()


def _goes_on_apart(page: Page, index: int, stop: int) -> bool:
    """
    Tell whether what stands behind a comma or semicolon says more of a deed: its goal, its effect, a figure.

    «…، تفاديا للحوادث», «…؛ استعدادا للمؤتمر», «…، ليرتفع العدد», «…، إذ بلغ عددهم 20», «…، ولا سيما عند», «…، بما».
    """
    if index + 1 >= stop or page.cues[index] is not None:
        return False
    role, mask, folded = page.roles[index], page.masks[index], page.folds[index]
    if role == "since":
        return _counts(page, index, stop) or _is_seen_there(page, index, stop)
    if role == "whence":
        return folded[0] == _BEH and page.cues[index + 1] is None
    if role == "aside":
        return page.roles[index + 1] == "not" and bool(page.masks[index + 1] & NOMINAL)  # ثم عدم احترام
    if role == "not":  # ولا سيما, …؛ لما فيه من فوائد
        because = folded[0] == _LAM and mask & NOMINAL and not page.masks[index + 1] & PERFECT
        return page.words[index + 1] in above_all() or bool(because)
    if role or page.in_time(index):
        return False
    if folded[0] == _LAM and mask & IMPERFECT and not mask & NOMINAL:
        return page.is_verb(index)
    goal = mask & VERBAL_NOUN and not mask & (AND | ARTICLE | NAME) and folded[-1] == _ALEF
    return bool(goal) and page.has_preposition(index + 1)


def _is_seen_there(page: Page, index: int, stop: int) -> bool:
    """Tell whether حيث says what goes on at a place, in marks or behind في: القصف على «المعبر»، حيث تسمع الانفجارات."""
    verb, place = index + 1, index - 2
    if verb >= stop or page.folds[index][-1] == _THAL or page.cues[verb] is not None or page.roles[verb]:
        return False
    lies = place in page.closing or term(page.words[place]).place or page.folds[place - 1] == _IN
    return bool(lies) and bool(page.masks[verb] & IMPERFECT) and page.is_verb(verb)


def _counts(page: Page, index: int, stop: int) -> bool:
    """Tell whether a figure is given behind إذ or حيث for what was announced: «…، إذ بلغ عددهم 2.5 مليون»."""
    verb = index + 1
    if verb >= stop or page.cues[verb] is not None or not page.masks[verb] & PERFECT or page.roles[verb]:
        return False
    behind = range(verb + 1, min(stop, verb + 1 + _NEAR))
    return any(page.words[one][:1].isdecimal() or page.masks[one] & NUMBER for one in behind)


def _goes_on(page: Page, index: int, stop: int, relative: bool) -> bool:
    """
    Tell whether a noun phrase goes on after a comma: with anything but a clause of its own, or when it was said.

    A clause of its own begins with a verb, a conjunction, a participle that reports. Behind a relative, a verb with و
    goes on with that.
    """
    if index >= stop or (page.cues[index] is not None and not (relative and _reports_nothing(page, index, stop))):
        return False
    role, mask = page.roles[index], page.masks[index]
    if page.words[index] in accompanying():
        return False  # أعلن …، بحضور المحافظ
    if role == "was" and mask & AND:
        return False  # …، وقد أصيب لاعبان
    if role == "and_that":
        return relative  # ضرورة أن …، وأن …
    if role == "relative":
        cue = None if mask & AND else page.cue(index + 1)  # …، والتي انتقدت
        return index + 1 < stop and (cue is None or (cue.fires != "alone" and cue.speech_act != "evaluate"))
    if role == "that":
        return False  # …، أن: what another verb says
    if page.folds[index][0] == _WAW and "".join(page.folds[index : index + 2]).lstrip(_WAW)[:1].isdecimal():
        return _is_one_more_count(page, index, stop)
    if role == "not":
        return bool(mask & NOMINAL)  # وعدم الاقتراب, and not ولا يوجد
    if mask & OWNED and page.is_preposition(index):
        return index + 1 < stop and page.cues[index + 1] is None  # بينهم طفل
    if segment(page.words[index]).proclitics[:1] == (_FEH,):
        return False
    if mask & AND and mask & DEMONSTRATIVE and role == "with":  # …، وذلك يوم الأحد
        timed = index + 1 < stop and (page.in_time(index + 1) or page.roles[index + 1] in ("time", "after"))
        said = _is_of_saying(page, index, stop) or (index + 1 < stop and _is_of_saying(page, index + 1, stop))
        return timed or not said  # …، وذلك خلال لقاء
    if page.in_time(index) and (behind := _behind_time(page, index, stop)) is not None:
        return not _is_of_saying(page, behind, stop)
    if role == "also" and index + 1 < stop and page.words[index + 1] in likeness():
        return True  # …، كما حدث في العام الماضي
    if role == "owns" and page.words[index + 1 : index + 2] and page.words[index + 1] in what():
        return not page.is_preposition(index)  # …، خصوصا ما يتعلق بالأجور
    if role in _TURNS or (mask & AND and page.has_preposition(index)) or _is_of_saying(page, index, stop):
        return False
    if mask & AND and not role and page.is_verb(index):
        return relative
    if mask & AND and relative and not role and mask & FINITE_VERB and not page.has_article(index):
        return True  # وخفض أجورهم: the verb goes on with the clause, and the noun would go on too
    if mask & FINITE_VERB and (page.is_verb(index) or not mask & NOMINAL):
        return not mask & AND and index + 1 < stop and page.is_verb(index) and _describes(page, index)
    return True


def _reports_nothing(page: Page, index: int, stop: int) -> bool:
    """Tell whether a verb with و that things take opens nothing before the next comma: «…، وسجل مئات الأهداف»."""
    cue = page.cue(index)
    if cue is None or cue.fires == "alone" or cue.mood == "participle" or not page.masks[index] & AND:
        return False
    for one in range(index + 1, min(stop, index + _LONGEST_OBJECT)):
        if page.roles[one] in ("comma", "end"):
            return True
        if page.roles[one] in ("that", "colon") or one in page.quoted:
            return False
    return stop <= index + _LONGEST_OBJECT


_LONGEST_OBJECT: Final = 12


def _behind_time(page: Page, index: int, stop: int) -> int | None:
    """Give what goes on behind a time between commas, with في or within what: فوزه على الفريق، أمس، ضمن الدوري."""
    comma = index
    while comma < stop and (page.in_time(comma) or page.roles[comma] in ("time", "after")):
        comma += 1
    behind = comma + 1
    if behind >= stop or page.roles[comma] != "comma":
        return None
    return behind if page.folds[behind] == _IN or page.words[behind] in within() else None


def _describes(page: Page, verb: int) -> bool:
    """Tell whether a verb behind a comma describes what was announced, with an object: …، شملت صواريخ; no subject."""
    following = verb + 1
    mask = page.masks[following]
    if page.roles[following] in ("to", "with", "about", "pronoun") or page.has_preposition(following):
        return True
    bare = mask & NOMINAL and not mask & (ARTICLE | NAME) and head_kind(page.words[following]) != "person"
    return bool(bare) and bool(mask & NOUN)


def _is_of_saying(page: Page, index: int, stop: int) -> bool:
    """Tell whether a preposition says where and when something was said: in a statement, on Sunday, after a meeting."""
    if page.in_time(index):
        return True
    if page.roles[index] not in ("to", "with", "owns", "about") and not page.is_preposition(index):
        return False
    following = index + 1
    if following >= stop or page.words[following] in channels():
        return True
    apart = page.roles[following] in ("that", "relative", "time", "medium", "was")  # في وقت تتزايد فيه, بعدما كان
    return apart or page.in_time(following) or page.cues[following] is not None


def _is_one_more_count(page: Page, index: int, stop: int) -> bool:
    """Tell whether و joins a number in digits, with what it counts, to one before: no verb follows it."""
    at = index + 1 if page.folds[index] == _WAW else index
    if at + 2 >= stop or not page.folds[at].lstrip(_WAW)[:1].isdecimal():
        return False
    return bool(page.masks[at + 1] & NOMINAL) and not page.is_verb(at + 2)


_TURNS: Final = frozenset(("turn", "while", "aside", "also", "according", "since", "whence"))
