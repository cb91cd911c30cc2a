"""The lists that mentions hang on, each loaded on first use: what steers the reading, words of respect, offices."""

from collections.abc import Callable, Set
from functools import cache, partial
from typing import Final, Literal

from attrs import frozen

from arnews.lexicon import Lexicon, listed, load_forms, load_table
from arnews.mentions.nouns import stem_of
from arnews.mentions.value import Gender, Kind
from arnews.nations import nations
from arnews.normalization import fold

__all__ = [
    "Sort",
    "Wider",
    "appended",
    "authors",
    "behind_names",
    "besides",
    "bodies_again",
    "by",
    "called_by",
    "charged",
    "compounding",
    "continues",
    "counterparts",
    "country_of",
    "days",
    "deputies",
    "descent",
    "describes_body",
    "distinguishing",
    "events",
    "former",
    "genders",
    "general",
    "got_office",
    "governors",
    "heads_of_state",
    "honorific_titles",
    "is_made_of",
    "is_origin",
    "issuing_of",
    "meeting",
    "named_by",
    "named_places",
    "names",
    "names_of_two_words",
    "negates",
    "no_names",
    "official",
    "origins",
    "parts_of_towns",
    "periods",
    "provinces",
    "ranked_as",
    "reigning",
    "respect",
    "respect_with_pronoun",
    "same_office",
    "sorts",
    "states",
    "talkers",
    "trades",
    "wider",
    "work_of",
    "writes",
]

_PACKAGE: Final = "arnews.mentions"
_FILE: Final = "signs.toml"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_CONJUNCTIONS: Final = _WAW + "\N{ARABIC LETTER FEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_FEMININE: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_SHORT: Final = 3

Sort = Literal[
    "word", "head", "particle", "compound", "relative", "same", "same_before", "demonstrative", "latter", "portion",
    "chief", "carries", "locates", "rank", "nearly", "issued", "number", "quote", "comma", "open", "that", "stop",
]  # fmt: skip
_LISTED: Final[tuple[Sort, ...]] = (
    "particle", "compound", "relative", "same", "same_before", "demonstrative", "latter", "portion", "chief",
    "carries", "locates", "rank", "nearly", "issued", "that",
)  # fmt: skip


@frozen
class Wider:
    """What a wider noun can stand for."""

    kind: Kind
    groups: frozenset[str]
    words: frozenset[str]


_words: Final = partial(listed, _PACKAGE, _FILE)


def _stems(*tables: str) -> Callable[[], frozenset[str]]:
    """Give a function that gives the folded words of these tables; the first call loads them."""

    @cache
    def load() -> frozenset[str]:
        return frozenset(map(fold, load_forms(_PACKAGE, _FILE, *tables)))

    return load


named_places: Final = _words("named_place", proclitics=_WAW + _BEH + _LAM)
"""The nouns for places that stand before their name: مدينة, محافظة."""
respect: Final = _words("honorific", proclitics=_CONJUNCTIONS + _BEH + _LAM + _KAF, article=True)
"""The words of respect and ranks as they are written, with proclitics."""
names: Final = _words("name")
events: Final = _words("event")
"""Words that are names, whatever else they look like."""
days: Final = _stems("day")
"""What stands behind the morning of a day, and next to never behind the name صباح."""
no_names: Final = _words("no_name")
"""Words that people are not called by, though tables of names have them: directions, «بكرة القدم»."""
behind_names: Final = _stems("behind_name")
"""What behind a name is no more of it: any, too."""
named_by: Final = _stems("named_by")
"""What stands between somebody and a name of theirs: «رجل يدعى سامي نصار»."""
called_by: Final = _stems("called")
"""The participles before what somebody is called by."""
distinguishing: Final = _stems("distinguishes")
"""The adjectives that make another office: السابق."""
general: Final = _stems("general")
"""The adjectives that an office has before its genitive: «أمين عام الحزب»."""
governors: Final = _stems("governor")
"""The nouns for somebody behind whom the name of a place stands: «محافظ قنا»."""
besides: Final = _stems("besides")
"""The offices that a deputy of the head of a government has as well."""
charged: Final = _stems("charged")
"""The participles before what somebody is charged with: «المكلف بالصيد»."""
deputies: Final = _stems("deputy")
"""The offices of who stands for another: ممثل."""
compounding: Final = _stems("compounding")
"""The given names that another with the article follows: محمد."""
heads_of_state: Final = _stems("head_of_state")
"""The nouns for who heads a state: رئيس, ملك."""
talkers: Final = _stems("talker")
"""The nouns for who speaks, an office as well: «المتحدث» goes on who spoke, «المتحدث باسم الوزارة» is somebody."""
reigning: Final = _stems("reigns")
"""The words of respect that are offices too, so that another title behind one may be somebody else's: ملك, شيخ."""
got_office: Final = _stems("got_office")
"""The nouns for bodies that say of somebody besides how they got an office: «المنتخب»."""
parts_of_towns: Final = _stems("part_of_town")
"""The nouns for a part of a town that its name goes on with: «طرابلس المركز»."""
ranked_as: Final = _stems("ranks_as")
"""The offices that are a rank besides, which stand between somebody's office and the name: «المستشار», a judge."""
states: Final = _stems("state")
"""The nouns by which a state is called without its name: البلاد."""
bodies_again: Final = _stems("body_again")
"""The nouns by which a body that was named is called again: منظمة."""
describes_body: Final = _stems("describes_body")
"""The adjectives that say what kind of body one is: حقوقي."""
periods: Final = _stems("period")
"""The nouns for a time that something is told of: النصف, العام."""
negates: Final = _stems("negates")
"""What negates an adjective: غير."""
official: Final = _stems("official")
"""The adjectives of a medium that is the state's: «الوكالة الرسمية»."""
by: Final = _stems("by")
"""What stands between a work and who wrote it: «مقال بقلم سامي عياد»."""
writes: Final = _stems("writes")
"""The verbs before who writes a work: «نشر سامي عياد مقالا»."""


