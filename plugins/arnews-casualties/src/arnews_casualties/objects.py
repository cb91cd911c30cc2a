"""Victims behind a verb: right behind it, past the one who did it, a time, a place."""

from typing import Final

from attrs import evolve

from arnews import Reading
from arnews.records import Count
from arnews.word_classes import FINITE_VERB, classes_of
from arnews.words import word
from arnews_casualties.counted import Group
from arnews_casualties.edges import begins_joined, hedge_before
from arnews_casualties.groups import read_group
from arnews_casualties.harms import COMMAS, Harm, harm_of, span_of_trigger
from arnews_casualties.kin import read_kin_group
from arnews_casualties.nouns import is_accusative
from arnews_casualties.scene import Scene

__all__ = [
    "LONGEST_SUBJECT",
    "are_known_victims",
    "begins_aside",
    "find_distant_group",
    "read_done_by_somebody",
    "read_known_object",
    "read_object",
    "read_object_past_body",
    "read_object_past_cause",
    "read_object_past_subject",
    "read_object_past_time",
]


def read_done_by_somebody(scene: Scene, start: int, stop: int, end: int) -> Harm | None:
    """«اعتقال قوات الأمن تسعة متظاهرين»: who does it stands before the victims."""
    for index in range(stop + 1, min(end, stop + LONGEST_SUBJECT)):
        if scene.is_punctuation(index) or begins_joined(scene, index):
            return None
        hedge = scene.match("hedge", index)  # «اعتقال الاحتلال أكثر من 80»
        if hedge is not None and hedge.stop in scene.numbers:
            victims = read_group(scene, index, end)
            if victims is None or not victims.value.named:
                return None
            harm = harm_of(scene, start, victims.stop, span_of_trigger(scene, start, stop), victims)
            return evolve(harm, perpetrator=scene.tokens.span(stop, index))
        if scene.match("stop", index) or scene.match("relative", index) or scene.trigger(index):
            return None
        if index in scene.numbers:
            victims = read_group(scene, index, end)
            if victims is None or not victims.value.named or scene.numbers[index].value.kind == "ordinal":
                return None
            harm = harm_of(scene, start, victims.stop, span_of_trigger(scene, start, stop), victims)
            return evolve(harm, perpetrator=scene.tokens.span(stop, index))
    return None


LONGEST_SUBJECT: Final = 6


def are_known_victims(scene: Scene, index: int, end: int) -> bool:
    """Tell whether «الضحايا» stands where one who does it would: «أسر الضحايا» are their families."""
    found = scene.trigger(index) if index < end else None
    return found is not None and found.found.definite and found.entry.shape == "person"


def read_object(scene: Scene, subject: Reading[Group], end: int) -> Reading[Group] | None:
    """Read the victims behind the one who did it: «قتل مسلحون خمسة جنود», «قتل رجل زوجته»."""
    if subject.stop >= end or begins_joined(scene, subject.stop):
        return None  # «قتل جندي وسبعة مسلحين»: all of them came to harm
    at = scene.past_time(subject.stop)  # «قتل حراس يوم الجمعة ستة مهاجرين»
    second = read_group(scene, at, end)
    if second is not None and (second.value.numbered or (at == subject.stop and _is_object(scene, second))):
        return second
    if second is not None and at == subject.stop and _are_in_two_cases(scene, subject, second):
        return second  # «قتل مسلحون شرطيين»
    kin = read_kin_group(scene, subject.stop, end) or _object_past_suspicion(scene, subject.stop, end)
    return kin or _object_past_clause(scene, subject, end)


def _are_in_two_cases(scene: Scene, subject: Reading[Group], other: Reading[Group]) -> bool:
    """Tell whether the first noun ends as a subject does and the one right behind it as an object: «مسلحون عنصرين»."""
    mine, theirs = subject.value.victims.span, other.value.victims.span
    if mine is None or theirs is None or other.value.definite:
        return False
    first, second = (word(scene.words[scene.tokens.at(noun.start)]).folded for noun in (mine, theirs))
    return first.endswith(_NOMINATIVE) and second.endswith(_OBLIQUE)


