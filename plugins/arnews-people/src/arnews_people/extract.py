"""The ways in: `organizations`, `roles`, `people`."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import evolve

from arnews.document import Annotation, Document
from arnews.entities import Entity, entities
from arnews.extractors import Extractor
from arnews.spans import Span
from arnews.tokenization import Tokens, word
from arnews_people.evidence import FOLDED
from arnews_people.names import Name, is_given_name, is_meant, is_namesake, make_name, names_in, speaks
from arnews_people.organizations import find_organizations
from arnews_people.roles import find_roles, place_tokens
from arnews_people.value import Mention, Organization, Person, Role
from arnews_people.words import second_names

__all__ = ["find_people", "organizations", "people", "roles"]

_LONGEST_PLACE: Final = 4
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def find_people(doc: Document) -> list[Annotation[Person]]:
    """Give the mentions of people: full names, then the short and nominal ones that refer to them."""
    named = [
        one for one in _named(doc) if one.value.mention == "full" or one.value.role or is_meant(doc.tokens, one.span)
    ]
    named = sorted([*named, *_short(doc, named)], key=lambda one: one.span)
    joined = entities(doc, [one.span for one in named], kinds=("person",)) if named else ()
    full = _canonical(named, joined)
    full = [one for one in full if not _is_blessing(doc, one)]
    taken = _tokens(doc, [*full, *doc.layer("organizations")])
    taken |= _tokens(doc, [one for one in doc.layer("roles") if one.value.person is not None])
    nominal = [one for one in _nominal(doc, full, joined) if doc.tokens.at(one.span.start) not in taken]
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


def _canonical(named: Iterable[Annotation[Person]], joined: Sequence[Entity]) -> list[Annotation[Person]]:
    """Point later mentions of somebody to the first one, as `arnews.entities` joins them."""
    places = sorted(
        (mention.name, number)
        for number, entity in enumerate(joined)
        for mention in entity.mentions
        if mention.name is not None
    )
    starts = [name.start for name, _ in places]
    firsts: dict[int, Annotation[Person]] = {}
    found = []
    for one in named:
        place = bisect_right(starts, one.span.start) - 1
        if place < 0 or places[place][0].end <= one.span.start:
            found.append(one)
            continue
        first = firsts.setdefault(places[place][1], one)
        found.append(one if first is one else evolve(one, value=evolve(one.value, canonical=first)))
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


def _nominal(
    doc: Document, full: Iterable[Annotation[Person]], joined: Iterable[Entity]
) -> Iterator[Annotation[Person]]:
    """
    Give the titles without a name that stand for somebody who was named before them: «المسؤول الأممي», «الوزير».

    A noun that several people hold is left out.
    """
    first = {one.span.start: one for one in full if one.value.mention == "full" and one.value.canonical is None}
    holders = Counter(one.value.role.value.head for one in first.values() if one.value.role is not None)
    for entity in joined:
        starts = [mention.name.start for mention in entity.mentions if mention.name is not None]
        named = [first[start] for start in starts if start in first]
        for mention in entity.mentions if named else ():
            if mention.name is not None or mention.title is None or mention.span.start < named[0].span.end:
                continue
            noun = word(doc[mention.title].split()[0]).folded.removeprefix(_ARTICLE)
            if holders[noun] <= 1:
                yield Annotation("people", mention.span, Person("nominal", (), None, named[0], None), "people.nominal")


organizations: Final = Extractor(
    "organizations", find_organizations, value=Organization, display="arnews_people.display:organizations"
)
roles: Final = Extractor(
    "roles", find_roles, reads=("organizations",), uses=("places",), value=Role, display="arnews_people.display:roles"
)
people: Final = Extractor(
    "people",
    find_people,
    reads=("organizations", "roles"),
    uses=("places",),
    value=Person,
    display="arnews_people.display:people",
)
