"""How a noun phrase for somebody is read: words of respect, title, name, appositions."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from arnews.mentions.genitives import after_brackets, joins_another
from arnews.mentions.names import (
    after_quoted,
    closes_name,
    is_defined,
    is_family_name,
    is_full_name,
    is_named,
    may_be_name,
    name_stop,
)
from arnews.mentions.phrase import Phrase, seal, set_head, set_name
from arnews.mentions.signs import is_origin, meeting, named_by, ranked_as
from arnews.mentions.titles import acts_on, begins_title, read_honorifics, read_more_title, read_title, short_name_stop
from arnews.mentions.value import Gender
from arnews.mentions.words import LISTED, Term, singulars

__all__ = ["read_name", "read_phrase", "with_name"]

_MOST_APPOSITIONS: Final = 2
_SHORTEST_NAME: Final = 2
_LONGEST_FOREIGN: Final = 3
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_LONGEST_RELATIVE: Final = 24
_NAMING: Final = frozenset(("word", "quote", "particle"))
_CLOSING: Final = frozenset(("comma", "relative", "open", "that"))
_NAMED_INSIDE: Final = frozenset(("organisation", "media", "document", "country"))
"""Kinds whose name is a part of the title: «شركة جوجل»، «صحيفة "النهار"»."""
_CALLED: Final = frozenset(("organisation", "media"))
_HONORED: Final = frozenset((None, "person", "crowd"))
"""Kinds before whose names words of respect stand: «وقع الاتفاقية | سعادة الدكتور سامي عياد»."""
_MARKS: Final = frozenset("./")
_PREPOSITIONS: Final = frozenset((_LAM, _BEH, "\N{ARABIC LETTER KAF}"))


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
    if begun.sort == "latter" and first > 0 and terms[first - 1].sort in ("word", "head") and not same:
        return None  # «الفترة الأخيرة»
    if begun.sort == "latter":
        gender = _gender_of(begun)
        return Phrase(
            first, index + 1, begun, definite=True, number=begun.number, gender=gender, latter=True, terms=terms
        )
    opened = terms[at]  # «بثلاثة دبلوماسيين»
    led = opened if opened.sort == "same_before" else begun  # «لنفس المصادر»
    cut = opened.cut if count is not None and index == at + 1 else led.cut
    phrase = Phrase(first, index, None, count=count, same=same, cut=cut, clitic=led.clitic, terms=terms)
    named = begun.sort == "word" or (begun.sort == "stop" and begun.verb is not None)  # «رحبت "تقدم"»
    if whole and limit - index == 1 and named and not begun.article:
        return read_name(terms, index, limit)
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
    marked = first > 0 and index < limit and terms[index].sort == "quote" == terms[first - 1].sort
    phrase.stop += bool(phrase.name) and marked  # «سامي عياد»، مدير المتحف
    _read_appositions(terms, limit, phrase, whole)
    if phrase.stop == index + 1 and marked:
        phrase.stop = index
    _read_given(terms, limit, phrase)
    if whole:
        phrase.several = phrase.several or _are_several(terms, limit, phrase)
        _read_rest(terms, limit, phrase)
        if phrase.kind in _CALLED and not phrase.name and phrase.stop < limit and terms[phrase.stop].sort == "open":
            phrase.stop = short_name_stop(terms, phrase.stop, limit, phrase)  # «هيئة الرقابة ومكافحة الفساد (نزاهة)»
        phrase.reach = limit
    if phrase.name and not phrase.count:
        phrase.definite = True
    if phrase.count is not None and phrase.number == "one":
        phrase.number = "two" if phrase.count == 2 else "many"
    if phrase.stop < limit and terms[phrase.stop].sort in ("relative", "comma"):
        _read_relative(terms, limit, phrase)
    elif whole and phrase.stop < limit and not phrase.definite and _acts(terms, phrase.stop, limit):
        phrase.relative_place = phrase.stop, limit  # «دراسة أعدها باحثون», «رجل فقد أخاه»
    phrase.governed = phrase.clitic in _PREPOSITIONS or (first > 0 and terms[first - 1].governs)
    seal(phrase)
    return phrase


def _acts(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a verb behind an indefinite noun begins a clause about it, one with a negation too."""
    one = terms[at]
    return one.verb is not None or one.sort == "issued" or (at + 1 < limit and terms[at + 1].verb is not None)


