"""Parts of the day: what stands at a token, and what marks it as a time by itself."""

from typing import Final, NamedTuple

from arnews.numbers.words import CONJUNCTION
from arnews.times.around import has_article
from arnews.times.words import Hit, kinds_at, look
from arnews.tokenization import Tokens
from arnews.word_classes import FINITE_VERB, classes_of

__all__ = ["FIRST_AT_NIGHT", "PartOfDay", "hour_of_day", "is_marked", "part_at"]


class PartOfDay(NamedTuple):
    """A part of the day as it is written, with the words that describe it."""

    code: str
    """MO, MI, AF, EV, NI; AM and PM; AN and BN after and before midnight."""
    start: int
    stop: int
    hit: Hit
    adverb: bool
    """Whether the word is an adverb: صباحا."""
    led: bool
    """Whether a word before it belongs to it: ساعة متأخرة من, هذا."""
    this: bool
    """Whether it is that of the day of writing: هذا الصباح."""


def part_at(tokens: Tokens, index: int) -> PartOfDay | None:
    """
    Read a part of the day with what describes it: صباح, المساء, بعد الظهر, صباحا باكرا, هذا الصباح, ساعة متأخرة من ليل.

    >>> from arnews import tokenize
    >>> [part_at(tokenize(text), 0).code for text in ("ساعة متأخرة من ليل أمس", "بعد الظهر", "هذا المساء")]
    ['NI', 'AF', 'EV']
    """
    if kinds_at(tokens, index).isdisjoint(_BEGINNINGS):
        return None
    lead = look(tokens, index, "part_lead", "demonstrative")
    at = lead.stop if lead is not None else index
    hit = look(tokens, at, "adverb_of_day", "part_of_day")
    if hit is None or (lead is not None and hit.proclitics) or look(tokens, at, "paper") is not None:
        return None
    this = lead is not None and lead.entry.kind == "demonstrative"
    if this and not hit.definite:
        return None
    early = look(tokens, hit.stop, "early")
    stop = early.stop if early is not None and not early.proclitics else hit.stop
    adverb = hit.entry.kind == "adverb_of_day" and not hit.definite
    return PartOfDay(hit.entry.code, index, stop, hit, adverb, lead is not None, this)


_BEGINNINGS: Final = ("part_lead", "demonstrative", "adverb_of_day", "part_of_day")


def _opens_a_sentence(tokens: Tokens, index: int) -> bool:
    """Tell whether a sentence begins with a token: at a line, behind a stop."""
    return index == 0 or tokens.begins_line(index) or tokens.words[index - 1] in (".", "؟", "!")


def _is_set_off(tokens: Tokens, stop: int) -> bool:
    """Tell whether a comma or a finite verb stands behind what opens a sentence."""
    if stop >= len(tokens.words) or tokens.begins_line(stop):
        return False
    return look(tokens, stop, "comma") is not None or bool(classes_of(tokens.words[stop]).mask & FINITE_VERB)


def is_marked(tokens: Tokens, part: PartOfDay) -> bool:
    """
    Tell whether something shows that a part of the day without a day and an hour is a time.

    An adverb does (صباحا); a demonstrative; a preposition before the article (في الصباح, خلال الليل). A prayer and noon
    need more, for they are other words too: بعد العصر, but العصر الحجري; آلام الظهر.
    """
    if part.adverb:
        once = look(tokens, part.start - 1, "once") is not None  # ذات مساء
        if part.hit.proclitics == CONJUNCTION and _opens_a_sentence(tokens, part.start):
            return _is_set_off(tokens, part.stop)  # ومساء، عقد اجتماع
        return not (part.hit.proclitics or once) and look(tokens, part.stop, "greeting") is None
    if part.led:
        return part.hit.definite
    if not part.hit.definite:
        return False
    adjective = has_article(tokens, part.stop)
    if look(tokens, part.start - 1, "prayer") is not None and not part.hit.proclitics:
        return look(tokens, part.start - 2, "prayer_before", "anchor") is not None and not adjective
    if part.hit.entry.needs:
        before = look(tokens, part.start - 1, part.hit.entry.needs)
        return before is not None and not adjective
    if part.hit.proclitics in _PREPOSITIONS and part.hit.proclitics:
        return not adjective
    if part.hit.proclitics == CONJUNCTION and look(tokens, part.start - 1, "part_of_day") is not None:
        return look(tokens, part.start - 2, "part_lead", "part_before") is not None  # ساعات الفجر والصباح
    apart = look(tokens, part.start - 1, "and") is not None and look(tokens, part.start - 2, "part_of_day") is not None
    if apart and not adjective:
        return look(tokens, part.start - 3, "part_lead", "part_before") is not None  # خلال الصباح و الليل
    before = look(tokens, part.start - 1, "part_before", "between")
    if before is None:
        return False
    return before.entry.kind == "part_before" or look(tokens, part.stop, "until") is not None


_PREPOSITIONS: Final = ("\N{ARABIC LETTER BEH}", "\N{ARABIC LETTER LAM}")


def hour_of_day(hour: int, part: str | None) -> int:
    """
    Give the hour of the day: the Third in the afternoon is 15, the Twelfth at night or in the evening 24.

    12 م is noon, as in English 12 p.m.

    >>> [hour_of_day(12, part) for part in ("MO", "MI", "PM", "EV", "NI", "AN")], hour_of_day(8, "EV")
    ([0, 12, 12, 24, 24, 0], 20)
    """
    if part is None or hour > _NOON:
        return hour
    if part in ("AF", "PM"):
        return hour if hour == _NOON else hour + _NOON
    if part in ("EV", "BN"):
        return hour + _NOON
    if part == "MI":
        return hour if hour >= _LATE_MORNING else hour + _NOON
    if part == "NI":
        return hour + _NOON if hour >= FIRST_AT_NIGHT else hour
    return hour % _NOON


_NOON: Final = 12
_LATE_MORNING: Final = 10
FIRST_AT_NIGHT: Final = 6
