"""
The organisations named in a document: by a name of their own, or by one built of a noun and what belongs to it.

Names that a text has given once with their noun or in brackets («شركة سيمنز», «(أونروا)») are known again where they
stand alone.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any, Final

from attrs import evolve

from arnews.document import Annotation, Document
from arnews.lexicon import Match
from arnews.segmentation import word_frequency
from arnews.spans import Span
from arnews.tokenization import Tokens
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, FINITE_VERB, OWNED, PLURAL, classes_of
from arnews.words import word
from arnews_people.built_names import Made, may_be_there, read_made, read_own, speaks_before
from arnews_people.clubs import clubs_of_towns, find_clubs
from arnews_people.companies import find_companies
from arnews_people.complements import (
    are_fields,
    is_relational,
    is_verb,
    nationality_of,
    read_adjectives,
    read_nationality,
    skip_name,
    skip_purpose,
)
from arnews_people.evidence import FOLDED, among, stem
from arnews_people.grounds import grounds_of
from arnews_people.meant import is_namesake
from arnews_people.names import names_in
from arnews_people.outlets import find_outlets
from arnews_people.spoken import find_spoken, says_she
from arnews_people.sporting import is_club_again, is_sport, speaking_of_sport
from arnews_people.trade_names import read_bracketed
from arnews_people.value import Organization
from arnews_people.words import Body, adjectives, bodies, body_words, heads, is_given_name, role_part

__all__ = ["find_organizations", "read_organization"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_WAW: Final = "\N{ARABIC LETTER WAW}"
_NAMED_AFTER: Final = ("club", "company", "media", "party")
"""Sorts that have the names of people."""
_NAMED_AFTER_PLACES: Final = ("company", "media")
_SHOWN: Final = {sort: Body(sort, "") for sort in ("company", "club")}
_USUAL: Final = 4.0
"""Zipf: a word in quote marks that is more usual than this is no name."""


def find_organizations(doc: Document) -> list[Annotation[Organization]]:
    """Give the organisations named in a document, the longest where they overlap."""
    tokens = doc.tokens
    found: list[Annotation[Organization]] = []
    learnt: dict[str, Body] = {}
    begun: dict[tuple[str, str], Made] = {}
    groups: dict[str, Body] = {}
    taken: set[int] = set()
    stop = 0
    people = _people(tokens)
    own = {index: one for index, one in _own_names(tokens).items() if not _is_somebody(tokens, one, people)}
    sport = speaking_of_sport(tokens, own)
    clubs: Counter[str] = Counter()
    grounds, seats = grounds_of(doc)
    periods = doc.layer("times", ())
    for index in sorted({*own, *heads().hits(tokens)}):
        if index < stop or (index in own and (is_namesake(tokens, index) or _is_no_body(tokens, own[index], periods))):
            continue
        listed = own.get(index)
        is_ground = listed is not None and grounds.get(index, 0) >= listed.stop and listed.entry.takes != "quoted"
        if listed is not None and is_ground and listed.entry.category in _NAMED_AFTER_PLACES:
            listed = None  # «الفاشر والجزيرة»
        if listed is not None and listed.entry.takes == "sport" and _is_town_there(tokens, listed, grounds, seats):
            listed = None  # «في الرياض»
        if listed is not None and _is_of_club(tokens, listed, sport):
            continue  # «أهلي | طرابلس»
        if listed is None and _is_team_of(tokens, index, own, sport):
            continue  # «فريق | الهلال»
        several = read_bracketed(tokens, index)
        if several:
            found += several
            stop = tokens.at(several[-1].span.end - 1) + 1
            taken.update(range(index, stop))
            continue
        if listed is not None and listed.entry.takes == "sport":
            if is_sport(tokens, listed, sport):
                clubs[listed.entry.form] += 1
            elif clubs[listed.entry.form] > 1 and is_club_again(tokens, listed, sport):
                listed = evolve(listed, entry=evolve(listed.entry, takes=None))
        one = _read(tokens, index, listed, sport, grounds, seats) or _begun_again(tokens, index, begun)
        if one is None:
            continue
        made, annotation, after = one
        if made.rule == "construct" and _is_counted_thing(tokens, index, made, periods):
            continue  # «192 | صندوق بندورة»
        if made.rule == "construct" and made.stop > index + 2:
            begun.setdefault((made.body.form, word(tokens.words[index + 1]).folded), made)
        found.append(annotation)
        taken.update(range(index, after))
        stop = after
        is_sure = made.rule == "name" or tokens.words[index] not in body_words("moving")
        if made.stop == index + 2 and is_sure and made.body.category in _GROUPS and _may_stand_alone(tokens, index):
            groups.setdefault(word(tokens.words[index + 1]).bare, made.body)
        for place in made.learnt:
            if (folded := word(tokens.words[place]).folded) not in people:
                learnt.setdefault(folded, made.body)
        if annotation.value.acronym is not None and nationality_of(doc[annotation.value.acronym]) is None:
            learnt.setdefault(word(doc[annotation.value.acronym]).folded, made.body)
    outlets = [one for one in find_outlets(tokens, grounds) if taken.isdisjoint(range(one.start, one.stop))]
    taken.update(index for one in outlets for index in range(one.start, one.stop))
    told = [one.annotation for one in outlets]
    finders = (find_companies, find_clubs, find_spoken)
    towns = clubs_of_towns(doc, taken)
    for shown in (*towns, *(shown for finder in finders for shown in finder(tokens, taken, grounds))):
        if taken.isdisjoint(range(shown.start, shown.stop)):
            taken.update(range(shown.start, shown.stop))
            told.append(shown.annotation)
            if shown.is_learnt and (folded := word(tokens.words[shown.start]).folded) not in people:
                learnt.setdefault(folded, _SHOWN[shown.annotation.value.category])
    if groups:
        told += _groups_again(tokens, groups, taken)
    again = [*told, *_again(tokens, learnt, taken), *_banks_again(tokens, found, taken)]
    return sorted([*found, *again], key=lambda one: one.span) if again else found


def _is_town_there(tokens: Tokens, own: Match[Body], grounds: Mapping[int, int], seats: Mapping[int, int]) -> bool:
    """Tell whether a club's name is that of a town in which something is: «في الرياض», «وسط باريس»."""
    if own.found.proclitics == _BEH and own.start in seats:
        return True  # «ب|الشارقة»
    if grounds.get(own.start, 0) < own.stop or own.found.cut or not own.start:
        return False
    return tokens.words[own.start - 1] in body_words("inside")


