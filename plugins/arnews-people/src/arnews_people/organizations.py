"""
How the name of an organisation is built: a name of its own, or a noun and all that belongs to it.

A noun that begins a name is followed by a chain that ends in a definite noun («هيئة تنمية الصادرات»), by a name, or by
adjectives where it has the article itself («المديرية العامة»). Behind either stand what it is for («لمكافحة المخدرات»),
nationalities, and where it works («بمنطقة الرياض»). Names that a text has given once with their noun or in brackets
(«شركة سيمنز», «(أونروا)») are known again where they stand alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any, Final

from attrs import evolve, frozen

from arnews.document import Annotation, Document
from arnews.lexicon import Match
from arnews.segmentation import segment, word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens, word
from arnews.word_classes import ADJECTIVE, ARTICLE, FINITE_VERB, OWNED, PLURAL, VERBAL_NOUN, classes_of
from arnews_people.evidence import among, looks_foreign, stem
from arnews_people.grounds import place_tokens
from arnews_people.names import is_namesake, names_in, read_name, skip_titles
from arnews_people.outlets import find_outlets
from arnews_people.value import Organization
from arnews_people.words import (
    Body,
    adjectives,
    bodies,
    body_words,
    heads,
    is_nationality,
    name_counts,
    nations,
    particles,
    peoples,
    role_part,
    role_words,
    sport_words,
)

__all__ = ["find_organizations", "read_organization"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_PLURAL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"
_CHAIN: Final = 3
"""Nouns between the head and the definite one that ends the chain."""
_MOST_ADJECTIVES: Final = 4
_OF_STATES: Final = ("government", "military", "police", "intelligence")
_LOOSE: Final = ("armed_group", "party", "media")
"""Sorts whose noun with any adjective is often something else: «الحركة التجارية», «الكتلة الهوائية»."""
_NAMED_AFTER: Final = ("club", "company", "media")
"""Sorts that have the names of people."""
_NAMED_AFTER_PLACES: Final = ("company", "media")
_LONGEST_QUOTED: Final = 6
_NEAR: Final = 12
"""How many tokens away two words of sport make a club of a name."""
_SEVERAL: Final = 4
"""Names of clubs in a text that speak of sport together."""
_USUAL: Final = 4.0
"""Zipf: a word in quote marks that is more usual than this is no name."""
_SPORTING: Final = 5
"""… or one of them, where the whole text has so many."""


@frozen
class _Made:
    """A name made of a noun and what belongs to it; `learnt` are the tokens of a name that may stand alone later."""

    body: Body
    span: Span
    stop: int
    country: str | None
    rule: str
    learnt: range = range(0)


def find_organizations(doc: Document) -> list[Annotation[Organization]]:
    """Give the organisations named in a document, the longest where they overlap."""
    tokens = doc.tokens
    found: list[Annotation[Organization]] = []
    learnt: dict[str, Body] = {}
    taken: set[int] = set()
    stop = 0
    people = _people(tokens)
    own = {index: one for index, one in _own_names(tokens).items() if not _is_somebody(tokens, one, people)}
    sport = _speaking_of_sport(tokens, own)
    grounds = place_tokens(doc)
    periods = doc.layer("times", ())
    for index in sorted({*own, *heads().hits(tokens)}):
        if index < stop or (index in own and (is_namesake(tokens, index) or _is_no_body(tokens, own[index], periods))):
            continue
        listed = own.get(index)
        is_ground = listed is not None and grounds.get(index, 0) >= listed.stop and listed.entry.takes != "quoted"
        if listed is not None and is_ground and listed.entry.category in _NAMED_AFTER_PLACES:
            listed = None  # «الفاشر والجزيرة»
        several = _read_bracketed(tokens, index)
        if several:
            found += several
            stop = tokens.at(several[-1].span.end - 1) + 1
            taken.update(range(index, stop))
            continue
        one = _read(tokens, index, listed, sport, grounds)
        if one is None:
            continue
        made, annotation, after = one
        found.append(annotation)
        taken.update(range(index, after))
        stop = after
        for place in made.learnt:
            if (folded := word(tokens.words[place]).folded) not in people:
                learnt.setdefault(folded, made.body)
        if annotation.value.acronym is not None:
            learnt.setdefault(word(doc[annotation.value.acronym]).folded, made.body)
    outlets = [one for one in find_outlets(tokens, grounds) if taken.isdisjoint(range(one.start, one.stop))]
    taken.update(index for one in outlets for index in range(one.start, one.stop))
    told = [one.annotation for one in outlets]
    again = [*told, *_again(tokens, learnt, taken), *_banks_again(tokens, found, taken)]
    return sorted([*found, *again], key=lambda one: one.span) if again else found


def _is_no_body(tokens: Tokens, own: Match[Body], periods: Sequence[Annotation[Any]]) -> bool:
    """Tell whether a listed name is that of a month or of what is quoted here: «نيسان الماضي», «مؤشر ناسداك»."""
    if own.entry.category != "company":
        return False
    if own.stop == own.start + 1 and _is_in(tokens.starts[own.start], periods):
        return True
    before = own.start - 1
    if before >= 0 and word(tokens.words[before]).kind == "quote":
        before -= 1
    return before >= 0 and tokens.words[before] in body_words("quoted")


def _is_in(place: int, periods: Sequence[Annotation[Any]]) -> bool:
    """Tell whether a place lies in one of some time expressions, which are in order."""
    at = bisect_right(periods, place, key=lambda one: one.span.start) - 1
    return at >= 0 and place < periods[at].span.end


def _read_bracketed(tokens: Tokens, start: int) -> list[Annotation[Organization]]:
    """Read the names in brackets of their own behind a noun in the plural: «شركات (زين) و(عقارات ك)»."""
    head = heads().match(tokens, start)
    first = classes_of(tokens.words[start]).likeliest
    if head is None or first is None or not first.mask & PLURAL or head.entry.category != "company":
        return []
    found = []
    index = head.stop
    words = tokens.words
    while index < len(words) and words[index] == "(":
        stop = next(
            (place for place in range(index + 1, min(index + _LONGEST_QUOTED, len(words))) if words[place] == ")"), 0
        )
        if stop <= index + 1:
            break
        span = tokens.span(index + 1, stop)
        found.append(Annotation("organizations", span, Organization("company", None, None), "people.bracketed"))
        index = stop + 1
        if index < len(words) and word(words[index]).folded == _WAW:
            index += 1
    return found if len(found) > 1 else []


def _people(tokens: Tokens) -> frozenset[str]:
    """Give the folded words of names of two words or more that evidence finds: «جاك شيراك»."""
    full = [name for name in names_in(tokens).values() if name.stop > name.start + 1]
    return frozenset(word(text).folded for name in full for text in tokens.words[name.start : name.stop])


def _is_somebody(tokens: Tokens, own: Match[Body], people: Set[str]) -> bool:
    """Tell whether a listed name of one word is that of somebody in the text: «جاك شيراك … شيراك», no club."""
    if own.stop > own.start + 1 or own.entry.category not in _NAMED_AFTER or not people:
        return False
    return not people.isdisjoint(stem(tokens.words[own.start]))


def _again(tokens: Tokens, learnt: dict[str, Body], taken: set[int]) -> Iterator[Annotation[Organization]]:
    """Give the later mentions of names that the text gave with their noun before, of short names in brackets."""
    for index in among(tokens.words, learnt):
        if index not in taken and not is_namesake(tokens, index):
            body = learnt[word(tokens.words[index]).folded]
            yield Annotation(
                "organizations", tokens.span(index, index + 1), Organization(body.category, None, None), "people.again"
            )


def _banks_again(
    tokens: Tokens, found: Sequence[Annotation[Organization]], taken: Set[int]
) -> Iterator[Annotation[Organization]]:
    """Give «المركزي» where it stands as a noun in a text that has named the central bank in full."""
    banks = [one for one in found if tokens.words[tokens.at(one.span.end - 1)] in body_words("short")]
    for index, text in enumerate(tokens.words) if banks else ():
        short = body_words("short")[text]
        if short is None or index in taken or tokens.starts[index] < banks[0].span.start or not index:
            continue
        before = classes_of(tokens.words[index - 1]).likeliest
        if before is not None and before.mask & (ARTICLE | OWNED):
            continue  # «التدريب المركزي»
        country, stop = _nationalities(tokens, index + 1)
        span = Span(tokens.place(index, short.cut), tokens.ends[stop - 1])
        yield Annotation("organizations", span, Organization(banks[0].value.category, country, None), "people.again")


def read_organization(tokens: Tokens, start: int) -> tuple[Annotation[Organization], int] | None:
    """Read one organisation; gives it and the token after it."""
    own = _own_names(tokens)
    one = _read(tokens, start, own.get(start), _speaking_of_sport(tokens, own), {})
    return one[1:] if one is not None else None


def _own_names(tokens: Tokens) -> dict[int, Match[Body]]:
    """Give the names that a list has, by the token that they begin in."""
    lexicon = bodies()
    found = {index: match for index in lexicon.hits(tokens) if (match := lexicon.match(tokens, index)) is not None}
    return {
        index: one
        for index, one in found.items()
        if not (one.found.cut and one.stop == index + 1)
        or not _is_whole(tokens.words[index], len(one.found.proclitics))
    }


@lru_cache(maxsize=1 << 13)
def _is_whole(text: str, cut: int) -> bool:
    """Tell whether a form is a word of its own, more usual than the name in it: «وفيات»."""
    bare = word(text).bare
    return word_frequency(bare) > max(word_frequency(bare[cut:]), _RARE)


_RARE: Final = 3.0
"""Zipf: a form that looks like «و» and a name is seldom a more usual word of its own."""


def _read(
    tokens: Tokens, start: int, own: Match[Body] | None, sport: Sequence[int], grounds: Mapping[int, int]
) -> tuple[_Made, Annotation[Organization], int] | None:
    if own is not None and own.entry.takes == "sport" and not _is_sport(tokens, own, sport):
        others = own.found.entries if own.stop == own.start + 1 else ()
        quoted = next((body for body in others if body.takes == "quoted"), None)
        own = evolve(own, entry=quoted) if quoted is not None else None
    if own is not None and own.entry.takes == "quoted" and not _is_told(tokens, own):
        own = None
    made = _read_own(tokens, own) if own is not None else None
    if own is None or own.stop == start + 1 or _has_purpose(tokens, own):
        longer = _read_made(tokens, start)
        if longer is not None and (made is None or longer.stop > made.stop):
            made = longer
    if made is None or (made.body.district and start + 1 in grounds):
        return None  # «مديرية رازح»
    made = _with_quoted(tokens, _with_owner(tokens, _with_place(tokens, start, made, grounds)))
    acronym, after = _acronym(tokens, made.stop)
    value = Organization(made.body.category, made.country, acronym)
    return made, Annotation("organizations", made.span, value, f"people.{made.rule}"), after


def _has_purpose(tokens: Tokens, own: Match[Body]) -> bool:
    """Tell whether a listed name that ends in an adjective goes on: «الاتحاد الآسيوي | لكرة اليد»."""
    return _is_relational(tokens.words[own.stop - 1]) and _purpose(tokens, own.stop) > own.stop


def _with_owner(tokens: Tokens, made: _Made) -> _Made:
    """
    Add whose part a body is, behind ل: «اللجنة التنفيذية | للجنة الأولمبية الدولية», «منظمة الأغذية | للأمم المتحدة».

    Not behind one of a state, a paper or a company, which may have told that body something.
    """
    if made.body.category not in _PARTS or made.stop + 1 >= len(tokens.words):
        return made
    text = word(tokens.words[made.stop]).bare
    own = bodies().match(tokens, made.stop) if text.startswith(_LAM * 2) else None
    if own is None or own.stop < made.stop + 2 or own.entry.category not in _WHOLES:
        return made
    return evolve(made, span=Span(made.span.start, tokens.ends[own.stop - 1]), stop=own.stop)


_PARTS: Final = ("body", "igo", "ngo")
_WHOLES: Final = ("body", "igo")


def _with_place(tokens: Tokens, start: int, made: _Made, grounds: Mapping[int, int]) -> _Made:
    """Add the rest of a place's name that a name ends in: «بورصة الدار | البيضاء»."""
    stop = max((grounds.get(index, 0) for index in range(start + 1, made.stop)), default=0)
    if made.stop in grounds and made.body.form in body_words("hospital").forms and _may_be_there(tokens, made.stop):
        stop = grounds[made.stop]  # «مركز جراحة القلب | تاجوراء»
    return made if stop <= made.stop else evolve(made, span=Span(made.span.start, tokens.ends[stop - 1]), stop=stop)


