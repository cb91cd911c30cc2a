"""Where a count begins and ends: «و», brackets, hedges before it and behind."""

from typing import Final

from arnews import Span
from arnews.lexicon import Match
from arnews.records import Qualifier
from arnews.words import word
from arnews_casualties.scene import Scene

__all__ = [
    "CLOSING",
    "OPENING",
    "begins_joined",
    "hedge_before",
    "is_bracketed_count",
    "is_lone_article",
    "late_hedge",
    "lone_waw",
    "may_end",
    "past_bracketed_count",
    "past_opening",
]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
OPENING: Final = frozenset("([{")
CLOSING: Final = frozenset(")]}")


def past_opening(scene: Scene, index: int) -> int:
    """Skip a bracket, a quote mark, «كل من», and the article that stands alone before digits."""
    while index < len(scene.tokens):
        each = scene.match("each", index)
        if each is not None:
            index = each.stop
        elif (
            scene.tokens.words[index] == "("
            or scene.is_quote_mark(index)
            or (index + 1 in scene.numbers and is_lone_article(scene, index))
        ):
            index += 1
        else:
            break
    return index


def is_lone_article(scene: Scene, index: int) -> bool:
    """Tell whether the article stands alone before digits: «الـ 170»."""
    return word(scene.tokens.words[index]).folded == _AL and scene.is_role("age", index)


def hedge_before(scene: Scene, start: int) -> Span | None:
    """Give the hedge that ends right before a token."""
    if start and word(scene.tokens.words[start - 1]).folded == _AL:  # «تجاوز الـ 170 قتيلا»
        start -= 1
    for first in range(start - 1, max(start - 5, -1), -1):
        found = scene.match("hedge", first)
        if found is not None and found.stop == start:
            return None if begins_joined(scene, start) else found.span(scene.tokens)  # «15 على الأقل وأربعة»
    return None


def late_hedge(scene: Scene, index: int, stop: int) -> Match[Qualifier] | None:
    """Give the hedge behind people: «5 جنود على الأقل»; «ونحو 65 جريحا» is one of the next number."""
    late = scene.match("hedge", index) if index < stop else None
    if late is None or begins_joined(scene, index) or late.entry == "less_than":
        return None  # «أطفال دون سن العاشرة», «40 شخصا دون تحديد هويتهم»
    return None if late.stop in scene.numbers and not begins_joined(scene, late.stop) else late


_ENDINGS: Final = frozenset({"stop", "part", "of_them", "goes_on", "only", "subordinate", "ending_state"})


def may_end(scene: Scene, index: int, stop: int) -> bool:
    """Tell whether a number without a noun may end here: an unknown noun might count something else."""
    if index >= stop or scene.is_punctuation(index) or index in scene.times:
        return True
    if not scene.kinds(index).isdisjoint(_ENDINGS) and any(scene.match(name, index) for name in _ENDINGS):
        return True
    if scene.is_located_word(index) or index in scene.places:
        return True
    found = scene.cause(index)
    if found is not None and found.found.proclitics:
        return True
    trigger = scene.trigger(index)
    if trigger is not None and any(entry.shape != "person" for entry in trigger.found.entries):
        return True
    return lone_waw(scene, index) is not None or _begins_joined_count(scene, index)


def _begins_joined_count(scene: Scene, index: int) -> bool:
    """Tell whether «و» and another count or victim begin here: «أصيب 7 و3 آخرون», «5 وجرح 3»."""
    if not begins_joined(scene, index):
        return False
    return index in scene.numbers or scene.trigger(index) is not None or scene.is_past(index)


def lone_waw(scene: Scene, index: int) -> str | None:
    """Give the written form of a token that is one letter alone, as «و» before digits is."""
    known = word(scene.tokens.words[index])
    return known.text if len(known.folded) == 1 and known.kind == "word" else None


def begins_joined(scene: Scene, index: int) -> bool:
    """Tell whether a token begins with «و», and is no «وفق»."""
    if word(scene.tokens.words[index]).folded[:1] != _WAW or scene.is_role("according", index):
        return False
    number = scene.numbers.get(index)  # «واحدة» of «عائلة واحدة»
    return number is None or number.value.value != 1 or number.span.start > scene.tokens.starts[index]


def past_bracketed_count(scene: Scene, index: int, stop: int) -> int | None:
    """Give the token behind how many of the counted were somewhere, in brackets: «5182 شهيدا | (5087 في قطاع غزة)»."""
    if scene.tokens.words[index] != "(" or index + 1 not in scene.numbers:
        return None
    closing = range(scene.past(scene.numbers[index + 1]) + 1, min(stop, index + _BRACKET))
    return next((at + 1 for at in closing if scene.tokens.words[at] == ")"), None)


def is_bracketed_count(scene: Scene, index: int) -> bool:
    """Tell whether a token stands in such brackets: «(5087 في قطاع | غزة)»."""
    openings = range(index - 1, max(index - _BRACKET, -1), -1)
    return any((past_bracketed_count(scene, at, len(scene.tokens)) or 0) > index for at in openings)


_BRACKET: Final = 9
"""How many tokens behind its opening such a bracket closes at most."""
