"""What struck, how strongly, where and when: the sentence around a noun for a disaster."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from attrs import define, evolve

from arnews import Annotation, Span
from arnews.lexicon import Match
from arnews.numbers import Number
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, NAME, UNKNOWN, classes_of
from arnews.words import word
from arnews_disasters.value import Disaster, Kind
from arnews_disasters.words import events, words

__all__ = ["Page", "is_another", "merged", "read_disaster"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_TIED: Final = "\N{ARABIC LETTER HEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_MIN: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_QAD: Final = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER DAL}"
_PRESENT: Final = ("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER TEH}")
_FEW: Final = 12
"""How many tokens away the words about a disaster may stand."""
_MAGNITUDES: Final = (Decimal(1), Decimal("9.9"))
_PLACE: Final = 3
_BEFORE: Final = 6


@define
class Page:
    """A document: its tokens, and by the token where they begin numbers, times and places."""

    tokens: Tokens
    numbers: Mapping[int, Annotation[Number]]
    times: Mapping[int, Annotation[Any]]
    places: Mapping[int, Annotation[Any]]

    def is_mark(self, index: int) -> bool:
        """Tell whether a token is punctuation."""
        return word(self.tokens.words[index]).kind in ("punctuation", "quote", "symbol")


def read_disaster(page: Page, start: int, begin: int, end: int) -> tuple[Disaster, int] | None:
    """
    Read the disaster whose noun is at a token, and the token after the noun.

    `begin` and `end` are the tokens between which the text speaks of this one: its sentence, up to another one.
    """
    found = events().match(page.tokens, start)
    if found is None or _is_figurative(page, found, begin, end):
        return None
    kind: Kind = found.entry
    span = found.span(page.tokens)
    disaster = Disaster(kind, _name_of(page, found, end), mentions=(span,))
    disaster = _with_measures(page, disaster, found, begin, end)
    struck = _struck(page, start, found.stop, begin, end)
    if struck is not None:
        disaster = evolve(disaster, evidence={**disaster.evidence, "struck": struck.span(page.tokens)})
    disaster = evolve(
        disaster,
        place=_places(page, found, struck, begin, end, named=disaster.name is not None),
        date=_date(page, begin, end),
    )
    if any(_is_warned(page, index) for index in range(max(begin, start - _FEW), start)):
        disaster = evolve(disaster, factuality="hypothetical")
    return evolve(disaster, confidence=0.9 if disaster.evidence else 0.6), found.stop


def _is_warned(page: Page, index: int) -> bool:
    """Tell whether a word of warning stands at a token; «قد» is one before the present only: «وقد بلغت»."""
    if words("warned").match(page.tokens, index) is None:
        return False
    if not word(page.tokens.words[index]).folded.endswith(_QAD) or index + 1 >= len(page.tokens):
        return True
    return word(page.tokens.words[index + 1]).folded.startswith(_PRESENT)


def _is_figurative(page: Page, found: Match[Kind], begin: int, end: int) -> bool:
    """Tell whether it is said of something else: «زلزال سياسي», «عاصفة من الانتقادات», «عاصفة الحزم»."""
    index = found.stop + is_another(page, found, end)  # «عاصفة أخرى من التصفيق»
    is_object = word(page.tokens.words[found.stop - 1]).folded.endswith(_ALEF)
    if is_object and _any(page, "stirs", range(max(begin, found.start - _BEFORE), found.start)):
        return True  # «أحدثت الاستقالة زلزالا»
    is_tied = word(page.tokens.words[found.stop - 1]).folded.endswith(_TIED) and not found.found.definite
    if is_tied and _any(page, "stirs", range(max(begin, found.start - _BEFORE), found.start - 1)):
        return True  # «أثارت تصريحاته عاصفة», but not «أثارت عاصفة غبارا»
    if index >= end:
        return False
    if words("figurative").match(page.tokens, index) is not None:
        return True
    if word(page.tokens.words[index]).folded == _MIN and index + 1 < end:
        return word(page.tokens.words[index + 1]).kind == "word" and index + 1 not in page.numbers
    return any(words("figurative").match(page.tokens, at) for at in range(index, min(end, index + 2)))


def _name_of(page: Page, found: Match[Kind], end: int) -> Span | None:
    """Read the name of a storm or a volcano: «إعصار دانيال», «العاصفة دانيال», «بركان ميرابي»."""
    index = found.stop
    if found.entry == "volcano":
        return _name_of_volcano(page, index, end)
    while index < end and (_is_quote(page, index) or words("of_storm").match(page.tokens, index)):
        index += 1
    if found.entry != "storm" or index >= end or page.is_mark(index) or index in page.numbers or index in page.times:
        return None
    if words("name_stop").match(page.tokens, index) or words("struck").match(page.tokens, index):
        return None
    folded = word(page.tokens.words[index]).folded
    if folded.startswith((_WAW, _BEH)) or index in page.places or len(folded) < 3:
        return None
    if _is_quote(page, index - 1):
        return page.tokens.span(index, _end_of_quote(page, index, end))
    if index > found.stop and _is_usual_noun(page, index):
        return None  # «حركت العاصفة الرملية غبارا»
    first = classes_of(page.tokens.words[index]).likeliest
    if first is not None and first.part == "verb":
        return None  # «عاصفة رملية ستضرب»
    return page.tokens.span(index, index + 1)


def _name_of_volcano(page: Page, index: int, end: int) -> Span | None:
    """Read the name right behind the noun: «بركان إتنا», not «بركان خامد» and not «البركان الثائر»."""
    while index < end and (_is_quote(page, index) or words("mountain").match(page.tokens, index)):
        index += 1
    if index >= end or page.is_mark(index) or index in page.numbers or index in page.times:
        return None
    classes = classes_of(page.tokens.words[index])
    if classes.share(ADJECTIVE) > _HALF:  # «بركان إندونيسي»
        return None
    if classes.mask & (ARTICLE | AND | BOUND_PREPOSITION) or words("struck").match(page.tokens, index):
        return None
    if index in page.places:
        return page.places[index].span
    return page.tokens.span(index, index + 1) if classes.mask & UNKNOWN or classes.share(NAME) > _HALF else None


_HALF: Final = 0.5


def _end_of_quote(page: Page, index: int, end: int) -> int:
    """Give the token of the mark that closes a name: «فونغ وونغ»."""
    near = range(index + 1, min(end, index + _NAME))
    return next((at for at in near if _is_quote(page, at)), index + 1)


_NAME: Final = 4
"""How many tokens a name in quote marks has at most, with the mark."""


def _is_usual_noun(page: Page, index: int) -> bool:
    """Tell whether a word is known as a noun, and as no name."""
    classes = classes_of(page.tokens.words[index])
    return classes.likeliest is not None and classes.likeliest.part == "noun" and not classes.mask & UNKNOWN


def _is_quote(page: Page, index: int) -> bool:
    return word(page.tokens.words[index]).kind == "quote"


def _with_measures(page: Page, disaster: Disaster, found: Match[Kind], begin: int, end: int) -> Disaster:
    """Read magnitude, depth, wind and area out of the numbers of the sentence."""
    evidence = dict(disaster.evidence)
    for index in range(begin, end):
        number = page.numbers.get(index)
        value = _decimal(number)
        if number is None or value is None:
            continue
        stop = page.tokens.at(number.span.end - 1) + 1
        before = range(max(begin, index - 4), index)
        if disaster.kind == "earthquake" and disaster.magnitude is None and _is_magnitude(page, value, before, stop):
            disaster, evidence["magnitude"] = evolve(disaster, magnitude=value), number.span
        elif _is_kilometres(page, stop):
            if disaster.depth_km is None and _any(page, "depth", before):
                disaster, evidence["depth"] = evolve(disaster, depth_km=value), number.span
            elif disaster.kind == "storm" and _is_wind(page, disaster, value, range(max(begin, index - 6), index)):
                disaster, evidence["wind"] = evolve(disaster, wind_kmh=value), number.span
        area = words("area").match(page.tokens, stop) if disaster.area is None else None
        if area is not None and disaster.kind in ("fire", "flood"):
            disaster, evidence["area"] = evolve(disaster, area=(value, area.entry)), number.span
    return evolve(disaster, evidence=evidence)


def _is_wind(page: Page, disaster: Disaster, value: Decimal, before: range) -> bool:
    """Tell whether a speed is that of the wind, the greatest that is told, and not that of the way a storm moves."""
    if not _any(page, "wind", before) or _any(page, "moves", before):
        return False
    return disaster.wind_kmh is None or value > disaster.wind_kmh


def _decimal(number: Annotation[Number] | None) -> Decimal | None:
    if number is None or number.value.kind not in ("cardinal", "fraction"):
        return None
    value = number.value.value
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / value.denominator
    return Decimal(value) if isinstance(value, (int, Decimal)) else None


def _is_magnitude(page: Page, value: Decimal, before: range, stop: int) -> bool:
    if not _MAGNITUDES[0] <= value <= _MAGNITUDES[1]:
        return False
    strong = _any(page, "magnitude", before)
    return (strong and not _is_kilometres(page, stop)) or words("degree").match(page.tokens, stop) is not None


def _is_kilometres(page: Page, index: int) -> bool:
    if index < len(page.tokens) and page.tokens.words[index] == ")":  # «عمق (8) كم»
        index += 1
    return words("kilometre").match(page.tokens, index) is not None


def _any(page: Page, name: str, indices: range) -> bool:
    return any(words(name).match(page.tokens, index) for index in indices)


def _struck(page: Page, start: int, stop: int, begin: int, end: int) -> Match[Any] | None:
    """Give the verb that says what it did, behind the noun or right before it."""
    for index in (*range(stop, min(end, stop + _FEW)), *range(start - 1, max(begin, start - _BEFORE) - 1, -1)):
        found = words("struck").match(page.tokens, index)
        if found is not None:
            return found
    return None


def _places(
    page: Page, found: Match[Kind], struck: Match[Any] | None, begin: int, end: int, *, named: bool
) -> tuple[Span, ...]:
    """Give where it struck: known places, else what follows the verb or a word of place."""
    if page.places:
        near = [
            page.places[index].span
            for index in range(begin, end)
            if index in page.places and getattr(page.places[index].value, "role", "literal") in ("literal", "part")
        ]
        behind = [span for span in near if span.start > page.tokens.starts[found.start]]
        return tuple((behind or near)[:_PLACE])
    first = struck.stop if struck is not None and struck.start > found.start else found.stop + named
    for index in range(first, min(end, first + _FEW)):
        if page.is_mark(index):
            break
        locative = words("locative").match(page.tokens, index)
        at = locative.stop if locative is not None else index if struck is not None and index == first else None
        if at is not None and at < end and _may_be_place(page, at):
            return (Span(page.tokens.starts[index if locative is None else at], page.tokens.ends[at]),)
    return ()


def _may_be_place(page: Page, index: int) -> bool:
    known = word(page.tokens.words[index])
    if known.kind != "word" or len(known.folded) < 3 or index in page.numbers or index in page.times:
        return False
    names = ("locative", "magnitude", "depth", "struck", "degree", "area", "name_stop")
    return events().match(page.tokens, index) is None and not any(
        words(name).match(page.tokens, index) for name in names
    )


def _date(page: Page, begin: int, end: int) -> Annotation[Any] | None:
    """Give the only date or time of the sentence, ages and distances left out."""
    found = [
        time
        for index in range(begin, end)
        if (time := page.times.get(index)) is not None and time.value.type in ("DATE", "TIME")
    ]
    return found[0] if found else None


def _days_differ(one: Disaster, other: Disaster) -> bool:
    """Tell whether two dates that are known to the day are not the same."""
    if one.date is None or other.date is None:
        return False
    mine, theirs = str(one.date.value.value).partition("T")[0], str(other.date.value.value).partition("T")[0]
    return len(mine) == len(theirs) == _DAY and mine != theirs


_DAY: Final = len("2023-02-06")
_LOCAL: Final = frozenset(("flood", "fire", "landslide", "avalanche", "volcano"))
"""What a sentence about another country does not tell of again."""


def is_another(page: Page, found: Match[Kind], end: int) -> bool:
    """Tell whether a noun is one more by the word behind it: «زلزال آخر», «هزة ثانية», not «الزلزال آخر ما»."""
    if found.found.definite or found.stop >= end:
        return False
    return words("another").match(page.tokens, found.stop) is not None


def _lie_apart(one: Disaster, other: Disaster, countries: Callable[[Span], str | None]) -> bool:
    """Tell whether all known places of one are in other countries than those of the other."""
    mine, theirs = ({country for place in it.place if (country := countries(place))} for it in (one, other))
    return bool(mine) and bool(theirs) and not mine & theirs


def merged(
    one: Disaster,
    other: Disaster,
    names: Callable[[Span], str] | None = None,
    countries: Callable[[Span], str | None] | None = None,
) -> Disaster | None:
    """
    Give what two mentions tell of one disaster; `None` where they contradict each other.

    `names` gives the words at a place: storms of different names are not the same. `countries` gives the country of a
    place, if it is known: fires and floods of two countries are two, an earthquake may shake both.
    """
    if one.kind != other.kind or one.factuality != other.factuality:
        return None
    if one.kind in _LOCAL and countries is not None and _lie_apart(one, other, countries):
        return None
    if one.name is not None and other.name is not None and names is not None and names(one.name) != names(other.name):
        return None
    if one.magnitude is not None and other.magnitude is not None and _days_differ(one, other):
        return None
    for name in ("magnitude", "depth_km", "wind_kmh"):
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine is not None and theirs is not None and mine != theirs:
            return None
    return evolve(
        one,
        name=one.name or other.name,
        magnitude=one.magnitude if one.magnitude is not None else other.magnitude,
        depth_km=one.depth_km if one.depth_km is not None else other.depth_km,
        wind_kmh=one.wind_kmh if one.wind_kmh is not None else other.wind_kmh,
        area=one.area or other.area,
        place=one.place or other.place,
        date=one.date or other.date,
        mentions=one.mentions + other.mentions,
        confidence=max(one.confidence, other.confidence),
        evidence={**other.evidence, **one.evidence},
    )
