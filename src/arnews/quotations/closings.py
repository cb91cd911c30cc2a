"""Where a noun phrase that is said is closed: at a comma, a turn, what it was said in; and what goes on there."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.cues import particles
from arnews.quotations.endings import LONGEST_GLOSS, LONGEST_STRETCH, trim
from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import (
    above_all,
    accompanying,
    appraisals,
    channels,
    concerning,
    discourse,
    head_kind,
    likeness,
    looking_into,
    nouns,
    strongest,
    surroundings,
    what,
    which,
    within,
    wordings,
)
from arnews.quotations.page import Page
from arnews.quotations.phrases import read_phrase
from arnews.segmentation import segment
from arnews.word_classes import (
    AND,
    ARTICLE,
    DEMONSTRATIVE,
    FINITE_VERB,
    FUTURE,
    IMPERFECT,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PERFECT,
    VERBAL_NOUN,
    classes_of,
)
from arnews.words import word

__all__ = ["phrase_stop"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_UPON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_THAL: Final = "\N{ARABIC LETTER THAL}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_NEAR: Final = 4


def phrase_stop(page: Page, start: int, stop: int, frame: Frame | None = None) -> int:
    """
    Give where a noun phrase ends: at a comma that no noun of action follows, a turn, or what it was said in.

    A clause that the verb of `frame` takes as well goes on with it, up to `stop`: «أكد ضرورة الإصلاح، وأن المال متوفر».
    """
    listed = aside = happens = False
    relative = page.roles[start] == "whence" and page.folds[start][0] == _BEH  # «رحب بما | جاء في الخطاب»
    inside = start
    timed = frame is not None and any(page.in_time(one) for one in range(frame.cue_stop, start))
    for index in range(start, min(stop, start + LONGEST_STRETCH)):
        role = page.roles[index]
        if index in page.quoted and page.quoted[index].close is not None:
            inside = max(inside, page.quoted[index].after)
        if role == "open" and index > start and (close := page.close_of(index, min(stop, index + LONGEST_GLOSS))):
            inside = max(inside, close + 1)
        if index < inside:
            continue
        if not role and not relative and page.masks[index] & AND and index > start and _is_only_verb(page, index):
            return trim(page, start, index)  # a clause of its own: … السلام ويأتي الهجوم
        if not role and not relative and page.masks[index] & FUTURE and _is_behind_definite(page, start, index):
            return trim(page, start, index)  # القرارات التي وصفها بالصعبة ستنفذ
        if not role and index > start and page.words[index] in discourse() and page.folds[index][-1:] == _ALEF:
            return trim(page, start, index)  # تقديره للجهود متناولا العلاقات
        if not role and index > start and page.words[index] in strongest() and _is_wording(page, index, stop):
            return trim(page, start, index)  # أدانت الهجوم بأشد العبارات
        if index in page.quoted or not role:
            continue
        if role == "relative" and not relative and index + 1 < stop:
            happens = _is_of_present(page, index + 1)
        relative = relative or role in ("relative", "that", "because")
        if index == start:
            continue
        if frame is not None and page.masks[index] & AND and _joins_clause(page, frame, index, stop):
            return stop
        if role == "owns" and page.roles[index + 1 : index + 2] == ["that"] and not page.is_preposition(index):
            if page.roles[index - 1] == "to" or page.masks[index] & FINITE_VERB:
                continue  # من أجل أن, معلومات يمكن أن
            return trim(page, start, index)  # خصوصا أن
        if role == "since" and page.folds[index][-1] == _THAL and not _counts(page, index, stop):
            return trim(page, start, index)  # زيادة عدد القتلى إذ من المتوقع
        if role == "since" and not relative and index + 1 < stop and _is_told_by(page, index + 1, stop):
            return trim(page, start, index)  # طالب بالتعويض حيث قال محاميه إن
        if role == "to" and page.roles[index - 1] == "comma" and index + 1 < stop and _appraises(page, index + 1):
            return trim(page, start, index)  # أعلن خططا للبناء، في خطوة تهدف إلى
        if role == "while" and not relative and index + 1 < stop and page.words[index + 1] not in concerning():
            return trim(page, start, index)  # مصرع خمسين شخصا فيما لا يزال
        if role == "turn" and page.is_preposition(index - 1):
            continue  # مع هكذا قضايا
        if role == "turn" and index + 1 < stop and page.has_preposition(index + 1):
            continue  # ولكن بمستوى أقل
        if role == "comma" and frame is not None and _joins_clause(page, frame, index + 1, stop):
            return stop
        if role == "comma" and relative and timed and index + 1 < stop and page.in_time(index + 1):
            continue  # أدانت النقابة، الأحد، الهجوم الذي وقع هناك، يوم الجمعة
        if (
            role == "comma"
            and index + 1 < stop
            and (
                (happens and _happened(page, index + 1))
                or (frame is not None and _joins_act(page, frame, index + 1, stop))
            )
        ):
            return trim(page, start, index)
        if role == "comma" and _repeats_preposition(page, start, index + 1, stop):
            continue  # طالب بإنارة الشارع، وبتعبيد المداخل
        if role == "comma" and _adds_deed(page, index + 1, stop):
            inside = index + 2  # …، وكذلك توفير المياه
            continue
        if role == "comma" and _is_listed(page, index + 1, stop):
            continue  # توقع جريان السيول، تساقط البرد، وحدوث أعاصير
        if role == "comma" and index + 1 < stop:
            one_more = bool(page.masks[index + 1] & AND and page.masks[index + 1] & VERBAL_NOUN)
            if frame is not None and frame.who == "she" and _is_deed_of_hers(page, index + 1):
                continue  # دعت النقابة إلى التهدئة، ورفع الحصار
            if listed and one_more:
                continue  # …، وعرقلة السير، وقذف الحجارة
            listed = one_more and not page.is_verb(index + 1)
        if role == "comma" and aside and _is_within(page, index + 1, stop):
            continue  # …، بينها 21 وفاة، خلال أسبوع
        aside = role == "comma" and index + 1 < stop and bool(page.masks[index + 1] & OWNED)
        aside = aside and page.is_preposition(index + 1)
        if role == "semicolon" and _comes_of(page, index + 1, stop):
            continue  # استشهاد سيدة؛ جراء قصف المنزل
        ends = role in ("turn", "semicolon", "comma") and not _goes_on_apart(page, index + 1, stop)
        if ends and (role != "comma" or not _goes_on(page, index + 1, stop, relative)):
            return trim(page, start, index)
        if (
            role in ("to", "with")
            and not relative
            and index + 1 < stop
            and _is_channel(page, index + 1)
            and not _is_looked_into(page, index)
            and not (index == start + 1 and page.folds[index] == _UPON)  # «طلب الحصول على تقرير»
        ):
            return trim(page, start, index)
        if role == "relative" and page.words[index - 1] in which():
            return trim(page, start, index - 1)  # الأمر الذي
    return stop


def _is_deed_of_hers(page: Page, index: int) -> bool:
    """Tell whether و stands before a deed that as a verb would be a man's, and before what it is done to."""
    mask, following = page.masks[index], index + 1
    if page.roles[index] or not mask & AND or mask & (ARTICLE | FUTURE) or page.words[index][1:] not in nouns():
        return False
    return following < len(page.words) and page.has_article(following) and head_kind(page.words[following]) is None


