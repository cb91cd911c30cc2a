"""
What a written word can be: verb, noun, adjective, name or particle, with gender, number and person.

Whether a word is a verb, a plural or feminine cannot be told from its letters: «كتب» is "he wrote" or "books", «سفن» is
a plural, «حرب» is feminine. A table of 64,000 forms knows (``word_classes.words.xz``, made by ``tools/word_classes.py``
from arramooz and mazini), words that grammar settles stand in ``word_classes.toml``, and what neither has is judged by
its endings. Each distinct word is worked out once. Which of several classes is meant is decided in context.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Final, Literal

from attrs import evolve, field, frozen

from arnews.lexicon import load_table
from arnews.normalization import fold, strip_marks
from arnews.packed import PackedWords
from arnews.segmentation import ENCLITICS, Segments, segment, word_frequency
from arnews.tokenization import Tokens, word

__all__ = [
    "ADJECTIVE", "ADVERB", "AND", "ARTICLE", "BOUND_PREPOSITION", "COMPLEMENTISER", "CONJUNCTION", "DEMONSTRATIVE",
    "DUAL", "FEMININE", "FINITE_VERB", "FIRST", "FUTURE", "IMPERATIVE", "IMPERFECT", "MASCULINE", "NAME", "NOMINAL",
    "NOUN", "NUMBER", "OWNED", "PARTICIPLE", "PARTICLE", "PERFECT", "PLURAL", "PREPOSITION", "PRONOUN", "RELATIVE",
    "SECOND", "SINGULAR", "THIRD", "UNKNOWN", "VERBAL_NOUN", "WordClass", "WordClasses", "class_masks", "classes_of",
    "is_finite_verb", "read_class", "read_class_masks",
]  # fmt: skip

PERFECT: Final = 1 << 0
IMPERFECT: Final = 1 << 1
IMPERATIVE: Final = 1 << 2
NOUN: Final = 1 << 3
"""A common noun, verbal nouns and participles that are used as nouns among them."""
ADJECTIVE: Final = 1 << 4
NAME: Final = 1 << 5
NUMBER: Final = 1 << 6
"""A number word."""
PARTICIPLE: Final = 1 << 7
"""Set beside NOUN or ADJECTIVE."""
VERBAL_NOUN: Final = 1 << 8
"""Set beside NOUN."""
PREPOSITION: Final = 1 << 9
CONJUNCTION: Final = 1 << 10
COMPLEMENTISER: Final = 1 << 11
PARTICLE: Final = 1 << 12
PRONOUN: Final = 1 << 13
DEMONSTRATIVE: Final = 1 << 14
RELATIVE: Final = 1 << 15
ADVERB: Final = 1 << 16
MASCULINE: Final = 1 << 17
FEMININE: Final = 1 << 18
SINGULAR: Final = 1 << 19
DUAL: Final = 1 << 20
PLURAL: Final = 1 << 21
FIRST: Final = 1 << 22
SECOND: Final = 1 << 23
THIRD: Final = 1 << 24
ARTICLE: Final = 1 << 25
"""The article is written to it."""
OWNED: Final = 1 << 26
"""A pronoun is written to its end: the owner of a noun, the object of a verb or of a preposition."""
AND: Final = 1 << 27
"""و or ف is written to its front."""
BOUND_PREPOSITION: Final = 1 << 28
"""ب, ل or ك is written to its front; before a verb that is the ل of purpose."""
FUTURE: Final = 1 << 29
UNKNOWN: Final = 1 << 30
"""Judged by its shape alone: neither table knows it."""

FINITE_VERB: Final = PERFECT | IMPERFECT | IMPERATIVE
NOMINAL: Final = NOUN | ADJECTIVE | NAME | NUMBER

Part = Literal[
    "verb", "noun", "adjective", "name", "number", "preposition", "conjunction", "complementiser", "particle",
    "pronoun", "demonstrative", "relative", "adverb",
]  # fmt: skip
Form = Literal["", "perfect", "imperfect", "imperative", "participle", "verbal_noun", "elative"]
Gender = Literal["", "masculine", "feminine"]
Number = Literal["", "singular", "dual", "plural"]

_CACHE_LIMIT: Final = 1 << 18
_PARTS: Final[Mapping[str, tuple[Part, int]]] = {
    "V": ("verb", 0),
    "N": ("noun", NOUN),
    "A": ("adjective", ADJECTIVE),
    "E": ("adjective", ADJECTIVE),
    "R": ("name", NAME),
    "D": ("number", NUMBER),
}
_FORMS: Final[Mapping[str, tuple[Form, int]]] = {
    "Vp": ("perfect", PERFECT),
    "Vi": ("imperfect", IMPERFECT),
    "Vm": ("imperative", IMPERATIVE),
    "Na": ("participle", PARTICIPLE),
    "Aa": ("participle", PARTICIPLE),
    "Nq": ("participle", PARTICIPLE),
    "Aq": ("participle", PARTICIPLE),
    "Nv": ("verbal_noun", VERBAL_NOUN),
}
_CLOSED: Final[Mapping[str, int]] = {
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "complementiser": COMPLEMENTISER,
    "particle": PARTICLE,
    "pronoun": PRONOUN,
    "demonstrative": DEMONSTRATIVE,
    "relative": RELATIVE,
    "adverb": ADVERB,
    "noun": NOUN,
    "number": NUMBER,
    "verb": 0,
}
_PERSONS: Final = {"1": FIRST, "2": SECOND, "3": THIRD}
_GENDERS: Final[Mapping[str, tuple[Gender, int]]] = {
    "m": ("masculine", MASCULINE),
    "f": ("feminine", FEMININE),
    "x": ("", MASCULINE | FEMININE),
}
_NUMBERS: Final[Mapping[str, tuple[Number, int]]] = {
    "s": ("singular", SINGULAR),
    "d": ("dual", DUAL),
    "p": ("plural", PLURAL),
}

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_NOON: Final = "\N{ARABIC LETTER NOON}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_MAKSURA: Final = "\N{ARABIC LETTER ALEF MAKSURA}"
_SEEN: Final = "\N{ARABIC LETTER SEEN}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ARTICLE: Final = _ALEF + _LAM
_LAST_LETTERS: Final = frozenset(pronoun[-1] for pronoun in ENCLITICS)
_AND: Final = frozenset((_WAW, "\N{ARABIC LETTER FEH}"))
_BOUND: Final = frozenset(("\N{ARABIC LETTER BEH}", _LAM, "\N{ARABIC LETTER KAF}"))
_BEFORE_PRONOUN: Final = {  # how a last letter is written where no pronoun follows
    _TEH: (_TEH_MARBUTA,),
    _YEH: (_MAKSURA,),
    _ALEF: (_MAKSURA,),
    "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}": ("\N{ARABIC LETTER HAMZA}",),
    "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}": ("\N{ARABIC LETTER HAMZA}",),
    _WAW: (_WAW + _ALEF,),
}


@frozen
class WordClass:
    """One thing that a written word can be."""

    part: Part
    form: Form
    """For a verb its tense; for a noun or adjective whether it is a participle or verbal noun; elative: أكبر."""
    person: int
    """1, 2 or 3; 0 for what has none."""
    gender: Gender
    """Of the word itself: «خلفاء» is masculine, though things in the plural agree as feminine. Empty for both."""
    number: Number
    share: float
    """How often the word is this, of all that it is, whatever stands around it."""
    mask: int = field(repr=False)
    """All of this and the pieces written to it as bits: `FINITE_VERB`, `PLURAL`, `ARTICLE` …"""


@frozen
class WordClasses:
    """
    What a written word can be, the likeliest first.

    >>> for one in classes_of("كتب").classes:
    ...     print(one.part, one.gender, one.number)
    noun masculine plural
    verb masculine singular
    """

    text: str
    stem: str
    """What the classes are about: without proclitics and pronoun, as written."""
    classes: tuple[WordClass, ...]
    """Empty for what is no word: digits, marks."""
    mask: int = field(repr=False)
    """The bits of all classes together."""
    verb: float = field(repr=False)
    """The share of finite verbs."""

    @property
    def likeliest(self) -> WordClass | None:
        """The first class."""
        return self.classes[0] if self.classes else None


def classes_of(word: str) -> WordClasses:
    """
    Give what one written word can be, whatever stands around it.

    Proclitics and pronouns are cut as `segment` cuts them: «وسيقولونها» is a verb, «كتبهم» books or "he wrote them".

    >>> classes_of("وبالوزارة").stem, classes_of("وبالوزارة").likeliest.part
    ('وزارة', 'noun')
    >>> bool(classes_of("سفنها").mask & PLURAL), bool(classes_of("سفينة").mask & PLURAL)
    (True, False)
    """
    if not isinstance(word, str):
        raise TypeError(f"classes_of takes a str, not {type(word).__name__}")
    return _classes()(word)


def class_masks(tokens: Tokens) -> list[int]:
    """
    Give the bits of all that each token can be, in one pass: for loops that run hot.

    >>> from arnews import tokenize
    >>> [bool(mask & FINITE_VERB) for mask in class_masks(tokenize("كتب الوزير"))]
    [True, False]
    """
    return [found.mask for found in map(_classes(), tokens.words)]


def read_class(tokens: Tokens, index: int) -> WordClass | None:
    """
    Give what the token is in its context, or `None` if it is no word.

    >>> from arnews import tokenize
    >>> [read_class(tokenize(text), 1).part for text in ("قد كتب الوزير", "ثلاثة كتب قديمة")]
    ['verb', 'noun']
    """
    return _decide(tokens, index, _classes())


def read_class_masks(tokens: Tokens) -> list[int]:
    """
    Give the bits of what each token is in its context, in one pass; 0 for what is no word.

    >>> from arnews import tokenize
    >>> [bool(mask & FINITE_VERB) for mask in read_class_masks(tokenize("بعد قتل الجندي"))]
    [False, False, False]
    """
    find = _classes()
    column = list(map(find, tokens.words))
    masks = []
    for index, found in enumerate(column):
        if len(found.classes) > 1:
            one = _decide(tokens, index, find)
            masks.append(one.mask if one else 0)
        else:
            masks.append(found.mask)
    return masks


def is_finite_verb(tokens: Tokens, index: int) -> bool:
    """
    Tell whether the token is a finite verb where it stands.

    >>> from arnews import tokenize
    >>> tokens = tokenize("قتل الجندي بعد قتل الحارس")
    >>> is_finite_verb(tokens, 0), is_finite_verb(tokens, 3)
    (True, False)
    """
    found = _classes()(tokens.words[index])
    if 0 < found.verb < 1:
        one = _decide(tokens, index, _classes())
        return one is not None and bool(one.mask & FINITE_VERB)
    return found.verb > 0


# In context


def _decide(tokens: Tokens, index: int, find: Callable[[str], WordClasses]) -> WordClass | None:
    found = find(tokens.words[index])
    if len(found.classes) < 2:
        return found.likeliest
    is_verb = found.verb > 0 and (found.verb == 1 or _verb_score(tokens, index, find) > 0)
    return next((one for one in found.classes if bool(one.mask & FINITE_VERB) == is_verb), found.classes[0])


def _verb_score(tokens: Tokens, index: int, find: Callable[[str], WordClasses]) -> float:
    """Weigh what speaks for a finite verb: above zero it is one."""
    found = find(tokens.words[index])
    score = 4 * (found.verb - 0.5)
    before = find(tokens.words[index - 1]) if index else None
    if before is None or not before.classes:
        return score + 1
    first = before.classes[0]
    if first.part in ("preposition", "demonstrative", "number"):
        score -= 6
    elif first.part in ("particle", "relative"):
        score += 4
    elif first.part == "verb":
        score -= 2
    elif first.part == "noun" and not first.mask & (ARTICLE | OWNED):
        score -= 1
    return score


# One written word


class _Known(dict[str, WordClasses]):
    """Written form to `WordClasses`; each distinct form is worked out once. Emptied when it grows past a limit."""

    def __missing__(self, text: str) -> WordClasses:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        found = self[text] = _analysed(text)
        return found


@cache
def _classes() -> Callable[[str], WordClasses]:
    return _Known().__getitem__


def _analysed(text: str) -> WordClasses:
    known = word(text)
    if known.kind != "word" or not known.bare:
        return WordClasses(text, text, (), 0, 0.0)
    bare = known.bare
    whole = _listed(bare)
    if whole:
        return _found(text, text, whole, 0)
    segments = segment(text)
    pieces = _bits(segments)
    stem = strip_marks(segments.stem)
    for rest, bits, before_pronoun in chain([(stem, pieces, bool(segments.enclitic))], _cuts(bare)):
        classes = _fitting(_of_stem(rest, before_pronoun), bits)
        if classes:
            return _found(text, segments.stem if rest == stem else rest, classes, bits)
    return _found(text, segments.stem, _fitting(_by_shape(stem), pieces), pieces)


def _cuts(bare: str) -> Iterator[tuple[str, int, bool]]:
    """Give the ways to cut a word, whatever its frequencies: stem, bits of the pieces, whether a pronoun follows."""
    for stem, bits in _without_proclitics(bare):
        if bits:
            yield stem, bits, False
        if not bits & ARTICLE and stem[-1:] in _LAST_LETTERS:
            for pronoun in ENCLITICS:
                if stem.endswith(pronoun) and len(stem) - len(pronoun) > 1:
                    yield stem[: -len(pronoun)], bits | OWNED, True


def _without_proclitics(bare: str) -> Iterator[tuple[str, int]]:
    """Give the rest of a word behind each string of letters that may be proclitics, the shortest string first."""
    for start, bits in ((0, 0), (1, AND)) if bare[0] in _AND else ((0, 0),):
        rest = bare[start:]
        if len(rest) < 3:
            continue
        yield rest, bits
        if rest[0] in _BOUND:
            yield rest[1:], bits | BOUND_PREPOSITION
            if rest[0] == rest[1] == _LAM:
                yield rest[2:], bits | BOUND_PREPOSITION | ARTICLE
            elif rest.startswith(_ARTICLE, 1):
                yield rest[3:], bits | BOUND_PREPOSITION | ARTICLE
        elif rest[0] == _SEEN:
            yield rest[1:], bits | FUTURE
        elif rest.startswith(_ARTICLE):
            yield rest[2:], bits | ARTICLE


def _found(text: str, stem: str, classes: Iterable[WordClass], bits: int) -> WordClasses:
    kept = sorted(classes, key=lambda one: -one.share)
    total = sum(one.share for one in kept) or 1.0
    if bits or total != 1.0:
        kept = [evolve(one, share=one.share / total, mask=one.mask | bits) for one in kept]
    mask = 0
    verb = 0.0
    for one in kept:
        mask |= one.mask
        verb += one.share if one.part == "verb" else 0.0
    if mask and not any(one.part != "verb" for one in kept):
        verb = 1.0
    return WordClasses(text, stem, tuple(kept), mask, verb)


def _bits(segments: Segments) -> int:
    """Give the bits of the pieces written to a stem."""
    bits = OWNED if segments.enclitic else 0
    for piece in segments.proclitics:
        if piece in _AND:
            bits |= AND
        elif piece in _BOUND:
            bits |= BOUND_PREPOSITION
        elif piece == _SEEN:
            bits |= FUTURE
        else:
            bits |= ARTICLE
    return bits


def _fitting(classes: Iterable[WordClass], bits: int) -> list[WordClass]:
    """Leave out what the pieces written to a stem exclude: a verb with the article, a noun with the future's letter."""
    return [one for one in classes if _fits(one, bits)]


