"""How a role phrase is built («المتحدث باسم وزارة الخارجية التركية»), and how the name beside it is found."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from attrs import evolve, frozen

from arnews.document import Annotation, Document
from arnews.lexicon import Found, Match
from arnews.records import starting_at
from arnews.segmentation import segment, word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import AND, ARTICLE, BOUND_PREPOSITION, PLURAL, classes_of
from arnews.words import word
from arnews_people.borders import skip_titles
from arnews_people.grounds import joined_places, place_tokens
from arnews_people.meant import is_described_thing, is_namesake
from arnews_people.names import Name, names_in, read_name
from arnews_people.role_bridges import skip_bridge, skip_construct
from arnews_people.said_names import (
    before_said,
    definite_before_saying,
    ends_apposition,
    is_said_of,
    up_to_comma,
    up_to_saying,
)
from arnews_people.value import Organization, Role, RoleCategory
from arnews_people.words import (
    RoleWord,
    heads,
    is_given_name,
    is_nationality,
    name_counts,
    nations,
    role_part,
    role_words,
)

__all__ = ["find_roles", "name_after"]

_LONGEST = 14
_UNIQUE = ("head_of_state", "head_of_government")
_ARTICLE = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_BEH = "\N{ARABIC LETTER BEH}"
_LAM = "\N{ARABIC LETTER LAM}"
_WAW = "\N{ARABIC LETTER WAW}"
_TEH = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA = "\N{ARABIC LETTER TEH MARBUTA}"
_SENT = ("diplomat", "un_official")
_STATES = ("government", "presidency")
_FEW = 2
_USUAL = 4.0
"""Zipf: a family name that is more usual than this is a word too."""
_COMMAS = ("\N{ARABIC COMMA}", ",", "\N{ARABIC SEMICOLON}")
_PREPOSITIONS = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER WAW}"


@frozen
class _Phrase:
    """The words of a role as far as they were read; `solid` is the token after the last sure one."""

    start: int
    stop: int
    solid: int
    begin: int
    category: RoleCategory
    head: str
    weak: bool
    specific: bool
    of: Annotation[Organization] | None
    country: str | None
    former: bool
    needs: bool
    """Whether it is a role only with what it is of: «كبير المفاوضين», «مؤسس الشركة»."""
    nested: bool
    """Whether the role of somebody else is in it: «مستشار الرئيس»."""


def find_roles(doc: Document) -> Iterator[Annotation[Role]]:
    """Give the roles in a document: those with a name beside them, and those that say of what they are."""
    tokens = doc.tokens
    organizations = starting_at(tokens, doc.layer("organizations"))
    grounds, joined = place_tokens(doc), joined_places(doc)
    stop = 0
    inside = {index for name in names_in(tokens).values() for index in range(name.start + 1, name.stop)}
    for index in role_words().hits(tokens):
        if index < stop or index in inside or is_namesake(tokens, index):
            continue
        phrase = _read_phrase(tokens, index, organizations, grounds, joined)
        if phrase is None:
            continue
        is_bare = (phrase.needs and phrase.stop == index + 1) or role_part("governs")[
            tokens.words[phrase.stop - 1]
        ] is not None
        name = name_after(tokens, phrase.stop) if phrase.stop not in grounds and not is_bare else None
        if phrase.specific and not is_bare and phrase.stop not in grounds:
            name = up_to_saying(tokens, phrase.stop, name)
            if name is None and (name := definite_before_saying(tokens, phrase.solid)) is not None:
                phrase = evolve(phrase, stop=phrase.solid)
        if name is not None and index in organizations and not _is_full(tokens, name):
            name = None  # «مؤسسة الأغا | خان»
        if name is not None and len(name.parts) == 1 and is_said_of(tokens, index, name):
            name = None  # «إن المدرب | باق»
        if name is not None and phrase.nested and _goes_on(tokens, name.stop):
            name = None  # «مستشار الرئيس الأميركي | دونالد ترامب | لشؤون أفريقيا»
        if name is not None and name.stop == name.start + 1 and is_described_thing(tokens, name.start):
            name = None  # «أعلن الرئيس | الحداد العام»
        is_joined = phrase.begin > tokens.starts[index]
        if name is not None and any(place in organizations for place in range(name.start, name.stop)):
            name = None  # «القيادي في الحزب | لفرانس برس»
        before = None if name is not None or is_joined else _name_before(tokens, index)
        if before is not None and before.start in grounds and name_counts(word(tokens.words[before.start]).bare)[3] > 1:
            before = None  # «زار | بغداد رفقة | رئيس الأركان»
        if name is None and before is None and not is_bare:
            bridge = skip_bridge(tokens, phrase.stop, organizations, grounds, joined)
            if bridge > phrase.stop and (name := name_after(tokens, bridge)) is not None:
                phrase = evolve(phrase, stop=bridge)
        if name is not None and name.stop == name.start + 1 and _is_office(tokens.words[name.start]):
            name = None  # «الوكيل | عميد وأعضاء المجلس»
        if name is not None and name.stop == name.start + 1 and len(word(tokens.words[name.start]).bare) < _SHORTEST:
            name = None  # «المعاون | لي»
        if name is not None and name.stop == name.start + 1 and _is_modifier_of(tokens.words[name.start]):
            name = None  # «المتحدث | باسمه»
        named = name or before
        if named is None and (phrase.weak or not phrase.specific or index in organizations):
            continue
        last = phrase.stop if name is not None else _without_rest(tokens, phrase, joined) if before else phrase.solid
        person = named.span if named is not None else None
        role = Role(phrase.category, phrase.of, phrase.country, phrase.former, person, phrase.head)
        rule = "people.role_name" if name else "people.name_role" if before else "people.role"
        yield Annotation("roles", Span(phrase.begin, tokens.ends[last - 1]), role, rule)
        stop = name.stop if name is not None else last


def _is_modifier_of(text: str) -> bool:
    """Tell whether a word is «in the name of» with a pronoun: «باسمه»."""
    segments = segment(word(text).bare)
    return bool(segments.enclitic) and role_part("governs")["".join((*segments.proclitics, segments.stem))] is not None


_SHORTEST = 3
"""Letters of a name that is one word."""


def _is_office(text: str) -> bool:
    """Tell whether a word is a noun of office, and hardly anybody's given name: «عميد»."""
    return role_words()[text] is not None and name_counts(word(text).bare)[0] < _MANY


