"""The event that a record tells of, by its words: another one, an old one, one that was told of, a wide one."""

from datetime import date, timedelta
from typing import Final

from arnews import Annotation, Span
from arnews.normalization import letters_of
from arnews.times import TimeExpression
from arnews.word_classes import UNKNOWN, classes_of
from arnews.words import word
from arnews_casualties.edges import begins_joined
from arnews_casualties.harms import Harm
from arnews_casualties.scene import Scene
from arnews_casualties.value import Cause, Location

__all__ = [
    "are_side_by_side",
    "came_before",
    "comes_after",
    "country_spoken_for",
    "counts_a_period",
    "family_of",
    "have_drowned",
    "is_again",
    "is_any",
    "is_contrast",
    "is_days_before",
    "is_elsewhere",
    "is_known",
    "is_local",
    "is_of_earlier_event",
    "is_of_past",
    "is_of_traffic",
    "is_of_world",
    "is_old",
    "is_recalled",
    "is_spread",
    "is_yearly",
    "leading_period",
    "new_accident",
    "opens_with_past",
    "precedes_event",
    "speaks_of_event",
    "storms_of",
    "turns_at",
]

_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_UPON: Final = word("\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF MAKSURA}").folded
_BEFORE: Final = 25
"""How many tokens before a record, or behind it, the words may stand that tell of its event."""
_NATURE: Final = frozenset({"quake", "flood"})
_ACCIDENT: Final = frozenset({"crash", "fire", "collapse"})
_ILLNESS: Final = frozenset({"disease", "hunger"})
_YEAR: Final = 4
_ENDS: Final = {
    "SP": "05",
    "SU": "08",
    "FA": "11",
    "Q1": "03",
    "Q2": "06",
    "Q3": "09",
    "Q4": "12",
    "H1": "06",
    "H2": "12",
}
"""In which month a season, a quarter or a half of a year ends."""
_MONTH: Final = 30
_OLD: Final = 10
"""How many days before the publication another event lies, whose dead are others than those of the news."""
_LOCAL: Final = frozenset({"city", "village", "adm1", "adm2"})
_YEARLY: Final = 6
_AFTER: Final = 3
_LONGEST_CLAUSE: Final = 40
"""How many tokens before a verb its subject is looked for."""
_CONTRAST: Final = 12
"""How many tokens before a figure «لكن» may stand, if it does not begin the sentence."""


def is_old(scene: Scene, date: Annotation[TimeExpression] | None) -> bool:
    """Tell whether a date lies months before the publication, or years: «زلزال 1999 الذي قتل 17 ألف شخص»."""
    published = scene.published
    value = date.value.value if date is not None else None
    if published is None or value is None or not value[:4].isdigit():
        return False
    year, month, day = int(value[:4]), value[5:7], value[8:10]
    month = _ENDS.get(value[5:], month)
    if not month.isdigit():
        return len(value) == _YEAR and year < published.year
    months = (published.year - year) * 12 + published.month - int(month)
    if not day.isdigit():
        return months > 1
    return months * _MONTH + published.day - int(day) >= _OLD


def leading_period(scene: Scene, begin: int, stop: int) -> Annotation[TimeExpression] | None:
    """Give the year or month that a sentence opens with, which it counts: «خلال العام الماضي، وصل العدد إلى 230»."""
    for index in range(begin, min(begin + 2, stop)):
        led = scene.match("during", index)
        time = scene.times.get(led.stop if led is not None else index + 1)
        if time is not None and (led is not None or scene.is_role("because", index)):
            value = time.value.value or ""
            return time if time.value.type == "DATE" and len(value) in _PERIODS and value[:4].isdigit() else None
    return None


_PERIODS: Final = (4, 7)
"""How long a year and a month are as written: «2022», «2022-09»."""


