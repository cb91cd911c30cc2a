"""Lists without a verb: «سوسة (12 قتيلا)، والمهدية (7)», «القتلى: 5 في عدن، 3 في لحج», «مدرسة النور 14 تلميذة»."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from arnews import Reading, Span
from arnews.normalization import letters_of
from arnews.records import count_of
from arnews.word_classes import ARTICLE, UNKNOWN, classes_of
from arnews.words import word
from arnews_casualties.counted import Group
from arnews_casualties.edges import CLOSING, OPENING, begins_joined, late_hedge, lone_waw, may_end
from arnews_casualties.groups import read_group
from arnews_casualties.places import noun_of, precision_of
from arnews_casualties.scene import Scene
from arnews_casualties.value import Location, Victims

__all__ = [
    "Item",
    "read_institution",
    "read_list",
    "read_list_on",
    "read_place_beside",
    "read_placed",
    "read_placed_list",
    "read_placed_on",
]

_MOST: Final = 40
"""How many items a list has at most."""
_HEAD: Final = 14
"""How many tokens behind its heading a list may begin."""
_NAME: Final = 5
"""How many tokens a name has at most that stands before its count."""
_RANK: Final = 3
"""How many tokens the words for a rank have at most: «في المرتبة الأولى»."""
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_COMMAS: Final = frozenset({",", "\N{ARABIC COMMA}", "\N{ARABIC SEMICOLON}", ";", "-", "\N{EN DASH}", "/"})
_TO: Final = frozenset({":", "-", "\N{EN DASH}"})
"""What may stand between a name and its count: «صنعاء: 5»."""


@frozen
class Item:
    """One line of a list: how many, and where."""

    group: Reading[Group]
    place: Location | None
    start: int
    """Its first token."""
    stop: int
    """The token after it."""
    named: bool = True
    """Whether the name stands before the count: «صنعاء 5», not «5 في صنعاء»."""


def read_list(scene: Scene, start: int, stop: int) -> list[Item]:
    """Read the list that begins near behind a heading: two items at least, and no clause of its own before them."""
    for index in range(start, min(stop, start + _HEAD)):
        if index > start and (scene.trigger(index) is not None or scene.match("relative", index)):
            return []
        led = index > start and scene.match("over", index - 1) is not None  # «توزعت الوفيات على | تاونات (7)»
        first = _read_item(scene, index, stop, goes_on=led)
        if first is None:
            if index in scene.numbers and index > start:
                return []
            continue
        items = [first, *_read_on(scene, first.stop, stop)]
        return items if len(items) > 1 else []
    return []


def read_list_on(scene: Scene, start: int, stop: int) -> list[Item]:
    """Read what goes on with a list whose first item was read: «سوسة (12 قتيلا) | والمهدية (7)»."""
    index = start + (start < stop and scene.tokens.words[start] in CLOSING)
    return [item for item in _read_on(scene, index, stop) if item.named]


def read_placed_on(scene: Scene, start: int, stop: int) -> list[Item]:
    """
    Read the counts with their places behind that go on with one: «21 في زبيد، | و(9) في الزيدية، و(7) في الدريهمي».

    A place that no layer knows is one by its like: where two of them follow at least.
    """
    if start >= stop or not _is_led_to_place(scene, start):
        return []
    items: list[Item] = []
    index = start
    while len(items) < _MOST:
        at = _next_count(scene, index, stop)
        item = read_placed(scene, at, stop) if at is not None else None
        if item is None:
            break
        items.append(item)
        index = item.stop - 1  # «و» of the next may stand right behind
    known = [item for item in items if item.place is not None and (item.place.record is not None or item.place.head)]
    named = any(_may_be_named_so(scene, item.stop - 1) for item in items)
    return items if len(items) > 1 and (known or named) else known


def read_placed_list(scene: Scene, start: int, stop: int) -> list[Item]:
    """Read a list of counts with their places behind, from its first one on: «6 في حلب، و(7) في كعيدنة»."""
    items: list[Item] = []
    at: int | None = start
    while at is not None and at + 1 < stop and len(items) < _MOST:
        item = read_placed(scene, at, stop)
        if item is None:
            break
        items.append(item)
        at = _next_count(scene, item.stop - 1, stop)
    return items


def _is_led_to_place(scene: Scene, index: int) -> bool:
    """Tell whether «في» or «ب» leads to a place at a token: «في زبيد», «بإقليم الحوز»."""
    return word(scene.tokens.words[index]).folded == _FI or scene.is_located_word(index)


def _next_count(scene: Scene, start: int, stop: int) -> int | None:
    """Give the token of the next count behind the place of the one before, and behind «، وهو الأكثر تضررا،»."""
    index, last = start - 1, min(stop, start + _APART)
    while index + 1 < last:
        index += 1
        if scene.tokens.words[index] in _COMMAS and index + 1 < stop and scene.match("which_is", index + 1):
            closing = (at for at in range(index + 2, min(stop, index + _APART)) if scene.tokens.words[at] in _COMMAS)
            index = next(closing, stop)
            last = min(stop, index + _APART)
            continue
        if scene.trigger(index) is not None or scene.match("relative", index) or scene.match("according", index):
            return None
        along = scene.match("companions", index)
        if along is not None:
            return along.stop if index > start and along.stop < stop else None
        lone = lone_waw(scene, index) is not None
        if index > start and (lone or begins_joined(scene, index)):
            at = index + lone
            opened = at + (at < stop and scene.tokens.words[at] in OPENING)
            one = scene.trigger(at) or scene.people(at) if at < stop else None
            if opened in scene.numbers or one is not None:
                return at
        if index > start and scene.tokens.words[index - 1] in _COMMAS and index in scene.numbers:
            return index
    return None


_APART: Final = 12
"""How many tokens the place of a count has, and what is said of it between commas."""


def read_placed(scene: Scene, index: int, stop: int) -> Item | None:
    """Read «(9) في الزيدية», «حالة واحدة بإقليم الصويرة», «5 في كل من باجل والضحي»."""
    at = index + (scene.tokens.words[index] in OPENING)
    number = scene.numbers.get(at)
    counted = count_of(number.value, number.span) if number is not None and number.value.kind == "cardinal" else None
    if number is not None and counted is not None and counted.best and at not in scene.times:
        after = scene.past(number)
        after += after < stop and scene.tokens.words[after] in CLOSING
        noun = _noun_at(scene, after, stop)
        others = scene.people(noun) if noun < stop else None
        group = Group(counted, _victims(scene, after, noun), None, 0.8, named=noun > after, numbered=True, others=True)
        end = noun + (others is not None and others.entry.others)
        late = late_hedge(scene, end, stop)
        end = end if late is None else late.stop
        last = end if end > after else scene.past(number)
        reading = Reading(group, Span(number.span.start, scene.tokens.ends[last - 1]), end, "casualties.list")
    else:
        one = read_group(scene, index, stop, joined=True)
        if one is None or one.value.definite or one.value.count.high is None or one.value.count.high > _DUAL:
            return None
        reading = one
    at = reading.stop
    if at >= stop or not _is_led_to_place(scene, at):
        return None
    at += word(scene.tokens.words[at]).folded == _FI
    each = scene.match("each", at) if at < stop else None
    at = at if each is None else each.stop
    side = scene.match("side", at) if at < stop and at not in scene.places else None
    place = scene.places.get(at if side is None else side.stop) if at < stop else None
    if place is not None and getattr(place.value, "role", "literal") == "literal":
        found = Location(place.span, precision_of(place), place, beside=side is not None)  # «129 في | غرب سومطرة»
        return Item(reading, found, index, scene.past(place), named=False)
    known = read_institution(scene, at, stop) if at < stop else None
    if known is not None:
        return Item(reading, known, index, scene.tokens.at(known.span.end - 1) + 1, named=False)
    if at >= stop or not (_may_be_named_so(scene, at) or _may_be_named_alone(scene, at, stop)):
        return None
    span = scene.tokens.span(at, at + 1)
    return Item(reading, Location(span, _UNKNOWN, name=_written(scene, at, at + 1)), index, at + 1, named=False)


_DUAL: Final = 2


def _may_be_named_alone(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a definite word stands alone where its like have names: «و6 في المغربة، و5 في كعيدنة»."""
    if not scene.is_plain(index) or index in scene.times or not word(scene.words[index]).folded.startswith(_AL):
        return False
    return index + 1 >= stop or scene.is_punctuation(index + 1) or begins_joined(scene, index + 1)


