"""The arguments of a verb: which noun phrases behind it are its subject, whom it acts on, and what it says."""

from typing import Final

from arnews.mentions.names import is_manner
from arnews.mentions.words import term
from arnews.quotations.accusatives import is_relation_behind, is_thing_behind
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import called_upon, channels, emphasis, head_kind, nouns, telling_again, veils
from arnews.quotations.limits import before_burden, is_told_so, subject_limit
from arnews.quotations.phrase_signs import is_counsel, is_oblique, is_state, stands_for_another
from arnews.quotations.phrases import behind_portion, makes_name, read_phrase
from arnews.quotations.sources import is_told_bare, with_issuer
from arnews.quotations.statements import called_for, goes_on_with, is_given_out, is_statement_made
from arnews.quotations.valency import (
    governs_behind_some,
    is_action,
    is_content,
    is_definite_behind,
    is_object,
    is_person,
    is_traced,
    takes_bare,
    takes_bound,
)
from arnews.segmentation import word_frequency
from arnews.word_classes import (
    AND,
    ARTICLE,
    FEMININE,
    FINITE_VERB,
    IMPERFECT,
    MASCULINE,
    NAME,
    NOMINAL,
    NOUN,
    NUMBER,
    OWNED,
    PLURAL,
    SINGULAR,
    UNKNOWN,
    VERBAL_NOUN,
    classes_of,
)
from arnews.words import word

__all__ = [
    "agrees",
    "is_action_behind",
    "is_bare_behind",
    "is_known_name",
    "is_name_behind",
    "is_one_of_several",
    "read_noun",
    "take_marks",
]

_BEFORE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER HEH}"
"""As it is folded."""
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_LONGEST_INSERTION: Final = 14
_MOST_PLACES: Final = 20
_OF_PEOPLE: Final = frozenset({"accuse", "evaluate"})
"""What is said of people, who may be the object: انتقد سامي عياد أحد أعضاء المجلس."""
_CALLED_UPON: Final = frozenset({"organisation", "media", "crowd", "country"})
_NOMINATIVE: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER NOON}"
_OBLIQUE: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
_INSERTED: Final = 2
"""Commas around what stands between a subject and what it announces."""


def take_marks(stretch: Stretch) -> None:
    """Take the marks around a name into the subject where that goes on behind them: "سامي عياد"، مدير المتحف."""
    subject = stretch.clause.subject
    quoted = stretch.page.quoted.get(subject[0] - 1) if subject is not None else None
    if subject is not None and quoted is not None and quoted.stop < subject[1]:
        stretch.clause.subject = quoted.open, subject[1]


def is_bare_behind(stretch: Stretch, index: int) -> bool:
    """
    Tell whether a noun stands right behind a participle or a verb that goes on, though it may be a verb: مؤكدا حرص.

    One with a pronoun may stand behind what it was said in: «معلنا في الوقت ذاته رفضه للعنف».
    """
    mask = stretch.page.masks[index]
    if stretch.cue.mood != "participle":
        return _is_deed_of_same(stretch, index)
    if not mask & VERBAL_NOUN or not takes_bare(stretch, index):
        return False
    if index == stretch.at + 1:
        return True
    owned = mask & OWNED and not mask & AND and stretch.clause.subject is None
    return bool(owned) and all(_is_adjunct(stretch, one) for one in range(stretch.at + 1, index))


def _is_deed_of_same(stretch: Stretch, index: int) -> bool:
    """
    Tell whether a deed, though a verb too, stands right behind a verb of who spoke before: «…، ونفت تعرض قواتها لـ».

    No verb follows another without a conjunction.
    """
    page, mask, following = stretch.page, stretch.page.masks[index], index + 1
    if index != stretch.at + 1 or not page.conjoined(stretch.at) or not mask & VERBAL_NOUN or mask & (AND | NAME):
        return False
    if following >= stretch.stop or page.roles[following] or page.has_preposition(following):
        return False
    governs = page.has_article(following) or page.masks[following] & (OWNED | NOUN)
    return bool(governs) and takes_bare(stretch, index) and is_action(stretch, index)


