"""Write a plugin package from the template beside this file."""

import re
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from attrs import frozen

from arnews.extractors import BUILT_IN, check_layer_name

__all__ = ["LICENCE", "Written", "distribution_name", "write_plugin"]

LICENCE: Final = "GPL-3.0-or-later"
"""What a plugin's licence is where nobody says another."""

_LAYER: Final = re.compile(r"[a-z][a-z0-9_]*")
_SPDX: Final = re.compile(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]++)*")


@frozen
class Written:
    """What was written: the layer's name, and the files."""

    layer: str
    paths: tuple[Path, ...]


def _layer(name: str) -> str:
    return name.removeprefix("arnews-").replace("-", "_")


def distribution_name(name: str) -> str:
    """
    Give the name of the package that a plugin is called by.

    >>> distribution_name("press_offices"), distribution_name("arnews-offices")
    ('arnews-press-offices', 'arnews-offices')
    """
    return f"arnews-{_layer(name).replace('_', '-')}"


def write_plugin(name: str, folder: Path, licence: str = LICENCE) -> Written:
    """
    Write a plugin for a layer into a folder that is empty or not there yet; a `ValueError` says what is wrong.

    `licence` is an SPDX expression, as in ``MIT`` or ``MIT OR Apache-2.0``.

    >>> write_plugin("numbers", Path("plugin"))
    Traceback (most recent call last):
    ...
    ValueError: 'numbers' is built in; choose another name
    """
    layer = _layer(name)
    if not _LAYER.fullmatch(layer):
        raise ValueError(f"{name!r} is no name for a layer: small letters, digits and underscores, as in 'offices'")
    check_layer_name(layer)
    if layer in BUILT_IN:
        raise ValueError(f"{layer!r} is built in; choose another name")
    if not _SPDX.fullmatch(licence):
        raise ValueError(f"{licence!r} is no SPDX licence expression, as in 'GPL-3.0-or-later' or 'MIT'")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ValueError(f"{folder} is not an empty folder")
    names = {"LAYER": layer, "DISTRIBUTION": distribution_name(name), "MODULE": f"arnews_{layer}", "LICENSE": licence}
    public = sorted(("find_offices", layer))
    finders = ", ".join(f'"{one}"' for one in public)
    names |= {"NAMES": ", ".join(public), "FINDERS": finders, "ALL": f'"Office", {finders}'}
    names["VERSION"] = version("arnews")
    paths = []
    for source, relative in _template(files("arnews.cli").joinpath("template"), ()):
        path = folder.joinpath(*(_filled(part, names) for part in relative)).with_suffix("")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_filled(source.read_text(encoding="utf-8"), names), encoding="utf-8")
        paths.append(path)
    return Written(layer, tuple(sorted(paths)))


def _template(folder: Traversable, above: tuple[str, ...]) -> list[tuple[Traversable, tuple[str, ...]]]:
    """Give the files of the template, ``….in``, with their path in it."""
    found = []
    for entry in folder.iterdir():
        path = (*above, entry.name)
        if entry.is_dir():
            found += _template(entry, path)
        elif entry.name.endswith(".in"):
            found.append((entry, path))
    return found


def _filled(text: str, names: dict[str, str]) -> str:
    return re.sub(r"__([A-Z]+)__", lambda match: names.get(match[1], match[0]), text)
