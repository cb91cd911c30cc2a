"""The words of mentions: what each written form can do in a noun phrase, worked out once."""

from functools import cache
from math import fsum
from typing import Final, Literal

from attrs import evolve, field, frozen

from arnews.lexicon import Found
from arnews.memo import Memo
from arnews.mentions.nouns import Noun, counted_noun, noun_of, nouns, stem_of
from arnews.mentions.signs import (
    Sort,
    descent,
    distinguishing,
    events,
    genders,
    is_origin,
    named_places,
    names,
    no_names,
    origins,
    respect,
    respect_with_pronoun,
    sorts,
)
from arnews.mentions.value import Gender, Number
from arnews.normalization import fold
from arnews.numbers.words import number_words
from arnews.segmentation import word_frequency
from arnews.tokenization import code_points
from arnews.word_classes import (
    ADJECTIVE,
    ADVERB,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    COMPLEMENTISER,
    CONJUNCTION,
    FINITE_VERB,
    IMPERATIVE,
    IMPERFECT,
    NAME,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PARTICLE,
    PERFECT,
    PIECES,
    PREPOSITION,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
    WordClasses,
    classes_of,
)
from arnews.words import word

__all__ = [
    "LIKELY",
    "LISTED",
    "Term",
    "counted_term",
    "is_other_hamza",
    "may_be_left_out",
    "singulars",
    "term",
    "verb_term",
]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM
_HEH: Final = "\N{ARABIC LETTER HEH}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_FEMININE: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_HAMZA_BELOW: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_ALEF_TEH: Final = "\N{ARABIC LETTER ALEF}" + _TEH

Verb = Literal["he", "she", "two", "they", "I"]
FUNCTION: Final = PREPOSITION | CONJUNCTION | COMPLEMENTISER | PARTICLE | PRONOUN | ADVERB


LISTED: Final = 3
LIKELY: Final = 2
"""Levels of `Term.name`: a word of the lists of names, and one that can begin a name."""


@frozen
class Term:
    """What one written form can do in a noun phrase."""

    folded: str
    stem: str
    """Folded, without a conjunction or preposition before the article, and without the article."""
    sort: Sort
    noun: Noun | None = None
    cut: int = 0
    """How many code points before the noun are proclitics."""
    clitic: str = ""
    """The last proclitic, folded: ل before who is spoken to or owns something, و before one more."""
    article: bool = False
    gender: Gender | None = None
    number: Number = "one"
    value: int | None = None
    """Of a number word."""
    honors: bool = False
    """Whether it is a word of respect or a rank: it may stand before a name or another title."""
    name: int = 0
    """3 for a known name, 2 where it can begin a name, 1 where it can go on with one."""
    named: bool = False
    """Whether a noun for somebody is a name more often than not: فارس."""
    deed: bool = False
    """Whether it is a noun as often as a name, as what somebody does is: فتح."""
    usual: bool = False
    """Whether it is written often, so that it may be a name by chance."""
    adjective: bool = False
    only_adjective: bool = False
    """Whether it is next to never a noun, and has not the ending of an adverb: صغير, and not مؤكدا."""
    verb: Verb | None = None
    """Whom a finite verb agrees with."""
    governs: bool = False
    """Whether it is a preposition that governs what stands behind it: في, and not عليها."""
    doubtful: bool = False
    """Whether it may be a finite verb, which only its place can tell."""
    descends: bool = False
    """Whether it says whose child somebody is, between two names: بن, ولد."""
    place: bool = False
    """Whether it is the noun for a place that stands before its name: مدينة, إقليم."""
    owner: Gender | None = None
    """Whom the pronoun at the end of a word of respect stands for: سموه."""
    refers: bool = False
    """Whether it is a preposition with a pronoun: عليه."""
    owned: bool = False
    """Whether a pronoun is written to its end, and it is no name."""
    acts: bool = False
    """Whether it is a noun of action that nobody is called by."""
    person: bool = False
    """Whether it has the shape of nouns for people, though it is not listed."""
    hamza: str = ""
    """The alefs of a word that writes a hamza on one of them, from its end; folding makes all of them bare."""
    plain: str = field(init=False, eq=False)
    """The stem of a word in a title, without the preposition that is written to it: «لكرة القدم»."""
    begins: bool = field(init=False, eq=False)
    """Whether a noun phrase may begin there."""

    @plain.default
    def _plain(self) -> str:
        bound = self.sort == "word" and self.clitic and not self.article and len(self.stem) > _SHORT
        return self.stem[1:] if bound and self.stem == self.folded else self.stem

    @begins.default
    def _begins(self) -> bool:
        if self.sort == "particle":
            return not (self.doubtful or self.descends)
        return self.sort in _BEGIN or self.honors or (self.sort == "word" and self.name == LISTED)


