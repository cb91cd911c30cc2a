"""Some of the victims: «بينهم أطفال», «خمسة منهم جنود», «بين القتلى امرأتان», «12 في حلب و8 في حمص»."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from typing import Final

from attrs import evolve

from arnews import Reading, Span
from arnews.records import Count, claiming, count_of
from arnews.words import word
from arnews_casualties.ages import read_age
from arnews_casualties.counted import Group
from arnews_casualties.draft import Draft
from arnews_casualties.drafts import evidence_of
from arnews_casualties.edges import CLOSING, OPENING, begins_joined, lone_waw
from arnews_casualties.groups import read_group
from arnews_casualties.harms import COMMAS
from arnews_casualties.likeness import differ_in
from arnews_casualties.listed_parts import with_rest_of_lists, without_places_of_parts
from arnews_casualties.lists import read_institution, read_list, read_placed, read_placed_list
from arnews_casualties.nouns import is_accusative
from arnews_casualties.scene import Scene
from arnews_casualties.value import Casualty, Kind, Location, Victims
from arnews_casualties.whereabouts import read_places_after
from arnews_casualties.words import Trigger

__all__ = ["with_parts"]

_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_REACH: Final = 40
"""How many tokens after the victims some of them may be named."""
_LIST: Final = 6
_FREED: Final = 3
"""How many tokens before «11 منهم» it may be said that they are free again."""
_MARKS: Final = frozenset({":", "("})
_PARTS: Final = frozenset({"part", "of_them"})


def with_parts(scene: Scene, hits: list[int], wholes: list[Draft]) -> list[Draft]:
    """Give the records and behind them their parts; `hits` are the tokens of the triggers."""
    if not wholes:
        return wholes
    ordered = sorted(wholes, key=lambda draft: draft.group_stop)
    own = frozenset(draft.value.evidence.get("count") for draft in wholes)
    parts = [
        *_among(scene, hits, wholes, own),
        *_listed_by_places(scene, ordered),
        *_named_as_part(scene, ordered, own),
        *_listed(scene, ordered),
        *_counted_by_places(scene, ordered),
    ]
    parts = _without_other_harm(scene, parts, wholes)
    taken = {draft.value.evidence.get("count") for draft in parts}
    said = [(draft.value.kind, draft.value.evidence.get(role)) for draft in parts for role in ("count", "victims")]
    begun = {(kind, words.start) for kind, words in said if words is not None}
    parts = _without_repetition(parts)
    counted = {draft.value.evidence.get("count"): draft.parent for draft in parts}
    wholes_of = {one: counted.get(one.value.evidence.get("count")) for one in wholes if _is_part(one, taken, begun)}
    parts = [evolve(part, parent=part.parent and (wholes_of.get(part.parent) or part.parent)) for part in parts]
    parents = {draft.parent for draft in parts}
    kept = [draft for draft in wholes if draft in parents or draft not in wholes_of]
    rest = with_rest_of_lists(scene, kept, parts)
    moved = {old: new.parent for old, new in zip(kept, rest, strict=True) if new is not old}
    parts = [evolve(part, parent=moved.get(part.parent, part.parent)) if part.parent else part for part in parts]
    return without_places_of_parts(rest + parts)


def _without_other_harm(scene: Scene, parts: list[Draft], wholes: list[Draft]) -> list[Draft]:
    """Leave out numbers that count those who came to other harm: «أصيب خمسة توفي اثنان منهم»."""
    counted = {draft.value.evidence.get("count"): draft.value.kind for draft in wholes}
    held = {draft.value.evidence.get("count"): draft.value.factuality for draft in wholes}
    kept = []
    for part in parts:
        count = part.value.evidence.get("count")
        if count is not None and held.get(count, part.value.factuality) != part.value.factuality:
            continue  # «طلبت القبض على أربعة، فأوقفت اثنين منهم»
        if (
            count is None
            or count not in counted
            or counted[count] == part.value.kind
            or scene.tokens.at(count.start) not in scene.numbers
        ):
            kept.append(part)
    return kept


def _is_part(draft: Draft, taken: set[Span | None], begun: set[tuple[Kind, int]]) -> bool:
    if (draft.value.kind, draft.span.start) in begun and draft.rule.startswith("casualties.verb"):
        return True  # «51 قتيلا، بينهم امرأتان و3 شبان قتلوا برصاص الشرطة»
    return (draft.rule in _TOLD_AGAIN or draft.others) and draft.value.evidence.get("count") in taken


_TOLD_AGAIN: Final = frozenset({"casualties.person", "casualties.life", "casualties.event"})
"""Rules whose records only count again those who are told of as some: «سبعة مصابين، | إصابة اثنين منهم | خطرة»."""


def _without_repetition(parts: list[Draft]) -> list[Draft]:
    seen: set[Span] = set()
    kept = []
    for part in parts:
        place = part.value.evidence.get("count") or part.span
        if place not in seen:
            seen.add(place)
            kept.append(part)
    return kept


def _whole_before(scene: Scene, ordered: Sequence[Draft], index: int) -> Draft | None:
    """Give the record of the sentence whose victims stand last before a token."""
    at = bisect_right(ordered, index, key=lambda draft: draft.group_stop) - 1
    if at < 0 or ordered[at].group_stop <= index - _REACH:
        return None
    whole = ordered[at]
    return whole if whole.value.sentence == scene.sentence_number(index) else None


def _whole_of_sentence_before(
    scene: Scene, ordered: Sequence[Draft], index: int, own: Set[Span | None]
) -> Draft | None:
    """Give the last record of the sentence before, where none stands between: «أصيب 24. ويتلقى 6 منهم العلاج»."""
    at = bisect_right(ordered, index, key=lambda draft: draft.group_stop) - 1
    if (
        at < 0
        or ordered[at].value.sentence != scene.sentence_number(index) - 1
        or ordered[at].group_stop <= index - _REACH
    ):
        return None
    begin = scene.sentence(index)[0]
    if scene.numbers[index].span in own:
        return None  # «وقتل 3 منهم في تكساس»: a record of its own
    if any(scene.people(other) is not None or other in scene.numbers for other in range(begin, index)):
        return None  # «هبطت ثلاث طائرات، واحدة منها»
    return ordered[at] if ordered[at].value.count.best is not None else None


def _named_as_part(scene: Scene, ordered: Sequence[Draft], own: Set[Span | None]) -> Iterator[Draft]:
    """Read «بينهم أطفال», and «خمسة منهم جنود»."""
    for index in _near(scene, ordered):
        kinds = scene.kinds(index)
        if kinds.isdisjoint(_PARTS):
            continue
        part = scene.match("part", index) if "part" in kinds else None
        if part is not None:
            whole = _whole_before(scene, ordered, index)
            if whole is not None:
                yield from _parts_at(scene, whole, index, part.stop, scene.sentence(index)[1])
        number = scene.numbers_end.get(index - 1)
        whole = _whole_before(scene, ordered, index) if "of_them" in kinds and number is None else None
        is_behind = whole is not None and (scene.is_punctuation(index - 1) or whole.group_stop == index)
        if "of_them" in kinds and number is None and (is_behind or scene.is_punctuation(index - 1)):
            if whole is not None:  # «10 مواطنين، منهم طفلان وامرأة», «69 شخصا منهم 17 طفلا»
                yield from _parts_at(scene, whole, index, index + 1, scene.sentence(index)[1])
            continue
        if "of_them" not in kinds or number is None or _counts_things(scene, ordered, index):
            continue
        first = scene.tokens.at(number.span.start)
        if scene.role_before("ending_state", first, _FREED) is not None:  # «وأفرجت عن 11 منهم»
            continue
        whole = _whole_before(scene, ordered, first) or _whole_of_sentence_before(scene, ordered, first, own)
        if whole is not None:
            yield from _some_of_them(scene, whole, first, index + 1, scene.sentence(index)[1])


def _counts_things(scene: Scene, ordered: Sequence[Draft], index: int) -> bool:
    """Tell whether «منها» goes back to something else that was counted: «60 سيارة، تضررت 55 منها»."""
    if not word(scene.tokens.words[index]).folded.endswith(_ALEF):
        return False
    at = bisect_right(ordered, index, key=lambda draft: draft.group_stop) - 1
    first = ordered[at].group_stop if at >= 0 else index
    number = scene.numbers_end.get(index - 1)
    before = scene.tokens.at(number.span.start) if number is not None else index
    return any(other in scene.numbers for other in range(max(first, index - _REACH), before))


def _near(scene: Scene, ordered: Sequence[Draft]) -> Iterator[int]:
    """Give each token behind victims, as far as some of them may be named, once."""
    past = 0
    for whole in ordered:
        end = scene.sentence(whole.start)[1]
        stop = min(whole.group_stop + _REACH, scene.sentence(end)[1] if end < len(scene.tokens) else end)
        yield from range(max(past, whole.group_stop), stop)
        past = max(past, stop)


def _some_of_them(scene: Scene, whole: Draft, first: int, start: int, stop: int) -> Iterator[Draft]:
    """Read «خمسة منهم من رجال الأمن، وستة متدربين»."""
    group = read_group(scene, first, first + 1 if start - first < 2 else start - 1)
    if group is None:
        return
    victims = read_group(scene, start, stop)
    if victims is None and start < stop and scene.match("of", start):
        victims = read_group(scene, start + 1, stop)
    after = start
    if victims is not None and not victims.value.numbered:
        group = evolve(group, value=evolve(group.value, victims=victims.value.victims))
        after = victims.stop
    part = _part(scene, whole, group, Span(group.span.start, scene.tokens.ends[after - 1]))
    if part is None:
        return
    places = _places_after(scene, after, stop)
    yield evolve(part, value=evolve(part.value, place=tuple(places))) if places else part
    yield from _list_of(scene, whole, after, stop, apart=_REACH // 4)


def _listed(scene: Scene, ordered: Sequence[Draft]) -> Iterator[Draft]:
    """Read the list of all those counted: «4 أشخاص هم رجل وزوجته», «20 شخصا: 12 في حلب و8 في حمص»."""
    for whole in ordered:
        index = whole.group_stop
        stop = scene.sentence(whole.start)[1]
        for at in range(index, min(stop, index + 8)):
            if scene.is_plain(at):
                continue
            if scene.tokens.words[at] in _MARKS or scene.match("these", at):
                if scene.tokens.words[at] == "(" and at > index:
                    break
                some = _in_bracket(scene, whole, at, stop)
                if some is not None:
                    yield some
                    break
                told = list(_list_of(scene, whole, at + 1, stop, apart=4, first=True))
                yield from told or _of_list(scene, whole, at + 1, stop)
                break
            if scene.is_punctuation(at) and at + 1 < stop and scene.match("these", at + 1):
                continue  # «5 قتلى، هم 3 أطفال وامرأة ورجل»
            if scene.is_punctuation(at) or scene.trigger(at):
                break


def _listed_by_places(scene: Scene, ordered: Sequence[Draft]) -> Iterator[Draft]:
    """Read the list of counts by places that comes to a number before it: «13 شخصا في السيول، 6 في حلب و7 في حمص»."""
    for whole in ordered:
        best, stop = whole.value.count.best, scene.sentence(whole.start)[1]
        if best is None or whole.listed:
            continue  # «القتلى: 5 في عدن، 3 في لحج، 2 في تعز»
        last = min(stop, whole.group_stop + _REACH // 2)
        for index in range(whole.group_stop, last):
            if scene.tokens.words[index] not in _LEADS:
                if index in scene.numbers and index not in scene.times:
                    break
                continue
            first = index + 1 + (index + 1 < stop and scene.match("of_them", index + 1) is not None)
            items = read_placed_list(scene, first, stop)
            if len(items) > 1 and sum(item.group.value.count.best or 0 for item in items) == best:
                for item in items:
                    part = _part(scene, whole, item.group, item.group.span)
                    if part is not None and item.place is not None:
                        yield evolve(part, value=evolve(part.value, place=(item.place,)))
                break


_LEADS: Final = COMMAS | {":", "-", "\N{EN DASH}", "\N{EM DASH}"}
"""Marks behind which a list of places may begin."""


def _in_bracket(scene: Scene, whole: Draft, index: int, stop: int) -> Draft | None:
    """Read how many of them were somewhere, in brackets: «61 قتيلا | (58 في إقليم دارفور)»."""
    if scene.tokens.words[index] not in OPENING or index + 1 not in scene.numbers:
        return None
    item = read_placed(scene, index + 1, stop)
    if item is None or item.stop >= stop or scene.tokens.words[item.stop] not in CLOSING:
        return None
    part = _part(scene, whole, item.group, item.group.span)
    return None if part is None or item.place is None else evolve(part, value=evolve(part.value, place=(item.place,)))


def _counted_by_places(scene: Scene, ordered: Sequence[Draft]) -> Iterator[Draft]:
    """Read the places behind a number that say in brackets how many it was: «8 … في مأرب (5)، ومحافظة تعز (3)»."""
    for at, whole in enumerate(ordered):
        most, stop = whole.value.count.best, scene.sentence(whole.start)[1]
        if most is None:
            continue
        last = min(stop, whole.group_stop + _REACH, ordered[at + 1].start if at + 1 < len(ordered) else stop)
        for index in range(whole.group_stop + 1, last):
            if scene.tokens.words[index] not in OPENING or index + 1 not in scene.numbers:
                continue
            place = scene.places_end.get(index - 1)
            if place is None:
                break
            first = scene.tokens.at(place.span.start)
            first -= scene.is_role("place_head", first - 1)
            items = read_list(scene, first, stop)
            if sum(item.group.value.count.best or 0 for item in items) <= most:
                for item in items:
                    part = _part(scene, whole, item.group, item.group.span)
                    if part is not None and item.place is not None:
                        yield evolve(part, value=evolve(part.value, place=(item.place,)))
            break


def _of_list(scene: Scene, whole: Draft, start: int, stop: int) -> Iterator[Draft]:
    """Read the list of places behind those counted: «41 قتيلا: إدلب 18، وحلب 15، وحماة 8»."""
    for item in read_list(scene, start, stop):
        part = _part(scene, whole, item.group, item.group.span)
        if part is not None:
            yield evolve(part, value=evolve(part.value, place=(item.place,) if item.place is not None else ()))


def _list_of(scene: Scene, whole: Draft, start: int, stop: int, *, apart: int, first: bool = False) -> Iterator[Draft]:
    """Read groups that «و» joins, each perhaps with its place: «12 في حلب و8 في حمص»."""
    found: list[Draft] = []
    index = start
    while index < stop and len(found) < _LIST:
        at = index
        if not (first and not found):
            limit = min(stop, index + apart)
            following = next(
                (
                    at
                    for at in range(index, limit)
                    if begins_joined(scene, at) and (_counts(scene, at) or (at == index and _is_one_more(scene, at)))
                ),
                None,
            )
            if following is None:
                break
            at = following
        lone = lone_waw(scene, at) is not None
        group = read_group(scene, at + lone, stop, joined=not lone)
        if group is None or not (group.value.numbered or group.value.named):
            break
        part = _part(scene, whole, group, group.span)
        if part is None:
            return
        index = group.stop
        places = _places_after(scene, index, stop)
        if not group.value.named and not places:
            break
        if places:
            part = evolve(part, value=evolve(part.value, place=tuple(places)))
            index = max(index, scene.tokens.at(places[-1].span.end - 1) + 1)
        found.append(part)
    if not first or len(found) > 1:
        yield from found


def _is_one_more(scene: Scene, index: int) -> bool:
    """Tell whether somebody who was not told of is joined: «7 أطفال | وامرأة», but not «والمصابين»."""
    noun = scene.people(index)
    return noun is not None and not noun.found.definite


def _counts(scene: Scene, index: int) -> bool:
    return index in scene.numbers or index + 1 in scene.numbers or scene.match("vague", index) is not None


def _among(scene: Scene, hits: list[int], wholes: list[Draft], own: Set[Span | None]) -> Iterator[Draft]:
    """Read «بين القتلى امرأتان»: some of those counted before."""
    for index in hits:
        if index > _OF_KNOWN and scene.match("of", index - 1):
            yield from _out_of_known(scene, index, wholes, own)
        if not index or not _is_among(scene, index):
            continue
        trigger = scene.trigger(index)
        counted = scene.numbers_end.get(index - 1) is not None  # «بين ال12 جثة، امرأتان»
        if trigger is None or trigger.entry.shape != "person" or not (trigger.found.definite or counted):
            continue
        stop = scene.sentence(index)[1]
        after = _past_number(scene, trigger.stop, stop)
        group = read_group(scene, after, stop)
        if group is None or not group.value.named:
            group = _some_told_of(scene, after, stop) or _said_to_be_among(scene, index, own)
        if group is None:
            continue
        whole = _whole_of_kind(wholes, index, trigger.entry.kind, group.value.count)
        begin = trigger.span(scene.tokens).start
        if whole is not None:
            part = _part(scene, whole, group, Span(min(begin, group.span.start), group.span.end))
            if part is not None:
                yield part
                yield from _list_of(scene, whole, group.stop, stop, apart=1)


def _said_to_be_among(scene: Scene, index: int, own: Set[Span | None]) -> Reading[Group] | None:
    """Read those of whom it is said that they are among the known: «17 طفلا | كانوا بين الضحايا»."""
    among = next((at for at in (index - 1, index - 2) if at > 0 and scene.match("among", at)), None)
    if among is None:
        return None
    among -= scene.match("among", among - 1) is not None  # «من بين»
    last = among - scene.is_role("was", among - 1)
    for first in range(max(scene.sentence(index)[0], last - _PREDICATED), last):
        group = read_group(scene, first, last, joined=True)
        if group is not None and group.stop == last and group.value.numbered and group.value.named:
            is_told = group.value.definite or group.value.count.span in own
            return None if is_told else group
    return None


_PREDICATED: Final = 6
"""How many tokens those have at most of whom it is said that they are among the dead."""


def _whole_of_kind(wholes: list[Draft], index: int, kind: Kind, count: Count) -> Draft | None:
    """Give the last record of a kind before a token that may have so many in it, and is no figure given earlier."""
    at = bisect_left(wholes, index, key=lambda draft: draft.start)
    near = [draft for draft in reversed(wholes[:at][-_LIST:]) if draft.value.kind == kind]
    low = count.low or 0
    fits = (one for one in near if not one.earlier and (one.value.count.high is None or low <= one.value.count.high))
    return next(fits, near[0] if near else None)


def _unknown_people(scene: Scene, first: int, index: int, stop: int) -> Reading[Group] | None:
    """Read a counted noun that no table has, behind a word that says «among them» of people: «بينهم تسعة حدادين»."""
    if not word(scene.tokens.words[first + (scene.match("of", first) is not None)]).folded.endswith(_THEM):
        return None
    group = read_group(scene, index, stop, people_only=False)
    return group if group is not None and group.value.numbered and not group.value.definite else None


_THEM: Final = ("\N{ARABIC LETTER HEH}\N{ARABIC LETTER MEEM}", "\N{ARABIC LETTER HEH}\N{ARABIC LETTER NOON}")
"""How a word ends that means people: «بينهم», «بينهن»."""


def _some_told_of(scene: Scene, index: int, stop: int) -> Reading[Group] | None:
    """Read a bare number of whom it is said how they are: «بين المصابين | 86 إصاباتهم بليغة»."""
    number = scene.numbers.get(index)
    counted = count_of(number.value, number.span) if number is not None else None
    after = scene.past(number) if number is not None else stop
    if (
        number is None
        or counted is None
        or not (_is_told_of(scene, after, stop) or (after < stop and scene.is_past(after)))
    ):
        return None
    return Reading(Group(counted, Victims(), None, 0.8, True, True), number.span, after, "casualties.number")


def _out_of_known(scene: Scene, index: int, wholes: list[Draft], own: Set[Span | None]) -> Iterator[Draft]:
    """Read «12 من المصابين»: some of those counted before, of whom something more is said."""
    number = scene.numbers_end.get(index - _OF_KNOWN)
    trigger = scene.trigger(index)
    if number is None or trigger is None or not trigger.found.definite:
        return
    if all(entry.number != "plural" for entry in trigger.found.entries):
        return
    if number.span in own:
        return  # «غرق 43 من الضحايا»: a record of its own
    counted = count_of(number.value, number.span)
    whole = _whole_of_kind(wholes, index, trigger.entry.kind, counted or Count(None, None, None, "vague"))
    if trigger.entry.shape != "person" or counted is None or whole is None or whole.value.count.best is None:
        return
    span = Span(number.span.start, scene.tokens.ends[trigger.stop - 1])
    group = Group(counted, Victims(), None, 0.8, named=True, numbered=True)
    part = _part(scene, whole, Reading(group, span, trigger.stop, "casualties.number"), span)
    if part is None:
        return
    stop = scene.sentence(index)[1]
    places = _places_after(scene, trigger.stop, stop)
    yield evolve(part, value=evolve(part.value, place=tuple(places))) if places else part
    if places:  # «11 من القتلى في حلب | و7 في حمص»
        yield from _list_of(scene, whole, scene.tokens.at(places[-1].span.end - 1) + 1, stop, apart=1)


_OF_KNOWN: Final = 2
"""How many tokens before «المصابين» the number of some of them ends: «12 من المصابين»."""


def _is_among(scene: Scene, index: int) -> bool:
    """Tell whether «بين» stands before victims who are known, past their number: «بين القتلى», «بين ال12 جثة»."""
    number = scene.numbers_end.get(index - 1)
    if (
        number is None
        and "among" not in scene.kinds(index - 1)
        and (index < 2 or "among" not in scene.kinds(index - 2))
    ):
        return False
    first = index if number is None else scene.tokens.at(number.span.start)
    for at in (first - 1, first - 2):
        among = scene.match("among", at) if at >= 0 else None
        if among is not None and (number is None or at < first - 1 or _is_definite(scene, first)):
            return True
    return False


def _is_definite(scene: Scene, index: int) -> bool:
    return word(scene.tokens.words[index]).folded.startswith(_AL)


def _past_number(scene: Scene, index: int, stop: int) -> int:
    """Give the token behind a number of those who are known, and a comma: «القتلى العشرين، أربعة»."""
    number = scene.numbers.get(index) if index < stop and _is_definite(scene, index) else None
    index = index if number is None else scene.past(number)
    return index + 1 if index + 1 < stop and scene.tokens.words[index] in COMMAS else index


def _parts_at(scene: Scene, whole: Draft, first: int, start: int, stop: int) -> Iterator[Draft]:
    """Read «بينهم ثلاثة أطفال وامرأة»."""
    if start + 1 < stop and scene.is_punctuation(start) and start + 1 in scene.numbers:
        start += 1  # «من بينها، 162 إصابة»
    index, begin = start, first
    for _ in range(_LIST):
        group = _hurt(scene, whole, index, stop) or read_group(scene, index, stop, joined=True)
        if group is None and begin == first and scene.match("one_of_two", first) is None:
            group = _some_told_of(scene, index, stop) or _unknown_people(scene, first, index, stop)
        if group is None and begin == first and scene.match("one_of_two", first) and _is_told_of(scene, start, stop):
            dies = scene.trigger(first - 1) if first else None
            if dies is not None and dies.entry.kind == "killed":
                return  # «توفي أحدهم»
            span = scene.tokens.span(first, start, scene.cut(first))  # «أحدهم في حالة الخطر»
            one = Group(Count(1, 1, 1, "exact", span), Victims(), None, 0.8, named=True)
            group = Reading(one, span, start, "casualties.one_of")
        group = _of_a_kind(scene, group, stop) if group is not None else None
        if group is None or not (group.value.named or (begin == first and group.value.numbered)):
            return  # «بينهم 5 في المعرة» counts people too
        if any(at < stop and scene.match("healed", at) is not None for at in (group.stop, group.stop + 1)):
            return  # «من بينها 133 ألف حالة تماثلت للشفاء»
        if begin == first and group is not None:
            group = _with_two(scene, group, index, stop)
        after = scene.trigger(group.stop) if group.stop < stop else None
        same = after is not None and after.entry.kind == whole.value.kind and after.entry.shape in _SAYS_AGAIN
        if after is not None and ((not group.value.named and not same) or _is_other_harm(after.entry, whole)):
            return  # «28 مصابا، بينهم 9 لقوا حتفهم», «بينها 50 حالة وفاة»
        cut = 0
        if begin == first:
            found = scene.match("part", first)
            cut = found.found.cut if found else 0
        start_at = scene.tokens.place(begin, cut) if begin == first else group.span.start
        group = _with_like(scene, group, stop)
        part = _part(scene, whole, group, Span(start_at, group.span.end))
        index = group.stop
        places = _places_after(scene, index, stop) if group.value.numbered else []
        if part is not None:
            yield evolve(part, value=evolve(part.value, place=tuple(places))) if places else part
        if not places and group.value.numbered and group.value.named:
            index = _past_member(scene, index, stop)
        goes_on = _goes_on_behind_comma(scene, whole, group, index, stop)
        if part is not None and group.value.numbered and index < stop and not (begins_joined(scene, index) or goes_on):
            if places:
                after_place = scene.tokens.at(places[-1].span.end - 1) + 1
                yield from _list_of(scene, whole, after_place, stop, apart=1)
            return  # «بينها 958 ألفا في الولايات المتحدة و652 ألفا في البرازيل»
        index += _goes_on_behind_comma(scene, whole, group, index, stop)
        if index >= stop or not begins_joined(scene, index):
            return
        begin = index
        index += lone_waw(scene, index) is not None


def _of_a_kind(scene: Scene, group: Reading[Group], stop: int) -> Reading[Group]:
    """Take in of what kind a bare number are, by a noun that no table has: «بينهم 46 | من الدروز | و18 من البدو»."""
    kind = group.stop + 1
    if group.value.named or not group.value.numbered or kind >= stop or scene.match("of", group.stop) is None:
        return group
    if not _is_definite(scene, kind) or not scene.is_plain(kind) or kind in scene.places or kind in scene.times:
        return group
    victims = evolve(group.value.victims, span=scene.tokens.span(kind, kind + 1))
    span = Span(group.span.start, scene.tokens.ends[kind])
    return Reading(evolve(group.value, named=True, victims=victims), span, kind + 1, group.rule)


_SAYS_AGAIN: Final = frozenset({"verb_after", "life"})
"""Shapes of verbs that say again of some what happened to all: «14 شخصا، بينهم 5 لقوا حتفهم غرقا»."""


def _past_member(scene: Scene, index: int, stop: int) -> int:
    """Give the token behind whose members some are, before «و» and a number: «394 عضوا | في حزب الله | و135 مدنيا»."""
    if index >= stop or begins_joined(scene, index) or not (scene.match("of", index) or _is_in(scene, index)):
        return index
    for at in range(index + 1, min(stop, index + _MEMBER)):
        if begins_joined(scene, at) and (at in scene.numbers or at + 1 in scene.numbers):
            return at
        if scene.is_punctuation(at) or scene.trigger(at) is not None or at in scene.places or at in scene.times:
            return index
    return index


def _is_in(scene: Scene, index: int) -> bool:
    return word(scene.tokens.words[index]).folded == _FI


_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_MEMBER: Final = 5
"""How many tokens whose members some are has at most."""


def _goes_on_behind_comma(scene: Scene, whole: Draft, group: Reading[Group], index: int, stop: int) -> bool:
    """Tell whether «و» behind a comma joins another of some: «بينهم 9 أطفال، | وسيدة مسنة»."""
    if index + 1 >= stop or scene.tokens.words[index] not in COMMAS or not begins_joined(scene, index + 1):
        return False
    at = index + 1
    lone = lone_waw(scene, at) is not None
    more = read_group(scene, at + lone, stop, joined=not lone)
    if more is None or not more.value.named or more.value.definite or more.value.others:
        return False
    after = more.stop
    if after < stop and (scene.match("survived", after) is not None or scene.is_of_present(after)):
        return False  # «، وسيدة | تبحث عن أبنائها»
    told = scene.trigger(after) is not None if after < stop else False
    if told or scene.trigger(at + lone) is not None or differ_in(more.value.victims, whole.value.victims):
        return False
    told_of = (group.value.count.low or 0) + (more.value.count.low or 0)
    return whole.value.count.best is not None and told_of < whole.value.count.best


def _with_two(scene: Scene, group: Reading[Group], index: int, stop: int) -> Reading[Group]:
    """Count a noun in the construct state of the dual: «بينهم ضابطا شرطة» are two; behind «بينهم» no object stands."""
    if group.rule != "casualties.noun" or group.value.count.high != 1 or not is_accusative(scene, index):
        return group
    after = scene.tokens.at(group.value.victims.span.end - 1) + 1 if group.value.victims.span is not None else stop
    if after >= stop or scene.is_punctuation(after) or scene.match("stop", after) or begins_joined(scene, after):
        return group
    if word(scene.tokens.words[after]).folded.endswith(_ALEF) or after in scene.times:
        return group  # «بينهم ضابطا كبيرا»
    two = Count(_OF_KNOWN, _OF_KNOWN, _OF_KNOWN, "exact", group.value.count.span)
    return evolve(group, value=evolve(group.value, count=two))


def _places_after(scene: Scene, index: int, stop: int) -> list[Location]:
    """Read the place right behind a part: «12 في حلب», «14 في مدرسة ابن سينا»."""
    places = read_places_after(scene, index, min(stop, index + 4))
    own = read_institution(scene, index, stop) if not places else None
    return places if own is None else [own]


def _is_other_harm(trigger: Trigger, whole: Draft) -> bool:
    """Tell whether a noun tells of other harm than that of those counted: «50 حالة وفاة» of so many who are ill."""
    if {trigger.kind, whole.value.kind} == {"wounded", "affected"}:
        return False  # «450 إصابة بالحصبة، من بينها 162 إصابة أمس»
    return trigger.kind != whole.value.kind and trigger.shape in ("person", "event")


def _is_told_of(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether it is said how one of them is: «أحدهم في حالة الخطر», «أحدهما إصابته خطرة»."""
    return index < stop and any(scene.match("state", at) is not None for at in (index, index + 1) if at < stop)


