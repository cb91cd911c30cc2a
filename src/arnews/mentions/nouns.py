"""The nouns for whom and what can act or speak: listed, in the forms that are derived, and told by their shape."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from attrs import evolve, frozen

from arnews.lexicon import Found, Lexicon, OnDemand, load_table
from arnews.memo import Memo
from arnews.mentions.value import Kind, Number
from arnews.nations import nations
from arnews.normalization import fold, letters_of, strip_marks
from arnews.tokenization import code_points
from arnews.word_classes import ARTICLE, classes_of

__all__ = ["Noun", "counted_noun", "noun_of", "nouns", "stem_of"]

_PACKAGE: Final = "arnews.mentions"
_CONJUNCTIONS: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_ARTICLE: Final = _ALEF + _LAM
_HEH: Final = "\N{ARABIC LETTER HEH}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_SHORTEST: Final = 4


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


@cache
def nouns() -> Lexicon[Noun]:
    """Give the nouns for whom and what can act or speak, with the forms that are derived."""
    forms: dict[str, tuple[tuple[Kind, str, Number, str, bool], ...]] = {}
    """The fields of the nouns that each form is: objects are made of those alone that a text has."""
    table = load_table(_PACKAGE, "signs.toml")
    endings: list[tuple[str, Number]] = [(ending, "many") for ending in table["plural"]["forms"]]
    endings += [(ending, "two") for ending in table["dual"]["forms"]]
    entries = [entry for entry in load_table(_PACKAGE, "nouns.toml")["noun"] if not entry.get("owned")]
    listed = [form for entry in entries for form in entry["forms"]]
    by_form = dict(zip(listed, fold("\n".join(listed)).split("\n"), strict=True))  # all folded at once
    for entry in entries:
        kind, group = entry["kind"], entry.get("group", "")
        number: Number = "many" if kind == "crowd" else "one"
        for form in entry["forms"]:
            folded = by_form[form]
            forms[form] = (*forms.get(form, ()), (kind, group, number, stem_of(folded), False))
            if not entry.get("inflects"):
                continue
            if entry.get("feminine", True):
                feminine = form + _FEMININE
                forms[feminine] = (*forms.get(feminine, ()), (kind, group, "one", folded + _HEH, True))
            for ending, many in endings:
                crowd = form + ending
                forms[crowd] = (*forms.get(crowd, ()), ("crowd", group, many, folded, True))
    for nation in nations():
        for name in nation.names:
            if name not in forms and " " not in name and name != nation.adjective + _FEMININE:  # «سورية» is Syrian
                forms[name] = (("country", "", "one", stem_of(fold(name)), False),)
    return Lexicon(
        OnDemand(forms, lambda form: _likeliest_first(forms[form])),
        proclitics=_CONJUNCTIONS + _BEH + _LAM + _KAF,
        article=True,
    )


def _likeliest_first(fields: Iterable[tuple[Kind, str, Number, str, bool]]) -> tuple[Noun, ...]:
    """Make the nouns that a form is, those that are derived last: بحارة are sailors."""
    return tuple(sorted((Noun(*one) for one in fields), key=lambda noun: noun.derived))


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


def counted_noun(text: str) -> Noun | None:
    """
    Give the people that a noun in the accusative of one is behind a number from eleven on: «خمسون عاملا».

    >>> counted_noun("عاملا").form, counted_noun("كتابا")
    ('عامل', None)
    """
    bare = letters_of(text)
    if not bare.endswith(_ALEF) or len(bare) < _SHORTEST:
        return None
    found = nouns().find(bare[:-1])
    if found is None or not found.entries or found.proclitics or found.definite:
        return None
    one = found.entry
    return Noun("crowd", one.group, "many", one.form, derived=True) if one.kind == "person" else None


def _people(text: str) -> Found[Noun] | None:
    """
    Find people by their plural: المعتصمون.

    Only of people is a participle in the sound masculine plural; an adjective is where it cannot be a dual (آخرون), or
    says where they come from (فلسطينيين): «عامين» is two years.
    """
    bare = letters_of(text)
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
    bare = letters_of(text)
    for pronoun in load_table(_PACKAGE, "signs.toml")["owner"]["forms"]:
        if not bare.endswith(pronoun) or len(bare) - len(pronoun) < _SHORTEST - 1:
            continue
        stem = bare.removesuffix(pronoun)
        if stem.endswith(_CARRIED):
            stem = stem[:-1] + _HAMZA  # أعضاؤها, زملائه
        for noun in (stem, stem[:-1] + _FEMININE) if stem.endswith(_TEH) else (stem,):
            found = nouns().find(noun) or _owned_nouns().find(noun)
            if found is None or not found.entries or not found.exact or found.definite:
                continue
            if found.entry.form not in _never_owned():
                owned = tuple(evolve(one, owned=True) for one in found.entries)
                return evolve(found, entries=owned, cut=code_points(text, found.cut))
    return None


_HAMZA: Final = "\N{ARABIC LETTER HAMZA}"
_CARRIED: Final = ("\N{ARABIC LETTER WAW WITH HAMZA ABOVE}", "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}")
"""The letters that carry a hamza before a pronoun."""


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
