"""Years in digits that only what stands around them shows: in lives, in citations and lists of works, behind nouns."""

from typing import Final

from arnews.numbers.around import HYPHENS
from arnews.numbers.hedges import is_measure
from arnews.numbers.label_words import LABEL_ROLES, is_word_of
from arnews.numbers.units import unit_at
from arnews.times.around import digits_at, ends_phrase, is_counted, number_at, plain
from arnews.times.numeric import YEAR_LENGTH
from arnews.times.words import kinds_at, look
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, OWNED, VERBAL_NOUN, classes_of, is_finite_verb
from arnews.words import looks_definite, word

__all__ = ["ends_a_citation", "ends_a_work", "follows_a_noun", "is_of_a_life", "is_told_in_passing"]

_PAIR: Final = 2
_COUNTED: Final = 8
"""How many words before a year what counts may stand."""


def is_of_a_life(tokens: Tokens, index: int) -> bool:
    """
    Tell whether digits are the year of what comes once in a life, with its place between: ولد في بغداد 1945.

    >>> from arnews import tokenize
    >>> texts = "ولد في بغداد 1945، وتخرج", "توفي في الحادث 1945 شخصا"
    >>> [is_of_a_life(tokenize(text), 3) for text in texts]
    [True, False]
    """
    year, stop = digits_at(tokens, index), index + 1
    if year is None or not _FIRST_OF_A_LIFE <= year <= _LAST_BEHIND_NOUN or len(plain(tokens, index)) != YEAR_LENGTH:
        return False
    if (
        tokens.begins_line(index)
        or is_counted(tokens, stop)
        or _are_divided(tokens, stop)
        or number_at(tokens, index - 1) is not None
    ):
        return False
    behind = classes_of(tokens.words[stop]) if stop < len(tokens.words) else None
    goes_on = behind is None or ends_phrase(tokens, stop) or behind.mask & (AND | BOUND_PREPOSITION)
    if not goes_on and not is_finite_verb(tokens, stop):
        return False
    led = False
    for at in range(index - 1, max(-1, index - 1 - _LIFE), -1):
        if tokens.begins_line(at + 1) or word(tokens.words[at]).kind != "word":
            return False
        if look(tokens, at, "life_event") is not None:
            return led
        led = led or look(tokens, at, "per", "of", "until") is not None
        if led and is_finite_verb(tokens, at):
            return False
    return False


def _are_divided(tokens: Tokens, stop: int) -> bool:
    """Tell whether some of those that digits count are told behind them: (هاجر إلى أوروبا 2015)، بينهم 300 طفل."""
    comma = look(tokens, stop, "comma")
    return look(tokens, comma.stop if comma is not None else stop, "among") is not None


_FIRST_OF_A_LIFE: Final = 1750
_LIFE: Final = 6
"""Words from the verb of what comes once in a life to its year: تخرج في كلية الآداب بجامعة دمشق (1988)."""


def ends_a_work(tokens: Tokens, index: int) -> bool:
    """
    Tell whether digits end a line that lists a work, behind a dash and the place: أباريق - شعر - بغداد 1954.

    >>> from arnews import tokenize
    >>> texts = "أباريق - شعر - بغداد 1954.", "القمح - طن - بغداد 1954", "أسعار - عام - المؤشر 1954"
    >>> [ends_a_work(tokenize(text), 5) for text in texts]
    [True, False, False]
    """
    words, stop = tokens.words, index + 1
    year = digits_at(tokens, index)
    if year is None or not _FIRST_OF_A_WORK <= year <= _LAST_BEHIND_NOUN or tokens.begins_line(index):
        return False
    full = words[stop : stop + 1] == ["."]
    if stop + full < len(words) and not tokens.begins_line(stop + full):
        return False
    place = classes_of(words[index - 1]).likeliest
    if place is None or place.part != "name":
        return False
    dashes, at = 0, index - 1
    while at > 0 and not tokens.begins_line(at + 1) and index - at < _WORK:
        if words[at] in HYPHENS and tokens.gap(at) and at < index - 1:
            dashes += 1
        if is_finite_verb(tokens, at) or is_measure(tokens, at):
            return False
        if unit_at(tokens, at) is not None or digits_at(tokens, at) is not None:
            return False  # سعر الذهب - عيار 21 - القاهرة 1950
        at -= 1
    return dashes >= _PAIR