def opens_with_past(scene: Scene, begin: int, stop: int) -> bool:
    """Tell whether a sentence goes back to a week or month before the news: «والأسبوع الماضي، قتل 5 أشخاص»."""
    first = begin + (begin + 1 < stop and word(scene.words[begin]).folded in _IN)
    time = scene.times.get(first) or scene.times.get(begin)
    return time is not None and scene.past(time) <= stop and is_of_past(scene, time)


def is_of_past(scene: Scene, time: Annotation[TimeExpression] | None) -> bool:
    """Tell whether a date is a week or month before the news, or a day that lies some days before them."""
    published = scene.published
    value = time.value.value or "" if time is not None and time.value.type == "DATE" else ""
    if published is None:
        return False
    day = value.partition("T")[0]
    if len(day) == len("2022-09-05") and day[:4].isdigit() and _WEEK not in day:  # «ففي الخامس من سبتمبر قتل 35»
        return not _is_near(day, published)
    if _WEEK in value:
        year, week, _ = (min(published, _LAST_DAY) + _A_DAY).isocalendar()  # weeks of the press begin on Sunday
        return value < f"{year}{_WEEK}{week:02}"
    return len(value) == len("2022-09") and value < published.isoformat()[: len(value)]


def _is_near(day: str, published: date) -> bool:
    """Tell whether a day is one that the news tell of: few days before they were published, or later."""
    try:
        return (published - date.fromisoformat(day)).days < _DAYS
    except ValueError:
        return True


_DAYS: Final = 5
"""From how many days before the news on a day is one that they go back to."""
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_IN: Final = frozenset({_FI, "\N{ARABIC LETTER WAW}" + _FI, "\N{ARABIC LETTER FEH}" + _FI})
_WEEK: Final = "-W"
_A_DAY: Final = timedelta(days=1)
_LAST_DAY: Final = date.max - _A_DAY


def is_local(scene: Scene, claimant: Span) -> bool:
    """Tell whether who says so speaks for a town or a province: «والي أضنة»."""
    return any(
        (place := scene.places.get(index)) is not None and place.value.kind in _LOCAL
        for index in scene.tokens.within(claimant)
    )


def is_yearly(scene: Scene, harm: Harm, stop: int) -> bool:
    """Tell whether it is told of what happens every year: «وفاة آلاف الأشخاص في حوادث كل عام»."""
    last = min(harm.end + _YEARLY, stop)
    return any(index in scene.times and scene.times[index].value.type == "SET" for index in range(harm.end, last))


def is_again(scene: Scene, cause: Cause | None, victims: Span, stop: int) -> bool:
    """Tell whether the cause is another one than before: «في هجوم آخر», but not «حرقا وآخر خنقا»."""
    if cause is None:
        return False
    last, first = scene.tokens.at(cause.span.end - 1), scene.tokens.at(victims.start)
    near = (index for index in range(last, min(last + 3, stop)) if index != first)
    return any(scene.match("again", index) for index in near)


def is_of_earlier_event(scene: Scene, begin: int, start: int) -> bool:
    """Tell whether the subject before is an event that is said to be another: «جولة سابقة من القتال أسفرت عن»."""
    if "again" not in scene.kinds_before(start, _BEFORE):
        return False
    for index in range(max(begin + 1, start - _BEFORE), start):
        if scene.match("again", index) is None or scene.match("causes_harm", index):
            continue
        if scene.match("event", index - 1) is None and (scene.cause(index - 1) is None or scene.trigger(index - 1)):
            continue
        return scene.role_before("causes_harm", start, start - index) is not None
    return False


def is_days_before(scene: Scene, start: int) -> bool:
    """Tell whether what is told of came some time after it: «يأتي الهجوم بعد يوم من مقتل شخصين»."""
    if start < _AFTER or not (scene.match("of", start - 1) or word(scene.tokens.words[start - 1]).folded == _UPON):
        return False
    number = next((one for at in (start - 2, start - 3) if (one := scene.times.get(at)) is not None), None)
    if number is None or scene.past(number) != start - 1:
        return False
    first = scene.tokens.at(number.span.start)
    return any(scene.match("upon", at) for at in (first, first - 1))


