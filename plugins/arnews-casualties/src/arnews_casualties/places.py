"""Where a place is named: «في حلب», «مدينة حمص», «شمال بغداد», «بمحافظة القطيف»."""

from collections.abc import Sequence
from typing import Any, Final

from attrs import evolve

from arnews import Annotation, Span
from arnews.lexicon import Match, follows
from arnews.normalization import letters_of
from arnews.word_classes import ARTICLE, UNKNOWN, classes_of
from arnews.words import word
from arnews_casualties.around import Circumstances
from arnews_casualties.edges import begins_joined, may_end
from arnews_casualties.phrases import read_phrase
from arnews_casualties.scene import Scene
from arnews_casualties.value import Location
from arnews_casualties.words import roles

__all__ = [
    "MOST_PLACES",
    "add_place",
    "after_locative",
    "are_sides",
    "is_beside",
    "is_located",
    "is_upon",
    "noun_of",
    "place_of_target",
    "precision_of",
    "read_place",
    "side_of",
    "strikes_itself",
]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_AL: Final = _ALEF + _LAM
_UPON: Final = (word("\N{ARABIC LETTER AIN}" + _LAM + "\N{ARABIC LETTER ALEF MAKSURA}"),)
_FI: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_OVER: Final = word("\N{ARABIC LETTER AIN}" + _LAM + "\N{ARABIC LETTER ALEF MAKSURA}").folded
_STRUCK: Final = 8
"""How many tokens before «على» and a place what came over it may stand."""
MOST_PLACES: Final = 3
_NO_NAMES: Final = ("not_place", "fall", "stop", "place_head", "side", "members", "vague")
_BESIDE: Final = frozenset({"side", "near", "inhabitants"})


def place_of_target(scene: Scene, index: int, limit: int, found: Circumstances) -> None:
    """Take «قرية كذا» that was hit for where it happened too."""
    place = scene.places.get(index)
    if place is not None and getattr(place.value, "role", "literal") == "literal":
        add_place(scene, found, Location(place.span, precision_of(place), place), index)
        after = scene.past(place)
        while len(found.place) < MOST_PLACES and after < limit and begins_joined(scene, after):
            place = scene.places.get(after)  # «ضربت إندونيسيا وتايلاند»
            if place is None or getattr(place.value, "role", "literal") != "literal":
                break
            add_place(scene, found, Location(place.span, precision_of(place), place), after)
            after = scene.past(place)
    elif scene.match("place_head", index) is not None:
        _read_place_head(scene, index, limit, found)


def is_upon(scene: Scene, index: int) -> bool:
    """Tell whether «على» stands at a token."""
    return follows(scene.tokens, index, _UPON)


def read_place(scene: Scene, index: int, limit: int, found: Circumstances) -> int:
    """Read a place at a token into what was found; give the token to go on with."""
    place = scene.places.get(index)
    if len(found.place) >= MOST_PLACES and not _goes_on_list(scene, place, index, found):
        return index + 1
    locating = is_located(scene, index) or bool(found.place and begins_joined(scene, index))
    if place is not None and not locating and index:  # «زلزال تركيا»
        cause = scene.cause(index - 1)
        locating = cause is not None and not cause.found.definite
    if place is not None and locating and getattr(place.value, "role", "literal") in ("literal", "part"):
        return add_place(scene, found, Location(place.span, precision_of(place), place), scene.past(place))
    if not locating:
        return index + 1
    after = _read_place_head(scene, index, limit, found)
    if after is not None:
        return after
    country = scene.nation(index)
    if country is not None:
        return add_place(scene, found, Location(country.span(scene.tokens), 6, None, country.entry), country.stop)
    if _looks_like_a_name(scene, index, limit):
        return add_place(scene, found, Location(Span(_begin(scene, index), scene.tokens.ends[index]), 7), index + 1)
    return index + 1


def _goes_on_list(scene: Scene, place: Annotation[Any] | None, index: int, found: Circumstances) -> bool:
    """Tell whether «و» joins a place right to the last of some: «في الشرقية والسويس والغربية | وأسيوط»."""
    if place is None or len(found.place) >= _LONGEST_LIST or not begins_joined(scene, index):
        return False
    return scene.tokens.at(found.place[-1].span.end - 1) + 1 == index


