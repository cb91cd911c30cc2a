"""Speech that the page alone gives to somebody: the answers of an interview, a quotation in a paragraph of its own."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import head_kind, headline_verbs, turn_marks
from arnews.quotations.page import Page, Quoted, places

__all__ = ["is_long", "read_orphans", "read_quoted_headline", "read_turns"]

_FEWEST_PAIRS: Final = 2
_SHORTEST_SPEECH: Final = 4
_SHORTEST_ORPHAN: Final = 5
_LONGEST_TURN_NAME: Final = 3
_LONGEST_NAME: Final = 8
_NEAREST_PARAGRAPHS: Final = 2
_STOPS: Final = frozenset({".", "!"})
_QUESTION_MARKS: Final = frozenset({"?", "\N{ARABIC QUESTION MARK}"})


def read_turns(page: Page) -> list[Frame]:
    """Read the answers of an interview, or a talk with names; without a question there is none."""
    words = page.words
    asked = [number for number, stop in enumerate(page.paragraphs[1:]) if words[stop - 1] in _QUESTION_MARKS]
    if not asked or not words:
        return []
    answers = list(_answers(page, asked))
    return answers if len(answers) >= _FEWEST_PAIRS else _read_dialogue(page)


def _answers(page: Page, asked: Sequence[int]) -> Iterator[Frame]:
    """Read a paragraph that a dash or ج begins, after one that ends in a question mark."""
    for number in asked:
        if number + 2 >= len(page.paragraphs):
            return
        first, stop = page.paragraphs[number + 1], page.paragraphs[number + 2]
        content = first + 1
        found = turn_marks()[page.words[first]]
        if (
            found is not None
            and found.entry == "answer"
            and content < stop
            and page.roles[content] in ("colon", "dash")
        ):
            content += 1
        elif page.roles[first] != "dash":
            continue
        if content < stop and page.roles[content] != "end":
            quoted = page.quoted.get(content)
            yield Frame(
                None, first, first, content, "quote" if quoted else "colon", content, None, "quotations.answer", quoted,
                dropped=True, who="they", breaks=True, head_stop=content,
            )  # fmt: skip


def _read_dialogue(page: Page) -> list[Frame]:
    """Read a talk whose paragraphs begin with the name of who speaks: «الصحيفة: متى تبدأ؟», «سعد: في الربيع»."""
    colons = list(places(page.roles, "colon"))
    if len(colons) < 2 * _FEWEST_PAIRS:
        return []
    turns = [(first, colon) for colon in colons if (first := _name_start(page, colon)) is not None]
    names = Counter(tuple(page.folds[first:colon]) for first, colon in turns)
    speaking = {name for name, times in names.items() if times >= _FEWEST_PAIRS}
    turns = [turn for turn in turns if tuple(page.folds[slice(*turn)]) in speaking]
    asks = any(page.words[page.paragraph_stop(first) - 1] in _QUESTION_MARKS for first, _ in turns)
    if len(speaking) < _FEWEST_PAIRS or not asks:
        return []
    return [
        Frame(
            None, first, first, colon, "colon", colon + 1, (first, colon), "quotations.dialogue", breaks=True,
            head_stop=colon,
        )
        for first, colon in turns
    ]  # fmt: skip


def _name_start(page: Page, colon: int) -> int | None:
    """Give where a paragraph begins, if a colon stands after its first few words and more follows."""
    first = page.paragraphs[page.paragraph(colon)]
    if not first < colon <= first + _LONGEST_TURN_NAME or colon + 1 >= page.paragraph_stop(colon):
        return None
    if page.words[first] in turn_marks():
        return None
    return first if all(not page.roles[index] and page.cues[index] is None for index in range(first, colon)) else None


def read_quoted_headline(page: Page) -> Frame | None:
    """Read a headline that quotes first: «لا تأجيل للانتخابات هذا العام».. رئيس الهيئة يحسم الجدل."""
    quoted = page.quoted.get(0)
    stop = page.paragraphs[1] if len(page.paragraphs) > 1 else 0
    if quoted is None or not is_long(quoted) or page.words[stop - 1] in _STOPS:
        return None
    first = quoted.after
    while first < stop and not page.words[first][0].isalnum():
        first += 1
    if first == quoted.after or first >= stop or head_kind(page.words[first]) not in ("person", "organisation"):
        return None
    verbs = headline_verbs()
    last = next((index for index in range(first + 1, stop) if page.words[index] in verbs), None)
    if last is None or last - first > _LONGEST_NAME:
        return None
    return Frame(
        None, 0, 0, 1, "quote", quoted.first, (first, last), "quotations.headline_quote", quoted,
        head_stop=1,
    )  # fmt: skip


def is_long(quoted: Quoted) -> bool:
    """Tell whether quote marks hold enough words for speech that no cue announces, and are closed."""
    return quoted.stop - quoted.first >= _SHORTEST_SPEECH and quoted.close is not None


def read_orphans(page: Page, free: Sequence[Quoted], frames: Sequence[Frame]) -> Iterator[Frame]:
    """
    Read quotations that are a paragraph each, soon after somebody spoke: «لن نتراجع مهما طال الزمن».

    What stands elsewhere too was pulled out of the text for show, and is left out, as is what a frame has taken.
    """
    orphans = [quoted for quoted in free if _is_paragraph(page, quoted)]
    if not orphans:
        return
    used = {frame.quoted.open for frame in frames if frame.quoted is not None}
    spoken = sorted(frame.at for frame in frames)
    orphans = [quoted for quoted in orphans if quoted.open not in used and _is_near(page, quoted, spoken)]
    words = page.words
    starts = {tuple(words[one.first : one.first + _SHORTEST_ORPHAN]) for one in orphans}
    everywhere = zip(*(words[shift:] for shift in range(_SHORTEST_ORPHAN)), strict=False)
    times = Counter(start for start in everywhere if start in starts)
    for one in orphans:
        if times[tuple(words[one.first : one.first + _SHORTEST_ORPHAN])] == 1:
            yield Frame(
                None, one.open, one.open, one.first, "quote", one.first, None, "quotations.orphan", one,
                dropped=True, who="they", breaks=True, head_stop=one.first,
            )  # fmt: skip


def _is_paragraph(page: Page, quoted: Quoted) -> bool:
    """Tell whether quote marks with several words are all there is in a paragraph."""
    paragraph = page.paragraph(quoted.open)
    if page.paragraphs[paragraph] != quoted.open or quoted.stop - quoted.first < _SHORTEST_ORPHAN:
        return False
    after, stop = quoted.after, page.paragraphs[paragraph + 1]
    return after >= stop or (after == stop - 1 and page.roles[after] == "end")


def _is_near(page: Page, quoted: Quoted, spoken: Sequence[int]) -> bool:
    """Tell whether somebody spoke in the paragraphs before."""
    place = bisect_left(spoken, quoted.open) - 1
    return place >= 0 and page.paragraph(spoken[place]) >= page.paragraph(quoted.open) - _NEAREST_PARAGRAPHS
