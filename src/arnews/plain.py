"""
Values to plain data that JSON can hold, and back, with nothing lost.

A span is ``[start, end]``, a reference to another annotation ``"layer/index"``, a date ISO 8601. A decimal or a
fraction is a number of JSON where that gives the same value back (``0.75``; ``0.3333333333333333`` for a third), else a
string of its digits or ``"355/113"``. Reading back goes by the types
that a class states for its fields.
"""

import dataclasses
import math
import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from arnews.annotations import Annotation
from arnews.spans import Span

__all__ = ["KEYS", "check", "check_span", "exact", "plain", "record", "restored"]

KEYS: Final = frozenset(("span", "rule"))
"""What is written beside the fields of a value, so that no field may be called so."""

Names = Mapping[int, str]
"""The ``"layer/index"`` of annotations, by their `id`."""


def record(value: Any, names: Names) -> dict[str, Any]:
    """
    Give the fields of a value as plain data; what has its default is left out.

    Properties that its class names in ``DERIVED`` come after its fields, where they are not `None`. A value without
    fields stands under ``value``.

    >>> from arnews.numbers import Number
    >>> record(Number("cardinal", 27), {})
    {'kind': 'cardinal', 'value': 27}
    """
    kind: Any = type(value)
    if not _has_fields(kind):
        return {"value": plain(value, names)}
    found = {
        one.name: plain(getattr(value, one.name), names)
        for one in _fields(kind)
        if one.required or getattr(value, one.name) != one.default
    }
    for name in getattr(kind, "DERIVED", ()):
        if (derived := getattr(value, name)) is not None:
            found[name] = plain(derived, names)
    return found


def plain(value: Any, names: Names) -> Any:
    """
    Give a value as plain data; what JSON cannot hold, or only with a loss, is a `TypeError` or a `ValueError`.

    >>> plain({"at": Span(0, 3), "share": Fraction(1, 3)}, {})
    {'at': [0, 3], 'share': 0.3333333333333333}
    """
    if value is None or isinstance(value, str | bool | int):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} is no number that JSON has")
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Annotation):
        return names.get(id(value))
    if isinstance(value, Decimal):
        return _decimal(value)
    if isinstance(value, Fraction):
        return _fraction(value)
    if isinstance(value, date):  # and datetime
        return value.isoformat()
    if isinstance(value, Mapping):
        return {_key(key): plain(item, names) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item, names) for item in value]
    if isinstance(value, Enum):
        return plain(value.value, names)
    if _has_fields(type(value)):
        return record(value, names)
    raise TypeError(f"a {type(value).__name__} is no plain data")


def _decimal(value: Decimal) -> int | float | str:
    if not value.is_finite():
        raise ValueError(f"{value} is no number that JSON has")
    if value == value.to_integral_value() and abs(value) < 10**15:
        return int(value)
    written = float(value)
    meant = exact(written)
    return written if isinstance(meant, Decimal) and meant == value else str(value)


def _fraction(value: Fraction) -> float | str:
    try:
        written = float(value)
    except OverflowError:
        written = 0.0
    return written if exact(written) == value else f"{value.numerator}/{value.denominator}"


def exact(number: float) -> Decimal | Fraction:
    """
    Give the value that a number of JSON was written from: a fraction if its digits have no end, else a decimal.

    >>> exact(0.75), exact(1 / 3)
    (Decimal('0.75'), Fraction(1, 3))
    """
    decimal = Decimal(repr(number))
    if len(decimal.as_tuple().digits) >= _ENDLESS:
        fraction = Fraction(number).limit_denominator(_GREATEST)
        if float(fraction) == number:
            return fraction
    return decimal


_ENDLESS: Final = 15
"""How many digits a float has at least that was made of a third or a seventh."""
_GREATEST: Final = 10_000
"""The greatest denominator of such a fraction."""


def _key(key: object) -> str:
    if isinstance(key, bool) or not isinstance(key, str | int):
        raise TypeError(f"a key is a str or an int, not a {type(key).__name__}")
    return str(key.value if isinstance(key, Enum) else key)


_DEEPEST: Final = 50


