"""Attributions that stand beside what is said: according to somebody, as somebody said, nouns of saying."""

from typing import Final

from arnews.lexicon import Found
from arnews.mentions.words import term
from arnews.quotations.agents import can_speak
from arnews.quotations.apposed import until_comma
from arnews.quotations.cues import TELLING, Cue, cues, pronoun_of
from arnews.quotations.frames import Frame, is_whole
from arnews.quotations.lexicons import (
    amid,
    basing,
    head_kind,
    measures,
    norms,
    papers,
    places_too,
    report_nouns,
    stations,
    these_words,
    what,
    words_of,
)
from arnews.quotations.page import Page, Place, Quoted
from arnews.quotations.phrase_signs import begins_portion, counts_more, is_of_them, is_state, reports_behind
from arnews.quotations.phrases import behind_portion, read_phrase
from arnews.quotations.relatives import read_what_told
from arnews.quotations.sources import after_addressee, has_it_from, is_addressee, leads_to, read_source_at
from arnews.quotations.subjects import is_document, is_statement
from arnews.segmentation import segment
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, NAME, NOUN, OWNED, UNKNOWN, VERBAL_NOUN
from arnews.words import word

__all__ = [
    "is_claim",
    "read_according",
    "read_as",
    "read_these_words",
]

_LONGEST_SOURCE: Final = 20
_LONGEST_GENITIVE: Final = 4
_SHORTEST_SPEECH: Final = 4
_SET_OFF: Final = ("comma", "dash", "semicolon", "close")
_NEW_CLAUSES: Final = frozenset({"relative", "whence", "turn", "while", "also", "aside", "since", "end", "according"})
_AND: Final = (("\N{ARABIC LETTER WAW}",), ("\N{ARABIC LETTER FEH}",))
_WHAT: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER ALEF}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ON: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_INDEED: Final = "\N{ARABIC LETTER QAF}\N{ARABIC LETTER DAL}"


def read_according(page: Page, at: int) -> Frame | None:
    """
    Read وفقا لـ، بحسب، حسبما ذكر، نقلا عن، على ما أفاد: who says it, and what stands before, behind or around it.

    Where it is set off from its clause, any definite noun phrase or name is a source unless it is a measure; elsewhere
    only a noun that can speak is.
    """
    index = at + 1
    if index < len(page.words) and page.roles[index] == "extent":
        return read_in_words(page, at)
    if at and page.roles[at - 1] == "each":
        return None  # كل حسب سلطاته
    if page.folds[at] == _ON and index + 1 < len(page.words) and page.words[index] in what():
        told = page.cue(index + 1)
        if told is not None and read_what_told(page, index + 1, told) is not None:
            return None  # رد على ما تحدث عنه الوزير من أن
    stop = page.stop(at)
    if index < stop and page.roles[index] in ("about", "to"):
        index += 1
    if index >= stop:
        return None
    if _are_own_words(page, index, stop):
        return _in_words(page, at, index)
    apart = _is_apart(page, at)
    start, cue, cue_stop = _according_cue(page, at, index, stop)
    if start is None:
        return None
    around = page.around(at)
    inside = around.stop if around is not None and around.close is not None else stop
    limit = min(stop, inside, start + _LONGEST_SOURCE)
    owned = cue is None and start < limit and page.folds[start][:1] == _LAM  # but «على ما أوضحت لرويترز المديرة»
    source = read_source_at(page, start, until_comma(page, start, limit), owned) if start < limit else None
    if source is None or not (cue_stop > index or _may_be_source(page, at, source, apart)):
        return None
    if page.words[at] in basing() and not has_it_from(page, source) and not _is_based_apart(page, at, source):
        return None  # البحث عن حل استنادا إلى الأرقام, بناء على قرار المجلس
    if page.words[at] in basing() and page.masks[source[0]] & VERBAL_NOUN and not _is_speaker(page, source):
        return None  # استنادا إلى تحسن الأوضاع
    if page.roles[source[0]] == "medium" and not apart:
        return None  # حسب بيان الأسعار: a list, no statement
    if (worded := _worded(page, source)) is not None:
        before = at - 1 - (page.roles[at - 1] == "comma")
        if worded.entry in _OF_WORDING and before in page.closing:
            return _in_words(page, at, source[0])  # «رفض "الإملاءات الخارجية" وفق تعبير رئيسه»
        source = source[0] + 1, source[1]
    state = next((one for one in range(source[0] + 1, source[1]) if is_state(page, one)), None)
    if state is not None and head_kind(page.words[source[0]]) not in (None, "document"):
        source = source[0], state  # «بحسب الجيران | مخلفا ثلاثة جرحى»
    whole = page.phrases.at(source[0])
    if whole is not None and whole.apposition_place is not None and source[1] < whole.stop <= min(stop, inside):
        source = source[0], whole.stop  # «بحسب سامي عياد، مدير المتحف»
    begin = at - 1 if at and page.folds[at - 1] == _ON else at  # على حسب
    frame = Frame(
        cue, begin, at, cue_stop, "before", at, source, "quotations.according_to", breaks=True, head_stop=source[1]
    )
    if cue_stop > index and source[1] < limit and page.roles[source[1]] == "colon" and source[1] + 1 in page.quoted:
        quoted = page.quoted[source[1] + 1]  # «… حسبما يقول سامي عياد: "…"»
        frame.opens, frame.content, frame.quoted = "quote", quoted.first, quoted
        return frame
    if _is_first(page, begin):
        return _according_first(page, frame, stop) or _according_alone(page, frame, stop)
    if apart and _leads_on(page, begin, source[1], stop) and _according_first(page, frame, stop) is not None:
        frame.breaks = True
        return frame
    if apart and _interrupts_said(page, frame, stop):
        return frame
    if apart and not _is_in_stretch(page, at) and (after := _goes_on_after(page, at, source[1], stop)) is not None:
        frame.opens, frame.content = "around", after
    elif leads_to(page, source[1], stop):
        frame.opens, frame.content = "around", source[1]  # «أدى الحريق حسب الدفاع المدني إلى مقتل ثلاثة»
    elif not apart and _goes_on_from_noun(page, at, source[1], stop):
        frame.opens, frame.content = "around", source[1] + 1
    return frame


