"""Words that stand for those who came to harm: «خمسة قتلى», «القتلى الخمسة», «جثث خمسة عمال»."""

from typing import Any, Final

from attrs import evolve

from arnews import Annotation, Reading, Span
from arnews.lexicon import Match
from arnews.numbers import Number
from arnews.records import Count, count_of
from arnews.words import word
from arnews_casualties.bodies import bodies_of_known, bodies_of_victims, found_dead, with_second
from arnews_casualties.counted import Group
from arnews_casualties.edges import (
    CLOSING,
    OPENING,
    begins_joined,
    hedge_before,
    late_hedge,
    lone_waw,
    may_end,
    past_opening,
)
from arnews_casualties.groups import read_group
from arnews_casualties.harms import LONGEST_SENTENCE, Harm, at_most, harm_of, is_illness, span_of_trigger
from arnews_casualties.kin import read_kin
from arnews_casualties.nouns import count_of_form, read_victims
from arnews_casualties.scene import Scene
from arnews_casualties.tolls import FARTHEST_NUMBER, are_between, find_total, leads_to_toll, read_reached
from arnews_casualties.value import Kind, Victims
from arnews_casualties.words import Trigger, triggers

__all__ = ["read_person"]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_AL: Final = "\N{ARABIC LETTER ALEF}" + _LAM
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_OF: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"


