"""How a noun phrase for somebody is read: honorifics, title, name, apposition."""

from collections.abc import Sequence
from typing import Final

from attrs import define

from arnews.mentions.value import Gender, Kind, Number
from arnews.mentions.words import Term

__all__ = ["Phrase", "name_begins", "read_name", "read_name_before", "read_phrase"]

_LONGEST_TITLE: Final = 16
_LONGEST_NAME: Final = 6
_LONGEST_QUOTED: Final = 8
_MOST_APPOSITIONS: Final = 2
_LISTED: Final = 3
_STRONG: Final = 2
_SHORTEST_NAME: Final = 2
_YEH, _HEH = "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_NISBA: Final = (_YEH, _YEH + _HEH)


@define(eq=False)
class Phrase:
    """A noun phrase by tokens: where its parts stand, and what joins it to others."""

    first: int
    stop: int
    head: Term | None
    """Its noun; `None` for a name alone."""
    heads: tuple[str, ...] = ()
    """The stems of its nouns and words of respect, those of appositions included."""
    title: tuple[str, ...] = ()
    """The stems of the words of its titles, without words of respect."""
    name: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    """The stems of what belongs to it besides: where, since when."""
    definite: bool = False
    count: int | None = None
    number: Number = "one"
    gender: Gender | None = None
    reach: int = 0
    """The token after it where it is known to reach further than its core."""
    cut: int = 0
    clitic: str = ""
    same: bool = False
    """Whether it says that it is the same as before: ذاته, نفس."""
    latter: bool = False
    governed: bool = False
    """Whether a preposition stands before it."""
    embedded: bool = False
    """Whether it stands inside the title of another: «وزارة الصحة» in «المتحدث باسم وزارة الصحة»."""
    honorific_place: tuple[int, int] | None = None
    title_place: tuple[int, int] | None = None
    name_place: tuple[int, int] | None = None
    apposition_place: tuple[int, int] | None = None
    relative_place: tuple[int, int] | None = None
    nouns: frozenset[str] = frozenset()
    """`heads` as a set."""
    names: frozenset[str] = frozenset()
    """`name` as a set."""
    words: frozenset[str] = frozenset()
    """The stems of all its words."""
    keys: frozenset[str] = frozenset()
    """The stems by which it can be joined to others: nouns and words of names."""

    fullness: tuple[int, int] = (0, 0)
    """How much it says: whether it names somebody, and the number of words that say who it is."""

    @property
    def group(self) -> str:
        """The group of its noun."""
        return self.head.noun.group if self.head is not None and self.head.noun is not None else ""

    @property
    def kind(self) -> Kind | None:
        """What its noun says it is."""
        return self.head.noun.kind if self.head is not None and self.head.noun is not None else None


def read_phrase(terms: Sequence[Term], at: int, limit: int, whole: bool = False) -> Phrase | None:
    """
    Give the noun phrase that begins at a token, or `None`; it does not go beyond token `limit`.

    With `whole` it is known to reach to the limit: what no rule reads belongs to its title.

    What stands there is taken for a noun phrase: a noun that no list has is read like one that is listed.
    """
    if at >= limit:
        return None
    first = at
    same = False
    index = at
    while index < limit and terms[index].sort in ("demonstrative", "same_before"):
        same = same or terms[index].sort == "same_before"
        index += 1
    count = _count(terms, index, limit)
    index = index + 1 if count is not None else index
    if index >= limit:
        return None
    begun = terms[index]
    if begun.sort == "portion":
        return _read_portion(terms, first, index, limit, whole)
    if begun.sort == "latter":
        return Phrase(first, index + 1, begun, definite=True, latter=True, gender=begun.gender or "he")
    phrase = Phrase(first, index, None, count=count, same=same, cut=begun.cut, clitic=begun.clitic)
    if whole and limit - index == 1 and begun.sort == "word" and not begun.article:
        return read_name(terms, index)
    index = _read_body(terms, index, limit, phrase)
    if index == phrase.stop:
        if not whole:
            return None
        index += 1
    while index < limit and terms[index].sort == "same":
        phrase.same, index = True, index + 1
    if phrase.count is None and phrase.number == "many" and index < limit and terms[index].article:
        phrase.count = terms[index].value
        index += phrase.count is not None
    phrase.stop = index
    _read_appositions(terms, limit, phrase)
    if whole:
        _read_rest(terms, limit, phrase)
        phrase.reach = limit
    if phrase.name and not phrase.count:
        phrase.definite = True
    if phrase.count is not None and phrase.number == "one":
        phrase.number = "two" if phrase.count == 2 else "many"
    if phrase.stop < limit and terms[phrase.stop].sort in ("relative", "comma"):
        _read_relative(terms, limit, phrase)
    phrase.governed = phrase.clitic in _PREPOSITIONS or (first > 0 and terms[first - 1].governs)
    _seal(phrase)
    words = len(phrase.title) + len(phrase.name)
    phrase.fullness = (1, words) if phrase.name else (0, words + len(phrase.rest))
    return phrase


