"""Extractors by name: the built-in ones, those that installed packages offer, and how they are loaded."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from arnews.annotations import said
from arnews.document import RESERVED, Annotation, Document
from arnews.errors import ArnewsError, ExtractorConflictError, PluginError, UnknownExtractorError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "BUILT_IN",
    "GROUP",
    "Extractor",
    "Installed",
    "built_in_extractor",
    "check_layer_name",
    "installed_extractors",
    "load_extractor",
    "value_class",
]

GROUP: Final = "arnews.extractors"
"""The entry-point group; its name is the version of the contract."""

BUILT_IN: Final[Mapping[str, str]] = {
    "times": "arnews.times:times",
    "numbers": "arnews.numbers:numbers",
    "quotations": "arnews.quotations:quotations",
    "reports": "arnews.quotations:reports",
}


@frozen
class Extractor:
    """
    What finds the annotations of one layer: the whole plugin contract.

    `find` takes a `Document` and gives annotations of `layer` with spans inside the text, in any order. Layers under
    `reads` are run before, asked for or not; layers under `uses` are run before only if they are asked for. `value` is
    the class of the values, an attrs class or a dataclass whose fields have types: `Document.from_dict` reads by it.
    `display` names an `arnews.view.Display` (``"arnews_winds.display:winds"``), loaded where the layer is shown.

    A layer is an identifier, and none of the other keys of `Document.to_dict`.

    >>> from arnews import Span, analyze
    >>> def find_capitals(doc):
    ...     for token in doc.tokens:
    ...         if token.folded in ("دمشق", "بغداد"):
    ...             yield Annotation("capitals", token.span, token.text)
    >>> doc = analyze("غادر الوفد دمشق", extractors=[Extractor("capitals", find_capitals)])
    >>> [doc[one.span] for one in doc.layer("capitals")]
    ['دمشق']
    """

    layer: str
    """The name of its layer."""
    find: Callable[[Document], Iterable[Annotation[Any]]]
    """What finds the annotations of a document."""
    reads: tuple[str, ...] = ()
    """Layers that are run before, asked for or not."""
    uses: tuple[str, ...] = ()
    """Layers that are run before where they are asked for."""
    value: type | None = None
    """The class of its values."""
    display: str | None = None
    """How its annotations are shown on a page."""

    def __attrs_post_init__(self) -> None:
        check_layer_name(self.layer)
        for name in ("reads", "uses"):
            if isinstance(getattr(self, name), str):
                raise TypeError(f"{name} is a tuple of layers, as in {name}=({getattr(self, name)!r},)")
        if not callable(self.find):
            raise TypeError(f"find is a function that takes a Document, not a {type(self.find).__name__}")


def check_layer_name(name: str) -> None:
    """
    Raise a `ValueError` if a layer cannot have this name.

    >>> check_layer_name("text")
    Traceback (most recent call last):
    ...
    ValueError: no layer may be called 'text': that is another key of what is written, or another word of the command
    """
    if not isinstance(name, str) or not name.isidentifier() or iskeyword(name):
        raise ValueError(f"a layer is called by an identifier, as in 'offices', not {name!r}")
    if name in (*RESERVED, "all", "id"):
        raise ValueError(
            f"no layer may be called {name!r}: that is another key of what is written, or another word of the command"
        )


@frozen
class Installed:
    """
    An extractor that a package offers; nothing is imported yet.

    >>> [one.reference for one in installed_extractors() if one.name == "numbers"]
    ['arnews.numbers:numbers']
    """

    name: str
    """The name of the layer."""
    reference: str
    """Module and object, as in ``arnews_markets:amounts``."""
    package: str | None
    """The distribution; `None` for a built-in."""
    version: str | None = None
    """The version of the distribution."""

    def __str__(self) -> str:
        return self.package or "arnews"


@cache
def _offers() -> Mapping[str, Mapping[Installed, EntryPoint]]:
    """Read what installed packages offer, once; a package that is seen twice on the path counts once."""
    from importlib.metadata import entry_points  # 38 ms that only the first look at plugins pays

    offers: dict[str, dict[Installed, EntryPoint]] = {}
    for point in entry_points(group=GROUP):
        package, version = (point.dist.name, point.dist.version) if point.dist else ("?", None)
        offers.setdefault(point.name, {})[Installed(point.name, point.value, package, version)] = point
    return offers


@cache
def _declared() -> frozenset[str] | None:
    """
    Give the names under which packages in the folders of the path offer something, `None` where some lie elsewhere.

    It is the quick question for who asks for a built-in: most often no package has its name, and `importlib.metadata`
    takes as long to import as all words files to load.
    """
    if any(finder is not PathFinder and hasattr(finder, "find_distributions") for finder in sys.meta_path):
        return None
    names: set[str] = set()
    for folder in sys.path:
        try:
            with os.scandir(folder or os.curdir) as entries:
                packages = [one.path for one in entries if one.name.endswith((".dist-info", ".egg-info"))]
        except FileNotFoundError:
            continue
        except OSError:
            return None
        if folder.endswith(".egg"):
            return None
        names = names.union(*map(_names_in, packages))
    return frozenset(names)


def _names_in(package: str) -> set[str]:
    """Give the names in our group that the metadata of a package have."""
    try:
        with open(f"{package}/entry_points.txt", encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            _, _, group = file.read().partition(f"[{GROUP}]")
    except OSError:
        return set()
    return set(_NAME.findall(group.partition("\n[")[0]))


_NAME: Final = re.compile(r"^\s*([^\s=]+)\s*=", re.MULTILINE)


def installed_extractors() -> tuple[Installed, ...]:
    """
    Give every extractor there is, built in or offered by an installed package, sorted by name; imports none.

    >>> {"numbers", "quotations", "times"} <= {one.name for one in installed_extractors()}
    True
    """
    built_in = [Installed(name, reference, None) for name, reference in BUILT_IN.items()]
    offered = [one for offers in _offers().values() for one in offers]
    return tuple(sorted([*built_in, *offered], key=lambda one: (one.name, one.package or "", one.reference)))


@cache
def built_in_extractor(name: str) -> Extractor:
    """
    Give a built-in extractor without a look at what is installed.

    >>> built_in_extractor("quotations").layer
    'quotations'
    """
    module, attribute = BUILT_IN[name].split(":")
    extractor: Extractor = getattr(import_module(module), attribute)
    return extractor


def load_extractor(name: str) -> tuple[Extractor, str | None]:
    """
    Give the extractor of a name and the package it came from (`None` for a built-in).

    Raises `UnknownExtractorError`, `ExtractorConflictError` if several packages offer it or one takes a built-in's
    name, or `PluginError` if it cannot be loaded.

    >>> extractor, package = load_extractor("numbers")
    >>> extractor.layer, package
    ('numbers', None)
    """
    if name in BUILT_IN and (declared := _declared()) is not None and name not in declared:
        return built_in_extractor(name), None
    offers = _offers().get(name, {})
    packages = " and ".join(sorted(map(str, offers)))
    if name in BUILT_IN:
        if offers:
            raise ExtractorConflictError(
                f"{name!r} is built in, and {packages} offers it too; uninstall that or pass the object itself"
            )
        return built_in_extractor(name), None
    if not offers:
        known = sorted({*BUILT_IN, *_offers()})
        raise UnknownExtractorError(f"no extractor {name!r}; there are: {', '.join(known)}")
    if len(offers) > 1:
        raise ExtractorConflictError(f"{name!r} is offered by {packages}; uninstall one or pass the object itself")
    [(installed, point)] = offers.items()
    return _load(installed, point), installed.package


def value_class(name: str) -> type | None:
    """
    Give the class of the values of a layer, `None` where no extractor can be loaded that tells it.

    >>> value_class("numbers").__name__
    'Number'
    """
    try:
        return load_extractor(name)[0].value
    except ArnewsError:
        return built_in_extractor(name).value if name in BUILT_IN else None


def _load(installed: Installed, point: EntryPoint) -> Extractor:
    try:
        loaded = point.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a package that calls sys.exit when it is imported, too
        raise PluginError(f"{installed}: cannot load {installed.reference} ({said(error)})") from error
    if not isinstance(loaded, Extractor):
        raise PluginError(f"{installed}: {installed.reference} is a {type(loaded).__name__}, not an Extractor")
    if loaded.layer != installed.name:
        raise PluginError(
            f"{installed}: the entry point {installed.name!r} gives an extractor of layer {loaded.layer!r}"
        )
    return loaded
