"""The constructions of an attribution, read from a cue: who says it, and what opens the content."""

from typing import Final

from attrs import evolve

from arnews.lexicon import Found
from arnews.mentions.words import term
from arnews.normalization import fold
from arnews.quotations.agents import is_medium, is_plain, is_some_of, is_thing, may_say, may_say_bare
from arnews.quotations.asides import is_predicate, read_aside, read_quotation_first, read_split
from arnews.quotations.clauses import read_clause
from arnews.quotations.cues import Cue, cues, pronoun_of
from arnews.quotations.detached import read_as
from arnews.quotations.documents import is_what_came, read_document
from arnews.quotations.dropped import (
    answers_topic,
    indefinite_before,
    is_denied,
    is_of_object,
    may_drop,
    news_before,
    source_preceded,
)
from arnews.quotations.frames import Clause, Frame, Opener, breaks, clause_initial, is_noun, is_whole, may_be_passive
from arnews.quotations.lexicons import (
    answers,
    comes_forward,
    goes_on,
    head_kind,
    linking,
    measures,
    no_news,
    occasions,
    what,
    when_words,
)
from arnews.quotations.page import Page, Place
from arnews.quotations.phrase_signs import begins_portion
from arnews.quotations.relatives import (
    read_called,
    read_judged,
    read_seen_in,
    read_what_told,
    read_which,
    read_which_of,
)
from arnews.quotations.sources import IN_IT
from arnews.quotations.subjects import is_document, subject_before
from arnews.quotations.unnamed import unnamed_stop
from arnews.tokenization import code_points
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    FEMININE,
    MASCULINE,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PARTICIPLE,
    PERFECT,
    PLURAL,
    PREPOSITION,
    SINGULAR,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = ["read_frame"]

_REACH: Final = 34
_LONGEST_SENTENCE: Final = 60
_LONG_REACH: Final = 45
"""For verbs that report with any subject."""
_PARTICIPLE_REACH: Final = 14
_BARE: Final = 2
"""The letters of أن without a pronoun."""
_LAM: Final = "\N{ARABIC LETTER LAM}"
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_BEFORE: Final = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER BEH}" + _LAM
_BEGIN_SUBJECT: Final = frozenset(("head", "portion"))
_WAW: Final = "\N{ARABIC LETTER WAW}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_UPON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"


def read_frame(page: Page, at: int) -> Frame | None:
    """Give the construction that begins at a cue, or `None`; of verbs written alike, the first that fits."""
    found = page.cues[at]
    if found is None or (at and page.roles[at - 1] == "each" and not page.has_article(at - 1)):
        return None  # كل طالب: a noun
    frame = _read_entries(page, at, found)
    if frame is None and page.words[at][0] == _WAW and not found.cut and at == page.begin(at):
        behind = cues().find(page.words[at][1:])  # ورد: it came, or and he answered
        if behind is not None and not behind.cut:
            page.cues[at] = evolve(behind, cut=code_points(page.words[at], 1), proclitics=_WAW)
            frame = _read_entries(page, at, behind)
            if frame is None or is_what_came(page, frame):
                frame = None
                page.cues[at] = found
    if frame is not None and frame.source is not None and not page.folds[frame.source[0]].strip("."):
        return None  # «مفيدا.. عليك أن»: dots speak for nobody
    return frame


def _read_entries(page: Page, at: int, found: Found[Cue]) -> Frame | None:
    last = found.entries[-1]
    other: Frame | None = None
    one = last.mood == "participle" and last.who != "two" and not page.conjoined(at)
    for cue in found.entries:
        if one and cue.who == "two":
            continue  # …، طالبا من: he, and not the two of them
        if cue.who == "two" and page.folds[at + 1] == _UPON and (cue.topic or cue.speech_act == "document"):
            continue  # وردا على: in answer to
        if cue.fires == "never" or page.particles[at + 1] in cue.never_with:
            continue
        if cue.fires == "after_which":
            frame = read_which(page, at, cue) or (read_what_told(page, at, cue) if at else None)
        elif at and page.roles[at - 1] == "not":
            frame = _not_ruled_out(page, at, cue)
        else:
            frame = (read_participle if cue.mood == "participle" else read_verb)(page, at, cue)
        if frame is not None and len(found.entries) > 1 and other is None and _disagrees(page, frame):
            other = frame  # «نعت النقابة الكاتب»: of two verbs written alike the one that agrees
        elif frame is not None:
            return frame
    return other


