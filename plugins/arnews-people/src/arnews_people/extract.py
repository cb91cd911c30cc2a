"""The ways in: `organizations`, `roles`, `people`."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from typing import Any, Final

from attrs import evolve, frozen

from arnews.document import Annotation, Document
from arnews.entities import Entity, entities
from arnews.extractors import Extractor
from arnews.segmentation import word_frequency
from arnews.spans import Span
from arnews.spelling import may_stand_for
from arnews.tokenization import Tokens
from arnews.word_classes import AND, BOUND_PREPOSITION, FINITE_VERB, OWNED, classes_of
from arnews.words import word
from arnews_people.asked_names import (
    is_thing_done,
    names_again,
    names_behind_deaths,
    names_behind_titles,
    names_in_bylines,
)
from arnews_people.borders import skip_titles
from arnews_people.complements import is_strange
from arnews_people.evidence import PROCLITICS, among, looks_foreign
from arnews_people.grounds import joined_places, place_spans, place_tokens
from arnews_people.known_again import (
    are_months,
    fused,
    is_band,
    is_clause_subject,
    is_titled_again,
    is_told_paper,
    unfused,
)
from arnews_people.meant import (
    are_adjectives,
    is_described_kind,
    is_meant,
    is_namesake,
    is_seldom_a_word,
    is_unlike_words,
    speaks,
)
from arnews_people.names import Name, make_name, names_in, read_name
from arnews_people.organizations import find_organizations
from arnews_people.roles import find_roles
from arnews_people.said_names import names_between_commas, names_of_foreigners, names_of_speakers
from arnews_people.value import Mention, Organization, Person, Role
from arnews_people.words import (
    blessings,
    body_words,
    child_words,
    denials,
    is_given_name,
    is_known_surname,
    is_nationality,
    is_only_family,
    known_forms,
    name_counts,
    nations,
    other_phrases,
    particles,
    role_part,
    role_words,
    second_names,
)

__all__ = ["find_people", "organizations", "people", "roles"]

_LONGEST_PLACE: Final = 4
_STRONGLY: Final = 900
"""How strongly, in hundredths, «نظيره» with a nationality asks for a name."""
_FROM_THERE: Final = 500
"""… and where somebody is from, with no noun before it."""
_DUAL: Final = ("\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}", "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}")
_USUAL: Final = 3.5
"""Zipf: a word that is more usual than this and in no list of names is none behind a title."""
_FEW: Final = 5
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def find_people(doc: Document) -> list[Annotation[Person]]:
    """Give the mentions of people: full names, then the short and nominal ones that refer to them."""
    others = _Others(frozenset(_organized(doc)), place_tokens(doc))
    found = list(_named(doc, others))
    again = list(_repeated(doc, found, others))
    inside = _tokens(doc, again)
    found = [one for one in found if doc.tokens.at(one.span.start) not in inside] + again
    named = [one for one in found if one.value.mention == "full" or one.value.role or is_meant(doc.tokens, one.span)]
    named = sorted([*named, *_short(doc, named, others)], key=lambda one: one.span)
    named = list(_without_bands(doc, named))
    joined = entities(doc, [one.span for one in named], kinds=("person",)) if named else ()
    named = sorted([*named, *_titled(doc, named, joined, others)], key=lambda one: one.span)
    full = _canonical(doc, named, joined)
    full = [one for one in full if not _is_blessing(doc, one)]
    taken = _tokens(doc, full) | others.organized
    taken |= _tokens(doc, [one for one in doc.layer("roles") if one.value.person is not None])
    nominal = [one for one in _nominal(doc, full, joined) if doc.tokens.at(one.span.start) not in taken]
    return sorted([*full, *nominal], key=lambda one: one.span)


def _without_bands(doc: Document, named: Sequence[Annotation[Person]]) -> Iterator[Annotation[Person]]:
    """Leave out the families that stand for a group where the text names nobody of them in full: «القصف | الحوثي»."""
    tokens = doc.tokens
    full = {word(doc[one.value.parts[-1].span]).folded for one in named if one.value.mention == "full"}
    for one in named:
        inside = tokens.within(one.span)
        if not is_band(tokens, inside.start, inside.stop) or word(doc[one.span]).folded in full:
            yield one


@frozen
class _Others:
    """What is no name of somebody: the tokens of organisations, and where places begin with the token after each."""

    organized: frozenset[int]
    grounds: Mapping[int, int]

    def long_places(self) -> set[int]:
        """Give the tokens of places whose names have two words or more: «هونج كونج» names nobody called so."""
        long = ((start, stop) for start, stop in self.grounds.items() if stop > start + 1)
        return {index for start, stop in long for index in range(start, stop)}


def _repeated(doc: Document, found: Sequence[Annotation[Person]], others: _Others) -> Iterator[Annotation[Person]]:
    """Give the other mentions of names that only a role or a title beside them shows, as they are written there."""
    tokens = doc.tokens
    named = names_in(tokens)
    asked = [one.span for one in found if one.value.mention == "full" and tokens.at(one.span.start) not in named]
    if not asked:
        return
    taken = _tokens(doc, [one for one in found if one.value.mention == "full"]) | others.organized
    for name in names_again(tokens, asked):
        if taken.isdisjoint(range(name.start, name.stop)) and not is_namesake(tokens, name.start):
            yield _person(name, None, "people.again")


def _tokens(doc: Document, annotations: Iterable[Annotation[Any]]) -> set[int]:
    """Give the indices of the tokens that some annotations cover."""
    return {index for one in annotations for index in doc.tokens.within(one.span)}


def _organized(doc: Document) -> set[int]:
    """
    Give the tokens of organisations and of their short names in brackets: «وكالة الأنباء (وفا)».

    Of those that are called by who leads them only the noun: «حكومة | نوري المالكي», but «جامعة محمد الخامس».
    """
    tokens = doc.tokens
    taken: set[int] = set()
    for one in doc.layer("organizations"):
        inside = tokens.within(one.span)
        is_led = one.rule == "people.construct" and _noun_of(tokens, one.span) in body_words("led_by")
        taken.update(inside[:1] if is_led else inside)
        if one.value.acronym is not None:
            taken.update(tokens.within(one.value.acronym))
    return taken


def _noun_of(tokens: Tokens, span: Span) -> str:
    """Give the word that a span begins in, without what is joined before it."""
    return tokens.text[span.start : tokens.ends[tokens.at(span.start)]]


def _named(doc: Document, others: _Others) -> Iterator[Annotation[Person]]:
    """Give the names: those beside a role, and those that evidence finds wherever they stand."""
    tokens = doc.tokens
    named = names_in(tokens)
    grounds, places = others.grounds, place_spans(doc)
    taken = set(others.organized)
    told: set[int] = set()
    for role in doc.layer("roles"):
        place = role.value.person
        if place is not None:
            first = tokens.at(place.start)
            name = named.get(first)
            if name is None or name.span != place:
                name = make_name(tokens, place)
            if not told.isdisjoint(range(name.start, name.stop)):
                continue  # two roles of one person
            told.update(range(name.start, name.stop))
            taken.update(range(name.start, name.stop))
            yield _person(name, role)
    for name in _counterparts(tokens, named):
        if not taken.isdisjoint(range(name.start, name.stop)) or is_namesake(tokens, name.start):
            continue
        if any(is_namesake(tokens, index) for index in range(name.start + 1, name.stop)):
            continue  # «اوتوستراد دير الزهراني»
        if _is_other(tokens, name.start) or name.span in places or is_thing_done(tokens, name):
            continue  # «داو جونز», «أوديسا | وسومي»
        if name.start > 1 and tokens.words[name.start - 1] in child_words() and is_namesake(tokens, name.start - 2):
            continue  # «دورة عثمان ولد | بلال»
        if are_adjectives(tokens, name.start, name.stop) or are_months(tokens, name.start, name.stop):
            continue  # «عرض | كشفي حاشد», «شهري | نيسان وأيار»
        if is_told_paper(tokens, name.start, name.stop):
            continue  # «قال لـ "سودان تربيون"»
        apart = _beside_place(tokens, name, grounds)
        if apart is not None:
            yield _person(apart, None)


def _counterparts(tokens: Tokens, named: Mapping[int, Name]) -> list[Name]:
    """
    Give the names of a text, with those that only their place says are names.

    That is behind «نظيره» and of what country he is: «نظيره الفيتنامي بوي ثانه سون».
    """
    more: list[Name] = [*_by_nationality(tokens, named), *_kunyas(tokens, named)]
    more += [
        *names_behind_titles(tokens),
        *names_behind_deaths(tokens),
        *names_in_bylines(tokens),
        *names_of_speakers(tokens),
    ]
    shown = (*names_between_commas(tokens), *names_of_foreigners(tokens))
    more += [name for name in shown if name.start not in named or named[name.start].stop < name.stop]
    for index in role_part("counterpart").hits(tokens):
        nation = nations()[tokens.words[index + 1]] if index + 1 < len(tokens.words) else None
        if nation is None or not is_nationality(nation):
            continue
        name = read_name(tokens, skip_titles(tokens, index + 2), asked=_STRONGLY)
        if name is not None and len(name.parts) > 1 and name.start not in named:
            more.append(name)
    more = [name for name in more if not _is_other(tokens, name.start)]  # «وأمانة سر | إيمان حداد»
    inside = {index for name in more for index in range(name.start, name.stop)}
    return [*more, *(name for name in named.values() if name.start not in inside)]


def _by_nationality(tokens: Tokens, named: Mapping[int, Name]) -> Iterator[Name]:
    """Give the names of two words behind where somebody is from, no noun before it: «سجل الفرنسي أوليفيه جيرو»."""
    words, find = tokens.words, nations().find
    for index in compress(range(len(words) - 2), map(find, words)):
        nation = find(words[index])
        if nation is None or not nation.definite or not is_nationality(nation):
            continue
        if not nation.cut and _is_described(tokens, index):
            continue
        known = named.get(index + 1)
        if known is not None and len(known.parts) > 1:
            continue
        name = None if tokens.begins_line(index + 1) else read_name(tokens, index + 1, asked=_FROM_THERE)
        if name is None:
            if is_strange(words[index + 1]) and is_strange(words[index + 2]) and not tokens.begins_line(index + 2):
                yield make_name(tokens, tokens.span(index + 1, index + 3))  # «الكيني | إليود كيبتشوغي»
            continue
        if len(name.parts) == 1 and name.stop < len(words) and _may_be_second(tokens, name.stop):
            yield make_name(tokens, Span(name.span.start, tokens.ends[name.stop]))  # «أوليفيه | جيرو»
        elif len(name.parts) > 1:
            yield name


def _may_be_second(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that hardly anybody uses may be the second of a foreign name."""
    text = tokens.words[index]
    if tokens.begins_line(index) or word(text).kind != "word" or word(text).bare.startswith(_ARTICLE):
        return False
    first = classes_of(text).likeliest
    is_free = first is not None and not first.mask & (FINITE_VERB | AND | BOUND_PREPOSITION | OWNED)
    is_rare = word_frequency(text) < (_RARE if looks_foreign(tokens.words[index - 1]) else _RARER)
    return is_free and is_rare and role_words()[text] is None


