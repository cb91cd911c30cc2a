"""The subject before a verb: where its clause begins, what parts it from the verb, what a relative belongs to."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.lexicons import channels, head_kind, receives, titled_by, what
from arnews.quotations.page import Page, Place
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import IN_IT, after_addressee, is_addressee
from arnews.word_classes import AND, ARTICLE, FEMININE, NAME, NOMINAL, NOUN, OWNED, PLURAL, UNKNOWN
from arnews.words import word

__all__ = ["giver_before", "is_document", "is_statement", "subject_before"]

_RATHER: Final = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER LAM}"
_LONGEST_LETTERS: Final = 2  # of an agency: «اف ب»
_LONGEST_PLACE: Final = 4
_ABOUT: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"
_LONGEST_NAME: Final = 5
_LONGEST_BEFORE: Final = 30
_AND_WITH: Final = "\N{ARABIC LETTER WAW}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER AIN}"
_LONGEST_INSERTION: Final = 24
_APART: Final = frozenset({"aside", "to", "with", "after", "about"})
"""Roles of what begins an insertion between a subject and its verb."""
_CONJUNCTIONS: Final = ("\N{ARABIC LETTER WAW}", "\N{ARABIC LETTER FEH}")
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_SUBJECT: Final = frozenset({"", "medium", "platform", "close", "time", "after", "pronoun"})
_BEFORE_SUBJECT: Final = frozenset({
    "turn", "while", "whence", "was", "that", "and_that", "comma", "colon", "end", "aside", "because", "dash", "not",
    "saying", "ask", "since", "semicolon", "also",
})  # fmt: skip


def _is_dateline(page: Page, first: int, last: int) -> bool:
    """Tell whether a text begins with a place and an agency in brackets, before a verb: فرانكفورت (د ب أ) أعلن."""
    if first not in page.paragraphs or page.roles[last - 1] != "close":
        return False
    if head_kind(page.words[first]) not in (None, "country"):
        return False
    opening = next(
        (one for one in range(first + 1, min(last, first + _LONGEST_PLACE)) if page.roles[one] == "open"), None
    )
    if opening is None or (page.masks[first] & (NOUN | ARTICLE) and not page.masks[first] & NAME):
        return False
    inside = page.words[opening + 1 : last - 1]
    short = all(len(word(one).bare) <= _LONGEST_LETTERS for one in inside)  # (أ ف ب), (اف ب)
    return short or any(head_kind(one) == "media" for one in inside)


def subject_before(page: Page, at: int) -> Place | None:
    """
    Give the noun phrase before a verb that is its subject, or `None`.

    It begins where its clause begins; a relative clause or an apposition between commas may close it.
    """
    begin = max(page.begin(at), at - _LONGEST_BEFORE)
    last = at
    if (document := _document_before(page, begin, at)) is not None:
        return document
    if page.folds[at + 1] in IN_IT:  # أرسل الفريق طلبا … يدعو فيه إلى
        verb = _clause_start(page, begin, at)
        return _giver(page, verb, at) if verb is not None and verb < at and page.is_verb(verb) else None
    while last > begin + 1 and page.roles[last - 1] == "was":
        last -= 1  # الوزارة كانت أعلنت
    if last > begin and page.folds[last - 1] == _RATHER:
        return None  # «كان متحمسا للشعر، بل رأى»
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


def _document_before(page: Page, begin: int, at: int) -> Place | None:
    """
    Give the indefinite document right before a verb that is about it, or `None`: «إلى وثيقة سرية أكدت أن».

    A statement is made by whoever acts in the sentence: «أصدر الحزب بيانا أكد أن».
    """
    first = at - 1
    while first > begin and at - first <= _MOST_ADJECTIVES and page.is_adjective(first) and not page.roles[first]:
        first -= 1
    noun = term(page.words[first]).noun
    if first <= begin or page.masks[at] & AND or noun is None or noun.kind != "document" or noun.number != "one":
        return None
    if page.is_verb(first - 1):
        return None  # «لم تظهر دراسة تؤكد أن»
    if noun.group == _STATEMENT or any(
        page.has_article(one) or page.masks[one] & (AND | OWNED) for one in range(first, at)
    ):
        return None
    cue = page.cue(at)
    feminine = page.folds[first].endswith(_FEMININE)
    that = at + 1 + (page.roles[at + 1 : at + 2] in (["to"], ["about"]))
    if cue is None or cue.who != ("she" if feminine else "he") or page.roles[that : that + 1] != ["that"]:
        return None
    return first, at


_STATEMENT: Final = "statement"
_MOST_ADJECTIVES: Final = 2
_FEMININE: Final = "\N{ARABIC LETTER HEH}"


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
    also = page.roles[after] == "owns" and joined and page.is_preposition(after)  # «العلي، وبعد لقاء الوزير، قال»
    also = also or (
        page.roles[after] == "pronoun" and page.folds[after].startswith(_AND_WITH)
    )  # «العلي، ومعه نائبه، قال»
    if page.roles[after] not in _APART and not (also or page.is_adverb(after)):
        return None
    clear = not any(page.is_verb(one) and not _in_relative(page, stop, one) for one in range(after, comma))
    return (first, stop) if clear else None


def _subject_of_sentence(page: Page, begin: int, comma: int) -> Place | None:
    """Give the noun phrase that is all of a sentence before a comma and its verb: «وزير الفلاحة، أكد أن»."""
    behind = comma + 2
    if behind < page.stop(comma) and is_addressee(page, behind):
        behind = after_addressee(page, behind, page.stop(comma))  # «وزير الفلاحة، أكد للصحيفة أن»
    opened = page.roles[behind : behind + 1] in (["that"], ["to"], ["about"], ["colon"]) or behind in page.quoted
    if not opened or begin != page.begin(comma) or not _may_lead(page, begin) or page.masks[comma + 1] & AND:
        return None
    if head_kind(page.words[begin]) not in _SPEAKING:
        return None
    stop = _subject_stop(page, begin, comma)
    if stop + 1 < comma and page.roles[stop : stop + 2] == ["comma", "to"]:
        stop = read_phrase(page, stop + 2, comma).stop  # «محامي المتهم، سامي عياد، من نقابة حلب، أوضح أن»
    return (begin, comma) if stop == comma else None


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
    if first == verb + 1 and page.words[verb] in receives():
        return None  # تلقت الشرطة بلاغا جاء فيه
    known = head_kind(page.words[first]) is not None
    if first >= statement or not (known or _may_lead(page, first)):
        return None
    subject = read_phrase(page, first, statement)
    return (first, subject.stop) if known or subject.closed or subject.named else None


def _giver(page: Page, verb: int, last: int) -> Place | None:
    """Give who makes the statement that a verb of saying is about: ألقى المدير كلمة قال فيها."""
    medium = next((index for index in range(verb + 1, last) if _may_be_made(page, index)), None)
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
    return (first, subject.stop) if _may_lead(page, first) and _are_adjuncts(page, subject.stop, medium) else None


def _may_be_made(page: Page, index: int) -> bool:
    """Tell whether a statement stands at a token as the object of a verb, behind no preposition."""
    return is_statement(page, index) and page.roles[index - 1] not in ("to", "with", "owns")


def _are_adjuncts(page: Page, first: int, stop: int) -> bool:
    """Tell whether nothing but times and prepositions with their nouns stand between a subject and its object."""
    index = first
    while index < stop:
        if page.in_time(index) or page.roles[index] in ("time", "after"):
            index += 1
        elif page.roles[index] in ("to", "with") or (not page.roles[index] and page.is_preposition(index)):
            index = max(read_phrase(page, index + 1, stop).stop, index + 2)
        elif not page.roles[index] and page.has_preposition(index):
            index = max(read_phrase(page, index, stop).stop, index + 1)
        else:
            return False
    return index == stop


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
    if page.is_adverb(first) or page.folds[first].removeprefix(_CONJUNCTIONS[0]) == _LAM:
        return False  # غالبا ما, ولـ"سكاي نيوز" أكدت
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
        page.roles[index] in ("", "medium", "platform", "close", "open", "tongue") or index in page.closing
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
        if start and page.folds[start - 1][-1:].isdecimal():
            continue  # «843 | م»: what is counted, or an era
        if page.in_time(start):
            continue  # «في عام 843م والذي»
        if read_phrase(page, start, edge).stop != edge:
            continue
        if head_kind(page.words[start]) in ("person", "crowd"):
            behalf = start - 2
            if behalf > index and page.words[start - 1] in titled_by() and head_kind(page.words[behalf]) == "person":
                return behalf, edge  # «متحدث باسم حاكم الولاية، الذي أكد»
            return start, edge
        if agreeing is None and (bool(mask & (FEMININE | PLURAL)) == feminine or mask & (NAME | UNKNOWN)):
            agreeing = start, edge
    return agreeing
