"""What a user's checker must see; read by mypy (make types) and pyright (make test-types), never run."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, assert_type

import arnews
from arnews import (
    Annotation,
    Document,
    Extractor,
    Number,
    Quotation,
    Span,
    TimeExpression,
    Token,
    Unread,
    analyze,
    analyze_many,
    find_numbers,
    find_times,
    normalize,
    parse_number,
    parse_time,
    split_sentences,
    tokenize,
    write_number,
)
from arnews.numbers import numbers
from arnews.quotations import quotations, reports
from arnews.times import times

number = parse_number("27")
assert_type(number, Number)
assert_type(number.as_int() + 1, int)
assert_type(number.as_decimal() + 1, Decimal)
assert_type(number.as_fraction(), Fraction)
assert_type(number.value, int | Decimal | Fraction | tuple[int | Decimal | Fraction, int | Decimal | Fraction] | None)
if isinstance(number.value, int):
    assert_type(number.value + 1, int)

time = parse_time("أمس", date(2024, 11, 30))
assert_type(time, TimeExpression)
assert_type(time.value, str | None)

doc = analyze("قال الوزير", published="2024-11-30", extractors=["numbers", "quotations"])
assert_type(doc, Document)
assert_type(doc.text, str)
assert_type(doc.published, date | datetime | None)
assert_type(doc.numbers, tuple[Annotation[Number], ...])
assert_type(doc.times, tuple[Annotation[TimeExpression], ...])
assert_type(doc.quotations, tuple[Annotation[Quotation], ...])
assert_type(doc.layer("places"), tuple[Annotation[Any], ...])
assert_type(doc.to_dict(), dict[str, Any])
assert_type(Document.from_json(doc.to_json()), Document)

for annotation in doc.quotations:
    said = annotation.value
    assert_type(said.cue, Span | None)
    assert_type(said.content, tuple[Span, ...])
    assert_type(said.kind, Literal["direct", "indirect", "mixed", "hearsay", "question", "refusal"])
    assert_type(doc.text_of(annotation), str)
    assert_type(doc.text_of(said.content), tuple[str, ...])
    assert_type(doc[annotation.span], str)

assert_type([one.value.value for one in find_times("أمس")], list[str | None])
assert_type([one.value for one in find_numbers("27")], list[Number])
assert_type([token.folded for token in tokenize("قال")], list[str])
assert_type(next(iter(tokenize("قال"))), Token)
assert_type(split_sentences(tokenize("قال")), tuple[Span, ...])
assert_type(normalize("قال").text, str)
assert_type(write_number(27), str)


def find_ministers(doc: Document) -> Iterator[Annotation[str]]:
    """Find one word: a whole extractor."""
    for token in doc.tokens:
        if token.folded == "وزير":
            yield Annotation("ministers", token.span, token.text)


ministers = Extractor("ministers", find_ministers, value=str)
analyze("وزير", extractors=[ministers, numbers, times, quotations, reports])
assert_type(numbers, Extractor)

for one in analyze_many(["قال"]):
    assert_type(one, Document | Unread)

for record, found in analyze_many([("قال", 7)], text=0):
    assert_type(record, tuple[str, int])
    assert_type(found, Document | Unread)

print(arnews.no_such_name)  # type: ignore[attr-defined]  # pyright: ignore
