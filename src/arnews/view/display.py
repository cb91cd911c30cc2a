"""
How a layer is shown: what a plugin says of it, so that the terminal and the page need not know the plugin.

An extractor names a `Display` by ``display="module:object"``; it is loaded where something is shown, not before. The
file ``labels.toml`` of its package has the Arabic for a name of the layer, a column and a value:

    [layers]
    winds = "الرياح"
    [columns]
    force = "الشدة"
    [values.force]
    strong = "شديدة"
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final

from attrs import field, frozen

from arnews.document import Annotation, Document
from arnews.errors import ArnewsError, PluginError
from arnews.extractors import load_extractor
from arnews.lexicon import load_table

__all__ = ["Display", "Phrase", "Point", "Table", "display_of", "word_for"]

Row = Callable[[Document, Annotation[Any]], tuple[Any, ...]]


@frozen
class Phrase:
    """
    Cells that are said one after the other, with a space between them; what is `None` is left out.

    >>> from arnews.view.plain import plain_cell
    >>> plain_cell(Document.read(""), Phrase(("من", 5, None, "إلى", 9)))
    'من 5 إلى 9'
    """

    cells: tuple[Any, ...]
    """What it is made of, in order."""


@frozen
class Point:
    """
    Where something lies on the globe, in degrees north and east.

    >>> Point(36.2, 37.16, "حلب").name
    'حلب'
    """

    latitude: float
    """Degrees north."""
    longitude: float
    """Degrees east."""
    name: str
    """What stands beside it."""


@frozen
class Table:
    """
    A table beside that of the layer, such as its totals: cells are values as in `Display.row`.

    >>> totals = Table("totals", ("harm", "count"), (("killed", 5), ("wounded", 12)))
    >>> len(totals.rows)
    2
    """

    title: str
    """What stands above it."""
    columns: tuple[str, ...]
    """The headings."""
    rows: tuple[tuple[Any, ...], ...]
    """The cells of each row."""


def _no_tables(_doc: Document) -> Iterable[Table]:
    return ()


def _no_point(_annotation: Annotation[Any]) -> None:
    return None


@frozen
class Display:
    """
    How the annotations of a layer are shown.

    `row` gives the cells of an annotation for the `columns`: values as they are. A `Span` and an `Annotation` are shown
    by their words and lead there, a string by what the labels of its column have for it, counts, numbers and times in
    words, `None` as nothing.

    >>> winds = Display("arnews_winds", ("words", "force"), lambda doc, one: (one.span, one.value.force))
    >>> winds.columns
    ('words', 'force')
    """

    package: str
    """Whose ``labels.toml`` has the Arabic."""
    columns: tuple[str, ...]
    """The headings of its table."""
    row: Row
    """What gives the cells of an annotation."""
    same: Callable[[Document, Annotation[Any]], Hashable] | None = None
    """What annotations have in common that are shown as one, with how often it stands there."""
    said: frozenset[str] = frozenset()
    """Columns that the page leaves out, since it says them with another one."""
    english: frozenset[str] = frozenset()
    """Columns that the page shows with the English alone, since they are English themselves."""
    roomy: frozenset[str] = frozenset()
    """Columns for which a terminal has no room."""
    codes: Mapping[str, Callable[[str], str | None]] = field(factory=dict)
    """By column: the Arabic for codes that no label has, such as countries and currencies."""
    tables: Callable[[Document], Iterable[Table]] = _no_tables
    """What gives further tables of a document."""
    point: Callable[[Annotation[Any]], Point | None] = _no_point
    """Where something lies, for the map."""


@cache
def display_of(layer: str) -> Display | None:
    """
    Give how a layer is shown, `None` if nobody says so: then it is shown by the fields of its values.

    A reference that leads to no `Display` is a `PluginError`.

    >>> display_of("numbers").columns
    ('words', 'value', 'kind', 'context')
    """
    if layer in _BUILT_IN:
        return _loaded(_BUILT_IN[layer])
    try:
        extractor, _ = load_extractor(layer)
    except ArnewsError:  # it was found by an object that is not installed
        return None
    return _loaded(extractor.display) if extractor.display is not None else None


_BUILT_IN: Final = {name: f"arnews.view.built_in:{name}" for name in ("quotations", "reports", "times", "numbers")}


def _loaded(reference: str) -> Display:
    module, _, name = reference.partition(":")
    try:
        found = getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise PluginError(f"cannot load the display {reference} ({error})") from error
    if not isinstance(found, Display):
        raise PluginError(f"{reference} is a {type(found).__name__}, not a Display")
    return found


def word_for(layer: str, kind: str, name: str, column: str = "") -> str | None:
    """
    Give the Arabic for a name of a layer's labels, or of those that all share; `None` if there is none.

    `kind` is ``"layers"``, ``"columns"`` or ``"values"``; values are looked up in their column.

    >>> word_for("numbers", "layers", "numbers"), word_for("numbers", "values", "percent", "kind")
    ('الأرقام', 'نسبة مئوية')
    """
    display = display_of(layer)
    if display is not None and kind == "values" and column in display.codes:
        found = display.codes[column](name)
        if found is not None:
            return found
    packages = ("arnews.view",) if display is None else (display.package, "arnews.view")
    for package in dict.fromkeys(packages):
        table = load_labels(package).get(kind, {})
        word = (table.get(column, {}) if kind == "values" else table).get(name)
        if word is not None:
            return str(word)
    return None


@cache
def load_labels(package: str) -> Mapping[str, Any]:
    """Give the labels of a package."""
    return load_table(package, "labels.toml")
