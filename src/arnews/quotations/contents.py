"""What is said: the content of a frame, and what of it stands in quote marks."""

from typing import Final, Literal

from attrs import define

from arnews.mentions.words import term
from arnews.quotations.agents import can_speak
from arnews.quotations.closings import phrase_stop
from arnews.quotations.endings import (
    LONGEST_STRETCH,
    NEAREST_FRAMES,
    POINTS,
    SHORTEST_CLAUSE,
    are_several,
    content_stop,
    find_led_back,
    is_gloss,
    tells_then,
    trim,
)
from arnews.quotations.frames import Frame, is_topic
from arnews.quotations.lexicons import answers, basing, head_kind, joining, settings
from arnews.quotations.page import Page, Place, Quoted
from arnews.quotations.sources import has_it_from
from arnews.segmentation import segment
from arnews.tokenization import code_points
from arnews.word_classes import DEMONSTRATIVE, IMPERFECT, OWNED, PERFECT

__all__ = ["Content", "conjunction", "read_content"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_IN: Final = _FEH + "\N{ARABIC LETTER YEH}"
_OURS: Final = "\N{ARABIC LETTER NOON}\N{ARABIC LETTER ALEF}"
_LONG_FRAGMENT: Final = 6
_SHORTEST_FRAGMENT: Final = 2
_AFTER_MARKS: Final = POINTS | {"since", "according", "close", "with", "turn", "while", "whence", "also", "after"}
_CLAUSES: Final = frozenset({"turn", "while"})
_WHICH: Final = "quotations.which"


@define(eq=False)
class Content:
    """The content of a frame by tokens, and how it was said."""

    parts: list[Place]
    kind: Literal["direct", "indirect", "mixed"]
    fragments: list[Place]
    conjoined: bool = False
    """Whether its first word begins with a conjunction that is the writer's."""


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
        stop = phrase_stop(page, frame.content, stop, frame)
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
    stop = _before_the_writer(page, frames, index, frame.content, page.paragraph_stop(frame.content))
    around = page.around(frame.content)
    for index in range(frame.content + 1, min(stop, frame.content + LONGEST_STRETCH) - 1):
        if page.roles[index] == "aside" and page.around(index) is around and tells_then(page, frame, index, stop):
            stop = index
            break
    stop = trim(page, frame.content, stop)
    return Content([(frame.content, stop)], "direct", []) if stop > frame.content else None


def _before_the_writer(page: Page, frames: list[Frame], index: int, first: int, stop: int) -> int:
    """Give where the writer is back, with another attribution, in words that no closing mark ends."""
    frame = frames[index]
    for other in frames[index + 1 : index + 1 + NEAREST_FRAMES]:
        if other.begin >= stop:
            break
        if other.begin <= first:
            continue
        begin = find_led_back(page, first, other) or _leads_in(page, other)
        if begin < other.begin and page.roles[begin] in ("turn", "owns") and begin != page.begin(begin):
            return begin
        if begin == page.begin(other.begin) or _goes_on_telling(page, frame, other):
            return begin
    return stop


def _leads_in(page: Page, frame: Frame) -> int:
    """Give where a frame begins with the phrase that leads to it: وعن مستقبل المهنة، قال."""
    begin = page.begin(frame.begin)
    if begin == frame.begin - 1 and page.folds[begin] == _WAW:
        return begin  # و أضاف: a conjunction by itself
    if begin < frame.begin and is_topic(page, begin, frame.begin):
        return begin
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
    if other.cue.mood == "participle":
        return True
    several = other.who == "they" and frame.source is not None and are_several(page, frame.source)  # …، وأضافوا أن
    return other.cue.mood == "perfect" and (other.who == frame.who or several)


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


def _fragments(page: Page, start: int, stop: int) -> list[Place]:
    """Give what stands in quote marks and has several words, in the first hundreds of words."""
    if not page.quoted:
        return []
    found = []
    index = start
    reach = min(stop, start + LONGEST_STRETCH)
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
        last = trim(page, quoted.first, _before_the_writer(page, frames, index, quoted.first, last))
    while last > quoted.first + 1 and page.roles[last - 1] in ("end", "comma"):
        last -= 1
    if _tells_when(page, frame, quoted, last):
        return None
    inside = Content([(quoted.first, last)], "direct", [])
    after = quoted.after
    if (
        frame.limit is not None
        or quoted.close is None
        or after >= len(page.words)
        or after >= page.paragraph_stop(quoted.close)
    ):
        return inside
    if (more := _joined_marks(page, after)) is not None:
        return Content([inside.parts[0], (more.first, trim(page, more.first, more.stop))], "direct", [])
    role = page.roles[after]
    if role in _AFTER_MARKS or page.cue(after) or not page.words[after][0].isalnum():
        return inside
    if page.roles[quoted.stop - 1] == "end" or page.in_time(after):
        return inside
    if role == "aside" and after + 1 not in page.quoted:
        return inside  # «…» ثم أغلق دكانه
    if role == "to" and after + 1 < len(page.words) and page.roles[after + 1] == "medium":
        return inside
    if is_gloss(page, after, page.stop(after)):
        return inside  # «…» في إشارة إلى
    stop = content_stop(page, after, frames, index + 1, frame)
    if stop <= after:
        return inside
    return Content([(quoted.open, stop)], "mixed", inside.parts)


def _joined_marks(page: Page, after: int) -> Quoted | None:
    """Give the marks that «and» joins to those before a comma: «…"، و"…"»."""
    if page.roles[after] != "comma" or page.folded(after + 1) != _WAW or page.tokens.gap(after + 2):
        return None
    quoted = page.quoted.get(after + 2)
    if quoted is None or quoted.close is None or quoted.stop - quoted.first < _SHORTEST_FRAGMENT:
        return None
    behind = page.folded(quoted.after)
    return quoted if not behind or page.roles[quoted.after] in ("end", "comma") else None


def _tells_when(page: Page, frame: Frame, quoted: Quoted, last: int) -> bool:
    """
    Tell whether only a time stands in quote marks behind a verb: «ستعلن التفاصيل "بعد قليل"».

    Behind a colon it is what was said, before its verb, and where somebody answers: «"الأسبوع المقبل"، يقول المدرب».
    """
    if quoted.open <= frame.at or page.roles[quoted.open - 1] == "colon":
        return False
    if frame.cue is not None and frame.cue.lemma in answers():
        return False
    return all(page.in_time(one) or page.roles[one] in ("after", "time") for one in range(quoted.first, last))


def _before(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Read what stands before وفقا لـ: the clause up to it."""
    frame = frames[index]
    if index and frames[index - 1].at < frame.at < frames[index - 1].content:
        if page.words[frame.at] in basing() and not (frame.source and has_it_from(page, frame.source)):
            return None  # أظهر مسح، استنادا إلى البيانات، أن
        outer = read_content(page, frames, index - 1)
        if outer is not None and frame.cue_stop > frame.at + 1 and page.roles[frame.at + 1] == "relative":
            stop = trim(page, frames[index - 1].at, frame.at)
            return Content([(frames[index - 1].at, stop), *outer.parts], "mixed", [], True)
        return outer
    end = frame.begin
    of_before = end < page.begin(frame.at)  # a sentence of its own
    begin = _behind_dateline(page, page.begin(end - 1 if of_before else frame.at))
    shortest = SHORTEST_CLAUSE if page.roles[end - 1] != "comma" else SHORTEST_CLAUSE - 1
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
            begin = begin if page.find_role(begin, other.begin, "dash") is None else other.begin
            break
        if other.opens == "phrase" and page.roles[other.begin - 1] in ("that", "relative"):
            continue  # …، بعد أن أظهر الفحص وجود خلل، وفق
        if other.opens in ("clause", "phrase", "quote") and other.content < end:
            endorsed = other.dropped or frame.rule == _WHICH
            inside = other.opens != "quote" or (endorsed and other.at < other.content)
            shortest, begin = 1, other.content if inside else begin
            if other.quoted is not None and other.quoted.close is None and other.at < other.content:
                begin = other.quoted.first  # a mark that is never closed
            break
    apart = frame.rule == "quotations.according_to" and page.roles[end - 1] == "comma"
    alone = apart and not any(begin <= other.at < end for other in frames[max(0, index - 6) : index])
    begin = _behind_setting(page, _clause_begin(page, begin, end, alone), end)
    stop = trim(page, begin, end)
    if stop - begin < shortest and not (stop - begin > 1 and _is_event(page, frame, begin)):
        return None
    quoted = page.quoted.get(begin - 1)
    if quoted is not None and quoted.after == stop:
        stop = quoted.stop  # بدعوى «الصيانة»، وهو ما نفاه
    quoted = page.quoted.get(begin)
    if quoted is not None and quoted.close is not None and quoted.after == stop:
        return Content([(quoted.first, quoted.stop)], "direct", [])  # «…»، هذا ما قاله فلان
    fragments = _fragments(page, begin, stop)
    return Content([(begin, stop)], "mixed" if fragments else "indirect", fragments, begin == page.begin(begin))


def _is_event(page: Page, frame: Frame, begin: int) -> bool:
    """Tell whether two words are a clause that somebody tells: a verb with its subject, «انهار الجسر حسب شهود»."""
    source = frame.source
    if source is None or not page.is_verb(begin) or page.cue(begin) is not None or not page.has_article(begin + 1):
        return False
    past = page.masks[begin] & PERFECT and not page.masks[begin] & IMPERFECT
    return bool(past) and not page.has_preposition(begin + 1) and can_speak(page, source)


def _behind_dateline(page: Page, begin: int) -> int:
    """Give the token behind the place and the paper that begin a text, before a colon: «بيروت - وكالات: انهار»."""
    if begin != page.paragraphs[page.paragraph(begin)]:
        return begin
    for index in range(begin, min(page.stop(begin), begin + _LONGEST_DATELINE)):
        if page.roles[index] == "colon":
            apart = any(page.roles[one] in ("dash", "open") for one in range(begin, index))
            return index + 1 if apart else begin
        apart = "dash" in page.roles[begin:index]  # «استنبول - قنا - ا ف ب:»
        if page.cue(index) is not None or (page.is_verb(index) and not apart):
            break
    return begin


_LONGEST_DATELINE: Final = 9


def _passes_on(page: Page, frame: Frame, other: Frame) -> bool:
    """Tell whether a medium or statement passes on what somebody said: قال فلان إن …، وفقا لصحيفة النهار."""
    if (
        frame.source is None
        or frame.rule == _WHICH  # قال إن السد آمن، وهو ما أكده: that it is safe
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
    if frame.cue is not None and (other.source is not None or frame.cue.through):
        return True  # وفق ما ذكرت مصادر رسمية, وأكد أن …، بحسب ما نقلت الوكالة
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


def _clause_begin(page: Page, begin: int, end: int, apart: bool = False) -> int:
    """
    Give where the last clause before a token begins: behind «while», «but» after a comma, never inside marks.

    An attribution that is set off closes the sentence: «زاد العدد، فيما هبط السعر، وفقا لـ», not «… هبط السعر وفقا لـ».
    """
    for index in range(end - 1, end if apart else max(begin + 1, end - LONGEST_STRETCH), -1):
        if page.roles[index] in _CLAUSES and page.roles[index - 1] == "comma" and page.around(index) is None:
            begin = index + 1
            break
    while begin < end and page.roles[begin] in ("turn", "while", "comma", "dash", "close", "open"):
        begin += 1
    return begin


def _behind_setting(page: Page, begin: int, end: int) -> int:
    """Give the token behind what joins a clause to the one before it: «وفي حادث منفصل، قتل», «في غضون ذلك، أغلقت»."""
    first = begin + 1
    if begin != page.begin(begin) or page.folds[begin].removeprefix(_WAW) != _IN or first + 2 >= end:
        return begin
    comma = page.find_role(first, min(end, first + _LONGEST_SETTING), "comma")
    if comma is None or comma + 1 >= end:
        return begin
    if page.has_article(first):
        return comma + 1 if page.words[first] in settings() else begin
    last = comma - 1
    if term(page.words[first]).place:
        return begin  # «وفي حي آخر، انهار منزل»
    joins = page.words[last] in joining() or (page.words[first] in settings() and page.masks[last] & DEMONSTRATIVE)
    return comma + 1 if last > first and joins else begin


_LONGEST_SETTING: Final = 4


def _around(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Read a clause that the attribution interrupts, on both sides of it: العسل، يضيف النحال، نادر."""
    frame = frames[index]
    begin = _clause_begin(page, page.begin(frame.at), frame.begin) if frame.clause is None else frame.clause
    parts = [(begin, trim(page, begin, frame.begin))]
    stop = content_stop(page, frame.content, frames, index + 1, frame)
    if frame.clause is not None and (another := page.find_role(frame.content, stop, "and_that")) is not None:
        stop = trim(page, frame.content, another)  # …، وأنه: another clause of who says this one
    parts.append((frame.content, stop))
    fragments = [one for part in parts for one in _fragments(page, *part)]
    return Content(parts, "mixed" if fragments else "indirect", fragments, begin == page.begin(begin))


def conjunction(written: str) -> int:
    """Give how many code points of a word are a conjunction before it: وعبرت, and not وزير."""
    proclitics = segment(written).proclitics
    return code_points(written, 1) if proclitics and proclitics[0] in (_WAW, _FEH) else 0
