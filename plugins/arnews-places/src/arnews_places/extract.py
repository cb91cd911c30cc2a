"""Places in a document."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import compress
from operator import and_
from typing import Final, get_args

from attrs import evolve

from arnews import Annotation, Document, Extractor, Span
from arnews.memo import Memo
from arnews.normalization import fold, letters_of
from arnews.tokenization import Tokens
from arnews.words import word
from arnews_places.cues import beside as beside_of
from arnews_places.cues import play_words, roles, sides, state_words
from arnews_places.gazetteer import Name, names, variant_country
from arnews_places.grammar import (
    Mention,
    is_dateline,
    is_definite_before,
    is_family_name,
    is_in_list_of,
    is_no_attribute,
    is_seized,
    is_state_acting,
    is_struck,
    plays,
    read_mention,
)
from arnews_places.rows import read_list, read_named, read_row
from arnews_places.unlisted import (
    Unlisted,
    callers,
    is_foreign,
    may_be_foreign,
    read_again,
    read_foreign,
    read_opened,
    read_unlisted,
)
from arnews_places.usual_words import is_way_between
from arnews_places.value import Candidate, Kind, Place

__all__ = ["find_places", "places"]

_RULES: Final = {
    "literal": "places.name",
    "metonym": "places.metonym",
    "adjective": "places.adjective",
    "part": "places.part",
}
_HEAD_KINDS: Final = {
    "city": ("city", "village"),
    "council": ("city", "village", "region"),
    "office": ("adm1", "region"),
    "quarter": ("region", "city", "village"),
    "adm1": ("adm1", "region"),
    "region": ("region", "adm1", "country"),  # an island is no town of its name
    "country": ("country",),
    "water": ("water",),
}
_EVIDENCE: Final = 50.0
"""How much heavier a place weighs if the document names its country."""
_HEAD: Final = 10_000.0
"""… if it is what the noun before it says it is."""
_TOLD: Final = 1e6
"""… if what follows says that it is in its country: an adjective, or a place that it lies in."""

_SUPPORT: Final = 2
"""How many names in its country make a village likely, its own with them."""

_BESIDE: Final = 25
"""How many letters away another place tells the country of a name that no table has."""
_MUCH: Final = 8
_FAR: Final = _MUCH * _BESIDE
"""Code points between two places that cannot be beside each other, whatever marks and controls are among them."""

_LOOKS: Final = 2
"""How often the names that the tables know elsewhere are looked for: one found tells the country of another."""
_MOST_READINGS: Final = 1 << 16
_READINGS: Final[dict[object, Place]] = {}
"""Records made before, by what they depend on."""


NAME: Final = 1
CALLER: Final = 2
PLAY: Final = 4
ADJECTIVE: Final = 8
"""A name that is an adjective too."""
GUARDED: Final = 16
"""A name of one word that something before it must lead to."""
HEADED: Final = 32
"""… and that must be a noun: «مدينة»."""
BEGINS: Final = 64
"""A word that only begins names of several words."""
FOLLOWS: Final = 128
"""A word that goes on a name of several words."""
FOREIGN: Final = GUARDED
"""Of a word that is no name: it may be a foreign one."""
LEADS: Final = HEADED
"""Of a word that is no name, or only begins some: a preposition of place."""
_BITS: Final = {
    **{bit: bytes(value & bit for value in range(256)) for bit in (NAME, CALLER, PLAY)},
    FOREIGN: bytes(bool(value & FOREIGN) and not value & NAME for value in range(256)),
    LEADS: bytes(bool(value & LEADS) and (not value & NAME or bool(value & BEGINS)) for value in range(256)),
}


@cache
def _second_words() -> frozenset[str]:
    """Give the folded second words of names of several words."""
    longer = [form for form in names().forms if " " in form]
    return frozenset(form.split()[1] for form in fold("\n".join(longer)).split("\n"))


def _known_as(text: str) -> int:
    """Give what a written form is to this layer, as bits."""
    bits = CALLER * (text in callers()) | PLAY * (text in play_words())
    bits |= FOLLOWS * (word(text).folded in _second_words())
    found = names()[text]
    if found is None:
        return bits | FOREIGN * may_be_foreign(text) | LEADS * ("led" in roles(text))
    bits |= NAME
    if not found.entries:
        return bits | BEGINS | LEADS * ("led" in roles(text))
    if found.phrases or found.proclitics or word(text).bare.startswith(_WAW):
        return bits | ADJECTIVE * any(form.name.adjectives for form in found.entries)
    name = found.entries[0].name
    if any(form.name.adjectives for form in found.entries) or name.is_other:
        return bits | ADJECTIVE
    return bits | {"alone": 0, "preposition": GUARDED, "head": GUARDED | HEADED}[name.context]


_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_FEMININE: Final = "\N{ARABIC LETTER HEH}"  # as folding writes it
_NAMED: Final = fold("المسمى")
_LAM: Final = "\N{ARABIC LETTER LAM}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
REALMS: Final = Memo[str, bool](lambda text: state_words("realm")[text] is not None or text in state_words("official"))
"""Whether a written form may stand before the name of a state and belong to it."""
NAMED_SO: Final = Memo[str, bool](lambda text: word(text).folded == _NAMED)
"""Whether a written form is «المسمى»."""
KNOWN_AS: Final = Memo(_known_as)
"""What written forms are to this layer."""


def find_places(text_or_doc: str | Document) -> tuple[Annotation[Place], ...]:
    """
    Find the places that a text names, and the adjectives of countries.

    Of several places with one name the one comes first that the noun before it asks for («محافظة حلب»), else the one
    in a country that the document speaks of, else the largest.

    >>> from arnews import Document
    >>> doc = Document.read("زار الوزير السوري مدينة طرابلس اللبنانية")
    >>> [(doc[one.span], one.value.role, one.value.country) for one in find_places(doc)]
    [('السوري', 'adjective', 'SY'), ('طرابلس', 'literal', 'LB'), ('اللبنانية', 'adjective', 'LB')]
    """
    doc = Document.read(text_or_doc) if isinstance(text_or_doc, str) else text_or_doc
    mentions = _with_repeated(doc, list(_mentions(doc)))
    evidence = _evidence(mentions)
    mentions = [one for one in mentions if not _is_astray(one, evidence)]
    for _ in range(_LOOKS):
        again = [_at_home(doc, mentions, index, evidence) for index in range(len(mentions))]
        moved = {one.name: other.name for one, other in zip(mentions, again, strict=True) if one is not other}
        if not moved:
            break
        mentions = [_as_moved(one, moved) for one in again]  # «بلدة صيدا بريف درعا … إلى صيدا»
        evidence = _evidence(mentions)
    homes = _homes(mentions, doc.text, _only_country(evidence))
    return tuple(
        Annotation("places", one.span, _place(mentions, index, evidence, homes, doc.text), _RULES[one.role])
        for index, one in enumerate(mentions)
    )


def _mentions(doc: Document) -> Iterator[Mention]:
    """
    Give the names in order; what the text calls a place once is one again where less shows it.

    An adjective that is somebody's family name («كامل نوري التونسي») is his name again where no noun stands before it.
    """
    tokens = doc.tokens
    before = None
    past = 0
    club = None
    families: set[str] = set()
    told: set[Name] = set()
    words = tokens.words
    known = bytes(map(KNOWN_AS.__getitem__, words))  # one pass in C for all three tables
    if not any(known):
        return
    play = _having(known, PLAY)
    called = {one.start: one for one in _foreign(tokens, known)}
    for index in _having(known, CALLER):
        called |= {one.start: one for one in read_list(tokens, index)}
        if (called_here := read_unlisted(tokens, index)) is not None:
            called[called_here.start] = called_here
    for index in compress(range(len(words)), map(":".__eq__, words)):
        called |= {one.start: one for one in read_row(tokens, index)}
    for index in compress(range(len(words)), map(NAMED_SO.__getitem__, words)):
        if (called_here := read_named(tokens, index)) is not None:
            called[called_here.start] = called_here
    for start in sorted({*_having(known, NAME), *called}):
        if start < past:
            continue
        bits = known[start]
        if start not in called:
            if bits & GUARDED and not _is_led(tokens, start, bits, before):
                continue
            if bits & BEGINS and not (start + 1 < len(known) and known[start + 1] & FOLLOWS):
                continue
        mention = read_mention(tokens, start, before, told)
        if start in called and (mention is None or (mention.stop < called[start].stop and _is_small(mention))):
            mention = _unlisted(doc, called[start], called[start].cut)
        if mention is not None and mention.kind == "adm1":
            mention = _with_side(doc, mention)
        if mention is not None and start and REALMS[words[start - 1]]:
            mention = _with_realm(doc, mention)
        if mention is None:
            if bits & ADJECTIVE and is_family_name(tokens, start):
                families.add(word(tokens.words[start]).folded)
            continue
        before, past = mention, mention.stop
        if mention.name.is_other:
            continue
        if mention.kind in _TELLING and mention.name.context == "head":
            told.add(mention.name)
        if mention.role == "literal" and mention.name.is_town and plays(tokens, start, mention.stop, play, club):
            mention.role, club = "metonym", mention.stop
        elif play and _is_rival(tokens, mention, start, play, -_NEAR if club is None else club):
            mention.name, mention.role, club = mention.name.as_town() or mention.name, "metonym", mention.stop
        is_family = mention.role == "adjective" and families and word(tokens.words[start]).folded in families
        if not is_family or is_definite_before(tokens, start):
            yield mention


def _is_rival(tokens: Tokens, mention: Mention, start: int, play: Sequence[int], club: int) -> bool:
    """Tell whether a country plays against a club, so that a town of the same name is meant: «ميلان مع بولونيا»."""
    if mention.role != "literal" or mention.name.is_town or not start:
        return False
    if GUEST[tokens.words[start - 1]]:
        return True  # «من ضيفه موناكو»
    is_against = start - club <= _NEAR and "against" in roles(tokens.words[start - 1])
    return is_against and plays(tokens, start, mention.stop, play, club) and mention.name.as_town() is not None


_NEAR: Final = 3
_GUESTS: Final = frozenset(map(fold, ("ضيفه", "مضيفه", "غريمه", "منافسه", "لضيفه", "بضيفه", "لمضيفه")))
GUEST: Final = Memo[str, bool](lambda text: word(text).folded in _GUESTS)
"""Whether a written form says that a side is the guest or the host of another."""


def _with_side(doc: Document, mention: Mention) -> Mention:
    """Take in the side of the world that ends the name of a province: «مقاطعة جاوا | الشرقية», not «منطقة كذا …»."""
    tokens = doc.tokens
    first = tokens.at(mention.span.start)
    found = callers()[tokens.words[first - 1]] if first else None
    is_whole = mention.stop == len(tokens.words) or tokens.begins_line(mention.stop)
    if found is None or not found.entries or found.entry.kind != "adm1" or is_whole or mention.role != "literal":
        return mention
    if not sides()[tokens.words[mention.stop]] or any(_is_renowned(place) for _, place in mention.name.places[1:]):
        return mention
    span = Span(mention.span.start, tokens.ends[mention.stop])
    place = Place(_written(doc[span]), "", "adm1", country=mention.name.country)
    name = Name(known=((1.0, place),), is_unlisted=True, summary=(place.country, False))
    return evolve(mention, name=name, span=span, stop=mention.stop + 1)


def _with_realm(doc: Document, mention: Mention) -> Mention:
    """
    Take in what makes the full name of a state: «سلطنة | عمان», «جمهورية | باكستان | الإسلامية», «المملكة | المغربية».

    Without an adjective of states only a sultanate has its noun with it: «دولة قطر», «جمهورية مصر» are Qatar and Egypt.
    """
    tokens = doc.tokens
    is_adjective = mention.role == "adjective"
    first = tokens.at(mention.span.start) - 1
    if mention.span.start > tokens.starts[first + 1]:
        return mention
    if is_adjective and not word(tokens.words[first + 1]).folded.endswith(_FEMININE):
        return mention  # «نائب رئيس الجمهورية | العراقي»
    if is_adjective and first and tokens.words[first] in state_words("official"):
        first -= 1  # «الجمهورية | الإسلامية | الإيرانية»
    noun = state_words("realm")[tokens.words[first]]
    ones = mention.name.adjectives.values() if is_adjective else [place for _, place in mention.name.places]
    place = next((one for one in ones if one.kind == "country"), None)
    if noun is None or place is None:
        return mention
    stop = mention.stop
    while stop < len(tokens.words) and tokens.words[stop] in state_words("official"):
        stop += 1
    is_whole = state_words("whole_realm")[tokens.words[first]] is not None
    bare = word(tokens.words[first]).bare[len(noun.proclitics) :]
    if not (is_whole or stop > mention.stop or is_adjective) or is_adjective != bare.startswith((_ARTICLE, _LAM * 2)):
        return mention
    cut = len(noun.proclitics) + bare.startswith(_LAM * 2)
    span = Span(tokens.inside(first, cut), tokens.ends[stop - 1])
    name = Name(known=((1.0, place),), governs=True, summary=(place.country, False))
    return evolve(mention, name=name, role="literal", method="exact", span=span, stop=stop, kind="country")


def _foreign(tokens: Tokens, known: bytes) -> Iterator[Unlisted]:
    """Give the foreign names behind prepositions of place."""
    leads = known.translate(_BITS[LEADS])
    for index in compress(range(len(known) - 1), leads):
        if (one := read_opened(tokens, index)) is not None:
            yield one
    strange = known.translate(_BITS[FOREIGN])
    if not any(strange):
        return
    for index in compress(range(len(known) - 1), map(and_, leads, strange[1:])):
        if (one := read_foreign(tokens, index)) is not None:
            yield one


def _is_small(mention: Mention) -> bool:
    """Tell whether a name is no place of renown, so that a longer one may stand there: not «بلدية خاركيف | إيهور»."""
    return not any(_is_renowned(place) for _, place in mention.name.places)


def _having(known: bytes, bit: int) -> list[int]:
    """Give the tokens whose byte has a bit."""
    return list(compress(range(len(known)), known.translate(_BITS[bit])))


def _is_led(tokens: Tokens, start: int, known: int, before: Mention | None) -> bool:
    """Tell whether something beside a name that needs a word before it may lead to it; most such words are no names."""
    if before is not None and before.stop >= start - 1:
        return True  # «حمص وحماة»
    is_inside = start > 0 and not tokens.begins_line(start)
    beside = beside_of(tokens.words[start - 2] if start > 1 else "", tokens.words[start - 1]) if is_inside else {}
    if "head" in beside or "part" in beside:
        return True
    if is_in_list_of(tokens, start) or is_way_between(tokens, start, start + 1):
        return True
    if not beside.keys().isdisjoint(_LEADS_TO):
        return True
    if known & HEADED:
        return False
    if "wins" in beside:
        return True  # «انتزع ليون التعادل»
    if is_dateline(tokens, start, start + 1) or is_struck(tokens, start) or is_seized(tokens, start):
        return True
    found = names()[tokens.words[start]]
    if found is not None and found.entries and is_state_acting(tokens, start, start + 1, found.entries[0].name):
        return True
    return is_no_attribute(tokens, start)


_TELLING: Final = ("city", "adm1")
"""What nouns must say of a name that the text may name later without one."""
_LEADS_TO: Final = frozenset(("preposition", "strike", "toward", "lie"))


def _unlisted(doc: Document, one: Unlisted, cut: int = 0) -> Mention:
    """Make the mention of a name that no table has; `cut` letters of it are joined to it."""
    tokens = doc.tokens
    span = Span(tokens.inside(one.start, cut), tokens.ends[one.stop - 1])
    written = " ".join(word(text).bare for text in tokens.words[one.start : one.stop])[cut:]
    name = Name.unlisted(Place(written, "", one.kind))
    return Mention(name, "literal", span, one.stop, "clitic" if cut else "context", kind=one.kind)


def _with_repeated(doc: Document, mentions: list[Mention]) -> list[Mention]:
    """Add where names that no table has stand again, without the noun that called them so."""
    tokens = doc.tokens
    called = [
        Unlisted(
            tokens.at(one.span.start),
            one.stop,
            one.name.places[0][1].kind,
            one.span.start - tokens.starts[tokens.at(one.span.start)],
        )
        for one in mentions
        if one.name.is_unlisted
    ]
    if not called:
        return mentions
    taken = {index for one in mentions for index in range(tokens.at(one.span.start), one.stop)}
    again = [_unlisted(doc, one, cut) for one, cut in read_again(tokens, called) if one.start not in taken]
    return sorted([*mentions, *again], key=lambda one: one.span)


def _country(mention: Mention) -> str | None:
    """Give the country that a mention names without a doubt, or that its place is in."""
    return mention.name.country if mention.role != "adjective" else next(iter(mention.name.adjectives))


class _Evidence(Counter[str | None]):
    """How often each country is named without a doubt."""

    times: Mapping[Name, int]
    """How often each name stands in the text."""
    only: str | None
    """The country that most of a document is about."""


def _evidence(mentions: Sequence[Mention]) -> _Evidence:
    """Count the countries that are named without a doubt."""
    found = _Evidence(map(_country, mentions))
    del found[None]
    found.times = Counter(one.name for one in mentions)
    found.only = _only_country(found)
    return found


def _is_astray(mention: Mention, evidence: Mapping[str | None, int]) -> bool:
    """Tell whether a name means a village alone, and the document speaks of other countries only."""
    ones = mention.name.places
    if mention.role == "adjective" or len(ones) != 1 or ones[0][1].kind != "village" or mention.kind:
        return False
    country = ones[0][1].country
    return bool(evidence) and evidence.get(country, 0) < _SUPPORT and sum(evidence.values()) > evidence.get(country, 0)


def _told_beside(mentions: Sequence[Mention], index: int, text: str) -> str | None:
    """
    Give the country that what follows a mention at once says it is in.

    It is that of an adjective («طرابلس اللبنانية») or of a place in which it is said to lie («الحسينية بمحافظة معان»).
    """
    if index + 1 == len(mentions):
        return None
    one, after = mentions[index], mentions[index + 1]
    if after.span.start - one.span.end > _FAR:
        return None
    between = _between(text, one.span, after.span)
    if after.role == "adjective":
        return next(iter(after.name.adjectives)) if len(between) <= 1 else None
    return after.name.country if len(between) <= _BESIDE and between.startswith(_INSIDE) else None


def _place(
    mentions: Sequence[Mention],
    index: int,
    evidence: _Evidence,
    homes: Mapping[str, str],
    text: str,
) -> Place:
    """Give the record of a mention; records are made once for each state of what they depend on."""
    mention = mentions[index]
    if mention.name.is_unlisted:
        unlisted = mention.name.places[0][1]
        country = unlisted.country or homes.get(unlisted.name) or _variant(unlisted.name) or homes.get("")
        return evolve(mention.name.places[0][1], country=country, method=mention.method)
    weights: tuple[float, ...] = ()
    told = None
    if mention.role != "adjective" and len(mention.name.places) > 1:
        counts = [
            evidence.get(place.country, 0) + (place.country in mention.countries) for _, place in mention.name.places
        ]
        largest = max(counts) or 1
        told = _told_beside(mentions, index, text) or _home_of(mentions, index, evidence)
        weights = tuple([round(count / largest, 1) for count in counts])
    key = (mention.name, mention.role, mention.method, mention.norm, mention.kind, told, weights)
    known = _READINGS.get(key)
    if known is None:
        if len(_READINGS) >= _MOST_READINGS:
            _READINGS.clear()
        known = _READINGS[key] = _read_place(mention, weights, told)
    return known


def _home_of(mentions: Sequence[Mention], index: int, evidence: _Evidence) -> str | None:
    """
    Give the country that the text is about, where a name has a place there and none of renown elsewhere.

    Nothing but that name speaks of the other countries: «بلديات سيناون والقريات» is in Libya in a text of Libya.
    """
    one = mentions[index]
    country = evidence.only
    if country is None or evidence[country] <= _SUPPORT or not any(p.country == country for _, p in one.name.places):
        return None
    others = [place for _, place in one.name.places if place.country != country]
    if any(_is_renowned(place) and place.kind != "adm1" for place in others):
        return None
    own = evidence.times[one.name] if one.name.country is not None else 0
    return None if any(evidence.get(place.country, 0) > own for place in others) else country


def _variant(name: str) -> str | None:
    """Give the country of a foreign name that is another spelling of one in the table: «كنشاسا»."""
    return variant_country(name) if is_foreign(name) else None


def _homes(mentions: list[Mention], text: str, usual: str | None) -> Mapping[str, str]:
    """
    Give the country of each name that no table has, where a place beside one of its mentions tells it.

    Under the empty name stands that of most towns and provinces of the document, else the one that most of it is about.
    """
    found: dict[str, str] = {}
    names = [index for index, one in enumerate(mentions) if one.name.is_unlisted]
    for look in (_country_around, _country_told):
        for index in names:
            country = look(mentions, index, text)
            if country is not None:
                found.setdefault(mentions[index].name.places[0][1].name, country)
    if names:
        towns = [
            one for one in mentions if one.role != "adjective" and not one.name.governs and not one.name.is_unlisted
        ]
        country = _only_country(_evidence(towns)) or usual
        return found if country is None else {**found, "": country}
    return found


def _at_home(doc: Document, mentions: list[Mention], index: int, evidence: _Evidence) -> Mention:
    """
    Take a name for one that no table has where what follows says that it lies in another country than the table does.

    «منطقة بازارجيك في محافظة كهرمان مرعش» is no town of Bulgaria: nothing else in the text is, and no city of renown
    has the name.
    """
    one = mentions[index]
    if one.role == "adjective" or one.name.is_unlisted or one.name.governs:
        return one
    if one.kind and all(_is_slight(weight, place) for weight, place in one.name.places):
        country = _country_around(mentions, index, doc.text)
        if country is None and _is_foreign_to(one, evidence):
            others = _without(one, evidence)
            country = _only_country(others)
            country = country if country is not None and others[country] >= _SUPPORT else _only_country(evidence)
        return one if country is None or _may_be_in(one, country, evidence) else _elsewhere(doc, one, country)
    if one.kind == "quarter" and _is_foreign_to(one, evidence):  # «حي القادسية غرب العاصمة العراقية»
        country = _country_around(mentions, index, doc.text) or _only_country(evidence)
        return one if country is None else _elsewhere(doc, one, country)
    if (country := _country_of_list(mentions, index, doc.text, evidence)) is not None:
        return _elsewhere(doc, one, country)
    if one.role != "literal" or index + 1 == len(mentions):
        return one
    after = mentions[index + 1]
    country = after.name.country if after.role in ("literal", "part") else None
    is_part = one.kind == "adm1" and _is_district(doc, one) and after.kind == "city"  # «منطقة المنصورة في مدينة عدن»
    if country is None or any(
        place.country == country or (_is_renowned(place) and not is_part) for _, place in one.name.places
    ):
        return one
    own = evidence.times[one.name] * (one.name.country is not None)
    if any(evidence.get(place.country, 0) > max(own, 1) for _, place in one.name.places):
        return one
    between = _between(doc.text, one.span, after.span)
    is_beside = one.kind == "city" and between.strip().isalpha() and "side" in roles(between.strip())
    if not is_beside and (len(between) > _BESIDE or not (between.startswith(_INSIDE) or _IN in between)):
        return one  # «بلدة صيدا بريف درعا», «بلدة الطيبة شرقي درعا»
    return _elsewhere(doc, one, country)


def _country_of_list(mentions: Sequence[Mention], index: int, text: str, evidence: _Evidence) -> str | None:
    """
    Give the country of a list of towns, where a name in it has none there in the tables and is told of nowhere else.

    «عمداء بلديات الزاوية والعوينات ويفرن»: a town of Libya, though the tables know one in Algeria alone.
    """
    one = mentions[index]
    country = evidence.only
    if country is None or one.name.governs or any(_is_renowned(place) for _, place in one.name.places):
        return None
    own = evidence.times[one.name]
    if any(place.country == country or evidence.get(place.country, 0) > own for _, place in one.name.places):
        return None
    items = 0
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(mentions) and abs(at - index) < _LONGEST_LIST:
            first, second = sorted((at, at + step))
            if not _is_and(text, mentions[first], mentions[second]):
                break
            at += step
            items += mentions[at].name.country == country
    is_sure = items >= _SUPPORT or (items > 0 and evidence[country] > _SUPPORT)
    return country if is_sure else None


_LONGEST_LIST: Final = 8


def _is_and(text: str, first: Mention, second: Mention) -> bool:
    """Tell whether two names are items of one list: only «و», perhaps behind a comma, stands between them."""
    if second.span.start - first.span.end > _MUCH:
        return False
    return first.role == second.role == "literal" and _between(text, first.span, second.span).strip(_COMMAS) == _WAW


_COMMAS: Final = " ,\N{ARABIC COMMA}"


def _without(one: Mention, evidence: _Evidence) -> Mapping[str | None, int]:
    """Count the countries that are named without a doubt by others than one name."""
    own = evidence.times[one.name]
    return {country: count - own * (country == one.name.country) for country, count in evidence.items()}


def _as_moved(mention: Mention, moved: Mapping[Name, Name]) -> Mention:
    """Take a name for the place that another mention of it in the text was found to be."""
    other = moved.get(mention.name) if mention.role != "adjective" else None
    return mention if other is None else evolve(mention, name=other)


def _written(name: str) -> str:
    """Give the letters of a name, with one space between its words."""
    return " ".join(letters_of(name).split())


def _between(text: str, first: Span, second: Span) -> str:
    """Give the letters between two places in a text, and a space for each white space of any kind."""
    return "".join(" " if one.isspace() else one for one in letters_of(text[first.end : second.start]))


def _elsewhere(doc: Document, mention: Mention, country: str) -> Mention:
    """Take a name for one of a country that the tables do not know there."""
    place = Place(_written(doc[mention.span]), "", mention.name.places[0][1].kind, country=country)
    return evolve(mention, name=Name(known=((1.0, place),), is_unlisted=True, summary=(country, False)))


def _is_slight(weight: float, place: Place) -> bool:
    """Tell whether a place is a village, or one of many small ones that no gazetteer has."""
    if place.kind == "village" or (place.ref is None and weight < _LARGE):
        return True
    return place.kind == "city" and weight < _SMALL


_SMALL: Final = 50_000
"""Towns of the Arab world weigh more."""


_ONE_LAND: Final = frozenset(("PS", "IL"))
"""What lies in one is told of with the other."""


def _is_foreign_to(mention: Mention, evidence: Mapping[str | None, int]) -> bool:
    """Tell whether a document names other countries, and none that a name has a place in but by that name."""
    kinds = _HEAD_KINDS["quarter"] if mention.kind == "quarter" else get_args(Kind)
    countries = {place.country for _, place in mention.name.places if place.kind in kinds}
    if countries & _ONE_LAND:
        countries |= _ONE_LAND
    named = sum(evidence.get(country, 0) for country in countries)
    return bool(evidence.keys() - countries) and named <= (mention.name.country is not None)


def _may_be_in(mention: Mention, country: str, evidence: Mapping[str | None, int]) -> bool:
    """Tell whether a name may be the one of the tables: in the country beside it, or in one that is told of often."""
    return any(place.country == country or evidence.get(place.country, 0) > 1 for _, place in mention.name.places)


def _is_district(doc: Document, mention: Mention) -> bool:
    """Tell whether a name stands behind a noun of what may lie in a city: «منطقة»."""
    first = doc.tokens.at(mention.span.start)
    return first > 0 and "inside" in roles(doc.tokens.words[first - 1])


def _is_renowned(place: Place) -> bool:
    """Tell whether a place is one that every reader knows: a country, a province, a large city."""
    return place.kind in ("country", "adm1", "water") or (place.population or 0) >= _LARGE


_LARGE: Final = 300_000
_IN: Final = " \N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH} "
_BORDER: Final = " \N{ARABIC LETTER MEEM}\N{ARABIC LETTER AIN} "
"""«الحدودية مع السعودية» says that a place is not there."""
_INSIDE: Final = (" \N{ARABIC LETTER BEH}", _IN)


def _country_around(mentions: list[Mention], index: int, text: str) -> str | None:
    """Give the country of the place that stands near behind a name, or before it: «مديرية ساقين في محافظة صعدة»."""
    one = mentions[index]
    for other in (*mentions[index + 1 : index + 2], *mentions[max(0, index - 1) : index]):
        first, second = sorted((one.span, other.span))
        between = _between(text, first, second) if second.start - first.end < _FAR else _BORDER
        is_near = len(between) < _BESIDE and _BORDER not in between
        if is_near and not other.name.is_unlisted and other.role != "adjective" and other.name.country is not None:
            return other.name.country
    return None


def _country_told(mentions: list[Mention], index: int, text: str) -> str | None:
    """Give the country of the town or province that its sentence names nearest to a name, on either side."""
    near: list[tuple[int, str]] = []
    for others in (reversed(mentions[:index]), mentions[index + 1 :]):
        for other in others:
            first, second = sorted((mentions[index].span, other.span))
            if second.start - first.end > _MUCH * _SENTENCE:
                break
            between = letters_of(text[first.end : second.start])
            if len(between) > _SENTENCE or not _STOPS.isdisjoint(between):
                break
            if other.role in ("literal", "part") and not other.name.is_unlisted and other.name.country is not None:
                near.append((len(between), other.name.country))
                break
    return min(near)[1] if near else None


_SENTENCE: Final = 160
_STOPS: Final = frozenset(".!\n\N{ARABIC QUESTION MARK}")


def _only_country(evidence: Mapping[str | None, int]) -> str | None:
    """Give the country that most of a document is about."""
    total = sum(evidence.values())
    return next((country for country, count in evidence.items() if 2 * count > total), None)


def _read_place(mention: Mention, evidence: tuple[float, ...], told: str | None) -> Place:
    if mention.role == "adjective":
        country = next(iter(mention.name.adjectives.values()))
        return evolve(country, role="adjective", method="demonym", norm=mention.norm)
    return _ranked(mention, evidence, told)


def _ranked(mention: Mention, evidence: tuple[float, ...], told: str | None) -> Place:
    """Rank the places of a name and make the record of the first."""
    ones = mention.name.places
    if len(ones) == 1:
        return evolve(ones[0][1], role=mention.role, method=mention.method, norm=mention.norm)
    kinds = _HEAD_KINDS.get(mention.kind, ())
    scored = sorted(
        (
            (
                weight
                * (1 + _EVIDENCE * here)
                * (_HEAD if place.kind in kinds else 1)
                * (_TOLD if told is not None and place.country == told else 1),
                place.population or 0,  # Tyre before Sur in Oman
                -index,
                place,
            )
            for index, ((weight, place), here) in enumerate(zip(ones, evidence, strict=True))
        ),
        key=lambda one: one[:3],
        reverse=True,
    )
    total = sum(score for score, *_ in scored)
    first = scored[0][3]
    usual = max(ones, key=lambda one: one[0])[1]
    return evolve(
        first,
        role=mention.role,
        method=mention.method if first is usual else "context",
        norm=mention.norm,
        candidates=tuple(
            Candidate(place.ref, place.kind, place.country, round(score / total, 4))
            for score, _, _, place in scored[:5]
        ),
    )


places: Final[Extractor] = Extractor("places", find_places, value=Place, display="arnews_places.display:places")
