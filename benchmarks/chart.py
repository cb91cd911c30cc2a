"""A chart of bars as SVG, for light and dark pages, without a library."""

from collections.abc import Mapping
from html import escape
from typing import Final

__all__ = ["bars"]

WIDTH: Final = 760
NAMES: Final = 250
FIGURES: Final = 70
BAR: Final = 12
GAP: Final = 10
HEAD: Final = 56

STYLE: Final = """
text { font: 13px system-ui, sans-serif; fill: #222 }
.title { font-weight: 600; font-size: 15px }
.s0 { fill: #0b6e4f }
.s1 { fill: #d08c2e }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .s0 { fill: #5fc9a1 } .s1 { fill: #e0a95c } }
"""


def bars(title: str, unit: str, rows: Mapping[str, Mapping[str, float]]) -> str:
    """
    Draw a group of bars for each row, one bar for each of its series; all rows have the same series, two at most.

    >>> drawn = bars("Speed", "MB/s", {"read": {"news": 20.0}, "times": {"news": 5.0}})
    >>> drawn.count("<rect"), "5 MB/s" in drawn
    (3, True)
    """
    series = list(next(iter(rows.values())))
    longest = max(value for row in rows.values() for value in row.values())
    room = WIDTH - NAMES - FIGURES
    drawn = [f'<text class="title" x="0" y="18">{escape(title)}</text>']
    place = 0
    for index, name in enumerate(series):
        drawn.append(f'<rect class="s{index}" x="{place}" y="30" width="12" height="12"/>')
        drawn.append(f'<text x="{place + 18}" y="41">{escape(name)}</text>')
        place += 30 + 8 * len(name)
    top = HEAD
    for name, row in rows.items():
        middle = top + BAR * len(series) / 2 + 4
        drawn.append(f'<text x="{NAMES - 10}" y="{middle:g}" text-anchor="end">{escape(name)}</text>')
        for index, value in enumerate(row.values()):
            width = max(1, round(room * value / longest))
            y = top + BAR * index
            label = f"{value:g} {unit}" if index == 0 else f"{value:g}"
            drawn.append(f'<rect class="s{index}" x="{NAMES}" y="{y}" width="{width}" height="{BAR - 2}"/>')
            drawn.append(f'<text x="{NAMES + width + 6}" y="{y + 10}">{escape(label)}</text>')
        top += BAR * len(series) + GAP
    said = escape(
        f"{title}, {unit}: " + "; ".join(f"{name} {next(iter(row.values())):g}" for name, row in rows.items())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" role="img" aria-label="{said}">\n'
        f"<style>{STYLE}</style>\n" + "\n".join(drawn) + "\n</svg>\n"
    )