_RARE: Final = 3.6
_RARER: Final = 2.6
"""Zipf: a word behind a foreign name, behind another one, that is less usual is the second name."""


def _kunyas(tokens: Tokens, named: Mapping[int, Name]) -> Iterator[Name]:
    """Give the parents who are called by their child, where they say something or are kin: «قالت أم محمود»."""
    words = tokens.words
    for index in compress(range(len(words) - 1), map(_KUNYA.__contains__, (word(text).bare for text in words))):
        if not index:
            continue
        before, child = words[index - 1], words[index + 1]
        if index in named or tokens.begins_line(index) or tokens.begins_line(index + 1) or not is_given_name(child):
            continue
        if before in _COMMAS and index + 2 < len(words) and words[index + 2] in _COMMAS:
            yield make_name(tokens, tokens.span(index, index + 2))  # «والدة الضحية، أم خالد، إن»
            continue
        tables = (role_part("speech")[before], role_part("kin")[before], role_part("title")[before])
        if any(one is not None and one.entries for one in tables) or _is_kin_of(before):
            inside = named.get(index + 1)
            yield make_name(tokens, Span(tokens.starts[index], inside.span.end if inside else tokens.ends[index + 1]))


_COMMAS: Final = frozenset(("\N{ARABIC COMMA}", ","))
_KUNYA: Final = frozenset(
    (
        "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER MEEM}",
        "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}",
        "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}\N{ARABIC LETTER BEH}\N{ARABIC LETTER WAW}",
        "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER BEH}\N{ARABIC LETTER WAW}",
    )
)