@cache
def _works() -> dict[str, str]:
    """Give the folded nouns of works, as objects and with a pronoun too, with the noun alone."""
    found: dict[str, str] = {}
    for form in load_forms(_PACKAGE, _FILE, "work"):
        base = fold(form)
        bound = base[:-1] + _TEH if form.endswith(_FEMININE) else base
        object_ = () if form.endswith(_FEMININE) else (base + _ALEF,)
        found.update((written, base) for written in (base, *object_, bound + _HEH, bound + _HEH + _ALEF))
    return found


def work_of(stem: str) -> str:
    """
    Give the noun of a work that a stem is, whatever its ending, or nothing.

    >>> work_of("مقالا"), work_of("رسالتها"), work_of("باب")
    ('مقال', 'رساله', '')
    """
    return _works().get(stem, "")


@cache
def authors(owners: bool) -> dict[str, frozenset[str]]:
    """Give the nouns for who wrote something, with the nouns of their works: كاتب of مقال; `owners` need that noun."""
    found: dict[str, frozenset[str]] = {}
    for entry in load_table(_PACKAGE, _FILE)["work"]:
        works = frozenset(map(fold, entry["forms"]))
        for form in (*entry["authors"], *(entry.get("owners", ()) if owners else ())):
            found[fold(form)] = found.get(fold(form), frozenset()) | works
    return found


@cache
def continues() -> frozenset[str]:
    """Give the verbs of going on, by their lemmas: who spoke last speaks."""
    return frozenset(load_forms(_PACKAGE, _FILE, "continues"))


@cache
def sorts() -> Lexicon[Sort]:
    """Give the words that steer the reading of a noun phrase, with what each does there."""
    forms: dict[str, list[Sort]] = {form: [sort] for sort in _LISTED for form in load_forms(_PACKAGE, _FILE, sort)}
    for verb in load_forms(_PACKAGE, _FILE, "issues"):
        issued = (verb + ending + pronoun for ending in ("", _TEH) for pronoun in (_HEH, _HEH + _ALEF))
        forms.update((form, ["issued"]) for form in issued)
    return Lexicon(forms)


former: Final = _stems("former")
"""Adjectives of offices that somebody had, folded: سابق."""
counterparts: Final = _stems("counterpart")
"""Nouns for who has the same office elsewhere, folded: نظير."""
issuing_of: Final = _stems("issues_of")
"""Verbs of what comes from somebody, folded: «صدر عن الوزارة بيان», «حصيلة أعلنت عنها الوزارة»."""


@cache
def meeting() -> frozenset[str]:
    """Give the verbs, folded, of what is done to somebody who is met or honoured: استقبل; with و too."""
    forms = [fold(form) for form in load_forms(_PACKAGE, _FILE, "meeting")]
    return frozenset(joined + form for form in forms for joined in ("", _WAW))


