"""The words of mentions: what each written form can do in a noun phrase, worked out once."""

from collections.abc import Set
from functools import cache
from typing import Final, Literal

from attrs import evolve, field, frozen

from arnews.lexicon import Found, Lexicon, load_table
from arnews.memo import Memo
from arnews.mentions.value import Gender, Kind, Number
from arnews.nations import nations
from arnews.normalization import fold, strip_marks
from arnews.numbers.words import number_words
from arnews.segmentation import word_frequency
from arnews.tokenization import code_points, word
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
    PREPOSITION,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
    WordClasses,
    classes_of,
)

__all__ = [
    "Noun",
    "Term",
    "Wider",
    "called_by",
    "continues",
    "country_of",
    "governs_place",
    "heads_of_state",
    "honorific_titles",
    "is_made_of",
    "is_origin",
    "is_other_hamza",
    "may_be_left_out",
    "named_places",
    "noun_of",
    "nouns",
    "singulars",
    "states",
    "stem_of",
    "term",
    "verb_term",
    "wider",
]

_PACKAGE: Final = "arnews.mentions"
_CONJUNCTIONS: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM
_HEH: Final = "\N{ARABIC LETTER HEH}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_ALEF_TEH: Final = "\N{ARABIC LETTER ALEF}" + _TEH

FUNCTION: Final = PREPOSITION | CONJUNCTION | COMPLEMENTISER | PARTICLE | PRONOUN | ADVERB
Verb = Literal["he", "she", "two", "they", "I"]
Sort = Literal[
    "word", "head", "particle", "compound", "relative", "same", "same_before", "demonstrative", "latter", "portion",
    "chief", "carries", "locates", "rank", "nearly", "issued", "number", "quote", "comma", "open", "that", "stop",
]  # fmt: skip
_SIGNS: Final[tuple[Sort, ...]] = (
    "particle", "compound", "relative", "same", "same_before", "demonstrative", "latter", "portion", "chief",
    "carries", "locates", "rank", "nearly", "issued", "that",
)  # fmt: skip


@frozen
class Noun:
    """A noun that can begin a mention."""

    kind: Kind
    group: str = ""
    number: Number = "one"
    form: str = ""
    """As it is listed or derived, folded, without the article."""
    derived: bool = False
    owned: bool = False
    """Whether the pronoun of whose it is stands behind it: وزارته."""
    unlisted: bool = False
    """Whether it is taken for people by its plural alone: المعتصمون."""


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
        return self.sort in _BEGIN or self.honors or (self.sort == "word" and self.name == _LISTED)


@frozen
class Wider:
    """What a wider noun can stand for."""

    kind: Kind
    groups: frozenset[str]
    words: frozenset[str]


@cache
def nouns() -> Lexicon[Noun]:
    """Give the nouns for whom and what can act or speak, with the forms that are derived."""
    forms: dict[str, list[Noun]] = {}
    table = load_table(_PACKAGE, "signs.toml")
    endings: list[tuple[str, Number]] = [(ending, "many") for ending in table["plural"]["forms"]]
    endings += [(ending, "two") for ending in table["dual"]["forms"]]
    for entry in load_table(_PACKAGE, "nouns.toml")["noun"]:
        if entry.get("owned"):
            continue
        kind, group = entry["kind"], entry.get("group", "")
        number: Number = "many" if kind == "crowd" else "one"
        for form in entry["forms"]:
            folded = fold(form)
            forms.setdefault(form, []).append(Noun(kind, group, number, stem_of(folded)))
            if not entry.get("inflects"):
                continue
            forms.setdefault(form + _FEMININE, []).append(Noun(kind, group, "one", folded + _HEH, derived=True))
            crowds = {many: Noun("crowd", group, many, folded, derived=True) for many in ("two", "many")}
            for ending, many in endings:
                forms.setdefault(form + ending, []).append(crowds[many])
    for nation in nations():
        for name in nation.names:
            if name not in forms and " " not in name and name != nation.adjective + _FEMININE:  # «سورية» is Syrian
                forms[name] = [Noun("country", "", "one", stem_of(fold(name)))]
    for same in forms.values():
        same.sort(key=lambda noun: noun.derived)  # بحارة are sailors
    return Lexicon(forms, proclitics=_CONJUNCTIONS + _BEH + _LAM + _KAF, article=True)


_FEMININE: Final = "\N{ARABIC LETTER TEH MARBUTA}"


