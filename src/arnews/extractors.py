"""Extractors by name: the built-in ones, those that installed packages offer, and how they are loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from arnews.document import Annotation, Document
from arnews.errors import ExtractorConflictError, PluginError, UnknownExtractorError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["BUILT_IN", "GROUP", "Extractor", "Installed", "installed_extractors", "load_extractor"]

GROUP: Final = "arnews.extractors"
"""The entry-point group; its name is the version of the contract."""

BUILT_IN: Final[Mapping[str, str]] = {
    "times": "arnews.times:times",
    "numbers": "arnews.numbers:numbers",
    "quotations": "arnews.quotations:quotations",
}


@frozen
class Extractor:
    """
    What finds the annotations of one layer: the whole plugin contract.

    `find` takes a `Document` and gives annotations of `layer` with spans inside the text, in any order. Layers under
    `reads` are run before, asked for or not; layers under `uses` are run before only if they are asked for.
    """

    layer: str
    find: Callable[[Document], Iterable[Annotation[Any]]]
    reads: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()


@frozen
class Installed:
    """An extractor that a package offers; nothing is imported yet."""

    name: str
    reference: str
    """Module and object, as in ``arnews_markets:amounts``."""
    package: str | None
    """The distribution; `None` for a built-in."""
    version: str | None = None


@cache
def _offers() -> Mapping[str, tuple[tuple[Installed, EntryPoint], ...]]:
    from importlib.metadata import entry_points  # 38 ms that only the first look at plugins pays

    offers: dict[str, tuple[tuple[Installed, EntryPoint], ...]] = {}
    for point in entry_points(group=GROUP):
        package = point.dist.name if point.dist else "?"
        version = point.dist.version if point.dist else None
        one = (Installed(point.name, point.value, package, version), point)
        if one[0] not in [known for known, _ in offers.get(point.name, ())]:
            offers[point.name] = (*offers.get(point.name, ()), one)
    return offers


def installed_extractors() -> tuple[Installed, ...]:
    """Give every extractor there is, built in or offered by an installed package, sorted by name; imports none."""
    built_in = [Installed(name, reference, None) for name, reference in BUILT_IN.items()]
    offered = [one for offers in _offers().values() for one, _ in offers]
    return tuple(sorted([*built_in, *offered], key=lambda one: (one.name, one.package or "")))


def load_extractor(name: str) -> tuple[Extractor, str | None]:
    """
    Give the extractor of a name and the package it came from (`None` for a built-in).

    Raises `UnknownExtractorError`, `ExtractorConflictError` if several packages offer it, or `PluginError` if it
    cannot be loaded.
    """
    if name in BUILT_IN:
        module, attribute = BUILT_IN[name].split(":")
        extractor: Extractor = getattr(import_module(module), attribute)
        taken = _offers_if_known().get(name, ())
        if taken:
            packages = ", ".join(str(one.package) for one, _ in taken)
            raise ExtractorConflictError(
                f"{name!r} is built in, and {packages} offers it too; uninstall that or pass the object itself"
            )
        return extractor, None
    offers = _offers().get(name, ())
    if not offers:
        known = sorted({*BUILT_IN, *_offers()})
        raise UnknownExtractorError(f"no extractor {name!r}; there are: {', '.join(known)}")
    if len(offers) > 1:
        packages = " and ".join(str(one.package) for one, _ in offers)
        raise ExtractorConflictError(f"{name!r} is offered by {packages}; uninstall one or pass the object itself")
    installed, point = offers[0]
    try:
        loaded = point.load()
    except Exception as error:
        raise PluginError(f"{installed.package}: cannot load {installed.reference} ({error})") from error
    if not isinstance(loaded, Extractor):
        raise PluginError(f"{installed.package}: {installed.reference} is a {type(loaded).__name__}, not an Extractor")
    if loaded.layer != name:
        raise PluginError(f"{installed.package}: the entry point {name!r} gives an extractor of layer {loaded.layer!r}")
    return loaded, installed.package


def _offers_if_known() -> Mapping[str, tuple[tuple[Installed, EntryPoint], ...]]:
    """Give the offers if plugins were looked at before: built-ins alone must not pay for the look."""
    return _offers() if _offers.cache_info().currsize else {}
