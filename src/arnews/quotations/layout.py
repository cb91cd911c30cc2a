"""Attributions that the layout alone makes: headlines, answers of an interview, quotations that are a paragraph."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from arnews.mentions.signs import provinces
from arnews.mentions.words import term
from arnews.quotations.frames import Frame
from arnews.quotations.lexicons import credits, head_kind, head_of, headline_verbs, turn_marks
from arnews.quotations.page import Page, Place, Quoted, places
from arnews.word_classes import NAME, NOUN, UNKNOWN

__all__ = ["is_long", "read_headlines", "read_orphans", "read_quoted_headline", "read_signed", "read_turns"]

_SHORTEST_SPEECH: Final = 4
_LAM: Final = "\N{ARABIC LETTER LAM}"
_FEWEST_PAIRS: Final = 2
_SHORTEST_ORPHAN: Final = 5
_LONGEST_TURN_NAME: Final = 3
_MOST_PLACES: Final = 40
"""Among how many places of a word somebody is looked for who is named in a headline."""
_SAME_WORDS: Final = 2
_SHORTEST_HEADLINE: Final = 5
_LONGEST_HEADLINE: Final = 60
_SHORTEST_SAID: Final = 4
"""The tokens from a colon to the end of a headline."""
_LONGEST_HEADLINE_NAME: Final = 8
_NEAREST_PARAGRAPHS: Final = 2
_DOTS: Final = ("..", "\N{HORIZONTAL ELLIPSIS}")
_SPEAKING: Final = frozenset({"person", "organisation"})
_AT_THE_TOP: Final = _SPEAKING | {"crowd"}
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


def read_headlines(page: Page) -> list[Frame]:
    """Read headlines that name who speaks before a colon: «وزير المالية: لا ضرائب جديدة», at the top or in the text."""
    if not page.words:
        return []
    found = []
    for colon in places(page.roles, "colon"):
        paragraph = page.paragraph(colon)
        first, stop = page.paragraphs[paragraph], page.paragraphs[paragraph + 1]
        if first < colon < min(stop, first + _LONGEST_HEADLINE_NAME):
            frame = _read_headline(page, first, colon, stop)
            if frame is not None:
                found.append(frame)
    return found


def _read_headline(page: Page, first: int, colon: int, stop: int) -> Frame | None:
    if stop - first < _SHORTEST_HEADLINE or page.roles[stop - 1] == "end" or stop - colon < _SHORTEST_SAID:
        return None
    if stop - first > _LONGEST_HEADLINE:
        return None
    if colon == first + 1 and page.words[first] in credits() and not any(map(page.is_verb, range(colon, stop))):
        return None  # المصدر: وكالة الأنباء
    begin = first if first else _behind_dots(page, colon)
    if tuple(page.folds[begin:colon]) in provinces().get(page.folds[begin], ()):
        return None  # «سيدي بوزيد: …»: where it happened
    named = page.quoted.get(begin)
    gloss = _gloss_before(page, begin, colon)
    name = _name_of_headline(page, begin, gloss)
    if gloss < colon and name != gloss:
        return None
    if named is not None and named.after == colon:
        source = named.first, named.stop
    elif name is not None:
        source = begin, colon if gloss < colon else name
    else:
        speaker = _speaker_of_headline(page, begin, colon)
        if speaker is None:
            return None
        source = begin, speaker
    if first and name is None and not _speaks_elsewhere(page, source):
        return None  # of what stands in the text only who speaks besides
    if page.cue(colon + 1) is not None or page.find_role(colon + 1, stop, "colon") is not None:
        return None
    quoted = page.quoted.get(colon + 1)
    if quoted is not None and quoted.after < stop:
        quoted = None  # «داعش» أعدم: a name begins what is said
    return Frame(
        None, begin, begin, begin + 1, "quote" if quoted else "colon", colon + 1, source, "quotations.headline", quoted,
        breaks=bool(first), head_stop=colon,
    )  # fmt: skip


def _gloss_before(page: Page, first: int, colon: int) -> int:
    """Give the bracket before a colon that opens who somebody is: «عياد (مدرب المنتخب): …»; else the colon."""
    if page.words[colon - 1] != ")":
        return colon
    gloss = (at for at in range(first + 1, colon - 1) if page.roles[at] == "open")
    return next((at for at in gloss if page.close_of(at, colon) == colon - 1), colon)


def _behind_dots(page: Page, colon: int) -> int:
    """Give the token behind the dots that part a title into two, or the first: «بعد الفوز.. المدرب: سنواصل»."""
    return next((one + 1 for one in range(colon - 1, 0, -1) if page.folds[one].startswith(_DOTS)), 0)


def _speaker_of_headline(page: Page, first: int, colon: int) -> int | None:
    """
    Give where the noun phrase for who speaks ends that begins a headline, or `None`.

    At the top of a text people without a name are such too, and what is behind a preposition is passed over.
    """
    head = head_of(page.words[first])
    top = not page.paragraph(first)
    kinds = _AT_THE_TOP if top else _SPEAKING
    if head is None or head.entry.kind not in kinds or any(page.cues[one] is not None for one in range(first, colon)):
        return None
    stop = next((one for one in range(first, colon) if page.roles[one]), colon)
    if stop == colon:
        told = next((one for one in range(first + 1, colon) if page.folds[one][:1] == _LAM), colon)
        return told if top and told < colon and page.has_preposition(told) and not page.has_article(told) else colon
    return stop if top and stop > first and page.roles[stop] in ("with", "after", "about", "owns") else None


def _speaks_elsewhere(page: Page, source: Place) -> bool:
    """Tell whether the first words of a source stand right behind a verb that reports, in another line."""
    folds = page.folds[source[0] : min(source[1], source[0] + _SAME_WORDS)]
    elsewhere = page.phrases.places(term(page.words[source[0]]).stem)[:_MOST_PLACES]
    return any(
        page.cues[index - 1] is not None and page.folds[index : index + len(folds)] == folds
        for index in elsewhere
        if index and index != source[0]
    )


def _name_of_headline(page: Page, first: int, colon: int) -> int | None:
    """Give where a name ends that begins a headline and that the text has again: «عياد: …», «عياد لـ«المدار»: …»."""
    stop = next((index for index in range(first + 1, colon) if _is_told(page, index)), colon)
    if stop < colon and stop + 1 in page.quoted and page.quoted[stop + 1].after != colon:
        return None
    written = range(first, stop)
    if stop - first > _LONGEST_TURN_NAME or any(page.roles[one] or not page.words[one][0].isalpha() for one in written):
        return None
    last = term(page.words[stop - 1]).stem
    elsewhere = islice(page.phrases.alike((last,)), _MOST_PLACES)
    named = any(last in phrase.name for phrase in elsewhere if not first <= phrase.first <= colon)
    return stop if named and all(page.masks[one] & (NAME | UNKNOWN | NOUN) for one in written) else None


def _is_told(page: Page, index: int) -> bool:
    """Tell whether ل with who is told stands at a token of a headline: «عياد لـ«المدار»: …», «عياد لنصار: …»."""
    if page.folds[index] == _LAM:
        return index + 1 in page.quoted
    return page.folds[index][:1] == _LAM and page.has_preposition(index) and not page.has_article(index)


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
    if last is None or last - first > _LONGEST_HEADLINE_NAME:
        return None
    return Frame(
        None, 0, 0, 1, "quote", quoted.first, (first, last), "quotations.headline_quote", quoted,
        head_stop=1,
    )  # fmt: skip


def is_long(quoted: Quoted) -> bool:
    """Tell whether quote marks hold enough words for speech that no cue announces, and are closed."""
    return quoted.stop - quoted.first >= _SHORTEST_SPEECH and quoted.close is not None


def read_signed(page: Page, free: Sequence[Quoted]) -> Iterator[Frame]:
    """Read quotations that begin a paragraph and are signed behind a dash: «لم يبق لنا شيء» – سامي عياد، نازح."""
    for quoted in free:
        paragraph = page.paragraph(quoted.open)
        dash, stop = quoted.after, page.paragraphs[paragraph + 1]
        if page.paragraphs[paragraph] != quoted.open or page.roles[dash : dash + 1] != ["dash"]:
            continue
        first = dash + 1
        last = stop - (page.roles[stop - 1] == "end")
        whole = page.phrases.at(first)
        if whole is None or not whole.name or whole.kind not in (None, "person") or whole.clitic:
            continue
        if not first < whole.stop <= last <= first + _LONGEST_SIGNATURE:
            continue
        if whole.stop < last and page.roles[whole.core] != "comma":
            continue
        if any(page.cues[one] is not None or page.roles[one] == "that" for one in range(first, last)):
            continue
        yield Frame(
            None, quoted.open, quoted.open, quoted.first, "quote", quoted.first, (first, last), "quotations.signed",
            quoted, breaks=True, head_stop=quoted.first,
        )  # fmt: skip


_LONGEST_SIGNATURE: Final = 14


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