@cache
def _singulars() -> dict[str, tuple[str, ...]]:
    """Give the nouns of one person by the consonants that they share with their broken plurals."""
    found: dict[str, list[str]] = {}
    for same in nouns().forms.values():
        for noun in same:
            if noun.kind == "person" and not noun.derived:
                found.setdefault(_consonants(noun.form), []).append(noun.form)
    return {consonants: tuple(forms) for consonants, forms in found.items()}


def _consonants(stem: str) -> str:
    return "".join(letter for letter in stem if letter not in _WEAK)


_WEAK: Final = fold("اوييءه")


def singulars(one: Term) -> tuple[str, ...]:
    """
    Give the nouns that one of a group may be called by: «النائب» after «أحد النواب».

    A broken plural keeps the consonants of its singular, whatever vowels stand between them, and a hamza that it
    begins with: «النواب» are no bishops («أنبا»).

    >>> singulars(term("النواب")), singulars(term("المشرفين")), singulars(term("الخبراء"))
    (('نايب',), ('مشرف',), ('خبير',))
    """
    if one.noun is None:
        feminine = one.stem[:-2] + _FEMININE
        found = nouns().find(feminine) if one.stem.endswith(_ALEF_TEH) else None
        return (fold(feminine),) if found is not None and found.entries and found.entry.kind == "person" else ()
    if one.noun.derived:
        return (one.noun.form,)
    known = _singulars().get(_consonants(one.stem), ())
    if not known and one.stem.endswith((_OBLIQUE, _PLURAL)):
        forms = (one.stem[:-2], one.stem[:-2] + _YEH)
        return tuple(form for form in forms if (noun := term(form).noun) is not None and noun.kind == "person")
    return known if one.stem.startswith(_ALEF) else tuple(form for form in known if not form.startswith(_ALEF))


def may_be_left_out(one: Term) -> bool:
    """Tell whether an adjective only describes an office: الرسمي, and not السابق, الأول or الفرنسي."""
    bare = one.stem.removesuffix(_HEH)
    return one.value is None and bare not in distinguishing() and not is_origin(one.stem)


_BEGIN: Final = frozenset(("head", "latter", "chief", "portion"))
_COMMAS: Final = frozenset((",", "\N{ARABIC COMMA}"))
_OPENS: Final = frozenset("([")
_TO_THE_SAME: Final = "\N{ARABIC LETTER LAM}\N{ARABIC LETTER BEH}"


