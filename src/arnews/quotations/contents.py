"""What is said: where the content of a frame ends, and what of it stands in quote marks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from attrs import define

from arnews.mentions.words import term
from arnews.quotations.frames import Frame, find_role
from arnews.quotations.lexicons import (
    again,
    basing,
    came,
    channels,
    concerning,
    events,
    glosses,
    head_kind,
    impossible,
    likeness,
    looking_into,
    report_words,
    telling,
    telling_again,
    topics,
    untold,
    which,
    within,
    without,
    words_of,
)
from arnews.quotations.page import Page, Place, Quoted
from arnews.quotations.phrases import read_phrase
from arnews.segmentation import segment
from arnews.tokenization import code_points, word
from arnews.word_classes import (
    AND,
    ARTICLE,
    DEMONSTRATIVE,
    DUAL,
    FINITE_VERB,
    FUTURE,
    IMPERFECT,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PERFECT,
    PLURAL,
    VERBAL_NOUN,
)

__all__ = ["Content", "conjunction", "content_stop", "read_content"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_OURS: Final = "\N{ARABIC LETTER NOON}\N{ARABIC LETTER ALEF}"
_THAL: Final = "\N{ARABIC LETTER THAL}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_LONGEST_STRETCH: Final = 300
_LONGEST_TOPIC: Final = 14
_LONGEST_SUBJECT: Final = 24
_SHORTEST_CLAUSE: Final = 3
_LONG_FRAGMENT: Final = 6
_SHORTEST_FRAGMENT: Final = 2
_NEAREST_FRAMES: Final = 12
_POINTS: Final = frozenset({"comma", "semicolon", "dash", "end", "colon", "open"})
_CONNECTING: Final = _POINTS | {"since", "turn", "while", "also", "to", "about", "aside"}
_AFTER_MARKS: Final = _POINTS | {"since", "according", "close", "with", "turn", "while", "whence", "also", "after"}
_CLAUSES: Final = frozenset({"turn", "while"})


@define(eq=False)
class Content:
    """The content of a frame by tokens, and how it was said."""

    parts: list[Place]
    kind: Literal["direct", "indirect", "mixed"]
    fragments: list[Place]
    conjoined: bool = False
    """Whether its first word begins with a conjunction that is the writer's."""


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
    for other in frames[after : after + _NEAREST_FRAMES]:
        if other.begin >= stop:
            break
        begin = _led_back(page, start, other) or _led_by_topic(page, start, other)
        if _is_predicate(page, start, frame, other):
            continue
        led = begin < other.begin and _is_told(frame, other)
        if other.begin > start and (_is_the_writers(page, frame, other) or led):
            stop, broken = begin, True
            break
    stop, broken = _writer_again(page, frame, start, stop, broken)
    formula = _closing_formula(page, start, stop)
    return trim(page, start, formula or stop, _CONNECTING if broken else _POINTS)


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


def _led_back(page: Page, start: int, frame: Frame) -> int | None:
    """Give where the writer says that somebody came back to say something: …، إلا أنه عاد وأكد, …، لكنها عادت وقالت."""
    verb = frame.at - 1
    if not page.conjoined(frame.at) or verb <= start or page.words[verb] not in again() or not page.is_verb(verb):
        return None
    before = verb - 1
    if page.roles[before] == "that" and before - 1 > start and page.roles[before - 1] == "owns":
        before -= 1
    elif page.roles[before] != "turn":
        return None
    return before if before > start else None