def check(value: Any, length: int, depth: int = 0) -> None:
    """
    Raise a `TypeError` or a `ValueError` that says why a value of a text of this length cannot be written and read.

    It must be an attrs class, a dataclass or plain data, with places inside the text; sets have no order, and what
    holds itself has no end.

    >>> check({"at": Span(0, 3)}, 3)
    >>> try:
    ...     check({"at": Span(0, 9)}, 3)
    ... except ValueError as error:
    ...     print(error)
    its span 0-9 lies outside the text (3 characters)
    """
    kind: Any = type(value)
    if value is None or kind in _SIMPLE:
        if kind is float and not math.isfinite(value):
            raise ValueError(f"{value} is no number that JSON has")
        return
    if depth > _DEEPEST:
        raise ValueError("it holds itself, or is nested too deep")
    if isinstance(value, Span):
        check_span(value, length)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _key(key)
            check(item, length, depth + 1)
    elif isinstance(value, list | tuple):
        for item in value:
            check(item, length, depth + 1)
    elif isinstance(value, Annotation):
        return
    elif _has_fields(kind):
        for one in _fields(kind):
            if not depth and one.name in KEYS:
                raise ValueError(f"a field of {kind.__name__} is called {one.name!r}, as what is written beside it")
            check(getattr(value, one.name), length, depth + 1)
    else:
        plain(value, {})


_SIMPLE: Final = frozenset((str, bool, int, float))


def check_span(span: Span, length: int) -> None:
    """
    Raise a `TypeError` or a `ValueError` if a span, however it was made, does not lie in a text of this length.

    >>> try:
    ...     check_span(Span(0, 9), 3)
    ... except ValueError as error:
    ...     print(error)
    its span 0-9 lies outside the text (3 characters)
    """
    if type(span.start) is not int or type(span.end) is not int:
        raise TypeError(f"its span {span.start}-{span.end} has no whole numbers")
    if not 0 <= span.start < span.end:
        raise ValueError(f"its span {span.start}-{span.end} is empty or begins before the text")
    if span.end > length:
        raise ValueError(f"its span {span.start}-{span.end} lies outside the text ({length} characters)")


@attrs.frozen
class _Field:
    """What is to be known about a field of an attrs class or a dataclass."""

    name: str
    argument: str
    """What the constructor calls it."""
    default: Any
    required: bool
    kind: Any
    init: bool


def _has_fields(kind: Any) -> bool:
    return attrs.has(kind) or dataclasses.is_dataclass(kind)


@cache
def _fields(kind: Any) -> tuple[_Field, ...]:
    hints = _hints(kind)
    if attrs.has(kind):
        return tuple(
            _Field(
                one.name,
                one.alias or one.name,
                one.default,
                one.default is attrs.NOTHING,
                hints.get(one.name),
                one.init,
            )
            for one in attrs.fields(kind)
        )
    return tuple(
        _Field(
            one.name,
            one.name,
            one.default,
            one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING,
            hints.get(one.name),
            one.init,
        )
        for one in dataclasses.fields(kind)
    )


def _hints(kind: type) -> dict[str, Any]:
    try:
        return get_type_hints(kind)
    except (NameError, TypeError):  # types that exist for type checkers only
        return {}


Found = Callable[[str], Annotation[Any]]
"""Gives the annotation of a ``"layer/index"``."""


class _OtherKindError(ValueError):
    """Plain data that is not of the kind that was tried."""