def _read_term(text: str) -> Term:
    known = word(text)
    folded = known.folded
    if known.kind == "quote":
        return Term(folded, folded, "quote")
    if text in _COMMAS:
        return Term(folded, folded, "comma")
    if known.kind == "number":
        value = number_words().find(text)
        whole = value.entry.value if value is not None and value.entries else None
        return Term(folded, folded, "number", value=whole if isinstance(whole, int) else None)
    if known.kind == "latin":
        return Term(folded, folded, "word", name=2)
    if known.kind != "word":
        return Term(folded, folded, "open" if text in _OPENS else "stop")
    stem = stem_of(folded)
    if (
        stem is folded
        and len(folded) > _ARTICLE_AND_ONE
        and classes_of(text).mask & ARTICLE
        and folded.startswith(_ARTICLE)
    ):
        stem = folded[2:]  # الري
    if stem is not folded and _ARTICLE in folded[:3] and _ARTICLE not in known.bare[:3]:
        stem = folded  # a hamza is no article: ألمانيا, إلياس
    article = stem is not folded and folded.startswith(_ARTICLE)
    found_sign = sorts().find(text)
    if found_sign is not None and found_sign.entries:
        sign = found_sign.entry
        ranks = article and sign == "rank"  # الديوان الملكي
        descends = sign == "particle" and known.bare in descent()
        gender = genders().get(folded)
        number = _number(classes_of(text)) if sign == "latter" else "one"
        opens = sign == "particle" and any(one.part == "complementiser" for one in classes_of(text).classes)
        governs = sign == "locates"
        return Term(
            folded, stem, sign, article=ranks, gender=gender, number=number, governs=governs, descends=descends,
            doubtful=opens,
        )  # fmt: skip
    same = sorts().find(known.bare[1:]) if known.bare[0] in _TO_THE_SAME and len(known.bare) > 1 else None
    if same is not None and same.entries and same.entry == "same_before":
        cut = code_points(text, 1)
        return Term(folded, stem, "same_before", cut=cut, clitic=known.bare[0])  # «وفقا لنفس المصادر»
    owned = respect_with_pronoun().get(folded)
    if owned is not None:
        return Term(folded, owned[0], "head", Noun("person", "title", form=owned[0]), honors=True, owner=owned[1])
    rank = respect().find(text)
    respected = rank is not None and bool(rank.entries)
    found = noun_of(text)
    if found is not None and _is_noun(text, found):
        noun = _sense(found, article)
        classes = classes_of(text)
        bare = noun.form if noun.owned else stem_of(fold(text[found.cut :]))
        if found.definite and stem is not folded:
            bare = stem  # للأمم
        return Term(
            folded,
            noun.form
            if noun.number == "one"
            else _in_nominative(bare)
            if noun.derived and noun.number == "many"
            else bare,
            "head",
            noun,
            found.cut,
            found.proclitics[-1:],
            found.definite or article or noun.owned or noun.group == "name" or noun.kind == "country",
            None if noun.group == "title" else _gender(bare, noun),
            noun.number,
            honors=respected,
            name=LISTED if classes.mask & NAME else 0,
            named=noun.kind == "person" and classes.share(NAME) > _HALF,
            adjective=_is_adjective(stem, classes),
            doubtful=classes.verb > 0,
            place=text in named_places(),
            hamza=_hamza(known.bare),
        )
    classes = classes_of(text)
    bound = _bound_name(text, classes)
    if bound is not None:
        return bound
    verb = _verb_of(classes)
    counts = _value(text)
    nameness = _nameness(word(text).bare, classes)
    likeliest = classes.likeliest
    if likeliest is not None and likeliest.part == "preposition" and likeliest.mask & PIECES == AND:
        nameness = 0  # «وفي» is a name too, and next to never one
    elif nameness < LIKELY and names().find(text) is not None:
        nameness, verb = LIKELY, None
    if verb is not None and classes.mask & OWNED and known.bare.endswith(_TO_YOU) and not word_frequency(known.bare):
        nameness, verb = LIKELY, None  # «توت قلواك»: what nobody in the news does to "you"
    stops = verb is not None or (not nameness and likeliest is not None and bool(likeliest.mask & FUNCTION))
    return Term(
        folded,
        stem,
        "that" if classes.mask & COMPLEMENTISER else "stop" if stops else "word",
        clitic=known.bare[0] if classes.mask & BOUND_PREPOSITION and not article and nameness < LIKELY else "",
        article=article,
        gender=_gender(stem),
        number="one" if article and stem.endswith(_YEH) else _number(classes),  # «السامعي» has no genitive
        value=counts,
        cut=_cut_of_number(text) if counts is not None else 0,
        honors=respected,
        name=nameness,
        deed=classes.share(NOUN) > _OFTEN,
        usual=word_frequency(text) >= _USUAL,
        adjective=_is_adjective(stem, classes) or (article and _is_relation(stem, classes)),
        only_adjective=likeliest is not None
        and likeliest.part == "adjective"
        and likeliest.share > _NEARLY_ALWAYS
        and not folded.endswith(_ALEF),
        verb=verb,
        governs=likeliest is not None and likeliest.part == "preposition" and not classes.mask & OWNED,
        place=text in named_places(),
        doubtful=0 < classes.verb < _ALWAYS,
        refers=likeliest is not None and likeliest.part == "preposition" and bool(classes.mask & OWNED),
        owned=bool(classes.mask & OWNED) and nameness < LIKELY,
        acts=likeliest is not None and bool(likeliest.mask & VERBAL_NOUN) and not classes.mask & NAME,
        person=verb is None and _is_agent(stem, classes),
        hamza=_hamza(known.bare),
    )


