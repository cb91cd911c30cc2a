"""What is said: where the content of a frame ends, and what of it stands in quote marks."""

from collections.abc import Sequence
from typing import Final, Literal

from attrs import define

from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import channels, nouns
from arnews.quotations.page import Page

__all__ = ["Content", "content_end", "read_content"]

_WAW: Final = "\N{ARABIC LETTER WAW}"
_LONGEST_STRETCH: Final = 300
_SHORTEST_CLAUSE: Final = 3
_LONG_FRAGMENT: Final = 6
_SHORTEST_FRAGMENT: Final = 2
_TRAILING: Final = frozenset(
    {"comma", "semicolon", "since", "turn", "dash", "end", "colon", "to", "about", "open", "aside"}
)


@define(eq=False)
class Content:
    """The content of a frame by tokens, and how it was said."""

    parts: list[tuple[int, int]]
    kind: Literal["direct", "indirect", "mixed"]
    fragments: list[tuple[int, int]]


def content_end(page: Page, start: int, frames: list[Frame], after: int, frame: Frame | None = None) -> int:
    """
    Give the token after a clause that begins at `start`: the end of its sentence, or the next frame that breaks it.

    `frames` are the frames of the document in order, `after` is the index of the first that may break it.
    """
    stop = page.stop(start)
    for index in range(after, min(after + 12, len(frames))):
        other = frames[index]
        if other.begin >= stop:
            break
        if other.begin > start and other.breaks and not _is_inside(page, frame, other, frames):
            stop = other.begin
            break
    return trim(page, start, stop)


def _is_inside(page: Page, frame: Frame | None, other: Frame, frames: list[Frame]) -> bool:
    """Tell whether a frame belongs to what is said: a conjoined verb of another gender without a source."""
    if frame is None or other.source is not None or other.cue is None or other.cue.mood == "participle":
        return False
    return frame.who in ("he", "she") and other.who in ("he", "she") and frame.who != other.who


def trim(page: Page, start: int, stop: int) -> int:
    """Leave out punctuation, connectors and conjunctions at the end."""
    while stop > start + 1 and page.roles[stop - 1] in _TRAILING and (stop - 1) not in page.quoted:
        if page.roles[stop - 1] == "end" and page.stop(start) > stop:
            break
        stop -= 1
    return stop


