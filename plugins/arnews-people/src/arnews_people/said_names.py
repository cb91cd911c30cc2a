"""
Names that stand between who speaks and what is said: «المتحدث زاو مين تون إن», «وقال محاميه مقران آيت العربي إنه».

Whatever stands between a role and «إن» or between the commas of an apposition, and is no word of the sentence, is the
name; so the place tells what no list knows.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress
from operator import and_
from typing import Final

from arnews.memo import Memo
from arnews.segmentation import word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, OWNED, PLURAL, UNKNOWN, classes_of
from arnews.words import word
from arnews_people.complements import is_place, is_strange
from arnews_people.evidence import looks_foreign
from arnews_people.names import Name, make_name, names_in
from arnews_people.words import bodies, heads, is_given_name, name_counts, nations, particles, role_part, role_words

__all__ = [
    "before_said",
    "definite_before_saying",
    "ends_apposition",
    "is_said_of",
    "names_between_commas",
    "names_of_foreigners",
    "names_of_speakers",
    "up_to_comma",
    "up_to_saying",
]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_COMMAS: Final = ("\N{ARABIC COMMA}", ",", "\N{ARABIC SEMICOLON}")
_ENDS: Final = (*_COMMAS, ".")
_USUAL: Final = 4.0
"""Zipf: a word that is more usual than this is no piece of a foreign name."""
_LONGEST_SAID: Final = 4
_LONGEST_FOREIGN: Final = 4
_SHORT: Final = 5
"""Letters of the words in a foreign name that only its place shows."""
_FOREIGN: Final = 2
"""How many words may stand before what evidence knows of a foreign name."""
_GIVEN: Final = 10
"""How many bear a given name that many have."""
_FAMILIES: Final = 5
"""How many bear a family name that is no chance."""
_SEVERAL: Final = 2
"""How many bear a name that is more than an entry of a list."""
_SELDOM: Final = 3.6
"""Zipf: a word that is less usual than this may be a name that lists hardly have."""
_USUAL_PIECE: Final = 4.6
"""Zipf: a word that is more usual than this is no piece of a name before what is said, though nothing else fits."""


def up_to_comma(tokens: Tokens, name: Name) -> Name:
    """
    Give a name between two commas with its last word, whatever that may be elsewhere: «، محمود | بصلة، إن».

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("، محمود بصلة، إن")
    >>> name = up_to_comma(tokens, make_name(tokens, tokens.span(1, 2)))
    >>> tokens.text[name.span.start : name.span.end]
    'محمود بصلة'
    """
    after = name.stop + 1
    if len(name.parts) > 1 or after >= len(tokens.words) or tokens.words[after] not in _COMMAS:
        return name
    text = tokens.words[name.stop]
    if word(text).kind != "word" or tokens.begins_line(name.stop) or not is_given_name(tokens.words[name.start]):
        return name
    stop, daytime = role_part("stop")[text], role_part("daytime")[text]
    first = classes_of(text).likeliest
    is_adverb = word(text).bare.endswith(_ALEF) and first is not None and first.part in ("adjective", "adverb")
    if stop is not None or daytime is not None or is_adverb or role_words()[text] is not None:
        return name
    return make_name(tokens, Span(name.span.start, tokens.ends[name.stop]))


def names_of_speakers(tokens: Tokens) -> Iterator[Name]:
    """
    Give the names of two words or more between somebody's relative or helper who speaks and what is said.

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("وقال محاميه مقران آيت العربي إنه سيطعن في القرار")
    >>> [tokens.text[name.span.start : name.span.end] for name in names_of_speakers(tokens)]
    ['مقران آيت العربي']
    """
    words = tokens.words
    for index in role_part("speech").hits(tokens):
        start = index + 2
        if start + 1 >= len(words) or tokens.begins_line(index + 1) or not _is_owned_somebody(words[index + 1]):
            continue
        stop = start
        while stop < min(start + _LONGEST_SAID + 1, len(words)) and not tokens.begins_line(stop):
            if role_part("closing")[words[stop]] is not None:
                if stop > start + 1 and not word(words[start]).bare.startswith(_ARTICLE):
                    yield make_name(tokens, tokens.span(start, stop))
                break
            if not _may_be_piece(words[stop], is_last=stop > start):
                break
            stop += 1


def names_of_foreigners(tokens: Tokens) -> Iterator[Name]:
    """
    Give the names of two words or more that nobody knows behind what somebody is: «المعارض كالونزو موسيوكا».

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("وأثار القرار انتقادات المعارض كالونزو موسيوكا. وافتتح المركز ميلكو تيرفان")
    >>> [tokens.text[name.span.start : name.span.end] for name in names_of_foreigners(tokens)]
    ['كالونزو موسيوكا']
    """
    words = tokens.words
    strange = list(map(_STRANGE.__getitem__, words))
    for index in compress(range(1, len(words) - 1), map(and_, strange[1:], strange[2:])):
        if strange[index - 1] or tokens.begins_line(index) or not _IS_SOMEBODY[words[index - 1]]:
            continue
        stop = index + 1
        while stop < min(index + _LONGEST_FOREIGN, len(words)) and strange[stop] and not tokens.begins_line(stop):
            if word(words[stop]).bare[0] == _WAW:
                break  # «الحارس غانلويغي بوفون | وغانلوكا زامبروتا»
            stop += 1
        if stop > index + 1:
            yield make_name(tokens, tokens.span(index, stop))


def _may_be_strange(text: str) -> bool:
    """Tell whether nobody knows a word, and it is no place, no body and nothing with a letter joined to it."""
    if word(text).kind != "word" or not (is_strange(text) or _is_unknown_name(text)):
        return False
    return bodies()[text] is None and not is_place(text)


def _is_unknown_name(text: str) -> bool:
    """Tell whether a word is known as nothing and has never been seen: «كالونزو»."""
    first = classes_of(text).likeliest
    is_unknown = first is not None and first.part == "name" and bool(first.mask & UNKNOWN)
    return is_unknown and looks_foreign(text) and not word_frequency(text)


def _is_definite_somebody(text: str) -> bool:
    """Tell whether a definite noun says what somebody is: a role, a title, a participle in the singular."""
    first, bare = classes_of(text).likeliest, word(text).bare
    if first is None or not bare.startswith(_ARTICLE) or first.mask & (AND | BOUND_PREPOSITION):
        return False
    if heads()[text] is not None or role_part("namesake")[text] is not None or role_part("apposed")[text] is not None:
        return False
    title = role_part("title")[text]
    if role_words()[text] is not None or (title is not None and title.entries):
        return True
    return (
        first.part == "noun"
        and first.form == "participle"
        and first.number == "singular"
        and not bare.endswith(_TEH_MARBUTA)
    )


_STRANGE: Final = Memo[str, bool](_may_be_strange)
_IS_SOMEBODY: Final = Memo[str, bool](_is_definite_somebody)


def names_between_commas(tokens: Tokens) -> Iterator[Name]:
    """
    Give the names of two words between two commas behind who is told of: «المسافر، يزن الخوالدة، كان متوجها».

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("المسافر، يزن الخوالدة، كان متوجها. الحفل، صباح الجمعة، تأجل")
    >>> [tokens.text[name.span.start : name.span.end] for name in names_between_commas(tokens)]
    ['يزن الخوالدة']
    """
    words = tokens.words
    for index in compress(range(len(words) - 3), map(_COMMAS.__contains__, words)):
        if not index or words[index + 3] not in _COMMAS or tokens.begins_line(index + 2):
            continue
        before = classes_of(words[index - 1]).likeliest
        if before is None or before.part not in ("noun", "adjective") or not before.mask & ARTICLE:
            continue
        if _is_known_given(words[index + 1]) and _is_known_family(words[index + 2]):
            yield make_name(tokens, tokens.span(index + 1, index + 3))


@lru_cache(maxsize=1 << 12)
def _is_known_given(text: str) -> bool:
    """Tell whether a word is a given name of many before all."""
    first = classes_of(text).likeliest
    is_name = first is not None and first.part == "name" and not first.mask & (AND | BOUND_PREPOSITION)
    return is_name and is_given_name(text) and name_counts(word(text).bare)[0] >= _GIVEN


@lru_cache(maxsize=1 << 12)
def _is_known_family(text: str) -> bool:
    """Tell whether a word is in the lists as a family name, or has the article and is hardly ever used."""
    first = classes_of(text).likeliest
    tables = (role_words()[text], role_part("title")[text], nations()[text], role_part("stop")[text])
    if first is None or first.part not in ("noun", "name", "adjective") or any(table is not None for table in tables):
        return False
    if first.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    is_unused = bool(first.mask & ARTICLE) and word_frequency(text) < _SELDOM
    return is_unused or is_strange(text) or name_counts(word(text).bare)[1] >= _FAMILIES


def _is_owned_somebody(text: str) -> bool:
    """Tell whether a word is who stands in some relation to somebody told of: «محاميه», «مدربها», «والده»."""
    if role_part("counterpart")[text] is not None or role_part("kin")[text] is not None:
        return True
    first = classes_of(text).likeliest
    if (
        first is None
        or first.part != "noun"
        or not first.mask & OWNED
        or first.mask & (AND | BOUND_PREPOSITION | PLURAL)
    ):
        return False
    bare = word(text).bare
    stem = next((bare[: -len(ending)] for ending in _PRONOUNS if bare.endswith(ending)), bare)
    forms = (stem, stem.removesuffix(_TEH) + _TEH_MARBUTA, _ARTICLE + stem)
    return first.form == "participle" or any(role_words()[form] is not None for form in forms)


_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_PRONOUNS: Final = ("\N{ARABIC LETTER HEH}\N{ARABIC LETTER MEEM}", _HEH + _ALEF, _HEH)


def _may_be_piece(text: str, *, is_last: bool) -> bool:
    """Tell whether a word may be in a name that only its place shows; a later one may have the article."""
    if text in particles():
        return True
    first = classes_of(text).likeliest
    tables = (role_words()[text], role_part("part")[text], role_part("title")[text], nations()[text])
    if word(text).kind != "word" or first is None or _is_stop(text) or any(table is not None for table in tables):
        return False
    if first.mask & (AND | BOUND_PREPOSITION | OWNED) and not first.mask & UNKNOWN and word_frequency(text):
        return False
    if first.mask & ARTICLE:
        return is_last and sum(name_counts(word(text).bare)[:2]) > 1
    listed = sum(name_counts(word(text).bare)[:3])
    return listed >= _SEVERAL or looks_foreign(text) or (listed > 0 and word_frequency(text) < _SELDOM)


def _is_stop(text: str) -> bool:
    found = role_part("stop")[text]
    return found is not None and bool(found.entries) and found.exact


def before_said(tokens: Tokens, start: int) -> Name | None:
    """Give the foreign name that is all that stands before what was said: «المتحدث | زاو مين تون | إن»."""
    words = tokens.words
    if start + 2 >= len(words) or not looks_foreign(words[start]):
        return None
    for stop in range(start + 1, min(start + _LONGEST_SAID + 1, len(words))):
        if role_part("closing")[words[stop]] is not None:
            return make_name(tokens, tokens.span(start, stop)) if stop > start + 1 else None
        first = classes_of(words[stop]).likeliest
        is_free = first is not None and not first.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED)
        if not is_free or word(words[stop]).kind != "word" or _is_stop(words[stop]) or tokens.begins_line(stop):
            return None
        if role_words()[words[stop]] is not None or len(word(words[stop]).bare) > _SHORT:
            return None
    return None


def ends_apposition(tokens: Tokens, start: int) -> Name | None:
    """Give the name between two commas of which only the end is known: «، | روش مارك كريستيان كابوري | ،»."""
    words = tokens.words
    named = names_in(tokens)
    for first in range(start + 1, min(start + _FOREIGN + 1, len(words))):
        before = classes_of(words[first - 1]).likeliest
        if word(words[first - 1]).kind != "word" or before is None or word_frequency(words[first - 1]) > _USUAL:
            return None
        if before.part not in ("noun", "name", "adjective"):
            return None
        if before.mask & (ARTICLE | BOUND_PREPOSITION | AND) or _is_stop(words[first - 1]):
            return None
        name = named.get(first)
        if name is not None:
            is_whole = len(name.parts) > 1 and name.stop < len(words) and words[name.stop] in _COMMAS
            return make_name(tokens, Span(tokens.starts[start], name.span.end)) if is_whole else None
    return None


def up_to_saying(tokens: Tokens, start: int, name: Name | None) -> Name | None:
    """Give the name behind a full role, with a last word that nothing knows before «إن»: «فام كوانغ | هيو بأن»."""
    if name is None:
        return _before_saying(tokens, start)
    after = name.stop + 1
    if name.start != start or name.stop >= len(tokens.words) or tokens.begins_line(name.stop):
        return name
    ends = after == len(tokens.words) or tokens.words[after] in _ENDS or role_part("closing")[tokens.words[after]]
    if not ends and not (_STRANGE[tokens.words[name.stop]] and not _STRANGE[tokens.words[after]]):
        return name
    last = classes_of(tokens.words[name.stop]).likeliest
    is_joined = last is not None and bool(last.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED))
    if last is None or last.part != "name" or (is_joined and not _STRANGE[tokens.words[name.stop]]):
        return name
    return make_name(tokens, Span(name.span.start, tokens.ends[name.stop]))


def definite_before_saying(tokens: Tokens, start: int) -> Name | None:
    """Give the given name with the article and the family name before «إن»: «النائب العام | الصديق الصور | إن»."""
    if start + 2 >= len(tokens.words) or role_part("closing")[tokens.words[start + 2]] is None:
        return None
    given, family = tokens.words[start], tokens.words[start + 1]
    tables = (role_words()[given], role_words()[family], role_part("title")[given], nations()[given], nations()[family])
    if any(table is not None for table in tables) or tokens.begins_line(start) or tokens.begins_line(start + 1):
        return None
    first, last = classes_of(given).likeliest, classes_of(family).likeliest
    is_given = name_counts(word(given).bare)[0] >= _GIVEN and first is not None and bool(first.mask & ARTICLE)
    is_family = last is not None and last.part in ("noun", "name") and not last.mask & (AND | BOUND_PREPOSITION | OWNED)
    return make_name(tokens, tokens.span(start, start + 2)) if is_given and is_family else None


def _before_saying(tokens: Tokens, start: int) -> Name | None:
    """Give the foreign name between a full role and «إن», «بأن», of which nothing is known: «نغوين دونغ تشونغ بأن»."""
    for stop in range(start, min(start + _LONGEST_FOREIGN + 1, len(tokens.words))):
        text = tokens.words[stop]
        if role_part("closing")[text] is not None:
            is_name = stop >= start + 2 and not tokens.begins_line(stop)
            return make_name(tokens, Span(tokens.starts[start], tokens.ends[stop - 1])) if is_name else None
        first = classes_of(text).likeliest
        if word(text).kind != "word" or first is None or _is_stop(text) or word_frequency(text) > _USUAL_PIECE:
            return None
        if first.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED) or not _is_noun_or_piece(text):
            return None
        if role_words()[text] is not None or role_part("part")[text] is not None or nations()[text] is not None:
            return None
    return None


def is_said_of(tokens: Tokens, start: int, name: Name) -> bool:
    """
    Tell whether «إن» leads to a role and what is said of it, which is no name: «إن المدرب | باق».

    It is what is said where nothing else is, for a clause has something to say.
    """
    before = tokens.words[start - 1] if start else ""
    if not before or role_part("closing")[before] is None or role_part("speech")[before] is not None:
        return False
    if name.stop >= len(tokens.words) or word(tokens.words[name.stop]).kind in ("punctuation", "quote"):
        return True
    first = classes_of(tokens.words[name.start]).likeliest
    return first is not None and first.part != "name" and not any(name_counts(tokens.words[name.start]))


def _is_noun_or_piece(text: str) -> bool:
    """Tell whether a word is a noun, or a short one that is seldom whatever else it is: «تشو», «تيه»."""
    first = classes_of(text).likeliest
    if first is not None and first.part == "name":
        return True
    if first is not None and first.part == "noun":
        return word_frequency(text) <= _USUAL
    return len(word(text).bare) < _SHORT and (name_counts(word(text).bare)[2] > 0 or word_frequency(text) < _SELDOM)
