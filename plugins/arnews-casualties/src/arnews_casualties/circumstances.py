"""What stands around the victims: by what, where, when, of what age."""

from collections.abc import Sequence
from typing import Any, Final

from attrs import define, evolve, field

from arnews import Annotation, Span
from arnews.lexicon import Match, follows
from arnews.normalization import letters_of
from arnews.times import TimeExpression
from arnews.tokenization import word
from arnews.word_classes import ARTICLE, UNKNOWN, classes_of
from arnews_casualties.elliptic import read_place_before_count
from arnews_casualties.groups import begins_joined, lone_waw, may_end, read_group
from arnews_casualties.scene import Scene
from arnews_casualties.value import Cause, Location, Victims
from arnews_casualties.words import roles

__all__ = [
    "Circumstances",
    "are_sides",
    "clause_start",
    "precision_of",
    "read_according",
    "read_age",
    "read_announcer",
    "read_cause_at",
    "read_cause_before",
    "read_cause_of_sentence",
    "read_circumstances",
    "read_date_after",
    "read_date_before",
    "read_nearest_place",
    "read_other_source",
    "read_phrase",
    "read_place_of_sentence",
    "read_places_after",
    "read_places_before",
]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_AL: Final = _ALEF + _LAM
_BEH: Final = "\N{ARABIC LETTER BEH}"
_UPON: Final = (word("\N{ARABIC LETTER AIN}" + _LAM + "\N{ARABIC LETTER ALEF MAKSURA}"),)
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"

_OVER: Final = word("\N{ARABIC LETTER AIN}" + _LAM + "\N{ARABIC LETTER ALEF MAKSURA}").folded

_STRUCK: Final = 8
"""How many tokens before «على» and a place what came over it may stand."""
_LOOK: Final = 22
"""How many tokens after the victims may say where, when and by what."""
_ASIDE: Final = 14
_FARTHEST: Final = 26
"""How many tokens behind victims the nearest name of a place is looked for."""
_BACK: Final = 40
"""How many tokens before a trigger places are looked for."""
_BEGAN: Final = 4
"""How many tokens before a date «اندلعت» may stand, which makes it the date of a war."""
_MOST_PLACES: Final = 3
_CLAUSES: Final = frozenset({"clause", "relative", "trigger"})
_NO_NAMES: Final = ("not_place", "fall", "stop", "place_head", "side", "members", "vague")
_BESIDE: Final = frozenset({"side", "near", "inhabitants"})
_OPEN: Final = frozenset({"relative", "clause", "because", "wounds", "trigger"})
_ENDS: Final = frozenset({"clause", "according", "against"})
_COMMAS: Final = frozenset({",", "\N{ARABIC COMMA}", "-", "\N{EN DASH}", "\N{EM DASH}"})


@define
class Circumstances:
    """What was found around the victims."""

    cause: Cause | None = None
    perpetrator: Span | None = None
    target: Span | None = None
    place: list[Location] = field(factory=list)
    date: Annotation[TimeExpression] | None = None
    end: int = 0
    """The code point where the last of them ends."""


def read_phrase(scene: Scene, start: int, stop: int, limit: int = 5) -> Span | None:
    """Read a noun phrase up to a stop word, a mark or a time; at most `limit` tokens."""
    index = start
    while index < min(stop, start + limit) and not scene.is_punctuation(index) and index not in scene.times:
        if index > start and _ends_phrase(scene, index):
            break
        index += 1
    return scene.tokens.span(start, index) if index > start else None


def _ends_phrase(scene: Scene, index: int) -> bool:
    cause = scene.cause(index)
    return bool(
        scene.match("stop", index)
        or scene.match("life", index)
        or scene.trigger(index)
        or (cause is not None and cause.found.proclitics)
    )


def read_circumstances(scene: Scene, start: int, stop: int, *, bodies: bool = False) -> Circumstances:
    """
    Read what follows the victims, to the end of the clause; asides between commas do not end it.

    Behind `bodies` a clause may say how they died: «جثث خمسة رجال قتلوا بالرصاص».
    """
    found = Circumstances()
    index, limit = start, min(stop, start + _LOOK)
    while index < limit:
        if scene.is_quote_mark(index):
            index += 1
            continue
        if scene.is_punctuation(index) and scene.tokens.words[index] not in ("(", ")"):
            index = _past_mark(scene, index, limit)
            if index >= limit or not _goes_on(scene, index):
                break
        if index in scene.places and read_place_before_count(scene, index - 1, stop) is not None:
            break  # «وفي سوريا إلى 430»
        if found.place and index in scene.numbers and _is_next_count(scene, index, limit):
            break  # «في حلب | وثمانية في حمص»
        if scene.is_plain(index) and index not in scene.times and index not in scene.places:
            located = _is_located(scene, index) or (found.place and begins_joined(scene, index))
            index = _read_place(scene, index, limit, found) if located else index + 1
            continue
        if scene.match("relative", index) and scene.match("strikes", index + 1):
            index += 2  # «الأمطار التي تضرب باكستان»
            continue
        if scene.match("relative", index) and (led := scene.match("led_to_it", index + 1)) is not None:
            index = led.stop  # «القتلى الذين خلفهم زلزال اليابان»
            if index < limit and found.cause is None and scene.cause(index) is not None:
                index = _read_cause(scene, index, limit, found)
            continue
        if _begins_clause(scene, index):
            if not (bodies and _says_how(scene, index)):
                break
            index, bodies = index + 1, False
            continue
        index = _read_one(scene, index, limit, found)
    _add_what_lies_there(scene, found)
    return found