def read_name(terms: Sequence[Term], at: int) -> Phrase:
    """Read one word as a name."""
    phrase = Phrase(at, at + 1, None, definite=True, reach=at + 1)
    _name(terms, at, at + 1, phrase)
    _seal(phrase)
    phrase.fullness = (1, 1)
    return phrase


def _seal(phrase: Phrase) -> None:
    """Note what joins a phrase to others, once it is read."""
    phrase.nouns = frozenset(phrase.heads)
    phrase.names = frozenset(phrase.name)
    phrase.words = frozenset(phrase.title + phrase.name + phrase.rest)
    phrase.keys = phrase.nouns | phrase.names


def _read_relative(terms: Sequence[Term], limit: int, phrase: Phrase) -> None:
    """Note the relative clause behind a phrase: up to the next comma or stop."""
    index = phrase.stop + (terms[phrase.stop].sort == "comma")
    if index >= limit or terms[index].sort != "relative":
        return
    stop = index + 1
    limit = min(limit, index + _LONGEST_RELATIVE)
    while stop < limit and terms[stop].sort != "comma" and terms[stop].folded not in _MARKS:
        stop += 1
    phrase.relative_place = (index, stop)


_LONGEST_RELATIVE: Final = 24


def name_begins(terms: Sequence[Term], at: int, begin: int) -> int:
    """Give the token where a name begins that goes on at a token: «كفاح» before «محمود»."""
    first = at
    while (
        first > begin
        and at - first < _SHORTEST_NAME
        and _may_be_name(terms[first - 1], 1)
        and not terms[first - 1].article
    ):
        first -= 1
    return first


def read_name_before(terms: Sequence[Term], at: int, begin: int) -> int:
    """Give where a name begins that ends right before a title («سامي عياد مدير المتحف»), or `at`."""
    first = at
    while first > begin and at - first < _LONGEST_NAME:
        one = terms[first - 1]
        if not (one.sort in ("particle", "compound") or _may_be_name(one, 1)):
            break
        first -= 1
    while first < at and not (
        terms[first].sort == "particle"
        or (_may_be_name(terms[first], at - first - 1) and (not terms[first].article or at - first == 1))
    ):
        first += 1
    return first if at - first >= _SHORTEST_NAME and _read_name(terms, first, at, titled=False) == at else at


def _read_portion(terms: Sequence[Term], first: int, at: int, limit: int, whole: bool) -> Phrase | None:
    """Read a part of a group: «أحد المشرفين»، «عدد من الباعة»."""
    index = at + 1
    while index < limit and terms[index].sort == "locates":
        index += 1
    if index < limit and terms[index].sort == "portion":
        return None
    phrase = read_phrase(terms, index, limit, whole)
    if phrase is None or phrase.name:
        return phrase
    one = terms[at].gender
    phrase.first, phrase.cut, phrase.clitic = first, 0, ""
    phrase.number = "many" if one is None else "one"
    phrase.gender = one or phrase.gender
    phrase.definite = False
    return phrase


def _read_rest(terms: Sequence[Term], limit: int, phrase: Phrase) -> None:
    """Read what is left of a phrase whose end is known: more title, and a name at the end."""
    index = phrase.stop
    while index < limit and terms[index].sort not in _CLOSING and terms[index].verb is None:
        index += 1
    if index == phrase.stop:
        _read_on(terms, limit, phrase)
        return
    begin = index
    while begin > phrase.stop and (
        terms[begin - 1].sort == "particle"
        or _may_be_name(terms[begin - 1], 1)
        or (terms[begin - 1].article and begin == index)
    ):
        begin -= 1
    if begin < index and not terms[begin - 1].article and terms[begin - 1].sort in ("word", "head"):
        begin += 1  # «بجامعة هارفارد جون سميث»
    words = [one for one in terms[phrase.stop : index] if one.sort in ("word", "head", "compound")]
    if (
        not phrase.name
        and phrase.kind in (None, "person")
        and _read_name(terms, begin, index, False) == index
        and begin < index
        and _may_be_name(terms[begin])
    ):
        _name(terms, begin, index, phrase)
        words = [one for one in terms[phrase.stop : begin] if one.sort in ("word", "head", "compound")]
    phrase.rest += tuple(one.stem for one in words)
    phrase.stop = index
    _read_appositions(terms, limit, phrase)
    _read_on(terms, limit, phrase)