_LONGEST_LIST: Final = 12
"""How many places a list joined by «و» has at most."""


def _read_place_head(scene: Scene, index: int, limit: int, found: Circumstances) -> int | None:
    """Read «مدينة حمص», «شمال بغداد», whether its name is known or not."""
    head = scene.match("place_head", index) or scene.match("side", index)
    if head is None or head.stop >= limit:
        return None
    if scene.is_quote_mark(head.stop) and _closes(scene, head.stop):
        return None  # «في 17 مقاطعة"» ends what was quoted
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
    elif inner is None and not bracket:
        span = Span(span.start, scene.tokens.ends[_last_of_name(scene, head.stop, limit)])  # «بلدة بون سوندي»
    span = Span(_begin(scene, head.start), max(span.end, inner.span.end if inner else 0))
    location = Location(span, 7 if inner is None else precision_of(inner), inner)
    if inner is None and scene.match("place_head", head.start):
        location = evolve(location, precision=head.entry)
    elif scene.match("place_head", head.start):
        location = evolve(location, head=noun_of(scene, head))
    last = scene.tokens.at(span.end - 1)
    owner = _owner_of(scene, last + 1, limit) if inner is None else None
    if owner is not None:  # «العاصمة المالية | للهند»
        location = Location(Span(span.start, owner.span.end), head.entry, country=owner.value.country)
        return add_place(scene, found, location, scene.past(owner))
    adjective = scene.places.get(head.stop) if inner is None else None
    if adjective is not None:  # «العاصمة النيبالية» of a name that is not known
        location = evolve(location, country=adjective.value.country)
    if inner is None and scene.match("place_head", head.start):
        name = letters_of(scene.doc[Span(scene.tokens.starts[head.stop + bracket], span.end)]).rstrip(" )")
        location = evolve(location, head=noun_of(scene, head), name=" ".join(name.split()))
    return add_place(scene, found, location, scene.tokens.at(span.end - 1) + 1)


def _closes(scene: Scene, index: int) -> bool:
    """Tell whether a quote mark is glued to the word before it and no word to it, so that it closes."""
    before = any(letter.isspace() for letter in scene.tokens.gap(index))
    after = index + 1 >= len(scene.tokens) or any(letter.isspace() for letter in scene.tokens.gap(index + 1))
    return after and not before


def _last_of_name(scene: Scene, index: int, limit: int) -> int:
    """Give the last token of a name whose words nobody knows: «بون | سوندي»."""
    while index + 1 < min(limit, index + _UNKNOWN_WORDS + 1):
        after = index + 1
        first = classes_of(scene.tokens.words[after]).likeliest
        is_unknown = first is not None and bool(first.mask & UNKNOWN) and not begins_joined(scene, after)
        ends = (
            scene.is_punctuation(after) or not scene.is_plain(after) or after in scene.times or after in scene.numbers
        )
        folded = word(scene.tokens.words[after]).folded
        if ends or not is_unknown or after in scene.places or folded.startswith((_AL, _BEH, _LAM)):
            break
        index = after
    return index


_UNKNOWN_WORDS: Final = 2
"""How many more words an unknown name has at most."""


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
        return add_place(scene, found, Location(span, precision_of(inner), inner), closing + 1)
    name = letters_of(scene.doc[Span(scene.tokens.starts[first], scene.tokens.ends[closing - 1])])
    return add_place(
        scene, found, Location(span, head.entry, head=noun_of(scene, head), name=" ".join(name.split())), closing + 1
    )


_QUOTED: Final = 6
"""How many tokens the name of a place in quote marks has at most, with the mark."""


def noun_of(scene: Scene, head: Match[Any]) -> str:
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
    place = Location(span, 7, head=noun_of(scene, head))
    return add_place(scene, found, place, head.stop)


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


def is_located(scene: Scene, index: int) -> bool:
    """Tell whether «في», «قرب» or a verb of striking stands before a word, or «ب» in it: «بمحافظة القطيف»."""
    if after_locative(scene, index) or scene.is_located_word(index):
        return True
    if index == 0:
        return False
    if "strikes" in scene.kinds(index - 1) and scene.match("strikes", index - 1) is not None:
        return not strikes_itself(scene, index)
    if index not in scene.places and not scene.is_role("place_head", index):
        return False
    return _is_struck(scene, index) or _is_fallen_upon(scene, index)


