"""
What one written word can be, whatever stands around it.

``words.zlib`` has the stems with how often they are what, ``closed.toml`` the words that grammar settles. Each
way to cut a word weighs as much as its stem is written in news; what is in neither is judged by what it inflects and by
its ending. Each distinct word is worked out once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from math import fsum
from typing import Final, Literal

from attrs import field, frozen

from arnews.lexicon import load_forms, load_table
from arnews.memo import Memo
from arnews.normalization import fold
from arnews.packed import PackedWords
from arnews.resources import read_bytes, read_text
from arnews.segmentation import ENCLITICS, Segments, is_settled, segment, word_frequencies
from arnews.spelling import may_stand_for, other_seat
from arnews.word_classes.bits import (
    ADJECTIVE,
    ADVERB,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    COMPLEMENTISER,
    CONJUNCTION,
    DEMONSTRATIVE,
    DUAL,
    FEMININE,
    FIRST,
    FUTURE,
    IMPERATIVE,
    IMPERFECT,
    MASCULINE,
    NAME,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PARTICLE,
    PERFECT,
    PIECES,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SECOND,
    SINGULAR,
    THIRD,
    UNKNOWN,
    VERBAL_NOUN,
)
from arnews.words import word

__all__ = [
    "Form",
    "Gender",
    "Number",
    "Part",
    "WordClass",
    "WordClasses",
    "classes_of",
    "cuts",
    "known_classes",
    "settled_words",
    "spellings",
]

Part = Literal[
    "verb", "noun", "adjective", "name", "number", "preposition", "conjunction", "complementiser", "particle",
    "pronoun", "demonstrative", "relative", "adverb",
]  # fmt: skip
Form = Literal["", "perfect", "imperfect", "imperative", "participle", "verbal_noun", "elative"]
Gender = Literal["", "masculine", "feminine"]
Number = Literal["", "singular", "dual", "plural"]

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
    "adjective": ADJECTIVE,
    "name": NAME,
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
    """
    One thing that a written word can be.

    >>> from arnews import classes_of
    >>> classes_of("وزير").classes[0].part
    'noun'
    """

    part: Part
    """The part of speech."""
    form: Form
    """For a verb its tense; for a noun or adjective whether it is a participle or verbal noun; elative: أكبر."""
    person: int
    """1, 2 or 3; 0 for what has none."""
    gender: Gender
    """Of the word itself: «خلفاء» is masculine, though things in the plural agree as feminine. Empty for both."""
    number: Number
    """Singular, dual or plural."""
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
    """The word as it was given."""
    stem: str
    """What the classes are about: without proclitics and pronoun, as written."""
    classes: tuple[WordClass, ...]
    """Empty for what is no word: digits, marks."""
    mask: int = field(repr=False)
    """The bits of all classes together; the pieces written to it are those of the likeliest."""
    verb: float = field(repr=False)
    """The share of finite verbs."""

    @property
    def likeliest(self) -> WordClass | None:
        """The first class."""
        return self.classes[0] if self.classes else None

    def share(self, mask: int) -> float:
        """
        Give how often the word is something that has one of these bits, from 0 to 1.

        >>> round(classes_of("كتب").share(NOUN | NAME), 1), classes_of("يكتب").share(NOUN | NAME)
        (0.5, 0.0)
        """
        return fsum(one.share for one in self.classes if one.mask & mask)  # `sum` rounds otherwise on newer Pythons


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
    return known_classes()(word)


@cache
def known_classes() -> Callable[[str], WordClasses]:
    """Give what `classes_of` asks, without the call of a method in Python: for loops that run hot."""
    return Memo(_analysed).__getitem__


def _analysed(text: str) -> WordClasses:
    known = word(text)
    if known.kind != "word" or not known.bare:
        return WordClasses(text, text, (), 0, 0.0)
    bare = known.bare
    if bare in settled_words():
        return _found(text, bare, [(1.0, _with_rarer(bare), 0)])
    ways = [
        (chance * mass, stem, classes, bits)
        for stem, bits, pronoun, chance in chain([(bare, 0, "", 1.0)], cuts(bare))
        for mass, classes in _of_stem(stem, bits, pronoun)
    ]
    ways += _as_names(bare)
    total = fsum(way[0] for way in ways)
    if total > _COMMON or total > max(1.0, 10 ** _frequency(bare) * _UNKNOWN):
        best = max(ways, key=lambda way: way[0])
        settled = is_settled(bare)
        if settled or best[0] < total * _SURE:  # several cuts are likely: what `segment` says has weight
            segments = segment(bare)
            usual = segments.stem, _bits(segments)
            weight = _GRAMMATICAL if settled else _USUAL
            ways = [(way[0] * (weight if (way[1], way[3]) == usual else 1), *way[1:]) for way in ways]
            best = max(ways, key=lambda way: way[0])
        rest = total / _PIECES[bare[0]] if all(way[3] & AND for way in ways) else total
        if rest < _HARDLY and all(one.part == "verb" for way in ways for one in way[2]):
            ways.append((_HARDLY, bare, list(_parsed(_PERHAPS_NAME)), 0))  # «سيفل»
        return _found(text, best[1], [(way[0], *way[2:]) for way in ways])
    if (negated := _behind_negation(bare)) is not None:
        return WordClasses(text, *negated)
    segments = segment(bare)
    bits = _bits(segments)
    return _found(text, segments.stem, [(1.0, _fitting(_by_shape(segments.stem, bits), bits), bits)])


def _behind_negation(bare: str) -> tuple[str, tuple[WordClass, ...], int, float] | None:
    """
    Give what a verb is that its negation is typed to: «لايزال», «ومايعرف»; `None` for another word.

    A name begins so too («مايكل»), and is written more often than what would be its verb.
    """
    start = 1 if bare[0] in _AND else 0
    if not bare.startswith(_NEGATIONS, start) or bare[start + 2 : start + 3] not in _PERSON_LETTERS:
        return None
    rest = bare[start + 2 :]
    if len(rest) < _VERB_LETTERS or _frequency(bare[start:]) > _frequency(rest):
        return None
    verb = known_classes()(rest)
    if verb.mask & UNKNOWN or not all(one.mask & IMPERFECT for one in verb.classes):
        return None
    return verb.stem, verb.classes, verb.mask | (AND if start else 0), verb.verb


_NEGATIONS: Final = (_LAM + _ALEF, "\N{ARABIC LETTER MEEM}" + _ALEF)
_PERSON_LETTERS: Final = frozenset((_YEH, _TEH, _NOON))
_VERB_LETTERS: Final = 3


def _as_names(bare: str) -> Iterator[tuple[float, str, list[WordClass], int]]:
    """Give the names of people that a word is besides, which the table of words does not have: «توفيق», «يسرا»."""
    cut = ((bare, 0, 1.0), (bare[1:], AND, _PIECES[bare[0]])) if bare[0] in _AND else ((bare, 0, 1.0),)
    for stem, bits, chance in cut:
        lines = _people().get(fold(stem), "") if stem else ""
        known = [line.split("\t") for line in lines.splitlines()]
        mass = fsum(float(often) for name, often in known if may_stand_for(stem, name))
        if mass:
            yield mass * chance, stem, list(_parsed(_ONLY_NAME)), bits


@cache
def _people() -> Mapping[str, str]:
    """Give the lines of the names that are something else besides, by their folded form: the name, and how often."""
    lines = read_text("arnews.word_classes", "names.tsv").splitlines()[1:]
    folded = fold("\n".join([line[: line.index("\t")] for line in lines])).split("\n")  # all at once
    found: dict[str, str] = {}
    for key, line in zip(folded, lines, strict=True):
        found[key] = f"{found[key]}\n{line}" if key in found else line
    return found


def _frequency(bare: str) -> float:
    return word_frequencies().get(bare, 0.0)


_SURE: Final = 0.95
_GRAMMATICAL: Final = 1e6
_USUAL: Final = 8.0  # how much likelier a cut is that `segment` makes
_COMMON: Final = 1000.0
_HARDLY: Final = 20.0  # verbs that are written no oftener may be names by chance
_UNKNOWN: Final = (
    0.01  # of how often it is written at all; what is rarer in news is another word: «لارسن» is no noun behind ل
)
_OTHER_CUT: Final = 0.05  # classes that need another cut than the likeliest have to be commoner
_LEAST: Final = 0.004  # rarer classes are left out
_OWNED: Final = 0.05  # how often a word has a pronoun, and other pieces
_MINE: Final = 0.002  # news says "my" in quotations alone; family names end so
_PIECES: Final = {
    _WAW: 0.06, "\N{ARABIC LETTER FEH}": 0.01, "\N{ARABIC LETTER BEH}": 0.04, _LAM: 0.04,
    "\N{ARABIC LETTER KAF}": 0.0005, _SEEN: 0.03, _ARTICLE: 0.5,
}  # fmt: skip
_SHORT: Final = 0.02  # how much rarer a stem of two letters is behind a piece


def cuts(bare: str) -> Iterator[tuple[str, int, str, float]]:
    """Give the ways to cut a word: stem, bits of the pieces, the pronoun, how often a word has such pieces."""
    for stem, bits, chance in _without_proclitics(bare):
        if bits:
            yield stem, bits, "", chance
        if not bits & ARTICLE and stem[-1:] in _LAST_LETTERS:
            for pronoun in ENCLITICS:
                if stem.endswith(pronoun) and len(stem) - len(pronoun) > 1:
                    yield stem[: -len(pronoun)], bits | OWNED, pronoun, chance * (_MINE if pronoun == _YEH else _OWNED)


def _without_proclitics(bare: str) -> Iterator[tuple[str, int, float]]:
    """Give the rest of a word behind each string of letters that may be proclitics, the shortest string first."""
    starts = ((0, 0, 1.0), (1, AND, _PIECES[bare[0]])) if bare[0] in _AND else ((0, 0, 1.0),)
    for start, bits, chance in starts:
        rest = bare[start:]
        if len(rest) > 1:
            yield rest, bits, chance
        if len(rest) < 3:
            continue
        if rest[0] in _BOUND:
            chance *= _PIECES[rest[0]]
            yield rest[1:], bits | BOUND_PREPOSITION, chance
            if rest[0] == rest[1] == _LAM:
                yield rest[2:], bits | BOUND_PREPOSITION | ARTICLE, chance * _PIECES[_ARTICLE]
            elif rest.startswith(_ARTICLE, 1):
                yield rest[3:], bits | BOUND_PREPOSITION | ARTICLE, chance * _PIECES[_ARTICLE]
        elif rest[0] == _SEEN:
            yield rest[1:], bits | FUTURE, chance * _PIECES[_SEEN]
        elif rest.startswith(_ARTICLE):
            yield rest[2:], bits | ARTICLE, chance * _PIECES[_ARTICLE]


def spellings(stem: str, pronoun: str) -> Iterator[str]:
    """Give how a stem may be written alone: «مدينت» before a pronoun is مدينة."""
    yield stem
    if pronoun and stem:
        for letters in _BEFORE_PRONOUN.get(stem[-1], ()):
            yield stem[:-1] + letters


_CLOSED_PARTS: Final = frozenset(
    ("preposition", "conjunction", "complementiser", "particle", "pronoun", "demonstrative", "relative", "adverb")
)
_OWNING: Final = frozenset(("preposition", "complementiser"))


def _of_stem(stem: str, bits: int, pronoun: str) -> Iterator[tuple[float, list[WordClass]]]:
    """Give the classes of a stem that is listed, in each spelling, with how often it stands with such pieces."""
    listed = [(spelling, *entry) for spelling in spellings(stem, pronoun) if (entry := _listed(spelling))[0]]
    if len(listed) > 1:  # «خطته» is far more often of خطة than of the verb خطت
        total = fsum(chance for _, chance, _ in listed)
        written = [10 ** _frequency(spelling) for spelling, _, _ in listed]
        listed = [
            (spelling, total * often / fsum(written), classes)
            for (spelling, _, classes), often in zip(listed, written, strict=True)
        ]
    for _, chance, found in listed:
        classes = _fitting(found, bits)
        if pronoun in (_YEH, _NOON + _YEH):  # «كتابي» and «أخبرني»: "my" is no object, "me" no owner
            classes = [one for one in classes if (one.part == "noun") == (pronoun == _YEH)]
        if bits & BOUND_PREPOSITION and fold(stem) in _unbound():  # «كعلي» is like Ali
            classes = [one for one in classes if one.part != "preposition"]
        if pronoun and any(one.part == "noun" for one in classes):  # «رضاه»: a name is nobody's
            classes = [one for one in classes if one.part != "name"]
        if classes:
            if bits & ~AND and len(stem) < 3 and chance < _COMMON:
                chance *= _SHORT
            yield chance * fsum(one.share for one in classes), classes


@cache
def _unbound() -> frozenset[str]:
    """Give the prepositions that no other one is written to, folded."""
    return frozenset(map(fold, load_forms("arnews.word_classes", "closed.toml", "unbound")))


def _found(text: str, stem: str, ways: Iterable[tuple[float, Sequence[WordClass], int]]) -> WordClasses:
    """Join the classes of all ways to cut a word."""
    each: dict[tuple[Part, int], tuple[float, WordClass, int]] = {}
    for chance, classes, bits in ways:
        total = fsum(one.share for one in classes) or 1.0
        for one in classes:
            same = one.part, one.mask | bits
            known, first, _ = each.get(same, (0.0, one, bits))
            each[same] = known + chance * one.share / total, first, bits
    kept = sorted(each.values(), key=lambda way: -way[0])
    total = fsum(chance for chance, _, _ in kept) or 1.0
    found = tuple(
        _with(one, chance / total, bits)
        for chance, one, bits in kept
        if chance / total > (_LEAST if bits == kept[0][2] else _OTHER_CUT)
    )
    mask = found[0].mask & PIECES if found else 0
    for one in found:
        mask |= one.mask & ~PIECES
    return WordClasses(text, stem, found, mask, fsum(one.share for one in found if one.part == "verb"))


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
    if one.part in _CLOSED_PARTS:
        return not bits & ARTICLE and (not bits & OWNED or one.part in _OWNING)
    if one.part != "verb":
        return True
    return not bits & ARTICLE and (not bits & BOUND_PREPOSITION or bool(one.mask & IMPERFECT))


def _listed(bare: str) -> tuple[float, Iterable[WordClass]]:
    """Give how often a form stands in news, and its classes; nothing for one that is not listed."""
    if bare in settled_words():
        return _SETTLED, _with_rarer(bare)
    found = _table().get(bare) or (0.0, ())
    if bare and (bare[0] == _ALEF or bare[-1] in _LOOSE) and found[0] < _SETTLED * _SLOPPY:
        form = next((form for form in _sloppy().get(fold(bare), ()) if may_stand_for(bare, form)), None)
        if form is not None:
            return _SETTLED * _SLOPPY, _with_rarer(form)
    if not found[1] and bare[:1] == _ALEF and len(bare) > len(_ARTICLE):  # «اوروبي»
        written = [entry for hamza in _HAMZAS if (entry := _table().get(hamza + bare[1:]))]
        if written:
            mass, classes = max(written, key=lambda entry: entry[0])
            return mass * _SLOPPY, classes
    if not found[1] and bare[:1] == _BELOW and len(bare) > len(_ARTICLE) and bare[1] != _YEH:  # «إلتزام», «إجتماع»
        mass, classes = _table().get(_ALEF + bare[1:]) or found
        return mass * _SLOPPY, classes
    if bare.endswith(_ALEF + _TEH) and found[1] and all(one.part == "adjective" for one in found[1]):
        return found[0], _parsed(_THINGS)
    if (seated := other_seat(bare)) is not None:  # «سيئ», «لاجىء»
        usual = _table().get(seated) or (0.0, ())
        return usual if usual[0] > found[0] * _FAR_MORE else found
    if bare[-1:] == _MAKSURA and not any(one.part == "name" for one in found[1]):  # as Egypt writes it: «الصحفى»
        dotted = _table().get(bare[:-1] + _YEH) or (0.0, ())
        return dotted if dotted[0] > found[0] * _FAR_MORE else found
    return found


_SETTLED: Final = 1e7
_THINGS: Final = (
    "Nfp2 Afp7"  # «شائعات», «صادرات»: an adjective in this plural stands for things more often than beside women
)
_SLOPPY: Final = 0.05
_BELOW: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_HAMZAS: Final = (
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}",
    _BELOW,
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}",
)
_FAR_MORE: Final = 5.0  # how much oftener a word is written with the dots of its last letter, or its hamza so
_LOOSE: Final = _YEH + _MAKSURA + "\N{ARABIC LETTER HEH}"


def _by_shape(stem: str, bits: int) -> tuple[WordClass, ...]:
    """
    Judge a word that no table has: by what it inflects, else by its ending; the rest are names and nouns.

    Without the article and a preposition nine of ten of the rest are names (of 600 in UD Arabic-PUD).
    """
    classes = tuple(_inflected(stem))
    if len(stem) >= _ACCUSATIVE and stem.endswith(_ALEF) and classes and all(one.mask & NOUN for one in classes):
        return classes  # «أرباحا» of «أرباح»
    if classes and all(one.part == "verb" for one in classes):
        classes += _parsed(_PERHAPS_NAME)
    if not classes:
        known = _ENDINGS if bits & ~AND else _ENDINGS_ALONE
        code = next(code for end, code in known if not end or (stem.endswith(end) and len(stem) > len(end) + 1))
        if stem[0] in _PREFIXES and len(stem) > 3:  # every imperfect begins with one: «فالون» is none
            code += " Vi3mpc" if stem.endswith(_WAW + _NOON) else ""
            code += " Vi3msg" if stem[0] == _YEH else " Vi3fsg"
        classes = _parsed(code)
    return tuple(_with(one, one.share, UNKNOWN) for one in classes)


def _inflected(stem: str) -> Iterator[WordClass]:
    """Give what an ending makes of a form that is listed: تقيسان of تقيس, صنفتا of صنفت."""
    for ending, forms in _INFLECTIONS:
        if not stem.endswith(ending) or len(stem) < len(ending) + 2:
            continue
        rest = stem[: len(stem) - len(ending)]
        for base in (rest, _YEH + rest[1:]) if rest[0] in _PREFIXES else (rest,):
            for one in _listed(base)[1]:
                for kind, code in forms:
                    if one.mask & kind and one.share > _FIRST_OR_MORE:
                        yield _with(_one(code), one.share, 0)


_FIRST_OR_MORE: Final = 0.3
_ACCUSATIVE: Final = 5  # letters of an accusative that is hardly a name: «نورا» and «دينا» are
_PREFIXES: Final = _YEH + _TEH + _NOON + _ALEF + "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
_INFLECTIONS: Final = (  # what an ending makes of a listed perfect, imperfect, noun or adjective
    (_TEH + _ALEF, ((PERFECT, "Vp3fd0"),)),
    (_WAW + _ALEF, ((PERFECT, "Vp3mp0"), (IMPERFECT, "Vi3mp0"))),
    (_WAW + _NOON, ((IMPERFECT, "Vi3mp0"), (NOUN, "Nmp0"), (ADJECTIVE, "Amp0"))),
    (_YEH + _NOON, ((NOUN, "Nmp0"), (ADJECTIVE, "Amp0"))),
    (_ALEF + _NOON, ((IMPERFECT, "Vi3xd0"), (NOUN, "Nxd0"), (ADJECTIVE, "Amd0"))),
    (_ALEF + _TEH, ((NOUN, "Nxp0"), (ADJECTIVE, "Afp0"))),
    (_TEH_MARBUTA, ((ADJECTIVE, "Afs0"), (NOUN, "Nfs0"))),
    (_NOON + _ALEF, ((PERFECT, "Vp1xp0"),)),
    (_TEH, ((PERFECT, "Vp3fs0"),)),
    (_WAW, ((PERFECT, "Vp3mp0"), (IMPERFECT, "Vi3mp0"))),  # before a pronoun
    (_ALEF, ((PERFECT, "Vp3md0"), (IMPERFECT, "Vi3xd0"), (NOUN, "Nms0"), (ADJECTIVE, "Ams0"))),
    ("", ((IMPERFECT, "Vi1xp0"),)),
)
_ENDINGS: Final = (  # of words that inflect nothing that is listed: what an ending makes of them
    (_WAW + _NOON, "Nmp4 Rxs4"),
    (_YEH + _NOON, "Nmp4 Rxs4 Nmd8"),
    (_ALEF + _TEH, "Nfp4 Rxs8"),
    (_YEH + _TEH_MARBUTA, "Afs4 Nfs4 Rfsc"),
    (_TEH_MARBUTA, "Nfs4 Afs8 Rfs8"),
    (_ALEF + _NOON, "Rxs4 Nmd4"),
    (_WAW + _ALEF, "Vp3mp4 Rxs4"),
    (_TEH, "Rxs4 Nms4 Vp3fs8"),
    ("", "Rxs4 Nms4"),
)
_ENDINGS_ALONE: Final = (  # the same without the article and a preposition
    (_WAW + _NOON, "Rxs2 Nmp8"),
    (_YEH + _NOON, "Rxs2 Nmp8 Nmda"),
    (_ALEF + _NOON, "Rxs2 Nmd8"),
    *_ENDINGS[2:5],
    *_ENDINGS[6:8],
    ("", "Rxs1 Nmsb"),
)


@cache
def _table() -> PackedWords[tuple[float, tuple[WordClass, ...]]]:
    packed = read_bytes("arnews.word_classes", "words.zlib")
    return PackedWords(packed, _entry)


def _entry(code: str) -> tuple[float, tuple[WordClass, ...]]:
    power, classes = code.split(" ", 1)
    listed = _parsed(classes)
    if power in _RARE and all(one.part == "verb" for one in listed):
        listed += _parsed(_PERHAPS_NAME)
    return 10.0 ** (int(power, 36) / 2), listed


_RARE: Final = "0123"
_ONLY_NAME: Final = "Rxs0"
_PERHAPS_NAME: Final = "Rxs2"  # beside verbs that nobody writes in news: «كيكي»


@cache
def _parsed(code: str) -> tuple[WordClass, ...]:
    return tuple(_one(reading) for reading in code.split())


@cache
def _one(reading: str) -> WordClass:
    """Read one class: Vp3ms0 is a verb, perfect, third person, masculine, singular; halved 0 quarters of times."""
    part, mask = _PARTS[reading[0]]
    form, bits = _FORMS.get(reading[:2], ("elative" if reading[0] == "E" else "", 0))
    share = 2.0 ** (-int(reading[-1], 36) / 4)
    return _classed(part, form, mask | bits, reading[2 if bits else 1 : -1], share)


def _classed(part: Part, form: Form, mask: int, features: str, share: float) -> WordClass:
    person = int(features[0]) if features[:1] in _PERSONS else 0
    gender, gender_bits = _GENDERS[features[-2]] if features else ("", 0)
    number, number_bit = _NUMBERS[features[-1]] if features else ("", 0)
    mask |= gender_bits | number_bit | (_PERSONS[str(person)] if person else 0)
    return WordClass(part, form, person, gender, number, share, mask)


@cache
def settled_words() -> Mapping[str, tuple[WordClass, ...]]:
    """Give the words that grammar settles, with their classes."""
    return {form: tuple(classes) for form, classes in _hand_listed()}


@cache
def _sloppy() -> Mapping[str, tuple[str, ...]]:
    """Give the same words by their folded spelling, for those who leave out a hamza."""
    found: dict[str, tuple[str, ...]] = {}
    for form in settled_words():
        found[fold(form)] = (*found.get(fold(form), ()), form)
    return found


def _hand_listed() -> Iterator[tuple[str, list[WordClass]]]:
    listed: dict[str, list[WordClass]] = {}
    for entry in load_table("arnews.word_classes", "closed.toml")["word"]:
        features = entry.get("features", "")
        part = entry["part"]
        if part == "verb":
            form, mask = _FORMS["V" + features[0]]
            one = _classed(part, form, mask, features[1:], 1.0)
        elif part == "noun" and entry.get("of") == "verb":
            form, mask = _FORMS["Nv"]
            one = _classed(part, form, mask | NOUN, features, 1.0)
        else:
            bits = BOUND_PREPOSITION if entry.get("bound") else 0
            one = _classed(part, "", _CLOSED[part] | bits, features, 1.0)
        for written in entry["forms"]:
            listed.setdefault(written, []).append(one)
    yield from listed.items()


_RARER: Final = 0.03  # the share of all classes that the table adds to a word that grammar settles


@cache
def _with_rarer(form: str) -> tuple[WordClass, ...]:
    """Give the classes of a word that grammar settles, with the nouns and verbs of the table as rarer ones."""
    classes = settled_words()[form]
    _, listed = (_table().get(form) if len(form) > 2 else None) or (0.0, ())
    parts = {known.part for known in classes}
    bound = any(one.mask & BOUND_PREPOSITION for one in classes)  # «بها» is nothing else
    others = [one for one in listed if one.part not in parts and not bound]
    total = fsum(one.share for one in others)
    share = (1 - (_RARER if others else 0)) / len(classes)
    return (*(_with(one, share, 0) for one in classes), *(_with(one, one.share / total * _RARER, 0) for one in others))


def _with(one: WordClass, share: float, bits: int) -> WordClass:
    """Give a class with another share and more bits."""
    return WordClass(one.part, one.form, one.person, one.gender, one.number, share, one.mask | bits)
