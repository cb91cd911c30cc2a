"""The way in: matches of a document."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from arnews import Annotation, Document, Extractor
from arnews.records import starting_at
from arnews_sports.goals import read_goals
from arnews_sports.grammar import read_match, read_score_between
from arnews_sports.names import Page
from arnews_sports.value import Match
from arnews_sports.words import results

__all__ = ["find_matches", "matches"]

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
    labels = [number for number in doc.numbers if number.value.kind == "label"]
    if not hits and not labels:
        return
    page = Page(
        tokens,
        dict(starting_at(tokens, doc.numbers)),
        starting_at(tokens, doc.layer("times", ())),
        [tokens.at(sentence.start) for sentence in doc.sentences],
        doc.text,
    )
    starts = sorted({*hits, *(tokens.at(label.span.start) for label in labels)})
    last: Annotation[Match] | None = None
    position = 0
    for number, begin in enumerate(page.sentences):
        end = page.sentences[number + 1] if number + 1 < len(page.sentences) else len(tokens)
        here: list[Annotation[Match]] = []
        past = begin
        while position < len(starts) and starts[position] < end:
            start = starts[position]
            position += 1
            if start < past:
                continue
            read = read_match(page, start, past, end, begin) if results()[tokens.words[start]] else None
            read = read or read_score_between(page, start, past, end, sport=bool(here) or last is not None)
            if read is None:
                continue
            match, span, past = read
            rule = "matches.result" if "verb" in match.evidence else "matches.score"
            here.append(Annotation("matches", span, match, rule))
        if not here and last is None:
            continue
        goals = tuple(read_goals(page, begin, end))
        if here:
            if last is not None:
                yield last
            yield from here[:-1]
            last = here[-1]
        if goals and last is not None and last.value.status == "played":
            last = evolve(last, value=evolve(last.value, goals=(last.value.goals + goals)[:_GOALS]))
    if last is not None:
        yield last


matches: Final[Extractor] = Extractor(
    "matches",
    find_matches,
    reads=("numbers",),
    uses=("times",),
    value=Match,
    display="arnews_sports.display:matches",
)
