"""One unit without a number: whether it is a period of one (خلال أسبوع, مر عام على), or a noun or a name."""

from typing import Final

from arnews.numbers.hedges import hedge_before as number_hedge_before
from arnews.numbers.hedges import hedge_behind
from arnews.numbers.words import CONJUNCTION
from arnews.times.around import ends_phrase, has_article, hedge_before, number_at
from arnews.times.words import Hit, kinds_at, look
from arnews.tokenization import Tokens
from arnews.word_classes import classes_of
from arnews.words import looks_definite, word

__all__ = ["is_spent", "lasts"]


def lasts(tokens: Tokens, unit: Hit, floor: int, stop: int) -> bool:
    """
    Tell whether one unit without a number is a period of one: خلال أسبوع, شهر ونصف, سنة دراسية, أمهلهم شهرا.

    `floor` is the first token that may belong to it, `stop` the one behind what was read of it.

    >>> from arnews import tokenize
    >>> texts = "تأخرت الرحلة ساعة", "وصلت الرحلة ساعة"
    >>> [lasts(tokenize(text), look(tokenize(text), 2, "unit"), 0, 3) for text in texts]
    [True, False]
    """
    if look(tokens, unit.stop, "period_adjective", "of_time", "silence") is not None:
        return True
    if stop > unit.stop and look(tokens, unit.stop, "of_work") is None:
        return True
    ends = ends_phrase(tokens, unit.stop) or hedge_behind(tokens, unit.stop) is not None
    if ends and look(tokens, unit.stop, "demonstrative") is not None:  # في عقد هذا المؤتمر
        ends = tokens.begins_line(unit.stop)
    if unit.proclitics == _LAM and unit.entry.code != "DE" and ends:
        return True  # لأسبوع
    within = ends and not unit.proclitics and look(tokens, unit.start - 1, "per") is not None
    if within and (unit.entry.code in _LONG_UNITS or _is_record(tokens, unit.start - 1)):
        return True  # أدنى مستوى في سنة, في شهر
    if unit.proclitics == CONJUNCTION and ends and _ends_a_range(tokens, unit.start, floor):
        return True  # بين ستة أشهر وسنة
    closes = ends or _is_specified(tokens, unit.stop)  # إلى سنة سجنا
    until = look(tokens, unit.start - 1, "until") if closes and not unit.proclitics else None
    if until is not None and (first := look(tokens, until.start - 1, "unit")) is not None and not first.definite:
        return True  # من ستة أشهر إلى سنة
    if unit.proclitics or not _stands_alone(tokens, unit):
        return False
    if unit.entry.needs == "adverbial" and kinds_at(tokens, unit.start - 1).isdisjoint(("how_many",)):
        return True
    if ends and _is_spent(tokens, unit):
        return True  # تأخرت الرحلة ساعة
    if look(tokens, unit.start - 1, "jail") is not None:
        return word(tokens.words[unit.start]).folded.endswith((_ALEF, _HEH))  # السجن سنة; not in سجن عام
    if look(tokens, unit.start - 1, "until") is not None and look(tokens, unit.start - 2, "reaches") is not None:
        return True  # مدة تصل إلى سنة
    until = look(tokens, unit.stop, "until")
    if (ends or until is not None) and look(tokens, unit.start - 1, "age") is not None:
        return True  # طفلة عمرها عام, من عمر شهر إلى عامين
    if look(tokens, unit.stop, "upon") is not None and look(tokens, unit.start - 1, "passes") is not None:
        return True  # مر عام على الحادث
    if look(tokens, unit.start - 1, "until") is not None and hedge_behind(tokens, unit.stop) is not None:
        return True  # تحتاج إلى عام على الأقل
    led = look(tokens, unit.start - 1, "lasting", "approximator", "throughout")
    if led is not None or hedge_before(tokens, unit.start, floor) is not None:
        return True
    return number_hedge_before(tokens, unit.start) is not None  # مدة لا تقل عن سنة