@cache
def names_of_two_words() -> frozenset[tuple[str, ...]]:
    """Give the names of two words, folded, of which the first is a preposition elsewhere: حسب الله."""
    entries = load_table(_PACKAGE, _FILE)["two_words"]
    return frozenset(tuple(fold(form).split()) for entry in entries for form in entry["forms"])


@cache
def provinces() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the names of provinces, folded, by their first words; the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in load_forms(_PACKAGE, _FILE, "province"):
        words = tuple(fold(form).split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


@cache
def appended() -> frozenset[tuple[str, ...]]:
    """Give what an office is called besides, in folded words: «وزير العدل حافظ الأختام»."""
    return frozenset(tuple(fold(form).split()) for form in load_forms(_PACKAGE, _FILE, "appended"))


@cache
def trades() -> dict[tuple[str, ...], str]:
    """Give the groups of trades of two words whose first is an office, by their stems: «المدير الفني»."""
    entries = load_table(_PACKAGE, _FILE)["trade"]
    return {tuple(map(stem_of, map(fold, form.split()))): one["group"] for one in entries for form in one["forms"]}


@cache
def descent() -> frozenset[str]:
    """Give the particles that say whose child somebody is."""
    entries = load_table(_PACKAGE, _FILE)["particle"]
    return frozenset(form for entry in entries if entry.get("descends") for form in entry["forms"])


@cache
def _honorifics() -> dict[str, frozenset[str]]:
    """Give the words of respect and ranks by their folded stem, with the stems of those who are called so."""
    return {
        fold(form): frozenset(map(fold, entry.get("titles", ())))
        for entry in load_table(_PACKAGE, _FILE)["honorific"]
        for form in entry["forms"]
    }


def honorific_titles(stem: str) -> frozenset[str]:
    """Give the nouns of those whom a word of respect goes with: معالي goes with وزير."""
    return _honorifics().get(stem, frozenset())


@cache
def respect_with_pronoun() -> dict[str, tuple[str, Gender]]:
    """Give the words of respect with a pronoun: the word and whom the pronoun stands for."""
    pronouns = load_table(_PACKAGE, _FILE)["pronoun"]
    ones: tuple[Gender, ...] = ("he", "she")
    found: dict[str, tuple[str, Gender]] = {}
    for stem, titles in _honorifics().items():
        if titles and " " not in stem:
            begun = stem[:-1] + _TEH if stem.endswith(_HEH) else stem
            found.update((begun + fold(pronouns[who]), (stem, who)) for who in ones)
    return found


@cache
def genders() -> dict[str, Gender | None]:
    """Give the gender of stems that their last letters do not tell."""
    table = load_table(_PACKAGE, _FILE)["gender"]
    return {stem_of(fold(form)): entry.get("who") for entry in table for form in entry["forms"]}


@cache
def origins() -> frozenset[str]:
    """Give the folded adjectives of countries and continents."""
    continents = load_forms(_PACKAGE, _FILE, "continent")
    adjectives = (*continents, *(nation.adjective for nation in nations()))
    plurals = (fold(form) for nation in nations() for form in nation.plurals)
    return frozenset((*plurals, *map(fold, adjectives), *(fold(form + _FEMININE) for form in adjectives)))


def is_origin(stem: str) -> bool:
    """Tell whether a stem is the adjective of a country: فرنسي, فرنسية."""
    return stem in origins() or stem.removesuffix(_HEH) in origins()


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
def wider() -> dict[str, tuple[Wider, ...]]:
    """Give what wider nouns can stand for, by their stems."""
    found: dict[str, tuple[Wider, ...]] = {}
    for entry in load_table(_PACKAGE, _FILE)["wider"]:
        one = Wider(
            entry.get("kind", "person"),
            frozenset(entry.get("groups", ())),
            frozenset(map(fold, entry.get("words", ()))),
        )
        for form in entry["forms"]:
            found[fold(form)] = (*found.get(fold(form), ()), one)
    return found


@cache
def _equal_offices() -> dict[tuple[str, str], str]:
    found = {}
    for entry in load_table(_PACKAGE, _FILE)["same_office"]:
        first, *others = (tuple(map(stem_of, map(fold, form.split()))) for form in entry["forms"])
        found.update({(other[0], other[1]): first[1] for other in others})
    return found


def same_office(head: str, word: str) -> str:
    """Give the word by which an office is called as well, or the word itself: رئيس الحكومة is رئيس الوزراء."""
    return _equal_offices().get((head, word), word)


@cache
def _of_bodies() -> dict[str, frozenset[str]]:
    entries = load_table(_PACKAGE, _FILE)["of_body"]
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
