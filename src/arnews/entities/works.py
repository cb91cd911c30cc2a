"""What somebody is said to have written, by which they are meant later: «كاتب المقال», «صاحبة الرسالة»."""

from typing import Final

from arnews.mentions.phrase import Phrase
from arnews.mentions.signs import authors, by, work_of, writes
from arnews.mentions.words import Term

__all__ = ["asks_for_author", "work_by", "works_asked"]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_NEAR: Final = 4
"""How many words stand between a work and who wrote it at most: «مقالا مطولا عن النهر لسامي عياد»."""
_PEOPLE: Final = frozenset((None, "person"))


def work_by(phrase: Phrase) -> str:
    """
    Give the noun of the work that a named person is said to have written where they are mentioned, or nothing.

    «مقال لسامي عياد», «كتاب سامي عياد», «رسالة من هدى نصار», «نشر سامي عياد مقالا».
    """
    terms, first = phrase.terms, phrase.first
    if not phrase.name or phrase.kind not in _PEOPLE or not first:
        return ""
    before = terms[first - 1]
    if phrase.clitic == _LAM or terms[first].folded.startswith(_LAM * 2):
        return _work_before(phrase, first - 1)
    if not phrase.clitic and not before.article and before.sort in ("word", "head") and (work := work_of(before.stem)):
        return work
    if before.folded in by():
        return _work_before(phrase, first - 2)
    if before.folded in writes() and phrase.stop < len(terms):
        return work_of(terms[phrase.stop].stem)
    return ""


def _work_before(phrase: Phrase, at: int) -> str:
    """Find a work that only adjectives and the like stand behind, up to a token."""
    for index in range(at, max(-1, at - _NEAR), -1):
        one = phrase.terms[index]
        if one.sort not in ("word", "head", "locates") or one.verb is not None:
            break
        if work := work_of(one.stem):
            return work
    return ""


def works_asked(head: Term, title: tuple[str, ...]) -> frozenset[str]:
    """
    Give the works of which a person without a name is the author, or an empty set.

    «الكاتب» wrote any of a writer's works, «كاتب المقال» an article; «صاحب» is an author with a work alone.
    """
    said = frozenset(work for word in title[1:] if (work := work_of(word)))
    if said:
        return said & authors(owners=True).get(head.stem, said - said)
    return authors(owners=False).get(head.stem, said) if len(title) == 1 else said


def asks_for_author(phrase: Phrase) -> bool:
    """Tell whether a phrase stands for who wrote something."""
    return phrase.head is not None and not phrase.name and bool(works_asked(phrase.head, phrase.title))