def _add_what_lies_there(scene: Scene, found: Circumstances) -> None:
    """Put the place first that stands right before a side of the one that was found: «بلدة كذا | شرقي إدلب»."""
    first = _side_of(scene, found.place[0]) if found.place else None
    if first is None and found.place:  # «اقتحام مخيم جنين | في الضفة الغربية»
        at = scene.tokens.at(found.place[0].span.start)
        first = at - 1 if word(scene.tokens.words[at - 1]).folded == _FI else at if scene.is_located_word(at) else None
    place = scene.places_end.get(first - 1) if first else None
    if place is None or place.value.role != "literal" or place.value.kind == "country":
        return
    if all(place is not known.record for known in found.place):
        found.place.insert(0, Location(place.span, precision_of(place), place))


def _past_mark(scene: Scene, index: int, limit: int) -> int:
    """Give the token after a comma, or after the aside that it begins: «، بحسب الشرطة، في غارة»."""
    if scene.tokens.words[index] not in _COMMAS and not scene.is_quote_mark(index):
        return limit
    if scene.is_quote_mark(index) or index + 1 >= limit or not _begins_aside(scene, index + 1):
        return index + 1
    for closing in range(index + 2, min(limit, index + _ASIDE)):
        if scene.tokens.words[closing] in _COMMAS:
            return closing + 1
    return limit


def _begins_aside(scene: Scene, index: int) -> bool:
    """Tell whether who says so, or some of the victims, stand between commas."""
    if scene.is_role("according", index) or scene.is_role("aside", index):
        return True
    number = scene.numbers.get(index)
    return number is not None and scene.is_role("aside", scene.past(number))


def _goes_on(scene: Scene, index: int) -> bool:
    """Tell whether a time, a place or a cause follows a comma, and not a clause of its own."""
    if index in scene.times or scene.is_located_word(index):
        return True
    if begins_joined(scene, index) or scene.match("against", index):
        return False
    if any(scene.match(name, index) for name in ("because", "side", "near", "attacker", "strikes")):
        return True
    cause = scene.cause(index)
    return cause is not None and bool(cause.found.proclitics)


def _is_next_count(scene: Scene, index: int, limit: int) -> bool:
    """Tell whether a further number of people begins at a token, or at the «و» before it."""
    if not (begins_joined(scene, index) or lone_waw(scene, index - 1)):
        return False
    group = read_group(scene, index, limit, joined=True)
    return group is not None and group.value.numbered


def _says_how(scene: Scene, index: int) -> bool:
    """Tell whether a verb goes on with those whose bodies were told of: «قتلوا», not «وقتل»."""
    found = scene.trigger(index)
    return found is not None and found.entry.tense == "past" and not begins_joined(scene, index)


def _begins_clause(scene: Scene, index: int) -> bool:
    if scene.kinds(index).isdisjoint(_OPEN):
        return False
    if scene.match("relative", index) or scene.match("clause", index):
        return True
    if scene.match("because", index):
        return False  # «إثر», «في»: words that are no trigger
    if scene.match("wounds", index) or (scene.cause(index) and _after_preposition(scene, index)):
        return False  # «غرقا», «إثر غرق مركب»: a cause here, a verb elsewhere
    return scene.trigger(index) is not None


def _read_one(scene: Scene, index: int, limit: int, found: Circumstances) -> int:
    """Read one circumstance at a token into what was found; give the token to go on with."""
    time = scene.times.get(index)
    if time is not None:
        if found.date is None and _is_when(scene, time, index):
            found.date = time
            found.end = time.span.end
        return scene.past(time)
    part = scene.match("part", index)
    if part is not None:
        inner = read_group(scene, part.stop, limit, joined=True)
        return inner.stop if inner is not None else part.stop
    cause = scene.cause(index)
    if (
        cause is not None
        and found.cause is None
        and (cause.found.proclitics or _after_preposition(scene, index) or _is_state(scene, cause))
    ):
        return _read_cause(scene, index, limit, found)
    attacker = scene.match("attacker", index)
    if attacker is not None and found.perpetrator is None:
        found.perpetrator = read_phrase(scene, attacker.stop, limit)
        if found.perpetrator is not None:
            found.end = found.perpetrator.end
            return scene.tokens.at(found.perpetrator.end - 1) + 1
        return attacker.stop
    return _read_place(scene, index, limit, found)


def _is_state(scene: Scene, cause: Match[str]) -> bool:
    """Tell whether a word says in what state somebody died, and so of what: «توفي متسمما»."""
    return cause.entry == "disease" and scene.match("wounds", cause.start) is not None


def _after_preposition(scene: Scene, index: int) -> bool:
    if index > 1 and scene.match("fall", index - 1) is not None and scene.match("existence", index - 1) is None:
        index -= 1  # «جراء سقوط قذائف»
    return index > 0 and any(
        (before := scene.match("because", first)) is not None and before.stop == index
        for first in range(index - 1, max(index - 3, -1), -1)
    )


def _is_when(scene: Scene, time: Annotation[TimeExpression], index: int) -> bool:
    if index > 0 and scene.match("since", index - 1):
        return False
    if "began" in scene.kinds_before(index, _BEGAN) and time.value.type == "DATE":
        return False
    if _is_end_of_period(scene, time, index):
        return False
    if time.value.type in ("DATE", "TIME"):
        return time.value.value not in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
    return time.value.type == "DURATION" and scene.is_role("period", scene.past(time) - 1)


def _is_end_of_period(scene: Scene, time: Annotation[TimeExpression], index: int) -> bool:
    """Tell whether a date begins a period or ends it: «من 1 يناير إلى 28 سبتمبر»."""
    after = scene.past(time)
    if after + 1 in scene.times and scene.match("toward", after):
        return True
    before = scene.numbers_end.get(index - 2) or scene.times_end.get(index - 2)
    return before is not None and scene.match("toward", index - 1) is not None


