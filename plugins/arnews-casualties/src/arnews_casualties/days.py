"""When somebody came to harm."""

from typing import Final

from arnews import Annotation
from arnews.times import TimeExpression
from arnews_casualties.scene import Scene
from arnews_casualties.whereabouts import ENDS

__all__ = ["is_when", "read_date_after", "read_date_before", "read_leading_date"]

_FARTHEST: Final = 26
"""How many tokens behind victims the nearest name of a place is looked for."""
_BEGAN: Final = 4
"""How many tokens before a date «اندلعت» may stand, which makes it the date of a war."""


def is_when(scene: Scene, time: Annotation[TimeExpression], index: int) -> bool:
    """Tell whether a time says when somebody came to harm: no «منذ …», no end of a period, no «حاليا»."""
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


def read_date_after(scene: Scene, start: int, stop: int) -> Annotation[TimeExpression] | None:
    """Read a day that stands between commas behind victims: «قتل 4 من أسرة واحدة، مكونة من أب وأم، صباح السبت،»."""
    for index in range(start, min(stop, start + _FARTHEST)):
        if any(scene.match(name, index) for name in scene.kinds(index) & ENDS):
            return None
        if scene.match("before_that", index) is not None:
            return None  # «7 جثث لصيادين، بعد أن انقلب قاربهم، مساء الاثنين،»
        if "trigger" in scene.kinds(index) and scene.trigger(index) and not scene.cause(index):
            return None
        time = scene.times.get(index)
        if time is None or not scene.is_punctuation(index - 1) or not is_when(scene, time, index):
            continue
        after = scene.past(time)
        if after >= stop or scene.is_punctuation(after):
            return time
    return None


def read_leading_date(scene: Scene, begin: int, stop: int) -> Annotation[TimeExpression] | None:
    """Read the day that a sentence opens with, before a comma: «والثلاثاء الماضي، … ما أدى إلى مقتل 11»."""
    time = scene.times.get(begin)
    after = scene.past(time) if time is not None else stop
    if time is None or after >= stop or not scene.is_punctuation(after) or time.value.type not in ("DATE", "TIME"):
        return None
    return time if is_when(scene, time, begin) else None


def read_date_before(scene: Scene, start: int, first: int) -> Annotation[TimeExpression] | None:
    """Read the nearest date before a trigger whose subject is the cause."""
    for index in range(start - 1, max(first, start - 16) - 1, -1):
        if scene.match("subject_first", index) is not None and scene.match("had", index) is None:
            return None  # «قال في تصريحات السبت إن»
        time = scene.times.get(index)
        if time is not None and scene.past(time) <= start and is_when(scene, time, index):
            return time
    return None