def _led_by_topic(page: Page, start: int, frame: Frame) -> int:
    """Give where a frame begins with the topic before it, behind a comma: …، وعن أجره قال; else where it begins."""
    for index in range(frame.begin - 1, max(start, frame.begin - _LONGEST_TOPIC), -1):
        first = index + 1
        if page.roles[index] == "comma" and first < frame.begin:
            leads = page.masks[first] & AND and page.words[first] in topics()
            return first if leads and page.around(first) is page.around(start) else frame.begin
        if page.is_verb(index) or page.roles[index] in ("that", "relative"):
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
    for index in range(start + 1, min(stop, start + _LONGEST_STRETCH) - 1):
        role = page.roles[index]
        back = _BACK.get(role)
        is_back = back is not None and back(page, frame, index, stop) and index - start >= _SHORTEST_BEFORE.get(role, 0)
        if (is_back or (wished and _is_stated(page, index))) and page.around(index) is around:
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
    )


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


def _tells_then(page: Page, frame: Frame | None, index: int, stop: int) -> bool:
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


_BACK: Final[Mapping[str, Callable[[Page, Frame | None, int, int], bool]]] = {
    "comma": _behind_comma,
    "turn": _turns,
    "owns": _without,
    "to": _glosses,
    "with": _is_after,
    "aside": _tells_then,
}
"""By the role of a token: tells whether the writer is back there."""
_SHORTEST_BEFORE: Final = {"to": _SHORTEST_CLAUSE}
"""How many tokens what is said has at least before it."""


def _is_wished(page: Page, frame: Frame, start: int) -> bool:
    """Tell whether what is hoped or feared begins at a token: توقع أن | يشفى."""
    if frame.opens != "clause" or not page.masks[start] & IMPERFECT or not page.is_verb(start):
        return False
    return page.roles[start - 1] == "that" and not page.masks[start - 1] & OWNED


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
    while noun > start and page.roles[noun] in _POINTS:
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
        page.roles[stop - 1] in trailing or page.folds[stop - 1] == _WAW or _is_lone_mark(page, stop - 1)
    ):
        if stop - 1 in page.quoted:
            break
        if page.roles[stop - 1] == "end" and page.stop(start) > stop:
            break
        stop -= 1
    return stop


def _is_lone_mark(page: Page, index: int) -> bool:
    """Tell whether a token is a quote mark that nothing is paired with."""
    return word(page.words[index]).kind == "quote" and index not in page.closing and index not in page.quoted