def _read_cause(scene: Scene, index: int, limit: int, found: Circumstances) -> int:
    cause = scene.cause(index)
    assert cause is not None
    stop, mode = _past_adjectives(scene, cause, limit)
    found.cause = Cause(mode, scene.tokens.span(index, stop, cause.found.cut))
    found.end = found.cause.span.end
    if stop >= limit:
        return stop
    adjective = scene.people(stop)
    if cause.entry in _UNWILLED:
        pass  # «زلزال تركيا»: where it was, not whose
    elif adjective is not None and adjective.entry.nationality and not adjective.found.proclitics:
        found.perpetrator = adjective.span(scene.tokens)
        stop, mode = _past_adjectives(scene, cause, limit, adjective.stop)
        found.cause = evolve(found.cause, mode=mode if mode != cause.entry else found.cause.mode)
    elif cause.entry == "gunfire" and _may_shoot(scene, stop):
        found.perpetrator = read_phrase(scene, stop, limit)
    else:
        actor = scene.people(stop) or scene.match("body", stop)
        if actor is not None and actor.found.proclitics == _LAM:
            span = actor.span(scene.tokens)
            rest = read_phrase(scene, stop, limit)
            found.perpetrator = Span(span.start, rest.end if rest else span.end)
    if found.perpetrator is not None and found.perpetrator.end > found.end:
        found.end = found.perpetrator.end
        stop = scene.tokens.at(found.end - 1) + 1
    if stop + 1 < limit and (_is_upon(scene, stop) or scene.match("strikes", stop)):
        found.target = read_phrase(scene, stop + 1, limit)
        if found.target is not None:
            _place_of_target(scene, stop + 1, limit, found)
            if not found.place:  # «اجتاحت ولايتين غربي الجزائر»
                read_places_before(scene, stop + 2, scene.tokens.at(found.target.end - 1) + 1, found)
            found.end = max(found.end, found.target.end)
            stop = scene.tokens.at(found.end - 1) + 1
    return stop


_UNWILLED: Final = frozenset({"collapse", "crash", "disease", "fire", "flood", "quake"})
"""Causes that nobody is behind."""


def _may_shoot(scene: Scene, index: int) -> bool:
    """Tell whether the phrase after «برصاص» says whose bullets they were; «بمحافظة …» says where."""
    if _ends_phrase(scene, index) or scene.is_punctuation(index):
        return False
    return not word(scene.tokens.words[index]).folded.startswith(_BEH)


def _past_adjectives(scene: Scene, cause: Match[str], limit: int, start: int | None = None) -> tuple[int, str]:
    """Give the token after the adjectives of a cause, and its mode: «هجوم انتحاري» is more than «هجوم»."""
    index, mode = cause.stop if start is None else start, cause.entry
    while index < limit and not scene.is_punctuation(index) and index not in scene.times:
        known = scene.match("cause_word", index)
        folded = word(scene.tokens.words[index]).folded
        agrees = cause.found.definite and folded.startswith(_AL) and len(folded) > 4
        if known is not None and not known.found.proclitics:
            mode = known.entry or mode
        elif not agrees or scene.people(index):
            return index, mode
        index += 1
    return index, mode


def _place_of_target(scene: Scene, index: int, limit: int, found: Circumstances) -> None:
    """Take «قرية كذا» that was hit for where it happened too."""
    place = scene.places.get(index)
    if place is not None and getattr(place.value, "role", "literal") == "literal":
        _add_place(scene, found, Location(place.span, precision_of(place), place), index)
        after = scene.past(place)
        while len(found.place) < _MOST_PLACES and after < limit and begins_joined(scene, after):
            place = scene.places.get(after)  # «ضربت إندونيسيا وتايلاند»
            if place is None or getattr(place.value, "role", "literal") != "literal":
                break
            _add_place(scene, found, Location(place.span, precision_of(place), place), after)
            after = scene.past(place)
    elif scene.match("place_head", index) is not None:
        _read_place_head(scene, index, limit, found)


def _is_upon(scene: Scene, index: int) -> bool:
    return follows(scene.tokens, index, _UPON)


def _read_place(scene: Scene, index: int, limit: int, found: Circumstances) -> int:
    if len(found.place) >= _MOST_PLACES:
        return index + 1
    place = scene.places.get(index)
    locating = _is_located(scene, index) or bool(found.place and begins_joined(scene, index))
    if place is not None and not locating and index:  # «زلزال تركيا»
        cause = scene.cause(index - 1)
        locating = cause is not None and not cause.found.definite
    if place is not None and locating and getattr(place.value, "role", "literal") in ("literal", "part"):
        return _add_place(scene, found, Location(place.span, precision_of(place), place), scene.past(place))
    if not locating:
        return index + 1
    after = _read_place_head(scene, index, limit, found)
    if after is not None:
        return after
    country = scene.nation(index)
    if country is not None:
        return _add_place(scene, found, Location(country.span(scene.tokens), 6, None, country.entry), country.stop)
    if _looks_like_a_name(scene, index, limit):
        return _add_place(scene, found, Location(Span(_begin(scene, index), scene.tokens.ends[index]), 7), index + 1)
    return index + 1


