"""What makes a date of a period: قبل, بعد, من الآن, and what an event takes for itself."""

from typing import Final

from arnews.document import Reading
from arnews.numbers.hedges import hedge_behind
from arnews.times.around import as_reading, cut_of, has_article, is_joined
from arnews.times.words import Hit, kinds_at, look
from arnews.times.written import Written
from arnews.tokenization import Tokens
from arnews.word_classes import PERFECT, classes_of, read_class
from arnews.words import word

__all__ = ["after_that", "anchored", "is_told", "until_now"]


def anchored(tokens: Tokens, start: int, floor: int, written: Written, stop: int) -> Reading[Written] | None:
    """Give the date that a period makes with what stands around it, or else the period."""
    if written.amount is None:
        return as_reading(tokens, start, written, stop, "duration")
    that = after_that(tokens, start, floor)
    if that is not None:
        dated = written._replace(type="DATE", anchor=int(that.entry.value), same=0)
        return as_reading(tokens, that.start, dated, stop, "after_that")
    anchor = look(tokens, start - 1, "anchor") if start > floor else None
    if anchor is not None and look(tokens, anchor.start - 1, "upon") is not None:
        return as_reading(tokens, start, written, stop, "duration")  # على بعد ساعتين
    again = look(tokens, start - 2, "unit") if anchor is not None else None
    if again is not None and again.entry.code == written.unit and written.amount == "1":
        return None  # يوما بعد يوم
    if written.amount == "1" and _after_another(tokens, stop):
        return None  # عاما بعد آخر
    now = until_now(tokens, stop)
    if now is not None and written.amount != "X":
        direction = int(anchor.entry.value) if anchor is not None else 1
        begin = start - 1 if anchor is not None else start
        return as_reading(tokens, begin, written._replace(type="DATE", anchor=direction), now, "from_now")
    described = anchor is not None and int(anchor.entry.value) > 0 and _tells_what_was(tokens, stop)
    if anchor is not None and not cut_of(tokens, start) and not described and not _has_event(tokens, stop):
        direction = int(anchor.entry.value)
        ends = stop >= len(tokens.words) or not is_joined(word(tokens.words[stop]))  # not بعد يومين وفق الشركة
        ends = ends or tokens.begins_line(stop)
        if direction < 0 or (ends and not is_told(tokens, stop)):
            dated = written._replace(type="DATE", anchor=direction)
            return as_reading(tokens, start - 1, dated, stop, "before" if direction < 0 else "after")
    return as_reading(tokens, start, written, stop, "duration")


def _tells_what_was(tokens: Tokens, stop: int) -> bool:
    """Tell whether an adjective behind a period says how it was: بعد خمس سنوات (مذهلة), بعد يومين (حافلين)."""
    if stop >= len(tokens.words) or tokens.begins_line(stop) or kinds_at(tokens, stop):
        return False
    likeliest = classes_of(tokens.words[stop]).likeliest
    adjective = likeliest is not None and likeliest.part == "adjective"
    return adjective and word(tokens.words[stop]).folded.endswith((_HEH, _DUAL)) and not has_article(tokens, stop)


def _after_another(tokens: Tokens, stop: int) -> bool:
    """Tell whether another of the same follows after بعد: (عاما) بعد آخر, (سنة) بعد أخرى."""
    anchor = look(tokens, stop, "anchor")
    return anchor is not None and look(tokens, anchor.stop, "another") is not None


def _has_event(tokens: Tokens, stop: int) -> bool:
    """Tell whether a period is counted from an event: (بعد عامين) من الحرب, (بعد شهر) على اندلاعها; not على الأقل."""
    if not kinds_at(tokens, stop) or tokens.begins_line(stop):
        return False
    only = look(tokens, stop, "only")
    at = only.stop if only is not None else stop
    joint = look(tokens, at, "of", "since", "upon", "away")
    if joint is None or look(tokens, at, "perhaps") is not None:
        return False
    return joint.entry.kind != "upon" or hedge_behind(tokens, at) is None


def is_told(tokens: Tokens, stop: int) -> bool:
    """Tell whether a story goes on behind a period: (وبعد دقائق) كتب, (بعد ثلاثة أيام)، عثر عليه."""
    comma = look(tokens, stop, "comma")
    at = comma.stop if comma is not None else stop
    if at >= len(tokens.words) or tokens.begins_line(at):
        return False
    verb = read_class(tokens, at) if classes_of(tokens.words[at]).mask & PERFECT else None
    return verb is not None and bool(verb.mask & PERFECT)


def after_that(tokens: Tokens, start: int, floor: int) -> Hit | None:
    """Give what sets a period with ب off from a time just given: بعدها بيومين, قبل ذلك بثلاثة أيام."""
    if word(tokens.words[start]).bare[:1] != _BEH:
        return None
    for at in (start - 1, start - 2):
        hit = look(tokens, at, "after_that") if at >= floor else None
        if hit is not None and hit.stop == start:
            return hit
    return None


def until_now(tokens: Tokens, stop: int) -> int | None:
    """Give the token after من الآن or من اليوم."""
    of = look(tokens, stop, "of")
    now = look(tokens, of.stop, "reference", "deictic") if of is not None else None
    present = now is not None and now.entry.value in ("PRESENT_REF", 0) and not now.entry.part
    return now.stop if now is not None and present else None


_BEH: Final = "\N{ARABIC LETTER BEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_DUAL: Final = "\N{ARABIC LETTER YEH}\N{ARABIC LETTER NOON}"