def _read_given(terms: Sequence[Term], limit: int, phrase: Phrase) -> None:
    """Read the name of somebody behind what says that it is theirs: «أحد الشهود ويدعى سامي نصار»."""
    index = phrase.stop
    if phrase.name or phrase.number != "one" or phrase.kind in _NAMED_INSIDE or index + 1 >= limit:
        return
    if terms[index].folded.removeprefix(_WAW) not in named_by():
        return
    stop = name_stop(terms, index + 1, limit, titled=True)
    if stop > index + 1:
        set_name(terms, index + 1, stop, phrase)
        phrase.stop = stop


def _gender_of(latter: Term) -> Gender:
    """Give whom «the latter» stands for by its ending: «الأخيرة» is a woman or a body."""
    return "she" if latter.folded.endswith(_HEH) else "he"


def read_name(terms: Sequence[Term], first: int, stop: int, cut: int | None = None) -> Phrase:
    """Read some tokens as a name, which begins behind `cut` code points of the first where that is known."""
    one = terms[first]
    cut, clitic = (one.cut, one.clitic) if cut is None else (cut, one.clitic if cut else "")
    phrase = Phrase(first, stop, None, definite=True, reach=stop, cut=cut, clitic=clitic, terms=terms)
    set_name(terms, first, stop, phrase)
    phrase.governed = phrase.clitic in _PREPOSITIONS or (first > 0 and terms[first - 1].governs)
    seal(phrase)
    return phrase


def with_name(terms: Sequence[Term], phrase: Phrase, first: int, stop: int) -> Phrase:
    """Give a phrase with another name than was read in it."""
    named = evolve(phrase, stop=max(stop, phrase.stop), definite=True)
    set_name(terms, first, stop, named)
    head = phrase.head
    alone = phrase.kind in (None, "person") and len(phrase.title) == 1 and phrase.title_place == (first - 1, first)
    if head is not None and head.honors and alone:
        named.head, named.kind, named.group, named.title, named.title_place = None, None, "", (), None
        named.rest = tuple(word for word in phrase.rest if word not in named.name)
        named.honorific_place = first - 1, first  # «البروفيسور بنيس»: no title of its own
    seal(named)
    return named


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


def _read_portion(terms: Sequence[Term], first: int, at: int, limit: int, whole: bool) -> Phrase | None:
    """Read a part of a group: «أحد المشرفين»، «عدد من الباعة»."""
    index = at + 1
    while index < limit and terms[index].sort == "locates":
        index += 1
    if index < limit and terms[index].sort == "portion":
        return None
    phrase = read_phrase(terms, index, limit, whole)
    if phrase is None or (phrase.name and phrase.kind in (None, "person")):
        return phrase
    one = terms[at].gender
    phrase.first, phrase.cut, phrase.clitic = first, 0, ""
    phrase.governed = first > 0 and terms[first - 1].governs
    phrase.number = "many" if one is None else "one"
    phrase.gender = one or phrase.gender
    phrase.definite = False
    _read_given(terms, limit, phrase)
    called = singulars(phrase.head) if one is not None and phrase.head is not None else ()
    if called:
        phrase.kind = "person"
        phrase.heads += called
        seal(phrase)
        phrase.fullness = (phrase.fullness[0], phrase.fullness[1] + 1)  # «أحد النواب» says more than «النائب»
    return phrase