def _read_place_head(scene: Scene, index: int, limit: int, found: Circumstances) -> int | None:
    """Read «مدينة حمص», «شمال بغداد», whether its name is known or not."""
    head = scene.match("place_head", index) or scene.match("side", index)
    if head is None or head.stop >= limit:
        return None
    if scene.is_quote_mark(head.stop) and scene.match("place_head", index) is not None:
        return _read_quoted_name(scene, head, limit, found)
    if head.stop not in scene.places and scene.match("no_name", head.stop):
        return None  # «ولاية شمال دارفور» has a name that begins like a side
    if scene.match("place_head", head.start) is None and _is_usual_noun(scene, head.stop):
        return None  # «وسط مخاوف»
    if scene.match("place_head", head.stop) and head.stop not in scene.places and head.stop + 1 < limit:
        return _read_place_head(scene, head.stop, limit, found)  # «شرقي مدينة كذا»
    span = read_phrase(scene, head.start, limit, head.stop - head.start + 1)
    bracket = head.stop + 1 < limit and scene.tokens.words[head.stop] == "("  # «منطقة (الدورة)»
    if bracket:
        closed = head.stop + 2 < limit and scene.tokens.words[head.stop + 2] == ")"
        span = scene.tokens.span(head.start, head.stop + 2 + closed)
    if (span is None or span.end <= scene.tokens.ends[head.stop - 1]) and head.stop in scene.places:
        span = Span(scene.tokens.starts[head.start], scene.places[head.stop].span.end)  # «ولاية شمال دارفور»
    if span is None or span.end <= scene.tokens.ends[head.stop - 1]:
        return _read_capital(scene, head, found)
    inner = _named_after(scene, head.stop + bracket)
    if inner is None and not bracket and _is_construct(scene, head.stop, limit):  # «حي ركن الدين»
        span = Span(span.start, scene.tokens.ends[head.stop + 1])
    span = Span(_begin(scene, head.start), max(span.end, inner.span.end if inner else 0))
    location = Location(span, 7 if inner is None else precision_of(inner), inner)
    if inner is None and scene.match("place_head", head.start):
        location = evolve(location, precision=head.entry)
    elif scene.match("place_head", head.start):
        location = evolve(location, head=_noun_of(scene, head))
    last = scene.tokens.at(span.end - 1)
    owner = _owner_of(scene, last + 1, limit) if inner is None else None
    if owner is not None:  # «العاصمة المالية | للهند»
        location = Location(Span(span.start, owner.span.end), head.entry, country=owner.value.country)
        return _add_place(scene, found, location, scene.past(owner))
    adjective = scene.places.get(head.stop) if inner is None else None
    if adjective is not None:  # «العاصمة النيبالية» of a name that is not known
        location = evolve(location, country=adjective.value.country)
    if inner is None and scene.match("place_head", head.start):
        name = letters_of(scene.doc[Span(scene.tokens.starts[head.stop + bracket], span.end)]).rstrip(" )")
        location = evolve(location, head=_noun_of(scene, head), name=" ".join(name.split()))
    return _add_place(scene, found, location, scene.tokens.at(span.end - 1) + 1)


def _owner_of(scene: Scene, index: int, limit: int) -> Annotation[Any] | None:
    """Read the country that «ل» joins to a place that has no name: «العاصمة المالية | للهند»."""
    place = scene.places.get(index) if index < limit else None
    if place is None or place.value.kind != "country":
        return None
    return place if word(scene.tokens.words[index]).folded.startswith(_LAM) else None


def _read_quoted_name(scene: Scene, head: Match[Any], limit: int, found: Circumstances) -> int | None:
    """Read «قرية «عين الماء»»: a name in quote marks."""
    first = head.stop + 1
    closing = next((at for at in range(first + 1, min(limit, first + _QUOTED)) if scene.is_quote_mark(at)), None)
    if closing is None:
        return None
    inner = _named_after(scene, first)
    span = Span(_begin(scene, head.start), scene.tokens.ends[closing - 1])
    if inner is not None:
        return _add_place(scene, found, Location(span, precision_of(inner), inner), closing + 1)
    name = letters_of(scene.doc[Span(scene.tokens.starts[first], scene.tokens.ends[closing - 1])])
    return _add_place(
        scene, found, Location(span, head.entry, head=_noun_of(scene, head), name=" ".join(name.split())), closing + 1
    )


_QUOTED: Final = 6
"""How many tokens the name of a place in quote marks has at most, with the mark."""


def _noun_of(scene: Scene, head: Match[Any]) -> str:
    """Give the noun that says what a place is, whatever is written to it: مدينة of «بالمدينة»."""
    written = word(scene.tokens.words[head.start]).folded
    return written[len(head.found.proclitics) :].removeprefix(_AL)


def _is_usual_noun(scene: Scene, index: int) -> bool:
    """Tell whether a word that no layer knows as a place is a noun without the article, so that no name follows."""
    if index in scene.places or scene.match("place_head", index):
        return False
    first = classes_of(scene.tokens.words[index]).likeliest
    return first is not None and first.part == "noun" and not first.mask & (ARTICLE | UNKNOWN)


def _read_capital(scene: Scene, head: Match[Any], found: Circumstances) -> int | None:
    """Read «العاصمة» alone."""
    if scene.match("capital", head.start) is None:
        return None
    span = Span(_begin(scene, head.start), scene.tokens.ends[head.stop - 1])
    place = Location(span, 7, head=_noun_of(scene, head))
    return _add_place(scene, found, place, head.stop)


def _is_construct(scene: Scene, index: int, limit: int) -> bool:
    """Tell whether a name of two words stands at a token: «ركن الدين»."""
    if index + 1 >= limit or scene.is_punctuation(index + 1):
        return False
    if scene.match("name_part", index):  # «بلدة بني سعد»
        return True
    if not (scene.is_plain(index) and scene.is_plain(index + 1)):
        return False
    first, second = word(scene.tokens.words[index]), word(scene.tokens.words[index + 1])
    return not first.folded.startswith(_AL) and second.folded.startswith(_AL) and index + 1 not in scene.places


def _named_after(scene: Scene, index: int) -> Annotation[Any] | None:
    """Give the place that is named after «مدينة», past an adjective: «العاصمة اليمنية صنعاء»."""
    place = scene.places.get(index)
    if place is not None and getattr(place.value, "role", None) == "adjective":
        place = scene.places.get(scene.past(place))
    return place


