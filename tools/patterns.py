"""
Look whether a regular expression of arnews or a plugin of this tree could be made to run for ever by a text.

    python tools/patterns.py [--show]

A repetition without bounds inside another one without bounds can be tried in as many ways as there are to cut the text
into pieces, which doubles with every letter: ``(a+)*b``. Where the outer or the inner one gives nothing back
(possessive, ``++``, or in an atomic group, ``(?>…)``), there is one way. Patterns are taken where they are compiled,
whatever they were put together from, or from the source where they stand there whole; each place in the source that
compiles one must have been seen. The exit code is 1 if there is a pattern of this kind, one that cannot be read, or a
place that was not seen.
"""

import argparse
import ast
import importlib
import pkgutil
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

import regex
from attrs import frozen

ROOT = Path(__file__).parents[1]
SOURCES = [ROOT / "src" / "arnews", *sorted((ROOT / "plugins").glob("*/src/*"))]
WITHOUT_SPARK = ("arnews.integrations.spark", "arnews.integrations.spacy")
"""Modules that need more than the environment of the tests has; they compile nothing (`places` would name it)."""
COMPILES = frozenset(("compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"))

BACKTRACKING = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
REPEATS = (*BACKTRACKING, _constants.POSSESSIVE_REPEAT)


@frozen
class Pattern:
    """A pattern and the place in the source that compiles it."""

    written: str
    """The pattern."""
    flags: int
    """Its flags."""
    file: Path
    """The file."""
    line: int
    """The line, counted from 1."""


def nested(written: str, flags: int = 0) -> bool:
    """
    Tell whether a pattern has a repetition without bounds inside another, and both give back what they took.

    A pattern that cannot be read is a `re.error`.

    >>> [nested(one) for one in (r"(a+)*b", r"(?:a*|b)+", r"(a++)*b", r"(?>a+)*b", r"(a+)*+b", r"(a{1,9})*b", r"a+b*")]
    [True, True, False, False, False, False, False]
    """
    plain = re.sub(r"\\[pP]\{\^?\w+\}|\\X", r"\\w", written)  # that the module regex alone has
    return _nested(_parser.parse(plain, flags & (re.VERBOSE | re.IGNORECASE | re.DOTALL | re.MULTILINE)), False)


def _nested(parsed: Iterable[tuple[Any, Any]], inside: bool) -> bool:
    for kind, value in parsed:
        if kind is _constants.ATOMIC_GROUP:
            if _nested(value, False):
                return True
        elif kind in REPEATS:
            unbounded = value[1] is _constants.MAXREPEAT and kind in BACKTRACKING
            if (unbounded and inside) or _nested(value[2], unbounded or (inside and kind in BACKTRACKING)):
                return True
        elif any(_nested(part, inside) for part in _parts(value)):
            return True
    return False


def _parts(value: Any) -> Iterator[Any]:
    """Give the sequences of a branch, a group or a look to the side."""
    if isinstance(value, _parser.SubPattern):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _parts(one)


def places() -> dict[tuple[Path, int], str | None]:
    """Give every place in the source that lets `re` or `regex` compile a pattern, and the pattern if it is there."""
    found = {}
    for folder in SOURCES:
        for file in folder.rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in COMPILES:
                    owner = node.func.value
                    if isinstance(owner, ast.Name) and owner.id in ("re", "regex"):
                        first = node.args[0]
                        whole = _text(first.value) if isinstance(first, ast.Constant) else None
                        found[file.resolve(), node.lineno] = whole
    return found


def _text(pattern: Any) -> str | None:
    return pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern if isinstance(pattern, str) else None


def compiled(texts: Sequence[str]) -> list[Pattern]:
    """Import every module, read some texts, and give what was compiled meanwhile, in a process where nothing was."""
    found: dict[Pattern, None] = {}

    def heard(compile_: Callable[..., Any]) -> Callable[..., Any]:
        def compile_and_note(pattern: Any, flags: Any, *others: Any) -> Any:
            frame: FrameType | None = sys._getframe(1)
            while frame is not None and Path(frame.f_code.co_filename).parent.name in ("re", "regex"):
                frame = frame.f_back
            written = _text(pattern)
            if frame is not None and written is not None:
                file = Path(frame.f_code.co_filename).resolve()
                if any(file.is_relative_to(folder) for folder in SOURCES):
                    found[Pattern(written, int(flags), file, frame.f_lineno)] = None
            return compile_(pattern, flags, *others)

        return compile_and_note

    inner: Any = sys.modules[regex.compile.__module__]
    re._compile = heard(re._compile)  # type: ignore[attr-defined]
    inner._compile = heard(inner._compile)
    _import_all()
    arnews = importlib.import_module("arnews")
    normalization = importlib.import_module("arnews.normalization")
    for text in texts:
        arnews.analyze(text, published="2024-11-30", extractors="all", on_error="record")
        for profile in normalization.PROFILES:
            arnews.normalize(text, profile)
    importlib.import_module("arnews.cli.number")._value("1,500.5")
    seen = {(one.file, one.line) for one in found}
    for place, whole in places().items():
        if whole is not None and place not in seen:
            found[Pattern(whole, 0, *place)] = None
    return list(found)


def _import_all() -> None:
    for folder in SOURCES:
        package = importlib.import_module(folder.name)
        for module in pkgutil.walk_packages(package.__path__, f"{folder.name}."):
            if module.name not in WITHOUT_SPARK and not module.name.endswith("__main__"):
                importlib.import_module(module.name)


def texts_of_cases() -> list[str]:
    """Give a sentence of every file of cases, and what only odd texts make arnews look at."""
    found = ["a\u0301" * 40, "x\ud800y", "\x0c"]
    for file in sorted((ROOT / "tests" / "cases").glob("*.toml")):
        found += [
            case["text"] for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"][:3] if "text" in case
        ]
    return found


def named(file: Path, line: int) -> str:
    """Give a place as an editor takes it."""
    return f"{file.relative_to(ROOT)}:{line}"


def main() -> int:
    """List, and say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print every pattern")
    given = parser.parse_args()
    patterns = compiled(texts_of_cases())
    wrong = []
    for one in patterns:
        if given.show:
            print(f"{named(one.file, one.line)}: {one.written!r}")
        try:
            if nested(one.written, one.flags):
                wrong.append(f"{named(one.file, one.line)}: nested repetition without bounds: {one.written!r}")
        except re.error as error:
            wrong.append(f"{named(one.file, one.line)}: cannot be read ({error}): {one.written!r}")
    seen = {(one.file, one.line) for one in patterns}
    wrong += [f"{named(*place)}: compiles a pattern that was not seen" for place in sorted(places().keys() - seen)]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(patterns)} patterns of {len(places())} places, {len(wrong)} to look at")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
