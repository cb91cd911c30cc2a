"""Numbers to words: cardinals and ordinals in every gender, case and state, with what they count."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Final, Literal, get_args

from attrs import field, frozen

from arnews.lexicon import load_table

__all__ = [
    "Case", "CountedNoun", "Gender", "counted_noun", "counted_nouns", "spelling", "write_number", "write_ordinal",
]  # fmt: skip

Gender = Literal["masculine", "feminine"]
Case = Literal["nominative", "accusative", "genitive"]

_PACKAGE: Final = "arnews.numbers"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_AND: Final = " \N{ARABIC LETTER WAW}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_NOON: Final = "\N{ARABIC LETTER NOON}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_ALEF_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"
_ALEF_HAMZA: Final = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_ALEF_MADDA: Final = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
_DUAL: Final = _ALEF + _NOON
_WITHOUT_ALEF: Final = (_TEH_MARBUTA, _ALEF, _ALEF_MAKSURA, _ALEF + "\N{ARABIC LETTER HAMZA}", _ALEF_HAMZA)
"""What an accusative does not put an alef after: مرة, مستشفى, بناء, مبدأ."""
_LIMIT: Final[int] = 10**21
_MOST_DECIMALS: Final = 21
"""What stands after the point is written as one number, and so must have a name too."""


@frozen
class CountedNoun:
    """
    A noun in the forms that numbers ask for; what is regular may be left out.

    `plural` is as it stands after three, in the genitive (مهندسين), `dual` in the nominative with its ن. A noun in ة
    has the plural in ات unless another is given; any other noun without `plural` is a `ValueError`, as is a gender that
    is none. Regular are an accusative with an alef, but after ة, ى, أ, اء, and a dual in ان, تان (ة), يان (ى), آن (أ).

    >>> horse = CountedNoun("حصان", "masculine", "أحصنة")
    >>> horse.accusative, horse.dual, CountedNoun("مفاجأة", "feminine").plural
    ('حصانا', 'حصانان', 'مفاجآت')
    """

    singular: str
    """The noun as it stands behind one: «سنة»."""
    gender: Gender = field()
    """Its gender."""
    plural: str = field()
    """The noun as it stands behind three to ten: «سنوات»."""
    accusative: str = field()
    """The noun as it stands behind eleven to ninety-nine: «سنة»."""
    dual: str = field()
    """The noun for two: «سنتان»."""

    @gender.validator
    def _is_gender(self, _attribute: object, gender: str) -> None:
        _check("gender", gender, get_args(Gender))

    @plural.default
    def _regular_plural(self) -> str:
        stem = self.singular[:-1]
        if not self.singular.endswith(_TEH_MARBUTA) or stem.endswith(_ALEF):  # قناة, قنوات but مباراة, مباريات
            raise ValueError(f"the plural of {self.singular!r} is not known: CountedNoun needs it")
        return _with_long_a(stem) + _TEH

    @accusative.default
    def _regular_accusative(self) -> str:
        return _with_alef(self.singular)

    @dual.default
    def _regular_dual(self) -> str:
        stem, last = self.singular[:-1], self.singular[-1:]
        if last == _TEH_MARBUTA:
            return stem + _TEH + _DUAL
        return stem + _YEH + _DUAL if last == _ALEF_MAKSURA else _with_long_a(self.singular) + _NOON


def write_number(
    number: int | Decimal,
    *,
    gender: Gender | None = None,
    case: Case = "nominative",
    definite: bool = False,
    counted: str | CountedNoun | None = None,
) -> str:
    """
    Write a number in words, alone or with the noun that it counts.

    `gender` is that of what is counted (masculine if nothing is said): three to ten take the other one by themselves.
    `counted` is a noun of the news in the singular, or a `CountedNoun`; it comes in the form that its number asks for,
    and the gender is its own. A decimal is read out after فاصلة. Numbers from 10^21 on, more than 21 decimals, a noun
    that is not known, a gender that is not that of the noun: `ValueError`; a `float`, which may not be the number that
    was meant: `TypeError`.

    >>> write_number(27), write_number(27, gender="feminine", case="genitive", definite=True)
    ('سبعة وعشرون', 'السبع والعشرين')
    >>> [write_number(n, counted="كتاب") for n in (1, 2, 3, 11, 100, 102)]
    ['كتاب واحد', 'كتابان', 'ثلاثة كتب', 'أحد عشر كتابا', 'مئة كتاب', 'مئة كتاب وكتابان']

    After Karin Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapter 15.
    A hundred and one of a noun is "a hundred of it and one of it" (ألف ليلة وليلة), but a scale word keeps its number
    together: مئة وواحد ألف. The article stands before each part that و joins, and not before the noun: الثلاثة كتب.
    """
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        raise TypeError(f"write_number takes an int or a Decimal, not a {type(number).__name__}")
    if isinstance(number, Decimal):
        exponent = number.as_tuple().exponent
        if not isinstance(exponent, int):  # not a number, or infinite
            raise ValueError(f"{number} cannot be written")
        if exponent < -_MOST_DECIMALS:
            raise ValueError(f"more than {_MOST_DECIMALS} decimals have no name here")
    if not -_LIMIT < number < _LIMIT:
        raise ValueError("numbers from 10^21 on have no name here")
    noun = counted_noun(counted) if counted is not None else None
    if noun is not None and gender not in (None, noun.gender):
        raise ValueError(f"{noun.singular!r} is {noun.gender}, not {gender}")
    writer = _Writer(noun.gender if noun is not None else gender or "masculine", case, definite)
    words = writer.decimal(number, noun) if isinstance(number, Decimal) else writer.counted(abs(number), noun)
    return f"{spelling().minus} {words}" if number < 0 else words


def write_ordinal(
    number: int,
    *,
    gender: Gender | None = None,
    case: Case = "nominative",
    definite: bool = True,
    counted: str | CountedNoun | None = None,
) -> str:
    """
    Write the ordinal of a number from one on, alone or behind its noun.

    `counted` is a noun of the news in the singular, or a `CountedNoun`; the ordinal takes its gender. Numbers below 1
    and from 10^21 on, a noun that is not known and a gender that is not that of the noun are a `ValueError`.

    >>> write_ordinal(21), write_ordinal(12, gender="feminine"), write_ordinal(110)
    ('الحادي والعشرون', 'الثانية عشرة', 'العاشر بعد المئة')
    >>> write_ordinal(3, counted="سنة"), write_ordinal(2, counted="كتاب", case="accusative", definite=False)
    ('السنة الثالثة', 'كتابا ثانيا')
    """
    noun = counted_noun(counted) if counted is not None else None
    if noun is not None and gender not in (None, noun.gender):
        raise ValueError(f"{noun.singular!r} is {noun.gender}, not {gender}")
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"write_ordinal takes an int, not a {type(number).__name__}")
    if not 1 <= number < _LIMIT:
        raise ValueError(f"{number} has no ordinal here")
    writer = _Writer(noun.gender if noun is not None else gender or "masculine", case, definite)
    words = writer.full_ordinal(number)
    if noun is None:
        return words
    named = (
        f"{_ARTICLE}{_before_article(noun)}" if definite else noun.accusative if case == "accusative" else noun.singular
    )
    return f"{named} {words}"


@frozen
class _Writer:
    """How a number is to be written."""

    gender: Gender = field()
    case: Case = field()
    definite: bool

    @gender.validator
    def _is_gender(self, _attribute: object, gender: str) -> None:
        _check("gender", gender, get_args(Gender))

    @case.validator
    def _is_case(self, _attribute: object, case: str) -> None:
        _check("case", case, get_args(Case))

    def counted(self, number: int, noun: CountedNoun | None) -> str:
        """Write a number that is not negative, with its noun if there is one."""
        if noun is None:
            return _join(self.parts(number), self.definite)
        if number != 1:
            return _join(self.parts_of(number, noun), self.definite)
        one = spelling().ones[self.gender][0]
        if self.definite:
            return f"{_ARTICLE}{_before_article(noun)} {_ARTICLE}{one}"
        return f"{self._singular(noun)} {_with_alef(one) if self.case == 'accusative' else one}"

    def parts_of(self, number: int, noun: CountedNoun) -> list[str]:
        """Write a number with a noun, as the parts that و joins: مئة كتاب, كتابان."""
        rest = number % 100
        if rest == 1 or rest == 2:
            above = self.parts_of(number - rest, noun) if number > rest else []
            return [*above, self._singular(noun) if rest == 1 else self._two(noun.dual)]
        parts = self.parts(number, construct=rest <= 10)
        after = noun.singular if not rest else noun.plural if rest <= 10 else noun.accusative
        return [*parts[:-1], f"{parts[-1]} {after}"]

    def parts(self, number: int, construct: bool = False) -> list[str]:
        """Write a number without what it counts, as the parts that و joins; `construct` says that a noun follows."""
        if number == 0:
            return [spelling().zero]
        parts: list[str] = []
        for scale, noun in _scales():
            times, number = divmod(number, scale)
            if times:
                parts += self._scaled(times, noun, construct and not number)
        hundreds, rest = divmod(number, 100)
        if hundreds:
            word = spelling().hundreds[hundreds - 1]
            parts.append(self._two(word, construct and not rest) if hundreds == 2 else word)
        return parts + self._below_hundred(rest, construct) if rest else parts

    def _scaled(self, times: int, scale: CountedNoun, construct: bool) -> list[str]:
        """Write how many of a scale there are: ألف, ألفان, مئة وواحد ألف, مئتا ألف."""
        if times == 1:
            return [scale.singular if construct else self._singular(scale)]
        if times == 2:
            return [self._two(scale.dual, construct)]
        rest = times % 100
        parts = _Writer(scale.gender, self.case, self.definite).parts(times, construct=3 <= rest <= 10 or not rest)
        if 3 <= rest <= 10:
            return [*parts[:-1], f"{parts[-1]} {scale.plural}"]
        return [*parts[:-1], f"{parts[-1]} {scale.accusative if rest > 10 and not construct else scale.singular}"]

    def _below_hundred(self, number: int, construct: bool) -> list[str]:
        known = spelling()
        if number <= 10:
            return [self._ones(known.ones[self.gender][number - 1], construct)]
        if number < 20:
            ten, _, after = known.teens[self.gender][number - 11].partition(" ")
            return [f"{self._two(ten + _NOON, True) if number == 12 else ten} {after}"]
        tens, ones = divmod(number, 10)
        ten = self._sound(known.tens[tens - 2])
        if ones == 0:
            return [ten]
        one = known.one_of_tens[self.gender] if ones == 1 else known.ones[self.gender][ones - 1]
        return [self._ones(one, False), ten]

    def _ones(self, word: str, construct: bool) -> str:
        """Write one to ten in its case."""
        if word.endswith(_DUAL):
            return self._two(word, construct)
        return word if construct or self.definite else self._indefinite(word)

    def _indefinite(self, word: str) -> str:
        """Write a word that has no article in its case; ثماني and ثاني lose their ي: ثمان, accusative ثمانيا."""
        if self.case == "accusative":
            return _with_alef(word)
        return word.removesuffix(_YEH)

    def _singular(self, noun: CountedNoun) -> str:
        """Write one of a noun in its case."""
        return noun.accusative if self.case == "accusative" and not self.definite else noun.singular

    def _two(self, nominative: str, construct: bool = False) -> str:
        """Write a dual in its case, without its ن before a noun."""
        word = nominative if self.case == "nominative" else nominative[: -len(_DUAL)] + _YEH + _NOON
        return word[:-1] if construct else word

    def _sound(self, nominative: str) -> str:
        """Write one of the tens in its case: عشرون, عشرين."""
        return nominative if self.case == "nominative" else nominative[:-2] + _YEH + _NOON

    def decimal(self, number: Decimal, noun: CountedNoun | None) -> str:
        """Write a decimal without its sign."""
        sign, _, point = f"{number:f}".removeprefix("-").partition(".")
        point = point.rstrip("0")
        if not point:
            return self.counted(int(sign), noun)
        zeros = [spelling().zero] * (len(point) - len(point.lstrip("0")))
        after = [*zeros, _join(self.parts(int(point)), definite=False)] if int(point) else zeros
        words = [_join(self.parts(int(sign)), self.definite), spelling().point, *after]
        return " ".join([*words, noun.singular] if noun is not None else words)

    def full_ordinal(self, number: int) -> str:
        """Write the ordinal of any number: the rest of a hundred, and the hundreds after it."""
        rest = number % 100
        if not rest:
            return _join(self.parts(number), self.definite)
        words = self.ordinal(rest)
        if number == rest:
            return words
        above = _Writer("masculine", "genitive", True)
        return f"{words} {spelling().after} {_join(above.parts(number - rest), definite=True)}"

    def ordinal(self, number: int) -> str:
        """Write the ordinal of a number below a hundred."""
        known = spelling()
        article = _ARTICLE if self.definite else ""
        tens, ones = divmod(number, 10)
        if number == 1:
            return article + known.ordinals[self.gender][0]  # أول takes no alef: أولا is the adverb
        if number <= 10:
            return article + self._ordinal(known.ordinals[self.gender][number - 1])
        if not ones:
            return article + self._sound(known.tens[tens - 2])
        first = known.ordinal_of_tens[self.gender] if ones == 1 else known.ordinals[self.gender][ones - 1]
        if tens == 1:
            return f"{article}{first} {known.ordinal_ten[self.gender]}"
        return f"{article}{self._ordinal(first)}{_AND}{article}{self._sound(known.tens[tens - 2])}"

    def _ordinal(self, word: str) -> str:
        return word if self.definite else self._indefinite(word)


def _check(name: str, given: str, known: tuple[str, ...]) -> None:
    if given not in known:
        raise ValueError(f"{name} is one of {', '.join(map(repr, known))}, not {given!r}")


def _with_alef(word: str) -> str:
    """Give the indefinite accusative as it is written."""
    return word if word.endswith(_WITHOUT_ALEF) else word + _ALEF


def _with_long_a(stem: str) -> str:
    """Put an alef after a stem; with a hamza before, it is written آ: مبدأ, مبدآن."""
    return stem[:-1] + _ALEF_MADDA if stem.endswith(_ALEF_HAMZA) else stem + _ALEF


def _before_article(noun: CountedNoun) -> str:
    """Give the singular as the article wants it: قاض has its ي again."""
    return noun.singular + _YEH if noun.accusative == noun.singular + _YEH + _ALEF else noun.singular


def _join(parts: Sequence[str], definite: bool) -> str:
    return _AND.join(_ARTICLE + part for part in parts) if definite else _AND.join(parts)


@frozen
class _Spelling:
    """What ``spelling.toml`` says."""

    zero: str
    point: str
    minus: str
    after: str
    tens: list[str]
    hundreds: list[str]
    ones: dict[Gender, list[str]]
    one_of_tens: dict[Gender, str]
    teens: dict[Gender, list[str]]
    ordinals: dict[Gender, list[str]]
    ordinal_of_tens: dict[Gender, str]
    ordinal_ten: dict[Gender, str]
    scales: list[dict[str, str]]
    words: dict[str, str]
    parts_of_hour: dict[str, str]
    months: dict[str, list[str]]
    fractions: dict[str, dict[str, str]]


@cache
def spelling() -> _Spelling:
    """Give how numbers are spelled."""
    return _Spelling(**load_table(_PACKAGE, "spelling.toml"))


@cache
def _scales() -> list[tuple[int, CountedNoun]]:
    return [
        (10 ** int(scale["exponent"]), CountedNoun(scale["singular"], "masculine", scale["plural"]))
        for scale in spelling().scales
    ]


@cache
def counted_nouns() -> Mapping[str, CountedNoun]:
    """Give the nouns of ``counted.toml`` by their singular."""
    return {raw["singular"]: CountedNoun(**raw) for raw in load_table(_PACKAGE, "counted.toml")["noun"]}


def counted_noun(singular: str | CountedNoun) -> CountedNoun:
    """
    Give a noun in the forms that numbers ask for: from the list, by its ة, or as it is passed.

    Any other noun is a `ValueError`, what is no noun a `TypeError`.
    """
    if isinstance(singular, CountedNoun):
        return singular
    if not isinstance(singular, str):
        raise TypeError(f"a counted noun is a str or a CountedNoun, not a {type(singular).__name__}")
    known = counted_nouns().get(singular)
    if known is not None:
        return known
    if singular.endswith(_TEH_MARBUTA):
        return CountedNoun(singular, "feminine")
    raise ValueError(f"{singular!r} is not in the list of counted nouns: pass a CountedNoun with its plural and gender")
