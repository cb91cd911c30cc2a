"""
Write the outline of countries that the page draws its map on, from Natural Earth (1:110m) as world-atlas packs it.

    npm pack world-atlas@2.0.2
    tar xzf world-atlas-2.0.2.tgz package/countries-110m.json
    python tools/outline.py package/countries-110m.json

Each line of the file that it writes is a line of the map: `c` for a coast or `b` for a border between two countries,
then longitudes and latitudes in twentieths of a degree, the first one whole and each other as its distance from the one
before. Any other version of the source is refused.
"""

import hashlib
import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SOURCE = (
    "5be3fc8c6a4e758c9cf6ff0d55a9aeffa558024e4ae9452aa5ca2c74e8d80230"
    "9813b99b46ff8ccfcec4f9c2910fc9c9106a057e3e5dea5701c69a31af0e199d"
)
"""SHA-512 of countries-110m.json in world-atlas 2.0.2."""
OUTLINE = Path(__file__).parents[1] / "src" / "arnews" / "view" / "outline.zlib"
STEPS = 20
"""To a degree."""


def arcs_of(shape: Any) -> Iterator[int]:
    """Give the numbers of the arcs of a shape; one that is walked backwards is `~number`."""
    if isinstance(shape, int):
        yield shape if shape >= 0 else ~shape
    else:
        for one in shape:
            yield from arcs_of(one)


def line(kind: str, arc: list[list[int]], scale: list[float], origin: list[float]) -> str | None:
    """Give an arc as a line of the file; `None` if nothing of it is left."""
    x = y = 0
    before: tuple[int, int] | None = None
    steps: list[str] = []
    for right, up in arc:
        x, y = x + right, y + up
        point = round((x * scale[0] + origin[0]) * STEPS), round((y * scale[1] + origin[1]) * STEPS)
        if point != before:
            begin = before or (0, 0)
            steps.append(f"{point[0] - begin[0]} {point[1] - begin[1]}")
            before = point
    return f"{kind} {' '.join(steps)}" if len(steps) > 1 else None


def main(source: Path) -> None:
    """Write the file."""
    data = source.read_bytes()
    if hashlib.sha512(data).hexdigest() != SOURCE:
        sys.exit(f"{source} is not countries-110m.json of world-atlas 2.0.2")
    atlas = json.loads(data)
    countries = atlas["objects"]["countries"]["geometries"]
    users = Counter(arc for country in countries for arc in set(arcs_of(country.get("arcs", ()))))
    scale, origin = atlas["transform"]["scale"], atlas["transform"]["translate"]
    lines = [line("b" if users[number] > 1 else "c", arc, scale, origin) for number, arc in enumerate(atlas["arcs"])]
    OUTLINE.write_bytes(zlib.compress("\n".join(filter(None, lines)).encode(), 9))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
