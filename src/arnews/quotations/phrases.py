"""Noun phrases: where one that begins at a token ends."""

from typing import Final

from attrs import define

from arnews.mentions.names import governs_chain, governs_definite, governs_thing, is_manner, is_sabah
from arnews.mentions.signs import governors, named_places
from arnews.mentions.words import LIKELY, term
from arnews.quotations.lexicons import emphasis, head_kind, head_of, modifiers, nouns, often_words, portions
from arnews.quotations.page import Page, Quoted
from arnews.quotations.phrase_signs import (
    begins_count,
    begins_own_words,
    counts_more,
    is_oblique,
    is_of_them,
    is_state,
    is_typed_on,
    reports_behind,
    stands_for_another,
)
from arnews.quotations.unnamed import goes_unnamed
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DEMONSTRATIVE,
    DUAL,
    FEMININE,
    FIRST,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PLURAL,
    PRONOUN,
    SINGULAR,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = [
    "Phrase",
    "behind_portion",
    "is_name_in_marks",
    "makes_name",
    "read_phrase",
]

_LONGEST_GLOSS: Final = 10
_SHORT_GLOSS: Final = 4
_LONGEST_NAME_IN_MARKS: Final = 5
_TITLED: Final = frozenset({"person", "crowd"})
_BODIES: Final = ("organisation", "media")
_NAMED: Final = frozenset({"person", "crowd", "organisation", "media"})
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ABOUT: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_WITHOUT: Final = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}"


@define(eq=False)
class Phrase:
    """A noun phrase by tokens: a noun with its genitives and adjectives, and the name behind it."""

    first: int
    stop: int
    closed: bool
    """Whether it is definite, so that a noun behind it begins another phrase."""
    named: bool
    """Whether a name stands in it."""
    whole: bool = False
    """Whether the name of somebody ends what was read last."""