def _with_quoted(tokens: Tokens, made: _Made) -> _Made:
    """Add the short name in quote marks right behind: «منظمة البلدان المصدرة للبترول | "أوبك"»."""
    words = tokens.words
    first, before = made.stop + 1, tokens.at(made.span.start) - 1
    if before >= 0 and word(words[before]).kind == "quote":
        return made  # its own closes there
    if made.body.category in _OF_NEWS and first < len(words) and words[made.stop] in body_words("describing"):
        first += 1  # «قناة التلفزيون | المحلية | "دبليو كاي بي"»
    if first + 1 >= len(words) or word(words[first - 1]).kind != "quote":
        return made
    own = bodies().match(tokens, first)
    after = own.stop if own is not None and not own.found.cut else _name(tokens, first)
    if after >= len(words) or word(words[after]).kind != "quote":
        after = _called(tokens, first, made.body)
    if after == first:
        return made
    learnt = range(first, after) if after == first + 1 else made.learnt
    return evolve(made, span=Span(made.span.start, tokens.ends[after]), stop=after + 1, learnt=learnt)


def _called(tokens: Tokens, first: int, body: Body) -> int:
    """
    Give the token after what is in quote marks behind a body, where it is what that is called; else the first.

    Those are the names of letters («"اف بي آي"»), one word behind a company or a group, up to three behind one of news.
    """
    words = tokens.words
    most = _MOST_LETTERS if words[first] in body_words("letter") else 3 if body.category in _OF_NEWS else 1
    last = min(first + most + 1, len(words))
    after = next((index for index in range(first, last) if word(words[index]).kind == "quote"), first)
    inside = words[first:after]
    if not inside or any(word(text).kind not in ("word", "latin") or _is_verb(text) for text in inside):
        return first
    is_spelt = all(text in body_words("letter") for text in inside)
    if is_spelt or body.category in _OF_NEWS:
        return after
    is_named = body.category in _CALLED and not classes_of(inside[0]).mask & (ADJECTIVE | FINITE_VERB)
    return after if is_named and word_frequency(inside[0]) < _USUAL else first


