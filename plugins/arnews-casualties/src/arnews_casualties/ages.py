"""How old the victims are: «لا تتجاوز أعمارهم ثماني سنوات», «(12 عاما)»."""

from typing import Final

from attrs import evolve

from arnews import Annotation, Span
from arnews.numbers import Number
from arnews.times import TimeExpression
from arnews_casualties.edges import begins_joined, lone_waw
from arnews_casualties.scene import OLDEST, Scene
from arnews_casualties.value import Victims

__all__ = ["read_age", "with_age_in_brackets"]


def read_age(scene: Scene, start: int, stop: int, victims: Victims) -> tuple[Victims, Span | None]:
    """Read the ages that follow the victims: «لا تتجاوز أعمارهم ثماني سنوات», «(12 عاما)»."""
    if victims.age_low is not None:
        return victims, _bracket_before(scene, start)
    said: set[str] = set()
    index, first = start, start
    while index < min(stop, start + 9):
        if _years(scene, index) is not None or (
            said & _BOUNDS and "age" in said and _is_bare_bound(scene, index, stop)
        ):
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


def with_age_in_brackets(scene: Scene, victims: Victims, index: int) -> tuple[Victims, int]:
    """Give one person the age that stands in brackets at a token, and the token behind: «فتى | (17 عاما)», «(17)»."""
    after = scene.past_ages(index)
    number = scene.ages.get(index + 1)
    years = _years(scene, index + 1) if number is None else number.value.value
    if after == index or not isinstance(years, int) or years == 1:  # «شرطي (1)» says again that it is one
        return victims, after
    return _with_bounds(victims, years, years), after


def _bracket_before(scene: Scene, stop: int) -> Span | None:
    """Give what stands in the brackets that close right before a token."""
    for index in range(stop - 2, max(stop - _BRACKET, -1), -1):
        if scene.tokens.words[index] == "(":
            return scene.tokens.span(index + 1, stop - 1)
    return None


_BRACKET: Final = 7
"""How many tokens an age has with its brackets at most."""
_ADULT: Final = 18
_BOUNDS: Final = frozenset({"short", "exceed", "under", "over"})
"""Words that set a bound to an age; what falls `short` of it does so only without «لا»."""


def _is_bare_bound(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a number that ends its clause bounds an age: «تقل أعمارهم عن 18»."""
    number = scene.numbers.get(index)
    if number is None or number.value.kind != "cardinal" or not isinstance(number.value.value, int):
        return False
    after = scene.past(number)
    return number.value.value < OLDEST and (
        after >= stop or scene.is_punctuation(after) or scene.match("stop", after) is not None
    )


def _aged(scene: Scene, victims: Victims, index: int, first: int, said: set[str]) -> tuple[Victims, Span]:
    """Give victims the age that a period or a bare number at a token says, and the words of it from `first` on."""
    last: Annotation[TimeExpression] | Annotation[Number]
    if index in scene.times:
        last, years = scene.times[index], _years(scene, index)
        second_at = scene.past(last)
        if second_at < len(scene.tokens) and begins_joined(scene, second_at):
            second_at += lone_waw(scene, second_at) is not None
            if (second := _years(scene, second_at)) is not None:  # «بين 8 أعوام و12 عاما»
                words = Span(scene.tokens.starts[first], scene.times[second_at].span.end)
                return _with_bounds(victims, years, second), words
    else:
        last = scene.numbers[index]
        years = last.value.value if isinstance(last.value.value, int) else None
    return _with_bounds(victims, *_bounds(years, said)), Span(scene.tokens.starts[first], last.span.end)


def _with_bounds(victims: Victims, low: int | None, high: int | None) -> Victims:
    """Give victims an age; who is younger than an adult is a child."""
    age = "child" if victims.age is None and high is not None and high < _ADULT else victims.age
    return evolve(victims, age=age, age_low=low, age_high=high)


def _bounds(years: int | None, said: set[str]) -> tuple[int | None, int | None]:
    """Give the least and the greatest age that words say: «تقل عن 18» is at most, «لا تقل عن 18» at least that."""
    if "short" in said:
        return (years, None) if "not" in said else (None, years)
    if "under" in said or {"not", "exceed"} <= said:
        return None, years
    return (years, None) if said & {"over", "exceed"} else (years, years)


def _years(scene: Scene, index: int) -> int | None:
    time = scene.times.get(index)
    if time is None or time.value.type != "DURATION" or time.value.value is None:
        return None
    digits = time.value.value.removeprefix("P").removesuffix("Y")
    return int(digits) if digits.isdecimal() else None
