"""
Whether a form stands for a place, and what role it plays.

A form that is a usual word or a personal name too («المدينة», «بشار», «بيان») is a place only where its context says
so: how much context each form needs is in the tables, the words that make context in context.toml.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import Final

from attrs import define, evolve

from arnews import Span
from arnews.lexicon import Found, Match
from arnews.normalization import strip_marks
from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens, code_points
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, NOUN, OWNED, UNKNOWN, classes_of
from arnews.words import word
from arnews_places.cues import Cue, camps, cues, is_day, play_words, roles
from arnews_places.cues import beside as beside_of
from arnews_places.gazetteer import Form, Name, names
from arnews_places.somebody import begins_a_name, has_article, is_country, is_surname
from arnews_places.usual_words import is_average, is_noun_of_next, is_way_between
from arnews_places.value import Method, Role
from arnews_places.verbs import is_verb_here

__all__ = [
    "Mention",
    "is_dateline",
    "is_definite_before",
    "is_family_name",
    "is_in_list_of",
    "is_no_attribute",
    "is_seized",
    "is_struck",
    "read_mention",
]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_ARTICLE: Final = _ALEF + _LAM
_YEH: Final = "\N{ARABIC LETTER YEH}"
_FEMININE: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_TOWARDS: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"  # as folding writes it
_BY: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_SHORT: Final = 4
"""Up to how many letters a name after ب or ك is more often a piece of another word."""
_MORE_USUAL: Final = 0.3
_TOLD: Final = 2
"""Tokens before a newspaper that somebody told something: «لـ» and a quote mark."""
_CLAUSE: Final = 6
"""How many tokens away what sides do in a match tells of a club."""
_SEPARATORS: Final = frozenset(("،", ",", "/", "-", "–", "..", "...", "\N{HORIZONTAL ELLIPSIS}", _WAW))


Roles = Mapping[str, Cue]
"""What the word before says, by role."""


@define(eq=False)
class Mention:
    """A name where it stands, before it is decided which place it means."""

    name: Name
    role: Role
    span: Span
    stop: int
    method: Method
    kind: str = ""
    """The kind that a head noun asks for."""
    norm: str | None = None
    listed: int = 1
    """Which of a list of places it is."""
    countries: tuple[str, ...] = ()
    """The only countries that have what a head noun says: «قضاء»."""


def read_mention(tokens: Tokens, start: int, before: Mention | None, told: Set[Name] = frozenset()) -> Mention | None:
    """
    Read the name that begins at a token; `before` is the mention that ends nearest before it.

    Those that a noun `told` of before need it no more: «مدينة صور … في صور». A name that only holds a place's
    («ريال مدريد») is given too, to be read over: its `Name.is_other` is true.

    >>> from arnews import tokenize
    >>> read_mention(tokenize("عاد من سوريا"), 2, None).name.places[0][1].name_en
    'Syria'
    >>> read_mention(tokenize("أصدر بيان"), 1, None) is None
    True
    """
    match = names().match(tokens, start)
    if match is None:
        return None
    if match.stop == start + 1 and not match.found.exact and _is_owned(tokens.words[start]):
        return None  # «في بيانه»
    if match.found.proclitics and match.stop == start + 1 and _is_whole_word(tokens.words[start], match.found.cut):
        return None
    follows = before is not None and before.stop == start and before.role != "adjective"
    joined = _without_waw(tokens, start) if follows and not match.found.proclitics else None
    if joined is not None and (mention := _read(tokens, joined, before, told)) is not None:
        return mention  # «الرياض وجدة»
    mention = _read(tokens, match, before, told)
    if mention is None and match.stop > start + 1 and match.found.entries:  # its first word may be a place: «الجزائر»
        mention = _read(tokens, Match(match.found.entry, match.found, start, start + 1), before, told)
    if mention is None and not match.found.proclitics and (joined := _without_waw(tokens, start)) is not None:
        mention = _read(tokens, joined, before, told)
    return mention


@lru_cache(maxsize=1 << 13)
def _is_owned(text: str) -> bool:
    """Tell whether a word is a known noun with «his», which folding takes for the ending of a name: «بيانه»."""
    first = classes_of(text).likeliest
    is_his = first is not None and first.part == "noun" and bool(first.mask & OWNED) and not first.mask & UNKNOWN
    return is_his and word(text).bare.endswith(_FEMININE)


@lru_cache(maxsize=1 << 13)
def _is_whole_word(text: str, cut: int) -> bool:
    """Tell whether a form is a word of its own, more usual than the name in it: «بلاتر», «فرانس»."""
    whole, rest = word(text).bare, word(text[cut:]).bare
    if whole == _WAW + rest and len(whole) > _SHORT + 1:
        return False  # «وشلاتين»: no word of its own is as rare
    return word_frequency(whole) > word_frequency(rest) + _MORE_USUAL


def _without_waw(tokens: Tokens, start: int) -> Match[Form] | None:
    """Cut و off a form that could be another name: «وجدة» is Oujda, or «and Jeddah»."""
    known = word(tokens.words[start])
    found = names()[known.bare[1:]] if known.bare[0] == _WAW else None
    if found is None or not found.entries or found.proclitics:
        return None
    return Match(
        found.entry, evolve(found, cut=code_points(known.text, 1 + found.cut), proclitics=_WAW), start, start + 1
    )


def _read(tokens: Tokens, match: Match[Form], before: Mention | None, told: Set[Name]) -> Mention | None:
    form, found, start = match.entry, match.found, match.start
    name = form.name
    span = Span(_beginning(tokens, start, found, form), tokens.ends[match.stop - 1])
    if match.stop > start + 1 and _is_camp(tokens.words[start]):
        span = Span(tokens.starts[start + 1], span.end)  # «مخيم | جباليا»
    method: Method = (
        "clitic" if found.proclitics or form.lam else "exact" if found.exact or not found.entries else "folded"
    )
    if name.is_other:
        return Mention(name, "literal", span, match.stop, method)
    if _is_newspaper(tokens, start, match.stop):
        return None
    beside: Roles = {}
    if start and not tokens.begins_line(start):
        beside = beside_of(tokens.words[start - 2] if start > 1 else "", tokens.words[start - 1])
    if start > 1 and word(tokens.words[start - 1]).kind == "quote" and _FIRMS & roles(tokens.words[start - 2]).keys():
        return None  # «فريق “هايدلبرغ كذا”»
    is_quarter = "head" in beside and any(place.kind == "region" for _, place in name.places)  # «حي المعادي»
    is_firm = "firm" in beside or (start > 1 and _is_firm_of(tokens, start))
    is_named_after = "street" in beside or (is_firm and not is_country(name))
    is_led = is_named_after and not found.proclitics and not is_quarter and not _is_by_way_of(tokens, start)
    is_led = is_led and not is_way_between(tokens, start, match.stop)
    if is_led and not (name.adjectives and not name.places and not has_article(word(tokens.words[start]).folded)):
        return None  # «بنك الخرطوم», not «بنك سعودي»
    joined = bool(name.places) and _is_joined(tokens, start, found, before)
    if name.adjectives and not (name.places and _is_name(tokens, start, name, found, beside, joined, before)):
        is_told = before is not None and before.stop == start and tokens.at(before.span.start) < start - 1
        if not is_told and not _is_adjective(tokens, start, beside, name):  # «حيدر آباد | الباكستانية»
            return None
        if found.proclitics.endswith((_KAF, _BEH)) and _letters(tokens, start, match, found) < _SHORT:
            return None  # «بروس»
        return Mention(name, "adjective", span, match.stop, "demonym", norm=form.lam or None)
    if not name.places or not _is_place(tokens, match, beside, joined, before, told):
        return None
    if match.stop == start + 1 and not found.proclitics and is_verb_here(tokens, start):
        return None  # «فيما تدمر نحو ألف منزل»
    if begins_a_name(tokens, match, beside, joined):
        return None
    head = beside.get("head")
    kind = head.kind if head is not None and not found.proclitics else before.kind if joined and before else ""
    role = _role(tokens, start, match.stop, name, found, beside)
    listed = before.listed + 1 if joined and before is not None else 1
    countries = head.countries if head is not None and not found.proclitics else ()
    return Mention(name, role, span, match.stop, method, kind, form.lam or None, listed, countries)


def _is_firm_of(tokens: Tokens, start: int) -> bool:
    """Tell whether a noun of a trade stands between that of a firm and a name: «شركة مطاحن | بغداد»."""
    if "firm" not in roles(tokens.words[start - 2]) or tokens.begins_line(start - 1):
        return False
    trade = classes_of(tokens.words[start - 1])
    may_be_noun = any(one.part == "noun" and one.share > _PERHAPS for one in trade.classes)  # «صلب»
    return may_be_noun and not trade.mask & (ARTICLE | AND | BOUND_PREPOSITION | OWNED | UNKNOWN)


_PERHAPS: Final = 0.1


_FIRMS: Final = frozenset(("street", "firm"))


def _is_of_one_country(name: Name, before: Mention | None) -> bool:
    """Tell whether a place of a name is in the country of the one before it: «صنعاء، والحديدة، وحجة»."""
    country = before.name.country if before is not None else None
    return country is not None and any(place.country == country for _, place in name.places)


def _is_city_beside(name: Name, before: Mention | None) -> bool:
    """Tell whether a name is that of a city in the country of the town before it: «النهود | والأبيض»."""
    if before is None or not before.name.is_town or before.name.country is None:
        return False
    return any(
        place.country == before.name.country and place.kind == "city" and (place.population or 0) >= _CITY
        for _, place in name.places
    )


_CITY: Final = 50_000
_SOON: Final = 8


def _is_led_there(tokens: Tokens, before: Mention) -> bool:
    """Tell whether a preposition leads to a place, so that what «و» joins is one too: «إلى | صيدا», not «زار صيدا»."""
    first = tokens.at(before.span.start)
    return first > 0 and "preposition" in roles(tokens.words[first - 1])


def _ends_row(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark, or one more with «و», follows the last of some towns: «إلى صيدا وصور.»."""
    if index >= len(tokens.words) or tokens.begins_line(index) or word(tokens.words[index]).kind == "punctuation":
        return True
    return word(tokens.words[index]).bare.startswith(_WAW) and bool(names()[tokens.words[index]])