_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def _may_be_named_so(scene: Scene, index: int) -> bool:
    """Tell whether a word that no table has may be the name of a place: unknown, or known as a name."""
    if not scene.is_plain(index) or index in scene.times or index in scene.numbers:
        return False
    known = classes_of(scene.words[index]).likeliest
    return known is None or bool(known.mask & UNKNOWN) or known.part in ("name", "particle", "verb")


def read_place_beside(scene: Scene, first: int) -> Location | None:
    """Read the place whose name stands right before a count: «وبيوبيو | 9 قتلى», «سوسة | (12 قتيلا)»."""
    index = first - 1
    if index > 0 and (scene.tokens.words[index] in OPENING or scene.tokens.words[index] in _TO):
        index -= 1
    if index > 0 and word(scene.tokens.words[index]).folded == _BEH:  # «تصدرت حضرموت القائمة بـ | 13 قتيلا»
        index -= 1
    index -= index > 0 and scene.is_role("alone", index)  # «حصيلة الدار البيضاء وحدها | 9 قتلى»
    for first in range(max(index - _RANK + 1, 1), index + 1):
        ranking = scene.match("ranking", first)
        if ranking is not None and ranking.stop == index + 1:
            index = first - 1
            break
    recorder = _recorder(scene, index)
    if recorder is not None:
        return recorder
    place = scene.places_end.get(index)
    if place is None:
        return _named_alike(scene, index)
    if getattr(place.value, "role", "literal") != "literal":
        return None
    begin = scene.tokens.at(place.span.start)
    if begin and (scene.is_role("of", begin - 1) or scene.is_role("body", begin - 1)):
        return None
    return Location(place.span, precision_of(place), place)


