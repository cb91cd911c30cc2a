"""Victims before a verb: the subject that it follows, with all that may stand between."""

from typing import Final

from attrs import evolve

from arnews import Annotation, Reading, Span
from arnews.numbers import Number
from arnews.records import count_of
from arnews.word_classes import classes_of
from arnews.words import word
from arnews_casualties.counted import Group, sum_of, sum_of_groups
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.groups import read_group
from arnews_casualties.harms import MOST_APART, past_age
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims

__all__ = ["find_group_before", "is_glued", "read_all_before", "read_pair", "read_some_of_known", "read_subject"]

_CLAUSE: Final = 30
"""How far before its verb a subject may be told of already, in tokens."""
_WAW: Final = "\N{ARABIC LETTER WAW}"


def read_subject(scene: Scene, start: int) -> Reading[Group] | None:
    """Read the subject right before a verb that no conjunction begins: «شخصا قتل وأصيب عشرون»."""
    if begins_joined(scene, start):
        return None
    before, distance = find_group_before(scene, start)
    return before if distance <= 1 else None  # شخصا واحدا


def find_group_before(
    scene: Scene, start: int, *, singular: bool = False, several: bool = False
) -> tuple[Reading[Group] | None, int]:
    """
    Read the subject before a verb: the last group of the clause that is no part of another, unless the verb is
    `singular` and only the part is; behind a counted group a single name is none of `several`.

    The second value is how many tokens stand between the two, «بينهم طالبان», ages and «قد» left out.
    """
    index, last, reach = max(scene.sentence(start)[0], start - 14), None, 0
    clause = max(scene.sentence(start)[0], start - _CLAUSE)
    while index < start:
        if scene.is_plain(index) and index not in scene.numbers and not scene.names:
            index += 1
            continue
        aged = scene.match("aged", index) if last is not None else None
        if aged is not None and aged.stop < start and (aged.stop in scene.times or aged.stop in scene.numbers):
            index = aged.stop + 1  # «البالغ» is no grown-up
            continue
        part = scene.match("part", index)
        if part is not None:
            inner = read_group(scene, part.stop, start, joined=True)
            if inner is not None and inner.stop == start and inner.value.numbered and not inner.value.named:
                return inner, 0  # «33 مصابا، بينهم 15 لقوا حتفهم»
            if singular and inner is not None and inner.stop == start and inner.value.count.high == 1:
                return inner, 0  # «عشرات الركاب، بينهم امرأة توفيت»
            ends = inner is not None and inner.stop == start and inner.value.numbered
            if ends and last is not None and _is_told_of(scene, clause, last):
                return inner, 0  # «وصل 500 مهاجر، بينهم 20 شخصا ماتوا»
            index = inner.stop if inner is not None else part.stop
            reach = index
            continue
        if scene.match("clause", index) or scene.match("subordinate", index):
            last, reach, clause = None, index, index + 1
        if last is not None and scene.match("aside", index):  # «ستة أشخاص، جميعهم مدنيون، قتلوا»
            at = index + 1 + (scene.match("of", index + 1) is not None)  # «جميعهم من رجال الإطفاء»
            inner = read_group(scene, at, start) or _plural(scene, at)
            index = reach = at if inner is None else inner.stop
            continue
        goes_on = last is not None and _goes_on(scene, last, index, start)
        group = read_group(scene, index, start, joined=goes_on or _is_joined_subject(scene, index))
        if group is None or not (group.value.named or group.value.count.qualifier == "vague"):
            index += 1
            continue
        if several and last is not None and last.value.numbered and group.rule == "casualties.name":
            index = group.stop  # «20 من قوات فلان قتلوا»
            reach = index
            continue
        if last is not None and _is_name_of(scene, group, last):  # «الطفل الفلسطيني علي دوابشة قتل»
            group = evolve(last, span=Span(last.span.start, group.span.end), stop=group.stop)
        last, index, reach = group, group.stop, group.stop
    if last is not None and last.value.definite and not last.value.numbered:
        reach = _past_name(scene, reach, start)
    if last is not None and last.stop == reach and reach == start - 1 and _describes_one(scene, last, reach):
        reach += 1
    if last is not None and last.value.count.high == 1:
        reach = _past_aged(scene, reach, start)
    while reach < start and (
        scene.match("between_subject_and_verb", reach) or reach in scene.times or scene.tokens.words[reach] in "()"
    ):
        reach = scene.past_time(reach) if reach in scene.times else reach + 1
    if last is None:
        return None, start
    return last, start - reach - sum(scene.is_quote_mark(at) for at in range(reach, start))