def _read_rest(terms: Sequence[Term], limit: int, phrase: Phrase) -> None:
    """Read what is left of a phrase whose end is known: more title, and a name at the end."""
    index = phrase.stop
    if not phrase.name and terms[index - 1].honors and phrase.honorific_place and phrase.honorific_place[1] == index:
        while index < limit and terms[index].folded.isalpha() and not terms[index].article:
            index += 1
        if (
            phrase.stop < index == limit <= phrase.stop + _LONGEST_FOREIGN
        ):  # «الدكتور كي جوي»: a name, whatever else it is
            set_name(terms, phrase.stop, index, phrase)
            phrase.stop = index
            return
        index = phrase.stop
    while index < limit and terms[index].sort not in _CLOSING and terms[index].verb is None:
        index += 1
    if index == phrase.stop:
        _read_on(terms, limit, phrase)
        return
    begin = index
    while begin > phrase.stop and (
        terms[begin - 1].sort == "particle"
        or may_be_name(terms[begin - 1], 1)
        or (terms[begin - 1].article and begin == index)
    ):
        begin -= 1
    given = next((place for place in range(begin, index - 1) if _is_given(terms[place])), None)
    if given is not None:
        begin = given  # «الوزير الأول المختار ولد سالم»
    elif begin < index and not is_defined(terms[begin - 1]) and terms[begin - 1].sort in ("word", "head"):
        begin += 1  # «بجامعة هارفارد جون سميث»
    words = [one for one in terms[phrase.stop : index] if one.sort in ("word", "head", "compound")]
    named = phrase.name_place
    ends = named is not None and named[1] == phrase.stop == limit - 1
    family = ends and len(phrase.name) == 1 and bool(phrase.heads) and terms[limit - 1].sort == "word"
    if named is not None and ends and (terms[limit - 1].article or (family and not terms[limit - 1].clitic)):
        set_name(terms, named[0], index, phrase)  # «الوزير ناصر الشريدة»: the family, whatever else the word can be
        words = []
    elif (
        not phrase.name
        and phrase.kind in (None, "person")
        and begin < index
        and (given is not None or (name_stop(terms, begin, index, False) == index and may_be_name(terms[begin])))
        and terms[begin - 1].sort != "locates"
    ):
        set_name(terms, begin, index, phrase)
        words = [one for one in terms[phrase.stop : begin] if one.sort in ("word", "head", "compound")]
    phrase.rest += tuple(one.stem for one in words)
    phrase.stop = index
    _read_appositions(terms, limit, phrase, whole=True)
    _read_on(terms, limit, phrase)


def _is_given(one: Term) -> bool:
    """Tell whether a word with the article is a given name: «المختار»، «المنذر»."""
    return one.article and one.sort == "word" and one.name == LISTED and not one.adjective


def _are_several(terms: Sequence[Term], limit: int, phrase: Phrase) -> bool:
    """Tell whether «and» joins others to a body or group: «الشرطة وصحافيون»."""
    if phrase.kind == "person" and not phrase.name:
        return False
    others = [
        terms[at].noun
        for at in range(phrase.stop, limit)
        if terms[at].clitic == _WAW and terms[at].noun is not None and not _is_concerned(terms, at, phrase.first)
    ]
    return any(noun is not None and (noun.number == "many" or phrase.kind != "person") for noun in others)


def _is_concerned(terms: Sequence[Term], at: int, first: int) -> bool:
    """Tell whether people are what an office is for, with what stands before them: «وزارة الصحة العامة والسكان»."""
    one = terms[at]
    if one.noun is None or one.noun.kind != "crowd" or not one.article:
        return False
    before = at - 1
    while before > first and terms[before].article and terms[before].sort != "head":
        before -= 1
    construct = terms[before - 1] if before > first else None
    return construct is not None and terms[before].article and construct.sort == "head" and not construct.article


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
        _read_appositions(terms, limit, phrase, whole=True)
        if phrase.stop == index:
            phrase.stop = before


def _count(terms: Sequence[Term], at: int, limit: int) -> int | None:
    """Give the number that stands before a noun."""
    if at + 1 >= limit or terms[at].value is None:
        return None
    return terms[at].value if terms[at + 1].sort in ("head", "word") else None


