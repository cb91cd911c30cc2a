"""What belongs to the noun that begins a name: adjectives, nationalities, chains, what it is for, where it works."""

from functools import lru_cache
from typing import Final

from arnews.segmentation import segment, word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, ARTICLE, FINITE_VERB, OWNED, PLURAL, UNKNOWN, VERBAL_NOUN, classes_of
from arnews.words import word
from arnews_people.borders import skip_titles
from arnews_people.evidence import looks_foreign
from arnews_people.names import names_in, read_name
from arnews_people.words import (
    Body,
    adjectives,
    bodies,
    body_words,
    heads,
    is_given_name,
    is_nationality,
    is_only_family,
    name_counts,
    nations,
    particles,
    peoples,
    role_part,
    role_words,
)

__all__ = [
    "LONGEST_QUOTED",
    "and_noun",
    "are_fields",
    "disagree",
    "does_something",
    "has_proclitic",
    "is_and",
    "is_between",
    "is_bound",
    "is_country",
    "is_ours",
    "is_place",
    "is_purpose",
    "is_relational",
    "is_stop",
    "is_strange",
    "is_things",
    "is_verb",
    "nationality_of",
    "noun_behind_lam",
    "read_adjectives",
    "read_nationality",
    "skip_and",
    "skip_and_another",
    "skip_chain",
    "skip_described",
    "skip_fields",
    "skip_name",
    "skip_place_or_person",
    "skip_purpose",
    "skip_seat",
]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_PLURAL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"
_CHAIN: Final = 3
"""Nouns between the head and the definite one that ends the chain."""
_MOST_ADJECTIVES: Final = 4
LONGEST_QUOTED: Final = 6


def is_country(tokens: Tokens, index: int) -> bool:
    """Tell whether the name of a country stands at a token."""
    nation = nations()[tokens.words[index]]
    return nation is not None and bool(nation.entries) and not is_nationality(nation) and not nation.cut


# ---------------------------------------------------------------- what belongs to a name
def read_adjectives(tokens: Tokens, start: int) -> tuple[str | None, int]:
    """Read the definite adjectives that make a name; gives the country that one of them says."""
    country, index = None, start
    while index < len(tokens.words) and index < start + _MOST_ADJECTIVES:
        text = tokens.words[index]
        if text in body_words("not_so") and index + 1 < len(tokens.words) and is_relational(tokens.words[index + 1]):
            index += 2  # «غير الحكومية»
            continue
        nation = nationality_of(text)
        if nation is not None:
            country = country or nation
        elif index > start and is_and(tokens, index) and _is_joined(_WAW + tokens.words[index + 1]):
            index += 1  # «الاقتصادي | و | الاجتماعي»
        elif _is_year(tokens, index):
            break  # «كلية المجتمع | العام الدراسي»
        elif not (is_relational(text) or _describes_before(tokens, index) or (index > start and _is_joined(text))):
            break
        index += 1
    return country, index


def _is_year(tokens: Tokens, index: int) -> bool:
    """Tell whether a year stands at a token, and no adjective of a body: «العام الدراسي»."""
    is_behind = index + 1 < len(tokens.words) and tokens.words[index + 1] in body_words("year")
    return is_behind and tokens.words[index] in body_words("year_noun")


def disagree(adjective: str, nation: str) -> bool:
    """Tell whether an adjective is feminine and the nationality behind it is not."""
    is_feminine = is_relational(adjective) and word(adjective).folded.endswith(_TEH_MARBUTA)
    return is_feminine and word(nation).folded.endswith(_YEH)


def _is_joined(text: str) -> bool:
    """Tell whether one more adjective of the same noun is joined by و: «الاجتماعية | والجنائية»."""
    bare = word(text).bare
    return bare.startswith(_WAW + _ARTICLE) and is_relational(bare[1:])


