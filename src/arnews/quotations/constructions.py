"""The constructions of an attribution, read from a cue: what opens the content, and where the source stands."""

from typing import Final

from attrs import define

from arnews.quotations.lexicons import Cue, head_kind, heads, nouns
from arnews.quotations.page import Page, Quoted
from arnews.quotations.sources import read_source, source_before, split_object
from arnews.tokenization import word

__all__ = ["Frame", "read_according", "read_frame", "read_headline"]

_REACH: Final = 34
_PARTICIPLE_REACH: Final = 12
_LONGEST_HEADLINE_NAME: Final = 8
_OWNERS: Final = frozenset({"owns", "with", "turn", "not", "because"})
_BEH: Final = "\N{ARABIC LETTER BEH}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FEH: Final = "\N{ARABIC LETTER FEH}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"


@define(eq=False)
class Frame:
    """A cue with what opens its content and who speaks; tokens, not places."""

    cue: Cue | None
    begin: int
    """Where it begins: its source, if that stands first, else its cue."""
    at: int
    """The cue."""
    cue_stop: int
    opens: str
    """How the content is opened: clause, quote, colon, phrase, before (it stands before the cue)."""
    content: int
    """The first token of the content."""
    source: tuple[int, int] | None
    rule: str
    quoted: Quoted | None = None
    dropped: bool = False
    """Whether the subject is only in the verb and has to be looked for."""
    relay: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None
    who: str = "he"
    level: int = 0
    """How many contents enclose it."""
    breaks: bool = False
    """Whether it ends the content of the frame before it."""
    head_stop: int = 0
    negated: bool = False
    confidence: float = 0.9
    word: int | None = None
    """The word that is the cue's place, if it is another than `at`: خلص إلى القول."""


def read_frame(page: Page, at: int) -> Frame | None:
    """Give the construction that begins at a cue, or `None`; of verbs written alike, the first that fits."""
    found = page.cues[at]
    if found is None:
        return None
    for cue in found.entries:
        if cue.fires == "never":
            continue
        if at and page.roles[at - 1] == "not":
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


def _clause_initial(page: Page, at: int) -> bool:
    """Tell whether a verb stands where a clause begins."""
    if page.conjoined(at) or at == page.begin(at):
        return True
    role = page.roles[at - 1]
    return bool(role) and role not in ("to", "open", "medium", "norm")


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
    before = None
    about = _find(page, at + 1, head, "about") if any(len(word) > 1 for word in cue.phrase) else None
    own = about is not None and page.folded(about) in cue.phrase  # أعرب عن أمله في أن
    source = read_source(page, at + 1, about if own and about is not None else head)
    relay = medium = None
    cue_stop = at + 1
    rule = "quotations.verb_first"
    if source is not None and cue.object:
        source = split_object(page, source)
    saying = head - 1
    if saying > at + 1 and page.roles[saying] == "saying" and page.roles[saying - 1] == "to":
        cue_at, cue_stop = saying, head
    else:
        cue_at = at
    if cue.through:
        about = _find_word(page, at + 1, head, cue.through)
        if about is not None:
            relay = read_source(page, at + 1, about)
            source = read_source(page, about + 1, head)
            rule = "quotations.relay"
    if cue.speech_act == "document":
        document = _read_document(page, at, head)
        if document is None:
            return None
        medium, source, cue_stop = document
        rule = "quotations.document"
    if source is None and rule == "quotations.verb_first":
        initial = page.conjoined(at)
        before = source_before(page, at) if not initial or _answers(page, at) else None
        if before is not None:
            rule = "quotations.subject_first"
        elif not _clause_initial(page, at) and cue.fires != "alone":
            return None
        else:
            rule = "quotations.dropped_subject"
            if cue.impersonal and cue.mood == "imperfect":
                return None
    elif cue.fires != "alone" and not _clause_initial(page, at) and rule == "quotations.verb_first":
        return None
    if source is not None and cue.impersonal and opens == "clause" and head == at + 1 and cue.mood == "imperfect":
        return None
    frame = Frame(
        cue, before[0] if before else at, at, cue_stop, opens, content, source or before, rule, quoted,
        dropped=source is None and before is None, relay=relay, medium=medium, who=cue.who, head_stop=head,
        word=cue_at,
    )  # fmt: skip
    frame.breaks = _breaks(page, frame)
    return frame