def _is_of_club(tokens: Tokens, own: Match[Body], sport: Sequence[int]) -> bool:
    """Tell whether a noun of clubs stands before a club that is called as its town, and they are one."""
    if not own.start or own.entry.takes != "sport" or own.found.cut or own.entry.form.startswith(_ARTICLE):
        return False
    bare = word(tokens.words[own.start - 1]).bare
    is_first = bare in body_words("club_first") or (bare[0] == _WAW and bare[1:] in body_words("club_first"))
    return is_first and bool(sport)


def _is_team_of(tokens: Tokens, index: int, own: Mapping[int, Match[Body]], sport: Sequence[int]) -> bool:
    """Tell whether «فريق» stands before the name of a club, which needs no noun."""
    following = own.get(index + 1)
    if tokens.words[index] not in body_words("team") or following is None or following.entry.category != "club":
        return False
    return following.entry.takes is None or is_sport(tokens, following, sport)


def _is_no_body(tokens: Tokens, own: Match[Body], periods: Sequence[Annotation[Any]]) -> bool:
    """Tell whether a listed name is that of a month or of what is quoted here: «نيسان الماضي», «مؤشر ناسداك»."""
    if own.entry.category != "company" or own.entry.form.split()[0] in body_words("exchange"):
        return False
    if own.stop == own.start + 1 and _is_in(tokens.starts[own.start], periods):
        return True
    before = own.start - 1
    if before >= 0 and word(tokens.words[before]).kind == "quote":
        before -= 1
    return before >= 0 and tokens.words[before] in body_words("quoted")


