"""A document as a page for the browser, or as tables for the terminal (``arnews.view.terminal``, extra ``cli``)."""

from arnews.view.display import Display, Phrase, Point, Table
from arnews.view.folder import PageFolder, write_pages
from arnews.view.grids import Grid, grid_of, layers_of, merged
from arnews.view.page import to_page

__all__ = [
    "Display",
    "Grid",
    "PageFolder",
    "Phrase",
    "Point",
    "Table",
    "grid_of",
    "layers_of",
    "merged",
    "to_page",
    "write_pages",
]
