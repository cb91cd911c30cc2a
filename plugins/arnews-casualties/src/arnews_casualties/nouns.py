"""What the nouns for victims say: how many, who they are, whose people."""

from collections.abc import Collection
from typing import Final

from attrs import evolve

from arnews import Span
from arnews.lexicon import Match
from arnews.records import Count
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, NUMBER, classes_of
from arnews.words import word
from arnews_casualties.scene import Scene
from arnews_casualties.value import Victims
from arnews_casualties.words import NounForm, people, roles

__all__ = [
    "are_its_people",
    "are_rational",
    "body_of",
    "count_of_form",
    "counted_noun",
    "dual_follows",
    "is_accusative",
    "is_owned",
    "may_be_people",
    "of_their_army",
    "of_those_beside",
    "read_victims",
]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_LEAST_LETTERS: Final = 3
_FEW: Final = 10
"""Up to this number a counted noun stands in the plural."""


def counted_noun(scene: Scene, index: int, stop: int) -> Match[NounForm] | None:
    """Read the noun after a number: «خمسة جنود», «ثلاثة من عناصر …», «ثلاثة من الجنود»."""
    after = index
    while after < min(stop, index + 3) and scene.match("of", after):
        after += 1
        if scene.is_role("one_of", after) or scene.is_role("between", after):
            after += 1
    if after >= stop:
        return None
    noun = scene.people(after)
    return noun if noun is not None and noun.found.entries and not noun.found.proclitics else None


def of_those_beside(scene: Scene, victims: Victims, start: int, stop: int) -> Victims:
    """Say of bodies that they are migrants', if the sentence tells of migrants: «5 جثث وإنقاذ 48 | مهاجرا»."""
    if victims.group is not None or victims.span is not None:
        return victims
    nouns = (scene.people(index) for index in range(start, min(stop, start + _BESIDE)))
    is_told = any(noun is not None and noun.entry.group == _MIGRANT for noun in nouns)
    return evolve(victims, group=_MIGRANT) if is_told else victims


def of_their_army(scene: Scene, victims: Victims, claimant: Span) -> Victims:
    """Say of soldiers of whom an army tells what nation they are of, as its name says: «الجيش الإسرائيلي»."""
    if victims.nationality is not None or victims.affiliation is not None:
        return victims
    words = scene.tokens.within(claimant)
    bodies = (scene.match("body", index) for index in words)
    if not any(body is not None and body.entry[1] == "soldier" for body in bodies):
        return victims
    nouns = (scene.people(index) for index in words)
    nation = next((noun.entry.nationality for noun in nouns if noun is not None and noun.entry.nationality), None)
    return victims if nation is None else evolve(victims, nationality=nation)


_MIGRANT: Final = "migrant"
_BESIDE: Final = 40
"""How many tokens of a sentence are looked at for those whose bodies they may be."""


def body_of(scene: Scene, index: int, stop: int) -> tuple[Victims, int] | None:
    """Read «من داعش» after a number."""
    if index + 1 >= stop or not scene.match("of", index):
        return None
    body = scene.match("body", index + 1 + scene.is_role("members", index + 1))
    if body is not None and not body.found.proclitics:
        span = body.span(scene.tokens)
        after = body.stop
        while after < stop and _is_origin(scene, after):  # «من مقاتلي المعارضة السورية»
            after += 1
        return Victims(span, body.entry[0], body.entry[1], affiliation=span), after
    member = _member_at(scene, index + 1)
    if member is not None:  # «خمسة من مسلحي الحركة», «تسعة من متمردي طالبان»
        body = scene.match("body", index + 2) if index + 2 < stop else None
        after = body.stop if body is not None and not body.found.proclitics else index + 2
        return Victims(scene.tokens.span(index + 1, index + 2), member.status, member.group), after
    if scene.is_role("members", index + 1) or is_owned(scene, index + 1):  # «سبعة من أبناء المنطقة», «خمسة من مقاتليهم»
        return Victims(scene.tokens.span(index + 1, index + 2)), index + 2
    return None


def _member_at(scene: Scene, index: int) -> NounForm | None:
    """Give the noun for people that stands in the construct state at a token, its sound plural cut: «متمردي»."""
    folded = word(scene.tokens.words[index]).folded
    if not folded.endswith((_YEH, _WAW)) or scene.people(index) is not None:
        return None
    found = people()[folded[:-1] + _YEH + _NOON]
    return next((entry for entry in found.entries if entry.number == "plural"), None) if found is not None else None


_YEH: Final = "\N{ARABIC LETTER YEH}"
_NOON: Final = "\N{ARABIC LETTER NOON}"


def _is_origin(scene: Scene, index: int) -> bool:
    """Tell whether a definite adjective of nationality stands at a token."""
    found = scene.people(index)
    return found is not None and found.found.definite and bool(found.entry.nationality)


def is_owned(scene: Scene, index: int) -> bool:
    """Tell whether a word ends in a possessive: «مقاتليهم»."""
    folded = word(scene.tokens.words[index]).folded
    return folded.endswith(tuple(roles("owned"))) and len(folded) > _LEAST_LETTERS + 1