def _is_located(scene: Scene, index: int) -> bool:
    """Tell whether «في», «قرب» or a verb of striking stands before a word, or «ب» in it: «بمحافظة القطيف»."""
    if _after_locative(scene, index) or scene.is_located_word(index):
        return True
    if index == 0:
        return False
    if "strikes" in scene.kinds(index - 1) and scene.match("strikes", index - 1) is not None:
        return not _strikes_itself(scene, index)
    if index not in scene.places and not scene.is_role("place_head", index):
        return False
    return _is_struck(scene, index) or _is_fallen_upon(scene, index)


def _is_fallen_upon(scene: Scene, index: int) -> bool:
    """Tell whether what happened is said to have come over a place: «هجوم شنته طائرة على ريف إدلب»."""
    if word(scene.tokens.words[index - 1]).folded != _OVER:
        return False
    first = max(scene.sentence(index)[0], index - _STRUCK)
    return any(scene.cause(at) is not None for at in range(first, index - 1))


def _strikes_itself(scene: Scene, index: int) -> bool:
    """Tell whether a country behind a verb of striking is what strikes: «قصفت روسيا مبنى»."""
    place = scene.places.get(index)
    if place is None or place.value.kind != "country" or not scene.is_role("strikes", index - 1):
        return False
    after = scene.past(place)
    if after >= len(scene.tokens) or scene.is_punctuation(after) or scene.match("stop", after) or after in scene.times:
        return False
    return not scene.is_located_word(after) and after not in scene.places


def _is_struck(scene: Scene, index: int) -> bool:
    """Tell whether the verb and what struck stand before a place: «ضرب زلزال قوي جزيرتي …»."""
    begin = max(index - 4, 0)
    if "strikes" not in scene.kinds_after(begin, index - 1):
        return False
    for first in range(index - 2, begin - 1, -1):
        if scene.match("strikes", first) is not None:
            return scene.cause(first + 1) is not None
    return False


def _add_place(scene: Scene, found: Circumstances, place: Location, stop: int) -> int:
    side = _side_of(scene, place)
    if side is not None and scene.match("middle", side) is None:
        place = evolve(place, beside=True)
    found.place.append(place)
    found.end = max(found.end, place.span.end)
    return stop


def _begin(scene: Scene, index: int) -> int:
    """Where a word begins without «و» or the «ب» of a place."""
    head = scene.match("place_head", index) or scene.match("side", index)
    if head is not None:
        return scene.tokens.place(index, head.found.cut)
    joined = begins_joined(scene, index) and len(word(scene.tokens.words[index]).bare) > 3
    return scene.tokens.inside(index, 1) if joined else scene.tokens.starts[index]


def _after_locative(scene: Scene, index: int) -> bool:
    if index == 0:
        return False
    return word(scene.tokens.words[index - 1]).folded in (_FI, _WAW + _FI, _FI[0] + _FI) or _is_beside(scene, index - 1)


def _is_beside(scene: Scene, index: int) -> bool:
    """Tell whether a word of direction or nearness ends at a token: «شمال بغداد», «قرب الحدود»."""
    if index < 0 or scene.kinds(index).isdisjoint(_BESIDE):
        return False
    return any(scene.match(name, index) for name in _BESIDE)


def _looks_like_a_name(scene: Scene, index: int, limit: int) -> bool:
    """
    Tell whether a word after «في» may be a name: indefinite, no known word, alone.

    Only where the ``places`` layer was not run: a guess from the shape, with precision 7.
    """
    if scene.places or scene.is_punctuation(index) or index in scene.numbers:
        return False
    known = word(scene.tokens.words[index])
    text = known.folded.removeprefix(_WAW) if index and not _after_locative(scene, index) else known.folded
    if known.kind != "word" or len(text) < 3 or text.startswith(_AL):
        return False
    if any(scene.match(name, index) for name in _NO_NAMES):
        return False
    if scene.cause(index) or scene.people(index) or index in scene.times:
        return False
    if text.endswith(tuple(roles("suffix"))) or (_is_beside(scene, index - 1) and _is_usual_noun(scene, index)):
        return False
    return index + 1 >= limit or may_end(scene, index + 1, limit) or begins_joined(scene, index + 1)


def precision_of(place: Annotation[Any]) -> int:
    """Give UCDP's ``where_prec`` for a kind of place; 2 is near it («ريف حلب»)."""
    if getattr(place.value, "role", None) == "part":
        return 2
    return {
        "facility": 1, "city": 1, "village": 1, "town": 1, "region": 5, "water": 5, "adm2": 3, "adm1": 4, "country": 6,
    }.get(str(getattr(place.value, "kind", "")), 7)  # fmt: skip


def read_cause_before(scene: Scene, start: int, first: int, *, near: bool = False) -> Cause | None:
    """
    Read the cause that is the subject: «أسفر انفجار عن مقتل», «الهجمات المتواصلة أودت بحياة».

    With `near` no word of causing links the two: the cause must stand in the clause, or the clause before goes on with
    «ف»: «استهدفت غارة منزلا فقتل خمسة».
    """
    for index in range(start - 1, max(first, start - 24) - 1, -1):
        if scene.is_plain(index):
            continue
        if scene.trigger(index) or (near and _parts_clauses(scene, index)):
            return None
        found = scene.cause(index)
        if found is None or found.entry == "disease":
            continue
        begin = index
        longer = scene.cause(index - 1) if index > first else None
        if longer is not None and longer.stop > index:
            found, begin = longer, index - 1
        return _cause_of(scene, found, begin, start)
    return None


