"""Tense: whether the words around a day or a month without a year speak of what is over or of what is to come."""

from typing import Final

from arnews.numbers.words import CONJUNCTION
from arnews.times.around import ARTICLE, cut_of, digits_at
from arnews.times.verbs import (
    SURELY_FUTURE,
    goes_back_to,
    has_her_subject,
    has_his_subject,
    is_behind_qad,
    opens_as_a_perfect,
)
from arnews.times.words import kinds_at, look
from arnews.tokenization import Tokens
from arnews.word_classes import (
    ADJECTIVE,
    BOUND_PREPOSITION,
    COMPLEMENTISER,
    FINITE_VERB,
    FUTURE,
    IMPERFECT,
    NOUN,
    OWNED,
    PARTICIPLE,
    PERFECT,
    PRONOUN,
    RELATIVE,
    VERBAL_NOUN,
    classes_of,
    read_class,
)
from arnews.words import looks_definite, word

__all__ = ["is_arranged", "is_behind_event", "is_scheduled", "tense_around"]

_BEFORE: Final = 12
_FARTHEST: Final = 20
"""Tokens from which a sign of the future still reaches, over an hour with its zone."""
_AFTER: Final = 9
_ENDS: Final = frozenset((".", "..", "…", "!", "?", "؟"))
_CLAUSES: Final = frozenset(",،;؛:") | _ENDS


def tense_around(tokens: Tokens, start: int, stop: int) -> int:
    """
    Give 1 where the words around tokens `start` to `stop` are in the future, -1 where in the past, else 0.

    A verb right behind decides; then the nearest sign before, within twelve words of the sentence; then a sign of the
    future behind, up to the end of the clause. A verb in the present tells nothing, and no sign before it counts;
    `is_scheduled` asks for those beside a weekday, and verbs of what is set for a day reach farther (تستأنف المحكمة
    الجلسات الثلاثاء). What lasts until a day (يستمر حتى الجمعة), and what is put off to
    one (تأجيل المباراة إلى الخميس), is of the future.

    >>> from arnews import tokenize
    >>> texts = "سيطرت القوات على البلدة الخميس", "سأسافر الثلاثاء", "يخوض الأربعاء مباراته المرتقبة"
    >>> [tense_around(tokenize(text), at, at + 1) for text, at in zip(texts, (4, 1, 1))]
    [-1, 1, 1]
    """
    if _has_happened(tokens, start) or goes_back_to(tokens, start):
        return -1  # سيبحث تداعيات هجوم الأحد
    paused = tokens.words[stop : stop + 1] in _PAUSES[:2] and _is_fronted(tokens, start)
    behind = stop + paused  # وفي مارس، انسحب الفريق
    following = _sign(tokens, behind) if behind < len(tokens.words) and not tokens.begins_line(behind) else None
    if following and not _is_set_for(tokens, start):
        return _sign_of_relative(tokens, start) or following
    until = start > 1 and "until" in kinds_at(tokens, start - 1)
    put_to = start > 1 and _is_put_to(tokens, start)
    lasts = until and look(tokens, start - 1, "up_to") is not None
    line = _line_of(tokens, start)
    for index in range(start - 1, max(-1, start - 1 - _FARTHEST), -1):
        if tokens.words[index] in _ENDS or tokens.starts[index] < line:
            break
        if (until or put_to) and start - index <= _BEFORE and _is_postponed(tokens, index, off=not until):
            return 1  # تأجيل المباراة إلى الخميس, تأجيل القضية لجلسة 12 مايو
        if start - index <= _BEFORE and look(tokens, index, "intent") is not None:
            return 1  # أعلن عزمه الترشح في مارس
        sign = _sign(tokens, index)
        if sign == 0 and _follows_anchor(tokens, index):
            continue  # قصفت ... قبل أن تعلن
        if start - index <= _BEFORE and _is_aimed_at(tokens, index, start):
            return 1  # تسعى إلى إنهاء الأشغال في يونيو
        if sign == -1 and start - index <= _BEFORE and _is_promised(tokens, index, start):
            return 1  # وعد بالعودة في سبتمبر
        if sign == -1 and _is_intended(tokens, index):
            continue  # أنوي ترك المنصب
        if sign == 0 and _is_outcome(tokens, index, start):
            continue  # تراجع السهم ليغلق عند 5 دنانير الأربعاء
        if sign is not None and start - index > _BEFORE and sign <= 0 and (sign or _planned(tokens, index) <= 0):
            break  # the future reaches farther: من المقرر أن يبدأ … الساعة 11:00 مساء (20:00)، يوم الثلاثاء
        if sign is not None and sign <= 0 and _is_called_for(tokens, index, start):
            return 1  # دعت النقابة إلى إضراب الخميس
        if sign is not None:
            return (
                sign
                or _planned(tokens, index)
                or _sign_behind(tokens, stop)
                or lasts
                or _is_set(tokens, index, start)
                or _is_awaited(tokens, index, start)
                or _is_prepared_for(tokens, index)
            )
    return _sign_behind(tokens, stop) or (-1 if is_behind_event(tokens, start) or _opens(tokens, start) else 0)


