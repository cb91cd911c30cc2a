"""What stands between commas about who speaks: that they hide, who stands by, who comes first, where they sit."""

from typing import Final

from arnews.mentions.words import term
from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import foremost
from arnews.quotations.phrases import read_phrase
from arnews.quotations.unnamed import hidden_stop
from arnews.word_classes import AND, NOUN, OWNED

__all__ = ["company_stop", "foremost_stop", "hidden_end", "hiding_stop", "joined_stop", "seat_stop"]

_LONGEST_INSERTION: Final = 14
_LONGEST_NAME: Final = 5
_WAW: Final = "\N{ARABIC LETTER WAW}"
_WITH: Final = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER AIN}"
_TO: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}\N{ARABIC LETTER YEH}"
_SIDE: Final = "\N{ARABIC LETTER JEEM}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER NOON}\N{ARABIC LETTER BEH}"


def hidden_end(stretch: Stretch, first: int) -> int | None:
    """Give where a clause about a source ends that would not be named: «قال مصدر، رفض الكشف عن اسمه، إن»."""
    page, who = stretch.page, stretch.clause.target if stretch.clause.through is not None else stretch.clause.subject
    if who is None or who[1] != first - 1:
        return None
    several = page.is_nominative(who[0]) and not page.has_article(who[0])
    if read_phrase(page, *who).closed and not (several and who[1] == who[0] + 1):
        return None
    stop = hidden_stop(page, first, stretch.stop)
    if stop is None or stop >= stretch.stop:
        return None
    if page.roles[stop] == "comma" or stretch.is_opened(stop):
        return stop
    comma = page.find_role(stop, min(stretch.stop, stop + _LONGEST_WHY), "comma")  # رفض ذكر اسمه خوفا على حياته
    why = comma is not None and not any(page.is_verb(one) or page.roles[one] == "that" for one in range(stop, comma))
    return comma if why and comma is not None and stretch.is_opened(comma + 1) else None


_LONGEST_WHY: Final = 6


def hiding_stop(stretch: Stretch, index: int) -> int | None:
    """Give the comma behind what says that somebody is not named: «عن مصدر أمني، لم يسمه، أن»."""
    page = stretch.page
    for closing in range(index + 2, min(stretch.stop, index + _LONGEST_NAME)):
        if page.roles[closing] == "comma":
            return closing if stretch.is_opened(closing + 1) else None
    return None


def foremost_stop(stretch: Stretch, first: int) -> int | None:
    """Give the comma behind the first of several who speak, with what follows its name: …، وفي مقدمتها حزب العمل، …"""
    page, named, subject = stretch.page, first + 2, stretch.clause.subject
    if subject is None or subject[1] != first - 1 or stretch.clause.target is not None:
        return None
    if named >= stretch.stop or page.words[first + 1] not in foremost():
        return None
    stop = read_phrase(page, named, stretch.stop).stop
    if page.roles[stop : stop + 1] != ["comma"]:
        return None
    apposed = stop + 1
    if apposed >= stretch.stop or page.roles[apposed] or not page.has_article(apposed) or page.in_time(apposed):
        return stop
    closing = page.find_role(apposed, min(stretch.stop, apposed + _LONGEST_INSERTION), "comma")
    if closing is None or any(page.cues[one] is not None or page.is_verb(one) for one in range(apposed, closing)):
        return stop
    return closing  # …، الذراع السياسية للجماعة


def company_stop(stretch: Stretch, first: int) -> int | None:
    """Give the comma behind who stands by who speaks: «النقيب، ومعه أعضاء المجلس، أن», «وإلى جانبه الوزير»."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject[1] != first - 1 or stretch.clause.target is not None:
        return None
    by, stop = page.folds[first].removeprefix(_WAW), first + 1
    if by == _TO and page.folds[stop].startswith(_SIDE) and page.masks[stop] & OWNED:
        stop += 1
    elif not (page.roles[first] == "pronoun" and by.startswith(_WITH)):
        return None  # «ومعظمهم من الشباب»
    if stop >= stretch.stop or page.roles[stop] or page.has_preposition(stop):
        return None
    closing = page.find_role(stop, min(stretch.stop, stop + _LONGEST_INSERTION), "comma")
    if closing is None or any(page.cues[one] is not None or page.is_verb(one) for one in range(stop, closing)):
        return None
    return closing


def joined_stop(stretch: Stretch, first: int) -> int | None:
    """Give where the next of several who speak ends, behind a comma: «وزارة العدل، ونقابة المعلمين، عن», or `None`."""
    page, subject = stretch.page, stretch.clause.subject
    if subject is None or subject[1] != first - 1 or stretch.clause.target is not None or page.roles[first]:
        return None
    if not page.masks[first] & AND or page.cues[first] is not None or page.is_verb(first):
        return None
    one, another = term(page.words[subject[0]]).noun, term(page.words[first]).noun
    if one is None or another is None or one.kind != another.kind or one.kind not in _SPEAKING:
        return None
    stop = read_phrase(page, first, stretch.stop).stop
    behind = stop + (page.roles[stop : stop + 1] == ["comma"])
    while stop < behind < stretch.stop and page.in_time(behind):
        behind += 1
    behind += page.roles[behind : behind + 1] == ["comma"] and behind > stop + 1
    if behind + 1 >= stretch.stop:
        return None
    if stretch.is_opened(behind):
        return stop
    takes = stretch.cue.clause if page.roles[behind + 1] == "that" else stretch.cue.phrase
    return stop if page.particles[behind] is not None and page.particles[behind] in takes else None


_SPEAKING: Final = frozenset({"organisation", "media", "person", "crowd"})


def seat_stop(stretch: Stretch, first: int) -> int | None:
    """Give the comma behind where a body has its seat: «بنك الشرق، ومقره دبي، أن»."""
    page, mask = stretch.page, stretch.page.masks[first]
    if not (mask & AND and mask & OWNED and mask & NOUN) or page.cues[first] is not None or not stretch.attaches:
        return None
    return page.find_role(first, min(stretch.stop, first + _LONGEST_NAME), "comma")
