"""Sources: the noun phrase that speaks by itself, and whoever is told."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.lexicons import (
    agencies_for,
    fields,
    head_kind,
    head_of,
    media_tails,
    nouns,
    sign_cut,
    subjects,
    surroundings,
    takes_part,
)
from arnews.quotations.page import Page, Place
from arnews.quotations.phrase_signs import begins_count, begins_own_words, counts_more, is_of_them
from arnews.quotations.phrases import read_phrase
from arnews.quotations.unnamed import hidden_stop
from arnews.word_classes import (
    AND,
    ARTICLE,
    FEMININE,
    FINITE_VERB,
    NAME,
    NOMINAL,
    OWNED,
    PLURAL,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
)
from arnews.words import word

__all__ = [
    "IN_IT",
    "MAY_BEGIN",
    "OF_THEIRS",
    "after_addressee",
    "find_teller",
    "has_it_from",
    "is_addressee",
    "is_asked_in",
    "is_occasion",
    "is_press",
    "is_told",
    "is_told_bare",
    "is_told_medium",
    "issued_stop",
    "leads_to",
    "read_source_at",
    "with_issuer",
]

_LAM: Final = "\N{ARABIC LETTER LAM}"
_LONGEST_GLOSS: Final = 12
_BEH: Final = "\N{ARABIC LETTER BEH}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_PEOPLE: Final = "people"
_BODIES: Final = frozenset({"organisation", "country"})
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}"
_TO: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_LONGEST_NAME: Final = 5
MAY_BEGIN: Final = frozenset({"", "medium", "platform", "each", "this", "time", "extent", "tongue"})
"""Roles at which a noun phrase may begin."""
_HEH: Final = "\N{ARABIC LETTER HEH}"
_WITHIN: Final = "\N{ARABIC LETTER KHAH}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
IN_IT: Final = frozenset(
    preposition + pronoun for preposition in (_IN, _WITHIN) for pronoun in (_HEH, _HEH + "\N{ARABIC LETTER ALEF}")
)
"""In it: the statement that the verb before makes, or the meeting where somebody makes one."""
_ALEF: Final = "\N{ARABIC LETTER ALEF}"


def is_addressee(page: Page, index: int) -> bool:
    """Tell whether a token is ل with whoever is spoken to."""
    folded = page.folds[index]
    if folded == _LAM:
        return index + 1 in page.quoted or _bracketed(page, index + 1) is not None or _is_told_apart(page, index)
    if not folded.startswith(_LAM) or len(folded) < 4:
        return False
    whole = page.phrases.at(index)
    if whole is not None and whole.head is None and whole.clitic == _LAM and len(whole.name) > 1:
        return True  # «قال المدير لسامي عياد إن»
    found = head_of(page.words[index])
    if found is None and (_is_his(page, index) or is_of_them(page, index) or _is_one_of_them(page, index)):
        return True  # «أعرب الوزير لنظيره عن», «قال لأحد العمال إن»
    before = page.words[max(0, index - 2) : index]
    if found is not None and found.entry.group == _PEOPLE and any(head_kind(one) in _BODIES for one in before):
        return False  # هيئة الأمم المتحدة للمرأة
    if found is not None and found.entry.kind == "crowd" and page.has_article(index) and _is_body_of(page, index):
        return False  # التنسيقية الوطنية للأساتذة
    if page.words[index] in fields() and index > 1 and page.is_adjective(index - 1) and page.has_article(index - 1):
        agrees = not (page.masks[index - 2] ^ page.masks[index - 1]) & FEMININE  # not «وزير الخارجية العراقي للتلفزيون»
        governed = index > 2 and head_kind(page.words[index - 3]) == "organisation" and not page.has_article(index - 3)
        named = agrees and not governed  # not «وزارة الصحة اللبنانية للتلفزيون»
        return not named or head_kind(before[0]) not in (*_BODIES, "media")  # الوكالة الوطنية للإعلام
    return found is not None and found.proclitics == _LAM and found.entry.kind in ("media", "person", "crowd")


def _is_his(page: Page, index: int) -> bool:
    """Tell whether ل stands before somebody of whoever speaks, with a pronoun: «لنظيره», «لزملائها»."""
    if not page.masks[index] & OWNED or not page.has_preposition(index):
        return False
    bare = word(page.words[index]).bare[1:]
    return bool(bare) and head_kind(bare) in ("person", "crowd")


def _is_one_of_them(page: Page, index: int) -> bool:
    """Tell whether ل stands before one of several people: «لأحد العمال»."""
    if index + 1 >= len(page.words) or term(word(page.words[index]).bare[1:]).sort != "portion":
        return False
    return head_kind(page.words[index + 1]) in ("person", "crowd") and bool(page.masks[index + 1] & PLURAL)


def _is_body_of(page: Page, index: int) -> bool:
    """Tell whether the noun for a body with an adjective stands right before a token: الهيئة الوطنية (للمعلمين)."""
    if index < 2 or not (page.is_adjective(index - 1) and page.has_article(index - 1) and page.has_article(index - 2)):
        return False
    if head_kind(page.words[index - 2]) != "organisation" or page.masks[index - 1] & AND:
        return False
    told, body = term(page.words[index]).noun, term(page.words[index - 2]).noun
    press = told is not None and told.group == "press"  # «قال الجيش الإسرائيلي للصحفيين», «النقابة الوطنية للصحفيين»
    return not press or (body is not None and body.group == "ngo")


def after_addressee(page: Page, index: int, stop: int) -> int:
    """Give the token after an addressee: ل and a quoted name, or a noun with what defines it."""
    if page.folds[index] == _LAM:
        quoted = page.quoted.get(index + 1)
        if quoted is not None:
            return quoted.after
        close = _bracketed(page, index + 1)
        return close + 1 if close is not None else read_phrase(page, index + 1, stop).stop
    after = max(index + 1, read_phrase(page, index, stop).stop)
    if head_kind(page.words[index]) == "media":
        after = _before_somebody(page, index, after)
    if after == index + 1 and after < stop and _is_one_of_them(page, index):
        after = read_phrase(page, after, stop).stop
    named = after < stop and page.masks[after] & (NAME | UNKNOWN) and not page.roles[after]
    if named and page.roles[after + 1 : after + 2] in (["that"], ["colon"]) and page.cues[after] is None:
        return after + 1  # لراديو السويد إيكوت إن
    return after


def _before_somebody(page: Page, index: int, stop: int) -> int:
    """Give where the name of a medium ends at the latest: at who tells it, «قال لرويترز | مسؤول أمني إن»."""
    for one in range(index + 1, stop):
        found = term(page.words[one])
        somebody = found.sort == "portion" or (found.noun is not None and found.noun.kind in ("person", "crowd"))
        if not somebody or page.has_article(one) or page.masks[one] & AND or page.has_preposition(one):
            continue
        mask = page.masks[one - 1]
        alone = one - 1 == index and page.is_name(index)
        if alone or page.has_article(one - 1) or mask & (NAME | UNKNOWN):
            return one
    return stop


def find_teller(page: Page, index: int, stop: int) -> int | None:
    """Give where somebody indefinite begins, behind ل with a name that no noun leads: «قال لفرانس برس | سائق شاحنة»."""
    for one in range(index, min(stop, index + _LONGEST_NAME)):
        mask = page.masks[one]
        if page.roles[one] or one in page.quoted or mask & AND:
            return None
        person = head_kind(page.words[one]) in ("person", "crowd") and not page.has_article(one)
        if one > index and person and not page.has_preposition(one):
            whole = page.phrases.at(one)
            return one if whole is not None and not whole.definite else None  # «لسامي عياد مدير المصنع»: he is
        if not mask & (NAME | UNKNOWN):
            return None
    return None


def _is_told_apart(page: Page, index: int) -> bool:
    """Tell whether a paper is told behind ل written by itself, before what is said: «قال فلان لـ وطن للأنباء إن»."""
    stop = page.stop(index)
    if index + 1 >= stop or page.roles[index + 1] not in ("", "medium"):
        return False
    if page.has_article(index + 1) and not (index + 2 < stop and page.words[index + 2] in media_tails()):
        return False  # but «لـ السومرية نيوز»
    if head_kind(page.words[index + 1]) not in (None, "media"):
        return False  # مدير تابع لـ وزارة النقل
    behind = read_phrase(page, index + 1, stop).stop
    while behind < stop and page.has_preposition(behind):
        behind = max(read_phrase(page, behind, stop).stop, behind + 1)
    behind += page.roles[behind : behind + 1] == ["comma"]
    return page.roles[behind : behind + 1] in (["that"], ["colon"]) or behind in page.quoted


def _bracketed(page: Page, index: int) -> int | None:
    """Give where brackets around a few words close, which hold the name of a medium: لـ(راديو المدينة)."""
    if page.roles[index : index + 1] != ["open"]:
        return None
    return page.close_of(index, min(page.stop(index), index + _LONGEST_NAME))


def is_told_medium(page: Page, index: int) -> bool:
    """Tell whether ل with a medium, which is told something, stands at a token: لوكالة الأنباء."""
    return _is_medium_at(page, index) and is_addressee(page, index)


def _is_medium_at(page: Page, index: int) -> bool:
    """Tell whether a medium begins at a token; an agency for something else is none: «وكالة الطاقة الدولية»."""
    if head_kind(page.words[index]) != "media":
        return False
    following = index + 1
    return following >= len(page.words) or page.words[following] not in agencies_for()


def is_press(page: Page, index: int) -> bool:
    """Tell whether ل stands before journalists, whom everybody tells: «توقع مصدر غربي للصحفيين ارتفاع الأسعار»."""
    noun = term(page.words[index]).noun
    press = noun is not None and noun.kind == "crowd" and noun.group == "press"
    return press and page.folds[index].startswith(2 * _LAM)


def is_told(page: Page, index: int, stop: int) -> bool:
    """Tell whether ل with a noun is an addressee and no part of a title: a medium, or the last thing there."""
    if head_kind(page.words[index]) == "media" and page.folds[index] != _LAM:
        return _is_medium_at(page, index)
    if page.folds[index] == _LAM:
        return True
    after = after_addressee(page, index, stop)
    if any(page.masks[one] & AND and not page.roles[one] for one in range(index + 1, after)):
        return False  # للمعارض والأسواق
    if after >= stop or page.roles[after] in ("that", "colon", "comma") or after in page.quoted:
        return True
    if page.roles[after] == "with" and page.masks[after] & AND and page.masks[after] & PRONOUN:
        return True  # «قال لمراسلتنا وهو يبكي إن»
    if page.roles[after + 1 : after + 2] != ["that"]:
        return False
    how = page.folds[after][:1] == _BEH and page.has_preposition(after) and not page.masks[after] & (ARTICLE | NAME)
    return page.roles[after] in ("to", "about") or bool(how)  # «للعملاء بوضوح أن»


def read_source_at(page: Page, start: int, stop: int, owned: bool = False) -> Place | None:
    """
    Give the tokens of the noun phrase that speaks, which begins at or soon after token `start`, or `None`.

    An addressee, a medium, adverbs and times before it are passed over; it ends before what does not belong to it.
    `owned` says that ل before it belongs to the cue, and so is none of these: وفقا لمصادر طبية.
    """
    first = start if owned else _behind_adverbs(page, start, stop)
    if first < stop and page.roles[first] == "open" and (close := page.close_of(first, stop)) is not None:
        return read_source_at(page, first + 1, close, owned)  # بحسب (المرصد السوري)
    if first >= stop or (page.roles[first] not in MAY_BEGIN and first not in page.quoted):
        return None
    if page.roles[first] in ("platform", "medium") and not owned and sign_cut(page.words[first]):
        return None
    last = _source_stop(page, first, stop, owned)
    quoted = page.quoted.get(first)
    if quoted is not None and quoted.after >= last and quoted.close is not None:
        return quoted.first, quoted.stop
    if first + 1 == last and page.folds[first] == _LAM:
        return None
    if page.folds[first] == _LAM and first + 1 in page.quoted:
        quoted = page.quoted[first + 1]
        return quoted.first, quoted.stop if quoted.after == last else last
    return first, last


def _behind_adverbs(page: Page, start: int, stop: int) -> int:
    """Pass over adverbs, addressees and media before a subject."""
    index = start
    while index < stop:
        role = page.roles[index]
        if role == "pronoun" and page.phrases.at(index) is not None:
            return index  # «لي مينغ»
        if role in ("after", "comma", "pronoun", "manner") or (page.time_starts and page.in_time(index)):
            index += 1
        elif page.folds[index][:1] == _LAM and (teller := find_teller(page, index, stop)) is not None:
            index = teller  # «على ما أكدت لفرانس برس طبيبة»
        elif page.folds[index][:1] == _LAM and is_addressee(page, index):
            index = after_addressee(page, index, stop)
        elif role == "to" and index + 1 < stop and page.roles[index + 1] in ("medium", "platform", "time"):
            index = max(read_phrase(page, index + 1, stop).stop, index + 2)
        else:
            return index
    return index


def _source_stop(page: Page, first: int, stop: int, owned: bool) -> int:
    """Give where a source ends that begins at a token: with its prepositions, relative clauses and appositions."""
    start = first + 1 if page.roles[first] in ("each", "this") or page.folds[first] == _LAM else first
    phrase = read_phrase(page, start, stop)
    end = phrase.stop
    if start < stop and head_kind(page.words[start]) == "document":
        end = with_issuer(page, start, end, stop)
    while end < stop:
        role = page.roles[end]
        mask = page.masks[end]
        if role == "relative" or (not role and mask & FINITE_VERB and not phrase.closed and page.is_verb(end)):
            relative = _relative_stop(page, end + 1, stop)
            return end if role == "relative" and _reports(page, end, relative) else relative
        if role in ("to", "about") or (role == "with" and page.words[end] in subjects()):
            after = end + 1
            if after >= stop or page.roles[after] in ("that", "time", "saying", "platform", "relative", "pronoun"):
                return end
            if phrase.closed and leads_to(page, end, stop):
                return end  # «أدى الحريق، حسب الدفاع المدني، | إلى مقتل»
            if page.in_time(after) or (page.roles[after] == "medium" and not page.folds[end].startswith(_ON)):
                return end
            if is_occasion(page, (first, end), after) or is_asked_in(page, (first, end), after):
                return end
            if phrase.closed and (page.folds[end], page.folds[after]) in surroundings():
                return end  # «وفقا للمدير على هامش الندوة»
            end = max(read_phrase(page, after, stop).stop, end + 2)
        elif role == "owns" and page.is_preposition(end) and term(page.words[end - 1]).sort == "issued":
            end = max(read_phrase(page, end + 1, stop).stop, end + 2)  # التقرير الصادر بعد الجلسة
            while end < stop and page.in_time(end):
                end += 1
        elif role == "open" and (close := page.close_of(end, min(stop, end + _LONGEST_GLOSS))) is not None:
            end = close + 1
        elif end in page.quoted and page.quoted[end].after <= stop:
            inside = page.quoted[end]
            said = begins_own_words(page, inside.first) and inside.stop - inside.first > 1  # “نعلن حالة الطوارئ”
            if said or inside.stop - inside.first > _LONGEST_NAME:
                return end
            end = page.quoted[end].after
        elif role == "comma":
            behind = _behind_comma(page, end, stop)
            if behind is not None and page.roles[end + 1] != "relative" and head_kind(page.words[first]) == "document":
                return end  # «حسب بلاغ للجمعية، | الناقد سامي عياد»
            if behind is None:
                return end
            end = behind
        elif page.folds[end - 1] == _WAW and begins_count(page, end):
            end = max(read_phrase(page, end, stop).stop, end + 1)  # رئيس اللجنة و3 أعضاء
        elif mask & AND and page.folds[end][0] == _FEH:
            return end  # وبحسب الصحيفة فحجمها يزيد
        elif phrase.closed and (begins_count(page, end) or counts_more(page, end)):
            return end
        elif role in MAY_BEGIN and not page.in_time(end) and not page.is_verb(end) and page.cues[end] is None:
            if is_told_bare(page, end, phrase.closed):
                return end
            named = bool(page.masks[end - 1] & (NAME | UNKNOWN))
            of_document = head_kind(page.words[first]) == "document"  # بيان للناطق باسم
            if not owned and not of_document and is_addressee(page, end) and (named or is_told(page, end, stop)):
                return end
            if role == "medium" and sign_cut(page.words[end]):
                return end
            end = max(read_phrase(page, end, stop).stop, end + 1)
        else:
            return end
    return min(end, stop)


def leads_to(page: Page, index: int, stop: int) -> bool:
    """Tell whether إلى and a deed stand at a token, which a verb before took and nobody is called by: «إلى مقتل»."""
    deed = index + 1
    if deed >= stop or page.folds[index] != _TO or page.has_article(deed) or page.roles[deed]:
        return False
    return page.words[deed] in nouns() and head_kind(page.words[deed]) is None


def with_issuer(page: Page, first: int, stop: int, limit: int) -> int:
    """Give where a document ends that begins at a token, with what says whose it is: «بيان صادر عنها»."""
    for index in range(first + 1, min(stop + 1, limit)):
        after = issued_stop(page, index, limit)
        if after > index:
            return max(after, stop)
    return stop


def issued_stop(page: Page, index: int, stop: int) -> int:
    """
    Give where it ends that says behind a document whose it is without naming them, else `index`.

    «بيان لها», «بيان صادر عنه», «بيان نشرته على موقعها مساء أمس».
    """
    if index >= stop:
        return index
    if page.folds[index] in OF_THEIRS:
        return index + 1
    if term(page.words[index]).sort != "issued":
        return index
    end = index + 1
    if end < stop and page.roles[end] == "pronoun":
        return end + 1
    if not page.masks[index] & OWNED:
        return index
    while end < stop:
        if page.in_time(end) or page.roles[end] in ("after", "time"):
            end += 1
        elif page.roles[end] == "to" and end + 1 < stop and page.roles[end + 1] in MAY_BEGIN:
            end = max(read_phrase(page, end + 1, stop).stop, end + 2)
        else:
            break
    named = end < stop and page.roles[end] in MAY_BEGIN and bool(page.masks[end] & NOMINAL)  # بيان نشرته أمس الوزارة
    return index if named else end


_THEIR: Final = "\N{ARABIC LETTER HEH}"
OF_THEIRS: Final = frozenset((_LAM + _THEIR, _LAM + _THEIR + _ALEF, _LAM + _THEIR + "\N{ARABIC LETTER MEEM}"))
"""Of his, of hers, of theirs: whose a document is."""


def is_told_bare(page: Page, index: int, closed: bool) -> bool:
    """Tell whether a medium behind an adjective without the article is told: «أفاد مصدر طبي وكالة الأنباء»."""
    if closed or index < 1 or head_kind(page.words[index]) != "media" or page.masks[index] & AND:
        return False
    return page.is_adjective(index - 1) and not page.has_article(index - 1)


def _relative_stop(page: Page, index: int, stop: int) -> int:
    ends = ("comma", "colon", "that", "end", "semicolon", "dash", "turn", "while", "whence")
    return next(
        (
            one
            for one in range(index, stop)
            if page.roles[one] in ends
            or (page.cues[one] is not None and page.conjoined(one))
            or (page.roles[one] == "with" and page.masks[one] & AND and page.masks[one] & PRONOUN)
        ),
        stop,
    )


def _reports(page: Page, relative: int, stop: int) -> bool:
    """Tell whether a relative clause is an attribution of its own: «طبقا لرئيس الغرفة سامي عياد الذي بين أن»."""
    cue = page.cue(relative + 1)
    return cue is not None and cue.mood != "participle" and page.roles[stop : stop + 1] == ["that"]


def _behind_comma(page: Page, comma: int, stop: int) -> int | None:
    """Give where a relative clause or an apposition behind a comma ends, if it belongs to the source before it."""
    after = comma + 1
    if after >= stop:
        return None
    if not page.has_article(comma - 1) and (hidden := hidden_stop(page, after, stop)) is not None:
        return hidden  # «بحسب مصدر، رفض الكشف عن اسمه»
    if page.cues[after] is not None:
        return None
    if page.roles[after] == "relative":
        return _relative_stop(page, after + 1, stop)
    mask = page.masks[after]
    if page.roles[after] or mask & AND or page.has_preposition(after) or page.in_time(after) or page.is_verb(after):
        return None
    phrase = read_phrase(page, after, stop)
    return phrase.stop if head_kind(page.words[after]) == "person" or phrase.named else None


def is_occasion(page: Page, subject: Place, first: int) -> bool:
    """
    Tell whether a noun of action behind في is where somebody speaks who is named before it: لافروف في محادثات مع.

    Behind a title with its name only an indefinite one is: الخبير سامي عياد في إدارة المياه.
    """
    mask = page.masks[first]
    if page.folds[first - 1] != _IN or not mask & VERBAL_NOUN or mask & (NAME | UNKNOWN):
        return False
    kind = head_kind(page.words[subject[0]])
    if kind not in (None, "person") or head_kind(page.words[first]) is not None:
        return False
    phrase = read_phrase(page, *subject)
    return phrase.named and (kind is None or not read_phrase(page, first, page.stop(first)).closed)


def is_asked_in(page: Page, subject: Place, first: int) -> bool:
    """
    Tell whether a document behind في is what some are asked in who are not named: «محللون في استطلاع أجرته الوكالة».

    Those who take part in it are called by it («مشاركون في استطلاع»), and so are those of a definite one.
    """
    if page.folds[first - 1] != _IN or head_kind(page.words[first]) != "document" or page.has_article(first):
        return False
    some = page.words[subject[0]]
    noun = term(some).noun
    if not page.masks[subject[0]] & PLURAL or page.has_article(subject[0]) or some in takes_part():
        return False
    return (noun is None or noun.group not in _OF_BODIES) and not read_phrase(page, first, page.stop(first)).closed


_OF_BODIES: Final = frozenset({"office", "source"})
"""Groups of nouns for those who stand in a body: مسؤولون في لجنة, مصادر في."""


def has_it_from(page: Page, source: Place) -> bool:
    """Tell whether somebody whom it comes from stands before what is said: «ذكرت استنادا لأحد الوزراء أن»."""
    whole = page.phrases.at(source[0]) or page.phrases.at(source[0] + 1)  # «أحد الوزراء»
    if whole is None or whole.kind not in ("person", "crowd"):
        return False
    behind = source[1] + (page.roles[source[1] : source[1] + 1] == ["comma"])
    return page.roles[behind : behind + 1] == ["that"]