def read_phrase(page: Page, first: int, stop: int) -> Phrase:
    """
    Read the noun phrase that begins at a token, up to `stop` at most: genitives, adjectives, names and names in marks.

    An open genitive takes every noun; the article, a pronoun or a name closes it. Behind a closed one stand adjectives
    with the article and a name, and behind a name a title. A conjunction with a noun goes on.
    """
    phrase = Phrase(first, first, False, False)
    if first >= stop:
        return phrase
    if (many := behind_portion(page, first, stop)) is not None:
        whole = read_phrase(page, many, stop)
        return Phrase(first, whole.stop, whole.closed, whole.named)
    if is_of_them(page, first):
        return Phrase(first, first + 1, True, False)  # أحدهم
    head = head_kind(page.words[first])
    index = first
    named = _name_stop(page, first, stop)
    if named is not None:
        index, phrase.closed, phrase.named = named, True, True
        begun = page.phrases.at(first)
        behind_title = page.has_article(first) and named == first + 2  # «الوزير العمري», but not «إمام مسجد هوبان»
        phrase.whole = begun is not None and (len(begun.name) > 1 or behind_title)
    while index < stop:
        if index in page.quoted:
            quoted = page.quoted[index]
            if quoted.after > stop or (index > first and not is_name_in_marks(page, index)):
                break
            index = quoted.after
            phrase.closed = phrase.named = True
        elif page.roles[index] == "open":
            close = page.close_of(index, min(stop, index + _LONGEST_GLOSS))
            if page.roles[index + 1 : index + 2] == ["according"]:
                break  # «الشركة (بحسب موقعها)»
            if close is None or index == first or (close - index > _SHORT_GLOSS and close + 1 >= stop):
                break
            index = close + 1
        elif index > first and (reports_behind(page, index) or stands_for_another(page, index)):
            break  # «ذكرت الشرطة | مضيفة أن», «سامي حداد | نيابة عن الأسرة»
        elif index > first and phrase.closed and (is_state(page, index) or _is_her_state(page, phrase, index)):
            break  # «قال الوالد | باكيا إن»
        elif named is not None and index >= named and is_oblique(page, index):
            break  # «حث الخطيب سامي عياد | المصلين على»
        elif named is not None and index == named > first + 1 and governs_thing(page.phrases.terms, index, stop):
            break  # «الوزير سامي عياد | فتح الطريق»
        elif index > first + 1 and phrase.closed and (second := _second_office_stop(page, phrase, index, stop)):
            index, phrase.named = second, True  # «وزير الأوقاف وزير الدولة لشؤون البلدية سامي عياد»
        elif index == first and page.roles[index] == "this":
            index += 1
        elif index == first:
            mask = page.masks[index]
            known = page.is_no_name(index)
            phrase.named = head is None and not page.has_article(index) and bool(mask & (NAME | UNKNOWN)) and not known
            phrase.closed = phrase.named or bool(mask & OWNED) or page.has_article(index) or head == "country"
            index += 1
        elif (
            page.roles[index] == "owns"
            and page.words[index] in modifiers()
            and index + 1 < stop
            and page.is_adjective(index + 1)
        ):
            index += 2  # غير الحكومية
        elif page.folds[index] == _WAW and index > first and not counts_more(page, index) and _is_apart(page, index):
            if not _joins(page, index + 1, stop):
                break
            phrase.closed = page.has_article(index + 1) or bool(page.masks[index + 1] & OWNED)
            phrase.named = False
            more = behind_portion(page, index + 1, stop)
            index = index + 2 if more is None else more
        elif page.roles[index + 1 : index + 2] == _NOT and goes_unnamed(page, index):
            break  # أحد التجار طالبا عدم الكشف عن اسمه, مسؤول طلب عدم
        elif (
            page.roles[index] == "pronoun"
            and page.masks[index - 1] & PARTICIPLE
            and (page.has_article(index - 1) or page.has_preposition(index - 1))
            and not (head == "person" and _is_about(page, index))
        ):
            index += 1  # المجني عليه
        elif page.roles[index] == "pronoun" and index == first + 1 and _is_some_of_them(page, phrase, head):
            index, phrase.closed = index + 1, True  # اثنان منهم, نواب فيه
        elif index > first and makes_name(page, index):
            index, phrase.closed, phrase.named = index + 1, True, True  # «أكد نصر | الله أن»
        elif page.folds[index] == _WITHOUT and index > first + 1 and index + 1 < stop and not phrase.closed:
            index, phrase.closed = index + 2, True  # منظمة مهندسين بلا حدود
        elif index > first and page.folds[index] == _MIDDLE and _is_province(page, index, stop):
            index, phrase.closed = index + 2, True  # ولاية وسط دارفور
        elif index > first and not phrase.named and _names_capital(page, first, index):
            index, phrase.named = index + 1, True  # «في العاصمة الخرطوم»
        elif page.folds[index] == _FROM and _is_measure(page, index, stop):
            index = min(index + _MEASURE + 2 * (page.roles[index + 1] == "open"), stop)
        elif (
            (page.roles[index] in _INSIDE or (index == first + 1 and _is_special(page, first, index)))
            and (not page.in_time(index) or _is_called_by_time(page, first, index))
            and _goes_on(page, phrase, head, index)
        ):
            index += 1
        else:
            break
    phrase.stop = max(index, first + 1)
    return phrase


def _second_office_stop(page: Page, phrase: Phrase, index: int, stop: int) -> int | None:
    """Give where a second office ends with «for» and the name of who has both, or `None`."""
    if phrase.named or head_kind(page.words[index]) != "person" or head_kind(page.words[phrase.first]) != "person":
        return None
    if page.has_article(index) or page.masks[index] & AND:
        return None
    second = page.phrases.at(index)
    if second is None or second.first != index or second.name_place is None or second.name_place[1] > stop:
        return None
    begin, end = second.name_place
    bound = any(page.folds[one][0] == _LAM and page.has_preposition(one) for one in range(index + 1, begin))
    return end if bound and second.kind == "person" else None


def makes_name(page: Page, index: int) -> bool:
    """Tell whether الله or الدين makes a name of the name before it, where that ends: «نصر | الله أن»."""
    if term(page.words[index]).sort != "compound" or page.has_article(index - 1) or page.masks[index - 1] & OWNED:
        return False
    return term(page.words[index - 1]).name >= LIKELY and not page.has_preposition(min(index + 1, len(page.words) - 1))