def _worded(page: Page, source: Place) -> Found[str] | None:
    """Give the noun of saying at the head of a source, if somebody's words are meant: «وفق وصف | الشرطة»."""
    first, stop = source
    if stop == first + 1 or page.masks[first] & OWNED:
        return None
    found = _noun_of_saying(page, first)
    return found if found is not None and can_speak(page, (first + 1, stop)) else None


def _noun_of_saying(page: Page, index: int) -> Found[str] | None:
    """Give the noun of saying at a token, with ل or without: «وصف», «لقوله»."""
    written = page.words[index]
    return words_of()[written] or (words_of()[written[1:]] if page.folds[index][0] == _LAM else None)


_OF_WORDING: Final = (
    "\N{ARABIC LETTER AIN}\N{ARABIC LETTER BEH}\N{ARABIC LETTER REH}",
    "\N{ARABIC LETTER WAW}\N{ARABIC LETTER SAD}\N{ARABIC LETTER FEH}",
)
"""The verbs whose nouns stand behind the quote marks with somebody's words: to express, to describe."""


def _is_based_apart(page: Page, at: int, source: Place) -> bool:
    """Tell whether a clause is set off from what it rests on, which speaks; no name in marks does: بناء على «العهد»."""
    if at != page.begin(at) and page.roles[at - 1] not in _SET_OFF:
        return False
    first = source[0]
    return page.words[first] not in norms() and (first not in page.quoted and first - 1 not in page.quoted)


def _goes_on_from_noun(page: Page, at: int, stop: int, end: int) -> bool:
    """Tell whether an attribution stands between a noun at the head and what is said of it: «وسببه وفق المصدر، عطل»."""
    begin, after = page.begin(at), stop + 1
    if page.roles[stop : stop + 1] != ["comma"] or after >= end or page.roles[after] or page.masks[after] & AND:
        return False
    if page.is_verb(after) or page.cue(after) is not None or page.is_verb(begin):
        return False
    return read_phrase(page, begin, at).stop == at and (page.has_article(at - 1) or bool(page.masks[at - 1] & OWNED))


def _is_first(page: Page, at: int) -> bool:
    """Tell whether a sentence begins with a token, or with a word of turn or a dash and it."""
    around = page.around(at)
    if around is not None and around.first == at:
        return True
    return all(page.roles[index] in ("turn", "while", "dash") for index in range(page.begin(at), at))


