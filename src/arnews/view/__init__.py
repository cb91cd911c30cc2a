"""A document as a page for the browser, or as tables for the terminal (``arnews.view.terminal``, extra ``cli``)."""

from arnews.view.grids import Grid, grid_of, layers_of, merged
from arnews.view.page import to_page

__all__ = ["Grid", "grid_of", "layers_of", "merged", "to_page"]
