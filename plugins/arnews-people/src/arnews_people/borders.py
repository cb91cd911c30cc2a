"""
Where a name begins and ends that evidence found a word too long or too short.

A word before it may be the arm of a rank («اللواء ركن») or describe who has a role («الفنان الكبير»); one may be a
given name that is an adjective too («الصادق محمد»). Behind it the father may follow («ولد شيخنا»), a title that is the
family name («طارق الأمير»), or words that only look like a name («عن عمر»).
"""

from collections.abc import Collection
from functools import lru_cache
from typing import Final

from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, FINITE_VERB, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_people.evidence import looks_foreign
from arnews_people.words import (
    arms,
    child_words,
    is_known_surname,
    is_nationality,
    name_counts,
    nations,
    other_phrases,
    owners,
    particles,
    ranks,
    role_part,
    role_words,
    upon,
)

__all__ = [
    "begin_of",
    "behind_other",
    "end_of",
    "is_ali",
    "is_before_all_a_name",
    "is_joined_letter",
    "is_joined_role",
    "is_office_of",
    "is_only_verb",
    "is_owned_noun",
    "is_rare_second",
    "skip_titles",
]

_PAUSES: Final = frozenset(("\N{ARABIC COMMA}", ",", ":", "-", "(", ")", "\N{EN DASH}", "\N{EM DASH}", "."))
_YEH: Final = "\N{ARABIC LETTER YEH}"
_GIVEN: Final = 10
"""How often the lists have a definite word as a given name that may begin a name of several words."""


def begin_of(tokens: Tokens, start: int, stop: int) -> int:
    """
    Give the token in which a name begins of which evidence found the tokens from `start` to `stop`.

    >>> from arnews.tokenization import tokenize
    >>> begin_of(tokenize("الفنان الكبير سعيد حداد"), 1, 4), begin_of(tokenize("اللواء الصادق محمد علي"), 2, 4)
    (2, 1)
    """
    phrase = role_part("title").match(tokens, start) if stop > start + 2 else None
    if phrase is not None and start + 1 < phrase.stop < stop:
        start = phrase.stop  # «آية الله | ناصر شيرازي»
    start, _ = behind_other(tokens, start, stop, 0)
    while stop > start + 1 and (
        _is_title(tokens, start, stop)
        or _is_trade(tokens.words[start], tokens.words[start + 1])
        or (start and (_is_arm(tokens, start) or _is_attribute(tokens, start)))
    ):
        start += 1
    if stop > start + 2 and _is_joined_deed(tokens.words[start]) and _is_of_elsewhere(tokens.words[start + 1]):
        start += 1  # «وعادل | سون هيونغ»
    if stop > start + 2 and tokens.words[start + 1] in particles() and _is_deed(tokens.words[start]):
        start += 1  # «وهاجم | أبو عبيدة»
    return start - _is_given_before(tokens, start, stop)


def behind_other(tokens: Tokens, start: int, stop: int, cut: int) -> tuple[int, int]:
    """
    Give where a name begins behind a phrase that only looks like one, and the letters joined to it there.

    >>> from arnews.tokenization import tokenize
    >>> behind_other(tokenize("وأمانة سر إيمان حداد"), 0, 4, 1)
    (2, 0)
    """
    other = other_phrases().match(tokens, start)
    return (other.stop, 0) if other is not None and start + 1 < other.stop < stop else (start, cut)


def _is_arm(tokens: Tokens, index: int) -> bool:
    """Tell whether the arm of a rank stands at a token: «اللواء | ركن»."""
    return tokens.words[index] in arms() and tokens.words[index - 1] in ranks()