def is_known_name(stretch: Stretch, index: int) -> bool:
    """Tell whether a family name that the text has stands right behind a verb: وأضاف لوثر."""
    page = stretch.page
    if index != stretch.at + 1 or not stretch.open:
        return False
    if index in page.names:
        return True
    if stretch.is_opened(index + 1) and page.phrases.is_named_before(page.folds[index], index):
        return head_kind(page.words[index]) is None  # «أوضح حلان» after «عبد الفتاح حلان»
    if page.folds[index][0] != _LAM or page.has_article(index) or head_kind(page.words[index]) is not None:
        return False
    if not stretch.is_opened(index + 1):
        return False
    first = page.phrases.places(page.folds[index])[:_MOST_PLACES]  # somebody is named in full at first
    return any(page.masks[one - 1] & NAME for one in first if 0 < one < stretch.at)


def is_rare_name(stretch: Stretch, index: int) -> bool:
    """
    Tell whether a rare word between a verb and what is said is a name, though it may be cut otherwise.

    «قالت ليفني إن»: a verb with a pronoun stands there only if news knows it.
    """
    page = stretch.page
    if not stretch.is_opened(index + 1) or page.roles[index] or page.masks[index] & (AND | NAME):
        return False
    written = word(page.words[index]).bare
    if not page.masks[index] & OWNED or len(written) < _SHORTEST_RARE:
        return False
    rare = word_frequency(classes_of(page.words[index]).stem) < _KNOWN_VERB
    return bool(page.masks[index] & FINITE_VERB) and rare


_SHORTEST_RARE: Final = 5
_KNOWN_VERB: Final = 3.85
"""How often a word stands that news knows in such a place, in powers of ten of a thousand million."""


