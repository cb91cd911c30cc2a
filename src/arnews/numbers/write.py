"""Numbers to words: cardinals and ordinals in every gender, case and state, with what they count."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal, get_args

from attrs import field, frozen

from arnews.lexicon import load_table

__all__ = ["Case", "CountedNoun", "Gender", "write_number", "write_ordinal"]

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
_DUAL: Final = _ALEF + _NOON
_FEMININE_PLURAL: Final = _ALEF + _TEH
_WITHOUT_ALEF: Final = (
    _TEH_MARBUTA,
    _ALEF,
    "\N{ARABIC LETTER ALEF MAKSURA}",
    _ALEF + "\N{ARABIC LETTER HAMZA}",
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}",
)
"""What an accusative does not put an alef after: مرة, بناء, مستشفى, مبدأ."""
_LIMIT: Final[int] = 10**21


@frozen
class CountedNoun:
    """
    A noun in the forms that numbers ask for; what is regular may be left out.

    `plural` is as it stands after three, in the genitive. A noun in ة has the plural in ات unless another is given;
    any other noun without `plural` is a `ValueError`.

    >>> CountedNoun("حصان", "masculine", "أحصنة").accusative
    'حصانا'
    """

    singular: str
    gender: Gender
    plural: str = ""
    accusative: str = field(default="")
    dual: str = field(default="")
    """In the nominative, with its ن."""

    def __attrs_post_init__(self) -> None:
        if self.gender not in ("masculine", "feminine"):
            raise ValueError(f"gender is 'masculine' or 'feminine', not {self.gender!r}")
        feminine = self.singular.endswith(_TEH_MARBUTA)
        if not self.plural and not feminine:
            raise ValueError(f"the plural of {self.singular!r} is not known: CountedNoun needs it")
        given = {
            "plural": self.plural or self.singular[:-1] + _FEMININE_PLURAL,
            "accusative": self.accusative or _with_alef(self.singular),
            "dual": self.dual or (self.singular[:-1] + _TEH if feminine else self.singular) + _DUAL,
        }
        for name, form in given.items():
            object.__setattr__(self, name, form)


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
    and the gender is its own. A decimal is read out after فاصلة. Numbers from 10^21 on, a noun that is not known, a
    gender that is not that of the noun: `ValueError`; a `float`, which may not be the number that was meant:
    `TypeError`.

    >>> write_number(27), write_number(27, gender="feminine", case="genitive", definite=True)
    ('سبعة وعشرون', 'السبع والعشرين')
    >>> [write_number(n, counted="كتاب") for n in (1, 2, 3, 11, 100, 102)]
    ['كتاب واحد', 'كتابان', 'ثلاثة كتب', 'أحد عشر كتابا', 'مئة كتاب', 'مئة كتاب وكتابان']

    After Karin Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapter 15.
    A hundred and one of a noun is "a hundred of it and one of it" (ألف ليلة وليلة), also of thousands: مئة ألف وألف.
    The article stands before each part that و joins, and not before the noun: الثلاثة كتب.
    """
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        raise TypeError(f"write_number takes an int or a Decimal, not a {type(number).__name__}")
    if not isinstance(number, int) and not number.is_finite():
        raise ValueError(f"{number} cannot be written")
    if not -_LIMIT < number < _LIMIT:
        raise ValueError(f"numbers from {_LIMIT:.0e} on have no name here")
    noun = _noun(counted) if isinstance(counted, str) else counted
    _check(gender, case)
    if noun is not None and gender not in (None, noun.gender):
        raise ValueError(f"{noun.singular!r} is {noun.gender}, not {gender}")
    writer = _Writer(noun.gender if noun is not None else gender or "masculine", case, definite)
    words = writer.decimal(number, noun) if isinstance(number, Decimal) else writer.counted(abs(number), noun)
    return f"{_spelling()['unit']['minus']} {words}" if number < 0 else words