def _is_counted_thing(tokens: Tokens, index: int, made: Made, periods: Sequence[Annotation[Any]]) -> bool:
    """Tell whether a number that is no date counts what a noun and another without the article are."""
    if not index or word(tokens.words[index - 1]).kind != "number" or tokens.begins_line(index):
        return False
    last = classes_of(tokens.words[made.stop - 1]).likeliest
    is_thing = last is not None and last.part in ("noun", "name") and not last.mask & (ARTICLE | OWNED)
    is_one = made.body.form in body_words("vessel") and made.span.start == tokens.starts[index]
    return is_one and is_thing and not _is_in(tokens.starts[index - 1], periods)


def _is_in(place: int, periods: Sequence[Annotation[Any]]) -> bool:
    """Tell whether a place lies in one of some time expressions, which are in order."""
    at = bisect_right(periods, place, key=lambda one: one.span.start) - 1
    return at >= 0 and place < periods[at].span.end


def _people(tokens: Tokens) -> frozenset[str]:
    """Give the folded words of names of two words or more that evidence finds: «جاك شيراك»."""
    full = [name for name in names_in(tokens).values() if name.stop > name.start + 1]
    return frozenset(word(text).folded for name in full for text in tokens.words[name.start : name.stop])


def _is_somebody(tokens: Tokens, own: Match[Body], people: Set[str]) -> bool:
    """Tell whether a listed name of one word is that of somebody in the text: «جاك شيراك … شيراك», no club."""
    if own.stop > own.start + 1 or own.entry.category not in _NAMED_AFTER or not people:
        return False
    return not people.isdisjoint(stem(tokens.words[own.start]))


def _begun_again(
    tokens: Tokens, index: int, begun: Mapping[tuple[str, str], Made]
) -> tuple[Made, Annotation[Organization], int] | None:
    """Read the two words with which a longer name began that the text had before: «إدارة الكوارث»."""
    head = heads().match(tokens, index) if begun else None
    if head is None or head.found.definite or head.stop >= len(tokens.words) or head.stop > index + 1:
        return None
    text = word(tokens.words[head.stop])
    whole = begun.get((head.entry.form, text.folded))
    if whole is None or not text.bare.startswith(_ARTICLE):
        return None
    made = Made(
        head.entry, Span(head.span(tokens).start, tokens.ends[head.stop]), head.stop + 1, whole.country, "again"
    )
    value = Organization(whole.body.category, whole.country, None)
    return made, Annotation("organizations", made.span, value, "people.again"), made.stop


def _again(tokens: Tokens, learnt: dict[str, Body], taken: set[int]) -> Iterator[Annotation[Organization]]:
    """Give the later mentions of names that the text gave with their noun before, of short names in brackets."""
    for index in among(tokens.words, learnt):
        if index not in taken and not is_namesake(tokens, index):
            body = learnt[word(tokens.words[index]).folded]
            yield Annotation(
                "organizations", tokens.span(index, index + 1), Organization(body.category, None, None), "people.again"
            )


_GROUPS: Final = ("party", "armed_group")


def _may_stand_alone(tokens: Tokens, index: int) -> bool:
    """Tell whether a group is called by a definite noun that may stand for it: «حركة النهضة … النهضة»."""
    text = tokens.words[index + 1]
    first = classes_of(text).likeliest
    if tokens.words[index] not in body_words("group") or first is None or not word(text).bare.startswith(_ARTICLE):
        return False
    return first.part in ("noun", "name") and not first.mask & PLURAL and heads()[text] is None