def _opens(tokens: Tokens, start: int) -> bool:
    """Tell whether the sentence of a day without another verb begins with a perfect: عين الملك (في مارس)."""
    for at in range(start - 1, max(-1, start - 1 - _BEFORE), -1):
        if tokens.words[at] in _ENDS or tokens.begins_line(at + 1) or look(tokens, at, "until") is not None:
            return False
        if at == 0 or tokens.begins_line(at) or tokens.words[at - 1] in _ENDS:
            return opens_as_a_perfect(tokens, at, start)
    return False


def _is_put_to(tokens: Tokens, start: int) -> bool:
    """Tell whether ل leads to a day, or it or إلى to the session of one: (تأجيل القضية) لـ26 مايو, لجلسة 12 مايو."""
    before = start - 1
    session = look(tokens, before, "planned")
    if session is not None and not session.definite:
        return session.proclitics == _LAM or look(tokens, before - 1, "until") is not None
    own = cut_of(tokens, start) and word(tokens.words[start]).folded[:1] == _LAM
    return bool(own) or word(tokens.words[before]).bare == _LAM


def _is_postponed(tokens: Tokens, index: int, off: bool) -> bool:
    """Tell whether a word says that something is put `off`, or to another day; not من أجل."""
    hit = look(tokens, index, "postponed")
    if hit is not None and off and hit.entry.form != "off":
        return False
    if hit is None or hit.entry.needs != "verb":
        return hit is not None
    return not hit.definite and hit.proclitics in _FREE and look(tokens, index - 1, "of") is None


def _is_aimed_at(tokens: Tokens, index: int, start: int) -> bool:
    """Tell whether a word says what somebody aims at or plans, by the noun of a deed that a preposition joins to it."""
    aim = look(tokens, index, "aims", "plan")
    if aim is None or (index and classes_of(tokens.words[index - 1]).mask & RELATIVE):
        return False
    if aim.entry.kind == "aims" and (aim.proclitics not in _FREE or _was_before(tokens, index)):
        return False
    if aim.entry.kind == "plan" and _is_decided(tokens, index):
        return False  # نفذ خطة لسرقة البنك
    if (aim.entry.needs == "month" and not _is_of_month(tokens, start)) or _is_of_a_noun(tokens, start):
        return False
    stop = min(aim.stop + _AIMED, start)
    aside = _aside(tokens, aim.stop, stop, start)
    stop = min(stop + len(aside), start)
    for at in range(aim.stop, stop):
        if at in aside:
            continue
        if tokens.words[at] in _CLAUSES:
            return False
        known = classes_of(tokens.words[at])
        if known.mask & (FINITE_VERB | _OPENS_A_CLAUSE) and not known.mask & VERBAL_NOUN:
            return False
        bound = aim.entry.kind == "plan" and at == aim.stop and known.mask & BOUND_PREPOSITION and known.mask & NOUN
        if not (known.mask & VERBAL_NOUN or (bound and not looks_definite(word(tokens.words[at])))):
            continue
        before = classes_of(tokens.words[at - 1]).likeliest if at > aim.stop else None
        led = known.mask & BOUND_PREPOSITION or (before is not None and before.part == "preposition")
        own = at == aim.stop if aim.entry.kind == "plan" else aim.entry.needs != "led"
        direct = own and not looks_definite(word(tokens.words[at]))
        if led or direct:  # خطة لبيع, يطمح إلى التتويج; يستهدف بناء, بهدف إقامة
            return not _is_told_of_before(tokens, at + 1, start)
    return False