def write_ordinal(
    number: int, *, gender: Gender = "masculine", case: Case = "nominative", definite: bool = True
) -> str:
    """
    Write the ordinal of a number from one on.

    Numbers below 1 and from 10^21 on are a `ValueError`.

    >>> write_ordinal(21), write_ordinal(12, gender="feminine"), write_ordinal(110)
    ('الحادي والعشرون', 'الثانية عشرة', 'العاشر بعد المئة')
    """
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"write_ordinal takes an int, not a {type(number).__name__}")
    _check(gender, case)
    if not 1 <= number < _LIMIT:
        raise ValueError(f"{number} has no ordinal here")
    writer = _Writer(gender, case, definite)
    rest = number % 100
    if not rest:
        return _join(writer.parts(number), definite)
    words = writer.ordinal(rest)
    if number == rest:
        return words
    above = _Writer("masculine", "genitive", True)
    return f"{words} {_spelling()['unit']['after']} {_join(above.parts(number - rest), definite=True)}"


def _check(gender: str | None, case: str) -> None:
    if gender not in (None, *get_args(Gender)):
        raise ValueError(f"gender is one of {', '.join(get_args(Gender))}, not {gender!r}")
    if case not in get_args(Case):
        raise ValueError(f"case is one of {', '.join(get_args(Case))}, not {case!r}")


