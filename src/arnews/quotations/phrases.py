"""Contents that are noun phrases: denied, announced, demanded."""

from typing import Final

from arnews.quotations.frames import Frame, breaks, clause_initial, find_role, may_be_passive, takes_subject
from arnews.quotations.lexicons import Cue, head_kind, mute, nouns, occasions, what
from arnews.quotations.openers import is_whole
from arnews.quotations.page import Page
from arnews.quotations.sources import read_source, source_before, split_object

__all__ = ["read_phrase"]

_REACH: Final = 16
_PARTICIPLE_REACH: Final = 4
_STOPS: Final = frozenset({"colon", "relative", "that", "and_that", "turn", "while", "whence", "end"})
_LONGEST_INSERTION: Final = 10
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"


def read_phrase(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a noun phrase that is denied, announced, demanded: نفى وصول, دعا إلى, متعهدا بـ."""
    if not (cue.phrase or cue.target):
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
        dropped=source is None and before is None, who=cue.who, head_stop=head,
    )  # fmt: skip
    frame.breaks = cue.mood == "participle" or breaks(page, frame)
    quoted = page.quoted.get(content)
    if quoted is not None and (is_whole(page, quoted) or quoted.after >= page.stop(content)):
        frame.opens, frame.quoted = "quote", quoted
    return frame


def _source_of(page: Page, at: int, cue: Cue, head: int) -> tuple[int, int] | None:
    """Give the source between a verb and its object, without the one whom it addresses."""
    if not takes_subject(cue):
        return None
    source = read_source(page, at + 1, head)
    addresses = cue.object or cue.speech_act == "demand"
    return split_object(page, source) if source is not None and addresses else source


def _may_drop(page: Page, at: int, cue: Cue) -> bool:
    """Tell whether a verb can stand without a subject of its own: it goes on, and is no passive (أعلن عن)."""
    if may_be_passive(cue):
        return False
    if page.conjoined(at) or at == 0:
        return page.conjoined(at)
    role = page.roles[at - 1]
    return role in ("turn", "while", "also", "aside", "comma") or (
        role == "that" and len(page.folded(at - 1)) > 2
    )  # أنه طلب


def _nearest_object(page: Page, at: int, cue: Cue, stop: int) -> tuple[int, int] | None:
    """Find the noun phrase by any of the prepositions that a cue takes: the first that stands there."""
    found = [place for before in cue.phrase if (place := _object(page, at, cue, stop, before)) is not None]
    if cue.target and (target := _target(page, at, cue, stop)) is not None:
        found.append(target)
    return min(found, key=lambda place: place[0], default=None)


def _phrase_stop(page: Page, at: int, cue: Cue, reach: int) -> int:
    """Give where a noun phrase that is the content has to begin at the latest."""
    stop = min(page.stop(at), at + 1 + reach)
    roles, cues = page.roles, page.cues
    index = at + 1
    while index < stop:
        role = roles[index]
        if role in _STOPS or (cues[index] is not None and page.cue(index) is not None and page.conjoined(index)):
            return index
        if role == "comma" and index > at + 1 and not _takes(page, index + 1, cue):
            after = _after_insertion(page, index, stop, cue)
            if after is None:
                return index
            index = after
        index += 1
    return stop


def _takes(page: Page, index: int, cue: Cue) -> bool:
    """Tell whether a token is a preposition that the cue takes."""
    return bool(page.folded(index)) and bool(page.roles[index]) and page.folded(index) in cue.phrase


def _after_insertion(page: Page, comma: int, stop: int, cue: Cue) -> int | None:
    """
    Give the comma that closes what stands between two, if the sentence of the cue goes on after it.

    It does with the preposition of the cue (أعلن فلان، أمس، عن), or where what is inserted is a place or a time
    (حذرت الوزارة، في بلاغ، السكان من).
    """
    closing = find_role(page, comma + 1, min(stop, comma + _LONGEST_INSERTION), "comma")
    if closing is None or closing + 1 >= stop:
        return None
    inserted = page.roles[comma + 1] in ("to", "with", "after", "time") or page.in_time(comma + 1)
    return closing if inserted or _takes(page, closing + 1, cue) else None


def _target(page: Page, at: int, cue: Cue, stop: int) -> tuple[int, int] | None:
    """Find a noun that is the content of this cue alone: تبنى الهجوم، نفى الأنباء المتداولة، جدد دعوته."""
    for index in range(at + 1, stop):
        role = page.roles[index]
        if role in ("to", "with", "about"):
            return None
        folded = page.folded(index)
        if (folded in cue.target or folded.removeprefix(_ARTICLE) in cue.target) and not _is_subject(page, at, index):
            start = index - 1 if page.roles[index - 1] == "each" else index
            return start, start
    if stop < page.stop(at) and stop > at + 1 and cue.speech_act == "deny" and page.words[stop] in what():
        return stop, stop
    return None


def _is_subject(page: Page, at: int, index: int) -> bool:
    """Tell whether a noun right after a verb may be its subject, since the verb goes on with no other sentence."""
    return index == at + 1 and not page.conjoined(at)


def _object(page: Page, at: int, cue: Cue, stop: int, before: str) -> tuple[int, int] | None:
    """Find the noun phrase: where the stretch of the source ends, and its first token."""
    if before in (_BEH, _LAM):
        return _prefixed_object(page, at, cue, stop, before)
    if before:
        at = next((index for index in range(at + 1, stop) if page.folded(index) == before), stop)
        content = at + 1
        if at == stop or content >= page.stop(at) or page.roles[content] in ("medium", "that", "comma"):
            return None
        if cue.action and not _is_action(page.folded(content)):
            return None
        return at, content
    inserted = False
    roles, folds, known = page.roles, page.folds, nouns().find
    for index in range(at + 1, stop):
        role = roles[index]
        if role == "each" and (index > at + 1 or cue.fires == "alone"):
            return index, index
        if role == "with" or (role == "to" and cue.speech_act != "demand"):  # طلب من الوزارة وضع خطة
            inserted = True
        elif role == "comma":
            inserted = False
        elif not role or role == "owns":
            folded = folds[index]
            if cue.speech_act == "demand" and index > at + 2:
                folded = folded.removeprefix(_ARTICLE)  # ناشد الأهالي الجهات المعنية التدخل
            noun = known(folded) if folded else None
            if noun is not None and not noun.proclitics and _may_begin(page, index, inserted):
                return index, index
    return None


def _may_begin(page: Page, index: int, inserted: bool) -> bool:
    """Tell whether a noun of action is no part of a name, nor of the place or occasion that stands before it."""
    if _names_body(page, index):
        return False
    return not inserted or page.folded(index - 1).startswith(_ARTICLE) or page.in_time(index - 1)


def _prefixed_object(page: Page, at: int, cue: Cue, stop: int, before: str) -> tuple[int, int] | None:
    """Find the noun phrase after ب or ل: a noun of action, the word right after the cue, or the first after a noun."""
    fallback = None
    participle = cue.mood == "participle"
    takes_any = before == _BEH and (cue.fires == "alone" or cue.speech_act in ("accuse", "evaluate"))
    for index in range(at + 1, stop):
        word = page.folded(index)
        role = page.roles[index]
        if not word.startswith(before) or (role and not (participle and role == "relative")):
            continue
        if word == before and index + 1 < len(page.words):
            return index, index + 1
        if (len(word) < 4 and not participle) or head_kind(page.words[index]) is not None:
            continue  # بيانات: the letter is part of a noun that speaks
        if participle or _is_action(_without_article(word)):
            return index, index
        if fallback is None and takes_any and _is_first_object(page, at, cue, index):
            fallback = index, index
    return fallback


def _without_article(word: str) -> str:
    """Give a folded word without its preposition and article: للانسحاب, بالاستقالة."""
    return word[2:] if word.startswith(_LAM + _LAM) else word[1:].removeprefix(_ARTICLE)


def _is_first_object(page: Page, at: int, cue: Cue, index: int) -> bool:
    """Tell whether ب with any noun can be a verb's object: after the verb or one word, else with what it acts on."""
    if index == at + 1:
        return not page.folded(index + 1).startswith(_BEH + _ARTICLE)
    if index == at + 2 or (cue.object and cue.speech_act in ("accuse", "demand", "evaluate")):
        return True
    return not page.folded(index)[1:].startswith(_ARTICLE) and (cue.object or head_kind(page.words[index - 1]) is None)


def _names_body(page: Page, index: int) -> bool:
    """Tell whether a noun of action belongs to the name of a body: لجنة مكافحة الفساد."""
    body = page.words[index - 1]
    return head_kind(body) == "organisation" and not page.folded(index - 1).startswith(_ARTICLE)


def _is_action(folded: str) -> bool:
    found = nouns().find(folded) if folded else None
    return found is not None and not found.proclitics
