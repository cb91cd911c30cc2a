"""Whether a word by itself is a number where it stands: six or the lady, a thousand or "composed", one or "one of"."""

from typing import Final

from arnews.numbers.around import OPENING, after_context, entry_at, in_context
from arnews.numbers.counted import counts, is_definite, is_plural
from arnews.numbers.label_words import is_letter_alpha
from arnews.numbers.units import read_unit
from arnews.numbers.words import NumberWord, number_words
from arnews.numbers.write import counted_nouns
from arnews.segmentation import word_frequency
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, FINITE_VERB, OWNED, classes_of, is_finite_verb
from arnews.words import looks_definite, word

__all__ = ["follows_noun", "is_alone"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM_LAM: Final = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM}"
_ALEF, _HEH = "\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER HEH}"
_HAMZA: Final = "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"
_HAMZA_ALONE: Final = "\N{ARABIC LETTER HAMZA}"
_SHADDA, _DAMMA = "\N{ARABIC SHADDA}", "\N{ARABIC DAMMA}"
_LATEST_DAY: Final = 30
_HUNDREDS: Final = 200


def is_alone(tokens: Tokens, start: int, entry: NumberWord, definite: bool) -> bool:
    """Tell whether a single word is a number where it stands."""
    if entry.role == "zero":
        return not definite and not _is_month(tokens, start)
    if entry.needs == "count":
        return entry.role == "hundred"  # the reader has asked what it counts
    if entry.role == "unit" and entry.value == 2 and definite:
        return False  # الاثنين is Monday
    if entry.role == "hundred" and entry.value <= _HUNDREDS and not _has_hamza(tokens.words[start]):
        return counts(tokens, start + 1, entry.value)  # ميه is water, ميتا dead
    if entry.role == "scale":
        return not _is_word_of_letters(tokens, start, entry, definite)
    if entry.alone == "six":
        return _is_six(tokens, start, definite)
    if entry.alone == "accusative":
        return in_context(tokens, start + 1, "from")
    if entry.alone == "one":
        return _is_one(tokens, start, definite)
    if entry.role == "ordinal":
        return _is_ordinal(tokens, start, entry, definite)
    if entry.role == "fraction":
        return not in_context(tokens, start + 1, "stage") and not _is_describing(tokens, start)
    return True


def _has_hamza(written: str) -> bool:
    """Tell whether a hundred is spelled with its hamza."""
    return _HAMZA in word(written).bare


def _is_month(tokens: Tokens, start: int) -> bool:
    """
    Tell صفر the month from zero: beside شهر, a day, a year, a part of the month or what is last or next.

    «في صفر» is the month too, «إلى صفر» zero.
    """
    before = start - 1
    if in_context(tokens, before, "not_zero_before"):
        return True
    if in_context(tokens, before, "from"):
        before -= 1
    day = entry_at(tokens, before, "digits", "ordinal", "unit")
    if day is not None and 0 < day.value <= _LATEST_DAY and not tokens.words[start - 1].startswith("-"):
        return True
    year = entry_at(tokens, start + 1, "digits")
    if year is not None and isinstance(year.value, int) and len(tokens.words[start + 1]) == len("1445"):
        return True
    return in_context(tokens, start + 1, "not_zero_after")


def _is_word_of_letters(tokens: Tokens, start: int, entry: NumberWord, definite: bool) -> bool:
    """Tell ألف the verb (composed) and ألفا the letter (متحور ألفا) from a thousand."""
    if entry.value != 1000:
        return False
    if definite:
        return in_context(tokens, start + 1, "to") and in_context(tokens, start + 2, "last_letter")
    if entry.form == "accusative":
        return is_letter_alpha(tokens, start) and not counts(tokens, start + 1, entry.value)
    written = tokens.words[start]
    if _SHADDA in written or _DAMMA in written[:3]:
        return True
    if entry.form or start + 1 >= len(tokens.words):
        return False
    following = word(tokens.words[start + 1])
    if following.kind != "word" or tokens.begins_line(start + 1):
        return False
    if following.bare.startswith(_ARTICLE) or _is_object(tokens, start + 1) or _is_agent(tokens, start):
        return True
    between = in_context(tokens, start + 1, "between") and not (start and is_finite_verb(tokens, start - 1))
    if between or _is_owned(tokens.words[start + 1]):
        return True  # ألف بين القلوب, ألف كتابه
    return not counts(tokens, start + 1, entry.value) and _is_object(tokens, start + 2)