def _is_fallen_upon(scene: Scene, index: int) -> bool:
    """Tell whether what happened is said to have come over a place: «هجوم شنته طائرة على ريف إدلب»."""
    if word(scene.tokens.words[index - 1]).folded != _OVER:
        return False
    first = max(scene.sentence(index)[0], index - _STRUCK)
    return any(scene.cause(at) is not None for at in range(first, index - 1))


def strikes_itself(scene: Scene, index: int) -> bool:
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


def add_place(scene: Scene, found: Circumstances, place: Location, stop: int) -> int:
    """Add a place to what was found, told apart whether it only lies beside; give the token to go on with."""
    side = side_of(scene, place)
    if (side is not None and scene.match("middle", side) is None) or _is_over_border(scene, place):
        place = evolve(place, beside=True)
    found.place.append(place)
    found.end = max(found.end, place.span.end)
    return stop


def _is_over_border(scene: Scene, place: Location) -> bool:
    """Tell whether a place lies behind the border that something happened at: «قرب الحدود مع | مالي»."""
    first = scene.tokens.at(place.span.start)
    return (
        first > 1 and scene.match("with_whom", first - 1) is not None and scene.match("border", first - 2) is not None
    )


def _begin(scene: Scene, index: int) -> int:
    """Where a word begins without «و» or the «ب» of a place."""
    head = scene.match("place_head", index) or scene.match("side", index)
    if head is not None:
        return scene.tokens.place(index, head.found.cut)
    joined = begins_joined(scene, index) and len(word(scene.tokens.words[index]).bare) > 3
    return scene.tokens.inside(index, 1) if joined else scene.tokens.starts[index]


def after_locative(scene: Scene, index: int) -> bool:
    """Tell whether «في», «قرب», «شمال» stand right before a token."""
    if index == 0:
        return False
    return word(scene.tokens.words[index - 1]).folded in (_FI, _WAW + _FI, _FI[0] + _FI) or is_beside(scene, index - 1)


def is_beside(scene: Scene, index: int) -> bool:
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
    text = known.folded.removeprefix(_WAW) if index and not after_locative(scene, index) else known.folded
    if known.kind != "word" or len(text) < 3 or text.startswith(_AL):
        return False
    if any(scene.match(name, index) for name in _NO_NAMES):
        return False
    if scene.cause(index) or scene.people(index) or scene.trigger(index) or index in scene.times:
        return False  # «في الحوز | وفاة وفقد 41»
    if text.endswith(tuple(roles("suffix"))) or (is_beside(scene, index - 1) and _is_usual_noun(scene, index)):
        return False
    return index + 1 >= limit or may_end(scene, index + 1, limit) or begins_joined(scene, index + 1)


def precision_of(place: Annotation[Any]) -> int:
    """Give UCDP's ``where_prec`` for a kind of place; 2 is near it («ريف حلب»)."""
    if getattr(place.value, "role", None) == "part":
        return 2
    return {
        "facility": 1, "city": 1, "village": 1, "town": 1, "region": 5, "water": 5, "adm2": 3, "adm1": 4, "country": 6,
    }.get(str(getattr(place.value, "kind", "")), 7)  # fmt: skip


def side_of(scene: Scene, place: Location) -> int | None:
    """
    Give the token where the words for a side begin that a place stands in or behind: «شمال غربي | سوريا».

    A side that belongs to the name of a province is none: «ولاية شمال كردفان».
    """
    first = scene.tokens.at(place.span.start)
    if place.record is not None and place.record.value.kind == "adm1" and scene.match("side", first) is not None:
        named = word(str(place.record.value.name).split()[0]).folded
        if named == word(scene.doc[place.span].split()[0]).folded:
            return None
    for index in range(first, max(first - 3, -1), -1):
        if scene.match("side", index) is not None:
            first = index
        elif index < scene.tokens.at(place.span.start):
            break
    return first if scene.match("side", first) is not None else None


def are_sides(scene: Scene, places: Sequence[Location]) -> bool:
    """Tell whether places only say on which side of a country it was: «غرب السودان»."""
    return all(_own_precision(place) == _COUNTRY and side_of(scene, place) is not None for place in places)


def _own_precision(place: Location) -> int:
    return place.precision if place.record is None else precision_of(place.record)


_COUNTRY: Final = 6