def _is_by_way_of(tokens: Tokens, start: int) -> bool:
    """Tell whether «عن طريق» stands before a name: the way leads through it and is not called so."""
    return start > 1 and word(tokens.words[start - 2]).folded == _BY and "street" in roles(tokens.words[start - 1])


def _is_newspaper(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a name in quote marks of its own is a newspaper that somebody told something: «لـ«الرياض»»."""
    if start < _TOLD or stop >= len(tokens.words) or word(tokens.words[start - 1]).kind != "quote":
        return False
    return word(tokens.words[stop]).kind == "quote" and word(tokens.words[start - 2]).bare == _LAM


def _beginning(tokens: Tokens, start: int, found: Found[Form], form: Form) -> int:
    """Give where the name begins: after its proclitics, and after the first ل of لل with what is written on it."""
    begin = tokens.place(start, found.cut)
    if not form.lam:
        return begin
    after = range(begin + 1, tokens.ends[start])
    return next((index for index in after if strip_marks(tokens.text[index])), begin)


def _letters(tokens: Tokens, start: int, match: Match[Form], found: Found[Form]) -> int:
    """Count the letters of a name, without its proclitics and marks."""
    if match.stop > start + 1:
        return _SHORT + 1
    return len(word(tokens.words[start]).bare) - len(found.proclitics)


def _is_joined(tokens: Tokens, start: int, found: Found[Form], before: Mention | None) -> bool:
    """Tell whether the name goes on a list of places: «حمص وحماة», «حمص، حماة»."""
    if before is None or before.role == "adjective" or before.name.is_other:
        return False
    if before.stop == start or _is_counted(tokens, before.stop, start):
        return found.proclitics == _WAW
    return before.stop == start - 1 and word(tokens.words[start - 1]).folded in _SEPARATORS


def _is_counted(tokens: Tokens, stop: int, start: int) -> bool:
    """Tell whether only a number in brackets stands between two names: «عنابة (1) | والطارف»."""
    return start == stop + _BRACKETED and tokens.words[stop] == "(" and tokens.words[start - 1] == ")"


_BRACKETED: Final = 3


def _is_place(
    tokens: Tokens, match: Match[Form], beside: Roles, joined: bool, before: Mention | None, told: Set[Name]
) -> bool:
    """Tell whether what stands around a name is enough for it; most names need nothing, and are not looked around."""
    name, found, start = match.entry.name, match.found, match.start
    cut = found.proclitics
    short = cut.endswith((_KAF, _BEH)) and _letters(tokens, start, match, found) <= _SHORT
    if short and cut.endswith(_KAF) and name.places[0][1].kind != "country":
        return False
    if name.context == "alone":
        # «آسيا وأفريقيا», «رجب بمكة», «علي البحر المتوسط»: the name before is no given one here
        is_listed = found.cut > 0 or match.stop > start + 1
        is_free = "given" not in beside and not is_surname(tokens, match)
        return is_free or name.places[0][1].kind == "country" or is_listed
    head = beside.get("head")
    if is_day(tokens.words[start]) and (head is None or has_article(word(tokens.words[start - 1]).folded)):
        return False  # «في محافظة معان، الخميس», «شهدت العاصمة الجمعة»
    if head is not None and head.kind == "country" and all(place.kind != "country" for _, place in name.places):
        return False  # «دولة عالية»
    if head is not None and head.kind == "office" and not any(place.kind == "adm1" for _, place in name.places):
        return False  # «مدير أمن المصنع»
    if (head is not None or "part" in beside) and not cut:
        is_any = head is not None and head.kind not in ("council", "office")
        return is_any or not _is_noun_of_towns(tokens.words[start])  # «أطراف المدينة», «بلدية العاصمة»
    if not cut and _is_shown_before(tokens, start, match.stop, name):
        return True
    if _is_shown_behind(tokens, start, match.stop, name, found, joined=joined):
        return True
    if _is_reached(tokens, start, before):
        return True
    if name.context == "head" and not (name in told and _may_stand_again(tokens.words[start])):
        is_listed = joined and before is not None and (bool(before.kind) or before.listed > 1)
        if joined and before is not None and is_way_between(tokens, tokens.at(before.span.start), before.stop):
            return True  # «طريق الخرج - حرض»
        if is_listed and (has_article(word(tokens.words[start]).folded) or _is_of_one_country(name, before)):
            return True
        is_whole = has_article(word(tokens.words[start]).folded) or (
            before is not None and _is_led_there(tokens, before) and _ends_row(tokens, match.stop)
        )
        return joined and cut == _WAW and is_whole and _is_city_beside(name, before)
    if cut in (_BEH, _WAW + _BEH):
        return not short
    if joined or cut:
        return joined
    if (
        "wins" in beside
        and name.is_town
        and any(text in play_words() for text in tokens.words[match.stop : start + _SOON])
    ):
        return True  # «انتزع ليون التعادل»
    if is_state_acting(tokens, start, match.stop, name):
        return True
    if "preposition" in beside or "lie" in beside:
        is_word = is_average(tokens, start) or is_noun_of_next(tokens, start, match.stop, name)
        return not is_word and not _is_result(tokens, start)
    return name.places[0][1].kind == "country" and ("toward" in beside or is_no_attribute(tokens, start))


def is_state_acting(tokens: Tokens, start: int, stop: int, name: Name) -> bool:
    """
    Tell whether a capital that is a usual word too does what governments do: «سيول ترفض العرض», «دعت سيول».

    What an adjective describes is the word: «بدأت سيول جارفة».
    """
    if not name.governs:
        return False
    if _is_verb(tokens, stop) or _is_with_capital(tokens, stop):
        return True
    if not start or "verb" not in roles(tokens.words[start - 1]):
        return False
    following = classes_of(tokens.words[stop]).likeliest if stop < len(tokens.words) else None
    return following is None or following.part != "adjective"


def _is_with_capital(tokens: Tokens, stop: int) -> bool:
    """Tell whether و joins another capital: «سيول | وواشنطن»."""
    bare = word(tokens.words[stop]).bare if stop < len(tokens.words) else ""
    other = names()[bare[1:]] if bare.startswith(_WAW) and len(bare) > _SHORT else None
    if other is None or not other.entries or other.proclitics:
        return False
    name = other.entry.name
    return name.governs and name.is_town and name.context == "alone"


def _is_result(tokens: Tokens, start: int) -> bool:
    """Tell whether «إلى» leads from a verb to what came of something: «أدت الأمطار إلى | سيول»."""
    if word(tokens.words[start - 1]).folded != _TOWARDS:
        return False
    return any("result" in roles(tokens.words[index]) for index in range(max(0, start - _CLAUSE), start - 1))


def is_no_attribute(tokens: Tokens, start: int) -> bool:
    """Tell whether a country that looks like an adjective cannot be one of the noun before it: «قادة | مالي»."""
    if not start or tokens.begins_line(start):
        return False
    own, noun = classes_of(tokens.words[start]).likeliest, classes_of(tokens.words[start - 1]).likeliest
    if own is None or noun is None or own.part != "adjective" or noun.part != "noun" or noun.mask & (ARTICLE | OWNED):
        return False
    return noun.number == "plural" or word(tokens.words[start - 1]).folded.endswith(_FEMININE)


@lru_cache(maxsize=1 << 12)
def _may_stand_again(text: str) -> bool:
    """Tell whether a name that a noun told of is no noun of towns itself and not too usual: «صور», not «العاصمة»."""
    bare = word(text).bare
    usual = _TOO_USUAL if bare.startswith(_ARTICLE) else _TOO_USUAL + _INDEFINITE
    return word_frequency(bare) < usual and not _is_noun_of_places(text) and not is_day(text)


_TOO_USUAL: Final = 5.2
_INDEFINITE: Final = 0.4
"""A noun without the article seldom stands alone behind a preposition."""


def _is_reached(tokens: Tokens, start: int, before: Mention | None) -> bool:
    """Tell whether a way leads from another place to a name without the article: «من طهران إلى مشهد»."""
    if before is None or before.stop != start - 1 or word(tokens.words[start - 1]).folded != _TOWARDS:
        return False
    first = tokens.at(before.span.start)
    is_from = first > 0 and "preposition" in roles(tokens.words[first - 1])
    return is_from and not has_article(word(tokens.words[start]).folded)


def _is_camp(text: str) -> bool:
    """Tell whether a word is the noun of a camp, which is no part of its name."""
    found = camps()[text]
    return found is not None and bool(found.entries)


def _is_shown_before(tokens: Tokens, start: int, stop: int, name: Name) -> bool:
    """Tell whether what stands before a name shows that it is one."""
    if is_in_list_of(tokens, start) or is_way_between(tokens, start, stop):
        return True
    if name.context == "head":
        return False
    return is_dateline(tokens, start, stop) or is_struck(tokens, start) or is_seized(tokens, start)


def _is_shown_behind(tokens: Tokens, start: int, stop: int, name: Name, found: Found[Form], *, joined: bool) -> bool:
    """
    Tell whether what follows a name that is a usual word too shows that it is one, behind a preposition.

    A side of its country follows («صور جنوبي لبنان»), an adjective of it that agrees with no noun («حجة اليمنية»,
    «الباب السورية»), or another town of it («الباب وجرابلس»).
    """
    if name.context == "alone" or stop >= len(tokens.words) or tokens.begins_line(stop):
        return False
    if _is_noun_of_places(tokens.words[start]):
        return False
    if (
        not joined
        and not found.proclitics.endswith(_BEH)
        and not (not found.proclitics and start and roles(tokens.words[start - 1]).keys() & _LEADING)
    ):
        return False
    countries = {place.country for _, place in name.places}
    text = tokens.words[stop]
    if "side" in roles(text):
        after = stop + 1
        after += after < len(tokens.words) and "side" in roles(tokens.words[after])
        other = names()[tokens.words[after]] if after < len(tokens.words) else None
        return other is not None and bool(other.entries) and _lies_in(other.entry.name, countries)
    bare = word(text).bare
    if bare.startswith(_BEH) and "head" in roles(bare[1:]) and stop + 1 < len(tokens.words):
        seat = names()[tokens.words[stop + 1]]  # «خصب بمحافظة مسندم»
        return seat is not None and bool(seat.entries) and _lies_in(seat.entry.name, countries)
    other = names()[text]
    adjectives = other.entry.name.adjectives if other is not None and other.entries else {}
    if other is not None and adjectives and not other.proclitics:
        is_feminine = word(text).folded.endswith(_FEMININE)
        agrees = is_feminine == word(tokens.words[start]).folded.endswith(_FEMININE)
        is_definite = has_article(word(tokens.words[start]).folded)
        is_led = word(text).bare.startswith(_ARTICLE)
        return is_led and bool(countries & adjectives.keys()) and not (is_definite and agrees)
    return _leads_list(tokens, stop, countries, far=joined)


def _leads_list(tokens: Tokens, start: int, countries: Set[str | None], *, far: bool) -> bool:
    """
    Tell whether a list goes on at a token with a town of the same country that is no usual word: «الباب | وجرابلس».

    In the midst of a list others that are usual words may stand between: «صنعاء وحجة | وعمران وذمار».
    """
    for index in range(start, min(start + (_FURTHER if far else 1), len(tokens.words))):
        if tokens.begins_line(index):
            return False
        bare, found = word(tokens.words[index]).bare, names()[tokens.words[index]]
        if not bare.startswith(_WAW):
            return False
        following = found if found is not None and found.proclitics == _WAW else names()[bare[1:]]
        if following is None or not following.entries:
            return False
        town = following.entry.name
        if not (town.is_town and _lies_in(town, countries)):
            return False
        if town.context != "head":
            return True
    return False


_FURTHER: Final = 4
"""How many names of a list are looked at behind one."""
_LEADING: Final = frozenset(("preposition", "strike", "toward"))


def _lies_in(name: Name, countries: Set[str | None]) -> bool:
    """Tell whether the place that a name means most is in one of these countries, or is one of them."""
    return bool(name.places) and name.places[0][1].country in countries - {None}


def _is_noun_of_places(text: str) -> bool:
    """Tell whether a word with the article is a noun that names follow: «المدينة»."""
    bare = word(text).bare
    return bare.startswith(_ARTICLE) and bool(roles(bare[len(_ARTICLE) :]).keys() & {"head", "part", "preposition"})


def _is_noun_of_towns(text: str) -> bool:
    """Tell whether a word is a noun of towns with the article, which says which town only by the text before it."""
    bare = word(text).bare
    head = roles(bare[len(_ARTICLE) :]).get("head") if bare.startswith(_ARTICLE) else None
    return head is not None and head.kind == "city"


def is_dateline(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether a name begins a line and a dash or an agency in brackets follows: «دكا - (د ب أ)»."""
    if not tokens.begins_line(start) or stop >= len(tokens.words):
        return False
    return tokens.words[stop] in _DATELINE


_DATELINE: Final = frozenset("-–—(/")


def is_struck(tokens: Tokens, start: int) -> bool:
    """
    Tell whether a verb of striking, perhaps with its subject, stands before a name: «هز زلزال قوي كسلا».

    A noun with the article is hit too: «ضربت البرج».
    """
    own = classes_of(tokens.words[start])
    if own.mask & NOUN and word(tokens.words[start]).bare.startswith(_ARTICLE):
        return False
    if own.mask & ADJECTIVE and start and is_definite_before(tokens, start):
        return False  # «اقتحمت الحافلة الشقة | المطلة»
    for index in range(start - 1, max(start - _SUBJECT, -1), -1):
        if "strike" in roles(tokens.words[index]):
            return index < start - 1 or not _is_thing_behind(tokens, start)
        first = classes_of(tokens.words[index]).likeliest
        if first is None or first.part not in ("noun", "adjective") or first.mask & (AND | BOUND_PREPOSITION):
            return False
    return False


def _is_thing_behind(tokens: Tokens, start: int) -> bool:
    """Tell whether a definite noun follows, so that the word before it strikes: «غمرت | سيول | المنازل»."""
    following = classes_of(tokens.words[start + 1]) if start + 1 < len(tokens.words) else None
    first = following.likeliest if following is not None else None
    return first is not None and first.part == "noun" and bool(first.mask & ARTICLE)


_SUBJECT: Final = 4
"""How many tokens before a name the verb may stand of which it is the object."""


def is_seized(tokens: Tokens, start: int) -> bool:
    """Tell whether «على» leads from a verb or noun of taking and attacking to a name: «الهجوم على | عين عيسى»."""
    if start < 2 or word(tokens.words[start - 1]).folded != _UPON:
        return False
    return any("seize" in roles(tokens.words[index]) for index in range(max(0, start - _SUBJECT), start - 1))


_UPON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"  # as folding writes it


def is_in_list_of(tokens: Tokens, start: int) -> bool:
    """Tell whether a noun and a colon lead to a name: «ولايات: النعامة ومستغانم»."""
    return start > 1 and tokens.words[start - 1] == ":" and "head" in roles(tokens.words[start - 2])


def _is_name(
    tokens: Tokens,
    start: int,
    name: Name,
    found: Found[Form],
    beside: Roles,
    joined: bool,
    before: Mention | None,
) -> bool:
    """Tell whether a form that is an adjective and a name («السعودية», «سورية», «سوريا») is the name here."""
    if not start:
        return True
    if found.proclitics.endswith((_BEH, _LAM)):
        return True  # «دورا جديدا لروسيا»
    last = word(tokens.words[start - 1])
    text = word(tokens.words[start]).folded
    if text.endswith(_ALEF):
        return last.kind != "number" or tokens.begins_line(start)
    if name.context == "head":
        return "head" in beside
    if text.endswith(_YEH) and not text.startswith(_ARTICLE):  # «هايتي»
        return not _is_one_of_a_people(tokens.words[start - 1], beside)
    if joined or found.proclitics.endswith((_BEH, _LAM)) or beside.keys() & {"head", "part", "preposition", "verb"}:
        return True
    if before is not None and before.stop == start and not found.proclitics:
        return False
    if _is_particle(last.text):
        return True  # «أن سورية», «على سورية»: an adjective follows a noun
    if last.kind != "word":
        return not found.proclitics
    return text.startswith(_ARTICLE) and not last.folded.startswith(_ARTICLE)


def _is_particle(text: str) -> bool:
    """Tell whether a word is neither noun nor verb."""
    first = classes_of(text).likeliest
    return first is not None and first.part in ("preposition", "complementiser", "particle", "conjunction")


def _is_one_of_a_people(text: str, beside: Roles) -> bool:
    """Tell whether an adjective of a country may follow a noun: «لاجئ هايتي», but not «زلزال هايتي»."""
    first = classes_of(text).likeliest
    if "one" in beside:
        return True
    if first is None or has_article(word(text).folded):
        return False
    return first.form == "participle" and first.gender == "masculine" and first.number == "singular"


def _is_adjective(tokens: Tokens, start: int, beside: Roles, name: Name) -> bool:
    """Tell whether an adjective is one, and no family name («محمد المصري») or given name («تركي الفيصل»)."""
    if "given" in beside or _ends_a_name(tokens, start):
        return False
    if name.follows:
        return bool(start) and has_article(word(tokens.words[start - 1]).folded)
    if name.context == "head":  # «القوات الهندية», not «في الهندية»
        return bool(start) and "preposition" not in beside
    return True


def _ends_a_name(tokens: Tokens, start: int) -> bool:
    """
    Tell whether somebody's name stands before an adjective.

    It is a given name and one more word, no verb and without article («محمد شياع المصري»), or a word that is mostly a
    name behind a title («المحلل حازم الليبي»).
    """
    if start < 2:
        return False
    between = word(tokens.words[start - 1])
    first = classes_of(between.text).likeliest
    if _is_titled(tokens, start - 1):
        return True
    if "given" not in roles(tokens.words[start - 2]):
        return False
    return between.kind == "word" and not has_article(between.folded) and first is not None and first.part in _NAMES


_NAMES: Final = ("name", "noun", "adjective")


def _is_titled(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that is a name and no place stands behind a noun with the article that is no name."""
    first = classes_of(tokens.words[index]).likeliest
    if first is None or first.part != "name" or first.mask & (AND | BOUND_PREPOSITION | ARTICLE):
        return False
    before = classes_of(tokens.words[index - 1]).likeliest
    if before is None or before.part != "noun" or not before.mask & ARTICLE or before.form not in ("participle", ""):
        return False
    found = names()[tokens.words[index]]
    return before.number == "singular" and before.gender == "masculine" and (found is None or not found.entries)


def plays(tokens: Tokens, start: int, stop: int, words: Sequence[int], rival: int | None = None) -> bool:
    """
    Tell whether a city plays in its clause, so that its club is meant: «فاز برشلونة على إشبيلية».

    Two of the `words` of matches are near it, or one and it stands right behind that or behind «على», «مع»; or a
    masculine verb stands before it («تعثر روما»), or «أمام» and close before that its `rival`, whose club was meant and
    stopped at that token; not behind «في».
    """
    beside = roles(tokens.words[start - 1]) if start else {}
    if "wins" in beside or (rival is not None and start - rival < _CLAUSE and "against" in beside):
        return True
    near = bisect_left(words, start - _CLAUSE), bisect_left(words, stop + _CLAUSE)
    count = near[1] - near[0]
    if not count:
        return False
    if beside.keys() & {"head", "part", "ground"}:
        return False
    return count > 1 or "against" in beside or start - 1 in words[near[0] : near[1]]


def is_family_name(tokens: Tokens, start: int) -> bool:
    """Tell whether a name stands before a token that this one ends: «كامل نوري | التونسي»."""
    return start > 0 and ("given" in roles(tokens.words[start - 1]) or _ends_a_name(tokens, start))


def is_definite_before(tokens: Tokens, start: int) -> bool:
    """Tell whether a noun with the article stands before a token, so that an adjective there belongs to it."""
    return start > 0 and has_article(word(tokens.words[start - 1]).folded)


def _role(tokens: Tokens, start: int, stop: int, name: Name, found: Found[Form], beside: Roles) -> Role:
    if name.is_seat:
        return "metonym"
    if "part" in beside and not found.proclitics:
        return "part"
    if found.proclitics.endswith((_BEH, _LAM)) or beside.keys() & {"head", "preposition"}:
        return "literal"
    if name.governs and ("verb" in beside or _is_verb(tokens, stop)):
        return "metonym"
    return "literal"


def _is_verb(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb of governments stands at a token; not one that goes on with و from another subject."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    found = cues()[tokens.words[index]]
    return (
        found is not None
        and found.entry.role == "verb"
        and (not found.proclitics or found.proclitics[0] not in (_WAW, _FEH))
    )
