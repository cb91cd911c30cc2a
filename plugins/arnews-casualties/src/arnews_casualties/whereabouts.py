"""Which of the places around a record is the one where it happened."""

from collections.abc import Sequence
from typing import Any, Final

from attrs import evolve

from arnews import Annotation, Span
from arnews.lexicon import Match
from arnews.word_classes import ARTICLE, classes_of
from arnews.words import word
from arnews_casualties.around import Circumstances
from arnews_casualties.edges import begins_joined, is_bracketed_count, past_bracketed_count
from arnews_casualties.elliptic import read_place_before_count
from arnews_casualties.harms import COMMAS
from arnews_casualties.places import (
    MOST_PLACES,
    add_place,
    after_locative,
    is_beside,
    is_located,
    precision_of,
    read_place,
    side_of,
    strikes_itself,
)
from arnews_casualties.scene import Scene
from arnews_casualties.value import Location
from arnews_casualties.words import Trigger, provinces

__all__ = [
    "ENDS",
    "is_of_some",
    "read_nearest_place",
    "read_place_before_sentence",
    "read_place_of_sentence",
    "read_places_after",
    "read_places_before",
    "read_places_of_authority",
    "read_province_of_sentence",
]

_FARTHEST: Final = 26
"""How many tokens behind victims the nearest name of a place is looked for."""
_BACK: Final = 40
"""How many tokens before a trigger places are looked for."""
ENDS: Final = frozenset({"clause", "according", "against", "next_in_list"})


def read_places_before(scene: Scene, start: int, stop: int, found: Circumstances) -> None:
    """Read where it happened before the trigger: «أسفر هجوم في الموصل عن مقتل», «وفي سوريا قتل»."""
    end = found.end
    places: list[Location] = []
    runs: dict[Span, int] = {}  # where the first stands of places that «و» joins
    index = max(start, stop - _BACK)
    while index < stop:
        if scene.is_punctuation(index) or (scene.places and scene.is_plain(index) and index not in scene.places):
            index += 1
            continue
        joined = scene.places.get(index) if places and begins_joined(scene, index) else None
        if joined is not None and scene.tokens.at(places[-1].span.end - 1) + 1 == index:  # «ضربت إندونيسيا وتايلاند»
            runs[joined.span] = runs.get(places[-1].span, places[-1].span.start)
            places.append(Location(joined.span, precision_of(joined), joined))
            index = scene.past(joined)
            continue
        before = len(found.place)
        index = max(read_place(scene, index, stop, found), index + 1)
        if len(found.place) > before:
            places.append(found.place.pop())
    if places:  # the most exact first, of several as exact the nearest that no other lies beside
        beside = {place.span: is_beside(scene, scene.tokens.at(place.span.start) - 1) for place in places}
        sides = {place.span: _is_side_of_another(scene, place, places) for place in places}
        places.sort(
            key=lambda place: (
                sides[place.span],
                place.precision,
                beside[place.span],
                -runs.get(place.span, place.span.start),
                place.span.start,
            )
        )
        found.place += places[: max(MOST_PLACES, len(runs) + 1)]
    found.end = end  # it stands before the record and does not lengthen it


def _is_side_of_another(scene: Scene, place: Location, places: Sequence[Location]) -> bool:
    """Tell whether a place only says where the one right before it lies: «الكاظمية شمال بغداد», «الكاظمية ببغداد»."""
    first = side_of(scene, place)
    if first is None and scene.is_located_word(scene.tokens.at(place.span.start)):
        first = scene.tokens.at(place.span.start)
    if not first:
        return False
    end = scene.tokens.ends[first - 1]
    return any(other.span.end == end for other in places)


def read_places_after(scene: Scene, start: int, stop: int) -> list[Location]:
    """Read the place right after a group: «12 في حلب»."""
    found = Circumstances()
    index = start
    while index < stop and not found.place:
        if scene.is_punctuation(index) or begins_joined(scene, index):
            break
        index = max(read_place(scene, index, stop, found), index + 1)
    return found.place