_CLOSING: Final = frozenset(("comma", "relative", "open", "that"))


def _read_on(terms: Sequence[Term], limit: int, phrase: Phrase) -> None:
    """Read an apposition behind what stands between commas: «الباحث، بقسم العلوم، ملهم هندي»."""
    index = phrase.stop
    if index + 1 >= limit or terms[index].sort != "comma" or phrase.name:
        return
    index += 1
    while index < limit and terms[index].sort != "comma":
        index += 1
    if index < limit:
        before, phrase.stop = phrase.stop, index
        _read_appositions(terms, limit, phrase)
        if phrase.stop == index:
            phrase.stop = before


def _count(terms: Sequence[Term], at: int, limit: int) -> int | None:
    """Give the number that stands before a noun."""
    if at + 1 >= limit or terms[at].value is None:
        return None
    return terms[at].value if terms[at + 1].sort in ("head", "word") else None


def _read_body(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read honorifics, a title, more honorifics and a name; give the token after them."""
    index = _read_honorifics(terms, at, limit, phrase)
    open_title = True
    if index < limit and _begins_title(terms, index, limit, after_honorific=index > at):
        index = _read_title(terms, index, limit, phrase)
        open_title = phrase.definite
        index = _read_more_title(terms, index, limit, phrase)
        index = _read_honorifics(terms, index, limit, phrase)
    elif index > at:
        phrase.definite = True
    if (index == at or open_title or terms[index - 1].honors) and phrase.kind not in _NAMED_INSIDE:
        named = _read_name(terms, index, limit, bool(phrase.heads))
        if named > index and (phrase.number == "one" or terms[index].name == _LISTED):
            _name(terms, index, named, phrase)
            index = named
    return index


def _read_more_title(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read another title of the same person behind و: «وزير الدفاع والنائب الأول لرئيس الحكومة سامي عياد»."""
    if phrase.kind != "person" or phrase.number != "one" or len(phrase.title) < _SHORTEST_NAME:
        return at
    index = at
    if index < limit and terms[index].sort == "open":
        index = _after_brackets(terms, index, limit)
    one = terms[index] if index < limit else None
    if one is None or one.noun is None or one.clitic != _WAW or one.noun.kind != "person" or one.noun.number != "one":
        return at
    if one.gender != phrase.gender or one.stem in phrase.heads:
        return at
    more = Phrase(index, index, None)
    stop = _read_title(terms, index, limit, more)
    if not more.definite or not (stop == limit or terms[stop].sort == "comma" or _is_named(terms, stop, limit)):
        return at
    phrase.heads += more.heads
    phrase.title += more.title
    if phrase.title_place is not None:
        phrase.title_place = (phrase.title_place[0], stop)
    return stop


def _after_brackets(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token after a few words in brackets, or `at`."""
    for index in range(at + 2, min(limit, at + _LONGEST_BRACKETS)):
        if terms[index].folded in _CLOSING_BRACKETS:
            return index + 1
    return at


_LONGEST_BRACKETS: Final = 6
_CLOSING_BRACKETS: Final = frozenset(")]")
_NAMED_INSIDE: Final = frozenset(("organisation", "media", "document", "country"))
"""Kinds whose name is a part of the title: «شركة جوجل»، «صحيفة "النهار"»."""


def _name(terms: Sequence[Term], first: int, stop: int, phrase: Phrase) -> None:
    """Note the name of a phrase."""
    phrase.name_place = (first, stop)
    phrase.name = tuple(one.stem for one in terms[first:stop] if one.sort not in ("particle", "quote", "stop"))


def _read_honorifics(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read words of respect and ranks before a name or a title; one that stands alone is a title."""
    index = at
    while index < limit:
        one = terms[index]
        if not one.honors or (index > at and one.clitic):
            break
        after = index + 1
        while after < limit and (terms[after].sort == "rank" or terms[after].folded in _MARKS):
            after += 1
        if index == at and phrase.head is None:
            if after >= limit:
                break
            if not _respects(terms, one, after, limit):
                break
        phrase.heads += (one.stem,)
        if phrase.gender is None:
            phrase.gender = one.gender
        begin = phrase.honorific_place[0] if phrase.honorific_place else index
        phrase.honorific_place = (begin, after)
        index = after
    return index


_MARKS: Final = frozenset("./")
_PREPOSITIONS: Final = frozenset((_LAM, _BEH, "\N{ARABIC LETTER KAF}"))


def _respects(terms: Sequence[Term], one: Term, after: int, limit: int) -> bool:
    """Tell whether a word of respect stands before a name or another title, and is no noun of its own."""
    following = terms[after]
    if len(one.stem) == 1 and terms[after - 1] is one:
        return False  # د without a stop
    if following.sort in ("particle", "quote"):
        return True
    person = following.noun is not None and following.noun.kind == "person"
    if after + 1 < limit and terms[after + 1].sort == "particle":
        return True
    if one.article or (one.noun is not None and one.noun.group == "title"):
        return person or following.honors or (_may_be_name(following) and not following.article)
    return following.honors or (
        following.sort == "word" and _may_be_name(following) and not _takes_article(terms, after + 1, limit)
    )


def _takes_article(terms: Sequence[Term], at: int, limit: int) -> bool:
    return at < limit and terms[at].article


def _begins_title(terms: Sequence[Term], at: int, limit: int, after_honorific: bool) -> bool:
    """Tell whether a noun begins at a token, and no name."""
    one = terms[at]
    if one.sort == "head":
        return not after_honorific or one.article or _opens_construct(terms, at, limit)
    if one.sort != "word":
        return one.sort in ("chief", "portion")
    if one.article:
        return not after_honorific
    return not after_honorific and _read_name(terms, at, limit, titled=False) == at


def _opens_construct(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a noun has a genitive behind it: «الدكتور مدير المستشفى», and not «الدكتور ناجي رزق»."""
    following = terms[at + 1] if at + 1 < limit else None
    return following is not None and (following.article or following.sort == "head") and not following.honors


def _read_title(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Read a noun with its genitives and adjectives; give the token after it."""
    head = terms[at]
    if phrase.head is None:
        phrase.head = head
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
    stop = _carried(terms, stop, limit, phrase.definite and stop > at + 1)
    phrase.title += tuple(
        terms[place].stem
        for place in range(at, stop)
        if terms[place].sort in ("word", "head", "compound", "portion", "chief")
    )
    phrase.title_place = (at, stop) if phrase.title_place is None else (phrase.title_place[0], stop)
    return stop


def _adjectives(terms: Sequence[Term], at: int, limit: int, head: Term) -> int:
    """Pass over adjectives with the article that go with a noun."""
    index = at
    while index < limit:
        if terms[index].sort == "nearly":
            index += 1
            continue
        if not terms[index].article or terms[index].sort not in ("word", "head", "rank"):
            break
        if not _is_adjective(terms[index]) or (head.gender == "he") == (terms[index].folded[-1:] == _HEH):
            break
        index += 1
    return index


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
        if described and not _agrees_indefinite(one, terms[at - 1]) and not (one.sort == "head" and terms[at - 1].noun):
            break
        described = described and one.sort != "head"
        if one.sort == "stop" and index == at and one.adjective and _agrees_indefinite(one, terms[at - 1]):
            index, described = index + 1, True  # «مصادر خاصة»
            continue
        if one.sort not in ("word", "head", "compound", "chief"):
            if one.sort == "quote" and not closed:
                after = _after_quoted(terms, index, limit)
                if after > index:
                    _name(terms, index, after, phrase)
                    index, closed = after, True
            break
        if one.clitic:
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
            if _may_be_name(one) and not _goes_on(terms, index + 1, limit):
                if closed or (index > at and not terms[index - 1].noun):
                    break
                if phrase.kind in _NAMED_INSIDE:
                    _name(terms, index, index + 1, phrase)
                index, closed = index + 1, True
                break
        index += 1
    if closed:
        phrase.definite = True
        while index < limit:
            if terms[index].sort == "nearly":
                index += 1
                continue
            if not terms[index].article or terms[index].sort not in ("word", "rank", "head"):
                break
            if not _is_adjective(terms[index]) and terms[index].folded[0] != _WAW:
                break
            index += 1
        while index < limit and terms[index].folded[:3] == _AND_THE and terms[index].sort != "stop":
            index += 1
            while index < limit and terms[index].article and _is_adjective(terms[index]):
                index += 1
    return index


_WAW: Final = "\N{ARABIC LETTER WAW}"
_AND_THE: Final = _WAW + "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def _goes_on(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a genitive follows a bare word, so that it is a noun and no name."""
    return at < limit and (terms[at].article or terms[at].sort == "head") and terms[at].sort in ("word", "head")


def _agrees_indefinite(one: Term, head: Term) -> bool:
    return one.adjective and (one.folded[-1:] == _HEH) == (head.gender == "she")


def _name_of_place(terms: Sequence[Term], at: int, limit: int) -> int:
    """Pass over the name of whom something is called after: مستشفى الملك فهد."""
    if at + 1 < limit and _may_be_name(terms[at]) and not terms[at].article:
        return at + 1
    return at


def _located(terms: Sequence[Term], at: int, limit: int) -> int:
    """Pass over where somebody is or comes from: «مصادر في مشرحة المدينة»، «بحار من طنجة»."""
    if at + 1 >= limit or terms[at].sort != "locates" or terms[at + 1].sort not in ("word", "head"):
        return at
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


_LONGEST_PLACE: Final = 7


def _is_named(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a name or a word of respect before one stands at a token."""
    if at < limit and terms[at].honors:
        return True
    return at < limit and terms[at].name >= 2 and _read_name(terms, at, limit, titled=False) > at


def _belongs(one: Term, described: bool) -> bool:
    """Tell whether ل with a noun goes on with a title: to what somebody belongs, and not to whom they speak."""
    if one.noun is not None:
        if one.noun.kind == "person":  # «النائب الأول لرئيس الوزراء»
            return described and one.clitic == _LAM and one.noun.group == "office" and not one.article
        return one.clitic in (_LAM, _BEH) and one.noun.kind in ("organisation", "country")
    return one.sort == "word" and not one.article and (one.clitic == _LAM or one.folded.startswith(_LAM * 2))


def _carried(terms: Sequence[Term], at: int, limit: int, described: bool) -> int:
    """
    Pass over what carries a title on: باسم الوزارة، لشؤون الكهرباء، الأمين العام للمجلس.

    A preposition that may as well belong to a verb does so only behind an adjective or before a name.
    """
    index = at
    while index < limit and (terms[index].sort == "carries" or _belongs(terms[index], described)):
        after = index + 1
        if terms[index].article or terms[index].folded.startswith(_LAM * 2):
            after = _adjectives(terms, after, limit, terms[index])
        elif after < limit and terms[index].sort == "carries" and terms[after].article:
            after = _adjectives(terms, after + 1, limit, terms[after])
        else:
            after = _genitives(terms, after, limit, Phrase(index, index, None))
        while after < limit and terms[after].folded[:3] == _AND_THE and terms[after].sort in ("word", "head"):
            after += 1
            while after < limit and terms[after].article and _is_adjective(terms[after]):
                after += 1
        sure = (
            terms[index].sort == "carries"
            or index > at
            or (described and terms[index].clitic == _LAM)
            or terms[index].folded.startswith(_LAM * 2)
        )
        if not sure and not _is_named(terms, after, limit):
            break
        index = after
    if index < limit and terms[index].sort == "locates":
        place = index + 1
        while place < limit and place - index < _LONGEST_PLACE and terms[place].sort in ("word", "head"):
            place += 1
            if terms[place - 1].article or terms[place - 1].name == _LISTED:
                comma = place < limit and terms[place].sort == "comma"
                name = place + comma
                named = _read_name(terms, name, limit, titled=False) if name < limit else name
                sure = (named - name > 1 and terms[name].name == _LISTED) or (name < limit and terms[name].honors)
                if sure and (not comma or _closes_name(terms, named, limit)):
                    return place
    return index


def _read_name(terms: Sequence[Term], at: int, limit: int, titled: bool) -> int:
    """Give the token after a name, or `at`; `titled` says that a title or word of respect stands before it."""
    if at < limit and terms[at].sort == "quote":
        return _after_quoted(terms, at, limit)
    index = at
    limit = min(limit, at + _LONGEST_NAME + 2)
    words = level = 0
    while index < limit and words < _LONGEST_NAME:
        one = terms[index]
        if one.sort == "particle":
            index, words, level = index + 2, words + 1, _LISTED
        elif one.sort == "compound" or (one.sort == "stop" and words == 1 and one.folded in _MARKS):
            index += 1
        elif one.article:
            following = terms[index + 1] if index + 1 < limit else None
            if one.sort == "head" and following is not None and (following.article or following.sort == "head"):
                break  # a title: «سامي المستشار الإعلامي»
            if (words or (titled and _takes_family(terms[at - 1], one))) and _may_end_name(one, words):
                index, level = index + 1, max(level, 2)
                if (
                    index < limit
                    and terms[index].article
                    and terms[index].sort == "word"
                    and terms[index].name == _LISTED
                ):
                    index += not terms[index].adjective
            break
        elif (
            one.sort in ("word", "head")
            and index + 1 < limit
            and terms[index + 1].sort == "particle"
            and not one.clitic
        ):
            index, words, level = index + 1, words + 1, _LISTED  # what stands before بن is a name
        elif _may_be_name(one, 1) or _is_noun_in_name(terms, index, limit, words, at):
            index, words, level = index + 1, words + 1, max(level, one.name)
        else:
            break
    index = min(index, limit)
    if level > 1 or (titled and (_closes_name(terms, index, limit) or terms[at - 1].honors)):
        return index
    return at


def _takes_family(title: Term, one: Term) -> bool:
    """Tell whether a word with the article right behind a title is a name: «الدكتور العلي»، «الوزير الجبير»."""
    return title.honors or (title.sort == "head" and title.article and one.name > 1)


def _is_noun_in_name(terms: Sequence[Term], index: int, limit: int, words: int, at: int) -> bool:
    """Tell whether a noun of a person is a name: behind a word of respect («الدكتور ناجي») or a name («جورج حداد»)."""
    one = terms[index]
    if one.sort != "head" or one.clitic or one.noun is None or one.noun.kind != "person" or one.noun.number != "one":
        return False
    if not words:
        return at > 0 and terms[at - 1].honors
    return words == 1 and terms[index - 1].name > 0 and not _goes_on(terms, index + 1, limit) and one.gender == "he"


def _may_be_name(one: Term, words: int = 0) -> bool:
    """Tell whether a word can begin a name, or go on with one of some words."""
    return one.sort == "word" and len(one.folded) > 1 and one.name > (0 if words else 1)


def _may_end_name(one: Term, words: int) -> bool:
    """Tell whether a word with the article can end a name."""
    if one.adjective and one.folded.endswith(_HEH):
        return False
    if words > 1 and one.name < _STRONG and not one.adjective and not one.honors:
        return False  # the object: «صبحي دهان المعرض»
    return one.sort == "word" or (one.noun is not None and one.noun.kind == "person" and (one.honors or words == 1))


def _after_quoted(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token after a short name in quote marks, or `at`."""
    for index in range(at + 1, min(limit, at + _LONGEST_QUOTED)):
        if terms[index].sort == "quote":
            return index + 1 if index > at + 1 else at
        if terms[index].sort == "comma":
            return at
    return at


def _read_appositions(terms: Sequence[Term], limit: int, phrase: Phrase) -> None:
    """Read titles and names behind: «سامي عياد، مدير المتحف»، «مفتي مصر، الدكتور شوقي»."""
    if phrase.kind not in (None, "person") or phrase.number != "one":
        return
    for _ in range(_MOST_APPOSITIONS):
        index = phrase.stop
        comma = index < limit and terms[index].sort == "comma"
        index += comma
        if index >= limit or not (comma or phrase.name):
            return
        one = terms[index]
        if one.sort == "head" and not one.clitic and one.noun is not None and one.noun.kind == "person":
            inner = Phrase(index, index, None)
            stop = _read_body(terms, index, limit, inner)
            if not _fits(phrase, inner):
                return
        elif comma and not phrase.name and phrase.definite and one.sort == "word" and not one.article:
            inner = Phrase(index, index, None)
            stop = _read_name(terms, index, limit, False)
            if not _closes_name(terms, stop, limit) or len(terms[index:stop]) < _SHORTEST_NAME:
                return
            _name(terms, index, stop, inner)
        else:
            return
        phrase.heads += inner.heads
        phrase.title += inner.title
        if inner.name:
            phrase.name, phrase.name_place = inner.name, inner.name_place
        begin = phrase.apposition_place[0] if phrase.apposition_place else index
        phrase.apposition_place = (begin, stop)
        if phrase.gender is None:
            phrase.gender = inner.gender
        phrase.stop = stop


def _fits(phrase: Phrase, inner: Phrase) -> bool:
    if phrase.name and inner.name:
        return False
    if phrase.gender is not None and inner.gender is not None and phrase.gender != inner.gender:
        return False
    return inner.number == "one" and inner.definite


def _closes_name(terms: Sequence[Term], at: int, limit: int) -> bool:
    return at >= limit or terms[at].sort in ("comma", "stop", "that")
