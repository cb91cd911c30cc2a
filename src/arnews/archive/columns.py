"""
The layers as typed columns: the shape of each value class, told from its annotations once, for Arrow, CSV and SQLite.

A layer is a list of records ``span, words, rule`` and the fields of its value. The types are always the same, whatever
a document holds:

- a `Span` is ``{start, end, words}``: code points, end exclusive, and what is written there;
- a reference to another annotation is its name, ``"layer/index"``;
- a number (`int`, `Decimal`, `Fraction`) is a double; where it may be a pair, its ends stand in ``NAME_low`` and
  ``NAME_high`` beside ``NAME``, which is null for a pair;
- a date or a time is ISO 8601; a mapping is JSON; a tuple is a list; a value class is a struct of its fields.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from attrs import fields as fields_of
from attrs import frozen, has

from arnews.document import Annotation, Document
from arnews.extractors import Extractor
from arnews.spans import Span

__all__ = ["Column", "ColumnType", "Names", "columns_of", "flat", "names_of", "records_of"]

ColumnType = Literal["string", "int", "double", "bool", "struct", "list"]

Names = Mapping[int, str]
"""The name ``"layer/index"`` of each annotation of a document, by its identity."""


@frozen
class Column:
    """A column: its name, its type, and its parts where it is a struct or a list (then one part)."""

    name: str
    type: ColumnType
    parts: tuple["Column", ...] = ()
    is_span: bool = False


@frozen
class _Field:
    """A column and how it is filled from the value of a field."""

    column: Column
    fill: Callable[[Any, Document, Names], Any]


def columns_of(extractor: Extractor) -> tuple[Column, ...]:
    """
    Give the columns of a layer, told from what its `find` says that it gives: ``Iterable[Annotation[Value]]``.

    A layer whose `find` does not say so has one column ``value`` of JSON.

    >>> from arnews.numbers import numbers
    >>> [column.name for column in columns_of(numbers)][:7]
    ['span', 'words', 'rule', 'kind', 'value', 'value_low', 'value_high']
    """
    return (*_ALWAYS, *(field.column for field, _ in _fields(_value_class(extractor))))


def records_of(extractor: Extractor, doc: Document, names: Names) -> list[dict[str, Any]]:
    """Give the annotations of a layer as records that have every one of its columns."""
    fields = _fields(_value_class(extractor))
    found = []
    for one in doc.annotations:
        if one.layer == extractor.layer:
            record: dict[str, Any] = {
                "span": {"start": one.span.start, "end": one.span.end},
                "words": doc.text[one.span.start : one.span.end],
                "rule": one.rule,
            }
            for field, name in fields:
                record[field.column.name] = field.fill(getattr(one.value, name) if name else one.value, doc, names)
            found.append(record)
    return found


def names_of(doc: Document) -> Names:
    """Name the annotations of a document as `Document.to_dict` does: ``"layer/index"``."""
    counts: dict[str, int] = {}
    names = {}
    for one in doc.annotations:
        index = counts.get(one.layer, 0)
        counts[one.layer] = index + 1
        names[id(one)] = f"{one.layer}/{index}"
    return names


_BESIDE: Final = frozenset({"id", "published", "fields", "document", "sentence"})
"""The columns that stand beside those of a layer in a table: a field of such a name is ``value_NAME`` there."""


def flat(
    columns: tuple[Column, ...], beside: frozenset[str] = _BESIDE
) -> Iterator[tuple[str, Column, Callable[[Mapping[str, Any]], Any]]]:
    """
    Give the columns of a table without structs: name, column, and how a record gives its value.

    A place gives its words under its name, and ``NAME_start`` and ``NAME_end``; a list of places the words joined by
    " … "; a struct its parts under ``NAME_PART``; any other list JSON.
    """
    for column in columns:
        if column.name in beside:
            yield f"value_{column.name}", column, _whole(column.name)
        elif column.is_span:
            if column.parts[-1].name == "words":
                yield column.name, _STRING, _part(column.name, "words")
            yield f"{column.name}_start", _INT, _part(column.name, "start")
            yield f"{column.name}_end", _INT, _part(column.name, "end")
        elif column.type == "struct":
            for name, part, value in flat(column.parts, frozenset()):
                yield f"{column.name}_{name}", part, _inner(column.name, value)
        elif column.type == "list" and column.parts[0].is_span:
            yield column.name, _STRING, _joined(column.name)
            yield f"{column.name}_spans", _STRING, _spans(column.name)
        elif column.type == "list":
            yield column.name, _STRING, _json_list(column.name)
        else:
            yield column.name, column, _whole(column.name)


def _part(name: str, part: str) -> Callable[[Mapping[str, Any]], Any]:
    return lambda record: record[name][part] if record[name] is not None else None


def _inner(name: str, value: Callable[[Mapping[str, Any]], Any]) -> Callable[[Mapping[str, Any]], Any]:
    return lambda record: value(record[name]) if record[name] is not None else None


def _whole(name: str) -> Callable[[Mapping[str, Any]], Any]:
    return lambda record: record[name]


def _joined(name: str) -> Callable[[Mapping[str, Any]], Any]:
    return lambda record: " … ".join(one["words"] for one in record[name]) or None


def _spans(name: str) -> Callable[[Mapping[str, Any]], Any]:
    return lambda record: json.dumps([[one["start"], one["end"]] for one in record[name]])


def _json_list(name: str) -> Callable[[Mapping[str, Any]], Any]:
    return lambda record: json.dumps(record[name], ensure_ascii=False)


_INT: Final = Column("", "int")
_STRING: Final = Column("", "string")
_SPAN_PARTS: Final = (Column("start", "int"), Column("end", "int"), Column("words", "string"))
_ALWAYS: Final = (
    Column("span", "struct", (Column("start", "int"), Column("end", "int")), is_span=True),
    Column("words", "string"),
    Column("rule", "string"),
)
_RESERVED: Final = frozenset(column.name for column in _ALWAYS)


@cache
def _value_class(extractor: Extractor) -> Any:
    try:
        given = get_type_hints(extractor.find).get("return")
    except (TypeError, NameError):  # no function, or names that stand under TYPE_CHECKING
        return None
    for part in get_args(given):
        if get_origin(part) is Annotation and get_args(part):
            return get_args(part)[0]
    return None


@cache
def _fields(value_class: Any) -> tuple[tuple[_Field, str], ...]:
    """Give the fields of a layer's records and the attribute of the value that fills each; "" is the value itself."""
    if not (isinstance(value_class, type) and has(value_class)):
        return tuple((field, "") for field in _filled("value", value_class))
    return tuple(_of_class(value_class, _RESERVED))


