"""The constructions of an attribution, read from a cue: what opens the content, and where the source stands."""

from typing import Final

from attrs import define

from arnews.quotations.frames import Frame, breaks, clause_initial, find_role, find_word
from arnews.quotations.lexicons import Cue, head_kind, heads, no_news
from arnews.quotations.openers import find_opener
from arnews.quotations.page import Page, Quoted
from arnews.quotations.phrases import read_phrase
from arnews.quotations.postposed import read_which
from arnews.quotations.sources import read_source, source_before, split_object

__all__ = ["read_frame", "read_headline"]

_REACH: Final = 34
_PARTICIPLE_REACH: Final = 12
_LONGEST_HEADLINE_NAME: Final = 8
_SHORTEST_FIRST: Final = 4
_LONGEST_PRECEDED: Final = 12
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


def read_frame(page: Page, at: int) -> Frame | None:
    """Give the construction that begins at a cue, or `None`; of verbs written alike, the first that fits."""
    found = page.cues[at]
    if found is None:
        return None
    for cue in found.entries:
        if cue.fires == "never":
            continue
        if cue.fires == "after_which":
            frame = read_which(page, at, cue)
        elif at and page.roles[at - 1] == "not":
            frame = _not_ruled_out(page, at, cue)
        else:
            frame = (read_participle if cue.mood == "participle" else read_verb)(page, at, cue)
        if frame is not None:
            return frame
    return None


