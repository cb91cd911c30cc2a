"""What opens a content: a complementiser, a question word, a colon, quote marks."""

from typing import Final

from arnews.quotations.frames import find_role
from arnews.quotations.lexicons import Cue, head_kind
from arnews.quotations.page import Page, Quoted
from arnews.tokenization import word

__all__ = ["Opener", "find_opener", "is_whole"]

_OWNERS: Final = frozenset({"owns", "also", "with", "turn", "while", "not", "because", "preceded"})
_SHORTEST_SPEECH: Final = 4
_LONGEST_GLOSS: Final = 12
_LONGEST_BRACKETED: Final = 60
_SHORTEST_BRACKETED: Final = 4
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_BEH: Final = "\N{ARABIC LETTER BEH}"

Opener = tuple[str, int, int, Quoted | None]
"""How a content is opened, where the stretch of the source ends, the first token of the content, its marks."""


def find_opener(page: Page, at: int, cue: Cue, reach: int) -> Opener | None:
    """
    Find what opens the content: how, where the stretch of the source ends, the first token of the content, the marks.

    The left-most complementiser, colon or opening mark that the cue takes, within reach and within the sentence.
    """
    roles, cues, marks = page.roles, page.cues, page.quoted
    stop = min(page.stop(at), at + reach)
    index = at + 1
    relative = False
    while index < stop:
        role = roles[index]
        if not role and cues[index] is None and index not in marks:
            index += 1
            continue
        if role == "that":
            owner = roles[index - 1] if index - 1 > at else ""
            if owner in ("turn", "while", "because"):
                return None
            if owner not in _OWNERS:
                return _after_that(page, at, cue, index, stop)
        elif role == "ask" and cue.speech_act in ("question", "say", "assert"):
            return "clause", index, index, None
        elif role == "about_what" and cue.speech_act == "question" and index + 1 < stop and roles[index + 1] == "with":
            return "clause", index, index + 1, None  # عما إذا
        elif role == "colon" and cue.quote:
            return _after_colon(page, index)
        elif (quoted := marks.get(index)) is not None:
            if cue.quote and is_speech(page, quoted, at) and not (relative and is_short(quoted)):
                return "quote", index, index, quoted
            if quoted.after > stop:
                return None
            index = max(quoted.after, index + 1)
            continue
        elif cues[index] is not None and _begins_another(page, index, relative):
            return None
        elif role == "open" and cue.quote and _may_bracket(page, at, cue, index):
            return "quote", index, index, _bracketed(page, index)
        elif role == "open" and (close := find_role(page, index, min(stop, index + _LONGEST_GLOSS), "close")):
            index = close
        relative = role == "relative" or (relative and role != "comma")
        index += 1
    return None


def _may_bracket(page: Page, at: int, cue: Cue, index: int) -> bool:
    """Tell whether brackets hold what a verb says, in papers that use them for quote marks: وقال المدير (سنبدأ غدا)."""
    if cue.mood == "participle" or page.words[index + 1 : index + 2] == [] or page.words[index + 1][0].isdecimal():
        return False
    speaks = index == at + 1 or head_kind(page.words[at + 1]) in ("person", "crowd")
    return speaks and _bracketed(page, index) is not None


def _bracketed(page: Page, index: int) -> Quoted | None:
    """Give what stands in brackets, if they are used as quote marks: several words that end a sentence."""
    stop = page.paragraph_stop(index)
    close = find_role(page, index, min(stop, index + _LONGEST_BRACKETED), "close")
    if close is None or close - index <= _SHORTEST_BRACKETED or page.roles[index + 1] in ("relative", "to", "with"):
        return None
    ends = close + 1 >= stop or page.roles[close + 1] == "end"
    return Quoted(index, index + 1, close, close) if ends else None


def _after_that(page: Page, at: int, cue: Cue, that: int, stop: int) -> Opener | None:
    """Read a content after a complementiser, if the cue takes it with what stands before it."""
    head = that - 1 if that - 1 > at and page.roles[that - 1] in ("to", "about") else that
    content = that + 1
    if not _takes(page, cue, head, that) or (content >= stop and content >= page.stop(at)):
        return None
    quoted = page.quoted.get(content)
    if quoted is not None and is_whole(page, quoted):
        return "quote", head, content, quoted
    return "clause", head, content, None


def _begins_another(page: Page, index: int, relative: bool) -> bool:
    """Tell whether a cue in the stretch of a source begins an attribution of its own."""
    other = page.cue(index)
    if other is None:
        return False
    if other.mood == "participle":
        if other.fires != "alone":
            return False
        if page.roles[index] == "second":
            return page.roles[index - 1] in ("comma", "semicolon")
        return page.folded(index)[-1:] == _ALEF
    if other.fires == "alone":
        return page.conjoined(index) or not relative
    return other.fires == "with_clause" and page.conjoined(index) and not page.prefixed(index)


def _takes(page: Page, cue: Cue, head: int, index: int) -> bool:
    if head < index:
        return cue.fires == "alone" or page.folded(head) in cue.clause
    prefix = _BEH if page.folded(index)[:1] == _BEH else ""
    return cue.fires == "alone" or prefix in cue.clause


def _after_colon(page: Page, colon: int) -> Opener | None:
    following = colon + 1
    if following >= len(page.words) or following >= page.paragraph_stop(colon):
        return None
    quoted = page.quoted.get(following)
    if quoted is not None:
        return "quote", colon, following, quoted
    if word(page.words[following]).kind == "quote":  # taken for the closing mark of a quotation that was left open
        for index in range(following + 1, page.paragraph_stop(colon)):
            if word(page.words[index]).kind == "quote":
                return "quote", colon, following, Quoted(following, following + 1, index, index)
        return None
    if page.roles[following] == "open" and (bracketed := _bracketed(page, following)) is not None:
        return "quote", colon, following, bracketed
    if page.roles[following] == "that":
        quoted = page.quoted.get(following + 1)
        if quoted is not None and is_whole(page, quoted):
            return "quote", colon, following + 1, quoted
        return "clause", colon, following + 1, None
    return "colon", colon, following, None


def is_whole(page: Page, quoted: Quoted) -> bool:
    """Tell whether a quotation after a complementiser is all there is: nothing of the clause follows its marks."""
    if quoted.stop - quoted.first < 3:
        return False
    after = quoted.after
    stop = page.stop(quoted.open)
    return (
        after >= stop
        or page.roles[after] in ("end", "comma", "according", "close")
        or page.cue(after) is not None
        or page.paragraph(after) != page.paragraph(quoted.open)
    )


def is_short(quoted: Quoted) -> bool:
    """Tell whether quote marks hold so little that it may be a name or one word of somebody: ما سماه «الابتزاز»."""
    return quoted.stop - quoted.first < _SHORTEST_SPEECH


def is_speech(page: Page, quoted: Quoted, at: int) -> bool:
    """Tell whether quote marks after a cue hold what is said, and not a name."""
    length = quoted.stop - quoted.first
    if not is_short(quoted):
        return True
    after = quoted.after
    ends = after >= len(page.words) or page.roles[after] == "end" or after in page.paragraphs
    return ends and (length >= 2 or page.roles[quoted.open - 1] == "colon")
