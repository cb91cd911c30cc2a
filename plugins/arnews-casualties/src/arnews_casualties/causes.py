"""By what somebody came to harm: «في غارة», «إثر زلزال», «انفجار أودى بحياة»."""

from typing import Final

from attrs import evolve

from arnews import Span
from arnews.lexicon import Match
from arnews.words import word
from arnews_casualties.around import Circumstances
from arnews_casualties.phrases import ends_phrase, parts_clauses, read_phrase
from arnews_casualties.places import is_upon, place_of_target
from arnews_casualties.scene import Scene
from arnews_casualties.value import Cause
from arnews_casualties.whereabouts import read_places_before

__all__ = [
    "after_preposition",
    "is_state",
    "read_cause",
    "read_cause_at",
    "read_cause_before",
    "read_cause_of_sentence",
]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_AL: Final = _ALEF + _LAM
_BEH: Final = "\N{ARABIC LETTER BEH}"
_BACK: Final = 40
"""How many tokens before a trigger places are looked for."""


def is_state(scene: Scene, cause: Match[str]) -> bool:
    """Tell whether a word says in what state somebody died, and so of what: «توفي متسمما»."""
    return cause.entry == "disease" and scene.match("wounds", cause.start) is not None


def after_preposition(scene: Scene, index: int) -> bool:
    """Tell whether «إثر», «جراء», «في» stand before a token, so that a cause follows: «جراء سقوط قذائف»."""
    number = scene.numbers_end.get(index - 1)
    if number is not None and number.value.kind == "cardinal":
        index = scene.tokens.at(number.span.start)  # «إثر وقوع 36 حادث سير»
    elif index > 1 and scene.match("vague", index - 1) is not None:
        index -= 1
    if index > 1 and scene.match("fall", index - 1) is not None and scene.match("existence", index - 1) is None:
        index -= 1  # «جراء سقوط قذائف»
    return index > 0 and any(
        (before := scene.match("because", first)) is not None and before.stop == index
        for first in range(index - 1, max(index - 3, -1), -1)
    )


def read_cause(scene: Scene, index: int, limit: int, found: Circumstances) -> int:
    """Read a cause, who is behind it and what it hit, into what was found; give the token to go on with."""
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
    if stop + 1 < limit and (is_upon(scene, stop) or scene.match("strikes", stop)):
        found.target = read_phrase(scene, stop + 1, limit)
        if found.target is not None:
            place_of_target(scene, stop + 1, limit, found)
            if not found.place:  # «اجتاحت ولايتين غربي الجزائر»
                read_places_before(scene, stop + 2, scene.tokens.at(found.target.end - 1) + 1, found)
            found.end = max(found.end, found.target.end)
            stop = scene.tokens.at(found.end - 1) + 1
    return stop


_UNWILLED: Final = frozenset({"collapse", "crash", "disease", "fire", "flood", "quake"})
"""Causes that nobody is behind."""


def _may_shoot(scene: Scene, index: int) -> bool:
    """Tell whether the phrase after «برصاص» says whose bullets they were; «بمحافظة …» says where."""
    if ends_phrase(scene, index) or scene.is_punctuation(index):
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


def read_cause_before(scene: Scene, start: int, first: int, *, near: bool = False) -> Cause | None:
    """
    Read the cause that is the subject: «أسفر انفجار عن مقتل», «الهجمات المتواصلة أودت بحياة».

    With `near` no word of causing links the two: the cause must stand in the clause, or the clause before goes on with
    «ف»: «استهدفت غارة منزلا فقتل خمسة».
    """
    for index in range(start - 1, max(first, start - 24) - 1, -1):
        if scene.is_plain(index):
            continue
        if scene.trigger(index) or (near and parts_clauses(scene, index)):
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
        if cause.entry == "disease" or not (cause.found.definite or after_preposition(scene, index)):
            continue
        if found is not None and found.mode != cause.entry:
            return None
        found = _cause_of(scene, cause, index, start)
    return found


def read_cause_at(scene: Scene, index: int, stop: int) -> Cause | None:
    """Read the cause in the construct state: «قتلى الزلزال»."""
    found = scene.cause(index)
    return None if found is None else _cause_of(scene, found, index, stop)


def _cause_of(scene: Scene, found: Match[str], begin: int, limit: int) -> Cause:
    stop, mode = _past_adjectives(scene, found, limit)
    return Cause(mode, scene.tokens.span(begin, stop, found.found.cut))
