"""What can say something: people, bodies, documents, names; who is the subject of which verb."""

from collections.abc import Iterator
from typing import Final

from arnews.mentions.signs import is_origin, named_places
from arnews.mentions.words import LIKELY, term
from arnews.quotations.cues import Cue, pronouns
from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import branches, head_kind, measures, mute, nouns, portions, same, tells
from arnews.quotations.page import Page, Place
from arnews.quotations.phrase_signs import begins_portion, is_counsel
from arnews.quotations.phrases import behind_portion
from arnews.segmentation import word_frequency
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    DUAL,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    UNKNOWN,
    VERBAL_NOUN,
)
from arnews.words import word

__all__ = [
    "can_show",
    "can_speak",
    "is_medium",
    "is_plain",
    "is_some_of",
    "is_thing",
    "may_say",
    "may_say_bare",
]

_NEAR_NAME: Final = 4
"""How many words of a phrase may have the name that makes more of a thing: منصة تويتر."""
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_KAF: Final = "\N{ARABIC LETTER KAF}"
_FEMALES: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"
_LONG: Final = 5
"""The fewest letters of a noun for several women, with its article or without."""
_WAW: Final = "\N{ARABIC LETTER WAW}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_OF_PEOPLE: Final = (
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}",
    "\N{ARABIC LETTER WAW}",
)
"""The endings of the plural of people."""
_FOUND: Final = frozenset({"tally", "finding", "survey"})
"""What is found or counted, and asks for nothing."""
_RARE: Final = 1.0
"""The frequency (zipf) below which a noun is rather a name."""
_BODY: Final = "organisation"
_SOMEBODY: Final = "person"
_SHOWN: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}" + _LAM + "\N{ARABIC LETTER ALEF MAKSURA}"


def may_say(page: Page, cue: Cue, source: Place, opens_clause: bool = True) -> bool:
    """Tell whether a noun can be the subject of a verb where that reports."""
    shows = cue.shows if opens_clause else cue.mood == "imperfect"  # يشير المصطلح إلى الهيئة
    noun = term(page.words[source[0]]).noun
    group = noun.group if noun is not None else None
    if not opens_clause and cue.mood == "imperfect" and group == "tally":
        return False  # تشير الحصيلة إلى ارتفاع, يظهر المؤشر إشارة
    if cue.speech_act == "demand" and group in _FOUND:
        return False  # المؤشرات تدعو إلى الحذر
    shows = shows or (cue.measured and not opens_clause)  # قدرت الخسائر بمليون: a passive
    if not (can_show if cue.speech_act in ("promise", "demand") or shows else can_speak)(page, source):
        return False
    first = source[0]
    if cue.said_by and head_kind(page.words[first]) not in cue.said_by and not _is_one_or_named(page, cue, first):
        return False
    if opens_clause and cue.fires == "with_clause" and cue.mood == "imperfect" and is_thing(page, source):
        return False  # يرى البرنامج أن
    if not opens_clause and cue.mood == "perfect" and _SHOWN in cue.phrase and not _is_stated(page, source):
        return False  # أشار السهم إلى الباب
    if cue.object and page.masks[first] & OWNED and page.folds[first].endswith(_KAF):
        return False  # أخبر طفلك أن: the reader is to tell
    silent = page.words[first] in mute() and first not in page.names
    silent = silent and behind_portion(page, first, source[1]) is None  # عدد السكان, and not عدد من السكان
    return not silent and page.words[first] not in cue.never_by


def _is_one_or_named(page: Page, cue: Cue, first: int) -> bool:
    """Tell whether somebody with a name, or one of several, says what people and bodies say: «ثمن أحد المحتجين»."""
    if _SOMEBODY not in cue.said_by:
        return False
    named = page.masks[first] & (NAME | UNKNOWN) and not page.is_no_name(first)
    return bool(named) or begins_portion(page, first)


def may_say_bare(page: Page, cue: Cue, frame: Frame) -> bool:
    """Tell whether the source can say a noun phrase without a preposition: the results showed the victory of."""
    if not cue.phrase_by or frame.head_stop < frame.content or page.has_preposition(frame.content):
        return True
    source = frame.source
    if source is None:
        return cue.mood == "participle" and _SOMEBODY in cue.phrase_by  # مبينا أهمية الإسراع
    between = page.masks[frame.at] & PREPOSITION and any(page.masks[one] & AND for one in range(*source))
    if between and cue.mood == "perfect":
        return False  # «وبين السكان وقوات الأمن مواجهات»
    kind = head_kind(page.words[source[0]])
    listed = page.words[frame.content] in nouns() or page.words[frame.content] in cue.target
    if cue.shows and kind != "document" and not (listed or _is_deed_of(page, frame.content)):
        return False  # «كشف اللاعب وجهه»
    named = kind is None and page.masks[source[0]] & (NAME | UNKNOWN) and not page.is_no_name(source[0])
    return (_SOMEBODY if named else kind) in cue.phrase_by


