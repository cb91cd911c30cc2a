"""Verbs and nouns of what is done to people: «مقتل خمسة جنود», «قتل مسلحون خمسة», «لقي خمسة حتفهم»."""

from typing import Final

from attrs import evolve

from arnews import Reading
from arnews.records import Count, count_of
from arnews.words import word
from arnews_casualties.counted import Group
from arnews_casualties.edges import CLOSING, begins_joined, lone_waw
from arnews_casualties.groups import read_group
from arnews_casualties.harms import (
    COMMAS,
    MOST_APART,
    NEAREST_CAUSE,
    Harm,
    at_most,
    harm_of,
    is_victim_word,
    span_of_trigger,
)
from arnews_casualties.kin import read_kin_group
from arnews_casualties.nouns import is_accusative, is_owned
from arnews_casualties.objects import (
    LONGEST_SUBJECT,
    are_known_victims,
    begins_aside,
    find_distant_group,
    read_done_by_somebody,
    read_known_object,
    read_object,
    read_object_past_body,
    read_object_past_cause,
    read_object_past_subject,
    read_object_past_time,
)
from arnews_casualties.scene import Scene
from arnews_casualties.subjects import (
    find_group_before,
    is_glued,
    read_all_before,
    read_pair,
    read_some_of_known,
    read_subject,
)
from arnews_casualties.tolls import read_toll_of_those
from arnews_casualties.value import Victims
from arnews_casualties.words import Trigger, triggers

__all__ = [
    "read_around_life",
    "read_around_verb",
    "read_before_verb",
    "read_event",
    "read_his",
    "read_his_deed",
    "read_nobody_left",
    "read_theirs",
    "read_toll_apart",
    "read_toll_late",
    "read_victim_of",
]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"