def _is_of_present(page: Page, index: int) -> bool:
    """Tell whether a verb stands at a token that is most likely an imperfect: التي تهدد."""
    likeliest = classes_of(page.words[index]).likeliest if page.masks[index] & IMPERFECT else None
    return likeliest is not None and bool(likeliest.mask & IMPERFECT) and page.is_verb(index)


def _happened(page: Page, index: int) -> bool:
    """Tell whether و stands before a verb of the past, which goes on with no clause in the present: …، وقدمت."""
    mask = page.masks[index]
    if page.roles[index] or not mask & AND or mask & IMPERFECT or not mask & PERFECT or mask & NOMINAL:
        return False
    return page.is_verb(index)


def _joins_act(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """Tell whether و joins another participle of who speaks: مجددا رفضه للعنف، ومقدما تعازيه."""
    mask, ending = page.masks[index], page.folds[index][-1:]
    if frame.cue is None or frame.cue.mood != "participle" or page.roles[index] or index + 1 >= stop:
        return False
    if not mask & AND or not mask & PARTICIPLE or mask & (ARTICLE | OWNED | VERBAL_NOUN | NAME):
        return False
    if frame.who == "he":
        return ending == _ALEF
    return frame.who == "she" and ending == _HEH and bool(page.masks[index + 1] & OWNED)


def _is_wording(page: Page, index: int, stop: int) -> bool:
    """Tell whether the words stand behind ب and an elative in which something is said: بأشد العبارات."""
    return index + 1 < stop and page.words[index + 1] in wordings() and page.has_article(index + 1)


def _is_told_by(page: Page, index: int, stop: int) -> bool:
    """Tell whether a finite verb stands at a token that says something for sure: قال, أوضح … أن."""
    cue = page.cue(index)
    if cue is None or cue.mood not in ("perfect", "imperfect"):
        return False
    return cue.fires == "alone" or page.find_role(index, min(stop, index + _LONGEST_OBJECT), "that") is not None


def _appraises(page: Page, index: int) -> bool:
    """Tell whether the writer says behind «in» what an act is: …، في خطوة تهدف إلى, في سابقة هي الأولى."""
    return page.words[index] in appraisals() and not page.masks[index] & (ARTICLE | OWNED)


def _joins_clause(page: Page, frame: Frame, index: int, stop: int) -> bool:
    """
    Tell whether a clause that the verb takes goes on with its noun phrase: …، وأن التحقيق جار, …، وإلى أن, …، وبأن.

    What begins with «and if» («وإن لم») does not, nor does a wish behind a verb that takes what is so.
    """
    cue, that = frame.cue, index
    if cue is None or index + 1 >= stop or not page.masks[index] & AND:
        return False
    if page.roles[index] in ("to", "about") and page.roles[index + 1] == "that":
        that += 1
        found = particles().find(page.words[index][1:])
        takes = found is not None and found.entry in (*cue.clause, *cue.phrase)
    elif page.roles[index] == "and_that":
        bound = page.folds[index][1:2] == _BEH
        takes = (_BEH if bound else "") in cue.clause or (cue.fires == "alone" and cue.speech_act != "evaluate")
        takes = takes and (bound or word(page.words[index]).bare[1:2] != _IF)
    else:
        return False
    if not takes or that + 1 >= stop or page.roles[that + 1] == "was":
        return False
    wish = page.masks[that + 1] & IMPERFECT and page.is_verb(that + 1) and not page.masks[that] & OWNED
    return not wish or cue.speech_act in _WISHING


def _repeats_preposition(page: Page, start: int, index: int, stop: int) -> bool:
    """Tell whether و joins one more deed with the preposition that is written to the first."""
    if index + 1 >= stop or page.roles[index] or not page.masks[index] & AND or not page.masks[index] & VERBAL_NOUN:
        return False
    if not (page.has_preposition(start) and page.has_preposition(index)):
        return False
    return page.folds[index][1:2] == page.folds[start][:1] and page.words[index][1:] not in accompanying()


def _is_listed(page: Page, index: int, stop: int) -> bool:
    """Tell whether one of three or more deeds stands behind a comma, of which the last has و: س، ص، وع."""
    if index + 1 >= stop or page.roles[index] or page.cues[index] is not None or not page.masks[index] & VERBAL_NOUN:
        return False
    if page.masks[index] & (AND | ARTICLE | OWNED) or page.has_preposition(index):
        return False
    comma = page.find_role(index + 1, min(stop, index + _LONGEST_LISTED), "comma")
    if comma is None or comma + 1 >= stop or page.roles[comma + 1] or page.cues[comma + 1] is not None:
        return False
    last = page.masks[comma + 1]
    return bool(last & AND and last & VERBAL_NOUN) and not page.is_verb(comma + 1)


_LONGEST_LISTED: Final = 8


def _adds_deed(page: Page, index: int, stop: int) -> bool:
    """Tell whether «and also» stands before one more noun of action, and before no clause: …، وكذلك توفير المياه."""
    deed = index + 1
    if deed + 1 >= stop or not page.masks[index] & AND:
        return False
    also = page.roles[index] == "turn" and page.masks[index] & DEMONSTRATIVE
    also = also or (page.roles[index] == "after" and page.folds[index][-1] == _ALEF)
    mask = page.masks[deed]
    negated = page.roles[deed] == "not" and mask & NOMINAL
    noun = not page.roles[deed] and mask & VERBAL_NOUN and not mask & AND
    return bool(also) and bool(negated or (noun and not page.in_time(deed) and not page.has_article(deed)))


_IF: Final = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
_WISHING: Final = frozenset({"demand", "promise", "warn"})


def _is_behind_definite(page: Page, start: int, index: int) -> bool:
    """Tell whether a verb of the future, which would describe what is indefinite, stands right behind what is not."""
    if index == start or page.masks[index] & NOMINAL or not page.is_verb(index):
        return False
    return page.has_article(index - 1) and not page.roles[index - 1]


def _is_channel(page: Page, index: int) -> bool:
    """Tell whether a noun says in what somebody spoke; «مقاطعة» is no clip of theirs, though ة is written like ه."""
    found = channels().find(page.words[index])
    return found is not None and (found.exact or page.words[index][-1] != _TEH_MARBUTA)


def _is_looked_into(page: Page, index: int) -> bool:
    """Tell whether a noun of action takes في with what it looks into or takes part in: التحقيق في تصريحات."""
    noun = index - 1 - page.is_adjective(index - 1)
    return page.folds[index] == _IN and page.words[noun] in looking_into()


def _is_only_verb(page: Page, index: int) -> bool:
    if page.folds[index].startswith(_WAW + _ALEF + _LAM) and page.folds[index + 1][:1].isdecimal():
        return False  # والـ 5 نجوم
    return not page.masks[index] & VERBAL_NOUN and page.is_verb(index)


def _is_within(page: Page, index: int, stop: int) -> bool:
    """Tell whether a preposition says within what time something was so, and in no interview: خلال أسبوع واحد."""
    return index + 1 < stop and page.roles[index] == "with" and page.words[index + 1] not in channels()


def _comes_of(page: Page, index: int, stop: int) -> bool:
    """
    Tell whether what an event comes of stands at a token: «…؛ جراء صاعقة ضربت المنطقة».

    A verb behind a definite noun has a clause of its own: «…؛ بسبب الأمطار تعطلت حركة السير».
    """
    if index + 1 >= stop or page.words[index] not in within() or page.is_verb(index):
        return False
    behind = read_phrase(page, index + 1, stop).stop
    definite = page.has_article(behind - 1) or page.masks[behind - 1] & OWNED
    return behind >= stop or not (definite and page.is_verb(behind))


def _goes_on_apart(page: Page, index: int, stop: int) -> bool:
    """
    Tell whether what stands behind a comma or semicolon says more of a deed: its goal, its effect, a figure.

    «…، تفاديا للحوادث», «…؛ استعدادا للمؤتمر», «…، ليرتفع العدد», «…، إذ بلغ عددهم 20», «…، ولا سيما عند», «…، بما».
    """
    if index + 1 >= stop or page.cues[index] is not None:
        return False
    role, mask, folded = page.roles[index], page.masks[index], page.folds[index]
    if role == "since":
        return _counts(page, index, stop) or _is_seen_there(page, index, stop)
    if role == "whence":
        return folded[0] == _BEH and page.cues[index + 1] is None
    if role == "aside":
        return page.roles[index + 1] == "not" and bool(page.masks[index + 1] & NOMINAL)  # ثم عدم احترام
    if role == "not":  # ولا سيما, …؛ لما فيه من فوائد
        because = folded[0] == _LAM and mask & NOMINAL and not page.masks[index + 1] & PERFECT
        return page.words[index + 1] in above_all() or bool(because)
    if role or page.in_time(index):
        return False
    if folded[0] == _LAM and mask & IMPERFECT and not mask & NOMINAL:
        return page.is_verb(index)
    goal = mask & VERBAL_NOUN and not mask & (AND | ARTICLE | NAME) and folded[-1] == _ALEF
    return bool(goal) and page.has_preposition(index + 1)


def _is_seen_there(page: Page, index: int, stop: int) -> bool:
    """Tell whether حيث says what goes on at a place, in marks or behind في: القصف على «المعبر»، حيث تسمع الانفجارات."""
    verb, place = index + 1, index - 2
    if verb >= stop or page.folds[index][-1] == _THAL or page.cues[verb] is not None or page.roles[verb]:
        return False
    lies = place in page.closing or term(page.words[place]).place or page.folds[place - 1] == _IN
    return bool(lies) and bool(page.masks[verb] & IMPERFECT) and page.is_verb(verb)


def _counts(page: Page, index: int, stop: int) -> bool:
    """Tell whether a figure is given behind إذ or حيث for what was announced: «…، إذ بلغ عددهم 2.5 مليون»."""
    verb = index + 1
    if verb >= stop or page.cues[verb] is not None or not page.masks[verb] & PERFECT or page.roles[verb]:
        return False
    behind = range(verb + 1, min(stop, verb + 1 + _NEAR))
    return any(page.words[one][:1].isdecimal() or page.masks[one] & NUMBER for one in behind)


def _goes_on(page: Page, index: int, stop: int, relative: bool) -> bool:
    """
    Tell whether a noun phrase goes on after a comma: with anything but a clause of its own, or when it was said.

    A clause of its own begins with a verb, a conjunction, a participle that reports. Behind a relative, a verb with و
    goes on with that.
    """
    if index >= stop or (page.cues[index] is not None and not (relative and _reports_nothing(page, index, stop))):
        return False
    role, mask = page.roles[index], page.masks[index]
    if page.words[index] in accompanying():
        return False  # أعلن …، بحضور المحافظ
    if role == "was" and mask & AND:
        return False  # …، وقد أصيب لاعبان
    if role == "and_that":
        return relative  # ضرورة أن …، وأن …
    if role == "relative":
        cue = None if mask & AND else page.cue(index + 1)  # …، والتي انتقدت
        return index + 1 < stop and (cue is None or (cue.fires != "alone" and cue.speech_act != "evaluate"))
    if role == "that":
        return False  # …، أن: what another verb says
    if page.folds[index][0] == _WAW and "".join(page.folds[index : index + 2]).lstrip(_WAW)[:1].isdecimal():
        return _is_one_more_count(page, index, stop)
    if role == "not":
        return bool(mask & NOMINAL)  # وعدم الاقتراب, and not ولا يوجد
    if mask & OWNED and page.is_preposition(index):
        return index + 1 < stop and page.cues[index + 1] is None  # بينهم طفل
    if segment(page.words[index]).proclitics[:1] == (_FEH,):
        return False
    if mask & AND and mask & DEMONSTRATIVE and role == "with":  # …، وذلك يوم الأحد
        timed = index + 1 < stop and (page.in_time(index + 1) or page.roles[index + 1] in ("time", "after"))
        said = _is_of_saying(page, index, stop) or (index + 1 < stop and _is_of_saying(page, index + 1, stop))
        return timed or not said  # …، وذلك خلال لقاء
    if page.in_time(index) and (behind := _behind_time(page, index, stop)) is not None:
        return not _is_of_saying(page, behind, stop)
    if page.folds[index] == _LIKE and index + 1 < stop and not page.roles[index + 1]:
        return True  # …، مثل مهرجان الربيع
    if role == "also" and index + 1 < stop and page.words[index + 1] in likeness():
        return True  # …، كما حدث في العام الماضي
    if role == "owns" and page.words[index + 1 : index + 2] and page.words[index + 1] in what():
        return not page.is_preposition(index)  # …، خصوصا ما يتعلق بالأجور
    if mask & AND and role in ("to", "with", "owns") and _leads_clause(page, index, stop):
        return False  # …، وفي الإطار ذاته طالب المحتجون بـ
    if role == "to" and index + 2 < stop and page.has_article(index + 1) and page.cue(index + 2) is not None:
        return not _leads_clause(page, index, stop)  # …، في المقابل أكدت النقابة أن
    if page.folds[index].removeprefix(_WAW) in _LASTING and index + 1 < stop and page.in_time(index + 1):
        return True  # …، من 11 إلى 24 أكتوبر, …، حتى الأحد المقبل
    bound = mask & AND and page.has_preposition(index) and role != "owns"  # but …، وبخاصة
    if role in _TURNS or bound or _is_of_saying(page, index, stop):
        return False
    if mask & AND and not role and page.is_verb(index):
        return relative
    if mask & AND and relative and not role and mask & FINITE_VERB and not page.has_article(index):
        return True  # وخفض أجورهم: the verb goes on with the clause, and the noun would go on too
    if mask & FINITE_VERB and (page.is_verb(index) or not mask & NOMINAL):
        return not mask & AND and index + 1 < stop and page.is_verb(index) and _describes(page, index)
    return True


_LIKE: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER THEH}\N{ARABIC LETTER LAM}"
_LASTING: Final = frozenset({_FROM, "\N{ARABIC LETTER HAH}\N{ARABIC LETTER TEH}\N{ARABIC LETTER YEH}"})
"""Prepositions of how long something lasts: from, until."""


