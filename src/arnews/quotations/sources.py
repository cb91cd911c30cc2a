"""Sources: the noun phrase that speaks by itself, the subject before a verb, whoever is told."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.lexicons import (
    channels,
    fields,
    head_kind,
    head_of,
    media_tails,
    receives,
    sign_cut,
    subjects,
    surroundings,
    takes_part,
    what,
)
from arnews.quotations.page import Page, Place
from arnews.quotations.phrases import begins_count, begins_own_words, counts_more, read_phrase
from arnews.tokenization import word
from arnews.word_classes import (
    AND,
    ARTICLE,
    FEMININE,
    FINITE_VERB,
    NAME,
    NOMINAL,
    NOUN,
    OWNED,
    PLURAL,
    PRONOUN,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = [
    "IN_IT",
    "MAY_BEGIN",
    "OF_THEIRS",
    "after_addressee",
    "giver_before",
    "has_it_from",
    "is_addressee",
    "is_asked_in",
    "is_document",
    "is_occasion",
    "is_statement",
    "is_told",
    "is_told_bare",
    "is_told_medium",
    "issued_stop",
    "read_source_at",
    "subject_before",
    "with_issuer",
]

_LONGEST_PLACE: Final = 4
_LAM: Final = "\N{ARABIC LETTER LAM}"
_LONGEST_GLOSS: Final = 12
_FEH: Final = "\N{ARABIC LETTER FEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_PEOPLE: Final = "people"
_BODIES: Final = frozenset({"organisation", "country"})
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_ABOUT: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_LONGEST_NAME: Final = 5
MAY_BEGIN: Final = frozenset({"", "medium", "platform", "each", "this", "time", "extent", "tongue"})
"""Roles at which a noun phrase may begin."""
IN_IT: Final = frozenset((_IN + "\N{ARABIC LETTER HEH}", _IN + "\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}"))
"""In it: the statement that the verb before makes."""
_LONGEST_BEFORE: Final = 30
_LONGEST_INSERTION: Final = 24
_APART: Final = frozenset({"aside", "to", "with", "after", "about"})
"""Roles of what begins an insertion between a subject and its verb."""
_CONJUNCTIONS: Final = ("\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER FEH}")
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_SUBJECT: Final = frozenset({"", "medium", "platform", "close", "time", "after", "pronoun"})
_BEFORE_SUBJECT: Final = frozenset({
    "turn", "while", "whence", "was", "that", "and_that", "comma", "colon", "end", "aside", "because", "dash", "not",
    "saying", "ask", "since", "semicolon", "also",
})  # fmt: skip


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
    before = page.words[max(0, index - 2) : index]
    if found is not None and found.entry.group == _PEOPLE and any(head_kind(one) in _BODIES for one in before):
        return False  # هيئة الأمم المتحدة للمرأة
    if found is not None and found.entry.kind == "crowd" and page.has_article(index) and _is_body_of(page, index):
        return False  # التنسيقية الوطنية للأساتذة
    if page.words[index] in fields() and page.is_adjective(index - 1) and page.has_article(index - 1):
        return head_kind(before[0]) not in (*_BODIES, "media")  # الوكالة الوطنية للإعلام
    return found is not None and found.proclitics == _LAM and found.entry.kind in ("media", "person", "crowd")


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
    named = after < stop and page.masks[after] & (NAME | UNKNOWN) and not page.roles[after]
    if named and page.roles[after + 1 : after + 2] in (["that"], ["colon"]) and page.cues[after] is None:
        return after + 1  # لراديو السويد إيكوت إن
    return after


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
    return head_kind(page.words[index]) == "media" and is_addressee(page, index)


def is_told(page: Page, index: int, stop: int) -> bool:
    """Tell whether ل with a noun is an addressee and no part of a title: a medium, or the last thing there."""
    if page.folds[index] == _LAM or head_kind(page.words[index]) == "media":
        return True
    after = after_addressee(page, index, stop)
    if any(page.masks[one] & AND and not page.roles[one] for one in range(index + 1, after)):
        return False  # للمعارض والأسواق
    if after >= stop or page.roles[after] in ("that", "colon", "comma") or after in page.quoted:
        return True
    return page.roles[after] in ("to", "about") and page.roles[after + 1 : after + 2] == ["that"]


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
            return _relative_stop(page, end + 1, stop)
        if role in ("to", "about") or (role == "with" and page.words[end] in subjects()):
            after = end + 1
            if after >= stop or page.roles[after] in ("that", "time", "saying", "platform", "relative", "pronoun"):
                return end
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


def _behind_comma(page: Page, comma: int, stop: int) -> int | None:
    """Give where a relative clause or an apposition behind a comma ends, if it belongs to the source before it."""
    after = comma + 1
    if after >= stop or page.cues[after] is not None:
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


def _is_dateline(page: Page, first: int, last: int) -> bool:
    """Tell whether a text begins with a place and an agency in brackets, before a verb: فرانكفورت (د ب أ) أعلن."""
    if first not in page.paragraphs or page.roles[last - 1] != "close" or head_kind(page.words[first]) is not None:
        return False
    opening = next(
        (one for one in range(first + 1, min(last, first + _LONGEST_PLACE)) if page.roles[one] == "open"), None
    )
    if opening is None or (page.masks[first] & (NOUN | ARTICLE) and not page.masks[first] & NAME):
        return False
    inside = page.words[opening + 1 : last - 1]
    return all(len(word(one).bare) == 1 for one in inside) or any(head_kind(one) == "media" for one in inside)


def subject_before(page: Page, at: int) -> Place | None:
    """
    Give the noun phrase before a verb that is its subject, or `None`.

    It begins where its clause begins; a relative clause or an apposition between commas may close it.
    """
    begin = max(page.begin(at), at - _LONGEST_BEFORE)
    last = at
    if page.folds[at + 1] in IN_IT:  # أرسل الفريق طلبا … يدعو فيه إلى
        verb = _clause_start(page, begin, at)
        return _giver(page, verb, at) if verb is not None and verb < at and page.is_verb(verb) else None
    while last > begin + 1 and page.roles[last - 1] == "was":
        last -= 1  # الوزارة كانت أعلنت
    if last > begin and page.roles[last - 1] == "relative":
        return None if page.words[last - 1] in what() else _antecedent(page, begin, last - 1)
    if last - 1 in page.quoted:
        last -= 1  # الوزارة «تؤكد
    elif last > begin and not page.folds[last - 1].strip("."):
        return None  # بغداد/وكالة الأنباء/.. أكد
    stop = last
    if last > begin and page.roles[last - 1] == "comma":
        opening = _opening_comma(page, begin, last - 1)
        if opening is None:
            comma = last - 1
            return (
                _document_that(page, begin, comma)
                or _subject_of_was(page, begin, comma)
                or _subject_of_that(page, begin, comma)
                or _subject_apart(page, begin, comma)
                or _subject_of_sentence(page, begin, comma)
            )
        stop, last = last - 1, opening
    if last <= begin or (page.roles[last - 1] not in _SUBJECT and last - 1 not in page.closing):
        return None
    first = _clause_start(page, begin, last)
    if first is not None and first < last and page.is_verb(first):
        return _giver(page, first, last)
    if first is not None and first < last and page.folds[first] in _CONJUNCTIONS:
        first += 1  # و 12 نائبا: a conjunction by itself
    if first is None or first >= last or not _may_lead(page, first) or _is_dateline(page, first, last):
        return None
    phrase_stop = _subject_stop(page, first, last)
    if phrase_stop < last and not _is_adjunct(page, phrase_stop, last):
        return None
    if first in page.quoted:
        quoted = page.quoted[first]
        if quoted.after == last == stop:
            return quoted.first, quoted.stop
    end = stop if phrase_stop == last or stop > last else phrase_stop
    return _title_before(page, begin, first), end


def _title_before(page: Page, begin: int, first: int) -> int:
    """Give where the title between commas before a name begins: «المدير الفني، رشيد جابر، الذي وصل أمس، أكد»."""
    if first <= begin or page.roles[first - 1] != "comma":
        return first
    for one in page.phrases.within(begin, first):
        named = one.apposition_place is not None and one.apposition_place[0] == first and bool(one.name)
        if named and one.kind == "person" and not (one.governed or one.embedded):
            return one.first
    return first


def _subject_of_that(page: Page, begin: int, comma: int) -> Place | None:
    """Give the noun phrase between إن and a comma before its verb: «يذكر أن المحكمة، قد أقرت بأن»."""
    for first in range(comma - 1, max(begin, comma - _LONGEST_NAME), -1):
        if page.roles[first - 1] == "that":
            phrase = read_phrase(page, first, comma)
            return (first, comma) if phrase.stop == comma and phrase.closed else None
    return None


def _opening_comma(page: Page, begin: int, comma: int) -> int | None:
    """Give the comma that opens what one before a verb closes: a relative clause or an apposition."""
    for index in range(comma - 1, max(begin, comma - _LONGEST_INSERTION), -1):
        if page.roles[index] == "comma":
            after = index + 1
            if page.roles[after] == "relative":
                return index
            if page.roles[after] in ("", "this") and not (page.masks[after] & AND or page.has_preposition(after)):
                clear = not any(page.is_verb(one) for one in range(after, comma))
                return index if clear and (page.masks[after] & NOMINAL) else None
            return None
    return None


def _subject_apart(page: Page, begin: int, comma: int) -> Place | None:
    """Give the subject that begins a sentence and is parted from its verb: «العلي، وفي تصريح له، أكد أن»."""
    first, behind = begin, comma + 2
    while first < comma and page.roles[first] == "turn":
        first += 1
    if not page.roles[behind : behind + 1] or (not page.roles[behind] and behind not in page.quoted):
        return None  # what stands behind the verb may be its subject
    if not _may_lead(page, first):
        return None
    if head_kind(page.words[first]) is None and not page.masks[first] & (NAME | UNKNOWN):
        return None
    stop = read_phrase(page, first, comma).stop
    after = stop + (page.roles[stop] == "comma")
    joined = page.masks[after] & AND or page.folds[after - 1] in _CONJUNCTIONS
    if after >= comma or (after == stop and not joined):
        return None
    if page.roles[after] not in _APART and not page.is_adverb(after):
        return None
    clear = not any(page.is_verb(one) and not _in_relative(page, stop, one) for one in range(after, comma))
    return (first, stop) if clear else None


def _subject_of_sentence(page: Page, begin: int, comma: int) -> Place | None:
    """Give the noun phrase that is all of a sentence before a comma and its verb: «وزير الفلاحة، أكد أن»."""
    behind = comma + 2
    opened = page.roles[behind : behind + 1] in (["that"], ["to"], ["about"], ["colon"]) or behind in page.quoted
    if not opened or begin != page.begin(comma) or not _may_lead(page, begin) or page.masks[comma + 1] & AND:
        return None
    known = head_kind(page.words[begin]) in _SPEAKING
    return (begin, comma) if known and _subject_stop(page, begin, comma) == comma else None


_SPEAKING: Final = frozenset({"person", "organisation", "media", "document", "crowd"})


def _document_that(page: Page, begin: int, comma: int) -> Place | None:
    """Give the document that somebody got, of which a verb behind a comma tells: «تلقت الشرطة بلاغا أمس، أفاد بأن»."""
    got = next((one for one in range(begin, comma) if page.words[one] in receives()), None)
    if got is None or page.masks[comma + 1] & AND:
        return None
    for first in range(comma - 1, max(got, comma - _LONGEST_BEFORE), -1):
        if page.roles[first] not in ("", "medium") or not is_document(page, first):
            continue
        if page.has_article(first) or page.has_preposition(first) or page.roles[first - 1] in ("to", "with", "about"):
            return None
        stop = read_phrase(page, first, comma).stop
        apart = stop < comma and (_is_adjunct(page, stop, comma) or page.roles[stop] == "owns")  # بعد الساعة
        return (first, stop) if stop == comma or apart else None
    return None


def is_document(page: Page, index: int) -> bool:
    """Tell whether a word is the noun for a document, in the accusative too: بلاغا."""
    written = page.words[index]
    return "document" in (head_kind(written), head_kind(word(written).bare.rstrip(_ALEF)))


def _subject_of_was(page: Page, begin: int, comma: int) -> Place | None:
    """Give the noun phrase between «was» and a comma before a verb: وكان وزير النقل في الحكومة السابقة، أكد."""
    first = begin
    while first < comma and page.roles[first] in ("turn", "while", "also"):
        first += 1
    if page.roles[first] != "was" or first + 1 >= comma or not _may_lead(page, first + 1):
        return None
    return (first + 1, comma) if _subject_stop(page, first + 1, comma) == comma else None


def _clause_start(page: Page, begin: int, last: int) -> int | None:
    """Give where the clause that a verb stands in begins, going back from its subject."""
    index = last - 1
    relative = False
    while index >= begin:
        role = page.roles[index]
        if role in _BEFORE_SUBJECT:
            break
        if index in page.closing:
            index = page.closing[index].open - 1
            continue
        if index in page.quoted:
            break
        if role == "relative":
            relative = True
        elif not role and page.is_verb(index) and not _in_relative(page, begin, index):
            return index if not relative else None
        if not role and page.masks[index] & AND and index > begin and _starts_clause(page, index, last):
            return index
        index -= 1
    return index + 1


def giver_before(page: Page, statement: int) -> Place | None:
    """Give who made a statement, by the verb that leads its sentence: «أصدرت النقابة بيانا», «صدر عن النقابة بيان»."""
    verb = page.begin(statement)
    while verb < statement and not page.is_verb(verb):
        if page.roles[verb] not in ("turn", "also", "time", "after", "comma") and not page.in_time(verb):
            return None
        verb += 1
    first = verb + 1 + (page.roles[verb + 1 : verb + 2] == ["about"])
    known = head_kind(page.words[first]) is not None
    if first >= statement or not (known or _may_lead(page, first)):
        return None
    subject = read_phrase(page, first, statement)
    return (first, subject.stop) if known or subject.closed or subject.named else None


def _giver(page: Page, verb: int, last: int) -> Place | None:
    """Give who makes the statement that a verb of saying is about: ألقى المدير كلمة قال فيها."""
    medium = next((index for index in range(verb + 1, last) if is_statement(page, index)), None)
    if medium == verb + 1 and page.roles[verb - 1] == "was":
        return subject_before(page, verb)  # كان المصرف قد أصدر بيانا
    if medium is None or medium == verb + 1 or page.roles[medium - 1] == "to" or page.has_preposition(medium):
        return None
    if page.folds[verb + 1] == _ABOUT and page.words[verb] in receives():  # صدر عن الحزب بيان أكد فيه
        whole = verb + 2 < medium and _subject_stop(page, verb + 2, medium) == medium
        return (verb + 2, medium) if whole and _may_lead(page, verb + 2) else None
    if page.words[verb] in receives():
        return None  # تلقى المركز بلاغا يفيد بـ
    first = verb + 1
    subject = read_phrase(page, first, medium)
    return (first, subject.stop) if _may_lead(page, first) and subject.stop == medium else None


def is_statement(page: Page, index: int) -> bool:
    """Tell whether a word is the noun for what a statement is made in, in the accusative too: بيانا."""
    return page.words[index] in channels() or page.folds[index].removesuffix(_ALEF) in channels()


def _in_relative(page: Page, begin: int, index: int) -> bool:
    """Tell whether a verb stands right behind a relative, or behind an indefinite noun that it describes."""
    before = index - 1
    while before > begin and page.roles[before] in ("not", "was"):
        before -= 1
    if before < begin:
        return False
    if page.roles[before] == "relative":
        return True
    mask = page.masks[before]
    noun = page.roles[before] in ("", "medium") and bool(mask & NOMINAL)
    return noun and not mask & (ARTICLE | NAME | UNKNOWN) and before > begin


def _starts_clause(page: Page, index: int, last: int) -> bool:
    """Tell whether و with a noun that can speak begins a clause of its own: … وشرطة المنطقة تؤكد."""
    written = page.words[index]
    if head_kind(written) is not None or head_kind(written[1:]) is None:
        return False
    before = index - 1
    while before > 0 and page.roles[before] in ("", "medium", "platform") and index - before < 6:
        if head_kind(page.words[before]) is not None:
            return False  # two who speak: وزارة الصحة ووزارة النقل
        before -= 1
    return True


def _may_lead(page: Page, first: int) -> bool:
    """Tell whether a word can begin a subject."""
    role = page.roles[first]
    if first in page.quoted or role in ("each", "this"):
        return True
    if role not in ("", "medium") or not page.words[first][:1].isalnum() or page.in_time(first):
        return False
    if page.is_adverb(first):
        return False  # غالبا ما
    mask = page.masks[first]
    counted = page.words[first].isdecimal()
    return not page.has_preposition(first) and (counted or bool(mask & (NOMINAL | UNKNOWN)))


def _subject_stop(page: Page, first: int, last: int) -> int:
    """Give where a subject before its verb ends: a noun phrase with its prepositions and relative clauses."""
    stop = first + 1 if page.roles[first] in ("this", "each") else first
    stop = read_phrase(page, stop, last).stop
    while stop < last:
        role = page.roles[stop]
        if role == "relative" or (not role and page.is_verb(stop)):
            return last
        if role == "this" and stop + 1 < last:
            stop = read_phrase(page, stop, last).stop
            continue
        if role in ("to", "about", "with") and stop + 1 < last:
            if page.roles[stop + 1] in ("medium", "time", "saying", "platform") or page.in_time(stop + 1):
                return stop
            stop = max(read_phrase(page, stop + 1, last).stop, stop + 2)
        elif not role and not page.in_time(stop):
            stop = max(read_phrase(page, stop, last).stop, stop + 1)
        elif role == "open":
            close = page.close_of(stop, last)
            if close is None:
                return stop
            stop = close + 1
        elif stop in page.quoted and page.quoted[stop].after <= last:
            stop = page.quoted[stop].after
        else:
            return stop
    return stop


def _is_adjunct(page: Page, first: int, last: int) -> bool:
    """Tell whether what stands between a subject and its verb is a time, a medium or an adverb."""
    role = page.roles[first]
    return role in ("to", "with", "after", "time", "pronoun", "manner") or page.in_time(first)


def _antecedent(page: Page, begin: int, relative: int) -> Place | None:
    """Give what a relative clause belongs to: from a person on, else the first noun that agrees with the relative."""
    edge = relative - (page.roles[relative - 1] == "comma")  # …، الذي قال
    index = edge - 1
    while index >= begin and (
        page.roles[index] in ("", "medium", "platform", "close", "open") or index in page.closing
    ):
        if not page.roles[index] and page.is_verb(index):
            break
        index = page.closing[index].open - 1 if index in page.closing else index - 1
    feminine = _TEH in page.folds[relative]
    agreeing = None
    for start in range(index + 1, edge):
        mask = page.masks[start]
        if mask & AND or page.has_preposition(start) or not (mask & (NOUN | NAME | UNKNOWN) or start in page.quoted):
            continue
        if read_phrase(page, start, edge).stop != edge:
            continue
        if head_kind(page.words[start]) in ("person", "crowd"):
            return start, edge
        if agreeing is None and (bool(mask & (FEMININE | PLURAL)) == feminine or mask & (NAME | UNKNOWN)):
            agreeing = start, edge
    return agreeing
