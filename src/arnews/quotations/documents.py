"""Documents that speak: what stands in a statement, and in one that was named before: «أصدرت النقابة بيانا جاء فيه»."""

from collections.abc import Iterator, Sequence
from typing import Final

from arnews.mentions.words import term
from arnews.quotations.cues import cues
from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import head_kind, nouns, same, settings
from arnews.quotations.page import Page, Place, places
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import IN_IT, issued_stop, read_source_at
from arnews.quotations.subjects import giver_before, is_statement, subject_before
from arnews.word_classes import AND, ARTICLE, FEMININE, FINITE_VERB, MASCULINE, NAME, NOUN, OWNED, PLURAL, VERBAL_NOUN

__all__ = ["is_what_came", "read_document", "read_in_it", "read_purport"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_WAW: Final = "\N{ARABIC LETTER WAW}"
_CAME: Final = "\N{ARABIC LETTER JEEM}" + _ALEF + "\N{ARABIC LETTER HAMZA}"
_LONGEST_BEFORE: Final = 40
"""How far before what stands in it a document may be named."""

_BEH: Final = "\N{ARABIC LETTER BEH}"


def read_document(page: Page, frame: Frame, head: int) -> bool:
    """Read what stands in a statement: جاء في بيان فلان. The noun is the medium, its owner the source."""
    if page.folds[frame.at + 1] in IN_IT:
        return _is_in_it(page, frame, frame.at + 1)
    first = frame.at + 2
    noun = first + (first < len(page.words) and page.words[first] in same())  # جاء في ذات البيان
    frame.medium = None
    if noun > head or page.roles[first - 1] != "to" or noun >= len(page.words):
        if frame.source is not None and head_kind(page.words[frame.source[0]]) in ("document", None):
            frame.rule = "quotations.document"
            return frame.cue is not None and "" not in frame.cue.clause  # ينص العقد على أن
        return _document_before(page, frame)
    if frame.cue is not None and "" not in frame.cue.clause:
        frame.rule = "quotations.document"
        return frame.source is not None or _document_before(page, frame)
    frame.rule = "quotations.document"
    frame.source = read_source_at(page, _behind_issued(page, noun + 1, head), head)
    if page.roles[noun] == "tongue":  # جاء على لسان فلان
        frame.cue_stop = noun + 1
        return frame.source is not None
    if page.roles[noun] != "medium" and head_kind(page.words[noun]) != "document":
        return _is_paper(page, frame, first, head)
    theirs = issued_stop(page, noun + 1, head)
    if theirs > noun + 1:
        frame.source = first, theirs  # جاء في بيان لها أن
    elif frame.source is None or first < noun or page.folded(noun).startswith(_ARTICLE):
        frame.source = first, max(noun + 1, frame.source[1] if frame.source else noun + 1)
    else:
        frame.medium, frame.cue_stop = (noun, noun + 1), noun + 1
    return True


def _is_paper(page: Page, frame: Frame, first: int, head: int) -> bool:
    """Say that a paper speaks that no list has, and tell whether one does: جاء في أمر الإحالة أن."""
    phrase = read_phrase(page, first, head)
    if frame.opens != "clause" or phrase.stop != head or head - first < 2 or not page.has_article(head - 1):
        return False
    if page.has_article(first) or not page.masks[first] & NOUN or page.in_time(first) or page.roles[first]:
        return False
    if page.words[first] in settings() or page.masks[first] & PLURAL:
        return False  # جاء في سياق الحديث أن, في أعقاب القرار أن
    frame.source = first, head
    return True


def _behind_issued(page: Page, index: int, stop: int) -> int:
    """Pass over what says that a statement was issued: بيان رسمي أصدرته أمس الوزارة, بيان صادر عن الوزارة."""
    first = index
    issued = False
    while index < stop - 1:
        mask = page.masks[index]
        verb = mask & FINITE_VERB and mask & OWNED
        if (
            verb
            or term(page.words[index]).sort == "issued"
            or (page.roles[index + 1] == "about" and page.is_verb(index))
        ):
            issued = True
        elif not (page.is_adjective(index) or page.in_time(index) or page.roles[index] in ("about", "after", "time")):
            break
        index += 1
    return index if issued else first


def _document_before(page: Page, frame: Frame) -> bool:
    """Read a document that stands before its verb: العقد ينص على أن."""
    before = subject_before(page, frame.at)
    if before is None or frame.cue is None or "" in frame.cue.clause:
        return False
    frame.source, frame.begin, frame.rule = before, before[0], "quotations.subject_first"
    return True


def _is_in_it(page: Page, frame: Frame, in_it: int) -> bool:
    """Say whose words stand in the document that was named before, and tell whether there is one."""
    statement = _statement_before(page, frame.at, page.folds[in_it].endswith(_ALEF))
    if statement is None:
        return False
    giver = giver_before(page, statement[0])
    frame.rule, frame.source, frame.document = "quotations.document", giver or statement, statement
    frame.lent = giver is not None
    return True


def _statement_before(page: Page, at: int, feminine: bool) -> Place | None:
    """Give the nearest statement before a token that agrees with the pronoun for it, in its sentence or the last."""
    begin = page.begin(at)
    if at - begin < 2 and begin > 1:
        begin = page.begin(begin - 2)  # أصدرت النقابة بيانا. وجاء فيه
    for index in range(at - 1, max(begin, at - _LONGEST_BEFORE) - 1, -1):
        document = is_statement(page, index) or head_kind(page.words[index]) == "document"
        if page.roles[index] not in ("", "medium") or not document:
            continue
        mask = page.masks[index]
        if mask & (FEMININE | PLURAL) if feminine else mask & MASCULINE or not mask & FEMININE:
            return index, read_phrase(page, index, at).stop
    return None


def read_purport(page: Page, frames: Sequence[Frame]) -> Iterator[Frame]:
    """Read «which purport» with a deed behind a document: «تلقت الشرطة معلومات مفادها وصول شحنة»."""
    came = cues().find(_CAME)
    taken = {frame.content for frame in frames}
    for at in places(page.roles, "purport"):
        content = at + 1
        if came is None or at < 1 or content >= page.stop(at) or content in taken or page.roles[content]:
            continue
        mask, deed = page.masks[content], page.words[content] in nouns()
        if not (deed or mask & VERBAL_NOUN) or mask & (ARTICLE | AND) or page.has_preposition(content):
            continue
        if mask & NAME and not deed:
            continue
        if _statement_before(page, at, page.folds[at].endswith(_ALEF)) is not None:
            yield Frame(came.entry, at, at, content, "phrase", content, None, "quotations.phrase", head_stop=content)


def read_in_it(page: Page, frames: Sequence[Frame]) -> Iterator[Frame]:
    """Read «وفيه أن», «مفادها أن» behind a document: «نشر المعهد دراسة، وفيها أن النوم مفيد»."""
    came = cues().find(_CAME)
    taken = {frame.content for frame in frames}
    for that in places(page.roles, "that"):
        at, content = that - 1, that + 1
        if that < 2 or came is None or content in taken or content >= page.stop(that):
            continue
        purport = page.roles[at] == "purport"
        if not purport and (page.folds[at].removeprefix(_WAW) not in IN_IT or page.cue(at - 1) is not None):
            continue
        frame = Frame(came.entry, at, at, that, "clause", content, None, "", breaks=True, head_stop=that)
        if _is_in_it(page, frame, at):
            yield frame


def is_what_came(page: Page, frame: Frame) -> bool:
    """Tell whether a report came and nobody answers, since «that» has no preposition: «ورد أن», but «ورد بأن»."""
    return frame.dropped and page.roles[frame.at + 1] == "that" and page.folds[frame.at + 1][0] != _BEH
