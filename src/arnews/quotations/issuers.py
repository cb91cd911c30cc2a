"""Whose a document is that speaks: who issued it, made it, or is meant by its pronoun."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from arnews.mentions.extract import Phrases
from arnews.mentions.phrase import Phrase
from arnews.mentions.phrases import read_name, read_phrase
from arnews.mentions.signs import issuing_of
from arnews.mentions.value import Gender
from arnews.mentions.words import Term
from arnews.quotations.page import Page
from arnews.quotations.sources import OF_THEIRS
from arnews.word_classes import OWNED

__all__ = ["maker_of", "owner_of", "theirs"]

_STATEMENT: Final = "statement"
_TESTIMONY: Final = "testimony"
_STUDY: Final = "study"
_COUNTED: Final = frozenset(("survey", "tally"))
_MADE_KNOWN: Final = frozenset((_STATEMENT, _TESTIMONY, "tally"))
"""Groups of documents that somebody makes known as theirs; results speak for themselves, whoever announces them."""
_LONGEST_MAKER: Final = 12
_LAM: Final = "\N{ARABIC LETTER LAM}"
_MEEM: Final = "\N{ARABIC LETTER MEEM}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_YEH: Final = "\N{ARABIC LETTER YEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_OF: Final = "\N{ARABIC LETTER AIN}\N{ARABIC LETTER NOON}"


def theirs(page: Page, phrases: Phrases, own: Phrase) -> Gender | None:
    """Give the gender of whose document a source is that says so by a pronoun: «بيان لها», «بيان أصدره أمس»."""
    terms = phrases.terms
    at = next((at for at in range(own.first + 1, own.reach or own.stop) if not terms[at].adjective), None)
    if at is None or own.definite:
        return None
    one = terms[at]
    if one.folded in OF_THEIRS:
        if one.folded.endswith(_MEEM):
            return None  # «بيان لهم»: of many, and which is not told
        return "she" if one.folded.endswith(_ALEF) else "he"
    if one.sort != "issued":
        return None
    following = terms[at + 1] if at + 1 < len(terms) else None
    if following is not None and following.refers:
        return "she" if following.folded.endswith(_ALEF) else "he"
    verb = page.masks[at] & OWNED
    return ("she" if _TEH in one.folded[-3:-1] else "he") if verb else None


def maker_of(phrases: Phrases, own: Phrase) -> Phrase | None:
    """Give who made a document that speaks: «قدمت النائبة بلاغا إلى …. وأضاف البلاغ أن …»."""
    if own.head is None or own.head.noun is None or not own.definite or len(own.title) > 1 or own.same:
        return None
    terms = phrases.terms
    at = max(_before(phrases, own.head.stem, own.first), _before(phrases, own.head.stem + _ALEF, own.first))
    if at <= 0 or terms[at].article:
        return None
    before = [one for one in phrases.within(max(0, at - _LONGEST_MAKER), at) if not one.embedded]
    maker = before[-1] if before else None
    if maker is None or maker.kind not in ("person", "organisation"):
        return None
    if terms[maker.first - 1].verb is None and not _is_issuer(phrases, maker):
        return None
    between = terms[maker.stop : at]
    return maker if not between or (len(between) == 1 and between[0].sort == "comma") else None


def _is_issuer(phrases: Phrases, one: Phrase) -> bool:
    """Tell whether somebody stands behind a verb and عن as who issues what follows: «صدر عن الوزارة بيان»."""
    verb, of = one.first - 2, one.first - 1
    return verb >= 0 and phrases.terms[of].folded == _OF and phrases.terms[verb].folded in issuing_of()


def _before(phrases: Phrases, stem: str, at: int) -> int:
    """Give the last token with a stem before one, or -1."""
    places = phrases.places(stem)
    place = bisect_left(places, at)
    return places[place - 1] if place else -1


def owner_of(page: Page, phrases: Phrases, own: Phrase) -> Phrase | None:
    """Give whose statement a source is: «بيان رئاسة الجمهورية»، «البيان الصادر عن الوزارة»."""
    terms = phrases.terms
    bare = own.head is not None and not own.head.article
    if own.group == _STUDY and bare and _is_brought_out(page, terms, own):
        return None  # «تقرير أصدره المركز» speaks for itself, as «تقرير للمركز»; «دراسة صادرة عن جامعة» does not
    second = terms[own.first + 1] if bare and own.group == _TESTIMONY and own.stop > own.first + 1 else None
    if second is not None and not second.adjective and second.sort != "issued" and not _told([second]):
        return read_phrase(terms, own.first + 1, own.reach or own.stop)  # «شهادة الحارس»
    begin = own.first + 1
    if bare and own.group == _STATEMENT and own.stop == begin + 1 and _is_named_before(phrases, begin):
        return read_name(terms, begin, begin + 1)  # «تصريح عياد» after «سامي عياد»
    if any(one.stop == begin + 1 for one in phrases.within(begin, begin + 1)) and terms[begin].folded.endswith(_YEH):
        begin += 1  # «بيان صحفي»: of which kind it is
    for phrase in phrases.within(begin, (own.reach or own.stop) + 1):
        body = phrase.kind in ("organisation", "media", "country") and own.group in _COUNTED
        bound = body and phrase.clitic == _LAM and not (own.head is not None and own.head.article)  # مسح لموقع
        if phrase.kind not in ("person", "organisation", "country", "crowd") and not bound:
            continue
        between = terms[begin : phrase.first]
        told = _told(between) if own.group in _MADE_KNOWN else 0
        between = between[:-told] if told else between
        verb = _came_from(page, terms, begin, phrase.first)
        between = terms[begin : phrase.first - verb] if verb else between
        issued = bound or told or verb or any(one.sort == "issued" for one in between)
        if not issued and (own.group != _STATEMENT or (own.head is not None and own.head.article)):
            return None
        if all(_may_stand_between(page, at, one) for at, one in enumerate(between, begin)):
            return phrase
    return _issued_by(phrases, own) or _issuer_before(phrases, own)


def _is_named_before(phrases: Phrases, at: int) -> bool:
    """Tell whether a token that is no noun for somebody is a family name that stood before."""
    one = phrases.terms[at]
    return one.noun is None and phrases.is_named_before(one.stem, at)


def _is_brought_out(page: Page, terms: Sequence[Term], own: Phrase) -> bool:
    """Tell whether a verb with the document's pronoun says who brought it out: «تقرير أصدره المركز»."""
    within = range(own.first + 1, own.reach or own.stop)
    return any(terms[at].sort == "issued" and page.masks[at] & OWNED for at in within)


