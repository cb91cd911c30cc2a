"""What belongs to a noun in a title: its adjectives, its genitives, what and joins to them, the name of a province."""

from collections.abc import Sequence
from typing import Final

from arnews.mentions.names import after_quoted, closes_name, goes_on, is_full_name, is_named, may_be_name
from arnews.mentions.phrase import Phrase, set_name
from arnews.mentions.signs import general, got_office, governors, is_origin, parts_of_towns, provinces, work_of
from arnews.mentions.words import LIKELY, LISTED, Term

__all__ = [
    "adjectives_stop",
    "after_brackets",
    "after_joined",
    "belongs",
    "genitives_stop",
    "is_adjective",
    "is_body",
    "joins_another",
    "located_stop",
    "province_stop",
]

_LONGEST_TITLE: Final = 16
_YEH, _HEH = "\N{ARABIC LETTER YEH}", "\N{ARABIC LETTER HEH}"
_WITHOUT: Final = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LONGEST_OF_MEDIUM: Final = 4
_LONGEST_BRACKETS: Final = 6
_CLOSING_BRACKETS: Final = frozenset(")]")
_NAMED_INSIDE: Final = frozenset(("organisation", "media", "document", "country"))
"""Kinds whose name is a part of the title: «شركة جوجل»، «صحيفة "النهار"»."""
_CALLED: Final = frozenset(("organisation", "media"))
_WAW: Final = "\N{ARABIC LETTER WAW}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_AND_THE: Final = _WAW + "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LONGEST_PLACE: Final = 7