def _not_ruled_out(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read لم يستبعد أن; what somebody did not say otherwise is no quotation."""
    if not cue.negatable:
        return None
    frame = read_verb(page, at, cue)
    if frame is not None:
        frame.negated = True
    return frame


def read_verb(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a finite verb: verb, source and content, or source, verb and content."""
    if page.prefixed(at) and cue.mood == "perfect":
        return None
    if cue.mood == "imperfect" and at and page.roles[at - 1] == "that" and len(page.folded(at - 1)) == 2:
        return None
    opened = find_opener(page, at, cue, _REACH)
    if opened is None:
        return read_quotation_first(page, at, cue) or read_phrase(page, at, cue)
    opens, head, content, quoted = opened
    if quoted is not None and (split := _read_split(page, at, cue, quoted)) is not None:
        return split
    if cue.impersonal and cue.mood == "imperfect" and opens == "clause" and head == at + 1:
        return None
    subject = _read_subject(page, at, cue, head)
    if subject is None or (subject.source is not None and no_news().match(page.tokens, subject.source[0])):
        return None
    saying = head - 1
    second = saying > at + 1 and page.roles[saying] == "saying" and page.roles[saying - 1] == "to"
    frame = Frame(
        cue, subject.begin, at, head if second else subject.cue_stop, opens, content, subject.source, subject.rule,
        quoted, dropped=subject.source is None and subject.rule == "quotations.dropped_subject",
        relay=subject.relay, medium=subject.medium, who=cue.who, head_stop=head, word=saying if second else at,
    )  # fmt: skip
    frame.breaks = breaks(page, frame)
    return frame


@define(eq=False)
class _Subject:
    """Who speaks with a verb, and by which construction."""

    source: tuple[int, int] | None
    rule: str
    begin: int
    cue_stop: int
    relay: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None


def _read_subject(page: Page, at: int, cue: Cue, head: int) -> _Subject | None:
    """Give who speaks with a verb whose content is opened at `head`, or `None` if the verb reports nothing there."""
    if cue.speech_act == "document":
        return _read_document(page, at, head)
    if cue.through and (through := find_word(page, at + 1, head, cue.through)) is not None:
        source, relay = read_source(page, through + 1, head), read_source(page, at + 1, through)
        return _Subject(source, "quotations.relay", at, at + 1, relay)
    source = _source_after(page, at, cue, head)
    if cue.relays and (source is None or head_kind(page.words[source[0]]) != "media"):
        return None
    initial = cue.fires == "alone" or clause_initial(page, at)
    if source is not None:
        return _Subject(source, "quotations.verb_first", at, at + 1) if initial else None
    if not page.conjoined(at) or _answers(page, at):
        before = source_before(page, at)
        if before is not None:
            return _Subject(before, "quotations.subject_first", before[0], at + 1)
    if not initial or (cue.impersonal and cue.mood == "imperfect"):
        return None
    preceded = _preceded(page, at)
    if preceded is not None:
        return _Subject(preceded, "quotations.preceded", preceded[0] - 1, at + 1)
    return _Subject(None, "quotations.dropped_subject", at, at + 1)


def _source_after(page: Page, at: int, cue: Cue, head: int) -> tuple[int, int] | None:
    """Give the source between a verb and what opens its content, without the feeling or the one spoken to."""
    about = find_role(page, at + 1, head, "about") if any(len(word) > 1 for word in cue.phrase) else None
    own = about is not None and page.folded(about) in cue.phrase  # أعرب عن أمله في أن
    source = read_source(page, at + 1, about if own and about is not None else head)
    return split_object(page, source) if source is not None and cue.object else source


def _preceded(page: Page, at: int) -> tuple[int, int] | None:
    """Give the source of a verb that is said to have come before: سبق للنقابة أن حذرت."""
    if at < 3 or page.roles[at - 1] != "that":
        return None
    index = at - 2
    while index > max(page.begin(at), at - _LONGEST_PRECEDED) and not page.roles[index]:
        index -= 1
    if page.roles[index] != "preceded" or index + 2 >= at or not page.folded(index + 1).startswith(_LAM):
        return None
    return index + 1, at - 1


def read_quotation_first(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a verb after what was said: «…»، يقول فلان."""
    quoted = _quoted_before(page, at)
    if quoted is None or not cue.quote or page.conjoined(at) or quoted.stop - quoted.first < _SHORTEST_FIRST:
        return None
    source = read_source(page, at + 1, page.stop(at))
    if source is None:
        return None
    return Frame(
        cue, at, at, at + 1, "quote", quoted.first, source, "quotations.quotation_first", quoted,
        who=cue.who, head_stop=source[1],
    )  # fmt: skip


def _quoted_before(page: Page, at: int) -> Quoted | None:
    """Give the quote marks that close right before a token, or before a comma before it."""
    return page.closing.get(at - 2 if at > 1 and page.roles[at - 1] == "comma" else at - 1)


def _read_split(page: Page, at: int, cue: Cue, rest: Quoted) -> Frame | None:
    """Read a quotation that its attribution splits: «…»، يقول فلان، «…»."""
    quoted = _quoted_before(page, at) if page.closing else None
    if quoted is None or page.conjoined(at) or quoted.open != page.begin(at) or rest.open <= at:
        return None
    if page.roles[rest.open - 1] != "comma":
        return None
    source = read_source(page, at + 1, rest.open - 1)
    if source is None:
        return None
    return Frame(
        cue, quoted.open, at, at + 1, "quote", quoted.first, source, "quotations.split", quoted, rest,
        who=cue.who, head_stop=rest.open,
    )  # fmt: skip


def read_headline(page: Page) -> Frame | None:
    """Read a headline that names who speaks before a colon: وزير المالية: لا ضرائب جديدة."""
    stop = page.paragraphs[1] if len(page.paragraphs) > 1 else 0
    if stop < 5 or page.roles[stop - 1] == "end":
        return None
    head = heads()[page.words[0]]
    colon = find_role(page, 1, min(stop, _LONGEST_HEADLINE_NAME), "colon")
    if colon is None or stop - colon < 4 or not (head and head.entries and head.entry in ("person", "organisation")):
        return None
    if any(page.roles[index] or page.cues[index] is not None for index in range(colon)):
        return None
    if page.cue(colon + 1) is not None or find_role(page, colon + 1, stop, "colon") is not None:
        return None
    quoted = page.quoted.get(colon + 1)
    return Frame(
        None, 0, 0, 1, "quote" if quoted else "colon", colon + 1, (0, colon), "quotations.headline", quoted,
        head_stop=colon, confidence=0.8,
    )  # fmt: skip


def _answers(page: Page, at: int) -> bool:
    """Tell whether ف answers أما, whose noun is then the subject."""
    begin = page.begin(at)
    return page.words[at][0] == _FEH and at - begin < 16 and page.roles[begin] == "turn"


def _read_document(page: Page, at: int, head: int) -> _Subject | None:
    """Read what stands in a statement: جاء في بيان فلان. The noun is the medium, its owner the source."""
    if at + 2 > head or page.roles[at + 1] != "to" or at + 2 >= len(page.words):
        return None
    rule = "quotations.document"
    owner = read_source(page, at + 3, head)
    if page.roles[at + 2] == "tongue":  # جاء على لسان فلان
        return _Subject(owner, rule, at, at + 3) if owner else None
    if page.roles[at + 2] != "medium" and head_kind(page.words[at + 2]) != "document":
        return None
    if owner is None or page.folded(at + 2).startswith(_ARTICLE):
        return _Subject((at + 2, max(at + 3, owner[1] if owner else at + 3)), rule, at, at + 1)
    return _Subject(owner, rule, at, at + 3, medium=(at + 2, at + 3))


def read_participle(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read an accusative participle: مؤكدا أن, مشيرا إلى أن, داعيا إلى."""
    if at and page.roles[at - 1] in ("to", "about"):
        return None
    opened = find_opener(page, at, cue, _PARTICIPLE_REACH)
    if opened is None:
        return read_phrase(page, at, cue)
    opens, head, content, quoted = opened
    if page.prefixed(at):
        return None
    if (
        opens == "quote"
        and head == at + 1
        and cue.who == "she"
        and page.roles[at] != "second"
        and not page.roles[at - 1]
    ):
        return None  # a noun: لافتة «…»
    source = read_source(page, at + 1, head)
    if cue.who != "he" and cue.fires != "alone" and head > at + 2:
        return None
    return Frame(
        cue, at, at, at + 1, opens, content, source, "quotations.participle", quoted,
        dropped=source is None, who=cue.who, breaks=True, head_stop=head,
    )  # fmt: skip
