"""Text as HTML: nothing of it is obeyed, each piece keeps its own direction, and English stands beside on demand."""

import re
from html import escape
from typing import Final

from arnews.letters import BIDI_CONTROLS, is_arabic_letter
from arnews.view.controls import OVERRIDES, without_controls
from arnews.view.display import load_labels

__all__ = ["attribute", "both", "isolated", "label", "plain_label", "running"]

_ARABIC_ALONE: Final = re.compile(r"[\u0621-\u063a\u0641-\u0652 ]+")
"""Letters and marks of Arabic that are laid out alike wherever they stand on the page."""
_WITHOUT_DIRECTIONS: Final = dict.fromkeys(map(ord, BIDI_CONTROLS))


def running(text: str) -> str:
    r"""
    Give a piece of the running text; what would turn its letters round is shown by its name.

    >>> running("a<b\u202e")
    'a&lt;b<span class="control" title="U+202E">RLO</span>'
    """
    shown = escape(without_controls(text))
    for control, name in OVERRIDES.items():
        if control in shown:
            shown = shown.replace(control, f'<span class="control" title="U+{ord(control):04X}">{name}</span>')
    return shown


def isolated(text: str) -> str:
    """
    Keep a value in its own direction: «≥ 27» and «2024-11-30» have no letter that would tell it.

    >>> isolated("≥ 27"), isolated("وزير النقل")
    ('<bdi dir="ltr">≥ 27</bdi>', 'وزير النقل')
    """
    if _ARABIC_ALONE.fullmatch(text):
        return text
    direction = "auto" if any(map(is_arabic_letter, text)) else "ltr"
    return f'<bdi dir="{direction}">{attribute(text)}</bdi>'


def attribute(text: str) -> str:
    r"""
    Give a text as the value of an attribute.

    >>> attribute('a"\u202eb')
    'a&quot;b'
    """
    return escape(without_controls(text.translate(_WITHOUT_DIRECTIONS)))


def both(arabic: str, english: str) -> str:
    """Give Arabic as HTML with the English that is shown beside it on demand."""
    if not english or english == arabic:
        return isolated(arabic)
    return f'{isolated(arabic)}<span class="en" lang="en" dir="ltr">{escape(english)}</span>'


def label(name: str, table: str = "page") -> str:
    """
    Give words of the page itself.

    >>> label("search")
    'بحث<span class="en" lang="en" dir="ltr">Search</span>'
    """
    return both(*load_labels("arnews.view")[table][name])


def plain_label(name: str) -> str:
    """
    Give the Arabic of words of the page itself, as an attribute can hold it.

    >>> plain_label("search")
    'بحث'
    """
    return escape(str(load_labels("arnews.view")["page"][name][0]))
