"""Families: «رجل وزوجته», «أسرة من 6 أفراد», «أب وثلاثة من أطفاله»."""

from typing import Final

from attrs import evolve

from arnews import Reading, Span
from arnews.records import Count, count_of
from arnews.word_classes import classes_of
from arnews.words import word
from arnews_casualties.ages import with_age_in_brackets
from arnews_casualties.counted import Group, sum_of
from arnews_casualties.edges import begins_joined, lone_waw, past_opening
from arnews_casualties.nouns import count_of_form
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims

__all__ = ["acts_alone", "read_household", "read_kin", "read_kin_group", "with_kin"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_WAW: Final = "\N{ARABIC LETTER WAW}"


def read_household(scene: Scene, index: int, stop: int) -> Reading[Group] | None:
    """Read a family: «عائلة كاملة», «أسرة من 6 أفراد»."""
    found = scene.match("household", index)
    if found is None:
        return None
    span = found.span(scene.tokens)
    members = _members(scene, found.stop, stop)
    if members is not None:
        count, after = members
        group = Group(count, Victims(span), None, 0.8, named=True, numbered=True)
        return Reading(group, Span(span.start, scene.tokens.ends[after - 1]), after, "casualties.household")
    for at in range(found.stop, min(stop, found.stop + 4)):
        if scene.is_punctuation(at):
            break
        number = scene.numbers.get(at + 1) if scene.match("of", at) else None
        counted = count_of(number.value, number.span) if number is not None else None
        if number is not None and counted is not None:
            after = scene.past(number)
            after += after < stop and scene.people(after) is not None
            group = Group(counted, Victims(span), None, 0.8, named=True, numbered=True)
            return Reading(group, Span(span.start, scene.tokens.ends[after - 1]), after, "casualties.household")
    if not found.entry:
        return None
    group = Group(Count(None, None, None, "vague", span), Victims(span), None, 0.7, named=True)
    return Reading(group, span, found.stop, "casualties.household")


def _members(scene: Scene, start: int, stop: int) -> tuple[Count, int] | None:
    """Count the members of a family that are named one by one: «مكونة من أب وأم حامل وطفلتين»."""
    start += start < stop and scene.is_punctuation(start)
    made = scene.match("made_of", start)
    if made is None or made.stop >= stop or not scene.match("of", made.stop):
        return None
    total, index, last = 0, made.stop + 1, made.stop
    while index < stop:
        number = scene.numbers.get(index) if index > made.stop + 1 else None
        if number is not None and number.value.kind == "cardinal" and isinstance(number.value.value, int):
            after = scene.past(number)
            noun = scene.people(after) or scene.member(after) or scene.kin(after) if after < stop else None
            total, last = total + number.value.value, after if noun is None else noun.stop  # «وأربعة أبناء»
            index = last
            continue
        is_next = index == made.stop + 1 or begins_joined(scene, index) or lone_waw(scene, index - 1) is not None
        noun = scene.people(index) or scene.member(index) or scene.kin(index) if is_next else None
        if noun is None:
            if index > last + 2 or scene.is_punctuation(index):
                break
            index += 1  # «وأم حامل», «وأم مريضة»
            continue
        forms = {form.number for form in noun.found.entries}
        total += 2 if "dual" in forms else 1
        index = last = noun.stop
    words = scene.tokens.span(made.stop + 1, last) if total > 1 else None
    return None if words is None else (Count(total, total, total, "exact", words), last)


def with_kin(scene: Scene, group: Group, index: int, stop: int) -> tuple[Group, int]:
    """Take in kin: «رجل وزوجته», «امرأة وأطفالها الثلاثة»."""
    at = scene.past_ages(index)  # «شقيقان | (5 و7) | ووالدتهما»
    while at < stop and begins_joined(scene, at):
        first = at + (lone_waw(scene, at) is not None)
        own = read_kin(scene, first, stop)
        if own is None or (first == at and not _is_cut(scene, at)) or acts_alone(scene, own.stop, stop):
            break
        victims = evolve(group.victims, age_low=None, age_high=None)  # he is so old, not all of them
        group = evolve(group, count=sum_of(group.count, own.value), victims=victims)
        is_aged = own.value.high == 1 or own.stop + 1 in scene.ages
        at = index = scene.past_ages(own.stop) if is_aged else own.stop
    return group, index


def acts_alone(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a verb in the singular at a token says what he does who stands before it: «ووالدته | تروي»."""
    if index >= stop or begins_joined(scene, index):
        return False
    if scene.match("survived", index) is not None:
        return True
    known = classes_of(scene.words[index]).likeliest
    is_verb = known is not None and known.form == "imperfect" and known.number == "singular"
    return is_verb and scene.is_plain(index) and index not in scene.names and index not in scene.places


def _is_cut(scene: Scene, index: int) -> bool:
    """Tell whether the «و» at the start of a word for kin is a conjunction: «وزوجته», but not «والده»."""
    noun = scene.kin(index)
    return noun is not None and bool(noun.found.proclitics)


def read_kin(scene: Scene, index: int, stop: int) -> Reading[Count] | None:
    """Read kin of somebody named before: «زوجته», «أطفالهم الثلاثة»."""
    noun = scene.kin(index) if index < stop else None
    if noun is None or not set(noun.found.proclitics) <= {_WAW}:
        return None
    number = scene.numbers.get(past_opening(scene, noun.stop)) if noun.stop < stop else None
    counted = count_of(number.value, number.span) if number and not begins_joined(scene, noun.stop) else None
    if counted is not None and number is not None and noun.entry.number == "plural":
        return Reading(counted, Span(scene.tokens.starts[index], number.span.end), scene.past(number), "")
    span = noun.span(scene.tokens)
    return Reading(count_of_form({noun.entry.number}, span), span, noun.stop, "")


def _read_member(scene: Scene, index: int, stop: int) -> Reading[Count] | None:
    """Read somebody by what he is to those told of with him: «توفي أب وثلاثة من أطفاله», «الأم»."""
    noun = scene.member(index) if index < stop and index not in scene.times else None
    if noun is None or noun.found.proclitics:
        return None
    after = classes_of(scene.tokens.words[noun.stop]).likeliest if noun.stop < stop else None
    if after is not None and after.part == "verb" and not noun.found.definite:
        return None  # «قتل أم انتحر»
    if _is_accusative(scene, index) and not (noun.stop < stop and _is_cut(scene, noun.stop)):
        return None  # «قتلت | أما | وطفليها», but not «أما»
    span = noun.span(scene.tokens)
    return Reading(count_of_form({noun.entry.number}, span), span, noun.stop, "")


def _is_accusative(scene: Scene, index: int) -> bool:
    """Tell whether a word for a member of a family has the ending of an object, which «أما» may be too."""
    return word(scene.words[index]).folded.endswith(_ALEF)


def _with_himself(scene: Scene, index: int, stop: int) -> Reading[Group] | None:
    """Read somebody told of before, and kin of his: «توفي | هو وزوجته وأربعة أطفال»."""
    himself = scene.match("himself", index) if index < stop else None
    if himself is None or himself.found.proclitics:
        return None
    span = himself.span(scene.tokens)
    group = Group(Count(1, 1, 1, "exact", span), Victims(span), None, 0.8, named=True, definite=True)
    group, after = with_kin(scene, group, himself.stop, stop)
    if after == himself.stop:
        return None
    number = scene.numbers.get(after) if after < stop and begins_joined(scene, after) else None
    if number is not None and number.value.kind == "cardinal" and scene.people(scene.past(number)) is not None:
        counted = count_of(number.value, number.span)
        if counted is not None:  # «وأربعة أطفال»
            group, after = evolve(group, count=sum_of(group.count, counted)), scene.past(number) + 1
    return Reading(group, Span(span.start, scene.tokens.ends[after - 1]), after, "casualties.kin")


def read_kin_group(scene: Scene, index: int, stop: int) -> Reading[Group] | None:
    """Read kin as victims of their own: «قتل رجل زوجته وأطفاله»."""
    if (himself := _with_himself(scene, index, stop)) is not None:
        return himself
    first = read_kin(scene, index, stop) or _read_member(scene, index, stop)
    if first is None:
        return None
    victims, after = Victims(first.span), first.stop
    if first.value.high == 1 and after < stop:
        victims, after = with_age_in_brackets(scene, victims, after)  # «زوجها | (31) وطفلاهما»
    group = Group(first.value, victims, None, 0.8, named=True, definite=True)
    group, after = with_kin(scene, group, after, stop)
    return Reading(group, Span(first.span.start, scene.tokens.ends[after - 1]), after, "casualties.kin")