def _leads_on(page: Page, begin: int, behind: int, stop: int) -> bool:
    """Tell whether an attribution behind a comma leads what follows: «…، ووفقا لها، رصدت», «…، وفقا لها، فقد رصدت»."""
    behind += behind in page.closing
    after = behind + (page.roles[behind : behind + 1] == ["comma"])
    if page.roles[begin - 1] != "comma" or after >= stop:
        return False
    joined = bool(page.masks[begin] & AND) and page.folds[begin][0] == _WAW
    if page.folds[after] == _FEH + _INDEED or (page.roles[after] == "that" and page.folds[after][0] == _FEH):
        return joined or "that" in page.roles[page.begin(begin) : begin]  # what stands before is another's already
    return joined and after > behind and page.is_verb(after)


def _is_apart(page: Page, at: int) -> bool:
    """Tell whether a token is set off from the clause before it."""
    return at == page.begin(at) or page.roles[at - 1] in _SET_OFF or at - 1 in page.closing


def _may_be_source(page: Page, at: int, source: Place, apart: bool) -> bool:
    """Tell whether what somebody is said to go by speaks: a noun that can, or any definite one where it is set off."""
    first, stop = source
    word = page.words[first]
    if word in measures() and behind_portion(page, first, stop) is None:  # «حسب عدد من الأهالي» is none
        return False
    if _is_of_theirs(page, first):
        return False  # «طبقا لنظامه الداخلي», «بحسب حاجتها الفعلية»
    if word in norms():
        return at == page.begin(at) and page.roles[stop : stop + 1] == ["comma"]
    named = _is_named_medium(page, source) or ((apart or page.takes_up(at - 1)) and _is_station(page, source))
    if word in places_too() and not named:
        return False  # حسب موقع الملف
    if _is_speaker(page, source) or (stop > first + 1 and is_claim(word)) or _worded(page, source) is not None:
        return True  # بحسب مزاعم الحركة
    if word in papers() and stop - first == 1 and _is_closed(page, stop):
        return True
    if not apart or not _is_closed(page, stop):
        return False
    mask = page.masks[first]
    if mask & OWNED and mask & NOUN and not mask & (NAME | UNKNOWN):
        return False  # وفقا لأعمارهم
    unknown = not mask & (NOUN | ADJECTIVE) or bool(mask & (NAME | UNKNOWN))
    return first - 1 in page.quoted or _is_definite(page, source) or unknown


def _is_of_theirs(page: Page, index: int) -> bool:
    """Tell whether what somebody goes by or keeps to stands at a token, with the pronoun of whose it is."""
    if not page.masks[index] & OWNED:
        return False
    stem = segment(page.words[index]).stem
    forms = (stem, stem[:-1] + _TEH_MARBUTA) if stem.endswith(_TEH) else (stem,)
    return any(form in measures() or form in norms() for form in forms)


def is_claim(written: str) -> bool:
    """Tell whether a word is the noun for what somebody claims or confirms: مزاعم, تأكيدات; no request is."""
    found = report_nouns().find(written)
    cue = cues().find(found.entry[0]) if found is not None else None
    return cue is not None and cue.entry.speech_act in _CLAIMING


_CLAIMING: Final = frozenset({"claim", "assert"})


def _is_named_medium(page: Page, source: Place) -> bool:
    """Tell whether a noun that may be a medium is one: a name, marks, an adjective or somebody stands behind it."""
    first, stop = source
    if page.has_article(first) and stop - first == 1:
        return True
    behind = first + 1
    if behind >= len(page.words) or behind >= stop:
        return stop - first > 1 or behind in page.quoted
    mask = page.masks[behind]
    if behind in page.quoted or mask & (NAME | UNKNOWN) or page.is_adjective(behind):
        return True
    return any(head_kind(page.words[one]) is not None for one in range(behind, stop))


def _is_station(page: Page, source: Place) -> bool:
    """Tell whether a station is called by one usual noun, and nothing stands behind it: «، بحسب قناة الميادين.»."""
    first, stop = source
    named = stop - first == 2 and page.has_article(first + 1) and not page.masks[first + 1] & AND
    return named and page.words[first] in stations() and _is_closed(page, stop)


