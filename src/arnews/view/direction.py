"""
Arabic in lines of a terminal: what has to be written so that it stands as it is read.

Terminals differ. Some lay out each line from right to left by themselves (those on VTE, Konsole), and would swap
neighbouring cells and put «27» on the wrong side of «27 مدنيا»: ``logical`` wraps each cell in Unicode's isolates
(RLI … PDI), which take no room, and column borders in left-to-right marks. In mlterm the isolates do take room,
and lam with alef has that of one letter: ``spaced`` writes isolates in the place of the spaces beside the words, no
other mark, and a space for each lam with alef. Others put every letter to the right of the one before and join none
(xterm, the console of Linux): ``visual`` writes the letters in the order in which they are seen, in the forms that they
have joined. ``plain`` leaves a line as it is: for files.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any, Final, Literal

from arnews.letters import ALEF_FORMS, MARKS, is_arabic_letter

__all__ = ["Base", "Direction", "can_be_visual", "direction_for", "laid_out", "laid_out_for", "visual_line"]

Direction = Literal["plain", "logical", "spaced", "visual"]
Base = Literal["rtl", "ltr"]
"""From where to where a line runs as a whole: one of Arabic, or an English one with Arabic in it."""

_CONTENT: Final = re.compile(r"\S(?:.*\S)?")
_ESCAPE: Final = re.compile(r"(\x1b\[[0-9;]*m)")  # colours, which end up between the cell's words and its edge
_ISOLATE, _POP, _LEFT = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}", "\N{LEFT-TO-RIGHT MARK}"
_BORDER: Final = "│"
_LIGATURE: Final = re.compile(f"\N{ARABIC LETTER LAM}[{ALEF_FORMS}\N{ARABIC LETTER ALEF}]")

_UNORDERED: Final = ("linux", "xterm-kitty", "alacritty", "foot", "st-", "rxvt")
"""Terminals, by the beginning of TERM, that put each letter to the right of the one before."""


def direction_for(environment: Mapping[str, str]) -> Direction:
    """
    Guess from the environment what a terminal needs; one that is not known is taken to lay Arabic out.

    >>> direction_for({"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)"}), direction_for({"TERM": "mlterm"})
    ('visual', 'spaced')
    """
    if environment.get("MLTERM") or environment.get("TERM", "").startswith("mlterm"):
        return "spaced"
    if environment.get("VTE_VERSION") or environment.get("KONSOLE_VERSION"):
        return "logical"
    if environment.get("XTERM_VERSION") or environment.get("TERM", "").startswith(_UNORDERED):
        return "visual"
    return "logical"


def laid_out_for(environment: Mapping[str, str]) -> Direction:
    """
    Guess what a terminal needs, `direction_for`, from what can be done: without the extra ``bidi`` nothing is visual.

    >>> laid_out_for({"TERM": "mlterm"})
    'spaced'
    """
    guessed = direction_for(environment)
    return guessed if guessed != "visual" or can_be_visual() else "logical"


def can_be_visual() -> bool:
    """Tell whether what the extra ``bidi`` brings is installed."""
    return find_spec("bidi") is not None and find_spec("arabic_reshaper") is not None


def laid_out(line: str, direction: Direction, base: Base = "rtl") -> str:
    """
    Give a printed line, of a table or not, as a terminal needs it.

    A terminal that orders letters itself takes a line that begins in English to run from left to right.
    """
    if direction == "plain" or not any(map(is_arabic_letter, line)):
        return line
    if base == "ltr":
        return visual_line(line, base) if direction == "visual" else line
    cells = line.split(_BORDER)
    if direction == "visual":
        return _BORDER.join(map(visual_line, cells))
    if direction == "spaced":
        return _BORDER.join(map(_spaced_cell, cells))
    return f"{_LEFT}{_BORDER}{_LEFT}".join(map(_isolated_cell, cells))


def _spaced_cell(cell: str) -> str:
    """Wrap the words of a cell in isolates that stand where a space stood; without a space on both sides not at all."""
    if not any(map(is_arabic_letter, cell)):
        return cell
    parts = _ESCAPE.split(cell)
    words = [at for at in range(0, len(parts), 2) if not parts[at].isspace() and parts[at]]
    before = next((at for at in range(words[0], -1, -2) if parts[at][:1] == " "), None)
    after = next((at for at in range(words[-1], len(parts), 2) if parts[at][-1:] == " "), None)
    if before is None or after is None:
        return cell
    parts[after] = parts[after][:-1]
    parts[before] = parts[before][1:]
    first, last = parts[words[0]], parts[words[-1]]
    indent = len(first) - len(first.lstrip())
    parts[words[0]] = first[:indent] + _ISOLATE + first[indent:]
    last = parts[words[-1]]
    content = last.rstrip()
    lost = " " * sum(len(_LIGATURE.findall(parts[at])) for at in words)
    parts[words[-1]] = content + _POP + lost + last[len(content) :]
    return "".join(parts)


def _isolated_cell(cell: str) -> str:
    return _changed(cell, lambda words: f"{_ISOLATE}{words}{_POP}")


def visual_line(cell: str, base: Base = "rtl") -> str:
    """
    Give a line, or a cell, with its letters in the order in which they are seen, joined, and as wide as it was.

    The order is that of Unicode's bidirectional algorithm (python-bidi), the forms are those of arabic-reshaper; both
    come with the extra ``bidi``, and without them it is a `ModuleNotFoundError`.
    """
    return _changed(cell, lambda words: _seen(words, base))


def _seen(words: str, base: Base) -> str:
    from rich.cells import cell_len

    seen: str = _reorder(base)(words)
    lost = " " * (cell_len(words) - cell_len(seen))  # lam with alef is one sign
    return lost + seen if base == "rtl" else seen + lost


@cache
def _reorder(base: Base) -> Callable[[str], str]:
    from arabic_reshaper import ArabicReshaper
    from bidi import get_display

    shaper: Any = ArabicReshaper({"delete_harakat": False, "support_ligatures": True, "ARABIC LIGATURE ALLAH": False})
    side = "R" if base == "rtl" else "L"
    return lambda words: _dressed(str(get_display(_followed(shaper.reshape(words)), base_dir=side)))


def _followed(words: str) -> str:
    """Put a neutral sign inside each bracket: where it ends up tells which way the bracket runs."""
    return _MIRRORED.sub(_with_sign, words.replace(_SIGN, "?"))


def _with_sign(match: re.Match[str]) -> str:
    return _SIGN + match[0] if match[0] in _CLOSING else match[0] + _SIGN


def _dressed(seen: str) -> str:
    """
    Do what python-bidi leaves to who draws: turn brackets that run from right to left, put marks behind their letter.

    >>> _dressed("\u2ff0(b)\u2ff0"), _dressed("(\u2ff0b\u2ff0)")
    (')b(', '(b)')
    """
    turned = _SIGNED.sub(lambda match: _MIRROR[match[0].strip(_SIGN)] if _is_turned(match[0]) else match[0], seen)
    return _MARKED.sub(lambda match: match[2] + match[1][::-1], turned.replace(_SIGN, ""))


def _is_turned(bracket: str) -> bool:
    return (bracket[0] == _SIGN) != (bracket.strip(_SIGN) in _CLOSING)


_SIGN: Final = "\N{IDEOGRAPHIC DESCRIPTION CHARACTER LEFT TO RIGHT}"
"""As neutral as a bracket, and in no news."""
_OPENING, _CLOSING = "([{<«‹≤≪⟨⟪", ")]}>»›≥≫⟩⟫"
_MIRROR: Final = dict(zip(_OPENING + _CLOSING, _CLOSING + _OPENING, strict=True))
_MIRRORED: Final = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")
_SIGNED: Final = re.compile(f"{_SIGN}{_MIRRORED.pattern}|{_MIRRORED.pattern}{_SIGN}")
_MARKED: Final = re.compile(f"([{''.join(sorted(MARKS))}]+)([\u0621-\u064a\ufb50-\ufdff\ufe80-\ufefc])")
"""Marks with the letter they belong to, which they stand before once the letters run the other way."""


def _changed(cell: str, change: Callable[[str], str]) -> str:
    """Change the words of a cell, not its colours and not the room around them."""
    if not any(map(is_arabic_letter, cell)):
        return cell
    parts = _ESCAPE.split(cell)
    return "".join(_CONTENT.sub(lambda match: change(match[0]), part) if part[:1] != "\x1b" else part for part in parts)