def _is_title(tokens: Tokens, index: int, stop: int) -> bool:
    """Tell whether a title, or a role like one, stands before what else begins a name: «البابا | فرنسيس»."""
    text, after = tokens.words[index], tokens.words[index + 1]
    tables = (role_part("title")[text], role_part("human")[text], role_words()[text])
    title, is_title = tables[0], any(found is not None and bool(found.entries) for found in tables)
    given, surname, _, _ = name_counts(word(text).bare)
    bare = word(text).bare
    joined = (title is not None and title.cut > 0) or (tables[2] is not None and tables[2].cut > 0)
    is_joined = joined and bare[1:].startswith(_ARTICLE)  # «واللواء | سامي حداد», «والنائبة | هالة نجيب»
    if not is_title or not (is_joined or bare.startswith(_ARTICLE)):
        return False
    if given >= _GIVEN and surname >= given:
        return is_known_surname(word(after).bare)  # «السيد | قنديل», but «السيد غروسي»
    return name_counts(word(after).bare)[0] > 1 or (stop > index + 2 and looks_foreign(after))


@lru_cache(maxsize=1 << 12)
def _is_trade(text: str, after: str) -> bool:
    """Tell whether a definite noun that is nobody's given name says what somebody is: «السباح | حاتم الجبالي»."""
    first = classes_of(text).likeliest
    if first is None or first.part != "noun" or not first.mask & ARTICLE or first.mask & (AND | BOUND_PREPOSITION):
        return False
    given, surname, _, _ = name_counts(word(text).bare)
    return not given and surname <= _FEW and name_counts(word(after).bare)[0] >= _GIVEN


@lru_cache(maxsize=1 << 12)
def _is_deed(text: str) -> bool:
    """Tell whether a word is a verb, perhaps behind «and», and nobody's given name: «وهاجم»."""
    first = classes_of(text).likeliest
    is_verb = first is not None and bool(first.mask & FINITE_VERB)
    bare = word(text).bare
    return is_verb and not name_counts(bare)[0] and not (bare[0] == _WAW and name_counts(bare[1:])[0])


@lru_cache(maxsize=1 << 12)
def _is_joined_deed(text: str) -> bool:
    """Tell whether a word is «and» and what may be a verb in the past: «وعادل», «وسعيد» is none."""
    bare = word(text).bare
    if bare[:1] != _WAW or len(bare) < _LETTERS + 2:
        return False
    return any(bool(one.mask & FINITE_VERB) for one in classes_of(bare[1:]).classes)


@lru_cache(maxsize=1 << 12)
def _is_of_elsewhere(text: str) -> bool:
    """Tell whether a word is a name of elsewhere or of nowhere, and no Arabic given name."""
    given, _, elsewhere, _ = name_counts(word(text).bare)
    first = classes_of(text).likeliest
    return first is not None and first.part == "name" and not given and (elsewhere > 0 or looks_foreign(text))