def _is_her_state(page: Page, phrase: Phrase, index: int) -> bool:
    """Tell whether a participle in the feminine stands between a name and what is said: «قالت هدى نصار ضاحكة إن»."""
    if not phrase.named or page.masks[index] & (NAME | UNKNOWN | AND):
        return False
    opened = page.roles[index + 1 : index + 2] in (["that"], ["colon"]) or index + 1 in page.quoted
    return opened and is_manner(term(page.words[index]))


def _is_called_by_time(page: Page, first: int, index: int) -> bool:
    """Tell whether a word for a time is what a body or medium is called: «كتلة المستقبل», «صحيفة الغد»."""
    before = index - 1
    if before < first or not page.has_article(index) or page.has_article(before) or page.masks[before] & OWNED:
        return False
    return head_kind(page.words[before]) in _BODIES


def _name_stop(page: Page, first: int, stop: int) -> int | None:
    """Give where the name of somebody ends whose mention begins at a token, before a time; `None` if there is none."""
    whole = page.phrases.at(first)
    if whole is None or whole.name_place is None or whole.clitic:
        return None
    if whole.kind not in (None, "person") or whole.number != "one" or whole.name_place[1] > stop:
        return None
    begin, end = whole.name_place
    if page.roles[begin] == "according":
        return None  # قال الوزير حسبما ذكرت الصحيفة إن
    if any(one in page.quoted and not is_name_in_marks(page, one) for one in range(first, end)):
        return None
    if begin > first and page.in_time(begin):
        return None  # «المتحدث | ليل أمس»
    stops = (
        one
        for one in range(begin + 1, end)
        if page.roles[one] == "according" or (page.in_time(one) and not is_sabah(page.folds[one]))
    )
    return next(stops, end)


def behind_portion(page: Page, first: int, stop: int) -> int | None:
    """Give where the group begins that a noun takes a part of: «عدد كبير من الباعة»; `None` where there is none."""
    if _is_more_than(page, first, stop):
        return first + 2  # «أكثر من مسؤول»
    if term(page.words[first]).sort != "portion" and page.words[first] not in portions():
        return None
    index = first + 1
    definite = page.has_article(first)
    while index < stop and index - first <= _MOST_ADJECTIVES and page.is_adjective(index):
        if page.has_article(index) != definite:
            return None  # «أحد المسعفين من أن»
        index += 1
    return index + 1 if index + 1 < stop and page.folds[index] == _FROM else None


def _is_more_than(page: Page, index: int, stop: int) -> bool:
    """Tell whether «more than» one of some people stands at a token: «أكثر من مسؤول»."""
    if index + 2 >= stop or page.folds[index + 1] != _FROM:
        return False
    more = often_words()[page.words[index]]
    if more is None or more.entry != "more" or more.definite or more.proclitics:
        return False
    return head_kind(page.words[index + 2]) == "person" and not page.has_article(index + 2)


def _is_apart(page: Page, index: int) -> bool:
    """Tell whether a و by itself stands before a word, and not before digits, to which it belongs."""
    return index + 1 < len(page.words) and not page.words[index + 1][:1].isdecimal()


def _joins(page: Page, index: int, stop: int) -> bool:
    """Tell whether the word behind a و that is written by itself goes on with a noun phrase: «الصحة و السكان»."""
    if index >= stop or (page.roles[index] and page.roles[index] not in _INSIDE) or page.in_time(index):
        return False
    mask = page.masks[index]
    if page.words[index].isdecimal() or not mask & (NOMINAL | UNKNOWN) or mask & PRONOUN or page.has_preposition(index):
        return False
    return page.cues[index] is None and not page.is_verb(index)


_NOT: Final = ["not"]


def _is_some_of_them(page: Page, phrase: Phrase, head: str | None) -> bool:
    """Tell whether a pronoun says of whom or where some are who are not definite: «اثنان منهم», «نواب فيه»."""
    first, mask = phrase.first, page.masks[phrase.first]
    if phrase.closed or not page.folds[first + 1].startswith((_FROM, _FEH + _YEH)):
        return False
    return bool(mask & (NUMBER | DUAL)) or (head in _TITLED and bool(mask & PLURAL))


def _is_about(page: Page, index: int) -> bool:
    """Tell whether عنه says what a remark is about that is opened behind it: «قالت الناشرة عنه إنه»."""
    opened = page.roles[index + 1 : index + 2] in (["that"], ["colon"])
    return opened and page.folds[index].startswith(_ABOUT)