def _is_kin_of(text: str) -> bool:
    """Tell whether a word is somebody's relative: «والدته»."""
    first = classes_of(text).likeliest
    bare = word(text).bare
    if first is None or not first.mask & OWNED:
        return False
    stems = (bare[:-1], bare[:-2], bare[:-2] + "\N{ARABIC LETTER TEH MARBUTA}")
    return any((kin := role_part("kin")[stem]) is not None and bool(kin.entries) for stem in stems if stem)


def _is_described(tokens: Tokens, index: int) -> bool:
    """Tell whether a nationality describes the noun before it, so that it is nobody: «الاتحاد | الفرنسي»."""
    if not index or tokens.begins_line(index):
        return False
    before = tokens.words[index - 1]
    first = classes_of(before).likeliest
    if word(before).kind != "word" or first is None:
        return False
    is_dual = word(before).bare.endswith(_DUAL) and word(before).bare.startswith(_ARTICLE)
    return first.part in ("noun", "name", "adjective") and not is_dual


def _is_other(tokens: Tokens, index: int) -> bool:
    """Tell whether a phrase begins at a token that only looks like a name: «داو جونز»."""
    found = other_phrases().match(tokens, index)
    return found is not None and found.stop > index + 1


def _beside_place(tokens: Tokens, name: Name, grounds: Mapping[int, int]) -> Name | None:
    """Give a name without the place that it seems to begin with; none where it is the place."""
    if any(grounds.get(first, 0) > name.start for first in range(name.start - _LONGEST_PLACE, name.start)):
        return None  # «سيدي | بوزيد»
    stop = grounds.get(name.start, name.start)
    given, _, _, place = name_counts(word(tokens.words[name.start]).bare)
    is_name_too = (is_given_name(tokens.words[name.start]) and (given > _FEW or place < _TOWN)) or not is_given_name(
        tokens.words[min(stop, name.stop - 1)]
    )
    if stop == name.start or (stop == name.start + 1 < name.stop and is_name_too):
        return name
    return make_name(tokens, Span(tokens.starts[stop], name.span.end)) if stop < name.stop else None


