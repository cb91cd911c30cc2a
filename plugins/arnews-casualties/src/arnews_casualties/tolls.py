"""How many in all: «عدد القتلى إلى 27», «وفيات كورونا تتجاوز مليونا», «حصيلة الفيضانات»."""

from collections.abc import Iterable
from typing import Final

from attrs import evolve

from arnews import Annotation, Reading, Span
from arnews.numbers import Number
from arnews.records import count_of
from arnews.word_classes import ARTICLE, classes_of
from arnews.words import word
from arnews_casualties.counted import Group
from arnews_casualties.edges import begins_joined, is_lone_article, may_end, past_opening
from arnews_casualties.groups import read_group
from arnews_casualties.harms import COMMAS, Harm, harm_of, is_victim_word, span_of_trigger
from arnews_casualties.nouns import read_victims
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims
from arnews_casualties.words import Trigger

__all__ = [
    "FARTHEST_NUMBER",
    "are_between",
    "find_total",
    "leads_to_toll",
    "read_cases",
    "read_reached",
    "read_tally",
    "read_toll_of",
    "read_toll_of_those",
]


_OF: Final = "\N{ARABIC LETTER LAM}"


def read_tally(scene: Scene, start: int) -> Harm | None:
    """Read a toll that does not say of what, where the dead were told of before: «مما يرفع العدد الإجمالي إلى 43»."""
    found = scene.match("tally", start)
    if found is None:
        return None
    end = scene.sentence(start)[1]
    near = (*range(start - _RISEN, start), found.stop)
    led = scene.match("reaches", found.stop) if found.stop < end else None
    at_once = _number_at_once(scene, found.stop, end)
    is_led = led is not None and _number_at_once(scene, led.stop, end) is not None  # «العدد تجاوز 60»
    if at_once is None and not is_led and not any(index >= 0 and scene.match("rises", index) for index in near):
        return None
    if found.stop < end and word(scene.tokens.words[found.stop]).folded.startswith(_OF):
        return None  # «العدد الإجمالي لحالات الشفاء»
    number, at = find_total(scene, found.stop, min(end, found.stop + _RISEN * 2))
    at = at if number is not None else at_once if at_once is not None else -1
    group = read_group(scene, at, end) if at >= 0 else None
    count = group.value.count if group is not None and group.value.numbered else None
    if group is None or count is None or (count.best is None and (count.low is None or led is None)):
        return None
    after = scene.trigger(group.stop) if group.stop < end else None
    if is_victim_word(scene, group) or (after is not None and _may_count(after.found.entries)):
        return None  # «يرتفع العدد إلى 43 قتيلا»: that one counts
    harm = harm_of(scene, start, group.stop, found.span(scene.tokens), group)
    return evolve(harm, shape="tally", total=True)


def _may_count(entries: Iterable[Trigger]) -> bool:
    """Tell whether a word for victims may say whom a number counts: «273 إصابة»."""
    return any(entry.shape == "person" for entry in entries)


def _number_at_once(scene: Scene, index: int, end: int) -> int | None:
    """Give the token of a number that is all that is said of a toll: «أن الحصيلة النهائية 72»."""
    index += index < end and scene.match("tally_word", index) is not None
    number = scene.numbers.get(index) if index < end else None
    return index if number is not None and may_end(scene, scene.past(number), end) else None


_RISEN: Final = 2
"""How many tokens before «العدد الإجمالي» a word of rising may stand."""


def read_cases(scene: Scene, start: int) -> Harm | None:
    """Read how many are ill in all, where some were told of: «ليرتفع إجمالي الحالات المسجلة إلى 98 ألفا»."""
    found = scene.match("cases", start)
    if found is None or scene.role_before("total", start, _RISEN) is None:
        return None
    end = scene.sentence(start)[1]
    number = find_total(scene, found.stop, min(end, found.stop + NEAREST_NUMBER))[0]
    counted = count_of(number.value, number.span) if number is not None else None
    if number is None or counted is None or counted.best is None:
        return None
    after = scene.past(number)
    noun = scene.trigger(after) if after < end else None
    if noun is not None and noun.entry.shape == "person":
        return None  # «عدد الحالات إلى 99 إصابة»: that one counts
    group = Group(counted, Victims(), None, 0.8, named=True, numbered=True)
    words = found.span(scene.tokens)
    harm = harm_of(scene, start, after, words, Reading(group, number.span, after, "casualties.number"))
    return evolve(harm, shape="tally", kind="affected", total=True)


