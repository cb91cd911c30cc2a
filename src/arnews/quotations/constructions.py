"""The constructions of an attribution, read from a cue: what opens the content, and where the source stands."""

from typing import Final

from arnews.quotations.according import read_which
from arnews.quotations.frames import Frame, breaks, clause_initial, find_role, find_word, may_be_passive, takes_subject
from arnews.quotations.lexicons import Cue, goes_on, head_kind, heads, no_news, what
from arnews.quotations.openers import find_opener
from arnews.quotations.page import Page, Quoted
from arnews.quotations.phrases import read_phrase
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
    if found is None or (at and page.roles[at - 1] == "each"):
        return None  # كل طالب: a noun
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
    if page.prefixed(at) and (cue.mood == "perfect" or cue.lemma not in goes_on()):
        return None  # ليعلن: a purpose
    if at and cue.speech_act != "evaluate" and not page.conjoined(at) and _is_taken_up(page, at - 1):
        return None  # مما يؤكد أن: what stands before it does
    if cue.mood == "imperfect" and at and page.roles[at - 1] == "that" and len(page.folded(at - 1)) == 2:
        return None
    opened = find_opener(page, at, cue, _REACH)
    if opened is None:
        return read_quotation_first(page, at, cue) or read_phrase(page, at, cue)
    opens, head, content, quoted = opened
    if quoted is not None and (split := _read_split(page, at, cue, quoted)) is not None:
        return split
    frame = Frame(
        cue, at, at, at + 1, opens, content, None, "", quoted, who=cue.who, head_stop=head, word=at,
    )  # fmt: skip
    if not _read_subject(page, frame, cue, head):
        return None
    if frame.source is not None and no_news().match(page.tokens, frame.source[0]) is not None:
        return None
    saying = head - 1
    if saying > at + 1 and page.roles[saying] == "saying" and page.roles[saying - 1] == "to":
        frame.word, frame.cue_stop = saying, head
    frame.breaks = breaks(page, frame)
    return frame


def _is_taken_up(page: Page, index: int) -> bool:
    """Tell whether a token is a relative without an antecedent, which stands for a clause: مما, وهو ما."""
    return page.roles[index] == "whence" or page.words[index] in what()


def _read_subject(page: Page, frame: Frame, cue: Cue, head: int) -> bool:
    """Say who speaks with a verb whose content is opened at `head`, and tell whether the verb reports something."""
    at = frame.at
    if cue.speech_act == "document":
        return _read_document(page, frame, head)
    if cue.through and (through := find_word(page, at + 1, head, cue.through)) is not None:
        frame.source, frame.relay = read_source(page, through + 1, head), read_source(page, at + 1, through)
        frame.rule = "quotations.relay"
        return True
    frame.source = _source_after(page, at, cue, head) if takes_subject(cue) else None
    if cue.relays and (frame.source is None or head_kind(page.words[frame.source[0]]) != "media"):
        return False
    initial = cue.fires == "alone" or clause_initial(page, at)
    if frame.source is not None:
        frame.rule = "quotations.verb_first"
        return initial
    if not page.conjoined(at) or _answers(page, at):
        frame.source = source_before(page, at)
        if frame.source is not None:
            frame.rule, frame.begin = "quotations.subject_first", frame.source[0]
            return True
    if not initial or may_be_passive(cue):
        return False
    frame.source = _preceded(page, at)
    if frame.source is not None:
        frame.rule, frame.begin = "quotations.preceded", frame.source[0] - 1
    else:
        frame.rule, frame.dropped = "quotations.dropped_subject", True
    return True


def _source_after(page: Page, at: int, cue: Cue, head: int) -> tuple[int, int] | None:
    """Give the source between a verb and what opens its content, without the feeling or the one spoken to."""
    stop = head
    if "about" in page.roles[at + 1 : head]:
        about = page.roles.index("about", at + 1, head)
        if page.folded(about) in cue.phrase:  # أعرب عن أمله في أن
            stop = about
    if cue.topic and (topic := find_word(page, at + 1, stop, cue.topic)) is not None:
        stop = topic
    source = read_source(page, at + 1, stop)
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
    head = heads().find(page.words[0])
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
        head_stop=colon,
    )  # fmt: skip


def _answers(page: Page, at: int) -> bool:
    """Tell whether ف answers أما, whose noun is then the subject."""
    begin = page.begin(at)
    return page.words[at][0] == _FEH and at - begin < 16 and page.roles[begin] == "turn"


def _read_document(page: Page, frame: Frame, head: int) -> bool:
    """Read what stands in a statement: جاء في بيان فلان. The noun is the medium, its owner the source."""
    noun = frame.at + 2
    if noun > head or page.roles[noun - 1] != "to" or noun >= len(page.words):
        return False
    frame.rule = "quotations.document"
    frame.source = read_source(page, noun + 1, head)
    if page.roles[noun] == "tongue":  # جاء على لسان فلان
        frame.cue_stop = noun + 1
        return frame.source is not None
    if page.roles[noun] != "medium" and head_kind(page.words[noun]) != "document":
        return False
    if frame.source is None or page.folded(noun).startswith(_ARTICLE):
        frame.source = noun, max(noun + 1, frame.source[1] if frame.source else noun + 1)
    else:
        frame.medium, frame.cue_stop = (noun, noun + 1), noun + 1
    return True


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