def _is_closed(page: Page, stop: int) -> bool:
    """Tell whether a mark or the end of the sentence stands behind a source."""
    at = stop + 1 if stop in page.closing else stop
    while at < len(page.words) and (page.roles[at] in ("after", "time") or page.in_time(at)):
        at += 1
    if at >= len(page.words) or page.roles[at] in (*_SET_OFF, "end", "colon") or at in page.paragraphs:
        return True
    return page.roles[at] == "that" and page.folds[at][:1] == _FEH  # وبحسب القنيعي فإن


def _is_definite(page: Page, source: Place) -> bool:
    """Tell whether a noun phrase is definite: the first word has the article, or one behind bare words has it."""
    first, stop = source
    return any(page.has_article(index) for index in range(first, min(stop, first + _LONGEST_GENITIVE)))


def _is_in_stretch(page: Page, at: int) -> bool:
    """Tell whether what goes on behind an attribution is opened by a complementiser: قالت الصحيفة، نقلا عن فلان، إن."""
    comma = page.find_role(at, page.stop(at), "comma")
    if comma is None or comma + 1 >= page.stop(at):
        return False
    if page.roles[comma + 1] in ("to", "about"):  # أشارت الصحيفة، نقلا عن فلان، إلى
        before = (page.cue(one) for one in range(max(page.begin(at), at - _LONGEST_SOURCE), at))
        return any(one is not None and page.particles[comma + 1] in one.phrase for one in before)
    return page.roles[comma + 1] in ("that", "colon")


def _goes_on_after(page: Page, at: int, stop: int, end: int) -> int | None:
    """Give where a clause goes on behind an attribution that is set off on both sides inside it, or `None`."""
    mark = stop + 1 if stop in page.closing else stop
    after = mark + 1
    if after >= end or page.roles[mark] != page.roles[at - 1] or page.roles[mark] not in ("comma", "dash"):
        return None
    role = page.roles[after]
    if _is_when(page, after, end):
        return None
    if role in _NEW_CLAUSES or page.cue(after) is not None or counts_more(page, after):
        return None
    if page.words[after] in amid() and after + 1 < end and _is_mood(page, after + 1):
        return None  # …، وسط مخاوف من ارتفاع الحصيلة: the writer's
    if segment(page.words[after]).proclitics[:1] in _AND and (role or not page.has_article(after)):
        return None  # …، والثانية له منذ عام
    return after


def _interrupts_said(page: Page, frame: Frame, stop: int) -> bool:
    """
    Read an attribution between the subject of what somebody says and its verb, and tell whether it is one.

    «قال النائب إن العجز، بحسب البنك، بلغ مليارا»: without its verb the clause is not said, and goes on behind it.
    """
    mark, after = frame.begin - 1, frame.head_stop + 1
    if after >= stop or page.roles[mark] != "comma" or page.roles[after - 1] != "comma":
        return False
    first = max(page.begin(mark), mark - _LONGEST_SOURCE)
    that = next((index for index in range(mark - 2, first - 1, -1) if page.roles[index] == "that"), None)
    if that is None or pronoun_of(page.words[that]) is not None or page.is_verb(that + 1):
        return False
    if page.roles[that + 1] or read_phrase(page, that + 1, mark).stop != mark:
        return False
    cue = page.cue(after)
    if page.masks[after] & AND or page.roles[after] in _NEW_CLAUSES or (cue is not None and cue.mood == "participle"):
        return False
    frame.opens, frame.content, frame.clause, frame.breaks = "around", after, that + 1, False
    return True


def _is_mood(page: Page, index: int) -> bool:
    """Tell whether what something happens amid is no place: «وسط مخاوف», «وسط إجراءات أمنية», not «وسط حي سكني»."""
    mask = page.masks[index]
    return bool(mask & NOUN) and not mask & (ARTICLE | NAME | UNKNOWN) and not term(page.words[index]).place


def _is_between(page: Page, index: int) -> bool:
    """Tell whether a time, its comma or a pronoun stands between the verb and its subject."""
    if page.roles[index] == "comma":
        return page.in_time(index + 1) or page.in_time(index - 1)
    return page.roles[index] in ("time", "pronoun", "after") or page.in_time(index)


def _is_when(page: Page, index: int, end: int) -> bool:
    """Tell whether all there is says when and in what somebody said it: …، منذ قليل, …، أمس، في مؤتمر صحفي."""
    while index < end:
        following = index + 1
        if page.roles[index] in ("to", "with") and following < end and page.roles[following] == "medium":
            return True
        if page.roles[index] not in ("owns", "time", "after", "comma") and not page.in_time(index):
            return False
        index = following
    return True