def _is_deed_of(page: Page, index: int) -> bool:
    """Tell whether a deed stands at a token with who or what it is of: «كشفت المفوضية استشهاد 20 متظاهرا»."""
    mask, following = page.masks[index], index + 1
    if not mask & VERBAL_NOUN or mask & (ARTICLE | OWNED | NAME) or page.folds[index].endswith(_ALEF):
        return False
    if following >= page.stop(index) or page.roles[following] or not page.is_no_name(index):
        return False
    return not page.has_preposition(following) and not page.is_verb(following)


def can_show(page: Page, source: Place) -> bool:
    """Tell whether a phrase can show or prove something in words: a person, a body, a study, a name; no accident."""
    first, stop = _behind_count(page, source)
    behind = behind_portion(page, first, stop)
    if behind is not None:
        return not is_plain(page, behind) or any(_is_somebody(form) for form in _forms(page, behind))
    written = page.words[first]
    if is_counsel(page, first):
        return True
    if head_kind(written) is not None or first - 1 in page.quoted or not page.masks[first] & NOUN:
        return not _is_model(page, first, stop)
    if page.masks[first] & AND and head_kind(written[1:]) is not None:
        return True  # والتقارير تكشف أن
    found = term(page.words[first])
    if found.honors or page.words[first] in portions() or first in page.names:
        return True  # سيادة المدير, البعض
    if page.roles[first] == "medium" and page.has_article(first):
        return True  # أوصت الندوة
    if page.words[first] in branches() and first + 1 < stop and head_kind(page.words[first + 1]) == _BODY:
        return True  # فرع الجمعية
    if any(head_kind(form) is not None for form in _forms(page, first)):
        return True  # الدولتان
    if begins_portion(page, first):
        return True
    if not page.has_article(first) and not page.masks[first] & (NAME | UNKNOWN):
        return False  # نقص فيتامين د: the name is that of a thing
    return _has_name(page, first, stop)


def _has_name(page: Page, first: int, stop: int) -> bool:
    """Tell whether a name stands near the head of a phrase, and not what describes it: مؤشر MACD, الرسم البياني."""
    return any(
        (page.masks[index] & (NAME | UNKNOWN) or _is_whole_name(page, index))
        and not page.words[index][0].isascii()
        and not (index > first and page.has_article(index) and page.is_adjective(index))
        for index in range(first, min(stop, first + _NEAR_NAME))
    )


def _is_whole_name(page: Page, index: int) -> bool:
    """Tell whether a name begins like a preposition with a noun, of which nothing is left: «لبيد»."""
    return bool(page.masks[index] & BOUND_PREPOSITION and page.masks[index] & NOMINAL) and not page.has_preposition(
        index
    )


def _is_model(page: Page, first: int, stop: int) -> bool:
    """Tell whether a name in Latin letters is that of a model, which has a number: Galaxy S6."""
    if not page.words[first].isascii() or not page.words[first][0].isalpha():
        return False
    return any(one.isascii() and not one.isalpha() and one.isalnum() for one in page.words[first : first + _NEAR_NAME])


def can_speak(page: Page, source: Place) -> bool:
    """
    Tell whether a phrase can say something: what can show it, a noun that is or looks like one for somebody, a name.

    A plain noun for a thing cannot: الزمن, هذا الفوز, الشاشة. A noun that is hardly ever written, or stands there by
    itself without the article, is a name as a rule: قال خصام إن, أوضح النعيمات أن.
    """
    first, stop = _behind_count(page, source)
    if can_show(page, (first, stop)):
        return True
    mask, written = page.masks[first], page.words[first]
    if any(_is_somebody(form) for form in _forms(page, first)):
        return True
    if stop == first + 1 and page.has_article(first) and is_origin(term(written).stem):
        return True  # «ختم الأسترالي»
    if _has_name(page, first, stop) or (stop == first + 1 and _is_family(page, first)):
        return True
    bound = page.has_preposition(first) or (mask & BOUND_PREPOSITION and not mask & NOMINAL)
    bare = not page.has_article(first) and not bound and not (mask & OWNED and term(written).name < LIKELY)
    if bare and (stop == first + 1 or written in named_places()):
        return True  # صحة غزة
    return min(word_frequency(term(written).stem), word_frequency(page.folds[first])) < _RARE and not mask & OWNED


