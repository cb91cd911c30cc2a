"""What stands behind a number and is measured or counted by it: units, currencies, nouns in the form it asks for."""

from decimal import Decimal
from functools import cache
from typing import Final

from arnews.lexicon import Lexicon, load_table
from arnews.numbers.units import read_unit
from arnews.numbers.value import NumberValue
from arnews.numbers.words import number_finder
from arnews.numbers.write import counted_nouns
from arnews.tokenization import Tokens
from arnews.word_classes import AND, BOUND_PREPOSITION, OWNED, classes_of
from arnews.words import word

__all__ = ["counts", "fits", "is_definite", "is_noun", "is_often_counted", "is_plural"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_ALEF_TEH: Final = _ALEF + "\N{ARABIC LETTER TEH}"
_ARTICLE: Final = _ALEF + "\N{ARABIC LETTER LAM}"
_LAM_LAM: Final = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM}"
_HEH, _YEH = "\N{ARABIC LETTER HEH}", "\N{ARABIC LETTER YEH}"
_JOINED: Final = ("\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER FEH}")
_ACCUSATIVE: Final = (_ALEF, _HEH, _YEH, "\N{ARABIC LETTER HAMZA}")
"""How a noun ends after eleven to ninety-nine, folded: in an alef, or in what takes none (ة, ى, اء)."""


def counts(tokens: Tokens, index: int, value: NumberValue) -> bool:
    """
    Tell whether what stands behind a number is counted by it, so that the number is no name and no address.

    >>> from arnews import tokenize
    >>> [counts(tokenize(text), 1, value) for text, value in (("20 كلم", 20), ("987 درهما", 987), ("24 الخبر", 24))]
    [True, True, False]
    """
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    many = isinstance(value, int) and _FEW < value % 100 <= 99  # الفرقة 25 مهام
    if read_unit(tokens, index) is not None:
        return True
    if tokens.words[index] in _known():
        asked = tokens.words[index] in _plurals() if many else tokens.words[index] in _accusatives()
        return not (asked and not fits(tokens.words[index], value))
    if not is_noun(tokens, index) or is_definite(tokens, index):
        return False
    classes = classes_of(tokens.words[index])
    known = classes.likeliest
    if known is None or classes.mask & _JOINED_TO or known.part != "noun" or not fits(tokens.words[index], value):
        return False
    few = isinstance(value, int) and 3 <= value % 100 <= _FEW
    return (known.number == "plural") == few


def is_often_counted(tokens: Tokens, index: int) -> bool:
    """
    Tell whether a noun of `counted.toml` stands at a token as it does behind a hundred.

    >>> from arnews import tokenize
    >>> [is_often_counted(tokenize(text), 1) for text in ("مية دبابة", "مية دبابات", "مية باردة")]
    [True, False, False]
    """
    return index < len(tokens.words) and not tokens.begins_line(index) and tokens.words[index] in _singulars()


_FEW: Final = 10
_BROKEN: Final = 5
_JOINED_TO: Final = AND | BOUND_PREPOSITION | OWNED
"""What a counted noun does not carry: رقم 15 لسنة 2010."""


def fits(written: str, value: NumberValue) -> bool:
    """Tell whether a word has the form that a noun has after a number."""
    folded = word(written).folded
    value = value[1] if isinstance(value, tuple) else value
    if isinstance(value, int) and _FEW < value % 100 <= 99:
        return folded.endswith(_ACCUSATIVE) and not (folded[0] == _YEH == folded[-1])  # يعني
    if isinstance(value, int) and 3 <= value % 100 <= _FEW:
        return not folded.endswith(_ALEF) or written in _plurals()
    return isinstance(value, int | Decimal)


def is_noun(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may be a noun that is counted: on the same line, no number, no function word, not joined."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    found = word(tokens.words[index])
    if (
        found.kind != "word"
        or number_finder()(tokens.words[index]) is not None
        or tokens.words[index] in _not_counted()
    ):
        return False
    return tokens.words[index] in _known() or (len(found.folded) > 2 and not found.folded.startswith(_JOINED))


def is_definite(tokens: Tokens, index: int) -> bool:
    """Tell whether a word has the article, also joined to ل."""
    return word(tokens.words[index]).bare.startswith((_ARTICLE, _LAM_LAM))  # folded, ألغام would begin with it


def is_plural(written: str, *, feminine: bool = False) -> bool:
    """
    Tell whether a word is a plural noun, the article apart; with `feminine`, whether one of it is feminine.

    >>> [is_plural(written) for written in ("السنوات", "نقاط", "الإنتاج")]
    [True, True, False]
    """
    bare = word(written).bare
    plurals = _feminine_plurals() if feminine else _plurals()
    noun = bare.removeprefix(_ARTICLE)
    if noun in plurals or (noun.endswith(_YEH) and noun[:-1] in plurals):  # الليالي, of ليال
        return True
    if feminine and noun.endswith(_ALEF_TEH) and len(noun) > len(_ALEF_TEH) + 1 and noun not in plurals:
        broken = len(noun) == _BROKEN and word(noun).folded[0] == _ALEF  # أصوات, أوقات
        return not broken  # سيدات, of which the classes of words know a masculine too
    if feminine and noun in _plurals():
        return False
    return any(
        one.part in ("noun", "adjective") and one.number == "plural" and (not feminine or one.gender != "masculine")
        for one in classes_of(written).classes
        if one.share > _RARE
    )


_RARE: Final = 0.2


@cache
def _not_counted() -> Lexicon[bool]:
    raw = load_table("arnews.numbers", "units.toml")["not_counted"]
    return Lexicon({form: [True] for one in raw for form in one["forms"]})


@cache
def _singulars() -> Lexicon[bool]:
    return Lexicon({noun.singular: [True] for noun in counted_nouns().values()})


@cache
def _plurals() -> Lexicon[bool]:
    """Give the plurals of ``counted.toml``."""
    return Lexicon({noun.plural: [True] for noun in counted_nouns().values()})


@cache
def _accusatives() -> Lexicon[bool]:
    """Give the accusatives in an alef, which nothing from three to ten counts: قناة النيل 5 تقريرا."""
    return Lexicon({noun.accusative: [True] for noun in counted_nouns().values() if noun.accusative != noun.singular})


@cache
def _feminine_plurals() -> Lexicon[bool]:
    return Lexicon({noun.plural: [True] for noun in counted_nouns().values() if noun.gender == "feminine"})


@cache
def _known() -> Lexicon[bool]:
    """Give the nouns that are surely counted, whatever they begin with: وزير, فريق."""
    nouns = counted_nouns().values()
    return Lexicon({form: [True] for noun in nouns for form in (noun.singular, noun.accusative, noun.plural)})