def is_name_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether a word right behind a verb is its subject, though it may be a verb: أضافت شهد أمين."""
    page = stretch.page
    if index != stretch.at + 1 or not stretch.open or stretch.cue.mood == "participle":
        return is_strange_name(stretch, index)
    following = index + 1
    before_name = following < len(page.words) and bool(page.masks[following] & NAME)
    governs = is_person(stretch, index) and following < stretch.stop and page.has_article(following)  # أكد عم الطفل
    nominal = bool(page.masks[index] & NOMINAL) and (page.is_name(index) or before_name or governs)
    return nominal or is_strange_name(stretch, index)


def is_strange_name(stretch: Stretch, index: int) -> bool:
    """
    Tell whether a rare word that looks like a verb is a name, since what is said is opened behind: أضاف كاروانا أن.

    No verb stands between a verb that reports, or its subject with a name, and what is said.
    """
    page, mask = stretch.page, stretch.page.masks[index]
    subject = stretch.clause.subject
    behind_verb = index == stretch.at + 1 and stretch.open and stretch.cue.mood != "participle"
    if not behind_verb and (subject is None or subject[1] != index or not stretch.named):
        return False
    if page.cues[index] is not None or term(page.words[index]).usual or (mask & IMPERFECT and not mask & UNKNOWN):
        return False
    following = index + 1
    if following >= stretch.stop:
        return False
    opened = stretch.is_opened(following + (page.roles[following] in ("to", "about")))
    opened = opened or (behind_verb and _is_opened_behind_family(stretch, following))
    return opened or (behind_verb and page.roles[following] in ("to", "with", "comma"))  # أوضح فتفت في حديثه


def _is_opened_behind_family(stretch: Stretch, index: int) -> bool:
    """Tell whether a word that may be a family name stands right before what is said: قال هيوا المدرس إن."""
    page = stretch.page
    if page.roles[index] or page.masks[index] & AND or page.has_preposition(index) or page.cues[index] is not None:
        return False
    family = page.has_article(index) or page.masks[index] & (NAME | UNKNOWN)
    return bool(family) and index + 1 < stretch.stop and page.roles[index + 1] == "that"


def is_action_behind(stretch: Stretch, index: int) -> bool:
    """
    Tell whether a noun of action right behind the subject is what is said, though it may be a verb.

    «أعلن الوزير غرق قارب»: behind a verb and its definite subject no other verb follows without a conjunction.
    """
    page, subject = stretch.page, stretch.clause.subject
    mask = page.masks[index]
    if subject is None and stretch.fronted:
        subject = stretch.at, stretch.at + 1
    if subject is None or subject[0] < stretch.at:
        return False
    if not (stretch.closed or stretch.cue.phrase_by or governs_behind_some(stretch, index)):
        return False
    if any(not _is_adjunct(stretch, one) for one in range(subject[1], index)):
        return False
    acts = mask & VERBAL_NOUN or page.words[index] in nouns()
    return bool(acts) and not mask & AND and takes_bare(stretch, index)


def _is_adjunct(stretch: Stretch, index: int) -> bool:
    """Tell whether a token lies in the time of an act or in what it was said in: «أكدت النقابة في بيان سابق رفضها»."""
    page, medium = stretch.page, stretch.clause.medium
    if medium is not None and medium[0] - 1 <= index < medium[1]:
        return True
    return page.in_time(index) or page.roles[index] in ("time", "after")


def read_noun(stretch: Stretch, index: int) -> None:
    """Read a noun phrase: the subject, who is acted on, what is said, or a part of what is before."""
    page, clause, cue = stretch.page, stretch.clause, stretch.cue
    if index == stretch.at + 1 and page.masks[index] & AND and page.masks[index] & FINITE_VERB and page.is_verb(index):
        stretch.end(None)  # تزعم وخطط
        return
    if page.is_reporting_participle(index):
        stretch.pass_to(index + 1)
        return
    if stands_for_another(page, index) and (index > stretch.at + 1 or head_kind(page.words[index]) is None):
        stretch.pass_to(max(stretch.phrase_end(index + 2), index + 2))  # نيابة عن الأسرة
        return
    if (
        index == stretch.at + 1
        and page.words[index] in channels()
        and page.masks[index] & OWNED
        and _is_made(stretch, index)
    ):
        stretch.pass_to(index + 1)  # أنهى تصريحاته: …
        return
    if index == stretch.at + 1 and goes_on_with(stretch, index):
        stretch.pass_to(index + 1)  # وتابعت حديثها بأن
        return
    if cue.makes and is_statement_made(stretch, index):
        stretch.made = True
        stretch.pass_to(max(read_phrase(page, index, stretch.stop).stop, index + 1))  # وجه رسالة شكر إلى
        return
    if index == stretch.at + 1 and page.is_reporting_participle(stretch.at) and is_given_out(stretch, index):
        called = called_for(stretch, index + 1) if cue.makes else None
        stretch.end(None if called is None else ("phrase", called, called, None))
        return  # موجها دعوة للمواطنين إلى: it speaks for nobody
    idiom = page.particles[index] is not None and page.particles[index] in cue.never_with
    if index > stretch.at + 1 and (idiom or page.words[index] in veils()):
        stretch.pass_to(index + 1)  # لفتت فلانة الانتباه إلى أن
        return
    if stretch.attaches and index - 1 in page.closing and is_person(stretch, index):
        stretch.extend_to(read_phrase(page, index, stretch.stop).stop)  # عضو حزب «النهر» النائب سامي
        return
    if page.roles[index] == "each" and cue.object and (whom := _whoever(stretch, index)) is not None:
        clause.target, stretch.attaches, stretch.index = (index, whom), False, whom
        return
    adverb = page.is_adverb(index) and not page.masks[index] & NOUN
    if adverb and clause.subject is None and stretch.open:
        stretch.pass_to(index + 1)  # أخبره هاتفيا أنه
        return
    if (asked := _asked_stop(stretch, index)) is not None:
        stretch.extend_to(asked)
        return
    if index == stretch.at + 1 and clause.subject is None and clause.target is None and _is_told_so(stretch, index):
        phrase = read_phrase(page, index, stretch.stop)
        clause.target, stretch.attaches, stretch.index = (index, phrase.stop), True, phrase.stop
        stretch.closed, stretch.named = phrase.closed, phrase.named
        return  # وذكر الحاضرين بأن
    if clause.subject is not None and clause.subject[1] == index and not cue.object and is_told_so(stretch, index):
        clause.addressee = clause.addressee or (index, index + 1)
        stretch.pass_to(index + 1)  # ذكر الوزير السكان بأن
        return
    noun = index + (page.roles[index] in ("each", "this") and index + 1 < stretch.stop)
    whose = page.roles[index] == "each" and page.folds[noun].endswith(_OBLIQUE)  # «بعض | المحللين»
    takes = stretch.open and clause.subject is None and not (cue.object and not (whose or agrees(stretch, noun)))
    takes = takes and not _is_called_upon(stretch, noun) and not _is_alien(stretch, index)
    felt = term(page.words[noun]).owner and nouns()[page.words[noun]] is not None
    takes = takes and not (cue.mood == "participle" and felt)  # مؤكدة سعادتها بالحضور
    takes = takes and not _is_far(stretch, index)
    takes = takes and not (cue.object and cue.speech_act == "evaluate" and _is_described(stretch, index))
    if takes and not (cue.mood == "participle" and cue.object):
        if takes_bare(stretch, index) and not _may_be_subject(stretch, index):
            if is_content(stretch, index):
                stretch.end(("phrase", index, index, None))
                return
            if cue.speech_act == "deny" and page.masks[index] & VERBAL_NOUN and not page.has_article(index):
                stretch.end(None)  # أنه رفض طلب أنان رفع الحصار
                return
        phrase = read_phrase(page, index, subject_limit(stretch, index))
        end = phrase.stop
        if head_kind(page.words[index]) == "document":
            end = with_issuer(page, index, end, stretch.stop)
        clause.subject, stretch.attaches, stretch.index = (index, end), True, end
        stretch.closed, stretch.named = phrase.closed, phrase.named
    elif (
        cue.object
        and clause.target is None
        and not (cue.makes and head_kind(page.words[noun]) is None)  # وجه اتهامات بالتقصير
        and not (
            takes_bare(stretch, index)
            and (cue.measured or cue.judged or _is_acted(stretch, index) or (cue.cause and is_traced(stretch, index)))
        )
    ):
        phrase = read_phrase(page, index, before_burden(stretch, index))
        clause.target, stretch.attaches, stretch.index = (index, phrase.stop), True, phrase.stop
        stretch.closed, stretch.named = phrase.closed, phrase.named
    elif (title := _title_behind(stretch, index)) is not None or (title := _strange_family(stretch, index)) is not None:
        stretch.extend_to(title)
    elif is_relation_behind(stretch, index):
        stretch.extend_to(index + 1)  # وزارة النقل ممثلة في المديرية العامة للطرق والنقل البري
    elif takes_bare(stretch, index) and is_content(stretch, index):
        stretch.end(("phrase", index, index, None))
    else:
        stray = stretch.attaches and is_object(stretch, index) and page.words[index] not in channels()
        stray = stray and not _is_noun_of_name(stretch, index)
        stop = max(read_phrase(page, index, stretch.stop).stop, index + 1)
        told = stretch.closed and page.masks[index] & OWNED and page.words[index] not in emphasis()
        theirs = told and head_kind(page.words[index]) == "crowd"  # ذكر المدرب لاعبيه بأهمية الفوز
        stretch.strays = stretch.strays or (stray and not theirs)
        made = page.words[index] in channels() and is_object(stretch, index)  # ردد المتظاهرون شعارات
        how = page.is_adverb(index) or (is_state(page, index) and stretch.is_opened(index + 1))
        how = how or (is_manner(term(page.words[index])) and stretch.is_opened(index + 1))  # ردت مبتسمة: «…»
        stray = stretch.closed and (_is_stray(stretch, index) or how or made)
        stray = stray or is_told_bare(page, index, stretch.closed)
        (stretch.pass_to if told or stray else stretch.extend_to)(stop)  # نوه العامل زملاءه, أبدت الوزارة مخاوف


def _is_noun_of_name(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun behind a title is a name, since a verb takes no thing: «قال المزارع تحسين الخالدي "…"»."""
    page, cue, subject = stretch.page, stretch.cue, stretch.clause.subject
    if subject is None or subject[1] != index or cue.object or "" in cue.phrase or index + 2 not in page.quoted:
        return False
    return page.has_article(index + 1) and head_kind(page.words[subject[0]]) == "person"


