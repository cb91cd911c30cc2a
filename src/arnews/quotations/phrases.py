"""Contents that are noun phrases: denied, announced, demanded."""

from typing import Final

from arnews.quotations.frames import Frame, breaks, clause_initial
from arnews.quotations.lexicons import Cue, head_kind, heads, nouns
from arnews.quotations.openers import is_whole
from arnews.quotations.page import Page
from arnews.quotations.sources import read_source, source_before, split_object

__all__ = ["read_phrase"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"


def read_phrase(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a noun phrase that is denied, announced, demanded: نفى وصول, دعا إلى, متعهدا بـ."""
    if not cue.phrase:
        return None
    participle = cue.mood == "participle"
    if not participle and not clause_initial(page, at) and source_before(page, at) is None:
        return None
    stop = _phrase_stop(page, at, 4 if participle else 16)
    found = None
    for before in cue.phrase:
        place = _object(page, at, stop, before, participle)
        if place is not None and (found is None or place[0] < found[0]):
            found = place
    if found is None:
        return None
    head, content = found
    source = None if participle else read_source(page, at + 1, head)
    if source is not None and (cue.object or cue.speech_act == "demand"):
        source = split_object(page, source)
    quoted_source = source
    before_verb = None
    if source is None and not participle:
        before_verb = None if page.conjoined(at) else source_before(page, at)
        if before_verb is None and (
            cue.impersonal
            or (
                not page.conjoined(at) and at != page.begin(at) and page.roles[at - 1] not in ("turn", "aside", "comma")
            )
        ):
            return None
    frame = Frame(
        cue, before_verb[0] if before_verb else at, at, at + 1, "phrase", content, quoted_source or before_verb,
        "quotations.phrase", None, dropped=source is None and before_verb is None, who=cue.who, head_stop=head,
        confidence=0.7,
    )  # fmt: skip
    frame.breaks = participle or breaks(page, frame)
    quoted = page.quoted.get(content)
    if (quoted is not None and is_whole(page, quoted)) or (quoted and quoted.after >= page.stop(content)):
        frame.opens, frame.quoted = "quote", quoted
    return frame


def _phrase_stop(page: Page, at: int, reach: int) -> int:
    """Give where a noun phrase that is the content has to begin at the latest."""
    stop = min(page.stop(at), at + 1 + reach)
    for index in range(at + 1, stop):
        role = page.roles[index]
        if role in ("colon", "relative", "that", "and_that", "turn", "end") or (
            page.cue(index) is not None and page.conjoined(index)
        ):
            return index
        if role == "comma" and index > at + 1:
            return index
    return stop


def _object(page: Page, at: int, stop: int, before: str, participle: bool) -> tuple[int, int] | None:
    """Find the noun phrase: where the stretch of the source ends, and its first token."""
    if before in (_BEH, _LAM):
        return _prefixed_object(page, at, stop, before, participle)
    if before:
        for index in range(at + 1, stop):
            if page.folded(index) == before and index + 1 < page.stop(at):
                if page.roles[index + 1] in ("medium", "that", "comma"):
                    return None
                return index, index + 1
        return None
    for index in range(at + 1, stop):
        if not page.roles[index] and _is_action(page, page.folded(index)) and page.words[index] in nouns():
            return index, index
        if page.roles[index] == "with" or (page.roles[index] == "to" and not _asks(page, at)):
            return None
    return None


def _prefixed_object(page: Page, at: int, stop: int, before: str, participle: bool) -> tuple[int, int] | None:
    """Find the noun phrase after ب or ل: a noun of action, the word right after the cue, or the first after a noun."""
    fallback = None
    cue = page.cue(at)
    takes_any = cue is not None and (cue.fires == "alone" or cue.speech_act in ("accuse", "evaluate"))
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
        direct = index == at + 1 and not page.folded(index + 1).startswith(before + _ARTICLE)
        plain = index > at + 1 and (index == at + 2 or not word[1:].startswith(_ARTICLE))
        if fallback is None and before == _BEH and (direct or plain) and takes_any:
            known = heads()[page.words[index - 1]]
            if index <= at + 2 or (cue is not None and cue.object) or not (known and known.entries):
                fallback = index, index
    return fallback


def _asks(page: Page, at: int) -> bool:
    """Tell whether the cue names whom it asks after a preposition: طلب من الوزارة وضع خطة."""
    cue = page.cue(at)
    return cue is not None and cue.speech_act == "demand"


def _is_action(page: Page, folded: str) -> bool:
    found = nouns()[folded]
    return found is not None and not found.proclitics