def _is_province(page: Page, index: int, stop: int) -> bool:
    """Tell whether «the middle of» stands in the name of a province, behind the noun for one: ولاية وسط دارفور."""
    governs = page.words[index - 1] in named_places() or term(page.words[index - 1]).stem in governors()
    if index + 1 >= stop or not governs or page.roles[index + 1]:
        return False
    return bool(page.masks[index + 1] & (NOMINAL | UNKNOWN)) and not page.has_preposition(index + 1)


def _names_capital(page: Page, first: int, index: int) -> bool:
    """
    Tell whether a name says which capital stands before it, in a phrase that begins with that.

    «بالعاصمة طرابلس», «العاصمة السودانية الخرطوم»; the name of a person is longer: «في العاصمة سامي عياد».
    """
    if not page.has_article(first) or not page.folds[first].endswith(_CAPITAL) or page.roles[index]:
        return False
    if page.masks[index] & AND or page.is_verb(index):
        return False
    if head_kind(page.words[index]) == "country":
        return True
    begun = page.phrases.at(index)
    return page.is_name(index) and (begun is None or begun.kind != "person" or len(begun.name) < 2)


_CAPITAL: Final = (
    "\N{ARABIC LETTER AIN}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER SAD}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER HEH}"
)
_MIDDLE: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER SEEN}\N{ARABIC LETTER TAH}"


def _is_measure(page: Page, index: int, stop: int) -> bool:
    """Tell whether an elative, من and a number say of whom a team is: منتخب أقل من 20 سنة."""
    if index + 1 >= stop or not page.is_elative(index - 1):
        return False
    if page.roles[index + 1] == "open":
        return (
            page.roles[index + 3 : index + 4] == ["close"] and page.words[index + 2].isdecimal()
        )  # أكثر من (300) طالب
    return page.words[index + 1][:1].isdecimal() or bool(page.masks[index + 1] & NUMBER)


_OFTEN: Final = 0.3
_MEASURE: Final = 3
_MOST_ADJECTIVES: Final = 2
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"

_INSIDE: Final = frozenset({"", "medium", "platform", "time", "tongue", "extent"})
"""Roles of words that can stand inside a noun phrase."""


