"""Cues that are no verbs: according to somebody, in the words of somebody."""

from typing import Final

from arnews.quotations.frames import Frame, find_role
from arnews.quotations.lexicons import Cue, cues, head_kind, pronoun_of, these_words, which, words_of
from arnews.quotations.openers import is_whole
from arnews.quotations.page import Page, Quoted
from arnews.quotations.sources import read_source

__all__ = ["read_according", "read_these_words", "read_which"]

_LONGEST_APPOSITION: Final = 10
_LONGEST_SOURCE: Final = 20
_LAM: Final = "\N{ARABIC LETTER LAM}"
_ARTICLE: Final = "\N{ARABIC LETTER ALEF}" + _LAM


def is_norm(page: Page, index: int) -> bool:
    """Tell whether a noun is a norm, and no source: وفق النظام."""
    return page.roles[index] == "norm"


def read_according(page: Page, at: int) -> Frame | None:
    """Read وفقا لـ، بحسب، حسبما ذكر، نقلا عن: who says it, and what stands before or after."""
    index = at + 1
    if index < len(page.words) and page.roles[index] == "extent":
        return read_in_words(page, at)
    stop = page.stop(at)
    if index < stop and page.roles[index] == "about":
        index += 1
    if index >= stop:
        return None
    start, cue, cue_stop = _according_cue(page, at, index, stop)
    limit = min(stop, start + _LONGEST_SOURCE)
    owned = start < limit and page.folds[start][:1] == _LAM
    source = read_source(page, start, _until_comma(page, start, limit), owned) if start < limit else None
    if source is None or is_norm(page, source[0]) or not (cue or cue_stop > index or _is_speaker(page, source)):
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
    return frame if at > begin else _according_first(page, frame, stop)


def _according_cue(page: Page, at: int, index: int, stop: int) -> tuple[int, Cue | None, int]:
    """Give where the source may begin, the verb of what was said if it is a cue, and the token after the whole cue."""
    what = page.roles[index] == "relative" or _is_what(page, index)
    verb_at = index + 1 if what and index + 1 < stop else index
    verb = page.cue(verb_at)
    if verb is not None and verb.mood != "participle":
        return verb_at + 1, verb, verb_at + 1
    if what and verb_at > index:
        return verb_at + 1, None, verb_at + 1  # a verb that is no cue: وفق ما بثته
    return index, None, index


def _according_first(page: Page, frame: Frame, stop: int) -> Frame | None:
    """Read what stands after the source, where the sentence begins with the cue: بحسب الهيئة، ارتفعت الأسعار."""
    after = frame.head_stop
    while after < stop and page.roles[after] in ("comma", "colon", "close"):
        after += 1
    if after < stop and page.roles[after] in ("that", "and_that"):
        after += 1
    if after >= stop:
        return None
    frame.opens, frame.content, frame.breaks = "clause", after, False
    quoted = page.quoted.get(after)
    if quoted is not None and is_whole(page, quoted):
        frame.opens, frame.quoted = "quote", quoted
    return frame


def read_in_words(page: Page, at: int) -> Frame | None:
    """Read على حد تعبيره، على حد قول فلان: whose words the clause or the quote marks before it are."""
    noun = at + 2
    found = words_of()[page.words[noun]]
    cue = cues()[found.entry] if found is not None else None
    if cue is None:
        return None
    pronoun = pronoun_of(page.words[noun])
    limit = min(page.stop(at), noun + _LONGEST_SOURCE)
    source = None if pronoun or noun + 1 >= limit else read_source(page, noun + 1, _until_comma(page, noun + 1, limit))
    if source is None and not pronoun:
        return None
    before = at - 1 if page.roles[at - 1] != "comma" else at - 2
    quoted = page.closing.get(before)
    return Frame(
        cue.entry, at, at, noun + 1, "quote" if quoted else "before", quoted.first if quoted else at, source,
        "quotations.in_words", quoted, dropped=source is None, who=pronoun or "he", breaks=True,
        head_stop=source[1] if source else noun + 1, word=noun,
    )  # fmt: skip


def read_which(page: Page, at: int, cue: Cue) -> Frame | None:
    """Read وهو ما أكده فلان، الأمر الذي نفاه: who says what stands before it."""
    begin = at - 2
    if begin < 0 or page.roles[at - 1] != "relative" or page.words[begin] not in which():
        return None
    limit = min(page.stop(at), at + 1 + _LONGEST_SOURCE)
    source = read_source(page, at + 1, _until_comma(page, at + 1, limit)) if at + 1 < limit else None
    if source is None:
        return None
    return Frame(
        cue, begin, at, at + 1, "before", begin, source, "quotations.which", who=cue.who, breaks=True,
        head_stop=source[1],
    )  # fmt: skip


def read_these_words(page: Page, quoted: Quoted) -> Frame | None:
    """Read what says whose words have just been given: «…»، بهذه الكلمات بدأ فلان."""
    index = quoted.after
    while index < min(len(page.words), quoted.after + 4) and not page.words[index][0].isalnum():
        index += 1
    if index == len(page.words) or page.words[index] not in these_words():
        return None
    found = these_words().match(page.tokens, index)
    if found is None or found.stop + 1 >= page.stop(index):
        return None
    verb = found.stop
    stop = min(page.stop(index), verb + 1 + _LONGEST_SOURCE)
    stop = find_role(page, verb + 1, stop, "medium") or stop
    source = read_source(page, verb + 1, stop)
    if source is None:
        return None
    first, last = source
    while last - first > 1 and pronoun_of(page.words[last - 1]) is not None:
        last -= 1  # what he began or described: حديثه، حاله
    return Frame(
        page.cue(verb), verb, verb, verb + 1, "quote", quoted.first, (first, last), "quotations.these_words", quoted,
        head_stop=last,
    )  # fmt: skip


def _is_what(page: Page, index: int) -> bool:
    """Tell whether a token is ل with ما, which is spelled like a negation: وفقا لما ذكرته."""
    return page.roles[index] == "not" and page.folded(index).startswith(_LAM)


def _until_comma(page: Page, start: int, stop: int) -> int:
    for index in range(start, stop):
        if page.roles[index] in ("comma", "colon"):
            return _after_apposition(page, index, stop)
        quoted = page.quoted.get(index)
        if quoted is not None and index > start and quoted.stop - quoted.first > 4:
            return index
        other = page.cue(index)
        if index > start and other is not None and other.fires != "never":
            return index
    return stop


def _after_apposition(page: Page, comma: int, stop: int) -> int:
    """Give the comma that ends an apposition which begins at one: بحسب سامي كامل، المحلل في البنك، …"""
    following = comma + 1
    if following >= stop or not page.folded(following).startswith(_ARTICLE):
        return comma
    closing = find_role(page, following, min(stop, following + _LONGEST_APPOSITION), "comma")
    return closing if closing is not None and head_kind(page.words[following]) == "person" else comma


def _is_speaker(page: Page, source: tuple[int, int]) -> bool:
    """Tell whether a noun phrase can speak: it begins with a noun that can, or one is its apposition."""
    if head_kind(page.words[source[0]]) is not None:
        return True
    return any(
        page.roles[index - 1] == "comma" and head_kind(page.words[index]) == "person"
        for index in range(source[0] + 1, source[1])
    )
