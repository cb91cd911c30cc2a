"""The way in: matches of a document."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from arnews import Annotation, Document, Extractor, Span
from arnews.records import starting_at
from arnews_sports.again import told_again
from arnews_sports.goals import read_goals
from arnews_sports.grammar import read_match, read_other, read_paired, read_score_between
from arnews_sports.names import Page
from arnews_sports.scores import SIGNS
from arnews_sports.value import Match
from arnews_sports.words import results

__all__ = ["find_matches", "matches"]

_AGAIN: Final = 12
"""How many matches before may be the one that is told of again."""
_GOALS: Final = 40
"""How many goals a match has at most."""


def find_matches(doc: Document) -> Iterator[Annotation[Match]]:
    """
    Find matches; reads the layer ``numbers``, and ``times`` if it is there.

    >>> from arnews import analyze
    >>> doc = analyze("تعادل الأهلي مع الزمالك 1-1 في قمة الدوري المصري", extractors=[matches])
    >>> match = doc.layer("matches")[0].value
    >>> [doc[side] for side in match.sides], match.score, doc[match.competition]
    (['الأهلي', 'الزمالك'], (1, 1), 'الدوري المصري')
    """
    tokens = doc.tokens
    hits = results().hits(tokens)
    signs = [index for index, text in enumerate(tokens.words) if text in SIGNS]
    labels = [number for number in doc.numbers if number.value.kind == "label"]
    if not hits and not labels and not signs:
        return
    page = Page(
        tokens,
        dict(starting_at(tokens, doc.numbers)),
        starting_at(tokens, doc.layer("times", ())),
        [tokens.at(sentence.start) for sentence in doc.sentences],
        doc.text,
    )
    starts = sorted({*hits, *signs, *(tokens.at(label.span.start) for label in labels)})
    told: list[Annotation[Match]] = []
    position = 0
    for number, begin in enumerate(page.sentences):
        end = page.sentences[number + 1] if number + 1 < len(page.sentences) else len(tokens)
        past = begin
        while position < len(starts) and starts[position] < end:
            start = starts[position]
            position += 1
            if start < past:
                continue
            for match, span, stop in _read(page, start, past, end, begin, sport=bool(told)):
                past = stop
                _tell(page, told, match, span)
        goals = tuple(read_goals(page, begin, end)) if told else ()
        if goals and told[-1].value.status == "played":
            last = told[-1]
            told[-1] = evolve(last, value=evolve(last.value, goals=(last.value.goals + goals)[:_GOALS]))
    yield from told


def _read(page: Page, start: int, past: int, end: int, begin: int, *, sport: bool) -> Iterator[tuple[Match, Span, int]]:
    """Read the match at a token and those to which its word applies too."""
    result = results().match(page.tokens, start)
    read = read_match(page, start, past, end, begin) if result is not None else None
    if read is None:
        read = read_paired(page, start, past, end) or read_score_between(page, start, past, end, sport=sport)
        if read is not None:
            yield read
        return
    yield read
    while result is not None and read[0].score is not None:
        read = read_other(page, result.entry, read[2], end, read[0])
        if read is None:
            return
        yield read


def _tell(page: Page, told: list[Annotation[Match]], match: Match, span: Span) -> None:
    """Add a match, or what is told of it again to the one that it is."""
    for at, one in enumerate(told[-_AGAIN:], max(0, len(told) - _AGAIN)):
        both = told_again(page, one.value, match)
        if both is not None:
            told[at] = evolve(one, value=both)
            told.append(told.pop(at))
            return
    for side in match.sides:
        page.tell_of(side)
    told.append(Annotation("matches", span, match, "matches.result" if "verb" in match.evidence else "matches.score"))


matches: Final[Extractor] = Extractor(
    "matches",
    find_matches,
    reads=("numbers",),
    uses=("times",),
    value=Match,
    display="arnews_sports.display:matches",
)