def _of_class(value_class: type, taken: frozenset[str] = frozenset()) -> Iterator[tuple[_Field, str]]:
    hints = get_type_hints(value_class)
    derived = getattr(value_class, "DERIVED", ())
    given = [(one.name, hints.get(one.name)) for one in fields_of(value_class)]
    given += [(name, get_type_hints(getattr(value_class, name).fget).get("return")) for name in derived]
    for name, hint in given:
        for field in _filled(f"value_{name}" if name in taken else name, hint):
            yield field, name


def _filled(name: str, hint: Any) -> Iterator[_Field]:
    """Tell the type of a field from its annotation, and how it is filled; a number that may be a pair is three."""
    options = [one for one in _options(hint) if one is not NoneType]
    origins = {get_origin(one) or one for one in options}
    numbers = {one for one in options if one in (int, float, Decimal, Fraction)}
    pairs = [one for one in options if get_origin(one) is tuple and _is_pair(one)]
    if numbers and pairs and len(numbers) + len(pairs) == len(options):
        yield _Field(Column(name, "double"), lambda value, _doc, _names: None if _pair(value) else _double(value))
        yield _Field(Column(f"{name}_low", "double"), lambda value, _doc, _names: _end(value, 0))
        yield _Field(Column(f"{name}_high", "double"), lambda value, _doc, _names: _end(value, 1))
    elif origins == {bool}:
        yield _Field(Column(name, "bool"), _same)
    elif origins == {int}:
        yield _Field(Column(name, "int"), _small)
    elif numbers and len(numbers) == len(options):
        yield _Field(Column(name, "double"), lambda value, _doc, _names: _double(value))
    elif origins <= {str, Literal} and origins:
        yield _Field(Column(name, "string"), lambda value, _doc, _names: None if value is None else str(value))
    elif origins == {Span}:
        yield _Field(Column(name, "struct", _SPAN_PARTS, is_span=True), _span)
    elif origins == {Annotation}:
        yield _Field(Column(name, "string"), lambda value, _doc, names: names.get(id(value)))
    elif options and all(isinstance(one, type) and issubclass(one, date) for one in options):
        yield _Field(Column(name, "string"), lambda value, _doc, _names: value.isoformat() if value else None)
    elif origins == {tuple} and len(options) == 1 and get_args(options[0])[1:] == (Ellipsis,):
        [inner] = _filled("item", get_args(options[0])[0])
        yield _Field(Column(name, "list", (inner.column,)), _listed(inner))
    elif len(options) == 1 and isinstance(options[0], type) and has(options[0]):
        parts = tuple(_of_class(options[0]))
        yield _Field(Column(name, "struct", tuple(part.column for part, _ in parts)), _structured(parts))
    else:
        yield _Field(Column(name, "string"), _json)


def _options(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _is_pair(hint: Any) -> bool:
    return len(get_args(hint)) == 2 and get_args(hint)[1] is not Ellipsis


def _pair(value: Any) -> bool:
    return isinstance(value, tuple)


def _double(value: Any) -> float | None:
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _end(value: Any, index: int) -> float | None:
    return _double(value[index] if isinstance(value, tuple) else value)


def _same(value: Any, _doc: Document, _names: Names) -> Any:
    return value


def _small(value: Any, _doc: Document, _names: Names) -> int | None:
    return value if value is not None and -(1 << 63) <= value < 1 << 63 else None


def _span(value: Span | None, doc: Document, _names: Names) -> Any:
    if value is None:
        return None
    return {"start": value.start, "end": value.end, "words": doc.text[value.start : value.end]}


def _listed(inner: _Field) -> Callable[[Any, Document, Names], Any]:
    fill = inner.fill
    return lambda value, doc, names: [fill(one, doc, names) for one in value or ()]


def _structured(parts: tuple[tuple[_Field, str], ...]) -> Callable[[Any, Document, Names], Any]:
    def fill(value: Any, doc: Document, names: Names) -> Any:
        if value is None:
            return None
        return {part.column.name: part.fill(getattr(value, name), doc, names) for part, name in parts}

    return fill


def _json(value: Any, _doc: Document, names: Names) -> str | None:
    if value is None:
        return None
    return json.dumps(_plain(value, names), ensure_ascii=False, default=str)


def _plain(value: Any, names: Names) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Annotation):
        return names.get(id(value))
    if isinstance(value, Decimal | Fraction):
        return _double(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(one, names) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one, names) for one in value]
    return value