def _fits(one: WordClass, bits: int) -> bool:
    if bits & FUTURE:
        return bool(one.mask & IMPERFECT)
    if one.part != "verb":
        return True
    return not bits & ARTICLE and (not bits & BOUND_PREPOSITION or bool(one.mask & IMPERFECT))


def _of_stem(stem: str, before_pronoun: bool) -> list[WordClass]:
    """Give the classes of a stem that is listed, in the spelling that it has without the pronoun."""
    if not stem:
        return []
    forms = [stem]
    if before_pronoun:
        forms += [stem[:-1] + letter for letter in _BEFORE_PRONOUN.get(stem[-1], ())]
    listed = [(form, classes) for form in forms if (classes := _listed(form))]
    if len(listed) == 1:
        return list(listed[0][1])
    return [  # «خطته» is far more often of خطة than of the verb خطت
        evolve(one, share=one.share * 10 ** word_frequency(form)) for form, classes in listed for one in classes
    ]


def _listed(bare: str) -> tuple[WordClass, ...]:
    known = _settled().get(bare)
    if known is not None:
        return known
    found = _table().get(bare)
    if found is None:
        return _sloppy().get(fold(bare), ()) if bare[0] == _ALEF or bare[-1] in _LOOSE else ()
    return found


_LOOSE: Final = _YEH + _MAKSURA + "\N{ARABIC LETTER HEH}"