def _bound_name(text: str, found: WordClasses) -> Term | None:
    """
    Read a name that a conjunction or preposition is written to: «لديفيد», «ولسامي», «بعبد», «ومحمد».

    Of all times that a name is written, one in twenty or fewer is with some preposition: what is written oftener is a
    word or name of its own, «لصالح», «لخضر», «بريان». Behind a preposition «علي» is no «على».
    """
    if not found.mask & (AND | BOUND_PREPOSITION) or found.mask & (ARTICLE | OWNED):
        return None
    bare = word(text).bare
    letters = len(bare) - len(found.stem)
    if letters < 1 or _is_name_itself(found):
        return None
    if _is_foreign(bare, found) or (bare.startswith(_BEH + _LAM) and found.mask & UNKNOWN):
        return None  # «بلمهدي»
    governed = bool(found.mask & BOUND_PREPOSITION)
    if governed and (_is_whole(bare, letters) or _is_misspelled(bare[letters:])):
        return None
    cut = code_points(text, letters)
    rest = term(text[cut:])
    folded, clitic = word(text).folded, bare[letters - 1]
    if rest.sort == "particle":
        return evolve(rest, folded=folded, cut=cut, clitic=clitic)
    if rest.sort not in ("word", "stop") or rest.name < LIKELY or rest.place:
        return None
    if not governed:
        if rest.sort != "word" or rest.name < LISTED or (rest.doubtful and _share_of_name(text[cut:]) < _HALF):
            return None
        return evolve(rest, folded=folded, cut=cut, clitic=clitic, name=LIKELY if found.mask & UNKNOWN else LISTED)
    if _nominal_share_of_name(classes_of(text[cut:])) < _OFTEN:
        return None
    return evolve(
        rest, folded=folded, sort="word", cut=cut, clitic=clitic, name=LISTED, verb=None, doubtful=False,
        adjective=False, only_adjective=False, governs=False,
    )  # fmt: skip


def _is_foreign(bare: str, found: WordClasses) -> bool:
    """Tell whether an unknown word with وي is a foreign name: those are written so, and news knows the words in ي."""
    return bool(found.mask & AND and found.mask & UNKNOWN) and bare.startswith(_FOREIGN)


_FOREIGN: Final = "\N{ARABIC LETTER WAW}" + _YEH


def _share_of_name(text: str) -> float:
    return classes_of(text).share(NAME)


def _nominal_share_of_name(found: WordClasses) -> float:
    """Give how often a word is a name of all that can stand behind a preposition: «علي» is no «على» there."""
    named = found.share(NAME)
    return named / found.share(NAME | NOUN | ADJECTIVE) if named else 0


def _is_name_itself(found: WordClasses) -> bool:
    """Tell whether a word that may have a preposition is a name without one as well: «لبنى»."""
    whole = (one for one in found.classes if one.part == "name" and not one.mask & (AND | BOUND_PREPOSITION))
    return fsum(one.share for one in whole) > _HARDLY


def _is_two(bare: str) -> bool:
    """Tell whether an unknown word is the dual of a feminine adjective: «مستعدتين», and not «بوتين»."""
    one = classes_of(bare[:-3] + _FEMININE) if bare.endswith(_TWO) and len(bare) > _LONG else None
    return one is not None and bool(one.mask & ADJECTIVE) and not one.mask & (NAME | UNKNOWN)


_TWO: Final = (_TEH + _YEH + "\N{ARABIC LETTER NOON}", _ALEF_TEH[::-1] + "\N{ARABIC LETTER NOON}")
_LONG: Final = 6


def _is_misspelled(bare: str) -> bool:
    """Tell whether an unknown word is a verb or deed with a hamza too many: «إنتشال»."""
    if bare[0] != _HAMZA_BELOW:
        return False
    careful = classes_of(_ALEF + bare[1:]).mask
    return bool(careful & (VERBAL_NOUN | PERFECT)) and not careful & (NAME | UNKNOWN)


