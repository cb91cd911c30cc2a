"""Who and how many: «أكثر من خمسة جنود أتراك»."""

from collections.abc import Collection
from typing import Final

from attrs import evolve, frozen

from arnews import Annotation, Reading, Span
from arnews.numbers import Number
from arnews.records import Count, Qualifier, count_of
from arnews.tokenization import word
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims
from arnews_casualties.words import NounForm, causes, people, triggers

__all__ = [
    "Group",
    "begins_joined",
    "count_of_form",
    "hedge_before",
    "lone_waw",
    "may_end",
    "past_opening",
    "read_group",
    "read_victims",
]

_WAW: Final = "\N{ARABIC LETTER WAW}"


@frozen
class Group:
    """People counted in one phrase: «أكثر من خمسة جنود أتراك»."""

    count: Count
    victims: Victims
    qualifier: Span | None = None
    confidence: float = 0.9
    named: bool = False
    """Whether a noun says who they are."""
    numbered: bool = False
    """Whether a number or a word of quantity says how many."""


def read_group(scene: Scene, start: int, stop: int, *, joined: bool = False) -> Reading[Group] | None:
    """
    Read people and how many they are, from token `start` and not beyond `stop`.

    `joined` allows a conjunction at the start: the second group of «خمسة جنود وثلاثة مدنيين».
    """
    index, qualifier, words = start, None, None
    if index >= stop:
        return None
    hedge = scene.match("hedge", index)
    if hedge is not None:
        qualifier, words, index = hedge.entry, hedge.span(scene.tokens), hedge.stop
    index = past_opening(scene, index)
    if index >= stop:
        return None
    vague = scene.match("vague", index)
    if vague is not None and vague.stop < stop and (joined or not vague.found.proclitics):
        return _vague_group(scene, start, index, stop)
    number = scene.numbers.get(index)
    if number is not None and number.value.kind != "dual":  # a dual noun is read as a noun
        return _numbered_group(scene, start, stop, number, qualifier, words)
    if hedge is not None:
        return None
    return _noun_group(scene, start, stop, joined=joined)


def past_opening(scene: Scene, index: int) -> int:
    """Skip a bracket, and the article that stands alone before digits."""
    while index < len(scene.tokens) and (
        scene.tokens.words[index] == "(" or (index + 1 in scene.numbers and _is_lone_article(scene, index))
    ):
        index += 1
    return index


def _is_lone_article(scene: Scene, index: int) -> bool:
    return len(word(scene.tokens.words[index]).folded) == 2 and scene.is_role("age", index)


def _numbered_group(
    scene: Scene,
    start: int,
    stop: int,
    number: Annotation[Number],
    qualifier: Qualifier | None,
    words: Span | None,
) -> Reading[Group] | None:
    counted = count_of(number.value, number.span, qualifier)
    if counted is None or counted.best == 0:
        return None
    index = scene.past(number)
    if index < stop and scene.tokens.words[index] == ")":
        index += 1
    begin = number.span.start if words is None else min(words.start, number.span.start)
    after = index
    if index + 1 < stop and scene.is_role("members", index + 1) and scene.match("of", index):
        after = index + 1  # «ثلاثة من عناصر …»
    elif index + 1 < stop and scene.match("of", index) and people().match(scene.tokens, index + 1):
        after = index + 1
    noun = people().match(scene.tokens, after) if after < stop else None
    if noun is not None and not noun.found.proclitics:
        victims, index = read_victims(scene, noun.start, noun.stop, stop)
        named, confidence = True, 0.95
    elif (body := _body_of(scene, index, stop)) is not None:
        victims, index, named, confidence = body[0], body[1], True, 0.9
    elif may_end(scene, index, stop):
        victims, named, confidence = Victims(), False, 0.8
    else:
        return None
    late = scene.match("hedge", index) if index < stop else None
    if late is not None and counted.qualifier in ("exact", late.entry):
        counted = count_of(number.value, number.span, late.entry) or counted
        words, index = late.span(scene.tokens), late.stop
    group = Group(counted, victims, words or hedge_before(scene, start), confidence, named, True)
    return Reading(group, Span(begin, scene.tokens.ends[index - 1]), index, "casualties.number")


def _body_of(scene: Scene, index: int, stop: int) -> tuple[Victims, int] | None:
    """Read «من داعش» after a number."""
    if index + 1 >= stop or not scene.match("of", index):
        return None
    body = scene.match("body", index + 1 + scene.is_role("members", index + 1))
    if body is None or body.found.proclitics:
        return None
    span = body.span(scene.tokens)
    return Victims(span, body.entry[0], body.entry[1], affiliation=span), body.stop


def hedge_before(scene: Scene, start: int) -> Span | None:
    """Give the hedge that ends right before a token."""
    for first in range(start - 1, max(start - 5, -1), -1):
        found = scene.match("hedge", first)
        if found is not None and found.stop == start:
            return found.span(scene.tokens)
    return None


