"""Words behind a verb that only seem to be its subject or what it says: adverbs, things, adjectives of relation."""

from typing import Final

from arnews.quotations.frames import Stretch
from arnews.quotations.lexicons import head_kind, nouns
from arnews.quotations.valency import is_action, is_content, takes_bare
from arnews.word_classes import (
    ADJECTIVE,
    AND,
    ARTICLE,
    BOUND_PREPOSITION,
    FEMININE,
    NAME,
    NOMINAL,
    NOUN,
    OWNED,
    PARTICIPLE,
    PLURAL,
    SINGULAR,
    UNKNOWN,
    VERBAL_NOUN,
)

__all__ = ["accusative_stop", "is_relation_behind", "is_thing_behind"]

_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_YEH: Final = "\N{ARABIC LETTER YEH}"


def accusative_stop(stretch: Stretch, index: int) -> int | None:
    """
    Give where an adverb in the accusative ends that stands before what is said: نفى الوزير قطعيا تورط, or `None`.

    It is one word (قطعيا), a noun of action with its adjective (نفيا قاطعا), or two nouns (جملة وتفصيلا).
    """
    page, subject = stretch.page, stretch.clause.subject
    last = page.folds[index][-1:]
    if (last != _ALEF and last != _HEH) or "" not in stretch.cue.phrase or stretch.clause.target is not None:
        return None
    if index != (subject[1] if subject is not None else stretch.at + 1) or page.masks[index] & _NO_ADVERB:
        return None
    behind = index + 1
    if behind >= stretch.stop:
        return None
    second = not page.roles[behind] and page.folds[behind][-1:] == _ALEF and not page.masks[behind] & _DEFINED
    mask = page.masks[behind]
    if second and mask & AND and mask & NOMINAL and page.masks[index] & NOUN:
        behind += 1  # جملة وتفصيلا
    elif second and last == _ALEF and mask & ADJECTIVE and not mask & AND and page.masks[index] & VERBAL_NOUN:
        behind += 1  # نفيا قاطعا
    elif last != _ALEF or not page.is_adverb(index):
        return None
    if behind < stretch.stop and page.roles[behind] == "that":
        return behind  # نفيا قاطعا أن
    if behind >= stretch.stop or page.roles[behind] or page.masks[behind] & AND:
        return None
    definite = page.has_article(behind) and page.is_no_name(behind) and head_kind(page.words[behind]) is None
    said = takes_bare(stretch, behind) and (definite or is_action(stretch, behind))
    return behind if said and is_content(stretch, behind) else None


_DEFINED: Final = ARTICLE | NAME | OWNED
_NO_ADVERB: Final = _DEFINED | AND | BOUND_PREPOSITION
"""What an adverb in the accusative has not."""


def is_thing_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether a thing stands right behind a participle in the feminine that takes no clause there: نافية الخبر."""
    page, cue, mask = stretch.page, stretch.cue, stretch.page.masks[index]
    if cue.mood != "participle" or cue.who != "she" or index != stretch.at + 1 or cue.shows:
        return False
    if (cue.things or cue.action) and not is_action(stretch, index):
        return False
    kind = head_kind(page.words[index])
    if not mask & NOUN or mask & (UNKNOWN | AND) or not page.is_no_name(index) or kind not in (None, "document"):
        return False
    if mask & PLURAL and not mask & SINGULAR:
        return kind is None
    if mask & (PARTICIPLE | NAME):
        return False  # مبينة المتحدثة
    return not mask & FEMININE or (kind is None and not page.has_article(index))


def is_relation_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether an adjective in ي, though a name too, describes the last noun of the subject: «… والنقل البري»."""
    page, subject, mask = stretch.page, stretch.clause.subject, stretch.page.masks[index]
    if subject is None or subject[1] != index or not stretch.attaches or index - subject[0] < _LONG:
        return False
    if not (page.has_article(index) and page.has_article(index - 1)) or mask & (VERBAL_NOUN | PLURAL | AND):
        return False
    if mask & PARTICIPLE and page.roles[index + 1 : index + 2] == ["to"] and _is_done_behind(stretch, index + 2):
        return True  # رئيس نادي النهر المنافس في الدوري استقالته
    if stretch.named:
        return False
    if mask & PARTICIPLE and page.roles[index + 1 : index + 2] == ["comma"] and _is_said_behind(stretch, index + 1):
        return True  # أدانت أسرة الناشط المعتقل، بأشد العبارات، توقيفه
    related = page.folds[index].endswith((_YEH, _YEH + _HEH)) and head_kind(page.words[index]) is None
    return related and head_kind(page.words[index - 1]) is None and not page.has_preposition(index)


def _is_said_behind(stretch: Stretch, comma: int) -> bool:
    """Tell whether a deed by itself stands behind a comma and how it is said: …، بأشد العبارات، توقيفه."""
    page = stretch.page
    closing = page.find_role(comma + 1, min(stretch.stop, comma + _LONGEST_MANNER), "comma")
    behind = closing + 1 if closing is not None else -1
    for one in range(comma + 1, min(stretch.stop, comma + _LONGEST_MANNER)):
        acts = page.words[one] in nouns() or page.masks[one] & VERBAL_NOUN
        deed = not page.roles[one] and acts and not page.masks[one] & (AND | ARTICLE)
        if deed and not page.has_preposition(one):
            return page.cue(one) is None or (one == behind and not page.is_verb(one))  # …، بأشد العبارات، نقله إلى
        if page.roles[one] in ("that", "relative", "colon") or page.cue(one) is not None:
            return False
    return False


def _is_done_behind(stretch: Stretch, index: int) -> bool:
    """Tell whether a deed of the subject's own stands ahead, before any comma or clause: … أمس استقالته."""
    page = stretch.page
    for one in range(index + 1, min(stretch.stop, index + _LONGEST_INSERTION)):
        if page.roles[one] in ("comma", "that", "relative", "colon"):
            return False
        mask = page.masks[one]
        if not page.roles[one] and mask & VERBAL_NOUN and mask & OWNED and not mask & AND:
            return not page.has_preposition(one) and page.roles[one - 1] not in ("to", "with", "about")
    return False


_LONGEST_INSERTION: Final = 14
_LONGEST_MANNER: Final = 6
_LONG: Final = 2
"""How many words of a subject stand before such an adjective."""