def _groups_again(tokens: Tokens, groups: Mapping[str, Body], taken: set[int]) -> Iterator[Annotation[Organization]]:
    """Give the groups that stand without their noun, where a verb, «أن» or who belongs to them stands before."""
    words = tokens.words
    common = {word(form).folded[2:] for form in groups} & set(map(FOLDED.__getitem__, words))
    for index in among(words, {word(form).folded for form in groups}):
        body = groups.get(word(words[index]).bare)
        if body is None or index in taken or not index or word(words[index]).folded[2:] in common:
            continue
        behind = words[index + 1] if index + 1 < len(words) else ""
        last = classes_of(behind).likeliest if behind else None
        if last is not None and last.mask & ARTICLE and last.part in ("adjective", "noun"):
            continue  # «القاعدة الجوية»
        before = words[index - 1]
        first = classes_of(before).likeliest
        is_subject = first is not None and (bool(first.mask & FINITE_VERB) or before in body_words("that"))
        if is_subject or before in body_words("member"):
            taken.add(index)
            value = Organization(body.category, None, None)
            yield Annotation("organizations", tokens.span(index, index + 1), value, "people.again")


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
        country, stop = read_nationality(tokens, index + 1)
        span = Span(tokens.place(index, short.cut), tokens.ends[stop - 1])
        yield Annotation("organizations", span, Organization(banks[0].value.category, country, None), "people.again")


def read_organization(tokens: Tokens, start: int) -> tuple[Annotation[Organization], int] | None:
    """Read one organisation; gives it and the token after it."""
    own = _own_names(tokens)
    one = _read(tokens, start, own.get(start), speaking_of_sport(tokens, own), {}, {})
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
    first = classes_of(text).likeliest
    if first is not None and first.part == "number" and not first.mask & (AND | BOUND_PREPOSITION):
        return True  # «بليون»
    return word_frequency(bare) > max(word_frequency(bare[cut:]), _RARE)


_RARE: Final = 3.0
"""Zipf: a form that looks like «و» and a name is seldom a more usual word of its own."""


def _read(
    tokens: Tokens,
    start: int,
    own: Match[Body] | None,
    sport: Sequence[int],
    grounds: Mapping[int, int],
    seats: Mapping[int, int],
) -> tuple[Made, Annotation[Organization], int] | None:
    if own is not None and own.entry.takes == "sport" and not is_sport(tokens, own, sport):
        others = own.found.entries if own.stop == own.start + 1 else ()
        quoted = next((body for body in others if body.takes == "quoted"), None)
        own = evolve(own, entry=quoted) if quoted is not None else None
    if own is not None and own.entry.takes == "quoted" and not _is_told(tokens, own):
        own = None
    if own is not None and own.entry.takes == "agency" and not _is_between_marks(tokens, own):
        own = None
    if own is not None and own.entry.takes == "told" and not _is_told_of(tokens, own):
        own = None
    made = read_own(tokens, own) if own is not None else None
    if own is None or own.stop == start + 1 or _has_purpose(tokens, own) or _is_longer_party(tokens, own):
        longer = read_made(tokens, start)
        if longer is not None and (made is None or longer.stop > made.stop):
            made = longer
    made = _of_place(tokens, start, grounds) if made is None else _without_rest(tokens, start, made, grounds)
    if made is None or (made.body.district and _is_district(tokens, start, made, grounds)):
        return None
    is_commune = made.body.form in body_words("commune") and start + 1 in grounds
    after = grounds.get(start + 1, len(tokens.words))
    is_commune = is_commune and not (after < len(tokens.words) and tokens.words[after] in body_words("greater"))
    if is_commune and (_is_where(tokens, made.span.start) or _is_beside_place(tokens, start, made.stop, grounds)):
        return None  # «مديرية رازح», «مركز سمالوط», «دوار بوخليجة | بلدية الأرهاط»
    if made.body.form in body_words("building") and start + 1 in grounds:
        return None  # «سرايا طرابلس»
    made = _with_place(tokens, start, _with_end(tokens, made), grounds)
    if made.stop in seats and _is_one_of_many(tokens, made):
        made = evolve(made, span=Span(made.span.start, tokens.ends[seats[made.stop] - 1]), stop=seats[made.stop])
    made = _with_quoted(tokens, _with_owner(tokens, made))
    acronym, after = _acronym(tokens, made.stop)
    value = Organization(made.body.category, made.country, acronym)
    return made, Annotation("organizations", made.span, value, f"people.{made.rule}"), after


