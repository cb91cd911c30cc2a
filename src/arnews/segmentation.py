"""
A written word to its proclitics, stem and enclitic: «وبالدفاع» is و + ب + ال + دفاع, «وصول» is one piece.

Whether a first letter is a proclitic is a matter of how often the word, what is left of it and their relatives are
written: the frequencies of 200,000 words and a logistic weight for each comparison decide. Words that grammar settles
(``segmentation.toml``) are looked up. Frequencies come from wordfreq (Speer 2022, CC BY-SA 4.0), weights were fitted
by ``tools/segmentation.py`` on the words of UD Arabic-PUD; both are loaded when the first word is segmented.
"""

from collections.abc import Callable, Mapping
from functools import cache
from itertools import accumulate, pairwise
from math import fsum
from typing import Final

from attrs import field, frozen

from arnews.memo import Memo
from arnews.normalization import letters_of
from arnews.packed import PackedWords
from arnews.resources import read_bytes, read_text, read_toml
from arnews.spans import Span

__all__ = ["Segments", "is_settled", "segment", "word_frequency"]


_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_SEEN: Final = "\N{ARABIC LETTER SEEN}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_NOON: Final = "\N{ARABIC LETTER NOON}"
_MEEM: Final = "\N{ARABIC LETTER MEEM}"
_HAMZA: Final = "\N{ARABIC LETTER HAMZA}"
_HAMZAS: Final = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_ARTICLE: Final = _ALEF + _LAM

PROCLITICS: Final = _WAW + _FEH + _BEH + _LAM + _KAF + _SEEN
"""The letters that may be proclitics, the article apart."""
ENCLITICS: Final = (
    _HEH + _MEEM + _ALEF, _KAF + _MEEM + _ALEF, _HEH + _ALEF, _HEH + _MEEM, _HEH + _NOON, _KAF + _MEEM, _KAF + _NOON,
    _NOON + _ALEF, _NOON + _YEH, _HEH, _KAF, _YEH,
)  # fmt: skip
"""The pronouns that may be written to a word, the longest first."""

_LAST_LETTERS: Final = frozenset(pronoun[-1] for pronoun in ENCLITICS)
_IMPERFECT: Final = frozenset(
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH MADDA ABOVE}" + _ALEF + _YEH + _TEH + _NOON
)  # what a verb after the future letter begins with
_ALONE: Final = {
    _TEH: "\N{ARABIC LETTER TEH MARBUTA}",
    _YEH: "\N{ARABIC LETTER ALEF MAKSURA}",
    _ALEF: "\N{ARABIC LETTER ALEF MAKSURA}",
    "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}": _HAMZA,
    "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}": _HAMZA,
    _WAW: _WAW + _ALEF,
}  # how a letter before a pronoun is written where the word stands alone
_OTHERS: Final = {letter: tuple(other for other in _WAW + _BEH + _LAM if other != letter) for letter in PROCLITICS}