_ENDINGS: Final = (  # of words that no table has: the ending, what it makes of the word
    (_WAW + _NOON, "Vi3mp3 Nmp0"),
    (_YEH + _NOON, "Nmp1 Nmd1"),
    (_ALEF + _TEH, "Nfp0"),
    (_YEH + _TEH_MARBUTA, "Afs1 Nfs1"),
    (_TEH_MARBUTA, "Nfs0"),
    (_ALEF + _NOON, "Rms1 Nmd1"),
    (_WAW + _ALEF, "Vp3mp0"),
)


def _by_shape(stem: str) -> tuple[WordClass, ...]:
    """Judge a word that no table has by its ending; the rest are names and nouns."""
    code = next(
        (code for ending, code in _ENDINGS if stem.endswith(ending) and len(stem) > len(ending) + 1), "Rxs1 Nms1"
    )
    return tuple(evolve(one, mask=one.mask | UNKNOWN) for one in _parsed(code))


# The tables


@cache
def _table() -> PackedWords[tuple[WordClass, ...]]:
    return PackedWords(files("arnews").joinpath("word_classes.words.xz").read_bytes(), _parsed)


@cache
def _parsed(code: str) -> tuple[WordClass, ...]:
    return tuple(_one(reading) for reading in code.split())


def _one(reading: str) -> WordClass:
    """Read one class of the table: Vp3ms0 is a verb, perfect, third person, masculine, singular, in 2⁻⁰ of its uses."""
    part, mask = _PARTS[reading[0]]
    form, bits = _FORMS.get(reading[:2], ("elative" if reading[0] == "E" else "", 0))
    share = 2.0 ** -int(reading[-1])
    return _classed(part, form, mask | bits, reading[2 if bits else 1 : -1], share)