def _named_alike(scene: Scene, index: int) -> Location | None:
    """
    Read a name that no layer knows by its like: «سوسة: 4 قتلى، | المهدية: 3 قتلى».

    It stands alone between marks, the last of them one that leads to a count, as behind a place of the same sentence.
    """
    words, begin = scene.tokens.words, scene.sentence(index)[0]
    mark = words[index + 1]
    if mark not in _TO | OPENING or not _may_name(scene, index) or scene.is_punctuation(index):
        return None
    if index > begin and not (scene.is_punctuation(index - 1) or lone_waw(scene, index - 1) is not None):
        return None
    near = range(index - 1, max(begin, index - _LINE) - 1, -1)
    if not any(words[at] == mark and at - 1 in scene.places_end for at in near):
        return None
    span = scene.tokens.span(index, index + 1, scene.cut(index))
    return Location(span, _UNKNOWN, name=letters_of(scene.doc[span]))


_LINE: Final = 40
"""How many tokens before a name of a list its like may stand."""


def _recorder(scene: Scene, last: int) -> Location | None:
    """Read the place that has so many: «مدرسة الرافدين سجلت | 34 إصابة», «سجلت مدينة حلب وحدها | 5 قتلى»."""
    begin = scene.sentence(last)[0] if last >= 0 else 0
    for verb in range(last, max(begin, last - _NAME - _RANK) - 1, -1):
        if scene.match("records", verb) is None:
            continue
        near = range(verb - 1, max(begin, verb - _NAME) - 1, -1) if verb == last else (verb + 1,)
        for at in near:
            named = _read_name(scene, at, last + 2)
            if named is not None and named[2] and _leads_on(scene, named[0], verb if verb == last else last + 1):
                return named[1]
        return None
    return None


