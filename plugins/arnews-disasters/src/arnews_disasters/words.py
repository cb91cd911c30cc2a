"""The words of disasters, loaded on first use."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from arnews.lexicon import Lexicon, load_table
from arnews_disasters.value import Kind

__all__ = ["events", "words"]

_PACKAGE: Final = "arnews_disasters"


def _table() -> Mapping[str, Any]:
    return load_table(_PACKAGE, "words.toml")


@cache
def events() -> Lexicon[Kind]:
    """Give the nouns for disasters."""
    forms: dict[str, list[Kind]] = {}
    for entry in _table()["event"]:
        for form in entry["forms"]:
            forms.setdefault(form, []).append(entry["kind"])
    return Lexicon(forms, proclitics=_table()["proclitics"]["event"], article=True)


@cache
def words(name: str) -> Lexicon[Any]:
    """Give the words of one table, each with the value that the table has for it, else the name of the table."""
    forms: dict[str, list[Any]] = {}
    for entry in _table()[name]:
        for form in entry["forms"]:
            forms.setdefault(form, []).append(entry.get("value", name))
    return Lexicon(
        forms, proclitics=_table()["proclitics"]["other"], article=name in _table()["proclitics"]["with_article"]
    )
