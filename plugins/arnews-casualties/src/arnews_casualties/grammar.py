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
    Group,
    begins_joined,
    count_of_form,
    hedge_before,
    lone_waw,
    past_opening,
    read_group,
    read_victims,
)
from arnews_casualties.scene import Scene
from arnews_casualties.value import Kind, Victims
from arnews_casualties.words import Trigger, causes, people, triggers

__all__ = ["Harm", "read_harm"]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


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
    definite: bool = False


def read_harm(scene: Scene, start: int) -> tuple[Harm, ...]:
    """Read the harm that the trigger at a token tells of: one record, or several joined by «و»."""
    found = triggers().match(scene.tokens, start)
    if found is None:
        return ()
    entries = (found.entry,) if found.stop > start + 1 else found.found.entries
    for entry in entries:
        if found.found.definite and entry.shape != "person":
            continue
        harm = _READERS[entry.shape](scene, start, found.stop, entry)
        if harm is None:
            continue
        kind = "affected" if entry.kind == "wounded" and _is_illness(scene, harm) else entry.kind
        if _shares_its_number(scene, start, entry.shape):
            harm = evolve(harm, group=_at_most(harm.group))
        first = evolve(harm, kind=kind, shape=entry.shape)
        return (first, *_joined(scene, first))
    return ()


def _shares_its_number(scene: Scene, start: int, shape: str) -> bool:
    """Tell whether a trigger is the second of «مقتل وإصابة عشرين شخصا»."""
    before = triggers().match(scene.tokens, start - 1) if start and begins_joined(scene, start) else None
    if before is None or before.stop != start or before.entry.shape != shape or shape == "person":
        return False
    return shape != "verb" or _subject_of(scene, start - 1) is None


def _subject_of(scene: Scene, start: int) -> Reading[Group] | None:
    """Read the subject right before a verb that no conjunction begins: «شخصا قتل وأصيب عشرون»."""
    if begins_joined(scene, start):
        return None
    before, distance = _group_before(scene, start)
    return before if distance <= 1 else None  # شخصا واحدا


def _is_illness(scene: Scene, harm: Harm) -> bool:
    for index in range(harm.stop, min(harm.stop + 3, scene.sentence(harm.start)[1])):
        cause = causes().match(scene.tokens, index)
        if cause is not None:
            return cause.entry == "disease"
    return False


def _joined(scene: Scene, harm: Harm) -> tuple[Harm, ...]:
    """Read the further groups of «مقتل خمسة جنود وثلاثة مدنيين»."""
    if harm.shape in ("person", "losses", "verb_after"):
        return ()
    found: list[Harm] = []
    stop = scene.sentence(harm.start)[1]
    index = harm.group.stop
    while index < stop and len(found) < 6:
        lone = lone_waw(scene, index) is not None
        group = read_group(scene, index + lone, stop, joined=not lone)
        if group is None or not group.value.named or not begins_joined(scene, index):
            break
        found.append(evolve(harm, group=group, start=index, stop=group.stop, begin=group.span.start))
        index = group.stop
    return tuple(found)


def _span_of(scene: Scene, start: int, stop: int) -> Span:
    found = triggers()[scene.tokens.words[start]]
    return Span(scene.tokens.starts[start] + (found.cut if found else 0), scene.tokens.ends[stop - 1])


def _harm(scene: Scene, start: int, stop: int, trigger: Span, group: Reading[Group]) -> Harm:
    return Harm("killed", "", trigger, group, start, stop, min(trigger.start, group.span.start))