def read_content(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Give the content of a frame, or `None` if nothing is there."""
    content = _read(page, frames, index)
    if content is None or any(start >= stop for start, stop in (*content.parts, *content.fragments)):
        return None
    return content


def _read(page: Page, frames: list[Frame], index: int) -> Content | None:
    frame = frames[index]
    if frame.rule == "quotations.in_words" and _is_reported(page, frames, index):
        return None  # قال إن … على حد تعبيره: said already
    if frame.opens == "quote" and frame.quoted is not None:
        return _quoted(page, frames, index)
    if frame.opens == "before":
        return _before(page, frames, index)
    if frame.opens == "colon":
        stop = page.paragraph_stop(frame.content)
        for other in frames[index + 1 : index + 12]:
            if other.begin >= stop:
                break
            if other.begin == page.begin(other.begin) and other.begin > frame.content:
                stop = other.begin
                break
        stop = trim(page, frame.content, stop)
        return Content([(frame.content, stop)], "direct", []) if stop > frame.content else None
    stop = content_end(page, frame.content, frames, index + 1, frame)
    if frame.opens == "phrase":
        stop = _phrase_end(page, frame.content, stop)
    if stop <= frame.content:
        return None
    fragments = _fragments(page, frame.content, stop)
    if fragments and frame.opens == "clause":
        stop = _before_occasion(page, fragments, stop)
    if len(fragments) == 1 and fragments[0][0] == frame.content + 1 and fragments[0][1] >= stop - 1:
        return Content(fragments, "direct", [])
    return Content([(frame.content, stop)], "mixed" if fragments else "indirect", fragments)


def _before_occasion(page: Page, fragments: list[tuple[int, int]], stop: int) -> int:
    """End a content with a long part in quote marks that closes it: what follows says when it was said."""
    first, last = fragments[-1]
    after = last + 1
    if last - first >= _LONG_FRAGMENT and after < stop and page.roles[after] in ("with", "owns"):
        return after
    return stop


def _is_reported(page: Page, frames: list[Frame], index: int) -> bool:
    """Tell whether what stands before a frame in its sentence is the content of another."""
    at = frames[index].at
    begin = page.begin(at)
    return any(
        begin <= other.at and other.opens != "before" and other.content < at
        for other in frames[max(0, index - 6) : index]
    )


def _phrase_end(page: Page, start: int, stop: int) -> int:
    """Give where a noun phrase ends: at a comma that no noun of action follows, a turn, or what it was said in."""
    for index in range(start + 1, min(stop, start + _LONGEST_STRETCH)):
        role = page.roles[index]
        if index in page.quoted or not role:
            continue
        if role == "turn" or (role == "comma" and not _goes_on(page, index + 1, stop)):
            return trim(page, start, index)
        if role in ("to", "with") and index + 1 < stop and page.words[index + 1] in channels():
            return trim(page, start, index)
    return stop


def _goes_on(page: Page, index: int, stop: int) -> bool:
    """Tell whether a noun phrase goes on after a comma: و with another noun of action."""
    if index >= stop or page.words[index][0] != _WAW or page.cues[index] is not None:
        return False
    found = nouns().find(page.words[index][1:]) if len(page.words[index]) > 3 else None
    return found is not None


def _fragments(page: Page, start: int, stop: int) -> list[tuple[int, int]]:
    """Give what stands in quote marks and has several words, in the first hundreds of words."""
    if not page.quoted:
        return []
    found = []
    index = start
    reach = min(stop, start + _LONGEST_STRETCH)
    while index < reach:
        quoted = page.quoted.get(index)
        if quoted is None:
            index += 1
            continue
        if quoted.first + _SHORTEST_FRAGMENT <= quoted.stop and quoted.after <= stop + 1:
            found.append((quoted.first, quoted.stop))
        index = max(quoted.after, index + 1)
    return found


def _quoted(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Read what stands in quote marks, with what goes on after them in the same sentence."""
    frame = frames[index]
    quoted = frame.quoted
    assert quoted is not None
    if frame.rest is not None:
        parts = [(one.first, trim(page, one.first, one.stop)) for one in (quoted, frame.rest)]
        return Content(parts, "direct", [])
    last = quoted.stop
    following = frames[index + 1] if index + 1 < len(frames) else None
    if following is not None and following.quoted is not None and following.quoted.open == quoted.close:
        last = following.begin  # the mark that seems to close this one opens the next
        while last > quoted.first + 1 and page.roles[last - 1] != "end":
            last -= 1
        return Content([(quoted.first, trim(page, quoted.first, last - 1))], "direct", [])
    if quoted.close is None:
        last = trim(page, quoted.first, last)
    while last > quoted.first + 1 and page.roles[last - 1] in ("end", "comma"):
        last -= 1
    inside = (quoted.first, last)
    after = quoted.after
    if quoted.close is None or after >= len(page.words) or after >= page.paragraph_stop(quoted.close):
        return Content([inside], "direct", [])
    role = page.roles[after]
    if (
        role
        in (
            "end",
            "comma",
            "semicolon",
            "since",
            "according",
            "close",
            "open",
            "with",
            "turn",
            "colon",
            "dash",
            "after",
        )
        or page.cue(after)
        or not page.words[after][0].isalnum()
    ):
        return Content([inside], "direct", [])
    if page.roles[quoted.stop - 1] == "end" or page.in_time(after):
        return Content([inside], "direct", [])
    if role == "to" and after + 1 < len(page.words) and page.roles[after + 1] == "medium":
        return Content([inside], "direct", [])
    stop = content_end(page, after, frames, index + 1, frame)
    if stop <= after:
        return Content([inside], "direct", [])
    return Content([(quoted.open, stop)], "mixed", [inside])


def _before(page: Page, frames: list[Frame], index: int) -> Content | None:
    """Read what stands before وفقا لـ: the clause up to it."""
    frame = frames[index]
    if index and frames[index - 1].at < frame.at < frames[index - 1].content:
        outer = read_content(page, frames, index - 1)
        if outer is not None and frame.cue_stop > frame.at + 1 and page.roles[frame.at + 1] == "relative":
            return Content(
                [(frames[index - 1].at, trim(page, frames[index - 1].at, frame.at)), *outer.parts], "mixed", []
            )
        return outer
    begin = page.begin(frame.at)
    end = frame.begin
    if begin == end and frame.rule == "quotations.which" and begin - 1 > page.paragraphs[page.paragraph(begin)]:
        end = begin - 1  # هذا ما أكده: the sentence before
        begin = page.begin(end - 1)
    shortest = _SHORTEST_CLAUSE
    for other in reversed(frames[max(0, index - 6) : index]):
        if other.at < begin:
            break
        if other.opens in ("clause", "phrase", "quote") and other.content < end:
            shortest, begin = 1, other.content if other.opens != "quote" else begin
            break
    while begin < end and page.roles[begin] in ("turn", "comma", "dash", "close", "open"):
        begin += 1
    stop = trim(page, begin, end)
    if stop - begin < shortest:
        return None
    fragments = _fragments(page, begin, stop)
    return Content([(begin, stop)], "mixed" if fragments else "indirect", fragments)


def mark_inner(frames: list[Frame], contents: Sequence[Content]) -> None:
    """Say how many contents enclose each frame."""
    open_until: list[int] = []
    for frame, content in zip(frames, contents, strict=True):
        while open_until and open_until[-1] <= frame.at:
            open_until.pop()
        frame.level = len(open_until)
        if frame.opens != "before":
            open_until.append(content.parts[-1][1])