def _leads_on(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether nothing but a time or «وحدها» stands up to a token: «سجلت مدينة حلب أمس | 5 قتلى»."""
    index = scene.past_time(index)
    described = classes_of(scene.words[index]).likeliest if index == stop - 1 else None
    if described is not None and described.part == "adjective" and described.mask & ARTICLE:
        index += 1  # «سجلت البرتغال | المجاورة | 284 وفاة»
    if index == stop or scene.match("heaviest", index) is not None:
        return True  # «سجلت ولاية كذا | أكبر عدد من الوفيات»
    return index == stop - 1 and scene.match("alone", index) is not None


def _read_on(scene: Scene, index: int, stop: int) -> Iterator[Item]:
    for _ in range(_MOST):
        at = _past_separator(scene, index, stop)
        item = _read_item(scene, at, stop, goes_on=True) if at is not None else None
        if item is None:
            return
        yield item
        index = item.stop


def _past_separator(scene: Scene, index: int, stop: int) -> int | None:
    """Give the token of the next item behind a comma or «و»; nothing where none stands there."""
    if index >= stop:
        return None
    if scene.tokens.words[index] in _COMMAS:
        index += 1
        if index < stop and lone_waw(scene, index) is not None:
            return index + 1
        return index + (index < stop and scene.match("next_in_list", index) is not None)
    if scene.match("next_in_list", index) is not None:  # «ثم شبوة»
        return index + 1
    if lone_waw(scene, index) is not None:
        return index + 1
    return index if begins_joined(scene, index) else None


def _read_item(scene: Scene, index: int, stop: int, *, goes_on: bool = False) -> Item | None:
    """
    Read «سوسة (12)», «في درنة 140», «مدرسة النور 14 تلميذة», «5 في عدن».

    Where a list `goes_on` a name that no layer knows is one by its bracket: «وتاونات (7)».
    """
    if index >= stop:
        return None
    if index in scene.numbers:
        return _read_counted(scene, index, stop)
    named = _read_name(scene, index, stop)
    if named is None:
        return None
    at, place, is_known = named
    bracketed = scene.tokens.words[at] in OPENING
    at += bracketed or scene.tokens.words[at] in _TO or word(scene.tokens.words[at]).folded == _BEH  # «شبوة بـ | 7»
    if at >= stop:
        return None
    group = _read_count(scene, at, stop, bracketed=bracketed)
    if group is None or not (is_known or _is_name_by_count(scene, place, group, bracketed=bracketed, goes_on=goes_on)):
        return None
    after = group.stop + (bracketed and group.stop < stop and scene.tokens.words[group.stop] in CLOSING)
    if bracketed and after == group.stop:
        return None
    return Item(group, place, index, after)


def _is_name_by_count(scene: Scene, place: Location, group: Reading[Group], *, bracketed: bool, goes_on: bool) -> bool:
    """Tell whether words that no layer knows name a place: by a bracket, or by the count of a list that goes on."""
    if bracketed:
        return goes_on or group.value.named
    if not goes_on:
        return False
    if not group.value.named:
        return _is_plain_name(scene, place)  # «إدلب 18، وحلب 15، | وحماة 8»
    words = (classes_of(scene.words[index]) for index in scene.tokens.within(place.span))
    return all(one.likeliest is None or one.likeliest.mask & UNKNOWN for one in words)  # not «وإنقاذ سبعة أشخاص»


def _is_plain_name(scene: Scene, place: Location) -> bool:
    """Tell whether one word that means nothing here stands where a list has its names."""
    words = scene.tokens.within(place.span)
    return len(words) == 1 and _may_name(scene, words[0]) and not scene.is_verb(words[0])


def _may_name(scene: Scene, index: int) -> bool:
    """Tell whether a word that no table has may be a name: no time, and no definite plural that is known, «الذكور»."""
    if not scene.is_plain(index) or index in scene.times:
        return False
    known = classes_of(scene.words[index]).likeliest
    return known is None or known.number != "plural" or not known.mask & ARTICLE or bool(known.mask & UNKNOWN)


def _read_counted(scene: Scene, index: int, stop: int) -> Item | None:
    """Read «5 في عدن», «ثلاثة عمال بمدينة قسنطينة»."""
    group = _read_count(scene, index, stop, bracketed=False)
    if group is None or group.stop >= stop:
        return None
    at = group.stop + (word(scene.tokens.words[group.stop]).folded == _FI or scene.is_role("of", group.stop))
    if at == group.stop and not scene.is_located_word(at):
        return None
    place = scene.places.get(at)
    if place is None:
        head = scene.match("place_head", at) or scene.match("institution", at)
        place = scene.places.get(head.stop) if head is not None else None
        named = read_institution(scene, at, stop) if head is not None and place is None else None
        if named is not None:
            return Item(group, named, index, scene.tokens.at(named.span.end - 1) + 1, named=False)
    if place is None or getattr(place.value, "role", "literal") != "literal":
        return None
    return Item(group, Location(place.span, precision_of(place), place), index, scene.past(place), named=False)


def _read_name(scene: Scene, index: int, stop: int) -> tuple[int, Location, bool] | None:
    """
    Read the name before a count: the token behind it, the place, and whether it is known as one.

    A name that no layer knows is one by the word for what it is («مدرسة النور»), or by what stands in its bracket.
    """
    if word(scene.tokens.words[index]).folded in (_FI, _WAW + _FI):
        index += 1
    head = scene.match("place_head", index) or scene.match("institution", index)
    first = index if head is None else head.stop
    if first >= stop:
        return None
    place = scene.places.get(first)
    if place is not None and getattr(place.value, "role", "literal") == "literal":
        begin = place.span.start if head is None else scene.tokens.place(index, head.found.cut)  # «و|محافظة حجة»
        span = Span(begin, place.span.end)
        after = scene.past(place)
        while after < min(stop, first + _NAME) and scene.is_plain(after) and not _ends_name(scene, after):
            known = classes_of(scene.words[after]).likeliest
            if known is None or not known.mask & UNKNOWN or scene.is_punctuation(after):
                break
            after += 1  # «إل | روديو»
        return (after, Location(span, precision_of(place), place), True) if after < stop else None
    at = first
    while at < min(stop, first + _NAME) and not _ends_name(scene, at):
        if scene.is_punctuation(at) or scene.match("stop", at) or scene.trigger(at) or at in scene.times:
            return None
        if at in scene.names or (head is None and (scene.people(at) is not None or scene.is_verb(at))):
            return None  # «أحمد علي (25)» is how old he is
        at += 1
    if at == first or at >= stop or at - first > (_NAME if head is not None else _BARE_NAME):
        return None
    span = scene.tokens.span(index, at, head.found.cut if head is not None else scene.cut(index))
    if head is None:
        return at, Location(span, _UNKNOWN, name=letters_of(scene.doc[span])), False
    return at, Location(span, _EXACT, head=noun_of(scene, head), name=_written(scene, first, at)), True


def _ends_name(scene: Scene, index: int) -> bool:
    """Tell whether the count begins at a token, or what leads to it: «مدرسة النور | (14», «… وحدها 14», «… سجلت 14»."""
    if scene.tokens.words[index] in OPENING or index in scene.numbers:
        return True
    return bool(scene.match("records", index) or scene.match("alone", index))


def read_institution(scene: Scene, index: int, stop: int) -> Location | None:
    """Read «في مدرسة ابن سينا», «بمستشفى الأمل», «في بلدة رداع»: where some of the victims were, known or not."""
    index += index < stop and word(scene.tokens.words[index]).folded == _FI
    head = scene.match("institution", index) or scene.match("place_head", index) if index < stop else None
    if head is None or (head.found.proclitics not in ("", _BEH)) or head.stop >= stop:
        return None
    at = head.stop
    while at < min(stop, head.stop + _BARE_NAME):
        ends = scene.is_punctuation(at) or scene.match("stop", at) or scene.trigger(at) or begins_joined(scene, at)
        if ends or at in scene.times or at in scene.numbers or scene.match("clause", at):
            break
        at += 1
    if at == head.stop:
        return None
    span = scene.tokens.span(index, at, head.found.cut)
    return Location(span, _EXACT, head=noun_of(scene, head), name=_written(scene, head.stop, at))


def _written(scene: Scene, start: int, stop: int) -> str:
    """Give the letters of a name, without what is written on them."""
    return " ".join(letters_of(scene.doc[scene.tokens.span(start, stop)]).split())


_EXACT: Final = 1
_UNKNOWN: Final = 7
_BARE_NAME: Final = 3
"""How many tokens a name has at most that no word for a place leads to."""


def _read_count(scene: Scene, index: int, stop: int, *, bracketed: bool) -> Reading[Group] | None:
    """Read the count of an item: a number alone, or with the noun that it counts; «شخصان», «شخص واحد»."""
    number = scene.numbers.get(index)
    if number is None or number.value.kind == "dual":
        one = read_group(scene, index, stop)
        is_one = one is not None and one.rule == "casualties.noun" and one.value.count.high is not None
        return one if is_one and one is not None and not one.value.definite else None
    counted = count_of(number.value, number.span)
    if counted is None or counted.best == 0 or index in scene.times:
        return None
    after = scene.past(number)
    noun = _noun_at(scene, after, stop)
    late = late_hedge(scene, noun, stop)
    end = noun if late is None else late.stop
    if noun == after and not _ends_item(scene, after, stop, bracketed=bracketed):
        return None
    group = Group(counted, _victims(scene, after, noun), None, 0.8, named=noun > after, numbered=True, others=True)
    return Reading(group, Span(number.span.start, scene.tokens.ends[end - 1]), end, "casualties.list")


def _noun_at(scene: Scene, index: int, stop: int) -> int:
    """Give the token after the noun that a number counts, or the same token where none stands there."""
    if index >= stop or (begins_joined(scene, index) and not _is_own_word(scene, index)):
        return index
    noun = scene.people(index)
    if noun is not None and not noun.found.proclitics:
        return noun.stop
    found = scene.trigger(index)
    if found is not None and any(entry.shape == "person" for entry in found.found.entries):
        return found.stop
    return index


def _is_own_word(scene: Scene, index: int) -> bool:
    """Tell whether the «و» at the start of a word for victims is a letter of its own: «وفيات»."""
    found = scene.trigger(index)
    return found is not None and not found.found.proclitics


def _victims(scene: Scene, index: int, stop: int) -> Victims:
    if index == stop:
        return Victims()
    noun = scene.people(index)
    span = scene.tokens.span(index, stop)
    if noun is None:
        return Victims(span)
    form = noun.entry
    return Victims(span, form.status, form.group, form.age, gender=form.gender, nationality=form.nationality)


def _ends_item(scene: Scene, index: int, stop: int, *, bracketed: bool) -> bool:
    """Tell whether a bare number is all of the count."""
    if index >= stop:
        return True
    if bracketed:
        return scene.tokens.words[index] in CLOSING
    return may_end(scene, index, stop) or _past_separator(scene, index, stop) is not None
