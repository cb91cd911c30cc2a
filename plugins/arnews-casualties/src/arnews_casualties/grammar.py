"""What happened to them: a trigger and its victims, for each way in which a sentence puts them together."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import evolve, frozen

from arnews import Annotation, Reading, Span
from arnews.lexicon import Match
from arnews.numbers import Number
from arnews.records import Count, count_of
from arnews.tokenization import word
from arnews_casualties.circumstances import read_phrase
from arnews_casualties.groups import (
    CLOSING,
    Group,
    begins_joined,
    count_of_form,
    hedge_before,
    is_accusative,
    is_owned,
    late_hedge,
    lone_waw,
    may_end,
    past_opening,
    read_group,
    read_kin_group,
    read_victims,
    sum_of_groups,
)
from arnews_casualties.scene import Scene
from arnews_casualties.value import Kind, Victims
from arnews_casualties.words import Trigger, triggers

__all__ = ["Harm", "read_harm", "read_tally", "repeats_them"]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_AL: Final = "\N{ARABIC LETTER ALEF}" + _LAM


@frozen
class Harm:
    """A trigger with the people it happens to; token positions tell where to look for the rest."""

    kind: Kind
    shape: str
    trigger: Span
    group: Reading[Group]
    start: int
    """The first token of trigger and victims."""
    stop: int
    """The token after both."""
    begin: int
    """The code point where they begin, proclitics left out."""
    perpetrator: Span | None = None
    subject: int | None = None
    """The token where the one who did it is expected, before the victims."""
    cause: int | None = None
    """The token of a cause between trigger and victims: «قتلى الزلزال إلى 90»."""
    definite: bool = False
    """Whether the victims are known from before."""
    total: bool = False
    """Whether it is a toll: «عدد القتلى»."""
    joined: bool = False
    """Whether these are further victims of the same trigger, joined by «و»."""
    wilful: bool = False
    natural: bool = False
    """Whether it may be a death of age or illness."""
    deed: str = ""
    """What was done to them, where the word for it names more than their death."""
    tense: str | None = None
    bodies: bool = False
    """Whether it is told of their bodies."""
    known: int | None = None
    """How many are known of whom these are some: «49 من القتلى الـ82»."""
    together: bool = False
    """Whether one number counts two kinds of harm: «61 قتيلا وجريحا»."""


def repeats_them(scene: Scene, harm: Harm) -> bool:
    """Tell whether those were told of: «42 فقدوا ويعتقد أنهم لقوا حتفهم», «لقوا حتفهم أو فقدوا»."""
    at = scene.tokens.at(harm.trigger.start)
    if not at:
        return False
    if scene.match("either", at - 1) is not None:
        return True
    return harm.group.stop < at and scene.match("that_they", at - 1) is not None


def read_harm(scene: Scene, start: int) -> tuple[Harm, ...]:
    """Read the harm that the trigger at a token tells of: one record, or several joined by «و»."""
    found = scene.harm(start)
    if found is None:
        return ()
    entries = (found.entry,) if found.stop > start + 1 else found.found.entries
    for entry in entries:
        if found.found.definite and entry.shape != "person":
            continue
        harm = _READERS[entry.shape](scene, start, found.stop, entry)
        if harm is None or (entry.crowd and not _is_crowd(harm)):
            continue
        is_ill = entry.kind == "wounded" and _is_illness(scene, harm, entry)
        kind = "affected" if is_ill or harm.together else entry.kind
        if _shares_its_number(scene, start, entry.shape):
            harm = evolve(harm, group=_at_most(harm.group))
        first = evolve(
            harm,
            kind=kind,
            shape=entry.shape,
            wilful=entry.wilful,
            natural=entry.natural,
            deed=entry.deed,
            tense=entry.tense,
            bodies=entry.bodies,
        )
        near = entry.shape != "person" or entry.bodies
        before = () if near and harm.group.stop > start else _joined_before(scene, first)
        return _added_up(scene, (*before, first, *_joined(scene, first, people_only=not entry.open, near=near)))
    return ()


def _added_up(scene: Scene, harms: tuple[Harm, ...]) -> tuple[Harm, ...]:
    """Make one of groups told of in a row that are people of one kind: «11 رجلا وثلاث نساء», not «4 جنود و3 مدنيين»."""
    found = [harms[0]]
    for harm in harms[1:]:
        last = found[-1]
        group = sum_of_groups(last.group, harm.group) if _follow(scene, last, harm) else None
        if group is None:
            found.append(harm)
        else:
            found[-1] = evolve(
                last,
                group=group,
                start=min(last.start, harm.start),
                stop=max(last.stop, harm.stop),
                begin=min(last.begin, harm.begin),
            )
    return tuple(found)


def _follow(scene: Scene, one: Harm, other: Harm) -> bool:
    """Tell whether only «و» stands between two groups."""
    first = scene.tokens.at(other.group.span.start)
    past = _past_age(scene, one.group.stop, first + 1)
    return past in (first, first - 1) and (first == past or lone_waw(scene, first - 1) is not None)


def _joined_before(scene: Scene, harm: Harm) -> tuple[Harm, ...]:
    """Read the group that «و» joins to the one before a verb: «15 سجينا وأربعة حراس قتلوا»."""
    first = scene.tokens.at(harm.group.span.start)
    begin = scene.sentence(first)[0]
    if first <= begin or harm.group.stop > scene.tokens.at(harm.trigger.start) or harm.group.value.definite:
        return ()
    if not begins_joined(scene, first):
        first -= lone_waw(scene, first - 1) is not None
        if not begins_joined(scene, first):
            return ()
    for index in range(first - 1, max(begin, first - _APART) - 1, -1):
        if index in scene.numbers:
            group = read_group(scene, index, first)
            if group is None or group.stop != first or not group.value.named:
                return ()
            return (evolve(harm, group=group, start=index, begin=group.span.start, definite=False),)
        if scene.is_punctuation(index) or scene.trigger(index):
            return ()
    return ()


def read_tally(scene: Scene, start: int) -> Harm | None:
    """Read a toll that does not say of what, where the dead were told of before: «مما يرفع العدد الإجمالي إلى 43»."""
    found = scene.match("tally", start)
    if found is None:
        return None
    end = scene.sentence(start)[1]
    near = (*range(start - _RISEN, start), found.stop)
    if not any(index >= 0 and scene.match("rises", index) for index in near):
        return None
    number, at = _total(scene, found.stop, min(end, found.stop + _RISEN * 2))
    group = read_group(scene, at, end) if number is not None else None
    if group is None or not group.value.numbered or group.value.count.best is None:
        return None
    after = scene.trigger(group.stop) if group.stop < end else None
    if _is_victim_word(scene, group) or (after is not None and after.entry.shape == "person"):
        return None  # «يرتفع العدد إلى 43 قتيلا»: that one counts
    harm = _harm(scene, start, group.stop, found.span(scene.tokens), group)
    return evolve(harm, shape="tally", total=True)


_RISEN: Final = 2
"""How many tokens before «العدد الإجمالي» a word of rising may stand."""


def _is_crowd(harm: Harm) -> bool:
    """Tell whether hundreds flee, and no fighters: a few who flee are no displaced."""
    group = harm.group.value
    number = group.count.low if group.count.low is not None else group.count.best
    return number is not None and number >= _CROWD and group.victims.status != "combatant"


_CROWD: Final = 100


def _shares_its_number(scene: Scene, start: int, shape: str) -> bool:
    """Tell whether a trigger is the second of «مقتل وإصابة عشرين شخصا», «مقتل وجرح 40»."""
    if start > 1 and lone_waw(scene, start - 1) is not None:
        start -= 1
    if not start or not begins_joined(scene, start) or shape == "person":
        return False
    before = scene.trigger(start - 1)
    if before is None or before.stop != start or before.found.definite:
        return False
    longer = scene.trigger(start - 2) if start > 1 else None
    if longer is not None and longer.stop == start:  # «حالتا وفاة وإصابة خمسة»
        return False
    shapes = {entry.shape for entry in before.found.entries}
    if not shapes & {"verb", "event"}:
        return False
    return "event" in shapes or _subject_of(scene, start - 1) is None


def _subject_of(scene: Scene, start: int) -> Reading[Group] | None:
    """Read the subject right before a verb that no conjunction begins: «شخصا قتل وأصيب عشرون»."""
    if begins_joined(scene, start):
        return None
    before, distance = _group_before(scene, start)
    return before if distance <= 1 else None  # شخصا واحدا


def _is_illness(scene: Scene, harm: Harm, trigger: Trigger) -> bool:
    """Tell whether people are ill, not hit: «12 إصابة بفيروس», and a later count of the same sentence."""
    begin, end = scene.sentence(harm.start)
    for index in (*range(scene.tokens.at(harm.trigger.end - 1) + 1, harm.group.stop), *range(harm.stop, harm.stop + 3)):
        cause = scene.cause(index) if index < end else None
        if cause is not None:
            return cause.entry == "disease"
    if not trigger.fallen and trigger.shape != "person":
        return False
    first = max(begin, harm.start - _SENTENCE)
    if any(cause.entry == "disease" for index in range(first, harm.start) if (cause := scene.cause(index)) is not None):
        return True
    before = range(max(begin - _SENTENCE, 0), begin) if begin else range(0)  # the sentence before tells of what
    near = next((cause for index in reversed(before) if (cause := scene.cause(index)) is not None), None)
    return near is not None and near.entry == "disease" and harm.total


def _joined(scene: Scene, harm: Harm, *, people_only: bool, near: bool) -> tuple[Harm, ...]:
    """Read the further groups of «مقتل خمسة جنود وثلاثة مدنيين», «أصيب 7 في المصنع و3 آخرون في الشارع»."""
    if harm.shape == "losses":
        return ()
    found: list[Harm] = []
    stop = scene.sentence(harm.start)[1]
    index = max(harm.group.stop, harm.stop)
    if harm.shape == "life" and harm.group.stop > harm.start:  # «لقي 17 جنديا و36 مدنيا حتفهم»
        index = harm.group.stop
    while len(found) < _MOST_JOINED:
        after = harm.shape == "verb_after"  # «13 عنصرا قتلوا و7 من الفصائل»
        second = _next_joined(scene, index, stop, near=near, people_only=people_only, numbered_only=after)
        if second is None:
            break
        at, group = second
        if group.value.others and not group.value.numbered and not _tells_of_one(harm):
            break  # «إصابات بشرية وأخرى مادية»
        last = max(group.stop, harm.stop) if harm.shape == "life" else group.stop
        found.append(
            evolve(harm, group=group, start=at, stop=last, begin=group.span.start, joined=True, definite=False)
        )
        index = group.stop
    return tuple(found)


def _tells_of_one(harm: Harm) -> bool:
    """Tell whether «وآخر» may go on: behind a number, or behind one or two people."""
    count = harm.group.value.count
    return harm.shape != "person" or harm.group.value.numbered or count.high is not None


_SENTENCE: Final = 40
_MOST_JOINED: Final = 6
_APART: Final = 7
"""How many tokens a second group may stand behind the first: the place of the first is between."""


def _next_joined(
    scene: Scene, index: int, stop: int, *, near: bool, people_only: bool, numbered_only: bool = False
) -> tuple[int, Reading[Group]] | None:
    """Read the next group that «و» joins, and the token where it begins."""
    index = _past_age(scene, index, stop)
    for at in range(index, min(stop, index + _APART)):
        along = scene.match("companions", at)
        if along is not None:
            group = read_group(scene, along.stop, stop)
            if group is None or not (group.value.numbered and group.value.named) or _is_victim_word(scene, group):
                return None  # «17 قتيلا إلى جانب 25 جريحا»
            return along.stop, group
        if at > index and scene.match("clause", at):
            return None
        if scene.is_punctuation(at):
            if at > index and not _adds(scene, at + 1, stop):
                return None
            continue
        if not begins_joined(scene, at):
            if scene.trigger(at):
                return None
            continue
        if scene.trigger(at) or (lone_waw(scene, at) and scene.trigger(at + 1)):
            return None
        lone = lone_waw(scene, at) is not None
        group = read_group(scene, at + lone, stop, joined=not lone, people_only=people_only or at > index)
        if group is None or (group.rule == "casualties.vague" and _is_victim_word(scene, group)):
            return None  # «مصرع 110 وعشرات المصابين»
        if _is_subject(scene, group, stop):
            return None  # «مصرع 123 شخصا و130 آخرين في عداد المفقودين»
        if group.value.victims.nationality and not group.value.numbered and scene.numbers_end.get(index - 3):
            return None  # «ثلاثة أشخاص يمني ومصري وفلسطيني» names them one by one
        if at == index and near and group.value.named and (group.value.numbered or not numbered_only):
            return at, group
        behind_comma = at == index + 1 and scene.tokens.words[index] in _COMMAS  # «5 مدنيين، و4 عسكريين»
        if behind_comma and near and group.value.named and group.value.numbered:
            return at, group
        if group.value.others and group.value.definite and not group.value.numbered:
            return None  # «أحدهما في العاشرة والآخر في التاسعة» are those told of
        if group.value.others or group.rule == "casualties.one_of":  # «قتل ضابط في الجيش وأحد مرافقيه»
            return at, group
        if _is_attributed(scene, group) or _is_placed(scene, group, stop):
            return at, group
        return None
    return None


def _is_subject(scene: Scene, group: Reading[Group], stop: int) -> bool:
    """Tell whether something else is said of a group behind it: «130 آخرين في عداد المفقودين»."""
    index = group.stop + (group.stop < stop and word(scene.tokens.words[group.stop]).folded == _FI)
    found = scene.trigger(index) if index < stop and not begins_joined(scene, index) else None
    return found is not None and found.entry.shape == "verb_after"


def _past_age(scene: Scene, index: int, stop: int) -> int:
    """Give the token after an age in brackets: «فتى (17 عاما) وآخر»."""
    if index >= stop or scene.tokens.words[index] != "(":
        return index
    for at in range(index + 1, min(stop, index + _BRACKET)):
        if scene.tokens.words[at] == ")":
            return at + 1 if at + 1 < stop and begins_joined(scene, at + 1) else index
    return index


_BRACKET: Final = 5


def _adds(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a further number of people follows a comma: «، و1249 شخصا», «، ثم 17 آخرين»."""
    if index >= stop or scene.trigger(index):
        return False
    along = scene.match("companions", index)
    return along is not None or (begins_joined(scene, index) and (index in scene.numbers or index + 1 in scene.numbers))


