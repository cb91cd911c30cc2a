"""The event that a record tells of, by its words: another one, an old one, one that was told of, a wide one."""

from typing import Final

from arnews import Annotation, Span
from arnews.times import TimeExpression
from arnews.tokenization import word
from arnews_casualties.groups import begins_joined
from arnews_casualties.harms import Harm
from arnews_casualties.scene import Scene
from arnews_casualties.value import Cause, Location

__all__ = [
    "are_side_by_side",
    "is_again",
    "is_any",
    "is_contrast",
    "is_days_before",
    "is_elsewhere",
    "is_known",
    "is_local",
    "is_old",
    "is_recalled",
    "is_spread",
    "is_yearly",
    "speaks_of_event",
]

_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BEFORE: Final = 25
"""How many tokens behind victims «عدة ولايات» may stand."""
_YEAR: Final = 4
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
    published = scene.doc.published
    value = date.value.value if date is not None else None
    if published is None or value is None or not value[:4].isdigit():
        return False
    year, month, day = int(value[:4]), value[5:7], value[8:10]
    if not month.isdigit():
        return len(value) == _YEAR and year < published.year
    months = (published.year - year) * 12 + published.month - int(month)
    if not day.isdigit():
        return months > 1
    return months * _MONTH + published.day - int(day) >= _OLD


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


def is_again(scene: Scene, cause: Cause | None, stop: int) -> bool:
    """Tell whether the cause is another one than before: «في هجوم آخر»."""
    if cause is None:
        return False
    last = scene.tokens.at(cause.span.end - 1)
    return any(scene.match("again", index) for index in range(last, min(last + 3, stop)))


def is_days_before(scene: Scene, start: int) -> bool:
    """Tell whether what is told of came some time after it: «يأتي الهجوم بعد يوم من مقتل شخصين»."""
    if start < _AFTER or not scene.match("of", start - 1):
        return False
    number = next((one for at in (start - 2, start - 3) if (one := scene.times.get(at)) is not None), None)
    if number is None or scene.past(number) != start - 1:
        return False
    first = scene.tokens.at(number.span.start)
    return any(scene.match("upon", at) for at in (first, first - 1))


def is_elsewhere(scene: Scene, begin: int, start: int) -> bool:
    """Tell whether the sentence turns to another event: «من جهة أخرى، توفي شخص»."""
    last = min(begin + 3, start)
    if "elsewhere" not in scene.kinds_after(begin, last):
        return False
    return any(scene.match("elsewhere", index) for index in range(begin, last))


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
    words = scene.doc[cause.span].split()
    return cause.mode == "crash" and (len(words) == 1 or words[0].startswith(_AL))


def is_known(scene: Scene, cause: Cause | None) -> bool:
    """Tell whether a cause has the article, as one that was told of: «في الهجوم», but not «بالرصاص»."""
    if cause is None or cause.mode == "gunfire":
        return False
    return _AL in word(scene.tokens.words[scene.tokens.at(cause.span.start)]).folded[: len(_AL) + 1]


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