def _after_event(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«مقتل خمسة جنود», «أودى بحياة خمسة جنود»."""
    end = scene.sentence(start)[1]
    index = stop
    other = triggers().match(scene.tokens, index) if index < end else None
    union = other is not None and begins_joined(scene, index) and other.entry.shape in ("event", "verb")
    if union and other is not None:  # «مقتل وإصابة عشرين شخصا»
        index = other.stop
    group = read_group(scene, index, end)
    if group is None or (trigger.counted and not group.value.numbered):
        return None
    if union:
        group = _at_most(group)
    return _harm(scene, start, group.stop, _span_of(scene, start, stop), group)


def _toll_apart(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«أودى زلزال بحياة خمسة جنود»."""
    end = scene.sentence(start)[1]
    life = next((index for index in range(stop, min(end, stop + 8)) if scene.match("life", index)), None)
    group = read_group(scene, life + 1, end) if life is not None else None
    if group is None:
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
    union = triggers().match(scene.tokens, stop) if stop < end and begins_joined(scene, stop) else None
    first = union.stop if union is not None and union.entry.shape == "verb" else stop
    words = _span_of(scene, start, stop)
    direct = read_group(scene, scene.past_time(first), end)
    if _is_noun(scene, start):
        return None if direct is None else _harm(scene, start, direct.stop, words, direct)
    if direct is not None and first != stop:
        own = _subject_of(scene, start)
        if own is not None:
            return _harm(scene, scene.tokens.at(own.span.start), stop, words, own)
        return _harm(scene, start, direct.stop, words, _at_most(direct))
    if direct is not None:
        second = read_group(scene, direct.stop, end) if trigger.transitive and not direct.value.numbered else None
        if second is not None and second.value.numbered:
            harm = _harm(scene, start, second.stop, words, second)
            return evolve(harm, perpetrator=direct.span)
        if not trigger.counted or direct.value.numbered:
            return _harm(scene, start, direct.stop, words, direct)
    distant = _distant_group(scene, stop, min(end, stop + 10))
    if distant is not None:
        harm = _harm(scene, start, distant.stop, words, distant)
        if not trigger.transitive or scene.match("stop", stop):
            return evolve(harm, subject=None)
        return evolve(harm, subject=stop)
    if trigger.counted or begins_joined(scene, start):  # the subject of «وأصيب» follows
        return None
    before, distance = _group_before(scene, start)
    if before is None or distance:
        return None
    return _harm(scene, scene.tokens.at(before.span.start), stop, words, before)


def _is_noun(scene: Scene, start: int) -> bool:
    """Tell whether «قتل» is a noun: «بقتل», «لقتل»."""
    found = triggers()[scene.tokens.words[start]]
    return found is not None and bool({_BEH, _LAM} & set(found.proclitics))


def _distant_group(scene: Scene, start: int, stop: int) -> Reading[Group] | None:
    """Read counted victims that a subject, a time or a place keeps apart from the verb."""
    for index in range(start, stop):
        if scene.is_punctuation(index) and scene.tokens.words[index] != "(":
            return None
        if index > start and (triggers().match(scene.tokens, index) or scene.match("relative", index)):
            return None
        number = scene.numbers.get(index)
        if number is None and not scene.match("vague", index) and not scene.match("hedge", index):
            continue
        group = read_group(scene, index, scene.sentence(index)[1])
        if group is not None and group.value.named:
            return group
    return None


def _group_before(scene: Scene, start: int) -> tuple[Reading[Group] | None, int]:
    """
    Read the subject before a verb: the last group of the clause that is no part of another.

    The second value is how many tokens stand between the two, «بينهم طالبان» left out.
    """
    index, last, reach = max(scene.sentence(start)[0], start - 14), None, 0
    while index < start:
        part = scene.match("part", index)
        if part is not None:
            inner = read_group(scene, part.stop, start, joined=True)
            index = inner.stop if inner is not None else part.stop
            reach = index
            continue
        group = read_group(scene, index, start)
        if group is None or not group.value.named:
            index += 1
            continue
        last, index, reach = group, group.stop, group.stop
    return last, start - reach


def _before_verb(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«أربعة مدنيين بينهم طالبان قتلوا»."""
    group, distance = _group_before(scene, start)
    if group is not None and distance <= 6:
        if group.value.count.low == group.value.count.high == 1 or (trigger.counted and not group.value.numbered):
            return None
        return _harm(scene, scene.tokens.at(group.span.start), stop, _span_of(scene, start, stop), group)
    after = read_group(scene, stop, scene.sentence(start)[1])
    if after is None or not after.value.numbered:
        return None
    return _harm(scene, start, after.stop, _span_of(scene, start, stop), after)


def _around_life(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«لقي خمسة جنود حتفهم», «خمسة جنود لقوا حتفهم»."""
    end = min(scene.sentence(start)[1], stop + 14)
    life = next((index for index in range(stop, end) if scene.match("lives", index)), None)
    if life is None:
        return None
    group = read_group(scene, scene.past_time(stop), life)
    if group is not None:
        return _harm(scene, start, life + 1, _span_of(scene, start, stop), group)
    if life != stop:
        return None
    group = read_group(scene, life + 1, end)
    if group is not None:
        return _harm(scene, start, group.stop, _span_of(scene, start, stop), group)
    group, distance = _group_before(scene, start)
    if group is None or distance > 6:
        return None
    return _harm(scene, scene.tokens.at(group.span.start), life + 1, _span_of(scene, start, stop), group)


def _person(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«خمسة قتلى», «القتلى الخمسة», «سقوط قتلى», «عدد القتلى إلى خمسة»."""
    found = triggers().match(scene.tokens, start)
    assert found is not None
    entries = found.found.entries if stop == start + 1 else (found.entry,)
    forms = {entry.number for entry in entries if entry.shape == "person" and entry.number}
    words = _span_of(scene, start, stop)
    end = scene.sentence(start)[1]
    before = start - 1
    if before >= 0 and scene.tokens.words[before] == ")":
        before -= 1
    number = scene.numbers_end.get(before) if not found.found.proclitics else None
    if number is not None and number.value.kind != "vague":
        harm = _counted_person(scene, start, stop, words, number)
        fallen = any(entry.fallen for entry in entries if entry.shape == "person")
        return None if harm is None or (fallen and not _is_fallen(scene, harm)) else harm
    if scene.role_before("total", start, 1) and not found.found.definite:  # «عدد قتلى الهجوم إلى 60»
        return _definite_person(scene, start, stop, words, end)
    vague = scene.role_before("vague", start, 3)
    if vague is not None and _counts_vaguely(vague, start, definite=found.found.definite):
        shared = stop < end and begins_joined(scene, stop) and triggers().match(scene.tokens, stop) is not None
        least = None if shared else vague.entry or None  # «عشرات القتلى والجرحى» are tens of both together
        count = Count(least, None, None, "vague", vague.span(scene.tokens))
        victims, index = _person_victims(scene, stop, end)
        span = Span(count.span.start if count.span else words.start, scene.tokens.ends[index - 1])
        group = Reading(Group(count, victims, count.span, 0.8, True, True), span, index, "casualties.vague")
        return _harm(scene, vague.start, index, words, group)
    if found.found.definite:
        return _definite_person(scene, start, stop, words, end)
    if any(entry.counted for entry in entries) and forms != {"dual"}:
        return None
    fall = scene.role_before("fall", start, 3)
    if forms != {"dual"} and (fall is None or any(index in scene.numbers for index in range(fall.stop, start))):
        return None
    victims, index = _person_victims(scene, stop, end)
    count = count_of_form({form for form in forms if form}, words)
    group = Reading(Group(count, victims, None, 0.7, True), Span(words.start, scene.tokens.ends[index - 1]), index, "")
    return _harm(scene, start, index, words, group)


def _counts_vaguely(vague: Match[Any], start: int, *, definite: bool) -> bool:
    """Tell whether a word of quantity counts the trigger: «عشرات القتلى», but not «عدد القتلى»."""
    if definite:
        return vague.stop == start and bool(vague.entry)
    return vague.stop in (start, start - 1)


def _is_fallen(scene: Scene, harm: Harm) -> bool:
    """Tell whether «إصابات» are people hit or ill: elsewhere a team may have them."""
    return _is_illness(scene, harm) or scene.role_before("fall", harm.start, 4) is not None


def _counted_person(scene: Scene, start: int, stop: int, trigger: Span, number: Annotation[Number]) -> Harm | None:
    first = scene.tokens.at(number.span.start)
    qualifier = hedge_before(scene, first)
    hedge = scene.match("hedge", scene.tokens.at(qualifier.start)) if qualifier else None
    count = count_of(number.value, number.span, hedge.entry if hedge else None)
    if count is None or count.best == 0:
        return None
    end = scene.sentence(start)[1]
    victims, index = _person_victims(scene, stop, end)
    late = scene.match("hedge", index) if index < end else None
    if late is not None and count.qualifier in ("exact", late.entry):
        count = count_of(number.value, number.span, late.entry) or count
        qualifier, index = late.span(scene.tokens), late.stop
    begin = qualifier.start if qualifier and qualifier.start < number.span.start else number.span.start
    reading = Reading(
        Group(count, victims, qualifier, 0.95, True, True), Span(begin, scene.tokens.ends[index - 1]), index, ""
    )
    return _harm(scene, scene.tokens.at(begin), index, trigger, reading)


def _person_victims(scene: Scene, index: int, end: int) -> tuple[Victims, int]:
    """Read the adjectives after «قتلى»: who they were."""
    noun = people().match(scene.tokens, index) if index < end else None
    if noun is None or noun.found.proclitics:
        return Victims(), index
    return read_victims(scene, noun.start, noun.stop, end)


def _definite_person(scene: Scene, start: int, stop: int, trigger: Span, end: int) -> Harm | None:
    """«القتلى السبعة والعشرين», «عدد القتلى إلى 27»."""
    at = past_opening(scene, stop)
    number = scene.numbers.get(at) if at < end else None
    if number is None and scene.role_before("total", start, 2):
        number, at = _total(scene, stop, min(end, stop + 9))
        if number is not None and scene.past(number) < end:
            follows = triggers().match(scene.tokens, scene.past(number))
            if follows is not None and follows.entry.shape == "person":
                return None  # «ارتفع عدد القتلى إلى 27 قتيلا»: that one counts
    elif number is not None and scene.doc.text[number.span.start - 1 : number.span.start] == " " and at == stop:
        known = word(scene.tokens.words[at]).folded
        if not known.startswith(_AL) and not scene.role_before("total", start, 2):
            return None  # «عن القتلى 27 مليونا»: no definite number
    if number is None:
        return None
    group = read_group(scene, at, end)
    if group is None or group.value.count.best == 0:
        return None
    harm = _harm(scene, start, group.stop, trigger, group)
    return evolve(harm, definite=at - stop <= 1)


def _total(scene: Scene, start: int, stop: int) -> tuple[Annotation[Number] | None, int]:
    for index in range(start, stop):
        if scene.is_punctuation(index) and scene.tokens.words[index] not in ("(", ":"):
            return None, index
        if triggers().match(scene.tokens, index):
            return None, index
        reaches = scene.match("reaches", index)
        if reaches is None and scene.tokens.words[index] != ":" and index != start:
            continue
        at = reaches.stop if reaches is not None else index + (index != start)
        hedge = scene.match("hedge", at)
        number = scene.numbers.get(past_opening(scene, hedge.stop if hedge else at))
        if number is not None:
            return number, at
    return None, stop


def _losses(scene: Scene, start: int, stop: int, trigger: Trigger) -> Harm | None:
    """«ألحق خسائر فادحة بالمتمردين», «تكبد الجيش خسائر بشرية»."""
    end = scene.sentence(start)[1]
    size = scene.match("loss_size", stop) if stop < end else None
    index = size.stop if size else stop
    inflict = scene.role_before("inflict", start, 4)
    if inflict is not None:
        noun = people().match(scene.tokens, index) if index < end else None
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
        noun = people().match(scene.tokens, index)
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
    "verb_after": _before_verb,
    "life": _around_life,
    "person": _person,
    "losses": _losses,
}
"""How the victims are found for each shape of triggers.toml."""