def _is_decided(tokens: Tokens, plan: int) -> bool:
    """Tell whether a verb of carrying out or deciding has a plan for its object: أقر المجلس (خطة) لتوسعة الميناء."""
    for at in range(plan - 1, max(-1, plan - 1 - _DECIDED), -1):
        if tokens.words[at] in _CLAUSES or tokens.begins_line(at + 1):
            return False
        if look(tokens, at, "decides") is not None:
            return True
    return False


_DECIDED: Final = 4
"""Words from a verb that decides, its subject between, to what it decides on."""


def _is_told_of_before(tokens: Tokens, first: int, start: int) -> bool:
    """Tell whether a time belongs to what an aim or promise looks back to: (احتواء) تداعيات الزلزال (في فبراير)."""
    if _is_described_by_a_clause(tokens, first, start):  # إقالة المدرب الذي عين في يونيو
        return True
    events = (look(tokens, at, "happened") for at in range(first, start))
    return any(event is not None and event.definite and event.entry.form != "meant" for event in events)


def _is_described_by_a_clause(tokens: Tokens, first: int, start: int) -> bool:
    """Tell whether a relative clause or a new clause begins before a time: (إقالة المدرب) الذي عين (في يونيو)."""
    return any(
        classes_of(tokens.words[at]).mask & _OPENS_A_CLAUSE or tokens.words[at] in _CLAUSES
        for at in range(first, start)
    )


def _is_of_a_noun(tokens: Tokens, start: int) -> bool:
    """Tell whether a day or month is of the noun before it and of nothing that is aimed at: تكرار أحداث (مايو)."""
    if look(tokens, start - 1, *_LEADS_IN) is not None or look(tokens, start - 1, "planned") is not None:
        return False
    return _is_construct(tokens, start - 1)


_LEADS_IN: Final = ("per", "until", "anchor", "date_before", "month_before", "part_of_period", "unit")


def _aside(tokens: Tokens, first: int, stop: int, start: int) -> range:
    """Give the tokens between two commas that say something aside: (تسعى الشركة)، وهي الأكبر، (إلى)."""
    opens = next((at for at in range(first, stop) if tokens.words[at] in _COMMAS), None)
    if opens is None:
        return range(0)
    closes = (at for at in range(opens + 1, min(opens + 1 + _LONGEST_ASIDE, start)) if tokens.words[at] in _COMMAS)
    end = next(closes, None)
    return range(opens, end + 1) if end is not None else range(0)


_COMMAS: Final = frozenset(",،")
_LONGEST_ASIDE: Final = 7


def _is_promised(tokens: Tokens, index: int, start: int) -> bool:
    """
    Tell whether somebody has promised a deed for a month: وعد بالعودة (في سبتمبر).

    A weekday may be that of the promise itself: وعد بالعودة (الأحد).
    """
    promise = look(tokens, index, "promises")
    if promise is None or not _is_of_month(tokens, start):
        return False
    for at in range(promise.stop, min(promise.stop + _AIMED, start)):
        if tokens.words[at] in _CLAUSES:
            return False
        mask = classes_of(tokens.words[at]).mask
        if mask & BOUND_PREPOSITION and mask & VERBAL_NOUN and word(tokens.words[at]).folded[0] == _BEH:
            return not _is_told_of_before(tokens, at + 1, start)
    return False


def _is_of_month(tokens: Tokens, start: int) -> bool:
    """Tell whether a month, or a day in digits, begins at a token, and no weekday."""
    return not kinds_at(tokens, start).isdisjoint(_MONTHS) or digits_at(tokens, start) is not None


_BEH: Final = "\N{ARABIC LETTER BEH}"
_AIMED: Final = 5
"""Words from what aims at something to the noun of it: تسعى وزارة النقل الليبية إلى (إنهاء)."""
_FREE: Final = ("", CONJUNCTION)


def _is_intended(tokens: Tokens, index: int) -> bool:
    """Tell whether a form that may be a perfect is the noun of what is intended: (أنوي) ترك, (عزمه) خوض."""
    before = look(tokens, index - 1, "future", "intent") if not tokens.begins_line(index) else None
    return before is not None and (before.entry.kind == "intent" or before.entry.needs == "noun")


