"""Names of sides and of who scored: a noun phrase from where it begins to a word that is no part of a name."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import define, field, frozen

from arnews import Annotation, Span
from arnews.lexicon import Match as Found
from arnews.numbers import Number
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import (
    ADJECTIVE,
    ADVERB,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    COMPLEMENTISER,
    CONJUNCTION,
    DEMONSTRATIVE,
    FINITE_VERB,
    NAME,
    NOMINAL,
    OWNED,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    UNKNOWN,
    classes_of,
)
from arnews.words import word
from arnews_sports.scores import read_score
from arnews_sports.words import results, words

__all__ = [
    "ITS", "LAM", "SURE", "WAW",
    "Name", "Page", "folded_words", "is_common", "is_of_another", "is_of_nation", "is_venue", "is_verb", "read_name",
    "read_name_before",
]  # fmt: skip

WAW: Final = "\N{ARABIC LETTER WAW}"
LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
ITS: Final = (_HEH, _HEH + _ALEF, _HEH + "\N{ARABIC LETTER MEEM}", _HEH + "\N{ARABIC LETTER MEEM}" + _ALEF)
"""The pronouns of a third person at the end of a word."""
_NAME: Final = 4
"""How many tokens a name has at most."""
_SKIPPED: Final = 12
_TEAM: Final = 9
"""How many tokens may stand between «الفريق الأول» and the club that it is of."""
_SHORT: Final = 2
_SHORT_OF_SIDE: Final = 4
"""How many letters a word of a name has that begins with و, as «وجدة»."""
SURE: Final = 0.88
"""How large a share of its readings a word must have as a class that no name has."""
_NO_NAME: Final = (
    PREPOSITION | CONJUNCTION | PARTICLE | RELATIVE | PRONOUN | DEMONSTRATIVE | COMPLEMENTISER | ADVERB | FINITE_VERB
)


@define
class Page:
    """A document: its tokens, and numbers and times by the token where they begin."""

    tokens: Tokens
    numbers: dict[int, Annotation[Number]]
    times: Mapping[int, Annotation[Any]]
    sentences: list[int]
    text: str = field(repr=False)
    sides: set[tuple[str, ...]] = field(factory=set)
    """The names of the sides that were told of so far, and their first words."""

    def is_mark(self, index: int) -> bool:
        """Tell whether a token is punctuation."""
        return word(self.tokens.words[index]).kind in ("punctuation", "quote", "symbol")

    def tell_of(self, side: Span | None) -> None:
        """Keep the name of a side, whole, by its first word, and without «منتخب» before it."""
        if side is None:
            return
        name = folded_words(self, side)
        self.sides |= {name, name[:1]}
        if len(name) > 1 and words("team_word").match(self.tokens, self.tokens.at(side.start)):
            self.sides |= {name[1:], name[1:2]}

    def side_stop(self, index: int) -> int | None:
        """Give the token after the side that is told of again at one: «أهداف الهلال», «للهلال»."""
        first = word(self.tokens.words[index]).folded
        if first.startswith(LAM * 2):
            first = _ALEF + first[1:]
        if (first,) not in self.sides:
            return None
        rest = [word(one).folded for one in self.tokens.words[index + 1 : index + _NAME]]
        known = (size for size in range(len(rest), -1, -1) if (first, *rest[:size]) in self.sides)
        return index + 1 + next(known)

    def is_quote(self, index: int) -> bool:
        """Tell whether a token is a quotation mark."""
        return word(self.tokens.words[index]).kind == "quote"


@frozen
class Name:
    """The name of a side or of who scored, and the token after it."""

    span: Span
    stop: int


def folded_words(page: Page, span: Span) -> tuple[str, ...]:
    """Give the words of a name as they are compared."""
    first, last = page.tokens.at(span.start), page.tokens.at(span.end - 1)
    cut = code_points_before(page, span, first)
    names = [word(one).folded for one in page.tokens.words[first : last + 1]]
    if cut and names[0].startswith(LAM * 2):  # «للهلال» is «الهلال»
        return (_ALEF + names[0][1:], *names[1:])
    return (names[0][cut:] or names[0], *names[1:])


def code_points_before(page: Page, span: Span, first: int) -> int:
    """Give how many letters of its first token are no part of a name: «و» of «والزمالك»."""
    return 1 if span.start > page.tokens.starts[first] else 0


def read_name(
    page: Page, start: int, stop: int, cut: int = 0, *, verb: bool = False, person: bool = False
) -> Name | None:
    """
    Read a name past words, and `cut` letters, that are no part of it.

    It goes on up to a mark, a number, a time, or a word that no name has: a verb, a preposition, «خلاله», «المصنفة».
    Its first word may be a verb by its letters where no `verb` can stand: «على بنى ياس». Of a `person` the second word
    may have the article alone: «سالم الشهري».
    """
    tokens, index = page.tokens, start
    while index < min(stop, start + _SKIPPED):
        club = _club_of(page, index, stop)
        if club is not None:
            index, cut = club, 0
            break
        if words("player").match(tokens, index) and index + 1 < stop and (side := page.side_stop(index + 1)):
            index, cut = side, 0  # «لاعب التعاون | محمد الدوسري»
            continue
        skip = words("skip").match(tokens, index)
        if words("national").match(tokens, index):  # «الفريق | الوطني»
            break
        if skip is None or _is_all(page, skip, stop) or (not person and _is_star(page, skip, stop)):
            break
        index, cut = skip.stop, 0
        if index + 1 < stop and _describes_rival(page, skip, index):
            index += 1  # «غريمه | اللدود | الهلال»
    index = _past_title(page, index, stop)
    if index < stop and page.is_quote(index):  # «فريق "الرجاء" البيضاوي»
        index, cut = index + 1, 0
    first = index
    if first < stop and cut == 0 and _is_led_by_beh(tokens.words[first]):
        return None  # «خسر | بالانسحاب | أمام»
    country = words("country").match(tokens, first) if first < stop else None
    if country is not None and country.stop > first + 1:  # «كوريا | الجنوبية»
        index = country.stop
    if first < stop and (any(words(name).match(tokens, first) for name in _NO_SIDE) or is_venue(page, first)):
        return None
    if first < stop and not person and words("official").match(tokens, first):
        return None
    while index < stop and index - first < _NAME and not _ends_name(page, index, first, verb=verb, person=person):
        index += 1
    if index == first or (index - first == 1 and not _may_be_name(page, first, cut)):
        return None
    after = index + (index < stop and page.is_quote(index))
    return Name(tokens.span(first, index, code_points(tokens.words[first], cut)), after)


_NO_SIDE: Final = ("no_side", "competition", "meeting", "titled")


def _describes_rival(page: Page, skip: Found[Any], index: int) -> bool:
    """Tell whether an adjective stands between «غريمه» and its name: «غريمه | اللدود | الهلال»."""
    last = page.tokens.words[skip.stop - 1]
    if not word(last).folded.endswith(ITS):
        return False
    likeliest = classes_of(page.tokens.words[index]).likeliest
    if likeliest is None or likeliest.share < SURE or likeliest.mask & NAME:
        return False
    return bool(likeliest.mask & ADJECTIVE and likeliest.mask & ARTICLE) and not _ends_name(page, index + 1, index)


def _past_title(page: Page, index: int, stop: int) -> int:
    """Give where a side is named behind what it is: «حامل لقب النسخة الماضية فريق | الرمثا»."""
    if index >= stop or words("titled").match(page.tokens, index) is None:
        return index
    for at in range(index + 1, min(stop, index + _TEAM)):
        if is_verb(page, at) or page.tokens.words[at] == ".":
            return index
        if words("team").match(page.tokens, at) is not None:
            return at + 1
    return index


def _club_of(page: Page, index: int, stop: int) -> int | None:
    """Give where the club begins that a team is of: «الفريق الأول لرجال الكرة الطائرة بنادي | الزمالك»."""
    if words("team").match(page.tokens, index) is None:
        return None
    for at in range(index + 1, min(stop, index + _TEAM)):
        if page.is_mark(at) or is_verb(page, at) or results().match(page.tokens, at) is not None:
            return None
        club = words("of_club").match(page.tokens, at)
        if club is not None:
            return club.stop
    return None


def _is_all(page: Page, skip: Found[Any], stop: int) -> bool:
    """Tell whether an adjective of nationality is all that names a side: «نظيره الجزائري»."""
    if "nation" not in skip.found.entries or skip.stop != skip.start + 1:
        return False
    return skip.stop >= stop or _ends_name(page, skip.stop, skip.stop)


def _is_star(page: Page, skip: Found[Any], stop: int) -> bool:
    """Tell whether «النجم» is a side with the adjective behind it: «النجم الساحلي», not «النجم البرتغالي رونالدو»."""
    index = skip.stop
    if skip.entry != "star" or index >= stop or is_of_nation(page, index):
        return False
    likeliest = classes_of(page.tokens.words[index]).likeliest
    if likeliest is None or not (likeliest.mask & ADJECTIVE and likeliest.mask & ARTICLE):
        return False
    return index + 1 >= stop or _ends_name(page, index + 1, index)


def is_venue(page: Page, index: int) -> bool:
    """Tell whether a word for a venue stands at a token: not that of the side «الملعب التونسي»."""
    found = words("venue").match(page.tokens, index)
    if found is None:
        return False
    is_side = words("national").match(page.tokens, index) is not None and found.stop < len(page.tokens)
    return not (is_side and is_of_nation(page, found.stop))


def _ends_name(page: Page, index: int, first: int, *, verb: bool = False, person: bool = False) -> bool:
    """Tell whether a word ends a name; the `first` of one behind a preposition is no `verb`: «على | بنى ياس»."""
    tokens = page.tokens
    if page.is_mark(index) or index in page.times:
        return True
    number = page.numbers.get(index)
    if number is not None and number.value.kind != "dual":  # «ميلان» is no two miles here
        return True
    if any(
        words(name).match(tokens, index) for name in ("stop", "result_words", "penalties", "round", "titled", "player")
    ):
        return True
    if read_score(tokens, page.numbers, index) is not None:
        return True
    if _is_no_name(page, index, first, verb=verb, person=person):
        return True
    folded = word(tokens.words[index]).folded
    if index > first and folded.startswith(WAW) and len(folded) > (_SHORT if person else _SHORT_OF_SIDE):
        return not _goes_on_with_waw(page, index)
    if index == first:
        return False
    if folded.startswith(_BEH) and _is_led_by_beh(tokens.words[index]):
        return True  # «توج الهلال | بالبطولة»
    national = words("national").match(tokens, first)
    if national is not None and index > national.stop:
        return True  # «المنتخب السعودي | المركز الثالث»
    if national is not None and (index < national.stop or is_of_nation(page, index)):
        return False
    return results().match(tokens, index) is not None or any(
        words(name).match(tokens, index) for name in ("scored", "goal_noun", "skip", "by", "competition")
    )


def _is_no_name(page: Page, index: int, first: int, *, verb: bool, person: bool) -> bool:
    """Tell whether a word is of a class that no name has: a verb, a particle, one with a pronoun."""
    text = page.tokens.words[index]
    likeliest = classes_of(text).likeliest
    if likeliest is None or likeliest.share < SURE:
        return False
    mask, folded = likeliest.mask, word(text).folded
    if mask & FINITE_VERB and index == first and not verb:
        return False
    if mask & _NO_NAME or (mask & OWNED and folded.endswith(ITS)):
        return True
    if mask & NAME or not mask & NOMINAL:
        return False
    if not mask & ARTICLE and folded.endswith(_ALEF):  # «فوزا | مهما», «موعدا»
        return not any(one.mask & NAME for one in classes_of(text).classes)
    if index == first:
        return False
    if not person and not mask & (ARTICLE | ADJECTIVE | BOUND_PREPOSITION) and _is_closed(page, first, index):
        return not any(one.mask & NAME for one in classes_of(text).classes)  # «الزمالك | صدارة الترتيب»
    if not person and mask & ARTICLE and bool(mask & ADJECTIVE) != _is_definite(page, first, index):
        return True  # «ليفربول | الإنجليزي», «النجمة | الصدارة», not «شباب الأردن», «النجم الساحلي»
    if mask & BOUND_PREPOSITION:
        return True
    return bool(mask & ADJECTIVE and mask & PARTICIPLE and (mask & ARTICLE or not person))  # «هاليب | المصنفة»


def is_common(page: Page, name: Name) -> bool:
    """Tell whether a name is of indefinite nouns alone, as no side is called: «على | ثقة», «إمكانية غياب»."""
    first, last = page.tokens.at(name.span.start), page.tokens.at(name.span.end - 1)
    return all(_is_common(text) for text in page.tokens.words[first : last + 1])


def _is_common(text: str) -> bool:
    classes = classes_of(text)
    likeliest = classes.likeliest
    if likeliest is None or likeliest.share < SURE or any(one.mask & NAME for one in classes.classes):
        return False
    return bool(likeliest.mask & NOMINAL) and not likeliest.mask & (ARTICLE | UNKNOWN)


def is_of_another(page: Page, index: int) -> bool:
    """Tell whether a noun with a pronoun stands at a token that is no side: «تفوق | فيلمه», not «فاز | فريقه»."""
    if index >= len(page.tokens) or any(words(name).match(page.tokens, index) for name in _HIS):
        return False
    likeliest = classes_of(page.tokens.words[index]).likeliest
    return (
        likeliest is not None and likeliest.share >= SURE and bool(likeliest.mask & OWNED and likeliest.mask & NOMINAL)
    )


_HIS: Final = ("his_side", "skip", "titled")


def _is_closed(page: Page, first: int, index: int) -> bool:
    """Tell whether no noun can follow in a name: «الزمالك | صدارة», «أهلي طرابلس | صدارة»."""
    if _is_definite(page, first, first + 1):
        return True
    before = classes_of(page.tokens.words[index - 1]).likeliest
    return index > first + 1 and before is not None and bool(before.mask & NAME) and before.share >= SURE


def _is_definite(page: Page, first: int, stop: int) -> bool:
    """Tell whether a name has the article in its first word: «النجم الساحلي», not «ليفربول الإنجليزي»."""
    likeliest = [classes_of(page.tokens.words[index]).likeliest for index in range(first, stop)]
    return any(one is not None and one.mask & ARTICLE for one in likeliest)


def is_verb(page: Page, index: int) -> bool:
    """Tell whether a word is by far most often a finite verb."""
    likeliest = classes_of(page.tokens.words[index]).likeliest
    return likeliest is not None and bool(likeliest.mask & FINITE_VERB) and likeliest.share >= SURE


def _goes_on_with_waw(page: Page, index: int) -> bool:
    """Tell whether و is a letter of a word of a name: «كايل ووكر»."""
    classes = classes_of(page.tokens.words[index])
    likeliest = classes.likeliest
    return likeliest is None or not likeliest.mask & AND


def _is_led_by_beh(text: str) -> bool:
    """Tell whether a word is ب and a definite noun: «بالبطولة», not «بالاس»."""
    first = classes_of(text).likeliest
    return first is not None and bool(first.mask & BOUND_PREPOSITION) and bool(first.mask & ARTICLE)


def is_of_nation(page: Page, index: int) -> bool:
    """Tell whether a word is a nationality with the article: «برشلونة | الإسباني»."""
    found = words("skip").match(page.tokens, index)
    return found is not None and found.entry == "nation"


def _may_be_name(page: Page, index: int, cut: int) -> bool:
    known = word(page.tokens.words[index])
    return known.kind in ("word", "latin") and len(known.folded) - cut > 2


def read_name_before(page: Page, stop: int, begin: int) -> Name | None:
    """Read the name right before a word of the result: «الهلال يفوز على»."""
    while stop > begin and words("trail").match(page.tokens, stop - 1):
        stop -= 1
    first = stop
    while first > begin and stop - first < _NAME and not _ends_name(page, first - 1, first - 1, verb=True):
        first -= 1
    return read_name(page, first, stop) if first < stop else None
