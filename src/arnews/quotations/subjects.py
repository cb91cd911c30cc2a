"""The subject before a verb: where its clause begins, what belongs to it."""

from typing import Final

from arnews.quotations.lexicons import channels, head_kind, what
from arnews.quotations.page import Page
from arnews.quotations.phrases import read_phrase
from arnews.quotations.stretch import Tokens
from arnews.word_classes import AND, ARTICLE, FEMININE, NAME, NOMINAL, NOUN, PLURAL, UNKNOWN

__all__ = ["IN_IT", "subject_before"]

_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
IN_IT: Final = frozenset((_IN + "\N{ARABIC LETTER HEH}", _IN + "\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}"))
"""In it: the statement that the verb before makes."""
_LONGEST_BEFORE: Final = 30
_LONGEST_INSERTION: Final = 14
_CONJUNCTIONS: Final = ("\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER FEH}")
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_SUBJECT: Final = frozenset({"", "medium", "platform", "close", "time", "after", "pronoun"})
_BEFORE_SUBJECT: Final = frozenset({
    "turn", "while", "whence", "was", "that", "and_that", "comma", "colon", "end", "aside", "because", "dash", "not",
    "saying", "ask", "since", "semicolon", "also",
})  # fmt: skip


def subject_before(page: Page, at: int) -> Tokens | None:
    """
    Give the noun phrase before a verb that is its subject, or `None`.

    It begins where its clause begins; a relative clause or an apposition between commas may close it.
    """
    begin = max(page.begin(at), at - _LONGEST_BEFORE)
    last = at
    if page.folds[at + 1] in IN_IT:  # أرسل الفريق طلبا … يدعو فيه إلى
        verb = _clause_start(page, begin, at)
        return _giver(page, verb, at) if verb is not None and verb < at and page.is_verb(verb) else None
    while last > begin + 1 and page.roles[last - 1] == "was":
        last -= 1  # الوزارة كانت أعلنت
    if last > begin and page.roles[last - 1] == "relative":
        return None if page.words[last - 1] in what() else _antecedent(page, begin, last - 1)
    if last - 1 in page.quoted:
        last -= 1  # الوزارة «تؤكد
    stop = last
    if last > begin and page.roles[last - 1] == "comma":
        opening = _opening_comma(page, begin, last - 1)
        if opening is None:
            return _subject_of_was(page, begin, last - 1)
        stop, last = last - 1, opening
    if last <= begin or (page.roles[last - 1] not in _SUBJECT and last - 1 not in page.closing):
        return None
    first = _clause_start(page, begin, last)
    if first is not None and first < last and page.is_verb(first):
        return _giver(page, first, last)
    if first is not None and first < last and page.folds[first] in _CONJUNCTIONS:
        first += 1  # و 12 نائبا: a conjunction by itself
    if first is None or first >= last or not _may_lead(page, first):
        return None
    phrase_stop = _subject_stop(page, first, last)
    if phrase_stop < last and not _is_adjunct(page, phrase_stop, last):
        return None
    if first in page.quoted:
        quoted = page.quoted[first]
        if quoted.after == last == stop:
            return quoted.first, quoted.stop
    return first, stop if phrase_stop == last or stop > last else phrase_stop


def _opening_comma(page: Page, begin: int, comma: int) -> int | None:
    """Give the comma that opens what one before a verb closes: a relative clause or an apposition."""
    for index in range(comma - 1, max(begin, comma - _LONGEST_INSERTION), -1):
        if page.roles[index] == "comma":
            after = index + 1
            if page.roles[after] == "relative":
                return index
            if page.roles[after] in ("", "this") and not (page.masks[after] & AND or page.has_preposition(after)):
                clear = not any(page.is_verb(one) for one in range(after, comma))
                return index if clear and (page.masks[after] & NOMINAL) else None
            return None
    return None


def _subject_of_was(page: Page, begin: int, comma: int) -> Tokens | None:
    """Give the noun phrase between «was» and a comma before a verb: وكان وزير النقل في الحكومة السابقة، أكد."""
    first = begin
    while first < comma and page.roles[first] in ("turn", "while", "also"):
        first += 1
    if page.roles[first] != "was" or first + 1 >= comma or not _may_lead(page, first + 1):
        return None
    return (first + 1, comma) if _subject_stop(page, first + 1, comma) == comma else None


def _clause_start(page: Page, begin: int, last: int) -> int | None:
    """Give where the clause that a verb stands in begins, going back from its subject."""
    index = last - 1
    relative = False
    while index >= begin:
        role = page.roles[index]
        if role in _BEFORE_SUBJECT:
            break
        if index in page.closing:
            index = page.closing[index].open - 1
            continue
        if index in page.quoted:
            break
        if role == "relative":
            relative = True
        elif not role and page.is_verb(index) and not _in_relative(page, begin, index):
            return index if not relative else None
        if not role and page.masks[index] & AND and index > begin and _starts_clause(page, index, last):
            return index
        index -= 1
    return index + 1