def _follows_anchor(tokens: Tokens, verb: int) -> bool:
    """Tell whether a verb in the present stands behind قبل أن or بعد أن: it has the tense of the clause before."""
    return look(tokens, verb - 1, "that_clause") is not None and look(tokens, verb - 2, "anchor") is not None


def _is_outcome(tokens: Tokens, verb: int, start: int) -> bool:
    """Tell whether a verb behind ل says what level something came to: it has the tense of the verb before."""
    known = word(tokens.words[verb])
    if known.folded[:1] != _LAM or not classes_of(known.text).mask & IMPERFECT:
        return False
    return any(word(tokens.words[index]).kind == "number" for index in range(verb + 1, start))


def is_behind_event(tokens: Tokens, start: int) -> bool:
    """
    Tell whether a day is of what something else comes behind: بعد فوزه (السبت), نتائج انتخابات (الأحد).

    >>> from arnews import tokenize
    >>> texts = "القمة بعد فوزه السبت", "القمة قبل لقاء السبت"
    >>> [is_behind_event(tokenize(text), 3) for text in texts]
    [True, False]
    """
    for index in range(start - 1, max(-1, start - 1 - _BEHIND), -1):
        if tokens.words[index] in _CLAUSES or tokens.begins_line(index + 1):
            return False
        led = look(tokens, index, "anchor", "since", "outcome")
        if led is not None and not led.definite:
            return index < start - 1 and (led.entry.kind != "anchor" or int(led.entry.value) > 0)
    return False


_BEHIND: Final = 4
"""Words from بعد to the day that belongs to its noun: بعد فوزه على النجم (السبت)."""


def _has_happened(tokens: Tokens, start: int) -> bool:
    """Tell whether a day is of what nobody plans, and so is over: هجوم (الأحد); not ذكرى انفجار (4 آب)."""
    if tokens.begins_line(start):
        return False
    event = look(tokens, start - 1, "happened", "done")
    if event is None:
        return _was_done_in(tokens, start)
    if event.entry.kind == "done":
        return event.definite and not event.entry.needs  # الطعون المقدمة (الأحد)
    return not event.definite and look(tokens, start - 2, "anniversary") is None


def _was_done_in(tokens: Tokens, start: int) -> bool:
    """Tell whether a month is of what was done to a definite noun before it: عثر على الطفل المفقود في (يوليو)."""
    if start < _NOUN_OF_DONE or look(tokens, start - 1, "per") is None:
        return False
    done = look(tokens, start - 2, "done")
    return done is not None and done.definite and looks_definite(word(tokens.words[start - _NOUN_OF_DONE]))


_NOUN_OF_DONE: Final = 3
"""Words from the noun of what is done to its day: الطفل المفقود في (يوليو)."""


def _sign_of_relative(tokens: Tokens, start: int) -> int:
    """Give the tense of the relative clause that a day closes, else 0: (التي انطلقت) في يناير ستنتهي."""
    for index in range(start - 1, max(-1, start - 1 - _BEFORE), -1):
        if tokens.words[index] in _CLAUSES or tokens.begins_line(index + 1):
            return 0
        mask = classes_of(tokens.words[index]).mask
        if mask & RELATIVE:
            return 0
        sign = _sign(tokens, index) if mask & FINITE_VERB else None
        if sign is not None:
            led = look(tokens, index - 1, "was", "may", "future") is not None  # التي كانت تعقد, الذي قد يعلن
            before = index - 1 - led
            return sign if before >= 0 and classes_of(tokens.words[before]).mask & RELATIVE else 0
    return 0


def _event_before(tokens: Tokens, start: int) -> int | None:
    """Give the token of what is planned that has a day behind it: مباراة (الجمعة), جلسة طارئة (الأربعاء)."""
    for at in (start - 1, start - 2):
        if at < 0 or tokens.begins_line(at + 1):
            return None
        if at < start - 1 and (tokens.words[at + 1] in _CLAUSES or not _describes(tokens, at + 1)):
            return None
        hit = look(tokens, at, "planned")
        if hit is not None:
            return at if not hit.definite else None
    return None


