"""The ways in: `organizations`, `roles`, `people`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import evolve

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.spans import Span
from arnews.tokenization import Tokens, word
from arnews_people.evidence import FOLDED
from arnews_people.names import Name, is_given_name, is_meant, is_namesake, make_name, names_in, speaks
from arnews_people.organizations import find_organizations
from arnews_people.roles import find_roles, place_tokens
from arnews_people.value import Mention, Person, Role
from arnews_people.words import role_words, second_names

__all__ = ["find_people", "organizations", "people", "roles"]

_LONGEST_PLACE: Final = 4
_NAMESAKES: Final = 50  # people of one given name that a mention is compared with
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def find_people(doc: Document) -> list[Annotation[Person]]:
    """Give the mentions of people: full names, then the short and nominal ones that refer to them."""
    named = [
        one for one in _named(doc) if one.value.mention == "full" or one.value.role or is_meant(doc.tokens, one.span)
    ]
    full = _canonical(doc, sorted([*named, *_short(doc, named)], key=lambda one: one.span))
    full = [one for one in full if not _is_blessing(doc, one)]
    taken = _tokens(doc, [*full, *doc.layer("organizations")])
    taken |= _tokens(doc, [one for one in doc.layer("roles") if one.value.person is not None])
    nominal = [one for one in _nominal(doc, full) if doc.tokens.at(one.span.start) not in taken]
    return sorted([*full, *nominal], key=lambda one: one.span)


def _tokens(doc: Document, annotations: Iterable[Annotation[Any]]) -> set[int]:
    """Give the indices of the tokens that some annotations cover."""
    return {index for one in annotations for index in doc.tokens.within(one.span)}


def _named(doc: Document) -> Iterator[Annotation[Person]]:
    """Give the names: those beside a role, and those that evidence finds wherever they stand."""
    tokens = doc.tokens
    named = names_in(tokens)
    grounds = place_tokens(doc)
    taken = _tokens(doc, doc.layer("organizations"))
    for role in doc.layer("roles"):
        place = role.value.person
        if place is not None:
            first = tokens.at(place.start)
            name = named.get(first)
            if name is None or name.span != place:
                name = make_name(tokens, place)
            taken.update(range(name.start, name.stop))
            yield _person(name, role)
    for name in named.values():
        if not taken.isdisjoint(range(name.start, name.stop)) or is_namesake(tokens, name.start):
            continue
        apart = _beside_place(tokens, name, grounds)
        if apart is not None:
            yield _person(apart, None)


def _beside_place(tokens: Tokens, name: Name, grounds: Mapping[int, int]) -> Name | None:
    """Give a name without the place that it seems to begin with; none where it is the place."""
    if any(grounds.get(first, 0) > name.start for first in range(name.start - _LONGEST_PLACE, name.start)):
        return None  # «سيدي | بوزيد»
    stop = grounds.get(name.start, name.start)
    if stop == name.start or (stop == name.start + 1 < name.stop and not is_given_name(tokens.words[stop])):
        return name
    return make_name(tokens, Span(tokens.starts[stop], name.span.end)) if stop < name.stop else None


def _person(name: Name, role: Annotation[Role] | None, rule: str = "people.evidence") -> Annotation[Person]:
    mention: Mention = "full" if len(name.parts) > 1 else "short"
    country = role.value.country if role is not None else None
    if role is not None:
        rule = "people.role_name"
    return Annotation("people", name.span, Person(mention, name.parts, role, None, country), rule)


def _canonical(doc: Document, named: Iterable[Annotation[Person]]) -> list[Annotation[Person]]:
    """
    Point later mentions of a name to the first full one that holds its words.

    A single word is the last one of a name; several begin as the name does and leave words out.
    """
    firsts: dict[str, list[tuple[frozenset[str], Annotation[Person]]]] = {}
    lasts: dict[str, Annotation[Person]] = {}
    found = []
    for one in named:
        words = _words(doc, one.span)
        if len(words) == 1:
            first = lasts.get(words[0])
        else:
            alike = firsts.get(words[0], ())[:_NAMESAKES]
            first = next((known for names, known in alike if names.issuperset(words)), None)
        if first is not None:
            found.append(evolve(one, value=evolve(one.value, canonical=first)))
            continue
        firsts.setdefault(words[0], []).append((frozenset(words), one))
        lasts.setdefault(words[-1], one)
        found.append(one)
    return found


def _words(doc: Document, span: Span) -> tuple[str, ...]:
    return tuple(word(text).folded for text in doc[span].split() if text)


def _is_blessing(doc: Document, one: Annotation[Person]) -> bool:
    """Tell whether a compound that nobody here is named is none: «فرج الله»."""
    words = doc[one.span].split()
    alone = len(one.value.parts) == 1 and len(words) == 2 and one.value.canonical is None and one.value.role is None
    return alone and word(words[1]).folded in second_names() and not speaks(doc.tokens, doc.tokens.at(one.span.start))


def _short(doc: Document, named: Iterable[Annotation[Person]]) -> Iterator[Annotation[Person]]:
    """Give the later mentions by a family name that evidence does not know, where somebody speaks or is spoken of."""
    tokens = doc.tokens
    taken = _tokens(doc, [*named, *doc.layer("organizations"), *doc.layer("roles")])
    families: dict[str, Span] = {}
    for one in named:
        if one.value.mention == "full" and one.value.parts[-1].kind != "given":
            families.setdefault(_words(doc, one.value.parts[-1].span)[-1], one.span)
    for index in FOLDED.among(tokens.words, families):
        place = tokens.span(index, index + 1)
        first = families[FOLDED[tokens.words[index]]]
        if (
            index not in taken
            and place.start > first.start
            and speaks(tokens, index)
            and not is_namesake(tokens, index)
        ):
            yield _person(make_name(tokens, place), None, "people.short")


def _nominal(doc: Document, full: Iterable[Annotation[Person]]) -> Iterator[Annotation[Person]]:
    """Give definite roles without a name that one person named before them holds: «المسؤول الأممي», «الوزير»."""
    by_head: dict[str, list[Annotation[Person]]] = {}
    by_category: dict[str, list[Annotation[Person]]] = {}
    for one in full:
        if one.value.role is not None and one.value.canonical is None:
            by_head.setdefault(one.value.role.value.head, []).append(one)
            by_category.setdefault(one.value.role.value.category, []).append(one)
    if not by_head:
        return
    tokens = doc.tokens
    for index in role_words().hits(tokens):
        match = role_words().match(tokens, index)
        if match is None or not (match.found.definite or match.entry.form.startswith(_ARTICLE)):
            continue
        first, *rest = match.entry.form.split()
        holders = by_category.get(match.entry.category, ()) if rest else ()
        holders = holders or by_head.get(word(first).folded.removeprefix(_ARTICLE), ())
        span = match.span(tokens)
        before = [one for one in holders[:2] if one.span.end < span.start]
        following = tokens.words[match.stop] if match.stop < len(tokens.words) else ""
        if len(before) != 1 or (following and word(following).bare.startswith(_ARTICLE)):
            continue
        yield Annotation("people", span, Person("nominal", (), None, before[0], None), "people.nominal")


organizations: Final = Extractor("organizations", find_organizations)
roles: Final = Extractor("roles", find_roles, reads=("organizations",), uses=("places",))
people: Final = Extractor("people", find_people, reads=("organizations", "roles"), uses=("places",))