def _read_body(
    terms: Sequence[Term], at: int, limit: int, phrase: Phrase, apposed: bool = False, named: bool = True
) -> int:
    """
    Read honorifics, a title, more honorifics and a name; give the token after them.

    `apposed` says that a name stands before them, `named` that a name of their own may follow.
    """
    index = read_honorifics(terms, at, limit, phrase)
    open_title = True
    if index < limit and begins_title(terms, index, limit, after_honorific=index > at):
        index = read_title(terms, index, limit, phrase)
        open_title = phrase.definite
        index = read_more_title(terms, index, limit, phrase, apposed)
        if phrase.number == "many" and phrase.definite and index < limit and terms[index].honors:
            return index  # «رئيس أساقفة الروم الكاثوليك المطران سامي»: nobody of many
        if phrase.kind in _HONORED:
            index = read_honorifics(terms, index, limit, phrase)
        if phrase.kind == "person" and _is_title_of_name(terms, index, limit) and _is_his(terms, at, index, phrase):
            phrase.heads += (terms[index].stem,)
            index += 1
    elif index > at:
        phrase.definite = True
    named = named and phrase.kind not in _NAMED_INSIDE and not (index == at + 1 and acts_on(terms, at, index))
    if named and (index == at or open_title or terms[index - 1].honors):
        if index < limit and terms[index].sort == "open":
            index = _behind_gloss(terms, index, limit, phrase)
        elif index < limit and terms[index].sort == "quote":
            index = _behind_marks(terms, index, limit, phrase)
        stop = name_stop(terms, index, limit, bool(phrase.heads))
        if stop > index and phrase.number != "one" and _is_one_of_two(terms, at, index):
            phrase.kind, phrase.number = "person", "one"
        if stop > index and (phrase.number == "one" or terms[index].name == LISTED):
            set_name(terms, index, stop, phrase)
            index = stop
    return index


