"""The text, its tokens, and what was found in it."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import NOTHING, evolve, field, fields, frozen, has

from arnews.spans import Span
from arnews.tokenization import Tokens, split_paragraphs, split_sentences, tokenize

if TYPE_CHECKING:  # what the built-in layers hold, for type checkers alone
    from arnews.numbers.value import Number
    from arnews.quotations.value import Quotation
    from arnews.times.value import TimeExpression

__all__ = ["Annotation", "Document", "Failure", "Reading"]

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


@frozen
class Failure:
    """An extractor that could not finish, and why."""

    layer: str
    error: Exception
    package: str | None = None
    """The distribution it came from; `None` for a built-in."""


@frozen
class Document:
    """
    A text, its tokens, sentences and paragraphs, and what was found in it.

    The text is never changed. `published` is what TimeML calls the document creation time.

    >>> doc = Document.read("وصل الوفد. غادر أمس")
    >>> len(doc.tokens), [doc[sentence] for sentence in doc.sentences]
    (5, ['وصل الوفد.', 'غادر أمس'])
    """

    text: str
    tokens: Tokens = field(repr=False, eq=False)
    sentences: tuple[Span, ...] = field(repr=False, eq=False)
    paragraphs: tuple[Span, ...] = field(repr=False, eq=False)
    published: date | datetime | None = None
    annotations: tuple[Annotation[Any], ...] = ()
    failures: tuple[Failure, ...] = ()

    @classmethod
    def read(cls, text: str, published: date | datetime | None = None) -> "Document":
        """
        Tokenise a text; nothing is looked for yet.

        A `text` that is no `str`, or a `published` that is no date, is a `TypeError`.
        """
        if not isinstance(text, str):
            raise TypeError(f"text must be a str, not {type(text).__name__}")
        if published is not None and not isinstance(published, date):
            raise TypeError(f"published must be a date or a datetime, not {type(published).__name__}")
        tokens = tokenize(text)
        return cls(text, tokens, split_sentences(tokens), split_paragraphs(text), published)

    @classmethod
    def of(cls, text_or_doc: "str | Document", published: date | datetime | None = None) -> "Document":
        """
        Give a document as it is, or read a text; `published` replaces what the document says where it is given.

        What is neither is a `TypeError`.

        >>> doc = Document.of("وصل الوفد")
        >>> Document.of(doc) is doc
        True
        """
        if isinstance(text_or_doc, str):
            return cls.read(text_or_doc, published)
        if not isinstance(text_or_doc, cls):
            raise TypeError(f"it takes a str or a Document, not {type(text_or_doc).__name__}")
        return text_or_doc if published is None else evolve(text_or_doc, published=published)

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def layer(self, name: str) -> tuple[Annotation[Any], ...]:
        """Give the annotations of one layer, in the order of the text; none if the layer was not run."""
        return tuple(annotation for annotation in self.annotations if annotation.layer == name)

    @property
    def numbers(self) -> "tuple[Annotation[Number], ...]":
        """The numbers outside time expressions."""
        return self.layer("numbers")

    @property
    def times(self) -> "tuple[Annotation[TimeExpression], ...]":
        """The dates, times of day, durations and sets."""
        return self.layer("times")

    @property
    def quotations(self) -> "tuple[Annotation[Quotation], ...]":
        """Who said what."""
        return self.layer("quotations")

    @property
    def reports(self) -> "tuple[Annotation[Quotation], ...]":
        """Hearsay, questions and refusals to comment."""
        return self.layer("reports")

    def with_annotations(self, annotations: Iterable[Annotation[Any]], *failures: Failure) -> "Document":
        """Give the same document with more found in it (and more that failed)."""
        return evolve(self, annotations=self.annotations + tuple(annotations), failures=self.failures + tuple(failures))

    def to_dict(self) -> dict[str, Any]:
        """
        Give everything as plain data (`dict`, `list`, `str`, `int`, `float`, `bool`, `None`) that JSON can hold.

        The keys are ``text``, ``published``, the built-in layers ``numbers``, ``times`` and ``quotations``, one key
        for each other layer that found something, and ``failures``. Spans are ``[start, end]``. A field of a value
        that has a default is left out where it has it; properties that its class names in ``DERIVED`` come after its
        fields, where they are not `None`. A reference to another annotation is ``"layer/index"``.
        """
        layers: dict[str, list[Annotation[Any]]] = {"numbers": [], "times": [], "quotations": []}
        names: dict[int, str] = {}
        for annotation in self.annotations:
            found = layers.setdefault(annotation.layer, [])
            names[id(annotation)] = f"{annotation.layer}/{len(found)}"
            found.append(annotation)
        return {
            "text": self.text,
            "published": self.published.isoformat() if self.published else None,
            **{
                layer: [
                    {"span": _plain(one.span, names), **_record(one.value, names)}
                    | ({"rule": one.rule} if one.rule else {})
                    for one in found
                ]
                for layer, found in layers.items()
            },
            "failures": [
                {
                    "layer": failure.layer,
                    "package": failure.package,
                    "error": f"{type(failure.error).__name__}: {failure.error}",
                }
                for failure in self.failures
            ],
        }


def _record(value: Any, names: dict[int, str]) -> dict[str, Any]:
    if has(type(value)):
        record = {
            one.name: _plain(getattr(value, one.name), names)
            for one in fields(type(value))
            if one.default is NOTHING or getattr(value, one.name) != one.default
        }
        for name in getattr(type(value), "DERIVED", ()):
            if (derived := getattr(value, name)) is not None:
                record[name] = _plain(derived, names)
        return record
    return {"value": _plain(value, names)}


def _plain(value: Any, names: dict[int, str]) -> Any:
    if value is None or isinstance(value, str | bool | int | float):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Annotation):
        return names.get(id(value))
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and abs(value) < 10**15 else float(value)
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, date):  # and datetime
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): _plain(item, names) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item, names) for item in value]
    if has(type(value)):
        return _record(value, names)
    return str(value)
