"""A map of the places that have coordinates: the outline of countries, cut to where they lie, as SVG."""

import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from math import cos, radians
from typing import Final

from attrs import frozen

from arnews.view.display import Point, display_of
from arnews.view.escaped import attribute, plain_label
from arnews.view.sheet import Sheet

__all__ = ["outline_map"]

_STEPS: Final = 20
"""Of ``outline.zlib``, to a degree: see ``tools/outline.py``."""
_LEAST: Final = 7.0
"""Degrees: what a map is high at least."""
_MARGIN: Final = 0.18
_WIDTH: Final = 640
_SHAPE: Final = 1.45
"""A map is at least so many times as wide as high."""
_NARROW: Final = 330
"""Names must not cover each other on a phone: a map of so many pixels, with letters as wide as this."""
_LETTER: Final = 7.2
_MOST_NAMES: Final = 60
_LINE: Final = 17


@frozen
class _Window:
    """What part of the globe is shown, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Give a place as shares of the width and of the height, from the upper left."""
        across = (longitude - self.west) / (self.east - self.west)
        return across, (self.north - latitude) / (self.north - self.south)


@frozen
class _Spot:
    point: Point
    row: str
    count: int
    x: float
    y: float


def outline_map(sheet: Sheet) -> str:
    """
    Give the map of all annotations whose display has a point for them; nothing if there is none.

    The outline is that of Natural Earth at 1:110 million: it shows where about a place lies, and no more.
    """
    found: dict[tuple[float, float, str], tuple[Point, str, int]] = {}
    for layer in sheet.layers:
        display = display_of(layer)
        if display is None:
            continue
        for numbers in sheet.grids[layer].of:
            for number in numbers:
                try:
                    point = display.point(sheet.found[layer][number])
                except AttributeError:  # values of another type under the name of the layer
                    point = None
                if point is not None:
                    key = (point.latitude, point.longitude, point.name)
                    row = sheet.row_called(sheet.name_of(layer, number))
                    _, first, count = found.get(key, (point, row, 0))
                    found[key] = (point, first, count + 1)
    if not found:
        return ""
    window = _window([point for point, _, _ in found.values()])
    placed = ((*one, *window.place(one[0].longitude, one[0].latitude)) for one in found.values())
    spots = sorted((_Spot(*one) for one in placed), key=lambda spot: -spot.count)
    height = round(_WIDTH / _aspect(window))
    coasts, borders = _paths(window, height, "c"), _paths(window, height, "b")
    return (
        f'<svg class="map" role="group" aria-label="{plain_label("map")}" style="aspect-ratio:{_WIDTH}/{height}">'
        f'<svg viewBox="0 0 {_WIDTH} {height}" preserveAspectRatio="none" width="100%" height="100%"'
        ' aria-hidden="true">'
        f'<path class="coast" d="{coasts}"/><path class="border" d="{borders}"/></svg>'
        f"{''.join(_drawn(spots, height))}</svg>"
    )


def _aspect(window: _Window) -> float:
    middle = radians((window.north + window.south) / 2)
    return max(0.5, (window.east - window.west) * cos(middle) / (window.north - window.south))


def _window(points: Sequence[Point]) -> _Window:
    """Give what is shown: all points with some room around, not too near, and wider than high."""
    south, north = min(one.latitude for one in points), max(one.latitude for one in points)
    west, east = min(one.longitude for one in points), max(one.longitude for one in points)
    middle, centre = (south + north) / 2, (west + east) / 2
    shrink = max(0.2, cos(radians(middle)))
    high = max((north - south) * (1 + 2 * _MARGIN), _LEAST)
    wide = max((east - west) * (1 + 2 * _MARGIN) * shrink, _SHAPE * high)
    high = max(high, wide / _SHAPE / 1.4)
    wide /= shrink
    return _Window(centre - wide / 2, middle - high / 2, centre + wide / 2, middle + high / 2)


@cache
def _lines() -> tuple[tuple[str, tuple[tuple[float, float], ...]], ...]:
    """Give the lines of the outline: `c` or `b`, and points by longitude and latitude."""
    packed = files("arnews.view").joinpath("outline.zlib").read_bytes()
    found = []
    for line in zlib.decompress(packed).decode().splitlines():
        kind, *numbers = line.split()
        x = y = 0
        points = []
        for right, up in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + int(right), y + int(up)
            points.append((x / _STEPS, y / _STEPS))
        found.append((kind, tuple(points)))
    return tuple(found)


def _paths(window: _Window, height: int, kind: str) -> str:
    """Give the lines of a kind that lie in the window, as one path."""
    return "".join(path for name, points in _lines() if name == kind for path in _cut(window, height, points))


def _cut(window: _Window, height: int, points: Sequence[tuple[float, float]]) -> Iterator[str]:
    """Give the parts of a line that lie in the window, with one point beyond its edge on either side."""
    part: list[str] = []
    before: tuple[int, int] | None = None
    outside: tuple[int, int] | None = None
    for longitude, latitude in points:
        x, y = window.place(longitude, latitude)
        pixel = round(x * _WIDTH), round(y * height)
        if -0.02 <= x <= 1.02 and -0.02 <= y <= 1.02:
            if not part and outside is not None:
                part.append(f"M{outside[0]} {outside[1]}")
            if pixel != before:
                part.append(f"{'L' if part else 'M'}{pixel[0]} {pixel[1]}")
            outside = None
        else:
            if part:
                part.append(f"L{pixel[0]} {pixel[1]}")
                yield "".join(part)
                part = []
            outside = pixel
        before = pixel
    if len(part) > 1:
        yield "".join(part)


def _drawn(spots: Sequence[_Spot], height: int) -> Iterator[str]:
    """Give the places with as many of their names as have room; the others tell them when they are touched."""
    high = height * _NARROW / _WIDTH
    taken: list[tuple[float, float, float, float]] = [
        (spot.x * _NARROW - 4, spot.y * high - 4, spot.x * _NARROW + 4, spot.y * high + 4)
        for spot in spots[:_MOST_NAMES]
    ]
    for number, spot in enumerate(spots):
        said = attribute(spot.point.name + (f" (×{spot.count})" if spot.count > 1 else ""))
        radius = min(5 + spot.count, 10)
        parts = [f'<circle cx="{spot.x * 100:.2f}%" cy="{spot.y * 100:.2f}%" r="{radius}"/>']
        side = _side(spot, len(spot.point.name) * _LETTER, high, taken) if number < _MOST_NAMES else None
        if side is not None:
            shift = radius + 3 if side == "right" else -radius - 3
            parts.append(
                f'<text x="{spot.x * 100:.2f}%" y="{spot.y * 100:.2f}%" dx="{shift}" dy="5"'
                f' class="{side}">{attribute(spot.point.name)}</text>'
            )
        yield (
            f'<a href="#{spot.row}" data-row="{spot.row}" aria-label="{said}"><title>{said}</title>{"".join(parts)}</a>'
        )


def _side(spot: _Spot, width: float, high: float, taken: list[tuple[float, float, float, float]]) -> str | None:
    """Give on which side the name of a place has room, and take it."""
    x, y = spot.x * _NARROW, spot.y * high
    for side, left in (("right", x + 6), ("left", x - 6 - width)):
        box = left, y - _LINE / 2, left + width, y + _LINE / 2
        if box[0] >= 0 and box[2] <= _NARROW and not any(_cover(box, other) for other in taken):
            taken.append(box)
            return side
    return None


def _cover(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