_OF_NEWS: Final = ("media",)
_ONLINE: Final = ("company", "media")
_CALLED: Final = ("company", "armed_group", "party", "club", "ngo")
_MOST_LETTERS: Final = 5


def _speaking_of_sport(tokens: Tokens, own: Mapping[int, Match[Body]]) -> list[int]:
    """Give the tokens that speak of sport: its words, and the clubs that are nothing else."""
    clubs = [index for index, match in own.items() if match.entry.category == "club"]
    if not clubs:
        return []
    sure = [index for index in clubs if own[index].entry.takes is None]
    words = sport_words().hits(tokens)
    return sorted(
        {*words, *(clubs if len({own[index].entry.form for index in clubs}) >= _SEVERAL and (words or sure) else sure)}
    )


def _is_sport(tokens: Tokens, own: Match[Body], sport: Sequence[int]) -> bool:
    """
    Tell whether a name that is also something else is that of a club: sport is spoken of, and nothing goes on with it.

    «الاتحاد» before an adjective is no club, nor «النصر» behind a noun that it belongs to.
    """
    near = bisect_left(sport, own.start - _NEAR), bisect_left(sport, own.stop + _NEAR)
    count = near[1] - near[0]
    if count < (1 if len(sport) >= _SPORTING else 2):
        return False
    if own.stop > own.start + 1 or not own.entry.form.startswith(_ARTICLE):
        return True
    if own.found.cut and not own.found.exact:
        return False
    following = tokens.words[own.stop] if own.stop < len(tokens.words) else ""
    if following and ((_is_relational(following) and _nationality(following) is None) or _behind_lam(following)):
        return False
    before = tokens.words[own.start - 1] if own.start and not own.found.cut else ""
    first = classes_of(before).likeliest if before else None
    if first is None or first.part != "noun" or first.mask & (ARTICLE | OWNED):
        return True
    return bool(sport) and own.start - 1 in sport[near[0] : near[1]]


def _read_own(tokens: Tokens, own: Match[Body]) -> _Made:
    country, stop = _nationalities(tokens, own.stop)
    rest = _RESTS.get(own.entry.category)
    if rest is not None and stop == own.stop < len(tokens.words) and tokens.words[stop] in body_words(rest):
        stop += 1  # «وكالة شينخوا | للأنباء»
    span = Span(_beginning(tokens, own), tokens.ends[stop - 1])
    return _Made(own.entry, span, stop, own.entry.country or country, "name")


