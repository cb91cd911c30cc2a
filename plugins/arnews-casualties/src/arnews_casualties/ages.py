"""How old the victims are: «لا تتجاوز أعمارهم ثماني سنوات», «(12 عاما)»."""

from attrs import evolve

from arnews import Span
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims

__all__ = ["read_age"]


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
