"""
Files that lie beside a module.

`importlib.resources` gives the same; its import alone takes longer than reading and parsing a words file.
"""

from importlib import import_module
from typing import Any

__all__ = ["read_bytes", "read_text", "read_toml"]


def read_bytes(package: str, filename: str) -> bytes:
    """
    Give what is in a file of a package, as its loader finds it: in a folder or in a zip file.

    Where there is no such file, the loader raises an `OSError`.

    >>> read_bytes("arnews", "py.typed")
    b''
    """
    module = import_module(package)
    loader = module.__spec__.loader if module.__spec__ is not None else None
    if loader is None or not hasattr(loader, "get_data"):
        raise FileNotFoundError(f"{package} lies nowhere that files can be read from")
    found: bytes = loader.get_data(f"{next(iter(module.__path__))}/{filename}")
    return found


def read_text(package: str, filename: str) -> str:
    """
    Give a file of a package, in UTF-8, as text; its lines end as they do on Unix.

    >>> read_text("arnews", "nations.toml").startswith("#")
    True
    """
    return read_bytes(package, filename).decode("utf-8").replace("\r\n", "\n")


def read_toml(package: str, filename: str) -> dict[str, Any]:
    """
    Give a TOML file of a package, parsed.

    `tomli` is the parser that Python has as `tomllib`, from its author; compiled, it takes a third of the time, which
    the first text of a program pays. A file that is no TOML in UTF-8 is a `ValueError`.

    >>> sorted(read_toml("arnews", "abbreviations.toml"))[:2]
    ['abbreviation', 'label']
    """
    import tomli  # 5 ms that only the first words file pays

    return tomli.loads(read_text(package, filename))