def _is_whole(bare: str, letters: int) -> bool:
    """Tell whether a word is written so often that its first letters can be no preposition before the rest."""
    often = word_frequency(bare)
    return often > 0 and word_frequency(bare[letters:]) - often < _BOUND_SELDOMER


_BOUND_SELDOMER: Final = 1.3
"""How much seldomer a name is written with one preposition than by itself, in powers of ten."""


term: Final = Memo(_read_term).__getitem__
"""Give the `Term` of a written form (one dictionary look-up for a form seen before)."""


def _is_agent(stem: str, found: WordClasses) -> bool:
    """
    Tell whether a word has the shape of nouns for people: a participle, or a noun of origin or trade.

    What somebody does is a participle (مشرف, كاتبة), فعال of a trade (نحال, غواصة) or in ي (صحفي, إطفائي).
    """
    one = found.likeliest
    if one is None or one.number != "singular" or one.part not in ("noun", "adjective", "name"):
        return False
    bare = stem.removesuffix(_HEH)
    if found.share(PARTICIPLE) > _OFTEN:
        return True
    trade = len(bare) == _TRADE and bare[2] == _ALEF and not found.mask & VERBAL_NOUN
    return trade or (bare.endswith(_YEH) and any(other.part == "adjective" for other in found.classes))


_TRADE: Final = 4
"""Letters of فعال."""


def _hamza(bare: str) -> str:
    """Give the alefs of a word from its end if it writes a hamza on one, else nothing."""
    alefs = "".join(letter for letter in reversed(bare) if letter in _ALEFS)
    return alefs if alefs.strip(_ALEF) else ""


_ALEFS: Final = frozenset(
    "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
)


def is_other_hamza(one: str, other: str) -> bool:
    """
    Tell whether two words that fold alike are two, by their `Term.hamza`: a bare alef may stand for any, and be any.

    >>> is_other_hamza(term("الإعلام").hamza, term("الأعلام").hamza)
    True
    >>> is_other_hamza(term("الإعلام").hamza, term("الاعلام").hamza)
    False
    """
    return any(a != b and _ALEF not in (a, b) for a, b in zip(one, other, strict=False))


def _sense(found: Found[Noun], article: bool) -> Noun:
    """Give the noun that a word is: with the article a word of respect is another, «الدولة»."""
    others = [noun for noun in found.entries if noun.group != _TITLE] if article else []
    return others[0] if others and found.entry.group == _TITLE else found.entry


_TITLE: Final = "title"


def _in_nominative(stem: str) -> str:
    """Give a sound masculine plural as it stands where nothing governs it: «مسؤولين» are «المسؤولون»."""
    return stem[:-2] + _PLURAL if stem.endswith(_OBLIQUE) else stem


_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_PLURAL: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"


def _is_noun(text: str, found: Found[Noun]) -> bool:
    """Tell whether a word that may be a noun of somebody is one: not «باخ», and not «معالجة», which is a treatment."""
    noun = found.entry
    if found.cut and not found.definite:
        classes = classes_of(text)
        likeliest = classes.likeliest
        if likeliest is not None and likeliest.part == "name" and not classes.mask & (AND | BOUND_PREPOSITION):
            return False  # «باسيرو»
    if noun.group == _TITLE and found.definite and len(found.entries) == 1 and found.proclitics[-1:] != _LAM:
        return False  # «السعادة» is happiness, and in «أصحاب المعالي والسعادة» nobody by itself
    if noun.kind == "country" and found.definite and found.proclitics[-1:] != _LAM:
        return False  # «الهايتي» is of Haiti
    if noun.unlisted and not found.definite:
        return False  # «ماكرون»
    if noun.kind == "crowd" and noun.derived and found.definite and word(text).bare.endswith(_CONSTRUCT):
        return False  # «المالكي»: a plural with a genitive has no article
    if found.proclitics[-1:] in (_BEH, _LAM, _KAF) and not found.definite and len(noun.form) < _SHORTEST:
        return False
    if noun.derived and noun.form.endswith(_HEH) and not found.definite:
        likeliest = classes_of(text).likeliest
        return likeliest is None or likeliest.form != "verbal_noun"
    return True


_SHORTEST: Final = 4
_CONSTRUCT: Final = ("\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER WAW}")
"""Endings of a plural with a genitive: مديرو المدارس."""


