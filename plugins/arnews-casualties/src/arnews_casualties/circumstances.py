"""What stands around the victims: by what, where, when."""

from typing import Final

from arnews import Span
from arnews.word_classes import AND, classes_of
from arnews.words import word
from arnews_casualties.around import Circumstances
from arnews_casualties.causes import after_preposition, is_state, read_cause, read_cause_at, read_cause_before
from arnews_casualties.days import is_when, read_date_before
from arnews_casualties.edges import OPENING, begins_joined, lone_waw, past_bracketed_count
from arnews_casualties.elliptic import read_place_before_count
from arnews_casualties.frames import came_before
from arnews_casualties.groups import read_group
from arnews_casualties.harms import Harm, has_cause_before
from arnews_casualties.lists import read_place_beside
from arnews_casualties.origins import past_origin, read_from_elsewhere
from arnews_casualties.phrases import clause_start, read_phrase
from arnews_casualties.places import are_sides, is_located, precision_of, read_place, side_of
from arnews_casualties.scene import Scene
from arnews_casualties.value import Casualty, Cause, Location
from arnews_casualties.whereabouts import read_nearest_place, read_places_before

__all__ = ["circumstances_of", "is_joined", "place_beside", "read_circumstances"]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_LOOK: Final = 22
"""How many tokens after the victims may say where, when and by what."""
_ASIDE: Final = 14
_OPEN: Final = frozenset({"relative", "clause", "because", "wounds", "trigger"})
_COMMAS: Final = frozenset({",", "\N{ARABIC COMMA}", "-", "\N{EN DASH}", "\N{EM DASH}"})


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
        if (closed := past_bracketed_count(scene, index, limit)) is not None:
            index = closed
            continue
        if scene.is_punctuation(index) and scene.tokens.words[index] not in ("(", ")"):
            index = _past_mark(scene, index, limit)
            if index >= limit or not _goes_on(scene, index) or scene.is_role("next_in_list", index):
                break  # «23 وفاة، | تلتها حمص بتسع»
        if index in scene.places and read_place_before_count(scene, index - 1, stop) is not None:
            break  # «وفي سوريا إلى 430»
        if found.place and index in scene.numbers and _is_next_count(scene, index, limit):
            break  # «في حلب | وثمانية في حمص»
        if _begins_past(scene, index):
            break  # «سقوط ألف قتيل | ودمر مئات المباني»
        if scene.is_plain(index) and index not in scene.times and index not in scene.places:
            located = is_located(scene, index) or (found.place and begins_joined(scene, index))
            index = read_place(scene, index, limit, found) if located else index + 1
            continue
        if scene.match("relative", index) and scene.match("strikes", index + 1):
            index += 2  # «الأمطار التي تضرب باكستان»
            continue
        if scene.match("relative", index) and (led := scene.match("led_to_it", index + 1)) is not None:
            index = led.stop  # «القتلى الذين خلفهم زلزال اليابان»
            if index < limit and found.cause is None and scene.cause(index) is not None:
                index = read_cause(scene, index, limit, found)
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
    first = side_of(scene, found.place[0]) if found.place else None
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


def _begins_past(scene: Scene, index: int) -> bool:
    """Tell whether «و» and a verb in the past begin what else was done: «ودمر», «وشعر»."""
    if not scene.is_plain(index) or not begins_joined(scene, index) or index in scene.places or index in scene.numbers:
        return False
    first = classes_of(scene.words[index]).likeliest
    return first is not None and first.form == "perfect" and bool(first.mask & AND) and index not in scene.times


def _begins_clause(scene: Scene, index: int) -> bool:
    if scene.kinds(index).isdisjoint(_OPEN):
        return False
    if scene.match("relative", index) or scene.match("clause", index):
        return True
    if scene.match("because", index):
        return False  # «إثر», «في»: words that are no trigger
    if scene.match("wounds", index) or (scene.cause(index) and after_preposition(scene, index)):
        return False  # «غرقا», «إثر غرق مركب»: a cause here, a verb elsewhere
    return scene.trigger(index) is not None