def _is_told_of(scene: Scene, first: int, group: Reading[Group]) -> bool:
    """Tell whether a verb stands before a group in its clause, which then needs none behind: «وصل 500 مهاجر»."""
    for index in range(scene.tokens.at(group.span.start) - 1, first - 1, -1):
        if scene.match("subject_first", index) is not None:
            return False
        if scene.is_verb(index):
            return True
    return False


def _goes_on(scene: Scene, last: Reading[Group], index: int, stop: int) -> bool:
    """Tell whether «و» joins a second group to one: «15 سجينا وأربعة حراس», «فتى (17 عاما) وشابا»."""
    if not begins_joined(scene, index):
        return False
    number = scene.numbers.get(index)
    if number is not None and (number.value.kind != "dual" or last.value.numbered):
        return last.stop == index and last.value.numbered
    if last.stop == index:  # «ضابط وجنديان قتلوا»
        return last.value.named and last.value.count.high is not None and last.rule in _NOUNS
    return last.stop < index == past_age(scene, last.stop, stop)


_NOUNS: Final = frozenset({"casualties.noun", "casualties.number"})


def _is_joined_subject(scene: Scene, index: int) -> bool:
    """Tell whether a sentence begins with «و» and somebody who is known: «والصحافي اللبناني فلان قتل»."""
    noun = scene.people(index) if index == scene.sentence(index)[0] else None
    return noun is not None and noun.found.definite and noun.found.proclitics == _WAW


def _is_name_of(scene: Scene, group: Reading[Group], noun: Reading[Group]) -> bool:
    """Tell whether a name stands right behind the noun of one known person: «الطفل الفلسطيني», «علي دوابشة»."""
    one = noun.value
    if not (one.definite and one.named and not one.numbered and one.count.high == 1 == group.value.count.high):
        return False
    name = scene.names.get(noun.stop)
    return name is not None and group.value.victims.span == name.span and one.victims.span != name.span


def _describes_one(scene: Scene, group: Reading[Group], index: int) -> bool:
    """Tell whether an adjective of one person stands between the noun and its verb: «امرأة حامل | توفيت»."""
    if group.value.numbered or group.value.definite or group.value.count.high != 1 or not scene.is_plain(index):
        return False
    if index in scene.times or index in scene.places or begins_joined(scene, index):
        return False
    known = classes_of(scene.tokens.words[index]).likeliest
    one, other = (word(scene.tokens.words[at]).folded for at in (index - 1, index))
    agrees = one[-1:] == other[-1:] and other[-1:] in _ENDINGS
    return known is not None and (known.part == "adjective" or (agrees and known.part in ("noun", "name")))


_ENDINGS: Final = frozenset({"\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER HEH}"})
"""The last letters, folded, by which an adjective agrees with its noun: «شابا عشرينيا», «امرأة ستينية»."""


def _plural(scene: Scene, index: int) -> Reading[Group] | None:
    """Read who they are, without a number: «جميعهم مدنيون»."""
    noun = scene.people(index)
    return None if noun is None else read_group(scene, index, noun.stop, joined=True)


def _past_aged(scene: Scene, index: int, stop: int) -> int:
    """Skip how old somebody is, between commas: «الشاب فلان، البالغ من العمر 22 عاما، استشهد»."""
    at = index + (index < stop and scene.is_punctuation(index))
    aged = scene.match("aged", at) if at < stop else None
    if aged is None or aged.stop >= stop or (aged.stop not in scene.times and aged.stop not in scene.numbers):
        return index
    time = scene.times.get(aged.stop)
    after = scene.past(time) if time is not None else scene.past(scene.numbers[aged.stop])
    after += time is None and after < stop and scene.match("between_subject_and_verb", after) is not None
    return after + (after < stop and scene.is_punctuation(after))


