"""The text, its tokens, and what was found in it."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, overload

from attrs import evolve, field, frozen

from arnews.annotations import Annotation, Failure, Reading, RecordedError, said
from arnews.errors import LayerError
from arnews.plain import plain, record, restored
from arnews.spans import Span
from arnews.tokenization import Tokens, tokenize

if TYPE_CHECKING:  # what the built-in layers hold, for type checkers alone
    from arnews.numbers.value import Number
    from arnews.quotations.value import Quotation
    from arnews.times.value import TimeExpression

__all__ = ["RESERVED", "Annotation", "Document", "Failure", "Reading", "parse_day"]

RESERVED: Final = ("text", "published", "failures")
"""The keys of `Document.to_dict` that are no layers."""
_FIRST: Final = ("numbers", "times", "quotations")
"""The layers that `Document.to_dict` puts first."""
Published = date | datetime | str | None


@frozen
class Document:
    """
    A text, its tokens, sentences and paragraphs, and what was found in it.

    The text is never changed. `published` is what TimeML calls the document creation time.

    >>> doc = Document.read("وصل الوفد. غادر أمس")
    >>> len(doc.tokens), [doc[sentence] for sentence in doc.sentences]
    (5, ['وصل الوفد.', 'غادر أمس'])
    >>> doc[4:9], doc.text_of(doc.sentences)
    ('الوفد', ('وصل الوفد.', 'غادر أمس'))
    """

    text: str
    """The text as it was given."""
    tokens: Tokens = field(repr=False, eq=False)
    """Its tokens, as columns."""
    published: date | datetime | None = None
    """When it was published; relative times are told from it."""
    annotations: tuple[Annotation[Any], ...] = field(default=(), eq=lambda found: _by_layer(found))
    """What was found, layer by layer."""
    failures: tuple[Failure, ...] = ()
    """The layers that failed, where `analyze` was asked to go on."""
    layers: tuple[str, ...] = field(default=(), eq=frozenset)
    """The layers that were run, those that found nothing included."""
    timings: Mapping[str, float] = field(factory=dict, repr=False, eq=False, hash=False)
    """How many seconds each layer took, where `analyze` was asked for it."""

    @classmethod
    def read(cls, text: str, published: Published = None) -> "Document":
        """
        Tokenise a text; nothing is looked for yet.

        `published` is a date, a datetime, or either as ISO 8601 writes it. A `text` that is no `str`, or a `published`
        that is nothing of these, is a `TypeError`; a string that is no date, and pandas' ``NaT``, are a `ValueError`.

        >>> Document.read("وصل", "2024-11-30").published
        datetime.date(2024, 11, 30)
        """
        if not isinstance(text, str):
            raise TypeError(f"text must be a str, not {type(text).__name__}")
        day = _day(published)
        return cls(text, tokenize(text), day)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The places of its sentences, in order; they are found when somebody asks for the first time."""
        return self.tokens.sentences

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The places of its paragraphs, in order; they are found when somebody asks for the first time."""
        return self.tokens.paragraphs

    @classmethod
    def of(cls, text_or_doc: "str | Document", published: Published = None) -> "Document":
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
        return text_or_doc if published is None else evolve(text_or_doc, published=_day(published))

    def __getitem__(self, place: Span | slice) -> str:
        if isinstance(place, Span):
            return self.text[place.start : place.end]
        if isinstance(place, slice):
            return self.text[place]
        raise TypeError(f"a document is indexed by a Span or a slice, not by a {type(place).__name__}")

    @overload
    def text_of(self, what: Span | Annotation[Any]) -> str: ...

    @overload
    def text_of(self, what: None) -> None: ...

    @overload
    def text_of(self, what: "Iterable[Span | Annotation[Any]]") -> tuple[str, ...]: ...

    def text_of(self, what: "Span | Annotation[Any] | Iterable[Span | Annotation[Any]] | None") -> Any:
        """
        Give the words of a span or of an annotation; of several, a tuple of them; of `None`, which is none, `None`.

        >>> doc = Document.read("قال الوزير")
        >>> doc.text_of(Span(4, 10)), doc.text_of((Span(0, 3), Span(4, 10))), doc.text_of(None)
        ('الوزير', ('قال', 'الوزير'), None)
        """
        if what is None:
            return None
        if isinstance(what, Annotation):
            what = what.span
        if isinstance(what, Span):
            return self.text[what.start : what.end]
        if isinstance(what, str) or not isinstance(what, Iterable):
            raise TypeError(
                f"text_of takes a Span, an Annotation, several of them or None, not a {type(what).__name__}"
            )
        return tuple(self.text_of(one) for one in what)

    def has_layer(self, name: str) -> bool:
        """Tell whether a layer was run, or annotations of it were put in."""
        return name in self.layers

    def layer(self, name: str, default: tuple[Annotation[Any], ...] | None = None) -> tuple[Annotation[Any], ...]:
        """
        Give the annotations of one layer, in the order of the text; `default` if the layer was not run.

        Without a `default`, a layer that was not run is a `LayerError`.

        >>> Document.read("وصل الوفد").layer("places")
        Traceback (most recent call last):
        ...
        arnews.errors.LayerError: layer 'places' was not run; these were: none
        """
        if name not in self.layers:
            if default is not None:
                return default
            failed = next((said(failure.error) for failure in self.failures if failure.layer == name), None)
            if failed is not None:
                raise LayerError(f"layer {name!r} was not run: {failed}")
            raise LayerError(f"layer {name!r} was not run; these were: {', '.join(self.layers) or 'none'}")
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
        """Give the same document with more found in it (and more that failed); what it is of counts as run."""
        more = tuple(annotations)
        layers = tuple(dict.fromkeys((*self.layers, *(one.layer for one in more))))
        return evolve(self, annotations=self.annotations + more, failures=self.failures + failures, layers=layers)

    def with_layer(self, name: str, annotations: Iterable[Annotation[Any]]) -> "Document":
        """Give the same document with one more layer run, whether or not it found anything."""
        more = tuple(annotations)
        layers = tuple(dict.fromkeys((*self.layers, *[one.layer for one in more], name)))
        return Document(
            self.text, self.tokens, self.published, self.annotations + more, self.failures, layers, self.timings
        )

    def to_dict(self) -> dict[str, Any]:
        """
        Give everything as plain data (`dict`, `list`, `str`, `int`, `float`, `bool`, `None`) that JSON can hold.

        The keys are ``text``, ``published``, one for each layer that was run, and ``failures``. Spans are
        ``[start, end]``; a decimal or a fraction that no number of JSON gives back is a string. A field of a value that
        has a default is left out where it has it; properties that its class names in ``DERIVED`` come after its fields,
        where they are not `None`. A reference to another annotation is ``"layer/index"``.
        """
        order = [*(name for name in _FIRST if name in self.layers), *self.layers]
        layers: dict[str, list[Annotation[Any]]] = {name: [] for name in order}
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
                    {"span": plain(one.span, names), **record(one.value, names)}
                    | ({"rule": one.rule} if one.rule else {})
                    for one in found
                ]
                for layer, found in layers.items()
            },
            "failures": [
                {"layer": failure.layer, "package": failure.package, "error": said(failure.error)}
                for failure in self.failures
            ],
        }

    def to_json(self, indent: int | None = None) -> str:
        """Give `to_dict` as JSON; half a character (a lone surrogate) is written as its escape."""
        written = json.dumps(self.to_dict(), ensure_ascii=False, allow_nan=False, indent=indent)
        return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)

    def to_html(self, name: str = "") -> str:
        """
        Give a page for the browser that stands alone, under a name: see `arnews.view.to_page`.

        >>> Document.read("وصل الوفد").to_html()[:15]
        '<!doctype html>'
        """
        page: str = import_module("arnews.view").to_page([(name, self)] if name else self)  # which knows documents
        return page

    def _repr_html_(self) -> str:
        """Give the page in a frame, for notebooks."""
        frame: str = import_module("arnews.view.page").to_frame(self)
        return frame

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], values: Mapping[str, type] | None = None) -> "Document":
        """
        Give the document that `to_dict` made plain data of, equal to it.

        The values of a layer are read by the class that `values` has for it, else by the one that its extractor names
        (`Extractor.value`); those of a layer that no installed extractor has stay plain data. What arnews 1.x wrote
        every later 1.x reads. Data that no document was made into is a `ValueError`.

        >>> doc = Document.read("وصل الوفد", "2024-11-30")
        >>> Document.from_dict(doc.to_dict()) == doc
        True
        """
        if not isinstance(data, Mapping) or not isinstance(data.get("text"), str):
            raise ValueError("a document as plain data is a dict with its text under 'text'")
        layers = [name for name, found in data.items() if name not in RESERVED and _is_layer(found)]
        shells: dict[str, Annotation[Any]] = {
            f"{name}/{index}": Annotation.__new__(Annotation)  # they may refer to each other in a circle
            for name in layers
            for index in range(len(data[name]))
        }

        def found(name: str) -> Annotation[Any]:
            if name not in shells:
                raise ValueError(f"there is no annotation {name!r}")
            return shells[name]

        for name in layers:
            kind = (values or {}).get(name) or import_module("arnews.extractors").value_class(
                name
            )  # which knows documents
            for index, one in enumerate(data[name]):
                try:
                    span = restored(one["span"], Span, found)
                    value = _value(one, kind, found)
                except (ValueError, TypeError) as error:
                    raise ValueError(f"{name}/{index}: {error}") from error
                Annotation.__init__(shells[f"{name}/{index}"], name, span, value, one.get("rule", ""))
        failures = tuple(
            Failure(one["layer"], RecordedError(one["error"]), one.get("package")) for one in data.get("failures", ())
        )
        doc = cls.read(data["text"], data.get("published"))
        return evolve(doc, annotations=tuple(shells.values()), failures=failures, layers=tuple(layers))

    @classmethod
    def from_json(cls, written: str | bytes, values: Mapping[str, type] | None = None) -> "Document":
        """Give the document that `to_json` wrote, equal to it; what is no JSON is a `ValueError`."""
        return cls.from_dict(json.loads(written), values)


def _by_layer(annotations: Iterable[Annotation[Any]]) -> tuple[Annotation[Any], ...]:
    """Put annotations in an order that does not depend on which layer was run first."""
    return tuple(sorted(annotations, key=lambda one: one.layer))


_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def parse_day(written: str) -> date | datetime:
    """
    Read a day or a moment in ISO 8601; anything else is a `ValueError`, also digits alone that are more than a day's.

    Python takes the first eight digits of «1733011200», the seconds that computers count, for a day of the year 1733.

    >>> parse_day("2024-11-30"), parse_day("2024-11-30T08:15")
    (datetime.date(2024, 11, 30), datetime.datetime(2024, 11, 30, 8, 15))
    """
    if not isinstance(written, str):
        raise TypeError(f"a day is written, not {type(written).__name__}")
    if written.isdecimal() and len(written) != len("20241130"):
        raise ValueError(f"{written!r} is no day")
    is_day = len(written) <= len("2024-11-30")
    return date.fromisoformat(written) if is_day else datetime.fromisoformat(written)


def _day(published: Published) -> date | datetime | None:
    """Give the date of publication, however it was given."""
    if isinstance(published, str):
        try:
            return parse_day(published)
        except ValueError:
            raise ValueError(f"published is a date as in '2024-11-30', not {published!r}") from None
    if published is not None and not isinstance(published, date):
        raise TypeError(f"published must be a date, a datetime or an ISO string, not {type(published).__name__}")
    if published != published:  # pandas' NaT is a datetime that equals nothing
        raise ValueError(f"published is no date but {published!r}; give None where it is not known")
    return published


def _is_layer(found: Any) -> bool:
    return isinstance(found, list) and all(isinstance(one, dict) and "span" in one for one in found)


def _value(one: Mapping[str, Any], kind: type | None, found: Any) -> Any:
    """Give the value of an annotation as plain data."""
    fields = {name: item for name, item in one.items() if name not in ("span", "rule")}
    if kind is not None:
        return restored(fields["value"] if fields.keys() == {"value"} and kind in _PLAIN else fields, kind, found)
    return fields["value"] if fields.keys() == {"value"} else fields


_PLAIN: Final = frozenset((str, int, float, bool, list, tuple, dict))