def _find_noun(text: str) -> Found[Noun] | None:
    """Look for a noun that is listed or derived, then for people by their plural, then for one with a pronoun."""
    found = nouns().find(text)
    if found is not None and found.entries and not (found.entry.derived and _is_of_deed(text, found)):
        return found
    return _people(text) or _with_owner(text)


def _is_of_deed(text: str, found: Found[Noun]) -> bool:
    """Tell whether a derived form is the noun of a deed or a thing: «الاتحاد الوطني للسباحة»، «المهرجان»."""
    likeliest = classes_of(text).likeliest
    if likeliest is None or likeliest.part != "noun":
        return False
    if found.entry.number == "two":
        return likeliest.number == "singular" and found.definite
    bound = found.entry.form.endswith(_HEH) and found.proclitics[-1:] == _LAM
    return bound and found.entry.number == "one" and likeliest.form == "verbal_noun"


noun_of: Final = Memo(_find_noun).__getitem__
"""
Give what noun for somebody or something that can act or speak a written form is, with its proclitics, or `None`.

>>> noun_of("وزارته").entry.kind, noun_of("للمعتصمين").entry.kind, noun_of("عامين")
('organisation', 'crowd', None)
"""


def _people(text: str) -> Found[Noun] | None:
    """
    Find people by their plural: المعتصمون.

    Only of people is a participle in the sound masculine plural; an adjective is where it cannot be a dual (آخرون), or
    says where they come from (فلسطينيين): «عامين» is two years.
    """
    bare = strip_marks(text)
    if not bare.endswith(_OF_PEOPLE):
        return None
    found = classes_of(text)
    one = found.likeliest
    if one is None or one.number != "plural":
        return None
    if (one.part, one.form) != ("noun", "participle") and not (one.part == "adjective" and bare.endswith(_NO_DUAL)):
        return None
    stem = strip_marks(found.stem)
    before = fold(bare[: len(bare) - len(stem)])
    definite = bool(one.mask & ARTICLE)
    cut = len(before) if not definite else len(before) - (1 if before.endswith(_LAM * 2) else len(_ARTICLE))
    noun = Noun("crowd", "", "many", fold(stem[:-_ENDING]), derived=True, unlisted=True)
    return Found((noun,), code_points(text, cut), before[:cut], definite)


_OF_PEOPLE: Final = ("\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}")
"""Endings of the sound masculine plural; the second is that of the dual too."""
_NO_DUAL: Final = (_OF_PEOPLE[0], _YEH + _OF_PEOPLE[1])
_ENDING: Final = 2


def _with_owner(text: str) -> Found[Noun] | None:
    """Find a noun with the pronoun of whose it is, which makes it definite: «مديرها», «لوزارته»."""
    bare = strip_marks(text)
    for pronoun in load_table(_PACKAGE, "signs.toml")["owner"]["forms"]:
        if not bare.endswith(pronoun) or len(bare) - len(pronoun) < _SHORTEST - 1:
            continue
        stem = bare.removesuffix(pronoun)
        for noun in (stem, stem[:-1] + _FEMININE) if stem.endswith(_TEH) else (stem,):
            found = nouns().find(noun) or _owned_nouns().find(noun)
            if found is None or not found.entries or not found.exact or found.definite:
                continue
            if found.entry.form not in _never_owned():
                return evolve(found, entries=tuple(evolve(one, owned=True) for one in found.entries))
    return None


@cache
def _owned_nouns() -> Lexicon[Noun]:
    """Give the nouns that are somebody only with a pronoun: نظيره, نظيرته."""
    entries = [entry for entry in load_table(_PACKAGE, "nouns.toml")["noun"] if entry.get("owned")]
    return Lexicon(
        {
            form: [Noun(entry["kind"], entry["group"], "one", stem_of(fold(form)))]
            for entry in entries
            for base in entry["forms"]
            for form in (base, base + _FEMININE)
        }
    )


@cache
def _never_owned() -> frozenset[str]:
    """Give the nouns that are nobody with a pronoun: «من جانبه»."""
    entries = (entry for entry in load_table(_PACKAGE, "nouns.toml")["noun"] if entry.get("owned") is False)
    return frozenset(stem_of(fold(form)) for entry in entries for form in entry["forms"])


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
    return known if one.stem.startswith(_ALEF) else tuple(form for form in known if not form.startswith(_ALEF))