@frozen
class Segments:
    """
    The pieces of a written word.

    >>> segment("وبحياتهم")
    Segments(text='وبحياتهم', proclitics=('و', 'ب'), stem='حيات', enclitic='هم')
    >>> segment("لِلْجَيْش").parts, segment("لِلْجَيْش").proclitics
    (('لِ', 'لْ', 'جَيْش'), ('ل', 'ال'))
    """

    text: str
    """The word as it was given."""
    proclitics: tuple[str, ...]
    """What stands before the stem, without marks; the article is ``ال`` even where لل swallows its alef."""
    stem: str
    """As written, with its marks."""
    enclitic: str
    """The pronoun, as written; empty if there is none."""
    starts: tuple[int, ...] = field(repr=False)
    """Where each piece begins in the written word."""

    @property
    def parts(self) -> tuple[str, ...]:
        """All pieces as written; joined they are the word."""
        return tuple(self.text[start:end] for start, end in pairwise((*self.starts, len(self.text))))

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places of the pieces in the written word."""
        return tuple(Span(start, end) for start, end in pairwise((*self.starts, len(self.text))) if end > start)


def segment(word: str) -> Segments:
    """
    Give the proclitics, the stem and the enclitic pronoun of one written word.

    A word is judged alone: «وجد» is read as it is written most often. What is not written in Arabic letters is
    one piece. Marks stay with the letter they stand on.

    >>> [segment(word).parts for word in ("والدفاع", "وصول", "للجيش", "سيقولون")]
    [('و', 'ال', 'دفاع'), ('وصول',), ('ل', 'ل', 'جيش'), ('س', 'يقولون')]
    """
    if not isinstance(word, str):
        raise TypeError(f"segment takes a str, not {type(word).__name__}")
    return _segments()(word)


def is_settled(word: str) -> bool:
    """
    Tell whether grammar settles the pieces of a word, whatever it looks like: باسم, لأنهم.

    >>> is_settled("باسم"), is_settled("وباسم"), is_settled("بوزارة")
    (True, True, False)
    """
    known = _known()
    return word in known or (word[:1] in _CONJUNCTIONS and word[1:] in known)


def word_frequency(word: str) -> float:
    """
    Give how often a word is written: the base-10 logarithm of its occurrences among 10⁹ words; 0 for a rare one.

    >>> word_frequency("وزير") > word_frequency("مرتزق") > word_frequency("كيسيلي")
    True
    """
    return _frequencies()(letters_of(word), 0.0)


def _segmented(text: str) -> Segments:
    bare = letters_of(text)
    proclitics, enclitic = _pieces(bare) if " " not in bare else ((), 0)
    lengths = [*map(len, proclitics), len(bare) - sum(map(len, proclitics)) - enclitic]
    if proclitics[:-1] and proclitics[-1] == _LAM and proclitics[-2] == _LAM:
        proclitics = (*proclitics[:-1], _ARTICLE)
    starts = tuple(accumulate(lengths if enclitic else lengths[:-1], initial=0))
    if bare != text:
        starts = _written(text, starts)
    begin, end = starts[len(proclitics)], starts[-1] if enclitic else len(text)
    return Segments(text, proclitics, text[begin:end], text[end:], starts)


@cache
def _segments() -> Callable[[str], Segments]:
    return Memo(_segmented).__getitem__


def _written(text: str, starts: tuple[int, ...]) -> tuple[int, ...]:
    """Turn offsets among the letters into offsets in the written form; ligatures stay whole."""
    places = [index for index, character in enumerate(text) for _ in letters_of(character)]
    return (0, *(places[start] for start in starts[1:]))


def _pieces(bare: str) -> tuple[tuple[str, ...], int]:
    """Give the proclitics as they are written and the length of the enclitic of a word without marks."""
    known = _known().get(bare)
    if known is not None:
        return known
    proclitics: tuple[str, ...] = ()
    rest = bare
    letter = rest[:1]
    if letter in _CONJUNCTIONS and len(rest) > 1 and _is_proclitic(rest):
        proclitics, rest = (letter,), rest[1:]
        known = _known().get(rest)
        if known is not None:
            return proclitics + known[0], known[1]
        letter = rest[0]
    if letter in _PARTICLES and len(rest) > 2 and _is_proclitic(rest):
        proclitics, rest = (*proclitics, letter), rest[1:]
        known = _known().get(rest)
        if known is not None and not known[0]:
            return proclitics, known[1]
        if letter == _LAM and rest[0] == _LAM and len(rest) > 2:
            return (*proclitics, _LAM), 0
    if rest.startswith(_ARTICLE) and len(rest) > 3 and _is_article(rest):
        return (*proclitics, _ARTICLE), 0
    return proclitics, _enclitic(rest)


_CONJUNCTIONS: Final = frozenset((_WAW, _FEH))
_PARTICLES: Final = frozenset((_BEH, _LAM, _KAF, _SEEN))


def _is_article(rest: str) -> bool:
    """
    Tell whether a word with ال is more than a word that begins so.

    «المانيا» and «التقى» are written with a hamza more often than what is left of them is written by itself, «الوان»
    more often than without one.

    >>> [segment(word).parts for word in ("المانيا", "والتقى", "والوان", "والجيش")]
    [('المانيا',), ('و', 'التقى'), ('و', 'الوان'), ('و', 'ال', 'جيش')]
    """
    frequency = _frequencies()
    left = frequency(rest[2:], 0.0)
    if not left:
        return frequency(rest, 0.0) == 0
    hamza = max([frequency(alef + rest[1:], 0.0) for alef in _HAMZAS])
    return left >= hamza and hamza <= frequency(rest, 0.0) + _AS_OFTEN


_AS_OFTEN: Final = 0.4
"""How much more often, as a logarithm, one form may be written than another that counts as written as often."""


def _is_proclitic(word: str) -> bool:
    weights = _weights()[word[0]]
    if word[0] == _SEEN and word[1] not in _IMPERFECT:
        return False
    if word[0] in _CONJUNCTIONS and word.startswith(_ARTICLE, 1) and len(word) > _SHORTEST_JOINED:
        left, whole = _frequencies()(word[1:], 0.0), _frequencies()(word, 0.0)
        if left > whole + _MORE_OFTEN and left > _KNOWN_WORD:
            return True  # فالتفت
    return fsum(map(float.__mul__, weights, proclitic_features(word))) > 0


_SHORTEST_JOINED: Final = 4
_MORE_OFTEN: Final = 0.9
_KNOWN_WORD: Final = 2.5
"""From this frequency on a word with ال is one that every newspaper writes."""


def _enclitic(word: str) -> int:
    """Give the length of the pronoun at the end of a word."""
    if word[-1:] not in _LAST_LETTERS:
        return 0
    for pronoun in ENCLITICS:
        size = len(pronoun)
        if word.endswith(pronoun) and len(word) - size > 1:
            weights = _weights()[pronoun + "+"]
            if fsum(map(float.__mul__, weights, enclitic_features(word, size))) > 0:
                return size
    return 0


def proclitic_features(word: str) -> tuple[float, ...]:
    """Compare a word with what is left without its first letter; `tools/segmentation.py` fits a weight for each."""
    frequency = _frequencies()
    letter, rest = word[0], word[1:]
    whole = frequency(word, 0.0)
    if letter == _LAM and rest[0] == _LAM and len(rest) > 1:
        rest = _ARTICLE + rest[1:]
    left = frequency(rest, 0.0)
    if rest[:2] == _ARTICLE:
        definite, shape = left, 1.0
    else:
        definite, shape = frequency(_ARTICLE + rest, 0.0), 0.0
    defined = frequency(_ARTICLE + word, 0.0)
    with_other = max([frequency(other + rest, 0.0) for other in _OTHERS[letter]])
    longer = max(frequency(_WAW + word, 0.0), frequency(_BEH + word, 0.0), frequency(_LAM + word, 0.0))
    return (
        1.0,
        whole - left,
        definite - defined,
        whole,
        left,
        defined,
        with_other,
        longer,
        float(len(rest)) if len(rest) < 8 else 8.0,
        0.0 if whole else 1.0,
        0.0 if left else 1.0,
        shape,
        1.0 if len(rest) < 3 else 0.0,
    )


def enclitic_features(word: str, size: int) -> tuple[float, ...]:
    """Compare a word with what is left without its last `size` letters; ``tools/segmentation.py`` fits the weights."""
    frequency = _frequencies()
    rest = word[:-size]
    whole, left = frequency(word, 0.0), frequency(rest, 0.0)
    definite = frequency(_ARTICLE + rest, 0.0)
    alone = _ALONE.get(rest[-1])
    if alone is not None:
        separate = rest[:-1] + alone
        left = max(left, frequency(separate, 0.0))
        definite = max(definite, frequency(_ARTICLE + separate, 0.0))
    defined = frequency(_ARTICLE + word, 0.0)
    others = max(
        [frequency(rest + other, 0.0) for other in (_HEH + _ALEF, _HEH, _HEH + _MEEM) if not word.endswith(other)]
    )
    return (
        1.0,
        whole - left,
        definite - defined,
        whole,
        left,
        defined,
        definite,
        others,
        float(len(rest)) if len(rest) < 8 else 8.0,
        0.0 if whole else 1.0,
        0.0 if left else 1.0,
        0.0 if defined else 1.0,
        1.0 if others else 0.0,
    )


@cache
def _frequencies() -> Callable[[str, float], float]:
    return word_frequencies().get


@cache
def word_frequencies() -> PackedWords[float]:
    """Give the Zipf frequencies: the logarithm of how often a word stands among 10⁹ words."""
    return PackedWords(read_bytes("arnews", "segmentation.words.zlib"), float)


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    """Give the weights of each proclitic letter and, under the pronoun and a ``+``, of each enclitic."""
    lines = read_text("arnews", "segmentation.weights.tsv").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {name: tuple(map(float, numbers)) for name, *numbers in rows}


@cache
def _known() -> Mapping[str, tuple[tuple[str, ...], int]]:
    """Give the words whose pieces grammar settles, proclitics and the length of the pronoun."""
    table = read_toml("arnews", "segmentation.toml")
    known: dict[str, tuple[tuple[str, ...], int]] = dict.fromkeys(table["whole"], ((), 0))
    for pieces in table["pieces"]:
        *proclitics, stem, enclitic = pieces.split("+")
        known["".join((*proclitics, stem, enclitic))] = (tuple(proclitics), len(enclitic))
    for rest in table["after_conjunctions"]:
        before, enclitic = known.get(rest, ((), 0))
        known |= {letter + rest: ((letter, *before), enclitic) for letter in _CONJUNCTIONS}
    return known