def _read_one(scene: Scene, index: int, limit: int, found: Circumstances) -> int:
    """Read one circumstance at a token into what was found; give the token to go on with."""
    time = scene.times.get(index)
    if time is not None:
        if found.date is None and is_when(scene, time, index):
            found.date = time
            found.end = time.span.end
        return scene.past(time)
    part = scene.match("part", index)
    if part is not None:
        inner = read_group(scene, part.stop, limit, joined=True)
        if inner is None:
            return part.stop
        placed = None if inner.value.named else past_origin(scene, inner.stop, limit)
        return placed if placed is not None else inner.stop  # «بينهم 14 في الفلوجة»: the others were elsewhere
    cause = scene.cause(index)
    if (
        cause is not None
        and found.cause is None
        and (cause.found.proclitics or after_preposition(scene, index) or is_state(scene, cause))
    ):
        return read_cause(scene, index, limit, found)
    attacker = scene.match("attacker", index)
    if attacker is not None and found.perpetrator is None:
        found.perpetrator = read_phrase(scene, attacker.stop, limit)
        if found.perpetrator is not None:
            found.end = found.perpetrator.end
            return scene.tokens.at(found.perpetrator.end - 1) + 1
        return attacker.stop
    return read_place(scene, index, limit, found)


def circumstances_of(
    scene: Scene, harm: Harm, begin: int, stop: int, joined: Casualty | None, said: list[Span]
) -> Circumstances:
    """
    Give what is said around harm in its sentence, from `begin` to `stop`: behind it, before it, in the clause before.

    `joined` is the record that «و» joins to it, which shares what stands after both; `said` are those who say so.
    """
    goes_on = joined is None and read_from_elsewhere(scene, harm.end, stop) is not None
    if goes_on:  # «ستة من شمال طولكرم، | وأربعة من جنين»
        stop = past_origin(scene, harm.end, stop) or stop
    if joined is None:
        around = read_circumstances(scene, harm.end, stop, bodies=harm.bodies)
    else:
        after = joined
        around = Circumstances(after.cause, after.perpetrator, after.target, [*after.place], after.date)
    beside = harm.place or place_beside(scene, harm)
    if beside is not None:
        around.place = [beside]
    if harm.placed is not None:
        around.place = []
        read_places_before(scene, harm.placed, scene.tokens.at(harm.group.span.start), around)
    if harm.perpetrator is not None:
        around.perpetrator = harm.perpetrator
    if harm.cause is not None:
        around.cause = read_cause_at(scene, harm.cause, harm.end) or around.cause
    if around.date is None:
        around.date = read_date_before(scene, scene.tokens.at(harm.group.span.start), harm.start)
    if harm.subject is not None and harm.shape in ("verb", "toll_apart"):
        _read_subject(scene, harm, around)
    is_open = around.cause is None and around.perpetrator is None and harm.shape != "losses"
    if is_open and not came_before(scene, harm.start):
        around.cause = read_cause_before(
            scene, harm.start, begin, near=not (harm.total or has_cause_before(scene, harm))
        )
    if not around.place and joined is None:
        place = _place_right_before(scene, harm)
        around.place = [] if place is None else [place]
    total = scene.role_before("total", harm.start, _LOOK) if harm.total and not around.place else None
    if total is not None:  # «ارتفع عدد القتلى في الفلبين إلى 277 قتيلا»
        read_places_before(scene, total.stop, harm.start, around)
    if not around.place and harm.joined:
        counted = harm.group.value.count.span
        behind = harm.group.stop if counted is None else scene.tokens.at(counted.end - 1) + 1  # «وأربعة | من جنين»
        own = next((at for at in (behind, harm.group.stop) if past_origin(scene, at, stop) is not None), None)
        if own is not None:
            read_nearest_place(scene, own, stop, around, of_theirs=harm.kind != "displaced")
    if not around.place:  # «عدد القتلى في سوريا إلى 18»
        between = scene.tokens.at(harm.trigger.end - 1) + 1
        read_places_before(scene, between, scene.tokens.at(harm.group.span.start), around)
    if not around.place:  # «مئة عراقي في نينوى أعدموا»
        read_places_before(scene, harm.group.stop, scene.tokens.at(harm.trigger.start), around)
    clause = clause_start(scene, harm.start, begin)
    if around.date is None and clause - 1 > begin and scene.match("relative", clause - 1):
        time = scene.times_end.get(clause - 2)  # «زلزال عام 2008 الذي قتل فيه 70 ألفا»
        around.date = time if time is not None and time.value.type == "DATE" else None
    if around.date is None and not harm.total:
        around.date = read_date_before(scene, harm.start, begin if around.cause is not None else clause)
    if harm.shape != "losses" and are_sides(scene, around.place):
        sides, around.place = around.place, []  # «في دارفور … غرب السودان»
        read_places_before(scene, begin if around.cause is not None else clause, harm.start, around)
        around.place = [
            place for place in around.place if not any(span.start <= place.span.start < span.end for span in said)
        ] or sides
    if not around.place and harm.shape in ("verb", "life") and is_joined(scene, harm):
        read_places_before(scene, begin, clause, around)  # «غرق قارب قبالة مصر ولقي 43 حتفهم»
    if not around.place and clause > begin and scene.match("where", clause - 1):
        read_places_before(scene, begin, clause - 1, around)  # «في حمص حيث قتل 12»
    if not around.place and joined is None and harm.shape != "losses":
        end = around.end
        read_nearest_place(scene, harm.end, stop, around, of_theirs=harm.kind != "displaced")
        around.end = end
    return around


