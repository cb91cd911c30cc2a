"""
Files that lie beside a module.

`importlib.resources` gives the same; its import alone takes longer than reading and parsing a words file.
"""

from importlib import import_module

__all__ = ["read_bytes", "read_text"]


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