@frozen
class _Writer:
    """How a number is to be written."""

    gender: Gender
    case: Case
    definite: bool

    def counted(self, number: int, noun: CountedNoun | None) -> str:
        """Write a number that is not negative, with its noun if there is one."""
        if noun is None:
            return _join(self.parts(number), self.definite)
        if number == 1:
            one = _spelling()["ones"][self.gender][0]
            if self.definite:
                return f"{_ARTICLE}{noun.singular} {_ARTICLE}{one}"
            accusative = self.case == "accusative"
            return f"{noun.accusative} {_with_alef(one)}" if accusative else f"{noun.singular} {one}"
        return _join(self.parts_of(number, noun), self.definite)

    def parts_of(self, number: int, noun: CountedNoun, construct: bool = False) -> list[str]:
        """
        Write a number with a noun, as the parts that و joins.

        `construct` says that another noun follows: مئتا ألف كتاب.
        """
        rest = number % 100
        if number == 0:
            return [f"{_spelling()['unit']['zero']} {noun.singular}"]
        if rest == 1 or rest == 2:
            above = self.parts_of(number - rest, noun) if number > rest else []
            return [*above, self._one(noun, construct) if rest == 1 else self._two(noun.dual, construct)]
        parts = self.parts(number, construct=rest <= 10)
        after = noun.plural if 3 <= rest <= 10 else noun.accusative if rest and not construct else noun.singular
        return [*parts[:-1], f"{parts[-1]} {after}"]

    def parts(self, number: int, construct: bool = False) -> list[str]:
        """Write a number without what it counts, as the parts that و joins; `construct` says that a noun follows."""
        if number == 0:
            return [str(_spelling()["unit"]["zero"])]
        parts: list[str] = []
        for scale, noun in _scales():
            times, number = divmod(number, scale)
            if times:
                parts += _Writer("masculine", self.case, self.definite).parts_of(times, noun, construct and not number)
        hundreds, rest = divmod(number, 100)
        if hundreds:
            word = _spelling()["hundreds"]["forms"][hundreds - 1]
            parts.append(self._two(word, construct and not rest) if hundreds == 2 else word)
        if rest:
            parts += self._below_hundred(rest, construct)
        return parts

    def _below_hundred(self, number: int, construct: bool) -> list[str]:
        spelling = _spelling()
        if number <= 10:
            return [self._ones(number, construct, alone=True)]
        if number < 20:
            ten, _, after = str(spelling["teens"][self.gender][number - 11]).partition(" ")
            return [f"{self._two(ten + _NOON, True) if number == 12 else ten} {after}"]
        tens = self._sound(spelling["tens"]["forms"][number // 10 - 2])
        if number % 10 == 0:
            return [tens]
        return [self._ones(number % 10, False, alone=False), tens]

    def _ones(self, number: int, construct: bool, alone: bool) -> str:
        """Write one to ten; `alone` says that no tens follow."""
        spelling = _spelling()
        word: str = (
            spelling["ones"][self.gender][number - 1] if number > 1 or alone else spelling["one_of_tens"][self.gender]
        )
        if number == 2:
            return self._two(word, construct)
        if construct or self.definite:
            return word
        if word.endswith(_YEH):  # ثمان, accusative ثمانيا
            return word + _ALEF if self.case == "accusative" else word[:-1]
        return _with_alef(word) if self.case == "accusative" else word

    def _one(self, noun: CountedNoun, construct: bool) -> str:
        """Write one thousand after others: مئة ألف وألف."""
        plain = construct or self.definite or self.case != "accusative"
        return noun.singular if plain else noun.accusative

    def _two(self, nominative: str, construct: bool) -> str:
        """Write a dual in its case, without its ن before a noun."""
        word = nominative if self.case == "nominative" else nominative[: -len(_DUAL)] + _YEH + _NOON
        return word[:-1] if construct else word

    def _sound(self, nominative: str) -> str:
        """Write one of the tens in its case: عشرون, عشرين."""
        return nominative if self.case == "nominative" else nominative[:-2] + _YEH + _NOON

    def decimal(self, number: Decimal, noun: CountedNoun | None) -> str:
        """Write a decimal that may be negative, without its sign."""
        _, digits, exponent = number.as_tuple()
        assert isinstance(exponent, int)
        written = "".join(map(str, digits)) + "0" * max(0, exponent)
        if exponent >= 0:
            return self.counted(int(written), noun)
        written = written.rjust(1 - exponent, "0")
        whole, part = int(written[:exponent]), written[exponent:]
        zeros = [_spelling()["unit"]["zero"]] * (len(part) - len(part.lstrip("0")))
        after = [*zeros, _join(self.parts(int(part)), definite=False)] if int(part) else zeros
        words = [_join(self.parts(whole), self.definite), _spelling()["unit"]["point"], *after]
        return " ".join([*words, noun.singular] if noun is not None else words)

    def ordinal(self, number: int) -> str:
        """Write the ordinal of a number below a hundred."""
        spelling = _spelling()
        article = _ARTICLE if self.definite else ""
        ones, tens = number % 10, number // 10
        if number <= 10:
            return article + self._weak(spelling["ordinals"][self.gender][number - 1])
        if not ones:
            return article + self._sound(spelling["tens"]["forms"][tens - 2])
        first = spelling["ordinal_one" if ones == 1 else "ordinals"][self.gender]
        first = first if ones == 1 else first[ones - 1]
        if tens == 1:
            return f"{article}{first} {spelling['ordinal_ten'][self.gender]}"
        return f"{article}{self._weak(first)}{_AND}{article}{self._sound(spelling['tens']['forms'][tens - 2])}"

    def _weak(self, ordinal: str) -> str:
        """Write an ordinal in its case; without the article ثاني is ثان, accusative ثانيا."""
        if self.definite or self.gender == "feminine":
            return ordinal
        if ordinal.endswith(_YEH):
            return ordinal + _ALEF if self.case == "accusative" else ordinal[:-1]
        return _with_alef(ordinal) if self.case == "accusative" else ordinal


def _with_alef(word: str) -> str:
    """Give the indefinite accusative as it is written."""
    return word if word.endswith(_WITHOUT_ALEF) else word + _ALEF


def _join(parts: Sequence[str], definite: bool) -> str:
    return _AND.join(_ARTICLE + part for part in parts) if definite else _AND.join(parts)


@cache
def _spelling() -> dict[str, Any]:
    return dict(load_table(_PACKAGE, "spelling.toml"))


@cache
def _scales() -> list[tuple[int, CountedNoun]]:
    return [
        (10 ** scale["exponent"], CountedNoun(scale["singular"], "masculine", scale["plural"]))
        for scale in _spelling()["scale"]
    ]


@cache
def _nouns() -> dict[str, CountedNoun]:
    return {raw["singular"]: CountedNoun(**raw) for raw in load_table(_PACKAGE, "counted.toml")["noun"]}


def _noun(singular: str) -> CountedNoun:
    known = _nouns().get(singular)
    if known is not None:
        return known
    if singular.endswith(_TEH_MARBUTA):
        return CountedNoun(singular, "feminine")
    raise ValueError(f"{singular!r} is not in the list of counted nouns: pass a CountedNoun with its plural and gender")