_RESTS: Final = {"media": "of_news", "armed_group": "armed"}
"""The tables of what goes on a listed name, by its category."""


def _is_told(tokens: Tokens, own: Match[Body]) -> bool:
    """Tell whether a name in quote marks is that of a newspaper: somebody told it something («لـ«الحياة»»)."""
    words, before, after = tokens.words, own.start - 1, own.stop
    if before < 1 or after >= len(words) or word(words[before]).kind != "quote" or word(words[after]).kind != "quote":
        return False
    return word(words[before - 1]).bare == _LAM or _speaks_before(tokens, before)


def _beginning(tokens: Tokens, own: Match[Body]) -> int:
    """Give where a name begins: after its proclitics, and after the first ل of لل."""
    cut = len(own.found.proclitics)
    rest = word(tokens.words[own.start]).bare[cut:]
    is_swallowed = own.entry.form.startswith(_ARTICLE) and rest.startswith(_LAM * 2)
    return tokens.inside(own.start, cut + 1) if is_swallowed else own.span(tokens).start


def _read_made(tokens: Tokens, start: int) -> _Made | None:
    head = heads().match(tokens, start)
    if head is None:
        return None
    begin, stop = head.span(tokens).start, head.stop
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


def _read_definite(tokens: Tokens, head: Match[Body], begin: int) -> _Made | None:
    """Read a noun with the article and what makes a name of it: «اللجنة العليا لمكافحة الفساد»."""
    is_phrase = head.stop > head.start + 1
    country, after = _adjectives(tokens, head.stop)
    is_apart = is_phrase and country is not None and _disagree(tokens.words[head.stop - 1], tokens.words[head.stop])
    if is_apart:
        country, after = None, head.stop  # «مدير المخابرات العامة | السوداني»
    if head.entry.only is not None and (after == head.stop or not _is_of_bodies(tokens.words[head.stop])):
        return None  # «الجهاز الهضمي»
    if not is_phrase and (country is None or _is_plural_company(tokens, head)) and _names_several(tokens, head, after):
        return None
    if head.entry.category == "ministry" and not (country and _is_ministry(tokens, head)):
        return None
    if after > head.stop or is_phrase:
        if is_phrase or head.entry.category not in _OF_STATES or country is None:
            after = _purpose(tokens, after)  # not «الحكومة التركية | للقيام»
        after = _seat(tokens, after, head.entry)
        more, after = (None, after) if is_apart else _nationalities(tokens, after)
        country = country or more
    is_body = is_phrase and head.entry.category in (*_OF_STATES, "court", "parliament", "presidency", "body")
    is_bare = after == head.stop and not is_body
    if is_bare and not _speaks_before(tokens, head.start):
        return None
    if is_bare and after < len(tokens.words) and _agrees(tokens, head.start, after):
        after += 1  # «قالت الشرطة | المحلية»
    return _Made(head.entry, Span(begin, tokens.ends[after - 1]), after, country, "definite")


def _is_of_bodies(text: str) -> bool:
    """Tell whether an adjective is one of bodies or countries: «الجهاز القضائي»."""
    return adjectives()[text] is not None or _nationality(text) is not None


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
    first = classes_of(tokens.words[head.start]).likeliest
    if first is not None and first.mask & PLURAL and category != "armed_group":
        return True
    is_sorted = category == "education" or head.entry.form in body_words("hospital").forms
    if is_sorted and after == head.stop + 1 and tokens.words[head.stop] in body_words("school"):
        return True
    if head.entry.takes == "name" and category == "body":
        return _purpose(tokens, after) == after
    return category in _LOOSE and after > head.stop and adjectives()[tokens.words[head.stop]] is None