def stem_of(folded: str) -> str:
    """
    Give a folded word without the article and what stands before it.

    >>> stem_of(fold("والكهرباء")), stem_of(fold("للشؤون")), stem_of(fold("وليد"))
    ('كهرباء', 'شوون', 'وليد')
    """
    if len(folded) > 4:
        if folded.startswith(_ARTICLE):
            return folded[2:]
        if folded.startswith(_LAM + _LAM):
            return folded[2:]
        if folded[0] in _BEFORE_ARTICLE and folded.startswith(_ARTICLE, 1) and len(folded) > 5:
            return folded[3:]
    return folded


_BEFORE_ARTICLE: Final = _CONJUNCTIONS + _BEH + _KAF


@cache
def _signs() -> Lexicon[Sort]:
    table = load_table(_PACKAGE, "signs.toml")
    forms: dict[str, list[Sort]] = {form: [sort] for sort in _SIGNS for entry in table[sort] for form in entry["forms"]}
    for verb in (form for entry in table["issues"] for form in entry["forms"]):
        issued = (verb + ending + pronoun for ending in ("", _TEH) for pronoun in (_HEH, _HEH + _ALEF))
        forms.update((form, ["issued"]) for form in issued)
    return Lexicon(forms)


@cache
def _descent() -> frozenset[str]:
    """Give the particles that say whose child somebody is."""
    entries = load_table(_PACKAGE, "signs.toml")["particle"]
    return frozenset(form for entry in entries if entry.get("descends") for form in entry["forms"])


@cache
def named_places() -> Lexicon[bool]:
    """Give the nouns for places that stand before their name: مدينة, محافظة."""
    entries = load_table(_PACKAGE, "signs.toml")["named_place"]
    forms = {form: [True] for entry in entries for form in entry["forms"]}
    return Lexicon(forms, proclitics=_CONJUNCTIONS[:1] + _BEH + _LAM)


@cache
def _respect() -> Lexicon[bool]:
    """Give the words of respect and ranks as they are written, with proclitics."""
    table = load_table(_PACKAGE, "signs.toml")["honorific"]
    forms = {form: [True] for entry in table for form in entry["forms"]}
    return Lexicon(forms, proclitics=_CONJUNCTIONS + _BEH + _LAM + _KAF, article=True)


@cache
def _honorifics() -> dict[str, frozenset[str]]:
    """Give the words of respect and ranks by their folded stem, with the stems of those who are called so."""
    return {
        fold(form): frozenset(map(fold, entry.get("titles", ())))
        for entry in load_table(_PACKAGE, "signs.toml")["honorific"]
        for form in entry["forms"]
    }


def honorific_titles(stem: str) -> frozenset[str]:
    """Give the nouns of those whom a word of respect goes with: معالي goes with وزير."""
    return _honorifics().get(stem, frozenset())


@cache
def _names() -> Lexicon[bool]:
    return Lexicon({form: [True] for entry in load_table(_PACKAGE, "signs.toml")["name"] for form in entry["forms"]})


@cache
def _genders() -> dict[str, Gender | None]:
    table = load_table(_PACKAGE, "signs.toml")["gender"]
    return {stem_of(fold(form)): entry.get("who") for entry in table for form in entry["forms"]}


@cache
def _owned() -> dict[str, tuple[str, Gender]]:
    """Give the words of respect with a pronoun: the word and whom the pronoun stands for."""
    pronouns = load_table(_PACKAGE, "signs.toml")["pronoun"]
    genders: tuple[Gender, ...] = ("he", "she")
    found: dict[str, tuple[str, Gender]] = {}
    for stem, titles in _honorifics().items():
        if titles and " " not in stem:
            begun = stem[:-1] + _TEH if stem.endswith(_HEH) else stem
            found.update((begun + fold(pronouns[who]), (stem, who)) for who in genders)
    return found


@cache
def _origins() -> frozenset[str]:
    """Give the folded adjectives of countries and continents."""
    continents = (form for entry in load_table(_PACKAGE, "signs.toml")["continent"] for form in entry["forms"])
    adjectives = (*continents, *(nation.adjective for nation in nations()))
    plurals = (fold(form) for nation in nations() for form in nation.plurals)
    return frozenset((*plurals, *map(fold, adjectives), *(fold(form + _FEMININE) for form in adjectives)))