def _is_attribute(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite adjective describes who has the role before it: «الفنان | الكبير»."""
    if tokens.begins_line(index) or not _may_describe(tokens.words[index]):
        return False
    before = tokens.words[index - 1]
    if not word(before).bare.startswith(_ARTICLE):
        return False
    role, nation = role_words()[before], nations()[before]
    if role is not None or (nation is not None and is_nationality(nation)):
        return True
    if role_part("title")[before] is not None:
        return not word(tokens.words[index]).folded.removesuffix(_HEH).endswith(_YEH)  # not «السيد | البدوي»
    first = classes_of(before).likeliest
    return index > 1 and first is not None and first.part == "adjective" and _is_role(tokens, index - 2)


_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_HEH: Final = "\N{ARABIC LETTER HEH}"  # as folding writes the feminine ending


def _is_role(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite role stands at a token."""
    text = tokens.words[index]
    return role_words()[text] is not None and word(text).bare.startswith(_ARTICLE)


@lru_cache(maxsize=1 << 12)
def _may_describe(text: str) -> bool:
    """Tell whether a word is a definite adjective before it is a given name."""
    first = classes_of(text).likeliest
    if first is None or first.part != "adjective" or not first.mask & ARTICLE or first.mask & (AND | BOUND_PREPOSITION):
        return False
    return name_counts(word(text).bare)[0] < _GIVEN


def _is_given_before(tokens: Tokens, start: int, stop: int) -> bool:
    """
    Tell whether a given name stands before a name that is an adjective too: «اللواء | الصادق | محمد الأزرق».

    No noun stands before that which it could describe.
    """
    if start < 1 or stop < start + 2 or tokens.begins_line(start) or not _may_begin(tokens.words[start - 1]):
        return False
    if not name_counts(word(tokens.words[start]).bare)[0] > 1:
        return False
    if start == 1 or tokens.begins_line(start - 1):
        return True
    before = tokens.words[start - 2]
    title = role_part("title")[before]
    if before in _PAUSES or (title is not None and title.entries) or before in arms():
        return True
    first = classes_of(before).likeliest
    if (_is_hers(before) or _is_town(before)) and not _is_hers(tokens.words[start - 1]):
        return True  # «والي ولاية الجزيرة | الصادق عثمان»
    return first is not None and not first.mask & ARTICLE and first.form == "verbal_noun"  # «تعيين | الطيب محمد علي»


@lru_cache(maxsize=1 << 12)
def _is_town(text: str) -> bool:
    """Tell whether the lists know a word without the article as a place before all: «سنار»."""
    given, surname, elsewhere, place = name_counts(word(text).bare)
    return place > 1 and given + surname + elsewhere < _GIVEN and not word(text).bare.startswith(_ARTICLE)


def _is_hers(text: str) -> bool:
    """Tell whether a definite word ends as feminine ones do, so that nothing masculine describes it: «الجزيرة»."""
    known = word(text)
    return known.bare.startswith(_ARTICLE) and known.folded.endswith(_HEH) and known.bare[-1] != _HEH


@lru_cache(maxsize=1 << 12)
def _may_begin(text: str) -> bool:
    """Tell whether a definite word is a given name of many: «الصادق», no title and no role."""
    bare = word(text).bare
    if not bare.startswith(_ARTICLE) or role_words()[text] is not None or role_part("title")[text] is not None:
        return False
    given, surname, _, _ = name_counts(bare)
    return given >= _GIVEN and given >= surname


def end_of(tokens: Tokens, start: int, stop: int) -> int:
    """
    Give the token behind a name of which evidence found the tokens from `start` to `stop`.

    >>> from arnews.tokenization import tokenize
    >>> end_of(tokenize("محمد محمود ولد شيخنا حاكما"), 0, 2), end_of(tokenize("رحيل طارق الأمير بعد مرض"), 1, 2)
    (4, 3)
    """
    for index in range(start + 1, stop):
        other = other_phrases().match(tokens, index)
        if other is not None and other.stop > index + 1:
            stop = index  # «المخرج ويليام | عن عمر»
            break
        if is_office_of(tokens, index) or tokens.words[index] in owners():
            stop = index  # «محمد السيد | عميد الكلية», «نبيل جورج | صاحب الـ 50 عاما»
            break
    if stop > start + 2 and _is_usual_thing(tokens.words[stop - 1]) and tokens.words[stop - 2] not in particles():
        stop -= 1  # «سامر بلعيد | اللقاء»
    if stop == start + 1 and (_is_family_title(tokens, start, stop) or _is_rare_family(tokens, start, stop)):
        return stop + 1
    if stop < len(tokens.words) and _is_tribal(tokens, start, stop):
        return stop + 1
    if stop < len(tokens.words) and _is_upon(tokens, stop):
        stop += 1
    while stop + 1 < len(tokens.words) and _is_father(tokens, stop, start):
        stop += 2
        while stop < len(tokens.words) and tokens.words[stop - 1] in particles() and not tokens.begins_line(stop):
            stop += 1  # «ولد | عبد | الله»
    return stop


@lru_cache(maxsize=1 << 12)
def _is_usual_thing(text: str) -> bool:
    """Tell whether a word is a usual noun with the article that no list has as a name: «اللقاء»."""
    first = classes_of(text).likeliest
    if first is None or first.part != "noun" or not first.mask & ARTICLE or first.share < _SURE:
        return False
    return not any(name_counts(word(text).bare)[:3]) and word_frequency(text) > _USUAL


_USUAL: Final = 4.3


def is_office_of(tokens: Tokens, index: int) -> bool:
    """Tell whether a role and the noun that it is of stand at a token, which is nobody's family name: «عميد الكلية»."""
    text = tokens.words[index]
    if index + 1 >= len(tokens.words) or tokens.begins_line(index + 1) or word(text).bare.startswith(_ARTICLE):
        return False
    role, after = role_words()[text], tokens.words[index + 1]
    if role is None or not role.entries or role.cut or sum(name_counts(word(text).bare)[:2]) >= _GIVEN:
        return False  # «عادل إمام | الحفل»
    first = classes_of(after).likeliest
    is_noun = first is not None and first.part in ("noun", "adjective") and bool(first.mask & ARTICLE)
    return is_noun and sum(name_counts(word(after).bare)[:3]) < _GIVEN // 2


def _is_upon(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a preposition is somebody's name, since a mark stands behind it: «عصام | خلف.».

    So is «على», as Egyptians write it.
    """
    text = tokens.words[index]
    first = classes_of(text).likeliest
    after = tokens.words[index + 1] if index + 1 < len(tokens.words) else "."
    is_closed = word(after).kind == "punctuation" or (index + 1 < len(tokens.words) and tokens.begins_line(index + 1))
    is_name = text in upon() or (
        first is not None and first.part == "preposition" and not first.mask & OWNED and sum(_listed(text)) > _GIVEN
    )
    return is_name and is_closed and not tokens.begins_line(index)


def _is_tribal(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether the name of a tribe ends a name with «بن» in it: «فالح بن رجاء الله | السلمي»."""
    text = tokens.words[index]
    if tokens.begins_line(index) or not word(text).bare.startswith(_ARTICLE) or not word(text).bare.endswith(_YEH):
        return False
    nation = nations()[text]
    if role_words()[text] is not None or (nation is not None and is_nationality(nation)):
        return False
    is_son = any(inside in particles() for inside in tokens.words[start + 1 : index - 1])
    return is_son and name_counts(word(text).bare)[1] > _FEW


_FEW: Final = 2


def _is_father(tokens: Tokens, index: int, start: int) -> bool:
    """Tell whether «ولد» and the name of the father stand behind a given name: «محمود | ولد شيخنا», not «ولد عام»."""
    text, name = tokens.words[index], tokens.words[index + 1]
    if text not in child_words() or tokens.begins_line(index) or tokens.begins_line(index + 1):
        return False
    given = max(name_counts(word(tokens.words[at]).bare)[0] for at in {start, index - 1})
    return given > 1 and (name in particles() or _may_be_father(name))


@lru_cache(maxsize=1 << 12)
def _may_be_father(text: str) -> bool:
    """Tell whether a word can be the name behind «ولد»: in the lists, or known as nothing of the sentence."""
    if word(text).kind != "word" or role_words()[text] is not None or role_part("daytime")[text] is not None:
        return False
    first, stop = classes_of(text).likeliest, role_part("stop")[text]
    if first is None or (stop is not None and stop.exact) or role_part("age")[text] is not None:
        return False
    if any(name_counts(word(text).bare)[:3]):
        return first.part in ("noun", "name", "adjective")
    if word(text).bare.startswith(_ARTICLE) and first.part in ("noun", "adjective"):
        return word_frequency(text) < _SELDOM  # «محمد ولد | الباهر»
    return first.part == "name" and not first.mask & (FINITE_VERB | AND | BOUND_PREPOSITION)


def _is_family_title(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether a title behind a given name is the family name, since no name follows: «طارق | الأمير»."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    title = role_part("title")[tokens.words[index]]
    is_title = title is not None and bool(title.entries) and title.exact
    if not is_title or not word(tokens.words[index]).bare.startswith(_ARTICLE):
        return False
    given, surname, elsewhere, _ = name_counts(word(tokens.words[start]).bare)
    if given < _GIVEN or given + elsewhere < surname or role_words()[tokens.words[start]] is not None:
        return False
    return index + 1 >= len(tokens.words) or _is_no_name(tokens, index + 1)


def _is_rare_family(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether a definite word that hardly anybody uses stands behind a title and a given name: «أحمد | القنبع»."""
    if index >= len(tokens.words) or tokens.begins_line(index) or not start:
        return False
    text, before = tokens.words[index], tokens.words[start - 1]
    first = classes_of(text).likeliest
    tables = (role_part("title")[before], role_part("human")[before])
    is_titled = any(found is not None and bool(found.entries) for found in tables)
    is_titled = is_titled or (before == "." and start > 1 and skip_titles(tokens, start - 2) == start)  # «د.»
    if not is_titled or first is None:
        return False
    if not word(text).bare.startswith(_ARTICLE):
        is_free = first.part == "noun" and not first.mask & (AND | BOUND_PREPOSITION | OWNED)
        is_given = name_counts(word(tokens.words[start]).bare)[0] >= _GIVEN
        is_open = index + 1 < len(tokens.words) and is_joined_role(tokens, index + 1)
        return is_free and is_given and is_open and role_words()[text] is None  # «النقيب عصام | زيتون والمهندسة»
    given, surname, elsewhere, _ = name_counts(word(tokens.words[start]).bare)
    is_given = given >= _GIVEN and given + elsewhere >= surname
    if is_given and first.part == "adjective" and first.form != "participle" and _is_shut(tokens, index + 1):
        return nations()[text] is None and role_words()[text] is None  # «الشاعر راشد | البعيد والشاعر فلان»
    return is_given and word_frequency(text) < _RARE and nations()[text] is None and first.part in _NOUNS


def is_rare_second(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a word that hardly anybody uses may be the family name behind a given one: «أحمد | ضميرية لوكالة».

    >>> from arnews.tokenization import tokenize
    >>> is_rare_second(tokenize("الوزير أحمد ضميرية لوكالة"), 2), is_rare_second(tokenize("الوزير أحمد زيارة"), 2)
    (True, False)
    """
    if index >= len(tokens.words) or tokens.begins_line(index) or word(tokens.words[index]).kind != "word":
        return False
    text = tokens.words[index]
    first, stop = classes_of(text).likeliest, role_part("stop")[text]
    if first is None or first.part not in _NOUNS or first.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    if role_words()[text] is not None or nations()[text] is not None or (stop is not None and stop.entries):
        return False
    if first.form in ("participle", "verbal_noun") or first.number != "singular" or name_counts(word(text).bare)[3]:
        return False
    if not word(text).bare.startswith(_ARTICLE):
        return word_frequency(text) < _RAREST
    return word_frequency(text) < (_SELDOM if word(text).bare.endswith(_YEH) else _RARE)


_RAREST: Final = 2.0


@lru_cache(maxsize=1 << 12)
def is_before_all_a_name(text: str) -> bool:
    """
    Tell whether a word is a name before it is anything else, and one of many.

    >>> is_before_all_a_name("عليان"), is_before_all_a_name("عودة")
    (True, False)
    """
    first = classes_of(text).likeliest
    is_name = first is not None and first.part == "name" and first.share > _SURE
    return is_name and sum(name_counts(word(text).bare)[:2]) >= _GIVEN


_SURE: Final = 0.8


def is_ali(tokens: Tokens, start: int) -> bool:
    """
    Tell whether the name that folding takes for «على» stands at a token, a listed name behind it and then a mark.

    >>> from arnews.tokenization import tokenize
    >>> is_ali(tokenize("، علي سلام، الجلسة"), 1), is_ali(tokenize("، على سلام، الجلسة"), 1)
    (True, False)
    """
    if word(tokens.words[start]).bare != _ALI or start + 2 >= len(tokens.words) or tokens.begins_line(start + 1):
        return False
    text = tokens.words[start + 1]
    first = classes_of(text).likeliest
    if first is None or first.mask & (AND | BOUND_PREPOSITION | OWNED):
        return False
    title = role_part("title")[tokens.words[start - 1]] if start else None
    is_titled = title is not None and bool(title.entries) and first.part in ("noun", "name")
    is_listed = sum(name_counts(word(text).bare)[:2]) >= _FEW
    if not is_listed and not (is_titled and word_frequency(text) < _UNSEEN):
        return False  # but «المايسترو علي خصاف»
    return tokens.words[start + 2] in _PAUSES or role_part("closing")[tokens.words[start + 2]] is not None


_UNSEEN: Final = 2.0
_ALI: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"


def _is_shut(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark, «and» with a title, or what begins what was said stands at a token."""
    if index >= len(tokens.words) or tokens.begins_line(index) or word(tokens.words[index]).kind == "punctuation":
        return True
    return is_joined_role(tokens, index) or role_part("closing")[tokens.words[index]] is not None


def is_joined_role(tokens: Tokens, index: int) -> bool:
    """Tell whether «and» with a title or a definite role stands at a token: «والمهندسة»."""
    text = tokens.words[index]
    title, role = role_part("title")[text], role_words()[text]
    is_title = title is not None and title.cut > 0 and title.proclitics == _WAW
    return is_title or (role is not None and role.cut > 0 and word(text).bare.startswith(_WAW + _ARTICLE))


_RARE: Final = 3.2
_SELDOM: Final = 3.6
_NOUNS: Final = ("noun", "name", "adjective")


def _is_no_name(tokens: Tokens, index: int) -> bool:
    """Tell whether no name can begin at a token: a mark, a new line, a word of the sentence, a verb."""
    text = tokens.words[index]
    if tokens.begins_line(index) or word(text).kind != "word":
        return True
    stop, closing = role_part("stop")[text], role_part("closing")[text]
    if (stop is not None and stop.exact) or closing is not None:
        return True
    first = classes_of(text).likeliest
    return first is not None and bool(first.mask & (FINITE_VERB | AND)) and not any(_listed(text))


def _listed(text: str) -> Collection[int]:
    return name_counts(word(text).bare)[:3]


def is_joined_letter(tokens: Tokens, index: int) -> bool:
    """Tell whether «and» and a title of one letter with its dot stand at a token: «ود.»."""
    text = word(tokens.words[index]).bare if index + 1 < len(tokens.words) else ""
    if len(text) != _LETTERS or text[0] != _WAW or tokens.words[index + 1] not in (".", "/"):
        return False
    title = role_part("title")[text[1]]
    return title is not None and bool(title.entries)


_LETTERS: Final = 2
_WAW: Final = "\N{ARABIC LETTER WAW}"


def skip_titles(tokens: Tokens, start: int) -> int:
    """Give the token after the titles at a place: «الدكتور», «اللواء الركن», «د.»."""
    index = start
    while index < start + 6:
        match = role_part("title").match(tokens, index)
        if is_joined_letter(tokens, index):
            index += 1  # «ود.»
        elif match is None or match.found.cut:
            return index
        else:
            index = match.stop
        if index < len(tokens.words) and tokens.words[index] in (".", "/"):
            index += 1
        if index + 2 < len(tokens.words) and tokens.words[index] == "(" and tokens.words[index + 2] == ")":
            index += 3 * (tokens.words[index + 1] in arms())  # «اللواء ركن (م)»
    return index


@lru_cache(maxsize=1 << 12)
def is_owned_noun(text: str) -> bool:
    """Tell whether a word is a noun with a pronoun, and in no list of names: «ربحه»."""
    first = classes_of(text).likeliest
    if first is None or not first.mask & OWNED or first.mask & UNKNOWN or first.part != "noun":
        return False
    if word(text).bare.endswith(_YEH):
        return False  # «حمدي ذراعي»: hardly anything is mine in the news
    return not any(name_counts(word(text).bare)[:3])


@lru_cache(maxsize=1 << 12)
def is_only_verb(text: str) -> bool:
    """Tell whether a word is a verb that is often used and in no list of names: «نجا»."""
    first = classes_of(text).likeliest
    is_verb = first is not None and bool(first.mask & FINITE_VERB) and not first.mask & UNKNOWN
    return is_verb and not any(name_counts(word(text).bare)[:3]) and word_frequency(text) > _SELDOM
