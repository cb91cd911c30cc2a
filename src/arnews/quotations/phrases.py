"""Contents that are noun phrases: denied, announced, demanded."""

from typing import Final

from arnews.quotations.frames import Frame, breaks, clause_initial, find_role
from arnews.quotations.lexicons import Cue, head_kind, mute, nouns, occasions
from arnews.quotations.openers import is_whole
from arnews.quotations.page import Page
from arnews.quotations.sources import read_source, source_before, split_object

__all__ = ["read_phrase"]

_REACH: Final = 16
_PARTICIPLE_REACH: Final = 4
_LONGEST_INSERTION: Final = 10
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"


def read_phrase(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a noun phrase that is denied, announced, demanded: نفى وصول, دعا إلى, متعهدا بـ."""
    if not cue.phrase:
        return None
    if cue.mood == "participle":
        place = _nearest_object(page, at, cue, _phrase_stop(page, at, cue, _PARTICIPLE_REACH))
        source = before = None
    else:
        if not clause_initial(page, at) and source_before(page, at) is None:
            return None
        place = _nearest_object(page, at, cue, _phrase_stop(page, at, cue, _REACH))
        source = _source_of(page, at, cue, place[0]) if place is not None else None
        before = source_before(page, at) if source is None and not page.conjoined(at) else None
        if source is None and before is None and not _may_drop(page, at, cue):
            return None
        if any(one is not None and page.words[one[0]] in mute() for one in (source, before)):
            return None
    if place is None or page.words[place[1]] in occasions():
        return None
    head, content = place
    frame = Frame(
        cue, before[0] if before else at, at, at + 1, "phrase", content, source or before, "quotations.phrase",
        dropped=source is None and before is None, who=cue.who, head_stop=head, confidence=0.7,
    )  # fmt: skip
    frame.breaks = cue.mood == "participle" or breaks(page, frame)
    quoted = page.quoted.get(content)
    if quoted is not None and (is_whole(page, quoted) or quoted.after >= page.stop(content)):
        frame.opens, frame.quoted = "quote", quoted
    return frame


def _source_of(page: Page, at: int, cue: Cue, head: int) -> tuple[int, int] | None:
    """Give the source between a verb and its object, without the one whom it addresses."""
    source = read_source(page, at + 1, head)
    addresses = cue.object or cue.speech_act == "demand"
    return split_object(page, source) if source is not None and addresses else source


def _may_drop(page: Page, at: int, cue: Cue) -> bool:
    """Tell whether a verb can stand without a subject of its own: it goes on, and is no passive (أعلن عن)."""
    if cue.impersonal and cue.mood == "imperfect":
        return False
    return page.conjoined(at) or (at > 0 and page.roles[at - 1] in ("turn", "aside", "comma"))


def _nearest_object(page: Page, at: int, cue: Cue, stop: int) -> tuple[int, int] | None:
    """Find the noun phrase by any of the prepositions that a cue takes: the first that stands there."""
    found = [place for before in cue.phrase if (place := _object(page, at, cue, stop, before)) is not None]
    return min(found, key=lambda place: place[0], default=None)


def _phrase_stop(page: Page, at: int, cue: Cue, reach: int) -> int:
    """Give where a noun phrase that is the content has to begin at the latest."""
    stop = min(page.stop(at), at + 1 + reach)
    index = at + 1
    while index < stop:
        role = page.roles[index]
        if role in ("colon", "relative", "that", "and_that", "turn", "end") or (
            page.cue(index) is not None and page.conjoined(index)
        ):
            return index
        if role == "comma" and index > at + 1:
            after = _after_insertion(page, index, stop, cue)
            if after is None:
                return index
            index = after
        index += 1
    return stop


def _after_insertion(page: Page, comma: int, stop: int, cue: Cue) -> int | None:
    """Give the preposition after what stands between two commas, if the cue takes it: أعلن فلان، أمس، عن."""
    closing = find_role(page, comma + 1, min(stop, comma + _LONGEST_INSERTION), "comma")
    if closing is None or closing + 1 >= stop:
        return None
    return closing if page.folded(closing + 1) in cue.phrase and page.roles[closing + 1] else None


def _object(page: Page, at: int, cue: Cue, stop: int, before: str) -> tuple[int, int] | None:
    """Find the noun phrase: where the stretch of the source ends, and its first token."""
    if before in (_BEH, _LAM):
        return _prefixed_object(page, at, cue, stop, before)
    if before:
        at = next((index for index in range(at + 1, stop) if page.folded(index) == before), stop)
        content = at + 1
        if at == stop or content >= page.stop(at) or page.roles[content] in ("medium", "that", "comma"):
            return None
        if cue.action and not _is_action(page, page.folded(content)):
            return None
        return at, content
    for index in range(at + 1, stop):
        role = page.roles[index]
        if not role and _is_action(page, page.folded(index)):
            return index, index
        if cue.target and index > at + 1 and page.folded(index).removeprefix(_ARTICLE) in cue.target:
            return index, index
        if role == "with" or (role == "to" and cue.speech_act != "demand"):  # طلب من الوزارة وضع خطة
            return None
    return None


def _prefixed_object(page: Page, at: int, cue: Cue, stop: int, before: str) -> tuple[int, int] | None:
    """Find the noun phrase after ب or ل: a noun of action, the word right after the cue, or the first after a noun."""
    fallback = None
    participle = cue.mood == "participle"
    takes_any = before == _BEH and (cue.fires == "alone" or cue.speech_act in ("accuse", "evaluate"))
    for index in range(at + 1, stop):
        word = page.folded(index)
        if not word.startswith(before) or (page.roles[index] and not (participle and page.roles[index] == "relative")):
            continue
        if word == before and index + 1 < len(page.words):
            return index, index + 1
        if (len(word) < 4 and not participle) or head_kind(page.words[index]) is not None:
            continue  # بيانات: the letter is part of a noun that speaks
        if participle or _is_action(page, word[1:]):
            return index, index
        if fallback is None and takes_any and _is_first_object(page, at, cue, index):
            fallback = index, index
    return fallback


def _is_first_object(page: Page, at: int, cue: Cue, index: int) -> bool:
    """Tell whether ب with any noun can be a verb's object: after the verb or one word, else without an article."""
    word = page.folded(index)
    if index == at + 1:
        return not page.folded(index + 1).startswith(_BEH + _ARTICLE)
    bare = not word[1:].startswith(_ARTICLE) and (cue.object or head_kind(page.words[index - 1]) is None)
    return index == at + 2 or bare


def _is_action(page: Page, folded: str) -> bool:
    found = nouns()[folded]
    return found is not None and not found.proclitics
