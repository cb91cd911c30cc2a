"""Attributions that take something up: وهو ما أكده, ما ذكره النائب بأن, ما أسماه; and what something is taken for."""

from typing import Final

from arnews.normalization import fold
from arnews.quotations.agents import can_speak
from arnews.quotations.apposed import until_comma
from arnews.quotations.cues import TELLING, Cue
from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import head_kind, what, whatever, which
from arnews.quotations.page import Page
from arnews.quotations.phrases import read_phrase
from arnews.quotations.sources import IN_IT, read_source_at
from arnews.word_classes import ADJECTIVE, AND, ARTICLE, DEMONSTRATIVE, NAME, NOUN, OWNED, VERBAL_NOUN
from arnews.words import word

__all__ = ["read_called", "read_judged", "read_seen_in", "read_what_told", "read_which", "read_which_of"]

_LONGEST_SOURCE: Final = 20
_TELLING_OF: Final = TELLING | {"deny", "warn"}
_IN: Final = "\N{ARABIC LETTER FEH}\N{ARABIC LETTER YEH}"
_ALEF: Final = "\N{ARABIC LETTER ALEF}"
_BEH: Final = "\N{ARABIC LETTER BEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_ATE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER TEH}"
_SHORTEST_DEED: Final = 5
_LONGEST_TOLD: Final = 24
_LONGEST_JUDGED: Final = 14