def read_cause_of_sentence(scene: Scene, start: int, first: int) -> Cause | None:
    """
    Read the cause that the sentence tells of before a record: «بعد الإعصار …، أكد الوزير أن 28 لقوا حتفهم».

    This is the last resort: the only cause there is, and no other harm stands between.
    """
    found: Cause | None = None
    for index in range(start - 1, max(first, start - _BACK) - 1, -1):
        if scene.is_plain(index):
            continue
        cause = scene.cause(index)
        if cause is None:
            if scene.trigger(index) is not None:
                break
            continue
        if cause.entry == "disease" or not (cause.found.definite or _after_preposition(scene, index)):
            continue
        if found is not None and found.mode != cause.entry:
            return None
        found = _cause_of(scene, cause, index, start)
    return found


def read_according(scene: Scene, start: int, stop: int) -> Span | None:
    """Read who says so behind victims: «23 شخصا وفقا للدفاع المدني و31 وفقا لوسائل إعلام», «20 في درعا، بحسب كذا»."""
    for index in range(start, min(stop, start + _ATTRIBUTED)):
        found = _according_at(scene, index, stop)
        if found is not None:
            return found if index == start or not _is_paper(scene, found) else None
        if begins_joined(scene, index) or scene.match("clause", index) or scene.match("relative", index):
            return None
        if scene.is_punctuation(index):
            if _according_at(scene, index + 1, stop) is None:
                return None
        elif scene.trigger(index) is not None and scene.cause(index) is None:
            return None
    return None


_ATTRIBUTED: Final = 12
"""How many tokens behind victims «بحسب الشرطة» may stand."""


def _is_paper(scene: Scene, phrase: Span) -> bool:
    """Tell whether a statement or a report is named, of which somebody else may be the author."""
    return scene.match("paper", scene.tokens.at(phrase.start)) is not None


def _according_at(scene: Scene, start: int, stop: int) -> Span | None:
    """Read who says so at a token: «وفقا للدفاع المدني», «حسب ما صرحت به الوزارة»."""
    if start + 1 >= stop:
        return None
    told = scene.match("as_told", start)
    if told is not None and scene.match("announces", told.stop) is not None:  # «حسب ما صرحت به الوزارة»
        return _subject_from(scene, told.stop + 1 + (scene.match("about_it", told.stop + 1) is not None), stop)
    if not scene.is_role("according", start):
        return None
    found = scene.match("according", start)
    assert found is not None
    if found.stop < stop and scene.match("relayed", found.stop):
        return None  # «وفق ما نقلت عنه الوكالة»
    phrase = read_phrase(scene, found.stop, stop, _SPEAKER)
    if phrase is None:
        return None
    leads = word(scene.tokens.words[found.stop - 1]).folded.endswith(_ALEF)  # «وفقا ل», «طبقا ل»
    cut = leads and word(scene.tokens.words[found.stop]).folded.startswith(_LAM)
    return Span(scene.tokens.inside(found.stop, int(cut)), phrase.end)


def _parts_clauses(scene: Scene, index: int) -> bool:
    kinds = scene.kinds(index)
    return bool(kinds) and (scene.is_role("clause", index) or scene.is_role("relative", index))


def read_cause_at(scene: Scene, index: int, stop: int) -> Cause | None:
    """Read the cause in the construct state: «قتلى الزلزال»."""
    found = scene.cause(index)
    return None if found is None else _cause_of(scene, found, index, stop)


def _cause_of(scene: Scene, found: Match[str], begin: int, limit: int) -> Cause:
    stop, mode = _past_adjectives(scene, found, limit)
    return Cause(mode, scene.tokens.span(begin, stop, found.found.cut))


def clause_start(scene: Scene, start: int, first: int) -> int:
    """Give the token where the clause of a trigger begins: after a word that begins clauses, or «، و»."""
    for index in range(start - 1, max(first, start - 24) - 1, -1):
        if scene.kinds(index).isdisjoint(_CLAUSES):
            continue
        if _parts_clauses(scene, index) or (index != start - 1 and scene.trigger(index)):
            return index + 1
    return max(first, start - 24)


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
        index = max(_read_place(scene, index, stop, found), index + 1)
        if len(found.place) > before:
            places.append(found.place.pop())
    if places:  # the most exact first, of several as exact the nearest that no other lies beside
        beside = {place.span: _is_beside(scene, scene.tokens.at(place.span.start) - 1) for place in places}
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
        found.place += places[: max(_MOST_PLACES, len(runs) + 1)]
    found.end = end  # it stands before the record and does not lengthen it


def _is_side_of_another(scene: Scene, place: Location, places: Sequence[Location]) -> bool:
    """Tell whether a place only says where the one right before it lies: «الكاظمية شمال بغداد», «الكاظمية ببغداد»."""
    first = _side_of(scene, place)
    if first is None and scene.is_located_word(scene.tokens.at(place.span.start)):
        first = scene.tokens.at(place.span.start)
    if not first:
        return False
    end = scene.tokens.ends[first - 1]
    return any(other.span.end == end for other in places)


def _side_of(scene: Scene, place: Location) -> int | None:
    """Give the token where the words for a side begin that a place stands in or behind: «شمال غربي | سوريا»."""
    first = scene.tokens.at(place.span.start)
    for index in range(first, max(first - 3, -1), -1):
        if scene.match("side", index) is not None:
            first = index
        elif index < scene.tokens.at(place.span.start):
            break
    return first if scene.match("side", first) is not None else None


def are_sides(scene: Scene, places: Sequence[Location]) -> bool:
    """Tell whether places only say on which side of a country it was: «غرب السودان»."""
    return all(_own_precision(place) == _COUNTRY and _side_of(scene, place) is not None for place in places)


def _own_precision(place: Location) -> int:
    return place.precision if place.record is None else precision_of(place.record)