def _is_far(stretch: Stretch, index: int) -> bool:
    """Tell whether a preposition parts a noun from a participle, whose subject is next to it: مبينا الفهد أن."""
    page = stretch.page
    if stretch.cue.mood != "participle":
        return False
    return any(page.roles[one] in ("to", "with", "about") for one in range(stretch.at + 1, index))


def _is_told_so(stretch: Stretch, index: int) -> bool:
    """Tell whether people in the oblique stand behind a verb that takes what is said with a preposition."""
    return bool(stretch.cue.clause - _BARE) and is_oblique(stretch.page, index)


_BARE: Final = frozenset({""})
_NEAR: Final = 6
"""How far behind a verb that is oftener another what it says is opened."""


def _asked_stop(stretch: Stretch, index: int) -> int | None:
    """Give where the name of whom a participle asks goes on to, before what is asked: طالبا من الله العلي القدير أن."""
    page, target = stretch.page, stretch.clause.target
    if stretch.cue.mood != "participle" or target is None or target[1] != index or not page.has_article(index):
        return None
    stop = read_phrase(page, index, stretch.stop).stop
    behind = stop + (page.roles[stop : stop + 1] == ["comma"])
    return stop if page.roles[behind : behind + 1] == ["that"] else None


def _whoever(stretch: Stretch, index: int) -> int | None:
    """Give where a clause about whoever is called upon ends, before what the verb takes: كل من لديه معلومات إلى."""
    page = stretch.page
    if page.folds[index + 1] != _FROM or stretch.clause.target is not None:
        return None
    for one in range(index + 2, min(stretch.stop, index + _LONGEST_INSERTION)):
        if page.roles[one] in ("comma", "that", "colon"):
            return None
        if page.roles[one] in ("to", "about") and page.particles[one] in stretch.cue.phrase:
            return one
    return None