def _describes_before(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective that makes no name stands before a nationality: «السلطات الأمنية | العراقية»."""
    is_describing = tokens.words[index] in body_words("describing")
    return is_describing and index + 1 < len(tokens.words) and nationality_of(tokens.words[index + 1]) is not None


def read_nationality(tokens: Tokens, start: int) -> tuple[str | None, int]:
    """Read the nationality behind a name."""
    nation = nationality_of(tokens.words[start]) if start < len(tokens.words) else None
    return nation, start + (nation is not None)


@lru_cache(maxsize=1 << 13)
def nationality_of(text: str) -> str | None:
    """Give the country of a nationality with the article."""
    if not word(text).bare.startswith(_ARTICLE):
        return None
    nation = nations()[text]
    if nation is None:
        people = peoples()[text]  # «نقابة المهندسين | الأردنيين»
        return people.entry if people is not None and people.entries and not people.cut else None
    return nation.entry[0] if is_nationality(nation) and not nation.cut else None


@lru_cache(maxsize=1 << 13)
def is_relational(text: str) -> bool:
    """Tell whether a word is a definite adjective that makes a name: listed, or of a noun («التنموي»)."""
    known = word(text)
    if not known.folded.startswith(_ARTICLE) or known.text in body_words("describing"):
        return False
    if adjectives()[text] is not None:
        return True
    if role_part("honorific")[text] is not None:
        return False  # «مجلس القضاء الأعلى | القاضية فلانة»
    if known.bare.endswith(_MAKSURA):
        return is_relational(known.bare[:-1] + _YEH)  # «الصحى»
    if is_stop(text) or role_part("title")[text] is not None or role_part("portfolio")[text] is not None:
        return False
    first = classes_of(text).likeliest
    ending = known.folded.removesuffix(_TEH_MARBUTA)
    return first is not None and bool(first.mask & ADJECTIVE) and ending.endswith(_YEH)


def is_between(tokens: Tokens, index: int) -> bool:
    """Tell whether one more adjective stands before those that a list knows: «المسح الجيولوجي الأمريكية»."""
    text = tokens.words[index] if index < len(tokens.words) else ""
    if not text or not word(text).bare.startswith(_ARTICLE) or role_words()[text] or role_part("stop")[text]:
        return False
    if heads()[text] is not None or not classes_of(text).mask & ADJECTIVE:
        return False  # «مديرية أمن الجيزة | النيابة العامة»
    after = index + 1
    if read_adjectives(tokens, index)[1] > index or _is_year(tokens, index):
        return False
    return read_adjectives(tokens, after)[1] > after or (_is_adjective(text) and skip_purpose(tokens, after) > after)


@lru_cache(maxsize=1 << 12)
def _is_adjective(text: str) -> bool:
    first = classes_of(text).likeliest
    return first is not None and first.part == "adjective" and bool(first.mask & ARTICLE)


def does_something(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite participle stands before what it does: «البلدان | المصدرة للبترول»."""
    text = tokens.words[index] if index < len(tokens.words) else ""
    first = classes_of(text).likeliest if text else None
    if first is None or not first.mask & ARTICLE or first.form != "participle" or role_words()[text]:
        return False
    if text in body_words("describing"):
        return False  # «التابعة للوزارة»
    return index + 1 < len(tokens.words) and word(tokens.words[index + 1]).folded.startswith(_LAM * 2)


def is_bound(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective of bodies or a purpose makes a name of the chain before."""
    if read_adjectives(tokens, index)[1] > index or skip_purpose(tokens, index) > index:
        return True
    return is_between(tokens, index)


def skip_purpose(tokens: Tokens, start: int) -> int:
    """Skip what an organisation is for: «لمكافحة المخدرات», «للأمن العام», «لحقوق الإنسان»."""
    if start >= len(tokens.words):
        return start
    noun = noun_behind_lam(tokens.words[start])
    if not noun:
        part = body_words("for_part").match(tokens, start)
        return max(_body_behind_lam(tokens, start), _people_behind_lam(tokens, start), part.stop if part else start)
    definite = word(tokens.words[start]).folded.startswith(_LAM * 2)
    if definite and _is_against(tokens, start):
        after = _from_such(tokens, start)
    elif definite:
        after = start + 1
        if after < len(tokens.words) and noun_behind_lam(tokens.words[after]) and _is_action(noun):
            after += word(tokens.words[after]).folded.startswith(_LAM * 2)  # «للاستجابة للكوارث»
        after = skip_described(tokens, after)  # «للطرق | السريعة»
    else:
        first = start + 1
        if first < len(tokens.words) and _is_deed_with(tokens, first, noun):
            first += 1  # «لتنمية | وإعمار | اليمن»
        after = skip_chain(tokens, first)
        if after == first:
            return start
        after = skip_described(tokens, after)
    _, after = read_adjectives(tokens, after)
    return _skip_and_deed(tokens, skip_fields(tokens, after))


def _skip_and_deed(tokens: Tokens, start: int) -> int:
    """Skip a second deed and what it is done to: «للصياغة | وصنع المجوهرات»."""
    bare = word(tokens.words[start]).bare if start + 1 < len(tokens.words) else ""
    is_upon = start + 2 < len(tokens.words) and tokens.words[start + 1] in body_words("upon")
    if is_upon and bare.startswith(_WAW + _ARTICLE) and _is_action(bare[1:]):
        is_closed = word(tokens.words[start + 2]).bare.startswith(_ARTICLE)
        return start + 3 if is_closed else start  # «للبحث | والتعرف على المفقودين»
    if not bare.startswith(_WAW) or bare.startswith(_WAW + _ARTICLE):
        return start
    first, second = classes_of(bare[1:]).likeliest, classes_of(tokens.words[start + 1]).likeliest
    is_deed = first is not None and bool(first.mask & VERBAL_NOUN) and first.share > _SURE and not first.mask & OWNED
    is_things = second is not None and second.part == "noun" and bool(second.mask & ARTICLE)
    return skip_fields(tokens, start + 2) if is_deed and is_things and not is_verb(bare[1:]) else start


_SURE: Final = 0.8


def skip_described(tokens: Tokens, start: int) -> int:
    """Skip an adjective of the things that a purpose is about: «لمكافحة الجرائم | الإلكترونية»."""
    things, text = tokens.words[start - 1], tokens.words[start] if start < len(tokens.words) else ""
    noun, first = classes_of(things).likeliest, classes_of(text).likeliest if text else None
    if text and _are_described_people(things, text):
        return start + 1  # «نقابة الموسيقيين | المحترفين»
    if noun is None or first is None or not noun.mask & PLURAL or is_stop(text):
        return start
    bare, folded = word(text).bare, word(text).folded
    is_unknown = bool(first.mask & UNKNOWN) and folded.endswith(_YEH + _TEH_MARBUTA)  # «الكيماوية»
    is_too = bool(classes_of(text).mask & ADJECTIVE) and folded.endswith(_YEH + _TEH_MARBUTA)  # «الفنون | المسرحية»
    is_adjective = (first.part == "adjective" and first.form != "participle") or is_unknown or is_too
    if not is_adjective or not folded.startswith(_ARTICLE) or not folded.endswith(_TEH_MARBUTA):
        return start
    if nationality_of(text) is not None:
        return start
    after = start + 1
    if after < len(tokens.words):
        bare = word(tokens.words[after]).bare
        second = classes_of(bare[1:]).likeliest if bare.startswith(_WAW + _ARTICLE) else None
        after += second is not None and second.part == "adjective" and second.form != "participle"
    return after  # «المنشآت | الصغيرة والأصغر»


@lru_cache(maxsize=1 << 12)
def _are_described_people(people: str, text: str) -> bool:
    """Tell whether a definite participle describes those of a trade: «الموسيقيين | المحترفين»."""
    if not (word(people).bare.startswith(_ARTICLE) and word(text).bare.startswith(_ARTICLE)):
        return False
    if word(people).bare.endswith(_PLURAL) or not word(text).bare.endswith(_SOUND) or role_words()[text] is not None:
        return False
    noun, first = classes_of(people).likeliest, classes_of(text).likeliest
    is_such = first is not None and (first.part == "adjective" or first.form == "participle")
    return is_such and noun is not None and bool(noun.mask & PLURAL) and text not in body_words("describing")


def _body_behind_lam(tokens: Tokens, start: int) -> int:
    """Skip a body that an office is of: «الإدارة العامة | للحرس الوطني»."""
    bare = word(tokens.words[start]).bare
    if not bare.startswith(_LAM * 2) or start + 1 >= len(tokens.words):
        return start
    known = heads().forms.get(f"{_ARTICLE}{bare[2:]} {word(tokens.words[start + 1]).bare}", ())
    alone = () if known else heads().forms.get(f"{_ARTICLE}{bare[2:]}", ())
    if any(body.category == "police" for body in alone):
        return start + 1  # «القيادة الجهوية | للدرك»
    return start + 2 if any(body.category in ("military", "police") for body in known) else start


def _people_behind_lam(tokens: Tokens, start: int) -> int:
    """Skip those of a country whom a union is of: «الاتحاد الوطني | لعمال ليبيا»."""
    bare = word(tokens.words[start]).bare
    if not bare.startswith(_LAM) or bare.startswith(_LAM * 2) or start + 1 >= len(tokens.words):
        return start
    first = classes_of(bare[1:]).likeliest
    is_plural = first is not None and first.part == "noun" and bool(first.mask & PLURAL) and not first.mask & OWNED
    return start + 2 if is_plural and is_country(tokens, start + 1) else start


def _is_action(noun: str) -> bool:
    """Tell whether a noun is that of an action, which has an object: «الاستجابة»."""
    first = classes_of(noun).likeliest
    return first is not None and bool(first.mask & VERBAL_NOUN)


@lru_cache(maxsize=1 << 13)
def noun_behind_lam(text: str) -> str:
    """Give the noun of a purpose behind ل, without the article; empty if the word is none."""
    bare = word(text).bare
    if word(text).kind != "word" or not bare.startswith(_LAM) or len(bare) < 4:
        return ""
    noun = bare[2:] if bare.startswith(_LAM * 2) else bare[1:]
    if bare.startswith(_LAM * 2) and not is_purpose(noun) and is_purpose(bare[1:]):
        noun = bare[1:]  # «للاجئين»
    is_task = not bare.startswith(_LAM * 2) and noun in body_words("task")  # but «للنقل الجوي»
    return noun if is_purpose(noun) and not is_task else ""


@lru_cache(maxsize=1 << 13)
def is_purpose(noun: str) -> bool:
    """Tell whether a noun can be what a body is for: a verbal noun, a field, a plural in ات."""
    if noun in body_words("purpose"):
        return True
    if role_words()[noun] or heads()[noun] or nations()[noun]:
        return False
    if role_part("portfolio")[_ARTICLE + noun] is not None:
        return True
    classes = classes_of(noun)
    first = classes.likeliest
    if first is None or first.part != "noun" or first.mask & OWNED:
        return False  # «لردها»
    return bool(classes.mask & VERBAL_NOUN) or noun.endswith(_PLURAL)


def skip_and(tokens: Tokens, start: int) -> int:
    """Skip a second field joined by و: «للتعبئة العامة والإحصاء», «الشريعة والقانون»."""
    if start >= len(tokens.words):
        return start
    bare, after = and_noun(tokens, start)
    if not bare.startswith(_WAW + _ARTICLE):
        return start
    if not (is_purpose(bare[3:]) or is_things(bare[3:]) or (start and _are_people(tokens.words[start - 1], bare[1:]))):
        return start
    return read_adjectives(tokens, after)[1]


def is_and(tokens: Tokens, index: int) -> bool:
    """Tell whether «و» stands apart from the word that it joins, as many write it: «التربية | و | التعليم»."""
    is_alone = word(tokens.words[index]).bare == _WAW and index + 1 < len(tokens.words)
    return is_alone and not tokens.begins_line(index + 1)


def and_noun(tokens: Tokens, index: int) -> tuple[str, int]:
    """Give the bare form of a word, with a «و» that stands apart before it, and the token after both."""
    if is_and(tokens, index):
        return _WAW + word(tokens.words[index + 1]).bare, index + 2
    return word(tokens.words[index]).bare, index + 1


@lru_cache(maxsize=1 << 12)
def _are_people(one: str, other: str) -> bool:
    """Tell whether two plurals of people are joined: «العمال | والمستخدمين»."""
    first, second = classes_of(one).likeliest, classes_of(other).likeliest
    if first is None or second is None or second.form != "participle":
        return False
    return bool(first.mask & PLURAL and second.mask & PLURAL and second.mask & ARTICLE) and other.endswith(_SOUND)


_SOUND: Final = ("\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}")


def skip_and_another(tokens: Tokens, start: int, body: Body) -> int:
    """
    Skip a second definite noun behind و where an adjective of the whole follows: «الكوارث | والطوارئ | التركية».

    The adjective agrees with the noun that begins the name; «المناخ | والأحوال الجوية | الأندونيسية» has its own.
    """
    words = tokens.words
    if start + 1 >= len(words) or not word(words[start]).bare.startswith(_WAW + _ARTICLE):
        return start
    noun = word(words[start]).bare[1:]
    first = classes_of(noun).likeliest
    if first is None or first.part != "noun" or heads()[noun] or role_words()[noun] or nations()[noun]:
        return start
    is_feminine = word(body.form.split()[0]).folded.endswith(_TEH_MARBUTA)
    for index in range(start + 1, min(start + 3, len(words))):
        is_adjective = nationality_of(words[index]) is not None or adjectives()[words[index]] is not None
        if is_adjective and word(words[index]).folded.endswith(_TEH_MARBUTA) == is_feminine:
            is_own = index == start + 1 and index + 1 < len(words) and nationality_of(words[index + 1]) is not None
            return index + 1 if is_own else index
        if not is_relational(words[index]):
            return start
    return start


@lru_cache(maxsize=1 << 13)
def is_things(noun: str) -> bool:
    """Tell whether a noun is a broken plural of things that are not often spoken of: «جسور», «أنفاق»."""
    first = classes_of(noun).likeliest
    if first is None or first.part != "noun" or not first.mask & PLURAL or first.mask & OWNED or first.form:
        return False
    return not (role_words()[noun] or heads()[noun] or nations()[noun]) and word_frequency(noun) < _USUAL_THINGS


_USUAL_THINGS: Final = 4.6


def skip_fields(tokens: Tokens, start: int) -> int:
    """Skip further fields behind an adjective: «الأرصاد الجوية | وعلم المناخ والجيوفيزياء»."""
    index = start
    while index + 1 < len(tokens.words):
        after = skip_and(tokens, index)
        bare = word(tokens.words[index]).bare
        if after == index and bare.startswith(_WAW) and bare[1:] in body_words("science"):
            definite = word(tokens.words[index + 1]).bare
            after = index + 2 if definite.startswith(_ARTICLE) else index
        if after == index:
            break
        index = after
    return index


def skip_seat(tokens: Tokens, start: int, body: Body) -> int:
    """Skip where an organisation works: «الدفاع المدني بمنطقة الرياض»; forces are where they are sent."""
    words = tokens.words
    if start + 1 >= len(words) or body.category == "military" or heads()[words[start + 1]] is not None:
        return start  # «الشرطة القضائية | بولاية أمن فاس»
    if words[start] in body_words("seat") or (body.category in _LOCAL and words[start] in body_words("local_seat")):
        if start + 2 < len(words) and words[start + 1] in body_words("ground"):
            return start + 3  # «بولاية جنوب دارفور»
        return start + 2 if word(words[start + 1]).kind == "word" else start
    return start


_LOCAL: Final = ("police", "court", "education", "government")
"""Sorts of bodies of which each part of a state has its own."""


def skip_chain(tokens: Tokens, start: int) -> int:
    """Skip nouns in the construct state up to the definite one that ends them: «جيش العزة», «تنمية الصادرات»."""
    for index in range(start, min(start + _CHAIN + 1, len(tokens.words))):
        text = tokens.words[index]
        known = word(text)
        if known.kind != "word" or is_stop(text) or _is_preposition(text):
            return start
        nation = nations()[text]
        if nation is not None and nation.entries and not nation.cut and not nation.entry[1]:
            return index + 1
        if known.bare.startswith(_ARTICLE):
            listed = bodies().match(tokens, index)
            if listed is not None and listed.stop > index + 1 and not listed.found.cut:
                return listed.stop  # «هيئة الهلال الأحمر»
            if nation is not None and is_nationality(nation):
                return index
            if index == start and is_relational(text) and not _is_noun_too(text):
                return start
            if index > start and is_relational(text) and not _is_noun_too(text):
                return index  # «مركز سبها | الطبي»: what it describes is a name
            titled = skip_titles(tokens, index)
            if titled == index and _is_king(tokens, index):
                return index + 2  # «مؤسسة الحسن | الثاني»
            if titled == index:
                return skip_fields(tokens, _from_what(tokens, index))
            if index > start and name_counts(word(tokens.words[index - 1]).bare)[3] > 1:
                return index  # «مجلس إدارة بنك مسقط | السيدة فلانة»
            if index > start and text not in body_words("eponym"):  # «مجلس إدارتها | الأستاذ فلان»
                return index if _is_definite(tokens.words[index - 1]) else start
            if titled > index + 1 and text in body_words("rank_too"):
                return index + 1  # «جامعة العميد | الأستاذ الدكتور فلان»
            name = read_name(tokens, titled)  # «جامعة الملك سعود»
            return name.stop if name is not None else start
        after = index + 1  # «اتحاد كشاف | لبنان», «اتحاد أدباء | وكتاب البصرة»
        is_of_country = after < len(tokens.words) and (_is_ground(tokens, after) or _is_deed_too(tokens, after))
        if index == start and ((looks_foreign(text) and not is_of_country) or is_ours(text)):
            return start  # «بلدية سرمشوبا | إغلاق الطريق», «منظمة بلدنا | القصف»
        if index == start and text in particles() and index + 1 < len(tokens.words):
            return index + 2  # «مستشفى ابن سينا»
        if index > start and _is_deed_too(tokens, index):
            continue  # «جهاز دعم | وتطوير الخدمات»
        if known.bare.startswith(_LAM * 2) or len(known.bare) < 3 or has_proclitic(text) or is_verb(text):
            return start
        name = names_in(tokens).get(index)
        if name is not None:
            if index > start + 1 and len(name.parts) > 1 and tokens.words[index - 2] in body_words("land"):
                return index  # «مجلس محافظة ميسان | جبار وحيد»
            return name.stop if index > start or name.span.start == tokens.starts[index] else start
        if is_place(text) or (index > start and looks_foreign(text)):
            return index + 1  # «نادي أهلي سداب | الخطوات»
    return start


@lru_cache(maxsize=1 << 12)
def _is_preposition(text: str) -> bool:
    """Tell whether a word is a preposition before all: «قناة دجلة | أمام الهيئة»."""
    first = classes_of(text).likeliest
    return first is not None and first.part == "preposition" and first.share > _SURE


def _is_king(tokens: Tokens, index: int) -> bool:
    """Tell whether a given name and the number of a king stand at a token: «الحسن الثاني»."""
    after = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    return bool(after) and after in body_words("king") and is_given_name(tokens.words[index])


def _is_ground(tokens: Tokens, index: int) -> bool:
    """Tell whether a country, or a town with the article, stands at a token: «اتحاد أدباء | البصرة»."""
    text = tokens.words[index]
    return is_country(tokens, index) or (word(text).bare.startswith(_ARTICLE) and is_place(text))


def _is_deed_with(tokens: Tokens, index: int, noun: str) -> bool:
    """Tell whether «and» and a second deed stand behind what a body is for, before what both are done to."""
    bare = word(tokens.words[index]).bare
    return bare.startswith(_WAW) and not bare.startswith(_WAW + _ARTICLE) and are_fields(noun, bare[1:])


def _is_deed_too(tokens: Tokens, index: int) -> bool:
    """Tell whether «and» and a second deed or field stand behind one: «تجارة | وصناعة | عمان»."""
    words = tokens.words
    bare = word(words[index]).bare
    if not bare.startswith(_WAW) or index + 1 >= len(words) or tokens.begins_line(index + 1):
        return False
    is_ground = is_country(tokens, index + 1) or is_place(words[index + 1]) or words[index + 1] in body_words("ground")
    if not (word(words[index + 1]).bare.startswith(_ARTICLE) or is_ground):
        return False
    return are_fields(words[index - 1], bare[1:])


@lru_cache(maxsize=1 << 12)
def are_fields(one: str, other: str) -> bool:
    """Tell whether two nouns in the singular without the article are of one sort: «دعم», «تطوير»; «تجارة», «صناعة»."""
    first, second = classes_of(one).likeliest, classes_of(other).likeliest
    if first is None or second is None or (first.mask | second.mask) & (ARTICLE | OWNED):
        return False
    if second.mask & PLURAL:
        return bool(first.mask & PLURAL) and first.part == second.part == "noun"  # «أدباء | وكتاب»
    if first.part != "noun" or second.part != "noun" or heads()[other] or role_words()[other]:
        return False
    return bool((first.mask | second.mask) & VERBAL_NOUN) or (other in body_words("purpose"))


@lru_cache(maxsize=1 << 12)
def _is_definite(text: str) -> bool:
    """Tell whether a noun has the article or a pronoun."""
    first = classes_of(text).likeliest
    return first is not None and bool(first.mask & (ARTICLE | OWNED))


@lru_cache(maxsize=1 << 12)
def is_ours(text: str) -> bool:
    """Tell whether a word is a noun and «our», which nothing can follow in the construct state: «بلدنا»."""
    first = classes_of(text).likeliest
    is_noun = first is not None and first.part in ("noun", "name") and bool(first.mask & OWNED)
    return is_noun and word(text).bare.endswith(_OUR) and not has_proclitic(text)


_OUR: Final = "\N{ARABIC LETTER NOON}\N{ARABIC LETTER ALEF}"


def _from_what(tokens: Tokens, index: int) -> int:
    """Give the token after a definite noun, and after what it is against or over: «الحد | من الكوارث»."""
    if not _is_against(tokens, index):
        is_ordinal = index + 1 < len(tokens.words) and tokens.words[index + 1] in body_words("ordinal")
        return index + 1 + (is_ordinal and tokens.words[index] in body_words("graded"))  # «محكمة الدرجة | الأولى»
    return index + 3 if word(tokens.words[index + 2]).bare.startswith(_ARTICLE) else index + 1


def _is_against(tokens: Tokens, index: int) -> bool:
    """Tell whether an action and its preposition stand before something: «الحد من», «الرقابة على»."""
    words = tokens.words
    if index + 2 >= len(words):
        return False
    noun = word(words[index]).bare
    if noun.startswith(_LAM * 2):
        noun = _ARTICLE + noun[2:]
    pairs = (("against", "of"), ("over", "upon"))
    return any(noun in body_words(one) and words[index + 1] in body_words(other) for one, other in pairs)


def _from_such(tokens: Tokens, index: int) -> int:
    """Give the token after a noun behind لل and what it is against: «للحد | من مخاطر الكوارث»."""
    after = skip_chain(tokens, index + 2)
    return skip_and(tokens, after) if after > index + 2 else index + 1


@lru_cache(maxsize=1 << 13)
def _is_noun_too(text: str) -> bool:
    return any(one.part in ("noun", "name") for one in classes_of(text).classes)


@lru_cache(maxsize=1 << 13)
def is_verb(text: str) -> bool:
    """Tell whether a word is a finite verb before all."""
    first = classes_of(text).likeliest
    return first is not None and bool(first.mask & FINITE_VERB)


@lru_cache(maxsize=1 << 13)
def is_place(text: str) -> bool:
    """Tell whether the lists know a word as a place before all."""
    given, surname, elsewhere, place = name_counts(word(text).bare)
    first = classes_of(text).likeliest
    return place > 1 and given + surname + elsewhere < 20 and (first is None or first.part == "name")


def skip_place_or_person(tokens: Tokens, start: int) -> int:
    """Skip a country, a place or somebody whose name stands behind a noun: «حكومة اليونان», «قوات حفتر»."""
    nation = nations().match(tokens, start)
    if nation is not None and not is_nationality(nation.found) and not nation.found.cut:
        return nation.stop
    name = names_in(tokens).get(start)
    if name is not None and name.span.start == tokens.starts[start]:
        is_before_name = name.stop > start + 2 and is_given_name(tokens.words[start + 1])
        if is_before_name and not any(name_counts(word(tokens.words[start]).bare)[:3]):
            return start + 1  # «بلدية تاونات | سعيد الحجي»
        return name.stop
    if is_place(tokens.words[start]) or is_only_family(word(tokens.words[start]).bare):
        return start + 1
    after = start + 1
    if after < len(tokens.words) and tokens.words[start] in body_words("land"):  # «شرطة | مقاطعة جاسبر»
        if tokens.words[after] in body_words("ground"):
            return _skip_ground(tokens, after)
        return after + 1 if _may_be_ground(tokens.words[after]) else start
    return _skip_ground(tokens, start) if tokens.words[start] in body_words("ground") else start


def _skip_ground(tokens: Tokens, start: int) -> int:
    """Skip a place of two words: «ذي قار», «شمال سيناء»."""
    after = start + 1
    return after + 1 if after < len(tokens.words) and _may_be_ground(tokens.words[after]) else start


def _may_be_ground(text: str) -> bool:
    """Tell whether a word may be a place: known as one, foreign, or a noun or name and nothing joined to it."""
    if is_place(text) or looks_foreign(text):
        return True
    first = classes_of(text).likeliest
    if word(text).kind != "word" or first is None or first.part not in ("noun", "name"):
        return False
    return not (has_proclitic(text) or is_stop(text) or first.mask & OWNED)


@lru_cache(maxsize=1 << 13)
def is_strange(text: str) -> bool:
    """
    Tell whether a foreign word is no word of the language in another spelling either, but a name.

    >>> is_strange("بريستون"), is_strange("اجمالي"), is_strange("انجح")
    (True, False, False)
    """
    first = classes_of(text).likeliest
    if first is None or first.part != "name" or not looks_foreign(text):
        return False
    if has_proclitic(text) and not looks_foreign(segment(text).stem):
        return False
    bare = word(text).bare
    spelt = [_HAMZA + bare[1:], _LOWER_HAMZA + bare[1:]] if bare[0] in _ALEFS else []
    spelt += [bare[:-1] + _MAKSURA] if bare[-1] == _YEH else []
    others = [classes_of(other).likeliest for other in spelt if other != bare]
    return all(one is None or one.part == "name" for one in others)


_HAMZA: Final = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_LOWER_HAMZA: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_ALEFS: Final = frozenset(("\N{ARABIC LETTER ALEF}", _HAMZA, _LOWER_HAMZA))
_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"


def is_stop(text: str) -> bool:
    """Tell whether a word begins no name."""
    stop = role_part("stop")[text]
    return stop is not None and bool(stop.entries) and stop.exact


def has_proclitic(text: str) -> bool:
    """Tell whether a word is most likely one with a proclitic."""
    return bool(segment(text).proclitics)


def skip_name(tokens: Tokens, start: int) -> int:
    """Skip a name of one or two words that no list has: «تليجرام», «ميرور»; quote marks around it belong to it."""
    if start >= len(tokens.words):
        return start
    if tokens.words[start] == "(" or word(tokens.words[start]).kind == "quote":
        for index in range(start + 1, min(start + LONGEST_QUOTED, len(tokens.words))):
            if word(tokens.words[index]).kind == "quote" or tokens.words[index] == ")":
                return index + 1 if index > start + 1 else start
        return start
    index = start
    while index < min(start + _LONGEST_FOREIGN, len(tokens.words)) and _is_of_foreign(tokens, start, index):
        index += 1
    while index > start and tokens.words[index - 1] in body_words("foreign_word"):
        index -= 1
    return index


_LONGEST_FOREIGN: Final = 4


def _is_of_foreign(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether a word belongs to a foreign name that begins before it or there: «إنتيسا | سان | باولو»."""
    text = tokens.words[index]
    if index > start and tokens.begins_line(index):
        return False
    if looks_foreign(text) or word(text).kind == "latin" or text in body_words("foreign_word"):
        return True
    is_bound = index > start and tokens.words[index - 1] in body_words("foreign_word")
    return is_bound and word(text).kind == "word" and not (is_stop(text) or has_proclitic(text) or is_verb(text))
