"""How titles are read: words of respect, a noun with its genitives and adjectives, what carries it on."""

from collections.abc import Sequence
from typing import Final

from arnews.mentions.genitives import (
    adjectives_stop,
    after_brackets,
    after_joined,
    belongs,
    genitives_stop,
    is_adjective,
    is_body,
    joins_another,
    located_stop,
    province_stop,
)
from arnews.mentions.names import (
    after_quoted,
    closes_name,
    is_defined,
    is_family_name,
    is_given_name,
    is_named,
    is_said,
    may_be_name,
    name_stop,
)
from arnews.mentions.phrase import Phrase, set_head, set_name
from arnews.mentions.signs import (
    appended,
    besides,
    called_by,
    charged,
    deputies,
    is_origin,
    periods,
    reigning,
    talkers,
    trades,
)
from arnews.mentions.words import LIKELY, LISTED, Term, may_be_left_out

__all__ = ["acts_on", "begins_title", "read_honorifics", "read_more_title", "read_title", "short_name_stop"]

_SHORTEST_NAME: Final = 2
_PORTFOLIO: Final = "portfolio"
_TWO_WORDS: Final = 2
_YEH, _HEH = "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_OF_SOMETHING: Final = frozenset(("person", "organisation"))
"""Kinds that go on being the same with ل and without: «رئيس اتحاد كرة القدم», «رئيس الاتحاد الوطني لكرة القدم»."""
_CALLED: Final = frozenset(("organisation", "media"))
_LONGEST_CALLED: Final = 5
"""The marks around the name of a body, and what stands between them."""
_MARKS: Final = frozenset("./")
_WAW: Final = "\N{ARABIC LETTER WAW}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_NO_OFFICES: Final = frozenset(("people", "source", "kin"))
"""Groups of nouns for those who belong to nobody: «الناجي الوحيد للسلطات» told the authorities."""
_AND_THE: Final = _WAW + "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LONGEST_PLACE: Final = 7
_IN_TITLE: Final = frozenset(("word", "head", "compound", "portion", "chief"))


