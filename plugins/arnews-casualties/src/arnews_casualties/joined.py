"""Further victims of the same trigger, that «و» joins: «مقتل خمسة جنود وثلاثة مدنيين»."""

from typing import Final

from attrs import evolve

from arnews import Reading
from arnews.words import word
from arnews_casualties.counted import Group, sum_of_groups
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.elliptic import is_dated, read_place_before_count
from arnews_casualties.groups import read_group
from arnews_casualties.harms import COMMAS, MOST_APART, Harm, is_victim_word, past_age
from arnews_casualties.kin import acts_alone
from arnews_casualties.origins import read_from_elsewhere
from arnews_casualties.scene import Scene

__all__ = ["added_up", "read_joined", "read_joined_before"]

_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_OF: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"


def added_up(scene: Scene, harms: tuple[Harm, ...]) -> tuple[Harm, ...]:
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
    past = past_age(scene, one.group.stop, first + 1)
    return past in (first, first - 1) and (first == past or lone_waw(scene, first - 1) is not None)


def read_joined_before(scene: Scene, harm: Harm) -> tuple[Harm, ...]:
    """Read the group that «و» joins to the one before a verb: «15 سجينا وأربعة حراس قتلوا»."""
    first = scene.tokens.at(harm.group.span.start)
    begin = scene.sentence(first)[0]
    if first <= begin or harm.group.stop > scene.tokens.at(harm.trigger.start):
        return ()
    if harm.group.value.definite and harm.group.rule != "casualties.one_of":
        return ()
    if not begins_joined(scene, first):
        first -= lone_waw(scene, first - 1) is not None
        if not begins_joined(scene, first):
            return ()
    for index in range(first - 1, max(begin, first - MOST_APART) - 1, -1):
        if index in scene.numbers:
            if index > begin and scene.match("reaches", index - 1) is not None:
                return ()  # «بلغ 345 قتيلا و174 شخصا في عداد المفقودين»
            group = read_group(scene, index, first)
            if group is None or group.stop != first or not group.value.named:
                return ()
            return (evolve(harm, group=group, start=index, begin=group.span.start, definite=False),)
        if scene.is_punctuation(index) or scene.trigger(index):
            return ()
    return ()


def read_joined(scene: Scene, harm: Harm, *, people_only: bool, near: bool) -> tuple[Harm, ...]:
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
        if group.rule == "casualties.name" and harm.group.value.victims.affiliation is not None and at == index:
            break  # «20 من مليشيا الحوثي وصالح»
        if group.value.others and not group.value.numbered and not _tells_of_one(harm):
            break  # «إصابات بشرية وأخرى مادية»
        last = max(group.stop, harm.stop) if harm.shape == "life" else group.stop
        placed = at if at + 1 in scene.places and scene.tokens.at(group.span.start) > at + 1 else None
        found.append(
            evolve(
                harm,
                group=group,
                start=at,
                stop=last,
                begin=group.span.start,
                joined=True,
                definite=False,
                placed=placed,
            )
        )
        index = group.stop
    return tuple(found)


def _tells_of_one(harm: Harm) -> bool:
    """Tell whether «وآخر» may go on: behind a number, or behind one or two people."""
    count = harm.group.value.count
    return harm.shape != "person" or harm.group.value.numbered or count.high is not None


_MOST_JOINED: Final = 6


