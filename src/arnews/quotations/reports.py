"""What is reported without being anybody's statement: hearsay, questions put to a source, refusals to comment."""

from collections.abc import Iterator
from typing import Final

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.quotations.endings import content_stop
from arnews.quotations.lexicons import head_kind, report_words, rumours
from arnews.quotations.page import Page, Place, read_page
from arnews.quotations.sources import read_source_at
from arnews.quotations.value import Quotation
from arnews.spans import Span

__all__ = ["find_reports", "reports"]

_REACH: Final = 12
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FROM: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER NOON}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM
_OPENERS: Final = frozenset({"that", "about"})


def find_reports(text_or_doc: str | Document) -> tuple[Annotation[Quotation], ...]:
    """
    Find hearsay, questions put to a source, and refusals to comment; `Quotation.kind` says which.

    >>> [one.value.kind for one in find_reports("ورفضت الشركة التعليق على النبأ.")]
    ['refusal']
    """
    doc = Document.of(text_or_doc)
    return tuple(_find(doc))


def _find(doc: Document) -> Iterator[Annotation[Quotation]]:
    lexicon = report_words()
    hits = lexicon.hits(doc.tokens)
    if not hits:
        return
    page = read_page(doc)
    for index in hits:
        found = lexicon[page.words[index]]
        if found is None:
            continue
        reader = {
            "hearsay": _hearsay,
            "rumour": _rumour,
            "question": _question,
            "refusal": _refusal,
            "silence": _silence,
        }.get(found.entry)
        quotation = reader(page, index, found.cut) if reader else None
        if quotation is not None:
            parts = [*quotation.content, quotation.cue, quotation.addressee, quotation.source]
            spans = [part for part in parts if part is not None]
            span = Span(min(part.start for part in spans), max(part.end for part in spans))
            yield Annotation("reports", span, quotation, f"reports.{quotation.kind}")


def _cue(page: Page, index: int, cut: int) -> Span:
    return page.tokens.span(index, index + 1, cut)


def _hearsay(page: Page, index: int, cut: int) -> Quotation | None:
    """Read قيل إن: a clause that nobody stands for."""
    if index + 2 >= page.stop(index) or page.roles[index + 1] != "that":
        return None
    stop = content_stop(page, index + 2, [], 0)
    content = page.tokens.span(index + 2, stop)
    return Quotation((content,), _cue(page, index, cut), None, None, "hearsay", speech_act="hearsay")


def _rumour(page: Page, index: int, cut: int) -> Quotation | None:
    """Read ترددت أنباء عن تأجيل السباق: news that nobody stands for."""
    stop = page.stop(index)
    if not any(page.words[one] in rumours() for one in (index - 1, index + 1) if 0 <= one < stop):
        return None
    opener = next((one for one in range(index + 1, min(stop, index + _REACH)) if page.roles[one] in _OPENERS), None)
    if opener is None or opener + 1 >= stop:
        return None
    nominal = page.roles[opener] == "about"
    content = page.tokens.span(opener + 1, content_stop(page, opener + 1, [], 0))
    return Quotation((content,), _cue(page, index, cut), None, None, "hearsay", nominal, speech_act="hearsay")


def _question(page: Page, index: int, cut: int) -> Quotation | None:
    """Read سئل الوزير عن الميزانية: who was asked, and about what."""
    stop = min(page.stop(index), index + _REACH)
    about = next((one for one in range(index + 1, stop) if page.roles[one] == "about"), None)
    if about is None or about + 1 >= page.stop(index):
        return None
    asked = read_source_at(page, index + 1, about)
    end = next(
        (one for one in range(about + 1, page.stop(index)) if page.roles[one] == "comma" or page.cue(one) is not None),
        page.stop(index),
    )
    if end <= about + 1:
        return None
    content = page.tokens.span(about + 1, end)
    addressee = page.tokens.span(*asked) if asked else None
    return Quotation(
        (content,), _cue(page, index, cut), None, None, "question", True, speech_act="question", addressee=addressee
    )


def _refusal(page: Page, index: int, cut: int) -> Quotation | None:
    """Read رفض الوزير التعليق، امتنع عن التعليق: who says nothing; not رفض تعليق الأعمال."""
    comment = _comment(page, index)
    if comment is None:
        return None
    named = page.folded(comment).startswith((_ARTICLE, _LAM + _LAM)) or page.roles[comment - 1] in ("to", "about")
    return _silent(page, index, cut, comment) if named else None


def _silence(page: Page, index: int, cut: int) -> Quotation | None:
    """Read لم يرد على طلب للتعليق، لم يصدر تعليق: who says nothing, if the verb is negated."""
    comment = _comment(page, index) if index and page.roles[index - 1] == "not" else None
    return _silent(page, index, cut, comment) if comment is not None else None


def _comment(page: Page, index: int) -> int | None:
    words = report_words()
    for one in range(index + 1, min(page.stop(index), index + _REACH)):
        found = words[page.words[one]]
        if found is not None and found.entries and found.entry == "comment":
            return one
    return None


def _silent(page: Page, index: int, cut: int, comment: int) -> Quotation:
    source = _who_is_silent(page, index, comment)
    span = page.tokens.span(*source) if source else None
    return Quotation((), _cue(page, index, cut), span, span, "refusal", speech_act="deny")


def _who_is_silent(page: Page, index: int, comment: int) -> Place | None:
    """Give who refuses: the subject, else who stands after the comment (لم يصدر تعليق من الوزارة)."""
    bound = next((one for one in range(index + 1, comment) if page.roles[one] in ("to", "about")), comment)
    after = comment + 1
    stop = page.stop(index)
    if after + 1 < stop and page.folds[after] == _FROM and head_kind(page.words[after + 1]) is not None:
        return read_source_at(
            page, after + 1, next((one for one in range(after + 1, stop) if page.roles[one] == "to"), stop)
        )
    return read_source_at(page, index + 1, bound)


reports: Final[Extractor] = Extractor("reports", _find, uses=("times",), value=Quotation)