def read_toll_of_those(scene: Scene, start: int, stop: int, trigger: Span) -> Harm | None:
    """Read how many a relative clause counts: «عدد من أعدموا هذا العام بلغ 310», «عدد الذين قتلوا إلى 88»."""
    if start > _OF_THOSE and scene.match("done", start - 1):
        start -= 1  # «عدد الطلاب الذين تم اختطافهم»
    if start < _OF_THOSE or not (scene.match("relative", start - 1) or scene.match("of", start - 1)):
        return None
    total = start - _OF_THOSE
    noun = scene.people(total)
    if noun is not None and noun.found.definite and scene.match("total", total - 1):
        total -= 1  # «عدد المسعفين الذين قتلوا»
    if scene.match("total", total) is None:
        return None
    end = scene.sentence(start)[1]
    number, at = find_total(scene, stop, min(end, stop + FARTHEST_NUMBER), strictly=True)
    if number is None:
        number, at = find_total(scene, stop, min(end, stop + FARTHEST_NUMBER))
    group = read_group(scene, at, end) if number is not None else None
    if group is None or not group.value.numbered:
        return None
    if noun is not None and total < start - _OF_THOSE and group.value.victims.group is None:
        victims, _ = read_victims(scene, noun.start, noun.stop, start)
        group = evolve(group, value=evolve(group.value, victims=victims))
    return evolve(harm_of(scene, start, group.stop, trigger, group), total=True)


_OF_THOSE: Final = 2
"""How many tokens before a verb «عدد» stands: «عدد من قضوا»."""


def leads_to_toll(scene: Scene, index: int, reach: int) -> bool:
    """Tell whether «عدد» before a token leads to it, and no clause of its own stands between: «التي سجلت 36 وفاة»."""
    reached = _is_reached(scene, index)
    total = scene.role_before("total", index, max(reach, _FARTHEST_WORD) if reached else reach)
    if total is None:
        return False
    near = range(total.stop, index)
    own = {name for at in near for name in scene.kinds(at) & _OWN if scene.match(name, at) is not None}
    if own and any(at in scene.numbers for at in range(total.stop, index)):
        return False  # «… إلى 711 وفاة، مشيرة إلى 95 مصابا»
    return not own or (reached and own == _DESCRIBED)


def _is_reached(scene: Scene, index: int) -> bool:
    """Tell whether a word of reaching stands right before a number: «إلى 30», «قد تجاوز الـ 170»."""
    first = index - 1 if index > 0 and is_lone_article(scene, index - 1) else index
    hedge = next(
        (at for at in range(first - _RISEN, first) if (one := scene.match("hedge", at)) and one.stop == first), 0
    )
    first = hedge or first
    near = range(first - 1, max(first - _RISEN, 0) - 1, -1)
    if any((found := scene.match("reaches", at)) is not None and found.stop == first for at in near):
        return True
    before = scene.match("reaches", hedge) if hedge else None  # «تجاوز» is both
    return before is not None


_FARTHEST_WORD: Final = 20
"""How many tokens before a number that a word of reaching leads to «عدد» may stand."""


_OWN: Final = frozenset({"relative", "according"})
_DESCRIBED: Final = frozenset({"relative"})
"""A clause that only says of what event: «عدد ضحايا الفيضانات التي ضربت البلاد قد تجاوز 170 قتيلا»."""


def read_reached(scene: Scene, start: int, stop: int, trigger: Span, end: int) -> Harm | None:
    """«وفيات كورونا تتجاوز مليونا»: a toll without a word for it."""
    strictly = scene.match("reaches", start - 1) is None  # «بلغت حالات الإصابة بالكوليرا 300 حالة»
    besides = scene.role_before("companions", start, _RISEN)
    strictly = strictly or (besides is not None and besides.stop == start)  # «بالإضافة إلى القتلى، هناك 15 شخصا»
    number, at = find_total(scene, stop, min(end, stop + 9), strictly=strictly)
    group = read_group(scene, at, end) if number is not None else None
    if group is None:
        return None
    if (
        number is not None
        and (noun := scene.trigger(scene.past(number))) is not None
        and _may_count(noun.found.entries)
    ):
        return None  # «جرحى بلغ عددهم 8 وفيات»
    after = scene.trigger(group.stop) if group.stop < end else None
    if after is not None and not begins_joined(scene, group.stop) and _may_count(after.found.entries):
        return None  # «وفيات الحمى وإصاباتها بلغت 273 إصابة»: that one counts
    if are_between(scene, group.stop, end):
        return None
    cause = scene.cause(stop)
    at_cause = stop if cause is not None and not cause.found.proclitics else None
    return evolve(harm_of(scene, start, group.stop, trigger, group), total=True, cause=at_cause)