def read_nearest_place(scene: Scene, start: int, stop: int, found: Circumstances, *, of_theirs: bool = True) -> None:
    """
    Read the nearest name of a place in the clause behind victims, whatever leads to it: «خلال اقتحام مخيم جنين».

    A country that they come from is none (`of_theirs`), unless they were driven out of it.
    """
    if not scene.places:
        return
    is_apart, behind = False, start
    for index in range(start, min(stop, start + _FARTHEST)):
        behind = past_bracketed_count(scene, index, stop) or behind
        if index < behind:
            continue
        kinds = scene.kinds(index)
        if index in scene.places and read_place_before_count(scene, index - 1, stop) is not None:
            return
        if "trigger" in kinds and (told := scene.trigger(index)) and not scene.cause(index):
            if _belongs_to(scene, told):
                continue  # «خيام | النازحين | غرب خان يونس»
            return
        if any(scene.match(name, index) for name in kinds & ENDS):
            return
        is_apart = is_apart or ("before_that" in kinds and scene.match("before_that", index) is not None)
        place = scene.places.get(index)
        if place is None or not _is_literal(place) or strikes_itself(scene, index):
            continue
        if index and scene.is_role("toward", index - 1):
            continue  # «عبروا الحدود إلى تشاد»
        if _acts_beside(scene, index) or _is_origin_of_some(scene, index) or _is_party(scene, place, index):
            continue
        if is_of_some(scene, index) or _is_doer(scene, place, index):
            continue
        if of_theirs and _is_home(scene, place, index):
            continue
        if is_apart and not after_locative(scene, index) and not scene.is_role("place_head", index - 1):
            continue  # «بعد أن أمهل الرئيس موسكو 50 يوما»
        if place.span.start == scene.tokens.starts[index]:
            add_place(scene, found, Location(place.span, precision_of(place), place), index)
            _read_joined(scene, place, stop, found)
            return


def _belongs_to(scene: Scene, told: Match[Trigger]) -> bool:
    """Tell whether a word for victims only says whose the noun before it is: «مخيم | النازحين», «ذوي | القتلى»."""
    if told.entry.shape != "person" or not told.found.definite or told.found.proclitics or not told.start:
        return False
    before = classes_of(scene.words[told.start - 1]).likeliest
    if before is None or before.part != "noun" or before.mask & ARTICLE or told.start - 1 in scene.numbers_end:
        return False
    return scene.match("total", told.start - 1) is None and scene.match("vague", told.start - 1) is None


def _read_joined(scene: Scene, place: Annotation[Any], stop: int, found: Circumstances) -> None:
    """Read the places that «و» joins to one: «محافظتي كركوك | وديالى»."""
    after = scene.past(place)
    while after < stop and begins_joined(scene, after):
        other = scene.places.get(after)
        if other is None or not _is_literal(other) or _acts_beside(scene, after):
            return
        if "country" in (other.value.kind, place.value.kind) and other.value.kind != place.value.kind:
            return
        add_place(scene, found, Location(other.span, precision_of(other), other), after)
        after = scene.past(other)


def _is_doer(scene: Scene, place: Annotation[Any], index: int) -> bool:
    """Tell whether a country does what the verb right before it says: «الحرب التي تشنها | إسرائيل»."""
    if place.value.kind != "country" or index == 0 or place.span.start > scene.tokens.starts[index]:
        return False
    return scene.is_verb(index - 1) and scene.is_plain(index - 1)


def _is_party(scene: Scene, place: Annotation[Any], index: int) -> bool:
    """Tell whether a country is one of two that fight: «الحرب بين إسرائيل وحزب الله»."""
    after = scene.past(place)
    is_joined = after < len(scene.tokens) and begins_joined(scene, after)
    return place.value.kind == "country" and is_joined and index > 0 and scene.is_role("between", index - 1)


def _is_home(scene: Scene, place: Annotation[Any], index: int) -> bool:
    """
    Tell whether a place is where the people right before come from: «مهاجر من | مالي», «نازحين من قضاء | سنجار».

    It is where they come from if it is a country, or if they are said to have left.
    """
    at = index - 1 - (index > 1 and scene.is_role("place_head", index - 1))
    if at < 1 or scene.match("of", at) is None:
        return False
    noun, left = scene.people(at - 1), scene.trigger(at - 1)
    if (noun is not None and noun.entry.group == "migrant") or (left is not None and left.entry.kind == "displaced"):
        return True
    if place.value.kind != "country":
        return False
    return any(form.status != "combatant" for form in (() if noun is None else noun.found.entries))