def _past_name(scene: Scene, index: int, stop: int) -> int:
    """Skip the words of a name behind a known person, and an age in brackets: «الطفل علي دوابشة (18 شهرا) قتل»."""
    first = index
    while index < stop and index - first < _NAME_WORDS and scene.is_plain(index) and index not in scene.numbers:
        index += 1
    if index + 1 < stop and scene.tokens.words[index] == "(":
        closing = next((at for at in range(index + 1, min(stop, index + 5)) if scene.tokens.words[at] == ")"), None)
        index = index if closing is None else closing + 1
    return index


_NAME_WORDS: Final = 4


def read_pair(scene: Scene, second: Reading[Group]) -> Reading[Group] | None:
    """Read two of whom a verb in the dual tells: «فتى (17 عاما) وشابا (23 عاما) استشهدا»."""
    at = scene.tokens.at(second.span.start)
    if not begins_joined(scene, at) and not (at and lone_waw(scene, at - 1)):
        return None
    for index in range(at - 1, max(at - MOST_APART, scene.sentence(at)[0] - 1), -1):
        noun = scene.people(index)
        if noun is not None and not noun.found.proclitics:
            first = read_group(scene, index, at)
            if first is None or first.value.count.high != 1 or past_age(scene, first.stop, at + 1) != at:
                return None
            return _both(first, second)
    return None


def _both(one: Reading[Group], other: Reading[Group]) -> Reading[Group] | None:
    """Add people of whom one verb tells, also those who are of two kinds: a policeman and a civilian."""
    both = sum_of_groups(one, other)
    mine, theirs = one.value, other.value
    if both is not None or mine.count.best is None or theirs.count.best is None or theirs.others:
        return both
    group = evolve(mine, count=sum_of(mine.count, theirs.count), victims=Victims(mine.victims.span))
    return Reading(group, Span(one.span.start, other.span.end), other.stop, one.rule)


def read_all_before(scene: Scene, last: Reading[Group]) -> Reading[Group] | None:
    """Read the people of whom a verb in the plural tells, where «و» joins them one to another: «ضابط وجنديان قتلوا»."""
    at = scene.tokens.at(last.span.start)
    if not begins_joined(scene, at) or last.value.definite or last.value.count.best is None:
        return None
    for index in range(at - 1, max(at - MOST_APART, scene.sentence(at)[0] - 1), -1):
        if scene.is_punctuation(index):
            return None
        if scene.people(index) is None:
            continue
        first = scene.tokens.at(number.span.start) if (number := scene.numbers_end.get(index - 1)) else index
        group = read_group(scene, first, at)
        if group is None or group.stop != at or group.value.definite:
            return None
        if begins_joined(scene, first):
            group = read_all_before(scene, group)
        return _both(group, last) if group is not None else None
    return None


def read_some_of_known(scene: Scene, number: Annotation[Number]) -> Reading[Group] | None:
    """Read how many of those who are known it happened to: «49 من القتلى ال82 قضوا»."""
    first = scene.tokens.at(number.span.start)
    known = next(
        (at for at in (first - 1, first - 2) if at > 1 and (noun := scene.trigger(at)) and noun.found.definite), None
    )
    if known is None or not scene.match("of", known - 1):
        return None
    some = scene.numbers_end.get(known - 2)
    counted = None if some is None else count_of(some.value, some.span)
    if some is None or counted is None:
        return None
    return Reading(Group(counted, Victims(), None, 0.8, True, True), some.span, scene.past(number), "casualties.some")


def is_glued(scene: Scene, number: Annotation[Number]) -> bool:
    """Tell whether a number is the end of a name that a hyphen ties it to: «كيه-47»."""
    tokens, index = scene.tokens, scene.tokens.at(number.span.start)
    if index < 2 or tokens.words[index - 1] != "-" or tokens.gap(index) or tokens.gap(index - 1):
        return False
    return word(tokens.words[index - 2]).bare[-1].isalpha()