def _behind_gloss(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Give the token behind brackets between a title and a name: «رئيس المكتب (م ت) سامي عياد»; else `at`."""
    if phrase.kind != "person" or not phrase.definite:
        return at
    after = after_brackets(terms, at, limit)
    return after if after < limit and name_stop(terms, after, limit, titled=True) > after else at


def _behind_marks(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Give the token behind a body's name in marks, before who is meant: «الناطق باسم … "سلام" سامي عياد»."""
    if phrase.kind != "person" or len(phrase.title) < _SHORTEST_NAME:
        return at
    after = after_quoted(terms, at, limit)
    known = after > at and after < limit and terms[after].name == LISTED
    return after if known and name_stop(terms, after, limit, titled=True) >= after + _SHORTEST_NAME else at


def _is_title_of_name(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether the noun for one person with the article and a full name stand at a token: «النائب سامي عياد»."""
    noun = terms[at].noun if at < limit else None
    if noun is None or noun.kind != "person" or noun.number != "one" or not terms[at].article or terms[at].clitic:
        return False
    return name_stop(terms, at + 1, limit, titled=True) > at + _SHORTEST_NAME


def _is_his(terms: Sequence[Term], at: int, index: int, phrase: Phrase) -> bool:
    """
    Tell whether a title with a name goes on with the one before it: «عضو كتلة "المستقبل" النائب سامي عياد».

    Behind a verb somebody else may be received or met («استقبل رئيس المجلس النائب سامي عياد»), unless it is a rank.
    """
    if terms[index - 1].sort == "quote":
        return True
    if not phrase.definite or phrase.number != "one" or len(phrase.title) <= 1 or terms[index].gender != phrase.gender:
        return False
    noun = terms[index].noun
    if noun is None or noun.group != _OFFICE:
        return False
    return terms[index].stem in ranked_as() or not any(one.verb for one in terms[max(0, at - _NEAR_VERB) : at])


_OFFICE: Final = "office"
_NEAR_VERB: Final = 2
"""How many words before an office a verb may stand of which it is the subject, or whom it is done to."""


def _is_one_of_two(terms: Sequence[Term], at: int, name: int) -> bool:
    """Tell whether an adjective says which of two is named behind it: «وزيري الخارجية الفرنسي سامي عياد والروسي …»."""
    before = terms[name - 1]
    return name - at > 1 and is_origin(before.stem) and before.number == "one" and before.stem[-1:] != _HEH


def _read_appositions(terms: Sequence[Term], limit: int, phrase: Phrase, whole: bool) -> None:
    """
    Read titles and names behind: «سامي عياد، مدير المتحف»، «مفتي مصر، الدكتور شوقي».

    Where the phrase is known to be `whole`, a noun behind a name can only be a title, so that its shape is enough.
    """
    if phrase.kind not in (None, "person") or phrase.number != "one":
        return
    for _ in range(_MOST_APPOSITIONS):
        index = phrase.stop
        comma = index < limit and (terms[index].sort == "comma" or terms[index].folded in _DASHES)
        index += comma
        if index >= limit or not (comma or phrase.name):
            return
        one = terms[index]
        if comma and one.sort == "head" and one.doubtful and _is_somebody_behind(terms, index, limit):
            return  # «مؤتمر صحفي في عمان، | طالب وزير الصحة»: a verb
        if not comma and one.noun is not None and one.noun.owned:
            return  # whom he meets: «التقى الوزير سامي عياد | نظيره عبد الله نصار»
        if not comma and one.noun is not None and not one.honors and _meets(terms, phrase):
            return  # «استقبل المدير سامي عياد | رئيس الغرفة التجارية»
        titled = one.sort == "head" and not one.clitic and one.noun is not None and one.noun.kind == "person"
        titled = titled or (comma and one.honors and not one.clitic and not phrase.name)  # …، الفريق سامي
        shaped = one.sort == "word" and not one.clitic and (comma or (one.person and one.article))
        if titled or (whole and phrase.name and shaped and not one.acts and one.name < LISTED):
            inner = Phrase(index, index, None)
            stop = _read_body(terms, index, limit, inner, bool(phrase.name), named=not phrase.name)
            described = comma and whole and bool(phrase.name) and titled and closes_name(terms, stop, limit)
            inner.definite = inner.definite or described  # «سامي عياد، خبير اقتصادي، إن»
            if not _fits(phrase, inner, comma):
                return
            if comma and phrase.name and is_full_name(terms, stop, limit):
                return  # the next of several: «سامي عياد، رئيس بلدية الميناء | كريم نصر»
            if not comma and phrase.name and inner.group == _KIN and _ends_in_person(terms, index, stop):
                stop = name_stop(terms, stop, limit, titled=True)  # «شيماء والدة الطفل | حسن»
            elif not comma and phrase.name and (_is_somebody(terms, stop, limit) or _is_called(terms, index, limit)):
                return  # somebody else, whose name follows: «هنأ الرئيس محمود سالم رئيس الوزراء كريم نصر»
        elif (
            comma
            and not phrase.name
            and phrase.definite
            and one.sort in _NAMING
            and not one.cut
            and (not one.article or _is_given(one))
        ):
            inner = Phrase(index, index, None)
            stop = _apposed_name_stop(terms, index, limit)
            told = stop < limit and terms[stop].sort == "locates"  # «المتحدث، سامي عياد عن أمله»
            if not (told or closes_name(terms, stop, limit)) or len(terms[index:stop]) < _SHORTEST_NAME:
                return
            set_name(terms, index, stop, inner)
        elif (
            comma
            and not phrase.name
            and phrase.definite
            and phrase.kind == "person"
            and (named := _described_name(terms, index, limit)) is not None
        ):
            inner = Phrase(index, index, None)
            stop = named[1]
            set_name(terms, *named, inner)
        else:
            return
        phrase.heads += inner.heads
        phrase.title += inner.title
        if phrase.head is None:
            set_head(phrase, inner.head)
        if inner.name:
            phrase.name, phrase.name_place = inner.name, inner.name_place
        if comma and phrase.name and not inner.name:
            stop = _closing_comma(terms, stop, limit)
        begin = phrase.apposition_place[0] if phrase.apposition_place else index
        phrase.apposition_place = (begin, stop)
        if phrase.gender is None:
            phrase.gender = inner.gender
        phrase.stop = stop


def _is_somebody_behind(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether the noun for a person stands right behind a word, as the subject of a verb does."""
    following = terms[at + 1].noun if at + 1 < limit else None
    return following is not None and following.kind == "person"


def _described_name(terms: Sequence[Term], at: int, limit: int) -> tuple[int, int] | None:
    """Give the full name between commas that adjectives of somebody lead: «المدير، | الدولي السابق سامي عياد، »."""
    index = at
    while index < limit and index - at < _MOST_DESCRIBING and terms[index].article and not terms[index].clitic:
        if terms[index].sort != "word" or not terms[index].adjective:
            return None
        index += 1
    if index == at or index >= limit:
        return None
    stop = name_stop(terms, index, limit, titled=False)
    whole = stop - index >= _SHORTEST_NAME and stop < limit and terms[stop].sort == "comma"
    return (index, stop) if whole else None


_MOST_DESCRIBING: Final = 3


def _meets(terms: Sequence[Term], phrase: Phrase) -> bool:
    """Tell whether somebody with an office and a name stands right behind a verb of meeting."""
    head = phrase.head
    if phrase.first == 0 or head is None or head.noun is None or head.honors or not phrase.title:
        return False
    return terms[phrase.first - 1].folded in meeting()


def _ends_in_person(terms: Sequence[Term], at: int, stop: int) -> bool:
    """Tell whether whose relative somebody is ends a title: «والدة الطفل»."""
    last = terms[stop - 1]
    return stop > at + 1 and last.article and (last.person or (last.noun is not None and last.noun.kind == "person"))


_KIN: Final = "kin"
_DASHES: Final = frozenset(("-", "\N{EN DASH}", "\N{EM DASH}"))
"""What a name may stand between: «مدير الشركة - سامي عياد - إن»."""


def _closing_comma(terms: Sequence[Term], at: int, limit: int) -> int:
    """
    Give the comma that closes a title between commas behind a name, or `at`.

    «…، الأستاذ المتخصص في علم الغذاء من جامعة المدينة، …»: nothing but more of the title stands before it.
    """
    for index in range(at, min(limit, at + _LONGEST_APPOSITION)):
        if terms[index].sort == "comma":
            return index
        if terms[index].sort not in _IN_APPOSITION or terms[index].verb is not None or terms[index].clitic == _WAW:
            break
    return at


_LONGEST_APPOSITION: Final = 18
_IN_APPOSITION: Final = frozenset(("word", "head", "compound", "rank", "carries", "locates", "quote"))


def _is_somebody(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a name that is known, or several words that are nothing else, stand at a token."""
    if not is_named(terms, at, limit) or joins_another(terms, at, limit):
        return False
    one, following = terms[at], terms[at + 1] if at + 1 < limit else None
    return one.honors or one.name == LISTED or (following is not None and following.name > 1 and not following.article)


def _is_called(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a word of respect stands before a name that is a noun for somebody: «البطريرك الراعي»."""
    following = terms[at + 1] if at + 1 < limit else None
    if following is None or not (terms[at].honors and terms[at].article and following.article):
        return False
    person = following.noun is not None and following.noun.kind == "person" and not following.honors
    return person or is_family_name(following)


def _apposed_name_stop(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token after a name behind a comma, whose first word may have the article: «…، المنذر سالم، …»."""
    if not terms[at].article:
        return name_stop(terms, at, limit, False)
    family = at + 1
    if family < limit and terms[family].article and terms[family].name > 1:
        return family + 1
    return name_stop(terms, family, limit, False)


def _fits(phrase: Phrase, inner: Phrase, comma: bool) -> bool:
    """Tell whether a title or name can be that of a phrase; a woman may have an office in the masculine."""
    if phrase.name and inner.name:
        return False
    if phrase.gender is not None and inner.gender is not None and phrase.gender != inner.gender:
        office = inner.kind == "person" and inner.group not in _NO_OFFICES
        if not (office and phrase.gender == "she" and phrase.name and (comma or phrase.head is None)):
            return False  # «الدكتورة هدى نصار وكيل الوزارة», but «هنأت الوزيرة هدى نصار مدير المتحف»
    return inner.number == "one" and inner.definite


_NO_OFFICES: Final = frozenset(("kin", "people", "source", "title"))
