"""What was found, where and by which rule; what could not be found, and why."""

from typing import Generic, TypeVar

from attrs import field, frozen

from arnews.spans import Span

__all__ = ["Annotation", "Failure", "Reading", "said"]

V = TypeVar("V")


@frozen
class Reading(Generic[V]):
    """
    What a grammar gives: a value and what it was read from.

    >>> from arnews import tokenize
    >>> from arnews.numbers import read_number
    >>> reading = read_number(tokenize("ثلاثة وعشرون كتابا"), 0)
    >>> reading.value.value, reading.span, reading.stop
    (23, Span(start=0, end=12), 2)
    """

    value: V
    """What it means."""
    span: Span
    """As the annotation rules say: proclitics out; approximators out for numbers, in for periods."""
    stop: int
    """The token after it."""
    rule: str
    """The name of the rule, as in ``numbers.sum``."""


@frozen
class Annotation(Generic[V]):
    """
    Something found in a document: in which layer, where, what, and by which rule.

    >>> from arnews import analyze
    >>> found = analyze("وصل 27 مدنيا").numbers[0]
    >>> found.layer, found.span, found.value.value, found.rule
    ('numbers', Span(start=4, end=6), 27, 'numbers.digits')
    """

    layer: str
    """The name of the layer: ``numbers``."""
    span: Span
    """Where it stands in the text."""
    value: V
    """What it means: a `Number`, a `Quotation`, whatever the layer has."""
    rule: str = ""
    """The name of the rule that made it, as in ``numbers.sum``; empty where its layer names none."""


def said(error: BaseException) -> str:
    """
    Give the kind of an error and what it says, whatever it is.

    >>> said(ValueError("no"))
    'ValueError: no'
    """
    try:
        return str(error) if isinstance(error, RecordedError) else f"{type(error).__name__}: {error}"
    except Exception:  # a plugin's error may raise when it is asked what it says
        return type(error).__name__


class RecordedError(Exception):
    """An error of an earlier run, as it was written down: its kind and what it said."""


@frozen
class Failure:
    """
    An extractor that could not finish, and why.

    >>> from arnews import Extractor, analyze
    >>> doc = analyze("وصل", extractors=[Extractor("broken", lambda doc: 1 / 0)], on_error="record")
    >>> [(one.layer, one.package) for one in doc.failures]
    [('broken', None)]
    """

    layer: str
    """The layer that was asked for."""
    error: Exception = field(eq=said)
    """Why it was not found."""
    package: str | None = None
    """The distribution it came from; `None` for a built-in."""
