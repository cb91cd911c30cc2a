"""The tables of a layer: rows become cards where there is no room for columns, and the card that a touch brings up."""

from typing import Any, Final

from arnews.view.cells import cell, column_name, layer_name
from arnews.view.display import Table, display_of
from arnews.view.escaped import attribute, both, label, plain_label
from arnews.view.sheet import QUOTING, Sheet

__all__ = ["layer_section"]

_PERHAPS: Final = 0.995
"""A confidence below this is shown."""
_ROWS: Final = 200
"""So many rows make one table: only whole tables can wait until they are on the screen to be laid out."""


def layer_section(sheet: Sheet, layer: str) -> str:
    """Give the section of a layer: its table, and those that its display adds."""
    grid = sheet.grids[layer]
    display = display_of(layer)
    left_out = display.said if display is not None else frozenset()
    kept = [index for index, column in enumerate(grid.columns) if column not in left_out]
    columns = [
        column_name(layer, "meaning" if _says_times(layer, grid.columns[at]) else grid.columns[at]) for at in kept
    ]
    rows = []
    for cells, numbers in zip(grid.rows, grid.of, strict=True):
        shown = [(grid.columns[at], cell(sheet, layer, grid.columns[at], cells[at])) for at in kept]
        rows.append(
            _row(sheet, layer, shown, dict(zip([grid.columns[at] for at in kept], columns, strict=True)), numbers)
        )
    english = display.english if display is not None else frozenset()
    heads = "".join(
        _head(both(*column), "english" if grid.columns[at] in english else "")
        for at, column in zip(kept, columns, strict=True)
    )
    heading = f"{sheet.prefix}h-{layer}"
    count = f'<span class="count">{len(sheet.found[layer])}</span>'
    title = f'<{sheet.heading} id="{heading}">{layer_name(layer)} {count}</{sheet.heading}>'
    heads += _head(label("in_text"))
    more = "".join(_more(sheet, layer, table) for table in _tables(sheet, layer))
    kind = "scroll" if len(rows) <= _ROWS else "scroll waiting"
    tables = "".join(
        f'<div class="{kind}"><table role="table" aria-labelledby="{heading}">'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(rows[start : start + _ROWS])}</tbody></table></div>'
        for start in range(0, len(rows), _ROWS)
    )
    return (
        f'<section class="layer l-{layer}" data-layer="{layer}" aria-labelledby="{heading}">{title}{more}{tables}'
        "</section>\n"
    )


def _says_times(layer: str, column: str) -> bool:
    return layer == "times" and column == "value"


def _tables(sheet: Sheet, layer: str) -> list[Table]:
    display = display_of(layer)
    if display is None:
        return []
    try:
        return list(display.tables(sheet.doc))
    except AttributeError:  # values of another type under the name of the layer
        return []


def _row(
    sheet: Sheet, layer: str, shown: list[tuple[str, str]], columns: dict[str, Any], numbers: tuple[int, ...]
) -> str:
    names = [sheet.name_of(layer, number) for number in numbers]
    first = sheet.found[layer][numbers[0]]
    voice = sheet.voice_of(first)
    confidence = getattr(first.value, "confidence", None)
    facts = f' data-speaker="{attribute(voice.name)}"' if voice is not None else ""
    if layer in QUOTING:
        facts += f' data-kind="{attribute(str(first.value.kind))}"'
    if isinstance(confidence, float):
        facts += f' data-confidence="{confidence:.2f}"'
    display = display_of(layer)
    english = display.english if display is not None else frozenset()
    cells = "".join(
        _cell(column, columns[column], words, " english" if column in english else "") for column, words in shown
    )
    in_text = plain_label("in_text")
    signs = [str(number) for number in range(1, len(names) + 1)] if len(names) > 1 else ["↑"]
    places = " ".join(
        f'<a class="place" href="#w-{name}" aria-label="{in_text} {number}">{sign}</a>'
        for number, (name, sign) in enumerate(zip(names, signs, strict=True), 1)
    )
    sure = (
        f' <span class="confidence" title="{plain_label("sure")}">{confidence:.0%}</span>'
        if _is_unsure(confidence)
        else ""
    )
    single = " single" if len(names) == 1 else ""
    close = f'<a class="close" href="#w-{names[0]}" aria-label="{plain_label("close")}">✕</a>'
    head = f'<td class="title" role="cell">{layer_name(layer)}{close}</td>'
    return (
        f'<tr role="row" id="{names[0]}" tabindex="-1" data-of="{" ".join(names)}"{facts}{_colour(voice)}>{head}{cells}'
        f'<td role="cell" class="places{single}" data-label="{in_text}"><div>{places}{sure}</div></td></tr>\n'
    )


def _is_unsure(confidence: Any) -> bool:
    return isinstance(confidence, float) and confidence < _PERHAPS


def _colour(voice: Any) -> str:
    return f' class="s{voice.number}"' if voice is not None else ""


def _head(words: str, kind: str = "") -> str:
    return f'<th scope="col" role="columnheader"{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}>{words}</th>'


def _cell(column: str, name: tuple[str, str], words: str, more: str = "") -> str:
    kind = "".join(character for character in column if character.isalnum())
    empty = " empty" if not words else ""
    return f'<td role="cell" class="c-{kind}{empty}{more}" data-label="{attribute(name[0])}"><div>{words}</div></td>'


def _more(sheet: Sheet, layer: str, table: Table) -> str:
    """Give a table that a display adds."""
    columns = {column: column_name(layer, column) for column in table.columns}
    heads = "".join(_head(both(*name)) for name in columns.values())
    rows = "".join(
        '<tr role="row">'
        + "".join(
            _cell(column, columns[column], cell(sheet, layer, column, value))
            for column, value in zip(table.columns, row, strict=True)
        )
        + "</tr>\n"
        for row in table.rows
    )
    return (
        f'<div class="scroll more"><table role="table"><caption>{layer_name(layer, table.title)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{rows}</tbody></table></div>'
    )