_MANY = 10


def _without_rest(tokens: Tokens, phrase: _Phrase, joined: Mapping[int, int]) -> int:
    """Give where a role behind a name ends, without what happens there: «والي قريات | المهنئين», «المعتمد | لدى»."""
    for index in range(phrase.solid, phrase.stop):
        first, last = classes_of(tokens.words[index]).likeliest, classes_of(tokens.words[index - 1]).likeliest
        is_closed = last is not None and (bool(last.mask & ARTICLE) or last.part == "name")
        bare = word(tokens.words[index]).bare
        is_with = bare[:1] == _BEH and first is not None and first.mask & BOUND_PREPOSITION and index not in joined
        is_several = first is not None and first.mask & PLURAL and bare.startswith(_ARTICLE)
        if is_closed and (is_with or is_several):
            return index
    end = phrase.stop
    while end > phrase.solid and role_part("governs")[tokens.words[end - 1]] is not None:
        end -= 1
    return end


def _read_phrase(
    tokens: Tokens,
    start: int,
    organizations: Mapping[int, Annotation[Organization]],
    grounds: Mapping[int, int],
    joined: Mapping[int, int],
) -> _Phrase | None:
    match = role_words().match(tokens, start)
    if (
        match is None
        or (match.entry.construct and match.found.definite)
        or _is_given_here(tokens, start, match)
        or (_is_title_here(tokens, start) and match.stop == start + 1 and not _continues(tokens, match.stop))
    ):
        return None
    entry, begin = match.entry, match.span(tokens).start
    category, prefix, outer, index = entry.category, entry.prefix, entry.outer, match.stop
    complete = _is_whole(match)
    definite = match.found.definite or entry.form.startswith(_ARTICLE)
    solid, specific = index, entry.category in _UNIQUE and len(entry.form.split()) > 1
    of = next((organizations[inner] for inner in range(start + 1, index) if inner in organizations), None)
    country = of.value.country if of is not None else None
    former = takes_next = nested = False
    described = 0  # the token behind the adjectives of what was read for sure
    is_open = not (definite or complete)  # the noun read last takes another: «نائب أمير | مكة»
    while index < min(len(tokens.words), start + _LONGEST):
        if tokens.begins_line(index):
            break  # «للفئة بين سن 18 و25 عضوا» ends its paragraph
        text = tokens.words[index]
        organization = organizations.get(index)
        nation = nations()[text]
        portfolio = role_part("portfolio").match(tokens, index)
        if organization is not None:
            if of is not None and organization.span.start > tokens.starts[index]:
                break  # «المستشار في الرئاسة لوكالة الأنباء»: who he told it
            is_apart = organization.span.start == tokens.starts[index]
            if is_apart and not is_open and match.stop < index == solid:
                break  # «المنسقة الأممية | قوات الأمن»
            of, country = of or organization, country or organization.value.country
            index = tokens.at(organization.span.end - 1) + 1
            solid, specific, takes_next, is_open = index, True, False, False
            continue
        if (portfolio is not None and portfolio.found.cut == 0) or (
            portfolio is not None and index in (solid, described)
        ):
            index = portfolio.stop
            solid, specific, is_open = index, True, False
        elif index == solid > match.stop and category == "minister" and _is_joined_field(tokens, index):
            index = solid = index + 2  # «وزيرة الأسرة | وقضايا المرأة»
        elif is_open and solid == index and _is_owned_portfolio(text):
            index = solid = index + 1  # «ووزير خارجيته»
            specific, is_open = True, False
        elif (
            nation is not None
            and nation.entries
            and _fits(nation, text)
            and (country is None or is_nationality(nation))
        ):
            country = country or (nation.entry[0] if of is None else None)
            index += 1
            solid, specific = index, specific or is_nationality(nation) or index > start + 1
            is_open = False
        elif index in grounds and (takes_next or (index == solid and is_open) or _is_governed(tokens, index)):
            index = solid = grounds[index]  # «حاكم تكساس», «رئيس بلدية بيروت», «سفيرة الأردن لدى واشنطن»
            specific, is_open = True, False
        elif role_part("former").match(tokens, index) is not None:
            index, former = index + 1, True
            solid = index
        elif _is_named_again(tokens, start, index):
            break  # «الناطق باسم رئيس الوزراء | باسم العوادي»
        elif category != "spokesperson" and _is_basim(tokens, index):
            break  # «سفير مصر في تونس | باسم حسن»
        elif role_part("modifier").match(tokens, index) is not None:
            outer = outer or role_part("governs")[text] is not None  # «الناطق باسم | رئيس الوزراء»
            index += 1
        elif takes_next and (name := _titled(tokens, index)) is not None:
            index = name.stop  # «مستشفى الملك فهد»
        elif (outer or prefix) and _describes(tokens, index):
            index += 1
            continue  # «السكرتيرة | الصحفية | لرئيس البلدية»
        elif (
            inner := _inner(
                tokens,
                index,
                prefix=prefix and is_open,
                outer=(outer and (is_open or not _is_definite(text))) or takes_next,
                ranked=prefix and index > match.stop,
            )
        ) is not None:
            within = range(inner.start + 1, inner.stop)
            of = of or next((organizations[place] for place in within if place in organizations), None)
            if prefix:
                category, prefix = inner.entry.category, inner.entry.prefix
            index = solid = inner.stop
            nested, is_open = nested or not prefix, not _is_whole(inner)
            outer, specific, complete = inner.entry.outer, True, _is_whole(inner)
        elif is_open and index == solid and (after := skip_construct(tokens, index, grounds)) > index:
            index = solid = after  # «مدير | مصنع السكر»
            is_open = False
        elif not is_open and _begins_another(tokens, index):
            break
        elif takes_next and word(text).kind == "word" and not _is_stop(text):
            index, takes_next = index + 1, False
        elif (role_part("within")[text] and _is_within(tokens, index + 1, organizations, grounds)) or (
            role_part("towards")[text] and category in _SENT and _is_sent(tokens, start, index + 1)
        ):
            index += 1
            if index in grounds:
                index = solid = grounds[index]  # «مدير الصحة في عدن، ماهر بافقيه»
                specific, is_open = True, False
            continue
        elif index in joined and word(text).bare[0] == _BEH and name_after(tokens, joined[index]) is not None:
            index = joined[index]  # «رئيس هيئة الهلال الأحمر | بمدنين | المنجي سليم»
        elif _is_stop(text) or word(text).kind != "word" or _is_title(tokens, index, alone=not is_open):
            break
        elif not is_open and _is_joined_title(text):
            break  # «عميد الكلية | والدكتور رائد شاهين»
        elif role_part("part").match(tokens, index) is not None:
            index, takes_next = index + 1, not _is_definite(text)
            is_open = is_open and takes_next  # «رئيس البلدية | القنصل»
            continue
        elif _is_generic(text) and index not in names_in(tokens):
            described = index + 1 if index in (solid, described) else described
            index, is_open = index + 1, False
        else:
            break
        takes_next = False
    if category == "head_of_state":
        category = _headed(tokens, match.stop, of)
    head = word(entry.form.split()[0]).folded.removeprefix(_ARTICLE)
    weak = entry.weak or not entry.bare or not (definite or _is_whole(match) or solid > match.stop)
    needs = not (entry.bare or definite)
    return _Phrase(start, index, solid, begin, category, head, weak, specific, of, country, former, needs, nested)