def _is_adjective(stem: str, found: WordClasses) -> bool:
    share = found.share(ADJECTIVE)
    if share and found.likeliest is not None and found.likeliest.part == "adverb":
        return True  # خاصة
    if found.mask & NUMBER and found.mask & ARTICLE:
        return True  # الأول
    if stem in origins():
        return True
    return share > _OFTEN or (stem.endswith((_YEH, _YEH + _HEH)) and share > 0)


_OFTEN: Final = 0.3
_HALF: Final = 0.5
_NEARLY_ALWAYS: Final = 0.9


def _is_relation(stem: str, found: WordClasses) -> bool:
    """Tell whether a word is a noun in ي that no name is, so that it says behind another what that belongs to."""
    if found.likeliest is not None and found.likeliest.mask & VERBAL_NOUN:
        return False  # التهنئة, التنمية
    return stem.endswith((_YEH, _YEH + _HEH)) and not found.mask & (NAME | FINITE_VERB)


def _gender(form: str, noun: Noun | None = None) -> Gender | None:
    """Give the gender of the verbs of a noun by its last letters, unless it is listed."""
    if form in genders():
        return genders()[form]
    if noun is not None and noun.kind == "crowd":
        return "she" if form.endswith(_ALEF_TEH) else "he"
    if form.endswith((_HEH, _ALEF_TEH)):
        return "she"
    if noun is None or noun.kind in ("media", "country") or noun.group == "name":
        return None
    return "he"


def _number(found: WordClasses) -> Number:
    one = found.likeliest
    if one is None or one.part not in ("noun", "adjective") or found.mask & (NAME | UNKNOWN):
        return "one"
    return "many" if one.number == "plural" else "two" if one.number == "dual" else "one"


def _value(text: str) -> int | None:
    found = number_words().find(text)
    if found is None or not found.entries or found.entry.role not in ("unit", "teen", "ten"):
        return None
    value = found.entry.value
    return value if isinstance(value, int) and value > 1 else None


def _cut_of_number(text: str) -> int:
    """Give how many code points before a number in words are proclitics: «بثلاثة»."""
    found = number_words().find(text)
    return found.cut if found is not None else 0


def _verb_of(found: WordClasses) -> Verb | None:
    """Give whom a word agrees with if it is a finite verb."""
    if found.verb < _MOSTLY or found.mask & NAME or not found.mask & (PERFECT | IMPERFECT):
        return None
    return _agrees_with(found)


def _agrees_with(found: WordClasses) -> Verb:
    one = next((one for one in found.classes if one.part == "verb"), None)
    if one is None or one.person != 3:
        return "I"
    if one.number == "plural":
        return "they"
    if one.number == "dual":
        return "two"
    return "she" if one.gender == "feminine" else "he"


def _counted_term(text: str) -> Term | None:
    noun = counted_noun(text)
    return None if noun is None else evolve(term(text), sort="head", noun=noun, name=0, number="many", gender="he")


counted_term: Final = Memo(_counted_term).__getitem__
"""Give the `Term` of a written form where it is counted by a number from eleven on; `None` where that is no people."""


def _verb_term(text: str) -> Term:
    folded = word(text).folded
    return Term(folded, folded, "stop", verb=_agrees_with(classes_of(text)))


verb_term: Final = Memo(_verb_term).__getitem__
"""Give the `Term` of a written form where it is a finite verb."""