def _is_placed(scene: Scene, group: Reading[Group], stop: int) -> bool:
    """Tell whether counted people have a place of their own: «و1249 شخصا في الجنوب», «و110 على الأقل في حمص»."""
    if not group.value.numbered or group.stop >= stop or _is_victim_word(scene, group):
        return False
    part = scene.match("part", group.stop)
    inner = read_group(scene, part.stop, stop, joined=True) if part is not None else None
    if inner is not None and inner.stop < stop and group.value.named:  # «وأربعة مدنيين بينهم طفل في قرية كذا»
        return word(scene.tokens.words[inner.stop]).folded == _FI or scene.is_located_word(inner.stop)
    if not group.value.named:
        return word(scene.tokens.words[group.stop]).folded == _FI and group.stop + 1 in scene.places
    return word(scene.tokens.words[group.stop]).folded == _FI or scene.is_located_word(group.stop)


def _is_victim_word(scene: Scene, group: Reading[Group]) -> bool:
    """Tell whether the noun of a group says what happened to them: «25 جريحا»."""
    noun = group.value.victims.span
    return noun is not None and scene.trigger(scene.tokens.at(noun.start)) is not None


def _is_attributed(scene: Scene, group: Reading[Group]) -> bool:
    """Tell whether a bare number has a source of its own: «و20 بحسب شهود»."""
    return group.value.numbered and not group.value.named and scene.is_role("according", group.stop)


