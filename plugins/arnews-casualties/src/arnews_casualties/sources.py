"""Who says so where no quotation does: «وأعلن الدفاع المدني استشهاد 15», «23 شخصا وفقا للوزارة»."""

from typing import Final

from arnews import Span
from arnews.quotations import Quotation
from arnews.word_classes import OWNED, classes_of
from arnews.words import word
from arnews_casualties.edges import begins_joined
from arnews_casualties.harms import COMMAS
from arnews_casualties.phrases import read_phrase
from arnews_casualties.scene import Scene

__all__ = ["is_accused", "read_according", "read_announcer", "read_other_source"]

_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_AL: Final = _ALEF + _LAM
_LOOK: Final = 22
"""How many tokens after the victims may say where, when and by what."""


def is_accused(scene: Scene, told: Quotation) -> bool:
    """Tell whether who seems to accuse is accused, since nobody stands before the deed: «اتهم الشاب | بقتل رجلين»."""
    who = told.source or told.speaker
    if told.speech_act != "accuse" or told.cue is None or who is None or who.start < told.cue.end or not told.content:
        return False
    if classes_of(scene.words[scene.tokens.at(told.cue.start)]).mask & OWNED:
        return False  # «اتهمته الشرطة بقتل رجلين»
    after, deed = scene.tokens.at(who.end - 1) + 1, scene.tokens.at(told.content[0].start)
    while after < deed and (after in scene.times or scene.words[after] in COMMAS):
        after = scene.past_time(after) if after in scene.times else after + 1  # «، أمس،»
    is_led = after < len(scene.words) and word(scene.words[after]).folded.startswith(_BEH)
    return is_led and after in (deed, deed - 1)  # «بأنه | قتل رجلين»


def read_according(scene: Scene, start: int, stop: int) -> Span | None:
    """Read who says so behind victims: «23 شخصا وفقا للدفاع المدني و31 وفقا لوسائل إعلام», «20 في درعا، بحسب كذا»."""
    last = min(stop, start + _ATTRIBUTED)
    if scene.kinds_after(start, last + 1).isdisjoint(_LEADING):
        return None
    for index in range(start, last):
        found = _according_at(scene, index, stop)
        if found is not None:
            return found if index == start or not _is_paper(scene, found) else None
        if begins_joined(scene, index) or scene.match("clause", index) or scene.match("relative", index):
            return None
        if scene.is_punctuation(index):
            if _according_at(scene, index + 1, stop) is None:
                return None
        elif scene.trigger(index) is not None and scene.cause(index) is None:
            return None
    return None


_LEADING: Final = frozenset({"according", "as_told"})
_ATTRIBUTED: Final = 12
"""How many tokens behind victims «بحسب الشرطة» may stand."""


def _is_paper(scene: Scene, phrase: Span) -> bool:
    """Tell whether a statement or a report is named, of which somebody else may be the author."""
    return scene.match("paper", scene.tokens.at(phrase.start)) is not None


def _according_at(scene: Scene, start: int, stop: int) -> Span | None:
    """Read who says so at a token: «وفقا للدفاع المدني», «حسب ما صرحت به الوزارة»."""
    if start + 1 >= stop:
        return None
    told = scene.match("as_told", start)
    if told is not None and scene.match("announces", told.stop) is not None:  # «حسب ما صرحت به الوزارة»
        return _subject_from(scene, told.stop + 1 + (scene.match("about_it", told.stop + 1) is not None), stop)
    if not scene.is_role("according", start):
        return None
    found = scene.match("according", start)
    assert found is not None
    if found.stop < stop and scene.match("relayed", found.stop):
        return None  # «وفق ما نقلت عنه الوكالة»
    first = found.stop
    if word(scene.tokens.words[first]).folded == _LAM:  # «وفقا لـ "روسيا اليوم"»
        first += 1
        first += first < stop and scene.is_quote_mark(first)
        phrase = read_phrase(scene, first, stop, _SPEAKER) if first < stop else None
        return None if phrase is None or _is_bare_toll(scene, phrase) else phrase
    phrase = read_phrase(scene, first, stop, _SPEAKER)
    if phrase is None or _is_bare_toll(scene, phrase):
        return None
    leads = word(scene.tokens.words[first - 1]).folded.endswith(_ALEF)  # «وفقا ل», «طبقا ل»
    cut = leads and word(scene.tokens.words[first]).folded.startswith(_LAM)
    return Span(scene.tokens.inside(first, int(cut)), phrase.end)


