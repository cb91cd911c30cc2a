"""Time zones beside a clock: بتوقيت غرينتش, GMT+3, (ت غ), +03:00."""

from typing import Final

from arnews.numbers.around import DASHES
from arnews.times.around import has_article, plain
from arnews.times.words import kinds_at, look
from arnews.tokenization import Tokens
from arnews.word_classes import RELATIVE, classes_of
from arnews.words import looks_definite, word

__all__ = ["offset_at", "zone_at", "zone_before"]

_MINUTES: Final = 59


def zone_at(tokens: Tokens, index: int) -> tuple[str, int, bool]:
    """Read a time zone: بتوقيت غرينتش, GMT+3, (ت غ), +03:00. Gives its offset, the token after, whether it is one."""
    nothing = "", index, False
    if index >= len(tokens.words):
        return nothing
    if kinds_at(tokens, index).isdisjoint(_ZONES) and tokens.words[index] != "+":
        return nothing
    opening = look(tokens, index, "opening")
    if opening is not None:
        zone, stop, zoned = zone_at(tokens, opening.stop)
        closing = look(tokens, stop, "closing") if zoned else None
        return (zone, closing.stop, True) if closing is not None else nothing
    ahead = offset_at(tokens, index) if tokens.words[index] in _SIGNS else None
    if ahead is not None and look(tokens, ahead[1], "greenwich") is not None:
        return ahead[0], ahead[1] + 1, True  # (+3 غرينتش)
    mark = look(tokens, index, "comma", "range_mark")
    head = look(tokens, mark.stop if mark is not None else index, "zone_head")
    if mark is not None and head is None:
        return nothing
    at = head.stop if head is not None else index
    name = look(tokens, at, "greenwich", "zone")
    if name is None:
        unknown = _unknown_zone(tokens, head.start, at) if head is not None else at
        if unknown > at:
            told, stop, bracketed = (
                zone_at(tokens, unknown) if look(tokens, unknown, "opening") else ("", unknown, False)
            )
            return (told, stop, True) if bracketed else ("", unknown, True)
        glued = not tokens.gap(index) or (len(plain(tokens, index + 1)) > 1 and plain(tokens, index + 2) == ":")
        offset = offset_at(tokens, index) if glued and tokens.words[index] == "+" else None  # 09:00 +03:00
        return (*offset, True) if offset is not None else nothing
    if head is None and (name.entry.needs or name.proclitics):
        return nothing
    zone = str(name.entry.value)
    from_utc = offset_at(tokens, name.stop) if zone == "Z" else None
    return (*from_utc, True) if from_utc is not None else (zone, name.stop, True)


_ZONES: Final = ("opening", "comma", "range_mark", "zone_head", "greenwich", "zone")


def _unknown_zone(tokens: Tokens, head: int, at: int) -> int:
    """Give the token after the name of a zone that is in no list: بتوقيت (بوغوتا), التوقيت (العربي الرسمي)."""
    definite = looks_definite(word(tokens.words[head]))
    stop = at
    while stop < min(at + _LONGEST_ZONE, len(tokens.words)) and word(tokens.words[stop]).kind in ("word", "latin"):
        if (stop > at or definite) and not has_article(tokens, stop):
            break
        if classes_of(tokens.words[stop]).mask & RELATIVE:
            break  # توقيت الدولة التي …
        stop += 1
    return stop


_LONGEST_ZONE: Final = 4


def offset_at(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Read the hours and minutes that a zone is away from Greenwich: +3, -05:30, +0300."""
    digits = plain(tokens, index + 1)
    if not digits.isdecimal() or tokens.words[index] not in _SIGNS or tokens.gap(index + 1):
        return None
    sign, minutes, stop = _SIGNS[tokens.words[index]], 0, index + 2
    hours = int(digits[:2]) if len(digits) == 4 else int(digits)
    if len(digits) == 4:
        minutes = int(digits[2:])
    elif tokens.words[stop : stop + 1] == [":"] and plain(tokens, stop + 1).isdecimal():
        minutes, stop = int(plain(tokens, stop + 1)), stop + 2
    return (f"{sign}{hours:02}:{minutes:02}", stop) if hours <= _FARTHEST_ZONE and minutes <= _MINUTES else None


_SIGNS: Final = {"+": "+", **dict.fromkeys(DASHES, "-")}
_FARTHEST_ZONE: Final = 14
"""Hours between Greenwich and Kiribati, the zone that is farthest from it."""


def zone_before(tokens: Tokens, index: int, floor: int) -> str:
    """Give the offset of the zone that ends right before a token: بتوقيت غرينتش الساعة 14:30."""
    for start in range(max(floor, index - 3), index - 1):
        if look(tokens, start, "zone_head") is None:
            continue
        zone, stop, _ = zone_at(tokens, start)
        if stop == index:
            return zone
    return ""