def _is_family(page: Page, index: int) -> bool:
    """Tell whether a word stood behind a name before, as the family's: «محمد بن صالح السادة» and then «السادة»."""
    before = page.phrases.places(term(page.words[index]).stem)[:_MOST_PLACES]
    return any(
        0 < one < index and page.folds[one] == page.folds[index] and page.masks[one - 1] & NAME for one in before
    )


_MOST_PLACES: Final = 20


def _behind_count(page: Page, source: Place) -> Place:
    """Pass over what counts or points to a noun: ثلاثة مصادر, أربعة من السكان, حوالى 15 ألف شخص, ذات الجمعية."""
    first, stop = source
    while first + 1 < stop and (
        page.roles[first] in ("this", "each")
        or page.words[first] in same()
        or page.folds[first] == _FROM
        or page.words[first][0].isdecimal()
        or page.words[first + 1][0].isdecimal()
        or (page.masks[first] & NUMBER and term(page.words[first]).sort != "portion")
    ):
        first += 1
    return first, stop


def _is_somebody(written: str) -> bool:
    return head_kind(written) is not None or term(written).person or written in tells()


def _forms(page: Page, index: int) -> Iterator[str]:
    """Give the forms of a noun that may be listed: as it is, without a pronoun, of one instead of two or many."""
    written, mask = word(page.words[index]).bare, page.masks[index]
    yield written
    if mask & OWNED:
        pronoun = next((one for one in pronouns() if page.folds[index].endswith(one)), "")
        if pronoun:
            yield written[: -len(pronoun)]
            yield written[: -len(pronoun) - 1] + _TEH_MARBUTA  # مرافقتنا
            if mask & PLURAL and written[: -len(pronoun)].endswith(_WAW):
                yield written[: -len(pronoun) - 1]  # مساعدوه
    if mask & DUAL:
        yield written[:-2]
        yield written[:-3] + _TEH_MARBUTA  # الدولتان
    if mask & PLURAL and written.endswith(_OF_PEOPLE):
        yield written[:-2]
        yield written[:-1]  # متمردو دارفور
    if mask & PLURAL and written.endswith(_FEMALES) and len(written) > _LONG:
        women = (written[:-2], written[:-2] + _TEH_MARBUTA)  # العاملات
        yield from (one for one in women if head_kind(one) == _SOMEBODY)
    if written.endswith(_ALEF):
        yield written[:-1]  # لكن مصدرا سياسيا قال


def is_thing(page: Page, source: Place) -> bool:
    """Tell whether a phrase is that of one thing, which can neither see nor add: a program, no voter."""
    mask = page.masks[source[0]]
    return not can_show(page, source) and not mask & (PLURAL | DUAL | PARTICIPLE | ADJECTIVE)


def _is_stated(page: Page, source: Place) -> bool:
    """Tell whether what points to something can do so in words: no plain thing in the singular."""
    mask = page.masks[source[0]]
    return can_show(page, source) or bool(mask & (PLURAL | VERBAL_NOUN))


def is_plain(page: Page, index: int) -> bool:
    """Tell whether a word is the noun for a thing and nothing else."""
    mask = page.masks[index]
    if mask & (NAME | UNKNOWN | PARTICIPLE | ADJECTIVE | DUAL) or not mask & NOUN or head_kind(page.words[index]):
        return False
    return index not in page.names and index - 1 not in page.quoted and not term(page.words[index]).honors


def is_medium(page: Page, source: Place | None) -> bool:
    """Tell whether a medium is who came to know something: «علمت الصحيفة أن», «علمت «النهر» أن»."""
    if source is None:
        return False
    return head_kind(page.words[source[0]]) == "media" or source[0] - 1 in page.quoted


def is_some_of(page: Page, subject: Place) -> bool:
    """Tell whether a noun stands for some of a group: «أحد المسعفين», «عدد من الأهالي», and not «عدد القتلى»."""
    first, stop = subject
    if behind_portion(page, first, stop) is not None:
        return True
    return term(page.words[first]).sort == "portion" and page.words[first] not in measures() and stop > first + 1