def read_content(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Give the content of a frame, or `None` if nothing is there."""
    content = _read(page, frames, index)
    if content is not None:
        content.parts = [(_behind_points(page, *part), part[1]) for part in content.parts]
    if content is None or any(start >= stop for start, stop in (*content.parts, *content.fragments)):
        return None
    return content


def _behind_points(page: Page, start: int, stop: int) -> int:
    """Leave out commas at the beginning."""
    while start < stop and page.roles[start] in ("comma", "semicolon"):
        start += 1
    return start


def _read(page: Page, frames: list[Frame], index: int) -> Content | None:
    frame = frames[index]
    if frame.rule == "quotations.in_words" and _is_reported(page, frames, index):
        return None  # قال إن … على حد تعبيره: said already
    if frame.opens == "quote" and frame.quoted is not None:
        return _quoted(page, frames, index)
    if frame.opens == "before":
        return _before(page, frames, index)
    if frame.opens == "around":
        return _around(page, frames, index)
    if frame.opens == "colon":
        return _after_colon(page, frames, index)
    stop = content_stop(page, frame.content, frames, index + 1, frame)
    if frame.limit is not None:
        stop = min(stop, frame.limit)
    if frame.opens == "phrase":
        stop = _phrase_end(page, frame.content, stop)
    if stop <= frame.content:
        return None
    fragments = _fragments(page, frame.content, stop)
    if fragments and frame.opens == "clause":
        stop = _before_occasion(page, fragments, stop)
    if len(fragments) == 1 and fragments[0][0] == frame.content + 1 and fragments[0][1] >= stop - 1:
        return Content(fragments, "direct", [])
    answers = frame.rule == "quotations.according_to" and page.folds[frame.content][:1] == _FEH
    return Content([(frame.content, stop)], "mixed" if fragments else "indirect", fragments, answers)


def _after_colon(page: Page, frames: list[Frame], index: int) -> Content | None:
    """
    Read words after a colon that no quote marks hold: to the end of the paragraph, or to where the writer is back.

    That is a sentence that begins with an attribution, and one in the sentence whose verb has no subject but agrees.
    """
    frame = frames[index]
    stop = page.paragraph_stop(frame.content)
    for other in frames[index + 1 : index + 1 + _NEAREST_FRAMES]:
        if other.begin >= stop:
            break
        if other.begin <= frame.content:
            continue
        begin = _led_back(page, frame.content, other) or _leads_in(page, other)
        if begin < other.begin and page.roles[begin] in ("turn", "owns"):
            stop = begin
            break
        if begin == page.begin(other.begin) or _goes_on_telling(page, frame, other):
            stop = begin
            break
    around = page.around(frame.content)
    for index in range(frame.content + 1, min(stop, frame.content + _LONGEST_STRETCH) - 1):
        if page.roles[index] == "aside" and page.around(index) is around and _tells_then(page, frame, index, stop):
            stop = index
            break
    stop = trim(page, frame.content, stop)
    return Content([(frame.content, stop)], "direct", []) if stop > frame.content else None


def _leads_in(page: Page, frame: Frame) -> int:
    """Give where a frame begins with the phrase that leads to it: وعن مستقبل المهنة، قال."""
    begin = page.begin(frame.begin)
    if begin == frame.begin - 1 and page.folds[begin] == _WAW:
        return begin  # و أضاف: a conjunction by itself
    if begin == frame.begin or page.roles[frame.begin - 1] != "comma":
        return frame.begin
    leads = page.roles[begin] in ("about", "to", "with") and "comma" not in page.roles[begin : frame.begin - 1]
    return begin if leads else frame.begin


def _goes_on_telling(page: Page, frame: Frame, other: Frame) -> bool:
    """Tell whether the writer goes on with a verb whose subject is who spoke: …، وأكدت أن."""
    if not other.breaks or other.cue is None:
        return False
    if not other.dropped:
        return other.rule == "quotations.verb_first" and page.conjoined(other.at) and other.cue.mood == "perfect"
    if page.roles[other.begin - 1] not in ("comma", "semicolon", "aside", "also"):
        return False
    return other.cue.mood == "participle" or (other.cue.mood == "perfect" and other.who == frame.who)


def _before_occasion(page: Page, fragments: list[Place], stop: int) -> int:
    """End a content with a long part in quote marks that closes it: what follows says when it was said."""
    first, last = fragments[-1]
    after = last + 1
    if last - first >= _LONG_FRAGMENT and after < stop and page.roles[after] in ("with", "owns"):
        return after
    return stop


def _is_reported(page: Page, frames: list[Frame], index: int) -> bool:
    """Tell whether what stands before a frame in its sentence is the content of another."""
    at = frames[index].at
    begin = page.begin(at)
    return any(
        begin <= other.at and other.opens != "before" and other.content < at
        for other in frames[max(0, index - 6) : index]
    )


def _phrase_end(page: Page, start: int, stop: int) -> int:
    """Give where a noun phrase ends: at a comma that no noun of action follows, a turn, or what it was said in."""
    relative = listed = False
    inside = start
    for index in range(start, min(stop, start + _LONGEST_STRETCH)):
        role = page.roles[index]
        if index in page.quoted and page.quoted[index].close is not None:
            inside = max(inside, page.quoted[index].after)
        if index < inside:
            continue
        if not role and not relative and page.masks[index] & AND and index > start and _is_only_verb(page, index):
            return trim(page, start, index)  # a clause of its own: … السلام ويأتي الهجوم
        if index in page.quoted or not role:
            continue
        relative = relative or role in ("relative", "that")
        if index == start:
            continue
        if role == "owns" and page.roles[index + 1 : index + 2] == ["that"] and not page.is_preposition(index):
            if page.roles[index - 1] == "to":
                continue  # من أجل أن
            return trim(page, start, index)  # خصوصا أن
        if role == "since" and page.folds[index][-1] == _THAL:
            return trim(page, start, index)  # زيادة عدد القتلى إذ من المتوقع
        if role == "while" and not relative and index + 1 < stop and page.words[index + 1] not in concerning():
            return trim(page, start, index)  # مصرع خمسين شخصا فيما لا يزال
        if role == "turn" and page.is_preposition(index - 1):
            continue  # مع هكذا قضايا
        if role == "turn" and index + 1 < stop and page.has_preposition(index + 1):
            continue  # ولكن بمستوى أقل
        if role == "comma" and index + 1 < stop:
            one_more = bool(page.masks[index + 1] & AND and page.masks[index + 1] & VERBAL_NOUN)
            if listed and one_more:
                continue  # …، وعرقلة السير، وقذف الحجارة
            listed = one_more and not page.is_verb(index + 1)
        if role in ("turn", "semicolon") or (role == "comma" and not _goes_on(page, index + 1, stop, relative)):
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


def _is_looked_into(page: Page, index: int) -> bool:
    """Tell whether a noun of action takes في with what it looks into or takes part in: التحقيق في تصريحات."""
    noun = index - 1 - page.is_adjective(index - 1)
    return page.folds[index] == _IN and page.words[noun] in looking_into()


def _is_only_verb(page: Page, index: int) -> bool:
    return not page.masks[index] & VERBAL_NOUN and page.is_verb(index)


def _goes_on(page: Page, index: int, stop: int, relative: bool) -> bool:
    """
    Tell whether a noun phrase goes on after a comma: with anything but a clause of its own, or when it was said.

    A clause of its own begins with a verb, a conjunction, a participle that reports. Behind a relative, a verb with و
    goes on with that.
    """
    if index >= stop or page.cues[index] is not None:
        return False
    role, mask = page.roles[index], page.masks[index]
    if role == "was" and mask & AND:
        return False  # …، وقد أصيب لاعبان
    if role == "and_that":
        return relative  # ضرورة أن …، وأن …
    if role == "relative":
        cue = page.cue(index + 1)
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
        return timed or not _is_of_saying(page, index, stop)
    if page.in_time(index) and (behind := _behind_time(page, index, stop)) is not None:
        return not _is_of_saying(page, behind, stop)
    if role == "also" and index + 1 < stop and page.words[index + 1] in likeness():
        return True  # …، كما حدث في العام الماضي
    if role in _TURNS or (mask & AND and page.has_preposition(index)) or _is_of_saying(page, index, stop):
        return False
    if mask & AND and not role and page.is_verb(index):
        return relative
    if mask & AND and relative and not role and mask & FINITE_VERB and not page.has_article(index):
        return True  # وخفض أجورهم: the verb goes on with the clause, and the noun would go on too
    if mask & FINITE_VERB and (page.is_verb(index) or not mask & NOMINAL):
        return not mask & AND and index + 1 < stop and page.is_verb(index) and _describes(page, index)
    return True


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


def _fragments(page: Page, start: int, stop: int) -> list[Place]:
    """Give what stands in quote marks and has several words, in the first hundreds of words."""
    if not page.quoted:
        return []
    found = []
    index = start
    reach = min(stop, start + _LONGEST_STRETCH)
    while index < reach:
        quoted = page.quoted.get(index)
        if quoted is None:
            index += 1
            continue
        if quoted.first + _SHORTEST_FRAGMENT <= quoted.stop and quoted.after <= stop + 1:
            found.append((quoted.first, quoted.stop))
        index = max(quoted.after, index + 1)
    return found


def _quoted(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Read what stands in quote marks, with what goes on after them in the same sentence."""
    frame = frames[index]
    quoted = frame.quoted
    assert quoted is not None
    if frame.rest is not None:
        parts = [(one.first, trim(page, one.first, one.stop)) for one in (quoted, frame.rest)]
        return Content(parts, "direct", [])
    last = quoted.stop
    following = frames[index + 1] if index + 1 < len(frames) else None
    if following is not None and following.quoted is not None and following.quoted.open == quoted.close:
        last = following.begin  # the mark that seems to close this one opens the next
        while last > quoted.first + 1 and page.roles[last - 1] != "end":
            last -= 1
        return Content([(quoted.first, trim(page, quoted.first, last - 1))], "direct", [])
    if quoted.close is None:
        last = trim(page, quoted.first, last)
    while last > quoted.first + 1 and page.roles[last - 1] in ("end", "comma"):
        last -= 1
    inside = Content([(quoted.first, last)], "direct", [])
    after = quoted.after
    if quoted.close is None or after >= len(page.words) or after >= page.paragraph_stop(quoted.close):
        return inside
    role = page.roles[after]
    if role in _AFTER_MARKS or page.cue(after) or not page.words[after][0].isalnum():
        return inside
    if page.roles[quoted.stop - 1] == "end" or page.in_time(after):
        return inside
    if role == "to" and after + 1 < len(page.words) and page.roles[after + 1] == "medium":
        return inside
    stop = content_stop(page, after, frames, index + 1, frame)
    if stop <= after:
        return inside
    return Content([(quoted.open, stop)], "mixed", inside.parts)


def _before(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Read what stands before وفقا لـ: the clause up to it."""
    frame = frames[index]
    if index and frames[index - 1].at < frame.at < frames[index - 1].content:
        if page.words[frame.at] in basing():
            return None  # أظهر مسح، استنادا إلى البيانات، أن
        outer = read_content(page, frames, index - 1)
        if outer is not None and frame.cue_stop > frame.at + 1 and page.roles[frame.at + 1] == "relative":
            stop = trim(page, frames[index - 1].at, frame.at)
            return Content([(frames[index - 1].at, stop), *outer.parts], "mixed", [], True)
        return outer
    begin, end = _behind_dateline(page, page.begin(frame.at)), frame.begin
    shortest = _SHORTEST_CLAUSE if page.roles[end - 1] != "comma" else _SHORTEST_CLAUSE - 1
    around = page.around(frame.at)
    if around is not None and around.close is not None and not around.first <= begin:
        begin = around.first  # «…، وفقا لـ»: in the words of who speaks
    for other in reversed(frames[max(0, index - 6) : index]):
        if other.at < begin:
            break
        if other.opens in ("before", "around") and other.rule == frame.rule and other.head_stop > begin:
            shortest, begin = 1, other.head_stop + (page.folds[other.head_stop] == _WAW)  # 12 بحسب الشرطة و20 بحسب
            break
        if _passes_on(page, frame, other):
            begin = begin if find_role(page, begin, other.begin, "dash") is None else other.begin
            break
        if other.opens == "phrase" and page.roles[other.begin - 1] in ("that", "relative"):
            continue  # …، بعد أن أظهر الفحص وجود خلل، وفق
        if other.opens in ("clause", "phrase", "quote") and other.content < end:
            inside = other.opens != "quote" or (other.dropped and other.at < other.content)
            shortest, begin = 1, other.content if inside else begin
            break
    begin = _clause_begin(page, begin, end)
    stop = trim(page, begin, end)
    if stop - begin > shortest and page.masks[stop - 1] & AND and page.masks[stop - 1] & DEMONSTRATIVE:
        stop = trim(page, begin, stop - 1)  # …، وذلك بحسب, …، وهذا حسبما
    if stop - begin < shortest:
        return None
    quoted = page.quoted.get(begin)
    if quoted is not None and quoted.close is not None and quoted.after == stop:
        return Content([(quoted.first, quoted.stop)], "direct", [])  # «…»، هذا ما قاله فلان
    fragments = _fragments(page, begin, stop)
    return Content([(begin, stop)], "mixed" if fragments else "indirect", fragments, begin == page.begin(begin))


def _behind_dateline(page: Page, begin: int) -> int:
    """Give the token behind the place and the paper that begin a text, before a colon: «بيروت - وكالات: انهار»."""
    if begin != page.paragraphs[page.paragraph(begin)]:
        return begin
    for index in range(begin, min(page.stop(begin), begin + _LONGEST_DATELINE)):
        if page.roles[index] == "colon":
            apart = any(page.roles[one] in ("dash", "open") for one in range(begin, index))
            return index + 1 if apart else begin
        if page.cue(index) is not None or page.is_verb(index):
            break
    return begin


_LONGEST_DATELINE: Final = 9


def _passes_on(page: Page, frame: Frame, other: Frame) -> bool:
    """Tell whether a medium or statement passes on what somebody said: قال فلان إن …، وفقا لصحيفة النهار."""
    if (
        frame.source is None
        or (other.source is None and not other.dropped)
        or not _may_pass_on(page, frame, frame.source, other)
    ):
        return False
    spoken = other.source is None or not (
        head_kind(page.words[other.source[0]]) in ("media", "document") or _is_ours(page, other.source[0])
    )
    return spoken and other.begin < frame.begin


def _is_ours(page: Page, index: int) -> bool:
    """Tell whether somebody speaks for the medium itself: مراسلنا."""
    return bool(page.masks[index] & OWNED) and page.folds[index].endswith(_OURS) and bool(head_kind(page.words[index]))


def _may_pass_on(page: Page, frame: Frame, source: Place, other: Frame) -> bool:
    """Tell whether a source is no speaker but passes on: a medium, a document of another, a paper by its bare name."""
    if frame.cue is not None and other.source is not None:
        return True  # وفق ما ذكرت مصادر رسمية
    first, stop = source
    kind = head_kind(page.words[first])
    if kind is None and stop - first > 1 and not page.has_article(first):
        kind = "document" if head_kind(page.words[first + 1]) == "document" else None  # نص البيان
    if kind == "document" and (other.dropped or _is_finding(page, first)):
        return False  # وأضاف أن …، وفق البيان: in their own statement; قالت إن … بحسب شهادة الدفاع
    named = kind is None and stop - first == 1 and page.has_article(first) and first not in page.names
    return kind in ("media", "document") or (named and other.source is not None)


_FOUND: Final = frozenset({"finding", "testimony", "tally"})


def _is_finding(page: Page, index: int) -> bool:
    """Tell whether a noun stands for what somebody found or saw, and passes nothing on: estimates, a testimony."""
    noun = term(page.words[index]).noun
    return noun is not None and noun.group in _FOUND


def _clause_begin(page: Page, begin: int, end: int) -> int:
    """Give where the last clause before a token begins: behind «while», «but» after a comma, never inside marks."""
    for index in range(end - 1, max(begin + 1, end - _LONGEST_STRETCH), -1):
        if page.roles[index] in _CLAUSES and page.roles[index - 1] == "comma" and page.around(index) is None:
            begin = index + 1
            break
    while begin < end and page.roles[begin] in ("turn", "while", "comma", "dash", "close", "open"):
        begin += 1
    return begin


def _around(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Read a clause that the attribution interrupts, on both sides of it: العسل، يضيف النحال، نادر."""
    frame = frames[index]
    begin = _clause_begin(page, page.begin(frame.at), frame.begin)
    parts = [(begin, trim(page, begin, frame.begin))]
    stop = content_stop(page, frame.content, frames, index + 1, frame)
    parts.append((frame.content, stop))
    fragments = [one for part in parts for one in _fragments(page, *part)]
    return Content(parts, "mixed" if fragments else "indirect", fragments, begin == page.begin(begin))


def conjunction(written: str) -> int:
    """Give how many code points of a word are a conjunction before it: وعبرت, and not وزير."""
    proclitics = segment(written).proclitics
    return code_points(written, 1) if proclitics and proclitics[0] in (_WAW, _FEH) else 0