def _object_past_clause(scene: Scene, subject: Reading[Group], end: int) -> Reading[Group] | None:
    """Read the victims behind what is said of one who did it: «قتل مسلح يرتدي زي الجيش جنديين», «… 5 جنود»."""
    is_one = subject.value.count.high == 1 and not subject.value.definite
    if not is_one or not scene.is_of_present(subject.stop) or scene.trigger(subject.stop) is not None:
        return None
    for index in range(subject.stop + 1, min(end, subject.stop + _SAID)):
        if scene.is_punctuation(index) or begins_joined(scene, index) or scene.trigger(index) is not None:
            return None
        noun = scene.people(index)
        if (noun is not None or index in scene.numbers) and _is_governed(scene, index):
            return None  # «قتل سائق يقل | 4 ركاب», «قتل شرطي يقود دورية تضم | 4 شرطيين»
        is_dual = noun is not None and word(scene.words[index]).folded.endswith(_OBLIQUE)
        if is_dual and noun is not None and any(form.number == "dual" for form in noun.found.entries):
            group = read_group(scene, index, end)
            if group is None or group.value.definite:
                return None
            two = Count(_TWO, _TWO, _TWO, "exact", group.value.count.span)
            return evolve(group, value=evolve(group.value, count=two))
        if index in scene.numbers and index not in scene.times:
            group = read_group(scene, index, end)
            return group if group is not None and group.value.named and group.value.numbered else None
    return None


def _is_governed(scene: Scene, index: int) -> bool:
    """Tell whether a verb of the present stands right before people, who are its object: «رجل يعيل | 5 أطفال»."""
    hedge = hedge_before(scene, index)
    before = (index if hedge is None else scene.tokens.at(hedge.start)) - 1
    return before > 0 and scene.is_of_present(before) and scene.trigger(before) is None


_SAID: Final = 9
"""How many tokens behind one who did it may be said of him."""
_TWO: Final = 2
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"


def read_known_object(scene: Scene, subject: Reading[Group], end: int) -> Reading[Group] | None:
    """Read somebody known whom several who are not known did it to: «اختطف مجهولون القس فلان»."""
    noun = subject.value.victims.span
    several = subject.value.count.qualifier == "none" and subject.value.count.low == _SEVERAL
    if subject.value.numbered or subject.value.definite or not several or noun is None or subject.stop >= end:
        return None
    first = word(scene.tokens.words[scene.tokens.at(noun.start)]).folded
    if not first.endswith(_NOMINATIVE):
        return None
    if begins_joined(scene, subject.stop) or scene.match("stop", subject.stop) or subject.stop in scene.times:
        return None
    group = read_group(scene, subject.stop, end)
    if group is None or group.value.numbered or not group.value.definite or group.value.count.high != 1:
        return None
    return group


_SEVERAL: Final = 3
_NOMINATIVE: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"


def read_object_past_body(scene: Scene, subject: Reading[Group], end: int) -> Reading[Group] | None:
    """Read the victims behind whose people did it: «قتلت عناصر من جماعة كذا 35 شخصا», «مسلحون يعتقد أنهم … نحو 40»."""
    if subject.value.numbered or subject.value.count.high is not None or subject.value.definite:
        return None
    limit = min(end, subject.stop + _BODY)
    for index in range(subject.stop, limit):
        ends = scene.match("stop", index) and not scene.match("of", index) and not scene.match("hedge", index)
        if ends or scene.match("part", index) or scene.match("aside", index) or begins_joined(scene, index):
            return None
        if scene.trigger(index) or (scene.is_punctuation(index) and not scene.is_quote_mark(index)):
            return None
        if index in scene.numbers or scene.match("hedge", index):
            group = read_group(scene, index, end)
            return group if group is not None and group.value.named and group.value.numbered else None
    return None


_BODY: Final = 12
"""How many tokens behind «مسلحون» the victims may stand, past whose people they are."""