def after_brackets(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token after a few words in brackets, or `at`."""
    for index in range(at + 2, min(limit, at + _LONGEST_BRACKETS)):
        if terms[index].folded in _CLOSING_BRACKETS:
            return index + 1
    return at


def adjectives_stop(terms: Sequence[Term], at: int, limit: int, head: Term) -> int:
    """Pass over adjectives with the article that go with a noun."""
    index = at
    while index < limit:
        if _is_nearly(terms, index, limit):
            index += 1
            continue
        if not terms[index].article or terms[index].sort not in ("word", "head", "rank"):
            break
        if terms[index].clitic == _LAM or (head.noun is not None and _are_others(head, terms[index])):
            break  # «القاضي للمتهم», «صافح الباحث الحاضرين»
        if _is_origin_of_name(terms, index, limit, head):
            index += 1
            continue
        described = is_adjective(terms[index]) or _are_the_same(head, terms[index])
        if not described and not _carries_on(terms, index + 1, limit):
            break
        if head.gender is not None and (head.gender == "he") == _is_feminine(terms[index]):
            break
        index += 1
    return index


def _is_nearly(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether «not» or «half» belongs to an adjective behind it: «غير الحكومية», but «المتهم غير معذور»."""
    return terms[at].sort == "nearly" and at + 1 < limit and terms[at + 1].article


def _are_others(head: Term, one: Term) -> bool:
    """Tell whether a word in the plural of people cannot describe one of them: «الحاضرين» behind «الباحث»."""
    return head.number == "one" and one.number == "many" and one.folded.endswith(_OBLIQUE)


def _are_the_same(several: Term, one: Term) -> bool:
    """Tell whether a plural in ون describes the people right before it, since both are subjects: «العمال المضربون»."""
    return several.number == "many" and one.number == "many" and not one.clitic and one.folded.endswith(_UPRIGHT)


def _are_of_nation(several: Term, one: Term) -> bool:
    """Tell whether a plural in يين says of what kind the people right before it are: «نقيب المهندسين الزراعيين»."""
    return several.article and several.number == "many" and one.adjective and one.folded.endswith(_YEH + _OBLIQUE)


_OBLIQUE: Final = _YEH + "\N{ARABIC LETTER NOON}"
_UPRIGHT: Final = _WAW + "\N{ARABIC LETTER NOON}"


def _carries_on(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether ل with what an office is for stands at a token: «المفوض السامي لحقوق الإنسان»."""
    if at >= limit or not belongs(terms[at], described=True):
        return False
    noun = terms[at].noun
    return noun is None or noun.group == "name"


def _is_origin_of_name(terms: Sequence[Term], at: int, limit: int, head: Term) -> bool:
    """Tell whether a word says where somebody comes from who is named behind it: «السياسي الإيزيدي فهد»."""
    one = terms[at]
    if one.sort != "word" or not one.folded.endswith(_YEH) or at + 1 >= limit:
        return False
    person = head.noun is not None and head.noun.kind == "person"
    return person and terms[at + 1].name == LISTED and not terms[at + 1].article


def is_adjective(one: Term) -> bool:
    """Tell whether a word with the article can be an adjective; a number is none: «المصادر الثلاثة»."""
    return (one.adjective and one.value is None) or one.sort == "rank"


def genitives_stop(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> int:
    """Pass over what defines a noun without the article: nouns up to one with the article or a name."""
    index = at
    limit = min(limit, at + _LONGEST_TITLE)
    closed = described = False
    while index < limit:
        one = terms[index]
        if one.folded == _WITHOUT and index > at and index + 1 < limit and terms[index + 1].sort in ("word", "head"):
            index, closed = index + 2, True  # «منظمة مهندسين بلا حدود»
            break
        if (province := province_stop(terms, index, limit)) > index:
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
        if one.sort == "compound" and terms[index - 1].sort in ("word", "head") and terms[index - 1].name < LIKELY:
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
                    (phrase.kind == "organisation" or phrase.head is None) and one.name == LISTED and not one.usual
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
            if _is_nearly(terms, index, limit):
                index += 1
                continue
            if not terms[index].article or terms[index].sort not in ("word", "rank", "head"):
                break
            if joins_another(terms, index, limit):
                break
            if _is_part_of_town(terms, index, limit) or _got_it(terms, index, limit, phrase):
                index += 1
                continue
            if (
                phrase.kind in _CALLED
                and _is_name_of_body(terms[index - 1])
                and _is_of_other(terms[at - 1], terms[index])
            ):
                break  # «نعت حركة فتح | الشهيد»
            others = phrase.kind == "person" and _are_others(terms[at - 1], terms[index])
            if others and not _are_of_nation(terms[index - 1], terms[index]):
                break  # «صافح رئيس البعثة | الحاضرين»
            carries = not terms[index].acts and _carries_on(terms, index + 1, limit)
            if not (is_adjective(terms[index]) or terms[index].folded[0] == _WAW or carries):
                break
            index += 1
        while (after := after_joined(terms, index, limit)) > index:
            index = after
            while index < limit and terms[index].article and is_adjective(terms[index]):
                index += 1
    return index


def _got_it(terms: Sequence[Term], at: int, limit: int, phrase: Phrase) -> bool:
    """Tell whether a word says how somebody got the office before it: «رئيس بلدية العاقورة المنتخب سامي عياد»."""
    if phrase.kind != "person" or terms[at].stem not in got_office() or not is_named(terms, at + 1, limit):
        return False
    return terms[at].folded[:1] != _WAW and _is_feminine(terms[at]) == (phrase.gender == "she")


def joins_another(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether «and» joins somebody else with a name to a title: «عميد الكلية | والدكتور سامي عياد»."""
    return terms[at].honors and terms[at].folded[:1] == _WAW and is_named(terms, at + 1, limit)


def _is_part_of_town(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a word behind the name of a town says which part it is: «عميد بلدية طرابلس المركز، سامي عياد»."""
    before = terms[at - 1]
    town = (_is_country(before) and at > 1 and is_body(terms[at - 2])) or (may_be_name(before) and not before.article)
    if not town or terms[at].stem not in parts_of_towns():
        return False
    behind = at + 1
    return behind >= limit or terms[behind].sort in ("comma", "that") or is_named(terms, behind, limit)


def _is_country(one: Term) -> bool:
    """Tell whether a word is the noun for a country, or a town that has the same name."""
    return one.noun is not None and one.noun.kind == "country"


def _governs_noun(terms: Sequence[Term], at: int, limit: int) -> bool:
    """Tell whether a bare noun with a genitive stands at a token, and no name: «صحة» before «الرصافة»."""
    one, following = terms[at], terms[at + 1] if at + 1 < limit else None
    return following is not None and following.article and one.sort in ("word", "head") and one.name < LIKELY


def after_joined(terms: Sequence[Term], at: int, limit: int) -> int:
    """Give the token behind a word with the article that «and» joins to a title, written by itself or not, or `at`."""
    if at < limit and terms[at].folded[:3] == _AND_THE and terms[at].sort != "stop":
        return at if joins_another(terms, at, limit) else at + 1
    apart = (
        at + 1 < limit
        and terms[at].folded == _WAW
        and terms[at + 1].article
        and (
            terms[at + 1].sort == "word" or is_named(terms, at + 2, limit)  # not «وزير الزراعة و المزارعون»
        )
    )
    return at + 2 if apart else at


def province_stop(terms: Sequence[Term], at: int, limit: int) -> int:
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
        of_body = is_body(before) or (at > 1 and is_body(terms[at - 2]) and before.sort == "word")  # دائرة صحة نينوى
        governed = governed or (of_body and not before.article and not named_after)
        noun = before.noun is not None or (before.clitic and before.sort == "word")
        of_office = before.sort == "word" and at > 1 and terms[at - 2].noun is not None and not before.clitic
        if governed or (len(name) > 1 and (noun or of_office) and not before.article):
            return stop  # «مدير زراعة ذي قار سامي عياد»
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
    if not (may_be_name(before) or (index > at + 1 and is_body(terms[index - 2])) or is_body(terms[at - 1])):
        return False
    family = terms[index + 1]
    if family.sort != "word" or family.number != "one" or family.folded.endswith(_HEH):
        return False  # «شرطة منطقة مكة المكرمة»
    if one.noun is None:
        return one.name == LISTED and family.name > 0
    return one.noun.kind == "person" and family.name == LISTED and not family.usual


def is_body(one: Term) -> bool:
    """Tell whether a word is the noun for a body."""
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
    if at < limit and may_be_name(terms[at]) and not terms[at].article:
        return at + 1
    return at


def located_stop(terms: Sequence[Term], at: int, limit: int) -> int:
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
        if terms[index - 1].article and not (index < limit and terms[index].article and is_adjective(terms[index])):
            break
    return index


def belongs(one: Term, described: bool) -> bool:
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