def _leads_clause(page: Page, index: int, stop: int) -> bool:
    """Tell whether a preposition with و leads a clause that reports: …، وفي السياق ذاته طالب بـ, …، ومن المتوقع أن."""
    behind = read_phrase(page, index + 1, stop).stop
    if behind >= stop:
        return False
    if page.roles[behind] == "that":
        return page.folds[index].endswith(_FROM) and bool(page.masks[index + 1] & PARTICIPLE)
    cue = page.cue(behind)
    return cue is not None and cue.mood != "participle" and page.is_verb(behind)


def _reports_nothing(page: Page, index: int, stop: int) -> bool:
    """Tell whether a verb with و that things take opens nothing before the next comma: «…، وسجل مئات الأهداف»."""
    cue = page.cue(index)
    if cue is None or cue.fires == "alone" or cue.mood == "participle" or not page.masks[index] & AND:
        return False
    for one in range(index + 1, min(stop, index + _LONGEST_OBJECT)):
        if page.roles[one] in ("comma", "end"):
            return True
        if page.roles[one] in ("that", "colon") or one in page.quoted:
            return False
    return stop <= index + _LONGEST_OBJECT


_LONGEST_OBJECT: Final = 12
"""How far behind a verb what it opens may stand."""


def _behind_time(page: Page, index: int, stop: int) -> int | None:
    """Give what goes on behind a time between commas, with في or within what: فوزه على الفريق، أمس، ضمن الدوري."""
    comma = index
    while comma < stop and (page.in_time(comma) or page.roles[comma] in ("time", "after")):
        comma += 1
    behind = comma + 1
    if behind + 1 >= stop or page.roles[comma] != "comma":
        return None
    if page.folds[behind] == _UPON:  # فوزه، أمس، على ضيفه, but not على هامش
        return None if (_UPON, page.folds[behind + 1]) in surroundings() else behind
    return behind if page.folds[behind] == _IN or page.words[behind] in within() else None


