"""Values as HTML: places and annotations lead to where they stand, codes are words, English is beside them."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from attrs import fields, has

from arnews.annotations import Annotation
from arnews.numbers.value import Number
from arnews.records import Count
from arnews.spans import Span
from arnews.times.value import TimeExpression
from arnews.view.arabic import say_count, say_day, say_number, say_time
from arnews.view.display import Phrase, load_labels, word_for
from arnews.view.escaped import both, isolated
from arnews.view.grids import says
from arnews.view.plain import exact, plain_cell, words_of
from arnews.view.sheet import Sheet

__all__ = ["cell", "column_name", "layer_name", "link"]

_LONGEST: Final = 90
"""Of the words of another annotation so many characters are shown."""
_SPEAKERS: Final = ("speaker", "says who")
_DEEPEST: Final = 4


def layer_name(layer: str, name: str = "") -> str:
    """Give the name of a layer, or of another table of it."""
    name = name or layer
    return both(word_for(layer, "layers", name) or name, name.replace("_", " "))


def column_name(layer: str, column: str) -> tuple[str, str]:
    """Give the name of a column in Arabic and in English."""
    return word_for(layer, "columns", column) or column.replace("_", " "), column.replace("_", " ")


def link(target: str, content: str, kind: str = "") -> str:
    """Give a link inside the page, around what is HTML already."""
    return f'<a href="#{target}"{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{content}</a>'


def cell(sheet: Sheet, layer: str, column: str, value: Any, depth: int = 0) -> str:
    """Give a value as HTML."""
    match value:
        case None:
            return ""
        case Span():
            return _place(sheet, column, value)
        case Annotation():
            return _annotation(sheet, layer, column, value)
        case TimeExpression():
            return both(say_time(value), " ".join(filter(None, (value.value, value.mod))))
        case Number():
            return both(say_number(value), plain_cell(sheet.doc, value))
        case Count():
            return both(say_count(value), plain_cell(sheet.doc, value))
        case Phrase():
            return _joined(sheet, layer, column, value.cells, " ", depth)
        case date():
            return both(say_day(value), value.isoformat())
        case bool():
            return both(load_labels("arnews.view")["words"]["yes" if value else "no"], "yes" if value else "no")
        case int() | Decimal() | Fraction():
            return isolated(exact(value))
        case list() | tuple() | set() | frozenset():
            return _joined(sheet, layer, column, value, load_labels("arnews.view")["words"]["and"], depth)
        case str():
            return _word(layer, column, value)
    if depth >= _DEEPEST:
        return isolated(plain_cell(sheet.doc, value))
    if isinstance(value, Mapping):
        return _listed(sheet, layer, ((str(name), one) for name, one in value.items()), depth)
    if has(type(value)):
        named = ((field.name, getattr(value, field.name)) for field in fields(type(value)) if says(field, value))
        return _listed(sheet, layer, named, depth)
    return isolated(plain_cell(sheet.doc, value))


def _word(layer: str, column: str, value: str) -> str:
    word = word_for(layer, "values", value, column)
    if word is None:
        return isolated(" ".join(value.split()))
    return both(word, value.replace("_", " "))


def _place(sheet: Sheet, column: str, span: Span) -> str:
    words = isolated(words_of(sheet.doc, span))
    voice = sheet.voices.at(span) if column in _SPEAKERS else None
    if voice is not None:
        return link(f"{sheet.prefix}v-{voice.number}", isolated(voice.name), f"voice s{voice.number}")
    return link(sheet.anchor(span), words)


def _annotation(sheet: Sheet, layer: str, column: str, value: Annotation[Any]) -> str:
    row = sheet.row_of(value)
    if isinstance(value.value, TimeExpression):
        words = cell(sheet, layer, column, value.value)
    else:
        words = isolated(words_of(sheet.doc, value.span, _LONGEST))
    return link(row, words) if row is not None and "<a " not in words else words


def _joined(sheet: Sheet, layer: str, column: str, values: Iterable[Any], between: str, depth: int) -> str:
    return between.join(filter(None, (cell(sheet, layer, column, one, depth + 1) for one in values)))


def _listed(sheet: Sheet, layer: str, named: Iterable[tuple[str, Any]], depth: int) -> str:
    shown = [(name, cell(sheet, layer, name, value, depth + 1)) for name, value in named]
    return " · ".join(f"{both(*column_name(layer, name))}: {words}" for name, words in shown if words)