def _disagrees(page: Page, frame: Frame) -> bool:
    """Tell whether a verb of one is of another gender than the person or body that it has for a subject."""
    if frame.source is None or frame.who not in ("he", "she") or frame.source[0] != frame.at + 1:
        return False
    gender = term(page.words[frame.source[0]]).gender
    return gender is not None and gender != frame.who


def _not_ruled_out(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read لم يستبعد أن; what somebody did not say otherwise is no quotation."""
    if not cue.negatable or _is_impersonal(page, at, cue, at + 1):
        return None
    frame = read_verb(page, at, cue)
    if frame is not None:
        frame.negated, frame.begin = True, min(frame.begin, at - 1)
        frame.breaks = breaks(page, frame)
    return frame


def read_verb(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a finite verb: verb, source and content, or source, verb and content."""
    if at and (told := read_what_told(page, at, cue)) is not None:
        return told
    if page.prefixed(at) and (cue.mood == "perfect" or not (_follows(cue) or _comes_forward(page, at, cue))):
        return None  # ليعلن: a purpose
    if at and page.masks[at] & NOMINAL and page.masks[at] & OWNED and page.is_bare_preposition(at - 1):
        return None  # «عن شكره»: a noun with a pronoun
    if is_noun(page, at, cue):
        return None
    called = read_judged(page, at, cue) or read_called(page, at, cue) or read_seen_in(page, at, cue)
    if called is not None:
        return called
    in_it = cue.speech_act == "document" and page.folds[at + 1] in IN_IT
    if at and cue.speech_act != "evaluate" and not in_it and not page.conjoined(at) and _is_taken_up(page, at - 1):
        return read_which_of(page, at, cue)  # مما يؤكد أن: what stands before it does
    if (
        page.folds[at + 1] == _FROM
        and page.folds[min(at + 2, len(page.words))] == _BEFORE
        and page.roles[at + 3 : at + 4] == [""]
    ):
        return None  # وصفت من قبل: a passive
    if cue.judged and cue.mood == "imperfect" and page.folds[at + 1] == _FROM and page.roles[at + 2 : at + 3] == [""]:
        return None  # تعتبر من الوزارات السيادية: a passive
    bare = at > 0 and page.roles[at - 1] == "that" and len(page.folded(at - 1)) == _BARE
    if bare and cue.mood == "imperfect" and (at < _BARE or page.folds[at - 2] != _BEFORE):
        return None  # طلب أن يؤكد, but قبل أن يؤكد
    answering = answers_topic(page, at)
    before = None
    if answering or not page.conjoined(at):
        closed = answering and page.roles[at - 1] == "comma"
        before = (subject_before(page, at - 1) if closed else None) or subject_before(page, at)
    if before is not None and (
        not _agrees_before(page, before, cue) or _is_construct(page, before) or is_of_object(page, at, cue)
    ):
        before = None
    if before is not None and answering and _is_topic(page, before, cue):
        before = None
    reach = _LONG_REACH if cue.fires == "alone" else _REACH
    clause = read_clause(page, at, cue, reach, fronted=before is None and _stands_for_subject(page, at, cue))
    if before is not None and (clause.subject is None or _is_fronted(page, at, before, cue, clause)):
        clause = read_clause(page, at, cue, reach, fronted=True)
        clause.subject = None
    else:
        before = None
    if clause.opener is None:
        return (
            read_quotation_first(page, at, cue)
            or read_aside(page, at, cue)
            or read_as(page, at, cue)
            or read_which_of(page, at, cue)
        )
    opens, head, content, quoted = clause.opener
    if opens == "colon" and _is_byline(page, at, content):
        return None
    if clause.subject is not None and _is_governed(
        page, at, cue, clause.subject, opens if page.roles[content - 1] != "that" else "clause"
    ):
        return None
    if quoted is not None and (split := read_split(page, at, cue, quoted)) is not None:
        return split
    frame = _frame(page, at, cue, clause)
    spoken = (
        _read_phrase(page, frame, cue, clause, before)
        if opens == "phrase"
        else _read_subject(page, frame, cue, clause, before)
    )
    inside = cue.speech_act == "document" and page.roles[at + 1] == "to"  # جاء في أمر الإحالة أن
    judged = opens != "phrase" and frame.source is not None and not inside
    if not spoken or (judged and frame.source is not None and not may_say(page, cue, frame.source)):
        return None
    if frame.source is not None and no_news().match(page.tokens, frame.source[0]) is not None:
        return None
    saying = head - 1
    if saying > at + 1 and page.roles[saying] == "saying" and page.roles[saying - 1] == "to":
        frame.word, frame.cue_stop = saying, head
    frame.breaks = breaks(page, frame)
    frame.lent = frame.lent or (before is not None and page.folds[at + 1] in IN_IT)
    return frame


def _follows(cue: Cue) -> bool:
    """Tell whether ل before a verb says what was said next: ليضيف, ليرد."""
    return cue.lemma in goes_on() or cue.lemma in answers()


def _comes_forward(page: Page, at: int, cue: Cue) -> bool:
    """Tell whether somebody came forward or back and then speaks: «عاد الوزير ليؤكد أن», not «عاد ليخبر أمه»."""
    if cue.object or cue.speech_act not in ("say", "assert"):
        return False
    for verb in range(at - 1, max(page.begin(at), at - _LONGEST_COMING) - 1, -1):
        if page.words[verb] in comes_forward():
            return page.is_verb(verb) and not (verb and page.roles[verb - 1] == "not")
        if page.roles[verb] in ("comma", "that", "relative") or page.cue(verb) is not None:
            return False
    return False


_LONGEST_COMING: Final = 9


def _stands_for_subject(page: Page, at: int, cue: Cue) -> bool:
    """Tell whether the pronoun of «that» before a verb is its subject, so that whom it acts on follows: إنها تحمل."""
    quoted = page.quoted.get(at - 1)
    that = at - 2 if quoted is not None and quoted.first == at else at - 1  # إنها «تحذر السكان من …»
    if that < 0 or page.roles[that] != "that" or not cue.object or cue.mood == "participle":
        return False
    who = pronoun_of(page.words[that])
    return who is not None and who == cue.who


def _is_topic(page: Page, before: Place, cue: Cue) -> bool:
    """Tell whether أما brings up what somebody speaks of, and not who speaks: «أما إيران فقال إن», «أما السعر فقال»."""
    one = term(page.words[before[0]])
    if one.noun is not None and one.noun.kind == "country":
        return one.gender is not None and cue.who in ("he", "she") and cue.who != one.gender
    return is_plain(page, before[0])


def _is_construct(page: Page, before: Place) -> bool:
    """Tell whether a noun of action by itself stands before what may be a verb, which it then governs: وجود علل."""
    first, stop = before
    mask = page.masks[first]
    if page.masks[stop - 1] & PLURAL and page.folds[stop - 1].endswith(_YEH) and not page.has_article(stop - 1):
        return stop - first > 1 and begins_portion(page, first)  # أحد مقدمي طلب الإحاطة
    if stop - first > 1 or not mask & VERBAL_NOUN or mask & (ARTICLE | NAME | UNKNOWN | OWNED):
        return False
    return head_kind(page.words[first]) is None and not is_document(page, first)


def _is_governed(page: Page, at: int, cue: Cue, subject: Place, opens: str) -> bool:
    """
    Tell whether a noun behind a verb is its object or governed by a preposition that is written like it.

    «عبر استخدام الفاصلة (…)», «بين مديري المدارس أن», «سجل هدف الفريق: سامي»: no thing speaks.
    """
    first = subject[0]
    mask = page.masks[first]
    thing = mask & VERBAL_NOUN and not mask & (NAME | UNKNOWN) and head_kind(page.words[first]) is None
    bare = is_plain(page, first) or page.words[first] in measures()
    construct = bare and not page.has_article(first) and not is_some_of(page, subject)
    things = construct or (is_thing(page, subject) and not mask & (PARTICIPLE | ADJECTIVE))
    things = things and first not in page.names  # «واصل عمر: …» after «النائب ياسر عمر»
    if cue.fires != "alone" and opens in ("colon", "quote") and things:
        return True
    governed = page.masks[at] & PREPOSITION and not page.conjoined(at) and cue.mood == "perfect"
    between = opens in ("colon", "quote") and at > 0 and not page.roles[at - 1]
    if governed and between and page.masks[at - 1] & NOMINAL and not page.is_verb(at - 1):
        return True  # «الشعور السائد بين الناس قائلا: …»
    through = page.roles[first] in ("medium", "platform") or head_kind(page.words[first]) == "media"
    if governed and opens == "quote" and through:
        return True  # في حديث عبر إذاعة «…»
    if governed and cue.who == "he" and mask & FEMININE and not mask & (MASCULINE | NAME | UNKNOWN) and first == at + 1:
        return True  # …، عبر فضائية «المدار»، أن
    oblique = mask & PLURAL and not mask & SINGULAR and page.folds[first].endswith(_YEH)
    return bool(governed and (thing or oblique))


def _is_byline(page: Page, at: int, content: int) -> bool:
    """Tell whether a verb and a colon with some names are all there is in a paragraph: كتب: سامي عياد."""
    first, stop = page.paragraphs[page.paragraph(at)], page.paragraph_stop(at)
    if first != at or page.conjoined(at):
        return False
    if page.roles[at + 1] == "dash":
        return True  # «كتبت - سناء محمود: انهار السد»
    if content != at + 2 or stop - at > _LONGEST_BYLINE:
        return False
    return not any(page.roles[index] == "end" or page.is_verb(index) for index in range(content, stop - 1))


_LONGEST_BYLINE: Final = 16


def _frame(page: Page, at: int, cue: Cue, clause: Clause) -> Frame:
    """Make a frame of a cue and what stands around it."""
    assert clause.opener is not None
    opens, head, content, quoted = clause.opener
    frame = Frame(cue, at, at, at + 1, opens, content, clause.subject, "", quoted, who=cue.who, head_stop=head, word=at)
    frame.addressee, frame.medium = clause.told(cue), clause.medium
    return frame


def _agrees_before(page: Page, before: Place, cue: Cue) -> bool:
    """Tell whether a noun phrase before a verb agrees with it: in gender, and with a plural verb in number."""
    first = before[0]
    mask = page.masks[first]
    kind = head_kind(page.words[first])
    if (
        not mask & NOMINAL
        or mask & (UNKNOWN | NUMBER)
        or page.roles[first] in ("each", "this")
        or (first - 1 in page.quoted and page.quoted[first - 1].stop == before[1])
    ):
        return True
    if mask & ADJECTIVE and not page.has_article(first) and first + 1 < before[1] and page.has_article(first + 1):
        return True  # آخر الأرقام
    several = any(page.masks[index] & (AND | PLURAL | NUMBER) for index in range(*before))
    if cue.who == "they":
        return several or kind in ("crowd", "organisation", "media", "country")
    if cue.who == "she":
        return bool(mask & (FEMININE | PLURAL)) or kind == "country"
    return bool(mask & MASCULINE) or not mask & FEMININE or kind in ("person", "country")


def _is_fronted(page: Page, at: int, before: Place, cue: Cue, clause: Clause) -> bool:
    """Tell whether the noun phrase before a verb is its subject, though one that may be it stands behind too."""
    if cue.who in ("two", "they"):
        return True
    first = before[0]
    known = head_kind(page.words[first]) is not None or first - 1 in page.quoted
    if page.roles[at - 1] == "relative" and clause.subject is not None:
        if cue.object and cue.speech_act != "say" and not page.masks[at] & OWNED and page.folds[at + 1] not in IN_IT:
            return True  # المحامي الذي وصف التدوينة بـ
        behind = page.words[clause.subject[0]]
        return head_kind(behind) is None and not page.masks[clause.subject[0]] & (NAME | UNKNOWN)
    if not (cue.object or "" in cue.phrase):
        behind = page.words[clause.subject[0]] if clause.subject is not None else ""
        return known and clause.subject is not None and term(behind).sort not in _BEGIN_SUBJECT
    counted = page.words[first].isdecimal() or page.masks[first] & NUMBER
    return known or bool(counted or page.masks[first] & (ARTICLE | NAME | UNKNOWN))


def _is_taken_up(page: Page, index: int) -> bool:
    """Tell whether a token is a relative without an antecedent, which stands for a clause: مما, وهو ما."""
    return page.roles[index] == "whence" or page.words[index] in what()


def _read_subject(page: Page, frame: Frame, cue: Cue, clause: Clause, before: Place | None) -> bool:
    """Say who speaks with a verb that opens a clause or quote marks, and tell whether the verb reports something."""
    at = frame.at
    if cue.speech_act == "document":
        return read_document(page, frame, frame.head_stop)
    if clause.through is not None:
        frame.source, frame.relay = clause.target or clause.through, clause.subject or before
        frame.rule = "quotations.relay"
        return True
    if cue.through and frame.source is not None and (of := _of_pronoun(page, at, cue, frame.source[1])) is not None:
        frame.relay, frame.source, frame.rule, frame.dropped = frame.source, None, "quotations.relay", True
        frame.who = pronoun_of(page.words[of]) or "they"
        return True
    if cue.relays and not is_medium(page, frame.source):
        return False
    initial = cue.fires == "alone" or clause_initial(page, at)
    if frame.source is not None:
        frame.rule = "quotations.verb_first"
        return initial
    if before is not None:
        frame.source, frame.rule, frame.begin = before, "quotations.subject_first", before[0]
        return True
    if cue.said_by:
        return False
    if (
        not initial
        or (may_be_passive(cue) and not (cue.judged and page.conjoined(at)))  # «، وتعتبر أن»: who was there before
        or (cue.speech_act == "hearsay" and cue.through and at == page.begin(at) and cue.who == "he")
    ):
        return False  # نقل أن: nobody did
    frame.source = source_preceded(page, at)
    if frame.source is not None:
        frame.rule, frame.begin = "quotations.preceded", frame.source[0] - 1
    elif cue.mood == "imperfect" and not page.conjoined(at) and (described := indefinite_before(page, at)):
        frame.source, frame.rule, frame.begin = described, "quotations.subject_first", described[0]
        return not is_denied(page, described[0])
    else:
        frame.rule, frame.dropped = "quotations.dropped_subject", True
    return True


def _of_pronoun(page: Page, at: int, cue: Cue, behind: int) -> int | None:
    """Give the pronoun that stands for whose words are passed on: «ونقلت عنه الصحيفة أن», «نقلت الصحيفة عنها أن»."""
    if cue.mood == "participle":
        return None
    for one in (at + 1, behind):
        if page.roles[one : one + 1] == ["pronoun"] and page.folds[one].startswith(fold(cue.through)):
            return one  # نقلت عنه, نسبت إليهم, but «نقل إليهم»
    return None


def _read_phrase(page: Page, frame: Frame, cue: Cue, clause: Clause, before: Place | None) -> bool:
    """Say who speaks with a verb whose content is a noun phrase, and tell whether the verb reports it."""
    at = frame.at
    if page.words[frame.content] in occasions():
        return False
    if cue.measured and frame.source is not None and _is_estimated(page, frame.source):
        return False  # «ويقدر قطره بـ27 كيلومترا»
    news = news_before(page, at) if before is None and cue.mood == "imperfect" else None
    when = at > 0 and page.words[at - 1] in when_words() and cue.mood == "perfect"
    when = when or page.folds[at + 1] in IN_IT  # «ألقى كلمة دعا فيها إلى»
    if before is None and news is None and not (when or clause_initial(page, at) or _describes_deed(page, frame)):
        return False
    if before is not None and may_be_passive(cue) and page.roles[at - 1] == "relative" and not page.masks[at] & OWNED:
        return False  # التي تعتبر أقدم مدينة
    told = frame.source is None and before is None and not (cue.speech_act == "promise" and "" in cue.phrase)
    preceded = source_preceded(page, at) if told else None
    frame.source = frame.source or before or preceded or news
    if frame.source is None and not may_drop(page, at, cue):
        return False
    if not may_say_bare(page, cue, frame):
        return False
    tells = frame.source is None or frame.source == news or may_say(page, cue, frame.source, opens_clause=False)
    if not tells:
        return False
    if before is not None:
        frame.begin = before[0]
    elif preceded is not None:
        frame.begin = preceded[0] - 1
    frame.dropped, frame.rule = frame.source is None, "quotations.phrase"
    if frame.source is not None and frame.source[0] > frame.content:
        frame.limit = frame.source[0] - (frame.source[0] - 1 in page.quoted)
        while frame.limit - 1 > frame.content and _passes(page, frame.limit - 1):
            frame.limit -= 1
    if frame.limit is None:
        frame.limit = unnamed_stop(page, frame.content)
    _open_marks(page, frame, cue)
    return True


def _is_estimated(page: Page, source: Place) -> bool:
    """Tell whether a thing stands behind a verb of estimating, or what is somebody's: it is what is estimated."""
    first, stop = source
    owned = page.masks[first] & OWNED and head_kind(page.words[first]) in (None, "country")  # قطره
    if page.words[first] in measures() and stop == first + 1 and page.has_article(stop):
        return True  # عمر الشجرة: no Omar
    return bool(owned) or is_thing(page, source)


def _describes_deed(page: Page, frame: Frame) -> bool:
    """Tell whether a verb describes what is before it by what a body says of it: «هجوم أعلن التنظيم مسؤوليته عنه»."""
    before, source = frame.at - 1, frame.source
    if source is None or source[0] != frame.at + 1 or page.conjoined(frame.at) or before < 0 or page.roles[before]:
        return False
    mask = page.masks[before]
    if not mask & NOMINAL or mask & (ARTICLE | OWNED) or (mask & NAME and not mask & (NOUN | ADJECTIVE)):
        return False
    known = head_kind(page.words[source[0]]) is not None
    behind = page.roles[frame.content + 1 : frame.content + 2] == ["pronoun"]
    return known and behind and bool(page.masks[frame.content] & OWNED)


def _passes(page: Page, index: int) -> bool:
    """Tell whether an adverb or a time stands at a token."""
    return page.roles[index] in ("after", "time") or page.in_time(index)


def _open_marks(page: Page, frame: Frame, cue: Cue) -> None:
    """Let quote marks be what is said where they hold all of it; of what somebody is called, one word is enough."""
    quoted = page.quoted.get(frame.content)
    if quoted is None:
        return
    after = quoted.after
    called = cue.object and cue.speech_act in _CALLING and quoted.close is not None and after < len(page.words)
    called = called and page.roles[after] not in ("to", "about", "with") and not page.has_preposition(after)
    if called or is_whole(page, quoted) or after >= page.stop(frame.content):
        frame.opens, frame.quoted = "quote", quoted
        frame.limit = quoted.stop if called else None


_CALLING: Final = frozenset({"accuse", "evaluate"})


def read_participle(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read an accusative participle: مؤكدا أن, مشيرا إلى أن, داعيا إلى."""
    if page.prefixed(at) or (at and page.roles[at - 1] in ("to", "about")):
        return None
    if cue.who != "he" and at == page.paragraphs[page.paragraph(at)]:
        return None  # متابعات: …
    if is_predicate(page, at):
        return None  # هذه المهنة، تؤكد الحرفية، مهددة بالزوال
    clause = read_clause(page, at, cue, _PARTICIPLE_REACH)
    if clause.opener is None or (cue.speech_act == "accuse" and cue.object and clause.target is None):
        return None  # متهما بالسرقة: who is accused is written like who accuses somebody
    opens, head, content, _ = clause.opener
    if opens == "phrase" and _is_counted(page, at):
        return None  # «مقتل 12 طالبا وإصابة 29»
    demands = cue.who == "she" and cue.object and cue.speech_act == "demand" and head != at + 1
    described = page.is_adjective(at + 1) and not page.has_article(at + 1)
    if demands and (clause.target is None or described):
        return None  # أطلق السكان مناشدة مفتوحة للتدخل
    if _is_impersonal(page, at, cue, head):
        return None
    speaks = head == at + 1 or (clause.subject is not None and page.masks[clause.subject[0]] & OWNED)
    if page.roles[at] == "medium" and not (_is_set_off(page, at) and _is_turned_to(page, at, clause)):
        return None  # أصدرت المحكمة مذكرة بتوقيف
    accuses = _accuses(page, at, cue, clause)
    apart = _opens_apart(page, clause.opener) and speaks
    if cue.who != "he" and not _is_set_off(page, at) and not (apart or accuses):
        return None  # a noun: لافتة «…», مدينة بجاية
    spoken = accuses or _is_set_off(page, at) or _speaks_before(page, at, cue)
    if cue.who == "she" and opens == "phrase" and not spoken:
        return None  # مصالح البلاد مهددة بالخطر
    frame = _frame(page, at, cue, clause)
    frame.breaks = True
    if opens == "phrase":
        if page.words[content] in occasions() or not may_say_bare(page, cue, frame):
            return None
        frame.rule, frame.limit = "quotations.phrase", unnamed_stop(page, content)
        _open_marks(page, frame, cue)
    else:
        frame.rule, frame.limit = "quotations.participle", unnamed_stop(page, content - 1)  # طالبا ألا ينشر اسمه
    frame.dropped = frame.source is None
    return frame


def _is_counted(page: Page, at: int) -> bool:
    """Tell whether a number stands right before a word, which is counted then, unless that says when."""
    if at == 0 or page.in_time(at - 1):
        return False
    return page.words[at - 1].isdecimal() or bool(page.masks[at - 1] & NUMBER)


def _is_impersonal(page: Page, at: int, cue: Cue, head: int) -> bool:
    """Tell whether a participle says of a clause how it is taken, and of nobody: لم يكن مستغربا أن, ليس مستبعدا أن."""
    opened = head == at + 1 and page.roles[head : head + 1] == ["that"]
    return opened and at > 0 and cue.mood == "participle" and cue.who == "he" and page.words[at - 1] in linking()


def _is_turned_to(page: Page, at: int, clause: Clause) -> bool:
    """Tell whether a participle has what it says right behind it or somebody definite: not «مذكرة توقيف بحق فلان»."""
    target = clause.target
    if target is None:
        return clause.opener is not None and clause.opener[1] == at + 1
    return page.has_article(target[0]) or page.is_name(target[0]) or bool(page.masks[target[0]] & OWNED)


def _speaks_before(page: Page, at: int, cue: Cue) -> bool:
    """Tell whether a verb that agrees with a participle reports something before it in its sentence."""
    before = (page.cue(one) for one in range(max(page.begin(at), at - _LONGEST_SENTENCE), at))
    return any(one is not None and one.who == cue.who and one.mood != "participle" for one in before)


def _accuses(page: Page, at: int, cue: Cue, clause: Clause) -> bool:
    """Tell whether a participle says whom a body accuses while it acts: غادرت الشركة السوق متهمة المنافسين بـ."""
    accuses = cue.object and cue.speech_act in ("accuse", "demand", "evaluate")
    if cue.who in ("they", "two"):
        return accuses and _accuse(page, at, clause)
    if cue.who != "she" or not accuses or clause.target is None or clause.target[0] != at + 1:
        return False
    if not page.has_article(at + 1) or (page.masks[at - 1] & FEMININE and not page.masks[at - 1] & (ARTICLE | OWNED)):
        return False
    before = range(max(page.begin(at), at - _LONGEST_SENTENCE), at)
    return any(page.masks[one] & PERFECT and page.masks[one] & FEMININE and page.is_verb(one) for one in before)


def _accuse(page: Page, at: int, clause: Clause) -> bool:
    """Tell whether a participle of several says what they do to somebody: «استنكر الطلاب القرار واصفين إياه بـ»."""
    target = clause.target
    if target is None or target[0] != at + 1 or page.in_time(at + 1) or not page.folds[at].endswith(_OBLIQUE):
        return False  # مطالبات السكان: a noun
    if not any(page.has_article(one) or page.masks[one] & OWNED for one in range(*target)):
        return False
    before = range(max(page.begin(at), at - _LONGEST_SENTENCE), at)
    return any(page.masks[one] & PLURAL and head_kind(page.words[one]) in ("person", "crowd") for one in before)


def _opens_apart(page: Page, opener: Opener) -> bool:
    """Tell whether a participle opens what it says with more than marks, which hold a name behind a noun: لافتة «…»."""
    return opener[0] in ("clause", "phrase") or page.roles[opener[1]] == "that"


def _is_set_off(page: Page, at: int) -> bool:
    """Tell whether a participle stands behind a comma or a conjunction."""
    return (
        page.conjoined(at)
        or at == 0
        or page.roles[at - 1] in ("comma", "semicolon", "aside")
        or page.roles[at] == "second"
    )