_TOWN: Final = 2
"""The class of a place in the lists from which on a word is a town before it is a rare name: «بغداد | رفقة»."""


def _titled(
    doc: Document, named: Sequence[Annotation[Person]], joined: Iterable[Entity], others: _Others
) -> Iterator[Annotation[Person]]:
    """
    Give the names that only a title before them shows, as `arnews.entities` reads it.

    Those are foreign names behind any noun of office («حاكم المنطقة أوليه سينيهوبوف») and relatives of somebody told
    («وابنه مجد الدين»).
    """
    tokens = doc.tokens
    taken: set[int] | None = None
    for entity in joined:
        for mention in entity.mentions if entity.kind == "person" else ():
            place, title = mention.name, mention.title
            if place is None or title is None:
                continue
            if taken is None:
                taken = _tokens(doc, named) | others.organized | others.grounds.keys() | joined_places(doc).keys()
            name = make_name(tokens, place)
            inside = range(name.start, name.stop)
            if not taken.isdisjoint(inside) or name.stop < name.start + 2 or is_namesake(tokens, name.start):
                continue
            begins = tokens.words[tokens.at(title.start)]
            if _is_title(begins) and not any(map(_is_known_word, tokens.words[name.start : name.stop])):
                taken.update(inside)
                yield _person(name, None, "people.titled")


def _is_title(text: str) -> bool:
    """Tell whether a word begins a title: a noun of office, a word of respect, a relative."""
    words = (role_words()[text], role_part("title")[text], role_part("kin")[text])
    return any(found is not None and bool(found.entries) for found in words)


def _is_known_word(text: str) -> bool:
    """Tell whether a word is one of the sentence or a usual one, and in no list of names."""
    first = classes_of(text).likeliest
    if sum(name_counts(word(text).bare)[:3]) > _FEW or text in second_names():
        return False
    is_usual = word(text).kind != "word" or word_frequency(text) > _USUAL
    return is_usual or first is None or first.part not in ("noun", "name", "adjective") or "plural" in first.number


def _person(name: Name, role: Annotation[Role] | None, rule: str = "people.evidence") -> Annotation[Person]:
    mention: Mention = "full" if len(name.parts) > 1 else "short"
    country = role.value.country if role is not None else None
    if role is not None:
        rule = "people.role_name"
    return Annotation("people", name.span, Person(mention, name.parts, role, None, country), rule)