def came_before(scene: Scene, start: int) -> bool:
    """Tell whether what the sentence tells of came after harm: «وقع الهجوم بعد يوم من مقتل شخصين», «عقب مقتل شخصين»."""
    if start and (scene.match("upon", start - 1) is not None or scene.match("day_after", start - 1) is not None):
        return True
    return is_days_before(scene, start)


def is_elsewhere(scene: Scene, begin: int, start: int) -> bool:
    """Tell whether the sentence turns to another event: «من جهة أخرى، توفي شخص»."""
    last = min(begin + _AFTER, start)
    if scene.kinds_after(begin, last + _TURN + 1).isdisjoint(_TURNING):
        return False
    return any(_turns_to_another(scene, index) for index in range(begin, last))


_TURNING: Final = frozenset({"elsewhere", "again", "related"})


def _turns_to_another(scene: Scene, index: int) -> bool:
    """Tell whether words turn to another event: «من جهة أخرى», «في | حادث | منفصل», «على صعيد آخر»."""
    if scene.match("elsewhere", index) is not None:
        return True
    led = scene.match("turning", index)
    if led is None or not (turn := range(led.stop, min(led.stop + _TURN, len(scene.tokens) - 1))):
        return False
    matter = next((found for name in _MATTERS if (found := scene.match(name, turn.start))), scene.cause(turn.start))
    if matter is None:
        return False
    return any(scene.match("again", at + 1) is not None for at in turn if at + 1 >= matter.stop)


_MATTERS: Final = ("matter", "event", "deed_of", "place_head")
"""Roles of what «آخر» or «منفصل» may turn to."""
_TURN: Final = 2
"""How many tokens stand before «آخر»: «في هجوم آخر», «في حادث سير آخر»."""


def storms_of(scene: Scene) -> list[tuple[int, str]]:
    """Give where storms are named in a document, with their names: «الإعصار فامكو», and later «فامكو»."""
    if "storm" not in scene.kinds_after(0, len(scene.tokens)):
        return []
    names = {
        word(scene.words[found.stop]).folded
        for index in range(len(scene.tokens))
        if (found := scene.match("storm", index)) is not None and _is_name(scene, found.stop)
    }
    return [(index, known) for index in range(len(scene.tokens)) if (known := word(scene.words[index]).folded) in names]


def _is_name(scene: Scene, index: int) -> bool:
    """Tell whether a word that no table has stands at a token, and may be a name: «فامكو», but not «استوائي»."""
    if index >= len(scene.tokens) or not scene.is_plain(index) or index in scene.places or scene.is_punctuation(index):
        return False
    known = classes_of(scene.words[index]).likeliest
    written = word(scene.words[index]).folded
    if written.startswith(_AL) or written[:1] in _JOINED or index in scene.times or index in scene.numbers:
        return False
    return known is None or known.part == "name" or (bool(known.mask & UNKNOWN) and not written.endswith(_NISBA))


_JOINED: Final = ("\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}")
_NISBA: Final = "\N{ARABIC LETTER YEH}"


def turns_at(scene: Scene, begin: int) -> bool:
    """Tell whether a sentence turns to another event, or to one that has to do with it: «في سياق متصل»."""
    near = range(begin, min(begin + _AFTER, len(scene.tokens)))
    if scene.kinds_after(begin, near.stop + _TURN + 1).isdisjoint(_TURNING):
        return False
    return any(scene.match("related", index) or _turns_to_another(scene, index) for index in near)


def precedes_event(scene: Scene, begin: int) -> bool:
    """Tell whether a sentence goes back to what came before an event: «وقبل هذه الحادثة بأيام، لقي شخصان حتفهما»."""
    before = scene.match("before_this", begin)
    cause = scene.cause(before.stop) if before is not None else None
    return cause is not None and cause.found.definite