def _span_of(scene: Scene, start: int, stop: int) -> Span:
    found = triggers()[scene.tokens.words[start]]
    return scene.tokens.span(start, stop, found.cut if found else 0)


def _harm(scene: Scene, start: int, stop: int, trigger: Span, group: Reading[Group]) -> Harm:
    begin = min(trigger.start, group.span.start)
    return Harm("killed", "", trigger, group, start, stop, begin, definite=group.value.definite)


def _after_event(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«مقتل خمسة جنود», «أودى بحياة خمسة جنود»."""
    end = scene.sentence(start)[1]
    index = scene.past_time(stop)
    joined = index + (index < end and scene.tokens.words[index] == lone_waw(scene, index))  # «مقتل و إصابة»
    other = scene.trigger(joined) if joined < end else None
    union = other is not None and begins_joined(scene, index) and other.entry.shape in ("event", "verb")
    if union and other is not None:  # «مقتل وإصابة عشرين شخصا»
        index = other.stop
    group = read_group(scene, index, end, people_only=not trigger.open) or read_kin_group(scene, index, end)
    if group is None and trigger.wilful and trigger.shape == "event":
        return _done_by_somebody(scene, start, index, end)
    if group is None or (trigger.counted and not group.value.numbered):
        return None
    if union and other is not None and other.entry.kind != trigger.kind:  # «نزوح ولجوء مليون» are one kind of people
        group = _at_most(group)
    return _harm(scene, start, group.stop, _span_of(scene, start, stop), group)


def _his(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«ما أدى إلى مقتله»: one who was told of before."""
    cause = scene.role_before("causes_harm", start, _CAUSED)
    if cause is None or any(scene.is_punctuation(index) for index in range(cause.stop, start)):
        return None
    words = scene.tokens.span(start, stop)
    group = Group(Count(1, 1, 1, "exact", words), Victims(), None, 0.7, named=True, definite=True)
    return _harm(scene, start, stop, words, Reading(group, words, stop, "casualties.pronoun"))


_CAUSED: Final = 3
"""How many tokens before «مقتله» what led to it may stand: «أدى على الفور إلى»."""


def _done_by_somebody(scene: Scene, start: int, stop: int, end: int) -> Harm | None:
    """«اعتقال قوات الأمن تسعة متظاهرين»: who does it stands before the victims."""
    for index in range(stop + 1, min(end, stop + _SUBJECT)):
        if scene.is_punctuation(index) or begins_joined(scene, index):
            return None
        if scene.match("stop", index) or scene.match("relative", index) or scene.trigger(index):
            return None
        if index in scene.numbers:
            victims = read_group(scene, index, end)
            if victims is None or not victims.value.named or scene.numbers[index].value.kind == "ordinal":
                return None
            harm = _harm(scene, start, victims.stop, _span_of(scene, start, stop), victims)
            return evolve(harm, perpetrator=scene.tokens.span(stop, index))
    return None


_SUBJECT: Final = 6


def _toll_apart(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«أودى زلزال بحياة خمسة جنود»."""
    end = scene.sentence(start)[1]
    life = next(
        (index for index in range(stop, min(end, stop + 8)) if scene.match(trigger.ends or "life", index)), None
    )
    group = read_group(scene, life + 1, end) if life is not None else None
    if group is None or (trigger.kind == "detained" and not group.value.named):
        return None
    harm = _harm(scene, start, group.stop, _span_of(scene, start, stop), group)
    return evolve(harm, subject=stop)


def _at_most(group: Reading[Group]) -> Reading[Group]:
    """Turn a count that two kinds of harm share into an upper bound for each."""
    count = group.value.count
    high = count.high if count.qualifier in ("exact", "at_most", "less_than", "range") else None
    shared = Count(None, None, high, "at_most" if high is not None else "vague", count.span)
    return evolve(group, value=evolve(group.value, count=shared, confidence=0.5))


def _around_verb(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«قتل خمسة جنود», «قتل مسلحون خمسة جنود», «قتل في الهجوم خمسة جنود», «جندي قتل»."""
    end = scene.sentence(start)[1]
    union = scene.trigger(stop) if stop < end and begins_joined(scene, stop) else None
    shared = union is not None and any(entry.shape == "verb" for entry in union.found.entries)
    first = union.stop if union is not None and shared else stop
    other = scene.trigger(stop + 1) if stop + 1 < end and scene.match("either", stop) else None
    if other is not None and any(entry.shape == "verb" for entry in other.found.entries):
        either = read_group(scene, other.stop, end, people_only=not trigger.open)
        if either is not None:  # «قتل أو جرح 28 ألفا»
            return evolve(_harm(scene, start, either.stop, _span_of(scene, start, stop), either), together=True)
    words = _span_of(scene, start, stop)
    cases = first + (first < end and bool(scene.match("of_them", first) or scene.match("therein", first)))
    direct = read_group(scene, scene.past_time(cases), end, people_only=not trigger.open)
    if _is_noun(scene, start):
        return None if direct is None else _harm(scene, start, direct.stop, words, direct)
    if direct is not None and first != stop:
        own = _subject_of(scene, start)
        if own is not None:
            return _harm(scene, scene.tokens.at(own.span.start), stop, words, own)
        return _harm(scene, start, direct.stop, words, _at_most(direct))
    if direct is None and (not trigger.transitive or (start and scene.match("link", start - 1))):
        direct = read_kin_group(scene, first, end)  # «أصيب طفلاها», «أقدم على قتل زوجته»
    if direct is None and trigger.transitive and (agent := scene.match("body", stop)) is not None:
        victims = read_group(scene, agent.stop, end)  # «قتلت الشرطة المهاجم»
        if victims is not None and victims.value.named and not (agent.stop < end and begins_joined(scene, agent.stop)):
            return evolve(_harm(scene, start, victims.stop, words, victims), perpetrator=agent.span(scene.tokens))
    if direct is not None and trigger.judged and not _dies(scene, direct, end):
        return None
    if direct is not None:
        victims = _object_of(scene, direct, end) if trigger.transitive and not direct.value.numbered else None
        if victims is None and trigger.transitive and trigger.tense == "past":
            victims = _object_past_body(scene, direct, end)
        if victims is not None:
            return evolve(_harm(scene, start, victims.stop, words, victims), perpetrator=direct.span)
        if not trigger.counted or direct.value.numbered or _are_two(direct):
            return _harm(scene, start, direct.stop, words, direct)
    if (trigger.transitive and not _are_known_victims(scene, stop, end)) or _begins_aside(scene, stop, end):
        distant = _distant_group(scene, stop, min(end, stop + 10))
        if distant is not None:
            harm = _harm(scene, start, distant.stop, words, distant)
            return evolve(harm, subject=stop if trigger.transitive and not scene.match("stop", stop) else None)
    if begins_joined(scene, start):  # the subject of «وأصيب» follows
        return None
    before, distance = _group_before(scene, start, singular=True)
    if before is not None and distance and _is_antecedent(scene, before, start, distance):
        distance = 0
    if before is None or distance or (trigger.counted and not before.value.numbered):
        return None
    return _harm(scene, scene.tokens.at(before.span.start), stop, words, before)


def _are_two(group: Reading[Group]) -> bool:
    """Tell whether a noun in the dual counts its people: «غرق شابان»."""
    count = group.value.count
    return group.rule == "casualties.noun" and not group.value.definite and count.low == count.high == _TWO


def _are_known_victims(scene: Scene, index: int, end: int) -> bool:
    """Tell whether «الضحايا» stands where one who does it would: «أسر الضحايا» are their families."""
    found = scene.trigger(index) if index < end else None
    return found is not None and found.found.definite and found.entry.shape == "person"


def _is_antecedent(scene: Scene, group: Reading[Group], start: int, distance: int) -> bool:
    """Tell whether a name is who the relative clause is of: «فلان، مؤسس الحركة الذي اغتيل»."""
    return (
        group.rule == "casualties.name" and distance <= _APPOSITION and scene.match("relative", start - 1) is not None
    )


_APPOSITION: Final = 9


def _dies(scene: Scene, group: Reading[Group], end: int) -> bool:
    """Tell whether «قضى» says that people died: not «قضى شاب 3 أيام», «قضى قاض بسجن»."""
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
    if after in scene.numbers or scene.trigger(after):
        return begins_joined(scene, after)
    if is_owned(scene, after) and not (begins_joined(scene, after) or scene.match("stop", after)):
        return False  # «قضى 12 شخصا ليلتهم»
    if scene.match("part", after) or not word(scene.tokens.words[after]).folded.startswith(_BEH):
        return True
    return scene.cause(after) is not None


def _object_of(scene: Scene, subject: Reading[Group], end: int) -> Reading[Group] | None:
    """Read the victims behind the one who did it: «قتل مسلحون خمسة جنود», «قتل رجل زوجته»."""
    if subject.stop >= end or begins_joined(scene, subject.stop):
        return None  # «قتل جندي وسبعة مسلحين»: all of them came to harm
    second = read_group(scene, subject.stop, end)
    if second is not None and (second.value.numbered or _is_object(scene, second)):
        return second
    return read_kin_group(scene, subject.stop, end) or _object_past_suspicion(scene, subject.stop, end)


def _object_past_body(scene: Scene, subject: Reading[Group], end: int) -> Reading[Group] | None:
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
    return _distant_group(scene, suspected.stop + 1, min(end, suspected.stop + _SUBJECT + 3))


def _is_object(scene: Scene, group: Reading[Group]) -> bool:
    """Tell whether the noun of a group has the ending of an object: «اعتقل مسلحون صحافيا»."""
    noun = group.value.victims.span
    if noun is None or group.value.definite:
        return False
    return is_accusative(scene, scene.tokens.at(noun.start))


def _begins_aside(scene: Scene, index: int, end: int) -> bool:
    """Tell whether a time, a place or a cause stands between an intransitive verb and who it happens to."""
    if index >= end:
        return False
    if index in scene.times or scene.match("stop", index) or scene.is_located_word(index):
        return True
    cause = scene.cause(index)
    return cause is not None and bool(cause.found.proclitics)


def _is_noun(scene: Scene, start: int) -> bool:
    """Tell whether «قتل» is a noun: «بقتل», «لقتل»."""
    found = triggers()[scene.tokens.words[start]]
    return found is not None and bool({_BEH, _LAM} & set(found.proclitics))


def _distant_group(scene: Scene, start: int, stop: int) -> Reading[Group] | None:
    """Read counted victims that a subject, a time or a place keeps apart from the verb."""
    index = start - 1
    while index + 1 < stop:
        index += 1
        if scene.is_punctuation(index) and scene.tokens.words[index] != "(":
            index = _past_aside(scene, index, stop)
            if index >= stop:
                return None
        if scene.match("relative", index) or scene.match("carries", index):
            return None  # those on board of what sank
        if begins_joined(scene, index) or (index > start and scene.trigger(index)):
            return None
        number = scene.numbers.get(index)
        if number is None and not scene.match("vague", index) and not scene.match("hedge", index):
            continue
        if number is not None and number.value.kind == "ordinal":  # «بهدف ثالث»
            continue
        group = read_group(scene, index, scene.sentence(index)[1])
        if group is not None and group.value.named:
            return group
    return None


def _past_aside(scene: Scene, index: int, stop: int) -> int:
    """Give the token after a time between commas: «اعتقلت القوات، فجر اليوم، عشرين شخصا»."""
    time = scene.times.get(index + 1)
    after = scene.past(time) if time is not None else stop
    return after + 1 if after < stop and scene.is_punctuation(after) else stop


def _group_before(
    scene: Scene, start: int, *, singular: bool = False, several: bool = False
) -> tuple[Reading[Group] | None, int]:
    """
    Read the subject before a verb: the last group of the clause that is no part of another, unless the verb is
    `singular` and only the part is; behind a counted group a single name is none of `several`.

    The second value is how many tokens stand between the two, «بينهم طالبان», ages and «قد» left out.
    """
    index, last, reach = max(scene.sentence(start)[0], start - 14), None, 0
    while index < start:
        if scene.is_plain(index) and index not in scene.numbers and not scene.names:
            index += 1
            continue
        part = scene.match("part", index)
        if part is not None:
            inner = read_group(scene, part.stop, start, joined=True)
            if inner is not None and inner.stop == start and inner.value.numbered and not inner.value.named:
                return inner, 0  # «33 مصابا، بينهم 15 لقوا حتفهم»
            if singular and inner is not None and inner.stop == start and inner.value.count.high == 1:
                return inner, 0  # «عشرات الركاب، بينهم امرأة توفيت»
            index = inner.stop if inner is not None else part.stop
            reach = index
            continue
        if scene.match("clause", index) or scene.match("subordinate", index):
            last, reach = None, index
        if last is not None and scene.match("aside", index):  # «ستة أشخاص، جميعهم مدنيون، قتلوا»
            inner = read_group(scene, index + 1, start) or _plural(scene, index + 1)
            index = reach = index + 1 if inner is None else inner.stop
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
    while reach < start and (
        scene.match("between_subject_and_verb", reach) or reach in scene.times or scene.tokens.words[reach] in "()"
    ):
        reach = scene.past_time(reach) if reach in scene.times else reach + 1
    return last, start - reach


def _goes_on(scene: Scene, last: Reading[Group], index: int, stop: int) -> bool:
    """Tell whether «و» joins a second group to one: «15 سجينا وأربعة حراس», «فتى (17 عاما) وشابا»."""
    if not begins_joined(scene, index):
        return False
    if index in scene.numbers:
        return last.stop == index and last.value.numbered
    return last.stop < index == _past_age(scene, last.stop, stop)


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


def _plural(scene: Scene, index: int) -> Reading[Group] | None:
    """Read who they are, without a number: «جميعهم مدنيون»."""
    noun = scene.people(index)
    return None if noun is None else read_group(scene, index, noun.stop, joined=True)


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


_TWO: Final = 2


def _before_verb(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«أربعة مدنيين بينهم طالبان قتلوا»."""
    words, end = _span_of(scene, start, stop), scene.sentence(start)[1]
    victims = read_group(scene, stop, end) if trigger.transitive else None
    is_dated = stop < end and scene.match("stop", stop) is not None and stop + 1 in scene.times
    if victims is None and trigger.transitive and is_dated:  # «اختطفوا في العام الماضي 200 فتاة»
        victims = read_group(scene, scene.past_time(stop + 1), end)
        victims = victims if victims is not None and victims.value.numbered else None
    if victims is None and trigger.transitive and trigger.tense == "present":  # «يحتجزون بلا حق تسعة صحافيين»
        victims = _distant_group(scene, stop, min(end, stop + _SUBJECT))
    group, distance = _group_before(scene, start, several=True)
    if victims is not None and victims.value.named and group is not None and distance <= 1:  # «مسلحون خطفوا 30 تلميذا»
        return evolve(_harm(scene, start, victims.stop, words, victims), perpetrator=group.span)
    before = start - 1 - (word(scene.tokens.words[start - 1]).folded == _FI)  # «12 في عداد المفقودين»
    hedged = before if (late := scene.match("hedge", before - 1)) is not None and late.stop == start else None
    if hedged is not None:  # «اثنين على الأقل قتلا»
        before -= 2
    number = scene.numbers_end.get(before)
    some = _some_of_known(scene, number) if number is not None else None
    if some is not None:
        known = count_of(number.value, number.span) if number is not None else None
        harm = _harm(scene, scene.tokens.at(some.span.start), stop, words, some)
        return evolve(harm, known=known.best if known is not None else None)
    if number is not None and _is_glued(scene, number):
        number = None  # «بنادق إيه كيه-47 قتلوا»
    if number is not None and (bare := read_group(scene, scene.tokens.at(number.span.start), start)) is not None:
        return _harm(scene, scene.tokens.at(bare.span.start), stop, words, bare)
    if group is not None and distance <= (0 if trigger.near else 6):
        count = group.value.count
        pair = _pair(scene, group) if trigger.number == "dual" and count.low == count.high == 1 else None
        if pair is not None:
            return _harm(scene, scene.tokens.at(pair.span.start), stop, words, pair)
        if count.low == count.high == 1 or (trigger.counted and not group.value.numbered):
            return None
        if trigger.number == "dual" and count.low != _TWO:  # «لقي 4 منهم مصرعهم غرقا»
            return None
        if trigger.number == "dual":  # «شخصين أصيبا» are two
            exact = Count(_TWO, _TWO, _TWO, "exact", count.span)
            group = evolve(group, value=evolve(group.value, count=exact))
        return _harm(scene, scene.tokens.at(group.span.start), stop, words, group)
    after = read_group(scene, stop, end)
    if after is None or not after.value.numbered:
        return None
    return _harm(scene, start, after.stop, words, after)


def _pair(scene: Scene, second: Reading[Group]) -> Reading[Group] | None:
    """Read two of whom a verb in the dual tells: «فتى (17 عاما) وشابا (23 عاما) استشهدا»."""
    at = scene.tokens.at(second.span.start)
    if not begins_joined(scene, at) and not (at and lone_waw(scene, at - 1)):
        return None
    for index in range(at - 1, max(at - _APART, scene.sentence(at)[0] - 1), -1):
        noun = scene.people(index)
        if noun is not None and not noun.found.proclitics:
            first = read_group(scene, index, at)
            if first is None or first.value.count.high != 1 or _past_age(scene, first.stop, at + 1) != at:
                return None
            return sum_of_groups(first, second)
    return None


def _some_of_known(scene: Scene, number: Annotation[Number]) -> Reading[Group] | None:
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


def _is_glued(scene: Scene, number: Annotation[Number]) -> bool:
    """Tell whether a number is the end of a name that a hyphen ties it to: «كيه-47»."""
    before = scene.doc.text[max(number.span.start - 2, 0) : number.span.start]
    return before[1:] == "-" and before[0].isalpha()


def _around_life(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«لقي خمسة جنود حتفهم», «خمسة جنود لقوا حتفهم», «وضع خمسة متهمين قيد الاعتقال»."""
    end = min(scene.sentence(start)[1], stop + 14)
    half = next((found for index in range(stop, end) if (found := scene.match(trigger.ends, index))), None)
    if half is None:
        return None
    words = _span_of(scene, start, stop)
    group = read_group(scene, scene.past_time(stop), half.start, people_only=False)
    known = group is not None and (group.stop == half.start or scene.match("of_them", group.stop))
    if group is None or not (group.value.named or known):  # «لقي أربعة منهم حتفهم», «لقي 11 حتفهم»
        group = _distant_group(scene, stop, half.start)
    if group is not None and group.stop <= half.start:
        return _harm(scene, start, half.stop, words, group)
    if half.start != stop:
        return None
    before = _group_before(scene, start)
    if before[0] is not None and before[0].value.numbered and not before[1]:  # «أربعون من الذين لقوا حتفهم أطفال»
        return _harm(scene, scene.tokens.at(before[0].span.start), half.stop, words, before[0])
    group = read_group(scene, half.stop, end)
    if group is not None:
        return _harm(scene, start, group.stop, words, group)
    group, distance = before
    if group is None or distance > 6:
        return None
    return _harm(scene, scene.tokens.at(group.span.start), half.stop, words, group)


def _nobody_left(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«تقل 62 شخصا … ولم ينج أحد»: all who were on board, as the sentences before count them."""
    for index in range(start - 1, max(start - _ABOARD, -1), -1):
        if scene.match("carries", index) is None:
            continue
        for at in range(index + 1, min(index + _LOADED, start)):
            group = read_group(scene, at, start)
            if group is not None and group.value.numbered and group.value.named:
                words = _span_of(scene, start, stop)
                harm = _harm(scene, start, stop, words, group)
                return evolve(harm, begin=words.start)
    return None


_ABOARD: Final = 60
"""How many tokens before «لم ينج أحد» those on board may be counted."""
_LOADED: Final = 6
"""How many tokens behind «تقل» their number may stand."""


def _person(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«خمسة قتلى», «القتلى الخمسة», «سقوط قتلى», «عدد القتلى إلى خمسة», «جثث خمسة عمال»."""
    found = scene.trigger(start)
    assert found is not None
    entries = found.found.entries if stop == start + 1 else (found.entry,)
    persons = [entry for entry in entries if entry.shape == "person"]
    forms = {entry.number for entry in persons if entry.number}
    words = _span_of(scene, start, stop)
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
    if before >= 1 and scene.match("of", before) and (vague is None or vague.stop != start):
        return None  # «5 من القتلى» are some of them
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
    if any(entry.bodies for entry in persons):
        return _bodies(scene, start, stop, words, end, forms)
    as_many = _as_many(scene, start, words) if start and scene.match("as_many", start - 1) else None
    if as_many is not None:
        return as_many
    if found.found.definite and forms == {"dual"} and _number_at(scene, stop) is None:
        two = Group(count_of_form({"dual"}, words), Victims(), None, 0.7, True, definite=True)
        return evolve(_harm(scene, start, stop, words, Reading(two, words, stop, "")), definite=True)
    total = scene.role_before("total", start, 2)
    if total is not None and total.stop in (start, start - 1) and not found.found.definite:  # «عدد قتلى الهجوم إلى 60»
        return _definite_person(scene, start, stop, words, end)
    if vague is not None and _counts_vaguely(vague, start, definite=found.found.definite):
        shared = stop < end and begins_joined(scene, stop) and scene.trigger(stop) is not None
        count = Count(vague.entry or None, None, None, "vague", vague.span(scene.tokens))
        victims, index = _person_victims(scene, stop, end)
        span = Span(count.span.start if count.span else words.start, scene.tokens.ends[index - 1])
        group = Reading(Group(count, victims, count.span, 0.8, True, True), span, index, "casualties.vague")
        harm = _harm(scene, vague.start, index, words, group)
        if shared:  # «عشرات القتلى والجرحى» are tens of both together
            return evolve(_harm(scene, vague.start, stop + 1, words, evolve(group, stop=stop + 1)), together=True)
        if found.found.definite and scene.is_role("most", vague.start):
            harm = evolve(harm, definite=True)  # «معظم القتلى» are some of those told of
        return None if fallen and not _is_fallen(scene, harm, trigger) else harm
    if _is_counted_with_others(scene, start):
        return None
    if found.found.definite:
        return _definite_person(scene, start, stop, words, end)
    if "plural" in forms:
        reached = _reached(scene, start, stop, words, end)
        if reached is not None:
            return reached
    return _bare_person(scene, start, stop, words, end, forms, counted=any(entry.counted for entry in persons))


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
            return _harm(scene, start - 1, start + 1, words, Reading(group, same, start + 1, ""))
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
    if begins_joined(scene, start) and _is_other_person(scene, start - 1, kind):
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
    harm = _harm(scene, scene.tokens.at(number.span.start), last, words, evolve(group, stop=last))
    return evolve(harm, begin=min(words.start, number.span.start), together=True)


_BETWEEN: Final = 10
"""How many tokens before «بين قتيل وجريح» the number may stand: «42 شخصا سقطوا بين»."""


def _is_other_person(scene: Scene, index: int, kind: Kind) -> bool:
    """Tell whether a word stands for victims of another kind, and no number counts it alone."""
    found = scene.trigger(index)
    if found is None or found.found.definite or found.stop != index + 1:
        return False
    if _has_its_number(scene, index):
        return False
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
    return _harm(scene, scene.tokens.at(group.span.start), stop, words, group)


def _bare_person(
    scene: Scene, start: int, stop: int, words: Span, end: int, forms: set[Any], *, counted: bool
) -> Harm | None:
    """Read victims that no number counts: «سقوط قتلى», «قتيلان», «قتيل وخمسة جرحى»."""
    fall = scene.role_before("fall", start, 3)
    if fall is not None and any(index in scene.numbers for index in range(fall.stop, start)):
        fall = None
    if forms == {"dual"}:
        pass
    elif forms == {"singular"} and start and scene.match("between", start - 1):  # «سقطوا بين قتيل وجريح»
        return None
    elif forms == {"singular"}:
        led = fall is not None or _is_outcome(scene, start) or _is_said_of_one(scene, stop)
        if not led and (counted or not _heads_a_toll(scene, start, stop, end)):
            return None
    elif fall is None and _opens_a_heading(scene, start, stop, end, forms):
        pass
    elif fall is None or (counted and "plural" in forms and not _is_toll_word(scene, fall.start)):
        return None
    victims, index = _person_victims(scene, stop, end)
    count, hedge = count_of_form({form for form in forms if form}, words), None
    if forms == {"dual"} and (late := late_hedge(scene, stop, end) or late_hedge(scene, index, end)) is not None:
        count = count_of(_TWO_PEOPLE, words, late.entry) or count  # «سقوط قتيلين على الأقل»
        hedge, index = late.span(scene.tokens), max(index, late.stop)
    span = Span(words.start, scene.tokens.ends[index - 1])
    return _harm(scene, start, index, words, Reading(Group(count, victims, hedge, 0.7, True), span, index, ""))


_TWO_PEOPLE: Final = Number("cardinal", 2)


def _is_outcome(scene: Scene, start: int) -> bool:
    """Tell whether a word of causing leads to one victim: «أسفر عن حالة وفاة»."""
    cause = scene.role_before("causes_harm", start, _CAUSED)
    return cause is not None and cause.stop == start


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
    if group is None or not group.value.named:
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
            group = _with_second(scene, group, end)  # «جثتي رجل وطفلة» are two
        group = evolve(group, value=evolve(group.value, count=count))
    return _harm(scene, start, group.stop, words, group)


def _with_second(scene: Scene, group: Reading[Group], end: int) -> Reading[Group]:
    """Take in the second of two whose bodies are told of."""
    if group.stop >= end or not begins_joined(scene, group.stop):
        return group
    lone = lone_waw(scene, group.stop) is not None
    second = read_group(scene, group.stop + lone, end, joined=not lone)
    if second is None or second.value.count.high != 1:
        return group
    return sum_of_groups(group, second) or group


def _counts_vaguely(vague: Match[Any], start: int, *, definite: bool) -> bool:
    """Tell whether a word of quantity counts the trigger: «عشرات القتلى», but not «عدد القتلى»."""
    if definite:
        return vague.stop == start
    return vague.stop in (start, start - 1)


def _is_fallen(scene: Scene, harm: Harm, trigger: Trigger) -> bool:
    """Tell whether «إصابات» are people hit or ill: elsewhere a team may have them."""
    if _is_illness(scene, harm, trigger) or scene.role_before("fall", harm.start, 4) is not None:
        return True
    if scene.role_before("arrives", harm.start, 2) is not None:
        return True
    if harm.group.rule == "casualties.vague" and scene.role_before("besides", harm.start, 3) is not None:
        return True  # «وفاة 12 مشجعا، بالإضافة إلى العديد من الإصابات»
    before = harm.start - 1
    while before >= 0 and (lone_waw(scene, before) is not None or scene.is_quote_mark(before)):
        before -= 1
    return any(
        (near := scene.trigger(index)) is not None and near.entry.kind == "killed"
        for index in (before, before - 1, harm.stop, harm.stop + 1, harm.stop + 2)
        if 0 <= index < len(scene.tokens) and not scene.is_punctuation(index)
    )


def _counted_person(scene: Scene, start: int, stop: int, trigger: Span, number: Annotation[Number]) -> Harm | None:
    first = scene.tokens.at(number.span.start)
    qualifier = hedge_before(scene, first)
    hedge = scene.match("hedge", scene.tokens.at(qualifier.start)) if qualifier else None
    count = count_of(number.value, number.span, hedge.entry if hedge else None)
    if count is None or count.best == 0:
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
    begin = qualifier.start if qualifier and qualifier.start < number.span.start else number.span.start
    reading = Reading(
        Group(count, victims, qualifier, 0.95, True, True, others=others and not _come_out_alive(scene, start)),
        Span(begin, scene.tokens.ends[index - 1]),
        index,
        "",
    )
    total = scene.role_before("total", first, 12)
    return evolve(_harm(scene, scene.tokens.at(begin), index, trigger, reading), total=total is not None)


def _come_out_alive(scene: Scene, start: int) -> bool:
    """Tell whether the sentence tells of the rescued before: «أنقذوا 116 شخصا وانتشلوا 12 جثة أخرى»."""
    return scene.role_before("ending_state", start, _SENTENCE) is not None


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
        number, at = _total(scene, stop, min(end, stop + _FAR))
        if number is not None and scene.past(number) < end and not begins_joined(scene, scene.past(number)):
            follows = scene.trigger(scene.past(number))
            if follows is not None and any(entry.shape == "person" for entry in follows.found.entries):
                return None  # «ارتفع عدد القتلى إلى 27 قتيلا»: that one counts
    elif number is not None and at == stop and number.span.start == scene.tokens.starts[at] and scene.tokens.gap(at):
        known = word(scene.tokens.words[at]).folded
        if not known.startswith(_AL) and not scene.role_before("total", start, reach):
            return None  # «عن القتلى 27 مليونا»: no definite number
    if number is None:
        said = _said_of(scene, start, stop, trigger, end)
        found = scene.trigger(start)
        is_plural = found is not None and any(entry.number == "plural" for entry in found.found.entries)
        return said or (_reached(scene, start, stop, trigger, end) if is_plural else None)
    group = read_group(scene, at, end)
    if group is None or group.value.count.best == 0:
        return None
    if _is_mixed_toll(scene, start):
        group = _at_most(group)
    harm = _harm(scene, start, group.stop, trigger, group)
    total = scene.role_before("total", start, 9) is not None
    cause = scene.cause(stop) if stop < end else None
    at_cause = stop if cause is not None and not cause.found.proclitics else None
    group_before = _victims_before(scene, start, group)
    if not group.value.named and stop < end and scene.match("of", stop):  # «عدد الشهداء من المسنين إلى 187»
        victims, _ = _person_victims(scene, stop, end)
        group_before = evolve(group, value=evolve(group.value, victims=victims))
    return evolve(harm, definite=at - stop <= 1 and not total, total=total, cause=at_cause, group=group_before)


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
        return _harm(scene, start, stop, trigger, some)
    noun = scene.people(stop) if stop < end else None
    if noun is None or noun.found.definite or noun.found.proclitics or noun.entry.nationality:
        return None
    group = read_group(scene, stop, end)
    if group is None or group.value.numbered:
        return None
    return evolve(_harm(scene, start, group.stop, trigger, group), definite=True)


def _is_mixed_toll(scene: Scene, start: int) -> bool:
    """Tell whether one number counts two kinds of victims: «عدد القتلى والجرحى 357»."""
    before = scene.trigger(start - 1) if start and begins_joined(scene, start) else None
    return before is not None and before.stop == start and before.found.definite and before.entry.shape == "person"


def _victims_before(scene: Scene, start: int, group: Reading[Group]) -> Reading[Group]:
    """Give a toll the noun that its victims follow: «عدد الصحفيين القتلى إلى 64»."""
    noun = scene.people(start - 1) if start else None
    if noun is None or not noun.found.definite or group.value.victims.group or noun.entry.others:
        return group
    victims, _ = read_victims(scene, noun.start, noun.stop, start)
    return evolve(group, value=evolve(group.value, victims=evolve(victims, span=group.value.victims.span)))


def _reached(scene: Scene, start: int, stop: int, trigger: Span, end: int) -> Harm | None:
    """«وفيات كورونا تتجاوز مليونا»: a toll without a word for it."""
    number, at = _total(scene, stop, min(end, stop + 9), strictly=True)
    group = read_group(scene, at, end) if number is not None else None
    if group is None:
        return None
    cause = scene.cause(stop)
    at_cause = stop if cause is not None and not cause.found.proclitics else None
    return evolve(_harm(scene, start, group.stop, trigger, group), total=True, cause=at_cause)


def _total(scene: Scene, start: int, stop: int, *, strictly: bool = False) -> tuple[Annotation[Number] | None, int]:
    reached = not strictly and scene.role_before("reaches", start, 5) is not None  # «بلغ عدد القتلى منذ أيار 41»
    led = reached or (not strictly and scene.role_before("rises", start, 5) is not None)
    quoted = False
    for index in range(start, stop):
        if scene.is_quote_mark(index):
            quoted = not quoted
            continue
        if scene.is_punctuation(index) and not quoted and scene.tokens.words[index] not in ("(", ")", ":"):
            if led and _counts_people(scene, index + 1, stop):
                return scene.numbers[index + 1], index + 1  # «بلغ إجمالي القتلى في الملعب، 174 شخصا»
            if _is_inside_a_name(scene, index, start) or scene.match("reaches", index + 1) is not None:
                continue  # «قتلى الإعصار فونج - وونج، إلى 18»
            if led and scene.tokens.words[index] in _COMMAS and not _turns(scene, index + 1):
                continue  # «بلغ عدد الضحايا المدنيين، الذين سقطوا، منذ مطلع العام، 1963 مدنيا»
            return None, index
        number = scene.numbers.get(index)
        near = reached and index < start + _NEAR
        if near and number is not None and index not in scene.times and _may_be_toll(scene, number, index, stop):
            return number, index
        if scene.trigger(index) and scene.cause(index) is None:  # «ضحايا غرق العبارة»
            return None, index
        reaches = scene.match("reaches", index) or scene.match("their_number", index)
        if reaches is None and scene.tokens.words[index] != ":" and (strictly or index != start):
            continue
        at = reaches.stop if reaches is not None else index + (index != start)
        if reaches is not None:
            while at < stop and (_is_filler(scene, at) or scene.is_quote_mark(at) or scene.tokens.words[at] == "-"):
                at += 1
        hedge = scene.match("hedge", at)
        number = scene.numbers.get(past_opening(scene, hedge.stop if hedge else at))
        if number is not None:
            return number, at
    return None, stop


_COMMAS: Final = frozenset({",", "\N{ARABIC COMMA}"})


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


_NEAR: Final = 9
_FAR: Final = 30
"""How many tokens behind «عدد القتلى» its number stands at most, with a word of reaching and without."""


def _toll_of(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«حصيلة الفيضانات في الجنوب إلى 442»: a toll that does not say of what."""
    end = scene.sentence(start)[1]
    cause = scene.cause(stop) if stop < end else None
    if cause is None or cause.found.proclitics or cause.entry == "disease":
        return None
    number, at = _total(scene, cause.stop, min(end, stop + _FAR), strictly=True)
    group = read_group(scene, at, end) if number is not None else None
    if group is None or not group.value.numbered or _is_victim_word(scene, group):
        return None
    after = scene.trigger(group.stop) if group.stop < end else None
    if after is not None and any(entry.shape == "person" for entry in after.found.entries):
        return None  # «حصيلة الهجوم إلى 9 قتلى»: that one counts
    harm = _harm(scene, start, group.stop, _span_of(scene, start, stop), group)
    return evolve(harm, total=True, cause=stop)


def _losses(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«ألحق خسائر فادحة بالمتمردين», «تكبد الجيش خسائر بشرية»."""
    end = scene.sentence(start)[1]
    size = scene.match("loss_size", stop) if stop < end else None
    index = size.stop if size else stop
    inflict = scene.role_before("inflict", start, 4)
    if inflict is not None:
        noun = scene.people(index) if index < end else None
        at_body = scene.match("body", index) if index < end else None
        group = _losses_group(scene, index, index + 4, end, _BEH)
        if group is None or (noun is None and at_body is None):
            return None
        qualifier = size.span(scene.tokens) if size else None
        group = evolve(group, value=evolve(group.value, count=Count(None, None, None, "vague", qualifier)))
        group = evolve(group, value=evolve(group.value, qualifier=qualifier))
        words = Span(inflict.span(scene.tokens).start, scene.tokens.ends[stop - 1])
        harm = _harm(scene, inflict.start, group.stop, words, group)
        between = inflict.stop < start
        return evolve(
            harm,
            perpetrator=read_phrase(scene, inflict.stop, start, 7) if between else None,
            subject=None if between else start,
        )
    suffer = scene.role_before("suffer", start, 7)
    if suffer is None or size is None:
        return None
    group = _losses_group(scene, suffer.stop, start, start, "")
    if group is None:
        return None
    qualifier = size.span(scene.tokens)
    group = evolve(
        group, value=evolve(group.value, count=Count(None, None, None, "vague", qualifier), qualifier=qualifier)
    )
    words = Span(scene.tokens.starts[start], scene.tokens.ends[stop - 1])
    return evolve(_harm(scene, suffer.start, size.stop, words, group), begin=suffer.span(scene.tokens).start)


def _losses_group(scene: Scene, start: int, limit: int, end: int, proclitic: str) -> Reading[Group] | None:
    for index in range(start, min(limit, end)):
        if scene.is_punctuation(index):
            return None
        noun = scene.people(index)
        if noun is not None and noun.found.proclitics == proclitic and noun.entry.status == "combatant":
            victims, after = read_victims(scene, index, noun.stop, end)
            victims = evolve(victims, span=noun.span(scene.tokens))
        else:
            body = scene.match("body", index)
            if body is None or body.found.proclitics != proclitic or body.entry[0] != "combatant":
                continue
            span = body.span(scene.tokens)
            victims, after = Victims(span, body.entry[0], body.entry[1], affiliation=span), body.stop
        span = victims.span or scene.tokens.span(index, index + 1)
        group = Group(Count(None, None, None, "vague"), victims, None, 0.8, True, True)
        return Reading(group, Span(span.start, scene.tokens.ends[after - 1]), after, "casualties.losses")
    return None


_READERS: Final[Mapping[str, Callable[[Scene, int, int, Trigger], Harm | None]]] = {
    "event": _after_event,
    "toll": _after_event,
    "toll_apart": _toll_apart,
    "verb": _around_verb,
    "his": _his,
    "verb_after": _before_verb,
    "life": _around_life,
    "nobody_left": _nobody_left,
    "person": _person,
    "total": _toll_of,
    "losses": _losses,
}
"""How the victims are found for each shape of triggers.toml."""