def is_of_some(scene: Scene, index: int) -> bool:
    """Tell whether a place says where a bare number of the victims was: «قتل تسعة، منهم ثلاثة في | حمص»."""
    at = index - 1
    for _ in range(_HEADS):
        if not (scene.is_role("place_head", at) or scene.is_role("side", at)):
            break
        at -= 1
    at -= word(scene.tokens.words[at]).folded == _FI if at >= 0 else 0
    if at == index - 1 and not scene.is_located_word(index):
        return False
    if scene.is_role("share_of_them", at):  # «نصفهم في حمص»
        return True
    if scene.is_role("of_them", at):  # «ثلاثة منهم في حمص»
        return at - 1 in scene.numbers_end
    noun = scene.trigger(at) if at not in scene.numbers_end and at > 0 else None
    at -= noun is not None and noun.entry.shape == "person"  # «بينهم 12 قتيلا في الجولان»
    number = scene.numbers_end.get(at)
    if number is None:
        return False
    first = scene.tokens.at(number.span.start) - 1
    return first >= 0 and (scene.is_role("part", first) or scene.is_role("of_them", first))


_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_HEADS: Final = 2
"""How many words for its kind and side a place has before it."""


def _is_origin_of_some(scene: Scene, index: int) -> bool:
    """Tell whether some of the victims come from a place: «5 عمال، 3 منهم من | الهند», «نصفهم من | مصر»."""
    return index > 1 and scene.is_role("of", index - 1) and any(scene.is_role(name, index - 2) for name in _SOME)


_SOME: Final = ("of_them", "share_of_them")


def read_place_of_sentence(scene: Scene, first: int, last: int, said: Sequence[Span], found: Circumstances) -> None:
    """
    Read the name of a place that stands nearest to a record in its sentence, before it or behind, with what it lies in.

    It stands neither in the words for who says so (`said`) nor in the name of a body, and nobody comes from there or
    goes there. This is the last resort: a sentence of news that names one place mostly tells of what happened there.
    """
    begin, stop = scene.sentence(first)
    told = {
        index: place
        for index in range(max(begin, first - _BACK), min(stop, last + _BACK))
        if (place := scene.places.get(index)) is not None and not first <= index < last
        if not any(span.start <= place.span.start < span.end for span in said) and _may_be_scene(scene, place, index)
        if not is_bracketed_count(scene, index) and not _is_of_dateline(scene, index)
    }
    if not told:
        return
    nearest = min(told, key=lambda index: _way(scene, index, first, last))
    if _way(scene, nearest, first, last) > _FARTHEST:
        return
    chain = [nearest]
    for index in sorted(one for one in told if one > nearest):
        chain += [index] if _is_within(scene, scene.past(told[chain[-1]]), index) else []
    for index in sorted((one for one in told if one < nearest), reverse=True):
        chain = [index, *chain] if _is_within(scene, scene.past(told[index]), chain[0]) else chain
    places = [Location(told[index].span, precision_of(told[index]), told[index]) for index in chain]
    places = [evolve(place, beside=side_of(scene, place) is not None) for place in places]
    found.place += sorted(places, key=lambda place: place.precision)[:MOST_PLACES]


def _is_of_dateline(scene: Scene, index: int) -> bool:
    """Tell whether a town is one of several that reporters write from: «بيروت - طرابلس - قتل أربعة»."""
    begin = scene.sentence(index)[0]
    if index - begin > _DATELINE:
        return False
    dashes = [at for at in range(begin, min(begin + _DATELINE + 2, len(scene.tokens))) if scene.words[at] in _DASHES]
    if len(dashes) < _TOWNS or index > dashes[1]:
        return False
    return all(any(at in scene.places for at in range(*part)) for part in ((begin, dashes[0]), (dashes[0], dashes[1])))


_DASHES: Final = frozenset("-\N{EN DASH}\N{EM DASH}")
_DATELINE: Final = 7
"""How many tokens the towns before a report have at most."""
_TOWNS: Final = 2


def read_province_of_sentence(scene: Scene, begin: int, stop: int, places: Sequence[Location]) -> Location | None:
    """
    Read the province that a sentence opens with, where what is told in it lies: «وفي محافظة المحويت، … في قرية شمسان».

    None where the places told of are provinces themselves, or lie in another country.
    """
    if not places or begin + 1 >= stop or any(_is_province(one) for one in places):
        return None
    found = Circumstances()
    for index in range(begin, min(begin + _OPENING, stop)):
        if is_located(scene, index):
            read_place(scene, index, stop, found)
            break
    province = found.place[0] if found.place else None
    if (
        province is None
        or not _is_province(province)
        or province.beside
        or any(one.span == province.span for one in places)
    ):
        return None
    country = province.country if province.record is None else province.record.value.country
    others = {one.record.value.country for one in places if one.record is not None} - {None}
    return None if country is not None and others and country not in others else province