def _goes_on(page: Page, phrase: Phrase, head: str | None, index: int) -> bool:
    """Tell whether a word belongs to a phrase that is being read, and note what it does to it."""
    mask = page.masks[index]
    if (page.roles[index] == "time" and phrase.closed) or page.is_reporting_participle(index):
        return False
    if counts_more(page, index) or (mask & FIRST and begins_own_words(page, index)):
        return False
    if head == "media" and not (page.has_article(index) or mask & AND) and _is_another_than(page, phrase, index):
        return False  # «لوكالة فرانس برس | مسؤول محلي»
    if mask & AND:
        return _is_coordinated(page, phrase, index)
    if page.has_preposition(index) or page.is_preposition(index) or is_typed_on(page, index):
        return False
    if mask & BOUND_PREPOSITION and mask & (PRONOUN | DEMONSTRATIVE):
        return False  # المبينة بهذا القانون
    if page.is_verb(index) and not ((phrase.named or head in _TITLED) and _closes_name(page, index)):
        return index == phrase.first + 1 and head is None and _is_deed_of_thing(page, phrase, index)
    if page.has_article(index):
        if phrase.closed:
            if mask & NUMBER:
                return True  # المصادر الثلاثة
            named = phrase.named or head in _TITLED
            if named and term(page.words[index]).honors and index + 1 < len(page.words):
                if phrase.whole and not page.has_article(index + 1):
                    return False  # «الوزير سامي عياد الدكتور فيصل»: another
                return not page.has_article(index + 1)  # وزير الصحة الدكتور سامي
            name = mask & UNKNOWN or (mask & NAME and not page.is_no_name(index))  # نفى المصدر الأخبار التي
            return _modifies(page, phrase, index) or (named and bool(name)) or _are_the_same(page, index)
        if _keeps_ending(page, index - 1):
            return False  # اتهم ناشطون السلطات
        before = page.masks[index - 1]
        if index - 1 > phrase.first and before & ADJECTIVE and not before & NOUN and not mask & ADJECTIVE:
            return not _agrees(page, phrase.first, index - 1)  # جماعة مجهولة الهجوم, but غرفة طوارئ المدينة
        if _is_counted(page, phrase.first, index - 1):
            return False  # اتهم ثلاثة نواب الحكومة بـ
        phrase.closed = True
        return True
    if not phrase.closed:
        if mask & OWNED and _keeps_ending(page, index - 1):
            return False  # أبدى مواطنون تذمرهم
        described = index - 1 > phrase.first and (not page.masks[index - 1] & NOUN or page.is_adjective(index - 1))
        acts = mask & VERBAL_NOUN or page.words[index] in nouns()
        behind = page.words[index + 1] if index + 1 < len(page.words) else ""
        state = page.words[index] in named_places() and head_kind(behind) == "country"  # خارجية سلطنة عمان
        describes = mask & ADJECTIVE and (page.is_adjective(index) or page.words[index] not in nouns())
        other = mask & (NAME | UNKNOWN) or (not page.folds[index - 1].endswith(_SEVERAL) and describes)
        if described and acts and not state and not other:
            return False  # مصدر أمني صحة الخبر, مستشارون محليون غياب الإجراءات
        construct = index + 1 < len(page.words) and page.has_article(index + 1)
        noun = term(page.words[index]).noun
        if index - 1 > phrase.first and page.masks[index - 1] & ADJECTIVE and noun is not None and noun.group == "name":
            return False  # أبلغ مصدر مطلع رويترز
        if described and construct and head_kind(page.words[index]) == "person":
            return False  # نائب آخر رئيس الوزراء
        if described and _governs_body(page, index):
            return False  # أبلغ مصدر طبي وكالة رويترز
        placed = page.words[index - 1] in named_places() and not mask & VERBAL_NOUN
        phrase.closed = bool(mask & OWNED) or placed or head_kind(page.words[index]) == "country"
        if mask & (NAME | UNKNOWN) and (not mask & (NOUN | ADJECTIVE) or page.is_name(index)):
            phrase.closed = phrase.named = True
        return True
    if page.folds[index] in _TEN and page.has_article(index - 1) and page.is_adjective(index - 1):
        return True  # الشاهد الحادي عشر, الدورة الثانية عشرة
    return not begins_count(page, index) and _follows_closed(page, phrase, head, index)


def _is_another_than(page: Page, phrase: Phrase, index: int) -> bool:
    """Tell whether somebody begins behind the name of a medium: «لرويترز | ثلاثة مصادر»."""
    noun = term(page.words[phrase.first]).noun
    behind = index > phrase.first + 1 or (noun is not None and noun.group == "name")
    return behind and (head_kind(page.words[index]) in _TITLED or bool(page.masks[index] & NUMBER))


def _keeps_ending(page: Page, index: int) -> bool:
    """Tell whether several people stand at a token with an ending before no genitive: «مزارعون», and not «فنون»."""
    if not page.folds[index].endswith(_SEVERAL) or page.masks[index] & (ARTICLE | NAME | SINGULAR):
        return False
    noun = term(page.words[index]).noun
    people = noun is not None and noun.kind in _TITLED
    return people or (bool(page.masks[index] & PARTICIPLE) and bool(page.masks[index] & PLURAL))


def _are_the_same(page: Page, index: int) -> bool:
    """Tell whether a plural in ون describes the people right before it, since both are subjects: «العمال المضربون»."""
    mask = page.masks[index]
    if not page.is_nominative(index) or not mask & PARTICIPLE or mask & AND:
        return False
    return page.has_article(index - 1) and head_kind(page.words[index - 1]) == "crowd"


_SEVERAL: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"


def _is_deed_of_thing(page: Page, phrase: Phrase, index: int) -> bool:
    """Tell whether a word behind a preposition and a noun is a deed, and no verb: «من فاجعة غرق المركب»."""
    before = phrase.first - 1
    if before < 0 or page.roles[before] not in ("to", "about") or phrase.closed or index + 1 >= len(page.words):
        return False
    if page.roles[phrase.first] or page.in_time(index + 1):
        return False  # «في حوار نشر اليوم»
    noun = page.masks[phrase.first] & NOUN and not page.masks[phrase.first] & (NAME | UNKNOWN)
    deed = page.words[index] in nouns() or page.masks[index] & VERBAL_NOUN
    return bool(noun and deed) and page.has_article(index + 1) and not page.has_preposition(index + 1)