def _describes(tokens: Tokens, index: int) -> bool:
    """Tell whether a word can be an adjective without the article: (جلسة) طارئة."""
    known = word(tokens.words[index])
    described = bool(classes_of(known.text).mask & (ADJECTIVE | PARTICIPLE)) and kinds_at(tokens, index) <= _GENERAL
    return described and not looks_definite(known)


_GENERAL: Final = frozenset({"unit", "general_before", "general_pair"})
"""What عام is besides an adjective: (إضراب) عام."""


def _is_awaited(tokens: Tokens, verb: int, start: int) -> bool:
    """Tell whether what is planned for a day stands under a verb in the present: يغيب عن مباراة (الجمعة)."""
    event = _event_before(tokens, start)
    if event is None or look(tokens, verb - 1, "was", "not_past") is not None:
        return False
    if verb and classes_of(tokens.words[verb - 1]).mask & RELATIVE:
        return False
    return not any(look(tokens, at, "happened", "outcome", "anchor", "since") for at in range(verb + 1, event))


def _is_prepared_for(tokens: Tokens, verb: int) -> bool:
    """Tell whether a relative clause is of what somebody prepares for: استعدادا للمباراة التي (تجمعه) مع الأهلي."""
    if verb < 1 or not classes_of(tokens.words[verb - 1]).mask & RELATIVE:
        return False
    for at in range(verb - 2, max(-1, verb - 2 - _PREPARED), -1):
        if tokens.words[at] in _CLAUSES or tokens.begins_line(at + 1):
            return False
        lead = look(tokens, at, "coming_lead")
        if lead is not None:
            return int(lead.entry.value) > 0
    return False


_PREPARED: Final = 4
"""Words from what prepares to the relative clause of what it prepares for: استعدادا لمباراة الذهاب الأولى (التي)."""


def _is_called_for(tokens: Tokens, verb: int, start: int) -> bool:
    """Tell whether what somebody has called for, or agreed upon, is set for a day: دعت إلى إضراب عام (الخميس)."""
    directs = look(tokens, verb, "directs")
    if directs is not None and directs.entry.needs == "deed":
        return start - verb > 1  # تقرر إغلاق الطريق الجمعة
    if directs is not None and directs.entry.needs == "holding" and _is_held(tokens, verb, start):
        return True
    event = _event_before(tokens, start) if directs is not None else None
    if directs is None or event is None or event <= verb:
        return False
    if any(look(tokens, at, "happened", "outcome", "anchor", "since") for at in range(verb + 1, event)):
        return False
    return not directs.entry.needs or look(tokens, event - 1, "holding") is not None


def _is_held(tokens: Tokens, verb: int, start: int) -> bool:
    """Tell whether what somebody announces is that something is held on a day: أقر إجراء الانتخابات (في) 5 مايو."""
    before = look(tokens, start - 1, "per")
    end = before.start if before is not None else start
    for at in range(max(verb + 1, end - _HELD), end - 1):
        held = look(tokens, at, "holding")
        if held is not None and not held.definite and look(tokens, held.stop, "planned") is not None:
            between = range(held.stop, end)
            return not any(
                tokens.words[one] in _CLAUSES or classes_of(tokens.words[one]).mask & (RELATIVE | COMPLEMENTISER)
                for one in between
            )
    return False


_HELD: Final = 6
"""Words from the noun of holding something to its day: إقامة حفل التكريم السنوي الأول في."""


def _is_set(tokens: Tokens, verb: int, start: int) -> bool:
    """
    Tell whether a verb in the present says what is set for a day behind it: (يلتقي) الفريقان على ملعب رادس (الجمعة).

    It does not in a relative clause (الهجوم الذي يشهد …), nor where the day is of a noun (تبحث تداعيات هجوم الأحد),
    to a participle (القرار الصادر الأحد) or to what came before (بعد انفجار السبت). A month
    is set for events alone (تعقد القمة في أيار).
    """
    if look(tokens, verb, "schedules") is None or look(tokens, verb - 1, "was", "not_past") is not None:
        return False
    monthly = not kinds_at(tokens, start).isdisjoint(_MONTHS) and look(tokens, start, "midnight") is None
    if monthly and not _is_event(tokens, verb + 1):
        return False
    if verb and classes_of(tokens.words[verb - 1]).mask & RELATIVE:
        return False
    for at in range(verb + 1, start):
        if (
            look(tokens, at, "anchor", "since", "set", "every") is not None
            or classes_of(tokens.words[at]).mask & _OPENS_A_CLAUSE
        ):
            return False
    described = looks_definite(word(tokens.words[start - 2])) if start > 1 else False
    participle = classes_of(tokens.words[start - 1]).mask & PARTICIPLE
    if participle and described and looks_definite(word(tokens.words[start - 1])):
        return False  # القرار الصادر (الأحد); not أمام القاضي (الأحد)
    return "weekday" not in kinds_at(tokens, start) or not _is_construct(tokens, start - 1)


