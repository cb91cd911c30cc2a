"""
The JSON Schema (draft 2020-12) of what `Document.to_dict` and `Document.to_json` give.

It is told from the types of the values, as `arnews.plain` writes them. The one of the built-in layers lies beside this
module, ``document.schema.json``; its ``$id`` ends with the version of the form, which within arnews 1.x only grows.
"""

import types
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, is_dataclass
from dataclasses import fields as dataclass_fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from arnews.annotations import Annotation
from arnews.extractors import BUILT_IN, load_extractor, value_class
from arnews.spans import Span

__all__ = ["VERSION", "schema_of"]

VERSION: Final = 1
"""The version of the form of `Document.to_dict`."""

Schema = dict[str, Any]

_SPAN: Final = {
    "description": "start and end in code points, the end exclusive",
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 1}],
    "items": False,
    "minItems": 2,
}
_PLAIN: Final[Mapping[Any, Schema]] = {
    type(None): {"type": "null"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    Decimal: {"type": ["number", "string"]},
    Fraction: {"type": ["number", "string"]},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    Span: {"$ref": "#/$defs/Span"},
}
_REFERENCE: Final = {"$ref": "#/$defs/Reference"}


def schema_of(layers: Iterable[str] = tuple(BUILT_IN)) -> Schema:
    """
    Give the schema of documents with these layers, built in or of plugins that are installed.

    Other layers may stand in a document; they are lists of annotations of which the span alone is told. A layer that
    nobody offers is an `UnknownExtractorError`.

    >>> schema = schema_of(["numbers"])
    >>> schema["$id"], schema["$defs"]["numbers"]["required"]
    ('urn:arnews:document:1', ['span', 'kind', 'value'])
    """
    definitions: Schema = {
        "Span": _SPAN,
        "Reference": {
            "description": "another annotation of the document: layer/index",
            "type": ["string", "null"],
            "pattern": "^[^/]+/[0-9]+$",
        },
    }
    properties: Schema = {
        "text": {"type": "string"},
        "published": {"type": ["string", "null"], "description": "ISO 8601: a date, or a date and time"},
        "failures": {"type": "array", "items": _object(_FAILURE, ["layer", "package", "error"])},
    }
    for layer in layers:
        if layer not in BUILT_IN:
            load_extractor(layer)
        definitions[layer] = _annotation(value_class(layer), definitions)
        properties[layer] = {"type": "array", "items": {"$ref": f"#/$defs/{layer}"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:arnews:document:{VERSION}",
        "title": "A document of arnews as plain data",
        **_object(properties, ["text", "published", "failures"]),
        "additionalProperties": {"type": "array", "items": _object({"span": _PLAIN[Span]}, ["span"])},
        "$defs": dict(sorted(definitions.items())),
    }


_FAILURE: Final = {"layer": {"type": "string"}, "package": {"type": ["string", "null"]}, "error": {"type": "string"}}


def _object(properties: Schema, required: Sequence[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required)}


def _annotation(kind: Any, definitions: Schema) -> Schema:
    """Give the schema of an annotation: its span, the fields of its value, and its rule."""
    if kind is not None and (attrs.has(kind) or is_dataclass(kind)):
        value = _fields(kind, definitions)
    else:
        value = _object({"value": {} if kind is None else _of(kind, definitions)}, [] if kind is None else ["value"])
    properties = {"span": _PLAIN[Span], **value["properties"], "rule": {"type": "string"}}
    return _object(properties, ["span", *value["required"]])


def _fields(kind: Any, definitions: Schema) -> Schema:
    hints = get_type_hints(kind)
    if attrs.has(kind):
        needed = {one.name: one.default is attrs.NOTHING for one in attrs.fields(kind)}
    else:
        needed = {one.name: one.default is MISSING and one.default_factory is MISSING for one in dataclass_fields(kind)}
    properties = {name: _of(hints[name], definitions) for name in needed}
    for name in getattr(kind, "DERIVED", ()):
        properties[name] = _of(get_type_hints(getattr(kind, name).fget).get("return", Any), definitions)
    return _object(properties, [name for name, always in needed.items() if always])


def _of(kind: Any, definitions: Schema) -> Schema:
    """Give the schema of a type; a class with fields is put under the definitions and named."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in (Any, object) or isinstance(kind, TypeVar):
        return {}
    if kind is None or kind in _PLAIN:
        return dict(_PLAIN[types.NoneType if kind is None else kind])
    if kind is Annotation or origin is Annotation:
        return dict(_REFERENCE)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        return _any_of([_of(one, definitions) for one in arguments])
    if origin is tuple and not (len(arguments) == 2 and arguments[1] is Ellipsis):
        items = [_of(one, definitions) for one in arguments]
        return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(arguments[1], definitions)}
    if isinstance(origin, type) and issubclass(origin, Sequence):
        return {"type": "array", "items": _of(arguments[0], definitions)}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [one.value for one in kind]}
    if isinstance(kind, type) and (attrs.has(kind) or is_dataclass(kind)):
        name = kind.__name__
        if name not in definitions:
            definitions[name] = {}  # it may hold its own kind
            definitions[name] = _fields(kind, definitions)
        return {"$ref": f"#/$defs/{name}"}
    return {}


def _any_of(schemas: list[Schema]) -> Schema:
    """Join alternatives: equal ones once, plain types in one list."""
    named: list[str] = []
    others: list[Schema] = []
    for one in schemas:
        if one.keys() == {"type"}:
            kinds = one["type"] if isinstance(one["type"], list) else [one["type"]]
            named += [kind for kind in kinds if kind not in named]
        elif one not in others:
            others.append(one)
    if "number" in named and "integer" in named:
        named.remove("integer")
    if named:
        others.append({"type": named[0] if len(named) == 1 else named})
    return others[0] if len(others) == 1 else {"anyOf": others}