def _came_from(page: Page, terms: Sequence[Term], begin: int, at: int) -> int:
    """Give how many words before somebody say in a clause that it came from them: «بيان صدر أمس عن»."""
    verb = at - 2
    if verb < begin or terms[at - 1].folded != _OF:
        return 0
    while verb > begin and page.in_time(verb):
        verb -= 1
    return at - verb if terms[verb].folded in issuing_of() else 0


def _told(between: Sequence[Term]) -> int:
    """Give how many words before somebody say that it was made known: «أعلنتها», «أعلنت عنها»."""
    if not between:
        return 0
    last = between[-1]
    if last.refers:
        return 2 if len(between) > 1 and between[-2].folded in issuing_of() else 0
    verb = last.folded.removesuffix(_ALEF)
    return 1 if verb.endswith(_HEH) and verb.removesuffix(_HEH) in issuing_of() else 0


def _may_stand_between(page: Page, at: int, one: Term) -> bool:
    """Tell whether a word may stand between a document and who issued it."""
    return (one.sort in _BETWEEN and one.verb is None) or page.in_time(at)


_BETWEEN: Final = frozenset(("issued", "locates", "word", "relative"))


def _issued_by(phrases: Phrases, own: Phrase) -> Phrase | None:
    """Give who issued a statement by a noun that no list has: «بيان صادر عن المبادرة»."""
    terms = phrases.terms
    for at in range(own.first + 1, (own.reach or own.stop) - 2):
        owner = terms[at + 2]
        if terms[at].sort == "issued" and terms[at + 1].governs and owner.article and owner.sort == "word":
            return read_phrase(terms, at + 2, own.reach or own.stop)
    return None


def _issuer_before(phrases: Phrases, own: Phrase) -> Phrase | None:
    """Give who issued a document that stands before it: «صدر عن الوزارة بيان، أكد أن …»."""
    before = [one for one in phrases.within(max(0, own.first - _LONGEST_MAKER), own.first) if not one.embedded]
    return next((one for one in before if one.stop == own.first and _is_issuer(phrases, one)), None)