def _is_district(tokens: Tokens, start: int, made: Made, grounds: Mapping[int, int]) -> bool:
    """Tell whether a noun of bodies is one of districts, for a place follows; «مركز بنغازي | الطبي» is a body."""
    after = grounds.get(start + 1)
    if after is None or made.body.form not in body_words("centre"):
        return after is not None
    return made.stop <= after or tokens.words[after] in body_words("seat")


def _is_where(tokens: Tokens, begin: int) -> bool:
    """Tell whether something happens in what begins here or belongs to it: «في بلدية كذا», «التابعة لبلدية كذا»."""
    start = tokens.at(begin)
    joined = word(tokens.written(Span(tokens.starts[start], begin))).bare if tokens.starts[start] < begin else ""
    before = tokens.words[start - 1] if start else ""
    if joined:
        return joined[-1] == _BEH or before in body_words("belonging")
    return before in body_words("where")


_BEH: Final = "\N{ARABIC LETTER BEH}"


def _is_beside_place(tokens: Tokens, start: int, stop: int, grounds: Mapping[int, int]) -> bool:
    """
    Tell whether a place stands right before a council's noun, or what division it lies in behind it.

    «دوار بوخليجة | بلدية الأرهاط», «برج الغولة – بلدية شرشال», «بلدية درقينة بولاية بجاية».
    """
    words = tokens.words
    before = start - 1
    if before > 0 and words[before] in _BEFORE_AGENCY:
        before -= 1
    is_behind = any(grounds.get(index) == before + 1 for index in range(max(0, before - _LONGEST_PLACE), before + 1))
    is_behind = is_behind and not tokens.begins_line(start)
    if stop >= len(words) or tokens.begins_line(stop):
        return is_behind
    text = word(words[stop]).bare
    is_within = text.removeprefix(_BEH) in body_words("division") or text.removeprefix(_WAW) in body_words("division")
    return is_behind or (is_within and not (start and is_verb(words[start - 1])))


_LONGEST_PLACE: Final = 3


def _of_place(tokens: Tokens, start: int, grounds: Mapping[int, int]) -> Made | None:
    """Read the police or the court of a place that only its layer knows: «مديرية أمن | القليوبية»."""
    head = heads().match(tokens, start)
    if head is None or head.found.definite or head.entry.takes == "nationality":
        return None
    words = tokens.words
    at = head.stop
    is_field = at not in grounds and at < len(words) and words[at] not in body_words("land")
    at += is_field
    if is_field and at < len(words) and _is_second_field(words[at - 1], words[at]):
        at += 1  # «مديرية استخبارات | وأمن | ذي قار»
    if at + 1 in grounds and words[at] in body_words("land"):
        at += 1  # «مديرية تربية محافظة | واسط»
    if at not in grounds or (is_field and not _is_field(tokens, head)):
        return None
    stop = grounds[at]
    if head.entry.takes == "market":
        end = stop + (stop < len(tokens.words) and tokens.words[stop] in body_words("traded"))
        end += end < len(tokens.words) and tokens.words[end] in body_words("money")
        span = Span(head.span(tokens).start, tokens.ends[end - 1])
        return Made(head.entry, span, end, None, "construct") if end > stop else None  # «سوق مسقط | للأوراق المالية»
    is_hospital = head.entry.form in body_words("hospital").forms
    if head.entry.category not in (*_LOCAL_TOO, "parliament") and not (is_field or is_hospital):
        return None
    if is_hospital:
        stop = read_adjectives(tokens, stop)[1]  # «مستشفى قنا | العام»
    return Made(head.entry, Span(head.span(tokens).start, tokens.ends[stop - 1]), stop, None, "construct")


_AT_PLACES: Final = ("ministry", "police", "intelligence")
"""Sorts of bodies whose nouns are fields of an office at a place: «دائرة | صحة | ميسان», «مديرية | استخبارات»."""


def _is_second_field(text: str, joined: str) -> bool:
    bare = word(joined).bare
    return bare.startswith(_WAW) and are_fields(text, bare[1:])