def place_beside(scene: Scene, harm: Harm) -> Location | None:
    """Read the place that stands right before counted victims whose noun says what happened: «وبيوبيو 9 قتلى»."""
    if harm.shape == "person" and (own := _place_right_before(scene, harm)) is not None:
        return own  # «ثم الجوف بقتيلين»
    is_bracketed = harm.start > 0 and scene.tokens.words[harm.start - 1] in OPENING | {":"}
    if harm.shape != "person" or not (harm.group.value.numbered or is_bracketed):
        return None
    return read_place_beside(scene, scene.tokens.at(harm.begin))


def _place_right_before(scene: Scene, harm: Harm) -> Location | None:
    """Read the place that «ب» joins a noun of harm to: «تليها ولاية سطيف بوفاة ثلاثة»."""
    at = scene.tokens.at(harm.trigger.start)
    place = scene.places_end.get(at - 1) if at and harm.trigger.start > scene.tokens.starts[at] else None
    if place is None or place.value.role != "literal" or not word(scene.tokens.words[at]).folded.startswith(_BEH):
        return None
    return Location(place.span, precision_of(place), place)


def _read_subject(scene: Scene, harm: Harm, around: Circumstances) -> None:
    """Read who or what did it, between the verb and its object: «قتلت غارة جوية خمسة جنود»."""
    first = scene.tokens.at(harm.group.span.start)
    subject = harm.subject if harm.subject is not None else first
    if harm.joined:  # «اعتقلت القوات | ستة شبان وأربعة آخرين»
        first = next((at for at in range(subject + 1, first) if at in scene.numbers), first)
    phrase = read_phrase(scene, subject, first, 8)
    if phrase is None:
        return
    found = scene.cause(subject)
    if found is not None and not found.found.proclitics:
        around.cause = Cause(found.entry, phrase)
    else:
        around.perpetrator = phrase


def is_joined(scene: Scene, harm: Harm) -> bool:
    """Tell whether «و», or «إضافة إلى», joins harm to what was told before."""
    first = scene.tokens.at(harm.begin)
    if first and scene.match("besides", first - 1):
        return True
    if harm.begin > scene.tokens.starts[first]:
        return begins_joined(scene, first)
    return first > 0 and bool(lone_waw(scene, first - 1))