def _is_called_so(doc: Document, one: Annotation[Person], other: Annotation[Person]) -> bool:
    """Tell whether a short name is in brackets right behind a full one: «أحمد شرقية (أبو مصطفى)»."""
    if one.value.mention != "full" or other.value.mention == "nominal" or other.value.parts[0].kind != "kunya":
        return False
    tokens = doc.tokens
    before, inside = tokens.within(one.span), tokens.within(other.span)
    if inside.start != before.stop + 1:
        return False
    return tokens.words[before.stop] == "(" and tokens.words[inside.stop : inside.stop + 1] == [")"]


def _canonical(
    doc: Document, named: Sequence[Annotation[Person]], joined: Sequence[Entity]
) -> list[Annotation[Person]]:
    """Point the mentions of somebody to the first full one, as `arnews.entities` joins them."""
    places = sorted(
        (mention.name, number)
        for number, entity in enumerate(joined)
        for mention in entity.mentions
        if mention.name is not None
    )
    starts = [name.start for name, _ in places]
    whose: list[int | None] = []
    firsts: dict[int, Annotation[Person]] = {}
    apart: dict[tuple[str, ...], int] = {}
    last = -1
    for one in named:
        place = bisect_right(starts, one.span.start) - 1
        number = places[place][1] if place >= 0 and places[place][0].end > one.span.start else None
        if number is not None and place == last and one.value.mention == "full":
            apart[_folded(doc, one.span)] = -len(apart) - 1  # read as one: «حسن جمال | والعراقي سعد يوسف»
        number = apart.get(_folded(doc, one.span), number) if apart else number
        last = place
        whose.append(number)
        if number is not None and (number not in firsts or _is_fuller(one, firsts[number])):
            firsts[number] = one
    found = []
    for index, (one, number) in enumerate(zip(named, whose, strict=True)):
        first = firsts[number] if number is not None else one
        if index and _is_called_so(doc, named[index - 1], one):
            before = whose[index - 1]
            first = firsts[before] if before is not None else named[index - 1]
        found.append(one if first is one else evolve(one, value=evolve(one.value, canonical=first)))
    return found


def _folded(doc: Document, place: Span) -> tuple[str, ...]:
    """Give the words of a place, folded."""
    return tuple(word(doc.tokens.words[index]).folded for index in doc.tokens.within(place))


def _is_fuller(one: Annotation[Person], other: Annotation[Person]) -> bool:
    return one.value.mention == "full" and other.value.mention != "full"


def _is_blessing(doc: Document, one: Annotation[Person]) -> bool:
    """Tell whether a compound that nobody here is named is none: «فرج الله»."""
    words = doc[one.span].split()
    alone = len(one.value.parts) == 1 and len(words) == 2 and one.value.canonical is None and one.value.role is None
    if not alone or words[1] not in blessings() or words[0] in particles():
        return False
    return not speaks(doc.tokens, doc.tokens.at(one.span.start))