def _governs_definite(page: Page, index: int) -> bool:
    """Tell whether a bare noun of a thing stands before a definite one, which it governs: مساعي الحكومة."""
    following = index + 1
    if following >= len(page.words) or page.roles[following] or not page.has_article(following):
        return False
    if page.has_preposition(following) or page.is_adjective(following) or head_kind(page.words[index]) is not None:
        return False
    return bool(page.masks[index] & NOUN) and not page.masks[index] & (ADJECTIVE | NAME)


def _agrees(page: Page, first: int, index: int) -> bool:
    """Tell whether a word can be the adjective of a noun: with one in ة no broken plural goes."""
    feminine = page.folds[first].endswith(_HEH) and not page.masks[first] & PLURAL
    mask = page.masks[index]
    return not feminine or page.folds[index].endswith(_HEH) or not mask & PLURAL or bool(mask & SINGULAR)


def _is_counted(page: Page, first: int, index: int) -> bool:
    """Tell whether a number and the plural it counts stand at a token: the two have no genitive behind them."""
    number = page.words[first][0].isdecimal() or bool(page.masks[first] & NUMBER)
    mask = page.masks[index]
    number = number and term(page.words[first]).sort != "portion"  # أحد تجار العملة
    return number and index == first + 1 and bool(mask & PLURAL) and not mask & (ARTICLE | OWNED)


def _governs_body(page: Page, index: int) -> bool:
    """Tell whether a body or medium with what it is called stands behind an adjective, which governs nothing."""
    following = index + 1
    if head_kind(page.words[index]) not in _BODIES or page.is_adjective(index) or following >= len(page.words):
        return False
    if head_kind(page.words[index - 1]) is not None:
        return False  # سامي عياد مدرب منتخب مصر
    return not page.roles[following] and not page.has_preposition(following)


def _is_special(page: Page, first: int, index: int) -> bool:
    """Tell whether خاصة is an adjective right behind a noun: «مصادر خاصة», and not «خاصة أن»."""
    if page.roles[index] != "owns" or not term(page.words[index]).adjective:
        return False
    return not page.has_article(first) and page.roles[index + 1 : index + 2] != ["comma"]


def _closes_name(page: Page, index: int) -> bool:
    """Tell whether a word that is written like a verb is a name: it can be one, or a comma or what is said follows."""
    if page.masks[index] & NAME:
        return True
    roles = page.roles[index + 1 : index + 3]
    return roles[:1] != [] and (roles[0] in _CLOSING or roles in (["to", "that"], ["about", "that"]))


def _modifies(page: Page, phrase: Phrase, index: int) -> bool:
    """Tell whether a word with the article is an adjective of a phrase: one of people in the plural needs a plural."""
    if not page.is_adjective(index):
        return _is_relation(page, index) or _acts_for(page, index)
    mask = page.masks[index]
    people = mask & PLURAL and not mask & (SINGULAR | FEMININE)
    return not people or any(_may_be_people(page, one) for one in range(phrase.first, index))


def _acts_for(page: Page, index: int) -> bool:
    """Tell whether a participle right behind a body says what that does, with ل: «اللجنة المنظمة للمهرجان»."""
    following = index + 1
    if not page.masks[index] & PARTICIPLE or following >= len(page.words) or not page.has_article(index - 1):
        return False
    feminine = page.folds[index].endswith(_HEH) and page.folds[index - 1].endswith(_HEH)
    bound = page.folds[following][:1] == _LAM and page.has_preposition(following)
    return feminine and bound and head_kind(page.words[index - 1]) == "organisation"


def _may_be_people(page: Page, index: int) -> bool:
    """Tell whether a plural is one of people, or may be: «الخبراء», and not «السواحل»."""
    mask = page.masks[index]
    if not mask & (PLURAL | DUAL):
        return False
    return bool(mask & (PARTICIPLE | ADJECTIVE | DUAL | UNKNOWN)) or head_kind(page.words[index]) in _TITLED


_CLOSING: Final = frozenset({"comma", "that", "colon"})