_OPENING: Final = 3
"""How many tokens «أما في محافظة» has."""


def _is_province(place: Location) -> bool:
    """Tell whether a place is a province, by its kind or by the word before it."""
    return place.head in provinces() or (place.record is not None and place.record.value.kind == "adm1")


def read_place_before_sentence(scene: Scene, begin: int, said: Sequence[Span]) -> list[Location]:
    """
    Read where something happened in the sentence that ends before a token, for one that goes on without a name.

    The place is one that a preposition or the word for its kind leads to («في مدينة فاس»), the nearest first, with what
    it lies in; a name that only says whose somebody is places nothing.
    """
    first = scene.sentence(begin - 1)[0] if begin else 0
    for index in range(begin - 1, max(first, begin - _BACK) - 1, -1):
        if (headed := _headed_place(scene, index, begin, said)) is not None:
            return headed
        place = scene.places.get(index)
        if place is None or any(span.start <= place.span.start < span.end for span in said):
            continue
        is_part = getattr(place.value, "role", "literal") == "part"  # «في ريف حماة الشرقي»
        if not (is_part or _may_be_scene(scene, place, index)) or not _is_led_to(scene, index):
            continue
        chain = [index]
        for other in range(index - 1, max(first, index - _FARTHEST), -1):
            near = scene.places.get(other)
            if near is None or not _may_be_scene(scene, near, other):
                continue
            if not _is_within(scene, scene.past(near), chain[-1]) or not _is_led_to(scene, other):
                break
            chain.append(other)
        found = [scene.places[at] for at in chain]
        places = [Location(one.span, precision_of(one), one) for one in found]
        places = [evolve(one, beside=side_of(scene, one) is not None) for one in places]
        return sorted(places, key=lambda one: (one.beside, one.precision))[:MOST_PLACES]
    return []


def _headed_place(scene: Scene, index: int, limit: int, said: Sequence[Span]) -> list[Location] | None:
    """Read a place that no layer knows behind the word for its kind: «في قرية خشان بمحافظة واسط»."""
    if "place_head" not in scene.kinds(index) or index in scene.places or not is_located(scene, index):
        return None
    head = scene.match("place_head", index)
    if head is None or head.stop in scene.places or scene.match("no_name", head.stop) is not None:
        return None
    found = Circumstances()
    after = read_place(scene, index, limit, found)
    if not found.place or not found.place[0].name:
        return None
    if any(span.start <= found.place[0].span.start < span.end for span in said):
        return None
    while after < limit and len(found.place) < MOST_PLACES and is_located(scene, after):
        after = max(read_place(scene, after, limit, found), after + 1)
    return found.place[:MOST_PLACES]


def read_places_of_authority(scene: Scene, source: Span, *, countries: bool = False) -> list[Location]:
    """Read the town or province whose authorities say so: «سلطات ولاية كيرالا»; they speak of what happened there."""
    is_of_town = scene.match("of_a_town", scene.tokens.at(source.start)) is not None
    near = {index: one for index in scene.tokens.within(source) if (one := scene.places.get(index)) is not None}
    found = [
        one
        for index, one in near.items()
        if getattr(one.value, "role", "literal") == "literal" and (is_of_town or _is_inside(scene, index))
    ]
    return [Location(one.span, precision_of(one), one) for one in found if countries or one.value.kind != "country"][
        :MOST_PLACES
    ]


def _is_inside(scene: Scene, index: int) -> bool:
    """Tell whether «في» leads to a place, or to the word for its kind before it: «مصادر طبية في ولاية الجزيرة»."""
    if after_locative(scene, index):
        return True
    if index < 2 or not scene.is_role("place_head", index - 1):
        return False
    return after_locative(scene, index - 1) or scene.is_located_word(index - 1)


def _is_led_to(scene: Scene, index: int) -> bool:
    """Tell whether «في», «ب», a side or the word for its kind stands before a place, or what happened there."""
    if after_locative(scene, index) or scene.is_located_word(index):
        return True
    before = scene.places.get(index - 1)
    if before is not None and getattr(before.value, "role", "literal") == "adjective":
        index -= 1  # «العاصمة الأفغانية | كابول»
    return index > 0 and (scene.is_role("place_head", index - 1) or scene.is_role("strikes", index - 1))