def _is_agent(tokens: Tokens, start: int) -> bool:
    """Tell whether a name follows, or "who" stands before: ألف أحمد مسرحية, الذي ألف كتاب النجوم."""
    classes = classes_of(tokens.words[start + 1])
    name = classes.likeliest
    before = classes_of(tokens.words[start - 1]).likeliest if start else None
    if before is not None and before.part == "relative":
        return True
    if any(one.part == "noun" and one.share > _USUAL for one in classes.classes) and not _is_object(tokens, start + 2):
        return False  # ألف حاج وصلوا
    return name is not None and name.part == "name"


_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_USUAL: Final = 0.3


def _is_owned(written: str) -> bool:
    """Tell whether a noun carries a pronoun, so that nothing counts it: كتابه; not نسمه, written for نسمة."""
    known, bare = classes_of(written), word(written).bare
    if not known.mask & OWNED or known.likeliest is None or known.likeliest.part != "noun":
        return False
    return bare[-1:] != _HEH or word_frequency(bare[:-1]) > word_frequency(bare[:-1] + _TEH_MARBUTA)


def _is_object(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is a noun in the indefinite accusative: ألف كتابا, ألف زياد لحنا."""
    if index >= len(tokens.words) or not word(tokens.words[index]).bare.endswith(_ALEF):
        return False
    known = classes_of(tokens.words[index]).likeliest
    return known is not None and known.part == "noun" and after_context(tokens, index, "function") is None


def _is_six(tokens: Tokens, start: int, definite: bool) -> bool:
    """
    Tell six (ست دول, السنوات الست) from the lady (الست, ست البيت), from West (وست هام) and from "I am not" (لست).

    So too seven from the lion (السبع).
    """
    following = start + 1 if start + 1 < len(tokens.words) else None
    if not definite and following is not None and looks_definite(word(tokens.words[following])):
        return is_plural(tokens.words[following], feminine=True)  # سبع البوابات
    if definite:
        return start > 0 and word(tokens.words[start - 1]).folded.startswith((_ARTICLE, _LAM_LAM))
    found = number_words()[tokens.words[start]]
    if found is None or not found.cut:
        return True
    if following is None:
        return False
    return is_plural(tokens.words[following]) or (found.proclitics == _BEH and _is_bare_noun(tokens.words[following]))


def _is_bare_noun(written: str) -> bool:
    """Tell whether a word may be a noun by itself: بست غرز; nobody says بست of anything else."""
    known = classes_of(written)
    return not known.mask & (ARTICLE | AND) and any(one.part == "noun" for one in known.classes)


_BEH: Final = "\N{ARABIC LETTER BEH}"


def _is_one(tokens: Tokens, start: int, definite: bool) -> bool:
    """Tell the numeral one (مقعد واحد, للشخص الواحد) from one of (واحد من أهم) and the same (النسق الواحد)."""
    if in_context(tokens, start - 1, "not_one_before"):
        return False
    if definite:
        return in_context(tokens, start - 1, "each") or _is_per(tokens, start - 1)
    return not in_context(tokens, start + 1, "not_one_after") or follows_noun(tokens, start)


def _is_per(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun says for how many something holds: للشخص الواحد, المتر الواحد."""
    if index < 0:
        return False
    written = word(tokens.words[index]).folded
    return written.startswith(_LAM_LAM) or read_unit(tokens, index) is not None


def follows_noun(tokens: Tokens, start: int) -> bool:
    """Tell whether one stands behind its own noun, without the article and in its gender: مقعد واحد من."""
    if not start or word(tokens.words[start - 1]).kind != "word" or number_words()[tokens.words[start]] is None:
        return False
    if word(tokens.words[start - 1]).bare.startswith(_ARTICLE) or is_finite_verb(tokens, start - 1):
        return False
    one, noun = word(tokens.words[start]).folded, classes_of(tokens.words[start - 1]).likeliest
    stem = classes_of(tokens.words[start - 1]).stem
    known = counted_nouns().get(stem) or counted_nouns().get(stem.removesuffix(_ALEF))  # مقعدا واحدا
    if known is not None:
        return (known.gender == "feminine") == one.endswith(_HEH)
    if noun is None or noun.part not in ("noun", "adjective"):
        return False
    return (noun.gender == "feminine") == one.endswith(_HEH)


def _is_ordinal(tokens: Tokens, start: int, entry: NumberWord, definite: bool) -> bool:
    """Tell an ordinal from the day before yesterday (أول أمس), from "again" and from the second of time (ثانية)."""
    if entry.value == 1 and not definite and in_context(tokens, start + 1, "day_before_yesterday"):
        return False  # أول أمس; not (الاجتماع) السابع أمس
    if entry.form == "adverb":
        return _is_place(tokens, start)
    if entry.form == "owned":
        return not _is_beginning(tokens, start, entry)
    if entry.value != 2 or not word(tokens.words[start]).folded.endswith(_HEH):
        return True
    if definite:
        return not _is_rate(tokens, start)
    return _follows_feminine(tokens, start)


def _is_beginning(tokens: Tokens, start: int, entry: NumberWord) -> bool:
    """Tell the beginning of something from the first of several: من أولها إلى آخرها, في أولها."""
    found = number_words()[tokens.words[start]]
    bound = found is not None and found.proclitics[-1:] in _BOUND and found.proclitics
    return entry.value == 1 and (bool(bound) or in_context(tokens, start - 1, "function"))


_BOUND: Final = ("\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}")


def _is_place(tokens: Tokens, start: int) -> bool:
    """Tell a place in a race (حل ثانيا) from a step of a speech: ثانيا at the beginning of a clause, أولا وأخيرا."""
    found = number_words()[tokens.words[start]]
    if not start or tokens.begins_line(start) or (found is not None and found.proclitics):
        return False
    before = word(tokens.words[start - 1])
    if before.kind not in ("word", "number", "latin") and tokens.words[start - 1] not in _CLOSING_NAMES:
        return False
    return not in_context(tokens, start + 1, "and_last")


_CLOSING_NAMES: Final = frozenset({")", "»", '"', "]"})


def _is_rate(tokens: Tokens, start: int) -> bool:
    """Tell the second of time: 60 مترا في الثانية, جزء من الثانية."""
    if not (in_context(tokens, start - 1, "function")):
        return False
    return any(read_unit(tokens, index) is not None for index in range(max(start - 3, 0), start - 1)) or in_context(
        tokens, start - 2, "part"
    )


def _follows_feminine(tokens: Tokens, start: int) -> bool:
    """Tell whether an indefinite feminine noun stands before, so that ثانية is the second of it: فترة ثانية."""
    if not start or word(tokens.words[start - 1]).bare.startswith(_ARTICLE):
        return False
    if tokens.words[start - 1] in OPENING or entry_at(tokens, start - 1, "unit", "ten", "digits") is not None:
        return False
    if is_finite_verb(tokens, start - 1):
        return False
    if _is_feminine(tokens.words[start - 1]):
        return True
    heads = start > 1 and _is_feminine(tokens.words[start - 2]) and not is_finite_verb(tokens, start - 2)
    last = tokens.words[start - 1]
    return heads and (_is_singular_noun(last) or word(last).bare.endswith(_ALEF + _HAMZA_ALONE))  # بطاقة صفراء ثانية


def _is_feminine(written: str) -> bool:
    """Tell whether a word is a feminine noun or adjective in the singular: حرب, حربا in the accusative."""
    bare = word(written).bare
    return any(
        one.part in ("noun", "adjective") and one.gender == "feminine" and one.number == "singular"
        for form in {bare, bare.removesuffix(_ALEF)}
        for one in classes_of(form).classes[:1]
    )


def _is_singular_noun(written: str) -> bool:
    known = classes_of(written)
    one = known.likeliest
    return one is not None and one.part == "noun" and one.number == "singular" and not known.mask & (ARTICLE | AND)


def _is_describing(tokens: Tokens, start: int) -> bool:
    """Tell نصف the verb (we describe): لا نصف, أن نصف."""
    written = classes_of(tokens.words[start])
    if start + 1 < len(tokens.words) and is_definite(tokens, start + 1) and is_plural(tokens.words[start + 1]):
        return False  # أن نصف النساء
    return bool(written.mask & FINITE_VERB) and in_context(tokens, start - 1, "verb_before")
