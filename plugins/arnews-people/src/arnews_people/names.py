"""
How a name is built and where it ends: given name, father's names, family name, the words that join them.

Names are found by evidence wherever they stand (`names_in`). Where something asks for one, a role or a title, less is
needed (`read_name`): the place says more than the word, most of all if what was said, a comma or the end closes it.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import log10
from types import MappingProxyType
from typing import Final
from weakref import WeakKeyDictionary

from attrs import frozen

from arnews.segmentation import segment, word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import (
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    FINITE_VERB,
    NAME,
    OWNED,
    UNKNOWN,
    classes_of,
)
from arnews.words import Word, word
from arnews_people.borders import (
    begin_of,
    behind_other,
    end_of,
    is_ali,
    is_before_all_a_name,
    is_joined_role,
    is_office_of,
    is_only_verb,
    is_owned_noun,
    is_rare_second,
)
from arnews_people.evidence import FOLDED, best_stop, find_runs
from arnews_people.first_words import before_family, before_father, before_son, may_be_rare_given
from arnews_people.last_words import family_behind, is_only_noun, is_told_body, without_object
from arnews_people.listed_names import names_in_lists
from arnews_people.meant import is_owned
from arnews_people.value import NamePart, PartKind
from arnews_people.words import (
    GIVEN_FIRST,
    between_particles,
    bound_forms,
    child_words,
    compounds,
    heads,
    is_given_name,
    is_known_surname,
    is_nationality,
    is_only_family,
    name_counts,
    nations,
    particles,
    role_part,
    role_words,
    second_names,
    whole_names,
)

__all__ = [
    "Name",
    "make_name",
    "names_in",
    "read_name",
]

_LONGEST: Final = 6
"""Words of a name that is asked for."""
_ASKED: Final = 350
"""What a role or a title before it adds, in hundredths."""
_GIVEN: Final = 400
"""… and that the first word is a given name."""
_USUAL: Final = 3.3
"""Zipf: a word of this frequency that is no name before all is one only where its place says so."""
_PLAIN: Final = 3.5
"""How many powers of ten more usual than the name a word must be to be no name where one is asked for."""
_KNOWN: Final = 2.0
"""Zipf: a word that the language has and no list of names."""
_FEW: Final = 10
_SEATS: Final = frozenset("\N{ARABIC LETTER WAW WITH HAMZA ABOVE}\N{ARABIC LETTER YEH WITH HAMZA ABOVE}")
"""Letters that folding takes for others, so that a verb looks like a name: «نؤيد», «نويد»."""
_SURE: Final = 0.8
_SELDOM: Final = 3.0
"""Zipf: a word of the sentence is hardly ever rarer."""
_OF_THE_SENTENCE: Final = frozenset(
    ("preposition", "conjunction", "complementiser", "particle", "pronoun", "demonstrative", "relative", "adverb")
)
_NO_NOUN: Final = frozenset(("verb", *_OF_THE_SENTENCE))
_MARKS: Final = frozenset("\N{ARABIC COMMA},.:\N{ARABIC SEMICOLON}!\N{ARABIC QUESTION MARK}")
_CLOSED: Final = 200
"""… and what closes it: the words that begin what was said, or a mark."""

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_CUT: Final = frozenset(
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER KAF}"
)
_KUNYA: Final = ("\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}")
_OFTEN: Final = 20
"""… and how often, for a letter other than و."""
_MUCH: Final = 4
"""How many times more often the rest of a word must be a name than the whole for its first letter to be cut."""


@frozen
class Name:
    """A name in running text: its parts, the token it begins in and the token after it."""

    span: Span
    start: int
    stop: int
    parts: tuple[NamePart, ...]


_NAMES: Final[WeakKeyDictionary[Tokens, Mapping[int, Name]]] = WeakKeyDictionary()


def names_in(tokens: Tokens) -> Mapping[int, Name]:
    """
    Give the names that evidence finds in a text, by the token that they begin in.

    They are kept as long as the tokens are: roles and people ask for the same.

    >>> from arnews.tokenization import tokenize
    >>> [name.span for name in names_in(tokenize("لقاء مع محمد بن سليمان الحسين")).values()]
    [Span(start=8, end=29)]
    """
    known = _NAMES.get(tokens)
    if known is None:
        whole = {index: name for index in whole_names().hits(tokens) if (name := _read_whole_name(tokens, index))}
        taken = {index for name in whole.values() for index in range(name.start, name.stop)}
        found = dict(whole)
        last = begun = -1
        for first, stop in _apart(tokens, find_runs(tokens)):
            start = begin_of(tokens, _behind_title(tokens, first, stop), stop)
            stop = next((index for index in range(start + 1, stop) if _is_daytime(tokens, index)), stop)
            stop = end_of(tokens, start, _behind_particle(tokens, stop))
            if stop == start + 2 and is_owned_noun(tokens.words[start + 1]):
                stop -= 1  # «صافي | ربحه»
            if stop > start + 2 and _is_role_behind(tokens.words[stop - 1]):
                stop -= 1  # «أبو عبيدة المصري | القيادي»
            if stop > start + 2 and is_only_verb(tokens.words[stop - 1]):
                stop -= 1  # «روبرت فيتسو | نجا»
            if stop > start + 1 and _opens_office(tokens, stop - 1):
                stop -= 1  # «السيد جلال | وكيل مديرية الصحة»
            if stop > start + 1 and _is_day_behind(tokens, stop - 1):
                stop -= 1  # «زيلينسكي | الجمعة»
            if stop > start + 1 and is_owned(tokens, stop - 1) and _is_dual(tokens.words[stop - 1]):
                stop -= 1  # «ياسر مطر | هدفي منتخب الكويت»
            if stop > start + 1 and is_told_body(tokens.words[stop - 1]):
                stop -= 1  # «جورج بابادوبولوس | لبلومبرغ»
            stop = family_behind(tokens, start, without_object(tokens, start, stop))
            start = max(before_son(tokens, start), last)
            start = max(before_father(tokens, start, stop), last)
            if stop == start + 1:
                start = max(before_family(tokens, start), last)
            is_listed = start == last + 1 and _is_next_of_list(tokens, last, start, stop)
            start -= is_listed  # «بدران | ونعمات | فؤاد»
            if start >= stop or is_office_of(tokens, start):
                continue  # «شعبان | عبد ويتيان»: the name before has taken it; «محمد السيد | عميد الكلية»
            if stop == start + 1 and is_told_body(tokens.words[start]):
                continue  # «قال لبلومبرغ»
            if _is_led(tokens.words[start]) and not _is_asked(tokens, start):
                continue  # «بزي مدني»
            if _is_in_name_of(tokens, start):
                start += 1  # «المتحدث باسم | بوينغ»
                if stop < start + 2:
                    continue
            if _is_tribe(tokens, start):
                continue  # «قبيلتي التبو وأولاد | سليمان»
            if taken.isdisjoint(range(start, stop)):
                is_new = start > first or _is_asked(tokens, start)
                is_after = last == start or start < first  # «، و|ناتن أنور مشلب»
                cut = 0 if is_new else _cut(tokens.words[start], after_name=is_after)
                if last == start - 1 and begun in found and _is_son_of(tokens, start - 1, _size(tokens, begun, stop)):
                    found[begun] = _name(tokens, begun, stop, tokens.cut(begun, found[begun].span.start))
                    last = stop  # «عثمان | ولد | أحمد سالم»
                    continue
                is_apart = is_listed or (last == start and _begins_another(tokens, begun, start))
                if is_apart and not cut and tokens.words[start][0] == _WAW:
                    cut = code_points(tokens.words[start], 1)
                if (
                    last == start
                    and not (cut or is_apart or tokens.begins_line(start))
                    and begun in found
                    and _size(tokens, begun, stop) <= _LONGEST
                ):
                    found[begun] = _name(tokens, begun, stop, tokens.cut(begun, found[begun].span.start))
                else:
                    begun = start
                    found[start] = _name(tokens, start, stop, cut)
                last = stop
        known = _NAMES[tokens] = MappingProxyType(_with_listed(tokens, _as_before(tokens, found)))
    return known


def _with_listed(tokens: Tokens, found: dict[int, Name]) -> dict[int, Name]:
    """Add the names that only a list of names shows, in the stead of what evidence knows of them."""
    for start, stop, cut in list(names_in_lists(tokens, found)):
        start, cut = behind_other(tokens, start, stop, cut)
        for index in range(start, stop):
            found.pop(index, None)
        found[start] = _name(tokens, start, stop, cut)
    return dict(sorted(found.items()))


def _size(tokens: Tokens, start: int, stop: int) -> int:
    """Give how many words a name has besides those that join names: «محمد | ولد | عبد | الله» has two."""
    return stop - start - sum(text in particles() or text in child_words() for text in tokens.words[start:stop])


def _is_son_of(tokens: Tokens, index: int, size: int) -> bool:
    """Tell whether «ولد» or «بنت» stands between two names that are one."""
    is_line = tokens.begins_line(index) or tokens.begins_line(index + 1)
    return tokens.words[index] in child_words() and not is_line and size <= _LONGEST


def _is_next_of_list(tokens: Tokens, index: int, start: int, stop: int) -> bool:
    """Tell whether «and» and a noun between two names is the given name of the second: «بدران ونعمات فؤاد»."""
    text = word(tokens.words[index]).bare
    if index < 1 or text[0] != _WAW or len(text) < 4 or tokens.begins_line(index) or tokens.begins_line(start):
        return False
    whole, first = classes_of(text).likeliest, classes_of(word(text).bare[1:]).likeliest
    if whole is None or first is None or whole.part in _NO_NOUN or first.part not in ("noun", "name"):
        return False
    is_free = role_words()[text] is None and role_part("title")[text] is None and role_part("stop")[text] is None
    is_given = (
        name_counts(word(text).bare[1:])[0] > _ONCE and not first.mask & FINITE_VERB and role_part("kin")[text] is None
    )
    return is_free and is_given and not first.mask & (ARTICLE | OWNED | BOUND_PREPOSITION) and stop <= start + 3


_ONCE: Final = 3


def _is_in_name_of(tokens: Tokens, start: int) -> bool:
    """Tell whether «باسم» stands behind who speaks for somebody, and is nobody's name."""
    before = role_words()[tokens.words[start - 1]] if start else None
    is_spokesman = before is not None and any(one.category == "spokesperson" for one in before.entries)
    return is_spokesman and role_part("modifier")[tokens.words[start]] is not None