def _read_construct(tokens: Tokens, body: Body, begin: int, stop: int) -> _Made | None:
    """Read a noun in the construct state and what it takes: «جامعة القاهرة», «شركة سيمنز», «حزب العمال»."""
    if stop >= len(tokens.words) or body.never.match(tokens, stop) is not None:
        return None
    if body.only is not None and body.only[tokens.words[stop]] is None and bodies()[tokens.words[stop]] is None:
        return None
    if body.form in body_words("site"):
        if _read_made(tokens, stop) is not None:
            return None  # «موقع | البورصة التونسية»
        own = bodies().match(tokens, stop)
        if own is not None and not own.found.cut and own.entry.category in _ONLINE:
            return _Made(body, Span(begin, tokens.ends[own.stop - 1]), own.stop, None, "construct")  # «موقع فيسبوك»
    force = _force(tokens, body, begin, stop)
    if force is not None:
        return force
    inner = bodies().match(tokens, stop)
    if inner is not None and inner.stop > stop + 1 and not inner.found.cut and heads()[tokens.words[stop]]:
        return None  # «جماعة | هيئة تحرير الشام»
    country: str | None = None
    learnt = range(0)
    if _is_led_by_somebody(tokens, body, begin, stop):
        return None
    if body.form in body_words("show") and word(tokens.words[stop]).kind == "quote":
        return None  # «برنامج | "غرفة الأخبار"»
    if body.takes == "portfolio":
        after = _portfolios(tokens, stop)
    elif body.takes == "nation" and body.category == "ministry":
        is_said = begin == tokens.starts[stop - 1] and _says(tokens, stop - 2)
        if not is_said or word(body.form).bare.startswith(_ARTICLE) or not _is_ground(tokens, stop):
            return None
        after = stop + 1  # «أكدت | صحة غزة»
    elif body.takes == "nation":
        if body.category == "government" and role_words()[tokens.words[stop]]:
            country, _ = _adjectives(tokens, stop + 1)
            return _Made(body, Span(begin, tokens.ends[stop - 1]), stop, country, "of_role")
        after = _place_or_person(tokens, stop)
    else:
        after = stop if body.form in body_words("site") else _chain(tokens, stop)
        if body.takes == "name" and after > stop and not _is_titled(tokens, stop):
            whole = _and_another(tokens, after, body)
            is_whole = after > stop + 1 and _nationality(tokens.words[after - 1]) is not None
            is_inner = after > stop + 1 and heads()[tokens.words[stop]] is not None  # «مكتب إدارة الكوارث»
            is_office = body.form in body_words("office") and (is_inner or _portfolios(tokens, stop) == after)
            after = (
                after
                if is_office or is_whole or _is_bound(tokens, whole) or _is_of_people(tokens, stop, after)
                else stop
            )
        if after == stop:
            after = _name(tokens, stop)
            if body.category == "government" and after == stop + 3 and word(tokens.words[stop]).kind == "word":
                after = stop + 1  # «رئيس بلدية سيفيرودونيتسك | أولكسندر ستريوك»
            if after == stop and body.category == "company" and _is_of_field(tokens, stop):
                after = stop + 2  # «شركة كهرباء قاديشا»
            if after > stop and body.category in ("company", "media", "club", "party", "armed_group"):
                learnt = range(stop, after) if after == stop + 1 and looks_foreign(tokens.words[stop]) else range(0)
        if after == stop:
            after = _place_or_person(tokens, stop)
    if after == stop:
        return None
    nation = nations().match(tokens, stop)
    if nation is not None and nation.stop == after and not is_nationality(nation.found):
        country = nation.entry[0]
    if body.takes != "portfolio":
        after = _and_another(tokens, after, body)
        after += 2 if _does_something(tokens, after) else int(_is_between(tokens, after))
    noun = after
    if body.form in body_words("hospital").forms and after < len(tokens.words) and _may_be_there(tokens, after):
        after += 1  # «مستشفى الحوادث | أبوسليم»
    more, after = _adjectives(tokens, after)
    country = country or more
    if body.takes != "portfolio":
        after = _fields(tokens, after) if after > noun else after
        after = _seat(tokens, _purpose(tokens, after), body)
        more, after = _nationalities(tokens, after)
        country = country or more
    else:
        after = _seat(tokens, after, body)
    return _Made(body, Span(begin, tokens.ends[after - 1]), after, country, "construct", learnt)


def _force(tokens: Tokens, body: Body, begin: int, stop: int) -> _Made | None:
    """Read the forces of a body: «قوات | خفر السواحل», «قوات | جيش الاحتلال»."""
    if body.category != "military" or body.form not in body_words("force"):
        return None
    own = bodies().match(tokens, stop)
    inner = _read_made(tokens, stop) if own is None else _read_own(tokens, own)
    if inner is None or inner.span.start > tokens.starts[stop] or inner.body.category not in _FORCES:
        return None
    return evolve(inner, body=body, span=Span(begin, inner.span.end), rule="construct", learnt=range(0))


_FORCES: Final = ("military", "police", "igo")


def _is_titled(tokens: Tokens, index: int) -> bool:
    """Tell whether a title or what begins a name stands there: «مستشفى الملك فيصل», «مستشفى ابن سينا»."""
    return skip_titles(tokens, index) > index or tokens.words[index] in particles()


def _is_of_field(tokens: Tokens, index: int) -> bool:
    """Tell whether a field and a name that nobody knows stand at a token: «كهرباء قاديشا»."""
    if index + 1 >= len(tokens.words) or tokens.words[index] not in body_words("purpose"):
        return False
    return _is_place(tokens.words[index + 1]) or looks_foreign(tokens.words[index + 1])


def _may_be_there(tokens: Tokens, index: int) -> bool:
    """Tell whether a word without the article is the place that a hospital is in: «مركز جراحة القلب | تاجوراء»."""
    text = tokens.words[index]
    if word(text).kind != "word" or word(text).bare.startswith(_ARTICLE) or _has_proclitic(text) or _is_stop(text):
        return False
    return _is_place(text) or (looks_foreign(text) and not _is_verb(text))


def _is_of_people(tokens: Tokens, start: int, after: int) -> bool:
    """Tell whether a chain is those who do something in a country: «شبكة | أطباء السودان»."""
    if after != start + 2 or not _is_country(tokens, start + 1):
        return False
    first = classes_of(tokens.words[start]).likeliest
    return first is not None and first.part == "noun" and bool(first.mask & PLURAL) and not first.mask & VERBAL_NOUN


def _says(tokens: Tokens, index: int) -> bool:
    """Tell whether she says something: «أكدت»."""
    return index >= 0 and role_part("speech")[tokens.words[index]] is not None and tokens.words[index].endswith(_TEH)


def _is_ground(tokens: Tokens, index: int) -> bool:
    """Tell whether a country or a place stands at a token."""
    return _is_country(tokens, index) or _is_place(tokens.words[index])


def _is_country(tokens: Tokens, index: int) -> bool:
    nation = nations()[tokens.words[index]]
    return nation is not None and bool(nation.entries) and not is_nationality(nation) and not nation.cut


def _is_led_by_somebody(tokens: Tokens, body: Body, begin: int, stop: int) -> bool:
    """Tell whether somebody presides or leads, so that no body is named: «برئاسة المخرج فلان», «بقيادة فلان»."""
    if body.category == "presidency":
        is_joined = begin > tokens.starts[stop - 1]
        is_role = is_joined and (role_words()[tokens.words[stop]] is not None or _is_one_who(tokens, stop))
        return is_role or _is_somebody_there(tokens, begin, stop)
    return begin > tokens.starts[stop - 1] and body.form in body_words("leading") and stop in names_in(tokens)


