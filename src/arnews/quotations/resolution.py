"""Who speaks where the text names nobody, or only in short: the fullest mention of each speaker."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from attrs import define

from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import heads
from arnews.quotations.page import Page, places
from arnews.quotations.sources import is_adjective, is_definite_pair, read_source
from arnews.tokenization import word

__all__ = ["Mention", "resolve_speakers"]

_ARTICLE: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_LAM: Final = "\N{ARABIC LETTER LAM}"
_TEH: Final = "\N{ARABIC LETTER TEH}"
_HEH: Final = "\N{ARABIC LETTER HEH}"
_PREPOSITION_HEADS: Final = frozenset({"to", "about", "relative", "comma", "open", "close"})
_LONGEST_CLUSTER: Final = 40
_MOST_PLACES: Final = 20
_LONG_DOCUMENT: Final = 5_000
"""From how many words on every place is remembered, not looked for each time."""


@define(eq=False)
class Mention:
    """A noun phrase that speaks: its tokens, what they say without article, and what kind of thing it is."""

    tokens: tuple[int, int]
    stems: frozenset[str]
    head: str
    kind: str | None
    definite: bool
    feminine: bool


def read_mention(page: Page, tokens: tuple[int, int]) -> Mention:
    """Give what a noun phrase says."""
    first = tokens[0]
    written = page.words[first : tokens[1]]
    if not page.quoted.keys().isdisjoint(range(*tokens)):
        written = [page.words[index] for index in range(*tokens) if index not in page.quoted]
    stems = frozenset([stem for stem in map(_STEMS.__getitem__, written) if len(stem) > 1])
    found = heads().find(page.words[first])
    word = page.folded(first) if written and written[0] == page.words[first] else ""
    return Mention(
        tokens, stems, _stem(word), found.entry if found and found.entries else None, word.startswith(_ARTICLE),
        word.endswith(_HEH),
    )  # fmt: skip


def _stem(folded: str) -> str:
    if folded.startswith(_ARTICLE) and len(folded) > 4:
        return folded[2:]
    if folded.startswith(_LAM + _LAM) and len(folded) > 4:
        return folded[2:]
    return folded


class _Stems(dict[str, str]):
    """Written form to its folded form without the article. Emptied when it grows past a limit."""

    def __missing__(self, text: str) -> str:
        if len(self) >= 1 << 18:
            self.clear()
        found = self[text] = _stem(word(text).folded)
        return found


_STEMS: Final = _Stems()


def resolve_speakers(page: Page, frames: Sequence[Frame]) -> list[tuple[int, int] | None]:
    """
    Give the fullest mention of the speaker of each frame, as tokens, or `None`.

    A source stands for itself unless a longer mention has all its words; a title alone (the minister) goes to the last
    speaker it fits; a dropped subject to the last speaker that agrees, nearest first.
    """
    mentions = [read_mention(page, frame.source) if frame.source else None for frame in frames]
    sources = [mention for mention in mentions if mention is not None]
    cores = [_without_tail(page, mention) if mention else None for mention in mentions]
    by_stem: dict[str, list[Mention]] = {}
    for source in sources:
        for stem in source.stems:
            by_stem.setdefault(stem, []).append(source)
    elsewhere = _Places(page)
    resolved: list[tuple[int, int] | None] = []
    last: list[tuple[Frame, tuple[int, int]]] = []
    for frame, mention, core in zip(frames, mentions, cores, strict=True):
        if mention is not None and core is not None:
            full = _fullest(page, core, by_stem, elsewhere)
            if (
                full is None
                and mention.definite
                and mention.kind in ("person", "crowd", "media", "document")
                and len(mention.stems) == 1
            ):
                full = _title_only(page, mention, last)
            speaker = full or mention.tokens
        elif frame.dropped:
            dropped = _dropped(page, frame, last)
            if dropped is None:
                resolved.append(None)
                continue
            speaker = dropped
        else:
            resolved.append(None)
            continue
        resolved.append(speaker)
        last.append((frame, speaker))
    return resolved


def _without_tail(page: Page, mention: Mention) -> Mention:
    """Leave out a relative clause and what follows a comma."""
    core = _core(page, mention.tokens)
    return mention if core == mention.tokens else read_mention(page, core)


def _core(page: Page, tokens: tuple[int, int]) -> tuple[int, int]:
    first, stop = tokens
    for index in range(first + 1, stop):
        if page.roles[index] in ("relative", "comma", "open"):
            quoted = page.quoted.get(first)
            return (quoted.first, quoted.stop) if quoted is not None and quoted.after == index else (first, index)
    return tokens


def _fullest(
    page: Page, mention: Mention, by_stem: dict[str, list[Mention]], places: "_Places"
) -> tuple[int, int] | None:
    """Find the longest mention that has all the words of this one and more; the nearest before it of equal ones."""
    if not mention.stems:
        return None
    rarest = min((by_stem.get(stem, []) for stem in mention.stems), key=len)
    best: Mention | None = None
    for other in rarest[-_LONGEST_CLUSTER:]:
        if other.tokens == mention.tokens or not mention.stems < other.stems:
            continue
        if mention.kind is not None and other.head != mention.head and mention.head in heads():
            continue
        if best is None or len(other.stems) > len(best.stems):
            best = other
    if best is not None:
        return best.tokens
    return places.expand(mention)


class _Places:
    """Where words stand in the document, for names that are given in full outside any attribution."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._column: list[str] | None = None
        self._index: dict[str, list[int]] = {}

    def _at(self, stem: str) -> Iterator[int]:
        """Give the first places where a word stands, with the article or without."""
        roles = self._page.roles
        return (at for at in self._first_places(stem) if not roles[at])

    def _first_places(self, stem: str) -> Iterator[int]:
        if self._column is None:
            self._column = list(map(_STEMS.__getitem__, self._page.words))
            if len(self._column) > _LONG_DOCUMENT:
                for at, word in enumerate(self._column):
                    self._index.setdefault(word, []).append(at)
        if self._index:
            return iter(self._index.get(stem, ())[:_MOST_PLACES])
        return islice(places(self._column, stem), _MOST_PLACES)

    def expand(self, mention: Mention) -> tuple[int, int] | None:
        """Look for a fuller mention of a name or body elsewhere in the text."""
        page = self._page
        first, stop = mention.tokens
        if mention.kind not in (None, "organisation", "crowd") or stop - first > 4:
            return None
        anchor = _stem(page.folded(first if mention.kind else stop - 1))
        best: tuple[int, int] | None = None
        for index in self._at(anchor):
            if first <= index < stop or page.folded(index).startswith(_LAM):
                continue
            around = self._around_name(index) if mention.kind is None else self._after_head(index)
            if around is None or around[1] - around[0] <= stop - first:
                continue
            if not mention.stems <= frozenset(_stem(page.folded(one)) for one in range(*around)):
                continue
            if best is None or around[1] - around[0] > best[1] - best[0]:
                best = around
        return best

    def _after_head(self, index: int) -> tuple[int, int]:
        """Read the noun phrase that a noun begins: it, its genitives and adjectives with the article."""
        page = self._page
        stop = index + 1
        definite = page.folded(index).startswith(_ARTICLE)
        while stop < len(page.words) and not page.roles[stop] and page.folded(stop).startswith(_ARTICLE):
            if (definite or stop > index + 1) and not is_adjective(page, stop):
                break
            stop += 1
        bare = stop == index + 1 and stop < len(page.words) and not page.folded(index).startswith(_ARTICLE)
        if bare and not page.roles[stop] and page.folded(stop)[-2:] == page.folded(index)[-2:]:
            stop += 1  # an adjective that agrees: باحثون أمريكيون
        return index, stop

    def _around_name(self, index: int) -> tuple[int, int] | None:
        """Read the title and the names before a name, and the apposition after it."""
        page = self._page
        begin = page.begin(index)
        start = index
        names = 0
        while start > begin:
            before = start - 1
            if page.roles[before] or before in page.quoted or page.cues[before] is not None:
                break
            word = page.folded(before)
            head = heads().find(page.words[before])
            if head and head.entries and head.entry in ("person", "crowd"):
                start = before
                break
            if not word.startswith(_ARTICLE):
                names += 1
                if names > 2 or before == begin or not word.isalpha():
                    break
            start = before
        stop = index + 1
        head = heads().find(page.words[stop]) if stop < page.stop(index) else None
        if head and head.entries and head.entry == "person":
            stop += 1
            known = stop
            while stop < page.stop(index) and not page.roles[stop] and stop - known < 6:
                word = page.folded(stop)
                if not word.startswith(_ARTICLE) and not (heads().find(page.words[stop])):
                    break
                stop += 1
        return (start, stop) if stop - start > 1 else None