def _describes(page: Page, verb: int) -> bool:
    """Tell whether a verb behind a comma describes what was announced, with an object: …، شملت صواريخ; no subject."""
    following = verb + 1
    mask = page.masks[following]
    if page.roles[following] in ("to", "with", "about", "pronoun") or page.has_preposition(following):
        return True
    bare = mask & NOMINAL and not mask & (ARTICLE | NAME) and head_kind(page.words[following]) != "person"
    return bool(bare) and bool(mask & NOUN)


def _is_of_saying(page: Page, index: int, stop: int) -> bool:
    """Tell whether a preposition says where and when something was said: in a statement, on Sunday, after a meeting."""
    if page.in_time(index):
        return True
    if page.roles[index] not in ("to", "with", "owns", "about") and not page.is_preposition(index):
        return False
    following = index + 1
    if following >= stop or page.words[following] in channels():
        return True
    apart = page.roles[following] in ("that", "relative", "time", "medium", "was")  # في وقت تتزايد فيه, بعدما كان
    apart = apart or (page.roles[following] == "with" and page.roles[following + 1 : following + 2] == ["that"])
    return apart or page.in_time(following) or page.cues[following] is not None


def _is_one_more_count(page: Page, index: int, stop: int) -> bool:
    """Tell whether و joins a number in digits, with what it counts, to one before: no verb follows it."""
    at = index + 1 if page.folds[index] == _WAW else index
    if at + 2 >= stop or not page.folds[at].lstrip(_WAW)[:1].isdecimal():
        return False
    return bool(page.masks[at + 1] & NOMINAL) and not page.is_verb(at + 2)


_TURNS: Final = frozenset(("turn", "while", "aside", "also", "according", "since", "whence"))