def _hurt(scene: Scene, whole: Draft, index: int, stop: int) -> Reading[Group] | None:
    """Read some of the hurt, counted by their hurts: «30 مصابا، بينها 14 إصابة بالرصاص»."""
    number = scene.numbers.get(index)
    counted = count_of(number.value, number.span) if number is not None else None
    after = scene.past(number) if number is not None else stop
    trigger = scene.trigger(after) if after < stop else None
    if number is None or counted is None or trigger is None or trigger.entry.kind != whole.value.kind:
        return None
    if all(entry.shape != "person" for entry in trigger.found.entries):
        return None
    span = Span(number.span.start, scene.tokens.ends[trigger.stop - 1])
    return Reading(Group(counted, Victims(), None, 0.9, True, True), span, trigger.stop, "casualties.number")


def _with_like(scene: Scene, group: Reading[Group], stop: int) -> Reading[Group]:
    """Take in further people whom nobody counted: «بينهم أطفال ونساء»."""
    while not group.value.numbered and group.value.count.high is None and group.stop < stop:
        if not begins_joined(scene, group.stop):
            break
        lone = lone_waw(scene, group.stop) is not None
        more = read_group(scene, group.stop + lone, stop, joined=not lone)
        if more is None or more.value.numbered or not more.value.named or more.value.count.high is not None:
            break
        victims = Victims(group.value.victims.span, group.value.victims.status)
        group = Reading(
            evolve(group.value, victims=victims), Span(group.span.start, more.span.end), more.stop, group.rule
        )
    return group


