"""How attributions stand to each other: which lies in which, which answers, whose words came before."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from arnews.mentions.extract import Phrases
from arnews.mentions.phrase import Phrase
from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import answers, came
from arnews.quotations.page import Page, Place, places
from arnews.word_classes import DEMONSTRATIVE, FEMININE, IMPERFECT, MASCULINE, PERFECT

__all__ = ["asides", "is_answer", "is_of_either", "may_act", "outermost", "voices_of"]

_FEH: Final = "\N{ARABIC LETTER FEH}"


def outermost(places: Iterable[Place]) -> list[Place]:
    """Leave out what lies inside others."""
    found: list[Place] = []
    for start, stop in sorted(places, key=lambda place: (place[0], -place[1])):
        if not found or stop > found[-1][1]:
            found.append((start, stop))
    return found


def is_answer(page: Page, frame: Frame) -> bool:
    """Tell whether a verb answers what was asked before it: «فقال», «أجاب»."""
    if frame.cue is None or frame.cue.speech_act != "say" or frame.who not in ("he", "she"):
        return False
    joined = page.folds[frame.at].startswith(_FEH) and page.conjoined(frame.at)
    return joined or frame.cue.lemma in answers()


def voices_of(
    page: Page, phrases: Phrases, frames: Sequence[Frame], own: Mapping[int, Phrase | None]
) -> dict[int, Phrase | None]:
    """Give who is named as whose words came before, and the source without a name that this is, if one is there."""
    found: dict[int, Phrase | None] = {}
    if "tongue" not in page.present:
        return found
    starts = [frame.at for frame in frames]
    for tongue in places(page.roles, "tongue"):
        at = tongue - 3
        if at < 0 or page.words[at] not in came() or not page.masks[at + 1] & DEMONSTRATIVE:
            continue
        named = phrases.at(tongue + 1)
        if named is None or not named.name or named.kind not in (None, "person"):
            continue
        since = page.begin(max(0, page.begin(at) - 2))
        stop = bisect_left(starts, at)
        near = frames[max(0, stop - _NEAREST) : stop]
        sources = [one.source for one in near if since <= one.at and one.source is not None]
        source = own.get(sources[-1][0]) if sources else None
        found[named.first] = source if source is not None and _may_be_named(source, named) else None
    return found


def _may_be_named(source: Phrase, named: Phrase) -> bool:
    """Tell whether a source is somebody indefinite without a name, who may be the one that is named: «مسؤول محلي»."""
    nameless = source.kind == "person" and source.number == "one" and not (source.name or source.definite)
    return nameless and (source.gender is None or named.gender in (None, source.gender))


_NEAREST: Final = 6
"""Among how many attributions before it is looked for whose words came before."""


def may_act(verb: str | None, phrase: Phrase, mask: int) -> bool:
    """Tell whether a phrase right behind a verb is its subject: one in the plural stands behind its own already."""
    agrees = phrase.gender in (None, verb) or phrase.number != "one" or is_of_either(mask)
    return verb in ("he", "she") and agrees


def is_of_either(mask: int) -> bool:
    """Tell whether a verb is written alike for him in the past and for her in the present: تفقد, تسلم."""
    return bool(mask & PERFECT and mask & IMPERFECT and mask & MASCULINE and mask & FEMININE)


def asides(frames: Sequence[Frame]) -> frozenset[int]:
    """Give the cues of the frames that stand between a cue and what it opens: «أعلنت الشرطة – كما ذكر الموقع – أن»."""
    found: set[int] = set()
    outer: Frame | None = None
    for frame in frames:
        if outer is not None and outer.at < frame.at < outer.content:
            found.add(frame.at)
        elif frame.at < frame.content:
            outer = frame
    return frozenset(found)