def _classed(part: Part, form: Form, mask: int, features: str, share: float) -> WordClass:
    person = int(features[0]) if features[:1] in _PERSONS else 0
    gender, gender_bits = _GENDERS[features[-2]] if features else ("", 0)
    number, number_bit = _NUMBERS[features[-1]] if features else ("", 0)
    mask |= gender_bits | number_bit | (_PERSONS[str(person)] if person else 0)
    return WordClass(part, form, person, gender, number, share, mask)


@cache
def _settled() -> Mapping[str, tuple[WordClass, ...]]:
    """Give the words that grammar settles, with the nouns and verbs of the table as rarer classes."""
    return {form: tuple(_with_rarer(form, classes)) for form, classes in _hand_listed()}


@cache
def _sloppy() -> Mapping[str, tuple[WordClass, ...]]:
    """Give the same words by their folded spelling, for those who leave out a hamza."""
    return {fold(form): classes for form, classes in _settled().items()}


def _hand_listed() -> Iterator[tuple[str, list[WordClass]]]:
    listed: dict[str, list[WordClass]] = {}
    for entry in load_table("arnews", "word_classes.toml")["word"]:
        features = entry.get("features", "")
        part = entry["part"]
        if part == "verb":
            form, mask = _FORMS["V" + features[0]]
            one = _classed(part, form, mask, features[1:], 1.0)
        else:
            one = _classed(part, "", _CLOSED[part], features, 1.0)
        for written in entry["forms"]:
            listed.setdefault(written, []).append(one)
    yield from listed.items()


_RARER: Final = 0.1  # the share of all classes that the table adds to a word that grammar settles


def _with_rarer(form: str, classes: list[WordClass]) -> Iterator[WordClass]:
    listed = _table().get(form, ()) if len(form) > 2 else ()
    others = [one for one in listed if one.part not in {known.part for known in classes}]
    total = sum(one.share for one in others)
    for one in classes:
        yield evolve(one, share=(1 - (_RARER if others else 0)) / len(classes))
    for one in others:
        yield evolve(one, share=one.share / total * _RARER)