def _title_only(page: Page, mention: Mention, last: Sequence[tuple[Frame, tuple[int, int]]]) -> tuple[int, int] | None:
    """Give the last speaker that a title alone fits."""
    for _, speaker in reversed(last[-8:]):
        other = read_mention(page, speaker)
        if (mention.stems <= other.stems and other.head == mention.head) or (
            other.head[:4] == mention.head[:4] and other.kind == mention.kind
        ):
            return speaker
    if mention.kind == "person" and last:
        _, speaker = last[-1]
        other = read_mention(page, speaker)
        if other.kind in (None, "person"):
            return speaker
    if mention.kind == "document" and last:
        return last[-1][1]
    return None


def _dropped(page: Page, frame: Frame, last: Sequence[tuple[Frame, tuple[int, int]]]) -> tuple[int, int] | None:
    """Give the last speaker whose cue agrees in gender and number; else the subject of the sentence before."""
    begin = page.begin(frame.at)
    participle = frame.cue is not None and frame.cue.mood == "participle"
    if participle:
        for other, speaker in reversed(last[-4:]):
            if other.at >= begin and other.at < frame.at and _leads(other):
                return speaker
        subject = _subject(page, begin, frame.at) or _owner(page, begin, frame.at)
        if subject is not None:
            return subject
    for other, speaker in reversed(last[-8:]):
        if _leads(other) and _agree(frame.who, other):
            return speaker
    if not participle and frame.rule != "quotations.in_words":
        subject = _subject(page, begin, frame.at) if begin < frame.at - 2 else None
        if subject is None and begin > 1:
            before = page.begin(begin - 2)
            subject = _subject(page, before, begin - 1)
        if (subject is not None and _looks_feminine(page, subject) == (frame.who == "she")) or frame.who == "he":
            return subject
    return None


