"""A source by itself: the noun phrase that speaks, behind its verb or a preposition."""

from typing import Final

from arnews.quotations.addressees import after_addressee, is_addressee, is_told
from arnews.quotations.lexicons import head_kind, sign_cut, subjects
from arnews.quotations.page import Page
from arnews.quotations.phrases import begins_count, counts_more, read_phrase
from arnews.quotations.stretch import Tokens
from arnews.word_classes import AND, FINITE_VERB, NAME, UNKNOWN, VERBAL_NOUN

__all__ = ["MAY_BEGIN", "is_occasion", "read_source"]

_LONGEST_GLOSS: Final = 12
_WAW: Final = "\N{ARABIC LETTER WAW}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_LONGEST_NAME: Final = 5


MAY_BEGIN: Final = frozenset({"", "medium", "platform", "each", "this", "time", "extent", "tongue"})
"""Roles at which a noun phrase may begin."""


def read_source(page: Page, start: int, stop: int, owned: bool = False) -> Tokens | None:
    """
    Give the tokens of the noun phrase that speaks, which begins at or soon after token `start`, or `None`.

    An addressee, a medium, adverbs and times before it are passed over; it ends before what does not belong to it.
    `owned` says that ل before it belongs to the cue, and so is none of these: وفقا لمصادر طبية.
    """
    first = start if owned else _behind_adverbs(page, start, stop)
    if first < stop and page.roles[first] == "open" and (close := page.close_of(first, stop)) is not None:
        return read_source(page, first + 1, close, owned)  # بحسب (المرصد السوري)
    if first >= stop or (page.roles[first] not in MAY_BEGIN and first not in page.quoted):
        return None
    if page.roles[first] in ("platform", "medium") and not owned and sign_cut(page.words[first]):
        return None
    last = _source_stop(page, first, stop, owned)
    quoted = page.quoted.get(first)
    if quoted is not None and quoted.after >= last and quoted.close is not None:
        return quoted.first, quoted.stop
    if first + 1 == last and page.folds[first] == _LAM:
        return None
    if page.folds[first] == _LAM and first + 1 in page.quoted:
        quoted = page.quoted[first + 1]
        return quoted.first, quoted.stop if quoted.after == last else last
    return first, last


def _behind_adverbs(page: Page, start: int, stop: int) -> int:
    """Pass over adverbs, addressees and media before a subject."""
    index = start
    while index < stop:
        role = page.roles[index]
        if role in ("after", "comma", "pronoun", "manner") or (page.time_starts and page.in_time(index)):
            index += 1
        elif page.folds[index][:1] == _LAM and is_addressee(page, index):
            index = after_addressee(page, index, stop)
        elif role == "to" and index + 1 < stop and page.roles[index + 1] in ("medium", "platform", "time"):
            index = max(read_phrase(page, index + 1, stop).stop, index + 2)
        else:
            return index
    return index


def _source_stop(page: Page, first: int, stop: int, owned: bool) -> int:
    """Give where a source ends that begins at a token: with its prepositions, relative clauses and appositions."""
    start = first + 1 if page.roles[first] in ("each", "this") or page.folds[first] == _LAM else first
    phrase = read_phrase(page, start, stop)
    end = phrase.stop
    while end < stop:
        role = page.roles[end]
        mask = page.masks[end]
        if role == "relative" or (not role and mask & FINITE_VERB and not phrase.closed and page.is_verb(end)):
            return _relative_stop(page, end + 1, stop)
        if role in ("to", "about") or (role == "with" and page.words[end] in subjects()):
            after = end + 1
            if after >= stop or page.roles[after] in ("that", "time", "saying", "platform", "relative", "pronoun"):
                return end
            if page.in_time(after) or (page.roles[after] == "medium" and not page.folds[end].startswith(_ON)):
                return end
            if is_occasion(page, (first, end), after):
                return end
            end = max(read_phrase(page, after, stop).stop, end + 2)
        elif role == "open" and (close := page.close_of(end, min(stop, end + _LONGEST_GLOSS))) is not None:
            end = close + 1
        elif end in page.quoted and page.quoted[end].after <= stop:
            if page.quoted[end].stop - page.quoted[end].first > _LONGEST_NAME:
                return end
            end = page.quoted[end].after
        elif role == "comma":
            behind = _behind_comma(page, end, stop)
            if behind is None:
                return end
            end = behind
        elif page.folds[end - 1] == _WAW and begins_count(page, end):
            end = max(read_phrase(page, end, stop).stop, end + 1)  # رئيس اللجنة و3 أعضاء
        elif phrase.closed and (begins_count(page, end) or counts_more(page, end)):
            return end
        elif role in MAY_BEGIN and not page.in_time(end) and not page.is_verb(end) and page.cues[end] is None:
            named = bool(page.masks[end - 1] & (NAME | UNKNOWN))
            if not owned and is_addressee(page, end) and (named or is_told(page, end, stop)):
                return end
            if role == "medium" and sign_cut(page.words[end]):
                return end
            end = max(read_phrase(page, end, stop).stop, end + 1)
        else:
            return end
    return min(end, stop)


def _relative_stop(page: Page, index: int, stop: int) -> int:
    ends = ("comma", "colon", "that", "end", "semicolon", "dash", "turn", "while", "whence")
    return next(
        (
            one
            for one in range(index, stop)
            if page.roles[one] in ends or (page.cues[one] is not None and page.conjoined(one))
        ),
        stop,
    )


def _behind_comma(page: Page, comma: int, stop: int) -> int | None:
    """Give where a relative clause or an apposition behind a comma ends, if it belongs to the source before it."""
    after = comma + 1
    if after >= stop or page.cues[after] is not None:
        return None
    if page.roles[after] == "relative":
        return _relative_stop(page, after + 1, stop)
    mask = page.masks[after]
    if page.roles[after] or mask & AND or page.has_preposition(after) or page.in_time(after) or page.is_verb(after):
        return None
    phrase = read_phrase(page, after, stop)
    return phrase.stop if head_kind(page.words[after]) == "person" or phrase.named else None


def is_occasion(page: Page, subject: Tokens, first: int) -> bool:
    """
    Tell whether a noun of action behind في is where somebody speaks who is named before it: لافروف في محادثات مع.

    Behind a title with its name only an indefinite one is: الخبير سامي عياد في إدارة المياه.
    """
    mask = page.masks[first]
    if page.folds[first - 1] != _IN or not mask & VERBAL_NOUN or mask & (NAME | UNKNOWN):
        return False
    kind = head_kind(page.words[subject[0]])
    if kind not in (None, "person") or head_kind(page.words[first]) is not None:
        return False
    phrase = read_phrase(page, *subject)
    return phrase.named and (kind is None or not read_phrase(page, first, page.stop(first)).closed)