def _next_joined(
    scene: Scene, index: int, stop: int, *, near: bool, people_only: bool, numbered_only: bool = False
) -> tuple[int, Reading[Group]] | None:
    """Read the next group that «و» joins, and the token where it begins."""
    index = past_age(scene, index, stop)
    elsewhere = read_from_elsewhere(scene, index, stop) if near else None
    if elsewhere is not None:
        return elsewhere
    for at in range(index, min(stop, index + MOST_APART)):
        along = scene.match("companions", at)
        if along is not None:
            group = read_group(scene, along.stop, stop)
            added = along.stop - at > 1  # «إضافة إلى معلم», not «مع تركيا»
            if group is None or not _are_counted(group, by_form=added) or is_victim_word(scene, group):
                return None  # «17 قتيلا إلى جانب 25 جريحا»
            return along.stop, group
        placed = read_place_before_count(scene, at, stop) if at + 1 in scene.places else None
        if placed is not None:
            group = read_group(scene, placed, stop)
            return None if group is None or _is_subject(scene, group, stop) else (at, group)
        if at > index and scene.match("clause", at):
            return None
        if scene.is_punctuation(at):
            if at > index and not _adds(scene, at + 1, stop) and read_place_before_count(scene, at + 1, stop) is None:
                return None  # «ثلاثة عمال بحروق، | وفي طبرق عاملان»
            continue
        if not begins_joined(scene, at):
            if scene.trigger(at):
                return None
            continue
        if scene.trigger(at) or (lone_waw(scene, at) and scene.trigger(at + 1)):
            return None
        lone = lone_waw(scene, at) is not None
        group = read_group(scene, at + lone, stop, joined=not lone, people_only=people_only or at > index)
        if group is not None and group.value.others and not group.value.numbered and _is_in_part(scene, index, at):
            return None
        if group is None or (group.rule == "casualties.vague" and is_victim_word(scene, group)):
            return None  # «مصرع 110 وعشرات المصابين»
        if is_victim_word(scene, group) and scene.trigger(at + lone) is None:
            return None  # «راح ضحيتها 163 شخصا و350 مصابا»
        if _is_subject(scene, group, stop):
            return None  # «مصرع 123 شخصا و130 آخرين في عداد المفقودين»
        if group.value.victims.nationality and not group.value.numbered and scene.numbers_end.get(index - 3):
            return None  # «ثلاثة أشخاص يمني ومصري وفلسطيني» names them one by one
        follows = at == index or _goes_on_with_body(scene, index, at)
        if follows and near and group.value.named and (group.value.numbered or (at == index and not numbered_only)):
            return at, group
        if scene.match("of", index) and near and _is_out_of(scene, group):  # «13 عنصرا من قوات كذا و9 من مقاتلي كذا»
            return at, group
        if at == index and group.value.named and _is_out_of(scene, group):  # «320 قتيلا من العسكريين و41 من المدنيين»
            return at, group
        behind_comma = at == index + 1 and scene.tokens.words[index] in COMMAS  # «5 مدنيين، و4 عسكريين»
        if behind_comma and near and group.value.named and group.value.numbered:
            return at, group
        if group.value.others and group.stop < stop and word(scene.tokens.words[group.stop]).folded == _OF:
            return None  # «أسفرت غارة عن شهيد، وأخرى عن سقوط شهيدين»
        if group.value.others and group.value.definite and not group.value.numbered:
            return None  # «أحدهما في العاشرة والآخر في التاسعة» are those told of
        if group.value.others or group.rule == "casualties.one_of":  # «قتل ضابط في الجيش وأحد مرافقيه»
            return at, group
        if is_dated(scene, group, at - 1) or _is_attributed(scene, group) or _is_placed(scene, group, stop):
            return at, group
        if _is_one_placed(scene, group, index, stop) or _is_behind_owner(scene, group, index, at):
            return at, group
        return None
    return None


def _are_counted(group: Reading[Group], *, by_form: bool) -> bool:
    """Tell whether people are named and counted, by a number or `by_form` of their noun: «إضافة إلى معلم»."""
    value = group.value
    is_noun = group.rule == "casualties.noun" and not value.definite and value.victims.nationality is None
    return value.named and (value.numbered or (by_form and is_noun and value.count.high is not None))