def _is_tribe(tokens: Tokens, start: int) -> bool:
    """Tell whether a name is that of a tribe: «أولاد | سليمان», «بني حميدة»."""
    own = role_part("tribe")[tokens.words[start]]
    before = role_part("tribe")[tokens.words[start - 1]] if start else None
    return (own is not None and bool(own.entries)) or (before is not None and bool(before.entries))


def _as_before(tokens: Tokens, found: dict[int, Name]) -> dict[int, Name]:
    """Leave out a definite word behind a name that the text has had without it: «قيس سعيد | الدرع التذكاري»."""
    before: set[tuple[str, ...]] = set()
    for start, name in found.items():
        words = tuple(map(FOLDED.__getitem__, tokens.words[start : name.stop]))
        is_longer = len(words) > 2 and words[:-1] in before and words[-1].startswith(_ARTICLE)
        if is_longer and not any(name_counts(word(tokens.words[name.stop - 1]).bare)[:3]):
            found[start] = _name(tokens, start, name.stop - 1, tokens.cut(start, name.span.start))
        elif len(words) > 1:
            before.add(words)
    return found


def _apart(tokens: Tokens, runs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Split names that «and» joins: «مارتن أولسن | وافيتار سلونيم»."""
    for start, stop in runs:
        begin = start
        for index in range(start + 1, stop):
            if index > begin + 1 and index + 1 < stop and _is_role_before(tokens.words[index], tokens.words[index + 1]):
                yield begin, index  # «سيد عيد | الحكم | محمود البنا»
                begin = index + 1
            elif _begins_another(tokens, begin, index):
                yield begin, index
                begin = index + (index + 1 < stop and _is_joined_title(tokens.words[index]))
        if stop > begin + 2 and _is_joined_title(tokens.words[begin]) and is_given_name(tokens.words[begin + 1]):
            begin += 1  # «وسعادة | محمد القباج»
        yield begin, stop


@lru_cache(maxsize=1 << 12)
def _is_role_before(text: str, given: str) -> bool:
    """Tell whether a definite role, hardly anybody's name, stands before a given name of many: «الحكم | محمود»."""
    if not word(text).bare.startswith(_ARTICLE) or word(given).bare[0] == _WAW:
        return False
    if not _is_given_of_many(given):
        return False
    return role_words()[text] is not None and sum(name_counts(word(text).bare)[:3]) < _FEW


def _begins_another(tokens: Tokens, begin: int, index: int) -> bool:
    """Tell whether «and» and a name, or a title of one, stand at a token behind a name that began before."""
    text = tokens.words[index]
    if _is_led_surname(text):
        return True
    if text[0] != _WAW:
        before = tokens.words[index - 1]  # «كير ستارمر | ديفيد لامي»
        return index > begin + 1 and is_only_family(word(before).bare) and is_given_name(text)
    compound = compounds()[text]
    if compound is not None and compound.cut and index + 1 < len(tokens.words):
        return word(tokens.words[index + 1]).bare in compound.entries  # «أكرد | وعز الدين»
    after_given = index == begin + 1 and is_given_name(tokens.words[begin])
    return bool(_cut(text, after_name=not after_given)) or _is_joined_title(text)


@lru_cache(maxsize=1 << 12)
def _is_led_surname(text: str) -> bool:
    """Tell whether a word is a preposition and a surname that every reader knows, and no name itself: «لخامنئي»."""
    bare = word(text).bare
    is_led = bare[0] in _CUT and bare[0] != _WAW and len(bare) > _SHORTEST_LED
    return is_led and is_known_surname(bare[1:]) and not any(name_counts(bare)[:3])


@lru_cache(maxsize=1 << 12)
def _is_joined_title(text: str) -> bool:
    """Tell whether a word is «and» and a title: «والملك», «وسعادة»."""
    title = role_part("title")[text]
    return title is not None and bool(title.entries) and title.cut > 0 and title.proclitics.startswith(_WAW)


def _behind_title(tokens: Tokens, start: int, stop: int) -> int:
    """Give where a name begins that seems to have a title in it behind no given name: «لي السيد بلاتر»."""
    for index in range(start + 1, stop - 1):
        title = role_part("title")[tokens.words[index]]
        is_title = title is not None and title.entries and word(tokens.words[index]).folded.startswith(_ARTICLE)
        if is_title and not any(map(_is_given_of_many, tokens.words[start:index])):
            return index + 1
    return start


@lru_cache(maxsize=1 << 12)
def _is_given_of_many(text: str) -> bool:
    """Tell whether a word is a given name of many, also behind «and»: «وجعفر | الحاج علي»."""
    bare = word(text).bare
    return name_counts(bare)[0] > _FEW or (bare[0] == _WAW and name_counts(bare[1:])[0] > _FEW)


def _behind_particle(tokens: Tokens, stop: int) -> int:
    """Give where a name ends whose last word takes another, whatever it is: «إيتمار بن | غفير»."""
    words = tokens.words
    if 1 < stop < len(words) and words[stop - 1] in between_particles() and _takes_another(words[stop - 2]):
        stop += not tokens.begins_line(stop) and word(words[stop]).kind == "word"
    while stop < len(words) and _takes_another(words[stop - 1]) and _may_be_part(tokens, stop, 1):
        stop += 1
        if stop < len(words) and words[stop - 1] in between_particles():
            stop += not tokens.begins_line(stop) and word(words[stop]).kind == "word"  # «فون دير | لاين»
    return stop


@lru_cache(maxsize=1 << 12)
def _is_role_behind(text: str) -> bool:
    """Tell whether a definite word is a role and hardly anybody's family name: «القيادي»."""
    if not word(text).bare.startswith(_ARTICLE) or role_words()[text] is None:
        return False
    return sum(name_counts(word(text).bare)[:3]) < _FEW


def _opens_office(tokens: Tokens, index: int) -> bool:
    """Tell whether a role without the article stands before the body that it is in: «وكيل | مديرية»."""
    text = tokens.words[index]
    if index + 1 >= len(tokens.words) or role_words()[text] is None or word(text).bare.startswith(_ARTICLE):
        return False
    head = heads()[tokens.words[index + 1]]
    return head is not None and bool(head.entries) and not (head.cut or head.definite)


def _is_day_behind(tokens: Tokens, index: int) -> bool:
    """Tell whether a day stands behind a family name that every reader knows."""
    day = role_part("stop")[tokens.words[index]]
    is_day = day is not None and bool(day.entries) and word(tokens.words[index]).bare.startswith(_ARTICLE)
    return is_day and is_known_surname(word(tokens.words[index - 1]).bare)


@lru_cache(maxsize=1 << 12)
def _is_dual(text: str) -> bool:
    """Tell whether a word is two of something before what they belong to, and in no list of names: «هدفي»."""
    bare = word(text).bare
    if bare.startswith(_ARTICLE) or not bare.endswith(_YEH) or sum(name_counts(word(text).bare)[:3]) > _FEW:
        return False
    first, whole = classes_of(bare[:-1]).likeliest, classes_of(text).likeliest
    is_noun = first is not None and first.part == "noun" and not first.mask & UNKNOWN
    return is_noun and whole is not None and whole.part != "name" and word_frequency(bare[:-1]) > _USUAL + 1


@lru_cache(maxsize=1 << 12)
def _is_led(text: str) -> bool:
    """Tell whether a word is a preposition and a noun, before it is the rare name that it may be: «بزي»."""
    known = word(text)
    if known.folded[0] not in _CUT or known.folded[0] == _WAW or len(known.bare) < _SHORTEST_LED:
        return False
    if not 0 < sum(name_counts(known.bare)[:3]) < _FEW or any(name_counts(known.bare[1:])[:2]):
        return False
    first = classes_of(known.bare[1:]).likeliest
    is_noun = first is not None and first.part == "noun" and not first.mask & UNKNOWN
    rest = word_frequency(known.bare[1:])
    return is_noun and known.bare[1] != _WAW and rest > max(_USUAL_NOUN, word_frequency(known.bare) + 1)


_SHORTEST_LED: Final = 3
_USUAL_NOUN: Final = 4.0


def _takes_another(text: str) -> bool:
    return text in particles()


def _is_asked(tokens: Tokens, start: int) -> bool:
    """Tell whether a title or an opening mark stands before a name, so that nothing is joined to it: «الدكتور وهبة»."""
    if not start:
        return False
    before = tokens.words[start - 1]
    title, nation = role_part("title")[before], nations()[before]
    if word(before).kind == "quote":
        return not _closes(tokens, start - 1)  # «فيلم "أيام" | لرضا حداد»
    if nation is not None and is_nationality(nation) and word(before).bare.startswith(_ARTICLE):
        is_feh = word(tokens.words[start]).bare[0] == _FEH  # «الأمريكية | فلورا هاريس»: nothing begins anew there
        return is_feh or is_given_name(tokens.words[start])  # «المخرج المغربي | لحسن زينون»
    return title is not None and bool(title.entries)


def _closes(tokens: Tokens, index: int) -> bool:
    """Tell whether a quote mark closes: it stands right behind a word, and a space behind it."""
    if not index or index + 1 >= len(tokens.words):
        return False
    return not tokens.gap(index) and bool(tokens.gap(index + 1))


def _cut(text: str, *, after_name: bool) -> int:
    """Give how many code points before a name belong to the sentence: «ومحمد», «لبوتين», but «وليد»."""
    return code_points(text, 1) if _is_joined(text, after_name) else 0


def _is_joined(text: str, after_name: bool) -> bool:
    known = word(text)
    if known.folded[0] not in _CUT or len(known.bare) < 4:
        return False
    whole, rest = sum(name_counts(known.bare)[:3]), sum(name_counts(known.bare[1:])[:3])
    if whole > _FEW and not after_name:
        return rest > _MUCH * whole * _FEW  # «أكد واصف منصور»
    if whole or rest:
        return rest > _MUCH * whole + (0 if known.folded[0] == _WAW else _OFTEN)
    return (after_name and known.folded[0] == _WAW) or bool(segment(text).proclitics)


def _name(tokens: Tokens, start: int, stop: int, cut: int) -> Name:
    """Make the name of some tokens; `cut` code points of the first are proclitics."""
    groups: list[tuple[int, int]] = []
    index = start
    while index < stop:
        begin = index
        if tokens.words[index] in second_names() and groups:
            groups[-1] = (groups[-1][0], index + 1)
        else:
            while index < stop - 1 and tokens.words[index] in particles():
                index += 1
            groups.append((begin, index + 1))
        index += 1
    parts = tuple(
        NamePart(
            _part(number, len(groups), word(tokens.words[begin][cut if begin == start else 0 :]), end - begin),
            tokens.span(begin, end, cut if begin == start else 0),
        )
        for number, (begin, end) in enumerate(groups)
    )
    return Name(Span(parts[0].span.start, parts[-1].span.end), start, stop, parts)


def make_name(tokens: Tokens, span: Span) -> Name:
    """Make the name that some text is, from its first letter to its last."""
    start = tokens.at(span.start)
    return _name(tokens, start, tokens.at(span.end - 1) + 1, tokens.cut(start, span.start))


def _part(number: int, count: int, first: Word, size: int) -> PartKind:
    if size > 1 and first.folded.startswith(_KUNYA) and first.text in particles():
        return "kunya"
    if number == 0:
        given, surname, _, _ = name_counts(first.bare)
        return "family" if count == 1 and surname > given else "given"
    return "family" if number == count - 1 else "father"


def read_name(tokens: Tokens, start: int, *, asked: int = _ASKED) -> Name | None:
    """
    Read a name where something asks for one; `asked` is how strongly, in hundredths.

    >>> from arnews.tokenization import tokenize
    >>> tokens = tokenize("قالت المفوضة كايا ليندروس إن العقوبات باقية")
    >>> name = read_name(tokens, 2)
    >>> [(part.kind, tokens.text[part.span.start : part.span.end]) for part in name.parts]
    [('given', 'كايا'), ('family', 'ليندروس')]
    """
    if start >= len(tokens.words) or word(tokens.words[start]).kind != "word" or _are_things(tokens.words[start]):
        return None
    if _is_led_surname(tokens.words[start]) or _is_joined_title(tokens.words[start]):
        return None  # «المستشار الأعلى | لخامنئي», «مدير الأمن، | واللواء سامي حداد»
    if _is_somewhere(tokens.words[start]):
        return None  # «مدير المكتب | بساحل حضرموت»
    known = names_in(tokens).get(start)
    latest = start
    while latest < min(len(tokens.words), start + _LONGEST) and _may_be_part(tokens, latest, latest - start):
        if latest > start and (is_told_body(tokens.words[latest]) or _begins_another(tokens, start, latest)):
            break  # «الحارس جان بوفون | ووليد سالم»
        if latest > start + 1 and is_only_noun(tokens.words[latest]):
            break  # «الفريق أسامة ربيع | ترسانة السفن»
        latest += 1
    is_compound = _is_compound(tokens, start)
    asked += 2 * _GIVEN if is_compound else _GIVEN if is_given_name(tokens.words[start]) else 0
    best = best_stop(tokens, start, latest, lambda index: _closed(tokens, index))
    stop = best[0] if best is not None and best[1] + asked > 0 else start
    if known is not None and known.stop >= stop:
        name, stop = known, known.stop
    elif stop > start:
        stop = end_of(tokens, start, stop)
        name = _name(tokens, start, stop, 0)
    elif latest > start and is_given_name(tokens.words[start]) and is_rare_second(tokens, start + 1):
        return _name(tokens, start, start + 2, 0)  # «سلطان العرادة»
    elif is_ali(tokens, start):
        return _name(tokens, start, start + 2, 0)  # «، علي سلام،»
    else:
        return _behind_rare(tokens, start)
    is_last = stop + 1 == len(tokens.words) or (stop + 1 < len(tokens.words) and tokens.begins_line(stop + 1))
    is_followed = stop < len(tokens.words) and (
        (not is_last and is_joined_role(tokens, stop + 1) and role_words()[tokens.words[stop]] is None)
        or (stop == start + 1 and (is_last or tokens.words[stop + 1] in _MARKS))
        or (not is_last and role_part("closing")[tokens.words[stop + 1]] is not None)
    )
    last = tokens.words[stop - 1]
    if stop > start + 2 and is_only_verb(last):
        return _name(tokens, start, stop - 1, tokens.cut(start, name.span.start))  # «روبرت فيتسو | نجا»
    is_given = is_given_name(last) or (stop == start + 2 and tokens.words[start] in bound_forms())
    if len(name.parts) == 1 and is_given and is_rare_second(tokens, stop):
        return _name(tokens, start, stop + 1, tokens.cut(start, name.span.start))  # «أحمد ضميرية لوكالة»
    is_given = is_given or last in second_names() or (stop == start + 1 and is_before_all_a_name(last))
    if is_followed and is_given and _may_be_family(tokens.words[stop]):
        return _name(tokens, start, stop + 1, tokens.cut(start, name.span.start))  # «عادل القدرة إن»
    if (after := family_behind(tokens, start, stop)) > stop:
        return _name(tokens, start, after, tokens.cut(start, name.span.start))  # «عبد الناصر | الرئيسي»
    return name


@lru_cache(maxsize=1 << 12)
def _is_somewhere(text: str) -> bool:
    """Tell whether a word is «in» and a noun, and in no list of names: «بساحل»."""
    first = classes_of(text).likeliest
    bare = word(text).bare
    is_led = first is not None and bool(first.mask & BOUND_PREPOSITION) and not first.mask & UNKNOWN
    return is_led and bare[0] == _BEH and not any(name_counts(bare)[:3])


def _behind_rare(tokens: Tokens, start: int) -> Name | None:
    """Read a name whose first word hardly anybody has, by the name behind it: «الشاعر | وميض | الراجح»."""
    words, stop = tokens.words, start + 1
    if not may_be_rare_given(words[start]):
        return None
    known = names_in(tokens)
    while stop < min(start + _MOST_GIVEN, len(words)) and stop not in known and not tokens.begins_line(stop):
        if not (is_given_name(words[stop]) or _is_family_name(words[stop]) or _is_seldom(words[stop])):
            break
        stop += 1
    if stop in known and not tokens.begins_line(stop):
        if known[stop].span.start > tokens.starts[stop]:
            return None  # «وميض | وسلمان»
        stop = known[stop].stop
    return _name(tokens, start, stop, 0) if stop > start + 1 else None


_MOST_GIVEN: Final = 3


@lru_cache(maxsize=1 << 12)
def _is_seldom(text: str) -> bool:
    """Tell whether a definite noun or name is hardly ever written, so that it is a family name: «الراجح»."""
    first = classes_of(text).likeliest
    if first is None or not word(text).bare.startswith(_ARTICLE) or role_words()[text] is not None:
        return False
    return first.part in ("noun", "name") and word_frequency(text) < _SELDOM and nations()[text] is None


_NO_ACCUSATIVE: Final = ("\N{ARABIC LETTER HAMZA}", "\N{ARABIC LETTER TEH MARBUTA}")
"""How adverbs end that are written as the noun is: «مساء», «عشية», but «فجرا»."""


def _may_be_family(text: str) -> bool:
    """Tell whether a word between a given name and what was said can be the family name: any noun but an adverb."""
    first = classes_of(text).likeliest
    stop = role_part("stop")[text]
    if first is None or first.part not in ("noun", "name") or (stop is not None and stop.exact):
        return False
    is_adverb = role_part("daytime")[text] is not None and word(text).bare.endswith(_NO_ACCUSATIVE)  # not «فجر»
    return not is_adverb and not first.mask & (AND | BOUND_PREPOSITION | OWNED)


def _may_be_part(tokens: Tokens, index: int, number: int) -> bool:
    """Tell whether a token can be in a name at all: no particle and no plain word, on the same line."""
    text = tokens.words[index]
    if (number == 0 and _is_compound(tokens, index)) or (number == 1 and _is_compound(tokens, index - 1)):
        return True
    is_owned = number > 0 and (
        _takes_another(tokens.words[index - 1]) or (is_given_name(tokens.words[index - 1]) and _is_family_name(text))
    )
    if _is_plain(text) and not is_owned:
        return False
    if (
        word(text).kind != "word"
        or word(text).bare == _ARTICLE
        or (number and "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]])
    ):
        return False
    if _is_daytime(tokens, index):
        return False
    stop, closing = role_part("stop")[text], role_part("closing")[text]
    return not (stop and stop.entries and stop.exact) and not (closing and closing.exact)


def _is_compound(tokens: Tokens, index: int) -> bool:
    """Tell whether two words are one given name: «نور الدين», «ذبيح الله»."""
    found = compounds()[tokens.words[index]]
    if found is None or found.cut or index + 1 >= len(tokens.words):
        return False
    return word(tokens.words[index + 1]).bare in found.entries


def _is_family_name(text: str) -> bool:
    """Tell whether the lists know a word with the article as a family name: «العلي», «الشمالي»."""
    bare = word(text).bare
    return bare.startswith(_ARTICLE) and sum(name_counts(bare)[:2]) > 2


def _is_daytime(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is a part of a day that is named behind it: «صباح الأحد»."""
    if index + 1 >= len(tokens.words) or role_part("daytime")[tokens.words[index]] is None:
        return False
    day = role_part("stop")[tokens.words[index + 1]]
    return day is not None and bool(day.entries)


@lru_cache(maxsize=1 << 13)
def _is_plain(text: str) -> bool:
    """Tell whether a word is known as something else, and too usual to be the name that it may be."""
    known = word(text)
    if text in particles() or text in second_names():
        return False
    classes = classes_of(text)
    first = classes.likeliest
    is_sure = first is not None and first.part in _OF_THE_SENTENCE and first.share > _SURE
    if is_sure and word_frequency(known.bare) > _SELDOM:
        return True  # not «فام», which could be «fa-am»
    if is_sure and not any(name_counts(known.bare)[:3]):
        return False
    if classes.mask & (NAME | UNKNOWN):
        return False
    given, surname, elsewhere, _ = name_counts(known.bare)
    is_verb = first is not None and first.part == "verb" and not first.mask & (AND | BOUND_PREPOSITION | OWNED)
    frequency = word_frequency(known.bare)
    if is_verb and given + surname < _FEW and not _SEATS.isdisjoint(known.bare):
        return True
    count = given + surname + elsewhere
    return frequency - log10(count) > _PLAIN if count else frequency > _KNOWN


@lru_cache(maxsize=1 << 12)
def _are_things(text: str) -> bool:
    """Tell whether a word is a noun in the plural or dual and nothing else: «افتتح الوزير | مستشفيين»."""
    found = classes_of(text)
    first = found.likeliest
    if first is None or found.mask & (NAME | UNKNOWN | ARTICLE) or any(name_counts(word(text).bare)[:3]):
        return False
    return first.part == "noun" and first.number in ("plural", "dual") and first.share > _SURE


def _closed(tokens: Tokens, index: int) -> int:
    """Give what speaks for a name ending before a token: a mark, the end of a line, what begins what was said."""
    if index >= len(tokens.words) or word(tokens.words[index]).kind in ("punctuation", "quote"):
        return _CLOSED
    if tokens.begins_line(index):
        return _CLOSED
    return _CLOSED if role_part("closing")[tokens.words[index]] is not None else 0


def _read_whole_name(tokens: Tokens, start: int) -> Name | None:
    """Read a name that is listed as a whole; in those of East Asia the family name is the first word."""
    match = whole_names().match(tokens, start)
    if match is None:
        return None
    span = match.span(tokens)
    if match.entry == GIVEN_FIRST:
        return _name(tokens, start, match.stop, tokens.cut(start, span.start))
    family = NamePart("family", Span(span.start, tokens.ends[start]))
    given = NamePart("given", Span(tokens.starts[start + 1], span.end))
    return Name(span, start, match.stop, (family, given))