def _object_past_suspicion(scene: Scene, index: int, end: int) -> Reading[Group] | None:
    """Read the victims behind who they may be that did it: «خطف مسلحون يعتقد أنهم من القبيلة تسعة عمال»."""
    suspected = scene.match("suspected", index) if index < end else None
    if suspected is None or suspected.stop >= end or not scene.match("that_they", suspected.stop):
        return None
    return find_distant_group(scene, suspected.stop + 1, min(end, suspected.stop + LONGEST_SUBJECT + 3))


def _is_object(scene: Scene, group: Reading[Group]) -> bool:
    """Tell whether the noun of a group has the ending of an object: «اعتقل مسلحون صحافيا»."""
    noun = group.value.victims.span
    if noun is None or group.value.definite:
        return False
    return is_accusative(scene, scene.tokens.at(noun.start))


def begins_aside(scene: Scene, index: int, end: int) -> bool:
    """Tell whether a time, a place or a cause stands between an intransitive verb and who it happens to."""
    if index >= end:
        return False
    if index in scene.times or scene.match("stop", index) or scene.is_located_word(index):
        return True
    cause = scene.cause(index)
    return cause is not None and bool(cause.found.proclitics)


def find_distant_group(scene: Scene, start: int, stop: int) -> Reading[Group] | None:
    """Read counted victims that a subject, a time or a place keeps apart from the verb."""
    index = start - 1
    while index + 1 < stop:
        index += 1
        if index > start and index in scene.times:  # «منذ نهاية نيسان (أبريل)»
            index = scene.past(scene.times[index]) - 1
            continue
        if scene.is_punctuation(index) and scene.tokens.words[index] != "(":
            after = _past_aside(scene, index, stop)
            if after is None:  # «اعتقلت قوات الاحتلال، | 3 شبان»
                return _object_behind_comma(scene, index) if index > start else None
            index, stop = after, min(stop + after - index, scene.sentence(start)[1])
            if index >= stop:
                return None
        if scene.match("relative", index) or scene.match("carries", index):
            return None  # those on board of what sank
        if index > start and (_is_more_of_subject(scene, index) or _is_further_cause(scene, index)):
            continue  # «قوات مشتركة للجيش والشرطة», «فيضانات وانهيارات أرضية»
        if begins_joined(scene, index) or (index > start and scene.trigger(index)):
            return None
        number = scene.numbers.get(index)
        if number is None and not scene.match("vague", index) and not scene.match("hedge", index):
            continue
        if number is not None and number.value.kind == "ordinal":  # «بهدف ثالث»
            continue
        group = read_group(scene, index, scene.sentence(index)[1])
        if index > start and _is_governed(scene, index):
            index = index if group is None else group.stop - 1
            continue  # «اعتقلت قوة تضم | 20 جنديا | 3 شبان»
        if group is not None and (group.value.named or _is_bare_count(scene, index)):
            return group
    return None


def _object_behind_comma(scene: Scene, comma: int) -> Reading[Group] | None:
    """Read named people right behind a comma who are counted or have the ending of an object, and of no clause."""
    index, end = comma + 1, scene.sentence(comma)[1]
    if scene.words[comma] not in COMMAS or index >= end:
        return None
    group = read_group(scene, index, end)
    if group is None or not group.value.named:
        return None
    is_dual = group.value.count.best == _TWO and word(scene.words[index]).folded.endswith(_OBLIQUE)
    if not (group.value.numbered or is_dual or is_accusative(scene, index)):
        return None
    acts = group.stop < end and (classes_of(scene.words[group.stop]).mask & FINITE_VERB or scene.trigger(group.stop))
    return None if acts else group


def _is_further_cause(scene: Scene, index: int) -> bool:
    """Tell whether «و» joins a further cause to the one that did it: «قتلت فيضانات | وانهيارات أرضية 160 شخصا»."""
    return begins_joined(scene, index) and index not in scene.numbers and scene.cause(index) is not None