def _according_cue(page: Page, at: int, index: int, stop: int) -> tuple[int | None, Cue | None, int]:
    """
    Give where the source may begin, the verb of what was said if there is one, and the token after the whole cue.

    A verb that tells or publishes nothing makes no attribution: وفق ما يفرزه الموسم.
    """
    what = page.roles[index] == "relative" or _is_what(page, index)
    if not what and not page.folds[at].endswith(_WHAT):
        return index, None, index
    verb_at = index + 1 if what else index
    verb = page.cue(verb_at) if verb_at < stop else None
    if verb is None or verb.mood == "participle" or verb.fires == "never" or verb.who in ("two", "they"):
        return None, None, index
    start = verb_at + 1
    if start < stop and page.roles[start] == "to":
        start += 1  # وفقا لما جاء في صحيفة
        start += start < stop and page.roles[start] == "tongue" and not page.masks[start] & OWNED  # على لسان فلان
    while start < stop - 1 and _is_between(page, start):
        start += 1  # على ما أعلن الخميس الحاكم, ما أفاد به، اليوم، بيان
    return start, verb, verb_at + 1


def _according_first(page: Page, frame: Frame, stop: int) -> Frame | None:
    """Read what stands after the source, where the sentence begins with the cue: بحسب الهيئة، ارتفعت الأسعار."""
    after = frame.head_stop + (frame.head_stop in page.closing)
    if page.folds[after] == _LAM and after < stop and is_addressee(page, after):
        after = after_addressee(page, after, stop)  # بحسب مصادر لـ«الوطن»، ارتفع
    after = _behind_medium(page, after, stop)
    while after < stop and page.roles[after] in ("comma", "colon", "close", "dash"):
        after += 1
    after = _behind_when(page, after, stop)
    after = _behind_chain(page, after, stop)
    if after < stop and page.roles[after] in ("that", "and_that"):
        after += 1
    if after >= stop:
        return None
    frame.opens, frame.content, frame.breaks = "clause", after, False
    quoted = page.quoted.get(after)
    if quoted is not None and is_whole(page, quoted):
        frame.opens, frame.quoted = "quote", quoted
    return frame


def _according_alone(page: Page, frame: Frame, stop: int) -> Frame | None:
    """Read an attribution that is a sentence of its own, of the one before it: «انهار الجسر. بحسب ما نقلت الوكالة.»."""
    begin, source = frame.begin, frame.source
    behind = frame.head_stop + (frame.head_stop in page.closing)
    while behind < stop and (page.in_time(behind) or page.roles[behind] in ("time", "after", "comma", "close")):
        behind += 1
    if behind < stop or begin != page.begin(begin) or begin in page.paragraphs or source is None:
        return None
    if frame.cue is None and not can_speak(page, source):
        return None
    frame.begin = begin - 1  # the mark that ends the sentence before
    return frame


def _behind_when(page: Page, index: int, stop: int) -> int:
    """Give what stands behind a time that a comma closes, when it was said: …، صباح الأحد، ارتفع; else `index`."""
    after = index
    while after < stop and (page.in_time(after) or page.roles[after] in ("time", "after")):
        after += 1
    return after + 1 if index < after < stop and page.roles[after] == "comma" else index


def _behind_medium(page: Page, index: int, stop: int) -> int:
    """Give the comma behind what a source speaks in, with what is told of that: «… في بيان نشره، ارتفع»; or `index`."""
    if page.roles[index : index + 1] not in (["to"], ["with"]) or index + 1 >= stop:
        return index
    if page.roles[index + 1] not in ("medium", "platform"):
        return index
    comma = page.find_role(index, min(stop, index + _LONGEST_SOURCE), "comma")
    return index if comma is None else comma


def _behind_chain(page: Page, index: int, stop: int) -> int:
    """Give the complementiser behind when and from whom a source has it: …، مساء، نقلا عن فلان، إن; else `index`."""
    if index >= stop or not (page.in_time(index) or page.roles[index] in ("according", "with", "time", "after")):
        return index
    named = False
    for one in range(index, min(stop, index + _LONGEST_SOURCE)):
        if page.roles[one] == "that" and page.roles[one - 1] == "comma":
            return one
        named = named or page.roles[one] == "according"
        if not named and (page.cue(one) is not None or page.is_verb(one)):
            break
        if page.roles[one] in ("relative", "while", "turn"):
            break
    return index


