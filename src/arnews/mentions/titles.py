"""How titles are read: words of respect, a noun with its genitives and adjectives, what carries it on."""

from collections.abc import Sequence
from typing import Final

from arnews.mentions.names import (
    after_quoted,
    closes_name,
    goes_on,
    is_defined,
    is_family_name,
    is_full_name,
    is_given_name,
    is_named,
    may_be_name,
    name_stop,
)
from arnews.mentions.phrase import Phrase, set_head, set_name
from arnews.mentions.signs import (
    besides,
    called_by,
    charged,
    deputies,
    general,
    governors,
    is_origin,
    provinces,
    reigning,
    work_of,
)
from arnews.mentions.words import Term, may_be_left_out

__all__ = ["acts_on", "after_brackets", "begins_title", "read_honorifics", "read_more_title", "read_title"]

_LONGEST_TITLE: Final = 16
_LISTED: Final = 3
_SHORTEST_NAME: Final = 2
_KNOWN: Final = 2
_YEH, _HEH = "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}"
_WITHOUT: Final = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LONGEST_OF_MEDIUM: Final = 4
_LONGEST_BRACKETS: Final = 6
_CLOSING_BRACKETS: Final = frozenset(")]")
_NAMED_INSIDE: Final = frozenset(("organisation", "media", "document", "country"))
"""Kinds whose name is a part of the title: «شركة جوجل»، «صحيفة "النهار"»."""
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
        named = one.name == _LISTED and not one.article and len(one.stem) > 1
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
    return following.place or country or (following.article and following.name < _KNOWN)


def acts_on(terms: Sequence[Term], at: int, after: int) -> bool:
    """Tell whether another title behind one right behind a verb is somebody else's: «التقى الملك وزير الخارجية»."""
    if after >= len(terms):
        return False
    one, following = terms[at], terms[after]
    if not one.article or one.stem not in reigning() or at == 0 or terms[at - 1].verb is None:
        return False
    return following.noun is not None and following.noun.kind == "person" and not following.honors


def _respects_behind(terms: Sequence[Term], one: Term, after: int, limit: int) -> bool:
    return after < limit and _respects(terms, one, after, limit)


def _respects(terms: Sequence[Term], one: Term, after: int, limit: int) -> bool:
    """Tell whether a word of respect stands before a name or another title, and is no noun of its own."""
    following = terms[after]
    if len(one.stem) == 1 and terms[after - 1] is one:
        return False  # د without a stop
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
    if one.person and one.name < _LISTED and following is not None and following.article and following.name < _KNOWN:
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
        stop = _adjectives(terms, at + 1, limit, head)
    else:
        stop = _genitives(terms, at + 1, limit, phrase)
        if not phrase.definite and (stop == at + 1 or phrase.number == "one"):
            stop = _located(terms, stop, limit)
    if phrase.definite and phrase.kind == "person" and (called := _called_stop(terms, stop, limit, phrase)) > stop:
        phrase.title += tuple(one.stem for one in terms[at:stop] if one.sort in _IN_TITLE)
        phrase.title_place = (at, stop) if phrase.title_place is None else (phrase.title_place[0], stop)
        return called
    apposed = at > 0 and terms[at - 1].sort == "comma"
    person = phrase.definite and (head.noun.kind == "person" if head.noun is not None else head.person)
    described = stop
    told = stop < limit and terms[stop].clitic == _LAM and _is_told(terms[stop])
    if not told and (
        head.noun is None or head.noun.group not in _NO_OFFICES or stop >= limit or terms[stop].clitic != _LAM
    ):
        stop = _carried(terms, stop, limit, phrase.definite and stop > at + 1, apposed, person)
    if head.article and stop > described:
        adjectives = (one for one in terms[at + 1 : described] if one.sort == "word")
        phrase.described = frozenset(one.stem for one in adjectives if may_be_left_out(one))
    if phrase.kind in _CALLED and phrase.definite and not phrase.name and stop < limit and terms[stop].sort == "quote":
        named = after_quoted(terms, stop, min(limit, stop + _LONGEST_CALLED))
        if named > stop:  # «وكالة الأنباء الوطنية "صدى"»
            set_name(terms, stop, named, phrase)
            stop = named
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
    if stop - at > _SHORTEST_NAME:
        phrase.joined |= {
            terms[place].plain
            for place in range(at + 2, stop)
            if terms[place].folded[:3] == _AND_THE or terms[place - 1].folded == _WAW
        }
    phrase.title_place = (at, stop) if phrase.title_place is None else (phrase.title_place[0], stop)
    return stop


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
    if phrase.kind != "person" or phrase.number != "one" or len(phrase.title) < _SHORTEST_NAME:
        return at
    index = at
    if index < limit and terms[index].sort == "open":
        index = after_brackets(terms, index, limit)
        described = _adjectives(terms, index, limit, phrase.head) if phrase.head is not None else index
        if described > index > at:  # عضو المجلس (البرلمان) السابق
            return described
    if (second := _second_office(terms, index, limit, phrase)) > index:
        return second
    comma = index + 1 < limit and terms[index].sort == "comma" and terms[index + 1].clitic == _WAW
    index += comma
    one = terms[index] if index < limit else None
    if one is None or one.noun is None or one.clitic != _WAW or one.noun.kind != "person" or one.noun.number != "one":
        return at
    if one.gender != phrase.gender or one.stem in phrase.heads:
        return at
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