_FIRST_OF_A_WORK: Final = 1850
_WORK: Final = 14
"""Words of a line of a list of works that are looked at."""


def ends_a_citation(tokens: Tokens, index: int) -> bool:
    """
    Tell whether digits end or begin what brackets tell of a work: (إخراج يوسف شاهين، 1970), (إنتاج مصري 1970).

    (دار الساقي 2004), (2002، عن دار الآداب).
    """
    words = tokens.words
    if index and words[index - 1] == "(" and words[index + 1 : index + 2] in _COMMAS and not tokens.gap(index):
        begins = index + 2 < len(words) and word(words[index + 2]).kind == "word"
        return begins and not (_are_divided(tokens, index + 1) or _ends_a_count(tokens, index))
    if words[index + 1 : index + 2] != [")"] or index < _PAIR:
        return False
    comma = look(tokens, index - 1, "comma") is not None
    if not comma and _is_published(tokens, index):
        return True
    for at in range(index - 1 - comma, max(-1, index - 1 - _CITED), -1):
        if words[at] == "(":
            return at < index - 1 - comma and (comma or at == index - 1 - _PAIR)
        known = classes_of(words[at])
        if word(words[at]).kind not in ("word", "latin", "punctuation") or known.mask & BOUND_PREPOSITION:
            return False
        if not comma:  # a noun and its adjective
            part = known.likeliest.part if known.likeliest is not None else ""
            if part != ("adjective" if at == index - 1 else "noun") or looks_definite(word(words[at])):
                return False
            if at == index - _PAIR and look(tokens, at, "made") is None:
                return False  # (طاقة إنتاجية 2000)
        elif is_finite_verb(tokens, at):
            return False
    return False


_CITED: Final = 8
"""Words of a citation in brackets before its year."""


_COMMAS: Final = (["\N{ARABIC COMMA}"], [","])


def _is_published(tokens: Tokens, index: int) -> bool:
    """Tell whether brackets begin with the house that a work came out in: (دار الساقي 2004)."""
    for at in range(index - _PAIR, max(0, index - 1 - _CITED), -1):
        if word(tokens.words[at]).kind != "word":
            return False
        if tokens.words[at - 1] == "(":
            return look(tokens, at, "publisher") is not None
    return False


def follows_a_noun(tokens: Tokens, index: int) -> bool:
    """
    Tell whether digits stand behind a noun that is not measured, and count nothing: تفجيرات 2005 في لندن.

    A number that counts stands before its noun. Behind that of a deed it may count those whom it befell, unless an
    adjective goes on with the deed: حملة 2008 الرئاسية.
    """
    before, stop = index - 1, index + 1
    year = digits_at(tokens, index) if len(plain(tokens, index)) == YEAR_LENGTH else None
    if year is None or not _FIRST_BEHIND_NOUN <= year <= _LAST_BEHIND_NOUN or year % 1000 == 0:
        return False
    if before < 0 or tokens.begins_line(index) or number_at(tokens, before) is not None:
        return False
    known = classes_of(tokens.words[before])
    noun = known.likeliest
    if noun is None or noun.part != "noun" or noun.share < _SURELY or noun.number == "dual":
        return False
    if known.mask & (ARTICLE | BOUND_PREPOSITION | OWNED) or LABEL_ROLES[tokens.words[before]].keys() - _NO_LABELS:
        return False
    if not kinds_at(tokens, before).isdisjoint(_NO_NAME):
        return False
    bracketed = before > 0 and tokens.words[before - 1] == "(" and tokens.words[stop : stop + 1] == [")"]
    if bracketed and look(tokens, before, "made") is not None:
        beyond = classes_of(tokens.words[stop + 1]).likeliest if stop + 1 < len(tokens.words) else None
        described = beyond is not None and beyond.part == "adjective"  # ألبوم (تسجيل 1974) نادر
        return described or not is_counted(tokens, stop + 1)  # (إنتاج 1970)
    if is_measure(tokens, before):
        return False
    deed = bool(noun.mask & VERBAL_NOUN) and noun.number == "singular"
    if stop >= len(tokens.words) or tokens.begins_line(stop):
        return not deed
    following = tokens.words[stop]
    if word(following).kind != "word":
        return not deed and following in _MARKS_BEHIND
    behind = classes_of(following)
    first = behind.likeliest
    if first is None or look(tokens, stop, "unit") is not None or number_at(tokens, stop) is not None:
        return False
    if first.part == "adjective" and behind.mask & ARTICLE:
        return True
    closed = is_finite_verb(tokens, stop) or (first.part in _NOT_COUNTED and first.share > _SURELY)
    return not deed and (closed or bool(behind.mask & (AND | BOUND_PREPOSITION)))