def are_between(scene: Scene, index: int, end: int) -> bool:
    """Tell whether people are said to be of two kinds of victims: «191 شخصا | ما بين قتيل وجريح»."""
    for at in (index - 1, index, index + 1):
        between = scene.match("between", at) if at < end else None
        if between is not None and between.stop < end:
            first = scene.trigger(between.stop)
            return first is not None and not first.found.definite and first.entry.shape == "person"
    return False


def find_total(scene: Scene, start: int, stop: int, *, strictly: bool = False) -> tuple[Annotation[Number] | None, int]:
    """Give the number of a toll behind its word, and the token where it begins, or where the search stopped."""
    reached = not strictly and scene.role_before("reaches", start, 5) is not None  # «بلغ عدد القتلى منذ أيار 41»
    led = reached or (not strictly and scene.role_before("rises", start, 5) is not None)
    quoted, past = False, start
    for index in range(start, stop):
        if index < past:
            continue  # «منذ السابع من تشرين الأول/أكتوبر»
        past = scene.past_time(index)
        if scene.is_quote_mark(index):
            quoted = not quoted
            continue
        if scene.is_punctuation(index) and not quoted and scene.tokens.words[index] not in ("(", ")", ":"):
            if led and (_counts_people(scene, index + 1, stop) or _ends_sentence(scene, index + 1)):
                return scene.numbers[index + 1], index + 1  # «بلغ إجمالي القتلى في الملعب، 174 شخصا»
            if _is_inside_a_name(scene, index, start) or scene.match("reaches", index + 1) is not None:
                continue  # «قتلى الإعصار فونج - وونج، إلى 18»
            if led and (closed := _past_dashes(scene, index, stop)) is not None:
                past = closed
                continue  # «حصيلة قتلى الزلزال – مركزه تركيا – إلى 592»
            if led and scene.tokens.words[index] in COMMAS and not _turns(scene, index + 1):
                continue  # «بلغ عدد الضحايا المدنيين، الذين سقطوا، منذ مطلع العام، 1963 مدنيا»
            return None, index
        if scene.match("companions", index) is not None:
            return None, index  # «وصل 21 إضافة إلى 66 إصابة»
        number = scene.numbers.get(index)
        if number is not None and is_former(scene, index):
            continue  # «ارتفع عدد القتلى من 11 إلى 18»
        near = reached and (index < start + NEAREST_NUMBER or _counts_people(scene, index, stop))
        if near and number is not None and index not in scene.times and _may_be_toll(scene, number, index, stop):
            return number, index
        if scene.trigger(index) and scene.cause(index) is None:  # «ضحايا غرق العبارة»
            return None, index
        reaches = scene.match("reaches", index) or scene.match("their_number", index)
        described = index == start + 1 and _describes(scene, start)  # «عدد الإصابات | المسجلة | 71»
        if reaches is None and scene.tokens.words[index] != ":" and (strictly or not (index == start or described)):
            continue
        at = reaches.stop if reaches is not None else index + (index != start and not described)
        if reaches is not None:
            at = _past_day(scene, at, stop)
            while at < stop and (_is_filler(scene, at) or scene.is_quote_mark(at) or scene.tokens.words[at] == "-"):
                at += 1
        hedge = scene.match("hedge", at)
        first = past_opening(scene, hedge.stop if hedge else at)
        number = scene.numbers.get(first)
        if number is not None and not is_former(scene, first):
            return number, at
    return None, stop


def _describes(scene: Scene, index: int) -> bool:
    """Tell whether a definite adjective stands at a token."""
    known = classes_of(scene.words[index]).likeliest
    return known is not None and known.part == "adjective" and bool(known.mask & ARTICLE)