def _is_field(tokens: Tokens, head: Match[Body]) -> bool:
    """Tell whether a noun without the article stands between a body and its place: «هيئة | استثمار | نينوى»."""
    text = tokens.words[head.stop]
    first = classes_of(text).likeliest
    is_supply = head.entry.category == "ngo" and text in body_words("purpose")  # «مؤسسة | مياه | درعا»
    if first is None or first.part != "noun" or not (head.entry.category in (*_LOCAL_TOO, "body") or is_supply):
        return False
    inner = heads()[text]
    if head.entry.takes != "chain" or (
        inner is not None and any(one.category not in _AT_PLACES for one in inner.entries)
    ):
        return False  # «إدارة | جامعة القاهرة», but «دائرة | صحة | ميسان»
    if head.entry.never.match(tokens, head.stop) is not None or text in body_words("land"):
        return False
    several = 0 if inner is not None else PLURAL
    return not first.mask & (ARTICLE | OWNED | several | BOUND_PREPOSITION | AND)


def _without_rest(tokens: Tokens, start: int, made: Made, grounds: Mapping[int, int]) -> Made:
    """Leave out a noun behind the place that a body is of: «شرطة سنداي | حالة الطوارئ», «دائرة صحة نينوى | الخبر»."""
    if made.rule != "construct":
        return made
    stop = next((grounds[index] for index in range(start + 1, made.stop) if index in grounds), made.stop)
    if stop >= made.stop or (stop > start + 2 and made.body.category not in (*_LOCAL_TOO, "body", "ngo")):
        return made
    first = classes_of(tokens.words[stop]).likeliest
    if stop + 1 < made.stop and is_given_name(tokens.words[stop]) and first is not None and first.part == "name":
        return evolve(made, span=Span(made.span.start, tokens.ends[stop - 1]), stop=stop)  # «دائرة تاونات | سعيد الحجي»
    if made.body.form in body_words("commune") and grounds.get(start + 1) == stop and not _makes_name(tokens, stop):
        return evolve(made, span=Span(made.span.start, tokens.ends[stop - 1]), stop=stop)  # «بلدية سبها | أبرز المشاكل»
    if first is None or first.part != "noun" or first.mask & (BOUND_PREPOSITION | AND):
        return made
    is_of_it = bool(first.mask & ARTICLE) and (stop == start + 2 or is_relational(tokens.words[stop]))
    if is_of_it or (not first.mask & ARTICLE and made.body.category not in _LOCAL):
        return made
    return evolve(made, span=Span(made.span.start, tokens.ends[stop - 1]), stop=stop)


def _makes_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a definite adjective, a nationality, a rare word or another place may end a council's name."""
    text = tokens.words[index]
    first = classes_of(text).likeliest
    if first is not None and first.mask & (OWNED | BOUND_PREPOSITION):
        return False  # «بلدية كفر قرع | التزامها»
    is_rare = word_frequency(text) < _RARE and (first is None or first.form != "verbal_noun")
    is_definite = first is not None and bool(first.mask & ARTICLE)
    return is_definite or is_rare or word(text).bare.startswith(_WAW) or nationality_of(text) is not None


_LOCAL: Final = ("police", "court", "education")


def _has_purpose(tokens: Tokens, own: Match[Body]) -> bool:
    """Tell whether a listed name that ends in an adjective goes on: «الاتحاد الآسيوي | لكرة اليد»."""
    return is_relational(tokens.words[own.stop - 1]) and skip_purpose(tokens, own.stop) > own.stop


def _is_longer_party(tokens: Tokens, own: Match[Body]) -> bool:
    """Tell whether a party's whole name stands behind «حزب»: «حزب التجمع | الوطني للأحرار», not «حزب التجمع»."""
    if tokens.words[own.start] not in body_words("party"):
        return False
    inner = bodies().match(tokens, own.start + 1)
    return inner is not None and inner.entry.category == "party" and inner.stop > own.stop


def _with_end(tokens: Tokens, made: Made) -> Made:
    """Add what ends the name of a paper: «وكالة شفق | نيوز»."""
    stop = made.stop
    is_end = stop < len(tokens.words) and tokens.words[stop] in body_words("outlet_end")
    if not is_end or made.body.form not in body_words("agency"):
        return made
    return evolve(made, span=Span(made.span.start, tokens.ends[stop]), stop=stop + 1)