def comes_after(scene: Scene, begin: int, start: int) -> bool:
    """Tell whether what is told of came some days after it: «ويأتي القصف بعد أيام من هجوم أسفر عن مقتل 12»."""
    if scene.match("comes", begin) is None:
        return False
    for index in range(begin + 1, min(start, begin + _BEFORE)):
        if scene.match("upon", index) is None:
            continue
        time = scene.times.get(index) or scene.times.get(index + 1)
        after = scene.past(time) if time is not None else index + 2
        if after < start and (scene.match("of", after) or word(scene.words[after]).folded == _UPON):
            return True
    return False


def is_of_world(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether people all over the world are counted: «6508 وفيات في جميع أنحاء العالم»."""
    first = range(start, min(stop, start + _WORLD))
    return any("world" in scene.kinds(index) and scene.match("world", index) for index in first)


_WORLD: Final = 6
"""How many tokens behind victims «أنحاء العالم» may stand."""


def is_spread(scene: Scene, harm: Harm, stop: int) -> bool:
    """Tell whether people of a wide place are counted together: «عبر عدة ولايات»."""
    first, last = harm.end, min(harm.end + _BEFORE, stop)
    if "spread" not in scene.kinds_after(first, last):
        return False
    return any(scene.match("spread", index) for index in range(first, last))


def are_side_by_side(scene: Scene, places: list[Location]) -> bool:
    """Tell whether «و» joins the places of a record: «استهدف صنعاء وصعدة»."""
    return len(places) > 1 and any(begins_joined(scene, scene.tokens.at(place.span.start)) for place in places[1:])


def is_any(scene: Scene, cause: Cause) -> bool:
    """Tell whether a cause may be anything that was told of: «الحادث»."""
    words = letters_of(scene.doc[cause.span]).split()
    written = word(scene.tokens.words[scene.tokens.at(cause.span.start)]).folded
    is_definite = words[0].startswith(_AL) or written.startswith(_TO_THE)
    return cause.mode == "crash" and (len(words) == 1 or is_definite)


_TO_THE: Final = _AL[1:] * 2
"""«لل», as «ل» and the article are written together: «ضحايا للحادث»."""


def is_known(scene: Scene, cause: Cause | None) -> bool:
    """Tell whether a cause has the article, as one that was told of: «في الهجوم», but not «بالرصاص»."""
    if cause is None or cause.mode == "gunfire":
        return False
    return _AL in word(scene.tokens.words[scene.tokens.at(cause.span.start)]).folded[: len(_AL) + 1]


def new_accident(scene: Scene, cause: Cause | None) -> str:
    """Give the sort of an accident that a text tells of for the first time: «حادث | تصادم», not «الحادث»."""
    if cause is None or cause.mode not in _ACCIDENT:
        return ""
    first = scene.tokens.at(cause.span.start)
    written = word(scene.words[first]).folded
    is_led = first > 0 and scene.match("accident", first - 1) is not None
    return written if is_led and _AL not in word(scene.words[first - 1]).folded[:3] else ""


def is_of_traffic(scene: Scene, cause: Cause | None) -> bool:
    """Tell whether a cause is an accident on the road: «حوادث مرور»."""
    if cause is None:
        return False
    first = scene.tokens.at(cause.span.start)
    return any(scene.match("traffic", index) for index in range(first, min(first + _TRAFFIC, len(scene.tokens))))


_TRAFFIC: Final = 3
"""How many tokens «حادث» and what says that it was on the road have."""


def have_drowned(scene: Scene, harm: Harm) -> bool:
    """Tell whether a word beside the harm says that they drowned: «غرق ثلاثة», «لقوا حتفهم غرقا»."""
    first, last = scene.tokens.at(harm.trigger.start), min(harm.end + 1, len(scene.tokens))
    return any("drowned" in scene.kinds(index) and scene.match("drowned", index) for index in range(first, last))


def speaks_of_event(scene: Scene, begin: int, start: int) -> bool:
    """Tell whether the words before go back to an event that was told of: «وسبب الحادث انقلاب السيارة، ما أسفر عن»."""
    found = (scene.cause(index) for index in range(max(begin, start - _LONGEST_CLAUSE), start))
    return any(cause is not None and cause.found.definite for cause in found)


def is_recalled(scene: Scene, core: Span, begin: int, start: int) -> bool:
    """Tell whether a sentence goes back to what somebody had said: «وكان مسؤولون أعلنوا أمس مقتل 13»."""
    if scene.match("had", begin) is None:
        return False
    first, last = scene.tokens.starts[begin], scene.tokens.starts[start]
    cues = (one.value.cue for one in scene.quotations_around(core))
    return any(cue is not None and first <= cue.start < last for cue in cues)


def is_contrast(scene: Scene, harm: Harm, begin: int) -> bool:
    """Tell whether a figure is set against another: «لكن شهودا تحدثوا عن», «فيما ذكرت مصادر أخرى»."""
    near = range(max(begin, harm.start - _CONTRAST), harm.start)
    return any(scene.match("against", index) for index in (begin, *near))


def family_of(scene: Scene, harm: Harm, cause: Cause | None, begin: int) -> str:
    """
    Give the family of what did it: nature, accident, violence, disease; "" where the words do not tell.

    Where nothing is said to have caused it, the illness whose cases the sentence counts tells («99 ألف إصابة بالكوليرا،
    بينها 2475 وفاة»), or the war («خلفت الحرب 20 ألف قتيل»).
    """
    if cause is not None:
        if cause.mode in _NATURE:
            return "nature"
        if cause.mode in _ACCIDENT:
            return "accident"
        return "disease" if cause.mode in _ILLNESS else "violence"
    said = scene.trigger(scene.tokens.at(harm.trigger.start))
    if harm.kind == "affected" and not harm.together and said is not None and said.entry.kind == "wounded":
        return "disease"  # «إصابات» of those who are ill
    between = range(scene.tokens.at(harm.trigger.end - 1) + 1, scene.tokens.at(harm.group.span.start))
    if any(of.entry in _ILLNESS for index in between if (of := scene.cause(index)) is not None):
        return "disease"  # «عدد الوفيات بالكوليرا إلى 2100»
    for index in range(harm.start - 1, max(begin, harm.start - _BEFORE) - 1, -1):
        if scene.is_plain(index):
            continue
        found = scene.cause(index)
        if found is not None and found.entry in _ILLNESS:
            return "disease"
        if found is not None or scene.match("lasting", index):
            return "violence" if found is None else ""
    return ""


def country_spoken_for(scene: Scene, claimant: Span) -> str | None:
    """Give the country whose dead an authority counts: «وزارة الصحة السورية» those of Syria, «بلجيكا» its own."""
    itself = scene.places.get(scene.tokens.at(claimant.start))
    if itself is not None and itself.value.kind == "country" and itself.span.end >= claimant.end:
        own: str | None = itself.value.country
        return own
    if scene.match("authority", scene.tokens.at(claimant.start)) is None:
        return None
    for index in scene.tokens.within(claimant):
        place = scene.places.get(index)
        if place is None:
            continue
        if place.value.role == "adjective" or (place.value.kind == "country" and place.value.role == "literal"):
            country: str | None = place.value.country
            return country  # «السلطات الصحية السورية», «السلطات في ميانمار»
    return None


def counts_a_period(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether it counts those of several days: «ثلاثة جنود خلال ثلاثة أيام من المعارك»."""
    for index in range(start, min(stop, start + _PERIOD)):
        time = scene.times.get(index)
        if time is not None and time.value.type == "DURATION" and scene.role_before("during", index, 1) is not None:
            return True
    return False


_PERIOD: Final = 24
"""How many tokens behind victims «خلال ثلاثة أيام» may stand."""
