"""
Names built of a noun and what belongs to it: «اللجنة العليا لمكافحة الفساد», «جامعة القاهرة».

A noun that begins a name is followed by a chain that ends in a definite noun («هيئة تنمية الصادرات»), by a name, or by
adjectives where it has the article itself («المديرية العامة»). Behind either stand what it is for («لمكافحة المخدرات»),
nationalities, and where it works («بمنطقة الرياض»).
"""

from functools import lru_cache
from typing import Final

from attrs import evolve, frozen

from arnews.lexicon import Match
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import ARTICLE, OWNED, PLURAL, VERBAL_NOUN, classes_of
from arnews.words import word
from arnews_people.borders import skip_titles
from arnews_people.complements import (
    disagree,
    does_something,
    has_proclitic,
    is_between,
    is_bound,
    is_country,
    is_ours,
    is_place,
    is_relational,
    is_stop,
    is_strange,
    is_things,
    is_verb,
    nationality_of,
    read_adjectives,
    read_nationality,
    skip_and,
    skip_and_another,
    skip_chain,
    skip_described,
    skip_fields,
    skip_name,
    skip_place_or_person,
    skip_purpose,
    skip_seat,
)
from arnews_people.evidence import looks_foreign
from arnews_people.leaders import is_led, is_led_by_somebody, is_of_club, skip_ideals, skip_members
from arnews_people.ministries import skip_ministry, skip_portfolios
from arnews_people.names import names_in
from arnews_people.trade_names import (
    LEAST_PRODUCT,
    ends_title,
    is_product,
    is_published,
    is_with_foreign,
    is_word_for,
)
from arnews_people.words import (
    Body,
    adjectives,
    bodies,
    body_words,
    heads,
    is_nationality,
    nations,
    particles,
    role_part,
    role_words,
)

