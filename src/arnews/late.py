"""Names that a package offers and loads when somebody asks for one of them (PEP 562)."""

from collections.abc import Callable, Mapping
from importlib import import_module
from sys import modules

__all__ = ["offered"]


def offered(package: str, homes: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """
    Give the ``__getattr__`` and ``__dir__`` of a package that loads its modules when a name of theirs is asked for.

    `homes` has its modules and the names that each offers, with spaces between; the modules are names of the package
    too. A name is looked for once; then it stands in the package. What is neither is an `AttributeError`.

    >>> load, names = offered("arnews", {"spans": "Span"})
    >>> load("Span"), "spans" in names()
    (<class 'arnews.spans.Span'>, True)
    """
    home_of = {name: module for module, names in homes.items() for name in names.split()}

    def load(name: str) -> object:
        if name in homes:
            return import_module(f"{package}.{name}")
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{package}.{home_of[name]}"), name)
        setattr(modules[package], name, found)
        return found

    def names() -> list[str]:
        return sorted({*vars(modules[package]), *homes, *home_of})

    return load, names