def read_which(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read وهو ما أكده فلان، الأمر الذي نفاه: who says what stands before it."""
    begin = at - 2
    if begin < 0 or page.roles[at - 1] != "relative" or page.words[begin] not in which():
        return None
    if page.masks[begin] & DEMONSTRATIVE and not (begin - 1 in page.closing or begin - 2 in page.closing):
        return None  # of a clause of the writer's: وهذا ما أكده
    if begin and page.folds[begin] != page.folds[begin - 1] and page.words[begin - 1] in which():
        begin -= 1  # وهو الأمر الذي
    limit = min(page.stop(at), at + 1 + _LONGEST_SOURCE)
    source = read_source_at(page, at + 1, until_comma(page, at + 1, limit)) if at + 1 < limit else None
    if source is None or _gives_news(page, source[1]):
        return None
    return Frame(
        cue, begin, at, at + 1, "before", begin, source, "quotations.which", who=cue.who, breaks=True,
        head_stop=source[1],
    )  # fmt: skip


def _gives_news(page: Page, behind: int) -> bool:
    """Tell whether what the news is stands behind who gave it: «الخبر الذي نشرته الصحيفة بأن»."""
    return page.roles[behind : behind + 1] == ["that"] and page.folds[behind][0] == _BEH


def read_called(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read ما أسماه «…», ما اعتبره الوزير «…»: whose words for something stand in quote marks."""
    if cue.speech_act != "evaluate" or not cue.object or cue.mood == "participle" or not at:
        return None
    if not page.masks[at] & OWNED or not (page.words[at - 1] in what() or page.roles[at - 1] == "whence"):
        return None
    first, source = at + 1, None
    if first not in page.quoted and first < page.stop(at):
        source = read_source_at(page, first, min(page.stop(at), first + _LONGEST_SOURCE))
        if source is None:
            return None
        first = source[1]
    quoted = page.quoted.get(first)
    if quoted is not None and quoted.close is not None:
        return Frame(
            cue, at, at, at + 1, "quote", quoted.first, source, "quotations.phrase", quoted, dropped=source is None,
            who=cue.who, head_stop=first, limit=quoted.stop,
        )  # fmt: skip
    return None


def read_judged(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read what somebody takes it for: «واعتبره خطوة مهمة», «ما اعتبره الوزير تدخلا في شؤونه»."""
    if not cue.judged or cue.mood == "participle" or not page.masks[at] & OWNED:
        return None
    if not (page.conjoined(at) or (at and page.roles[at - 1] in ("relative", "whence", "comma"))):
        return None
    first, source, stop = at + 1, None, page.stop(at)
    if first < stop and not _is_judgement(page, first):
        source = read_source_at(page, first, min(stop, first + _LONGEST_SOURCE))
        if source is None or not can_speak(page, source):
            return None
        first = source[1]
    if first >= stop or not _is_judgement(page, first):
        return None
    return Frame(
        cue, at, at, at + 1, "phrase", first, source, "quotations.phrase", dropped=source is None, who=cue.who,
        breaks=page.conjoined(at), head_stop=first,
    )  # fmt: skip


def _is_judgement(page: Page, index: int) -> bool:
    """Tell whether an indefinite noun or adjective in the accusative begins at a token."""
    mask, folded = page.masks[index], page.folds[index]
    if page.roles[index] not in ("", "medium") or mask & (ARTICLE | OWNED | AND) or page.in_time(index):
        return False
    if page.is_name(index) or page.has_preposition(index) or head_kind(page.words[index]) in ("organisation", "media"):
        return False
    return bool(mask & (NOUN | ADJECTIVE)) and (folded[-1] in (_ALEF, _HEH) or folded.endswith(_ATE))


def read_seen_in(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read what somebody sees in a thing: «ترى فيه التفافا على المطالب», «ويرى الخبير في القانون انتهاكا»."""
    first, source, stop = at + 1, None, page.stop(at)
    if not cue.seen or first + 1 >= stop or (at and page.roles[at - 1] == "not"):
        return None
    if page.folds[first] != _IN and page.folds[first] not in IN_IT:
        source = first, read_phrase(page, first, stop).stop
        if source[1] <= first or not can_speak(page, source):
            return None
        first = source[1]
    if first + 1 >= stop or (page.folds[first] != _IN and page.folds[first] not in IN_IT):
        return None
    seen = read_phrase(page, first + 1, stop).stop if page.folds[first] == _IN else first + 1
    if seen >= stop or not page.masks[seen] & VERBAL_NOUN or page.masks[seen] & (NAME | ADJECTIVE):
        return None
    written = page.folds[seen]
    if len(written) < _SHORTEST_DEED + (written[-1] == _HEH) or not _is_judgement(page, seen):
        return None  # كلبا, شجرة: nouns of things as well
    if head_kind(word(page.words[seen]).bare.removesuffix(_ALEF)) is not None:
        return None
    return Frame(
        cue, at, at, at + 1, "phrase", seen, source, "quotations.phrase", dropped=source is None, who=cue.who,
        breaks=page.conjoined(at), head_stop=seen,
    )  # fmt: skip


def read_which_of(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read وهو ما حذرت منه النقابة، الأمر الذي أشارت إليه الوزارة: with the preposition that the verb takes."""
    behind = page.folds[at + 1]
    if page.roles[at + 1 : at + 2] != ["pronoun"] or behind[-1:] != _HEH or cue.speech_act not in _TELLING_OF:
        return None
    taken = any(form and behind.startswith(fold(form)) for form in cue.clause)
    return read_which(page, at, cue) if taken and cue.mood != "participle" else None


def read_what_told(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read «ما ذكره النائب بأن», «ما تحدث عنه الوزير من أن»: who told what stands behind, whatever is said of it."""
    tells = cue.speech_act in _TELLING_OF or cue.speech_act == "topic"
    if cue.mood == "participle" or not tells or page.words[at - 1] not in whatever():
        return None
    first, stop = at + 1, page.stop(at)
    if not (page.masks[at] & OWNED and page.folds[at][-1] == _HEH):
        if page.roles[first : first + 1] != ["pronoun"] or page.folds[first][-1] != _HEH:
            return None
        first += 1
    that = page.find_role(first, min(stop, first + _LONGEST_TOLD), "that")
    if that is None or that <= first or that + 1 >= stop:
        return None
    head = that - (page.roles[that - 1] in ("to", "about"))
    if (head == that and page.folds[that][0] != _BEH) or _takes_it(page, at, that):
        return None
    source = read_source_at(page, first, head)
    if source is None or not can_speak(page, source):
        return None
    if any(page.roles[one] in ("comma", "colon", "relative") or page.is_verb(one) for one in range(source[1], head)):
        return None
    return Frame(
        cue, at, at, at + 1, "clause", that + 1, source, "quotations.verb_first", who=cue.who, head_stop=head,
    )  # fmt: skip


def _takes_it(page: Page, at: int, that: int) -> bool:
    """Tell whether a clause behind ب is what the verb before says of what was told: «وصف ما قاله النائب بأنه كذب»."""
    if page.folds[that][0] != _BEH:
        return False
    for one in range(at - 2, max(page.begin(at), at - _LONGEST_JUDGED) - 1, -1):
        cue = page.cue(one)
        if cue is not None:
            return cue.object and _BEH in cue.clause
        if page.roles[one] in ("comma", "that"):
            return False
    return False