def _is_more_of_subject(scene: Scene, index: int) -> bool:
    """Tell whether «و» joins a definite noun, no victims and no verb, to who did it: «للجيش | والشرطة»."""
    folded = word(scene.tokens.words[index]).folded
    place = scene.places.get(index)
    if place is not None and begins_joined(scene, index) and place.value.kind == "country":
        return getattr(place.value, "role", "literal") == "literal"  # «غارات النظام | وروسيا 12 شخصا»
    if not folded.startswith(_AND_THE) or index in scene.numbers:
        return False
    if scene.people(index) is not None:
        return folded.endswith(_NOMINATIVE)  # «قتل الجيش | والمستوطنون 20 شخصا»
    return scene.trigger(index) is None and scene.is_plain(index)


_AND_THE: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def _is_bare_count(scene: Scene, index: int) -> bool:
    """Tell whether a number in words counts nothing else behind a definite noun: «قتل في الثاني أربعة»."""
    number = scene.numbers.get(index)
    return number is not None and number.value.kind == "cardinal" and scene.tokens.words[index][:1].isalpha()


def read_object_past_cause(scene: Scene, stop: int, end: int) -> Reading[Group] | None:
    """Read one whom a thing killed: «قتلت غارة جوية قائدا», «قتلت مسيرة تركية قياديا»."""
    cause = scene.cause(stop) if stop < end else None
    if cause is None or cause.found.proclitics:
        return None
    for index in range(cause.stop, min(end, cause.stop + LONGEST_SUBJECT)):
        if scene.is_punctuation(index) or begins_joined(scene, index) or scene.match("stop", index):
            return None
        group = read_group(scene, index, end) if scene.people(index) is not None else None
        if group is not None and not group.value.numbered and _is_object(scene, group):
            return group
    return None


def read_object_past_subject(scene: Scene, stop: int, end: int) -> Reading[Group] | None:
    """Read one whom those did it to who stand right behind the verb: «اعتقلت القوات شابا», «أوقفت الأجهزة تاجرا»."""
    index = stop
    while index < min(end, stop + _SUBJECT) and word(scene.tokens.words[index]).folded.startswith(_AND_THE[1:]):
        if scene.trigger(index) is not None or scene.people(index) is not None or index in scene.times:
            nation = scene.people(index)
            if index == stop or nation is None or not nation.entry.nationality:
                return None
        index += 1
    if index == stop or index >= end or scene.people(index) is None or not is_accusative(scene, index):
        return None
    group = read_group(scene, index, end)
    return group if group is not None and not group.value.numbered and group.value.count.high == 1 else None


def read_object_past_time(scene: Scene, start: int, end: int) -> Reading[Group] | None:
    """Read whom those did it to who are not known, past when and where: «اغتال مجهولون، مساء الاثنين، قياديا»."""
    index = start
    while index < min(end, start + _WHEN):
        if index in scene.times:
            index = scene.past(scene.times[index])
            continue
        if scene.match("clause", index) or scene.trigger(index) or scene.match("subordinate", index):
            return None
        group = read_group(scene, index, end)
        if group is not None and (group.value.numbered or group.value.definite or _is_object(scene, group)):
            return group
        index += 1
    return None


_WHEN: Final = 14
"""How many tokens behind who did it those may stand whom they did it to."""
_SUBJECT: Final = 3
"""How many words those have who did it: «القوات الإسرائيلية»."""


def _past_aside(scene: Scene, index: int, stop: int) -> int | None:
    """
    Give the token after what stands between commas; nothing where that is no time, no part and not who says so.

    «اعتقلت القوات، فجر اليوم، عشرين شخصا», «قتل الجيش بالضفة، بما فيها القدس، 20 شخصا», «قتلت الغارة، بحسب شهود، خمسة»
    """
    time = scene.times.get(index + 1)
    after = scene.past(time) if time is not None else None
    if any(scene.match(name, index + 1) is not None for name in ("including", "according", "as_told")):
        near = range(index + 2, min(index + _ASIDE, scene.sentence(index)[1]))
        after = next((at for at in near if scene.tokens.words[at] in COMMAS), None)
    elif after is not None and after >= stop:
        return None
    return after + 1 if after is not None and after < len(scene.tokens) and scene.is_punctuation(after) else None


_ASIDE: Final = 8
"""How many tokens «، بما فيها القدس،» may have."""