@cache
def _countries() -> dict[str, str]:
    """Give the codes of countries by the stems of their names of one word and of their adjectives."""
    found: dict[str, str] = {}
    for nation in nations():
        words = (*nation.names, nation.adjective, nation.adjective + _FEMININE, *nation.plurals)
        found.update((stem_of(fold(form)), nation.code) for form in words if " " not in form)
    return found


def country_of(stem: str) -> str:
    """
    Give the code of the country whose name or adjective a stem is, or nothing.

    >>> country_of("لبنان"), country_of("لبنانيه"), country_of("جبل")
    ('LB', 'LB', '')
    """
    return _countries().get(stem, "")


@cache
def called_by() -> frozenset[str]:
    """Give the participles before what somebody is called by, as stems."""
    return frozenset(fold(form) for entry in load_table(_PACKAGE, "signs.toml")["called"] for form in entry["forms"])


@cache
def _distinguishing() -> frozenset[str]:
    entries = load_table(_PACKAGE, "signs.toml")["distinguishes"]
    return frozenset(fold(form) for entry in entries for form in entry["forms"])


def may_be_left_out(one: Term) -> bool:
    """Tell whether an adjective only describes an office: الرسمي, and not السابق, الأول or الفرنسي."""
    bare = one.stem.removesuffix(_HEH)
    return one.value is None and bare not in _distinguishing() and one.stem not in _origins() and bare not in _origins()


def is_origin(stem: str) -> bool:
    """Tell whether a stem is the adjective of a country: فرنسي, فرنسية."""
    return stem in _origins() or stem.removesuffix(_HEH) in _origins()


@cache
def wider() -> dict[str, tuple[Wider, ...]]:
    """Give what wider nouns can stand for, by their stems."""
    found: dict[str, tuple[Wider, ...]] = {}
    for entry in load_table(_PACKAGE, "signs.toml")["wider"]:
        one = Wider(
            entry.get("kind", "person"),
            frozenset(entry.get("groups", ())),
            frozenset(map(fold, entry.get("words", ()))),
        )
        for form in entry["forms"]:
            found[fold(form)] = (*found.get(fold(form), ()), one)
    return found


@cache
def _general() -> frozenset[str]:
    entries = load_table(_PACKAGE, "signs.toml")["general"]
    return frozenset(fold(form) for entry in entries for form in entry["forms"])


def is_general(stem: str) -> bool:
    """Tell whether a stem is the adjective that an office has before its genitive: «أمين عام الحزب»."""
    return stem in _general()


@cache
def _governors() -> frozenset[str]:
    entries = load_table(_PACKAGE, "signs.toml")["governor"]
    return frozenset(fold(form) for entry in entries for form in entry["forms"])


def governs_place(stem: str) -> bool:
    """Tell whether a stem is the noun for somebody behind whom the name of a place stands: «محافظ قنا»."""
    return stem in _governors()


@cache
def _equal_offices() -> dict[tuple[str, str], str]:
    found = {}
    for entry in load_table(_PACKAGE, "signs.toml")["same_office"]:
        first, *others = (tuple(map(stem_of, map(fold, form.split()))) for form in entry["forms"])
        found.update({(other[0], other[1]): first[1] for other in others})
    return found


def same_office(head: str, word: str) -> str:
    """Give the word by which an office is called as well, or the word itself: رئيس الحكومة is رئيس الوزراء."""
    return _equal_offices().get((head, word), word)


@cache
def _of_bodies() -> dict[str, frozenset[str]]:
    entries = load_table(_PACKAGE, "signs.toml")["of_body"]
    return {fold(entry["form"]): frozenset(map(fold, entry["words"])) for entry in entries}


def is_made_of(word: str, words: Set[str]) -> bool:
    """
    Tell whether an adjective says what one of some words does: أممي of الأمم, حكومي of الحكومة, عسكري of الجيش.

    >>> is_made_of("حكومي", {"متحدث", "حكومه"}), is_made_of("عسكري", {"قوات"}), is_made_of("رسمي", {"وزاره"})
    (True, True, False)
    """
    adjective = word.removesuffix(_HEH)
    noun = adjective.removesuffix(_YEH)
    if len(noun) >= _SHORT and noun != adjective and (noun in words or noun + _HEH in words):
        return True
    return not _of_bodies().get(adjective, _NOTHING).isdisjoint(words)


_NOTHING: Final[frozenset[str]] = frozenset()