_FIRST_BEHIND_NOUN, _LAST_BEHIND_NOUN = 1950, 2035
_NO_LABELS: Final = frozenset({"match", "minute"})
"""Tables of labels whose words have numbers of other sorts."""
_SURELY: Final = 0.6
_NOT_COUNTED: Final = ("preposition", "conjunction", "relative", "complementiser", "particle")


def is_told_in_passing(tokens: Tokens, index: int) -> bool:
    """
    Tell whether digits that end a phrase are a year, as in a life, where another year stands near and nothing counts.

    نال الجائزة 1986، وجائزة أخرى سنة 1997.
    """
    words = tokens.words
    before, stop = index - 1, index + 1
    quoted = before > 0 and word(words[before]).kind == "quote"  # صدر له «الظل» 1999، و«الريح» 2003
    before -= quoted
    if before < 0 or tokens.begins_line(index) or not tokens.gap(index) or word(words[before]).kind != "word":
        return False
    ends = stop >= len(words) or tokens.begins_line(stop) or words[stop] in _MARKS_BEHIND
    joined = not ends and bool(classes_of(words[stop]).mask & AND)
    if not (ends or joined) or number_at(tokens, before) is not None:
        return False
    if not kinds_at(tokens, before).isdisjoint(_NO_NAME):
        return False
    known = classes_of(words[before])
    if known.mask & BOUND_PREPOSITION or (known.likeliest is not None and known.likeliest.part not in _NOMINAL):
        return False
    first, last = index, stop
    while first > max(0, index - _NEAR_YEARS) and not tokens.begins_line(first):
        first -= 1
    while last < min(len(words), index + _NEAR_YEARS) and not tokens.begins_line(last):
        last += 1
    if _ends_a_count(tokens, index):
        return False
    if any(is_word_of(tokens, at, "head") for at in range(max(first, index - _COUNTED), index)):
        return False
    years = (at for at in range(first, last) if at != index and _is_year_of_ours(tokens, at))
    return any(look(tokens, at - 1, *_BEFORE_A_YEAR) is not None or not is_counted(tokens, at + 1) for at in years)


def _ends_a_count(tokens: Tokens, index: int) -> bool:
    """Tell whether what counts stands before digits in their line: (بلغ عدد المشاركين) 2000."""
    for at in range(index - 1, max(-1, index - 1 - _COUNTED), -1):
        if look(tokens, at, "counting", "reaches") is not None:
            return True
        if tokens.begins_line(at):
            return False
    return False


def _is_year_of_ours(tokens: Tokens, at: int) -> bool:
    year = digits_at(tokens, at) if len(plain(tokens, at)) == YEAR_LENGTH else None
    return year is not None and 1900 <= year <= 2100


_NEAR_YEARS: Final = 14
_BEFORE_A_YEAR: Final = ("unit", "year_before", "month")
_NO_NAME: Final = ("unit", "month", "weekday", "decade", "part_of_period", "until", "between", "counting", "reaches")
_MARKS_BEHIND: Final = frozenset("،,.؛;)")
_NOMINAL: Final = ("noun", "adjective", "name")