def is_former(scene: Scene, index: int) -> bool:
    """Tell whether a number says from how many a toll rose: «من | 11 إلى 18»."""
    number = scene.numbers.get(index)
    if number is None or not index or not scene.match("of", index - 1):
        return False
    after = scene.past(number)
    reaches = scene.match("reaches", after) if after < len(scene.tokens) else None
    return reaches is not None and reaches.stop in scene.numbers


def _past_dashes(scene: Scene, index: int, stop: int) -> int | None:
    """Give the token behind what stands between two dashes, where none of it is counted."""
    if scene.tokens.words[index] not in _DASHES:
        return None
    for at in range(index + 1, min(stop, index + _ASIDE)):
        if scene.tokens.words[at] in _DASHES:
            return at + 1
        if at in scene.numbers and at not in scene.times:
            return None
    return None


_ASIDE: Final = 10
"""How many tokens an aside between dashes has at most."""


def _past_day(scene: Scene, index: int, stop: int) -> int:
    """Give the token behind a time before the number that a toll came to: «بلغ | اليوم الجمعة، | 6 مدنيين»."""
    after = scene.past_time(index) if index < stop else index
    after += index < after < stop and scene.tokens.words[after] in COMMAS
    return after if _counts_people(scene, after, stop) else index


def _ends_sentence(scene: Scene, index: int) -> bool:
    """Tell whether a bare number stands at a token and nothing behind it: «ليبلغ عدد من اعتقلوا خلال يومين، 58»."""
    number = scene.numbers.get(index)
    if number is None or index in scene.times:
        return False
    after, end = scene.past(number), scene.sentence(index)[1]
    return after >= end or (after == end - 1 and scene.is_punctuation(after))


def _turns(scene: Scene, index: int) -> bool:
    """Tell whether a clause of its own begins behind a comma, which a toll does not go on over."""
    return scene.match("against", index) is not None or scene.match("clause", index) is not None


def _may_be_toll(scene: Scene, number: Annotation[Number], index: int, stop: int) -> bool:
    """Tell whether a number stands alone or counts people, and not things: «بلغ عدد ضحايا تسونامي 600 شخص»."""
    return may_end(scene, scene.past(number), stop) or _counts_people(scene, index, stop)


def _counts_people(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a number of people stands at a token."""
    number = scene.numbers.get(index) if index < stop else None
    after = scene.past(number) if number is not None else stop
    return after < stop and scene.people(after) is not None


def _is_inside_a_name(scene: Scene, index: int, first: int) -> bool:
    """Tell whether a dash joins two words that no table has: «فونج - وونج»."""
    if scene.tokens.words[index] not in _DASHES or not first < index < len(scene.tokens) - 1:
        return False
    return scene.is_plain(index - 1) and scene.is_plain(index + 1) and index + 1 not in scene.numbers


_DASHES: Final = frozenset({"-", "\N{EN DASH}"})


def _is_filler(scene: Scene, index: int) -> bool:
    """Tell whether a word may stand between «بلغ» and its number: «بلغ حتى الآن 20», «يبلغ عددهم 20»."""
    return scene.match("so_far", index) is not None or scene.match("their_number", index) is not None


NEAREST_NUMBER: Final = 9
FARTHEST_NUMBER: Final = 30
"""How many tokens behind «عدد القتلى» its number stands at most, with a word of reaching and without."""


def read_toll_of(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«حصيلة الفيضانات في الجنوب إلى 442»: a toll that does not say of what."""
    end = scene.sentence(start)[1]
    cause = scene.cause(stop) if stop < end else None
    if cause is None or cause.found.proclitics or cause.entry == "disease":
        return None
    number, at = find_total(scene, cause.stop, min(end, stop + FARTHEST_NUMBER), strictly=True)
    group = read_group(scene, at, end) if number is not None else None
    if group is None or not group.value.numbered or is_victim_word(scene, group):
        return None
    after = scene.trigger(group.stop) if group.stop < end else None
    if after is not None and any(entry.shape == "person" for entry in after.found.entries):
        return None  # «حصيلة الهجوم إلى 9 قتلى»: that one counts
    harm = harm_of(scene, start, group.stop, span_of_trigger(scene, start, stop), group)
    return evolve(harm, total=True, cause=stop)