@cache
def heads_of_state() -> frozenset[str]:
    """Give the stems of nouns for who heads a state: رئيس, ملك."""
    return frozenset(fold(form) for one in load_table(_PACKAGE, "signs.toml")["head_of_state"] for form in one["forms"])


@cache
def states() -> frozenset[str]:
    """Give the stems of nouns by which a state is called without its name: البلاد."""
    return frozenset(fold(form) for one in load_table(_PACKAGE, "signs.toml")["state"] for form in one["forms"])


@cache
def continues() -> frozenset[str]:
    """Give the verbs of going on, by their lemmas: who spoke last speaks."""
    return frozenset(form for entry in load_table(_PACKAGE, "signs.toml")["continues"] for form in entry["forms"])


_BEGIN: Final = frozenset(("head", "latter", "chief", "portion"))
_LISTED: Final = 3
_KNOWN: Final = 2

_COMMAS: Final = frozenset((",", "\N{ARABIC COMMA}"))
_OPENS: Final = frozenset("([")


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
    found_sign = _signs().find(text)
    if found_sign is not None and found_sign.entries:
        sign = found_sign.entry
        ranks = article and sign == "rank"  # الديوان الملكي
        descends = sign == "particle" and text in _descent()
        gender = _genders().get(folded)
        number = _number(classes_of(text)) if sign == "latter" else "one"
        opens = sign == "particle" and any(one.part == "complementiser" for one in classes_of(text).classes)
        governs = sign == "locates"
        return Term(
            folded, stem, sign, article=ranks, gender=gender, number=number, governs=governs, descends=descends,
            doubtful=opens,
        )  # fmt: skip
    owned = _owned().get(folded)
    if owned is not None:
        return Term(folded, owned[0], "head", Noun("person", "title", form=owned[0]), honors=True, owner=owned[1])
    respect = _respect().find(text)
    respected = respect is not None and bool(respect.entries)
    found = noun_of(text)
    if found is not None and _is_noun(text, found):
        noun = _sense(found, article)
        classes = classes_of(text)
        bare = noun.form if noun.owned else stem_of(fold(text[found.cut :]))
        if found.definite and stem is not folded:
            bare = stem  # للأمم
        return Term(
            folded,
            noun.form if noun.number == "one" else bare,
            "head",
            noun,
            found.cut,
            found.proclitics[-1:],
            found.definite or article or noun.owned or noun.group == "name" or noun.kind == "country",
            None if noun.group == "title" else _gender(bare, noun),
            noun.number,
            honors=respected,
            name=_LISTED if classes.mask & NAME else 0,
            named=noun.kind == "person" and sum(one.share for one in classes.classes if one.part == "name") > _HALF,
            adjective=_is_adjective(stem, classes),
            doubtful=classes.verb > 0,
            place=text in named_places(),
            hamza=_hamza(known.bare),
        )
    classes = classes_of(text)
    verb = _verb_of(classes)
    nameness = _nameness(word(text).bare, classes) if text[-1] != _FATHATAN else 0  # «موعظةً» is an object
    if nameness < _KNOWN and _names().find(text) is not None:
        nameness, verb = _KNOWN, None
    likeliest = classes.likeliest
    stops = verb is not None or (not nameness and likeliest is not None and bool(likeliest.mask & FUNCTION))
    return Term(
        folded,
        stem,
        "that" if classes.mask & COMPLEMENTISER else "stop" if stops else "word",
        clitic=known.bare[0] if classes.mask & BOUND_PREPOSITION and not article and nameness < _KNOWN else "",
        article=article,
        gender=_gender(stem),
        number=_number(classes),
        value=_value(text),
        honors=respected,
        name=nameness,
        usual=word_frequency(text) >= _USUAL,
        adjective=_is_adjective(stem, classes) or (article and _is_relation(stem, classes)),
        only_adjective=likeliest is not None
        and likeliest.part == "adjective"
        and likeliest.share > _NEARLY_ALWAYS
        and not folded.endswith(_ALEF),
        verb=verb,
        governs=likeliest is not None and likeliest.part == "preposition" and not classes.mask & OWNED,
        place=text in named_places(),
        doubtful=0 < classes.verb < 1,
        refers=likeliest is not None and likeliest.part == "preposition" and bool(classes.mask & OWNED),
        owned=bool(classes.mask & OWNED) and nameness < _KNOWN,
        acts=likeliest is not None and bool(likeliest.mask & VERBAL_NOUN) and not classes.mask & NAME,
        person=verb is None and _is_agent(stem, classes),
        hamza=_hamza(known.bare),
    )


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
    if sum(other.share for other in found.classes if other.mask & PARTICIPLE) > _OFTEN:
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
    if noun.kind == "crowd" and noun.derived and found.definite and text.endswith(_CONSTRUCT):
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
    share = sum(one.share for one in found.classes if one.part == "adjective")
    if share and found.likeliest is not None and found.likeliest.part == "adverb":
        return True  # خاصة
    if found.mask & NUMBER and found.mask & ARTICLE:
        return True  # الأول
    if stem in _origins():
        return True
    return share > _OFTEN or (stem.endswith((_YEH, _YEH + _HEH)) and share > 0)