def read_event(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«مقتل خمسة جنود», «أودى بحياة خمسة جنود»."""
    end = scene.sentence(start)[1]
    if _is_counted_before(scene, start, trigger):
        return None
    index = scene.past_time(stop)
    joined = index + (index < end and lone_waw(scene, index) is not None)  # «مقتل و إصابة»
    other = scene.trigger(joined) if joined < end else None
    deeds = [entry for entry in other.found.entries if entry.shape in ("event", "verb")] if other is not None else []
    union = bool(deeds) and begins_joined(scene, index)
    if union and other is not None:  # «مقتل وإصابة عشرين شخصا»
        index = other.stop
    group = read_group(scene, index, end, people_only=not trigger.open) or read_kin_group(scene, index, end)
    is_other = group is not None and group.value.others and not group.value.numbered
    if is_other and (scene.match("deed_of", start - 1) or scene.match("event", start - 1)):
        return None  # «حادثة خطف أخرى»
    if trigger.kind == "wounded" and _is_of_verb(scene, start, group):
        return None  # «أصيبت إصابة بالغة»
    if group is None and trigger.natural and (first := _one_more(scene, start, stop)) is not None:
        return harm_of(scene, start, stop, span_of_trigger(scene, start, stop), first)
    if group is None and trigger.wilful and trigger.shape == "event":
        known = _told_how_many(scene, index, end) if trigger.kind == "detained" else None
        if known is None:
            return read_done_by_somebody(scene, start, index, end)
        group = known
    lone = group is not None and trigger.lone and _are_few(group)
    if trigger.kind == "detained" and group is not None and group.value.definite and not group.value.numbered:
        group = _told_how_many(scene, index, end) or group  # «القبض على المتورطين وعددهم 12»
    if group is None or (trigger.counted and not (group.value.numbered or lone or _are_fighters(group))):
        return None
    if union and deeds[0].kind != trigger.kind:  # «نزوح ولجوء مليون» are one kind of people
        group = at_most(group)
    return harm_of(scene, start, group.stop, span_of_trigger(scene, start, stop), group)


def _is_counted_before(scene: Scene, start: int, trigger: Trigger) -> bool:
    """Tell whether a number stands right before «إصابة»: «(103) إصابة | ووفاة شخص» counts the hurt."""
    before = start - 1 - (start > 0 and scene.tokens.words[start - 1] in CLOSING)
    number = scene.numbers_end.get(before)
    if trigger.kind != "wounded" or number is None or begins_joined(scene, start):
        return False
    return number.value.kind == "cardinal"


def _is_of_verb(scene: Scene, start: int, group: Reading[Group] | None) -> bool:
    """Tell whether a noun only says how somebody was hurt: «أصيب السائق إصابات خطيرة»."""
    if (group is not None and group.value.numbered) or begins_joined(scene, start):
        return False
    verbs = (scene.trigger(index) for index in range(max(start - _COGNATE, scene.sentence(start)[0]), start))
    return any(verb is not None and verb.entry.kind == "wounded" and verb.entry.tense for verb in verbs)


_COGNATE: Final = 4
"""How many tokens before «إصابة بالغة» the verb may stand: «أصيبت»."""


def _one_more(scene: Scene, start: int, stop: int) -> Reading[Group] | None:
    """Read a death that is counted by its place in a row: «أول وفاة», «ثالث وفاة»."""
    number = scene.numbers_end.get(start - 1)
    if number is None or number.value.kind != "ordinal" or number.value.value is None:
        return None
    words = scene.tokens.span(scene.tokens.at(number.span.start), stop)
    one = Group(Count(1, 1, 1, "exact", words), Victims(), None, 0.7, named=True, others=number.value.value != 1)
    return Reading(one, words, stop, "casualties.ordinal")


def _are_few(group: Reading[Group]) -> bool:
    """Tell whether one or two people are named by a noun, or kin with them: «غرق طفل», «غرق أب وابنه»."""
    value, known = group.value, group.value.definite and group.rule != "casualties.kin"
    return value.named and not known and not value.others and value.count.high is not None


def _told_how_many(scene: Scene, index: int, end: int) -> Reading[Group] | None:
    """Read how many those who are known are said to be: «القبض على المتورطين | وعددهم 12», «… وهم (36) متهما»."""
    if index >= end or not word(scene.tokens.words[index]).folded.startswith(_ALEF + _LAM):
        return None
    for at in range(index + 1, min(end, index + _KNOWN)):
        who = scene.match("who_are", at)
        if who is not None and who.stop < end:
            group = read_group(scene, who.stop, end)
            return group if group is not None and group.value.numbered and group.value.named else None
        if scene.is_punctuation(at) and scene.tokens.words[at] not in COMMAS:
            return None
        if at in scene.numbers or scene.match("relative", at) is not None:
            return None
    return None


_KNOWN: Final = 7
"""How many tokens behind those who are known their number may be told."""


def _are_fighters(group: Reading[Group]) -> bool:
    """Tell whether they fight, and were not told of: «القضاء على مسلحين», but not «القضاء على الإرهابيين»."""
    return group.value.victims.status == "combatant" and not group.value.definite


def read_his(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«ما أدى إلى مقتله», «وتم اعتقاله»: one who was told of before."""
    cause = scene.role_before("causes_harm", start, NEAREST_CAUSE)
    is_led = cause is not None and not any(scene.is_punctuation(index) for index in range(cause.stop, start))
    if not is_led and not (trigger.kind in _TAKEN and scene.role_before("was_done", start, 1) is not None):
        return None
    words = scene.tokens.span(start, stop)
    group = Group(Count(1, 1, 1, "exact", words), Victims(), None, 0.7, named=True, definite=True)
    return harm_of(scene, start, stop, words, Reading(group, words, stop, "casualties.pronoun"))


_TAKEN: Final = frozenset({"detained", "abducted"})
"""Kinds of harm that are what somebody does to one: «تم اعتقاله»."""


def read_theirs(scene: Scene, start: int, stop: int, _trigger: Trigger) -> Harm | None:
    """«ما أدى إلى مقتلهم», «أعلنت وفاتهم»: those who were counted before in the sentence."""
    begin = scene.sentence(start)[0]
    cause = scene.role_before("causes_harm", start, NEAREST_CAUSE)
    if cause is None and not (start > begin and scene.match("announces", start - 1) is not None):
        return None
    for index in range(start - 1, max(begin, start - _COUNTED) - 1, -1):
        if index not in scene.numbers or index in scene.times or scene.trigger(index) is not None:
            continue
        group = read_group(scene, index, start)
        if group is None or not (group.value.named and group.value.numbered):
            continue
        words = span_of_trigger(scene, start, stop)
        return evolve(harm_of(scene, start, stop, words, group), begin=words.start)
    return None


_COUNTED: Final = 40
"""How many tokens before «مقتلهم» it may be told how many they were."""


def read_toll_apart(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«أودى زلزال بحياة خمسة جنود»."""
    end = scene.sentence(start)[1]
    reach = next((at for at in range(stop, end) if scene.is_punctuation(at)), end) if not trigger.ends else end
    near = range(stop, min(reach, stop + (_APART if trigger.ends else _SUBJECT)))
    life = next((found for index in near if (found := scene.match(trigger.ends or "life", index))), None)
    group = read_group(scene, life.stop, end) if life is not None else None
    if group is None or (trigger.kind == "detained" and not group.value.named):
        return None
    harm = harm_of(scene, start, group.stop, span_of_trigger(scene, start, stop), group)
    return evolve(harm, subject=stop)


def read_victim_of(scene: Scene, start: int, stop: int, _trigger: Trigger) -> Harm | None:
    """«راح ضحية الحادث خمسة عمال»: what did it stands before those whom it killed."""
    end = scene.sentence(start)[1]
    cause = scene.cause(stop) if stop < end else None
    first = cause.stop if cause is not None else stop + 1
    for index in range(first, min(end, first + _VICTIM_OF)):
        if scene.is_punctuation(index) or (scene.trigger(index) is not None and index not in scene.numbers):
            return None
        group = read_group(scene, index, end)
        if group is not None and (group.value.numbered or group.value.named) and not group.value.definite:
            harm = harm_of(scene, start, group.stop, span_of_trigger(scene, start, stop), group)
            return evolve(harm, cause=stop if cause is not None else None)
    return None


_VICTIM_OF: Final = 5
"""How many tokens behind what did it its victims may stand."""
_APART: Final = 8
_SUBJECT: Final = 20
"""How many tokens stand at most between the verb and «بحياة»: what did it, and what is said of it."""


def read_toll_late(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«ألقت القبض أمس على أربعة»: a time stands before the word that leads to whom it happens."""
    end = scene.sentence(start)[1]
    index = scene.past_time(stop)
    led = scene.match(trigger.ends, index) if stop < index < end else None
    group = read_group(scene, led.stop, end) if led is not None else None
    if group is None or not group.value.named:
        return None
    return harm_of(scene, start, group.stop, span_of_trigger(scene, start, stop), group)


def read_around_verb(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«قتل خمسة جنود», «قتل مسلحون خمسة جنود», «قتل في الهجوم خمسة جنود», «جندي قتل»."""
    if start > 1 and scene.match("relative", start - 1) and _are_wounds_before(scene, start - 1):
        return None  # «توفي متأثرا بالجروح التي أصيب بها», «بجروحه الحرجة، التي أصيب بها»
    end = scene.sentence(start)[1]
    union = scene.trigger(stop) if stop < end and begins_joined(scene, stop) else None
    shared = union is not None and any(entry.shape == "verb" for entry in union.found.entries)
    first = union.stop if union is not None and shared else stop
    other = scene.trigger(stop + 1) if stop + 1 < end and scene.match("either", stop) else None
    if other is not None and any(entry.shape == "verb" for entry in other.found.entries):
        either = read_group(scene, other.stop, end, people_only=not trigger.open)
        if either is not None:  # «قتل أو جرح 28 ألفا»
            return evolve(
                harm_of(scene, start, either.stop, span_of_trigger(scene, start, stop), either), together=True
            )
    words = span_of_trigger(scene, start, stop)
    direct = read_group(scene, _past_inner(scene, first, end), end, people_only=not trigger.open)
    if direct is not None and trigger.kind == "affected" and _counts_things(scene, direct, end):
        return None
    if _is_noun(scene, start):
        if direct is None and scene.role_before("convicted", start, _CONVICTED) is not None:
            direct = read_kin_group(scene, first, end)  # «لإدانته بقتل زوجته وطفليه»
        if direct is not None and direct.value.others and not direct.value.numbered:
            return None  # «حادثة خطف أخرى»
        return None if direct is None else harm_of(scene, start, direct.stop, words, direct)
    if direct is not None and first != stop:
        own = read_subject(scene, start)
        if own is not None:
            return harm_of(scene, scene.tokens.at(own.span.start), stop, words, own)
        return harm_of(scene, start, direct.stop, words, at_most(direct))
    if direct is None and (not trigger.transitive or (start and scene.match("link", start - 1))):
        direct = read_kin_group(scene, first, end)  # «أصيب طفلاها», «أقدم على قتل زوجته»
    if direct is None and trigger.transitive and (agent := scene.match("body", stop)) is not None:
        victims = read_group(scene, agent.stop, end)  # «قتلت الشرطة المهاجم»
        if victims is not None and victims.value.named and not (agent.stop < end and begins_joined(scene, agent.stop)):
            return evolve(harm_of(scene, start, victims.stop, words, victims), perpetrator=agent.span(scene.tokens))
    if direct is not None and trigger.transitive and (scene.match("unknown_doers", stop) is not None):
        done = read_object(scene, direct, end) or read_known_object(scene, direct, end)
        done = done or read_object_past_time(scene, direct.stop, end)
        if done is None:
            return None
        return evolve(harm_of(scene, start, done.stop, words, done), perpetrator=direct.span)
    if direct is not None and trigger.judged and not _dies(scene, direct, end):
        return None
    if direct is not None:
        victims = read_object(scene, direct, end) if trigger.transitive and not direct.value.numbered else None
        if victims is None and trigger.transitive and trigger.tense == "past":
            victims = read_object_past_body(scene, direct, end)
        if victims is None and trigger.transitive and trigger.tense == "past":
            victims = read_known_object(scene, direct, end)
        if victims is not None:
            return evolve(harm_of(scene, start, victims.stop, words, victims), perpetrator=direct.span)
        if (
            not trigger.counted
            or direct.value.numbered
            or _are_two(direct)
            or direct.value.others
            or (trigger.lone and _are_few(direct))
            or (trigger.transitive and is_accusative(scene, scene.tokens.at(direct.span.start)))  # «وأوقفت رجلا»
        ):
            return harm_of(scene, start, direct.stop, words, direct)
    if (trigger.transitive and not are_known_victims(scene, stop, end)) or begins_aside(scene, stop, end):
        distant = find_distant_group(scene, stop, min(end, stop + _OBJECT)) or read_object_past_cause(scene, stop, end)
        if distant is not None:
            harm = harm_of(scene, start, distant.stop, words, distant)
            return evolve(harm, subject=stop if trigger.transitive and not scene.match("stop", stop) else None)
    if trigger.transitive and (kin := read_kin_group(scene, stop, end)) is not None:
        return harm_of(scene, start, kin.stop, words, kin)  # «استهدفت غارة سيارة فقتلت سائقها»
    past = trigger.tense == "past" and trigger.transitive
    if past and (one := read_object_past_subject(scene, stop, end)) is not None:
        return evolve(
            harm_of(scene, start, one.stop, words, one),
            perpetrator=scene.tokens.span(stop, scene.tokens.at(one.span.start)),
        )
    if trigger.particle:  # «وفقدت القوة أربعة من جنودها»
        lost = find_distant_group(scene, stop, min(end, stop + LONGEST_SUBJECT))
        if lost is not None and lost.value.owned:
            return harm_of(scene, start, lost.stop, words, lost)
    if begins_joined(scene, start):  # the subject of «وأصيب» follows
        return None
    if start and stop < end and scene.match("relative", start - 1) and scene.match("therein", stop):
        return None  # «الموقع العسكري الذي قضى فيه المراقبون»
    before, distance = find_group_before(scene, start, singular=True)
    if before is not None and distance and _is_antecedent(scene, before, start, distance):
        distance = 0
    if before is None or distance or (trigger.counted and not before.value.numbered):
        return None
    return harm_of(scene, scene.tokens.at(before.span.start), stop, words, before)


def _are_wounds_before(scene: Scene, index: int) -> bool:
    """Tell whether a relative clause at a token is of wounds, past an adjective and a comma."""
    for at in range(index - 1, max(scene.sentence(index)[0], index - _WOUNDS) - 1, -1):
        if scene.match("wounds", at) is not None:
            return True
        if not scene.is_punctuation(at) and not (scene.is_plain(at) and at not in scene.names):
            return False
    return False


_WOUNDS: Final = 4
"""How many tokens before «التي أصيب بها» the wounds may be named: «بجروحه الحرجة، |»."""
_CONVICTED: Final = 4
"""How many tokens before «بقتل» it may be said that somebody was found guilty of it."""


def _counts_things(scene: Scene, group: Reading[Group], end: int) -> bool:
    """Tell whether a bare number goes back to things: «60 سيارة، تضررت 55 منها»."""
    after = group.stop
    if group.value.named or after >= end or not scene.match("of_them", after):
        return False
    return word(scene.tokens.words[after]).folded.endswith(_ALEF)


def _past_inner(scene: Scene, index: int, end: int) -> int:
    """Give the token behind what may stand between a verb and who it happens to: «خلاله», «بالرصاص», a time."""
    if index < end:
        inner = next((found for name in _INNER if (found := scene.match(name, index)) is not None), None)
        index = inner.stop if inner is not None else index
    if index + 1 < end and scene.is_punctuation(index) and index + 1 in scene.times:  # «توفي، أمس، ستة أشخاص»
        after = scene.past_time(index + 1)
        return after + 1 if after < end and scene.is_punctuation(after) else index
    return scene.past_time(index)


_INNER: Final = ("of_them", "therein", "manner")


def _are_two(group: Reading[Group]) -> bool:
    """Tell whether a noun in the dual counts its people: «غرق شابان»."""
    count = group.value.count
    return group.rule == "casualties.noun" and not group.value.definite and count.low == count.high == _TWO


def _is_antecedent(scene: Scene, group: Reading[Group], start: int, distance: int) -> bool:
    """Tell whether a name is who the relative clause is of: «فلان، مؤسس الحركة الذي اغتيل»."""
    return (
        group.rule == "casualties.name" and distance <= _APPOSITION and scene.match("relative", start - 1) is not None
    )


_APPOSITION: Final = 9


def _dies(scene: Scene, group: Reading[Group], end: int) -> bool:
    """Tell whether «قضى» says that people died: not «قضى شاب 3 أيام», «قضى قاض بسجن», «ارتقى لاعبان إلى المنصة»."""
    after = group.stop
    if group.value.numbered and after < end and scene.match("of_them", after):
        return True  # «وقضى 12 منهم»
    if group.value.definite or not group.value.named:
        return False
    if after >= end or scene.is_punctuation(after):
        return True
    time = scene.times.get(after)
    if time is not None:
        return time.value.type in ("DATE", "TIME")
    if scene.match("wounds", after):
        return True  # «قضى 6 مهاجرين غرقا»
    if after in scene.numbers or scene.trigger(after):
        return begins_joined(scene, after)
    if scene.match("because", after):
        return True  # «قضى 18 شخصا بسبب الأمطار»
    if is_owned(scene, after) and not (begins_joined(scene, after) or scene.match("stop", after)):
        return False  # «قضى 12 شخصا ليلتهم»
    if scene.match("toward", after):
        return False
    if scene.match("part", after) or not word(scene.tokens.words[after]).folded.startswith(_BEH):
        return True
    return scene.cause(after) is not None


def _is_noun(scene: Scene, start: int) -> bool:
    """Tell whether «قتل» is a noun: «بقتل», «لقتل», «حادثة خطف»."""
    if start and scene.match("deed_of", start - 1) is not None and not begins_joined(scene, start):
        return True
    found = triggers()[scene.tokens.words[start]]
    return found is not None and bool({_BEH, _LAM} & set(found.proclitics))


_TWO: Final = 2


def _follows_from(scene: Scene, start: int) -> bool:
    """Tell whether «ف» sets a verb behind another one: «هاجموا الحافلة | فقتلوا 38»."""
    found = triggers()[scene.words[start]]
    return found is not None and found.proclitics == _FEH


def read_before_verb(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«أربعة مدنيين بينهم طالبان قتلوا»."""
    words, end = span_of_trigger(scene, start, stop), scene.sentence(start)[1]
    those = read_toll_of_those(scene, start, stop, words)
    if those is not None:
        return those
    victims = read_group(scene, _past_inner(scene, stop, end), end) if trigger.transitive else None
    if victims is None and trigger.transitive and begins_joined(scene, start):
        kin = read_kin_group(scene, stop, end)
        if kin is not None:
            return harm_of(scene, start, kin.stop, words, kin)  # «خطفوا ثلاثة وقتلوا سائقهم»
    joined = begins_joined(scene, start) or _follows_from(scene, start)  # «فقتلوا 38»
    if victims is not None and joined and (victims.value.numbered or _is_one_known(victims)):
        return harm_of(scene, start, victims.stop, words, victims)  # «قتلوا خمسة جنود، وأصابوا سبعة آخرين»
    is_dated = stop < end and scene.match("stop", stop) is not None and stop + 1 in scene.times
    if victims is None and trigger.transitive and is_dated:  # «اختطفوا في العام الماضي 200 فتاة»
        victims = read_group(scene, scene.past_time(stop + 1), end)
        victims = victims if victims is not None and victims.value.numbered else None
    if victims is None and trigger.transitive and trigger.tense == "present":  # «يحتجزون بلا حق تسعة صحافيين»
        victims = find_distant_group(scene, stop, min(end, stop + LONGEST_SUBJECT))
    group, distance = find_group_before(scene, start, several=True)
    counts = victims is not None and victims.value.numbered and group is not None and not group.value.numbered
    names = victims is not None and (victims.value.named or (counts and trigger.transitive))
    if victims is not None and names and group is not None and distance <= 1:  # «مسلحون خطفوا 30 تلميذا»
        return evolve(harm_of(scene, start, victims.stop, words, victims), perpetrator=group.span)
    before = start - 1 - (word(scene.tokens.words[start - 1]).folded == _FI)  # «12 في عداد المفقودين»
    if scene.match("only", before) is not None and before == start - 1:
        before -= 1  # «خمسة فقط قتلوا»
    if scene.match("of_them", before) is not None:
        before -= 1  # «94 رهينة، 34 منهم قتلوا», «90 منهم في عداد المفقودين»
    hedged = before if (late := scene.match("hedge", before - 1)) is not None and late.stop == start else None
    if hedged is not None:  # «اثنين على الأقل قتلا»
        before -= 2
    number = scene.numbers_end.get(before)
    some = read_some_of_known(scene, number) if number is not None else None
    if some is not None:
        known = count_of(number.value, number.span) if number is not None else None
        harm = harm_of(scene, scene.tokens.at(some.span.start), stop, words, some)
        return evolve(harm, known=known.best if known is not None else None)
    if number is not None and number.value.value == 1:
        number = None  # «أربعة من عائلة واحدة قضوا»
    if number is not None and group is not None and group.rule == "casualties.noun" and group.stop == before + 1:
        number = None  # «شرطيا ومدنيين اثنين قتلوا»
    if number is not None and is_glued(scene, number):
        number = None  # «بنادق إيه كيه-47 قتلوا»
    whole = group is not None and not distance and number is not None and group.span.end <= number.span.start
    if number is not None and number.value.kind == "dual" and whole and trigger.number != "dual":
        number = None  # «7 جنود بينهم ضابطان أصيبوا»
    if number is not None and (bare := read_group(scene, scene.tokens.at(number.span.start), start)) is not None:
        return harm_of(scene, scene.tokens.at(bare.span.start), stop, words, bare)
    if group is not None and 0 < distance <= _SECOND and (second := _second_subject(scene, group, start)) is not None:
        return harm_of(scene, scene.tokens.at(second.span.start), stop, words, second)
    if group is not None and not distance and _is_second(scene, group):
        return harm_of(scene, scene.tokens.at(group.span.start), stop, words, group)
    if group is not None and distance <= (0 if trigger.near else 6):
        count = group.value.count
        pair = read_pair(scene, group) if trigger.number == "dual" and count.low == count.high == 1 else None
        if pair is not None:
            return harm_of(scene, scene.tokens.at(pair.span.start), stop, words, pair)
        if count.low == count.high == 1 and victims is not None and victims.value.numbered and victims.value.named:
            return harm_of(scene, start, victims.stop, words, victims)  # «زعم فلان أن المقاتلين قتلوا خمسة جنود»
        everybody = read_all_before(scene, group) if trigger.number != "dual" and not group.value.numbered else None
        if everybody is not None:
            return harm_of(scene, scene.tokens.at(everybody.span.start), stop, words, everybody)
        is_lone = count.low == count.high == 1
        if is_lone and distance <= 1 and word(scene.tokens.words[start - 1]).folded == _FI:
            is_lone = group.value.definite  # «شخص واحد في عداد المفقودين»
        if is_lone or (trigger.counted and not group.value.numbered):
            return None
        if trigger.number == "dual" and count.low != _TWO:  # «لقي 4 منهم مصرعهم غرقا»
            return None
        if trigger.number == "dual":  # «شخصين أصيبا» are two
            exact = Count(_TWO, _TWO, _TWO, "exact", count.span)
            group = evolve(group, value=evolve(group.value, count=exact))
        return harm_of(scene, scene.tokens.at(group.span.start), stop, words, group)
    after = read_group(scene, _past_inner(scene, stop, end), end) or victims
    if after is None or not after.value.numbered:
        return None
    return harm_of(scene, start, after.stop, words, after)


_SECOND: Final = 4
"""How many tokens the last of several subjects has at most."""


def _is_one_known(group: Reading[Group]) -> bool:
    """Tell whether a group is one whom the noun tells of: «وقتلوا | السائق»."""
    return group.value.named and group.value.count.high == 1 and group.rule == "casualties.noun"


def _second_subject(scene: Scene, group: Reading[Group], start: int) -> Reading[Group] | None:
    """Read somebody whom «و» joins to people that are counted, before their verb: «ثلاثة مدنيين | وجنديا قتلوا»."""
    if not group.value.numbered or not begins_joined(scene, group.stop):
        return None
    second = read_group(scene, group.stop, start, joined=True)
    return second if second is not None and second.stop == start and second.value.count.high == 1 else None


def _is_second(scene: Scene, group: Reading[Group]) -> bool:
    """Tell whether «و» joins one of some to people that are counted: «ثلاثة مسلحين | وأحد الجنود»."""
    first = scene.tokens.at(group.span.start)
    if group.rule != "casualties.one_of" or not begins_joined(scene, first):
        return False
    return any(index in scene.numbers for index in range(max(first - MOST_APART, scene.sentence(first)[0]), first))


def read_around_life(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«لقي خمسة جنود حتفهم», «خمسة جنود لقوا حتفهم», «وضع خمسة متهمين قيد الاعتقال»."""
    end = min(scene.sentence(start)[1], stop + _HALF)
    half = next((found for index in range(stop, end) if (found := scene.match(trigger.ends, index))), None)
    if half is None:
        return None
    words = span_of_trigger(scene, start, stop)
    is_lost = half.start == stop and trigger.kind != "wounded"
    those = read_toll_of_those(scene, start, half.stop, words) if is_lost else None
    if those is not None:  # «عدد من لقوا حتفهم إلى 640»
        return those
    both = scene.match("both", stop)
    if both is not None and both.stop == half.start:  # «ليلقى الاثنان حتفهما»
        span = both.span(scene.tokens)
        two = Group(Count(_TWO, _TWO, _TWO, "exact", span), Victims(), None, 0.8, named=True, definite=True)
        return harm_of(scene, start, half.stop, words, Reading(two, span, both.stop, "casualties.both"))
    group = read_group(scene, scene.past_time(stop), half.start, people_only=trigger.half and trigger.counted)
    known = group is not None and (group.stop == half.start or scene.match("of_them", group.stop))
    if group is None or not (group.value.named or known):  # «لقي أربعة منهم حتفهم», «لقي 11 حتفهم»
        group = find_distant_group(scene, stop, half.start)
    if group is None and stop < half.start:
        group = read_kin_group(scene, scene.past_time(stop), half.start)  # «لقيت أم وأطفالها الأربعة حتفهم»
    if group is not None and trigger.counted and not _is_counted(scene, group, half.start):
        return None
    if group is not None and trigger.transitive and not group.value.numbered:
        victims = read_object(scene, group, half.start)
        if victims is not None and victims.stop <= half.start:  # «ضرب حراس ثلاثة سجناء حتى الموت»
            return evolve(harm_of(scene, start, half.stop, words, victims), perpetrator=group.span)
    if group is not None and group.stop <= half.start:
        return harm_of(scene, start, half.stop, words, group)
    if half.start != stop or trigger.counted:
        return None
    before = find_group_before(scene, start)
    if before[0] is not None and before[0].value.numbered and not before[1]:  # «أربعون من الذين لقوا حتفهم أطفال»
        return harm_of(scene, scene.tokens.at(before[0].span.start), half.stop, words, before[0])
    group = read_group(scene, half.stop, end)
    if group is not None:
        return harm_of(scene, start, group.stop, words, group)
    group, distance = before
    if group is None or distance > 6 or (_is_of_one(scene, half.stop - 1) and group.value.count.high is None):
        return None
    return harm_of(scene, scene.tokens.at(group.span.start), half.stop, words, group)


def _is_of_one(scene: Scene, index: int) -> bool:
    """Tell whether a word ends in the pronoun of one: «غريق من أهالي القرية لقي | مصرعه»."""
    return word(scene.tokens.words[index]).folded.endswith((_HEH, _HEH + _ALEF))


_OBJECT: Final = 13
"""How many tokens behind a verb who it happens to may stand, past who or what did it."""
_HALF: Final = 20
"""How many tokens behind «لقي» «حتفهم» may stand."""


def _is_counted(scene: Scene, group: Reading[Group], half: int) -> bool:
    """Tell whether people are counted and nothing else is said of what they were: «نقل ستة تلاميذ إلى المستشفى»."""
    if group.rule == "casualties.ordinal":
        return True  # «نقل ثالث إلى المستشفى»
    if not (group.value.numbered or _are_two(group)) or is_victim_word(scene, group):
        return False
    if group.value.victims.group == "medic":
        return False  # «نقل ثلاثة أطباء إلى مستشفى آخر»
    if scene.match("part", group.stop + scene.is_punctuation(group.stop)):
        return True  # «نقل 12 شخصا، بينهم طفلان، إلى المستشفى»
    return not any(scene.trigger(index) or scene.is_punctuation(index) for index in range(group.stop, half))


def read_his_deed(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«لقتله زوجته», «بقتلهما تاجرا»: what somebody who was told of did to others."""
    end = scene.sentence(start)[1]
    group = read_group(scene, stop, end, people_only=not trigger.open)
    is_led = _is_noun(scene, start) or (start > 0 and scene.match("because", start - 1) is not None)
    is_told = trigger.kind != "killed" and group is not None
    if not is_led and not (is_told and group is not None and (group.value.numbered or _is_one_taken(scene, stop))):
        return None
    group = group or read_kin_group(scene, stop, end)
    return None if group is None else harm_of(scene, start, group.stop, span_of_trigger(scene, start, stop), group)


def _is_one_taken(scene: Scene, index: int) -> bool:
    """Tell whether one stands as the object of a noun with the pronoun of who did it: «اعتقالها | أسيرا»."""
    return scene.people(index) is not None and is_accusative(scene, index)


def read_nobody_left(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«تقل 62 شخصا … ولم ينج أحد»: all who were on board, as the sentences before count them."""
    for index in range(start - 1, max(start - _ABOARD, -1), -1):
        if scene.match("carries", index) is None:
            continue
        for at in range(index + 1, min(index + _LOADED, start)):
            group = read_group(scene, at, start)
            if group is not None and group.value.numbered and group.value.named:
                words = span_of_trigger(scene, start, stop)
                harm = harm_of(scene, start, stop, words, group)
                return evolve(harm, begin=words.start)
    return None


_ABOARD: Final = 60
"""How many tokens before «لم ينج أحد» those on board may be counted."""
_LOADED: Final = 6
"""How many tokens behind «تقل» their number may stand."""
