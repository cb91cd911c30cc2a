"""
Write the part of Python's own inventory that these docs link to, so that they are built without a network.

    python tools/python_inventory.py objects.inv docs/python.inv

The first file is what https://docs.python.org/3/objects.inv gives; Debian has it in the package python3-doc. What is
kept are classes, exceptions, functions and constants of the modules that stand in `MODULES`, and the built-in ones.
"""

import sys
import zlib
from pathlib import Path
from typing import Final

MODULES: Final = ("collections", "collections.abc", "datetime", "decimal", "fractions", "os", "pathlib", "typing")
KINDS: Final = frozenset({"class", "data", "exception", "function", "module"})
_HEADER_LINES: Final = 4


def trimmed(whole: bytes) -> bytes:
    """Give an inventory of version 2 with the wanted entries alone."""
    lines = whole.split(b"\n", _HEADER_LINES)
    entries = zlib.decompress(lines[-1]).decode("utf-8").splitlines()
    kept = [entry for entry in entries if _is_wanted(*entry.split(" ", 2)[:2])]
    head = b"\n".join(lines[:_HEADER_LINES])
    return head + b"\n" + zlib.compress("".join(f"{entry}\n" for entry in kept).encode("utf-8"), 9)


def _is_wanted(name: str, domain: str) -> bool:
    language, _, kind = domain.partition(":")
    module, _, _ = name.rpartition(".")
    return language == "py" and kind in KINDS and (module in MODULES or name in MODULES or not module)


def main() -> None:
    """Read the first file, write the second."""
    source, target = map(Path, sys.argv[1:])
    target.write_bytes(trimmed(source.read_bytes()))


if __name__ == "__main__":
    main()
