"""Attributions behind or inside what is said: «…»، يقول فلان, العسل، يضيف النحال، نادر."""

from typing import Final

from arnews.quotations.agents import can_show
from arnews.quotations.cues import Cue
from arnews.quotations.frames import Frame, takes_subject
from arnews.quotations.lexicons import goes_on, head_kind, what
from arnews.quotations.page import Page, Quoted
from arnews.quotations.sources import read_source_at
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, BOUND_PREPOSITION, NAME, NOUN, PERFECT, PRONOUN, UNKNOWN

__all__ = ["is_predicate", "read_aside", "read_quotation_first", "read_split"]

_SHORTEST_FIRST: Final = 2
_STATE: Final = "\N{ARABIC LETTER ALEF}"
"""How a participle ends that says how he does it: مبتسما."""
_ASIDE: Final = frozenset({"comma", "dash"})
_BEHIND_ASIDE: Final = frozenset({"that", "and_that", "relative", "whence", "turn", "while", "also", "aside", "since"})
_SHORTEST_INSIDE: Final = 4
_LONGEST_TURN: Final = 16


def read_aside(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a verb and its subject between commas, inside what is said: العسل، يضيف النحال، صار نادرا."""
    begin, stop = page.begin(at), page.stop(at)
    if not cue.quote or cue.mood == "participle" or page.conjoined(at) or at - 1 <= begin or page.is_preposition(at):
        return None
    tells = cue.fires == "alone" or cue.lemma in goes_on() or (cue.mood == "imperfect" and not cue.object)
    if cue.speech_act == "document" or not tells:
        return None  # جاء ذلك في, جددت المقاتلات غاراتها
    if page.roles[at - 1] not in _ASIDE or at + 1 >= stop or not takes_subject(cue):
        return None
    alone = page.roles[at + 1] == page.roles[at - 1] and cue.mood == "imperfect"  # …، يضيف، …
    source = None if alone else read_source_at(page, at + 1, stop)
    comma = page.find_role(at + 1, stop, page.roles[at - 1])
    if source is not None and comma is not None and at + 1 < comma < source[1] and _is_done(page, comma + 1):
        source = read_source_at(page, at + 1, comma)  # هذا الجسر، يقول المهندس، بني بعد الحرب
    closing = at + 1 if source is None else source[1]
    if closing + 1 >= stop or page.roles[closing] != page.roles[at - 1]:
        return None
    after = closing + 1
    if (
        (source is not None and not can_show(page, source))
        or (
            page.roles[after] in _BEHIND_ASIDE
            and not (after + 1 < len(page.words) and page.words[after] in what() and page.is_verb(after + 1))
        )
        or (page.cues[after] is not None and not is_predicate(page, after))
        or page.masks[after] & AND
    ):
        return None
    return Frame(
        cue, at, at, at + 1, "around", after, source, "quotations.aside", who=cue.who, breaks=True, head_stop=closing,
        dropped=source is None,
    )  # fmt: skip


def _is_done(page: Page, index: int) -> bool:
    """Tell whether a word that may be a verb of the past, though a name too, stands behind a comma."""
    mask = page.masks[index]
    return bool(mask & PERFECT) and not mask & (AND | ARTICLE | BOUND_PREPOSITION) and not page.roles[index]


def is_predicate(page: Page, at: int) -> bool:
    """Tell whether a participle says of what begins its sentence what it is, behind who says so between commas."""
    begin = page.begin(at)
    if at - 1 <= begin or page.roles[at - 1] != "comma":
        return False
    opening = next(
        (one for one in range(at - 2, max(begin, at - _LONGEST_TURN), -1) if page.roles[one] == "comma"), None
    )
    if opening is None or not begin < opening <= begin + _LONGEST_TURN:
        return False
    cue = page.cue(opening + 1)
    if cue is None or cue.mood != "imperfect" or not cue.quote or page.conjoined(opening + 1):
        return False
    return not any(page.is_verb(one) or page.cues[one] is not None for one in range(begin, opening))


def read_quotation_first(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a verb after what was said: «…»، يقول فلان."""
    quoted = _quoted_before(page, at)
    if (
        quoted is None
        or not cue.quote
        or page.conjoined(at)
        or page.is_preposition(at)
        or quoted.stop - quoted.first < _SHORTEST_FIRST
    ):
        return None
    alone = cue.mood != "participle" and _stands_alone(page, at)
    source = None if alone else read_source_at(page, at + 1, _before_topic(page, at, cue))
    inside = quoted.open != page.begin(quoted.open) and quoted.stop - quoted.first < _SHORTEST_INSIDE
    if inside or (source is None and not alone):
        return None
    return Frame(
        cue, at, at, at + 1, "quote", quoted.first, source, "quotations.quotation_first", quoted,
        who=cue.who, head_stop=at + 1 if source is None else source[1], dropped=source is None,
    )  # fmt: skip


def _before_topic(page: Page, at: int, cue: Cue) -> int:
    """Give where the subject of a verb behind what was said ends at the latest: «…»، رد الوزير | على السؤال."""
    stop = page.stop(at)
    if not cue.topic:
        return stop
    ahead = range(at + 2, min(stop, at + _LONGEST_TURN))
    return next((one for one in ahead if page.particles[one] == cue.topic and page.roles[one]), stop)


def _stands_alone(page: Page, at: int) -> bool:
    """Tell whether a verb ends its clause, or only how it was done follows: «…»، قالت مبتسمة."""
    following = at + 1
    if following >= page.stop(at) or page.roles[following] in ("end", "comma"):
        return page.roles[at - 1] == "comma"
    mask = page.masks[following]
    if mask & PRONOUN and mask & AND:
        return True  # قالت وهي تبتسم
    if head_kind(page.words[following]) is not None and not page.folds[following].endswith(_STATE):
        return False  # «…»، يقول مدرب المنتخب
    return bool(mask & ADJECTIVE) and not mask & (NOUN | NAME | UNKNOWN | ARTICLE | AND | BOUND_PREPOSITION)


def _quoted_before(page: Page, at: int) -> Quoted | None:
    """Give the quote marks that close right before a token, or before a comma before it."""
    return page.closing.get(at - 2 if at > 1 and page.roles[at - 1] == "comma" else at - 1)


def read_split(page: Page, at: int, cue: Cue, rest: Quoted) -> Frame | None:
    """Read a quotation that its attribution splits: «…»، يقول فلان، «…»."""
    quoted = _quoted_before(page, at) if page.closing else None
    if quoted is None or page.conjoined(at) or quoted.open != page.begin(at) or rest.open <= at:
        return None
    if page.roles[rest.open - 1] != "comma":
        return None
    source = read_source_at(page, at + 1, rest.open - 1)
    if source is None:
        return None
    return Frame(
        cue, quoted.open, at, at + 1, "quote", quoted.first, source, "quotations.split", quoted, rest,
        who=cue.who, head_stop=rest.open,
    )  # fmt: skip
