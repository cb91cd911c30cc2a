"""Names that evidence does not know, where a title or what befell somebody asks for one: «الدكتورة روعة صالح»."""

from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from itertools import compress
from math import log10
from typing import Final

from arnews.lexicon import Match
from arnews.segmentation import word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_people.borders import is_joined_letter, skip_titles
from arnews_people.evidence import FOLDED, among, looks_foreign
from arnews_people.first_words import may_be_rare_given
from arnews_people.names import Name, make_name, names_in, read_name
from arnews_people.words import is_nationality, name_counts, nations, particles, role_part, role_words, second_names

__all__ = ["is_thing_done", "names_again", "names_behind_deaths", "names_behind_titles", "names_in_bylines"]

_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_FEW: Final = 4
"""How often the lists have a word that is known as something else as a given name."""


def names_behind_titles(tokens: Tokens) -> Iterator[Name]:
    """
    Give the names of two words or more behind a title, all words of which can be in a name.

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("وأدارت الأمسية الدكتورة روعة صالح، وشكرت الحضور")
    >>> [tokens.text[name.span.start : name.span.end] for name in names_behind_titles(tokens)]
    ['روعة صالح']
    """
    named = names_in(tokens)
    inside = {index for name in named.values() for index in range(name.start, name.stop)}
    stop = 0
    dots = (index - 1 for index in range(1, len(tokens.words)) if tokens.words[index] == ".")
    letters = [index for index in dots if is_joined_letter(tokens, index)]
    called = {index: match.stop for index in role_part("called").hits(tokens) if (match := _called(tokens, index))}
    for index in sorted({*role_part("title").hits(tokens), *letters, *called}):
        start = _skip_nation(
            tokens, skip_titles(tokens, called.get(index, index)), index
        )  # «تدعى | نعمة راشد», «عن طريق | سامي حسن»
        if start + 1 < len(tokens.words) and word(tokens.words[start]).kind == "quote" and tokens.gap(start):
            start += 1  # «الدكتور | “نبيل رعود”»
        if start <= max(index, stop) or start in inside or start >= len(tokens.words) or tokens.begins_line(start):
            continue
        name = _read(tokens, start, named)
        if name is not None and not is_thing_done(tokens, name):
            stop = name.stop
            yield name


def _skip_nation(tokens: Tokens, start: int, index: int) -> int:
    """Skip where somebody is from behind a title: «الطالبة | الكاميرونية | روا يوسف»."""
    nation = nations()[tokens.words[start]] if index < start < len(tokens.words) else None
    is_from = nation is not None and nation.definite and is_nationality(nation) and not nation.cut
    return start + (is_from and not tokens.begins_line(start))


def _called(tokens: Tokens, index: int) -> Match[str] | None:
    return role_part("called").match(tokens, index)


def is_thing_done(tokens: Tokens, name: Name) -> bool:
    """
    Tell whether what seems a name is what somebody has or does: «حملت الفتاة | زهرة بيضاء», «فقد الأسير | أمل العودة».

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("حملت الفتاة زهرة بيضاء")
    >>> is_thing_done(tokens, make_name(tokens, tokens.span(2, 4)))
    True
    """
    before = role_part("human")[tokens.words[name.start - 1]] if name.start else None
    if before is None or not before.entries:
        return False
    words = tokens.words[name.start : name.stop]
    if len(words) > 1:
        return not all(map(_is_usual_name, words))
    first = classes_of(words[0]).likeliest
    return first is None or first.part != "name" or not _is_usual_name(words[0])


@lru_cache(maxsize=1 << 12)
def _is_usual_name(text: str) -> bool:
    """Tell whether a word is a name of many, or no word of the language: «مالك», not «قمر», «العودة»."""
    if text in particles() or text in second_names():
        return True
    given, surname, elsewhere, _ = name_counts(word(text).bare)
    count, first = given + surname + elsewhere, classes_of(text).likeliest
    if not count:
        is_led = first is not None and bool(first.mask & (BOUND_PREPOSITION | OWNED))  # «وردة | لأمه»
        return looks_foreign(text) and not is_led
    return word_frequency(text) - log10(count) < _TOO_USUAL


_TOO_USUAL: Final = 3.2
"""How many powers of ten more usual than the name a word may be behind «الشاب», which may do something too."""


def names_behind_deaths(tokens: Tokens) -> Iterator[Name]:
    """
    Give the names of two words or more behind a noun of what befell somebody: «رحيل شريفة ماهر».

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("رحيل شريفة ماهر")
    >>> [tokens.text[name.span.start : name.span.end] for name in names_behind_deaths(tokens)]
    ['شريفة ماهر']
    """
    named = names_in(tokens)
    for index in role_part("death").hits(tokens):
        start = skip_titles(tokens, index + 1)
        if start in named or start >= len(tokens.words) or tokens.begins_line(start):
            continue
        name = _read(tokens, start, named)
        if name is not None:
            yield name


