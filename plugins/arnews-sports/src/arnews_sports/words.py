"""The words of matches, loaded on first use."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from attrs import frozen

from arnews.lexicon import Lexicon, load_table
from arnews.nations import nations

__all__ = ["Result", "results", "words"]

_TEH_MARBUTA: Final = "\N{ARABIC LETTER TEH MARBUTA}"
_PACKAGE: Final = "arnews_sports"


@frozen
class Result:
    """What a word says of a result: how its subject fared, and where the other side stands."""

    fared: str
    """``won``, ``lost``, ``drew``, ``plays``, or ``played`` where nothing says how it ended."""
    before: tuple[str, ...]
    """What stands before the other side: «على», «أمام»; none where it is the object."""
    rival: tuple[str, ...] = ()
    """What stands before a word for whom a side meets, and before no other: «من | ضيفه», nothing in «تجاوز ضيفه»."""
    noun: bool = False
    scored: bool = False
    """Whether it tells of a match only with a score: «حسم الجيش موقعته أمام الاتحاد 1-0»."""
    smiles: bool = False
    """Whether its subject is the one to whom it came: «ابتسمت ركلات الترجيح للهلال»."""


def _table() -> Mapping[str, Any]:
    return load_table(_PACKAGE, "words.toml")


@cache
def results() -> Lexicon[Result]:
    """Give the words that tell of a result."""
    forms: dict[str, list[Result]] = {}
    for entry in _table()["result"]:
        flags = {name: entry.get(name, False) for name in ("noun", "scored", "smiles")}
        result = Result(entry["fared"], tuple(entry["before"]), tuple(entry.get("rival", ())), **flags)
        for form in entry["forms"]:
            forms.setdefault(form, []).append(result)
    return Lexicon(forms, proclitics=_table()["proclitics"]["result"])


@cache
def words(name: str) -> Lexicon[Any]:
    """Give the words of one table, each with the value that the table has for it, else the name of the table."""
    entries = _table()[name]
    forms: dict[str, list[Any]] = {}
    for entry in entries:
        for form in entry["forms"]:
            forms.setdefault(form, []).append(entry.get("value", name))
    if name == "skip":  # «البرتغالي رونالدو»
        for nation in nations():
            adjective = _table()["article"] + nation.adjective
            for form in (adjective, adjective + _TEH_MARBUTA):  # «الرومانية هاليب»
                forms.setdefault(form, []).append("nation")
    letters = _table()["proclitics"]
    return Lexicon(forms, proclitics=letters.get(name, letters["other"]), article=name in letters["with_article"])