def _is_relation(page: Page, index: int) -> bool:
    """Tell whether a noun in ي is an adjective behind the noun of a thing: «المؤتمر الصحفي»."""
    mask = page.masks[index]
    if (mask & NAME and not mask & UNKNOWN) or not page.has_article(index - 1):
        return False
    if mask & PLURAL and not mask & (SINGULAR | ADJECTIVE):
        return False  # حذر رئيس الاتحاد الأندية
    if head_kind(page.words[index]) == "crowd":
        return False  # دعا رئيس البلدية الأهالي إلى
    return page.folds[index].endswith((_YEH, _YEH + _HEH)) and head_kind(page.words[index - 1]) not in _TITLED


def _follows_closed(page: Page, phrase: Phrase, head: str | None, index: int) -> bool:
    """Tell whether a bare word behind a definite phrase is a name or the title of who was named."""
    mask = page.masks[index]
    written = page.words[index]
    if written in emphasis():
        return True  # المصادر نفسها
    owned = mask & OWNED and mask & NOMINAL and not mask & UNKNOWN
    whole = page.phrases.at(index) if owned and phrase.named and index in page.names else None
    goes_on = whole is not None and len(whole.name) == 1  # «عمر جيله»
    mine = phrase.named and page.folds[index].endswith(_YEH) and page.masks[index - 1] & NAME  # «علي كرتي»
    if owned and not (goes_on or mine or (mask & NAME and _may_be_name(page, index))):
        return False
    if page.is_adverb(index) and not page.is_elative(index - 1):
        return False  # تفصيليا
    kind = head_kind(written)
    if kind in _TITLED and (phrase.named or head == "person"):
        if kind == "crowd" or _is_oblique(page, index) or _is_deed_of_him(page, phrase, index):
            return False
        phrase.closed = False  # سامي عياد رئيس الهيئة
        return True
    acts = mask & VERBAL_NOUN and not mask & UNKNOWN and (not mask & NAME or _governs_noun(page, index))
    acts = acts or (phrase.named and not mask & NAME and written in nouns())  # سامي عياد هطول أمطار
    if acts or (kind is not None and not (phrase.named and kind in _TITLED)):
        return False
    terms, end = page.phrases.terms, len(page.words)
    if not phrase.named and (
        governs_chain(terms, index, end) or (head == "person" and governs_definite(terms, index, end))
    ):
        return False  # «أعلن المدير فتح باب التسجيل», «أعلن الوزير فتح المعبر»
    if mask & (NAME | UNKNOWN) or not mask & NOMINAL:
        phrase.named = True
        return True
    if page.folds[index][-1] == _ALEF and mask & NOUN and not mask & ADJECTIVE:
        return False  # سامي عياد هدفا: an object
    placed = page.words[index - 1] in named_places()  # السلطات في جزيرة كوس أن
    if (
        page.roles[index + 1 : index + 2] == ["that"]
        and page.is_no_name(index)
        and not (placed or page.is_adjective(index) or _needs_family(page, phrase, index))
    ):
        return False  # رفض سامي عياد فكرة أن
    if is_manner(term(written)) and index + 1 < len(page.words) and page.roles[index + 1] in _CLOSING:
        return False  # ردت الوزيرة مبتسمة: …
    if page.is_no_name(index) and _governs_definite(page, index):
        return False  # انتقد نجاد مساعي الحكومة
    described = mask & ADJECTIVE and mask & FEMININE and not mask & NOUN  # نفى اللاعب شائعة: nobody is called so
    if phrase.named or (head in _TITLED and not described and not page.is_no_name(index)):
        phrase.named = True
        return True
    return False


_TEN_HE: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER SHEEN}\N{ARABIC LETTER REH}"
_TEN: Final = (_TEN_HE, _TEN_HE + _HEH)


def _needs_family(page: Page, phrase: Phrase, index: int) -> bool:
    """Tell whether a title with a given name alone stands before a word, which is the family: «الخبير ملهم حجر أن»."""
    whole, mask = page.phrases.at(phrase.first), page.masks[index]
    if whole is None or whole.kind != "person" or whole.name_place is None or whole.name_place[1] != index:
        return False
    return len(whole.name) == 1 and not mask & (VERBAL_NOUN | FEMININE | PLURAL)