def names_in_bylines(tokens: Tokens) -> Iterator[Name]:
    r"""
    Give who wrote a text, where a line holds nothing but that and a place before it: «القطيف: أمل سعيد».

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("القطيف: أمل سعيد\nقال شاهد عيان إن الطريق مغلق")
    >>> [tokens.text[name.span.start : name.span.end] for name in names_in_bylines(tokens)]
    ['أمل سعيد']
    """
    words = tokens.words
    for index in compress(range(len(words)), map(_BEFORE_AUTHORS.__contains__, words)):
        stop = index + 1
        while stop < len(words) and not tokens.begins_line(stop):
            stop += 1
            if stop > index + _LONGEST_BYLINE:
                break
        begin = index - 1
        is_line = begin >= 0 and (tokens.begins_line(begin) or (begin > 0 and tokens.begins_line(begin - 1)))
        if not is_line or not index + _LONGEST_BYLINE >= stop > index + 2 or stop == len(words):
            continue
        inside = words[index + 1 : stop]
        is_name = name_counts(word(inside[0]).bare)[0] >= _OF_MANY and all(map(_is_listed, inside))
        if is_name and _ends_author(inside[-1]) and name_counts(word(words[begin]).bare)[3]:
            yield make_name(tokens, tokens.span(index + 1, stop))


@lru_cache(maxsize=1 << 12)
def _ends_author(text: str) -> bool:
    """Tell whether a word is a name before it is anything else, or a family name with the article."""
    first = classes_of(text).likeliest
    return first is not None and (first.part == "name" or (bool(first.mask & ARTICLE) and first.part != "adjective"))


_BEFORE_AUTHORS: Final = frozenset(":-–—ـ/")
_LONGEST_BYLINE: Final = 4
_OF_MANY: Final = 10


def _is_listed(text: str) -> bool:
    """Tell whether the lists know a word as a name, and nothing is joined to it."""
    first = classes_of(text).likeliest
    is_free = first is not None and not first.mask & (AND | BOUND_PREPOSITION | OWNED) and first.part != "verb"
    return is_free and any(name_counts(word(text).bare)[:3]) and role_words()[text] is None


def names_again(tokens: Tokens, spans: Iterable[Span]) -> Iterator[Name]:
    """
    Give the other places of names of two words or more, word by word as they stand at some spans.

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("وفاة شريفة ماهر. كانت شريفة ماهر ممثلة")
    >>> [name.span for name in names_again(tokens, [tokens.span(1, 3)])]
    [Span(start=22, end=32)]
    """
    whole: set[tuple[str, ...]] = set()
    known: set[int] = set()
    for span in spans:
        within = tokens.within(span)
        known.update(within)
        if len(within) > 1 and tokens.starts[within[0]] == span.start:
            whole.add(tuple(FOLDED[tokens.words[index]] for index in within))
    sizes = sorted({len(words) for words in whole}, reverse=True)
    for index in among(tokens.words, {words[0] for words in whole}) if whole else ():
        for size in sizes:
            place = range(index, min(index + size, len(tokens.words)))
            if tuple(FOLDED[tokens.words[at]] for at in place) not in whole or not known.isdisjoint(place):
                continue
            if not any(tokens.begins_line(at) for at in place[1:]):
                known.update(place)
                yield make_name(tokens, tokens.span(index, place.stop))
                break


def _read(tokens: Tokens, start: int, named: Container[int]) -> Name | None:
    """Read a name of two words or more that all can be in one; it takes in what evidence knows of it."""
    if not (_may_begin(tokens.words[start]) or (may_be_rare_given(tokens.words[start]) and not _acts(tokens, start))):
        return None
    name = read_name(tokens, start)
    if name is None:
        return None
    if len(name.parts) == 1 and name.stop == start + 1 < len(tokens.words) and not tokens.begins_line(start + 1):
        known = names_in(tokens).get(start + 1)
        if known is not None and known.span.start == tokens.starts[start + 1]:
            name = make_name(tokens, tokens.span(start, known.stop))  # «الحاج | بلة أحمد»
    inside = tokens.words[start + 1 : name.stop]
    if not _may_begin(tokens.words[start]):
        inside = inside[:-1]  # «وميض | الراجح»
    is_name = len(name.parts) > 1 and all(map(_may_be_inside, inside)) and name.span.start == tokens.starts[start]
    return name if is_name else None


def _acts(tokens: Tokens, start: int) -> bool:
    """Tell whether who may do something stands before: «قبل الطفل | جبين محمد»."""
    before = role_part("human")[tokens.words[start - 1]]
    return before is not None and bool(before.entries)


@lru_cache(maxsize=1 << 12)
def _may_begin(text: str) -> bool:
    """Tell whether a word can be a given name: no role, no nationality, in the lists or known as nothing else."""
    nation = nations()[text]
    if role_words()[text] is not None or (nation is not None and is_nationality(nation)):
        return False
    first = classes_of(text).likeliest
    if first is None or first.mask & (AND | BOUND_PREPOSITION | OWNED) or role_part("stop")[text] is not None:
        return False
    given, _, elsewhere, _ = name_counts(word(text).bare)
    if first.mask & ARTICLE:
        return given >= _FEW
    return given >= _FEW or looks_foreign(text) or (elsewhere > 0 and bool(first.mask & UNKNOWN))


@lru_cache(maxsize=1 << 12)
def _may_be_inside(text: str) -> bool:
    """Tell whether a word can stand in a name behind its first: in the lists, or known as nothing else."""
    if text in particles() or text in second_names() or any(name_counts(word(text).bare)[:3]):
        return True
    first = classes_of(text).likeliest
    is_unseen = first is not None and bool(first.mask & ARTICLE) and first.part in ("noun", "name", "adjective")
    is_hers = word(text).bare.endswith(_MARBUTA) and name_counts(word(text).bare[:-1])[1] > _FEW  # «رحاب | البلوشية»
    return looks_foreign(text) or (is_unseen and (is_hers or word_frequency(text) < _UNSEEN))  # «رحاب | الزدجالية»


_UNSEEN: Final = 1.5
