"""Importing does no work and loads no more than is needed."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
COSTLY = ["tomli", "importlib.metadata", "click", "rich", "hypothesis", "multiprocessing", "concurrent.futures"]
SHOW = "import sys; print(*(name for name in {names!r} if name in sys.modules), sep='\\n')"


def loaded_by(code, names):
    done = subprocess.run(
        [sys.executable, "-I", "-c", code + "\n" + SHOW.format(names=names)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.split()


def test_importing_arnews_loads_nothing_costly():
    before = loaded_by("import attrs, regex", COSTLY)

    assert [name for name in loaded_by("import arnews", COSTLY) if name not in before] == []


def test_importing_arnews_loads_no_grammar():
    grammars = [
        "arnews.analysis",
        "arnews.tokenization",
        "arnews.numbers",
        "arnews.times",
        "arnews.quotations",
        "attrs",
    ]

    assert loaded_by("import arnews", grammars) == []


@pytest.mark.parametrize("package", ["arnews", "arnews.entities", "arnews.numbers", "arnews.times"])
def test_every_public_name_is_there_when_asked_for(package):
    found = import_module(package)

    assert [name for name in found.__all__ if getattr(found, name) is None] == []
    assert set(found.__all__) <= set(dir(found))
    assert not hasattr(found, "nothing")


def test_importing_arnews_loads_no_grammar_of_a_plugin():
    assert loaded_by("import arnews", ["arnews_casualties", "arnews_markets", "arnews_places", "arnews_people"]) == []


@pytest.mark.parametrize("chosen", ["", ", extractors=['numbers']"])
def test_an_analysis_by_built_in_extractors_loads_no_installed_package(chosen):
    slow = ["importlib.metadata", "importlib.resources"]
    before = loaded_by("import attrs, regex", slow)

    assert loaded_by(f"import arnews; arnews.analyze('وصل 27'{chosen})", slow) == before


@pytest.mark.parametrize("name", ["arnews_casualties", "arnews_markets"])
def test_listing_what_is_installed_imports_no_plugin(name):
    assert loaded_by("import arnews; arnews.installed_extractors()", [name]) == []


def test_no_clock_is_read():
    """How long something takes may be measured (`time.monotonic`, `perf_counter`): no date comes of it."""
    clocks = {"now", "today", "utcnow", "time_ns", "localtime", "gmtime", "ctime"}
    wrong = []
    for path in [*ROOT.glob("src/**/*.py"), *ROOT.glob("plugins/*/src/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Attribute) and (
                called.attr in clocks or (called.attr, getattr(called.value, "id", "")) == ("time", "time")
            ):
                wrong.append(f"{path}:{node.lineno}")

    assert not wrong


def test_nothing_opens_sockets_unpickles_or_evaluates():
    forbidden = {"socket", "ssl", "urllib", "http", "ftplib", "pickle", "marshal", "shelve", "dill", "yaml", "requests"}
    wrong = []
    for path in [*ROOT.glob("src/**/*.py"), *ROOT.glob("plugins/*/src/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
                wrong += [f"{path}:{node.lineno}" for name in names if name.split(".")[0] in forbidden]
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("eval", "exec"):
                wrong.append(f"{path}:{node.lineno}")

    assert not wrong