__all__ = ["Made", "may_be_there", "read_made", "read_own", "speaks_before"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_OF_STATES: Final = ("government", "military", "police", "intelligence")
_LOOSE: Final = ("armed_group", "party", "media")
"""Sorts whose noun with any adjective is often something else: «الحركة التجارية», «الكتلة الهوائية»."""


@frozen
class Made:
    """A name made of a noun and what belongs to it; `learnt` are the tokens of a name that may stand alone later."""

    body: Body
    span: Span
    stop: int
    country: str | None
    rule: str
    learnt: range = range(0)


def _skip_troupe(tokens: Tokens, index: int) -> int:
    """Skip the name of a troupe up to the adjective or the art behind it: «شروق | المسرحية», «أدوار | للمسرح الحر»."""
    words = tokens.words
    for at in range(index, min(index + _LONGEST_TROUPE, len(words))):
        if tokens.begins_line(at) or word(words[at]).kind not in ("word", "quote") or is_verb(words[at]):
            return index
        if at > index and words[at] in body_words("arts"):
            return at + 1
        if at > index and words[at] in body_words("for_art"):
            return read_adjectives(tokens, at + 1)[1]
        if is_stop(words[at]) or role_words()[words[at]] is not None:
            return index
    return index


_LONGEST_TROUPE: Final = 5
_ONLINE: Final = ("company", "media")


def read_own(tokens: Tokens, own: Match[Body]) -> Made:
    """Read a listed name with what goes on it: a nationality, «للأنباء»."""
    country, stop = read_adjectives(tokens, own.stop) if _goes_on(tokens, own) else (None, own.stop)
    country, stop = (country, stop) if stop > own.stop else read_nationality(tokens, own.stop)
    stop = skip_seat(tokens, stop, own.entry)
    rest = _RESTS.get(own.entry.category)
    if rest is not None and stop == own.stop < len(tokens.words) and tokens.words[stop] in body_words(rest):
        stop += 1  # «وكالة شينخوا | للأنباء»
    if own.entry.category == "company" and stop == own.stop:
        stop = _skip_strange(tokens, stop)  # «هيتاشي | زوسن إينوفا»
    span = Span(_beginning(tokens, own), tokens.ends[stop - 1])
    return Made(own.entry, span, stop, own.entry.country or country, "name")


def _skip_strange(tokens: Tokens, start: int) -> int:
    """Skip foreign words that are nobody's name and no place."""
    index = start
    while index < min(start + _LONGEST_STRANGE, len(tokens.words)) and not tokens.begins_line(index):
        if not is_strange(tokens.words[index]) or index in names_in(tokens) or is_place(tokens.words[index]):
            break
        index += 1
    return index


_LONGEST_STRANGE: Final = 3


def _goes_on(tokens: Tokens, own: Match[Body]) -> bool:
    """Tell whether an adjective of the same noun goes on a listed name: «البنك العربي | المتحد», «الترجي | الرياضي»."""
    if own.stop >= len(tokens.words) or tokens.begins_line(own.stop):
        return False
    last, text = tokens.words[own.stop - 1], tokens.words[own.stop]
    if own.entry.category == "armed_group" and text in body_words("side_of"):
        return True  # «ألوية العمالقة | الجنوبية»
    if own.entry.category == "club":
        return text in body_words("club_end")
    if not own.entry.form.startswith(_ARTICLE):
        return _is_of_head(own.entry, text)
    if not (is_relational(last) and is_relational(text)):
        return False
    return word(last).folded.endswith(_TEH_MARBUTA) == word(text).folded.endswith(_TEH_MARBUTA)


def _is_of_head(body: Body, text: str) -> bool:
    """Tell whether an adjective of bodies agrees with the noun that a listed name begins with: «تيار … | الوطني»."""
    head, _, rest = body.form.partition(" ")
    if not rest or body.category not in _DESCRIBED or heads()[head] is None or adjectives()[text] is None:
        return False
    return word(head).folded.endswith(_TEH_MARBUTA) == word(text).folded.endswith(_TEH_MARBUTA)


_DESCRIBED: Final = ("government", "party", "parliament")
_RESTS: Final = {"media": "of_news", "armed_group": "armed", "company": "company_end"}
"""The tables of what goes on a listed name, by its category."""


def _beginning(tokens: Tokens, own: Match[Body]) -> int:
    """Give where a name begins: after its proclitics, and after the first ل of لل."""
    cut = len(own.found.proclitics)
    rest = word(tokens.words[own.start]).bare[cut:]
    is_swallowed = own.entry.form.startswith(_ARTICLE) and rest.startswith(_LAM * 2)
    return tokens.inside(own.start, cut + 1) if is_swallowed else own.span(tokens).start


def read_made(tokens: Tokens, start: int) -> Made | None:
    """Read a name that a noun begins: one with the article, or one in the construct state."""
    head = heads().match(tokens, start)
    if head is None:
        return None
    begin, stop = _beginning(tokens, head), head.stop
    if head.found.definite and (unit := _read_unit(tokens, head, begin)) is not None:
        return unit
    if head.found.definite or head.entry.form.split()[-1].startswith(_ARTICLE):
        made = _read_definite(tokens, head, begin)
        if made is not None or head.stop == start + 1:
            return made
    entries = [head.entry] if stop > start + 1 else list(head.found.entries)
    for body in entries:
        made = _read_construct(tokens, body, begin, stop)
        if made is not None:
            return made
    return None


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Tell whether a plural without the article stands behind a number, which counts it."""
    if index >= len(tokens.words) or tokens.begins_line(index):
        return False
    first = classes_of(tokens.words[index]).likeliest
    return first is not None and first.part == "noun" and bool(first.mask & PLURAL) and not first.mask & ARTICLE


def _is_station(tokens: Tokens, begin: int, stop: int) -> bool:
    """Tell whether a name that begins here is that of a police station."""
    return any(tokens.words[index] in body_words("station") for index in range(tokens.at(begin), stop + 1))


def _read_unit(tokens: Tokens, head: Match[Body], begin: int) -> Made | None:
    """Read a unit of an army, its number and its arm: «الفرقة | 16 | مشاة», «اللواء الميكانيكي | 72»."""
    unit = next((one for one in head.found.entries if one.takes == "unit"), None)
    words, index = tokens.words, head.stop
    if unit is None or index >= len(words) or head.stop > head.start + 1:
        return None
    index += words[index] in body_words("arm_definite")
    if index >= len(words):
        return None
    if word(words[index]).kind == "number":
        after = index + 1
        is_told = not _is_counted(tokens, after)
    elif words[index] in body_words("ordinal"):
        after = index + 1
        after += after < len(words) and words[after] in body_words("ordinal_end")
        is_told = unit.form not in body_words("unit_of_pupils")
    else:
        return None
    arm = body_words("arm").match(tokens, after)
    if arm is None and not is_told:
        return None  # «الفرقة الثانية», «حضر اللواء 3 اجتماعات»
    country, after = read_nationality(tokens, after if arm is None else arm.stop)
    return Made(unit, Span(begin, tokens.ends[after - 1]), after, country, "definite")


def _read_definite(tokens: Tokens, head: Match[Body], begin: int) -> Made | None:
    """Read a noun with the article and what makes a name of it: «اللجنة العليا لمكافحة الفساد»."""
    is_phrase = head.stop > head.start + 1
    if head.entry.form in body_words("undefined") or head.entry.takes in ("market", "unit"):
        return None
    if head.entry.takes == _BY_NATION and not _is_of_nation(tokens, head):
        return None
    country, after = read_adjectives(tokens, head.stop)
    is_apart = is_phrase and country is not None and disagree(tokens.words[head.stop - 1], tokens.words[head.stop])
    if is_apart:
        country, after = None, head.stop  # «مدير المخابرات العامة | السوداني»
    if country is not None and head.entry.form in body_words("art"):
        return None  # «المسرح الموريتاني»
    if (
        head.entry.form in body_words("interest")
        and after > head.stop
        and tokens.words[head.stop] in body_words("of_all")
    ):
        return None  # «المصلحة العامة»
    if head.entry.only is not None and (after == head.stop or not _is_of_bodies(tokens.words[head.stop])):
        return None  # «الجهاز الهضمي»
    if not is_phrase and (country is None or _is_plural_company(tokens, head)) and _names_several(tokens, head, after):
        return None
    if head.entry.category == "ministry" and not (country and _is_ministry(tokens, head)):
        return None
    is_force = not is_phrase and head.entry.takes == "nation" and head.entry.category == "military"
    if is_force and country is None and after > head.stop and adjectives()[tokens.words[head.stop]] is None:
        return None  # «القوات الظلامية»
    if after > head.stop or is_phrase:
        if is_phrase or head.entry.category not in _OF_STATES or country is None:
            whole = max(
                skip_purpose(tokens, after), skip_members(tokens, after, head.entry)
            )  # not «الحكومة التركية | للقيام»
            is_for = whole == after > head.stop and head.entry.category in _FOR_THINGS
            after = _skip_things(tokens, after) if is_for else whole
            if whole == after and is_phrase:
                after = max(_skip_charge(tokens, after, head.entry), _skip_trades(tokens, head))
        after = skip_seat(tokens, after, head.entry)
        more, after = (None, after) if is_apart else read_nationality(tokens, after)
        country = country or more
        is_court = head.entry.category == "court" and after < len(tokens.words)
        after += is_court and tokens.words[after] in body_words("ordinal")  # «المحكمة الكبرى الجنائية | الثالثة»
    is_body = is_phrase and head.entry.category in (*_OF_STATES, "court", "parliament", "presidency", "body")
    is_bare = after == head.stop and not is_body
    if is_bare and (not speaks_before(tokens, head.start) or _is_titled(tokens, head.start)):
        return None  # «قال | اللواء»
    if is_bare and after < len(tokens.words) and _agrees(tokens, head.start, after):
        after += 1  # «قالت الشرطة | المحلية»
    return Made(head.entry, Span(begin, tokens.ends[after - 1]), after, country, "definite")


_RUN: Final = ("body", "education", "company", "ngo")
"""Sorts of bodies that others run, so that who runs them is no other body."""
_FOR_THINGS: Final = ("body", "company", "ngo")


def _skip_things(tokens: Tokens, index: int) -> int:
    """Skip the things that a body is for: «الهيئة القومية | للأنفاق»."""
    bare = word(tokens.words[index]).bare if index < len(tokens.words) else ""
    if not bare.startswith(_LAM * 2) or not is_things(bare[2:]):
        return index
    return skip_and(tokens, index + 1)


def _skip_trades(tokens: Tokens, head: Match[Body]) -> int:
    """Skip the trades that «and» joins to that of a chamber: «غرفة التجارة | والصناعة»."""
    is_chain = not word(tokens.words[head.start]).bare.startswith(_ARTICLE) and head.entry.category == "body"
    return skip_fields(tokens, head.stop) if is_chain else head.stop


def _skip_charge(tokens: Tokens, index: int, body: Body) -> int:
    """
    Skip what an office has charge of that is nothing without it: «الإدارة العامة | للإطفاء».

    An office has any field, a committee what is held: «اللجنة العليا | للمهرجان».
    """
    bare = word(tokens.words[index]).bare if index < len(tokens.words) and not tokens.begins_line(index) else ""
    if not bare.startswith(_LAM * 2) or len(bare) < LEAST_PRODUCT:
        return index
    noun = bare[2:]
    if body.form in body_words("committee").forms:
        return read_adjectives(tokens, index + 1)[1] if noun in body_words("event") else index
    first = classes_of(noun).likeliest
    is_noun = first is not None and first.part == "noun" and first.form != "participle" and not first.mask & OWNED
    if body.form not in body_words("general").forms or not is_noun or role_words()[noun] or nations()[noun]:
        return index
    inner = heads()[noun]
    if inner is not None and inner.entries and all(one.category not in _OF_STATES for one in inner.entries):
        return index
    return skip_fields(tokens, read_adjectives(tokens, index + 1)[1])


_BY_NATION: Final = "nationality"
_ELSEWHERE: Final = (_BY_NATION, "market", "unit")
"""What no chain follows."""


def _is_of_nation(tokens: Tokens, head: Match[Body]) -> bool:
    """Tell whether the adjective of a country follows a noun at once: «الأمن | الصومالي»."""
    return head.stop < len(tokens.words) and nationality_of(tokens.words[head.stop]) is not None


def _is_of_bodies(text: str) -> bool:
    """Tell whether an adjective is one of bodies or countries: «الجهاز القضائي»."""
    return adjectives()[text] is not None or nationality_of(text) is not None


def _agrees(tokens: Tokens, noun: int, index: int) -> bool:
    """Tell whether an adjective that describes a body agrees with its noun."""
    text = tokens.words[index]
    if text not in body_words("local"):
        return False
    feminine = word(tokens.words[noun]).folded.endswith(_TEH_MARBUTA) or bool(_plural(tokens.words[noun]))
    return feminine == word(text).folded.endswith(_TEH_MARBUTA)


def _plural(text: str) -> int:
    first = classes_of(text).likeliest
    return first.mask & PLURAL if first is not None else 0


def _is_ministry(tokens: Tokens, head: Match[Body]) -> bool:
    """Tell «الخارجية الأمريكية», the ministry, from «السياسة الخارجية الأمريكية» and «وزير الخارجية الأمريكي»."""
    if not word(tokens.words[head.stop]).folded.endswith(_TEH_MARBUTA):
        return False
    before = tokens.words[head.start - 1] if head.start else ""
    first = classes_of(before).likeliest if before else None
    is_noun = first is not None and first.part == "noun" and bool(first.mask & (ARTICLE | OWNED))
    return not is_noun and not (before and role_words()[before])


def _is_plural_company(tokens: Tokens, head: Match[Body]) -> bool:
    """Tell whether companies of a country are told of, which are no body: «الشركات اليابانية»."""
    first = classes_of(tokens.words[head.start]).likeliest
    return head.entry.category == "company" and first is not None and bool(first.mask & PLURAL)


def _names_several(tokens: Tokens, head: Match[Body], after: int) -> bool:
    """Tell whether a noun with the article and its adjectives tell of a sort and name no body: «المدارس الأهلية»."""
    category = head.entry.category
    if category in _OF_STATES:
        return False
    if _are_several(tokens.words[head.start]) and category != "armed_group":
        return True
    is_sorted = category == "education" or head.entry.form in body_words("hospital").forms
    if is_sorted and after == head.stop + 1 and tokens.words[head.stop] in body_words("school"):
        return True
    if head.entry.takes == "name" and category == "body":
        return skip_purpose(tokens, after) == after
    return category in _LOOSE and after > head.stop and adjectives()[tokens.words[head.stop]] is None


def _are_several(text: str) -> bool:
    """Tell whether a noun of bodies is in the plural; one in ة is so of people alone: «الشبكة» is one network."""
    first = classes_of(text).likeliest
    return first is not None and bool(first.mask & PLURAL) and not word(text).folded.endswith(_TEH_MARBUTA)


def _read_construct(tokens: Tokens, body: Body, begin: int, stop: int) -> Made | None:
    """Read a noun in the construct state and what it takes: «جامعة القاهرة», «شركة سيمنز», «حزب العمال»."""
    if stop >= len(tokens.words) or body.takes in _ELSEWHERE or body.never.match(tokens, stop) is not None:
        return None
    if body.category in _LOOSE and _only_describes(body.form, tokens.words[stop]):
        return None  # «حركة | دؤوبة»
    is_named = word(tokens.words[stop]).kind == "quote" or looks_foreign(tokens.words[stop])
    is_only = body.only is not None and body.only[tokens.words[stop]] is None and bodies().match(tokens, stop) is None
    if is_only and not (is_named and body.category == "armed_group"):
        return None
    if body.form in body_words("site"):
        if not _nests(tokens.words[stop]) and read_made(tokens, stop) is not None:
            return None  # «موقع | البورصة التونسية»
        own = bodies().match(tokens, stop)
        if own is not None and not own.found.cut and own.entry.category in _ONLINE:
            return Made(body, Span(begin, tokens.ends[own.stop - 1]), own.stop, None, "construct")  # «موقع فيسبوك»
    if body.form in body_words("agency") and (after := _skip_agency(tokens, stop)) > stop:
        return Made(body, Span(begin, tokens.ends[after - 1]), after, None, "construct")  # «وكالة | وفا»
    if body.form in body_words("troupe") and (after := _skip_troupe(tokens, stop)) > stop:
        return Made(evolve(body, category="body"), Span(begin, tokens.ends[after - 1]), after, None, "construct")
    force = _force(tokens, body, begin, stop)
    if force is not None:
        return force
    inner = bodies().match(tokens, stop)
    is_listed = inner is not None and not inner.found.cut
    is_company = is_listed and inner is not None and body.category == inner.entry.category == "company"
    is_company = is_company and not _plural(body.form)  # «شركات | طيران الإمارات والاتحاد»
    is_party = is_listed and inner is not None and body.form in body_words("party") and inner.entry.category == "party"
    if is_party and inner is not None and inner.stop > stop + 1:
        return Made(body, Span(begin, tokens.ends[inner.stop - 1]), inner.stop, None, "construct")
    if is_listed and inner is not None and not is_company and inner.stop > stop + 1 and heads()[tokens.words[stop]]:
        return None  # «جماعة | هيئة تحرير الشام»
    country: str | None = None
    learnt = range(0)
    if is_led_by_somebody(tokens, body, begin, stop):
        return None
    if body.form in body_words("run_by") and is_of_club(tokens, stop):
        return None  # «إدارة | نادي صحار», «مجلس إدارة | الترجي»
    inner_head = heads()[tokens.words[stop]] if body.form in body_words("managing") else None
    is_run = inner_head is not None and any(one.category in _RUN for one in inner_head.entries)
    is_bare = inner_head is not None and not (inner_head.cut or inner_head.definite)
    if is_run and is_bare and skip_chain(tokens, stop + 1) > stop + 1:
        return None  # «إدارة | هيئة المناطق الاقتصادية»
    if body.form in body_words("show") and word(tokens.words[stop]).kind == "quote":
        return None  # «برنامج | "غرفة الأخبار"»
    if body.takes == "portfolio":
        after = skip_ministry(tokens, stop)
    elif body.takes == "nation" and body.category == "ministry":
        is_said = begin == tokens.starts[stop - 1] and _says(tokens, stop - 2)
        if not is_said or word(body.form).bare.startswith(_ARTICLE) or not _is_ground(tokens, stop):
            return None
        after = stop + 1  # «أكدت | صحة غزة»
    elif body.takes == "nation":
        if body.category == "government" and role_words()[tokens.words[stop]]:
            country, _ = read_adjectives(tokens, stop + 1)
            return Made(body, Span(begin, tokens.ends[stop - 1]), stop, country, "of_role")
        after = skip_place_or_person(tokens, stop)
        if after == stop and body.form in body_words("court_of").forms and _may_be_seat(tokens, stop):
            after = stop + 1  # «محكمة جنايات | المنصورة»
    elif is_listed and inner is not None and body.category == inner.entry.category and _has_own_name(inner):
        after = inner.stop  # «صحيفة | يديعوت أحرونوت»
    elif is_company and inner is not None:
        after = inner.stop  # «شركة | هيونداي روتم»
        after += after < len(tokens.words) and not tokens.begins_line(after) and looks_foreign(tokens.words[after])
    else:
        after = stop if body.form in body_words("site") else skip_chain(tokens, stop)
        if body.takes == "name" and after > stop and not _is_titled(tokens, stop):
            whole = skip_and_another(tokens, after, body)
            is_whole = after > stop + 1 and nationality_of(tokens.words[after - 1]) is not None
            is_inner = after > stop + 1 and heads()[tokens.words[stop]] is not None  # «مكتب إدارة الكوارث»
            is_office = body.form in body_words("office") and (is_inner or skip_portfolios(tokens, stop) == after)
            after = (
                after
                if is_office
                or is_whole
                or is_bound(tokens, whole)
                or (body.form in body_words("research") and is_product(tokens, after))
                or _is_of_people(tokens, stop, after)
                or (body.form in body_words("alliance") and (after > stop + 1 or is_led(tokens, begin, stop)))
                else stop
            )
        if after == stop:
            after = skip_name(tokens, stop)
            if body.category == "media" and after == stop + 1 and _are_of_it(tokens, after):
                return None  # «شبكة | بارون المخدرات»
            if body.category == "government" and after == stop + 3 and word(tokens.words[stop]).kind == "word":
                after = stop + 1  # «رئيس بلدية سيفيرودونيتسك | أولكسندر ستريوك»
            if after == stop and body.form in body_words("bank") and _is_somebody_alone(tokens, stop):
                after = stop + 1  # «بنك فيصل»
            if after == stop and body.category == "company" and _is_of_field(tokens, stop):
                after = stop + 2  # «شركة كهرباء قاديشا»
            if after > stop and body.category in ("company", "media", "club", "party", "armed_group"):
                learnt = range(stop, after) if after == stop + 1 and looks_foreign(tokens.words[stop]) else range(0)
        if after == stop:
            after = skip_place_or_person(tokens, stop)
        if after == stop and body.form in body_words("house") and is_published(tokens, begin, stop):
            after = stop + 1  # «صدر عن دار | الساقي»
        if after == stop and body.category == "company" and is_with_foreign(tokens, stop):
            after = stop + 2  # «شركة السويدي | إلكتريك»
        if body.category == "media" and after == stop + 1 and after < len(tokens.words):
            after += ends_title(tokens, stop)
        if after == stop and body.takes == "title" and _is_title(tokens, stop):
            after = stop + 1  # «قناة | الإخبارية»
        is_noun = body.category == "media" and _are_of_it(tokens, stop + 1)  # «شبكة | بارون المخدرات»
        if (
            after == stop
            and not is_noun
            and body.form in body_words("movement")
            and _is_called(tokens, stop)
            and not _only_describes(body.form, tokens.words[stop])
        ):
            after = stop + 1  # «حركة | رشاد»
        if after == stop and body.takes == "title" and _is_called(tokens, stop):
            after = stop + 1  # «قناة | بلقيس»
        if after == stop and body.category in _NAMED_BY_WORD and is_word_for(tokens, stop, body):
            after = stop + 1  # «شركة ألفا | للاستثمارات»
        if after == stop and body.category == "ngo" and is_ours(tokens.words[stop]):
            after = stop + 1  # «منظمة بلدنا»
    if after == stop or (_is_plural_seat(body, tokens, stop) and after == stop + 1):
        return None  # «أحد مستشفيات | بيروت»
    nation = nations().match(tokens, stop)
    if nation is not None and nation.stop == after and not is_nationality(nation.found):
        country = nation.entry[0]
    if body.category == "party" and after == stop + 1:
        after = skip_ideals(tokens, after)  # «حزب التقدم | والاشتراكية»
    if body.takes != "portfolio":
        after = skip_and_another(tokens, after, body)
        after += 2 if does_something(tokens, after) else int(is_between(tokens, after))
    is_described = after < len(tokens.words) and tokens.words[after] in body_words("describing")
    if body.form in body_words("fight").forms or (body.takes == "chain" and not is_described):
        after = skip_described(tokens, after)
    if after < len(tokens.words) and tokens.words[after] in body_words("which") and _is_station(tokens, begin, stop):
        after += 1  # «قسم شرطة المنتزه | أول»
    noun = after
    if body.form in body_words("hospital").forms and after < len(tokens.words) and may_be_there(tokens, after):
        after += 1  # «مستشفى الحوادث | أبوسليم»
    more, after = read_adjectives(tokens, after)
    country = country or more
    if body.takes != "portfolio":
        after = skip_fields(tokens, after) if after > noun else after
        is_foreign = (
            more is not None
            and body.category != "company"
            and _is_deed_next(tokens, after)
            and skip_name(tokens, stop) == noun > stop
        )
        is_deputy = is_foreign or (tokens.at(begin) > 0 and tokens.words[tokens.at(begin) - 1] in body_words("deputy"))
        after = skip_seat(tokens, after if is_deputy else skip_purpose(tokens, after), body)
        is_named_for = body.category == "company" or body.form in body_words("research")
        if is_named_for and after == noun and is_product(tokens, after):
            after += 1  # «شركة مصر | للألومنيوم», «مركز العزم | للبيوتكنولوجيا»
        if body.category == "company" and after < len(tokens.words):
            after += tokens.words[after] in body_words("company_end")  # «مجموعة طلعت مصطفى | القابضة»
        more, after = read_nationality(tokens, after)
        country = country or more
    else:
        after = skip_seat(tokens, after, body)
    return Made(body, Span(begin, tokens.ends[after - 1]), after, country, "construct", learnt)


@lru_cache(maxsize=1 << 12)
def _only_describes(noun: str, text: str) -> bool:
    """Tell whether a word with the feminine ending describes a feminine noun without the article: «دؤوبة»."""
    first = classes_of(text).likeliest
    if first is None or word(text).bare.startswith(_ARTICLE) or first.part not in ("noun", "adjective"):
        return False
    return word(noun).folded.endswith(_TEH_MARBUTA) and word(text).bare.endswith(_MARBUTA)


_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"


def _is_deed_next(tokens: Tokens, index: int) -> bool:
    """Tell whether what somebody does next stands behind «ل»: «لتدريب الأطباء», not «لمناخ الأعمال»."""
    bare = word(tokens.words[index]).bare if index < len(tokens.words) else ""
    if not bare.startswith(_LAM) or bare.startswith(_LAM * 2):
        return False
    first = classes_of(bare[1:]).likeliest
    return first is not None and bool(first.mask & VERBAL_NOUN)


def _is_plural_seat(body: Body, tokens: Tokens, index: int) -> bool:
    """Tell whether several hospitals or schools and their town are told of, which are no body."""
    first = classes_of(body.form).likeliest
    is_several = first is not None and bool(first.mask & PLURAL) and body.form not in body_words("moving")
    return is_several and body.category in ("body", "education") and is_place(tokens.words[index])


def _are_of_it(tokens: Tokens, index: int) -> bool:
    """Tell whether definite things stand at a token, so that the word before is the noun of them."""
    first = classes_of(tokens.words[index]).likeliest if index < len(tokens.words) else None
    return first is not None and first.part == "noun" and bool(first.mask & ARTICLE and first.mask & PLURAL)


def _may_be_seat(tokens: Tokens, index: int) -> bool:
    """Tell whether a word with the article may be the town of a court: «محكمة جنايات | المنصورة»."""
    text = tokens.words[index]
    is_definite = word(text).kind == "word" and word(text).bare.startswith(_ARTICLE)
    return is_definite and not is_stop(text) and not is_relational(text) and text not in body_words("describing")


def _has_own_name(own: Match[Body]) -> bool:
    """Tell whether a listed paper or group has a name without its noun: «صحيفة | يديعوت أحرونوت», «حزب | كاديما»."""
    if own.entry.category == "club":
        return True  # «نادي | ظفار»
    is_such = own.entry.category in ("media", "party", "armed_group")
    return is_such and own.entry.takes is None and heads()[own.entry.form.split()[0]] is None


def _is_title(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective with the article stands behind «قناة», which has none, so that it is its name."""
    text = tokens.words[index]
    is_definite = word(text).kind == "word" and word(text).bare.startswith(_ARTICLE)
    return is_definite and is_relational(text) and nationality_of(text) is None and not tokens.begins_line(index)


def _is_called(tokens: Tokens, index: int) -> bool:
    """Tell whether a name of one word stands at a token, of nobody here and no place."""
    text = tokens.words[index]
    first = classes_of(text).likeliest
    if first is None or first.part != "name" or is_place(text) or has_proclitic(text) or is_stop(text):
        return False
    if text in body_words("letter"):
        return False
    name, own = names_in(tokens).get(index), bodies().match(tokens, index)
    return own is None and (name is None or name.stop == index + 1) and nations()[text] is None


_NAMED_BY_WORD: Final = ("company", "ngo")


def _skip_agency(tokens: Tokens, index: int) -> int:
    """Skip the short name of an agency, and «للأنباء»."""
    own = bodies().match(tokens, index)
    if own is None or own.found.cut or all(one.takes != "agency" for one in own.found.entries):
        return index
    is_news = own.stop < len(tokens.words) and tokens.words[own.stop] in body_words("of_news")
    return own.stop + is_news


def _force(tokens: Tokens, body: Body, begin: int, stop: int) -> Made | None:
    """Read the forces of a body: «قوات | خفر السواحل», «قوات | جيش الاحتلال»."""
    if body.category != "military" or body.form not in body_words("force"):
        return None
    own = bodies().match(tokens, stop)
    if own is None and _nests(tokens.words[stop]):
        return None
    inner = read_made(tokens, stop) if own is None else read_own(tokens, own)
    if inner is None or inner.span.start > tokens.starts[stop] or inner.body.category not in _FORCES:
        return None
    return evolve(inner, body=body, span=Span(begin, inner.span.end), rule="construct", learnt=range(0))


@lru_cache(maxsize=1 << 12)
def _nests(text: str) -> bool:
    """Tell whether a noun of bodies takes another body itself, so that one after the other would nest without end."""
    head = heads()[text]
    forms = [one.form for one in head.entries] if head is not None else []
    return any(form in body_words("site") or form in body_words("force") for form in forms)


_FORCES: Final = ("military", "police", "igo")


def _is_titled(tokens: Tokens, index: int) -> bool:
    """Tell whether a title or what begins a name stands there: «مستشفى الملك فيصل», «مستشفى ابن سينا»."""
    return skip_titles(tokens, index) > index or tokens.words[index] in particles()


def _is_of_field(tokens: Tokens, index: int) -> bool:
    """Tell whether a field and a name that nobody knows stand at a token: «كهرباء قاديشا»."""
    if index + 1 >= len(tokens.words) or tokens.words[index] not in body_words("purpose"):
        return False
    return is_place(tokens.words[index + 1]) or looks_foreign(tokens.words[index + 1])


def _is_somebody_alone(tokens: Tokens, index: int) -> bool:
    """Tell whether one name stands at a token and no second one behind it."""
    first = classes_of(tokens.words[index]).likeliest
    if first is None or first.part != "name" or has_proclitic(tokens.words[index]):
        return False
    after = classes_of(tokens.words[index + 1]).likeliest if index + 1 < len(tokens.words) else None
    return after is None or after.part != "name"


def may_be_there(tokens: Tokens, index: int) -> bool:
    """Tell whether a word without the article is the place that a hospital is in: «مركز جراحة القلب | تاجوراء»."""
    text = tokens.words[index]
    if word(text).kind != "word" or word(text).bare.startswith(_ARTICLE) or has_proclitic(text) or is_stop(text):
        return False
    return is_place(text) or (looks_foreign(text) and not is_verb(text))


def _is_of_people(tokens: Tokens, start: int, after: int) -> bool:
    """Tell whether a chain is those who do something in a country: «شبكة | أطباء السودان»."""
    if after != start + 2 or not is_country(tokens, start + 1):
        return False
    first = classes_of(tokens.words[start]).likeliest
    return first is not None and first.part == "noun" and bool(first.mask & PLURAL) and not first.mask & VERBAL_NOUN


def _says(tokens: Tokens, index: int) -> bool:
    """Tell whether she says something: «أكدت»."""
    return (
        index >= 0
        and role_part("speech")[tokens.words[index]] is not None
        and word(tokens.words[index]).bare.endswith(_TEH)
    )


def _is_ground(tokens: Tokens, index: int) -> bool:
    """Tell whether a country or a place stands at a token."""
    return is_country(tokens, index) or is_place(tokens.words[index])


def speaks_before(tokens: Tokens, start: int) -> bool:
    """Tell whether a verb of saying stands right before: «قالت | الشرطة»."""
    return start > 0 and role_part("speech")[tokens.words[start - 1]] is not None