_MONTHS: Final = ("month", "month_head", "part_of_period")


def _is_event(tokens: Tokens, index: int) -> bool:
    """Tell whether a word names what is planned, which also its month is told of: تعقد القمة (في أيار)."""
    return look(tokens, index, "planned", "yearly_event") is not None


def _is_construct(tokens: Tokens, index: int) -> bool:
    """Tell whether a noun without the article takes what follows: هجوم (الأحد), عقود (مايو)."""
    known = word(tokens.words[index])
    joined = known.folded.startswith(CONJUNCTION + ARTICLE)  # (والإياب) الاثنين
    if known.kind != "word" or joined or looks_definite(known) or kinds_at(tokens, index):
        return False
    if _describes(tokens, index) and classes_of(tokens.words[index - 1]).mask & NOUN:
        return False  # جلسة طارئة (الأربعاء)
    if classes_of(known.text).mask & OWNED and known.folded.endswith(_OWNERS):
        return False  # يفتتح المؤتمر أعماله (الأربعاء)
    likeliest = classes_of(known.text).likeliest
    return likeliest is not None and likeliest.part == "noun" and not known.folded.endswith(_TANWIN)


_OWNERS: Final = ("\N{ARABIC LETTER HEH}", "\N{ARABIC LETTER HEH}\N{ARABIC LETTER ALEF}")
"""Pronouns of whose something is: ه, ها."""


def _is_set_for(tokens: Tokens, start: int) -> bool:
    """Tell whether what is planned has its day or month right behind it: (الانتخابات) المقررة في يونيو."""
    before = look(tokens, start - 1, "per")
    hit = look(tokens, before.start - 1 if before is not None else start - 1, "future")
    return hit is not None and looks_definite(word(tokens.words[hit.start]))


def _line_of(tokens: Tokens, index: int) -> int:
    """Give where the line of a token begins, or a place before all that is looked at."""
    if not 0 < index < len(tokens.starts):
        return 0
    lowest = tokens.starts[max(0, index - 1 - _FARTHEST)]
    place = tokens.text.rfind("\n", lowest, tokens.starts[index])
    while place >= 0 and tokens.starts[tokens.at(place)] in tokens.continued:
        place = tokens.text.rfind("\n", lowest, place)
    return place


def is_arranged(tokens: Tokens, start: int) -> int | None:
    """
    Give the tense of a day that the nearest verb before it, which is over, has set: حددت المحكمة جلسة 5 ديسمبر.

    It is to come (1) where it is itself what is set, unless the setting is told of as past: كانت قد حددت (0).

    >>> from arnews import tokenize
    >>> texts = "حددت المحكمة جلسة 5 ديسمبر", "عقدت المحكمة جلسة 5 ديسمبر"
    >>> [is_arranged(tokenize(text), 3) for text in texts]
    [1, None]
    """
    line = _line_of(tokens, start)
    for index in range(start - 1, max(-1, start - 1 - _BEFORE), -1):
        if tokens.words[index] in _ENDS or tokens.starts[index] < line:
            return None
        if (hit := look(tokens, index, "arranges")) is not None:
            if hit.entry.form != "day" or look(tokens, start - 1, "per") is not None:
                return 0
            was = any(look(tokens, at, "was") is not None for at in range(max(0, index - _WAS), index))
            return 0 if was else 1
        if _sign(tokens, index) is not None:
            return None
    return None


_WAS: Final = 4
"""Words from كان, its subject between, to the verb that it makes past: كانت محكمة الجنايات قد (حددت)."""


