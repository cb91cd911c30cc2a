"""The countries that Arabic news speaks of most and what their people are called: one table that plugins share."""

from functools import cache

from attrs import frozen

from arnews.lexicon import load_table

__all__ = ["Nation", "nations"]


@frozen
class Nation:
    """
    A country, its names and its adjective, as the press writes them; two if that is spelled in two ways.

    >>> [nation] = [one for one in nations() if one.code == "TR"]
    >>> nation.names, nation.adjective, nation.plurals
    (('تركيا',), 'تركي', ('أتراك',))
    """

    code: str
    """ISO 3166-1 alpha-2."""
    adjective: str
    """Masculine, without the article; also one of its people."""
    names: tuple[str, ...]
    """Its names, as they are written."""
    plurals: tuple[str, ...] = ()
    """Plurals of the people that no rule makes («أتراك»)."""


@cache
def nations() -> tuple[Nation, ...]:
    """
    Give the countries of the table, which is written by hand.

    >>> [nation.code for nation in nations() if "سوريا" in nation.names]
    ['SY']
    """
    entries = load_table("arnews", "nations.toml")["nation"]
    return tuple(
        Nation(entry["code"], entry["stem"], tuple(entry["names"]), tuple(entry.get("broken", ()))) for entry in entries
    )