def _is_in_part(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a word of partition stands between: «خمسة بينهم ضابط برتبة عقيد | وآخر» names two of the five."""
    return "part" in scene.kinds_after(start, stop) and any(scene.match("part", at) for at in range(start, stop))


def _goes_on_with_body(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether only more of the name of a body stands between: «قوات سوريا | الديموقراطية | و9 من مقاتلي كذا»."""
    return stop - index <= _NAME and all(
        word(scene.tokens.words[at]).folded.startswith(_AL) and scene.is_plain(at) for at in range(index, stop)
    )


_NAME: Final = 3
"""How many more words the name of a body has at most."""


def _is_subject(scene: Scene, group: Reading[Group], stop: int) -> bool:
    """Tell whether something else is said of a group behind it: «130 آخرين في عداد المفقودين»."""
    index = group.stop + (group.stop < stop and word(scene.tokens.words[group.stop]).folded == _FI)
    if index < stop and scene.match("drowned", index) is not None:
        return False  # «مصرع شاب وفتاة غرقا»
    found = scene.trigger(index) if index < stop and not begins_joined(scene, index) else None
    return found is not None and found.entry.shape == "verb_after"


def _adds(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a further number of people follows a comma: «، و1249 شخصا», «، ثم 17 آخرين»."""
    if index >= stop or scene.trigger(index):
        return False
    along = scene.match("companions", index)
    if along is not None or (begins_joined(scene, index) and (index in scene.numbers or index + 1 in scene.numbers)):
        return True
    noun = scene.people(index)  # «، وحارس في مدرسة البيان»
    if noun is None or noun.found.proclitics != _WAW or noun.found.definite or noun.stop >= stop:
        return False
    return word(scene.tokens.words[noun.stop]).folded == _FI


def _is_placed(scene: Scene, group: Reading[Group], stop: int) -> bool:
    """Tell whether counted people have a place of their own: «و1249 شخصا في الجنوب», «و110 على الأقل في حمص»."""
    if not group.value.numbered or group.stop >= stop or is_victim_word(scene, group):
        return False
    part = scene.match("part", group.stop)
    inner = read_group(scene, part.stop, stop, joined=True) if part is not None else None
    if inner is not None and inner.stop < stop and group.value.named:  # «وأربعة مدنيين بينهم طفل في قرية كذا»
        return word(scene.tokens.words[inner.stop]).folded == _FI or scene.is_located_word(inner.stop)
    if group.value.named and _is_led_to_cause(scene, group.stop, stop):
        return True  # «9 جنود في كمين، و4 مسلحين خلال الاشتباك»
    if not group.value.named:
        after = group.stop + 1
        is_place = after in scene.places or scene.match("place_head", after) or scene.match("institution", after)
        return word(scene.tokens.words[group.stop]).folded == _FI and bool(is_place)
    return word(scene.tokens.words[group.stop]).folded == _FI or scene.is_located_word(group.stop)


def _is_behind_owner(scene: Scene, group: Reading[Group], index: int, at: int) -> bool:
    """Tell whether one more is joined behind what the one before is of: «سائق | سيارة الأجرة وراكب»."""
    if not 0 < at - index <= _NAME or group.value.definite or group.value.count.high != 1 or not group.value.named:
        return False
    if acts_alone(scene, group.stop, scene.sentence(at)[1]):
        return False  # «وفاة سائق الحافلة وراكب يروي ما حدث»
    if group.rule != "casualties.noun" or index == 0 or scene.people(index - 1) is None:
        return False
    before = range(index, at)
    if any(scene.is_punctuation(one) or scene.is_verb(one) or scene.match("stop", one) for one in before):
        return False
    if any(scene.people(one) or scene.kin(one) or scene.trigger(one) or scene.cause(one) for one in before):
        return False
    return not any(one in scene.times or one in scene.numbers or one in scene.places for one in before)


def _is_led_to_cause(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether «خلال» or «جراء» and a cause of their own follow people."""
    led = scene.match("because", index)
    return led is not None and led.stop < stop and scene.cause(led.stop) is not None


def _is_one_placed(scene: Scene, group: Reading[Group], before: int, stop: int) -> bool:
    """Tell whether one is told of at a place as those before: «سبع طالبات في مدرسة خديجة، | وحارس في مدرسة البيان»."""
    if group.value.count.high != 1 or group.value.definite or group.stop >= stop or is_victim_word(scene, group):
        return False
    return all(word(scene.tokens.words[at]).folded == _FI for at in (before, group.stop))


def _is_out_of(scene: Scene, group: Reading[Group]) -> bool:
    """Tell whether a number counts some of a kind of people: «41 من المدنيين»."""
    number = scene.numbers.get(scene.tokens.at(group.span.start))
    return number is not None and scene.match("of", scene.past(number)) is not None


def _is_attributed(scene: Scene, group: Reading[Group]) -> bool:
    """Tell whether a bare number has a source of its own: «و20 بحسب شهود»."""
    after = group.stop + (scene.match("only", group.stop) is not None)  # «وعشرة آلاف فقط وفقا للحكومة»
    return group.value.numbered and not group.value.named and scene.is_role("according", after)