def _nameness(bare: str, found: WordClasses) -> int:
    """Give how well a word can be part of a name: 2 it begins one, 1 it goes on, 0 it is none."""
    mask = found.mask
    if (mask & UNKNOWN and (_is_misspelled(bare) or _is_two(bare))) or bare in no_names():
        return 0
    if mask & OWNED and mask & NAME and found.classes[0].part == "name" and found.classes[0].share > _SURELY:
        return 3  # «عبده»
    if mask & OWNED and not mask & AND and bare.endswith(_YOURS) and word_frequency(bare) < _SELDOM:
        return 2 if mask & BOUND_PREPOSITION else 1  # «غابرييل بوريك», «بلينكن»: news does not say "your"
    if _is_foreign(bare, found):
        return 2  # «ويتكوف»
    if mask & AND or (mask & OWNED and not bare.endswith(_YEH)):  # «كيري» is no more "my …" than most names in ي
        return 1 if mask & UNKNOWN and not mask & AND else 0  # «سيسيه»: what no word is left of
    if mask & BOUND_PREPOSITION and bare[0] == _KAF and word_frequency(bare) < _SELDOM:
        return 2  # «كاردن» begins with ك and has none before it
    if mask & BOUND_PREPOSITION and bare.startswith(_BEH + _LAM) and mask & NAME and not mask & ARTICLE:
        return 1  # «منصور بلعيد»: what no word is left of
    named = found.share(NAME)
    likely = named > _MOST or (mask & UNKNOWN and named)
    if mask & BOUND_PREPOSITION and (_is_name_itself(found) or (likely and _is_whole(bare, _ONE))):
        return 3  # «لبنى», «ليو», «لوبان»
    if mask & BOUND_PREPOSITION and found.likeliest is not None and found.likeliest.part == "conjunction":
        return 2  # «لبيد»: no preposition stands before a conjunction
    strange = not (mask & (ARTICLE | OWNED | VERBAL_NOUN) or word_frequency(bare))
    if mask & BOUND_PREPOSITION and strange and bare.startswith(_HADRAMI):
        return 1  # «فيصل بافرط»
    if mask & BOUND_PREPOSITION:  # «توفيق بلو»: what would be left is no noun
        return 1 if len(found.stem) < _SHORT and not mask & ARTICLE else 0
    if mask & (PARTICIPLE | ADJECTIVE) and bare.endswith(_ALEF) and found.classes[0].part != "name":
        return 0  # «مبينا», «رسميا»
    if found.classes and found.classes[0].part == "pronoun" and found.classes[0].share > _SURELY:
        return 0  # «نحن»
    acts = bool(found.classes) and bool(found.classes[0].mask & VERBAL_NOUN) and named < _RARELY  # «بناء»
    if mask & NAME and not acts:
        return 3 if named > _OFTEN else 2
    if mask & UNKNOWN:
        return 2
    if not mask & (PERFECT | IMPERFECT | NOUN | ADJECTIVE) and mask & IMPERATIVE:
        return 1  # «عاطي»: what news never orders
    if found.verb >= _MOSTLY or not mask & (NOUN | ADJECTIVE):
        return 0
    likeliest = found.classes[0]
    if mask & VERBAL_NOUN and (bare.endswith(_ALEF) or (likeliest.mask & VERBAL_NOUN and not mask & OWNED)):
        return 0  # «اتصالا هاتفيا», «المدير تأخير الحكم»
    rooted = len(bare) == _ROOT and not bare.endswith(_YEH) and likeliest.part == "noun"
    if likeliest.mask & FUNCTION or (mask & PERFECT and rooted):
        return 0  # «حظر»: of three letters, as what is done is called and the verb that says so
    if bare.endswith(_ALEF) and likeliest.part == "noun" and word_frequency(bare[:-1]) >= _SELDOM:
        return 0  # «بلاغا»: an object
    abstract = likeliest.part == "noun" and not mask & ADJECTIVE and bare.endswith(_YEH + _TEH_MARBUTA)
    if abstract or bare in events():
        return 0  # «جاهزية», «هطول»
    frequency = word_frequency(bare)
    if frequency < _SELDOM and likeliest.number == "singular" and not likeliest.mask & VERBAL_NOUN:
        return 2
    return 1 if frequency < _USUAL else 0


_ONE: Final = 1
_HADRAMI: Final = _BEH + "\N{ARABIC LETTER ALEF}"
"""What the names of families from Hadramawt begin with."""
_MOST: Final = 0.75
_ROOT: Final = 3
"""Letters of a root."""
_RARELY: Final = 0.05
_TO_YOU: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER KAF}"
_YOURS: Final = (_KAF, _KAF + "\N{ARABIC LETTER MEEM}", _KAF + "\N{ARABIC LETTER NOON}")
_HARDLY: Final = 0.15
_SHORT: Final = 3
_SURELY: Final = 0.9
_ARTICLE_AND_ONE: Final = 3
_MOSTLY: Final = 0.5
_ALWAYS: Final = 1 - 1e-9  # but for what rounding takes
_SELDOM: Final = 3.3
_USUAL: Final = 4.6
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