def restored(data: Any, kind: Any, found: Found) -> Any:
    """
    Give the value that plain data was written from, a value of a type as annotations state it.

    Data that is not of that type is a `ValueError`.

    >>> [restored(data, int | Decimal | Fraction, lambda name: None) for data in (27, 0.5, "355/113")]
    [27, Decimal('0.5'), Fraction(355, 113)]
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is None or kind is types.NoneType:
        if data is not None:
            raise _OtherKindError(f"{data!r} is not nothing")
        return None
    if kind in (Any, object) or isinstance(kind, TypeVar):
        return data
    if origin is Literal:
        for argument in arguments:
            if type(argument) is type(data) and argument == data:
                return argument
        raise _OtherKindError(f"{data!r} is none of {arguments}")
    if origin in (Union, types.UnionType):
        return _one_of(data, arguments, found)
    if origin is tuple:
        return _row(data, arguments, found)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(data, arguments, found)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Sequence):
        return [restored(one, arguments[0], found) for one in _listed(data)]
    if kind is Annotation or origin is Annotation:
        if not isinstance(data, str):
            raise _OtherKindError(f"{data!r} is no reference to an annotation")
        return found(data)
    reader = _READERS.get(kind)
    if reader is not None:
        return reader(data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if isinstance(kind, type) and _has_fields(kind):
        return _made(kind, data, found)
    return data


def _one_of(data: Any, kinds: Sequence[Any], found: Found) -> Any:
    for kind in kinds:
        try:
            return restored(data, kind, found)
        except ValueError:
            continue
    raise _OtherKindError(f"{data!r} is none of {', '.join(map(str, kinds))}")


def _row(data: Any, kinds: Sequence[Any], found: Found) -> tuple[Any, ...]:
    items = _listed(data)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(restored(one, kinds[0], found) for one in items)
    if len(kinds) != len(items):
        raise _OtherKindError(f"{data!r} has not {len(kinds)} items")
    return tuple(restored(one, kind, found) for one, kind in zip(items, kinds, strict=True))


def _mapping(data: Any, kinds: Sequence[Any], found: Found) -> dict[Any, Any]:
    if not isinstance(data, dict):
        raise _OtherKindError(f"{data!r} is no object")
    keys, values = kinds or (str, Any)
    return {int(key) if keys is int else key: restored(one, values, found) for key, one in data.items()}


def _listed(data: Any) -> list[Any]:
    if not isinstance(data, list):
        raise _OtherKindError(f"{data!r} is no list")
    return data


def _made(kind: type, data: Any, found: Found) -> Any:
    if not isinstance(data, dict):
        raise _OtherKindError(f"{data!r} is no {kind.__name__}")
    arguments = {}
    for one in _fields(kind):
        if one.name in data and one.init:
            arguments[one.argument] = restored(data[one.name], Any if one.kind is None else one.kind, found)
        elif one.required and one.init:
            raise _OtherKindError(f"a {kind.__name__} needs {one.name!r}")
    return kind(**arguments)


def _span(data: Any) -> Span:
    start, end = _listed(data)
    return Span(start, end)


def _exactly(kind: type) -> Callable[[Any], Any]:
    def read(data: Any) -> Any:
        if type(data) is not kind:
            raise _OtherKindError(f"{data!r} is no {kind.__name__}")
        return data

    return read


def _float(data: Any) -> float:
    if type(data) not in (int, float):
        raise _OtherKindError(f"{data!r} is no number")
    return float(data)


def _to_decimal(data: Any) -> Decimal:
    if isinstance(data, bool) or not isinstance(data, int | float | str) or "/" in str(data):
        raise _OtherKindError(f"{data!r} is no decimal")
    if isinstance(data, float) and isinstance(exact(data), Fraction):
        raise _OtherKindError(f"{data!r} was a fraction")
    try:
        return Decimal(str(data))
    except ArithmeticError:
        raise _OtherKindError(f"{data!r} is no decimal") from None


def _to_fraction(data: Any) -> Fraction:
    if isinstance(data, bool) or not isinstance(data, int | float | str):
        raise _OtherKindError(f"{data!r} is no fraction")
    return Fraction(exact(data) if isinstance(data, float) else data)


def _date(data: Any) -> date:
    if not isinstance(data, str) or "T" in data:
        raise _OtherKindError(f"{data!r} is no date")
    return date.fromisoformat(data)


def _datetime(data: Any) -> datetime:
    if not isinstance(data, str) or "T" not in data:
        raise _OtherKindError(f"{data!r} is no time")
    return datetime.fromisoformat(data)


_READERS: Final[dict[Any, Callable[[Any], Any]]] = {
    str: _exactly(str),
    bool: _exactly(bool),
    int: _exactly(int),
    float: _float,
    Span: _span,
    Decimal: _to_decimal,
    Fraction: _to_fraction,
    date: _date,
    datetime: _datetime,
}