def _is_acted(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of action is what is said, and not the body that is asked: ناشد الأهالي وزارة العدل فتح."""
    page = stretch.page
    called = stretch.cue.speech_act == "demand" and head_kind(page.words[index]) is not None
    noun = index + (page.roles[index] == "this" and is_definite_behind(stretch, index))  # أرجع هذا التراجع إلى
    return not called and is_action(stretch, noun)


def _is_stray(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun behind a body is its object and no part of its name: أبدت الوزارة مخاوف من أن."""
    subject = stretch.clause.subject
    if subject is None or stretch.named or not is_object(stretch, index):
        return False
    kinds = (head_kind(stretch.page.words[subject[0]]), head_kind(stretch.page.words[index]))
    return kinds in (("organisation", None), ("media", None))


def _is_made(stretch: Stretch, index: int) -> bool:
    """Tell whether a statement is what somebody ends or makes with the verb, and no subject: a colon follows."""
    return stretch.cue.fires != "alone" and stretch.page.roles[index + 1 : index + 2] in (["colon"], ["saying"])


def _title_behind(stretch: Stretch, index: int) -> int | None:
    """
    Give where the title of the subject ends that stands behind its name, if what is said follows it.

    «دان سامي عياد المتحدث باسم الوزارة هذه التهم», and not «انتقد سامي عياد المتحدث باسم الوزارة».
    """
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or not stretch.attaches or index != subject[1]:
        return None
    if stretch.named and stretch.cue.speech_act not in _OF_PEOPLE and is_one_of_several(stretch, index):
        return read_phrase(page, index, stretch.stop).stop  # توقع سامي عياد أحد أعضاء المجلس أن
    if head_kind(page.words[index]) != "person":
        return None
    whole = next(iter(page.phrases.within(subject[0], subject[0] + 1)), None)
    if whole is not None and not whole.name:
        return _second_title_stop(stretch, index)
    if whole is None or not whole.name or whole.name_place is None or whole.stop <= index + 1:
        return None
    if whole.name_place[1] > index or whole.stop >= stretch.stop:
        return None
    behind = range(whole.stop, stretch.stop)
    said = page.roles[whole.stop] in ("", "medium") and is_content(stretch, whole.stop)
    return whole.stop if said or any(page.roles[one] == "this" for one in behind) else None


def _second_title_stop(stretch: Stretch, index: int) -> int | None:
    """Give where a second title and its name end, before what is said: «استنكر العضو النائب سامي عياد، …»."""
    page = stretch.page
    named = page.phrases.at(index)
    if named is None or named.kind != "person" or named.name_place is None or len(named.name) < _FULL_NAME:
        return None
    if stretch.clause.target is not None or page.masks[index] & AND:
        return None
    stop = named.name_place[1]
    said = stop + (page.roles[stop : stop + 1] == ["comma"])
    if said >= stretch.stop or page.masks[said] & AND or not takes_bare(stretch, said):
        return None
    definite = page.has_article(said) and page.is_no_name(said) and head_kind(page.words[said]) is None
    return stop if (definite or is_action(stretch, said)) and is_content(stretch, said) else None


_FULL_NAME: Final = 2


def _strange_family(stretch: Stretch, index: int) -> int | None:
    """
    Give where a family name ends that is written like a noun, since what is said stands behind a preposition.

    «أعلنت وزيرة الصحة مي كيلة بعد الظهر عن ارتفاع»: what is no deed goes on with the name before it.
    """
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject[1] != index or not stretch.named or stretch.cue.mood == "participle":
        return None
    if not stretch.attaches or "" not in stretch.cue.phrase or len(stretch.cue.phrase) == 1:
        return None
    mask = page.masks[index]
    deed = page.words[index] in nouns() or (mask & VERBAL_NOUN and term(page.words[index]).usual)
    if deed or mask & (AND | OWNED | PLURAL) or page.roles[index]:
        return None
    for one in range(index + 1, min(stretch.stop - 1, index + _LONGEST_INSERTION)):
        if page.roles[one] in ("that", "colon", "relative") or stretch.speaks(one):
            return None
        if page.roles[one] in ("to", "about") and page.particles[one] in stretch.cue.phrase:
            return index + 1 if is_action(stretch, one + 1) else None
    return None


def is_one_of_several(stretch: Stretch, index: int) -> bool:
    """Tell whether «one of» several people stands at a token: أحد أعضاء المجلس, إحدى الطبيبات."""
    page, following = stretch.page, index + 1
    if term(page.words[index]).sort != "portion" or following >= stretch.stop:
        return False
    several = page.masks[following] & PLURAL and not page.has_article(following)  # أحد وجهاء البلدة
    return bool(several) or head_kind(page.words[following]) in ("person", "crowd")


def _is_alien(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of action cannot be the subject of a verb in the feminine: قالت خلال لقاء «…» تقديم."""
    mask = stretch.page.masks[index]
    if stretch.cue.mood == "participle" or index == stretch.at + 1:
        return False
    if stretch.cue.who == "he":  # أكد اليوم السيطرة الكاملة على
        things = mask & (MASCULINE | NAME | UNKNOWN | PLURAL) or head_kind(stretch.page.words[index]) is not None
        return bool((mask & VERBAL_NOUN or stretch.cue.asks) and mask & FEMININE) and not things
    if stretch.cue.who != "she":
        return False
    return bool(mask & VERBAL_NOUN) and not mask & (FEMININE | PLURAL | NAME | UNKNOWN)


def _is_called_upon(stretch: Stretch, index: int) -> bool:
    """Tell whether a body is called upon by who spoke just before: قال الوزير إن …، ودعا المجتمع الدولي إلى."""
    page, cue = stretch.page, stretch.cue
    also = stretch.at > 0 and page.roles[stretch.at - 1] == "also"
    then = stretch.at > 0 and page.words[stretch.at - 1] in telling_again()  # ثم دعا الجمهور إلى
    if (
        cue.object
        and cue.speech_act == "say"
        and page.conjoined(stretch.at)
        and head_kind(page.words[index]) == "media"
    ):
        return stretch.is_opened(read_phrase(page, index, stretch.stop).stop)  # وأبلغ رويترز أن
    if not cue.object or cue.speech_act != "demand" or cue.mood == "participle":
        return False
    if not (also or then or page.conjoined(stretch.at)):
        return False
    if page.words[index] in called_upon() and _is_called_directly(stretch, index):
        return True  # وطالب المجتمع الدولي بالتدخل, ودعا الجميع إلى
    if head_kind(page.words[index]) not in _CALLED_UPON:
        return False
    begin = page.begin(stretch.at)
    people = head_kind(page.words[index]) == "crowd" and _is_called_directly(stretch, index)
    if (also or people) and begin > 1:
        begin = page.begin(begin - 2)  # … قال الوزير. كما دعا أهل المدينة إلى
    body = page.folds[index : read_phrase(page, index, stretch.stop).stop]
    called = False
    for place in range(begin, stretch.at):
        if page.folds[place] == _BEFORE and page.folds[place + 1] == body[0]:
            return True  # ركز الرئيس في خطابه أمام البرلمان على …. كما طالب البرلمان بـ
        one = page.cue(place)
        if one is None or one.mood != cue.mood or one.who != cue.who:
            continue
        if one.fires != "alone" and not any(stretch.is_opened(place + behind) for behind in range(1, _NEAR)):
            continue
        if page.folds[place + 1 : place + 1 + len(body)] == body:
            return False  # قال الحزب إن …. كما طالب الحزب بـ
        if people and head_kind(page.words[place + 1]) == "crowd":
            return False  # قال التجار إن …. ودعا الأهالي إلى
        called = True
    return called


def _is_described(stretch: Stretch, index: int) -> bool:
    """Tell whether a thing right behind a verb is what somebody describes who spoke before: ووصف اللقاء بالمثمر."""
    page = stretch.page
    first = stretch.at + 1
    first += page.roles[first] == "this"  # ويصف هذه الدولة بـ
    if index != first or not page.conjoined(stretch.at):
        return False
    acts = page.masks[index] & VERBAL_NOUN and index + 1 < stretch.stop and page.has_article(index + 1)
    if not (page.has_article(index) or acts):
        return False
    if head_kind(page.words[index]) is not None or not page.is_no_name(index):
        return False
    behind = read_phrase(page, index, stretch.stop).stop
    if acts:  # «ووصف استخدام الشركة للمياه في الري بأنه»
        opener = page.find_role(behind, stretch.stop, "that")
        behind = behind if opener is None else opener
    if behind >= stretch.stop:
        return False
    opened = page.roles[behind] == "that" and page.folds[behind][:1] in stretch.cue.phrase
    return opened or takes_bound(stretch, behind)


def _is_called_directly(stretch: Stretch, index: int) -> bool:
    """Tell whether people who are no subject by their ending stand right before what they are called to."""
    page = stretch.page
    if page.folds[index].endswith(_NOMINATIVE) or index != stretch.at + 1:
        return False
    stop = read_phrase(page, index, stretch.stop).stop
    if stop >= stretch.stop:
        return False
    return takes_bound(stretch, stop) or (page.roles[stop] == "to" and page.particles[stop] in stretch.cue.phrase)


def agrees(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun behind a verb agrees with it in gender, as a subject does and an object need not."""
    mask = stretch.page.masks[index]
    found = term(stretch.page.words[index])
    if stretch.page.is_name(index) or found.honors:
        return True  # طالب حمادة, طالب سيادة الحاكم
    if behind_portion(stretch.page, index, stretch.stop) is not None:
        return True  # طالب عشرات من الأهالي
    if mask & NUMBER and stretch.cue.who == "he" and stretch.page.folds[index].endswith(_TEH_MARBUTA):
        return True  # اعتبر أربعة نواب: a number has the gender that what it counts has not
    if found.noun is not None and found.noun.kind == "person" and found.gender is None:
        return True  # دعت عضو اللجنة
    body = found.noun is not None and found.noun.kind == "organisation" and not mask & PLURAL
    if body and found.gender == stretch.cue.who:
        return True  # دعا منتدى الكتاب
    if stretch.cue.who == "she":
        if stretch.page.folds[index].endswith(_OBLIQUE) and _is_oblique(stretch, index, "crowd"):
            return False  # طالبت المواطنين
        return bool(mask & (FEMININE | PLURAL | UNKNOWN)) or not mask & NOMINAL
    known = head_kind(stretch.page.words[index])
    if _is_oblique(stretch, index, known):
        return False
    return known == "person" or bool(mask & (MASCULINE | UNKNOWN)) or not mask & FEMININE


def _is_oblique(stretch: Stretch, index: int, known: str | None) -> bool:
    """Tell whether a plural behind a verb in the masculine is its object: حذر المنفذين, حث الأطراف."""
    page = stretch.page
    mask = page.masks[index]
    if not mask & PLURAL or mask & (SINGULAR | NAME | UNKNOWN) or page.folds[index].endswith(_NOMINATIVE):
        return False  # طالب المعتصمون
    return page.folds[index].endswith(_OBLIQUE) or known in (None, "organisation", "media")


def _may_be_subject(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun behind a verb is its subject and not what is announced: أعلن الوزير, أعلن افتتاح."""
    page = stretch.page
    if (many := behind_portion(page, index, stretch.stop)) is not None:
        return _may_be_subject(stretch, many)  # أكد كل من الوزير والمدير
    if page.roles[index] == "each" and stretch.cue.mood == "participle" and index + 1 < stretch.stop:
        somebody = head_kind(page.words[index + 1]) in ("person", "crowd", "organisation", "media")
        return somebody and _may_be_subject(stretch, index + 1)  # مثمنا كافة الجهود، نافيا أي اتفاق
    mask = page.masks[index]
    aside = page.roles[stretch.at - 1] == "comma" or page.conjoined(stretch.at)
    if aside and is_thing_behind(stretch, index):
        return False  # منتقدة القرار, نافية الشائعات
    if head_kind(page.words[index]) is not None or is_counsel(page, index):
        return True
    if _governs_body(stretch, index):
        return False
    if page.is_name(index) or (index + 1 < stretch.stop and makes_name(page, index + 1)):
        return True
    if stretch.cue.asks and (stretch.cue.mood == "participle" or index > stretch.at + 1):
        return False  # تمنى لهم موسما طيبا
    alien = stretch.cue.who == "he" and mask & FEMININE and not mask & (MASCULINE | NAME | UNKNOWN)
    heads = stretch.cue.speech_act == "deny" and page.roles[index + 1 : index + 2] == ["that"]
    if alien and (page.has_article(index) or heads) and index == stretch.at + 1 and page.conjoined(stretch.at):
        return False  # ونفى الشائعات, وأكد الجاهزية, ورفض فكرة أن
    things = mask & PLURAL and not mask & (NAME | UNKNOWN)
    if things and aside and stretch.cue.mood == "participle" and stretch.cue.who == "he" and page.is_no_name(index):
        return False  # مثمنا جهود الوزارة: what are several does not agree with it
    before_name = index + 1 < stretch.stop and page.masks[index + 1] & NAME  # أكد كفاح محمود
    may_be_name = bool(mask & NAME and (page.has_article(index) or before_name))
    if not (page.words[index] in nouns() or (mask & VERBAL_NOUN and page.is_no_name(index) and not may_be_name)):
        return True
    if stretch.cue.mood == "participle":
        return False  # متمنيا التوفيق لجميع الفرق
    phrase = read_phrase(page, index, stretch.stop)
    behind = phrase.stop
    agreeing = stretch.cue.who == "she" and mask & FEMININE and not mask & OWNED and phrase.closed
    if behind >= stretch.stop or not (mask & ARTICLE or agreeing):
        return False
    if _is_announced_behind(stretch, behind):
        return True  # أعلن الدفاع المدني، الجمعة، مقتل; أعلنت سكرتارية الاتحاد تأجيل
    if not mask & ARTICLE:
        return page.roles[behind] == "that"
    role = page.roles[behind]
    if role in ("to", "about"):
        return page.particles[behind] in stretch.cue.phrase or page.roles[behind + 1 : behind + 2] == ["that"]
    return role in ("that", "colon") or behind in page.quoted or (not role and bool(page.masks[behind] & NOMINAL))


def _governs_body(stretch: Stretch, index: int) -> bool:
    """Tell whether a bare noun of action, though a name too, governs a body: استنكر سكوت الحكومة."""
    page, following = stretch.page, index + 1
    first = stretch.at == page.begin(stretch.at) and not page.conjoined(stretch.at)
    if first or following >= stretch.stop or page.has_article(index) or not page.has_article(following):
        return False
    mask = page.masks[index]
    deed = bool(mask & VERBAL_NOUN) or page.words[index] in nouns()
    governed = head_kind(page.words[following]) == "organisation" and not page.has_preposition(following)
    return bool(mask & NOUN) and deed and governed


def _is_announced_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether a noun of action stands behind a time or place between commas: the noun before announces it."""
    page = stretch.page
    if "" not in stretch.cue.phrase:
        return False
    if page.roles[index] in ("to", "with") and page.particles[index] not in stretch.cue.phrase:
        index = read_phrase(page, index + 1, stretch.stop).stop
    commas = 0
    while index < stretch.stop and commas <= _INSERTED:
        if page.roles[index] == "comma":
            commas += 1
        elif page.roles[index] not in ("time", "after") and not page.in_time(index):
            break
        index += 1
    if index >= stretch.stop or page.masks[index] & AND or page.has_preposition(index):
        return False
    return is_action(stretch, index)