def _is_bare_toll(scene: Scene, phrase: Span) -> bool:
    """Tell whether a toll is all that is named, and nobody who gave it: «وفق حصيلة أولية مرشحة للارتفاع»."""
    words = scene.tokens.within(phrase)
    if scene.match("former_toll", words[0]) is not None:
        return True
    if not any(scene.match("total", index) for index in words[:2]):
        return False
    after = words[-1] + 1
    return not _is_known_body(scene, phrase) and scene.match("announces", after) is None


def read_announcer(scene: Scene, begin: int, first: int, last: int, stop: int) -> Span | None:
    """
    Read who announced harm that no quotation tells of: «وأعلن الدفاع المدني، أمس، استشهاد 15», «على ما أعلن الحاكم».

    The verb begins the sentence or its last clause, and its subject stands right behind it; or «على ما», «وفق ما» lead
    to it behind the victims.
    """
    had = _who_had_announced(scene, begin, first) or _who_goes_on_announcing(scene, begin, first)
    if had is not None:
        return had
    for index in range(first - 1, max(begin, first - _LOOK) - 1, -1):
        if scene.match("announces", index) is not None:
            if scene.match("total", index - 1) is not None:  # «وفق آخر حصيلة أعلنت عنها الوزارة، ارتفع»
                about = index + 1 + (scene.match("about_it", index + 1) is not None)
                return _subject_from(scene, about, first)
            is_next = scene.match("next_in_list", index - 1) is not None and index - 1 == begin  # «ثم حدد الطبيب»
            if index > begin and not (is_next or scene.is_punctuation(index - 1) or scene.match("clause", index - 1)):
                time = scene.numbers_end.get(index - 1) or scene.times_end.get(index - 1)
                if time is None and not begins_joined(scene, index):
                    return None
            subject = _subject_from(scene, index + 1, first)
            if subject is not None and scene.match("records", index) and not _may_record(scene, subject):
                return None  # «سجل تصعيد جديد في تركيا», «سجلت البلاد 12 حالة»
            return subject
        if scene.trigger(index) and (scene.match("total", index - 1) or scene.match("rises", index + 1)):
            continue  # «فقد ارتفع عدد ضحايا الزلزال إلى 111 قتيلا»
        if scene.match("clause", index) or scene.match("relative", index) or scene.trigger(index):
            return None
    for index in range(last, min(stop, last + _LOOK)):
        found = scene.match("as_told", index)
        if found is not None and scene.match("announces", found.stop) is not None:
            about = found.stop + 1 + (scene.match("about_it", found.stop + 1) is not None)
            return _subject_from(scene, about, stop)
        if scene.match("clause", index):
            return None
    return None


def _may_record(scene: Scene, subject: Span) -> bool:
    """Tell whether a subject may have counted those whom it is said to record: a known body, and not the country."""
    return _is_known_body(scene, subject) and scene.match("the_country", scene.tokens.at(subject.start)) is None


def _is_known_body(scene: Scene, phrase: Span) -> bool:
    """Tell whether a noun phrase is definite, or has a name in it: «وزارة الصحة», but not «تصعيد جديد»."""
    for index in scene.tokens.within(phrase):
        if index in scene.places or index in scene.names:
            return True
        if word(scene.tokens.words[index]).folded.startswith(_AL):
            return True
    return False