def _are_own_words(page: Page, index: int, stop: int) -> bool:
    """Tell whether «according to their words» closes a clause: … حسب تعبيرهم, … وفقا لقوله; not «…، حسب قوله، …»."""
    noun = word(page.words[index]).bare
    noun = noun[1:] if page.folds[index][0] == _LAM and len(noun) > 1 else noun
    if not page.masks[index] & OWNED or words_of()[noun] is None or pronoun_of(noun) is None:
        return False
    behind = index + 1
    return behind >= stop or page.roles[behind] in ("end", "semicolon")


def read_in_words(page: Page, at: int) -> Frame | None:
    """Read على حد تعبيره، على حد قول فلان: whose words the clause or the quote marks before it are."""
    return _in_words(page, at, at + 2)


def _in_words(page: Page, at: int, noun: int) -> Frame | None:
    """Read whose words stand before, by the noun of saying behind a preposition."""
    found = _noun_of_saying(page, noun)
    cue = cues()[found.entry] if found is not None else None
    if cue is None:
        return None
    pronoun = pronoun_of(page.words[noun])
    limit = min(page.stop(at), noun + _LONGEST_SOURCE)
    source = (
        None if pronoun or noun + 1 >= limit else read_source_at(page, noun + 1, until_comma(page, noun + 1, limit))
    )
    if source is None and not pronoun:
        return None
    before = at - 1 if page.roles[at - 1] != "comma" else at - 2
    quoted = page.closing.get(before)
    return Frame(
        cue.entry, at, at, noun + 1, "quote" if quoted else "before", quoted.first if quoted else at, source,
        "quotations.in_words", quoted, dropped=source is None, who=pronoun or "he", breaks=True,
        head_stop=source[1] if source else noun + 1, word=noun,
    )  # fmt: skip