def is_spent(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a verb close before says that what begins at a token is how long something goes on.

    >>> from arnews import tokenize
    >>> [is_spent(tokenize(text), 2) for text in ("استمر النزاع عقودا", "وقع النادي عقودا")]
    [True, False]
    """
    for at in range(index - 1, max(-1, index - 1 - _SPENT), -1):
        if word(tokens.words[at]).kind != "word" or tokens.begins_line(at + 1):
            return False
        takes = look(tokens, at, "lasting")
        if look(tokens, at, "spends") is not None or (takes is not None and takes.entry.form == "takes"):
            return True
    return False


def _is_specified(tokens: Tokens, index: int) -> bool:
    """Tell whether an indefinite noun in the accusative says what a period is of: (إلى سنة) سجنا."""
    likeliest = classes_of(tokens.words[index]).likeliest if not ends_phrase(tokens, index) else None
    return likeliest is not None and likeliest.part == "noun" and word(tokens.words[index]).folded.endswith(_ALEF)


def _is_record(tokens: Tokens, index: int) -> bool:
    """Tell whether a superlative or a first time stands before «في»: أعلى مستوى (في) شهر, أول تراجع (في) أسبوع."""
    for at in range(index - 1, max(-1, index - 1 - _RECORD), -1):
        if tokens.begins_line(at + 1) or not (kinds_at(tokens, at) or word(tokens.words[at]).kind == "word"):
            return False
        hit = look(tokens, at, "elative_degree", "nth")
        if hit is not None:
            return hit.entry.kind == "elative_degree" or hit.entry.value == 1
    return False


_RECORD: Final = 4


def _is_spent(tokens: Tokens, unit: Hit) -> bool:
    """Tell whether a unit in ة, whose tanwin no one writes, is how long something lasts: تأخرت الرحلة ساعة."""
    if not word(tokens.words[unit.start]).folded.endswith(_HEH):
        return False
    for at in range(unit.start - 1, max(-1, unit.start - 1 - _SPENT), -1):
        known = word(tokens.words[at])
        if known.kind != "word" or tokens.begins_line(at + 1):
            return False
        if look(tokens, at, "anchor", "since", "every") is not None:
            return False
        if look(tokens, at, "spends") is not None:
            return True
        beside = at == unit.start - 1
        if beside and (not looks_definite(known) or look(tokens, at, "per", "of", "upon") is not None):
            return False  # انتظر ليلة; not تأخر موعد ساعة
    return False


_SPENT: Final = 3


def _ends_a_range(tokens: Tokens, index: int, floor: int) -> bool:
    """Tell whether a unit ends what بين and another period begin: بين ستة أشهر (وسنة)."""
    first = look(tokens, index - 1, "unit")
    if first is None or (first.entry.form == "singular" and number_at(tokens, index - 2) is None):
        return False  # بين يوم وليلة: overnight
    return any(
        (between := look(tokens, at, "between")) is not None and between.entry.form == "both"
        for at in range(max(0, index - _LONGEST_NUMBER), index - 1)
    )


_LONG_UNITS: Final = ("Y", "DE", "CE")
_LAM: Final = "\N{ARABIC LETTER LAM}"


def _stands_alone(tokens: Tokens, unit: Hit) -> bool:
    """Tell whether a unit is no head of a noun, a name or a number: شهر العسل, عقد ندوة, يوم الجمعة, سنة 2010."""
    stop = unit.stop
    if stop >= len(tokens.words) or tokens.begins_line(stop):
        return True
    known = word(tokens.words[stop])
    if look(tokens, stop, "month", "weekday", "year", "deictic") is not None or known.text[:1].isdecimal():
        return False
    if has_article(tokens, stop) and look(tokens, stop, "relative", "that_which") is None:
        return False
    held = look(tokens, stop, "planned") is not None  # خلال عقد لقاء
    ends = ends_phrase(tokens, stop) or hedge_behind(tokens, stop) is not None
    return unit.entry.code != "DE" or (ends and not held)


_LONGEST_NUMBER: Final = 5
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