def _leads(frame: Frame) -> bool:
    """Tell whether a speaker can go on after a frame: it does not lie inside what somebody else says."""
    return not frame.level and frame.opens != "before"


def _looks_feminine(page: Page, subject: tuple[int, int]) -> bool:
    return page.folded(subject[0] - 1).endswith(_TEH) if subject[0] else False


def _owner(page: Page, begin: int, stop: int) -> tuple[int, int] | None:
    """Give whose statement a sentence without a verb begins with: في تصريح لرئيس الاتحاد."""
    first = begin + 2
    if first >= stop or page.roles[begin] != "to" or page.roles[begin + 1] != "medium":
        return None
    found = heads().find(page.words[first])
    if found is None or not found.entries or found.proclitics != _LAM:
        return None
    index = first + 1
    while index < stop and not page.roles[index] and not page.in_time(index):
        index += 1
    return first, index


def _subject(page: Page, begin: int, stop: int) -> tuple[int, int] | None:
    """Give the noun phrase after the word that begins a sentence, taken for its verb."""
    if begin + 1 >= stop or page.roles[begin] in ("to", "with", "turn", "while"):
        return None
    if page.roles[begin] in ("not", "aside"):
        begin += 1
    found = read_source(page, begin + 1, stop)
    if found is None:
        return None
    start, end = found
    if start - 1 in page.quoted:
        return found
    if not page.words[start][:1].isalpha():
        return None
    end = next((index for index in range(start + 1, end) if page.roles[index] == "this"), end)
    if end - start >= 2 and is_definite_pair(page, start) and not is_adjective(page, start + 1):
        return start, start + 1
    if page.cues[begin] is not None:  # a verb of saying: what follows is a source
        commas = [index for index in range(start, end) if page.roles[index] == "comma"]
        return start, commas[1] if len(commas) > 1 else end
    index = start + 1
    while index < end and (
        page.folded(index).startswith(_ARTICLE) or (index == start + 1 and not page.folded(start).startswith(_ARTICLE))
    ):
        index += 1
    while index < end and page.roles[index] == "to" and page.folded(start)[0:2] != _ARTICLE:
        index += 2
        while index < end and page.folded(index).startswith(_ARTICLE):
            index += 1
    return start, min(index, end)


def _agree(who: str, other: Frame) -> bool:
    if who == "he":
        return other.who in ("he",)
    if who == "she":
        return other.who == "she"
    return True
