"""The words of numbers, loaded when they are first needed."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import fsum
from typing import Any, Final, Literal
from unicodedata import numeric

from attrs import evolve, frozen

from arnews.lexicon import Found, Lexicon, load_table
from arnews.memo import Memo
from arnews.segmentation import word_frequency
from arnews.spelling import as_typed
from arnews.word_classes import ARTICLE, NAME, OWNED, PARTICIPLE, UNKNOWN, WordClasses, classes_of
from arnews.words import word

__all__ = [
    "CONJUNCTION",
    "NumberWord",
    "context",
    "context_finder",
    "dual_evidence",
    "duals",
    "is_model_name",
    "is_number_word",
    "number_finder",
    "number_words",
    "owners",
]

PROCLITICS: Final = (
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER KAF}"
)
CONJUNCTION: Final = "\N{ARABIC LETTER WAW}"

Role = Literal[
    "zero", "unit", "ten_part", "teen", "ten", "hundred", "scale", "ordinal", "fraction", "vague", "digits"
]  # fmt: skip


@frozen
class NumberWord:
    """An entry of ``words.toml``, or digits."""

    value: int | Decimal
    role: Role
    form: str = ""
    needs: str = ""
    style: Literal["dialect"] | None = None
    spelling: str = ""
    alone: str = ""
    denominator: int = 1
    decimal: Decimal | None = None
    """For digits that may be read two ways (12.500): the value if the separator is a decimal point."""

    @property
    def fraction(self) -> Fraction:
        """The value of a part of one."""
        return Fraction(int(self.value), self.denominator)


def _entry(raw: dict[str, Any], role: Role | None = None, **named: Any) -> NumberWord:
    kept = {key: raw[key] for key in ("form", "needs", "style", "spelling", "alone") if key in raw}
    return NumberWord(named.pop("value", raw.get("value", 0)), role or raw["role"], **kept, **named)


@cache
def number_words() -> Lexicon[NumberWord]:
    """Give the lexicon of number words; digits are entries of it too."""
    table = load_table("arnews.numbers", "words.toml")
    forms: dict[str, list[NumberWord]] = {}
    for raw in table["word"]:
        entry = _entry(raw)
        _add(forms, raw["forms"], entry)
        if raw.get("owned"):  # أولها, ثانيتها
            stems = [form[:-1] + _TEH if form.endswith(_TEH_MARBUTA) else form for form in raw["forms"]]
            owned = [stem + owner for stem in stems for owner in owners() if len(owner) > 1]
            _add(forms, owned, evolve(entry, form="owned"))  # with ه alone it would be ثانية
    for raw in table["fraction"]:
        part = _entry(raw, "fraction", value=raw["numerator"], denominator=raw["denominator"])
        _add(forms, raw["forms"], part)
        if not (part.form or part.needs):  # of what is known: نصفهم, ثلثيها
            owned = [form + owner for form in raw["forms"] for owner in owners()]
            _add(forms, owned, evolve(part, form="owned"))
        elif part.needs == "whole" and part.value == 1 and part.denominator != _NINE:  # تسعها is a verb too
            owned = [form + owner for form in raw["forms"] for owner in owners() if len(owner) > 1]  # عشره is عشرة
            _add(forms, owned, evolve(part, form="owned", needs=""))
    for raw in table["vague"]:
        _add(forms, raw["forms"], _entry(raw, "vague", value=raw["low"]))
    return Lexicon(forms, proclitics=PROCLITICS, article=True, other=_digits)


_NINE: Final = 9


@cache
def owners() -> tuple[str, ...]:
    """Give the pronouns that fractions and ordinals may end with, the longest first."""
    forms = load_table("arnews.numbers", "words.toml")["owner"][0]["forms"]
    return tuple(sorted(forms, key=len, reverse=True))


@cache
def number_finder() -> Callable[[str], Found[NumberWord] | None]:
    """Give what looks a written form up among the number words: for loops that run hot."""
    return number_words().find


@cache
def context_finder() -> Callable[[str], Found[str] | None]:
    """Give what looks a written form up among the words around numbers."""
    return context().find


def _add(forms: dict[str, list[NumberWord]], written: Iterable[str], entry: NumberWord) -> None:
    for form in written:
        forms.setdefault(form, []).append(entry)


_LONGEST: Final = 1000
"""A longer row of digits is no number anybody reads (and Python limits how long an `int` may be written)."""
_DECIMAL_SEPARATOR: Final = "\N{ARABIC DECIMAL SEPARATOR}"
_THOUSANDS_SEPARATOR: Final = "\N{ARABIC THOUSANDS SEPARATOR}"
_ARABIC_COMMA: Final = "\N{ARABIC COMMA}"
_NUMBER: Final = re.compile(rf"\d++(?:[.,{_DECIMAL_SEPARATOR}{_THOUSANDS_SEPARATOR}{_ARABIC_COMMA}]\d++)*+", re.ASCII)
_THOUSANDS: Final = re.compile(rf"{_THOUSANDS_SEPARATOR}(?!\d{{3}}(?!\d))", re.ASCII)
"""A separator of thousands that stands before fewer digits than three, or more."""
_VULGAR: Final = {
    sign: Fraction(numeric(sign)).limit_denominator(10) for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
}  # fmt: skip


def _digits(text: str) -> NumberWord | None:
    """Read digits with their separators; a single point or comma before three digits can be read two ways."""
    if text in _VULGAR:
        part = _VULGAR[text]
        return NumberWord(part.numerator, "fraction", form="digits", denominator=part.denominator)
    if word(text).kind != "number" or len(text) > _LONGEST:
        return None
    written = word(text).folded
    if _NUMBER.fullmatch(written) is None:
        return None  # an address, a handle or whatever else begins and ends with a digit
    thousands = "" if _THOUSANDS.search(written) is None else ","  # «1٬5 مليون» is written for 1,5
    plain = written.replace(_DECIMAL_SEPARATOR, "d").replace(_THOUSANDS_SEPARATOR, thousands).replace(_ARABIC_COMMA, "")
    if plain.isdecimal():
        return NumberWord(int(plain), "digits")
    if "d" in plain:
        whole, _, rest = plain.replace(",", "").replace(".", "").partition("d")
        return NumberWord(_exact(f"{whole}.{rest.replace('d', '')}"), "digits")
    separators = [mark for mark in plain if not mark.isdecimal()]
    groups = plain.replace(",", ".").split(".")
    if len(set(separators)) > 1:  # 1.234,5: the last mark is the decimal point
        return NumberWord(_exact("".join(groups[:-1]) + "." + groups[-1]), "digits")
    if all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3 and groups[0] != "0":
        decimal = _exact(".".join(groups)) if len(groups) == 2 and separators == ["."] else None
        return NumberWord(int("".join(groups)), "digits", decimal=Decimal(decimal) if decimal is not None else None)
    if len(groups) == 2:
        return NumberWord(_exact(".".join(groups)), "digits")
    return None  # 1.2.3: no number


def _exact(written: str) -> int | Decimal:
    value = Decimal(written)
    return int(value) if value == value.to_integral_value() and "." not in written.rstrip("0").rstrip(".") else value


@cache
def context() -> Lexicon[str]:
    """Give the words around a number by the name of their table in ``context.toml``."""
    forms: dict[str, list[str]] = {}
    for name, entries in load_table("arnews.numbers", "context.toml").items():
        for raw in entries:
            for form in as_typed(raw["forms"]):
                forms.setdefault(form, []).append(name)
    return Lexicon(forms, proclitics=PROCLITICS)


@cache
def duals() -> Lexicon[str]:
    """Give the dual forms of nouns that are counted (``nouns.toml``), each with what it needs to count as one."""
    forms: dict[str, list[str]] = {}
    for raw in load_table("arnews.numbers", "nouns.toml")["noun"]:
        for form in raw["forms"]:
            for dual in _dual_forms(form, raw.get("plural", "broken") == "sound", raw.get("construct", False)):
                forms.setdefault(dual, []).append(raw.get("needs", ""))
    return Lexicon(forms, proclitics=PROCLITICS, article=True, other=_dual_by_class)


def _dual_by_class(bare: str) -> Found[str] | None:
    """
    Give a dual that no list needs: of a noun in ة, of a verbal noun, of a participle, of an adjective in ي.

    >>> [_dual_by_class(text) is not None for text in ("رحلتين", "ومنصتان", "متظاهران", "لاعبين", "بستان", "عينين")]
    [True, True, True, False, False, False]
    """
    if bare.endswith(_TEH + _YEH_NOON[0]):
        return _construct_dual(bare)
    if bare.endswith(_TEH + _ALEF):  # سيارتا (إسعاف); not the verb كانتا, nor دلتا
        likeliest = classes_of(bare).likeliest
        return _construct_dual(bare) if likeliest is not None and likeliest.number == "dual" else None
    if not bare.endswith((_ALEF_NOON, _YEH_NOON)) or len(bare) < _SHORTEST_DUAL or _DEFINITE.match(bare):
        return None
    known = classes_of(bare)
    if known.mask & (ARTICLE | OWNED) or known.stem in _pairs():
        return None
    if not known.mask & UNKNOWN and known.likeliest is not None and known.likeliest.number == "singular":
        return None
    stem, ending = known.stem[:-2], known.stem[-2:]
    if stem.endswith(_TEH):
        singular = classes_of(stem[:-1] + _TEH_MARBUTA)
        dual = not singular.mask & UNKNOWN and singular.likeliest is not None and singular.likeliest.part == "noun"
        itself = known.likeliest  # قاعدتين, though قاعدة is a name too
        noun = itself is not None and itself.part == "noun" and itself.share > _MOSTLY
        dual = dual or (noun and len(stem) > _SHORTEST_DERIVED)  # no ميتين, 200
    elif ending == _ALEF_NOON and stem.endswith(_YEH_NOON[0]) and len(stem) > _SHORTEST_DERIVED:
        of_place = classes_of(stem)  # فلسطينيان, كويتيان: no plural ends so
        dual = not of_place.mask & UNKNOWN and of_place.likeliest is not None and of_place.likeliest.part == "adjective"
        if not dual and stem.startswith(_MEEM):
            place = classes_of(stem[:-1] + _ALEF_MAKSURA)  # مستشفيان
            dual = not place.mask & UNKNOWN and place.likeliest is not None and place.likeliest.part == "noun"
        dual = dual and known.likeliest is not None and known.likeliest.part != "name"  # باستيان
    elif known.mask & UNKNOWN:
        dual = ending == _ALEF_NOON and stem.startswith(_MEEM) and bool(classes_of(stem).mask & PARTICIPLE)
        dual = dual or _has_feminine_plural(stem)
    else:
        derived = (one.share for one in known.classes if one.number == "dual" and one.form in _DERIVED)
        dual = len(stem) > _SHORTEST_DERIVED and fsum(derived) > _MOSTLY
        if not dual and not known.mask & NAME and len(bare) >= _SHORTEST_DUAL:
            dual = _is_plain_dual(known, stem) or _has_feminine_plural(stem)
    if not dual or not bare.endswith(known.stem):
        return None
    cut = len(bare) - len(known.stem)
    return Found(("",), cut, bare[:cut])


def _is_plain_dual(known: WordClasses, stem: str) -> bool:
    """Tell whether a word is nothing but the dual of a usual noun: ميلين, and not the names برقين and روزان."""
    if any(one.part != "noun" or one.number != "dual" for one in known.classes) or word_frequency(stem) < _USUAL_NOUN:
        return False
    share = fsum(one.share for one in classes_of(stem).classes if one.part == "noun" and one.number == "singular")
    return share > _MOSTLY


def _has_feminine_plural(stem: str) -> bool:
    """
    Tell whether a word is a noun whose plural ends in ات and not in ون, so that with ين it is two: مطار; not لاعب.

    >>> [_has_feminine_plural(stem) for stem in ("مطار", "مستشفى", "لاعب", "حسن")]
    [True, False, False, False]
    """
    singular = classes_of(stem)
    if singular.mask & (UNKNOWN | NAME) or len(stem) <= _SHORTEST_DERIVED or word_frequency(stem) < _USUAL_NOUN - 1:
        return False
    if stem.endswith(_YEH_NOON[0]):
        return False  # يهوديين
    share = fsum(one.share for one in singular.classes if one.part == "noun" and one.number == "singular")
    if share <= _MOSTLY or word_frequency(stem + _ALEF + _TEH) < 1:
        return False
    return not any(word_frequency(stem + ending) for ending in (_WAW_NOON, _WAW_NOON[0] + _ALEF))


def _construct_dual(bare: str) -> Found[str] | None:
    """Give the dual of a noun in ة before another noun: نقطتي (تفتيش)."""
    known = classes_of(bare)
    if known.mask & (ARTICLE | UNKNOWN) or known.likeliest is None or known.likeliest.part != "noun":
        return None
    singular = classes_of(known.stem.removesuffix(_YEH_NOON[0]).removesuffix(_ALEF)[:-1] + _TEH_MARBUTA)
    if singular.mask & UNKNOWN or singular.likeliest is None or singular.likeliest.part != "noun":
        return None
    cut = max(bare.find(known.stem), 0)
    return Found(("construct",), cut, bare[:cut])


_DERIVED: Final = frozenset({"participle", "verbal_noun"})
"""Nouns whose dual is no name: انفجارين, ملعبين."""
_SHORTEST_DERIVED: Final = 3
_SHORTEST_DUAL: Final = 5
_DEFINITE: Final = re.compile(
    "[\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER KAF}]{0,2}"
    "(?:\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}|\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM})"
)
"""The article, with what may stand before it: such a dual is known already, and counts nothing."""
_MOSTLY: Final = 0.6
_USUAL_NOUN: Final = 4.5
"""From this frequency of a noun on (Zipf) the dual is believed without a list."""


@cache
def _pairs() -> frozenset[str]:
    """Give the duals that count nothing: of the body, of relatives, of time."""
    raw = load_table("arnews.numbers", "nouns.toml")["pair"]
    return frozenset(form for one in raw for form in one["forms"])


@cache
def is_number_word() -> Callable[[str], bool]:
    """Give what tells whether a number, a dual or a model may begin at a written form, for one pass over a text."""
    return Memo[str, bool](
        lambda text: number_words().find(text) is not None or duals().find(text) is not None or is_model_name(text)
    ).__getitem__


def is_model_name(text: str) -> bool:
    """
    Tell whether Latin letters and digits written as one are a model or an index: A320, CASE30, G20; but not CO2.

    >>> [is_model_name(text) for text in ("A320", "CASE30", "CO2", "2G", "covid19")]
    [True, True, False, False, False]
    """
    return _MODEL_NAME.fullmatch(text) is not None


_MODEL_NAME: Final = re.compile(
    r"""
    (?: [A-Z]\d                 # G7
    | [A-Z][A-Za-z]{0,5}\d{2,4} # A320, CASE30
    ) [A-Za-z]?                 # T14s
    """,
    re.VERBOSE,
)


@cache
def dual_evidence() -> Lexicon[bool]:
    """Give the words before which a dual that is also a name (طالبان) is a count."""
    raw = load_table("arnews.numbers", "nouns.toml")["dual_evidence"]
    return Lexicon({form: [True] for one in raw for form in one["forms"]}, proclitics=PROCLITICS)


_MEEM: Final = "\N{ARABIC LETTER MEEM}"
_ALEF_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_ALEF_NOON: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_WAW_NOON: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"
_YEH_NOON: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"


def _dual_forms(singular: str, sound_plural: bool, construct: bool) -> list[str]:
    """
    Give the duals of a noun; where the plural ends in ين too, that form tells nothing and is left out.

    >>> _dual_forms("طالب", False, False), _dual_forms("مرة", False, False), _dual_forms("مدني", True, False)
    (['طالبان', 'طالبين'], ['مرتان', 'مرتين'], ['مدنيان'])
    """
    stem = singular
    if singular.endswith("\N{ARABIC LETTER TEH MARBUTA}"):
        stem, sound_plural = singular[:-1] + "\N{ARABIC LETTER TEH}", False
    endings = [_ALEF_NOON] if sound_plural else [_ALEF_NOON, _YEH_NOON]
    if construct:
        endings.append(_YEH_NOON[0])
    return [stem + ending for ending in endings]