def may_be_people(scene: Scene, index: int, count: Count) -> bool:
    """Tell whether an unknown word after a number has the form of a counted noun."""
    known = word(scene.tokens.words[index])
    if known.kind != "word" or len(known.folded) < _LEAST_LETTERS or known.folded.startswith((_AL, _WAW)):
        return False
    if any(scene.match(name, index) for name in _NO_PEOPLE):
        return False
    first = classes_of(scene.tokens.words[index]).likeliest
    if first is not None and first.part == "verb" and known.folded.endswith(_WAW + _ALEF):
        return False  # «17 قتلوا و11 اعتبروا مفقودين»
    least = count.low if count.low is not None else count.best
    few = least is not None and least <= _FEW
    return few or known.folded.endswith(tuple(roles("counted_ending")))


def are_rational(scene: Scene, index: int, count: Count) -> bool:
    """
    Tell whether the sound masculine plural stands behind a number from 3 to 10: of people alone («سبعة نجارين»).

    What may be a dual as well is one, and no broken plural («سبعة بساتين»); see Ryding, A Reference Grammar of Modern
    Standard Arabic (2005), 7.3.
    """
    if count.best is None or not _TWO < count.best <= _FEW or any(scene.match(name, index) for name in _NO_PEOPLE):
        return False
    classes = classes_of(scene.words[index])
    if classes.mask & (ARTICLE | AND | BOUND_PREPOSITION | NUMBER):
        return False
    numbers = {one.number for one in classes.classes if one.part in ("noun", "adjective") and one.gender == "masculine"}
    return {"dual", "plural"} <= numbers and word(scene.words[index]).folded.endswith(_SOUND)


_TWO: Final = 2
_NO_PEOPLE: Final = ("not_people", "clause", "relative", "place_head", "side")
_SOUND: Final = ("\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}")


def dual_follows(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a word for two people stands at a token."""
    found = scene.people(index) if index < stop else None
    return found is not None and any(entry.number == "dual" for entry in found.found.entries)


def count_of_form(forms: Collection[str], span: Span) -> Count:
    """Count people by the form of their noun alone; «مدنيين» without vowels is a dual or a plural."""
    known = set(forms)
    if known == {"singular"}:
        return Count(1, 1, 1, "exact", span)
    if known == {"dual"}:
        return Count(2, 2, 2, "exact", span)
    if known == {"plural"}:
        return Count(3, None, None, "none", span)
    return Count(2, None, None, "none", span, tuple(sorted(forms)))


def read_victims(scene: Scene, start: int, after: int, stop: int) -> tuple[Victims, int]:
    """Read the noun of the victims at `start` and the adjectives and bodies that follow it."""
    noun = scene.people(start)
    assert noun is not None
    victims = _described(Victims(noun.span(scene.tokens)), noun.entry)
    index, limit = after, min(stop, after + 5)
    while index < limit:
        body_at = index
        if scene.match("of", index) and index + 1 < limit:
            body_at = index + 1
            if scene.is_role("members", body_at) and body_at + 1 < limit:
                body_at += 1
            if scene.is_quote_mark(body_at) and body_at + 1 < limit:
                body_at += 1
        body = scene.match("body", body_at)
        if body is not None and (body.found.proclitics == "" or body_at == index):
            status, group = body.entry
            victims = evolve(
                victims,
                status=victims.status if status == "unknown" and group != "police" else status,
                group=victims.group or group,
                affiliation=body.span(scene.tokens),
            )
            index = body.stop
            if index < stop and scene.is_quote_mark(index) and scene.is_quote_mark(body_at - 1):
                index += 1
            break
        more = scene.people(index)
        if more is None or more.found.proclitics or not more.found.entries or more.entry.others:
            break
        if _is_object(scene, noun, index) or _is_other_noun(scene, noun, more):
            break
        victims = _described(victims, more.entry)
        index = more.stop
    return victims, index


def _is_object(scene: Scene, noun: Match[NounForm], index: int) -> bool:
    """Tell whether a word for people is no adjective of the noun before: «قتل رجل شابا», «اعتقل مسلحون صحافيا»."""
    if noun.found.definite or noun.start - 1 in scene.numbers_end:
        return False
    return is_accusative(scene, index) and not word(scene.tokens.words[index - 1]).folded.endswith(_ALEF)


def _is_other_noun(scene: Scene, noun: Match[NounForm], more: Match[NounForm]) -> bool:
    """Tell whether a noun behind another is none of its: «اختطف مجهولون | القس», «قتل مسلحون | عنصرين»."""
    written, other = (word(scene.tokens.words[at]).folded for at in (noun.stop - 1, more.start))
    is_apart = more.found.definite or other.endswith(_YEH + _NOON)
    return is_apart and not noun.found.definite and written.endswith(_WAW + _NOON)


def are_its_people(scene: Scene, index: int) -> bool:
    """Tell whether a word for people stands at a token with the pronoun of whose they are: «جنودها», not «عقودها»."""
    folded = word(scene.tokens.words[index]).folded
    endings = (ending for ending in roles("owned") if folded.endswith(ending))
    return any(people().find(folded.removesuffix(ending)) is not None for ending in endings) or scene.is_role(
        "members", index
    )


def is_accusative(scene: Scene, index: int) -> bool:
    """Tell whether a word for people has the ending of an object: «صحافيا»."""
    folded = word(scene.tokens.words[index]).folded
    return folded.endswith(_ALEF) and people().find(folded[:-1]) is not None


def _described(victims: Victims, form: NounForm) -> Victims:
    return Victims(
        victims.span,
        form.status if victims.status == "unknown" else victims.status,
        victims.group or form.group,
        form.age if form.age == "elderly" else victims.age or form.age,  # «رجل مسن»
        gender=victims.gender or form.gender,
        nationality=victims.nationality or form.nationality,
    )