def _giver(page: Page, verb: int, last: int) -> Tokens | None:
    """Give who makes the statement that a verb of saying is about: ألقى المدير كلمة قال فيها."""
    medium = next((index for index in range(verb + 1, last) if _is_statement(page, index)), None)
    if medium == verb + 1 and page.roles[verb - 1] == "was":
        return subject_before(page, verb)  # كان المصرف قد أصدر بيانا
    if medium is None or medium == verb + 1 or page.roles[medium - 1] == "to" or page.has_preposition(medium):
        return None
    subject = read_phrase(page, verb + 1, medium)
    return (verb + 1, subject.stop) if _may_lead(page, verb + 1) and subject.stop == medium else None


def _is_statement(page: Page, index: int) -> bool:
    """Tell whether a word is the noun for what a statement is made in, in the accusative too: بيانا."""
    return page.words[index] in channels() or page.folds[index].removesuffix(_ALEF) in channels()


def _in_relative(page: Page, begin: int, index: int) -> bool:
    """Tell whether a verb stands right behind a relative, or behind an indefinite noun that it describes."""
    before = index - 1
    while before > begin and page.roles[before] in ("not", "was"):
        before -= 1
    if before < begin:
        return False
    if page.roles[before] == "relative":
        return True
    mask = page.masks[before]
    return not page.roles[before] and bool(mask & NOMINAL) and not mask & (ARTICLE | NAME | UNKNOWN) and before > begin


def _starts_clause(page: Page, index: int, last: int) -> bool:
    """Tell whether و with a noun that can speak begins a clause of its own: … وشرطة المنطقة تؤكد."""
    written = page.words[index]
    if head_kind(written) is not None or head_kind(written[1:]) is None:
        return False
    before = index - 1
    while before > 0 and not page.roles[before] and index - before < 6:
        if head_kind(page.words[before]) is not None:
            return False  # two who speak: وزارة الصحة ووزارة النقل
        before -= 1
    return True


def _may_lead(page: Page, first: int) -> bool:
    """Tell whether a word can begin a subject."""
    role = page.roles[first]
    if first in page.quoted or role in ("each", "this"):
        return True
    if role not in ("", "medium") or not page.words[first][:1].isalnum() or page.in_time(first):
        return False
    mask = page.masks[first]
    counted = page.words[first].isdecimal()
    return not page.has_preposition(first) and (counted or bool(mask & (NOMINAL | UNKNOWN)))


def _subject_stop(page: Page, first: int, last: int) -> int:
    """Give where a subject before its verb ends: a noun phrase with its prepositions and relative clauses."""
    stop = first + 1 if page.roles[first] in ("this", "each") else first
    stop = read_phrase(page, stop, last).stop
    while stop < last:
        role = page.roles[stop]
        if role == "relative" or (not role and page.is_verb(stop)):
            return last
        if role == "this" and stop + 1 < last:
            stop = read_phrase(page, stop, last).stop
            continue
        if role in ("to", "about", "with") and stop + 1 < last:
            if page.roles[stop + 1] in ("medium", "time", "saying", "platform") or page.in_time(stop + 1):
                return stop
            stop = max(read_phrase(page, stop + 1, last).stop, stop + 2)
        elif not role and not page.in_time(stop):
            stop = max(read_phrase(page, stop, last).stop, stop + 1)
        elif role == "open":
            close = page.close_of(stop, last)
            if close is None:
                return stop
            stop = close + 1
        elif stop in page.quoted and page.quoted[stop].after <= last:
            stop = page.quoted[stop].after
        else:
            return stop
    return stop


def _is_adjunct(page: Page, first: int, last: int) -> bool:
    """Tell whether what stands between a subject and its verb is a time, a medium or an adverb."""
    role = page.roles[first]
    return role in ("to", "with", "after", "time", "pronoun", "manner") or page.in_time(first)


def _antecedent(page: Page, begin: int, relative: int) -> Tokens | None:
    """Give what a relative clause belongs to: from a person on, else the first noun that agrees with the relative."""
    index = relative - 1
    while index >= begin and (
        page.roles[index] in ("", "medium", "platform", "close", "open") or index in page.closing
    ):
        if not page.roles[index] and page.is_verb(index):
            break
        index = page.closing[index].open - 1 if index in page.closing else index - 1
    feminine = _TEH in page.folds[relative]
    agreeing = None
    for start in range(index + 1, relative):
        mask = page.masks[start]
        if mask & AND or page.has_preposition(start) or not (mask & (NOUN | NAME | UNKNOWN) or start in page.quoted):
            continue
        if read_phrase(page, start, relative).stop != relative:
            continue
        if head_kind(page.words[start]) == "person":
            return start, relative
        if agreeing is None and (bool(mask & (FEMININE | PLURAL)) == feminine or mask & (NAME | UNKNOWN)):
            agreeing = start, relative
    return agreeing
