"""What of a text must not be obeyed by what shows it: controls of terminals, and those that turn letters round."""

from typing import Final

__all__ = ["OVERRIDES", "without_controls"]

_CONTROL_PICTURES: Final = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
}

OVERRIDES: Final = {"\N{LEFT-TO-RIGHT OVERRIDE}": "LRO", "\N{RIGHT-TO-LEFT OVERRIDE}": "RLO"}
"""What makes letters stand in another order than they are read in, and the names that are shown instead."""


def without_controls(text: str) -> str:
    r"""
    Give a text in which nothing steers a terminal, nor is what UTF-8 cannot hold.

    >>> without_controls("\x1b[2J")
    '␛[2J'
    """
    return text.translate(_CONTROL_PICTURES)