_OFTEN: Final = 0.3
_HALF: Final = 0.5
_NEARLY_ALWAYS: Final = 0.9


def _is_relation(stem: str, found: WordClasses) -> bool:
    """Tell whether a word is a noun in ي that no name is, so that it says behind another what that belongs to."""
    return stem.endswith((_YEH, _YEH + _HEH)) and not found.mask & (NAME | FINITE_VERB)


def _gender(form: str, noun: Noun | None = None) -> Gender | None:
    """Give the gender of the verbs of a noun by its last letters, unless it is listed."""
    if form in _genders():
        return _genders()[form]
    if noun is not None and noun.kind == "crowd":
        return "she" if form.endswith(_ALEF_TEH) else "he"
    if form.endswith((_HEH, _ALEF_TEH)):
        return "she"
    if noun is None or noun.kind in ("media", "country"):
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


def _verb_term(text: str) -> Term:
    folded = word(text).folded
    return Term(folded, folded, "stop", verb=_agrees_with(classes_of(text)))


verb_term: Final = Memo(_verb_term).__getitem__
"""Give the `Term` of a written form where it is a finite verb."""


def _nameness(bare: str, found: WordClasses) -> int:
    """Give how well a word can be part of a name: 2 it begins one, 1 it goes on, 0 it is none."""
    mask = found.mask
    if mask & OWNED and mask & NAME and found.classes[0].part == "name" and found.classes[0].share > _SURELY:
        return 3  # «عبده»
    if mask & OWNED and not mask & AND and bare.endswith(_KAF) and word_frequency(bare) < _SELDOM:
        return 1  # «غابرييل بوريك»: news does not say "your"
    if mask & AND or (mask & OWNED and not bare.endswith(_YEH)):  # «كيري» is no more "my …" than most names in ي
        return 1 if mask & UNKNOWN and not mask & AND else 0  # «سيسيه»: what no word is left of
    if mask & BOUND_PREPOSITION and bare[0] == _KAF and word_frequency(bare) < _SELDOM:
        return 2  # «كاردن» begins with ك and has none before it
    if mask & BOUND_PREPOSITION and bare.startswith(_BEH + _LAM) and mask & NAME and not mask & ARTICLE:
        return 1  # «منصور بلعيد»: what no word is left of
    if mask & BOUND_PREPOSITION:  # «توفيق بلو»: what would be left is no noun
        return 1 if len(found.stem) < _SHORT and not mask & ARTICLE else 0
    if mask & (PARTICIPLE | ADJECTIVE) and bare.endswith(_ALEF) and found.classes[0].part != "name":
        return 0  # «مبينا», «رسميا»
    if found.classes and found.classes[0].part == "pronoun" and found.classes[0].share > _SURELY:
        return 0  # «نحن»
    if mask & NAME:
        named = sum(one.share for one in found.classes if one.part == "name")
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
    if likeliest.mask & FUNCTION:
        return 0
    if bare.endswith(_ALEF) and likeliest.part == "noun" and word_frequency(bare[:-1]) >= _SELDOM:
        return 0  # «بلاغا»: an object
    frequency = word_frequency(bare)
    if frequency < _SELDOM and likeliest.number == "singular" and not likeliest.mask & VERBAL_NOUN:
        return 2
    return 1 if frequency < _USUAL else 0


_FATHATAN: Final = "\N{ARABIC FATHATAN}"
_SHORT: Final = 3
_SURELY: Final = 0.9
_ARTICLE_AND_ONE: Final = 3
_MOSTLY: Final = 0.5
_SELDOM: Final = 3.3
_USUAL: Final = 4.6
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