def _with_owner(tokens: Tokens, made: Made) -> Made:
    """
    Add whose part a body is, behind ل: «اللجنة التنفيذية | للجنة الأولمبية الدولية», «منظمة الأغذية | للأمم المتحدة».

    Not behind one of a state, a paper or a company, which may have told that body something.
    """
    if made.stop + 1 >= len(tokens.words) or tokens.begins_line(made.stop):
        return made
    secretariat = body_words("secretariat").match(tokens, tokens.at(made.span.start))
    if secretariat is not None and secretariat.stop == made.stop:
        return _with_secretary(tokens, made)
    if made.body.category not in _PARTS:
        return made
    text = word(tokens.words[made.stop]).bare
    own = bodies().match(tokens, made.stop) if text.startswith(_LAM * 2) else None
    if own is None or own.stop < made.stop + 2 or own.entry.category not in _WHOLES:
        return made
    return evolve(made, span=Span(made.span.start, tokens.ends[own.stop - 1]), stop=own.stop)


def _with_secretary(tokens: Tokens, made: Made) -> Made:
    """Add whose general secretariat a body is, behind ل: «الأمانة العامة | لمجلس النواب»."""
    if not word(tokens.words[made.stop]).bare.startswith(_LAM):
        return made
    own = bodies().match(tokens, made.stop)
    inner = read_own(tokens, own) if own is not None else read_made(tokens, made.stop)
    if inner is None or inner.span.start == tokens.starts[made.stop]:
        return made
    return evolve(made, span=Span(made.span.start, inner.span.end), stop=inner.stop, country=inner.country)


_PARTS: Final = ("body", "igo", "ngo")
_WHOLES: Final = ("body", "igo")


def _with_place(tokens: Tokens, start: int, made: Made, grounds: Mapping[int, int]) -> Made:
    """Add the rest of a place's name that a name ends in: «بورصة الدار | البيضاء»."""
    stop = max((grounds.get(index, 0) for index in range(start + 1, made.stop)), default=0)
    if made.stop in grounds and made.body.form in body_words("hospital").forms and may_be_there(tokens, made.stop):
        stop = grounds[made.stop]  # «مركز جراحة القلب | تاجوراء»
    if made.stop in grounds and tokens.words[made.stop - 1] in body_words("land") and made.stop > start + 1:
        stop = grounds[made.stop]  # «شرطة محافظة | ذي قار»
    if stop >= made.stop and stop < len(tokens.words) and made.body.category in (*_LOCAL_TOO, "body"):
        stop += tokens.words[stop] in body_words("greater")  # «أمانة عمان | الكبرى»
    is_made = made.rule == "construct" and made.body.category in (*_LOCAL_TOO, "body")
    if is_made and stop > start + 2 and stop >= made.stop and _describes(tokens, start, stop):
        stop += 1  # «مجلس تل تمر | العسكري»
    return made if stop <= made.stop else evolve(made, span=Span(made.span.start, tokens.ends[stop - 1]), stop=stop)


def _describes(tokens: Tokens, noun: int, index: int) -> bool:
    """Tell whether an adjective of bodies behind a place agrees with the noun before that."""
    text = tokens.words[index] if index < len(tokens.words) and not tokens.begins_line(index) else ""
    if not text or (adjectives()[text] is None and text not in body_words("after_place")):
        return False
    return word(text).folded.endswith(_TEH_MARBUTA) == word(tokens.words[noun]).folded.endswith(_TEH_MARBUTA)


_LOCAL_TOO: Final = (*_LOCAL, "government")