def read_as(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read كما أعلن فلان behind a clause that it closes or interrupts: who says that clause."""
    begin = at - 1
    if begin < 0 or page.roles[begin] != "also" or cue.mood == "participle":
        return None
    written = cue.speech_act == "document" and page.roles[at + 1 : at + 2] == ["to"]  # كما جاء في بيان الجيش
    if cue.speech_act not in TELLING and not written:
        return None
    if not cue.clause:
        return None  # كما استشهد شخصان: who reports, reports a clause
    leads = begin == page.begin(begin)
    if page.roles[begin - 1] not in _SET_OFF and not leads:
        return None
    limit = min(page.stop(at), at + 1 + _LONGEST_SOURCE)
    start = at + 1 + written
    source = read_source_at(page, start, until_comma(page, start, limit), written) if start < limit else None
    if source is None:
        return None
    paper = is_document(page, source[0]) or is_statement(page, source[0]) or head_kind(page.words[source[0]]) == "media"
    if written and not paper:
        return None
    described = page.roles[source[1] : source[1] + 1] == ["relative"]  # كما ذكرت القناة التي عرضت لقطات
    behind = source[1]
    if page.folds[behind][:1] == _LAM and is_addressee(page, behind):
        behind = after_addressee(page, behind, page.stop(at))  # كما ذكر مهندس لوكالة رويترز
    if not (described or _is_closed(page, behind) or reports_behind(page, behind)):
        return None
    if not can_speak(page, source):
        return None  # كما يوضح الجدول التالي
    if leads:
        return _as_first(page, at, cue, source, written)
    kind = head_kind(page.words[source[0]])
    tells = kind in ("person", "crowd") and cue.mood == "imperfect"
    tells = tells or (cue.action and kind in ("person", "crowd", "organisation"))  # كما ذكر مهندس في الحقل
    if cue.fires != "alone" and not (tells or kind in ("media", "document")):
        return None  # كما سجل اللاعب هدفا, but كما يروي الحارس, كما ذكرت القناة
    quoted = page.closing.get(begin - 1 if page.roles[begin - 1] != "comma" else begin - 2)
    if quoted is not None and quoted.stop - quoted.first >= _SHORTEST_SPEECH and not _is_said_by_another(page, quoted):
        return Frame(
            cue, begin, at, at + 1, "quote", quoted.first, source, "quotations.in_words", quoted, who=cue.who,
            breaks=True, head_stop=source[1],
        )  # fmt: skip
    frame = Frame(
        cue, begin, at, at + 1, "before", begin, source, "quotations.according_to", who=cue.who, breaks=True,
        head_stop=source[1],
    )  # fmt: skip
    if not _interrupts_said(page, frame, page.stop(at)):
        after = _goes_on_after(page, begin, source[1], page.stop(at))
        frame.opens, frame.content = ("before", begin) if after is None else ("around", after)
    return frame


def _is_said_by_another(page: Page, quoted: Quoted) -> bool:
    """Tell whether marks have a verb of saying before them: «قال الوزير "…"، كما ذكرت الوكالة» tells of two."""
    before = quoted.open - 1
    if before >= 0 and page.roles[before] == "colon":
        return True
    first = max(page.begin(quoted.open), quoted.open - _LONGEST_SOURCE)
    cues = (page.cue(index) for index in range(first, quoted.open) if page.cues[index] is not None)
    return any(cue is not None and cue.fires == "alone" for cue in cues)


def _as_first(page: Page, at: int, cue: Cue, source: Place, written: bool) -> Frame | None:
    """
    Read كما قال فلان at the head of the clause that it attributes: «كما جاء في البيان، أغلقت», «كما قال الوزير، فإن».

    Behind somebody it opens a statement of its own (كما أكد الوزير، أن), so that only فإن tells.
    """
    stop, comma = page.stop(at), source[1]
    after = comma + 1
    if after >= stop or page.roles[comma] != "comma":
        return None
    so = page.roles[after] == "that" and page.folds[after][0] == _FEH
    if not so and not (written and page.is_verb(after) and page.cue(after) is None):
        return None
    return Frame(
        cue, at - 1, at, at + 1 + written, "clause", after + so, source, "quotations.according_to", who=cue.who,
        head_stop=comma,
    )  # fmt: skip


def read_these_words(page: Page, quoted: Quoted) -> Frame | None:
    """Read what says whose words have just been given: «…»، بهذه الكلمات بدأ فلان."""
    index = quoted.after
    while index < min(len(page.words), quoted.after + 4) and not page.words[index][0].isalnum():
        index += 1
    if index == len(page.words) or page.words[index] not in these_words():
        return None
    found = these_words().match(page.tokens, index)
    if found is None or found.stop + 1 >= page.stop(index):
        return None
    verb = found.stop
    stop = min(page.stop(index), verb + 1 + _LONGEST_SOURCE)
    stop = page.find_role(verb + 1, stop, "medium") or stop
    told = page.cue(verb)
    topic = told.topic if told is not None else ""
    ahead = range(verb + 2, stop) if topic else ()
    stop = next((one for one in ahead if page.particles[one] == topic), stop)  # هكذا رد فلان على السؤال
    source = read_source_at(page, verb + 1, stop)
    if source is None:
        return None
    first, last = source
    while last - first > 1 and pronoun_of(page.words[last - 1]) is not None:
        last -= 1  # what he began or described: حديثه، حاله
    return Frame(
        page.cue(verb), verb, verb, verb + 1, "quote", quoted.first, (first, last), "quotations.these_words", quoted,
        head_stop=last,
    )  # fmt: skip


def _is_what(page: Page, index: int) -> bool:
    """Tell whether a token is ل with ما, which is spelled like a negation: وفقا لما ذكرته."""
    return page.roles[index] == "not" and page.folded(index).startswith(_LAM)


def _is_speaker(page: Page, source: Place) -> bool:
    """Tell whether a noun phrase can speak: it begins with a noun that can, or one is its apposition."""
    if head_kind(page.words[source[0]]) is not None or is_of_them(page, source[0]):
        return True
    if source[1] - source[0] > 1 and begins_portion(page, source[0]):
        return can_speak(page, (source[0] + 1, source[1])) and page.words[source[0]] not in measures()
    if source[1] - source[0] > 1 and page.masks[source[0]] & ADJECTIVE and not page.has_article(source[0]):
        return head_kind(page.words[source[0] + 1]) is not None  # آخر إحصائية
    return any(
        page.roles[index - 1] == "comma" and head_kind(page.words[index]) == "person"
        for index in range(source[0] + 1, source[1])
    )