def _who_had_announced(scene: Scene, begin: int, first: int) -> Span | None:
    """Read the subject between «كان» and its verb: «وكان مسؤول طبي قد تحدث صباحا عن 15 قتيلا»."""
    if scene.match("had", begin) is None or begin + 1 >= first:
        return None
    for index in range(begin + 2, min(first, begin + _SPEAKER + 2)):
        if scene.match("announces", index) is not None:
            perfect = index - scene.is_role("perfect", index - 1)
            return read_phrase(scene, begin + 1, perfect, _SPEAKER) if perfect > begin + 1 else None
        if scene.trigger(index) is not None or scene.is_punctuation(index) or scene.match("clause", index):
            return None
    return None


def _who_goes_on_announcing(scene: Scene, begin: int, first: int) -> Span | None:
    """Read the subject of a sentence that goes on with «معلنة»: «كثفت السلطات الأمنية عملياتها، معلنة | توقيف 15»."""
    for index in range(first - 1, max(begin + 1, first - _ANNOUNCING), -1):
        if scene.match("announcing", index) is not None:
            return _subject_from(scene, begin + 1, index) if scene.is_past(begin) else None
        if index not in scene.times and not any(at in scene.times for at in range(index - 1, index + 1)):
            return None
    return None


_ANNOUNCING: Final = 5
"""How many tokens before harm «معلنة» may stand."""


def read_other_source(scene: Scene, begin: int, first: int) -> Span | None:
    """Read who gives another figure in a clause set against the one before: «فيما تحدثت وسائل إعلام عن 38 قتيلا»."""
    for index in range(first - 1, max(begin, first - _OTHER) - 1, -1):
        against = scene.match("against", index)
        if against is not None:
            verb = against.stop - (scene.match("announces", against.stop - 1) is not None)
            if verb < first and scene.match("announces", verb) is not None:
                return _subject_from(scene, verb + 1, first)
            told = next((at for at in range(against.stop + 1, first) if scene.match("announces", at)), None)
            return read_phrase(scene, against.stop, told) if told is not None else None
    return None


_OTHER: Final = 14
"""How many tokens before a figure «فيما تحدثت» may stand."""


def _subject_from(scene: Scene, start: int, stop: int) -> Span | None:
    """Read the subject behind a verb of announcing, past a time: «أعلن الخميس الحاكم فلان»."""
    index = scene.past_time(start)
    if index < stop and (scene.trigger(index) is not None or scene.match("stop", index) is not None):
        return None
    if index < stop and index in scene.numbers:
        return None  # «رصدت 89 حالة»
    if index < stop and scene.match("total", index) is not None:
        return None  # «فيما سجل | عدد الإصابات 1059»
    near = range(index + 1, min(stop, index + _LOOK))
    stop = next((at for at in near if any(scene.match(name, at) for name in _FIGURES)), stop)
    phrase = read_phrase(scene, index, stop, _SPEAKER)  # up to «سقوط»
    if phrase is not None and scene.tokens.at(phrase.end - 1) == index and _describes_a_toll(scene, index):
        return None
    last = scene.tokens.at(phrase.end - 1) if phrase is not None else stop
    if last + 2 < stop and scene.match("quoting", last):  # «أكدت القناة نقلا عن مصادر طبية»
        return read_phrase(scene, last + 2, stop, _SPEAKER) or phrase
    return phrase


_FIGURES: Final = ("fall", "total", "their_number", "rises")
"""Words behind which it is told how many, and not who says so: «قدر المسعفون | عددهم»."""


def _describes_a_toll(scene: Scene, index: int) -> bool:
    """Tell whether a word belongs to the toll behind it, and names nobody: «سجلت أثقل حصيلة»."""
    if scene.match("total", index + 1) is None or index in scene.places:
        return False
    folded = word(scene.tokens.words[index]).folded
    return folded.startswith(_ALEF) and not folded.startswith(_AL) and len(folded) <= _ELATIVE


_ELATIVE: Final = 5
"""How many letters «أثقل» and its like have at most."""
_SPEAKER: Final = 8
