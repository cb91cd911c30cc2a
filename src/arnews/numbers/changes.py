"""Changes: two numbers of which one becomes the other, as ranges are written."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import evolve

from arnews.document import Reading
from arnews.inflection import perfect
from arnews.lexicon import Lexicon, load_table
from arnews.memo import Memo
from arnews.numbers.around import PROCLITICS, in_context
from arnews.numbers.cardinals import read_cardinal
from arnews.numbers.ranges import read_percent
from arnews.numbers.value import Number
from arnews.numbers.words import number_words
from arnews.tokenization import Tokens
from arnews.words import word

__all__ = ["ends_of_change"]


def ends_of_change(tokens: Tokens, start: int, bounds: Reading[Number]) -> list[Reading[Number]]:
    """
    Give the two numbers of a range that something went from and to; nothing where it is a range.

    The verb in the past, or its noun with what changes, stands in the same clause before من.

    >>> from arnews import tokenize
    >>> from arnews.numbers.ranges import read_range
    >>> for text, at in (("ارتفع العدد من 5 إلى 7 ملايين", 3), ("زيادة من 5 إلى 7 ملايين", 2)):
    ...     tokens = tokenize(text)
    ...     print([one.value.value for one in ends_of_change(tokens, at, read_range(tokens, at))])
    [5000000, 7000000]
    []
    """
    if not isinstance(bounds.value.value, tuple) or not start or not in_context(tokens, start - 1, "from"):
        return []
    first = read_cardinal(tokens, start)
    if first is None or not _changes(tokens, start - 1):
        return []
    for at in range(first.stop + 1, bounds.stop):
        second = read_percent(tokens, at) or read_cardinal(tokens, at)
        if second is None or second.stop != bounds.stop or not in_context(tokens, at - 1, "to"):
            continue
        low, high = bounds.value.value
        kind = second.value.kind
        rule = "numbers.change"
        begin = Reading(evolve(first.value, kind=kind, value=low), first.span, first.stop, rule)
        return [begin, Reading(evolve(second.value, value=high), second.span, second.stop, rule)]
    return []


def _changes(tokens: Tokens, index: int) -> bool:
    """Tell whether a word of change stands in the clause before من."""
    if _ROLES[tokens.words[index - 1]] == "amount":
        return False
    for at in range(index - 1, max(-1, index - 1 - _FARTHEST), -1):
        if word(tokens.words[at]).kind not in ("word", "latin", "quote") or tokens.begins_line(at + 1):
            return False
        if in_context(tokens, at, "to") or number_words()[tokens.words[at]] is not None:
            return False  # رفع التحذير إلى ثلاثة على مقياس من واحد إلى خمسة
        role = _ROLES[tokens.words[at]]
        if role == "verb" or (role == "noun" and at < index - 1):
            return True
    return False


_FARTHEST: Final = 7
"""Words in which what changes stands between the word of change and من."""


@cache
def _words() -> Lexicon[str]:
    forms: dict[str, list[str]] = {}
    for role, entries in load_table("arnews.numbers", "changes.toml").items():
        for raw in entries:
            written = _forms_of(raw["past"], raw["present"]) if role == "verb" else raw["forms"]
            for form in written:
                forms.setdefault(form, []).append(role)
    return Lexicon(forms, proclitics=PROCLITICS, article=True)


def _forms_of(past: str, present: str) -> Iterator[str]:
    by_subject = perfect(past, present)  # ترتفع الأمواج من متر إلى مترين is a range
    yield from (*by_subject["he"], *by_subject["she"])


def _role(text: str) -> str:
    found = _words()[text]
    return found.entries[0] if found is not None and found.entries else ""


_ROLES: Final = Memo(_role)
