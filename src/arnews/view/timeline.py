"""The times of a document on an axis around the day of its publication, as SVG that scales without its letters."""

from collections.abc import Iterable
from datetime import date, datetime, time
from math import log1p
from typing import Any, Final

from attrs import frozen

from arnews.times.value import TimeExpression
from arnews.view.arabic import say_time
from arnews.view.display import load_labels
from arnews.view.escaped import attribute, plain_label
from arnews.view.sheet import Sheet

__all__ = ["timeline"]

_TICKS: Final = {
    "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "decade": 3652.5, "century": 36525.0,
    "millennium": 365250.0,
}  # fmt: skip
_LANE: Final = 16
_TOP: Final = 10
_FOOT: Final = 34
_LEAST_WIDTH: Final = 1.6
"""Per cent: what a day is drawn with at least."""
_MARGIN: Final = 4.0
_MOST_LANES: Final = 24
_TICK_ROOM: Final = 17.0
"""Per cent between two names of ticks."""
_EDGE: Final = 12.0
"""Per cent from the edge where a name stands beside its tick instead of under it."""


@frozen
class _Bar:
    left: float
    right: float
    row: str
    said: str
    count: int


def timeline(sheet: Sheet) -> str:
    """
    Give the times whose begin and end are known as bars on an axis; nothing if there are less than two.

    Distances are logarithmic from the day of publication (without one, from the middle time): news speak of yesterday
    and of another century in one breath. The past is on the right, as Arabic reads.
    """
    found = [
        (one.value, numbers)
        for layer in sheet.layers
        for numbers in sheet.grids[layer].of
        for one in (sheet.found[layer][numbers[0]],)
        if isinstance(one.value, TimeExpression) and one.value.begin is not None and one.value.end is not None
    ]
    if len(found) < 2:
        return ""
    named = [(value, sheet.row_called(sheet.name_of("times", numbers[0])), len(numbers)) for value, numbers in found]
    published = sheet.doc.published
    begins = sorted(_days(value.begin) for value, _, _ in named)
    centre = _days(published) if published is not None else begins[len(begins) // 2]
    reach = max(
        1.0, *(abs(_scaled(_days(bound) - centre)) for value, _, _ in named for bound in (value.begin, value.end))
    )

    past = max(0.6, *(-_scaled(_days(value.begin) - centre) for value, _, _ in named))
    future = max(0.6, *(_scaled(_days(value.end) - centre) for value, _, _ in named))
    room = (100 - 2 * _MARGIN) / (past + future)

    def x(days: float) -> float:
        """Give the place of a distance in days, in per cent from the left."""
        return 100 - _MARGIN - (min(max(_scaled(days), -reach), reach) + past) * room

    bars = [
        _Bar(x(_days(value.end) - centre), x(_days(value.begin) - centre), row, say_time(value), count)
        for value, row, count in named
    ]
    lanes = _lanes(sorted((_wide(bar) for bar in bars), key=lambda bar: -bar.right))
    height = _TOP + len(lanes) * _LANE + _FOOT
    drawn = "".join(_drawn(bar, lane) for lane, ones in enumerate(lanes) for bar in ones)
    name = plain_label("timeline")
    axis = _axis(x, past, future, height - _FOOT + 6, published is not None)
    return f'<svg class="timeline" role="group" aria-label="{name}" width="100%" height="{height}">{axis}{drawn}</svg>'


def _days(moment: Any) -> float:
    """Give a moment as days since the year 1; time zones, which move it by hours, are left out."""
    if isinstance(moment, datetime):
        return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
    return float(datetime.combine(moment, time()).toordinal()) if isinstance(moment, date) else 0.0


def _scaled(days: float) -> float:
    return log1p(abs(days)) * (1 if days >= 0 else -1)


def _wide(bar: _Bar) -> _Bar:
    """Make a bar wide enough to be touched."""
    lack = max(0.0, _LEAST_WIDTH - (bar.right - bar.left)) / 2
    return _Bar(bar.left - lack, bar.right + lack, bar.row, bar.said, bar.count)


def _lanes(bars: Iterable[_Bar]) -> list[list[_Bar]]:
    """Put bars that would cover each other below each other; what finds no lane goes into the last."""
    lanes: list[list[_Bar]] = []
    for bar in bars:
        free = next((lane for lane in lanes if lane[-1].left >= bar.right + 0.4), None)
        if free is None and len(lanes) >= _MOST_LANES:
            free = lanes[-1]
        if free is None:
            lanes.append([bar])
        else:
            free.append(bar)
    return lanes


def _drawn(bar: _Bar, lane: int) -> str:
    y = _TOP + lane * _LANE
    said = attribute(bar.said + (f" (×{bar.count})" if bar.count > 1 else ""))
    return (
        f'<a href="#{bar.row}" data-row="{bar.row}" aria-label="{said}"><title>{said}</title>'
        f'<rect x="{bar.left:.2f}%" y="{y}" width="{bar.right - bar.left:.2f}%" height="{_LANE - 4}" rx="4"/></a>'
    )


def _axis(x: Any, past: float, future: float, y: int, dated: bool) -> str:
    ticks, page, times = (load_labels("arnews.view")[table] for table in ("ticks", "page", "times"))
    centre = x(0.0)
    parts = [f'<line x1="{_MARGIN}%" x2="{100 - _MARGIN}%" y1="{y}" y2="{y}"/>']
    middle = page["today" if dated else "middle"]
    parts.append(_tick(centre, y, middle[0], "now"))
    taken = [centre]
    for name, days in reversed(_TICKS.items()):
        for sign, most in ((-1, past), (1, future)):
            if _scaled(days) > most + 0.2:
                continue
            place = x(sign * days)
            if all(abs(place - other) >= _TICK_ROOM for other in taken):
                taken.append(place)
                said = times["BEFORE" if sign < 0 else "AFTER"].format(ticks[name][0])
                parts.append(_tick(place, y, said, "tick"))
            else:
                parts.append(f'<line class="tick" x1="{place:.2f}%" x2="{place:.2f}%" y1="{y - 3}" y2="{y + 3}"/>')
    return f'<g aria-hidden="true">{"".join(parts)}</g>'


def _tick(place: float, y: int, said: str, kind: str) -> str:
    edge = ' class="begins"' if place > 100 - _EDGE else ' class="ends"' if place < _EDGE else ""
    return (
        f'<line class="{kind}" x1="{place:.2f}%" x2="{place:.2f}%" y1="{y - 5 if kind == "tick" else 2}" y2="{y + 5}"/>'
        f'<text{edge} x="{place:.2f}%" y="{y + 20}">{attribute(said)}</text>'
    )