def _is_one_who(tokens: Tokens, index: int) -> bool:
    """Tell whether a title stands at a token, or a participle of one: «برئاسة الدكتور فلان», «برئاسة المكلف»."""
    first = classes_of(tokens.words[index]).likeliest
    is_participle = first is not None and first.form == "participle" and first.number == "singular"
    return skip_titles(tokens, index) > index or (is_participle and first is not None and bool(first.mask & ARTICLE))


def _is_somebody_there(tokens: Tokens, begin: int, stop: int) -> bool:
    """Tell whether somebody presides, so that no body is named: «برئاسة سلال»."""
    is_joined = begin > tokens.starts[stop - 1]
    return stop in names_in(tokens) or (is_joined and not word(tokens.words[stop]).bare.startswith(_ARTICLE))


# ---------------------------------------------------------------- what belongs to a name
def _adjectives(tokens: Tokens, start: int) -> tuple[str | None, int]:
    """Read the definite adjectives that make a name; gives the country that one of them says."""
    country, index = None, start
    while index < len(tokens.words) and index < start + _MOST_ADJECTIVES:
        text = tokens.words[index]
        if text in body_words("not_so") and index + 1 < len(tokens.words) and _is_relational(tokens.words[index + 1]):
            index += 2  # «غير الحكومية»
            continue
        nation = _nationality(text)
        if nation is not None:
            country = country or nation
        elif not (_is_relational(text) or _describes_before(tokens, index) or (index > start and _is_joined(text))):
            break
        index += 1
    return country, index


def _disagree(adjective: str, nation: str) -> bool:
    """Tell whether an adjective is feminine and the nationality behind it is not."""
    is_feminine = _is_relational(adjective) and word(adjective).folded.endswith(_TEH_MARBUTA)
    return is_feminine and word(nation).folded.endswith(_YEH)


def _is_joined(text: str) -> bool:
    """Tell whether one more adjective of the same noun is joined by و: «الاجتماعية | والجنائية»."""
    bare = word(text).bare
    return bare.startswith(_WAW + _ARTICLE) and _is_relational(bare[1:])