_COUNTRY: Final = 6


def read_places_after(scene: Scene, start: int, stop: int) -> list[Location]:
    """Read the place right after a group: «12 في حلب»."""
    found = Circumstances()
    index = start
    while index < stop and not found.place:
        if scene.is_punctuation(index) or begins_joined(scene, index):
            break
        index = max(_read_place(scene, index, stop, found), index + 1)
    return found.place


def read_nearest_place(scene: Scene, start: int, stop: int, found: Circumstances) -> None:
    """Read the nearest name of a place in the clause behind victims, whatever leads to it: «خلال اقتحام مخيم جنين»."""
    if not scene.places:
        return
    is_apart = False
    for index in range(start, min(stop, start + _FARTHEST)):
        kinds = scene.kinds(index)
        if index in scene.places and read_place_before_count(scene, index - 1, stop) is not None:
            return
        if "trigger" in kinds and scene.trigger(index) and not scene.cause(index):
            return
        if any(scene.match(name, index) for name in kinds & _ENDS):
            return
        is_apart = is_apart or ("before_that" in kinds and scene.match("before_that", index) is not None)
        place = scene.places.get(index)
        if place is None or getattr(place.value, "role", "literal") != "literal" or _strikes_itself(scene, index):
            continue
        if _acts_beside(scene, index) or _is_origin_of_some(scene, index):
            continue
        if is_apart and not _after_locative(scene, index) and not scene.is_role("place_head", index - 1):
            continue  # «بعد أن أمهل الرئيس موسكو 50 يوما»
        if place.span.start == scene.tokens.starts[index]:
            _add_place(scene, found, Location(place.span, precision_of(place), place), index)
            return


def _is_origin_of_some(scene: Scene, index: int) -> bool:
    """Tell whether some of the victims are said to come from a place: «5 عمال، 3 منهم من الهند»."""
    return index > 1 and scene.is_role("of", index - 1) and scene.is_role("of_them", index - 2)


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
    }
    if not told:
        return
    nearest = min(told, key=lambda index: _way(scene, index, first, last))
    if _way(scene, nearest, first, last) > _FARTHEST:
        return
    chain = [nearest]
    for index in sorted(one for one in told if one > nearest):
        chain += [index] if index - scene.past(told[chain[-1]]) <= _BETWEEN_PLACES else []
    for index in sorted((one for one in told if one < nearest), reverse=True):
        chain = [index, *chain] if chain[0] - scene.past(told[index]) <= _BETWEEN_PLACES else chain
    places = [Location(told[index].span, precision_of(told[index]), told[index]) for index in chain]
    places = [evolve(place, beside=_side_of(scene, place) is not None) for place in places]
    found.place += sorted(places, key=lambda place: place.precision)[:_MOST_PLACES]


_BETWEEN_PLACES: Final = 2
"""How many tokens may stand between a place and the one that it lies in: «إقليم أغري بشرق تركيا»."""
_APART: Final = ("clause", "against", "subordinate")
_CLAUSE: Final = 20
"""How many tokens farther a place is for each clause that begins between."""


def _way(scene: Scene, index: int, first: int, last: int) -> int:
    """Give how far a place stands from a record; one in another clause stands farther."""
    begin, end = (index, first) if index < first else (last, index)
    clauses = sum(any(scene.is_role(name, at) for name in _APART) for at in range(begin, end))
    return end - begin + _CLAUSE * clauses


def _may_be_scene(scene: Scene, place: Annotation[Any], index: int) -> bool:
    """Tell whether something may have happened at a place: not «شرطة بغداد», «مهاجر من مالي», «المتجهين إلى أوروبا»."""
    if getattr(place.value, "role", "literal") != "literal" or _strikes_itself(scene, index):
        return False
    if _acts_beside(scene, index) or read_place_before_count(scene, index - 1, len(scene.tokens)) is not None:
        return False
    if not index or place.span.start > scene.tokens.starts[index]:
        return True
    return not (
        scene.is_role("body", index - 1) or scene.is_role("of", index - 1) or scene.is_role("toward", index - 1)
    )


def _acts_beside(scene: Scene, index: int) -> bool:
    """Tell whether «و» joins a country to the body that did it: «قصف قوات النظام وروسيا»."""
    if not begins_joined(scene, index) or scene.places[index].value.kind != "country":
        return False
    return any(scene.match("body", at) is not None for at in range(max(index - _ACTORS, 0), index))


_ACTORS: Final = 2
"""How many tokens before a country the body may stand that «و» joins it to."""


def read_announcer(scene: Scene, begin: int, first: int, last: int, stop: int) -> Span | None:
    """
    Read who announced harm that no quotation tells of: «وأعلن الدفاع المدني، أمس، استشهاد 15», «على ما أعلن الحاكم».

    The verb begins the sentence or its last clause, and its subject stands right behind it; or «على ما», «وفق ما» lead
    to it behind the victims.
    """
    for index in range(first - 1, max(begin, first - _LOOK) - 1, -1):
        if scene.match("announces", index) is not None:
            if scene.match("total", index - 1) is not None:  # «وفق آخر حصيلة أعلنت عنها الوزارة، ارتفع»
                about = index + 1 + (scene.match("about_it", index + 1) is not None)
                return _subject_from(scene, about, first)
            if index > begin and not (scene.is_punctuation(index - 1) or scene.match("clause", index - 1)):
                time = scene.numbers_end.get(index - 1) or next(
                    (one for one in scene.times.values() if scene.past(one) == index), None
                )
                if time is None and not begins_joined(scene, index):
                    return None
            return _subject_from(scene, index + 1, first)
        if scene.trigger(index) and (scene.match("total", index - 1) or scene.match("rises", index + 1)):
            continue  # «فقد ارتفع عدد ضحايا الزلزال إلى 111 قتيلا»
        if scene.match("clause", index) or scene.match("relative", index) or scene.trigger(index):
            return None
    for index in range(last, min(stop, last + _LOOK)):
        found = scene.match("as_told", index)
        if found is not None and scene.match("announces", found.stop) is not None:
            about = found.stop + 1 + (scene.match("about_it", found.stop + 1) is not None)
            return _subject_from(scene, about, stop)
        if scene.match("clause", index):
            return None
    return None


