"""
Which spelling may stand for which: hamza written is hamza meant.

Newspapers leave out hamzas, put them where none belongs, and write the last letter of a word now this way, now that.
Folding makes all these spellings one, and more than these: أمام (before) and إمام (imam), علي (Ali) and على (on). So
what folding finds is compared once more with the careful form. Which words are careful with their last letter is in
``spelling.words.txt``, which ``tools/spelling.py`` made from the frequencies of words; foreign names whose first hamza
is not settled are in ``spelling.toml``. Both are read when first needed.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from arnews.normalization import Step, normalize
from arnews.resources import read_text, read_toml

__all__ = ["as_typed", "may_stand_for", "other_seat"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_OTHER_ALEFS: Final = str.maketrans(
    {
        "\N{ARABIC LETTER ALEF WASLA}": _ALEF,
        "\N{ARABIC LETTER ALEF WITH WAVY HAMZA ABOVE}": "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}",
        "\N{ARABIC LETTER ALEF WITH WAVY HAMZA BELOW}": "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}",
        "\N{ARABIC LETTER HIGH HAMZA ALEF}": "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}",
    }
)
_WITH_HAMZA: Final = frozenset(
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
)
_ALEFS: Final = _WITH_HAMZA | {_ALEF}
_BARE: Final = {
    _ALEF: _WITH_HAMZA,
    "\N{ARABIC LETTER WAW}": frozenset("\N{ARABIC LETTER WAW WITH HAMZA ABOVE}"),
    "\N{ARABIC LETTER YEH}": frozenset("\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"),
    "\N{ARABIC LETTER ALEF MAKSURA}": frozenset("\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"),
}
"""What a letter without its hamza may stand for."""
_LAST: Final = frozenset(
    (
        "\N{ARABIC LETTER ALEF MAKSURA}\N{ARABIC LETTER YEH}",
        "\N{ARABIC LETTER YEH}\N{ARABIC LETTER ALEF MAKSURA}",
        "\N{ARABIC LETTER HEH}\N{ARABIC LETTER TEH MARBUTA}",
        "\N{ARABIC LETTER TEH MARBUTA}\N{ARABIC LETTER HEH}",
    )
)
_FARSI_YEH: Final = "\N{ARABIC LETTER FARSI YEH}"
_ARTICLE: Final = _ALEF + "\N{ARABIC LETTER LAM}"
_KEPT: Final[tuple[Step, ...]] = (
    "compose", "forms", "controls", "joiners", "marks", "tatweel", "lookalikes", "foreign_letters", "digits",
)  # fmt: skip


def may_stand_for(written: str, careful: str) -> bool:
    """
    Tell whether a written word may be meant as a careful form; both without proclitics, alike when folded.

    A bare ا, و or ي may stand for one with hamza. A word may begin with a hamza that the careful form has not
    (إستقبل), but not with another one, foreign names apart; elsewhere a written hamza is meant. Of ى and ي, ة and ه at
    the end one may stand for the other where what is written is not itself a careful word.

    >>> [may_stand_for(written, "إمام") for written in ("امام", "أمام")]
    [True, False]
    >>> may_stand_for("إستقبل", "استقبل"), may_stand_for("سأل", "سال")
    (True, False)
    >>> may_stand_for("مصرى", "مصري"), may_stand_for("على", "علي")
    (True, False)
    >>> may_stand_for("إفريقيا", "أفريقيا")
    True
    """
    if written == careful:
        return True
    spelled = normalize(written, steps=_KEPT).text.translate(_OTHER_ALEFS)
    if len(spelled) != len(careful):
        return False
    bare = added = False
    last = len(careful) - 1
    for index, (letter, meant) in enumerate(zip(spelled, careful, strict=True)):
        if letter == meant:
            continue
        if index == last and letter + meant in _LAST:
            if written[-1] != _FARSI_YEH and spelled in _careful_words():
                return False
        elif meant in _BARE.get(letter, ()):
            bare = True
        elif letter in _WITH_HAMZA and meant in _ALEFS and spelled[:index] in ("", _ARTICLE):
            if meant != _ALEF and not _is_unsettled(spelled[index:], careful[index:]):
                return False
            added = meant == _ALEF
        elif not (_are_alike(letter, meant) or (index < last and letter + meant in _LAST)):
            return False
    return not (bare and added)  # who leaves hamzas out puts none in


def as_typed(forms: Iterable[str]) -> Iterator[str]:
    """
    Give forms, those with the words على and مدى also with the ي that Egypt types.

    Elsewhere علي is the name Ali; so it is no spelling of على but in words that a number or a time stands beside.

    >>> list(as_typed(["على مدى", "نحو"]))
    ['على مدى', 'علي مدي', 'نحو']
    """
    for form in forms:
        yield form
        if not _TYPED.keys().isdisjoint(words := form.split(" ")):
            yield " ".join(_TYPED.get(one, one) for one in words)


_TYPED: Final = {
    word: word[:-1] + "\N{ARABIC LETTER YEH}"
    for word in (
        "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF MAKSURA}",
        "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER DAL}\N{ARABIC LETTER ALEF MAKSURA}",
    )
}


def other_seat(bare: str) -> str | None:
    """
    Give a word with the hamza at its end written the other way, or `None` where there is none.

    Behind a short i careful spelling has a yeh with hamza, and many papers a yeh and a hamza (شاطىء, لاجيء); behind a
    long one it is the other way round, or not (بطيء, سيئ). A word that no table has may be the other spelling of one.

    >>> other_seat("شاطىء"), other_seat("بطيئ"), other_seat("ماء")
    ('شاطئ', 'بطيء', None)
    """
    if bare.endswith(_LONG):
        return bare[:-1] + _HAMZA
    return bare[:-2] + _SEATED if bare.endswith(_APART) else None


_HAMZA: Final = "\N{ARABIC LETTER HAMZA}"
_SEATED: Final = "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"
_APART: Final = ("\N{ARABIC LETTER ALEF MAKSURA}" + _HAMZA, "\N{ARABIC LETTER YEH}" + _HAMZA)
_LONG: Final = "\N{ARABIC LETTER YEH}" + _SEATED


def _are_alike(letter: str, meant: str) -> bool:
    """Tell whether two letters differ in neither hamza nor dots: alef with wasla, letters of other languages."""
    return normalize(letter, steps=_OTHERS).text == normalize(meant, steps=_OTHERS).text


_OTHERS: Final[tuple[Step, ...]] = ("lookalikes", "foreign_letters", "digits")


def _is_unsettled(first: str, second: str) -> bool:
    """Tell whether two words begin with two forms of one foreign name."""
    names = _unsettled()
    return any(names.get(first[:size], first) == names.get(second[:size], second) for size in range(1, len(first) + 1))


@cache
def _unsettled() -> Mapping[str, int]:
    table = read_toml("arnews", "spelling.toml")
    return {form: number for number, entry in enumerate(table["unsettled"]) for form in entry["forms"]}


@cache
def _careful_words() -> frozenset[str]:
    """Give the words whose last letter is careful, though with its twin it would be a word as well."""
    text = read_text("arnews", "spelling.words.txt")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