def read_honorifics(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read words of respect and ranks before a name or a title; one that stands alone is a title."""
    index = at
    while index < limit:
        one = terms[index]
        if not one.honors or (one.clitic and (index > at or phrase.head is not None)):
            break
        if index > at and _is_office(terms, index, limit):
            break  # «سمو أمير المنطقة»
        after = index + 1
        while after < limit and (terms[after].sort == "rank" or terms[after].folded in _MARKS):
            after += 1
        alone = index == at and phrase.head is None
        if alone and (after >= limit or acts_on(terms, index, after)):
            break
        named = one.name == LISTED and not one.article and len(one.stem) > 1
        named = named or _is_of(terms, index, after, limit)
        if (alone or named) and not _respects_behind(terms, one, after, limit):
            break  # «شقيقه عماد»: a name
        phrase.heads += (one.stem,)
        if phrase.gender is None:
            phrase.gender = one.gender
        begin = phrase.honorific_place[0] if phrase.honorific_place else index
        phrase.honorific_place = (begin, after)
        index = after
    return index


def _is_of(terms: Sequence[Term], at: int, after: int, limit: int) -> bool:
    """Tell whether a word of respect may be a noun with what it is of: «سيادة القانون», «دولة المؤسسات»."""
    one = terms[at]
    titled = not one.article and one.noun is not None and one.noun.group == "title"
    return titled and after < limit and terms[after].article


def _is_office(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a title that may stand before a name is an office here, of what follows: «أمير منطقة تبوك»."""
    one, following = terms[at], terms[at + 1] if at + 1 < limit else None
    if one.article or one.noun is None or one.noun.group != "office" or following is None:
        return False
    country = following.noun is not None and following.noun.kind == "country"
    return following.place or country or (following.article and following.name < LIKELY)


def acts_on(terms: Sequence[Term], at: int, after: int) -> bool:
    """Tell whether another title behind one right behind a verb is somebody else's: «التقى الملك وزير الخارجية»."""
    if after >= len(terms):
        return False
    one, following = terms[at], terms[after]
    if not one.article or one.stem not in reigning() or at == 0 or terms[at - 1].verb is None:
        return False
    if following.article and following.named:
        return False  # «أشار الشيخ الخطيب»: a family name
    return following.noun is not None and following.noun.kind == "person" and not following.honors


def _respects_behind(terms: Sequence[Term], one: Term, after: int, limit: int) -> bool:
    return after < limit and _respects(terms, one, after, limit)


def _respects(terms: Sequence[Term], one: Term, after: int, limit: int) -> bool:
    """Tell whether a word of respect stands before a name or another title, and is no noun of its own."""
    following = terms[after]
    if len(one.stem) == 1:  # د with a stop
        stopped = terms[after - 1] is not one
        return stopped and (following.honors or following.sort != "word" or may_be_name(following))
    if not one.article and following.article and one.noun is not None and one.noun.kind == "organisation":
        return False  # «فريق القادسية»: a team, and no general
    if following.sort in ("particle", "quote"):
        return True
    team = one.article and one.noun is not None and one.noun.kind == "organisation"
    if team and is_family_name(following) and not following.adjective:
        return True  # «الفريق الماجدي»
    person = following.noun is not None and following.noun.kind == "person"
    if after + 1 < limit and terms[after + 1].sort == "particle" and (one.article or not following.article):
        return True  # but not «نقيب المحامين عبد الفتاح»
    if one.article or (one.noun is not None and one.noun.group == "title"):
        return person or following.honors or (may_be_name(following) and not following.article)
    office = one.noun is not None and one.noun.group == "cleric" and following.article  # «شيخ الأزهر»
    bare = following.sort == "word" and may_be_name(following) and not office
    return following.honors or (bare and not _takes_article(terms, after + 1, limit))


def _takes_article(terms: Sequence[Term], at: int, limit: int) -> bool:
    return at < limit and terms[at].article


def begins_title(terms: Sequence[Term], at: int, limit: int, after_honorific: bool) -> bool:
    """Tell whether a noun begins at a token, and no name."""
    one = terms[at]
    if one.sort == "head":
        if after_honorific:
            return one.article or _opens_construct(terms, at, limit)
        return not is_given_name(terms, at, limit)
    if one.sort != "word":
        return one.sort in ("chief", "portion")
    if one.article:
        return not after_honorific
    following = terms[at + 1] if at + 1 < limit else None
    if one.person and one.name < LISTED and following is not None and following.article and following.name < LIKELY:
        return not after_honorific  # «مرممة المخطوطات»: a noun with what it is of, and no name
    return not after_honorific and name_stop(terms, at, limit, titled=False) == at


def _opens_construct(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a noun has a genitive behind it: «الدكتور مدير المستشفى», and not «الدكتور ناجي رزق»."""
    following = terms[at + 1] if at + 1 < limit else None
    return following is not None and (following.article or following.sort == "head") and not following.honors


def read_title(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read a noun with its genitives and adjectives; give the token after it."""
    head = terms[at]
    if phrase.head is None:
        set_head(phrase, head)
        phrase.number = head.number
    phrase.heads += (head.stem,)
    if phrase.gender is None:
        phrase.gender = head.gender or head.owner
    if head.owner is not None:
        phrase.definite = True
        phrase.title_place = (at, at + 1)
        return at + 1
    if head.article:
        phrase.definite = True
        stop = adjectives_stop(terms, at + 1, limit, head)
    else:
        stop = genitives_stop(terms, at + 1, limit, phrase)
        if not phrase.definite and (stop == at + 1 or phrase.number == "one"):
            stop = located_stop(terms, stop, limit)
    if phrase.definite and phrase.kind == "person" and (called := _called_stop(terms, stop, limit, phrase)) > stop:
        phrase.title += tuple(one.stem for one in terms[at:stop] if one.sort in _IN_TITLE)
        phrase.title_place = (at, stop) if phrase.title_place is None else (phrase.title_place[0], stop)
        return called
    apposed = at > 0 and terms[at - 1].sort == "comma"
    person = phrase.definite and (head.noun.kind == "person" if head.noun is not None else head.person)
    described = stop
    told = stop < limit and terms[stop].clitic == _LAM and _is_told(terms[stop])
    told = told or (stop < limit and phrase.kind == "crowd" and terms[stop].clitic == _LAM and terms[stop].acts)
    if not told and (
        head.noun is None or head.noun.group not in _NO_OFFICES or stop >= limit or terms[stop].clitic != _LAM
    ):
        stop = _carried(terms, stop, limit, phrase.definite and stop > at + 1, apposed, person)
    if head.article and stop > described:
        adjectives = (one for one in terms[at + 1 : described] if one.sort == "word")
        phrase.described = frozenset(one.stem for one in adjectives if may_be_left_out(one))
    if phrase.kind in _CALLED and phrase.definite and not phrase.name and stop < limit and terms[stop].sort == "quote":
        named = after_quoted(terms, stop, min(limit, stop + _LONGEST_CALLED))
        if named > stop and not is_said(terms, stop + 1, limit):  # «وكالة الأنباء الوطنية "صدى"»
            set_name(terms, stop, named, phrase)
            stop = named
    if phrase.kind in _CALLED and phrase.definite and not phrase.name and stop < limit and terms[stop].sort == "open":
        stop = short_name_stop(terms, stop, limit, phrase)
    if phrase.kind == "organisation" and at + 1 < stop and terms[at + 1].article and _may_stand_for(terms, at):
        phrase.short = terms[at + 1].stem
    in_title = _IN_TITLE
    if phrase.kind == "media" and stop < limit and terms[stop].sort == "number":
        in_title, stop = _IN_TITLE | {"number"}, stop + 1  # «القناة 12»
    phrase.title += tuple(
        terms[place].plain if phrase.kind in _OF_SOMETHING else terms[place].stem
        for place in range(at, stop)
        if terms[place].sort in in_title or (terms[place].sort == "stop" and terms[place].adjective)
    )
    if phrase.head is head and phrase.kind == "person":
        phrase.group = trades().get(phrase.title[:_TWO_WORDS], phrase.group)
    if stop - at > _SHORTEST_NAME:
        phrase.joined |= {
            terms[place].plain
            for place in range(at + 2, stop)
            if terms[place].folded[:3] == _AND_THE or terms[place - 1].folded == _WAW
        }
        phrase.several |= phrase.kind in _CALLED and any(map(_is_another, terms[at + 2 : stop]))
    phrase.title_place = (at, stop) if phrase.title_place is None else (phrase.title_place[0], stop)
    return stop


def _is_another(one: Term) -> bool:
    """Tell whether «and» joins somebody or another body: «نادي الميناء والمدرب», not «هيئة البث والتلفزيون»."""
    noun = one.noun
    if noun is None or noun.number != "one" or one.folded[:3] != _AND_THE:
        return False
    return noun.kind in ("person", "organisation") and noun.group != _PORTFOLIO  # «التربية والتعليم»


def short_name_stop(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """
    Read what a body is called in short, in brackets behind it: «هيئة النزاهة (نزاهة)»; give the token after, or `at`.

    A number, an adjective or a country says something else of it: «الشركة (حكومية)», «وزارة الصحة (لبنان)».
    """
    after = after_brackets(terms, at, limit)
    words = [one for one in terms[at + 1 : max(after - 1, at + 1)] if one.sort != "quote"]
    if not 0 < len(words) <= _LONGEST_SHORT or not all(one.folded.isalpha() for one in words):
        return at
    first = words[0]
    country = first.noun is not None and first.noun.kind == "country"
    if country or first.clitic or first.sort not in ("word", "head", "stop") or (first.adjective and not first.article):
        return at
    if len(words) > 1 and any(one.sort not in ("word", "head") for one in words):
        return at
    set_name(terms, at + 1, after - 1, phrase)
    return after if phrase.name else at


_LONGEST_SHORT: Final = 3


def _is_told(one: Term) -> bool:
    """Tell whether nobody's office is for somebody behind ل, who is told then: «القاضي للمتهم»."""
    return one.noun is not None and one.noun.kind == "person" and one.noun.group in _NO_OFFICES and one.number == "one"


def _called_stop(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read what somebody is called by behind a title: «الناشط المعروف باسم "أبو الليث"»; give the token after it."""
    index = at if terms[at - 1].stem.removesuffix(_HEH) in called_by() else at + 1
    if index >= limit or terms[index - 1].stem.removesuffix(_HEH) not in called_by():
        return at
    begin = index + (terms[index].sort in ("carries", "locates"))
    stop = name_stop(terms, begin, limit, titled=False) if begin < limit and begin > index else begin
    if stop > begin:
        set_name(terms, begin, stop, phrase)
    return stop if stop > begin else at


def _may_stand_for(terms: Sequence[Term], at: int) -> bool:
    """
    Tell whether the word behind the noun of a body may stand for it: «الخارجية» for «وزارة الخارجية».

    Behind the article that is an adjective which says more than of which country: «المركزي» for «البنك المركزي».
    """
    return not terms[at].article or (terms[at + 1].sort == "word" and not is_origin(terms[at + 1].stem))


def read_more_title(terms: Sequence[Term], at: int, limit: int, phrase: Phrase, named: bool = False) -> int:
    """
    Read another title of the same person behind و: «وزير الدفاع والنائب الأول لرئيس الحكومة سامي عياد».

    `named` says that the name stands before: «سامي عياد نائب رئيس الحكومة ووزير الدفاع».
    """
    if phrase.kind != "person" or phrase.number != "one":
        return at
    trade = phrase.head is not None and phrase.head.article and phrase.group in _JOINED_TRADES
    if len(phrase.title) < _SHORTEST_NAME and not trade:
        return at
    index = at
    if index < limit and terms[index].sort == "open":
        index = after_brackets(terms, index, limit)
        described = adjectives_stop(terms, index, limit, phrase.head) if phrase.head is not None else index
        if described > index > at:  # عضو المجلس (البرلمان) السابق
            return described
    if (second := _second_office(terms, index, limit, phrase)) > index:
        return second
    comma = index + 1 < limit and terms[index].sort == "comma" and terms[index + 1].clitic == _WAW
    index += comma
    one = terms[index] if index < limit else None
    if one is None or one.noun is None or one.clitic != _WAW or one.noun.kind != "person" or one.noun.number != "one":
        return at
    if one.gender != phrase.gender or one.stem in phrase.heads or joins_another(terms, index, limit):
        return at
    if len(phrase.title) < _SHORTEST_NAME and not (one.article and one.noun.group in _JOINED_TRADES):
        return at  # «الكاتب والمخرج سامي عياد», but not «الكاتب والوزير سامي عياد»
    more = Phrase(index, index, None)
    stop = read_title(terms, index, limit, more)
    if not more.definite:
        return at
    if not (named or stop == limit or terms[stop].sort == "comma" or is_named(terms, stop, limit)):
        return at
    if comma and (
        named or not is_named(terms, stop + (terms[stop : stop + 1] != [] and terms[stop].sort == "comma"), limit)
    ):
        return at  # «رئيس القسم، ومدير المركز، سامي عياد»: one who is named behind both
    phrase.heads += more.heads
    phrase.title += more.title
    if phrase.title_place is not None:
        phrase.title_place = (phrase.title_place[0], stop)
    return stop


_JOINED_TRADES: Final = frozenset(("academic", "art", "press"))
"""Groups of nouns for what somebody does of which one may be two: «الشاعرة والناقدة هدى نصار»."""


def _second_office(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read the office that a deputy has besides, before the name: «نائب رئيس الوزراء | وزير الدفاع سامي»; or `at`."""
    if at + 1 < limit and (terms[at].folded, terms[at + 1].folded) in appended():
        phrase.title += (terms[at].stem, terms[at + 1].stem)
        if phrase.title_place is not None:
            phrase.title_place = (phrase.title_place[0], at + 2)
        return at + 2
    one = terms[at] if at < limit else None
    if one is not None and one.article and one.stem in talkers() and one.stem not in phrase.heads and not one.clitic:
        return _with_office(terms, at, limit, phrase)  # «مدير الإدارة | المتحدث باسم الوزارة العميد سامي»
    if one is None or one.clitic or one.stem not in besides() or one.article or one.gender != phrase.gender:
        return at
    if phrase.head is None or phrase.head.stem.removesuffix(_HEH) not in deputies() or len(phrase.title) <= _TWO_WORDS:
        return at
    return _with_office(terms, at, limit, phrase)


def _with_office(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read a second title up to the name behind both; give the token after it, or `at`."""
    more = Phrase(at, at, None)
    stop = read_title(terms, at, limit, more)
    if not more.definite or any(is_origin(word) for word in more.title) or not is_named(terms, stop, limit):
        return at
    phrase.heads += more.heads
    phrase.title += more.title
    if phrase.title_place is not None:
        phrase.title_place = (phrase.title_place[0], stop)
    return stop


def _named_behind(terms: Sequence[Term], at: int, limit: int) -> int:
    """
    Give the token where the name of somebody begins behind all that a title has before it, or `at`.

    «مديرة الإدارة العامة بوزارة النقل بمدينة السلام ريم عادل»: between a title and its name stand only phrases with a
    preposition, each of which ends at a definite noun.
    """
    index = at
    for _ in range(_MOST_PLACES):
        if index + 1 >= limit or not _governs(terms[index]):
            return at
        index += terms[index].sort not in ("word", "head")
        stop = min(limit, index + _LONGEST_PLACE)
        while index < stop and terms[index].sort in ("word", "head"):
            one, index = terms[index], index + 1
            if (
                (one.acts and not is_defined(one))
                or (one.person and not one.adjective and not _is_craft(one))
                or (_is_somebody(one))
            ):
                return at  # «طالب النائب بإقالة الوزير سامي عياد»
            province = province_stop(terms, index, limit) if index < limit else index
            if province > index:
                index = province  # «المدير الجهوي للفلاحة بجهة فاس مكناس سامي عياد»
                break
            if one.article or one.folded.startswith(_LAM * 2):
                break
        else:
            return at
        while index < limit and terms[index].article and is_adjective(terms[index]):
            index += 1
        known = index < limit and not terms[index].article and not terms[index].clitic
        particle = known and terms[index].sort == "particle" and not terms[index].doubtful  # عبد الله
        full = known and index + 1 < limit and _is_full(terms, index)
        if known and (full or terms[index].honors or particle):
            stop = name_stop(terms, index, limit, titled=False)
            if stop - index > 1 or terms[index].honors:
                return index
    return at


def _is_craft(one: Term) -> bool:
    """Tell whether a word with ل and the article is a craft rather than who has it: «المدير الجهوي للفلاحة»."""
    return one.folded.startswith(_LAM * 2) and one.folded.endswith(_HEH)


_MOST_PLACES: Final = 4
_PEOPLE: Final = frozenset(("person", "crowd"))


def _is_somebody(one: Term) -> bool:
    """Tell whether a word is the noun for a person or for people, and not a word of respect («دولة» is a state too)."""
    return one.noun is not None and one.noun.kind in _PEOPLE and one.noun.group != "title"


def _governs(one: Term) -> bool:
    """Tell whether a preposition stands at a token, by itself or written to its noun."""
    if one.sort in ("word", "head"):
        return one.clitic in (_LAM, _BEH) or (one.folded.startswith(_LAM * 2) and not one.clitic)
    return one.sort in ("locates", "carries") or one.governs


def _carried(terms: Sequence[Term], at: int, limit: int, described: bool, apposed: bool, person: bool) -> int:
    """
    Pass over what carries a title on: باسم الوزارة، لشؤون الكهرباء، الأمين العام للمجلس.

    A preposition that may as well belong to a verb does so only behind an adjective, before a name or between commas.
    """
    at = _for_the_sake(terms, at, limit)
    if person and (name := _named_behind(terms, at, limit)) > at:
        return name
    index, charging = at, False
    while index < limit and (
        terms[index].sort == "carries"
        or (charging := _is_charge(terms, index))
        or belongs(terms[index], described)
        or (described and _stands_for(terms, index))
        or (person and _is_accredited(terms, index, limit))
    ):
        if terms[index].cut and name_stop(terms, index, limit, titled=False) == index + _SHORTEST_NAME:
            break  # somebody else: «النائب الأول لسامي عياد»
        if terms[index].stem in periods():
            break  # «أرباح مجموعة الاتصالات | للنصف الأول»
        after = index + 1
        if terms[index].article or terms[index].folded.startswith(_LAM * 2):
            after = adjectives_stop(terms, after, limit, terms[index])
        elif (
            after < limit and (terms[index].sort == "carries" or terms[index].folded == _WITH) and terms[after].article
        ):
            after = adjectives_stop(terms, after + 1, limit, terms[after])
        else:
            after = genitives_stop(terms, after, limit, Phrase(index, index, None))
        while (joined := after_joined(terms, after, limit)) > after:
            after = joined
            while after < limit and terms[after].article and is_adjective(terms[after]):
                after += 1
        sure = (
            terms[index].sort == "carries"
            or charging
            or terms[index].folded == _WITH
            or index > at
            or (described and terms[index].clitic == _LAM)
            or terms[index].folded.startswith(_LAM * 2)
            or (apposed and after < limit and (terms[after].sort == "comma" or terms[after].clitic == _WAW))
        )
        if not sure and not is_named(terms, after, limit):
            break
        index = after
    if index < limit and terms[index].sort == "locates":
        place = index + 1
        while place < limit and place - index < _LONGEST_PLACE:
            founder = _is_called_after(terms, place, index, limit)
            if terms[place].sort not in ("word", "head") and not founder:
                break
            noun = terms[place].noun
            if noun is not None and noun.kind == "person" and (place == index + 1 or terms[place].article):
                # somebody else: «المعرض في المساء الرسام العراقي سامي عياد»، «نقلت الوكالة عن مدير»
                return _second_title(terms, place, limit) or index
            place += 1 + founder
            called = (
                place - index > _TWO_WORDS and is_body(terms[place - 2]) and not terms[place - 2].article
            )  # حركة فتح
            if founder or terms[place - 1].article or terms[place - 1].name == LISTED or called:
                comma = place < limit and terms[place].sort == "comma"
                name = place + comma
                given = name
                while given < limit and (terms[given].honors or (given > name and terms[given].sort == "rank")):
                    given += 1  # «رئيس الجهاز في المدينة، الفريق أول سامي عياد»
                named = name_stop(terms, given, limit, titled=given > name) if given < limit else name
                sure = (named - name > 1 and _is_full(terms, name) and not terms[name].cut) or (
                    name < limit and terms[name].honors
                )
                if sure and (not comma or closes_name(terms, named, limit)):
                    return place
    return index


def _is_called_after(terms: Sequence[Term], at: int, begin: int, limit: int) -> bool:
    """Tell whether a body or place is called after somebody with a particle: «في مستشفى | ابن سينا الدكتور سامي»."""
    if at <= begin + 1 or at + 1 >= limit or terms[at].sort != "particle" or terms[at].clitic or terms[at].doubtful:
        return False
    before = terms[at - 1]
    return (before.place or is_body(before)) and not before.article and terms[at + 1].sort == "word"


def _is_full(terms: Sequence[Term], at: int) -> bool:
    """Tell whether a name that is known begins at a token, or one before such: «جو سلوم», whatever «جو» is besides."""
    one, family = terms[at], terms[at + 1]
    short = one.name == LIKELY and not (one.article or one.clitic or one.acts or one.adjective)
    given = one.name == LISTED or (one.sort == "particle" and not one.doubtful)
    return given or (short and family.name == LISTED and not family.adjective)


def _is_charge(terms: Sequence[Term], at: int) -> bool:
    """Tell whether ب with what somebody is charged with stands at a token: «كاتب الدولة المكلف | بالصيد»."""
    one = terms[at]
    bound = one.clitic == _BEH or one.folded.startswith(_BOUND_ARTICLE)
    return bound and one.sort in ("word", "head") and terms[at - 1].stem.removesuffix(_HEH) in charged()


_BOUND_ARTICLE: Final = _BEH + _ALEF + _LAM


def _stands_for(terms: Sequence[Term], at: int) -> bool:
    """Tell whether ل with the office of whom somebody stands for is at a token: «الممثل الخاص | للأمين العام»."""
    one = terms[at]
    if one.clitic != _LAM or one.noun is None or one.noun.group != "office" or one.noun.number != "one":
        return False
    head = at - 1
    while head > 0 and terms[head].article and terms[head].sort == "word" and terms[head].adjective:
        head -= 1
    return head < at - 1 and terms[head].stem.removesuffix(_HEH) in deputies()


def _is_accredited(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether لدى with a body or country goes on with a title: «سفير إيران لدى الأمم المتحدة»."""
    noun = terms[at + 1].noun if at + 1 < limit and terms[at].folded == _WITH else None
    return noun is not None and noun.kind in ("organisation", "country") and not noun.owned


_WITH: Final = _LAM + "\N{ARABIC LETTER DAL}" + _YEH


def _for_the_sake(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token behind what a body stands for: «رئيسة جمعية المدينة من أجل البيئة», else `at`."""
    if at + 2 >= limit or terms[at + 1].folded != _SAKE or not terms[at + 2].article:
        return at
    body = any(is_body(terms[one]) for one in range(max(0, at - _NEAR), at))
    return adjectives_stop(terms, at + 3, limit, terms[at + 2]) if body else at


_SAKE: Final = _ALEF + "\N{ARABIC LETTER JEEM}" + _LAM
_NEAR: Final = 3


def _second_title(terms: Sequence[Term], at: int, limit: int) -> int | None:
    """Give the token after who speaks for others, whose name follows: «… مع البرلمان الناطق باسم الحكومة»."""
    if not terms[at].article or not terms[at - 1].article:
        return None
    more = Phrase(at, at, None)
    stop = read_title(terms, at, limit, more)
    speaks_for = any(one.sort == "carries" for one in terms[at + 1 : stop])
    return stop if speaks_for and is_named(terms, stop, limit) else None