def read_other_source(scene: Scene, begin: int, first: int) -> Span | None:
    """Read who gives another figure in a clause set against the one before: «فيما تحدثت وسائل إعلام عن 38 قتيلا»."""
    for index in range(first - 1, max(begin, first - _OTHER) - 1, -1):
        against = scene.match("against", index)
        if against is not None:
            verb = against.stop - (scene.match("announces", against.stop - 1) is not None)
            if verb < first and scene.match("announces", verb) is not None:
                return _subject_from(scene, verb + 1, first)
            told = next((at for at in range(against.stop + 1, first) if scene.match("announces", at)), None)
            return read_phrase(scene, against.stop, told) if told is not None else None
    return None


_OTHER: Final = 14
"""How many tokens before a figure «فيما تحدثت» may stand."""


def _subject_from(scene: Scene, start: int, stop: int) -> Span | None:
    """Read the subject behind a verb of announcing, past a time: «أعلن الخميس الحاكم فلان»."""
    index = scene.past_time(start)
    if index < stop and scene.trigger(index) is not None:
        return None
    near = range(index + 1, min(stop, index + _LOOK))
    stop = next((at for at in near if scene.match("fall", at) or scene.match("total", at)), stop)
    phrase = read_phrase(scene, index, stop, _SPEAKER)  # up to «سقوط»
    if phrase is not None and scene.tokens.at(phrase.end - 1) == index and _describes_a_toll(scene, index):
        return None
    last = scene.tokens.at(phrase.end - 1) if phrase is not None else stop
    if last + 2 < stop and scene.match("quoting", last):  # «أكدت القناة نقلا عن مصادر طبية»
        return read_phrase(scene, last + 2, stop, _SPEAKER) or phrase
    return phrase


def _describes_a_toll(scene: Scene, index: int) -> bool:
    """Tell whether a word belongs to the toll behind it, and names nobody: «سجلت أثقل حصيلة»."""
    if scene.match("total", index + 1) is None or index in scene.places:
        return False
    folded = word(scene.tokens.words[index]).folded
    return folded.startswith(_ALEF) and not folded.startswith(_AL) and len(folded) <= _ELATIVE


_ELATIVE: Final = 5
"""How many letters «أثقل» and its like have at most."""


_SPEAKER: Final = 8


def read_date_after(scene: Scene, start: int, stop: int) -> Annotation[TimeExpression] | None:
    """Read a day that stands between commas behind victims: «قتل 4 من أسرة واحدة، مكونة من أب وأم، صباح السبت،»."""
    for index in range(start, min(stop, start + _FARTHEST)):
        if any(scene.match(name, index) for name in scene.kinds(index) & _ENDS):
            return None
        if "trigger" in scene.kinds(index) and scene.trigger(index) and not scene.cause(index):
            return None
        time = scene.times.get(index)
        if time is None or not scene.is_punctuation(index - 1) or not _is_when(scene, time, index):
            continue
        after = scene.past(time)
        if after >= stop or scene.is_punctuation(after):
            return time
    return None


def read_date_before(scene: Scene, start: int, first: int) -> Annotation[TimeExpression] | None:
    """Read the nearest date before a trigger whose subject is the cause."""
    for index in range(start - 1, max(first, start - 16) - 1, -1):
        time = scene.times.get(index)
        if time is not None and scene.past(time) <= start and _is_when(scene, time, index):
            return time
    return None


def read_age(scene: Scene, start: int, stop: int, victims: Victims) -> tuple[Victims, Span | None]:
    """Read the ages that follow the victims: «لا تتجاوز أعمارهم ثماني سنوات», «(12 عاما)»."""
    said: set[str] = set()
    index, first = start, start
    while index < min(stop, start + 9):
        if _years(scene, index) is not None:
            bracketed = index > 0 and scene.tokens.words[index - 1] == "("
            return _aged(scene, victims, index, first, said) if said or bracketed else (victims, None)
        found = scene.match("age", index)
        if found is None:
            return victims, None
        if found.entry != "filler":
            said.add(found.entry)
        elif not said:
            first = found.stop
        index = found.stop
    return victims, None


def _aged(scene: Scene, victims: Victims, index: int, first: int, said: set[str]) -> tuple[Victims, Span]:
    time, years = scene.times[index], _years(scene, index)
    second_at, second = scene.past(time), None
    if second_at < len(scene.tokens) and begins_joined(scene, second_at):
        second_at += lone_waw(scene, second_at) is not None
        second = _years(scene, second_at)
    low: int | None = years
    high: int | None = years
    if second is not None:
        high, time = second, scene.times[second_at]
    elif "under" in said or {"not", "exceed"} <= said:
        low = None
    elif said & {"over", "exceed"}:
        high = None
    age = "child" if victims.age is None and high is not None and high < 18 else victims.age
    words = Span(scene.tokens.starts[first], time.span.end)
    return evolve(victims, age=age, age_low=low, age_high=high), words


def _years(scene: Scene, index: int) -> int | None:
    time = scene.times.get(index)
    if time is None or time.value.type != "DURATION" or time.value.value is None:
        return None
    digits = time.value.value.removeprefix("P").removesuffix("Y")
    return int(digits) if digits.isdecimal() else None