def _part(scene: Scene, whole: Draft, group: Reading[Group], span: Span) -> Draft | None:
    """Give the record of a part, which shares with the whole what it does not say itself."""
    value, parent = group.value, whole.value
    victims, age = read_age(scene, group.stop, scene.sentence(whole.start)[1], value.victims)
    record = evolve(
        parent,
        count=value.count,
        victims=_inherited(victims, parent.victims),
        confidence=round(min(parent.confidence, value.confidence), 2),
        sentence=scene.sentence_number(scene.tokens.at(span.start)),
        evidence=evidence_of(
            trigger=parent.evidence.get("trigger"),
            count=value.count.span,
            qualifier=value.qualifier,
            victims=victims.span,
            age=age,
        ),
    )
    if _exceeds(record, parent):
        return None
    begin = scene.tokens.at(span.start)
    quotation = claiming(scene.quotations_around(span), span)
    if quotation is not None and quotation is not parent.quotation:
        claimant = quotation.value.speaker or quotation.value.source
        record = evolve(record, quotation=quotation, claimant=claimant)
    words = Span(span.start, max(span.end, age.end if age else 0))
    return Draft(words, record, "casualties.part", begin, group.stop, parent=whole)


def _inherited(victims: Victims, whole: Victims) -> Victims:
    """Give a part the status of the whole where its own noun says none."""
    if victims.status != "unknown" or whole.status == "unknown":
        return victims
    return evolve(victims, status=whole.status)


def _exceeds(part: Casualty, whole: Casualty) -> bool:
    low, high = part.count.low, whole.count.high
    return low is not None and high is not None and low > high