def _is_deed_of_him(page: Page, phrase: Phrase, index: int) -> bool:
    """Tell whether a noun of action is no title, since a title in the feminine is a woman's: أكد المدرب مشاركة."""
    mask = page.masks[index]
    if not (mask & VERBAL_NOUN and mask & FEMININE) or mask & ARTICLE:
        return False
    return not phrase.named or not page.masks[phrase.first] & FEMININE


def _may_be_name(page: Page, index: int) -> bool:
    """Tell whether a word in a pronoun may be a name: «عبده», and not «علمها», what she knows."""
    return page.folds[index].endswith(_YEH) or page.is_name(index) or page.share_of_name(index) > _OFTEN


def _governs_noun(page: Page, index: int) -> bool:
    """Tell whether an indefinite noun that is no name stands behind a word, which is then no name: «فتح تحقيق»."""
    following = index + 1
    if following >= len(page.words) or page.roles[following] or page.is_name(index):
        return False
    mask = page.masks[following]
    return bool(mask & NOUN) and not mask & (NAME | UNKNOWN | AND | ARTICLE) and not page.has_preposition(following)


def _is_oblique(page: Page, index: int) -> bool:
    """Tell whether a word is a plural of people in the case of an object: مسؤولي المدارس."""
    following = index + 1
    return page.folds[index].endswith(_YEH) and following < len(page.words) and page.has_article(following)


def _is_coordinated(page: Page, phrase: Phrase, index: int) -> bool:
    """Tell whether و with a noun goes on with a phrase: وزارة الصحة ووزارة النقل, and not … وأعلنت."""
    mask = page.masks[index]
    if not mask & NOMINAL or page.is_verb(index) or page.cues[index] is not None or page.folds[index][0] == _FEH:
        return False  # وبحسب الصحيفة فحجمها يزيد
    phrase.closed = bool(mask & (ARTICLE | OWNED))
    phrase.named = False
    return True


def _is_full_name(page: Page, first: int, stop: int) -> bool:
    """Tell whether the name of somebody fills quote marks, whatever the given one can be: “سلطان بن سالم الحبسي”."""
    if stop - first < _SHORT_GLOSS - 1 or not page.masks[first] & NOMINAL:
        return False
    if not page.masks[first] & (NAME | UNKNOWN) and term(page.words[first + 1]).sort != "particle":
        return False
    return all(page.masks[one] & (NAME | UNKNOWN) for one in range(first + 1, stop))


def _is_called_behind(page: Page, before: int, quoted: Quoted) -> bool:
    """Tell whether marks right behind the bare noun for somebody hold two names: النائب «حسن سلمان» عن الكتلة."""
    noun = term(page.words[before]).noun
    if noun is None or noun.kind != "person" or noun.number != "one" or not page.has_article(before):
        return False
    inside = [term(page.words[one]) for one in range(quoted.first, quoted.stop)]
    return len(inside) == _FULL_NAME and all(one.name >= LIKELY and not one.article for one in inside)


_FULL_NAME: Final = 2


def is_name_in_marks(page: Page, index: int) -> bool:
    """
    Tell whether quote marks hold a name and not what is said.

    They do right behind a preposition or the noun for a body, and before a relative, a colon, a complementiser or a
    preposition that the verb takes.
    """
    quoted = page.quoted[index]
    before = index - 1
    if page.roles[before] in ("to", "with", "about") or page.folds[before] == _LAM:
        return True
    if head_kind(page.words[before]) in _NAMED and quoted.stop - quoted.first <= _LONGEST_NAME_IN_MARKS:
        found = head_of(page.words[before])
        if found is not None and not found.definite:
            return True
    if quoted.stop - quoted.first > _LONGEST_NAME_IN_MARKS + 1:
        return False
    if _is_full_name(page, quoted.first, quoted.stop) or _is_called_behind(page, before, quoted):
        return True
    after = quoted.after
    while after < page.stop(index) and (page.roles[after] == "comma" or page.in_time(after)):
        after += 1
    if after >= page.stop(index):
        return False
    if page.masks[before] & NOUN and not page.has_article(before) and after == quoted.after and page.is_name(after):
        return True  # خازن «الائتلاف» سامي عياد
    return page.roles[after] in ("relative", "colon", "that") or (
        page.roles[after] in ("to", "about") and page.roles[after + 1 : after + 2] == ["that"]
    )
