"""What was found, where and by which rule; what could not be found, and why."""

from typing import Generic, TypeVar

from attrs import field, frozen

from arnews.spans import Span

__all__ = ["Annotation", "Failure", "Reading", "said"]

V = TypeVar("V")


@frozen
class Reading(Generic[V]):
    """What a grammar gives: a value and what it was read from."""

    value: V
    span: Span
    """As the annotation rules say: proclitics out; approximators out for numbers, in for periods."""
    stop: int
    """The token after it."""
    rule: str
    """The name of the rule, as in ``numbers.sum``."""


@frozen
class Annotation(Generic[V]):
    """Something found in a document: in which layer, where, what, and by which rule."""

    layer: str
    span: Span
    value: V
    rule: str = ""


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
    """An extractor that could not finish, and why."""

    layer: str
    error: Exception = field(eq=said)
    package: str | None = None
    """The distribution it came from; `None` for a built-in."""