def is_scheduled(tokens: Tokens, start: int, stop: int) -> bool:
    """
    Tell whether a verb in the present stands right before or right behind a weekday: it says what will be on that day.

    >>> from arnews import tokenize
    >>> texts = "يزور الخميس دمشق", "الخميس، تهطل الأمطار", "لم يزر الخميس أحد"
    >>> [is_scheduled(tokenize(text), at, at + 1) for text, at in zip(texts, (1, 0, 2))]
    [True, True, False]
    """
    at = stop + (tokens.words[stop : stop + 1] in _PAUSES)
    at += look(tokens, at, "negates") is not None
    if _is_present(tokens, at) and not tokens.begins_line(at) and _is_fronted(tokens, start):
        return True
    led = start > 1 and look(tokens, start - 1, "per", "moment_joint") is not None  # يعود عند الثانية من ظهر الاثنين
    verb = start - 1 - led
    if verb < 0 or tokens.begins_line(start) or not _is_present(tokens, verb):
        return False
    if _follows_anchor(tokens, verb):
        return False
    return look(tokens, verb - 1, "was", "not_past") is None and _planned(tokens, verb) >= 0


def _is_present(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb is in the present and can be nothing else: يزور, but not توفي and no purpose (ليتوج)."""
    known = classes_of(tokens.words[index]) if index < len(tokens.words) else None
    if known is None or not known.mask & IMPERFECT:
        return False
    if known.mask & PERFECT and known.share(PERFECT) > _PERHAPS_PAST:
        return False
    return _sign(tokens, index) == 0 and not word(tokens.words[index]).folded.startswith(_LAM)


_TEH: Final = "\N{ARABIC LETTER TEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_PERHAPS_PAST: Final = 0.2
"""The share of the perfect from which a form that can be a present too (توقف) says nothing of what will be."""


def _is_fronted(tokens: Tokens, start: int) -> bool:
    """Tell whether a clause begins with a weekday: الخميس, (وفي) يوم الخميس, أما يوم الخميس."""
    before = look(tokens, start - 1, "per")
    at = before.start if before is not None else start
    opens = at == 0 or tokens.begins_line(at) or word(tokens.words[at - 1]).kind != "word"
    return opens or look(tokens, at - 1, "as_for") is not None


_OPENS_A_CLAUSE: Final = RELATIVE | COMPLEMENTISER
_TANWIN: Final = "\N{ARABIC LETTER ALEF}"
_PAUSES: Final = (["\N{ARABIC COMMA}"], [","], [":"])


def _planned(tokens: Tokens, index: int) -> int:
    """Tell whether a verb in the present is of the future: لن يحضر, سوف نزور, من المقرر أن يلتقي, توقعت أن يصل."""
    at = index - 1
    that = look(tokens, at, "that_clause") is not None
    at -= that
    for before in range(at, max(-1, at - _PLAN), -1):
        hit = look(tokens, before, "future", "expects") if that else look(tokens, before, "future")
        if hit is not None:
            was = any(look(tokens, one, "was") is not None for one in (before - 1, before - 2))
            return -1 if was else 1
        if at == index - 1:
            return 0
    return 0


_PLAN: Final = 4
"""Words between what plans and أن: من المقرر في الرياض أن."""


def _sign(tokens: Tokens, index: int) -> int | None:
    """Give what a word says of the tense; 0 for a verb in the present, `None` for what is no sign."""
    hit = look(tokens, index, "future", "since", "past_sign")
    if hit is not None and hit.entry.kind == "future" and _is_than_expected(tokens, index):
        return None
    if hit is not None and hit.entry.needs == "not_begun" and _has_begun(tokens, index):
        return -1
    if hit is not None and hit.entry.needs == "noun" and _was_before(tokens, index):
        return -1  # كان ينوي الرحيل
    if hit is not None:
        return 1 if hit.entry.kind == "future" else -1
    if SURELY_FUTURE[tokens.words[index]] or _is_of_coming_event(tokens, index):
        return 1
    if is_behind_qad(tokens, index):
        return -1  # وقد ركل
    mask = classes_of(tokens.words[index]).mask
    if not mask & FINITE_VERB:
        return None
    read = read_class(tokens, index)
    both = mask & PERFECT and mask & IMPERFECT
    if both and look(tokens, index - 1, "that_clause") is not None and not _follows_anchor(tokens, index):
        return 0  # من المنتظر أن توقع
    if both and word(tokens.words[index]).bare[:1] == _TEH and has_her_subject(tokens, index):
        return 0  # تقدم الفرقة عرضها
    if read is None or not read.mask & FINITE_VERB:
        return None
    if read.mask & PERFECT or (both and has_his_subject(tokens, index)):
        return -1
    if read.mask & FUTURE:
        return 1
    if not read.mask & IMPERFECT:
        return None
    if _was_before(tokens, index):
        return -1
    may = look(tokens, index - 1, "may") is not None and not mask & PERFECT
    return 1 if may and look(tokens, index, "be") is None else 0  # قد تعلن, but قد تكون


def _has_begun(tokens: Tokens, index: int) -> bool:
    """Tell whether the nearest verb before says that something has begun: انطلق الاجتماع (ابتداء) من الرابعة."""
    for at in range(index - 1, max(-1, index - 1 - _BEFORE), -1):
        if tokens.words[at] in _CLAUSES or tokens.begins_line(at + 1):
            return False
        if look(tokens, at, "begun") is not None and _sign(tokens, at) == -1:
            return True
        if classes_of(tokens.words[at]).mask & FINITE_VERB and _sign(tokens, at) is not None:
            return False
    return False


def _is_of_coming_event(tokens: Tokens, index: int) -> bool:
    """Tell whether an adjective says of what is planned that it is to come: مباراته المقبلة, مواجهة النجم القادمة."""
    relative = look(tokens, index, "relative")
    if relative is None or int(relative.entry.value) <= 0 or not looks_definite(word(tokens.words[index])):
        return False
    for at in range(index - 1, max(-1, index - 1 - _NAME_OF_EVENT), -1):
        if tokens.words[at] in _CLAUSES or "unit" in kinds_at(tokens, at):
            return False
        if look(tokens, at, "planned") is not None:
            return True
    return False


_NAME_OF_EVENT: Final = 3
"""Words of what is planned, before the adjective that says that it is to come."""


def _was_before(tokens: Tokens, verb: int) -> bool:
    """Tell whether كان or لم makes a verb in the present past: لم يصل, كانت تبحث, كان (الوزير) يتحدث."""
    if look(tokens, verb - 1, "was") is not None:
        return True
    for at in (verb - 2, verb - 3):
        noun = at + 1
        mask = classes_of(tokens.words[noun]).mask if noun >= 1 else FINITE_VERB
        if (
            noun < 1
            or tokens.words[noun] in _CLAUSES
            or tokens.begins_line(noun)
            or mask & (FINITE_VERB | _OPENS_A_CLAUSE)
        ):
            return False
        if look(tokens, at, "was") is not None:
            return look(tokens, at, "not_past") is None
    return False


def _is_than_expected(tokens: Tokens, index: int) -> bool:
    """Tell whether something is set against what was expected: أكثر من المتوقع, غير متوقعة; not من المتوقع أن."""
    if look(tokens, index - 1, "un") is not None:
        return True  # بصورة غير متوقعة
    of = looks_definite(word(tokens.words[index])) and look(tokens, index - 1, "of") is not None
    return of and look(tokens, index - 2, "elative_degree") is not None


def _sign_behind(tokens: Tokens, stop: int) -> int:
    """Tell whether a sign of the future follows in the clause: (الأربعاء) مباراته المرتقبة."""
    for index in range(stop, min(stop + _AFTER, len(tokens.words))):
        if tokens.words[index] in _CLAUSES or tokens.begins_line(index) or _turns_back(tokens, index):
            return 0
        hit = look(tokens, index, "future")
        if hit is not None or (classes_of(tokens.words[index]).mask & FUTURE and _sign(tokens, index) == 1):
            return 1
    return 0


def _turns_back(tokens: Tokens, index: int) -> bool:
    """Tell whether a pronoun and a relative one take up the subject again: (الأمطار خلال مارس) هي التي ستحدد."""
    second = classes_of(tokens.words[index + 1]).mask if index + 1 < len(tokens.words) else 0
    return bool(second & RELATIVE and classes_of(tokens.words[index]).mask & PRONOUN)
