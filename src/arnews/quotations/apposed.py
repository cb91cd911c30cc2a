"""Where a source behind an attribution ends at the latest: at a comma that opens no apposition."""

from typing import Final

from arnews.quotations.lexicons import emphasis, head_kind
from arnews.quotations.page import Page
from arnews.quotations.unnamed import hidden_stop
from arnews.word_classes import AND, ARTICLE, NAME, NOMINAL, OWNED, UNKNOWN

__all__ = ["until_comma"]

_LONGEST_APPOSITION: Final = 10
_LONGEST_NAME: Final = 6
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM


def until_comma(page: Page, start: int, stop: int) -> int:
    """Give where a source that begins at a token ends at the latest: at a comma, a colon, quote marks, another cue."""
    for index in range(start, stop):
        if page.roles[index] in ("comma", "colon"):
            following = index + 1
            if following < stop and not page.has_article(index - 1):
                hidden = hidden_stop(page, following, stop)
                if hidden is not None:
                    return hidden  # بحسب موظف، رفض الكشف عن اسمه، فإن
            return _after_apposition(page, start, index, stop)
        quoted = page.quoted.get(index)
        if quoted is not None and index > start and quoted.stop - quoted.first > 4:
            return index
        other = page.cue(index)
        if index == start or other is None or other.fires == "never" or page.roles[index - 1] == "relative":
            continue
        if page.words[index] in emphasis():
            continue  # بحسب المسؤول نفسه
        bare = index == start + 1 and not (page.has_article(start) or page.folds[index].endswith(_ALEF))
        if bare and other.mood == "participle" and page.roles[index + 1 : index + 2] not in (["that"], ["to"]):
            continue  # وفقا لمعلومات مؤكدة
        owned = page.masks[index] & OWNED and not page.has_article(start) and not page.conjoined(index)
        if not owned and not _describes(page, index, stop):  # بيان للشركة نشرته على موقعها
            return index
    return stop


def _describes(page: Page, verb: int, stop: int) -> bool:
    """
    Tell whether a verb of saying describes the noun before it: بحسب شهود تحدثوا للصحيفة فإن …

    That noun is indefinite, and the clause that they are the source of follows: behind a comma, or opened by فإن.
    """
    before = page.masks[verb - 1]
    if page.roles[verb - 1] or not before & NOMINAL or before & (ARTICLE | OWNED | NAME | UNKNOWN):
        return False
    for index in range(verb + 1, stop):
        if page.roles[index] == "that":
            return page.words[index][0] == _FEH
        if page.roles[index] in ("comma", "colon"):
            return page.roles[index] == "comma" and index + 1 < stop and page.roles[index + 1] != "that"
    return False


def _after_apposition(page: Page, start: int, comma: int, stop: int) -> int:
    """Give the comma that ends an apposition which begins at one: بحسب سامي كامل، المحلل في البنك، …"""
    following = comma + 1
    if following >= stop:
        return comma
    if head_kind(page.words[start]) == "person" and _begins_name(page, following):
        closing = page.find_role(following, min(stop, following + _LONGEST_NAME), "comma")
        if closing is None and stop - following <= _LONGEST_NAME:
            closing = stop
        named = closing is not None and not any(page.masks[one] & AND for one in range(following, closing))
        return closing if closing is not None and named else comma
    if not page.folded(following).startswith(_ARTICLE):
        return comma
    closing = page.find_role(following, min(stop, following + _LONGEST_APPOSITION), "comma")
    return closing if closing is not None and head_kind(page.words[following]) == "person" else comma


def _begins_name(page: Page, index: int) -> bool:
    """Tell whether a name stands at a token, or a word that can be one with a name behind it: جان بيلفريف."""
    if page.is_name(index):
        return True
    mask = page.masks[index]
    if not mask & (NAME | UNKNOWN) or mask & AND or page.has_article(index) or page.in_time(index):
        return False
    following = index + 1
    return following < len(page.words) and bool(page.masks[following] & (NAME | UNKNOWN)) and not page.roles[following]