def read_person(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«خمسة قتلى», «القتلى الخمسة», «سقوط قتلى», «عدد القتلى إلى خمسة», «جثث خمسة عمال»."""
    found = scene.trigger(start)
    assert found is not None
    entries = found.found.entries if stop == start + 1 else (found.entry,)
    persons = [entry for entry in entries if entry.shape == "person"]
    forms = {entry.number for entry in persons if entry.number}
    words = span_of_trigger(scene, start, stop)
    end = scene.sentence(start)[1]
    before = start - 1
    if before >= 0 and (
        scene.tokens.words[before] in CLOSING or scene.match("fresh", before) or scene.is_quote_mark(before)
    ):
        before -= 1
    vague = scene.role_before("vague", start, 3)
    if (
        vague is not None
        and (longer := scene.match("vague", vague.start - 1)) is not None
        and longer.stop == vague.stop
    ):
        vague = longer  # «لعشرات آلاف المشردين»
    is_heaviest = vague is not None and scene.match("heaviest", vague.start - 1) is not None
    if is_heaviest:
        vague = None  # «أكبر عدد من الوفيات بواقع 35»
    if before >= 0 and scene.match("rate", before):
        return None  # «أعلى معدل وفيات»
    if before >= 1 and scene.match("of", before) and (vague is None or vague.stop != start) and not is_heaviest:
        return None  # «5 من القتلى» are some of them
    if before >= 1 and (others := scene.people(before)) is not None and others.entry.others:
        before -= 1  # «275 شخصا آخرين مفقودين»
    if before >= 1 and not begins_joined(scene, start) and (noun := scene.people(before)) and noun.stop == before + 1:
        number = scene.numbers_end.get(before - 1)
        if number is not None and not noun.found.definite and number.value.kind == "cardinal":
            return _person_of_noun(scene, start, stop, words, number)  # «12 شخصا مفقودين»
    number = scene.numbers_end.get(before) if not found.found.proclitics else None
    fallen = any(entry.fallen for entry in persons)
    mixed = _mixed(scene, start, stop, words, persons[0].kind)
    if mixed is not None:
        return mixed
    if number is not None and number.value.kind not in ("vague", "ordinal", "dual"):
        harm = _counted_person(scene, start, stop, words, number)
        return None if harm is None or (fallen and not _is_fallen(scene, harm, trigger)) else harm
    counted_vaguely = vague is not None and _counts_vaguely(vague, start, definite=found.found.definite)
    if any(entry.bodies for entry in persons) and not (counted_vaguely and "plural" in forms):
        return _bodies(scene, start, stop, words, end, forms)
    as_many = _as_many(scene, start, words) if start and scene.match("as_many", start - 1) else None
    if as_many is not None:
        return as_many
    pair = scene.numbers.get(stop) if stop < end and "dual" in forms and not found.found.definite else None
    if pair is not None and pair.value.value == _PAIR and not begins_joined(scene, stop):  # «مفقودين اثنين»
        after = scene.past(pair)
        two = Group(Count(_PAIR, _PAIR, _PAIR, "exact", pair.span), Victims(), None, 0.9, named=True, numbered=True)
        return harm_of(scene, start, after, words, Reading(two, Span(words.start, pair.span.end), after, ""))
    if found.found.definite and forms == {"dual"} and _number_at(scene, stop) is None:
        two = Group(count_of_form({"dual"}, words), Victims(), None, 0.7, True, definite=True)
        return evolve(harm_of(scene, start, stop, words, Reading(two, words, stop, "")), definite=True)
    total = scene.role_before("total", start, 2)
    if total is not None and total.stop in (start, start - 1) and not found.found.definite:  # «عدد قتلى الهجوم إلى 60»
        return _definite_person(scene, start, stop, words, end)
    if vague is not None and counted_vaguely:
        shared = stop < end and begins_joined(scene, stop) and scene.trigger(stop) is not None
        count = Count(vague.entry or None, None, None, "vague", vague.span(scene.tokens))
        victims, index = _person_victims(scene, stop, end)
        span = Span(count.span.start if count.span else words.start, scene.tokens.ends[index - 1])
        group = Reading(Group(count, victims, count.span, 0.8, True, True), span, index, "casualties.vague")
        harm = harm_of(scene, vague.start, index, words, group)
        if shared and found.found.definite and scene.is_role("most", vague.start):
            return None  # «معظم القتلى والجرحى» were told of
        if shared:  # «عشرات القتلى والجرحى» are tens of both together
            return evolve(harm_of(scene, vague.start, stop + 1, words, evolve(group, stop=stop + 1)), together=True)
        if found.found.definite and scene.is_role("most", vague.start):
            harm = evolve(harm, definite=True)  # «معظم القتلى» are some of those told of
        return None if fallen and not _is_fallen(scene, harm, trigger) else harm
    if _is_counted_with_others(scene, start):
        return None
    if found.found.definite:
        return _definite_person(scene, start, stop, words, end)
    if "plural" in forms:
        reached = read_reached(scene, start, stop, words, end)
        if reached is not None:
            return reached
    return _bare_person(scene, start, stop, words, end, forms, counted=any(entry.counted for entry in persons))


_PAIR: Final = 2


def _is_counted_with_others(scene: Scene, start: int) -> bool:
    """Tell whether a word of quantity counts two kinds of victims together: «عشرات القتلى | والجرحى»."""
    before = scene.trigger(start - 1) if start > 1 and begins_joined(scene, start) else None
    if before is None or before.stop != start or before.entry.shape != "person":
        return False
    vague = scene.role_before("vague", start - 1, 3)
    return vague is not None and _counts_vaguely(vague, start - 1, definite=before.found.definite)


def _as_many(scene: Scene, start: int, words: Span) -> Harm | None:
    """Read «11 قتيلا ومثلهم جرحى»: as many as those counted before."""
    for index in range(start - 2, max(scene.sentence(start)[0], start - _AS_MANY) - 1, -1):
        number = scene.numbers.get(index)
        counted = None if number is None else count_of(number.value, number.span)
        if counted is not None:
            same = scene.tokens.span(start - 1, start, scene.cut(start - 1))
            group = Group(evolve(counted, span=same), Victims(), None, 0.8, True, True)
            return harm_of(scene, start - 1, start + 1, words, Reading(group, same, start + 1, ""))
    return None


_AS_MANY: Final = 8
"""How many tokens before «مثلهم» the number may stand that it repeats."""


def _number_at(scene: Scene, index: int) -> Annotation[Number] | None:
    at = past_opening(scene, index)
    return scene.numbers.get(at)


def _mixed(scene: Scene, start: int, stop: int, words: Span, kind: Kind) -> Harm | None:
    """
    Read one number of dead and wounded together: «61 قتيلا وجريحا», «42 شخصا بين قتيل وجريح».

    One record counts them together.
    """
    first, last = start, stop
    if _has_its_number(scene, start):
        return None
    if begins_joined(scene, start) and stop == start + 1 and _is_other_person(scene, start - 1, kind):
        first = start - 1
    elif stop < scene.sentence(start)[1] and begins_joined(scene, stop) and _is_other_person(scene, stop, kind):
        last = stop + 1
    else:
        return None
    before = first - 1
    if before >= 0 and scene.is_role("between", before):
        before -= 1
        while before > max(first - _BETWEEN, -1) and before not in scene.numbers_end:
            if scene.is_punctuation(before) and scene.tokens.words[before] not in CLOSING:
                return None
            before -= 1
    elif before >= 0 and scene.tokens.words[before] in CLOSING:
        before -= 1
    number = scene.numbers_end.get(before)
    group = read_group(scene, scene.tokens.at(number.span.start), before + 2) if number is not None else None
    if number is None or group is None:
        counted = count_of(number.value, number.span) if number is not None else None
        if counted is None or number is None:
            return None
        group = Reading(Group(counted, Victims(), None, 0.8, named=True, numbered=True), number.span, before + 1, "")
    harm = harm_of(scene, scene.tokens.at(number.span.start), last, words, evolve(group, stop=last))
    return evolve(harm, begin=min(words.start, number.span.start), together=True)


_BETWEEN: Final = 10
"""How many tokens before «بين قتيل وجريح» the number may stand: «42 شخصا سقطوا بين»."""


def _is_other_person(scene: Scene, index: int, kind: Kind) -> bool:
    """Tell whether a word stands for victims of another kind, and no number counts it alone."""
    found = scene.trigger(index)
    if found is None or found.found.definite or found.stop != index + 1:
        return False
    after = scene.people(found.stop) if found.stop < len(scene.tokens) else None
    if _has_its_number(scene, index) or (after is not None and not after.found.proclitics and not after.found.definite):
        return False  # «103 إصابة ووفاة شخص» are told apart
    return any(entry.shape == "person" and entry.kind != kind and not entry.fallen for entry in found.found.entries)


def _has_its_number(scene: Scene, index: int) -> bool:
    """Tell whether a word for victims says how many: «22 جريحا وقتيلين», «17 جريحا وقتيلا واحدا» are told apart."""
    found = scene.trigger(index)
    if found is None or found.found.definite:
        return False
    return any(entry.number == "dual" for entry in found.found.entries) or _is_said_of_one(scene, index + 1)


def _is_said_of_one(scene: Scene, index: int) -> bool:
    """Tell whether «واحد» follows."""
    number = scene.numbers.get(index)
    return number is not None and number.value.kind == "cardinal" and number.value.value == 1


def _person_of_noun(scene: Scene, start: int, stop: int, words: Span, number: Annotation[Number]) -> Harm | None:
    first = scene.tokens.at(number.span.start)
    group = read_group(scene, first, start)
    if group is None:
        return None
    hedge = hedge_before(scene, first)
    if hedge is not None:
        group = read_group(scene, scene.tokens.at(hedge.start), start) or group
    return harm_of(scene, scene.tokens.at(group.span.start), stop, words, group)


def _bare_person(
    scene: Scene, start: int, stop: int, words: Span, end: int, forms: set[Any], *, counted: bool
) -> Harm | None:
    """Read victims that no number counts: «سقوط قتلى», «قتيلان», «قتيل وخمسة جرحى»."""
    fall = scene.role_before("fall", start, 3)
    if fall is not None and any(_counts(scene, index) for index in range(fall.stop, start)):
        fall = None
    if forms == {"dual"} and _is_of_two_things(scene, start):
        return None
    if forms == {"dual"}:
        pass
    elif forms == {"singular"} and start and scene.match("between", start - 1):  # «سقطوا بين قتيل وجريح»
        return None
    elif forms == {"singular"}:
        if stop < end and (scene.match("vague", stop) or scene.match("total", stop)):
            return None  # «أسفر عن إصابة عدد كبير منهم»
        led = fall is not None or _is_outcome(scene, start) or _is_said_of_one(scene, stop)
        led = led or _is_bracketed_behind_place(scene, start, stop, end)
        if not led and (counted or not _heads_a_toll(scene, start, stop, end)):
            return None
    elif fall is None and _opens_a_heading(scene, start, stop, end, forms):
        pass
    elif fall is None or (counted and "plural" in forms and not _is_toll_word(scene, fall.start)):
        return None
    victims, index = _person_victims(scene, stop, end)
    further = scene.numbers.get(stop) if forms == {"singular"} else None
    others = further is not None and further.value.kind == "ordinal"  # «شهيد ثالث»
    count, hedge = count_of_form({form for form in forms if form}, words), None
    if forms == {"dual"} and (late := late_hedge(scene, stop, end) or late_hedge(scene, index, end)) is not None:
        count = count_of(_TWO_PEOPLE, words, late.entry) or count  # «سقوط قتيلين على الأقل»
        hedge, index = late.span(scene.tokens), max(index, late.stop)
    span = Span(words.start, scene.tokens.ends[index - 1])
    group = Group(count, victims, hedge, 0.7, True, others=others)
    return harm_of(scene, start, index, words, Reading(group, span, index, ""))


def _is_bracketed_behind_place(scene: Scene, start: int, stop: int, end: int) -> bool:
    """Tell whether one victim is all that a bracket behind a place has: «حمص (قتيل)»."""
    if start < 2 or stop >= end or scene.tokens.words[start - 1] != "(" or scene.tokens.words[stop] not in CLOSING:
        return False
    return start - 2 in scene.places_end


def _is_of_two_things(scene: Scene, index: int) -> bool:
    """Tell whether a word in the dual describes two things: «طائرتين مختطفتين»."""
    if not index or scene.people(index - 1) is not None or scene.trigger(index - 1) is not None:
        return False
    one, other = word(scene.tokens.words[index - 1]).folded, word(scene.tokens.words[index]).folded
    tied = _TEH + other[-2:]
    return other.endswith(tied) and one.endswith(tied) and one[:1] != _WAW


_TEH: Final = "\N{ARABIC LETTER TEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"


def _counts(scene: Scene, index: int) -> bool:
    number = scene.numbers.get(index)
    return number is not None and number.value.kind != "ordinal"  # «تسجيل أول حالة وفاة»


_TWO_PEOPLE: Final = Number("cardinal", 2)


def _is_outcome(scene: Scene, start: int) -> bool:
    """Tell whether a word of causing leads to one victim: «أسفر عن حالة وفاة»."""
    cause = scene.role_before("causes_harm", start, _OUTCOME)
    return cause is not None and (cause.stop == start or word(scene.tokens.words[start - 1]).folded == _OF)


_OUTCOME: Final = 8
"""How many tokens before «عن قتيل» the verb may stand: «أسفرت غارة على البلدة عن قتيل»."""


def _heads_a_toll(scene: Scene, start: int, stop: int, end: int) -> bool:
    """Tell whether «قتيل» begins a toll: «قتيل وخمسة جرحى», or a heading: «قتيل في انفجار»."""
    if stop >= end:
        return False
    if begins_joined(scene, stop):
        after = stop + (lone_waw(scene, stop) is not None)
        if after in scene.numbers and scene.numbers[after].value.kind != "dual":
            after = scene.past(scene.numbers[after])
        trigger = scene.trigger(after) if after < end else None
        return trigger is not None and any(entry.shape == "person" for entry in trigger.found.entries)
    return start == scene.sentence(start)[0] and bool(scene.match("stop", stop) or scene.is_located_word(stop))


def _opens_a_heading(scene: Scene, start: int, stop: int, end: int, forms: set[Any]) -> bool:
    """Tell whether «قتلى وجرحى في انفجار» is the beginning of a heading: then somebody came to harm."""
    if "plural" not in forms or stop >= end:
        return False
    begin = scene.sentence(start)[0]
    if start != begin:
        before = scene.trigger(begin)
        if before is None or before.stop != start or not begins_joined(scene, start) or before.found.definite:
            return False
        if before.entry.shape != "person":
            return False
    elif begins_joined(scene, stop):
        after = scene.trigger(stop)
        return after is not None and not after.found.definite and after.entry.shape == "person"
    return scene.match("because", stop) is not None or scene.is_located_word(stop) or _is_cause(scene, stop)


def _is_cause(scene: Scene, index: int) -> bool:
    cause = scene.cause(index)
    return cause is not None and bool(cause.found.proclitics)


def _is_toll_word(scene: Scene, index: int) -> bool:
    return not scene.match("existence", index)


def _bodies(scene: Scene, start: int, stop: int, words: Span, end: int, forms: set[Any]) -> Harm | None:
    """Read whose bodies they are: «جثث خمسة عمال», «جثة طفل», «جثتي شقيقين»."""
    group = read_group(scene, stop, end)
    if group is None and (kin := read_kin(scene, stop, end)) is not None:  # «جثماني شقيقتيها»
        those = Group(kin.value, Victims(kin.span), None, 0.8, named=True, definite=True)
        return harm_of(scene, start, kin.stop, words, Reading(those, kin.span, kin.stop, "casualties.kin"))
    if group is None and stop < end and scene.match("lifeless", stop):
        return found_dead(scene, start, stop + 1, words)
    if group is None and (drowned := bodies_of_victims(scene, stop, end)) is not None:
        return harm_of(scene, start, drowned.stop, words, drowned)
    if group is None or not group.value.named:
        if (lost := bodies_of_known(scene, stop, end)) is not None:
            return harm_of(scene, start, lost.stop, words, lost)
        if "plural" in forms and scene.role_before("total", start, 2) is not None:
            return _definite_person(scene, start, stop, words, end)  # «عدد الجثث التي انتشلت إلى 34»
        if forms != {"dual"}:
            return None
        bare = _bare_person(scene, start, stop, words, end, forms, counted=False)
        known = triggers()[scene.tokens.words[start]]
        return None if bare is None or known is None else evolve(bare, definite=known.definite)
    if not group.value.numbered and forms != {"singular"}:
        count = count_of_form({form for form in forms if form}, words)
        if count.low is None or (group.value.count.low or 0) > count.low:
            count = group.value.count
        if forms == {"dual"} and group.value.count.high == 1:
            group = with_second(scene, group, end)  # «جثتي رجل وطفلة» are two
        group = evolve(group, value=evolve(group.value, count=count))
    return harm_of(scene, start, group.stop, words, group)


def _counts_vaguely(vague: Match[Any], start: int, *, definite: bool) -> bool:
    """Tell whether a word of quantity counts the trigger: «عشرات القتلى», but not «عدد القتلى»."""
    if definite:
        return vague.stop == start
    return vague.stop in (start, start - 1)


def _is_led_by_place(scene: Scene, index: int) -> bool:
    """Tell whether «ب» joins a count to the place before it: «حماة | بـ15 إصابة»."""
    first = word(scene.tokens.words[index]).folded
    if not first.startswith(_BEH):
        index -= 1
        if index < 0 or word(scene.tokens.words[index]).folded != _BEH:
            return False
    return index > 0 and index - 1 in scene.places_end


def _is_fallen(scene: Scene, harm: Harm, trigger: Trigger) -> bool:
    """Tell whether «إصابات» are people hit or ill: elsewhere a team may have them."""
    if is_illness(scene, harm, trigger) or scene.role_before("fall", harm.start, 4) is not None:
        return True
    if scene.role_before("arrives", harm.start, 2) is not None:
        return True
    because = scene.match("because", harm.end) if harm.group.value.numbered else None
    if because is not None and word(scene.tokens.words[harm.end]).folded != _FI:
        return True  # «9 إصابات جراء تنشق الدخان»
    if harm.start > 1 and scene.tokens.words[harm.start - 1] == ":" and harm.start - 2 in scene.places_end:
        return True  # «نجران: 5 إصابات»
    if _is_led_by_place(scene, scene.tokens.at(harm.begin)):
        return True  # «تلتها حماة بـ15 إصابة»
    if scene.role_before("causes_harm", harm.start, _CAUSED) is not None:
        return True  # «98 حادثا نتج عنها (49) إصابة»
    if any(_is_told_of_in_all(scene, index) for index in range(max(harm.start - _TOLD, 1), harm.start)):
        return True  # «ارتفع عدد المصابين إلى 9 إصابات»
    if harm.group.rule == "casualties.vague" and scene.role_before("besides", harm.start, 3) is not None:
        return True  # «وفاة 12 مشجعا، بالإضافة إلى العديد من الإصابات»
    before = harm.start - 1
    while before >= 0 and (lone_waw(scene, before) is not None or scene.is_quote_mark(before)):
        before -= 1
    if before > 0 and scene.tokens.words[before] in CLOSING:  # «وفاتان (أب وولده) وخمس إصابات»
        inside = range(before - 1, max(before - _BRACKET, 0), -1)
        before = next((at - 1 for at in inside if scene.tokens.words[at] in OPENING), before)
    return any(
        (near := scene.trigger(index)) is not None and near.entry.kind == "killed"
        for index in (before, before - 1, harm.stop, harm.stop + 1, harm.stop + 2)
        if 0 <= index < len(scene.tokens) and not scene.is_punctuation(index)
    )


def _is_told_of_in_all(scene: Scene, index: int) -> bool:
    """Tell whether a toll says whom it counts at a token: «عدد | المصابين»."""
    found = scene.trigger(index) if scene.match("total", index - 1) else None
    return found is not None and found.found.definite and found.entry.shape == "person"


_BRACKET: Final = 9
"""How many tokens a bracket has at most that says who the dead before it are."""
_TOLD: Final = 5
"""How many tokens before «9 إصابات» those may stand whom the toll counts."""
_CAUSED: Final = 4
"""How many tokens before «49 إصابة» what caused it may stand."""


def _counted_person(scene: Scene, start: int, stop: int, trigger: Span, number: Annotation[Number]) -> Harm | None:
    first = scene.tokens.at(number.span.start)
    qualifier = hedge_before(scene, first)
    hedge = scene.match("hedge", scene.tokens.at(qualifier.start)) if qualifier else None
    count = _risen_to(scene, number, first) or count_of(number.value, number.span, hedge.entry if hedge else None)
    if count is None or count.best == 0 or _counts_known_things(scene, start, first):
        return None
    end = scene.sentence(start)[1]
    victims, index = _person_victims(scene, stop, end)
    late = late_hedge(scene, index, end)
    if late is not None and count.qualifier in ("exact", late.entry):
        count = count_of(number.value, number.span, late.entry) or count
        qualifier, index = late.span(scene.tokens), late.stop
    further = scene.people(index) if index < end else None
    others = further is not None and further.entry.others and not further.found.proclitics
    if further is not None and others:  # «تسع جثث أخرى»
        index = further.stop
    if (now := _rises_on(scene, first, index, end)) is not None:
        after = scene.past(now)
        risen = count_of(now.value, now.span)
        if risen is None or (after < end and scene.trigger(after) is not None and not begins_joined(scene, after)):
            return None  # «من 20 جريحا إلى 35 جريحا»: that one counts
        count, index = risen, after
    begin = qualifier.start if qualifier and qualifier.start < number.span.start else number.span.start
    reading = Reading(
        Group(count, victims, qualifier, 0.95, True, True, others=others and not _come_out_alive(scene, start)),
        Span(begin, scene.tokens.ends[index - 1]),
        index,
        "",
    )
    harm = harm_of(scene, scene.tokens.at(begin), index, trigger, reading)
    return evolve(harm, total=leads_to_toll(scene, first, _FAR))


def _risen_to(scene: Scene, number: Annotation[Number], first: int) -> Count | None:
    """Count what a toll rose to, where one number says both: «ارتفاع عدد القتلى في البلاد من | 11 إلى 18 قتيلا»."""
    value = number.value.value
    if number.value.kind != "range" or not isinstance(value, tuple) or not first or not scene.match("of", first - 1):
        return None
    if scene.role_before("rises", first, _FAR) is None:
        return None
    return count_of(Number("cardinal", value[1]), number.span)


def _rises_on(scene: Scene, first: int, index: int, end: int) -> Annotation[Number] | None:
    """Give the number that a toll rose to from the people who end at a token: «من 20 جريحا | إلى 35»."""
    reaches = scene.match("reaches", index) if index < end else None
    if reaches is None or not first or not scene.match("of", first - 1) or reaches.stop >= end:
        return None
    return scene.numbers.get(reaches.stop) if scene.role_before("rises", first, _FAR) is not None else None


def _counts_known_things(scene: Scene, start: int, first: int) -> bool:
    """Tell whether a number and the word behind it say of a noun before which things: «المحافظات السبع المتضررة»."""
    if not first or not all(word(scene.tokens.words[at]).folded.startswith(_AL) for at in (first - 1, first, start)):
        return False
    if scene.match("areas", first - 1) is not None:
        return True
    return scene.people(first - 1) is None and scene.trigger(first - 1) is None


_FAR: Final = 12
"""How many tokens before a counted victim «عدد» may stand."""


def _come_out_alive(scene: Scene, start: int) -> bool:
    """Tell whether the sentence tells of the rescued before: «أنقذوا 116 شخصا وانتشلوا 12 جثة أخرى»."""
    return scene.role_before("ending_state", start, LONGEST_SENTENCE) is not None


def _person_victims(scene: Scene, index: int, end: int) -> tuple[Victims, int]:
    """Read the adjectives after «قتلى»: who they were."""
    noun = scene.people(index) if index < end else None
    if noun is None or noun.found.proclitics:
        body = scene.match("of", index) if index + 1 < end else None
        if body is not None and (noun := scene.people(index + 1)) and not noun.found.proclitics:
            return read_victims(scene, noun.start, noun.stop, end)  # «قتلى من المدنيين»
        return Victims(), index
    if noun.entry.others:  # «تسع جثث أخرى»
        return Victims(), index
    return read_victims(scene, noun.start, noun.stop, end)


def _definite_person(scene: Scene, start: int, stop: int, trigger: Span, end: int) -> Harm | None:
    """«القتلى السبعة والعشرين», «عدد القتلى إلى 27»."""
    at = past_opening(scene, stop)
    number = scene.numbers.get(at) if at < end else None
    reach = 8 if begins_joined(scene, start) else 2  # «عدد القتلى 40 والجرحى 90»
    if number is None and (scene.role_before("total", start, reach) or _counts_them(scene, stop, end)):
        number, at = find_total(scene, stop, min(end, stop + FARTHEST_NUMBER))
        if number is not None and scene.past(number) < end and not begins_joined(scene, scene.past(number)):
            follows = scene.trigger(scene.past(number))
            if follows is not None and any(entry.shape == "person" for entry in follows.found.entries):
                return None  # «ارتفع عدد القتلى إلى 27 قتيلا»: that one counts
    elif number is not None and at == stop and number.span.start == scene.tokens.starts[at] and scene.tokens.gap(at):
        known = word(scene.tokens.words[at]).folded
        told = start > 0 and scene.match("subordinate", start - 1) is not None
        is_said = told and may_end(scene, scene.past(number), end)
        if not known.startswith(_AL) and not is_said and not scene.role_before("total", start, reach):
            return None  # «عن القتلى 27 مليونا»: no definite number; «إن القتلى خمسة» tells how many
    before = _toll_before(scene, start, stop, trigger) if number is None else None
    if before is not None:
        return before
    if number is None:
        said = _said_of(scene, start, stop, trigger, end)
        found = scene.trigger(start)
        is_plural = found is not None and any(entry.number == "plural" for entry in found.found.entries)
        return said or (read_reached(scene, start, stop, trigger, end) if is_plural else None)
    group = read_group(scene, at, end) or read_group(scene, at, end, people_only=not _is_heaviest(scene, start))
    if group is None or group.value.count.best == 0 or are_between(scene, group.stop, end):
        return None
    harm = harm_of(scene, start, group.stop, trigger, group)
    if _is_mixed_toll(scene, start):
        if not _are_two_numbers(scene, group.stop, end):  # «عدد القتلى والجرحى 357» counts both
            first = scene.tokens.place(start - 1, scene.cut(start - 1))
            harm = evolve(harm, start=start - 1, begin=min(first, harm.begin), together=True)
        else:
            group = at_most(group)
            harm = evolve(harm, group=group)
    total = scene.role_before("total", start, 9) is not None
    cause = scene.cause(stop) if stop < end else None
    at_cause = stop if cause is not None and not cause.found.proclitics else None
    group_before = _victims_before(scene, start, group)
    if not group.value.named and stop < end and scene.match("of", stop):  # «عدد الشهداء من المسنين إلى 187»
        victims, _ = _person_victims(scene, stop, end)
        group_before = evolve(group, value=evolve(group.value, victims=victims))
    after = scene.people(stop) if at > stop else None
    if after is not None and not after.found.proclitics and after.found.definite and not group.value.victims.group:
        victims, _ = _person_victims(scene, stop, at)  # «عدد القتلى | الصحفيين إلى 64»
        victims = evolve(victims, span=group_before.value.victims.span or victims.span)
        group_before = evolve(group_before, value=evolve(group_before.value, victims=victims))
    return evolve(harm, definite=at - stop <= 1 and not total, total=total, cause=at_cause, group=group_before)


def _toll_before(scene: Scene, start: int, stop: int, trigger: Span) -> Harm | None:
    """Read a toll whose number stands before it: «يرفع إلى ستة | العدد الإجمالي للقتلى»."""
    total = scene.role_before("total", start, _TOTAL)
    longer = scene.match("total", total.start - 1) if total is not None else None
    total = longer or total  # «العدد الإجمالي»
    number = scene.numbers_end.get(total.start - 1) if total is not None else None
    if total is None or number is None or number.value.kind != "cardinal":
        return None
    first = scene.tokens.at(number.span.start)
    counted = count_of(number.value, number.span)
    if counted is None or first == 0 or scene.match("reaches", first - 1) is None:
        return None
    group = Group(counted, Victims(), None, 0.8, named=True, numbered=True)
    harm = harm_of(scene, first, stop, trigger, Reading(group, number.span, scene.past(number), "casualties.number"))
    return evolve(harm, total=True)


_TOTAL: Final = 3
"""How many tokens before «للقتلى» «العدد الإجمالي» may begin."""


def _is_heaviest(scene: Scene, start: int) -> bool:
    """Tell whether it is the largest of several counts: «أكبر عدد من الوفيات بواقع 35 حالة»."""
    return scene.role_before("heaviest", start, _HEAVIEST) is not None


_HEAVIEST: Final = 3
"""How many tokens before «الوفيات» «أكبر عدد» may begin."""


def _counts_them(scene: Scene, index: int, end: int) -> bool:
    """Tell whether it is said of known victims how many they are: «المفقودون يبلغ عددهم 20»."""
    return any(scene.match("their_number", at) for at in range(index, min(end, index + 3)))


def _said_of(scene: Scene, start: int, stop: int, trigger: Span, end: int) -> Harm | None:
    """«القتيل شاب», «الضحايا نساء»: who those are that were told of; «آخر المفقودين طفل» is one of them."""
    if start and scene.is_role("further", start - 1):
        return None
    if stop < end and scene.match("aside", stop) and scene.is_role("most", stop):  # «الضحايا معظمهم من الأطفال»
        count = Count(3, None, None, "vague", trigger)
        some = Reading(Group(count, Victims(), None, 0.7, named=True), trigger, stop, "")
        return harm_of(scene, start, stop, trigger, some)
    noun = scene.people(stop) if stop < end else None
    if noun is None or noun.found.definite or noun.found.proclitics or noun.entry.nationality:
        return None
    group = read_group(scene, stop, end)
    if group is None or group.value.numbered:
        return None
    return evolve(harm_of(scene, start, group.stop, trigger, group), definite=True)


def _is_mixed_toll(scene: Scene, start: int) -> bool:
    """Tell whether one number counts two kinds of victims: «عدد القتلى والجرحى 357»."""
    before = scene.trigger(start - 1) if start and begins_joined(scene, start) else None
    return before is not None and before.stop == start and before.found.definite and before.entry.shape == "person"


def _are_two_numbers(scene: Scene, index: int, end: int) -> bool:
    """Tell whether a second number follows, of the second kind of victims: «عدد القتلى والجرحى 20 | و50»."""
    if index >= end or not begins_joined(scene, index):
        return False
    return index in scene.numbers or index + 1 in scene.numbers


def _victims_before(scene: Scene, start: int, group: Reading[Group]) -> Reading[Group]:
    """Give a toll the noun that its victims follow: «عدد الصحفيين القتلى إلى 64»."""
    noun = scene.people(start - 1) if start else None
    if noun is None or not noun.found.definite or group.value.victims.group or noun.entry.others:
        return group
    victims, _ = read_victims(scene, noun.start, noun.stop, start)
    return evolve(group, value=evolve(group.value, victims=evolve(victims, span=group.value.victims.span)))