def _is_full(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name begins with a given one and ends in no thing: «سلوى ياسين», not «خان المستشفى»."""
    is_long = len(name.parts) > 1 and is_given_name(tokens.words[name.start])
    return is_long and not _is_thing(tokens.words[name.stop - 1])


def _is_governed(tokens: Tokens, index: int) -> bool:
    """Tell whether a modifier stands before a token that takes it: «لدى | واشنطن»."""
    return role_part("governs")[tokens.words[index - 1]] is not None


def _is_named_again(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether a modifier that the phrase has already is the name here: «باسم … | باسم العوادي»."""
    text = tokens.words[index]
    again = any(word(one).folded == word(text).folded for one in tokens.words[start:index])
    if not again or role_part("governs")[text] is None:
        return False
    name = names_in(tokens).get(index) or read_name(tokens, index)
    return name is not None and len(name.parts) > 1


def _is_given_here(tokens: Tokens, index: int, match: Match[RoleWord]) -> bool:
    """Tell whether a role is somebody's given name, the family name behind it: «أمير الحداوي», «مالك الطهراوي»."""
    text = tokens.words[index]
    if match.stop > index + 1 or match.found.definite or not is_given_name(text[match.found.cut :]):
        return False
    name = names_in(tokens).get(index)
    if name is not None and len(name.parts) > 1:
        return True
    following = word(tokens.words[index + 1]) if index + 1 < len(tokens.words) else None
    if following is None or not following.bare.startswith(_ARTICLE) or role_words()[following.text] is not None:
        return False
    given, surname, elsewhere, _ = name_counts(following.bare)
    return surname > max(given, elsewhere, _FEW) and word_frequency(following.bare) < _USUAL


def _is_basim(tokens: Tokens, index: int) -> bool:
    """Tell whether «باسم» is somebody's given name, a family name and then a mark or what was said behind it."""
    if role_part("governs")[tokens.words[index]] is None or index + 1 >= len(tokens.words):
        return False
    given = name_counts(word(tokens.words[index]).bare)[0]
    family = sum(name_counts(word(tokens.words[index + 1]).bare)[:2])
    if given < _FEW_GIVEN or family < _FEW_GIVEN or word(tokens.words[index + 1]).bare.startswith(_ARTICLE):
        return False
    last = classes_of(tokens.words[index + 2]).likeliest if index + 2 < len(tokens.words) else None
    if last is not None and (last.mask & BOUND_PREPOSITION or last.part == "preposition"):
        return True  # «باسم نعيم لوكالة الأنباء»
    ends = index + 2 >= len(tokens.words) or tokens.words[index + 2] in (*_COMMAS, ".") or _is_closed(tokens, index + 2)
    return ends or tokens.begins_line(index + 2)


@lru_cache(maxsize=1 << 12)
def _is_owned_portfolio(text: str) -> bool:
    """Tell whether a word is a portfolio with a pronoun: «خارجيته», «دفاعها»."""
    segments = segment(word(text).bare)
    if not segments.enclitic or segments.proclitics:
        return False
    stem = segments.stem
    whole = stem.removesuffix(_TEH) + _TEH_MARBUTA if stem.endswith(_TEH) else stem
    return role_part("portfolio")[_ARTICLE + whole] is not None


def _is_joined_field(tokens: Tokens, index: int) -> bool:
    """Tell whether «and» joins one more field of a minister who is named behind it: «وقضايا المرأة | صورية مولوجي»."""
    if index + 2 >= len(tokens.words):
        return False
    bare = word(tokens.words[index]).bare
    first, second = classes_of(bare[1:]).likeliest, classes_of(tokens.words[index + 1]).likeliest
    if not bare.startswith(_WAW) or first is None or second is None or role_words()[bare[1:]] or heads()[bare[1:]]:
        return False
    is_construct = first.part == "noun" and not first.mask & (ARTICLE | AND | BOUND_PREPOSITION)
    is_definite = second.part == "noun" and bool(second.mask & ARTICLE) and not role_words()[tokens.words[index + 1]]
    return is_construct and is_definite and name_after(tokens, index + 2) is not None


def _is_title(tokens: Tokens, index: int, *, alone: bool) -> bool:
    """Tell whether a title begins a name here; behind an open noun it may belong to that: «رئيس الفريق النيابي»."""
    return skip_titles(tokens, index) > index and (alone or _titled(tokens, index) is not None)


def _is_joined_title(text: str) -> bool:
    """Tell whether a word is «and» and a title, with which somebody else begins: «والدكتور»."""
    title = role_part("title")[text]
    return title is not None and bool(title.entries) and title.cut > 0 and title.proclitics == _WAW


def _headed(tokens: Tokens, index: int, of: Annotation[Organization] | None) -> RoleCategory:
    """Give what a president is of: a state, a club, or what any other body has («رئيس بعثة الأمم المتحدة»)."""
    head = heads()[tokens.words[index]] if index < len(tokens.words) else None
    body = (
        of.value.category if of is not None else head.entry.category if head and head.entries and not head.cut else ""
    )
    if not body:
        return "executive" if _is_of_some_body(tokens, index) else "head_of_state"
    if body in _STATES:
        return "head_of_state"
    return "sport" if body == "club" or _is_of_sport(tokens, of) else "executive"


def _is_of_sport(tokens: Tokens, of: Annotation[Organization] | None) -> bool:
    """Tell whether a federation is one of sport: «اتحاد الكرة الطائرة», «الاتحاد السعودي لكرة القدم»."""
    if of is None:
        return False
    return any(role_part("game")[tokens.words[index]] is not None for index in tokens.within(of.span))


def _is_of_some_body(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun that is no adjective stands behind a president's: «رئيس | البعثة», «رئيس | قسم الجراحة»."""
    if index >= len(tokens.words) or nations()[tokens.words[index]] is not None:
        return False
    if role_part("part").match(tokens, index) is not None:
        return role_part("state")[tokens.words[index]] is None
    first = classes_of(tokens.words[index]).likeliest
    is_noun = first is not None and first.part == "noun" and bool(first.mask & ARTICLE)
    return is_noun and role_part("state")[tokens.words[index]] is None


def _inner(tokens: Tokens, index: int, *, prefix: bool, outer: bool, ranked: bool) -> Match[RoleWord] | None:
    """
    Give the role that a deputy or an adviser is beside: «نائب وزير», «مستشار رئيس», «المستشارة السياسية لرئيس».

    One with ل belongs to an adviser, or to a deputy whose rank is told: «النائب الأول لرئيس الوزراء».
    """
    inner = role_words().match(tokens, index) if prefix or outer or ranked else None
    if inner is not None and _is_given_here(tokens, index, inner):
        return None  # «النائب | مالك الطهراوي»
    if inner is not None and skip_titles(tokens, index) == inner.stop and _titled(tokens, index) is not None:
        return None  # «للشؤون الفنية | المهندس مهيب الحكيمي»
    if inner is None:
        return None
    if inner.found.cut:
        return inner if (outer or ranked) and inner.found.proclitics == _LAM else None
    return inner if prefix or outer else None


def _describes(tokens: Tokens, index: int) -> bool:
    """Tell whether a role that is also an adjective only says what sort another is: «لـ» with whose it is follows."""
    if index + 1 >= len(tokens.words) or not word(tokens.words[index]).folded.startswith(_ARTICLE):
        return False
    whose = role_words().match(tokens, index + 1)
    return whose is not None and whose.found.proclitics == _LAM and role_words()[tokens.words[index]] is not None


def _goes_on(tokens: Tokens, index: int) -> bool:
    return index < len(tokens.words) and role_part("affairs")[tokens.words[index]] is not None


def _is_whole(match: Match[RoleWord]) -> bool:
    """Tell whether a role needs nothing behind it: it has the article, or is a phrase that ends in a definite noun."""
    return match.found.definite or match.entry.form.split()[-1].startswith(_ARTICLE)


def _begins_another(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite role that nothing joins begins here: «رئيس الحكومة | المدير العام»."""
    other = role_words().match(tokens, index)
    if (
        other is None
        or other.found.cut
        or other.entry.construct
        or role_part("modifier")[tokens.words[index]] is not None
    ):
        return False
    return word(tokens.words[index]).folded.startswith(_ARTICLE)


def _is_country(tokens: Tokens, index: int) -> bool:
    found = nations()[tokens.words[index]] if index < len(tokens.words) else None
    return found is not None and bool(found.entries) and not is_nationality(found) and not found.cut


def _is_within(
    tokens: Tokens, index: int, organizations: Mapping[int, Annotation[Organization]], grounds: Mapping[int, int]
) -> bool:
    """Tell whether a role goes on behind «في»: a body, a part of one, a country or place before the name."""
    if index in organizations or role_part("part").match(tokens, index) is not None:
        return True
    if index in grounds:
        return name_after(tokens, grounds[index]) is not None
    return _is_country(tokens, index) and name_after(tokens, index + 1) is not None


def _is_sent(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether a country is where an envoy is sent, and not where he goes («وصل المبعوث إلى ليبيا»)."""
    if not _is_country(tokens, index):
        return False
    speaks = start > 0 and role_part("speech")[tokens.words[start - 1]] is not None
    return speaks or name_after(tokens, index + 1) is not None


def _titled(tokens: Tokens, index: int) -> Name | None:
    titled = skip_titles(tokens, index)
    return read_name(tokens, titled) if titled > index else None


def _is_title_here(tokens: Tokens, index: int) -> bool:
    """Tell whether a role is before all a title where it stands, also behind «and»: «والأستاذ | توفيق حلمي»."""
    title = role_part("title")[tokens.words[index]]
    return skip_titles(tokens, index) > index or (title is not None and bool(title.entries) and title.cut > 0)


def _continues(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that is also a title is a role here: a nationality follows («الملك الأردني»)."""
    nation = nations()[tokens.words[index]] if index < len(tokens.words) else None
    return nation is not None and is_nationality(nation)


def _fits(nation: Found[tuple[str, bool]], text: str) -> bool:
    """Tell whether a country or, with the article, a nationality can stand in a role."""
    return not is_nationality(nation) or (word(text).bare.startswith(_ARTICLE) and not nation.cut)


def _is_stop(text: str) -> bool:
    found = role_part("stop")[text]
    return found is not None and bool(found.entries) and found.exact


def _is_definite(text: str) -> bool:
    bare = word(text).bare
    return bare.startswith((_ARTICLE, _LAM * 2)) or bare[1:].startswith(_ARTICLE)


def _is_generic(text: str) -> bool:
    """Tell whether a word can be a complement: with the article, perhaps behind و ب ل."""
    bare = word(text).bare
    if bare.startswith(_ARTICLE):
        return True
    return bare[:1] in _PREPOSITIONS and (bare[1:].startswith(_ARTICLE) or (bare[:2] == _LAM * 2 and len(bare) > 3))


def name_after(tokens: Tokens, start: int) -> Name | None:
    """Read the name behind a role, over titles and one comma or quote mark, in its paragraph."""
    index = start
    if index < len(tokens.words) and tokens.begins_line(index):
        return None  # «سامي عياد قيادي» is a heading, «فارس نصار يعلن» begins what follows
    if index < len(tokens.words) and tokens.words[index] in _COMMAS:
        titled = skip_titles(tokens, index + 1)
        if titled > index + 1:
            return read_name(tokens, titled)
        name = read_name(tokens, index + 1) or ends_apposition(tokens, index + 1)
        if name is None or name.span.start != tokens.starts[index + 1]:
            return None
        name = up_to_comma(tokens, name)
        known = names_in(tokens).get(index + 1)
        is_full = known is not None and known.stop == name.stop and len(known.parts) > 1
        return name if is_full or _is_closed(tokens, name.stop) else None
    if index + 1 < len(tokens.words) and tokens.words[index] in _OPENING:
        return _between_marks(tokens, skip_titles(tokens, index + 1), _CLOSING[tokens.words[index]])
    titled = skip_titles(tokens, index)
    if titled + 1 < len(tokens.words) and word(tokens.words[titled]).kind == "quote":
        index = titled  # «وزير الصحة الدكتور | “نبيل رعود”»
        name = read_name(tokens, skip_titles(tokens, index + 1))
        if name is None or len(name.parts) == 1 or name.stop >= len(tokens.words):
            return None
        return name if word(tokens.words[name.stop]).kind == "quote" else None  # «وزير المالية “سلطان الحبسي”»
    if _opens_construct(tokens, index):
        return None  # «رئيس الجامعة | عميد كلية الطب»
    index = skip_titles(tokens, index)
    if index < len(tokens.words) and role_part("honorific")[tokens.words[index]] is not None:
        index = skip_titles(tokens, index + 1)
    if index + 1 in names_in(tokens) and _is_trade(tokens, index):
        index += 1  # «رئيس الاتحاد الأديب | سامر الحديدي»
    nation = nations()[tokens.words[index]] if index < len(tokens.words) else None
    known = names_in(tokens).get(index)
    is_nation = nation is not None and bool(nation.entries) and not nation.cut and is_nationality(nation)
    if is_nation and (known is None or len(known.parts) == 1):
        return None  # «المدرب الجنوب | إفريقي»
    name = read_name(tokens, index) or before_said(tokens, index)
    return name if name is None or name.span.start == tokens.starts[index] else None  # «مدرب الهلال | وسعد الشهري»


_DASHES = ("-", "\N{EN DASH}", "\N{EM DASH}")
_CLOSING = {**dict.fromkeys(_DASHES, _DASHES), "(": (")",)}
_OPENING = frozenset(_CLOSING)


def _between_marks(tokens: Tokens, start: int, closing: Collection[str]) -> Name | None:
    """Read a full name between two dashes or in brackets: «أمين عام النقابة - سامي الطاهر - إن», «المدير (سامي)»."""
    name = read_name(tokens, start)
    if name is None or len(name.parts) == 1 or name.stop >= len(tokens.words):
        return None
    is_whole = name.span.start == tokens.starts[start] and tokens.words[name.stop] in closing
    return name if is_whole else None


def _is_trade(tokens: Tokens, index: int) -> bool:
    """Tell whether what somebody is besides his office stands before his name: «الأديب»."""
    text = tokens.words[index]
    role = role_words()[text]
    return role is not None and word(text).bare.startswith(_ARTICLE) and name_counts(word(text).bare)[0] < _FEW_GIVEN


_FEW_GIVEN = 10


def _opens_construct(tokens: Tokens, index: int) -> bool:
    """Tell whether another role begins that takes what stands behind it: «عميد كلية», «وزير الدفاع»."""
    match = role_words().match(tokens, index)
    if match is None or match.found.definite or match.stop >= len(tokens.words):
        return False
    following = tokens.words[match.stop]
    lexicons = (role_part("part"), role_part("portfolio"), heads())
    return any(lexicon[following] is not None for lexicon in lexicons) or _is_thing(following)


def _is_thing(text: str) -> bool:
    """Tell whether a definite noun is no family name, so that a noun before it is one: «أمين | المستودع»."""
    first = classes_of(text).likeliest
    if first is None or first.part != "noun" or not first.mask & ARTICLE:
        return False
    return not any(name_counts(word(text).bare)[:2])


def _is_closed(tokens: Tokens, index: int) -> bool:
    """Tell whether a comma or the words that begin what was said close an apposition."""
    if index >= len(tokens.words):
        return False
    return tokens.words[index] in _COMMAS or role_part("closing")[tokens.words[index]] is not None


def _name_before(tokens: Tokens, start: int) -> Name | None:
    """Give the name that ends where a role begins: «ديفيد كاردن نائب منسق», «جون كيري وزير الخارجية»."""
    end = start - 1 if start and tokens.words[start - 1] in _COMMAS else start
    named = names_in(tokens)
    names = (named[begin] for begin in range(max(0, end - 7), end - 1) if begin in named)
    return next((name for name in names if name.stop == end and len(name.parts) > 1), None)