def _is_within(scene: Scene, end: int, index: int) -> bool:
    """
    Tell whether the place at a token is what the one that ends before `end` lies in.

    «إقليم أغري | بشرق | تركيا», «وسط مدينة إدلب | ، شمال غرب | سوريا», «خاركيف | ، ثاني أكبر مدينة في | أوكرانيا»
    """
    if index - end <= _BETWEEN_PLACES:
        return True
    if index - end > _DESCRIBED or scene.tokens.words[end] not in COMMAS:
        return False
    between = range(end + 1, index)
    if any(scene.is_punctuation(at) or scene.is_verb(at) or scene.trigger(at) is not None for at in between):
        return False
    sides = all(scene.is_role("side", at) or after_locative(scene, at + 1) for at in between)
    return sides or any(scene.match("place_head", at) is not None for at in between)


_DESCRIBED: Final = 7
"""How many tokens what is said of a place has at most, with its comma: «، ثاني أكبر مدينة في»."""
_BETWEEN_PLACES: Final = 2
"""How many tokens may stand between a place and the one that it lies in: «إقليم أغري بشرق تركيا»."""
_APART: Final = ("clause", "against", "subordinate", "next_in_list")
_CLAUSE: Final = 20
"""How many tokens farther a place is for each clause that begins between."""


def _way(scene: Scene, index: int, first: int, last: int) -> int:
    """Give how far a place stands from a record; one in another clause stands farther."""
    begin, end = (index, first) if index < first else (last, index)
    clauses = sum(
        any(scene.is_role(name, at) for name in _APART) and not (index < first and scene.is_role("where", at))
        for at in range(begin, end)  # «في زبيد | حيث سجلت 23 وفاة» tells of one place
    )
    return end - begin + _CLAUSE * clauses


def _may_be_scene(scene: Scene, place: Annotation[Any], index: int) -> bool:
    """Tell whether something may have happened at a place: not «شرطة بغداد», «مهاجر من مالي», «المتجهين إلى أوروبا»."""
    if not _is_literal(place) or strikes_itself(scene, index):
        return False
    if _acts_beside(scene, index) or _is_party(scene, place, index) or is_of_some(scene, index):
        return False
    if _is_doer(scene, place, index):
        return False
    if read_place_before_count(scene, index - 1, len(scene.tokens)) is not None:
        return False
    if not index or place.span.start > scene.tokens.starts[index]:
        return True
    if scene.is_role("of", index - 1):
        return _is_side_before(scene, index - 1)
    if not _is_led_to(scene, index) and _is_before_that(scene, index):
        return False
    if _is_home(scene, place, index):
        return False
    return not any(scene.is_role(name, index - 1) for name in ("body", "toward", "with_whom"))


def _is_before_that(scene: Scene, index: int) -> bool:
    """Tell whether a name stands in a clause of what came before: «بعد أن أمهل الرئيس | موسكو»."""
    for at in range(index - 1, max(scene.sentence(index)[0], index - _EARLIER) - 1, -1):
        if scene.is_punctuation(at) and not scene.is_quote_mark(at):
            return False
        if scene.match("before_that", at) is not None:
            return not any(scene.trigger(one) is not None for one in range(at, index))
    return False


_EARLIER: Final = 8
"""How many tokens before a name such a clause may begin."""


def _is_side_before(scene: Scene, index: int) -> bool:
    """Tell whether a part of a country stands before «من»: «المناطق الشرقية | من إسبانيا»."""
    return any(scene.match("areas", at) is not None for at in range(max(index - _SIDES, 0), index))


_SIDES: Final = 4
"""How many tokens before «من» «المناطق» may stand: «المناطق الجنوبية والشرقية»."""


def _is_literal(place: Annotation[Any]) -> bool:
    """Tell whether a name stands for a place or for a part of one: «ريف دير الزور», but not «السوري»."""
    return getattr(place.value, "role", "literal") in ("literal", "part")


def _acts_beside(scene: Scene, index: int) -> bool:
    """Tell whether «و» joins a country to the body that did it: «قصف قوات النظام وروسيا»."""
    if not begins_joined(scene, index) or scene.places[index].value.kind != "country":
        return False
    near = range(max(index - _ACTORS, 0), index)
    if any(scene.match("body", at) is not None for at in near):
        return True
    return any(scene.cause(at) is not None for at in near[:-1]) and not scene.is_role("place_head", index - 1)


_ACTORS: Final = 2
"""How many tokens before a country the body may stand that «و» joins it to."""