def may_end(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a number without a noun may end here: an unknown noun might count something else."""
    if index >= stop or scene.is_punctuation(index) or index in scene.times:
        return True
    if scene.match("stop", index) or scene.match("part", index):
        return True
    found = causes().match(scene.tokens, index)
    if found is not None and found.found.proclitics:
        return True
    trigger = triggers().match(scene.tokens, index)
    if trigger is not None and any(entry.shape != "person" for entry in trigger.found.entries):
        return True
    return scene.tokens.words[index] == lone_waw(scene, index)


def lone_waw(scene: Scene, index: int) -> str | None:
    """Give the written form of a token that is one letter alone, as «و» before digits is."""
    known = word(scene.tokens.words[index])
    return known.text if len(known.folded) == 1 and known.kind == "word" else None


def _vague_group(scene: Scene, start: int, index: int, stop: int) -> Reading[Group] | None:
    vague = scene.match("vague", index)
    assert vague is not None
    after = vague.stop
    noun = people().match(scene.tokens, after) if after < stop else None
    if noun is None and after + 1 < stop and scene.match("of", after):
        noun = people().match(scene.tokens, after + 1)
    span = vague.span(scene.tokens)
    if noun is not None and not noun.found.proclitics:
        victims, last = read_victims(scene, noun.start, noun.stop, stop)
    elif vague.found.definite and may_end(scene, after, stop):  # «أصيب العشرات»
        victims, last = Victims(), after
    else:
        return None
    count = Count(vague.entry or None, None, None, "vague", span)
    group = Group(count, victims, span, 0.8, noun is not None, True)
    begin = min(span.start, scene.tokens.starts[start] if start < index else span.start)
    return Reading(group, Span(begin, scene.tokens.ends[last - 1]), last, "casualties.vague")


def _noun_group(scene: Scene, start: int, stop: int, *, joined: bool) -> Reading[Group] | None:
    noun = people().match(scene.tokens, start)
    if noun is None or not noun.found.entries:
        return None
    if noun.found.proclitics and not joined:
        return None
    form = noun.entry
    if form.guarded and not joined and not _dual_follows(scene, noun.stop, stop):
        return None
    victims, index = read_victims(scene, noun.start, noun.stop, stop)
    number = scene.numbers.get(past_opening(scene, noun.stop)) if noun.found.definite else None
    span = noun.span(scene.tokens)
    counted = None if number is None else count_of(number.value, number.span)
    if number is not None and counted is not None:
        index = max(index, scene.past(number))
        count, confidence, numbered = counted, 0.9, True
    elif noun.found.definite and any(one.number == "plural" for one in noun.found.entries):
        return None  # «المدنيين» at large
    else:
        forms = {one.number for one in noun.found.entries}
        count, confidence, numbered = count_of_form(forms, span), 0.8 if len(forms) == 1 else 0.7, False
    group = Group(count, victims, None, confidence, True, numbered)
    return Reading(group, Span(span.start, scene.tokens.ends[index - 1]), index, "casualties.noun")


def _dual_follows(scene: Scene, index: int, stop: int) -> bool:
    found = people().match(scene.tokens, index) if index < stop else None
    return found is not None and any(entry.number == "dual" for entry in found.found.entries)


def count_of_form(forms: Collection[str], span: Span) -> Count:
    """Count people by the form of their noun alone; «مدنيين» without vowels is a dual or a plural."""
    known = set(forms)
    if known == {"singular"}:
        return Count(1, 1, 1, "exact", span)
    if known == {"dual"}:
        return Count(2, 2, 2, "exact", span)
    if known == {"plural"}:
        return Count(3, None, None, "none", span)
    return Count(2, None, None, "none", span, tuple(sorted(forms)))


def read_victims(scene: Scene, start: int, after: int, stop: int) -> tuple[Victims, int]:
    """Read the noun of the victims at `start` and the adjectives and bodies that follow it."""
    noun = people().match(scene.tokens, start)
    assert noun is not None
    victims = _described(Victims(noun.span(scene.tokens)), noun.entry)
    index, limit = after, min(stop, after + 5)
    while index < limit:
        body_at = index
        if scene.match("of", index) and index + 1 < limit:
            body_at = index + 1
            if scene.is_role("members", body_at) and body_at + 1 < limit:
                body_at += 1
        body = scene.match("body", body_at)
        if body is not None and (body.found.proclitics == "" or body_at == index):
            status, group = body.entry
            victims = evolve(
                victims,
                status=victims.status if status == "unknown" and group != "police" else status,
                group=victims.group or group,
                affiliation=body.span(scene.tokens),
            )
            index = body.stop
            break
        more = people().match(scene.tokens, index)
        if more is None or more.found.proclitics or not more.found.entries:
            break
        victims = _described(victims, more.entry)
        index = more.stop
    return victims, index


def _described(victims: Victims, form: NounForm) -> Victims:
    return Victims(
        victims.span,
        form.status if victims.status == "unknown" else victims.status,
        victims.group or form.group,
        victims.age or form.age,
        gender=victims.gender or form.gender,
        nationality=victims.nationality or form.nationality,
    )


def begins_joined(scene: Scene, index: int) -> bool:
    """Tell whether a token begins with «و»."""
    return word(scene.tokens.words[index]).folded[:1] == _WAW