def _describes_before(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective that makes no name stands before a nationality: «السلطات الأمنية | العراقية»."""
    is_describing = tokens.words[index] in body_words("describing")
    return is_describing and index + 1 < len(tokens.words) and _nationality(tokens.words[index + 1]) is not None


def _nationalities(tokens: Tokens, start: int) -> tuple[str | None, int]:
    """Read the nationality behind a name."""
    nation = _nationality(tokens.words[start]) if start < len(tokens.words) else None
    return nation, start + (nation is not None)


@lru_cache(maxsize=1 << 13)
def _nationality(text: str) -> str | None:
    """Give the country of a nationality with the article."""
    if not word(text).bare.startswith(_ARTICLE):
        return None
    nation = nations()[text]
    if nation is None:
        people = peoples()[text]  # «نقابة المهندسين | الأردنيين»
        return people.entry if people is not None and people.entries and not people.cut else None
    return nation.entry[0] if is_nationality(nation) and not nation.cut else None


@lru_cache(maxsize=1 << 13)
def _is_relational(text: str) -> bool:
    """Tell whether a word is a definite adjective that makes a name: listed, or of a noun («التنموي»)."""
    known = word(text)
    if not known.folded.startswith(_ARTICLE) or known.text in body_words("describing"):
        return False
    if adjectives()[text] is not None:
        return True
    if _is_stop(text) or role_part("title")[text] is not None or role_part("portfolio")[text] is not None:
        return False
    first = classes_of(text).likeliest
    ending = known.folded.removesuffix(_TEH_MARBUTA)
    return first is not None and bool(first.mask & ADJECTIVE) and ending.endswith(_YEH)


def _is_between(tokens: Tokens, index: int) -> bool:
    """Tell whether one more adjective stands before those that a list knows: «المسح الجيولوجي الأمريكية»."""
    text = tokens.words[index] if index < len(tokens.words) else ""
    if not text or not word(text).bare.startswith(_ARTICLE) or role_words()[text] or role_part("stop")[text]:
        return False
    return _adjectives(tokens, index)[1] == index and _adjectives(tokens, index + 1)[1] > index + 1


def _does_something(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite participle stands before what it does: «البلدان | المصدرة للبترول»."""
    text = tokens.words[index] if index < len(tokens.words) else ""
    first = classes_of(text).likeliest if text else None
    if first is None or not first.mask & ARTICLE or first.form != "participle" or role_words()[text]:
        return False
    if text in body_words("describing"):
        return False  # «التابعة للوزارة»
    return index + 1 < len(tokens.words) and word(tokens.words[index + 1]).folded.startswith(_LAM * 2)


def _is_bound(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective of bodies or a purpose makes a name of the chain before."""
    return _adjectives(tokens, index)[1] > index or _purpose(tokens, index) > index


def _purpose(tokens: Tokens, start: int) -> int:
    """Skip what an organisation is for: «لمكافحة المخدرات», «للأمن العام», «لحقوق الإنسان»."""
    if start >= len(tokens.words):
        return start
    noun = _behind_lam(tokens.words[start])
    if not noun:
        return max(_body_behind_lam(tokens, start), _people_behind_lam(tokens, start))
    definite = word(tokens.words[start]).folded.startswith(_LAM * 2)
    if definite and _ARTICLE + noun in body_words("against"):
        after = _from_such(tokens, start)
    elif definite:
        after = start + 1
        if after < len(tokens.words) and _behind_lam(tokens.words[after]) and _is_action(noun):
            after += word(tokens.words[after]).folded.startswith(_LAM * 2)  # «للاستجابة للكوارث»
    else:
        after = _chain(tokens, start + 1)
        if after == start + 1:
            return start
        after = _described(tokens, after)
    _, after = _adjectives(tokens, after)
    return _and(tokens, after)


def _described(tokens: Tokens, start: int) -> int:
    """Skip an adjective of the things that a purpose is about: «لمكافحة الجرائم | الإلكترونية»."""
    things, text = tokens.words[start - 1], tokens.words[start] if start < len(tokens.words) else ""
    noun, first = classes_of(things).likeliest, classes_of(text).likeliest if text else None
    if noun is None or first is None or not noun.mask & PLURAL or _is_stop(text):
        return start
    agrees = first.part == "adjective" and first.form != "participle" and word(text).folded.endswith(_TEH_MARBUTA)
    return start + 1 if agrees and word(text).folded.startswith(_ARTICLE) else start


def _body_behind_lam(tokens: Tokens, start: int) -> int:
    """Skip a body that an office is of: «الإدارة العامة | للحرس الوطني»."""
    bare = word(tokens.words[start]).bare
    if not bare.startswith(_LAM * 2) or start + 1 >= len(tokens.words):
        return start
    known = heads().forms.get(f"{_ARTICLE}{bare[2:]} {word(tokens.words[start + 1]).bare}", ())
    return start + 2 if any(body.category in ("military", "police") for body in known) else start


def _people_behind_lam(tokens: Tokens, start: int) -> int:
    """Skip those of a country whom a union is of: «الاتحاد الوطني | لعمال ليبيا»."""
    bare = word(tokens.words[start]).bare
    if not bare.startswith(_LAM) or bare.startswith(_LAM * 2) or start + 1 >= len(tokens.words):
        return start
    first = classes_of(bare[1:]).likeliest
    is_plural = first is not None and first.part == "noun" and bool(first.mask & PLURAL) and not first.mask & OWNED
    return start + 2 if is_plural and _is_country(tokens, start + 1) else start


def _is_action(noun: str) -> bool:
    """Tell whether a noun is that of an action, which has an object: «الاستجابة»."""
    first = classes_of(noun).likeliest
    return first is not None and bool(first.mask & VERBAL_NOUN)


@lru_cache(maxsize=1 << 13)
def _behind_lam(text: str) -> str:
    """Give the noun of a purpose behind ل, without the article; empty if the word is none."""
    bare = word(text).bare
    if word(text).kind != "word" or not bare.startswith(_LAM) or len(bare) < 4:
        return ""
    noun = bare[2:] if bare.startswith(_LAM * 2) else bare[1:]
    return noun if _is_purpose(noun) and noun not in body_words("task") else ""


@lru_cache(maxsize=1 << 13)
def _is_purpose(noun: str) -> bool:
    """Tell whether a noun can be what a body is for: a verbal noun, a field, a plural in ات."""
    if noun in body_words("purpose"):
        return True
    if role_words()[noun] or heads()[noun] or nations()[noun]:
        return False
    if role_part("portfolio")[_ARTICLE + noun] is not None:
        return True
    classes = classes_of(noun)
    first = classes.likeliest
    if first is None or first.part != "noun" or first.mask & OWNED:
        return False  # «لردها»
    return bool(classes.mask & VERBAL_NOUN) or noun.endswith(_PLURAL)


def _and(tokens: Tokens, start: int) -> int:
    """Skip a second field joined by و: «للتعبئة العامة والإحصاء», «الشريعة والقانون»."""
    if start >= len(tokens.words):
        return start
    bare = word(tokens.words[start]).bare
    if not bare.startswith(_WAW + _ARTICLE) or not _is_purpose(bare[3:]):
        return start
    return _adjectives(tokens, start + 1)[1]


def _and_another(tokens: Tokens, start: int, body: Body) -> int:
    """
    Skip a second definite noun behind و where an adjective of the whole follows: «الكوارث | والطوارئ | التركية».

    The adjective agrees with the noun that begins the name; «المناخ | والأحوال الجوية | الأندونيسية» has its own.
    """
    words = tokens.words
    if start + 1 >= len(words) or not word(words[start]).bare.startswith(_WAW + _ARTICLE):
        return start
    noun = word(words[start]).bare[1:]
    first = classes_of(noun).likeliest
    if first is None or first.part != "noun" or heads()[noun] or role_words()[noun] or nations()[noun]:
        return start
    is_feminine = word(body.form.split()[0]).folded.endswith(_TEH_MARBUTA)
    for index in range(start + 1, min(start + 3, len(words))):
        is_adjective = _nationality(words[index]) is not None or adjectives()[words[index]] is not None
        if is_adjective and word(words[index]).folded.endswith(_TEH_MARBUTA) == is_feminine:
            is_own = index == start + 1 and index + 1 < len(words) and _nationality(words[index + 1]) is not None
            return index + 1 if is_own else index
        if not _is_relational(words[index]):
            return start
    return start


def _fields(tokens: Tokens, start: int) -> int:
    """Skip further fields behind an adjective: «الأرصاد الجوية | وعلم المناخ والجيوفيزياء»."""
    index = start
    while index + 1 < len(tokens.words):
        after = _and(tokens, index)
        bare = word(tokens.words[index]).bare
        if after == index and bare.startswith(_WAW) and bare[1:] in body_words("science"):
            definite = word(tokens.words[index + 1]).bare
            after = index + 2 if definite.startswith(_ARTICLE) else index
        if after == index:
            break
        index = after
    return index


def _seat(tokens: Tokens, start: int, body: Body) -> int:
    """Skip where an organisation works: «الدفاع المدني بمنطقة الرياض»; forces are where they are sent."""
    words = tokens.words
    if body.category != "military" and start + 1 < len(words) and words[start] in body_words("seat"):
        return start + 2 if word(words[start + 1]).kind == "word" else start
    return start


def _portfolios(tokens: Tokens, start: int) -> int:
    """Skip the portfolios of a ministry: «الدفاع», «التعليم العالي والبحث العلمي»."""
    index = start
    while index < len(tokens.words) and index < start + 6:
        match = role_part("portfolio").match(tokens, index)
        if match is None or (index > start and not match.found.cut) or (index == start and match.found.cut):
            break
        index = match.stop
    return index


def _chain(tokens: Tokens, start: int) -> int:
    """Skip nouns in the construct state up to the definite one that ends them: «جيش العزة», «تنمية الصادرات»."""
    for index in range(start, min(start + _CHAIN + 1, len(tokens.words))):
        text = tokens.words[index]
        known = word(text)
        if known.kind != "word" or _is_stop(text):
            return start
        nation = nations()[text]
        if nation is not None and nation.entries and not nation.cut and not nation.entry[1]:
            return index + 1
        if known.bare.startswith(_ARTICLE):
            listed = bodies().match(tokens, index)
            if listed is not None and listed.stop > index + 1 and not listed.found.cut:
                return listed.stop  # «هيئة الهلال الأحمر»
            if nation is not None and is_nationality(nation):
                return index
            if index == start and _is_relational(text) and not _is_noun_too(text):
                return start
            titled = skip_titles(tokens, index)
            if titled == index:
                return _and(tokens, _from_what(tokens, index))
            name = read_name(tokens, titled)  # «جامعة الملك سعود»
            return name.stop if name is not None else start
        if index == start and text in particles() and index + 1 < len(tokens.words):
            return index + 2  # «مستشفى ابن سينا»
        if known.bare.startswith(_LAM * 2) or len(known.bare) < 3 or _has_proclitic(text) or _is_verb(text):
            return start
        if index in names_in(tokens):
            return (
                names_in(tokens)[index].stop
                if index > start or names_in(tokens)[index].span.start == tokens.starts[index]
                else start
            )
        if _is_place(text):
            return index + 1
    return start


def _from_what(tokens: Tokens, index: int) -> int:
    """Give the token after a definite noun, and after what it is against: «الحد | من الكوارث»."""
    words = tokens.words
    if words[index] not in body_words("against") or index + 2 >= len(words) or words[index + 1] not in body_words("of"):
        return index + 1
    return index + 3 if word(words[index + 2]).bare.startswith(_ARTICLE) else index + 1


def _from_such(tokens: Tokens, index: int) -> int:
    """Give the token after a noun behind لل and what it is against: «للحد | من مخاطر الكوارث»."""
    words = tokens.words
    if index + 2 >= len(words) or words[index + 1] not in body_words("of"):
        return index + 1
    after = _chain(tokens, index + 2)
    return _and(tokens, after) if after > index + 2 else index + 1


@lru_cache(maxsize=1 << 13)
def _is_noun_too(text: str) -> bool:
    return any(one.part in ("noun", "name") for one in classes_of(text).classes)


@lru_cache(maxsize=1 << 13)
def _is_verb(text: str) -> bool:
    first = classes_of(text).likeliest
    return first is not None and bool(first.mask & FINITE_VERB)


@lru_cache(maxsize=1 << 13)
def _is_place(text: str) -> bool:
    """Tell whether the lists know a word as a place before all."""
    given, surname, elsewhere, place = name_counts(word(text).folded)
    first = classes_of(text).likeliest
    return place > 1 and given + surname + elsewhere < 20 and (first is None or first.part == "name")


def _place_or_person(tokens: Tokens, start: int) -> int:
    """Skip a country, a place or somebody whose name stands behind a noun: «حكومة اليونان», «قوات حفتر»."""
    nation = nations().match(tokens, start)
    if nation is not None and not is_nationality(nation.found) and not nation.found.cut:
        return nation.stop
    name = names_in(tokens).get(start)
    if name is not None and name.span.start == tokens.starts[start]:
        return name.stop
    if _is_place(tokens.words[start]):
        return start + 1
    after = start + 1
    if after < len(tokens.words) and tokens.words[start] in body_words("land"):  # «شرطة | مقاطعة جاسبر»
        return after + 1 if _is_place(tokens.words[after]) or looks_foreign(tokens.words[after]) else start
    return start


def _is_stop(text: str) -> bool:
    stop = role_part("stop")[text]
    return stop is not None and bool(stop.entries) and stop.exact


def _has_proclitic(text: str) -> bool:
    return bool(segment(text).proclitics)


def _name(tokens: Tokens, start: int) -> int:
    """Skip a name of one or two words that no list has: «تليجرام», «ميرور»; quote marks around it belong to it."""
    if start >= len(tokens.words):
        return start
    if tokens.words[start] == "(" or word(tokens.words[start]).kind == "quote":
        for index in range(start + 1, min(start + _LONGEST_QUOTED, len(tokens.words))):
            if word(tokens.words[index]).kind == "quote" or tokens.words[index] == ")":
                return index + 1 if index > start + 1 else start
        return start
    index = start
    while index < min(start + 3, len(tokens.words)) and (
        looks_foreign(tokens.words[index]) or word(tokens.words[index]).kind == "latin"
    ):
        index += 1
    return index


def _speaks_before(tokens: Tokens, start: int) -> bool:
    return start > 0 and role_part("speech")[tokens.words[start - 1]] is not None


def _acronym(tokens: Tokens, stop: int) -> tuple[Span | None, int]:
    """Read a short name in brackets behind a name: «(سانا)»."""
    words = tokens.words
    bracketed = stop + 2 < len(words) and words[stop] == "(" and words[stop + 2] == ")"
    if bracketed and word(words[stop + 1]).kind in ("word", "latin"):
        return tokens.span(stop + 1, stop + 2), stop + 3
    return None, stop
