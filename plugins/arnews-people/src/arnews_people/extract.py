"""The ways in: `organizations`, `roles`, `people`."""

from collections.abc import Iterable, Iterator
from itertools import compress
from typing import Any, Final

from attrs import evolve

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.spans import Span
from arnews.tokenization import word
from arnews_people.names import Name, is_name_word, is_namesake, read_name, read_whole_name, skip_titles
from arnews_people.organizations import find_organizations
from arnews_people.roles import find_roles, place_tokens
from arnews_people.value import Mention, Person, Role
from arnews_people.words import role_part, role_words, whole_names

__all__ = ["find_people", "organizations", "people", "roles"]

_NAMESAKES: Final = 50  # people of one given name that a mention is compared with
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def find_people(doc: Document) -> list[Annotation[Person]]:
    """Give the mentions of people: full names, then the short and nominal ones that refer to them."""
    full = _canonical(doc, sorted(_named(doc), key=lambda one: one.span))
    taken = _tokens(doc, [*full, *doc.layer("organizations")])
    short = [one for one in _short(doc, full) if doc.tokens.at(one.span.start) not in taken]
    taken |= _tokens(doc, [one for one in doc.layer("roles") if one.value.person is not None])
    nominal = [one for one in _nominal(doc, full) if doc.tokens.at(one.span.start) not in taken]
    return sorted([*full, *short, *nominal], key=lambda one: one.span)


def _tokens(doc: Document, annotations: Iterable[Annotation[Any]]) -> set[int]:
    """Give the indices of the tokens that some annotations cover."""
    return {index for one in annotations for index in doc.tokens.within(one.span)}


def _named(doc: Document) -> Iterator[Annotation[Person]]:
    """Give the names in the slots that ask for one: a role, a title, a verb of speech."""
    tokens = doc.tokens
    grounds = place_tokens(doc)
    seen: set[int] = set()
    for role in doc.layer("roles"):
        place = role.value.person
        if place is None or place.start in seen:
            continue
        at = tokens.at(place.start)
        name = read_name(tokens, at, cut=place.start - tokens.starts[at])
        if name is not None:
            seen.add(place.start)
            yield _person(name, role)
    for index in whole_names().hits(tokens):
        whole = read_whole_name(tokens, index)
        if whole is not None and whole.span.start not in seen and not is_namesake(tokens, index):
            seen.add(whole.span.start)
            yield _person(whole, None, "people.whole_name")
    for index in sorted({*role_part("speech").hits(tokens), *role_part("title").hits(tokens)}):
        speech = role_part("speech")[tokens.words[index]] is not None
        if not speech and is_namesake(tokens, index):
            continue
        begin = skip_titles(tokens, index + 1 if speech else index)
        if begin == index or begin in grounds:
            continue
        name = read_name(tokens, begin)
        if name is None or name.span.start in seen or not name.listed:
            continue
        titled = begin > index + speech
        if len(name.parts) > 1 or name.parts[0].kind == "family" or (titled and name.parts[0].kind == "given"):
            seen.add(name.span.start)
            yield _person(name, None)


def _person(name: Name, role: Annotation[Role] | None, rule: str = "people.slot") -> Annotation[Person]:
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


def _short(doc: Document, full: Iterable[Annotation[Person]]) -> Iterator[Annotation[Person]]:
    """Give the later mentions by family name alone."""
    families: dict[str, list[Annotation[Person]]] = {}
    for one in full:
        is_family_last = one.value.mention == "full" and one.value.parts[-1].kind != "given"
        if is_family_last and one.value.canonical is None:
            families.setdefault(_words(doc, one.value.parts[-1].span)[-1], []).append(one)
    if not families:
        return
    tokens = doc.tokens
    joined = {letter + name: 1 for name in families if len(name) > 3 for letter in _CLITICS}
    cuts = joined | dict.fromkeys(families, 0)
    for index in compress(range(len(tokens.words)), map(cuts.__contains__, map(_FOLDED.__getitem__, tokens.words))):
        folded = _FOLDED[tokens.words[index]]
        cut = cuts[folded]
        folded = folded[cut:]
        people = families[folded]
        span = Span(tokens.starts[index] + cut, tokens.ends[index])
        if len(people) > 1 or is_namesake(tokens, index):
            continue
        if span.end <= people[0].span.start and not folded.startswith(_ARTICLE):
            continue
        around = (*tokens.words[max(0, index - 1) : index], *tokens.words[index + 1 : index + 2])
        if any(is_name_word(other) in ("given", "particle", "family") for other in around):
            continue
        yield Annotation("people", span, Person("short", (), None, people[0], people[0].value.country), "people.short")


class _Folded(dict[str, str]):
    """Written form to folded form, for a pass over all words in C. Emptied when it grows past a limit."""

    def __missing__(self, text: str) -> str:
        if len(self) >= 1 << 18:
            self.clear()
        found = self[text] = word(text).folded
        return found


_FOLDED: Final = _Folded()
_CLITICS: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER FEH}"


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
