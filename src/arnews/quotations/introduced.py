"""Names that only their place shows: «غبن», who was «الفنان فتحي غبن»; whoever stands behind a verb of saying."""

from collections.abc import Sequence
from typing import Final

from arnews.mentions.extract import Phrases
from arnews.mentions.words import LISTED, Term
from arnews.quotations.frames import Frame
from arnews.quotations.page import Page, Place
from arnews.spans import Span
from arnews.word_classes import AND, NAME, NOUN, NUMBER, OWNED, PARTICIPLE, UNKNOWN

__all__ = ["introduced_names"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_SHORTEST_FAMILY: Final = 3
"""Letters of a family name that only its place shows."""
_MAY_GO_ON: Final = 1
"""Of a word in a name: it may only go on with one, see `Term.name`."""
_MOST_PLACES: Final = 20
_SHORTEST_NAME: Final = 2
_LONGEST_NAME: Final = 4


def introduced_names(page: Page, phrases: Phrases, frames: Sequence[Frame]) -> list[Span]:
    """
    Give the names that only a later source shows: whoever speaks as «غبن» was introduced as «الفنان فتحي غبن».

    Others are shown by the verb of saying before them. The word that nobody is known by stood before as the last of a
    name, behind a given one, or behind a comma and another with the article («، الصديق الكبير»).
    """
    found: list[Span] = []
    shown: dict[str, bool] = {}
    for frame in frames:
        if frame.source is None:
            continue
        if (named := _named_behind_verb(page, phrases, frame)) is not None:
            found.append(page.tokens.span(*named))
        first = frame.source[1] - 1
        titled = first - 1 == frame.source[0] and phrases.terms[first - 1].honors  # «البروفيسور بنيس»
        if first > frame.source[0] and not (titled and phrases.terms[first].clitic):
            continue
        one = phrases.terms[first]
        strange = one.sort == "stop" and one.verb is not None and not one.usual  # a name that looks like a verb
        behind = first == frame.at + 1 and one.cut == 1 and one.name == LISTED  # «كشف واعلي»: no «and» there
        if one.noun is not None or (one.clitic == _WAW and not behind) or len(one.stem) < _SHORTEST_FAMILY:
            continue
        if one.sort != "word" and not strange:
            continue
        strange = strange or bool(one.clitic)  # «بنيس», which begins like a preposition
        if one.stem in shown:
            if shown[one.stem] and strange:
                found.append(page.tokens.span(first, first + 1))
            continue
        shown[one.stem] = False
        if any(one.stem in phrase.name for phrase in phrases.alike((one.stem,))):
            continue
        before = (at for at in phrases.places(one.stem)[:_MOST_PLACES] if 0 < at < first)
        family = next((at for at in before if _ends_name(phrases.terms, at, behind)), None)
        if family is not None:
            shown[one.stem] = True
            begin = family - 1 - _is_compound(phrases.terms, family - 1)
            found += [page.tokens.span(begin, family + 1), page.tokens.span(first, first + 1)]
    return found


def _named_behind_verb(page: Page, phrases: Phrases, frame: Frame) -> Place | None:
    """
    Give the name of who speaks that only its place shows: behind the verb, or behind a definite title, up to «that».

    «قال هيوا المدرس إن», «قال النائب دانا عياد إن»: no other word without the article stands there.
    """
    if frame.source is None or frame.source[0] != frame.at + 1:
        return None
    first, stop = frame.source
    own = phrases.at(first)
    if own is not None:
        if own.kind != "person" or own.name or not own.definite or own.number != "one" or own.cut:
            return None
        first = _behind_office(page, phrases, own.stop, stop)
    if not _SHORTEST_NAME - (own is not None) <= stop - first <= _LONGEST_NAME:
        return None
    if phrases.terms[first].article or phrases.terms[first].noun is not None or phrases.terms[first].clitic:
        return None
    compound = first + 1 < stop and phrases.terms[first + 1].sort == "compound"  # «دفع الله»
    other = NUMBER | PARTICIPLE | (NOUN | OWNED if own is None and not compound else 0)
    if page.masks[first] & other and not page.masks[first] & (NAME | UNKNOWN):
        return None
    if any(page.roles[one] or page.has_preposition(one) or page.masks[one] & AND for one in range(first, stop)):
        return None
    if own is None and any(one.first < stop and one.name for one in phrases.within(first, stop)):
        return None
    return first, stop


def _behind_office(page: Page, phrases: Phrases, first: int, stop: int) -> int:
    """Give the token behind what an office is of, with its preposition: «النائب | عن كتلة الحزب | دانا الكاتب»."""
    if first >= stop or page.roles[first] not in ("about", "to"):
        return first
    body = phrases.at(first + 1)
    return first if body is None or body.name else body.stop


def _ends_name(terms: Sequence[Term], at: int, behind: bool) -> bool:
    """Tell whether a word stands where a family name does; `behind` that its و is no «and»: it stands behind a verb."""
    given = terms[at - 1]
    if _is_compound(terms, at - 1):
        return True
    if (
        given.sort not in ("word", "head")
        or given.verb is not None
        or given.clitic
        or (terms[at].clitic == _WAW and not behind)
    ):
        return False
    if terms[at].clitic and given.name < LISTED:
        return False
    if not given.article:
        return given.name > _MAY_GO_ON
    return terms[at].article and at > 1 and terms[at - 2].sort == "comma"


def _is_compound(terms: Sequence[Term], at: int) -> bool:
    """Tell whether a word ends a given name of two: «عبد الحق بنيس»."""
    return at > 0 and (terms[at].sort == "compound" or terms[at - 1].sort == "particle")