def _second_office(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read the office that a deputy has besides, before the name: «نائب رئيس الوزراء | وزير الدفاع سامي»; or `at`."""
    one = terms[at] if at < limit else None
    if one is None or one.clitic or one.stem not in besides() or one.article or one.gender != phrase.gender:
        return at
    if phrase.head is None or phrase.head.stem.removesuffix(_HEH) not in deputies() or len(phrase.title) <= _KNOWN:
        return at
    more = Phrase(at, at, None)
    stop = read_title(terms, at, limit, more)
    if not more.definite or any(is_origin(word) for word in more.title) or not is_named(terms, stop, limit):
        return at
    phrase.heads += more.heads
    phrase.title += more.title
    if phrase.title_place is not None:
        phrase.title_place = (phrase.title_place[0], stop)
    return stop


def after_brackets(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token after a few words in brackets, or `at`."""
    for index in range(at + 2, min(limit, at + _LONGEST_BRACKETS)):
        if terms[index].folded in _CLOSING_BRACKETS:
            return index + 1
    return at


def _adjectives(terms: Sequence[Term], at: int, limit: int, head: Term) -> int:
    """Pass over adjectives with the article that go with a noun."""
    index = at
    while index < limit:
        if terms[index].sort == "nearly":
            index += 1
            continue
        if not terms[index].article or terms[index].sort not in ("word", "head", "rank"):
            break
        if terms[index].clitic == _LAM or (head.noun is not None and _are_others(head, terms[index])):
            break  # «القاضي للمتهم», «صافح الباحث الحاضرين»
        if _is_origin_of_name(terms, index, limit, head):
            index += 1
            continue
        if not _is_adjective(terms[index]) and not _carries_on(terms, index + 1, limit):
            break
        if head.gender is not None and (head.gender == "he") == _is_feminine(terms[index]):
            break
        index += 1
    return index


def _are_others(head: Term, one: Term) -> bool:
    """Tell whether a word in the plural of people cannot describe one of them: «الحاضرين» behind «الباحث»."""
    return head.number == "one" and one.number == "many" and one.folded.endswith(_OBLIQUE)


_OBLIQUE: Final = _YEH + "\N{ARABIC LETTER NOON}"


def _carries_on(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether ل with what an office is for stands at a token: «المفوض السامي لحقوق الإنسان»."""
    if at >= limit or not _belongs(terms[at], described=True):
        return False
    noun = terms[at].noun
    return noun is None or noun.group == "name"


def _is_origin_of_name(terms: Sequence[Term], at: int, limit: int, head: Term) -> bool:
    """Tell whether a word says where somebody comes from who is named behind it: «السياسي الإيزيدي فهد»."""
    one = terms[at]
    if one.sort != "word" or not one.folded.endswith(_YEH) or at + 1 >= limit:
        return False
    person = head.noun is not None and head.noun.kind == "person"
    return person and terms[at + 1].name == _LISTED and not terms[at + 1].article


def _is_adjective(one: Term) -> bool:
    """Tell whether a word with the article can be an adjective; a number is none: «المصادر الثلاثة»."""
    return (one.adjective and one.value is None) or one.sort == "rank"


def _genitives(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Pass over what defines a noun without the article: nouns up to one with the article or a name."""
    index = at
    limit = min(limit, at + _LONGEST_TITLE)
    closed = described = False
    while index < limit:
        one = terms[index]
        if one.folded == _WITHOUT and index > at and index + 1 < limit and terms[index + 1].sort in ("word", "head"):
            index, closed = index + 2, True  # «منظمة مهندسين بلا حدود»
            break
        if (province := _province_stop(terms, index, limit)) > index:
            index, closed = province, True  # «والي تيزي وزو سامي عياد»
            break
        if described and terms[index - 1].stem in general() and (one.article or _governs_noun(terms, index, limit)):
            described = False  # «أمين عام الحزب», «مدير عام صحة المدينة»
        if described and not _agrees_indefinite(one, terms[at - 1]) and not (one.sort == "head" and terms[at - 1].noun):
            break
        described = described and one.sort != "head"
        named = index > at and index + 1 < limit and terms[index + 1].article and not one.article
        if named and _begins_person(terms, index, at):
            closed = True  # «محافظ نينوى نجم الجبوري»
            break
        if one.sort == "stop" and index == at and one.adjective and _agrees_indefinite(one, terms[at - 1]):
            index, described = index + 1, True  # «مصادر خاصة»
            continue
        if (terms[index - 1].place or terms[index - 1].stem in governors()) and _names_place(terms, index, limit):
            index, closed = index + 1, True  # «والي ولاية معسكر، سامي عياد», «محافظ قنا اللواء سامي»
            break
        if one.sort not in ("word", "head", "compound", "chief"):
            if one.sort == "quote" and not closed:
                after = after_quoted(terms, index, limit)
                if after > index:
                    if phrase.kind != "person":  # مدرب "النجوم": what it is of, and not who
                        set_name(terms, index, after, phrase)
                    index, closed = after, True
            if one.sort == "open" and index == at and phrase.kind in _NAMED_INSIDE:
                after = after_brackets(terms, index, limit)
                if after > index:  # وكالة (المدار)
                    set_name(terms, index + 1, after - 1, phrase)
                    index, closed = after, True
            break
        if one.clitic:
            break
        if one.sort == "compound" and terms[index - 1].sort in ("word", "head") and terms[index - 1].name < _KNOWN:
            index, closed = index + 1, True  # «الأمين العام لحزب الله سامي عياد»
            break
        if one.noun is not None and one.noun.group == "name" and phrase.kind in _CALLED and index == at:
            set_name(terms, index, index + 1, phrase)  # وكالة رويترز
            index, closed = index + 1, True
            break
        if one.article:
            index, closed = index + 1, True
            before = terms[index - 2].noun
            if one.noun is not None and one.noun.kind == "person" and before is not None and before.kind != "person":
                index = _name_of_place(terms, index, limit)
            break
        if one.sort == "word":
            if _agrees_indefinite(one, terms[at - 1]):
                index, described = index + 1, True
                continue
            if may_be_name(one) and (not goes_on(terms, index + 1, limit) or _is_called(terms, index, limit, phrase)):
                of_body = (
                    (phrase.kind == "organisation" or phrase.head is None) and one.name == _LISTED and not one.usual
                )
                if closed or (index > at and not (terms[index - 1].noun or terms[index - 1].place or of_body)):
                    break
                if index == at and work_of(terms[at - 1].stem) and is_full_name(terms, index, limit):
                    closed = True  # «مقال | سامي عياد»: who wrote it
                    break
                stop = index + 1
                while (
                    phrase.kind == "media"
                    and stop < min(limit, index + _LONGEST_OF_MEDIUM)
                    and may_be_name(terms[stop])
                ):
                    stop += 1  # «صحيفة نيويورك تايمز»
                if phrase.kind in _NAMED_INSIDE:
                    set_name(terms, index, stop, phrase)
                index, closed = stop, True
                break
        index += 1
    if closed:
        phrase.definite = True
        if index < limit and terms[index].refers and terms[index - 1].article and terms[index - 1].person:
            index += 1  # «والدة المجني عليه»
        while index < limit:
            if terms[index].sort == "nearly":
                index += 1
                continue
            if not terms[index].article or terms[index].sort not in ("word", "rank", "head"):
                break
            if (
                phrase.kind in _CALLED
                and _is_name_of_body(terms[index - 1])
                and _is_of_other(terms[at - 1], terms[index])
            ):
                break  # «نعت حركة فتح | الشهيد»
            if phrase.kind == "person" and _are_others(terms[at - 1], terms[index]):
                break  # «صافح رئيس البعثة | الحاضرين»
            carries = not terms[index].acts and _carries_on(terms, index + 1, limit)
            if not (_is_adjective(terms[index]) or terms[index].folded[0] == _WAW or carries):
                break
            index += 1
        while (after := _after_joined(terms, index, limit)) > index:
            index = after
            while index < limit and terms[index].article and _is_adjective(terms[index]):
                index += 1
    return index


def _governs_noun(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a bare noun with a genitive stands at a token, and no name: «صحة» before «الرصافة»."""
    one, following = terms[at], terms[at + 1] if at + 1 < limit else None
    return following is not None and following.article and one.sort in ("word", "head") and one.name < _KNOWN


def _after_joined(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token behind a word with the article that «and» joins to a title, written by itself or not, or `at`."""
    if at < limit and terms[at].folded[:3] == _AND_THE and terms[at].sort != "stop":
        return at + 1
    apart = (
        at + 1 < limit
        and terms[at].folded == _WAW
        and terms[at + 1].article
        and (
            terms[at + 1].sort == "word" or is_named(terms, at + 2, limit)  # not «وزير الزراعة و المزارعون»
        )
    )
    return at + 2 if apart else at


def _province_stop(terms: Sequence[Term], at: int, limit: int) -> int:
    """
    Give the token after the name of a province, or `at`.

    One word may be something else besides (معسكر, بشار): only behind the noun for a province or who governs it.
    """
    for name in provinces().get(terms[at].folded, ()):
        stop = at + len(name)
        if stop > limit or any(terms[at + place].folded != word for place, word in enumerate(name)):
            continue
        before = terms[at - 1]
        governed = before.place or before.stem in governors()
        named_after = stop < limit and terms[stop].article  # «مؤسسة بشار الأسد»
        governed = governed or (_is_body(before) and not before.article and not named_after)
        noun = before.noun is not None or (before.clitic and before.sort == "word")
        if governed or (len(name) > 1 and noun and not before.article):
            return stop
    return at


def _names_place(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a bare word behind «province» or the like is its name, whatever else it is: nothing goes on."""
    one = terms[at]
    if one.article or one.clitic or _agrees_indefinite(one, terms[at - 1]):
        return False  # محافظ سابق
    if not (one.sort == "word" or (one.verb is not None and one.doubtful)):
        return False
    return closes_name(terms, at + 1, limit) or terms[at + 1].honors or terms[at + 1].sort == "quote"


def _is_called(terms: Sequence[Term], index: int, limit: int, phrase: Phrase) -> bool:
    """Tell whether a word is the name of a body, whose country stands behind it: «شركة جوجل الأمريكية»."""
    following = terms[index + 1] if index + 1 < limit else None
    if phrase.kind not in _CALLED or following is None or not following.article:
        return False
    return is_origin(following.stem) or following.honors  # «حركة فتح | الشهيد»


def _begins_person(terms: Sequence[Term], index: int, at: int) -> bool:
    """Tell whether a word behind the name of a place in a title is a given name, before one with the article."""
    one, before = terms[index], terms[index - 1]
    if one.clitic or before.article or before.noun is not None:
        return False
    if not (may_be_name(before) or (index > at + 1 and _is_body(terms[index - 2])) or _is_body(terms[at - 1])):
        return False
    family = terms[index + 1]
    if family.sort != "word" or family.number != "one" or family.folded.endswith(_HEH):
        return False  # «شرطة منطقة مكة المكرمة»
    if one.noun is None:
        return one.name == _LISTED and family.name > 0
    return one.noun.kind == "person" and family.name == _LISTED and not family.usual


def _is_body(one: Term) -> bool:
    return one.noun is not None and one.noun.kind == "organisation"


def _agrees_indefinite(one: Term, head: Term) -> bool:
    if one.folded[-1:] == _ALEF and head.folded[-1:] != _ALEF:
        return False  # «مصدر محلي مشيرا»
    return one.adjective and _is_feminine(one) == (head.gender == "she")


def _is_name_of_body(one: Term) -> bool:
    """Tell whether a body is called by a word: «وكالة رويترز»."""
    return not one.article or (one.noun is not None and one.noun.group == "name")


def _is_of_other(head: Term, one: Term) -> bool:
    """Tell whether an adjective in the masculine cannot go with a feminine noun."""
    return head.gender == "she" and one.clitic != _WAW and one.number == "one" and not _is_feminine(one)


def _is_feminine(one: Term) -> bool:
    """Tell whether an adjective goes with a woman or thing: «الرسمية»، «العليا»."""
    return one.folded[-1:] == _HEH or one.gender == "she"


def _name_of_place(terms: Sequence[Term], at: int, limit: int) -> int:
    """Pass over the name of whom something is called after: مستشفى الملك فهد."""
    if at + 1 < limit and may_be_name(terms[at]) and not terms[at].article:
        return at + 1
    return at


def _located(terms: Sequence[Term], at: int, limit: int) -> int:
    """Pass over where somebody is or comes from: «مصادر في مشرحة المدينة»، «بحار من طنجة»."""
    if at + 1 >= limit or terms[at].sort != "locates" or terms[at + 1].sort not in ("word", "head"):
        return at
    inner = terms[at + 1].noun
    if inner is not None and inner.kind == "person":
        return at  # «اتفاق مع | المهاجم النيجيري»
    if work_of(terms[at - 1].stem) and is_full_name(terms, at + 1, limit):
        return at  # «رسالة من | هدى نصار»
    index = at + 1
    while (
        index < limit
        and index < at + _LONGEST_PLACE
        and terms[index].sort in ("word", "head")
        and not terms[index].clitic
    ):
        index += 1
        if terms[index - 1].article and not (index < limit and terms[index].article and _is_adjective(terms[index])):
            break
    return index


def _belongs(one: Term, described: bool) -> bool:
    """Tell whether ل with a noun goes on with a title: to what somebody belongs, and not to whom they speak."""
    if one.noun is not None:
        if one.noun.kind == "person":  # «النائب الأول لرئيس الوزراء»
            return described and one.clitic == _LAM and one.noun.group == "office" and not one.article
        return one.clitic in (_LAM, _BEH) and one.noun.kind in ("organisation", "country")
    return (
        one.sort == "word"
        and not one.article
        and not one.owned
        and (one.clitic == _LAM or one.folded.startswith(_LAM * 2))
    )


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
            province = _province_stop(terms, index, limit) if index < limit else index
            if province > index:
                index = province  # «المدير الجهوي للفلاحة بجهة فاس مكناس سامي عياد»
                break
            if one.article or one.folded.startswith(_LAM * 2):
                break
        else:
            return at
        while index < limit and terms[index].article and _is_adjective(terms[index]):
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
        or _belongs(terms[index], described)
        or (described and _stands_for(terms, index))
        or (person and _is_accredited(terms, index, limit))
    ):
        if terms[index].cut and name_stop(terms, index, limit, titled=False) == index + _SHORTEST_NAME:
            break  # somebody else: «النائب الأول لسامي عياد»
        after = index + 1
        if terms[index].article or terms[index].folded.startswith(_LAM * 2):
            after = _adjectives(terms, after, limit, terms[index])
        elif (
            after < limit and (terms[index].sort == "carries" or terms[index].folded == _WITH) and terms[after].article
        ):
            after = _adjectives(terms, after + 1, limit, terms[after])
        else:
            after = _genitives(terms, after, limit, Phrase(index, index, None))
        while (joined := _after_joined(terms, after, limit)) > after:
            after = joined
            while after < limit and terms[after].article and _is_adjective(terms[after]):
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
        while place < limit and place - index < _LONGEST_PLACE and terms[place].sort in ("word", "head"):
            noun = terms[place].noun
            if noun is not None and noun.kind == "person" and (place == index + 1 or terms[place].article):
                # somebody else: «المعرض في المساء الرسام العراقي سامي عياد»، «نقلت الوكالة عن مدير»
                return _second_title(terms, place, limit) or index
            place += 1
            called = place - index > _KNOWN and _is_body(terms[place - 2]) and not terms[place - 2].article  # حركة فتح
            if terms[place - 1].article or terms[place - 1].name == _LISTED or called:
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


def _is_full(terms: Sequence[Term], at: int) -> bool:
    """Tell whether a name that is known begins at a token, or one before such: «جو سلوم», whatever «جو» is besides."""
    one, family = terms[at], terms[at + 1]
    short = one.name == _KNOWN and not (one.article or one.clitic or one.acts or one.adjective)
    given = one.name == _LISTED or (one.sort == "particle" and not one.doubtful)
    return given or (short and family.name == _LISTED and not (family.article or family.adjective))


def _is_charge(terms: Sequence[Term], at: int) -> bool:
    """Tell whether ب with what somebody is charged with stands at a token: «كاتب الدولة المكلف | بالصيد»."""
    one = terms[at]
    bound = one.clitic == _BEH or one.folded.startswith(_BEH + _ALEF + _LAM)
    return bound and one.sort in ("word", "head") and terms[at - 1].stem.removesuffix(_HEH) in charged()


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
    body = any(_is_body(terms[one]) for one in range(max(0, at - _NEAR), at))
    return _adjectives(terms, at + 3, limit, terms[at + 2]) if body else at


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