def read_quotation_first(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a verb after what was said: «…»، يقول فلان."""
    before = at - 1
    if before > 0 and page.roles[before] == "comma":
        before -= 1
    quoted = page.closing.get(before)
    if quoted is None or not cue.quote or page.conjoined(at) or quoted.stop - quoted.first < 4:
        return None
    source = read_source(page, at + 1, page.stop(at))
    if source is None:
        return None
    return Frame(
        cue, at, at, at + 1, "quote", quoted.first, source, "quotations.quotation_first", quoted,
        who=cue.who, head_stop=source[1],
    )  # fmt: skip


def read_headline(page: Page) -> Frame | None:
    """Read a headline that names who speaks before a colon: وزير المالية: لا ضرائب جديدة."""
    stop = page.paragraphs[1] if len(page.paragraphs) > 1 else 0
    if stop < 5 or page.roles[stop - 1] == "end":
        return None
    head = heads()[page.words[0]]
    colon = _find(page, 1, min(stop, _LONGEST_HEADLINE_NAME), "colon")
    if colon is None or stop - colon < 4 or not (head and head.entries and head.entry in ("person", "organisation")):
        return None
    if any(page.roles[index] or page.cues[index] is not None for index in range(colon)):
        return None
    if page.cue(colon + 1) is not None or _find(page, colon + 1, stop, "colon") is not None:
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


def _breaks(page: Page, frame: Frame) -> bool:
    if frame.begin < frame.at:
        return frame.begin > 0 and page.roles[frame.begin - 1] in ("turn", "comma", "was", "aside")
    if page.conjoined(frame.at):
        return True
    before = frame.begin - 1
    return before >= 0 and page.roles[before] in ("turn", "aside", "comma", "semicolon", "after")


def _find_word(page: Page, start: int, stop: int, folded: str) -> int | None:
    for index in range(start, stop):
        if page.folded(index) == folded:
            return index
    return None


def _find(page: Page, start: int, stop: int, role: str) -> int | None:
    for index in range(start, stop):
        if page.roles[index] == role:
            return index
    return None


def _read_document(page: Page, at: int, head: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None, int] | None:
    """Read what stands in a statement: جاء في بيان فلان. The noun is the medium, its owner the source."""
    if at + 2 > head or page.roles[at + 1] not in ("to", "on") or at + 2 >= len(page.words):
        return None
    found = heads()[page.words[at + 2]]
    if page.roles[at + 2] != "medium" and not (found and found.entries and found.entry == "document"):
        return None
    owner = read_source(page, at + 3, head)
    if owner is None or page.folded(at + 2).startswith(_ARTICLE):
        return None, (at + 2, max(at + 3, owner[1] if owner else at + 3)), at + 1
    return (at + 2, at + 3), owner, at + 3


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
    source = read_source(page, at + 1, head)
    if cue.who != "he" and cue.fires != "alone" and head > at + 2:
        return None
    return Frame(
        cue, at, at, at + 1, opens, content, source, "quotations.participle", quoted,
        dropped=source is None, who=cue.who, breaks=True, head_stop=head,
    )  # fmt: skip


def find_opener(page: Page, at: int, cue: Cue, reach: int) -> tuple[str, int, int, Quoted | None] | None:
    """
    Find what opens the content: how, where the stretch of the source ends, the first token of the content, the marks.

    The left-most complementiser, colon or opening mark that the cue takes, within reach and within the sentence.
    """
    stop = min(page.stop(at), at + reach)
    index = at + 1
    relative = False
    while index < stop:
        role = page.roles[index]
        if role == "that":
            head = index - 1 if page.roles[index - 1] in ("to", "about") and index - 1 > at else index
            if head == index and index - 1 > at and page.roles[index - 1] in _OWNERS:
                if page.roles[index - 1] in ("turn", "because"):
                    return None
                index += 1
                continue
            if not _takes(page, cue, head, index):
                return None
            content = index + 1
            if content >= stop and content >= page.stop(at):
                return None
            quoted = page.quoted.get(content)
            if quoted is not None and _is_whole(page, quoted):
                return "quote", head, content, quoted
            return "clause", head, content, None
        if role == "ask" and cue.speech_act in ("question", "say", "assert"):
            return "clause", index, index, None
        if role == "colon" and cue.quote:
            return _after_colon(page, index)
        quoted = page.quoted.get(index)
        if quoted is not None:
            if cue.quote and is_speech(page, quoted, at):
                return "quote", index, index, quoted
            if quoted.after > stop:
                return None
            index = max(quoted.after, index + 1)
            continue
        other = page.cue(index)
        if other is not None and other.fires == "alone" and index > at:
            if other.mood == "participle":
                if role == "second":
                    if page.roles[index - 1] in ("comma", "semicolon"):
                        return None
                elif not _is_noun(page, index):
                    return None
            elif page.conjoined(index) or not relative:
                return None
        elif (
            other is not None
            and other.fires == "with_clause"
            and page.conjoined(index)
            and other.mood != "participle"
            and not page.prefixed(index)
        ):
            return None
        if role == "relative":
            relative = True
        elif role == "comma":
            relative = False
        elif role == "open":
            close = _find(page, index, min(stop, index + 12), "close")
            if close is not None:
                index = close
        index += 1
    return None


def _is_noun(page: Page, index: int) -> bool:
    return page.folded(index)[-1:] not in ("\N{ARABIC LETTER ALEF}",)


def _takes(page: Page, cue: Cue, head: int, index: int) -> bool:
    if head < index:
        return cue.fires == "alone" or page.folded(head) in cue.clause
    prefix = _BEH if page.folded(index)[:1] == _BEH else ""
    return cue.fires == "alone" or prefix in cue.clause


def _after_colon(page: Page, colon: int) -> tuple[str, int, int, Quoted | None] | None:
    following = colon + 1
    if following >= len(page.words) or following >= page.paragraph_stop(colon):
        return None
    quoted = page.quoted.get(following)
    if quoted is not None:
        return "quote", colon, following, quoted
    if word(page.words[following]).kind == "quote":  # taken for the closing mark of a quotation that was left open
        for index in range(following + 1, page.paragraph_stop(colon)):
            if word(page.words[index]).kind == "quote":
                return "quote", colon, following, Quoted(following, following + 1, index, index)
        return None
    if page.roles[following] == "that":
        quoted = page.quoted.get(following + 1)
        if quoted is not None and _is_whole(page, quoted):
            return "quote", colon, following + 1, quoted
        return "clause", colon, following + 1, None
    return "colon", colon, following, None


def _is_whole(page: Page, quoted: Quoted) -> bool:
    """Tell whether a quotation after a complementiser is all there is: nothing of the clause follows its marks."""
    if quoted.stop - quoted.first < 3:
        return False
    after = quoted.after
    stop = page.stop(quoted.open)
    return (
        after >= stop
        or page.roles[after] in ("end", "comma", "according", "close")
        or page.cue(after) is not None
        or page.paragraph(after) != page.paragraph(quoted.open)
    )


def is_speech(page: Page, quoted: Quoted, at: int) -> bool:
    """Tell whether quote marks after a cue hold what is said, and not a name."""
    length = quoted.stop - quoted.first
    if length >= 4:
        return True
    after = quoted.after
    ends = after >= len(page.words) or page.roles[after] == "end" or after in page.paragraphs
    return ends and (length >= 2 or page.roles[quoted.open - 1] == "colon")


def read_phrase(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read a noun phrase that is denied, announced, demanded: نفى وصول, دعا إلى, متعهدا بـ."""
    if not cue.phrase:
        return None
    participle = cue.mood == "participle"
    if not participle and not _clause_initial(page, at) and source_before(page, at) is None:
        return None
    stop = _phrase_stop(page, at, 4 if participle else 16)
    found = None
    for before in cue.phrase:
        place = _object(page, at, stop, before, participle)
        if place is not None and (found is None or place[0] < found[0]):
            found = place
    if found is None:
        return None
    head, content = found
    source = None if participle else read_source(page, at + 1, head)
    if source is not None and (cue.object or cue.speech_act == "demand"):
        source = split_object(page, source)
    quoted_source = source
    before_verb = None
    if source is None and not participle:
        before_verb = None if page.conjoined(at) else source_before(page, at)
        if before_verb is None and (
            cue.impersonal
            or (
                not page.conjoined(at) and at != page.begin(at) and page.roles[at - 1] not in ("turn", "aside", "comma")
            )
        ):
            return None
    frame = Frame(
        cue, before_verb[0] if before_verb else at, at, at + 1, "phrase", content, quoted_source or before_verb,
        "quotations.phrase", None, dropped=source is None and before_verb is None, who=cue.who, head_stop=head,
        confidence=0.7,
    )  # fmt: skip
    frame.breaks = participle or _breaks(page, frame)
    quoted = page.quoted.get(content)
    if (quoted is not None and _is_whole(page, quoted)) or (quoted and quoted.after >= page.stop(content)):
        frame.opens, frame.quoted = "quote", quoted
    return frame


def _phrase_stop(page: Page, at: int, reach: int) -> int:
    """Give where a noun phrase that is the content has to begin at the latest."""
    stop = min(page.stop(at), at + 1 + reach)
    for index in range(at + 1, stop):
        role = page.roles[index]
        if role in ("colon", "relative", "that", "and_that", "turn", "end") or (
            page.cue(index) is not None and page.conjoined(index)
        ):
            return index
        if role == "comma" and index > at + 1:
            return index
    return stop


def _object(page: Page, at: int, stop: int, before: str, participle: bool) -> tuple[int, int] | None:
    """Find the noun phrase: where the stretch of the source ends, and its first token."""
    if before in (_BEH, _LAM):
        return _prefixed_object(page, at, stop, before, participle)
    if before:
        for index in range(at + 1, stop):
            if page.folded(index) == before and index + 1 < page.stop(at):
                if page.roles[index + 1] in ("medium", "that", "comma"):
                    return None
                return index, index + 1
        return None
    for index in range(at + 1, stop):
        if not page.roles[index] and _is_action(page, page.folded(index)) and page.words[index] in nouns():
            return index, index
        if page.roles[index] == "with" or (page.roles[index] == "to" and not _asks(page, at)):
            return None
    return None


def _prefixed_object(page: Page, at: int, stop: int, before: str, participle: bool) -> tuple[int, int] | None:
    """Find the noun phrase after ب or ل: a noun of action, the word right after the cue, or the first after a noun."""
    fallback = None
    cue = page.cue(at)
    takes_any = cue is not None and (cue.fires == "alone" or cue.speech_act in ("accuse", "evaluate"))
    for index in range(at + 1, stop):
        word = page.folded(index)
        if not word.startswith(before) or (page.roles[index] and not (participle and page.roles[index] == "relative")):
            continue
        if word == before and index + 1 < len(page.words):
            return index, index + 1
        if (len(word) < 4 and not participle) or head_kind(page.words[index]) is not None:
            continue  # بيانات: the letter is part of a noun that speaks
        if participle or _is_action(page, word[1:]):
            return index, index
        direct = index == at + 1 and not page.folded(index + 1).startswith(before + _ARTICLE)
        plain = index > at + 1 and (index == at + 2 or not word[1:].startswith(_ARTICLE))
        if fallback is None and before == _BEH and (direct or plain) and takes_any:
            known = heads()[page.words[index - 1]]
            if index <= at + 2 or (cue is not None and cue.object) or not (known and known.entries):
                fallback = index, index
    return fallback


def _asks(page: Page, at: int) -> bool:
    """Tell whether the cue names whom it asks after a preposition: طلب من الوزارة وضع خطة."""
    cue = page.cue(at)
    return cue is not None and cue.speech_act == "demand"


def _is_action(page: Page, folded: str) -> bool:
    found = nouns()[folded]
    return found is not None and not found.proclitics


def is_norm(page: Page, index: int) -> bool:
    """Tell whether a noun is a norm, and no source: وفق النظام."""
    return page.roles[index] == "norm"


def read_according(page: Page, at: int) -> Frame | None:
    """Read وفقا لـ، بحسب، حسبما ذكر، نقلا عن: who says it, and what stands before or after."""
    index = at + 1
    stop = page.stop(at)
    if index >= stop:
        return None
    cue_stop = at + 1
    cue = None
    relayed = False
    if page.roles[index] == "about":
        cue_stop = index + 1
        index += 1
    if index >= stop:
        return None
    what = page.roles[index] == "relative" or _is_what(page, index)
    if what and index + 1 < stop:
        index += 1
    verb = page.cue(index) if index < stop else None
    if verb is not None and verb.mood != "participle":
        cue, cue_stop = verb, index + 1
        index += 1
    elif index > at + 1 and what:
        cue_stop = index = index + 1  # a verb that is no cue: وفق ما بثته
        relayed = True
    limit = min(stop, index + 20)
    source = read_source(page, index, _until_comma(page, index, limit)) if index < limit else None
    if source is None or is_norm(page, source[0]):
        return None
    if cue is None and not relayed and not _is_speaker(page, source):
        return None
    apart = at == page.begin(at) or page.roles[at - 1] in ("comma", "dash", "close")
    if page.roles[source[0]] == "medium" and not apart:
        return None  # حسب بيان الأسعار: a list, no statement
    frame = Frame(
        cue, at, at, cue_stop, "before", at, source, "quotations.according_to", breaks=True, head_stop=source[1]
    )
    begin = page.begin(at)
    while begin < at and page.roles[begin] in ("turn", "dash"):
        begin += 1
    after = source[1]
    if at == begin:
        while after < stop and page.roles[after] in ("comma", "colon", "close"):
            after += 1
        if after < stop and page.roles[after] in ("that", "and_that"):
            after += 1
        if after >= stop:
            return None
        frame.opens, frame.content, frame.breaks = "clause", after, False
        quoted = page.quoted.get(after)
        if quoted is not None and _is_whole(page, quoted):
            frame.opens, frame.quoted = "quote", quoted
    return frame


def _is_what(page: Page, index: int) -> bool:
    """Tell whether a token is ل with ما, which is spelled like a negation: وفقا لما ذكرته."""
    return page.roles[index] == "not" and page.folded(index).startswith(_LAM)


def _until_comma(page: Page, start: int, stop: int) -> int:
    for index in range(start, stop):
        if page.roles[index] in ("comma", "colon"):
            return index
        quoted = page.quoted.get(index)
        if quoted is not None and index > start and quoted.stop - quoted.first > 4:
            return index
        other = page.cue(index)
        if index > start and other is not None and other.fires != "never":
            return index
    return stop


def _is_speaker(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase can speak: it begins with a noun of the heads, a quoted name or a preposition."""
    word = page.words[source[0]]
    found = heads()[word]
    return bool(found and found.entries)