def _is_one_of_many(tokens: Tokens, made: Made) -> bool:
    """
    Tell whether many places have a body of this name, so that ب and a place say which: «محكمة الاستئناف | بالرباط».

    It has no name of its own, so its last word is a definite noun or adjective: «كلية الآداب».
    """
    is_regional = any(text in body_words("regional") for text in tokens.words[tokens.at(made.span.start) : made.stop])
    if (
        not (is_regional or made.body.category in _LOCAL_TOO)
        or made.body.form in body_words("unique").forms
        or made.country is not None
    ):
        return False
    bare = word(tokens.words[made.stop - 1]).bare
    is_hers = bare.startswith((_ARTICLE, _LAM * 2)) and made.stop - 1 not in names_in(tokens)
    first = classes_of(tokens.words[made.stop - 1]).likeliest
    return is_hers and made.stop > tokens.at(made.span.start) + 1 and first is not None and first.part != "name"


def _with_quoted(tokens: Tokens, made: Made) -> Made:
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
    after = own.stop if own is not None and not own.found.cut else skip_name(tokens, first)
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
    if not inside or any(word(text).kind not in ("word", "latin") or is_verb(text) for text in inside):
        return first
    is_spelt = all(text in body_words("letter") for text in inside)
    if is_spelt or body.category in _OF_NEWS:
        return after
    is_named = body.category in _CALLED and not classes_of(inside[0]).mask & (ADJECTIVE | FINITE_VERB)
    return after if is_named and word_frequency(inside[0]) < _USUAL else first


_OF_NEWS: Final = ("media",)
_CALLED: Final = ("company", "armed_group", "party", "club", "ngo")
_MOST_LETTERS: Final = 5


def _is_told(tokens: Tokens, own: Match[Body]) -> bool:
    """Tell whether a name in quote marks is that of a newspaper: somebody told it something («لـ«الحياة»»)."""
    words, before, after = tokens.words, own.start - 1, own.stop
    if before >= 0 and after < len(words) and not own.found.cut and says_she(tokens, before):
        if role_part("stop")[words[own.start]] is not None or role_part("daytime")[words[own.start]] is not None:
            return False  # «ذكرت | اليوم أن»
        return role_part("closing")[words[after]] is not None or words[after] in body_words("inside")
    if before < 1 or after >= len(words):
        return False
    told = word(words[before - 1]).bare == _LAM or words[before - 1] in _TO
    if words[before] == "(" and words[after] == ")":
        return told  # «قال لـ(الراية)»
    if word(words[before]).kind != "quote" or word(words[after]).kind != "quote":
        return False
    return told or own.stop > own.start + 1 or speaks_before(tokens, before)


def _is_told_of(tokens: Tokens, own: Match[Body]) -> bool:
    """Tell whether the text speaks of the country of a group that is called by a usual word: «عناصر طالبان»."""
    words = tokens.words
    before = classes_of(words[own.start - 1]).likeliest if own.start else None
    if before is not None and before.part == "number":
        return False
    return bool(body_words("taliban").hits(tokens)) or any(
        word(words[index + 1]).folded == word(own.entry.form).folded
        for index in heads().hits(tokens)
        if index + 1 < len(words) and index + 1 != own.start
    )


def _is_between_marks(tokens: Tokens, own: Match[Body]) -> bool:
    """Tell whether dashes or brackets stand on both sides of a name: «رام الله – وفا –», «(وفا)»."""
    words, after = tokens.words, own.stop
    if not own.start or own.found.cut or after >= len(words):
        return False
    return words[own.start - 1] in _BEFORE_AGENCY and words[after] in _AFTER_AGENCY


_TO: Final = frozenset(("\N{ARABIC TATWEEL}", _LAM + "\N{ARABIC TATWEEL}"))
_BEFORE_AGENCY: Final = frozenset("-\N{EN DASH}\N{EM DASH}/(|")
_AFTER_AGENCY: Final = frozenset("-\N{EN DASH}\N{EM DASH}/)|:")


def _acronym(tokens: Tokens, stop: int) -> tuple[Span | None, int]:
    """Read a short name in brackets behind a name: «(سانا)»."""
    words = tokens.words
    bracketed = stop + 2 < len(words) and words[stop] == "(" and words[stop + 2] == ")"
    if bracketed and word(words[stop + 1]).kind in ("word", "latin"):
        return tokens.span(stop + 1, stop + 2), stop + 3
    return None, stop