def _short(doc: Document, named: Iterable[Annotation[Person]], others: _Others) -> Iterator[Annotation[Person]]:
    """
    Give the mentions by a family name that evidence does not know.

    It is that of somebody named in full, or one that every reader knows; a word that is something else too («عودة»)
    counts only where somebody speaks or is spoken of, behind the full name.
    """
    tokens = doc.tokens
    taken = _tokens(doc, [*named, *doc.layer("roles")]) | others.organized | others.long_places()
    firsts: dict[str, tuple[int, str]] = {}
    for one in named:
        is_alone = one.value.mention == "short" and " " not in doc[one.span] and _is_no_word(doc[one.span])
        if is_alone or (one.value.mention == "full" and one.value.parts[-1].kind != "given" and _is_sure(doc, one)):
            family = word(doc[one.value.parts[-1].span].split()[-1])
            if len(family.bare) == 1:
                continue  # «هشام م.»
            firsts.setdefault(family.folded, (one.span.start, family.bare))
    articled = {_ARTICLE + form for form in firsts if not form.startswith(_ARTICLE)}
    here = firsts.keys() | fused(firsts) | articled | {letter + form for form in firsts for letter in PROCLITICS}
    found = {*among(tokens.words, known_forms()), *(among(tokens.words, here) if here else ())}
    for index in sorted(found):
        if index in taken or is_namesake(tokens, index) or (index and _is_other(tokens, index - 1)):
            continue
        bare = word(tokens.words[index]).bare
        whole = unfused(bare)
        is_again = whole is not None and _is_one_of(whole, firsts)
        is_rare = whole is not None and (is_seldom_a_word(whole) or word_frequency(whole) < _USUAL)
        if whole is not None and (is_only_family(whole) or (is_again and is_rare)):
            yield _person(make_name(tokens, Span(tokens.inside(index, 1), tokens.ends[index])), None, "people.short")
            continue  # «المكتب الإعلامي | للدبيبة»
        if word(bare).folded in articled and not _is_one_of(bare, firsts):
            if speaks(tokens, index) and _is_no_word(tokens.words[index]):
                yield _person(make_name(tokens, tokens.span(index, index + 1)), None, "people.short")
            continue  # «إبراهيم أجعش … قال | الأجعش»
        cut = int(not _is_one_of(bare, firsts) and not is_known_surname(bare))
        if cut and not _is_one_of(bare[cut:], firsts) and not is_known_surname(bare[cut:]):
            continue  # «أمام», where an إمام was named
        if is_described_kind(tokens, index) and not is_only_family(bare[cut:]):
            continue  # «هطل مطر غزير»
        if _is_kind_denied(tokens, index) and not is_only_family(bare[cut:]):
            continue  # «ولا رجاء في الفوز»
        place = Span(tokens.inside(index, cut), tokens.ends[index])
        if not cut and index and tokens.words[index - 1] in particles() and index - 1 not in taken:
            yield _person(make_name(tokens, Span(tokens.starts[index - 1], place.end)), None, "people.short")
            continue  # «آل | سنان»
        is_later = place.start > firsts.get(word(bare[cut:]).folded, (place.start, ""))[0]
        speaking = is_later and not cut and _is_somebody_told(tokens, index) and not _is_office(tokens.words[index])
        if speaking or is_only_family(bare[cut:]) or is_unlike_words(tokens, index, cut, known=is_later):
            yield _person(make_name(tokens, place), None, "people.short")


def _is_kind_denied(tokens: Tokens, index: int) -> bool:
    """Tell whether «لا» before a noun denies that there is any of its kind; before a name it stands seldom."""
    return index > 0 and denials()[tokens.words[index - 1]] is not None


def _is_somebody_told(tokens: Tokens, index: int) -> bool:
    """Tell whether a family name speaks, stands alone in quote marks, or behind who has it: «المحافظ الحارثي»."""
    words = tokens.words
    if speaks(tokens, index) or not index:
        return speaks(tokens, index)
    if is_titled_again(tokens, index) or is_clause_subject(tokens, index):
        return True  # «الفنان بنجابي», «أن جيلي استقبل الوفد»
    before = words[index - 1]
    if word(before).kind == "quote" and index + 1 < len(words) and word(words[index + 1]).kind == "quote":
        return True  # «افتتح "صابر" المدرسة»
    if role_part("act")[before] is not None and role_part("daytime")[words[index]] is None:
        return True  # «وثمّن رعود الدور», but «غادر فجر الأحد»
    title = role_part("title")[before]
    role = role_words()[before] or (title if title is not None and title.entries else None)
    return role is not None and word(before).bare.startswith(_ARTICLE) and word(words[index]).bare.startswith(_ARTICLE)


def _is_no_word(text: str) -> bool:
    """Tell whether a name of one word is no word of the language and no name of many: «كافو», not «محمد»."""
    return is_seldom_a_word(text) and sum(name_counts(word(text).bare)[:2]) < _MANY and word_frequency(text) < _USUAL


_MANY: Final = 60


def _is_one_of(bare: str, families: Mapping[str, tuple[int, str]]) -> bool:
    """Tell whether a word may be the family name of somebody named in full, as that is written there."""
    _, written = families.get(word(bare).folded, (0, ""))
    return bool(written) and (may_stand_for(bare, written) or may_stand_for(written, bare))


def _is_office(text: str) -> bool:
    """Tell whether a word alone names an office, so that who speaks is meant by that: «وقال الوزير»."""
    found = role_words()[text]
    return found is not None and any(one.bare for one in found.entries)


def _is_sure(doc: Document, one: Annotation[Person]) -> bool:
    """Tell whether a role or a list of names vouches for a name: «واجد إكسترا» has neither."""
    return one.value.role is not None or any(any(name_counts(word(text).bare)[:2]) for text in doc[one.span].split())


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
    "organizations",
    find_organizations,
    uses=("places", "times"),
    value=Organization,
    display="arnews_people.display:organizations",
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
